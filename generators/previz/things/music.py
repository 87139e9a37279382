"""What music is made with."""

import math

from generators.previz.pen import rgb, scale
from generators.previz.things.furniture import BRASS, DARK_WOOD, IVORY
from generators.previz.things.prop import Ask, Maker
from generators.previz.things.solids import Model


def guitar(m: Model, r: Ask) -> None:
    wood = r.main("#c9873c")
    bowed = r.says("violin", "cello")
    lower, upper, waist = (0.19, 0.15, 0.115) if not bowed else (0.19, 0.155, 0.1)
    outline: list[tuple[float, float]] = []
    for n in range(28):
        a = n * math.tau / 28
        y = 0.26 - 0.26 * math.cos(a)
        k = y / 0.52
        width = lower * math.exp(-(((k - 0.25) / 0.27) ** 2)) + upper * math.exp(-(((k - 0.8) / 0.2) ** 2))
        width = max(width, waist * math.sin(math.pi * min(max(k, 0.02), 0.98)))
        outline.append((math.copysign(width, math.sin(a)) * (abs(math.sin(a)) ** 0.25), y))
    m.prism(outline, -0.05, 0.045, wood, edge=scale(wood, 0.55))
    if bowed:
        for s in (-1, 1):
            m.stroke(
                [(s * 0.06, 0.16, 0.046), (s * 0.075, 0.2, 0.046), (s * 0.055, 0.24, 0.046), (s * 0.07, 0.28, 0.046)],
                0.009,
                DARK_WOOD,
                mark=True,
            )
    else:
        m.disc(0, 0.32, 0.046, 0.06, DARK_WOOD)
        m.disc(0, 0.32, 0.0465, 0.05, rgb("#1b120c"))
    m.plate(-0.06, 0.12, 0.06, 0.145, 0.047, DARK_WOOD)
    m.box((0, 0.42, 0.052), (0.055, 0.5, 0.02), DARK_WOOD)
    for n in range(9):
        m.plate(-0.0275, 0.46 + n * 0.05, 0.0275, 0.463 + n * 0.05, 0.0625, BRASS)
    m.prism([(-0.03, 0.92), (0.03, 0.92), (0.045, 1.06), (-0.045, 1.06)], 0.03, 0.055, scale(wood, 0.6))
    for n in range(3):
        for s in (-1, 1):
            m.ball((s * 0.05, 0.95 + n * 0.04, 0.042), 0.01, IVORY)
    for n in range(6):
        x = -0.02 + n * 0.008
        m.stroke([(x, 0.13, 0.066), (x, 0.95, 0.066)], 0.0017, rgb("#f4efe2"))


MUSIC: dict[str, Maker] = {
    "guitar": guitar,
}

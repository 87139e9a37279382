"""What other things are in: baskets, boxes, bags."""

import itertools
import math

from generators.previz.pen import mix, rgb, scale
from generators.previz.things.furniture import BRASS, GOLD, INK, IVORY
from generators.previz.things.prop import Ask, Maker
from generators.previz.things.solids import Model


def basket(m: Model, r: Ask) -> None:
    cane = r.main("#b98446")
    handle = [(0.19 * math.cos(a), 0.17 + 0.2 * math.sin(a), 0.0) for a in (n * math.pi / 10 for n in range(11))]
    m.tube((0, 0, 0), (0, 0.19, 0), 0.15, 0.2, cane, cap=scale(cane, 0.45))
    for row in range(5):
        y = 0.02 + row * 0.038
        ring = 0.152 + 0.05 * (y / 0.19)
        arc = [(ring * math.sin(a), y, ring * math.cos(a)) for a in (-1.5 + n * 0.3 for n in range(11))]
        m.stroke(arc, 0.012, scale(cane, 0.7 if row % 2 else 1.25), mark=True)
    for n in range(9):
        a = -1.3 + n * 0.325
        m.stroke(
            [(0.155 * math.sin(a), 0.005, 0.155 * math.cos(a)), (0.202 * math.sin(a), 0.185, 0.202 * math.cos(a))],
            0.009,
            scale(cane, 0.8),
            mark=True,
        )
    for n, tone in enumerate(("#d1402f", "#e2a33a", "#8fb04a", "#d1402f")):
        m.ball((-0.09 + n * 0.06, 0.2, 0.03 - 0.05 * (n % 2)), 0.048, rgb(tone), mark=True)
    m.stroke(handle, 0.018, scale(cane, 0.85))


def box(m: Model, r: Ask) -> None:
    if r.says("chest", "treasure"):
        wood = r.main("#7c4a2b")
        m.box((0, 0, 0), (0.7, 0.3, 0.42), wood)
        for y in (0.1, 0.2):
            m.plate(-0.35, y, 0.35, y + 0.008, 0.212, scale(wood, 0.6))
        for x in (-0.27, 0.27):
            m.plate(x - 0.03, 0, x + 0.03, 0.3, 0.213, BRASS)
        lid = [(0.21 * math.cos(a), 0.3 + 0.2 * math.sin(a)) for a in (n * math.pi / 8 for n in range(9))]
        for x0, x1, tone in (
            (-0.35, -0.3, BRASS),
            (-0.3, -0.24, wood),
            (-0.24, 0.24, wood),
            (0.24, 0.3, wood),
            (0.3, 0.35, BRASS),
        ):
            for (za, ya), (zb, yb) in itertools.pairwise(lid):
                m.panel([(x0, ya, za), (x1, ya, za), (x1, yb, zb), (x0, yb, zb)], tone)
        for x in (-0.35, 0.35):
            m.panel([(x, y, z) for z, y in lid], scale(wood, 0.8))
        m.box((0, 0.2, 0.215), (0.12, 0.15, 0.02), BRASS)
        m.disc(0, 0.28, 0.226, 0.018, rgb("#1f1712"))
        return
    if r.says("present", "gift"):
        wrap, ribbon = r.main("#c8323c"), GOLD
        m.box((0, 0, 0), (0.3, 0.24, 0.3), wrap)
        m.plate(-0.03, 0, 0.03, 0.24, 0.151, ribbon)
        m.box((0, 0.2, 0), (0.32, 0.05, 0.32), scale(wrap, 1.1))
        m.plate(-0.03, 0.2, 0.03, 0.25, 0.161, ribbon)
        m.panel(
            [(-0.03, 0.251, 0.16), (0.03, 0.251, 0.16), (0.03, 0.251, -0.16), (-0.03, 0.251, -0.16)], ribbon, mark=True
        )
        for s in (-1, 1):
            m.panel([(0, 0.25, 0), (s * 0.1, 0.36, 0.02), (s * 0.14, 0.29, 0.02)], scale(ribbon, 0.9 if s < 0 else 1.1))
        m.ball((0, 0.265, 0.01), 0.025, ribbon)
        return
    card = r.main("#c59a63")
    m.box((0, 0, 0), (0.42, 0.3, 0.34), card)
    m.plate(-0.03, 0, 0.03, 0.3, 0.172, mix(card, IVORY, 0.45))
    m.panel(
        [(-0.03, 0.301, 0.17), (0.03, 0.301, 0.17), (0.03, 0.301, -0.17), (-0.03, 0.301, -0.17)],
        mix(card, IVORY, 0.45),
        mark=True,
    )
    m.plate(0.06, 0.06, 0.18, 0.15, 0.173, IVORY)
    if r.thing.text:
        m.words(r.thing.text, 0.065, 0.065, 0.175, 0.145, 0.174, INK)
    else:
        for n in range(3):
            m.plate(0.07, 0.125 - n * 0.022, 0.165 - n * 0.02, 0.132 - n * 0.022, 0.174, INK)
    m.panel(
        [
            (-0.16, 0.05, 0.173),
            (-0.1, 0.05, 0.173),
            (-0.1, 0.1, 0.173),
            (-0.085, 0.1, 0.173),
            (-0.13, 0.15, 0.173),
            (-0.175, 0.1, 0.173),
            (-0.16, 0.1, 0.173),
        ],
        scale(card, 0.55),
        mark=True,
    )


def bag(m: Model, r: Ask) -> None:
    leather = r.main("#8a5230")
    if r.says("sack"):
        m.ball((0, 0.2, 0), (0.2, 0.2, 0.17), r.main("#b99a6a"), gloss=0.05)
        m.tube((0, 0.36, 0), (0, 0.46, 0), 0.06, 0.11, r.main("#b99a6a"))
        m.stroke([(-0.065, 0.375, 0.05), (0, 0.36, 0.075), (0.065, 0.375, 0.05)], 0.02, rgb("#6b4a2c"))
        return
    m.box((0, 0, 0), (0.46, 0.32, 0.16), leather)
    for x in (-0.15, 0.15):
        m.plate(x - 0.022, 0, x + 0.022, 0.32, 0.082, scale(leather, 0.65))
        m.plate(x - 0.028, 0.17, x + 0.028, 0.22, 0.084, BRASS)
        m.plate(x - 0.015, 0.182, x + 0.015, 0.208, 0.085, scale(leather, 0.6))
    for x, y in ((-0.23, 0), (0.17, 0), (-0.23, 0.26), (0.17, 0.26)):
        m.plate(x, y, x + 0.06, y + 0.06, 0.083, scale(leather, 0.5))
    m.plate(-0.23, 0.245, 0.23, 0.252, 0.0835, scale(leather, 0.5))
    m.stroke([(-0.08, 0.32, 0), (-0.075, 0.39, 0), (0.075, 0.39, 0), (0.08, 0.32, 0)], 0.024, scale(leather, 0.6))
    if r.thing.text:
        m.plate(-0.1, 0.05, 0.1, 0.14, 0.084, IVORY)
        m.words(r.thing.text, -0.09, 0.055, 0.09, 0.135, 0.085, INK)


CONTAINERS: dict[str, Maker] = {
    "basket": basket,
    "box": box,
    "bag": bag,
}

"""What is eaten."""

import math

from generators.previz.pen import rgb, scale
from generators.previz.things.prop import Ask, Maker
from generators.previz.things.solids import Model


def bread(m: Model, r: Ask) -> None:
    crust = r.main("#c47f3a")
    if r.says("croissant"):
        # Rolled dough: tapering rings along a crescent, each a little wider where it begins.
        for n in range(9):
            ends = [math.pi * (n + k) / 9 for k in (-0.05, 1.05)]
            (x0, z0), (x1, z1) = [(0.085 * math.cos(t), 0.075 * math.sin(t) - 0.02) for t in ends]
            thick = 0.012 + 0.032 * math.sin(math.pi * (n + 0.5) / 9)
            toward = 1 if n < 4 else -1 if n > 4 else 0
            wide = 0.006 if n == 0 else thick * (1 - 0.12 * toward)
            slim = 0.006 if n == 8 else thick * (1 + 0.12 * toward)
            tone = scale(crust, 1.1 if n % 2 else 0.88)
            m.tube((x0, 0.045, z0), (x1, 0.045, z1), wide, slim, tone, gloss=0.15)
        return
    if r.says("cake"):
        m.tube((0, 0, 0), (0, 0.012, 0), 0.16, 0.16, rgb("#e8e8ee"))
        m.tube((0, 0.012, 0), (0, 0.1, 0), 0.13, 0.13, r.main("#f4c9d2"))
        m.tube((0, 0.085, 0), (0, 0.108, 0), 0.134, 0.13, rgb("#fff4ec"), cap=rgb("#fffaf4"))
        for n in range(7):
            a = n * math.tau / 7
            m.ball((0.095 * math.cos(a), 0.122, 0.095 * math.sin(a)), 0.017, rgb("#d12b3c"))
        return
    if r.says("baguette"):
        m.ball((0, 0.035, 0), (0.3, 0.035, 0.04), crust, gloss=0.1)
        for n in range(6):
            x = -0.2 + n * 0.08
            m.stroke(
                [(x - 0.02, 0.055, 0.03), (x, 0.068, 0.015), (x + 0.03, 0.066, -0.012)],
                0.011,
                rgb("#f0d09a"),
                mark=True,
            )
        return
    m.ball((0, 0.065, 0), (0.15, 0.065, 0.09), crust, gloss=0.1)
    m.ball((0, 0.1, 0.0), (0.115, 0.032, 0.06), scale(crust, 1.1), mark=True)
    for n in range(4):
        x = -0.085 + n * 0.052
        m.stroke(
            [(x - 0.018, 0.075, 0.085), (x, 0.105, 0.07), (x + 0.03, 0.125, 0.04)], 0.017, rgb("#f4dcae"), mark=True
        )
        m.stroke(
            [(x - 0.01, 0.072, 0.087), (x + 0.009, 0.101, 0.072), (x + 0.037, 0.121, 0.042)],
            0.004,
            scale(crust, 0.65),
            mark=True,
        )


def egg(m: Model, r: Ask) -> None:
    straw = rgb("#a5793f")
    if r.says("nest"):
        m.tube((0, 0, 0), (0, 0.08, 0), 0.1, 0.16, straw, cap=scale(straw, 0.5))
        for n in range(12):
            a = n * 0.55
            m.stroke(
                [(-0.11 + 0.02 * n, 0.005 + 0.006 * (n % 3), 0.12), (-0.09 + 0.017 * n, 0.07, 0.15)],
                0.006,
                scale(straw, 0.7 + 0.1 * (n % 5)),
                mark=True,
            )
        for x, z in ((-0.045, 0.0), (0.045, 0.01), (0.0, 0.05)):
            m.ball((x, 0.1, z), (0.033, 0.045, 0.033), r.main("#a9d8dc"))
        return
    shell = r.main("#f2e3cb")
    m.tube((0, 0, 0), (0, 0.028, 0), 0.022, 0.026, rgb("#5f8fb0"))
    m.ball((0, 0.054, 0), (0.029, 0.038, 0.029), shell, gloss=0.25)
    for n in range(9):
        a, y = n * 2.4, 0.034 + 0.005 * (n * 5 % 9)
        m.ball((0.018 * math.sin(a), y, 0.026), 0.0014, scale(shell, 0.75), mark=True)


FOOD: dict[str, Maker] = {
    "bread": bread,
    "egg": egg,
}

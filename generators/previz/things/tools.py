"""Weapons and tools: what is swung, pulled, dug or turned with."""

import math

from generators.previz.pen import rgb, scale
from generators.previz.things.furniture import DARK_WOOD, GOLD, STEEL
from generators.previz.things.prop import Ask, Maker
from generators.previz.things.solids import Corner, Model


def key(m: Model, r: Ask) -> None:
    brass = r.main("#d0a045")
    ring = [(0.03 * math.cos(a), 0.155 + 0.03 * math.sin(a), 0.0) for a in (n * math.tau / 14 for n in range(16))]
    m.stroke(ring, 0.014, brass)
    m.stroke([(0.0, 0.19, 0.001), (0.0, 0.2, 0.001)], 0.012, scale(brass, 0.85))
    m.tube((0, 0.005, 0), (0, 0.125, 0), 0.0075, 0.0075, brass, gloss=0.7)
    m.tube((0, 0.11, 0), (0, 0.122, 0), 0.013, 0.013, scale(brass, 0.85))
    m.box((0.026, 0.012, 0), (0.04, 0.014, 0.007), brass)
    m.box((0.032, 0.034, 0), (0.05, 0.012, 0.007), brass)
    m.box((0.051, 0.026, 0), (0.012, 0.01, 0.007), scale(brass, 0.9))


def sword(m: Model, r: Ask) -> None:
    if r.says("knife", "dagger"):
        m.prism(
            [(-0.016, 0.13), (0.016, 0.13), (0.018, 0.22), (-0.012, 0.32), (-0.016, 0.25)],
            -0.002,
            0.002,
            r.main("#d3dbe3"),
            gloss=0.5,
        )
        m.box((0, 0.115, 0), (0.075, 0.016, 0.02), STEEL)
        m.tube((0, 0, 0), (0, 0.115, 0), 0.013, 0.012, DARK_WOOD)
        return
    steel = r.main("#d3dbe3")
    m.prism([(-0.028, 0.22), (0.0, 0.22), (0.0, 1.06), (-0.024, 0.98)], -0.005, 0.005, scale(steel, 1.06), gloss=0.4)
    m.prism([(0.0, 0.22), (0.028, 0.22), (0.024, 0.98), (0.0, 1.06)], -0.005, 0.005, scale(steel, 0.72), gloss=0.4)
    m.tube((0, 0.03, 0), (0, 0.19, 0), 0.017, 0.017, rgb("#5a2e22"))
    for n in range(5):
        m.stroke([(-0.017, 0.05 + n * 0.03, 0.012), (0.017, 0.06 + n * 0.03, 0.012)], 0.005, GOLD)
    m.box((0, 0.19, 0), (0.25, 0.032, 0.035), GOLD, gloss=0.5)
    m.ball((0, 0.026, 0), 0.026, GOLD)
    m.ball((0, 0.206, 0.022), 0.014, rgb("#c22a3a"), glow=0.3)


def umbrella(m: Model, r: Ask) -> None:
    cloth = r.main("#c8323e")
    m.tube((0, 0.08, 0), (0, 0.92, 0), 0.009, 0.009, rgb("#3a2c22"))
    m.stroke([(0, 0.1, 0), (0, 0.03, 0), (0.05, 0.0, 0), (0.075, 0.05, 0)], 0.024, DARK_WOOD)
    rim, top = 0.52, 0.96
    for n in range(8):
        a, b = n * math.tau / 8, (n + 1) * math.tau / 8
        tone = scale(cloth, 1.1 if n % 2 else 0.86)
        for (r0, y0), (r1, y1) in (((rim, 0.68), (0.36, 0.85)), ((0.36, 0.85), (0.0, top))):
            ca, sa, cb, sb = math.cos(a), math.sin(a), math.cos(b), math.sin(b)
            quad: list[Corner] = [
                (r0 * ca, y0, r0 * sa),
                (r0 * cb, y0, r0 * sb),
                (r1 * cb, y1, r1 * sb),
                (r1 * ca, y1, r1 * sa),
            ]
            m.panel(quad[:3] if r1 == 0.0 else quad, tone, fade=0.0)
    m.tube((0, 0.95, 0), (0, 1.02, 0), 0.012, 0.004, rgb("#3a2c22"))


TOOLS: dict[str, Maker] = {
    "key": key,
    "sword": sword,
    "umbrella": umbrella,
}

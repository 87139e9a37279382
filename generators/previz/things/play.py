"""Games, sports and toys."""

import math

from generators.previz.pen import rgb, scale
from generators.previz.things.prop import Ask, Maker
from generators.previz.things.solids import Corner, Model


def ball(m: Model, r: Ask) -> None:
    if r.says("basketball"):
        skin, line = r.main("#d9702b"), rgb("#2b1a12")
        m.ball((0, 0.12, 0), 0.12, skin, gloss=0.2)
        m.stroke([(-0.119, 0.12, 0.02), (0, 0.13, 0.12), (0.119, 0.12, 0.02)], 0.006, line, mark=True)
        m.stroke([(0, 0.239, 0.02), (0.01, 0.12, 0.121), (0, 0.001, 0.02)], 0.006, line, mark=True)
        for s in (-1, 1):
            m.stroke(
                [(s * 0.07, 0.215, 0.03), (s * 0.035, 0.12, 0.115), (s * 0.07, 0.025, 0.03)], 0.006, line, mark=True
            )
        return
    skin = r.main("#f5f3ee")
    m.ball((0, 0.11, 0), 0.11, skin, gloss=0.3)
    spots = [(0.0, 0.0)] + [(1.05, 0.3 + n * math.tau / 5) for n in range(5)]
    for tilt, turn in spots:
        nx, ny = math.sin(tilt) * math.sin(turn), math.sin(tilt) * math.cos(turn)
        nz = math.cos(tilt)
        squash = max(nz, 0.35)
        pentagon: list[Corner] = []
        for n in range(5):
            a = n * math.tau / 5 + (math.pi if tilt else 0) + math.pi / 2
            px, py = 0.038 * math.cos(a), 0.038 * math.sin(a)
            along = px * math.sin(turn) + py * math.cos(turn)
            px, py = px - along * (1 - squash) * math.sin(turn), py - along * (1 - squash) * math.cos(turn)
            pentagon.append((0.111 * nx * 0.93 + px, 0.11 + 0.111 * ny * 0.93 + py, 0.112 * nz))
        m.panel(pentagon, rgb("#22252b"), mark=True, fade=0)
        if tilt:
            m.stroke(
                [
                    (0.038 * nx / 0.87, 0.11 + 0.038 * ny / 0.87, 0.112),
                    (0.075 * nx / 0.87, 0.11 + 0.075 * ny / 0.87, 0.09),
                ],
                0.003,
                rgb("#6a6d73"),
                mark=True,
            )


def balloon(m: Model, r: Ask) -> None:
    skin = r.main("#e23a34")
    m.stroke([(0, 0.0, 0), (0.03, 0.3, 0), (-0.02, 0.6, 0), (0, 0.9, 0)], 0.009, rgb("#e9e2d4"))
    m.tube((0, 0.895, 0), (0, 0.935, 0), 0.026, 0.008, scale(skin, 0.8))
    m.tube((0, 0.925, 0), (0, 1.02, 0), 0.012, 0.115, skin)
    m.ball((0, 1.12, 0), (0.16, 0.19, 0.16), skin, gloss=0.6)
    m.ball((-0.055, 1.2, 0.12), (0.022, 0.04, 0.022), (1, 1, 1), glow=0.9, alpha=0.55, mark=True)


PLAY: dict[str, Maker] = {
    "ball": ball,
    "balloon": balloon,
}

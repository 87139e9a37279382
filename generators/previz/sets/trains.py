"""What platforms have, under the open sky and under ground: the waiting train, the clock, the board, the name."""

import math

from generators.previz.pen import Colour, mix, rgb, scale
from generators.previz.things import machines
from generators.previz.things.solids import Model

_DARK, _LIT = rgb("#22262b"), rgb("#ffe6a8")
_TIMES = (("08:15 Harbour", "2"), ("08:32 Northgate", "1"), ("08:47 Airport", "3"))


def train(accent: Colour, length: float, *, old: bool = False) -> Model:
    """One carriage by the middle of its foot, 2.3 m deep along x: its side with doors and lit windows faces +z."""
    m = Model()
    body = mix(accent, (0.1, 0.1, 0.1), 0.25) if old else rgb("#c9ced2")
    half = length / 2
    m.box((0, -0.1, 0), (length - 0.3, 0.5, 2.0), rgb("#2c3036"))
    m.box((0, 0.4, 0), (length, 2.6, 2.3), body, gloss=0.0 if old else 0.15)
    z = 1.152
    m.plate(-half, 0.55, half, 0.85, z, rgb("#d8c48a") if old else accent, fade=0.0)
    if old:
        m.plate(-half, 1.25, half, 2.55, z, scale(mix(body, rgb("#efe2c4"), 0.75), 1.0))
    n = max(2, round(length / 2.9))
    pitch = length / n
    for k in range(n):
        x = -half + (k + 0.5) * pitch
        for s in (-0.55, 0.55):
            a = x - 0.45 + s * 0.9
            m.plate(a - 0.36, 1.35, a + 0.36, 2.35, z + 0.001, _LIT, glow=0.6, fade=0.2)
            m.plate(a - 0.36, 1.35, a + 0.36, 1.6, z + 0.002, rgb("#8a5a4a"), glow=0.2)
        d = x + pitch / 2 - 0.5
        m.plate(d - 0.45, 0.42, d + 0.45, 2.5, z + 0.001, scale(body, 0.8) if old else scale(accent, 1.15), fade=0.15)
        m.plate(d - 0.01, 0.42, d + 0.01, 2.5, z + 0.003, _DARK)
        for s in (-1, 1):
            m.plate(d + s * 0.22 - 0.15, 1.3, d + s * 0.22 + 0.15, 2.25, z + 0.002, _LIT, glow=0.6)
    m.box((0, 3.0, 0), (length - 0.2, 0.2, 1.9), scale(body, 0.6) if old else rgb("#8f979e"))
    return m


def clock(foot: float, drop: float) -> Model:
    """A face 76 cm across, their middle `foot` metres over the origin, on a rod `drop` metres long."""
    m = Model()
    y = foot
    m.tube((0, y + 0.36, 0), (0, y + drop, 0), 0.025, 0.025, rgb("#2c3036"))
    m.tube((0, y, -0.07), (0, y, 0.07), 0.38, 0.38, rgb("#2c3036"), cap=rgb("#fbf6e8"))
    for n in range(12):
        a = n * math.tau / 12
        m.stroke([(r * math.sin(a), y + r * math.cos(a), 0.072) for r in (0.28, 0.34)], 0.03, _DARK, mark=True)
    for x, up, width in ((-0.15, 0.11, 0.04), (0.07, 0.27, 0.03)):
        m.stroke([(0, y, 0.073), (x, y + up, 0.073)], width, _DARK, mark=True)
    return m


def departures(foot: float, drop: float) -> Model:
    """The board of the next trains, 1.9 m wide, hanging `drop` metres from the roof; its foot over the origin."""
    m = Model()
    m.box((0, foot, 0), (1.9, 0.95, 0.12), rgb("#14181e"))
    for row, (words, platform) in enumerate(_TIMES):
        y = foot + 0.62 - row * 0.27
        m.words(words, -0.88, y, 0.55, y + 0.2, 0.062, machines.AMBER, glow=1, lines=1)
        m.words(platform, 0.68, y, 0.85, y + 0.2, 0.062, machines.AMBER, glow=1, lines=1)
    for x in (-0.7, 0.7):
        m.box((x, foot + 0.95, 0), (0.05, drop - 0.95, 0.05), rgb("#3a3f46"))
    return m


def nameboard(words: str, accent: Colour, foot: float) -> Model:
    """The station's name on two posts, 2.6 m wide; its foot over the ground."""
    m = Model()
    for x in (-1.15, 1.15):
        m.tube((x, 0, 0), (x, foot + 0.6, 0), 0.04, 0.04, rgb("#3a3f46"))
    m.box((0, foot, 0), (2.6, 0.62, 0.06), rgb("#f4efe2"))
    m.plate(-1.24, foot + 0.05, 1.24, foot + 0.57, 0.031, accent)
    m.words(words, -1.14, foot + 0.1, 1.14, foot + 0.52, 0.033, rgb("#fff8e8"), glow=0.4, lines=1)
    return m

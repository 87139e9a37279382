"""A roof over the city: its parapet, the stair head, a water tank, vents and an antenna; towers all round, the street far below."""

import math

import numpy as np

from film import Place, Setup
from generators.previz.pen import Colour, rgb, scale
from generators.previz.sets.blocks import box
from generators.previz.sets.exterior import Behind, Exterior, Layer, Piece, spot
from generators.previz.sets.layers import Patch, Plane, Ridge, Stripes, rectangle
from generators.previz.sets.modelled import Modelled, thing
from generators.previz.sets.town import TOWERS
from generators.previz.stage import Bounds, rng
from generators.previz.things import furniture
from generators.previz.things.solids import Model

_DOWN = -42.0
"""Metres: the street."""
_X, _BACK, _NEAR = 8.5, -7.5, 11.5
"""Metres: the roof's half width, its far and its near edge."""
_RAIL = 0.95
"""Metres: the height of the parapet."""


def rooftop(place: Place, setup: Setup) -> Exterior:
    g = rng(place.seed, "rooftop")
    brick = rgb(g.choice(("#9a6a58", "#8a8078", "#a8907a")))
    side = g.choice((-1, 1))
    near = [
        Modelled(_stairs(brick), -side * 5.6, -4.6, side * 0.15),
        Modelled(_tank(), side * 5.6, -4.8),
        Modelled(_vents(), side * 7.0, -1.2, -side * 0.4),
        Modelled(_aircon(), -side * 5.4, 1.8, side * math.pi / 2),
        Modelled(_aircon(), side * 6.2, 5.2, -side * math.pi / 2),
        Modelled(_antenna(), -side * 2.6, -6.4),
        Modelled(_skylight(), -side * 5.0, 6.4, 0.2),
        thing(place, furniture.bench, "bench", side * 2.7, -2.6, -side * 0.5),
        *(Modelled(_bulbs(), 0, z, y=2.9) for z in (-3.4,)),
    ]
    near += [Modelled(_parapet(brick, 2 * _X), 0, z) for z in (_BACK, _NEAR)]
    near += [Modelled(_parapet(brick, _NEAR - _BACK), s * _X, (_BACK + _NEAR) / 2, math.pi / 2) for s in (-1, 1)]
    if place.sign:
        near.append(Modelled(_neon(place.sign), side * 1.2, _BACK + 0.5))
    felt = rgb("#8a8680")
    seams = [rectangle(x, x + 0.05, _BACK, _NEAR, 0.006) for x in np.arange(-_X, _X, 1.4)]
    layers: list[Layer] = [
        Plane(rgb("#6f727c"), rgb("#7a7f8c"), _DOWN),
        Ridge("skyline", place.seed + 1, 330, -20, 90, rgb("#66748f"), 0.62, base=_DOWN),
        Ridge("skyline", place.seed, 200, -30, 40, rgb("#55617c"), 0.42, base=_DOWN),
        Behind(_towers(place.seed)),
        Patch(rectangle(-_X, _X, _BACK, _NEAR), felt, scale(felt, 1.05)),
        Stripes(_cut(seams), scale(felt, 0.82), 0.7, reach=30),
    ]
    anchors = {
        "edge": spot(0, _BACK + 0.9, math.pi),
        "door": spot(-side * 5.4, -2.7, math.pi, 2.1),
        "seat": spot(side * 2.68, -2.56, -side * 0.5, 0.47),
        "antenna": spot(-side * 2.6, -6.4, 0, 4.6),
    }
    if place.sign:
        anchors["sign"] = spot(side * 1.2, _BACK + 0.5, 0, 3.4)
    bounds = Bounds(-_X + 0.6, _X - 0.6, _BACK + 0.7, _NEAR - 0.5, 14)
    return Exterior(layers, near, anchors, acting=(3.4, 3.0), bounds=bounds)


def _cut(strips: list[np.ndarray]) -> np.ndarray:
    """Long strips in lengths, so that those beside the camera are not left out."""
    out = []
    for s in strips:
        z0, z1, n = float(s[0, 2]), float(s[2, 2]), 6
        for k in range(n):
            out.append(
                rectangle(float(s[0, 0]), float(s[1, 0]), z0 + (z1 - z0) * k / n, z0 + (z1 - z0) * (k + 1) / n, 0.006)
            )
    return np.array(out)


def _towers(seed: int) -> list[Piece]:
    """Houses and towers at all sides, as near as the other side of the street."""
    g = rng(seed, "towers")
    found: list[Piece] = []
    for ring, (away, count, low, high) in enumerate(((24, 13, -14, 6), (46, 17, -10, 22), (80, 20, -6, 42))):
        for n in range(count):
            a = (n + g.uniform(-0.2, 0.2)) * math.tau / count + ring * 0.4
            x, z, w = (
                math.sin(a) * away * g.uniform(0.95, 1.2),
                math.cos(a) * away * g.uniform(0.95, 1.2),
                g.uniform(4.2, 6.4) * (1 + 0.25 * ring),
            )
            top = g.uniform(low, high)
            tone = rgb(TOWERS[g.randrange(len(TOWERS))])
            found.append(box(x - w, x + w, z - w, z + w, -30 if ring else _DOWN, top, tone, cell=(2.9, 3.5), seed=seed + ring * 50 + n, lit=0.42, top=scale(tone, 0.9)))  # fmt: skip
            if ring < 2 and g.random() < 0.6:
                found.append(
                    box(
                        x - w * 0.4,
                        x + w * 0.2,
                        z - w * 0.3,
                        z + w * 0.4,
                        top,
                        top + g.uniform(1.5, 3.5),
                        scale(tone, 0.8),
                    )
                )
    return found


def _parapet(brick: Colour, length: float) -> Model:
    """Along x, with a coping."""
    m = Model()
    n = max(1, round(length / 4))
    for k in range(n):
        x = -length / 2 + (k + 0.5) * length / n
        m.box((x, 0, 0), (length / n + 0.01, _RAIL - 0.1, 0.3), scale(brick, (1.0, 0.95)[k % 2]))
        for row in range(3):
            y = 0.1 + row * 0.26
            m.plate(x - length / n / 2, y, x + length / n / 2, y + 0.02, 0.152, scale(brick, 0.75))
        m.box((x, _RAIL - 0.1, 0), (length / n + 0.01, 0.1, 0.42), rgb("#c4bcb0"))
    return m


def _stairs(brick: Colour) -> Model:
    """The head of the stairs, its steel door facing +z, a lamp over it."""
    m = Model()
    m.box((0, 0, 0), (2.6, 2.7, 3.0), brick)
    for row in range(9):
        m.plate(-1.3, 0.15 + row * 0.28, 1.3, 0.165 + row * 0.28, 1.501, scale(brick, 0.78))
    m.plate(-0.58, 0.0, 0.58, 2.18, 1.502, rgb("#4a5058"))
    m.plate(-0.48, 0.0, 0.48, 2.08, 1.503, rgb("#5f7a70"), fade=0.12)
    m.plate(-0.25, 1.2, 0.25, 1.8, 1.504, rgb("#c8d8d0"), glow=0.4)
    m.plate(0.34, 0.95, 0.4, 1.1, 1.504, rgb("#d6d0c4"))
    m.box((0, 2.7, 0), (2.9, 0.14, 3.3), scale(brick, 0.6))
    m.box((0, 2.3, 1.58), (0.24, 0.14, 0.16), rgb("#33373c"))
    m.ball((0, 2.28, 1.6), 0.07, rgb("#fff0c8"), glow=1)
    m.halo((0, 2.25, 1.7), 1.7, furniture.WARM, 0.6)
    return m


def _tank() -> Model:
    """A wooden water tank on steel legs."""
    m = Model()
    for x in (-0.95, 0.95):
        for z in (-0.95, 0.95):
            m.box((x, 0, z), (0.14, 2.0, 0.14), rgb("#3f444a"))
    for z in (-0.95, 0.95):
        m.stroke([(-0.95, 0.2, z), (0.95, 1.9, z)], 0.06, rgb("#3f444a"))
        m.stroke([(0.95, 0.2, z), (-0.95, 1.9, z)], 0.06, rgb("#3f444a"))
    m.box((0, 2.0, 0), (2.5, 0.16, 2.5), rgb("#3f444a"))
    m.tube((0, 2.16, 0), (0, 4.6, 0), 1.3, 1.22, rgb("#8a6444"))
    for y in (2.5, 3.3, 4.1):
        m.tube((0, y, 0), (0, y + 0.06, 0), 1.31, 1.31, rgb("#5a4432"))
    m.tube((0, 4.6, 0), (0, 5.6, 0), 1.42, 0.05, rgb("#5f5048"))
    return m


def _vents() -> Model:
    m = Model()
    for x, z, tall in ((0, 0, 1.3), (0.7, -0.3, 0.9)):
        m.tube((x, 0, z), (x, tall, z), 0.14, 0.14, rgb("#a4a8ac"))
        m.tube((x, tall, z), (x, tall + 0.22, z), 0.24, 0.1, rgb("#8f9498"))
    m.tube((-0.6, 0, 0.2), (-0.6, 0.7, 0.2), 0.06, 0.06, rgb("#8a7a6a"))
    return m


def _aircon() -> Model:
    """A cooling unit with its round grille, facing +z."""
    m = Model()
    m.box((0, 0.12, 0), (1.5, 1.1, 0.9), rgb("#b8bcbe"))
    for x in (-0.6, 0.6):
        m.box((x, 0, 0), (0.12, 0.12, 0.8), rgb("#4a4e54"))
    m.disc(0.1, 0.68, 0.452, 0.44, rgb("#5a5f66"))
    for k in range(5):
        m.disc(0.1, 0.68, 0.453 + k * 0.0005, 0.4 - k * 0.08, rgb("#8a9096") if k % 2 == 0 else rgb("#5a5f66"))
    for k in range(5):
        m.plate(-0.7, 0.25 + k * 0.18, -0.45, 0.33 + k * 0.18, 0.452, rgb("#7a8086"))
    return m


def _antenna() -> Model:
    m = Model()
    m.stroke([(0, 0, 0), (0, 4.6, 0)], 0.05, rgb("#4a4e54"))
    for y, w in ((4.4, 0.5), (4.1, 0.62), (3.8, 0.74), (3.5, 0.86)):
        m.stroke([(-w, y, 0), (w, y, 0)], 0.03, rgb("#8a9096"))
    m.ball((0, 4.66, 0), 0.05, rgb("#ff4a3a"), glow=1)
    m.halo((0, 4.66, 0), 0.5, rgb("#ff4a3a"), 0.5)
    return m


def _skylight() -> Model:
    m = Model()
    m.box((0, 0, 0), (2.0, 0.4, 1.4), rgb("#6a6e74"))
    m.prism([(-0.95, 0.4), (0.95, 0.4), (0, 0.95)], -0.65, 0.65, rgb("#ffe6b0"), glow=0.45)
    return m


def _bulbs() -> Model:
    m = Model()
    line = [(-5.2 + k * 0.8, -0.7 * (1 - ((k - 6.5) / 6.5) ** 2), 0.0) for k in range(14)]
    m.stroke(line, 0.014, rgb("#2c2a2a"))
    for x, y, _ in line[1:-1]:
        m.ball((x, y - 0.06, 0), 0.045, rgb("#ffe9b0"), glow=1)
    m.halo((0, -0.7, 0), 2.0, furniture.WARM, 0.3)
    return m


def _neon(words: str) -> Model:
    """Letters on a scaffold at the edge, 5 m wide."""
    m = Model()
    for x in (-2.2, -0.7, 0.7, 2.2):
        m.box((x, 0, 0), (0.08, 3.2, 0.08), rgb("#33373c"))
    for y in (1.7, 3.1):
        m.box((0, y, 0), (5.0, 0.08, 0.08), rgb("#33373c"))
    m.box((0, 1.8, 0.04), (5.0, 1.25, 0.06), rgb("#241f33"))
    m.words(words, -2.35, 1.9, 2.35, 2.95, 0.072, rgb("#ff8f6a"), glow=1, lines=1)
    m.halo((0, 2.4, 0.3), 2.6, rgb("#ff8f6a"), 0.5)
    return m

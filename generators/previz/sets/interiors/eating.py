"""What restaurants and cafés share: laid tables, the board with the menu, the way to the kitchen."""

import math
import random

from generators.previz.pen import Colour, mix, rgb, scale
from generators.previz.sets.interiors.hall import Hall
from generators.previz.things import furniture
from generators.previz.things.solids import Model

_CHINA, _GLASS = rgb("#fbfaf4"), rgb("#dfeaf0")
_DISHES = (
    "Soup of the day",
    "Roast chicken",
    "Fresh pasta",
    "Catch of the day",
    "Mushroom pie",
    "Apple tart",
    "Onion soup",
)


def laid_table(cloth: Colour, napkin: Colour) -> Model:
    """A square table for two under a cloth, laid along x: plates, glasses, a candle. 0.76 m high."""
    m = Model()
    m.tube((0, 0, 0), (0, 0.04, 0), 0.26, 0.22, rgb("#3a2e28"))
    m.tube((0, 0.04, 0), (0, 0.5, 0), 0.05, 0.05, rgb("#3a2e28"))
    m.box((0, 0.46, 0), (0.92, 0.3, 0.92), cloth)
    for n in range(4):
        x = -0.345 + n * 0.23
        m.plate(x - 0.02, 0.46, x + 0.03, 0.72, 0.462, scale(cloth, 0.88), fade=0.0)
    for s in (-1, 1):
        m.tube((s * 0.28, 0.76, 0), (s * 0.28, 0.775, 0), 0.1, 0.13, _CHINA, cap=_CHINA)
        m.box((s * 0.27, 0.775, 0.0), (0.07, 0.05, 0.1), napkin)
        m.tube((s * 0.14, 0.76, -0.24), (s * 0.14, 0.86, -0.24), 0.008, 0.008, _GLASS)
        m.tube((s * 0.14, 0.86, -0.24), (s * 0.14, 0.96, -0.24), 0.03, 0.042, _GLASS, alpha=0.6)
    m.tube((0, 0.76, 0), (0, 0.88, 0), 0.02, 0.018, rgb("#f4ead2"))
    m.ball((0, 0.91, 0), (0.012, 0.03, 0.012), rgb("#ffe9a8"), glow=1)
    m.halo((0, 0.91, 0), 0.5, furniture.WARM, 0.5)
    return m


def bistro_table(top: Colour) -> Model:
    """A small round table on one foot with two cups, 0.74 m high."""
    m = Model()
    m.tube((0, 0, 0), (0, 0.03, 0), 0.24, 0.2, rgb("#2c2a2a"))
    m.tube((0, 0.03, 0), (0, 0.7, 0), 0.03, 0.03, rgb("#2c2a2a"))
    m.tube((0, 0.7, 0), (0, 0.74, 0), 0.36, 0.36, top, cap=scale(top, 1.1))
    for s in (-1, 1):
        m.tube((s * 0.17, 0.74, 0.03 * s), (s * 0.17, 0.75, 0.03 * s), 0.075, 0.08, _CHINA, cap=_CHINA)
        m.tube((s * 0.17, 0.75, 0.03 * s), (s * 0.17, 0.81, 0.03 * s), 0.03, 0.042, _CHINA, cap=rgb("#5a3a26"))
    return m


def pair(hall: Hall, table: Model, x: float, z: float, colour: str, *, facing: float = 0.0) -> None:
    """A table and its two chairs, across x or, turned by a quarter, along z."""
    hall.put(table, x, z, facing)
    for s in (-1, 1):
        dx, dz = s * 0.74 * math.cos(facing), -s * 0.74 * math.sin(facing)
        hall.stand(furniture.chair, "chair", x + dx, z + dz, math.atan2(-dx, -dz), colour=colour)


def menu_board(chance: random.Random, head: str, width: float = 1.5, height: float = 1.5) -> Model:
    """A blackboard with what there is today."""
    m = Model()
    w = width / 2
    m.box((0, 0, 0), (width, height, 0.05), furniture.WOOD)
    m.plate(-w + 0.06, 0.06, w - 0.06, height - 0.06, 0.026, rgb("#26302c"))
    m.words(head, -w + 0.14, height - 0.42, w - 0.14, height - 0.12, 0.028, rgb("#f6e7b8"), lines=1)
    for n, dish in enumerate(chance.sample(_DISHES, 4)):
        y = height - 0.68 - n * (height - 0.75) / 4.2
        m.words(dish, -w + 0.14, y, w * 0.6, y + 0.17, 0.028, rgb("#e8ece6"), lines=1)
        m.words(str(chance.randint(5, 19)), w * 0.66, y, w - 0.12, y + 0.17, 0.028, rgb("#e8ece6"), lines=1)
    return m


def hatch(tone: Colour) -> Model:
    """The kitchen seen through the hatch where plates are put: a lit, tiled opening 2.2 m wide with pans hanging in it."""
    m = Model()
    m.box((0, 0, 0), (2.4, 1.25, 0.06), tone)
    m.plate(-1.1, 0.1, 1.1, 1.15, 0.032, rgb("#f4ead0"), glow=0.75)
    for n in range(5):
        m.plate(-1.1, 0.3 + n * 0.2, 1.1, 0.31 + n * 0.2, 0.033, rgb("#d8cdb0"), glow=0.6)
    m.plate(-1.1, 0.1, 1.1, 0.42, 0.034, rgb("#aab2b8"), glow=0.3)
    for k, (x, r) in enumerate(((-0.8, 0.11), (-0.5, 0.14), (-0.15, 0.1), (0.75, 0.13))):
        m.stroke([(x, 1.15, 0.035), (x, 0.98, 0.035)], 0.02, rgb("#4a4038"), mark=True)
        m.disc(x, 0.92 - r * 0.6, 0.036, r, (rgb("#b8743a"), rgb("#4a4e54"))[k % 2])
    m.plate(0.15, 0.1, 0.5, 0.62, 0.035, rgb("#8d949a"), glow=0.2)
    m.plate(0.18, 0.62, 0.47, 0.68, 0.035, rgb("#6a7076"))
    m.box((0, 0.02, 0.16), (2.5, 0.08, 0.34), mix(tone, (1, 1, 1), 0.25))
    for x in (-0.6, 0.1, 0.7):
        m.tube((x, 0.1, 0.18), (x, 0.12, 0.18), 0.1, 0.13, _CHINA, cap=rgb("#c98a4a"))
    m.shine((0, 0.6, 0.6), 3.5, rgb("#ffe9c0"), 0.4)
    return m


def banquette(width: float, cloth: Colour) -> Model:
    """A padded bench along a wall, its seat 0.46 m high, facing +z."""
    m = Model()
    m.box((0, 0, 0), (width, 0.34, 0.5), scale(cloth, 0.55))
    m.box((0, 0.34, 0.01), (width, 0.12, 0.52), cloth)
    m.box((0, 0.46, -0.2), (width, 0.6, 0.12), scale(cloth, 0.9))
    n = round(width / 0.5)
    for k in range(1, n):
        x = -width / 2 + k * width / n
        m.plate(x - 0.008, 0.48, x + 0.008, 1.04, -0.138, scale(cloth, 0.6))
    m.box((0, 1.06, -0.2), (width, 0.05, 0.16), rgb("#5c3b26"))
    return m

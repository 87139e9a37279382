"""A circus: the ring of sawdust in a striped tent, benches full of people in the dark, masts, a trapeze, spotlights."""

import math
import random

import numpy as np

from film import Place, Setup
from generators.previz.pen import Colour, mix, rgb, scale
from generators.previz.sets.interiors.hall import Finish, Hall, Wall
from generators.previz.sets.interiors.surfaces import Tiles
from generators.previz.stage import StageSet, rng
from generators.previz.things import furniture
from generators.previz.things.solids import Model

_RING = 4.4
"""Metres: the radius of the ring."""
_HIGH = 8.5
_CREAM = rgb("#f2e4c4")


def build(place: Place, setup: Setup) -> StageSet:
    chance = rng(place.seed, "circus")
    cloth = rgb(chance.choice(("#b5322c", "#2f5a9a", "#a83a6a")))
    finish = Finish(
        wall=scale(cloth, 0.8),
        floor=rgb("#7a6448"),
        ceiling=scale(cloth, 0.7),
        lamp=rgb("#ffe2ae"),
        lamps=0.8,
        gloom=0.3,
    )
    hall = Hall(place, setup, x=(-9.0, 9.0), z=(-9.0, 10.5), height=_HIGH, finish=finish)
    hall.acting = (2.8, 2.4)
    for wall in hall.walls:
        _striped(wall, cloth)
    _vault(hall, cloth)
    _sawdust(hall)
    for n in range(18):
        a = (n + 0.5) * math.tau / 18
        if abs(a - math.pi) > 0.3:  # the way in for the artists
            segment = _kerb(cloth if n % 2 else _CREAM)
            x, z = math.sin(a) * _RING, math.cos(a) * _RING
            hall.put(segment, x, z, a)
    for wall in hall.walls:
        for s in (-1, 1):
            hall.hang(wall, _bank(chance, 5.0), s * 4.4, 0.0, 1.5)
    _entrance(hall, cloth, place.sign or "CIRCUS")
    for s in (-1, 1):
        hall.put(_mast(cloth), s * 5.4, -4.6)
        hall.put(_spot(), s * 3.4, 2.6, 0.0, 6.4)
        hall.pool(s * 1.4, 0.0, 3.0, rgb("#fff0c8"), 0.5)
    hall.put(_trapeze(), chance.choice((-1.7, 1.7)), -2.2)
    hall.put(_pedestal(cloth), 2.9, -1.9)
    hall.put(_pedestal(mix(cloth, rgb("#e0b83a"), 0.8)), -3.0, -1.4)
    ball = Model()
    ball.ball((0, 0.45, 0), 0.45, rgb("#e0b83a"))
    ball.tube((0, 0.36, 0), (0, 0.54, 0), 0.452, 0.452, cloth)
    hall.put(ball, -2.6, 1.4)
    for z in (-4.0, 2.0):
        hall.put(_bunting(cloth), 0.0, z, 0.0, 6.6)
    hall.anchor("seat", 2.9, -1.85, -0.4, 0.6)
    hall.anchor("stage", 0.0, -0.4, 0.0, 0.0)
    hall.anchor("door", 0.0, -6.6, math.pi, 3.0)
    return hall


def _striped(wall: Wall, cloth: Colour) -> None:
    n = round(wall.width / 1.1)
    for k in range(n):
        x = -wall.width / 2 + k * wall.width / n
        wall.plate(x, 0.0, x + wall.width / n, 4.6, cloth if k % 2 else _CREAM, fade=0.25)
    for k in range(n * 2):
        x, w = -wall.width / 2 + k * wall.width / n / 2, wall.width / n / 2
        wall.shape([(x, 4.7), (x + w, 4.7), (x + w, 4.4), (x + w / 2, 4.15), (x, 4.4)], scale(rgb("#e0b83a"), 0.95))
    wall.plate(-wall.width / 2, 4.7, wall.width / 2, _HIGH, scale(cloth, 0.55), fade=0.3)


def _vault(hall: Hall, cloth: Colour) -> None:
    """Stripes of the roof, running together over the ring."""
    (x0, x1), (z0, z1) = hall.x, hall.z
    rim = [(x0 + (x1 - x0) * k / 8, z0) for k in range(8)] + [(x1, z0 + (z1 - z0) * k / 8) for k in range(8)]
    rim += [(x1 - (x1 - x0) * k / 8, z1) for k in range(8)] + [(x0, z1 - (z1 - z0) * k / 8) for k in range(8)]
    middle = (0.0, _HIGH, 0.0)
    wedges = [
        [(*middle,), (a[0], _HIGH, a[1]), (b[0], _HIGH, b[1]), (*middle,)]
        for a, b in zip(rim[::2], rim[1::2], strict=True)
    ]
    hall.on_ceiling.append(Tiles(np.array(wedges, dtype=np.float64), scale(_CREAM, 0.7)))


def _sawdust(hall: Hall) -> None:
    n, tan = 28, rgb("#d2ac70")
    ring = [(math.sin(k * math.tau / n) * _RING, 0.0, math.cos(k * math.tau / n) * _RING) for k in range(n + 1)]
    wedges = [[(0.0, 0.0, 0.0), ring[k], ring[k + 1], ring[min(k + 2, n)]] for k in range(0, n, 2)]
    hall.on_floor.append(Tiles(np.array(wedges, dtype=np.float64), tan))
    inner = [[(x * 0.55, y, z * 0.55) for x, y, z in wedge] for wedge in wedges]
    hall.on_floor.append(Tiles(np.array(inner, dtype=np.float64), scale(tan, 0.93)))


def _kerb(tone: Colour) -> Model:
    """One of eighteen lengths of the ring's edge, 0.42 m high, its outside facing +z."""
    m = Model()
    w = _RING * math.sin(math.pi / 18) * 2
    m.box((0, 0, 0), (w + 0.06, 0.36, 0.3), tone)
    m.box((0, 0.36, 0), (w + 0.08, 0.07, 0.42), rgb("#e0b83a"))
    return m


def _bank(chance: random.Random, width: float) -> Model:
    """Three rows of benches with people in the half dark, rising to the wall."""
    m = Model()
    for row in range(3):
        y, z = 0.35 + row * 0.45, 0.4 - row * 0.7
        m.box((0, 0, z), (width, y, 0.7), scale(rgb("#5a4432"), 0.9 + 0.1 * row))
        m.blank((-width / 2, y, z - 0.3), (width / 2, y + 1.0, z + 0.2))
        x = -width / 2 + 0.35
        while x < width / 2 - 0.2:
            if chance.random() < 0.85:
                tone = scale(
                    rgb(chance.choice(("#8a3f3a", "#3f5a7a", "#6a6a3a", "#5a3f6a", "#a8845a", "#4a4a52"))), 0.75
                )
                tall = chance.uniform(0.62, 0.8)
                m.panel([(x - 0.22, y, z), (x + 0.22, y, z), (x + 0.19, y + tall * 0.72, z), (x - 0.19, y + tall * 0.72, z)], tone, mark=True)  # fmt: skip
                skin = scale(rgb(chance.choice(("#c99a78", "#8d5a3b", "#e0b898"))), 0.75)
                hair = scale(rgb(chance.choice(("#2a2220", "#5a4030", "#8a8078"))), 0.8)
                m.disc(x, y + tall * 0.92, z, 0.13, hair, sides=8)
                m.disc(x, y + tall * 0.85, z + 0.002, 0.105, skin, sides=8)
            x += chance.uniform(0.5, 0.62)
    return m


def _entrance(hall: Hall, cloth: Colour, words: str) -> None:
    """The curtain the artists come through, under the name in bulbs."""
    m = Model()
    for k in range(10):
        x = -1.4 + (k + 0.5) * 0.28
        m.tube((x, 0, 0), (x, 3.3, 0), 0.17, 0.15, scale(cloth, 1.0 if k % 2 else 0.72), gloss=0.05)
    for s in (-1, 1):
        m.box((s * 1.6, 0, 0.1), (0.3, 4.2, 0.3), rgb("#e0b83a"))
    m.box((0, 3.3, 0.15), (3.9, 1.1, 0.3), scale(cloth, 0.7))
    m.plate(-1.85, 3.38, 1.85, 4.32, 0.302, rgb("#2a1c2e"))
    m.words(words, -1.6, 3.5, 1.6, 4.2, 0.304, rgb("#ffd86a"), glow=1, lines=1)
    for k in range(12):
        for y in (3.42, 4.28):
            m.disc(-1.76 + k * 0.32, y, 0.306, 0.05, rgb("#fff0b8"), glow=1, sides=8)
    m.halo((0, 3.9, 0.5), 2.4, furniture.WARM, 0.5)
    hall.hang(hall.back, m, 0.0, 0.0, 2.2)


def _mast(cloth: Colour) -> Model:
    m = Model()
    for n in range(8):
        m.tube((0, n * 1.06, 0), (0, (n + 1) * 1.06, 0), 0.14, 0.14, cloth if n % 2 else _CREAM)
    for k in (-1, 1):
        m.stroke([(0, 6.5, 0), (k * 2.0, 8.4, 0)], 0.03, rgb("#4a4038"))
    return m


def _spot() -> Model:
    m = Model()
    m.tube((0, 0.2, 0), (0, -0.25, -0.2), 0.16, 0.22, rgb("#2a2c30"), cap=rgb("#fff6d8"))
    m.ball((0, -0.26, -0.2), 0.14, rgb("#fff6d8"), glow=1)
    m.stroke([(0, 0.2, 0), (0, 2.0, 0)], 0.03, rgb("#2a2c30"))
    m.halo((0, -0.26, -0.2), 2.2, rgb("#ffe8b8"), 0.6)
    return m


def _trapeze() -> Model:
    m = Model()
    for x in (-0.5, 0.5):
        m.stroke([(x, 4.0, 0), (x * 1.1, _HIGH, 0)], 0.025, rgb("#e8dcc0"))
    m.tube((-0.56, 4.0, 0), (0.56, 4.0, 0), 0.03, 0.03, rgb("#8a6a48"))
    return m


def _pedestal(tone: Colour) -> Model:
    """A tub to sit or stand on, 0.6 m high."""
    m = Model()
    m.tube((0, 0, 0), (0, 0.54, 0), 0.52, 0.4, tone, cap=_CREAM)
    m.tube((0, 0.54, 0), (0, 0.6, 0), 0.43, 0.43, rgb("#e0b83a"), cap=_CREAM)
    m.tube((0, 0.0, 0), (0, 0.06, 0), 0.55, 0.54, rgb("#e0b83a"))
    return m


def _bunting(cloth: Colour) -> Model:
    """A string of pennants and bulbs across the tent."""
    m = Model()
    for half in (-1, 1):
        for k in range(9):
            x0, x1 = half * k * 0.95, half * (k + 1) * 0.95
            y0, y1 = (1.6 - 1.3 * math.sqrt(min(1.0, abs(x) / 8.6)) for x in (x0, x1))
            m.panel(
                [(x0, y0, 0), (x1, y1, 0), ((x0 + x1) / 2, (y0 + y1) / 2 - 0.5, 0)],
                (cloth, _CREAM, rgb("#e0b83a"))[k % 3],
            )
            m.ball((x1, y1, 0), 0.07, rgb("#fff0b8"), glow=1)
    return m

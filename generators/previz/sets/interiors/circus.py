"""A circus: the striped tent, the ring of sawdust with its red kerb, people on the benches, a trapeze, spotlights."""

import math

from film import Place, Setup
from generators.previz.pen import Colour, rgb, scale
from generators.previz.sets.interiors.hall import Finish, Hall
from generators.previz.stage import StageSet, rng
from generators.previz.things.solids import Model

_RING = 3.6
"""Metres from the middle to the kerb."""


def build(place: Place, setup: Setup) -> StageSet:
    chance = rng(place.seed, "circus")
    cloth = rgb(chance.choice(("#c8322e", "#b3262e", "#2f5fa8")))
    cream = rgb("#efe2c4")
    finish = Finish(
        wall=cream, floor=rgb("#8a6a44"), ceiling=scale(cloth, 0.55), lamp=rgb("#ffd98a"), lamps=0.75, gloom=0.34
    )
    hall = Hall(place, setup, x=(-7.5, 7.5), z=(-6.5, 8.0), height=6.4, finish=finish)
    hall.acting = (2.6, 1.8)
    for wall in hall.walls:
        half = wall.width / 2
        for n in range(int(wall.width / 1.0) + 1):
            if n % 2:
                continue
            x = -half + n
            wall.shape([(x, 0), (min(x + 1.0, half), 0), (min(x + 1.0, half), 6.4), (x, 6.4)], cloth)
        wall.plate(-half, 4.6, half, 4.9, rgb("#d9a53a"))
    hall.put(_sawdust(), 0.0, 0.0)
    for n in range(16):
        a = n * math.tau / 16
        x, z = _RING * math.sin(a), _RING * math.cos(a)
        if z < 2.6:
            hall.put(_kerb(cloth if n % 2 else cream), x, z, a)
    for row in range(3):
        hall.put(_bench(row, place.seed), 0.0, -4.9 - 0.6 * row, 0.0)
    for s in (-1, 1):
        hall.put(_bench(3 + s, place.seed, 3.2), s * 6.3, -1.4, -s * math.pi / 2)
        hall.put(_pole(), s * 4.9, -3.9)
        hall.pool(s * 1.0, -0.3, 1.7, rgb("#fff0c8"), 0.6)
    hall.put(_trapeze(), 1.8, -2.2, 0.0, 0.0)
    hall.back.plate(-1.5, 0.0, 1.5, 3.4, scale(cloth, 0.6), fade=0.3)
    hall.back.words(place.sign or "CIRCUS", -2.0, 3.6, 2.0, 4.5, rgb("#ffe6a8"), glow=0.8, lines=1)
    hall.lamp(0.0, 5.2, 0.2, reach=3.6, strength=0.6)
    hall.anchor("ring", 0.0, 0.0, 0.0, 0.0)
    return hall


def _sawdust() -> Model:
    m = Model()
    ring = [(_RING * math.cos(a), _RING * math.sin(a)) for a in (-n * math.tau / 28 for n in range(28))]
    m.slab(ring, 0.0, 0.01, rgb("#d8b06a"))
    return m


def _kerb(tone: Colour) -> Model:
    m = Model()
    m.box((0, 0, 0), (1.42, 0.42, 0.3), tone)
    m.box((0, 0.42, 0), (1.46, 0.06, 0.36), rgb("#d9a53a"))
    return m


def _bench(row: int, seed: int, half: float = 5.2) -> Model:
    """A row of people watching, simply drawn."""
    chance = rng(seed, "crowd", row)
    up = 0.45 * (row % 3)
    m = Model()
    m.box((0, 0, 0), (2 * half, 0.5 + up, 0.4), scale(rgb("#6a4a32"), 0.8 + 0.1 * (row % 3)))
    x = -half + 0.5
    while x < half - 0.3:
        shirt = rgb(chance.choice(("#3f6f73", "#8a3f3f", "#c9973f", "#5b4a86", "#4f7d55", "#d9cfc0")))
        skin = rgb(chance.choice(("#e2b890", "#8d5a3b", "#f0cba8", "#b57d53")))
        m.ball((x, 0.82 + up, -0.02), (0.21, 0.34, 0.15), shirt, gloss=0)
        m.ball((x, 1.28 + up, 0.0), 0.13, skin, gloss=0.1)
        m.ball(
            (x, 1.34 + up, -0.04),
            (0.135, 0.11, 0.12),
            rgb(chance.choice(("#33211a", "#5b3621", "#1c1716", "#8a5a2c"))),
            gloss=0,
        )
        x += chance.uniform(0.62, 0.9)
    return m


def _pole() -> Model:
    m = Model()
    m.tube((0, 0, 0), (0, 6.3, 0), 0.09, 0.08, rgb("#d9a53a"))
    return m


def _trapeze() -> Model:
    m = Model()
    for s in (-1, 1):
        m.stroke([(s * 0.4, 6.3, 0), (s * 0.4, 3.6, 0)], 0.03, rgb("#f0e6d0"))
    m.tube((-0.45, 3.6, 0), (0.45, 3.6, 0), 0.03, 0.03, rgb("#b8c0c8"))
    return m

"""A mine: a tunnel of rough rock held up by timber, rails for the carts, lanterns on the props, darkness at its end."""

import math
import random

import numpy as np

from film import Place, Setup
from generators.previz.pen import Colour, rgb, scale
from generators.previz.sets.interiors import dressing
from generators.previz.sets.interiors.hall import Finish, Hall, Wall
from generators.previz.sets.interiors.surfaces import Lines
from generators.previz.stage import StageSet, rng
from generators.previz.things import containers, nature, tools
from generators.previz.things.solids import Model

_X, _HIGH = 2.3, 2.9
_GAUGE = 0.42
"""Metres: half of what lies between the rails."""


def build(place: Place, setup: Setup) -> StageSet:
    chance = rng(place.seed, "mine")
    stone = rgb(chance.choice(("#6a5a4c", "#5f5852", "#74604c")))
    ore = rgb(chance.choice(("#e0b040", "#6ab0c8", "#a86ac8")))
    wood = rgb("#8a6444")
    finish = Finish(
        wall=stone, floor=scale(stone, 0.72), ceiling=scale(stone, 0.42), lamp=rgb("#ffc070"), lamps=0.5, gloom=0.5
    )
    hall = Hall(place, setup, x=(-_X, _X), z=(-17.0, 8.0), height=_HIGH, finish=finish)
    hall.acting, hall.travel = (1.0, 2.4), "z"
    for wall in (hall.left, hall.right):
        _rough(wall, stone, ore, chance)
    for wall in (hall.back, hall.front):
        wall.plate(-_X, 0.0, _X, _HIGH, scale(stone, 0.35))
        wall.shape([(-1.3, 0.0), (1.3, 0.0), (1.4, 1.4), (0.9, 2.3), (-0.8, 2.4), (-1.4, 1.5)], (0.015, 0.012, 0.01))
    _rails(hall)
    for n, z in enumerate(np.arange(-15.5, 7.9, 2.6).tolist()):
        hall.put(_leg(wood), -_X + 0.24, z)
        hall.put(_leg(wood), _X - 0.24, z)
        beam = Model()
        beam.box((0, 0, 0), (2 * _X, 0.24, 0.26), scale(wood, 0.85 + 0.1 * (n % 2)))
        hall.put(beam, 0.0, z, 0.0, _HIGH - 0.42)
        if n % 2 == 0:
            hall.put(_lantern(), -_X + 0.42 if n % 4 else _X - 0.42, z + 0.22, 0.0, 1.75)
            hall.pool(-1.2 if n % 4 else 1.2, z + 0.2, 1.9, strength=0.4)
    side = 1 if chance.random() < 0.5 else -1
    hall.put(_cart(ore, chance), 0.0, -5.6)
    hall.stand(containers.barrel, "barrel", side * 1.7, -2.2)
    hall.stand(containers.box, "box", -side * 1.6, 1.9, side * 0.5, words="crate")
    hall.stand(tools.shovel, "shovel", side * 1.75, -1.4, side * 1.3)
    for z in (-3.6, -8.4, 4.4):
        x = chance.choice((-1.7, 1.7))
        hall.stand(nature.rock, "rock", x, z, chance.uniform(0, 3), colour=dressing.named(scale(stone, 0.9)))
        hall.put(_heap(ore, stone, chance), -x, z + 0.8)
    if place.sign:
        board = Model()
        board.box((0, 0, 0), (1.6, 0.42, 0.05), wood)
        board.words(place.sign, -0.74, 0.04, 0.74, 0.38, 0.027, rgb("#2a1c12"), lines=1)
        hall.put(board, 0.0, -2.5, 0.0, _HIGH - 0.86)
    hall.anchor("seat", -side * 1.55, 1.9, side * 1.2, 0.55)
    hall.anchor("cart", 0.0, -5.0, math.pi, 1.1)
    hall.anchor("door", 0.0, -12.0, math.pi, 2.2)
    return hall


def _rough(wall: Wall, stone: Colour, ore: Colour, chance: random.Random) -> None:
    """Layers of broken rock, and veins that catch the light."""
    half = wall.width / 2
    for base, k in ((2.5, 0.6), (1.7, 0.82), (0.9, 1.0), (0.35, 0.8)):
        points, x = [(-half, 0.0), (half, 0.0)], half
        while x > -half:
            points.append((x, base + chance.uniform(-0.3, 0.35)))
            x -= chance.uniform(0.35, 0.9)
        wall.shape([*points, (-half, base)], scale(stone, k), fade=0.25)
    for _ in range(46):
        x, y, r = chance.uniform(-half, half), chance.uniform(0.3, 2.4), chance.uniform(0.12, 0.34)
        outline = [(x + r * chance.uniform(0.6, 1.1) * math.cos(a), y + r * 0.6 * chance.uniform(0.6, 1.1) * math.sin(a)) for a in (k * math.tau / 6 for k in range(6))]  # fmt: skip
        wall.shape(outline, scale(stone, chance.choice((0.72, 1.18))))
    for _ in range(26):
        x, y = chance.uniform(-half, half), chance.uniform(0.5, 2.3)
        wall.shape([(x, y), (x + 0.1, y + 0.05), (x + 0.06, y + 0.13), (x - 0.04, y + 0.09)], ore, glow=0.5)


def _rails(hall: Hall) -> None:
    (z0, z1) = hall.z
    ties = [((-0.75, 0.0, z), (0.75, 0.0, z)) for z in np.arange(z0 + 0.3, z1, 0.7)]
    hall.on_floor.append(Lines(np.array(ties), 0.2, rgb("#5a4230"), 1.0))
    cuts = np.arange(z0, z1 - 0.5, 1.25)
    for x in (-_GAUGE, _GAUGE):
        hall.on_floor.append(
            Lines(np.array([((x, 0.0, z), (x, 0.0, z + 1.26)) for z in cuts]), 0.07, rgb("#a4a8ac"), 1.0)
        )


def _leg(wood: Colour) -> Model:
    m = Model()
    m.box((0, 0, 0), (0.24, _HIGH - 0.42, 0.26), wood)
    m.plate(-0.05, 0.2, -0.02, 2.2, 0.132, scale(wood, 0.7))
    m.plate(0.04, 0.6, 0.06, 2.4, 0.132, scale(wood, 0.75))
    return m


def _lantern() -> Model:
    """Hanging from a nail, its middle at the origin."""
    m = Model()
    iron = rgb("#2c2e32")
    m.stroke([(0, 0.16, 0), (0, 0.34, 0)], 0.012, iron)
    m.tube((0, -0.1, 0), (0, 0.1, 0), 0.075, 0.075, rgb("#ffdf9a"), glow=0.85)
    m.tube((0, 0.1, 0), (0, 0.17, 0), 0.09, 0.03, iron)
    m.tube((0, -0.14, 0), (0, -0.1, 0), 0.09, 0.09, iron)
    m.halo((0, 0, 0), 1.25, rgb("#ffc070"), 0.75)
    return m


def _cart(ore: Colour, chance: random.Random) -> Model:
    """A mine cart on the rails, heaped with ore."""
    m = Model()
    iron = rgb("#5f5a56")
    for z in (-0.42, 0.42):
        for x in (-_GAUGE, _GAUGE):
            m.tube((x - 0.04, 0.16, z), (x + 0.04, 0.16, z), 0.16, 0.16, rgb("#33302e"))
    m.box((0, 0.2, 0), (0.9, 0.1, 1.3), scale(iron, 0.7))
    m.prism([(-0.42, 0.3), (0.42, 0.3), (0.58, 0.98), (-0.58, 0.98)], -0.7, 0.7, iron)
    m.plate(-0.54, 0.9, 0.54, 0.98, 0.702, scale(iron, 1.3))
    for x in (-0.34, 0.0, 0.34):
        m.plate(x - 0.03, 0.34, x + 0.03, 0.9, 0.702, scale(iron, 0.75))
    for _ in range(12):
        tone = ore if chance.random() < 0.4 else rgb("#4a423c")
        m.ball(
            (chance.uniform(-0.4, 0.4), chance.uniform(0.98, 1.12), chance.uniform(-0.5, 0.5)),
            (0.15, 0.12, 0.14),
            tone,
            gloss=0.4,
        )
    return m


def _heap(ore: Colour, stone: Colour, chance: random.Random) -> Model:
    m = Model()
    for _ in range(9):
        tone = ore if chance.random() < 0.25 else scale(stone, chance.uniform(0.7, 1.1))
        x, z = chance.uniform(-0.4, 0.4), chance.uniform(-0.3, 0.3)
        m.ball((x, max(0.08, 0.3 - abs(x) * 0.6), z), (0.16, 0.12, 0.15), tone, gloss=0.15)
    return m

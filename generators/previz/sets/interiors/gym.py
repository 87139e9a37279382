"""A boxing gym: a ring with its ropes under a lamp, punch bags, weights, a bench along the wall."""

import math

from film import Place, Setup
from generators.previz.pen import Colour, mix, rgb, scale
from generators.previz.sets.interiors import dressing
from generators.previz.sets.interiors.hall import Finish, Hall
from generators.previz.stage import StageSet, rng
from generators.previz.things import furniture
from generators.previz.things.solids import Model

_RING = 2.7
"""Metres from the middle of the ring to its posts."""


def build(place: Place, setup: Setup) -> StageSet:
    """A ring if the name does not ask for a sports hall, which has only its lines and the wall bars."""
    chance = rng(place.seed, "gym")
    hall_ = any(w in place.name.lower() for w in ("sports hall", "school gym", "gymnasium", "fitness"))
    brick = rgb(chance.choice(("#8a5848", "#6f6a66", "#7a6a5a")))
    canvas = rgb(chance.choice(("#b9c4cc", "#c9bfa8", "#7f9ab0")))
    finish = Finish(
        wall=brick, floor=rgb("#5a5148"), ceiling=rgb("#2f2d2c"), lamp=rgb("#fff0d0"), lamps=0.75, gloom=0.36
    )
    hall = Hall(place, setup, x=(-5.4, 5.4), z=(-4.6, 6.4), height=4.2, finish=finish, outlook="city")
    hall.acting = (1.7, 1.3)
    for wall in hall.walls:
        half = wall.width / 2
        wall.plate(-half, 0.0, half, 1.3, mix(brick, rgb("#2c3a44"), 0.55))
        wall.plate(-half, 0.36, half, 0.46, rgb("#24303a"))
        wall.plate(-half, 1.3, half, 1.38, rgb("#d8a23a"))
        for n in range(round(wall.width / 1.8)):
            x = -half + 0.7 + n * 1.8
            wall.plate(x, 1.38, x + 0.4, hall.height, scale(brick, chance.uniform(0.76, 0.88)))
    if hall_:
        hall.planks(0.2, scale(finish.floor, 0.8))
        for x in (-3.2, 0.0, 3.2):
            hall.hang(hall.back, _wall_bars(), x, 0.0, 0.1)
    else:
        hall.put(_canvas(canvas), 0.0, 0.0)
        for x in (-_RING, _RING):
            for z in (-_RING, _RING):
                hall.put(_post(rgb("#c23a32") if x < 0 else rgb("#2f5fb0")), x, z)
        hall.put(_ropes(2 * _RING), 0.0, -_RING)
        hall.put(_ropes(2 * _RING), -_RING, 0.0, math.pi / 2)
        hall.put(_ropes(2 * _RING), _RING, 0.0, math.pi / 2)
    side = 1 if chance.random() < 0.5 else -1
    for z in (-3.6, 4.2):
        hall.put(_bag(rgb("#6a2c26") if z < 0 else rgb("#2a2a2e"), hall.height), side * 4.3, z)
    hall.put(_weights(), -side * 4.3, -3.9)
    hall.stand(furniture.bench, "bench", -side * 4.6, 2.6, side * math.pi / 2)
    hall.hang(
        hall.back, _poster(place.sign or "FIGHT NIGHT", chance.choice(("#e8c25a", "#d8d0c0"))), side * 2.4, 1.7, 0.02
    )
    hall.hang(hall.left, dressing.picture(chance, 1.0, 0.7), 1.0, 1.8, 0.02)
    for x in (-2.2, 2.2):
        hall.right.window(x - 0.9, 2.2, x + 0.9, 3.4)
        bars = Model()
        dressing.paned(bars, 1.8, 1.2, rgb("#3a3f44"), across=3, down=2)
        hall.hang(hall.right, bars, x, 2.2)
        hall.daylight(hall.right, x - 0.8, 2.2, x + 0.8, 3.3)
    hall.stand(furniture.door, "door", 0.0, 0.0, wall=hall.front, colour="#4a5058")
    hall.lamp(0.0, 3.1, 0.0, reach=3.2, strength=0.6)
    hall.anchor("seat", -side * 4.6, 2.6, side * math.pi / 2, 0.47)
    hall.anchor("window", 4.4, 2.2, math.pi / 2, 3.4)
    hall.anchor("door", 0.0, 5.6, 0.0, 2.1)
    return hall


def _canvas(tone: Colour) -> Model:
    """The ring's floor, level with the rest: whoever boxes stands on it."""
    m = Model()
    a = _RING + 0.45
    m.slab([(-a, -a), (a, -a), (a, a), (-a, a)], 0.0, 0.012, scale(tone, 0.6))
    b = _RING
    m.panel([(-b, 0.013, b), (b, 0.013, b), (b, 0.013, -b), (-b, 0.013, -b)], tone, mark=True, fade=0)
    return m


def _post(pad: Colour) -> Model:
    m = Model()
    m.tube((0, 0, 0), (0, 1.5, 0), 0.06, 0.06, rgb("#2a2d31"))
    m.box((0, 0.35, 0), (0.2, 1.05, 0.2), pad)
    return m


def _ropes(length: float) -> Model:
    m = Model()
    for y, tone in ((0.5, "#c23a32"), (0.9, "#f0ece2"), (1.3, "#2f5fb0")):
        m.stroke([(-length / 2, y, 0), (0, y - 0.03, 0), (length / 2, y, 0)], 0.05, rgb(tone))
    return m


def _bag(leather: Colour, ceiling: float) -> Model:
    m = Model()
    m.stroke([(0, 2.1, 0), (0, ceiling, 0)], 0.025, rgb("#8f979e"))
    m.tube((0, 0.75, 0), (0, 1.95, 0), 0.2, 0.2, leather, gloss=0.2)
    m.tube((0, 1.95, 0), (0, 2.1, 0), 0.18, 0.03, scale(leather, 0.8))
    for y in (0.95, 1.7):
        m.tube((0, y, 0), (0, y + 0.05, 0), 0.205, 0.205, scale(leather, 1.3))
    return m


def _weights() -> Model:
    m = Model()
    m.box((0, 0, 0), (1.5, 0.08, 0.4), rgb("#3a3f44"))
    for y in (0.35, 0.75):
        m.box((0, y, 0), (1.5, 0.05, 0.34), rgb("#3a3f44"))
        for n in range(4):
            x = -0.55 + n * 0.37
            for s in (-1, 1):
                m.ball((x + s * 0.1, y + 0.13, 0.02), (0.06, 0.08, 0.08), rgb("#1f2226"))
            m.tube((x - 0.1, y + 0.13, 0.02), (x + 0.1, y + 0.13, 0.02), 0.022, 0.022, rgb("#9aa2a8"))
    for s in (-1, 1):
        m.box((s * 0.72, 0, 0), (0.05, 0.95, 0.34), rgb("#2a2d31"))
    return m


def _poster(words: str, paper: str) -> Model:
    m = Model()
    m.box((0, 0, 0), (1.5, 1.1, 0.02), rgb(paper))
    m.plate(-0.7, 0.05, 0.7, 0.3, 0.011, rgb("#b3261e"))
    m.words(words, -0.66, 0.4, 0.66, 1.0, 0.012, rgb("#22201e"), lines=2)
    return m


def _wall_bars() -> Model:
    m = Model()
    for x in (-0.7, 0.7):
        m.box((x, 0, 0), (0.07, 2.5, 0.12), rgb("#a8743e"))
    for n in range(12):
        m.tube((-0.7, 0.2 + n * 0.2, 0.05), (0.7, 0.2 + n * 0.2, 0.05), 0.022, 0.022, rgb("#c48f55"))
    return m

"""A throne room: the throne on its dais under a canopy, a red carpet between columns, banners; or a great hall laid for a feast."""

import math

from film import Place, Setup
from generators.previz.pen import Colour, rgb, scale
from generators.previz.sets.interiors import dressing
from generators.previz.sets.interiors.fireside import hearth
from generators.previz.sets.interiors.grand import (
    GILT,
    banner,
    candelabrum,
    carpet,
    chandelier,
    drapes,
    tall_window,
)
from generators.previz.sets.interiors.hall import Finish, Hall
from generators.previz.stage import StageSet, rng
from generators.previz.things import furniture
from generators.previz.things.solids import Model

_FEAST = ("great hall", "banquet", "feast", "dining", "mead")


def build(place: Place, setup: Setup) -> StageSet:
    chance = rng(place.seed, "throne room")
    feast = any(w in place.name.lower() for w in _FEAST)
    stone = rgb(chance.choice(("#b3a68e", "#a6a4a6", "#bda98c")))
    cloth = rgb(chance.choice(("#8e1f2f", "#2f3f7a", "#5a2a5c", "#2f5a3c")))
    finish = Finish(
        wall=stone,
        floor=scale(stone, 0.72),
        ceiling=rgb("#5a4636") if feast else scale(stone, 0.55),
        skirting=scale(stone, 0.6),
        lamp=rgb("#ffcf86"),
        lamps=0.6,
        gloom=0.28,
    )
    hall = Hall(place, setup, x=(-5.6, 5.6), z=(-7.0, 9.0), height=6.6, finish=finish, outlook="country")
    hall.acting, hall.travel = (1.8, 2.6), "z"
    hall.chequer(1.12, scale(finish.floor, 0.82))
    for side, wall in ((-1, hall.left), (1, hall.right)):
        for x in (-6.0, -2.0, 2.0, 6.0):
            tall_window(hall, wall, x, 1.9, 5.2, stone)
            if not feast:
                drapes(hall, wall, x, 5.5, cloth)
        for x in (-4.0, 0.0, 4.0):
            hall.hang(wall, banner(cloth, 2.4), x, 2.9, 0.05)
        for z in (-3.8, 0.2, 4.2, 8.0):
            hall.put(dressing.column(6.6, 0.3, scale(stone, 1.08)), side * 4.0, z)
    if feast:
        _laid(hall, stone, cloth)
    else:
        _throne(hall, stone, cloth, place.sign)
    for z in (-2.6, 2.0, 6.4):
        hall.put(chandelier(hall.height, 2.2), 0.0, z)
        hall.pool(0.0, z, 2.4, strength=0.4)
    hall.hang(hall.front, _gate(), 0.0, 0.0, 0.02)
    for x in (-3.4, 3.4):
        hall.hang(hall.front, banner(cloth, 3.0, place.sign), x, 2.4, 0.05)
    hall.anchor("door", 0.0, 8.0, 0.0, 3.2)
    hall.anchor("window", -4.8, -1.0, -math.pi / 2, 5.2)
    return hall


def _throne(hall: Hall, stone: Colour, cloth: Colour, sign: str) -> None:
    steps = Model()
    steps.box((0, 0, 0.35), (5.4, 0.17, 3.0), scale(stone, 1.04))
    steps.box((0, 0.17, 0.05), (4.4, 0.17, 2.4), scale(stone, 1.12))
    hall.hang(hall.back, steps, 0.0, 0.0, 1.6)
    hall.put(carpet(cloth, 1.8, -3.4, 8.4), 0.0, 0.0)
    runner = Model()
    runner.box((0, 0.0, 1.36), (1.8, 0.352, 0.03), scale(cloth, 0.8))
    runner.slab([(-0.9, -0.6), (0.9, -0.6), (0.9, 1.25), (-0.9, 1.25)], 0.34, 0.352, cloth)
    hall.hang(hall.back, runner, 0.0, 0.0, 1.6)
    hall.hang(hall.back, _canopy(cloth, sign), 0.0, 0.34, 0.05)
    hall.stand(furniture.chair, "chair", 0.0, -5.6, y=0.352, words="throne", colour="#8e1f2f")
    for s in (-1, 1):
        hall.put(candelabrum(), s * 1.75, -5.1, y=0.34)
        hall.hang(hall.back, banner(cloth, 3.2), s * 3.2, 2.2, 0.05)
    hall.anchor("seat", 0.0, -5.55, 0.0, 0.91)
    hall.anchor("throne", 0.0, -5.6, 0.0, 2.35)
    hall.anchor("stage", 0.0, -3.2, 0.0, 0.0)


def _canopy(cloth: Colour, sign: str) -> Model:
    """Drapery behind and over the throne."""
    m = Model()
    n = 9
    for k in range(n):
        x = -1.2 + (k + 0.5) * 2.4 / n
        m.tube((x, 0, 0.05), (x, 4.1, 0.05), 0.15, 0.15, scale(cloth, 1.05 if k % 2 else 0.8), gloss=0.05)
    m.box((0, 4.1, 0.45), (2.9, 0.3, 1.1), GILT)
    m.plate(-1.4, 4.14, 1.4, 4.36, 1.002, cloth)
    if sign:
        m.words(sign, -1.3, 4.15, 1.3, 4.35, 1.004, GILT, lines=1)
    for k in range(7):
        x = -1.2 + k * 0.4
        m.prism([(x - 0.2, 4.1), (x + 0.2, 4.1), (x, 3.78)], 0.94, 0.98, scale(cloth, 1.1 if k % 2 else 0.9))
    m.prism([(-0.6, 4.4), (0.6, 4.4), (0.35, 4.75), (0, 5.0), (-0.35, 4.75)], 0.7, 0.9, GILT)
    return m


def _laid(hall: Hall, stone: Colour, cloth: Colour) -> None:
    """Two long tables along the hall, the high table across its end, a fire behind it."""
    wood = rgb("#6a4426")
    hall.hang(hall.back, hearth(stone, 2.6, 2.4), 0.0, 0.0, 0.3)
    for x in (-2.3, 2.3):
        hall.hang(hall.back, banner(cloth, 3.0), x * 1.25, 2.4, 0.05)
        hall.put(_board(wood, 5.6), x * 1.1, 1.6, math.pi / 2)
        for s in (-1, 1):
            hall.put(_form(wood, 5.2), x * 1.1 + s * 0.75, 1.6, math.pi / 2)
    hall.put(_board(wood, 4.4), 0.0, -4.4)
    for x in (-1.4, 1.4):
        hall.stand(furniture.chair, "chair", x, -5.1, colour="#6a4426")
    hall.stand(furniture.chair, "chair", 0.0, -5.2, words="throne", colour="#8e1f2f")
    hall.anchor("seat", 0.0, -5.15, 0.0, 0.56)
    hall.anchor("throne", 0.0, -5.2, 0.0, 2.0)
    hall.anchor("table", 0.0, -5.0, 0.0, 0.78)
    hall.anchor("campfire", 0.0, -6.0, math.pi, 2.4)


def _board(wood: Colour, length: float) -> Model:
    """A long table along x with dishes, jugs and candles, 0.78 m high."""
    m = Model()
    for x in (-length / 2 + 0.5, length / 2 - 0.5):
        m.box((x, 0, 0), (0.12, 0.7, 0.7), scale(wood, 0.8))
    m.box((0, 0.72, 0), (length, 0.06, 0.9), scale(wood, 1.25))
    for n in range(round(length / 0.7)):
        x = -length / 2 + 0.4 + n * 0.7
        if n % 3 == 1:
            m.tube((x, 0.78, 0), (x, 0.94, 0), 0.02, 0.02, rgb("#f4ead2"))
            m.ball((x, 0.98, 0), (0.014, 0.035, 0.014), rgb("#ffe9a8"), glow=1)
            m.halo((x, 0.98, 0), 0.6, furniture.WARM, 0.4)
        elif n % 3 == 2:
            m.tube((x, 0.78, 0), (x, 0.82, 0), 0.12, 0.2, rgb("#a8a49a"))
            m.ball((x, 0.9, 0), (0.15, 0.09, 0.1), rgb("#a8652a"))
        else:
            m.tube((x, 0.78, 0.1), (x, 1.02, 0.1), 0.07, 0.04, rgb("#8a8f94"))
        for s in (-1, 1):
            m.tube((x + 0.2, 0.78, s * 0.3), (x + 0.2, 0.795, s * 0.3), 0.1, 0.12, rgb("#c9b48a"))
    return m


def _form(wood: Colour, length: float) -> Model:
    m = Model()
    m.box((0, 0.4, 0), (length, 0.05, 0.3), wood)
    for x in (-length / 2 + 0.4, 0.0, length / 2 - 0.4):
        m.box((x, 0, 0), (0.08, 0.4, 0.26), scale(wood, 0.8))
    return m


def _gate() -> Model:
    """Double doors of 3.2 m under a pointed arch."""
    m = Model()
    arch = [(-1.3, 0), (1.3, 0), (1.3, 2.3), (0.8, 3.0), (0, 3.4), (-0.8, 3.0), (-1.3, 2.3)]
    m.prism([(x * 1.2, y * 1.07) for x, y in arch], -0.02, 0.05, rgb("#8d857a"))
    m.panel([(x, y, 0.052) for x, y in arch], furniture.DARK_WOOD, mark=True)
    for x in (-0.98, -0.65, -0.33, 0.33, 0.65, 0.98):
        m.plate(x - 0.012, 0.05, x + 0.012, 2.5, 0.053, scale(furniture.DARK_WOOD, 0.7))
    m.plate(-0.02, 0.0, 0.02, 3.3, 0.054, (0.1, 0.07, 0.05))
    for y in (0.5, 1.9):
        m.plate(-1.25, y, 1.25, y + 0.12, 0.055, rgb("#3a3836"))
    for s in (-1, 1):
        m.disc(s * 0.22, 1.2, 0.056, 0.1, furniture.BRASS)
    return m

"""A cellar: stone walls under beams, barrels and racks, stairs up to a hatch of light."""

import math

from film import Place, Setup
from generators.previz.pen import Colour, mix, rgb, scale
from generators.previz.sets.interiors import dressing
from generators.previz.sets.interiors.hall import Finish, Hall, Wall
from generators.previz.stage import StageSet, rng
from generators.previz.things import containers, furniture
from generators.previz.things.solids import Model

_HEIGHT = 2.7


def build(place: Place, setup: Setup) -> StageSet:
    """A wine cellar has racks of bottles; any other has shelves and crates."""
    chance = rng(place.seed, "cellar")
    stone = rgb(chance.choice(("#7d7468", "#75706c", "#86705c")))
    wood = rgb(chance.choice(("#5f4630", "#6b4d34")))
    wine = "wine" in place.name.lower() or chance.random() < 0.35
    finish = Finish(
        wall=stone, floor=scale(stone, 0.62), ceiling=scale(wood, 0.5), lamp=rgb("#ffc983"), lamps=0.5, gloom=0.42
    )
    hall = Hall(place, setup, x=(-3.8, 3.8), z=(-3.4, 5.4), height=_HEIGHT, finish=finish, outlook="country")
    hall.acting = (1.6, 1.4)
    hall.chequer(0.9, scale(finish.floor, 0.9), 0.7)
    for wall in hall.walls:
        _stones(wall, stone, hall)
    side = 1 if chance.random() < 0.5 else -1
    hall.put(_stairs(scale(stone, 1.12), wood, side), side * 2.3, -2.9)
    for x in (-2.4, 0.0, 2.4):
        hall.put(_beam(wood, 8.6), x, 1.0, 0.0, _HEIGHT - 0.26)
    for n, (x, z) in enumerate(((-side * 2.9, -2.7), (-side * 2.0, -2.9), (-side * 3.1, -1.8))):
        hall.stand(containers.barrel, "barrel", x, z, n * 0.9)
    hall.hang(
        hall.left if side > 0 else hall.right,
        dressing.shelf("bottles" if wine else "goods", chance, 2.2, 2.0, wood),
        0.6,
        0.0,
        0.2,
    )
    hall.put(dressing.crates(chance, wood), side * 3.1, 1.6, -side * math.pi / 2)
    if wine:
        hall.hang(hall.back, dressing.shelf("bottles", chance, 1.5, 1.9, wood), -side * 0.2, 0.0, 0.2)
    hall.back.window(-side * 2.4 - 0.45, 1.95, -side * 2.4 + 0.45, 2.35)
    hall.hang(hall.back, _grate(), -side * 2.4, 1.95, 0.02)
    hall.daylight(hall.back, -side * 2.4 - 0.4, 1.95, -side * 2.4 + 0.4, 2.35)
    far = hall.right if side > 0 else hall.left
    hall.stand(furniture.door, "door", 0.2 * side, 0.0, wall=far, colour="#4f3826")
    hall.anchor("door", side * 3.0, 0.8, side * math.pi / 2, 2.1)
    hall.stand(furniture.door, "door", 0.0, 0.0, wall=hall.front, colour="#4f3826")
    hall.lamp(0.0, 2.0, 0.5, reach=2.4, strength=0.5)
    if place.sign:
        hall.back.words(place.sign, -1.6, 2.1, 1.6, 2.5, scale(stone, 0.4), lines=1)
    hall.anchor("shelf", -side * 3.0, -0.4, -side * math.pi / 2, 2.0)
    hall.anchor("barrel", -side * 2.1, -1.7, math.pi, 0.9)
    hall.anchor("window", -side * 2.4, -2.4, math.pi, 2.3)
    return hall


def _stones(wall: Wall, stone: Colour, hall: Hall) -> None:
    """Courses of rough blocks; some are left to the mortar, so that it does not look like brick."""
    half = wall.width / 2
    for row in range(6):
        x = -half + hall.rng.uniform(0.0, 0.5)
        while x < half - 0.2:
            w = min(hall.rng.uniform(0.5, 0.95), half - x)
            if hall.rng.random() < 0.72:
                y = row * 0.45
                tone = mix(scale(stone, hall.rng.uniform(0.82, 1.12)), rgb("#5c6650"), 0.16 if row == 0 else 0.0)
                wall.plate(x + 0.02, y + 0.02, x + w - 0.03, y + 0.42, tone)
            x += w


def _stairs(stone: Colour, wood: Colour, side: int) -> Model:
    """Seven steps along the wall up to an open doorway full of light; they rise towards `side`."""
    m = Model()
    m.box((side * 1.0, 1.3, -0.46), (1.1, _HEIGHT - 1.3, 0.04), scale(wood, 0.7))
    m.plate(side * 1.0 - 0.44, 1.36, side * 1.0 + 0.44, _HEIGHT - 0.05, -0.438, rgb("#ffe9bd"), glow=0.9)
    for n in range(7):
        x, tall = side * (-1.1 + n * 0.3), 0.2 * (n + 1)
        m.box((x, 0, 0), (0.3, tall, 0.84), scale(stone, 0.9 + 0.06 * (n % 2)))
        m.plate(x - 0.15, tall - 0.05, x + 0.15, tall, 0.422, scale(stone, 1.35))
    m.stroke([(side * -1.2, 0.95, 0.4), (side * 0.85, 2.3, 0.4)], 0.07, scale(wood, 1.2))
    for n in (0, 3, 6):
        x = side * (-1.1 + n * 0.3)
        m.stroke([(x, 0.2 * (n + 1), 0.4), (x, 1.0 + 0.2 * n, 0.4)], 0.05, scale(wood, 1.2))
    m.halo((side * 1.0, 2.0, -0.2), 1.5, rgb("#ffe2b0"), 0.5)
    return m


def _beam(wood: Colour, length: float) -> Model:
    m = Model()
    m.box((0, 0, 0), (0.24, 0.26, length), wood)
    return m


def _grate() -> Model:
    m = Model()
    for n in range(5):
        m.box((-0.36 + n * 0.18, 0, 0), (0.035, 0.4, 0.03), rgb("#24282c"))
    return m

"""A barn: boarded walls with light between the boards, beams, a loft, hay and the stalls of a stable."""

import math

from film import Place, Setup
from generators.previz.pen import Colour, rgb, scale
from generators.previz.sets.interiors.hall import Finish, Hall
from generators.previz.stage import StageSet, rng
from generators.previz.things import tools, yard
from generators.previz.things.solids import Model


def build(place: Place, setup: Setup) -> StageSet:
    chance = rng(place.seed, "barn")
    wood = rgb(chance.choice(("#7a5a3c", "#85603e", "#6f5440")))
    finish = Finish(
        wall=wood, floor=rgb("#a88a54"), ceiling=scale(wood, 0.45), lamp=rgb("#ffc983"), lamps=0.55, gloom=0.36
    )
    hall = Hall(place, setup, x=(-5.4, 5.4), z=(-4.4, 6.4), height=4.6, finish=finish, outlook="country")
    hall.acting = (2.2, 1.6)
    for wall in hall.walls:
        half = wall.width / 2
        for n in range(int(wall.width / 0.32)):
            x = -half + n * 0.32
            wall.plate(x, 0.0, x + 0.29, 4.6, scale(wood, chance.uniform(0.86, 1.12)))
            wall.plate(x + 0.29, 0.0, x + 0.32, 4.6, scale(wood, 0.35))
    hall.back.window(-1.6, 0.9, 1.6, 3.1)
    hall.hang(hall.back, _gate(wood), 0.0, 0.0, 0.03)
    hall.daylight(hall.back, -1.5, 0.9, 1.5, 3.0)
    side = 1 if chance.random() < 0.5 else -1
    for x in (-3.4, 0.0, 3.4):
        hall.put(_truss(wood), x, 0.6, math.pi / 2, 3.5)
    for n, (x, z, y) in enumerate(
        ((4.4, -3.6, 0.0), (3.2, -3.7, 0.0), (3.8, -3.6, 0.5), (4.4, -2.7, 0.0), (4.5, 3.4, 0.0))
    ):
        hall.stand(yard.hay_bale, "hay bale", side * x, z, 0.2 * n, y)
    hall.put(_stall(wood), -side * 3.6, -3.2)
    hall.put(_stall(wood), -side * 4.4, -0.2, math.pi / 2)
    hall.stand(tools.ladder, "ladder", side * 2.2, -4.1)
    hall.lamp(0.0, 2.9, 0.4, reach=2.8, strength=0.55)
    hall.anchor("door", 0.0, -3.6, math.pi, 3.1)
    hall.anchor("stall", -side * 3.6, -2.2, math.pi, 1.4)
    return hall


def _gate(wood: Colour) -> Model:
    """The great doorway, its lower half closed."""
    m = Model()
    for s in (-1, 1):
        m.box((s * 1.72, 0, 0), (0.22, 3.3, 0.1), scale(wood, 0.6))
    m.box((0, 3.1, 0), (3.7, 0.22, 0.12), scale(wood, 0.6))
    for s in (-1, 1):
        m.box((s * 0.8, 0.0, 0), (1.56, 0.95, 0.06), rgb("#8f3a2c"))
        m.stroke([(s * 0.06, 0.05, 0.035), (s * 1.54, 0.9, 0.035)], 0.09, rgb("#e6ddc9"), mark=True)
    return m


def _truss(wood: Colour) -> Model:
    m = Model()
    m.box((0, 0, 0), (10.6, 0.24, 0.22), scale(wood, 0.7))
    for s in (-1, 1):
        m.stroke([(s * 3.0, 0.1, 0), (s * 1.2, 1.1, 0)], 0.18, scale(wood, 0.62))
    return m


def _stall(wood: Colour) -> Model:
    m = Model()
    for x in (-1.2, 1.2):
        m.box((x, 0, 0), (0.16, 1.7, 0.16), scale(wood, 0.7))
    for y in (0.25, 0.65, 1.05, 1.4):
        m.box((0, y, 0), (2.4, 0.18, 0.06), scale(wood, 0.95))
    return m

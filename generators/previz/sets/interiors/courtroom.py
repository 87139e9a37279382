"""A courtroom: the judge's bench under the scales, a witness stand, a jury box, tables for both sides, the public."""

import math

from film import Place, Setup
from generators.previz.pen import Colour, mix, rgb, scale
from generators.previz.sets.interiors import dressing
from generators.previz.sets.interiors.hall import Finish, Hall, Wall
from generators.previz.stage import StageSet, rng
from generators.previz.things import furniture
from generators.previz.things.solids import Model

_CLOTH = ("#7a2430", "#2f4a6b", "#2f5c4a")


def build(place: Place, setup: Setup) -> StageSet:
    chance = rng(place.seed, "courtroom")
    wood = scale(rgb(chance.choice(("#7a4e2c", "#6a4226", "#8a5c34"))), chance.uniform(0.9, 1.12))
    cloth = rgb(chance.choice(_CLOTH))
    finish = Finish(
        wall=rgb(chance.choice(("#d8cdb4", "#cfd0c8", "#d4c3a8"))),
        floor=rgb("#8f6c48"),
        ceiling=rgb("#e6dfd0"),
        skirting=scale(wood, 0.7),
        lamps=0.65,
        gloom=0.22,
    )
    hall = Hall(place, setup, x=(-5.0, 5.0), z=(-4.8, 7.4), height=4.3, finish=finish, outlook="city")
    hall.acting = (1.6, 1.2)
    # The judge's bench would fill the view from behind it.
    hall.bounds = hall.bounds._replace(z0=-3.0)
    hall.planks(0.3, scale(finish.floor, 0.72))
    for wall in hall.walls:
        _panelled(wall, wood)
    side = 1 if chance.random() < 0.5 else -1
    hall.put(_bench(wood), 0.0, -3.9)
    hall.stand(furniture.chair, "chair", 0.0, -4.4, y=0.45, words="armchair", colour="#5a2a24")
    hall.hang(hall.back, _scales(cloth), 0.0, 2.3, 0.04)
    for x in (-1.9, 1.9):
        hall.put(_flag(cloth if x < 0 else rgb("#d8c9a0")), x, -4.5)
    hall.put(_stand(wood), side * 2.9, -2.6)
    for row in range(2):
        for n in range(3):
            hall.stand(
                furniture.chair, "chair", -side * (3.5 + row * 0.8), -1.7 + n * 0.8, side * math.pi / 2, y=0.2 * row
            )
    hall.put(_rail(wood, 3.2), -side * 2.9, -0.9, math.pi / 2)
    for x in (-1.9, 1.9):
        hall.stand(furniture.table, "table", x, 2.0, colour="#7a4e2c")
        hall.stand(furniture.chair, "chair", x, 2.75, math.pi)
    for x in (-2.8, 2.8):
        hall.put(_rail(wood, 3.8), x, 3.7)
        for z in (4.6, 5.5):
            hall.put(dressing.pew(3.2, wood), x, z, math.pi)
            hall.seat(5, 0.6, x, z, math.pi, 0.45)
    for wall in (hall.left, hall.right):
        for x in (-2.6, 1.0):
            wall.window(x - 0.6, 1.9, x + 0.6, 3.7)
            bars = Model()
            dressing.paned(bars, 1.2, 1.8, rgb("#f0ead8"), across=2, down=3)
            hall.hang(wall, bars, x, 1.9)
            hall.daylight(wall, x - 0.55, 1.9, x + 0.55, 3.6)
    hall.stand(furniture.door, "door", 0.0, 0.0, wall=hall.front, colour="#5c3a22")
    for x in (-2.2, 2.2):
        hall.lamp(x, 3.3, 0.4, reach=2.8, strength=0.4)
    if place.sign:
        hall.hang(hall.back, dressing.nameplate(place.sign, 3.0, 0.4, scale(wood, 0.7), rgb("#f0dcae")), 0.0, 3.6, 0.06)
    hall.anchor("witness stand", side * 2.9, -1.6, math.pi, 1.1)
    hall.anchor("counter", 0.0, -2.6, math.pi, 1.3)
    hall.anchor("table", -1.9, 1.2, 0.0, 0.75)
    hall.anchor("seat", 1.9, 2.75, math.pi, 0.47)
    hall.anchor("window", -4.2, 1.0, -math.pi / 2, 3.7)
    hall.anchor("door", 0.0, 6.6, 0.0, 2.1)
    return hall


def _panelled(wall: Wall, wood: Colour) -> None:
    half = wall.width / 2
    wall.plate(-half, 0.14, half, 1.5, wood)
    wall.plate(-half, 1.5, half, 1.6, scale(wood, 1.25))
    n = round(wall.width / 1.1)
    for k in range(n):
        x, w = -half + k * wall.width / n, wall.width / n
        wall.plate(x + 0.1, 0.3, x + w - 0.1, 1.38, scale(wood, 0.86), fade=0.12)


def _bench(wood: Colour) -> Model:
    """The judge's: high, panelled, on a step, a gavel on it; lower desks at both sides."""
    m = Model()
    m.box((0, 0, 0), (5.0, 0.24, 1.9), scale(wood, 0.75))
    for x in (-1.75, 1.75):
        m.box((x, 0.24, 0.55), (1.0, 0.72, 0.5), scale(wood, 0.92))
        m.plate(x - 0.4, 0.32, x + 0.4, 0.88, 0.802, scale(wood, 0.78), fade=0.1)
    m.box((0, 0.24, 0.5), (2.4, 1.0, 0.55), wood)
    for x in (-0.78, 0.0, 0.78):
        m.plate(x - 0.33, 0.34, x + 0.33, 1.14, 0.777, scale(wood, 0.8), fade=0.12)
    m.box((0, 1.24, 0.5), (2.6, 0.07, 0.72), scale(wood, 1.25))
    m.tube((-0.62, 1.31, 0.6), (-0.62, 1.34, 0.6), 0.09, 0.09, scale(wood, 0.6))
    m.tube((-0.7, 1.38, 0.6), (-0.54, 1.38, 0.6), 0.05, 0.05, scale(wood, 0.7))
    m.stroke([(-0.62, 1.38, 0.6), (-0.35, 1.36, 0.66)], 0.028, scale(wood, 0.7))
    return m


def _scales(cloth: Colour) -> Model:
    """The scales of justice in a roundel."""
    m = Model()
    gold = rgb("#d8b04a")
    m.box((0, 0.0, -0.02), (1.5, 1.5, 0.02), scale(cloth, 0.9))
    m.disc(0, 0.75, -0.008, 0.7, gold)
    m.disc(0, 0.75, -0.007, 0.64, mix(cloth, (1, 1, 1), 0.08))
    m.stroke([(0, 0.3, 0.0), (0, 1.16, 0.0)], 0.06, gold, mark=True)
    m.stroke([(-0.42, 1.04, 0.001), (0.42, 1.04, 0.001)], 0.05, gold, mark=True)
    m.stroke([(-0.2, 0.3, 0.001), (0.2, 0.3, 0.001)], 0.06, gold, mark=True)
    for s in (-1, 1):
        x = s * 0.4
        for k in (-0.15, 0.15):
            m.stroke([(x, 1.04, 0.002), (x + k, 0.7, 0.002)], 0.016, gold, mark=True)
        m.panel(
            [(x - 0.2, 0.7, 0.003), (x + 0.2, 0.7, 0.003), (x + 0.1, 0.58, 0.003), (x - 0.1, 0.58, 0.003)],
            gold,
            mark=True,
            fade=0,
        )
    return m


def _flag(cloth: Colour) -> Model:
    m = Model()
    m.tube((0, 0, 0), (0, 0.06, 0), 0.2, 0.18, furniture.BRASS)
    m.tube((0, 0.06, 0), (0, 2.5, 0), 0.025, 0.025, furniture.BRASS)
    m.prism([(0.02, 2.4), (0.42, 1.9), (0.34, 1.1), (0.02, 1.2)], -0.02, 0.02, cloth)
    m.ball((0, 2.55, 0), 0.06, furniture.GOLD)
    return m


def _stand(wood: Colour) -> Model:
    """Where witnesses are heard: a low box with a rail and a microphone."""
    m = Model()
    m.box((0, 0, 0), (1.3, 0.16, 1.2), scale(wood, 0.75))
    for s in (-1, 1):
        m.box((s * 0.6, 0.16, 0), (0.08, 0.82, 1.1), scale(wood, 0.85))
    m.box((0, 0.16, 0.55), (1.3, 0.82, 0.08), wood)
    for x in (-0.32, 0.32):
        m.plate(x - 0.24, 0.26, x + 0.24, 0.9, 0.592, scale(wood, 0.8), fade=0.12)
    m.box((0, 0.98, 0.55), (1.4, 0.06, 0.2), scale(wood, 1.25))
    m.stroke([(0.2, 1.04, 0.55), (0.2, 1.22, 0.5), (0.1, 1.28, 0.44)], 0.025, rgb("#22262b"))
    m.ball((0.08, 1.29, 0.42), 0.04, rgb("#22262b"))
    return m


def _rail(wood: Colour, length: float) -> Model:
    m = Model()
    m.box((0, 0, 0), (length, 0.12, 0.1), scale(wood, 0.85))
    m.box((0, 0.84, 0), (length, 0.08, 0.14), scale(wood, 1.2))
    for n in range(round(length / 0.3) + 1):
        x = -length / 2 + 0.05 + n * (length - 0.1) / round(length / 0.3)
        m.tube((x, 0.12, 0), (x, 0.84, 0), 0.03, 0.03, wood)
    return m

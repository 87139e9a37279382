"""A cabin of logs: a fire in the hearth, a rocking chair before it, a bunk, furs, a window on the woods."""

import math

from film import Place, Setup
from generators.previz.pen import Colour, mix, rgb, scale
from generators.previz.sets.interiors import dressing
from generators.previz.sets.interiors.fireside import hearth
from generators.previz.sets.interiors.hall import Finish, Hall, Wall
from generators.previz.stage import StageSet, rng
from generators.previz.things import furniture
from generators.previz.things.solids import Model

_LOG = 0.27
"""Metres: as thick as the logs of the walls are."""


def build(place: Place, setup: Setup) -> StageSet:
    chance = rng(place.seed, "cabin")
    wood = rgb(chance.choice(("#8a5f3a", "#7a5234", "#966a42")))
    cloth = rgb(chance.choice(("#a83a30", "#2f5a4c", "#3f4f78")))
    finish = Finish(
        wall=wood, floor=scale(wood, 0.85), ceiling=scale(wood, 0.55), lamp=rgb("#ffc47a"), lamps=0.65, gloom=0.34
    )
    hall = Hall(place, setup, x=(-3.4, 3.4), z=(-3.0, 5.0), height=2.75, finish=finish, outlook="country")
    hall.acting = (1.5, 1.1)
    hall.planks(0.28, scale(finish.floor, 0.62))
    for wall in hall.walls:
        _logs(wall, wood)
    side = 1 if chance.random() < 0.5 else -1
    hall.hang(hall.back, hearth(rgb("#8f867a"), 2.0, 1.75), side * 1.2, 0.0, 0.3)
    hall.hang(hall.back, _antlers(), side * 1.2, 2.05, 0.05)
    _window(hall, -side * 1.3, cloth)
    hall.stand(furniture.chair, "chair", side * 2.5, -1.3, -side * 0.9, words="armchair", colour="#7a3f2c")
    hall.put(dressing.rug(2.2, 1.5, cloth, mix(cloth, (0.95, 0.88, 0.7), 0.75)), side * 0.6, -0.6)
    hall.put(_stack(wood), side * 2.7, -2.7)
    hall.put(_bunk(wood, cloth), -side * 2.85, -1.3)
    hall.stand(furniture.table, "table", -side * 2.3, 2.0, math.pi / 2, colour="#9a6738")
    for s in (-1, 1):
        hall.stand(furniture.chair, "chair", -side * 2.3 + s * 0.75, 2.0, -s * math.pi / 2, colour="#8a5f3a")
    hall.stand(furniture.lamp, "lamp", -side * 2.3, 2.0, y=0.75)
    hall.stand(furniture.door, "door", -1.2 * side, 0.0, wall=hall.right if side > 0 else hall.left, colour="#5c3b26")
    hall.hang(hall.front, dressing.shelf("goods", chance, 1.6, 1.9, wood), -side * 1.4, 0.0, 0.2)
    hall.front.window(side * 1.2 - 0.6, 1.05, side * 1.2 + 0.6, 2.0)
    bars = Model()
    dressing.paned(bars, 1.2, 0.95, scale(wood, 0.7))
    hall.hang(hall.front, bars, side * 1.2, 1.05)
    for z in (-1.6, 1.4, 4.0):
        beam = Model()
        beam.box((0, 0, 0), (6.7, 0.2, 0.22), scale(wood, 0.65))
        hall.put(beam, 0.0, z, 0.0, 2.55)
    if place.sign:
        hall.hang(
            hall.front,
            dressing.nameplate(place.sign, 1.8, 0.34, scale(wood, 0.6), rgb("#fff1cf")),
            side * 1.2,
            2.15,
            0.05,
        )
    hall.anchor("campfire", side * 1.2, -2.0, math.pi, 1.75)
    hall.anchor("seat", side * 2.5, -1.25, -side * 0.9, 0.44)
    hall.anchor("bed", -side * 2.85, -1.3, 0.0, 0.55)
    hall.anchor("table", -side * 1.6, 2.0, -side * math.pi / 2, 0.75)
    hall.anchor("door", side * 2.7, -1.2 if side > 0 else 1.2, side * math.pi / 2, 2.1)
    return hall


def _logs(wall: Wall, wood: Colour) -> None:
    half, n = wall.width / 2, math.ceil(wall.plane.v[1] / _LOG)
    for k in range(n):
        y, top = k * _LOG, min((k + 1) * _LOG, float(wall.plane.v[1]))
        tone = scale(wood, (1.0, 1.08, 0.95)[k % 3])
        wall.plate(-half, y, half, y + (top - y) * 0.3, scale(tone, 0.82))
        wall.plate(-half, y + (top - y) * 0.3, half, y + (top - y) * 0.7, tone)
        wall.plate(-half, y + (top - y) * 0.7, half, top - 0.03, scale(tone, 1.12))
        wall.plate(-half, top - 0.03, half, top, scale(wood, 0.45))


def _window(hall: Hall, x: float, cloth: Colour) -> None:
    hall.back.plate(x - 0.75, 0.95, x + 0.75, 2.15, scale(hall.finish.wall, 0.6))
    hall.back.window(x - 0.65, 1.05, x + 0.65, 2.05)
    bars = Model()
    dressing.paned(bars, 1.3, 1.0, scale(hall.finish.wall, 0.7))
    hall.hang(hall.back, bars, x, 1.05)
    for s in (-1, 1):
        hall.hang(hall.back, dressing.curtain(1.2, 0.3, cloth), x + s * 0.75, 0.95, 0.1)
    hall.daylight(hall.back, x - 0.6, 1.05, x + 0.6, 2.0)
    hall.anchor("window", x, -2.3, math.pi, 2.05)


def _antlers() -> Model:
    m = Model()
    m.prism([(-0.16, 0), (0.16, 0), (0.2, 0.26), (0, 0.34), (-0.2, 0.26)], -0.02, 0.02, rgb("#5c3b26"))
    for s in (-1, 1):
        bone = rgb("#e0d0ae")
        m.stroke([(s * 0.04, 0.16, 0.05), (s * 0.26, 0.24, 0.1), (s * 0.36, 0.5, 0.1)], 0.035, bone)
        for x, y in ((0.2, 0.22), (0.31, 0.36)):
            m.stroke([(s * x, y, 0.1), (s * (x - 0.05), y + 0.2, 0.12)], 0.026, bone)
    return m


def _stack(wood: Colour) -> Model:
    """Firewood beside the hearth."""
    m = Model()
    for row in range(3):
        for n in range(4 - row):
            x, y = -0.33 + row * 0.11 + n * 0.22, 0.1 + row * 0.19
            m.tube((x, y, -0.2), (x, y, 0.2), 0.1, 0.1, scale(wood, 0.8), cap=rgb("#d8b480"))
    return m


def _bunk(wood: Colour, cloth: Colour) -> Model:
    """A bed of planks along z, 0.55 m high, a chequered blanket on it."""
    m = Model()
    m.box((0, 0, 0), (1.0, 0.36, 2.05), scale(wood, 0.8))
    m.box((0, 0.36, 0), (0.92, 0.16, 1.95), rgb("#e8dfcc"))
    m.box((0, 0.5, 0.3), (0.96, 0.06, 1.35), cloth)
    for k in range(3):
        m.box((0, 0.505, -0.15 + k * 0.42), (0.97, 0.06, 0.08), mix(cloth, (0.95, 0.88, 0.7), 0.7))
    m.ball((0, 0.58, -0.7), (0.34, 0.1, 0.18), rgb("#f6f0e2"), gloss=0.1)
    m.box((0, 0, -1.05), (1.04, 0.95, 0.08), scale(wood, 0.9))
    m.box((0, 0, 1.05), (1.04, 0.7, 0.08), scale(wood, 0.9))
    return m

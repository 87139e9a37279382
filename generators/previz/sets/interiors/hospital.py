"""A hospital ward: beds with their curtains and drips, monitors, a wash basin; an operating room has one table under lamps."""

import itertools
import math

from film import Place, Setup
from generators.previz.camera import vec
from generators.previz.pen import Colour, mix, rgb, scale
from generators.previz.sets.interiors import dressing
from generators.previz.sets.interiors.hall import Finish, Hall
from generators.previz.stage import Rest, StageSet, rng
from generators.previz.things import furniture, machines
from generators.previz.things.solids import Model


def build(place: Place, setup: Setup) -> StageSet:
    chance = rng(place.seed, "hospital")
    cloth = rgb(chance.choice(("#8fc4c0", "#9fb8dc", "#b8cfa0")))
    theatre = any(w in place.name.lower() for w in ("operating", "surgery", "morgue"))
    finish = Finish(
        wall=mix(cloth, (1, 1, 1), 0.6),
        floor=rgb("#a9b8b8"),
        ceiling=rgb("#eef2f2"),
        skirting=scale(cloth, 0.8),
        lamp=rgb("#eef6ff"),
        lamps=0.75,
        gloom=0.12,
    )
    hall = Hall(place, setup, x=(-4.6, 4.6), z=(-3.6, 5.8), height=3.0, finish=finish, outlook="city")
    hall.acting = (2.0, 1.3)
    hall.chequer(0.75, scale(finish.floor, 0.93))
    for wall in hall.walls:
        wall.plate(-wall.width / 2, 0.95, wall.width / 2, 1.07, cloth)
    if theatre:
        hall.put(_table(cloth), 0.0, -1.9)
        hall.put(_surgery_lamp(hall.height), 0.0, -1.9)
        hall.anchor("table", 0.0, -1.3, math.pi, 0.95)
        for x in (-2.6, 2.6):
            hall.put(_monitor(), x, -2.9)
        hall.anchor("bed", 0.0, -1.9, math.pi / 2, 0.95)
        hall.rests.append(Rest("bed", vec(0, 0.96, -1.9), math.pi / 2, 0.9, 1.0, 0.0, mix(cloth, (1, 1, 1), 0.35)))
    else:
        for x in (-2.9, 0.0, 2.9):
            hall.stand(furniture.bed, "bed", x, -2.4, colour="#dfe9ea")
            hall.put(_monitor(), x + 1.0, -3.1)
            hall.put(_drip(), x - 0.85, -2.9)
        for x in (-1.45, 1.45):
            hall.hang(hall.back, dressing.curtain(2.2, 0.5, cloth), x, 0.1, 0.3)
        hall.anchor("bed", 0.0, -2.3, 0.0, 0.58)
        hall.anchor("seat", 0.42, -2.2, math.pi / 2, 0.57)
    hall.left.window(-1.4, 1.2, 1.4, 2.5)
    bars = Model()
    dressing.paned(bars, 2.8, 1.3, rgb("#f4f7f7"), across=3, down=1)
    hall.hang(hall.left, bars, 0.0, 1.2)
    hall.daylight(hall.left, -1.3, 1.2, 1.3, 2.4)
    hall.hang(hall.right, _basin(), -1.2, 0.0, 0.25)
    hall.stand(furniture.door, "door", 1.4, 0.0, wall=hall.right, colour="#c9d6d8")
    hall.hang(hall.front, dressing.shelf("goods", chance, 2.0, 2.0, rgb("#d5dede")), -2.0, 0.0, 0.2)
    hall.stand(furniture.door, "door", 1.2, 0.0, wall=hall.front, colour="#c9d6d8")
    hall.put(dressing.plant(chance, rgb("#dfe6e6")), 4.1, 4.6)
    for x, z in itertools.product((-2.2, 2.2), (-1.4, 1.6, 4.2)):
        hall.put(_tube_light(), x, z, 0.0, 2.95)
        hall.pool(x, z, 2.0, strength=0.2)
    if place.sign:
        hall.hang(hall.back, dressing.nameplate(place.sign, 2.8, 0.4, cloth, rgb("#16343a")), 0.0, 2.45, 0.03)
    hall.anchor("window", -3.6, 0.0, -math.pi / 2, 2.5)
    hall.anchor("door", 3.8, 1.2, math.pi / 2, 2.1)
    hall.anchor("screen", 1.0, -2.4, math.pi, 1.6)
    return hall


def _monitor() -> Model:
    m = dressing.monitor()
    m.stroke([(x, 1.44 + y, 0.054) for x, y in dressing.BEAT], 0.012, machines.GREEN, glow=1, mark=True)
    return m


def _drip() -> Model:
    m = Model()
    for a in range(3):
        m.stroke([(0, 0.1, 0), (0.2 * math.cos(a * 2.1), 0.02, 0.2 * math.sin(a * 2.1))], 0.03, furniture.STEEL)
    m.tube((0, 0.1, 0), (0, 1.9, 0), 0.014, 0.014, furniture.STEEL)
    m.stroke([(-0.12, 1.88, 0), (0.12, 1.88, 0)], 0.02, furniture.STEEL)
    m.box((0.12, 1.55, 0), (0.13, 0.28, 0.05), rgb("#d9eef2"))
    m.stroke([(0.12, 1.55, 0), (0.16, 1.1, 0.1), (0.3, 0.75, 0.3)], 0.012, rgb("#c9dfe4"))
    return m


def _table(cloth: Colour) -> Model:
    m = Model()
    m.box((0, 0, 0), (0.7, 0.12, 0.5), rgb("#8f9aa0"))
    m.box((0, 0.12, 0), (0.3, 0.68, 0.3), rgb("#b9c4c8"))
    m.box((0, 0.8, 0), (2.1, 0.1, 0.75), rgb("#5f6a70"))
    m.box((0, 0.9, 0), (2.1, 0.06, 0.78), cloth)
    return m


def _surgery_lamp(ceiling: float) -> Model:
    m = Model()
    m.stroke([(0, ceiling, 0), (0.1, 2.5, 0), (0, 2.25, 0)], 0.06, rgb("#c9d2d4"))
    m.tube((0, 2.1, 0), (0, 2.25, 0), 0.42, 0.2, rgb("#dfe6e8"), cap=rgb("#ffffff"))
    m.halo((0, 2.05, 0), 1.6, rgb("#f4faff"), 0.7)
    return m


def _basin() -> Model:
    m = Model()
    m.box((0, 0.75, 0), (0.7, 0.18, 0.5), rgb("#f6fafa"))
    m.box((0, 0.0, -0.1), (0.2, 0.75, 0.2), rgb("#e4ecec"))
    m.stroke([(0, 0.93, -0.18), (0, 1.15, -0.18), (0, 1.12, 0.0)], 0.035, furniture.STEEL)
    m.box((0, 1.35, -0.2), (0.55, 0.7, 0.03), rgb("#bcd6dc"), gloss=0.4)
    return m


def _tube_light() -> Model:
    m = Model()
    m.box((0, 0, 0), (1.4, 0.04, 0.3), rgb("#f6fbff"), glow=0.85)
    m.halo((0, 0, 0), 1.1, rgb("#e8f4ff"), 0.25)
    return m

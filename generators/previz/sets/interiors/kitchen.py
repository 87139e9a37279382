"""A kitchen: cupboards, a stove, a window over the sink, a table."""

import math

from film import Place, Setup
from generators.previz.pen import Colour, mix, rgb, scale
from generators.previz.sets.interiors import dressing
from generators.previz.sets.interiors.hall import Finish, Hall
from generators.previz.stage import StageSet, rng
from generators.previz.things import containers, furniture
from generators.previz.things.solids import Model


def build(place: Place, setup: Setup) -> StageSet:
    chance = rng(place.seed, "kitchen")
    front = rgb(chance.choice(("#6f9a8d", "#c9744f", "#5b7ea3", "#d8b25a", "#8f9f6a")))
    finish = Finish(
        wall=rgb(chance.choice(("#e6d9c0", "#d9dfd4", "#ead2bf"))),
        floor=rgb("#d8cbb4"),
        ceiling=rgb("#f0eade"),
        skirting=rgb("#f4efe4"),
        lamps=0.65,
    )
    hall = Hall(place, setup, x=(-3.4, 3.4), z=(-2.8, 5.2), height=2.7, finish=finish, outlook="country")
    hall.chequer(0.6, mix(front, rgb("#3a3a3a"), 0.35), 0.55)
    hall.back.plate(-3.4, 0.95, 3.4, 1.5, mix(front, (1, 1, 1), 0.72))
    for n in range(17):
        hall.back.plate(-3.4 + n * 0.4, 0.95, -3.385 + n * 0.4, 1.5, (1, 1, 1))
    hall.back.window(-0.7, 1.15, 0.7, 2.2)
    bars = Model()
    dressing.paned(bars, 1.4, 1.05, rgb("#f6f1e6"))
    hall.hang(hall.back, bars, 0.0, 1.15)
    hall.daylight(hall.back, -0.65, 1.15, 0.65, 2.15)
    hall.hang(hall.back, _units(front), 0.0, 0.0, 0.32)
    for x in (-2.2, 2.2):
        hall.hang(hall.back, _cupboards(front), x, 1.6, 0.2)
    hall.put(_stove(), 2.1, -2.42)
    hall.put(_fridge(), -2.95, -2.38)
    hall.stand(furniture.table, "table", -0.3 if chance.random() < 0.5 else 0.3, 2.9)
    for x in (-0.9, 0.9):
        hall.stand(furniture.chair, "chair", x * 1.2, 2.9, math.copysign(math.pi / 2, -x))
    hall.stand(containers.basket, "basket", 0.1, 2.9, y=0.75)
    hall.hang(hall.left, dressing.shelf("goods", chance, 1.4, 2.0), 0.9, 0.0, 0.2)
    hall.stand(furniture.door, "door", -1.6, 0.0, wall=hall.left)
    hall.stand(furniture.door, "door", 0.6, 0.0, wall=hall.front)
    hall.hang(hall.right, dressing.picture(chance), 0.4, 1.4, 0.02)
    hall.hang(hall.front, dressing.shelf("goods", chance, 1.6, 2.0), -1.7, 0.0, 0.2)
    hall.lamp(0.0, 1.95, 1.3, reach=2.4)
    hall.anchor("counter", 0.6, -1.8, math.pi, 0.92)
    hall.anchor("window", 0.0, -1.7, math.pi, 2.2)
    hall.anchor("table", 0.0, 2.2, 0.0, 0.75)
    hall.anchor("seat", 1.08, 2.9, -math.pi / 2, 0.47)
    hall.anchor("door", -2.9, 2.8, math.pi / 2, 2.1)
    hall.anchor("shelf", -2.7, 0.3, -math.pi / 2, 2.0)
    return hall


def _units(front: Colour) -> Model:
    m = Model()
    m.box((0, 0, 0), (6.6, 0.86, 0.6), front)
    for n in range(8):
        x = -2.95 + n * 0.84
        m.plate(x - 0.39, 0.12, x + 0.39, 0.82, 0.302, scale(front, 1.14), fade=0.15)
        m.plate(x - 0.12, 0.72, x + 0.12, 0.745, 0.304, furniture.STEEL)
    m.plate(-3.3, 0.0, 3.3, 0.08, 0.304, scale(front, 0.4))
    m.box((0, 0.86, 0.01), (6.7, 0.05, 0.66), rgb("#c9a878"))
    m.box((0, 0.87, 0), (0.8, 0.045, 0.4), furniture.STEEL)
    m.stroke([(0, 0.91, -0.2), (0, 1.2, -0.2), (0, 1.22, -0.02), (0, 1.12, 0.0)], 0.03, rgb("#b9c2cc"))
    for n, tone in enumerate(("#c8553d", "#e2b04a", "#6f9a5a")):
        m.tube((-1.4 + n * 0.17, 0.91, -0.1), (-1.4 + n * 0.17, 1.1 - n * 0.03, -0.1), 0.07, 0.07, rgb(tone))
    return m


def _cupboards(front: Colour) -> Model:
    m = Model()
    m.box((0, 0, 0), (1.7, 0.75, 0.34), scale(front, 0.95))
    for s in (-1, 1):
        m.plate(s * 0.42 - 0.39, 0.05, s * 0.42 + 0.39, 0.7, 0.172, scale(front, 1.15), fade=0.15)
        m.disc(s * 0.09, 0.16, 0.174, 0.025, furniture.STEEL, sides=10)
    return m


def _stove() -> Model:
    m = Model()
    m.box((0, 0, 0), (0.8, 0.93, 0.64), rgb("#e8e6e0"))
    m.plate(-0.32, 0.16, 0.32, 0.6, 0.322, rgb("#2a2d33"))
    m.plate(-0.28, 0.2, 0.28, 0.54, 0.323, rgb("#5a3a24"), glow=0.3)
    m.plate(-0.32, 0.65, 0.32, 0.68, 0.323, furniture.STEEL)
    for n in range(4):
        m.disc(-0.27 + n * 0.18, 0.8, 0.323, 0.04, rgb("#2a2d33"), sides=14)
    m.tube((-0.15, 0.94, 0), (-0.15, 1.14, 0), 0.15, 0.15, rgb("#b8433a"), cap=rgb("#5a241e"))
    m.tube((0.2, 0.94, 0.05), (0.2, 1.05, 0.05), 0.12, 0.13, furniture.STEEL)
    return m


def _fridge() -> Model:
    m = Model()
    m.box((0, 0, 0), (0.78, 1.8, 0.7), rgb("#e9e4d8"))
    m.plate(-0.39, 1.2, 0.39, 1.22, 0.352, rgb("#8f8b82"))
    for y0, y1 in ((0.7, 1.1), (1.3, 1.6)):
        m.plate(0.27, y0, 0.31, y1, 0.354, furniture.STEEL)
    m.plate(-0.2, 1.35, -0.02, 1.55, 0.354, rgb("#f2c14e"))
    return m

"""A classroom: a blackboard, the teacher's desk, rows of small desks, tall windows."""

import math

from film import Place, Setup
from generators.previz.pen import rgb, scale
from generators.previz.sets.interiors import dressing
from generators.previz.sets.interiors.hall import Finish, Hall
from generators.previz.stage import rng
from generators.previz.things import furniture
from generators.previz.things.solids import Model


def build(place: Place, setup: Setup) -> Hall:
    chance = rng(place.seed, "classroom")
    finish = Finish(
        wall=rgb(chance.choice(("#d9cfae", "#bfd0c4", "#d4bfa8"))),
        floor=rgb("#a07a4e"),
        ceiling=rgb("#eee8da"),
        skirting=rgb("#8a6a48"),
        lamps=0.7,
    )
    hall = Hall(place, setup, x=(-4.2, 4.2), z=(-3.4, 6.2), height=3.1, finish=finish, outlook="country")
    hall.acting = (2.0, 1.2)
    hall.planks(0.3, scale(finish.floor, 0.75))
    board = Model()
    board.box((0, 0, 0), (3.8, 1.4, 0.05), furniture.WOOD)
    board.plate(-1.82, 0.08, 1.82, 1.32, 0.026, rgb("#2c4a3c"))
    board.words(place.sign or "2 + 2 = 4", -1.5, 0.5, 1.5, 1.15, 0.028, rgb("#eef4ea"), glow=0.2)
    board.box((0, -0.05, 0.08), (3.8, 0.04, 0.12), furniture.WOOD)
    hall.hang(hall.back, board, 0.0, 1.05, 0.03)
    hall.stand(furniture.table, "table", 2.2, -1.9, words="desk")
    hall.stand(furniture.chair, "chair", 2.2, -2.6)
    for row, z in enumerate((1.7, 3.4)):
        for x in (-2.7, 2.7) if row == 0 else (-2.7, 0.0, 2.7):
            hall.stand(furniture.table, "table", x, z, colour="#c49a62")
            hall.stand(furniture.chair, "chair", x, z + 0.75, math.pi, colour="#4f7fa8")
    for x in (-1.6, 1.6):
        hall.left.window(x - 1.1, 1.0, x + 1.1, 2.6)
        bars = Model()
        dressing.paned(bars, 2.2, 1.6, rgb("#f4efe2"), across=3)
        hall.hang(hall.left, bars, x, 1.0)
        hall.daylight(hall.left, x - 1.0, 1.0, x + 1.0, 2.5)
    hall.stand(furniture.door, "door", -1.8, 0.0, wall=hall.right)
    hall.hang(hall.right, dressing.picture(chance, 1.4, 1.0), 1.2, 1.2, 0.02)
    for x in (-2.0, 2.0):
        hall.hang(hall.front, dressing.shelf("books", chance, 2.0, 1.6), x, 0.0, 0.2)
        hall.lamp(x, 2.6, 1.0, reach=2.4, strength=0.35)
    hall.anchor("blackboard", 0.0, -2.8, math.pi, 2.4)
    hall.anchor("screen", 0.0, -2.6, math.pi, 2.4)
    hall.anchor("table", 2.2, -1.2, math.pi, 0.75)
    hall.anchor("seat", -2.7, 2.45, math.pi, 0.47)
    hall.anchor("window", -3.4, 1.6, -math.pi / 2, 2.6)
    hall.anchor("door", 3.4, -0.4, -math.pi / 2, 2.1)
    return hall

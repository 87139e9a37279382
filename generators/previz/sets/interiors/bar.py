"""A bar: a long counter with stools, lit bottles behind it, tables, warm low lamps."""

import math

from film import Place, Setup
from generators.previz.pen import Colour, mix, rgb, scale
from generators.previz.sets.interiors import dressing, restaurant
from generators.previz.sets.interiors.hall import Finish, Hall
from generators.previz.stage import StageSet, rng
from generators.previz.things import furniture, tableware
from generators.previz.things.solids import Model


def build(place: Place, setup: Setup) -> StageSet:
    if any(w in place.name.lower() for w in ("restaurant", "diner", "bistro")):
        return restaurant.build(place, setup)
    chance = rng(place.seed, "bar")
    wood = rgb(chance.choice(("#6a3f26", "#5a3530", "#4a3a2c")))
    finish = Finish(
        wall=rgb(chance.choice(("#5c3f3a", "#3f4f4a", "#4a3f58", "#6a4a36"))),
        floor=rgb("#5a3f2c"),
        ceiling=rgb("#3a2c26"),
        skirting=scale(wood, 0.8),
        lamps=0.75,
        gloom=0.34,
    )
    hall = Hall(place, setup, x=(-4.2, 4.2), z=(-3.4, 5.6), height=3.1, finish=finish, outlook="city")
    hall.acting = (2.0, 0.6)
    hall.planks(0.24, scale(finish.floor, 0.65))
    for x in (-1.7, 0.0, 1.7):
        hall.hang(hall.back, dressing.shelf("bottles", chance, 1.6, 2.3, wood), x, 0.0, 0.2)
    neon = rgb(chance.choice(("#ff4fa3", "#4fd8ff", "#ffb545")))
    hall.back.plate(-2.6, 0.2, 2.6, 2.5, mix(neon, wood, 0.6), glow=0.3)
    name = Model()
    name.box((0, 0, 0), (2.4, 0.5, 0.05), scale(wood, 0.5))
    name.words(place.sign or "BAR", -1.1, 0.05, 1.1, 0.45, 0.03, mix(neon, (1, 1, 1), 0.35), glow=1, lines=1)
    name.halo((0, 0.25, 0.1), 1.5, neon, 0.5)
    hall.hang(hall.back, name, 0.0, 2.45, 0.3)
    hall.put(_bar(wood), 0.0, -1.7)
    for x in (-1.8, -0.9, 0.0, 0.9, 1.8):
        hall.stand(furniture.chair, "chair", x, -0.95, words="stool", colour="#8a3b2e")
    hall.stand(tableware.cup, "cup", -0.5, -1.6, y=1.12, words="glass")
    hall.stand(tableware.bottle, "bottle", 1.2, -1.75, y=1.12)
    for x, z in ((-3.0, 1.2), (3.0, 1.4), (-2.6, 3.6)):
        hall.put(_round_table(wood), x, z)
        for s in (-1, 1):
            hall.stand(furniture.chair, "chair", x + s * 0.75, z, -s * math.pi / 2)
        hall.lamp(x, 1.95, z, reach=1.6, strength=0.6)
    for x in (-1.6, 0.0, 1.6):
        hall.lamp(x, 2.2, -1.6, reach=1.5, strength=0.55)
    for s, wall in ((1, hall.left), (-1, hall.right)):
        wall.plate(-wall.width / 2, 0.14, wall.width / 2, 1.15, wood)
        hall.hang(wall, dressing.picture(chance, 0.9, 0.7), s * 1.6, 1.5, 0.02)
        hall.hang(wall, dressing.picture(chance, 0.6, 0.8), -s * 0.4, 1.45, 0.02)
    hall.front.window(-3.2, 0.9, -0.8, 2.4)
    bars = Model()
    dressing.paned(bars, 2.4, 1.5, scale(wood, 0.9), across=4, down=3)
    hall.hang(hall.front, bars, -2.0, 0.9)
    hall.stand(furniture.door, "door", 1.2, 0.0, wall=hall.front)
    hall.anchor("counter", 0.0, -2.5, 0.0, 1.12)
    hall.anchor("seat", -0.9, -0.95, math.pi, 0.63)
    hall.anchor("table", 3.0, 0.7, 0.0, 0.75)
    hall.anchor("door", -1.2, 4.9, math.pi, 2.1)
    hall.anchor("shelf", 0.0, -2.8, math.pi, 2.3)
    hall.anchor("window", 2.0, 4.8, 0.0, 2.3)
    return hall


def _bar(wood: Colour) -> Model:
    m = Model()
    m.box((0, 0, 0), (5.4, 1.06, 0.6), wood)
    for n in range(6):
        x = -2.25 + n * 0.9
        m.plate(x - 0.38, 0.2, x + 0.38, 0.92, 0.302, scale(wood, 1.3), fade=0.25)
        m.plate(x - 0.3, 0.28, x + 0.3, 0.84, 0.303, scale(wood, 0.95), fade=0.25)
    m.box((0, 1.06, 0.04), (5.6, 0.06, 0.78), scale(wood, 1.5), gloss=0.3)
    m.tube((-2.7, 0.2, 0.42), (2.7, 0.2, 0.42), 0.025, 0.025, furniture.BRASS)
    return m


def _round_table(wood: Colour) -> Model:
    m = Model()
    m.tube((0, 0, 0), (0, 0.04, 0), 0.3, 0.26, rgb("#26221f"))
    m.tube((0, 0.04, 0), (0, 0.72, 0), 0.04, 0.04, rgb("#26221f"))
    m.tube((0, 0.72, 0), (0, 0.76, 0), 0.45, 0.45, scale(wood, 1.3))
    m.tube((0, 0.76, 0), (0, 0.84, 0), 0.035, 0.04, rgb("#ffdf9a"), glow=0.8)
    return m

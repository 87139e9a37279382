"""An underground station: a tiled platform along a waiting train, the line's colour, posters, benches, the next trains."""

import math

import numpy as np

from film import Place, Setup
from generators.previz.pen import rgb
from generators.previz.sets.interiors import dressing
from generators.previz.sets.interiors.hall import Finish, Hall
from generators.previz.sets.interiors.surfaces import Lines
from generators.previz.sets.trains import clock, departures, train
from generators.previz.stage import StageSet, rng
from generators.previz.things import furniture
from generators.previz.things.solids import Model


def build(place: Place, setup: Setup) -> StageSet:
    chance = rng(place.seed, "subway")
    tile = rgb(chance.choice(("#d8d0bc", "#c9d3cf", "#d6c2ae")))
    accent = rgb(chance.choice(("#2f6b5c", "#8c2f39", "#2f5d8a", "#b8862e")))
    finish = Finish(wall=tile, floor=rgb("#8a867e"), ceiling=rgb("#4f555c"), lamp=rgb("#ffe8bc"), lamps=0.6, gloom=0.26)
    hall = Hall(place, setup, x=(-9.0, 9.0), z=(-5.2, 6.5), height=4.6, finish=finish, outlook="city")
    hall.acting = (6.0, 2.0)
    hall.on_floor.append(Lines(np.array([[(-9.0, 0.0, -1.9), (9.0, 0.0, -1.9)]]), 0.22, rgb("#e8c23a"), 1.0))
    for wall in hall.walls:
        half = wall.width / 2
        for y in (0.6, 3.2):
            wall.plate(-half, y, half, y + 0.22, accent)
    name = Model()
    name.box((0, 0, 0), (4.2, 0.8, 0.06), rgb("#f4efe2"))
    name.plate(-2.04, 0.06, 2.04, 0.74, 0.031, accent)
    name.words(place.sign or "CENTRAL", -1.9, 0.12, 1.9, 0.68, 0.033, rgb("#fff8e8"), glow=0.4, lines=1)
    hall.hang(hall.back, name, 0.0, 3.42, 0.1)
    hall.put(train(accent, 17.2), 0.0, -3.7)
    for x in (-6.0, -2.0, 2.0, 6.0):
        hall.put(dressing.column(4.6, 0.17, accent), x, 3.4)
        hall.lamp(x, 3.3, 0.6, reach=2.6, strength=0.5)
    for x in (-4.0, 4.0):
        hall.stand(furniture.bench, "bench", x, 4.6, math.pi)
    hall.put(departures(2.3, 2.3), 4.2, 1.9, -0.25)
    hall.put(clock(2.95, hall.height - 2.95), -3.0, -0.4)
    hall.stand(furniture.door, "door", 0.0, 0.0, wall=hall.left, colour="#6a7078")
    hall.stand(furniture.sign, "sign", 3.0, 0.8, wall=hall.front, words="poster")
    hall.stand(furniture.sign, "sign", -3.0, 0.8, wall=hall.front, words="poster", colour="#7fb0c9")
    hall.stand(furniture.sign, "sign", -2.0, 0.8, wall=hall.right, words="poster", colour="#d98a6a")
    hall.anchor("door", 0.0, -2.2, math.pi, 2.1)
    hall.anchor("train", 0.0, -3.7, math.pi / 2, 3.2)
    hall.anchor("seat", 4.0, 4.6, math.pi, 0.47)
    hall.anchor("screen", 4.2, 1.2, 0.0, 2.4)
    hall.anchor("window", -2.0, -2.2, math.pi, 2.2)
    return hall

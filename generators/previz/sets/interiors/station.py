"""A station: a railway platform under a roof, or a hall of a space station with a window on the planet."""

import math

import numpy as np

from film import Place, Setup
from generators.previz.pen import Colour, mix, rgb, scale
from generators.previz.sets.interiors import dressing
from generators.previz.sets.interiors.hall import Finish, Hall
from generators.previz.sets.interiors.surfaces import Lines
from generators.previz.stage import StageSet, rng
from generators.previz.things import furniture, machines
from generators.previz.things.solids import Model

_RAIL = ("train", "railway", "platform", "subway", "metro", "underground", "bus", "airport", "terminal", "tram", "rail")


def build(place: Place, setup: Setup) -> StageSet:
    """A railway if the name says so, otherwise in space."""
    return _railway(place, setup) if any(w in place.name.lower() for w in _RAIL) else _orbital(place, setup)


def _railway(place: Place, setup: Setup) -> Hall:
    chance = rng(place.seed, "station")
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
    hall.put(_train(accent), 0.0, -3.7)
    for x in (-6.0, -2.0, 2.0, 6.0):
        hall.put(dressing.column(4.6, 0.17, accent), x, 3.4)
        hall.lamp(x, 3.3, 0.6, reach=2.6, strength=0.5)
    for x in (-4.0, 4.0):
        hall.stand(furniture.bench, "bench", x, 4.6, math.pi)
    hall.put(_board(), 4.2, 1.9, -0.25)
    hall.put(_clock(hall.height), -3.0, -0.4)
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


def _train(accent: Colour) -> Model:
    """One side of a waiting train, doors and lit windows, along x."""
    m = Model()
    m.box((0, -0.1, 0), (17.0, 0.5, 2.0), rgb("#2c3036"))
    m.box((0, 0.4, 0), (17.2, 2.6, 2.3), rgb("#c9ced2"), gloss=0.15)
    z = 1.152
    m.plate(-8.6, 0.55, 8.6, 0.85, z, accent)
    for n in range(6):
        x = -7.2 + n * 2.9
        for k in (-0.55, 0.55):
            m.plate(x + k - 0.45, 1.35, x + k + 0.45, 2.35, z, rgb("#ffe6a8"), glow=0.6, fade=0.2)
            m.plate(x + k - 0.45, 1.35, x + k + 0.45, 1.6, z + 0.002, rgb("#8a5a4a"), glow=0.2)
        d = x + 1.45
        if n < 5:
            m.plate(d - 0.5, 0.42, d + 0.5, 2.5, z, scale(accent, 1.15), fade=0.15)
            m.plate(d - 0.01, 0.42, d + 0.01, 2.5, z + 0.002, rgb("#22262b"))
            for s in (-1, 1):
                m.plate(d + s * 0.25 - 0.16, 1.3, d + s * 0.25 + 0.16, 2.25, z + 0.002, rgb("#ffe6a8"), glow=0.6)
    m.box((0, 3.0, 0), (17.0, 0.2, 1.9), rgb("#8f979e"))
    return m


def _board() -> Model:
    m = Model()
    m.box((0, 2.3, 0), (1.9, 0.95, 0.12), rgb("#14181e"))
    for row, (words, platform) in enumerate((("08:15 Harbour", "2"), ("08:32 Northgate", "1"), ("08:47 Airport", "3"))):
        y = 2.92 - row * 0.27
        m.words(words, -0.88, y, 0.55, y + 0.2, 0.062, machines.AMBER, glow=1, lines=1)
        m.words(platform, 0.68, y, 0.85, y + 0.2, 0.062, machines.AMBER, glow=1, lines=1)
    for x in (-0.7, 0.7):
        m.box((x, 3.25, 0), (0.05, 1.35, 0.05), rgb("#3a3f46"))
    return m


def _clock(height: float) -> Model:
    m = Model()
    m.stroke([(0, 3.3, 0), (0, height, 0)], 0.05, rgb("#2c3036"))
    m.tube((0, 2.95, -0.07), (0, 2.95, 0.07), 0.38, 0.38, rgb("#2c3036"), cap=rgb("#fbf6e8"))
    for n in range(12):
        a = n * math.tau / 12
        m.stroke(
            [
                (0.29 * math.sin(a), 2.95 + 0.29 * math.cos(a), 0.072),
                (0.34 * math.sin(a), 2.95 + 0.34 * math.cos(a), 0.072),
            ],
            0.025,
            rgb("#22262b"),
            mark=True,
        )
    m.stroke([(0, 2.95, 0.073), (-0.14, 3.08, 0.073)], 0.035, rgb("#22262b"), mark=True)
    m.stroke([(0, 2.95, 0.073), (0.06, 3.22, 0.073)], 0.025, rgb("#22262b"), mark=True)
    return m


def _orbital(place: Place, setup: Setup) -> Hall:
    chance = rng(place.seed, "station")
    steel = rgb("#566477")
    accent = rgb(chance.choice(("#e08a2e", "#4fc0d6", "#d8b23c")))
    finish = Finish(wall=steel, floor=rgb("#3a4553"), ceiling=rgb("#2f3946"), lamp=rgb("#a9d4ff"), lamps=0.5, gloom=0.3)
    hall = Hall(place, setup, x=(-4.6, 4.6), z=(-4.0, 6.0), height=3.4, finish=finish, outlook="space")
    hall.back.shape(
        [(-3.3, 0.7), (3.3, 0.7), (3.6, 1.1), (3.6, 2.5), (3.2, 2.95), (-3.2, 2.95), (-3.6, 2.5), (-3.6, 1.1)],
        scale(steel, 0.5),
    )
    hall.back.window(-3.3, 0.85, 3.3, 2.8)
    bars = Model()
    for x in (-1.1, 1.1):
        bars.box((x, 0, 0), (0.12, 1.95, 0.1), scale(steel, 0.8))
    bars.box((0, -0.1, 0), (6.8, 0.12, 0.3), scale(steel, 0.9))
    hall.hang(hall.back, bars, 0.0, 0.85)
    for wall in (hall.left, hall.right, hall.front):
        half = wall.width / 2
        n = round(wall.width / 2)
        for k in range(n):
            x = -half + k * 2 * half / n
            w = 2 * half / n
            wall.plate(x + 0.12, 0.35, x + w - 0.12, 1.2, scale(steel, 0.82), fade=0.15)
            wall.plate(x + 0.12, 1.4, x + w - 0.12, 2.5, scale(steel, 1.14), fade=0.15)
            wall.plate(x + 0.3, 1.6, x + 0.7, 1.7, accent, glow=0.5)
        wall.plate(-half, 2.7, half, 2.8, rgb("#cfe8ff"), glow=1)
        wall.plate(-half, 1.26, half, 1.32, scale(accent, 0.85))
    for x in (-2.6, 2.6):
        hall.stand(machines.console, "console", x, -3.0)
    hall.stand(machines.screen, "screen", 3.3, 2.6, -math.pi / 2, y=1.0)
    hall.put(_table(steel, accent), 3.3, 2.6)
    for x in (-4.0, 4.0):
        hall.put(dressing.column(3.4, 0.16, scale(steel, 0.8)), x, -3.5)
    hall.stand(machines.vault_door, "vault door", 1.4, 0.0, wall=hall.left, colour="#7d8ba0")
    hall.stand(furniture.door, "door", 0.0, 0.0, wall=hall.front, colour="#6f7d90")
    hall.stand(machines.keypad, "keypad", -0.6, 1.25, wall=hall.left)
    if place.sign:
        hall.back.words(place.sign, -3.0, 2.98, 3.0, 3.34, accent, glow=0.9, lines=1)
    hall.anchor("window", 0.0, -3.0, math.pi, 2.8)
    hall.anchor("controls", 2.6, -2.2, math.pi, 1.0)
    hall.anchor("vault door", -3.7, -0.4, -math.pi / 2, 2.9)
    hall.anchor("keypad", -3.9, 1.6, -math.pi / 2, 1.4)
    hall.anchor("screen", 2.4, 2.6, math.pi / 2, 1.6)
    hall.anchor("door", 0.0, 5.2, 0.0, 2.1)
    for x in (-2.0, 2.0):
        hall.pool(x, -0.5, 2.4, rgb("#a9d4ff"), 0.25)
    return hall


def _table(steel: Colour, accent: Colour) -> Model:
    m = Model()
    m.box((0, 0, 0), (0.7, 0.96, 1.4), scale(steel, 0.9))
    m.box((0, 0.96, 0), (0.8, 0.04, 1.5), mix(steel, accent, 0.2))
    return m

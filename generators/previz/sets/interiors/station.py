"""A hall of a space station with a window on the planet; a railway's, if that is what its name says."""

import math

from film import Place, Setup
from generators.previz.pen import Colour, mix, rgb, scale
from generators.previz.sets.interiors import dressing, subway
from generators.previz.sets.interiors.hall import Finish, Hall
from generators.previz.stage import StageSet, rng
from generators.previz.things import furniture, machines
from generators.previz.things.solids import Model

_RAIL = ("train", "railway", "platform", "subway", "metro", "underground", "bus", "airport", "terminal", "tram", "rail")


def build(place: Place, setup: Setup) -> StageSet:
    """Trains run from it if the name says so."""
    return subway.build(place, setup) if any(w in place.name.lower() for w in _RAIL) else _orbital(place, setup)


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

"""A cave: rough walls, stalactites, glowing crystals, a pool of light from an opening."""

import math
import random

from film import Place, Setup
from generators.previz.pen import Colour, mix, rgb, scale
from generators.previz.sets.interiors.hall import Finish, Hall, Wall
from generators.previz.stage import StageSet, rng
from generators.previz.things import nature
from generators.previz.things.solids import Model


def build(place: Place, setup: Setup) -> StageSet:
    chance = rng(place.seed, "cave")
    ice = any(w in place.name.lower() for w in ("ice", "frozen", "crystal"))
    stone = rgb("#7fa3b8") if ice else rgb(chance.choice(("#6a5f58", "#5f6068", "#705a4a")))
    shine = rgb(chance.choice(("#57d6e8", "#b07be8", "#7be89a")))
    finish = Finish(wall=stone, floor=scale(stone, 0.8), ceiling=scale(stone, 0.35), lamp=shine, lamps=0.3, gloom=0.45)
    hall = Hall(place, setup, x=(-5.0, 5.0), z=(-5.0, 7.0), height=4.6, finish=finish, outlook="country")
    hall.acting = (2.6, 2.0)
    for wall in hall.walls:
        _rough(wall, stone, chance)
    _mouth(hall)
    for _n in range(16):
        x, z = chance.uniform(-4.6, 4.6), chance.choice((chance.uniform(-4.6, -2.0), chance.uniform(2.0, 6.4)))
        tall = chance.uniform(0.5, 1.7)
        spike = Model()
        spike.tube(
            (0, -tall, 0), (0, 0, 0), 0.02, 0.12 + 0.12 * tall, scale(stone, chance.uniform(0.5, 0.75)), gloss=0.05
        )
        hall.put(spike, x, z, 0.0, hall.height)
    for x, z in ((-4.1, -3.2), (3.9, -3.6), (-4.3, 1.0), (4.3, 0.6), (-3.8, 4.6), (3.6, 4.8)):
        tall = chance.uniform(0.5, 1.5)
        mound = Model()
        mound.tube((0, 0, 0), (0, tall, 0), 0.3 + 0.3 * tall, 0.03, scale(stone, chance.uniform(0.75, 1.0)), gloss=0.05)
        hall.put(mound, x, z)
        hall.stand(nature.rock, "rock", x * 0.88, z + 0.7, chance.uniform(0, 3), colour=_code(scale(stone, 0.9)))
    for x, z in ((-3.3, -2.6), (3.2, -2.2), (3.4, 3.0), (-3.2, 3.2)):
        hall.stand(nature.crystal, "crystal", x, z, chance.uniform(0, 3), colour=_code(shine))
        hall.pool(x, z, 1.5, shine, 0.5)
    hall.anchor("door", -0.6, -4.0, math.pi, 2.6)
    hall.anchor("window", -0.6, -4.0, math.pi, 2.6)
    hall.anchor("crystal", 3.2, -1.4, math.pi, 0.5)
    hall.anchor("seat", -3.6, 1.7, math.pi / 2, 0.5)
    if place.sign:
        hall.back.words(place.sign, 1.6, 1.6, 4.4, 2.6, scale(stone, 0.35))
    return hall


def _code(tone: Colour) -> str:
    return "#" + "".join(f"{round(255 * min(1.0, c)):02x}" for c in tone)


def _rough(wall: Wall, stone: Colour, chance: random.Random) -> None:
    """Layers of jagged rock, darker towards the ceiling."""
    half = wall.width / 2
    for layer, (base, k) in enumerate(((3.4, 0.55), (2.2, 0.78), (1.1, 1.02), (0.4, 1.2))):
        points = [(-half, 0.0), (half, 0.0)]
        x = half
        while x > -half:
            points.append((x, base + chance.uniform(-0.45, 0.5)))
            x -= chance.uniform(0.5, 1.2)
        points.append((-half, base))
        wall.shape(points, scale(stone, k + 0.03 * layer), fade=0.25)


def _mouth(hall: Hall) -> None:
    """The opening the light falls through: a bright pane behind a jagged edge."""
    hall.back.window(-1.7, 0.05, 0.5, 2.5)
    rim = Model()
    stone = scale(hall.finish.wall, 0.5)
    edges = (
        [(-2.3, -0.1), (-1.5, -0.1), (-1.35, 0.8), (-1.6, 1.6), (-1.2, 2.2), (-1.9, 2.9), (-2.4, 1.6)],
        [(0.3, -0.1), (1.0, -0.1), (1.1, 1.8), (0.6, 2.8), (-0.1, 2.3), (0.35, 1.5), (0.15, 0.7)],
        [(-1.9, 2.9), (-1.3, 2.05), (-0.6, 2.35), (0.0, 2.15), (0.7, 2.8), (-0.5, 3.2)],
    )
    for outline in edges:
        rim.blank((-2.4, 0, 0), (1.1, 3.2, 0.01))
        rim.panel([(x, y, 0.01) for x, y in outline], mix(stone, (0.02, 0.02, 0.03), 0.35), mark=True)
    hall.hang(hall.back, rim, 0.0, 0.0, 0.03)
    hall.daylight(hall.back, -1.5, 0.3, 0.3, 2.3)

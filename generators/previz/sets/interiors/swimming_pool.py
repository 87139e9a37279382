"""An indoor swimming pool: lanes under tall windows, starting blocks, a lifeguard's chair, benches along the tiles."""

import math

import numpy as np

from film import Place, Setup
from generators.previz.camera import vec
from generators.previz.pen import mix, rgb, scale
from generators.previz.sets.interiors import dressing
from generators.previz.sets.interiors.hall import Finish, Hall
from generators.previz.sets.interiors.surfaces import Lines, Pool, Tiles
from generators.previz.stage import StageSet, rng
from generators.previz.things import fittings, furniture
from generators.previz.things.solids import Model

_X, _FAR, _EDGE = 5.2, -11.0, -2.4
"""Metres: half the pool's width, its far and its near edge."""
_LANES = 5


def build(place: Place, setup: Setup) -> StageSet:
    chance = rng(place.seed, "swimming pool")
    tile = rgb(chance.choice(("#dfe6e6", "#e4e0d4", "#d4e2e6")))
    accent = rgb(chance.choice(("#2f6fa8", "#2f8a8a", "#c8702f")))
    finish = Finish(
        wall=tile,
        floor=rgb("#c4c0b4"),
        ceiling=rgb("#e8eaea"),
        skirting=accent,
        lamp=rgb("#eaf6ff"),
        lamps=0.8,
        gloom=0.14,
    )
    hall = Hall(place, setup, x=(-7.4, 7.4), z=(-13.0, 7.5), height=6.0, finish=finish, outlook="city")
    hall.acting = (3.4, 1.5)
    hall.chequer(0.6, scale(finish.floor, 0.93))
    _water(hall, accent)
    for wall in hall.walls:
        half = wall.width / 2
        for y in (1.5, 1.66):
            wall.plate(-half, y, half, y + 0.08, accent)
        for n in range(int(wall.width / 1.2)):
            x = -half + n * 1.2
            wall.plate(x, 0.14, x + 0.02, 1.5, scale(tile, 0.9))
    for wall in (hall.left, hall.right):
        for x in (-8.0, -4.4, -0.8, 2.8, 6.4):
            wall.window(x - 1.3, 2.2, x + 1.3, 5.2)
            bars = Model()
            dressing.paned(bars, 2.6, 3.0, rgb("#f0f2f2"), across=3, down=2)
            hall.hang(wall, bars, x, 2.2)
            hall.daylight(wall, x - 1.2, 2.2, x + 1.2, 5.1)
    hall.back.window(-5.4, 1.9, 5.4, 5.2)
    bars = Model()
    dressing.paned(bars, 10.8, 3.3, rgb("#f0f2f2"), across=7, down=2)
    hall.hang(hall.back, bars, 0.0, 1.9)
    for n in range(_LANES):
        x = -_X + (n + 0.5) * 2 * _X / _LANES
        hall.put(_block(accent, n + 1), x, _EDGE + 0.55, math.pi)
    side = 1 if chance.random() < 0.5 else -1
    hall.put(_guard(accent), side * 6.3, -4.2, -side * math.pi / 2)
    hall.put(_ladder(), -side * 4.4, _EDGE + 0.05)
    hall.stand(furniture.bench, "bench", -side * 6.6, -0.6, side * math.pi / 2, colour="#d8d2c4")
    hall.stand(furniture.bench, "bench", side * 3.0, 6.4, math.pi, colour="#d8d2c4")
    hall.hang(hall.right if side < 0 else hall.left, _ring(), -1.8, 1.3, 0.05)
    hall.stand(fittings.clock, "clock", -2.6, 3.6, wall=hall.front)
    hall.hang(
        hall.front, dressing.nameplate(place.sign or "NO DIVING", 2.2, 0.5, accent, rgb("#ffffff")), 0.6, 2.4, 0.04
    )
    hall.stand(furniture.door, "door", 3.2, 0.0, wall=hall.front, colour="#8fb0bc")
    for z in (-8.0, 3.0):
        hall.put(_flags(accent), 0.0, z, 0.0, 2.6)
    for z in (-9.0, -4.5, 0.0, 4.5):
        hall.put(_tube(), 0.0, z, 0.0, 5.9)
    hall.anchor("water", 0.0, -6.0, 0.0, 0.0)
    hall.anchor("edge", 0.0, _EDGE + 0.9, math.pi, 0.0)
    hall.anchor("seat", -side * 6.55, -0.6, side * math.pi / 2, 0.47)
    hall.anchor("door", -3.2, 6.7, 0.0, 2.1)
    hall.anchor("window", -6.5, -0.8, -math.pi / 2, 5.2)
    return hall


def _water(hall: Hall, accent: tuple[float, float, float]) -> None:
    """The pool as it is seen from its edge: its rim, its water, its lanes, and the broken light on it."""
    rim = 0.35

    def field(x0: float, x1: float, z0: float, z1: float) -> list[tuple[float, float, float]]:
        return [(x0, 0.0, z0), (x1, 0.0, z0), (x1, 0.0, z1), (x0, 0.0, z1)]

    hall.on_floor.append(Tiles(np.array([field(-_X - rim, _X + rim, _FAR - rim, _EDGE + rim)]), rgb("#f0f2f0")))
    hall.on_floor.append(
        Tiles(np.array([field(-_X - 0.06, _X + 0.06, _FAR - 0.06, _EDGE + 0.06)]), scale(accent, 0.75))
    )
    water = rgb("#4fb4cc")
    hall.on_floor.append(Tiles(np.array([field(-_X, _X, _FAR, _EDGE)]), water))
    hall.on_floor.append(Tiles(np.array([field(-_X, _X, _FAR, _FAR + 2.6)]), mix(water, (1, 1, 1), 0.16)))
    hall.on_floor.append(Tiles(np.array([field(-_X, _X, _EDGE - 1.6, _EDGE)]), scale(water, 0.88)))
    wide = 2 * _X / _LANES
    for n in range(_LANES):
        x = -_X + (n + 0.5) * wide
        hall.on_floor.append(
            Tiles(np.array([field(x - 0.12, x + 0.12, _FAR + 0.6, _EDGE - 0.6)]), mix(water, rgb("#1f4a6a"), 0.55))
        )
    luck = rng(hall.place.seed, "glitter")
    ends = []
    for _ in range(110):
        x, z, w = luck.uniform(-_X, _X - 0.7), luck.uniform(_FAR, _EDGE), luck.uniform(0.25, 0.7)
        ends.append(((x, 0, z), (x + w, 0, z + luck.uniform(-0.08, 0.08))))
    hall.on_floor.append(Lines(np.array(ends), 0.018, mix(water, (1, 1, 1), 0.5), 0.55))
    for n in range(1, _LANES):
        x = -_X + n * wide
        beads = [((x, 0.0, z), (x, 0.0, z + 0.45)) for z in np.arange(_FAR, _EDGE - 0.2, 0.9)]
        gaps = [((x, 0.0, z + 0.45), (x, 0.0, z + 0.9)) for z in np.arange(_FAR, _EDGE - 0.6, 0.9)]
        hall.on_floor.append(Lines(np.array(beads), 0.1, rgb("#d8443a"), 1.0))
        hall.on_floor.append(Lines(np.array(gaps), 0.1, rgb("#f4f4ee"), 1.0))
    hall.on_floor.append(Pool(vec(0, 0, -7), vec(4.0, 0, 0), vec(0, 0, 3.4), rgb("#c8f0ff"), 0.25))


def _block(accent: tuple[float, float, float], number: int) -> Model:
    """A starting block with the number of its lane, 0.65 m high; its back, with the number, faces -z of the pool."""
    m = Model()
    m.box((0, 0, 0), (0.3, 0.5, 0.4), rgb("#e8eaea"))
    m.slab([(-0.28, -0.32), (0.28, -0.32), (0.28, 0.32), (-0.28, 0.32)], 0.5, 0.6, accent)
    m.box((0, 0.0, -0.2), (0.5, 0.5, 0.02), rgb("#e8eaea"))
    m.lettered(str(number), (0.14, 0.12, -0.212), (-0.28, 0, 0), (0, 0.34, 0), accent, lines=1)
    return m


def _guard(accent: tuple[float, float, float]) -> Model:
    """The lifeguard's chair, its seat 1.7 m up, facing +z."""
    m = Model()
    white = rgb("#f2f4f2")
    for x in (-0.42, 0.42):
        m.tube((x * 1.3, 0, 0.5), (x, 1.7, 0.2), 0.035, 0.035, white)
        m.tube((x * 1.3, 0, -0.55), (x, 1.7, -0.25), 0.035, 0.035, white)
    for k in range(5):
        y, z = 0.3 + k * 0.3, 0.5 - k * 0.053
        m.box((0, y, z), (0.98 - k * 0.04, 0.05, 0.06), white)
    m.box((0, 1.7, 0), (0.9, 0.06, 0.6), accent)
    m.box((0, 1.76, -0.28), (0.9, 0.6, 0.05), accent)
    return m


def _ladder() -> Model:
    m = Model()
    for x in (-0.25, 0.25):
        m.stroke(
            [(x, 0.0, 0.5), (x, 0.75, 0.42), (x, 0.85, 0.15), (x, 0.7, -0.06), (x, 0.0, -0.1)], 0.045, rgb("#c8ced2")
        )
    return m


def _ring() -> Model:
    """A lifebelt on the wall."""
    m = Model()
    for k in range(12):
        a, b = k * math.tau / 12, (k + 1) * math.tau / 12
        m.stroke([(0.3 * math.cos(t), 0.3 * math.sin(t), 0.05) for t in (a, (a + b) / 2, b)], 0.13, rgb("#d8443a") if k % 3 == 0 else rgb("#f4f4ee"))  # fmt: skip
    return m


def _flags(accent: tuple[float, float, float]) -> Model:
    m = Model()
    m.stroke([(-7.3, 0, 0), (0, -0.2, 0), (7.3, 0, 0)], 0.02, rgb("#8a9096"))
    for k in range(24):
        x = -7.0 + k * 0.61
        y = -0.2 * (1 - (x / 7.3) ** 2)
        m.panel([(x - 0.12, y, 0), (x + 0.12, y, 0), (x, y - 0.32, 0)], (accent, rgb("#f4f4ee"), rgb("#e0b83a"))[k % 3])
    return m


def _tube() -> Model:
    m = Model()
    for x in (-4.0, 0.0, 4.0):
        m.box((x, 0, 0), (2.2, 0.06, 0.2), rgb("#f6fbff"), glow=0.9)
    m.halo((0, -0.1, 0), 2.4, rgb("#e0f0ff"), 0.3)
    return m

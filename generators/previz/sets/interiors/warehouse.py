"""A warehouse: steel racks with boxes, crates and barrels, high windows, lamps in a row; with machines it is a factory."""

import math

from film import Place, Setup
from generators.previz.pen import Colour, rgb, scale
from generators.previz.sets.interiors import dressing
from generators.previz.sets.interiors.hall import Finish, Hall
from generators.previz.stage import StageSet, rng
from generators.previz.things import containers
from generators.previz.things.solids import Model


def build(place: Place, setup: Setup) -> StageSet:
    chance = rng(place.seed, "warehouse")
    factory = any(w in place.name.lower() for w in ("factory", "assembly", "plant", "mill", "works"))
    wall = rgb(chance.choice(("#7f8a92", "#8f867a", "#7a6a60")))
    finish = Finish(
        wall=wall, floor=rgb("#77777a"), ceiling=scale(wall, 0.5), lamp=rgb("#fff0d0"), lamps=0.7, gloom=0.32
    )
    hall = Hall(place, setup, x=(-7.0, 7.0), z=(-6.0, 7.0), height=5.6, finish=finish)
    hall.acting = (2.8, 2.0)
    hall.chequer(1.75, scale(finish.floor, 0.94), 0.6)
    for side in hall.walls:
        half = side.width / 2
        for n in range(round(side.width / 0.7)):
            side.plate(-half + n * 0.7, 0.0, -half + n * 0.7 + 0.05, 5.6, scale(wall, 0.82))
    for x in (-4.4, 0.0, 4.4):
        hall.back.window(x - 1.3, 3.6, x + 1.3, 4.9)
        bars = Model()
        dressing.paned(bars, 2.6, 1.3, rgb("#3a3f44"), across=5, down=2)
        hall.hang(hall.back, bars, x, 3.6)
        hall.daylight(hall.back, x - 1.2, 3.6, x + 1.2, 4.8)
    if factory:
        for n, x in enumerate((-3.8, 0.2, 4.2)):
            hall.put(_machine(rgb(("#3f7a5a", "#3f6a8f", "#c9973a")[n])), x, -4.6)
        hall.put(_belt(), 0.0, -2.9)
    else:
        for s in (-1, 1):
            hall.put(_rack(chance.random()), s * 3.6, -4.9)
            hall.put(_rack(chance.random()), s * 6.2, 0.2, -s * math.pi / 2)
    hall.put(dressing.crates(chance, rgb("#a8753f")), -5.4, -3.2, 0.3)
    hall.put(dressing.crates(chance, rgb("#b98a50")), 5.2, 3.4, -0.8)
    for n in range(3):
        hall.stand(containers.barrel, "barrel", 5.9 - 0.7 * (n % 2), -3.1 + 0.7 * (n // 2), n * 0.7, colour="#3f5f8f")
    for x in (-3.5, 0.0, 3.5):
        hall.lamp(x, 4.0, 0.4, reach=2.8, strength=0.5)
    hall.anchor("crate", -4.6, -2.2, math.pi, 1.0)
    hall.anchor("shelf", 3.6, -4.0, math.pi, 3.2)
    return hall


def _rack(seed: float) -> Model:
    m = Model()
    for x in (-2.0, 0.0, 2.0):
        m.box((x, 0, 0), (0.1, 3.6, 0.8), rgb("#2f5fa8"))
    for k in range(3):
        y = 0.15 + 1.15 * k
        m.box((0, y, 0), (4.1, 0.1, 0.9), rgb("#d8762a"))
        for n in range(4):
            size = 0.55 + 0.25 * ((n * 7 + k * 3 + int(seed * 10)) % 3) / 2
            m.box((-1.5 + n * 1.0, y + 0.1, 0.05), (0.82, size, 0.6), scale(rgb("#b98f5a"), 0.85 + 0.1 * ((n + k) % 3)))
            m.box((-1.5 + n * 1.0, y + 0.1, 0.05), (0.12, size + 0.002, 0.602), rgb("#d9c08f"))
    return m


def _machine(tone: Colour) -> Model:
    m = Model()
    m.box((0, 0, 0), (2.2, 1.5, 1.2), tone)
    m.box((-0.3, 1.5, 0), (1.2, 1.1, 0.9), scale(tone, 0.85))
    m.tube((0.75, 1.5, 0), (0.75, 3.4, 0), 0.2, 0.2, rgb("#8a919a"))
    m.box((0, 0.3, 0.62), (1.9, 0.7, 0.06), scale(tone, 0.7))
    for n in range(4):
        m.ball((-0.7 + 0.45 * n, 1.15, 0.62), 0.08, rgb(("#d8342c", "#f2c83a", "#3f9a55", "#e8e4da")[n]), glow=0.4)
    m.stroke(
        [(-0.35 + 0.34 * math.cos(a), 2.05 + 0.34 * math.sin(a), 0.47) for a in (n * math.tau / 16 for n in range(18))],
        0.1,
        rgb("#33373d"),
    )
    return m


def _belt() -> Model:
    m = Model()
    m.box((0, 0.62, 0), (11.5, 0.1, 0.7), rgb("#25262c"))
    for n in range(9):
        m.box((-5.2 + 1.3 * n, 0, 0), (0.1, 0.62, 0.6), rgb("#8a919a"))
        m.box((-4.9 + 1.25 * n, 0.72, 0), (0.4, 0.32, 0.4), rgb("#b98f5a"))
    return m

"""A café: a counter with cakes under glass and an espresso machine, the board over it, round tables at the window."""

import math

from film import Place, Setup
from generators.previz.pen import Colour, mix, rgb, scale
from generators.previz.sets.interiors import dressing
from generators.previz.sets.interiors.eating import bistro_table, menu_board, pair
from generators.previz.sets.interiors.hall import Finish, Hall
from generators.previz.stage import StageSet, rng
from generators.previz.things.solids import Model

_CAKES = tuple(rgb(h) for h in ("#c47f3a", "#e8c9a0", "#7a4630", "#d98a8a", "#f2e2c0"))


def build(place: Place, setup: Setup) -> StageSet:
    chance = rng(place.seed, "cafe")
    wall = rgb(chance.choice(("#d9cbb0", "#b7c3b4", "#d8b8a0", "#c2ccd4")))
    paint = rgb(chance.choice(("#3f6b5c", "#35526b", "#8c4a3a", "#4a4a52")))
    finish = Finish(
        wall=wall, floor=rgb("#a98a68"), ceiling=rgb("#efe6d4"), skirting=scale(paint, 0.8), lamps=0.7, gloom=0.2
    )
    hall = Hall(place, setup, x=(-4.0, 4.0), z=(-3.4, 5.6), height=2.9, finish=finish, outlook="city")
    hall.acting = (1.7, 1.2)
    hall.chequer(0.5, scale(finish.floor, 0.78), 0.8)
    hall.back.plate(-4.0, 0.14, 4.0, 2.3, mix(paint, wall, 0.25))
    for row in range(6):
        hall.back.plate(-4.0, 0.4 + row * 0.35, 4.0, 0.42 + row * 0.35, mix(paint, wall, 0.45))
    turned = 1 if chance.random() < 0.5 else -1
    hall.put(_counter(paint), -turned * 0.9, -1.95)
    hall.put(_machine(), -turned * 2.0, -2.0, y=1.04)
    for n in range(2):
        hall.hang(hall.back, _cups(paint), -turned * (0.2 + n * 1.9), 1.35, 0.16)
    hall.hang(hall.back, menu_board(chance, place.sign or "COFFEE", 1.9, 1.3), turned * 2.7, 1.2, 0.02)
    if place.sign:
        plate = dressing.nameplate(place.sign, 3.4, 0.44, scale(paint, 0.7), rgb("#fff1cf"))
        hall.hang(hall.back, plate, -turned * 0.9, 2.34, 0.04)
    chair = dressing.named(mix(paint, (0.6, 0.42, 0.26), 0.7))
    top = rgb("#e8e0d0")
    pair(hall, bistro_table(top), turned * 2.9, -1.3, chair, facing=math.pi / 2)
    pair(hall, bistro_table(top), turned * 2.9, 1.6, chair)
    pair(hall, bistro_table(top), -turned * 2.8, 1.9, chair)
    pair(hall, bistro_table(top), turned * 1.2, 3.9, chair)
    for x in (-2.2, -0.9, 0.4):
        hall.lamp(turned * x, 2.2, -1.8, reach=1.5, strength=0.5)
    hall.lamp(turned * 2.9, 2.1, 0.4, reach=1.8, strength=0.45)
    hall.lamp(-turned * 2.4, 2.2, 2.4, reach=1.8, strength=0.4)
    _window(hall, turned, paint)
    for side in (hall.left, hall.right):
        side.plate(-side.width / 2, 0.14, side.width / 2, 1.0, mix(wall, paint, 0.6))
        hall.hang(side, dressing.picture(chance, 0.7, 0.9), 1.4, 1.35, 0.02)
    hall.hang(hall.left, dressing.shelf("goods", chance, 1.6, 1.0, rgb("#8f5f36")), -1.6, 1.2, 0.2)
    hall.put(dressing.plant(chance), turned * 3.5, 3.2)
    x = turned * 2.9
    hall.anchor("seat", x, -2.04, 0.0, 0.47)
    hall.anchor("table", x, -1.9, 0.0, 0.74)
    hall.anchor("counter", -turned * 0.9, -2.75, 0.0, 1.04)
    hall.anchor("customer", -turned * 0.9, -1.1, math.pi, 0.0)
    hall.anchor("door", -turned * 2.8, 4.9, math.pi, 2.1)
    hall.anchor("window", turned * 1.2, 4.7, 0.0, 2.4)
    return hall


def _counter(paint: Colour) -> Model:
    """3.6 m of counter, 1.04 m high, its middle a lit glass case of cakes."""
    m = Model()
    m.box((0, 0, 0), (3.6, 0.98, 0.66), paint)
    for n in range(6):
        x = -1.5 + n * 0.6
        m.plate(x - 0.26, 0.14, x + 0.26, 0.9, 0.332, scale(paint, 1.2), fade=0.15)
    m.plate(-0.55, 0.2, 1.25, 0.92, 0.334, rgb("#f6e8c4"), glow=0.5)
    for k in range(2):
        m.plate(-0.55, 0.3 + k * 0.32, 1.25, 0.32 + k * 0.32, 0.335, rgb("#8a6a48"))
        for q in range(6):
            x, y = -0.4 + q * 0.3, 0.32 + k * 0.32
            m.plate(x - 0.09, y, x + 0.09, y + 0.1 + 0.05 * (q % 2), 0.336, _CAKES[(q + k * 2) % 5], fade=0.2)
    m.box((0, 0.98, 0.02), (3.72, 0.06, 0.76), rgb("#c9a878"))
    m.box((0.95, 1.04, 0.0), (0.42, 0.02, 0.3), rgb("#8a6a48"))
    m.tube((0.95, 1.06, 0.0), (0.95, 1.16, 0.0), 0.15, 0.14, _CAKES[2], cap=_CAKES[4])
    m.tube((0.35, 1.04, 0.05), (0.35, 1.3, 0.05), 0.09, 0.09, rgb("#dfeaf0"), alpha=0.5)
    return m


def _machine() -> Model:
    """An espresso machine with cups warming on it."""
    m = Model()
    m.box((0, 0.08, 0), (0.8, 0.36, 0.44), rgb("#b9bec4"), gloss=0.3)
    m.box((0, 0.0, 0.02), (0.84, 0.08, 0.5), rgb("#4a4e54"))
    m.plate(-0.38, 0.1, 0.38, 0.24, 0.222, rgb("#33373c"))
    for x in (-0.2, 0.2):
        m.tube((x, 0.2, 0.26), (x, 0.26, 0.26), 0.05, 0.05, rgb("#33373c"))
        m.stroke([(x, 0.23, 0.28), (x, 0.2, 0.42)], 0.03, rgb("#2a2422"))
        m.tube((x, 0.08, 0.27), (x, 0.14, 0.27), 0.03, 0.042, rgb("#fbfaf4"))
    m.disc(0.0, 0.34, 0.223, 0.05, rgb("#f4f0e4"))
    for n in range(5):
        m.tube((-0.28 + n * 0.14, 0.44, 0), (-0.28 + n * 0.14, 0.5, 0), 0.042, 0.05, rgb("#fbfaf4"))
    return m


def _cups(paint: Colour) -> Model:
    """Two boards with jars and cups."""
    m = Model()
    for y in (0.0, 0.5):
        m.box((0, y, 0), (1.7, 0.04, 0.24), rgb("#a87848"))
        m.blank((-0.85, y + 0.04, 0.0), (0.85, y + 0.4, 0.1))
        for n in range(8):
            x = -0.74 + n * 0.21
            tall = (0.3, 0.12, 0.12, 0.24)[(n + int(y * 2)) % 4]
            tone = (rgb("#6a4630"), rgb("#fbfaf4"), rgb("#fbfaf4"), mix(paint, (1, 1, 1), 0.4))[(n + int(y * 2)) % 4]
            m.plate(x - 0.07, y + 0.04, x + 0.07, y + 0.04 + tall, 0.1, tone, fade=0.15)
    return m


def _window(hall: Hall, turned: int, paint: Colour) -> None:
    """A wide window on the street and the glass door."""
    front, x = hall.front, -turned * 0.9
    front.plate(x - 2.1, 0.55, x + 2.1, 2.6, paint)
    front.window(x - 2.0, 0.65, x + 2.0, 2.5)
    bars = Model()
    dressing.paned(bars, 4.0, 1.85, paint, across=3, down=1)
    hall.hang(front, bars, x, 0.65)
    hall.daylight(front, x - 1.9, 0.65, x + 1.9, 2.4)
    d = turned * 2.8
    front.plate(d - 0.65, 0.0, d + 0.65, 2.35, paint)
    front.window(d - 0.5, 0.4, d + 0.5, 2.2)

"""The inside of a shop: shelves, a counter with goods, a shop window on the street. Bakery, boutique or store."""

import math

from film import Place, Setup
from generators.previz.pen import Colour, mix, rgb, scale
from generators.previz.sets.interiors import cafe, dressing
from generators.previz.sets.interiors.hall import Finish, Hall
from generators.previz.stage import StageSet, rng
from generators.previz.things import containers, food, furniture, tableware
from generators.previz.things.solids import Model


def build(place: Place, setup: Setup) -> StageSet:
    """The sign is written on the board behind the counter; a bakery sells bread."""
    if any(w in place.name.lower() for w in ("cafe", "café", "coffee", "tea ")):
        return cafe.build(place, setup)
    chance = rng(place.seed, "shop")
    words = f"{place.name} {place.sign}".lower()
    bakes = any(w in words for w in ("baker", "bread", "patisserie", "pastry"))
    finish = Finish(
        wall=rgb("#e2c79c") if bakes else rgb(chance.choice(("#c9d4c5", "#d8b8a0", "#b7c3cf", "#d9cba8"))),
        floor=rgb("#b98a5a"),
        ceiling=rgb("#efe6d4"),
        skirting=rgb("#7a4f30"),
        lamps=0.7,
    )
    hall = Hall(place, setup, x=(-3.6, 3.6), z=(-3.2, 5.4), height=3.0, finish=finish, outlook="city")
    hall.acting = (2.2, 1.2)
    hall.chequer(0.6, scale(finish.floor, 0.82), 0.8)
    front = rgb(chance.choice(("#7a4f30", "#3f6b5c", "#8c3f3a", "#3f5670")))
    goods = "bread" if bakes else "goods"
    for x in (-2.35, 0.0, 2.35):
        hall.hang(
            hall.back,
            dressing.shelf(goods, chance, 2.2, 2.1, rgb("#8f5f36")),
            x,
            0.0,
            0.2,
        )
    _board(hall, place.sign or ("Bakery" if bakes else "Open"), front)
    hall.put(_counter(front, bakes), 0.9, -1.75)
    for n, x in enumerate((0.1, 0.55, 1.0, 1.45)):
        if bakes:
            hall.stand(food.bread, "bread", x, -1.75, y=1.06, words=("loaf", "croissant", "baguette", "croissant")[n])
        else:
            hall.stand(containers.box if n % 2 else tableware.bottle, "box", x, -1.75, y=1.06)
    hall.put(_till(), 2.0, -1.75, 0.0, 1.06)
    if bakes:
        hall.put(_bread_stand(), -2.9, -0.4, math.pi / 2)
    else:
        hall.put(dressing.shelf(goods, chance, 1.6, 1.7, rgb("#8f5f36")), -3.35, -0.2, math.pi / 2)
    if chance.random() < 0.5:
        hall.stand(furniture.table, "table", 2.6, 2.4)
        hall.stand(furniture.chair, "chair", 2.6, 3.2, math.pi)
        hall.anchor("table", 2.6, 1.6, 0.0, 0.75)
        hall.anchor("seat", 2.6, 3.2, math.pi, 0.47)
    _street_side(hall, place.sign, front)
    for side in (hall.left, hall.right):
        side.plate(-side.width / 2, 0.14, side.width / 2, 1.0, mix(finish.wall, front, 0.6))
    hall.hang(
        hall.right, dressing.shelf("goods" if not bakes else "bread", chance, 2.0, 1.9, rgb("#8f5f36")), -0.3, 0.0, 0.2
    )
    hall.hang(hall.left, dressing.picture(chance, 0.9, 0.7), -1.8, 1.5, 0.02)
    for x in (-2.7, 2.7):
        hall.lamp(x, 2.25, -1.0, reach=1.9, strength=0.5)
    hall.lamp(0.0, 2.35, 2.6, reach=2.2, strength=0.4)
    hall.anchor("counter", 0.9, -2.55, 0.0, 1.06)
    hall.anchor("customer", 0.9, -0.9, math.pi, 0.0)
    hall.anchor("shelf", -0.6, -2.6, math.pi, 2.1)
    hall.anchor("door", -1.9, 4.7, math.pi, 2.2)
    hall.anchor("window", 1.4, 4.6, 0.0, 2.3)
    return hall


def _board(hall: Hall, words: str, front: Colour) -> None:
    m = Model()
    m.box((0, 0, 0), (3.6, 0.6, 0.06), furniture.WOOD)
    m.plate(-1.74, 0.05, 1.74, 0.55, 0.031, scale(mix(front, rgb("#20241f"), 0.65), 1.0))
    m.words(words, -1.6, 0.1, 1.6, 0.5, 0.033, rgb("#fff1cf"), glow=0.5, lines=1)
    hall.hang(hall.back, m, 0.0, 2.25, 0.2)


def _counter(front: Colour, glass: bool) -> Model:
    m = Model()
    m.box((0, 0, 0), (3.6, 1.0, 0.7), front)
    for n in range(5):
        x = -1.44 + n * 0.72
        if glass and 0 < n < 4:
            m.plate(x - 0.33, 0.35, x + 0.33, 0.92, 0.352, rgb("#f2dfb6"), glow=0.35, fade=0.2)
            for k in range(2):
                m.plate(x - 0.33, 0.6 - k * 0.24, x + 0.33, 0.615 - k * 0.24, 0.353, furniture.WOOD)
                for q in range(3):
                    bun = rgb(("#c47f3a", "#d99a4e", "#a8652a")[(n + q + k) % 3])
                    m.ball((x - 0.2 + q * 0.2, 0.665 - k * 0.24, 0.34), (0.085, 0.05, 0.01), bun, gloss=0.1, mark=True)
            m.panel(
                [(x - 0.3, 0.36, 0.356), (x - 0.2, 0.36, 0.356), (x + 0.05, 0.91, 0.356), (x - 0.05, 0.91, 0.356)],
                (1, 1, 1),
                glow=1,
                alpha=0.2,
                mark=True,
                fade=0,
            )
        else:
            m.plate(x - 0.31, 0.15, x + 0.31, 0.9, 0.352, scale(front, 1.18), fade=0.2)
    m.plate(-1.8, 0.0, 1.8, 0.08, 0.353, scale(front, 0.45))
    m.box((0, 1.0, 0.02), (3.72, 0.06, 0.8), rgb("#e6d2ac"))
    return m


def _till() -> Model:
    m = Model()
    m.box((0, 0, 0), (0.4, 0.14, 0.36), rgb("#3a3f48"))
    m.prism([(-0.18, 0.14), (0.18, 0.14), (0.15, 0.36), (-0.15, 0.36)], -0.08, -0.02, rgb("#4a505b"))
    m.plate(-0.12, 0.18, 0.12, 0.32, -0.018, rgb("#9fe0c0"), glow=0.7)
    return m


def _bread_stand() -> Model:
    m = Model()
    for n in range(3):
        y, z = 0.35 + n * 0.42, 0.28 - n * 0.22
        m.box((0, 0 if n == 0 else y - 0.1, z), (1.6, 0.35 if n == 0 else 0.1, 0.24), rgb("#a8743f"))
        for k in range(5):
            m.ball((-0.62 + k * 0.31, y + 0.06, z), (0.14, 0.075, 0.1), dressing.LOAVES[(n + k) % 4], gloss=0.1)
    return m


def _street_side(hall: Hall, sign: str, front: Colour) -> None:
    """The shop window and the glass door, seen from inside."""
    wall = hall.front
    wall.plate(-3.0, 0.55, 0.95, 2.5, scale(front, 0.9))
    wall.window(-2.9, 0.65, 0.85, 2.4)
    wall.plate(1.25, 0.0, 2.55, 2.4, scale(front, 0.9))
    wall.window(1.4, 0.5, 2.4, 2.25)
    bars = Model()
    dressing.paned(bars, 3.75, 1.75, front, across=3, down=1)
    hall.hang(wall, bars, -1.025, 0.65)
    knob = Model()
    knob.box((0, 0, 0.03), (0.05, 0.5, 0.05), furniture.BRASS)
    hall.hang(wall, knob, 1.5, 0.85)
    if sign:
        m = Model()
        m.box((0, 0, 0), (2.4, 0.4, 0.02), front)
        m.words(sign, -1.1, 0.05, 1.1, 0.35, 0.012, rgb("#fff1cf"), lines=1)
        hall.hang(wall, m, -1.0, 2.52, 0.05)
    hall.daylight(wall, -2.8, 0.65, 0.8, 2.4)

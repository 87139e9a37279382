"""A library: tall bookcases, reading tables with lamps; a gallery has pictures."""

import math

from film import Place, Setup
from generators.previz.pen import mix, rgb, scale
from generators.previz.sets.interiors import dressing
from generators.previz.sets.interiors.classroom import build as classroom
from generators.previz.sets.interiors.hall import Finish, Hall
from generators.previz.stage import StageSet, rng
from generators.previz.things import furniture, papers
from generators.previz.things.solids import Model


def build(place: Place, setup: Setup) -> StageSet:
    name = place.name.lower()
    if any(w in name for w in ("classroom", "school", "lecture")):
        return classroom(place, setup)
    if any(w in name for w in ("museum", "gallery", "exhibition")):
        return _gallery(place, setup)
    chance = rng(place.seed, "library")
    wood = rgb(chance.choice(("#6a4426", "#5c3a2a", "#74502e")))
    finish = Finish(
        wall=rgb(chance.choice(("#7a5a40", "#5f6a52", "#6a4a48"))),
        floor=rgb("#7a5232"),
        ceiling=rgb("#a8906c"),
        skirting=scale(wood, 0.7),
        lamps=0.7,
        gloom=0.26,
    )
    hall = Hall(place, setup, x=(-4.4, 4.4), z=(-3.8, 5.8), height=3.8, finish=finish, outlook="country")
    hall.acting = (1.4, 2.0)
    hall.planks(0.25, scale(finish.floor, 0.68))
    for x in (-3.3, -1.65, 1.65, 3.3):
        hall.hang(hall.back, dressing.shelf("books", chance, 1.6, 3.1, wood), x, 0.0, 0.2)
    hall.back.window(-0.7, 1.0, 0.7, 3.2)
    bars = Model()
    dressing.paned(bars, 1.4, 2.2, scale(wood, 1.2), across=2, down=4)
    hall.hang(hall.back, bars, 0.0, 1.0)
    hall.daylight(hall.back, -0.65, 1.0, 0.65, 3.1)
    for x, wall in ((-1.2, hall.left), (1.0, hall.left), (-1.0, hall.right), (1.2, hall.right)):
        hall.hang(wall, dressing.shelf("books", chance, 2.0, 3.1, wood), x, 0.0, 0.2)
    for x in (-2.2, 2.2):
        hall.stand(furniture.table, "table", x, 1.4, colour="#7a4a2a")
        hall.stand(furniture.lamp, "lamp", x - 0.3, 1.4, y=0.75, words="desk lamp")
        hall.stand(papers.book, "book", x + 0.3, 1.45, 0.3, y=0.75)
        hall.stand(furniture.chair, "chair", x, 0.75)
        hall.pool(x, 1.4, 1.4, strength=0.4)
    hall.put(_ladder(wood), 2.6, -3.2)
    hall.put(dressing.rug(2.4, 2.0, rgb("#7a2a34"), rgb("#c9a45a")), 0.0, 0.2)
    hall.put(_globe(), -3.6, 3.4)
    hall.stand(furniture.door, "door", 0.0, 0.0, wall=hall.front)
    for x in (-2.8, 2.8):
        hall.hang(hall.front, dressing.shelf("books", chance, 2.0, 2.8, wood), x, 0.0, 0.2)
    hall.lamp(0.0, 2.9, 0.6, reach=2.8, strength=0.45)
    if place.sign:
        hall.hang(
            hall.back, dressing.nameplate(place.sign, 3.6, 0.46, scale(wood, 0.8), rgb("#f0dcae")), 0.0, 3.26, 0.12
        )
    hall.anchor("shelf", -1.65, -3.0, math.pi, 3.1)
    hall.anchor("table", -2.2, 2.2, math.pi, 0.75)
    hall.anchor("seat", -2.2, 0.75, 0.0, 0.47)
    hall.anchor("window", 0.0, -3.0, math.pi, 3.2)
    hall.anchor("door", 0.0, 5.0, 0.0, 2.1)
    return hall


def _ladder(wood: tuple[float, float, float]) -> Model:
    m = Model()
    for s in (-1, 1):
        m.stroke([(s * 0.24, 0, 0.25), (s * 0.2, 2.7, -0.2)], 0.06, scale(wood, 1.4))
    for n in range(7):
        k = (n + 0.7) / 8
        m.stroke([(-0.23, 2.7 * k, 0.25 - 0.45 * k), (0.23, 2.7 * k, 0.25 - 0.45 * k)], 0.045, scale(wood, 1.25))
    return m


def _globe() -> Model:
    m = Model()
    m.tube((0, 0, 0), (0, 0.7, 0), 0.25, 0.06, furniture.DARK_WOOD)
    m.ball((0, 1.05, 0), 0.34, rgb("#4f8fb0"))
    for x, y, w, h in ((-0.12, 0.1, 0.13, 0.09), (0.12, -0.04, 0.1, 0.14), (-0.02, -0.17, 0.1, 0.05)):
        m.ball((x, 1.05 + y, 0.28), (w, h, 0.02), rgb("#8fae5c"), gloss=0.1, mark=True)
    ring = [
        (0.38 * math.cos(a), 1.05 + 0.38 * math.sin(a), 0.0) for a in (n * math.pi / 8 - math.pi / 2 for n in range(9))
    ]
    m.stroke(ring, 0.03, furniture.BRASS)
    return m


def _gallery(place: Place, setup: Setup) -> Hall:
    chance = rng(place.seed, "gallery")
    finish = Finish(
        wall=rgb(chance.choice(("#d8d4cc", "#8a3f3f", "#4f6a6a"))),
        floor=rgb("#8f7050"),
        ceiling=rgb("#e8e4dc"),
        skirting=rgb("#f0ece2"),
        lamps=0.7,
    )
    hall = Hall(place, setup, x=(-4.8, 4.8), z=(-4.0, 6.4), height=3.8, finish=finish)
    hall.acting = (2.2, 2.0)
    hall.planks(0.3, scale(finish.floor, 0.75))
    for wall in hall.walls:
        n = max(2, round(wall.width / 3))
        for k in range(n):
            x = (k - (n - 1) / 2) * wall.width / n
            hall.hang(wall, dressing.picture(chance, chance.uniform(1.1, 1.8), chance.uniform(0.9, 1.5)), x, 1.1, 0.03)
    for x, z in ((-2.8, 1.6), (2.8, 1.6)):
        plinth = Model()
        plinth.box((0, 0, 0), (0.6, 1.0, 0.6), rgb("#f2eee6"))
        plinth.tube((0, 1.0, 0), (0, 1.25, 0), 0.1, 0.18, mix(rgb("#c8855a"), finish.wall, 0.2))
        plinth.tube((0, 1.25, 0), (0, 1.45, 0), 0.18, 0.07, rgb("#c8855a"))
        hall.put(plinth, x, z)
        hall.pool(x, z, 1.4, strength=0.4)
    hall.stand(furniture.bench, "bench", 0.0, 3.6, math.pi)
    if place.sign:
        hall.back.words(place.sign, -2.4, 2.85, 2.4, 3.5, rgb("#2c2a28"), lines=1)
    for x in (-2.4, 2.4):
        hall.lamp(x, 3.1, -2.2, reach=2.4, strength=0.4)
    hall.anchor("seat", 0.0, 3.6, math.pi, 0.47)
    hall.anchor("shelf", -2.8, 0.8, 0.0, 1.4)
    hall.anchor("door", 3.9, 5.0, math.pi / 2, 2.1)
    return hall

"""A bedroom: a made bed between its two lamps, a wardrobe, a dressing table, curtains; toys in a child's."""

import math

from film import Place, Setup
from generators.previz.pen import Colour, mix, rgb, scale
from generators.previz.sets.interiors import dressing
from generators.previz.sets.interiors.hall import Finish, Hall
from generators.previz.stage import StageSet, rng
from generators.previz.things import furniture, household, play
from generators.previz.things.solids import Model

_WALLS = ("#b8a9a0", "#9fb0b4", "#b9b08c", "#a9a3bc", "#c2a994")
_CHILD = ("#a9cbd8", "#e8c8d0", "#d8dca8")
_CLOTH = ("#8c4a5c", "#3f5f7b", "#5c6b4a", "#a8763e", "#6a4a7b")


def build(place: Place, setup: Setup) -> StageSet:
    chance = rng(place.seed, "bedroom")
    child = any(w in place.name.lower() for w in ("child", "kid", "boy", "girl", "nursery", "son's", "daughter's"))
    wall = rgb(chance.choice(_CHILD if child else _WALLS))
    cloth = rgb(chance.choice(_CLOTH))
    wood = rgb(chance.choice(("#7a5234", "#5c3f2c", "#9a7450")))
    finish = Finish(
        wall=wall,
        floor=rgb(chance.choice(("#8a5f3c", "#6f4a30", "#9a7650"))),
        ceiling=mix(wall, (1, 1, 1), 0.6),
        skirting=mix(wall, (1, 1, 1), 0.6),
        lamps=0.6,
        gloom=0.2,
    )
    outlook = chance.choice(("city", "country"))
    hall = Hall(place, setup, x=(-3.0, 3.0), z=(-3.0, 4.6), height=2.6, finish=finish, outlook=outlook)
    hall.acting = (1.4, 1.1)
    hall.planks(0.22, scale(finish.floor, 0.72))
    side = 1 if chance.random() < 0.5 else -1
    bed = side * 1.0
    hall.stand(furniture.bed, "bed", bed, -1.9, colour=dressing.named(cloth))
    for s in (-1, 1):
        hall.put(_night_table(wood), bed + s * 1.12, -2.72)
        hall.pool(bed + s * 1.1, -2.4, 1.4, strength=0.3)
    hall.hang(hall.back, dressing.picture(chance, 1.3, 0.7), bed, 1.5, 0.02)
    _window(hall, -side * 1.5, cloth)
    hall.put(dressing.rug(2.4, 1.6, cloth, mix(cloth, (0.9, 0.85, 0.75), 0.7)), bed * 0.4, 0.3)
    hall.stand(household.wardrobe, "wardrobe", -side * 2.65, 0.6, side * math.pi / 2, colour="#7a5234")
    if child:
        _toys(hall, side)
    else:
        hall.put(_dressing_table(wood), side * 2.72, 1.6, -side * math.pi / 2)
        hall.stand(furniture.chair, "chair", side * 2.1, 1.6, side * math.pi / 2, words="stool", colour="#8a6a5a")
        hall.stand(furniture.chair, "chair", -side * 2.3, -1.9, side * 0.7, words="armchair", colour="#8f7f6f")
    hall.stand(furniture.door, "door", side * 1.4, 0.0, wall=hall.front, colour="#d8d0c0")
    hall.hang(hall.front, dressing.shelf("books", chance, 1.2, 1.9, wood), -side * 1.3, 0.0, 0.2)
    for wall_side, x in ((hall.left, 1.2), (hall.right, -1.4)):
        hall.hang(wall_side, dressing.picture(chance, 0.6, 0.8), x, 1.3, 0.02)
    hall.put(_chest(wood), -side * 1.3 - 1.2, 4.3, math.pi)
    hall.lamp(0.0, 2.15, 1.0, reach=2.4, strength=0.35)
    if place.sign:
        hall.hang(hall.back, dressing.nameplate(place.sign, 1.6, 0.26, wood, rgb("#fff1cf")), bed, 2.28, 0.03)
    hall.anchor("bed", bed, -1.9, 0.0, 0.58)
    hall.anchor("seat", bed - side * 0.58, -1.5, -side * 1.35, 0.55)
    hall.anchor("table", side * 2.0, 1.6, side * math.pi / 2, 0.75)
    hall.anchor("wardrobe", -side * 1.9, 0.6, -side * math.pi / 2, 2.0)
    hall.anchor("door", -side * 1.4, 3.8, 0.0, 2.1)
    return hall


def _window(hall: Hall, x: float, cloth: Colour) -> None:
    hall.back.window(x - 0.7, 0.95, x + 0.7, 2.3)
    bars = Model()
    dressing.paned(bars, 1.4, 1.35, rgb("#efe8da"))
    hall.hang(hall.back, bars, x, 0.95)
    for s in (-1, 1):
        hall.hang(hall.back, dressing.curtain(2.2, 0.5, mix(cloth, (1, 1, 1), 0.3)), x + s * 1.0, 0.2, 0.1)
    rod = Model()
    rod.tube((-1.4, 0, 0), (1.4, 0, 0), 0.02, 0.02, furniture.BRASS)
    hall.hang(hall.back, rod, x, 2.45, 0.14)
    hall.daylight(hall.back, x - 0.65, 0.95, x + 0.65, 2.25)
    hall.anchor("window", x, -2.2, math.pi, 2.3)
    hall.anchor("sill", x, -2.88, 0.0, 0.92)


def _night_table(wood: Colour) -> Model:
    """With a lamp, a glass, a book."""
    m = Model()
    m.box((0, 0, 0), (0.5, 0.52, 0.42), wood)
    for y in (0.06, 0.29):
        m.plate(-0.21, y, 0.21, y + 0.19, 0.212, scale(wood, 1.15), fade=0.1)
        m.disc(0, y + 0.1, 0.214, 0.02, furniture.BRASS)
    m.tube((0, 0.52, 0), (0, 0.54, 0), 0.09, 0.08, furniture.BRASS)
    m.tube((0, 0.54, 0), (0, 0.76, 0), 0.02, 0.02, furniture.BRASS)
    m.tube((0, 0.74, 0), (0, 0.98, 0), 0.17, 0.11, rgb("#f6dfae"), glow=0.65)
    m.box((0.14, 0.52, 0.12), (0.14, 0.05, 0.1), rgb("#8c2f39"))
    m.halo((0, 0.86, 0), 1.1, furniture.WARM, 0.6)
    return m


def _chest(wood: Colour) -> Model:
    """Of drawers, 0.85 m high, a vase on it."""
    m = Model()
    m.box((0, 0, 0), (0.95, 0.85, 0.45), wood)
    for n in range(3):
        m.plate(-0.42, 0.08 + n * 0.26, 0.42, 0.3 + n * 0.26, 0.227, scale(wood, 1.15), fade=0.1)
        for x in (-0.2, 0.2):
            m.disc(x, 0.19 + n * 0.26, 0.229, 0.02, furniture.BRASS)
    m.tube((0.2, 0.85, 0), (0.2, 1.1, 0), 0.05, 0.08, rgb("#3f6f8f"))
    for n, tone in enumerate(("#d8443a", "#e8b83a", "#d97aa0")):
        m.stroke([(0.2, 1.1, 0), (0.12 + n * 0.08, 1.3, 0)], 0.015, rgb("#4a7a3a"))
        m.ball((0.12 + n * 0.08, 1.33, 0), 0.045, rgb(tone))
    return m


def _dressing_table(wood: Colour) -> Model:
    """A table with drawers, 0.75 m high, and an oval mirror on it, facing +z."""
    m = Model()
    m.box((0, 0.58, 0), (1.2, 0.17, 0.48), wood)
    for x in (-0.54, 0.54):
        m.box((x, 0, 0), (0.07, 0.58, 0.44), scale(wood, 0.85))
    for x in (-0.3, 0.3):
        m.plate(x - 0.25, 0.61, x + 0.25, 0.72, 0.242, scale(wood, 1.15), fade=0.1)
        m.disc(x, 0.665, 0.244, 0.018, furniture.BRASS)
    oval = [(0.3 * math.cos(a), 1.2 + 0.4 * math.sin(a)) for a in (n * math.tau / 20 for n in range(20))]
    m.prism([(x * 1.14, 1.2 + (y - 1.2) * 1.1) for x, y in oval], -0.2, -0.16, scale(wood, 1.2))
    m.panel([(x, y, -0.158) for x, y in oval], rgb("#b8ccd6"), glow=0.25, mark=True, fade=0.3)
    m.tube((-0.4, 0.75, 0.05), (-0.4, 0.88, 0.05), 0.035, 0.02, rgb("#d98ab0"))
    m.tube((-0.28, 0.75, 0.1), (-0.28, 0.83, 0.1), 0.03, 0.03, rgb("#e8dcc0"))
    m.box((0.38, 0.75, 0.05), (0.24, 0.1, 0.16), rgb("#8a5a6a"))
    return m


def _toys(hall: Hall, side: int) -> None:
    """A shelf of toys, a ball, a bear on the bed's foot, stars on the wall."""
    hall.stand(play.teddy_bear, "teddy bear", side * 2.5, 0.9, -side * 0.9, y=0.5)
    chest = Model()
    chest.box((0, 0, 0), (0.9, 0.5, 0.5), rgb("#d8b25a"))
    for n, tone in enumerate(("#d8443a", "#3f7fc0", "#5c9a4a")):
        chest.disc(-0.27 + n * 0.27, 0.26, 0.252, 0.1, rgb(tone))
    hall.put(chest, side * 2.65, 0.9, -side * math.pi / 2)
    hall.stand(play.ball, "ball", side * 2.1, 2.0)
    ring = [(0.1 if k % 2 == 0 else 0.045, k * math.pi / 5) for k in range(10)]
    for wall in (hall.left, hall.right, hall.back):
        for _ in range(7):
            x, y = hall.rng.uniform(-2.6, 2.6), hall.rng.uniform(1.9, 2.6)
            wall.shape([(x + r * math.sin(a), y + r * math.cos(a)) for r, a in ring], rgb("#f6e08a"), glow=0.3)

"""A restaurant: laid tables with candles, a banquette along the wall, wine, the hatch to the kitchen, the street outside."""

import math

from film import Place, Setup
from generators.previz.pen import mix, rgb, scale
from generators.previz.sets.interiors import dressing
from generators.previz.sets.interiors.eating import banquette, hatch, laid_table, menu_board, pair
from generators.previz.sets.interiors.hall import Finish, Hall
from generators.previz.stage import StageSet, rng
from generators.previz.things import furniture
from generators.previz.things.solids import Model

_WALLS = ("#a8564a", "#6a8474", "#c2a070", "#6f82a0")
_CLOTHS = ("#f6f2e8", "#f2ead6", "#eef0f0")


def build(place: Place, setup: Setup) -> StageSet:
    chance = rng(place.seed, "restaurant")
    wall = rgb(chance.choice(_WALLS))
    wood = rgb(chance.choice(("#5c3b26", "#6a4a30", "#4a3428")))
    seat = rgb(chance.choice(("#8e2f36", "#2f5a4c", "#3f4f78", "#a8743e")))
    cloth = rgb(chance.choice(_CLOTHS))
    finish = Finish(
        wall=wall,
        floor=rgb(chance.choice(("#7a5338", "#6a4a36"))),
        ceiling=mix(wall, (0.93, 0.88, 0.78), 0.75),
        skirting=scale(wood, 0.8),
        lamps=0.75,
        gloom=0.26,
    )
    hall = Hall(place, setup, x=(-4.0, 4.0), z=(-3.5, 5.6), height=2.9, finish=finish, outlook="city")
    hall.acting = (1.5, 1.3)
    hall.planks(0.2, scale(finish.floor, 0.7))
    for side in hall.walls:
        half = side.width / 2
        side.plate(-half, 0.14, half, 1.05, wood)
        side.plate(-half, 1.05, half, 1.12, scale(wood, 1.4))
    turned = 1 if chance.random() < 0.5 else -1
    _back(hall, place, turned, wood, wall)
    chair = dressing.named(scale(wood, 1.35))
    pair(hall, laid_table(cloth, seat), turned * 1.9, -1.9, chair, facing=math.pi / 2)
    pair(hall, laid_table(cloth, seat), -turned * 2.1, -1.6, chair)
    pair(hall, laid_table(cloth, seat), turned * 2.8, 0.9, chair)
    pair(hall, laid_table(cloth, seat), turned * 2.6, 3.6, chair)
    hall.put(banquette(4.6, seat), -turned * 3.72, 1.9, turned * math.pi / 2)
    for z in (0.9, 3.2):
        hall.put(laid_table(cloth, seat), -turned * 2.95, z)
        hall.stand(furniture.chair, "chair", -turned * 2.2, z, -turned * math.pi / 2, colour=chair)
    for x, z in ((1.9, -1.9), (-2.1, -1.6), (2.8, 0.9), (-2.95, 0.9)):
        hall.lamp(turned * x, 1.9, z, reach=1.7, strength=0.5)
    hall.lamp(0.0, 2.2, 3.4, reach=2.2, strength=0.4)
    _street(hall, place, turned, wood)
    for x in (-1.6, 1.8):
        hall.hang(hall.right, dressing.picture(chance, 0.9, 0.7), x, 1.5, 0.02)
        hall.hang(hall.left, dressing.picture(chance, 0.8, 0.8), x, 1.45, 0.02)
    hall.put(dressing.plant(chance), turned * 3.5, 5.0)
    x = turned * 1.9
    hall.anchor("seat", x, -2.64, 0.0, 0.47)
    hall.anchor("table", x, -2.5, 0.0, 0.76)
    hall.anchor("counter", -turned * 1.5, -2.7, math.pi, 1.06)
    hall.anchor("door", -turned * 2.9, 4.9, math.pi, 2.1)
    hall.anchor("window", turned * 1.2, 4.8, 0.0, 2.4)
    return hall


def _back(
    hall: Hall, place: Place, turned: int, wood: tuple[float, float, float], wall: tuple[float, float, float]
) -> None:
    """Wine on shelves, the hatch to the kitchen beside it and the swing door to it."""
    hall.hang(hall.back, hatch(wood), -turned * 1.5, 0.98, 0.03)
    hall.hang(hall.back, dressing.shelf("bottles", hall.rng, 1.5, 2.2, wood), turned * 0.6, 0.0, 0.2)
    hall.stand(furniture.door, "door", -turned * 3.35, 0.0, wall=hall.back, colour="#8a5a3a")
    hall.hang(hall.back, menu_board(hall.rng, "MENU", 1.3, 1.45), turned * 2.75, 1.25, 0.02)
    if place.sign:
        plate = dressing.nameplate(place.sign, 3.2, 0.42, scale(wood, 0.6), mix(wall, (1, 0.93, 0.75), 0.85))
        hall.hang(hall.back, plate, 0.0, 2.42, 0.05)


def _street(hall: Hall, place: Place, turned: int, wood: tuple[float, float, float]) -> None:
    """The windows on the street and the door."""
    front = hall.front
    x = -turned * 1.2  # as seen from inside, its own right is the room's left
    front.plate(x - 1.7, 0.7, x + 1.7, 2.6, scale(wood, 1.2))
    front.window(x - 1.6, 0.8, x + 1.6, 2.5)
    bars = Model()
    dressing.paned(bars, 3.2, 1.7, scale(wood, 1.1), across=4, down=2)
    hall.hang(front, bars, x, 0.8)
    for s in (-1, 1):
        hall.hang(front, dressing.curtain(2.0, 0.35, rgb("#7a2f36")), x + s * 1.75, 0.6, 0.1)
    hall.daylight(front, x - 1.5, 0.8, x + 1.5, 2.4)
    hall.stand(furniture.door, "door", turned * 2.9, 0.0, wall=front, colour="#5c3b26")
    side = hall.left if turned > 0 else hall.right
    side.window(-2.0, 1.3, -0.9, 2.5)
    pane = Model()
    dressing.paned(pane, 1.1, 1.2, scale(wood, 1.1))
    hall.hang(side, pane, -1.45, 1.3)

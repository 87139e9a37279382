"""A room to live in: a sofa, books, a lamp; an attic has a bed."""

import math

from film import Place, Setup
from generators.previz.camera import vec
from generators.previz.pen import mix, rgb, scale
from generators.previz.sets.interiors import bedroom, dressing
from generators.previz.sets.interiors.hall import Finish, Hall
from generators.previz.stage import Rest, StageSet
from generators.previz.things import furniture
from generators.previz.things.solids import Model

_WALLS = ("#b9a88c", "#8fa6a0", "#a98f84", "#9aa3b5", "#b59a78", "#8d9c82")
_CLOTH = ("#8c4a3c", "#3f5f6b", "#5c6b4a", "#6a4a6b", "#a8763e")


def build(place: Place, setup: Setup) -> StageSet:
    """A bed stands in it when the name says so, otherwise a sofa and a bookcase."""
    name = place.name.lower()
    if any(w in name for w in ("bedroom", "hotel", "dorm", "nursery", "chamber", "sleeping", "bedside")):
        return bedroom.build(place, setup)
    asleep = "attic" in name
    finish = Finish(wall=rgb("#9c9486"), floor=rgb("#8a5f3c"), ceiling=rgb("#d8cfc0"), lamps=0.6)
    hall = Hall(place, setup, x=(-3.6, 3.6), z=(-3.2, 5.4), height=2.9, finish=finish)
    chance = hall.rng
    wall = rgb(chance.choice(_WALLS))
    cloth = rgb(chance.choice(_CLOTH))
    finish = Finish(
        wall=wall,
        floor=rgb(chance.choice(("#8a5f3c", "#6f4a30", "#9a7650"))),
        ceiling=mix(wall, (1, 1, 1), 0.55),
        skirting=mix(wall, (1, 1, 1), 0.6),
        lamps=0.6,
    )
    hall = Hall(
        place,
        setup,
        x=(-3.6, 3.6),
        z=(-3.2, 5.4),
        height=2.9,
        finish=finish,
        outlook=chance.choice(("city", "country")),
    )
    hall.planks(0.22, scale(finish.floor, 0.72))
    _window(hall, -1.2 if chance.random() < 0.5 else 1.0, cloth)
    side = 1 if chance.random() < 0.5 else -1
    if asleep:
        hall.stand(
            furniture.bed,
            "bed",
            side * 2.2,
            -2.0,
            0.0,
            colour="#{:02x}{:02x}{:02x}".format(*tuple(round(255 * c) for c in cloth)),
        )
        hall.anchor("bed", side * 2.2, -1.9, 0.0, 0.58)
        hall.anchor("seat", side * 1.78, -1.9, -side * math.pi / 2, 0.57)
        hall.stand(furniture.table, "table", -side * 2.7, -2.6, 0.0, words="desk")
        hall.put(dressing.rug(2.2, 1.5, cloth, rgb("#d8c8a8")), 0.0, 0.6)
    else:
        hall.put(dressing.sofa(cloth), side * 2.2, -2.5)
        hall.rests.append(Rest("sofa", vec(side * 2.2, 0.44, -2.4), -side * math.pi / 2, 0.66, 0.72, 0.0, None))
        hall.anchor("seat", side * 2.2, -2.3, 0.0, 0.44)
        hall.put(dressing.shelf("books", chance, 1.6, 2.2, rgb("#6a4730")), -side * 2.5, -2.98)
        hall.anchor("shelf", -side * 2.5, -2.4, math.pi, 2.2)
        hall.put(dressing.rug(2.8, 1.9, cloth, rgb("#d8c8a8")), 0.0, 0.4)
        hall.hang(hall.left, dressing.picture(chance, 0.9, 0.65), 0.6, 1.35, 0.02)
    hall.put(_floor_lamp(), side * 3.2, -2.7)
    hall.pool(side * 3.0, -2.2, 2.4, strength=0.35)
    hall.put(dressing.plant(chance), -side * 3.2, -1.6)
    hall.stand(furniture.table, "table", -side * 2.6, 2.4, math.pi / 2)
    hall.stand(furniture.chair, "chair", -side * 1.9, 2.4, -side * math.pi / 2)
    hall.anchor("table", -side * 2.0, 2.4, -side * math.pi / 2, 0.75)
    hall.stand(furniture.door, "door", 1.8, 0.0, wall=hall.left)
    hall.anchor("door", -3.1, -0.7, math.pi / 2, 2.1)
    hall.hang(hall.right, dressing.picture(chance, 1.1, 0.75), -0.8, 1.3, 0.02)
    hall.stand(furniture.door, "door", -1.6, 0.0, wall=hall.front)
    hall.put(dressing.shelf("books", chance, 1.4, 1.9, rgb("#6a4730")), -1.6, 5.2, math.pi)
    hall.hang(hall.front, dressing.picture(chance, 1.2, 0.8), 0.2, 1.4, 0.02)
    hall.lamp(0.0, 2.25, 0.4, reach=2.6, strength=0.45)
    return hall


def _window(hall: Hall, x: float, cloth: tuple[float, float, float]) -> None:
    hall.back.window(x - 0.75, 0.95, x + 0.75, 2.35)
    bars = Model()
    dressing.paned(bars, 1.5, 1.4, rgb("#efe8da"))
    hall.hang(hall.back, bars, x, 0.95, 0.0)
    for s in (-1, 1):
        hall.hang(hall.back, dressing.curtain(1.85, 0.42, mix(cloth, (1, 1, 1), 0.35)), x + s * 1.0, 0.65, 0.1)
    hall.daylight(hall.back, x - 0.7, 0.95, x + 0.7, 2.3)
    hall.anchor("window", x, -2.6, math.pi, 2.3)
    hall.anchor("sill", x, -3.08, 0.0, 0.92)


def _floor_lamp() -> Model:
    m = Model()
    m.tube((0, 0, 0), (0, 0.03, 0), 0.16, 0.15, rgb("#2c2a2a"))
    m.tube((0, 0.03, 0), (0, 1.4, 0), 0.015, 0.015, rgb("#2c2a2a"))
    m.tube((0, 1.35, 0), (0, 1.7, 0), 0.24, 0.16, rgb("#f6dfae"), glow=0.6)
    m.halo((0, 1.5, 0), 1.5, furniture.WARM, 0.7)
    return m

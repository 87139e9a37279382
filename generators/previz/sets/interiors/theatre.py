"""A theatre: a stage with curtains and rows of seats; a cinema has a screen; a white studio is a seamless backdrop."""

import math

from film import Place, Setup
from generators.previz.camera import vec
from generators.previz.pen import mix, rgb, scale
from generators.previz.sets.interiors import dressing
from generators.previz.sets.interiors.hall import Finish, Hall
from generators.previz.sets.interiors.lamplight import Placed
from generators.previz.stage import StageSet, rng
from generators.previz.things import furniture
from generators.previz.things.solids import Model


def build(place: Place, setup: Setup) -> StageSet:
    name = place.name.lower()
    if "studio" in name or "product" in name:
        return _studio(place, setup)
    chance = rng(place.seed, "theatre")
    cloth = rgb(chance.choice(("#8e1f2f", "#7a1f3f", "#2f3f7a")))
    finish = Finish(
        wall=rgb("#4a2f30"),
        floor=rgb("#8a5f3c"),
        ceiling=rgb("#2a1c1e"),
        skirting=rgb("#c9a04a"),
        lamps=0.7,
        gloom=0.32,
    )
    hall = Hall(place, setup, x=(-5.2, 5.2), z=(-4.0, 9.0), height=5.2, finish=finish)
    hall.acting = (3.2, 1.6)
    hall.planks(0.3, scale(finish.floor, 0.7))
    cinema = any(w in name for w in ("cinema", "movie", "film"))
    circus = "circus" in name
    if cinema:
        hall.back.plate(-4.0, 0.9, 4.0, 4.6, (0.04, 0.04, 0.05))
        hall.back.plate(-3.8, 1.05, 3.8, 4.45, rgb("#dfe9f2"), glow=1)
        if place.sign:
            hall.back.words(place.sign, -3.2, 1.8, 3.2, 3.8, rgb("#27304a"), glow=1)
    else:
        hall.back.plate(-5.2, 0.0, 5.2, 5.2, rgb("#3a2a4a") if not circus else rgb("#c9a04a"), fade=0.4)
        _scenery(hall, chance.random(), circus)
        if place.sign:
            hall.back.words(place.sign, -3.0, 3.6, 3.0, 4.4, rgb("#ffe6a8"), glow=0.7)
    for s in (-1, 1):
        hall.hung.append(Placed(dressing.curtain(4.4, 1.9, cloth), vec(s * 4.2, 0.0, -3.4), 0.0))
    hall.hung.append(Placed(_pelmet(cloth), vec(0.0, 4.0, -3.2), 0.0))
    for row in range(3):
        hall.put(dressing.row_of_seats(12, cloth, 0.72), 0.0, 5.6 + row * 1.1, math.pi)
        hall.seat(12, 0.72, 0.0, 5.6 + row * 1.1, math.pi, 0.44)
    for wall in (hall.left, hall.right):
        for n in range(4):
            x = -4.6 + n * 3.0
            wall.plate(x, 0.5, x + 2.2, 3.6, scale(cloth, 0.5), fade=0.2)
            hall.hang(wall, _sconce(), x + 1.1, 2.2, 0.02)
    hall.stand(furniture.door, "door", 0.0, 0.0, wall=hall.front)
    for x in (-2.2, 0.0, 2.2):
        hall.pool(x, -0.6, 1.6, rgb("#fff0c8"), 0.6)
        hall.put(_spot(), x, 0.8, 0.0, 4.7)
    hall.anchor("stage", 0.0, -0.6, 0.0, 0.0)
    hall.anchor("seat", 0.36, 5.6, math.pi, 0.44)
    hall.anchor("screen", 0.0, -3.2, math.pi, 4.4)
    hall.anchor("door", 0.0, 8.2, 0.0, 2.1)
    return hall


def _scenery(hall: Hall, turn: float, circus: bool) -> None:
    """A painted backcloth: hills and a moon, or the stripes of a tent."""
    if circus:
        for n in range(8):
            x = -5.2 + n * 1.3
            hall.back.shape([(x, 0.0), (x + 0.65, 0.0), (x * 0.35 + 0.2, 5.2), (x * 0.35, 5.2)], rgb("#b8323a"))
        return
    m = Model()
    m.blank((-4.0, 0, 0), (4.0, 4.4, 0.02))
    m.disc(1.6 - 3.2 * turn, 3.2, 0.01, 0.55, rgb("#f6e6b0"), glow=0.6)
    for base, tone in ((1.9, "#4f5a8a"), (1.2, "#3f4f6a"), (0.5, "#2f3f4a")):
        ridge = [
            (x, base + 0.45 * math.sin(x * 1.3 + base * 5 + turn * 6), 0.012)
            for x in (-3.6 + n * 0.6 for n in range(13))
        ]
        m.panel([(-3.6, 0.0, 0.012), (3.6, 0.0, 0.012), *reversed(ridge)], rgb(tone), mark=True)
    hall.hang(hall.back, m, 0.0, 0.0, 0.1)


def _pelmet(cloth: tuple[float, float, float]) -> Model:
    m = Model()
    m.box((0, 0.35, 0), (10.4, 0.9, 0.2), scale(cloth, 0.85))
    for n in range(9):
        x = -4.6 + n * 1.15
        arc = [
            (x + 0.58 * math.cos(a), 0.38 + 0.36 * math.sin(a)) for a in (math.pi + k * math.pi / 8 for k in range(9))
        ]
        m.prism(arc, 0.0, 0.12, cloth)
        m.stroke([(px, py, 0.13) for px, py in arc], 0.05, rgb("#d8b04a"))
    return m


def _sconce() -> Model:
    m = Model()
    m.box((0, 0, 0.03), (0.1, 0.2, 0.06), furniture.BRASS)
    m.ball((0, 0.28, 0.1), 0.09, rgb("#ffe6b0"), glow=0.9)
    m.halo((0, 0.28, 0.12), 0.9, furniture.WARM, 0.6)
    return m


def _spot() -> Model:
    m = Model()
    m.tube((0, 0.05, 0.12), (0, -0.12, -0.12), 0.1, 0.14, rgb("#22242a"), cap=rgb("#fff6d8"))
    m.halo((0, -0.14, -0.14), 0.8, rgb("#fff0c8"), 0.6)
    return m


def _studio(place: Place, setup: Setup) -> Hall:
    """Nothing but light: one tone runs from the floor into the wall; soft boxes stand at the edges."""
    white = rgb("#f2f1ee") if "black" not in place.name.lower() else rgb("#2a2b2f")
    finish = Finish(
        wall=white, floor=white, ceiling=mix(white, (1, 1, 1), 0.3), lamp=(1.0, 0.98, 0.95), lamps=1.0, gloom=0.05
    )
    hall = Hall(place, setup, x=(-6.0, 6.0), z=(-5.0, 7.0), height=5.0, finish=finish)
    hall.acting = (3.5, 2.5)
    hall.pool(0.0, 0.0, 3.4, (1.0, 1.0, 1.0), 0.5)
    for s in (-1, 1):
        hall.put(_softbox(), s * 4.6, 1.2, -s * 1.2)
    table = Model()
    table.tube((0, 0, 0), (0, 0.9, 0), 0.5, 0.5, mix(white, (0.85, 0.84, 0.82), 0.6), cap=mix(white, (1, 1, 1), 0.5))
    hall.put(table, -2.4, -2.6)
    hall.anchor("stage", 0.0, 0.0, 0.0, 0.0)
    hall.anchor("table", -2.4, -1.8, math.pi, 0.9)
    if place.sign:
        hall.back.words(place.sign, -3.0, 2.4, 3.0, 3.8, scale(white, 0.75))
    return hall


def _softbox() -> Model:
    m = Model()
    for a in (0.0, 2.1, 4.2):
        m.stroke([(0, 0.7, 0), (0.5 * math.cos(a), 0.0, 0.5 * math.sin(a))], 0.03, rgb("#2a2c30"))
    m.tube((0, 0.6, 0), (0, 2.1, 0), 0.025, 0.025, rgb("#2a2c30"))
    m.box((0, 1.7, 0), (1.1, 1.3, 0.25), rgb("#2a2c30"))
    m.plate(-0.5, 1.75, 0.5, 2.95, 0.127, rgb("#fffdf6"), glow=1)
    m.halo((0, 2.35, 0.2), 1.6, (1.0, 0.98, 0.94), 0.4)
    return m

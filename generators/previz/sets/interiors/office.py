"""An office: desks with screens, a wall of windows; a control room has a wall of screens instead."""

import math

from film import Place, Setup
from generators.previz.pen import mix, rgb, scale
from generators.previz.sets.interiors import dressing
from generators.previz.sets.interiors.hall import Finish, Hall
from generators.previz.stage import StageSet, rng
from generators.previz.things import furniture, machines
from generators.previz.things.solids import Model


def build(place: Place, setup: Setup) -> StageSet:
    chance = rng(place.seed, "office")
    control = any(w in place.name.lower() for w in ("control", "war room", "command", "newsroom", "mission"))
    finish = Finish(
        wall=rgb("#3a4656"), floor=rgb("#2f3844"), ceiling=rgb("#2a323c"), lamp=rgb("#a9d4ff"), lamps=0.45, gloom=0.3
    )
    if not control:
        finish = Finish(
            wall=rgb(chance.choice(("#c3c8cc", "#cfc6b6", "#b9c6c2"))),
            floor=rgb("#6a7580"),
            ceiling=rgb("#e4e6e6"),
            skirting=rgb("#8f979e"),
            lamp=rgb("#fff0d8"),
            lamps=0.7,
        )
    hall = Hall(place, setup, x=(-4.2, 4.2), z=(-3.6, 5.6), height=2.9, finish=finish, outlook="city")
    hall.acting = (2.6, 1.2)
    if control:
        _screen_wall(hall, place.sign or "SYSTEM STATUS")
        for x in (-2.6, 0.0, 2.6):
            hall.stand(machines.console, "console", x, -2.3)
    else:
        _windows(hall)
        _desk(hall, -2.4, -1.9)
        _busy_desk(hall, 2.4, -1.9)
    for x in (-2.7, 2.7):
        _desk(hall, x, 2.6)
    hall.put(dressing.plant(chance), 3.8, -3.1)
    hall.hang(hall.left, dressing.shelf("books", chance, 1.8, 1.9, rgb("#8f979e")), 1.4, 0.0, 0.2)
    hall.hang(hall.right, _whiteboard(), -0.4, 1.0, 0.02)
    hall.stand(furniture.door, "door", -1.8, 0.0, wall=hall.left, colour="#8a9199")
    hall.stand(furniture.door, "door", 1.0, 0.0, wall=hall.front, colour="#8a9199")
    hall.hang(hall.front, dressing.picture(chance, 1.2, 0.8), -1.6, 1.3, 0.02)
    for x in (-2.1, 2.1):
        for z in (-1.6, 1.4, 4.0):
            hall.put(_tube_light(), x, z, 0.0, 2.86)
            hall.pool(x, z, 2.0, strength=0.22)
    if place.sign and not control:
        hall.hang(hall.back, dressing.nameplate(place.sign, 3.2, 0.4, rgb("#2f3844"), rgb("#f2f4f5")), 0.0, 2.46, 0.1)
    hall.anchor("table", -2.4, -1.3, math.pi, 0.75)
    hall.anchor("seat", 2.4, -2.55, 0.0, 0.47)
    if control:
        hall.anchor("controls", 0.0, -1.5, math.pi, 1.0)
    else:
        hall.anchor("keys", 2.4, -2.1, 0.0, 0.78)
    hall.anchor("screen", 0.0, -2.6, math.pi, 2.2)
    hall.anchor("window", 0.6, -2.8, math.pi, 2.4)
    hall.anchor("door", -3.5, 2.8, math.pi / 2, 2.1)
    hall.anchor("shelf", -3.4, -0.4, -math.pi / 2, 1.9)
    return hall


def _desk(hall: Hall, x: float, z: float) -> None:
    hall.stand(furniture.table, "table", x, z, words="desk", colour="#b08d62")
    hall.stand(machines.screen, "screen", x - 0.1, z - 0.05, y=0.75)
    hall.stand(furniture.chair, "chair", x, z - 0.7, words="chair", colour="#3f4a57")


def _busy_desk(hall: Hall, x: float, z: float) -> None:
    """One with a keyboard before its seat and the screen aside, turned to who sits there."""
    hall.stand(furniture.table, "table", x, z, words="desk", colour="#b08d62")
    hall.stand(machines.screen, "screen", x + 0.42, z + 0.08, math.pi + 0.55, y=0.75)
    hall.stand(machines.keypad, "keypad", x, z - 0.2, math.pi, y=0.75, words="keyboard")
    hall.stand(furniture.chair, "chair", x, z - 0.7, words="chair", colour="#3f4a57")


def _windows(hall: Hall) -> None:
    hall.back.window(-4.0, 0.75, 4.0, 2.6)
    bars = Model()
    dressing.paned(bars, 8.0, 1.85, rgb("#dfe3e6"), across=5, down=1)
    hall.hang(hall.back, bars, 0.0, 0.75)
    blind = Model()
    for n in range(5):
        blind.box((0, -n * 0.07, 0), (7.9, 0.03, 0.05), rgb("#eef0f0"))
    hall.hang(hall.back, blind, 0.0, 2.55, 0.06)
    for x in (-2.8, 0.0, 2.8):
        hall.daylight(hall.back, x - 0.7, 0.75, x + 0.7, 2.5)


def _screen_wall(hall: Hall, words: str) -> None:
    hall.back.plate(-3.9, 0.8, 3.9, 2.75, rgb("#141a22"))
    tones = (machines.CYAN, machines.AMBER, machines.GREEN, machines.CYAN)
    for column in range(4):
        for row in range(2):
            x, y = -2.85 + column * 1.9, 0.9 + row * 0.92
            if column in (1, 2):
                continue
            tone = tones[(column + row) % 4]
            hall.back.plate(x - 0.85, y, x + 0.85, y + 0.84, scale(tone, 0.22), glow=0.9)
            for n in range(9):
                h = 0.12 + 0.5 * abs(math.sin(n * 1.9 + column + row * 2))
                hall.back.plate(
                    x - 0.75 + n * 0.17, y + 0.08, x - 0.64 + n * 0.17, y + 0.08 + h, scale(tone, 0.85), glow=1
                )
    hall.back.plate(-1.8, 0.9, 1.8, 2.66, rgb("#0d2a44"), glow=1)
    land = rgb("#3f9fc8")
    for shape in (
        [(-1.5, 2.0), (-0.9, 2.3), (-0.5, 2.0), (-0.8, 1.6), (-0.9, 1.2), (-1.1, 1.5)],
        [(-0.2, 2.2), (0.9, 2.35), (1.5, 2.0), (1.1, 1.7), (0.6, 1.8), (0.35, 1.25), (0.05, 1.6)],
        [(1.0, 1.4), (1.4, 1.45), (1.35, 1.2), (1.05, 1.2)],
    ):
        hall.back.shape(shape, land, glow=1)
    hall.back.words(words, -1.6, 2.38, 1.6, 2.62, rgb("#dff6ff"), glow=1, lines=1)


def _whiteboard() -> Model:
    m = Model()
    m.box((0, 0, 0), (2.2, 1.2, 0.03), rgb("#aab0b5"))
    m.plate(-1.06, 0.04, 1.06, 1.16, 0.016, rgb("#f7f9f8"))
    for n, tone in enumerate(("#d9412f", "#2f6bb0", "#3f8f5a")):
        curve = [(-0.9 + k * 0.2, 0.8 - n * 0.25 + 0.08 * math.sin(k * 1.7 + n), 0.018) for k in range(5 + n)]
        m.stroke(curve, 0.02, rgb(tone), mark=True)
    m.disc(0.7, 0.7, 0.018, 0.2, rgb("#2f6bb0"))
    m.disc(0.7, 0.7, 0.019, 0.17, mix(rgb("#2f6bb0"), (1, 1, 1), 0.8))
    return m


def _tube_light() -> Model:
    m = Model()
    m.box((0, 0, 0), (1.4, 0.04, 0.3), rgb("#f6fbff"), glow=0.85)
    m.halo((0, 0, 0), 1.1, rgb("#e8f4ff"), 0.3)
    return m

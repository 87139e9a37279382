"""A cockpit: seats before a desk of controls, a wide window on space."""

import math

from film import Place, Setup
from generators.previz.pen import Colour, rgb, scale
from generators.previz.sets.interiors.hall import Finish, Hall, Wall
from generators.previz.stage import StageSet, rng
from generators.previz.things import machines
from generators.previz.things.openings import sliding_door
from generators.previz.things.solids import Model


def build(place: Place, setup: Setup) -> StageSet:
    """People sit at the desk and are seen from the window's side or from behind, against the stars."""
    chance = rng(place.seed, "cockpit")
    steel = rgb(chance.choice(("#4a5564", "#5a5550", "#46605f", "#545066")))
    accent = rgb(chance.choice(("#e08a2e", "#4fc0d6", "#c8553d")))
    finish = Finish(
        wall=steel, floor=rgb("#2c343e"), ceiling=rgb("#27303a"), lamp=rgb("#ffb870"), lamps=0.45, gloom=0.34
    )
    hall = Hall(place, setup, x=(-2.6, 2.6), z=(-2.8, 4.0), height=2.5, finish=finish, outlook="space")
    hall.acting = (1.4, 0.8)
    hall.back.shape([(-2.5, 0.9), (2.5, 0.9), (2.55, 2.3), (-2.55, 2.3)], scale(steel, 0.45))
    hall.back.window(-2.35, 1.0, 2.35, 2.2)
    bars = Model()
    for x in (-0.85, 0.85):
        bars.prism(
            [(x * 1.12 - 0.06, 0), (x * 1.12 + 0.06, 0), (x * 0.92 + 0.06, 1.2), (x * 0.92 - 0.06, 1.2)],
            -0.04,
            0.06,
            scale(steel, 0.7),
        )
    hall.hang(hall.back, bars, 0.0, 1.0)
    hall.hang(hall.back, _desk(steel, accent), 0.0, 0.0, 0.45)
    for x in (-0.85, 0.85):
        hall.put(_pilot_seat(scale(accent, 0.6)), x, -1.25, math.pi)
    hall.put(_overhead(steel), 0.0, -1.6, 0.0, 2.22)
    for wall in (hall.left, hall.right):
        _flank(wall, steel, accent)
    hall.stand(machines.lever, "lever", 1.4, 0.86, wall=hall.right)
    hall.stand(machines.keypad, "keypad", -2.2, 1.25, wall=hall.left)
    hall.front.shape(
        [(-0.8, 0.0), (0.8, 0.0), (0.8, 1.7), (0.55, 2.1), (-0.55, 2.1), (-0.8, 1.7)], scale(accent, 0.6), glow=0.3
    )
    hatch = [(-0.7, 0.0), (0.7, 0.0), (0.7, 1.65), (0.48, 2.0), (-0.48, 2.0), (-0.7, 1.65)]
    hall.front.shape(hatch, scale(steel, 0.7), fade=0.2)
    hall.doorway(hall.front, 0.0, lambda ask: sliding_door(hatch, scale(steel, 0.7)))
    for s in (-1, 1):
        hall.front.plate(s * 1.7 - 0.6, 0.3, s * 1.7 + 0.6, 2.1, scale(steel, 0.85), fade=0.15)
        for k in range(4):
            hall.front.plate(s * 1.7 - 0.5, 0.5 + k * 0.4, s * 1.7 + 0.5, 0.75 + k * 0.4, scale(steel, 1.2))
            hall.front.plate(
                s * 1.7 + 0.3,
                0.58 + k * 0.4,
                s * 1.7 + 0.42,
                0.66 + k * 0.4,
                (accent, machines.GREEN, machines.CYAN, accent)[k],
                glow=1,
            )
    if place.sign:
        hall.front.words(place.sign, -1.2, 2.15, 1.2, 2.42, accent, glow=0.8, lines=1)
    hall.pool(0.0, -0.6, 1.8, rgb("#ffb870"), 0.35)
    hall.anchor("controls", 0.0, -1.55, math.pi, 1.0)
    hall.anchor("seat", 0.85, -1.25, math.pi, 0.5)
    hall.anchor("window", 0.0, -1.7, math.pi, 2.2)
    hall.anchor("screen", 0.0, -1.7, math.pi, 1.1)
    hall.anchor("lever", 2.0, 2.0, math.pi / 2, 1.28)
    hall.anchor("keypad", -2.0, 2.8, -math.pi / 2, 1.4)
    hall.anchor("door", 0.0, 3.3, 0.0, 2.1)
    return hall


def _desk(steel: Colour, accent: Colour) -> Model:
    m = Model()
    m.box((0, 0, 0), (4.8, 0.72, 0.7), scale(steel, 0.75))
    m.plate(-2.4, 0.6, 2.4, 0.64, 0.352, accent, glow=0.8)
    m.panel([(-2.4, 0.72, 0.36), (2.4, 0.72, 0.36), (2.4, 0.98, -0.3), (-2.4, 0.98, -0.3)], scale(steel, 1.1))
    tones = (machines.CYAN, machines.AMBER, machines.GREEN, machines.RED, rgb("#e8edf2"))

    def at(x: float, v: float) -> tuple[float, float, float]:
        return (x, 0.724 + 0.26 * v, 0.36 - 0.66 * v)

    for n in range(26):
        for row in range(2):
            x, v = -2.2 + n * 0.176, 0.14 + row * 0.2
            tone = tones[(n * 7 + row * 3) % 5]
            m.panel(
                [at(x - 0.05, v - 0.06), at(x + 0.05, v - 0.06), at(x + 0.05, v + 0.06), at(x - 0.05, v + 0.06)],
                tone,
                glow=0.65,
                mark=True,
                fade=0,
            )
    for k, x in enumerate((-1.8, -0.9, 0.0, 0.9, 1.8)):
        m.panel(
            [at(x - 0.36, 0.46), at(x + 0.36, 0.46), at(x + 0.36, 0.94), at(x - 0.36, 0.94)],
            rgb("#0d2230"),
            glow=1,
            mark=True,
            fade=0,
        )
        tone = tones[k % 3]
        curve = [at(x - 0.3 + q * 0.075, 0.7 + 0.16 * math.sin(q * 1.4 + k)) for q in range(9)]
        m.stroke(curve, 0.014, tone, glow=1, mark=True)
    m.halo((0, 1.0, 0.1), 1.4, machines.CYAN, 0.25)
    return m


def _pilot_seat(cloth: Colour) -> Model:
    m = Model()
    m.tube((0, 0, 0), (0, 0.34, 0), 0.2, 0.1, rgb("#23282f"))
    m.box((0, 0.34, 0.02), (0.56, 0.14, 0.54), cloth)
    m.prism(
        [(-0.28, 0.48), (0.28, 0.48), (0.3, 1.05), (0.16, 1.16), (-0.16, 1.16), (-0.3, 1.05)],
        -0.33,
        -0.22,
        cloth,
        edge=scale(cloth, 0.7),
    )
    m.box((0, 1.16, -0.27), (0.3, 0.2, 0.12), scale(cloth, 0.85))
    for s in (-1, 1):
        m.box((s * 0.32, 0.58, 0.0), (0.08, 0.06, 0.42), rgb("#2c323b"))
    return m


def _overhead(steel: Colour) -> Model:
    m = Model()
    m.box((0, 0, 0), (2.6, 0.2, 0.9), scale(steel, 0.75))
    for n in range(14):
        tone = (machines.AMBER, machines.GREEN, machines.RED, machines.CYAN)[n * 3 % 4]
        m.plate(-1.2 + n * 0.18, 0.06, -1.1 + n * 0.18, 0.14, 0.452, tone, glow=0.8)
    return m


def _flank(wall: Wall, steel: Colour, accent: Colour) -> None:
    half = wall.width / 2
    for k in range(3):
        x = -half + 0.2 + k * 2.15
        wall.plate(x, 0.2, x + 2.0, 0.9, scale(steel, 0.8), fade=0.15)
        wall.plate(x, 1.0, x + 2.0, 2.1, scale(steel, 1.1), fade=0.15)
        wall.plate(x + 1.0, 1.5, x + 1.8, 1.95, rgb("#0d2230"), glow=1)
        for n in range(6):
            tall = 0.08 + 0.24 * abs(math.sin(n * 1.9 + k))
            wall.plate(x + 1.06 + n * 0.12, 1.54, x + 1.14 + n * 0.12, 1.54 + tall, machines.CYAN, glow=1)
        for n in range(5):
            wall.plate(
                x + 0.15 + n * 0.15,
                1.12,
                x + 0.24 + n * 0.15,
                1.2,
                (accent, machines.GREEN, machines.RED)[(n + k) % 3],
                glow=0.9,
            )
    wall.plate(-half, 2.2, half, 2.27, rgb("#ffd2a0"), glow=0.9)

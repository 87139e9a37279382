"""An airport: a hall of glass with an aeroplane at the gate, rows of seats, the board of departures, a desk for boarding."""

import math

from film import Place, Setup
from generators.previz.camera import vec
from generators.previz.pen import Colour, rgb, scale
from generators.previz.sets.interiors import dressing
from generators.previz.sets.interiors.hall import Finish, Hall
from generators.previz.sets.interiors.lamplight import Placed
from generators.previz.stage import StageSet, rng
from generators.previz.things import containers, furniture, machines
from generators.previz.things.solids import Model

_FLIGHTS = (
    ("08:15", "PARIS", "4", "BOARDING"),
    ("08:40", "LISBON", "7", "ON TIME"),
    ("09:05", "OSLO", "2", "ON TIME"),
    ("09:20", "CAIRO", "11", "DELAYED"),
    ("09:55", "TOKYO", "5", "ON TIME"),
)


def build(place: Place, setup: Setup) -> StageSet:
    chance = rng(place.seed, "airport")
    accent = rgb(chance.choice(("#2f6fa8", "#c8862e", "#2f8a7a", "#a83a44")))
    finish = Finish(
        wall=rgb("#d4d8da"),
        floor=rgb("#a8acb0"),
        ceiling=rgb("#e2e5e6"),
        skirting=rgb("#8a9096"),
        lamp=rgb("#f2f6ff"),
        lamps=0.7,
        gloom=0.14,
    )
    hall = Hall(place, setup, x=(-7.5, 7.5), z=(-5.4, 8.0), height=5.0, finish=finish, outlook="country")
    hall.acting = (2.8, 1.6)
    hall.chequer(1.5, scale(finish.floor, 0.95))
    hall.outlook.standing = (Placed(_plane(accent), vec(2.0 if chance.random() < 0.5 else -3.0, -3.2, -24.0), 0.0),)
    hall.back.window(-7.2, 0.5, 7.2, 4.5)
    frame = Model()
    for k in range(7):
        frame.box((-7.2 + k * 2.4, 0, 0), (0.12, 4.0, 0.12), rgb("#6f767c"))
    for y in (-0.06, 1.3, 3.94):
        frame.box((0, y, 0), (14.5, 0.1, 0.1), rgb("#6f767c"))
    hall.hang(hall.back, frame, 0.0, 0.5)
    hall.daylight(hall.back, -6.8, 0.5, -0.4, 4.4)
    hall.daylight(hall.back, 0.4, 0.5, 6.8, 4.4)
    side = 1 if chance.random() < 0.5 else -1
    for z, x in ((-2.4, -side * 3.3), (1.6, -side * 5.0), (4.2, -side * 5.0), (4.8, side * 1.6)):
        hall.put(_seats(accent), x, z, 0.0 if z < 0 else math.pi if z > 3 else 0.0)
    hall.put(_desk(accent), side * 4.2, -2.6)
    hall.put(_gate(accent, str(chance.randint(2, 24))), side * 4.2, -3.6)
    hall.put(_board(place.sign), -side * 1.4, -3.4)
    hall.stand(containers.suitcase, "suitcase", -side * 1.5, -2.2, 0.4, colour=dressing.named(accent))
    hall.stand(containers.suitcase, "suitcase", side * 3.0, 1.9, -0.6, colour="#3a3f46")
    hall.put(_trolley(), side * 5.6, 1.4, -side * 0.6)
    hall.put(dressing.plant(chance), side * 6.6, -3.8)
    hall.put(dressing.plant(chance), -side * 6.6, 6.4)
    for s in (-1, 1):
        hall.put(dressing.column(5.0, 0.22, rgb("#c4c8ca")), s * 5.9, -0.4)
    for z in (-2.5, 1.5, 5.5):
        strip = Model()
        strip.box((0, 0, 0), (12.0, 0.06, 0.24), rgb("#f6fbff"), glow=0.9)
        strip.halo((0, -0.1, 0), 2.0, rgb("#eaf2ff"), 0.3)
        hall.put(strip, 0.0, z, 0.0, 4.9)
    for wall in (hall.left, hall.right, hall.front):
        half = wall.width / 2
        wall.plate(-half, 3.2, half, 3.9, accent)
        wall.words("GATES  1 - 24", -2.2, 3.3, 2.2, 3.8, rgb("#ffffff"), glow=0.5, lines=1)
        hall.stand(furniture.sign, "sign", half - 2.2, 0.8, wall=wall, words="poster", text="FLY SOUTH")
    hall.stand(furniture.door, "door", 0.0, 0.0, wall=hall.front, colour="#8a9aa4")
    hall.anchor("seat", -side * 3.3, -2.4, 0.0, 0.47)
    hall.anchor("counter", side * 4.2, -1.6, math.pi, 1.1)
    hall.anchor("screen", -side * 1.4, -2.4, math.pi, 3.9)
    hall.anchor("window", 0.0, -4.4, math.pi, 4.5)
    hall.anchor("door", 0.0, 7.1, 0.0, 2.1)
    return hall


def _plane(accent: Colour) -> Model:
    """An airliner from the side, nose to the left, 26 m long, standing on the apron."""
    m = Model()
    white, grey = rgb("#f2f4f4"), rgb("#9aa2a8")
    m.box((0, 0, -6.0), (70, 0.02, 26.0), rgb("#8f9294"))
    m.box((0, 0.02, 6.0), (70, 0.01, 0.3), rgb("#e0c050"))
    for x in (-8.0, 2.0):
        m.tube((x, 0.5, 0), (x, 1.6, 0), 0.12, 0.12, grey)
        m.tube((x, 0.5, -0.3), (x, 0.5, 0.3), 0.5, 0.5, rgb("#26282b"))
    hull = [(-13.0, 2.9), (-12.2, 2.2), (-10.5, 1.7), (8.0, 1.7), (13.5, 3.2), (13.6, 3.7), (-10.5, 4.5), (-12.4, 3.7)]
    m.prism(hull, -1.2, 1.2, white, gloss=0.1)
    m.panel(
        [(-12.9, 2.75, 1.21), (9.5, 2.15, 1.21), (12.8, 3.15, 1.21), (-12.8, 3.05, 1.21)], accent, mark=True, fade=0
    )
    for k in range(22):
        x = -9.6 + k * 0.82
        m.plate(x, 3.35, x + 0.34, 3.75, 1.212, rgb("#3a4654"))
    m.panel(
        [(-12.3, 3.3, 1.212), (-11.4, 3.4, 1.212), (-11.2, 3.85, 1.212), (-12.0, 3.72, 1.212)],
        rgb("#33404e"),
        mark=True,
    )
    for x in (-10.4, 7.2):
        m.plate(x, 2.5, x + 0.7, 3.95, 1.213, scale(white, 0.86))
    m.prism([(10.0, 3.7), (13.5, 3.7), (14.6, 7.4), (12.8, 7.4)], -0.12, 0.12, accent)
    m.panel([(-2.0, 2.3, 1.3), (2.6, 2.2, 1.3), (5.8, 2.7, 7.4), (4.4, 2.75, 7.4)], scale(grey, 1.15))
    m.tube((-1.6, 1.6, 3.0), (1.4, 1.6, 3.0), 0.62, 0.5, white, cap=rgb("#3a3f46"))
    m.tube((-1.8, 1.6, 3.0), (-1.5, 1.6, 3.0), 0.66, 0.66, accent, cap=rgb("#26282b"))
    return m


def _seats(accent: Colour) -> Model:
    """Five seats on one beam, their seats 0.45 m high, facing +z."""
    m = Model()
    steel = rgb("#8a9096")
    m.box((0, 0.3, 0), (2.9, 0.06, 0.1), steel)
    for x in (-1.1, 1.1):
        m.box((x, 0, 0), (0.08, 0.3, 0.08), steel)
        m.box((x, 0, 0), (0.1, 0.04, 0.6), steel)
    for k in range(5):
        x = -1.16 + k * 0.58
        m.box((x, 0.38, 0.04), (0.5, 0.07, 0.46), scale(accent, 0.8))
        m.box((x, 0.45, -0.2), (0.5, 0.5, 0.07), accent)
    for k in range(6):
        m.box((-1.45 + k * 0.58, 0.4, 0.0), (0.05, 0.22, 0.4), steel)
    return m


def _desk(accent: Colour) -> Model:
    m = Model()
    m.box((0, 0, 0), (2.2, 1.05, 0.6), rgb("#e8eaea"))
    m.plate(-1.1, 0.12, 1.1, 0.9, 0.302, accent, fade=0.2)
    m.box((0, 1.05, 0.02), (2.3, 0.05, 0.72), rgb("#5a6068"))
    for x in (-0.5, 0.55):
        m.box((x, 1.1, -0.1), (0.42, 0.3, 0.05), rgb("#26282b"))
        m.box((x, 1.1, -0.1), (0.14, 0.06, 0.16), rgb("#26282b"))
    return m


def _gate(accent: Colour, number: str) -> Model:
    """The number of the gate on a post."""
    m = Model()
    m.box((0, 0, 0), (0.16, 3.0, 0.16), rgb("#6f767c"))
    m.box((0, 2.5, 0.06), (2.2, 0.9, 0.16), rgb("#f2c230"))
    m.words(f"GATE {number}", -1.0, 2.6, 1.0, 3.3, 0.142, rgb("#22262b"), glow=0.6, lines=1)
    return m


def _board(sign: str) -> Model:
    """Departures, 3.4 m wide, hanging from the ceiling at a height of 2.7 m."""
    m = Model()
    for x in (-1.4, 1.4):
        m.box((x, 4.3, 0), (0.06, 0.7, 0.06), rgb("#6f767c"))
    m.box((0, 2.6, 0), (3.4, 1.75, 0.14), rgb("#14181e"))
    m.plate(-1.7, 3.95, 1.7, 4.35, 0.071, rgb("#f2c230"))
    m.words(sign or "DEPARTURES", -1.5, 4.0, 1.5, 4.3, 0.073, rgb("#14181e"), glow=0.8, lines=1)
    for row, flight in enumerate(_FLIGHTS):
        y = 3.66 - row * 0.25
        for words, x0, x1 in zip(flight, (-1.6, -1.05, 0.1, 0.55), (-1.12, 0.05, 0.42, 1.62), strict=True):
            late = words in ("DELAYED", "BOARDING")
            m.words(words, x0, y, x1, y + 0.18, 0.073, machines.AMBER if not late else machines.GREEN, glow=1, lines=1)
    return m


def _trolley() -> Model:
    m = Model()
    steel = rgb("#a4aab0")
    m.box((0, 0.16, 0), (0.6, 0.04, 1.0), steel)
    for x in (-0.26, 0.26):
        for z in (-0.4, 0.4):
            m.tube((x - 0.03, 0.08, z), (x + 0.03, 0.08, z), 0.08, 0.08, rgb("#26282b"))
        m.stroke([(x, 0.18, -0.48), (x, 1.0, -0.56)], 0.04, steel)
    m.stroke([(-0.26, 1.0, -0.56), (0.26, 1.0, -0.56)], 0.05, rgb("#d8443a"))
    m.box((0, 0.2, 0.06), (0.46, 0.62, 0.3), rgb("#5a3f6a"))
    m.box((0, 0.2, 0.36), (0.5, 0.46, 0.26), rgb("#2f5a4c"))
    return m

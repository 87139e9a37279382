"""A classical forum: a temple with its columns and pediment on steps, colonnades, statues, braziers; or its ruins."""

import math

import numpy as np

from film import Place, Setup
from generators.previz.pen import Colour, mix, rgb, scale
from generators.previz.sets.exterior import Exterior, Layer, Piece, spot
from generators.previz.sets.houses import HouseColours, house
from generators.previz.sets.layers import Plane, Ridge, Stripes, rectangle
from generators.previz.sets.modelled import Modelled, thing
from generators.previz.sets.scatter import Scatter, blade, pebble
from generators.previz.sets.trees import Tree
from generators.previz.stage import Bounds, rng
from generators.previz.things import outdoors
from generators.previz.things.solids import Model

_RUINED = ("ruin", "ancient", "lost", "forgotten", "old temple", "destroyed")


def temple(place: Place, setup: Setup) -> Exterior:
    g = rng(place.seed, "temple")
    ruined = any(w in place.name.lower() for w in _RUINED)
    marble = rgb(g.choice(("#e6dcc8", "#ddd4c4", "#e8d8bc")))
    roof = rgb("#b0684a")
    side = g.choice((-1, 1))
    pieces: list[Piece] = [Modelled(_steps(marble), 0, -17.0)]
    for z in (-14.2, -16.6, -19.0, -21.4):
        for x in (-5.4, -3.24, -1.08, 1.08, 3.24, 5.4):
            if z == -14.2 or abs(x) > 5:
                broken = ruined and g.random() < 0.45
                pieces.append(Modelled(_column(marble, g.uniform(1.4, 4.2) if broken else 6.0, broken), x, z, y=1.2))
    if not ruined:
        pieces += [
            Modelled(_cella(marble), 0, -18.4, y=1.2),
            Modelled(_pediment(marble, roof, place.sign), 0, -17.8, y=7.2),
        ]
    else:
        pieces += [
            Modelled(_drum(marble), x, z, yaw) for x, z, yaw in ((-3.6, -6.4, 0.5), (5.2, -4.6, 1.2), (3.0, -10.2, 2.1))
        ]
        pieces.append(Modelled(_block(marble, place.sign), -4.8, -9.2, 0.4))
    for s in (-1, 1):
        for n in range(6):
            broken = ruined and g.random() < 0.5
            pieces.append(
                Modelled(
                    _column(marble, g.uniform(1.0, 3.0) if broken else 4.6, broken, 0.28), s * 9.0, -11.0 + n * 3.6
                )
            )
        if not ruined:
            pieces += [Modelled(_beam(marble, roof), s * 9.0, -9.2 + n * 3.6, math.pi / 2, 4.6) for n in range(5)]
        pieces.append(Modelled(_brazier(), s * 3.4, -7.6))
    for x in np.arange(-10.8, 10.9, 3.6).tolist():
        broken = ruined and g.random() < 0.5
        pieces.append(Modelled(_column(marble, g.uniform(1.0, 3.0) if broken else 4.6, broken, 0.28), x, 17.0))
        if not ruined and x < 10:
            pieces.append(Modelled(_beam(marble, roof), x + 1.8, 17.0, 0.0, 4.6))
    if not ruined:
        for x in (-17.0, -5.5, 6.0, 17.5):
            colours = HouseColours(scale(marble, g.uniform(0.82, 1.0)), roof)
            pieces += house(x, 25, 11, 7, g.uniform(4.6, 6.0), 1.8, colours, place.seed + round(x), math.pi)
    pieces += [
        thing(place, outdoors.statue, "statue", -side * 5.6, -4.4, side * 0.7, colour="#e8e0d0"),
        thing(place, outdoors.statue, "statue", side * 6.0, -9.6, -side * 0.4, colour="#e0d8c8"),
        Modelled(_seat(marble), side * 4.0, -1.8, -side * 0.8),
        *(
            Tree("pine", s * x, z, g.uniform(7, 10), place.seed + n, rgb("#3f5f40"))
            for n, (x, z) in enumerate(((13, -9), (12.5, -20), (14, 3), (17, -14), (15, 14)))
            for s in (-1, 1)
        ),
        *(
            Tree(
                "bush",
                s * g.uniform(12, 20),
                g.uniform(-30, 20),
                g.uniform(1, 1.8),
                place.seed + 40 + n,
                rgb("#7a8a50"),
            )
            for n in range(6)
            for s in (-1, 1)
        ),
        Scatter(pebble, rgb("#a89a80"), 160, place.seed, span=16),
    ]
    if ruined:
        pieces.append(Scatter(blade, rgb("#8a9a54"), 220, place.seed + 1, span=18))
    paving = rgb("#d2c4a8")
    joints = [
        rectangle(x, x + 1.7, z, z + 0.05, 0.006) for z in np.arange(-13, 16, 1.7) for x in np.arange(-7.65, 7.6, 1.7)
    ]
    joints += [
        rectangle(x, x + 0.05, z, z + 1.7, 0.006) for z in np.arange(-13, 16, 1.7) for x in np.arange(-7.65, 7.7, 1.7)
    ]
    layers: list[Layer] = [
        Plane(paving, rgb("#b8b07a")),
        Ridge("hills", place.seed + 1, 360, 20, 70, rgb("#8a8fa0"), 0.62),
        Ridge("hills", place.seed, 190, 8, 34, rgb("#8f9a68"), 0.42),
        Ridge("trees", place.seed, 110, 3, 8, rgb("#5f7448"), 0.34),
        Stripes(np.array(joints), scale(paving, 0.84), 0.7, reach=34),
    ]
    anchors = {
        "altar": spot(0, -10.6, math.pi, 0.0),
        "temple": spot(0, -18.4, 0, 9.5),
        "statue": spot(-side * 5.6, -4.4, 0, 2.6),
        "seat": spot(side * 3.97, -1.76, -side * 0.8, 0.46),
    }
    if place.sign:
        anchors["sign"] = spot(0, -14.0, 0, 8.0)
    return Exterior(layers, pieces, anchors, acting=(3.4, 3.4), bounds=Bounds(-8, 8, -10.5, 14, 22))


def _steps(marble: Colour) -> Model:
    """Five steps up to a platform of 13 x 11 m, 1.2 m high."""
    m = Model()
    for k in range(5):
        grow = (4 - k) * 0.42
        m.box((0, k * 0.24, 0), (13.0 + 2 * grow, 0.24, 8.6 + 2 * grow), scale(marble, 0.9 + 0.04 * (k % 2)))
    return m


def _column(marble: Colour, tall: float, broken: bool, radius: float = 0.42) -> Model:
    """Fluted, with its base and capital; a broken one ends on a slant."""
    m = Model()
    m.box((0, 0, 0), (radius * 2.8, 0.16, radius * 2.8), scale(marble, 0.9))
    m.tube((0, 0.16, 0), (0, 0.34, 0), radius * 1.25, radius * 1.05, marble)
    top = tall if broken else tall - 0.55
    m.tube((0, 0.34, 0), (0, top, 0), radius, radius * 0.86, marble, gloss=0.05)
    if broken:
        m.tube((0, top, 0), (0.1, top + 0.25, 0), radius * 0.85, radius * 0.3, scale(marble, 0.9))
    else:
        m.tube((0, top, 0), (0, top + 0.25, 0), radius * 0.86, radius * 1.3, scale(marble, 0.94))
        m.box((0, top + 0.25, 0), (radius * 2.9, 0.3, radius * 2.9), marble)
    return m


def _cella(marble: Colour) -> Model:
    """The room behind the columns with its bronze doors, facing +z."""
    m = Model()
    m.box((0, 0, 0), (8.6, 6.0, 5.4), scale(marble, 0.86))
    for row in range(8):
        m.plate(-4.3, 0.6 + row * 0.7, 4.3, 0.62 + row * 0.7, 2.702, scale(marble, 0.74))
    m.plate(-1.4, 0.0, 1.4, 4.4, 2.703, marble)
    m.plate(-1.15, 0.0, 1.15, 4.15, 2.704, rgb("#5a4630"))
    for s in (-1, 1):
        for k in range(4):
            m.plate(s * 0.57 - 0.42, 0.2 + k, s * 0.57 + 0.42, 0.95 + k, 2.705, rgb("#7a5f3c"), fade=0.1)
    return m


def _pediment(marble: Colour, roof: Colour, sign: str) -> Model:
    """The entablature and the gable over six columns, 13 m wide, with a roof of tiles."""
    m = Model()
    m.box((0, 0, 0), (12.6, 0.9, 8.4), marble)
    for k in range(19):
        x = -5.9 + k * 0.655
        m.plate(x - 0.14, 0.5, x + 0.14, 0.88, 4.202, scale(marble, 0.8))
    if sign:
        m.words(sign, -4.0, 0.06, 4.0, 0.46, 4.204, rgb("#7a5a34"), lines=1)
    m.prism([(-6.6, 0.9), (6.6, 0.9), (0, 3.3)], -4.4, 4.4, marble, edge=roof)
    m.panel([(-5.4, 1.1, 4.403), (5.4, 1.1, 4.403), (0, 2.95, 4.403)], scale(marble, 0.8), mark=True)
    for x, h in ((-3.0, 0.6), (-1.6, 1.0), (0.0, 1.5), (1.6, 1.0), (3.0, 0.6)):
        m.panel([(x - 0.3, 1.12, 4.404), (x + 0.3, 1.12, 4.404), (x + 0.12, 1.12 + h, 4.404), (x - 0.12, 1.12 + h, 4.404)], mix(marble, (1, 1, 1), 0.3), mark=True)  # fmt: skip
    m.ball((0, 3.5, 4.2), 0.25, rgb("#d2a94a"))
    return m


def _beam(marble: Colour, roof: Colour) -> Model:
    m = Model()
    m.box((0, 0, 0), (3.62, 0.5, 0.9), marble)
    m.box((0, 0.5, 0), (3.62, 0.14, 1.3), roof)
    return m


def _drum(marble: Colour) -> Model:
    """A piece of a fallen column."""
    m = Model()
    m.tube((-0.7, 0.4, 0), (0.7, 0.4, 0), 0.42, 0.4, marble, cap=scale(marble, 0.86))
    return m


def _block(marble: Colour, sign: str) -> Model:
    m = Model()
    m.prism([(-1.5, 0), (1.5, 0), (1.4, 0.9), (0.2, 1.05), (-1.5, 0.8)], -0.4, 0.4, scale(marble, 0.92))
    if sign:
        m.words(sign, -1.2, 0.2, 1.2, 0.7, 0.402, scale(marble, 0.55), lines=1)
    return m


def _seat(marble: Colour) -> Model:
    """A bench of stone, 0.46 m high."""
    m = Model()
    for x in (-0.7, 0.7):
        m.box((x, 0, 0), (0.24, 0.36, 0.46), scale(marble, 0.86))
    m.box((0, 0.36, 0), (1.9, 0.1, 0.54), marble)
    return m


def _brazier() -> Model:
    """A bowl of fire on three legs, 1.2 m high."""
    m = Model()
    bronze = rgb("#7a5a34")
    for k in range(3):
        a = k * math.tau / 3 + 0.4
        m.stroke(
            [(0.34 * math.cos(a), 0, 0.34 * math.sin(a)), (0.22 * math.cos(a), 0.9, 0.22 * math.sin(a))], 0.05, bronze
        )
    m.tube((0, 0.85, 0), (0, 1.1, 0), 0.18, 0.4, bronze, cap=rgb("#2c2422"))
    for dx, tall, tone in (
        (-0.14, 0.4, "#ff7a2a"),
        (0.12, 0.5, "#ff9a3a"),
        (0.0, 0.66, "#ffb04a"),
        (0.03, 0.4, "#ffe08a"),
    ):
        m.panel([(dx - 0.13, 1.08, 0.02), (dx + 0.13, 1.08, 0.02), (dx + 0.07, 1.08 + tall * 0.6, 0.02), (dx, 1.08 + tall, 0.02), (dx - 0.1, 1.08 + tall * 0.5, 0.02)], rgb(tone), glow=1)  # fmt: skip
    m.halo((0, 1.35, 0), 1.6, rgb("#ff9a4a"), 0.6)
    m.shine((0, 1.4, 0), 6.0, rgb("#ff9a4a"), 0.7, 0.3)
    return m

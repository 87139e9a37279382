"""The deck of a sailing ship at sea: planks between the rails, masts with their sails and shrouds, the wheel, the open sea."""

import math

import numpy as np

from film import Place, Setup
from generators.previz.camera import vec
from generators.previz.pen import Colour, mix, rgb, scale
from generators.previz.sets.exterior import Exterior, Layer, Piece, spot
from generators.previz.sets.layers import Patch, Plane, Ridge, Stripes, rectangle
from generators.previz.sets.modelled import Modelled, thing
from generators.previz.sets.water import Gulls, Ripples
from generators.previz.stage import Bounds, rng
from generators.previz.things import containers, furniture, tools
from generators.previz.things.solids import Model

_SEA = -3.4
"""Metres: the water under the deck."""
_HALF, _BOW, _STERN = 3.5, -13.5, 9.2
"""Metres: half the beam; where the stem and the stern cabin are."""
_SEA_NEAR, _SEA_FAR = rgb("#12506e"), rgb("#3f86a3")
_ROPE = rgb("#7a6448")


def deck(place: Place, setup: Setup) -> Exterior:
    """The bow lies ahead, the cabin under the wheel behind."""
    g = rng(place.seed, "deck")
    wood = rgb(g.choice(("#a8845a", "#96744e", "#b08c62")))
    hull = rgb(g.choice(("#5a3b28", "#33424e", "#6a3430")))
    cloth = rgb(g.choice(("#efe6d0", "#e6d9bc", "#f2eee2")))
    side = g.choice((-1, 1))
    pieces: list[Piece] = [
        Modelled(_mast(cloth, 15.0, True), 0.0, -3.6),
        Modelled(_mast(cloth, 12.5, False), 0.0, -9.6),
        *(
            Modelled(_rail(hull, wood), s * _HALF, z, math.pi / 2)
            for z in np.arange(-8.0, 9.0, 3.0).tolist()
            for s in (-1, 1)
        ),
        *(Modelled(_bow_rail(hull, wood), s * 1.78, -11.4, -s * (math.pi / 2 - 0.73)) for s in (-1, 1)),
        Modelled(_sprit(), 0.0, _BOW + 0.6),
        *(Modelled(_shrouds(), s * (_HALF - 0.1), -3.6, s * math.pi / 2) for s in (-1, 1)),
        Modelled(_hatch(wood), 0.0, -6.6),
        Modelled(_wheel(wood), side * 2.3, 2.6, math.pi - side * 0.5),
        Modelled(_cabin(hull, wood, place.sign), 0.0, _STERN),
        thing(place, containers.barrel, "barrel", -side * 2.6, -2.6),
        thing(place, containers.barrel, "barrel", -side * 2.75, -1.7),
        thing(place, containers.box, "box", side * 2.6, -2.0, -side * 0.9, words="crate"),
        thing(place, tools.rope, "rope", side * 2.3, -4.8),
        Modelled(_lantern(), side * 2.9, -5.2),
        Modelled(_lantern(), -side * 2.9, 3.8),
        Gulls(place.seed, 5, vec(6, 8, -30), 14),
    ]
    outline = [(-_HALF, 14.0), (_HALF, 14.0), (_HALF, -9.4), (2.4, -11.2), (0.0, _BOW), (-2.4, -11.2), (-_HALF, -9.4)]
    shape = np.array([(x, 0.0, z) for x, z in outline])
    lines = [
        rectangle(x, x + 0.03, z, z + 3.0, 0.006) for x in np.arange(-3.3, 3.4, 0.3) for z in np.arange(-9.4, 12.0, 3.0)
    ]
    lines += [rectangle(x, x + 0.03, -11.2 if abs(x) > 1.2 else -12.4, -9.4, 0.006) for x in np.arange(-2.1, 2.2, 0.3)]
    layers: list[Layer] = [
        Plane(_SEA_NEAR, _SEA_FAR, _SEA, water=True),
        Ridge("hills", place.seed, 420, 1, 16, rgb("#56708a"), 0.72, arc=(g.uniform(0.6, 1.6), 0.6), base=_SEA),
        Ripples(place.seed, _SEA),
        Patch(shape, wood, scale(wood, 1.05)),
        Stripes(np.array(lines), scale(wood, 0.62), 0.85, reach=30),
    ]
    anchors = {
        "wheel": spot(side * 2.3, 2.6, math.pi, 1.5),
        "mast": spot(0, -3.6, 0, 15),
        "rail": spot(side * 2.6, 0.6, side * math.pi / 2, 1.05),
        "seat": spot(side * 2.6, -1.95, -side * 0.9, 0.55),
        "door": spot(0, _STERN - 1.6, 0, 2.0),
        "bow": spot(0, -10.6, math.pi),
    }
    if place.sign:
        anchors["sign"] = spot(0, _STERN, math.pi, 2.8)
    bounds = Bounds(-_HALF + 0.5, _HALF - 0.5, -10, _STERN - 1.6, 12)
    return Exterior(layers, pieces, anchors, acting=(2.7, 3.0), travel="z", bounds=bounds)


def _rail(hull: Colour, wood: Colour) -> Model:
    """3 m of bulwark along x, 1.05 m high."""
    m = Model()
    m.box((0, -0.6, 0), (3.02, 1.2, 0.14), hull)
    m.plate(-1.5, 0.12, 1.5, 0.5, 0.072, mix(hull, wood, 0.35))
    m.plate(-1.5, 0.12, 1.5, 0.5, -0.072, mix(hull, wood, 0.35))
    for n in range(5):
        x = -1.2 + n * 0.6
        m.tube((x, 0.6, 0), (x, 0.98, 0), 0.04, 0.04, wood)
    m.box((0, 0.96, 0), (3.02, 0.09, 0.24), scale(wood, 1.15))
    return m


def _bow_rail(hull: Colour, wood: Colour) -> Model:
    """One side of the bow, 5.6 m long along x."""
    m = Model()
    m.box((0, -0.6, 0), (5.3, 1.2, 0.14), hull)
    for n in range(8):
        m.tube((-2.45 + n * 0.7, 0.6, 0), (-2.45 + n * 0.7, 0.98, 0), 0.04, 0.04, wood)
    m.box((0, 0.96, 0), (5.4, 0.09, 0.24), scale(wood, 1.15))
    return m


def _mast(cloth: Colour, tall: float, main: bool) -> Model:
    """With two yards, their sails full of wind, and stays."""
    m = Model()
    wood = rgb("#7a5638")
    m.tube((0, 0, 0), (0, tall, 0), 0.2, 0.11, wood)
    m.tube((0, 0, 0), (0, 0.35, 0), 0.32, 0.26, rgb("#3a2e26"))
    for k, (low, high, half) in enumerate(((tall * 0.26, tall * 0.6, 4.4), (tall * 0.64, tall * 0.92, 3.2))):
        half = half if main else half * 0.82
        m.tube((-half - 0.3, high, -0.25), (half + 0.3, high, -0.25), 0.08, 0.08, wood)
        n = 4
        for i in range(n):
            u0, u1 = -1 + 2 * i / n, -1 + 2 * (i + 1) / n
            b0, b1 = (-0.35 - 0.9 * (1 - u * u) for u in (u0, u1))
            middle = (low + high) / 2
            tone = scale(cloth, 0.92 + 0.03 * (i % 3) - 0.04 * k)
            m.panel([(u0 * half, high, -0.3), (u1 * half, high, -0.3), (u1 * half * 1.03, middle, b1), (u0 * half * 1.03, middle, b0)], tone)  # fmt: skip
            m.panel([(u0 * half * 1.03, middle, b0), (u1 * half * 1.03, middle, b1), (u1 * half * 1.06, low, b1 * 0.7), (u0 * half * 1.06, low, b0 * 0.7)], scale(tone, 0.95))  # fmt: skip
        for s in (-1, 1):
            m.stroke([(s * half * 1.06, low, -0.5), (s * _HALF * 0.95, 1.0, 0.6)], 0.025, _ROPE)
    m.prism([(0, tall - 0.5), (1.3, tall - 0.28), (0, tall)], -0.01, 0.01, rgb("#a8322e"))
    return m


def _shrouds() -> Model:
    """The net of ropes from the rail to the mast, in the plane of the side, leaning in."""
    m = Model()
    for n in range(5):
        m.stroke([(-1.2 + n * 0.6, 1.0, 0), (-0.1 + n * 0.05, 9.2, -_HALF + 0.3)], 0.03, _ROPE)
    for k in range(8):
        share = 0.08 + k * 0.1
        half, y, z = 1.2 * (1 - share) + 0.1 * share, 1.0 + 8.2 * share, (-_HALF + 0.3) * share
        m.stroke([(-half, y, z), (half, y, z)], 0.022, _ROPE)
    return m


def _sprit() -> Model:
    m = Model()
    m.tube((0, 0.5, 0.6), (0, 2.6, -6.0), 0.16, 0.08, rgb("#7a5638"))
    for x in (0.0,):
        m.stroke([(x, 2.5, -5.8), (x, 11.6, 3.2)], 0.03, _ROPE)
        m.stroke([(x, 1.8, -3.4), (x, 7.6, 3.4)], 0.03, _ROPE)
    return m


def _hatch(wood: Colour) -> Model:
    m = Model()
    m.box((0, 0, 0), (1.8, 0.34, 1.5), scale(wood, 0.6))
    m.slab([(-0.8, -0.65), (0.8, -0.65), (0.8, 0.65), (-0.8, 0.65)], 0.34, 0.37, scale(wood, 0.4))
    for n in range(5):
        x = -0.64 + n * 0.32
        m.slab([(x - 0.05, -0.65), (x + 0.05, -0.65), (x + 0.05, 0.65), (x - 0.05, 0.65)], 0.37, 0.4, scale(wood, 0.8))
    return m


def _wheel(wood: Colour) -> Model:
    """The ship's wheel on its stand: 1.3 m across, its axle 1.05 m up, facing +z."""
    m = Model()
    m.box((0, 0, -0.2), (0.4, 1.1, 0.3), scale(wood, 0.6))
    m.box((0, 1.1, -0.2), (0.5, 0.08, 0.4), scale(wood, 0.8))
    dark = rgb("#6a4328")
    for r, width in ((0.46, 0.07), (0.2, 0.05)):
        ring = [(r * math.cos(a), 1.05 + r * math.sin(a), 0.05) for a in (k * math.tau / 20 for k in range(21))]
        m.stroke(ring, width, dark)
    for k in range(8):
        a = k * math.tau / 8
        m.stroke([(0, 1.05, 0.05), (0.66 * math.cos(a), 1.05 + 0.66 * math.sin(a), 0.05)], 0.045, scale(dark, 1.2))
    m.ball((0, 1.05, 0.08), 0.09, furniture.BRASS)
    return m


def _cabin(hull: Colour, wood: Colour, sign: str) -> Model:
    """The stern: the wall of the cabin facing the deck (towards -z), stairs at its sides, the quarterdeck's rail on it."""
    m = Model()
    m.box((0, 0, 0.9), (2 * _HALF, 2.5, 2.0), mix(hull, wood, 0.35))
    m.box((0, 2.5, 0.9), (2 * _HALF + 0.2, 0.12, 2.3), scale(wood, 1.1))

    def front(x0: float, y0: float, x1: float, y1: float, tone: Colour, lift: float, glow: float = 0.0) -> None:
        m.panel([(x1, y0, -0.1 - lift), (x0, y0, -0.1 - lift), (x0, y1, -0.1 - lift), (x1, y1, -0.1 - lift)], tone, glow=glow, mark=True, fade=0.0)  # fmt: skip

    m.box((0, 0, -0.04), (2 * _HALF, 2.5, 0.12), mix(hull, wood, 0.4))
    for k in range(12):
        x = -_HALF + k * 2 * _HALF / 12
        front(x, 0.0, x + 0.03, 2.5, scale(hull, 0.8), 0.002)
    front(-0.5, 0.0, 0.5, 2.0, rgb("#4a2f20"), 0.004)
    front(-0.2, 1.2, 0.2, 1.7, rgb("#ffd68a"), 0.006, 0.7)
    for x in (-2.3, -1.3, 1.3, 2.3):
        front(x - 0.36, 0.95, x + 0.36, 1.8, scale(wood, 1.2), 0.004)
        front(x - 0.3, 1.0, x + 0.3, 1.75, rgb("#ffd68a"), 0.006, 0.7)
        front(x - 0.02, 1.0, x + 0.02, 1.75, scale(wood, 0.6), 0.008)
        front(x - 0.3, 1.36, x + 0.3, 1.4, scale(wood, 0.6), 0.008)
    if sign:
        front(-1.6, 2.08, 1.6, 2.44, rgb("#d2a94a"), 0.006)
        m.lettered(sign, (1.5, 2.1, -0.11), (-3.0, 0, 0), (0, 0.32, 0), rgb("#3a2418"), lines=1)
    for k in range(15):
        x = -_HALF + 0.2 + k * (2 * _HALF - 0.4) / 14
        m.tube((x, 2.62, 0.0), (x, 3.4, 0.0), 0.04, 0.04, wood)
    m.box((0, 3.4, 0.0), (2 * _HALF, 0.09, 0.2), scale(wood, 1.15))
    m.shine((0, 1.4, -1.0), 5.0, furniture.WARM, 0.35)
    return m


def _lantern() -> Model:
    """On a post of 1.7 m."""
    m = Model()
    m.tube((0, 0, 0), (0, 1.7, 0), 0.05, 0.04, rgb("#5a4028"))
    m.stroke([(0, 1.7, 0), (0.22, 1.78, 0)], 0.03, rgb("#33302c"))
    m.tube((0.22, 1.45, 0), (0.22, 1.68, 0), 0.08, 0.08, rgb("#ffdf9a"), glow=0.8)
    m.tube((0.22, 1.68, 0), (0.22, 1.76, 0), 0.1, 0.03, rgb("#33302c"))
    m.tube((0.22, 1.4, 0), (0.22, 1.45, 0), 0.1, 0.09, rgb("#33302c"))
    m.halo((0.22, 1.56, 0), 1.2, furniture.WARM, 0.6)
    return m

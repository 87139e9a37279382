"""A farm: the red barn and its silo, the house, a tractor, bales, a fence along a ploughed field that runs to the hills."""

import math

import numpy as np

from film import Place, Setup
from generators.previz.pen import Colour, rgb, scale
from generators.previz.sets.blocks import cone
from generators.previz.sets.country import ring_of_trees
from generators.previz.sets.exterior import Exterior, Layer, Piece, spot
from generators.previz.sets.houses import HouseColours, house
from generators.previz.sets.lamps import Lamp
from generators.previz.sets.layers import Patch, Plane, Ridge, Stripes, rectangle
from generators.previz.sets.modelled import Modelled
from generators.previz.sets.scatter import Scatter, blade, pebble
from generators.previz.sets.trees import Tree
from generators.previz.stage import Bounds, rng
from generators.previz.things import furniture
from generators.previz.things.solids import Model

_GRASS, _EARTH, _YARD = rgb("#7f9a4c"), rgb("#8a6644"), rgb("#b39a72")
_WHITE = rgb("#f0e8da")


def farm(place: Place, setup: Setup) -> Exterior:
    g = rng(place.seed, "farm")
    red = rgb(g.choice(("#a3382e", "#8f2f28", "#a8523a")))
    side = g.choice((-1, 1))
    colours = HouseColours(rgb(g.choice(("#f0e8da", "#e6d9b8", "#d9dfe0"))), rgb("#6f5a4e"))
    pieces: list[Piece] = [
        Modelled(_barn(red, place.sign), -side * 8.0, -12.5, side * 0.42),
        cone(-side * 14.2, -14.5, 2.0, 0, 8.6, rgb("#c4c8ca"), 14, r_top=2.0),
        cone(-side * 14.2, -14.5, 2.1, 8.6, 10.4, rgb("#9aa2a8"), 14, r_top=0.3),
        *house(side * 13.5, -17, 8, 6.5, 3.4, 3.0, colours, place.seed, -side * 0.35),
        Modelled(_tractor(rgb(g.choice(("#3f7a3a", "#2f5f9a", "#b03a2c")))), -side * 4.6, -4.6, side * 0.9),
        Modelled(_pump(), side * 7.6, -9.5, -side * 0.3),
        *(
            Modelled(_bale(), x, z, yaw)
            for x, z, yaw in ((side * 4.9, -4.2, 0.5), (side * 6.2, -4.6, 1.2), (side * 5.4, -5.6, 0.2))
        ),
        Modelled(_trough(), side * 3.8, -7.4, 0.2),
        *(Modelled(_rails(), x, z, yaw) for x, z, yaw in _fence(side)),
        *ring_of_trees(place.seed, ("round", "round", "bush"), 16, 34, 80, (4, 8), rgb("#4f7a3a"), free=0.3),
        Tree("round", side * 9.6, -13.5, 7.0, place.seed, rgb("#53803c")),
        Lamp(-side * 4.6, -8.2, side * 0.4, 3.4),
        Scatter(blade, rgb("#86a455"), 300, place.seed, span=20, keep=lambda x, z: (np.abs(x) > 4.6) | (z > 9)),
        Scatter(pebble, rgb("#8a7450"), 130, place.seed, span=14, keep=lambda x, z: np.abs(x) < 4.6),
    ]
    rows = [rectangle(x, x + 0.55, z, z + 9, 0.008) for x in np.arange(-60, 60, 1.25) for z in np.arange(-88, -25, 9.0)]
    crops = [
        rectangle(x + 0.12, x + 0.42, z, z + 9, 0.01)
        for x in np.arange(-60, 60, 1.25)
        for z in np.arange(-88, -25, 9.0)
    ]
    yard = np.array([(math.sin(a) * 9.0 * (1 + 0.1 * math.sin(a * 3)), 0.003, -2 + math.cos(a) * 9.5) for a in np.linspace(0, math.tau, 28)[:-1].tolist()])  # fmt: skip
    layers: list[Layer] = [
        Plane(_GRASS, rgb("#8faa58")),
        Ridge("hills", place.seed + 1, 320, 14, 48, rgb("#6f8f86"), 0.6),
        Ridge("hills", place.seed, 170, 4, 20, rgb("#8a9c55"), 0.4),
        Ridge("trees", place.seed, 118, 3, 7, rgb("#4f7440"), 0.3),
        Patch(rectangle(-62, 62, -92, -25, 0.004), _EARTH, rgb("#9a7a50")),
        Stripes(np.array(rows), scale(_EARTH, 0.74), 0.8, reach=110),
        Stripes(np.array(crops), rgb("#6f9a3f"), 0.9, reach=110),
        Patch(yard, _YARD, rgb("#b8a27a")),
        Patch(rectangle(-1.5, 1.5, 4, 90, 0.004), _YARD, rgb("#b8a27a")),
    ]
    anchors = {
        "barn": spot(-side * 8.0, -12.5, 0, 7.4),
        "door": spot(side * 12.1, -13.2, side * (math.pi - 0.35), 2.1),
        "fence": spot(side * 6.4, -1.0, -side * math.pi / 2, 1.2),
        "seat": spot(side * 4.9, -4.15, -side * 0.2, 0.62),
        "tractor": spot(-side * 4.6, -4.6, side * 0.9, 2.3),
    }
    if place.sign:
        anchors["sign"] = spot(-side * 8.0, -10.5, 0, 5.0)
    return Exterior(layers, pieces, anchors, acting=(3.4, 3.4), bounds=Bounds(-9, 9, -9, 14, 26))


def _fence(side: int) -> list[tuple[float, float, float]]:
    """Lengths of 3 m along the yard's side, its front, and the edge of the field."""
    found = [(side * 7.2, -3.5 + n * 3.0, math.pi / 2) for n in range(5)]
    found += [(-side * 8.2, 0.5 + n * 3.0, math.pi / 2) for n in range(4)]
    found += [(-28.5 + n * 3.0, -23.6, 0.0) for n in range(20)]
    return [*found, *((s * (4.5 + n * 3.0), 12.5, 0.0) for n in range(3) for s in (-1, 1))]


def _rails() -> Model:
    m = Model()
    wood = rgb("#a89478")
    for x in (-1.5, 1.44):
        m.box((x, 0, 0), (0.12, 1.2, 0.12), wood)
    for y in (0.35, 0.68, 1.0):
        m.box((0, y, 0.05), (3.0, 0.12, 0.04), scale(wood, 1.1))
    return m


def _barn(red: Colour, sign: str) -> Model:
    """9 m wide, 11 m deep, with a gambrel roof; great doors with white crosses in its front (+z), a hayloft over them."""
    m = Model()
    gable = [(-4.5, 0), (4.5, 0), (4.5, 3.6), (3.2, 5.7), (0, 7.2), (-3.2, 5.7), (-4.5, 3.6)]
    m.prism(gable, -5.5, 5.5, red)
    z = 5.502
    for n in range(17):
        x = -4.25 + n * 0.53
        top = 3.6 + min(2.1, (4.5 - abs(x)) * 1.6) if abs(x) > 3.2 else 5.7 + (3.2 - abs(x)) * 0.47
        m.plate(x - 0.012, 0, x + 0.012, top - 0.1, z, scale(red, 0.78))
    for s in (-1, 1):
        x0, x1 = sorted((s * 0.05, s * 1.75))
        m.plate(x0, 0.05, x1, 3.0, z + 0.002, scale(red, 0.9))
        for a, b, c, d in (
            (x0, 0.05, x1, 0.22),
            (x0, 2.83, x1, 3.0),
            (x0, 0.05, x0 + 0.15, 3.0),
            (x1 - 0.15, 0.05, x1, 3.0),
        ):
            m.plate(a, b, c, d, z + 0.003, _WHITE)
        m.panel([(x0 + 0.1, 0.2, z + 0.004), (x0 + 0.28, 0.2, z + 0.004), (x1 - 0.1, 2.85, z + 0.004), (x1 - 0.28, 2.85, z + 0.004)], _WHITE, mark=True)  # fmt: skip
        m.panel([(x1 - 0.28, 0.2, z + 0.004), (x1 - 0.1, 0.2, z + 0.004), (x0 + 0.28, 2.85, z + 0.004), (x0 + 0.1, 2.85, z + 0.004)], _WHITE, mark=True)  # fmt: skip
        m.plate(s * 3.1 - 0.45, 1.3, s * 3.1 + 0.45, 2.3, z + 0.002, _WHITE)
        m.plate(s * 3.1 - 0.36, 1.38, s * 3.1 + 0.36, 2.22, z + 0.003, rgb("#3a3f46"))
    m.plate(-0.75, 4.3, 0.75, 5.8, z + 0.002, _WHITE)
    m.plate(-0.62, 4.3, 0.62, 5.68, z + 0.003, rgb("#2c2420"))
    if sign:
        m.plate(-1.9, 3.25, 1.9, 4.05, z + 0.004, _WHITE)
        m.words(sign, -1.75, 3.32, 1.75, 3.98, z + 0.005, scale(red, 0.6), lines=1)
    slate = rgb("#6a6a6e")
    for s in (-1, 1):
        low, mid = (s * 4.85, 3.2), (s * 3.3, 5.8)
        for (ax, ay), (bx, by), tone in ((low, mid, slate), (mid, (0.0, 7.36), scale(slate, 1.12))):
            m.panel([(ax, ay, 5.8), (ax, ay, -5.8), (bx, by, -5.8), (bx, by, 5.8)], tone)
    return m


def _tractor(paint: Colour) -> Model:
    """Facing +z: 3.4 m long, its seat and exhaust, large wheels behind."""
    m = Model()
    tyre, steel = rgb("#26282b"), rgb("#5a5f66")
    m.box((0, 0.75, 0.85), (0.75, 0.75, 1.7), paint)
    m.plate(-0.3, 0.85, 0.3, 1.4, 1.702, rgb("#33373c"))
    for x in (-0.26, 0.26):
        m.disc(x, 1.38, 1.704, 0.08, rgb("#f6f0d8"), glow=0.4)
    m.box((0, 0.6, -0.5), (0.9, 0.6, 1.1), scale(paint, 0.9))
    m.box((0, 1.2, -0.75), (0.5, 0.1, 0.5), tyre)
    m.box((0, 1.3, -0.98), (0.5, 0.4, 0.08), tyre)
    m.stroke([(0, 1.35, 0.05), (0, 1.6, -0.12)], 0.04, steel)
    m.tube((0, 1.62, -0.12), (0, 1.65, -0.14), 0.2, 0.2, tyre)
    m.tube((0.2, 1.5, 1.1), (0.2, 2.3, 1.1), 0.05, 0.05, steel)
    for s in (-1, 1):
        m.tube((s * 0.52, 0.8, -0.7), (s * 0.9, 0.8, -0.7), 0.8, 0.8, tyre, cap=scale(tyre, 1.3))
        m.tube((s * 0.9, 0.8, -0.7), (s * 0.92, 0.8, -0.7), 0.42, 0.4, rgb("#e0b83a"), cap=rgb("#e0b83a"))
        m.box((s * 0.72, 1.62, -0.7), (0.42, 0.06, 1.0), paint)
        m.tube((s * 0.5, 0.45, 1.3), (s * 0.72, 0.45, 1.3), 0.45, 0.45, tyre, cap=scale(tyre, 1.3))
        m.tube((s * 0.72, 0.45, 1.3), (s * 0.74, 0.45, 1.3), 0.22, 0.2, rgb("#e0b83a"), cap=rgb("#e0b83a"))
    return m


def _bale() -> Model:
    """Straw, rolled: 1.2 m across."""
    m = Model()
    m.tube((-0.6, 0.6, 0), (0.6, 0.6, 0), 0.6, 0.6, rgb("#d2b05c"), cap=rgb("#e0c478"))
    return m


def _trough() -> Model:
    m = Model()
    m.box((0, 0.1, 0), (1.8, 0.4, 0.6), rgb("#7a6a58"))
    m.slab([(-0.8, -0.22), (0.8, -0.22), (0.8, 0.22), (-0.8, 0.22)], 0.46, 0.505, rgb("#6fa0b4"))
    for x in (-0.7, 0.7):
        m.box((x, 0, 0), (0.12, 0.1, 0.6), rgb("#5a4a3a"))
    return m


def _pump() -> Model:
    """A wind pump on its lattice, 7 m high."""
    m = Model()
    steel = rgb("#8a9096")
    for x in (-1, 1):
        for z in (-1, 1):
            m.stroke([(x * 0.9, 0, z * 0.9), (x * 0.12, 6.4, z * 0.12)], 0.07, steel)
    for y in (1.6, 3.2, 4.8):
        w = 0.9 - 0.78 * y / 6.4
        m.stroke([(-w, y, w), (w, y, w)], 0.04, steel)
        m.stroke([(-w, y, -w), (w, y, -w)], 0.04, steel)
    for n in range(12):
        a = n * math.tau / 12
        c, s = math.cos(a), math.sin(a)
        m.panel([(0.3 * c - 0.06 * s, 6.7 + 0.3 * s + 0.06 * c, 0.3), (1.3 * c - 0.22 * s, 6.7 + 1.3 * s + 0.22 * c, 0.3), (1.3 * c + 0.22 * s, 6.7 + 1.3 * s - 0.22 * c, 0.34), (0.3 * c + 0.06 * s, 6.7 + 0.3 * s - 0.06 * c, 0.32)], rgb("#c4c8ca"))  # fmt: skip
    m.prism([(-0.35, 6.4), (0.35, 6.5), (0.35, 6.9), (-0.35, 7.0)], -1.9, -1.86, furniture.BRASS)
    m.stroke([(0, 6.7, 0.3), (0, 6.7, -1.9)], 0.05, steel)
    return m

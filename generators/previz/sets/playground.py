"""A playground: swings, a slide, a climbing frame, a seesaw and a sand pit on soft ground, benches, trees and houses round it."""

import itertools
import math

import numpy as np

from film import Place, Setup
from generators.previz.pen import Colour, rgb, scale
from generators.previz.sets.blocks import box
from generators.previz.sets.country import ring_of_trees
from generators.previz.sets.exterior import Behind, Exterior, Layer, Piece, spot
from generators.previz.sets.lamps import Lamp
from generators.previz.sets.layers import Patch, Plane, Ridge, rectangle
from generators.previz.sets.modelled import Modelled, thing
from generators.previz.sets.scatter import Scatter, blade, petal
from generators.previz.sets.trees import Tree
from generators.previz.stage import Bounds, rng
from generators.previz.things import furniture, play
from generators.previz.things.solids import Model

_RED, _YELLOW, _BLUE, _GREEN = rgb("#d8443a"), rgb("#f0c040"), rgb("#3f7fc0"), rgb("#4a9a5a")
_SAND = rgb("#dcc08a")


def playground(place: Place, setup: Setup) -> Exterior:
    g = rng(place.seed, "playground")
    side = g.choice((-1, 1))
    tones = [_RED, _YELLOW, _BLUE, _GREEN]
    g.shuffle(tones)
    pieces: list[Piece] = [
        Modelled(_swings(tones[0], tones[1]), -side * 4.4, -4.8, side * 0.25),
        Modelled(_slide(tones[1], tones[2]), side * 4.6, -4.6, -side * 0.6),
        Modelled(_frame(tones[2]), side * 0.6, -9.0, 0.3),
        Modelled(_seesaw(tones[3], tones[0]), side * 4.6, 1.8, side * 0.9),
        Modelled(_rider(tones[0]), -side * 6.6, 0.6, side * 1.0),
        Modelled(_roundabout(tones[2], tones[1]), -side * 5.6, 5.0),
        thing(place, furniture.bench, "bench", -side * 3.4, -1.7, side * 0.7),
        thing(place, furniture.bench, "bench", side * 6.8, -0.6, -side * math.pi / 2),
        thing(place, play.ball, "ball", side * 2.5, -2.2),
        Modelled(_bucket(), side * 1.7, -6.2),
        *(Modelled(_fence(tones), x, z, yaw) for x, z, yaw in _ring()),
        *(Lamp(s * 9.4, -6.5, -s * 0.4, 3.8) for s in (-1, 1)),
        *ring_of_trees(place.seed, ("round", "round", "bush"), 22, 17, 42, (4, 8), rgb("#4f7a3a")),
        Tree("round", -side * 9.0, -10.5, 7.5, place.seed, rgb("#53803c")),
        Scatter(
            blade, rgb("#7d9f49"), 320, place.seed, span=20, keep=lambda x, z: x**2 / 64 + (z + 1.5) ** 2 / 72 > 1.05
        ),
        Scatter(
            petal, rgb("#f2d64b"), 40, place.seed + 3, span=18, keep=lambda x, z: x**2 / 64 + (z + 1.5) ** 2 / 72 > 1.1
        ),
    ]
    if place.sign:
        pieces.append(Modelled(_board(place.sign, tones[2]), side * 3.6, -8.2, -side * 0.35))
    soft = np.array(
        [(8.0 * math.sin(a), 0.003, -1.5 + 8.5 * math.cos(a)) for a in np.linspace(0, math.tau, 33)[:-1].tolist()]
    )
    pit = np.array([(side * 1.2 + 2.3 * math.sin(a), 0.005, -6.4 + 1.7 * math.cos(a)) for a in np.linspace(0, math.tau, 21)[:-1].tolist()])  # fmt: skip
    rim = np.array([(side * 1.2 + 2.5 * math.sin(a), 0.004, -6.4 + 1.9 * math.cos(a)) for a in np.linspace(0, math.tau, 21)[:-1].tolist()])  # fmt: skip
    layers: list[Layer] = [
        Plane(rgb("#7a9a50"), rgb("#8faa58")),
        Ridge("skyline", place.seed, 240, 4, 30, rgb("#7a86a0"), 0.6),
        Ridge("trees", place.seed, 95, 3, 8, rgb("#4f7440"), 0.32),
        Behind(_houses(place.seed)),
        Patch(rectangle(-1.3, 1.3, 6, 60, 0.002), rgb("#c2a880")),
        Patch(soft, rgb("#b8785a"), rgb("#b8785a")),
        Patch(rim, rgb("#8a6444")),
        Patch(pit, _SAND),
    ]
    anchors = {
        "swing": spot(-side * 4.4, -4.8, side * 0.25, 2.4),
        "slide": spot(side * 4.6, -4.6, -side * 0.6, 2.4),
        "seesaw": spot(side * 4.6, 1.8, 0, 0.8),
        "bench": spot(-side * 3.4, -1.7, side * 0.7, 0.85),
        "seat": spot(-side * 3.38, -1.66, side * 0.7, 0.47),
    }
    if place.sign:
        anchors["sign"] = spot(side * 3.6, -8.2, 0, 2.0)
    return Exterior(layers, pieces, anchors, acting=(3.0, 3.0), bounds=Bounds(-11, 11, -11, 12, 16))


def _ring() -> list[tuple[float, float, float]]:
    found = [(-9.0 + n * 2.0, -12.4, 0.0) for n in range(10)] + [
        (s * (2.6 + n * 2.0), 9.6, 0.0) for n in range(4) for s in (-1, 1)
    ]
    return found + [(s * 10.0, -11.4 + n * 2.0, math.pi / 2) for n in range(11) for s in (-1, 1)]


def _houses(seed: int) -> list[Piece]:
    g = rng(seed, "houses")
    found: list[Piece] = []
    for n in range(7):
        x = -44 + n * 13
        found.append(box(x, x + 11, -52, -44, 0, g.uniform(8, 15), rgb(g.choice(("#c4a08a", "#b8b0a0", "#a8a4b0", "#c8b48a"))), cell=(2.6, 2.9), seed=seed + n))  # fmt: skip
        found.append(box(x, x + 11, 44, 52, 0, g.uniform(8, 15), rgb(g.choice(("#c4a08a", "#b8b0a0", "#a8a4b0"))), cell=(2.6, 2.9), seed=seed + 20 + n))  # fmt: skip
    return found


def _swings(post: Colour, seat: Colour) -> Model:
    """Two swings under a beam of 2.4 m, along x."""
    m = Model()
    for s in (-1, 1):
        for z in (-0.9, 0.9):
            m.tube((s * 1.9, 0, z), (s * 1.7, 2.4, 0), 0.05, 0.05, post)
    m.tube((-1.9, 2.4, 0), (1.9, 2.4, 0), 0.06, 0.06, post)
    for x, back in ((-0.75, 0.0), (0.75, 0.18)):
        for dx in (-0.22, 0.22):
            m.stroke([(x + dx, 2.36, 0), (x + dx, 0.5 + back * 0.1, back)], 0.02, rgb("#6a7078"))
        m.box((x, 0.46 + back * 0.1, back), (0.5, 0.05, 0.22), seat)
    return m


def _slide(post: Colour, chute: Colour) -> Model:
    """A tower of 1.6 m with a roof, its chute running down towards +z."""
    m = Model()
    for x in (-0.5, 0.5):
        for z in (-0.5, 0.5):
            m.box((x, 0, z), (0.1, 2.6, 0.1), post)
    m.box((0, 1.5, 0), (1.1, 0.1, 1.1), rgb("#8a6444"))
    for s in (-1, 1):
        m.panel([(s * 0.5, 1.7, -0.5), (s * 0.5, 1.7, 0.5), (s * 0.5, 2.2, 0.5), (s * 0.5, 2.2, -0.5)], chute)
    for s in (-1, 1):
        m.panel(
            [(s * 0.75, 2.5, -0.75), (s * 0.75, 2.5, 0.75), (0, 3.2, 0.75), (0, 3.2, -0.75)],
            scale(chute, 1.1 if s > 0 else 0.85),
        )
    for x in (-0.3, 0.3):
        m.stroke([(x, 0, -1.2), (x, 1.6, -0.55)], 0.05, post)
    for k in range(5):
        m.stroke([(-0.3, 0.28 + k * 0.28, -1.09 + k * 0.115), (0.3, 0.28 + k * 0.28, -1.09 + k * 0.115)], 0.04, post)
    way = [(1.6, 0.55), (1.15, 1.2), (0.55, 2.1), (0.26, 2.7), (0.22, 3.1)]
    for (y0, z0), (y1, z1) in itertools.pairwise(way):
        m.panel([(-0.28, y0, z0), (0.28, y0, z0), (0.28, y1, z1), (-0.28, y1, z1)], rgb("#d4dade"))
        for s in (-1, 1):
            m.panel([(s * 0.28, y0, z0), (s * 0.28, y1, z1), (s * 0.3, y1 + 0.2, z1), (s * 0.3, y0 + 0.2, z0)], chute)
    return m


def _frame(tone: Colour) -> Model:
    """A dome of bars, 1.7 m high, to climb on."""
    m = Model()
    levels = ((0.0, 1.7), (0.75, 1.5), (1.35, 0.95), (1.7, 0.3))
    for y, r in levels:
        ring = [(r * math.cos(a), y, r * math.sin(a)) for a in (k * math.tau / 8 for k in range(9))]
        m.stroke(ring, 0.05, tone)
    for k in range(8):
        a = k * math.tau / 8
        m.stroke([(r * math.cos(a), y, r * math.sin(a)) for y, r in levels], 0.05, scale(tone, 0.85))
    return m


def _seesaw(tone: Colour, other: Colour) -> Model:
    """3 m long along x, one end down; its seats at 0.3 and 0.8 m."""
    m = Model()
    m.prism([(-0.3, 0), (0.3, 0), (0.08, 0.52), (-0.08, 0.52)], -0.15, 0.15, other)
    m.prism([(-1.5, 0.26), (1.5, 0.76), (1.5, 0.84), (-1.5, 0.34)], -0.13, 0.13, tone)
    for x, y in ((-1.1, 0.4), (1.1, 0.76)):
        m.stroke([(x, y, 0.0), (x, y + 0.3, 0.0)], 0.04, rgb("#5a6068"))
        m.stroke([(x, y + 0.3, -0.16), (x, y + 0.3, 0.16)], 0.05, rgb("#5a6068"))
    return m


def _rider(tone: Colour) -> Model:
    """A horse on a spring."""
    m = Model()
    coil = [(0.12 * math.cos(k), 0.02 + k * 0.016, 0.12 * math.sin(k)) for k in range(24)]
    m.stroke(coil, 0.03, rgb("#5a6068"))
    m.prism(
        [(-0.45, 0.42), (0.35, 0.42), (0.5, 0.75), (0.62, 1.05), (0.4, 1.1), (0.22, 0.75), (-0.5, 0.7)],
        -0.12,
        0.12,
        tone,
    )
    m.stroke([(0.32, 0.92, -0.25), (0.32, 0.92, 0.25)], 0.045, rgb("#f0f0ea"))
    m.disc(0.48, 1.0, 0.122, 0.03, rgb("#1c1c1e"))
    return m


def _roundabout(tone: Colour, rail: Colour) -> Model:
    m = Model()
    m.tube((0, 0.06, 0), (0, 0.16, 0), 1.15, 1.15, tone, cap=scale(tone, 1.15))
    for k in range(6):
        a = k * math.tau / 6
        x, z = math.cos(a), math.sin(a)
        m.stroke([(0.95 * x, 0.16, 0.95 * z), (0.95 * x, 0.8, 0.95 * z), (0.1 * x, 0.85, 0.1 * z)], 0.045, rail)
    return m


def _bucket() -> Model:
    """Buckets, a spade and a castle of sand."""
    m = Model()
    m.tube((0, 0, 0), (0, 0.2, 0), 0.09, 0.12, _RED)
    for x, z in ((-0.7, 0.1), (-0.45, -0.1), (-0.55, 0.3)):
        m.tube((x, 0, z), (x, 0.24, z), 0.13, 0.1, scale(_SAND, 0.92), cap=_SAND)
    m.stroke([(0.3, 0.02, 0.2), (0.6, 0.04, 0.3)], 0.03, _BLUE)
    return m


def _fence(tones: list[Colour]) -> Model:
    """2 m of low coloured pickets along x, 0.8 m high."""
    m = Model()
    for y in (0.25, 0.6):
        m.box((0, y, 0), (2.0, 0.07, 0.04), rgb("#d8cfb8"))
    for k in range(7):
        x = -0.85 + k * 0.285
        m.prism(
            [(x - 0.07, 0.05), (x + 0.07, 0.05), (x + 0.07, 0.72), (x, 0.84), (x - 0.07, 0.72)],
            0.02,
            0.05,
            tones[k % 4],
        )
    return m


def _board(words: str, tone: Colour) -> Model:
    m = Model()
    for x in (-0.8, 0.8):
        m.box((x, 0, 0), (0.1, 2.0, 0.1), rgb("#8a6444"))
    m.box((0, 1.2, 0.03), (2.0, 0.8, 0.06), tone)
    m.words(words, -0.9, 1.28, 0.9, 1.92, 0.062, rgb("#fff8e8"), lines=2)
    return m

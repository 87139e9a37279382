"""A stadium: the marked pitch and its goal, stands full of people all round, floodlights on masts, the board with the score."""

import itertools
import math

import numpy as np

from film import Place, Setup
from generators.previz.camera import Vec
from generators.previz.pen import Colour, mix, rgb, scale
from generators.previz.sets.exterior import Exterior, Layer, Piece, spot
from generators.previz.sets.layers import Patch, Plane, Ridge, Stripes, rectangle
from generators.previz.sets.modelled import Backing, Lit, Modelled
from generators.previz.stage import Bounds, rng
from generators.previz.things import machines
from generators.previz.things.solids import Model

_X, _FAR, _NEAR = 24.0, -30.0, 26.0
"""Metres: half the pitch's width, the goal line behind the goal, and the halfway side the camera looks from."""
_GRASS = rgb("#5f9a48")
_WHITE = rgb("#f4f6f0")
_BLOCK = 12.0
"""Metres: the length of one block of a stand."""


def stadium(place: Place, setup: Setup) -> Exterior:
    g = rng(place.seed, "stadium")
    club = rgb(g.choice(("#b5322c", "#2f5a9a", "#c8962e", "#3f7a4a")))
    stands: list[Modelled] = []
    blocks = [(x, _FAR - 5.0, 0.0) for x in np.arange(-24, 25, _BLOCK).tolist()]
    blocks += [(s * (_X + 5.0), z, -s * math.pi / 2) for z in np.arange(-27, 27, _BLOCK).tolist() for s in (-1, 1)]
    blocks += [(x, _NEAR + 5.0, math.pi) for x in np.arange(-24, 25, _BLOCK).tolist()]
    for n, (x, z, yaw) in enumerate(blocks):
        stands.append(Modelled(_stand(club, place.seed + n), x, z, yaw))
    stands += [Modelled(_hoarding(club, n), x, z, yaw) for n, (x, z, yaw) in enumerate(_hoardings())]
    stands += [Modelled(_floodlight(), sx * 33, z, math.atan2(-sx * 33, -z)) for sx in (-1, 1) for z in (-37, 33)]
    stands += [Modelled(_flood(), x, z) for x in (-9.0, 9.0) for z in (-8.0, 8.0)]
    stands.append(Modelled(_score(place.sign or "HOME   2 : 1   AWAY"), 9.0, _FAR - 11.5))
    pieces: list[Piece] = [
        Lit(stands),
        Modelled(_goal(), 0.0, _FAR + 14.0),
        Modelled(_goal(), 0.0, _NEAR - 2.5, math.pi),
        *(Modelled(_corner(club), s * 17.0, z) for s in (-1, 1) for z in (_FAR + 14.0, _NEAR - 2.5)),
        Modelled(_dugout(club), -18.4, 0.6, math.pi / 2),
        Modelled(_dugout(scale(club, 0.5)), -18.4, 8.0, math.pi / 2),
    ]
    mown = [rectangle(-_X + 3, _X - 3, z, z + 3.0, 0.004) for z in np.arange(_FAR + 11, _NEAR, 6.0)]
    layers: list[Layer] = [
        Plane(rgb("#8a8c86"), rgb("#8a8c86")),
        Ridge("skyline", place.seed, 300, 4, 40, rgb("#66708a"), 0.6),
        Patch(rectangle(-_X, _X, _FAR, _NEAR, 0.001), rgb("#a8543c"), rgb("#a8543c")),
        Patch(rectangle(-_X + 3, _X - 3, _FAR + 11, _NEAR - 0.6, 0.002), _GRASS, rgb("#6aa452")),
        Stripes(_shorter(mown), scale(_GRASS, 1.12), 0.8, reach=120),
        Stripes(_lines(), _WHITE, 0.95, reach=90),
        Backing(stands),
    ]
    anchors = {
        "goal": spot(0, _FAR + 14.0, 0, 2.44),
        "seat": spot(-18.3, 0.6, math.pi / 2, 0.45),
        "sign": spot(9.0, _FAR - 11.5, 0, 12),
        "penalty spot": spot(0, _FAR + 21.0, math.pi),
    }
    return Exterior(layers, pieces, anchors, acting=(5.0, 4.5), bounds=Bounds(-16, 16, _FAR + 15, _NEAR - 4, 22))


def _shorter(quads: list[Vec]) -> Vec:
    """In six pieces each along x, so that those beside the camera are kept."""
    cuts = np.linspace(0, 1, 7)
    return np.array([np.array((q[0] + (q[1] - q[0]) * a, q[0] + (q[1] - q[0]) * b, q[3] + (q[2] - q[3]) * b, q[3] + (q[2] - q[3]) * a)) for q in quads for a, b in itertools.pairwise(cuts)])  # fmt: skip


def _lines() -> Vec:
    """Touch lines, goal line, both areas, the circle: 12 cm wide, in lengths of about 2 m."""
    w, y, goal = 0.12, 0.012, _FAR + 14.0
    runs: list[tuple[float, float, float, float]] = [(-17, goal, 17, goal), (-17, goal, -17, _NEAR - 2.5), (17, goal, 17, _NEAR - 2.5), (-17, _NEAR - 2.5, 17, _NEAR - 2.5)]  # fmt: skip
    for half, deep in ((9.0, 9.5), (5.0, 4.0)):
        runs += [
            (-half, goal, -half, goal + deep),
            (half, goal, half, goal + deep),
            (-half, goal + deep, half, goal + deep),
        ]
    runs.append((-17, 4.0, 17, 4.0))
    quads = []
    for x0, z0, x1, z1 in runs:
        n = max(1, round((abs(x1 - x0) + abs(z1 - z0)) / 2))
        for k in range(n):
            a, b, c, d = (x0 + (x1 - x0) * k / n, z0 + (z1 - z0) * k / n, x0 + (x1 - x0) * (k + 1) / n, z0 + (z1 - z0) * (k + 1) / n)  # fmt: skip
            quads.append(rectangle(a, c + w if a == c else c, b, d + w if b == d else d, y))
    for k in range(32):
        angles = [(k + e) * math.tau / 32 for e in (0, 1)]
        ring = [(r * math.sin(t), y, 4.0 + r * math.cos(t)) for r, t in ((6.0, angles[0]), (6.0, angles[1]), (6.14, angles[1]), (6.14, angles[0]))]  # fmt: skip
        quads.append(np.array(ring))
    return np.array(quads)


def _stand(club: Colour, seed: int) -> Model:
    """A block of a stand, 12 m long, facing +z: eight rows rising to a roof, people in every second seat."""
    g = rng(seed, "stand")
    m = Model()
    half = _BLOCK / 2
    m.box((0, 0, 1.0), (_BLOCK, 1.3, 0.3), scale(club, 0.55))
    tones = [club, scale(club, 0.7), _WHITE, rgb("#3f4a5a"), rgb("#c8a070"), rgb("#7a4a42"), mix(club, (1, 1, 1), 0.5)]
    for row in range(8):
        y, z = 1.3 + row * 0.72, 0.6 - row * 0.85
        m.panel([(-half, y, z), (half, y, z), (half, y + 0.72, z - 0.85), (-half, y + 0.72, z - 0.85)], scale(rgb("#8a8c90"), 0.72 + 0.04 * row), fade=0.0)  # fmt: skip
        for k in range(15):
            if g.random() < 0.2:
                continue
            x = -half + 0.4 + k * 0.8 + (0.4 if row % 2 else 0.0)
            tone = scale(g.choice(tones), g.uniform(0.7, 1.0))
            m.panel([(x - 0.24, y + 0.05, z - 0.2), (x + 0.24, y + 0.05, z - 0.2), (x + 0.2, y + 0.66, z - 0.3), (x - 0.2, y + 0.66, z - 0.3)], tone, mark=True, fade=0.0)  # fmt: skip
            head = scale(rgb(g.choice(("#c99a78", "#8d5a3b", "#e0b898"))), 0.85)
            m.panel([(x - 0.11, y + 0.66, z - 0.3), (x + 0.11, y + 0.66, z - 0.3), (x + 0.11, y + 0.92, z - 0.32), (x - 0.11, y + 0.92, z - 0.32)], head, mark=True, fade=0.0)  # fmt: skip
    m.box((0, 0, -6.4), (_BLOCK, 10.4, 0.3), rgb("#6f747c"))
    for x in (-half + 0.3, half - 0.3):
        m.stroke([(x, 8.0, -6.0), (x, 10.9, 1.6)], 0.14, rgb("#d8dcde"))
    m.box((0, 10.4, -2.6), (_BLOCK + 0.04, 0.3, 8.0), rgb("#d8dcde"))
    m.plate(-half, 10.4, half, 10.7, 1.402, club)
    return m


def _hoardings() -> list[tuple[float, float, float]]:
    found = [(x, _FAR + 10.4, 0.0) for x in np.arange(-15, 16, 6.0).tolist()]
    return found + [(s * 20.4, z, -s * math.pi / 2) for z in np.arange(-15, 22, 6.0).tolist() for s in (-1, 1)]


def _hoarding(club: Colour, n: int) -> Model:
    m = Model()
    tone = (club, rgb("#f0d040"), _WHITE, rgb("#2f3f5a"))[n % 4]
    m.box((0, 0, 0), (5.8, 0.9, 0.1), tone)
    ink = rgb("#22262b") if n % 4 in (1, 2) else _WHITE
    m.words(("NORTHSTAR", "FRESH MILK", "RADIO 9", "HARBOUR BANK")[n % 4], -2.5, 0.14, 2.5, 0.76, 0.052, ink, lines=1)
    return m


def _floodlight() -> Model:
    m = Model()
    for x in (-0.7, 0.7):
        m.stroke([(x, 0, 0), (x * 0.4, 17, 0)], 0.2, rgb("#8a9096"))
    m.box((0, 17, 0), (5.0, 3.0, 0.4), rgb("#4a4e54"))
    for row in range(3):
        for k in range(5):
            m.disc(-1.9 + k * 0.95, 17.5 + row * 1.0, 0.202, 0.38, rgb("#fbfdf2"), glow=1, sides=10)
    m.halo((0, 18.5, 0.8), 6.0, rgb("#eef6ff"), 0.6)
    return m


def _flood() -> Model:
    """What the four masts together throw on the middle of the pitch."""
    m = Model()
    m.ball((0, 14.0, 0), 0.01, rgb("#eef6ff"))
    m.shine((0, 12.0, 0), 26.0, rgb("#eef6ff"), 0.9)
    return m


def _score(words: str) -> Model:
    m = Model()
    for x in (-4.0, 4.0):
        m.box((x, 0, 0), (0.4, 11.0, 0.4), rgb("#5a6068"))
    m.box((0, 11.0, 0), (10.5, 3.6, 0.5), rgb("#14181e"))
    m.words(words, -4.9, 11.4, 4.9, 14.2, 0.252, machines.AMBER, glow=1, lines=2)
    return m


def _goal() -> Model:
    """7.3 m wide, 2.44 m high, its mouth facing +z, with its net."""
    m = Model()
    net = rgb("#e8ece8")
    for k in range(15):
        x = -3.6 + k * 7.2 / 14
        m.stroke([(x, 2.44, 0), (x, 2.2, -0.9), (x, 0.0, -1.9)], 0.018, net, alpha=0.6)
    for k in range(6):
        y, z = 2.2 - k * 0.44, -0.9 - k * 0.2
        m.stroke([(-3.6, y, z), (3.6, y, z)], 0.018, net, alpha=0.6)
        for s in (-1, 1):
            m.stroke([(s * 3.66, y, 0), (s * 3.6, y, z)], 0.018, net, alpha=0.6)
    for s in (-1, 1):
        m.tube((s * 3.66, 0, 0), (s * 3.66, 2.5, 0), 0.07, 0.07, _WHITE)
    m.tube((-3.72, 2.47, 0), (3.72, 2.47, 0), 0.07, 0.07, _WHITE)
    return m


def _corner(club: Colour) -> Model:
    m = Model()
    m.stroke([(0, 0, 0), (0, 1.5, 0)], 0.035, _WHITE)
    m.prism([(0.0, 1.5), (0.45, 1.35), (0.0, 1.15)], -0.01, 0.01, club)
    return m


def _dugout(club: Colour) -> Model:
    """A bench for eight under a curved roof, its seats 0.45 m high, facing +z."""
    m = Model()
    m.box((0, 0, -0.7), (4.6, 1.9, 0.08), mix(club, _WHITE, 0.2))
    for s in (-1, 1):
        m.box((s * 2.3, 0, -0.2), (0.06, 1.7, 1.0), mix(club, _WHITE, 0.3))
    m.panel([(-2.35, 1.9, -0.74), (2.35, 1.9, -0.74), (2.35, 2.1, 0.5), (-2.35, 2.1, 0.5)], mix(club, _WHITE, 0.4))
    for k in range(8):
        x = -1.9 + k * 0.54
        m.box((x, 0.38, -0.3), (0.46, 0.07, 0.44), club)
        m.box((x, 0.45, -0.52), (0.46, 0.5, 0.06), club)
    m.box((0, 0, -0.3), (4.2, 0.38, 0.1), rgb("#5a6068"))
    return m

"""A train station: a platform along a waiting train, a roof on columns, the clock, the rails running out to the horizon."""

import math
from dataclasses import replace

import numpy as np

from film import Place, Setup, Weather
from generators.previz.camera import Vec, vec
from generators.previz.pen import Colour, Pen, mix, rgb, scale
from generators.previz.sets.blocks import box
from generators.previz.sets.exterior import Exterior, Layer, Piece, spot
from generators.previz.sets.layers import Patch, Plane, Ridge, Stripes, rectangle
from generators.previz.sets.modelled import Backing, Lit, Modelled, thing
from generators.previz.sets.trains import clock, departures, nameboard, train
from generators.previz.stage import Bounds, Frame, rng
from generators.previz.things import containers, furniture
from generators.previz.things.solids import Model

_EDGE, _WALL = -3.6, 5.4
"""Metres: x of the platform's edge and of the station house."""
_NEAR, _FAR = 24.0, -32.0
"""Metres: z from where to where the roof goes."""
_ROOF = 4.3
_BED = -1.0
"""Metres: the height of the rails' bed."""
_BAY = 8.0
_PACE = 2.6
"""Metres a second of a train that leaves."""


def railway(place: Place, setup: Setup) -> Exterior:
    """The train waits at the left, the station house stands at the right."""
    g = rng(place.seed, "railway")
    accent = rgb(g.choice(("#2f6b5c", "#8c2f39", "#2f5d8a", "#a8742e")))
    brick = rgb(g.choice(("#b5705a", "#c9b08a", "#a89a8c")))
    iron = mix(scale(accent, 0.55), rgb("#30343a"), 0.4)
    bays = np.arange(_FAR + _BAY / 2, _NEAR, _BAY).tolist()
    behind = [Modelled(_house(brick, accent), _WALL, z, -math.pi / 2) for z in bays]
    behind += [Modelled(_roof(iron), 0, z, y=_ROOF) for z in bays]
    old = g.random() < 0.5
    carriages = [
        _Carriage(train(accent, 17.4, old=old), _EDGE - 1.65, 9.0 - n * 18.0, math.pi / 2, -0.1) for n in range(4)
    ]
    pieces: list[Piece] = [
        Lit(behind),
        *carriages,
        *(Modelled(_column(iron), 3.3, z) for z in np.arange(-26.6, 23, 6.5).tolist()),
        *(Modelled(_lamp(), 1.0, z, y=_ROOF - 0.9) for z in np.arange(-28, 22, 6.5).tolist()),
        *(Modelled(clock(3.2, _ROOF - 3.2), -0.7, -6.2 + s * 0.071, 0.0 if s > 0 else math.pi) for s in (-1, 1)),
        Modelled(departures(2.7, _ROOF - 2.7), 2.0, -4.6, -0.1),
        *(Modelled(nameboard(place.sign or "CENTRAL", accent, 2.3), 3.7, z, -0.5) for z in (-10.4, 8.6)),
        *(thing(place, furniture.bench, "bench", 4.75, z, -math.pi / 2) for z in (-0.2, 8.0, -8.0)),
        thing(place, containers.suitcase, "suitcase", 4.3, 1.3, -0.6, colour="#7a4a30"),
        Modelled(_trolley(), 3.7, -7.2, 0.5),
        *_beyond(place.seed, brick),
        Modelled(_bridge(iron), -4.5, -52.0),
    ]
    layers: list[Layer] = [
        Plane(rgb("#6f7a5a"), rgb("#7f8a6a"), _BED),
        Ridge("skyline", place.seed, 260, 4, 44, rgb("#66708a"), 0.6),
        Ridge("trees", place.seed, 130, 3, 9, rgb("#5f7452"), 0.45),
        *_tracks(),
        _Sheltered(rectangle(_EDGE, 14, _FAR - 6, 70), rgb("#a39c92"), rgb("#a8a298")),
        Stripes(_across(_EDGE + 0.95, _WALL, 1.5, 0.04), rgb("#857f76"), 0.6, reach=40),
        Stripes(_along(_EDGE + 0.04, 0.16), rgb("#e6e2d8"), 0.95, reach=80),
        Stripes(_along(_EDGE + 0.6, 0.14), rgb("#e8cf5a"), 0.95, reach=80),
        Backing(behind),
    ]
    anchors = {
        "train": spot(_EDGE - 1.6, -1.0, 0, 3.1),
        "door": spot(4.6, 4.0, math.pi / 2, 2.1),
        "seat": spot(4.7, -0.2, -math.pi / 2, 0.47),
        "bench": spot(4.75, -0.2, -math.pi / 2, 0.85),
        "edge": spot(_EDGE + 0.9, 0, -math.pi / 2),
        "clock": spot(-0.7, -6.2, 0, 3.6),
        "sign": spot(3.7, -10.4, 0, 2.9),
    }
    bounds = Bounds(_EDGE + 0.4, _WALL - 0.6, -22, 18, _ROOF - 0.5)
    return Exterior(layers, pieces, anchors, acting=(3.0, 4.5), travel="z", bounds=bounds)


class _Sheltered(Patch):
    """The platform: no snow lies under its roof."""

    def draw(self, frame: Frame, pen: Pen) -> None:
        snows = frame.setup.weather is Weather.SNOW
        super().draw(replace(frame, setup=frame.setup.with_(weather=Weather.CLEAR)) if snows else frame, pen)


class _Carriage(Modelled):
    """Waits, or rolls out of the station if the shot has a train that moves."""

    def add(self, frame: Frame) -> None:
        gone = _PACE * frame.t if any(t.kind == "train" and t.moving for t in frame.setup.things) else 0.0
        self.model.draw(frame, self.position - vec(0, 0, gone), self.yaw)


def _tracks() -> list[Layer]:
    """Two pairs of rails; the second one is empty."""
    cuts = [*range(-400, -80, 80), *range(-80, 40, 8)]
    rails = [
        rectangle(x, x + 0.08, z, z + (80 if z < -80 else 8), _BED + 0.16)
        for x in (_EDGE - 2.4, _EDGE - 0.97, _EDGE - 5.7, _EDGE - 4.27)
        for z in cuts
    ]
    ties = [
        rectangle(x - 1.2, x + 1.2, z, z + 0.25, _BED + 0.06)
        for z in np.arange(-90, 24, 0.7)
        for x in (_EDGE - 1.65, _EDGE - 4.95)
    ]
    return [
        Patch(rectangle(_EDGE - 6.9, _EDGE, -400, 70, _BED + 0.02), rgb("#6a625a"), rgb("#7a736a")),
        Stripes(np.array(ties), rgb("#4a3f36"), 0.9, reach=90),
        Stripes(np.array(rails), rgb("#b9bcc0"), 1.0, reach=900),
    ]


def _across(x0: float, x1: float, step: float, width: float) -> Vec:
    return np.array([rectangle(x0, x1, z, z + width, 0.006) for z in np.arange(_FAR - 4, _NEAR + 4, step)])


def _along(x: float, width: float) -> Vec:
    return np.array([rectangle(x, x + width, z, z + 3.0, 0.008) for z in np.arange(_FAR - 6, _NEAR + 12, 3.0)])


def _beyond(seed: int, brick: Colour) -> list[Piece]:
    """The backs of houses along the other side of the rails, and beyond the end of the platform."""
    g = rng(seed, "beyond")
    found: list[Piece] = []
    for z in range(-110, 60, 12):
        tone = scale(brick, g.uniform(0.7, 1.0))
        found.append(box(-26, -16, z, z + 11.2, _BED, g.uniform(5, 12), tone, cell=(2.4, 3.0), seed=seed + z))
    for z in (-70, -88, -106):
        found.append(box(9, 18, z, z + 15, _BED, g.uniform(6, 14), scale(brick, 0.85), cell=(2.4, 3.0), seed=seed - z))
    return found


def _house(brick: Colour, accent: Colour) -> Model:
    """One bay of the station house, 8 m wide: a door between two tall lit windows, its front facing +z."""
    m = Model()
    half = _BAY / 2
    m.box((0, 0, -0.2), (_BAY + 0.02, _ROOF + 0.36, 0.4), brick)
    z = 0.202
    m.plate(-half, 0.0, half, 0.5, z, scale(brick, 0.62))
    m.plate(-half, 3.3, half, 3.42, z, mix(brick, (1, 1, 1), 0.45))
    for x in (-half, half):
        m.plate(x - 0.22, 0.0, x + 0.22, _ROOF + 0.3, z + 0.001, scale(brick, 0.8))
    for x in (-2.25, 2.25):
        m.plate(x - 0.8, 0.85, x + 0.8, 3.05, z + 0.001, mix(brick, (1, 1, 1), 0.6))
        m.plate(x - 0.68, 0.97, x + 0.68, 2.93, z + 0.002, rgb("#ffe2a6"), glow=0.7, fade=0.25)
        for k in (-0.02, -0.36, 0.32):
            m.plate(x + k, 0.97, x + k + 0.04, 2.93, z + 0.003, scale(accent, 0.7))
        m.plate(x - 0.68, 1.9, x + 0.68, 1.96, z + 0.003, scale(accent, 0.7))
    m.plate(-0.62, 0.0, 0.62, 2.7, z + 0.001, mix(brick, (1, 1, 1), 0.6))
    m.plate(-0.5, 0.0, 0.5, 2.1, z + 0.002, accent, fade=0.15)
    m.plate(-0.5, 2.16, 0.5, 2.6, z + 0.002, rgb("#ffe2a6"), glow=0.6)
    for s in (-1, 1):
        m.plate(s * 0.25 - 0.17, 1.0, s * 0.25 + 0.17, 1.95, z + 0.003, rgb("#ffe2a6"), glow=0.5)
        m.plate(s * 0.25 - 0.17, 0.15, s * 0.25 + 0.17, 0.8, z + 0.003, scale(accent, 0.75))
    m.plate(-0.012, 0.0, 0.012, 2.1, z + 0.004, scale(accent, 0.4))
    m.shine((0, 2.0, 1.0), 4.0, rgb("#ffd58a"), 0.35)
    return m


def _roof(iron: Colour) -> Model:
    """One bay of the roof from the edge of the platform to the house: boards on girders, a fringe along its edge."""
    m = Model()
    x0, x1, half = _EDGE + 0.5, _WALL, _BAY / 2
    middle, width = (x0 + x1) / 2, x1 - x0
    m.box((middle, 0.3, 0), (width, 0.12, _BAY + 0.02), mix(iron, rgb("#c9bfa8"), 0.45))
    for x in (x0 + 1.3, 1.0, 2.9, 4.4):
        m.box((x, 0.2, 0), (0.1, 0.12, _BAY), iron)
    for z in (-half * 0.5, half * 0.5):
        m.box((middle, 0.04, z), (width, 0.26, 0.1), scale(iron, 0.85))
    m.box((x0, 0.0, 0), (0.05, 0.42, _BAY), mix(iron, rgb("#e8dfc8"), 0.6))
    return m


def _column(iron: Colour) -> Model:
    m = Model()
    m.tube((0, 0, 0), (0, 0.5, 0), 0.16, 0.12, iron)
    m.tube((0, 0.5, 0), (0, _ROOF, 0), 0.08, 0.075, iron)
    m.tube((0, 3.3, 0), (0, 3.4, 0), 0.13, 0.13, scale(iron, 1.3))
    for s in (-1, 1):
        curve = [(s * 0.9 * (1 - math.cos(a)), 3.4 + 0.9 * math.sin(a), 0.0) for a in np.linspace(0, 1.5, 6).tolist()]
        m.stroke(curve, 0.06, iron)
    return m


def _lamp() -> Model:
    m = Model()
    m.tube((0, 0.2, 0), (0, 0.9, 0), 0.015, 0.015, rgb("#2c3036"))
    m.tube((0, 0.0, 0), (0, 0.22, 0), 0.24, 0.07, rgb("#2f3f3a"), cap=rgb("#fff0c8"))
    m.ball((0, 0.02, 0), 0.08, rgb("#fff3d0"), glow=1)
    m.halo((0, 0.0, 0), 1.3, rgb("#ffd58a"), 0.5)
    return m


def _trolley() -> Model:
    """A porter's cart with trunks."""
    m = Model()
    m.box((0, 0.3, 0), (1.5, 0.06, 0.8), rgb("#7a5a3c"))
    for x in (-0.5, 0.5):
        for z in (-0.36, 0.36):
            m.tube((x, 0.16, z - 0.03), (x, 0.16, z + 0.03), 0.16, 0.16, rgb("#2c3036"))
    m.box((-0.3, 0.36, 0), (0.7, 0.45, 0.6), rgb("#5c3b26"))
    m.box((0.38, 0.36, 0.05), (0.5, 0.34, 0.5), rgb("#8a4a34"))
    m.box((-0.25, 0.81, 0), (0.5, 0.22, 0.4), rgb("#3f5a4a"))
    m.stroke([(-0.75, 0.34, 0), (-1.0, 0.95, 0)], 0.04, rgb("#2c3036"))
    return m


def _bridge(iron: Colour) -> Model:
    """A footbridge over the rails and its stairs."""
    m = Model()
    for x in (-8.5, 7.0):
        for z in (-0.9, 0.9):
            m.box((x, _BED, z), (0.3, 6.2, 0.3), iron)
    m.box((-0.75, 5.1, 0), (16.0, 0.25, 2.2), scale(iron, 0.8))
    for z in (-1.1, 1.1):
        m.box((-0.75, 6.2, z), (16.0, 0.1, 0.08), iron)
        m.box((-0.75, 5.6, z), (16.0, 0.08, 0.05), iron)
    return m

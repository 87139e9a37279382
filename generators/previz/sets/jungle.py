"""A jungle: palms and giants over a tangle of broad leaves and ferns, vines hanging, shafts of light, a stream."""

import math

import numpy as np
import skia

from film import Place, Setup
from generators.previz.camera import Vec, vec
from generators.previz.pen import Colour, Pen, rgb, scale
from generators.previz.sets.blocks import rock
from generators.previz.sets.exterior import Exterior, Layer, Piece, spot
from generators.previz.sets.layers import Patch, Plane, Ridge
from generators.previz.sets.modelled import Modelled
from generators.previz.sets.pieces import outside
from generators.previz.sets.rays import Rays
from generators.previz.sets.scatter import Scatter, blade
from generators.previz.sets.trees import Tree
from generators.previz.shadows import fallen
from generators.previz.stage import Frame, rng
from generators.previz.things.solids import Model
from generators.previz.where import Away

_LEAF, _DEEP = rgb("#4a8a44"), rgb("#2f6a44")


def jungle(place: Place, setup: Setup) -> Exterior:
    g = rng(place.seed, "jungle")
    pieces: list[Piece] = []
    for i in range(44):
        a, d = g.uniform(0, math.tau), 8.5 + 26 * g.random() ** 1.2
        x, z = math.sin(a) * d, math.cos(a) * d
        if abs(x) < 3.4 and z > 0:
            continue
        tall = i % 3 == 0
        colour = scale(_LEAF if i % 2 else _DEEP, g.uniform(0.8, 1.1))
        pieces.append(Tree("round" if tall else "palm", x, z, g.uniform(11, 16) if tall else g.uniform(4.5, 9), place.seed + i, colour))  # fmt: skip
    for i in range(34):
        a, d = g.uniform(0, math.tau), g.uniform(5.4, 15)
        x, z = math.sin(a) * d, math.cos(a) * d
        if abs(x) < 2.8 and z > 0:
            continue
        pieces.append(_Fronds(x, z, g.uniform(1.0, 2.3), place.seed + i, scale(_LEAF, g.uniform(0.75, 1.25))))
    for i, (x, z) in enumerate(((-5.2, -5.6), (5.8, -6.4), (-6.6, 1.8), (7.0, 0.4), (-9.0, -9.0), (9.5, -10.0))):
        pieces.append(Modelled(_giant(place.seed + i), x + g.uniform(-0.4, 0.4), z, g.uniform(0, 6)))
    pieces += [
        rock(-3.9, -3.4, 0.7, 0.5, place.seed, rgb("#6a7464")),
        rock(4.4, -4.2, 0.9, 0.6, place.seed + 1, rgb("#6a7464")),
        Modelled(_log(), 3.3, -2.3, 0.5),
        Scatter(blade, rgb("#4f8a3c"), 380, place.seed, span=16),
        Scatter(_fern, rgb("#3f7a3a"), 90, place.seed + 4, span=16, lit=0.4),
        Rays(place.seed),
    ]
    stream = [(x, 0.004, -7.6 + 0.8 * math.sin(x * 0.3)) for x in np.arange(-40, 41, 2.0).tolist()]
    far = [(x, 0.004, -9.4 + 0.8 * math.sin(x * 0.3 + 0.4)) for x in np.arange(40, -41, -2.0).tolist()]
    path = [(math.sin(z * 0.25) * 1.1 - 0.8, 0.003, z) for z in range(-6, 31, 2)]
    back = [(math.sin(z * 0.25) * 1.1 + 0.8, 0.003, z) for z in range(30, -7, -2)]
    layers: list[Layer] = [
        Plane(rgb("#4a6434"), rgb("#4f7440")),
        Ridge("trees", place.seed + 2, 120, 22, 40, rgb("#4f7a60"), 0.66),
        Ridge("trees", place.seed + 1, 70, 14, 26, rgb("#3f6f4c"), 0.5),
        Ridge("trees", place.seed, 42, 7, 15, rgb("#2f5f3c"), 0.3),
        Patch(np.array([*stream, *far]), rgb("#3f6f68"), rgb("#6f9a90"), water=True),
        Patch(np.array([*path, *back]), rgb("#6f5a3c")),
    ]
    anchors = {
        "tree": spot(-5.2, -5.6, 0, 12),
        "path": spot(0, 3, math.pi),
        "log": spot(3.3, -2.3, 0.5, 0.45),
        "seat": spot(3.3, -2.25, -0.5, 0.45),
        "water edge": spot(0, -6.4, math.pi),
    }
    return Exterior(layers, pieces, anchors, acting=(3.4, 3.2), travel="z")


def _fern(path: "skia.Path", x: float, y: float, s: float, v: float, sway: float) -> None:
    """Five leaves from one root."""
    h = (0.3 + 0.3 * v) * s
    for lean in (-0.9, -0.45, 0.0, 0.45, 0.9):
        tip, w = x + lean * h + sway * 0.06 * h, 0.05 * h
        path.moveTo(x, y)
        path.quadTo(x + lean * 0.4 * h - w, y - h * 0.9, tip, y - h * (0.95 - 0.5 * abs(lean)))
        path.quadTo(x + lean * 0.5 * h + w, y - h * 0.55, x, y)


class _Fronds:
    """A plant of broad leaves out of one root, turned to the camera; h in metres."""

    def __init__(self, x: float, z: float, h: float, seed: int, colour: Colour) -> None:
        g = rng(seed, "fronds", x)
        self.at, self.h, self.colour = vec(x, 0, z), h, colour
        self.middle = self.at + vec(0, 0.4 * h, 0)
        self.leaves = sorted(
            ((g.uniform(-1.0, 1.0), g.uniform(0.6, 1.0), g.uniform(0.75, 1.2)) for _ in range(9)), key=lambda v: -v[1]
        )
        self.phase = g.uniform(0, 6)

    def shades(self, way: Vec) -> tuple[Vec, ...]:
        return (fallen(np.array([self.at, self.at + vec(0, 0.7 * self.h, 0)]), 0.4 * self.h, way, 0.0),)

    def add(self, frame: Frame) -> None:
        x, y, depth = frame.camera.point(self.at)
        if depth > 1.4 and not outside(frame.camera, self.middle, self.h):
            frame.add(depth, lambda pen: self._draw(frame, pen, x, y, depth))

    def _draw(self, frame: Frame, pen: Pen, x: float, y: float, depth: float) -> None:
        pen.on = Away(depth)
        s = self.h * frame.camera.k / depth
        for n, (lean, tall, tint) in enumerate(self.leaves):
            sway = 0.03 * math.sin(frame.t * 1.1 + self.phase + n)
            tip = (x + (lean * 0.85 + sway) * s, y - (tall - 0.55 * abs(lean) ** 2) * s)
            bend = (x + lean * 0.42 * s, y - tall * 0.85 * s)
            w = 0.16 * s * (1.2 - 0.4 * abs(lean))
            path = skia.Path()
            path.moveTo(x, y)
            path.quadTo(bend[0] - w, bend[1] + w * 0.2, *tip)
            path.quadTo(bend[0] + w, bend[1] + w * 0.9, x, y)
            own = scale(self.colour, tint)
            pen.path(path, frame.light.shade(own, 0.35 + 0.3 * tall, depth))
            if depth < 12:
                rib = skia.Path()
                rib.moveTo(x, y)
                rib.quadTo(bend[0], bend[1] + w * 0.5, *tip)
                pen.stroke(rib, max(0.012 * s, 0.6), frame.light.shade(scale(own, 1.25), 0.5, depth))


def _giant(seed: int) -> Model:
    """The foot of a great tree: its trunk going up out of sight, roots like walls, vines hanging down."""
    g = rng(seed, "giant")
    m = Model()
    bark = scale(rgb("#6a5440"), g.uniform(0.85, 1.1))
    r = g.uniform(0.5, 0.75)
    m.tube((0, 0, 0), (0, 1.6, 0), r * 1.5, r, bark, gloss=0.05)
    m.tube((0, 1.6, 0), (0, 14, 0), r, r * 0.75, bark, gloss=0.05)
    for k in range(5):
        a = k * math.tau / 5 + g.uniform(-0.3, 0.3)
        c, s = math.cos(a), math.sin(a)
        m.panel([(r * 0.6 * c, 0, r * 0.6 * s), (r * 2.8 * c, 0, r * 2.8 * s), (r * 1.4 * c, 0.5, r * 1.4 * s), (r * 0.8 * c, 1.7, r * 0.8 * s)], scale(bark, 0.85))  # fmt: skip
    for _ in range(5):
        a, d, low = g.uniform(0, math.tau), g.uniform(0.9, 2.0), g.uniform(1.8, 3.6)
        x, z = d * math.cos(a), d * math.sin(a)
        m.stroke([(x * 0.4, 12.0, z * 0.4), (x * 1.1, 7.0, z * 1.1), (x, low, z)], 0.05, rgb("#4f6a38"))
        for k in range(4):
            y, w = low + k * 0.9, 0.14 if k % 2 else -0.14
            m.panel([(x, y, z), (x + w, y - 0.06, z + w), (x + 2 * w, y - 0.3, z + w), (x + w * 0.4, y - 0.2, z)], scale(_LEAF, g.uniform(0.8, 1.15)))  # fmt: skip
    for k in range(4):
        m.ball(
            (r * math.cos(k * 1.9), 1.0 + k * 0.9, r * math.sin(k * 1.9)), (0.3, 0.22, 0.3), rgb("#5f8a44"), gloss=0.0
        )
    return m


def _log() -> Model:
    """Fallen, mossy, to sit on: 0.45 m high."""
    m = Model()
    m.tube((-1.3, 0.23, 0), (1.3, 0.22, 0), 0.23, 0.2, rgb("#6a5038"), cap=rgb("#b08c5c"))
    for x in (-0.8, 0.1, 0.7):
        m.ball((x, 0.42, 0.02), (0.26, 0.06, 0.14), rgb("#5f8a44"), gloss=0.0)
    return m

"""A churchyard: stones, bare trees, a chapel, an iron fence."""

import math

import numpy as np

from film import Place, Setup
from generators.previz.camera import vec
from generators.previz.pen import Pen, mix, rgb, scale
from generators.previz.sets.blocks import rock
from generators.previz.sets.exterior import Exterior, Layer, Piece, spot
from generators.previz.sets.layers import Patch, Plane, Ridge
from generators.previz.sets.scatter import Scatter, blade, pebble
from generators.previz.sets.trees import Tree
from generators.previz.sets.village import church
from generators.previz.stage import Frame, rng
from generators.previz.where import Facet

STONE = rgb("#8d877f")


def graveyard(place: Place, setup: Setup) -> Exterior:
    """Rows of leaning stones and crosses, bare trees, a chapel with one lit window, an iron fence, mist on the ground."""
    g = rng(place.seed, "graveyard")
    pieces: list[Piece] = []
    for row, z in enumerate((-6.2, -9.6, -13.4, -18.0, -23.0, 9.0, 13.0, 18.0)):
        for i in range(8):
            x = -14 + i * 4 + (row % 2) * 1.8 + g.uniform(-0.5, 0.5)
            pieces.append(Headstone(x, z + g.uniform(-0.4, 0.4), g.uniform(0.75, 1.25), place.seed + row * 9 + i))
    pieces += [
        Headstone(s * g.uniform(6.4, 7.4), z, g.uniform(0.8, 1.2), place.seed + 90 + i)
        for i, (s, z) in enumerate(((-1, -2), (1, -1), (-1, 3), (1, 4)))
    ]
    pieces += [
        Tree("bare", x, z, h, place.seed + i, rgb("#3c3436"))
        for i, (x, z, h) in enumerate(
            ((-9.5, -10.5, 7.5), (10.5, -13, 8.5), (-20, -20, 7), (22, -8, 7.5), (-14, 12, 7), (13, 17, 8))
        )
    ]
    pieces += church(-4, -40, place.seed, rgb("#7f7a7c"), rgb("#3f3a46"))
    pieces += [
        Railing(-30, -28, 30, -28),
        Railing(-30, 26, 30, 26),
        Railing(-30, -28, -30, 26),
        Railing(30, -28, 30, 26),
    ]
    pieces += [
        Scatter(blade, rgb("#66774a"), 460, place.seed, span=18),
        Scatter(pebble, rgb("#8a6a44"), 80, place.seed, span=14),
        rock(7.5, -4.5, 0.6, 0.4, place.seed, STONE),
    ]
    layers: list[Layer] = [
        Plane(rgb("#5f7048"), rgb("#6d7a58")),
        Ridge("hills", place.seed, 240, 8, 40, rgb("#5f6a78"), 0.6),
        Ridge("trees", place.seed, 90, 4, 11, rgb("#46523f"), 0.42),
        Patch(
            np.array(
                (
                    (-1.0, 0.003, 30),
                    (1.0, 0.003, 30),
                    (0.8, 0.003, -10),
                    (-2.4, 0.003, -36),
                    (-5, 0.003, -36),
                    (-1.4, 0.003, -10),
                )
            ),
            rgb("#958a78"),
        ),
    ]
    anchors = {"grave": spot(2.2, -5.4, math.pi, 1.1), "chapel": spot(-4, -37, 0, 16), "gate": spot(0, 25, math.pi)}
    return Exterior(layers, pieces, anchors, acting=(4, 3.2))


class Headstone:
    """A slab with a round head, or a cross; leaning a little."""

    def __init__(self, x: float, z: float, h: float, seed: int) -> None:
        g = rng(seed, "stone", x)
        self.at, self.h, self.cross, self.lean, self.shade = (
            vec(x, 0, z),
            h,
            g.random() < 0.3,
            g.uniform(-0.09, 0.09),
            g.uniform(0.85, 1.1),
        )

    def add(self, frame: Frame) -> None:
        x, y, depth = frame.camera.point(self.at)
        s = frame.camera.k / max(depth, 0.3)
        if depth > 0.9 and -s < x < frame.camera.width + s and self.h * s > 3:
            frame.add(depth, lambda pen: self._draw(frame, pen, x, y, s * self.h, depth))

    def _draw(self, frame: Frame, pen: Pen, x: float, y: float, s: float, depth: float) -> None:
        own = scale(STONE, self.shade)
        front, edge = frame.light.shade(own, 0.3, depth), frame.light.shade(own, 0.9, depth)
        pen.oval(x, y, 0.55 * s, 0.06 * s, (0.02, 0.03, 0.03), 0.35, soft=True)
        side = 0.05 * s if float(frame.camera.right @ frame.light.sun_direction) > 0 else -0.05 * s
        for shift, colour in ((side, edge), (0.0, front)):
            k = x + shift
            if self.cross:
                for u0, u1, v0, v1 in ((-0.09, 0.09, 0.0, 1.1), (-0.32, 0.32, 0.68, 0.85)):
                    pen.poly(
                        [(k + (u + self.lean * v) * s, y - v * s) for u, v in ((u0, v0), (u1, v0), (u1, v1), (u0, v1))],
                        colour,
                    )
            else:
                dome = [(0.32 * math.cos(a), 0.68 + 0.3 * math.sin(a)) for a in np.linspace(0, math.pi, 9).tolist()]
                pen.poly(
                    [(k + (u + self.lean * v) * s, y - v * s) for u, v in [(0.32, 0.0), *dome, (-0.32, 0.0)]], colour
                )
        if not self.cross and s > 24:
            for v in (0.68, 0.56, 0.44):
                pen.line(
                    (x + (-0.17 + self.lean * v) * s, y - v * s),
                    (x + (0.17 + self.lean * v) * s, y - v * s),
                    0.025 * s,
                    mix(front, (0, 0, 0), 0.3),
                    soft=True,
                )


class Railing:
    """An iron fence of spears."""

    def __init__(self, x0: float, z0: float, x1: float, z1: float) -> None:
        n = 46
        self.feet = np.array([(x0 + (x1 - x0) * i / n, 0.0, z0 + (z1 - z0) * i / n) for i in range(n + 1)])

    def add(self, frame: Frame) -> None:
        low, high = frame.camera.project(self.feet), frame.camera.project(self.feet + vec(0, 1.7, 0))
        ahead = low[:, 2] > 1.0
        if int(ahead.sum()) < 2:
            return
        depth = float(low[ahead, 2].mean())

        def draw(pen: Pen) -> None:
            iron = frame.light.shade(rgb("#2a2a30"), 0.3, depth)
            pen.on = Facet((self.feet[0], self.feet[-1], self.feet[-1] + vec(0, 1.7, 0)))
            for (ax, ay, d), (bx, by, _) in zip(low[ahead].tolist(), high[ahead].tolist(), strict=True):
                if -20 < ax < frame.camera.width + 20:
                    pen.line((ax, ay), (bx, by), 0.05 * frame.camera.k / d, iron)
            for share in (0.15, 0.85):
                rail = low[ahead] + (high[ahead] - low[ahead]) * share
                for (ax, ay, d), (bx, by, _) in zip(rail[:-1].tolist(), rail[1:].tolist(), strict=True):
                    pen.line((ax, ay), (bx, by), 0.05 * frame.camera.k / d, iron)

        frame.add(depth, draw)

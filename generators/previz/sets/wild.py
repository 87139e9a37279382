"""Bare places: mountain, desert, snowfield."""

import math
from itertools import pairwise

from film import Place, Setup
from generators.previz.camera import vec
from generators.previz.pen import Pen, rgb
from generators.previz.sets.blocks import rock
from generators.previz.sets.country import ring_of_trees
from generators.previz.sets.exterior import Exterior, Layer, Piece, spot
from generators.previz.sets.layers import Patch, Plane, Ridge, rectangle
from generators.previz.sets.scatter import Scatter, blade, pebble, tuft_mound
from generators.previz.sets.trees import Tree
from generators.previz.sets.water import Gulls
from generators.previz.stage import Frame, rng

STONE = rgb("#77757c")
SNOW = rgb("#e9eef6")


def mountain(place: Place, setup: Setup) -> Exterior:
    """A stony pass under snow peaks; boulders and a few firs, a cairn beside the path."""
    g = rng(place.seed, "mountain")
    pieces: list[Piece] = []
    for i in range(16):
        a = g.uniform(0, 2 * math.pi)
        d = g.uniform(7.5, 26)
        r = g.uniform(0.5, 2.2) * (d / 12) ** 0.5
        if abs(math.sin(a) * d) > 4.5 or d > 16:
            pieces.append(rock(math.sin(a) * d, math.cos(a) * d, r, r * g.uniform(0.6, 1.1), place.seed + i, STONE))
    pieces += ring_of_trees(place.seed, ("pine",), 26, 24, 60, (4, 8), rgb("#33564a"), free=0.3)
    for i, (r, y) in enumerate(((0.5, 0.0), (0.38, 0.36), (0.27, 0.66), (0.16, 0.9))):
        pieces.append(rock(5.6, -4.2, r, 0.38, place.seed + 40 + i, STONE, y=y))
    pieces += [
        Scatter(pebble, rgb("#62606a"), 420, place.seed, span=17),
        Scatter(blade, rgb("#8a8f5c"), 140, place.seed + 1, span=18),
        Gulls(place.seed, 2, vec(0, 16, -40), 16),
    ]
    layers: list[Layer] = [
        Plane(rgb("#85807c"), rgb("#8d8c80")),
        Ridge("peaks", place.seed + 1, 900, 150, 420, rgb("#63708f"), 0.55, snow=True),
        Ridge("peaks", place.seed, 420, 30, 170, rgb("#5a6076"), 0.36, snow=True),
        Ridge("hills", place.seed, 160, 4, 24, rgb("#5f6f5a"), 0.3),
        Ridge("trees", place.seed, 100, 3, 8, rgb("#3d5a4c"), 0.25),
    ]
    return Exterior(
        layers,
        pieces,
        {"summit": spot(0, -60, 0, 30), "cairn": spot(5.6, -4.2, 0, 1.3), "path": spot(0, 3, math.pi)},
        acting=(4, 3.5),
    )


def desert(place: Place, setup: Setup) -> Exterior:
    """Dune behind dune with a lit and a shadowed side, ripples in the sand, a few stones and a lone cactus."""
    g = rng(place.seed, "desert")
    sandstone = rgb("#b06a44")
    pieces: list[Piece] = [
        rock(-16, -26, 3.4, 7, place.seed, sandstone),
        rock(-20, -28, 4.2, 4.5, place.seed + 1, sandstone),
        rock(26, -40, 6, 10, place.seed + 2, sandstone),
        rock(20, 22, 5, 7, place.seed + 3, sandstone),
    ]
    pieces += [
        rock(
            g.choice((-1, 1)) * g.uniform(5.5, 12),
            g.uniform(-10, 8),
            g.uniform(0.3, 0.8),
            g.uniform(0.2, 0.5),
            place.seed + 9 + i,
            sandstone,
        )
        for i in range(7)
    ]
    pieces += [_Cactus(7.5, -6.5, 2.8), _Cactus(-10, -11, 3.2), _Cactus(14, 9, 2.6), _Cactus(-12, 10, 2.2)]
    pieces += [
        Scatter(tuft_mound, rgb("#c9985c"), 90, place.seed, span=20, lit=0.2, alpha=0.6),
        Scatter(pebble, rgb("#a87848"), 160, place.seed + 2, span=16),
    ]
    layers: list[Layer] = [
        Plane(rgb("#dcae6c"), rgb("#e6bf84")),
        Ridge("peaks", place.seed, 800, 20, 110, rgb("#b88a74"), 0.66),
        Ridge("dunes", place.seed + 1, 260, 4, 34, rgb("#d9a765"), 0.42),
        Ridge("dunes", place.seed + 2, 130, 1, 15, rgb("#d6a05c"), 0.22),
        Ridge("dunes", place.seed + 3, 62, -2, 5.5, rgb("#dba964"), 0.08),
    ]
    return Exterior(layers, pieces, {"rock": spot(-16, -26, 0, 7), "dune": spot(0, -50, 0, 5)}, acting=(5, 4))


class _Cactus:
    """Saguaro: a column with two arms, ribbed by its lit side."""

    def __init__(self, x: float, z: float, h: float) -> None:
        self.at, self.h = vec(x, 0, z), h

    def add(self, frame: Frame) -> None:
        x, y, depth = frame.camera.point(self.at)
        s = self.h * frame.camera.k / max(depth, 0.5)
        if depth > 1.2 and -s < x < frame.camera.width + s:
            frame.add(depth, lambda pen: self._draw(frame, pen, x, y, s, depth))

    def _draw(self, frame: Frame, pen: Pen, x: float, y: float, s: float, depth: float) -> None:
        own = rgb("#5c7d4a")
        side = 1.0 if float(frame.camera.right @ frame.light.sun_direction) > 0 else -1.0
        pen.oval(x, y, 0.3 * s, 0.03 * s + 1, (0.2, 0.12, 0.05), 0.3, soft=True)
        for width, shift, lit in ((0.1, 0.0, 0.15), (0.05, 0.035, 0.8)):
            colour = frame.light.shade(own, lit, depth)
            dx = side * shift * s
            for points in (
                ((0, 0), (0, -1)),
                ((0, -0.4), (0.24, -0.4), (0.24, -0.78)),
                ((0, -0.55), (-0.22, -0.55), (-0.22, -0.85)),
            ):
                for (ax, ay), (bx, by) in pairwise(points):
                    pen.line(
                        (x + ax * s + dx, y + ay * s),
                        (x + bx * s + dx, y + by * s),
                        width * 2 * s * (1 if ax == bx == 0 else 0.75),
                        colour,
                    )


def snowfield(place: Place, setup: Setup) -> Exterior:
    """White ground with drifts, dark firs under snow, ice blocks, peaks behind."""
    g = rng(place.seed, "snowfield")
    pieces = ring_of_trees(place.seed, ("pine",), 34, 16, 64, (4, 9), rgb("#33564f"), free=0.22, snow=True)
    pieces += [
        rock(x, z, r, r * 0.8, place.seed + i, rgb("#b9d4e6"))
        for i, (x, z, r) in enumerate(((-7, -6, 0.9), (8.5, -8, 1.5), (11, -5, 0.7), (-12, 6, 1.2)))
    ]
    pieces += [Tree("bare", g.choice((-1, 1)) * 9.0, -9.5, 5.5, place.seed, rgb("#4a3f3c"))]
    pieces += [
        Scatter(tuft_mound, rgb("#c3d2e6"), 110, place.seed, span=20, lit=0.35, alpha=0.7),
        Scatter(tuft_mound, rgb("#ffffff"), 60, place.seed + 1, span=20, lit=0.9, alpha=0.8),
    ]
    layers: list[Layer] = [
        Plane(SNOW, rgb("#dfe8f2")),
        Ridge("peaks", place.seed + 1, 800, 60, 240, rgb("#7286a8"), 0.55, snow=True),
        Ridge("hills", place.seed, 220, 4, 24, rgb("#cfdcec"), 0.42),
        Ridge("trees", place.seed, 120, 3, 9, rgb("#4d6a70"), 0.36),
        Patch(rectangle(-40, 60, -34, -15, 0.002), rgb("#a9cbe0"), rgb("#bcd6e6")),
    ]
    return Exterior(layers, pieces, {"ice": spot(0, -20), "tree": spot(9, -9.5, 0, 5.5)}, acting=(5, 4))

"""Green places: meadow, forest, riverbank, country road."""

import math
from functools import partial

import numpy as np
import skia

from film import Place, Setup
from generators.previz.camera import vec
from generators.previz.pen import Colour, Pen, rgb
from generators.previz.sets.blocks import prism, rock
from generators.previz.sets.exterior import Exterior, Layer, Piece, spot
from generators.previz.sets.houses import HouseColours, house
from generators.previz.sets.layers import Patch, Plane, Ridge, Stripes, rectangle
from generators.previz.sets.rays import Rays
from generators.previz.sets.scatter import Scatter, blade, pebble, petal, reed
from generators.previz.sets.trees import Tree, TreeKind
from generators.previz.sets.water import Gulls, Ripples
from generators.previz.stage import Frame, rng

Projected = tuple[float, float, float]
"""Pixel x, pixel y, depth."""

GRASS, GRASS_FAR = rgb("#6f9145"), rgb("#8faa58")
LEAF, PINE = rgb("#4f7a3a"), rgb("#2f5a44")
STONE = rgb("#7d7a76")
FLOWERS = ("#f2d64b", "#e8e4f0", "#d9688a")


def ring_of_trees(
    seed: int,
    kinds: tuple[TreeKind, ...],
    count: int,
    near: float,
    far: float,
    heights: tuple[float, float],
    colour: Colour,
    *,
    free: float = 0.0,
    snow: bool = False,
) -> list[Piece]:
    """Trees all around between two distances; `free`: half angle kept open in front of and behind the stage, radians."""
    g = rng(seed, "trees")
    trees: list[Piece] = []
    for i in range(count):
        side = math.pi if i % 2 else 0.0
        a = side + math.copysign(g.uniform(free, math.pi / 2), 1 if i % 4 < 2 else -1)
        d = near + (far - near) * g.random() ** 1.3
        kind = kinds[i % len(kinds)]
        h = g.uniform(*heights)
        trees.append(Tree(kind, math.sin(a) * d, math.cos(a) * d, h, seed + i, colour, snow=snow))
    return trees


def meadow(place: Place, setup: Setup) -> Exterior:
    """Rolling grass with flowers, one great tree, hills behind hills."""
    g = rng(place.seed, "meadow")
    side = g.choice((-1, 1))
    pieces = ring_of_trees(place.seed, ("round", "round", "bush"), 30, 22, 75, (4, 8), LEAF, free=0.12)
    pieces.append(Tree("round", side * g.uniform(7.5, 9), g.uniform(-9, -7), 9.0, place.seed, LEAF))
    pieces += [
        Tree("bush", x, z, h, place.seed + i, LEAF)
        for i, (x, z, h) in enumerate(((-11, -4, 1.2), (11, -11, 1.8), (-14, 7, 1.6), (13, 8, 1.4)))
    ]
    pieces += [
        rock(-side * 6.5, -5, 0.8, 0.6, place.seed, STONE),
        rock(-side * 7.6, -4.4, 0.5, 0.35, place.seed + 1, STONE),
    ]
    pieces += [
        Scatter(blade, rgb("#7d9f49"), 620, place.seed, span=19),
        Scatter(blade, rgb("#5d8040"), 260, place.seed + 9, span=19, lit=0.3),
    ]
    pieces += [Scatter(petal, rgb(c), 70, place.seed + 20 + i, span=17, lit=0.9) for i, c in enumerate(FLOWERS)]
    layers: list[Layer] = [
        Plane(GRASS, GRASS_FAR),
        Ridge("hills", place.seed + 2, 340, 16, 48, rgb("#6b8a8a"), 0.62),
        Ridge("hills", place.seed, 190, 5, 26, rgb("#6f9550"), 0.42),
        Ridge("trees", place.seed, 130, 3, 8, rgb("#4f7440"), 0.3),
    ]
    return Exterior(layers, pieces, {"tree": spot(side * 8, -8, 0, 9), "hill": spot(0, -60)}, acting=(5, 4))


def forest(place: Place, setup: Setup) -> Exterior:
    """A clearing among tall trunks; ferns and moss, tree behind tree into the haze."""
    g = rng(place.seed, "forest")
    pieces: list[Piece] = []
    for i in range(76):
        a = g.uniform(0, 2 * math.pi)
        d = 8.5 + 40 * g.random() ** 1.15
        x, z = math.sin(a) * d, math.cos(a) * d * 0.95
        if abs(x) < 3.2 and z > 0:
            continue
        kind: TreeKind = "pine" if g.random() < 0.5 else "round"
        pieces.append(Tree(kind, x, z, g.uniform(8, 14), place.seed + i, PINE if kind == "pine" else LEAF))
    pieces += [
        Tree("bush", math.sin(a) * d, math.cos(a) * d, g.uniform(0.7, 1.5), place.seed + i, rgb("#55803f"))
        for i, (a, d) in enumerate((g.uniform(0, 6.28), g.uniform(6.5, 16)) for _ in range(24))
    ]
    pieces += [rock(5.4, -4.6, 0.9, 0.7, place.seed, STONE), rock(-6.2, -3.4, 0.7, 0.5, place.seed, STONE)]
    log = prism([(-6.8, -5.2), (-3.6, -6.0), (-3.5, -5.6), (-6.7, -4.8)], 0, 0.42, rgb("#6a4c38"), rgb("#7d6147"))
    pieces += [
        log,
        Scatter(blade, rgb("#56803c"), 420, place.seed, span=16),
        Scatter(pebble, rgb("#8a6a3c"), 160, place.seed + 4, span=14),
        Rays(place.seed),
    ]
    layers: list[Layer] = [
        Plane(rgb("#5b6a38"), rgb("#5f7a48")),
        Ridge("trees", place.seed + 1, 95, 13, 24, rgb("#4d7058"), 0.6),
        Ridge("trees", place.seed, 62, 9, 16, rgb("#3e6446"), 0.42),
        Patch(
            np.array(
                [
                    *((math.sin(z * 0.22) * 1.2 - 0.7, 0.003, z) for z in range(-40, 31, 2)),
                    *((math.sin(z * 0.22) * 1.2 + 0.7, 0.003, z) for z in range(30, -41, -2)),
                ]
            ),
            rgb("#8a7350"),
        ),
    ]
    return Exterior(
        layers,
        pieces,
        {"log": spot(-5, -5, 0.3, 0.4), "path": spot(0, 3, math.pi), "tree": spot(0, -11, 0, 10)},
        acting=(4, 3.5),
        travel="z",
    )


def riverbank(place: Place, setup: Setup) -> Exterior:
    """A bank with reeds; the water slides past, trees stand on the far side."""
    g = rng(place.seed, "river")
    pieces: list[Piece] = []
    for i in range(16):
        x = -48 + i * 6.4 + g.uniform(-1.5, 1.5)
        pieces.append(
            Tree(g.choice(("round", "round", "pine")), x, g.uniform(-36, -25), g.uniform(5, 9), place.seed + i, LEAF)
        )
    pieces += ring_of_trees(place.seed + 3, ("round", "bush"), 14, 14, 40, (3, 7), LEAF, free=0.5)[::2]
    pieces = [p for p in pieces if not (isinstance(p, Tree) and -23.5 < p.at[2] < -4)]
    pieces += [
        rock(x, z, r, r * 0.7, place.seed + i, STONE, y=-0.2)
        for i, (x, z, r) in enumerate(
            ((-5.5, -6, 1.0), (6.4, -7, 1.3), (8, -5.6, 0.7), (-9, -10, 0.9), (2.5, -14, 0.8))
        )
    ]
    pieces.append(Tree("round", -9.5, -3.6, 7.5, place.seed + 77, LEAF))
    pieces += [
        Scatter(
            reed,
            rgb("#7f8f4a"),
            150,
            place.seed,
            span=17,
            keep=lambda x, z: (np.abs(z + 4.9) < 0.7) & (np.abs(x) > 1.5),
        )
    ]
    pieces += [
        Scatter(blade, rgb("#7d9f49"), 520, place.seed + 1, span=19, keep=lambda x, z: (z > -4.4) | (z < -23)),
        Scatter(petal, rgb("#f2d64b"), 60, place.seed + 2, span=16, keep=lambda x, z: z > -4),
    ]
    wave = [(x, 0.001, -4.9 + 0.45 * math.sin(x * 0.31) + 0.2 * math.sin(x * 0.83)) for x in range(-300, 301, 3)]
    far = [(x, 0.001, -22.5 + 0.8 * math.sin(x * 0.2)) for x in range(300, -301, -6)]
    rim = [(x, 0.0005, z + 0.3) for x, _, z in wave]
    layers: list[Layer] = [
        Plane(GRASS, GRASS_FAR),
        Ridge("hills", place.seed, 230, 8, 36, rgb("#64876a"), 0.52),
        Ridge("trees", place.seed, 110, 4, 11, rgb("#4b7042"), 0.32),
        Patch(np.array([*rim, *far]), rgb("#8a7350")),
        Patch(np.array([*wave, *far]), rgb("#2f6a72"), rgb("#5f99a0"), water=True),
        Ripples(place.seed, 0.002, (-200, 200, -22, -5.2)),
    ]
    return Exterior(
        layers,
        [*pieces, Gulls(place.seed, 2, vec(10, 8, -30), 8)],
        {"water edge": spot(0, -4.3, math.pi), "boat": spot(1, -8), "tree": spot(-9.5, -3.6, 0, 7.5)},
        acting=(5, 3.5),
    )


def road(place: Place, setup: Setup) -> Exterior:
    """Asphalt running to the horizon through open country, poles and wires beside it, a farm, hills."""
    g = rng(place.seed, "road")
    half = 3.6
    pieces: list[Piece] = [_Wires(-7.0)]
    for i, z in enumerate(range(-120, 60, 7)):
        for side in (-1, 1):
            if g.random() < 0.45 and abs(z) > 8:
                pieces.append(
                    Tree(
                        g.choice(("round", "bush", "round")),
                        side * g.uniform(10, 34),
                        z,
                        g.uniform(3, 8),
                        place.seed + i * 2 + side,
                        LEAF,
                    )
                )
        if z % 14 == 0 and abs(z) > 4:
            pieces += [
                prism(
                    [
                        (s * (half + 0.7) - 0.06, z - 0.06),
                        (s * (half + 0.7) + 0.06, z - 0.06),
                        (s * (half + 0.7) + 0.06, z + 0.06),
                        (s * (half + 0.7) - 0.06, z + 0.06),
                    ],
                    0,
                    0.85,
                    rgb("#e8e4da"),
                )
                for s in (-1, 1)
            ]
    pieces += house(24, -44, 9, 7, 3.4, 3, HouseColours(rgb("#b5483a"), rgb("#5a4a44")), place.seed, yaw=-0.5)
    pieces += [
        Scatter(blade, rgb("#95a04e"), 460, place.seed, span=20, keep=lambda x, z: np.abs(x) > half + 0.9),
        Scatter(
            pebble, rgb("#9a9488"), 160, place.seed + 1, span=14, keep=lambda x, z: np.abs(np.abs(x) - half - 0.5) < 0.6
        ),
    ]
    dashes = np.array(
        [
            ((-0.07, 0.006, z), (0.07, 0.006, z), (0.07, 0.006, z + 2.4), (-0.07, 0.006, z + 2.4))
            for z in np.arange(-140, 60, 6.0)
        ]
    )
    edges = np.array(
        [
            (
                (s * (half - 0.25), 0.006, z),
                (s * (half - 0.13), 0.006, z),
                (s * (half - 0.13), 0.006, z + 8),
                (s * (half - 0.25), 0.006, z + 8),
            )
            for z in range(-140, 60, 8)
            for s in (-1, 1)
        ]
    )
    layers: list[Layer] = [
        Plane(rgb("#8f9450"), rgb("#a8a862")),
        Ridge("hills", place.seed + 1, 400, 20, 70, rgb("#6f7f92"), 0.66),
        Ridge("hills", place.seed, 210, 4, 26, rgb("#86934f"), 0.42),
        Ridge("trees", place.seed, 140, 2, 6, rgb("#5c7444"), 0.32),
        Patch(rectangle(-half - 0.8, half + 0.8, -900, 900, 0.002), rgb("#a39a86")),
        Patch(rectangle(-half, half, -900, 900, 0.004), rgb("#4d4c52"), rgb("#5a585c")),
        Stripes(dashes, rgb("#efe9d6"), 0.9, reach=130),
        Stripes(edges, rgb("#d9d4c4"), 0.8, reach=130),
    ]
    return Exterior(
        layers,
        pieces,
        {"roadside": spot(5, 0, -math.pi / 2), "lane": spot(1.7, 0, 0), "farm": spot(24, -44, 0, 6)},
        acting=(3.2, 4),
        travel="z",
    )


class _Wires:
    """Telegraph poles along the road and the sagging wires between them."""

    def __init__(self, x: float) -> None:
        self.x, self.zs = x, list(range(-140, 61, 20))

    def add(self, frame: Frame) -> None:
        camera = frame.camera
        wood = rgb("#5c4636")
        tops = [camera.point(vec(self.x, 6.0, z + 6)) for z in self.zs]
        for i, z in enumerate(self.zs):
            depth = tops[i][2]
            if depth > 1.0:
                foot = camera.point(vec(self.x, 0, z + 6))
                frame.add(depth, partial(self._pole, frame, foot, tops[i], wood))
            if i and min(depth, tops[i - 1][2]) > 1.0:
                frame.add(max(depth, tops[i - 1][2]), partial(self._wire, frame, tops[i - 1], tops[i], wood))

    def _pole(self, frame: Frame, foot: Projected, top: Projected, wood: Colour, pen: Pen) -> None:
        s = frame.camera.k / top[2]
        shade = frame.light.shade(wood, 0.3, top[2])
        pen.line(foot[:2], top[:2], 0.22 * s, shade)
        pen.line((top[0] - 0.8 * s, top[1] + 0.4 * s), (top[0] + 0.8 * s, top[1] + 0.4 * s), 0.13 * s, shade)

    def _wire(self, frame: Frame, a: Projected, b: Projected, wood: Colour, pen: Pen) -> None:
        for side in (-0.7, 0.7):
            x0, x1 = a[0] + side * frame.camera.k / a[2], b[0] + side * frame.camera.k / b[2]
            y0, y1 = a[1] + 0.3 * frame.camera.k / a[2], b[1] + 0.3 * frame.camera.k / b[2]
            sag = 0.7 * frame.camera.k / ((a[2] + b[2]) / 2)
            path = skia.Path()
            path.moveTo(x0, y0)
            path.quadTo((x0 + x1) / 2, (y0 + y1) / 2 + sag * 2, x1, y1)
            pen.stroke(
                path, max(0.03 * frame.camera.k / b[2], 0.5), frame.light.shade(wood, 0.1, min(a[2], b[2])), soft=True
            )

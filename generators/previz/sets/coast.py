"""Where land meets sea: open sea, cliff, beach, harbour."""

import math

import numpy as np

from film import Place, Setup
from generators.previz.camera import Vec, vec
from generators.previz.pen import rgb, scale
from generators.previz.sets.blocks import box, prism, rock
from generators.previz.sets.exterior import Behind, Exterior, Layer, Piece, everywhere, spot
from generators.previz.sets.houses import HouseColours, house
from generators.previz.sets.lamps import Lamp
from generators.previz.sets.layers import Patch, Plane, Ridge, Stripes, rectangle
from generators.previz.sets.scatter import Scatter, blade, pebble, petal
from generators.previz.sets.trees import Tree
from generators.previz.sets.water import Foam, Gulls, Lighthouse, Ripples
from generators.previz.stage import Frame, rng

SEA_NEAR, SEA_FAR = rgb("#12506e"), rgb("#3f86a3")
ROCK = rgb("#6b5a58")
GRASS, GRASS_FAR = rgb("#6d8a45"), rgb("#8aa35c")
SAND, SAND_FAR = rgb("#e3c48d"), rgb("#d8bd92")
WOOD = rgb("#7a5a41")


def sea(place: Place, setup: Setup) -> Exterior:
    """Open water to the horizon all around; a lighthouse on its rock, or islands."""
    g = rng(place.seed, "sea")
    pieces: list[Piece] = [Gulls(place.seed, 5, vec(6, 9, -26), 14)]
    anchors = {"boat": spot(0, 0)}
    x, z = g.uniform(10, 13), g.uniform(-50, -45)
    if "lighthouse" in place.features:
        pieces += [
            rock(x, z, 8.5, 4.2, place.seed, ROCK, sides=9),
            rock(x - 8, z + 3, 4.0, 1.6, place.seed, ROCK),
            rock(x + 7, z + 4, 3.4, 1.2, place.seed, ROCK),
            Lighthouse(vec(x, 3.7, z), 11.5),
        ]
        anchors["lighthouse"] = spot(x, z, 0, 15)
    else:
        pieces += [
            rock(x + 10, z - 20, 10, 6.5, place.seed, ROCK, sides=9),
            rock(x + 22, z - 18, 7, 3.5, place.seed, ROCK),
        ]
    pieces += [
        rock(-52, 12, 7, 5, place.seed, ROCK),
        rock(48, 26, 9, 5, place.seed, ROCK),
        rock(-14, 58, 10, 6, place.seed, ROCK, sides=9),
    ]
    layers: list[Layer] = [
        Plane(SEA_NEAR, SEA_FAR, water=True),
        Ridge("hills", place.seed, 420, 1, 16, rgb("#56708a"), 0.72, arc=(math.pi * 0.72, 0.7)),
        Ridge("hills", place.seed + 1, 480, 1, 20, rgb("#56708a"), 0.75, arc=(-0.4, 0.8)),
        Ripples(place.seed),
    ]
    return Exterior(layers, pieces, anchors, acting=(5, 4), bounds=everywhere(18))


def _cliff_top(seed: int) -> Vec:
    """The outline of the land: its edge lies between 5 and 8 metres behind the acting area."""
    g = rng(seed, "edge")
    edge = [(x, 0.0, -6.2 + g.uniform(-0.9, 0.9) - (6 if x < -26 else 0)) for x in range(-120, 121, 4)]
    return np.array([*edge, (120, 0, 160), (-120, 0, 160)])


def cliff(place: Place, setup: Setup) -> Exterior:
    """A grassy headland with a path; the sea far below, the coast running on to the left, a lighthouse on its point."""
    g = rng(place.seed, "cliff")
    down = -24.0
    pieces: list[Piece] = [Gulls(place.seed, 6, vec(0, 4, -30), 16)]
    below: list[Piece] = []
    point = [(4, -30), (6, -46), (14, -52), (27, -46), (36, -26), (25, -13)]
    headland = [(-22, -14), (-26, -40), (-34, -60), (-60, -80), (-120, -70), (-120, -10)]
    below += [prism(point, down, -1.2, ROCK, GRASS), prism(headland, down, 1.0, ROCK, scale(GRASS, 0.95))]
    below += [
        rock(2 + g.uniform(-3, 3), -58, 5, 9, place.seed, ROCK, y=down),
        rock(-13, -46, 4, 13, place.seed, ROCK, y=down),
        rock(6, -40, 3, 4, place.seed, ROCK, y=down),
    ]
    anchors = {"edge": spot(0, -4.6, math.pi), "path": spot(0, 1.5), "lighthouse": spot(14, -38, 0, 12)}
    if "lighthouse" in place.features:
        below.append(Lighthouse(vec(14, -1.2, -38), 12.5))
    else:
        below.append(Tree("round", 27, -30, 4, place.seed, rgb("#48613a"), y=-1.2))
    pieces += [
        rock(g.uniform(-7, -6), g.uniform(-4.5, -3), 0.9, 0.8, place.seed, ROCK),
        rock(6.8, -3.6, 0.7, 0.5, place.seed, ROCK),
    ]
    pieces += [
        Tree("bush", g.uniform(-30, 30), g.uniform(14, 40), g.uniform(1, 2.4), place.seed + i, rgb("#56703a"))
        for i in range(12)
    ]
    grass = Scatter(
        blade,
        rgb("#7f9a4c"),
        460,
        place.seed,
        span=20,
        keep=lambda x, z: (z > -5.2) & (np.abs(z - 1.2 - np.sin(x * 0.2)) > 1.1),
    )
    flowers = Scatter(
        petal,
        rgb("#e6c7d6"),
        90,
        place.seed + 1,
        span=20,
        lit=0.8,
        keep=lambda x, z: (z > -5.0) & (np.abs(z - 1.2 - np.sin(x * 0.2)) > 1.3),
    )
    path = np.array(
        [
            *((x, 0.004, 0.3 + math.sin(x * 0.2)) for x in range(-60, 61, 3)),
            *((x, 0.004, 2.0 + math.sin(x * 0.2)) for x in range(60, -61, -3)),
        ]
    )
    layers: list[Layer] = [
        Plane(SEA_NEAR, SEA_FAR, down, water=True),
        Ripples(place.seed, down),
        Ridge("hills", place.seed, 300, -20, 12, rgb("#56708a"), 0.7, arc=(-2.2, 0.6), base=down),
        Behind(below),
        Ridge("hills", place.seed, 110, 4, 16, GRASS, 0.35, arc=(0.0, 1.35)),
        Patch(_cliff_top(place.seed), GRASS, GRASS_FAR),
        Patch(path, rgb("#b79a72")),
    ]
    return Exterior(layers, [*pieces, grass, flowers], anchors, acting=(4.5, 3.2), bounds=everywhere(15))


def beach(place: Place, setup: Setup) -> Exterior:
    """Sand, the surf coming in behind, palms and dunes at the sides."""
    g = rng(place.seed, "beach")
    pieces: list[Piece] = [Gulls(place.seed, 4, vec(-6, 8, -24), 12)]
    for i, (x, z) in enumerate(
        ((-8.5, -3.5), (-11.5, -1), (10.5, -4.2), (14, 1), (-16, 4), (9, 16), (-9, 20), (20, 14))
    ):
        pieces.append(
            Tree(
                "palm",
                x + g.uniform(-1, 1),
                z + g.uniform(-0.6, 0.6),
                g.uniform(4.6, 7),
                place.seed + i,
                rgb("#4d7a3c"),
            )
        )
    pieces += [
        rock(15, -9, 2.4, 1.5, place.seed, ROCK),
        rock(18.5, -11, 3.2, 2.6, place.seed, ROCK),
        rock(-22, -10, 3, 1.8, place.seed, ROCK),
        rock(46, -70, 18, 11, place.seed, rgb("#5f7258"), sides=9),
    ]
    if "lighthouse" in place.features:
        pieces += [rock(-30, -52, 9, 4, place.seed, ROCK, sides=9), Lighthouse(vec(-30, 3.5, -52), 13)]
    shells = Scatter(pebble, rgb("#b08a62"), 200, place.seed, span=16, keep=lambda x, z: z > -6)
    layers: list[Layer] = [
        Plane(SAND, SAND_FAR),
        Ridge("dunes", place.seed, 46, 0.5, 4.5, rgb("#d9bd86"), 0.15, arc=(0.0, 1.35)),
        Ridge("trees", place.seed, 70, 4, 9, rgb("#55743f"), 0.35, arc=(0.0, 1.3)),
        _SeaFrom(-9.5),
        Ripples(place.seed, 0.0, (-400, 400, -400, -12.5)),
        Foam(-8.6, place.seed),
    ]
    anchors = {"water edge": spot(0, -7.5, math.pi), "sea": spot(0, -14, 0)}
    if "lighthouse" in place.features:
        anchors["lighthouse"] = spot(-30, -52, 0, 16)
    return Exterior(layers, [*pieces, shells], anchors, acting=(5, 4))


class _SeaFrom(Patch):
    """The sea beyond a line across the world."""

    def __init__(self, z: float) -> None:
        super().__init__(rectangle(-2500, 2500, -2500, z), SEA_NEAR, SEA_FAR, water=True)


def harbour(place: Place, setup: Setup) -> Exterior:
    """A wooden quay, moored boats, painted warehouses and a breakwater with its light."""
    g = rng(place.seed, "harbour")
    walls = [rgb(c) for c in ("#b4503f", "#d9a441", "#4e7c8c", "#e2d6bd", "#7d8f62")]
    pieces: list[Piece] = []
    for i in range(7):
        x = -40 + i * 8 + g.uniform(-0.5, 0.5)
        pieces += house(
            x,
            -46 - g.uniform(0, 3),
            7,
            7,
            g.uniform(5, 8),
            3,
            HouseColours(walls[i % 5], rgb("#5a3a36")),
            place.seed + i,
        )
    for i in range(6):
        pieces += house(
            -24 + i * 9.5,
            21,
            8,
            7,
            g.uniform(5, 8),
            3,
            HouseColours(walls[(i + 2) % 5], rgb("#4a3a40")),
            place.seed + 20 + i,
            yaw=math.pi,
        )
    pieces += [
        Moored(g.uniform(-15, -11), -9.5, 5.5, place.seed, rgb("#2e6a86")),
        Moored(9, -11, 6.5, place.seed + 1, rgb("#a63d33")),
        Moored(20, -16, 5, place.seed + 2, rgb("#e6dcc8")),
        Moored(-4, -22, 7, place.seed + 3, rgb("#3d4f5c")),
    ]
    for x in (-12.0, -6.0, 6.0, 12.0):
        pieces.append(
            prism(
                [(x - 0.16, -5.0), (x + 0.16, -5.0), (x + 0.16, -4.68), (x - 0.16, -4.68)], -1.4, 0.75, scale(WOOD, 0.7)
            )
        )
    pieces += [Lamp(-9, -4.4), Lamp(9, -4.4, -0.5), Lamp(0, 13)]
    pieces += [
        box(-7.6, -6.5, -3.4, -2.4, 0, 0.9, WOOD),
        box(-7.3, -6.6, -3.2, -2.6, 0.9, 1.6, scale(WOOD, 1.15)),
        box(7.2, 8.2, -3.2, -2.2, 0, 1.0, scale(WOOD, 0.9)),
    ]
    pieces += [
        prism([(22, -34), (60, -40), (60, -37), (22, -31)], -1.4, 0.8, ROCK),
        rock(22, -32.5, 3.4, 2.2, place.seed, ROCK, y=-0.8),
        Lighthouse(vec(22, 1.0, -32.5), 10 if "lighthouse" in place.features else 6.5),
    ]
    pieces.append(Gulls(place.seed, 6, vec(0, 8, -20), 12))
    planks = np.array(
        [
            ((x, 0.005, -4.9), (x + 0.05, 0.005, -4.9), (x + 0.05, 0.005, 6), (x, 0.005, 6))
            for x in np.arange(-24, 24, 0.55)
        ]
    )
    layers: list[Layer] = [
        Plane(SEA_NEAR, SEA_FAR, -1.3, water=True),
        Ridge("hills", place.seed, 150, 4, 26, rgb("#6c8467"), 0.5),
        Ripples(place.seed, -1.3, (-200, 200, -200, -5)),
        Patch(rectangle(-120, 20, -60, -40, -0.6), rgb("#8d8478")),
        Patch(rectangle(-120, 120, -5, 140), rgb("#9c8a74"), rgb("#8d8478")),
        Patch(rectangle(-26, 26, -5, 6, 0.002), rgb("#a98b68")),
        Stripes(planks, rgb("#5e4632"), 0.6, reach=26),
    ]
    anchors = {"water edge": spot(0, -4.3, math.pi), "boat": spot(-5, -9, 0, 3), "lighthouse": spot(22, -32.5, 0, 10)}
    return Exterior(layers, pieces, anchors, acting=(5, 3.5))


class Moored:
    """A boat at its mooring, rocking: hull, cabin, mast."""

    def __init__(self, x: float, z: float, length: float, seed: int, colour: tuple[float, float, float]) -> None:
        half, cabin = length / 2, rgb("#e8dfcf")
        hull = [
            (x - half, z),
            (x - half * 0.7, z - 0.9),
            (x + half * 0.5, z - 0.95),
            (x + half * 1.1, z),
            (x + half * 0.5, z + 0.95),
            (x - half * 0.7, z + 0.9),
        ]
        self._hull = prism(hull, -1.5, -0.35, colour, rgb("#8a6a4c"))
        self._cabin = box(
            x - half * 0.55,
            x,
            z - 0.6,
            z + 0.6,
            -0.35,
            1.1,
            cabin,
            cell=(0.9, 1.3),
            seed=seed,
            lit=0.7,
            top=scale(colour, 0.8),
        )
        self._mast = prism(
            [
                (x + half * 0.2, z - 0.05),
                (x + half * 0.2 + 0.1, z - 0.05),
                (x + half * 0.2 + 0.1, z + 0.05),
                (x + half * 0.2, z + 0.05),
            ],
            -0.4,
            length * 0.62,
            WOOD,
        )

    def add(self, frame: Frame) -> None:
        for solid in (self._hull, self._mast, self._cabin):
            solid.add(frame)

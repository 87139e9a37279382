"""Old places: village green, castle courtyard."""

import math

import numpy as np

from film import Place, Setup
from generators.previz.camera import Vec, heading, vec
from generators.previz.pen import Colour, Pen, mix, rgb, scale
from generators.previz.practicals import Practical
from generators.previz.sets.blocks import box, cone, prism
from generators.previz.sets.country import ring_of_trees
from generators.previz.sets.exterior import Exterior, Layer, Piece, spot
from generators.previz.sets.houses import HouseColours, house
from generators.previz.sets.lamps import Lamp
from generators.previz.sets.layers import Patch, Plane, Ridge
from generators.previz.sets.scatter import Scatter, blade, pebble, petal
from generators.previz.sets.trees import Tree
from generators.previz.sets.water import Gulls
from generators.previz.stage import Frame, rng
from generators.previz.things.hinged import Moving
from generators.previz.things.openings import wooden_door
from generators.previz.where import Away, Facet

GRASS, GRASS_FAR = rgb("#7a9a50"), rgb("#8faa58")
LEAF = rgb("#527a40")
STONE = rgb("#8d877f")
WALLS = ("#efe3cc", "#e6cfa8", "#d9b79a", "#e8e0d8")
ROOFS = ("#8a4a3a", "#a0583f", "#6f5a4a", "#94604a")


def church(x: float, z: float, seed: int, wall: Colour, roof: Colour) -> list[Piece]:
    return [
        *house(x + 7, z, 11, 7, 5, 4, HouseColours(wall, roof), seed),
        box(x - 2.4, x + 2.4, z - 2.4, z + 2.4, 0, 12, wall, cell=(2.4, 4), seed=seed, lit=0.3),
        cone(x, z, 3.4, 12, 21, roof, 4),
    ]


def village(place: Place, setup: Setup) -> Exterior:
    """Cottages with gabled roofs around a green, a church spire, gardens and hills."""
    g = rng(place.seed, "village")
    pieces: list[Piece] = []
    plots = (
        (-12, -12, 0.35),
        (11.5, -11, -0.4),
        (-1.5, -25, 0.05),
        (-21, -23, 0.3),
        (19, -24, -0.3),
        (-17, 4, 1.4),
        (17.5, 3, -1.5),
        (-12, 21, 2.6),
        (11, 22, -2.7),
        (32, -36, -0.2),
        (-56, -34, 0.2),
        (4, -42, 0),
    )
    doors: dict[str, Moving] = {}
    for i, (x, z, yaw) in enumerate(plots):
        colours = HouseColours(rgb(WALLS[g.randrange(4)]), rgb(ROOFS[g.randrange(4)]))
        pieces += house(
            x,
            z,
            g.uniform(6.2, 8),
            deep := g.uniform(5, 6),
            g.uniform(2.7, 3.4),
            g.uniform(2.4, 3.2),
            colours,
            place.seed + i,
            yaw,
        )
        if i == 0:
            front = vec(x, 0, z) + heading(yaw) * (deep / 2 + 0.03)
            doors["door"] = Moving(wooden_door(mix(colours.roof, (0.3, 0.18, 0.1), 0.6)), front, yaw)
    pieces += church(15, -52, place.seed, rgb("#cfc5b4"), rgb("#5f5a62"))
    pieces += ring_of_trees(place.seed, ("round", "bush", "round"), 18, 26, 60, (3.5, 7), LEAF)
    pieces += [
        Tree("round", 6.6, -6.5, 5.5, place.seed, LEAF),
        Tree("bush", -7.5, -7.4, 1.1, place.seed, LEAF),
        Tree("bush", 8.5, -6.2, 0.9, place.seed + 2, LEAF),
    ]
    pieces += [Lamp(-5.4, -4.6, 0.4, 3.2), *_fence(-16, -6.5, -7.6, -6.5), *_fence(9, 15, -6.2, -5.6)]
    pieces += [
        Scatter(
            blade, rgb("#86a455"), 380, place.seed, span=18, keep=lambda x, z: np.abs(x - np.sin(z * 0.18) * 1.5) > 1.7
        ),
        Scatter(petal, rgb("#f2e6d0"), 60, place.seed + 3, span=16, keep=lambda x, z: np.abs(x) > 3),
    ]
    lane = np.array(
        [
            *((math.sin(z * 0.18) * 1.5 - 1.5, 0.003, z) for z in range(-60, 41, 2)),
            *((math.sin(z * 0.18) * 1.5 + 1.5, 0.003, z) for z in range(40, -61, -2)),
        ]
    )
    layers: list[Layer] = [
        Plane(GRASS, GRASS_FAR),
        Ridge("hills", place.seed + 1, 320, 14, 52, rgb("#6f8f86"), 0.6),
        Ridge("hills", place.seed, 170, 4, 24, rgb("#79995a"), 0.4),
        Ridge("trees", place.seed, 110, 3, 7, rgb("#4f7440"), 0.3),
        Patch(lane, rgb("#c2a880")),
    ]
    anchors = {"door": spot(-9.6, -8.6, 0.35, 2.1), "lane": spot(0, 2, math.pi), "church": spot(15, -52, 0, 21)}
    return Exterior(layers, [*pieces, Gulls(place.seed, 3, vec(0, 14, -40), 12)], anchors, acting=(4, 3.5), doors=doors)


def _fence(x0: float, x1: float, z0: float, z1: float) -> list[Piece]:
    white, posts = rgb("#ece4d4"), []
    n = int(abs(x1 - x0) / 0.9)
    for i in range(n + 1):
        x, z = x0 + (x1 - x0) * i / n, z0 + (z1 - z0) * i / n
        posts.append(
            prism(
                [(x - 0.05, z - 0.03), (x + 0.05, z - 0.03), (x + 0.05, z + 0.03), (x - 0.05, z + 0.03)], 0, 0.85, white
            )
        )
    rails = [
        prism([(x0, z0 - 0.02), (x1, z1 - 0.02), (x1, z1 + 0.02), (x0, z0 + 0.02)], y, y + 0.1, white)
        for y in (0.3, 0.62)
    ]
    return [*rails, *posts]


def castle(place: Place, setup: Setup) -> Exterior:
    """A courtyard inside curtain walls: towers with pointed roofs, the keep behind, a gate opposite, banners, torches."""
    g = rng(place.seed, "castle")
    wall, roof, flag = rgb("#9a9188"), rgb("#5a4a6a"), rgb(g.choice(("#a8322e", "#2f5a94", "#c9952e")))
    pieces: list[Piece] = []
    a, b, back = 20.0, 22.0, 36.0
    for z0, z1, x0, x1 in (
        (-back - 1.4, -back, -a, a),
        (b, b + 1.4, -a, a),
        (-back, b, -a - 1.4, -a),
        (-back, b, a, a + 1.4),
    ):
        pieces += _curtain(x0, x1, z0, z1, 4.8, wall)
    for x, z in ((-a, -back), (a, -back), (-a, b), (a, b)):
        pieces += _tower(x, z, 2.7, 7.0, wall, roof)
    keep = rgb("#a89e92")
    pieces += [
        box(-8, 8, -56, -42, 0, 11, keep, cell=(2.6, 3.6), seed=place.seed, lit=0.6),
        *_merlons(-8, 8, -42.5, -42.5, 11, keep),
    ]
    pieces += [p for x in (-8.4, 8.4) for p in _tower(x, -42.5, 2.2, 11.5, keep, roof)]
    pieces += _tower(0, -50, 2.8, 13.5, keep, roof)
    pieces += [Banner(x, 4.5, -35.9, flag) for x in (-4.6, 4.6)] + [
        Pennant(vec(0, 20.3, -50), flag),
        Pennant(vec(-8.4, 17.0, -42.5), flag),
        Pennant(vec(8.4, 17.0, -42.5), flag),
    ]
    pieces += [Gate(0, -35.95, 3.4, 4.2), Gate(0, b - 0.1, 3.2, 4.2)]
    pieces += [
        Torch(vec(x, 2.6, z))
        for x, z in ((-2.6, -35.8), (2.6, -35.8), (-19.8, -14), (19.8, -14), (-19.8, 4), (19.8, 4))
    ]
    pieces += [
        cone(7.5, -7.5, 1.1, 0, 0.9, STONE, 9, r_top=1.05),
        box(-11, -9.2, -8, -6.6, 0, 1.0, rgb("#7a5a3c")),
        box(-10.6, -9.6, -7.7, -6.9, 1.0, 1.7, rgb("#8d6a48")),
    ]
    pieces += [
        Scatter(pebble, rgb("#7f766a"), 260, place.seed, span=16),
        Scatter(blade, rgb("#7d8a50"), 70, place.seed + 1, span=18),
    ]
    layers: list[Layer] = [
        Plane(rgb("#a39582"), rgb("#8fa06a")),
        Ridge("peaks", place.seed, 500, 30, 130, rgb("#69738c"), 0.6),
        Ridge("hills", place.seed, 180, 6, 26, rgb("#738c5a"), 0.42),
    ]
    anchors = {"gate": spot(0, -34, 0, 4.2), "well": spot(7.5, -7.5, 0, 0.9), "tower": spot(0, -50, 0, 20)}
    return Exterior(layers, pieces, anchors, acting=(5, 4.5))


def _curtain(x0: float, x1: float, z0: float, z1: float, h: float, colour: Colour) -> list[Piece]:
    """A wall in short lengths, so that they sort well, with merlons on top."""
    parts: list[Piece] = []
    along_x = abs(x1 - x0) > abs(z1 - z0)
    steps = 6
    for i in range(steps):
        u0, u1 = i / steps, (i + 1) / steps
        if along_x:
            parts.append(box(x0 + (x1 - x0) * u0, x0 + (x1 - x0) * u1, z0, z1, 0, h, scale(colour, 1 + 0.03 * (i % 2))))
        else:
            parts.append(box(x0, x1, z0 + (z1 - z0) * u0, z0 + (z1 - z0) * u1, 0, h, scale(colour, 1 + 0.03 * (i % 2))))
    return [
        *parts,
        *(
            _merlons(x0, x1, (z0 + z1) / 2, (z0 + z1) / 2, h, colour)
            if along_x
            else _merlons((x0 + x1) / 2, (x0 + x1) / 2, z0, z1, h, colour)
        ),
    ]


def _merlons(x0: float, x1: float, z0: float, z1: float, y: float, colour: Colour) -> list[Piece]:
    n = int(max(abs(x1 - x0), abs(z1 - z0)) / 2.0)
    parts: list[Piece] = []
    for i in range(n):
        x, z = x0 + (x1 - x0) * (i + 0.5) / n, z0 + (z1 - z0) * (i + 0.5) / n
        parts.append(box(x - 0.5, x + 0.5, z - 0.5, z + 0.5, y, y + 0.95, colour))
    return parts


def _tower(x: float, z: float, r: float, h: float, wall: Colour, roof: Colour) -> list[Piece]:
    return [
        cone(x, z, r * 1.06, 0, h, wall, 10, r_top=r),
        cone(x, z, r * 1.18, h, h + 0.9, scale(wall, 0.9), 10, r_top=r * 1.18),
        cone(x, z, r * 1.28, h + 0.9, h + 0.9 + r * 2.1, roof, 10),
    ]


class Banner:
    """Cloth hanging on a wall that faces +z."""

    def __init__(self, x: float, y: float, z: float, colour: Colour) -> None:
        self.at, self.colour = vec(x, y, z), colour

    def add(self, frame: Frame) -> None:
        x, y, depth = frame.camera.point(self.at)
        if depth > 1.5 and frame.camera.eye[2] > self.at[2]:
            frame.add(depth - 8, lambda pen: self._draw(frame, pen, x, y, frame.camera.k / depth, depth))

    def _draw(self, frame: Frame, pen: Pen, x: float, y: float, s: float, depth: float) -> None:
        pen.on = Away(depth)
        sway = math.sin(frame.t * 1.3 + x) * 0.08 * s
        pen.poly(
            [
                (x - 0.7 * s, y),
                (x + 0.7 * s, y),
                (x + 0.66 * s + sway, y + 3.6 * s),
                (x + sway, y + 4.3 * s),
                (x - 0.66 * s + sway, y + 3.6 * s),
            ],
            frame.light.shade(self.colour, 0.5, depth),
        )
        pen.circle(x + sway * 0.5, y + 1.6 * s, 0.36 * s, frame.light.shade(rgb("#f0d890"), 0.6, depth))


class Pennant:
    """A flag streaming from a roof tip."""

    def __init__(self, at: Vec, colour: Colour) -> None:
        self.at, self.colour = at, colour

    def add(self, frame: Frame) -> None:
        x, y, depth = frame.camera.point(self.at)
        if depth > 2:
            frame.add(depth, lambda pen: self._draw(frame, pen, x, y, frame.camera.k / depth, depth))

    def _draw(self, frame: Frame, pen: Pen, x: float, y: float, s: float, depth: float) -> None:
        wave = [math.sin(frame.t * 4 + i) * 0.12 * s for i in range(4)]
        top = [(x + i * 0.6 * s, y - 1.6 * s + i * 0.13 * s + wave[i] * i / 3) for i in range(4)]
        low = [(x + i * 0.6 * s, y - 0.8 * s - i * 0.13 * s + wave[i] * i / 3) for i in range(4)]
        pen.line((x, y + 0.8 * s), (x, y - 1.7 * s), 0.1 * s, frame.light.shade(rgb("#3a3030"), 0.3, depth))
        pen.poly([*top, *low[::-1]], frame.light.shade(self.colour, 0.6, depth))


class Gate:
    """A dark archway with a portcullis, on a wall seen from the courtyard."""

    def __init__(self, x: float, z: float, w: float, h: float) -> None:
        arch = [(math.cos(a) * w / 2, h - w / 2 + math.sin(a) * w / 2) for a in np.linspace(0, math.pi, 9).tolist()]
        self.outline = np.array([(x - w / 2, 0, z), *((x + u, v, z) for u, v in arch[::-1]), (x + w / 2, 0, z)])
        self.bars = [
            (vec(x + u, 0.1, z), vec(x + u, h - w / 2 + math.sqrt(max(0.0, (w / 2) ** 2 - u * u)), z))
            for u in np.linspace(-w / 2 + 0.4, w / 2 - 0.4, 5).tolist()
        ]
        self.toward = 1.0 if z < 0 else -1.0
        self.z = z

    def add(self, frame: Frame) -> None:
        if (float(frame.camera.eye[2]) - self.z) * self.toward <= 0:
            return
        outline, depth = frame.camera.polygon(self.outline)
        if outline:
            frame.add(max(depth - 7.5, 0.3), lambda pen: self._draw(frame, pen, outline, depth))

    def _draw(self, frame: Frame, pen: Pen, outline: list[tuple[float, float]], depth: float) -> None:
        pen.on = Facet(self.outline)
        pen.poly(outline, frame.light.shade(rgb("#2a2226"), 0.1, depth))
        for a, b in self.bars:
            ax, ay, d = frame.camera.point(a)
            bx, by, _ = frame.camera.point(b)
            if d > 0.5:
                pen.line((ax, ay), (bx, by), 0.12 * frame.camera.k / d, frame.light.shade(rgb("#6a5a4a"), 0.3, depth))


class Torch:
    """A flame on a wall bracket; burns always, glows when it is dark."""

    def __init__(self, at: Vec) -> None:
        self.at = at

    def practicals(self) -> list[Practical]:
        return [Practical(self.at + vec(0, 0.2, 0), rgb("#ff9a4a"), 0.9, 8.0, 0.3)]

    def add(self, frame: Frame) -> None:
        x, y, depth = frame.camera.point(self.at)
        if depth > 1:
            frame.add(max(depth - 3.5, 0.5), lambda pen: self._draw(frame, pen, x, y, frame.camera.k / depth, depth))

    def _draw(self, frame: Frame, pen: Pen, x: float, y: float, s: float, depth: float) -> None:
        pen.on = Away(depth)
        flick = 1 + 0.14 * math.sin(frame.t * 13 + x) + 0.08 * math.sin(frame.t * 23 + y)
        pen.line((x, y + 0.5 * s), (x, y), 0.09 * s, frame.light.shade(rgb("#4a382c"), 0.3, depth))
        pen.glow(x, y - 0.15 * s, 2.4 * s * flick, rgb("#ff9a4a"), 0.2 + 0.45 * frame.light.practicals)
        for r, lift, colour in ((0.17, 0.16, rgb("#ff8a34")), (0.1, 0.12, rgb("#ffe08a"))):
            pen.poly(
                [
                    (x - r * s, y),
                    (x + r * s, y),
                    (x + r * 0.5 * s, y - lift * s),
                    (x, y - (lift + 0.25 * flick) * s),
                    (x - r * 0.5 * s, y - lift * s),
                ],
                colour,
            )

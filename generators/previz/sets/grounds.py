"""Places that are built or dug: bridge and trench; and the ground of another world."""

import itertools
import math

import numpy as np

from film import Place, Setup
from generators.previz.camera import vec
from generators.previz.pen import Colour, Pen, rgb, scale
from generators.previz.sets.beyond import space
from generators.previz.sets.blocks import box, rock
from generators.previz.sets.country import GRASS, GRASS_FAR, LEAF
from generators.previz.sets.exterior import Exterior, Layer, Piece, spot
from generators.previz.sets.lamps import Lamp
from generators.previz.sets.layers import Patch, Plane, Ridge, Stripes, rectangle
from generators.previz.sets.modelled import Modelled
from generators.previz.sets.scatter import Scatter, pebble
from generators.previz.sets.trees import Tree
from generators.previz.sets.water import Ripples
from generators.previz.stage import Bounds, Frame, rng
from generators.previz.things.solids import Model


def bridge(place: Place, setup: Setup) -> Exterior:
    """A stone bridge from bank to bank: the river under it, its lamps, trees and a town on the far banks."""
    g = rng(place.seed, "bridge")
    water, stone = -4.5, rgb("#a39a8c")
    pieces: list[Piece] = []
    for z0, z1 in ((-2.9, -2.55), (4.55, 4.9)):
        for x in range(-40, 41, 8):
            pieces.append(box(x - 4, x + 4, z0, z1, 0, 0.85, stone, top=scale(stone, 1.12)))
            pieces.append(
                box(x - 0.35, x + 0.35, z0 - 0.08, z1 + 0.08, 0, 1.1, scale(stone, 0.92), top=scale(stone, 1.15))
            )
    pieces += [Lamp(x, -2.7, arm=0.0, h=3.4) for x in (-12, -4, 4, 12)]
    pieces.append(Modelled(_arch(), 0, -3.1))
    for x in (-58, -44, 46, 60):
        for k in range(5):
            pieces.append(
                Tree(
                    g.choice(("round", "bush")),
                    x + g.uniform(-6, 6),
                    -18 - 9 * k + g.uniform(-3, 3),
                    g.uniform(5, 8),
                    place.seed + k,
                    LEAF,
                    y=-2.0,
                )
            )
    layers: list[Layer] = [
        Plane(rgb("#3f6f86"), rgb("#7fa6b6"), water, water=True),
        Ripples(place.seed, water),
        Ridge("hills", place.seed, 320, -2, 34, rgb("#6a8090"), 0.6, base=water),
        Ridge("trees", place.seed, 170, -1, 9, rgb("#4f7048"), 0.38, arc=(math.pi - 0.95, 0.75), base=water),
        Ridge("trees", place.seed + 2, 170, -1, 9, rgb("#4f7048"), 0.38, arc=(-math.pi + 0.95, 0.75), base=water),
        Ridge("skyline", place.seed, 210, -2, 16, rgb("#7a7480"), 0.5, arc=(math.pi, 0.5), base=water),
        Patch(rectangle(-80, -36, -90, 40, -2.0), GRASS, GRASS_FAR),
        Patch(rectangle(36, 80, -90, 40, -2.0), GRASS, GRASS_FAR),
        Patch(rectangle(-80, 80, -2.9, 4.9, 0.0), rgb("#8f887c"), rgb("#a8a294")),
        Stripes(
            np.array(
                [
                    [(x, 0.004, -2.5), (x + 0.05, 0.004, -2.5), (x + 0.05, 0.004, 4.5), (x, 0.004, 4.5)]
                    for x in range(-40, 41, 2)
                ],
                dtype=np.float64,
            ),
            rgb("#756f64"),
        ),
    ]
    anchors = {"river": spot(0, -30, 0, 1, y=water), "railing": spot(0, -2.0, math.pi, 0.9)}
    return Exterior(layers, pieces, anchors, acting=(4.5, 1.5), bounds=Bounds(-30, 30, -2.3, 9.0, 30))


def _arch() -> Model:
    """The iron arch over the roadway, with its hangers."""
    m = Model()
    iron = rgb("#8f3a32")
    run = [(x, 6.4 * (1 - (x / 22) ** 2) + 0.1, 0.0) for x in range(-22, 23, 2)]
    for (ax, ay, _), (bx, by, _) in itertools.pairwise(run):
        m.tube((ax, ay, 0), (bx, by, 0), 0.22, 0.22, iron)
        if by > 1.2:
            m.tube((bx, 0.8, 0), (bx, by, 0), 0.06, 0.06, scale(iron, 0.8))
    m.box((0, 0.9, 0), (44, 0.22, 0.2), scale(iron, 0.85))
    return m


def trench(place: Place, setup: Setup) -> Exterior:
    """Dug into the mud: boarded walls, sandbags along the edge, duckboards below, wire and shattered trees above."""
    g = rng(place.seed, "trench")
    mud, wood = rgb("#6a5846"), rgb("#7a6248")
    pieces: list[Piece] = []
    for n in range(-6, 7):
        x = n * 4.0
        pieces.append(box(x - 2, x + 2, -9.0, -2.0, 0, 2.0 + 0.1 * (n % 2), mud, top=scale(mud, 1.1)))
        pieces.append(Modelled(_boards(wood, g.uniform(0.85, 1.1)), x, -1.95))
    for n in range(-12, 13):
        pieces.append(Modelled(_sandbags(n), n * 1.15, -2.35, 0.0, 2.0))
    pieces += [
        Tree(
            "bare",
            g.choice((-1, 1)) * g.uniform(6, 26),
            -g.uniform(12, 32),
            g.uniform(3, 6),
            place.seed + i,
            rgb("#3c3430"),
            y=1.8,
        )
        for i in range(7)
    ]
    pieces += [Modelled(_wire(), x, -5.5 - (n % 2), 0.0, 2.0) for n, x in enumerate(range(-14, 15, 4))]
    planks = [
        [(x, 0.006, -1.2), (x + 0.42, 0.006, -1.2), (x + 0.42, 0.006, 1.1), (x, 0.006, 1.1)]
        for x in np.arange(-22, 22, 0.55).tolist()
    ]
    layers: list[Layer] = [
        Plane(scale(mud, 0.8), scale(mud, 1.1)),
        Ridge("hills", place.seed, 190, 3, 14, rgb("#6f6a64"), 0.5),
        Stripes(np.array(planks, dtype=np.float64), wood),
    ]
    return Exterior(
        layers, pieces, {"wall": spot(0, -1.6, math.pi, 2.0)}, acting=(4.5, 1.0), bounds=Bounds(-16, 16, -1.5, 9, 30)
    )


def _boards(wood: Colour, lit: float) -> Model:
    m = Model()
    for n in range(5):
        m.box((0, 0.1 + n * 0.38, 0), (4.0, 0.33, 0.06), scale(wood, lit * (0.85 + 0.08 * (n % 3))))
    for x in (-1.9, 0.0, 1.9):
        m.tube((x, 0, 0.08), (x, 2.25, 0.08), 0.08, 0.07, scale(wood, 0.7))
    return m


def _sandbags(n: int) -> Model:
    m = Model()
    for k, (x, y) in enumerate(((-0.3, 0.0), (0.3, 0.0), (0.0, 0.22))):
        m.ball((x, y + 0.13, 0.0), (0.36, 0.14, 0.24), scale(rgb("#b09a72"), 0.85 + 0.09 * ((n + k) % 3)), gloss=0)
    return m


def _wire() -> Model:
    m = Model()
    for s in (-1, 1):
        m.stroke([(s * 0.3, 0, 0), (-s * 0.3, 0.9, 0)], 0.06, rgb("#3f3a34"))
    for y in (0.35, 0.75):
        m.stroke(
            [(-2.0, y, 0), (-1.0, y - 0.1, 0.05), (0, y, 0), (1.0, y - 0.1, 0.05), (2.0, y, 0)], 0.015, rgb("#2f2d2a")
        )
    return m


def moon(place: Place, setup: Setup) -> Exterior:
    """Grey dust, craters and boulders under a black sky with the Earth in it; on Mars red under a pale one."""
    g = rng(place.seed, "moon")
    mars = "mars" in place.name.lower() or "red planet" in place.name.lower() or "martian" in place.name.lower()
    dust = rgb("#b5603a") if mars else rgb("#8f8f94")
    pieces: list[Piece] = [
        rock(g.choice((-1, 1)) * g.uniform(5.5, 18), g.uniform(-22, 9), r, r * 0.8, place.seed + i, scale(dust, 0.85))
        for i, r in enumerate((0.5, 0.8, 1.4, 0.6, 2.2, 1.1, 0.7, 1.7, 0.9))
    ]
    pieces += [Scatter(pebble, scale(dust, 0.7), 420, place.seed, span=18)]
    craters: list[Layer] = []
    for _ in range(14):
        x, z, r = g.uniform(-24, 24), g.uniform(-34, 12), g.uniform(0.8, 3.4)
        if abs(x) < 2.5 and abs(z) < 3:
            continue
        ring = np.array(
            [
                (x + r * math.sin(a), 0.004, z + 0.8 * r * math.cos(a))
                for a in np.linspace(0, 2 * math.pi, 22, endpoint=False).tolist()
            ]
        )
        inner = np.array(
            [
                (x + 0.1 * r + 0.8 * r * math.sin(a), 0.006, z + 0.06 * r + 0.62 * r * math.cos(a))
                for a in np.linspace(0, 2 * math.pi, 22, endpoint=False).tolist()
            ]
        )
        craters += [Patch(ring, scale(dust, 1.22)), Patch(inner, scale(dust, 0.62))]
    layers: list[Layer] = [
        Plane(dust, scale(dust, 1.08)),
        Ridge("peaks", place.seed, 480, 10, 70, scale(dust, 0.8), 0.3 if mars else 0.0),
        Ridge("dunes", place.seed + 1, 140, 0, 9, scale(dust, 0.9), 0.12 if mars else 0.0),
        *craters,
    ]
    if mars:
        return Exterior(layers, pieces, {"crater": spot(0, -14)}, acting=(5, 4), sky=_rust)
    return Exterior(
        layers, pieces, {"crater": spot(0, -14), "earth": spot(30, -110, 0, 14, y=45)}, acting=(5, 4), sky=_black
    )


def _black(frame: Frame, pen: Pen) -> None:
    """Stars by day, and the Earth."""
    space(frame, pen)
    x, y, depth = frame.camera.point(frame.camera.eye + vec(0.4, 0.2, -1.0) * 900)
    if depth <= 0 or pen.mask:
        return
    r = 0.085 * frame.camera.k
    pen.glow(x, y, 1.5 * r, rgb("#5aa0e0"), 0.4)
    pen.oval(x, y, r, r, rgb("#2f74b8"), 1.0)
    for dx, dy, q in ((-0.3, -0.2, 0.4), (0.25, 0.15, 0.34), (-0.1, 0.5, 0.26), (0.4, -0.4, 0.2)):
        pen.oval(x + dx * r, y + dy * r, q * r, 0.6 * q * r, rgb("#5d9a5a"), 0.9, soft=True)
    for dx, dy, q in ((0.0, -0.5, 0.5), (-0.2, 0.2, 0.6), (0.3, 0.55, 0.4)):
        pen.oval(x + dx * r, y + dy * r, q * r, 0.1 * r, (0.97, 0.98, 1.0), 0.7, soft=True)


def _rust(frame: Frame, pen: Pen) -> None:
    """A butterscotch sky, darker overhead."""
    camera, light = frame.camera, frame.light
    if pen.mask:
        return
    w, h = camera.width, camera.height
    dim = max(0.12, light.ambient)
    pen.poly([(0, 0), (w, 0), (w, h), (0, h)], scale(rgb("#d9a27a"), dim))
    for n in range(8):
        pen.poly(
            [(0, 0), (w, 0), (w, h * (0.5 - 0.06 * n)), (0, h * (0.5 - 0.06 * n))], scale(rgb("#a8684a"), dim), 0.09
        )


__all__ = ["bridge", "moon", "trench"]

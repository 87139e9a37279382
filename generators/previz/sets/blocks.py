"""Measures in metres -> the solids sets are built of: blocks, prisms, cones, rocks."""

import math
from collections.abc import Sequence

import numpy as np

from generators.previz.camera import vec
from generators.previz.pen import Colour, scale
from generators.previz.sets.pieces import UP, Solid, face, grid
from generators.previz.stage import rng


def box(
    x0: float,
    x1: float,
    z0: float,
    z1: float,
    y0: float,
    y1: float,
    colour: Colour,
    *,
    cell: tuple[float, float] | None = None,
    seed: int = 0,
    lit: float = 0.35,
    top: Colour | None = None,
    yaw: float = 0.0,
) -> Solid:
    """A block, with windows if `cell` gives their spacing. yaw turns it about its middle."""
    centre = vec((x0 + x1) / 2, (y0 + y1) / 2, (z0 + z1) / 2)
    ring = [vec(x0, 0, z0), vec(x1, 0, z0), vec(x1, 0, z1), vec(x0, 0, z1)]
    if yaw:
        c, s = math.cos(yaw), math.sin(yaw)
        ring = [
            vec(
                centre[0] + (p[0] - centre[0]) * c + (p[2] - centre[2]) * s,
                0,
                centre[2] - (p[0] - centre[0]) * s + (p[2] - centre[2]) * c,
            )
            for p in ring
        ]
    faces = []
    for i, a in enumerate(ring):
        b = ring[(i + 1) % 4]
        windows = grid(a, b, y0, y1, cell, seed + i, lit) if cell else None
        faces.append(face([a + UP * y0, b + UP * y0, b + UP * y1, a + UP * y1], colour, centre, windows))
    faces.append(face([p + UP * y1 for p in ring], top or scale(colour, 0.8), centre))
    return Solid(faces)


def prism(
    points: Sequence[tuple[float, float]], y0: float, y1: float, colour: Colour, top: Colour | None = None
) -> Solid:
    """An upright block over a convex ground plan of (x, z)."""
    plan = np.array([(x, 0.0, z) for x, z in points])
    centre = plan.mean(axis=0) + UP * (y0 + y1) / 2
    n = len(plan)
    faces = [
        face(
            [plan[i] + UP * y0, plan[(i + 1) % n] + UP * y0, plan[(i + 1) % n] + UP * y1, plan[i] + UP * y1],
            colour,
            centre,
        )
        for i in range(n)
    ]
    return Solid([*faces, face(plan + UP * y1, top or colour, centre)])


def cone(
    x: float, z: float, r: float, y0: float, y1: float, colour: Colour, sides: int = 8, r_top: float = 0.0
) -> Solid:
    """A cone (or a tapering tower if r_top > 0)."""
    angles = [2 * math.pi * i / sides for i in range(sides)]
    low = [vec(x + math.sin(a) * r, y0, z + math.cos(a) * r) for a in angles]
    high = [vec(x + math.sin(a) * r_top, y1, z + math.cos(a) * r_top) for a in angles]
    centre = vec(x, y0 + (y1 - y0) * 0.3, z)
    faces = []
    for i in range(sides):
        j = (i + 1) % sides
        faces.append(face([low[i], low[j], high[j], high[i]] if r_top else [low[i], low[j], high[i]], colour, centre))
    if r_top:
        faces.append(face(high, colour, centre))
    return Solid(faces)


def rock(x: float, z: float, r: float, h: float, seed: int, colour: Colour, y: float = 0.0, sides: int = 7) -> Solid:
    """A boulder or an island of flat facets."""
    g = rng(seed, "rock", x, z)
    rings = []
    for share, level in ((1.0, -0.08), (0.92, 0.42), (0.5, 0.86)):
        turn = g.uniform(0, 1)
        rings.append(
            [
                vec(
                    x + math.sin(2 * math.pi * (i + turn * 0.3) / sides) * r * share * g.uniform(0.82, 1.12),
                    y + h * level * g.uniform(0.88, 1.1),
                    z + math.cos(2 * math.pi * (i + turn * 0.3) / sides) * r * share * g.uniform(0.82, 1.12),
                )
                for i in range(sides)
            ]
        )
    top = vec(x + g.uniform(-0.2, 0.2) * r, y + h, z + g.uniform(-0.2, 0.2) * r)
    centre = vec(x, y + h * 0.2, z)
    faces = []
    for low, high in ((rings[0], rings[1]), (rings[1], rings[2])):
        for i in range(sides):
            j = (i + 1) % sides
            k = g.uniform(0.9, 1.08)
            faces.append(face([low[i], low[j], high[j]], scale(colour, k), centre))
            faces.append(face([low[i], high[j], high[i]], scale(colour, k * g.uniform(0.96, 1.04)), centre))
    faces += [
        face([rings[2][i], rings[2][(i + 1) % sides], top], scale(colour, g.uniform(0.95, 1.1)), centre)
        for i in range(sides)
    ]
    return Solid(faces)

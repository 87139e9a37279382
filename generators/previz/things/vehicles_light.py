"""What one sits on in the open: bicycles, motorcycles, carts. On wheels, front towards +z."""

import math

from generators.previz.camera import vec
from generators.previz.pen import rgb, scale
from generators.previz.things.solids import Corner
from generators.previz.things.vehicles_frame import (
    CHROME,
    LAMP,
    Build,
    Wheel,
)


def bicycle(build: Build) -> None:
    colour = build.main("#2f8f7a")
    r, z0, z1 = 0.34, -0.52, 0.52
    build.wheels += [
        Wheel((0, r, z0), r, 0.035, rgb("#c8ccd2"), 12, 0.1),
        Wheel((0, r, z1), r, 0.035, rgb("#c8ccd2"), 12, 0.1),
    ]
    frame = build.layer()
    crank: Corner = (0, 0.3, -0.06)
    saddle: Corner = (0, 0.84, -0.24)
    stem: Corner = (0, 0.86, 0.36)
    for a, b, w in (
        ((0, r, z0), crank, 0.03),
        ((0, r, z0), (0, 0.74, -0.2), 0.026),
        (crank, saddle, 0.036),
        (crank, (0, 0.78, 0.37), 0.042),
        ((0, 0.76, -0.22), (0, 0.83, 0.35), 0.038),
        (stem, (0, r, z1), 0.034),
    ):
        frame.stroke([a, b], w, colour)
    frame.stroke([stem, (0, 0.96, 0.33)], 0.03, CHROME)
    frame.stroke([(-0.28, 0.98, 0.2), (-0.2, 0.99, 0.32), (0.2, 0.99, 0.32), (0.28, 0.98, 0.2)], 0.035, rgb("#2a2a2e"))
    frame.tube((0, 0.85, -0.34), (0, 0.87, -0.1), 0.075, 0.035, rgb("#4a3024"))
    frame.ball((0, 0.3, -0.06), 0.075, CHROME)
    frame.stroke([(-0.1, 0.3, -0.06), (-0.1, 0.16, 0.02), (-0.2, 0.15, 0.02)], 0.022, rgb("#3a3d44"))
    frame.stroke([(0.1, 0.3, -0.06), (0.1, 0.44, -0.14), (0.2, 0.45, -0.14)], 0.022, rgb("#3a3d44"))
    build.seat = vec(0, 0.42, -0.24)
    build.shadow = (0.2, 0.85)


def motorcycle(build: Build) -> None:
    colour = build.main("#b8322c")
    r = 0.33
    build.wheels += [Wheel((0, r, -0.72), r, 0.16, CHROME, 6, 0.34), Wheel((0, r, 0.74), r, 0.13, CHROME, 6, 0.34)]
    body = build.layer()
    body.box((0, 0.34, -0.05), (0.34, 0.34, 0.46), rgb("#5a5e66"))
    body.tube((0.2, 0.3, 0.1), (0.2, 0.36, -0.95), 0.05, 0.06, CHROME)
    body.tube((-0.2, 0.3, 0.1), (-0.2, 0.36, -0.95), 0.05, 0.06, CHROME)
    body.ball((0, 0.86, 0.16), (0.17, 0.15, 0.3), colour)
    body.box((0, 0.72, -0.42), (0.28, 0.11, 0.66), rgb("#26242a"))
    body.panel([(-0.1, 0.78, -0.72), (0.1, 0.78, -0.72), (0.1, 0.62, -1.1), (-0.1, 0.62, -1.1)], colour)
    for x in (-0.11, 0.11):
        body.stroke([(x, r, 0.74), (x, 0.98, 0.46)], 0.055, CHROME)
    body.stroke([(-0.38, 1.06, 0.3), (-0.14, 1.04, 0.44), (0.14, 1.04, 0.44), (0.38, 1.06, 0.3)], 0.045, rgb("#2a2a2e"))
    body.ball((0, 0.92, 0.58), 0.115, LAMP, glow=0.7)
    if build.lit:
        body.halo((0, 0.92, 0.66), 1.4, LAMP, 0.6)
    build.seat = vec(0, 0.36, -0.35)
    build.shadow = (0.3, 1.1)


def cart(build: Build) -> None:
    colour = build.main("#9a6a3c")
    half, long, y0, y1 = 0.72, 1.15, 0.62, 1.02
    covered = build.says("covered", "wagon")
    for normal, corners in (
        (
            (1, 0, 0),
            [(half, y0, -long), (half, y0, long), (half * 1.12, y1, long * 1.06), (half * 1.12, y1, -long * 1.06)],
        ),
        (
            (-1, 0, 0),
            [(-half, y0, -long), (-half, y0, long), (-half * 1.12, y1, long * 1.06), (-half * 1.12, y1, -long * 1.06)],
        ),
        (
            (0, 0, 1),
            [(-half, y0, long), (half, y0, long), (half * 1.12, y1, long * 1.06), (-half * 1.12, y1, long * 1.06)],
        ),
        (
            (0, 0, -1),
            [(-half, y0, -long), (half, y0, -long), (half * 1.12, y1, -long * 1.06), (-half * 1.12, y1, -long * 1.06)],
        ),
    ):
        wall = build.layer(normal, corners[0])
        wall.panel(corners, colour)
        for t in (0.33, 0.66):
            a, b = (
                tuple(p[i] + (q[i] - p[i]) * t for i in range(3))
                for p, q in ((corners[0], corners[3]), (corners[1], corners[2]))
            )
            wall.stroke([(a[0] * 1.01, a[1], a[2] * 1.01), (b[0] * 1.01, b[1], b[2] * 1.01)], 0.02, scale(colour, 0.6))
    build.layer().box((0, y0 + 0.36, 0.06), (half * 2.0, 0.05, 0.34), scale(colour, 1.1))
    under = build.layer()
    under.box((0, y0 - 0.08, 0), (half * 1.9, 0.08, long * 2), scale(colour, 0.7))
    for x in (-0.4, 0.4):
        under.stroke([(x, y0, long), (x * 0.9, y0 - 0.1, long + 1.6)], 0.07, scale(colour, 0.8))
    if covered:
        top = build.layer(near=True)
        arc = [(half * 1.15 * math.cos(a), y1 + 0.95 * math.sin(a)) for a in (math.pi * i / 8 for i in range(9))]
        top.prism(arc, -long, long, rgb("#efe6d2"))
    radius = 0.58
    build.wheels += [
        Wheel((s * (half + 0.12), radius, -0.1), radius, 0.09, scale(colour, 0.85), 8, 0.16) for s in (1, -1)
    ]
    build.seat = vec(0, y0, 0.1)
    build.shadow = (half * 1.4, long * 1.2)

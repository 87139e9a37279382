"""Planes and helicopters, nose towards +z."""

import math

import numpy as np

from generators.previz.camera import NEAR, Vec, vec
from generators.previz.pen import Colour, Pen, mix, rgb, scale
from generators.previz.stage import Frame
from generators.previz.things.solids import turned
from generators.previz.things.vehicles_frame import GLASS, LAMP, RED, Bodywork, Build, Wheel, side_words


def plane(build: Build) -> None:
    colour = build.main("#c8452e")
    pale = rgb("#f2f0ea")
    body = build.layer()
    if build.says("jet", "airliner", "airplane", "aeroplane", "passenger"):
        _airliner(build, body, colour, pale)
        return
    # A small propeller plane with a high wing.
    body.tube((0, 1.55, -3.6), (0, 1.5, -0.4), 0.16, 0.52, pale)
    body.tube((0, 1.5, -0.4), (0, 1.45, 1.5), 0.52, 0.5, pale)
    side_words(body, build.thing.text, 0.535, -0.2, 1.3, 1.2, 1.5, colour)
    body.tube((0, 1.45, 1.5), (0, 1.45, 2.5), 0.5, 0.3, colour)
    body.ball((0, 1.45, 2.55), (0.16, 0.16, 0.28), rgb("#3a3d44"))
    body.ball((0, 1.92, 0.55), (0.4, 0.36, 0.85), GLASS)
    build.bubble((0, 1.96, 0.55), (0.4, 0.32, 0.85), low=0)
    build.seat = vec(0, 0.82, 0.4)
    body.slab([(-5.2, 0.1), (5.2, 0.1), (5.0, 1.35), (-5.0, 1.35)], 2.2, 2.32, colour)
    body.slab([(-1.7, -3.75), (1.7, -3.75), (1.5, -3.05), (-1.5, -3.05)], 1.6, 1.67, colour)
    body.profile([(-3.8, 1.65), (-3.0, 1.65), (-3.45, 2.85), (-3.85, 2.85)], -0.05, 0.05, colour)
    for s in (1, -1):
        body.stroke([(s * 0.5, 1.25, 0.6), (s * 2.4, 2.2, 0.7)], 0.07, scale(pale, 0.7))
        body.stroke([(s * 0.4, 1.15, 0.9), (s * 0.95, 0.3, 0.95)], 0.08, rgb("#6b6f76"))
        build.wheels.append(Wheel((s * 0.98, 0.28, 0.95), 0.28, 0.14))
    build.spin = _propeller
    build.shadow = (2.0, 3.4)


def _airliner(build: Build, body: Bodywork, colour: Colour, pale: Colour) -> None:
    body.tube((0, 3.3, -6.0), (0, 3.0, 6.5), 1.35, 1.35, pale)
    body.tube((0, 3.0, 6.5), (0, 2.75, 8.6), 1.35, 0.5, pale)
    body.ball((0, 2.75, 8.6), (0.5, 0.5, 0.5), pale)
    body.tube((0, 4.0, -10.5), (0, 3.3, -6.0), 0.35, 1.35, pale)
    strip = build.layer(near=True)
    build.seat = vec(0.75, 2.4, 3.55)
    for z in (-5.0 + 0.95 * i for i in range(12)):
        build.pane([(z, 3.35), (z + 0.42, 3.35), (z + 0.42, 3.75), (z, 3.75)], 1.36)
    for s in (1, -1):
        for i in range(12):
            z = -5.0 + i * 0.95
            strip.panel(
                [(s * 1.36, 3.35, z), (s * 1.36, 3.35, z + 0.42), (s * 1.3, 3.75, z + 0.42), (s * 1.3, 3.75, z)][
                    :: 1 if s < 0 else -1
                ],
                mix(GLASS, LAMP, 0.15),
            )
    body.slab([(1.1, -1.4), (10.5, -4.6), (10.5, -3.4), (1.1, 3.0)], 2.5, 2.66, scale(pale, 0.9))
    body.slab([(-1.1, -1.4), (-10.5, -4.6), (-10.5, -3.4), (-1.1, 3.0)], 2.5, 2.66, scale(pale, 0.9))
    for s in (1, -1):
        body.tube((s * 4.0, 1.9, -0.4), (s * 4.0, 1.9, 1.9), 0.5, 0.62, colour, cap=rgb("#33363d"))
        body.slab([(s * 0.5, -10.2), (s * 3.8, -11.0), (s * 3.8, -10.2), (s * 0.5, -8.4)], 4.2, 4.3, scale(pale, 0.9))
        build.wheels.append(Wheel((s * 1.6, 0.5, -0.8), 0.5, 0.4))
        body.stroke([(s * 1.6, 0.6, -0.8), (s * 1.4, 2.4, -0.8)], 0.2, rgb("#7a7f87"))
    body.profile([(-10.4, 4.2), (-7.2, 4.4), (-9.6, 8.2), (-11.0, 8.2)], -0.12, 0.12, colour)
    body.stroke([(0, 0.5, 6.3), (0, 2.2, 6.3)], 0.18, rgb("#7a7f87"))
    build.wheels.append(Wheel((0, 0.45, 6.3), 0.45, 0.3))
    build.shadow = (4.0, 9.0)


def _propeller(frame: Frame, position: Vec, yaw: float, t: float, owner: str) -> None:
    _blades(frame, position, yaw, t, owner, vec(0, 1.45, 2.72), 1.05, flat=False)


def _blades(frame: Frame, position: Vec, yaw: float, t: float, owner: str, hub: Vec, reach: float, flat: bool) -> None:
    """A blurred disc with two blades in it."""
    turn = t * 23.0
    ring = [math.tau * i / 28 for i in range(28)]

    def around(a: float, r: float) -> tuple[float, float, float]:
        return (
            hub[0] + math.cos(a) * r,
            hub[1] + (0.0 if flat else math.sin(a) * r),
            hub[2] + (math.sin(a) * r if flat else 0.0),
        )

    blades = [
        p
        for k in range(2)
        for p in (
            around(turn + math.pi * k - 0.05, reach * 0.1),
            around(turn + math.pi * k - 0.04, reach),
            around(turn + math.pi * k + 0.04, reach),
            around(turn + math.pi * k + 0.05, reach * 0.1),
        )
    ]
    at = frame.camera.project(turned(np.array([around(a, reach) for a in ring] + blades), position, yaw))
    if at[:, 2].min() < NEAR * 1.5:
        return
    xy = [(float(p[0]), float(p[1])) for p in at]
    depth = float(at[:, 2].mean())
    colour = frame.light.shade(rgb("#3a3d44"), 0.5, depth)

    def paint(pen: Pen) -> None:
        pen.poly(xy[:28], colour, 0.16)
        pen.poly(xy[28:32], colour, 0.85)
        pen.poly(xy[32:36], colour, 0.85)

    frame.add(max(NEAR * 2, depth - 0.4), paint, owner)


def helicopter(build: Build) -> None:
    colour = build.main("#2f6f9e")
    body = build.layer()
    body.tube((0, 1.6, -0.6), (0, 1.85, -4.8), 0.5, 0.14, colour)
    body.ball((0, 1.5, 0.5), (0.85, 0.9, 1.6), colour)
    body.ball((0, 1.55, 1.05), (0.72, 0.72, 1.2), GLASS, mark=True)
    build.bubble((0, 1.55, 1.05), (0.72, 0.72, 1.2))
    build.seat = vec(0.3, 0.5, 1.05)
    side_words(body, build.thing.text, 0.86, -0.6, 0.6, 1.0, 1.3, rgb("#f4f1e8"))
    body.box((0, 2.3, 0.1), (0.7, 0.35, 1.4), scale(colour, 0.8))
    body.tube((0, 2.65, 0.1), (0, 2.95, 0.1), 0.09, 0.07, rgb("#3a3d44"))
    body.profile([(-5.1, 1.5), (-4.5, 1.7), (-4.7, 2.7), (-5.3, 2.8)], -0.06, 0.06, colour)
    for s in (1, -1):
        body.stroke([(s * 0.95, 0.06, -1.3), (s * 0.95, 0.05, 1.4), (s * 0.95, 0.22, 1.75)], 0.09, rgb("#4a4d54"))
        for z in (-0.7, 0.9):
            body.stroke([(s * 0.95, 0.06, z), (s * 0.5, 0.85, z)], 0.07, rgb("#4a4d54"))
    body.ball((0, 0.6, 0.9), 0.1, RED, glow=0.8)
    body.halo((0, 0.6, 0.9), 0.9, RED, 0.5)
    build.spin = _rotors
    build.shadow = (1.2, 2.8)


def _rotors(frame: Frame, position: Vec, yaw: float, t: float, owner: str) -> None:
    _blades(frame, position, yaw, t, owner, vec(0, 2.98, 0.1), 4.6, flat=True)
    side = turned(np.array([[0.1, 2.1, -4.95]]), position, yaw)[0]
    _blades(frame, side, yaw + math.pi / 2, t * 1.3, owner, vec(0, 0, 0), 0.6, flat=False)

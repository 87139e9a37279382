"""A plot -> a cottage of solids: walls with windows and a door, gabled roof, chimney."""

import math
from typing import NamedTuple

from generators.previz.camera import NEAR, Vec, vec
from generators.previz.pen import Colour, mix, scale
from generators.previz.sets.blocks import box
from generators.previz.sets.pieces import UP, Solid, face, grid, outside
from generators.previz.shadows import fallen
from generators.previz.stage import Frame


class HouseColours(NamedTuple):
    wall: Colour
    roof: Colour


def house(
    x: float, z: float, w: float, d: float, h: float, roof: float, colours: HouseColours, seed: int, yaw: float = 0.0
) -> list[Solid]:
    """A cottage: walls with windows and a door, gabled roof with eaves, chimney. Front at yaw 0 is +z."""
    c, s = math.cos(yaw), math.sin(yaw)

    def at(u: float, y: float, v: float) -> Vec:
        return vec(x + u * c + v * s, y, z - u * s + v * c)

    centre = at(0, h / 2, 0)
    half_w, half_d = w / 2, d / 2
    plan = [at(-half_w, 0, half_d), at(half_w, 0, half_d), at(half_w, 0, -half_d), at(-half_w, 0, -half_d)]
    walls = []
    for i in range(4):
        a, b = plan[i], plan[(i + 1) % 4]
        points = [a, b, b + UP * h, a + UP * h]
        if i % 2:
            points = [a, b, b + UP * h, (a + b) / 2 + UP * (h + roof), a + UP * h]
        walls.append(face(points, colours.wall, centre, grid(a, b, 0.5, h, (2.1, 2.4), seed + i, 0.6, (0.4, 0.46))))
    e, o = 0.35, roof * 0.12
    ridge_y = h + roof + 0.1
    slopes = []
    for side in (1, -1):
        slopes.append(
            face(
                [
                    at(-half_w - e, h - o, side * (half_d + e)),
                    at(half_w + e, h - o, side * (half_d + e)),
                    at(half_w + e, ridge_y, 0),
                    at(-half_w - e, ridge_y, 0),
                ],
                colours.roof,
                centre,
            )
        )
    doorway = [
        at(-0.5, 0, half_d + 0.02),
        at(0.5, 0, half_d + 0.02),
        at(0.5, 2.05, half_d + 0.02),
        at(-0.5, 2.05, half_d + 0.02),
    ]
    door = face(doorway, mix(colours.roof, (0.3, 0.18, 0.1), 0.6), centre)
    solids = [Solid([*walls, door]), _Lifted(slopes)]
    chimney = at(half_w * 0.55, 0, 0)
    solids.append(
        _Lifted(
            box(
                float(chimney[0]) - 0.3,
                float(chimney[0]) + 0.3,
                float(chimney[2]) - 0.3,
                float(chimney[2]) + 0.3,
                h + roof * 0.5,
                h + roof + 0.7,
                scale(colours.wall, 0.75),
            ).faces
        )
    )
    return solids


class _Lifted(Solid):
    """On top of another solid: drawn just after it."""

    def shades(self, way: Vec) -> tuple[Vec, ...]:
        return (fallen(self.corners, 0.0, way, 0.0),)

    def add(self, frame: Frame) -> None:
        if not outside(frame.camera, self.centre, self.radius):
            depth = float(frame.camera.view(self.corners)[:, 2].mean())
            frame.add(
                max(depth - self.radius * 0.35, NEAR * 2) if depth > 0 else depth,
                lambda pen: self.draw_faces(frame, pen),
            )

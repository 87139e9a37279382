"""Parts that stand any way: ellipsoids turned about any axis, rings in pieces; and the turns themselves."""

import math
from dataclasses import dataclass

import numpy as np

from generators.previz.camera import NEAR, Vec
from generators.previz.pen import Pen, polygon, scale, smooth
from generators.previz.things.parts import Stroke
from generators.previz.things.rounds import Ball
from generators.previz.things.view import View
from generators.previz.where import Globe, Round

_CIRCLE = np.array([(math.cos(a), math.sin(a)) for a in (n * math.tau / 40 for n in range(40))])


@dataclass(frozen=True)
class Egg(Ball):
    """An ellipsoid turned any way; its loop begins with its centre and the ends of its three axes."""

    def paint(self, pen: Pen, view: View) -> None:
        """Its outline is the ellipse that its axes, seen from the camera, span."""
        if view.near[self.loop]:
            return
        (x, y), depth = view.xy[self.first], max(view.camera.point(view.world[self.first])[2], NEAR)
        axes = view.world[self.first + 1 : self.first + 4] - view.world[self.first]
        if pen.deep:
            pen.on = _bulk(view.world[self.first], axes)
        seen = (axes @ np.stack((view.camera.right, -view.camera.up), axis=1)).T * (view.camera.k / depth)
        square = seen @ seen.T
        root = math.sqrt(max(float(np.linalg.det(square)), 1e-9))
        half = (square + root * np.eye(2)) / math.sqrt(float(np.trace(square)) + 2 * root)
        outline = [(x + dx, y + dy) for dx, dy in (_CIRCLE @ half).tolist()]
        reach = float(np.abs(_CIRCLE @ half).max())
        if self.glow >= 1 or reach < 2 or pen.mask:
            pen.poly(outline, view.tone(self.colour, 0.5, depth, self.glow), self.alpha)
        else:
            sun = view.light.sun_direction
            lean = np.array((float(sun @ view.camera.right) * 0.4, -float(sun @ view.camera.up) * 0.4 - 0.12)) @ half
            tones = [
                view.tone(self.colour, v, depth, self.glow, g) for v, g in ((1.0, self.gloss), (0.62, 0.0), (0.12, 0.0))
            ]
            pen.radial(
                polygon(outline), (x + float(lean[0]), y + float(lean[1])), reach * 1.35, tones, (0.0, 0.45, 1.0)
            )
        for mark in self.marks:
            mark.paint(pen, view)


@dataclass(frozen=True)
class Band(Stroke):
    """A piece of a ring: a bent rod with light along its upper side."""

    gloss: float = 0.2

    def paint(self, pen: Pen, view: View) -> None:
        if view.near[self.loop]:
            return
        depth = max(view.depth[self.loop], NEAR)
        width = self.width * view.camera.k / depth
        if width < 0.12:
            return
        points = view.xy[self.first : self.end]
        if pen.deep:
            pen.on = Round(view.world[self.first : self.end], [self.width / 2] * len(points))
        if self.glow < 1 and width > 4 and not pen.mask:
            pen.stroke(smooth(points, closed=False), width, view.tone(scale(self.colour, 0.92), 0.4, depth, self.glow))
            shine = [(x, y - width * 0.16) for x, y in points]
            pen.stroke(
                smooth(shine, closed=False), width * 0.55, view.tone(self.colour, 0.8, depth, self.glow, self.gloss)
            )
        else:
            pen.stroke(smooth(points, closed=False), width, view.tone(self.colour, 0.55, depth, self.glow))
        for mark in self.marks:
            mark.paint(pen, view)


def _bulk(centre: Vec, axes: Vec) -> Globe | Round:
    """About where an ellipsoid lies: balls along its longest axis if it is a long one, else its upright box's ellipsoid."""
    long, second, short = sorted(axes, key=lambda a: -float(a @ a))
    if float(long @ long) > 1.5 * float(second @ second):
        along = np.linspace(-0.9, 0.9, 5)
        wide = (float(np.linalg.norm(second)) + float(np.linalg.norm(short))) / 2
        return Round(centre + along[:, None] * long, [wide * math.sqrt(1 - u * u) for u in along.tolist()])
    x, y, z = np.sqrt((axes * axes).sum(0)).tolist()
    return Globe(centre, (x, y, z))


def rotation(turn: tuple[float, float, float]) -> Vec:
    """Degrees about x, then y, then z -> a matrix (3, 3) for columns."""
    made = np.eye(3)
    for axis, degrees in enumerate(turn):
        made = about(axis, math.radians(degrees)) @ made
    return made


def about(axis: int, angle: float) -> Vec:
    """A right-handed turn by radians about x (0), y (1) or z (2): a matrix (3, 3) for columns."""
    c, s = math.cos(angle), math.sin(angle)
    made = np.eye(3)
    i, j = (axis + 1) % 3, (axis + 2) % 3
    made[i, i], made[i, j], made[j, i], made[j, j] = c, -s, s, c
    return made

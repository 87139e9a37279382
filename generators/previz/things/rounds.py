"""The round parts of a model: tubes, cones and balls, each of which paints itself as a `View` shows it."""

import math
from dataclasses import dataclass, field

import numpy as np

from generators.previz.convex import hull
from generators.previz.pen import Colour, Pen, Point, polygon, scale
from generators.previz.things.view import RING, Corner, Part, View, lit_by, near_by
from generators.previz.where import Globe

_FINE = 0.05
"""Of the frame's height: tubes thinner than this are drawn with half the corners."""
_SLIM = 0.009
"""Of the frame's height: tubes thinner than this are of one tone."""
_CIRCLE = [(math.cos(a * math.tau / 44), math.sin(a * math.tau / 44)) for a in range(44)]


@dataclass(frozen=True)
class Tube:
    """A cylinder, cone or disc between two rings."""

    loops: tuple[int, int]
    first: int
    colour: Colour
    cap: Colour
    glow: float = 0.0
    alpha: float = 1.0
    gloss: float = 0.25
    marks: list[Part] = field(default_factory=list)

    def paint(self, pen: Pen, view: View) -> None:
        a, b = self.loops
        if view.near[a] or view.near[b]:
            self._passing(pen, view)
            return
        if self._outside(view):
            return
        ring_a = view.xy[self.first : self.first + RING]
        ring_b = view.xy[self.first + RING : self.first + 2 * RING]
        depth = (view.depth[a] + view.depth[b]) / 2
        across = max(abs(ring_a[0][0] - ring_a[RING // 2][0]) + abs(ring_a[0][1] - ring_a[RING // 2][1]), 0.0)
        across = max(across, abs(ring_b[0][0] - ring_b[RING // 2][0]) + abs(ring_b[0][1] - ring_b[RING // 2][1]))
        step = 2 if across < view.camera.height * _FINE else 1  # a slim tube needs no fine ends
        outline = hull(ring_a[::step] + ring_b[::step])
        if pen.deep:
            pen.on = view.pipe(self.first)
        if len(outline) >= 3:
            self._body(pen, view, ring_a, ring_b, outline, depth)
        for i, (loop, ring) in enumerate(((a, ring_a), (b, ring_b))):
            if view.facing[loop]:
                if pen.deep:
                    pen.on = view.plane(loop, self.first + i * RING)
                pen.poly(ring, view.tone(self.cap, view.lit[loop], depth, self.glow), self.alpha)
        for mark in self.marks:
            mark.paint(pen, view)

    def _passing(self, pen: Pen, view: View) -> None:
        """Partly beside or behind the camera: what is left of it, as long as one of its ends is seen."""
        ends = [i for i in (0, 1) if view.facing[self.loops[i]]]
        if not ends:
            return
        worlds = [view.world[self.first + i * RING : self.first + (i + 1) * RING] for i in (0, 1)]
        rings = [view.camera.polygon(world)[0] for world in worlds]
        depth = max(view.depth[self.loops[0]], view.depth[self.loops[1]], 0.0)
        outline = hull(rings[0] + rings[1]) if rings[0] and rings[1] else []
        if pen.deep:
            pen.on = view.pipe(self.first)
        if len(outline) >= 3:
            pen.poly(outline, view.tone(self.colour, 0.5, depth, self.glow), self.alpha)
        for i in ends:
            if len(rings[i]) >= 3:
                if pen.deep:
                    pen.on = view.plane(self.loops[i], self.first + i * RING)
                pen.poly(rings[i], view.tone(self.cap, view.lit[self.loops[i]], depth, self.glow), self.alpha)
        for mark in self.marks:
            mark.paint(pen, view)

    def _outside(self, view: View) -> bool:
        (a, b), camera = self.loops, view.camera
        return (
            max(view.high[a][0], view.high[b][0]) < 0
            or max(view.high[a][1], view.high[b][1]) < 0
            or min(view.low[a][0], view.low[b][0]) > camera.width
            or min(view.low[a][1], view.low[b][1]) > camera.height
        )

    def _body(
        self, pen: Pen, view: View, ring_a: list[Point], ring_b: list[Point], outline: list[Point], depth: float
    ) -> None:
        dx = sum(p[0] for p in ring_b) - sum(p[0] for p in ring_a)
        dy = sum(p[1] for p in ring_b) - sum(p[1] for p in ring_a)
        length = math.hypot(dx, dy)
        nx, ny = (-dy / length, dx / length) if length > 1e-3 else (1.0, 0.0)
        along = [p[0] * nx + p[1] * ny for p in outline]
        low, high = min(along), max(along)
        if self.glow >= 1 or high - low < view.camera.height * _SLIM or pen.mask:
            pen.poly(outline, view.tone(self.colour, 0.5, depth, self.glow), self.alpha)
            return
        camera = view.camera
        side = camera.right * nx - camera.up * ny
        front = -camera.forward
        normals = np.stack(
            (
                -0.9 * side + 0.43 * front,
                -0.4 * side + 0.9 * front,
                0.4 * side + 0.9 * front,
                0.9 * side + 0.43 * front,
            )
        )
        lit, near = lit_by(view.light, normals).tolist(), near_by(view.light, normals)
        beside = [None] * 4 if near is None else near.tolist()
        tones = [view.tone(self.colour, a, depth, self.glow, self.gloss, b) for a, b in zip(lit, beside)]
        tones = [scale(tones[0], 0.86), tones[1], tones[2], scale(tones[3], 0.86)]
        cx, cy = outline[0][0] - along[0] * nx, outline[0][1] - along[0] * ny
        alphas = [self.alpha] * 4 if self.alpha < 1 else None
        pen.linear(
            polygon(outline),
            (cx + low * nx, cy + low * ny),
            (cx + high * nx, cy + high * ny),
            tones,
            (0.0, 0.35, 0.65, 1.0),
            alphas,
        )


@dataclass(frozen=True)
class Ball:
    """An ellipsoid with upright axes."""

    loop: int
    first: int
    radii: Corner
    colour: Colour
    glow: float = 0.0
    alpha: float = 1.0
    gloss: float = 0.35
    marks: list[Part] = field(default_factory=list)

    def paint(self, pen: Pen, view: View) -> None:
        if view.near[self.loop]:
            return
        if pen.deep:
            pen.on = Globe(view.world[self.first], self.radii)
        (x, y), depth = view.xy[self.first], view.depth[self.loop]
        pixels = view.camera.k / depth
        flat = abs(float(view.camera.forward[1]))
        rx = max(self.radii[0], self.radii[2]) * pixels
        ry = math.hypot(self.radii[1] * math.sqrt(1 - flat * flat), self.radii[2] * flat) * pixels
        if self.glow >= 1 or rx < 2 or pen.mask:
            pen.oval(x, y, rx, ry, view.tone(self.colour, 0.5, depth, self.glow), self.alpha)
        else:
            sun = view.light.sun_direction
            sx, sy = float(sun @ view.camera.right) * 0.4, -float(sun @ view.camera.up) * 0.4 - 0.12
            tones = [
                view.tone(self.colour, v, depth, self.glow, g) for v, g in ((1.0, self.gloss), (0.62, 0.0), (0.12, 0.0))
            ]
            pen.save()
            pen.canvas.translate(x, y)
            pen.canvas.scale(1.0, ry / rx)
            alphas = [self.alpha] * 3 if self.alpha < 1 else None
            pen.radial(
                polygon([(rx * x, rx * y) for x, y in _CIRCLE]),
                (sx * rx, sy * rx),
                rx * 1.35,
                tones,
                (0.0, 0.45, 1.0),
                alphas,
            )
            pen.restore()
        for mark in self.marks:
            mark.paint(pen, view)

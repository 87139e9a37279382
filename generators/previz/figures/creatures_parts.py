"""What a Form is painted with: masses of balls, sheets, strokes and eyes, each from its projected points (see `creatures_form`)."""

import itertools
import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

import numpy as np
import skia

from generators.previz.camera import Camera, Vec
from generators.previz.convex import hull
from generators.previz.light import Light
from generators.previz.pen import Colour, Pen, Point, mix, polygon, scale, smooth
from generators.previz.where import Dots, Round

P3 = tuple[float, float, float]
Ball = tuple[float, float, float, float]
"""x, y, z, radius."""
BLACK: Colour = (0.055, 0.05, 0.06)


@dataclass
class Seen:
    """A Form before the camera: pixels, depths, and how the sun falls on the screen."""

    camera: Camera
    light: Light
    xy: list[Point]
    depth: list[float]
    radius: list[float]
    """Pixels, per point."""
    axis: Point
    """Unit vector on the screen from shade to light: half sun, half sky."""
    front: float
    """-1 (the sun is behind the subject) to 1 (behind the camera)."""
    middle: float
    """Mean depth of everything."""
    world: Vec
    """Metres, per point."""
    girth: list[float]
    """Metres, per point: its radius."""

    def run(self, part: "Part") -> Round:
        """Where a row of balls lies."""
        return Round(self.world[part.first : part.end], self.girth[part.first : part.end])


class Part(Protocol):
    first: int
    end: int
    over: float

    def paint(self, pen: Pen, seen: Seen) -> None: ...


def _union(circles: Sequence[tuple[float, float, float]]) -> "skia.Path":
    """The outline of balls in a row with the tangents between neighbours."""
    path = skia.Path()
    for x, y, r in circles:
        path.addCircle(x, y, r)
    for (ax, ay, ra), (bx, by, rb) in itertools.pairwise(circles):
        dx, dy = bx - ax, by - ay
        d2 = dx * dx + dy * dy
        gap = ra - rb
        if d2 <= gap * gap + 1e-6:
            continue
        h = math.sqrt(d2 - gap * gap)
        n1x, n1y = (dx * gap - dy * h) / d2, (dy * gap + dx * h) / d2
        n2x, n2y = (dx * gap + dy * h) / d2, (dy * gap - dx * h) / d2
        quad = [
            (ax + n1x * ra, ay + n1y * ra),
            (bx + n1x * rb, by + n1y * rb),
            (bx + n2x * rb, by + n2y * rb),
            (ax + n2x * ra, ay + n2y * ra),
        ]
        path.addPoly([skia.Point(px, py) for px, py in reversed(quad)], True)
    path.setFillType(skia.PathFillType.kWinding)
    return path


TURN = [(math.cos(a), math.sin(a)) for a in np.linspace(0, 2 * math.pi, 28, endpoint=False).tolist()]


def _skin(circles: Sequence[tuple[float, float, float]]) -> "skia.Path":
    """The tight outline around balls in any order."""
    return smooth(hull([(x + c * r, y + s * r) for x, y, r in circles for c, s in TURN]))


@dataclass
class Mass:
    """Balls in a row (or in any order, if `hull`) with one soft skin."""

    first: int
    end: int
    colour: Colour
    over: float
    hull: bool
    gloss: float
    dim: float
    """Less light, 0 to 1, while it is on the far side of the body."""
    alpha: float
    glow: float
    spots: list[tuple[int, int, Colour]]

    def paint(self, pen: Pen, seen: Seen) -> None:
        if pen.deep:
            pen.on = seen.run(self)
        circles = [(*seen.xy[i], seen.radius[i]) for i in range(self.first, self.end)]
        biggest = max(c[2] for c in circles)
        if biggest < 0.2:
            return
        path = _skin(circles) if self.hull else _union(circles)
        depth = sum(seen.depth[self.first : self.end]) / len(circles)
        light, front = seen.light, seen.front
        level = 0.60 + 0.26 * front
        if self.dim and depth > seen.middle:
            level *= 1 - self.dim
        if pen.mask or biggest < 2.2 or self.alpha < 1:
            pen.path(path, light.shade(self.colour, level, depth), self.alpha)
            return
        ax, ay = seen.axis
        along = [x * ax + y * ay for x, y, _ in circles]
        low = min(v - c[2] for v, c in zip(along, circles))
        high = max(v + c[2] for v, c in zip(along, circles))
        x0, y0, _ = circles[0]
        a, b = ((x0 + ax * (v - along[0]), y0 + ay * (v - along[0])) for v in (low, high))
        main = light.shade(self.colour, level, depth)
        bright = light.shade(self.colour, min(1.0, level + 0.34), depth, self.gloss, 0.9)
        dark = light.shade(scale(self.colour, 0.9), level * 0.28, depth, 0.0, 0.12)
        if self.glow:
            main, bright, dark = (mix(c, self.colour, self.glow) for c in (main, bright, dark))
        if biggest < 5 or len(circles) > 7:
            pen.linear(path, a, b, (mix(dark, main, 0.5), main, bright), (0.0, 0.5, 1.0))
        else:
            rim = front < -0.15 and light.key > 0.5 and not self.glow
            shift = -0.085 * biggest if rim else 0.26 * biggest
            pen.path(path, light.shade(mix(self.colour, light.sun, 0.45), 1.0, depth) if rim else mix(dark, main, 0.22))
            pen.save()
            pen.clip(path)
            pen.canvas.translate(ax * shift, ay * shift)
            pen.linear(path, a, b, (mix(dark, main, 0.25 if rim else 0.75), main, bright), (0.0, 0.55, 1.0))
            pen.restore()
        if self.spots:
            self._marks(pen, seen, path, level, depth)

    def _marks(self, pen: Pen, seen: Seen, path: "skia.Path", level: float, depth: float) -> None:
        pen.save()
        pen.clip(path)
        for first, end, colour in self.spots:
            ring = seen.xy[first:end]
            # Rings run anticlockwise seen from outside the body: the others are on its far side.
            area = sum(p[0] * q[1] - q[0] * p[1] for p, q in zip(ring, [*ring[1:], ring[0]]))
            if area < 0:
                pen.path(smooth(ring), seen.light.shade(colour, level, depth))
        pen.restore()


@dataclass
class Sheet:
    """A thin shape: an ear, a wing, a fin, a feather. `inner` is its other side (the side its corners run anticlockwise on)."""

    first: int
    end: int
    colour: Colour
    inner: Colour | None
    over: float
    soft: bool
    alpha: float
    gloss: float
    one_sided: bool
    """Painted on a surface: left out when seen from behind."""

    def paint(self, pen: Pen, seen: Seen) -> None:
        if pen.deep:
            pen.on = Dots(seen.world[self.first : self.end])
        ring = seen.xy[self.first : self.end]
        depth = sum(seen.depth[self.first : self.end]) / len(ring)
        area = sum(p[0] * q[1] - q[0] * p[1] for p, q in zip(ring, [*ring[1:], ring[0]]))
        if self.one_sided and area >= 0:
            return
        colour = self.inner if self.inner is not None and area < 0 else self.colour
        path = smooth(ring) if self.soft else polygon(ring)
        level = 0.55 + 0.26 * seen.front
        if pen.mask or self.alpha < 1 or abs(area) < 30:
            pen.path(path, seen.light.shade(colour, level, depth), self.alpha)
            return
        ax, ay = seen.axis
        along = [x * ax + y * ay for x, y in ring]
        low, high = min(along), max(along)
        x0, y0 = ring[0]
        a, b = ((x0 + ax * (v - along[0]), y0 + ay * (v - along[0])) for v in (low, high))
        pen.linear(
            path,
            a,
            b,
            (seen.light.shade(colour, level * 0.5, depth), seen.light.shade(colour, level + 0.2, depth, self.gloss)),
        )


@dataclass
class Stroke:
    """A line on or of the body: a mouth, a whisker, a leg of a bird."""

    first: int
    end: int
    width: float
    """Metres."""
    colour: Colour
    over: float

    def paint(self, pen: Pen, seen: Seen) -> None:
        if pen.deep:
            pen.on = Dots(seen.world[self.first : self.end])
        depth = sum(seen.depth[self.first : self.end]) / (self.end - self.first)
        width = self.width * seen.camera.k / depth
        if width < 0.3:
            return
        points = seen.xy[self.first : self.end]
        colour = seen.light.shade(self.colour, 0.5, depth)
        if len(points) == 2:
            pen.line(points[0], points[1], width, colour)
        else:
            pen.stroke(smooth(points, closed=False), width, colour)


@dataclass
class Eye:
    """Rings of points: rim, iris, pupil, lid; and one point of light. Painted when it faces the camera."""

    first: int
    end: int
    over: float
    iris: Colour
    lid: Colour
    shut: float
    """0 open to 1 closed."""
    glow: float

    def paint(self, pen: Pen, seen: Seen) -> None:
        if pen.deep:
            pen.on = Dots(seen.world[self.first : self.end])
        n = (self.end - self.first - 1) // 3
        rim, iris, pupil = (seen.xy[self.first + i * n : self.first + (i + 1) * n] for i in range(3))
        area = sum(p[0] * q[1] - q[0] * p[1] for p, q in zip(rim, [*rim[1:], rim[0]]))
        if area >= -0.4:
            return
        depth = seen.depth[self.first]
        shade = seen.light.shade
        size = seen.radius[self.end - 1]
        outline = smooth(rim)
        if self.shut > 0.93:
            lower = rim[n // 2 :] + rim[:1]
            pen.stroke(smooth(lower, closed=False), max(size * 0.28, 0.6), shade(BLACK, 0.3, depth))
            return
        pen.path(outline, shade(BLACK, 0.35, depth))
        # Seen nearly from the side an eye is a dark line; a spark in it would look like a splinter.
        if size < 0.8 or pen.mask or -area < 1.9 * size * size:
            return
        pen.save()
        pen.clip(outline)
        pen.path(smooth(iris), mix(shade(self.iris, 0.9, depth), self.iris, self.glow))
        pen.path(smooth(pupil), shade(BLACK, 0.2, depth))
        x, y = seen.xy[self.end - 1]
        spark = mix(shade((1, 1, 1), 1.0, depth), (1, 1, 1), 0.5)
        pen.circle(x, y, size * 0.30, spark, 0.95)
        cx, cy = sum(p[0] for p in rim) / n, sum(p[1] for p in rim) / n
        pen.circle(2 * cx - x, 2 * cy - y, size * 0.14, spark, 0.55)
        if self.shut > 0.05:
            top, bottom = min(p[1] for p in rim), max(p[1] for p in rim)
            edge = top + (bottom - top) * self.shut
            x0, x1 = min(p[0] for p in rim) - 2, max(p[0] for p in rim) + 2
            pen.poly([(x0, top - 2), (x1, top - 2), (x1, edge), (x0, edge)], shade(self.lid, 0.45, depth))
        pen.restore()

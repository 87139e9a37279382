"""A soft body made of balls, sheets and eyes in metres -> items of the picture, lit by the sun and drawn far to near.

A Form is one animal in one pose. Its own space: +z is where it faces, y is up, the ground is y = 0. Each part is sorted by
its mean depth; `over` (metres) lifts what lies on a surface (markings, eyes) above what it lies on. All points are
projected in one go.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Protocol

import numpy as np
import skia

from generators.previz.camera import NEAR, Camera, Vec
from generators.previz.light import Light
from generators.previz.pen import Colour, Pen, Point, mix, polygon, scale, smooth
from generators.previz.stage import Frame

P3 = tuple[float, float, float]
Ball = tuple[float, float, float, float]
"""x, y, z, radius."""
BLACK: Colour = (0.055, 0.05, 0.06)


def lerp(a: P3, b: P3, t: float) -> P3:
    return (a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t, a[2] + (b[2] - a[2]) * t)


def between(a: Ball, b: Ball, t: float) -> Ball:
    return (*lerp(a[:3], b[:3], t), a[3] + (b[3] - a[3]) * t)


class Joint:
    """A place with its own turn: maps points given around it (+z forward) into the space around it."""

    __slots__ = ("cp", "cr", "cy", "origin", "sp", "sr", "sy")

    def __init__(self, origin: P3, yaw: float = 0.0, pitch: float = 0.0, roll: float = 0.0) -> None:
        """Radians. Pitch up, roll towards -x."""
        self.origin = origin
        self.cy, self.sy = math.cos(yaw), math.sin(yaw)
        self.cp, self.sp = math.cos(pitch), math.sin(pitch)
        self.cr, self.sr = math.cos(roll), math.sin(roll)

    def at(self, x: float, y: float, z: float) -> P3:
        x, y = x * self.cr - y * self.sr, x * self.sr + y * self.cr
        y, z = y * self.cp + z * self.sp, z * self.cp - y * self.sp
        ox, oy, oz = self.origin
        return (ox + x * self.cy + z * self.sy, oy + y, oz + z * self.cy - x * self.sy)

    def ball(self, x: float, y: float, z: float, r: float) -> Ball:
        return (*self.at(x, y, z), r)

    def toward(self, x: float, y: float, z: float) -> P3:
        """A direction, turned but not moved."""
        p = self.at(x, y, z)
        return (p[0] - self.origin[0], p[1] - self.origin[1], p[2] - self.origin[2])


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
    for (ax, ay, ra), (bx, by, rb) in zip(circles, circles[1:]):
        dx, dy = bx - ax, by - ay
        d2 = dx * dx + dy * dy
        gap = ra - rb
        if d2 <= gap * gap + 1e-6:
            continue
        h = math.sqrt(d2 - gap * gap)
        n1x, n1y = (dx * gap - dy * h) / d2, (dy * gap + dx * h) / d2
        n2x, n2y = (dx * gap + dy * h) / d2, (dy * gap - dx * h) / d2
        quad = [(ax + n1x * ra, ay + n1y * ra), (bx + n1x * rb, by + n1y * rb), (bx + n2x * rb, by + n2y * rb), (ax + n2x * ra, ay + n2y * ra)]
        path.addPoly([skia.Point(px, py) for px, py in reversed(quad)], True)
    path.setFillType(skia.PathFillType.kWinding)
    return path


_TURN = [(math.cos(a), math.sin(a)) for a in np.linspace(0, 2 * math.pi, 28, endpoint=False).tolist()]


def convex(points: Sequence[Point]) -> list[Point]:
    """Convex hull (Andrew's monotone chain)."""
    ordered = sorted(points)

    def half(run: Sequence[Point]) -> list[Point]:
        kept: list[Point] = []
        for p in run:
            while len(kept) > 1 and (kept[-1][0] - kept[-2][0]) * (p[1] - kept[-2][1]) <= (kept[-1][1] - kept[-2][1]) * (p[0] - kept[-2][0]):
                kept.pop()
            kept.append(p)
        return kept[:-1]

    return half(ordered) + half(ordered[::-1])


def _skin(circles: Sequence[tuple[float, float, float]]) -> "skia.Path":
    """The tight outline around balls in any order."""
    return smooth(convex([(x + c * r, y + s * r) for x, y, r in circles for c, s in _TURN]))


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
        bright = light.shade(self.colour, min(1.0, level + 0.34), depth, self.gloss)
        dark = light.shade(scale(self.colour, 0.9), level * 0.28, depth)
        if self.glow:
            main, bright, dark = (mix(c, self.colour, self.glow) for c in (main, bright, dark))
        if biggest < 5:
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
        pen.linear(path, a, b, (seen.light.shade(colour, level * 0.5, depth), seen.light.shade(colour, level + 0.2, depth, self.gloss)))


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
        if size < 0.8 or pen.mask:
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


class Form:
    """An animal in one pose, in its own space; `size` scales everything to metres."""

    def __init__(self, position: Vec, yaw: float, size: float = 1.0) -> None:
        self.position, self.yaw, self.size = position, yaw, size
        self.points: list[P3] = []
        self.radii: list[float] = []
        self.parts: list[Part] = []
        self.named: dict[str, P3] = {}
        self.shadow: tuple[P3, float, float] | None = None
        """Centre, half width, half length of the shadow on the ground, own space."""

    def _points(self, points: Sequence[P3], radii: Sequence[float] | None = None) -> tuple[int, int]:
        first = len(self.points)
        self.points += points
        self.radii += radii if radii is not None else [0.0] * len(points)
        return first, len(self.points)

    def mass(self, balls: Sequence[Ball], colour: Colour, *, over: float = 0.0, hull: bool = False, gloss: float = 0.06, dim: float = 0.0, alpha: float = 1.0, glow: float = 0.0) -> Mass:
        first, end = self._points([b[:3] for b in balls], [b[3] for b in balls])
        made = Mass(first, end, colour, over, hull, gloss, dim, alpha, glow, [])
        self.parts.append(made)
        return made

    def spot(self, mass: Mass, ring: Sequence[P3], colour: Colour) -> None:
        """A marking on a mass; the ring runs anticlockwise seen from outside."""
        mass.spots.append((*self._points(ring), colour))

    def sheet(self, corners: Sequence[P3], colour: Colour, inner: Colour | None = None, *, over: float = 0.0, soft: bool = True, alpha: float = 1.0, gloss: float = 0.05, one_sided: bool = False) -> None:
        self.parts.append(Sheet(*self._points(corners), colour, inner, over, soft, alpha, gloss, one_sided))

    def stroke(self, points: Sequence[P3], width: float, colour: Colour, *, over: float = 0.0) -> None:
        self.parts.append(Stroke(*self._points(points), width * self.size, colour, over))

    def eye(self, joint: Joint, at: P3, normal: P3, radius: float, iris: Colour, lid: Colour, *, shut: float = 0.0, slit: float = 1.0, pupil: float = 0.55, look: tuple[float, float] = (0.0, 0.0), over: float = 0.0, glow: float = 0.0) -> None:
        """At a point of the joint, facing `normal` there. slit: width of the pupil by its height; look: sideways, up, -1 to 1."""
        n = math.sqrt(normal[0] ** 2 + normal[1] ** 2 + normal[2] ** 2)
        nx, ny, nz = normal[0] / n, normal[1] / n, normal[2] / n
        flat = math.hypot(nx, nz) + 1e-9
        tx, tz = nz / flat, -nx / flat
        ux, uy, uz = -ny * nx / flat, flat, -ny * nz / flat
        # Tangent t points sideways, u up: t x u = n, so these rings run anticlockwise seen from outside.
        ring: list[P3] = []
        for r, wide, lift in ((1.0, 1.0, 0.0), (0.84, 1.0, 0.02), (pupil, slit, 0.04)):
            sx, sy = (look[0] * 0.22, look[1] * 0.2) if lift else (0.0, 0.0)
            for i in range(12):
                a = 2 * math.pi * i / 12
                dx, dy = (math.cos(a) * r * wide + sx) * radius, (math.sin(a) * r + sy) * radius
                ring.append(joint.at(at[0] + tx * dx + ux * dy + nx * lift * radius, at[1] + uy * dy + ny * lift * radius, at[2] + tz * dx + uz * dy + nz * lift * radius))
        dx, dy = radius * 0.30, radius * 0.36
        ring.append(joint.at(at[0] + tx * dx + ux * dy, at[1] + uy * dy, at[2] + tz * dx + uz * dy))
        radii = [0.0] * 36 + [radius]
        self.parts.append(Eye(*self._points(ring, radii), over, iris, lid, shut, glow))

    # -- world ---------------------------------------------------------------------------------------------------
    def world(self, points: Sequence[P3]) -> Vec:
        p = np.asarray(points, dtype=np.float64) * self.size
        c, s = math.cos(self.yaw), math.sin(self.yaw)
        turned: Vec = np.stack((p[:, 0] * c + p[:, 2] * s, p[:, 1], p[:, 2] * c - p[:, 0] * s), axis=-1) + self.position
        return turned

    def where(self, name: str) -> Vec:
        """World point of something named: 'eyes', 'mouth'."""
        found: Vec = self.world([self.named[name]])[0]
        return found

    def box(self) -> Vec:
        """The eight corners of the upright world box around everything."""
        p, r = self.world(self.points), np.asarray(self.radii)[:, None] * self.size
        low, high = (p - r).min(axis=0), (p + r).max(axis=0)
        return np.array([[x, y, z] for x in (low[0], high[0]) for y in (low[1], high[1]) for z in (low[2], high[2])])

    def draw(self, frame: Frame, owner: str = "", behind: float = 0.0) -> None:
        """Add to the picture; `behind` (metres) sorts it farther away, for somebody sitting on it."""
        camera = frame.camera
        world = self.world(self.points)
        at = camera.project(world)
        depth: list[float] = at[:, 2].tolist()
        middle = sum(depth) / len(depth)
        biggest = max(self.radii) * self.size
        if middle + behind <= NEAR or max(depth) < NEAR:
            return
        margin = biggest * camera.k / max(middle, NEAR) + camera.width * 0.1
        shown = at[at[:, 2] > NEAR]
        if shown[:, 0].max() < -margin or shown[:, 0].min() > camera.width + margin or shown[:, 1].max() < -margin or shown[:, 1].min() > camera.height + margin:
            return
        pixels = self.size * camera.k
        radius = [r * pixels / max(d, NEAR) for r, d in zip(self.radii, depth)]
        sun = frame.light.sun_direction
        sx, sy = float(sun @ camera.right) * 0.8, -float(sun @ camera.up) * 0.6 - 0.75
        length = math.hypot(sx, sy) + 1e-9
        axis, front = (sx / length, sy / length), -float(sun @ camera.forward)
        seen = Seen(camera, frame.light, list(zip(at[:, 0].tolist(), at[:, 1].tolist())), depth, radius, axis, front, middle)

        def far(part: Part) -> float:
            run = depth[part.first : part.end]
            return sum(run) / len(run) - part.over * self.size

        shown_parts = [p for p in self.parts if min(depth[p.first : p.end]) > NEAR * 1.5]
        shown_parts.sort(key=far, reverse=True)
        shadow = self._shadow(frame)

        def paint(pen: Pen) -> None:
            if shadow is not None and not pen.mask:
                shadow(pen)
            for part in shown_parts:
                part.paint(pen, seen)

        frame.add(middle + behind, paint, owner)

    def _shadow(self, frame: Frame) -> Any:
        """A soft dark oval where it stands."""
        if self.shadow is None:
            return None
        (x, y, z), half, long = self.shadow
        ring = self.world([(x + half * c, y, z + long * s) for c, s in _TURN[::2]])
        at = frame.camera.project(ring)
        if at[:, 2].min() < NEAR * 2:
            return None
        cx, cy = float(at[:, 0].mean()), float(at[:, 1].mean())
        rx, ry = float(np.ptp(at[:, 0])) / 2, float(np.ptp(at[:, 1])) / 2
        if rx < 2 or ry < 0.5:
            return None
        colour = mix(scale(frame.light.tint, 0.35), frame.light.fog, min(0.8, float(at[:, 2].mean()) / frame.light.visibility * 0.7))

        def paint(pen: Pen) -> None:
            pen.save()
            pen.canvas.translate(cx, cy)
            pen.canvas.scale(1.0, ry / rx)
            disc = skia.Path()
            disc.addCircle(0, 0, rx)
            pen.radial(disc, (0.0, 0.0), rx, (colour, colour, colour), (0.0, 0.45, 1.0), (0.5, 0.36, 0.0), soft=True)
            pen.restore()

        return paint

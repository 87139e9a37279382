"""Floors, walls and ceilings: big planes that the camera stands inside of, shaded by depth and darker in the corners."""

import itertools
import math
from dataclasses import dataclass

import numpy as np
import skia

from generators.previz.camera import NEAR, Camera, Vec
from generators.previz.light import Light
from generators.previz.pen import Colour, Pen, Point, mix, polygon, scale, trace
from generators.previz.sets.pieces import on_screen
from generators.previz.stage import Frame
from generators.previz.where import Flat

_RINGS = 12
"""Of the darkness along an edge."""
_NEAREST = 0.35
"""Metres: gradients begin here, or the near end of a long wall would be all of its gradient."""


def ahead(camera: Camera, a: Vec, b: Vec) -> tuple[Point, Point] | None:
    """A world segment clipped at the near plane, in pixels; None if it is behind."""
    (za, zb) = (float((p - camera.eye) @ camera.forward) for p in (a, b))
    near = NEAR * 1.5
    if za <= near and zb <= near:
        return None
    if za <= near:
        a = a + (b - a) * ((near - za) / (zb - za))
    elif zb <= near:
        b = b + (a - b) * ((near - zb) / (za - zb))
    pa, pb = camera.point(a), camera.point(b)
    return (pa[0], pa[1]), (pb[0], pb[1])


@dataclass(frozen=True)
class Plane:
    """A rectangle of a room by a corner and its two edges; seen only from the side its normal (u x v) points to."""

    corner: Vec
    u: Vec
    v: Vec
    colour: Colour
    top: Colour
    """At the far end of v: walls change towards the ceiling."""
    lit: float

    @property
    def normal(self) -> Vec:
        n = np.cross(self.u, self.v)
        return n / float(np.linalg.norm(n))

    def seen(self, camera: Camera) -> bool:
        return float((camera.eye - self.corner) @ self.normal) > 0.01

    def corners(self) -> Vec:
        return np.stack((self.corner, self.corner + self.u, self.corner + self.u + self.v, self.corner + self.v))

    def paint(self, pen: Pen, frame: Frame) -> None:
        camera, light = frame.camera, frame.light
        outline, _ = camera.polygon(self.corners())
        if not outline:
            return
        path = polygon(_grown(outline))
        n = self.normal
        if pen.deep:
            pen.on = self._flat(camera)
        side, up, away = float(n @ camera.right), float(n @ camera.up), float(n @ camera.forward)
        slope = math.hypot(side, up)
        if slope < 0.25:
            self._upright(pen, frame, path)
            return
        # On a plane 1/depth is linear along one direction of the picture: exact stops for the air between.
        distance = float((self.corner - camera.eye) @ n)
        depths = (self.corners() - camera.eye) @ camera.forward
        far, near = max(float(depths.max()), 0.5), max(float(depths.min()), _NEAREST)
        stops = [near * (far / near) ** (i / 4) for i in range(5)]
        places = [(distance / d - away) / slope * camera.k for d in stops]
        dx, dy = side / slope, -up / slope
        cx, cy = camera.width / 2, camera.height / 2
        a, b = (cx + dx * places[0], cy + dy * places[0]), (cx + dx * places[-1], cy + dy * places[-1])
        span = places[-1] - places[0]
        if abs(span) < 1:
            pen.path(path, self._tone(light, far, 0.5))
            return
        shares = [(p - places[0]) / span for p in places]
        pen.linear(path, a, b, [self._tone(light, d, 0.5) for d in stops], shares)

    def _flat(self, camera: Camera) -> Flat:
        depths = (self.corners() - camera.eye) @ camera.forward
        return Flat(self.corner, self.normal, max(float(depths.min()), NEAR), float(depths.max()))

    def _tone(self, light: Light, depth: float, height: float) -> Colour:
        return light.shade(mix(self.colour, self.top, height), self.lit, depth)

    def _upright(self, pen: Pen, frame: Frame, path: object) -> None:
        middle = self.corner + self.u / 2
        ends = ahead(frame.camera, middle, middle + self.v)
        depth = max(float((middle - frame.camera.eye) @ frame.camera.forward), 0.0)
        tones = [self._tone(frame.light, depth, h) for h in (0.0, 0.55, 1.0)]
        if ends is None:
            pen.path(path, tones[1])
        else:
            pen.linear(
                path,
                ends[0],
                ends[1],
                (scale(tones[0], 0.86), scale(tones[1], 1.04), scale(tones[2], 0.9)),
                (0.0, 0.55, 1.0),
            )

    def shadow_edges(self, pen: Pen, frame: Frame, reach: float, alpha: float) -> None:
        """Darkness that gathers along the four edges (ambient occlusion) up to `reach` metres wide, without visible steps.

        Rings that do not overlap, each one path: as many pixels to fill as one band, however many rings there are.
        """
        if pen.mask:
            return
        camera = frame.camera
        lu, lv = float(np.linalg.norm(self.u)), float(np.linalg.norm(self.v))
        along, up = self.u / lu, self.v / lv
        inward = np.stack((along + up, up - along, -along - up, along - up))
        r = min(reach, lu * 0.49, lv * 0.49) * np.linspace(0, 1, _RINGS + 1)
        loops = self.corners() + r[:, None, None] * inward
        outlines = [camera.polygon(loop)[0] for loop in loops]
        for n, (outer, inner) in enumerate(itertools.pairwise(outlines)):
            if not outer:
                return
            if not on_screen(camera, outer):
                continue
            ring = polygon(outer)
            if inner:
                trace(ring, inner)
            ring.setFillType(skia.PathFillType.kEvenOdd)
            pen.path(ring, (0.02, 0.02, 0.05), 0.7 * alpha * (1 - (n + 0.5) / _RINGS) ** 1.7, soft=True, hard=True)


def _grown(points: list[Point]) -> list[Point]:
    """Pushed out by most of a pixel, so that no seam shows between neighbouring planes."""
    cx, cy = sum(p[0] for p in points) / len(points), sum(p[1] for p in points) / len(points)
    grown = []
    for x, y in points:
        d = math.hypot(x - cx, y - cy) + 1e-6
        grown.append((x + (x - cx) / d * 0.8, y + (y - cy) / d * 0.8))
    return grown


@dataclass(frozen=True)
class Lines:
    """Joints of planks, tiles, panels: world segments (n, 2, 3) with a width in metres."""

    ends: Vec
    width: float
    colour: Colour
    alpha: float = 1.0
    glow: float = 0.0

    def paint(self, pen: Pen, frame: Frame) -> None:
        camera = frame.camera
        v = camera.view(self.ends)
        near = NEAR * 1.5
        v = v[v[:, :, 2].max(axis=1) > near]
        for end, other in ((0, 1), (1, 0)):  # what reaches behind the camera ends at the near plane
            behind = v[:, end, 2] < near
            a, b = v[behind, end], v[behind, other]
            v[behind, end] = a + (b - a) * ((near - a[:, 2]) / (b[:, 2] - a[:, 2]))[:, None]
        scale_at = camera.k / v[:, :, 2]
        x, y = camera.width / 2 + v[:, :, 0] * scale_at, camera.height / 2 - v[:, :, 1] * scale_at
        depth = np.maximum(v[:, :, 2].mean(axis=1), 0.6)
        dx, dy = x[:, 1] - x[:, 0], y[:, 1] - y[:, 0]
        long = np.hypot(dx, dy) + 1e-6
        half = np.clip(self.width * scale_at, 0.5, 8.0) / 2
        nx, ny = (-dy / long)[:, None] * half, (dx / long)[:, None] * half
        seen = (self.width * camera.k / depth > 0.2) & (x.max(axis=1) > 0) & (x.min(axis=1) < camera.width)
        seen &= (y.max(axis=1) > 0) & (y.min(axis=1) < camera.height)
        quads = np.stack((x - nx, y - ny, (x + nx)[:, ::-1], (y + ny)[:, ::-1]), axis=-1)
        for low, high in itertools.pairwise((0.0, 2.5, 5.0, 9.0, 1e9)):
            band = seen & (depth >= low) & (depth < high)
            if not band.any():
                continue
            path = skia.Path()
            for (ax, ay, dx_, dy_), (bx, by, cx, cy) in quads[band].tolist():
                trace(path, ((ax, ay), (bx, by), (dx_, dy_), (cx, cy)))
            shaded = frame.light.shade(self.colour, 0.6, float(depth[band].mean()))
            pen.path(path, mix(shaded, self.colour, self.glow), self.alpha, soft=True)


@dataclass(frozen=True)
class Tiles:
    """Every second tile of a chequered floor: corners (n, 4, 3)."""

    corners: Vec
    colour: Colour
    alpha: float = 1.0

    def paint(self, pen: Pen, frame: Frame) -> None:
        camera = frame.camera
        seen = camera.project(self.corners.reshape(-1, 3)).reshape(-1, 4, 3)
        low, high = seen[..., :2].min(axis=1), seen[..., :2].max(axis=1)
        whole = (seen[..., 2] > NEAR).all(axis=1)
        shown = whole & (high > 0).all(axis=1) & (low < (camera.width, camera.height)).all(axis=1)
        cut = ~whole & (seen[..., 2] > NEAR).any(axis=1)
        path = skia.Path()
        for tile in seen[shown, :, :2].tolist():
            trace(path, tile)
        for corners in self.corners[cut]:
            outline, _ = camera.polygon(corners)
            if outline:
                trace(path, outline)
        middle = max(float((self.corners.reshape(-1, 3).mean(0) - camera.eye) @ camera.forward), 1.0)
        pen.path(path, frame.light.shade(self.colour, 0.7, middle), self.alpha)


@dataclass(frozen=True)
class Pool:
    """Light that falls on a floor or wall: an ellipse spanned by two half axes, in metres."""

    centre: Vec
    a: Vec
    b: Vec
    colour: Colour
    strength: float
    lamp: bool = True
    """From a lamp: as bright as lamps are at this hour. Else from the window: as bright as the day."""

    def paint(self, pen: Pen, frame: Frame) -> None:
        camera = frame.camera
        x, y, z = camera.point(self.centre)
        if z < 0.8:
            return
        s = camera.k / z
        rx = max(abs(float(self.a @ camera.right)), abs(float(self.b @ camera.right))) * s
        sink = abs(float((self.centre - camera.eye) @ camera.up)) / z
        ry = max(abs(float(v @ camera.up)) + abs(float(v @ camera.forward)) * sink for v in (self.a, self.b)) * s
        practicals = frame.light.practicals
        on = self.strength * (
            0.25 + 0.75 * practicals if self.lamp else frame.light.key * (1.0 if frame.light.sun_visible else 0.45)
        )
        if rx < 2 or ry < 1:
            return
        pen.save()
        pen.canvas.translate(x, y)
        pen.canvas.scale(1.0, ry / rx)
        pen.glow(0.0, 0.0, rx, self.colour, on)
        pen.restore()

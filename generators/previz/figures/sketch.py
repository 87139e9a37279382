"""Round bodies in space -> soft outlines in the picture. Everything on a figure is a tube, a patch on a tube or a line on it.

A tube is a row of ellipses along a spine. Its outline is where each ellipse reaches farthest across the projected spine
(the support point), so it is right from every side; seen along its axis it is the hull of all its ellipses instead.
Shading is that of a cylinder, worked out in five steps from edge to edge and drawn as a gradient across.
"""

import math
from collections.abc import Sequence
from typing import NamedTuple

import cv2
import numpy as np
import skia
from numpy.typing import NDArray

from generators.previz.camera import NEAR, Vec
from generators.previz.pen import Colour, Pen, Point, mix, scale, smooth
from generators.previz.stage import Draw, Frame

_CIRCLE = np.array([(math.sin(i * math.pi / 8), math.cos(i * math.pi / 8)) for i in range(16)])
_SIXTHS = np.linspace(0.0, 1.0, 7)
_STEPS = (-1.0, -0.55, 0.0, 0.55, 1.0)
_SHADE_STEPS = tuple(math.sqrt(1 - u * u) for u in _STEPS)


class Tube(NamedTuple):
    """Ellipses along a spine, world metres: centres, side axes and front axes, each (n, 3), half lengths included."""

    centres: Vec
    side: Vec
    front: Vec

    def ring(self, u: float) -> tuple[Vec, Vec, Vec]:
        """Centre, side and front axis at u."""
        i = min(int(u), len(self.centres) - 2)
        f, g = u - i, 1 - u + i
        c, a, b = self.centres, self.side, self.front
        return c[i] * g + c[i + 1] * f, a[i] * g + a[i + 1] * f, b[i] * g + b[i + 1] * f

    def at(self, u: float, theta: float, out: float = 1.0) -> Vec:
        """The point at ring u (0 to n-1, fractions between rings) and angle theta (0 front, pi/2 the side axis)."""
        c, a, b = self.ring(u)
        return np.asarray(c + a * (math.sin(theta) * out) + b * (math.cos(theta) * out))


def smoothstep(a: float, b: float, x: float) -> float:
    t = min(1.0, max(0.0, (x - a) / (b - a)))
    return t * t * (3 - 2 * t)


def rounded(points: Sequence[Point], sharp: Sequence[int] = ()) -> "skia.Path":
    """A soft closed outline; the points numbered in `sharp` keep their corners."""
    if not sharp:
        return smooth(points)
    corners = set(sharp)
    return smooth([p for i, p in enumerate(points) for p in ([p, p] if i in corners else [p])])


class Sketch:
    """The drawing of one figure in one frame: parts put down their shapes, `done` hands them over far to near."""

    def __init__(self, frame: Frame, depth: float) -> None:
        self.camera, self.light, self.depth = frame.camera, frame.light, depth
        cam, sun = frame.camera, frame.light.sun_direction
        self.sun_right, self.sun_up = float(sun @ cam.right), float(sun @ cam.up)
        self.sun_front = -float(sun @ cam.forward)
        self._axes = np.array((cam.right, -cam.up, cam.forward)).T
        self._middle = np.array((cam.width / 2, cam.height / 2))
        # A little fill light on people, or nobody would see a face at night.
        self._fill = min(1.45, (0.64 / frame.light.ambient) ** 0.65) if not frame.light.silhouette else 1.0
        self._tones: dict[tuple[Colour, int, float], Colour] = {}
        self.scale = cam.k / max(depth, NEAR)
        """Pixels per metre at the figure."""
        self._layers: list[tuple[float, list[Draw]]] = []
        self._ops: list[Draw] = []

    # -- order ---------------------------------------------------------------------------------------------------
    def layer(self, key: float) -> None:
        """What follows is drawn at this key: larger keys first."""
        self._ops = []
        self._layers.append((key, self._ops))

    def done(self) -> Draw:
        ops = [op for _, layer in sorted(self._layers, key=lambda layer: -layer[0]) for op in layer]

        def draw(pen: Pen) -> None:
            for op in ops:
                op(pen)

        return draw

    def add(self, op: Draw) -> None:
        self._ops.append(op)

    def clipped(self, path: "skia.Path") -> None:
        """What follows is kept inside a path, until `unclipped`."""

        def op(pen: Pen) -> None:
            pen.save()
            pen.clip(path)

        self.add(op)

    def unclipped(self) -> None:
        self.add(lambda pen: pen.restore())

    # -- projection ----------------------------------------------------------------------------------------------
    def px(self, points: Vec) -> list[Point]:
        xy, _ = self.flat(points)
        return list(zip(xy[:, 0].tolist(), xy[:, 1].tolist()))

    def flat(self, points: Vec) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
        """World (n, 3) -> pixels (n, 2) and pixels per metre there (n,). As Camera.project, in fewer steps: it is called
        a hundred times per figure."""
        v = (points - self.camera.eye) @ self._axes
        s = self.camera.k / np.maximum(v[:, 2], NEAR)
        return v[:, :2] * s[:, None] + self._middle, s

    def depth_of(self, point: Vec) -> float:
        return float((point - self.camera.eye) @ self.camera.forward)

    def facing(self, normal: Vec, at: Vec) -> float:
        """1: the surface looks into the lens, 0: edge on, negative: away."""
        to = self.camera.eye - at
        return float(normal @ to) / (float(np.linalg.norm(to)) + 1e-9)

    # -- colour --------------------------------------------------------------------------------------------------
    def tone(self, colour: Colour, lit: float = 0.55, gloss: float = 0.0) -> Colour:
        step = int(lit * 40 + 0.5)
        key = (colour, step, gloss)
        tone = self._tones.get(key)
        if tone is None:
            bare = self.light.shade(colour, step / 40, 0.0, gloss)
            tone = self._tones[key] = self.light.fogged(scale(bare, self._fill), self.depth)
        return tone

    def ramp(self, colour: Colour, nx: float, ny: float, gloss: float = 0.0) -> list[Colour]:
        """Five tones across a cylinder, from the edge at -n to the edge at +n (pixel direction, y down)."""
        lateral = self.sun_right * nx - self.sun_up * ny
        out = []
        for u, front in zip(_STEPS, _SHADE_STEPS):
            lit = smoothstep(-0.30, 0.62, u * lateral + front * self.sun_front)
            out.append(self.tone(colour, lit, gloss))
        return out

    # -- shapes --------------------------------------------------------------------------------------------------
    def fill(
        self, path: "skia.Path", colour: Colour, alpha: float = 1.0, blur: float = 0.0, soft: bool = False
    ) -> None:
        self.add(lambda pen: pen.path(path, colour, alpha, blur=blur, soft=soft))

    def soften(self, path: "skia.Path", centre: Point, r: float, colour: Colour, alpha: float) -> None:
        """A stain that fades out from its centre, in a colour already shaded."""
        self.add(lambda pen: pen.radial(path, centre, r, (colour, colour), (0, 1), (alpha, 0.0), soft=True))

    def patch(
        self, points: Vec, colour: Colour, lit: float = 0.55, sharp: Sequence[int] = (), alpha: float = 1.0
    ) -> None:
        """A flat soft shape through world points."""
        if len(points) >= 3:
            self.fill(rounded(self.px(points), sharp), self.tone(colour, lit), alpha)

    def curve(self, points: Vec, width: float, colour: Colour, lit: float = 0.5, alpha: float = 1.0) -> None:
        """A line through world points, `width` in metres; too thin to see is left out."""
        w = width * self.scale
        if w < 0.35 or len(points) < 2:
            return
        path, c = smooth(self.px(points), False), self.tone(colour, lit)
        if len(points) == 2:
            a, b = self.px(points)
            self.add(lambda pen: pen.line(a, b, w, c, alpha))
        else:
            self.add(lambda pen: pen.stroke(path, w, c, alpha))

    def curve_px(self, points: Sequence[Point], width: float, colour: Colour, alpha: float = 1.0) -> None:
        """A line through pixels, in a colour already shaded."""
        path = smooth(points, False)
        self.add(lambda pen: pen.stroke(path, width, colour, alpha))

    def disc(self, centre: Vec, radius: float, colour: Colour, lit: float = 0.55, alpha: float = 1.0) -> None:
        x, y, z = self.camera.point(centre)
        r = radius * self.camera.k / max(z, NEAR)
        if r < 0.3:
            return
        c = self.tone(colour, lit)
        self.add(lambda pen: pen.circle(x, y, r, c, alpha))

    def limb(self, spine: Vec, radii: Sequence[float], colour: Colour, gloss: float = 0.0, rim: bool = True) -> None:
        """A round limb through (n, 3) points bent at the middle one, with round ends; two bones make one shape."""
        c, s = self.flat(spine)
        r = np.asarray(radii) * s
        path = self._bones(c, r)
        self._shade_round(path, c.mean(axis=0), c[-1] - c[0], float(r.mean()), colour, gloss)
        if rim:
            self._rim_round(c, r)

    def strand(self, spine: Vec, radii: Sequence[float], colour: Colour, flat: float | None = None) -> None:
        """A soft lock of hair or end of cloth along a line, no round ends; `flat`: one tone, lit that much."""
        c, s = self.flat(spine)
        r = np.asarray(radii) * s
        n = _normals(c)
        left, right = c + n * r[:, None], c - n * r[:, None]
        path = rounded([(float(x), float(y)) for x, y in (*left, *right[::-1])])
        if flat is not None:
            self.fill(path, self.tone(colour, flat))
        else:
            self._shade_round(path, c.mean(axis=0), c[-1] - c[0], float(r.mean()), colour, 0.0)

    def _bones(self, c: NDArray[np.float64], r: NDArray[np.float64]) -> "skia.Path":
        half = len(c) // 2
        d0, d1 = c[half] - c[0], c[-1] - c[half]
        if float(d0 @ d1) > 0.35 * float(np.linalg.norm(d0) * np.linalg.norm(d1)):
            n = _normals(c)
            left, right = c + n * r[:, None], c - n * r[:, None]
            path = rounded(
                [(float(x), float(y)) for x, y in (*left, *right[::-1])], (0, len(c) - 1, len(c), 2 * len(c) - 1)
            )
            for i in (0, -1):
                path.addCircle(float(c[i, 0]), float(c[i, 1]), float(r[i]), skia.PathDirection.kCCW)
            path.setFillType(skia.PathFillType.kWinding)
            return path
        path = _sausage(c[: half + 1], r[: half + 1]) if half else skia.Path()
        if half and len(c) - half > 1:
            path.addPath(_sausage(c[half:], r[half:]))
        path.setFillType(skia.PathFillType.kWinding)
        return path

    def _shade_round(
        self,
        path: "skia.Path",
        mid: NDArray[np.float64],
        d: NDArray[np.float64],
        r: float,
        colour: Colour,
        gloss: float,
    ) -> None:
        length = math.hypot(d[0], d[1])
        nx, ny = (-d[1] / length, d[0] / length) if length > 0.5 * r else (1.0, 0.0)
        reach = r + 0.25 * abs(d[0] * nx + d[1] * ny)
        a = (float(mid[0] - nx * reach), float(mid[1] - ny * reach))
        b = (float(mid[0] + nx * reach), float(mid[1] + ny * reach))
        tones = self.ramp(colour, nx, ny, gloss)
        self.add(lambda pen: pen.linear(path, a, b, tones, (0, 0.22, 0.5, 0.78, 1)))

    def _rim_round(self, c: NDArray[np.float64], r: NDArray[np.float64]) -> None:
        d = c[-1] - c[0]
        length = math.hypot(d[0], d[1])
        if length < float(r.mean()) or float(r.mean()) < 4:
            return
        nx, ny = -d[1] / length, d[0] / length
        side = 1.0 if self.sun_right * nx - self.sun_up * ny > 0 else -1.0
        n = _normals(c) * side
        self._rim(c + n * (r * 0.97)[:, None], c + n * (r * 0.80)[:, None])

    def _rim(self, outer: NDArray[np.float64], inner: NDArray[np.float64]) -> None:
        """The thin light edge on the sun's side, strongest when the sun stands behind."""
        alpha = self.light.key * (0.16 + 0.34 * smoothstep(0.3, -0.6, self.sun_front))
        if self.light.silhouette or alpha < 0.05:
            return
        points: list[Point] = [(float(x), float(y)) for x, y in (*outer, *inner[::-1])]
        path, c = smooth(points), self.light.fogged(mix(self.light.sun, (1.0, 1.0, 1.0), 0.25), self.depth)
        self.add(lambda pen: pen.path(path, c, alpha, soft=True))

    def tube(
        self,
        tube: Tube,
        colour: Colour,
        gloss: float = 0.0,
        sharp_start: bool = False,
        sharp_end: bool = False,
        rim: bool = True,
    ) -> "skia.Path":
        """Fill a tube, one soft outline. Returns the outline, to clip what is painted on it."""
        c, left, right, along = self.outline(tube)
        n = len(c)
        if along:
            points = [(float(x), float(y)) for x, y in (*left, *right[::-1])]
            sharp = ([0, 2 * n - 1] if sharp_start else []) + ([n - 1, n] if sharp_end else [])
            path = rounded(points, sharp)
        else:
            path = smooth(_hull(np.concatenate([left, right])))
            box, tones = path.getBounds(), self.ramp(colour, 1.0, 0.0, gloss)
            self.add(
                lambda pen: pen.linear(
                    path, (box.left(), box.centerY()), (box.right(), box.centerY()), tones, (0, 0.22, 0.5, 0.78, 1)
                )
            )
            return path
        mid = n // 2
        span = (right - left)[max(1, mid - 1) : mid + 2].mean(axis=0)
        r = math.hypot(span[0], span[1]) / 2 + 1e-6
        nx, ny = float(span[0] / (2 * r)), float(span[1] / (2 * r))
        m = ((left + right) / 2)[mid]
        widest = float(np.abs((right - left) @ np.array((nx, ny))).max()) / 2
        reach = 0.5 * (r + widest)
        a = (float(m[0] - nx * reach), float(m[1] - ny * reach))
        b = (float(m[0] + nx * reach), float(m[1] + ny * reach))
        tones = self.ramp(colour, nx, ny, gloss)
        self.add(lambda pen: pen.linear(path, a, b, tones, (0, 0.22, 0.5, 0.78, 1)))
        if rim and r > 5:
            edge = right if self.sun_right * nx - self.sun_up * ny > 0 else left
            self._rim(edge * 0.985 + c * 0.015, edge * 0.93 + c * 0.07)
        return path

    def outline(self, tube: Tube) -> tuple[NDArray[np.float64], NDArray[np.float64], NDArray[np.float64], bool]:
        """Pixel centres, left and right edges (n, 2), and whether it is seen from the side.

        Seen along its axis, the edges are instead all points of all rings, to be hulled.
        """
        c, s = self.flat(tube.centres)
        a = tube.side @ self._axes[:, :2] * s[:, None]
        b = tube.front @ self._axes[:, :2] * s[:, None]
        girth = float(np.sqrt((a * a + b * b).sum(1)).max())
        d = c[-1] - c[0]
        if math.hypot(d[0], d[1]) < 0.55 * girth:
            ring = c[:, None] + a[:, None] * _CIRCLE[None, :, :1] + b[:, None] * _CIRCLE[None, :, 1:]
            half = len(c) // 2
            return c, ring[:half].reshape(-1, 2), ring[half:].reshape(-1, 2), False
        n = _normals(c)
        an, bn = (a * n).sum(1)[:, None], (b * n).sum(1)[:, None]
        off = (a * an + b * bn) / np.maximum(np.sqrt(an * an + bn * bn), 1e-6)
        return c, c - off, c + off, True

    def seen(self, tube: Tube, u: float) -> float:
        """The angle theta of ring u that faces the lens; what lies within a quarter turn of it is seen."""
        i = min(len(tube.centres) - 1, max(0, round(u)))
        a, b = tube.side[i], tube.front[i]
        v = self.camera.eye - tube.centres[i]
        return math.atan2(float(v @ a) / (float(a @ a) + 1e-9), float(v @ b) / (float(b @ b) + 1e-9))

    def span(self, tube: Tube, u: float, t0: float, t1: float) -> tuple[float, float] | None:
        """The seen part of the angles t0..t1 on ring u; None if it is all turned away."""
        c = self.seen(tube, u)
        best: tuple[float, float] | None = None
        for turn in (-2 * math.pi, 0.0, 2 * math.pi):
            lo, hi = max(t0, c + turn - 1.5), min(t1, c + turn + 1.5)
            if hi - lo > 0.02 and (best is None or hi - lo > best[1] - best[0]):
                best = (lo, hi)
        return best

    def panel(
        self,
        tube: Tube,
        rows: Sequence[tuple[float, float, float]],
        colour: Colour,
        lit: float | None = None,
        out: float = 1.01,
        alpha: float = 1.0,
        soft: bool = False,
    ) -> None:
        """Cloth on a tube: rows of (ring u, theta from, theta to), drawn where it is seen."""
        lefts: list[Vec] = []
        rights: list[Vec] = []
        for u, t0, t1 in rows:
            seen = self.span(tube, u, t0, t1)
            if seen is None:
                continue
            lefts.append(tube.at(u, seen[0], out))
            rights.append(tube.at(u, seen[1], out))
        if len(lefts) < 2:
            return
        n = len(lefts)
        points = self.px(np.array(lefts + rights[::-1]))
        path = rounded(points, (0, n - 1, n, 2 * n - 1))
        if lit is not None:
            self.fill(path, self.tone(colour, lit), alpha, soft=soft)
            return
        (x0, y0), (x1, y1) = points[n // 2], points[2 * n - 1 - n // 2]
        length = math.hypot(x1 - x0, y1 - y0) + 1e-6
        tones = self.ramp(colour, (x1 - x0) / length, (y1 - y0) / length)
        self.add(lambda pen: pen.linear(path, (x0, y0), (x1, y1), tones[1:4]))

    def band(
        self,
        tube: Tube,
        u: float,
        width: float,
        colour: Colour,
        t0: float = -math.pi,
        t1: float = math.pi,
        out: float = 1.015,
        lit: float = 0.55,
    ) -> None:
        """A line round a tube (belt, hem, cuff) where it is seen; width in metres."""
        seen = self.span(tube, u, t0, t1)
        if seen is not None:
            angles = seen[0] + (seen[1] - seen[0]) * _SIXTHS
            c, a, b = tube.ring(u)
            points = c + np.sin(angles)[:, None] * (a * out) + np.cos(angles)[:, None] * (b * out)
            self.curve(points, width, colour, lit)

    def seam(
        self,
        tube: Tube,
        u0: float,
        u1: float,
        theta: float,
        width: float,
        colour: Colour,
        lit: float = 0.2,
        alpha: float = 1.0,
    ) -> None:
        """A line along a tube at one angle, where it is seen."""
        if width * self.scale < 0.35:
            return
        us = [u0 + (u1 - u0) * f for f in (0.0, 0.25, 0.5, 0.75, 1.0)]
        us = [u for u in us if self.span(tube, u, theta - 0.02, theta + 0.02) is not None]
        if len(us) >= 2:
            self.curve(np.array([tube.at(u, theta, 1.01) for u in us]), width, colour, lit, alpha)


def _normals(c: NDArray[np.float64]) -> NDArray[np.float64]:
    d = np.empty_like(c)
    d[1:-1] = c[2:] - c[:-2]
    d[0], d[-1] = c[1] - c[0], c[-1] - c[-2]
    d /= np.sqrt((d * d).sum(1))[:, None] + 1e-9
    return np.array((-d[:, 1], d[:, 0])).T


def _sausage(c: NDArray[np.float64], r: NDArray[np.float64]) -> "skia.Path":
    """The outline of circles along a line, with round ends."""
    n = _normals(c)
    left, right = c + n * r[:, None], c - n * r[:, None]
    path = skia.Path()
    path.addPoly([skia.Point(float(x), float(y)) for x, y in (*left, *right[::-1])], True)
    for i in (0, -1):
        # Wound like the polygon, or overlaps would cancel out.
        path.addCircle(float(c[i, 0]), float(c[i, 1]), float(r[i]), skia.PathDirection.kCCW)
    return path


def _hull(points: NDArray[np.float64]) -> list[Point]:
    hull = cv2.convexHull(points.astype(np.float32))[:, 0]
    return [(float(x), float(y)) for x, y in hull]

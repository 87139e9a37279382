"""Round bodies in space -> soft outlines in the picture. Everything on a figure is a tube, a patch on a tube or a line on it.

The outline of a tube is where each of its ellipses reaches farthest across the projected spine (the support point), so it
is right from every side; seen along its axis it is the hull of all its ellipses instead. Shading is that of a cylinder,
worked out in five steps from edge to edge and drawn as a gradient across.
"""

import math
from collections.abc import Sequence

import numpy as np
import skia
from numpy.typing import NDArray

from generators.previz.camera import Vec
from generators.previz.figures.draft import Draft
from generators.previz.figures.outlines import across, bones, hull, normals, offset, ribbon, rounded, smoothstep, soft
from generators.previz.figures.tube import P3, Tube
from generators.previz.pen import Colour, Point, mix
from generators.previz.where import Girth, Round

_CIRCLE = np.array([(math.sin(i * math.pi / 8), math.cos(i * math.pi / 8)) for i in range(16)])


class Sketch(Draft):
    """Limbs, tubes and what lies on them."""

    # -- limbs ---------------------------------------------------------------------------------------------------
    def limb(self, spine: Vec, radii: Sequence[float], colour: Colour, gloss: float = 0.0, rim: bool = True) -> None:
        """A round limb through (n, 3) points bent at the middle one, with round ends; two bones make one shape."""
        c, r = self._line(spine, radii)
        n = across(c)
        with self.lying(Round(spine, radii)):
            self._shade_round(bones(c, n, r), c, r, colour, gloss)
        if rim:
            self._rim_round(c, n, r)

    def strand(self, spine: Vec, radii: Sequence[float], colour: Colour, flat: float | None = None) -> None:
        """A soft lock of hair or end of cloth along a line, no round ends; `flat`: one tone, lit that much."""
        c, r = self._line(spine, radii)
        path = soft(ribbon(c, across(c), r))
        with self.lying(Round(spine, radii)):
            if flat is not None:
                self.fill(path, self.tone(colour, flat))
            else:
                self._shade_round(path, c, r, colour, 0.0)

    def _line(self, spine: Vec, radii: Sequence[float]) -> tuple[list[Point], list[float]]:
        xy, s = self.flat(spine)
        return [(x, y) for x, y in xy.tolist()], [a * b for a, b in zip(radii, s.tolist())]

    def _shade_round(
        self, path: "skia.Path", c: Sequence[Point], r: Sequence[float], colour: Colour, gloss: float
    ) -> None:
        count = len(c)
        mx, my, mean = sum(p[0] for p in c) / count, sum(p[1] for p in c) / count, sum(r) / count
        dx, dy = c[-1][0] - c[0][0], c[-1][1] - c[0][1]
        length = math.hypot(dx, dy)
        nx, ny = (-dy / length, dx / length) if length > 0.5 * mean else (1.0, 0.0)
        reach = mean + 0.25 * abs(dx * nx + dy * ny)
        a, b = (mx - nx * reach, my - ny * reach), (mx + nx * reach, my + ny * reach)
        if mean < 2.5:
            self.fill(path, self.ramp(colour, nx, ny, gloss)[2])
        else:
            self.graded(path, a, b, *self.shaded(colour, nx, ny, gloss))

    def _rim_round(self, c: Sequence[Point], n: Sequence[Point], r: Sequence[float]) -> None:
        dx, dy = c[-1][0] - c[0][0], c[-1][1] - c[0][1]
        mean = sum(r) / len(r)
        if mean < 5 or math.hypot(dx, dy) < mean:
            return
        side = 1.0 if -self.sun_right * dy - self.sun_up * dx > 0 else -1.0
        self._rim(offset(c, n, [d * 0.97 * side for d in r]), offset(c, n, [d * 0.80 * side for d in r]))

    def _rim(self, outer: Sequence[Point], inner: Sequence[Point]) -> None:
        """The thin light edge on the sun's side, strongest when the sun stands behind."""
        alpha = self.light.key * (0.16 + 0.34 * smoothstep(0.3, -0.6, self.sun_front))
        if self.light.silhouette or alpha < 0.05:
            return
        path, c = (
            soft([*outer, *inner[::-1]]),
            self.light.fogged(mix(self.light.sun, (1.0, 1.0, 1.0), 0.25), self.depth),
        )
        self.add(lambda pen: pen.path(path, c, alpha, soft=True))

    # -- tubes ---------------------------------------------------------------------------------------------------
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
        with self.lying(Girth(tube.centres, tube.side, tube.front)):
            return self._tube(tube, colour, gloss, sharp_start, sharp_end, rim)

    def _tube(
        self, tube: Tube, colour: Colour, gloss: float, sharp_start: bool, sharp_end: bool, rim: bool
    ) -> "skia.Path":
        c, left, right, along = self.outline(tube)
        n = len(c)
        if not along:
            path = soft(hull(np.concatenate([left, right])))
            box = path.getBounds()
            p, q = (box.left(), box.centerY()), (box.right(), box.centerY())
            self.graded(path, p, q, *self.shaded(colour, 1.0, 0.0, gloss))
            return path
        points = [(x, y) for x, y in (*left.tolist(), *right[::-1].tolist())]
        sharp = ([0, 2 * n - 1] if sharp_start else []) + ([n - 1, n] if sharp_end else [])
        path = rounded(points, sharp)
        mid = n // 2
        span = (right - left)[max(1, mid - 1) : mid + 2].mean(axis=0)
        r = math.hypot(span[0], span[1]) / 2 + 1e-6
        nx, ny = float(span[0] / (2 * r)), float(span[1] / (2 * r))
        mx, my = ((left[mid] + right[mid]) / 2).tolist()
        widest = float(np.abs((right - left) @ np.array((nx, ny))).max()) / 2
        reach = 0.5 * (r + widest)
        a, b = (mx - nx * reach, my - ny * reach), (mx + nx * reach, my + ny * reach)
        self.graded(path, a, b, *self.shaded(colour, nx, ny, gloss))
        if rim and r > 5:
            edge = right if self.sun_right * nx - self.sun_up * ny > 0 else left
            outer, inner = (edge * 0.985 + c * 0.015).tolist(), (edge * 0.93 + c * 0.07).tolist()
            self._rim([(x, y) for x, y in outer], [(x, y) for x, y in inner])
        return path

    def outline(self, tube: Tube) -> tuple[NDArray[np.float64], NDArray[np.float64], NDArray[np.float64], bool]:
        """Pixel centres, left and right edges (n, 2), and whether it is seen from the side.

        Seen along its axis, the edges are instead all points of all rings, to be hulled.
        """
        c, s = self.flat(tube.centres)
        a = tube.side @ self._axes[:, :2] * s[:, None]
        b = tube.front @ self._axes[:, :2] * s[:, None]
        girth = math.sqrt(float((a * a + b * b).sum(1).max()))
        d = c[-1] - c[0]
        if math.hypot(d[0], d[1]) < 0.55 * girth:
            ring = c[:, None] + a[:, None] * _CIRCLE[None, :, :1] + b[:, None] * _CIRCLE[None, :, 1:]
            half = len(c) // 2
            return c, ring[:half].reshape(-1, 2), ring[half:].reshape(-1, 2), False
        n = normals(c)
        an, bn = (a * n).sum(1)[:, None], (b * n).sum(1)[:, None]
        off = (a * an + b * bn) / np.maximum(np.sqrt(an * an + bn * bn), 1e-6)
        return c, c - off, c + off, True

    def seen(self, tube: Tube, u: float) -> float:
        """The angle theta of ring u that faces the lens."""
        return tube.seen(u, self.camera.eye)

    def span(self, tube: Tube, u: float, t0: float, t1: float) -> tuple[float, float] | None:
        """The seen part of the angles t0..t1 on ring u; None if it is all turned away."""
        c = tube.seen(u, self.camera.eye)
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
        lefts: list[P3] = []
        rights: list[P3] = []
        for u, t0, t1 in rows:
            seen = self.span(tube, u, t0, t1)
            if seen is not None:
                lefts.append(tube.at(u, seen[0], out))
                rights.append(tube.at(u, seen[1], out))
        if len(lefts) < 2:
            return
        with self.lying(Girth(tube.centres, tube.side, tube.front)):
            self._cloth(self.px(lefts + rights[::-1]), colour, lit, alpha, soft)

    def _cloth(self, points: Sequence[Point], colour: Colour, lit: float | None, alpha: float, soft: bool) -> None:
        n = len(points) // 2
        path = rounded(points, (0, n - 1, n, 2 * n - 1))
        if lit is not None:
            self.fill(path, self.tone(colour, lit), alpha, soft=soft)
            return
        (x0, y0), (x1, y1) = points[n // 2], points[2 * n - 1 - n // 2]
        length = math.hypot(x1 - x0, y1 - y0) + 1e-6
        tones = self.ramp(colour, (x1 - x0) / length, (y1 - y0) / length)
        self.graded(path, (x0, y0), (x1, y1), tones[1:4])

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
        if seen is not None and width * self.scale >= 0.35:
            step = (seen[1] - seen[0]) / 6
            with self.lying(Girth(tube.centres, tube.side, tube.front)):
                self.curve([tube.at(u, seen[0] + step * i, out) for i in range(7)], width, colour, lit)

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
            with self.lying(Girth(tube.centres, tube.side, tube.front)):
                self.curve([tube.at(u, theta, 1.01) for u in us], width, colour, lit, alpha)

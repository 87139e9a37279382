"""Points in the picture -> soft closed paths. Plain floats: these are drawn a hundred times per person and frame, and
an array costs more than it saves on a handful of points."""

import math
from collections.abc import Sequence

import cv2
import numpy as np
import skia
from numpy.typing import NDArray

from generators.previz.pen import Point

_CCW = skia.PathDirection.kCCW


def smoothstep(a: float, b: float, x: float) -> float:
    t = min(1.0, max(0.0, (x - a) / (b - a)))
    return t * t * (3 - 2 * t)


def soft(points: Sequence[Point]) -> "skia.Path":
    """`pen.smooth` for closed outlines, twice as fast."""
    path = skia.Path()
    if len(points) < 3:
        return path
    quad = path.quadTo
    x0, y0 = points[0]
    x, y = points[-1]
    path.moveTo((x + x0) * 0.5, (y + y0) * 0.5)
    x, y = x0, y0
    for nx, ny in points[1:]:
        quad(x, y, (x + nx) * 0.5, (y + ny) * 0.5)
        x, y = nx, ny
    quad(x, y, (x + x0) * 0.5, (y + y0) * 0.5)
    path.close()
    return path


def rounded(points: Sequence[Point], sharp: Sequence[int] = ()) -> "skia.Path":
    """A soft closed outline; the points numbered in `sharp` keep their corners."""
    if not sharp:
        return soft(points)
    kept = list(points)
    for i in sorted(sharp, reverse=True):
        kept.insert(i, points[i])
    return soft(kept)


def normals(c: NDArray[np.float64]) -> NDArray[np.float64]:
    """Unit normals (n, 2) of a line of pixels."""
    d = np.empty_like(c)
    d[1:-1] = c[2:] - c[:-2]
    d[0], d[-1] = c[1] - c[0], c[-1] - c[-2]
    d /= np.sqrt((d * d).sum(1))[:, None] + 1e-9
    return np.array((-d[:, 1], d[:, 0])).T


def across(c: Sequence[Point]) -> list[Point]:
    """`normals` of a short line."""
    out, last = [], len(c) - 1
    for i in range(len(c)):
        (ax, ay), (bx, by) = c[max(0, i - 1)], c[min(last, i + 1)]
        dx, dy = bx - ax, by - ay
        size = math.sqrt(dx * dx + dy * dy) + 1e-9
        out.append((-dy / size, dx / size))
    return out


def offset(c: Sequence[Point], n: Sequence[Point], r: Sequence[float]) -> list[Point]:
    """A line moved along its normals."""
    return [(x + nx * d, y + ny * d) for (x, y), (nx, ny), d in zip(c, n, r)]


def ribbon(c: Sequence[Point], n: Sequence[Point], r: Sequence[float]) -> list[Point]:
    """Out along one side of a line and back along the other."""
    return offset(c, n, r) + offset(c, n, [-d for d in r])[::-1]


def bones(c: Sequence[Point], n: Sequence[Point], r: Sequence[float]) -> "skia.Path":
    """A limb bent at its middle point, with round ends. Sharply bent it is two shapes, or the bend would fold over."""
    half = len(c) // 2
    ax, ay = c[half][0] - c[0][0], c[half][1] - c[0][1]
    bx, by = c[-1][0] - c[half][0], c[-1][1] - c[half][1]
    if ax * bx + ay * by > 0.35 * math.sqrt((ax * ax + ay * ay) * (bx * bx + by * by)):
        last = len(c) - 1
        path = rounded(ribbon(c, n, r), (0, last, last + 1, 2 * last + 1))
        # Wound like the outline, or overlaps would cancel out.
        for i in (0, -1):
            path.addCircle(c[i][0], c[i][1], r[i], _CCW)
    else:
        path = _sausage(c[: half + 1], r[: half + 1]) if half else skia.Path()
        if half and len(c) - half > 1:
            path.addPath(_sausage(c[half:], r[half:]))
    path.setFillType(skia.PathFillType.kWinding)
    return path


def _sausage(c: Sequence[Point], r: Sequence[float]) -> "skia.Path":
    """The outline of circles along a line, with round ends."""
    path = skia.Path()
    path.addPoly([skia.Point(x, y) for x, y in ribbon(c, across(c), r)], True)
    for i in (0, -1):
        path.addCircle(c[i][0], c[i][1], r[i], _CCW)
    return path


def hull(points: NDArray[np.float64]) -> list[Point]:
    """The corners round a cloud of pixels."""
    return [(float(x), float(y)) for x, y in cv2.convexHull(points.astype(np.float32))[:, 0]]

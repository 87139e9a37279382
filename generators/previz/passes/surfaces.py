"""Drawing calls -> which surface is seen in every pixel, and where each surface lies.

A pen that paints every opaque shape, without smoothing its edges, in the number of its surface. A surface is a plane, on
which 1/depth is affine in the pixels, bent towards the camera by half a round (a ball, a limb, a body):

    1/z(x, y) = a x + b y + c, kept between lo and hi;   depth = z - bulge * sqrt(1 - u(x, y)^2 - v(x, y)^2), u and v affine

The plane is exact for flat polygons and grounds; limbs and balls are off by what perspective does across their width.
"""

import itertools
import math
from array import array
from collections.abc import Sequence
from typing import Any

import numpy as np
import skia
from numpy.typing import NDArray

from generators.previz.camera import NEAR, Camera, Vec
from generators.previz.pen import Colour, Pen, Point, polygon
from generators.previz.where import Away, Dots, Facet, Flat, Girth, Globe, Level, Round, Triple

COLUMNS = 16
"""Of a surface: a, b, c, lo, hi, u (3), v (3), bulge (metres), owner, a world point in its middle (3)."""
_SMALL = 40.0
"""Square pixels: smaller shapes are not parted into the bones they are made of."""
_BAND = 24
_PART = 4
"""Bones at most that a row of balls is parted into."""


class SurfacePen(Pen):
    """`rows` grows by COLUMNS numbers per surface; surface 0 is nothing at all, infinitely far."""

    deep = True

    def __init__(self, canvas: "skia.Canvas", camera: Camera) -> None:
        super().__init__(canvas, mask=True)
        self.rows = array("d", (0.0,) * COLUMNS)
        self._eye: Triple = tuple(camera.eye.tolist())
        self._right: Triple = tuple(camera.right.tolist())
        self._up: Triple = tuple(camera.up.tolist())
        self._forward: Triple = tuple(camera.forward.tolist())
        self._k, self._cx, self._cy = camera.k, camera.width / 2, camera.height / 2
        self._asked: tuple[object, float, int] | None = None
        self._made: list[tuple[int, list[Point]]] = []

    # -- paint ---------------------------------------------------------------------------------------------------
    def _paint(self, c: Colour, alpha: float = 1.0, blur: float = 0.0, add: bool = False) -> "skia.Paint":
        return _ink(self._parts()[0][0])

    def path(
        self,
        path: "skia.Path",
        c: Colour,
        alpha: float = 1.0,
        *,
        blur: float = 0.0,
        soft: bool = False,
        add: bool = False,
        hard: bool = False,
    ) -> None:
        if not self._hidden(alpha, soft or add):
            self._fill(path)

    def linear(
        self,
        path: "skia.Path",
        a: Point,
        b: Point,
        colours: Sequence[Colour],
        stops: Sequence[float] | None = None,
        alphas: Sequence[float] | None = None,
        *,
        soft: bool = False,
        add: bool = False,
    ) -> None:
        if not self._hidden(1.0, soft or add):
            self._fill(path)

    def radial(
        self,
        path: "skia.Path",
        centre: Point,
        r: float,
        colours: Sequence[Colour],
        stops: Sequence[float] | None = None,
        alphas: Sequence[float] | None = None,
        *,
        soft: bool = False,
        add: bool = False,
    ) -> None:
        if not self._hidden(1.0, soft or add):
            self._fill(path)

    def clip(self, path: "skia.Path") -> None:
        self.canvas.clipPath(path, False)

    def _fill(self, path: "skia.Path") -> None:
        parts = self._parts()
        if len(parts) == 1:
            self.canvas.drawPath(path, _ink(parts[0][0]))
            return
        box = path.getBounds()
        if box.width() * box.height() < _SMALL:
            self.canvas.drawPath(path, _ink(parts[len(parts) // 2][0]))
            return
        self.canvas.drawPath(path, _ink(parts[0][0]))
        self.canvas.save()
        self.canvas.clipPath(path, False)
        for number, quad in parts[1:]:
            self.canvas.drawPath(polygon(quad), _ink(number))
        self.canvas.restore()

    # -- surfaces ------------------------------------------------------------------------------------------------
    def _parts(self) -> list[tuple[int, list[Point]]]:
        """The surfaces of the shape now drawn, and where in the picture the second and later ones begin to be it."""
        asked = self._asked
        if asked is None or asked[0] is not self.on or asked[1] != self.depth or asked[2] != self.owner:
            self._asked = (self.on, self.depth, self.owner)
            self._made = self._make()
        return self._made

    def _make(self) -> list[tuple[int, list[Point]]]:
        match self.on:
            case Flat(point, normal, near, far):
                return [(self._plane(point.tolist(), normal.tolist(), near, far), [])]
            case Facet(points):
                return [(self._facet(np.asarray(points)), [])]
            case Level(height):
                return [(self._plane((self._eye[0], height, self._eye[2]), (0.0, 1.0, 0.0), NEAR, math.inf), [])]
            case Away(depth):
                return [(self._upright(depth, (0.0, 0.0, 0.0)), [])]
            case Dots(points):
                rows = points.tolist() if isinstance(points, np.ndarray) else points
                x, y, z = (float(sum(p[i] for p in rows)) / len(rows) for i in range(3))
                return [(self._upright(self._seen((x, y, z))[2], (x, y, z)), [])]
            case Globe(centre, radii):
                return [(self._globe(tuple(centre.tolist()), radii), [])]
            case Round(spine, radii):
                rows = spine.tolist()
                return self._row(rows, [(r, r, r) for r in radii])
            case Girth(centres, side, front):
                return self._row(centres.tolist(), self._girths(side, front))
        return [(self._upright(self.depth, (0.0, 0.0, 0.0)), [])]

    def _seen(self, p: Sequence[float]) -> Triple:
        """World point -> pixel x, pixel y, depth kept before the near plane."""
        x, y, z = p[0] - self._eye[0], p[1] - self._eye[1], p[2] - self._eye[2]
        r, u, f = self._right, self._up, self._forward
        depth = max(x * f[0] + y * f[1] + z * f[2], NEAR)
        s = self._k / depth
        return (
            self._cx + (x * r[0] + y * r[1] + z * r[2]) * s,
            self._cy - (x * u[0] + y * u[1] + z * u[2]) * s,
            depth,
        )

    def _surface(
        self,
        plane: Triple,
        lo: float,
        hi: float,
        middle: Sequence[float],
        u: Triple = (0.0, 0.0, 0.0),
        v: Triple = (0.0, 0.0, 0.0),
        bulge: float = 0.0,
    ) -> int:
        number = len(self.rows) // COLUMNS
        self.rows.extend((*plane, lo, hi, *u, *v, bulge, self.owner, *middle))
        return number

    def _upright(self, depth: float, middle: Sequence[float]) -> int:
        inv = 0.0 if math.isinf(depth) else 1 / max(depth, NEAR)
        return self._surface((0.0, 0.0, inv), inv, inv, middle)

    def _plane(self, point: Sequence[float], normal: Sequence[float], near: float, far: float) -> int:
        nx, ny, nz = normal
        d = nx * (point[0] - self._eye[0]) + ny * (point[1] - self._eye[1]) + nz * (point[2] - self._eye[2])
        if abs(d) < 1e-5:  # seen edge on
            return self._upright(max(near, NEAR) if math.isinf(far) else math.sqrt(near * max(far, near)), point)
        r, u, f = self._right, self._up, self._forward
        a = (nx * r[0] + ny * r[1] + nz * r[2]) / (self._k * d)
        b = -(nx * u[0] + ny * u[1] + nz * u[2]) / (self._k * d)
        c = (nx * f[0] + ny * f[1] + nz * f[2]) / d - a * self._cx - b * self._cy
        return self._surface((a, b, c), 0.0 if math.isinf(far) else 1 / max(far, near), 1 / near, point)

    def _facet(self, points: Vec) -> int:
        """Newell's normal, sound for corners in a row too; in plain numbers, four corners are too few for arrays."""
        corners = points.tolist()
        n = len(corners)
        x, y, z = (sum(p[i] for p in corners) / n for i in range(3))
        nx = ny = nz = 0.0
        ax, ay, az = corners[-1]
        for bx, by, bz in corners:
            nx += (ay - by) * (az + bz)
            ny += (az - bz) * (ax + bx)
            nz += (ax - bx) * (ay + by)
            ax, ay, az = bx, by, bz
        depths = [self._seen(p)[2] for p in corners]
        if nx * nx + ny * ny + nz * nz < 1e-12:
            return self._upright(sum(depths) / n, (x, y, z))
        size = math.sqrt(nx * nx + ny * ny + nz * nz)
        return self._plane((x, y, z), (nx / size, ny / size, nz / size), min(depths), max(depths))

    def _globe(self, centre: Triple, radii: Triple) -> int:
        flat = abs(self._forward[1])
        steep = math.sqrt(max(0.0, 1 - flat * flat))
        wide = max(radii[0], radii[2])
        return self._ball(
            centre, wide, math.hypot(radii[1] * steep, radii[2] * flat), math.hypot(wide * steep, radii[1] * flat)
        )

    def _ball(self, centre: Sequence[float], rx: float, ry: float, bulge: float) -> int:
        x, y, z = self._seen(centre)
        ux, vy = z / (self._k * max(rx, 1e-6)), z / (self._k * max(ry, 1e-6))
        u, v = (ux, 0.0, -x * ux), (0.0, vy, -y * vy)
        return self._surface((0.0, 0.0, 1 / z), 1 / z, 1 / z, centre, u, v, min(bulge, z - NEAR))

    def _girths(self, side: Vec, front: Vec) -> list[Triple]:
        """Per ellipse: how far it reaches to the right, up and towards the camera, metres."""
        axes = np.array((self._right, self._up, self._forward)).T
        found: list[Triple] = np.hypot(side @ axes, front @ axes).tolist()
        return found

    def _row(self, spine: Sequence[Sequence[float]], reach: Sequence[Triple]) -> list[tuple[int, list[Point]]]:
        """One surface per bone of a row of ellipsoids; `reach`: how far each goes right, up and forward, metres."""
        n = len(spine)
        if n == 1:
            return [(self._ball(spine[0], *reach[0]), [])]
        picked = range(n) if n <= _PART + 1 else (0, n // 4, n // 2, 3 * n // 4, n - 1)
        if n == _PART + 1:
            picked = range(0, n, 2)  # a limb: its joints
        at = [self._seen(spine[i]) for i in picked]
        long = max(math.hypot(p[0] - q[0], p[1] - q[1]) * min(p[2], q[2]) for p in at for q in at) / self._k
        if long < 0.7 * max(max(w[:2]) for w in reach):  # seen along itself
            i = min(range(n), key=lambda i: self._seen(spine[i])[2])
            return [(self._ball(spine[i], *reach[i]), [])]
        parts: list[tuple[int, list[Point]]] = []
        where = list(picked)
        for j, (i, k) in enumerate(itertools.pairwise(where)):
            p, q = at[j], at[j + 1]
            (rg, ug, fg), (rh, uh, fh) = reach[i], reach[k]
            width = (rg + rh) / 2, (ug + uh) / 2, (fg + fh) / 2
            middle = [(g + h) / 2 for g, h in zip(spine[i], spine[k])]
            parts.append(self._bone(p, q, width, middle, j == len(where) - 2))
        return parts

    def _bone(
        self, p: Triple, q: Triple, reach: Triple, middle: Sequence[float], last: bool
    ) -> tuple[int, list[Point]]:
        """A surface along a bone from pixel p to pixel q, and the part of the picture that is nearer to it than to others."""
        dx, dy = q[0] - p[0], q[1] - p[1]
        long = math.hypot(dx, dy)
        if long < 1e-3:
            dx, dy, long = 0.0, 1e-3, 1e-3
        ax, ay = dx / long, dy / long
        r = math.hypot(reach[0] * ay, reach[1] * ax) * self._k / ((p[2] + q[2]) / 2) + 1e-6
        ip, iq = 1 / p[2], 1 / q[2]
        slope = (iq - ip) / max(long, 0.3 * r)
        a, b = slope * ax, slope * ay
        plane = (a, b, ip - a * p[0] - b * p[1])
        u = (-ay / r, ax / r, (ay * p[0] - ax * p[1]) / r)
        bulge = min(reach[2], min(p[2], q[2]) - NEAR)
        number = self._surface(plane, min(ip, iq), max(ip, iq), middle, u, bulge=bulge)
        side, end = 2.5 * r + 2, (3 * r + 2 if last else 0.0)
        nx, ny = -ay * side, ax * side
        ex, ey = q[0] + ax * end, q[1] + ay * end
        return number, [(p[0] + nx, p[1] + ny), (ex + nx, ey + ny), (ex - nx, ey - ny), (p[0] - nx, p[1] - ny)]


def _ink(number: int) -> "skia.Paint":
    """A surface's number as an opaque colour: its low byte is red."""
    paint = skia.Paint(AntiAlias=False)
    paint.setColor(0xFF000000 | (number & 255) << 16 | (number & 0xFF00) | number >> 16)
    return paint


def bands(height: int) -> list[slice]:
    """Rows of a picture in runs whose numbers fit a processor's cache: whole pictures at once take twice as long."""
    return [slice(y, min(y + _BAND, height)) for y in range(0, height, _BAND)]


class Surfaces:
    """What is seen in every pixel of one frame.

    ids    int32 (h, w)        the surface; 0 is nothing
    table  float64 (n, 16)     the surfaces, in pixels of the camera (not of this picture, which may be smaller)
    """

    def __init__(self, ids: NDArray[np.int32], rows: "array[float]", camera: Camera) -> None:
        self.ids, self.camera = ids, camera
        self.table = np.frombuffer(rows, np.float64).reshape(-1, COLUMNS)
        height, width = ids.shape
        self._x = ((np.arange(width, dtype=np.float32) + np.float32(0.5)) * np.float32(camera.width / width))[None, :]
        self._y = ((np.arange(height, dtype=np.float32) + np.float32(0.5)) * np.float32(camera.height / height))[
            :, None
        ]
        self._columns = np.ascontiguousarray(self.table.T.astype(np.float32))
        self._round = self.table[:, 11] > 0
        self._balls = (self.table[:, 9] > 0).astype(np.float32)
        """Per surface: 1 if it is bent both ways; limbs are bent across themselves only."""
        self._inverse: NDArray[np.float32] | None = None

    @property
    def pixels(self) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
        """Where the middles of the pixels are, in the camera's: x (1, w), y (h, 1)."""
        return self._x, self._y

    def inverse(self) -> NDArray[np.float32]:
        """1 / depth, float32 (h, w), per metre; 0: infinitely far."""
        if self._inverse is None:
            self._inverse = np.empty(self.ids.shape, np.float32)
            for rows in bands(len(self.ids)):
                self._invert(rows, self._inverse[rows])
        return self._inverse

    def _invert(self, rows: slice, inv: NDArray[np.float32]) -> None:
        ids = self.ids[rows]
        a, b, c, lo, hi = (np.take(self._columns[i], ids, mode="clip") for i in range(5))
        np.multiply(a, self._x, out=inv)
        b *= self._y[rows]
        inv += b
        inv += c
        np.clip(inv, lo, hi, out=inv)
        at, own, _, _, lift = self._bent(rows)
        if len(at):
            flat = inv.reshape(-1)
            lift *= np.take(self._columns[11], own, mode="clip")
            z = 1 / flat[at]
            z -= lift
            flat[at] = 1 / np.maximum(z, NEAR, out=z)

    def _bent(self, rows: slice) -> tuple[NDArray[Any], NDArray[Any], NDArray[Any], NDArray[Any], NDArray[Any]]:
        """Flat numbers of the pixels of some rows whose surface is bent, that surface, and u, v, sqrt(1 - u^2 - v^2) there."""
        ids = self.ids[rows].reshape(-1)
        at = np.flatnonzero(np.take(self._round, ids, mode="clip"))
        own = ids[at]
        x, y = np.take(self._x[0], at % self.ids.shape[1]), np.take(self._y[rows, 0], at // self.ids.shape[1])
        u, v = (
            np.take(self._columns[i], own, mode="clip") * x
            + np.take(self._columns[i + 1], own, mode="clip") * y
            + np.take(self._columns[i + 2], own, mode="clip")
            for i in (5, 8)
        )
        return at, own, u, v, np.sqrt(np.maximum(1 - u * u - v * v, 0))

    def depth(self) -> NDArray[np.float32]:
        """Metres along the view axis, float32 (h, w); inf: the sky and what a window shows."""
        with np.errstate(divide="ignore"):
            return np.asarray(1 / self.inverse(), np.float32)

    def labels(self) -> NDArray[np.uint8]:
        """Whose each pixel is, uint8 (h, w): the frame's owner numbers; 0 the set's."""
        return np.take(self.table[:, 12].astype(np.uint8), self.ids, mode="clip")

    def normals(self) -> NDArray[np.float32]:
        """Unit normals in camera space, float32 (h, w, 3): x right, y up, z towards the viewer; 0 where nothing is.

        Planes have their own, limbs and balls a round's; a cut-out faces the viewer.
        """
        t, camera = self.table, self.camera
        centre = t[:, 0] * camera.width / 2 + t[:, 1] * camera.height / 2 + t[:, 2]
        plane = np.stack((-t[:, 0] * camera.k, t[:, 1] * camera.k, centre), axis=1)
        plane /= np.linalg.norm(plane, axis=1, keepdims=True) + 1e-12
        plane = plane.astype(np.float32)
        out = (t[:, 5:7] * (1, -1)).astype(np.float32)
        out /= np.hypot(out[:, :1], out[:, 1:]) + np.float32(1e-12)
        found = np.empty((*self.ids.shape, 3), np.float32)
        for rows in bands(len(self.ids)):
            found[rows] = np.take(plane, self.ids[rows], axis=0, mode="clip")
            at, own, u, v, lift = self._bent(rows)
            if len(at):
                flat = found[rows].reshape(-1, 3)
                bent = flat[at] * lift[:, None]
                bent[:, 0] += out[own, 0] * u
                bent[:, 1] += out[own, 1] * u - v * self._balls[own]
                flat[at] = bent / (np.sqrt((bent * bent).sum(axis=1)) + np.float32(1e-12))[:, None]
        found[self.inverse() == 0] = 0
        return found

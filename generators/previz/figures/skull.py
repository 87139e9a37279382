"""A head as a shaped globe: directions on a unit sphere -> points on a face. What lies on it is drawn as seen from anywhere.

Longitude 0 is the nose, positive to the person's left; latitude 0 the line of the eyes, up positive. A point turned away
from the lens slides along its great circle to the rim of the seen half, so any outline on the globe stays a good outline
when half of it goes round the back: that is the whole trick.
"""

import math
from collections.abc import Callable, Sequence

import numpy as np
import skia
from numpy.typing import NDArray

from generators.previz.camera import Vec, unit
from generators.previz.figures.outlines import soft
from generators.previz.figures.skeleton import cross
from generators.previz.figures.sketch import Sketch
from generators.previz.pen import Point

_RIM_TURN = np.linspace(0, 2 * math.pi, 40, endpoint=False)[:, None]
_RIM_COS, _RIM_SIN = np.cos(_RIM_TURN), np.sin(_RIM_TURN)
_TURN = np.linspace(0, 2 * math.pi, 16, endpoint=False)
_COS, _SIN = np.cos(_TURN), np.sin(_TURN)

Line = tuple[Vec, Vec, float]
"""Longitudes, latitudes (degrees), and the thickness it lies above the skin, in head sizes."""


def oval(lon: float, lat: float, rx: float, ry: float) -> Line:
    """An oval on the skin, radii in degrees."""
    return lon + _COS * rx, lat + _SIN * ry, 0.0


def direction(lon: Vec, lat: Vec) -> Vec:
    """Degrees -> unit vectors (n, 3): left, up, forward."""
    a, e = np.radians(lon), np.radians(lat)
    flat = np.cos(e)
    return np.array((np.sin(a) * flat, np.sin(e), np.cos(a) * flat)).T


_NUDGES = (1.0, 1.0007, 0.9991, 1.005)


def _without(disc: "skia.Path", hole: "skia.Path") -> "skia.Path":
    """disc less hole. Skia gives up on outlines that nearly touch themselves; a hair's breadth of size helps it over that."""
    box = hole.getBounds()
    for size in _NUDGES:
        nudged = skia.Path(hole)
        at = skia.Matrix()
        at.setScale(size, size, box.centerX(), box.centerY())
        nudged.transform(at)
        try:
            return skia.Op(disc, nudged, skia.PathOp.kDifference_PathOp)
        except RuntimeError:
            continue
    return skia.Path()


class Skull:
    """One head in one frame. centre: world; basis: rows left, up, forward; size: chin to crown in metres."""

    def __init__(self, sketch: Sketch, centre: Vec, basis: Vec, size: float, width: float, jaw: float) -> None:
        self.sketch, self.centre, self.basis, self.size, self.width, self.jaw = sketch, centre, basis, size, width, jaw
        self.look = unit(basis @ (sketch.camera.eye - centre))
        """Towards the lens, in the head's own axes."""
        self._look: tuple[float, float, float] = tuple(self.look.tolist())
        up = np.array((0.0, 1.0, 0.0)) if abs(self.look[1]) < 0.95 else np.array((1.0, 0.0, 0.0))
        a = unit(cross(self.look, up))
        self._across = a, cross(self.look, a)
        z = max(float((centre - sketch.camera.eye) @ sketch.camera.forward), 0.05)
        self.pixels = size * sketch.camera.k / z
        """Its height in the picture."""
        self._coarse = 2 if self.pixels < 60 else 1
        """Small heads need half as many points."""

    # -- geometry ------------------------------------------------------------------------------------------------
    def shape(self, s: Vec, puff: "float | Vec" = 0.0) -> Vec:
        """Unit directions (n, 3) -> metres in the head's axes. `puff`: thickness of hair on top, share of the size."""
        x, y, z = s[:, 0], s[:, 1], s[:, 2]
        low = np.maximum(0.0, -y)
        taper = 1 - (1 - self.jaw) * low**2.0
        h = self.size * 0.5
        front = np.maximum(z, 0.0)
        back = (
            z * h * (0.86 + 0.08 * np.maximum(0.0, -z))
            + low**1.3 * (h * 0.25)
            - front * np.maximum(0.0, y) * (h * 0.04)
        )
        out = np.array((x * taper * (h * self.width), y * h, back)).T
        if isinstance(puff, float) and not puff:
            return out
        return np.asarray(out + s * (puff * self.size * (1 + 0.5 * np.maximum(0.0, y)))[:, None])

    def world(self, local: Vec) -> Vec:
        return np.asarray(self.centre + local @ self.basis)

    def seen(self, s: Vec) -> Vec:
        """Directions with those turned away moved to the rim."""
        d = self.look
        dot = s @ d
        flat = s - dot[:, None] * d
        size = np.sqrt((flat * flat).sum(1))[:, None] + 1e-9
        return np.where((dot < 0)[:, None], flat / size, s)

    def rim(self) -> Vec:
        """The circle that parts the seen half from the hidden one, (n, 3)."""
        a, b = self._across
        return np.asarray(a * _RIM_COS + b * _RIM_SIN)

    def facing(self, lon: float, lat: float) -> float:
        """1: that spot looks into the lens; 0: on the rim."""
        a, e = math.radians(lon), math.radians(lat)
        x, y, z = self._look
        flat = math.cos(e)
        return math.sin(a) * flat * x + math.sin(e) * y + math.cos(a) * flat * z

    # -- outlines ------------------------------------------------------------------------------------------------
    def points(self, lon: Sequence[float] | Vec, lat: Sequence[float] | Vec, puff: float | Vec = 0.0) -> list[Point]:
        """Pixels of spots on the globe, the hidden ones on the rim."""
        s = self.seen(direction(np.asarray(lon, float), np.asarray(lat, float)))
        return self.sketch.px(self.world(self.shape(s, puff)))

    def many(self, *lines: Line) -> list[list[Point]]:
        """`points` for several lines (longitudes, latitudes, puff) in one go: ten small projections cost as much as one."""
        lon = np.concatenate([a[0] for a in lines])
        s = self.seen(direction(lon, np.concatenate([a[1] for a in lines])))
        puff = np.repeat([a[2] for a in lines], [len(a[0]) for a in lines])
        px = self.sketch.px(self.world(self.shape(s, puff)))
        out, at = [], 0
        for a in lines:
            out.append(px[at : at + len(a[0])])
            at += len(a[0])
        return out

    def disc(self, puff: float = 0.0) -> "skia.Path":
        return soft(self.sketch.px(self.world(self.shape(self.rim()[:: self._coarse], puff))))

    def cap(self, edge: Callable[[Vec], Vec], puff: float, root: float = 1.0) -> "skia.Path":
        """All that lies above the line latitude = edge(longitude), as seen: scalp hair, hats, hoods.

        root: share of the thickness at the line itself; hair grows out of the skin there, a hat stands off it.
        """
        lon = np.linspace(-180, 180, 72 // self._coarse, endpoint=False)
        line, hidden, encloses = self._wrapped(direction(lon, edge(lon)))
        # The test that stands farther from the line decides; the line's winding tells the other side's answer.
        (front, margin), (back, back_margin) = self._above(self.look, edge), self._above(-self.look, edge)
        far_inside = back if back_margin > margin else front != encloses
        local = self.shape(line, np.where(hidden, puff, puff * root))
        if not far_inside:
            return soft(self.sketch.px(self.world(local)))
        # The far side belongs to the cap, so the line encloses what is bare. It is cut a little beyond the rim, or
        # slivers of hair would ring the chin.
        hole = soft(self.sketch.px(self.world(np.where(hidden[:, None], local * (1.08 + puff), local))))
        rim = self.rim()[:: self._coarse]
        above = np.degrees(np.arcsin(np.clip(rim[:, 1], -1, 1))) - edge(np.degrees(np.arctan2(rim[:, 0], rim[:, 2])))
        disc = soft(self.sketch.px(self.world(self.shape(rim, puff * np.clip(above / 26, root, 1.0)))))
        return _without(disc, hole)

    @staticmethod
    def _above(s: Vec, edge: Callable[[Vec], Vec]) -> tuple[bool, float]:
        """Whether a direction lies above the line, and by how many degrees it is off it."""
        off = math.degrees(math.asin(max(-1.0, min(1.0, float(s[1]))))) - float(
            edge(np.array([math.degrees(math.atan2(s[0], s[2]))]))[0]
        )
        return off > 0, abs(off)

    def _wrapped(self, s: Vec) -> tuple[Vec, NDArray[np.bool_], bool]:
        """A closed line moved to the seen half, with arcs of rim where it jumps; which points were hidden; and whether
        it runs once round the view axis, parting the middle of the seen half from the middle of the hidden one."""
        d, a, b = self.look, *self._across
        hidden = s @ d < 0
        phi = np.arctan2(s @ b, s @ a)
        step = (np.roll(phi, -1) - phi + math.pi) % (2 * math.pi) - math.pi
        moved = self.seen(s)
        turns = float(step.sum())
        jumps = np.flatnonzero(hidden & np.roll(hidden, -1) & (np.abs(step) > 0.2))
        if not len(jumps):
            return moved, hidden, abs(turns) > math.pi
        rows: list[Vec] = []
        flags: list[NDArray[np.bool_]] = []
        last = 0
        for i in jumps.tolist():
            arc = np.linspace(phi[i], phi[i] + step[i], int(abs(step[i]) / 0.15) + 2)[1:-1, None]
            rows += [moved[last : i + 1], a * np.cos(arc) + b * np.sin(arc)]
            flags += [hidden[last : i + 1], np.ones(len(arc), dtype=np.bool_)]
            last = i + 1
        rows.append(moved[last:])
        flags.append(hidden[last:])
        return np.concatenate(rows), np.concatenate(flags), abs(turns) > math.pi

    def spot(self, lon: float, lat: float, rx: float, ry: float, tilt: float = 0.0, puff: float = 0.0) -> list[Point]:
        """An oval on the face: radii in degrees of latitude, tilt in degrees."""
        c, s = math.cos(math.radians(tilt)), math.sin(math.radians(tilt))
        x, y = _COS * rx, _SIN * ry
        return self.points(lon + (x * c - y * s), lat + x * s + y * c, puff)

    def pins(self, *spots: tuple[float, float, float]) -> list[Point]:
        """Pixels of points as `raised` takes them."""
        return self.sketch.px(self.world(np.array(spots) * (self.size * 0.5)))

    def raised(self, x: float, y: float, z: float) -> Vec:
        """A world point given in half head sizes from the centre: left, up, forward."""
        return self.world(np.array((x, y, z)) * (self.size * 0.5))

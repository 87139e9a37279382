"""Solids by their names -> the parts of a model and their points: boxes, prisms, slabs, panels, tubes, balls, strokes.

Metres around the model's own origin: y up, its front towards +z, its bottom at y = 0.
"""

import itertools
import math
from collections.abc import Sequence

import numpy as np

from generators.previz.camera import Vec
from generators.previz.pen import Colour, scale
from generators.previz.things.ordering import Sketch
from generators.previz.things.parts import Face, Flats, Halo, Stroke
from generators.previz.things.rounds import Ball, Tube
from generators.previz.things.view import RING, Corner, Part


class Carpentry:
    """Build with the methods named after solids. Colours are the surfaces' own."""

    def __init__(self) -> None:
        self._sketch = Sketch()
        self._parts: list[Part] = []

    def _loop(self, points: Sequence[Corner], normal: Corner, both: bool = False) -> tuple[int, int, int]:
        first = len(self._sketch.points)
        self._sketch.points.extend(points)
        self._sketch.starts.append(first)
        self._sketch.normals.append(normal)
        self._sketch.both.append(both)
        return len(self._sketch.starts) - 1, first, len(self._sketch.points)

    def _part(self, part: Part, points: Sequence[Corner], margin: Corner = (0, 0, 0)) -> None:
        self._parts.append(part)
        self._sketch.reach.append(part.radius if isinstance(part, Halo) else 0.0)
        self._sketch.low.append([min(p[i] for p in points) - margin[i] for i in range(3)])
        self._sketch.high.append([max(p[i] for p in points) + margin[i] for i in range(3)])

    def _marks(self) -> list[Part]:
        part = self._parts[-1]
        assert isinstance(part, Flats | Tube | Ball | Stroke)
        return part.marks

    def _face(
        self,
        points: Sequence[Corner],
        colour: Colour,
        both: bool,
        glow: float,
        alpha: float,
        gloss: float = 0.0,
        fade: float = 0.16,
    ) -> Face:
        return Face(*self._loop(points, _normal(points), both), colour, glow, alpha, "", gloss, fade)

    def box(
        self, centre: Corner, size: Corner, colour: Colour, *, glow: float = 0.0, alpha: float = 1.0, gloss: float = 0.0
    ) -> None:
        """An upright box by the middle of its BOTTOM and its width, height, depth."""
        x, y, z = centre
        w, h, d = size[0] / 2, size[1], size[2] / 2
        outline = [(x - w, y), (x + w, y), (x + w, y + h), (x - w, y + h)]
        self.prism(outline, z - d, z + d, colour, glow=glow, alpha=alpha, gloss=gloss)

    def prism(
        self,
        outline: Sequence[tuple[float, float]],
        z0: float,
        z1: float,
        colour: Colour,
        *,
        edge: Colour | None = None,
        glow: float = 0.0,
        alpha: float = 1.0,
        gloss: float = 0.0,
    ) -> None:
        """A convex outline in x and y, drawn out from z0 to z1 > z0; `edge` colours its rim."""
        side = edge or colour
        outline = outline if turning(outline) > 0 else outline[::-1]
        n = len(outline)
        faces = [
            self._face([(x, y, z1) for x, y in outline], colour, False, glow, alpha, gloss),
            self._face([(x, y, z0) for x, y in reversed(outline)], colour, False, glow, alpha, gloss),
        ]
        rim = [
            self._face([(ax, ay, z1), (ax, ay, z0), (bx, by, z0), (bx, by, z1)], side, False, glow, alpha, gloss)
            for (ax, ay), (bx, by) in ((outline[i], outline[(i + 1) % n]) for i in range(n))
        ]
        corners = [(x, y, z) for x, y in outline for z in (z0, z1)]
        self._part(Flats((*rim, *faces)), corners)

    def slab(
        self,
        outline: Sequence[tuple[float, float]],
        y0: float,
        y1: float,
        colour: Colour,
        *,
        top: Colour | None = None,
        glow: float = 0.0,
        alpha: float = 1.0,
        gloss: float = 0.0,
    ) -> None:
        """A convex outline in x and z, as on a plan, from height y0 to y1."""
        outline = outline if turning(outline) < 0 else outline[::-1]
        n = len(outline)
        faces = [
            self._face([(x, y0, z) for x, z in outline[::-1]], colour, False, glow, alpha, gloss),
            *(
                self._face([(ax, y0, az), (bx, y0, bz), (bx, y1, bz), (ax, y1, az)], colour, False, glow, alpha, gloss)
                for (ax, az), (bx, bz) in ((outline[i], outline[(i + 1) % n]) for i in range(n))
            ),
            self._face([(x, y1, z) for x, z in outline], top or colour, False, glow, alpha, gloss),
        ]
        corners = [(x, y, z) for x, z in outline for y in (y0, y1)]
        self._part(Flats(tuple(faces)), corners)

    def panel(
        self,
        corners: Sequence[Corner],
        colour: Colour,
        *,
        glow: float = 0.0,
        alpha: float = 1.0,
        gloss: float = 0.0,
        mark: bool = False,
        fade: float = 0.16,
    ) -> None:
        """A flat polygon seen from both sides; as a `mark` it is painted on the last part and seen from its front only."""
        face = self._face(corners, colour, not mark, glow, alpha, gloss, fade)
        if mark:
            self._marks().append(face)
        else:
            self._part(Flats((face,)), corners)

    def tube(
        self,
        a: Corner,
        b: Corner,
        ra: float,
        rb: float | None = None,
        colour: Colour = (0.5, 0.5, 0.5),
        *,
        cap: Colour | None = None,
        glow: float = 0.0,
        alpha: float = 1.0,
        gloss: float = 0.25,
    ) -> None:
        """A cylinder or cone from a to b with radii ra and rb (the same if left out)."""
        rb = ra if rb is None else rb
        axis = np.array(b, dtype=np.float64) - np.array(a, dtype=np.float64)
        axis /= float(np.linalg.norm(axis)) + 1e-12
        helper = np.array((0.0, 0.0, 1.0)) if abs(axis[1]) > 0.9 else np.array((0.0, 1.0, 0.0))
        u = np.cross(helper, axis)
        u /= float(np.linalg.norm(u)) + 1e-12
        v = np.cross(axis, u)
        turn = np.array(angles(RING))[:, None]
        ring = np.cos(turn) * u + np.sin(turn) * v
        start, stop = np.array(a) + ra * ring, np.array(b) + rb * ring
        la, first, _ = self._loop([cornered(p) for p in start], cornered(-axis))
        lb, _, _ = self._loop([cornered(p) for p in stop], cornered(axis))
        self._part(
            Tube((la, lb), first, colour, cap or scale(colour, 0.92), glow, alpha, gloss),
            [cornered(p) for p in np.concatenate((start, stop))],
        )

    def ball(
        self,
        centre: Corner,
        radii: Corner | float,
        colour: Colour,
        *,
        glow: float = 0.0,
        alpha: float = 1.0,
        gloss: float = 0.35,
        mark: bool = False,
    ) -> None:
        """A ball or an ellipsoid with upright axes; as a `mark` it is drawn with (after) the last part."""
        r = (radii, radii, radii) if isinstance(radii, int | float) else radii
        loop, first, _ = self._loop([centre], (0, 0, 1), True)
        part = Ball(loop, first, r, colour, glow, alpha, gloss)
        if mark:
            self._marks().append(part)
        else:
            self._part(part, [centre], r)

    def lathe(
        self,
        x: float,
        z: float,
        profile: Sequence[tuple[float, float]],
        colour: Colour,
        *,
        glow: float = 0.0,
        alpha: float = 1.0,
        gloss: float = 0.25,
        cap: Colour | None = None,
    ) -> None:
        """A turned body about an upright axis: (radius, height) pairs from the bottom up."""
        for (ra, ya), (rb, yb) in itertools.pairwise(profile):
            self.tube((x, ya, z), (x, yb, z), ra, rb, colour, glow=glow, alpha=alpha, gloss=gloss, cap=cap)

    def stroke(
        self,
        points: Sequence[Corner],
        width: float,
        colour: Colour,
        *,
        glow: float = 0.0,
        alpha: float = 1.0,
        mark: bool = False,
    ) -> None:
        """A curve through metres with a width; as a `mark` it is painted on the front of the last part."""
        loop, first, end = self._loop(points, (0, 0, 1), not mark)
        part = Stroke(loop, first, end, width, colour, glow, alpha, mark)
        if mark:
            self._marks().append(part)
        else:
            self._part(part, points, (width / 2,) * 3)

    def blank(self, low: Corner, high: Corner) -> None:
        """Room that is not drawn itself: for what an overlay paints, or to paint marks on."""
        self._part(Flats(()), [low, high])


def _normal(points: Sequence[Corner]) -> Corner:
    """Newell's normal of a polygon, unit length."""
    nx = ny = nz = 0.0
    for (ax, ay, az), (bx, by, bz) in zip(points, [*points[1:], points[0]]):
        nx += (ay - by) * (az + bz)
        ny += (az - bz) * (ax + bx)
        nz += (ax - bx) * (ay + by)
    length = math.sqrt(nx * nx + ny * ny + nz * nz) + 1e-12
    return nx / length, ny / length, nz / length


def turning(outline: Sequence[tuple[float, float]]) -> float:
    """Twice the signed area: positive if anticlockwise in a right-handed plane."""
    return sum(ax * by - bx * ay for (ax, ay), (bx, by) in zip(outline, [*outline[1:], outline[0]]))


def cornered(p: Vec) -> Corner:
    x, y, z = p.tolist()
    return x, y, z


def angles(n: int) -> list[float]:
    return [i * math.tau / n for i in range(n)]

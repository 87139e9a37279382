"""A body in the light of a lamp or of the sun -> the outline of its shadow on any plane: floor, wall, front of a house.

Central projection from where the lamp is, parallel projection along the sun's rays. Floor and wall use the same rays, so a
shadow that climbs a wall is bent exactly where the two meet; each is cut where its plane ends.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple

import numpy as np

from generators.previz.camera import Vec, unit
from generators.previz.pen import Colour

_HALF = np.linspace(-math.pi / 2, math.pi / 2, 5)
_COS, _SIN = np.cos(_HALF)[:, None], np.sin(_HALF)[:, None]
_GRAZING = 0.03
"""Of a ray's length: light that comes in flatter than this falls no further away."""
_FARTHEST = 16.0
"""Of a body's radius: further behind it nobody finds its shadow."""
_BESIDE = 0.45
"""Metres: as a lamp comes so near to a body, its shadow of it goes: who carries one would darken the whole room."""


class Source(NamedTuple):
    """What a body keeps off: a lamp, or the light of sun or moon."""

    at: Vec
    """Where the lamp is, metres; of the sun the unit vector towards it."""
    lamp: bool
    colour: Colour
    """What it adds to a white surface beside the body that faces it."""
    others: Colour
    """What everything else gives that surface."""
    wide: float
    """Half the width of a lamp, metres; of the sun, of a shadow's edge for each metre it is away."""
    reach: float = math.inf
    """Metres at which nothing is left of it."""
    within: Vec | None = None
    """The patch on the floor to which the light comes, (n, 3) metres; None: everywhere."""

    def rays(self, points: Vec) -> Vec:
        """(..., 3): from the light through the points; as long as the way from a lamp, or one metre."""
        if self.lamp:
            return points - self.at
        return -self.at if points.ndim == 1 else np.broadcast_to(-self.at, points.shape)


@dataclass(frozen=True, eq=False)
class Catcher:
    """A rectangle that shadows fall on, by a corner and its two edges, metres; lit from the side that u x v points to."""

    corner: Vec
    u: Vec
    v: Vec
    holes: tuple[Vec, ...] = ()
    """Windows: glass takes no shadow. (n, 3) each."""
    outline: Vec | None = None
    """What there is of it, (n, 3), if not all of the rectangle."""

    @cached_property
    def normal(self) -> Vec:
        return unit(np.cross(self.u, self.v))

    @cached_property
    def reach(self) -> float:
        """Metres from its middle to a corner."""
        return 0.5 * math.sqrt(float(self.u @ self.u) + float(self.v @ self.v))

    @cached_property
    def corners(self) -> Vec:
        return np.stack((self.corner, self.corner + self.u, self.corner + self.u + self.v, self.corner + self.v))

    @property
    def edge(self) -> Vec:
        """(n, 3): where it ends."""
        return self.corners if self.outline is None else self.outline

    @cached_property
    def middle(self) -> Vec:
        return self.corner + (self.u + self.v) / 2

    @cached_property
    def _across(self) -> Vec:
        """(3, 2): a way in the plane -> shares of u and v."""
        return np.stack((self.u / float(self.u @ self.u), self.v / float(self.v @ self.v)), axis=1)

    def before(self, point: Vec) -> float:
        """Metres that a point lies before it."""
        return float((point - self.corner) @ self.normal)

    def meets(self, points: Vec) -> bool:
        """Whether the box of some points in its plane overlaps it."""
        at = ((points - self.corner) @ self._across).reshape(-1, 2)
        return bool((at.max(axis=0) > 0).all() and (at.min(axis=0) < 1).all())


@dataclass(frozen=True, eq=False)
class Body:
    """What stands in the light: limbs, or convex blocks."""

    middle: Vec
    core: float
    """Metres round its middle, seen from above, in which a lamp is one that it carries."""
    sources: tuple[Source, ...]
    a: Vec = field(default_factory=lambda: np.zeros((0, 3)))
    b: Vec = field(default_factory=lambda: np.zeros((0, 3)))
    radii: Vec = field(default_factory=lambda: np.zeros(0))
    """Limbs from a to b (n, 3), round at both ends."""
    blocks: tuple[Vec, ...] = ()
    """Corners (m, 3) each."""
    grounded: bool = False
    """Its shadow on the ground is seen to elsewhere."""

    @cached_property
    def reach(self) -> float:
        """Radius of the ball round its middle that holds it, metres."""
        points = np.concatenate((self.a, self.b, *self.blocks))
        return float(np.linalg.norm(points - self.middle, axis=1).max())

    @cached_property
    def _seen(self) -> dict[int, Vec]:
        return {}

    def silhouettes(self, source: Source) -> Vec:
        """Outlines (n, 10, 3) in space of its limbs as the light, one of its own, sees them, square to the rays."""
        number = next((i for i, own in enumerate(self.sources) if own is source), -1)
        if number not in self._seen:
            self._seen[number] = self._outlined(source)
        return self._seen[number]

    def _outlined(self, source: Source) -> Vec:
        ray = source.rays((self.a + self.b) / 2)
        ray = ray / np.linalg.norm(ray, axis=1, keepdims=True)
        axis = self.b - self.a
        along = axis - (axis * ray).sum(1)[:, None] * ray
        size = np.linalg.norm(along, axis=1, keepdims=True)
        helper = _cross(ray, np.broadcast_to(_ASLANT, ray.shape))
        along = np.where(
            size > 1e-6, along / np.maximum(size, 1e-6), helper / np.linalg.norm(helper, axis=1, keepdims=True)
        )
        aside = _cross(ray, along)
        ring = (along[:, None] * _COS + aside[:, None] * _SIN) * self.radii[:, None, None]
        return np.concatenate((self.b[:, None] + ring, self.a[:, None] - ring), axis=1)

    def darkens(self, source: Source, middle: Vec, reach: float) -> bool:
        """Whether its shadow may come near a ball. In plain numbers: most that is asked is not near."""
        mx, my, mz = self._middle
        rx, ry, rz = source.at.tolist()
        rx, ry, rz = (mx - rx, my - ry, mz - rz) if source.lamp else (-rx, -ry, -rz)
        far = math.sqrt(rx * rx + ry * ry + rz * rz)
        cx, cy, cz = middle.tolist()
        cx, cy, cz = cx - mx, cy - my, cz - mz
        along = (cx * rx + cy * ry + cz * rz) / far
        if not -reach < along < reach + _FARTHEST * self.reach:
            return False
        aside = math.sqrt(max(0.0, cx * cx + cy * cy + cz * cz - along * along))
        return aside < reach + self.reach * (1 + max(0.0, along) / far if source.lamp else 1.0)

    @cached_property
    def _middle(self) -> tuple[float, ...]:
        return tuple(self.middle.tolist())

    def kept(self, source: Source) -> float:
        """0 to 1: how much of its shadow counts; 0 for a lamp it carries."""
        if not source.lamp:
            return 1.0
        away = math.hypot(float(source.at[0] - self.middle[0]), float(source.at[2] - self.middle[2])) - self.core
        share = min(1.0, max(0.0, away / _BESIDE))
        return share * share * (3 - 2 * share)


_ASLANT = np.array((0.31, 0.2, 0.93))


def _cross(a: Vec, b: Vec) -> Vec:
    """(n, 3) of (n, 3) and (n, 3): a fifth of the time that numpy takes."""
    ax, ay, az = a.T
    bx, by, bz = b.T
    return np.stack((ay * bz - az * by, az * bx - ax * bz, ax * by - ay * bx), axis=1)


def fallen_on(points: Vec, source: Source, corner: Vec, normal: Vec) -> Vec | None:
    """Where the light through points (..., 3) meets a plane, (..., 3); None if it does not come from its front.

    For a lamp at s: s + (x - s) * ((c - s) . n) / ((x - s) . n); for the sun along its rays.
    """
    rays = source.rays(points)
    along = rays @ normal
    least = -_GRAZING * np.sqrt((rays * rays).sum(axis=-1))
    if float((along - least).min()) > 0:
        return None
    off = (points - corner) @ normal
    hit = points + rays * (off / -np.minimum(along, least))[..., None]
    lift = (hit - corner) @ normal
    flat: Vec = hit - lift[..., None] * normal
    return flat


def throw(body: Body, source: Source, catcher: Catcher) -> list[Vec] | None:
    """Outlines (m, 3) on a catcher of the shadow of a body; None if there is none."""
    if catcher.before(body.middle) <= 0.02 or (source.lamp and catcher.before(source.at) <= 0.02):
        return None
    found: list[Vec] = []
    if len(body.a):
        hit = fallen_on(body.silhouettes(source), source, catcher.corner, catcher.normal)
        if hit is not None and catcher.meets(hit):
            found += list(hit)
    for block in body.blocks:
        hit = fallen_on(block, source, catcher.corner, catcher.normal)
        if hit is not None and catcher.meets(hit):
            found.append(hulled(hit, catcher.normal))
    return found or None


def hulled(points: Vec, normal: Vec) -> Vec:
    """Those of points (n, 3) in a plane that are on its convex hull, in order (Andrew's monotone chain)."""
    drop = int(np.abs(normal).argmax())
    keep = [i for i in range(3) if i != drop]
    flat = points[:, keep].tolist()
    order = sorted(range(len(flat)), key=lambda i: flat[i])

    def half(run: Sequence[int]) -> list[int]:
        kept: list[int] = []
        for i in run:
            x, y = flat[i]
            while len(kept) > 1:
                (ax, ay), (bx, by) = flat[kept[-2]], flat[kept[-1]]
                if (bx - ax) * (y - ay) > (by - ay) * (x - ax):
                    break
                kept.pop()
            kept.append(i)
        return kept[:-1]

    return points[half(order) + half(order[::-1])]


def meeting(a: Vec, b: Vec, normal: Vec) -> Vec:
    """What two convex polygons (n, 3) in one plane have in common (Sutherland and Hodgman); maybe nothing."""
    across = unit(b[1] - b[0])
    axes = np.stack((across, np.cross(normal, across)), axis=1)
    found = [(x, y) for x, y in ((a - b[0]) @ axes).tolist()]
    edge = [(x, y) for x, y in ((b - b[0]) @ axes).tolist()]
    turn = sum(px * qy - qx * py for (px, py), (qx, qy) in zip(edge, edge[1:] + edge[:1]))
    for (px, py), (qx, qy) in zip(edge, edge[1:] + edge[:1]):
        nx, ny = (py - qy, qx - px) if turn > 0 else (qy - py, px - qx)
        sides = [(x - px) * nx + (y - py) * ny for x, y in found]
        kept: list[tuple[float, float]] = []
        for i, ((x, y), side) in enumerate(zip(found, sides)):
            (u, v), other = found[i - 1], sides[i - 1]
            if (side >= 0) != (other >= 0):
                share = other / (other - side)
                kept.append((u + (x - u) * share, v + (y - v) * share))
            if side >= 0:
                kept.append((x, y))
        found = kept
        if len(found) < 3:
            return np.zeros((0, 3))
    whole: Vec = b[0] + np.array(found) @ axes.T
    return whole

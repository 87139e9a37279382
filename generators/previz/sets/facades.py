"""The walls of an exterior, for shadows to fall on: of other houses and of trees while the sun stands still, of who walks by.

A low sun draws the roofs of one side of a street on the fronts of the other. Those shadows are worked out once per take.
"""

import math
from collections.abc import Sequence
from typing import Protocol, runtime_checkable

import numpy as np

from generators.previz.camera import Vec
from generators.previz.casting import Shadow, receiving, shadow_of, sources
from generators.previz.sets.pieces import Face
from generators.previz.stage import Frame
from generators.previz.thrown import Body, Catcher, Source, meeting

_LEAST = 1.3
"""Metres: narrower and lower walls show no shadow worth its time."""
_FARTHEST = 34.0
"""Metres from the middle of the set: further walls are left plain."""
_HIGH = 0.7
"""Height of the sun's unit vector: from a higher one walls have the shadow of their own eaves, and of hardly anything else."""
_SHADE = 0.85
"""How dark the shadow of a house is against that of somebody: the whole sky is before it."""


@runtime_checkable
class Walled(Protocol):
    """A piece with walls."""

    walls: Sequence[Face]


@runtime_checkable
class Bulky(Protocol):
    """A piece that keeps the sun off others."""

    def body(self, sources: tuple[Source, ...]) -> Body: ...


def catcher(face: Face) -> Catcher | None:
    """An upright face as a plane; None if it is too small or lies."""
    p = face.points
    if abs(float(face.normal[1])) > 0.2 or math.hypot(*p.mean(axis=0)[[0, 2]]) > _FARTHEST:
        return None
    low = p[p[:, 1] < p[:, 1].min() + 0.2]
    if len(low) < 2:
        return None
    a, b, high = low[0], low[1], float(np.ptp(p[:, 1]))
    u, v = b - a, np.array((0.0, high, 0.0))
    if high < _LEAST or float(np.linalg.norm(u)) < _LEAST:
        return None
    if float(np.cross(u, v) @ face.normal) < 0:
        a, u = b, -u
    return Catcher(a, u, v, (), p)


class Facades:
    """Built once per take from the pieces of a set."""

    def __init__(self, pieces: Sequence[object]) -> None:
        self._walls = [
            tuple(c for c in map(catcher, piece.walls) if c is not None) if isinstance(piece, Walled) else ()
            for piece in pieces
        ]
        self._bulky = [(n, piece) for n, piece in enumerate(pieces) if isinstance(piece, Bulky)]
        self._still: tuple[int, object, dict[int, list[Shadow]]] | None = None

    def shaded(self, frame: Frame, n: int, first: int) -> None:
        """Let shadows fall on the items that piece n has added to the frame, from number `first` on."""
        if self._walls[n] and len(frame.items) > first:
            receiving(frame, self._walls[n], self._at_this_hour(frame).get(n, ()))

    def _at_this_hour(self, frame: Frame) -> dict[int, list[Shadow]]:
        """By the number of the piece they fall on."""
        light = frame.light
        if self._still is None or self._still[0] != id(light):
            suns = [s for s in sources(light, False) if not s.lamp and s.at[1] < _HIGH]
            found = self._thrown(suns[0], frame) if suns else {}
            self._still = id(light), light, found
        return self._still[2]

    def _thrown(self, sun: Source, frame: Frame) -> dict[int, list[Shadow]]:
        bodies = [(n, piece.body((sun,))) for n, piece in self._bulky]
        if not bodies:
            return {}
        middles, reaches = np.array([b.middle for _, b in bodies]), np.array([b.reach for _, b in bodies])
        found: dict[int, list[Shadow]] = {}
        for n, walls in enumerate(self._walls):
            for wall in walls:
                if float(wall.normal @ sun.at) < 0.05:
                    continue
                for i in self._before(wall, sun.at, middles, reaches):
                    m, body = bodies[i]
                    shadow = shadow_of(body, sun, wall, frame.light) if m != n else None
                    if shadow is not None:
                        found.setdefault(n, []).append(shadow)
        return {n: _joined(shadows) for n, shadows in found.items()}

    @staticmethod
    def _before(wall: Catcher, sun: Vec, middles: Vec, reaches: Vec) -> list[int]:
        """Numbers of the bodies that the sun may throw on a wall: their ball meets the beam that ends on it."""
        middle = wall.corners.mean(axis=0)
        size = float(np.linalg.norm(wall.corners - middle, axis=1).max())
        to = middles - middle
        along = to @ sun
        aside = np.linalg.norm(to - along[:, None] * sun, axis=1)
        found: list[int] = np.flatnonzero((aside < reaches + size) & (along > -size)).tolist()
        return found


def _joined(shadows: Sequence[Shadow]) -> list[Shadow]:
    """All on one wall as one, cut where it ends: where two overlap it is no darker."""
    by_wall: dict[int, list[Shadow]] = {}
    for shadow in shadows:
        by_wall.setdefault(id(shadow.catcher), []).append(shadow)
    whole = []
    for group in by_wall.values():
        wall = group[0].catcher
        r, g, b = max(group, key=lambda s: s.dark).missing
        cut = (meeting(o, wall.edge, wall.normal) for s in group for o in s.outlines)
        outlines = [o for o in cut if len(o) > 2]
        if outlines:
            missing = (r * _SHADE, g * _SHADE, b * _SHADE)
            whole.append(Shadow(wall, outlines, missing, 0.0, wall.middle, lamp=False, cut=True))
    return whole

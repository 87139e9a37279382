"""The sun that comes in by windows -> what it does to who walks through it: a lamp of their own, as far as they stand in it."""

import math
from collections.abc import Sequence
from typing import NamedTuple, Protocol, runtime_checkable

import numpy as np

from generators.previz.camera import Vec, unit
from generators.previz.light import Lamp, Light

_HEIGHTS = np.linspace(0.1, 0.95, 7)
"""Of somebody's height: where they are asked whether the sun is on them."""
_SOFT = 0.12
"""Of a window's width and height: within it the sun comes and goes."""
_STRONG = 0.85
"""What full sun adds to a white surface in a room."""
OUT = 40.0
"""Metres: as good as infinitely far."""
_LEAST = 0.04


class Shaft(NamedTuple):
    """The light of one window."""

    pane: Vec
    """(4, 3) metres: bottom left, bottom right, top right, top left, seen from inside."""
    patch: Vec
    """(4, 3): where it lies on the floor."""

    @property
    def toward(self) -> Vec:
        """Unit vector to the sun."""
        return unit(self.pane.mean(axis=0) - self.patch.mean(axis=0))

    def share(self, points: Vec) -> float:
        """0 to 1: how much of some points (n, 3) is in it; they are followed back to the window."""
        toward, corner = self.toward, self.pane[0]
        u, v = self.pane[1] - corner, self.pane[3] - corner
        normal = np.cross(u, v)
        slope = float(toward @ normal)
        if abs(slope) < 1e-9:
            return 0.0
        way = ((corner - points) @ normal) / slope
        at = points + way[:, None] * toward - corner
        x, y = at @ u / float(u @ u), at @ v / float(v @ v)
        inside = np.minimum(np.minimum(x, 1 - x), np.minimum(y, 1 - y)) / _SOFT + 0.5
        found = np.where(way > 0, np.clip(inside, 0.0, 1.0), 0.0)
        return float(found.mean())


@runtime_checkable
class Sunlit(Protocol):
    """A set with windows."""

    shafts: Sequence[tuple[Vec, Vec]]


def shafts_of(place: object) -> tuple[Shaft, ...]:
    """Of a set; none outside."""
    return tuple(Shaft(pane, patch) for pane, patch in place.shafts) if isinstance(place, Sunlit) else ()


def sunshine(shafts: Sequence[Shaft], light: Light, foot: Vec, height: float) -> tuple[Lamp, ...]:
    """The sun on somebody of that height, from each window through which it reaches them."""
    power = _STRONG * light.key * (1.0 if light.sun_visible else 0.25) * (1 - light.practicals)
    if power < _LEAST or not shafts:
        return ()
    points = foot + np.outer(_HEIGHTS * height, (0.0, 1.0, 0.0))
    found = []
    for shaft in shafts:
        share = shaft.share(points)
        strength = power * share
        if strength > _LEAST:
            r, g, b = light.sun
            at = shaft.pane.mean(axis=0) + OUT * shaft.toward
            colour = (r * strength, g * strength, b * strength)
            found.append(Lamp(colour, shaft.toward, at, math.inf, 0.0, shaft.patch, 1 / share))
    return tuple(found)

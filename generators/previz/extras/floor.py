"""A set -> where people may stand in it: on its floor, out of its furniture, off the middle that is the cast's."""

from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from generators.previz.camera import Vec
from generators.previz.stage import StageSet

ROOM = 0.3
"""Metres: half of what somebody takes up."""
CAST = (2.3, 1.5)
"""Half width and half depth of the middle that is left to the cast, metres."""
_OUTSIDE = (-9.0, 9.0, -10.0, 9.0)
"""x0, x1, z0, z1 of the ground that is used under the open sky, metres."""
_LAND = {
    "beach": (-9.0, 9.0, -6.0, 9.0),
    "harbour": (-9.0, 9.0, -3.4, 9.0),
    "riverbank": (-9.0, 9.0, -3.4, 9.0),
    "cliff": (-9.0, 9.0, -4.0, 9.0),
    "street": (-4.6, 4.6, -13.0, 9.0),
    "city": (-8.0, 8.0, -14.0, 10.0),
}
"""The same where it ends at water, an edge or houses."""
_FLAT, _OVERHEAD = 0.1, 1.8
"""Metres: what is lower is walked over, what is higher is walked under."""


@dataclass(frozen=True)
class Floor:
    stage: StageSet
    kind: str

    @cached_property
    def extent(self) -> tuple[float, float, float, float]:
        """x0, x1, z0, z1 in metres."""
        x, z = getattr(self.stage, "x", None), getattr(self.stage, "z", None)
        if x is not None and z is not None:
            return x[0] + 0.4, x[1] - 0.4, max(z[0] + 0.4, -11.0), z[1] - 0.4
        return _LAND.get(self.kind, _OUTSIDE)

    @cached_property
    def _boxes(self) -> NDArray[np.float64]:
        """(n, 4): x0, z0, x1, z1 of what stands in the way."""
        boxes = [
            (low[0], low[2], high[0], high[2])
            for low, high in getattr(self.stage, "obstacles", ())
            if high[1] > _FLAT and low[1] < _OVERHEAD
        ]
        return np.array(boxes, dtype=np.float64).reshape(-1, 4)

    def free(self, at: Vec, room: float = ROOM) -> bool:
        """Whether somebody can stand there."""
        x0, x1, z0, z1 = self.extent
        x, z = float(at[0]), float(at[2])
        if not (x0 <= x <= x1 and z0 <= z <= z1):
            return False
        b = self._boxes
        away = np.hypot(
            np.maximum(np.maximum(b[:, 0] - x, x - b[:, 2]), 0), np.maximum(np.maximum(b[:, 1] - z, z - b[:, 3]), 0)
        )
        return bool((away >= room).all())

    def aside(self, at: Vec) -> bool:
        """Whether it is out of the middle, which is the cast's."""
        wide, deep = CAST
        inside = self.stage.acting[0] + 0.5, self.stage.acting[1] + 0.7
        wide, deep = min(wide, inside[0]), min(deep, inside[1])
        return float(np.hypot(at[0] / wide, at[2] / deep)) >= 1.0

"""What a set draws itself, by the words of the kit: where it is, how tall, and where somebody stands to use it.

An anchor is a spot on the floor. At a wall (and in every interior) it is where somebody stands, with the thing a step before
them; under the open sky it is where the thing itself stands.
"""

import math
from dataclasses import dataclass

import numpy as np

from generators.previz.camera import Vec, heading, vec
from generators.previz.stage import StageSet

FAR = 10.0
"""Metres from the acting area: a thing further away is a landmark, seen and never touched."""
_ALSO = {
    "orbital station": "station",
    "console": "controls",
    "gravestone": "grave",
    "beam": "lighthouse",
    "shop": "shop front",
}
_AT_A_WALL = frozenset({"door", "shop front", "grave"})
"""Exterior anchors that are standing spots."""
SURFACES = frozenset({"counter", "table", "altar"})
SIGNED = frozenset({"street", "city"})
"""Places under the open sky that write their sign on a house themselves."""
_PLATES = frozenset({"keypad", "lever"})
"""Hand-sized things on a wall, at the top of their anchor's height."""
_DESKS = frozenset({"controls"})
"""Of which only the top is worth showing."""
_STEP = 0.6
"""Metres from who stands at a thing to the thing."""


@dataclass(frozen=True)
class Owned:
    """A thing of the set itself."""

    name: str
    foot: Vec
    """The middle of its foot on the floor, metres."""
    stand: Vec
    """Where somebody who uses it stands."""
    toward: float
    """The yaw of somebody there who faces it."""
    height: float

    @property
    def size(self) -> tuple[float, float, float]:
        """Width, height and depth of what is to be seen of it, metres."""
        if self.name in _PLATES:
            return (0.24, 0.28, 0.2)
        if self.name in SURFACES | _DESKS:
            return (1.2, 0.4, 0.6)
        return (self.height * 0.5, self.height, self.height * 0.3)

    @property
    def low(self) -> float:
        """Height of its lower edge over the floor."""
        return max(0.0, self.height - self.size[1]) if self.name in _PLATES | SURFACES | _DESKS else 0.0

    @property
    def middle(self) -> Vec:
        return self.foot + vec(0, self.low + self.size[1] / 2, 0)

    @property
    def top(self) -> Vec:
        return self.foot + vec(0, self.height, 0)

    @property
    def far(self) -> bool:
        return float(np.hypot(self.foot[0], self.foot[2])) > FAR

    @property
    def seen_from(self) -> float:
        """The azimuth of its side that faces the middle of the set."""
        return self.toward if float(heading(self.toward) @ self.foot) < 0 else self.toward + math.pi

    @property
    def inward(self) -> int:
        """The side of somebody facing it that lies towards the middle of the set: 1 their left, -1 their right, 0 neither."""
        across = float(heading(self.toward + math.pi / 2) @ -self.foot)
        return 0 if abs(across) < 0.5 else 1 if across > 0 else -1


def owned(stage: StageSet, kind: str) -> Owned | None:
    """The set's own thing of that kind, or None: then it has to be brought."""
    name = kind if kind in stage.anchors else _ALSO.get(kind, "")
    anchor = stage.anchors.get(name)
    if anchor is None or anchor.height <= 0:
        return None
    if not hasattr(stage, "inside") and name not in _AT_A_WALL:
        yaw = math.atan2(float(anchor.position[0]), float(anchor.position[2]))
        return Owned(name, anchor.position, anchor.position - heading(yaw), yaw, anchor.height)
    # Some doors' spots face into the room: whoever opens one faces the other way.
    out = name in SURFACES or float(heading(anchor.yaw) @ anchor.position) >= 0
    yaw = anchor.yaw if out else anchor.yaw + math.pi
    return Owned(name, anchor.position + heading(yaw) * _STEP, anchor.position, yaw, anchor.height)

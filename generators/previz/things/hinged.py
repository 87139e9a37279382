"""Things with parts that move under a hand: the part, how far it has gone, and where the hand holds it.

A way is a function from how far something has gone (0: shut, 1: as far as it goes; a little over where it swings past and comes back)
to the turn and the shift of its points in the thing's own metres: p -> turn @ p + shift.
"""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from generators.previz.camera import NEAR, Vec, vec
from generators.previz.pen import Pen, polygon
from generators.previz.stage import Frame
from generators.previz.things.bent import about
from generators.previz.things.ordering import Arrays
from generators.previz.things.solids import Model, turned

__all__ = ["Apart", "Leaf", "Moving", "Way", "hinge", "slide", "then"]

Way = Callable[[float], tuple[Vec, Vec]]
_AXES = {"x": 0, "y": 1, "z": 2}


def hinge(at: tuple[float, float, float], axis: str, degrees: float, begin: float = 0.0, end: float = 1.0) -> Way:
    """Turns by so many degrees about an axis through a point, between two shares of the whole."""
    pivot = np.array(at)

    def way(share: float) -> tuple[Vec, Vec]:
        turn = about(
            _AXES[axis], np.radians(degrees) * max(0.0, (min(share, end) if end < 1 else share) - begin) / (end - begin)
        )
        return turn, pivot - turn @ pivot

    return way


def slide(by: tuple[float, float, float]) -> Way:
    """Slides by so many metres."""
    return lambda share: (np.eye(3), np.array(by) * share)


def then(inner: Way, outer: Way) -> Way:
    """What moves on something that moves: a wheel on a door."""

    def way(share: float) -> tuple[Vec, Vec]:
        (t, s), (turn, shift) = inner(share), outer(share)
        return turn @ t, turn @ s + shift

    return way


class Leaf(Model):
    """A part that moves as one: built shut, drawn where `gone` says it is."""

    def __init__(self, way: Way) -> None:
        super().__init__()
        self.way, self.gone = way, 0.0

    def _world(self, made: Arrays, position: Vec, yaw: float) -> tuple[Vec, Vec]:
        turn, shift = self.way(self.gone)
        return turned(made.points @ turn.T + shift, position, yaw), turned(made.normals @ turn.T, np.zeros(3), yaw)

    def _middle(self, made: Arrays) -> Vec:
        turn, shift = self.way(self.gone)
        return np.asarray(turn @ made.middle + shift)

    def _own(self, eye: Vec, position: Vec, yaw: float) -> Vec:
        """The eye as the shut leaf would see it: its parts are ordered for that, however far it is open."""
        turn, shift = self.way(self.gone)
        return np.asarray((super()._own(eye, position, yaw) - shift) @ turn)


@dataclass(frozen=True)
class Apart:
    """A thing of the kit in pieces. Metres of its own; its front looks to +z."""

    body: Model
    """What stays."""
    leaves: tuple[Leaf, ...]
    """What moves, far to near as seen from the front."""
    handle: Vec
    """Where the hand is while it is shut."""
    held: int
    """The leaf the handle is on."""
    parting: tuple[Vec, Vec]
    """A point of a plane and its normal, on whose side the leaves are once they have moved; the body is on the other."""
    hole: Vec | None = None
    """The outline (n, 3) of what opens in the wall it stands in: what is behind is seen through it, and the leaf in it."""

    walled: bool = False
    """Whether the body is the wall round the hole; else it stands before it, as a frame does."""

    def grasp(self, gone: float) -> Vec:
        """The handle, so far open."""
        turn, shift = self.leaves[self.held].way(gone)
        return np.asarray(turn @ self.handle + shift)

    def pieces(self, eye: Vec, gone: float) -> list[Model]:
        """All of it in the order to be drawn, for an eye in its own metres."""
        at, normal = self.parting
        for leaf in self.leaves:
            leaf.gone = gone
        ahead = float((eye - at) @ normal) > 0
        return [self.body, *self.leaves] if ahead else [*self.leaves, self.body]


@dataclass(frozen=True)
class Moving:
    """A thing in pieces where it stands or hangs."""

    apart: Apart
    position: Vec
    yaw: float

    def handle(self, gone: float) -> Vec:
        """World point a hand holds it at."""
        return turned(self.apart.grasp(gone), self.position, self.yaw)

    @property
    def toward(self) -> float:
        """The yaw of somebody who faces its front."""
        return self.yaw + np.pi

    @property
    def swings_far(self) -> bool:
        """Whether its handle goes further over the ground than an arm follows easily: doors do, levers do not."""
        gone = self.handle(1.0) - self.handle(0.0)
        return float(np.hypot(gone[0], gone[2])) > _ARM

    def paint(self, pen: Pen, frame: Frame, gone: float, behind: Callable[[Pen, Frame, "Moving"], None]) -> None:
        """In a wall: what is behind it and the leaf in it, through the hole; then what it hangs in."""
        apart = self.apart
        own = turned(apart.hole, self.position, self.yaw) if apart.hole is not None else np.zeros((0, 3))
        outline = frame.camera.polygon(own)[0] if len(own) else []
        for leaf in apart.leaves:
            leaf.gone = gone
        if apart.walled or apart.hole is None:
            apart.body.paint(pen, frame, self.position, self.yaw)
        if len(outline) >= 3:
            pen.save()
            pen.clip(polygon(outline))
            behind(pen, frame, self)
            for leaf in apart.leaves:
                leaf.paint(pen, frame, self.position, self.yaw)
            pen.restore()
        if apart.hole is not None and not apart.walled:
            apart.body.paint(pen, frame, self.position, self.yaw)
        if apart.hole is None:
            for leaf in apart.leaves:
                leaf.paint(pen, frame, self.position, self.yaw)

    def add(self, frame: Frame, gone: float, owner: str = "") -> None:
        """Standing free: as items at the depth of its middle."""
        eye = turned(frame.camera.eye - self.position, vec(0, 0, 0), -self.yaw)
        middle = self.position + vec(0, self.apart.body.height / 2, 0)
        depth = max(float((middle - frame.camera.eye) @ frame.camera.forward), NEAR)
        for n, piece in enumerate(self.apart.pieces(eye, gone)):
            piece.draw(frame, self.position, self.yaw, owner, depth=depth - n * _THIN)


_ARM = 0.5
"""Metres."""
_THIN = 0.001
"""Metres in depth between the pieces of one thing."""

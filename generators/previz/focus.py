"""What is sharp: a name -> where that is, and how far along the view axis, frame by frame."""

import math
from collections.abc import Sequence

import numpy as np

from film import Focus
from generators.previz.anchors import owned
from generators.previz.blocking import Actor
from generators.previz.camera import NEAR, Camera, Vec, vec
from generators.previz.course import eased
from generators.previz.floorplan import Floorplan
from generators.previz.framing import Framing, Sight
from generators.previz.sights_people import group

FARTHEST = 200.0
"""Metres: everything beyond is as sharp as infinity."""
_BEYOND = 8.0
"""Times the subject's distance: where a rack goes that is told no goal and finds none."""
_APART = 1.25
"""Ratio of two distances that a rack between them shows."""


class Puller:
    """The focus puller: built once per take, then asked for each frame."""

    def __init__(self, plan: Floorplan, sight: Sight, framing: Framing, racks: Sequence[tuple[float, float]]) -> None:
        self._plan, self._sight, self._framing, self._racks = plan, sight, framing, tuple(racks)
        self._asked: Focus = plan.setup.focus
        self._goal = self._asked.to or self._other()

    def metres(self, camera: Camera, t: float, share: float) -> float:
        """Metres along the view axis to what is sharp at `t` seconds, a share of the shot."""
        first = self._depth(self._asked.on, camera, t)
        if not self._racks:
            return first
        second = self._depth(self._goal, camera, t) if self._goal else min(FARTHEST, first * _BEYOND)
        there = 0.0
        for begins, ends in self._racks:  # there, and back with the next
            k = eased((share - begins) / max(1e-6, ends - begins), 0.5)
            there += k * (1.0 if there < 0.5 else -1.0)
        return math.exp(math.log(first) + (math.log(second) - math.log(first)) * there)

    def _depth(self, name: str, camera: Camera, t: float) -> float:
        depths = [_along_axis(camera, p) for p in self._points(name, t)]
        if not depths:
            depths = [float(np.linalg.norm(camera.target - camera.eye))]
        return min(FARTHEST, max(2 * NEAR, sum(depths) / len(depths)))

    def _points(self, name: str, t: float) -> list[Vec]:
        """Where something is: the eyes of somebody, the middle of a thing; the subject without a name."""
        plan = self._plan
        if name:
            return self._named(name, t)
        if self._sight.thing and (found := self._named(plan.setup.subject, t)):
            return found
        people = [] if self._sight.thing else group(plan)
        if people:
            return [self._eyes(a, t) for a in people]
        return [self._sight.middle] if self._sight.thing else []

    def _named(self, name: str, t: float) -> list[Vec]:
        plan = self._plan
        for actor in plan.actors:
            if name and actor.part.who == name:
                return [self._eyes(actor, t)]
        for held in plan.held:
            if held.prop.prop.thing.kind == name:
                return [held.actor.figure.hand(plan.pose(held.actor, t))]
        for standing in plan.things:
            if standing.prop.thing.kind == name:
                return [standing.position(t) + vec(0, standing.prop.size[1] / 2, 0)]
        own = owned(plan.stage, name) if name else None
        return [] if own is None else [own.middle]

    def _eyes(self, actor: Actor, t: float) -> Vec:
        return actor.figure.eyes(self._plan.pose(actor, t))

    def _other(self) -> str:
        """Who or what else is in the frame at another distance: the furthest from the first in stops of distance."""
        plan, t = self._plan, self._plan.moment
        camera = self._framing.camera(round(1000 * plan.aspect), 1000)
        first = self._depth(self._asked.on, camera, t)
        taken = {self._asked.on, plan.setup.subject} - {""}
        names = [a.part.who for a in plan.actors] + [s.prop.thing.kind for s in plan.things]
        names += [n for n in plan.setup.place.features if owned(plan.stage, n) is not None]
        best, found = math.log(_APART), ""
        for name in dict.fromkeys(n for n in names if n not in taken):
            for point in self._named(name, t):
                x, y, depth = camera.point(point)
                if depth > NEAR and 0 <= x <= camera.width and 0 <= y <= camera.height:
                    apart = abs(math.log(depth / first))
                    best, found = (apart, name) if apart > best else (best, found)
        return found


def _along_axis(camera: Camera, point: Vec) -> float:
    """Metres along the view axis; of what is out of the frame, as if it were at its edge: a pan away keeps the focus."""
    corner = math.hypot(camera.width, camera.height) / 2 / camera.k
    return max(camera.point(point)[2], float(np.linalg.norm(point - camera.eye)) / math.hypot(1.0, corner))

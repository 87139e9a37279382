"""What stands between a camera and its subject: furniture, houses, trunks, placed things and other people, as upright boxes."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import numpy as np

from generators.previz.blocking import Actor
from generators.previz.camera import Vec, vec
from generators.previz.floorplan import Floorplan
from generators.previz.framing import Sight
from generators.previz.kinds import category
from generators.previz.sights_people import group
from generators.previz.stage import StageSet

Box = tuple[Vec, Vec]
"""Lowest and highest corner, metres."""
_REACH = 40.0
"""Metres from the middle of the set: nothing further away comes between."""
_BEFORE = 0.3
"""Metres: what is nearer to the point than this is the subject's own."""
_CLEAR = 0.25
"""Metres the camera keeps from things."""
_FLAT = 0.12
"""Metres: what is lower hides nothing."""


@dataclass(frozen=True)
class Obstacles:
    low: Vec
    """(n, 3)"""
    high: Vec

    @classmethod
    def of(cls, boxes: Iterable[Box]) -> "Obstacles":
        kept = [b for b in boxes if b[1][1] > _FLAT and abs(b[0][[0, 2]]).max() < _REACH]
        if not kept:
            return cls(np.zeros((0, 3)), np.zeros((0, 3)))
        return cls(np.stack([b[0] for b in kept]), np.stack([b[1] for b in kept]))

    def hidden(self, eye: Vec, points: Vec) -> float:
        """The share of the points (n, 3) that is not seen from an eye; slabs after Kay and Kajiya (1986)."""
        if not len(self.low) or not len(points):
            return 0.0
        way = points - eye
        length = np.linalg.norm(way, axis=1)
        way = np.where(np.abs(way) < 1e-9, 1e-9, way)
        to_low = (self.low - eye)[None] / way[:, None]
        to_high = (self.high - eye)[None] / way[:, None]
        enter = np.minimum(to_low, to_high).max(axis=2)
        leave = np.maximum(to_low, to_high).min(axis=2)
        until = np.maximum(0.0, 1.0 - _BEFORE / np.maximum(length, 1e-6))[:, None]
        return float(((enter < leave) & (leave > 0) & (enter < until)).any(axis=1).mean())

    def inside(self, eye: Vec) -> bool:
        """Whether a camera there would stand in something."""
        near = (self.low - _CLEAR < eye) & (eye < self.high + _CLEAR)
        return bool(near.all(axis=1).any())


def obstacles(plan: Floorplan, sight: Sight) -> Obstacles:
    """All that may come between, but the subjects themselves, what carries them and what they handle."""
    subjects = [] if sight.thing else group(plan)
    own = {plan.setup.subject, *(a.part.toward for a in subjects), *(a.part.inside for a in subjects)}
    return Obstacles.of([*set_boxes(plan.stage), *_things(plan, own), *_others(plan, subjects)])


def set_boxes(stage: StageSet) -> tuple[Box, ...]:
    """What a set says stands in it. A set that says nothing has nothing."""
    return tuple(getattr(stage, "obstacles", ()))


def _things(plan: Floorplan, own: set[str]) -> Iterator[Box]:
    for standing in plan.things:
        kind = standing.prop.thing.kind
        if kind in own or category(kind, plan.setup) in ("effect", "extras"):
            continue
        w, h, d = standing.prop.size
        c, s = abs(np.cos(standing.yaw)), abs(np.sin(standing.yaw))
        at, half = standing.position(plan.moment), vec((w * c + d * s) / 2, 0, (w * s + d * c) / 2)
        yield at - half, at + half + vec(0, h, 0)


def _others(plan: Floorplan, subjects: list[Actor]) -> Iterator[Box]:
    for actor in plan.actors:
        if not any(actor is a for a in subjects) and plan.setup.over != actor.part.who:
            box = actor.figure.box(plan.pose(actor, plan.moment))
            yield box.min(axis=0), box.max(axis=0)


def looked_at(plan: Floorplan, sight: Sight, share: float) -> Vec:
    """Points of the thing, or of everybody, that the frame shows at a share of its height, (n, 3)."""
    if sight.thing:
        return np.stack([sight.middle + vec(0, k * sight.height, 0) for k in (-0.3, 0.0, 0.3)])
    points = [
        vec(middle[0], high - k * (high - low) * min(0.94, 0.92 / share), middle[2])
        for actor in group(plan)
        for middle, low, high in (_extent(actor.figure.box(plan.pose(actor, plan.moment))),)
        for k in (0.03, 0.15, 0.3, 0.5, 0.7, 0.85, 1.0)
    ]
    return np.stack(points) if points else np.zeros((0, 3))


def _extent(box: Vec) -> tuple[Vec, float, float]:
    return box.mean(axis=0), float(box[:, 1].min()), float(box[:, 1].max())

"""An open shutter: what moves fast is the average of several moments, as many as the fastest thing in the picture needs.

The moments lie evenly around the frame's own, over `Setup.shutter` degrees of 360 (a rotary shutter: 180 is half a frame's
time). Masks and depth are of the middle moment, where the blur is symmetric. What is slow is drawn at that moment alone.
"""

import math
from collections.abc import Iterator
from typing import NamedTuple

import cv2
import numpy as np
from numpy.typing import NDArray

from generators.previz.blocking import Actor, Standing
from generators.previz.camera import NEAR, Camera, Vec, same
from generators.previz.stage import Pose
from generators.previz.staging import Staging

_SEEN = 12.0
"""Pixels of 720 lines: a shorter smear is left sharp, it costs a drawing for every few pixels."""
_STEP = 7.0
"""Pixels of 720 lines between two moments of a smear: closer than the eye tells apart in motion."""
_MOST = 9
_FAR = 12.0
"""Distance of the still world where nothing of it is known, in those of the focus."""


class Exposure(NamedTuple):
    """What is drawn more than once for a frame."""

    others: tuple[float, ...] = ()
    """The moments, in frames, beside the frame's own; an even number."""
    all: bool = False
    """Whether everything is smeared, as the camera moves; else only ..."""
    fast: tuple[Actor | Standing, ...] = ()


class Mean:
    """The average of pictures, uint8 of one shape."""

    def __init__(self, shape: tuple[int, ...]) -> None:
        self._sum, self._count = np.zeros(shape, np.uint16), 0

    def add(self, picture: NDArray[np.uint8]) -> None:
        self._sum += picture
        self._count += 1

    def picture(self) -> NDArray[np.uint8]:
        return np.asarray(cv2.convertScaleAbs(self._sum, alpha=1 / self._count), np.uint8)


def exposure(staging: Staging, n: int) -> Exposure:
    """Frame n of a take -> what moves so fast that it is smeared, and the moments it is drawn at."""
    order, span = staging.order, staging.setup.shutter / 360
    if span <= 0:
        return Exposure()
    last = n + span / 2
    begin, end = (staging.camera(t, order.width, order.height) for t in (n, last))
    seen = _SEEN * order.height / 720
    points = _world(staging, begin, staging.focus(n)) if not same(begin, end) else np.zeros((0, 3))
    world = _moved(begin, end, points, points)
    ways = [(one, _moved(begin, end, at, there)) for one, at, there in _movers(staging, n, last)]
    fast = tuple(one for one, way in ways if way >= seen)
    smear = max([world, *(way for _, way in ways)]) * 720 / order.height
    if smear < _SEEN:
        return Exposure()
    half = min(_MOST // 2, math.ceil((smear / _STEP - 1) / 2))
    count = 2 * half + 1
    others = tuple(n + span * ((i + 0.5) / count - 0.5) for i in range(count) if i != half)
    return Exposure(others, world >= seen, fast)


def _movers(staging: Staging, first: float, last: float) -> Iterator[tuple[Actor | Standing, Vec, Vec]]:
    """Everybody and everything, with points of theirs at two moments in frames: of people eyes and hand."""
    rate = staging.order.rate
    for actor in staging.actors:
        there = _body(actor, staging.pose(actor, last))
        yield actor, _body(actor, staging.pose(actor, first)), there  # the first is drawn next, and its joints are kept
    if (passer := staging.passer) is not None:
        at, there = (_body(passer, passer.pose(rate.seconds(t))) for t in (first, last))
        yield passer, at, there
    for thing in staging.things:
        tall = np.array((0.0, thing.prop.size[1] / 2, 0.0))
        at, there = ((thing.position(rate.seconds(t)) + tall)[None] for t in (first, last))
        yield thing, at, there


def _body(actor: Actor, pose: Pose) -> Vec:
    """Where somebody is: eyes and hand, (2, 3)."""
    return np.stack((actor.figure.eyes(pose), actor.figure.hand(pose)))


def _world(staging: Staging, camera: Camera, focus: float) -> Vec:
    """Points of the still world across the frame, (n, 3) metres: the first thing of the set along each line of sight."""
    sides = [(x, y) for x in (-0.85, -0.4, 0.0, 0.4, 0.85) for y in (-0.85, -0.4, 0.0, 0.5, 0.9)]
    wide, high = camera.width / 2 / camera.k, camera.height / 2 / camera.k
    rays = np.array([camera.forward + camera.right * (x * wide) + camera.up * (y * high) for x, y in sides])
    rays = np.where(np.abs(rays) < 1e-9, 1e-9, rays)
    away = np.full(len(rays), _FAR * max(focus, 0.5))
    down = -camera.eye[1] / rays[:, 1]
    away = np.where(down > 0, np.minimum(away, down), away)
    if staging.setup.place.interior:
        room = staging.set.bounds
        low, high_ = np.array((room.x0, 0.0, room.z0)), np.array((room.x1, room.ceiling, room.z1))
        away = np.minimum(away, np.maximum((low - camera.eye) / rays, (high_ - camera.eye) / rays).min(axis=1))
    boxes = np.array(getattr(staging.set, "obstacles", ())).reshape(-1, 2, 3)
    if len(boxes):
        a, b = ((boxes[:, i] - camera.eye)[None] / rays[:, None] for i in (0, 1))
        enter, leave = np.minimum(a, b).max(axis=2), np.maximum(a, b).min(axis=2)
        hit = np.where((enter < leave) & (enter > NEAR), enter, np.inf).min(axis=1)
        away = np.minimum(away, hit)
    return np.asarray(camera.eye + rays * np.maximum(away, NEAR)[:, None])


def _moved(begin: Camera, end: Camera, at: Vec, there: Vec) -> float:
    """The longest way in pixels of points (n, 3), those that are seen, from the middle of the exposure to its end, doubled."""
    a, b = begin.project(at), end.project(there)
    ahead = (a[:, 2] > NEAR) & (b[:, 2] > NEAR)
    inside = (np.abs(a[:, 0] / begin.width - 0.5) < 0.75) & (np.abs(a[:, 1] / begin.height - 0.5) < 0.75)
    seen = ahead & inside
    return 2 * float(np.hypot(*(a - b)[seen, :2].T).max()) if seen.any() else 0.0

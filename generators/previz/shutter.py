"""An open shutter: what moves fast is the average of several moments, as many as the fastest thing in the picture needs.

The moments lie evenly around the frame's own, over `Setup.shutter` degrees of 360 (a rotary shutter: 180 is half a frame's
time). Masks and depth are of the middle moment, where the blur is symmetric.
"""

import math

import numpy as np

from generators.previz.blocking import Actor
from generators.previz.camera import NEAR, Camera, Vec
from generators.previz.staging import Staging

_SEEN = 16.0
"""Pixels of 720 lines: a shorter smear is left sharp, it costs a drawing for every few pixels."""
_STEP = 7.0
"""Pixels of 720 lines between two moments of a smear: closer than the eye tells apart in motion."""
_MOST = 9
_AWAY = (1.0, 3.0, 12.0)
"""Distances, in those of the focus, at which the still world is watched."""


def moments(staging: Staging, n: int) -> tuple[float, ...]:
    """The moments, in frames, whose average is frame n; its own is the last. An odd number: one is n itself."""
    order = staging.order
    span = staging.setup.shutter / 360
    if span <= 0:
        return (float(n),)
    smear = _smear(staging, n, span) * 720 / order.height
    if smear < _SEEN:
        return (float(n),)
    half = min(_MOST // 2, math.ceil(smear / _STEP / 2))
    count = 2 * half + 1
    others = [n + span * ((i + 0.5) / count - 0.5) for i in range(count) if i != half]
    return (*others, float(n))


def _smear(staging: Staging, n: int, span: float) -> float:
    """Pixels that the fastest thing in frame n covers while the shutter is open."""
    order = staging.order
    first, last = n - span / 2, n + span / 2
    begin, end = (staging.camera(t, order.width, order.height) for t in (first, last))
    fastest = _moved(begin, end, _world(begin, staging.focus(n)), None)
    for actor in staging.actors:
        fastest = max(fastest, _moved(begin, end, _body(staging, actor, first), _body(staging, actor, last)))
    for thing in staging.things:
        tall = np.array((0.0, thing.prop.size[1] / 2, 0.0))
        at, there = (thing.position(order.rate.seconds(t)) + tall for t in (first, last))
        fastest = max(fastest, _moved(begin, end, at[None], there[None]))
    return fastest


def _world(camera: Camera, focus: float) -> Vec:
    """Points of the still world across the frame, (n, 3) metres."""
    away = np.array(_AWAY) * max(focus, 0.5)
    sides = [(x, y) for x in (-0.8, 0.0, 0.8) for y in (-0.6, 0.5)]
    wide, high = camera.width / 2 / camera.k, camera.height / 2 / camera.k
    rays = np.array([camera.forward + camera.right * (x * wide) + camera.up * (y * high) for x, y in sides])
    return np.asarray((camera.eye + rays[None] * away[:, None, None]).reshape(-1, 3))


def _body(staging: Staging, actor: Actor, t: float) -> Vec:
    """Where somebody is: eyes and hand, (2, 3)."""
    pose = staging.plan.pose(actor, staging.order.rate.seconds(t))
    return np.stack((actor.figure.eyes(pose), actor.figure.hand(pose)))


def _moved(begin: Camera, end: Camera, at: Vec, there: Vec | None) -> float:
    """The longest way in pixels of points (n, 3), those that are seen; `there` is where they are at the end."""
    a, b = begin.project(at), end.project(at if there is None else there)
    ahead = (a[:, 2] > NEAR) & (b[:, 2] > NEAR)
    inside = (np.abs(a[:, 0] / begin.width - 0.5) < 0.75) & (np.abs(a[:, 1] / begin.height - 0.5) < 0.75)
    seen = ahead & inside
    return float(np.hypot(*(a - b)[seen, :2].T).max()) if seen.any() else 0.0

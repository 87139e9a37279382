"""What somebody opens or pulls -> how far it has gone at every moment, where the hand is on it, and how far the body goes along."""

from typing import NamedTuple

import numpy as np

from generators.previz.actors import Actor, Standing
from generators.previz.camera import Vec, heading, vec
from generators.previz.figures.pacing import OPEN_OR_PULL, paced, stepped, swing
from generators.previz.stage import StageSet
from generators.previz.things.hinged import Moving
from generators.previz.things.prop import Prop

_ALONG = (0.0, 0.2, 0.35, 0.5, 0.6, 0.7, 0.8, 0.9, 1.0)
"""Shares of its handle's way that a body may go along with it: as little as arm and back need."""
_OUT_OF_ITS_WAY = 0.6
"""The least of them where it comes towards whoever opens it."""
_AJAR = 0.55
"""How far a door is opened in a close frame."""
_STAYS = 0.03
"""Metres over the ground: what moves its handle less takes nobody along."""
_BENT, _FAR = 0.5, 0.03
"""What a bend by a metre, and going all the way, weigh against a metre between palm and handle."""
_TRIED = (0.3, 0.6, 0.8, 1.0)
"""How far open it is when they are compared."""


def moving(stage: StageSet) -> dict[str, Moving]:
    """The set's own things that can be opened or pulled, by the names of their anchors."""
    found: dict[str, Moving] = getattr(stage, "moving", {})
    return found


def brought(standing: Standing) -> Moving | None:
    """A thing the shot brings that can be opened or pulled."""
    apart = standing.prop.apart if isinstance(standing.prop, Prop) else None
    return None if apart is None else Moving(apart, standing.middle, standing.yaw)


def gone(actor: Actor, t: float) -> float:
    """How far what they open or pull has gone at a second: 0 shut, 1 open."""
    progress = min(1.0, t / max(actor.seconds, 1e-6))
    return swing(paced(t, progress, OPEN_OR_PULL[actor.part.action]))


def went(actor: Actor, t: float) -> float:
    """How far the body has gone along with it at a second: 0 to 1."""
    return stepped(paced(t, min(1.0, t / max(actor.seconds, 1e-6)), OPEN_OR_PULL[actor.part.action]))


class Opened(NamedTuple):
    """What moves under somebody's hand."""

    thing: Moving
    goes: Vec
    """Metres (3) they go along with it by the end."""
    far: float
    """Share of its way that it is opened."""

    def at(self, actor: Actor, t: float) -> float:
        """How far it has gone at a second."""
        return self.far * gone(actor, t)


def opened(actor: Actor, thing: Moving, close: bool) -> Opened:
    """close: in a frame so close that who opens it all the way would step out of it."""
    far = _AJAR if close and thing.swings_far else 1.0
    return Opened(thing, goes(actor, thing, far), far)


def goes(actor: Actor, thing: Moving, far: float = 1.0) -> Vec:
    """Metres the body goes along by the end: so that the palm stays on the handle and the back straight."""
    way = (thing.handle(far) - thing.handle(0.0)) * vec(1, 0, 1)
    if actor.part.inside or float(np.linalg.norm(way)) < _STAYS:
        return vec(0, 0, 0)
    least = _OUT_OF_ITS_WAY if float(way @ heading(actor.yaw)) < -0.15 else 0.0
    moments = _moments(actor)
    best, least_cost = vec(0, 0, 0), np.inf
    upright = float(actor.figure.eyes(actor.pose(0.0))[1])
    for share in (s for s in _ALONG if s >= least):
        along = way * share
        poses = [actor.pose(t, touch=thing.handle(far * gone(actor, t)), goes=along) for t in moments]
        off = max(float(np.linalg.norm(actor.figure.hand(p) - p.touch)) for p in poses if p.touch is not None)
        bent = max(upright - float(actor.figure.eyes(p)[1]) for p in poses)
        cost = off + _BENT * max(0.0, bent) + _FAR * share
        if cost < least_cost:
            best, least_cost = along, cost
    return best


def _moments(actor: Actor) -> list[float]:
    """Seconds at which it is about as far open as `_TRIED` says."""
    t = np.linspace(0.0, actor.seconds, 60)
    open_ = np.array([gone(actor, float(s)) for s in t])
    return [float(t[int(np.abs(open_ - share).argmin())]) for share in _TRIED]

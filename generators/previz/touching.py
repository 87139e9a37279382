"""Somebody and a thing -> the point their hands go to, and where what they hold is from beginning to end."""

from dataclasses import dataclass

import numpy as np

from film import Action, Setup
from generators.previz.anchors import SURFACES, Owned
from generators.previz.blocking import HANDS_ON, Actor, Standing, touch, used
from generators.previz.camera import Vec, heading, vec
from generators.previz.figures.handling import RELEASED, TAKEN
from generators.previz.figures.pacing import OPEN_OR_PULL, PICK_UP, THROW, span
from generators.previz.figures.skeleton import turned
from generators.previz.framing import asked_share
from generators.previz.mechanisms import Opened, brought, moving, opened
from generators.previz.stage import Pose, PropLike, StageSet
from generators.previz.things import grip
from generators.previz.things.hinged import Moving
from generators.previz.things.vehicles import Vehicle

_FAR = 1.3
"""Metres from where the hand comes by itself: what is further away is not touched but pointed at."""
_BLADES, _THICK = 0.66, 0.02
"""Height of the shoulder blades, and metres from the middle of a body back to them, in its heights."""
_CLOSE = 1.2
"""Share of the frame's height from which on a picture is a close one."""
_THROWN = (6.5, 2.6)
"""Metres per second forward and up at which a thing leaves the hand."""
_GRAVITY = 9.81
_BALL = 0.11
"""Metres: what is not higher rolls on where it lands."""


@dataclass(frozen=True)
class Held:
    """A thing in somebody's hand: all the time, or from when it is picked up until it is thrown."""

    actor: Actor
    prop: Standing
    lies: Vec | None = None
    """Where it lies until it is picked up."""


def in_palm(held: Held, pose: Pose) -> Vec:
    """A held thing's foot with its middle in the palm; in both arms it lies on them."""
    high = held.prop.prop.size[1]
    down = min(0.06, 0.5 * high) if pose.part.action is Action.CARRY else grip(held.prop.prop)
    return np.asarray(held.actor.figure.grip(pose) - vec(0, down, 0))


def taken(actor: Actor) -> float:
    """The second a thing is in the hand of somebody who picks it up."""
    begins, length = span(actor.seconds, PICK_UP)
    return begins + TAKEN * length


def released(actor: Actor) -> float:
    """The second a thrown thing leaves the hand."""
    begins, length = span(actor.seconds, THROW)
    return begins + RELEASED * length


def flown(held: Held, start: Vec, since: float, stage: StageSet) -> Vec:
    """On its way through the air, and where it has come down."""
    forward, up = _THROWN
    fall = (up + np.sqrt(up * up + 2 * _GRAVITY * max(0.05, float(start[1]) - float(held.actor.middle[1])))) / _GRAVITY
    t = min(since, float(fall))
    at = start + heading(held.actor.yaw) * (forward * t) + vec(0, up * t - _GRAVITY * t * t / 2, 0)
    ground = stage.ground(float(at[0]), float(at[2]))
    return vec(float(at[0]), max(float(at[1]), ground), float(at[2]))


def lies_at(actor: Actor, made: PropLike, things: list[Standing], stage: StageSet) -> Vec:
    """Where a thing waits to be picked up: on the set's table or one that was brought, if they stand at it, else before them."""
    ahead = heading(actor.yaw)
    right = np.array((-ahead[2], 0.0, ahead[0]))
    at = actor.middle + ahead * (0.24 * actor.figure.height + made.size[2] / 4) + right * (0.07 * actor.figure.height)
    table = used(actor.part, stage)
    if table is not None:
        return np.asarray(table.foot + vec(0, table.height, 0))
    for standing in things:
        kind, (w, h, d) = standing.prop.thing.kind, standing.prop.size
        if kind not in SURFACES:
            continue
        own = turned(standing.yaw) @ (at - standing.middle)
        if abs(own[0]) < w / 2 + 0.35 and abs(own[2]) < d / 2 + 0.35:
            inside = vec(np.clip(own[0], -w / 2 + 0.12, w / 2 - 0.12), h, np.clip(own[2], -d / 2 + 0.12, d / 2 - 0.12))
            return np.asarray(standing.middle + inside @ turned(standing.yaw))
    return vec(float(at[0]), stage.ground(float(at[0]), float(at[2])), float(at[2]))


class Touches:
    """Where hands go, per person: found once, for the moment of touch; a thing that is pushed takes the point along."""

    def __init__(
        self, actors: list[Actor], things: list[Standing], held: list[Held], setup: Setup, stage: StageSet
    ) -> None:
        self._actors = actors
        self._things, self._held, self._setup, self._stage = things, held, setup, stage
        self._found: dict[str, Vec | None] = {}
        self._opened: dict[str, Opened | None] = {}

    def at(self, actor: Actor, t: float) -> Vec | None:
        """World point at a second; None where nothing is touched."""
        part = actor.part
        if part.action is Action.DRIVE:
            return self._helm(actor, t)
        if part.action is Action.EMBRACE:
            return self._back(actor, t)
        if part.action not in HANDS_ON and part.action is not Action.PICK_UP:
            return None
        if (found := self.opened(actor)) is not None:
            return found.thing.handle(found.at(actor, t))
        if part.who not in self._found:
            self._found[part.who] = self._offset(actor)
        offset = self._found[part.who]
        return None if offset is None else np.asarray(actor.position(t) + offset)

    def opened(self, actor: Actor) -> Opened | None:
        """What moves under somebody's hand."""
        who = actor.part.who
        if who not in self._opened:
            found = self._moves(actor) if actor.part.action in OPEN_OR_PULL else None
            close = asked_share(self._setup) > _CLOSE
            self._opened[who] = None if found is None else opened(actor, found, close)
        return self._opened[who]

    def moved(self, actors: list[Actor], t: float) -> dict[str, float]:
        """How far everything that is opened or pulled has gone at a second, by its kind."""
        return {self._name(a): found.at(a, t) for a in actors if (found := self.opened(a)) is not None}

    def _name(self, actor: Actor) -> str:
        own = used(actor.part, self._stage)
        return actor.part.toward if own is None else own.name

    def _moves(self, actor: Actor) -> Moving | None:
        thing = next((s for s in self._things if s.prop.thing.kind == actor.part.toward), None)
        if thing is not None:
            found = brought(thing)
        else:
            own = used(actor.part, self._stage)
            found = None if own is None else moving(self._stage).get(own.name)
        if found is None:
            return None
        hand = actor.figure.grip(actor.pose(touch(actor.part, actor.seconds)))
        return found if float(np.linalg.norm(found.handle(0.0) - hand)) < _FAR else None

    def _back(self, actor: Actor, t: float) -> Vec | None:
        """The back of whom they hold, between the shoulder blades."""
        others = [a for a in self._actors if a is not actor and a.part.action is Action.EMBRACE]
        if not others:
            return None
        other = min(others, key=lambda a: float(np.linalg.norm(a.middle - actor.middle)))
        high = other.figure.height
        return np.asarray(other.position(t) + vec(0, _BLADES * high, 0) - heading(other.yaw) * (_THICK * high))

    def _helm(self, actor: Actor, t: float) -> Vec | None:
        """The middle of the wheel they steer."""
        inside = next((s for s in self._things if s.prop.thing.kind == actor.part.inside), None)
        if inside is None or not isinstance(inside.prop, Vehicle) or inside.prop.helm is None:
            return None
        return inside.position(t) + inside.prop.helm @ turned(inside.yaw)

    def _offset(self, actor: Actor) -> Vec | None:
        """From who touches to what they touch."""
        moment = touch(actor.part, actor.seconds)
        own = next((h for h in self._held if h.actor.part.who == actor.part.who and h.lies is not None), None)
        if own is not None and own.lies is not None:
            return np.asarray(own.lies + vec(0, grip(own.prop.prop), 0) - actor.position(moment))
        hand = actor.figure.grip(actor.pose(moment))
        point = self._nearest(actor, hand, moment)
        if point is None or float(np.linalg.norm(point - hand)) > _FAR:
            return None
        return np.asarray(point - actor.position(moment))

    def _nearest(self, actor: Actor, hand: Vec, t: float) -> Vec | None:
        part = actor.part
        kind = part.toward
        thing = next((s for s in self._things if s.prop.thing.kind == kind and s.prop.thing.kind != part.inside), None)
        if thing is not None and part.action is Action.PUSH:
            near = heading(actor.yaw) * (thing.prop.size[2] / 2)
            w, h, _ = thing.prop.size
            high = thing.prop.tail if isinstance(thing.prop, Vehicle) else h
            return _clamped(hand, thing.position(t) - near, (w, min(h, high), 0.0), thing.yaw)
        if thing is not None:
            return _clamped(hand, thing.position(t), thing.prop.size, thing.yaw)
        keys = self._stage.anchors.get("keys")
        if part.action is Action.TYPE and part.inside and keys is not None:
            return np.asarray(keys.position + vec(0, keys.height, 0))
        found = used(part, self._stage)
        return None if found is None else _on_owned(found, hand)


def _on_owned(thing: Owned, hand: Vec) -> Vec:
    """The set's own thing is reached at its face, at the height of the hand if it is as tall."""
    w, h, _ = thing.size
    return _clamped(hand, thing.foot + vec(0, thing.low, 0), (w, h, 0.06), thing.toward)


def _clamped(hand: Vec, foot: Vec, size: tuple[float, float, float], yaw: float) -> Vec:
    """The point of an upright box that is nearest to a hand; box by the middle of its foot."""
    w, h, d = size
    basis = turned(yaw)
    own = basis @ (hand - foot)
    near = vec(np.clip(own[0], -w / 2, w / 2), np.clip(own[1], 0.0, h), np.clip(own[2], -d / 2, d / 2))
    return np.asarray(foot + near @ basis)

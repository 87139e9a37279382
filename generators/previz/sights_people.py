"""People of a shot -> the Sight of them: all of them, a part of one, an animal's head, somebody who lies."""

import math
from dataclasses import replace

import numpy as np

from film import Action, Size
from generators.previz.anchors import Owned, owned
from generators.previz.blocking import ENCLOSED, HANDS_ON, UPRIGHT, Actor, approach, at_the_window, touch
from generators.previz.camera import Vec, heading, vec
from generators.previz.floorplan import Floorplan
from generators.previz.framing import Sight, asked_share
from generators.previz.sights_azimuths import azimuth_of, front_of_line

_CARRIES = 5.5
"""Metres: a full shot of somebody on something smaller (a horse, a bicycle, a car) shows all of it; a wide one, of anything."""
_IN_A_CAR = 1.0
"""Metres from a driver's face to the camera on the bonnet."""
_AT_THE_WINDOW = 1.75
"""Share of the frame a driver seen through their window would take standing."""
_LYING = 0.6
"""Share of their standing height: who is lower than that lies."""
_HIGH = frozenset({Action.CLIMB, Action.JUMP})
_BENDS = frozenset({Action.PICK_UP, Action.SIT_DOWN, Action.STAND_UP, Action.JUMP, Action.REACH, Action.FALL})
"""In the middle of which the head is not where it is before and after."""
_SHARED = 4.5
"""Metres: what is nearer to people, and no larger, shares a wide picture with them."""
_ROOM_ABOVE = 1.12
"""How much higher than they stand somebody may reach before a full shot is wider for it."""


def group(plan: Floorplan) -> list[Actor]:
    """Those the frame must hold."""
    setup = plan.setup
    others = [a for a in plan.actors if a.part.who != setup.over] or plan.actors
    named = [a for a in plan.actors if a.part.who == setup.subject]
    if setup.size is Size.TWO_SHOT:
        return (named + [a for a in plan.actors if a not in named])[:2]
    if setup.size in (Size.OVER_SHOULDER, Size.POINT_OF_VIEW):
        return named or others[:1]
    if named:
        return named + [a for a in plan.actors if a not in named and asked_share(setup) <= 1.3]
    return others[:1] if asked_share(setup) > 2 else plan.actors


def sight_of_people(plan: Floorplan, people: list[Actor]) -> Sight:
    """All the frame must hold of them, with what carries them and what they have their hands on."""
    setup, half, first = plan.setup, plan.moment, people[0]
    share = asked_share(setup)
    low, high = _span(plan, people, (0.5,))
    whole = share <= 1.3
    top = float(high[1])
    if whole:
        lowest, highest = _span(plan, people, (0.06, 0.5, 0.94))
        top, low[1] = float(highest[1]), min(float(low[1]), float(lowest[1]))
    tallest = max(people, key=lambda a: a.figure.height)
    eyes = np.mean([a.figure.eyes(plan.pose(a, half)) for a in people], axis=0)
    if whole and first.part.action in _BENDS:
        high[1] = top
        eyes[1] = max(float(first.figure.eyes(plan.pose(first, t * plan.seconds))[1]) for t in (0.06, 0.5, 0.94))
    riding = first.part.inside in ENCLOSED
    carrier = next((c for c in plan.carriers if c.prop.thing.kind == first.part.inside), None)
    if carrier is not None and (share < 0.5 or (share < 1 and max(carrier.prop.size) < _CARRIES)):
        low, high = _joined((low, high), _box(carrier.position(half), carrier.prop.size, carrier.yaw))
    touched = _touched(plan, first) if len(people) == 1 and whole else None
    if touched is not None:
        low, high = _joined((low, high), _box(touched.foot + vec(0, touched.low, 0), (0.5, touched.size[1], 0.5), 0.0))
        top = min(max(top, float(high[1])), top + 0.35)
    middle = (low + high) / 2
    tall = top - float(low[1]) > _LYING * first.figure.height and first.figure.character.kind in UPRIGHT
    if (
        len(people) == 1
        and not riding
        and not (whole and tall)
        and (low_down := _low_down(plan, first, low, high)) is not None
    ):
        return low_down
    facing = heading(first.yaw) if len(people) == 1 and not riding else vec(0, 0, 0)
    if whole and first.part.action in _HIGH:
        # Who leaves the ground is whole all the way up.
        share /= max(1.0, (top - float(low[1])) / (_ROOM_ABOVE * first.figure.height))
    wide = max(float(high[0] - low[0]), float(high[2] - low[2]) * (0.5 if len(people) > 1 else 1.0))
    aside = _company(plan, people, middle, share) if whole and not riding else vec(0, 0, 0)
    middle, eyes = middle + aside, eyes + aside
    return Sight(
        vec(*middle),
        vec(eyes[0], top, eyes[2]),
        vec(*eyes),
        tallest.figure.height,
        wide,
        facing,
        azimuth_of(plan, people),
        _IN_A_CAR if riding and share > 2 else math.inf,
        max(share, _AT_THE_WINDOW)
        if at_the_window(first.part, setup)
        else share
        if first.figure.character.kind in UPRIGHT or share < 1
        else share**0.75,
        also=_hand_at_work(plan, first) if len(people) == 1 else None,
        line=front_of_line(plan),
    )


def _company(plan: Floorplan, people: list[Actor], middle: Vec, share: float) -> Vec:
    """How far the camera looks aside, metres, so that what people point at, play with or lead is in the picture with them.

    They stay as large as they were asked to be, and at most a quarter of the frame's width from where they were.
    """
    if any(a.speed for a in people) or share < 0.3:
        return vec(0, 0, 0)
    meant = {a.part.toward for a in people} | {people[0].figure.character.kind}
    shown = [
        t for t in plan.things if t.prop.thing.kind not in plan.setup.place.features and max(t.prop.size) < _SHARED
    ]
    near = [t for t in shown if float(np.linalg.norm((t.middle - middle) * vec(1, 0, 1))) < _SHARED]
    chosen = [t for t in near if t.prop.thing.kind in meant] or near
    if not chosen:
        return vec(0, 0, 0)
    way = (sum((t.middle for t in chosen), vec(0, 0, 0)) / len(chosen) - middle) * vec(1, 0, 1) / 2
    most = (0.22 if len(people) == 1 else 0.07) * plan.aspect * people[0].figure.height / max(share, 0.3)
    return way * min(1.0, most / (float(np.linalg.norm(way)) + 1e-9))


def _low_down(plan: Floorplan, actor: Actor, low: Vec, high: Vec) -> Sight | None:
    """An animal's whole head, close; all of somebody who lies, less close. None for those framed as who stands."""
    share = asked_share(plan.setup)
    animal = actor.figure.character.kind not in UPRIGHT
    azimuth = azimuth_of(plan, [actor])
    pose = plan.pose(actor, plan.moment)
    eyes, top = actor.figure.eyes(pose), float(high[1])
    if share > 2 and animal:
        mouth = actor.figure.hand(pose)
        reach = float(np.linalg.norm((eyes - mouth) * vec(1, 0, 1)))
        tall = max(top - float(mouth[1]) + 0.4 * reach, 0.1)
        middle = (eyes + mouth) / 2 * vec(1, 0, 1) + vec(0, top - tall / 2, 0)
        return _framed(vec(*middle), top, eyes, (tall, 2.2 * reach), actor.yaw, azimuth, 0.7)
    if not 0.95 < share <= 2 or top - float(low[1]) > _LYING * actor.figure.height:
        return None
    wide = float(np.hypot(*(high - low)[[0, 2]])) / math.sqrt(2)
    tall = max(top - float(low[1]), 0.6 * wide)
    found = _framed(vec(*((low + high) / 2)), top, eyes, (tall, wide), actor.yaw, azimuth, 0.72)
    return replace(found, facing=vec(0, 0, 0)) if actor.bed is not None else found


def _framed(
    middle: Vec, top: float, eyes: Vec, size: tuple[float, float], yaw: float, azimuth: float, share: float
) -> Sight:
    """Something alive that is framed as a thing is: whole, and in the middle."""
    crown = vec(float(eyes[0]), top, float(eyes[2]))
    return Sight(middle, crown, eyes, size[0], size[1], heading(yaw), azimuth, share=share, thing=True)


def _hand_at_work(plan: Floorplan, actor: Actor) -> Vec | None:
    """What else belongs into a frame from the knees to the chest: the hand on a thing, the thing in the hand."""
    if not 1 < asked_share(plan.setup) < 2:
        return None
    if actor.part.holding or approach(actor, plan.stage, plan.setup) is not None:
        return actor.figure.hand(plan.pose(actor, touch(actor.part, plan.seconds)))
    return None


def _span(plan: Floorplan, people: list[Actor], moments: tuple[float, ...]) -> tuple[Vec, Vec]:
    """Lowest and highest corner of everybody; at other moments than the framed one, as if they were where they are then."""
    boxes = []
    for share in moments:
        for a in people:
            t = plan.moment if share == 0.5 else share * plan.seconds
            gone = (a.position(t) - a.position(plan.moment)) * vec(1, 0, 1)
            boxes.append(a.figure.box(plan.pose(a, t)) - gone)
    points = np.concatenate(boxes)
    return points.min(axis=0), points.max(axis=0)


def _touched(plan: Floorplan, actor: Actor) -> Owned | None:
    if approach(actor, plan.stage, plan.setup) is None or actor.part.action not in HANDS_ON:
        return None
    return owned(plan.stage, actor.part.toward)


def _box(at: Vec, size: tuple[float, float, float], yaw: float) -> tuple[Vec, Vec]:
    w, h, d = size
    c, s = abs(math.cos(yaw)), abs(math.sin(yaw))
    half = vec((w * c + d * s) / 2, 0, (w * s + d * c) / 2)
    return at - half, at + half + vec(0, h, 0)


def _joined(a: tuple[Vec, Vec], b: tuple[Vec, Vec]) -> tuple[Vec, Vec]:
    return np.minimum(a[0], b[0]), np.maximum(a[1], b[1])

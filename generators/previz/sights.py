"""What a shot is to show -> a Sight: its box in the world and the side it is best seen from."""

import math
from dataclasses import replace

from film import Size
from generators.previz.anchors import Owned, owned
from generators.previz.blocking import Actor, approach, hinged
from generators.previz.camera import Vec, vec
from generators.previz.floorplan import Floorplan
from generators.previz.framing import Sight, asked_share
from generators.previz.sights_azimuths import AT_THE_FACE, TO_AN_OPENING, seen_from
from generators.previz.sights_people import group, sight_of_people

_SHOWN_WITH = 0.62
"""Metres: a wide shot of something smaller shows at least as much of what it lies on."""
_SMALLEST = 0.05
"""Metres: a close shot of something smaller shows as much."""
_LANDMARK = 0.32
"""Share of the frame's height a landmark takes at least where it is the subject."""
_SIGN_WORDS = ("", "sign", "shop", "shop front", "door")


def sight(plan: Floorplan) -> Sight:
    """The subject thing, else the people, else the place."""
    thing = subject_thing(plan)
    if thing is not None:
        return thing
    people = group(plan)
    if not people:
        return _sign(plan) or _place(plan)
    return sight_of_people(plan, people)


def subject_thing(plan: Floorplan) -> Sight | None:
    """What is to be seen if it is a thing: standing, held, or the set's own."""
    setup, subject = plan.setup, plan.setup.subject
    actor = next((a for a in plan.actors if a.part.who == subject), None)
    if actor is not None:
        return _hand(plan, actor) if setup.size is Size.INSERT else None
    for held in plan.held:
        if held.prop.prop.thing.kind == subject:
            at = plan.held_at(held, plan.pose(held.actor, plan.moment))
            toward = approach(held.actor, plan.stage, setup)
            aside = TO_AN_OPENING if hinged(held.actor.part) else AT_THE_FACE
            azimuth = held.actor.yaw + 0.4 * setup.side if toward is None else toward[0] + toward[1] * aside
            return _thing(plan, at, held.prop.prop.size, azimuth)
    for standing in plan.things:
        says = setup.place.sign in ("", standing.prop.thing.text)
        if standing.prop.thing.kind == subject or (not subject and not plan.actors and says):
            (w, h, d), low = standing.prop.size, float(getattr(standing.prop, "low", 0.0))
            at = standing.position(plan.moment) + vec(0, low, 0)
            return _thing(plan, at, (w, h - low, d), seen_from(plan, standing))
    own = owned(plan.stage, subject) if subject else None
    if own is None or (setup.place.sign and subject in _SIGN_WORDS and not plan.actors):
        return None
    return _own(plan, own)


def _hand(plan: Floorplan, actor: Actor) -> Sight:
    hand = actor.figure.hand(plan.pose(actor, plan.moment))
    toward = approach(actor, plan.stage, plan.setup)
    yaw = actor.yaw + 0.5 * plan.setup.side if toward is None else toward[0] + math.pi - 0.35 * toward[1]
    return Sight(hand, hand + vec(0, 0.15, 0), hand, 0.3, 0.3, vec(0, 0, 0), yaw)


def _own(plan: Floorplan, own: Owned) -> Sight:
    """Something of the set, from the room; with the hand on it if somebody uses it."""
    user = next(
        (a for a in plan.actors if approach(a, plan.stage, plan.setup) and a.part.toward == plan.setup.subject), None
    )
    side = approach(user, plan.stage, plan.setup) if user is not None else None
    azimuth = own.seen_from + (-0.4 * side[1] if side is not None else 0.28 * plan.setup.side)
    if own.far:
        azimuth = own.seen_from + 0.1 * plan.setup.side
    found = _thing(plan, own.foot + vec(0, own.low, 0), own.size, azimuth)
    return replace(found, share=max(found.share, _LANDMARK)) if own.far else found


def _thing(plan: Floorplan, at: Vec, size: tuple[float, float, float], azimuth: float) -> Sight:
    """A thing in a wide frame lies in its surroundings; in any close one it is shown whole, as in an insert."""
    w, h, d = size
    share = asked_share(plan.setup)
    closer = share > 0.95 or plan.setup.size is Size.INSERT
    measure = max(h, _SMALLEST) if closer else max(h, _SHOWN_WITH)
    middle = at + vec(0, h / 2, 0)
    return Sight(
        middle,
        at + vec(0, h, 0),
        middle,
        measure,
        max(w, d),
        vec(0, 0, 0),
        azimuth,
        share=0.66 if closer else share,
        thing=True,
    )


def _sign(plan: Floorplan) -> Sight | None:
    """The words on the place, whole and from before."""
    setup = plan.setup
    front = owned(plan.stage, "shop front") or owned(plan.stage, "sign")
    if not setup.place.sign or front is None or setup.subject not in _SIGN_WORDS:
        return None
    tall = front.height + 0.3
    middle = front.foot + vec(0, tall / 2, 0)
    return Sight(
        middle,
        front.foot + vec(0, tall, 0),
        middle,
        tall,
        5.0,
        vec(0, 0, 0),
        front.seen_from + 0.06 * setup.side,
        share=min(0.8, max(0.5, asked_share(setup))),
        thing=True,
    )


def _place(plan: Floorplan) -> Sight:
    """Nobody and nothing: the place itself, seen into its depth."""
    middle = vec(0, 1.6, -1.0)
    return Sight(middle, middle, middle, 1.7, 1.0, vec(0, 0, 0), 0.1 * plan.setup.side)

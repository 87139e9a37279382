"""What a shot is to show -> a Sight: its box in the world and the side it is best seen from."""

import math
from dataclasses import replace

import numpy as np

from film import Action, Move, Size
from generators.previz.anchors import Owned, owned
from generators.previz.blocking import ENCLOSED, HANDS_ON, UPRIGHT, Actor, Standing, approach, at_the_window, touch
from generators.previz.camera import Vec, heading, vec
from generators.previz.floorplan import AT_HAND, Floorplan
from generators.previz.framing import Sight, asked_share, normal, three_quarter
from generators.previz.kinds import ON_A_WALL, category

_TO_THE_WALL = 2.15
"""Radians from the way to a wall: seen from there both the thing and the face of who stands at it are shown."""
_SHOWN_WITH = 0.62
"""Metres: a wide shot of something smaller shows at least as much of what it lies on."""
_SMALLEST = 0.05
"""Metres: a close shot of something smaller shows as much."""
_ASIDE = 0.8
"""Radians off the front that vehicles and animals are seen from: head on, a bicycle is a line and a horse a dog."""
_AT_THE_FACE = 1.75
"""The same where the face fills the frame and the thing is only felt."""
_CARRIES = 5.5
"""Metres: a full shot of somebody on something smaller (a horse, a bicycle, a car) shows all of it; a wide one, of anything."""
_LANDMARK = 0.32
"""Share of the frame's height a landmark takes at least where it is the subject."""
_IN_A_CAR = 1.0
"""Metres from a driver's face to the camera on the bonnet."""
_AT_THE_WINDOW = 1.75
"""Share of the frame a driver seen through their window would take standing."""
_BESIDE = 1.2
"""Radians from the way a car goes to the camera beside it."""
_OPEN_TO_US = 0.36
"""Radians between somebody busy with what they hold and the camera."""
_BEFORE, _BEHIND = 0.22, 0.3
"""Radians a camera that leads or follows is off the way of its subject."""
_TO_READ = 0.12
"""Radians off its front that what carries words is seen from."""
_LYING = 0.6
"""Share of their standing height: who is lower than that lies."""
_HIGH = frozenset({Action.CLIMB, Action.JUMP})
_BENDS = frozenset({Action.PICK_UP, Action.SIT_DOWN, Action.STAND_UP, Action.JUMP, Action.REACH, Action.FALL})
"""In the middle of which the head is not where it is before and after."""
_ROOM_ABOVE = 1.12
"""How much higher than they stand somebody may reach before a full shot is wider for it."""
_IN_PROFILE = frozenset({Action.PUSH})
_FROM_BEHIND = 2.1
"""Radians from the way a climber faces to the camera: past them to what they climb."""
_SIGN_WORDS = ("", "sign", "shop", "shop front", "door")


def sight(plan: Floorplan) -> Sight:
    """The subject thing, else the people, else the place."""
    thing = subject_thing(plan)
    if thing is not None:
        return thing
    people = group(plan)
    if not people:
        return _sign(plan) or _place(plan)
    return _people(plan, people)


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


def _people(plan: Floorplan, people: list[Actor]) -> Sight:
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
    return Sight(
        vec(*middle),
        vec(eyes[0], top, eyes[2]),
        vec(*eyes),
        tallest.figure.height,
        wide,
        facing,
        _azimuth(plan, people),
        _IN_A_CAR if riding and share > 2 else math.inf,
        max(share, _AT_THE_WINDOW)
        if at_the_window(first.part, setup)
        else share
        if first.figure.character.kind in UPRIGHT or share < 1
        else share**0.75,
        also=_hand_at_work(plan, first) if len(people) == 1 else None,
        line=front_of_line(plan),
    )


def front_of_line(plan: Floorplan) -> float | None:
    """The azimuth square to the line between the two people of a shot, on the camera's side; None if there is no line.

    Somebody alone who looks across the set looks along the line: at who is out of the picture.
    """
    setup, actors = plan.setup, plan.actors
    if any(a.speed or a.part.inside in ENCLOSED or approach(a, plan.stage, setup) is not None for a in actors):
        return None
    if len(actors) == 2:
        across = actors[1].middle - actors[0].middle
        yaw = math.atan2(float(across[0]), float(across[2]))
    elif len(actors) == 1 and abs(math.sin(actors[0].yaw)) > 0.8:
        yaw = actors[0].yaw
    else:
        return None
    return normal(yaw) + (0.0 if setup.side > 0 else math.pi)


def _low_down(plan: Floorplan, actor: Actor, low: Vec, high: Vec) -> Sight | None:
    """An animal's whole head, close; all of somebody who lies, less close. None for those framed as who stands."""
    share = asked_share(plan.setup)
    animal = actor.figure.character.kind not in UPRIGHT
    azimuth = _azimuth(plan, [actor])
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
    return _framed(vec(*((low + high) / 2)), top, eyes, (tall, wide), actor.yaw, azimuth, 0.72)


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
        return actor.figure.hand(plan.pose(actor, touch(actor.part) * plan.seconds))
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


def _azimuth(plan: Floorplan, people: list[Actor]) -> float:
    """The side of the line, and how far round towards the face."""
    setup, first = plan.setup, people[0]
    if len(people) > 1:
        if all(a.speed for a in people) and math.cos(people[0].yaw - people[-1].yaw) > 0.9:
            if (along := _going_along(plan, first.yaw)) is not None:
                return along
            return three_quarter(first.yaw, normal(first.yaw), setup.side, _pass_turn(plan, first))
        across = people[-1].middle - people[0].middle
        return normal(math.atan2(float(across[0]), float(across[2]))) + (0 if setup.side > 0 else math.pi)
    if first.rise:
        return first.yaw + _FROM_BEHIND * setup.side
    toward = approach(first, plan.stage, setup)
    if toward is not None:
        # In a narrow frame the arm has to point more towards the camera.
        close = asked_share(setup) > 2 or plan.aspect < 1
        return toward[0] + toward[1] * (_AT_THE_FACE if close else _TO_THE_WALL)
    share = asked_share(setup)
    if first.part.inside in ENCLOSED:
        turn = 0.42 if share > 2 else _BESIDE if at_the_window(first.part, setup) else 0.95
        return three_quarter(first.yaw, normal(first.yaw), setup.side, turn)
    if first.speed and (along := _going_along(plan, first.yaw)) is not None:
        return along
    if setup.move in (Move.PAN_LEFT, Move.PAN_RIGHT) and first.speed:
        return _for_pan(setup.move, first.yaw)
    if first.part.toward == "away" and share <= 1.5:
        return first.yaw + math.pi + 0.25 * setup.side
    turn = _pass_turn(plan, first) if first.speed else 0.62 if share > 1.5 else 0.5
    if first.part.holding and first.part.action in AT_HAND:
        turn = _OPEN_TO_US  # the face is bent over the hands
    if first.part.action in _IN_PROFILE and share <= 1.5:
        turn = 1.2
    if first.part.inside in ("chair", "bench") and not plan.carriers:
        turn = 1.1 if share <= 2 else 0.8  # the set's seats stand at tables: past what is on them
    if first.part.inside and first.part.action is Action.TYPE:
        # From the side, where the room is: a desk with a screen on it stands before the face.
        out = float(heading(first.yaw + math.pi / 2) @ first.middle)
        if abs(out) > 1.0:
            return first.yaw - math.copysign(1.3, out)
        turn = 1.3
    return three_quarter(first.yaw, normal(first.yaw), setup.side, turn)


def _pass_turn(plan: Floorplan, first: Actor) -> float:
    """Somebody under way: in profile if the camera goes with them, else from before; along the view, from the front."""
    if abs(math.sin(first.yaw)) < 0.7:
        return 0.25 if plan.setup.place.interior else 0.55
    if asked_share(plan.setup) > 1.5:
        return 0.62
    return 1.25 if Move.TRACKING in plan.setup.moves or asked_share(plan.setup) <= 1 else 0.95


def _going_along(plan: Floorplan, yaw: float) -> float | None:
    """Before or behind what goes that way, a little aside; None if the camera does neither."""
    moves = plan.setup.moves
    if Move.LEADING in moves:
        return three_quarter(yaw, normal(yaw), plan.setup.side, _BEFORE)
    if Move.FOLLOWING in moves:
        return three_quarter(yaw + math.pi, normal(yaw), plan.setup.side, _BEHIND)
    return None


def _for_pan(move: Move, yaw: float) -> float:
    """The side from which somebody of that heading crosses the way the pan goes, a little from before."""
    way = 1 if move is Move.PAN_RIGHT else -1
    return yaw - way * (math.pi / 2 - 0.35)


# -- things --------------------------------------------------------------------------------------------------------------
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
            azimuth = held.actor.yaw + 0.4 * setup.side if toward is None else toward[0] + toward[1] * _AT_THE_FACE
            return _thing(plan, at, held.prop.prop.size, azimuth)
    for standing in plan.things:
        says = setup.place.sign in ("", standing.prop.thing.text)
        if standing.prop.thing.kind == subject or (not subject and not plan.actors and says):
            (w, h, d), low = standing.prop.size, float(getattr(standing.prop, "low", 0.0))
            at = standing.position(plan.moment) + vec(0, low, 0)
            return _thing(plan, at, (w, h - low, d), _seen_from(plan, standing))
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


def _seen_from(plan: Floorplan, standing: Standing) -> float:
    setup = plan.setup
    user = next((a for a in plan.actors if a.part.toward == standing.prop.thing.kind), None)
    toward = approach(user, plan.stage, setup) if user is not None else None
    if toward is not None:
        return toward[0] + math.pi - 0.4 * toward[1]
    if float(np.linalg.norm(standing.velocity)) > 0.5:
        if (along := _going_along(plan, standing.yaw)) is not None:
            return along
        if setup.move in (Move.PAN_LEFT, Move.PAN_RIGHT):
            return _for_pan(setup.move, standing.yaw)
        turn = 0.45 if plan.approaches else 1.05
        return three_quarter(standing.yaw, normal(standing.yaw), setup.side, turn)
    if standing.prop.thing.text or standing.prop.thing.kind in ON_A_WALL:
        return standing.yaw + _TO_READ * setup.side
    if standing.middle[1] > 0.3 and (top := _lies_on(plan, standing)) is not None:
        return top.seen_from + 0.3 * setup.side
    if category(standing.prop.thing.kind, setup) in ("vehicle", "creature"):
        # From the side on which the camera stays before the set.
        return standing.yaw - math.copysign(_ASIDE, standing.yaw)
    return 0.3 * setup.side


def _lies_on(plan: Floorplan, standing: Standing) -> Owned | None:
    """The counter or table of the set a thing was put on."""
    for name in ("counter", "table"):
        found = owned(plan.stage, name)
        if found is not None and float(np.linalg.norm((standing.position(0) - found.foot)[[0, 2]])) < 1.5:
            return found
    return None


# -- the place -------------------------------------------------------------------------------------------------------------
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


# -- boxes -------------------------------------------------------------------------------------------------------------------
def _box(at: Vec, size: tuple[float, float, float], yaw: float) -> tuple[Vec, Vec]:
    w, h, d = size
    c, s = abs(math.cos(yaw)), abs(math.sin(yaw))
    half = vec((w * c + d * s) / 2, 0, (w * s + d * c) / 2)
    return at - half, at + half + vec(0, h, 0)


def _joined(a: tuple[Vec, Vec], b: tuple[Vec, Vec]) -> tuple[Vec, Vec]:
    return np.minimum(a[0], b[0]), np.maximum(a[1], b[1])

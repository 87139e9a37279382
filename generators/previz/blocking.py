"""Who stands where and goes where, before there is a camera. Decided by the scene's blocking seed: nobody jumps at a cut."""

import math
from dataclasses import replace

import numpy as np

from film import TRAVELLING, Action, Character, Move, Part, Setup, Size
from generators.previz.actors import Actor, Blocking, Standing
from generators.previz.anchors import SURFACES, Owned, owned
from generators.previz.camera import Vec, heading, vec
from generators.previz.figures import figure
from generators.previz.figures.pacing import GRASPED, OPEN_OR_PULL, span
from generators.previz.framing import asked_share, distance_for
from generators.previz.kinds import category, unwieldy
from generators.previz.mechanisms import moving
from generators.previz.stage import FigureLike, Pose, StageSet, rng
from generators.previz.tools import ON_TABLES, equipped

__all__ = [
    "AT_IT",
    "ENCLOSED",
    "FIXED",
    "HANDS_ON",
    "KEYED",
    "METRES_PER_SECOND",
    "MOUNTS",
    "NEAR_IT",
    "STRAIGHT",
    "TURNED",
    "UPRIGHT",
    "Actor",
    "Blocking",
    "Standing",
    "approach",
    "at_hand",
    "at_the_window",
    "block",
    "hinged",
    "rides",
    "room_to_travel",
    "touch",
    "turned_away",
    "used",
]  # fmt: skip

_OVER_THE_BED = 1.0
"""Metres between who swims under water and the bottom."""
METRES_PER_SECOND = {
    Action.WALK: 1.3,
    Action.RUN: 3.8,
    Action.SNEAK: 0.7,
    Action.CRAWL: 0.5,
    Action.DRIVE: 13.0,
    Action.FLY: 3.0,
    Action.SWIM: 1.0,
    Action.CARRY: 1.0,
    Action.RIDE: 4.0,
}
_DRAWN = 2.0
"""Metres per second of a cart."""
KEYED = frozenset({"laptop", "typewriter"})
"""Typed on at a table, or on the knees."""
SEATS = frozenset({"chair", "bench", "sofa", "bed", "rock", "wheelchair"})
"""What people sit on, the nearest at hand first."""
_CLOSE = frozenset({Action.EMBRACE, Action.FIGHT})
HANDS_ON = frozenset({Action.REACH, Action.PULL, Action.OPEN, Action.TYPE, Action.PUSH})
AT_IT = frozenset({Action.KNEEL, Action.LIE, Action.SLEEP, Action.CRY, Action.HOLD, Action.READ})
"""Done beside the thing they are done towards, without touching it."""
_SOMEWHERE = HANDS_ON | {Action.KNEEL, Action.SLEEP}
"""Done at a thing even where the part does not say which: then at the first thing the shot shows."""
UPRIGHT = frozenset({"person", "robot", "astronaut"})
MOUNTS = frozenset({"horse", "bicycle", "motorcycle", "elephant", "dragon"})
ENCLOSED = frozenset({"car", "truck", "bus", "train", "plane", "helicopter"})
"""Vehicles with a roof over the heads of those inside."""
TURNED = 1.0
"""Radians somebody at a wall turns away from it, so that their face is seen."""
_TOUCH = 0.6
HINGED = frozenset({"door", "vault door", "gate", "fridge", "wardrobe"})
"""Opened about an upright hinge on the left: seen nearly from the front, or the wall beside it hides what opens."""
_AT_A_HINGE = 0.85
"""Radians somebody who opens it turns towards its hinge."""
STRAIGHT = frozenset({Action.PUSH})
"""Done with both hands and the whole body square to the thing."""
PUSHED = 0.45
CLIMBED = 0.34
"""Metres per second."""
NEAR_IT = 0.8
"""Share of an arm's length between somebody and the handle of what they open: the arm has to follow it."""
_NEAREST = 0.3
"""Share of an arm's length between somebody and a wall at least."""
_HIGHEST = 2.4
"""Metres somebody climbs in a shot at most."""


def touch(part: Part, seconds: float) -> float:
    """The second of a shot of so many at which the hand has arrived."""
    if part.action in OPEN_OR_PULL:
        begins, length = span(seconds, OPEN_OR_PULL[part.action])
        return begins + GRASPED * length
    return (0.5 if part.action in STRAIGHT else _TOUCH) * seconds


def hinged(part: Part) -> bool:
    """Whether they open something hinged on its left: then they stand on the side of its handle."""
    return part.action in OPEN_OR_PULL and part.toward in HINGED


def block(setup: Setup, stage: StageSet, seconds: float, aspect: float) -> Blocking:
    """Places for everybody in the shot; what carries them is brought by `carriers.board`."""
    tokens = {c.id: c for c in setup.cast}
    figures = [
        (_touching(_equipped(p, tokens[p.who], setup), setup, stage), figure(tokens[p.who]))
        for p in setup.parts
        if p.who in tokens
    ]
    spots = _spots(setup, figures, stage, seconds)
    blocking = Blocking([])
    for (part, who), (at, yaw) in zip(figures, spots, strict=True):
        part = _carried(part, who, setup, stage)
        yaw, speed = _way(setup, part, who, stage, yaw, seconds, aspect)
        at = vec(float(at[0]), stage.ground(float(at[0]), float(at[2])), float(at[2]))
        if part.action is Action.SWIM and setup.place.kind == "underwater" and not part.inside:
            at = at + vec(0, _OVER_THE_BED, 0)
        if part.action is Action.SWIM and (water := stage.anchors.get("water")) is not None:
            at = at + water.position
        if part.action is Action.FLY and who.character.kind in UPRIGHT and not part.inside:
            at = at + vec(0, 1.4, 0)
        rise = min(CLIMBED, _HIGHEST / max(seconds, 0.1)) if climbs(part, who) else 0.0
        blocking.actors.append(Actor(who, part, at, yaw, speed, seconds, rise))
    _side_by_side(blocking.actors)
    return blocking


def _side_by_side(actors: list[Actor]) -> None:
    """Who pushes what somebody else pushes stands beside them."""
    pushing = [i for i, a in enumerate(actors) if a.part.action is Action.PUSH and a.speed]
    for k, i in enumerate(pushing):
        first = actors[pushing[0]]
        if k and actors[i].part.toward == first.part.toward:
            across = heading(first.yaw + math.pi / 2) * (0.64 * ((k + 1) // 2) * (1 if k % 2 else -1))
            actors[i] = replace(actors[i], middle=first.middle + across, yaw=first.yaw, speed=first.speed)


def _equipped(part: Part, token: Character, setup: Setup) -> Part:
    return equipped(part, setup) if token.kind in UPRIGHT and part.inside not in ENCLOSED else part


def climbs(part: Part, who: FigureLike) -> bool:
    """Whether they go up something."""
    return part.action is Action.CLIMB and who.character.kind in UPRIGHT and not part.inside


def _touching(part: Part, setup: Setup, stage: StageSet) -> Part:
    """A hand held on a thing that is not carried is a hand laid on it; keys on a wall are pressed at arm's length; who pushes
    a door opens it."""
    if part.action is Action.PUSH and part.toward in ("door", "vault door", "gate"):
        part = part.model_copy(update={"action": Action.OPEN})
    if unwieldy(part.holding, setup):
        part = part.model_copy(update={"holding": "", "toward": part.toward or part.holding})
    if part.action is Action.CLIMB and part.toward not in ("tree", "rock", "ladder", "camera", "away"):
        # A landmark far off would draw the camera; what is climbed is brought.
        there = [t.kind for t in setup.things if t.kind in ("ladder", "rock", "tree")]
        return part.model_copy(update={"toward": there[0] if there else ""})
    if part.action is Action.PUSH and not part.toward:
        pushed = [p.toward for p in setup.parts if p.action is Action.PUSH and p.toward]
        pushed += [t.kind for t in setup.things if category(t.kind, setup) == "vehicle"]
        part = part.model_copy(update={"toward": pushed[0] if pushed else ""})
    if part.action in (Action.SLEEP, Action.LIE) and not part.toward and not part.inside and "bed" in stage.anchors:
        return part.model_copy(update={"toward": "bed"})
    if part.action is Action.TYPE and not part.toward and not part.inside and owned(stage, "console") is None:
        there = [t.kind for t in setup.things if t.kind in KEYED or t.kind in ("console", "screen")]
        part = part.model_copy(update={"toward": there[0] if there else "laptop"})
    if part.action in _SOMEWHERE and not part.toward and not part.inside:
        shown = (*(t.kind for t in setup.things), *setup.place.features)
        beside = next((k for k in shown if k != part.holding and category(k, setup) == "thing"), "")
        if part.action is Action.OPEN and not beside and not part.holding and "door" in moving(stage):
            beside = "door"
        part = part.model_copy(update={"toward": beside})
    if part.action is Action.TYPE and part.toward == "keypad":
        return part.model_copy(update={"action": Action.REACH})
    if part.action is Action.HOLD and not part.holding and category(part.toward, setup) == "thing":
        return part.model_copy(update={"action": Action.REACH})
    return part


def used(part: Part, stage: StageSet) -> Owned | None:
    """The set's own thing that somebody does something at, if they can get to it."""
    if part.action not in HANDS_ON | AT_IT | {Action.PICK_UP} or part.inside:
        return None
    if part.action is Action.PICK_UP and part.holding in ON_TABLES and part.toward not in SURFACES:
        tables = (owned(stage, name) for name in ("table", "counter")) if hasattr(stage, "inside") else ()
        return next((t for t in tables if t is not None and not t.far), None)
    if part.toward == part.holding:
        return None
    found = owned(stage, part.toward)
    if found is None or not found.far or hasattr(stage, "inside"):
        return found
    return found if hinged(part) and found.name in moving(stage) else None


def approach(actor: Actor, stage: StageSet, setup: Setup) -> tuple[float, int] | None:
    """(yaw towards the thing somebody acts at, the side they turn their face to); None if they act at nothing."""
    part = actor.part
    kind = category(part.toward, setup)
    if actor.bed is not None:
        return None
    if part.action not in HANDS_ON | AT_IT or kind is None or part.toward == part.holding or actor.speed or part.inside:
        return None
    found = used(part, stage)
    if found is None and (own := owned(stage, part.toward)) is not None and own.far:
        return None  # a landmark: nobody is at it
    side = 1 if hinged(part) else (found.inward if found is not None else 0) or setup.side
    return (found.toward if found is not None else actor.yaw - turned_away(part) * side), side


def turned_away(part: Part) -> float:
    """Radians somebody turns away from what they do something at, so that their face is seen; not who needs both hands."""
    if hinged(part):
        return _AT_A_HINGE
    return 0.0 if part.action in STRAIGHT else 0.4 if part.action is Action.TYPE else TURNED


def _at_thing(
    part: Part, who: FigureLike, thing: Owned, side: int, seconds: float, stage: StageSet
) -> tuple[Vec, float]:
    """Beside a thing of the set, half turned to the room, the hand on it."""
    if part.action is Action.PICK_UP:
        yaw = thing.toward + 0.35 * (thing.inward or side)
        return thing.foot - heading(yaw) * (0.34 * who.height), yaw
    yaw = thing.toward + turned_away(part) * (1 if hinged(part) else thing.inward or side)
    if part.action not in HANDS_ON:
        return thing.foot - heading(yaw) * 0.95, yaw
    moment = touch(part, seconds)
    hand = at_hand(who, Pose(vec(0, 0, 0), yaw, part, moment, progress=moment / max(seconds, 1e-6)))
    opens = moving(stage).get(thing.name) if part.action in OPEN_OR_PULL else None
    if opens is not None:
        return opens.handle(0.0) * vec(1, 0, 1) - hand * vec(NEAR_IT, 0, NEAR_IT), yaw
    over = thing.low - float(hand[1])
    if over > 0:
        # Who has to stretch for it stands nearer.
        hand = hand * max(_NEAREST, 1 - over / (0.25 * who.height))
    return thing.foot - hand * vec(1, 0, 1), yaw


def at_hand(who: FigureLike, pose: Pose) -> Vec:
    """World point where a thing is at the hand of who stands like that: before the breast where both hands go to it."""
    hand = who.hand(pose)
    if pose.part.action not in STRAIGHT:
        return hand
    ahead = heading(pose.yaw)
    return np.asarray(
        pose.position + ahead * float(ahead @ (hand - pose.position)) + vec(0, hand[1] - pose.position[1], 0)
    )


def _order(setup: Setup, who: str) -> float:
    """Left to right: the same in every shot of the scene, whoever else is in it."""
    return rng(setup.blocking_seed, "place", who).random()


def _spots(
    setup: Setup, figures: list[tuple[Part, FigureLike]], stage: StageSet, seconds: float
) -> list[tuple[Vec, float]]:
    """Place and facing of each part, in the order of the parts."""
    parts = [p for p, _ in figures]
    luck = rng(setup.blocking_seed, "line")
    tilt = luck.uniform(-0.22, 0.22)
    x, z = luck.uniform(-0.25, 0.25), luck.uniform(-0.2, 0.2)
    line = vec(math.cos(tilt), 0, math.sin(tilt))
    centre = vec(x, 0, z)
    ids = {p.who for p in parts}
    at_things = {p.who: (u, f) for p, f in figures if (u := used(p, stage)) is not None}
    for thing, _ in at_things.values():
        centre = thing.stand - heading(thing.toward) * 1.3
    if len(parts) == 1 and not at_things:
        return [_alone(setup, parts[0], line, centre, ids, stage)]
    close = len(parts) == 2 and any(p.action in _CLOSE for p in parts)
    near = 0.5 if any(p.action is Action.EMBRACE for p in parts) else 0.88
    animals = any(c.kind not in UPRIGHT for c in setup.cast)
    gap = near if close else (1.7 if animals else 1.25) if len(parts) == 2 else 1.0
    order = sorted(ids, key=lambda w: (_order(setup, w), w))
    spots = []
    for part in parts:
        if part.who in at_things:
            thing, who = at_things[part.who]
            spots.append(_at_thing(part, who, thing, setup.side, seconds, stage))
            continue
        i = order.index(part.who)
        along = (i - (len(order) - 1) / 2) * gap
        depth = 0.0 if len(order) == 2 else 0.35 * (-1) ** i
        at = centre + line * along + vec(0, 0, depth)
        spots.append((at, _facing(setup, part, at, along, close, stage, dict.fromkeys(order))))
    return spots


def _alone(setup: Setup, part: Part, line: Vec, centre: Vec, ids: set[str], stage: StageSet) -> tuple[Vec, float]:
    other = part.toward if part.toward not in ids and _is_person(part.toward, setup) else ""
    if other and part.action not in TRAVELLING:
        side = -1 if (_order(setup, part.who), part.who) < (_order(setup, other), other) else 1
        at = centre + line * (0.62 * side)
        return at, _yaw(-line * side)
    return centre, _facing(setup, part, centre, 0.0, False, stage, {})


def _is_person(toward: str, setup: Setup) -> bool:
    """Whether `toward` can only be a character: everything else is a kind of thing or a direction."""
    return bool(toward) and toward not in ("camera", "away") and category(toward, setup) is None


def _facing(
    setup: Setup, part: Part, at: Vec, along: float, close: bool, stage: StageSet, others: dict[str, None]
) -> float:
    if part.toward == "camera":
        return 0.0
    if part.toward == "away":
        return math.pi
    thing = owned(stage, part.toward) if part.toward != part.holding else None
    if thing is not None:
        return _yaw(thing.foot - at)
    if others and (close or part.action in (Action.TALK, Action.LISTEN) or part.toward in others or len(others) == 2):
        inward = math.pi / 2 if along < 0 else -math.pi / 2
        return inward * (1.0 if close else 0.85) if along else 0.0
    aside = rng(setup.blocking_seed, "facing", part.who).choice((-1, 1)) * 0.45
    # What is climbed stands at the back, or it would hide who climbs it.
    return math.pi + aside if part.action is Action.CLIMB else aside


def _yaw(way: Vec) -> float:
    return math.atan2(float(way[0]), float(way[2]))


def _carried(part: Part, who: FigureLike, setup: Setup, stage: StageSet) -> Part:
    """Nobody stands on water, and who sits has something to sit on."""
    if part.inside or who.character.kind not in UPRIGHT:
        return part
    if setup.place.kind == "sea" and part.action not in (Action.SWIM, Action.FLY, Action.FALL):
        return part.model_copy(update={"inside": "boat"})
    if part.action in (Action.SIT, Action.SIT_DOWN, Action.STAND_UP):
        shown = [k for k in (part.toward, *(t.kind for t in setup.things)) if k in SEATS]
        usual = "chair" if setup.place.interior else "bench"
        return part.model_copy(update={"inside": shown[0] if shown else usual})
    keyed = setup.place.interior or part.toward in KEYED  # on a console under the open sky, standing
    if part.action is Action.TYPE and keyed and (setup.place.kind == "cockpit" or owned(stage, part.toward) is None):
        return part.model_copy(update={"inside": "chair" if setup.place.interior else "bench"})
    if part.action is Action.RIDE:
        mounts = [t.kind for t in setup.things if t.kind in MOUNTS] + [part.toward] * (part.toward in MOUNTS)
        return part.model_copy(update={"inside": mounts[0] if mounts else "horse"})
    return part


def _way(
    setup: Setup, part: Part, who: FigureLike, stage: StageSet, yaw: float, seconds: float, aspect: float
) -> tuple[float, float]:
    """(yaw, metres per second) of those who travel; others stay."""
    if part.action is Action.PUSH and _gives_way(part, setup, stage):
        luck = rng(setup.blocking_seed, "direction")
        yaw = luck.choice((1, -1)) * math.pi / 2 if stage.travel == "x" or not setup.place.interior else yaw
        room = 1.6 * (stage.acting[0] if abs(math.sin(yaw)) > 0.7 else stage.acting[1])
        return yaw, min(PUSHED, room / max(seconds, 0.1))
    if part.action not in TRAVELLING and not rides(part, setup):
        return yaw, 0.0
    action = part.action if part.action in METRES_PER_SECOND else Action.DRIVE
    pace = _DRAWN if part.inside == "cart" else METRES_PER_SECOND[action]
    speed = pace * (0.75 if who.height < 1.3 and action is not Action.DRIVE else 1.0)
    goal = owned(stage, part.toward)
    if goal is not None and goal.far and stage.travel == "x":
        # Along the path with the landmark ahead in the picture: walking straight at it would show a back.
        yaw = math.copysign(math.pi / 2, float(goal.foot[0]))
    elif part.toward not in ("camera", "away") and goal is None and setup.place.interior and _with_us(setup):
        yaw = 0.0 if Move.LEADING in setup.moves else math.pi  # rooms are deepest along z, and seen best from +z
    elif part.toward not in ("camera", "away") and goal is None:
        luck = rng(setup.blocking_seed, "direction")
        yaw = luck.choice((1, -1)) * math.pi / 2 if stage.travel == "x" else (0.0 if luck.random() < 0.75 else math.pi)
    return yaw, min(speed, room_to_travel(setup, stage, who.height, yaw, aspect) / max(seconds, 0.1))


def _gives_way(part: Part, setup: Setup, stage: StageSet) -> bool:
    """Whether what they push goes before them: brought things do, doors and walls do not."""
    moved = category(part.toward, setup) in ("thing", "vehicle") and part.toward not in FIXED
    return moved and used(part, stage) is None and not part.inside


FIXED = frozenset(
    {"door", "vault door", "window", "lever", "keypad", "tree", "lighthouse", "street lamp", "gravestone"}
)
"""What stays where it is, however hard it is pushed."""


def at_the_window(part: Part, setup: Setup) -> bool:
    """Whether a driver is shown from beside the car, through their window: closer than the car, further than the face."""
    return part.inside in ENCLOSED and 1 < asked_share(setup) <= 2


def rides(part: Part, setup: Setup) -> bool:
    """Whether they sit in something that is under way, whatever they do in it."""
    return part.inside in ENCLOSED and setup.place.kind in ("road", "city", "street", "sky", "desert")


def _with_us(setup: Setup) -> bool:
    """Whether the camera goes before or behind on the way of its subject."""
    return bool({Move.LEADING, Move.FOLLOWING} & set(setup.moves))


def _room_before_or_behind(setup: Setup, stage: StageSet, height: float, yaw: float) -> float:
    """Metres to go with the camera before or behind on the same way: as far as it has room to be."""
    way = heading(yaw) * (1.0 if Move.LEADING in setup.moves else -1.0)
    b = stage.bounds
    ends = [
        (high if way[axis] > 0 else low) / float(way[axis])
        for axis, low, high in ((0, b.x0, b.x1), (2, b.z0, b.z1))
        if abs(way[axis]) > 0.1
    ]
    return max(0.5, 2 * (min(ends) - distance_for(setup, height)))


def room_to_travel(setup: Setup, stage: StageSet, height: float, yaw: float, aspect: float) -> float:
    """Metres to go in the shot: as far as the set reaches, or across a frame that does not go along."""
    across = abs(math.sin(yaw)) > 0.7
    if setup.place.interior:
        room = 2 * (stage.acting[0] if across else stage.acting[1])
    else:
        b = stage.bounds
        room = min(30.0, 0.9 * (b.x1 - b.x0 if across else b.z1 - b.z0))
    if _with_us(setup):
        return min(room, _room_before_or_behind(setup, stage, height, yaw))
    if {Move.TRACKING, Move.HANDHELD} & set(setup.moves) or any(rides(p, setup) for p in setup.parts):
        return room
    high = height / asked_share(setup)
    if across and asked_share(setup) <= 1 and setup.size is not Size.AERIAL:
        return min(room, 0.72 * high * aspect)
    return min(room, max(0.35, high * (0.6 if setup.size in (Size.EXTREME_WIDE, Size.AERIAL) else 1.0)))

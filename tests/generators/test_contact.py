"""Where people touch the world: feet that do not slide, hands on what they reach for, nobody in somebody else's place."""

import itertools
import math
from functools import cache

import numpy as np
import pytest

from film import (
    Action,
    Character,
    Look,
    Move,
    Part,
    PictureOrder,
    Place,
    Rate,
    Setup,
    Size,
    Slate,
    Thing,
    TimeOfDay,
    Weather,
)
from generators.previz.anchors import owned
from generators.previz.blocking import touch
from generators.previz.camera import Vec, vec
from generators.previz.catalogue import KIT
from generators.previz.figures.gait import BALL, HEEL
from generators.previz.figures.person import Person
from generators.previz.figures.skeleton import Skeleton, turned
from generators.previz.floorplan import Floorplan
from generators.previz.sets import build
from generators.previz.spacing import APART
from generators.previz.stage import Pose, StageSet
from generators.previz.touching import released, taken

BODIES: dict[str, dict[str, object]] = {
    "adult": {"height_m": 1.7},
    "child": {"age": "child", "height_m": 1.05},
    "old": {"age": "old", "height_m": 1.6},
    "tall": {"presentation": "man", "height_m": 2.0},
    "heavy": {"presentation": "man", "build": "heavy", "height_m": 1.75},
}
GROUNDED = 0.012
"""Metres: a sole that is not higher touches the ground."""
SLIDES = 0.02
"""Metres a foot on the ground may move."""
ON_IT = 0.06
"""Metres between a palm and what it touches."""
STANDING = [
    a
    for a in Action
    if a.name
    in "STAND TALK LISTEN LOOK LOOK_AROUND REACH WAVE POINT HOLD DRINK READ TYPE PULL OPEN CRY LAUGH EAT EMBRACE FIGHT "
    "PICK_UP THROW TURN SIT_DOWN STAND_UP PUSH".split()
]


def token(who: str = "ana", **fields: object) -> Character:
    return Character.model_validate({"id": who, "name": who, "description": "", **fields})


def soles(person: Person, k: Skeleton, side: int) -> tuple[Vec, Vec]:
    """World points under the ball and the heel of a foot."""
    b, way = person.body, k.feet[side]
    up = np.cross(np.cross(way, vec(0, 1, 0)), way)
    down = -up / float(np.linalg.norm(up)) * b.ankle
    return k.ankles[side] + way * (BALL * b.foot) + down, k.ankles[side] - way * (HEEL * b.foot) + down


def contact(person: Person, poses: list[Pose]) -> tuple[float, float, float]:
    """(metres a point slid while it was on the ground, lowest and highest of the lower soles)."""
    slid, lows, since = 0.0, [], {}
    for pose in poses:
        k = person.joints(pose)
        low = math.inf
        for i in (0, 1):
            for j, spot in enumerate(soles(person, k, i)):
                low = min(low, float(spot[1]))
                if spot[1] > GROUNDED:
                    since.pop((i, j), None)
                    continue
                first = since.setdefault((i, j), spot)
                slid = max(slid, float(np.linalg.norm((spot - first)[[0, 2]])))
        lows.append(low)
    return slid, min(lows), max(lows)


# -- feet ----------------------------------------------------------------------------------------------------------------
@pytest.mark.parametrize("body", BODIES)
def test_a_foot_on_the_ground_stays_where_it_is(body: str) -> None:
    person = Person(token(**BODIES[body]))
    for action in (Action.WALK, Action.RUN, Action.SNEAK, Action.CARRY, Action.PUSH):
        part = Part(who="ana", action=action)
        way = [float(d) for d in np.arange(0.01, 1.9, 0.025)]
        poses = [Pose(vec(0, 0, d), 0.0, part, d, d, progress=0.5) for d in way]
        slid, low, high = contact(person, poses)
        assert slid < SLIDES, action
        assert low > -SLIDES, action
        assert high < (0.07 * person.height if action is Action.RUN else SLIDES), action


@pytest.mark.parametrize("body", ["adult", "child", "heavy"])
def test_who_stands_has_the_feet_on_the_ground_and_does_not_shuffle(body: str) -> None:
    person = Person(token(**BODIES[body]))
    for action in STANDING:
        part = Part(who="ana", action=action)
        slid, low, high = contact(
            person, [Pose(vec(0, 0, 0), 0.4, part, t, progress=t / 3) for t in np.arange(0.0, 3.0, 0.15).tolist()]
        )
        assert slid < SLIDES, action
        assert -SLIDES < low <= high < SLIDES, action


def test_who_jumps_leaves_the_ground_once_and_lands_on_it() -> None:
    person, part = Person(token()), Part(who="ana", action=Action.JUMP)
    heights = []
    for t in np.arange(0.0, 2.5, 0.05).tolist():
        k = person.joints(Pose(vec(0, 0, 0), 0.0, part, t, progress=t / 2.5))
        heights.append(min(float(s[1]) for i in (0, 1) for s in soles(person, k, i)))
    air = [h > 0.05 for h in heights]
    assert max(heights) > 0.3
    assert sum(a != b for a, b in itertools.pairwise(air)) == 2
    assert abs(heights[-1]) < GROUNDED


def test_who_turns_round_ends_the_way_they_face() -> None:
    person, part = Person(token()), Part(who="ana", action=Action.TURN)
    ways = [
        person.joints(Pose(vec(0, 0, 0), 0.0, part, t, progress=t / 2.4)).chest_basis[2][2] for t in (0.1, 1.2, 2.3)
    ]
    assert ways[0] < -0.9 < 0.9 < ways[2]
    assert abs(ways[1]) < 0.9


def test_hands_and_feet_of_a_climber_hold_while_the_body_goes_up() -> None:
    person, part = Person(token()), Part(who="ana", action=Action.CLIMB)
    still = [0, 0, 0, 0]
    before: list[Vec] | None = None
    for gone in np.arange(0.0, 1.2, 0.01).tolist():
        k = person.joints(Pose(vec(0, gone, 0), 0.0, part, gone / 0.34, gone))
        now = [k.hand(0, person.body), k.hand(1, person.body), *k.ankles]
        if before is not None:
            moved = [float(np.linalg.norm(a - b)) < 0.002 for a, b in zip(now, before, strict=True)]
            assert sum(moved) >= 2, "never fewer than two holds"
            still = [s + m for s, m in zip(still, moved, strict=True)]
        before = now
    assert min(still) > 50


# -- hands -----------------------------------------------------------------------------------------------------------------
@cache
def stage(kind: str) -> StageSet:
    entry = KIT.named(kind)
    place = Place(id="place", name=kind, kind=kind, interior=entry is not None and entry.interior)
    return build(place, setup(place))


def setup(place: Place) -> Setup:
    return Setup(
        place=place, time_of_day=TimeOfDay.DAY, weather=Weather.CLEAR, look=Look(), size=Size.WIDE, move=Move.TRACKING
    )


def plan(kind: str, parts: tuple[Part, ...], cast: tuple[Character, ...], *things: str, seed: int = 3) -> Floorplan:
    entry = KIT.named(kind)
    place = Place(id="place", name=kind, kind=kind, interior=entry is not None and entry.interior)
    asked = setup(place).with_(
        cast=cast, parts=parts, things=tuple(Thing(kind=t) for t in things), subject=parts[0].who, blocking_seed=seed
    )
    order = PictureOrder(
        slate=Slate(scene=1, shot="A", take=1),
        backend="previz",
        frames=73,
        rate=Rate(num=24),
        width=160,
        height=90,
        setup=asked,
    )
    return Floorplan(order, stage(kind))


def off(point: Vec, foot: Vec, size: tuple[float, float, float], yaw: float) -> float:
    """Metres from a point to an upright box by the middle of its foot."""
    own, (w, h, d) = turned(yaw) @ (point - foot), size
    near = np.clip(own, (-w / 2, 0.0, -d / 2), (w / 2, h, d / 2))
    return float(np.linalg.norm(own - near))


@pytest.mark.parametrize(
    ("kind", "thing", "action"),
    [
        ("vault", "keypad", Action.REACH),
        ("room", "key", Action.REACH),
        ("meadow", "flower", Action.REACH),
        ("office", "laptop", Action.TYPE),
        ("room", "typewriter", Action.TYPE),
        ("meadow", "laptop", Action.TYPE),
        ("laboratory", "console", Action.TYPE),
        ("meadow", "rock", Action.PUSH),
        ("city", "car", Action.PUSH),
    ],
)
def test_the_palm_is_on_what_it_touches(kind: str, thing: str, action: Action) -> None:
    for body in ("child", "tall"):
        found = plan(kind, (Part(who="ana", action=action, toward=thing),), (token(**BODIES[body]),), thing)
        actor = found.actors[0]
        t = touch(actor.part, actor.seconds)
        person = actor.figure
        assert isinstance(person, Person)
        k = person.joints(found.pose(actor, t))
        palms = [k.hand(1, person.body)]
        if action in (Action.PUSH, Action.TYPE):
            palms.append(k.hand(0, person.body))
        standing = next((s for s in found.things if s.prop.thing.kind == thing), None)
        own = owned(found.stage, thing)
        for palm in palms:
            if standing is not None:
                gap = off(palm, standing.position(t), standing.prop.size, standing.yaw)
            else:
                assert own is not None
                gap = off(palm, own.foot + vec(0, own.low, 0), (*own.size[:2], 0.06), own.toward)
            assert gap < ON_IT, body


@pytest.mark.parametrize(("kind", "thing"), [("meadow", "bag"), ("room", "cup"), ("beach", "egg")])
def test_what_is_picked_up_lies_there_until_the_hand_has_it_and_then_comes_along(kind: str, thing: str) -> None:
    part = Part(who="ana", action=Action.PICK_UP, toward=thing)
    found = plan(kind, (part,), (token(),), thing)
    (held,) = found.held
    actor = held.actor
    assert not any(s.prop.thing.kind == thing for s in found.things), "there is only one of it"
    at = taken(actor)
    assert (
        off(
            actor.figure.hand(found.pose(actor, at)),
            found.held_at(held, found.pose(actor, 0.0)),
            held.prop.prop.size,
            0,
        )
        < ON_IT
    )
    path = [found.held_at(held, found.pose(actor, t)) for t in np.arange(0.0, 3.0, 1 / 24).tolist()]
    steps = [float(np.linalg.norm(b - a)) for a, b in itertools.pairwise(path)]
    assert max(steps) < 0.12, "it jumps"
    assert path[-1][1] > path[0][1] + 0.15


def test_what_is_thrown_flies_ahead_and_comes_down() -> None:
    found = plan("meadow", (Part(who="ana", action=Action.THROW),), (token(),))
    (held,) = found.held
    at = [found.held_at(held, found.pose(held.actor, t)) for t in (0.0, released(held.actor), 3.0)]
    gone = float(np.linalg.norm((at[2] - at[1])[[0, 2]]))
    assert gone > 3.0
    assert at[2][1] < 0.1 < at[1][1]


def test_a_rider_goes_up_and_down_with_the_back_of_a_galloping_horse() -> None:
    found = plan("meadow", (Part(who="ana", action=Action.RIDE),), (token(),))
    (carrier,) = found.carriers
    actor = found.actors[0]
    assert carrier.prop.thing.kind == "horse"
    assert actor.speed > 0
    off_middle = [actor.position(t) - carrier.position(t) for t in np.arange(0.0, 3.0, 0.05).tolist()]
    assert float(np.ptp([o[1] for o in off_middle])) > 0.02
    assert max(float(np.hypot(o[0], o[2])) for o in off_middle) < 0.3


# -- people among each other -----------------------------------------------------------------------------------------------
@pytest.mark.parametrize("kind", ["meadow", "corridor"])
@pytest.mark.parametrize("count", [2, 4])
def test_two_people_are_never_in_one_place(kind: str, count: int) -> None:
    deeds = (Action.STAND, Action.WALK, Action.RUN, Action.SIT, Action.REACH, Action.PUSH)
    cast = tuple(token(f"p{i}") for i in range(count))
    for n, (one, two) in enumerate(itertools.combinations_with_replacement(deeds, 2)):
        toward = {Action.REACH: "keypad", Action.PUSH: "box"}
        parts = tuple(
            Part(who=c.id, action=a, toward=toward.get(a, "")) for i, c in enumerate(cast) for a in [(one, two)[i % 2]]
        )
        found = plan(kind, parts, cast, seed=n)
        for a, b in itertools.combinations(found.actors, 2):
            for t in (0.0, 0.7, 1.5, 2.2, 3.0):
                apart = float(np.linalg.norm((a.position(t) - b.position(t))[[0, 2]]))
                assert apart > 0.8 * APART, (one, two)


def test_passengers_have_a_seat_each() -> None:
    cast = tuple(token(f"p{i}") for i in range(4))
    found = plan("road", tuple(Part(who=c.id, action=Action.SIT, inside="car") for c in cast), cast)
    assert len(found.carriers) == 1
    for a, b in itertools.combinations(found.actors, 2):
        assert float(np.linalg.norm(a.middle - b.middle)) > 0.5


def test_who_does_something_with_a_thing_has_it_in_the_hand() -> None:
    for part, things, holding in (
        (Part(who="ana", action=Action.DRINK), (), "cup"),
        (Part(who="ana", action=Action.DRINK), ("book", "bottle"), "bottle"),
        (Part(who="ana", action=Action.READ, toward="letter"), (), "letter"),
        (Part(who="ana", action=Action.READ, toward="sign"), ("sign",), ""),
        (Part(who="ana", action=Action.THROW, toward="rock"), ("rock", "ball"), "ball"),
        (Part(who="ana", action=Action.WALK), ("cup",), ""),
    ):
        found = plan("meadow", (part,), (token(),), *things)
        assert [h.prop.prop.thing.kind for h in found.held] == ([holding] if holding else []), part


@pytest.mark.parametrize(
    ("toward", "place", "brought"), [("", "meadow", "ladder"), ("rock", "meadow", "crag"), ("tree", "forest", "trunk")]
)
def test_nobody_climbs_the_air(toward: str, place: str, brought: str) -> None:
    found = plan(place, (Part(who="ana", action=Action.CLIMB, toward=toward),), (token(),))
    actor = found.actors[0]
    (standing,) = [s for s in found.things if s.prop.thing.kind == brought]
    top = actor.position(actor.seconds)
    assert top[1] > actor.position(0.0)[1] + 0.8
    assert standing.prop.size[1] > top[1] + 0.9 * actor.figure.height
    hands = actor.figure.hand(found.pose(actor, 1.0))
    assert off(hands, standing.middle, standing.prop.size, standing.yaw) < 0.12

"""The picture shows what the shot says in the stage's own sets: landmarks, signs, things in use, people in small rooms and cars."""

import math
from collections.abc import Iterable

import numpy as np
import pytest

from film import (
    SUBJECT_SHARE,
    Action,
    Character,
    Hint,
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
from generators.previz.camera import Vec, heading, unit, vec
from generators.previz.card import CARD
from generators.previz.render import Painter
from generators.previz.sets.signs import Board
from generators.previz.staging import Staging

ANA = Character(id="ana", name="Ana", description="")
BO = Character(id="bo", name="Bo", description="", height_m=1.82, presentation="man")
FOX = Character(id="fox", name="Fox", description="a red fox", kind="fox")
CAST = {c.id: c for c in (ANA, BO, FOX)}
LUCKY = (Hint.CLEAR_VIEW, Hint.CENTRE)
"""Repairs that rule out every mishap."""


def staged(
    place: Place,
    size: Size,
    parts: tuple[Part, ...] = (),
    width: int = 1280,
    height: int = 720,
    **more: object,
) -> Staging:
    plain: dict[str, object] = {
        "place": place,
        "time_of_day": TimeOfDay.DAY,
        "weather": Weather.CLEAR,
        "look": Look(),
        "cast": tuple(CAST[p.who] for p in parts),
        "parts": parts,
        "size": size,
        "blocking_seed": 4,
        "hints": LUCKY,
    }
    return Staging(
        PictureOrder(
            slate=Slate.parse("2A-1"),
            backend=CARD.backend,
            frames=49,
            rate=Rate(num=24),
            seed=3,
            width=width,
            height=height,
            setup=Setup.model_validate(plain | more),
        )
    )


def place(kind: str, *features: str, interior: bool = False, sign: str = "") -> Place:
    return Place(id="p", name=f"the {kind}", kind=kind, interior=interior, features=features, sign=sign)


def shares(staging: Staging, points: Iterable[Vec], n: int = 24) -> Vec:
    """Where world points are seen, as shares of the frame; far outside where they are behind the camera."""
    camera = staging.camera(n, staging.order.width, staging.order.height)
    seen = camera.project(np.stack(list(points)))
    at = seen[:, :2] / (camera.width, camera.height)
    at[seen[:, 2] <= 0] = 9.0
    return np.asarray(at)


def in_frame(at: Vec, margin: float = 0.0) -> bool:
    return bool(((at > -margin) & (at < 1 + margin)).all())


@pytest.mark.parametrize("action", [Action.STAND, Action.WALK])
@pytest.mark.parametrize("kind", ["cliff", "sea"])
def test_a_wide_shot_towards_the_lighthouse_shows_both(kind: str, action: Action) -> None:
    parts = (Part(who="ana", action=action, toward="lighthouse"),)
    staging = staged(place(kind, "lighthouse"), Size.WIDE, parts, subject="ana", move=Move.TRACKING)
    light = owned(staging.set, "lighthouse")
    assert light is not None
    actor = staging.actors[0]
    person = shares(staging, [actor.figure.eyes(staging.pose(actor, 24))])
    tower = shares(staging, [light.middle, light.top])
    assert in_frame(person)
    assert in_frame(tower), "the lighthouse is out of frame"
    assert abs(float(person[0, 0] - tower[0, 0])) > 0.12, "one hides the other"


def test_who_walks_to_a_landmark_is_seen_from_the_side_with_it_ahead() -> None:
    parts = (Part(who="ana", action=Action.WALK, toward="lighthouse"),)
    staging = staged(place("cliff", "lighthouse"), Size.WIDE, parts, subject="ana", move=Move.TRACKING)
    actor, light = staging.actors[0], owned(staging.set, "lighthouse")
    assert light is not None
    camera = staging.camera(24, 1280, 720)
    assert abs(float(heading(actor.yaw) @ camera.right)) > 0.75
    goes = np.sign(float(heading(actor.yaw) @ camera.right))
    person, tower = shares(staging, [actor.position(1.0) + vec(0, 1, 0), light.middle])
    assert goes * (tower[0] - person[0]) > 0


def test_over_the_shoulder_of_somebody_alone_shows_them_and_what_they_see() -> None:
    parts = (Part(who="bo", action=Action.TALK, toward="beam"),)
    asked = place("sea", "lighthouse")
    staging = staged(asked, Size.OVER_SHOULDER, parts, subject="beam", over="bo", things=(Thing(kind="beam"),))
    light = owned(staging.set, "lighthouse")
    assert light is not None
    actor = staging.actors[0]
    head = shares(staging, [actor.figure.eyes(staging.pose(actor, 24))])
    tower = shares(staging, [light.top])
    assert in_frame(head)
    assert in_frame(tower)
    assert (head[0, 0] - 0.5) * (tower[0, 0] - 0.5) < 0, "both on one side"


@pytest.mark.parametrize(
    ("kind", "thing"), [("orbit", "orbital station"), ("orbit", "planet"), ("cliff", "lighthouse"), ("shop", "counter")]
)
def test_what_the_set_draws_is_not_brought_again(kind: str, thing: str) -> None:
    asked = place(kind, *((thing,) if kind == "cliff" else ()), interior=kind == "shop")
    staging = staged(asked, Size.WIDE, things=(Thing(kind=thing),), subject=thing)
    assert thing not in {s.prop.thing.kind for s in staging.things}


@pytest.mark.parametrize(("width", "height"), [(1280, 720), (720, 1280), (960, 960)])
@pytest.mark.parametrize("move", [Move.STATIC, Move.DOLLY_OUT])
def test_the_words_on_a_shop_are_whole_and_large(width: int, height: int, move: Move) -> None:
    staging = staged(place("street", sign="Fresh at six"), Size.WIDE, width=width, height=height, move=move)
    boards = [p for p in staging.set._pieces if isinstance(p, Board)]  # type: ignore[attr-defined]
    ends = (48,) if move is Move.DOLLY_OUT else (0, 48)
    for n in ends:
        eye = staging.camera(n, width, height).eye
        best = min(boards, key=lambda b: float(np.linalg.norm(b.centre - eye)) if np.ptp(b.corners[:, 2]) > 1 else 99)
        at = shares(staging, best.corners, n)
        assert in_frame(at), "the sign is cut"
        assert float(np.ptp(at[:, 0])) > 0.25, "too small to read"


@pytest.mark.parametrize(
    ("kind", "thing", "action"),
    [
        ("vault", "keypad", Action.TYPE),
        ("vault", "keypad", Action.HOLD),
        ("vault", "lever", Action.PULL),
        ("vault", "vault door", Action.REACH),
        ("corridor", "keypad", Action.REACH),
        ("cockpit", "lever", Action.PULL),
        ("room", "door", Action.OPEN),
        ("street", "door", Action.OPEN),
        ("room", "phone", Action.REACH),
    ],
)
def test_who_uses_a_thing_has_the_hand_on_it_and_the_face_in_the_picture(kind: str, thing: str, action: Action) -> None:
    asked = place(kind, thing, interior=kind != "street")
    parts = (Part(who="ana", action=action, toward=thing),)
    staging = staged(asked, Size.FULL, parts, subject="ana", things=(Thing(kind=thing),))
    actor = staging.actors[0]
    pose = staging.pose(actor, round(touch(actor.part, actor.seconds) * 24))
    own = owned(staging.set, thing)
    if own is not None:
        at, seen = own.foot, own.middle if thing != "vault door" else own.foot + vec(0, 1.2, 0)
    else:
        at = seen = next(s.middle for s in staging.things if s.prop.thing.kind == thing)
    if (opened := staging.plan.touches.opened(actor)) is not None:
        at = opened.thing.handle(0.0)
    reach = (actor.figure.hand(pose) - at) * vec(1, 0, 1)
    assert float(np.linalg.norm(reach)) < 0.35, "the hand is not on it"
    assert in_frame(shares(staging, [actor.figure.eyes(pose), seen], 29))
    camera = staging.camera(29, 1280, 720)
    away = float(heading(actor.yaw) @ unit(camera.eye - actor.middle))
    assert away > (-0.4 if action is Action.OPEN else 0), "seen from behind"


@pytest.mark.parametrize("size", [Size.MEDIUM, Size.CLOSE_UP, Size.EXTREME_CLOSE_UP, Size.INSERT])
def test_a_thing_as_the_subject_is_shown_whole_at_any_close_size(size: Size) -> None:
    parts = (Part(who="ana", action=Action.HOLD, toward="keypad"),)
    staging = staged(place("vault", interior=True), size, parts, subject="keypad", things=(Thing(kind="keypad"),))
    keypad = owned(staging.set, "keypad")
    assert keypad is not None
    low, high = keypad.foot + vec(0, keypad.low, 0), keypad.foot + vec(0, keypad.low + keypad.size[1], 0)
    at = shares(staging, [low, high])
    assert in_frame(at)
    assert 0.45 < at[0, 1] - at[1, 1] < 0.8
    hand = staging.actors[0].figure.hand(staging.pose(staging.actors[0], 29))
    assert in_frame(shares(staging, [hand], 29)), "the hand is not seen"


def test_a_small_thing_lies_on_the_counter_and_a_wide_shot_shows_where() -> None:
    staging = staged(place("shop", interior=True), Size.WIDE, things=(Thing(kind="bread"),), subject="bread")
    counter = owned(staging.set, "counter")
    bread = next(s for s in staging.things if s.prop.thing.kind == "bread")
    assert counter is not None
    assert bread.middle[1] == pytest.approx(counter.height)
    low, high = shares(staging, [bread.middle, bread.middle + vec(0, bread.prop.size[1], 0)])
    assert low[1] - high[1] < 0.3


ROOMS = ["corridor", "room", "kitchen", "cockpit", "vault", "shop", "office"]


@pytest.mark.parametrize("kind", ROOMS)
@pytest.mark.parametrize("size", [s for s in SUBJECT_SHARE if s not in (Size.EXTREME_CLOSE_UP, Size.INSERT)])
def test_heads_stay_in_frame_in_small_rooms(kind: str, size: Size) -> None:
    staging = staged(place(kind, interior=True), size, (Part(who="bo"),), subject="bo", width=1280, height=536)
    actor = staging.actors[0]
    box = actor.figure.box(staging.pose(actor, 24))
    crown = vec(*box.mean(axis=0)) * vec(1, 0, 1) + vec(0, float(box[:, 1].max()) - 0.03, 0)
    at = shares(staging, [crown, actor.figure.eyes(staging.pose(actor, 24))])
    assert in_frame(at, 0.02), "the head is cut"


def test_a_driver_sits_under_the_roof_and_goes_with_the_car() -> None:
    parts = (Part(who="bo", action=Action.DRIVE, inside="car"),)
    staging = staged(place("road"), Size.CLOSE_UP, parts, subject="bo", move=Move.HANDHELD)
    actor, car = staging.actors[0], staging.things[0]
    assert float(actor.figure.box(staging.pose(actor, 24))[:, 1].max()) < car.prop.size[1]
    gone = [float(np.linalg.norm(x.position(2.0) - x.position(0.0))) for x in (actor, car)]
    assert gone[0] == pytest.approx(gone[1])
    assert gone[0] > 12, "slower than a bicycle"
    for n in (0, 24, 48):
        assert in_frame(shares(staging, [actor.figure.eyes(staging.pose(actor, n))], n))


def test_a_driver_is_seen_through_the_window_and_not_below_it() -> None:
    parts = (Part(who="bo", action=Action.DRIVE, inside="car"),)
    things = (Thing(kind="truck"),)
    staging = staged(place("road"), Size.COWBOY, parts, subject="bo", move=Move.TRACKING, things=things)
    painter = Painter(staging)
    for n in (0, 24, 48):
        labels = painter.mask(n)
        assert (labels == 1).mean() > 0.02, "the driver is hidden"
        rows = np.nonzero((labels == 1).any(axis=1))[0]
        car, eye = staging.things[0], staging.camera(n, 160, 90).eye
        across = heading(car.yaw + math.pi / 2) * (0.5 * car.prop.size[0])
        door = min((car.position(n / 24) + s * across for s in (1, -1)), key=lambda at: float(np.linalg.norm(at - eye)))
        belt = shares(staging, [door + vec(0, 0.6, 0)], n)[0, 1]
        assert rows.max() / labels.shape[0] < belt + 0.05
    car, truck = staging.things[0], staging.things[1]
    assert float(np.linalg.norm(truck.velocity)) < float(np.linalg.norm(car.velocity))
    assert in_frame(shares(staging, [truck.position(1.0) + vec(0, 1.2, 0)])), "nothing is passed"


@pytest.mark.parametrize("size", [Size.MEDIUM_CLOSE_UP, Size.INSERT])
def test_a_held_lamp_is_seen_before_the_door_from_first_to_last(size: Size) -> None:
    parts = (Part(who="ana", action=Action.OPEN, toward="door", holding="lamp"),)
    things = (Thing(kind="door"), Thing(kind="lamp"))
    asked = place("castle", "door")
    staging = staged(asked, size, parts, subject="lamp", things=things, move=Move.DOLLY_IN)
    painter = Painter(staging)
    seen = [(painter.mask(n) == staging.owners.index("lamp") + 1).mean() for n in range(0, 49, 4)]
    assert min(seen) > 0.15 * max(seen)


def test_who_reads_looks_at_the_book_and_turns_the_face_to_us() -> None:
    parts = (Part(who="ana", action=Action.READ, toward="book", holding="book"),)
    staging = staged(place("room", interior=True), Size.MEDIUM, parts, subject="ana", things=(Thing(kind="book"),))
    actor = staging.actors[0]
    gaze = staging.pose(actor, 24).gaze
    assert gaze is not None
    assert float(np.linalg.norm(gaze - actor.figure.hand(actor.pose(1.0)))) < 0.1
    away = staging.camera(24, 1280, 720).eye - actor.middle
    assert float(heading(actor.yaw) @ away) > 0.8 * float(np.hypot(away[0], away[2]))


@pytest.mark.parametrize("who", ["ana", "fox"])
@pytest.mark.parametrize("size", [Size.COWBOY, Size.MEDIUM])
def test_who_sleeps_is_in_the_middle_of_the_frame(who: str, size: Size) -> None:
    staging = staged(place("forest"), size, (Part(who=who, action=Action.SLEEP),), subject=who, move=Move.DOLLY_OUT)
    actor = staging.actors[0]
    for n in (0, 24, 48):
        box = actor.figure.box(staging.pose(actor, n))
        at = shares(staging, [box.mean(axis=0), *(box.mean(axis=0) + (box - box.mean(axis=0)) * 0.5)], n)
        assert in_frame(at)
        assert np.abs(at[0] - 0.5).max() < 0.12


def test_a_close_up_of_a_fox_holds_its_ears_and_snout_to_the_end() -> None:
    staging = staged(place("forest"), Size.CLOSE_UP, (Part(who="fox"),), subject="fox", move=Move.DOLLY_IN)
    actor = staging.actors[0]
    for n in (0, 24, 48):
        pose = staging.pose(actor, n)
        box, eyes = actor.figure.box(pose), actor.figure.eyes(pose)
        ears = vec(eyes[0], box[:, 1].max(), eyes[2])
        assert in_frame(shares(staging, [ears, eyes, actor.figure.hand(pose)], n), -0.02)


def test_no_legs_hang_out_of_a_car() -> None:
    parts = (Part(who="bo", action=Action.DRIVE, inside="car"),)
    staging = staged(place("road"), Size.WIDE, parts, subject="bo", move=Move.TRACKING)
    labels = Painter(staging).mask(24)
    rows = np.nonzero((labels == 1).any(axis=1))[0]
    assert len(rows), "the driver is not to be seen"
    sill = shares(staging, [staging.things[0].position(1.0) + vec(0, 0.3, 0)])[0, 1]
    assert rows.max() / labels.shape[0] < sill + 0.02


@pytest.mark.parametrize(("move", "sign"), [(Move.PAN_RIGHT, 1), (Move.PAN_LEFT, -1)])
def test_a_pan_follows_what_drives_past(move: Move, sign: int) -> None:
    staging = staged(place("road"), Size.FULL, things=(Thing(kind="car", moving=True),), subject="car", move=move)
    car = staging.things[0]
    for n in (0, 24, 48):
        assert in_frame(shares(staging, [car.position(n / 24) + vec(0, 0.7, 0)], n))
    first, last = (staging.camera(n, 1280, 720) for n in (0, 48))
    assert sign * float(last.forward @ first.right) > 0.2


def test_a_car_on_a_road_drives_along_it() -> None:
    staging = staged(place("road"), Size.AERIAL, things=(Thing(kind="car", moving=True),), subject="car")
    car = staging.things[0]
    way = car.velocity / np.linalg.norm(car.velocity)
    assert abs(float(way[2])) > 0.99
    assert float(heading(car.yaw) @ way) > 0.99
    for n in (0, 48):
        assert in_frame(shares(staging, [car.position(n / 24)], n))


def test_who_crosses_a_still_wide_frame_does_so_at_a_natural_pace() -> None:
    staging = staged(place("meadow"), Size.WIDE, (Part(who="ana", action=Action.WALK),), subject="ana")
    assert staging.actors[0].speed > 1.0
    at = [shares(staging, [staging.actors[0].position(n / 24) + vec(0, 1, 0)], n) for n in (0, 48)]
    assert in_frame(np.concatenate(at))


def test_runners_together_are_both_whole_in_a_full_shot() -> None:
    parts = (Part(who="ana", action=Action.RUN), Part(who="bo", action=Action.RUN))
    asked = place("corridor", interior=True)
    staging = staged(asked, Size.FULL, parts, subject="ana", move=Move.TRACKING, width=1280, height=536)
    for actor in staging.actors:
        assert in_frame(shares(staging, [actor.figure.eyes(staging.pose(actor, 24)) + vec(0, 0.15, 0)]))


def test_a_full_shot_of_a_fox_shows_all_of_it() -> None:
    staging = staged(place("meadow"), Size.FULL, (Part(who="fox"),), subject="fox")
    actor = staging.actors[0]
    box = actor.figure.box(staging.pose(actor, 24))
    middle = box.mean(axis=0)
    assert in_frame(shares(staging, middle + (box - middle) * (0.7, 1.0, 0.7)))


def test_what_belongs_to_a_place_stands_where_it_stood_whatever_is_shot_there() -> None:
    meadow = place("meadow", "barrel", "statue")
    alone = staged(meadow, Size.WIDE)
    shots = (
        staged(
            meadow, Size.WIDE, (Part(who="ana"),), blocking_seed=11, things=(Thing(kind="ladder"), Thing(kind="dog"))
        ),
        staged(meadow, Size.CLOSE_UP, (Part(who="bo"), Part(who="ana")), time_of_day=TimeOfDay.NIGHT, side=-1),
        staged(meadow, Size.FULL, subject="statue", blocking_seed=2),
    )
    for kind in ("barrel", "statue"):
        stood = next(s for s in alone.things if s.prop.thing.kind == kind)
        for shot in shots:
            stands = next(s for s in shot.things if s.prop.thing.kind == kind)
            assert stands.middle.tolist() == stood.middle.tolist(), kind
            assert stands.yaw == stood.yaw

"""Where people touch what moves and what they rest on: handles that swing, wheels, keys, seats, beds."""

import itertools

import numpy as np
import pytest

from film import Action, Character, Garment, Part
from generators.previz.beds import bed_at
from generators.previz.blocking import touch
from generators.previz.camera import Vec, heading, vec
from generators.previz.figures.lap import seated
from generators.previz.figures.person import Person
from generators.previz.figures.skeleton import Skeleton, turned
from generators.previz.floorplan import Floorplan
from generators.previz.mechanisms import gone, moving
from generators.previz.things.vehicles import Vehicle
from tests.generators.test_contact import BODIES, ON_IT, SLIDES, contact, plan, stage, token

OPENED = [
    ("room", "door", Action.OPEN, "tall"),
    ("room", "door", Action.PUSH, "child"),
    ("village", "door", Action.OPEN, "heavy"),
    ("vault", "vault door", Action.OPEN, "child"),
    ("vault", "lever", Action.PULL, "old"),
    ("meadow", "lever", Action.PULL, "tall"),
    ("meadow", "gate", Action.OPEN, "adult"),
    ("room", "fridge", Action.OPEN, "child"),
    ("room", "oven", Action.OPEN, "tall"),
    ("room", "wardrobe", Action.PULL, "child"),
    ("meadow", "box", Action.OPEN, "adult"),
]


def used(kind: str, thing: str, action: Action, body: str) -> Floorplan:
    own = () if thing in moving(stage(kind)) else (thing,)
    part = Part(who="ana", action=action, toward=thing)
    return plan(kind, (part,), (token(**BODIES[body]),), *own)


def only(found: Floorplan, t: float) -> tuple[Person, Skeleton]:
    person = found.actors[0].figure
    assert isinstance(person, Person)
    return person, person.joints(found.pose(found.actors[0], t))


# -- what opens ------------------------------------------------------------------------------------------------------------
@pytest.mark.parametrize(("kind", "thing", "action", "body"), OPENED)
def test_hand_and_handle_stay_together_over_the_whole_swing_and_the_feet_step(
    kind: str, thing: str, action: Action, body: str
) -> None:
    found = used(kind, thing, action, body)
    actor = found.actors[0]
    opened = found.touches.opened(actor)
    assert opened is not None, "it does not open"
    handle = opened.thing.handle
    assert gone(actor, 0.0) == 0
    assert gone(actor, actor.seconds) == pytest.approx(1.0)
    grasped = touch(actor.part, actor.seconds)
    assert gone(actor, grasped) < 0.001, "it opens before the hand is there"
    assert float(np.linalg.norm(handle(1.0) - handle(0.0))) > 0.25, "nobody would see it move"
    times = np.linspace(grasped + 0.02, actor.seconds, 40).tolist()
    poses = [found.pose(actor, t) for t in times]
    assert isinstance(actor.figure, Person)
    slid, low, _ = contact(actor.figure, poses)
    assert slid < 1.5 * SLIDES
    assert low > -SLIDES
    gaps = [float(np.linalg.norm(actor.figure.hand(p) - handle(gone(actor, t)))) for p, t in zip(poses, times)]
    assert max(gaps) < ON_IT


def test_what_nobody_opens_stays_shut_and_only_that_moves_which_is_opened() -> None:
    walks = plan("room", (Part(who="ana", action=Action.WALK, toward="door"),), (token(),))
    assert walks.moved(1.5) == {}
    opens = used("room", "door", Action.OPEN, "adult")
    assert opens.moved(0.0) == {"door": 0.0}
    assert list(opens.moved(2.9)) == ["door"]
    ways = [opens.moved(t)["door"] for t in np.linspace(0, 3, 40).tolist()]
    assert max(ways) > 1, "it does not swing past its end"
    assert all(b >= a - 0.02 for a, b in itertools.pairwise(ways))


def test_who_has_a_lamp_in_the_right_hand_opens_with_the_left_one() -> None:
    part = Part(who="ana", action=Action.OPEN, toward="door", holding="lamp")
    found = plan("room", (part,), (token(),), "lamp")
    actor = found.actors[0]
    opened = found.touches.opened(actor)
    assert opened is not None
    for t in (1.5, 2.9):
        person, k = only(found, t)
        apart = [float(np.linalg.norm(k.hand(i, person.body) - opened.thing.handle(gone(actor, t)))) for i in (0, 1)]
        assert apart[0] < ON_IT < 0.2 < apart[1]


def test_a_door_goes_away_from_who_opens_it_and_a_fridge_comes_to_them() -> None:
    for kind, thing, way in (("room", "door", 1), ("street", "door", 1), ("room", "fridge", -1)):
        found = used(kind, thing, Action.OPEN, "adult")
        opened = found.touches.opened(found.actors[0])
        assert opened is not None
        ahead = heading(opened.thing.toward)
        assert way * float(ahead @ (opened.thing.handle(1.0) - opened.thing.handle(0.0))) > 0.4, thing


# -- beds ------------------------------------------------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("kind", "things", "part"),
    [
        ("hospital", (), Part(who="ana", action=Action.SLEEP)),
        ("hospital", (), Part(who="ana", action=Action.LIE)),
        ("meadow", ("bed",), Part(who="ana", action=Action.SLEEP)),
        ("room", (), Part(who="ana", action=Action.SLEEP, inside="bed")),
        ("room", (), Part(who="ana", action=Action.SLEEP)),
        ("office", ("sofa",), Part(who="ana", action=Action.LIE, toward="sofa")),
    ],
)
def test_who_lies_down_lies_on_the_bed_with_the_head_on_the_pillow(
    kind: str, things: tuple[str, ...], part: Part
) -> None:
    for body in ("child", "tall"):
        found = plan(kind, (part,), (token(**BODIES[body]),), *things)
        actor = found.actors[0]
        brought = next((c for c in found.carriers), None)
        own = getattr(found.stage, "rests", [])
        rest = own[0] if brought is None else bed_at(brought.prop.thing.kind, brought.middle, brought.yaw)
        person, k = only(found, 1.5)
        assert actor.bed is not None
        assert (actor.bed.cover is not None) == (part.action is Action.SLEEP and rest.kind == "bed")
        tops = [float(k.pelvis[1]), float(k.waist[1]), float(k.shoulders_mid[1])]
        assert all(0 < y - rest.top[1] < 0.3 for y in tops), "not on the mattress"
        frames = own if brought is None else [rest]
        near = min(frames, key=lambda r: float(np.linalg.norm(r.top - k.pelvis)))
        lies = [turned(near.yaw) @ (p - near.top) for p in (k.head, k.pelvis, *k.ankles)]
        assert abs(lies[0][2] + near.pillow) < 0.12, "the head is not on the pillow"
        assert max(abs(p[0]) for p in lies) < 0.7, "beside it"
        assert max(p[2] for p in lies) < near.foot, "the feet hang out"
        assert person.body.height > 0


def test_two_in_a_bed_lie_beside_each_other_and_others_sleep_on_the_ground() -> None:
    cast = tuple(token(f"p{i}") for i in range(2))
    found = plan("meadow", tuple(Part(who=c.id, action=Action.SLEEP) for c in cast), cast, "bed")
    a, b = (x.middle for x in found.actors)
    assert 0.5 < float(np.linalg.norm(a - b)) < 1.0
    assert len(found.carriers) == 1
    for kind in ("meadow", "office"):
        alone = plan(kind, (Part(who="ana", action=Action.SLEEP),), (token(),))
        assert alone.actors[0].bed is None
        assert alone.actors[0].middle[1] == 0


# -- seats -----------------------------------------------------------------------------------------------------------------
@pytest.mark.parametrize("inside", ["chair", "bench", "sofa", "bed", "rock", "wheelchair", "cart", "boat"])
def test_who_sits_has_the_hips_on_the_seat_the_thighs_forward_and_the_feet_on_the_floor_or_hanging(inside: str) -> None:
    for body in ("adult", "child", "tall"):
        found = plan(
            "sea" if inside == "boat" else "meadow",
            (Part(who="ana", action=Action.SIT, inside=inside),),
            (token(**BODIES[body]),),
        )
        (carrier,) = found.carriers
        person, k = only(found, 1.5)
        seat = 0.52 if inside == "bed" else float(carrier.prop.seat[1]) if carrier.prop.seat is not None else 0.0
        seat += 0.45 if inside in ("cart", "boat") else 0.0
        over = float(k.pelvis[1] - carrier.position(1.5)[1]) - seat
        assert 0 < over < 1.3 * person.body.leg_r, "the hips are not on it"
        thighs = (k.knees[0] + k.knees[1]) / 2 - k.pelvis
        ahead = float(thighs @ heading(found.actors[0].yaw))
        assert ahead > 0.85 * person.body.thigh, "the thighs do not go forward"
        floor = float(k.ankles[0][1]) - person.body.ankle
        assert floor > -0.01, "a foot is in the floor"
        hangs = float(k.knees[0][1] - k.ankles[0][1]) > 0.9 * person.body.shin
        assert floor < 0.01 or hangs or inside in ("cart", "boat"), "the feet hover"


def test_a_lap_shows_under_long_cloth() -> None:
    robe = (Garment(kind="robe", colour="#7a1f6b"),)
    for action, sits in ((Action.SIT, True), (Action.STAND, False), (Action.CRAWL, False)):
        who = Character.model_validate({"id": "ana", "name": "ana", "description": "", "garments": robe})
        found = plan("meadow", (Part(who="ana", action=action),), (who,))
        _, k = only(found, 1.0)
        assert seated(k) is sits, action


# -- wheels, keys, backs -----------------------------------------------------------------------------------------------------
def test_a_driver_has_both_hands_on_the_wheel_wherever_the_car_is() -> None:
    for body in ("old", "tall"):
        found = plan("road", (Part(who="ana", action=Action.DRIVE, inside="car"),), (token(**BODIES[body]),))
        (carrier,) = found.carriers
        assert isinstance(carrier.prop, Vehicle)
        helm = carrier.prop.helm
        assert helm is not None
        for t in (0.0, 1.2, 2.8):
            person, k = only(found, t)
            middle = carrier.position(t) + helm @ turned(carrier.yaw)
            for i in (0, 1):
                assert abs(float(np.linalg.norm(k.hand(i, person.body) - middle)) - 0.17) < ON_IT


def test_who_types_sits_before_a_screen_that_faces_them() -> None:
    for kind, things, toward in (("room", ("laptop",), "laptop"), ("room", (), ""), ("meadow", ("laptop",), "laptop")):
        found = plan(kind, (Part(who="ana", action=Action.TYPE, toward=toward),), (token(),), *things)
        actor = found.actors[0]
        laptop = next(s for s in found.things if s.prop.thing.kind == "laptop")
        assert actor.part.inside in ("chair", "bench")
        assert float(heading(laptop.yaw) @ heading(actor.yaw)) < -0.95
        ahead: Vec = laptop.middle - actor.middle
        assert 0.2 < float(ahead @ heading(actor.yaw)) < 0.9
        assert 0.5 < laptop.middle[1] < 0.9, "not on a table, nor on the knees"


def test_arms_go_round_whom_they_embrace() -> None:
    cast = (token("ana", height_m=1.62), token("bo", height_m=1.85))
    parts = tuple(Part(who=c.id, action=Action.EMBRACE) for c in cast)
    found = plan("meadow", parts, cast)
    for actor, other in itertools.permutations(found.actors, 2):
        assert isinstance(actor.figure, Person)
        k = actor.figure.joints(found.pose(actor, 2.5))
        back = other.middle + vec(0, 0.66 * other.figure.height, 0)
        for i in (0, 1):
            assert float(np.linalg.norm(k.hand(i, actor.figure.body) - back)) < 0.3

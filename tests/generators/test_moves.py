"""Camera moves, measured: where they begin, arrive and how they get there; moves in stages; focus."""

import itertools
import math

import numpy as np
import pytest

from film import SUBJECT_SHARE, Angle, Focus, Leg, Move, Part, Size, Thing
from generators.previz.camera import SENSOR_HEIGHT_MM, Vec, heading, vec
from generators.previz.stage import Bounds
from generators.previz.staging import Staging
from tests.generators.stages import TALK, WALKS, Plain, at, eyes_of, eyes_path, order, standing_share

ROOM = Bounds(-3.2, 3.2, -2.8, 4.6, 2.7)
DEEP = (Part(who="ana", toward="camera"), Part(who="bo"))


@pytest.fixture(autouse=True)
def plain(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("generators.previz.staging.build", lambda place, setup: Plain())


@pytest.fixture
def room(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("generators.previz.staging.build", lambda place, setup: Plain(ROOM))


def height_in_frame(staging: Staging, n: int) -> float:
    """Projected distance from the crown down to what the middle of the shot shows of the body, over the frame's height."""
    share = min(1.0, 0.6 / SUBJECT_SHARE[staging.setup.size])
    top = vec(eyes_of(staging)[0], staging.actors[0].figure.height, eyes_of(staging)[2])
    (ax, ay, _), (bx, by, _) = at(staging, top, n), at(staging, top - vec(0, share * top[1], 0), n)
    return math.hypot((ax - bx) * staging.aspect, ay - by)


# -- single moves --------------------------------------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("size", "angle"),
    [(Size.FULL, Angle.EYE), (Size.MEDIUM, Angle.EYE), (Size.CLOSE_UP, Angle.EYE), (Size.FULL, Angle.HIGH)],
)
def test_a_dolly_zoom_keeps_the_subject_as_large_while_the_lens_changes(size: Size, angle: Angle) -> None:
    staging = Staging(order(size, move=Move.DOLLY_ZOOM, angle=angle))
    tall = [height_in_frame(staging, n) for n in range(0, 49, 3)]
    focal = [staging.camera(n, 160, 90).focal for n in range(49)]
    assert max(tall) / min(tall) < 1.02
    assert focal[0] / focal[-1] > 1.6
    assert np.diff(focal).max() < 0, "the lens only gets wider"
    assert staging.camera(48, 160, 90).eye @ staging.camera(0, 160, 90).forward > (
        staging.camera(0, 160, 90).eye @ staging.camera(0, 160, 90).forward
    )


def test_a_dolly_zoom_in_a_small_room_is_smaller_and_as_exact(room: None) -> None:
    for size in (Size.WIDE, Size.FULL, Size.MEDIUM):
        staging = Staging(order(size, move=Move.DOLLY_ZOOM))
        tall = [height_in_frame(staging, n) for n in range(0, 49, 3)]
        assert max(tall) / min(tall) < 1.02
        assert within(ROOM, eyes_path(staging))
        assert staging.camera(0, 160, 90).focal / staging.camera(48, 160, 90).focal > 1.15


def within(bounds: Bounds, eyes: Vec) -> bool:
    low, high = eyes.min(axis=0), eyes.max(axis=0)
    across = bounds.x0 - 1e-6 <= low[0] <= high[0] <= bounds.x1 + 1e-6
    return bool(across and bounds.z0 - 1e-6 <= low[2] <= high[2] <= bounds.z1 + 1e-6 and high[1] <= bounds.ceiling)


@pytest.mark.parametrize(("move", "way"), [(Move.PEDESTAL_UP, 1), (Move.PEDESTAL_DOWN, -1)])
def test_a_pedestal_rises_level_and_arrives_at_the_size_asked(move: Move, way: int) -> None:
    for size in (Size.FULL, Size.MEDIUM, Size.CLOSE_UP):
        staging = Staging(order(size, move=move))
        first, last = staging.camera(0, 160, 90), staging.camera(48, 160, 90)
        assert way * (last.eye[1] - first.eye[1]) > 0.1
        assert np.allclose(first.forward, last.forward), "it tilts"
        assert np.allclose(first.eye[[0, 2]], last.eye[[0, 2]])
        assert 0 < at(staging, eyes_of(staging, n=48), 48)[1] < 1


@pytest.mark.parametrize(("move", "way"), [(Move.WHIP_LEFT, -1), (Move.WHIP_RIGHT, 1)])
def test_a_whip_rests_rushes_and_is_exactly_on_the_subject(move: Move, way: int) -> None:
    staging, still = Staging(order(Size.MEDIUM, move=move)), Staging(order(Size.MEDIUM))
    views = [staging.camera(n, 160, 90) for n in range(49)]
    turns = np.array([math.acos(min(1.0, a.forward @ b.forward)) for a, b in itertools.pairwise(views)])
    assert turns[:4].max() < 1e-5, "it does not rest before"
    assert turns[-12:].max() < 1e-5, "it does not rest on the subject"
    assert math.degrees(turns.max()) > 8, "not fast"
    assert np.abs(np.diff(turns)).max() < 0.6 * turns.max(), "it starts or stops with a jerk"
    assert not 0 < at(staging, eyes_of(staging, n=0), 0)[0] < 1
    assert np.allclose(views[-1].forward, still.camera(48, 160, 90).forward)
    assert way * float(views[9].forward @ views[-1].right) < 0, "from the wrong side"


@pytest.mark.parametrize(("move", "front"), [(Move.LEADING, 1), (Move.FOLLOWING, -1)])
def test_the_camera_leads_who_comes_and_follows_who_goes(move: Move, front: int) -> None:
    staging = Staging(order(Size.FULL, WALKS, frames=97, move=move))
    actor = staging.actors[0]
    assert float(np.linalg.norm(actor.position(4.0) - actor.position(0.0))) > 3, "nobody walks"
    for n in (0, 48, 96):
        away = staging.camera(n, 160, 90).eye - actor.position(n / 24)
        assert front * float(heading(actor.yaw) @ away) > 0.9 * float(np.hypot(away[0], away[2]))
        assert standing_share(staging, n) == pytest.approx(SUBJECT_SHARE[Size.FULL], rel=0.12)


def test_in_a_room_who_is_led_walks_as_far_as_the_camera_can_go(room: None) -> None:
    for move in (Move.LEADING, Move.FOLLOWING):
        staging = Staging(order(Size.MEDIUM, WALKS, frames=97, move=move))
        assert within(ROOM, eyes_path(staging))
        shares = [standing_share(staging, n) for n in (0, 48, 96)]
        assert max(shares) / min(shares) < 1.15, "the camera is walked into, or left behind"


@pytest.mark.parametrize(("move", "grows"), [(Move.LEADING, -1), (Move.FOLLOWING, 1), (Move.TRACKING, 0)])
def test_with_nobody_under_way_the_camera_still_moves(move: Move, grows: int) -> None:
    staging = Staging(order(Size.FULL, move=move))
    first, last = staging.camera(0, 160, 90), staging.camera(48, 160, 90)
    assert float(np.linalg.norm(last.eye - first.eye)) > 0.4
    assert grows * math.log(standing_share(staging, 48) / standing_share(staging, 0)) > (0.1 if grows else -1)


# -- in stages -----------------------------------------------------------------------------------------------------------
def staged(size: Size, *legs: Leg, parts: tuple[Part, ...] = (Part(who="ana"),), frames: int = 121) -> Staging:
    return Staging(order(size, parts, frames=frames, legs=legs))


def about(staging: Staging, n: int, last: int = 120) -> float:
    """Degrees: from which side the eyes of the subject are seen in a frame."""
    away = staging.camera(n, 160, 90).eye - eyes_of(staging, n=last // 2)
    return math.degrees(math.atan2(float(away[0]), float(away[2])))


ENDS = [Size.WIDE, Size.FULL, Size.MEDIUM, Size.MEDIUM_CLOSE_UP, Size.CLOSE_UP]


@pytest.mark.parametrize("move", [Move.DOLLY_IN, Move.DOLLY_OUT, Move.ZOOM_IN, Move.CRANE_UP])
def test_a_leg_arrives_at_its_size(move: Move) -> None:
    for size in ENDS if move is not Move.ZOOM_IN else ENDS[1:]:  # no lens is that wide
        staging = staged(Size.COWBOY, Leg(move=move, size=size), Leg(move=Move.STATIC))
        assert standing_share(staging, 0) == pytest.approx(SUBJECT_SHARE[Size.COWBOY], rel=0.06)
        assert standing_share(staging, 120) == pytest.approx(SUBJECT_SHARE[size], rel=0.06)
        x, y, _ = at(staging, eyes_of(staging, n=120), 120)
        assert 0.2 < x < 0.8
        assert 0.05 < y < 0.6, "not composed"


@pytest.mark.parametrize(("move", "way"), [(Move.ORBIT_LEFT, -1), (Move.ORBIT_RIGHT, 1)])
def test_start_wide_dolly_in_then_orbit_ninety_degrees(move: Move, way: int) -> None:
    dolly = Leg(move=Move.DOLLY_IN, size=Size.MEDIUM_CLOSE_UP)
    staging = staged(Size.WIDE, dolly, Leg(move=move, degrees=90))
    assert standing_share(staging, 0) == pytest.approx(SUBJECT_SHARE[Size.WIDE], rel=0.06)
    assert about(staging, 120) - about(staging, 0) == pytest.approx(way * 90, abs=2)
    assert abs(about(staging, 48) - about(staging, 0)) < 1, "it goes round before it has come near"
    for n in (60, 90, 120):
        assert standing_share(staging, n) == pytest.approx(SUBJECT_SHARE[Size.MEDIUM_CLOSE_UP], rel=0.1)


@pytest.mark.parametrize(
    ("move", "axis", "way"),
    [(Move.PAN_LEFT, 0, -1), (Move.PAN_RIGHT, 0, 1), (Move.TILT_UP, 1, 1), (Move.TILT_DOWN, 1, -1)],
)
def test_a_turn_turns_as_many_degrees_as_asked(move: Move, axis: int, way: int) -> None:
    asked = 40 if axis == 0 else 25
    staging = staged(Size.MEDIUM, Leg(move=Move.STATIC), Leg(move=move, degrees=asked))
    first, last = (staging.camera(n, 160, 90).forward for n in (0, 120))
    angles = [math.degrees(math.atan2(f[0], f[2]) * -1 if axis == 0 else math.asin(f[1])) for f in (first, last)]
    assert angles[1] - angles[0] == pytest.approx(way * asked, abs=0.1)


def test_a_first_turn_arrives_on_the_subject() -> None:
    for move in (Move.PAN_LEFT, Move.WHIP_RIGHT):
        staging = staged(Size.FULL, Leg(move=move, degrees=90), Leg(move=Move.DOLLY_IN, size=Size.MEDIUM))
        assert not 0 < at(staging, eyes_of(staging, n=0), 0)[0] < 1
        assert 0.2 < at(staging, eyes_of(staging, n=120), 120)[0] < 0.8
        assert standing_share(staging, 120) == pytest.approx(SUBJECT_SHARE[Size.MEDIUM], rel=0.06)


def test_legs_join_without_a_jerk() -> None:
    """The change of speed from frame to frame, of the camera's place and view, about the middle of five seconds."""
    gentle = [m for m in Move if m not in (Move.WHIP_LEFT, Move.WHIP_RIGHT, Move.HANDHELD)]
    for i, first in enumerate(gentle):
        then = (Move.DOLLY_IN, Move.ORBIT_LEFT)[i % 2]
        staging = staged(Size.FULL, Leg(move=first), Leg(move=then))
        views = [staging.camera(n, 160, 90) for n in range(36, 86)]  # the join is at 60
        eyes, ways = np.stack([v.eye for v in views]), np.stack([v.forward for v in views])
        for name, track, limit in (("place", eyes, 0.007), ("view", ways, 0.003)):
            jerk = np.linalg.norm(np.diff(track, 2, axis=0), axis=1).max()
            assert jerk < limit, f"{first}, then {then}: {name} {jerk:.4f}"


def test_legs_take_their_share_of_the_shot() -> None:
    staging = staged(Size.FULL, Leg(move=Move.STATIC, weight=3), Leg(move=Move.DOLLY_IN))
    eyes = eyes_path(staging)
    moved = np.linalg.norm(eyes - eyes[0], axis=1)
    assert moved[80] < 0.01
    assert moved[120] > 0.5
    assert 0.3 < moved[105] / moved[120] < 0.7


def test_an_orbit_in_a_room_goes_all_the_way_inside_the_walls(room: None) -> None:
    staging = staged(Size.FULL, Leg(move=Move.ORBIT_RIGHT, degrees=180))
    eyes = eyes_path(staging)
    assert within(ROOM, eyes)
    ends = [eyes[n] - staging.sight.middle for n in (0, 120)]
    turned = math.degrees(math.atan2(ends[1][0], ends[1][2]) - math.atan2(ends[0][0], ends[0][2])) % 360
    assert turned == pytest.approx(180, abs=2)
    assert np.linalg.norm(np.diff(eyes, 2, axis=0), axis=1).max() < 0.012, "it bumps along the walls"


def test_the_camera_stops_going_along_and_the_subject_goes_on() -> None:
    staging = staged(Size.FULL, Leg(move=Move.LEADING), Leg(move=Move.STATIC), parts=WALKS)
    eyes = eyes_path(staging)
    speed = np.linalg.norm(np.diff(eyes, axis=0), axis=1) * 24
    assert speed[10] == pytest.approx(staging.actors[0].speed, rel=0.02)
    assert speed[-5] < 0.01
    assert np.abs(np.diff(speed)).max() < 0.3, "it stops dead"


def test_a_path_of_a_clip_goes_before_legs_and_legs_before_a_move() -> None:
    moved = staged(Size.FULL, Leg(move=Move.STATIC))
    assert np.ptp(eyes_path(moved), axis=0).max() < 1e-9
    both = Staging(order(Size.FULL, move=Move.DOLLY_IN, legs=(Leg(move=Move.STATIC),)))
    assert np.ptp(eyes_path(both), axis=0).max() < 1e-9


# -- focus ---------------------------------------------------------------------------------------------------------------
def depth(staging: Staging, point: Vec, n: int) -> float:
    return at(staging, point, n)[2]


def test_the_focus_is_on_the_subject_or_whatever_is_named() -> None:
    for who in ("ana", "bo"):
        staging = Staging(order(Size.TWO_SHOT, TALK, subject="bo", focus=Focus(on=who), move=Move.DOLLY_IN))
        for n in (0, 24, 48):
            near = depth(staging, eyes_of(staging, who, n), n)
            assert staging.focus(n) == pytest.approx(near, rel=0.03)
    over = Staging(order(Size.OVER_SHOULDER, TALK, subject="bo", over="ana"))
    assert over.focus(24) == pytest.approx(depth(over, eyes_of(over, "bo"), 24), rel=0.03)
    lit = order(Size.WIDE, subject="ana", things=(Thing(kind="lamp"),), focus=Focus(on="lamp"))
    thing = Staging(lit)
    lamp = next(s for s in thing.things if s.prop.thing.kind == "lamp")
    assert thing.focus(24) == pytest.approx(
        depth(thing, lamp.position(1.0) + vec(0, lamp.prop.size[1] / 2, 0), 24), rel=0.01
    )


def test_a_rack_rests_pulls_and_rests() -> None:
    racked = order(
        Size.OVER_SHOULDER, TALK, subject="bo", over="ana", move=Move.RACK_FOCUS, focus=Focus(on="ana", to="bo")
    )
    staging = Staging(racked)
    metres = np.array([staging.focus(n) for n in range(49)])
    near, far = (depth(staging, eyes_of(staging, who, n), n) for who, n in (("ana", 0), ("bo", 48)))
    assert metres[0] == pytest.approx(near, rel=0.03)
    assert metres[-1] == pytest.approx(far, rel=0.03)
    assert np.ptp(metres[:10]) < 0.05
    assert np.ptp(metres[-10:]) < 0.05
    assert np.diff(metres)[12:36].min() > -0.01
    assert np.ptp(eyes_path(staging), axis=0).max() < 1e-9, "the camera moves"


def test_a_rack_without_a_goal_goes_to_the_other_or_beyond() -> None:
    two = Staging(order(Size.OVER_SHOULDER, TALK, subject="bo", over="ana", move=Move.RACK_FOCUS))
    assert two.focus(48) == pytest.approx(depth(two, eyes_of(two, "ana", 48), 48), rel=0.03)
    one = Staging(order(Size.MEDIUM, move=Move.RACK_FOCUS))
    assert one.focus(48) > 5 * one.focus(0)


def test_a_camera_turned_away_keeps_its_focus() -> None:
    staging = Staging(order(Size.MEDIUM, move=Move.WHIP_LEFT))
    metres = [staging.focus(n) for n in range(0, 49, 2)]
    assert min(metres) > 0.8 * metres[-1]


def test_a_rack_in_legs_happens_in_its_leg_and_the_next_comes_back() -> None:
    legs = (Leg(move=Move.RACK_FOCUS), Leg(move=Move.STATIC), Leg(move=Move.RACK_FOCUS))
    staging = Staging(
        order(Size.OVER_SHOULDER, TALK, frames=121, subject="bo", over="ana", legs=legs, focus=Focus(to="ana"))
    )
    first, between, last = (staging.focus(n) for n in (0, 60, 120))
    assert between < 0.8 * first
    assert last == pytest.approx(first, rel=0.05)


def test_a_size_in_metres_is_the_lens_over_the_distance() -> None:
    """What the numbers of a take say agrees: focal / sensor * height / distance is the share of the frame."""
    staging = Staging(order(Size.MEDIUM))
    camera = staging.camera(24, 1280, 720)
    share = camera.focal / SENSOR_HEIGHT_MM * staging.actors[0].figure.height / staging.focus(24)
    assert share == pytest.approx(SUBJECT_SHARE[Size.MEDIUM], rel=0.06)

"""What the camera shows: sizes, both people of a two-shot, the side of the line, moves, luck and its repair."""

import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from film import (
    SUBJECT_SHARE,
    Action,
    Angle,
    Character,
    Hint,
    Look,
    Move,
    OrderRefused,
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
from generators.previz.camera import Camera, Vec
from generators.previz.card import CARD
from generators.previz.framing import LOWEST
from generators.previz.pen import Pen
from generators.previz.render import Painter
from generators.previz.stage import Anchor, Bounds, Frame
from generators.previz.staging import Staging, mishap

ANA = Character(id="ana", name="Ana", description="")
BO = Character(id="bo", name="Bo", description="", height_m=1.82, presentation="man")
LUCKY = next(
    s
    for s in range(100)
    if not any(
        mishap(
            Setup(
                place=Place(id="p", name="p", kind="meadow"),
                time_of_day=TimeOfDay.DAY,
                weather=Weather.CLEAR,
                look=Look(),
                cast=(ANA,),
                parts=(Part(who="ana"),),
                size=z,
            ),
            s,
        )
        for z in Size
    )
)
TALK = (Part(who="ana", action=Action.TALK, toward="bo"), Part(who="bo", action=Action.LISTEN, toward="ana"))


class Plain:
    """A set with nothing in it but room."""

    acting = (4.0, 3.0)
    travel = "x"
    bounds = Bounds(-30, 30, -30, 30, 40)

    def __init__(self) -> None:
        self.anchors: dict[str, Anchor] = {}

    def ground(self, x: float, z: float) -> float:
        return 0.0

    def backdrop(self, frame: Frame, pen: Pen) -> None:
        pen.poly([(0, 0), (9999, 0), (9999, 9999), (0, 9999)], (0.4, 0.5, 0.6))

    def dress(self, frame: Frame) -> None:
        return


@pytest.fixture(autouse=True)
def plain(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("generators.previz.staging.build", lambda place, setup: Plain())


def setup(size: Size, parts: tuple[Part, ...] = (Part(who="ana"),), **more: object) -> Setup:
    cast = {"ana": ANA, "bo": BO}
    plain: dict[str, object] = {
        "place": Place(id="p", name="p", kind="meadow"),
        "time_of_day": TimeOfDay.DAY,
        "weather": Weather.CLEAR,
        "look": Look(),
        "cast": tuple(cast[p.who] for p in parts),
        "parts": parts,
        "size": size,
        "blocking_seed": 4,
    }
    return Setup.model_validate(plain | more)


def order(asked: Setup, seed: int = LUCKY, frames: int = 49, width: int = 1280, height: int = 720) -> PictureOrder:
    return PictureOrder(
        slate=Slate.parse("2A-1"),
        backend=CARD.backend,
        frames=frames,
        rate=Rate(num=24),
        seed=seed,
        width=width,
        height=height,
        setup=asked,
    )


def seen(staging: Staging, who: str, n: int) -> Vec:
    """Where somebody's box is, as shares of the frame: left, top, right, bottom."""
    camera = staging.camera(n, staging.order.width, staging.order.height)
    actor = next(a for a in staging.actors if a.part.who == who)
    box = actor.figure.box(staging.pose(actor, n))
    core = (box - box.mean(axis=0)) * (0.5, 1.0, 0.1) + box.mean(axis=0)
    points = camera.project(core)[:, :2] / (camera.width, camera.height)
    return np.concatenate([points.min(axis=0), points.max(axis=0)])


def standing_share(staging: Staging, n: int = 24) -> float:
    """Projected height of somebody standing upright, over the frame height."""
    camera = staging.camera(n, staging.order.width, staging.order.height)
    actor = staging.actors[0]
    depth = camera.point(actor.figure.eyes(staging.pose(actor, n)))[2]
    return actor.figure.height * camera.k / depth / camera.height


SINGLES = [
    Size.EXTREME_WIDE,
    Size.WIDE,
    Size.FULL,
    Size.COWBOY,
    Size.MEDIUM,
    Size.MEDIUM_CLOSE_UP,
    Size.CLOSE_UP,
    Size.EXTREME_CLOSE_UP,
]


@pytest.mark.parametrize(("width", "height"), [(1280, 720), (720, 1280), (960, 960), (1280, 536)])
@pytest.mark.parametrize("size", SINGLES)
def test_a_size_is_the_size_asked_in_every_aspect(size: Size, width: int, height: int) -> None:
    staging = Staging(order(setup(size), width=width, height=height))
    assert standing_share(staging) == pytest.approx(SUBJECT_SHARE[size], rel=0.12)
    left, top, right, _ = seen(staging, "ana", 24)
    assert left < 0.7
    assert right > 0.3
    if size is not Size.EXTREME_CLOSE_UP:
        assert 0.0 < top < 0.7, "the head is cut off"


def test_a_full_shot_shows_head_and_feet() -> None:
    _, top, _, bottom = seen(Staging(order(setup(Size.FULL))), "ana", 24)
    assert top > 0.02
    assert bottom < 0.98


@pytest.mark.parametrize(("width", "height"), [(1280, 720), (720, 1280)])
def test_a_two_shot_holds_both_people(width: int, height: int) -> None:
    staging = Staging(order(setup(Size.TWO_SHOT, TALK), width=width, height=height))
    boxes = [seen(staging, who, 24) for who in ("ana", "bo")]
    for left, top, right, _ in boxes:
        assert left > -0.02
        assert right < 1.02
        assert top > 0.0


def test_over_the_shoulder_keeps_one_on_each_side() -> None:
    staging = Staging(order(setup(Size.OVER_SHOULDER, TALK, subject="bo", over="ana")))
    ana, bo = (seen(staging, who, 24) for who in ("ana", "bo"))
    assert ((ana[0] + ana[2]) / 2 - 0.5) * ((bo[0] + bo[2]) / 2 - 0.5) < 0
    assert ana[2] - ana[0] > bo[2] - bo[0], "the one in the foreground is larger"


def test_two_people_face_each_other_and_do_not_stand_in_one_place() -> None:
    ana, bo = Staging(order(setup(Size.TWO_SHOT, TALK))).actors
    apart = float(np.linalg.norm(ana.middle - bo.middle))
    assert 1.0 < apart < 1.7
    assert math.cos(ana.yaw - bo.yaw) < -0.5


def test_people_stand_where_they_stood_in_the_shot_before() -> None:
    wide, close = (
        Staging(order(setup(z, TALK), seed=s)).actors for z, s in ((Size.TWO_SHOT, LUCKY), (Size.MEDIUM, 99))
    )
    assert [tuple(a.middle) for a in wide] == [tuple(a.middle) for a in close]


@pytest.mark.parametrize("size", [Size.TWO_SHOT, Size.OVER_SHOULDER, Size.MEDIUM, Size.CLOSE_UP])
def test_the_camera_stays_on_its_side_of_the_line(size: Size) -> None:
    """A cut across the line would turn left into right."""
    for subject, over in (("ana", "bo"), ("bo", "ana")):
        sides = []
        for side in (1, -1):
            staging = Staging(order(setup(size, TALK, subject=subject, over=over, side=side)))
            a, b = sorted((x.middle for x in staging.actors), key=lambda p: float(p[0]))
            along, out = b - a, staging.camera(24, 320, 180).eye - a
            sides.append(float(along[2] * out[0] - along[0] * out[2]))
        assert sides[0] < 0 < sides[1]


@pytest.mark.parametrize("size", list(Size))
@pytest.mark.parametrize("angle", list(Angle))
def test_the_camera_is_above_the_ground_and_in_the_set(size: Size, angle: Angle) -> None:
    staging = Staging(order(setup(size, TALK, subject="bo", over="ana", angle=angle, move=Move.CRANE_UP)))
    b = Plain.bounds
    for n in (0, 24, 48):
        eye = staging.camera(n, 320, 180).eye
        assert eye[1] >= LOWEST - 1e-6
        assert b.x0 <= eye[0] <= b.x1
        assert b.z0 <= eye[2] <= b.z1
        assert eye[1] <= b.ceiling


def test_low_looks_up_high_looks_down_dutch_leans() -> None:
    looks = {a: Staging(order(setup(Size.MEDIUM, angle=a))).camera(24, 320, 180) for a in Angle}
    assert looks[Angle.LOW].forward[1] > 0.1
    assert looks[Angle.HIGH].forward[1] < -0.3
    assert looks[Angle.OVERHEAD].forward[1] < -0.9
    assert 0.13 < abs(looks[Angle.DUTCH].roll) < 0.26
    assert looks[Angle.EYE].roll == 0


def ends(move: Move) -> tuple[Staging, Camera, Camera]:
    staging = Staging(order(setup(Size.MEDIUM, move=move)))
    return staging, staging.camera(0, 1280, 720), staging.camera(48, 1280, 720)


@pytest.mark.parametrize(
    ("move", "grows"), [(Move.DOLLY_IN, 1), (Move.ZOOM_IN, 1), (Move.DOLLY_OUT, -1), (Move.ZOOM_OUT, -1)]
)
def test_going_in_makes_the_subject_larger_and_ends_at_the_size_asked(move: Move, grows: int) -> None:
    staging, first, last = ends(move)
    growth = standing_share(staging, 48) / standing_share(staging, 0)
    assert growth**grows >= 1.15
    assert standing_share(staging, 48 if grows > 0 else 0) == pytest.approx(SUBJECT_SHARE[Size.MEDIUM], rel=0.12)
    assert np.allclose(first.eye, last.eye) == (move in (Move.ZOOM_IN, Move.ZOOM_OUT))


@pytest.mark.parametrize(
    ("move", "axis", "sign"),
    [(Move.PAN_RIGHT, 0, 1), (Move.PAN_LEFT, 0, -1), (Move.TILT_UP, 1, 1), (Move.TILT_DOWN, 1, -1)],
)
def test_a_turn_turns_and_the_eye_stays(move: Move, axis: int, sign: int) -> None:
    _, first, last = ends(move)
    turned = last.forward @ (first.right if axis == 0 else first.up)
    assert sign * turned > 0.05
    assert np.allclose(first.eye, last.eye)


@pytest.mark.parametrize(("move", "sign"), [(Move.TRUCK_RIGHT, 1), (Move.TRUCK_LEFT, -1)])
def test_a_truck_goes_sideways_without_turning(move: Move, sign: int) -> None:
    _, first, last = ends(move)
    assert sign * float((last.eye - first.eye) @ first.right) > 0.2
    assert np.allclose(first.forward, last.forward)


def test_an_orbit_goes_round_and_a_crane_goes_up() -> None:
    _, first, last = ends(Move.ORBIT_LEFT)
    assert float(first.forward @ last.forward) < 0.97
    _, first, last = ends(Move.CRANE_UP)
    assert last.eye[1] - first.eye[1] > 0.3


def test_tracking_keeps_a_runner_in_frame() -> None:
    staging = Staging(order(setup(Size.FULL, (Part(who="ana", action=Action.RUN),), move=Move.TRACKING)))
    centres = [(b[0] + b[2]) / 2 for b in (seen(staging, "ana", n) for n in range(0, 49, 8))]
    assert max(centres) - min(centres) < 0.12
    gone = staging.actors[0].position(2.0) - staging.actors[0].position(0.0)
    assert float(np.linalg.norm(gone)) > 5


def test_handheld_shakes_softly() -> None:
    staging = Staging(order(setup(Size.MEDIUM, move=Move.HANDHELD)))
    ways = np.array([staging.camera(n, 320, 180).forward for n in range(49)])
    assert np.ptp(ways, axis=0).max() > 0.005
    assert np.abs(np.diff(ways, axis=0)).max() < 0.012


def test_some_takes_are_bad_and_hints_mend_them() -> None:
    asked = setup(Size.MEDIUM)
    luck = [mishap(asked, s) for s in range(600)]
    assert 0.07 < sum(map(bool, luck)) / 600 < 0.17
    assert set(luck) == {"", "obstruction", "cut", "late"}
    mended = asked.model_copy(update={"hints": (Hint.CLEAR_VIEW, Hint.CENTRE)})
    assert not any(mishap(mended, s) for s in range(600))


def test_a_cut_head_is_out_of_frame_until_centred() -> None:
    asked = setup(Size.MEDIUM)
    seed = next(s for s in range(1000) if mishap(asked, s) == "cut")
    cut = Staging(order(asked, seed))
    assert seen(cut, "ana", 24)[1] < -0.02
    eyes = cut.actors[0].figure.eyes(cut.pose(cut.actors[0], 24))
    assert cut.camera(24, 1280, 720).point(eyes)[1] > 0, "not at the brow but at the neck"
    assert seen(Staging(order(asked.model_copy(update={"hints": (Hint.CENTRE,)}), seed)), "ana", 24)[1] > 0


def test_what_the_stage_lacks_is_refused_with_the_nearest() -> None:
    with pytest.raises(OrderRefused, match=r"2A-1.*samovar.*the nearest"):
        Staging(order(setup(Size.WIDE, things=(Thing(kind="samovar"),))))
    nowhere = setup(Size.WIDE).model_copy(update={"place": Place(id="p", name="p", kind="swamp planet")})
    with pytest.raises(OrderRefused, match=r"2A-1.*swamp planet.*the nearest"):
        Staging(order(nowhere))


def test_every_legal_setup_has_a_picture_with_the_camera_pointing_somewhere() -> None:
    @settings(max_examples=12, deadline=None, derandomize=True, database=None)
    @given(
        st.sampled_from(list(Size)),
        st.sampled_from(list(Angle)),
        st.sampled_from(list(Move)),
        st.sampled_from(list(Action)),
        st.integers(0, 2**40),
        st.sampled_from([1, -1]),
        st.sampled_from([(160, 90), (90, 160), (96, 96)]),
    )
    def check(
        size: Size, angle: Angle, move: Move, action: Action, seed: int, side: int, frame: tuple[int, int]
    ) -> None:
        parts = (Part(who="ana", action=action), Part(who="bo", toward="ana"))
        asked = setup(size, parts, angle=angle, move=move, subject="ana", over="bo", side=side)
        painter = Painter(Staging(order(asked, seed, 5, *frame)))
        for n in (0, 4):
            assert painter.picture(n).shape == (frame[1], frame[0], 4)
            assert np.isfinite(painter.staging.camera(n, *frame).forward).all()

    check()

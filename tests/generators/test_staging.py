"""What the usual moves do, the luck of takes and its repair, and what the stage refuses."""

import numpy as np
import pytest

from film import SUBJECT_SHARE, Action, Hint, Move, OrderRefused, Part, Size, Thing
from generators.previz.camera import Camera
from generators.previz.staging import Staging, mishap
from tests.generators.stages import Plain, order, seen, standing_share


@pytest.fixture(autouse=True)
def plain(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("generators.previz.staging.build", lambda place, setup: Plain())


def test_a_full_shot_shows_head_and_feet() -> None:
    _, top, _, bottom = seen(Staging(order(Size.FULL)), "ana", 24)
    assert top > 0.02
    assert bottom < 0.98


def ends(move: Move) -> tuple[Staging, Camera, Camera]:
    staging = Staging(order(Size.MEDIUM, move=move))
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
    staging = Staging(order(Size.FULL, (Part(who="ana", action=Action.RUN),), move=Move.TRACKING))
    centres = [(b[0] + b[2]) / 2 for b in (seen(staging, "ana", n) for n in range(0, 49, 8))]
    assert max(centres) - min(centres) < 0.12
    gone = staging.actors[0].position(2.0) - staging.actors[0].position(0.0)
    assert float(np.linalg.norm(gone)) > 5


def test_handheld_shakes_softly() -> None:
    staging = Staging(order(Size.MEDIUM, move=Move.HANDHELD))
    ways = np.array([staging.camera(n, 320, 180).forward for n in range(49)])
    assert np.ptp(ways, axis=0).max() > 0.005
    assert np.abs(np.diff(ways, axis=0)).max() < 0.012


def test_some_takes_are_bad_and_hints_mend_them() -> None:
    asked = order(Size.MEDIUM, hints=()).setup
    luck = [mishap(asked, s) for s in range(600)]
    assert 0.07 < sum(map(bool, luck)) / 600 < 0.17
    assert set(luck) == {"", "obstruction", "cut", "late"}
    mended = asked.model_copy(update={"hints": (Hint.CLEAR_VIEW, Hint.CENTRE)})
    assert not any(mishap(mended, s) for s in range(600))


def test_a_cut_head_is_out_of_frame_until_centred() -> None:
    asked = order(Size.MEDIUM, hints=()).setup
    seed = next(s for s in range(1000) if mishap(asked, s) == "cut")
    cut = Staging(order(Size.MEDIUM, hints=(), seed=seed))
    assert seen(cut, "ana", 24)[1] < -0.02
    eyes = cut.actors[0].figure.eyes(cut.pose(cut.actors[0], 24))
    assert cut.camera(24, 1280, 720).point(eyes)[1] > 0, "not at the brow but at the neck"
    assert seen(Staging(order(Size.MEDIUM, hints=(Hint.CENTRE,), seed=seed)), "ana", 24)[1] > 0


def test_what_the_stage_lacks_is_refused_with_the_nearest() -> None:
    with pytest.raises(OrderRefused, match=r"2A-1.*samovar.*the nearest"):
        Staging(order(Size.WIDE, things=(Thing(kind="samovar"),)))
    with pytest.raises(OrderRefused, match=r"2A-1.*swamp planet.*the nearest"):
        Staging(order(Size.WIDE, kind="swamp planet"))

"""What a storyboard panel shows of a shot, and the signs' geometry, measured on the stage."""

import numpy as np
import pytest

from film import (
    Action,
    Focus,
    Leg,
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
from generators import draw_panel, draw_views, load
from generators.previz.staging import mishap
from tests.conftest import small_plan

ANA = small_plan().cast[0]
CARD = load("previz").card


def order(seed=2, **changes):
    setup = Setup(
        place=Place(id="meadow", name="meadow", kind="meadow"),
        time_of_day=TimeOfDay.DAY,
        weather=Weather.CLEAR,
        look=Look(),
        cast=(ANA,),
        parts=(Part(who="ana"),),
        size=Size.MEDIUM,
        subject="ana",
    ).with_(**changes)
    return PictureOrder(
        slate=Slate.parse("1A-1"), backend=CARD.backend, frames=48, rate=Rate(num=24), seed=seed, width=96, height=54, setup=setup
    )  # fmt: skip


def staged(**changes):
    return draw_panel("previz", order(**changes))[1]


def box(frame):
    x, y = zip(*frame.corners, strict=True)
    return min(x), min(y), max(x), max(y)


@pytest.mark.parametrize("move", [Move.DOLLY_IN, Move.DOLLY_OUT, Move.ZOOM_IN, Move.ZOOM_OUT], ids=str)
def test_a_move_in_or_out_is_pictured_at_its_widest_with_the_other_frame_inside(move):
    found = staged(move=move)
    (inner,) = found.frames
    x0, y0, x1, y1 = box(inner)
    assert 0 < x0 < 0.45
    assert 0.55 < x1 < 1
    assert 0 < y0 < y1 < 1
    assert (x1 - x0) == pytest.approx(y1 - y0, abs=0.02), "a frame of the film's shape"
    assert inner.share != found.share


def test_a_still_camera_has_no_frame_of_its_own_and_does_not_travel():
    found = staged()
    assert all(abs(v) < 0.01 or abs(v - 1) < 0.01 for f in found.frames for v in box(f))
    assert np.abs(found.travel).max() < 0.01
    assert found.ways == ()


@pytest.mark.parametrize(("move", "axis", "sign"), [(Move.TRUCK_RIGHT, 0, 1), (Move.TRUCK_LEFT, 0, -1), (Move.CRANE_UP, 1, 1), (Move.DOLLY_IN, 2, 1)], ids=str)  # fmt: skip
def test_the_camera_travels_as_it_is_told(move, axis, sign):
    travel = staged(move=move).travel
    assert travel[axis] * sign > 0.05
    assert abs(travel[axis]) == max(map(abs, travel))


def test_who_walks_has_a_way_through_the_picture_in_the_order_of_time():
    found = staged(parts=(Part(who="ana", action=Action.WALK),), size=Size.WIDE)
    (way,) = found.ways
    assert way.who == "ana"
    x = [p[0] for p in way.points]
    assert x in (sorted(x), sorted(x)[::-1])
    assert abs(x[-1] - x[0]) > 0.15
    assert any(0.1 < p[0] < 0.9 for p in way.points)


def test_stages_are_pictured_from_the_one_that_sees_most():
    legs = (Leg(move=Move.DOLLY_IN, weight=2), Leg(move=Move.ORBIT_LEFT, degrees=60))
    found = staged(legs=legs)
    assert found.share in (0.0, pytest.approx(2 / 3), 1.0)
    assert {round(f.share, 3) for f in found.frames} | {round(found.share, 3)} == {0.0, 0.667, 1.0}


def test_a_rack_focus_says_from_where_to_where():
    thing = Thing(kind="tree")
    found = staged(move=Move.RACK_FOCUS, things=(thing,), focus=Focus(on="ana", to="tree"), size=Size.WIDE)
    assert 1 <= len(found.focus) <= 2
    assert all(0 < x < 1 for x, _ in found.focus[:1])


def test_nothing_goes_wrong_on_paper():
    bad = next(s for s in range(100) if mishap(order().setup, s))
    good = next(s for s in range(bad, 200) if not mishap(order().setup, s))
    (one, first), (other, second) = draw_panel("previz", order(bad)), draw_panel("previz", order(good))
    assert (one == other).all()
    assert first == second
    assert one.shape == (54, 96, 3)
    assert one.std() > 5


def test_what_the_stage_lacks_is_refused():
    with pytest.raises(OrderRefused, match="no 'samovar"):
        staged(things=(Thing(kind="samovarine"),))


@pytest.mark.parametrize(("kind", "height"), [("person", 1.7), ("horse", 1.7), ("robot", 1.7)])
def test_a_sheet_shows_all_sides_at_one_scale_and_seven_moods(kind, height):
    token = ANA.with_(kind=kind, height_m=height)
    views = draw_views("previz", token, (200, 120), 32, (60, 40))
    assert [v.words for v in views.sides] == ["front", "three-quarter", "side", "back"]
    high = views.sides[0].picture.shape[0]
    rows = 120 // high
    each = len(views.sides) // rows
    for r in range(rows):
        assert sum(v.picture.shape[1] for v in views.sides[r * each : (r + 1) * each]) <= 200
    for view in views.sides:
        edge = view.picture[:, :1].astype(int)
        figure = np.nonzero((np.abs(view.picture.astype(int) - edge).max(axis=2) > 24).any(axis=1))[0]
        assert figure.min() > 0, "the head is in the picture"
        assert abs(figure.max() - views.ground) < 0.08 * high, "they stand on the line"
        assert (figure.max() - figure.min()) / views.per_metre == pytest.approx(height, rel=0.3)
    assert len(views.faces) == 7
    pictures = {v.picture.tobytes() for v in views.faces}
    assert len(pictures) >= (6 if kind != "horse" else 3), "moods are told apart"
    day, night = (v.picture.mean() for v in views.lights)
    assert day > night + 60

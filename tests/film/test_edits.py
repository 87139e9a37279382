"""Edits change exactly what they name, or nothing."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from film import (
    Dress,
    EditRefused,
    Lock,
    MoveShot,
    Plan,
    Remove,
    Reshoot,
    Retime,
    Retitle,
    SetLine,
    SetMusic,
    SetShot,
    Size,
    TimeOfDay,
    Weather,
    apply,
)
from tests.conftest import small_plan


def test_one_shot_becomes_night_and_the_others_stay(plan):
    after = apply(plan, (SetShot(shot="shot3", time_of_day=TimeOfDay.NIGHT),))
    changed = [a.id for a, b in zip(after.shots, plan.shots, strict=True) if a != b]
    assert changed == ["shot3"]
    assert after.time_of_day(after.shot("shot3")) is TimeOfDay.NIGHT


def test_a_coat_changes_for_its_wearer_only(plan):
    after = apply(plan, (Dress(character="bo", kind="coat", colour="#c8322e"),))
    assert after.character("ana") == plan.character("ana")
    assert [g.colour for g in after.character("bo").garments if g.kind == "coat"] == ["#c8322e"]
    assert after.shots == plan.shots


def test_moving_keeps_every_shot_and_its_slate(plan):
    after = apply(plan, (MoveShot(shot="shot4", to=0),))
    assert [s.id for s in after.shots] == ["shot4", "shot1", "shot2", "shot3", "shot5"]
    assert {s.slate for s in after.shots} == {s.slate for s in plan.shots}


def test_a_line_is_changed_or_taken_out(plan):
    assert apply(plan, (SetLine(shot="shot2", index=0, text="At last."),)).shot("shot2").lines[0].text == "At last."
    assert apply(plan, (SetLine(shot="shot2", index=0, text=""),)).shot("shot2").lines == ()


@pytest.mark.parametrize(
    "edit",
    [
        Remove(shot="shot9"),
        SetShot(shot="shot5", size=Size.WIDE),
        Reshoot(shot="shot5"),
        Retitle(shot="shot1", title="x"),
        SetLine(shot="shot1", index=1, text="x"),
        SetLine(shot="shot1", index=0, text=""),
        Dress(character="nobody", kind="coat", colour="#000000"),
        Dress(character="bo", kind="coat", colour="reddish"),
    ],
)
def test_what_cannot_be_is_refused_and_nothing_is_done(plan, edit):
    with pytest.raises(EditRefused):
        apply(plan, (SetMusic(none=True), edit))
    assert plan == small_plan()


def test_a_locked_shot_refuses_changes_that_reach_its_pixels(plan):
    locked = apply(plan, (Lock(shot="shot3"),))
    for edit in (
        SetShot(shot="shot3", weather=Weather.RAIN),
        Retime(shot="shot3", frames=5),
        Remove(shot="shot3"),
        Dress(character="bo", kind="coat", colour="#c8322e"),
    ):
        with pytest.raises(EditRefused, match="lock"):
            apply(locked, (edit,))
    assert apply(locked, (Lock(shot="shot3", locked=False), Remove(shot="shot3"))).shots[2].id == "shot4"


_SHOTS = st.sampled_from(["shot1", "shot2", "shot3", "shot4", "shot5", "shot6"])
_EDITS = st.one_of(
    st.builds(Remove, shot=_SHOTS),
    st.builds(MoveShot, shot=_SHOTS, to=st.integers(0, 6)),
    st.builds(SetShot, shot=_SHOTS, size=st.sampled_from(Size), weather=st.sampled_from(Weather)),
    st.builds(Retime, shot=_SHOTS, frames=st.integers(1, 99)),
    st.builds(Lock, shot=_SHOTS, locked=st.booleans()),
    st.builds(SetLine, shot=_SHOTS, index=st.integers(0, 2), text=st.text(max_size=20)),
    st.builds(Reshoot, shot=_SHOTS),
)


@given(st.lists(_EDITS, max_size=12))
@settings(max_examples=150, deadline=None)
def test_any_sequence_of_edits_leaves_a_valid_plan_and_locked_shots_alone(edits):
    plan: Plan = small_plan()
    for edit in edits:
        before = plan
        try:
            plan = apply(plan, (edit,))
        except EditRefused:
            continue
        assert Plan.model_validate_json(plan.model_dump_json()) == plan
        for shot in before.shots:
            if shot.locked and not isinstance(edit, Lock):
                assert plan.shot(shot.id) == shot

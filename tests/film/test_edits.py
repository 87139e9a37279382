"""Edits change exactly what they name, or nothing."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from film import (
    Aspect,
    Character,
    Dress,
    EditRefused,
    Hair,
    Insert,
    Join,
    Lock,
    Mood,
    MoveShot,
    Pick,
    Plan,
    Recast,
    Reformat,
    Relook,
    Remove,
    Replace,
    Reshoot,
    Retime,
    Retitle,
    RunningTime,
    SetLine,
    SetMusic,
    SetShot,
    Size,
    Split,
    TimeOfDay,
    Unslated,
    Weather,
    apply,
)
from film.slate import shot_letters
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


def test_a_pick_ends_when_its_picture_does_and_not_before(plan):
    picked = apply(plan, (Pick(shot="shot3", take=2), Pick(shot="shot1", take=1)))
    for edit in (
        SetShot(shot="shot3", mood=Mood.TENSE),
        Relook(look=plan.look),
        SetMusic(none=True),
        Lock(shot="shot3"),
    ):
        assert apply(picked, (edit,)).shot("shot3").picked == 2
    for edit in (
        SetShot(shot="shot3", time_of_day=TimeOfDay.NIGHT),
        Retime(shot="shot3", frames=48),
        Reshoot(shot="shot3"),
    ):
        assert apply(picked, (edit,)).shot("shot3").picked == 0
    dressed = apply(picked, (Dress(character="bo", kind="coat", colour="#c8322e"),))
    assert (dressed.shot("shot3").picked, dressed.shot("shot1").picked) == (0, 1)
    assert (
        apply(picked, (SetShot(shot="shot3", weather=Weather.FOG), Pick(shot="shot3", take=4))).shot("shot3").picked
        == 4
    )


def test_a_locked_shot_keeps_the_name_of_whoever_speaks_off_screen(plan):
    said = apply(plan, (SetLine(shot="shot3", index=0, text="Wait!", speaker="ana"), Lock(shot="shot3")))
    assert said.shot("shot3").lines[0].off
    with pytest.raises(EditRefused, match="2A"):
        apply(said, (Recast(character="ana", name="Zoe"),))
    assert apply(said, (Hair(character="ana", style="bun"),)).shot("shot3") == said.shot("shot3")


@pytest.mark.parametrize(
    "edit",
    [
        Retime(shot="shot1", frames=61 * 24),
        Insert(after="shot1", picture=Unslated(scene="scene1", frames=10**9)),
        Insert(after="", picture=Unslated(scene="scene1", frames=24, subject="unicorn")),
        Split(shot="shot1", frames=12, subject="bo"),
        Retitle(title=" "),
        Recast(character="ana", name=""),
        Join(character=Character(id="cy", name=" ", description="")),
        Replace(who="ana", by="ana"),
        Replace(who="ana", by="bo"),
    ],
)
def test_what_would_make_no_film_is_refused(plan, edit):
    with pytest.raises(EditRefused):
        apply(plan, (edit,))


def test_somebody_else_comes_in_by_name_too(plan):
    after = apply(plan, (Replace(who="ana", by="bo", shot="shot1"),)).shot("shot1")
    assert (after.action, after.subject, [p.who for p in after.parts]) == ("Bo walks", "bo", ["bo"])


def test_a_name_of_any_letters_is_renamed_and_words_that_hold_it_are_not(plan):
    odd = apply(plan, (Recast(character="ana", name="R2-D2!"), SetShot(shot="shot1", action="R2-D2! meets Bob and Bo")))
    after = apply(odd, (Recast(character="ana", name=r"\1 Zoë"), Recast(character="bo", name="Cy")))
    assert after.shot("shot1").action == r"\1 Zoë meets Bob and Cy"


def test_what_is_worn_is_recoloured_where_it_is_worn(plan):
    scarf = apply(plan, (Dress(character="bo", kind="scarf", colour="#c0282d", accessory=True),))
    after = apply(scarf, (Dress(character="bo", kind="scarf", colour="#f4f1ea"),)).character("bo")
    assert [g.colour for g in after.accessories] == ["#f4f1ea"]
    assert after.garments == plan.character("bo").garments


def test_a_line_goes_to_another_speaker(plan):
    (line,) = apply(plan, (SetLine(shot="shot2", index=0, text="There you are.", speaker="bo"),)).shot("shot2").lines
    assert (line.speaker, line.off) == ("bo", False)


def test_there_and_back_is_the_same_shape(plan):
    for aspect in Aspect:
        for size in ((160, 90), (320, 180), (1920, 1080), (854, 480)):
            film = plan.with_(width=size[0], height=size[1])
            turned = apply(film, (Reformat(aspect=aspect), Reformat(aspect=Aspect.WIDE)))
            assert (turned.width, turned.height) == size, aspect
    assert apply(plan.with_(width=96, height=64), (Reformat(aspect=Aspect.WIDE),)).width == 96


@given(
    st.lists(st.integers(1, 1440), min_size=1, max_size=12),
    st.integers(1, 20_000),
    st.sets(st.integers(0, 11), max_size=4),
)
@settings(max_examples=300, deadline=None, derandomize=True)
def test_a_running_time_is_exact_in_proportion_and_no_shot_too_short_or_long(lengths, frames, locked):
    shot = small_plan().shots[0]
    shots = tuple(
        shot.with_(id=f"shot{n}", slate=f"1{shot_letters(n)}", frames=f, locked=n in locked)
        for n, f in enumerate(lengths)
    )
    plan = small_plan(shots=shots)
    kept = sum(s.frames for s in shots if s.locked)
    free = [s for s in shots if not s.locked]
    possible = 12 * len(free) <= frames - kept <= 1440 * len(free) and bool(free)
    if not possible:
        with pytest.raises(EditRefused):
            apply(plan, (RunningTime(frames=frames),))
        return
    after = apply(plan, (RunningTime(frames=frames),))
    assert after.frames == frames
    for one in free:
        assert 12 <= after.shot(one.id).frames <= 1440
        for other in free:
            if one.frames < other.frames:
                assert after.shot(one.id).frames <= after.shot(other.id).frames

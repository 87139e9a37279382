"""The words refuse what would break a film later."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from film import Hint, Mark, Rate, Slate, Verdict, accepted, derive_seed, rank, shot_letters, timecode, timestamp
from tests.conftest import small_plan


@given(st.integers(1, 999), st.integers(0, 2000), st.integers(1, 99))
def test_a_slate_survives_being_written_and_read(scene, index, take):
    slate = Slate(scene=scene, shot=shot_letters(index), take=take)
    assert Slate.parse(str(slate)) == slate


def test_shot_letters_skip_i_and_o_and_never_repeat():
    letters = [shot_letters(n) for n in range(700)]
    assert len(set(letters)) == 700
    assert not any("I" in x or "O" in x for x in letters)
    assert letters[:3] == ["A", "B", "C"]
    assert letters[24] == "AA"


@pytest.mark.parametrize(
    ("text", "rate"), [("24", (24, 1)), ("23.976", (24000, 1001)), ("30000/1001", (30000, 1001)), ("12.5", (25, 2))]
)
def test_rates_are_exact(text, rate):
    parsed = Rate.parse(text)
    assert (parsed.num, parsed.den) == rate


@pytest.mark.parametrize("text", ["0", "-24", "fast", "1000", "", "1/0"])
def test_what_is_no_rate_is_refused(text):
    with pytest.raises(ValueError, match="frame rate"):
        Rate.parse(text)


def test_frames_and_seconds_agree_over_an_hour():
    rate = Rate.parse("23.976")
    assert rate.frames(3600) == 86314
    assert abs(rate.seconds(86314) - 3600) < 0.05


def test_timestamps():
    assert timestamp(3661.5) == "01:01:01,500"
    assert timecode(24 * 61 + 5, Rate(num=24)) == "00:01:01:05"


def test_seeds_differ_by_every_name_and_repeat():
    assert derive_seed(1, "shot1", 0, 1) == derive_seed(1, "shot1", 0, 1)
    assert len({derive_seed(s, n, a) for s in (1, 2) for n in ("shot1", "shot2") for a in (1, 2)}) == 8


@pytest.mark.parametrize(
    "breaking",
    [
        lambda p: p.with_(width=161),
        lambda p: p.with_(shots=(*p.shots, p.shots[0])),
        lambda p: p.with_(shots=(p.shots[0].with_(scene="nowhere"),)),
        lambda p: p.with_(cast=p.cast[:1]),
        lambda p: p.with_(places=p.places[:1]),
        lambda p: p.with_(shots=()),
        lambda p: p.with_(cast=(p.cast[0].with_(skin="red"), p.cast[1])),
    ],
)
def test_a_plan_that_contradicts_itself_is_refused(breaking):
    with pytest.raises(ValidationError):
        breaking(small_plan())


def test_values_are_frozen_and_refuse_unknown_fields():
    plan = small_plan()
    with pytest.raises(ValidationError):
        plan.title = "other"
    with pytest.raises(ValidationError):
        plan.with_(subtitle="x")


def mark(verdict, value=None, threshold=None, required=True):
    return Mark(
        name="x", verdict=verdict, value=value, threshold=threshold, reason="r", required=required, repair=Hint.CENTRE
    )


def test_abstaining_is_never_passing():
    passed, failed, unsure = mark(Verdict.PASS), mark(Verdict.FAIL), mark(Verdict.ABSTAIN)
    assert accepted((passed,))
    assert not accepted(())
    assert not accepted((passed, failed))
    assert not accepted((passed, unsure))
    assert accepted((passed, mark(Verdict.ABSTAIN, required=False)))


def test_the_take_with_fewer_and_smaller_failures_ranks_first():
    near, far = mark(Verdict.FAIL, 1.1, 1.0), mark(Verdict.FAIL, 9.0, 1.0)
    assert rank((near,)) < rank((far,)) < rank((near, far))

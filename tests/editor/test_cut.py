"""Plan -> timeline: lengths, handles, effects, and when each line is spoken."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor import assemble, caption_spans, captions, line_spans, silent_spans, srt
from editor.stretches import Copy, Render, recipe, stretches
from film import PictureOrder, Plan, Rate, Shot, Slate, Take, Timeline, Transition, handles
from film.grammar import Angle, Move, Size, TimeOfDay, Weather
from film.house import GOP
from film.orders import Setup
from tests.editor.footage_kit import plan, shot

WORDS = (
    "the",
    "light",
    "must",
    "not",
    "go",
    "out",
    "before",
    "the",
    "last",
    "boat",
    "is",
    "home",
    "and",
    "lit",
    "again",
)
RATES = [Rate(num=24), Rate(num=24000, den=1001), Rate(num=12), Rate(num=60)]


def take_for(film: Plan, shot_: Shot, frames: int) -> Take:
    """A take that exists on paper: what assembling needs."""
    setup = Setup(
        place=film.places[0],
        time_of_day=TimeOfDay.DAY,
        weather=Weather.CLEAR,
        look=film.look,
        size=Size.WIDE,
        angle=Angle.EYE,
        move=Move.STATIC,
    )
    order = PictureOrder(
        slate=Slate.parse(f"{shot_.slate}-1"),
        backend="test@1",
        frames=frames,
        rate=film.rate,
        seed=len(shot_.id),
        width=film.width,
        height=film.height,
        setup=setup,
        prompt=shot_.id,
    )
    return Take(order=order, media=f"{order.key}.mp4", sha256="0" * 64, seconds_spent=0.0)


def assembled(film: Plan) -> Timeline:
    need = handles(film)
    takes = {s.id: take_for(film, s, s.frames + sum(need[s.id])) for s in film.shots if not s.title_card}
    return assemble(film, takes, frozenset({film.shots[0].id}))


@st.composite
def films(draw: st.DrawFn) -> Plan:
    shots = []
    for index in range(draw(st.integers(1, 6))):
        count = draw(st.integers(0, 2))
        lines = tuple(
            {"speaker": draw(st.sampled_from(["mara", "bo", ""])), "text": " ".join(WORDS[: draw(st.integers(1, 15))])}
            for _ in range(count)
        )
        fields: dict[str, object] = {
            "transition": draw(st.sampled_from(Transition)),
            "fade_out": draw(st.booleans()),
            "title_card": draw(st.sampled_from(["", "", "Later"])),
        }
        shots.append(
            shot(index, draw(st.integers(1, 90)), **(fields if fields["title_card"] else {**fields, "lines": lines}))
        )
    return plan(*shots, rate=draw(st.sampled_from(RATES)))


@given(films())
def test_any_plan_becomes_a_timeline_of_its_length(film: Plan) -> None:
    """Length and order are the plan's; effects stay inside their clips and never overlap; every read frame exists."""
    timeline = assembled(film)
    assert timeline.frames == film.frames
    assert [c.shot for c in timeline.clips] == [s.id for s in film.shots]
    busy: list[int] = []
    for effect in timeline.effects:
        start, clip = timeline.starts[effect.clip], timeline.clips[effect.clip]
        match effect.kind:
            case "dissolve":
                before = timeline.clips[effect.clip - 1]
                half = effect.frames // 2
                assert effect.frames == 2 * half
                assert clip.card or clip.first >= half
                assert before.card or before.first + before.frames + half <= before.media_frames
                busy += range(start - half, start + half)
            case "fade in":
                busy += range(start, start + effect.frames)
            case "fade out":
                busy += range(start + clip.frames - effect.frames, start + clip.frames)
    assert len(busy) == len(set(busy))
    assert set(busy) <= set(range(timeline.frames))


@given(films(), st.booleans())
def test_stretches_partition_the_film_and_copies_are_whole_gops(film: Plan, burn: bool) -> None:
    timeline = assembled(film)
    at = 0
    for stretch in stretches(timeline, burn):
        if isinstance(stretch, Render):
            assert stretch.first == at
        else:
            clip, start = timeline.clips[stretch.clip], timeline.starts[stretch.clip]
            assert stretch.first - clip.first == at - start
            assert stretch.first % GOP == 0
            end = stretch.first + stretch.frames
            assert end % GOP == 0 or end == clip.media_frames
            assert end <= clip.first + clip.frames
        at += stretch.frames
    assert at == timeline.frames


@given(films())
def test_lines_are_spoken_in_order_inside_their_shot(film: Plan) -> None:
    for shot_ in film.shots:
        spans = line_spans(shot_, film.rate)
        assert len(spans) == len(shot_.lines)
        assert all(s.first + s.frames <= shot_.frames for s in spans)
        if shot_.frames > 2 * len(spans):
            assert all(a.first + a.frames <= b.first for a, b in itertools.pairwise(spans))


@given(films())
def test_captions_are_the_lines_word_for_word_in_their_time(film: Plan) -> None:
    shown = captions(film)
    said = [line.text for s in film.shots for line in s.lines]
    if all(s.frames > 30 for s in film.shots):
        assert " ".join(c.text for c in shown) == " ".join(said)
        assert all(len(c.text) <= 84 for c in shown)
    heard = {n for span in caption_spans(film) for n in range(span.first, span.first + span.frames)}
    assert {n for c in shown for n in range(c.first, c.first + c.frames)} <= heard


@given(films())
def test_subtitles_parse_and_never_overlap(film: Plan) -> None:
    timeline = assembled(film)
    blocks = [b.split("\n") for b in srt(timeline).strip().split("\n\n") if b]
    last = 0.0
    for number, (index, times, *rows) in enumerate(blocks, 1):
        assert int(index) == number
        first, end = (_seconds(t) for t in times.split(" --> "))
        assert last <= first < end <= film.seconds + 0.001
        last = end
        assert rows
        assert all(len(row) <= 42 for row in rows)


def _seconds(stamp: str) -> float:
    hours, minutes, rest = stamp.split(":")
    return int(hours) * 3600 + int(minutes) * 60 + float(rest.replace(",", "."))


def test_a_line_starts_soon_and_lasts_as_long_as_it_takes_to_say() -> None:
    said = shot(0, 120, lines=({"text": "One two three four five."}, {"text": "Six seven."}))
    first, second = line_spans(said, Rate(num=24))
    assert (first.first, first.frames) == (10, 57)
    assert second.first == first.first + first.frames + 5


def test_speakers_are_named_only_when_there_are_several() -> None:
    mara, bo = {"speaker": "mara", "text": "Hello."}, {"speaker": "bo", "text": "Hello, Mara."}
    assert "MARA" not in srt(assembled(plan(shot(0, 96, lines=(mara, mara)))))
    both = srt(assembled(plan(shot(0, 96, lines=(mara, bo)))))
    assert "MARA: Hello." in both
    assert "BO: Hello, Mara." in both


def test_a_dissolve_asks_both_takes_for_six_frames_and_a_card_for_none() -> None:
    dissolve = Transition.DISSOLVE
    film = plan(shot(0, 48), shot(1, 48, transition=dissolve), shot(2, 48, title_card="So", transition=dissolve))
    assert handles(film) == {"s0": (0, 6), "s1": (6, 6), "s2": (0, 0)}
    short = plan(shot(0, 48), shot(1, 9, transition=dissolve), shot(2, 3, transition=dissolve))
    assert handles(short) == {"s0": (0, 2), "s1": (2, 0), "s2": (0, 0)}


def test_after_black_a_dissolve_is_a_fade_in() -> None:
    film = plan(shot(0, 48, fade_out=True), shot(1, 48, transition=Transition.DISSOLVE))
    assert [e.kind for e in assembled(film).effects] == ["fade out", "fade in"]


def test_a_missing_or_short_take_is_named() -> None:
    film = plan(shot(0, 48), shot(1, 48, transition=Transition.DISSOLVE))
    with pytest.raises(ValueError, match="1A: no take"):
        assemble(film, {})
    takes = {s.id: take_for(film, s, 48) for s in film.shots}
    with pytest.raises(ValueError, match=r"1A-1: the take has 48 frames; the cut needs 54"):
        assemble(film, takes)


def test_silence_lasts_as_long_as_its_shot() -> None:
    film = plan(shot(0, 30), shot(1, 40, silent=True), shot(2, 20, silent=True))
    assert [(s.first, s.frames) for s in silent_spans(film)] == [(30, 40), (70, 20)]


def test_flags_reach_the_cut() -> None:
    assert [c.flagged for c in assembled(plan(shot(0, 24), shot(1, 24))).clips] == [True, False]


def test_a_rendered_stretch_keeps_its_name_when_the_film_changes_elsewhere() -> None:
    """What a revised film reuses: the dissolve of shots 2 and 3, moved by a longer shot 1."""

    def names(film: Plan) -> list[str]:
        timeline = assembled(film)
        return [recipe(timeline, s, burn=False) for s in stretches(timeline) if not isinstance(s, Copy)]

    rest = (shot(1, 48), shot(2, 48, transition=Transition.DISSOLVE))
    assert names(plan(shot(0, 24), *rest)) == names(plan(shot(0, 36), *rest))
    other = names(plan(shot(0, 24), shot(1, 48), shot(2, 60, transition=Transition.DISSOLVE)))
    assert names(plan(shot(0, 24), *rest)) != other

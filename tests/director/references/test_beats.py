"""Beats are where a listener hears them, and cuts are put on them without breaking lines, locks or the running time."""

import numpy as np
import pytest

from director.references.beats import beat_map, beats
from director.references.cutting_to import cut_to, least_frames
from film import BeatMap, BriefError, Line, apply
from tests.conftest import small_plan
from tests.director.harbour import harbour_plan
from tests.director.references.media import clicks, keep_sound


def even(tempo, seconds=60.0, first=0.0):
    times = tuple(float(t) for t in np.arange(first, seconds, 60 / tempo))
    return BeatMap(tempo=tempo, beats=times, seconds=seconds, strength=1.0)


@pytest.mark.parametrize("tempo", [72, 100, 128, 160])
def test_clicks_are_found_where_they_are(tmp_path, tempo):
    sound, times = clicks(tempo)
    found = beats(tmp_path / keep_sound(sound, tmp_path).media)
    assert found.tempo == pytest.approx(tempo, rel=0.01)
    off = [np.abs(times - b).min() for b in found.beats]
    assert max(off) < 0.03
    assert abs(len(found.beats) - len(times)) <= 2
    assert set(found.downbeats) <= set(found.beats)
    first = round((found.downbeats[0] - 0.3) / (60 / tempo))
    assert first % 4 == 0, "the loud click begins the bar"


@pytest.mark.parametrize("kind", ["noise", "tone", "silence", "short"])
def test_what_has_no_pulse_is_refused(tmp_path, kind):
    n = 48_000 * 6
    sound = {
        "noise": np.random.default_rng(2).normal(0, 0.1, n),
        "tone": 0.3 * np.sin(np.arange(n) * 2 * np.pi * 220 / 48_000),
        "silence": np.zeros(n),
        "short": clicks(120, 1.0)[0],
    }[kind]
    with pytest.raises(BriefError, match="no steady beat"):
        beats(tmp_path / keep_sound(sound, tmp_path).media)


def test_a_pulse_that_stops_is_not_carried_into_silence():
    sound, times = clicks(120, 10.0, 24_000)
    found = beat_map(np.concatenate((sound, np.zeros(24_000 * 5))), 24_000)
    assert found is not None
    assert max(found.beats) < times[-1] + 0.1


@pytest.mark.parametrize("tempo", [60, 90, 126, 174])
@pytest.mark.parametrize("plan", [small_plan(), harbour_plan()], ids=lambda p: p.title)
def test_every_cut_falls_on_a_beat_and_the_running_time_is_kept(plan, tempo):
    pulse = even(tempo)
    cut = cut_to(plan, pulse)
    after = apply(plan, cut.edits)
    grid = {plan.rate.frames(t) for t in pulse.beats}
    ends = np.cumsum([s.frames for s in after.shots])
    assert {int(e) for e in ends} <= grid
    assert (cut.on_beat, cut.cuts) == (len(after.shots), len(after.shots))
    assert all(s.frames >= least_frames(plan, plan.shot(s.id)) for s in after.shots)
    spoken = sum(max(0, least_frames(plan, s) - s.frames) for s in plan.shots)
    assert abs(after.frames - plan.frames) <= plan.rate.frames(60 / tempo) + spoken


def test_a_locked_shot_keeps_its_length():
    plan = harbour_plan()
    plan = plan.with_(shots=tuple(s.with_(locked=s.id == "shot4") for s in plan.shots))
    after = apply(plan, cut_to(plan, even(100)).edits)
    assert after.shot("shot4") == plan.shot("shot4")


def test_a_shot_is_never_shorter_than_its_line():
    plan = small_plan()
    long = plan.shots[1].with_(lines=(Line(speaker="ana", text=" ".join(["word"] * 20)),))
    plan = plan.with_(shots=(plan.shots[0], long, *plan.shots[2:]))
    after = apply(plan, cut_to(plan, even(120)).edits)
    assert after.rate.seconds(after.shot("shot2").frames) > 20 / 3.6


def test_another_running_time_can_be_asked():
    plan = harbour_plan()
    after = apply(plan, cut_to(plan, even(120), seconds=30.0).edits)
    assert after.seconds == pytest.approx(30.0, abs=0.5)


def test_a_film_longer_than_the_sound_goes_on_at_its_pulse():
    plan = harbour_plan()
    cut = cut_to(plan, even(120, seconds=6.0, first=0.25))
    assert cut.on_beat == cut.cuts

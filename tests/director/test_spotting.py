"""What is heard follows from the plan alone."""

import pytest

from director.spotting import ambience_order, music_order, sound_orders
from film import Mood, Music, Place, Thing, Weather
from generators import load
from tests.conftest import small_plan

SCORE, AMBIENCE = load("score").card, load("ambience").card


def test_music_and_ambience_are_as_long_as_the_film(plan):
    music, ambience = music_order(plan, SCORE), ambience_order(plan, AMBIENCE)
    assert sum(s.frames for s in music.sections) == music.frames == ambience.frames == plan.frames
    assert all(b.first + b.frames <= plan.frames for b in ambience.beds)
    assert all(s.first < plan.frames for s in ambience.spots)


def test_neighbours_of_one_mood_and_force_are_one_section(plan):
    even = plan.with_(shots=tuple(s.with_(mood=Mood.SERENE, intensity=0.4) for s in plan.shots))
    assert len(music_order(even, SCORE).sections) == 1


def test_a_step_up_is_marked_and_silence_is_silent(plan):
    shots = list(plan.shots)
    shots[2] = shots[2].with_(intensity=0.9)
    shots[3] = shots[3].with_(silent=True)
    order = music_order(plan.with_(shots=tuple(shots)), SCORE)
    assert [s.hit for s in order.sections][1]
    assert [s.silent for s in order.sections].count(True) == 1


def test_what_nobody_would_hear_is_not_made(plan):
    silent = plan.with_(shots=tuple(s.with_(silent=True) for s in plan.shots))
    assert sound_orders(silent, SCORE, AMBIENCE) == (None, None)
    music, ambience = sound_orders(plan.with_(music=Music(none=True)), SCORE, AMBIENCE)
    assert music is None
    assert ambience == ambience_order(plan.with_(music=Music(none=True)), AMBIENCE)


def test_the_music_opens_at_the_beat_the_brief_names(plan):
    shots = tuple(s.with_(beat=n, intensity=0.6) for n, s in enumerate(plan.shots, 1))
    order = music_order(plan.with_(shots=shots, music=Music(opens_at_beat=3)), SCORE)
    assert [s.intensity for s in order.sections] == [0.5, 0.8]
    assert order.sections[0].frames == shots[0].frames + shots[1].frames


def test_the_wish_for_a_mood_overrides_the_story(plan):
    order = music_order(plan.with_(music=Music(mood=Mood.TENSE, instruments=("piano",))), SCORE)
    assert {s.mood for s in order.sections} == {Mood.TENSE}
    assert order.instruments == ("piano",)


def test_nobody_plays_over_a_line(plan):
    order = music_order(plan, SCORE)
    assert len(order.speech) == 1
    assert plan.shots[0].frames <= order.speech[0].first < plan.shots[0].frames + plan.shots[1].frames


@pytest.mark.parametrize(("weather", "bed"), [(Weather.RAIN, "rain"), (Weather.STORM, "storm"), (Weather.WIND, "wind")])
def test_weather_is_heard_outdoors(weather, bed):
    plan = small_plan()
    wet = plan.with_(scenes=tuple(s.with_(weather=weather) for s in plan.scenes))
    assert bed in {b.kind for b in ambience_order(wet, AMBIENCE).beds}
    indoors = wet.with_(places=tuple(Place(id=p.id, name=p.name, kind="room", interior=True) for p in wet.places))
    assert bed not in {b.kind for b in ambience_order(indoors, AMBIENCE).beds}


def test_wished_sounds_and_what_is_seen_are_heard(plan):
    shots = (plan.shots[0].with_(action="The alarm starts", things=(Thing(kind="bird"),)), *plan.shots[1:])
    order = ambience_order(plan.with_(shots=shots, music=Music(sounds=("waves",))), AMBIENCE)
    assert "sea" in {b.kind for b in order.beds}
    assert "alarm" in {s.kind for s in order.spots}


def test_the_same_bed_in_neighbouring_shots_is_one_bed(plan):
    beds = ambience_order(plan, AMBIENCE).beds
    assert len(beds) == len({(b.kind, b.level, b.first) for b in beds})
    meadow = next(b for b in beds if b.first == 0)
    assert meadow.frames == plan.shots[0].frames + plan.shots[1].frames

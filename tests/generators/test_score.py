"""The score follows the film: its length, its sections, its moods, its speech."""

from pathlib import Path

import numpy as np
import pytest

from film import Mood, MusicOrder, MusicSection, OrderRefused, Rate, Slate, Span, Speed
from generators.score import Score
from generators.score.compose import beat_times, compose
from generators.score.figures import Note
from generators.score.moods import STYLES
from tests.generators.hearing import RATE, Sound, chroma, level, onsets, peak, read


def _order(*sections: MusicSection, **more: object) -> MusicOrder:
    fixed = {"slate": Slate(scene=1, shot="MUS", take=1), "backend": "score@1", "rate": Rate(num=24), "seed": 3}
    return MusicOrder.model_validate({**fixed, "frames": sum(s.frames for s in sections), "sections": sections, **more})


def _section(seconds: float, mood: Mood, intensity: float = 0.5, **more: bool) -> MusicSection:
    return MusicSection(frames=round(seconds * 24), mood=mood, intensity=intensity, **more)


def _play(order: MusicOrder, into: Path) -> Sound:
    return read(Score().render(order, into, lambda share: None).media)


@pytest.fixture(scope="module")
def film(tmp_path_factory: pytest.TempPathFactory) -> Sound:
    """10 s quiet, 2 s silent, 8 s tense with a hit, 10 s triumph with a hit."""
    order = _order(
        _section(10, Mood.MELANCHOLY, 0.2),
        _section(2, Mood.MELANCHOLY, 0.2, silent=True),
        _section(8, Mood.TENSE, 0.6, hit=True),
        _section(10, Mood.TRIUMPHANT, 1.0, hit=True),
    )
    return _play(order, tmp_path_factory.mktemp("film"))


@pytest.mark.parametrize(("rate", "samples"), [(Rate(num=24), 146_000), (Rate(num=24000, den=1001), 146_146)])
def test_music_is_exactly_as_long_as_the_film(rate: Rate, samples: int, tmp_path: Path) -> None:
    order = _order(MusicSection(frames=73, mood=Mood.SERENE, intensity=0.4), rate=rate)
    assert _play(order, tmp_path).shape == (2, samples)


def test_one_frame_of_music_is_music_of_one_frame(tmp_path: Path) -> None:
    assert _play(_order(MusicSection(frames=1, mood=Mood.ACTION, intensity=1)), tmp_path).shape == (2, 2000)


def test_the_same_order_gives_the_same_bytes_and_another_seed_other_music(tmp_path: Path) -> None:
    order = _order(_section(4, Mood.WONDER))
    paths = [tmp_path / name for name in "abc"]
    for path in paths:
        path.mkdir()
    first, again, other = (
        Score().render(o, p, lambda share: None).media.read_bytes()
        for o, p in zip((order, order, order.with_(seed=4)), paths, strict=True)
    )
    assert first == again
    assert first != other


def test_the_climax_is_louder_than_the_opening(film: Sound) -> None:
    assert level(film[:, 22 * RATE : 28 * RATE]) > level(film[:, : 8 * RATE]) + 5


def test_silent_sections_are_silent(film: Sound) -> None:
    assert peak(film[:, 10 * RATE : 12 * RATE]) < -60


def test_a_hit_sounds_at_its_cut(film: Sound) -> None:
    for cut in (12.0, 20.0):
        at = round(cut * RATE)
        before, after = film[:, at - 960 : at], film[:, at : at + 480 * 3]
        assert level(after) > level(before) + 3
        begins = onsets(film[:, at - RATE : at + RATE]) - 1.0
        assert np.abs(begins).min() < 0.025


def test_nothing_clips_hums_or_clicks_at_the_ends(film: Sound) -> None:
    assert peak(film) <= -3.0
    assert np.abs(film.mean(1)).max() < 1e-3
    assert np.abs(film[:, :4]).max() < 0.01
    assert np.abs(film[:, -200:]).max() < 0.003
    assert np.isfinite(film).all()


def test_every_section_begins_on_a_downbeat_at_its_first_frame() -> None:
    order = _order(_section(7.3, Mood.TENSE), _section(5.9, Mood.PLAYFUL), _section(9.1, Mood.ACTION, 0.9))
    begins = {round(n.at, 6) for n in compose(order)}
    starts = [order.rate.seconds(sum(s.frames for s in order.sections[:k])) for k in range(3)]
    assert all(round(start, 6) in begins for start in starts)


def test_beats_fill_a_section_and_the_ending_slows_down() -> None:
    times = np.diff(beat_times(10.0, 100, 4, slowing=0.5))
    assert sum(times) == pytest.approx(10.0)
    assert times[-1] / times[0] == pytest.approx(1.5)


@pytest.fixture(scope="module")
def moods(tmp_path_factory: pytest.TempPathFactory) -> dict[Mood, Sound]:
    return {mood: _play(_order(_section(9, mood), button=False), tmp_path_factory.mktemp(mood.value)) for mood in Mood}


def test_every_mood_has_a_style_and_sounds(moods: dict[Mood, Sound]) -> None:
    assert set(STYLES) == set(Mood)
    assert all(level(music) > -45 for music in moods.values())


def test_fast_moods_move_faster_than_calm_ones(moods: dict[Mood, Sound]) -> None:
    def rate(mood: Mood) -> float:
        return len(onsets(moods[mood])) / 9

    assert min(rate(Mood.PLAYFUL), rate(Mood.ACTION), rate(Mood.TENSE)) > 2
    assert max(rate(Mood.SERENE), rate(Mood.TRAGIC), rate(Mood.EERIE)) < 1.5


def test_sad_moods_are_minor_and_glad_ones_major(moods: dict[Mood, Sound]) -> None:
    def thirds(mood: Mood) -> float:
        """Major over minor third above the tonic, which all films of one seed share."""
        bass = [n for n in compose(_order(_section(9, Mood.ROMANTIC))) if n.voice == "basses"][-1]
        shares = np.roll(chroma(moods[mood]), -(bass.pitch % 12))
        return float(np.log10((shares[4] + 1e-4) / (shares[3] + 1e-4)))

    assert min(thirds(m) for m in (Mood.PLAYFUL, Mood.ROMANTIC, Mood.SERENE)) > 0.3
    assert max(thirds(m) for m in (Mood.MELANCHOLY, Mood.TRAGIC, Mood.TENSE, Mood.ACTION)) < 0


def test_nobody_plays_the_tune_while_somebody_speaks() -> None:
    section = _section(30, Mood.MELANCHOLY, 0.5)
    lead = "oboe"
    free = compose(_order(section, instruments=(lead,)))
    spoken = compose(_order(section, instruments=(lead,), speech=(Span(first=120, frames=96),)))

    def tune(notes: list[Note], begin: float, end: float) -> int:
        return sum(n.voice == lead and begin <= n.at < end for n in notes)

    assert tune(free, 5, 9) > 2
    assert tune(spoken, 5, 9) == 0
    assert tune(spoken, 10, 30) > 0


def test_speech_leaves_the_music_softer(tmp_path: Path) -> None:
    section = _section(12, Mood.ROMANTIC, 0.6)
    plain, spoken = tmp_path / "plain", tmp_path / "spoken"
    plain.mkdir()
    spoken.mkdir()
    free = _play(_order(section), plain)
    thin = _play(_order(section, speech=(Span(first=96, frames=96),)), spoken)
    middle, opening = slice(4 * RATE, 8 * RATE), slice(0, 3 * RATE)
    assert level(thin[:, middle]) - level(thin[:, opening]) < level(free[:, middle]) - level(free[:, opening]) - 2


def test_wished_instruments_play() -> None:
    notes = compose(
        _order(_section(12, Mood.SERENE, 0.6), instruments=("solo cello", "a music box", "big drums", "kazoo"))
    )
    assert {"cello", "music box", "taiko"} <= {n.voice for n in notes}


def test_tempo_follows_the_pace() -> None:
    slow, fast = (len(compose(_order(_section(20, Mood.PLAYFUL), tempo=t))) for t in (Speed.SLOW, Speed.FAST))
    assert fast > slow * 1.2


def test_one_leitmotif_comes_back_in_another_mood() -> None:
    """The tune's first interval rises or falls the same way wherever it is stated."""
    notes = compose(_order(_section(10, Mood.TRAGIC), _section(10, Mood.TRIUMPHANT), instruments=("oboe",)))
    sung = [n for n in notes if n.voice == "oboe"]
    stated = [[n.pitch for n in sung if begin <= n.at][:2] for begin in (2.0, 10.0)]
    assert len({np.sign(second - first) for first, second in stated}) == 1


def test_sections_that_do_not_fill_the_film_are_refused(tmp_path: Path) -> None:
    order = _order(_section(4, Mood.SERENE)).with_(frames=100)
    with pytest.raises(OrderRefused, match="sections last 96 frames, the film 100"):
        Score().render(order, tmp_path, lambda share: None)

"""The sound of the film: as long as the picture, as loud as delivered, quieter under words, silent where it must be."""

import wave
from pathlib import Path

import numpy as np
import pyloudnorm
import pytest
from numpy.typing import NDArray
from scipy.signal import lfilter, resample_poly

from editor import Tracks, encode_sound, integrated_loudness, mix, soundtrack, true_peak
from editor.levels import SAMPLE_RATE
from editor.limiter import limit
from editor.loudness import peaks
from film import MediaDamaged, Rate, Span

RATE = Rate(num=24)


def write(path: Path, samples: NDArray[np.float64], rate: int = SAMPLE_RATE) -> Path:
    with wave.open(str(path), "wb") as file:
        file.setnchannels(samples.shape[1])
        file.setsampwidth(2)
        file.setframerate(rate)
        file.writeframes((samples * 32767).clip(-32768, 32767).astype("<i2").tobytes())
    return path


def load(path: Path) -> NDArray[np.float64]:
    with wave.open(str(path), "rb") as file:
        assert (file.getframerate(), file.getnchannels(), file.getsampwidth()) == (SAMPLE_RATE, 2, 2)
        return np.asarray(np.frombuffer(file.readframes(file.getnframes()), "<i2").reshape(-1, 2) / 32768, np.float64)


def noise(seconds: float, level: float = 0.1, seed: int = 1) -> NDArray[np.float64]:
    """Pink-like noise that swells, with clicks: something for gates and limiter to do."""
    rng = np.random.default_rng(seed)
    count = round(seconds * SAMPLE_RATE)
    sound = lfilter([1.0, -1.0], [1.0, -1.97, 0.9702], rng.normal(0, 1, (count, 2)), axis=0)
    sound *= level / sound.std() * (0.4 + np.linspace(0, 1, count))[:, None]
    sound[:: SAMPLE_RATE // 2] *= 6
    return np.asarray(sound, np.float64)


@pytest.mark.parametrize("level", [0.3, 0.1, 0.004])
def test_the_measure_is_that_of_the_standard(level: float) -> None:
    sound = noise(6, level)
    sound[: 2 * SAMPLE_RATE] *= 0.01
    want = pyloudnorm.Meter(SAMPLE_RATE).integrated_loudness(sound)
    assert integrated_loudness(sound.astype(np.float32)) == pytest.approx(want, abs=0.05)


def test_a_full_scale_tone_reads_as_the_standard_says() -> None:
    """BS.1770: a 997 Hz sine at 0 dBFS in one channel is -3.01 LUFS; at a quarter of the rate its peaks lie between samples."""
    time = np.arange(3 * SAMPLE_RATE) / SAMPLE_RATE
    tone = np.stack([np.sin(2 * np.pi * 997 * time), np.zeros_like(time)], axis=1).astype(np.float32)
    assert integrated_loudness(tone) == pytest.approx(-3.01, abs=0.02)
    between = np.sin(2 * np.pi * SAMPLE_RATE / 4 * time + np.pi / 4)[:, None].astype(np.float32)
    assert np.abs(between).max() < 0.71
    assert true_peak(between[1000:-1000]) == pytest.approx(0, abs=0.3)


@pytest.mark.parametrize("rate", [RATE, Rate(num=24000, den=1001), Rate(num=30000, den=1001)], ids=str)
@pytest.mark.parametrize("level", [0.5, 0.01])
def test_a_mix_is_at_the_target_and_sample_exact(tmp_path: Path, rate: Rate, level: float) -> None:
    frames = 101
    seconds = frames / float(rate.fraction)
    music = write(tmp_path / "music.wav", noise(seconds + 0.01, level))
    ambience = write(tmp_path / "sea.wav", noise(seconds + 0.01, level * 2, seed=2))
    measured = mix(music, ambience, [Span(first=20, frames=20)], rate, frames, tmp_path / "mix.wav")
    heard = load(tmp_path / "mix.wav")
    assert len(heard) == round(frames * SAMPLE_RATE / rate.fraction)
    assert pyloudnorm.Meter(SAMPLE_RATE).integrated_loudness(heard) == pytest.approx(-16, abs=0.1)
    assert measured.lufs == pytest.approx(-16, abs=0.1)
    assert measured.true_peak <= -1
    assert 20 * np.log10(np.abs(resample_poly(heard, 8, 1, axis=0)).max()) <= -1
    assert measured.note == ""


def test_music_steps_back_under_words_without_a_step(tmp_path: Path) -> None:
    time = np.arange(10 * SAMPLE_RATE) / SAMPLE_RATE
    tone = np.stack([0.2 * np.sin(2 * np.pi * 500 * time)] * 2, axis=1)
    mix(write(tmp_path / "m.wav", tone), None, [Span(first=96, frames=48)], RATE, 240, tmp_path / "mix.wav")
    heard = load(tmp_path / "mix.wav")[:, 0]
    level = np.sqrt(np.square(heard).reshape(-1, SAMPLE_RATE // 100).mean(axis=1))
    spoken, before, after = level[400:600].max(), level[250:330].mean(), level[680:800].mean()
    assert 20 * np.log10(spoken / before) == pytest.approx(-7, abs=0.5)
    assert after == pytest.approx(before, rel=0.02)
    assert np.abs(20 * np.log10(level[330:680][1:] / level[330:680][:-1])).max() < 0.5


def test_silence_is_silent_and_only_there(tmp_path: Path) -> None:
    sound = write(tmp_path / "m.wav", noise(5))
    mix(sound, sound, [], RATE, 120, tmp_path / "mix.wav", silences=[Span(first=48, frames=24)])
    heard = np.abs(load(tmp_path / "mix.wav"))
    assert heard[int(2.1 * SAMPLE_RATE) : int(2.9 * SAMPLE_RATE)].max() == 0
    assert heard[int(1.9 * SAMPLE_RATE) : 2 * SAMPLE_RATE].max() > 0.01
    assert heard[3 * SAMPLE_RATE : int(3.1 * SAMPLE_RATE)].max() > 0.01


def test_both_ends_fade(tmp_path: Path) -> None:
    mix(write(tmp_path / "m.wav", noise(3)), None, [], RATE, 72, tmp_path / "mix.wav")
    heard = np.abs(load(tmp_path / "mix.wav"))
    assert heard[0].max() == 0
    assert heard[-10:].max() < 0.001


@pytest.mark.parametrize("kind", ["none", "zeros", "hiss", "tiny"])
def test_a_silent_film_is_made_and_said(tmp_path: Path, kind: str) -> None:
    frames = 6 if kind == "tiny" else 72
    sound = {"none": None, "zeros": np.zeros((3 * SAMPLE_RATE, 2)), "hiss": noise(3, 6e-5), "tiny": noise(3)}[kind]
    music = None if sound is None else write(tmp_path / "m.wav", sound)
    measured = mix(music, None, [], RATE, frames, tmp_path / "mix.wav")
    heard = load(tmp_path / "mix.wav")
    assert len(heard) == frames * 2000
    assert np.isfinite([measured.lufs, measured.true_peak]).all()
    assert measured.true_peak <= -1
    assert measured.note


def test_a_film_without_a_track_is_not_mixed_and_heard_as_if_it_were(tmp_path: Path) -> None:
    rate = Rate(num=24000, den=1001)
    found = soundtrack(Tracks(None, None, (), (), rate, 71), tmp_path)
    assert found.loudness == mix(None, None, [], rate, 71, tmp_path / "mix.wav")
    encode_sound(tmp_path / "mix.wav", tmp_path / "mixed.mp4")
    assert found.file.read_bytes() == (tmp_path / "mixed.mp4").read_bytes()


def test_same_sounds_same_bytes(tmp_path: Path) -> None:
    sound = write(tmp_path / "m.wav", noise(2))
    for name in ("a", "b"):
        mix(sound, sound, [Span(first=10, frames=9)], RATE, 48, tmp_path / f"{name}.wav")
    assert (tmp_path / "a.wav").read_bytes() == (tmp_path / "b.wav").read_bytes()


@pytest.mark.parametrize("harm", ["missing", "truncated", "garbage"])
def test_a_damaged_sound_is_named(tmp_path: Path, harm: str) -> None:
    path = write(tmp_path / "music.wav", noise(4))
    match harm:
        case "missing":
            path.unlink()
        case "truncated":
            path.write_bytes(path.read_bytes()[:100_000])
        case "garbage":
            path.write_bytes(b"no sound at all")
    with pytest.raises(MediaDamaged, match=r"music\.wav"):
        mix(path, None, [], RATE, 96, tmp_path / "mix.wav")
    assert not (tmp_path / "mix.wav").exists()


def test_the_limiter_leaves_quiet_sound_alone_and_holds_its_ceiling() -> None:
    sound = noise(2, 0.02).astype(np.float32)
    sound *= 0.7 / peaks(sound).max()
    assert limit(sound, peaks(sound)) is sound
    loud = sound * 5
    assert true_peak(limit(loud, peaks(loud))) <= -2

"""The delivered file: exact length, picture and sound equally long, tagged, quick to start, the same bytes every time."""

import wave
from pathlib import Path

import av
import numpy as np
import pytest
from numpy.typing import NDArray

from editor import assemble, conform, encode_sound, master, probe
from film import MediaDamaged, Rate, Timeline, Transition
from tests.editor.footage_kit import fingerprints, plan, shoot, shot


def film(folder: Path, rate: Rate, frames: int = 50) -> tuple[Timeline, Path, Path]:
    """A timeline, its picture and a sound with a click on its first and on its last sample."""
    shots = (shot(0, frames - 24), shot(1, 24, transition=Transition.FADE_IN))
    takes = {s.id: shoot(folder, i, s.frames, rate=rate) for i, s in enumerate(shots)}
    timeline = assemble(plan(*shots, rate=rate), takes)
    samples = np.zeros((round(timeline.frames * 48000 / rate.fraction), 2), "<i2")
    samples[:100] = samples[-100:] = 20000
    return timeline, conform(timeline, folder, folder / "scratch"), encoded(folder, samples)


def encoded(folder: Path, samples: NDArray[np.int16]) -> Path:
    """The samples as the sound of a film."""
    with wave.open(str(folder / "mix.wav"), "wb") as file:
        file.setnchannels(2)
        file.setsampwidth(2)
        file.setframerate(48000)
        file.writeframes(samples.tobytes())
    encode_sound(folder / "mix.wav", folder / "sound.mp4")
    return folder / "sound.mp4"


def silence(folder: Path, timeline: Timeline) -> Path:
    """A sound as long as the film."""
    return encoded(folder, np.zeros((round(timeline.frames * 48000 / timeline.rate.fraction), 2), np.int16))


@pytest.mark.parametrize("rate", [Rate(num=24), Rate(num=24000, den=1001), Rate(num=25)], ids=str)
@pytest.mark.parametrize("frames", [49, 96])
def test_a_master_is_what_was_asked(tmp_path: Path, rate: Rate, frames: int) -> None:
    timeline, picture, sound = film(tmp_path, rate, frames)
    out = tmp_path / "film.mp4"
    master(timeline, picture, sound, out)
    facts = probe(out)
    assert (facts.frames, facts.width, facts.height, facts.rate) == (frames, 160, 90, rate)
    assert facts.video_seconds == pytest.approx(frames / rate.fraction, abs=1e-9)
    assert facts.audio_seconds == pytest.approx(facts.video_seconds, abs=1e-4)
    assert (facts.sample_rate, facts.channels) == (48000, 2)
    assert facts.colour == (1, 1, 1)
    assert facts.limited_range
    assert facts.faststart
    assert fingerprints(out) == fingerprints(picture)


def test_sound_starts_and_ends_with_the_picture(tmp_path: Path) -> None:
    timeline, picture, sound = film(tmp_path, Rate(num=24))
    master(timeline, picture, sound, tmp_path / "film.mp4")
    with av.open(str(tmp_path / "film.mp4")) as container:
        video, audio = container.streams.video[0], container.streams.audio[0]
        assert video.start_time == 0
        assert audio.start_time == 0
        assert float(video.duration * video.time_base) == pytest.approx(
            float(audio.duration * audio.time_base), abs=1e-4
        )
        heard = np.abs(np.concatenate([f.to_ndarray()[0] for f in container.decode(audio)]))
    assert heard[:100].max() > 0.3
    samples = 50 * 2000
    assert samples <= len(heard) < samples + 1024
    assert heard[samples - 100 : samples].max() > 0.3
    assert heard[3000 : samples - 3000].max() < 0.02


def test_same_inputs_same_bytes_without_clock_or_encoder_name(tmp_path: Path) -> None:
    timeline, picture, sound = film(tmp_path, Rate(num=24))
    for name in ("a.mp4", "b.mp4"):
        master(timeline, picture, sound, tmp_path / name)
    assert (tmp_path / "a.mp4").read_bytes() == (tmp_path / "b.mp4").read_bytes()
    with av.open(str(tmp_path / "a.mp4")) as container:
        assert "creation_time" not in container.metadata
        assert "encoder" not in container.metadata
        assert container.metadata["title"] == "Small film"
    assert not list(tmp_path.glob(".*"))


def test_what_does_not_fit_the_timeline_is_refused(tmp_path: Path) -> None:
    timeline, picture, sound = film(tmp_path, Rate(num=24))
    out = tmp_path / "film.mp4"
    longer = timeline.with_(clips=(*timeline.clips, timeline.clips[0]))
    with pytest.raises(MediaDamaged, match="has 50 frames, the film 76"):
        master(longer, picture, sound, out)
    encoded(tmp_path, np.zeros((40_000, 2), np.int16))
    with pytest.raises(MediaDamaged, match=r"sound\.mp4 has 40000 samples, the film 50 frames"):
        master(timeline, picture, sound, out)
    sound.write_bytes(sound.read_bytes()[: sound.stat().st_size // 4])
    with pytest.raises(MediaDamaged, match=r"sound\.mp4 cannot be read"):
        master(timeline, picture, sound, out)
    sound.unlink()
    with pytest.raises(MediaDamaged, match=r"sound\.mp4 is missing"):
        master(timeline, picture, sound, out)
    picture.write_bytes(picture.read_bytes()[:500])
    with pytest.raises(MediaDamaged, match=picture.name):
        probe(picture)
    assert not out.exists()
    assert not list(tmp_path.glob(".*"))

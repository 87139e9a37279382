"""Music and ambience -> the sound of the film, ducked under speech, silent where it must be, normalised.

Reading, slicing, laying over and writing are pydub's; it works in integers and clips silently, so the parts meet in 32 bits
with 12 dB of headroom, and everything that moves (ducking, fades, limiting) is done in floating point.
"""

import logging
import warnings
import wave
from collections.abc import Iterable, Sequence
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.ndimage import convolve1d

from editor.encode import ffmpeg
from editor.files import whole
from editor.levels import SAMPLE_RATE, SILENCE_LUFS, Loudness
from editor.limiter import TARGET_LUFS, normalise
from editor.loudness import Samples, integrated_loudness, true_peak
from film import MediaDamaged, Rate, Span

_log = logging.getLogger(__name__)

MUSIC_LUFS = TARGET_LUFS
AMBIENCE_LUFS = TARGET_LUFS - 11
"""A place is felt under music, not heard against it."""
_MUSIC_DUCK_DB = -7.0
_AMBIENCE_DUCK_DB = -3.0
_DUCK_SECONDS = 0.3
"""Half of a ducking's slope; it begins this long before the words."""
_BREATH_SECONDS = 0.7
"""A pause shorter than this does not bring the music back up."""
_SILENCE_SLOPE_SECONDS = 0.08
_FADE_IN_SECONDS, _FADE_OUT_SECONDS = 0.03, 0.25
_HEADROOM = 0.25
_MS = SAMPLE_RATE // 1000


def mix(
    music: Path | None,
    ambience: Path | None,
    speech: Sequence[Span],
    rate: Rate,
    frames: int,
    out: Path,
    silences: Sequence[Span] = (),
) -> Loudness:
    """WAVs as long as the film -> a 48 kHz stereo 16-bit WAV of exactly `frames` at `rate`, and what it measures.

    Spans are in frames of the film: the music steps back where somebody speaks, and all is silent in `silences`.
    Raises MediaDamaged naming the file if one is missing, broken or too short, StorageFull if the disk is.
    """
    total = round(frames * SAMPLE_RATE / rate.fraction)
    voiced, hushed = _regions(speech, rate, _BREATH_SECONDS), _regions(silences, rate, 0)
    shape = _hush(hushed, total) * _ends(total)
    parts = [
        (music, MUSIC_LUFS, _MUSIC_DUCK_DB),
        (ambience, AMBIENCE_LUFS, _AMBIENCE_DUCK_DB),
    ]
    bed = _segment(np.zeros((total, 2), np.float32))
    for path, level, duck in parts:
        if path is not None:
            sound = _levelled(_read(path, total, rate), level)
            bed = bed.overlay(_segment(sound * (_duck(voiced, total, duck) * shape)[:, None]))
    film, note = normalise(_samples(bed, total) / _HEADROOM)
    if note:
        _log.warning("%s: %s", out.name, note)
    final = (film * 32767).round().clip(-32768, 32767).astype("<i2")
    _write(final, out)
    heard = np.asarray(final / 32768, np.float32)
    return Loudness(lufs=round(integrated_loudness(heard), 2), true_peak=round(true_peak(heard), 2), note=note)


@cache
def _pydub() -> Any:
    """pydub's AudioSegment. It warns on import (old escapes, audioop, no ffmpeg on PATH), none of which concerns us."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        from pydub import AudioSegment
    AudioSegment.converter = ffmpeg()
    return AudioSegment


def _read(path: Path, total: int, rate: Rate) -> Samples:
    """A PCM WAV -> exactly `total` stereo samples."""
    if not path.is_file():
        raise MediaDamaged(f"sound: {path.name} is missing; `auteur resume` makes it again")
    # Through `wave` and not pydub's from_wav, which asks ffprobe about files it does not understand.
    try:
        with wave.open(str(path), "rb") as file:
            channels, width, per_second = file.getnchannels(), file.getsampwidth(), file.getframerate()
            raw = file.readframes(file.getnframes())
    except (wave.Error, EOFError) as e:
        raise MediaDamaged(f"sound: {path.name} is no WAV we can read ({e}); `auteur resume` makes it again") from e
    raw = raw[: len(raw) // (channels * width) * channels * width]
    segment = _pydub()(data=raw, sample_width=width, frame_rate=per_second, channels=channels)
    segment = segment.set_sample_width(4).set_frame_rate(SAMPLE_RATE).set_channels(2)
    have = int(segment.frame_count())
    if have < total - SAMPLE_RATE / rate.fraction:
        raise MediaDamaged(
            f"sound: {path.name} lasts {have / SAMPLE_RATE:.2f} s, the film {total / SAMPLE_RATE:.2f} s; "
            "`auteur resume` makes it again"
        )
    return _samples(segment, total)


def _samples(segment: Any, total: int) -> Samples:
    """(total, 2) floats of a 32-bit stereo segment, cut or filled with silence at its end."""
    cut = segment.get_sample_slice(0, total)
    found = np.frombuffer(cut.raw_data, "<i4").reshape(-1, 2).astype(np.float32) / 2**31
    return np.pad(found, ((0, total - len(found)), (0, 0)))


def _segment(samples: Samples) -> Any:
    """Floats -> a 32-bit pydub segment with headroom, filled up to whole milliseconds (pydub cuts at them)."""
    fill = -len(samples) % _MS + _MS
    integers = (np.pad(samples, ((0, fill), (0, 0))).astype(np.float64) * (_HEADROOM * 2**31)).clip(-(2**31), 2**31 - 1)
    data = integers.astype("<i4").tobytes()
    return _pydub()(data=data, sample_width=4, frame_rate=SAMPLE_RATE, channels=2)


def _levelled(samples: Samples, lufs: float) -> Samples:
    """At a known loudness, so that the balance does not depend on how loud a generator happens to work."""
    loudness = integrated_loudness(samples)
    if loudness <= SILENCE_LUFS:
        return samples
    return samples * np.float32(10 ** (min(lufs - loudness, 40) / 20))


def _regions(spans: Iterable[Span], rate: Rate, bridge_seconds: float) -> list[tuple[int, int]]:
    """Spans in frames -> (first, end) in samples, in order, those closer than the bridge joined."""
    per_frame = SAMPLE_RATE / rate.fraction
    regions: list[tuple[int, int]] = []
    for span in sorted(spans, key=lambda s: s.first):
        first, end = round(span.first * per_frame), round((span.first + span.frames) * per_frame)
        if regions and first - regions[-1][1] <= bridge_seconds * SAMPLE_RATE:
            regions[-1] = (regions[-1][0], max(end, regions[-1][1]))
        else:
            regions.append((first, end))
    return regions


def _duck(regions: list[tuple[int, int]], total: int, depth_db: float) -> NDArray[np.float32]:
    """Gain per sample: `depth_db` while somebody speaks, reached by a raised-cosine slope in decibels around the edges."""
    slope = int(_DUCK_SECONDS * SAMPLE_RATE)
    # The curve is slow: it is made at a thousandth of the rate and drawn through.
    steps = np.zeros(total // _MS + 2, np.float64)
    for first, end in regions:
        steps[max(0, first - slope) // _MS : (end + slope) // _MS + 1] = depth_db
    window = np.hanning(2 * slope // _MS + 1)
    curve = convolve1d(steps, window / window.sum(), mode="nearest")
    return np.asarray(10 ** (np.interp(np.arange(total), np.arange(len(curve)) * _MS, curve) / 20), np.float32)


def _hush(regions: list[tuple[int, int]], total: int) -> NDArray[np.float32]:
    """0 inside the silences, 1 outside, with a short slope inside their edges: never a click, and nothing outside is lost."""
    gain = np.ones(total, np.float32)
    for first, end in regions:
        first, end = max(0, first), min(end, total)
        slope = min(int(_SILENCE_SLOPE_SECONDS * SAMPLE_RATE), (end - first) // 2)
        fall = np.cos(np.linspace(0, np.pi / 2, slope, dtype=np.float32)) ** 2
        gain[first:end] = 0
        gain[first : first + slope] = fall
        gain[end - slope : end] = fall[::-1]
    return gain


def _ends(total: int) -> NDArray[np.float32]:
    """Fades at both ends of the film."""
    gain = np.ones(total, np.float32)
    for seconds, edge in ((_FADE_IN_SECONDS, slice(None)), (_FADE_OUT_SECONDS, slice(None, None, -1))):
        length = min(int(seconds * SAMPLE_RATE), total // 2)
        gain[edge][:length] *= np.sin(np.linspace(0, np.pi / 2, length, dtype=np.float32)) ** 2
    return gain


def _write(samples: NDArray[np.int16], out: Path) -> None:
    segment = _pydub()(data=samples.tobytes(), sample_width=2, frame_rate=SAMPLE_RATE, channels=2)
    with whole(out) as part:
        segment.export(str(part), format="wav").close()

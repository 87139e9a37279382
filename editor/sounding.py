"""Music, ambience and what is said over them -> the film's sound as it is delivered, made once for the same sound.

Mixing and encoding a minute takes longer than joining its picture, and most revisions change nothing one hears: a finished
sound is kept in the scratch folder by the name of what it is made of.
"""

import json
import wave
from collections.abc import Iterator
from contextlib import contextmanager
from fractions import Fraction
from hashlib import blake2b, sha256
from itertools import chain
from pathlib import Path
from typing import Any, NamedTuple

from pydantic import ValidationError

from editor.files import whole
from editor.levels import SAMPLE_RATE, SILENCE_DBTP, SILENCE_LUFS, SILENT_NOTE, Loudness
from film import MediaDamaged, Rate, Span

MIXING = 1
"""Version of how a film is mixed and encoded; a new one makes every kept sound stale."""
AAC_BITS_PER_SECOND = 192_000


class Tracks(NamedTuple):
    """What the sound of a film is made of. Files are named by their content, as those of a vault are."""

    music: Path | None
    ambience: Path | None
    speech: tuple[Span, ...]
    """In frames of the film: where somebody speaks."""
    silences: tuple[Span, ...]
    rate: Rate
    frames: int

    @property
    def key(self) -> str:
        names = [path.name if path else "" for path in (self.music, self.ambience)]
        made_of = (MIXING, AAC_BITS_PER_SECOND, *names, self.speech, self.silences, str(self.rate), self.frames)
        return blake2b(repr(made_of).encode(), digest_size=12).hexdigest()


class Soundtrack(NamedTuple):
    file: Path
    """AAC in MP4, exactly as long as the film."""
    loudness: Loudness


def soundtrack(tracks: Tracks, scratch: Path) -> Soundtrack:
    """The sound of these tracks: the one in `scratch`, or mixed and encoded now.

    Raises MediaDamaged naming the file if a track is missing, broken or too short, StorageFull if the disk is.
    """
    if (kept := kept_soundtrack(tracks, scratch)) is not None:
        return kept
    mixed, file = scratch / f"mix-{tracks.key}.wav", scratch / f"sound-{tracks.key}.mp4"
    try:
        heard = _mixed(tracks, mixed)
        encode_sound(mixed, file)
    finally:
        mixed.unlink(missing_ok=True)
    note = {"sha256": _hash(file), "loudness": heard.model_dump(mode="json")}
    with whole(file.with_suffix(".json")) as part:
        part.write_text(json.dumps(note), encoding="utf-8")
    return Soundtrack(file, heard)


def _mixed(tracks: Tracks, out: Path) -> Loudness:
    if tracks.music is None and tracks.ambience is None:
        return silence(tracks.rate, tracks.frames, out)
    from editor.mixdown import mix  # with scipy and pydub, two seconds of imports

    return mix(tracks.music, tracks.ambience, tracks.speech, tracks.rate, tracks.frames, out, silences=tracks.silences)


def silence(rate: Rate, frames: int, out: Path) -> Loudness:
    """A silent film's sound: 48 kHz stereo 16-bit zeros for `frames` at `rate`, as `mix` would make of no tracks."""
    with whole(out) as part, wave.open(str(part), "wb") as file:
        file.setnchannels(2)
        file.setsampwidth(2)
        file.setframerate(SAMPLE_RATE)
        file.writeframes(bytes(4 * round(frames * SAMPLE_RATE / rate.fraction)))
    return Loudness(lufs=SILENCE_LUFS, true_peak=SILENCE_DBTP, note=SILENT_NOTE)


def kept_soundtrack(tracks: Tracks, scratch: Path) -> Soundtrack | None:
    """The sound of these tracks if it was made before and its file is whole."""
    file = scratch / f"sound-{tracks.key}.mp4"
    try:
        note = json.loads(file.with_suffix(".json").read_text(encoding="utf-8"))
        if note["sha256"] == _hash(file):
            return Soundtrack(file, Loudness.model_validate(note["loudness"]))
    except (OSError, ValueError, KeyError, TypeError, ValidationError):
        pass
    return None


def encode_sound(mixed: Path, out: Path) -> None:
    """A WAV -> AAC in MP4, in which exactly the samples of the WAV are heard. The same samples give the same bytes."""
    import av

    with sound_of(mixed) as heard, whole(out) as part:
        options = {"fflags": "+bitexact", "movie_timescale": str(heard.rate)}
        with av.open(str(part), "w", format="mp4", options=options) as film:
            audio: Any = film.add_stream("aac", rate=heard.rate, layout="stereo")
            audio.bit_rate = AAC_BITS_PER_SECOND
            audio.codec_context.flags |= av.codec.context.Flags.bitexact
            for packet in _encoded(heard, audio):
                film.mux(packet)


@contextmanager
def sound_of(path: Path) -> Iterator[Any]:
    """The sound stream of a file; whatever is wrong with it is said with its name."""
    import av

    if not path.is_file():
        raise MediaDamaged(f"sound: {path.name} is missing; `auteur resume` makes it again")
    try:
        with av.open(str(path)) as container:
            if not container.streams.audio:
                raise MediaDamaged(f"sound: {path.name} holds no sound; `auteur resume` makes it again")
            yield container.streams.audio[0]
    except av.InvalidDataError as e:
        raise MediaDamaged(f"sound: {path.name} cannot be read ({e}); `auteur resume` makes it again") from e


def _encoded(heard: Any, audio: Any) -> Iterator[Any]:
    """The sound as AAC packets.

    Frames are fed with their sample number as time stamp: the encoder then marks its priming as before time 0 and the last
    packet as short, which the MP4 edit list turns into exactly the samples that went in.
    """
    import av

    samples = 0
    resampler = av.AudioResampler(format="fltp", layout="stereo", rate=audio.rate)
    for frame in chain(heard.container.decode(heard), [None]):
        for converted in resampler.resample(frame):
            converted.pts, converted.time_base = samples, Fraction(1, audio.rate)
            samples += converted.samples
            yield from audio.encode(converted)
    yield from audio.encode(None)


def _hash(path: Path) -> str:
    return sha256(path.read_bytes()).hexdigest()

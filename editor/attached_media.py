"""A clip or sound file -> pictures at an even rate, or samples: decoded to the end, no larger than is kept, without metadata."""

import wave
from collections.abc import Iterator
from contextlib import contextmanager
from fractions import Fraction
from pathlib import Path
from typing import Any, BinaryIO

import numpy as np

from editor.encode import encode
from editor.footage import Picture
from editor.refusals import damaged, too_long, unknown
from film import BriefError, Rate
from film.references import CLIP_PIXELS, CLIP_SECONDS, KEPT_CLIP, SOUND_SECONDS

_CONTAINERS = "mov,mp4,m4a,3gp,3g2,mj2,matroska,webm,avi,mpegts,mpeg,ogg,wav,mp3,flac,aac,aiff"
_FASTEST = 30
"""Frames per second of a kept clip."""
_SAMPLES = 48_000


@contextmanager
def opened_media(file: BinaryIO, name: str) -> Iterator[Any]:
    import av

    try:
        with av.open(file, options={"format_whitelist": _CONTAINERS, "protocol_whitelist": ""}) as container:
            yield container
    except (av.InvalidDataError, av.ArgumentError) as e:
        raise unknown(name) from e
    except (av.FFmpegError, UnicodeDecodeError) as e:
        raise damaged(name, e) from e


def is_cover(stream: Any) -> bool:
    """Whether a picture stream is the cover of a record and no film."""
    import av

    return bool(stream.disposition & av.stream.Disposition.attached_pic)


def write_clip(container: Any, stream: Any, name: str, out: Path) -> dict[str, Any]:
    """The clip in the house format, silent -> its facts."""
    width, height = stream.codec_context.width, stream.codec_context.height
    if not 0 < width * height <= CLIP_PIXELS:
        raise BriefError(f"{name} has pictures of {width}x{height}, the most is 4096x2304; make it smaller")
    average = Fraction(stream.average_rate or 24)
    rate = min(Fraction(_FASTEST), max(Fraction(1), average)).limit_denominator(1001)
    frames = _Even(_decoded(container, stream, name), rate, name)
    first = frames.first()
    size = first.shape[1], first.shape[0]
    encode(frames.all(first), size, Rate(num=rate.numerator, den=rate.denominator), out)
    if frames.taken < 2:
        raise BriefError(f"{name} has a single picture; attach it as a picture, or a clip that moves")
    if frames.taken < 0.9 * stream.frames:
        raise damaged(name, f"{frames.taken} of {stream.frames} pictures are there")
    seconds = round(float(frames.count / rate), 3)
    return {"width": size[0], "height": size[1], "seconds": seconds, "frames": frames.count}


def _decoded(container: Any, stream: Any, name: str) -> Iterator[tuple[float, Picture]]:
    """(seconds, RGB) of every picture, upright and no larger than is kept."""
    import av

    begin: float | None = None
    try:
        for frame in container.decode(stream):
            at = float(frame.time or 0.0)
            begin = at if begin is None else begin
            if at - begin > CLIP_SECONDS:
                raise too_long(name, CLIP_SECONDS)
            yield at - begin, _sized(frame)
    except av.FFmpegError as e:
        raise damaged(name, e) from e


def _sized(frame: Any) -> Picture:
    share = min(1.0, KEPT_CLIP / max(frame.width, frame.height))
    width, height = (max(16, round(v * share / 2) * 2) for v in (frame.width, frame.height))
    pixels = frame.reformat(width=width, height=height, format="rgb24").to_ndarray()
    turns = round(getattr(frame, "rotation", 0) / 90) % 4
    return np.ascontiguousarray(np.rot90(pixels, turns)) if turns else np.asarray(pixels)


class _Even:
    """Pictures at uneven times -> the same at an even rate: each is shown until the next one comes."""

    def __init__(self, pictures: Iterator[tuple[float, Picture]], rate: Fraction, name: str) -> None:
        self._pictures, self._rate, self._name = pictures, rate, name
        self.taken, self.count = 1, 0

    def first(self) -> Picture:
        for _, picture in self._pictures:
            return picture
        raise damaged(self._name, "it has no pictures")

    def all(self, first: Picture) -> Iterator[Picture]:
        shown = first
        for at, picture in self._pictures:
            if picture.shape != first.shape:
                raise BriefError(f"{self._name} changes its size in the middle; export it again with one size")
            self.taken += 1
            due = round(at * float(self._rate))
            while self.count < due:
                self.count += 1
                yield shown
            shown = picture
        self.count += 1
        yield shown


def write_sound(container: Any, name: str, out: Path) -> dict[str, Any]:
    """The sound as a WAV file -> its facts."""
    count = 0
    with wave.open(str(out), "wb") as file:
        file.setnchannels(2)
        file.setsampwidth(2)
        file.setframerate(_SAMPLES)
        for samples in _samples(container, name):
            count += len(samples) // 4
            if count > SOUND_SECONDS * _SAMPLES:
                raise too_long(name, SOUND_SECONDS)
            file.writeframesraw(samples)
    if count < _SAMPLES // 10:
        raise BriefError(f"{name} holds less than a tenth of a second of sound; attach a longer one")
    stream = container.streams.audio[0]
    if (
        _knows_its_length(container)
        and stream.duration
        and count / _SAMPLES < 0.8 * float(stream.duration * stream.time_base)
    ):
        raise damaged(name, f"{count / _SAMPLES:.1f} seconds of it are there")
    return {"seconds": round(count / _SAMPLES, 3)}


def _knows_its_length(container: Any) -> bool:
    """MP3 and raw AAC only guess it from their first frames."""
    return any(word in container.format.name for word in ("mov", "matroska", "flac", "ogg"))


def _samples(container: Any, name: str) -> Iterator[bytes]:
    """The sound as 48 kHz stereo, 16 bits."""
    import av

    resampler = av.AudioResampler(format="s16", layout="stereo", rate=_SAMPLES)
    try:
        for frame in container.decode(container.streams.audio[0]):
            for part in resampler.resample(frame):
                yield bytes(part.planes[0])[: part.samples * 4]
        for part in resampler.resample(None):
            yield bytes(part.planes[0])[: part.samples * 4]
    except av.FFmpegError as e:
        raise damaged(name, e) from e

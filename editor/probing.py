"""A finished file -> facts, read from the file itself and not from what we meant to write."""

import struct
from pathlib import Path
from typing import Any

import av

from editor.footage import opened
from film import Rate, Value


class Probe(Value):
    frames: int
    width: int
    height: int
    rate: Rate
    video_seconds: float
    audio_seconds: float
    """What is heard: encoder padding not counted; 0 without sound."""
    sample_rate: int
    channels: int
    colour: tuple[int, int, int]
    """Primaries, transfer, matrix as in ITU-T H.273; (1, 1, 1) is BT.709."""
    limited_range: bool
    faststart: bool
    """The index stands before the media: playback can begin before the download ends."""


def probe(path: Path) -> Probe:
    """Facts about an MP4. Raises MediaDamaged naming the file if it cannot be read."""
    with opened(path, path.stem) as (container, video):
        sound = container.streams.audio[0] if container.streams.audio else None
        packets = [p for p in container.demux(video) if p.size]
        context = video.codec_context
        rate = Rate(num=video.average_rate.numerator, den=video.average_rate.denominator)
        return Probe(
            frames=len(packets),
            width=video.width,
            height=video.height,
            rate=rate,
            video_seconds=float(sum(p.duration for p in packets) * video.time_base),
            audio_seconds=_heard(path, sound) if sound else 0.0,
            sample_rate=sound.codec_context.sample_rate if sound else 0,
            channels=sound.codec_context.channels if sound else 0,
            colour=(int(context.color_primaries), int(context.color_trc), int(context.colorspace)),
            limited_range=int(context.color_range) == int(av.video.reformatter.ColorRange.MPEG),
            faststart=_faststart(path),
        )


def _heard(path: Path, sound: Any) -> float:
    """Seconds of sound that a decoder gives and the edit list keeps (the last AAC frame is padded to 1024 samples)."""
    with opened(path, path.stem) as (container, _):
        samples = sum(frame.samples for frame in container.decode(container.streams.audio[0]))
    return float(min(samples / sound.codec_context.sample_rate, sound.duration * sound.time_base))


def _faststart(path: Path) -> bool:
    """Whether the `moov` box comes before the `mdat` box (ISO 14496-12)."""
    with path.open("rb") as file:
        while len(head := file.read(8)) == 8:
            size, kind = struct.unpack(">I4s", head)
            if kind in (b"moov", b"mdat"):
                return bool(kind == b"moov")
            if size == 1:
                size = struct.unpack(">Q", file.read(8))[0] - 8
            file.seek(max(size - 8, 0), 1)
    return False

"""Picture and sound -> the master: one MP4 that starts at once, in which both are equally long."""

from fractions import Fraction
from itertools import chain
from pathlib import Path
from typing import Any

import av

from editor.files import whole
from editor.footage import opened
from film import FilmError, MediaDamaged, Timeline

AAC_BITS_PER_SECOND = 192_000
_TAGS = "h264_metadata=colour_primaries=1:transfer_characteristics=1:matrix_coefficients=1"
"""BT.709 in the stream's header, whatever the takes say: an encoder fed through a pipe may leave primaries unsaid."""


def master(timeline: Timeline, picture: Path, sound: Path, out: Path) -> None:
    """Copy the picture, encode the sound as AAC, write `out` (H.264/AAC MP4, faststart, BT.709) whole or not at all.

    The same inputs give the same bytes: no clock, no encoder name. Raises MediaDamaged if picture or sound do not fit the
    timeline, StorageFull if the disk is full.
    """
    with whole(out) as part:
        _mux(timeline, picture, sound, part)


def _mux(timeline: Timeline, picture: Path, sound: Path, part: Path) -> None:
    rate = timeline.rate
    ticks = rate.num * 1000
    options = {
        "movflags": "+faststart",
        "fflags": "+bitexact",
        "video_track_timescale": str(ticks),
        "movie_timescale": str(ticks),
    }
    with (
        opened(picture, "picture") as (frames, source),
        _sound(sound) as heard,
        av.open(str(part), "w", format="mp4", options=options) as film,
    ):
        film.metadata["title"] = timeline.title
        video = film.add_stream_from_template(source)
        video.time_base = Fraction(1, ticks)
        audio = film.add_stream("aac", rate=heard.streams.audio[0].rate, layout="stereo")
        audio.bit_rate = AAC_BITS_PER_SECOND
        audio.codec_context.flags |= av.codec.context.Flags.bitexact
        tagged = av.bitstream.BitStreamFilterContext(_TAGS, source, video)
        packets = [q for p in frames.demux(source) if p.size for q in tagged.filter(p)]
        if len(packets) != timeline.frames:
            raise MediaDamaged(f"picture: {picture.name} has {len(packets)} frames, the film {timeline.frames}")
        encoded, samples = _encoded(heard, audio)
        if samples != round(timeline.frames * audio.rate / rate.fraction):
            raise MediaDamaged(
                f"sound: {sound.name} has {samples} samples, the film {timeline.frames} frames at {rate}"
            )
        for packet in packets:
            packet.stream = video
        # Interleaved by time, so that a player never reads far ahead for the other stream.
        for packet in sorted([*packets, *encoded], key=lambda p: p.dts * p.time_base):
            film.mux(packet)


def _sound(path: Path) -> Any:
    if not path.is_file():
        raise MediaDamaged(f"sound: {path.name} is missing; `auteur resume` makes it again")
    try:
        return av.open(str(path))
    except av.FFmpegError as e:
        raise MediaDamaged(f"sound: {path.name} cannot be read ({e}); `auteur resume` makes it again") from e


def _encoded(heard: Any, audio: Any) -> tuple[list[Any], int]:
    """The sound as AAC packets, and how many samples went in.

    Frames are fed with their sample number as time stamp: the encoder then marks its priming as before time 0 and the last
    packet as short, which the MP4 edit list turns into exactly the samples that went in.
    """
    samples = 0
    packets = []
    resampler = av.AudioResampler(format="fltp", layout="stereo", rate=audio.rate)
    for frame in chain(heard.decode(audio=0), [None]):
        for converted in resampler.resample(frame):
            converted.pts, converted.time_base = samples, Fraction(1, audio.rate)
            samples += converted.samples
            packets += audio.encode(converted)
    packets += audio.encode(None)
    if not packets:
        raise FilmError("the film has no sound to encode")
    return packets, samples

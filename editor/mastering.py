"""Picture and sound -> the master: one MP4 that starts at once, in which both are equally long."""

from fractions import Fraction
from pathlib import Path

import av

from editor.files import whole
from editor.footage import opened
from editor.sounding import sound_of
from film import MediaDamaged, Timeline

_TAGS = "h264_metadata=colour_primaries=1:transfer_characteristics=1:matrix_coefficients=1"
"""BT.709 in the stream's header, whatever the takes say: an encoder fed through a pipe may leave primaries unsaid."""


def master(timeline: Timeline, picture: Path, sound: Path, out: Path) -> None:
    """Copy picture and sound (AAC, as `encode_sound` makes it) into `out` (MP4, faststart, BT.709), whole or not at all.

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
        sound_of(sound) as heard,
        av.open(str(part), "w", format="mp4", options=options) as film,
    ):
        film.metadata["title"] = timeline.title
        video = film.add_stream_from_template(source)
        video.time_base = Fraction(1, ticks)
        audio = film.add_stream_from_template(heard)
        tagged = av.bitstream.BitStreamFilterContext(_TAGS, source, video)
        packets = [q for p in frames.demux(source) if p.size for q in tagged.filter(p)]
        if len(packets) != timeline.frames:
            raise MediaDamaged(f"picture: {picture.name} has {len(packets)} frames, the film {timeline.frames}")
        samples = heard.duration or 0
        if samples != round(timeline.frames * heard.rate / rate.fraction):
            raise MediaDamaged(
                f"sound: {sound.name} has {samples} samples, the film {timeline.frames} frames at {rate}"
            )
        for packet in packets:
            packet.stream = video
        sounds = [p for p in heard.container.demux(heard) if p.size]
        for packet in sounds:
            packet.stream = audio
        # Interleaved by time, so that a player never reads far ahead for the other stream.
        for packet in sorted([*packets, *sounds], key=lambda p: p.dts * p.time_base):
            film.mux(packet)

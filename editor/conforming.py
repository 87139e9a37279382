"""Timeline -> the picture of the film: what nothing happens to is copied, the rest is composed with moviepy.

A smart render. Takes are in the house format (film/house.py: closed GOPs, stitchable headers), so their packets can stand
next to newly encoded ones and decode to exactly the frames of the take. Composed stretches are kept in the scratch folder
by the name of what they are made of; a revised film encodes only what changed.
"""

import os
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import CancelledError, ThreadPoolExecutor
from fractions import Fraction
from pathlib import Path
from threading import Event
from typing import Any

import av
import numpy as np

from editor.compose import Composer
from editor.encode import encode
from editor.files import whole
from editor.footage import Picture, opened
from editor.stretches import Copy, Render, recipe, stretches
from film import MediaDamaged, Timeline

Progress = Callable[[float], None]

_TICKS = 1000
"""Time stamps per frame and per unit of the rate's denominator: frames last a whole number of ticks at any rate."""
_REORDER = 2
"""How many frames x264 decodes ahead of showing them, with its pyramid of B-frames."""


def conform(
    timeline: Timeline,
    vault: Path,
    scratch: Path,
    progress: Progress = lambda share: None,
    burn: bool = False,
) -> Path:
    """Timeline -> `picture.mp4` in `scratch` with exactly the film's frames and no sound. `burn` draws the captions in.

    Raises MediaDamaged naming slate and file if a take is missing, cut short or of another size.
    """
    scratch.mkdir(parents=True, exist_ok=True)
    house = _headers(_house_sample(timeline, scratch), "house")
    plan = stretches(timeline, burn, _foreign(timeline, vault, house))
    _render(timeline, vault, scratch, plan, burn, progress)
    out = scratch / "picture.mp4"
    _stitch(timeline, [_piece(timeline, s, vault, scratch, burn) for s in plan], out)
    progress(1.0)
    return out


def _render(
    timeline: Timeline, vault: Path, scratch: Path, plan: tuple[Copy | Render, ...], burn: bool, progress: Progress
) -> None:
    """Compose and encode every stretch that is not in the scratch folder yet, two at a time (each encoder has one thread)."""
    wanted = {recipe(timeline, s, burn): s for s in plan if isinstance(s, Render)}
    todo = {name: s for name, s in wanted.items() if not _complete(scratch / f"stretch-{name}.mp4", s.frames)}
    total, done = sum(s.frames for s in todo.values()), 0
    stop = Event()

    def render(name: str, stretch: Render) -> int:
        size = (timeline.width, timeline.height)
        with whole(scratch / f"stretch-{name}.mp4") as part, Composer(timeline, vault, burn) as composer:
            frames = composer.clip(stretch.first, stretch.frames).iter_frames(dtype=np.uint8)
            encode(_until(stop, frames), size, timeline.rate, part)
        return stretch.frames

    with ThreadPoolExecutor(min(2, os.cpu_count() or 1)) as pool:
        waiting = [pool.submit(render, name, stretch) for name, stretch in todo.items()]
        try:
            for future in waiting:
                done += future.result()
                progress(0.95 * done / total)
        finally:
            stop.set()
            for future in waiting:
                future.cancel()


def _until(stop: Event, frames: Iterable[Picture]) -> Iterator[Picture]:
    """The frames, until another stretch failed or the person pressed Ctrl-C."""
    for frame in frames:
        if stop.is_set():
            raise CancelledError
        yield frame


def _complete(path: Path, frames: int) -> bool:
    try:
        with opened(path, "stretch") as (container, stream):
            return sum(1 for packet in container.demux(stream) if packet.size) == frames
    except MediaDamaged:
        return False


def _house_sample(timeline: Timeline, scratch: Path) -> Path:
    """One black frame as the encoder makes it now: the reference for headers."""
    sample = scratch / f"house-{timeline.width}x{timeline.height}-{timeline.rate.num}-{timeline.rate.den}.mp4"
    black = np.zeros((timeline.height, timeline.width, 3), np.uint8)
    with whole(sample) as part:
        encode([black], (timeline.width, timeline.height), timeline.rate, part)
    return sample


def _headers(path: Path, name: str) -> tuple[bytes, int, int]:
    with opened(path, name) as (_, stream):
        return bytes(stream.codec_context.extradata or b""), stream.width, stream.height


def _foreign(timeline: Timeline, vault: Path, house: tuple[bytes, int, int]) -> list[int]:
    """Indices of clips whose headers differ from the house's: joined as they are, they would not decode."""
    foreign = []
    for index, clip in enumerate(timeline.clips):
        if clip.card:
            continue
        extradata, width, height = _headers(vault / clip.media, clip.slate)
        if (width, height) != (timeline.width, timeline.height):
            raise MediaDamaged(
                f"{clip.slate}: {clip.media} is {width}x{height}, the film is {timeline.width}x{timeline.height}; "
                "`auteur resume` shoots it again"
            )
        if extradata != house[0]:
            foreign.append(index)
    return foreign


Piece = tuple[Path, str, int, int]
"""File, name for messages, first frame, frames."""


def _piece(timeline: Timeline, stretch: Copy | Render, vault: Path, scratch: Path, burn: bool) -> Piece:
    if isinstance(stretch, Render):
        return scratch / f"stretch-{recipe(timeline, stretch, burn)}.mp4", "stretch", 0, stretch.frames
    clip = timeline.clips[stretch.clip]
    return vault / clip.media, clip.slate, stretch.first, stretch.frames


def _stitch(timeline: Timeline, pieces: list[Piece], out: Path) -> None:
    """Join packets, each stamped from its frame number: no drift, no rounding, no gap at a join."""
    frame_ticks = timeline.rate.den * _TICKS
    time_base = Fraction(1, timeline.rate.num * _TICKS)
    options = {"video_track_timescale": str(time_base.denominator), "fflags": "+bitexact"}
    with whole(out) as part, av.open(str(part), "w", format="mp4", options=options) as film:
        target, start = None, 0
        for path, name, first, frames in pieces:
            with opened(path, name) as (container, source):
                if target is None:
                    target = film.add_stream_from_template(source)
                    target.time_base = time_base
                for order, (packet, at) in enumerate(_packets(container, source, timeline, path, name, first, frames)):
                    packet.stream, packet.time_base = target, time_base
                    packet.pts = (start + at) * frame_ticks
                    packet.dts = (start + order - _REORDER) * frame_ticks
                    packet.duration = frame_ticks
                    film.mux(packet)
            start += frames


def _packets(
    container: Any, stream: Any, timeline: Timeline, path: Path, name: str, first: int, frames: int
) -> Iterator[tuple[Any, int]]:
    """Packets of frames [first, first + frames) in decoding order, each with its frame counted from `first`."""
    tick = 1 / (timeline.rate.fraction * stream.time_base)
    found = 0
    container.seek(int(first * tick), stream=stream)
    for packet in container.demux(stream):
        if not packet.size:
            continue
        at = round(packet.pts / tick) - first
        if at >= frames and packet.is_keyframe:
            break
        if 0 <= at < frames:
            if packet.is_corrupt or (found == 0 and not packet.is_keyframe):
                break
            found += 1
            yield packet, at
    if found != frames:
        raise MediaDamaged(
            f"{name}: {path.name} has {found} of the {frames} frames from {first}; `auteur resume` shoots it again"
        )

"""Timeline -> the picture of the film: what nothing happens to is copied, the rest is composed with moviepy.

A smart render. Takes are in the house format (film/house.py: closed GOPs, stitchable headers), so their packets can stand
next to newly encoded ones and decode to exactly the frames of the take. Composed stretches are kept in the scratch folder
by the name of what they are made of; a revised film encodes only what changed, and a picture that did not change is found.
"""

import os
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import CancelledError, ThreadPoolExecutor
from fractions import Fraction
from hashlib import blake2b
from pathlib import Path
from threading import Event
from typing import Any

import av
import numpy as np

from editor.encode import encode, ffmpeg
from editor.files import mark, whole
from editor.footage import Picture, Reels, readable
from editor.stretches import Copy, Render, picture_recipe, recipe, stretches
from film import MediaDamaged, Timeline
from film.house import REORDER, TICKS, encode_arguments

_NOTE = "picture.txt"
Progress = Callable[[float], None]


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
    out = scratch / "picture.mp4"
    made_of = _made_of(timeline, vault, burn)
    if _noted(scratch)[:1] == [f"{made_of} {mark(out)}"]:
        progress(1.0)
        return out
    with Reels() as reels:
        reels.load(dict.fromkeys(vault / c.media for c in timeline.clips if c.media))
        plan = stretches(timeline, burn, _foreign(timeline, vault, reels, _house(timeline, scratch, reels)))
        _render(timeline, vault, scratch, plan, burn, reels, progress)
        pieces = [_piece(timeline, s, vault, scratch, burn) for s in plan]
        _stitch(timeline, pieces, reels, out)
    drawn = [piece[0].name for piece, s in zip(pieces, plan, strict=True) if isinstance(s, Render)]
    (scratch / _NOTE).write_text("\n".join([f"{made_of} {mark(out)}", *drawn]), encoding="utf-8")
    progress(1.0)
    return out


def drawn_stretches(scratch: Path) -> tuple[str, ...]:
    """The names of the kept stretches that the picture in `scratch` was joined from."""
    return tuple(_noted(scratch)[1:])


def _noted(scratch: Path) -> list[str]:
    """What `conform` wrote down of the picture: what it is made of, then its drawn stretches."""
    try:
        return (scratch / _NOTE).read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError):
        return []


def _made_of(timeline: Timeline, vault: Path, burn: bool) -> str:
    """A name for the picture: of what it shows and of the files it is made from as they stand on disk."""
    files = [mark(vault / c.media) for c in timeline.clips if c.media]
    return blake2b(repr((picture_recipe(timeline, burn), files)).encode(), digest_size=16).hexdigest()


def _render(
    timeline: Timeline,
    vault: Path,
    scratch: Path,
    plan: tuple[Copy | Render, ...],
    burn: bool,
    reels: Reels,
    progress: Progress,
) -> None:
    """Compose and encode every stretch that is not in the scratch folder yet, two at a time (each encoder has one thread)."""
    wanted = {recipe(timeline, s, burn): s for s in plan if isinstance(s, Render)}
    todo = {name: s for name, s in wanted.items() if not _complete(scratch / f"stretch-{name}.mp4", s.frames, reels)}
    if not todo:
        return
    from editor.compose import Composer  # with moviepy and OpenCV: only where something is drawn

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


def _complete(path: Path, frames: int, reels: Reels) -> bool:
    """Whether a stretch is there. Its index stands at its end, so one cut short cannot be opened at all."""
    try:
        return bool(reels.stream(path, "stretch").frames == frames)
    except MediaDamaged:
        return False


def _house(timeline: Timeline, scratch: Path, reels: Reels) -> bytes:
    """The headers of one black frame as the encoder of this machine makes it: the reference. Made once per encoder."""
    made_of = repr((timeline.width, timeline.height, encode_arguments(timeline.rate), mark(Path(ffmpeg()))))
    sample = scratch / f"house-{blake2b(made_of.encode(), digest_size=12).hexdigest()}.mp4"
    if not _complete(sample, 1, reels):
        black = np.zeros((timeline.height, timeline.width, 3), np.uint8)
        with whole(sample) as part:
            encode([black], (timeline.width, timeline.height), timeline.rate, part)
    return _headers(reels.stream(sample, "house"))


def _headers(stream: Any) -> bytes:
    return bytes(stream.codec_context.extradata or b"")


def _foreign(timeline: Timeline, vault: Path, reels: Reels, house: bytes) -> list[int]:
    """Indices of clips whose headers differ from the house's: joined as they are, they would not decode."""
    foreign = []
    for index, clip in enumerate(timeline.clips):
        if clip.card:
            continue
        stream = reels.stream(vault / clip.media, clip.slate)
        if (stream.width, stream.height) != (timeline.width, timeline.height):
            raise MediaDamaged(
                f"{clip.slate}: {clip.media} is {stream.width}x{stream.height}, the film is "
                f"{timeline.width}x{timeline.height}; `auteur resume` shoots it again"
            )
        if _headers(stream) != house:
            foreign.append(index)
    return foreign


Piece = tuple[Path, str, int, int]
"""File, name for messages, first frame, frames."""


def _piece(timeline: Timeline, stretch: Copy | Render, vault: Path, scratch: Path, burn: bool) -> Piece:
    if isinstance(stretch, Render):
        return scratch / f"stretch-{recipe(timeline, stretch, burn)}.mp4", "stretch", 0, stretch.frames
    clip = timeline.clips[stretch.clip]
    return vault / clip.media, clip.slate, stretch.first, stretch.frames


def _stitch(timeline: Timeline, pieces: list[Piece], reels: Reels, out: Path) -> None:
    """Join packets, each stamped from its frame number: no drift, no rounding, no gap at a join."""
    frame_ticks = timeline.rate.den * TICKS
    time_base = Fraction(1, timeline.rate.num * TICKS)
    options = {"video_track_timescale": str(time_base.denominator), "fflags": "+bitexact"}
    with whole(out) as part, av.open(str(part), "w", format="mp4", options=options) as film:
        target, start = None, 0
        for path, name, first, frames in pieces:
            source = reels.stream(path, name)
            if target is None:
                target = film.add_stream_from_template(source)
                target.time_base = time_base
            for order, (packet, at) in enumerate(_packets(source, timeline, path, name, first, frames)):
                packet.stream, packet.time_base = target, time_base
                packet.pts = (start + at) * frame_ticks
                packet.dts = (start + order - REORDER) * frame_ticks
                packet.duration = frame_ticks
                film.mux(packet)
            start += frames


def _packets(
    stream: Any, timeline: Timeline, path: Path, name: str, first: int, frames: int
) -> Iterator[tuple[Any, int]]:
    """Packets of frames [first, first + frames) in decoding order, each with its frame counted from `first`."""
    tick = 1 / (timeline.rate.fraction * stream.time_base)
    found = 0
    with readable(path, name):
        stream.container.seek(int(first * tick), stream=stream)
        for packet in stream.container.demux(stream):
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

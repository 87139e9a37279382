"""A picture take made in stretches: ranges of frames drawn and encoded by themselves, joined without encoding again.

Where the stretches lie follows from the order alone, so one process or many give the same bytes. The house format has closed
GOPs and headers that are equal for equal settings, so packets of one stretch follow those of another (as in the editor's cut).
"""

import os
import time
from collections.abc import Sequence
from fractions import Fraction
from pathlib import Path
from typing import NamedTuple, Protocol, runtime_checkable

from film import GenerationFailed, Order, PictureOrder, Rate, Span, Take
from film.house import GOP, REORDER, TICKS
from generators.base import Card, Progress, Rendered, check, faults_of_files, shoot
from generators.registry import load

STRETCH = 4 * GOP
"""Frames: two seconds. Long enough that building the set again for each costs 1-3 %, short enough that eight processes share
a shot of a quarter of a minute."""


@runtime_checkable
class Divisible(Protocol):
    """A generator whose takes can be made in stretches, each without the others."""

    @property
    def card(self) -> Card: ...

    def render_stretch(self, order: Order, span: Span, into: Path, progress: Progress) -> Rendered:
        """Write frames [first, first + frames) of a take under `into`. Raises as `render`."""
        ...

    def join(self, order: Order, pieces: Sequence[Rendered], into: Path) -> Rendered:
        """All stretches of a take, in their order -> the take."""
        ...


class Piece(NamedTuple):
    """A stretch that is made, and the seconds it took."""

    made: Rendered
    seconds: float


def spans(order: PictureOrder) -> tuple[Span, ...]:
    """Order -> its stretches. The last one takes what is left over, if that is less than half of one."""
    count = max(1, round(order.frames / STRETCH))
    starts = [i * STRETCH for i in range(count)]
    ends = [*starts[1:], order.frames]
    return tuple(Span(first=a, frames=b - a) for a, b in zip(starts, ends, strict=True))


def spans_of(name: str, order: Order) -> tuple[Span, ...]:
    """The stretches a generator would make an order in; none if it makes takes whole only."""
    return spans(order) if isinstance(order, PictureOrder) and isinstance(load(name), Divisible) else ()


def shoot_stretch(name: str, order: Order, span: Span, scratch: Path, progress: Progress) -> Piece:
    """One stretch of a take, into a folder of its own under `scratch`. Raises as `shoot`."""
    generator = load(name)
    if not isinstance(generator, Divisible):
        raise TypeError(f"{name} makes its takes whole")
    check(generator.card, order)
    start = time.perf_counter()
    into = scratch / f"{span.first:06}"
    with faults_of_files(order):
        into.mkdir()
        made = generator.render_stretch(order, span, into, progress)
    return Piece(made, round(time.perf_counter() - start, 3))


def join_stretches(name: str, order: Order, pieces: Sequence[Piece], vault: Path, progress: Progress) -> Take:
    """Every stretch of an order -> the take in the vault, as `shoot` would have made it. Raises as `shoot`."""
    generator = load(name)
    if not isinstance(generator, Divisible):
        raise TypeError(f"{name} makes its takes whole")
    take = shoot(_Joined(generator, pieces), order, vault, progress)
    return take.with_(seconds_spent=round(take.seconds_spent + sum(p.seconds for p in pieces), 3))


class _Joined:
    """A generator whose work is done but for the joining."""

    def __init__(self, generator: Divisible, pieces: Sequence[Piece]) -> None:
        self._generator, self._pieces = generator, pieces

    @property
    def card(self) -> Card:
        return self._generator.card

    def render(self, order: Order, into: Path, progress: Progress) -> Rendered:
        made = self._generator.join(order, [p.made for p in self._pieces], into)
        progress(1.0)
        return made


def join_pictures(pieces: Sequence[Path], rate: Rate, out: Path) -> None:
    """Files in the house format -> one, packet by packet, each stamped from its frame number.

    Raises GenerationFailed(retryable) if a piece is no whole file.
    """
    if len(pieces) == 1:
        os.replace(pieces[0], out)
        return
    import av

    ticks = rate.num * TICKS
    step = rate.den * TICKS
    options = {"video_track_timescale": str(ticks), "fflags": "+bitexact"}
    with av.open(str(out), "w", format="mp4", options=options) as whole:
        target, start = None, 0
        for path in pieces:
            try:
                with av.open(str(path)) as part:
                    source = part.streams.video[0]
                    if target is None:
                        target = whole.add_stream_from_template(source)
                        target.time_base = Fraction(1, ticks)
                    packets = [p for p in part.demux(source) if p.size]
                    tick = 1 / (rate.fraction * source.time_base) if source.time_base else 1
                    for order, packet in enumerate(packets):
                        at = start + round((packet.pts or 0) / tick)
                        packet.stream, packet.time_base = target, Fraction(1, ticks)
                        packet.pts, packet.dts, packet.duration = at * step, (start + order - REORDER) * step, step
                        whole.mux(packet)
                    start += len(packets)
            except av.FFmpegError as e:
                raise GenerationFailed(f"{path.name}: a stretch of the take cannot be read: {e}", retryable=True) from e

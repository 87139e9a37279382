"""An order -> its take, made by as many hands as are free: long takes in stretches, whole ones by one."""

import asyncio
import os
import shutil
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from tempfile import mkdtemp

from director.workers import Workers
from film import Order, Span, Take
from generators import join_stretches, shoot_named, shoot_stretch, spans_of


async def filmed(
    workers: Workers, name: str, order: Order, vault: Path, progress: Callable[[float], None], ends: bool = False
) -> Take:
    """`ends`: what was begun waits for it. Raises as `generators.shoot`, and GenerationFailed if a process dies. Nothing is in the vault until all is made."""
    spans = spans_of(name, order)
    if len(spans) < 2:
        return await workers.run(str(order.slate), progress, shoot_named, name, order, vault, ends=ends)
    vault.mkdir(parents=True, exist_ok=True)
    scratch = Path(mkdtemp(prefix=f".{order.key}.{os.getpid()}.", suffix=".stretches", dir=vault))
    done = dict.fromkeys(spans, 0.0)

    async def stretch(span: Span) -> object:
        def part(share: float) -> None:
            done[span] = share * span.frames
            progress(sum(done.values()) / order.frames)

        given = (shoot_stretch, name, order, span, scratch)
        return await workers.run(f"{order.slate} from {span.first}", part, *given, ends=ends)

    # All wait their turn at once, before those of any later shot: what a stop cuts short is one shot, not all of them.
    waiting = [asyncio.create_task(stretch(span)) for span in spans]
    try:
        pieces = await asyncio.gather(*waiting)
        joined = (join_stretches, name, order, pieces, vault)
        return await workers.run(str(order.slate), lambda share: None, *joined, ends=True)
    finally:
        for task in waiting:
            task.cancel()
        _clear(scratch)


def _clear(scratch: Path) -> None:
    """Away with the folder, though a process may still be at its stretch: where it writes must be gone before it is emptied."""
    with suppress(OSError):  # Windows renames no folder with an open file in it
        scratch = scratch.rename(scratch.with_suffix(".gone"))
    shutil.rmtree(scratch, ignore_errors=True)

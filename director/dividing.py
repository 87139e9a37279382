"""An order -> its take, made by as many hands as are free: long takes in stretches, whole ones by one."""

import asyncio
import os
import shutil
from collections.abc import Callable
from pathlib import Path

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
    scratch = vault / f".{order.key}.{os.getpid()}.stretches"
    scratch.mkdir(parents=True)
    done = dict.fromkeys(spans, 0.0)

    async def stretch(span: Span) -> object:
        def part(share: float) -> None:
            done[span] = share * span.frames
            progress(sum(done.values()) / order.frames)

        given = (shoot_stretch, name, order, span, scratch)
        return await workers.run(f"{order.slate} from {span.first}", part, *given, ends=ends)

    try:
        # All wait their turn at once, before those of any later shot: what a stop cuts short is one shot, not all of them.
        pieces = await asyncio.gather(*(stretch(span) for span in spans))
        joined = (join_stretches, name, order, pieces, vault)
        return await workers.run(str(order.slate), lambda share: None, *joined, ends=True)
    finally:
        shutil.rmtree(scratch, ignore_errors=True)

"""Selects -> timeline -> the picture of the film."""

from collections.abc import Callable
from pathlib import Path

from langgraph.runtime import Runtime

import editor
from director.crew import Crew, Event
from director.state import Production
from film import Take, Timeline


async def cut(state: Production, runtime: Runtime[Crew]) -> Production:
    """Assemble the selects and conform them; what was conformed before is reused by the editor."""
    crew = runtime.context
    production = crew.production
    revision = state["revision"]
    plan = production.revisions.plan(revision)
    chosen = production.takes.selects(revision)
    takes: dict[str, Take] = {}
    for shot_id in state["shots"]:
        take = production.takes.intact(chosen[shot_id].take)
        if take is None:
            raise KeyError(chosen[shot_id].take)
        takes[shot_id] = take
    flagged = frozenset(s for s, select in chosen.items() if select.flagged)
    timeline = editor.assemble(plan, takes, flagged)
    production.records.put_cut(revision, timeline)
    crew.announce(Event("cutting", "", "begin", words="conforming", total=1))
    _, seconds = await crew.workers.timed(
        "conform",
        lambda share: crew.announce(Event("cutting", "", "progress", share)),
        conform,
        timeline,
        production.vault,
        production.scratch,
        production.settings.burn_subtitles,
    )
    production.records.charge("", "cutting", seconds)
    crew.announce(Event("cutting", "", "end", 1.0))
    return {}


def conform(timeline: Timeline, vault: Path, scratch: Path, burn: bool, progress: Callable[[float], None]) -> Path:
    """`editor.conform` as a worker process calls it: progress last. What is conformed already is found again."""
    return editor.conform(timeline, vault, scratch, progress, burn)

"""Selects -> timeline -> the picture of the film, and its sound beside it."""

import asyncio

from langgraph.runtime import Runtime

import editor
from director.crew import Crew, Event
from director.delivering import conform
from director.mixing import mix
from director.state import Production
from film import Master, Take, Timeline
from generators import file_hash
from memory import Production as Folder


async def cut(state: Production, runtime: Runtime[Crew]) -> Production:
    """Assemble the selects and conform them. A film that was delivered with the same cut is delivered."""
    crew = runtime.context
    production = crew.production
    revision = state["revision"]
    timeline = assembled(production, revision, state["shots"])
    if (master := _delivered(production, revision, timeline)) is not None:
        return {"master": master.file}
    production.records.put_cut(revision, timeline)
    crew.announce(Event("cutting", "", "begin", words="conforming", total=1))
    conforming = crew.workers.timed(
        "conform",
        lambda share: crew.announce(Event("cutting", "", "progress", share)),
        conform,
        timeline,
        production.vault,
        production.scratch,
        production.settings.burn_subtitles,
    )
    # Both are waited for: what one has finished is kept when the other fails.
    cutting, mixing = await asyncio.gather(conforming, mix(crew, revision), return_exceptions=True)
    if isinstance(cutting, BaseException):
        raise cutting
    if isinstance(mixing, BaseException):
        raise mixing
    production.records.charge("", "cutting", cutting[1])
    if mixing:
        production.records.charge("", "finishing", mixing)
    crew.announce(Event("cutting", "", "end", 1.0))
    return {"master": ""}


def assembled(production: Folder, revision: int, shots: list[str]) -> Timeline:
    """The timeline of a revision's selects. Raises MediaDamaged if one of their files is harmed."""
    chosen = production.takes.selects(revision)
    takes: dict[str, Take] = {}
    for shot_id in shots:
        take = production.takes.intact(chosen[shot_id].take)
        if take is None:
            raise KeyError(chosen[shot_id].take)
        takes[shot_id] = take
    flagged = frozenset(s for s, select in chosen.items() if select.flagged)
    return editor.assemble(production.revisions.plan(revision), takes, flagged)


def _delivered(production: Folder, revision: int, timeline: Timeline) -> Master | None:
    """The master of this revision, if there is one of exactly this cut and its files are whole."""
    master = next((m for m in production.records.masters() if m.revision == revision), None)
    if master is None or production.records.cut(revision) != timeline:
        return None
    film = production.folder / master.file
    beside = [production.folder / name for name in (master.sheet, master.subtitles) if name]
    whole = film.is_file() and all(b.is_file() for b in beside) and file_hash(film) == master.sha256
    return master if whole else None

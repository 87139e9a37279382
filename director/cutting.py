"""Selects -> timeline -> the picture of the film, and its sound beside it."""

import asyncio

from langgraph.runtime import Runtime

from director.crew import Crew, Event
from director.delivering import conform
from director.mixing import mix
from director.standing import assembled, delivered
from director.state import Production


async def cut(state: Production, runtime: Runtime[Crew]) -> Production:
    """Assemble the selects and conform them. A film that was delivered with the same cut is delivered."""
    crew = runtime.context
    production = crew.production
    revision = state["revision"]
    timeline = assembled(production, revision, state["shots"])
    if (master := delivered(production, revision, timeline)) is not None:
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

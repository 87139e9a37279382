"""Brief -> plan: the first revision."""

import time

from langgraph.runtime import Runtime

from director.attaching import drawn_on, heard
from director.crew import Crew, Event
from director.desks import desk_for
from director.state import Production


async def write(state: Production, runtime: Runtime[Crew]) -> Production:
    """Plan the film once. A plan that exists is used: planning again could change what was approved."""
    crew = runtime.context
    records, revisions = crew.production.records, crew.production.revisions
    revision = state.get("revision", 0) or revisions.head
    if not revision:
        from director.planning import planned, remaining  # with all that reads a brief

        crew.announce(Event("development", "", "begin", words="reading the brief", total=1))
        start = time.perf_counter()
        brief = crew.production.brief
        desk = desk_for(crew.production, crew.picture.card, lambda words: _tell(crew, words))
        told = heard(crew.production, brief.text)
        brief = brief.with_(text=told.words)
        plan = drawn_on(crew.production, await planned(crew.director, brief, desk), told)
        revision = revisions.add(plan, on=0)
        records.charge("", "development", round(time.perf_counter() - start, 3))
        for sentence in plan.assumptions:
            records.decide("development", "", sentence, "the brief left it open")
        for sentence in plan.not_staged:
            records.decide("development", "", sentence, "it cannot be shown as asked")
        for finding in remaining(plan, brief, desk):
            records.decide("development", finding.path, finding.words, f"the {finding.critic} critic; the plan holds")
        crew.announce(Event("development", "", "end", 1.0, f"{len(plan.shots)} shots, {plan.seconds:.1f} s"))
    plan = crew.production.revisions.plan(revision)
    return {"revision": revision, "shots": [s.id for s in plan.shots if not s.title_card], "round": 0}


def _tell(crew: Crew, words: str) -> None:
    crew.announce(Event("development", "", "note", words=words))

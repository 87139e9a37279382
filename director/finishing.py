"""Timeline -> master: picture and sound joined, subtitles and the contact sheet."""

import logging

from langgraph.runtime import Runtime

import editor
from director.crew import Crew, Event
from director.delivering import Delivery, deliver
from director.mixing import tracks
from director.state import Production

_log = logging.getLogger(__name__)


async def finish(state: Production, runtime: Runtime[Crew]) -> Production:
    """Deliver the film of this revision and write down what was delivered."""
    crew = runtime.context
    production = crew.production
    if state["master"]:
        return {}
    crew.announce(Event("finishing", "", "begin", words="mastering", total=1))
    delivered, seconds = await crew.workers.timed(
        "master",
        lambda share: crew.announce(Event("finishing", "", "progress", share)),
        deliver,
        _delivery(crew, state["revision"]),
    )
    production.records.put_master(delivered)
    _tidy(crew, state["revision"])
    production.records.charge("", "finishing", seconds)
    crew.announce(Event("finishing", "", "end", 1.0, delivered.file))
    return {"master": delivered.file}


def _tidy(crew: Crew, revision: int) -> None:
    """Sweep the scratch folder of what old versions were made of; this one's, and that of the one before, stays."""
    parents = {r.number: r.parent for r in crew.production.revisions.all()}
    for name in editor.tidy(crew.production.scratch, {revision, parents[revision]}):
        _log.info("%s: swept, the scratch folder is full", name)


def _delivery(crew: Crew, revision: int) -> Delivery:
    production = crew.production
    plan = production.revisions.plan(revision)
    timeline = production.records.cut(revision)
    if timeline is None:
        raise KeyError(f"the cut of revision {revision}")
    marks = {c.take: production.takes.marks(c.take) for c in timeline.clips if c.take}
    return Delivery(
        plan=plan,
        timeline=timeline,
        revision=revision,
        tracks=tracks(crew, revision),
        panels=editor.panels(plan, timeline, marks),
        folder=production.folder,
        burn=production.settings.burn_subtitles,
    )

"""Selects seen together: does everybody look the same in the whole film? Outliers go back to the floor once."""

from typing import Literal

from langgraph.runtime import Runtime
from langgraph.types import Command, Send

import film
from director import critics
from director.attempts import SEEN_CUT, limit_of, own_marks, repairs
from director.crew import Crew, Event
from director.money import ProductionPurse
from director.state import OneShot, Outcome, Production
from film import Mark, Select, Verdict, failures

ROUNDS = 1
"""How often dailies may send shots back: once, so that two characters cannot chase each other for ever."""


async def review(state: Production, runtime: Runtime[Crew]) -> Command[Literal["shot", "cut"]]:
    """All selects -> go on to the cut, or reshoot the shots whose people do not match the rest of the film."""
    crew = runtime.context
    production = crew.production
    revision = state["revision"]
    last = {outcome["shot"]: outcome for outcome in state["done"]}
    _nothing_failed(last)
    chosen = production.takes.selects(revision)
    takes = [t for s in state["shots"] if (t := production.takes.get(chosen[s].take)) is not None]
    marks: dict[str, Mark] = {}
    # Settled shots are not judged again, and reading the takes of a minute costs three seconds.
    if any(last[s]["status"] != "settled" for s in state["shots"]):
        marks = await crew.workers.run(
            "dailies", lambda share: None, critics.continuity, tuple(takes), production.vault
        )
    again: list[Send] = []
    for shot_id in state["shots"]:
        outcome, select = last[shot_id], chosen[shot_id]
        mark = marks.get(select.take)
        if mark is None or outcome["status"] == "settled":
            continue
        _remember(crew, select.take, mark)
        if mark.verdict is not Verdict.FAIL:
            continue
        attempt, shot = outcome["attempt"] + 1, production.revisions.plan(revision).shot(shot_id)
        if state["round"] < ROUNDS and outcome["status"] == "accepted" and attempt <= limit_of(production, shot):
            production.records.decide("dailies", shot_id, "sent back to the floor", mark.reason)
            hints = repairs(outcome["attempt"], outcome["hints"], own_marks(production.takes.marks(outcome["take"])))
            again.append(Send("shot", OneShot(revision=revision, shot=shot_id, attempt=attempt, hints=hints)))
        else:
            _flag(crew, revision, select, mark)
    if not again:
        await _look_at_cuts(crew, revision, state["shots"], last)
    crew.announce(Event("dailies", "", "end", 1.0))
    if again:
        return Command(update={"round": state["round"] + 1}, goto=again)
    return Command(goto="cut")


async def _look_at_cuts(crew: Crew, revision: int, shots: list[str], last: dict[str, Outcome]) -> None:
    """An eye, where there is one, compares both sides of every cut at which a shot is new; what does not fit is flagged."""
    new = {s for s in shots if last[s]["status"] != "settled"}
    if crew.eye is None or not new:
        return
    from director.seeing import look_at_cuts  # with the models' clients

    production = crew.production
    plan = production.revisions.plan(revision)
    chosen = production.takes.selects(revision)
    beside = [s for i, s in enumerate(shots) if new & set(shots[max(0, i - 1) : i + 2])]
    takes = [t for s in beside if (t := production.takes.get(chosen[s].take)) is not None]
    for seen in await look_at_cuts(crew.eye, takes, plan, production.vault, ProductionPurse(production)):
        select = production.takes.selects(revision)[seen.shot]
        kept = tuple(m for m in production.takes.marks(select.take) if not m.name.startswith(SEEN_CUT))
        production.takes.put_marks(select.take, (*kept, *seen.marks))
        for mark in failures(seen.marks):
            _flag(crew, revision, production.takes.selects(revision)[seen.shot], mark)


def _nothing_failed(last: dict[str, Outcome]) -> None:
    """Raises what stopped the shots that could not be made, all in one sentence, as the kind of error the first was."""
    failed = [o for o in last.values() if o["status"] == "failed"]
    if failed:
        kind = getattr(film, failed[0]["error"])
        # A budget that is spent stops every shot that is left for the same reason: said once.
        told = failed[:1] if kind is film.BudgetSpent else failed
        words = "; ".join(dict.fromkeys(o["why"] for o in told))
        raise kind(words, retryable=True) if kind is film.GenerationFailed else kind(words)


def _remember(crew: Crew, key: str, mark: Mark) -> None:
    kept = tuple(m for m in crew.production.takes.marks(key) if m.name != mark.name)
    crew.production.takes.put_marks(key, (*kept, mark))


def _flag(crew: Crew, revision: int, select: Select, mark: Mark) -> None:
    reason = select.reason if select.flagged else f"flagged: {mark.reason}"
    crew.production.takes.choose(revision, select.with_(flagged=True, reason=reason))
    crew.production.records.decide("dailies", select.shot, "flagged", mark.reason)

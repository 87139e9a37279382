"""The shooting floor: one shot -> its select. Shoot, mark, then accept, retake or flag."""

from typing import Literal, NamedTuple, cast

from langgraph.runtime import Runtime
from langgraph.types import Command

import editor
from director import critics
from director.crew import Crew, Event
from director.orders import picture_order, plate_order
from director.state import OneShot, Outcome, Outcomes
from film import (
    FilmError,
    GenerationFailed,
    Hint,
    Mark,
    MediaDamaged,
    Order,
    PictureOrder,
    Plan,
    Select,
    Shot,
    Slate,
    Speech,
    Take,
    accepted,
    failures,
    handles,
    rank,
)
from generators import Card, shoot_named
from memory import Production

REPAIR_FROM = 3
"""Attempts 1 and 2 differ by seed alone: most faults are bad luck. From the third, the order itself is repaired."""


async def shoot(state: OneShot, runtime: Runtime[Crew]) -> OneShot:
    """The order of this attempt -> its take. A take that exists under the order's key is used again."""
    crew = runtime.context
    plan = crew.production.revisions.plan(state["revision"])
    card = crew.picture.card
    if state["attempt"] == 1 and (had := settled(crew.production, card, state["revision"], state["shot"])) is not None:
        return await _kept(crew, had)
    order = order_of(card, plan, plan.shot(state["shot"]), state["attempt"], tuple(Hint(h) for h in state["hints"]))
    try:
        take = await take_of(crew, order, state["shot"], "floor")
    except FilmError as e:
        return _failed(e)
    return {"status": "shot", "take": take.key}


async def mark(state: OneShot, runtime: Runtime[Crew]) -> Command[Literal["shoot", "keep"]]:
    """A take -> its marks, and what to do next."""
    if state["status"] in ("failed", "settled"):
        return Command(goto="keep")
    crew = runtime.context
    production = crew.production
    try:
        slate, marks = await _marks(crew, state)
    except FilmError as e:
        return Command(update=_failed(e), goto="keep")
    if accepted(marks):
        return Command(update={"status": "accepted", "why": "every mark passed"}, goto="keep")
    why = _faults(marks)
    if state["attempt"] >= production.settings.takes:
        return Command(update={"status": "flagged", "why": why}, goto="keep")
    hints = repairs(state["attempt"], state["hints"], marks)
    decision = "fails; " + ("the order is repaired" if hints else "reshoot with another seed")
    production.records.decide("dailies", str(slate), decision, why)
    crew.announce(Event("floor", slate.setup, "note", words=f"{slate} fails: {why}"))
    return Command(update={"attempt": state["attempt"] + 1, "hints": hints}, goto="shoot")


def keep(state: OneShot, runtime: Runtime[Crew]) -> Outcomes:
    """Choose among the takes of this shot and write down why."""
    crew = runtime.context
    production = crew.production
    shot = production.revisions.plan(state["revision"]).shot(state["shot"])
    outcome = Outcome(
        shot=shot.id,
        take=state.get("take", ""),
        attempt=state["attempt"],
        hints=state["hints"],
        status=state["status"],
        why=state["why"],
        error=state.get("error", ""),
    )
    if state["status"] == "flagged":
        outcome.update(_best(crew, state))
    if outcome["status"] == "settled":
        had = settled(production, crew.picture.card, state["revision"], shot.id)
        if had is not None:
            production.takes.choose(state["revision"], had)
    elif outcome["status"] != "failed":
        flagged = outcome["status"] == "flagged"
        chosen = Select(shot=shot.id, take=outcome["take"], reason=outcome["why"], flagged=flagged)
        production.takes.choose(state["revision"], chosen)
        production.records.decide("dailies", shot.slate, "flagged" if flagged else "accepted", outcome["why"])
    if outcome["status"] != "settled":
        crew.announce(Event("floor", shot.slate, "end", 1.0, outcome["status"]))
    return {"done": [outcome]}


async def _kept(crew: Crew, had: Select) -> OneShot:
    """The take a settled shot has, made again if its file is harmed."""
    take = crew.production.takes.get(had.take)
    if take is None:
        raise KeyError(had.take)
    try:
        await take_of(crew, take.order, had.shot, "floor")
    except FilmError as e:
        return _failed(e)
    return {"status": "settled", "take": take.key, "why": had.reason}


def _failed(error: FilmError) -> OneShot:
    """An outcome, not an exception: a raising node would cancel its siblings and lose their takes."""
    return {"status": "failed", "why": str(error), "error": type(error).__name__}


async def _marks(crew: Crew, state: OneShot) -> tuple[Slate, tuple[Mark, ...]]:
    """The marks of the take just made: those we have, or new ones, charged to the ledger."""
    production = crew.production
    plan = production.revisions.plan(state["revision"])
    take = production.takes.get(state["take"])
    if take is None:
        raise KeyError(state["take"])
    marks = own_marks(production.takes.marks(take.key))
    if not marks:
        shot = plan.shot(state["shot"])
        plate = await take_of(crew, plate_order(plan, shot, crew.picture.card), f"plate {shot.scene}", "boards")
        marks, seconds = await crew.workers.timed(
            f"mark {take.slate}", lambda share: None, critics.review, take, plate, production.vault
        )
        production.takes.put_marks(take.key, marks)
        production.records.charge(str(take.slate), "dailies", seconds)
    return take.slate, marks


def _best(crew: Crew, state: OneShot) -> Outcome:
    """The least bad of the takes of a shot none of whose last attempts passed; an earlier one may have passed after all."""
    production = crew.production
    plan = production.revisions.plan(state["revision"])
    made = [
        a for a in attempts(production, crew.picture.card, plan, plan.shot(state["shot"]), state["attempt"]) if a.take
    ]
    best = min(made, key=lambda a: rank(a.marks))
    good = accepted(best.marks)
    why = "every mark passed" if good else f"best of {len(made)} takes, but {_faults(best.marks)}"
    changed = {"take": best.order.key, "status": "accepted" if good else "flagged", "why": why}
    return cast(Outcome, changed)


class Attempt(NamedTuple):
    order: PictureOrder
    take: Take | None
    marks: tuple[Mark, ...]


def attempts(production: Production, card: Card, plan: Plan, shot: Shot, limit: int) -> list[Attempt]:
    """What was or would be tried for a shot, first to last: orders follow from the plan and from the marks of their takes.

    Ends at the first attempt that is not made (its take is None), or at `limit`.
    """
    tried: list[Attempt] = []
    hints: list[str] = []
    for attempt in range(1, limit + 1):
        order = order_of(card, plan, shot, attempt, tuple(Hint(h) for h in hints))
        take = production.takes.get(order.key)
        marks = own_marks(production.takes.marks(order.key))
        tried.append(Attempt(order, take, marks))
        if take is None:
            break
        hints = repairs(attempt, hints, marks)
    return tried


def settled(production: Production, card: Card, revision: int, shot_id: str) -> Select | None:
    """The select of a shot that is decided: in this revision if it was delivered, else in the one it was made from, if the
    shot's order is the same there. So a revision changes the pictures it touches and no others, whatever the marks say now.
    """
    history = {r.number: r.parent for r in production.revisions.all()}
    delivered = any(m.revision == revision for m in production.records.masters())
    base = revision if delivered else history[revision]
    had = production.takes.selects(base).get(shot_id) if base else None
    if had is None:
        return None
    now, then = production.revisions.plan(revision), production.revisions.plan(base)
    same = _first_key(card, now, shot_id) == _first_key(card, then, shot_id)
    return had if same else None


def _first_key(card: Card, plan: Plan, shot_id: str) -> str:
    return order_of(card, plan, plan.shot(shot_id), 1, ()).key


def needs_shooting(production: Production, card: Card, plan: Plan, shot: Shot) -> bool:
    """Whether the floor will make a new take of this shot: no attempt has passed and the limit is not reached."""
    for tried in attempts(production, card, plan, shot, production.settings.takes):
        if tried.take is None:
            return True
        if not tried.marks or accepted(tried.marks):
            return False
    return False


def repairs(attempt: int, hints: list[str], marks: tuple[Mark, ...]) -> list[str]:
    """Hints for the attempt after `attempt`: none for the second, then all that failures have suggested."""
    if attempt + 1 < REPAIR_FROM:
        return []
    return list(dict.fromkeys([*hints, *(str(m.repair) for m in failures(marks) if m.repair)]))


def _faults(marks: tuple[Mark, ...]) -> str:
    return "; ".join(m.reason for m in failures(marks)) or "some marks could not be judged"


def own_marks(marks: tuple[Mark, ...]) -> tuple[Mark, ...]:
    """The marks that depend on the take alone: what the rest of the film says about it is for dailies to act on."""
    return tuple(m for m in marks if m.name != critics.CONTINUITY)


def order_of(card: Card, plan: Plan, shot: Shot, attempt: int, hints: tuple[Hint, ...]) -> PictureOrder:
    spans = editor.line_spans(shot, plan.rate)
    seen = {p.who for p in shot.parts}
    speech = tuple(
        Speech(who=line.speaker, first=span.first, frames=span.frames, text=line.text)
        for line, span in zip(shot.lines, spans, strict=True)
        if line.speaker in seen and not line.off
    )
    return picture_order(plan, shot, card, attempt, hints, handles(plan)[shot.id], speech)


async def take_of(crew: Crew, wanted: Order, subject: str, department: str) -> Take:
    """The take of an order: the one we have if its file is whole, else a new one. Charged to the ledger once made."""
    production = crew.production
    async with crew.workers.alone(wanted.key):
        order = production.takes.place(wanted, subject)
        try:
            if (have := production.takes.intact(order.key)) is not None:
                return have
        except MediaDamaged as e:
            production.records.decide("floor", str(order.slate), "made again", str(e))
        crew.announce(Event(department, order.slate.setup, "begin", words=str(order.slate)))
        take = await _made(crew, order, department)
        production.takes.put(take)
        production.records.charge(str(order.slate), department, take.seconds_spent, take.money_spent)
        return take


async def _made(crew: Crew, order: Order, department: str) -> Take:
    name = {"picture": crew.picture, "music": crew.score, "ambience": crew.ambience}[order.kind].card.name

    def progress(share: float) -> None:
        crew.announce(Event(department, order.slate.setup, "progress", share))

    try:
        return await crew.workers.run(str(order.slate), progress, shoot_named, name, order, crew.production.vault)
    except GenerationFailed as e:
        if not e.retryable:
            raise
        crew.production.records.decide(department, str(order.slate), "tried once more", str(e))
        return await crew.workers.run(str(order.slate), progress, shoot_named, name, order, crew.production.vault)

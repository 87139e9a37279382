"""The shooting floor: one shot -> its select. Shoot, mark, then accept, retake or flag."""

from typing import Literal, cast

from langgraph.runtime import Runtime
from langgraph.types import Command

from director import critics
from director.attempts import attempts, delivered_base, limit_of, order_of, own_marks, rejected, repairs, settled
from director.crew import Crew, Event
from director.dividing import filmed
from director.money import Cost, ProductionPurse, worst_case
from director.orders import plate_order
from director.state import OneShot, Outcome, Outcomes
from film import (
    FilmError,
    GenerationFailed,
    Hint,
    Mark,
    MediaDamaged,
    Order,
    OrderRefused,
    Select,
    Slate,
    Take,
    Unavailable,
    accepted,
    failures,
    rank,
)
from generators import Card, load


async def shoot(state: OneShot, runtime: Runtime[Crew]) -> OneShot:
    """The order of this attempt -> its take. A take that exists under the order's key is used again."""
    crew = runtime.context
    plan = crew.production.revisions.plan(state["revision"])
    card = crew.picture.card
    shot, base = plan.shot(state["shot"]), delivered_base(crew.production, state["revision"])
    if state["attempt"] == 1 and (had := settled(crew.production, card, plan, base, shot)) is not None:
        return await _kept(crew, had)
    order = order_of(card, plan, shot, state["attempt"], tuple(Hint(h) for h in state["hints"]))
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
    shot = production.revisions.plan(state["revision"]).shot(state["shot"])
    unwanted = slate.setup == shot.slate and slate.take in shot.rejected
    if accepted(marks) and not unwanted:
        return Command(update={"status": "accepted", "why": "every mark passed"}, goto="keep")
    why = "a person rejected it" if unwanted else _faults(marks)
    if state["attempt"] >= limit_of(production, shot):
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
    plan = production.revisions.plan(state["revision"])
    shot = plan.shot(state["shot"])
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
        base = delivered_base(production, state["revision"])
        had = settled(production, crew.picture.card, plan, base, shot)
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
            f"mark {take.slate}", lambda share: None, critics.review, take, plate, production.vault, ends=True
        )
        if crew.eye is not None:
            from director.seeing import look  # with the models' clients

            marks += await look(crew.eye, take, plan, shot, production.vault, ProductionPurse(production))
        production.takes.put_marks(take.key, marks)
        production.records.charge(str(take.slate), "dailies", seconds)
    return take.slate, marks


def _best(crew: Crew, state: OneShot) -> Outcome:
    """The least bad of the takes of a shot none of whose last attempts passed; an earlier one may have passed after all."""
    production = crew.production
    plan = production.revisions.plan(state["revision"])
    shot = plan.shot(state["shot"])
    made = [a for a in attempts(production, crew.picture.card, plan, shot, state["attempt"]) if a.take]
    wanted = [a for a in made if a.take and not rejected(shot, a.take)]
    best = min(wanted or made, key=lambda a: rank(a.marks))
    good = accepted(best.marks)
    why = "every mark passed" if good else f"best of {len(made)} takes, but {_faults(best.marks)}"
    changed = {"take": best.order.key, "status": "accepted" if good else "flagged", "why": why}
    return cast(Outcome, changed)


def _faults(marks: tuple[Mark, ...]) -> str:
    return "; ".join(m.reason for m in failures(marks)) or "some marks could not be judged"


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
        try:
            return await _made(crew, order, department)
        except GenerationFailed as e:
            if not e.retryable:
                raise
            production.records.decide(department, str(order.slate), "tried once more", str(e))
        return await _made(crew, order, department)


def _worst_case(order: Order) -> Cost:
    """What a take may cost, by its generator's card."""
    return worst_case(_maker(order), order.rate.seconds(order.frames))


def _maker(order: Order) -> Card:
    """Who makes it: orders name their generator."""
    return load(order.backend.partition("@")[0]).card


async def _made(crew: Crew, order: Order, department: str) -> Take:
    """One try at a take: its worst case is set aside before, and what it cost is charged after it, whatever came of it."""
    production, maker = crew.production, _maker(order)
    worst = _worst_case(order)
    reservation = production.budget.reserve(f"take {order.slate}", takes=1, **worst)
    crew.announce(Event(department, order.slate.setup, "begin", words=str(order.slate)))

    def progress(share: float) -> None:
        crew.announce(Event(department, order.slate.setup, "progress", share))

    try:
        wanted_now = department == "boards"  # a plate, which a take waits for to be marked
        take = await filmed(crew.workers, maker.name, order, production.vault, progress, ends=wanted_now)
    except (OrderRefused, Unavailable):
        production.budget.release(reservation)
        raise
    except BaseException:  # it failed or was stopped half-way: its GPU time and money are gone all the same
        production.budget.settle(reservation, str(order.slate), department, 0.0, **worst)
        raise
    production.takes.put(take)
    gpu = take.seconds_spent if maker.needs_gpu else 0.0
    production.budget.settle(reservation, str(order.slate), department, take.seconds_spent, take.money_spent, gpu)
    return take

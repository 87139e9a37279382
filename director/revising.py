"""A person's words -> a new revision: proposed with what it will cost, then committed; the run reshoots what changed."""

import asyncio
import json
import os
from collections.abc import Callable
from typing import NamedTuple

from director.attaching import heard, joined
from director.attempts import delivered_base, needs_shooting, numbered, order_of, unfit
from director.desks import desk_for
from director.money import estimate
from director.protocol import Director
from film import (
    Edit,
    EditBatch,
    EditRefused,
    Insert,
    NotUnderstood,
    PersonError,
    Pick,
    Plan,
    Reject,
    Reshoot,
    Retired,
    Split,
    apply,
)
from generators import Card, load
from memory import Production, Turned


class Ahead(NamedTuple):
    """What is still to be done for a plan, and about what it will cost."""

    reshoot: tuple[str, ...]
    """Ids of shots that need new takes."""
    reuse: tuple[str, ...]
    seconds: float
    """Estimated, from what this production's takes have cost so far; 0 if unknown."""
    money: float
    """Estimated US dollars for one good take of each, by the generator's card."""
    gpu_seconds: float


class Proposal(NamedTuple):
    """What a revision would do. Nothing is changed yet."""

    words: str
    batch: EditBatch
    on: int
    """The revision it was thought of: the head then."""
    base: int
    """The revision gone to first: `on` itself, or by undo, redo or return another one."""
    plan: Plan
    """As it would be; the same object's value if nothing changes."""
    reshoot: tuple[str, ...]
    """Ids of shots that need new takes."""
    reuse: tuple[str, ...]
    seconds: float
    """Estimated time for the new takes, from what this production's takes have cost so far; 0 if unknown."""
    money: float = 0.0
    """Estimated US dollars for one good take of each, by the generator's card."""
    gpu_seconds: float = 0.0

    @property
    def changes(self) -> bool:
        """Whether the film will be another one; an answer, a comparison and a name alone leave it as it is."""
        return self.batch.kind in ("edit", "undo", "redo", "goto") or bool(self.batch.edits)


def propose(
    production: Production, director: Director, words: str, say: Callable[[str], None] = lambda words: None
) -> Proposal:
    """As `proposed`, for callers without an event loop."""
    return asyncio.run(proposed(production, director, words, say))


async def proposed(
    production: Production, director: Director, words: str, say: Callable[[str], None] = lambda words: None
) -> Proposal:
    """Raises NotUnderstood for words the director does not know, EditRefused for what cannot be done, ProductionError for
    undo at the start. A refusal is remembered as part of the conversation: 'the second one' may answer it.
    """
    if any("\ud800" <= c <= "\udfff" for c in words):
        raise NotUnderstood("the words hold bytes that are no text; say them again in UTF-8")
    card = load(production.settings.picture).card
    on = production.revisions.head
    before = production.revisions.plan(on)
    try:
        told = heard(production, words)
        spoken = bool(told.words.strip()) or not told.uses
        batch = await director.revise(told.words, before, desk_for(production, card, say)) if spoken else None
        batch, base = _resolved(production, batch, on) if batch else (None, on)
        batch = joined(production, production.revisions.plan(base), batch, told.uses)
        after = apply(_with_given_names(production, base, batch.edits), batch.edits)
        after = _unseen_takes(production, card, after, batch)
        _takes_exist(production, after, batch)
    except (NotUnderstood, EditRefused) as e:
        remember_refusal(production, words, e)
        raise
    return Proposal(words, batch, on, base, after, *ahead(production, after, base))


def ahead(production: Production, plan: Plan, on: int | None = None) -> Ahead:
    """`on`: the version the plan is, or is made from; the head if None."""
    card = load(production.settings.picture).card
    reshoot, reuse = difference(production, plan, card, on)
    frames = sum(plan.shot(s).frames for s in reshoot)
    cost = estimate(card, plan, reshoot)
    seconds = round(frames * _seconds_per_frame(production), 1)
    return Ahead(reshoot, reuse, seconds, cost["money"], cost["gpu_seconds"])


def remember_refusal(production: Production, words: str, error: PersonError) -> None:
    head = production.revisions.head
    production.records.say("person", words, head)
    production.records.say("director", str(error), head, kind="refusal")


def _resolved(production: Production, batch: EditBatch, on: int) -> tuple[EditBatch, int]:
    """The batch with its versions looked up and compared, and the revision it goes to."""
    revisions = production.revisions
    match batch.kind:
        case "undo" if batch.steps == 1 and (left := _left_by_return(production)):
            return batch, left
        case "undo":
            return batch, revisions.before(on, batch.steps)
        case "redo":
            return batch, revisions.after(on, batch.steps)
        case "goto":
            return batch, revisions.find(batch.version)
        case "compare":
            from director.telling import compared

            one = revisions.find(batch.version)
            other = revisions.find(batch.other) if batch.other else on
            told = compared(revisions.plan(one), revisions.plan(other)) or ("they are the same",)
            reply = f"From version {one} to version {other}: {'; '.join(told)}."
            return batch.with_(reply=reply), on
        case "name" if not batch.version.strip():
            raise NotUnderstood("a version needs a name: “call this version the rainy one”")
        case "name" if batch.version.casefold().removeprefix("version").strip().isdecimal():
            raise NotUnderstood(
                "numbers name versions already; give it a name in words: “call this version the rainy one”"
            )
        case _:
            return batch, on


def _left_by_return(production: Production) -> int:
    """The version a person has just left by going back to another one: undoing that is going there again. 0 if none."""
    last = production.records.chat(last=2)
    if len(last) == 2 and last[1].kind == "goto" and last[1].revision == production.revisions.head:
        return last[0].revision if last[0].revision != last[1].revision else 0
    return 0


def _with_given_names(production: Production, base: int, edits: tuple[Edit, ...]) -> Plan:
    """The plan of a version, knowing which names shots of other versions have: two shots must not share their takes."""
    plan = production.revisions.plan(base)
    if not any(isinstance(e, Insert | Split) for e in edits):
        return plan
    ours = {s.id for s in plan.shots} | {r.id for r in plan.retired}
    given: dict[str, Retired] = {}
    for revision in production.revisions.all():
        for shot in production.revisions.plan(revision.number).shots:
            if shot.id not in ours:
                given.setdefault(shot.id, Retired(id=shot.id, slate=shot.slate))
    return plan.with_(retired=(*plan.retired, *given.values())) if given else plan


def _unseen_takes(production: Production, card: Card, plan: Plan, batch: EditBatch) -> Plan:
    """Another take is one that nobody has seen: one made on a branch that was undone is not another."""
    for shot_id in {e.shot for e in batch.edits if isinstance(e, Reshoot)} & {s.id for s in plan.shots}:
        shot = plan.shot(shot_id)
        while production.takes.get(order_of(card, plan, shot, 1, ()).key) is not None:
            shot = shot.with_(reshoots=shot.reshoots + 1)
            plan = plan.with_(shots=tuple(shot if s.id == shot_id else s for s in plan.shots))
    return plan


def _takes_exist(production: Production, plan: Plan, batch: EditBatch) -> None:
    """Raises EditRefused if a take is picked or rejected that is not there, or that does not fit."""
    for edit in batch.edits:
        if not isinstance(edit, Pick | Reject) or not edit.take or edit.shot not in {s.id for s in plan.shots}:
            continue
        shot = plan.shot(edit.shot)
        take = numbered(production, shot, edit.take)
        if take is None:
            of_shot = [t.slate.take for t in production.takes.of(shot.id) if t.slate.setup == shot.slate]
            there = ", ".join(str(n) for n in of_shot) or "none yet"
            raise EditRefused(f"shot {shot.slate} has no take {edit.take}; there are {there}")
        if isinstance(edit, Pick) and (why := unfit(plan, shot, take)):
            raise EditRefused(f"take {edit.take} cannot be used: {why}")


def difference(
    production: Production, plan: Plan, card: Card, on: int | None = None
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The shots of a plan that need a new take, and those whose takes exist already: as the floor will find. `on`: as in `ahead`."""
    base = delivered_base(production, production.revisions.head if on is None else on)
    filmed = [s for s in plan.shots if not s.title_card]
    new = {s.id for s in filmed if needs_shooting(production, card, plan, base, s)}
    return tuple(s.id for s in filmed if s.id in new), tuple(s.id for s in filmed if s.id not in new)


def commit(production: Production, proposal: Proposal, *, approved: bool = True) -> int:
    """Make the proposal the head, in one transaction: a process killed here leaves the film before or after it.

    `approved`: the person said yes to it, so that nothing waits for a yes to the new plan.
    Raises ProductionError if the film changed since it was proposed.
    """
    batch = proposal.batch
    edits = json.dumps([e.model_dump(mode="json", exclude_none=True) for e in batch.edits])
    turned = Turned(
        words=proposal.words,
        reply=batch.reply,
        kind=batch.kind,
        on=proposal.on,
        base=proposal.base,
        plan=proposal.plan if batch.edits else None,
        edits=edits if batch.edits else "",
        name=batch.version if batch.kind == "name" else "",
        approved=approved,
    )
    return production.revisions.turn(turned)


def _seconds_per_frame(production: Production) -> float:
    """What a frame of a new take has cost here on average, marks and failed takes included, with all processes at work."""
    spent = sum(c.seconds for c in production.records.ledger() if c.department in ("floor", "dailies"))
    charged = {c.slate for c in production.records.ledger() if c.department == "floor"}
    shots = {
        t.slate.setup: t.order.frames
        for s in production.takes.subjects()
        for t in production.takes.of(s)
        if str(t.slate) in charged
    }  # no sound, no plates, no sketches
    frames = sum(shots.values())
    return spent / frames / (os.cpu_count() or 1) if frames else 0.0

"""A person's words -> a new revision: proposed with what it will cost, then committed; the run reshoots what changed."""

import asyncio
import json
import os
from typing import NamedTuple

from director.floor import needs_shooting
from director.protocol import Desk, Director
from film import EditBatch, Plan, apply
from generators import Card, load
from memory import Production


class Proposal(NamedTuple):
    """What a revision would do. Nothing is changed yet."""

    words: str
    batch: EditBatch
    on: int
    """The revision it changes."""
    plan: Plan
    """As it would be; the same object's value if nothing changes."""
    reshoot: tuple[str, ...]
    """Ids of shots that need new takes."""
    reuse: tuple[str, ...]
    seconds: float
    """Estimated time for the new takes, from what this production's takes have cost so far; 0 if unknown."""


def propose(production: Production, director: Director, words: str) -> Proposal:
    """Raises NotUnderstood for words we do not know, EditRefused for what cannot be done, ProductionError for undo at the start."""
    on = production.revisions.head
    before = production.revisions.plan(on)
    card = load(production.settings.picture).card
    batch = asyncio.run(director.revise(words, before, Desk(card=card)))
    match batch.kind:
        case "undo":
            after = production.revisions.plan(production.revisions.before(on))
        case "redo":
            after = production.revisions.plan(production.revisions.after(on))
        case _:
            after = apply(before, batch.edits)
    reshoot, reuse = difference(production, after, card)
    frames = sum(after.shot(s).frames for s in reshoot)
    return Proposal(words, batch, on, after, reshoot, reuse, round(frames * _seconds_per_frame(production), 1))


def difference(production: Production, plan: Plan, card: Card) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The shots of a plan that need a new take, and those whose takes exist already, by the keys of their orders."""
    filmed = [s for s in plan.shots if not s.title_card]
    new = {s.id for s in filmed if needs_shooting(production, card, plan, s)}
    return tuple(s.id for s in filmed if s.id in new), tuple(s.id for s in filmed if s.id not in new)


def commit(production: Production, proposal: Proposal) -> int:
    """Make the proposal the head, approved. Raises ProductionError if the film changed since it was proposed."""
    records, revisions = production.records, production.revisions
    records.say("person", proposal.words, proposal.on)
    match proposal.batch.kind:
        case "undo":
            head = revisions.undo()
            revisions.approve(head)
        case "redo":
            head = revisions.redo()
            revisions.approve(head)
        case "edit":
            edits = json.dumps([e.model_dump(mode="json", exclude_none=True) for e in proposal.batch.edits])
            head = revisions.add(proposal.plan, on=proposal.on, said=proposal.words, edits=edits, approved=True)
        case _:
            head = proposal.on
    records.say("director", proposal.batch.reply, head)
    records.decide("revision", f"revision {head}", proposal.batch.reply, proposal.words)
    return head


def _seconds_per_frame(production: Production) -> float:
    """What a frame of a new take has cost here on average, marks and failed takes included, with all processes at work."""
    spent = sum(c.seconds for c in production.records.ledger() if c.department in ("floor", "dailies"))
    shots = {t.slate.setup: t.order.frames for s in production.takes.subjects() for t in production.takes.of(s)}
    frames = sum(n for setup, n in shots.items() if not setup.endswith(("MUS", "AMB", "ZZ")))
    return spent / frames / (os.cpu_count() or 1) if frames else 0.0

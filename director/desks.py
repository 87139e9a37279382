"""A production -> what lies before its director."""

from collections.abc import Callable

from director.money import ProductionPurse
from director.protocol import Desk, TakeNote, Turn, Version
from film import Verdict
from generators import Card
from memory import Production

REMEMBERED = 40
"""Turns of the conversation, persons' and directors', that a director still has before it."""


def desk_for(production: Production, card: Card, say: Callable[[str], None] = lambda words: None) -> Desk:
    revisions = production.revisions
    names = revisions.names()
    return Desk(
        card=card,
        talk=tuple(
            Turn("person" if s.role == "person" else "director", s.text, s.edits, s.kind)
            for s in production.records.chat(REMEMBERED)
        ),
        versions=tuple(
            Version(r.number, r.parent, r.said, tuple(n for n, at in names.items() if at == r.number))
            for r in revisions.all()
        ),
        head=revisions.head,
        plan_of=revisions.plan,
        takes=_takes(production),
        purse=ProductionPurse(production),
        say=say,
    )


def _takes(production: Production) -> tuple[TakeNote, ...]:
    head = production.revisions.head
    if not head:
        return ()
    selects = production.takes.selects(head)
    notes = []
    for shot in production.revisions.plan(head).shots:
        for take in production.takes.of(shot.id):
            if take.slate.setup != shot.slate:
                continue
            faults = [m.reason for m in production.takes.marks(take.key) if m.verdict is Verdict.FAIL]
            used = shot.id in selects and selects[shot.id].take == take.key
            notes.append(TakeNote(shot.id, take.slate.take, used, "; ".join(faults)))
    return tuple(notes)

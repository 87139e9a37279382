"""Files a person attaches, and what a brief or a message says they are for.

Whoever directs never sees a path or a file: an attachment is read here, and what it holds becomes edits of the plan.
"""

from pathlib import Path
from typing import NamedTuple

import editor
from director.references import mentions
from film import EditBatch, Plan, Reference, Use, apply
from memory import Production


def attach(production: Production, path: Path) -> Reference:
    """A file -> an attachment with a name to point at it by. Raises BriefError for what cannot be one; StorageFull."""
    reference = editor.intake(path, production.vault, production.attachments.all())
    production.attachments.put(reference)
    return reference


class Told(NamedTuple):
    """Words without what they say of attachments, and what that was."""

    words: str
    uses: tuple[Use, ...]
    notes: tuple[str, ...]
    """What a person should know: attachments nothing is said about."""


def heard(production: Production, words: str) -> Told:
    """Raises BriefError for what is not attached, NotUnderstood for a purpose we do not know."""
    text, uses, notes = mentions(words, production.attachments.all())
    return Told(text, uses, notes)


def drawn_on(production: Production, plan: Plan, told: Told) -> Plan:
    """A plan -> the plan with what the brief's attachments hold; what was taken and not told is among its assumptions.

    A character of another production needs no words: who has its name in the brief is them.
    """
    told = _by_name(production, plan, told)
    if not told.uses:
        return plan.with_(assumptions=(*plan.assumptions, *told.notes)) if told.notes else plan
    from director.references import use  # with OpenCV

    used = use(plan, production.attachments.all(), told.uses, production.vault)
    return used.plan.with_(assumptions=(*used.plan.assumptions, *used.spoken, *told.notes))


def _by_name(production: Production, plan: Plan, told: Told) -> Told:
    """With the characters that were attached, not pointed at, and have the name of somebody in the cast."""
    spoken_of = {u.reference for u in told.uses}
    names = {n.lower() for c in plan.cast for n in (c.id, c.name)}
    uses, notes = list(told.uses), list(told.notes)
    for r in production.attachments.all():
        if r.character is None or r.name in spoken_of:
            continue
        notes = [n for n in notes if not n.startswith(f"@{r.name} ")]
        if r.character.name.lower() in names:
            uses.append(Use(role="character", reference=r.name, who=r.character.name))
        else:
            cast = ", ".join(c.name for c in plan.cast) or "nobody"
            notes.append(
                f"@{r.name} is {r.character.name} and nobody in this film has that name ({cast}), so it is not used."
            )
    return told._replace(uses=tuple(uses), notes=tuple(notes))


def joined(production: Production, plan: Plan, batch: EditBatch | None, uses: tuple[Use, ...]) -> EditBatch:
    """What a director made of the rest of a message (None: there was no rest) and what its attachments hold, as one turn.

    `plan` is the one that the batch's edits start from. Raises what `use` raises.
    """
    if not uses:
        assert batch is not None
        return batch
    from director.references import use  # with OpenCV

    after = apply(plan, batch.edits) if batch else plan
    used = use(after, production.attachments.all(), uses, production.vault)
    said = [batch.reply] if batch and batch.edits else []
    reply = " ".join([*said, *used.spoken])
    if batch is None or batch.kind == "answer":
        return EditBatch(reply=reply, kind="edit", edits=used.changes)
    return batch.with_(reply=reply, edits=(*batch.edits, *used.changes))

"""A turn of a model -> the film's edits, tried out on the plan one after another. What cannot be is refused in words."""

from dataclasses import dataclass, field

from director.llm.compile.ops import edit_of
from director.llm.drafts import TurnDraft
from director.llm.resolving import same
from director.offline.notes import Notes
from director.protocol import TakeNote, Version
from film import Edit, EditBatch, EditRefused, Pick, Plan, Reject, apply
from generators import Kit


@dataclass(frozen=True)
class Table:
    """What a turn may speak of."""

    plan: Plan
    kit: Kit
    versions: tuple[Version, ...] = ()
    takes: tuple[TakeNote, ...] = ()
    notes: Notes = field(default_factory=Notes)


def compile_turn(draft: TurnDraft, table: Table) -> EditBatch:
    """Raises EditRefused naming what is wrong, for the model to mend. Nothing is changed by it."""
    match draft.kind:
        case "edit":
            if not draft.ops:
                raise EditRefused(
                    "ops: an edit changes something; answer with kind 'answer' or 'unclear' if nothing is to change"
                )
        case "name":
            _wordy(draft.version, "version: which name shall this version have")
        case "goto":
            _known(draft.version, table)
        case "compare":
            _known(draft.version, table)
            if draft.other:
                _known(draft.other, table)
    if draft.ops and draft.kind in ("answer", "name", "compare", "unclear"):
        raise EditRefused(f"ops: {draft.kind!r} changes nothing; leave ops empty, or make it an 'edit'")
    if not draft.reply.strip():
        raise EditRefused("reply: tell the person what was done, or answer them")
    edits = _edits(draft, table)
    kind = "answer" if draft.kind == "unclear" else draft.kind
    return EditBatch(
        reply=draft.reply.strip(),
        kind=kind,
        edits=edits,
        steps=draft.steps if kind in ("undo", "redo") else 1,
        version=draft.version.strip() if kind in ("goto", "name", "compare") else "",
        other=draft.other.strip() if kind == "compare" else "",
    )


def _edits(draft: TurnDraft, table: Table) -> tuple[Edit, ...]:
    """Each operation is read against the plan as those before it leave it, so that who joins can be put into a shot."""
    plan, made = table.plan, list[Edit]()
    elsewhere = draft.kind != "edit"
    for number, op in enumerate(draft.ops, 1):
        try:
            edit = edit_of(op, plan, table.kit, table.notes)
            _takes_there(edit, table)
            plan = _tried(plan, edit, elsewhere)
            made.append(edit)
        except EditRefused as e:
            raise EditRefused(f"ops.{number - 1} ({op.do}): {e}") from None
    if not elsewhere and plan == table.plan:
        raise EditRefused("ops: all of this is so already; change something, or answer that it is so")
    return tuple(made)


def _tried(plan: Plan, edit: Edit, elsewhere: bool) -> Plan:
    """After undo or goto the edits meet another version than this: what cannot be here may be there."""
    try:
        return apply(plan, (edit,))
    except EditRefused:
        if elsewhere:
            return plan
        raise


def _takes_there(edit: Edit, table: Table) -> None:
    if not isinstance(edit, Pick | Reject) or not edit.take:
        return
    there = [t.number for t in table.takes if t.shot == edit.shot]
    if edit.take not in there:
        raise EditRefused(f"shot {edit.shot} has {f'takes {there}' if there else 'no takes yet'}, not {edit.take}")


def _known(version: str, table: Table) -> None:
    said = version.strip().lower().removeprefix("version ").strip()
    if any(said == str(v.number) or any(same(said, n) for n in v.names) for v in table.versions):
        return
    there = ", ".join(f"{v.number}{f' ({chr(44).join(v.names)})' if v.names else ''}" for v in table.versions) or "none"
    raise EditRefused(f"version: there is no version {version!r}; there are {there}")


def _wordy(words: str, ask: str) -> None:
    if not words.strip():
        raise EditRefused(ask)

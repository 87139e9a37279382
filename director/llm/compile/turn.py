"""A turn of a model -> the film's edits, tried out on the plan they will meet. What cannot be is refused in words."""

from dataclasses import dataclass, field

from director.llm.compile.ops import edit_of
from director.llm.compile.versions import leads_to, version_number
from director.llm.drafts import TurnDraft
from director.offline.notes import Notes
from director.protocol import Desk
from film import Edit, EditBatch, EditRefused, Pick, Plan, Reject, apply


@dataclass(frozen=True)
class Table:
    """What a turn may speak of."""

    plan: Plan
    desk: Desk
    notes: Notes = field(default_factory=Notes)


def compile_turn(draft: TurnDraft, table: Table) -> EditBatch:
    """Raises EditRefused naming what is wrong, for the model to mend. Nothing is changed by it."""
    _makes_sense(draft)
    versions = table.desk.versions
    edits = _edits(draft, table)
    kind = "answer" if draft.kind == "unclear" else draft.kind
    version, other = draft.version.strip(), draft.other.strip()
    if kind in ("goto", "compare"):
        version = str(version_number(version, versions))
        other = str(version_number(other, versions)) if kind == "compare" and other else ""
    return EditBatch(
        reply=draft.reply.strip(),
        kind=kind,
        edits=edits,
        steps=draft.steps if kind in ("undo", "redo") else 1,
        version=version if kind in ("goto", "name", "compare") else "",
        other=other if kind == "compare" else "",
    )


def _makes_sense(draft: TurnDraft) -> None:
    if draft.kind == "edit" and not draft.ops:
        raise EditRefused(
            "ops: an edit changes something; answer with kind 'answer' or 'unclear' if nothing is to change"
        )
    if draft.ops and draft.kind in ("answer", "name", "compare", "unclear"):
        raise EditRefused(f"ops: {draft.kind!r} changes nothing; leave ops empty, or make it an 'edit'")
    if draft.kind == "name" and not draft.version.strip():
        raise EditRefused("version: which name shall this version have")
    if not draft.reply.strip():
        raise EditRefused("reply: tell the person what was done, or answer them")


def _edits(draft: TurnDraft, table: Table) -> tuple[Edit, ...]:
    """Each operation is read against the plan as those before it leave it, so that who joins can be put into a shot."""
    first, sure = _met(draft, table)
    plan, made = first, list[Edit]()
    for number, op in enumerate(draft.ops):
        try:
            edit = edit_of(op, plan, table.desk.kit, table.notes)
            _takes_there(edit, table)
            plan = _tried(plan, edit, sure)
            made.append(edit)
        except EditRefused as e:
            raise EditRefused(f"ops.{number} ({op.do}): {e}") from None
    if draft.kind == "edit" and plan == first:
        raise EditRefused("ops: all of this is so already; change something, or answer that it is so")
    return tuple(made)


def _met(draft: TurnDraft, table: Table) -> tuple[Plan, bool]:
    """The plan that the edits will meet, and whether it surely is that one."""
    number = leads_to(draft, table.desk.versions, table.desk.head)
    if draft.kind == "edit":
        return table.plan, True
    try:
        return table.desk.plan_of(number), True
    except KeyError:
        return table.plan, False


def _tried(plan: Plan, edit: Edit, sure: bool) -> Plan:
    """What cannot be here may be there, if it is not known where the turn leads."""
    try:
        return apply(plan, (edit,))
    except EditRefused:
        if sure:
            raise
        return plan


def _takes_there(edit: Edit, table: Table) -> None:
    if not isinstance(edit, Pick | Reject) or not edit.take:
        return
    there = [t.number for t in table.desk.takes if t.shot == edit.shot]
    if edit.take not in there:
        raise EditRefused(f"shot {edit.shot} has {f'takes {there}' if there else 'no takes yet'}, not {edit.take}")

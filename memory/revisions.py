"""Revisions: immutable plans in a tree, and a head that undo and redo move."""

import json
import time
from typing import NamedTuple

from sqlmodel import Session, select

from film import Plan, ProductionError
from memory.database import Database
from memory.tables import (
    ApprovalRow,
    CastRow,
    ChatRow,
    JournalRow,
    LookRow,
    PartRow,
    PlaceRow,
    ProjectRow,
    RevisionRow,
    SceneRow,
    ShotRow,
    VersionRow,
)

_PARTS: dict[str, type[PartRow]] = {"cast": CastRow, "places": PlaceRow, "scenes": SceneRow, "shots": ShotRow}


class Revision(NamedTuple):
    number: int
    parent: int
    said: str
    """The words that asked for it; empty for the first."""
    edits: str
    """What was done, as JSON."""
    created: float


class Turned(NamedTuple):
    """One turn of the conversation as it will be written down."""

    words: str
    reply: str
    kind: str
    on: int
    """The head it was thought of."""
    base: int
    """Where it goes: `on` itself, or the version undone, redone or returned to."""
    plan: Plan | None = None
    """A new revision on `base`, if anything was edited."""
    edits: str = ""
    name: str = ""
    """What a person calls the version from now on."""
    approved: bool = True
    """The person says yes to the new plan with this turn; not while a plan is talked about before it is shot."""


class Revisions:
    def __init__(self, database: Database) -> None:
        self._database = database
        self._plans: dict[int, Plan] = {}
        """Revisions never change: each is read once. A graph of twenty shots asks for its plan three times a shot."""

    @property
    def head(self) -> int:
        """The current revision; 0 before the first plan."""
        with self._database.reading() as rows:
            return rows.get_one(ProjectRow, 1).head

    def plan(self, number: int) -> Plan:
        """Raises KeyError for a revision that does not exist."""
        if number not in self._plans:
            self._plans[number] = self._read(number)
        return self._plans[number]

    def _read(self, number: int) -> Plan:
        with self._database.reading() as rows:
            row = rows.get(RevisionRow, number)
            if row is None:
                raise KeyError(f"revision {number}")
            document = json.loads(row.header)
            for field, table in _PARTS.items():
                document[field] = [json.loads(p.payload) for p in _parts(rows, table, number)]
            document["look"] = json.loads(_parts(rows, LookRow, number)[0].payload)
            return Plan.model_validate(document)

    def add(self, plan: Plan, *, on: int, said: str = "", edits: str = "[]", approved: bool = False) -> int:
        """Store a plan as a child of `on` and make it the head. Raises ProductionError if the head has moved meanwhile."""
        with self._database.writing() as rows:
            project = _head_at(rows, on)
            number = _store(rows, plan, on, said, edits)
            if approved:
                _approve(rows, number, "plan")
            project.head, project.title = number, plan.title
            return number

    def turn(self, t: "Turned") -> int:
        """Write one turn of the conversation, whole or not at all -> the head after it.

        A process killed here leaves the production before or after the turn. Raises ProductionError if the head has
        moved since the turn was thought of.
        """
        with self._database.writing() as rows:
            project = _head_at(rows, t.on)
            head = t.base
            if t.plan is not None:
                head = _store(rows, t.plan, t.base, t.words, t.edits)
            if t.base != t.on:
                _lead_back(rows, t.base, t.on, keep=t.plan is not None)
            if t.name:
                rows.merge(VersionRow(name=t.name.casefold(), revision=head, created=time.time()))
            if head != t.on:
                project.head = head
                project.title = json.loads(rows.get_one(RevisionRow, head).header)["title"]
                if t.approved:
                    _approve(rows, head, "plan")
            now = time.time()
            rows.add(ChatRow(role="person", text=t.words, revision=t.on, created=now))
            rows.add(ChatRow(role="director", text=t.reply, revision=head, kind=t.kind, edits=t.edits, created=now))
            rows.add(
                JournalRow(
                    department="revision", about=f"revision {head}", decision=t.reply, reason=t.words, created=now
                )
            )
            return head

    def approve(self, number: int, gate: str = "plan") -> None:
        """A person said yes to this revision at a gate; saying it again changes nothing."""
        with self._database.writing() as rows:
            _approve(rows, number, gate)

    def approved(self, number: int, gate: str = "plan") -> bool:
        with self._database.reading() as rows:
            return rows.get(ApprovalRow, (number, gate)) is not None

    def names(self) -> dict[str, int]:
        """What a person called versions -> their revisions."""
        with self._database.reading() as rows:
            return {v.name: v.revision for v in rows.exec(select(VersionRow).order_by(VersionRow.name)).all()}

    def find(self, version: str) -> int:
        """A number or a name -> the revision. Raises ProductionError listing what there is."""
        names, numbers = self.names(), {str(r.number): r.number for r in self.all()}
        wanted = version.strip().strip('"“”').casefold()
        for known in (numbers, names, {_bare(n): at for n, at in names.items()}):
            for word in (wanted, _bare(wanted)):
                if word in known:
                    return known[word]
        there = ", ".join([*(f"“{n}”" for n in names), f"numbers 1 to {len(numbers)}"])
        raise ProductionError(f"there is no version “{version}”; there are {there}")

    def before(self, number: int, steps: int = 1) -> int:
        """The revision that `number` was made from, so many steps back. Raises ProductionError past the first."""
        with self._database.reading() as rows:
            for _ in range(steps):
                number = _before(rows, number)
            return number

    def after(self, number: int, steps: int = 1) -> int:
        """The revision that was undone here, so many steps on. Raises ProductionError past the newest."""
        with self._database.reading() as rows:
            for _ in range(steps):
                number = _after(rows, number)
            return number

    def all(self) -> tuple[Revision, ...]:
        with self._database.reading() as rows:
            found = rows.exec(select(RevisionRow).order_by(RevisionRow.number)).all()  # type: ignore[arg-type]
            return tuple(Revision(r.number, r.parent, r.said, r.edits, r.created) for r in found)


def _bare(name: str) -> str:
    return name.strip('"“”').removeprefix("version ").removeprefix("revision ").removeprefix("the ").strip()


def _head_at(rows: Session, on: int) -> ProjectRow:
    """The project, if its head is where the writer thinks it is: compare and swap."""
    project = rows.get_one(ProjectRow, 1)
    if project.head != on:
        raise ProductionError(f"the film changed meanwhile (revision {project.head}, not {on}); look again and repeat")
    return project


def _store(rows: Session, plan: Plan, parent: int, said: str, edits: str) -> int:
    document = plan.model_dump(mode="json")
    parts = {field: document.pop(field) for field in (*_PARTS, "look")}
    number = max(rows.exec(select(RevisionRow.number)).all(), default=0) + 1
    header, now = json.dumps(document), time.time()
    rows.add(RevisionRow(number=number, parent=parent, said=said, edits=edits, header=header, created=now))
    for field, table in _PARTS.items():
        for position, part in enumerate(parts[field]):
            rows.add(table(revision=number, position=position, name=part["id"], payload=json.dumps(part)))
    look = parts["look"]
    rows.add(LookRow(revision=number, position=0, name=look["words"], payload=json.dumps(look)))
    if parent:
        rows.get_one(RevisionRow, parent).redo = number
    return number


def _approve(rows: Session, number: int, gate: str) -> None:
    if rows.get(ApprovalRow, (number, gate)) is None:
        rows.add(ApprovalRow(revision=number, gate=gate, created=time.time()))


def _lead_back(rows: Session, base: int, was: int, keep: bool) -> None:
    """After going back from `was` to one of its ancestors, redo leads the same way forward again.

    `keep`: something new was made on `base`, which redo leads to already.
    """
    child, number = was, rows.get_one(RevisionRow, was).parent
    while number:
        if number != base or not keep:
            rows.get_one(RevisionRow, number).redo = child
        if number == base:
            return
        child, number = number, rows.get_one(RevisionRow, number).parent


def _parts(rows: Session, table: type[PartRow], number: int) -> list[PartRow]:
    found = rows.exec(select(table).where(table.revision == number).order_by(table.position))  # type: ignore[arg-type]
    return list(found.all())


def _before(rows: Session, number: int) -> int:
    parent = rows.get_one(RevisionRow, number).parent if number else 0
    if not parent:
        raise ProductionError("there is nothing to undo: this is the first version")
    return parent


def _after(rows: Session, number: int) -> int:
    child = rows.get_one(RevisionRow, number).redo if number else 0
    if not child:
        raise ProductionError("there is nothing to redo: this is the newest version")
    return child

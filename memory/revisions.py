"""Revisions: immutable plans in a tree, and a head that undo and redo move."""

import json
import time
from typing import NamedTuple

from sqlmodel import Session, select

from film import Plan, ProductionError
from memory.database import Database
from memory.tables import CastRow, LookRow, PartRow, PlaceRow, ProjectRow, RevisionRow, SceneRow, ShotRow

_PARTS: dict[str, type[PartRow]] = {"cast": CastRow, "places": PlaceRow, "scenes": SceneRow, "shots": ShotRow}


class Revision(NamedTuple):
    number: int
    parent: int
    said: str
    """The words that asked for it; empty for the first."""
    edits: str
    """What was done, as JSON."""
    created: float


class Revisions:
    def __init__(self, database: Database) -> None:
        self._database = database

    @property
    def head(self) -> int:
        """The current revision; 0 before the first plan."""
        with self._database.reading() as rows:
            return rows.get_one(ProjectRow, 1).head

    def plan(self, number: int) -> Plan:
        """Raises KeyError for a revision that does not exist."""
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
        document = plan.model_dump(mode="json")
        parts = {field: document.pop(field) for field in (*_PARTS, "look")}
        now = time.time()
        with self._database.writing() as rows:
            project = rows.get_one(ProjectRow, 1)
            if project.head != on:
                raise ProductionError(
                    f"the film changed meanwhile (revision {project.head}, not {on}); look again and repeat"
                )
            number = max(rows.exec(select(RevisionRow.number)).all(), default=0) + 1
            header = json.dumps(document)
            rows.add(
                RevisionRow(
                    number=number, parent=on, said=said, edits=edits, header=header, approved=approved, created=now
                )
            )
            for field, table in _PARTS.items():
                for position, part in enumerate(parts[field]):
                    rows.add(table(revision=number, position=position, name=part["id"], payload=json.dumps(part)))
            look = parts["look"]
            rows.add(LookRow(revision=number, position=0, name=look["words"], payload=json.dumps(look)))
            if on:
                rows.get_one(RevisionRow, on).redo = number
            project.head, project.title = number, plan.title
            return number

    def approve(self, number: int) -> None:
        """A person said yes to this revision; saying it again changes nothing."""
        with self._database.writing() as rows:
            rows.get_one(RevisionRow, number).approved = True

    def approved(self, number: int) -> bool:
        with self._database.reading() as rows:
            return rows.get_one(RevisionRow, number).approved

    def before(self, number: int) -> int:
        """The revision that `number` was made from. Raises ProductionError at the first."""
        with self._database.reading() as rows:
            return _before(rows, number)

    def after(self, number: int) -> int:
        """The revision that was undone last here. Raises ProductionError if nothing was undone."""
        with self._database.reading() as rows:
            return _after(rows, number)

    def undo(self) -> int:
        """Move the head to its parent. Raises ProductionError at the first revision."""
        with self._database.writing() as rows:
            project = rows.get_one(ProjectRow, 1)
            parent = _before(rows, project.head)
            rows.get_one(RevisionRow, parent).redo = project.head
            project.head = parent
            return parent

    def redo(self) -> int:
        """Move the head to the child it came from. Raises ProductionError if nothing was undone."""
        with self._database.writing() as rows:
            project = rows.get_one(ProjectRow, 1)
            project.head = _after(rows, project.head)
            return project.head

    def all(self) -> tuple[Revision, ...]:
        with self._database.reading() as rows:
            found = rows.exec(select(RevisionRow).order_by(RevisionRow.number)).all()  # type: ignore[arg-type]
            return tuple(Revision(r.number, r.parent, r.said, r.edits, r.created) for r in found)


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

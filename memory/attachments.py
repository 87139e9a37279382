"""What a person attached to a production; the files lie in the vault."""

import time
from pathlib import Path
from typing import NamedTuple

from sqlmodel import select

from film import Reference
from memory.database import Database
from memory.tables import AttachmentRow


class Attached(NamedTuple):
    """What was taken in before there was a production."""

    references: tuple[Reference, ...]
    folder: Path
    """Where their files are."""


class Attachments:
    def __init__(self, database: Database) -> None:
        self._database = database

    def put(self, reference: Reference) -> None:
        """Attaching the same again changes nothing."""
        with self._database.writing() as rows:
            rows.merge(attaching(reference))

    def all(self) -> tuple[Reference, ...]:
        """By name."""
        with self._database.reading() as rows:
            found = rows.exec(select(AttachmentRow).order_by(AttachmentRow.name)).all()
            return tuple(Reference.model_validate_json(r.payload) for r in found)


def attaching(reference: Reference) -> AttachmentRow:
    return AttachmentRow(name=reference.name, payload=reference.model_dump_json(), created=time.time())

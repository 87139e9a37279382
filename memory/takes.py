"""Orders placed, takes made, marks given, and which take each revision uses. Takes are found by their order's key."""

import hashlib
import time
import zipfile
from pathlib import Path

from pydantic import TypeAdapter
from sqlmodel import delete, func, select

from film import Mark, MediaDamaged, Order, Select, Slate, Take
from memory.database import Database
from memory.tables import MarkRow, OrderRow, SelectedRow, TakeRow

_ORDER: TypeAdapter[Order] = TypeAdapter(Order)


class Takes:
    def __init__(self, database: Database, vault: Path) -> None:
        self._database, self.vault = database, vault
        self._checked: set[str] = set()

    def place(self, order: Order, subject: str) -> Order:
        """Register an order and chalk its take number: 1 + the takes of this setup so far. Placing it again changes nothing.

        `subject` says whom it serves: a shot id, 'music', 'ambience'.
        """
        with self._database.writing() as rows:
            if (row := rows.get(OrderRow, order.key)) is not None:
                return _ORDER.validate_json(row.payload)
            setup = order.slate.setup
            last = rows.exec(select(func.max(OrderRow.take)).where(OrderRow.setup == setup)).one()
            slate = Slate(scene=order.slate.scene, shot=order.slate.shot, take=(last or 0) + 1)
            placed: Order = order.with_(slate=slate)
            rows.add(
                OrderRow(
                    key=order.key,
                    subject=subject,
                    setup=setup,
                    take=slate.take,
                    payload=placed.model_dump_json(),
                    created=time.time(),
                )
            )
            return placed

    def put(self, take: Take) -> None:
        """Record a finished take. Its order must have been placed."""
        with self._database.writing() as rows:
            rows.merge(
                TakeRow(
                    key=take.key,
                    media=take.media,
                    sha256=take.sha256,
                    passes=take.passes,
                    seconds_spent=take.seconds_spent,
                    money_spent=take.money_spent,
                    created=time.time(),
                )
            )

    def get(self, key: str) -> Take | None:
        """The take made for an order of that key, by whichever run or revision; its file may be damaged."""
        with self._database.reading() as rows:
            row, order = rows.get(TakeRow, key), rows.get(OrderRow, key)
            return _take(row, order) if row and order else None

    def intact(self, key: str) -> Take | None:
        """The take if its file is whole. Raises MediaDamaged if it is missing or not what was recorded.

        Hashed once per process: a film's takes are a few megabytes each.
        """
        take = self.get(key)
        if take is None or key in self._checked:
            return take
        path = self.vault / take.media
        if not path.is_file():
            raise MediaDamaged(f"{take.slate}: {take.media} is missing from the vault")
        with path.open("rb") as file:
            if hashlib.file_digest(file, "sha256").hexdigest() != take.sha256:
                raise MediaDamaged(f"{take.slate}: {take.media} is not the file that was made (truncated or changed)")
        if take.passes and not _whole_zip(self.vault / take.passes):
            raise MediaDamaged(f"{take.slate}: {take.passes} is missing from the vault or damaged")
        self._checked.add(key)
        return take

    def of(self, subject: str) -> tuple[Take, ...]:
        """All takes made for a shot (or 'music', 'ambience'), in the order they were slated."""
        with self._database.reading() as rows:
            query = (
                select(TakeRow, OrderRow)
                .where(TakeRow.key == OrderRow.key, OrderRow.subject == subject)
                .order_by(OrderRow.setup, OrderRow.take)  # type: ignore[arg-type]
            )
            return tuple(_take(t, o) for t, o in rows.exec(query).all())

    def subjects(self) -> tuple[str, ...]:
        with self._database.reading() as rows:
            return tuple(sorted(set(rows.exec(select(OrderRow.subject)).all())))

    def put_marks(self, key: str, marks: tuple[Mark, ...]) -> None:
        """Replace the marks of a take."""
        with self._database.writing() as rows:
            rows.exec(delete(MarkRow).where(MarkRow.take == key))  # type: ignore[arg-type]
            for position, mark in enumerate(marks):
                rows.add(MarkRow(take=key, position=position, name=mark.name, payload=mark.model_dump_json()))

    def marks(self, key: str) -> tuple[Mark, ...]:
        with self._database.reading() as rows:
            found = rows.exec(select(MarkRow).where(MarkRow.take == key).order_by(MarkRow.position))  # type: ignore[arg-type]
            return tuple(Mark.model_validate_json(m.payload) for m in found.all())

    def choose(self, revision: int, chosen: Select) -> None:
        with self._database.writing() as rows:
            rows.merge(SelectedRow(revision=revision, shot=chosen.shot, payload=chosen.model_dump_json()))

    def selects(self, revision: int) -> dict[str, Select]:
        """Shot id -> the take used in that revision."""
        with self._database.reading() as rows:
            found = rows.exec(select(SelectedRow).where(SelectedRow.revision == revision)).all()
            return {row.shot: Select.model_validate_json(row.payload) for row in found}


def _whole_zip(path: Path) -> bool:
    """Passes are NPZ files: zip archives with a checksum per part."""
    try:
        with zipfile.ZipFile(path) as parts:
            return parts.testzip() is None
    except (OSError, zipfile.BadZipFile):
        return False


def _take(row: TakeRow, order: OrderRow) -> Take:
    return Take(
        order=_ORDER.validate_json(order.payload),
        media=row.media,
        sha256=row.sha256,
        passes=row.passes,
        seconds_spent=row.seconds_spent,
        money_spent=row.money_spent,
    )

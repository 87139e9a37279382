"""What is written down as it happens: chat, ledger, journal, cuts and masters."""

import time
from typing import Literal, NamedTuple

from sqlmodel import func, select

from film import Call, Master, Timeline
from memory.database import Database
from memory.tables import ChatRow, CutRow, JournalRow, LedgerRow, MasterRow, ModelCallRow


class Said(NamedTuple):
    role: str
    text: str
    revision: int
    created: float
    kind: str = ""
    """Of a director's turn: 'edit', 'undo', 'answer' ..., or 'refusal'."""
    edits: str = ""
    """What was done then, as JSON."""


class Charge(NamedTuple):
    slate: str
    department: str
    seconds: float
    money: float
    gpu_seconds: float = 0.0


class Decision(NamedTuple):
    department: str
    about: str
    """A slate, a shot, or empty for the whole film."""
    decision: str
    reason: str
    created: float


class Records:
    def __init__(self, database: Database) -> None:
        self._database = database

    def say(
        self, role: Literal["person", "director"], text: str, revision: int, kind: str = "", edits: str = ""
    ) -> None:
        with self._database.writing() as rows:
            rows.add(ChatRow(role=role, text=text, revision=revision, kind=kind, edits=edits, created=time.time()))

    def chat(self, last: int | None = None) -> tuple[Said, ...]:
        """What was said, oldest first; only the newest `last` if given."""
        with self._database.reading() as rows:
            found = rows.exec(select(ChatRow).order_by(ChatRow.id.desc()).limit(last)).all()  # type: ignore[union-attr]
            return tuple(Said(r.role, r.text, r.revision, r.created, r.kind, r.edits) for r in reversed(found))

    def charge(self, slate: str, department: str, seconds: float, money: float = 0.0, gpu_seconds: float = 0.0) -> None:
        with self._database.writing() as rows:
            rows.add(charged(slate, department, seconds, money, gpu_seconds))

    def ledger(self) -> tuple[Charge, ...]:
        """Seconds and money per slate and department, summed."""
        with self._database.reading() as rows:
            query = (
                select(  # type: ignore[call-overload]  # typed for up to four columns
                    LedgerRow.slate,
                    LedgerRow.department,
                    func.sum(LedgerRow.seconds),
                    func.sum(LedgerRow.money),
                    func.sum(LedgerRow.gpu_seconds),
                )
                .group_by(LedgerRow.slate, LedgerRow.department)
                .order_by(LedgerRow.department, LedgerRow.slate)
            )
            return tuple(Charge(s, d, float(t), float(m), float(g)) for s, d, t, m, g in rows.exec(query).all())

    def calls(self) -> tuple[Call, ...]:
        """Every attempt at a language model, oldest first."""
        with self._database.reading() as rows:
            found = rows.exec(select(ModelCallRow).order_by(ModelCallRow.id)).all()  # type: ignore[arg-type]
            return tuple(Call.model_validate_json(r.payload) for r in found)

    def decide(self, department: str, about: str, decision: str, reason: str) -> None:
        """Journal a decision with its reason, once: a production that goes on decides the same things again."""
        with self._database.writing() as rows:
            same = select(JournalRow.id).where(
                JournalRow.department == department,
                JournalRow.about == about,
                JournalRow.decision == decision,
                JournalRow.reason == reason,
            )
            if rows.exec(same).first() is not None:
                return
            rows.add(
                JournalRow(department=department, about=about, decision=decision, reason=reason, created=time.time())
            )

    def journal(self) -> tuple[Decision, ...]:
        with self._database.reading() as rows:
            found = rows.exec(select(JournalRow).order_by(JournalRow.id)).all()  # type: ignore[arg-type]
            return tuple(Decision(r.department, r.about, r.decision, r.reason, r.created) for r in found)

    def put_cut(self, revision: int, timeline: Timeline) -> None:
        with self._database.writing() as rows:
            rows.merge(CutRow(revision=revision, payload=timeline.model_dump_json()))

    def cut(self, revision: int) -> Timeline | None:
        with self._database.reading() as rows:
            row = rows.get(CutRow, revision)
            return Timeline.model_validate_json(row.payload) if row else None

    def put_master(self, master: Master) -> None:
        with self._database.writing() as rows:
            rows.merge(MasterRow(revision=master.revision, payload=master.model_dump_json(), created=time.time()))

    def masters(self) -> tuple[Master, ...]:
        """By revision."""
        with self._database.reading() as rows:
            found = rows.exec(select(MasterRow).order_by(MasterRow.revision)).all()  # type: ignore[arg-type]
            return tuple(Master.model_validate_json(r.payload) for r in found)


def charged(slate: str, department: str, seconds: float, money: float, gpu_seconds: float) -> LedgerRow:
    return LedgerRow(
        slate=slate, department=department, seconds=seconds, money=money, gpu_seconds=gpu_seconds, created=time.time()
    )

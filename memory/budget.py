"""Budgets: the worst case is reserved before something is paid for and settled after it. A hard stop, and it survives restarts."""

import time

from sqlmodel import Session, func, select

from film import BudgetSpent, Call, Value
from memory.database import Database
from memory.records import charged
from memory.tables import BudgetRow, JournalRow, LedgerRow, ModelCallRow, ReservationRow, TakeRow


class Limits(Value):
    """What a production may cost in all; None is no limit. Only a person sets it."""

    money: float | None = None
    """US dollars: models and paid generators."""
    gpu_seconds: float | None = None
    takes: int | None = None
    """Everything that was made, sound and look plates included."""


class Spent(Value):
    money: float
    gpu_seconds: float
    takes: int


class Reserved(Value):
    """What is set aside for something that is being made or asked now."""

    what: str
    money: float
    gpu_seconds: float
    takes: int


class Budget:
    def __init__(self, database: Database) -> None:
        self._database = database

    @property
    def limits(self) -> Limits:
        with self._database.reading() as rows:
            return _limits(rows)

    def limit(self, limits: Limits) -> None:
        """Set the limits. Never called for a model: a person raises a budget."""
        with self._database.writing() as rows:
            rows.merge(limiting(limits))

    @property
    def spent(self) -> Spent:
        """Reservations that are not settled yet included."""
        with self._database.reading() as rows:
            return _spent(rows)

    @property
    def reserved(self) -> tuple[Reserved, ...]:
        """Oldest first."""
        with self._database.reading() as rows:
            found = rows.exec(select(ReservationRow).order_by(ReservationRow.id)).all()  # type: ignore[arg-type]
            return tuple(Reserved(what=r.what, money=r.money, gpu_seconds=r.gpu_seconds, takes=r.takes) for r in found)

    def reserve(self, what: str, *, money: float = 0.0, gpu_seconds: float = 0.0, takes: int = 0) -> int:
        """Set the worst case aside -> the reservation. Raises BudgetSpent naming what is left and the way out."""
        with self._database.writing() as rows:
            limits, spent = _limits(rows), _spent(rows)
            _within(limits.money, spent.money, money, what, "money")
            _within(limits.gpu_seconds, spent.gpu_seconds, gpu_seconds, what, "gpu-seconds")
            _within(limits.takes, spent.takes, takes, what, "takes")
            row = ReservationRow(what=what, money=money, gpu_seconds=gpu_seconds, takes=takes, created=time.time())
            rows.add(row)
            rows.flush()
            assert row.id is not None
            return row.id

    def release(self, reservation: int) -> None:
        """Nothing was spent after all, or it is charged elsewhere."""
        with self._database.writing() as rows:
            _drop(rows, reservation)

    def settle(
        self,
        reservation: int,
        slate: str,
        department: str,
        seconds: float,
        money: float = 0.0,
        gpu_seconds: float = 0.0,
    ) -> None:
        """What it really cost, in place of the reservation: one transaction."""
        with self._database.writing() as rows:
            _drop(rows, reservation)
            rows.add(charged(slate, department, seconds, money, gpu_seconds))

    def settle_call(self, reservation: int, call: Call) -> None:
        """One attempt at a language model: its reservation, its charge, its record and its line in the journal."""
        asked = f"asked {call.model} ({call.director}), attempt {call.attempt}: {call.outcome}"
        t = call.tokens
        cost = f"${call.money:.4f}" if call.priced else "no price known"
        read = (
            f"{t.given + t.cache_read + t.cache_written} tokens read ({t.cache_read} from the cache), {t.made} written"
        )
        now = time.time()
        with self._database.writing() as rows:
            _drop(rows, reservation)
            rows.add(charged("", "director", call.seconds, call.money, 0.0))
            rows.add(ModelCallRow(payload=call.model_dump_json(), money=call.money, created=now))
            reason = "; ".join(part for part in (read, cost, call.why) if part)
            rows.add(JournalRow(department="director", about=call.prompt, decision=asked, reason=reason, created=now))

    def settle_the_dead(self) -> None:
        """Reservations of processes that ended in between: their money and GPU time may be gone and count as spent.

        Called by whoever holds the lease, before anything new is reserved.
        """
        with self._database.writing() as rows:
            for row in rows.exec(select(ReservationRow)).all():
                if row.money or row.gpu_seconds:
                    rows.add(charged("", "unsettled", 0.0, row.money, row.gpu_seconds))
                rows.delete(row)


def limiting(limits: Limits) -> BudgetRow:
    return BudgetRow(id=1, money=limits.money, gpu_seconds=limits.gpu_seconds, takes=limits.takes)


def _within(limit: float | None, spent: float, more: float, what: str, option: str) -> None:
    if limit is None or not more or spent + more <= limit + 1e-9:
        return
    raise BudgetSpent(
        f"{what} may cost {_amount(option, more)}, and of the budget of {_amount(option, limit)} only "
        f"{_amount(option, max(0.0, limit - spent))} can still be spent; everything made is kept: "
        f"raise it with `auteur budget --{option} N` and run `auteur resume`"
    )


def _amount(option: str, number: float) -> str:
    match option:
        case "money":
            return f"${number:.2f}"
        case "takes":
            return f"{number:.0f} take{'' if number == 1 else 's'}"
        case _:
            return f"{number:.0f} GPU seconds"


def _limits(rows: Session) -> Limits:
    row = rows.get(BudgetRow, 1)
    return Limits(money=row.money, gpu_seconds=row.gpu_seconds, takes=row.takes) if row else Limits()


def _spent(rows: Session) -> Spent:
    money, gpu = rows.exec(select(func.sum(LedgerRow.money), func.sum(LedgerRow.gpu_seconds))).one()
    held = rows.exec(
        select(func.sum(ReservationRow.money), func.sum(ReservationRow.gpu_seconds), func.sum(ReservationRow.takes))
    ).one()
    takes = rows.exec(select(func.count()).select_from(TakeRow)).one()
    return Spent(
        money=(money or 0.0) + (held[0] or 0.0),
        gpu_seconds=(gpu or 0.0) + (held[1] or 0.0),
        takes=takes + (held[2] or 0),
    )


def _drop(rows: Session, reservation: int) -> None:
    if (row := rows.get(ReservationRow, reservation)) is not None:
        rows.delete(row)

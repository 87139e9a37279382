"""One protocol for every director: offline rules, hosted and local language models. They return the same typed plan and edits."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Literal, NamedTuple, Protocol

from film import Brief, Call, EditBatch, Finding, Plan
from generators import Card, Kit


class Turn(NamedTuple):
    """Something said in the conversation about the film."""

    role: Literal["person", "director"]
    text: str
    edits: str = ""
    """What the director did then, as JSON; empty for a person's words and for mere answers."""
    kind: str = ""
    """Of a director's turn: 'edit', 'undo', 'answer' ..., or 'refusal' (also a question back)."""


class Version(NamedTuple):
    """One revision as a director may speak of it."""

    number: int
    parent: int
    said: str
    names: tuple[str, ...] = ()
    """What a person called it: 'the rainy one'."""


class TakeNote(NamedTuple):
    """One take as a director may speak of it."""

    shot: str
    number: int
    """Of its slate: 2 for 3B-2."""
    used: bool
    faults: str
    """What its marks found, in words; empty if nothing."""


class Purse(Protocol):
    """Money for models: reserved before a call, settled after it. A hard stop, and only a person raises it."""

    def reserve(self, what: str, money: float) -> int:
        """Set the worst case of one call aside -> the reservation. Raises BudgetSpent; then nothing was spent."""
        ...

    def settle(self, reservation: int, call: Call) -> None:
        """What the call really cost, into the ledger and the journal, in place of the reservation."""
        ...


class NoPurse:
    """For plans that belong to no production (`auteur plan`) and for tests: every call is allowed and remembered here."""

    def __init__(self) -> None:
        self.calls: list[Call] = []

    def reserve(self, what: str, money: float) -> int:
        return 0

    def settle(self, reservation: int, call: Call) -> None:
        self.calls.append(call)


def _no_plan(version: int) -> Plan:
    raise KeyError(version)


@dataclass(frozen=True)
class Desk:
    """What lies before a director: what can be shown, what was said and made so far, and whom to bill."""

    card: Card
    """The picture generator's: lengths, sizes, its kit."""
    talk: tuple[Turn, ...] = ()
    """The conversation so far, oldest first."""
    versions: tuple[Version, ...] = ()
    head: int = 0
    """The version a person sees."""
    plan_of: Callable[[int], Plan] = _no_plan
    """The plan of any of the versions."""
    takes: tuple[TakeNote, ...] = ()
    purse: Purse = field(default_factory=NoPurse)
    say: Callable[[str], None] = lambda words: None
    """Told what the director is doing, for a person who waits: 'writing scene 2 of 3'."""

    @property
    def kit(self) -> Kit:
        return self.card.kit_or_empty


class Director(Protocol):
    name: str

    async def plan(self, brief: Brief, desk: Desk) -> Plan:
        """Brief -> the whole plan: screenplay, cast, places, look, shot list, music.

        Every explicit demand of the brief survives, or is listed in `not_staged`; what was left open is listed in
        `assumptions`. Raises BriefError if there is nothing to film or the demands exceed the limits, ModelRefused or
        ModelFailed if a model does not answer, BudgetSpent if it may not be asked.
        """
        ...

    async def repair(self, plan: Plan, findings: tuple[Finding, ...], brief: Brief, desk: Desk) -> Plan:
        """A plan and what the critics found -> a better plan; the same plan if this director cannot better it."""
        ...

    async def revise(self, words: str, plan: Plan, desk: Desk) -> EditBatch:
        """A person's words about the film -> edits of the plan. The edits are proposed, not applied.

        Raises NotUnderstood, naming the nearest things that can be done: never guesses silently.
        """
        ...

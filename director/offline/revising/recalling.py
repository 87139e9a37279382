"""The conversation so far -> what 'it', 'her', 'again' and 'the second one' mean now."""

import re
from dataclasses import dataclass
from functools import cache

from pydantic import TypeAdapter, ValidationError

from director.offline.revising.aiming import point
from director.offline.revising.clause import quoted, tidied
from director.offline.revising.index import Index
from director.offline.revising.reading import shots_of
from director.protocol import Turn
from film import Edit, EditBatch, Insert, NotUnderstood, Plan, SetThing, Split

_FAR = 4
"""Turns after which nobody says 'it' of a shot any more."""


@dataclass(frozen=True, slots=True)
class Exchange:
    """What a person said and what the director did or said then."""

    said: str
    answer: str
    edits: tuple[Edit, ...]
    kind: str


@dataclass(frozen=True, slots=True)
class Memory:
    exchanges: tuple[Exchange, ...] = ()
    """Oldest first."""
    shots: tuple[str, ...] = ()
    """Those spoken of last; none if it was the film as a whole."""
    people: tuple[tuple[str, ...], ...] = ()
    """Of each turn, the last first."""

    @property
    def thing(self) -> str:
        """The kind of thing the last turn put somewhere, if it did nothing else."""
        kinds = {e.kind if isinstance(e, SetThing) else "" for e in self.done.edits} if self.done else set()
        return kinds.pop() if len(kinds) == 1 else ""

    @property
    def last(self) -> Exchange | None:
        return self.exchanges[-1] if self.exchanges else None

    @property
    def done(self) -> Exchange | None:
        """The last turn that changed something, if it was not undone since."""
        for exchange in reversed(self.exchanges):
            if exchange.edits or exchange.kind in ("undo", "redo", "goto"):
                return exchange if exchange.edits else None
        return None


@cache
def _reader() -> TypeAdapter[tuple[Edit, ...] | EditBatch]:
    return TypeAdapter(tuple[Edit, ...] | EditBatch)


def edits_of(turn: Turn) -> tuple[Edit, ...]:
    """The edits of a director's turn, however old; none of a turn nobody can read any more."""
    if len(turn.edits) < 3:
        return ()
    try:
        found = _reader().validate_json(turn.edits)
    except ValidationError:
        return ()
    return found.edits if isinstance(found, EditBatch) else found


def recalled(talk: tuple[Turn, ...], index: Index) -> Memory:
    exchanges: list[Exchange] = []
    said = ""
    for turn in talk:
        if turn.role == "person":
            said = turn.text
            continue
        exchanges.append(Exchange(said, turn.text, edits_of(turn), turn.kind))
        said = ""
    shots, people = _spoken_of(exchanges[-_FAR:], index)
    return Memory(tuple(exchanges), shots, people)


def _spoken_of(exchanges: list[Exchange], index: Index) -> tuple[tuple[str, ...], tuple[tuple[str, ...], ...]]:
    plan = index.plan
    shots: tuple[str, ...] | None = None
    people: list[tuple[str, ...]] = []
    for exchange in reversed(exchanges):
        low = tidied(quoted(exchange.said)[0])
        named = tuple(dict.fromkeys(w for n, w in index.names.items() if re.search(rf"\b{re.escape(n)}\b", low)))
        cast = {c.id for c in plan.cast}
        acted = tuple(
            dict.fromkeys(
                w for e in exchange.edits for n in ("character", "who", "by") if (w := getattr(e, n, "")) in cast
            )
        )
        people += [found] if (found := tuple(dict.fromkeys((*acted, *named)))) else []
        if shots is None:
            shots = _shots(exchange, low, index)
    filmed = [s for s in plan.shots if not s.title_card]
    return (() if shots is None or len(shots) >= len(filmed) > 1 else shots), tuple(people)


def _shots(exchange: Exchange, low: str, index: Index) -> tuple[str, ...] | None:
    """The shots of one exchange that are still there; None if it spoke of none."""
    plan = index.plan
    known = {s.id for s in plan.shots}
    if exchange.edits:
        found = [s for e in exchange.edits for s in (_made(e, plan) if isinstance(e, Insert | Split) else shots_of(e))]
        return tuple(dict.fromkeys(s for s in found if s in known))
    if exchange.kind != "answer":
        return None
    try:
        pointed = point(low, index)
    except NotUnderstood:
        pointed = None
    if pointed and not pointed.film:
        return pointed.shots
    told = {s.slate: s.id for s in plan.shots}
    named = dict.fromkeys(told[w] for w in re.findall(r"\b\d+[A-HJ-NP-Z]{1,2}\b", exchange.answer) if w in told)
    return tuple(named) if len(named) == 1 else None  # the one shot that was the answer


def _made(edit: Insert | Split, plan: Plan) -> tuple[str, ...]:
    """The shot an insertion became: it looks like the picture inserted. A split leaves two neighbours."""
    if isinstance(edit, Split):
        at = next((i for i, s in enumerate(plan.shots) if s.id == edit.shot), None)
        return () if at is None else tuple(s.id for s in plan.shots[at : at + 2])
    wanted = edit.picture
    return tuple(
        s.id for s in plan.shots
        if (s.scene, s.size, s.action, s.title_card, s.subject) == (wanted.scene, wanted.size, wanted.action, wanted.title_card, wanted.subject)
    )[-1:]  # fmt: skip

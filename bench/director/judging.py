"""A director and a case -> whether it passed, and if not, why in one line."""

import json
from typing import NamedTuple

from bench.director.cases import Case, Seen, Talk
from bench.director.films import harbour, heist, meadow
from bench.director.table import Table
from director.protocol import Director, TakeNote
from film import EditBatch, FilmError, PersonError, Plan, Shot, Value

FILMS = {"harbour": harbour, "heist": heist, "meadow": meadow}
_MORE_TAKES = {"heist": {"8": 2, "9": 3}, "harbour": {"3": 2}}
"""Shots with more than one take; the last one is in the film."""

_REFUSED = "refused: "
_GOES = {"edit", "undo", "redo", "goto"}
_AS_GOOD = {"edit": _GOES, "undo": _GOES, "redo": _GOES, "goto": _GOES, "compare": {"compare", "answer"}}
"""What the film is afterwards counts, not by which of these ways."""


class Score(NamedTuple):
    film: str
    words: str
    fault: str
    """Empty if it passed."""

    @property
    def refused(self) -> bool:
        """Whether it failed by a refusal in words: nothing was done, so nothing is lost but the wish."""
        return _REFUSED in self.fault


def table(film: str) -> Table:
    plan, more = FILMS[film](), _MORE_TAKES.get(film, {})
    takes = []
    for shot in plan.shots:
        count = 0 if shot.title_card else more.get(shot.id.removeprefix("shot"), 1)
        takes += [TakeNote(shot.id, n, n == count, "" if n == count else "soft focus") for n in range(1, count + 1)]
    return Table(plan, tuple(takes))


async def judge(director: Director, film: str, case: Case) -> Score:
    return Score(film, case.words, await _turn(director, table(film), case))


async def converse(director: Director, talk: Talk) -> Score:
    """A conversation passes if every turn does; the first that fails ends it."""
    there = table(talk.film)
    for case in talk.turns:
        if fault := await _turn(director, there, case):
            return Score(talk.film, " / ".join(c.words for c in talk.turns), f"“{case.words}”: {fault}")
    return Score(talk.film, " / ".join(c.words for c in talk.turns), "")


async def _turn(director: Director, there: Table, case: Case) -> str:
    before = there.plan
    try:
        batch = there.told(await director.revise(case.words, before, there.desk()))
        fresh = there.follow(case.words, batch)
    except PersonError as e:
        there.heard(case.words, str(e))
        return "" if case.kind == "refused" and str(e) else f"{_REFUSED}{str(e)[:160]}"
    except FilmError as e:
        return f"{type(e).__name__}: {str(e)[:160]}"
    there.heard(
        case.words,
        batch.reply,
        json.dumps([e.model_dump(mode="json", exclude_none=True) for e in batch.edits]),
        batch.kind,
    )
    return _fault(case, Seen(before, there.plan, batch), fresh)


def _fault(case: Case, seen: Seen, fresh: set[str]) -> str:
    batch, did = seen.batch, _did(seen.batch)
    if not batch.reply.strip():
        return "nothing was replied"
    if case.kind in ("answer", "refused"):
        if batch.kind not in ("answer", "compare") or seen.after != seen.before:
            return f"did something: {did}"
    elif batch.kind not in _AS_GOOD.get(case.kind, {case.kind}):
        return f"was {batch.kind}, not {case.kind}: {batch.reply[:120]}"
    allowed = _allowed(case.touches)
    extra = {w for w in changed(seen.before, seen.after) - allowed if not (w.isdigit() and "all" in allowed)}
    if extra:
        return f"changed {' '.join(sorted(extra))} too: {did}"
    try:
        good = case.check(seen)
    except (KeyError, StopIteration, ValueError, IndexError):
        good = False
    if not good:
        return f"not what was asked: {did} {batch.reply[:120]}"
    names = {s.id: s.id.removeprefix("shot") for s in seen.before.shots}
    shot, wanted = {names.get(s, "+") for s in fresh}, case.shots_to_shoot(seen.before)
    if shot != wanted:
        return f"shoots {' '.join(sorted(shot)) or 'nothing'}, not {' '.join(sorted(wanted)) or 'nothing'}: {did}"
    return ""


def _did(batch: EditBatch) -> str:
    edits = "; ".join(e.model_dump_json(exclude_none=True)[:160] for e in batch.edits[:4])
    return f"{batch.kind} {edits}"


def _allowed(touches: str) -> set[str]:
    words = set(touches.split())
    return words | {"order", "+"} if "+" in words else words


def changed(before: Plan, after: Plan) -> set[str]:
    """What is different for somebody who watches: in the words of `Case.touches`, shot by shot."""
    had, has = {s.id: s for s in before.shots}, {s.id: s for s in after.shots}
    different = {i.removeprefix("shot") for i in had if i in has and _view(before, had[i]) != _view(after, has[i])}
    if [i for i in had if i in has] != [i for i in has if i in had] or had.keys() - has.keys():
        different.add("order")
    if has.keys() - had.keys():
        different.add("+")
    cast = {c.id: c for c in before.cast}
    different |= {c.id for c in after.cast if c.id in cast and c != cast[c.id]}
    different |= {"cast"} if {c.id for c in after.cast} != cast.keys() else set()
    for name in ("look", "music", "title"):
        if getattr(before, name) != getattr(after, name):
            different.add(name)
    if (before.aspect, before.width, before.height) != (after.aspect, after.width, after.height):
        different.add("shape")
    return different


def _view(plan: Plan, shot: Shot) -> tuple[Value | str, ...]:
    """A shot as it is seen, however its light and place were decided."""
    if shot.title_card:
        return (shot.with_(time_of_day=None, weather=None),)
    place = plan.place(plan.scene(shot.scene).place)
    return shot.with_(time_of_day=plan.time_of_day(shot), weather=plan.weather(shot)), place

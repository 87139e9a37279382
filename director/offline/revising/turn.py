"""One sentence about the film -> typed edits, an answer, undo or redo. What we do not know is said, with the nearest we can do.

Nothing is guessed: a reading counts only if every word of the sentence was understood or changes nothing. 'Make shot 3
night, but keep the lamp' is refused for the lamp, instead of being half obeyed.
"""

import re
from collections.abc import Callable

from director.offline.revising.clause import Clause, quoted, tidied
from director.offline.revising.clothes import clothes
from director.offline.revising.feelings import feelings
from director.offline.revising.grading import grading
from director.offline.revising.index import indexed
from director.offline.revising.joining import joining
from director.offline.revising.lengths import lengths
from director.offline.revising.limits import HELP, reason
from director.offline.revising.lines import lines
from director.offline.revising.ordering import ordering
from director.offline.revising.pictures import pictures
from director.offline.revising.questions import ASKS, answer
from director.offline.revising.replies import reply
from director.offline.revising.scoring import music
from director.offline.revising.shots import locks, removals, reshoots
from director.offline.revising.spelling import corrected
from director.offline.revising.titles import titles
from film import (
    Edit,
    EditBatch,
    EditRefused,
    Lock,
    NotUnderstood,
    Plan,
    Relook,
    Reshoot,
    Retime,
    SetLine,
    SetShot,
    apply,
)
from generators import Kit

LONGEST = 2000
MOST_CHANGES = 8
Reader = Callable[[Clause], list[Edit]]
_READERS: tuple[Reader, ...] = (
    locks, titles, lines, music, joining, removals, ordering, reshoots, clothes, lengths, pictures, grading, feelings,
)  # fmt: skip
"""Tried in this order; the first that understands every word is believed."""
_UNDO = re.compile(
    r"(?:please |no |oops |wait |actually )*(?:undo|revert|go back|step back|roll back|rollback|take (?:that|it|this) back|undo (?:that|it|this|the last (?:one|change|edit)|my last change|last change|last)"
    r"|revert (?:that|it|this|the last change)|go back (?:one(?: step)?|to (?:the )?(?:previous|last|old) (?:version|one)|to how it was(?: before)?)|i liked it better before|as it was before|the previous version)(?: please| again)?"
)
_REDO = re.compile(
    r"(?:please )?(?:redo|redo (?:that|it|this|the last change)|do it again after all|restore (?:that|it)|undo the undo|put (?:that|it) back(?: again)?|go forward(?: again)?|bring (?:that|it) back)(?: please| again)?"
)
_UNDO_AND = re.compile(
    r"^(?:please )?(?:undo|revert)(?: that| it| this| the last (?:one|change))?(?:,| and(?: then)?| then| but|;|\.| and instead)+ (?P<then>.+)$"
)
_JOINT = re.compile(
    r"\s*(?:;|\.(?=\s)|,(?: and| then| but| also)*|\band(?: then| also)?\b|\bthen\b|\bbut\b|\bplus\b|\balso\b)\s+"
)
_LASTING = (SetShot, Retime, SetLine, Reshoot, Lock)


def revise(words: str, plan: Plan, kit: Kit) -> EditBatch:
    """Raises NotUnderstood in one sentence, naming what was not understood and what can be done instead."""
    text = " ".join(words.split())
    if not text:
        raise NotUnderstood(f"say what to change: {HELP}")
    if len(text) > LONGEST:
        raise NotUnderstood("that is more than 2,000 characters; say one change at a time")
    masked, quotes = quoted(text)
    low = tidied(masked).strip(" .!")
    bare = re.sub(r"[^\w\s']", "", low)
    if _UNDO.fullmatch(bare):
        return EditBatch(reply="Undone: back to the version before.", kind="undo")
    if _REDO.fullmatch(bare):
        return EditBatch(reply="Redone.", kind="redo")
    index = indexed(plan, kit)
    low, mended = corrected(low, plan, kit)
    if mended and (_UNDO.fullmatch(low) or _REDO.fullmatch(low)):
        raise NotUnderstood(f"“{text[:60]}”: did you mean “{low}”? say it again to go on")
    clause = Clause(low, index, kit, quotes)
    if m := _UNDO_AND.match(low):
        return _undo_first(m["then"], clause)
    if ASKS.search(low):
        return EditBatch(reply=answer(clause), kind="answer")
    return _edited(_read(clause, low), clause, mended)


def _undo_first(then: str, clause: Clause) -> EditBatch:
    """A turn is an undo or a change, not both: what comes then is checked, so that it can be said next."""
    _read(clause, then)
    return EditBatch(
        reply=f"Undone: back to the version before. A turn either undoes or changes; now say “{_filled(then, clause.quotes)}”.",
        kind="undo",
    )


def _edited(edits: list[Edit], clause: Clause, mended: tuple[tuple[str, str], ...]) -> EditBatch:
    """Edits that change nothing are left out; if none is left, that is the answer."""
    plan, kept = clause.plan, list[Edit]()
    for edit in edits:
        try:
            after = apply(plan, (edit,))
        except EditRefused:
            return EditBatch(reply=reply(edits, clause.plan, mended), kind="edit", edits=tuple(edits))
        if _same(after, plan, edit):
            continue
        kept.append(edit)
        plan = after
    if not kept:
        return EditBatch(
            reply=f"Nothing to change: it is so already. {reply(edits, clause.plan, mended)}", kind="answer"
        )
    return EditBatch(reply=reply(kept, clause.plan, mended), kind="edit", edits=tuple(kept))


def _same(after: Plan, before: Plan, edit: Edit) -> bool:
    """What a person sees and hears is the same: saying 'night' of a shot in a night scene changes no picture."""
    if after == before:
        return True
    if isinstance(edit, Relook):
        return after.look.with_(words="") == before.look.with_(words="")
    if not isinstance(edit, SetShot):
        return False
    own = before.shot(edit.shot)
    same_light = after.time_of_day(after.shot(own.id)) == before.time_of_day(own) and after.weather(
        after.shot(own.id)
    ) == before.weather(own)
    return same_light and after.shot(own.id).with_(time_of_day=own.time_of_day, weather=own.weather) == own


def _read(clause: Clause, low: str) -> list[Edit]:
    """The whole sentence as one change, else as the fewest changes that joints ('and', commas) part it into."""
    problems: list[tuple[int, str]] = []
    if edits := _clause(_with(clause, low, ()), problems):
        return edits
    pieces, joints = _pieces(low)
    parted = _parted(clause, pieces, joints, 0, (), problems, set()) if 1 < len(pieces) <= MOST_CHANGES else None
    if parted is not None:
        return parted
    raise NotUnderstood(_problem(clause, low, problems))


def _parted(
    clause: Clause,
    pieces: list[str],
    joints: list[str],
    at: int,
    before: tuple[str, ...],
    problems: list[tuple[int, str]],
    failed: set[tuple[int, tuple[str, ...]]],
) -> list[Edit] | None:
    """Longest first: each stretch of pieces that reads whole, then the rest. A later clause's 'it' is the shots of the one before."""
    if at == len(pieces):
        return []
    if (at, before) in failed:
        return None
    for end in range(len(pieces), at, -1):
        if at == 0 and end == len(pieces):
            continue
        words = "".join(p + j for p, j in zip(pieces[at:end], [*joints[at : end - 1], ""], strict=True))
        edits = _clause(_with(clause, words, before), problems)
        if not edits:
            continue
        rest = _parted(clause, pieces, joints, end, _spoken_of(edits, clause.plan), problems, failed)
        if rest is not None:
            return [*edits, *rest]
    failed.add((at, before))
    return None


def _spoken_of(edits: list[Edit], plan: Plan) -> tuple[str, ...]:
    """The shots that 'it' means next; none after the film as a whole was spoken of."""
    shots = tuple(dict.fromkeys(e.shot for e in edits if isinstance(e, _LASTING)))
    filmed = [s for s in plan.shots if not s.title_card]
    return () if len(shots) >= len(filmed) else shots


def _clause(clause: Clause, problems: list[tuple[int, str]]) -> list[Edit]:
    """The first reading with no word left over; empty if there is none, with what stood in the way."""
    for reader in _READERS:
        trial = clause.copy()
        try:
            edits = reader(trial)
        except NotUnderstood as e:
            problems.append((1, str(e)))
            continue
        rest = trial.rest() if edits else []
        if edits and not rest:
            return edits
        if edits:
            problems.append((2 + len(rest), f"“{' '.join(rest)[:80]}”"))
    return []


def _problem(clause: Clause, low: str, problems: list[tuple[int, str]]) -> str:
    """The most telling of what stood in the way."""
    own = [words for rank, words in problems if rank == 1]
    if own:
        return own[0]
    said = _filled(low, clause.quotes)
    said = said if len(said) <= 100 else said[:97] + "..."
    left = min((p for p in problems if p[0] > 1), default=None)
    what = (
        f"I understood a part of “{said}”, but not {left[1]}, so nothing was changed"
        if left
        else f"I did not understand “{said}”"
    )
    return f"{what}; {reason(low)}"


def _with(clause: Clause, left: str, before: tuple[str, ...]) -> Clause:
    return Clause(left, clause.index, clause.kit, clause.quotes, before)


def _pieces(low: str) -> tuple[list[str], list[str]]:
    """'a, b and c' -> its pieces and the joints between them."""
    pieces, joints, at = [], [], 0
    for m in _JOINT.finditer(low):
        if low[at : m.start()].strip():
            pieces.append(low[at : m.start()].strip())
            joints.append(m[0])
            at = m.end()
    if tail := low[at:].strip():
        pieces.append(tail)
    else:
        joints = joints[:-1]
    return pieces, joints


def _filled(words: str, quotes: tuple[str, ...]) -> str:
    return re.sub(r"⟦(\d+)⟧", lambda m: f'"{quotes[int(m[1])]}"', words)

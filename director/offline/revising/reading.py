"""A sentence -> edits: as one change, or as the fewest changes its joints part it into. Every word is understood, or none counts.

'Make shot 3 night, but keep the lamp' is refused for the lamp, instead of being half obeyed.
"""

import re
from collections.abc import Callable, Iterable

from director.offline.revising.background import background
from director.offline.revising.clause import Clause
from director.offline.revising.clothes import clothes
from director.offline.revising.copying import copying
from director.offline.revising.doing import doing
from director.offline.revising.exchanging import exchanging
from director.offline.revising.feelings import feelings
from director.offline.revising.furnishing import furnishing
from director.offline.revising.grading import grading
from director.offline.revising.inserting import inserting
from director.offline.revising.joining import joining
from director.offline.revising.lengths import lengths
from director.offline.revising.lines import lines
from director.offline.revising.ordering import ordering
from director.offline.revising.parting import parting
from director.offline.revising.pictures import pictures
from director.offline.revising.placing import placing
from director.offline.revising.presence import presence
from director.offline.revising.recasting import recasting
from director.offline.revising.scoring import music
from director.offline.revising.shaping import shaping
from director.offline.revising.shots import locks, removals, reshoots
from director.offline.revising.sounding import sounding
from director.offline.revising.splitting import completed, pieces_of
from director.offline.revising.taking import taking
from director.offline.revising.titles import titles
from film import Edit, Insert, Lock, NotUnderstood, Split

MOST_CHANGES = 8
Problems = list[tuple[int, str]]
"""What stood in the way: (1, a reader's own words), or (2 + words left, the words left)."""
_READERS: tuple[Callable[[Clause], list[Edit]], ...] = (
    locks, copying, inserting, taking, titles, recasting, lines, exchanging, background, furnishing, shaping, sounding, music, joining, parting, presence, removals, ordering,
    reshoots, clothes, placing, lengths, pictures, grading, feelings, doing,
)  # fmt: skip
"""Tried in this order; the first that understands every word is believed."""
_BACK = re.compile(r"\b(?:it|its|them|there|that|this|in the middle|in between)\b(?! (?:rain|snow))")


def read(clause: Clause) -> list[Edit]:
    """Raises NotUnderstood with the most telling of what stood in the way."""
    problems: Problems = []
    edits = tried(clause, problems)
    if edits is None:
        raise NotUnderstood(problem(clause, problems))
    return edits


Plainly = Callable[[str], Iterable[str]]
"""Words -> other ways to say them."""


def tried(clause: Clause, problems: Problems, plainly: Plainly | None = None) -> list[Edit] | None:
    """The whole sentence as one change, else as the fewest changes that joints ('and', commas) part it into.

    With `plainly` each piece may be said in other words, and takes from its neighbours what it leaves unsaid.
    """
    if plainly is None and (edits := _one(clause, problems)):
        return edits
    pieces, joints = pieces_of(clause.left)
    if not 1 < len(pieces) <= MOST_CHANGES:
        return None
    parted = _parted(clause, pieces, joints, 0, (clause.before, clause.people), problems, set(), plainly)
    if parted and _KEEPING.search(clause.left):
        parted = _sparing(parted)
    if parted and (twice := _contradiction(parted)):
        problems.append((1, f"that says two things about the same: {twice}; which one?"))
        return None
    return parted


def _sparing(edits: list[Edit]) -> list[Edit]:
    """'Call it X and keep the card as it is': beside other wishes that bounds them, and locks nothing for good."""
    spared = {e.shot for e in edits if isinstance(e, Lock) and e.locked}
    others = [e for e in edits if not (isinstance(e, Lock) and e.locked)]
    if not others:
        return edits
    bounded = [e for e in others if getattr(e, "shot", None) not in spared or isinstance(e, Lock)]
    return bounded or edits


def _contradiction(edits: list[Edit]) -> str:
    """'make it vertical and square': two values for one thing in one sentence, said back; empty if there are none."""
    seen: dict[tuple[str, str, str], object] = {}
    for edit in edits:
        if edit.do not in ("set_shot", "set_scene", "reformat"):
            continue
        which = str(getattr(edit, "shot", "") or getattr(edit, "scene", ""))
        for name, value in edit.model_dump(exclude={"do", "shot", "scene"}, exclude_none=True).items():
            if seen.setdefault((edit.do, which, name), value) != value:
                return f"{seen[edit.do, which, name]} and {value}"
    return ""


_LOCKED = re.compile(r"(?:(?:un)?lock|(?:un)?freeze|protect) (?:it|them|that)\b")
_KEEPING = re.compile(
    r"\b(?:keep|leave)\b(?! (?:only|just))[^,;.]*\b(?:as (?:it|they) (?:is|are)|alone|untouched)\b(?!.*\block\b)"
)

Spoken = tuple[tuple[str, ...], tuple[tuple[str, ...], ...]]
"""The shots and the people the clause before spoke of."""


def _parted(
    clause: Clause,
    pieces: list[str],
    joints: list[str],
    at: int,
    spoken: Spoken,
    problems: Problems,
    failed: set[tuple[int, Spoken]],
    plainly: Plainly | None = None,
) -> list[Edit] | None:
    """Longest first: each stretch of pieces that reads whole, then the rest. A later clause's 'it' is the shots of the one before."""
    if at == len(pieces):
        return []
    if (at, spoken) in failed:
        return None
    for end in range(len(pieces), at, -1):
        if at == 0 and end == len(pieces):
            continue
        words = "".join(p + j for p, j in zip(pieces[at:end], [*joints[at : end - 1], ""], strict=True))
        edits = _one(with_(clause, _there(words, clause, spoken), *spoken), problems)
        if not edits and plainly and end - at <= _TOGETHER:
            edits = _said_otherwise(clause, words, pieces[at - 1] if at else "", pieces[-1], spoken, plainly)
        if not edits:
            continue
        if end < len(pieces) and isinstance(edits[-1], Insert | Split) and _BACK.search(" ".join(pieces[end:])):
            problems.append((1, "say that of the new shot in a sentence of its own, once it is there"))
            continue
        then = spoken_of(edits, clause)
        if not then[0] and end < len(pieces) and _LOCKED.match(pieces[end]):
            then = (spoken[0], then[1])  # nobody locks a look or a score
        rest = _parted(clause, pieces, joints, end, then, problems, failed, plainly)
        if rest is not None:
            return [*edits, *rest]
    failed.add((at, spoken))
    return None


_TOGETHER = 2
"""Pieces that are said in other words together."""


def _said_otherwise(clause: Clause, words: str, before: str, last: str, spoken: Spoken, plainly: Plainly) -> list[Edit]:
    """A piece in the first of other words that can be read."""
    cast = {c.id: c.name.lower() for c in clause.plan.cast}
    names = tuple(cast[w] for w in spoken[1][0]) if spoken[1] and before else ()
    for said in (*completed(words, before, last, names), *plainly(words)):
        if edits := _one(with_(clause, _there(said, clause, spoken), *spoken), []):
            return edits
    return []


def _there(words: str, clause: Clause, spoken: Spoken) -> str:
    """'... and let it rain there': in the shots the clause before spoke of."""
    slates = [clause.plan.shot(s).slate.lower() for s in spoken[0]]
    where = (
        f"in shot{'s' if len(slates) > 1 else ''} {', '.join(slates[:-1]) + ' and ' if len(slates) > 1 else ''}{slates[-1]}"
        if slates
        else "there"
    )
    return re.sub(r"\b(?:in )?there$", where, words)


def with_(clause: Clause, left: str, before: tuple[str, ...] = (), people: tuple[tuple[str, ...], ...] = ()) -> Clause:
    """The same film and quotations, other words."""
    return Clause(left, clause.index, clause.desk, clause.quotes, before, people)


def spoken_of(edits: list[Edit], clause: Clause) -> Spoken:
    """What 'it' and 'her' mean next: the shots and people of these edits; no shots after the film as a whole was spoken of."""
    plan = clause.plan
    known, cast = {s.id for s in plan.shots}, {c.id for c in plan.cast}
    shots = tuple(dict.fromkeys(s for e in edits for s in shots_of(e) if s in known))
    filmed = [s for s in plan.shots if not s.title_card]
    people = dict.fromkeys(w for e in edits for n in ("character", "who", "by") if (w := getattr(e, n, "")) in cast)
    spoken = (tuple(people), *clause.people) if people else clause.people
    return (() if len(shots) >= len(filmed) > 1 else shots), spoken


def shots_of(edit: Edit) -> tuple[str, ...]:
    """The shots an edit is about; a removed one is nobody's 'it'."""
    if edit.do == "remove":
        return ()
    return tuple(s for n in ("shot", "other", "first") if (s := getattr(edit, n, "")))


def _one(clause: Clause, problems: Problems) -> list[Edit]:
    """The first reading with no word left over; empty if there is none, with what stood in the way. Read once, then known."""
    key = (clause.left, clause.quotes, clause.before, clause.people)
    if key not in clause.index.read:
        stood: Problems = []
        clause.index.read[key] = (_understood(clause, stood), stood)
    edits, stood = clause.index.read[key]
    problems += stood
    return edits


def _understood(clause: Clause, problems: Problems) -> list[Edit]:
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


def problem(clause: Clause, problems: Problems) -> str:
    """The most telling of what stood in the way; empty if there was nothing of the kind."""
    own = [words for rank, words in problems if rank == 1]
    if own:
        return own[0]
    said = filled(clause.left, clause.quotes)
    said = said if len(said) <= 100 else said[:97] + "..."
    left = min((p for p in problems if p[0] > 1), default=None)
    if left:
        return f"I understood a part of “{said}”, but not {left[1]}, so nothing was changed"
    return f"I did not understand “{said}”"


def filled(words: str, quotes: tuple[str, ...]) -> str:
    return re.sub(r"⟦(\d+)⟧", lambda m: f'"{quotes[int(m[1])]}"', words)

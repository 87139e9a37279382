"""Who a person means by a name, 'she', 'him', 'the keeper'."""

import re
from itertools import pairwise

from director.offline.revising.clause import Clause
from director.offline.words import listed
from film import NotUnderstood

PRONOUNS = {"she": "woman", "her": "woman", "hers": "woman", "he": "man", "him": "man", "his": "man"}


def take_names(clause: Clause, *, possessive: bool = True) -> list[str]:
    """Take every name of the cast out of a clause: their ids, in the order said."""
    found: list[tuple[int, str]] = []
    for name in sorted(clause.index.names, key=lambda n: (-len(n), n)):
        while m := clause.has(rf"\b(?:the )?{re.escape(name)}(?:'s|')?(?!\w)"):
            found.append((m.start(), clause.index.names[name]))
            clause.left = clause.left[: m.start()] + "\u2009" * (m.end() - m.start()) + clause.left[m.end() :]
    clause.left = " ".join(clause.left.replace("\u2009", " ").split())
    return list(dict.fromkeys(who for _, who in sorted(found)))


def pronoun(clause: Clause, among: tuple[str, ...] = ()) -> str:
    """'her coat' -> the one woman of the film, or of the shots pointed at; empty if no pronoun is said. Raises NotUnderstood."""
    m = clause.has(rf"\b({'|'.join(PRONOUNS)})\b")
    if not m:
        return ""
    plan = clause.plan
    fits = [c for c in plan.cast if c.presentation == PRONOUNS[m[1]]]
    shots = among or clause.before
    if len(fits) > 1 and shots:
        inside = {p.who for s in shots for p in plan.shot(s).parts}
        fits = [c for c in fits if c.id in inside]
    if len(fits) > 1:
        fits = next((found for turn in clause.people if (found := [c for c in fits if c.id in turn])), fits)
    if len(fits) != 1:
        raise NotUnderstood(f"who is “{m[1]}”? the cast is {listed([c.name for c in plan.cast])}")
    clause.take(rf"\b{m[1]}\b")
    return fits[0].id


def together(clause: Clause) -> bool:
    """Whether all names in a clause stand side by side: 'Mara and Tobias', not 'make Mara younger and give Tobias a beard'."""
    pattern = "|".join(re.escape(n) for n in sorted(clause.index.names, key=len, reverse=True)) or "(?!)"
    spots = [m.span() for m in re.finditer(rf"\b(?:the )?(?:{pattern})(?:'s|')?(?!\w)", clause.left)]
    return all(re.fullmatch(r"\s*(?:,|and|,\s*and|&)\s*", clause.left[a[1] : b[0]]) for a, b in pairwise(spots))


def cast_names(clause: Clause) -> str:
    return listed([c.name for c in clause.plan.cast]) or "empty"

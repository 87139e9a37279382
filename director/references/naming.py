"""Words of a person -> who of the cast and which shots they mean. Raises NotUnderstood with what there is."""

import re

from film import Character, NotUnderstood, Plan, Shot, Use

_SMALL = frozenset("the a an our my his her their young old little".split())


def whom(plan: Plan, words: str) -> Character:
    """'Mara', 'mara', 'the fisherman', 'the man in the green coat' -> the one character they fit."""
    said = words.strip().lower()
    for match in (
        lambda c: said in (c.id, c.name.lower()),
        lambda c: said in c.name.lower().split() or said.replace("the ", "", 1) == c.name.lower(),
        lambda c: _all_in(said, f"{c.name} {c.description} {c.kind}", keep=True),
        lambda c: _all_in(said, f"{c.name} {c.description} {c.kind}", keep=False),
    ):
        fits = [c for c in plan.cast if match(c)]
        if len(fits) == 1:
            return fits[0]
        if fits:
            raise NotUnderstood(f"who is {words!r}: {' or '.join(c.name for c in fits)}? Say the name")
    cast = ", ".join(c.name for c in plan.cast) or "nobody"
    raise NotUnderstood(f"there is no {words!r} in the cast of this film; there is {cast}")


def _all_in(said: str, description: str, keep: bool) -> bool:
    """Whether every word said is in a description; small words count only with `keep`."""
    known = set(re.findall(r"[\w'-]+", description.lower()))
    asked = [w for w in re.findall(r"[\w'-]+", said) if w not in ("the", "a", "an", "our", "my", "in", "with", "of")]
    if not keep:
        asked = [w for w in asked if w not in _SMALL]
    return bool(asked) and all(w in known for w in asked)


def which(plan: Plan, use: Use) -> tuple[Shot, ...]:
    """The filmed shots a use is for. None named: all that are filmed and not locked."""
    if not use.shots:
        return tuple(s for s in plan.shots if not s.title_card and not s.locked)
    return tuple(dict.fromkeys(_one(plan, token) for token in use.shots))


def _one(plan: Plan, token: str) -> Shot:
    filmed = [s for s in plan.shots if not s.title_card]
    if token.startswith("-"):
        place = int(token)
        if filmed and -len(filmed) <= place:
            return filmed[place]
    elif token.isdecimal():
        if 1 <= int(token) <= len(plan.shots):
            return plan.shots[int(token) - 1]
    else:
        for shot in plan.shots:
            if shot.slate.upper() == token:
                return shot
    slates = ", ".join(s.slate for s in plan.shots[:12])
    raise NotUnderstood(f"there is no shot {token}: the film has shots 1 to {len(plan.shots)} (slates {slates})")

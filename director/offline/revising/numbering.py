"""Numbers, ordinals, slates and scenes in words -> shots."""

import re
from typing import NamedTuple

from director.offline.revising.index import slates
from director.offline.words import NUMBERS
from film import NotUnderstood, Plan, Shot

_ORDINALS = {
    w: i
    for i, w in enumerate(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split(), 1
    )
}
WORD_NUMBERS = "|".join(n for n in NUMBERS if n != "zero")
ORDINAL = rf"(?:{'|'.join(_ORDINALS)}|\d+(?:st|nd|rd|th)|last|final|opening|closing|penultimate|antepenultimate|middle)"
COUNT = rf"(?:\d+|{WORD_NUMBERS}|couple of|few)"
ONE_NUMBER = (
    rf"(?:\d+[a-z]{{0,2}}\b(?! ?%| percent)|(?:{WORD_NUMBERS})\b(?!-))(?!\s*(?:seconds?|secs?|frames?|mm|degrees?)\b)"
)
JOINT = r"\s*(?:,\s*and|,|and|&|\+|to|through|until|till|thru|or|[-–])\s*"


class Pointed(NamedTuple):
    """Shots that words point at, in film order, and where the words stand."""

    shots: tuple[str, ...]
    start: int
    end: int
    film: bool = False
    """The whole film was named."""


def numbered(words: str, plan: Plan) -> Shot:
    """'3', 'three' (its place in the film) or '2a' (its slate) -> the shot. Raises NotUnderstood."""
    words = words.strip().lower()
    for shot in plan.shots:
        if shot.slate.lower() == words:
            return shot
    place = NUMBERS.get(words) or (int(words) if words.isdecimal() and len(words) < 6 else 0)
    if not 1 <= place <= len(plan.shots):
        raise NotUnderstood(
            f"there is no shot {words[:20]}: the film has shots 1 to {len(plan.shots)} (slates {', '.join(s.slate for s in plan.shots)})"
        )
    return plan.shots[place - 1]


def listed_shots(words: str, plan: Plan) -> list[Shot]:
    """'2, 4 to 6 and 8' -> the shots."""
    pieces = re.split(rf"({JOINT})(?:shots? )?#?(?={ONE_NUMBER})", words)
    shots = [numbered(pieces[0], plan)]
    for joint, piece in zip(pieces[1::2], pieces[2::2], strict=True):
        shot = numbered(piece, plan)
        if re.search(r"to|through|until|till|thru|-|–", joint):
            first, last = sorted((plan.shots.index(shots[-1]), plan.shots.index(shot)))
            shots.extend(plan.shots[first : last + 1])
        elif "or" in joint:
            raise NotUnderstood(f"which of them, {shots[-1].slate} or {shot.slate}?")
        else:
            shots.append(shot)
    return shots


def scene_shots(number: int, plan: Plan) -> list[Shot]:
    shots = [s for s in plan.shots if not s.title_card and plan.scene(s.scene).number == number]
    if not shots:
        count = len({s.scene for s in plan.shots if not s.title_card})
        raise NotUnderstood(f"there is no scene {number}: the film has {count} scene{'s' if count != 1 else ''}")
    return shots


def counted(shots: list[Shot], side: str, count: str) -> list[Shot]:
    n = 2 if count.startswith("couple") else NUMBERS.get(count) or (int(count) if count.isdecimal() else 0)
    if not n:
        raise NotUnderstood(f"how many is “{side} {count}”? say a number, like “{side} two shots”")
    if n > len(shots):
        raise NotUnderstood(_few(shots))
    return shots[:n] if side in ("first", "opening") else shots[-n:]


def _few(shots: list[Shot]) -> str:
    return (
        f"there are only {len(shots)} such shots: {slates(shots)}"
        if len(shots) > 1
        else f"there is only one such shot: {slates(shots)}"
    )


def nth(shots: list[Shot], ordinal: str) -> Shot:
    place = place_of(ordinal, len(shots))
    if not 1 <= place <= len(shots):
        raise NotUnderstood(_few(shots))
    return shots[place - 1]


def place_of(ordinal: str, count: int) -> int:
    """1-based. The middle of an even number is none."""
    if ordinal in ("last", "final", "closing"):
        return count
    if ordinal == "middle":
        if count % 2 == 0:
            raise NotUnderstood(f"{count} have no middle one; say a number")
        return count // 2 + 1
    if ordinal in ("penultimate", "antepenultimate"):
        return count - (1 if ordinal == "penultimate" else 2)
    return 1 if ordinal == "opening" else _ORDINALS.get(ordinal) or int(re.sub(r"\D", "", ordinal)[:5])


def in_order(ids: list[str], plan: Plan) -> tuple[str, ...]:
    return tuple(s.id for s in plan.shots if s.id in ids)

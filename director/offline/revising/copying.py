"""'Duplicate the boat shot at the end', 'cut back to the boat before she smiles' -> Insert: the same picture once more."""

import re

from director.offline.revising.aiming import meant, point
from director.offline.revising.clause import Clause
from director.offline.revising.locating import where
from film import Edit, Insert, NotUnderstood, Shot, Unslated

_COPY = r"^(?:please |then |and )*(?:duplicate|copy|clone|repeat|reuse|re-use)(?: and paste)? (?P<what>.+?)(?: again| once more)?,? (?P<where>(?:(?:right |just |directly )?(?:after|before|between)|(?:at|to) the (?:very )?(?:end|start|beginning)|in front of|behind)\b.*)$"
_AGAIN = r"^(?:please |then |and )*(?:show|cut (?:away |back )?to|come back to|go back to|return to|see|use|play)(?: us)? (?P<what>.+?),? (?:once more|a second time|one more time|again)(?:,)? (?P<where>(?:(?:right |just |directly )?(?:after|before|between)|(?:at|to) the (?:very )?(?:end|start|beginning))\b.*)$"
_SAME = r",? (?:with )?(?:the )?(?:exact(?:ly)? )?same (?:picture|image|shot|framing|take|thing|as before)(?: as before)?\b|,? (?:exactly )?as (?:it is|before)$|,? unchanged$"
_MADE = frozenset({"id", "slate", "reshoots", "note", "hints", "picked", "rejected", "locked", "transition", "fade_out", "lines"})  # fmt: skip
"""What belongs to a shot and its takes, not to the picture; nobody says the same line twice unasked."""


def copying(clause: Clause) -> list[Edit]:
    """A picture of the film stands at a second place too. Its words are not said again."""
    clause.take(_SAME)
    m = clause.has(_COPY) or clause.has(_AGAIN)
    if not m:
        return []
    shots = _pictured(m["what"], clause)
    if len(shots) != 1:
        raise NotUnderstood("one shot at a time can be shown again; say which, like “copy shot 1 to the end”")
    place = clause.copy()
    place.left = re.sub(r"^(?:right |just |directly )", "", re.sub(r"^to the", "at the", m["where"]))
    after = where(place, None)
    clause.left = place.left
    return [Insert(after=after, picture=_same(clause.plan.shot(shots[0])))]


def _pictured(words: str, clause: Clause) -> tuple[str, ...]:
    if re.fullmatch(r"(?:it|that|this|that shot|that one)", words) and clause.before:
        return clause.before
    found = point(words, clause.index)
    return found.shots if found and found.end - found.start == len(words) else meant(words, clause.index)


def _same(shot: Shot) -> Unslated:
    return Unslated.model_validate({k: v for k, v in shot.model_dump().items() if k not in _MADE})

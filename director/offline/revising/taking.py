"""'Use take 2 of shot 3', 'I don't like this take of shot 4', 'try the previous take' -> Pick and Reject."""

import re

from director.offline.revising.aiming import meant, take_aim
from director.offline.revising.clause import Clause
from director.offline.revising.index import told
from director.offline.revising.numbering import ORDINAL, place_of
from director.offline.words import NUMBERS, listed
from director.protocol import TakeNote
from film import Edit, NotUnderstood, Pick, Reject, Shot

_BAD = r"\b(?:i )?(?:do not (?:like|want|love|use)|hate|dislike|reject|discard|throw (?:away|out)|not|drop|no|delete|remove|lose|get rid of|bin|scrap)\b"
_TAKE = r"\btakes?\b(?! (?:off|out|away|that|it|this|the|an?|her|his|a second|two(?! (?:of|in|for|from) (?:shot|the|\d))|\w+ off)\b)"
_NEW = r"\b(?:another|a new|a different|a fresh|one more|a better|an alternative) (?:take|try|attempt|version)\b"


def taking(clause: Clause) -> list[Edit]:
    marks = r"\b(?:let|leave|have)\b.*\b(?:marks|you|director|machine|computer|system|software|program|auteur|it) (?:decide|choose|pick)\b(?: the (?:best )?take)?(?: (?:for|in|of))?"
    if clause.has(_NEW) or not (clause.has(marks) or clause.has(_TAKE)):
        return []
    if clause.take(rf"{marks}|\b(?:use|pick|choose) (?:the )?best take\b"):
        return [Pick(shot=s.id, take=0) for s in _shots(clause)]
    number = clause.take(
        rf"\b(?:takes? (?:number |no\.? |#)?(?P<n>\d+|{'|'.join(NUMBERS)})|(?:the )?(?P<nth>{ORDINAL}|previous|old|earlier|other|next|newer|newest|current|present|this|that) take)\b"
    )
    if number is None:
        return []
    bad = clause.take(_BAD)
    verb = clause.take(
        r"\b(?:use|pick|choose|try|go (?:back )?(?:to|with)|take|switch (?:back )?to|show|prefer|select|return to|back to|keep|i like|(?:was|is|looks?|looked) (?:much |a bit |far )?(?:better|nicer|stronger|(?:the )?best|good|great|perfect|fine)|better|nicer|instead|like)\b"
    )
    shots = _shots(clause)
    clause.drop(r"\b(?:use|back|better|for|of|instead|was|is|again|rather|the|one|like)\b")
    if not (verb or bad) and clause.rest():
        return []
    edits: list[Edit] = []
    for shot in shots:
        take = _number(clause, shot, number)
        edits.append(Reject(shot=shot.id, take=take) if bad else Pick(shot=shot.id, take=take))
    return edits


def _shots(clause: Clause) -> list[Shot]:
    pointed = take_aim(clause)
    named = pointed.shots if pointed else _described(clause) or clause.before
    shots = [clause.plan.shot(s) for s in named]
    shots = [s for s in shots if not s.title_card]
    if not shots:
        raise NotUnderstood(f"a take of which shot? the film has {told(clause.plan)}")
    return shots


def _described(clause: Clause) -> tuple[str, ...]:
    """'... of the diamond': what is left after 'of', as a pointer."""
    m = clause.has(
        r"\b(?:of|for|from|in|on) (?P<what>(?:the |her |his )?[a-z][\w' -]*?)(?= (?:was|is|looks?|please|instead|again|better|then)\b|$|[,;.])"
    )
    if not m:
        return ()
    try:
        found = meant(m["what"], clause.index)
    except NotUnderstood:
        return ()
    clause.cut(m.start(), m.end())
    return found


def takes_of(clause: Clause, shot: Shot) -> list[TakeNote]:
    """What is known of a shot's takes, in order."""
    return sorted((t for t in clause.desk.takes if t.shot in (shot.id, shot.slate)), key=lambda t: t.number)


def _number(clause: Clause, shot: Shot, said: re.Match[str]) -> int:
    """The number of a take. Raises NotUnderstood naming those there are, where that is known."""
    takes = takes_of(clause, shot)
    there = [t.number for t in takes]
    used = next((t.number for t in takes if t.used), 0)
    if said["n"]:
        number = NUMBERS.get(said["n"]) or int(said["n"])
    elif not takes and not re.fullmatch(r"first|second|third|fourth|fifth|\d+(?:st|nd|rd|th)", said["nth"]):
        raise NotUnderstood(f"which take of shot {shot.slate}? say its number, like “use take 1 of shot {shot.slate}”")
    elif said["nth"] in ("this", "that", "current", "present"):
        number = used or there[-1]
    elif said["nth"] in ("previous", "old", "earlier"):
        number = max((n for n in there if n < (used or there[-1])), default=0)
    elif said["nth"] in ("next", "newer"):
        number = min((n for n in there if n > used), default=0)
    elif said["nth"] == "newest":
        number = there[-1]
    elif said["nth"] == "other":
        others = [n for n in there if n != used]
        number = others[0] if len(others) == 1 else 0
    else:
        nth = place_of(said["nth"], len(there))
        number = there[nth - 1] if there and nth <= len(there) else nth if not there else 0
    if number < 1 or (there and number not in there):
        raise NotUnderstood(
            f"there is no such take of shot {shot.slate}: it has take {listed([str(n) for n in there]) or '1'}"
        )
    return number

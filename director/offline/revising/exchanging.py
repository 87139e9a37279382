"""'Swap the letter for a book', 'she carries a box, not a bag': one thing in the place of another -> TakeAway and SetThing, or SetPart."""

import re

from director.offline.lexicon import Hit
from director.offline.revising.aiming import take_aim
from director.offline.revising.clause import Clause
from director.offline.revising.people import pronoun, take_names
from director.offline.revising.showing import kit_hits, thing_of
from film import Edit, NotUnderstood, SetPart, SetThing, Shot, TakeAway

_FOR = r"^(?:please )?(?:swap|replace|exchange|switch|change|trade|substitute)(?: out)? (?:the |her |his |their |that )?(?P<old>[^,]+?) (?:for|with|by|to|into) (?P<new>[^,]+)$"
_NOT = r"(?P<new>(?:an?|some|two|three) [\w ]+?|[\w]+s),? (?:instead of|rather than|in (?:the )?place of|and not|but not|not) (?:an?|the|her|his|their|that|any)? ?(?P<old>[\w ]+)$"
_HOLDS = r"\b(?:(?:should|must) )?(?:holds?|holding|carr(?:y|ies|ying)|has|have|gives?|with|gets?|uses?|in (?:his|her|their|the) hands?)\b"


def exchanging(clause: Clause) -> list[Edit]:
    """Where the old thing lies the new one lies; in whose hand it was the new one is. Raises NotUnderstood if it is nowhere."""
    trial = clause.copy()
    pointed = take_aim(trial)
    trial.left = re.sub(r"\s+,", ",", trial.left).strip(" ,")
    m = trial.has(_FOR) or trial.has(_NOT)
    if not m or trial.has(r"\b(?:shots?|scenes?|music)\b"):
        return []
    old, new = _one(trial, m["old"]), _one(trial, m["new"])
    if not old or not new or old.kind == new.kind or (m["new"].startswith("the ") and m.re.pattern == _FOR):
        return []
    who = take_names(trial)
    shots = pointed.shots if pointed and not pointed.film else clause.before if not pointed else ()
    if not who and trial.has(r"\b(?:she|he)\b") and (she := pronoun(trial, shots)):
        who = [she]
    trial.cut(*_span(trial, _NOT if m.re.pattern == _NOT else _FOR))
    trial.drop(_HOLDS)
    edits: list[Edit] = []
    said = thing_of(_part(clause, m["new"]), new)
    for shot in clause.plan.shots:
        held = [p.who for p in shot.parts if p.holding == old.kind and (not who or p.who in who)]
        lies = old.kind in {t.kind for t in shot.things} and (not who or bool({p.who for p in shot.parts} & {*who}))
        if (shots and shot.id not in shots) or not (held or lies):
            continue
        edits += [
            TakeAway(shot=shot.id, kind=old.kind),
            *(SetPart(shot=shot.id, who=w, holding=new.kind) for w in held),
        ]
        edits += [] if held else [_lain(shot, said.words, said.colour, new)]
    if not edits:
        raise NotUnderstood(f"there is no {old.word} {'there' if shots or who else 'in this film'}")
    clause.left = trial.left
    return edits


def _lain(shot: Shot, words: str, colour: str, new: Hit) -> SetThing:
    return SetThing(shot=shot.id, kind=new.kind, words=words, colour=colour or None)


def _part(clause: Clause, words: str) -> Clause:
    part = clause.copy()
    part.left = words
    return part


def _one(clause: Clause, words: str) -> Hit | None:
    """The one thing words name; None if they name none, several, or say more than that."""
    part = _part(clause, words.strip())
    hits = kit_hits(part)
    if len(hits) != 1:
        return None
    rest = f"{part.left[: hits[0].start]} {part.left[hits[0].end :]}".split()
    return hits[0] if all(w in ("a", "an", "the", "some") for w in rest) else None


def _span(clause: Clause, pattern: str) -> tuple[int, int]:
    m = clause.has(pattern)
    return m.span() if m else (0, 0)

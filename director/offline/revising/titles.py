"""'call it "Home"', 'the end card should say "Fin"' -> Retitle."""

import re

from director.offline.revising.aiming import take_aim
from director.offline.revising.clause import Clause
from film import Edit, NotUnderstood, Retitle

_NAMING = r"\b(?:call|name|rename|retitle|title|titled|entitle)\b"


def titles(clause: Clause) -> list[Edit]:
    """A new title of the film also goes on the card that shows the old one."""
    plan = clause.plan
    if not clause.has("⟦"):
        return []
    old = [s for s in plan.shots if s.title_card and any(_bare(s.title_card) == _bare(q) for q in clause.quotes)]
    card = clause.has(r"\bcards?\b|\b(?:opening|closing|end) titles?\b") or (len(clause.quotes) == 2 and old)
    if card:
        pointed = take_aim(clause)
        if len(clause.quotes) == 2:
            clause.quote()
            shots = [s.id for s in old]
        else:
            shots = [s for s in (pointed.shots if pointed else ()) if plan.shot(s).title_card]
        words = clause.quote()
        clause.take(r"\b(?:says?|reads?|with|replace|text|words|on|into)\b")
        clause.take(r"\b(?:says?|reads?|with|text|words)\b")
        if len(shots) != 1 or words is None:
            raise NotUnderstood("which title card? say the first or the last one")
        return [Retitle(title=words, shot=shots[0])]
    if clause.has(r"\bcall it ⟦") and clause.people and len(clause.people[0]) == 1:
        last = plan.character(clause.people[0][0])
        if last.kind != "person":
            raise NotUnderstood(f"is “it” the film or {last.name}? say “call the film ...” or “call {last.name} ...”")
    if not clause.take(_NAMING):
        return []
    words = clause.quote() or ""
    clause.take(r"\b(?:new|title|name|called|named|film'?s|movie'?s)\b")
    clause.take(r"\b(?:title|name)\b")
    if not words:
        return []
    cards = [s for s in plan.shots if s.title_card and _bare(s.title_card) == _bare(plan.title)]
    return [Retitle(title=words), *(Retitle(title=words, shot=c.id) for c in cards)]


def _bare(words: str) -> str:
    return re.sub(r"\W+", " ", words.lower()).strip()

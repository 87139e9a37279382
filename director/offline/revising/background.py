"""People behind the cast: 'add a crowd', 'make the bar busier', 'more people in the background', 'no extras'."""

import re

from director.offline.extras import AT, USUAL
from director.offline.revising.aiming import take_aim
from director.offline.revising.clause import Clause
from film import Edit, SetThing, Shot, Size, TakeAway, Thing

_MOST = 12
_STEP = 4
"""By how many a place gets busier at a time."""
_ANY = r"(?:extras|people|background (?:people|actors|extras)|bystanders)"
_BEHIND = r"\b(?:in the (?:background|back)|behind (?:them|her|him|the cast)|(?:to|in|at) (?:every|all|each)(?: of)?(?: the)? (?:shots?|scenes?)|everywhere|around)\b"
_BUSIER = r"\b(?:a (?:bit|little|lot) |much )?(?:busier|livelier|fuller|more (?:crowded|busy|lively)|less (?:empty|deserted))\b"
_EMPTIER = rf"\b(?:emptier|(?:less|not so) (?:crowded|busy|full)|(?:fewer|less) {_ANY})\b"
_NONE = r"\b(?:no(?: more)?|without(?: any)?|remove|delete|lose|get rid of|take out|cut(?: out)?|leave out|drop)\b"
_IN = r"\b(?:add|put|include|with|there (?:is|are)|show|have|need|insert|give|want|more|some|also|bring(?: in)?)\b"


def background(clause: Clause) -> list[Edit]:
    """Into all shots of the film or of a place, or those pointed at; how many there are, in steps of four."""
    trial = clause.copy()
    if trial.has(r"\b(?:shots?|scenes?|card) (?:with|of|where|that)\b|⟦"):
        return []
    pointed = take_aim(trial)
    aimed = pointed is not None and not pointed.film
    shots = [clause.plan.shot(s) for s in pointed.shots] if pointed is not None and aimed else _there(trial)
    shots = [s for s in shots if not s.title_card and s.size is not Size.INSERT]
    edits = _busier(trial, shots) or _emptier(trial, shots) or _gone(trial, shots) or _added(trial, shots)
    if edits:
        trial.drop(_BEHIND)
        clause.left = trial.left
    return edits


def _there(clause: Clause) -> list[Shot]:
    """The shots of the place that is named, taken out; else all."""
    for place in clause.plan.places:
        words = {place.kind, place.name.lower().removeprefix("the ").split()[-1]}
        if m := clause.has(rf"\b(?:in |at )?the (?:[\w-]+ )?(?:{'|'.join(map(re.escape, words))})\b"):
            clause.cut(m.start(), m.end())
            scenes = {s.id for s in clause.plan.scenes if s.place == place.id}
            return [s for s in clause.plan.shots if s.scene in scenes]
    return list(clause.plan.shots)


def _of(clause: Clause, shot: Shot) -> list[Thing]:
    """The companies of a shot."""
    kinds = {e.kind for e in clause.kit.of("extras")}
    return [t for t in shot.things if t.kind in kinds]


def _busier(clause: Clause, shots: list[Shot]) -> list[Edit]:
    there_now = {t.kind for s in shots for t in _of(clause, s)}
    hit = next((h for h in clause.lexicon.hits(clause.left, "extras") if h.kind in there_now), None)
    more = rf"\b(?:many |some |a few )?more (?:{_ANY}{'|' + re.escape(hit.word) if hit else ''})s?\b"
    if not (clause.take(_BUSIER) or clause.take(more)):
        return []
    clause.drop(r"\b(?:add|put|bring in|some|many)\b")
    edits: list[Edit] = []
    for shot in shots:
        there = _of(clause, shot)
        edits += [SetThing(shot=shot.id, kind=t.kind, count=min(_MOST, t.count + _STEP)) for t in there]
        if not there and (kind := _fitting(clause, shot)):
            edits.append(SetThing(shot=shot.id, kind=kind, count=USUAL[kind]))
    return edits


def _fitting(clause: Clause, shot: Shot) -> str:
    """The company a place has when it is full; empty where nobody can stand."""
    place = clause.plan.place(clause.plan.scene(shot.scene).place)
    entry = clause.kit.named(place.kind)
    return AT.get(place.kind, "crowd") if entry is None or entry.ground else ""


def _emptier(clause: Clause, shots: list[Shot]) -> list[Edit]:
    if not clause.take(_EMPTIER):
        return []
    return [
        SetThing(shot=s.id, kind=t.kind, count=t.count - _STEP)
        if t.count > _STEP + 1
        else TakeAway(shot=s.id, kind=t.kind)
        for s in shots
        for t in _of(clause, s)
    ]


def _gone(clause: Clause, shots: list[Shot]) -> list[Edit]:
    hits = clause.lexicon.hits(clause.left, "extras")
    generic = clause.has(rf"{_NONE}(?: all| any| the| these| those)* {_ANY}\b")
    if not clause.has(_NONE) or not (hits or generic):
        return []
    kinds = {h.kind for h in hits} if not generic else {e.kind for e in clause.kit.of("extras")}
    edits: list[Edit] = [TakeAway(shot=s.id, kind=t.kind) for s in shots for t in _of(clause, s) if t.kind in kinds]
    if edits:
        for hit in reversed(hits):
            clause.cut(hit.start, hit.end)
        clause.drop(rf"{_NONE}|\b{_ANY}\b|\b(?:of|all|any|these|those)\b")
    return edits


def _added(clause: Clause, shots: list[Shot]) -> list[Edit]:
    hits = clause.lexicon.hits(clause.left, "extras")
    if len({h.kind for h in hits}) != 1 and not clause.has(r"\bextras\b"):
        return []
    if not clause.has(_IN) or clause.has(r"\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b"):
        return []  # so many of them are said of a shot
    words = clause.left[hits[0].start : hits[0].end] if hits else ""
    edits: list[Edit] = []
    for shot in shots:
        kind = hits[0].kind if hits else _fitting(clause, shot)
        if kind and _fitting(clause, shot) and kind not in {t.kind for t in shot.things}:
            edits.append(SetThing(shot=shot.id, kind=kind, words=words or None, count=USUAL[kind]))
    for hit in reversed(hits):
        clause.cut(hit.start, hit.end)
    clause.drop(rf"{_IN}|\bextras\b|\bof\b|\bfull\b")
    return edits

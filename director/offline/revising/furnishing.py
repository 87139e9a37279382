"""Things in a shot: 'a lamp in shot 2', 'no boat in shot 1', 'make the boat red', 'two gulls', 'Mara holds a letter', 'the sign says'."""

import re

from director.offline.colours import colour_of, colours
from director.offline.lexicon import Hit
from director.offline.revising.aiming import take_aim
from director.offline.revising.clause import Clause
from director.offline.revising.index import told
from director.offline.revising.people import pronoun, take_names
from director.offline.revising.showing import kit_hits, thing_of
from director.offline.revising.spots import spot_of
from director.offline.words import NUMBERS, listed
from film import Action, Edit, NotUnderstood, Remove, SetPart, SetPlace, SetThing, Shot, Size, TakeAway

_OUT = r"\b(?:no(?: more)?|without(?: any)?|remove|delete|lose|get rid of|take(?= .*\b(?:out|away|from)\b)|cut(?: out)?|erase|drop|leave out|not)\b"
_IN = r"\b(?:add|put|place|include|with|there (?:is|are|should be|must be)|show|have|has|need|insert|give|want|more|also|bring)\b"
_HANDS = (
    r"\b(?:holds?|holding|carr(?:y|ies|ying)|gives?|hands?|ha(?:s|ve)(?= an? )|in (?:his|her|their|\w+'s) hands?)\b"
)
_SHOT = r"\b(?:shots?|close-ups?|scenes?|card|insert (?:of|on))\b"


def furnishing(clause: Clause) -> list[Edit]:
    """A thing is put into the shots named; one the film has already is changed or taken out wherever it is."""
    if clause.has("⟦"):
        return _written(clause)
    trial = clause.copy()
    pointed = take_aim(trial)
    hits = kit_hits(trial)
    if not hits:
        return _stood_in(trial, pointed is not None)
    if re.search(_SHOT, trial.left) or trial.has(
        r"\b(?:split|merge|swap|move|called|named|closer|wider|music|sounds?|hear)\b"
    ):
        return []
    if trial.has(
        r"\b(?:not|never) (?:to )?(?:cut|remove|delete|lose|drop|take|erase|get rid|leave out|touch|change)\b"
    ):
        return []  # it should stay
    shots = pointed.shots if pointed and not pointed.film else clause.before if not pointed else ()
    edits = _held(trial, hits, shots) or _gone(trial, hits, shots) or _put(trial, hits, shots)
    clause.left = trial.left if edits else clause.left
    return edits


def _filmed(clause: Clause, shots: tuple[str, ...]) -> list[Shot]:
    found = [s for s in clause.plan.shots if s.id in shots and not s.title_card]
    if shots and not found:
        raise NotUnderstood("a title card shows words only: no thing can be put there")
    return found


def _cut(clause: Clause, hits: list[Hit]) -> None:
    for hit in reversed(hits):
        counted = re.search(
            rf"\b(?:{'|'.join(NUMBERS)}|\d+|some|several|another|a few) (?:[\w-]+ )?$", clause.left[: hit.start]
        )
        start = counted.start() if counted and not _more(counted[0]) else hit.start
        clause.cut(start, hit.end)
    for start, end, _ in reversed(colours(clause.left)):
        clause.cut(start, end)


def _more(words: str) -> str:
    """What is between a number and its thing and no colour."""
    bare = re.sub(r"^(?:more|extra|additional|further) ", "", words.split(" ", 1)[1])
    for start, end, _ in reversed(colours(bare)):
        bare = bare[:start] + bare[end:]
    return bare.strip()


def _having(clause: Clause, kind: str) -> list[Shot]:
    return [s for s in clause.plan.shots if kind in {t.kind for t in s.things} | {p.holding for p in s.parts}]


def _held(clause: Clause, hits: list[Hit], shots: tuple[str, ...]) -> list[Edit]:
    """'Mara holds a letter in shot 3', 'give Tobias a lamp', 'put a sword in her hand'."""
    if (
        not clause.has(_HANDS)
        or clause.has(_OUT)
        or len(hits) != 1
        or hits[0].entry.category not in ("thing", "creature")
    ):
        return []
    who = take_names(clause)
    holding = tuple(s.id for s in _having(clause, hits[0].kind))
    if not who and (she := pronoun(clause, shots or holding)):
        who = [she]
    if len(who) != 1:
        return []
    plan = clause.plan
    name, hits = plan.character(who[0]).name, kit_hits(clause)
    inside = [s for s in plan.shots if who[0] in {p.who for p in s.parts}]
    meant = _filmed(clause, shots) or (inside if len(inside) == 1 else [])
    beside = [s for s in inside if hits[0].kind in {t.kind for t in s.things}]
    if not meant and len(beside) == 1 and clause.has(r"\b(?:the|that|his|her|their) \w+"):
        meant = beside
    if not meant:
        raise NotUnderstood(f"in which shot? {name} is in {listed([s.slate for s in inside])}")
    colour = colour_of(clause.left) or "" if colours(clause.left) else ""
    _cut(clause, hits)
    clause.drop(_HANDS)
    clause.drop(r"\b(?:hand|hands|his|her|their|up|out|to|puts?|in|should|must)\b")
    edits: list[Edit] = []
    for shot in meant:
        part = next((p for p in shot.parts if p.who == who[0]), None)
        if part is None:
            raise NotUnderstood(f"{name} is not in shot {shot.slate}; say “put {name} in shot {shot.slate}” first")
        action = Action.HOLD if part.action is Action.STAND else None
        edits.append(SetPart(shot=shot.id, who=who[0], holding=hits[0].kind, action=action))
        edits += [SetThing(shot=shot.id, kind=hits[0].kind, words=hits[0].word, colour=colour)] if colour else []
    return edits


def _gone(clause: Clause, hits: list[Hit], shots: tuple[str, ...]) -> list[Edit]:
    if not clause.has(_OUT):
        return []
    edits: list[Edit] = []
    owner = take_names(clause) if clause.has(r"\b(?:from|off|for|of) (?!the film)|\w's \w") else []
    hits = kit_hits(clause) if owner else hits
    if any(_is_somebody(clause, hit) for hit in hits):
        return []
    for hit in hits:
        having = _having(clause, hit.kind)
        if owner:
            having = [s for s in having if set(owner) <= {p.who for p in s.parts}]
        there = [s for s in having if s.id in shots] if shots else having
        if not there:
            raise NotUnderstood(f"there is no {hit.word} {'there' if shots else 'in this film'}")
        edits += [
            Remove(shot=s.id) if not shots and _nothing_else(s, hit.kind) else TakeAway(shot=s.id, kind=hit.kind)
            for s in there
        ]
    _cut(clause, hits)
    clause.drop(_OUT)
    clause.drop(r"\b(?:from|out|away|of|her|his|their|picture|frame|in|there|should|any)\b")
    return edits


def _nothing_else(shot: Shot, kind: str) -> bool:
    """An insert of a thing shows nothing without it: the shot goes."""
    return (
        shot.size is Size.INSERT and shot.subject == kind and not shot.parts and {t.kind for t in shot.things} == {kind}
    )


def _put(clause: Clause, hits: list[Hit], shots: tuple[str, ...]) -> list[Edit]:
    """A colour or number for a thing of the film, or a new thing for the shots named."""
    plan = clause.plan
    add = clause.has(_IN)
    if len(hits) == 1 and len(colours(clause.left)) > 2:
        raise NotUnderstood("things of a kind have one colour in a shot; say one")
    if any(_is_somebody(clause, hit) for hit in hits):
        return []
    for hit in hits[1:]:
        known = hit.kind in {t.kind for s in plan.shots for t in s.things}
        if not known and re.search(
            r"\b(?:on|in|into|onto|under|behind|beside|next to|near|by|against) (?:the|her|his) $",
            clause.left[: hit.start],
        ):
            raise NotUnderstood(f"there is no {hit.word} in this film; say “add a {hit.word}” to a shot first")
    moving = _moving(clause)
    spot = spot_of(clause, _filmed(clause, shots))
    if moving:
        for place in {clause.plan.place(clause.plan.scene(s.scene).place).name.lower() for s in _filmed(clause, shots)}:
            clause.take(rf"\b(?:the )?{re.escape(re.sub('^(?:the|an?) ', '', place))}\b")
    hits = kit_hits(clause)
    edits: list[Edit] = []
    for hit in hits:
        said = thing_of(clause, hit)
        numbered = re.search(rf"\b(?:{'|'.join(NUMBERS)}|\d+)\s+(?:[\w-]+\s+)?$", clause.left[: hit.start]) is not None
        colour = said.colour or (colour_of(clause.left) or "" if len(hits) == 1 else "")
        having = [s for s in plan.shots if hit.kind in {t.kind for t in s.things}]
        meant = list(_filmed(clause, shots) or having)
        if having and add and not (shots or colour or numbered or moving):
            raise NotUnderstood(f"in which shot is the new {hit.word}? the film has {told(plan)}")
        if not meant:
            if add or numbered:
                raise NotUnderstood(f"in which shot is the {hit.word}? the film has {told(plan)}")
            return []
        for shot in meant:
            there = next((t for t in shot.things if t.kind == hit.kind), None)
            if there is None and not (add or numbered or shots or moving):
                continue
            definite = re.search(r"\b(?:the|her|his|their) (?:[\w-]+ )?$", clause.left[: hit.start]) is not None
            if there is None and definite and not (add or numbered):
                raise NotUnderstood(
                    f"there is no {hit.word} in shot {shot.slate}; say “add a {hit.word} to shot {shot.slate}” first"
                )
            more = re.search(
                rf"\b(?P<n>{'|'.join(NUMBERS)}|\d+|another|an)(?: (?:more|extra|additional|further))?\s+$",
                clause.left[: hit.start],
            )
            if there is not None and more and re.search(r"more|extra|additional|further|another", more[0]):
                extra = NUMBERS.get(more["n"]) or (int(more["n"]) if more["n"].isdecimal() else 1)
                edits.append(
                    SetThing(shot=shot.id, kind=hit.kind, count=min(12, there.count + extra), colour=colour or None)
                )
                continue
            count = said.count if numbered or (there is None and said.count > 1) else None
            if there is None:
                edits.append(
                    SetThing(
                        shot=shot.id,
                        kind=hit.kind,
                        words=f"{hit.word} {spot}".strip(),
                        colour=colour or None,
                        count=count,
                        moving=moving,
                    )
                )
            elif colour or count or moving is not None:
                edits.append(SetThing(shot=shot.id, kind=hit.kind, colour=colour or None, count=count, moving=moving))
            elif add:
                edits.append(SetThing(shot=shot.id, kind=hit.kind))
    if not edits:
        return []
    _cut(clause, kit_hits(clause))
    clause.drop(_IN)
    clause.drop(
        r"\b(?:in|into|to|on|onto|should|must|paint|recolour|colour|turn|there|background|too|instead|only|just|new|small|big|little|large)\b"
    )
    return edits


def _is_somebody(clause: Clause, hit: Hit) -> bool:
    """'the fox' where one of the cast is a fox, and no thing of the film is."""
    definite = re.search(r"\b(?:the|our|that) $", clause.left[: hit.start]) is not None
    return definite and [c.kind for c in clause.plan.cast].count(hit.kind) == 1 and not _having(clause, hit.kind)


def _moving(clause: Clause) -> bool | None:
    """'a dog runs through shot 2': it crosses the picture."""
    if clause.take(
        r"\b(?:stands? still|(?:(?:should|does|do|must) )?not (?:move|moving|drive|roll|be moving)|stops? moving|parked)\b"
    ):
        return False
    goes = r"runs?|running|drives?|driving|moves?|moving|passes|passing|crosses|crossing|flies|flying|sails?|sailing|swims?|swimming|goes|drifts?|drifting|hops?|hopping|walks?|walking|strolls?|trots?|scurries|floats?|floating|rolls?|rolling|jumps?|jumping|swoops?|scampers?|glides?|gliding"
    return True if clause.take(rf"\b(?:{goes})\b(?: (?:through|past|by|across|away|off))?") else None


def _written(clause: Clause) -> list[Edit]:
    """'the sign in shot 2 says ⟦CLOSED⟧': on a thing that bears words, or on the place itself."""
    m = clause.has(
        r"\b(?P<what>keypad|pad|code|sign|letter|note|screen|book|map|gravestone|phone|newspaper|poster|label|banner|flag)\b"
    )
    if not m or clause.has(r"\b(?:card|title)\b"):
        return []
    pointed = take_aim(clause)
    add = clause.take(r"^(?:please )?(?:add|put|place|insert)\b")
    clause.take(r"\bat the (?:very )?(?:end|start|beginning)\b")
    if clause.has(r"(?:says|reads|shows) ⟦\d+⟧.*⟦\d+⟧"):  # what it says now needs no reading
        clause.quote()
    hits = kit_hits(clause)
    hit = hits[0] if hits else None
    if hit:
        clause.cut(hit.start, hit.end)
    clause.take(r"\b(?:the )?(?:code|number|text|writing|words?|label|headline) (?:on|of|at)\b")
    clause.take(
        r"\b(?:says?|reads?|shows?|displays?|spells?|saying|reading|that|with|the words|words|text|should say|is)\b"
    )
    clause.drop(
        r"\b(?:says?|reads?|that|with|words|text|to|in|on|of|it|should|must|change|pad|code|combination|number)\b"
    )
    words = clause.quote() or ""
    plan, kind = clause.plan, hit.kind if hit else {"pad": "keypad", "code": "keypad"}.get(m["what"], m["what"])
    shots = pointed.shots if pointed and not pointed.film else clause.before if not pointed else ()
    having = [s for s in plan.shots if kind in {t.kind for t in s.things} and (not shots or s.id in shots)]
    if having:
        return [SetThing(shot=s.id, kind=kind, text=words) for s in having]
    signed = [p for p in plan.places if p.sign or "sign" in p.features] if kind == "sign" else []
    if signed and not add:
        if len(signed) > 1:
            raise NotUnderstood(f"the sign of which place? there are signs at {listed([p.name for p in signed])}")
        return [SetPlace(place=signed[0].id, sign=words)]
    if hit and shots:
        return [SetThing(shot=s.id, kind=kind, words=hit.word, text=words) for s in _filmed(clause, shots)]
    raise NotUnderstood(
        f'there is no {m["what"]} in this film; say “add a {m["what"]} that says "..." to shot {plan.shots[0].slate}”'
    )


def _stood_in(clause: Clause, pointed: bool) -> list[Edit]:
    """What the kit lacks but has something near for is offered, not slipped in."""
    if not pointed or not clause.has(_IN):
        return []
    near = clause.lexicon.stand_ins(clause.left, "thing", "vehicle", "creature", "extras", "effect")
    if near:
        said = next((w for w in (" ".join(clause.heard),) if w), "that shot").strip()
        raise NotUnderstood(
            f"there is no {near[0].word} in the kit, the nearest is a {near[0].kind}; did you mean “add a {near[0].kind} {_to(said)}”?"
        )
    return []


def _to(where: str) -> str:
    return where if where.startswith(("in ", "to ", "on ")) else f"in {where}"

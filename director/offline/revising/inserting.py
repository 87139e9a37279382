"""'Add a close-up of Mara after shot 3', 'a title card "Later" at the start' -> Insert, with AddScene for a place not seen yet."""

import re
from statistics import median
from typing import TypeVar

from director.offline.lexicon import Hit
from director.offline.props import SMALL
from director.offline.revising.camera_changes import lens, take_angle, take_move
from director.offline.revising.clause import Clause
from director.offline.revising.index import SIZES, TIMES, WEATHERS
from director.offline.revising.locating import at_edge, where
from director.offline.revising.people import take_names
from director.offline.revising.showing import done, kit_hits, thing_of
from director.offline.words import NUMBER, number, slug
from film import (
    AddScene,
    Edit,
    Insert,
    NotUnderstood,
    Part,
    Place,
    Plan,
    Scene,
    Shot,
    Size,
    Thing,
    TimeOfDay,
    Unslated,
    Weather,
    derive_seed,
)

_VERB = r"^(?:please |also |then )*(?:add|insert|include|create|film|shoot|squeeze in|slip in|put in|(?:i )?need|put|throw in|give me|give us|show|have|place|there should be|there must be)\b"
_EDGE = r"^(?:the film |the movie |it )?(?:should |must )?(?P<edge>start|begin|open|end|finish|close|conclude)s?(?: the film| the movie| it)? (?:with|on) (?=an? (?:new |extra )?(?:title |opening |end |closing )?card\b.*⟦|an? (?:new|extra)\b|another\b)"
_NEW = r"\b(?:an?|another|one more|a new|new|an extra|extra|an additional)\b"
_PICTURE = r"(?:shot|image|view|picture|cutaway|insert|close-up|close shot|ecu|mcu|cu|two-shot|over[ -]the[ -]shoulder|aerial|pov|wide|medium|(?:title )?card|scene(?= (?:in|at|on|of)))"
_CARD = r"\b(?:an?|another|new|one more)?(?: new| opening| closing| end| final)*\s*(?:title )?cards?\b"
_NEAR_CARD = r"\b(?:after|before|behind|following|ahead of) (?:the|this|that|our)(?: \w+)? (?:title )?card\b"
_PHRASE = rf"(?:{_NEW}|^new)(?: (?!(?:to|in|into|for|from|with)\b)[\w'-]+){{0,5}}? {_PICTURE}s?\b(?! \d)"
_BARE = rf"^(?:i need |need )?(?:(?:another|an? (?:new|extra)|new|one more)\b|{_NEW} .*\b{_PICTURE}\b.* (?:after|before|between) )"
"""Without a verb: 'another shot of the boat after shot 3'."""
_LATELY = ((r"daytime|daylight", TimeOfDay.DAY),)


def inserting(clause: Clause) -> list[Edit]:
    """A new shot plays in the scene of the one before it, or where a place is named. Its place in the film must be said."""
    edge = clause.take(_EDGE)
    verb = clause.has(_VERB)
    if not edge and not verb and not clause.has(_BARE):
        return []
    if not edge and not clause.has(_PHRASE):
        return []
    clause.take(_VERB)
    clause.take(r"^(?:i )?need\b")
    new_card = re.search(_CARD, re.sub(_NEAR_CARD, " ", clause.left)) is not None
    card = clause.take(_CARD) if new_card and clause.has("⟦") else None
    if new_card and not card:
        raise NotUnderstood(
            'what should the card say? put it in quotes, like: add a title card "Ten years later" at the start'
        )
    after = (at_edge(clause.plan, edge["edge"], card is not None)) if edge else where(clause, card)
    return [Insert(after=after, picture=_card(clause, after))] if card else _shot(clause, after)


def _card(clause: Clause, after: str) -> Unslated:
    plan = clause.plan
    seconds = _seconds(clause)
    clause.take(
        r"\b(?:that |which )?(?:says|saying|reads|reading|with|text|words|the words|the text|named|called)\b(?: the (?:words|text))?"
    )
    words = clause.quote() or ""
    clause.take(r"\b(?:on it|words|text)\b")
    near = _near(plan, after)
    frames = plan.rate.frames(seconds) if seconds else plan.rate.frames(2)
    return Unslated(scene=near.scene, frames=frames, title_card=words, mood=near.mood, intensity=near.intensity)


def _near(plan: Plan, after: str) -> Shot:
    return plan.shot(after) if after else plan.shots[0]


def _seconds(clause: Clause) -> float:
    m = clause.take(
        rf"\b(?:(?:for|of|lasting|that lasts|with a length of) )?(?:({NUMBER}|half a|a|one)[ -]?(?:seconds?|secs?)|(\d+) ?s)\b(?: long)?,?"
    )
    if not m:
        return 0.0
    said = m[1] or m[2]
    return 0.5 if said == "half a" else 1.0 if said == "a" else number(said)


def _shot(clause: Clause, after: str) -> list[Edit]:
    plan, near = clause.plan, _near(clause.plan, after)
    seconds = _seconds(clause)
    time, air = (
        _first(clause, (*_LATELY, *TIMES), r"(?:at|in|by|during) (?:the )?"),
        _first(clause, WEATHERS, r"(?:in|with) (?:the |some )?"),
    )
    eyes = _eyes(clause)
    size = _size(clause) if not eyes else Size.POINT_OF_VIEW
    glass, seen, moved = lens(clause), take_angle(clause), take_move(clause)
    clause.take(rf"{_NEW}")
    clause.drop(
        r"\b(?:scene|shot|image|picture|cutaway|view|new|extra|additional|where|which shows|that shows|showing|featuring|another)\b"
    )
    phrase = re.sub(r"^(?:of|on|with|to|at|in)\s+", "", clause.left.strip(" ,:"))
    scene, place = _scene(clause, near)
    who = take_names(clause)
    hits = [h for h in kit_hits(clause) if not (place and h.word in place.name)]
    features = plan.place(scene.place).features if scene else ()
    things = tuple(_thing(clause, h, near) for h in hits if h.kind not in features)
    stands = next((h.kind for h in hits if h.kind in features), "")
    for hit in reversed(hits):
        clause.cut(hit.start, hit.end)
    parts = tuple(_part(clause, w) for w in who)
    if who:
        clause.drop(r"\b(?:his|her|their|its)\b")
    clause.drop(r"\b(?:of|on|with|across|over|both|face|two|three|four|five|six|small|big|little|old)\b")
    picture = Unslated(
        scene=scene.id if scene else f"scene{_free(plan)}",
        frames=plan.rate.frames(seconds) if seconds else int(median(s.frames for s in plan.shots if not s.title_card)),
        size=_fitting(size, parts, things, bool(stands)),
        subject=parts[0].who if parts else stands or (things[0].kind if things else ""),
        parts=parts,
        things=things,
        action=_sentence(clause, phrase),
        side=near.side,
        time_of_day=time or (near.time_of_day if scene and scene.id == near.scene else None),
        weather=air or (near.weather if scene and scene.id == near.scene else None),
        mood=near.mood,
        intensity=near.intensity,
    )
    if picture.size is Size.OVER_SHOULDER:
        picture = picture.with_(over=_shoulder(clause, near, who))
    if eyes:
        others = picture.parts or tuple(p for p in near.parts if p.who != eyes)
        subject = picture.subject or (others[0].who if others else near.subject if near.subject != eyes else "")
        picture = picture.with_(over=eyes, parts=others, subject=subject, things=picture.things or near.things)
    camera: dict[str, object] = {**({"angle": seen} if seen else {}), **({"move": moved[0]} if moved else {})}
    camera |= {"speed": moved[1]} if moved and moved[1] else {}
    picture = picture.with_(**(camera | (glass(near) if glass else {})))
    if scene:
        return [Insert(after=after, picture=picture)]
    if place is None:
        return []
    now = plan.scene(near.scene)
    new = AddScene(
        scene=picture.scene,
        place=place,
        time_of_day=time or plan.time_of_day(near),
        weather=air or (now.weather if not place.interior else Weather.CLEAR),
    )
    return [new, Insert(after=after, picture=picture.with_(time_of_day=None, weather=None))]


def _shoulder(clause: Clause, near: Shot, who: list[str]) -> str:
    """Over whose shoulder: the second one named, else the other one of the shot before."""
    others = [*who[1:], *(p.who for p in near.parts if p.who not in who[:1])]
    if not others:
        raise NotUnderstood("over whose shoulder? name both, like “an over the shoulder shot of Mara and Tobias”")
    return others[0]


def _eyes(clause: Clause) -> str:
    """'from Mara's point of view', 'through her eyes': whose they are; empty if nobody's."""
    names = "|".join(re.escape(n) for n in sorted(clause.index.names, key=len, reverse=True)) or "(?!)"
    m = clause.take(
        rf"\b(?:as seen )?(?:from|through) (?:the )?({names})'s? (?:point of view|pov|eyes|perspective|viewpoint)\b"
    )
    return clause.index.names[m[1]] if m else ""


_Value = TypeVar("_Value")


def _first(clause: Clause, table: tuple[tuple[str, _Value], ...], before: str) -> _Value | None:
    for pattern, value in table:
        if clause.take(rf"\b(?:{before})?(?:{pattern})\b"):
            return value
    return None


def _size(clause: Clause) -> Size | None:
    for pattern, value in SIZES:
        if clause.take(rf"(?:{_NEW} )?\b(?:{pattern})s?\b(?! lens|-angle)"):
            return value
    return None


def _scene(clause: Clause, near: Shot) -> tuple[Scene | None, Place | None]:
    """The scene a new shot belongs to: its neighbour's, that of the place named, or none yet, with the new place."""
    plan = clause.plan
    here = plan.scene(near.scene)
    known = {re.sub(r"^(?:the|an?)\s+", "", p.name.lower()): p for p in plan.places}
    for name, place in known.items():
        if clause.take(rf"\b(?:(?:in|at|on|inside|of) )?(?:the |an? )?{re.escape(name)}\b"):
            if here.place == place.id:
                return here, None
            scenes = [s for s in plan.scenes if s.place == place.id]
            if scenes:
                return min(scenes, key=lambda s: abs(s.number - here.number)), None
            return None, place
    words = re.search(r"\b(?:in|at|on|inside|of|under) (?:the |an? )", clause.left)
    hits = [h for h in clause.lexicon.hits(clause.left, "set") if words and clause.left[: h.start].endswith(words[0])]
    things = {h.start for h in kit_hits(clause)}
    if not hits or hits[0].start in things:
        return here, None
    hit = hits[0]
    entry = hit.entry
    same = next((p for p in plan.places if p.kind == hit.kind), None)
    if same and hit.word in (same.kind, same.name):
        return next((s for s in plan.scenes if s.place == same.id), here), None
    place_id = slug(hit.word, "place")
    while any(p.id == place_id for p in plan.places):
        place_id += "_2"
    clause.take(rf"\b(?:in|at|on|inside|of|under) (?:the |an? ){re.escape(hit.word)}s?\b")
    return None, Place(
        id=place_id,
        name=f"the {hit.word}",
        kind=hit.kind,
        interior=entry.interior,
        seed=derive_seed(plan.seed, place_id),
    )


def _free(plan: Plan) -> int:
    taken = {s.id for s in plan.scenes}
    return next(n for n in range(len(plan.scenes) + 1, len(plan.scenes) + 100) if f"scene{n}" not in taken)


def _thing(clause: Clause, hit: Hit, near: Shot) -> Thing:
    """As the scene has shown it already, else as it is said here."""
    plan = clause.plan
    said = thing_of(clause, hit)
    seen = next((t for s in plan.shots if s.scene == near.scene for t in s.things if t.kind == hit.kind), None)
    return seen.with_(**{n: v for n, v in (("colour", said.colour),) if v}) if seen else said


def _part(clause: Clause, who: str) -> Part:
    """What somebody does there; one of several does what is said of all."""
    trial = clause.copy()
    trial.left = re.sub(r"^(?:is|are|who|and|as|of|on|with|\s|,)+", "", trial.left)
    fields = done(trial, who)
    if fields:
        clause.left = trial.left
    known = {k: v for k, v in fields.items() if k in Part.model_fields}
    return Part.model_validate({"who": who, **known})


def _fitting(size: Size | None, parts: tuple[Part, ...], things: tuple[Thing, ...], stands: bool) -> Size:
    if size in (Size.CLOSE_UP, Size.EXTREME_CLOSE_UP) and not parts and things and things[0].kind in SMALL:
        return Size.INSERT
    if size:
        return size
    if parts:
        return (Size.MEDIUM, Size.TWO_SHOT, Size.FULL)[min(len(parts), 3) - 1]
    return Size.INSERT if things and not stands and things[0].kind in SMALL else Size.WIDE


def _sentence(clause: Clause, phrase: str) -> str:
    """'mara at the door' -> 'Mara at the door': what is said of the picture, names as they are spelled."""
    for name, who in clause.index.names.items():
        phrase = re.sub(rf"\b{re.escape(name)}\b", clause.plan.character(who).name if " " not in name else name, phrase)
    phrase = " ".join(phrase.split())[:200]
    return phrase[:1].upper() + phrase[1:]

"""Moment -> parts: what everyone in it does, feels, holds, looks at and sits in."""

import re

from director.offline.actions import WEAK, action, emotion, verbs
from director.offline.camera_words import camera
from director.offline.casting import Cast
from director.offline.handling import AT_WHEEL, in_hand, inside_of, toward
from director.offline.moments import Moment
from director.offline.props import BULKY, CARRIERS, RIDDEN
from director.offline.words import QUOTED, SPEECH
from film import TRAVELLING, Action, Emotion, Part

_WATERS = frozenset({"underwater", "sea", "riverbank", "beach"})
_SWIMMERS = frozenset({"whale", "dolphin", "shark", "fish", "turtle"})
_DEEDS: dict[str, Action] = {
    "dancer": Action.DANCE,
    "ballerina": Action.DANCE,
    "runner": Action.RUN,
    "jogger": Action.RUN,
    "swimmer": Action.SWIM,
    "diver": Action.SWIM,
    "snorkeler": Action.SWIM,
}
"""What people who are called by what they do are doing where nothing else is said of them."""
_MOUNTS = {"cyclist": "bicycle", "biker": "motorcycle", "motorcyclist": "motorcycle"} | dict.fromkeys(
    ("cowboy", "jockey", "knight", "rider", "horseman"), "horse"
)
_PARTICIPLE = re.compile(r"\b\w+ing\b", re.I)


_NEGATED = re.compile(
    r"\b(?:do|does|did|is|are|can|could|will|would)(?: not|n['’]t) (?:\w+ly )?\w+\b|\b(?:cannot|never|without) \w+\b",
    re.I,
)
"""'and do not speak': nobody speaks."""


def parts(moment: Moment, cast: Cast) -> tuple[Part, ...]:
    """One part for each person of the moment, in the order they are named."""
    return tuple(_part(who, moment, cast) for who in moment.people)


def _clause(who: str, moment: Moment) -> str:
    """The words from a person's mention to the next person who acts."""
    text = QUOTED.sub(" ", moment.text)
    own = [m for m in moment.subjects if who in m.ids]
    if not own:
        return text
    texts = []
    for mention in own:
        later = [
            m.start
            for m in moment.subjects
            if m.start > mention.end
            and who not in m.ids
            and re.match(r"(?:\s+\w+ly)?\s+\w+(?:s|ing|ed)\b", moment.text[m.end :])
        ]
        texts.append(QUOTED.sub(" ", moment.text[mention.end : min(later, default=len(moment.text))]))
    return " ".join(texts)


def _called(who: str, moment: Moment) -> str:
    """The words that name somebody: 'two laughing ladies' says what they do, 'the frightened child' how they feel."""
    return " ".join(moment.text[m.start : m.end] for m in moment.subjects if who in m.ids)


def _own(who: str, clause: str, moment: Moment) -> str:
    """A clause without the words that name others: how they feel is theirs."""
    for m in moment.subjects:
        if who not in m.ids and m.end - m.start > 3:
            clause = clause.replace(moment.text[m.start : m.end], " ")
    return clause


def _deed(who: str, moment: Moment, cast: Cast) -> Action | None:
    """What somebody is called by: a participle before the noun, else what people of that name do."""
    for word in _PARTICIPLE.findall(_called(who, moment)):
        if (done := action(word)) not in (None, Action.STAND):
            return done
    if any(ln.speaker for ln in moment.lines):
        return None
    return next((_DEEDS[r] for r in cast[who].roles if r in _DEEDS), None)


def _part(who: str, moment: Moment, cast: Cast) -> Part:
    if moment.idle:
        return Part(who=who, emotion=emotion(moment.text))
    clause = _NEGATED.sub(" ", _clause(who, moment))
    for start, end in reversed(camera(clause).spans):
        clause = clause[:start] + " " * (end - start) + clause[end:]
    alone = len(moment.people) == 1
    text = QUOTED.sub(" ", moment.text)
    for start, end in reversed(camera(text).spans):
        text = text[:start] + " " * (end - start) + text[end:]
    speaks = any(ln.speaker == who and not ln.off for ln in moment.lines)
    listens = any(ln.speaker and ln.speaker != who for ln in moment.lines)
    silent_clause = re.sub(rf"\b{SPEECH}\b", " ", clause, flags=re.I) if speaks else clause
    done = action(silent_clause)
    if AT_WHEEL.search(clause) and done in (None, Action.STAND, Action.LAUGH, Action.SIT, Action.HOLD):
        done = Action.DRIVE
    if done is None:
        done = _deed(who, moment, cast)
    if done is None and (alone or (len(moment.people) > 1 and not listens)):
        whole = re.sub(rf"\b{SPEECH}\b", lambda m: " " * len(m[0]), text, flags=re.I) if speaks else text
        done = None if _is_object(who, moment, whole) else action(whole)
    if done in (None, Action.STAND, Action.TALK):
        done = Action.TALK if speaks else Action.LISTEN if listens else done
    if (
        moment.body == who
        and re.search(r"\bhands?\b|\bfingers?\b", text, re.I)
        and done in (None, Action.STAND, Action.LOOK, Action.HOLD, Action.REACH)
    ):
        done = (
            Action.TYPE
            if any(t.kind == "keypad" for t in moment.things)
            else done
            if done is Action.HOLD
            else Action.REACH
        )
    if who == moment.over and not alone and not speaks:
        done = Action.LOOK
    inside = inside_of(who, clause if not alone else text, moment, cast)
    if not inside and done is Action.RIDE:
        inside = next((_MOUNTS[r] for r in cast[who].roles if r in _MOUNTS), "")
    done = _borne(done, inside)
    if done is Action.FLY and cast[who].creature in _SWIMMERS and moment.spot and moment.spot.kind in _WATERS:
        done = Action.SWIM
    if done is Action.SWIM and re.search(r"\b(?:dives?|dived|diving)\b", clause) and not _wet(moment):
        done = Action.JUMP  # a goalkeeper dives through the air
    if done is None:
        done = Action.STAND
    if moment.spot is not None and moment.spot.kind == "cockpit" and done not in TRAVELLING:
        done = Action.SIT if done in (Action.STAND, Action.LISTEN) else done
        inside = inside or "chair"
    if inside in ("chair", "bench", "bed") and done is Action.STAND:
        done = Action.SIT
    holding = in_hand(who, clause, moment, done)
    if cast[who].creature and holding == "cup" and not any(t.kind == "cup" for t in moment.things):
        holding = ""  # a deer drinks from the river
    done = _carried(done, holding, clause)
    feeling = emotion(f"{_called(who, moment)} {_own(who, clause, moment)}" if not alone else text)
    if feeling is Emotion.NEUTRAL and done is Action.RUN:
        feeling = Emotion.DETERMINED
    if feeling is Emotion.NEUTRAL and speaks:
        feeling = _tone_of_voice(moment)
    return Part(
        who=who,
        action=done,
        emotion=feeling,
        holding=holding,
        toward=toward(who, clause, moment, done),
        inside=inside,
    )


def _wet(moment: Moment) -> bool:
    return (moment.spot is not None and moment.spot.kind in _WATERS) or bool(
        re.search(r"\b(?:water|pool|waves)\b", moment.text)
    )


def _borne(done: Action | None, inside: str) -> Action | None:
    """Who rides a bus is driven; who drives a horse rides it."""
    if done is Action.RIDE and inside in CARRIERS - RIDDEN:
        return Action.DRIVE
    return Action.RIDE if done is Action.DRIVE and inside in RIDDEN - {"motorcycle"} else done


def _carried(done: Action, holding: str, clause: str) -> Action:
    """A box takes both arms; with a letter in hand one walks, or stands."""
    if done is not Action.CARRY or holding in BULKY or not holding:
        return done
    return (
        Action.WALK
        if re.search(r"\b(?:along|across|through|to|into|up|down|over|towards?|home|away)\b", clause, re.I)
        else Action.HOLD
    )


def _is_object(who: str, moment: Moment, text: str) -> bool:
    """'The cake lands on the old lady': what happens is done by something else."""
    own = min((m.start for m in moment.subjects if who in m.ids), default=0)
    before = [v for v in verbs(moment.text[:own]) if v[2] not in WEAK]
    return bool(before) and not re.match(r"^\W*(?:show|we|open|close|see|start|finish|end)\b", text, re.I)


def _tone_of_voice(moment: Moment) -> Emotion:
    said = " ".join(ln.text for ln in moment.lines)
    if said.endswith("!") and said.count("!") > 0:
        return Emotion.SURPRISED if "?" in said else Emotion.DETERMINED
    return Emotion.NEUTRAL

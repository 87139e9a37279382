"""Moment -> parts: what everyone in it does, feels, holds, looks at and sits in."""

import re

from director.offline.actions import WEAK, action, emotion, verbs
from director.offline.camera_words import camera
from director.offline.casting import Cast
from director.offline.moments import Moment
from director.offline.places import DOORS
from director.offline.props import AIR, BULKY, CARRIERS, HELD, LIFTING, RIDDEN, SCENERY
from director.offline.words import QUOTED, SPEECH
from film import TRAVELLING, Action, Emotion, Part, Thing

_HOLDING = re.compile(
    r"\b(?:holds?|holding|carr(?:y|ies|ying)|buys?|buying|sells?|gives?|giving|brings?|takes?|taking|lifts?|lifting|raises?|raising|offers?|offering|hands?|handing|shows?|steals?|stealing|"
    r"grabs?|picks?|lugs?|carr(?:y|ies|ying)|toss(?:es|ing)?|hurls?|flings?|throwing|clutch\w*|reads?|reading|drinks?|drinking|eats?|eating|opens?|drops?|throws?|catch\w*|plays?|playing|swings?|draws?|sips?|sipping|finds?|finding|unwraps?|presents?|kicks?|waters?|"
    r"snatch\w*|wav(?:es|ing)|receiv\w+|deliver\w+|with|pours?|bites?|lights?|writes?|unfolds?|pulls out|pockets?)\b[^.;]{0,40}$",
    re.IGNORECASE,
)

_ON_THE_SPOT = frozenset({Action.STAND_UP, Action.SIT_DOWN, Action.TURN})
_AT_WHEEL = re.compile(r"\b(?:at|behind|on) the (?:steering )?wheel\b", re.I)


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
    clause = _clause(who, moment)
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
    if _AT_WHEEL.search(clause) and done in (None, Action.STAND, Action.LAUGH, Action.SIT, Action.HOLD):
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
    inside = _inside(who, clause if not alone else text, moment, cast)
    if not inside and done is Action.RIDE:
        inside = next((_MOUNTS[r] for r in cast[who].roles if r in _MOUNTS), "")
    done = _borne(done, inside)
    if done is Action.FLY and cast[who].creature in _SWIMMERS and moment.spot and moment.spot.kind in _WATERS:
        done = Action.SWIM
    if done is None:
        done = Action.STAND
    if moment.spot is not None and moment.spot.kind == "cockpit" and done not in TRAVELLING:
        done = Action.SIT if done in (Action.STAND, Action.LISTEN) else done
        inside = inside or "chair"
    if inside in ("chair", "bench", "bed") and done is Action.STAND:
        done = Action.SIT
    holding = _holding(who, clause, moment, done)
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
        toward=_toward(who, clause, moment, done),
        inside=inside,
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


def _word_of(thing: Thing) -> str:
    return thing.words.split()[-1] if thing.words else thing.kind


def _holding(who: str, clause: str, moment: Moment, done: Action) -> str:
    for thing in moment.things:
        at = re.search(rf"\b{re.escape(_word_of(thing))}", clause, re.I)
        if (
            (thing.kind in HELD or (done in LIFTING and thing.kind not in CARRIERS | SCENERY | AIR))
            and at
            and _HOLDING.search(clause[: at.start()])
        ):
            return thing.kind
    implied = {Action.READ: "book", Action.DRINK: "cup"}
    return implied.get(done, "") if not any(t.kind in HELD for t in moment.things) else ""


def _toward(who: str, clause: str, moment: Moment, done: Action) -> str:
    """A person or thing the verb is aimed at."""
    if re.search(r"\b(?:to|at|into) (?:the )?(?:camera|lens|us|viewer)\b", clause, re.I):
        return "camera"
    own_door = DOORS.get(moment.spot.kind, "") if moment.spot is not None else ""
    if own_door and done is Action.OPEN and re.search(r"\b(?:door|gate)s?\b", clause, re.I):
        return own_door
    others = [p for p in moment.people if p != who]
    held = _holding(who, clause, moment, done) if done in TRAVELLING | LIFTING | _ON_THE_SPOT else ""
    if not others and re.search(r"\b(?:to|at|into) (?:the )?(?:camera|lens)\b", moment.text, re.I):
        return "camera"
    aimed = re.compile(
        r"\b(?:to|towards?|at|for|after|from|with|reach(?:es|ing)?|on|past|into|the|an?|her|his|its)\s+(?:\w+\s+){0,2}$",
        re.I,
    )
    used = _holding(who, clause, moment, done)
    for thing in moment.things:
        at = re.search(rf"\b{re.escape(_word_of(thing))}", clause, re.I)
        if thing.kind == used and _worked_at(used, clause, moment):
            continue
        if (
            at
            and aimed.search(clause[: at.start()])
            and done not in (Action.SIT,)
            and (thing.kind not in CARRIERS or done is Action.PUSH)
            and thing.kind != held
            and not (done is Action.READ and thing.kind in HELD)
        ):
            return thing.kind
    if others and (
        moment.lines
        or done
        in (
            Action.LOOK,
            Action.TALK,
            Action.LISTEN,
            Action.EMBRACE,
            Action.FIGHT,
            Action.WAVE,
            Action.HOLD,
            Action.POINT,
            Action.STAND,
            Action.LAUGH,
            Action.TURN,
            Action.STAND_UP,
            Action.THROW,
            Action.PUSH,
        )
    ):
        return others[0]
    if others and done in TRAVELLING and re.search(r"\b(?:to|towards?|after|chas\w+|follow\w*|past)\b", clause, re.I):
        return others[0]
    return "away" if re.search(r"\b(?:leaves?|away|turns? (?:his|her) back|walks? off)\b", clause, re.I) else ""


def _worked_at(used: str, clause: str, moment: Moment) -> bool:
    """'swings a hammer at the anvil', 'raises a sword before a dragon': the deed is aimed at another thing than is held."""
    words = [_word_of(t) for t in moment.things if t.kind not in {used} | AIR]
    return any(
        re.search(rf"\b(?:at|on|against|before) (?:an?|the) (?:\w+ )?{re.escape(w)}", clause, re.I) for w in words
    )


def _inside(who: str, clause: str, moment: Moment, cast: Cast) -> str:
    for thing in moment.things:
        if thing.kind not in CARRIERS:
            continue
        at = re.search(rf"\b{re.escape(_word_of(thing))}", clause, re.I)
        if at and re.search(
            r"\b(?:in|on|into|inside|aboard|onto|rid(?:es?|ing)|driv(?:es?|ing)|row(?:s|ing)?|steer(?:s|ing)?|pedal\w*|sail(?:s|ing)?|fl(?:y|ies|ying)|at the wheel of|board(?:s|ing)?|sits? (?:in|on)|behind the wheel of)\s+(?:\w+\s+){0,4}$",
            clause[: at.start()],
            re.I,
        ):
            return thing.kind
    if re.search(r"\b(?:on|onto|in) (?:an?|the|his|her) (?:\w+ )?(?:window ?sill|window ledge|sill)\b", clause, re.I):
        return "window"
    if re.search(
        r"\b(?:sit|sits|sitting|sat) (?:up )?(?:on|in|upon) (?:an?|the|his|her) (?:[\w-]+ )?throne\b", clause, re.I
    ):
        return "chair"
    if _AT_WHEEL.search(clause):
        return "car"
    ridden = next((p for p in moment.people if p != who and cast[p].creature in ("horse", "dragon", "elephant")), "")
    if ridden and re.search(
        r"\b(?:rid(?:es?|ing)|on (?:a|the|his|her) (?:\w+ )?horse|on horseback|astride)\b", clause, re.I
    ):
        return cast[ridden].creature
    if re.search(r"\b(?:at|on|in) the (?:bow|deck|helm|stern|mast)\b", clause, re.I):
        return "ship"
    if re.search(r"\bon horseback\b", clause, re.I):
        return "horse"
    return ""

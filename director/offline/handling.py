"""What somebody of a moment holds, is turned to and sits in."""

import re

from director.offline.casting import Cast
from director.offline.implied import HELD_FOR
from director.offline.moments import Moment
from director.offline.props import AIR, CARRIERS, HELD, LIFTING, SCENERY
from director.offline.surroundings import DOORS
from film import TRAVELLING, Action, Thing

_HOLDING = re.compile(
    r"\b(?:shar(?:es?|ing)|holds?|holding|carr(?:y|ies|ying)|buys?|buying|sells?|gives?|giving|brings?|takes?|taking|lifts?|lifting|raises?|raising|offers?|offering|hands?|handing|shows?|steals?|stealing|"
    r"grabs?|picks?|lugs?|carr(?:y|ies|ying)|toss(?:es|ing)?|hurls?|flings?|throwing|clutch\w*|reads?|reading|drinks?|drinking|eats?|eating|opens?|drops?|throws?|catch\w*|plays?|playing|swings?|draws?|sips?|sipping|finds?|finding|unwraps?|presents?|kicks?|waters?|"
    r"snatch\w*|wav(?:es|ing)|receiv\w+|deliver\w+|with|pours?|bites?|lights?|writes?|unfolds?|pulls out|pockets?)\b[^.;]{0,40}$",
    re.IGNORECASE,
)
_WORKED = re.compile(r"\b(?:at|on|against|before|over) (?:the|his|her|their|an?) (?:[\w-]+ )?$", re.I)
_LOOKED_INTO = re.compile(
    r"\b(?:shines?|looks?|peers?|points?|aims?|stares?|pours?|throws?|gaz\w+|shouts?)\b[^.;,]{0,30}\binto\s+(?:\w+\s+){0,3}$",
    re.I,
)
"""'shines a torch into a ship': a look goes in, nobody does."""
_ON_THE_SPOT = frozenset({Action.STAND_UP, Action.SIT_DOWN, Action.TURN})
AT_WHEEL = re.compile(r"\b(?:at|behind|on) the (?:steering )?wheel\b", re.I)


def _word_of(thing: Thing) -> str:
    return thing.words.split()[-1] if thing.words else thing.kind


def in_hand(who: str, clause: str, moment: Moment, done: Action) -> str:
    """The kind somebody has in hand: what the deed needs, what they are said to hold; empty if nothing."""
    called = " ".join(moment.text[m.start : m.end] for m in moment.subjects if who in m.ids)
    for tool in moment.things:
        if tool.kind in HELD_FOR and tool.words in clause and not re.search(rf"\b{tool.kind}\b", moment.text, re.I):
            return tool.kind
    for thing in moment.things:
        word = re.escape(_word_of(thing))
        if thing.kind == "mask" and re.search(rf"\b(?:in|with|wearing|behind)\b[^.;]{{0,25}}{word}", moment.text, re.I):
            return thing.kind
        if thing.kind in HELD and re.search(
            rf"\b{word} player\b|\b(?:with|holding|carrying) (?:an? |the |his |her )?(?:\w+ )?{word}", called, re.I
        ):
            return thing.kind
        at = re.search(rf"\b{word}", clause, re.I)
        if (
            (thing.kind in HELD or (done in LIFTING and thing.kind not in CARRIERS | SCENERY | AIR))
            and at
            and _HOLDING.search(clause[: at.start()])
        ):
            return thing.kind
    implied = {Action.READ: "book", Action.DRINK: "cup"}
    return implied.get(done, "") if not any(t.kind in HELD for t in moment.things) else ""


def toward(who: str, clause: str, moment: Moment, done: Action) -> str:
    """A person or thing the verb is aimed at."""
    if re.search(r"\b(?:to|at|into) (?:the )?(?:camera|lens|us|viewer)\b", clause, re.I):
        return "camera"
    own_door = DOORS.get(moment.spot.kind, "") if moment.spot is not None else ""
    if own_door and done is Action.OPEN and re.search(r"\b(?:door|gate)s?\b", clause, re.I):
        return own_door
    others = [p for p in moment.people if p != who]
    if others and re.search(r"\b(?:each other|one another)\b", moment.text, re.I):
        return others[0]
    held = in_hand(who, clause, moment, done) if done in TRAVELLING | LIFTING | _ON_THE_SPOT else ""
    if not others and re.search(r"\b(?:to|at|into) (?:the )?(?:camera|lens)\b", moment.text, re.I):
        return "camera"
    aimed = re.compile(
        r"\b(?:to|towards?|at|for|after|from|with|reach(?:es|ing)?|on|past|into|the|an?|her|his|its)\s+(?:\w+\s+){0,2}$",
        re.I,
    )
    used = in_hand(who, clause, moment, done)
    for thing in sorted(moment.things, key=lambda t: not (used and _is_worked(t, clause))):
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


def _is_worked(thing: Thing, clause: str) -> bool:
    """'hammers a horseshoe on his anvil': what comes after on or at is where the hands go."""
    at = re.search(rf"\b{re.escape(_word_of(thing))}", clause, re.I)
    return at is not None and bool(_WORKED.search(clause[: at.start()]))


def _worked_at(used: str, clause: str, moment: Moment) -> bool:
    """'swings a hammer at the anvil', 'raises a sword before a dragon': the deed is aimed at another thing than is held."""
    words = [_word_of(t) for t in moment.things if t.kind not in {used} | AIR]
    return any(
        re.search(rf"\b(?:at|on|against|before) (?:an?|the) (?:\w+ )?{re.escape(w)}", clause, re.I) for w in words
    )


def inside_of(who: str, clause: str, moment: Moment, cast: Cast) -> str:
    """The kind somebody is in or on; empty if they stand on their own feet."""
    if re.search(r"\bpush(?:es|ing)?\b[^.;]*\b(?:wheelchair|cart|wheelbarrow|sled|trolley)\b", clause, re.I):
        return ""
    for thing in moment.things:
        if thing.kind not in CARRIERS:
            continue
        at = re.search(rf"\b{re.escape(_word_of(thing))}", clause, re.I)
        if at and _LOOKED_INTO.search(clause[: at.start()]):
            continue
        if at and re.search(
            r"\b(?:in|on|into|inside|aboard|onto|rid(?:es?|ing)|rac(?:es?|ing)|driv(?:es?|ing)|row(?:s|ing)?|steer(?:s|ing)?|pedal\w*|sail(?:s|ing)?|fl(?:y|ies|ying)|at the wheel of|board(?:s|ing)?|sits? (?:in|on)|behind the wheel of)\s+(?:\w+\s+){0,4}$",
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
    if any(t.kind == "ship" for t in moment.things) and re.search(r"\bdeck\b", moment.text, re.I):
        return "ship"
    if AT_WHEEL.search(clause):
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

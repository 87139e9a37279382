"""'Add gulls', 'no waves', 'the sound of wind', 'shot 3 silent' -> the ambience of the film, and the silence of a shot."""

import re

from director.offline.mood import SOUNDS
from director.offline.revising.aiming import take_aim
from director.offline.revising.clause import Clause
from director.offline.revising.showing import kit_hits
from director.offline.words import listed
from film import Edit, NotUnderstood, SetMusic, SetShot

_HEARD = r"\b(?:sounds?|noises?|ambien(?:ce|t)|hear|heard|hearing|audible|in the background|soundscape|listen to)\b"
_ADD = r"\b(?:add|with|include|more|put in|bring in|hear|heard|want)\b"
_NO = r"\b(?:no(?: more)?|without(?: any)?|remove|drop|lose|stop|cut|mute|silence|delete|get rid of|take out|turn off|less|not)\b"
_SILENT = r"\b(?:(?:completely |totally |all )?(?:silent|silence|soundless)|(?:no|without(?: any)?) sounds?|mute(?: everything)?)\b"
_SOUNDS = sorted({*SOUNDS, "foghorn", "thunder"} - {"silence", "glass", "door", "room tone", "snow", "rain", "clock", "sea", "city", "car", "cars", "train", "dog", "fire", "water", "oven", "steam", "whistle", "horn", "horns", "bell", "owl", "crowd", "engine", "leaves", "explosion", "river", "stream", "bubbles"}, key=lambda w: (-len(w), w))  # fmt: skip
_ALL = sorted({*SOUNDS, "foghorn"}, key=lambda w: (-len(w), w))


def sounding(clause: Clause) -> list[Edit]:
    """Words that are as often a thing or weather ('a train', 'rain') mean their sound only if 'sound' or 'hear' is said."""
    if found := _silence(clause):
        return found
    heard = clause.has(_HEARD)
    table = _ALL if heard else _SOUNDS
    noises = [w for w in table if clause.has(rf"\b{re.escape(w)}\b")]
    noises = [w for w in noises if not any(w != o and re.search(rf"\b{re.escape(w)}\b", o) for o in noises)]
    gone = clause.has(_NO)
    if not noises or not (heard or gone or clause.has(_ADD)) or (clause.has(r"\bwind\b") and not heard):
        return []
    pointed = take_aim(clause.copy())
    if pointed is not None and not pointed.film:
        if not heard and kit_hits(clause):
            return []
        raise NotUnderstood("ambience is one for the whole film; say it without naming a shot, like “add gulls”")
    clause.take(
        r"\b(?:(?:in|throughout|through|over) (?:the )?(?:whole |entire )?(?:film|movie)|throughout|all the time|all along|everywhere)\b"
    )
    noises.sort(key=clause.left.index)
    for noise in noises:
        clause.take(rf"\b{re.escape(noise)}\b")
    clause.drop(_HEARD)
    clause.drop(_ADD)
    clause.drop(r"\b(?:crying|calling|of|on|some|can|we|i|there|distant|far|away|soft|quiet|in|singing|wished)\b")
    now = clause.plan.music.sounds
    if gone:
        clause.drop(_NO)
        there = [n for n in noises if n in now]
        if not there:
            raise NotUnderstood(
                f"no {listed(noises)} were wished for; what a place and its weather sound like follows the picture, and shot by shot “make shot 1 silent” can be said"
            )
        return [SetMusic(sounds=tuple(s for s in now if s not in there))]
    return [SetMusic(sounds=tuple(dict.fromkeys((*now, *noises))))]


def _silence(clause: Clause) -> list[Edit]:
    if not clause.has(_SILENT) or clause.has(r"\b(?:music|score|lines?|dialogue)\b"):
        return []
    back = clause.take(
        r"\b(?:not|no longer|no) (?:silent|silence)\b|\b(?:end|stop|remove|without) (?:the )?silence\b|\bwith sound(?: again)?\b"
    )
    if not back:
        clause.take(_SILENT)
    clause.drop(r"\b(?:everything|goes|falls|go|fall|total|complete|in|all|at)\b(?= |$)(?! (?:shot|the|scene))")
    pointed = take_aim(clause)
    shots = pointed.shots if pointed else clause.before
    if not shots:
        return []
    return [SetShot(shot=s, silent=back is None) for s in shots]

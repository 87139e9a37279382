"""Descriptions without the word 'shot' -> the one shot, or the scene, they fit: 'over the boat', 'when Mara looks at her watch', 'on the hill'.

Only what cannot be read otherwise is read so: 'make the boat red' is about the boat.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from director.offline.actions import WEAK, verb_forms
from director.offline.revising.aiming import point
from director.offline.revising.index import TIMES, WEATHERS, Index, content
from director.offline.revising.matching import fitting, scene_of
from director.offline.revising.numbering import ORDINAL
from film import NotUnderstood, Size

_WHEN = r"(?:(?:right |just |exactly |only )?(?:when|where|while|once|whenever|as soon as|in which)|as(?= (?:she|he|they|it|we|the|\w+ \w+s\b))|(?:at |in |for |during )?the (?:moment|part|bit|one|scene|shot)s? (?:when|where|in which|that|with|of|at))"
_CLAUSE = re.compile(rf"\b{_WHEN} ((?:[^\s,;:.!?⟦]+ ?)+)")
_PREPOSITION = (
    r"(?:in|on|at|over|of|for|with|from|by|during|inside|under|around|through|along|onto|to|up on|across|above|into|as)"
)
_LEAD = re.compile(
    rf"(?<![\w-])(?:({_PREPOSITION}) )?(?:(?:the|that|this|her|his|their|our|a) )?(?:whole |entire |very )?(?=\w)"
)
_HEAD = r"(?:shot|one|image|picture|scene|moment|part|bit|close-up|insert|two-shot|sequence)"
_EDGE = re.compile(
    r"(?<!move )\b(?:right |only |just )?(?:at the (?:very )?(?P<side>end|start|beginning)|to (?P<way>start|begin|end) with|in the beginning)\b(?! of)"
)
_EVERYTHING = re.compile(
    r"\b(?:everything|all(?: that happens)?|whatever happens|anything) (?:that happens |that is |we see )?((?:in|on|at) (?:the )?[\w' ]+)"
)
_FASTER = re.compile(
    r"\b(?:\w+s|go|run|walk|move|drive|dance|come) (?:a bit |much |a little |even )?(?:faster|slower|quicker|more slowly|more quickly)\b"
)
_ITSELF = re.compile(
    r"\bmake (?:the|her|his|their|that) \w+(?: \w+)? (?:a bit |much |a little |even )?(?:longer|shorter|wider|closer|slower|faster)\b|\b(?:closer|nearer) to\b"
)
_CAMERA = re.compile(r"\b(?:camera|pan|zoom|dolly|tilt|orbit|crane|tracking)\b")
_ESTABLISHING = re.compile(r"\b(?:in |of |for )?(?:the|that|our) establishing (?:shot|wide|view|image)\b")
_NUMBERED = re.compile(r" (?:number |no\.? )?(?:#?\d|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b")
_REMOVAL = re.compile(
    r"^(?:please )?(?:remove|take|cut|drop|lose|delete|kill|scrap|ditch|skip|erase|get rid of|no|without|leave out|throw out|axe|dump|bin)\b"
)
_PUT = re.compile(
    r"^(?:please )?(?:put|place|add|set|give|hang|turn|switch|lay|drop)\b(?!.*\b(?:before|after|first|last|between|start|end|front|beginning|opening|earlier|later|minute|seconds?|longer|shorter)\b)"
)
_ENDLESS = re.compile(
    r" (?:after|before|behind|than|longer|shorter|closer|wider|tighter|looser|more|less|slower|faster)$"
)
_PUTS = re.compile(r"\b(?:add|put|place|remove|take|give|holds?|wears?|holding|wearing|insert|with)\b")
_NOT_IN = re.compile(
    r"\b(?:by|not|no|never|only|and|or|but|then|add|remove|put|make|keep|swap|instead|than|second|seconds|frames|scenes|everywhere|everything|every|all|each|like|should|must|can|could|would|will|needs?|is|are|was|(?:two|three|four|five|six|seven|eight|nine|ten)(?!-))\b|\d"
)
"""Words no description goes beyond."""
WORDS = frozenset(
    """kid kids guy bloke fellow lady conversation getaway jewel gem droid rooftop hillside clifftop hound puppy empty deserted bare moment
    walking running smiling creeping sneaking laughing listening waving asleep""".split()
)
"""Words of descriptions that are no typos."""
MOST = 10
"""Descriptions tried of one sentence."""


class Aim(NamedTuple):
    """Where a description stands, and the shot or scene it means, as one would point at it."""

    start: int
    end: int
    words: str


def aims(low: str, index: Index) -> Iterator[str]:
    """The sentence with one description, or two, said as 'shot 1A': whole clauses first, then the longest."""
    found = sorted(_found(low, index), key=lambda a: (a.start - a.end, a.start))[:MOST]
    for aim in found:
        yield _said(low, (aim,))
    for one in found[:4]:
        for other in found[:4]:
            if one.end < other.start:
                yield _said(low, (one, other))


def trimmed(low: str, index: Index) -> str:
    """The sentence without descriptions that are true of the shot it names anyway: 'over the balloon in shot 2'."""
    try:
        named = point(low, index)
    except NotUnderstood:
        return low
    if named is None or named.film or _PUTS.search(low):
        return low
    for m in reversed(
        list(re.finditer(r"\b(?:in|on|at|over|of|during|above) (?:the |her |his )?(\w+(?: \w+)??)(?= |$)", low))
    ):
        outside = m.end() <= named.start or m.start() >= named.end
        if outside and content(m[1]) and set(named.shots) <= {s.id for s in fitting(m[1], index)}:
            low = " ".join(f"{low[: m.start()]} {low[m.end() :]}".split())
    return low


def _said(low: str, found: tuple[Aim, ...]) -> str:
    for aim in sorted(found, key=lambda a: -a.start):
        low = f"{low[: aim.start]} {aim.words} {low[aim.end :]}"
    return re.sub(r"\s+([,;:.])", r"\1", " ".join(low.split()))


def _found(low: str, index: Index) -> Iterator[Aim]:
    yield from _edges(low, index)
    everything = _EVERYTHING.search(low)
    if everything and (place := scene_of(everything[1], index)):
        yield Aim(everything.start(), everything.end(), f"scene {place}")
        return
    yield from _clauses(low, index)
    if _FASTER.search(low) and not _CAMERA.search(low):
        return  # 'Vera runs faster' is about Vera
    yield from _phrases(low, index)


def _edges(low: str, index: Index) -> Iterator[Aim]:
    """'at the end', 'to start with', 'the establishing shot'."""
    filmed = [s for s in index.plan.shots if not s.title_card]
    for m in _EDGE.finditer(low):
        shot = filmed[-1 if "end" in (m["side"], m["way"]) else 0]
        yield Aim(m.start(), m.end(), f"in shot {shot.slate.lower()}")
    if whole := _ESTABLISHING.search(low):
        wide = [s for s in filmed if s.size in (Size.WIDE, Size.EXTREME_WIDE, Size.AERIAL) and not s.parts]
        yield from (Aim(whole.start(), whole.end(), f"in shot {s.slate.lower()}") for s in wide[:1])


def _clauses(low: str, index: Index) -> Iterator[Aim]:
    """'when she opens the door', 'once we're on the cliff', 'before Mara arrives': the longest beginning that fits one shot."""
    for m in _CLAUSE.finditer(low):
        told = re.sub(r"^(?:we're|we are|we get|we|you) (?=in |on |at |with |to )", "", m[1])
        first, words = m.start(1) + len(m[1]) - len(told), told.split()
        for count in range(len(words), 0, -1):
            said = " ".join(words[:count])
            if content(words[count - 1]) and (target := _target(said, index, low)):
                it = re.match(r" (?:it|them|him|her|there)\b", low[first + len(said) :])
                yield Aim(m.start(), first + len(said) + (it.end() if it else 0), f"in {target}")
                break
    people = "|".join(map(re.escape, index.names)) or "(?!)"
    for m in re.finditer(rf"\b(before|after) ((?:she|he|they|(?:the )?(?:{people})) [a-z]+s\b[\w' ]*)$", low):
        if target := _target(m[2], index, low):
            yield Aim(m.start(), m.end(), f"{m[1]} {target}")


def _phrases(low: str, index: Index) -> Iterator[Aim]:
    """'over the boat', 'Mara on the pier', 'the run': from each preposition, article or name the longest phrase that fits one shot."""
    people = re.compile(rf"(?:{'|'.join(map(re.escape, index.names)) or '(?!)'})\b")
    for m in _LEAD.finditer(low):
        tail = low[m.end() :]
        run = re.match(r"[^\s,;:.!?⟦]+(?: [^\s,;:.!?⟦]+){0,7}", tail)
        if run is None or not (m[0] or people.match(tail)):
            continue
        words = run[0].split()
        for count in range(len(words), 0, -1):
            said = " ".join(words[:count])
            if not (_may_end(said, words[count - 1], tail) and _may_mean(said, words[:count], m, low, index)):
                continue
            phrase = f"{m[0]}{said}".removeprefix(f"{m[1]} ") if m[1] else f"{m[0]}{said}"
            target = _target(phrase, index, low, f"{low[: m.start()]} {tail[len(said) :]}")
            if target and not (m[1] and _elsewhere(f"{low[: m.start()]} {tail[len(said) :]}", target, index)):
                yield Aim(m.start(), m.end() + len(said), f"in {target}" if m[1] else target)
                break


def _may_end(said: str, last: str, tail: str) -> bool:
    """Whether a phrase can stop here: not on 'after', not on the 'shot' of 'shot 3', not beyond a verb."""
    if _NOT_IN.search(said) or _ENDLESS.search(said):
        return False
    if re.search(r"(?:shot|scene)$", said) and _NUMBERED.match(tail[len(said) :]):
        return False
    return bool(content(last)) or re.search(rf" {_HEAD}$", said) is not None


def _may_mean(said: str, words: list[str], lead: re.Match[str], low: str, index: Index) -> bool:
    """Whether a shot may be meant where a thing or somebody's clothes may be too: with a head like 'shot', or by what is done there."""
    removed = _REMOVAL.search(low)
    if lead[1]:
        return not (removed and lead.start() <= removed.end() + 1)  # 'cut to the chase' takes nothing out
    if re.search(rf"\b{_HEAD}\b", said):
        return True
    if removed or _PUT.search(low):  # 'take the map away' is about the map
        return words[0] in index.names and any(w in verb_forms() and w not in WEAK for w in words[1:])
    owned = re.search(r"\b(?:her|his|their|\w+'s)\b", f"{lead[0]}{said}") is not None
    if owned or _ITSELF.search(low):  # 'her dress' is about the dress, 'her run' about the shot
        return words[-1] in verb_forms()
    return True


def _elsewhere(rest: str, target: str, index: Index) -> bool:
    """'Mara on the boat', where the boat's shot is without Mara: she should be on it, the shot is not meant."""
    who = {index.names[n] for n in index.names if re.search(rf"\b{re.escape(n)}\b", rest)}
    slate = target.removeprefix("shot ").upper()
    inside = {p.who for s in index.plan.shots if s.slate.upper() == slate for p in s.parts}
    return target.startswith("shot ") and bool(who) and not who & inside


def _target(words: str, index: Index, low: str, rest: str = "") -> str:
    """'shot 2b' or 'scene 2'; empty if the words fit nothing, or too much."""
    plan = index.plan
    words = words.strip()
    if not content(words) or re.fullmatch(rf"(?:the )?{ORDINAL}(?: \w+)?", words):
        return ""
    lit = re.search(rf"\b(?:{'|'.join(p for p, _ in (*TIMES, *WEATHERS))})\b", low) is not None
    if ((place := scene_of(words, index)) and (lit or "scene" in words)) or re.search(
        r"\b(?:whole|entire|scene|sequence)\b", words
    ):
        return f"scene {place}" if place else ""
    shots = fitting(words, index)
    if len(shots) > 1 and rest:  # 'the dog in the car': of the shots in the car the one with the dog
        who = {index.names[n] for n in index.names if re.search(rf"\b{re.escape(n)}\b", rest)}
        theirs = [s for s in shots if who and who <= {p.who for p in s.parts}]
        shots = theirs if len(theirs) == 1 else shots
    if len(shots) == 1:
        return f"shot {shots[0].slate.lower()}"
    if place and shots and {plan.scene(s.scene).number for s in shots} == {place}:
        return f"scene {place}"
    return ""

"""'shot 3 two seconds longer', 'the whole film 20 seconds' -> Retime and RunningTime."""

import re
from collections.abc import Callable

from director.offline.revising.aiming import meant, take_aim
from director.offline.revising.clause import Clause
from director.offline.revising.degrees import GRADED, LITTLE, MUCH, degree
from director.offline.revising.index import told
from director.offline.revising.numbering import Pointed
from director.offline.words import NUMBER, number
from film import (
    LONGEST_SECONDS,
    SHORTEST_SECONDS,
    Edit,
    EditRefused,
    Move,
    NotUnderstood,
    Retime,
    RunningTime,
    Shot,
    spread,
)

_AMOUNT = (
    rf"(?:(?<![-−.\d])(?P<n>{NUMBER})(?: and (?P<half>a half))?|(?P<a>an?|half an?|one and a half|another)(?=[ -]))"
)
_UNIT = r"\s?-?(?P<unit>seconds?|secs?|s|frames?|f|minutes?|mins?|%|percent|per cent)(?![a-z])"
_BY = rf"(?:by )?(?:(?:exactly|about|around|another) )?{_AMOUNT}{_UNIT}"
Change = Callable[[float], float]
"""Seconds it lasts now -> seconds it should last."""


def lengths(clause: Clause) -> list[Edit]:
    """The film named, or 'it': every shot in proportion, to the exact total. Locked shots keep theirs."""
    same = clause.take(r"\b(?:as long as|the same length as|same length as|as short as) (?P<other>[\w ']+)$")
    bare = re.fullmatch(rf"(?:{GRADED} )?(?:slower|faster|longer|shorter)(?: please)?", clause.left) is not None
    pointed = take_aim(clause)
    it = False
    if same:
        other = clause.plan.shot(meant(same["other"], clause.index)[0])
        change: Change | None = _lasting(clause.plan.rate.seconds(other.frames))
    else:
        it = _is_film(clause) or (bare and not clause.before)
        change = _change(clause, pointed)
    if change is None:
        return []
    plan = clause.plan
    each = clause.take(r"\b(?:each|apiece|per shot)\b") is not None
    clause.take(r"\bin (?:total|all)\b|\brunning time\b|\boverall\b|\bpac(?:e|ing)\b")
    if each and pointed is None:
        pointed = Pointed(tuple(s.id for s in plan.shots if not s.title_card), 0, 0)
    if pointed is None and clause.before and not it:
        pointed = Pointed(clause.before, 0, 0)
    if (pointed is None and it) or (pointed and pointed.film and not each and not _each_shot(clause)):
        return _whole(clause, change)
    if pointed is None:
        raise NotUnderstood(f"how long should what be? say “the whole film” or a shot: the film has {told(plan)}")
    meant_ = [s for s in plan.shots if s.id in pointed.shots]
    if len(meant_) > 1 and not each and not _each_shot(clause) and any("scene" in w for w in clause.heard):
        now = plan.rate.seconds(sum(s.frames for s in meant_))
        factor = change(now) / now
        return [Retime(shot=s.id, frames=_frames(clause, s, lambda t: t * factor)) for s in meant_]
    wished = [Retime(shot=s.id, frames=_frames(clause, s, change)) for s in meant_]
    return [r for r, s in zip(wished, meant_, strict=True) if r.frames != s.frames] or list(wished)


def _lasting(seconds: float) -> Change:
    return lambda now: seconds


def _is_film(clause: Clause) -> bool:
    """'it', 'the pace', 'in total' mean the film, unless a shot was spoken of just before."""
    return (
        clause.has(r"\bit\b|\bpac(?:e|ing)\b|\bin (?:total|all)\b|\brunning time\b|\boverall\b") is not None
        and not clause.before
    )


def _change(clause: Clause, pointed: Pointed | None) -> Change | None:
    longer, shorter = r"longer|more|extra|slower", r"shorter|less|faster"
    if m := clause.take(
        rf"\b(?:last|run|hold|stay|linger|add|give it|give)?s?(?: on| it)? ?(?:for )?{_AMOUNT} (?P<way>more|extra|additional|fewer|less){_UNIT}(?: (?:to|of|on|longer|long))?\b"
    ):
        amount, unit, sign = _number(m), m["unit"], -1 if m["way"] in ("fewer", "less") else 1
        return lambda now: now + sign * _seconds(amount, unit, clause)
    for pattern in (
        rf"\b(?:last|run|hold|stay|linger|extend|lengthen|stretch)?s?(?: on)?(?: it)? ?(?:for )?{_BY} (?P<way>{longer}|{shorter})\b(?: long)?",
        rf"\b(?P<way>{longer}|{shorter}|shorten(?:ed)?(?: it)?|lengthen(?:ed)?(?: it)?|extend(?:ed)?(?: it)?|trim(?: it)?|stretch(?: it)?|reduce|increase|slow(?:ed)? down|sped up|speed up) {_BY}(?! long| in total)\b",
        rf"\b(?P<way>add|cut|trim|shave|take|lose|drop|remove|chop|hold) {_BY}(?: more)?(?: (?:to|off|from|of|out of|on))?(?!\S)(?: the (?:end|start|beginning)(?: of)?)?",
    ):
        if m := clause.take(pattern):
            sign = 1 if re.match(r"longer|more|extra|slow|lengthen|extend|stretch|increase|add|hold", m["way"]) else -1
            if m["way"] == "hold" and "more" not in m[0]:
                return _exact(m, clause)
            amount, unit = _number(m), m["unit"]
            if unit in ("%", "percent", "per cent"):
                return lambda now: now * max(0.0, 1 + sign * amount / 100)
            return lambda now: now + sign * _seconds(amount, unit, clause)
    if m := clause.take(rf"\b(?:for |by )?another(?: (?P<n>{NUMBER}))?{_UNIT}(?: (?:longer|more|on|to|in))?\b"):
        clause.take(r"\b(?:hold|keep|stay|linger|last|run)s?\b(?: on)?")
        extra, measure = number(m["n"]) if m["n"] else 1.0, m["unit"]
        return lambda now: now + _seconds(extra, measure, clause)
    if m := clause.take(
        r"\b(?:(?P<twice>twice as long|double(?: (?:the|its) length)?(?: of)?|two times (?:as long|longer))|(?P<thrice>three times as long|triple(?: the length)?)|(?P<half>half as long|half (?:the|its) length|halve(?: the length of)?|in half|by half|twice as short|half the time))\b"
    ):
        factor = 2.0 if m["twice"] else 3.0 if m["thrice"] else 0.5
        return lambda now: now * factor
    if m := clause.take(
        rf"\b(?:last|lasts|be|is|run|runs|hold|held|to|for|exactly|only|just|at|down|up|trim|cut|keep|stretch|extend|shorten|lengthen|reduce)?(?: (?:it |to |for |at |down |up |exactly |only |just )*)?{_AMOUNT}{_UNIT}(?: (?:long|in length|only))?"
    ):
        return _exact(m, clause)
    if m := clause.take(rf"\b(?:(?P<d>{LITTLE}|{MUCH}) )?(?P<way>more|less) time\b"):
        step = {0.5: 1.2, 1.0: 1.4, 2.0: 1.8}[degree(m["d"])]
        factor = step if m["way"] == "more" else 1 / step
        return lambda now: now * factor
    if m := clause.take(
        rf"\b(?:(?P<d>{GRADED}) )?(?P<way>longer|shorter|lengthen|shorten|extend|trim|stretch|tighten|cut short|cut it short|linger|hold)(?: on)?(?: (?P<e>{GRADED}))?\b(?! lens)"
    ):
        up = re.match(r"long|lengthen|extend|stretch|linger|hold", m["way"]) is not None
        step = {0.5: 1.2, 1.0: 1.4, 2.0: 1.8}[degree(m["d"] or m["e"])]
        return lambda now: now * (step if up else 1 / step)
    if m := clause.take(
        rf"\b(?:(?P<d>{GRADED}) )?(?P<way>slower|slow(?: it)? down|faster|speed(?: it)? up|quicker|snappier|pacier|brisker)(?: (?P<e>{GRADED}))?(?: (?:pace|pacing|cut|cutting))?\b(?! (?:pan|zoom|camera|move|music))"
    ):
        up = m["way"].startswith("slow")
        if pointed and not pointed.film and any(clause.plan.shot(s).move is not Move.STATIC for s in pointed.shots):
            return None  # a camera that moves can be slower itself
        step = {0.5: 1.12, 1.0: 1.25, 2.0: 1.5}[degree(m["d"] or m["e"])]
        return lambda now: now * (step if up else 1 / step)
    return None


def _exact(m: re.Match[str], clause: Clause) -> Change:
    amount, unit = _number(m), m["unit"]
    if unit in ("%", "percent", "per cent"):
        return lambda now: now * amount / 100
    return lambda now: _seconds(amount, unit, clause)


def _number(m: re.Match[str]) -> float:
    if m["a"]:
        return 0.5 if m["a"].startswith("half") else 1.5 if "and" in m["a"] else 1.0
    return number(m["n"]) + (0.5 if m["half"] else 0.0)


def _seconds(amount: float, unit: str, clause: Clause) -> float:
    if unit.startswith("f"):
        return amount / float(clause.plan.rate.fraction)
    return amount * 60 if unit.startswith("m") else amount


def _each_shot(clause: Clause) -> bool:
    """'every shot 3 seconds' names shots and not the film."""
    return any(re.search(r"\bshots?\b", words) for words in clause.heard)


def _frames(clause: Clause, shot: Shot, change: Change) -> int:
    rate = clause.plan.rate
    seconds = change(rate.seconds(shot.frames))
    if not SHORTEST_SECONDS <= seconds <= LONGEST_SECONDS:
        raise NotUnderstood(
            f"shot {shot.slate} would last {seconds:.1f} s; a shot lasts {SHORTEST_SECONDS:g} to {LONGEST_SECONDS:g} seconds"
        )
    return rate.frames(seconds)


def _whole(clause: Clause, change: Change) -> list[Edit]:
    """Every unlocked shot in proportion, to the exact total."""
    plan = clause.plan
    frames = plan.rate.frames(change(plan.seconds))
    try:
        spread(plan, frames)
    except EditRefused as e:
        raise NotUnderstood(str(e)) from None
    return [RunningTime(frames=frames)]

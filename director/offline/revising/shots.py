"""Whole shots: 'remove shot 6', 'keep only 1 to 3', 'lock shot 1', 'another take of shot 2'."""

import re

from director.offline.revising.aiming import meant, take_aim
from director.offline.revising.clause import Clause
from director.offline.revising.index import told
from director.offline.revising.numbering import COUNT, Pointed
from film import Edit, Hint, Lock, NotUnderstood, Remove, Reshoot

_GONE = r"(?:remove|delete|drop|lose|get rid of|throw (?:out|away)|take out|cut(?: out)?|skip|kill|scrap|discard|ditch|leave out|omit|erase|trash|bin|dump|axe|without|no more|do not (?:want|need|show|like)|no)"


def removals(clause: Clause) -> list[Edit]:
    """A shot must be pointed at or described with the word 'shot': 'remove the boat' may mean the thing."""
    plan = clause.plan
    if clause.has(
        r"\btake (?:\d+ |one |two |three )?(?:of|for|in)\b|\b(?:this|that|first|second|third|last|old|previous|other) take\b"
    ):
        return []  # a take, not the shot
    if m := clause.take(
        r"^(?:please )?(?:keep|leave|use|show) (?:only|just|nothing but)\b|^only (?:keep|use|show|leave)\b"
    ):
        pointed = take_aim(clause)
        kept = pointed.shots if pointed else ()
        if not kept:
            raise NotUnderstood(f"keep which shots? the film has {told(plan)}")
        return [Remove(shot=s.id) for s in plan.shots if s.id not in kept]
    if m := clause.take(
        rf"^{_GONE} (?:everything|all(?: shots)?|all of it|the rest) (?P<side>after|before) (?!.*\bexcept\b)(?P<what>.+)$"
    ):
        near = meant(m["what"], clause.index)
        ids = [s.id for s in plan.shots]
        return [
            Remove(shot=s)
            for s in (ids[ids.index(near[-1]) + 1 :] if m["side"] == "after" else ids[: ids.index(near[0])])
        ]
    if m := clause.take(
        rf"^(?:the film |it )?(?:should |must )?(?:ends?|stops?|finish(?:es)?)(?: the film| it)? (?:right |directly |already )?after (?!(?:{COUNT}|\d+) (?:seconds?|minutes?))(?P<what>.+)$"
    ):
        last = meant(m["what"], clause.index)[-1]
        at = [s.id for s in plan.shots].index(last)
        return [Remove(shot=s.id) for s in plan.shots[at + 1 :]]
    if not (
        m := clause.take(
            rf"\b{_GONE}\b(?: (?=the|shot|scene|that|this|all|every|last|first|both|each|my|our|\S+'s|\d|#|\S+ shots?\b|close-up|wide))"
        )
    ):
        return []
    pointed = take_aim(clause)
    if pointed is None and (
        n := clause.take(
            rf"\b(?:the )?(?:very )?(first|last|final|opening) ({COUNT})?(?: ones?)?(?! (?:seconds?|frames?))\b"
        )
    ):
        words = n[0].strip() if n[2] else f"the {n[1]} shot"
        pointed = Pointed(meant(words, clause.index), 0, 0)
    clause.take(r"\b(?:completely|altogether|entirely|again|away|out)\b")
    if pointed is None:
        return []
    if len(pointed.shots) == len(plan.shots):
        raise NotUnderstood("that would leave nothing of the film")
    return [Remove(shot=s) for s in pointed.shots]


def locks(clause: Clause) -> list[Edit]:
    m = clause.take(
        r"\b(?P<open>unlock|unfreeze|release)\b|\b(?P<shut>lock|freeze|protect|do not (?:ever )?(?:touch|change|alter)|never (?:ever )?(?:touch|change|alter)|leave (?=.*\b(?:as (?:it|they) (?:is|are)|alone|untouched)\b)|keep (?=.*\bas (?:it|they) (?:is|are)\b))(?! off)"
    )
    if not m:
        return []
    clause.take(r"\b(?:exactly )?as (?:it|they) (?:is|are)(?: now)?\b|\balone\b|\buntouched\b|\bdown\b")
    clause.take(r"\b(?:again|any ?more|ever|for good|from now on)\b")
    pointed = take_aim(clause)
    shots = pointed.shots if pointed else _named(clause, opening=bool(m["open"])) or clause.before
    if not shots and m["open"] and clause.left.strip() in ("", "all", "it", "it all"):
        shots = tuple(s.id for s in clause.plan.shots if s.locked)
    if not shots and clause.left.strip() in ("all", "it all"):
        shots = tuple(s.id for s in clause.plan.shots)
    if not shots:
        raise NotUnderstood(f"{'unlock' if m['open'] else 'lock'} which shot? the film has {told(clause.plan)}")
    return [Lock(shot=s, locked=not m["open"]) for s in shots]


def _named(clause: Clause, *, opening: bool) -> tuple[str, ...]:
    """'1', 'the keypad and the safe': shots by their bare numbers or by what they show; of those to be unlocked, the locked ones."""
    words = clause.left.strip(" ,.")
    if not words or words in ("it", "them", "that", "all", "it all"):
        return ()
    found: list[str] = []
    for part in re.split(r"\s*(?:,|\band\b)\s*", words):
        fits = clause.index.fitting(part, light=True) or frozenset()
        shut = [s.id for s in clause.plan.shots if s.locked and s.id in fits]
        found += [shut[0]] if opening and len(shut) == 1 else meant(part, clause.index)
    clause.left = ""
    return tuple(found)


def reshoots(clause: Clause) -> list[Edit]:
    """Another take; what it should do better is a note, and hints that every generator can act on."""
    again = clause.take(
        r"\b(?:reshoot|retake|reroll|re-?roll|refilm|remake|regenerate|reshot)\b|\b(?:redo|repeat) (?=.*(?:shot|close-up|scene|\d))|\b(?:another|a new|a different|a fresh|a second|one more|a better|an alternative) (?:take|try|attempt|version)(?: (?:of|for|on))?\b"
    )
    if (
        again is None
        and not clause.has(r"\btake .*\b(?:out|away|off|back)\b")
        and clause.has(
            r"\b(?:shoot|try|do|film|take) .*\b(?:again|over|once more|one more time)\b|\bshots? \S+ (?:again|once more)\b|^(?:again|once more),?(?: but| and| with)? \S"
        )
    ):
        again = clause.take(r"\b(?:shoot|try|do|film|take)\b|\b(?:again|over|once more|one more time)\b")
    if again is None:
        return []
    clause.take(r"\b(?:again|over|once more|one more time|a different take|differently)\b")
    note, hints = _wish(clause)
    pointed = take_aim(clause)
    shots = pointed.shots if pointed else clause.before
    if not shots and len(clause.left.split()) > 1:
        clause.take(r"^(?:please )?(?:give me|i want|do|get|take|have|let us have)?\b")
        shots, clause.left = meant(clause.left, clause.index), ""
    filmed = [s for s in shots if not clause.plan.shot(s).title_card]
    if not filmed:
        raise NotUnderstood(f"reshoot which shot? the film has {told(clause.plan)}")
    return [Reshoot(shot=s, note=note, hints=hints) for s in filmed]


_HINTS: tuple[tuple[str, Hint], ...] = (
    (r"(?:closer|tighter|nearer)(?: in)?(?: (?:on|to) (?:the )?\w+(?: \w+)?)?|more of (?:her|his|their|the) (?:face|\w+)", Hint.TIGHTER),
    (r"(?:wider|looser|further (?:away|back)|from further (?:away|back)|more (?:space|room)(?: around (?:the )?\w+)?)", Hint.LOOSER),
    (r"(?:a )?(?:clearer|better|clear|good|unobstructed) view(?: of (?:the )?\w+(?: \w+)?)?|nothing in front of (?:the )?\w+|(?:without|nothing) (?:in the way|blocking (?:the )?\w+)|(?:we|i|you) can (?:not )?see (?:the )?\w+(?: (?:better|clearly|properly))?|(?:the )?\w+ (?:is|are) (?:hidden|blocked|covered|in the way)(?: (?:behind|by) (?:the |an? )?\w+)?|(?:we|i|you|one) (?:can )?(?:hardly|barely) see (?:the )?\w+|show (?:the )?\w+ (?:better|more clearly|clearly)", Hint.CLEAR_VIEW),
    (r"(?:the )?(?:\w+ )?(?:more |better )?(?:centred|centered|in the (?:centre|center|middle))|more central", Hint.CENTRE),
    (r"(?:the camera )?(?:steadier|steady|smoother|less shaky|less shake|less wobbly|calmer camera)", Hint.STEADIER),
    (r"(?:more (?:camera )?(?:movement|motion|move)|livelier|more dynamic|more lively)", Hint.MORE_MOVE),
    (r"(?:brighter|more light|lighter|better lit|not so dark|less dark)", Hint.MORE_LIGHT),
)  # fmt: skip


def _wish(clause: Clause) -> tuple[str, tuple[Hint, ...]]:
    """'closer on her' -> the words and what they mean for the order; what has no meaning for it is left in the clause."""
    found: list[tuple[str, Hint]] = []
    for pattern, hint in _HINTS:
        if m := clause.take(
            rf"(?:(?<=[,;:])|\b(?:but|and|with|this time|make it|only|,)|^)?\s*\b(?:a bit |a little |much |slightly )?(?:{pattern})\b(?! shots?\b)"
        ):
            found.append(
                (re.sub(r"^[\s,;:]*(?:(?:but|and|with|this time|make it|only)\b\s*)*", "", m[0]).strip(), hint)
            )
    if found:
        clause.drop(r"\b(?:but|and|with|this time|only)\b")
    return ", ".join(words for words, _ in found)[:200], tuple(hint for _, hint in found)

"""Shots by where they stand: 'the one after the boat', 'from 3 on', 'everything before the diamond', 'in 6', 'the pan' -> shots."""

import re
from collections.abc import Callable

from director.offline.revising.index import content, slates
from director.offline.revising.numbering import COUNT, JOINT, ONE_NUMBER, Pointed, counted, in_order, listed_shots
from film import Move, NotUnderstood, Plan

Meant = Callable[[str], tuple[str, ...]]
"""A phrase that is nothing but a pointer -> its shots. Raises NotUnderstood."""
_NEXT_TO = re.compile(
    r"\b(?:in |of |on |for )?the (?:shot|one|image|picture) (?:right |just |directly |immediately |that comes |coming )*"
    r"(?P<side>after|before|following|preceding) (?=\S)"
)
_FROM_ON = re.compile(
    r"\b(?:in |for )?(?:(?:everything|all(?: (?:of )?(?:the )?shots)?|every shot|the (?:film|rest|shots))[,:]? )?(?:starting )?from "
    r"(?:shot |number |the )?(?P<what>[\w'-]+(?: [\w'-]+){0,4}?) (?:on|onwards?|forwards?|to the end|till the end|until the end|and after)\b,?(?: everything| all(?: of it)?)?"
)
_ALL_BESIDE = re.compile(
    r"\b(?:in |for )?(?:everything|all(?: (?:of )?(?:the )?(?:other )?shots)?|every (?:other )?shot|the (?:rest|shots)) (?:that (?:is|comes) )?"
    r"(?P<side>after|before|until|till|up to|following|preceding)(?P<too> and including)? (?=\S)"
)
_BARE = re.compile(
    rf"\b(?:in|on|of|for|under|during|at) (?P<n>{ONE_NUMBER}(?:{JOINT}{ONE_NUMBER})*)(?=\s*(?:$|[,.;:!?)]|[-–—]\s|\b(?:and|but|then|with|should|must|to|is|are|needs?|goes|please|too|again|by|a (?:bit|little|touch))\b))"
)
_AHEAD = re.compile(rf"^(?P<n>{ONE_NUMBER})(?= (?:ahead of|before|after|behind|in front of|goes|comes|first|last)\b)")
_MOVED = re.compile(
    r"\b(?:in |of |on )?(?:the|that) (?:slow |fast |quick |camera )*(?P<move>pan|dolly(?: zoom)?|tracking|zoom|tilt|crane|orbit|handheld|push-in|truck|whip pan)(?: shot| move)?\b"
)
_DOES = re.compile(r" (?:goes|go|is|are|runs?|moves?|should|must|needs?|can|could|looks?|feels?|to)\b")
_KINDS = {"dolly": "dolly", "push-in": "dolly", "tracking": "tracking", "truck": "truck"}
_FILMED = re.compile(rf"\b(?:the )?(?:last|final) (?P<n>{COUNT})(?: filmed)?(?: shots?| ones?)? except the card\b")
_LINE = re.compile(
    r"\b(?:the|his|her|their|[a-z]+'s) (?:line|words|bit|speech|sentence) (?:about|on|with|where (?:s?he|they) (?:say|talk)s? (?:about )?)(?: the)? (?P<what>[\w' ]+?)(?=$|[,;.])"
)
_LONGEST = 7


def related(text: str, plan: Plan, meant: Meant) -> Pointed | None:
    """By what stands beside them; None if nothing of the kind is said."""
    return (
        _next_to(text, plan, meant)
        or _from_on(text, plan, meant)
        or _beside(text, plan, meant)
        or _last_filmed(text, plan)
        or _by_line(text, plan)
    )


def _last_filmed(text: str, plan: Plan) -> Pointed | None:
    if not (m := _FILMED.search(text)):
        return None
    filmed = [s for s in plan.shots if not s.title_card]
    return Pointed(tuple(s.id for s in counted(filmed, "last", m["n"])), m.start(), m.end())


def _by_line(text: str, plan: Plan) -> Pointed | None:
    """'his line about the four minutes': the one shot where words like these are said."""
    if not (m := _LINE.search(text)) or not (wanted := set(content(m["what"]))):
        return None
    shots = [s for s in plan.shots if any(wanted <= set(content(ln.text.lower())) for ln in s.lines)]
    return Pointed((shots[0].id,), m.start(), m.end()) if len(shots) == 1 else None


def _next_to(text: str, plan: Plan, meant: Meant) -> Pointed | None:
    if not (m := _NEXT_TO.search(text)) or not (found := _phrase(text[m.end() :], meant)):
        return None
    shots, length = found
    ids = [s.id for s in plan.shots]
    later = m["side"] in ("after", "following")
    at = ids.index(shots[-1]) + 1 if later else ids.index(shots[0]) - 1
    if not 0 <= at < len(ids):
        raise NotUnderstood(f"nothing comes {'after' if later else 'before'} that shot")
    return Pointed((ids[at],), m.start(), m.end() + length)


def _from_on(text: str, plan: Plan, meant: Meant) -> Pointed | None:
    m = _FROM_ON.search(text)
    if not m or re.match(r"(?:now|here|there|above|below|behind|left|right|it|that|this)\b", m["what"]):
        return None
    try:
        first = meant(m["what"])[0]
    except NotUnderstood:
        return None
    ids = [s.id for s in plan.shots]
    return Pointed(tuple(ids[ids.index(first) :]), m.start(), m.end())


def _beside(text: str, plan: Plan, meant: Meant) -> Pointed | None:
    if not (m := _ALL_BESIDE.search(text)) or not (found := _phrase(text[m.end() :], meant)):
        return None
    shots, length = found
    ids = [s.id for s in plan.shots]
    if m["side"] in ("after", "following"):
        picked = ids[ids.index(shots[0 if m["too"] else -1]) + (0 if m["too"] else 1) :]
    else:
        through = m["side"] == "up to" or m["too"] is not None
        picked = ids[: ids.index(shots[-1 if through else 0]) + (1 if through else 0)]
    if not picked:
        raise NotUnderstood(f"there is nothing {m['side']} that shot")
    return Pointed(tuple(picked), m.start(), m.end() + length)


def numbered_barely(text: str, plan: Plan) -> Pointed | None:
    """'on 9', 'in 3 and 4', '5 ahead of 4': a number where only a shot can stand."""
    m = _BARE.search(text) or _AHEAD.search(text)
    if not m:
        return None
    return Pointed(in_order([s.id for s in listed_shots(m["n"], plan)], plan), m.start(), m.end())


def moved(text: str, plan: Plan) -> Pointed | None:
    """'the pan should go right': the one shot with such a move, where what is said is about the move."""
    m = _MOVED.search(text)
    if not m or not (m.start() == 0 or _DOES.match(text[m.end() :])):
        return None
    kind = _KINDS.get(m["move"], m["move"])
    shots = [s for s in plan.shots if s.move is not Move.STATIC and str(s.move).startswith(kind)]
    if len(shots) > 1:
        raise NotUnderstood(f"{len(shots)} shots have such a move ({slates(shots)}); say which")
    return Pointed((shots[0].id,), m.start(), m.end()) if shots else None


def _phrase(words: str, meant: Meant) -> tuple[tuple[str, ...], int] | None:
    """The longest beginning of some words that points at shots, and how far it goes."""
    pieces = re.match(r"[^,;.!?]*", words)
    said = pieces[0].split() if pieces else []
    for count in range(min(len(said), _LONGEST), 0, -1):
        phrase = " ".join(said[:count])
        if re.fullmatch(r"(?:it|that|this|them|those|these|the)", phrase):
            return None
        try:
            return meant(phrase), len(phrase)
        except NotUnderstood:
            continue
    return None

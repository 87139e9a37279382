"""A sentence said before -> the same about other shots, or about somebody else; and 'it' -> the shots it means."""

import re
from typing import NamedTuple

from director.offline.revising.aiming import meant, point
from director.offline.revising.clause import quoted, tidied
from director.offline.revising.degrees import GRADED
from director.offline.revising.index import Index
from director.offline.revising.people import PRONOUNS
from director.offline.revising.phrasing import opened
from director.offline.revising.recalling import Memory
from director.offline.revising.referring import corrected
from film import NotUnderstood

_TOO = r"(?: too| as well| also| again| please)*"
SAME = re.compile(
    rf"(?:and |also |now |then )*(?:(?:do |make |apply |i want )?(?:exactly )?(?:the )?same(?: thing| change)?(?: again)?|do (?:that|it|this|so)(?: again)?|likewise|repeat (?:that|it))(?: for| in| with| on| to) (?P<what>.+?){_TOO}"
)
ALSO = re.compile(
    r"(?:and |also |now )*(?:(?:for|in|with|on) )?(?P<what>.+?)(?: (?:too|as well|also))+(?: please)?|(?:and|also)(?: for| in| with| on| to| into)? (?P<what2>.+?)(?: please)?"
)
CORRECTED = re.compile(
    r"(?:no|nope|wait|sorry|oops|not that(?: one)?|actually)[, ]+(?:no[, ]+)?(?:(?:i|we) (?:meant|mean|said|wanted) )?(?:(?:for|in|to|with|only(?: for| in)?|just(?: for| in)?|do (?:it|that) (?:in|for|to|with)) )?(?P<what>.+?)(?:,? (?:and )?not .+| instead| only)?"
    r"|(?:i|we) (?:meant|mean|wanted|said) (?:for |in )?(?P<what2>.+?)(?:,? not .+| instead)?|not (?:in )?(?:shot )?\S+,? (?:but )?(?P<what3>.+)|(?:do (?:it|that) )?(?:in|for|with|to) (?P<what4>.+?) instead|(?P<what5>.+?) instead"
    r"|(?:only|just)(?: for| in| on)? (?P<what6>(?:the )?(?:shots?|scenes?|slates?) .+|\d+[a-z]|the \w+ (?:shot|one))|(?P<what7>(?:the )?(?:shots?|scenes?|slates?) \S+) only"
)
MORE = re.compile(
    rf"(?:and |now |make (?:it|that) |do (?:it|that) )*(?:(?P<again>again|once more|one more time|do (?:it|that) again|repeat that|same again|keep going|go on)|(?P<degree>{GRADED} |even |still |some )?(?:more|further|stronger)(?: of (?:that|it|the same))?)(?: please)?"
)
LESS = re.compile(
    r"(?:(?:no|hmm|well|ok|okay|that is|that was|it is|that|this is|now it is|a bit|a little|way|far|much|just)[, ]*)*(?:too much|too strong|too far|too extreme|overdone|not (?:that|so|quite so|quite that|as) (?:much|strong|far)|(?:a (?:bit|little) )?less(?: than that| of (?:that|it)| please)?|half (?:of )?that|half as much|halfway(?: back)?|(?:tone|dial) (?:it|that) (?:down|back)(?: a (?:bit|little))?)"
)
YES = re.compile(
    r"(?:yes|yeah|yep|yup|sure|ok|okay|exactly|right|correct|do (?:it|that)|please do|go ahead|that is right|that one|i do|of course)(?:,? (?:please|do (?:it|that)|exactly|go ahead))*"
)
NO = re.compile(
    r"(?:no|nope|no thanks|no thank you|never(?: ?mind)?|forget it|cancel|leave it|neither|none(?: of (?:them|those))?)(?: thanks| please)?"
)
NTH = re.compile(
    r"(?:(?:the|number|option) )*(?P<nth>first|second|third|fourth|last|1st|2nd|3rd|[1-4])(?: one| option| shot| suggestion)?(?: please)?"
)
STEP = re.compile(
    r"\b((?:more|less) [a-z]+|longer|shorter|closer|wider|tighter|looser|slower|faster|warmer|colder|cooler|darker|brighter|lighter|softer|harder|quicker|quieter|younger|older|taller|thinner|heavier|slimmer|sadder|happier|scarier|tenser|calmer|funnier|spookier|creepier|grainier|hazier|steadier|paler|richer|grittier|higher|lower)\b"
)
_EXPLETIVE = re.compile(
    r"\bit (?:should |must |shall |can |to |be |is |starts? |stops? |gets? |look |feel )*(?:like )?(?:an? )?(?:much |a bit |a little |even |more |less |slightly )*(?:rain|snow|storm|fog|wind|sunny|cloudy|clear|overcast|pouring|scar|spook|creep|sad|happi|funn|tense|eerie|romantic|dramatic|intense|epic|warm|cold|cool|dark|bright|monochrome|black|sepia|vintage|noir|grain|colour|vertical|square|wide-?screen|cinemascope|16|9:|4:|1:|2\.39|playful|mysterious|magical|triumphant|peaceful|dream|title)\w*"
)
_THAT = re.compile(
    r"\b(?:that|this|the same) (?:shot|one|picture|image|scene)\b|\b(?:these|those|the same) (?:shots|ones|pictures)\b|\b(?:them both|it|them|those|these|both(?: of them)?)\b|\b(?:in )?there\b(?! (?:is|are|should|must|was|were))"
)


class Sentence(NamedTuple):
    """Words to be read in the place of those said."""

    low: str
    quotes: tuple[str, ...]
    before: tuple[str, ...] = ()
    chosen: tuple[str, ...] = ()


class Follow(NamedTuple):
    """What a follow-up asks for."""

    kind: str
    """'read': any of the sentences, the first that can be read. 'again': after undoing the last turn. 'half', 'answer'."""
    sentences: tuple[Sentence, ...] = ()
    words: str = ""


def resolved(low: str, ref: str) -> str:
    """'make it longer' -> 'make shot 1c longer'. In 'make it snow' nobody is meant, and 'make it scarier' is said of films."""
    taken = [m.span() for m in _EXPLETIVE.finditer(low)]

    def spelled(m: re.Match[str]) -> str:
        if any(a <= m.start() < b for a, b in taken):
            return m[0]
        return f"in {ref}" if m[0].endswith("there") else ref

    low = re.sub(r"\bits (length|duration|size|angle|light|weather|mood|speed)\b", rf"the \1 of {ref}", low)
    return _THAT.sub(spelled, low)


def ref(shots: tuple[str, ...], index: Index) -> str:
    slates = [index.plan.shot(s).slate.lower() for s in shots]
    return f"shot{'s' if len(slates) > 1 else ''} {', '.join(slates[:-1]) + ' and ' if len(slates) > 1 else ''}{slates[-1]}"


def whom(what: str, memory: Memory, index: Index) -> tuple[tuple[str, ...], str]:
    """A phrase that is nothing but shots, or one of the cast."""
    plan = index.plan
    name = re.sub(r"^the |'s$", "", what.strip())
    if name in index.names:
        return (), index.names[name]
    if name in PRONOUNS:
        last = memory.people[0] if memory.people else ()
        fits = [c.id for c in plan.cast if c.presentation == PRONOUNS[name] and c.id not in last]
        return (), fits[0] if len(fits) == 1 else ""
    ids = [s.id for s in plan.shots]
    if re.fullmatch(
        r"(?:all )?(?:the )?(?:others|other (?:shots|ones)|rest|remaining (?:shots|ones)|all the rest)", what
    ):
        return tuple(s.id for s in plan.shots if s.id not in memory.shots and not s.title_card), ""
    if m := re.fullmatch(r"(?:the )?(?:(next|following|previous|one (?:after|before))(?: one| shot| that| it)*)", what):
        at = ids.index(memory.shots[0 if "prev" in m[1] or "before" in m[1] else -1]) if memory.shots else -1
        at += -1 if "prev" in m[1] or "before" in m[1] else 1
        return ((ids[at],) if memory.shots and 0 <= at < len(ids) else ()), ""
    try:
        if found := point(what, index):
            left = f"{what[: found.start]} {what[found.end :]}"
            return (found.shots if not re.sub(r"\b(?:the|in|for)\b|[\s,.]", "", left) else ()), ""
        return (meant(what, index) if len(what.split()) <= 4 else ()), ""
    except NotUnderstood:
        return (), ""


def source(memory: Memory, index: Index) -> tuple[str, tuple[str, ...]]:
    """The last sentence that stood for itself, and its quotations."""
    later: list[str] = []
    for exchange in reversed(memory.exchanges):
        masked, quotes = quoted(" ".join(exchange.said.split()))
        low = opened(tidied(masked)).strip(" .!")
        follows = any(p.fullmatch(low) for p in (SAME, MORE, LESS, YES, NO, NTH))
        if exchange.kind == "undo" and exchange.edits and len(low.split()) <= 4:
            later.append(low)
            continue
        if not low or follows or (len(low.split()) < 2 and not STEP.fullmatch(low)):
            continue
        if (ALSO.fullmatch(low) and len(low.split()) < 5) or (
            CORRECTED.fullmatch(low) and low.startswith(("no", "i meant", "not "))
        ):
            later.append(low)
            continue
        if low.startswith(("undo", "redo", "go back", "back to")):
            parts = re.split(r",? and(?: then)? |, then | then ", low, maxsplit=1)
            if len(parts) < 2:
                continue
            low = re.sub(r" instead$", "", parts[1])
        for correction in reversed(later):  # 'no, dusk' said since: the sentence is about dusk now
            low = next(iter(corrected(correction, low, index)), low)
        return low, quotes
    return "", ()


def retargeted(shots: tuple[str, ...], who: str, memory: Memory, index: Index, what: str = "") -> list[Sentence]:
    low, quotes = source(memory, index)
    if not low:
        return []
    low = re.sub(r"\bof (?:them|those|these)\b", f"{memory.thing}s", low) if memory.thing else low
    if who:
        return [Sentence(low_, quotes, memory.shots) for low_ in renamed(low, who, index)]
    anew = pointed(
        low, what if re.match(r"(?:the )?(?:shots?|slates?|scenes?) #?\w", what) else ref(shots, index), index
    )
    if anew != low:
        return [Sentence(anew, quotes)]
    return [Sentence(low, quotes, shots)] if "" not in shots else []


def pointed(low: str, ref: str, index: Index) -> str:
    """The sentence about other shots: those it names, or its 'it', replaced; the same if it names none."""
    try:
        found = point(low, index)
    except NotUnderstood:  # 'the two-shot' may be none any more, now that it was changed
        return _ONE_SHOT.sub(ref, low, count=1)
    if found is None:
        return resolved(low, ref)
    where = re.match(r"(?:in|of|on|for|at|after|before|to)\b", low[found.start : found.end])
    start, end = low[: found.start].rstrip(), low[found.end :]
    return " ".join(
        f"{start} {where[0] + ' ' if where else ''}{ref}{'' if end[:1] in ',:' else ' '}{end.lstrip()}".split()
    )


_ONE_SHOT = re.compile(
    r"\bthe (?:[\w'-]+ ){0,3}?(?:two-shots?|close-ups?|shots?|wides?|mediums?|inserts?|ones?)(?: (?:of|with|in|at|on) (?:the )?\w+)?\b"
)


def renamed(low: str, who: str, index: Index) -> list[str]:
    """The sentence with somebody else in the place of the one it speaks of."""
    name = index.plan.character(who).name.lower()
    said = [n for n in sorted(index.names, key=len, reverse=True) if re.search(rf"\b{re.escape(n)}\b", low)]
    if len({index.names[n] for n in said}) == 1:
        return [re.sub(rf"\b(?:the )?{re.escape(said[0])}\b", name, low)]
    if said:
        return []
    her = re.sub(r"\b(?:her|his)\b(?= \w)", f"{name}'s", low)
    return [t for t in (her, re.sub(rf"\b(?:{'|'.join(PRONOUNS)})\b", name, low)) if t != low]

"""What only the conversation explains -> sentences that stand for themselves: 'shot 4 too', 'a bit more', 'no, shot 3', '1A'."""

import re
from typing import NamedTuple

from director.offline.revising.aiming import meant, point
from director.offline.revising.clause import quoted, tidied
from director.offline.revising.degrees import GRADED
from director.offline.revising.index import Index
from director.offline.revising.numbering import ORDINAL
from director.offline.revising.people import PRONOUNS
from director.offline.revising.recalling import Memory
from film import NotUnderstood

_TOO = r"(?: too| as well| also| again| please)*"
_SAME = re.compile(
    rf"(?:and |also |now |then )*(?:(?:do |make |apply |i want )?(?:exactly )?(?:the )?same(?: thing| change)?(?: again)?|do (?:that|it|this|so)(?: again)?|likewise|repeat (?:that|it))(?: for| in| with| on| to) (?P<what>.+?){_TOO}"
)
_ALSO = re.compile(
    r"(?:and |also |now )*(?:(?:for|in|with|on) )?(?P<what>.+?)(?: (?:too|as well|also))+(?: please)?|(?:and|also)(?: for| in| with| on| to| into)? (?P<what2>.+?)(?: please)?"
)
_CORRECTED = re.compile(
    r"(?:no|nope|wait|sorry|oops|not that(?: one)?|actually)[, ]+(?:no[, ]+)?(?:(?:i|we) (?:meant|mean|said|wanted) )?(?:(?:for|in|to|with|do (?:it|that) (?:in|for|to|with)) )?(?P<what>.+?)(?:,? (?:and )?not .+| instead)?"
    r"|(?:i|we) (?:meant|mean|wanted|said) (?:for |in )?(?P<what2>.+?)(?:,? not .+| instead)?|not (?:in )?(?:shot )?\S+,? (?:but )?(?P<what3>.+)|(?:do (?:it|that) )?(?:in|for|with|to) (?P<what4>.+?) instead|(?P<what5>.+?) instead"
)
_MORE = re.compile(
    rf"(?:and |now |make (?:it|that) |do (?:it|that) )*(?:(?P<again>again|once more|one more time|do (?:it|that) again|repeat that|same again|keep going|go on)|(?P<degree>{GRADED} |even |still |some )?(?:more|further|stronger)(?: of (?:that|it|the same))?)(?: please)?"
)
_LESS = re.compile(
    r"(?:(?:no|hmm|well|ok|okay|that is|that was|it is|that|this is|now it is|a bit|a little|way|far|much|just)[, ]*)*(?:too much|too strong|too far|too extreme|overdone|not (?:that|so|quite so|quite that|as) (?:much|strong|far)|(?:a (?:bit|little) )?less(?: than that| of (?:that|it)| please)?|half (?:of )?that|half as much|halfway(?: back)?|(?:tone|dial) (?:it|that) (?:down|back)(?: a (?:bit|little))?)"
)
_YES = re.compile(
    r"(?:yes|yeah|yep|yup|sure|ok|okay|exactly|right|correct|do (?:it|that)|please do|go ahead|that is right|that one|i do|of course)(?:,? (?:please|do (?:it|that)|exactly|go ahead))*"
)
_NO = re.compile(
    r"(?:no|nope|no thanks|no thank you|never(?: ?mind)?|forget it|cancel|leave it|neither|none(?: of (?:them|those))?)(?: thanks| please)?"
)
_NTH = re.compile(
    r"(?:(?:the|number|option) )*(?P<nth>first|second|third|fourth|last|1st|2nd|3rd|[1-4])(?: one| option| shot| suggestion)?(?: please)?"
)
_STEP = re.compile(
    r"\b((?:more|less) [a-z]+|longer|shorter|closer|wider|tighter|looser|slower|faster|warmer|colder|cooler|darker|brighter|lighter|softer|harder|quicker|quieter|younger|older|taller|thinner|heavier|slimmer|sadder|happier|scarier|tenser|calmer|funnier|spookier|creepier|grainier|hazier|steadier|paler|richer|grittier|higher|lower)\b"
)
_AMOUNT = re.compile(
    r"\b(?:by )?(?:an?|half a|\d+(?:[.,]\d+)?|one|two|three|four|five|six|ten)(?: and a half)? ?(?:seconds?|secs?|s|frames?|%|percent) (?=longer|shorter)"
)
_EXPLETIVE = re.compile(
    r"\bit (?:should |must |shall |can |to |be |is |starts? |stops? |gets? |look |feel )*(?:like )?(?:an? )?(?:much |a bit |a little |even |more |less |slightly )*(?:rain|snow|storm|fog|wind|sunny|cloudy|clear|overcast|pouring|scar|spook|creep|sad|happi|funn|tense|eerie|romantic|dramatic|intense|epic|warm|cold|cool|dark|bright|monochrome|black|sepia|vintage|noir|grain|colour|vertical|square|wide-?screen|cinemascope|16|9:|4:|1:|2\.39|playful|mysterious|magical|triumphant|peaceful|dream|title)\w*"
)
_THAT = re.compile(
    r"\b(?:that|this|the same) (?:shot|one|picture|image|scene)\b|\b(?:these|those|the same) (?:shots|ones|pictures)\b|\b(?:it|them|those|these|both(?: of them)?)\b|\b(?:in )?there\b(?! (?:is|are|should|must|was|were))"
)
_BARE_STEP = re.compile(
    rf"(?:and |now |just )*(?:(?:{GRADED}|even|still) )?(?:longer|shorter|slower|faster|closer|wider|tighter|looser)(?: please)?"
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


def own(low: str, quotes: tuple[str, ...], memory: Memory, index: Index) -> list[Sentence]:
    """The ways to read a sentence for itself: 'it' as the shots just spoken of, as the film, and with those shots understood."""
    plain = Sentence(low, quotes)
    names = _person(memory, index) if len(low.split()) <= 5 else []
    of_person = [Sentence(f"make {n} {re.sub('^and ', '', low)}", quotes, memory.shots) for n in names]
    done = memory.done.edits if memory.done else ()
    if done and all(e.do == "set_music" for e in done) and len(low.split()) <= 4:
        return [Sentence(f"{low} music", quotes), plain]
    if not memory.shots:
        return [plain, *of_person]
    ref = _ref(memory.shots, index)
    if _REMOVED.search(low) and not memory.thing and any(e.do not in _OF_SHOTS for e in done):
        raise NotUnderstood(f"what you changed last, or {ref}? did you mean “undo”? else say “remove {ref}”")
    short = Sentence(low, quotes, memory.shots)
    if _BARE_STEP.fullmatch(low):
        return [short]
    meant_by_it = [*([f"the {memory.thing} in {ref}"] if memory.thing else []), ref]
    said = [t for r in meant_by_it if (t := resolved(low, r)) != low]
    played = done and all(e.do in ("set_part", "set_shot") for e in done) and any(e.do == "set_part" for e in done)
    first = of_person if played else []
    return [*first, *(Sentence(t, quotes) for t in said), plain, short, *of_person]


_OF_SHOTS = frozenset({"insert", "move", "swap", "lock", "retime", "reshoot", "pick", "reject"})
"""After these 'remove it' can mean nothing but the shot."""
_REMOVED = re.compile(
    r"^(?:and |please )*(?:remove|delete|lose|cut|drop|get rid of|take out|discard|scrap|no) (?:it|that|them|this)\b(?! shots?\b)"
)


def _person(memory: Memory, index: Index) -> list[str]:
    """Whom the last turn changed, if that was one person and nothing else: 'and a bit older' is said of them."""
    if not memory.done:
        return []
    who = {
        w
        for e in memory.done.edits
        if (w := getattr(e, "character", "") or getattr(e, "who", "")) or e.do != "set_shot"
    }
    return [index.plan.character(w).name.lower() for w in who if len(who) == 1 and w in {c.id for c in index.plan.cast}]


def resolved(low: str, ref: str) -> str:
    """'make it longer' -> 'make shot 1c longer'. In 'make it snow' nobody is meant, and 'make it scarier' is said of films."""
    taken = [m.span() for m in _EXPLETIVE.finditer(low)]

    def spelled(m: re.Match[str]) -> str:
        if any(a <= m.start() < b for a, b in taken):
            return m[0]
        return f"in {ref}" if m[0].endswith("there") else ref

    return _THAT.sub(spelled, low)


def _ref(shots: tuple[str, ...], index: Index) -> str:
    slates = [index.plan.shot(s).slate.lower() for s in shots]
    return f"shot{'s' if len(slates) > 1 else ''} {', '.join(slates[:-1]) + ' and ' if len(slates) > 1 else ''}{slates[-1]}"


def followed(low: str, quotes: tuple[str, ...], memory: Memory, index: Index) -> Follow | None:
    """A sentence that is nothing without the one before it; None if this is none."""
    if memory.last is None:
        return None
    bare = low.strip(" .!?,")
    question = memory.last.answer if not memory.last.edits and memory.last.kind in ("", "refusal") else ""
    if question and (found := _answered(bare, question, memory, index)):
        return found
    if _NO.fullmatch(bare):
        if memory.last.edits:
            raise NotUnderstood("did you mean “undo”? say it, or what should be different")
        return Follow("answer", words="Then nothing is changed.")
    if _LESS.fullmatch(bare) and memory.done:
        return Follow("half")
    if (m := _MORE.fullmatch(bare)) and memory.done:
        return Follow("read", tuple(_repeated(m["again"], m["degree"] or "", memory, index)))
    found = _aimed_anew(bare, memory, index)
    if found is None and (m := re.match(r"(?:no|nope|wait|sorry|oops)\s*[,.;!]\s*(?:but )?(?P<rest>.+)", bare)):
        if memory.last.edits:
            raise NotUnderstood(f"shall that be undone first? did you mean “undo that and {m['rest']}”?")
        return Follow("read", tuple(own(m["rest"], quotes, memory, index)))
    return found


def _aimed_anew(bare: str, memory: Memory, index: Index) -> Follow | None:
    """'shot 4 too' does the last change to other shots as well; 'no, shot 4' to those instead."""
    for kind, pattern in (("read", _SAME), ("read", _ALSO), ("again", _CORRECTED)):
        m = pattern.fullmatch(bare)
        what = next((g for n, g in m.groupdict().items() if n.startswith("what") and g), "") if m else ""
        if not what:
            continue
        shots, who = _whom(what, memory, index)
        low, quotes = _source(memory)
        nth = re.fullmatch(rf"(?:the )?({ORDINAL})(?: one)?", what)
        if nth and (other := re.search(rf"\b{ORDINAL}(?= [a-z])", low)):
            anew = f"{low[: other.start()]}{nth[1]}{low[other.end() :]}"
            return Follow(kind if memory.last and memory.last.edits else "read", (Sentence(anew, quotes),))
        if (
            kind == "again"
            and not who
            and re.fullmatch(r"(?:the )?(?:shots?|slates?|scenes?) #?\w+(?:(?:,| and|,? to) \w+)*", what)
        ):
            shots = shots or ("",)  # shots that are gone now were there before
        if shots or who:
            sentences = tuple(_retargeted(shots, who, memory, index, what))
            if not sentences:
                return None
            return Follow(kind if memory.last and memory.last.edits else "read", sentences)
    return None


def _whom(what: str, memory: Memory, index: Index) -> tuple[tuple[str, ...], str]:
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


def _source(memory: Memory) -> tuple[str, tuple[str, ...]]:
    """The last sentence that stood for itself, and its quotations."""
    for exchange in reversed(memory.exchanges):
        masked, quotes = quoted(" ".join(exchange.said.split()))
        low = tidied(masked).strip(" .!")
        follows = any(p.fullmatch(low) for p in (_SAME, _MORE, _LESS, _YES, _NO, _NTH))
        if not low or follows or (len(low.split()) < 2 and not _STEP.fullmatch(low)):
            continue
        if (_ALSO.fullmatch(low) and len(low.split()) < 5) or (
            _CORRECTED.fullmatch(low) and low.startswith(("no", "i meant", "not "))
        ):
            continue
        if low.startswith(("undo", "redo", "go back", "back to")):
            parts = re.split(r",? and(?: then)? |, then | then ", low, maxsplit=1)
            if len(parts) < 2:
                continue
            low = re.sub(r" instead$", "", parts[1])
        return low, quotes
    return "", ()


def _repeated(again: str | None, degree: str, memory: Memory, index: Index) -> list[Sentence]:
    low, quotes = _source(memory)
    low = _AMOUNT.sub("", low) if not again else low
    step = _STEP.search(re.sub(rf"\b{GRADED} (?=\w)", "", low))
    if not again:
        low = re.sub(rf"\b{GRADED} (?=\w)", "", low)
        if step is None:
            raise NotUnderstood(f"more of what? “{low[:60]}” has no more or less; say what should change")
        how = (
            "a bit "
            if re.match(r"(?:just )?(?:a |slightly|somewhat)", degree)
            else "much "
            if re.match(r"(?:very |even )?(?:much|a lot|lots|far|way)", degree)
            else ""
        )
        low = _STEP.sub(lambda m: f"{how}{m[0]}", low, count=1)
    if not memory.shots:
        return [Sentence(low, quotes)]
    return [
        Sentence(_pointed(low, _ref(memory.shots, index), index), quotes),
        Sentence(low, quotes, memory.shots),
        Sentence(low, quotes),
    ]


def _retargeted(shots: tuple[str, ...], who: str, memory: Memory, index: Index, what: str = "") -> list[Sentence]:
    low, quotes = _source(memory)
    if not low:
        return []
    if who:
        return [Sentence(low_, quotes, memory.shots) for low_ in _renamed(low, who, index)]
    anew = _pointed(
        low, what if re.match(r"(?:the )?(?:shots?|slates?|scenes?) #?\w", what) else _ref(shots, index), index
    )
    if anew != low:
        return [Sentence(anew, quotes)]
    return [Sentence(low, quotes, shots)] if "" not in shots else []


def _pointed(low: str, ref: str, index: Index) -> str:
    """The sentence about other shots: those it names, or its 'it', replaced; the same if it names none."""
    try:
        found = point(low, index)
    except NotUnderstood:
        found = None
    if found is None:
        return resolved(low, ref)
    where = re.match(r"(?:in|of|on|for|at|after|before|to)\b", low[found.start : found.end])
    start, end = low[: found.start].rstrip(), low[found.end :]
    return " ".join(
        f"{start} {where[0] + ' ' if where else ''}{ref}{'' if end[:1] in ',:' else ' '}{end.lstrip()}".split()
    )


def _renamed(low: str, who: str, index: Index) -> list[str]:
    """The sentence with somebody else in the place of the one it speaks of."""
    name = index.plan.character(who).name.lower()
    said = [n for n in sorted(index.names, key=len, reverse=True) if re.search(rf"\b{re.escape(n)}\b", low)]
    if len({index.names[n] for n in said}) == 1:
        return [re.sub(rf"\b(?:the )?{re.escape(said[0])}\b", name, low)]
    if said:
        return []
    her = re.sub(r"\b(?:her|his)\b(?= \w)", f"{name}'s", low)
    return [t for t in (her, re.sub(rf"\b(?:{'|'.join(PRONOUNS)})\b", name, low)) if t != low]


def _answered(bare: str, question: str, memory: Memory, index: Index) -> Follow | None:
    """An answer to the director's own question: one of what it offered, or the shot or person it asked for."""
    asked = memory.last.said if memory.last else ""
    masked, quotes = quoted(" ".join(asked.split()))
    low = tidied(masked).strip(" .!")
    choices = re.search(r"which of them|such shots|fits \d+ shots|which shot|say which", question)
    offered = re.findall(r"“([^”]+)”", question.split("did you mean")[-1].split("the nearest I can do")[-1])
    slates = {s.slate: s.id for s in index.plan.shots}
    named = [slates[w] for w in dict.fromkeys(re.findall(r"\b\d+[A-HJ-NP-Z]{1,2}\b", question)) if w in slates]
    if _YES.fullmatch(bare):
        if len(offered) != 1 or "did you mean" not in question:
            raise NotUnderstood(f"yes to what? {_say(offered)}")
        return Follow("read", (_whole(offered[0]),))
    if _NO.fullmatch(bare):
        return Follow("answer", words="Then nothing is changed.")
    shots: tuple[str, ...] = ()
    if m := _NTH.fullmatch(bare):
        at = {"first": 0, "1st": 0, "second": 1, "2nd": 1, "third": 2, "3rd": 2, "fourth": 3, "last": -1}.get(
            m["nth"], int(m["nth"]) - 1 if m["nth"].isdecimal() else 0
        )
        if choices and len(named) > 1 and at < len(named) and not m["nth"].isdecimal():
            shots = (named[at],)
        elif not choices and offered and at < len(offered):
            return Follow("read", (_whole(offered[at]),))
    who = ""
    if not shots:
        shots, who = _whom(bare, memory, index)
    if not shots and not who:
        return (
            Follow("read", (Sentence(f"{low} {bare}", quotes), Sentence(f"{low} in {bare}", quotes)))
            if len(bare.split()) <= 6 and _ASKS.search(question)
            else None
        )
    if who:
        name = index.plan.character(who).name.lower()
        ways = [
            *_renamed(low, who, index),
            re.sub(r"\bthe (?=\w)", f"{name}'s ", low, count=1),
            f"{low} for {name}",
            f"{name} {low}",
            f"{low} {name}",
        ]
        return Follow("read", tuple(Sentence(w, quotes) for w in ways))
    ref = _ref(shots, index)
    either = re.sub(r"\bshots? \S+ or (?:shot )?\S+", ref, low)
    return Follow("read", (
        Sentence(low, quotes, chosen=shots), *([Sentence(either, quotes)] if either != low else []), Sentence(low, quotes, before=shots),
        Sentence(f"{low} in {ref}", quotes), *_retargeted(shots, "", memory, index),
    ))  # fmt: skip


_ASKS = re.compile(r"\b(?:which|who|whose|where|how long|how many|what)\b.*\?|\bsay which\b")


def _whole(offered: str) -> Sentence:
    masked, quotes = quoted(offered)
    return Sentence(tidied(masked).strip(" .!"), quotes)


def _say(offered: list[str]) -> str:
    return f"say one of them: {', '.join(f'“{o}”' for o in offered)}" if offered else "say what to change"

"""What the last turn did decides what 'it', 'the second half', 'the first one' and 'that' are -> sentences that stand for themselves."""

import re

from director.offline.actions import verb_forms
from director.offline.colours import COLOURS, colour_name
from director.offline.revising.clause import quoted, tidied
from director.offline.revising.index import Index
from director.offline.revising.mending import of_a_sort
from director.offline.revising.numbering import COUNT, ONE_NUMBER
from director.offline.revising.phrasing import opened
from director.offline.revising.recalling import Exchange, Memory
from film import Dress, Edit, Insert, Pick, Reject, Retitle, SetLine, Split, Undress

_SOFT = r"(?:and |now |then |please |so )*"
BACK = re.compile(
    rf"{_SOFT}(?:put|swap|switch|move|change|turn|take|bring|set|get|have)(?: (?:it|them|that|those|this|everything))? back(?: again)?(?: please| to (?:how|what|where) (?:it|they) (?:was|were)(?: before)?| (?:how|as|the way|where) (?:it|they) (?:was|were)(?: before)?)?|(?:i (?:do )?want )?(?:it|that|them|those) back(?: again)?(?: please)?"
)
"""Said right after a change: that change is to be undone."""
_OTHER_WORDS = re.compile(
    rf"(?:(?:no|actually|sorry|wait|or)[, ]+)?{_SOFT}(?:(?:make|change|turn|let) (?:that|it|this)(?: be| say| read)?(?: to| into)?|rather|better|i mean|or rather|(?:it|that|s?he) should (?:say|be|read)|say|let (?:him|her|them) say)?[\s:,]*(?P<words>⟦\d+⟧)(?: instead| rather)?"
)
_TAKEN_OFF = re.compile(
    rf"{_SOFT}(?:take|remove|lose|get rid of|drop) (?:it|them|that|those)(?: off| away| out)?(?: again| please)?"
)
_PASSED_ON = re.compile(
    rf"{_SOFT}(?:(?:try|put|use|have|see|let us (?:try|see)) (?:it|them|that|those|the same) on|(?:give|pass) (?:it|them|that|those) to) (?P<who>[\w' -]+?)(?: instead)?"
)
_COLOUR = (
    rf"(?:(?:dark|light|pale|bright|deep) )?(?:{'|'.join(sorted(map(re.escape, COLOURS), key=len, reverse=True))})"
)
PAIR = rf"{ONE_NUMBER} (?:and|with|for) {ONE_NUMBER}"
_OTHER_TAKE = re.compile(
    rf"{_SOFT}(?P<way>use|take|pick|go with|try|keep|choose|prefer|reject|drop|not) (?:the )?(?P<nth>[a-z]+|\d+(?:st|nd|rd|th))(?: one)(?: then| instead| after all)?"
)
_AGAIN = re.compile(
    rf"{_SOFT}(?:do (?:it|that|so)|try (?:it |that )?again|try (?:it|that)|go ahead|do what i (?:asked|said)(?: before)?|once more|the same again)(?: now| then| again| anyway)*"
)
_HALF = re.compile(
    r"\b(?:the|that) (?P<nth>first|second|new|other|latter|last|front|back) (?:half|part|piece|bit|one of (?:them|the two)|of (?:them|the two))\b"
)
_NEW = re.compile(r"\b(?:the|that|this) new (?:shot|one|image|picture|insert|close-up)\b")
_CORRECTED = re.compile(
    r"(?:(?:no|nope|actually|sorry|wait|hm+|or)[, ]+)+(?:rather |better |make (?:that|it) |i (?:mean|meant|said) |it should be )?(?P<new>[^,;.]+?)(?: instead| rather| then)?|make that (?P<new2>[^,;.⟦]+)|(?:rather|or rather|better) (?P<new3>[^,;.⟦]+)|(?P<new4>[^,;.⟦]+?) instead|(?:and )?an? (?P<new5>\w+(?: \w+)?) one|(?P<new6>\w+(?: \w+)?)"
)


def other_words(low: str, quotes: tuple[str, ...], memory: Memory, index: Index) -> tuple[str, tuple[str, ...]] | None:
    """'make that "Go!"' after a line or a title was set -> those words changed to these."""
    m = _OTHER_WORDS.fullmatch(low)
    if m and memory.last and memory.last.kind == "answer" and not memory.last.edits:
        return _told_words(m["words"], quotes, memory.last.answer, index)
    card = memory.last.edits[0] if memory.last and len(memory.last.edits) == 1 else None
    if m and isinstance(card, Insert) and card.picture.title_card:
        return "change ⟦0⟧ to ⟦1⟧", (card.picture.title_card, quotes[int(m["words"][1:-1])])
    done = [e for e in memory.last.edits if isinstance(e, SetLine | Retitle)] if memory.last else []
    if not m or not done or not memory.last or len(done) != len(memory.last.edits):
        return None
    new = quotes[int(m["words"][1:-1])]
    if isinstance(done[0], Retitle):
        old = done[0].title
        return (f"call it {m['words']}", quotes) if not done[0].shot else ("change ⟦0⟧ to ⟦1⟧", (old, new))
    if len(done) == 1 and done[0].text:
        slate = next((s.slate for s in index.plan.shots if s.id == done[0].shot), "")
        return (f"change ⟦0⟧ to ⟦1⟧ in shot {slate.lower()}", (done[0].text, new)) if slate else None
    return None


def _told_words(words: str, quotes: tuple[str, ...], answer: str, index: Index) -> tuple[str, tuple[str, ...]] | None:
    """'change that to ⟦Hurry.⟧' after one line was told -> that line changed."""
    told = [(s, ln) for s in index.plan.shots for ln in s.lines if f"“{ln.text}”" in answer]
    if len(told) != 1:
        return None
    shot, line = told[0]
    return f"change ⟦0⟧ to ⟦1⟧ in shot {shot.slate.lower()}", (line.text, quotes[int(words[1:-1])])


def referred(low: str, memory: Memory, index: Index) -> list[str]:
    """Sentences that say what is meant; none if the last turns explain nothing."""
    if memory.last is None:
        return []
    edits = memory.done.edits if memory.done else ()
    shots = [s for s in index.plan.shots if s.id in memory.shots]
    if worn := _worn(memory, index):
        name, colour, kind = worn
        if _TAKEN_OFF.fullmatch(low):
            return [f"remove {name}'s {kind}"]
        if m := re.fullmatch(
            rf"{_SOFT}(?:(?:make|let|turn|paint|dye) (?:it|them|that) |rather |better )?(?P<colour>{_COLOUR})(?: (?:is|would be|looks) (?:better|nicer|good))?(?: instead| rather)?",
            low,
        ):
            return [f"{name}'s {kind} should be {m['colour']}"]
        if m := _PASSED_ON.fullmatch(low):
            return [f"give {m['who']} a {colour} {kind}", f"give {m['who']} {colour} {kind}"]
    if edits and shots and all(isinstance(e, Pick | Reject) for e in edits) and (m := _OTHER_TAKE.fullmatch(low)):
        return [f"{m['way']} the {m['nth']} take of shot {s.slate.lower()}" for s in shots[:1]]
    if (
        memory.thing
        and shots
        and (
            m := re.fullmatch(rf"{_SOFT}(?:make (?:it|that|them) )?(?P<n>{COUNT})(?: of (?:them|those|these|it))?", low)
        )
    ):
        return [f"{m['n']} {memory.thing}s in shot {s.slate.lower()}" for s in shots[:1]]
    if any(isinstance(e, Split) for e in edits) and len(shots) == 2 and (m := _HALF.search(low)):
        one = shots[0 if m["nth"] in ("first", "front") else 1]
        return [f"{low[: m.start()]}shot {one.slate.lower()}{low[m.end() :]}"]
    if len(edits) == 1 and isinstance(edits[0], Insert) and len(shots) == 1 and (m := _NEW.search(low)):
        return [f"{low[: m.start()]}shot {shots[0].slate.lower()}{low[m.end() :]}"]
    if (
        memory.thing
        and shots
        and (
            m := re.fullmatch(
                rf"{_SOFT}(?:an?|make (?:it|that) (?:an? )?) ?(?P<colour>{'|'.join(map(re.escape, COLOURS))})(?: one)?",
                low,
            )
        )
    ):
        return [f"make the {memory.thing} {m['colour']} in {s}" for s in (f"shot {shots[0].slate.lower()}",)]
    if memory.thing and (
        m := re.fullmatch(
            rf"{_SOFT}(?:one|another(?: one)?|the same)(?: more)? (?:in|to|for|on) (?P<what>.+?)(?: too| as well)?", low
        )
    ):
        return [f"add a {memory.thing} to {m['what']}"]
    if _AGAIN.fullmatch(low) and (refused := _refused(memory)):
        return [refused]
    return []


def corrected(low: str, source: str, index: Index) -> list[str]:
    """'no, blue' after 'put her in a green dress' -> 'put her in a blue dress'; nothing if no word of that sort was said."""
    m = _CORRECTED.fullmatch(low)
    pair = re.search(rf"(?:^|[, ])(?P<pair>{PAIR})(?: instead| rather)?$", low)
    if m and pair and (before := re.search(PAIR, source)):
        return [f"{source[: before.start()]}{pair['pair']}{source[before.end() :]}"]
    new = next((g for g in m.groups() if g), "") if m else ""
    if (
        m
        and m["new6"]
        and (m["new6"].split()[0] in verb_forms() or re.search(r"\b(?:it|them|that|this|too|also)\b", new))
    ):
        return []  # a wish of its own
    return (
        list(dict.fromkeys(of_a_sort(source, new.strip(), index))) if new and len(new.split()) <= 4 and source else []
    )


def _worn(memory: Memory, index: Index) -> tuple[str, str, str] | None:
    """Whose piece of clothing was spoken of last: their name, its colour and its kind."""
    for exchange in reversed(memory.exchanges[-3:]):
        pieces = [e for e in exchange.edits if isinstance(e, Dress | Undress)]
        if exchange.edits and (len(pieces) != len(exchange.edits) or len(pieces) != 1):
            return None
        if pieces:
            known = _dressed(memory, pieces[0])
            who = next((c.name.lower() for c in index.plan.cast if c.id == pieces[0].character), "")
            return (who, colour_name(known.colour), pieces[0].kind) if known and who else None
    return None


def _dressed(memory: Memory, piece: Dress | Undress) -> Dress | None:
    found: list[Edit] = [e for x in memory.exchanges for e in x.edits if isinstance(e, Dress) and e.kind == piece.kind]
    last = found[-1] if found else None
    return last if isinstance(last, Dress) else None


def _refused(memory: Memory) -> str:
    """What was asked for and refused a moment ago, now that something else was done about it."""
    for exchange in reversed(memory.exchanges[-3:]):
        if not exchange.edits and exchange.kind in ("", "refusal"):
            return _low(exchange)
        if exchange.kind == "answer":
            return ""
    return ""


def _low(exchange: Exchange) -> str:
    masked, quotes = quoted(" ".join(exchange.said.split()))
    return "" if quotes else opened(tidied(masked)).strip(" .!")

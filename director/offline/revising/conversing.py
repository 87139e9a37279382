"""What only the conversation explains -> sentences that stand for themselves: 'shot 4 too', 'a bit more', 'no, shot 3'."""

import re

from director.offline.revising.answering import answered, continued
from director.offline.revising.degrees import GRADED
from director.offline.revising.index import Index
from director.offline.revising.mending import is_value
from director.offline.revising.numbering import ORDINAL
from director.offline.revising.recalling import Memory
from director.offline.revising.referring import PAIR, corrected, other_words, referred
from director.offline.revising.retelling import (
    ALSO,
    CORRECTED,
    LESS,
    MORE,
    NO,
    SAME,
    STEP,
    Follow,
    Sentence,
    pointed,
    ref,
    resolved,
    retargeted,
    source,
    whom,
)
from film import NotUnderstood, SetMusic

_AMOUNT = re.compile(
    r"\b(?:by )?(?:an?|half a|\d+(?:[.,]\d+)?|one|two|three|four|five|six|ten)(?: and a half)? ?(?:seconds?|secs?|s|frames?|%|percent) (?=longer|shorter)"
)
_ASKING = re.compile(r"^(?:who|whose|what|which|where|when|why|how|is|are|does|do|did)\b|\?$")
_BARE_STEP = re.compile(
    rf"(?:and |now |just )*(?:(?:{GRADED}|even|still) )?(?:longer|shorter|slower|faster|closer|wider|tighter|looser)(?: please)?"
)


def own(low: str, quotes: tuple[str, ...], memory: Memory, index: Index) -> list[Sentence]:
    """The ways to read a sentence for itself: 'it' as the shots just spoken of, as the film, and with those shots understood."""
    plain = Sentence(low, quotes)
    named = any(re.search(rf"\b{re.escape(n)}\b", low) for n in index.names)
    names = _person(memory, index) if len(low.split()) <= 5 and not named else []
    acts = re.match(r"(?:and )?(?:s?he|it|they) (?P<rest>\w.*)$", low)
    of_person = [
        Sentence(f"{n} {acts['rest']}" if acts else f"make {n} {re.sub('^and ', '', low)}", quotes, memory.shots)
        for n in names
    ]
    done = memory.done.edits if memory.done else ()
    if done and len(low.split()) <= 4 and all(isinstance(e, SetMusic) and e.sounds is not None for e in done):
        return [plain, Sentence(f"{re.sub('^(?:and |also )*', 'add ', low)} to the sound", quotes)]
    scored = bool(done) and all(e.do == "set_music" for e in done)
    if scored and (m := re.search(r"\b(?:it|that)\b(?! (?:rain|snow))", low)):
        return [Sentence(f"{low[: m.start()]}the music{low[m.end() :]}", quotes), plain]
    if done and all(e.do == "set_music" for e in done) and len(low.split()) <= 4:
        return [Sentence(f"{low} music", quotes), plain]
    if not memory.shots:
        return [plain, *of_person]
    named_by = ref(memory.shots, index)
    if _REMOVED.search(low) and not memory.thing and any(e.do not in _OF_SHOTS for e in done):
        raise NotUnderstood(f"what you changed last, or {named_by}? did you mean “undo”? else say “remove {named_by}”")
    short = Sentence(low, quotes, memory.shots)
    if len(memory.shots) == 1 and _OF_LINES.search(low):
        return [short, plain]
    if _BARE_STEP.fullmatch(low):
        return [short]
    meant_by_it = [*([f"the {memory.thing} in {named_by}"] if memory.thing else []), named_by]
    said = [t for r in meant_by_it if (t := resolved(low, r)) != low]
    played = done and all(e.do in ("set_part", "set_shot") for e in done) and any(e.do == "set_part" for e in done)
    first = of_person if played else []
    return [*first, *(Sentence(t, quotes) for t in said), plain, short, *of_person]


_OF_LINES = re.compile(r"\b(?:the|both|all) (?:first |second |last |other )?(?:lines?|one as well)\b")
"""Lines are those of the shot just spoken of, if there are any."""
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


def followed(low: str, quotes: tuple[str, ...], memory: Memory, index: Index) -> Follow | None:
    """A sentence that is nothing without the one before it; None if this is none."""
    if memory.last is None:
        return None
    bare = low.strip(" .!?,")
    if words := other_words(bare, quotes, memory, index):
        return Follow("read", (Sentence(*words),))
    if meant_so := referred(bare, memory, index):
        return Follow("read", tuple(Sentence(t, quotes, memory.shots) for t in meant_so))
    question = memory.last.answer if not memory.last.edits and memory.last.kind in ("", "refusal") else ""
    if question and (found := answered(bare, question, memory, index)):
        return found
    if NO.fullmatch(bare):
        if memory.last.edits:
            raise NotUnderstood("did you mean “undo”? say it, or what should be different")
        return Follow("answer", words="Then nothing is changed.")
    if LESS.fullmatch(bare) and memory.done:
        return Follow("half")
    if (m := MORE.fullmatch(bare)) and memory.done:
        return Follow("read", tuple(_repeated(m["again"], m["degree"] or "", memory, index)))
    found = _aimed_anew(bare, memory, index)
    low_, said = source(memory, index)
    anew = corrected(bare, low_, index) if found is None and (memory.last.edits or bare != low) else []
    if anew:
        return Follow("again" if memory.last.edits else "read", tuple(Sentence(t, said) for t in anew))
    lone = re.sub(r" instead$", "", bare)
    if found is None and lone != bare and memory.last.edits and is_value(lone):
        raise NotUnderstood(f"instead of what? did you mean “undo that and {lone}”?")
    if found is None and (m := re.match(r"(?:no|nope|wait|sorry|oops)\s*[,.;!]\s*(?:but )?(?P<rest>.+)", bare)):
        if memory.last.edits:
            raise NotUnderstood(f"shall that be undone first? did you mean “undo that and {m['rest']}”?")
        return Follow("read", tuple(own(m["rest"], quotes, memory, index)))
    if found is None and question and not _ASKING.search(bare) and (more := continued(bare, memory)):
        return Follow("read", (*own(low, quotes, memory, index), *more))
    return found


def _aimed_anew(bare: str, memory: Memory, index: Index) -> Follow | None:
    """'shot 4 too' does the last change to other shots as well; 'no, shot 4' to those instead."""
    if re.search(rf"{PAIR}$", bare) and re.search(PAIR, source(memory, index)[0]):
        return None  # 'no wait, 3 and 4' after 'swap 2 and 3'
    for kind, pattern in (("read", SAME), ("read", ALSO), ("again", CORRECTED)):
        m = pattern.fullmatch(bare)
        what = next((g for n, g in m.groupdict().items() if n.startswith("what") and g), "") if m else ""
        if not what or re.fullmatch(
            r"no [a-z]+", bare
        ):  # 'no music' is a wish of its own, 'no, shot 4' is a correction
            continue
        shots, who = whom(what, memory, index)
        low, quotes = source(memory, index)
        nth = re.fullmatch(rf"(?:the )?({ORDINAL})(?: one)?", what)
        if nth and (other := re.search(rf"\b{ORDINAL}(?= [a-z])", low)):
            anew = f"{low[: other.start()]}{nth[1]}{low[other.end() :]}"
            return Follow(
                kind if memory.last and memory.last.edits else "read", (Sentence(anew, quotes, memory.shots),)
            )
        if (
            kind == "again"
            and not who
            and re.fullmatch(r"(?:the )?(?:shots?|slates?|scenes?) #?\w+(?:(?:,| and|,? to) \w+)*", what)
        ):
            shots = shots or ("",)  # shots that are gone now were there before
        if shots or who:
            sentences = tuple(retargeted(shots, who, memory, index, what))
            if not sentences:
                return None
            return Follow(kind if memory.last and memory.last.edits else "read", sentences)
    return None


def _repeated(again: str | None, degree: str, memory: Memory, index: Index) -> list[Sentence]:
    low, quotes = source(memory, index)
    low = _AMOUNT.sub("", low) if not again else low
    step = STEP.search(re.sub(rf"\b{GRADED} (?=\w)", "", low))
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
        low = STEP.sub(lambda m: f"{how}{m[0]}", low, count=1)
    if not memory.shots:
        return [Sentence(low, quotes)]
    return [
        Sentence(pointed(low, ref(memory.shots, index), index), quotes),
        Sentence(low, quotes, memory.shots),
        Sentence(low, quotes),
    ]

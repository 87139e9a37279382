"""'Put a red coat, no, a blue one on her', 'after shot 6, I mean before shot 6' -> the sentence as it was meant.

The words after the correction take the place of those before it that are of the same sort: a colour of a colour, a shot of a shot.
"""

import re
from collections.abc import Iterator

from director.offline.actions import verb_forms
from director.offline.colours import COLOURS
from director.offline.mood import INSTRUMENTS
from director.offline.revising.index import SIZES, TIMES, WEATHERS, Index
from director.offline.revising.numbering import COUNT, ONE_NUMBER, ORDINAL
from director.offline.revising.showing import FEELINGS, NO_VERBS

_SLIP = re.compile(
    r"(?:\s*[-–—,.;:…?!]+\s*|\s+)(?:(?:h+m+|uh|er|oh|ah|well|ok)[\s,.…]+)*(?:(?:no|wait|sorry|oh)[\s,]+(?:no|wait|sorry|actually|make (?:that|it)|i mean(?:t)?|rather)[\s,]*|scratch that|strike that|i mean(?:t)?(?: to say)?|or rather|or better(?: still)?|correction)\b[\s,:.…]*"
    r"|\s*[-–—,.;:…?!]+\s*(?:(?:h+m+|uh|er|oh|ah|well|ok)[\s,.…]+)*(?:(?:no|nope|wait|sorry|actually)\s*[-–—,.;:…!]+\s*|(?:make that|rather|sorry|actually)\s+)"
)
_PLACE = r"in|on|at|to|into|onto|before|after|between|from|with|of|for|by|behind|beside|as"
_SORTS: tuple[tuple[str, str], ...] = (
    ("time", rf"(?:(?:at|in|by|into) )?(?:the )?(?:{'|'.join(p for p, _ in TIMES)})"),
    ("air", "|".join(p for p, _ in WEATHERS)),
    ("size", rf"(?:an? )?(?:{'|'.join(p for p, _ in SIZES)})"),
    ("length", rf"(?:{COUNT}|half a|an?) (?:seconds?|secs?|frames?|minutes?)"),
    ("shot", rf"(?:in |of |for |on )?(?:the )?(?:(?:shots?|scenes?|slates?) #?{ONE_NUMBER}|{ORDINAL} (?:shot|one|scene)|\d+[a-hj-np-z]\b)"),
    ("colour", rf"(?:(?:dark|light|pale|bright|deep) )?(?:{'|'.join(sorted(map(re.escape, COLOURS), key=len, reverse=True))})"),
    ("feeling", "|".join(p for p, _ in FEELINGS)),
    ("instrument", "|".join(sorted(map(re.escape, INSTRUMENTS), key=len, reverse=True))),
    ("side", "left|right|up|down"),
    ("count", COUNT),
)  # fmt: skip


def mended(low: str, index: Index) -> Iterator[str]:
    """The ways a corrected sentence can be meant, the likeliest first; none if nothing in it is taken back."""
    slips = [m for m in _SLIP.finditer(low) if m.start() > 0]
    if not slips:
        return
    slip = slips[-1]
    said, new = low[: slip.start()].rstrip(" ,.;:-–—…?"), low[slip.end() :].strip(" ,.!")
    if len(slips) > 1:
        said = next(mended(said, index), said)
    new = re.sub(r"^(?:simply|just|only|please|instead|let us|do)\b\s*", "", new)
    if not said or not new:
        return
    yield from dict.fromkeys(w for w in (*of_a_sort(said, new, index), *_from_its_word(said, new)) if w != said)
    if len(new.split()) > 2:
        yield new


def is_value(words: str) -> bool:
    """A light, a weather, a size, a colour, a feeling: nothing but what something could be."""
    return any(
        re.fullmatch(rf"(?:an? |the )?(?:{p})", words) for sort, p in _SORTS if sort not in ("shot", "count", "length")
    )


def of_a_sort(said: str, new: str, index: Index) -> Iterator[str]:
    """New words that begin with a thing of a sort take the place of the last such thing said."""
    cast = "|".join(sorted(map(re.escape, index.names), key=len, reverse=True)) or "(?!)"
    verbs = [w for w in re.findall(r"[a-z]+", said) if w in verb_forms() and w not in NO_VERBS]
    sorts = (*_SORTS, ("cast", rf"(?:the )?(?:{cast})"), ("doing", "|".join(map(re.escape, verbs)) or "(?!)"))
    for sort, pattern in sorts:
        first = re.match(rf"(?:{pattern})\b", new) if sort != "doing" else re.match(r"[a-z]+", new)
        if not first or (sort == "doing" and (first[0] not in verb_forms() or first[0] in NO_VERBS)):
            continue
        spots = list(re.finditer(rf"\b(?:{pattern})\b", said))
        if not spots:
            continue
        at = spots[-1] if sort != "doing" else spots[0]
        rest = new[first.end() :].strip()
        tail = said[at.end() :].strip()
        lead = (
            re.match(rf"(?:(?:{_PLACE})|an?|the) ", at[0])
            if not re.match(rf"(?:{_PLACE}|an?|the) ", first[0])
            else None
        )
        word = f"{lead[0] if lead else ''}{first[0]}"
        if re.fullmatch(r"(?:one|ones)", rest):
            rest = ""
        yield " ".join(f"{said[: at.start()]} {word} {rest or tail}".split())
        if rest and tail:
            yield " ".join(f"{said[: at.start()]} {word} {rest} {tail}".split())


def _from_its_word(said: str, new: str) -> Iterator[str]:
    """'a lamp on the table ... a tree' -> from the last word that begins as the new words do; else the last words go, fewest first."""
    head = new.split()[0]
    kin = (
        rf"(?:{_PLACE})"
        if re.fullmatch(_PLACE, head)
        else r"(?:an?|two|three|some)"
        if re.fullmatch("an?", head)
        else re.escape(head)
    )
    spots = [m.start() for m in re.finditer(rf"\b{kin}\b", said)]
    yield from (f"{said[:at]}{new}" for at in reversed(spots) if at > 0)
    words = said.split()
    yield from (f"{' '.join(words[:keep])} {new}" for keep in range(len(words) - 1, max(0, len(words) - 5), -1))

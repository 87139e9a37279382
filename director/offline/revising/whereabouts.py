"""'Vera crawls across the roof', 'Nell waves at the end', 'in his last shot', 'as she runs' -> the same with the shot named.

Only if the words fit what happens in exactly one of the shots that can be meant; then they name it as well as its number does.
"""

import re
from collections.abc import Iterator

from director.offline.revising.aiming import point
from director.offline.revising.index import TIMES, WEATHERS, Index, content
from director.offline.revising.matching import scene_of
from director.offline.revising.people import PRONOUNS
from film import NotUnderstood, Shot

_WHERE = "in|on|at|by|along|across|under|over|through|near|behind|inside|down|up|outside|around|into|onto|past|with|among|between"
_PLACED = re.compile(rf"\b(?:{_WHERE}) (?:the|her|his|their|a|an) (?P<what>[a-z]+(?: [a-z]+){{0,2}})")
_MOMENT = re.compile(
    r",?\s*\b(?:as|while|when|where|the moment|in the shot where) (?:he|she|they|it|[a-z]+) (?:is |are )?(?P<what>[a-z]+(?: [a-z]+){0,4})$"
)
_SIDE = re.compile(
    r"\b(?:(?:right )?(?:at|in|for|to) )?(?:the |his |her |their )(?:very )?(?P<nth>first|last|final|opening|closing) (?:shot|image|picture|appearance)(?P<card> before the (?:end |title |closing )?cards?)?\b"
    r"|\b(?:right )?(?:at|in) the (?:very )?(?P<end>end|ending|finale|start|beginning|opening)\b(?! of| (?:shot|scene|card|title))"
)
_LIT = re.compile(rf"\b(?:{'|'.join(p for p, _ in (*TIMES, *WEATHERS))})\b")
"""Light and air are those of a whole place."""


def placed(low: str, index: Index) -> Iterator[str]:
    """The sentence with the shot named, the surest way first; nothing if it names one itself."""
    everywhere = [s for s in index.plan.shots if not s.title_card]
    who = _spoken_of(low, index)
    theirs = [s for s in everywhere if who and who <= {p.who for p in s.parts}]
    if (m := _SIDE.search(low)) and not low.startswith("remove"):
        yield from _at_a_side(low, m, theirs, everywhere, index)
    if _named(low, index):
        return
    yield from _beside_what(low, index)
    if _LIT.search(low):
        for m in _PLACED.finditer(low):
            if number := scene_of(m["what"].split()[0], index):
                end = m.start("what") + len(m["what"].split()[0])
                yield " ".join(f"{low[: m.start()]} {low[end:]}".split()) + f" in scene {number}"
    for shots in (theirs, everywhere):
        for pattern in (_MOMENT, _PLACED):
            for m in pattern.finditer(low):
                yield from _where(low, m, shots)


def _at_a_side(low: str, m: re.Match[str], theirs: list[Shot], everywhere: list[Shot], index: Index) -> Iterator[str]:
    """'his last shot' is the last he is in; 'the last shot before the card' and 'at the end' the last that was filmed."""
    own = re.match(r"(?:\w+ )*(?:his|her|their)\b", m[0]) is not None
    shots = theirs if own else everywhere
    if not shots or (m["nth"] and not own and not m["card"]) or _named(f"{low[: m.start()]} {low[m.end() :]}", index):
        return
    first = (m["nth"] or m["end"]) in ("first", "opening", "start", "beginning")
    yield _with(low, m.start(), m.end(), shots[0 if first else -1])


def _where(low: str, m: re.Match[str], shots: list[Shot]) -> Iterator[str]:
    words = m["what"].split()
    for count in range(len(words), 0, -1):
        wanted = content(" ".join(words[:count]))
        fits = [s for s in shots if wanted and set(wanted) <= set(content(s.action.lower()))]
        if len(fits) == 1:
            yield _with(low, m.start(), m.start("what") + len(" ".join(words[:count])), fits[0])
            return


def _beside_what(low: str, index: Index) -> Iterator[str]:
    """'after the diamond' -> 'after shot 3d', where the words fit one shot alone."""
    for m in re.finditer(
        r"\b(?P<way>after|before|on|at|into|to|from|with|over) (?:the |that )(?P<what>[a-z]+(?: [a-z]+){0,3})", low
    ):
        words = m["what"].split()
        for count in range(len(words), 0, -1):
            fits = index.fitting(" ".join(words[:count])) or frozenset()
            if len(fits) == 1 and content(words[count - 1]):
                slate = index.plan.shot(min(fits)).slate.lower()
                end = m.start("what") + len(" ".join(words[:count]))
                yield " ".join(f"{low[: m.start()]} {m['way']} shot {slate} {low[end:]}".split())
                break


def _with(low: str, start: int, end: int, shot: Shot) -> str:
    joined = " ".join(f"{low[:start]} {low[end:]}".split())
    return f"{joined.rstrip(' ,.:')} in shot {shot.slate.lower()}"


def _named(low: str, index: Index) -> bool:
    """Whether shots are named already; the name of a place is not enough, for many shots may play there."""
    try:
        found = point(low, index)
    except NotUnderstood:
        return False
    if found is None:
        return False
    said = low[found.start : found.end]
    return found.film or re.search(r"\d|\b(?:shots?|scenes?|close-ups?|inserts?|ones?|cards?)\b", said) is not None


def _spoken_of(low: str, index: Index) -> set[str]:
    said = {w for n, w in index.names.items() if re.search(rf"\b{re.escape(n)}\b", low)}
    if not said and (she := re.search(rf"\b(?:{'|'.join(PRONOUNS)})\b", low)):
        fits = [c.id for c in index.plan.cast if c.presentation == PRONOUNS[she[0]]]
        said = {fits[0]} if len(fits) == 1 else set()
    return said

"""A sentence nobody could read -> the same said more plainly, and with its descriptions said as shots.

Only tried when the words as they stand are not understood; what comes of it is read by the same readers, whole or not at all.
"""

import re
from collections.abc import Iterator
from itertools import islice

from director.offline.revising.aiming import point
from director.offline.revising.camera_changes import ANGLE_WORDS
from director.offline.revising.describing import aims, trimmed
from director.offline.revising.index import Index
from director.offline.revising.matching import scene_of
from director.offline.revising.whereabouts import placed
from director.offline.revising.wording import plainer
from film import NotUnderstood

MOST = 24
_PREPOSITION = r"(?:in|on|at|over|of|for|with|from|by|during|after|before|behind|around|to|into|near)"
_CORRECTED = re.compile(
    r"\s*(?:,|;|:|\.+|…|—|–|\s-|\?)\s*(?:(?:no|nope|wait|sorry|or rather|rather|i mean|actually|scratch that|make that|correction|hold on|on second thoughts?|better)\b[\s,.:;—–-]*)+(?:(?:simply|just) )?(?=\w)"
)
_CLASSES = (rf"{_PREPOSITION}\b", r"(?:a|an|the|some|two|three)\b", r"(?:shot|scene)\b|\d")


def reworded(low: str, index: Index) -> Iterator[str]:
    """The likeliest first. None of them is the sentence itself."""
    seen = {low}
    for said in _all(low, index):
        if said and said not in seen:
            seen.add(said)
            yield said
            if len(seen) > MOST:
                return


def _all(low: str, index: Index) -> Iterator[str]:
    bases = [*_mended(low), low] if _CORRECTED.search(low) else [low]
    plain = list(dict.fromkeys(plainer(b) for b in bases))
    yield from plain
    for words in plain:
        yield trimmed(words, index)
        yield from _on_whom(words, index)
        yield from _added(words, low)
    for words in plain:
        yield from islice(placed(words, index), 2)
        yield from _of_a_place(words, index)
        yield from _last_filmed(words, index)
    for words in dict.fromkeys((*plain, *bases)):
        for aimed in aims(words, index):
            yield aimed
            yield from _on_whom(aimed, index)
            yield (said := plainer(aimed))
            yield trimmed(said, index)
            yield from _added(said, low)


def _mended(low: str) -> Iterator[str]:
    """'after shot 6, no wait, before shot 6': what is said last counts, in the place of its like or instead of all."""
    m = list(_CORRECTED.finditer(low))[-1]
    before, after = low[: m.start()], low[m.end() :]
    if near := re.match(r"the (?:one|shot) (?:right )?(?:after|before) (?P<it>it|that|this)\b", after):
        spots = list(re.finditer(r"\bthe (?:[\w'-]+ )+?(?:shot|one)\b|\bshot \w+\b", before))
        if spots:
            what, it = spots[-1], near.start("it")
            yield f"{before[: what.start()]}{after[:it]}{what[0]}{after[near.end() :]}{before[what.end() :]}"
    for pattern in _CLASSES:
        if re.match(pattern, after):
            starts = [s.start() for s in re.finditer(rf"\b(?:{pattern})", before)]
            if starts:
                yield f"{before[: starts[-1]]}{after}"
    if re.match(r"(?:add|insert|make|remove|put|move|use|give|keep|let|set|swap|split|merge|cut)\b", after):
        yield after


def _of_a_place(words: str, index: Index) -> Iterator[str]:
    """'skip the cliff', 'reshoot everything in the boathouse': a place said of shots is its scene."""
    m = re.match(
        r"(?P<verb>remove|skip|cut|drop|lose|delete|reshoot|lock|unlock|protect) (?:(?:everything|all(?: of it)?) (?:in|on|at) )?(?P<what>the [a-z]+(?: [a-z]+)?)$",
        words,
    )
    if m and (number := scene_of(m["what"], index)):
        yield f"{m['verb'].replace('skip', 'remove')} scene {number}"


def _last_filmed(words: str, index: Index) -> Iterator[str]:
    """'the last shot' of a film that ends in a card, where a card cannot be meant: the last that was filmed."""
    shots = index.plan.shots
    if shots[-1].title_card and re.search(r"\bthe (?:very )?(?:last|final|closing) (?:shot|image|picture)\b", words):
        filmed = [s for s in shots if not s.title_card]
        yield from (
            re.sub(r"\bthe (?:very )?(?:last|final|closing) (?:shot|image|picture)\b", f"shot {s.slate.lower()}", words)
            for s in filmed[-1:]
        )


def _added(words: str, low: str) -> Iterator[str]:
    """'a basket next to her', 'smoke in scene three': things and shots that should be there."""
    if not re.search(r"\b(?:instead|rather|not|no)\b", low) and re.match(
        r"(?:an?|some|another|one more|two|three|four|five|several) |[a-z]+ (?:in|around|over|to|on) ", words
    ):
        yield f"add {words}"


def _on_whom(words: str, index: Index) -> Iterator[str]:
    """'frame Tobias looser' is 'looser on Tobias'."""
    names = "|".join(map(re.escape, sorted(index.names, key=len, reverse=True))) or "(?!)"
    if re.search(r"\b(?:closer|tighter|looser|wider|close-up|pan|dolly|zoom|orbit|track|tilt)\b", words):
        moved = re.sub(rf"(?<!of )(?<!on )(?<!with )(?<!to )(?<!around )\b({names})\b(?!')", r"on \1", words, count=1)
        if moved != words:
            yield moved
    if m := re.search(rf"\b(?:the )?({names})\b(?!') ?", words):
        try:
            named = point(words, index)
        except NotUnderstood:
            return
        who = index.names[m[1]]
        inside = named and all(who in {p.who for p in index.plan.shot(s).parts} for s in named.shots)
        if inside and re.search(rf"\b(?:{ANGLE_WORDS}|lens|\d+ ?mm|silhouette|backlit|handheld|static)\b", words):
            yield f"{words[: m.start()]}{words[m.end() :]}"

"""Brief -> how long its film may be: what it says of its running time, and how near that must be kept."""

import re

from director.contract.values import Contract
from director.offline import facts
from director.offline.actions import verbs
from director.offline.understanding import Understanding

_EXACT_SECONDS, _EXACT_SHARE, _ABOUT_SHARE = 0.25, 0.01, 0.15
"""How far a plan may be from a running time: the larger of the first two; the third where the brief says 'about'."""
_ABOUT = re.compile(
    r"\b(?:about|around|roughly|approximately|approx\.?|ca\.?|circa|some|nearly|almost|etwa|ungefähr|unos|environ)\s*$|~\s*$",
    re.I,
)
_AT_MOST = re.compile(
    r"\b(?:at most|up to|max(?:imum)?(?: of)?\.?:?|no (?:more|longer) than|under|less than|within|below)\s*(?:an?\s+)?$",
    re.I,
)
_OR_LESS = re.compile(r"[\s,(]*(?:max(?:imum)?\b|or (?:less|under|shorter)|at most|tops)", re.I)
_AT_LEAST = re.compile(r"\b(?:at least|min(?:imum)?(?: of)?\.?:?|no (?:less|shorter) than|more than|over)\s*$", re.I)
_RANGE = re.compile(r"\b(\d+)\s*(?:s|sec(?:ond)?s?)?\s*(?:-|–|to|or)\s*$", re.I)


def timed(told: Understanding, frame: Contract) -> Contract:
    """The running time the brief names, or that its beats' own lengths add up to."""
    treatment = told.treatment
    found = [(s, t) for t in treatment.facts for s in facts.durations(t, strict=not _bare(t))]
    found += [(s, t) for t in treatment.style if t not in treatment.facts for s in facts.durations(t, strict=True)]
    if not found:
        given = [t.seconds for t in treatment.story if not t.slug]
        if not given or not all(given):
            return frame
        least, most = tolerance(sum(given))
        return frame.with_(shortest=least, longest=most, seconds=sum(given))
    said, text = found[0]
    if any(abs(other.value - said.value) > 0.5 for other, _ in found):
        return frame
    facts.check_seconds(said.value, f'"{said.words}"')
    return _bounds(said, text, frame)


def _bare(text: str) -> bool:
    """'CAR CHASE, 24 seconds': nobody acts, so a length can only be the film's."""
    return not any(v[2].endswith("s") and v[2] != "is" for v in verbs(text)) or bool(
        re.match(r"(?:running time|length|duration|run ?time|format)\b", text, re.I)
    )


def _bounds(said: facts.Said, text: str, frame: Contract) -> Contract:
    at = text.find(said.words)
    before, after = text[: max(at, 0)].rstrip(" -"), text[max(at, 0) + len(said.words) :]
    before_open = f"{before} "
    least, most = tolerance(said.value)
    if _AT_MOST.search(before_open) or _OR_LESS.match(after):
        least = min(facts.SHORTEST_SECONDS, least)
    elif _AT_LEAST.search(before_open):
        most = facts.LONGEST_SECONDS
    elif _ABOUT.search(before_open):
        least, most = tolerance(said.value, _ABOUT_SHARE)
    elif low := _RANGE.search(text[: max(at, 0)]):
        least = min(least, float(low[1]) - _EXACT_SECONDS)
    return frame.with_(shortest=least, longest=most, seconds=said.value)


def tolerance(seconds: float, share: float = _EXACT_SHARE) -> tuple[float, float]:
    spare = max(_EXACT_SECONDS, share * seconds)
    return seconds - spare, seconds + spare

"""A move told in stages -> legs: 'start wide, dolly in to a medium close-up, then orbit 90 degrees left'."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from film import MOST_LEGS, Leg, Move, Size

Table = Sequence[tuple[re.Pattern[str], Move]]
Sizes = Sequence[tuple[re.Pattern[str], Size]]
Span = tuple[int, int]

_THEN = r"(?:then|before|finally|next|followed by|after (?:that|which)|end(?:s|ing)? (?:with|in|on)|dann|danach|schließlich|luego|después|puis|→|->)"
_STRONG = re.compile(
    rf"^[^.!?;]{{0,70}}?(?:[,;.]\s*)?(?:and )?\b{_THEN}\b[^.!?;]{{0,40}}$|^[^.!?;]{{0,70}}?\s*(?:→|->)\s*$", re.I
)
_PACE = r"(?:(?:slow(?:ly)?|quick(?:ly)?|fast|gent(?:ly|le)|smooth(?:ly)?|long|short|sudden(?:ly)?|rapid(?:ly)?) )*"
_WEAK = re.compile(
    rf"^\s*{_PACE}(?:(?:back )?(?:in|out)? ?(?:to|on|at|across|around|over|along|past|towards?|with|from|of|by) (?:[\w'’°-]+\s*){{1,6}}|(?:\d+ ?(?:°|degrees?) ?(?:left|right)?))?\s*"
    rf"(?:,\s*(?:and )?|\band |\s*[&+/]\s*)(?:the camera |camera |we |it )?(?:an? )?{_PACE}$",
    re.I,
)
_TURNING = frozenset({Move.PAN_LEFT, Move.PAN_RIGHT, Move.TILT_UP, Move.TILT_DOWN, Move.ORBIT_LEFT, Move.ORBIT_RIGHT})
_TURNING |= {Move.WHIP_LEFT, Move.WHIP_RIGHT}
_ARRIVING = frozenset({Move.DOLLY_IN, Move.DOLLY_OUT, Move.ZOOM_IN, Move.ZOOM_OUT, Move.CRANE_UP, Move.CRANE_DOWN})
_ARRIVING |= {Move.PEDESTAL_UP, Move.PEDESTAL_DOWN}
_BESIDE = frozenset({Move.TRACKING, Move.LEADING, Move.FOLLOWING})
"""Said of one move in two ways more often than one after another."""
_DEGREES = re.compile(
    r"\b(?:by |through )?(?:(?P<n>\d{1,3})|(?P<w>ninety|sixty|forty-five|thirty|one hundred and eighty|three hundred and sixty))[ -]?(?:°|deg(?:ree)?s?\b|grad\b|grados\b)"
    r"|\b(?:a )?(?P<half>half(?:way| (?:a )?(?:circle|turn))|half-circle)(?: a?round)?\b|\b(?:a )?(?P<quarter>quarter(?: of a)? (?:circle|turn))\b|\b(?:a )?(?P<full>(?:full|complete|whole) (?:circle|turn|orbit)|all the way (?:a?round)|360)\b",
    re.I,
)
_NUMBERS = {"ninety": 90, "sixty": 60, "forty-five": 45, "thirty": 30, "one hundred and eighty": 180}
_NUMBERS |= {"three hundred and sixty": 360}
_TO = r"(?:\b(?:in|down|up|back|out|all the way|right)? ?\b(?:in)?to|until (?:it is |we are |she is |he is )?(?:in )?|(?:ending|ends|end|landing|lands|finishing|arriving|arrives|settling|settles) (?:on|in|at|with|as)|bis zu[rm]?|hasta) (?:an? |the |eine[rm]? |un )?(?:tight |close )?"
_FROM = (
    r"\b(?:start(?:s|ing)?|begin(?:s|ning)?|open(?:s|ing)?|from)(?: out| off)?(?: on| in| with| at| as)?(?: an?| the)? "
)
_PLAIN_SIZES: tuple[tuple[str, Size], ...] = (
    (r"(?:very|extremely|super) wide\b", Size.EXTREME_WIDE),
    (r"(?:very|extremely|super) (?:close|tight)\b", Size.EXTREME_CLOSE_UP),
    (r"wide\b(?! lens| angle lens)", Size.WIDE),
    (r"medium\b(?! close)", Size.MEDIUM),
    (r"full\b", Size.FULL),
    (r"(?:close|tight)\b(?![ -]?ups?)(?! behind| to\b)", Size.CLOSE_UP),
)


class Stages(NamedTuple):
    """A move in stages as it was told."""

    start: Size | None
    """The size it starts from, if that is said."""
    legs: tuple[Leg, ...]
    spans: tuple[Span, ...]
    """Its words in the text."""


class _Hit(NamedTuple):
    start: int
    end: int
    move: Move


def stages(text: str, moves: Table, sizes: Sizes) -> Stages | None:
    """None for a plain move, or none. `moves` and `sizes` are ordered from the special to the general."""
    chain = _chain(text, list(_hits(text, moves)))
    begun = _sized(text, _FROM, sizes, 0)
    if not chain:
        return _from_size_to_size(text, sizes, begun) if begun else None
    ends = [*(h.start for h in chain[1:]), len(text)]
    legs, spans = list[Leg](), [(h.start, h.end) for h in chain]
    for hit, end in zip(chain, ends, strict=True):
        leg, said = _leg(text, hit, end, sizes)
        legs.append(leg)
        spans += said
    if len(legs) == 1 and not (legs[0].size or legs[0].degrees):
        return None
    spans += [(a.end, b.start) for a, b in pairwise(chain) if not _told(text, a, b, spans)]
    if begun:
        spans.append(begun[1])
    return Stages(begun[0] if begun else None, tuple(legs[:MOST_LEGS]), tuple(spans))


def _told(text: str, a: _Hit, b: _Hit, spans: list[Span]) -> bool:
    """Whether more than joints stands between two stages: 'pan across the harbour, then'."""
    gap = "".join(" " if any(s <= i < e for s, e in spans) else text[i] for i in range(a.end, b.start))
    bare = re.sub(
        rf"\b{_THEN}\b|\b(?:and|the|camera|we|it|an?|slowly|quickly|gently|slow|fast)\b", " ", gap, flags=re.I
    )
    return bool(re.search(r"\w", bare))


def _hits(text: str, moves: Table) -> Iterator[_Hit]:
    """Moves named in a text, the special before the general, none inside another."""
    found: list[_Hit] = []
    for pattern, move in moves:
        for m in pattern.finditer(text):
            if m[0] and not any(m.start() < h.end and h.start < m.end() for h in found):
                found.append(_Hit(m.start(), m.end(), move))
    yield from sorted(found)


def _chain(text: str, hits: list[_Hit]) -> list[_Hit]:
    """The first run of moves that follow one another; a lone first move if none do."""
    run: list[_Hit] = []
    for hit in hits:
        if hit.move is Move.HANDHELD:
            continue
        if run and not _joined(text[run[-1].end : hit.start], run[-1], hit):
            if len(run) > 1:
                break
            run = run if run[0].move is not Move.STATIC else [hit]
            continue
        if run and run[-1].move is hit.move:
            continue
        run.append(hit)
    return run if len(run) > 1 or (run and run[0].move is not Move.STATIC) else []


def _joined(gap: str, before: _Hit, after: _Hit) -> bool:
    if _STRONG.match(gap):
        return True
    if Move.STATIC in (before.move, after.move) or (before.move in _BESIDE and after.move in _BESIDE):
        return False
    return _WEAK.match(gap) is not None


def _leg(text: str, hit: _Hit, end: int, sizes: Sizes) -> tuple[Leg, list[Span]]:
    spans: list[Span] = []
    degrees, size = 0.0, None
    around = text[hit.start : end]
    if hit.move in _TURNING and (m := _DEGREES.search(around)):
        degrees = _turn(m)
        spans.append((hit.start + m.start(), hit.start + m.end()))
    if hit.move in _ARRIVING and (arrived := _sized(text[:end], _TO, sizes, hit.start)):
        size = arrived[0]
        spans.append(arrived[1])
    weight = 1.0
    if re.search(r"\b(?:slow(?:ly)?|long|gently|gradual(?:ly)?)\b", around, re.I):
        weight = 1.5
    elif re.search(r"\b(?:quick(?:ly)?|fast|short|whip|swish|snap|sudden(?:ly)?)\b", around, re.I):
        weight = 0.5
    return Leg(move=hit.move, weight=weight, degrees=degrees, size=size), spans


def _turn(m: re.Match[str]) -> float:
    if m["n"] or m["w"]:
        return float(min(360, int(m["n"]) if m["n"] else _NUMBERS[m["w"].lower()]))
    return 180.0 if m["half"] else 90.0 if m["quarter"] else 360.0


def _sized(text: str, before: str, sizes: Sizes, start: int) -> tuple[Size, Span] | None:
    """A size right after some words: 'to a close-up', 'start wide'."""
    for m in re.finditer(before, text[start:], re.I):
        at = start + m.end()
        for pattern, size in (*sizes, *((re.compile(p, re.I), s) for p, s in _PLAIN_SIZES)):
            if found := pattern.match(text, at):
                return size, (start + m.start(), found.end())
    return None


def _from_size_to_size(text: str, sizes: Sizes, begun: tuple[Size, Span]) -> Stages | None:
    """'start wide and end on a close-up': the camera goes there."""
    arrived = _sized(text, _TO, sizes, begun[1][1])
    order = list(LADDER)
    if not arrived or arrived[0] not in order or begun[0] not in order or arrived[0] is begun[0]:
        return None
    move = Move.DOLLY_IN if order.index(arrived[0]) > order.index(begun[0]) else Move.DOLLY_OUT
    return Stages(begun[0], (Leg(move=move, size=arrived[0]),), (begun[1], arrived[1]))


LADDER = (
    Size.EXTREME_WIDE, Size.WIDE, Size.FULL, Size.COWBOY, Size.MEDIUM, Size.MEDIUM_CLOSE_UP, Size.CLOSE_UP, Size.EXTREME_CLOSE_UP,
)  # fmt: skip
"""Sizes of one subject from the widest to the closest."""
_INWARD = frozenset({Move.DOLLY_IN, Move.ZOOM_IN, Move.CRANE_DOWN})
_OUTWARD = frozenset({Move.DOLLY_OUT, Move.ZOOM_OUT})


def begins(size: Size, legs: tuple[Leg, ...]) -> Size:
    """A size from which the first arrival is a way to go: three steps from it where the chosen one is not."""
    first = next((leg for leg in legs if leg.size is not None), None)
    if first is None or first.size not in LADDER:
        return size
    to = LADDER.index(first.size)
    now = LADDER.index(size) if size in LADDER else LADDER.index(Size.MEDIUM)
    if first.move in _INWARD and now >= to:
        return LADDER[max(0, to - 3)]
    if first.move in _OUTWARD and now <= to:
        return LADDER[min(len(LADDER) - 1, to + 3)]
    return size

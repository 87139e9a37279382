"""Words -> lines that fit a rectangle without being squeezed."""

import math
from typing import NamedTuple

from generators.previz.pen import Colour

_READABLE = 2.6
"""Least contrast of letters with what they are written on (WCAG 2: of lightness, from 1 to 21); large print wants 3."""


def legible(ink: Colour, ground: Colour) -> Colour:
    """The ink itself if it is read on that ground, else black or white, whichever is read better."""
    if contrast(ink, ground) >= _READABLE:
        return ink
    return max(((0.07, 0.07, 0.09), (0.97, 0.97, 0.94)), key=lambda c: contrast(c, ground))


def contrast(a: Colour, b: Colour) -> float:
    """1 to 21, after WCAG 2."""
    low, high = sorted((_lightness(a), _lightness(b)))
    return (high + 0.05) / (low + 0.05)


def _lightness(c: Colour) -> float:
    r, g, b = (math.pow(min(1.0, max(0.0, v)), 2.2) for v in c)
    return 0.2126 * r + 0.7152 * g + 0.0722 * b


_NARROW, _WIDE = frozenset("iljtf.,:;'!|I()[]-1 "), frozenset("mwMW@%&")


class Line(NamedTuple):
    """One line of lettering inside a unit-free rectangle whose origin is its bottom left corner."""

    words: str
    x0: float
    x1: float
    y0: float
    y1: float


def width_of(words: str) -> float:
    """Width of bold lettering of height 1, estimated per letter (measured on Roboto Bold, within 8 %)."""
    total = 0.0
    for letter in words:
        if letter in _NARROW:
            total += 0.30
        elif letter in _WIDE:
            total += 0.85
        else:
            total += 0.63 if letter.isupper() or letter.isdigit() else 0.55
    return max(total, 0.3)


def _broken(words: str, lines: int) -> list[str]:
    """The words in at most that many lines of about equal width."""
    pieces = words.split()
    target = width_of(words) / lines
    rows: list[str] = []
    row = ""
    for piece in pieces:
        longer = f"{row} {piece}".strip()
        if row and width_of(longer) > target * 1.15 and len(rows) < lines - 1:
            rows.append(row)
            row = piece
        else:
            row = longer
    return [*rows, row] if row else rows


def fit(words: str, width: float, height: float, most: int = 3) -> list[Line]:
    """The largest lettering of at most `most` lines inside width x height, centred."""
    best: list[str] = []
    size = 0.0
    for lines in range(1, most + 1):
        rows = _broken(words, lines)
        if not rows:
            return []
        fits = min(height / len(rows) / 1.05, width / max(width_of(r) for r in rows))
        if fits > size * 1.08:
            best, size = rows, fits
    made = []
    top = height / 2 + len(best) * size * 1.05 / 2
    for n, row in enumerate(best):
        half = width_of(row) * size / 2
        y1 = top - n * size * 1.05
        made.append(Line(row, width / 2 - half, width / 2 + half, y1 - size, y1))
    return made

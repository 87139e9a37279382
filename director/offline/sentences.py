"""Text -> sentences: where one ends, and where one is too long to be worked on at once."""

import re

_STOP = re.compile(r"(?<=[.!?…])[\"'”’)]*\s+(?=[^a-zà-þ\s])|(?<=[a-zà-þ]{3}[.!?])\s+(?=[a-zà-þ])|\s*\n\s*|(?<=⟧\.)\s+")
"""A full stop before a small letter ends a sentence too: many people write none of their briefs' capitals."""
_ABBREVIATION = re.compile(r"\b(?:Mr|Mrs|Ms|Dr|St|Prof|Sr|Jr|No|vs|approx|etc|e\.g|i\.e)\.$")


def sentences(text: str) -> list[str]:
    """Text -> sentences; abbreviations and initials do not end one."""
    out: list[str] = []
    for piece in _STOP.split(text):
        if out and (_ABBREVIATION.search(out[-1]) or re.search(r"\b[A-Z]\.$", out[-1])):
            out[-1] += " " + piece
        elif piece and piece.strip(" .;,"):
            out.append(piece.strip())
    return [part for sentence in out for part in _breaths(sentence)]


def _breaths(sentence: str) -> list[str]:
    """A sentence of more than 500 characters -> stretches of that, so that no rule works on a page at once."""
    if len(sentence) <= 500:
        return [sentence]
    return [part for m in re.finditer(r"\S.{0,480}\S{0,20}", sentence, re.DOTALL) if (part := m[0].strip(" .;,"))]

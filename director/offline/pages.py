"""Laid-out pages -> lines the reader knows: markdown tables and pages of a script become labelled lines and numbered beats."""

import re
from collections.abc import Collection
from itertools import pairwise

from director.offline.words import QUOTE, QUOTED

SLUG = re.compile(r"^(?:INT|EXT|INT\.?/EXT|I/E)[.\s]\s*.+", re.IGNORECASE)


_CUE = re.compile(r"^([A-ZÀ-Þ][A-ZÀ-Þ .'-]{1,28}?)(?:\s*\((.*)\))?$")


TRANSITION = re.compile(
    r"^(?:CUT TO|SMASH CUT TO|DISSOLVE TO|FADE IN|FADE OUT|FADE TO BLACK|THE END)\b[:.]?$", re.IGNORECASE
)


def from_tables(lines: list[str], quotes: list[str], labels: Collection[str]) -> list[str]:
    """Markdown table rows -> labelled cast lines or numbered beats."""
    out: list[str] = []
    header: list[str] = []
    for line in lines:
        if not re.match(r"^\s*\|.*\|\s*$", line):
            header = []
            out.append(line)
            continue
        cells = [c.strip() for c in line.strip().strip("|").split("|")]
        if all(re.fullmatch(r":?-{2,}:?", c) for c in cells if c):
            continue
        if not header and len(cells) == 2 and cells[0].lower() in labels:
            out.append(f"{cells[0]}: {cells[1]}")
            continue
        if not header:
            header = [c.lower() for c in cells]
            continue
        out.append(_table_row(header, cells, quotes))
    return out


def _table_row(header: list[str], cells: list[str], quotes: list[str]) -> str:
    if re.match(r"(?:name|character|who|cast)\b", header[0]):
        return f"- {cells[0]}: {', '.join(c for c in cells[1:] if c)}"
    index, words, seconds = "", [], ""
    for name, cell in zip(header, cells):
        if not cell or cell in "-–—":
            continue
        if re.match(r"(?:#|no\b|nr|shot$|scene$|beat$|id$|number)", name) and re.fullmatch(r"\d+\w?", cell):
            index = re.sub(r"\D", "", cell)
        elif re.match(r"(?:dur|len|sec|time \(s|dauer)", name):
            seconds = f"({re.sub(r'[^0-9.]', '', cell)} s) " if re.search(r"\d", cell) else ""
        elif re.match(r"(?:dialog|line|spoken|text|vo\b|voice)", name) and not QUOTED.search(cell):
            speaker, colon, said = cell.partition(":")
            quotes.append((said if colon else cell).strip())
            words.append(
                f"{speaker} says: {QUOTE.format(len(quotes) - 1)}"
                if colon
                else f"says: {QUOTE.format(len(quotes) - 1)}"
            )
        else:
            words.append(cell.rstrip("."))
    return f"{index or 1}. {seconds}{'. '.join(words)}."


def from_script(lines: list[str], quotes: list[str]) -> list[str]:
    """Script pages: a name in capitals over a line of text is that person speaking."""
    if not any(SLUG.match(line.strip()) for line in lines):
        return lines
    cues = {
        m[1] for a, b in pairwise(lines) if (m := _CUE.match(a.strip())) and b.strip() and not SLUG.match(a.strip())
    }
    for name in sorted(cues, key=len, reverse=True):
        lines = [re.sub(rf"\b{re.escape(name)}\b", name.title(), x) if not _CUE.match(x.strip()) else x for x in lines]
    out: list[str] = []
    at = 0
    while at < len(lines):
        line = lines[at].strip()
        cue = _CUE.match(line)
        following = lines[at + 1].strip() if at + 1 < len(lines) else ""
        if cue and following and not SLUG.match(line) and not TRANSITION.match(line) and not line.endswith("."):
            aside, at, said = cue[2] or "", at + 1, []
            while at < len(lines) and lines[at].strip():
                text = lines[at].strip()
                if text.startswith("("):
                    aside = text.strip("()")
                else:
                    said.append(QUOTED.sub(lambda m: quotes[int(m[1])], text))
                at += 1
            quotes.append(" ".join(said))
            how = f" ({aside})" if aside else ""
            out.append(f"{cue[1].title()}{how} says: {QUOTE.format(len(quotes) - 1)}.")
            continue
        out.append(lines[at])
        at += 1
    return out

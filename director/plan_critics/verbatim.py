"""Words letter by letter, but not typography: which quotation marks, dashes and spaces were typed is nobody's demand."""

import re
import unicodedata
from typing import NamedTuple

_SAME = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "„": '"', "–": "-", "—": "-", "…": "...", "\u00a0": " "})
_ENDS = (".", "!", "?", "...", "-", ",", ";", ":")


class Word(NamedTuple):
    text: str
    line: int
    """Which of the lines it belongs to."""
    first: bool
    last: bool


def words(text: str) -> list[str]:
    return unicodedata.normalize("NFC", text).translate(_SAME).split()


def stream(lines: list[str]) -> list[Word]:
    """Lines one after another as one stream of words: a line cut in two over two shots is still the line."""
    out = []
    for index, line in enumerate(lines):
        said = words(line)
        out += [Word(w, index, n == 0, n == len(said) - 1) for n, w in enumerate(said)]
    return out


def find(demanded: str, spoken: list[Word], start: int = 0) -> int | None:
    """Where the demanded words stand in the stream, from `start` on, as the place after them; None if nowhere.

    They begin where a line or sentence begins and end where one ends. The last mark may differ ('"You came," says Bo').
    """
    wanted = words(demanded)
    if not wanted:
        return start
    for at in range(start, len(spoken) - len(wanted) + 1):
        part = spoken[at : at + len(wanted)]
        begins = part[0].first or spoken[at - 1].text.endswith(_ENDS)
        ends = part[-1].last or part[-1].text.endswith(_ENDS)
        same = [w.text for w in part[:-1]] == wanted[:-1] and bare(part[-1].text) == bare(wanted[-1])
        if begins and ends and same:
            return at + len(wanted)
    return None


def bare(text: str) -> str:
    return text.rstrip(".,;:-")


def legible(demanded: str, shown: list[str]) -> bool:
    """Whether words can be read somewhere, as a whole, in whatever capitals and over however many cards."""
    wanted = " ".join(words(demanded)).casefold().rstrip(".,;:")
    together = " ".join(" ".join(words(s)) for s in shown).casefold()
    return bool(re.search(rf"(?<!\w){re.escape(wanted)}(?!\w)", together))


def same_title(one: str, other: str) -> bool:
    return re.sub(r"\W+", " ", one.casefold()).strip() == re.sub(r"\W+", " ", other.casefold()).strip()

"""Small words: numbers, speech verbs, articles. Shared by the readers of the brief."""

import re
import unicodedata

NUMBERS = {
    w: i
    for i, w in enumerate(
        [
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen",
            "twenty",
        ]
    )
} | {"thirty": 30, "forty": 40, "fourty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90}
NUMBER = rf"(?:\d+(?:[.,]\d+)?|(?:{'|'.join(NUMBERS)})(?:[ -](?:one|two|three|four|five|six|seven|eight|nine))?)"

QUOTE = "⟦{}⟧"
"""Stands for the n-th quotation while a brief is read, so that no rule looks inside quoted words."""
QUOTED = re.compile(r"⟦(\d+)⟧")

SPEECH = (
    r"(?:says?|said|asks?|asked|shouts?|shouted|yells?|yelled|whispers?|whispered|repl(?:y|ies|ied)|answers?|answered"
    r"|murmurs?|mutters?|calls? out|calls?|cries|cried|screams?|tells?|told|adds?|announces?|declares?|exclaims?|pleads?|begs?"
    r"|sings?|growls?|insists?|warns?|explains?|jokes?|laughs?|sighs?|speaks?|responds?|admits?|promises?|reads aloud"
    r"|saying|asking|shouting|whispering|yelling|calling|singing|dice|sagt|fragt|ruft|pregunta|grita|dit|demande)"
)
DETERMINER = (
    r"(?:an?|the|his|her|their|its|another|one|two|three|four|five|six|some|this|that|our|my|every|each|several|a few)"
)


def number(text: str) -> float:
    """'2', '1,5', 'forty-five' -> a number. Raises ValueError on other words."""
    text = text.lower().strip()
    if text[0].isdigit():
        return float(text.replace(",", "."))
    parts = re.split(r"[ -]", text)
    if not all(p in NUMBERS for p in parts):
        raise ValueError(f"{text!r} is not a number")
    return float(sum(NUMBERS[p] for p in parts))


def plain(text: str) -> str:
    """Without accents: 'lucía' -> 'lucia'."""
    return "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))


def slug(text: str, fallback: str) -> str:
    """An id from a name: 'the cliff path' -> 'cliff_path'."""
    bare = re.sub(r"^(?:the|an?|his|her|their)\s+", "", text.lower().strip())
    found = re.sub(r"[^a-z0-9]+", "_", plain(bare)).strip("_")[:40].strip("_")
    if not found:
        return fallback
    return found if found[0].isalpha() else f"{fallback}_{found}"


def listed(names: list[str]) -> str:
    """['a', 'b', 'c'] -> 'a, b and c'."""
    return ", ".join(names[:-1]) + " and " + names[-1] if len(names) > 1 else "".join(names)


def vocabulary(text: str) -> tuple[str, ...]:
    """'lamp, street lamp, key' -> ('lamp', 'street lamp', 'key'): how the tables of this package are written."""
    return tuple(dict.fromkeys(" ".join(word.split()) for word in text.split(",") if word.strip()))

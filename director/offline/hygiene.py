"""Text as it arrives -> text one can read: no odd characters, quotations taken out, no shouting."""

import re
import unicodedata

from director.offline.given_names import MEN, WOMEN
from director.offline.words import QUOTE, SPEECH
from film import BriefError

MAX_CHARACTERS = 20_000
_DOUBLE = r"“([^”“\n]{1,900})”|„([^“”\n]{1,900})[“”]|«\s?([^»\n]{1,900}?)\s?»|»([^«\n]{1,900})«|\"([^\"\n]{1,900})\""
_SINGLE = r"(?<!\w)[‘']((?:[^‘’'\n]|(?<=\w)[’'](?=\w)){2,300})[’'](?!\w)|「([^」\n]{1,300})」"
_QUOTES = re.compile(f"{_DOUBLE}|{_SINGLE}")


def hygienic(text: str) -> str:
    if not text.strip():
        raise BriefError("The brief is empty; say in a sentence or more what the film shows.")
    if len(text) > MAX_CHARACTERS:
        raise BriefError(
            f"The brief has {len(text):,} characters and the limit is {MAX_CHARACTERS:,}; shorten it, or split it into films."
        )
    if "\x00" in text:
        raise BriefError("The brief contains NUL bytes, so it is a binary file or UTF-16; save it as plain UTF-8 text.")
    odd = sum(unicodedata.category(c) in ("Cc", "Cn", "Co", "Cs") and c not in "\n\r\t" for c in text) + text.count("�")
    if odd > max(3, len(text) // 50):
        raise BriefError(f"The brief has {odd} characters that are no text; save it as plain UTF-8 text.")
    text = "".join(c for c in text if c in "\n\r\t" or unicodedata.category(c) not in ("Cc", "Cn", "Co", "Cs"))
    text = unicodedata.normalize("NFC", text).replace("\r\n", "\n").replace("\r", "\n").replace("\u00a0", " ")
    text = text.translate({ord("⟦"): "(", ord("⟧"): ")", 0xFEFF: None, 0x200B: None})
    if sum(c.isalpha() for c in text) < 2:
        raise BriefError("The brief has no words; say in a sentence or more what the film shows.")
    return text


def mask(text: str) -> tuple[str, list[str]]:
    quotes: list[str] = []

    def take(match: re.Match[str]) -> str:
        words = next(g for g in match.groups() if g is not None).strip()
        if not words:
            return " "
        quotes.append(words)
        token = QUOTE.format(len(quotes) - 1)
        after = match.string[match.end() : match.end() + 60]
        ends = words[-1] in ".!?…" and re.match(
            r"\s*(?:$|\n|[A-ZÀ-Þ\d\"“„«]|(?:we (?:see|hear)|then|cut to|now)\b)", after
        )
        attributed = re.match(rf"\s*(?:the |a |an )?(?:\w+ )?\w+ {SPEECH}\b", after, re.IGNORECASE)
        before = match.string[: match.start()].rstrip()[-1:]
        attributed = attributed if before in ("", "\n", ".", "!", "?") else None
        return f"{token}." if ends and not attributed else token

    masked = _QUOTES.sub(take, text).replace('"', "").replace("“", "").replace("”", "")
    return re.sub("[\U0001f000-\U0001ffff☀-➿️‍]", " ", masked), quotes


def shouting(text: str) -> bool:
    letters = [c for c in text if c.isalpha() and c.upper() != c.lower()]
    return len(letters) > 30 and sum(c.isupper() for c in letters) > 0.85 * len(letters)


def calm(text: str) -> str:
    """ALL CAPS -> sentences, known first names kept."""
    low = re.sub(r"(^|[.!?:\n]\s*)([a-zà-þ])", lambda m: m[1] + m[2].upper(), text.lower())
    return re.sub(r"\b[a-z]+\b", lambda m: m[0].capitalize() if m[0] in WOMEN | MEN else m[0], low)

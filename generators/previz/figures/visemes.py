"""Speech -> the shape of the mouth in every frame: from timed visemes, or told from the letters of the text.

The set is that of Preston Blair's animation books, as Rhubarb Lip Sync names it; the reading of letters is a small one that
holds for most European spellings: mouths are read by rhythm, lips closing and vowels opening, hardly by single sounds.
"""

import unicodedata
from bisect import bisect_right
from functools import lru_cache

from film import Mouth, Speech, Viseme
from generators.previz.stage import MouthShape

SHAPES: dict[Viseme, MouthShape] = {
    Viseme.REST: MouthShape(0.0, 0.58),
    Viseme.CLOSED: MouthShape(0.0, 0.46, press=1.0),
    Viseme.TEETH: MouthShape(0.30, 0.90, teeth=1.0),
    Viseme.OPEN: MouthShape(0.52, 0.72, teeth=0.45),
    Viseme.WIDE_OPEN: MouthShape(1.0, 0.64, teeth=0.35),
    Viseme.ROUNDED: MouthShape(0.66, 0.26, round=0.6, teeth=0.1),
    Viseme.PUCKERED: MouthShape(0.24, 0.0, round=1.0),
    Viseme.LIP: MouthShape(0.42, 0.66, bite=1.0, teeth=0.6),
    Viseme.TONGUE: MouthShape(0.72, 0.70, teeth=0.3, tongue=1.0),
}
_BLEND = 2
"""Frames from one shape to the next."""
_PAIRS = {
    "sch": Viseme.TEETH, "ch": Viseme.TEETH, "sh": Viseme.TEETH, "ck": Viseme.TEETH, "ng": Viseme.TEETH, "th": Viseme.TONGUE,
    "ph": Viseme.LIP, "wh": Viseme.PUCKERED, "qu": Viseme.PUCKERED, "oo": Viseme.PUCKERED, "ou": Viseme.PUCKERED,
    "ew": Viseme.PUCKERED, "ue": Viseme.PUCKERED, "ow": Viseme.ROUNDED, "oa": Viseme.ROUNDED, "au": Viseme.ROUNDED,
    "aw": Viseme.ROUNDED, "ee": Viseme.TEETH, "ea": Viseme.TEETH, "ie": Viseme.TEETH, "ai": Viseme.OPEN, "ay": Viseme.OPEN,
    "ei": Viseme.OPEN, "ey": Viseme.OPEN, "igh": Viseme.WIDE_OPEN,
}  # fmt: skip
_LETTERS = {
    **dict.fromkeys("mbp", Viseme.CLOSED), **dict.fromkeys("fv", Viseme.LIP), "l": Viseme.TONGUE, "a": Viseme.WIDE_OPEN,
    "e": Viseme.OPEN, "i": Viseme.OPEN, "y": Viseme.OPEN, "o": Viseme.ROUNDED, "u": Viseme.PUCKERED, "w": Viseme.PUCKERED,
    "r": Viseme.ROUNDED, **dict.fromkeys("cdgjknqstxz", Viseme.TEETH),
}  # fmt: skip
_VOWELS = frozenset("aeiouy")
_LONG, _PLAIN, _WORD, _STOP = 1.9, 1.0, 0.7, 2.4
"""How long a vowel, a consonant, the gap after a word and that after a stop are, against each other."""
_SAID = "never mind, I will be fine when all of them have gone away. "
"""Of whom only is known that they speak."""
_PER_SECOND = 14.0
"""Letters of ordinary speech, per second; said of whoever's words are not known."""


def said(speech: Speech) -> tuple[Mouth, ...]:
    """The timed shapes of a speech; told from its text where the voice gave none."""
    return speech.mouths or told(speech.text, speech.frames)


@lru_cache(maxsize=64)
def told(text: str, frames: int) -> tuple[Mouth, ...]:
    """Text and how many frames it takes -> timed shapes, spread over them; rest at the end."""
    letters = (
        text
        if any(c.isalpha() for c in text)
        else (_SAID * (1 + frames // 60))[: max(2, round(frames / 24 * _PER_SECOND))]
    )
    sounds = _sounds(letters)
    whole = sum(w for _, w in sounds)
    mouths: dict[int, Viseme] = {}
    gone = 0.0
    for shape, weight in sounds:
        mouths[round(gone / whole * (frames - 1))] = shape
        gone += weight
    mouths[max(0, frames - 1)] = Viseme.REST
    return tuple(Mouth(at=at, shape=shape) for at, shape in sorted(mouths.items()))


def _sounds(text: str) -> list[tuple[Viseme, float]]:
    """Shapes with their weights in time."""
    sounds: list[tuple[Viseme, float]] = []
    for word in text.lower().split():
        plain = "".join(c for c in unicodedata.normalize("NFKD", word) if not unicodedata.combining(c))
        sounds += _word(plain)
        sounds.append((Viseme.REST, _STOP) if word[-1] in ".,;:!?…—" else (Viseme.CLOSED, _WORD))
    return [*sounds[:-1], (Viseme.REST, _STOP)]


def _word(word: str) -> list[tuple[Viseme, float]]:
    letters = [c for c in word if c.isalpha()]
    if len(letters) > 3 and letters[-1] == "e" and letters[-2] not in _VOWELS:
        letters.pop()  # 'mine', 'love': not said
    found: list[tuple[Viseme, float]] = []
    i = 0
    while i < len(letters):
        size = next((n for n in (3, 2) if "".join(letters[i : i + n]) in _PAIRS and i + n <= len(letters)), 1)
        part = "".join(letters[i : i + size])
        shape = _PAIRS.get(part) or _LETTERS.get(part)
        if shape is None and part != "h":
            # A script this does not read: one syllable to a sign.
            shape = (Viseme.WIDE_OPEN, Viseme.OPEN, Viseme.ROUNDED, Viseme.TEETH)[ord(part[0]) % 4]
        if shape is not None and not (found and found[-1][0] is shape and part not in _PAIRS):
            long = any(c in _VOWELS for c in part) or ord(part[0]) > 0x24F
            found.append((shape, (_LONG * (1.25 if size > 1 else 1.0)) if long else _PLAIN))
        i += size
    return found


def mouth_at(mouths: tuple[Mouth, ...], n: float) -> MouthShape:
    """The shape n frames into a speech: it takes two frames to change."""
    i = bisect_right(mouths, n, key=lambda m: m.at) - 1
    now = SHAPES[mouths[i].shape] if i >= 0 else SHAPES[Viseme.REST]
    since = n - mouths[i].at if i >= 0 else _BLEND
    if since + 1 >= _BLEND:
        return now
    before = SHAPES[mouths[i - 1].shape] if i > 0 else SHAPES[Viseme.REST]
    share = (since + 1) / _BLEND
    return MouthShape(*(a + (b - a) * share for a, b in zip(before, now, strict=True)))


class Mouths:
    """Who speaks when, read once per take."""

    def __init__(self, speech: tuple[Speech, ...]) -> None:
        self._spoken = [(s, said(s)) for s in speech]

    def at(self, who: str, n: float) -> MouthShape | None:
        """The mouth of somebody in frame n of the shot; None while they are silent."""
        for speech, mouths in self._spoken:
            if speech.who == who and speech.first <= n < speech.first + speech.frames:
                return mouth_at(mouths, n - speech.first)
        return None

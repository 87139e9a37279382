"""Character -> how they look, in the same words in every shot: for models that read words and for an eye that compares.

The brief's own description comes first. What an edit has made untrue of it ("a long red coat", when the coat is green by
now) is left out and told from the character's fields instead; the description itself stays what the brief said.
"""

import re
from functools import cache

from director.offline.colours import colours, name_of
from film import Character, Garment
from generators import load

_PHRASE = re.compile(
    r"(?:^|[,;]\s*|\s+(?=(?:in|with|wearing|wears|and)\s))(?P<words>[^,;]*?)(?=$|[,;]|\s+(?:in|with|wearing|wears|and)\s)",
    re.I,
)
_AGES = {
    "child": r"child|boy|girl|kid|toddler|little",
    "teen": r"teens?|teenaged?|teenager|adolescent",
    "adult": r"young|twenties|thirties|grown",
    "middle-aged": r"forties|fifties|middle-aged",
    "old": r"old|elderly|aged|sixties|seventies|eighties|nineties",
}


def identity(character: Character) -> str:
    """'lighthouse keeper, sixties, grey hair; long red coat' -> the same, true to what they wear and are by now."""
    said = _true_of(character)
    low = said.lower()
    worn = [f"{name_of(g.colour)} {g.kind}" for g in _all(character) if not re.search(rf"\b{re.escape(g.kind)}", low)]
    person = character.kind == "person"
    hair = f"{name_of(character.hair_colour)} hair, {character.hair_style}"
    told = [hair] if person and not re.search(r"\bhair|\bbald|\bblond", low) else []
    if person and character.age != "adult" and not re.search(rf"\b(?:{_AGES[character.age]})\b", low):
        told.append(character.age)
    if person and character.beard != "none" and "beard" not in low and "moustache" not in low:
        told.append(
            "stubble"
            if character.beard == "stubble"
            else f"{character.beard} beard".replace("moustache beard", "moustache")
        )
    return "; ".join(w for w in (said, ", ".join([*told, *worn])) if w)


def _true_of(character: Character) -> str:
    """The description without the phrases that the character's fields contradict."""
    words = character.description.strip().rstrip(".")
    for match in reversed(list(_PHRASE.finditer(words))):
        if _contradicted(match["words"], character):
            words = words[: match.start()] + words[match.end() :]
    words = re.sub(r"^\s*(?:[,;]|and\b)\s*", "", re.sub(r"\s{2,}", " ", words))
    return words.strip(" ,;")


def _contradicted(phrase: str, character: Character) -> bool:
    low = phrase.lower()
    kinds = {g.kind: g for g in _all(character)}
    for noun in re.findall(r"[a-z][a-z-]+", low):
        piece = kinds.get(noun) or kinds.get(noun.rstrip("s"))
        if piece is None and kinds and noun in _clothes():
            return True  # it was taken off: whatever the stage can dress them in and the brief named, they wear
        if piece is not None and _other_colour(low, piece.colour):
            return True
    if re.search(r"\bhair", low) and _other_colour(low, character.hair_colour):
        return True
    ages = [age for age, pattern in _AGES.items() if re.search(rf"\b(?:{pattern})\b", low)]
    return bool(ages) and character.age not in ages and not re.search(r"[a-z]+\s+[a-z]+\s+[a-z]+", low)


@cache
def _clothes() -> frozenset[str]:
    return frozenset(e.kind for e in load("previz").card.kit_or_empty.of("garment", "accessory"))


def _other_colour(phrase: str, colour: str) -> bool:
    """Another than a few steps away: a brief's 'orange' may have been mixed a little."""
    named = [hex_ for _, _, hex_ in colours(phrase)]
    return bool(named) and all(
        max(abs(a - b) for a, b in zip(_rgb(n), _rgb(colour), strict=True)) > _STEPS for n in named
    )


_STEPS = 24
"""Of 255, in any channel."""


def _rgb(colour: str) -> tuple[int, ...]:
    return tuple(int(colour[i : i + 2], 16) for i in (1, 3, 5))


def _all(character: Character) -> tuple[Garment, ...]:
    return (*character.garments, *character.accessories)

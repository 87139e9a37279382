"""Words said of somebody -> their body: age, hair, beard, build and height."""

import re
from typing import Literal

from director.offline.appearance import AGE_HEIGHT, OPEN_HAIR
from director.offline.colours import colours, shade
from director.offline.lexicon import Lexicon
from director.offline.people import Age
from director.offline.words import NUMBERS, vocabulary
from film.bible import Hex

Beard = Literal["none", "stubble", "moustache", "short", "long"]


Build = Literal["slim", "average", "heavy"]


_CUTS = frozenset(
    vocabulary("long, short, curly, bob, bun, shaved, bald, afro, mohawk, braid, ponytail, pigtails, curls")
)
_HAIR_COLOURS = (
    ("redhead", "#b5532a"),
    ("blond", "#d8b26a"),
    ("brunette", "#4a2e20"),
    ("ginger", "#b5532a"),
    ("dark hair", "#2a1d18"),
    ("dark-haired", "#2a1d18"),
    ("fair hair", "#d2b27a"),
    ("grey beard", "#8f9196"),
    ("white beard", "#dcdad5"),
)
_NATURAL: dict[str, Hex] = {
    "red": "#b5532a", "ginger": "#b5532a", "orange": "#b5532a", "copper": "#a8582e", "blond": "#d8b26a", "blonde": "#d8b26a",
    "golden": "#d8b26a", "gold": "#d8b26a", "yellow": "#d8b26a", "brown": "#5b3a22", "black": "#1c1716", "white": "#e6e4df",
    "grey": "#9a9893", "gray": "#9a9893", "silver": "#b9b8b6",
}  # fmt: skip
"""What a colour word means on a head: nobody's red hair is the red of a fire engine."""


def _grown(words: str) -> list[Hex]:
    """The hair colours named: natural ones as hair grows, dyed ones (blue, pink, green) as they are named."""
    out = []
    for start, end, named in colours(words):
        *shades, word = words[start:end].lower().replace("-", " ").split()
        natural = _NATURAL.get(word, named) if not shades or shades[-1] in ("dark", "light", "pale", "deep") else named
        if natural is not named and shades:
            natural = shade(natural, 0.66 if shades[-1] in ("dark", "deep") else 1.25)
        out.append(natural)
    return out


def age_of(text: str) -> Age | None:
    """The age words or numbers speak of."""
    years: float | None = None
    low = text.lower()
    tens = "|".join(w for w, n in NUMBERS.items() if n >= 20)
    if m := re.search(
        r"\b(?:aged?|age:)\s*(\d{1,2})\b|\b(\d{1,2})[ -]years?[ -]old\b|\b(\d{1,2})\s*(?:yo|y/o)\b|(?:^|[,;(] ?)(\d{1,2})(?=[,;.)]|$)",
        low,
    ):
        years = float(next(g for g in m.groups() if g))
    elif m := re.search(rf"\b({'|'.join(n for n in NUMBERS if NUMBERS[n])})[ -]years?[ -]old\b", low):
        years = float(NUMBERS[m[1]])
    elif m := re.search(r"\b(?:(?:early|mid|late)[ -])?(twent|thirt|fort|fift|sixt|sevent|eight|ninet)ies\b", low):
        years = {"twent": 25, "thirt": 35, "fort": 45, "fift": 55, "sixt": 65, "sevent": 75, "eight": 85, "ninet": 95}[
            m[1]
        ]
    elif m := re.search(r"\b([2-9])0s\b", low):
        years = float(m[1]) * 10 + 5
    elif m := re.search(rf"^\s*({tens})(?:[ -](\w+))?\s*(?:,|;|$)", low):
        years = float(NUMBERS[m[1]])
    if years is not None:
        return (
            "child"
            if years < 13
            else "teen"
            if years < 20
            else "adult"
            if years < 40
            else "middle-aged"
            if years < 60
            else "old"
        )
    table: tuple[tuple[str, Age], ...] = (
        (r"middle[ -]aged", "middle-aged"),
        (r"teen(?:age|ager|aged|s)?\b", "teen"),
        (r"old|elderly|aged|ancient|aging|ageing|retired|wrinkled|white-haired", "old"),
        (r"child|kid|toddler|little (?:girl|boy)|small (?:girl|boy)|girl|boy", "child"),
        (r"young", "adult"),
    )
    return next(
        (
            age
            for pattern, age in table
            if re.search(rf"\b(?:{pattern})\b", re.sub(r"\bold[ -](?:coat|hat|jacket|boat|fashioned)\b", "", low))
        ),
        None,
    )


def hair_of(said: str, index: int, age: Age, presentation: str, lexicon: Lexicon) -> tuple[str, str]:
    style = None
    for hit in lexicon.hits(said, "hair"):
        bare = hit.word in _CUTS
        if hit.word in ("long", "short", "curly") and not re.match(
            r"[ ,]*(?:and )?(?:(?!coat|scarf|dress|jacket|beard|robe)[\w-]+ ){0,3}hair", said[hit.end :]
        ):
            continue
        if not bare or hit.word != "bob" or said[hit.start].islower():
            style = hit.kind
            break
    m = re.search(r"([\w ,-]{0,40}?)[ -]hair(?:ed)?\b", said, re.I)
    colour = next(reversed(_grown(m[1].split(",")[-1])), None) if m else None
    if colour is None and style is not None:
        styled = next(h for h in lexicon.hits(said, "hair") if h.kind == style)
        colour = next(iter(_grown(re.split(r"[,;]|\bwith\b|\band\b", said[: styled.start])[-1])), None)
    for word, value in _HAIR_COLOURS:
        if re.search(rf"\b{word}", said, re.I):
            colour = value
            break
    open_style, open_colour = OPEN_HAIR[index % len(OPEN_HAIR)]
    if style is None:
        if presentation == "man":
            style = "curly" if open_style == "curly" else "short"
        elif presentation == "woman":
            style = "bun" if age == "old" else ("long", "bob", "ponytail", "curly", "braid")[index % 5]
            if age == "child":
                style = "pigtails"
        else:
            style = open_style
    if colour is None:
        colour = "#b9b6b1" if age == "old" else open_colour
    return style, colour


def beard_of(said: str) -> Beard:
    low = said.lower()
    if re.search(r"\b(?:no beard|clean[ -]shaven|beardless)\b", low):
        return "none"
    if "beard" in low:
        return "long" if re.search(r"\b(?:long|full|bushy|big|wizard's?|flowing)\b[\w ,]{0,16}beard", low) else "short"
    if re.search(r"m(?:o)?ustache", low):
        return "moustache"
    return "stubble" if re.search(r"\bstubble|unshaven", low) else "none"


def build_of(said: str) -> Build:
    if re.search(
        r"\b(?:heavy|fat|stout|broad(?:-shouldered)?|burly|chubby|plump|muscular|stocky|big|round|large|hefty|strong)\b(?! (?:coat|hat|scarf|glasses|eyes|ears|nose|jacket|boots|beard|bag))",
        said,
        re.I,
    ):
        return "heavy"
    return (
        "slim"
        if re.search(r"\b(?:slim|thin|skinny|lean|slender|lanky|wiry|gaunt|slight|petite)\b", said, re.I)
        else "average"
    )


def height_of(said: str, age: Age, presentation: str, index: int) -> float:
    base = AGE_HEIGHT[age] + (
        0.06
        if presentation == "man" and age not in ("child",)
        else -0.05
        if presentation == "woman" and age not in ("child",)
        else 0
    )
    if re.search(r"\b(?:very tall|giant|towering|huge)\b", said, re.I):
        base += 0.24
    elif re.search(r"\b(?:tall|lanky)\b", said, re.I):
        base += 0.14
    elif re.search(
        r"\b(?:tiny|very short|petite|small|little)\b(?! (?:bag|hat|scarf|dog|boat))|\bshort\b(?=[,;.]|$| (?:man|woman|and (?!\w* ?hair)))",
        said,
        re.I,
    ):
        base -= 0.13
    return round(base + 0.015 * (index % 3 - 1), 3)

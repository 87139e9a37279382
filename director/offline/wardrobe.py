"""Person -> Character: age, hair, build and clothes from the words said of them, the rest filled so that people differ."""

import re
from typing import Literal

from director.offline.casting import Person
from director.offline.colours import colour_of, colours, shade
from director.offline.lexicon import Hit, Lexicon
from director.offline.people import (
    AGE_HEIGHT,
    COATS,
    HEIGHTS,
    OPEN_GARMENTS,
    OPEN_HAIR,
    OPEN_SKINS,
    ROLES,
    SKINS,
    Age,
)
from director.offline.words import NUMBERS
from film import Character, Garment

Beard = Literal["none", "stubble", "moustache", "short", "long"]
Build = Literal["slim", "average", "heavy"]
_ORDER = {
    k: i
    for i, k in enumerate(
        [
            "trousers",
            "shorts",
            "skirt",
            "shirt",
            "sweater",
            "dress",
            "robe",
            "suit",
            "flight suit",
            "uniform",
            "armour",
            "space suit",
            "vest",
            "lab coat",
            "apron",
            "jacket",
            "coat",
            "cloak",
            "boots",
            "shoes",
        ]
    )
}
_WHOLE = {"dress", "robe", "flight suit", "space suit"}
_LEGS = {"trousers", "shorts", "skirt", "suit", "uniform", "armour"} | _WHOLE
_TOPS = {"shirt", "sweater", "suit", "uniform", "armour"} | _WHOLE
_PLAIN = {
    "coat": "#4a4f5c", "jacket": "#5b4636", "shirt": "#d9d3c6", "sweater": "#6c7a62", "dress": "#8c4a62", "skirt": "#5a4a6b",
    "trousers": "#3d424d", "shorts": "#51607a", "suit": "#2f3544", "flight suit": "#6f7881", "apron": "#e9e2d2", "cloak": "#3d4a3f",
    "robe": "#6a4a3c", "uniform": "#2e3d5f", "lab coat": "#f0f1ef", "armour": "#9aa1a9", "vest": "#4f4038", "space suit": "#e7e8ea",
    "boots": "#3a2c22", "shoes": "#2d2926", "scarf": "#a8452f", "hat": "#4d3f33", "cap": "#33405c", "beanie": "#7a3b3b", "helmet": "#d8d5cc",
    "hood": "#3a3d45", "crown": "#d9ad3a", "glasses": "#26262a", "sunglasses": "#17171a", "backpack": "#8d4f2b", "tie": "#8a2432",
    "headband": "#c9463f", "gloves": "#2c2c30", "belt": "#4a3424", "necklace": "#d0ab50", "eye patch": "#1d1b1b", "headphones": "#2a2c31",
    "flower in hair": "#e0607e",
}  # fmt: skip
_SPARE = ("#3f6f73", "#8a3f3f", "#c9973f", "#5b4a86", "#4f7d55", "#b0653a")


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


def dress(people: list[Person], lexicon: Lexicon) -> tuple[list[Character], list[str], list[str]]:
    """People -> character tokens, what was decided for them, and what of their looks the stage lacks."""
    cast, decided, lacking = [], [], []
    for index, person in enumerate(people):
        character, open_, missing = _character(person, index, lexicon)
        cast.append(character)
        if open_:
            decided.append(open_)
        lacking += missing
    return cast, decided, lacking


def _character(person: Person, index: int, lexicon: Lexicon) -> tuple[Character, str, list[str]]:
    said = person.description
    role = next((ROLES[r] for r in person.roles if ROLES[r].garments or ROLES[r].kind != "person"), None)
    kind = person.creature or (role.kind if role else "person")
    if kind != "person":
        return _other_than_human(person, kind, lexicon)
    implied: Age = next((ROLES[r].age for r in person.roles if ROLES[r].age != "adult"), "adult")
    age = age_of(said) or implied
    presentation = person.presentation or "neutral"
    style, hair = _hair(said, index, age, presentation, lexicon)
    worn, extra, named = _worn(said, lexicon)
    open_words = []
    if not worn:
        open_words.append("clothes")
        worn = [
            Garment(kind=k, colour=c)
            for k, c in (role.garments if role and role.garments else OPEN_GARMENTS[index % len(OPEN_GARMENTS)])
        ]
        worn = [
            g if role and role.garments and index == 0 else g.with_(colour=shade(g.colour, 1.0 + 0.06 * (index % 3)))
            for g in worn
        ]
    if not extra and role and not named:
        extra = [Garment(kind=k, colour=c) for k, c in role.accessories]
    worn = _layered(worn, index, presentation)
    skin = next((c for words, c in SKINS if re.search(rf"\b{words}\b", said, re.I)), None)
    if not re.search(
        r"\bhair|\bbald|\bshaved|blond|brunette|redhead|afro|ponytail|braid|mohawk|curls|bun\b", said, re.I
    ):
        open_words.append("hair")
    if skin is None:
        open_words.append("skin")
    character = Character(
        id=person.id,
        name=person.name,
        description=said or person.name,
        age=age,
        presentation=presentation,
        build=_build(said),
        height_m=_height(said, age, presentation, index),
        skin=skin or OPEN_SKINS[index % len(OPEN_SKINS)],
        hair_style=style,
        hair_colour=hair,
        beard=_beard(said),
        garments=tuple(g for g in worn if lexicon.kit.named(g.kind)),
        accessories=tuple(g for g in extra if lexicon.kit.named(g.kind)),
    )
    note = ""
    if open_words:
        outfit = ", ".join(g.kind for g in character.garments if not g.named)
        wears = f": {outfit}" if "clothes" in open_words and outfit else ""
        note = f"The brief leaves {_possessive(person.name)} {' and '.join([', '.join(open_words[:-1]), open_words[-1]] if len(open_words) > 1 else open_words)} open; we chose{wears or ' them'}."
    return character, note, _unknown_clothes(person, lexicon)


def _possessive(name: str) -> str:
    return f"{name}'s"


def _other_than_human(person: Person, kind: str, lexicon: Lexicon) -> tuple[Character, str, list[str]]:
    said = person.description
    known = lexicon.kit.named(kind) is not None or kind in ("robot", "astronaut")
    coat = colour_of(re.sub(r"\b(?:scarf|hat|coat|collar|bow)\b.*", "", said))
    worn, extra, _ = _worn(said, lexicon)
    size = HEIGHTS.get(kind, 1.0)
    if re.search(r"\b(?:small|little|tiny|baby|cub|puppy|kitten|fawn|young)\b", f"{said} {person.name}", re.I):
        size *= 0.65
    elif re.search(r"\b(?:huge|giant|enormous|big|large|great)\b", f"{said} {person.name}", re.I):
        size = min(5.5, size * 1.4)
    character = Character(
        id=person.id,
        name=person.name,
        description=said or person.name,
        kind=kind if known else "person",
        age="child" if size < HEIGHTS.get(kind, 1.0) * 0.8 else "adult",
        presentation=person.presentation or "neutral",
        height_m=round(size, 2),
        skin=coat or COATS.get(kind, "#d9a47e"),
        garments=tuple(worn),
        accessories=tuple(extra),
    )
    note = "" if coat else f"The brief leaves the colour of {person.name} open; we chose a natural one."
    return character, note, []


def _worn(said: str, lexicon: Lexicon) -> tuple[list[Garment], list[Garment], bool]:
    """Clothes and accessories named in a description, each with the colour said beside it."""
    worn: list[Garment] = []
    extra: list[Garment] = []
    edge = 0
    for hit in lexicon.hits(said, "garment", "accessory"):
        if _is_no_garment(said, hit):
            continue
        before = said[edge : hit.start]
        segment = re.split(
            r"[,;:]|\band\b(?!\s+\w+\s+(?:striped|checked))|\bwith\b|\bin (?:a|an|his|her)\b|\bhair\b", before
        )[-1]
        colour = colour_of(segment)
        after = re.match(r"\s+(?:in|of|is|are)\s+((?:\w+\s){0,2}\w+)", said[hit.end :])
        if colour is None and after:
            colour = colour_of(after[1])
        if colour is None and worn + extra and re.fullmatch(r"\s*(?:and|,)\s*(?:matching\s+)?", said[edge : hit.start]):
            colour = (worn + extra)[-1].colour
        garment = Garment(kind=hit.kind, colour=colour or _PLAIN.get(hit.kind, "#5a5f68"), named=colour is not None)
        edge = hit.end
        into = extra if hit.entry.category == "accessory" else worn
        if all(g.kind != garment.kind for g in into):
            into.append(garment)
    return worn, extra, bool(worn or extra)


def _is_no_garment(said: str, hit: Hit) -> bool:
    """'a top chef', 'a vest of snow': words that are clothes only when worn."""
    return (
        hit.word in ("top", "cap", "tie", "belt", "hood", "bob", "suit", "slip")
        and not re.search(
            r"(?:\bin|\bwith|\bwears?|\bwearing|[,;:]|\band|\ba|\ban|\b(?:black|white|red|blue|green|grey|yellow|orange|brown))\s+(?:\w+\s+)?$",
            said[: hit.start],
        )
        and bool(said[: hit.start].strip())
    )


def _layered(worn: list[Garment], index: int, presentation: str) -> list[Garment]:
    """From the inside out, with what nobody goes without."""
    kinds = {g.kind for g in worn}
    if not kinds & _LEGS:
        worn = [Garment(kind="trousers", colour=OPEN_GARMENTS[(index + 1) % len(OPEN_GARMENTS)][0][1]), *worn]
    if not kinds & _TOPS:
        colour = "#e4ddcf" if index % 2 == 0 else "#a9b4bf"
        worn = [*worn, Garment(kind="shirt", colour=colour)]
    return sorted(worn, key=lambda g: _ORDER.get(g.kind, 10))


def _hair(said: str, index: int, age: Age, presentation: str, lexicon: Lexicon) -> tuple[str, str]:
    style = None
    for hit in lexicon.hits(said, "hair"):
        bare = hit.word in (
            "long",
            "short",
            "curly",
            "bob",
            "bun",
            "shaved",
            "bald",
            "afro",
            "mohawk",
            "braid",
            "ponytail",
            "pigtails",
            "curls",
        )
        if hit.word in ("long", "short", "curly") and not re.match(
            r"[ ,]*(?:and )?(?:(?!coat|scarf|dress|jacket|beard|robe)[\w-]+ ){0,3}hair", said[hit.end :]
        ):
            continue
        if not bare or hit.word != "bob" or said[hit.start].islower():
            style = hit.kind
            break
    m = re.search(r"([\w ,-]{0,40}?)[ -]hair(?:ed)?\b", said, re.I)
    colour = next((c for _, _, c in reversed(colours(m[1].split(",")[-1]))), None) if m else None
    if colour is None and style is not None:
        styled = next(h for h in lexicon.hits(said, "hair") if h.kind == style)
        colour = next((c for _, _, c in colours(re.split(r"[,;]|\bwith\b|\band\b", said[: styled.start])[-1])), None)
    for word, value in (
        ("redhead", "#a8481f"),
        ("red-haired", "#a8481f"),
        ("blond", "#d9b878"),
        ("brunette", "#4a2e20"),
        ("ginger", "#b9602c"),
        ("dark hair", "#2a1d18"),
        ("dark-haired", "#2a1d18"),
        ("fair hair", "#d2b27a"),
        ("white hair", "#e6e4df"),
        ("red hair", "#a8481f"),
        ("black hair", "#1f1a1a"),
        ("grey beard", "#8f9196"),
        ("white beard", "#dcdad5"),
    ):
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


def _beard(said: str) -> Beard:
    low = said.lower()
    if re.search(r"\b(?:no beard|clean[ -]shaven|beardless)\b", low):
        return "none"
    if "beard" in low:
        return "long" if re.search(r"\b(?:long|full|bushy|big|wizard's?|flowing)\b[\w ,]{0,16}beard", low) else "short"
    if re.search(r"m(?:o)?ustache", low):
        return "moustache"
    return "stubble" if re.search(r"\bstubble|unshaven", low) else "none"


def _build(said: str) -> Build:
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


def _height(said: str, age: Age, presentation: str, index: int) -> float:
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


def _unknown_clothes(person: Person, lexicon: Lexicon) -> list[str]:
    """Pieces said to be worn that the stage has no cut for."""
    out = []
    for m in re.finditer(r"\b(?:wearing|wears|dressed in)\s+([^.;:]+)", person.description, re.I):
        for piece in re.split(r",|\band\b", m[1]):
            words = piece.strip()
            if words and not lexicon.hits(words, "garment", "accessory", "hair") and len(words.split()) <= 4:
                out.append(f'"{words}" is not in the wardrobe; {person.name} wears the rest of the costume without it.')
    return out

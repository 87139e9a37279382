"""Person -> Character: age, hair, build and clothes from the words said of them, the rest filled so that people differ."""

import re

from director.offline.appearance import COATS, HEIGHTS, OPEN_GARMENTS, OPEN_SKINS, SKINS
from director.offline.casting import Person
from director.offline.colours import COLOURS, colour_of, shade
from director.offline.lexicon import Hit, Lexicon
from director.offline.people import ROLES, Age, singular
from director.offline.physique import age_of, beard_of, build_of, hair_of, height_of
from director.offline.words import listed
from film import Character, Garment

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
_NATURAL_COAT, _NATURAL_HEIGHT = "#d9a47e", 1.72
"""What a token has when nothing was said: the stage then gives a zebra its stripes and a lamb its size."""
_KIN = re.compile(
    r"\b(?:(?:grand|step)?(?:mother|father|daughter|son)|mum|mom|dad|grandma|grandpa|sister|brother|twin|sibling)s?\b",
    re.I,
)
_SPARE = ("#3f6f73", "#8a3f3f", "#c9973f", "#5b4a86", "#4f7d55", "#b0653a")


def dress(people: list[Person], lexicon: Lexicon) -> tuple[list[Character], list[str], list[str]]:
    """People -> character tokens, what was decided for them, and what of their looks the stage lacks."""
    cast, lacking = list[Character](), list[str]()
    left_open: dict[str, list[str]] = {}
    for index, person in enumerate(people):
        character, open_, missing = _character(person, index, lexicon)
        cast.append(character)
        for what in open_:
            left_open.setdefault(what, []).append(person.name)
        lacking += missing
    return _kin(cast, people), _decided(cast, left_open), lacking


def _kin(cast: list[Character], people: list[Person]) -> list[Character]:
    """Those the brief says are family share a skin tone where it names none: that of the one it names, else of the first."""
    human = [c for c in cast if c.kind == "person"]
    families: dict[str, list[str]] = {}
    for person in people:
        if len(person.name.split()) == 2 and person.named and singular(person.name.split()[0].lower()) not in ROLES:
            families.setdefault(person.name.split()[1].lower(), []).append(person.id)
    related = [p.id for p in people if _KIN.search(f"{p.name} {' '.join(p.roles)} {p.description}")]
    if related and len(human) >= 2:
        families["kin"] = related if len(related) > 1 else [c.id for c in human if len(human) == 2]
    skins: dict[str, str] = {}
    for ids in families.values():
        kin = [c for c in human if c.id in ids]
        named = next((c for c in kin if _skin(c.description) is not None), None)
        for one in kin:
            if _skin(one.description) is None:
                skins[one.id] = (named or kin[0]).skin
    return [c.with_(skin=skins[c.id]) if c.id in skins else c for c in cast]


def _skin(said: str) -> str | None:
    return next((c for words, c in SKINS if re.search(rf"\b{words}\b", said, re.I)), None)


def _decided(cast: list[Character], left_open: dict[str, list[str]]) -> list[str]:
    """One sentence for the looks of the whole cast that the brief leaves open."""
    pieces = []
    same: dict[tuple[str, ...], list[str]] = {}
    for what, names in left_open.items():
        same.setdefault(tuple(names), []).append(what)
    for names_, what_ in same.items():
        whose = "everybody" if len(names_) == len(cast) > 2 else listed(list(names_))
        worn = [g.kind for c in cast if c.name == names_[0] for g in c.garments if not g.named]
        outfit = f" ({listed(worn)})" if "clothes" in what_ and len(names_) == 1 and worn else ""
        pieces.append(f"the {listed(what_)} of {whose}{outfit}")
    return [f"The brief leaves open {listed(pieces)}; we chose."] if pieces else []


def _character(person: Person, index: int, lexicon: Lexicon) -> tuple[Character, list[str], list[str]]:
    said = person.description
    role = next((ROLES[r] for r in person.roles if ROLES[r].garments or ROLES[r].kind != "person"), None)
    kind = person.creature or (role.kind if role else "person")
    if kind != "person":
        return _other_than_human(person, kind, lexicon)
    implied: Age = next((ROLES[r].age for r in person.roles if ROLES[r].age != "adult"), "adult")
    age = age_of(said) or implied
    presentation = person.presentation or "neutral"
    style, hair = hair_of(said, index, age, presentation, lexicon)
    worn, extra, named = _worn(said, lexicon)
    open_words = []
    clad = _CLAD.search(said)
    if not worn and not clad:
        open_words.append("clothes")
    if not worn:
        worn = [
            Garment(kind=k, colour=c)
            for k, c in (role.garments if role and role.garments else OPEN_GARMENTS[index % len(OPEN_GARMENTS)])
        ]
        worn = [
            g if role and role.garments and index == 0 else g.with_(colour=shade(g.colour, 1.0 + 0.06 * (index % 3)))
            for g in worn
        ]
    if clad and not named:
        worn = _all_in(clad["colour"], worn)
    if not extra and role and not named:
        extra = [Garment(kind=k, colour=c) for k, c in role.accessories]
    worn = _layered(worn, index, presentation)
    skin = _skin(said)
    if not re.search(
        r"\bhair|\bbald|\bshaved|blond|brunette|redhead|afro|ponytail|braid|mohawk|curls|bun\b|\bbob\b|pigtails",
        said,
        re.I,
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
        build=build_of(said),
        height_m=height_of(said, age, presentation, index),
        skin=skin or OPEN_SKINS[index % len(OPEN_SKINS)],
        hair_style=style,
        hair_colour=hair,
        beard=beard_of(said),
        garments=tuple(g for g in worn if lexicon.kit.named(g.kind)),
        accessories=tuple(g for g in extra if lexicon.kit.named(g.kind)),
    )
    return character, open_words, _unknown_clothes(person, lexicon)


_CLAD = re.compile(rf"\bin (?:all |plain )?(?P<colour>{'|'.join(map(re.escape, COLOURS))})(?=\s*(?:[;,.]|$))", re.I)


def _all_in(colour: str, worn: list[Garment]) -> list[Garment]:
    """'four thieves in black': what they would wear anyway, all of it in that colour, each piece a shade of its own."""
    code = COLOURS[colour.lower()]
    return [g.with_(colour=shade(code, 1.0 + 0.1 * n), named=True) for n, g in enumerate(worn)]


def _other_than_human(person: Person, kind: str, lexicon: Lexicon) -> tuple[Character, list[str], list[str]]:
    said = person.description
    known = lexicon.kit.named(kind) is not None or kind in ("robot", "astronaut")
    coat = colour_of(re.sub(r"\b(?:scarf|hat|coat|collar|bow)\b.*", "", said))
    worn, extra, _ = _worn(said, lexicon)
    size = HEIGHTS.get(kind, 1.0)
    if re.search(r"\b(?:small|little|tiny|baby|cub|puppy|kitten|fawn|young)\b", f"{said} {person.name}", re.I):
        size *= 0.65
    elif re.search(r"\b(?:huge|giant|enormous|big|large|great)\b", f"{said} {person.name}", re.I):
        size = min(5.5, size * 1.4)
    own = (
        next((w for w in person.aliases if w not in (kind, person.name)), "")
        if coat is None and person.creature
        else ""
    )
    character = Character(
        id=person.id,
        name=person.name,
        description=said or person.name,
        kind=kind if known else "person",
        age="child" if size < HEIGHTS.get(kind, 1.0) * 0.8 else "adult",
        presentation=person.presentation or "neutral",
        height_m=_NATURAL_HEIGHT if own and size == HEIGHTS.get(kind, 1.0) else round(size, 2),
        skin=coat or (_NATURAL_COAT if own else COATS.get(kind, _NATURAL_COAT)),
        garments=tuple(worn),
        accessories=tuple(extra),
    )
    return character, [] if coat else ["colour"], []


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


def _unknown_clothes(person: Person, lexicon: Lexicon) -> list[str]:
    """Pieces said to be worn that the stage has no cut for."""
    out = []
    for m in re.finditer(r"\b(?:wearing|wears|dressed in)\s+([^.;:]+)", person.description, re.I):
        for piece in re.split(r",|\band\b", m[1]):
            words = piece.strip()
            if (
                words
                and not _CLAD.search(f"in {words}")
                and not lexicon.hits(words, "garment", "accessory", "hair")
                and len(words.split()) <= 4
            ):
                out.append(f'"{words}" is not in the wardrobe; {person.name} wears the rest of the costume without it.')
    return out

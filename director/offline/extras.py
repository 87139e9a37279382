"""Sentences -> the people behind the cast: 'a crowded restaurant', 'the audience applauds', 'soldiers stand in rows'.

A few people with a number ('two guards', 'three children') are cast, as before; many, or nobody in particular, are a thing of the
kit: a company. What a place is full of stands in all of its pictures.
"""

import re

from director.offline.words import NUMBERS
from film import Thing

CAST_UP_TO = 4
"""So many with a number are cast, each with a part."""
_COMPANY = {
    "crowd": "crowd throng mob onlookers bystanders people villagers townspeople townsfolk citizens protesters demonstrators "
    "partygoers fans strangers queue",
    "audience": "audience spectators congregation students pupils classmates mourners parishioners concertgoers jurors jury",
    "passers-by": "passers-by passersby pedestrians commuters shoppers tourists travellers travelers passengers",
    "guests": "guests diners customers patrons drinkers regulars clientele",
    "soldiers": "soldiers troops knights army regiment legion",
}
KIND_OF = {word: kind for kind, words in _COMPANY.items() for word in words.split()}
_MANY = frozenset("men women children kids boys girls dancers workers sailors pirates robots monks farmers".split())
"""Whom a number over four makes a crowd of."""
_NOUNS = "|".join(sorted(map(re.escape, {*KIND_OF, *_MANY}), key=lambda w: (-len(w), w)))
_COUNT = rf"(?:{'|'.join(NUMBERS)}|\d{{1,4}})"
_PHRASE = re.compile(
    rf"(?<![\w-])(?:(?P<count>{_COUNT}|dozens|hundreds|thousands|a few|several)\s+(?:of\s+)?)?"
    rf"(?P<before>(?:(?!(?:and|of|the|with|in|by|to|for|no|not|are|is|any|without|there)\b)[\w-]+\s+){{0,2}}?)(?P<noun>{_NOUNS})(?![\w-])(?!['’]s\s+\w)",
    re.IGNORECASE,
)
_CLASS = re.compile(r"\b(?:the|her|his|a|whole|entire) (?:whole |entire )?class\b(?! (?:of|action|act)\b)", re.I)
_ACTS = re.compile(r"\s+(?:\w+ly\s+)?(?:run|flee|fight|climb|swim|ride|fall|crawl)\b(?!s)", re.I)
"""What people behind the cast cannot do: who does it has a part."""
_NOBODY = re.compile(
    r"\b(?:no|without|not|far from|away from|never any|other|most|all|some|few|like|for|about|than)\s+(?:the\s+|any\s+|an?\s+)?$",
    re.I,
)
_FULL = re.compile(
    r"\b(?P<how>crowded|packed|bustling|busy|teeming|overcrowded|lively|buzzing)\s+(?=(?:\w+\s+){0,2}\w)|"
    r"\b(?P<of>full of|filled with|crowded with|packed with|teeming with|crammed with|swarming with)\s+(?:\w+\s+){0,2}?(?:people|guests|"
    r"customers|diners|dancers|shoppers|commuters|tourists|students|drinkers|travellers|passengers|strangers|life)\b|"
    r"\b(?:is|was|are|gets?|becomes?)\s+(?P<now>crowded|packed|bustling|busy|heaving)\b",
    re.I,
)
_NAMES = re.compile(r"(?:(?!(?:in|at|on|the|an?|with|and|for|by|to|of|as)\b)[\w-]+ ){0,2}")
"""What may stand between 'crowded' and the word for a place: 'crowded old railway station'."""
_COMES = re.compile(
    r"\b(?:gather|arriv|enter|com(?:es?|ing)\b|leav|disappear|vanish|flee|scatter|appear|join|go(?:es)? home|follow)\w*",
    re.I,
)
_EMPTY = re.compile(r"\b(?:empty|deserted|abandoned|alone in|nobody|no one|no people)\b", re.I)
_ALL = re.compile(
    r"\b(?:everyone|everybody|the (?:whole|entire) (?:room|place|bar|restaurant|street|square|theatre|theater|hall|village|court))\b",
    re.I,
)
USUAL = {"crowd": 8, "audience": 12, "passers-by": 6, "guests": 8, "soldiers": 10}
AT = {
    "bar": "guests", "street": "passers-by", "city": "passers-by", "station": "passers-by", "corridor": "passers-by", "shop": "crowd",
    "theatre": "audience", "classroom": "audience", "courtroom": "audience", "kitchen": "guests", "restaurant": "guests", "cafe": "guests",
    "ballroom": "guests", "throne room": "guests", "train station": "passers-by", "subway": "passers-by", "airport": "passers-by",
    "bridge": "passers-by", "stadium": "audience", "circus": "audience",
}  # fmt: skip
"""Who is there where a place is said to be full."""


def is_company(determiner: str, modifiers: str, noun: str, after: str = "") -> bool:
    """Whether a phrase for people is one for a company and not for somebody of the cast. after: the words behind it."""
    if _ACTS.match(after):
        return False
    noun = noun.lower()
    said = [w.strip(",") for w in f"{determiner} {modifiers}".lower().split()]
    number = next((_number(w) for w in said if _number(w)), 0)
    if noun in KIND_OF:
        return not 0 < number <= CAST_UP_TO
    return noun in _MANY and number > CAST_UP_TO


def company(text: str) -> re.Match[str] | None:
    """The first phrase of a text that means people behind the cast."""
    found = (m for m in _PHRASE.finditer(text) if is_company(m["count"] or "", m["before"], m["noun"], text[m.end() :]))
    return next(found, None)


def _number(word: str) -> int:
    return int(word) if word.isdigit() else NUMBERS.get(word, 0)


def companies(text: str) -> list[Thing]:
    """What a sentence says of people behind the cast, one thing of a kind."""
    found: dict[str, Thing] = {}
    for m in _PHRASE.finditer(text):
        count, noun = (m["count"] or "").lower(), m["noun"].lower()
        if _NOBODY.search(text[: m.start()]) or not is_company(count, m["before"], noun, text[m.end() :]):
            continue
        kind = KIND_OF.get(noun, "crowd")
        number = _number(count.split()[0]) if count else 0
        many = (
            min(12, number)
            if number > CAST_UP_TO
            else 12
            if count in ("hundreds", "thousands", "dozens")
            else USUAL[kind]
        )
        does = re.match(r"[^.;:,⟦]{0,48}", text[m.end() :])
        words = f"{m[0]}{does[0] if does else ''}".strip()
        found.setdefault(kind, Thing(kind=kind, words=words, count=many, moving=_goes(words, kind)))
    if (of := _CLASS.search(text)) and "audience" not in found and not _NOBODY.search(text[: of.start()]):
        found["audience"] = Thing(kind="audience", words=of[0], count=USUAL["audience"])
    return list(found.values())


def stays(thing: Thing) -> bool:
    """Whether a company is at a place for good, seen in every picture there; not who comes, goes or passes."""
    return not thing.moving and thing.kind != "passers-by" and not _COMES.search(thing.words)


def _goes(words: str, kind: str) -> bool:
    return kind in ("crowd", "soldiers") and bool(
        re.search(r"\b(?:march|parad|stream|hurr|rush|walk|pass)\w*", words, re.I)
    )


def crowded(text: str, sets: list[tuple[int, int]], place: str) -> str:
    """The kind of company a place is said to be full of; empty if it is not. `sets`: where words for sets stand in the text."""
    if _EMPTY.search(text):
        return ""
    for m in _FULL.finditer(text):
        if m["how"] and not any(_NAMES.fullmatch(text[m.end() : start]) for start, _ in sets if start >= m.end()):
            continue
        if m["now"] and not any(0 <= m.start() - end <= 1 for _, end in sets):
            continue
        return AT.get(place, "crowd")
    return ""


def all_of_them(text: str, there: list[str]) -> list[Thing]:
    """'Everyone laughs': the company of the place does it too."""
    m = _ALL.search(text)
    if m is None or not there:
        return []
    does = re.match(r"[^.;:,⟦]{0,40}", text[m.end() :])
    words = f"{m[0]}{does[0] if does else ''}".strip()
    return [Thing(kind=k, words=words, count=USUAL[k]) for k in there if k in USUAL]

"""How people say what an attachment is for: phrases inside a sentence, and whole clauses. Mentions are '@image1' by now."""

import re
from collections.abc import Callable
from typing import Literal, NamedTuple

Role = Literal["character", "look", "motion", "beats"]
R = r"@(?:image|video|audio)\d"
_ANY = r"(@(?:image|video|audio)\d)"
LOOKISH = frozenset(
    (
        "it|film|movie|picture|everything|all|this|look|style|colours|colors|colour|palette|light|lighting|mood|grade|grading|atmosphere|"
        "scene|scenes|every scene|shots|all shots|every shot|tone|image|images|visuals|look of the film|style of the film|whole film|"
        "whole thing|colour palette|color palette|pictures|film's look|overall look|this film|all of it|all scenes|the whole movie"
    ).split("|")
)
"""What is no person: 'make it look like @image1' is about the look. Compared without its article."""
PRONOUNS = frozenset("she he they her him them who one someone somebody that this you me i".split())
_SOURCE = (
    r"(?:the\s+)?(?:same\s+)?(?:(?:person|man|woman|girl|boy|kid|child|face|one|character|actor|actress|guy|lady|people|figure)\s+"
    r"(?:in|on|from|of|seen in|shown in)\s+)?"
)
_LOOK_WORD = (
    r"(?:colou?r\s+(?:palette|grade|grading|scheme)|visual\s+style|art\s+style|look(?:\s+and\s+feel)?|style|colou?rs?|palette|"
    r"grad(?:e|ing)|tones?|light(?:ing)?|mood|atmosphere|aesthetics?|feel|feeling|vibe)"
)
_LOOKS = rf"{_LOOK_WORD}(?:(?:\s*,\s*|\s+and\s+)(?:the\s+)?{_LOOK_WORD})*"
_MUSIC = re.compile(r"\bas\s+(?:the\s+|its\s+|our\s+)?(?:music|score|soundtrack|song|background)", re.IGNORECASE)
_ORDINALS = {w: i for i, w in enumerate("first second third fourth fifth sixth seventh eighth ninth tenth".split(), 1)}
_ORDINALS |= {"opening": 1, "last": -1, "final": -1, "closing": -1, "penultimate": -2}
_NUMBERS = {w: i for i, w in enumerate("one two three four five six seven eight nine ten eleven twelve".split(), 1)}


def is_look(who: str) -> bool:
    return re.sub(r"^(?:the|an?|our|my)\s+", "", who.strip().lower()) in LOOKISH


class Found(NamedTuple):
    role: Role
    reference: str
    who: str = ""
    shots: tuple[str, ...] = ()


class Phrase(NamedTuple):
    pattern: re.Pattern[str]
    read: Callable[[re.Match[str]], Found | None]
    leaves: Callable[[re.Match[str]], str] = lambda match: ""


class Clause(NamedTuple):
    pattern: re.Pattern[str]
    read: Callable[[re.Match[str]], Found | None]


def as_music(clause: str) -> bool:
    """Whether a sound is wished as the film's music."""
    return "@audio" in clause and _MUSIC.search(clause) is not None


def shots_in(words: str) -> tuple[str, ...]:
    """'shots 2 to 4', 'the third and the last shot', 'shot 2A' -> places ('-1' is the last) or slates; empty if none is named."""
    low = words.lower()
    if re.search(r"\b(?:all|every|each)\b(?:\s+of)?(?:\s+the)?\s+shots?\b", low):
        return ()
    found: list[str] = []
    for match in re.finditer(
        r"\bshots?\s+((?:#?\w+(?:\s*(?:,\s*(?:and\s+)?|and|to|through|-|–|&)\s*(?:shots?\s+)?(?=#?\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b))?)+)",
        low,
    ):
        tokens = re.findall(r"\d+[a-z]{1,2}\b|\d+|\bto\b|\bthrough\b|[-–]|\b[a-z]+\b", match[1])
        for before, token in zip(["", *tokens], tokens):
            number = _NUMBERS.get(token) or (int(token) if token.isdigit() else 0)
            if re.fullmatch(r"\d+[a-z]{1,2}", token):
                found.append(token.upper())
            elif number and before in ("to", "through", "-", "–") and found and found[-1].isdigit():
                found += [str(n) for n in range(int(found[-1]) + 1, min(number, 200) + 1)]
            elif number:
                found.append(str(number))
    for match in re.finditer(rf"\b({'|'.join(_ORDINALS)}|(\d+)(?:st|nd|rd|th))\b(?=[^.]*\bshots?\b)", low):
        found.append(match[2] or str(_ORDINALS[match[1]]))
    return tuple(dict.fromkeys(found))


def _look(match: re.Match[str]) -> Found:
    return Found("look", _first(match))


def _first(match: re.Match[str]) -> str:
    found = re.search(R, match[0])
    assert found is not None
    return found[0][1:]


def _motion(match: re.Match[str]) -> Found:
    return Found("motion", _first(match), shots=shots_in(match.string))


def _beats(match: re.Match[str]) -> Found:
    return Found("beats", _first(match))


def _person(match: re.Match[str]) -> Found:
    return Found("character", _first(match), match["who"])


def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


_BEFORE = r"(?P<who>(?-i:[A-Z][\w’'-]*(?:\s+[A-Z][\w’'-]*){0,2})|\b(?:the|an?|our)\s+(?:[\w’'-]+\s+){0,3}?[\w’'-]+)"

PHRASES: tuple[Phrase, ...] = (
    # Mara (@image1) climbs the stairs
    Phrase(
        _compiled(rf"{_BEFORE}\s*[\(\[]\s*(?:see|like|looks like|as in|as seen in|from|played by|ref(?:erence)?:?)?\s*{_SOURCE}{_ANY}\s*[\)\]]"),
        _person,
        lambda m: m["who"],
    ),
    # Mara, who looks like @image1, climbs the stairs
    Phrase(
        _compiled(
            rf"{_BEFORE},?\s+(?:who\s+(?:looks|should look|must look)\s+(?:just\s+|exactly\s+|a bit\s+)?like|looking\s+(?:just\s+|exactly\s+)?like|"
            rf"(?:who is\s+)?played by|who is|as seen in|model+ed (?:on|after)|based on|drawn after)\s+{_SOURCE}{_ANY}(?:,(?=\s+\w))?"
        ),
        lambda m: None if is_look(m["who"]) else _person(m),
        lambda m: m["who"],
    ),
    # ... in the style of @image2 ...
    Phrase(
        _compiled(
            rf"(?:,?\s*\b(?:all\s+)?(?:in|with|using|after|following|matching|from|by|use|take|give it|copy|borrow)\s+)?(?:\b(?:the|a|that|its)\s+)?(?:\bsame\s+)?"
            rf"\b{_LOOKS}\s+(?:of|from|in|as in|like|as)\s+(?:the\s+(?:picture|image|photo|painting)\s+)?{_ANY}"
        ),
        lambda m: _look(m) if not re.search(r"\b(?:looks?)\s+like\s+@", m[0], re.I) else None,
    ),
    Phrase(_compiled(rf",?\s*\bin\s+{_ANY}['’]s\s+{_LOOKS}"), _look),
    # ... , cut to @audio1
    Phrase(
        _compiled(
            rf"(?:,\s*|\band\s+)?\b(?:cut|edited|edit|timed|time|synced|sync|synchronised|paced|set)\b(?:\s+(?:it|the film|everything|all|the shots|the cuts|them|together|all of it)){{0,2}}"
            rf"\s+(?:exactly\s+)?(?:to|on|with|along with|by|after)\s+(?:the\s+(?:beats?|rhythm|pulse|tempo|music|sound)\s*(?:of|in|from)?\s*)?{_ANY}"
        ),
        lambda m: _beats(m),
    ),
    Phrase(_compiled(rf"(?:,\s*)?\b(?:to|on|in time with|following)\s+the\s+(?:beats?|rhythm|pulse|tempo)\s+(?:of|in|from)\s+{_ANY}"), lambda m: _beats(m) if re.search(r"\bcuts?\b|\bedit", m.string, re.I) is None else None),
)  # fmt: skip


_END = (
    r"(?:\s+(?:please|now|too|again|instead|throughout|everywhere|in (?:all|every) (?:the )?shots?|in the film))*\s*$"
)
_WHO = (
    r"(?P<who>(?:[\w’'-]+\s+){0,4}?[\w’'-]+?)(?:['’]s\s+(?:face|hair|clothes|outfit|costume|looks?|appearance|design))?"
)
_PLEASE = r"^(?:(?:please|also|and|so|ok|okay|now|can you|could you|i want|i would like|i'd like|we want|let's)\s+(?:to\s+)?)*"

CLAUSES: tuple[Clause, ...] = (
    # sounds
    Clause(
        _compiled(r"@audio\d.*|.*@audio\d"),
        lambda m: Found("beats", "")
        if re.search(r"\b(?:cuts?|cutting|edit(?:s|ed|ing)?|beats?|rhythm|pace|paced|tempo|pulse|sync\w*|timing|timed)\b", m.string, re.I)
        else None,
    ),
    # the camera
    Clause(
        _compiled(r".*@video\d.*"),
        lambda m: Found("motion", "", shots=shots_in(m.string))
        if re.search(r"\b(?:camera\w*|mov(?:e|es|ed|ing|ement|ements)|motion|dolly|pans?|tilts?|tracking|crane|shots?)\b", m.string, re.I)
        and not re.search(rf"\b{_LOOK_WORD}\s+(?:of|from|in|like)\s+{R}", m.string, re.I)
        else None,
    ),
    Clause(_compiled(rf"\bcamera\w*\b.*{R}|{R}.*\bcamera\w*\b"), lambda m: Found("motion", "", shots=shots_in(m.string))),
    # people
    Clause(
        _compiled(
            rf"{_PLEASE}(?:use|take|cast|put|have|let)\s+{_SOURCE}{R}\s+(?:as (?:a |the |our )?(?:reference|model|guide) for|as|for|to be|to play|be|play|in the role of|as the (?:face|model|reference) (?:of|for)|for the (?:face|looks?|part|role) of)\s+"
            rf"{_WHO}{_END}"
        ),
        _person,
    ),
    Clause(
        _compiled(
            rf"{_PLEASE}{_SOURCE}{R}\s*(?:(?:is|as)\s+(?:a\s+|the\s+|our\s+)?(?:reference\s+)?for|is|are|=|:|->|→|as|for|shows?|plays?|depicts?|becomes?|means?|(?:should|will|must) (?:be|play)|is what)\s*(?:a picture of\s+|the reference for\s+|how\s+)?"
            rf"{_WHO}(?:\s+looks?\s+like)?{_END}"
        ),
        _person,
    ),
    Clause(
        _compiled(
            rf"{_PLEASE}(?:make|let|have|draw|model|base|cast|turn|dress|style|show|give|grade|colou?r|light|shoot|paint)\s+{_WHO}\s+(?:to\s+)?"
            rf"(?:look\s+(?:\w+\s+)?(?:like|as in)|resemble|like|after|on|as|into|be|as in|the\s+(?:face|looks?|hair|clothes|outfit|costume)\s+(?:of|from|in))\s+{_SOURCE}{R}{_END}"
        ),
        _person,
    ),
    Clause(
        _compiled(
            rf"{_PLEASE}{_WHO}\s*(?:(?:is|are)\s+(?:taken\s+)?(?:from|like|as in|those of)|is|are|=|:|looks?\s+(?:\w+\s+)?(?:like|as in)|(?:should|must|will|has to|shall|to)\s+(?:look\s+(?:\w+\s+)?like|be|resemble)|"
            rf"has\s+the\s+(?:face|looks?|hair|clothes|outfit)\s+(?:of|from|in)|resembles|as in|like|from|comes from|(?:is\s+)?(?:played|inspired) by|"
            rf"(?:is\s+)?(?:dresse[sd]|drawn|modelled|modeled|based)\s+(?:like|after|on))\s*{_SOURCE}{R}{_END}"
        ),
        _person,
    ),
    # the look
    Clause(_compiled(rf"\b{_LOOKS}\b.*{R}|{R}.*\b{_LOOKS}\b"), lambda m: Found("look", "")),
    Clause(_compiled(rf"^(?:use|follow|match|like|as in)\s+{R}\s+(?:as|for)\s+(?:a\s+|the\s+)?reference$"), lambda m: None),
)  # fmt: skip

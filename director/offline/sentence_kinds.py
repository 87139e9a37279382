"""Sentence -> what it is for: a card, the format, music, style, an introduction, or story."""

import re

from director.offline import facts
from director.offline.actions import verbs
from director.offline.camera_words import camera, only_camera
from director.offline.casting import Cast, people_phrases
from director.offline.hours import time_of_day, weather
from director.offline.looks import speaks_of_style
from director.offline.mood import names_instrument
from director.offline.words import QUOTED
from film import Move

_CARD = re.compile(
    r"\b(?:title card|end card|closing card|opening card|intertitle|on-screen text|text on screen|super(?:imposed)?|caption|titles?|card|texttafel|cartel|"
    r"text appears|words appear)\b(?=\W*(?:at the end|reads?|reading|says?|with|that says|:|,|appears?|⟦|$))|^text:",
    re.IGNORECASE,
)
MUSIC = re.compile(r"\b(?:music|score|soundtrack|musik|música|song|orchestra\w*)\b", re.I)
SOUND = re.compile(r"^(?:sound|sounds|sfx|sound design|audio|ambience)\b\s*:?", re.I)
_COMMISSION = re.compile(
    rf"^(?:please )?(?:(?:can|could|would|will) (?:you|we) (?:please )?)?(?:do|make|create|produce|i want|i need|i'd like|we need|we want|generate|shoot|write|mach|haz|crea|erstelle)\b.*\b{facts.FILM}\b|^(?:an?|the)\s+(?:[\w-]+,?\s+){{0,6}}{facts.FILM}\b(?!\s+(?:camera|star|crew|set))|^{facts.FILM}\b\s*(?:[,:]|(?:for|about|of|on) (?:my|our|the|an?)\b)",
    re.I,
)
_THROUGHOUT = re.compile(
    r"\b(?:throughout(?: the (?:whole )?film)?|(?:in|for) (?:every shot|all (?:the )?shots|the whole film)|all through(?: the film)?|everywhere)\b",
    re.I,
)
"""'Shallow focus throughout.': camera words for the film, not for a picture."""
_NOBODY = re.compile(
    r"(?:no|without(?: any)?) (?:people|humans|persons|actors|faces|dialogue|dialog|words|talking|speech)\b(?:(?:,| and| or) (?:no )?\w+){0,2}\W*",
    re.I,
)
"""'No people.', 'No dialogue.': what is not to be seen or heard."""


_TONED = re.compile(
    r"^(?:please )?(?:make|keep|have) (?:it|this|everything|the (?:film|video|movie|whole thing)) (?:\w+[ ,]+){0,5}\w+\W*$",
    re.I,
)
"""'Make it funny!': how the film shall be."""


def sets_tone(sentence: str) -> bool:
    """'Make it funny!': a wish for all of the film, and nothing to see."""
    return bool(_TONED.match(sentence) and facts.tone(sentence))


def is_card(sentence: str) -> bool:
    """'Title card: "HARD VACUUM"'"""
    return bool(_CARD.search(sentence))


def card_words(text: str) -> str:
    """'Title card: HARD VACUUM.' without quotes -> its words."""
    if re.fullmatch(r"the end\W*", text.strip(), re.I):
        return "The End"
    m = re.match(
        r"^(?:\W*)(?:(?:final |opening |closing |end |title )*(?:title card|end card|intertitle|card|caption|on-screen text|super|text|tagline|slogan))\s*(?::|reads|reading|says|—|-)\s*([^⟦]+?)\.?$",
        text,
        re.I,
    )
    return m[1].strip() if m else ""


def describes(text: str) -> bool:
    """'Mara: keeper, sixties' is a cast line; 'Morning: Mara wakes up' is not."""
    m = re.match(r"^([A-ZÀ-Þ][\w' -]{1,24})\s*(?::|–|—|-)\s+(.+)$", text)
    return bool(
        m
        and len(m[1].split()) <= 3
        and not any(v[2].endswith(("s", "ing")) for v in verbs(m[2]))
        and not camera(m[1]).demands
    )


def is_format(sentence: str) -> bool:
    """'A 40-second film, 16:9.': it says what is wanted and tells nothing."""
    ratio, _ = facts.aspect(sentence)
    timed = facts.durations(sentence, strict=False) and re.search(rf"\b{facts.FILM}\b", sentence, re.I)
    return bool(
        timed
        or sets_tone(sentence)
        or facts.durations(sentence, strict=True)
        or ratio
        or _commissions(sentence)
        or _NOBODY.fullmatch(sentence)
    )


def _commissions(sentence: str) -> bool:
    """'Make a film about ...', 'A trailer for ...', but not 'The old man tells a story'."""
    asked = _COMMISSION.search(sentence)
    told = re.match(r"(?:an?|the)\b", sentence, re.I) and asked and any(v[2].endswith("s") for v in verbs(asked[0]))
    return bool(asked) and not told


def heads(words: str) -> bool:
    """'Heist comedy, 30 s': a length, a kind of film or a genre, and nobody who does anything."""
    timed = facts.durations(words, strict=False) or re.search(rf"\b{facts.FILM}\b", words, re.I)
    named = facts.genre(words) and camera(words).size is None  # 'over the shoulder of the spy' is a picture
    return bool(timed or named) and not any(v[2].endswith("s") and v[2] != "is" for v in verbs(words))


def is_heading(sentence: str, cast: Cast) -> bool:
    """'Boxing match.', 'Chapter one.', 'Stop-motion feel.': what a brief begins with, in which nothing is seen or done."""
    return (
        len(sentence.split()) <= 3
        and not QUOTED.search(sentence)
        and not speaks_of_style(sentence)
        and not any(v[2].endswith(("s", "ed")) for v in verbs(sentence))
        and not camera(sentence).demands
        and not cast.lexicon.hits(sentence, "thing", "vehicle", "creature", "effect")
        and not re.match(r"(?:an?|the|his|her|my|our)\b", sentence, re.I)
        and not people_phrases(sentence)
        and not any(cast.find_name(word.strip(".,!?")) for word in sentence.split())
    )


def is_setting_note(sentence: str, cast: Cast) -> bool:
    """'Rain, street, morning.': nothing but where and when, in more than one piece."""
    pieces = [p.strip(" .") for p in sentence.split(",")]
    return len(pieces) > 1 and all(
        len(p.split()) <= 3
        and (time_of_day(p) or weather(p) or cast.lexicon.hits(p, "set"))
        and not re.match(r"(?:an?|the)\b", p, re.I)
        for p in pieces
    )


def is_scored(sentence: str) -> bool:
    """'Sad saxophone.', 'Strings and piano': an instrument, and nobody who plays it."""
    plays = re.match(r"^(?:an?|the|his|her)\b", sentence, re.I) or verbs(sentence) or QUOTED.search(sentence)
    return not plays and len(sentence.split()) <= 6 and names_instrument(sentence)


def only_facts(sentence: str) -> bool:
    """'30 seconds, tender.', 'Western showdown.', 'A fairy tale, 45 seconds, for kids.'"""
    if any(v[2].endswith(("s", "ing", "ed")) for v in verbs(sentence)) or QUOTED.search(sentence):
        return False
    timed = bool(facts.durations(sentence, strict=False))
    return (timed and len(sentence.split()) <= 12) or (bool(facts.genre(sentence)) and len(sentence.split()) <= 4)


def introduces(sentence: str, cast: Cast) -> bool:
    """'Ines is a hacker: ...', 'Rosa wears a white apron', 'The fox has a red scarf': says who, tells nothing."""
    m = re.match(
        r"^(?:(?:the )?(?:cast|characters?|stars?|hero(?:ine)?|lead)\b.*|(?:The |An? )?[\w' -]{1,30}?\s+(?:is (?:an?|the)\b|is (?:\d\d|in (?:his|her))|is (?:very |quite )?(?:fat|thin|tall|short|slim|heavy|old|young|bald|blond|chubby|skinny|plump|broad|stout|elderly|tiny|small|big)\b|wears\b|is wearing\b|is dressed\b|has (?:an? |long |short |grey |gray |white |black |red |blond|curly|dark)).*)",
        sentence,
        re.I,
    )
    if not m or QUOTED.search(sentence):
        return False
    body = re.split(r"\b(?:is|wears|has|are|wearing)\b|:", sentence, maxsplit=1)[-1]
    described = cast.lexicon.hits(body, "garment", "accessory", "hair") or re.search(
        r"\b(?:beard|hair|years? old|sixties|fifties|forties|thirties|twenties|tall|young|old|fat|thin|slim|heavy|bald|chubby|skinny|plump|stout)\b",
        body,
    )
    roles = re.match(r"^\s*(?:an?|the)\s+(?:[\w-]+\s+){0,3}[\w-]+\s*(?:[,:.]|who\b|with\b|and\s+[A-Z]|$)", body)
    someone = next((p for w in sentence.split()[:3] if (p := cast.find_name(w))), None) or re.match(
        r"^(?:the|an?|cast|characters?|stars?|hero\w*|lead)\b", sentence, re.I
    )
    return bool(someone and (described or (roles and not re.search(r"\b(?:on|in|at) (?:the|an?)\b", body))))


def is_style(sentence: str, cast: Cast, explicit: bool) -> bool:
    if staged(sentence, cast) or QUOTED.search(sentence):
        return False
    if explicit:
        return speaks_of_style(sentence) or (bool(facts.tone(sentence)) and not verbs(sentence))
    if _THROUGHOUT.search(sentence) and only_camera(_THROUGHOUT.sub("", sentence)):
        return True
    tone_only = (
        bool(facts.tone(sentence))
        and not verbs(sentence)
        and not cast.lexicon.hits(sentence, "set", "thing", "vehicle", "creature")
    )
    shown = (
        camera(sentence).size is not None
        or (
            camera(sentence).move not in (None, Move.HANDHELD, Move.STATIC)
            and cast.lexicon.hits(sentence, "set", "thing", "vehicle", "creature")
        )
        or re.match(r"^(?:show|we see|open|start|begin|finish|end)\b", sentence, re.I)
        or only_camera(sentence)
    )
    light = (
        speaks_of_style(sentence)
        and not cast.lexicon.hits(sentence, "vehicle", "creature")
        and not any(v[2].endswith("s") and v[3].value not in ("stand",) for v in verbs(sentence))
    )
    return tone_only or (light and not shown)


def staged(sentence: str, cast: Cast) -> bool:
    """Somebody acts in it."""
    return any(p.named and re.search(rf"\b{re.escape(p.name.split()[0])}\b", sentence) for p in cast.people) or bool(
        re.search(r"\b(?:he|she|they)\b \w+", sentence, re.I)
    )

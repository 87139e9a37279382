"""A sentence that tells one thing after another -> a text for each: 'he wakes up, makes coffee, walks to the harbour'."""

import re

from director.offline.actions import verb_forms
from director.offline.camera_words import camera
from director.offline.casting import Cast, people_phrases
from director.offline.extras import company
from director.offline.sentence_kinds import card_words
from director.offline.words import QUOTED

FEWEST = 3
"""Deeds in a row that are pictures of their own: two ('she opens the door, looks out') are mostly seen in one."""
_BETWEEN = re.compile(r",\s+(?:and\s+then\s+|and\s+|then\s+|but\s+)?|;\s+(?:then\s+)?|\s+(?:and\s+)?then\s+")
_SUBJECT = r"(?:(?P<who>he|she|they|it|(?:the|an?|his|her|their|another|one|two|three)\s+(?:[\w-]+\s+){0,2}?[\w-]+|[A-Z][\w-]+)\s+)?"
_STARTS = re.compile(rf"^{_SUBJECT}(?:\w+ly\s+|never\s+|finally\s+)?(?P<verb>[a-z]+)\b(?P<rest>.*)$", re.S)
_AFTER_NOUN = re.compile(r"^\s+(?:are|is|of|were|was)\b")
_LIFE = re.compile(r"\b(?:an?|the|one) (?:day|night|morning|week|life|story|tale|journey|adventures?)\b", re.I)
_WHO = re.compile(r"\b(he|she|they|it)\b", re.I)


def in_a_row(sentence: str, cast: Cast) -> list[str]:
    """Sentence -> its deeds, each with its subject; the sentence alone if it tells fewer than three."""
    head, told = _headed(sentence, cast)
    deeds: list[str] = []
    for piece in _BETWEEN.split(told):
        if not piece.strip():
            continue
        if card_words(piece):
            deeds.append(piece.strip())
        elif deeds and not (_starts(piece, deeds[0]) or _somebody_acts(piece, cast) or _seen_alone(piece, cast)):
            deeds[-1] += f", {piece}"
        else:
            deeds.append(piece.strip())
    if len(deeds) < FEWEST or not _acts(deeds[0]):
        return [sentence]
    subject = _subject(sentence, deeds[0], cast)
    out = [f"{head}{deeds[0]}"]
    for deed in deeds[1:]:
        own = card_words(deed) or _starts_with_subject(deed) or _somebody_acts(deed, cast) or _seen_alone(deed, cast)
        out.append(deed if own else f"{subject} {deed}")
    return [t[:1].upper() + t[1:] for t in out]


def _headed(sentence: str, cast: Cast) -> tuple[str, str]:
    """'A day in the life of Pedro: he wakes up, ...' -> what is announced and not seen goes; a camera's words stay in front."""
    m = re.match(r"^([^:⟦,]{3,90}):\s+(?=\w+\s+\w)", sentence)
    if m is None:
        return "", sentence
    short = len(m[1].split()) <= 4 and not _acts(m[1]) and cast.find_name(m[1]) is None and not people_phrases(m[1])
    announced = (short or _LIFE.search(m[1])) and not camera(m[1]).demands
    return ("" if announced else m[0]), sentence[m.end() :]


def _starts(piece: str, first: str) -> bool:
    """Whether a piece tells a deed: a verb in the form of a tale, with or without who does it."""
    m = _STARTS.match(piece)
    if m is None or QUOTED.match(piece):
        return False
    plural = re.match(r"(?:they|we)\b", first, re.I)
    who, verb = m["who"] or "", m["verb"]
    if _AFTER_NOUN.match(m["rest"]):
        return False
    if verb not in verb_forms():  # a verb we have no gesture for, between who and whom: 'a runner ties her laces'
        return bool(
            verb.endswith("s")
            and not verb.endswith("ss")
            and re.match(r"\s+(?:an?|the|his|her|its|their|to|into)\b", m["rest"])
        )
    if verb.endswith("s") and not verb.endswith("ss"):
        return True
    return bool(plural and not who) or who.lower() in ("they", "we")


def _somebody_acts(piece: str, cast: Cast) -> bool:
    """'guests throw flowers', 'grandma dances': whom the cast knows, and what they do."""
    someone = next(iter(people_phrases(piece)), None) or company(piece) or cast.creature.search(piece)
    if someone is None or someone.start() > 4:
        return False
    verb = re.match(r"\s+(?:\w+ly\s+)?([a-z]+)\b", piece[someone.end() :])
    return verb is not None and verb[1] in verb_forms()


def _seen_alone(piece: str, cast: Cast) -> bool:
    """'fireworks': something to see, and nothing else said."""
    return (
        len(piece.split()) <= 3
        and bool(cast.lexicon.hits(piece, "effect"))
        and not re.match(r"(?:in|with|under)\b", piece)
    )


def _starts_with_subject(deed: str) -> bool:
    m = _STARTS.match(deed)
    return bool(m and m["who"])


def _acts(first: str) -> bool:
    return any(w in verb_forms() for w in re.findall(r"[a-z]+", first.lower()))


def _subject(sentence: str, first: str, cast: Cast) -> str:
    """Who does what has no subject of its own: the first deed's pronoun or person, else the sentence's pronoun."""
    opening = re.match(r"^(he|she|they|it)\b", first, re.I)
    if opening:
        return opening[1].lower()
    named = re.match(r"^([A-Z][\w-]+)\b", first)
    if named and cast.find_name(named[1]):
        return named[1]
    someone = next(iter(people_phrases(first)), None) or cast.creature.search(first)
    if someone and someone[3]:
        return f"the {someone[3].lower()}"
    pronoun = _WHO.search(sentence)
    return pronoun[1].lower() if pronoun else "it"

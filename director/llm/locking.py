"""Locked text: what the brief says letter by letter goes in by code, after whatever a model made of it.

Quoted words, the descriptions of people and the clothes whose colour the brief gives: no rewriting survives this file.
"""

import re
from difflib import SequenceMatcher

from director.llm.commission import Commission
from director.llm.resolving import pick
from director.offline.physique import age_of
from director.plan_critics.verbatim import same_title
from film import Character, Garment, Line, Plan

_CLOSE, _SHORT = 0.8, 5
"""Likeness, word by word, above which words are the quoted ones remembered badly; of a few words every one must be."""


def verbatim(said: str, quotes: tuple[str, ...]) -> str:
    """Words as the brief quotes them, if they are a quotation remembered badly; else as they are."""
    words = _plain(said).split()
    if not words or not quotes:
        return said.strip()
    likeness = {q: SequenceMatcher(None, words, _plain(q).split()).ratio() for q in quotes}
    best = max(quotes, key=lambda q: likeness[q])
    return best if likeness[best] >= (_CLOSE if len(words) >= _SHORT else 1.0) else said.strip()


def copied(phrase: str, brief: str) -> bool:
    """Whether a phrase stands in the brief, whatever its line ends and capitals."""
    return _plain(phrase) in _plain(brief)


def lock(plan: Plan, work: Commission) -> Plan:
    """The plan with everything that the brief fixes as the brief has it. Run after planning and after every repair."""
    shots = tuple(s.with_(lines=tuple(_line(line, work) for line in s.lines)) if s.lines else s for s in plan.shots)
    title = work.demands.title
    return plan.with_(
        shots=shots,
        title=title if title and not same_title(plan.title, title) else plan.title,
        cast=tuple(_identity(c, work) for c in plan.cast),
        seed=work.brief.seed,
    )


def _line(line: Line, work: Commission) -> Line:
    return line.with_(text=verbatim(line.text, work.quotes))


def _identity(character: Character, work: Commission) -> Character:
    token = pick(character.name, work.described, [c.name for c in work.described])
    if token is None:
        return character
    age = age_of(token.description)
    said_of_hair = re.search(
        r"\b(?:hair\w*|bald|blonde?|brunette|redhead|afro|ponytail|braids?)\b", token.description, re.I
    )
    return character.with_(
        description=_told(character, token, work),
        garments=_worn(character.garments, token.garments),
        accessories=_worn(character.accessories, token.accessories),
        **({"age": age} if age and character.kind == "person" else {}),
        **({"hair_style": token.hair_style, "hair_colour": token.hair_colour} if said_of_hair else {}),
    )


def _told(character: Character, token: Character, work: Commission) -> str:
    """The brief's words as rules found them, and what a model copied beside them."""
    pieces = [token.description]
    for piece in (p.strip() for p in character.description.split(";")):
        whole = " ".join(_plain(p) for p in pieces)
        if _plain(piece) in whole or not copied(piece, work.brief.text):
            continue
        pieces = [piece, *(p for p in pieces if _plain(p) not in _plain(piece))]
    return "; ".join(pieces)


def _worn(worn: tuple[Garment, ...], told: tuple[Garment, ...]) -> tuple[Garment, ...]:
    """What a model dressed them in, with every piece the brief gives a colour in that colour."""
    locked = {g.kind: g for g in told if g.named}
    kept = tuple(locked.pop(g.kind, g) for g in worn)
    return (*kept, *locked.values())


def _plain(words: str) -> str:
    return " ".join(re.findall(r"\w+", words.casefold()))

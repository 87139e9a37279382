"""Sentences -> who is meant where, pronouns resolved by whom the last sentences spoke of."""

import re
from dataclasses import dataclass, field

from director.offline.casting import Cast, people_phrases
from director.offline.names import is_name
from director.offline.people import singular
from director.offline.words import NUMBERS

_PICTURED = re.compile(
    r"\b(?:photo|photograph|picture|portrait|letter|note|memory|memories)\s+(?:of|from)\s+(?:\w+\s+)?$", re.I
)
_BODY = r"(?:hands?|face|eyes?|shoulders?|back|feet|foot|fingers?|head|arms?|hair|scarf|coat|boots?|lips?|smile|silhouette|figure|shadow|finger|palm|cheek|profile|tears?)"


@dataclass(frozen=True, slots=True)
class Mention:
    """Somebody meant by a stretch of a sentence."""

    start: int
    end: int
    ids: tuple[str, ...]
    possessive: bool = False
    """'Mara's lamp': she need not be in the picture."""
    body: bool = False
    """'her hand', 'Mara's shoulder': the possessive of something that is part of them."""


@dataclass
class Memory:
    """Whom the last sentences spoke of, for pronouns."""

    woman: str = ""
    man: str = ""
    neutral: str = ""
    creature: str = ""
    group: tuple[str, ...] = ()
    recent: list[str] = field(default_factory=list)


def mentions(cast: Cast, text: str, memory: Memory) -> list[Mention]:
    """Who is meant where in a sentence, pronouns resolved by `memory`, which is brought up to date."""
    found: list[Mention] = []
    taken: list[tuple[int, int]] = []
    for start, end, ids, kind in sorted(_candidates(cast, text), key=lambda c: (c[0], -c[1])):
        if any(s < end and start < e for s, e in taken):
            continue
        possessive = bool(re.match(r"['’]s\b|['’](?=\s)", text[end:])) or kind == "possessive"
        rest = re.sub(r"^['’]s?", "", text[end:])
        body = possessive and bool(re.match(rf"\s+(?:\w+\s+)?{_BODY}\b", rest, re.I))
        if kind in ("pronoun", "possessive"):
            if text[start:end].lower() == "both" and found:
                continue
            ids = _pronoun(cast, text[start:end].lower(), memory)
            if not ids:
                continue
        taken.append((start, end))
        found.append(Mention(start, end, ids, possessive, body))
        if not _PICTURED.search(text[:start]):
            _remember(cast, ids, memory)
    groups = [i for m in found if not m.possessive or m.body for i in m.ids]
    if len(dict.fromkeys(groups)) > 1:
        memory.group = tuple(dict.fromkeys(groups))
    return found


def _candidates(cast: Cast, text: str) -> list[tuple[int, int, tuple[str, ...], str]]:
    out: list[tuple[int, int, tuple[str, ...], str]] = []
    for person in cast.people:
        words = {person.name} | ({person.name.split()[0], person.name.split()[-1]} if person.named else set())
        words = {w for w in words if w == person.name or is_name(w)}
        for word in sorted(words):
            flags = re.IGNORECASE if not person.named else 0
            pattern = (
                rf"(?<![\w-]){re.escape(word)}(?![\w-])"
                if not person.named
                else rf"(?<![\w-])(?:{re.escape(word)}|{re.escape(word.upper())})(?![\w-])"
            )
            out += [(m.start(), m.end(), (person.id,), "name") for m in re.finditer(pattern, text, flags)]
    for m in people_phrases(text):
        role = singular(m[3])
        if singular(m[3].lower()) != m[3].lower():
            ids = tuple(p.id for p in cast.people if m[3].lower() in p.aliases or role in p.aliases)
            count = NUMBERS.get((m[1] or "").lower(), 9)
            out += [(m.start(), m.end(), ids[:count], "role")] if ids else []
        elif (owner := cast.alias(role, (m[2] or "").strip(), (m[1] or "").lower())) is not None:
            out.append((m.start(), m.end(), (owner.id,), "role"))
    for m in re.finditer(
        r"\bthe (older|elder|bigger|taller|first|younger|smaller|littler|second|other) one\b", text, re.I
    ):
        pair = [p.id for p in cast.people if not p.named and p.name.split()[0] in ("first", "second")][:2]
        if len(pair) == 2:
            out.append(
                (
                    m.start(),
                    m.end(),
                    (pair[m[1].lower() in ("younger", "smaller", "littler", "second", "other")],),
                    "role",
                )
            )
    for m in cast.creature.finditer(text):
        word = m[3].lower()
        for person in cast.people:
            if person.creature and (word in person.aliases or word == person.creature):
                out.append((m.start(), m.end(), (person.id,), "role"))
                break
    for m in re.finditer(
        r"\b(she|he|they|them|him|herself|himself|themselves|both|everyone|everybody|one(?= of them\b|\s+[a-z]+s\b)|all of them|the two(?: of them)?|the pair|the couple|we|it)\b",
        text,
        re.I,
    ):
        out.append((m.start(), m.end(), (), "pronoun"))
    for m in re.finditer(r"\b(her|his|their|its)\b", text, re.I):
        out.append(
            (
                m.start(),
                m.end(),
                (),
                "possessive"
                if re.match(r"\s+\w", text[m.end() :])
                and not re.search(r"\b(?:sees?|watch(?:es)?|hears?|lets?|makes?|helps?)\s+$", text[: m.start()], re.I)
                and not re.match(
                    r"\s+(?:to|in|on|at|from|and|with|into|by|as|for|away|up|back|off|out|the|a|an|while|who|past)\b",
                    text[m.end() :],
                )
                else "pronoun",
            )
        )
    return out


def _pronoun(cast: Cast, word: str, memory: Memory) -> tuple[str, ...]:
    match word:
        case "she" | "her" | "herself":
            one = memory.woman or memory.neutral or _only(cast, "woman")
        case "he" | "him" | "his" | "himself":
            one = memory.man or memory.neutral or _only(cast, "man")
        case "it" | "its":
            one = memory.creature
        case "we":
            return ()
        case "one":
            return memory.group[:1]
        case "everyone" | "everybody" | "all of them":
            return tuple(memory.recent[-4:])
        case _:
            if memory.group:
                return memory.group
            everyone = tuple(p.id for p in cast.people)
            return everyone if len(everyone) <= 4 else tuple(memory.recent[-2:])
    if not one and word in ("she", "her", "herself", "he", "him", "his", "himself"):
        wanted = "woman" if word in ("she", "her", "herself") else "man"
        open_ = [p for p in cast.people if p.presentation is None and not p.creature] or [
            p for p in cast.people if p.creature and p.presentation in (None, wanted)
        ]
        one = open_[0].id if open_ else ""
    return (one,) if one else ()


def _only(cast: Cast, presentation: str) -> str:
    return next((p.id for p in cast.people if p.presentation == presentation), "")


def _rather_a_person(cast: Cast, now: str, before: str) -> str:
    """'A cat runs between his legs. He slips.': he is still who he was, and not the cat."""
    return before if before and cast[now].creature and not cast[before].creature else now


def _remember(cast: Cast, ids: tuple[str, ...], memory: Memory) -> None:
    for person_id in ids:
        person = cast[person_id]
        memory.recent = [r for r in memory.recent if r != person_id] + [person_id]
        if person.presentation == "woman":
            memory.woman = _rather_a_person(cast, person_id, memory.woman)
        elif person.presentation == "man":
            memory.man = _rather_a_person(cast, person_id, memory.man)
        else:
            memory.neutral = _rather_a_person(cast, person_id, memory.neutral)
        if person.creature or "robot" in person.roles:
            memory.creature = person_id
    if len(ids) > 1:
        memory.group = ids

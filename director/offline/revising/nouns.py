"""'The second close-up of Mara in scene 2', 'every night shot', 'the boat shot' -> shots."""

import re

from director.offline.revising.index import SIZES, TIMES, WEATHERS, Index, content, slates, told
from director.offline.revising.numbering import (
    COUNT,
    ORDINAL,
    WORD_NUMBERS,
    Pointed,
    counted,
    in_order,
    nth,
    place_of,
    scene_shots,
)
from director.offline.words import NUMBERS
from film import NotUnderstood, Plan, Shot, Size

_BARE_SIZES = (
    r"\b(?:(?:extreme )?wides?(?! (?:shots?|lens|angle|open|screen|format|enough)\b)|mediums?(?! (?:shots?|close)\b)"
    r"|aerials?(?! (?:shots?|views?)\b)|point[ -]of[ -]views?|povs?)\b"
)
"""'The wide', 'all the mediums': a size by itself, where an article makes it a shot."""
_HEAD = re.compile(
    r"\b(?:extreme |medium )?close-ups?\b|\b(?:two|2)-shots?\b|\binserts?\b|\b(?:over the shoulders?|shots?|images?|pictures?(?= of\b)|ones?)\b|\bscenes?\b(?!\s+\d)"
    rf"|(?<=\bthe ){_BARE_SIZES}|(?<=\bthat ){_BARE_SIZES}|(?<=\bthe (?:last|only) ){_BARE_SIZES}|(?<=\bevery ){_BARE_SIZES}|(?<=\ball the ){_BARE_SIZES}"
)
_DETERMINER = re.compile(
    r"\b(?:in |of |for |on )?(the|that|this|every|each|any|all(?: of)?(?: the)?|both(?: the)?|every single|my|our|a|an|another)\s+$"
)
_TAIL = re.compile(
    r"\s*,?\s*\b(of|in|with|on|at|from|where|when|in which|showing|featuring|that shows|that has|without|containing|set (?:in|on|at))\s+((?:[^\s,;:⟦]+)(?:\s+(?!should\b|must\b|needs?\b|can\b|could\b)[^\s,;:⟦]+){0,7})"
)

PRONOUNS = {"her": "woman", "his": "man"}

_LIGHT = re.compile(rf"\s(?:at|in|by|during|into) (?:the )?(?:{'|'.join(p for p, _ in (*TIMES, *WEATHERS))})\b")
"""'... at night' after a description is what should change, not what describes."""

_NO_ADJECTIVES = frozenset(
    """make put take cut move turn let give use set change remove lose delete swap keep lock show get leave reshoot start end open
    close every each all any both this my our of for and or also have has want need other""".split()
)
"""Verbs and determiners before 'shot' describe nothing, even if an action has the same word ('turns', 'every')."""


def noun(text: str, index: Index) -> Pointed | None:
    for head in _HEAD.finditer(text):
        if found := _phrase(text, head, index):
            return found
    return None


def _phrase(text: str, head: re.Match[str], index: Index) -> Pointed | None:
    """Grow a noun phrase around its head: what stands before and after it narrows the shots it means."""
    plan = index.plan
    shots = list(plan.shots)
    said: list[str] = []
    size = next((v for p, v in SIZES if re.fullmatch(f"(?:{p})s?", head[0])), None)
    if size:
        shots = _of_size(shots, size)
        said.append(head[0])
    start, ordinal, count, extreme, sized = head.start(), "", "", "", ""
    generic = re.match(r"shot|image|picture|one|scene", head[0]) is not None
    while m := re.search(r"(?:^|(?<=\s))(\S+(?:\sof)?)\s+$", text[:start]):
        word = m[1]
        if re.fullmatch(ORDINAL, word) and not ordinal:
            ordinal = word
        elif re.fullmatch(COUNT, word) and not count and not ordinal:
            count = word
        elif word in ("longest", "shortest"):
            extreme = word
        elif generic and (kind := _size_before(text[:start], m, head[0])):
            shots, start = _of_size(shots, kind[0]), kind[1]
            sized = text[kind[1] : head.end()]
            said.append(sized)
            continue
        elif word in PRONOUNS and (she := _whose(word, text, index)):
            shots = [s for s in shots if she in {p.who for p in s.parts}]
            said.append(f"{index.plan.character(she).name.lower()}'s")
        elif word.endswith("'s") and word[:-2] in index.names:
            who = index.names[word[:-2]]
            shots = [s for s in shots if who in {p.who for p in s.parts}]
            said.append(word)
        elif generic and word not in _NO_ADJECTIVES and (fits := index.fitting(word, light=True)) is not None:
            shots = [s for s in shots if s.id in fits]
            said.append(word)
        else:
            break
        start = m.start(1)
    all_ = re.search(r"s$", head[0]) is not None
    bare = not (ordinal or count or extreme or said)
    if d := _DETERMINER.search(text[:start]):
        if d[1] in ("a", "an", "another") or (
            size and re.search(r"\b(?:as|into|to)\s+(?:the\s+)?$", text[: d.start() + 3])
        ):
            return None
        start, all_ = d.start(), all_ or re.match(r"every|each|all|any|both", d[1]) is not None
    elif (
        (generic and not (ordinal or count or extreme or all_) and said == [sized])
        or not (ordinal or count or extreme or all_ or said)
        or (not ordinal and not all_ and not [w for w in said if w.endswith("'s")] and size)
    ):
        return None
    end, shots, said = _narrowed(text, head.end(), shots, said, index, bare and generic)
    if head[0].startswith("scene") and not (said or ordinal):
        return None
    if head[0].startswith("scene"):
        return _scene_phrase(shots, ordinal, plan, start, end, all_, said)
    if all_ and not (ordinal or count or extreme or said):
        return Pointed(tuple(s.id for s in shots), start, end, film=len(shots) == len(plan.shots))
    return Pointed(
        in_order(
            [s.id for s in _chosen(shots, ordinal, count, extreme, all_, " ".join(said), text[start:end], index)],
            plan,
        ),
        start,
        end,
    )


def _whose(word: str, text: str, index: Index) -> str:
    """'Mara in her last close-up': whose it is, by the one name said that fits; empty if that is not certain."""
    cast = index.plan.cast
    named = {w for n, w in index.names.items() if re.search(rf"\b{re.escape(n)}\b", text)}
    fits = [c.id for c in cast if c.presentation == PRONOUNS[word] and (not named or c.id in named)]
    return fits[0] if len(fits) == 1 else ""


def _narrowed(
    text: str, end: int, shots: list[Shot], said: list[str], index: Index, needs: bool
) -> tuple[int, list[Shot], list[str]]:
    """Read what follows the head: 'of Mara', 'in scene 2', 'where she opens the door', longest words first."""
    while m := _TAIL.match(text, end):
        words = (m[2][: cut.start()] if (cut := _LIGHT.search(m[2])) else m[2]).split()
        for count in range(len(words), 0, -1):
            if count < len(words) and words[count - 1].isalpha() and not content(words[count - 1]):
                continue
            tail = " ".join(words[:count]).rstrip(".!?:")
            fits = _tail(m[1], tail, index)
            if fits is not None:
                at = m.start(2) + len(tail)
                shots = [s for s in shots if (s.id in fits) != (m[1] == "without")]
                said, end = [*said, f"{m[1]} {tail}"], at
                break
        else:
            if needs and m[1] in (
                "of",
                "with",
                "where",
                "when",
                "in which",
                "showing",
                "featuring",
                "that shows",
                "that has",
            ):
                raise NotUnderstood(
                    f"there is no shot {m[1]} “{' '.join(words)[:60]}”; the film has {told(index.plan)}"
                )
            return end, shots, said
    return end, shots, said


def _tail(preposition: str, tail: str, index: Index) -> frozenset[str] | None:
    """The shots a tail fits; None if it is no description."""
    plan = index.plan
    if m := re.fullmatch(rf"(?:the )?(?:scene (\d+|{WORD_NUMBERS})|({ORDINAL}) scene)", tail):
        number = (NUMBERS.get(m[1]) or int(m[1])) if m[1] else place_of(m[2], len(plan.scenes))
        return frozenset(s.id for s in scene_shots(number, plan))
    if re.fullmatch(r"(?:the |this )?(?:film|movie)", tail):
        return frozenset(s.id for s in plan.shots)
    if preposition in ("of", "with", "on", "where", "when", "showing", "featuring", "without", "containing"):
        who = [
            index.names[n]
            for n in re.split(r"\s*(?:,|\band\b)\s*", re.sub(r"^(?:the|only)\s+", "", tail))
            if n in index.names
        ]
        if who and len(who) == len(re.split(r"\s*(?:,|\band\b)\s*", tail)):
            return frozenset(s.id for s in plan.shots if set(who) <= {p.who for p in s.parts})
    if _LIGHT.match(f" {preposition} {tail}") or (preposition in ("in", "at", "on", "from") and len(tail.split()) > 4):
        return None
    return index.fitting(tail)


def _size_before(text: str, m: re.Match[str], head: str) -> tuple[Size, int] | None:
    """'medium' in 'the medium shot', 'extreme wide' before 'shots': the size and where its words begin."""
    two = re.search(r"\b(\S+ \S+)\s+$", text)
    word = head.rstrip("s") if head.startswith("shot") else "shot"
    for words, at in [(n[1], n.start(1)) for n in (two, m) if n]:
        for pattern, size in SIZES:
            if re.fullmatch(pattern, f"{words} {word}"):
                return size, at
    return None


def _of_size(shots: list[Shot], size: Size) -> list[Shot]:
    return [s for s in shots if s.size == size and not s.title_card]


def _chosen(
    shots: list[Shot], ordinal: str, count: str, extreme: str, all_: bool, said: str, words: str, index: Index
) -> list[Shot]:
    """The shots an ordinal, a count or 'every' picks. Raises NotUnderstood if the words fit none or too many."""
    plan = index.plan
    if not shots:
        raise NotUnderstood(f"there is no such shot as “{words.strip()[:60]}”; the film has {told(plan)}")
    if extreme:
        key = max if extreme == "longest" else min
        return [key(shots, key=lambda s: s.frames)]
    if ordinal and count:
        return counted(shots, ordinal, count)
    if ordinal:
        return [nth(shots, ordinal)]
    if count and NUMBERS.get(count, int(count) if count.isdecimal() else 0) != len(shots):
        raise NotUnderstood(f"there are {len(shots)} such shots ({slates(shots)}), not {count}; say which")
    if len(shots) > 1 and not all_:
        if asked := [s for s in shots if s.id in index.chosen]:
            return asked
        if re.search(r"\b(?:this|that)\s+\w+$", words) or not said:
            raise NotUnderstood(f"which shot do you mean by “{words.strip()[:60]}”? the film has {told(plan)}")
        raise NotUnderstood(
            f"there are {len(shots)} such shots ({slates(shots)}); say which, like “shot {shots[0].slate}”"
        )
    return shots


def _scene_phrase(
    shots: list[Shot], ordinal: str, plan: Plan, start: int, end: int, all_: bool, said: list[str]
) -> Pointed:
    """'the second scene', 'the forest scene': every shot of it."""
    scenes = list(dict.fromkeys(s.scene for s in shots if not s.title_card))
    if ordinal and not said:
        return Pointed(tuple(s.id for s in scene_shots(place_of(ordinal, len(plan.scenes)), plan)), start, end)
    if not scenes or (len(scenes) > 1 and not all_):
        raise NotUnderstood(f"which scene? there are {len(plan.scenes)}; say “scene 1” to “scene {len(plan.scenes)}”")
    return Pointed(tuple(s.id for s in plan.shots if s.scene in scenes and not s.title_card), start, end)

"""Which shots a person means: 'shot 3', 'the last two shots', 'the second close-up of Mara', 'scene 2', 'the boat shot'."""

import re

from director.offline.revising.clause import Clause
from director.offline.revising.index import Index, content, slates, told
from director.offline.revising.matching import fitting, scene_of
from director.offline.revising.nouns import noun
from director.offline.revising.numbering import (
    COUNT,
    JOINT,
    ONE_NUMBER,
    ORDINAL,
    WORD_NUMBERS,
    Pointed,
    counted,
    in_order,
    listed_shots,
    nth,
    numbered,
    place_of,
    scene_shots,
)
from director.offline.revising.relating import moved, numbered_barely, related
from director.offline.words import NUMBERS, listed
from film import NotUnderstood, Plan

_LIST = re.compile(
    rf"\b(?:in |of |on |for )?(?:the )?(?:shots?|slates?|numbers?|no\.?|pictures?|clips?)\s*(?:number |no\.? )?#?({ONE_NUMBER}(?:{JOINT}(?:shots? )?#?{ONE_NUMBER})*)|(?<!\w)#({ONE_NUMBER})"
)
_SCENE = re.compile(
    rf"\b(?:(?:in|of|for|from) )?(?:all (?:of )?|the (?:whole )?)?scenes?\s+#?((?:\d+|{WORD_NUMBERS})\b(?:{JOINT}(?:scene )?(?:\d+|{WORD_NUMBERS})\b)*)"
)
_NTH_SCENE = re.compile(rf"\b(?:in |of |for )?(?:the )?({ORDINAL}) scene\b")
_FILM = re.compile(
    r"\b(?:in |of |for |on )?(?:(?:the )?(?:whole|entire|complete) (?:film|movie|thing|story|video|picture)|(?:the|this|my|our) (?:film|movie)|everything|everywhere|throughout(?: the film)?|(?:every|each|all) (?:single )?(?:scenes?)|all of it|all over)\b"
)
_EXCEPT = re.compile(
    r"\s*,?\s*\b(?:except|but|apart from|other than|besides|excluding|save)(?: for)?(?: not)?\s+(?=the|shot|scene|that|first|last|\d|#)"
)


_OTHERS = re.compile(r"\bother (?=(?:[\w-]+ ){0,2}(?:shots|ones|close-ups|scenes)\b)")
"""'all the other night shots': all but those just spoken of."""


def take_aim(clause: Clause) -> Pointed | None:
    """Take out of a clause the words that point at shots. Raises NotUnderstood for shots there are not."""
    if clause.before and (m := _OTHERS.search(clause.left)):
        clause.cut(m.start(), m.end())
        if found := point(clause.left, clause.index):
            kept = tuple(s for s in found.shots if s not in clause.before)
            clause.cut(found.start, found.end)
            return found._replace(shots=kept, film=False) if kept else None
    found = point(clause.left, clause.index)
    if found is not None:
        clause.cut(found.start, found.end)
    return found


def meant(phrase: str, index: Index) -> tuple[str, ...]:
    """A phrase that is nothing but a pointer: '3', 'the boat', 'Mara's close-up'. Raises NotUnderstood if it is not."""
    plan, words = index.plan, phrase.strip(" .,!?;:")
    bare = re.sub(r"^(?:the|that|this|number|no\.?|#|my)\s*", "", words)
    if re.fullmatch(ONE_NUMBER, bare):
        return (numbered(bare, plan).id,)
    if m := re.fullmatch(rf"({ORDINAL})(?: one)?", bare):
        return (nth(list(plan.shots), m[1]).id,)
    if m := re.fullmatch(rf"(first|last|final|opening) ({COUNT})(?: ones)?", bare):
        return tuple(s.id for s in counted(list(plan.shots), m[1], m[2]))
    if m := re.fullmatch(rf"{ONE_NUMBER}(?:{JOINT}{ONE_NUMBER})+", bare):
        return in_order([s.id for s in listed_shots(bare, plan)], plan)
    if bare in ("beginning", "opening", "start"):
        return (plan.shots[0].id,)
    if found := point(words, index):
        left = f"{words[: found.start]} {words[found.end :]}"
        if not re.sub(
            r"\b(?:the|a|an|of|in|with|right|just|very|to|be|is|should|must|goes|comes)\b|[\s,.:;]", "", left
        ):
            return found.shots
    return _described(words, index)


def point(text: str, index: Index) -> Pointed | None:
    """The first words in a text that point at shots. Remembered, for every reader asks. Raises NotUnderstood."""
    if text not in index.pointed:
        try:
            index.pointed[text] = _point(text, index)
        except NotUnderstood as e:
            index.pointed[text] = e
    found = index.pointed[text]
    if isinstance(found, NotUnderstood):
        raise NotUnderstood(str(found))
    return found


def _point(text: str, index: Index) -> Pointed | None:
    plan = index.plan
    if (m := _EXCEPT.search(text)) and (found := point(text[: m.start()], index)) and found.end == m.start():
        at = m.end()
        out = point(text[at:], index)
        title = re.match(r"(?:the )?(?:title|end title|card)\b", text[at:])
        if title and (cards := tuple(s.id for s in plan.shots if s.title_card)) and (out is None or out.start > 4):
            out = Pointed(cards, 0, title.end())
        if out is None or out.start > 4:
            n = re.match(rf"(?:the )?({ORDINAL})(?: one)?\b|#?({ONE_NUMBER})", text[at:])
            if not n:
                raise NotUnderstood(f"except which shots? the film has {told(plan)}")
            shots = [nth(list(plan.shots), n[1]).id] if n[1] else [numbered(n[2], plan).id]
            out = Pointed(tuple(shots), n.start(), n.end())
        kept = tuple(s for s in found.shots if s not in out.shots)
        if not kept:
            raise NotUnderstood("that leaves no shot")
        return Pointed(kept, found.start, at + out.end)

    def described(words: str) -> tuple[str, ...]:
        return meant(words, index)

    return (
        related(text, plan, described)
        or _numbers(text, plan)
        or noun(text, index)
        or _scenes(text, plan)
        or _slates(text, plan)
        or _cards(text, plan)
        or _whole(text, plan)
        or _places(text, plan)
        or _ends(text, plan)
        or numbered_barely(text, plan)
        or moved(text, plan)
    )


def _numbers(text: str, plan: Plan) -> Pointed | None:
    if not (m := _LIST.search(text)):
        return None
    shots = [s.id for s in listed_shots(m[1] or m[2], plan)]
    end = m.end()
    while more := re.match(rf"(?:{JOINT})(?=(?:the )?(?:shot|slate)s?\s)", text[end:]):  # “shot 1 and shot 4”
        after = _LIST.match(text, end + more.end())
        if not after:
            break
        shots += [s.id for s in listed_shots(after[1] or after[2], plan)]
        end = after.end()
    return Pointed(in_order(shots, plan), m.start(), end)


def _slates(text: str, plan: Plan) -> Pointed | None:
    known = {s.slate.lower(): s.id for s in plan.shots}
    found = [m for m in re.finditer(r"\b\d+[a-hj-np-z]{1,2}\b", text) if m[0] in known]
    if not found:
        return None
    end = found[0]
    shots = [known[end[0]]]
    for m in found[1:]:
        if not re.fullmatch(JOINT, text[end.end() : m.start()]):
            break
        if re.search(r"\bor\b", text[end.end() : m.start()]):
            raise NotUnderstood(f"which of them, {end[0].upper()} or {m[0].upper()}?")
        shots.append(known[m[0]])
        end = m
    return Pointed(in_order(shots, plan), found[0].start(), end.end())


def _scenes(text: str, plan: Plan) -> Pointed | None:
    if m := _SCENE.search(text):
        numbers = [NUMBERS.get(n) or int(n) for n in re.findall(rf"\d+|{WORD_NUMBERS}", m[1])]
        return Pointed(in_order([s.id for n in numbers for s in scene_shots(n, plan)], plan), m.start(), m.end())
    if m := _NTH_SCENE.search(text):
        place = place_of(m[1], len(plan.scenes))
        return Pointed(tuple(s.id for s in scene_shots(place, plan)), m.start(), m.end())
    return None


def _cards(text: str, plan: Plan) -> Pointed | None:
    m = re.search(
        r"\b(?:the |that |this |all |every )?(?:(first|opening|last|final|closing|end|ending) )?(?:title )?cards?\b|\b(?:the )?(?:end|closing|opening) titles?\b",
        text,
    )
    cards = [s for s in plan.shots if s.title_card]
    if not m:
        return None
    if not cards:
        raise NotUnderstood("there is no title card in this film")
    if len(cards) > 1 and not re.search(r"cards\b|\b(?:all|every)\b", m[0]):
        side = re.search(r"first|opening|last|final|closing|end", m[0])
        if not side:
            raise NotUnderstood(
                f"which title card? there are {listed([f'“{c.title_card}”' for c in cards])}; say the first or the last one"
            )
        cards = [cards[0] if side[0] in ("first", "opening") else cards[-1]]
    return Pointed(tuple(s.id for s in cards), m.start(), m.end())


def _whole(text: str, plan: Plan) -> Pointed | None:
    m = _FILM.search(text)
    return Pointed(tuple(s.id for s in plan.shots), m.start(), m.end(), film=True) if m else None


def _ends(text: str, plan: Plan) -> Pointed | None:
    """'the opening', 'the ending': the first and the last filmed shot."""
    m = re.search(
        r"(?<!to )(?<!at )(?<!from )\bthe (?:very )?(?:(opening|beginning)|ending|finale)\b(?! (?:shot|scene|card|title|image))",
        text,
    )
    filmed = [s for s in plan.shots if not s.title_card]
    return Pointed((filmed[0 if m[1] else -1].id,), m.start(), m.end()) if m and filmed else None


def _places(text: str, plan: Plan) -> Pointed | None:
    """'in the harbour', 'at the cliff': every shot that plays there."""
    for place in plan.places:
        name = re.sub(r"^(?:the|an?|his|her|their)\s+", "", place.name.lower())
        if m := re.search(rf"\b(?:in|at|on|by|inside|for) (?:the |an? )?{re.escape(name)}\b", text):
            shots = [s.id for s in plan.shots if not s.title_card and plan.scene(s.scene).place == place.id]
            return Pointed(tuple(shots), m.start(), m.end()) if shots else None
    return None


def _described(words: str, index: Index) -> tuple[str, ...]:
    """'the boat' -> the one shot it describes. Raises NotUnderstood if it fits none or several."""
    plan = index.plan
    fits = index.fitting(re.sub(r"^(?:the )?(?:shot|image|one)s? (?:of|with|where|when) ", "", words), light=True)
    shots = [s for s in plan.shots if fits and s.id in fits]
    if not shots:
        raise NotUnderstood(f"there is no shot of “{words[:60]}”; the film has {told(plan)}")
    if asked := [s.id for s in shots if s.id in index.chosen]:
        return tuple(asked[:1])
    told_so = [s for s in shots if set(content(words)) <= set(content(s.action.lower()))]
    shots = told_so if len(told_so) == 1 else shots  # what happens there says more than where it plays
    if len(shots) > 1:
        plainest = fitting(re.sub(r"^(?:the|that|this) ", "", words), index)
        if len(plainest) == 1:
            return (plainest[0].id,)
        if number := scene_of(words, index):
            return tuple(s.id for s in scene_shots(number, plan))
        raise NotUnderstood(
            f"“{words[:60]}” fits {len(shots)} shots ({slates(shots)}); say which, like “shot {shots[0].slate}”"
        )
    return (shots[0].id,)

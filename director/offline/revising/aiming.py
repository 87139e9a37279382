"""Which shots a person means: 'shot 3', 'the last two shots', 'the second close-up of Mara', 'scene 2', 'the boat shot'."""

import re
from typing import NamedTuple

from director.offline.revising.clause import Clause
from director.offline.revising.index import SIZES, Index, slates, told
from director.offline.words import NUMBERS, listed
from film import NotUnderstood, Plan, Shot, Size

_ORDINALS = {
    w: i
    for i, w in enumerate("first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split(), 1)
}
ORDINAL = rf"(?:{'|'.join(_ORDINALS)}|\d+(?:st|nd|rd|th)|last|final|opening|closing|penultimate|middle)"
_WORD_NUMBERS = "|".join(n for n in NUMBERS if n != "zero")
COUNT = rf"(?:\d+|{_WORD_NUMBERS}|couple of|few)"
_NUMBER = rf"(?:\d+[a-z]{{0,2}}\b(?! ?%| percent)|(?:{_WORD_NUMBERS})\b)(?!\s*(?:seconds?|secs?|frames?|mm|degrees?)\b)"
_JOINT = r"\s*(?:,\s*and|,|and|&|\+|to|through|until|till|thru|or|[-–])\s*"
_LIST = re.compile(
    rf"\b(?:in |of |on |for )?(?:the )?(?:shots?|slates?|numbers?|no\.?|pictures?|clips?)\s*(?:number |no\.? )?#?({_NUMBER}(?:{_JOINT}(?:shots? )?#?{_NUMBER})*)|(?<!\w)#({_NUMBER})"
)
_SCENE = re.compile(rf"\b(?:(?:in|of|for|from) )?(?:all (?:of )?|the (?:whole )?)?scenes?\s+#?((?:\d+|{_WORD_NUMBERS})\b(?:{_JOINT}(?:scene )?(?:\d+|{_WORD_NUMBERS})\b)*)")
_NTH_SCENE = re.compile(rf"\b(?:in |of |for )?(?:the )?({ORDINAL}) scene\b")
_FILM = re.compile(
    r"\b(?:in |of |for |on )?(?:(?:the )?(?:whole|entire|complete) (?:film|movie|thing|story|video|picture)|(?:the|this|my|our) (?:film|movie)|everything|everywhere|throughout(?: the film)?|(?:every|each|all) (?:single )?(?:scenes?)|all of it|all over)\b"
)
_HEAD = re.compile(
    r"\b(?:extreme |medium )?close-ups?\b|\b(?:two|2)-shots?\b|\binserts?\b|\b(?:over the shoulders?|shots?|images?|ones?)\b|\bscenes?\b(?!\s+\d)"
)
_DETERMINER = re.compile(r"\b(?:in |of |for |on )?(the|that|this|every|each|any|all(?: of)?(?: the)?|both(?: the)?|every single|my|our|a|an|another)\s+$")
_TAIL = re.compile(
    r"\s*,?\s*\b(of|in|with|on|at|from|where|when|in which|showing|featuring|that shows|that has|without|containing|set (?:in|on|at))\s+((?:[^\s,;⟦]+)(?:\s+[^\s,;⟦]+){0,7})"
)
_EXCEPT = re.compile(r"\s*,?\s*\b(?:except|but|apart from|other than|besides|excluding|save)(?: for)?(?: not)?\s+(?=the|shot|scene|that|first|last|\d|#)")


class Pointed(NamedTuple):
    """Shots that words point at, in film order, and where the words stand."""

    shots: tuple[str, ...]
    start: int
    end: int
    film: bool = False
    """The whole film was named."""


def take_aim(clause: Clause) -> Pointed | None:
    """Take out of a clause the words that point at shots. Raises NotUnderstood for shots there are not."""
    found = point(clause.left, clause.index)
    if found is not None:
        clause.cut(found.start, found.end)
    return found


def meant(phrase: str, index: Index) -> tuple[str, ...]:
    """A phrase that is nothing but a pointer: '3', 'the boat', 'Mara's close-up'. Raises NotUnderstood if it is not."""
    plan, words = index.plan, phrase.strip(" .,!?;:")
    bare = re.sub(r"^(?:the|that|this|number|no\.?|#|my)\s*", "", words)
    if re.fullmatch(_NUMBER, bare):
        return (numbered(bare, plan).id,)
    if m := re.fullmatch(rf"({ORDINAL})(?: one)?", bare):
        return (_nth(list(plan.shots), m[1]).id,)
    if m := re.fullmatch(rf"(first|last|final|opening) ({COUNT})(?: ones)?", bare):
        return tuple(s.id for s in _counted(list(plan.shots), m[1], m[2]))
    if m := re.fullmatch(rf"{_NUMBER}(?:{_JOINT}{_NUMBER})+", bare):
        return _in_order([s.id for s in _listed(bare, plan)], plan)
    if bare in ("beginning", "opening", "start"):
        return (plan.shots[0].id,)
    if found := point(words, index):
        left = f"{words[: found.start]} {words[found.end :]}"
        if not re.sub(r"\b(?:the|a|an|of|in|with|right|just|very|to|be|is|should|must|goes|comes)\b|[\s,.:;]", "", left):
            return found.shots
    return _described(words, index)


def point(text: str, index: Index) -> Pointed | None:
    """The first words in a text that point at shots."""
    plan = index.plan
    found = _numbers(text, plan) or _noun(text, index) or _scenes(text, plan) or _slates(text, plan) or _cards(text, plan) or _whole(text, plan)
    if found is None:
        return None
    if m := _EXCEPT.match(text[found.end :]):
        at = found.end + m.end()
        out = point(text[at:], index)
        if out is None or out.start > 4:
            n = re.match(rf"(?:the )?({ORDINAL})(?: one)?\b|#?({_NUMBER})", text[at:])
            if not n:
                raise NotUnderstood(f"except which shots? the film has {told(plan)}")
            shots = [_nth(list(plan.shots), n[1]).id] if n[1] else [numbered(n[2], plan).id]
            out = Pointed(tuple(shots), n.start(), n.end())
        kept = tuple(s for s in found.shots if s not in out.shots)
        if not kept:
            raise NotUnderstood("that leaves no shot")
        found = Pointed(kept, found.start, at + out.end)
    return found


def numbered(words: str, plan: Plan) -> Shot:
    """'3', 'three' (its place in the film) or '2a' (its slate) -> the shot. Raises NotUnderstood."""
    words = words.strip().lower()
    for shot in plan.shots:
        if shot.slate.lower() == words:
            return shot
    place = NUMBERS.get(words) or (int(words) if words.isdecimal() and len(words) < 6 else 0)
    if not 1 <= place <= len(plan.shots):
        raise NotUnderstood(f"there is no shot {words[:20]}: the film has shots 1 to {len(plan.shots)} (slates {', '.join(s.slate for s in plan.shots)})")
    return plan.shots[place - 1]


def _numbers(text: str, plan: Plan) -> Pointed | None:
    if not (m := _LIST.search(text)):
        return None
    shots = [s.id for s in _listed(m[1] or m[2], plan)]
    end = m.end()
    while more := re.match(rf"(?:{_JOINT})(?=(?:the )?(?:shot|slate)s?\s)", text[end:]):  # “shot 1 and shot 4”
        after = _LIST.match(text, end + more.end())
        if not after:
            break
        shots += [s.id for s in _listed(after[1] or after[2], plan)]
        end = after.end()
    return Pointed(_in_order(shots, plan), m.start(), end)


def _listed(words: str, plan: Plan) -> list[Shot]:
    """'2, 4 to 6 and 8' -> the shots."""
    pieces = re.split(rf"({_JOINT})(?:shots? )?#?(?={_NUMBER})", words)
    shots = [numbered(pieces[0], plan)]
    for joint, piece in zip(pieces[1::2], pieces[2::2], strict=True):
        shot = numbered(piece, plan)
        if re.search(r"to|through|until|till|thru|-|–", joint):
            first, last = sorted((plan.shots.index(shots[-1]), plan.shots.index(shot)))
            shots.extend(plan.shots[first : last + 1])
        elif "or" in joint:
            raise NotUnderstood(f"which of them, {shots[-1].slate} or {shot.slate}?")
        else:
            shots.append(shot)
    return shots


def _slates(text: str, plan: Plan) -> Pointed | None:
    known = {s.slate.lower(): s.id for s in plan.shots}
    found = [m for m in re.finditer(r"\b\d+[a-hj-np-z]{1,2}\b", text) if m[0] in known]
    if not found:
        return None
    end = found[0]
    shots = [known[end[0]]]
    for m in found[1:]:
        if not re.fullmatch(_JOINT, text[end.end() : m.start()]):
            break
        shots.append(known[m[0]])
        end = m
    return Pointed(_in_order(shots, plan), found[0].start(), end.end())


def _scenes(text: str, plan: Plan) -> Pointed | None:
    if m := _SCENE.search(text):
        numbers = [NUMBERS.get(n) or int(n) for n in re.findall(rf"\d+|{_WORD_NUMBERS}", m[1])]
        return Pointed(_in_order([s.id for n in numbers for s in _scene(n, plan)], plan), m.start(), m.end())
    if m := _NTH_SCENE.search(text):
        place = _place(m[1], len(plan.scenes))
        return Pointed(tuple(s.id for s in _scene(place, plan)), m.start(), m.end())
    return None


def _scene(number: int, plan: Plan) -> list[Shot]:
    shots = [s for s in plan.shots if not s.title_card and plan.scene(s.scene).number == number]
    if not shots:
        count = len({s.scene for s in plan.shots if not s.title_card})
        raise NotUnderstood(f"there is no scene {number}: the film has {count} scene{'s' if count != 1 else ''}")
    return shots


def _cards(text: str, plan: Plan) -> Pointed | None:
    m = re.search(r"\b(?:the |that |this |all |every )?(?:(first|opening|last|final|closing|end|ending) )?(?:title )?cards?\b|\b(?:the )?(?:end|closing|opening) titles?\b", text)
    cards = [s for s in plan.shots if s.title_card]
    if not m:
        return None
    if not cards:
        raise NotUnderstood("there is no title card in this film")
    if len(cards) > 1 and not re.search(r"cards\b|\b(?:all|every)\b", m[0]):
        side = re.search(r"first|opening|last|final|closing|end", m[0])
        if not side:
            raise NotUnderstood(f"which title card? there are {listed([f'“{c.title_card}”' for c in cards])}; say the first or the last one")
        cards = [cards[0] if side[0] in ("first", "opening") else cards[-1]]
    return Pointed(tuple(s.id for s in cards), m.start(), m.end())


def _whole(text: str, plan: Plan) -> Pointed | None:
    m = _FILM.search(text)
    return Pointed(tuple(s.id for s in plan.shots), m.start(), m.end(), film=True) if m else None


# -- “the second close-up of Mara in scene 2” -------------------------------------------------------------------------


def _noun(text: str, index: Index) -> Pointed | None:
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
    start, ordinal, count, extreme = head.start(), "", "", ""
    generic = re.match(r"shot|image|one|scene", head[0]) is not None
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
            said.append(text[kind[1] : head.end()])
            continue
        elif word.endswith("'s") and word[:-2] in index.names:
            who = index.names[word[:-2]]
            shots = [s for s in shots if who in {p.who for p in s.parts}]
            said.append(word)
        elif generic and (fits := index.fitting(word, light=True)) is not None and word not in ("make", "put", "take", "cut", "move"):
            shots = [s for s in shots if s.id in fits]
            said.append(word)
        else:
            break
        start = m.start(1)
    all_ = re.search(r"s$", head[0]) is not None
    bare = not (ordinal or count or extreme or said)
    if d := _DETERMINER.search(text[:start]):
        if d[1] in ("a", "an", "another") or (size and re.search(r"\b(?:as|into|to)\s+(?:the\s+)?$", text[: d.start() + 3])):
            return None
        start, all_ = d.start(), all_ or re.match(r"every|each|all|any|both", d[1]) is not None
    elif not (ordinal or count or extreme or all_ or said) or (not ordinal and not all_ and not [w for w in said if w.endswith("'s")] and size):
        return None
    end, shots, said = _narrowed(text, head.end(), shots, said, index, bare and generic)
    if re.match(r"scenes?$", head[0]) and (bare and not ordinal):
        return None
    if head[0].startswith("scene"):
        return _scene_phrase(shots, ordinal, plan, start, end, all_, said)
    if all_ and not (ordinal or count or extreme or said):
        return Pointed(tuple(s.id for s in shots), start, end, film=len(shots) == len(plan.shots))
    return Pointed(_in_order([s.id for s in _chosen(shots, ordinal, count, extreme, all_, " ".join(said), text[start:end], plan)], plan), start, end)


def _narrowed(
    text: str, end: int, shots: list[Shot], said: list[str], index: Index, needs: bool
) -> tuple[int, list[Shot], list[str]]:
    """Read what follows the head: 'of Mara', 'in scene 2', 'where she opens the door', longest words first."""
    while m := _TAIL.match(text, end):
        words = m[2].split()
        for count in range(len(words), 0, -1):
            tail = " ".join(words[:count]).rstrip(".!?:")
            fits = _tail(m[1], tail, index)
            if fits is not None:
                at = m.start(2) + len(tail)
                shots = [s for s in shots if (s.id in fits) != (m[1] == "without")]
                said, end = [*said, f"{m[1]} {tail}"], at
                break
        else:
            if needs and m[1] in ("of", "with", "where", "when", "in which", "showing", "featuring", "that shows", "that has"):
                raise NotUnderstood(f"there is no shot {m[1]} “{' '.join(words)[:60]}”; the film has {told(index.plan)}")
            return end, shots, said
    return end, shots, said


def _tail(preposition: str, tail: str, index: Index) -> frozenset[str] | None:
    """The shots a tail fits; None if it is no description."""
    plan = index.plan
    if m := re.fullmatch(rf"(?:the )?(?:scene (\d+|{_WORD_NUMBERS})|({ORDINAL}) scene)", tail):
        number = (NUMBERS.get(m[1]) or int(m[1])) if m[1] else _place(m[2], len(plan.scenes))
        return frozenset(s.id for s in _scene(number, plan))
    if re.fullmatch(r"(?:the |this )?(?:film|movie)", tail):
        return frozenset(s.id for s in plan.shots)
    if preposition in ("of", "with", "on", "where", "when", "showing", "featuring", "without", "containing"):
        who = [index.names[n] for n in re.split(r"\s*(?:,|\band\b)\s*", re.sub(r"^(?:the|only)\s+", "", tail)) if n in index.names]
        if who and len(who) == len(re.split(r"\s*(?:,|\band\b)\s*", tail)):
            return frozenset(s.id for s in plan.shots if set(who) <= {p.who for p in s.parts})
    if preposition in ("in", "at", "on", "from") and len(tail.split()) > 4:
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
    shots: list[Shot], ordinal: str, count: str, extreme: str, all_: bool, said: str, words: str, plan: Plan
) -> list[Shot]:
    """The shots an ordinal, a count or 'every' picks. Raises NotUnderstood if the words fit none or too many."""
    if not shots:
        raise NotUnderstood(f"there is no such shot as “{words.strip()[:60]}”; the film has {told(plan)}")
    if extreme:
        key = max if extreme == "longest" else min
        return [key(shots, key=lambda s: s.frames)]
    if ordinal and count:
        return _counted(shots, ordinal, count)
    if ordinal:
        return [_nth(shots, ordinal)]
    if count and NUMBERS.get(count, int(count) if count.isdecimal() else 0) != len(shots):
        raise NotUnderstood(f"there are {len(shots)} such shots ({slates(shots)}), not {count}; say which")
    if len(shots) > 1 and not all_:
        if re.search(r"\b(?:this|that)\s+\w+$", words) or not said:
            raise NotUnderstood(f"which shot do you mean by “{words.strip()[:60]}”? the film has {told(plan)}")
        raise NotUnderstood(f"there are {len(shots)} such shots ({slates(shots)}); say which, like “shot {shots[0].slate}”")
    return shots


def _scene_phrase(shots: list[Shot], ordinal: str, plan: Plan, start: int, end: int, all_: bool, said: list[str]) -> Pointed:
    """'the second scene', 'the forest scene': every shot of it."""
    scenes = list(dict.fromkeys(s.scene for s in shots if not s.title_card))
    if ordinal and not said:
        return Pointed(tuple(s.id for s in _scene(_place(ordinal, len(plan.scenes)), plan)), start, end)
    if not scenes or (len(scenes) > 1 and not all_):
        raise NotUnderstood(f"which scene? there are {len(plan.scenes)}; say “scene 1” to “scene {len(plan.scenes)}”")
    return Pointed(tuple(s.id for s in plan.shots if s.scene in scenes and not s.title_card), start, end)


def _described(words: str, index: Index) -> tuple[str, ...]:
    """'the boat' -> the one shot it describes. Raises NotUnderstood if it fits none or several."""
    plan = index.plan
    fits = index.fitting(re.sub(r"^(?:the )?(?:shot|image|one)s? (?:of|with|where|when) ", "", words), light=True)
    shots = [s for s in plan.shots if fits and s.id in fits]
    if not shots:
        raise NotUnderstood(f"there is no shot of “{words[:60]}”; the film has {told(plan)}")
    if len(shots) > 1:
        raise NotUnderstood(f"“{words[:60]}” fits {len(shots)} shots ({slates(shots)}); say which, like “shot {shots[0].slate}”")
    return (shots[0].id,)


def _counted(shots: list[Shot], side: str, count: str) -> list[Shot]:
    n = 2 if count.startswith("couple") else NUMBERS.get(count) or (int(count) if count.isdecimal() else 0)
    if not n:
        raise NotUnderstood(f"how many is “{side} {count}”? say a number, like “{side} two shots”")
    if n > len(shots):
        raise NotUnderstood(f"there are only {len(shots)} such shots: {slates(shots)}")
    return shots[:n] if side in ("first", "opening") else shots[-n:]


def _nth(shots: list[Shot], ordinal: str) -> Shot:
    place = _place(ordinal, len(shots))
    if not 1 <= place <= len(shots):
        raise NotUnderstood(f"there are only {len(shots)} such shots: {slates(shots)}")
    return shots[place - 1]


def _place(ordinal: str, count: int) -> int:
    """1-based. The middle of an even number is none."""
    if ordinal in ("last", "final", "closing"):
        return count
    if ordinal == "middle":
        if count % 2 == 0:
            raise NotUnderstood(f"{count} have no middle one; say a number")
        return count // 2 + 1
    if ordinal == "penultimate":
        return count - 1
    return 1 if ordinal == "opening" else _ORDINALS.get(ordinal) or int(re.sub(r"\D", "", ordinal)[:5])


def _in_order(ids: list[str], plan: Plan) -> tuple[str, ...]:
    return tuple(s.id for s in plan.shots if s.id in ids)

"""Which shots a person means: 'shot 3', 'the last two shots', 'the second close-up of Mara', 'scene 2', 'the boat shot'."""

import re

from director.offline.camera_words import camera
from director.offline.words import NUMBERS
from film import NotUnderstood, Plan, Shot

_ORDINALS = {
    w: i + 1
    for i, w in enumerate(
        [
            "first",
            "second",
            "third",
            "fourth",
            "fifth",
            "sixth",
            "seventh",
            "eighth",
            "ninth",
            "tenth",
            "eleventh",
            "twelfth",
        ]
    )
}
_ORDINAL = rf"(?:{'|'.join(_ORDINALS)}|\d+(?:st|nd|rd|th)|last|final|opening|closing)"
_COUNT = rf"(?:\d+|{'|'.join(NUMBERS)})"
_NUMBER = rf"(?:\d+[a-z]{{0,2}}\b|{'|'.join(NUMBERS)})"
_LIST = re.compile(
    rf"\b(?:shots?|slates?|numbers?|no\.?)\s+#?({_NUMBER}(?:\s*(?:,|and|&|to|through|until|[-–])\s*(?:shot\s+)?{_NUMBER})*)",
    re.I,
)
_SLATE = re.compile(r"\b(\d+[A-HJ-NP-Z]{1,2})\b")
_COUNTED = re.compile(rf"\b(first|last|final|opening)\s+({_COUNT})\s+shots?\b", re.I)
_NTH = re.compile(rf"\b({_ORDINAL})\s+(shot|image|picture|scene)\b", re.I)
_SCENE = re.compile(rf"\bscenes?\s+({_COUNT})\b", re.I)
_ALL = re.compile(
    r"\b(?:every|each|all(?: of)?(?: the)?)\s+(?:shot|scene|it)s?\b|\b(?:whole|entire) (?:film|movie|thing|story)\b|\beverything\b|\bthroughout\b|\bthe (?:film|movie)\b|\beverywhere\b",
    re.I,
)
_STOP = frozenset(
    [
        "the",
        "a",
        "an",
        "of",
        "in",
        "on",
        "at",
        "to",
        "and",
        "or",
        "with",
        "for",
        "from",
        "by",
        "shot",
        "shots",
        "make",
        "change",
        "set",
        "put",
        "move",
        "cut",
        "remove",
        "delete",
        "drop",
        "where",
        "when",
        "who",
        "what",
        "that",
        "this",
        "it",
        "is",
        "be",
        "should",
        "more",
        "less",
        "very",
        "bit",
        "little",
        "please",
        "let",
        "into",
        "as",
        "start",
        "end",
        "begin",
        "before",
        "after",
        "first",
        "last",
        "second",
    ]
)


def aim(text: str, plan: Plan) -> tuple[str, ...]:
    """The ids of the shots a text points at, in film order; empty if it points at none.

    Raises NotUnderstood for a shot that does not exist or words that fit several.
    """
    found = [s.id for s in (_listed(text, plan) or _counted(text, plan) or _nth(text, plan) or _kind(text, plan))]
    if not found and _ALL.search(text):
        found = [s.id for s in plan.shots]
    return tuple(s.id for s in plan.shots if s.id in found)


def described(text: str, plan: Plan) -> tuple[str, ...]:
    """The one shot whose action shares most words with the text: 'the boat', 'when she opens the door'. Empty if none."""
    wanted = {_stem(w) for w in re.findall(r"[^\W\d_]{3,}", text.lower())} - _STOP
    scores = []
    for shot in plan.shots:
        told = " ".join(
            [
                shot.action,
                shot.title_card,
                *(t.kind for t in shot.things),
                *(plan.character(p.who).name for p in shot.parts),
            ]
        )
        words = {_stem(w) for w in re.findall(r"[^\W\d_]{3,}", told.lower())}
        scores.append((len(wanted & words), shot.id))
    best = max(s for s, _ in scores)
    return tuple(i for s, i in scores if s == best)[:1] if best else ()


def numbered(words: str, plan: Plan) -> Shot:
    """'3', 'three' (its place in the film) or '2A' (its slate) -> the shot. Raises NotUnderstood."""
    words = words.strip().lower()
    for shot in plan.shots:
        if shot.slate.lower() == words:
            return shot
    place = NUMBERS.get(words) or (int(words) if words.isdigit() else 0)
    if not 1 <= place <= len(plan.shots):
        raise NotUnderstood(
            f"there is no shot {words}: the film has shots 1 to {len(plan.shots)} (slates {_slates(plan)})"
        )
    return plan.shots[place - 1]


def _listed(text: str, plan: Plan) -> list[Shot]:
    shots: list[Shot] = []
    for m in _LIST.finditer(text):
        pieces = re.split(rf"\s*(,|and|&|to|through|until|[-–])\s*(?:shot\s+)?(?={_NUMBER})", m[1], flags=re.I)
        shots.append(numbered(pieces[0], plan))
        for joint, piece in zip(pieces[1::2], pieces[2::2], strict=True):
            shot = numbered(piece, plan)
            if joint.lower() in (",", "and", "&"):
                shots.append(shot)
            else:
                first, last = sorted((plan.shots.index(shots[-1]), plan.shots.index(shot)))
                shots.extend(plan.shots[first + 1 : last + 1])
    if not shots:
        known = {s.slate: s for s in plan.shots}
        shots = [known[m[1]] for m in _SLATE.finditer(text) if m[1] in known]
    return shots


def _counted(text: str, plan: Plan) -> list[Shot]:
    if not (m := _COUNTED.search(text)):
        return []
    count = NUMBERS.get(m[2].lower()) or int(m[2])
    return list(plan.shots[:count] if m[1].lower() in ("first", "opening") else plan.shots[-count:])


def _nth(text: str, plan: Plan) -> list[Shot]:
    if m := _SCENE.search(text):
        return _scene(NUMBERS.get(m[1].lower()) or int(m[1]), plan)
    if not (m := _NTH.search(text)):
        return []
    place = _place(m[1])
    if m[2].lower() == "scene":
        return _scene(place if place > 0 else len(plan.scenes), plan)
    if place > len(plan.shots):
        raise NotUnderstood(f"there is no {m[1]} shot: the film has {len(plan.shots)} shots")
    return [plan.shots[place - 1] if place > 0 else plan.shots[-1]]


def _kind(text: str, plan: Plan) -> list[Shot]:
    """'the close-up of Mara', 'the second wide shot', 'Mara's close-ups', 'the title card'."""
    if re.search(r"\btitle(?: card)?\b|\bcards?\b", text, re.I) and (cards := [s for s in plan.shots if s.title_card]):
        return cards
    m = re.search(
        rf"\b(?:the|that|this|every|all|both)?\s*(?:({_ORDINAL})\s+)?(?:[\w'’]+['’]s\s+)?((?:extreme |medium )?(?:close-?\s?ups?|wide shots?|medium shots?|full shots?|inserts?|two-?shots?|establishing shots?|aerial shots?))\b(?:\s+(?:of|on|with)\s+(?:the\s+)?([\w'’ -]+))?",
        text,
        re.I,
    )
    if not m or (re.search(r"\b(?:a|an|to|as|into|be)\s+(?:an?\s+)?$", text[: m.start(2)], re.I) and not m[1]):
        return []
    size = camera(m[2]).size
    who = {c.id for c in plan.cast if re.search(rf"\b{re.escape(c.name.lower())}\b", text.lower())}
    fitting = [s for s in plan.shots if not s.title_card and (s.size == size or "establish" in m[2].lower())]
    fitting = [s for s in fitting if not who or who & {p.who for p in s.parts}]
    if "establish" in m[2].lower():
        fitting = fitting[:1]
    if not fitting:
        raise NotUnderstood(f"there is no {m[2]} like that; the film has {_sizes(plan)}")
    if m[1]:
        place = _place(m[1])
        if place > len(fitting):
            raise NotUnderstood(f"there are only {len(fitting)} such shots: {', '.join(s.slate for s in fitting)}")
        return [fitting[place - 1] if place > 0 else fitting[-1]]
    if len(fitting) > 1 and not re.search(r"\b(?:every|all|both)\b|shots\b|ups\b", text, re.I):
        raise NotUnderstood(
            f"there are {len(fitting)} such shots ({', '.join(s.slate for s in fitting)}); say which, like “shot {fitting[0].slate}”"
        )
    return fitting


def _scene(number: int, plan: Plan) -> list[Shot]:
    if not 1 <= number <= len(plan.scenes):
        raise NotUnderstood(f"there is no scene {number}: the film has {len(plan.scenes)} scenes")
    scene = plan.scenes[number - 1].id
    return [s for s in plan.shots if s.scene == scene and not s.title_card]


def _place(ordinal: str) -> int:
    """1-based; -1 for the last."""
    low = ordinal.lower()
    if low in ("last", "final", "closing"):
        return -1
    return 1 if low == "opening" else _ORDINALS.get(low) or int(re.sub(r"\D", "", low))


def _stem(word: str) -> str:
    return re.sub(r"(?:'s|’s|ing|ed|es|s)$", "", word)


def _slates(plan: Plan) -> str:
    return ", ".join(s.slate for s in plan.shots)


def _sizes(plan: Plan) -> str:
    return ", ".join(f"{s.slate} {s.size}" for s in plan.shots if not s.title_card)

"""Moments and designed pictures -> the words of each shot: what is to be seen, without camera directions and spoken lines."""

import re

from director.offline.actions import verb_forms
from director.offline.camera_words import camera, only_camera
from director.offline.casting import ROLE, Cast
from director.offline.mentions import Mention
from director.offline.pieces import FOCUSES
from director.offline.props import LIFTING
from director.offline.words import QUOTED, SPEECH, listed
from film import Action, Emotion, Part, Thing

_SAYS = re.compile(
    rf"(?:[,;:]?\s*\b(?:and\s+|then\s+)*(?:\b(?:she|he|they|it|[A-ZÀ-Þ][\w'’-]+(?:\s+[A-ZÀ-Þ][\w'’-]+)?|the (?!camera\b|lens\b)\w+(?=\s+(?:\w+ly\s+)?{SPEECH}))\s*)?(?:\([^)]*\)\s*)?(?:\w+ly\s+)?(?:\b{SPEECH}\b[^.;:⟦]{{0,30}})?[,:]?\s*)?⟦\d+⟧\.?"
    rf"(?:\s*,?\s*(?:{SPEECH}\s+(?:the\s+|an?\s+)?(?:[a-z]+\s+){{0,3}}(?:[A-ZÀ-Þ][\w'’-]+|{ROLE}\b)|(?:[A-ZÀ-Þ][\w'’-]+|she|he|they)\s+(?:\w+ly\s+)?{SPEECH}\b))?"
)
"""A spoken line with the words that give it to somebody."""
_WRITTEN = re.compile(
    r",?\s*(?:with the (?:text|words?)|reading|that (?:reads|says)|saying|reads|says)?\s*:?\s*⟦\d+⟧", re.I
)
_OPENERS = re.compile(
    r"^(?:and |then |finally,? |at the end,? |cut to:? |we see |show(?:s|ing)? |open(?:s|ing)? (?:on|with) |finish(?:es|ing)? (?:on|with) |end(?:s|ing)? (?:on|with) |start(?:s|ing)? (?:on|with) "
    r"|(?:final|last|opening|closing|first|reaction|reverse) (?:shot|image|frame)\b[:,]?\s*(?:of |on )?)+",
    re.I,
)
_OVER = re.compile(
    r"^\W*over (?:the )?[\w'’ -]{1,30}? shoulders?[,:]?\s*|^\W*(?:pov|point of view)(?: of [\w ]{1,20}?)?[:,]\s*", re.I
)
_LEAD = re.compile(r"^\W*(?:(?:shots?|angle|view|lens|camera)\b\W*)?(?:(?:on|of|over|from|at)\s+|[:,.–—-]\s*)?", re.I)
_TO_SEE = frozenset({"silhouette", "silhouettes", "fast", "slow", "slowly", "quick", "montage"})
"""Camera words that also say what is seen: they stay when they stand inside a clause."""
_DOES: dict[Action, str] = {
    Action.REACH: "reaches", Action.CRY: "cries", Action.FLY: "flies",
    Action.LOOK_AROUND: "looks around", Action.STAND: "stands", Action.SIT_DOWN: "sits down", Action.STAND_UP: "stands up",
    Action.TURN: "turns round", Action.PICK_UP: "picks up", Action.CARRY: "carries", Action.PUSH: "pushes",
}  # fmt: skip
_AT: dict[Action, str] = {
    Action.REACH: "for", Action.LOOK: "at", Action.TYPE: "on", Action.WAVE: "to", Action.POINT: "at", Action.TALK: "to", Action.LISTEN: "to",
    Action.WALK: "towards", Action.RUN: "towards", Action.SNEAK: "towards", Action.CRAWL: "towards", Action.STAND: "at", Action.SIT: "at",
    Action.KNEEL: "at", Action.PULL: "", Action.OPEN: "", Action.HOLD: "before", Action.FIGHT: "", Action.EMBRACE: "", Action.LAUGH: "at", Action.PUSH: "", Action.CLIMB: "", Action.TURN: "to", Action.PICK_UP: "",
}  # fmt: skip


def seen(text: str) -> str:
    """The words of a moment -> what is to be seen: 'Close-up on Mara, wind in her scarf. She says: ⟦0⟧' -> 'Mara, wind in her scarf'.

    Empty if the text is nothing but camera and speech.
    """
    bare = _WRITTEN.sub("", text) if _is_written(text) else _SAYS.sub(". ", text)
    bare = re.sub(r"\s*\([^)]*\)", "", QUOTED.sub("", bare))
    bare = re.sub(r"(?<!\.)\.\.(?!\.)\s*", ". ", bare)
    out = []
    for sentence in re.split(r"(?<=[.!?…])\s+", bare):
        words = _sentence(sentence)
        if words:
            out.append(words[0].upper() + words[1:])
    return ". ".join(out)


def _is_written(text: str) -> bool:
    return not re.search(rf"\b{SPEECH}\b|:\s*⟦|^⟦", text) or bool(
        re.search(r"\b(?:text|words?|sign|reads|reading|label|letter|screen)\b[^.;]*⟦", text)
    )


def _sentence(sentence: str) -> str:
    bare = _OPENERS.sub("", _OVER.sub("", sentence.strip()))
    if not bare.strip(" .,;:") or only_camera(bare) or _fades(bare) or _all_camera(bare):
        return ""
    bare = _lead_in(bare)
    kept: list[str] = []
    for clause in re.split(r"(?<=[,;:])\s+|\s+(?:—|–)\s+", bare):
        if only_camera(clause) or _directs(clause):
            continue
        kept.append(clause)
    words = " ".join(kept).rstrip(" :,.")
    if len(kept) == 2 and kept[0].endswith(":") and len(kept[1].split()) < 3:
        words = f"{kept[0][:-1]}, {kept[1]}"
    words = re.sub(r"\s+", " ", words).strip(" .,;:–—-")
    return "" if not re.search(r"[^\W\d_]{2,}", words) else words


def _all_camera(sentence: str) -> bool:
    """'Rack focus from the glass to Mara', 'The camera pans right, then tilts up to the tower': nothing happens but that."""
    return FOCUSES.match(sentence) is not None or (
        len(camera(sentence).legs) > 1 and re.match(r"^(?:the )?camera\b", sentence, re.I) is not None
    )


def _lead_in(sentence: str) -> str:
    """Without the size, angle or move it opens with: 'Extreme close-up of her hand' -> 'her hand'."""
    while True:
        first = next((s for s in camera(sentence).spans if s[0] <= 1 and not _stays(sentence[s[0] : s[1]])), None)
        if first is None:
            return _OPENERS.sub("", sentence)
        end = max(e for s, e in camera(sentence).spans if s <= first[1])
        sentence = _LEAD.sub("", sentence[end:], count=1)


def _stays(word: str) -> bool:
    return word.lower() in _TO_SEE


def _directs(clause: str) -> bool:
    """'dolly out slowly until both are small', 'the camera circles him', 'fast cuts': a clause for the camera."""
    found = camera(clause)
    if found.move is None and not found.fast_cuts and not found.lens_mm and not found.fade_out:
        return bool(re.match(r"^\W*(?:the )?camera\b", clause, re.I))
    opening = re.match(r"^\W*(?:a |the |and |then |slow |long |we )*", clause, re.I)
    return any(s <= (opening.end() if opening else 0) for s, _ in found.spans)


def _fades(sentence: str) -> bool:
    found = camera(sentence)
    return (found.fade_out or found.transition is not None) and len(sentence.split()) <= 5


def told(
    text: str, parts: tuple[Part, ...], things: tuple[Thing, ...], place: str, cast: Cast, subjects: list[Mention]
) -> str:
    """The words of a picture the brief speaks of, or, where it only has speech, what its people do."""
    words = seen(text)
    if not words:
        return deed(parts, things, cast) or first_upper(place)
    if words in [cast[p.who].name for p in parts]:
        return deed(parts, things, cast)
    if parts and re.match(r"[A-Z][a-z]+s\b", words) and words.split()[0].lower() in verb_forms() and len(parts) == 1:
        return f"{first_upper(_name(parts[0].who, cast))} {words[0].lower()}{words[1:]}"
    first = next(
        (
            m
            for m in subjects
            if m.start < len(text) and re.match(r"(?:she|he|her|his|they|their)$", text[m.start : m.end], re.I)
        ),
        None,
    )
    opened = re.match(r"(She|He|They|Her|His|Their)\b(?:['’]s)?", words)
    if opened and first and first.ids and len(first.ids) <= 3:
        name = listed([_name(i, cast) for i in first.ids])
        name = name if opened[1] in ("She", "He", "They") else f"{name}'s"
        words = f"{first_upper(name)}{words[opened.end() :]}"
    return words


_TOGETHER = frozenset({Action.EMBRACE, Action.FIGHT, Action.TALK})
"""What two do to each other at once: told of both."""


def deed(parts: tuple[Part, ...], things: tuple[Thing, ...], cast: Cast) -> str:
    """What people do, from their parts: 'Ines reaches for the vault door'."""
    groups: dict[str, list[str]] = {}
    for part in parts:
        groups.setdefault(_verb(part, things, cast), []).append(_name(part.who, cast))
    clauses = []
    for verb, names in groups.items():
        clauses.append(f"{listed(names)} {verb if len(names) == 1 else _plural(verb)}")
    if (
        len(parts) == 2
        and len(groups) == 2
        and {p.action for p in parts} <= _TOGETHER
        and parts[0].action is parts[1].action
    ):
        both = listed([_name(p.who, cast) for p in parts])
        return first_upper(f"{both} {_plural(_DOES.get(parts[0].action, f'{parts[0].action.value}s'))}")
    return first_upper(", ".join(clauses))


def face(part: Part, cast: Cast) -> str:
    """The words of a view of somebody's face: 'Dov's face, determined', 'Tobias listens'."""
    name = first_upper(_name(part.who, cast))
    if part.action is Action.LISTEN:
        return f"{name} listens"
    feeling = "" if part.emotion is Emotion.NEUTRAL else f", {part.emotion.value}"
    return f"{name}'s face{feeling}"


def detail(thing: Thing, part: Part | None, cast: Cast) -> str:
    """The words of an insert: 'Ines's hand on the keypad', 'the bread on the counter'."""
    words = _definite(thing)
    if part is not None and part.holding == thing.kind:
        return f"{first_upper(words)} in {_name(part.who, cast)}'s hand"
    if part is not None:
        return f"{first_upper(_name(part.who, cast))}'s hand on {words}"
    return first_upper(words)


def _name(who: str, cast: Cast) -> str:
    person = cast[who]
    return person.name if person.named or person.name.startswith("the ") else f"the {person.name}"


def _verb(part: Part, things: tuple[Thing, ...], cast: Cast) -> str:
    base = _DOES.get(part.action, f"{part.action.value}s")
    if part.action in LIFTING | {Action.HOLD} and part.holding:
        return f"{base} {_kind(part.holding, things)}"
    if part.toward in ("", "camera", "away"):
        if part.action is Action.RIDE and part.inside:
            return f"{base} {_kind(part.inside, things)}"
        return "works" if part.action is Action.HOLD else base
    if part.toward in [p.id for p in cast.people]:
        verb, at = ("looks", "at") if part.action in (Action.STAND, Action.HOLD) else (base, _AT.get(part.action))
        return verb if at is None else f"{verb} {at} {_name(part.toward, cast)}".replace("  ", " ")
    at = _AT.get(part.action)
    return base if at is None else f"{base} {at} {_kind(part.toward, things)}".replace("  ", " ")


def _kind(kind: str, things: tuple[Thing, ...]) -> str:
    return next((_definite(t) for t in things if t.kind == kind), f"the {kind}")


def _plural(verb: str) -> str:
    first, _, rest = verb.partition(" ")
    stem = {"flies": "fly", "cries": "cry", "reaches": "reach"}.get(first, first.removesuffix("s"))
    return f"{stem} {rest}".strip()


def _definite(thing: Thing) -> str:
    """'a small skiff' -> 'the small skiff'."""
    words = re.sub(r"^(?:an?|the|his|her|their|its)\s+", "", thing.words or thing.kind)
    return words if re.match(r"(?:two|three|four|five|six|some|\d+)\b", words) else f"the {words}"


def first_upper(words: str) -> str:
    return words[:1].upper() + words[1:]

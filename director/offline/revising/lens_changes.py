"""Focus, shutter, light and moves in stages: what a person asks of lens and light -> fields of a SetShot."""

import re
from collections.abc import Callable

from director.offline import lens_words
from director.offline.revising.clause import Clause
from director.offline.revising.degrees import GRADED
from director.offline.revising.index import SIZES
from director.offline.revising.showing import kit_hits
from director.offline.stages import Stages, Table, begins, stages
from film import DepthOfField, Focus, Lighting, Move, NotUnderstood, Shot

Wish = Callable[[Shot], dict[str, object]]
_SIZES = tuple((re.compile(rf"\b(?:{p})\b"), s) for p, s in SIZES)
_RACK = r"(?:add (?:a )?|do (?:a )?|with (?:a )?|as (?:a )?|a )?"
_DEEPER = rf"\b(?:{GRADED} )?(?P<way>shallower|less deep|deeper)(?: focus| depth(?: of field)?| dof)?\b"
_HARDNESS = (Lighting.SOFT, Lighting.NATURAL, Lighting.HARD)
_WHOM = r"(?: (?:it|him|her|them|everything|this|that|the (?:scene|shot|film|face|whole (?:film|scene))|@\d+))?"
_GONE = r"\b(?:no|not|without(?: the| any)?|remove the|lose the|less|stop the|do away with the) "


def staged(clause: Clause, moves: Table) -> Wish | None:
    """'start wide and then push in to a close-up', 'pan right, then tilt up': taken out."""
    told = stages(clause.left, moves, _SIZES)
    if told is None:
        return None
    if told.start is None and len(told.legs) == 1 and told.legs[0].size is None:
        return _turned(clause, told)
    for start, end in sorted(told.spans, reverse=True):
        clause.left = f"{clause.left[:start]}{' ' * (end - start)}{clause.left[end:]}"
    clause.left = " ".join(clause.left.split())
    clause.drop(
        r"\b(?:then|before|finally|starting|begin|begins|beginning|start|starts|end|ends|ending|first|next|slowly|quickly|shot|and)\b(?= |$)"
    )
    _onto(clause)

    def change(shot: Shot) -> dict[str, object]:
        size = told.start or begins(shot.size, told.legs)
        fields: dict[str, object] = {"legs": told.legs, "move": told.legs[0].move}
        return fields | ({"size": size} if size is not shot.size else {})

    return change


def _turned(clause: Clause, told: Stages) -> Wish:
    """'orbit 90 degrees left': one move, so many degrees."""
    for start, end in sorted(told.spans, reverse=True):
        clause.left = f"{clause.left[:start]}{' ' * (end - start)}{clause.left[end:]}"
    clause.left = " ".join(clause.left.split())
    clause.take(r"\baround (?:her|him|them|it)\b|\b(?:a)?round\b")
    return lambda shot: {"legs": told.legs, "move": told.legs[0].move}


def _onto(clause: Clause) -> None:
    """'... of her', 'around Mara', 'up to the tower': where the camera gets to is what it sees there."""
    names = "|".join(map(re.escape, clause.index.names)) or "(?!)"
    clause.drop(rf"\b(?:of|on|around|past|across|to|towards?) (?:the )?(?:{names}|her|him|them|it)(?:'s face)?\b")


def focus(clause: Clause) -> Wish | None:
    """'rack focus to the door', 'shallower focus', 'everything sharp', 'focus on the letter'."""
    if m := clause.take(_DEEPER):
        wanted = DepthOfField.DEEP if m["way"] == "deeper" else DepthOfField.SHALLOW
        return lambda shot: {"focus": shot.focus.with_(depth=wanted)}
    if clause.take(
        rf"{_GONE}(?:rack(?:ing)? focus|focus pull|shallow (?:focus|depth of field)|blurred background|background blur|bokeh|blur)\b|\bnormal (?:focus|depth of field)\b"
    ):
        return lambda shot: {"focus": Focus()} | ({"move": Move.STATIC} if shot.move is Move.RACK_FOCUS else {})
    if m := clause.take(rf"\b{_RACK}(?:slow |quick )?(?:{lens_words.RACKED})"):
        return _racked(clause, m["on"] or "", m["to"] or "")
    depth = None
    for pattern, value in lens_words.DEPTHS:
        if clause.take(rf"\b(?:use |with |in |give it |a |have )*(?:a )?(?:very )?(?:{pattern})"):
            depth = value
            break
    if m := clause.take(rf"\b(?:put (?:the )?|keep (?:the )?|have (?:the )?)?(?:{lens_words.FOCUSED})"):
        return _focused(clause, m["on"] or m["sharp"], depth)
    return (lambda shot: {"focus": shot.focus.with_(depth=depth)}) if depth else None


def _focused(clause: Clause, words: str, depth: DepthOfField | None) -> Wish:
    def change(shot: Shot) -> dict[str, object]:
        here = _there(clause, words, shot)
        return {"focus": Focus(depth=depth or shot.focus.depth, on=here)}

    return change


def _racked(clause: Clause, on: str, to: str) -> Wish:
    def change(shot: Shot) -> dict[str, object]:
        first = _there(clause, on, shot) if on else ""
        then = _there(clause, to, shot) if to else ""
        depth = shot.focus.depth if shot.focus.depth is not DepthOfField.LENS else DepthOfField.SHALLOW
        return {"move": Move.RACK_FOCUS, "focus": Focus(depth=depth, on=first, to=then)}

    return change


def _there(clause: Clause, words: str, shot: Shot) -> str:
    """Who or what in the shot some words mean. Raises NotUnderstood if nothing does."""
    said = re.sub(r"^(?:the|her|his|their|an?) ", "", words.strip())
    here = {p.who for p in shot.parts}
    for name, who in clause.index.names.items():
        if who in here and re.search(rf"\b{re.escape(name)}\b", words):
            return who
    if re.fullmatch(r"(?:her|him|them|his|their)?(?: ?(?:face|eyes|hands?))?", words.strip()):
        return shot.parts[0].who if shot.parts else ""
    place = clause.plan.place(clause.plan.scene(shot.scene).place)
    shown = {t.kind for t in shot.things} | {p.holding for p in shot.parts} | {*place.features}
    trial = clause.copy()
    trial.left = said
    kinds = [h.kind for h in kit_hits(trial)]
    called = [t.kind for t in shot.things if t.words and t.words.lower().split()[-1] in said.split()]
    for kind in (*called, *kinds):
        if kind in shown:
            return kind
    what = next((c.name for c in clause.plan.cast if any(n in said.split() for n in [c.name.lower()])), f"the {said}")
    raise NotUnderstood(
        f"{what} is not in shot {shot.slate}, so nothing there can be sharp; put {what} in shot {shot.slate} first"
    )


def shutter(clause: Clause) -> Wish | None:
    if m := clause.take(rf"\b(?:with |use |on |at |an? )*{lens_words.SHUTTER_ANGLE}"):
        degrees = float(m["a"] or m["b"])
        if degrees > 360:
            raise NotUnderstood(f"a shutter opens 360 degrees at most, not {degrees:g}; 180 is usual, 45 is staccato")
        return _set("shutter", degrees)
    for pattern, value in lens_words.SHUTTERS:
        if clause.take(rf"\b(?:with |use |an? |make it )*(?:{pattern})\b"):
            return _set("shutter", value)
    return None


def lighting(clause: Clause) -> Wish | None:
    """'light her softer', 'harder light', 'low key', 'lit from behind', 'no rim light'."""
    names = "|".join(map(re.escape, clause.index.names)) or "(?!)"
    whom = _WHOM.replace("@\\d+", rf"@\d+|(?:the )?(?:{names})")
    if m := clause.take(
        rf"\b(?:light|lit|lights|lighting){whom} (?:(?:should|must) be )?(?:{GRADED} |more )?(?P<how>softer|softly|soft|gentler|harder|hard|harsher|harshly|harsh|from behind|from the back)\b(?! contrast)"
        rf"|\b(?:{GRADED} |more )?(?P<way>softer|gentler|harder|harsher) (?:key(?: light)?|light|lighting|shadows)\b"
    ):
        return _harder(m["how"] or m["way"], stepped=m["way"] is not None or (m["how"] or "").endswith("er"))
    for pattern, value in lens_words.LIGHTINGS:
        if clause.take(rf"{_GONE}(?:an? )?(?:{pattern})\b"):
            return _put_out(value)
        if clause.take(rf"\b(?:(?:in|with|use|as|more) )?(?:an? |the )?(?:{pattern})\b"):
            return _set("lighting", value)
    return None


def _set(field: str, value: object) -> Wish:
    return lambda shot: {field: value}


def _put_out(light: Lighting) -> Wish:
    """'no rim light': natural where it is lit so."""
    return lambda shot: {"lighting": Lighting.NATURAL} if shot.lighting is light else {}


def _harder(how: str, *, stepped: bool) -> Wish:
    if how in ("from behind", "from the back"):
        return lambda shot: {"lighting": Lighting.RIM}
    soft = how.startswith(("soft", "gent"))
    wanted = Lighting.SOFT if soft else Lighting.HARD

    def change(shot: Shot) -> dict[str, object]:
        if not stepped or shot.lighting not in _HARDNESS or shot.lighting is Lighting.NATURAL:
            return {"lighting": wanted}
        at = _HARDNESS.index(shot.lighting) + (-1 if soft else 1)
        return {"lighting": _HARDNESS[min(max(at, 0), 2)]}

    return change

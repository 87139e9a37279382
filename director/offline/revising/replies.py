"""Edits -> what was understood, said back in a sentence."""

import re

from director.offline.colours import COLOURS
from director.offline.words import listed
from film import (
    Dress,
    Edit,
    Hair,
    Lock,
    MoveShot,
    Plan,
    Relook,
    Remove,
    Reshoot,
    Retime,
    Retitle,
    SetLine,
    SetMusic,
    SetShot,
    apply,
)

_LOOK = {
    "warmth": "warmth",
    "saturation": "colour",
    "contrast": "contrast",
    "brightness": "brightness",
    "grain": "grain",
    "vignette": "vignette",
    "haze": "haze",
}


def reply(edits: list[Edit], plan: Plan, mended: tuple[tuple[str, str], ...]) -> str:
    """Equal changes of several shots are told once; a mended typo is told first."""
    groups: dict[str, list[str]] = {}
    moved = [e for e in edits if isinstance(e, MoveShot)]
    for edit in edits:
        if len(moved) > 1 and isinstance(edit, MoveShot):
            continue
        what, shot = _said(edit, plan)
        groups.setdefault(what, []).append(shot)
    said: list[str] = []
    retimed = [e for e in edits if isinstance(e, Retime)]
    if len(retimed) > 3:
        now = sum(e.frames for e in retimed) + sum(
            s.frames for s in plan.shots if s.id not in {e.shot for e in retimed}
        )
        said.append(f"{len(retimed)} shots get new lengths and the film lasts {plan.rate.seconds(now):.1f} s")
        groups = {w: s for w, s in groups.items() if not w.startswith("lasts ")}
    if len(moved) > 1:
        said.append(f"the order is {listed([s.slate for s in apply(plan, tuple(moved)).shots])}")
    for what, shots in groups.items():
        slates = [s for s in shots if s]
        if not slates:
            said.append(what)
        elif len(slates) == len([s for s in plan.shots if not s.title_card]) and len(slates) > 2:
            said.append(f"every shot: {what}")
        else:
            said.append(f"shot{'s' if len(slates) > 1 else ''} {listed(slates)}: {what}")
    text = "; ".join(said)
    read = f" (I read {listed([f'“{a}” as “{b}”' for a, b in mended])}.)" if mended else ""
    return f"{text[:1].upper()}{text[1:]}.{read}"


def _said(edit: Edit, plan: Plan) -> tuple[str, str]:
    """What an edit does, and the slate of its shot."""
    named = getattr(edit, "shot", "")
    slate = plan.shot(named).slate if named else ""
    match edit:
        case SetShot():
            return _asked(edit, plan.shot(edit.shot).intensity), slate
        case Retime():
            return f"lasts {plan.rate.seconds(edit.frames):.1f} s", slate
        case Remove():
            return "out", slate
        case MoveShot():
            return f"becomes number {edit.to + 1}", slate
        case Dress():
            return f"{plan.character(edit.character).name}'s {edit.kind}: {colour_name(edit.colour)}", ""
        case Hair():
            words = [w for w in (edit.style, colour_name(edit.colour) if edit.colour else "") if w]
            return f"{plan.character(edit.character).name}'s hair: {', '.join(words)}", ""
        case SetLine():
            return _line(edit, plan), slate
        case SetMusic():
            return _music(edit), ""
        case Relook():
            return _look(edit, plan), ""
        case Retitle():
            return f"the {'card' if edit.shot else 'title'} says “{edit.title}”", slate
        case Reshoot():
            return "another take", slate
        case Lock():
            return "locked" if edit.locked else "unlocked", slate
        case _:
            return edit.do.replace("_", " "), slate


def _asked(edit: SetShot, force: float) -> str:
    asked = edit.model_dump(exclude={"do", "shot"}, exclude_none=True)
    words = []
    for name, value in asked.items():
        match name:
            case "fade_out":
                words.append("fades to black" if value else "no fade to black")
            case "silhouette":
                words.append("silhouette" if value else "no silhouette")
            case "lens_mm":
                words.append(f"{value:g} mm lens")
            case "transition":
                words.append("begins with a cut" if value == "cut" else f"begins with a {value}")
            case "intensity":
                if edit.mood is None:
                    words.append("more force" if value > force else "less force")
            case "angle":
                words.append(f"{value} angle")
            case _:
                words.append(f"{name.replace('_', ' ')} {value}" if name in ("speed", "mood", "move") else str(value))
    return ", ".join(words)


def _line(edit: SetLine, plan: Plan) -> str:
    shot = plan.shot(edit.shot)
    new = edit.index >= len(shot.lines)
    speaker = edit.speaker if new else shot.lines[edit.index].speaker
    name = plan.character(speaker).name if speaker else "a voice"
    if not edit.text.strip():
        return f"{name} no longer says “{shot.lines[edit.index].text}”" if not new else "no line"
    return f"{name} says “{edit.text}”"


def _music(edit: SetMusic) -> str:
    if edit.none:
        return "no music"
    parts = [f"is {edit.mood}"] if edit.mood else []
    if edit.instruments is not None:
        parts.append(f"plays {listed(list(edit.instruments)) or 'what the story asks for'}")
    return f"the music {' and '.join(parts) or 'is back'}"


def _look(edit: Relook, plan: Plan) -> str:
    """'for the whole film, brightness -0.2 to -0.2'."""
    moved = [
        f"{said} {getattr(plan.look, name):g} → {getattr(edit.look, name):g}"
        for name, said in _LOOK.items()
        if getattr(plan.look, name) != getattr(edit.look, name)
    ]
    if edit.look.palette != plan.look.palette:
        moved.append(f"palette {listed([colour_name(c) for c in edit.look.palette])}")
    return f"the look of the whole film: {', '.join(moved) or 'as it is'}"


def colour_name(colour: str) -> str:
    """'#1c1c20' -> 'black'; a colour without a name is told by the nearest that has one."""
    if (exact := next((name for name, code in COLOURS.items() if code == colour), None)) or not re.fullmatch(
        "#[0-9a-f]{6}", colour
    ):
        return exact or colour
    return f"close to {min(COLOURS, key=lambda n: (sum((a - b) ** 2 for a, b in zip(_rgb(COLOURS[n]), _rgb(colour), strict=True)), n))}"


def _rgb(colour: str) -> tuple[int, ...]:
    return tuple(int(colour[i : i + 2], 16) for i in (1, 3, 5))

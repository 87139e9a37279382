"""Edits of one shot -> words: what they change there, as a reply says it."""

from typing import Any

from director import filming
from director.offline.colours import colour_name
from director.offline.props import AIR
from director.offline.words import listed
from film import (
    Leave,
    Lighting,
    Lock,
    Pick,
    Plan,
    Reject,
    Replace,
    Reshoot,
    Retime,
    SetLine,
    SetPart,
    SetPath,
    SetShot,
    SetThing,
    TakeAway,
    Unslated,
)


def shot(edit: SetShot, plan: Plan) -> str:
    told = edit.model_dump(exclude={"do", "shot"}, exclude_none=True)
    words = [_field(field, value, edit, plan) for field, value in told.items()]
    return ", ".join(w for w in words if w)


def _field(field: str, value: Any, edit: SetShot, plan: Plan) -> str:
    match field:
        case "fade_out":
            return "fades to black" if value else "no fade to black"
        case "silhouette":
            return "silhouette" if value else "no silhouette"
        case "silent":
            return "silent" if value else "with sound"
        case "lens_mm":
            return f"{value:g} mm lens" if value else "lens chosen by the size"
        case "legs":
            return f"moves in stages: {filming.staged(edit.legs)}" if edit.legs else "" if edit.move else "one move"
        case "move":
            return "" if edit.legs else f"move {value}"
        case "focus":
            return (filming.focused(edit.focus, plan) if edit.focus else "") or "focus as the lens gives it"
        case "shutter":
            return filming.shuttered(value) or "usual shutter"
        case "lighting":
            return filming.lit(edit.lighting or Lighting.NATURAL) or "natural light"
        case "transition":
            return "begins with a cut" if value == "cut" else f"begins with a {value}"
        case "intensity":
            if edit.mood is not None:
                return ""
            return "more force" if value > plan.shot(edit.shot).intensity else "less force"
        case "angle":
            return f"{value} angle"
        case "subject":
            return f"about {name(plan, value) if value else 'the place'}"
        case "over":
            return f"over {name(plan, value)}'s shoulder" if value else "over nobody's shoulder"
        case "action":
            return f"“{value}”"
        case "size" | "time_of_day" | "weather":
            return str(value)
    return f"{field} {value}"


def length(edit: Retime, plan: Plan) -> str:
    return f"lasts {plan.rate.seconds(edit.frames):.1f} s"


def path(edit: SetPath, plan: Plan) -> str:
    return "the camera moves as in the clip" if edit.camera else "the camera moves as named"


def part(edit: SetPart, plan: Plan) -> str:
    words = [_GERUNDS.get(edit.action, f"{edit.action}ing")] if edit.action else []
    words += [str(edit.emotion)] if edit.emotion else []
    words += [f"with {edit.holding} in hand" if edit.holding else "with empty hands"] * (edit.holding is not None)
    words += [f"in the {edit.inside}" if edit.inside else "out of it"] * (edit.inside is not None)
    words += [f"turned to {name(plan, edit.toward)}"] if edit.toward else []
    return f"{name(plan, edit.who)} {', '.join(words) or 'is there'}"


_GERUNDS = {
    "run": "running", "sit": "sitting", "lie": "lying", "look around": "looking around", "wave": "waving", "type": "typing", "drive": "driving",
    "dance": "dancing", "embrace": "embracing", "swim": "swimming", "sit down": "sitting down", "stand up": "standing up",
    "pick up": "picking something up", "ride": "riding",
}  # fmt: skip


def leave(edit: Leave, plan: Plan) -> str:
    return f"without {name(plan, edit.who)}"


def replace(edit: Replace, plan: Plan) -> str:
    return f"{name(plan, edit.by)} in the place of {name(plan, edit.who)}{'' if edit.shot else ' in every shot'}"


def thing(edit: SetThing, plan: Plan) -> str:
    if edit.count and edit.kind in filming.TOGETHER | filming.MANY:
        return f"with {filming.counted(edit.kind, edit.count)}"
    words = [f"{edit.count}"] if edit.count and edit.count > 1 else []
    words += [colour_name(edit.colour)] if edit.colour else []
    words += [edit.kind + ("s" if edit.count and edit.count > 1 and not edit.kind.endswith("s") else "")]
    words += [f"that says “{edit.text}”"] if edit.text else []
    words += ["moving" if edit.moving else "standing"] if edit.moving is not None else []
    several = (edit.count or 1) > 1 or edit.kind in AIR | filming.MANY
    return f"with {'' if several else 'a '}{' '.join(words)}"


def take_away(edit: TakeAway, plan: Plan) -> str:
    return f"without the {edit.kind}"


def line(edit: SetLine, plan: Plan) -> str:
    lines = plan.shot(edit.shot).lines
    new = edit.index >= len(lines)
    speaker = edit.speaker if new else edit.speaker or lines[edit.index].speaker
    whose = name(plan, speaker) if speaker else "a voice"
    if not edit.text.strip():
        return f"{whose} no longer says “{lines[edit.index].text}”" if not new else "no line"
    return f"{whose} says “{edit.text}”"


def reshoot(edit: Reshoot, plan: Plan) -> str:
    wish = edit.note or listed([str(h) for h in edit.hints])
    return f"another take{f' ({wish})' if wish else ''}"


def pick(edit: Pick, plan: Plan) -> str:
    return f"take {edit.take} is used" if edit.take else "the best take by its marks is used"


def reject(edit: Reject, plan: Plan) -> str:
    return f"take {edit.take} is not used any more"


def lock(edit: Lock, plan: Plan) -> str:
    return "locked" if edit.locked else "unlocked"


def picture(picture: Unslated, plan: Plan) -> str:
    if picture.title_card:
        return f"the card “{picture.title_card}”, {plan.rate.seconds(picture.frames):.1f} s"
    names = [name(plan, p.who) for p in picture.parts] + [t.kind for t in picture.things]
    words = [str(picture.size), *([f"{picture.angle} angle"] if picture.angle != "eye" else [])]
    words += [filming.staged(picture.legs) if picture.legs else str(picture.move)] * (picture.move != "static")
    words += [w for w in (filming.focused(picture.focus, plan), filming.lit(picture.lighting)) if w]
    words += [str(v) for v in (picture.time_of_day, picture.weather) if v]
    what = picture.action.rstrip(".") or listed(names)
    return f"{', '.join(words)}{f': {what}' if what else ''}, {plan.rate.seconds(picture.frames):.1f} s"


def slate(plan: Plan, shot_id: str) -> str:
    return next((s.slate for s in plan.shots if s.id == shot_id), "")


def name(plan: Plan, who: str) -> str:
    """The name of one of the cast; a thing is called what it is."""
    return next((c.name for c in plan.cast if c.id == who), f"the {who}")

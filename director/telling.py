"""Edits -> words: what a turn changes, said back in one sentence. `compared` does it for two whole plans."""

from collections.abc import Sequence

from director import filming, telling_shots
from director.comparing import LOOK, compared
from director.offline.colours import colour_name
from director.offline.words import listed
from film import (
    AddScene,
    Dress,
    DropRecipe,
    Edit,
    EditRefused,
    Hair,
    Insert,
    Join,
    Leave,
    Lock,
    Merge,
    MoveShot,
    Pick,
    Plan,
    Recast,
    Reformat,
    Reject,
    Relook,
    Remove,
    Replace,
    Reshoot,
    Retime,
    Retitle,
    RunningTime,
    SetLine,
    SetMusic,
    SetPart,
    SetPath,
    SetPlace,
    SetRecipe,
    SetScene,
    SetShot,
    SetThing,
    Split,
    Swap,
    TakeAway,
    Undress,
    apply,
)

__all__ = ["compared", "told"]
_MAKING = (Insert, Split, Merge, Remove, Recast, Join, AddScene, SetPlace)
"""Edits after which others may name what was not there before."""


def told(edits: Sequence[Edit], plan: Plan) -> str:
    """What edits of a plan do, in one sentence. Equal changes of several shots are told once."""
    groups: dict[str, list[str]] = {}
    moved = tuple(e for e in edits if isinstance(e, MoveShot))
    said: list[str] = []
    retimed = [e for e in edits if isinstance(e, Retime)]
    if len(retimed) > 3:
        others = sum(s.frames for s in plan.shots if s.id not in {e.shot for e in retimed})
        now = plan.rate.seconds(others + sum(e.frames for e in retimed))
        said.append(f"{len(retimed)} shots get new lengths and the film lasts {now:.1f} s")
    if len(moved) > 1:
        said.append(f"the order is {listed([s.slate for s in apply(plan, moved).shots])}")
    count = len([s for s in plan.shots if not s.title_card])
    for edit in edits:
        if (len(moved) > 1 and isinstance(edit, MoveShot)) or (len(retimed) > 3 and isinstance(edit, Retime)):
            continue
        what, shot = _said(edit, plan)
        groups.setdefault(what, []).append(shot)
        if isinstance(edit, _MAKING):
            try:
                plan = apply(plan, (edit,))
            except EditRefused:  # told as it was meant; who applies the batch says why it cannot be
                continue
    for what, shots in groups.items():
        slates = [s for s in shots if s]
        if not slates:
            said.append(what)
        elif len(slates) == count and len(slates) > 2:
            said.append(f"every shot: {what}")
        else:
            said.append(f"shot{'s' if len(slates) > 1 else ''} {listed(slates)}: {what}")
    text = "; ".join(said)
    return f"{text[:1].upper()}{text[1:]}."


def _said(edit: Edit, plan: Plan) -> tuple[str, str]:
    """What an edit does, and the slate of its shot; empty if it is not about one."""
    slate = _slate(plan, getattr(edit, "shot", ""))
    match edit:
        case SetShot():
            return telling_shots.asked(edit, plan), slate
        case SetPath():
            return "the camera moves as in the clip" if edit.camera else "the camera moves as named", slate
        case Retime():
            return f"lasts {plan.rate.seconds(edit.frames):.1f} s", slate
        case SetPart():
            return telling_shots.part(edit, plan), slate
        case Leave():
            return f"without {telling_shots.name(plan, edit.who)}", slate
        case Replace():
            where = "" if edit.shot else " in every shot"
            return (
                f"{telling_shots.name(plan, edit.by)} in the place of {telling_shots.name(plan, edit.who)}{where}",
                slate,
            )
        case SetThing():
            return f"with {telling_shots.thing(edit)}", slate
        case TakeAway():
            return f"without the {edit.kind}", slate
        case SetLine():
            return telling_shots.line(edit, plan), slate
        case Reshoot():
            wish = edit.note or listed([str(h) for h in edit.hints])
            return f"another take{f' ({wish})' if wish else ''}", slate
        case Pick():
            return f"take {edit.take} is used" if edit.take else "the best take by its marks is used", slate
        case Reject():
            return f"take {edit.take} is not used any more", slate
        case Lock():
            return "locked" if edit.locked else "unlocked", slate
        case Retitle():
            return f"the {'card' if edit.shot else 'title'} says “{edit.title}”", slate
        case Remove() | MoveShot() | Split() | Insert() | Swap() | Merge() | RunningTime():
            return _order(edit, plan), slate
    return (
        _person(edit, plan) if isinstance(edit, Dress | Undress | Hair | Recast | Join) else _whole(edit, plan)
    ), slate


def _order(edit: Remove | MoveShot | Split | Insert | Swap | Merge | RunningTime, plan: Plan) -> str:
    match edit:
        case Remove():
            return "out"
        case MoveShot():
            return f"becomes number {edit.to + 1}"
        case Swap():
            return f"changes places with {_slate(plan, edit.other)}"
        case Merge():
            return f"shots {_slate(plan, edit.first)} and {_slate(plan, edit.second)} become one"
        case RunningTime():
            return f"the film lasts {plan.rate.seconds(edit.frames):.1f} s"
        case Insert():
            where = f"after shot {_slate(plan, edit.after)}" if edit.after else "at the start"
            return f"a new shot {where}: {telling_shots.picture(edit.picture, plan)}"
        case Split():
            then = [str(v) for v in (edit.size, edit.angle and f"{edit.angle} angle") if v]
            then += [f"of {telling_shots.name(plan, edit.subject)}"] if edit.subject else []
            return f"in two after {plan.rate.seconds(edit.frames):.1f} s{', then ' if then else ''}{' '.join(then)}"


def _person(edit: Dress | Undress | Hair | Recast | Join, plan: Plan) -> str:
    if isinstance(edit, Join):
        return f"{edit.character.name} joins the cast"
    name = telling_shots.name(plan, edit.character)
    match edit:
        case Dress():
            return f"{name}'s {edit.kind}: {colour_name(edit.colour)}"
        case Undress():
            return f"{name} without {edit.kind}"
        case Hair():
            words = [w for w in (edit.style, colour_name(edit.colour) if edit.colour else "") if w]
            return f"{name}'s hair: {', '.join(words)}"
    words = [f"is now called {edit.name}"] if edit.name else []
    words += [f"is a {edit.kind}"] if edit.kind else []
    words += [f"is {'a ' if edit.age in ('child', 'teen') else ''}{edit.age}"] if edit.age else []
    words += [f"is {f'a {edit.presentation}' if edit.presentation != 'neutral' else 'neither man nor woman'}"] * bool(
        edit.presentation
    )
    words += [f"is {edit.build}"] if edit.build else []
    words += [f"is {edit.height_m:g} m tall"] if edit.height_m else []
    words += [f"has skin {colour_name(edit.skin)}"] if edit.skin and not edit.kind else []
    words += [f"has {_BEARDS[edit.beard]}"] if edit.beard else []
    hair = [w for w in (edit.hair_style, colour_name(edit.hair_colour) if edit.hair_colour else "") if w]
    words += [f"has hair {', '.join(hair)}"] if hair and not edit.kind else []
    worn = [f"{colour_name(g.colour)} {g.kind}" for g in (*(edit.garments or ()), *(edit.accessories or ()))]
    words += [f"wears {listed(worn)}"] if worn else []
    words += [f"is {edit.description}"] if edit.description and not words else []
    return f"{name} {listed(words)}"


_BEARDS = {
    "none": "no beard",
    "stubble": "stubble",
    "moustache": "a moustache",
    "short": "a short beard",
    "long": "a long beard",
}


def _whole(edit: Edit, plan: Plan) -> str:
    match edit:
        case SetScene():
            where = [f"at {plan.place(edit.place).name}"] if edit.place else []
            light = [str(v) for v in (edit.time_of_day, edit.weather) if v]
            return f"scene {plan.scene(edit.scene).number}: {', '.join([*where, *light])}"
        case AddScene():
            return f"a new scene at {edit.place.name}: {edit.time_of_day}, {edit.weather}"
        case SetPlace():
            return _place(edit, plan)
        case SetMusic():
            return _music(edit)
        case Relook():
            return _look(edit, plan)
        case Reformat():
            return f"the picture is {edit.aspect}"
        case SetRecipe():
            return f"the kit of this film gets {filming.article(edit.recipe.kind)}"
        case DropRecipe():
            return f"no recipe for {filming.article(edit.kind)} any more"
    return edit.do.replace("_", " ")


def _place(edit: SetPlace, plan: Plan) -> str:
    words = [f"is called {edit.name}"] if edit.name else []
    words += [f"is a {edit.kind}"] if edit.kind else []
    words += [f"says “{edit.sign}”" if edit.sign else "has no sign"] * (edit.sign is not None)
    if edit.features is not None:
        words.append(f"has {listed(list(edit.features)) or 'nothing standing in it'}")
    return f"{plan.place(edit.place).name} {listed(words)}"


def _music(edit: SetMusic) -> str:
    if edit.none:
        return "no music"
    parts = [f"is {edit.mood}"] if edit.mood else []
    if edit.instruments is not None:
        parts.append(f"plays {listed(list(edit.instruments)) or 'what the story asks for'}")
    heard = [] if edit.sounds is None else [f"to be heard: {listed(list(edit.sounds)) or 'what the places sound like'}"]
    if not parts and edit.none is None and heard:
        return heard[0]
    return "; ".join([f"the music {' and '.join(parts) or 'is back'}", *heard])


def _look(edit: Relook, plan: Plan) -> str:
    """'the look of the whole film: brightness 0 → -0.18'."""
    moved = [
        f"{_LOOK_WORDS.get(name, name)} {getattr(plan.look, name):g} → {getattr(edit.look, name):g}"
        for name in LOOK
        if getattr(plan.look, name) != getattr(edit.look, name)
    ]
    if edit.look.palette != plan.look.palette:
        moved.append(f"palette {listed([colour_name(c) for c in edit.look.palette]) or 'natural'}")
    return f"the look of the whole film: {', '.join(moved) or 'as it is'}"


_LOOK_WORDS = {"saturation": "colour"}


def _slate(plan: Plan, shot_id: str) -> str:
    return next((s.slate for s in plan.shots if s.id == shot_id), "")

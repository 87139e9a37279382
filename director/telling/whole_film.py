"""Edits of the film as a whole -> words."""

from director import filming
from director.comparing import LOOK
from director.offline.colours import colour_name
from director.offline.words import listed
from film import DropRecipe, Plan, Reformat, Relook, Retitle, RunningTime, SetMusic, SetRecipe


def music(edit: SetMusic, plan: Plan) -> str:
    if edit.none:
        return "no music"
    parts = [f"is {edit.mood}"] if edit.mood else []
    if edit.instruments is not None:
        parts.append(f"plays {listed(list(edit.instruments)) or 'what the story asks for'}")
    heard = [] if edit.sounds is None else [f"to be heard: {listed(list(edit.sounds)) or 'what the places sound like'}"]
    if not parts and edit.none is None and heard:
        return heard[0]
    return "; ".join([f"the music {' and '.join(parts) or 'is back'}", *heard])


def look(edit: Relook, plan: Plan) -> str:
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


def title(edit: Retitle, plan: Plan) -> str:
    return f"the {'card' if edit.shot else 'title'} says “{edit.title}”"


def shape(edit: Reformat, plan: Plan) -> str:
    return f"the picture is {edit.aspect}"


def running_time(edit: RunningTime, plan: Plan) -> str:
    return f"the film lasts {plan.rate.seconds(edit.frames):.1f} s"


def recipe(edit: SetRecipe, plan: Plan) -> str:
    return f"the kit of this film gets {filming.article(edit.recipe.kind)}"


def no_recipe(edit: DropRecipe, plan: Plan) -> str:
    return f"no recipe for {filming.article(edit.kind)} any more"

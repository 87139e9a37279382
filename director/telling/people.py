"""Edits of people, scenes and places -> words."""

from director.offline.colours import colour_name
from director.offline.words import listed
from director.telling.shots import name
from film import AddScene, Dress, Hair, Join, Plan, Recast, SetPlace, SetScene, Undress


def dress(edit: Dress, plan: Plan) -> str:
    return f"{name(plan, edit.character)}'s {edit.kind}: {colour_name(edit.colour)}"


def undress(edit: Undress, plan: Plan) -> str:
    return f"{name(plan, edit.character)} without {edit.kind}"


def hair(edit: Hair, plan: Plan) -> str:
    words = [w for w in (edit.style, colour_name(edit.colour) if edit.colour else "") if w]
    return f"{name(plan, edit.character)}'s hair: {', '.join(words)}"


def recast(edit: Recast, plan: Plan) -> str:
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
    return f"{name(plan, edit.character)} {listed(words)}"


_BEARDS = {
    "none": "no beard",
    "stubble": "stubble",
    "moustache": "a moustache",
    "short": "a short beard",
    "long": "a long beard",
}


def join(edit: Join, plan: Plan) -> str:
    return f"{edit.character.name} joins the cast"


def scene(edit: SetScene, plan: Plan) -> str:
    where = [f"at {plan.place(edit.place).name}"] if edit.place else []
    light = [str(v) for v in (edit.time_of_day, edit.weather) if v]
    return f"scene {plan.scene(edit.scene).number}: {', '.join([*where, *light])}"


def new_scene(edit: AddScene, plan: Plan) -> str:
    return f"a new scene at {edit.place.name}: {edit.time_of_day}, {edit.weather}"


def place(edit: SetPlace, plan: Plan) -> str:
    words = [f"is called {edit.name}"] if edit.name else []
    words += [f"is a {edit.kind}"] if edit.kind else []
    words += [f"says “{edit.sign}”" if edit.sign else "has no sign"] * (edit.sign is not None)
    if edit.features is not None:
        words.append(f"has {listed(list(edit.features)) or 'nothing standing in it'}")
    return f"{plan.place(edit.place).name} {listed(words)}"

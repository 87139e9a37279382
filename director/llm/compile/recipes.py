"""Recipes of a model -> the film's: colours as numbers, names that resolve. What cannot be built is said, then left out aloud."""

from pydantic import ValidationError

from director.llm.drafts import LegDraft, RecipeDraft
from director.llm.resolving import STAGED, hex_of, kind_of
from director.offline.notes import Notes
from film import EditRefused, Joint, Leg, Recipe, Size, Solid
from film.bible import Hex
from generators import Kit

_GREY = "#8a8a8a"
_MATERIALS = {
    "brass": "#b08d57", "copper": "#b87333", "bronze": "#8c6a3f", "steel": "#8d949c", "iron": "#55585c", "chrome": "#c9ced3", "tin": "#a9adb2",
    "wood": "#7a5532", "wooden": "#7a5532", "stone": "#8c8880", "glass": "#b9cdd3", "leather": "#6b4426", "clay": "#a4694b", "straw": "#d3b978",
}  # fmt: skip
"""What a model says instead of a colour, because things are made of it."""


def recipe(draft: RecipeDraft) -> Recipe:
    """Raises EditRefused naming what cannot be."""
    try:
        solids = tuple(
            Solid(
                shape=s.shape,
                at=(s.x, s.y, s.z),
                size=(s.width, s.height, s.depth),
                colour=_colour(s.colour),
                turn=(s.turn_x, s.turn_y, s.turn_z),
                glow=s.glow,
                gloss=s.gloss,
                text=s.text.strip()[:60],
                joint=_name(s.joint),
            )
            for s in draft.solids
        )
        joints = tuple(
            Joint(name=_name(j.name), kind=j.kind, at=(j.x, j.y, j.z), axis=j.axis, amount=j.amount)
            for j in draft.joints
        )
        return Recipe(kind=_name(draft.kind), solids=solids, joints=joints)
    except ValidationError as e:
        fault = e.errors(include_url=False)[0]
        where = ".".join(map(str, fault["loc"]))
        raise EditRefused(f"{where + ': ' if where else ''}{fault['msg'].removeprefix('Value error, ')}") from None


def fault(draft: RecipeDraft, kit: Kit) -> str:
    """What keeps a recipe from being used, or ''."""
    if kit.entries and (known := kind_of(kit, draft.kind, *STAGED)) and not known.nearest:
        return f"the kit has a {known.kind} already; leave the recipe out and use that"
    try:
        recipe(draft)
    except EditRefused as e:
        return str(e)
    return ""


def recipes(drafts: tuple[RecipeDraft, ...], kit: Kit, notes: Notes) -> tuple[Recipe, ...]:
    """Those that can be used; the others are left out, said aloud."""
    made: dict[str, Recipe] = {}
    for draft in drafts:
        if wrong := fault(draft, kit):
            if "already" not in wrong:
                notes.lacking.append(f"The recipe for '{draft.kind.strip()}' could not be built ({wrong}).")
            continue
        made.setdefault(_name(draft.kind), recipe(draft))
    return tuple(made.values())


def legs(drafts: tuple[LegDraft, ...]) -> tuple[Leg, ...]:
    return tuple(
        Leg(move=d.move, weight=d.share, degrees=d.degrees, size=Size(d.size) if d.size else None) for d in drafts
    )


def _colour(words: str) -> Hex:
    """Said in so many words, else the colour of what it is made of."""
    made_of = next((code for word, code in _MATERIALS.items() if word in words.lower().split()), _GREY)
    return hex_of(words, made_of)


def _name(words: str) -> str:
    return " ".join(words.lower().split())

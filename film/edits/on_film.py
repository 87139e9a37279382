"""Edits of the film as a whole: its music, look, title and shape."""

from math import sqrt

from film.edits.finding import EditRefused, given, open_shot, with_shot
from film.edits.whole_film import DropRecipe, Reformat, Relook, Retitle, SetMusic, SetRecipe
from film.grammar import DEFAULT_SIZE
from film.script import Plan

_SIZES = 48
"""Sizes go in steps of a 48th of the usual one, so that rounding to even pixels cannot add up."""


def set_music(plan: Plan, edit: SetMusic) -> Plan:
    return plan.with_(music=plan.music.with_(**given(edit)))


def relook(plan: Plan, edit: Relook) -> Plan:
    return plan.with_(look=edit.look)


def retitle(plan: Plan, edit: Retitle) -> Plan:
    if not edit.shot:
        if not edit.title.strip():
            raise EditRefused("a film needs a title; say the new one")
        return plan.with_(title=edit.title)
    shot = open_shot(plan, edit.shot)
    if not shot.title_card:
        raise EditRefused(f"shot {shot.slate} is no title card")
    if not edit.title.strip():
        raise EditRefused(f"shot {shot.slate} is a title card and needs words; remove the shot to be without it")
    return with_shot(plan, shot.with_(title_card=edit.title))


def reformat(plan: Plan, edit: Reformat) -> Plan:
    """The usual size of the new shape, as much larger or smaller as the film was. There and back gives the same size."""
    if edit.aspect is plan.aspect:
        return plan
    width, height = DEFAULT_SIZE[plan.aspect]
    scale = sqrt(plan.width * plan.height / (width * height))
    scale = max(1, round(scale * _SIZES)) / _SIZES
    wide, high = (max(64, round(side * scale / 2) * 2) for side in DEFAULT_SIZE[edit.aspect])
    return plan.with_(aspect=edit.aspect, width=wide, height=high)


def set_recipe(plan: Plan, edit: SetRecipe) -> Plan:
    """In the place of the one of its kind, else after the others."""
    new = edit.recipe
    there = any(r.kind == new.kind for r in plan.recipes)
    kept = tuple(new if r.kind == new.kind else r for r in plan.recipes)
    return plan.with_(recipes=kept if there else (*plan.recipes, new))


def drop_recipe(plan: Plan, edit: DropRecipe) -> Plan:
    if edit.kind not in {r.kind for r in plan.recipes}:
        raise EditRefused(f"there is no recipe for a {edit.kind!r} in this film")
    if used := [s.slate for s in plan.shots if edit.kind in {r.kind for r in plan.recipes_of(s)}]:
        raise EditRefused(f"shot {used[0]} shows the {edit.kind}; take it away there first")
    return plan.with_(recipes=tuple(r for r in plan.recipes if r.kind != edit.kind))

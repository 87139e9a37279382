"""Things, vehicles, creatures and effects of the kit, ready to be drawn: `prop(thing, seed)`."""

from film import OrderRefused, Recipe, Thing
from generators.kit import Category
from generators.previz.catalogue import KIT
from generators.previz.stage import PropLike
from generators.previz.things.containers import CONTAINERS
from generators.previz.things.devices import DEVICES
from generators.previz.things.effects import Effect
from generators.previz.things.fairground import FAIRGROUND
from generators.previz.things.fittings import FITTINGS
from generators.previz.things.food import FOOD
from generators.previz.things.furniture import FURNITURE
from generators.previz.things.handtools import HANDTOOLS
from generators.previz.things.homely import HOMELY
from generators.previz.things.household import HOUSEHOLD
from generators.previz.things.instruments import INSTRUMENTS
from generators.previz.things.keepsakes import KEEPSAKES
from generators.previz.things.machines import MACHINES
from generators.previz.things.music import MUSIC
from generators.previz.things.nature import NATURE
from generators.previz.things.openings import OPENINGS
from generators.previz.things.outdoors import OUTDOORS
from generators.previz.things.papers import PAPERS
from generators.previz.things.play import PLAY
from generators.previz.things.prints import PRINTS
from generators.previz.things.prop import Prop
from generators.previz.things.sundries import SUNDRIES
from generators.previz.things.tableware import TABLEWARE
from generators.previz.things.tools import TOOLS
from generators.previz.things.treasures import TREASURES
from generators.previz.things.weapons import WEAPONS
from generators.previz.things.yard import YARD

__all__ = ["grip", "prop"]

_MAKERS = {
    **FURNITURE,
    **MACHINES,
    **DEVICES,
    **PAPERS,
    **PRINTS,
    **TABLEWARE,
    **FOOD,
    **CONTAINERS,
    **TOOLS,
    **WEAPONS,
    **HOUSEHOLD,
    **FITTINGS,
    **OUTDOORS,
    **INSTRUMENTS,
    **MUSIC,
    **PLAY,
    **KEEPSAKES,
    **TREASURES,
    **NATURE,
    **SUNDRIES,
    **YARD,
    **HOMELY,
    **HANDTOOLS,
    **FAIRGROUND,
}
_DRAWN: tuple[Category, ...] = ("thing", "vehicle", "creature", "effect")


def grip(made: PropLike) -> float:
    """The height a hand holds a thing at, metres: its handle, or a little below its middle."""
    own = made.grip if isinstance(made, Prop) else None
    return 0.4 * made.size[1] if own is None else own


def prop(thing: Thing, seed: int, recipes: tuple[Recipe, ...] = ()) -> PropLike:
    """A thing of the kit, or of a recipe, as something that can be drawn; the same seed, the same thing.

    Raises OrderRefused for a kind the stage does not have, naming the nearest it has.
    """
    entry = KIT.named(thing.kind)
    if entry is None and (recipe := next((r for r in recipes if r.kind == thing.kind), None)) is not None:
        from generators.previz.things.recipes import RecipeProp

        return RecipeProp(thing, seed, recipe)
    if entry is None or entry.category not in _DRAWN:
        near = KIT.find(thing.kind, *_DRAWN) or KIT.stand_in(thing.kind, *_DRAWN)
        way = f"the nearest is {near.kind!r}" if near else "choose one of its things, vehicles, creatures or effects"
        raise OrderRefused(f"the stage has no {thing.kind!r}; {way}")
    if entry.category == "vehicle":
        from generators.previz.things.vehicles import Vehicle

        return Vehicle(thing, seed)
    if entry.category == "creature":
        from generators.previz.figures.creatures import CreatureProp

        return CreatureProp(thing, seed)
    if entry.category == "effect":
        return Effect(thing, seed)
    return Prop(thing, seed, _MAKERS[thing.kind], opening=OPENINGS.get(thing.kind))

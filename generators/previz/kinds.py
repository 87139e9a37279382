"""Words for things -> what they are to the stage: a kind of the kit, or one that a recipe of the order tells how to build."""

from functools import cache

from film import Recipe, Setup, Thing
from generators.kit import Category
from generators.previz.catalogue import KIT

STAGED: tuple[Category, ...] = ("thing", "vehicle", "creature", "extras", "effect")
"""What may be asked for as a thing."""
ON_A_WALL = frozenset({"window", "door", "vault door", "screen"})
"""Stand at a wall where there is one."""
HAND_SIZED = 0.6
"""Metres: a recipe's thing whose largest side is smaller is held in a hand; a larger one stands before who is to hold it."""


def category(kind: str, setup: Setup) -> Category | None:
    """What a kind is; None if neither the kit nor a recipe has it. A recipe makes things."""
    entry = KIT.named(kind)
    if entry is not None:
        return entry.category
    return "thing" if any(r.kind == kind for r in setup.recipes) else None


def is_staged(kind: str, setup: Setup) -> bool:
    """Whether something can be shown as a thing."""
    return category(kind, setup) in STAGED


def unwieldy(kind: str, setup: Setup) -> bool:
    """Whether a recipe's thing is too large for a hand."""
    if not kind or KIT.named(kind) is not None:
        return False
    return any(r.kind == kind and _largest(r) >= HAND_SIZED for r in setup.recipes)


@cache
def _largest(recipe: Recipe) -> float:
    from generators.previz.things import prop

    return max(prop(Thing(kind=recipe.kind), 0, (recipe,)).size)

"""What is brought so that nothing hangs in the air: a ladder to climb, a post for what else is on a wall."""

from film import Thing
from generators.previz.figures.climbing import RUNG
from generators.previz.pen import rgb
from generators.previz.things.prop import Prop, Recipe
from generators.previz.things.solids import Model

_HALF = 0.21
"""Metres from the middle to a rail."""


def ladder(height: float) -> Prop:
    """As high as that, its rungs where the hands and feet of `figures.climbing` are; it stands on y = 0 in the plane z = 0."""

    def make(model: Model, recipe: Recipe) -> None:
        wood, rung = rgb("#b98a52"), rgb("#a0733f")
        for x in (-_HALF, _HALF):
            model.box((x, 0.0, 0.0), (0.055, height, 0.05), wood)
        for n in range(1, int(height / RUNG) + 1):
            model.tube((-_HALF, n * RUNG - 0.04, 0.0), (_HALF, n * RUNG - 0.04, 0.0), 0.02, 0.02, rung)

    return Prop(Thing(kind="ladder"), 0, make)


def post(height: float) -> Prop:
    """A steel post of that height with a plate before it, as plates on walls have where there is no wall."""

    def make(model: Model, recipe: Recipe) -> None:
        steel = rgb("#6a707a")
        model.box((0.0, 0.0, 0.0), (0.34, 0.03, 0.26), steel)
        model.box((0.0, 0.03, 0.0), (0.18, height - 0.03, 0.07), steel)

    return Prop(Thing(kind="post"), 0, make)

"""A ladder to be climbed: brought where a shot has somebody climb and nothing to climb on."""

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

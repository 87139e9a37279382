"""What is brought so that nobody and nothing hangs in the air: a ladder, a crag or a trunk to climb, a post for what else is
on a wall. What is climbed has its face in the plane z = 0 and stands on y = 0."""

from film import Thing
from generators.previz.figures.climbing import RUNG
from generators.previz.pen import rgb, scale
from generators.previz.things.prop import Ask, Prop
from generators.previz.things.solids import Model

_HALF = 0.21
"""Metres from the middle to a rail."""


def ladder(height: float) -> Prop:
    """As high as that, its rungs where the hands and feet of `figures.climbing` are."""

    def make(model: Model, ask: Ask) -> None:
        wood, rung = rgb("#b98a52"), rgb("#a0733f")
        for x in (-_HALF, _HALF):
            model.box((x, 0.0, 0.0), (0.055, height, 0.05), wood)
        for n in range(1, int(height / RUNG) + 1):
            model.tube((-_HALF, n * RUNG - 0.04, 0.0), (_HALF, n * RUNG - 0.04, 0.0), 0.02, 0.02, rung)

    return Prop(Thing(kind="ladder"), 0, make)


def crag(height: float) -> Prop:
    """A wall of rock with ledges for hands and feet, wider below."""

    def make(model: Model, ask: Ask) -> None:
        stone, luck = rgb("#7f7d78"), ask.rng
        layers = max(3, round(height / 0.55))
        for n in range(layers):
            y, tall = n * height / layers, height / layers
            half = 1.25 - 0.55 * n / layers
            shift = luck.uniform(-0.12, 0.12)
            outline = [
                (-half + shift, y),
                (half + shift, y),
                (half * 0.9 + shift, y + tall),
                (-half * 0.92 + shift, y + tall),
            ]
            model.prism(outline, -1.3 + 0.3 * n / layers, -0.07 * (n % 2), scale(stone, luck.uniform(0.86, 1.12)))

    return Prop(Thing(kind="crag"), 0, make)


def trunk(height: float) -> Prop:
    """The trunk of a tall tree with stubs of branches."""

    def make(model: Model, ask: Ask) -> None:
        bark, r = rgb("#6b4a32"), 0.26
        model.tube((0, 0, -r), (0, height, -r), r * 1.15, r * 0.9, bark)
        for n in range(1, int(height / RUNG)):
            side = 1 if n % 2 else -1
            y = n * RUNG + 0.04
            model.tube(
                (side * 0.8 * r, y, -r * 0.6), (side * (r + 0.24), y + 0.12, 0.05), 0.045, 0.03, scale(bark, 0.9)
            )

    return Prop(Thing(kind="trunk"), 0, make)


def post(height: float) -> Prop:
    """A steel post of that height with a plate before it, as plates on walls have where there is no wall."""

    def make(model: Model, ask: Ask) -> None:
        steel = rgb("#6a707a")
        model.box((0.0, 0.0, 0.0), (0.34, 0.03, 0.26), steel)
        model.box((0.0, 0.03, 0.0), (0.18, height - 0.03, 0.07), steel)

    return Prop(Thing(kind="post"), 0, make)

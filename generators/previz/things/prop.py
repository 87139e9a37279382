"""A thing of the kit as something that can be drawn: a model with, where it moves by itself, an overlay."""

import random
from collections.abc import Callable
from dataclasses import dataclass

from film import Thing
from generators.previz.camera import Vec, vec
from generators.previz.light import Light
from generators.previz.pen import Colour, rgb
from generators.previz.practicals import Practical
from generators.previz.shadows import lay
from generators.previz.stage import Frame, rng
from generators.previz.things.casts import Resting, body
from generators.previz.things.solids import Model, Overlay, turned
from generators.previz.thrown import Body

_ON_GROUND = 0.15
"""Metres: what is higher up lies in a hand or on a table and casts its shadow there."""
_HIGHEST = 1.45
"""Metres: tables and shelves are lower, what is higher hangs."""
_UNDER = 0.4
"""Metres behind a thing its shadow is sorted: before who stands behind it."""


@dataclass
class Ask:
    """What a maker is told, and what it tells back."""

    thing: Thing
    rng: random.Random
    seat: Vec | None = None
    """Set by the maker if somebody can sit or lie on it."""
    grip: float | None = None
    """Set by the maker: the height a hand holds it at, metres; else a little below its middle."""
    overlay: Overlay | None = None
    """Set by the maker if it moves or shines by itself."""

    def main(self, own: str) -> Colour:
        """The colour asked for, or its own."""
        return rgb(self.thing.colour or own)

    def says(self, *words: str) -> bool:
        """Whether the brief's words contain one of these."""
        text = f"{self.thing.words} {self.thing.kind}".lower()
        return any(w in text for w in words)


Maker = Callable[[Model, Ask], None]
"""Builds one thing into an empty model, standing on y = 0, its front towards +z."""


class Prop:
    """One or several of a thing. `size` holds everything but the light around it."""

    def __init__(self, thing: Thing, seed: int, make: Maker, empty: Callable[[], Model] = Model) -> None:
        self.thing = thing
        self.seat: Vec | None = None
        self.grip: float | None = None
        self._stood: list[tuple[Model, Vec, float, Overlay | None]] = []
        self._resting: dict[int, Resting] = {}
        self._bodies: dict[int, tuple[tuple[float, ...], Light, Body | None]] = {}
        reach: tuple[float, float] = (0.0, 0.0)
        height = 0.0
        for n in range(thing.count):
            ask = Ask(thing, rng(seed, "thing", thing.kind, n))
            model = empty()
            make(model, ask)
            w, h, d = model.size
            self.seat, self.grip = (ask.seat, ask.grip) if n == 0 else (self.seat, self.grip)
            at, yaw = self._place(n, w, d, ask.rng)
            self._stood.append((model, at, yaw, ask.overlay))
            half = max(w, d) / 2 if yaw else 0.0
            reach = (
                max(reach[0], abs(float(at[0])) + (half or w / 2)),
                max(reach[1], abs(float(at[2])) + (half or d / 2)),
            )
            height = max(height, h)
        self.size = (2 * reach[0], height, 2 * reach[1])

    @staticmethod
    def _place(n: int, width: float, depth: float, chance: random.Random) -> tuple[Vec, float]:
        """The first in the middle, the others beside and behind it, alternating, never touching."""
        if n == 0:
            return vec(0, 0, 0), 0.0
        step, side = (n + 1) // 2, 1 if n % 2 else -1
        x = side * step * max(width, depth) * chance.uniform(1.15, 1.4)
        z = -step * 0.35 * depth * chance.uniform(0.4, 1.6)
        return vec(x, 0, z), -side * 0.18 * step + chance.uniform(-0.15, 0.15)

    def draw(self, frame: Frame, position: Vec, yaw: float, t: float, owner: str = "") -> None:
        interior = frame.setup.place.interior
        for model, at, own, overlay in self._stood:
            place, first = turned(at, position, yaw), len(frame.items)
            model.draw(frame, place, yaw + own, owner, overlay=overlay, t=t)
            if position[1] < _ON_GROUND:
                lay(frame, model.shades(frame.light, interior, place, yaw + own), place, _UNDER)
                self._cast(frame, model, place, yaw + own)
            elif frame.resting and position[1] < _HIGHEST and len(frame.items) > first:
                self._resting.setdefault(id(model), Resting(model)).lay(frame, place, yaw + own)

    def _cast(self, frame: Frame, model: Model, place: Vec, yaw: float) -> None:
        """Let it keep light off the walls; what stands still is worked out once."""
        key = (*place.tolist(), yaw, id(frame.light))
        known = self._bodies.get(id(model))
        if known is None or known[0] != key:
            made = body(model, frame.light, frame.setup.place.interior, place, yaw)
            known = self._bodies[id(model)] = key, frame.light, made
        if known[2] is not None:
            frame.bodies.append(known[2])

    def practicals(self, position: Vec, yaw: float, t: float) -> list[Practical]:
        """What of it lights its surroundings."""
        return [
            lamp for model, at, own, _ in self._stood for lamp in model.practicals(turned(at, position, yaw), yaw + own)
        ]

"""A model at a place -> the room it takes and the shadows it casts on the ground it stands on."""

import itertools
from collections.abc import Sequence

import numpy as np

from generators.previz.camera import Vec
from generators.previz.light import Light
from generators.previz.shadows import Shade, cast_by, fallen
from generators.previz.things.paintwork import Paintwork
from generators.previz.things.parts import Flats, Halo, Stroke
from generators.previz.things.rounds import Ball, Tube
from generators.previz.things.view import Part, turned

_STANDS = 0.12
"""Metres over the ground: what begins lower touches it, as far as shadows go."""
_FLAT = 0.05
"""Metres: what is no higher casts no shadow."""
_MANY = 24
"""Parts: more are cast as one."""
_SLIGHT = 0.15
"""Metres: smaller parts hide nothing."""


class Footprint(Paintwork):
    """What others must know of a model: who walks around it, frames it, hides behind it, or stands in its shadow."""

    def __init__(self) -> None:
        super().__init__()
        self._fallen: tuple[tuple[float, ...], tuple[Vec, ...], tuple[Vec, ...]] | None = None

    @property
    def height(self) -> float:
        """Of its highest part over the origin, metres."""
        return max((h[1] for p, h in zip(self._parts, self._sketch.high) if not isinstance(p, Halo)), default=0.0)

    @property
    def size(self) -> tuple[float, float, float]:
        """Width, height and depth of the smallest box around the origin's vertical that holds everything but light."""
        solid = [i for i, p in enumerate(self._parts) if not isinstance(p, Halo)]
        low, high = np.array(self._sketch.low)[solid], np.array(self._sketch.high)[solid]
        reach = np.maximum(np.abs(low), np.abs(high)).max(0)
        return 2 * float(reach[0]), float(high[:, 1].max()), 2 * float(reach[2])

    def boxes(self, position: Vec, yaw: float) -> list[tuple[Vec, Vec]]:
        """Lowest and highest corner of its larger parts in the world, for who must not stand in them or be hidden by them."""
        found = []
        for part, low, high in zip(self._parts, self._sketch.low, self._sketch.high, strict=True):
            if isinstance(part, Halo | Stroke) or max(b - a for a, b in zip(low, high, strict=True)) < _SLIGHT:
                continue
            ends = np.array(list(itertools.product(*zip(low, high, strict=True))), dtype=np.float64)
            corners = turned(ends, position, yaw)
            found.append((corners.min(axis=0), corners.max(axis=0)))
        return found

    def shades(self, light: Light, interior: bool, position: Vec, yaw: float) -> list[Shade]:
        """Its shadows on the ground it stands on, part by part: where it touches it, and away from the light.

        They are worked out in the world and remembered: most models stand still, whatever the camera does.
        """
        long = cast_by(light, interior)
        key = (*position.tolist(), yaw, *(long.way.tolist() if long else ()))
        if self._fallen is None or self._fallen[0] != key:
            rest = self.fallen(position, yaw, long.way) if long else ()
            self._fallen = key, self.touching(position, yaw, 0.035), rest
        _, feet, rest = self._fallen
        low = [Shade(feet, 0.30 + 0.1 * light.ambient, 0.05)] if feet else []
        return [*([Shade(rest, long.strength, long.blur * 0.6)] if long and rest else []), *low]

    def fallen(self, position: Vec, yaw: float, way: Vec) -> tuple[Vec, ...]:
        """Outlines on the ground of its shadow; way: metres it goes for each metre of height."""
        return tuple(fallen(turned(box, position, yaw), 0.0, way, float(position[1])) for box in self.blocks())

    def touching(self, position: Vec, yaw: float, beyond: float) -> tuple[Vec, ...]:
        """Outlines of what touches the ground, grown by so many metres."""
        down, ground = np.zeros(3), float(position[1])
        boxes = (turned(box, position, yaw) for box in self.blocks() if box[:, 1].min() < _STANDS)
        return tuple(fallen(box, beyond, down, ground) for box in boxes)

    def blocks(self) -> list[Vec]:
        """Corners (8, 3) of the boxes of the parts that keep light off; of all together, if there are many."""
        solid = [i for i, p in enumerate(self._parts) if _opaque(p)]
        solid = [i for i in solid if self._sketch.high[i][1] > _FLAT]
        low, high = np.array(self._sketch.low)[solid], np.array(self._sketch.high)[solid]
        if len(low) > _MANY:
            low, high = low.min(axis=0)[None], high.max(axis=0)[None]
        return [np.array([[(a, b)[n >> i & 1][i] for i in range(3)] for n in range(8)]) for a, b in zip(low, high)]

    def flats(self) -> list[tuple[Sequence[float], Sequence[float]]]:
        """Lowest and highest corner of each of its flat, opaque parts, own metres."""
        boxes = zip(self._parts, self._sketch.low, self._sketch.high, strict=True)
        return [(low, high) for part, low, high in boxes if isinstance(part, Flats) and part.faces and _opaque(part)]


def _opaque(part: Part) -> bool:
    if isinstance(part, Flats):
        return bool(part.faces) and part.faces[0].alpha > 0.5 and part.faces[0].glow < 0.9
    return isinstance(part, Tube | Ball) and part.alpha > 0.5 and part.glow < 0.9

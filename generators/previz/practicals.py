"""Lamps, fires, screens and windows of a shot -> what they add to the light on whatever is near them."""

import math
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import NamedTuple

import numpy as np

from generators.previz.camera import Vec, vec
from generators.previz.light import Light
from generators.previz.pen import Colour

_CORE = 0.3
"""Of the reach: within it a lamp is as bright as it gets. A lamp is no point, and nobody's face burns out beside one."""
_SHOULDER = 0.35
_FAINT = 0.03
"""What is darker than this adds nothing that could be seen."""
_IDLE = 0.15
"""How bright lamps are where and when nobody needs them."""
_STEPS = 24
"""Of strength and of direction in which a local light changes: between two frames of a candle most figures stay as they are."""

_KNOWN = 512
"""Local lights that are remembered: a set is kept for many takes."""


class Practical(NamedTuple):
    """A source of light in the picture."""

    position: Vec
    """World metres."""
    colour: Colour
    strength: float
    """What it adds to a surface beside it, as a share of that surface's own colour in full light."""
    reach: float
    """Metres at which nothing is left of it."""
    flicker: float = 0.0
    """0 to 1: how much of the strength a flame loses at its lowest."""
    daylight: bool = False
    """A window: nobody switches it."""

    def now(self, t: float) -> float:
        """Strength at a second of the take: three sines out of step, a phase of its own for every place."""
        if not self.flicker:
            return self.strength
        phase = float(self.position[0]) * 3.1 + float(self.position[2]) * 1.7
        beat = math.sin(t * 11 + phase) + 0.6 * math.sin(t * 23.7 + 2 * phase) + 0.4 * math.sin(t * 5.3 + phase)
        return self.strength * (1 - self.flicker * (0.5 + 0.25 * beat))

    def dimmed(self, share: float) -> "Practical":
        return self._replace(strength=self.strength * share)


def falloff(distance: float, reach: float) -> float:
    """1 to 0: inverse square outside the core, drawn down to nothing at the reach."""
    if distance >= reach:
        return 0.0
    core = _CORE * reach
    near = 1.0 if distance <= core else (core / distance) ** 2
    return near * (1 - (distance / reach) ** 2)


def reaches(lamp: Practical, at: Vec) -> bool:
    to = lamp.position - at
    return float(to @ to) < lamp.reach * lamp.reach


def switched(practicals: Iterable[Practical], light: Light) -> tuple[Practical, ...]:
    """Those lamps as bright as lamps are at this hour: by day they hardly show."""
    on = _IDLE + (1 - _IDLE) * light.practicals
    return tuple(p if p.daylight else p.dimmed(on) for p in practicals)


def blended(practicals: Sequence[Practical], at: Vec, t: float) -> tuple[Colour, Vec]:
    """All that reaches a point as one lamp: its colour times its strength, and the unit direction towards it."""
    red = green = blue = 0.0
    way = np.zeros(3)
    for lamp in practicals:
        to = lamp.position - at
        distance = math.sqrt(float(to @ to))
        share = falloff(distance, lamp.reach)
        if share <= 0:
            continue
        share *= lamp.now(t)
        red, green, blue = red + lamp.colour[0] * share, green + lamp.colour[1] * share, blue + lamp.colour[2] * share
        way += to * (share / max(distance, 0.1))
    length = math.sqrt(float(way @ way))
    # Many lamps add up as exposure does on film: less and less.
    soft = 1 / (1 + _SHOULDER * max(red, green, blue))
    return (red * soft, green * soft, blue * soft), way / length if length > 1e-6 else vec(0, 1, 0)


class Nearby:
    """Local lights of a take or a set: the same values give the same `Light`, so that what is shaded once stays shaded."""

    def __init__(self) -> None:
        self._known: dict[tuple[int, ...], tuple[Light, Light]] = {}

    def lit(self, light: Light, practicals: Sequence[Practical], at: Vec, t: float) -> Light:
        """The light at a point: the general one, with the practicals near it."""
        colour, way = blended(practicals, at, t)
        if max(colour) < _FAINT:
            return light
        steps = [round(v * _STEPS) for v in (*colour, *way.tolist())]
        key = (id(light), *steps)
        known = self._known.get(key)
        if known is None:
            lamp = (steps[0] / _STEPS, steps[1] / _STEPS, steps[2] / _STEPS)
            toward = np.array(steps[3:], dtype=np.float64)
            toward /= float(np.linalg.norm(toward)) + 1e-9
            if len(self._known) >= _KNOWN:
                self._known.clear()
            # The general light is kept beside: its id stays taken as long as the answer is known.
            known = self._known[key] = (light, replace(light, lamp=lamp, lamp_direction=toward))
        return known[1]

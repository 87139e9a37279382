"""Lamps, fires, screens and windows of a shot -> what they add to the light on whatever is near them."""

import math
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import NamedTuple

import numpy as np

from generators.previz.camera import Vec, unit
from generators.previz.light import Lamp, Light
from generators.previz.pen import Colour

_CORE = 0.3
"""Of the reach: within it a lamp is as bright as it gets. A lamp is no point, and nobody's face burns out beside one."""
_SHOULDER = 0.35
_FAINT = 0.03
"""What is darker than this adds nothing that could be seen."""
_IDLE = 0.15
"""How bright lamps are where and when nobody needs them."""
_MOST = 3
"""Lamps that light somebody each from its own side."""
_SIDED = 0.06
"""Beyond `_FAINT`: a lamp so bright lights from its own side; a fainter one is part of the rest, and only its shadow may be seen."""
_PART = 0.3
"""What a lamp that gives all of a room's general light is worth, against one that adds as much by itself."""
_CLEARLY = 0.3
"""Of the strongest: a lamp that is so much stronger than the strongest left out counts fully."""
_AFAR = 1.8
"""Of the reach: as far as a lamp is part of a room's general light."""
_OVERHEAD = 0.08
"""What a lamp right above somebody is worth as part of it, against one beside them: a face is lit from the side."""
_ENOUGH = 0.06
"""Strength of lamps that do for all of a room's light."""
_STEPS = 24
"""Of strength and of direction in which a local light changes: between two frames of a candle most figures stay as they are."""
_TURNS = 16
"""Steps of a direction: three lamps and a room's key change three times as often as one would."""
_PLACES = 50
"""Steps in a metre in which a lamp that is carried about moves, for who is near it."""

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


class Local(NamedTuple):
    """What practicals do to somebody at a point."""

    lamps: tuple[Lamp, ...]
    """The strongest, each from its own side."""
    spill: Colour
    """All the rest."""
    way: Vec
    """Where a room's general light comes from, as its lamps stand: unit vector, shorter where they are few and far."""


def strongest(practicals: Iterable[Practical], at: Vec, t: float) -> Local:
    """What reaches a point: the `_MOST` strongest lamps, each from its own side, and the colour of all the rest together.

    A lamp that is hardly stronger than the strongest left out counts little, what it loses goes to the rest: one that overtakes
    another begins at nothing, and nobody's light jumps.
    """
    found: list[tuple[float, float, Vec, Practical]] = []
    total, general, way = [0.0, 0.0, 0.0], 0.0, np.zeros(3)
    for lamp in practicals:
        to = lamp.position - at
        distance = math.sqrt(float(to @ to))
        now = lamp.now(t) if distance < _AFAR * lamp.reach else 0.0
        if now <= 0:
            continue
        share, toward = now * falloff(distance, lamp.reach), to / max(distance, 0.1)
        for i in range(3):
            total[i] += lamp.colour[i] * share
        aside = math.hypot(float(toward[0]), float(toward[2]))
        wide = now * falloff(distance, _AFAR * lamp.reach) * (_OVERHEAD + (1 - _OVERHEAD) * aside)
        general, way = general + wide, way + wide * toward
        found.append((share, wide, toward, lamp))
    # Many lamps add up as exposure does on film: less and less.
    soft, whole = 1 / (1 + _SHOULDER * max(total)), max(general, _ENOUGH)
    ranked = sorted(
        ((soft * share * max(lamp.colour), share, wide, toward, lamp) for share, wide, toward, lamp in found),
        key=lambda r: -r[0] - _PART * r[2] / whole,
    )
    counts = [r[0] + _PART * r[2] / whole for r in ranked] + [0.0]
    least = counts[_MOST] if len(ranked) > _MOST else 0.0
    lamps: list[Lamp] = []
    rest = [soft * v for v in total]
    for count, (bright, share, wide, toward, lamp) in zip(counts[:_MOST], ranked, strict=False):
        kept = min(1.0, (count - least) / (_CLEARLY * counts[0] + 1e-9))
        sided = min(1.0, max(0.0, (bright * kept - _FAINT) / _SIDED))
        own, part = soft * share * kept * sided, kept * wide / whole
        if max(sided, part) >= _FAINT:
            r, g, b = lamp.colour
            lamps.append(Lamp((r * own, g * own, b * own), toward, lamp.position, lamp.reach, part))
            rest = [v - own * c for v, c in zip(rest, lamp.colour, strict=True)]
    lamps.sort(key=lambda lamp: -max(lamp.colour))
    return Local(tuple(lamps), (max(0.0, rest[0]), max(0.0, rest[1]), max(0.0, rest[2])), way / whole)


class Nearby:
    """Local lights of a take or a set: the same values give the same `Light`, so that what is shaded once stays shaded."""

    def __init__(self, turns: float = 0.0) -> None:
        self._turns = turns
        """How far the general key of a room comes from where its lamps are, 0 to 1."""
        self._known: dict[tuple[int, ...], tuple[Light, Light]] = {}

    def lit(self, light: Light, practicals: Iterable[Practical], at: Vec, t: float, more: Sequence[Lamp] = ()) -> Light:
        """The light at a point: the general one, with the practicals near it; more: what shines here besides."""
        lamps, spill, way = strongest(practicals, at, t)
        lamps = (*more, *lamps)
        if not lamps and max(spill) < _FAINT:
            return light
        key = [id(light), *(round(v * _STEPS) for v in spill)]
        if self._turns:
            key += [round(v * _TURNS) for v in way.tolist()]
        for lamp in lamps:
            key += [round(v * _STEPS) for v in lamp.colour]
            key += [round(v * _TURNS) for v in (*lamp.toward.tolist(), lamp.part)]
            key += [round(v * _PLACES) for v in lamp.at.tolist()]
        known = self._known.get(tuple(key))
        if known is None:
            if len(self._known) >= _KNOWN:
                self._known.clear()
            r, g, b = (round(v * _STEPS) / _STEPS for v in spill)
            lit = replace(light, lamps=tuple(_stepped(lamp, self._turns) for lamp in lamps), spill=(r, g, b))
            if self._turns:
                toward = light.sun_direction + self._turns * np.round(way * _TURNS) / _TURNS
                lit = replace(lit, sun_direction=unit(toward))
            # The general light is kept beside: its id stays taken as long as the answer is known.
            known = self._known[tuple(key)] = light, lit
        return known[1]


def _stepped(lamp: Lamp, turns: float) -> Lamp:
    r, g, b = (round(v * _STEPS) / _STEPS for v in lamp.colour)
    toward = np.round(lamp.toward * _TURNS)
    toward /= float(np.linalg.norm(toward)) + 1e-9
    return lamp._replace(colour=(r, g, b), toward=toward, part=min(1.0, turns) * round(lamp.part * _TURNS) / _TURNS)

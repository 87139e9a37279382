"""What the lamps and windows of a room do to its walls, its furniture and its floor."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property

import numpy as np

from generators.previz.camera import Vec, unit, vec
from generators.previz.light import Light
from generators.previz.pen import Pen, mix, polygon
from generators.previz.pools import Pool, pool_on, pour
from generators.previz.practicals import Nearby, Practical, reaches, switched
from generators.previz.sets.interiors.surfaces import Plane
from generators.previz.shadows import Outlines, cast_by
from generators.previz.stage import Frame
from generators.previz.things.casts import Resting, fronts
from generators.previz.things.solids import Model, Overlay
from generators.previz.thrown import Catcher

_MOST_POOLS = 5
"""Spots of light on the walls of one room: each costs about a millisecond."""
_DIMMEST = 0.09
"""A weaker spot is not seen beside the others."""
_KNOWN = 1024
"""Lit things that are remembered: some hundred stand in a room."""
_CARPET = 0.06
"""Metres: what lies on the floor and is no higher is drawn with it."""
_CONTACT = ((0.10, 0.13), (0.035, 0.2))
"""Metres that the two shadows right under a piece of furniture reach beyond it, and how dark they are."""
_WAITS, _SWING, _OPEN = 0.4, 2.8, 1.15
"""A door that opens by itself: seconds it waits, seconds it takes, radians it turns."""


@dataclass(frozen=True, eq=False)
class Placed:
    """A model where it stands or hangs."""

    model: Model
    position: Vec
    yaw: float
    overlay: Overlay | None = None
    swings: bool = False
    """A door's leaf, hinged at its origin: it opens away from the room as the take goes on."""

    @property
    def flat(self) -> bool:
        """A carpet, a mat, a line on the floor."""
        return self.overlay is None and self.position[1] < 0.05 and self.model.height < _CARPET

    @cached_property
    def sides(self) -> tuple[Catcher, ...]:
        """Where the shadows of others fall on it."""
        return fronts(self.model, self.position, self.yaw)

    @cached_property
    def resting(self) -> Resting:
        return Resting(self.model)

    def turned_by(self, t: float) -> float:
        """The yaw of what swings at a second of the take."""
        share = min(1.0, max(0.0, (t - _WAITS) / _SWING))
        return self.yaw + _OPEN * share * share * (3 - 2 * share)


@dataclass
class Lamplight:
    """Built with the room, asked in every frame. What does not change with the camera is worked out once for a light."""

    hung: Sequence[Placed]
    standing: Sequence[Placed]
    windows: Sequence[tuple[Vec, Vec]]
    """Panes and the patches of floor they light, (4, 3) metres each."""
    _nearby: Nearby = field(default_factory=Nearby)
    _lamps: tuple[Light, tuple[Practical, ...]] | None = None
    _lit: dict[tuple[int, int], tuple[Light, Light]] = field(default_factory=dict)
    _spots: tuple[float, list[tuple[Plane, Pool]]] | None = None
    _fallen: tuple[tuple[float, float], list[tuple[Outlines, float]]] | None = None

    def practicals(self, light: Light) -> list[Practical]:
        """Every lamp; by day the windows, too."""
        lamps = [
            lamp
            for placed in (*self.hung, *self.standing)
            for lamp in placed.model.practicals(placed.position, placed.yaw)
        ]
        power = 0.34 * light.key * (1.0 if light.sun_visible else 0.6) * (1 - light.practicals)
        if power < 0.02:
            return lamps
        sky = mix(light.sun, light.zenith, 0.25)
        return [*lamps, *(Practical(p.mean(axis=0), sky, power, 6.0, daylight=True) for p, _ in self.windows)]

    def on(self, inner: Frame, placed: Placed) -> Frame:
        """The frame with the light on something that stands or hangs here. Flames of the set do not flicker on furniture."""
        light = inner.light
        if light.silhouette:
            return inner
        if self._lamps is None or self._lamps[0] is not light:
            lamps = switched(self.practicals(light), light)
            self._lamps = light, tuple(p for p in lamps if not p.flicker)
        at = placed.position + vec(0, 0.4 if placed.position[1] < 0.3 else 0.0, 0)
        if any(reaches(lamp, at) for lamp in inner.practicals):
            lamps = (*self._lamps[1], *inner.practicals)
            return replace(inner, light=self._nearby.lit(light, lamps, at, inner.t))
        key = id(placed), id(light)
        if (known := self._lit.get(key)) is None:
            if len(self._lit) >= _KNOWN:
                self._lit.clear()
            known = self._lit[key] = light, self._nearby.lit(light, self._lamps[1], at, 0.0)
        return replace(inner, light=known[1])

    def pools(self, sides: Sequence[Plane], plane: Plane, inner: Frame, pen: Pen) -> None:
        """Paint what the lamps throw on one side of the room; `sides` are all that show it (the floor has its own)."""
        if pen.mask:
            return
        if self._spots is None or self._spots[0] != inner.light.practicals:
            self._spots = inner.light.practicals, self._brightest(sides, inner.light)
        spots = [spot for side, spot in self._spots[1] if side is plane]
        outline, _ = inner.camera.polygon(plane.corners()) if spots else ([], 0.0)
        if outline:
            pen.save()
            pen.clip(polygon(outline))
            for spot in spots:
                pour(pen, inner, spot)
            pen.restore()

    def _brightest(self, sides: Sequence[Plane], light: Light) -> list[tuple[Plane, Pool]]:
        lamps = switched([p for p in self.practicals(light) if not p.daylight], light)
        found: list[tuple[Plane, Pool]] = []
        for plane in sides:
            u, v = unit(plane.u), unit(plane.v)
            spots = (pool_on(lamp, plane.corner, u, v) for lamp in lamps)
            found += [(plane, spot) for spot in spots if spot is not None and spot.strength > _DIMMEST]
        found.sort(key=lambda entry: -entry[1].strength)
        return found[:_MOST_POOLS]

    def floor(self, inner: Frame, pen: Pen) -> None:
        """Paint carpets and the shadows of the furniture: what lies on the floor lies under everybody."""
        for placed in self.standing:
            if placed.flat:
                placed.model.paint(pen, self.on(inner, placed), placed.position, placed.yaw)
        if pen.mask:
            return
        long = cast_by(inner.light, True)
        way = (0.0, 0.0) if long is None else (float(long.way[0]), float(long.way[2]))
        if self._fallen is None or self._fallen[0] != way:
            self._fallen = way, self._shades(vec(way[0], 0.0, way[1]))
        for outlines, share in self._fallen[1]:
            dark = share if share > 0 else (0.8 * long.strength if long is not None else 0.0)
            if dark > 0:
                outlines.paint(inner, pen, dark)

    def _shades(self, way: Vec) -> list[tuple[Outlines, float]]:
        """All furniture as one shape: away from the light (with a share of 0: the light decides), and right under it."""
        stands = [p for p in self.standing if p.position[1] < 0.1 and not p.flat]
        long = [o for p in stands for o in p.model.fallen(p.position, p.yaw, way)] if np.any(way) else []
        under = [
            (Outlines([o for p in stands for o in p.model.touching(p.position, p.yaw, r)]), d) for r, d in _CONTACT
        ]
        return [(Outlines(long), 0.0), *under]

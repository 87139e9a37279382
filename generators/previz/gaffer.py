"""A staging -> how its place, its people and its things are lit at every moment: lighting, practicals, lightning."""

from collections.abc import Sequence
from dataclasses import replace

from film import Hint, Lighting
from generators.previz.camera import Vec, vec
from generators.previz.casting import catchers
from generators.previz.light import Light, direction, light_for
from generators.previz.lighting import Backing, dressed, keyed
from generators.previz.practicals import Nearby, Practical, switched
from generators.previz.shafts import shafts_of, sunshine
from generators.previz.stage import Frame
from generators.previz.staging import Staging
from generators.previz.weather import bolt_at, lightning

_BY_LAMPS = 0.7
"""How far the key in a room by night turns to where its lamps are."""
_FLASHES = 6
"""Steps of a flash of lightning: what is shaded in one of them need not be shaded again."""
_BEARINGS = 20
"""Directions it comes from, for each radian."""
_BOLT = 0.42
"""Radians above the horizon: the middle of the bolt."""


class Gaffer:
    """Built once per take."""

    def __init__(self, staging: Staging) -> None:
        self.staging, setup = staging, staging.setup
        natural = light_for(setup.time_of_day, setup.weather, setup.look, setup.place.interior)
        if Hint.MORE_LIGHT in setup.hints:
            natural = replace(natural, ambient=min(0.9, natural.ambient + 0.15), key=min(1.0, natural.key + 0.15))
        self.place = dressed(natural, setup.lighting)
        if Hint.MORE_LIGHT in setup.hints:
            self.place = replace(self.place, level=1.4 * self.place.level)
        """What the set is drawn in."""
        inside = getattr(staging.set, "inside", None) if setup.place.interior else None
        here, before = (inside(self.place), inside(natural)) if inside else (self.place, natural)
        framing = staging.framing
        subject = framing.target if staging.sight.thing else staging.sight.eyes
        wall = Backing.of(framing, subject, catchers(staging.set)) if setup.place.interior else None
        self.people = keyed(here, before, setup.lighting, setup.place.interior, framing.eye, subject, wall)
        """What falls on people and things, but for the lamps near them."""
        if setup.silhouette:
            self.people = replace(self.people, silhouette=True, rim=0.0)
        self._shafts, self._daylight = shafts_of(staging.set), self.place
        dark = natural.practicals if setup.place.interior and setup.lighting is Lighting.NATURAL else 0.0
        self._nearby = Nearby(_BY_LAMPS * dark)
        self._own = switched(staging.set.practicals(self.place), here)
        self._struck: dict[tuple[int, int], tuple[Light, Light]] = {}

    def lights(self, frame: Frame) -> tuple[Light, Light]:
        """The light of the place and of its people in a frame: lightning falls on all from where it strikes."""
        bright = lightning(frame)
        step = round(bright * _FLASHES)
        if not step:
            return self.place, self.people
        key = step, round(bolt_at(frame) * _BEARINGS)
        known = self._struck.get(key)
        if known is None:
            way = direction(key[1] / _BEARINGS, _BOLT)
            known = self._struck[key] = (_lit(self.place, step, way), _lit(self.people, step, way))
        return known

    def practicals(self, t: float, n: float) -> tuple[Practical, ...]:
        """Lamps that the shot brings, where they are in frame n; those of the set are `of_the_set`."""
        staging = self.staging
        brought: list[Practical] = []
        for standing in staging.things:
            brought += standing.prop.practicals(standing.position(t), standing.yaw, t)
        for held in staging.held:
            if held.actor.part.who not in staging.hidden:
                brought += held.prop.prop.practicals(*staging.held_at(held, n), t)
        return switched(brought, self.people)

    @property
    def of_the_set(self) -> tuple[Practical, ...]:
        return self._own

    def near(self, light: Light, brought: Sequence[Practical], at: Vec, height: float, t: float) -> Light:
        """The light on somebody of that height standing at a point, with the lamps around."""
        if light.silhouette:
            return light
        sun = sunshine(self._shafts, self._daylight, at, height)
        return self._nearby.lit(light, (*self._own, *brought), at + vec(0, 0.62 * height, 0), t, sun)


def _lit(light: Light, step: int, way: Vec) -> Light:
    share = step / _FLASHES
    return replace(
        light,
        sun=(0.86, 0.89, 1.0),
        sun_direction=way,
        key=light.key + (1.0 - light.key) * share,
        ambient=light.ambient + (0.8 - light.ambient) * 0.6 * share,
        cast=(1.0, 1.0, 1.06),
    )

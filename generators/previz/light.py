"""Light and air of a shot: from time of day, weather and look to the colours everything is shaded with."""

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from film import Look, TimeOfDay, Weather
from generators.previz.camera import Vec, vec
from generators.previz.pen import Colour, mix, rgb, scale


class Lamp(NamedTuple):
    """A practical as somebody near it has it."""

    colour: Colour
    """What it adds to a white surface that faces it."""
    toward: Vec
    """Unit vector to it."""
    at: Vec
    """Where it is, world metres."""
    reach: float
    """Metres at which nothing is left of it."""
    part: float = 0.0
    """0 to 1: how much of the key, a room's general light, comes from it: so much of the key is missing in its shadow."""
    within: Vec | None = None
    """A window's patch of sun on the floor, (n, 3) metres: only there it is missed."""
    missed: float = 1.0
    """How much of it is missing in the shadow, against what it adds to the body: a shaft may fall on the feet alone."""


@dataclass(frozen=True)
class Light:
    """All colours as seen. `shade` is the one function that turns a surface's own colour into the picture's."""

    zenith: Colour
    horizon: Colour
    sun: Colour
    """Colour of the key light: sun or moon."""
    sun_direction: Vec
    """Unit vector towards it."""
    sun_visible: bool
    ambient: float
    """0 to 1: how much of a surface's own colour is seen in shadow."""
    key: float
    """0 to 1: how much the key light adds."""
    fog: Colour
    visibility: float
    """Metres at which 63 % of a colour has become fog."""
    stars: float
    cloud_cover: float
    practicals: float
    """0 to 1: how bright lamps and windows glow."""
    tint: Colour
    """What shadows drift towards."""
    wet: float = 0.0
    cast: Colour = (1.0, 1.0, 1.0)
    """What the sky's own colour does to every surface: reddens at dusk, blues at night."""
    shaded: Colour = (1.0, 1.0, 1.0)
    """What the sky does to the side turned away from a low sun, on top: there it is the only light, and blue."""
    silhouette: bool = False
    lamps: tuple[Lamp, ...] = ()
    """The practicals that count most here, strongest first (see `practicals`)."""
    spill: Colour = (0.0, 0.0, 0.0)
    """What all the others add to a white surface, from everywhere."""
    key_at: Vec | None = None
    """Where the key stands, metres, if it is a lamp of the studio and not the sun."""
    level: float = 1.0
    """How bright rooms are lit for the shot, against what their lamps make of them."""
    edge: float = 0.46
    """Half the width of the passage from light to shade on a body, as a share of its half width."""
    open: float = 1.0
    """How far the shadows of faces are kept open: 1 as people look best, 0 as dark as any cloth."""
    fill: float = 0.0
    """Gain on people, who are seen better than their surroundings; 0 lets the hour decide."""
    rim: float = 0.0
    """0 to 1: an edge of light round people, from a lamp behind them."""
    shadow: float = 1.0
    """How dark cast shadows are, against usual."""
    spread: float = 1.0
    """How soft their edges are, against usual."""

    def shade(
        self,
        colour: Colour,
        lit: float,
        depth: float,
        gloss: float = 0.0,
        near: float = 0.5,
        lamplight: Colour | None = None,
    ) -> Colour:
        """A surface colour under this light.

        lit: 0 (in shadow) to 1 (facing the key light). depth: metres, for fog. gloss: 0 to 1, adds the key's own colour.
        lamplight: what the practicals add here, as `lamplight` has it; else `near`, 0 to 1: how much the surface faces them all.
        """
        if self.silhouette:
            colour, lit = scale(colour, 0.12), 0.0
        dark = mix(scale(colour, self.ambient), self.tint, 0.18 * (1 - self.ambient))
        dark = (dark[0] * self.shaded[0], dark[1] * self.shaded[1], dark[2] * self.shaded[2])
        bright = mix(colour, self.sun, 0.18)
        c = mix(dark, bright, min(1.0, lit * self.key))
        c = (c[0] * self.cast[0], c[1] * self.cast[1], c[2] * self.cast[2])
        if self.by_practicals:
            r, g, b = self.lamplight((near,) * len(self.lamps)) if lamplight is None else lamplight
            c = (
                c[0] + (1 - 0.6 * c[0]) * (0.06 + 0.94 * colour[0]) * r,
                c[1] + (1 - 0.6 * c[1]) * (0.06 + 0.94 * colour[1]) * g,
                c[2] + (1 - 0.6 * c[2]) * (0.06 + 0.94 * colour[2]) * b,
            )
        if gloss:
            c = mix(c, self.sun, gloss * lit)
        return self.fogged(c, depth)

    def fogged(self, colour: Colour, depth: float, share: float = 0.94) -> Colour:
        """Colour seen through `depth` metres of air."""
        return mix(colour, self.fog, share * (1 - math.exp(-max(depth, 0.0) / self.visibility)))

    def lamplight(self, near: Sequence[float]) -> Colour:
        """What the practicals add to a white surface; near: 0 to 1, how much it faces each of `lamps`."""
        r, g, b = self.spill
        r, g, b = 0.5 * r, 0.5 * g, 0.5 * b
        for lamp, share in zip(self.lamps, near, strict=True):
            r, g, b = r + lamp.colour[0] * share, g + lamp.colour[1] * share, b + lamp.colour[2] * share
        return r, g, b

    @property
    def by_practicals(self) -> bool:
        """Whether any practical counts here. A silhouette is one because nothing lights it."""
        return not self.silhouette and (bool(self.lamps) or self.spill != (0.0, 0.0, 0.0))

    @property
    def bright(self) -> float:
        """What the practicals near by add at most to a white surface."""
        return max(sum(lamp.colour[i] for lamp in self.lamps) + 0.5 * self.spill[i] for i in range(3))

    @property
    def stronger(self) -> Vec:
        """Unit vector towards whatever lights most: the key, or one of the practicals near by."""
        return self.lamps[0].toward if self.by_lamp else self.sun_direction

    @property
    def by_lamp(self) -> bool:
        return bool(self.lamps) and max(self.lamps[0].colour) > 0.7 * self.key

    def lambert(self, normal: Vec) -> float:
        """0 to 1: how much a surface of that unit normal faces the key light."""
        return max(0.0, float(normal @ self.sun_direction))


class Station(NamedTuple):
    """Where sun or moon stands, degrees."""

    azimuth: float
    """As a yaw: 0 is +z, where a set is best seen from; 90 is +x."""
    elevation: float

    @property
    def direction(self) -> Vec:
        """Unit vector towards it."""
        return direction(math.radians(self.azimuth), math.radians(self.elevation))


def direction(azimuth: float, elevation: float) -> Vec:
    """Radians -> unit vector; azimuth 0 is +z, as a yaw."""
    flat = math.cos(elevation)
    return vec(math.sin(azimuth) * flat, math.sin(elevation), math.cos(azimuth) * flat)


SUN: dict[TimeOfDay, Station] = {
    TimeOfDay.DAWN: Station(-147, 8),
    TimeOfDay.MORNING: Station(-53, 36),
    TimeOfDay.DAY: Station(35, 54),
    TimeOfDay.GOLDEN_HOUR: Station(135, 16),
    TimeOfDay.DUSK: Station(150, 7),
    TimeOfDay.NIGHT: Station(-158, 10),
}
"""One way across the sky for every place and all its shots: up on the left behind the acting area, round over the camera's
side, down on the right behind it; the moon where dawn will be. At a cut it does not move."""

_SKIES: dict[TimeOfDay, tuple[str, str, str, float, float, str, float, float]] = {
    # zenith, horizon, sun colour, ambient, key, fog, stars, practicals
    TimeOfDay.DAWN: ("#41508c", "#ffb59a", "#ffdcb4", 0.52, 0.75, "#e8a89a", 0.15, 0.6),
    TimeOfDay.MORNING: ("#4f9bd6", "#d9ecf2", "#fff3d0", 0.62, 0.95, "#cfe2ea", 0.0, 0.0),
    TimeOfDay.DAY: ("#2f86d1", "#bfe2f2", "#fffae8", 0.64, 1.0, "#bcd8e6", 0.0, 0.0),
    TimeOfDay.GOLDEN_HOUR: ("#5a7fb0", "#ffcf8f", "#ffe0a0", 0.56, 0.95, "#f0bd8c", 0.0, 0.25),
    TimeOfDay.DUSK: ("#1b2450", "#ff9a6b", "#ffd9a0", 0.50, 0.7, "#d9836a", 0.2, 0.8),
    TimeOfDay.NIGHT: ("#060a1c", "#23345e", "#cfdcff", 0.36, 0.45, "#1c2a4e", 1.0, 1.0),
}

_CASTS: dict[TimeOfDay, Colour] = {
    TimeOfDay.DAWN: (1.06, 0.86, 0.94),
    TimeOfDay.GOLDEN_HOUR: (1.12, 0.95, 0.74),
    TimeOfDay.DUSK: (1.04, 0.80, 0.90),
    TimeOfDay.NIGHT: (0.78, 0.88, 1.18),
}

_RAKING: dict[TimeOfDay, tuple[float, float, Colour]] = {
    TimeOfDay.DAWN: (0.88, 0.85, (0.88, 1.0, 1.12)),
    TimeOfDay.GOLDEN_HOUR: (0.84, 1.0, (0.84, 0.96, 1.22)),
    TimeOfDay.DUSK: (0.88, 0.8, (0.86, 1.0, 1.14)),
    TimeOfDay.NIGHT: (0.86, 0.6, (0.94, 0.98, 1.06)),
}
"""A low sun, or the moon, outside: ambient against usual, the key instead, and `Light.shaded`."""


def light_for(time: TimeOfDay, weather: Weather, look: Look, interior: bool = False) -> Light:
    """The light of a shot. Interiors keep the key's colour but get more even, warmer ambient and no fog to speak of."""
    zenith, horizon, sun, ambient, key, fog, stars, practicals = _SKIES[time]
    light = Light(
        zenith=rgb(zenith),
        horizon=rgb(horizon),
        sun=rgb(sun),
        sun_direction=SUN[time].direction,
        sun_visible=True,
        ambient=ambient,
        key=key,
        fog=rgb(fog),
        visibility=150.0,
        stars=stars,
        cloud_cover=0.25,
        practicals=practicals,
        cast=(1.0, 1.0, 1.0) if interior else _CASTS.get(time, (1.0, 1.0, 1.0)),
        tint=mix(rgb(zenith), (0.1, 0.1, 0.2), 0.5),
    )
    if not interior and time in _RAKING and weather in (Weather.CLEAR, Weather.WIND):
        less, strong, shaded = _RAKING[time]
        light = replace(light, ambient=less * ambient, key=strong, shaded=shaded)
    return _with_look(_with_weather(light, weather), look, interior)


def _with_weather(light: Light, weather: Weather) -> Light:
    grey = (sum(light.horizon) / 3,) * 3
    if weather in (Weather.RAIN, Weather.STORM):
        dull = 0.55 if weather is Weather.RAIN else 0.8
        gloom = 1.0 if weather is Weather.RAIN else 0.62
        return replace(
            light,
            zenith=mix(light.zenith, scale(grey, 0.45 * gloom), dull),
            horizon=mix(light.horizon, scale(grey, 0.8 * gloom), dull),
            fog=mix(light.fog, scale(grey, 0.75 * gloom), dull),
            sun_visible=False,
            key=light.key * 0.55,
            visibility=45.0,
            stars=0.0,
            cloud_cover=1.0,
            practicals=max(light.practicals, 0.5),
            wet=1.0,
        )
    if weather is Weather.SNOW:
        return replace(
            light,
            zenith=mix(light.zenith, scale((0.74, 0.79, 0.86), light.ambient * 1.4), 0.75),
            horizon=mix(light.horizon, (0.85, 0.88, 0.93), 0.4 * light.ambient * 2),
            sun_visible=False,
            key=light.key * 0.7,
            visibility=40.0,
            stars=light.stars * 0.3,
            cloud_cover=0.9,
        )
    if weather is Weather.FOG:
        pale = (sum(light.fog) / 3,) * 3
        light = replace(light, fog=mix(light.fog, pale, 0.45), horizon=mix(light.horizon, pale, 0.4))
        return replace(
            light,
            zenith=mix(light.zenith, light.fog, 0.7),
            horizon=mix(light.horizon, light.fog, 0.8),
            sun_visible=False,
            key=light.key * 0.5,
            visibility=14.0,
            stars=0.0,
            cloud_cover=1.0,
        )
    if weather is Weather.CLOUDY:
        return replace(
            light,
            zenith=mix(light.zenith, scale(grey, 0.72), 0.72),
            horizon=mix(light.horizon, scale(grey, 0.95), 0.62),
            fog=mix(light.fog, scale(grey, 0.9), 0.5),
            tint=mix(light.tint, scale(grey, 0.3), 0.4),
            sun_visible=False,
            key=light.key * 0.6,
            cloud_cover=0.9,
            stars=light.stars * 0.1,
        )
    if weather is Weather.WIND:
        return replace(light, cloud_cover=0.5)
    return light


def _with_look(light: Light, look: Look, interior: bool) -> Light:
    """Haze shortens sight; a palette pulls sky, fog and shadows towards itself."""
    if look.palette:
        pull = 0.22
        tones = [rgb(c) for c in look.palette]
        darkest = min(tones, key=sum)
        lightest = max(tones, key=sum)
        light = replace(
            light,
            horizon=mix(light.horizon, mix(tones[0], light.horizon, 0.4), pull),
            zenith=mix(light.zenith, scale(darkest, 0.9), pull),
            fog=mix(light.fog, tones[0], pull),
            tint=mix(light.tint, darkest, 0.5),
            sun=mix(light.sun, lightest, pull * 0.6),
        )
    light = replace(light, visibility=light.visibility / (1 + 2.5 * look.haze))
    if interior:
        light = replace(light, ambient=min(0.75, light.ambient + 0.08), visibility=light.visibility * 1.5, wet=0.0)
    return light

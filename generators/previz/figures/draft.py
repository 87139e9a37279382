"""The drawing of one figure in one frame: order, projection, tones and flat shapes. Round shapes are in `sketch`."""

import math
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import lru_cache

import numpy as np
import skia
from numpy.typing import NDArray

from generators.previz.camera import NEAR, Vec
from generators.previz.figures.outlines import rounded, smoothstep
from generators.previz.figures.tube import P3
from generators.previz.light import Light
from generators.previz.pen import Colour, Pen, Point, mix, scale, smooth
from generators.previz.stage import Draw, Frame
from generators.previz.where import Dots, Where

_STEPS = (-1.0, -0.55, 0.0, 0.55, 1.0)
_SHADE_STEPS = tuple(math.sqrt(1 - u * u) for u in _STEPS)
STOPS = (0, 0.22, 0.5, 0.78, 1)
"""Where `_STEPS` are, from edge to edge."""
HARD = 0.25
"""`Light.edge` below which five steps would blur what is to be a line."""
_FOG_SHARE = 0.94
_BLACK: Colour = (0.0, 0.0, 0.0)
_TURN = 0.16
"""How far a surface must turn to the light for half of it: a little over the edge, for lamps and suns are no points."""
_BOUNCE = 0.16
"""How much of a practical's light comes back from ground and walls to the side turned away from it."""
_LAMP_EDGE = 0.45
"""`Light.edge` of practicals: they are near, and wrap round who stands beside them."""


_Tone = tuple[Colour, int, float, tuple[int, ...]]
"""A colour, how lit it is in fortieths, its gloss, how much it faces each practical near by in twentieths."""


class Tones:
    """What one figure's colours look like in one light, without air: kept from frame to frame."""

    def __init__(self) -> None:
        self.light: Light | None = None
        self.known: dict[_Tone, Colour] = {}

    def under(self, light: Light) -> "dict[_Tone, Colour]":
        if self.light is not light:
            self.light, self.known = light, {}
        return self.known


@lru_cache(maxsize=8192)
def _across(lateral: int, front: int, edge: float) -> tuple[float, ...]:
    """How lit five places across a cylinder are; the light's share to its side and to the front in hundredths."""
    low, high = _TURN - edge, _TURN + edge
    return tuple(smoothstep(low, high, u * lateral / 100 + f * front / 100) for u, f in zip(_STEPS, _SHADE_STEPS))


@lru_cache(maxsize=8192)
def _crossing(lateral: int, front: int, edge: float) -> tuple[tuple[float, float], ...]:
    """As `_across` for a hard light: places across, -1 to 1, and how lit each is, with one at each end of the passage."""
    side, before = lateral / 100, front / 100
    size, middle = math.hypot(side, before) + 1e-9, math.atan2(side, before)
    places = {-1.0, 0.0, 1.0}
    for level in (_TURN - edge, _TURN, _TURN + edge):
        if abs(level) < size:
            turn = math.acos(level / size)
            places |= {math.sin(a) for a in (middle - turn, middle + turn) if abs(a) < math.pi / 2}
    low, high = _TURN - edge, _TURN + edge
    return tuple((u, smoothstep(low, high, u * side + math.sqrt(max(0.0, 1 - u * u)) * before)) for u in sorted(places))


class Draft:
    """Parts put down their shapes, `done` hands them over far to near."""

    def __init__(self, frame: Frame, depth: float, tones: Tones) -> None:
        self.camera, self.light, self.depth = frame.camera, frame.light, depth
        cam, sun = frame.camera, frame.light.sun_direction
        self.sun_right, self.sun_up = float(sun @ cam.right), float(sun @ cam.up)
        self.sun_front = -float(sun @ cam.forward)
        self._axes = np.array((cam.right, -cam.up, cam.forward)).T
        self._middle = np.array((cam.width / 2, cam.height / 2))
        right, down, forward = self._axes.T.tolist()
        self._plain = (*cam.eye.tolist(), *right, *down, *forward)
        light = frame.light
        lamps = [lamp for lamp in light.lamps if lamp.colour != _BLACK] if light.by_practicals else []
        self._dark = (0,) * (len(light.lamps) - len(lamps)) if light.by_practicals else ()
        """For those after them that only cast shadows."""
        bright = light.bright if light.by_practicals else 0.0
        self._lamps = [
            (float(way @ cam.right), float(way @ cam.up), -float(way @ cam.forward))
            for way in (lamp.toward for lamp in lamps)
        ]
        # What has no side of its own (a seam, an eye) takes what the side before the lens gets.
        faced = (round((_BOUNCE + 0.7 * smoothstep(-0.6, 0.8, front)) * 20) for _, _, front in self._lamps)
        self._near = (*faced, *self._dark)
        self._before = 1 - 0.7 * light.rim
        # A little fill light on people, or nobody would see a face at night; where a lamp shows them they need less.
        fill = light.fill or min(1.45, (0.64 / light.ambient) ** 0.65) if not light.silhouette else 1.0
        self._fill = 1.0 + (fill - 1.0) * max(0.0, 1.0 - 1.2 * bright) if fill > 1 else fill
        self._fog = _FOG_SHARE * (1 - math.exp(-max(depth, 0.0) / frame.light.visibility))
        self._known = tones.under(frame.light)
        self._tones: dict[_Tone, Colour] = {}
        self.scale = cam.k / max(depth, NEAR)
        """Pixels per metre at the figure."""
        self._layers: list[tuple[float, list[tuple[Draw, Where | None]]]] = []
        self._ops: list[tuple[Draw, Where | None]] = []
        self.on: Where | None = None
        """Where what follows lies; else it is where the points are that were asked for last."""
        self._last: Vec | Sequence[P3] = ()

    # -- order ---------------------------------------------------------------------------------------------------
    def layer(self, key: float) -> None:
        """What follows is drawn at this key: larger keys first."""
        self._ops = []
        self._layers.append((key, self._ops))

    def done(self) -> Draw:
        ops = [op for _, layer in sorted(self._layers, key=lambda layer: -layer[0]) for op in layer]

        def draw(pen: Pen) -> None:
            for op, where in ops:
                pen.on = where
                op(pen)
            pen.on = None

        return draw

    @contextmanager
    def lying(self, where: Where) -> Iterator[None]:
        """What is added lies there."""
        before, self.on = self.on, where
        yield
        self.on = before

    def add(self, op: Draw) -> None:
        self._ops.append((op, self.on or (Dots(self._last) if len(self._last) else None)))

    def clipped(self, path: "skia.Path") -> None:
        """What follows is kept inside a path, until `unclipped`."""

        def op(pen: Pen) -> None:
            pen.save()
            pen.clip(path)

        self.add(op)

    def unclipped(self) -> None:
        self.add(lambda pen: pen.restore())

    # -- projection ----------------------------------------------------------------------------------------------
    def px(self, points: "Vec | Sequence[P3]") -> list[Point]:
        """World points -> pixels. A few plain triples are faster than an array, many are slower."""
        if isinstance(points, np.ndarray):
            xy, _ = self.flat(points)
            return [(x, y) for x, y in xy.tolist()]
        px = [self.dot(p)[:2] for p in points]
        self._last = points
        return px

    def dot(self, p: "Vec | P3") -> tuple[float, float, float]:
        """One world point -> pixel x, pixel y, pixels per metre there."""
        self._last = (p,)  # type: ignore[assignment]
        ex, ey, ez, rx, ry, rz, dx, dy, dz, fx, fy, fz = self._plain
        x, y, z = float(p[0]) - ex, float(p[1]) - ey, float(p[2]) - ez
        s = self.camera.k / max(x * fx + y * fy + z * fz, NEAR)
        w, h = self.camera.width / 2, self.camera.height / 2
        return w + (x * rx + y * ry + z * rz) * s, h + (x * dx + y * dy + z * dz) * s, s

    def flat(self, points: Vec) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
        """World (n, 3) -> pixels (n, 2) and pixels per metre there (n,). As Camera.project, in fewer steps."""
        self._last = points
        v = (points - self.camera.eye) @ self._axes
        s = self.camera.k / np.maximum(v[:, 2], NEAR)
        return v[:, :2] * s[:, None] + self._middle, s

    def depth_of(self, point: Vec) -> float:
        return float((point - self.camera.eye) @ self.camera.forward)

    def facing(self, normal: Vec, at: Vec) -> float:
        """1: the surface looks into the lens, 0: edge on, negative: away."""
        to = self.camera.eye - at
        return float(normal @ to) / (math.sqrt(float(to @ to)) + 1e-9)

    # -- colour --------------------------------------------------------------------------------------------------
    def tone(self, colour: Colour, lit: float = 0.55, gloss: float = 0.0) -> Colour:
        """A colour in this light, at this figure's distance. Before a rim light, what faces the lens is in the shade."""
        return self._toned((colour, int(lit * self._before * 40 + 0.5), gloss, self._near))

    def _toned(self, key: _Tone) -> Colour:
        tone = self._tones.get(key)
        if tone is None:
            bare = self._known.get(key)
            if bare is None:
                colour, lit, gloss, near = key
                lamplight = self.light.lamplight([share / 20 for share in near]) if near else None
                shaded = self.light.shade(colour, lit / 40, 0.0, gloss, lamplight=lamplight)
                bare = self._known[key] = scale(shaded, self._fill)
            tone = self._tones[key] = mix(bare, self.light.fog, self._fog)
        return tone

    def ramp(self, colour: Colour, nx: float, ny: float, gloss: float = 0.0) -> list[Colour]:
        """Five tones across a cylinder, from the edge at -n to the edge at +n (pixel direction, y down)."""
        lateral = round((self.sun_right * nx - self.sun_up * ny) * 100)
        key = _across(lateral, round(self.sun_front * 100), self.light.edge)
        if not self._lamps:
            return [self._toned((colour, int(lit * 40 + 0.5), gloss, self._near)) for lit in key]
        lamps = [
            _across(round((right * nx - up * ny) * 100), round(front * 100), _LAMP_EDGE)
            for right, up, front in self._lamps
        ]
        return [
            self._toned(
                (
                    colour,
                    int(lit * 40 + 0.5),
                    gloss,
                    (*[int((_BOUNCE + (1 - _BOUNCE) * lamp[i]) * 20 + 0.5) for lamp in lamps], *self._dark),
                )
            )
            for i, lit in enumerate(key)
        ]

    def shaded(self, colour: Colour, nx: float, ny: float, gloss: float = 0.0) -> tuple[list[Colour], Sequence[float]]:
        """Tones across a cylinder as `ramp`, and where they stand from edge to edge: a hard light's passage is a line."""
        if self.light.edge >= HARD:
            return self.ramp(colour, nx, ny, gloss), STOPS
        lateral = round((self.sun_right * nx - self.sun_up * ny) * 100)
        run = _crossing(lateral, round(self.sun_front * 100), self.light.edge)
        tones = [self._toned((colour, int(lit * 40 + 0.5), gloss, self._faced(u, nx, ny))) for u, lit in run]
        return tones, [(u + 1) / 2 for u, _ in run]

    def _faced(self, u: float, nx: float, ny: float) -> tuple[int, ...]:
        """In twentieths, how much a place across a cylinder faces each practical."""
        shade = math.sqrt(max(0.0, 1 - u * u))
        facing = (u * (right * nx - up * ny) + shade * front for right, up, front in self._lamps)
        low, high = _TURN - _LAMP_EDGE, _TURN + _LAMP_EDGE
        return (
            *(int((_BOUNCE + (1 - _BOUNCE) * smoothstep(low, high, at)) * 20 + 0.5) for at in facing),
            *self._dark,
        )

    # -- shapes --------------------------------------------------------------------------------------------------
    def fill(
        self, path: "skia.Path", colour: Colour, alpha: float = 1.0, blur: float = 0.0, soft: bool = False
    ) -> None:
        self.add(lambda pen: pen.path(path, colour, alpha, blur=blur, soft=soft))

    def graded(
        self, path: "skia.Path", a: Point, b: Point, tones: Sequence[Colour], stops: Sequence[float] | None = None
    ) -> None:
        """Fill with tones already shaded, running from pixel a to pixel b. The alphas keep the pen to one shader: the
        strips it draws large skies with cost three times as much under the outline of a body."""
        alphas = (1.0,) * len(tones)
        self.add(lambda pen: pen.linear(path, a, b, tones, stops, alphas))

    def soften(self, path: "skia.Path", centre: Point, r: float, colour: Colour, alpha: float) -> None:
        """A stain that fades out from its centre, in a colour already shaded."""
        self.add(lambda pen: pen.radial(path, centre, r, (colour, colour), (0, 1), (alpha, 0.0), soft=True))

    def patch(
        self, points: Vec, colour: Colour, lit: float = 0.55, sharp: Sequence[int] = (), alpha: float = 1.0
    ) -> None:
        """A flat soft shape through world points."""
        if len(points) >= 3:
            self.fill(rounded(self.px(points), sharp), self.tone(colour, lit), alpha)

    def curve(
        self, points: "Vec | Sequence[P3]", width: float, colour: Colour, lit: float = 0.5, alpha: float = 1.0
    ) -> None:
        """A line through world points, `width` in metres; too thin to see is left out."""
        w = width * self.scale
        if w < 0.35 or len(points) < 2:
            return
        c = self.tone(colour, lit)
        px = self.px(points)
        if len(px) == 2:
            a, b = px
            self.add(lambda pen: pen.line(a, b, w, c, alpha))
        else:
            self.curve_px(px, w, c, alpha)

    def lines(self, ends: Vec, width: float, colour: Colour, lit: float = 0.5) -> None:
        """Straight strokes from each even point of (2n, 3) to the next, as one shape; `width` in metres."""
        w = width * self.scale
        if w < 0.35:
            return
        path, c, px = skia.Path(), self.tone(colour, lit), self.px(ends)
        for a, b in zip(px[::2], px[1::2]):
            path.moveTo(*a)
            path.lineTo(*b)
        self.add(lambda pen: pen.stroke(path, w, c))

    def curve_px(self, points: Sequence[Point], width: float, colour: Colour, alpha: float = 1.0) -> None:
        """A line through pixels, in a colour already shaded."""
        path = smooth(points, False)
        self.add(lambda pen: pen.stroke(path, width, colour, alpha))

    def disc(self, centre: "Vec | P3", radius: float, colour: Colour, lit: float = 0.55, alpha: float = 1.0) -> None:
        x, y, s = self.dot(centre)
        r = radius * s
        if r < 0.3:
            return
        c = self.tone(colour, lit)
        self.add(lambda pen: pen.circle(x, y, r, c, alpha))

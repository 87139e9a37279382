"""Under water: the sea bed with light from above, weed, coral, fish, bubbles."""

import math
from dataclasses import replace

import skia

from film import Place, Setup
from generators.previz.camera import Vec, vec
from generators.previz.light import Light
from generators.previz.pen import Colour, Pen, mix, polygon, rgb, scale
from generators.previz.sets.blocks import rock
from generators.previz.sets.exterior import Exterior, Layer, Piece, spot
from generators.previz.sets.layers import Plane, Ridge
from generators.previz.sets.pieces import outside
from generators.previz.sets.scatter import Scatter, pebble
from generators.previz.sky import glow_colour, rise
from generators.previz.stage import Frame, rng


def underwater(place: Place, setup: Setup) -> Exterior:
    """The sea bed: shafts of light from above, coral and weed, a shoal passing, bubbles rising."""
    g = rng(place.seed, "underwater")
    stone = rgb("#5f6f78")
    pieces: list[Piece] = [
        rock(x, z, r, r * g.uniform(0.7, 1.2), place.seed + i, stone)
        for i, (x, z, r) in enumerate(
            ((-9, -9, 2.4), (10, -12, 3.4), (-17, -20, 5), (19, -26, 7), (-14, 10, 3), (14, 12, 3.2), (4, -30, 4))
        )
    ]
    for i in range(34):
        a, d = g.uniform(0, 6.28), g.uniform(6.2, 20)
        pieces.append((Weed if i % 2 else Coral)(math.sin(a) * d, math.cos(a) * d, g.uniform(0.7, 2.6), place.seed + i))
    pieces += [
        Shoal(place.seed, vec(3, 3.2, -12), 16, rgb("#ffb35a")),
        Shoal(place.seed + 1, vec(-6, 5, -20), 18, rgb("#a9d6e6")),
        Bubbles(place.seed),
    ]
    pieces += [Scatter(pebble, rgb("#8a8a70"), 200, place.seed, span=16)]
    layers: list[Layer] = [
        Plane(rgb("#b9b07e"), rgb("#5f9a94")),
        Ridge("hills", place.seed, 48, 1, 9, rgb("#2f6a78"), 0.6),
        Ridge("peaks", place.seed + 1, 80, 2, 20, rgb("#2f6a78"), 0.8),
        Shafts(place.seed),
    ]
    return Exterior(
        [_Submerged(layer) for layer in layers],
        [_Submerged(p) for p in pieces],
        {"reef": spot(-9, -9, 0, 2), "seabed": spot(0, 0)},
        acting=(5, 4),
        sky=_depths,
    )


def _water_light(light: Light) -> Light:
    """The same light after some metres of sea: blue-green, short sight."""
    dim = 1.0 - 0.72 * light.stars
    sea = scale(rgb("#1f8aa0"), dim)
    return replace(
        light,
        fog=sea,
        horizon=mix(sea, rgb("#7fd6d0"), 0.15 * dim),
        zenith=scale(rgb("#0f4f78"), dim),
        tint=scale(rgb("#0d4a66"), dim),
        visibility=min(light.visibility, 22.0),
        sun=mix(light.sun, rgb("#9ff0e0"), 0.5),
        sun_visible=False,
        wet=0.0,
    )


class _Submerged:
    """A layer or piece seen in the light of the deep."""

    def __init__(self, inner: object) -> None:
        self.inner = inner

    def _under(self, frame: Frame) -> Frame:
        return replace(frame, light=_water_light(frame.light), practicals=())

    def draw(self, frame: Frame, pen: Pen) -> None:
        self.inner.draw(self._under(frame), pen)  # type: ignore[attr-defined]

    def add(self, frame: Frame) -> None:
        self.inner.add(self._under(frame))  # type: ignore[attr-defined]


def _depths(frame: Frame, pen: Pen) -> None:
    """Bright towards the surface, dark below, whatever way the camera looks."""
    light, camera = _water_light(frame.light), frame.camera
    w, h = float(camera.width), float(camera.height)
    r = rise(camera)
    path = polygon([(0, 0), (w, 0), (w, h), (0, h)])
    surface = mix(light.horizon, rgb("#d8fff0"), 0.55 * (1 - 0.8 * frame.light.stars))
    if r.level:
        pen.path(path, surface if r.base > 0 else light.fog)
        return
    pen.linear(
        path,
        r.point(-0.3),
        r.point(0.9),
        [glow_colour(light), glow_colour(light), mix(light.fog, surface, 0.45), surface],
        [0, 0.25, 0.55, 1],
    )


class Shafts:
    """Rays that fan down from the surface and waver."""

    def __init__(self, seed: int) -> None:
        g = rng(seed, "shafts")
        self.rays = [(g.uniform(0, 6.28), g.uniform(9, 26), g.uniform(0.5, 1.6), g.uniform(0, 6.28)) for _ in range(16)]

    def draw(self, frame: Frame, pen: Pen) -> None:
        camera, light = frame.camera, frame.light
        for a, d, width, phase in self.rays:
            foot = vec(math.sin(a) * d, 0.0, math.cos(a) * d)
            fx, fy, fd = camera.point(foot)
            tx, ty, td = camera.point(foot + vec(3.0 + math.sin(frame.t * 0.3 + phase), 13.0, 0.0))
            if fd < 3 or td < 3 or max(fx, tx) < -100 or min(fx, tx) > camera.width + 100:
                continue
            s0, s1 = width * camera.k / td, width * 1.9 * camera.k / fd
            strength = (0.15 + 0.1 * math.sin(frame.t * 0.8 + phase)) * (0.3 + 0.7 * light.key)
            pale = rgb("#c9fff0")
            pen.linear(
                polygon([(tx - s0, ty), (tx + s0, ty), (fx + s1, fy), (fx - s1, fy)]),
                (tx, ty),
                (fx, fy),
                [pale, pale],
                None,
                [strength, 0.0],
                add=True,
            )


class Weed:
    """Kelp: ribbons that wave."""

    def __init__(self, x: float, z: float, h: float, seed: int) -> None:
        g = rng(seed, "weed")
        self.at, self.h = vec(x, 0, z), h * 1.3
        self.blades = [(g.uniform(-0.4, 0.4), g.uniform(0.6, 1.0), g.uniform(0, 6.28)) for _ in range(5)]
        self.colour = rgb(g.choice(("#3f8a4f", "#5f9a3f", "#2f7a5f")))

    def add(self, frame: Frame) -> None:
        x, y, depth = frame.camera.point(self.at)
        if depth > 1 and -200 < x < frame.camera.width + 200:
            frame.add(depth, lambda pen: self._draw(frame, pen, x, y, frame.camera.k / depth, depth))

    def _draw(self, frame: Frame, pen: Pen, x: float, y: float, s: float, depth: float) -> None:
        for dx, tall, phase in self.blades:
            left, right = [], []
            for i in range(7):
                u = i / 6
                cx = x + dx * s + math.sin(frame.t * 1.1 + phase + u * 3) * 0.22 * u * self.h * s
                cy = y - u * tall * self.h * s
                w = 0.09 * (1 - u) ** 0.6 * s + 0.3
                left.append((cx - w, cy))
                right.append((cx + w, cy))
            pen.poly([*left, *right[::-1]], frame.light.shade(self.colour, 0.3 + 0.4 * tall, depth))


class Coral:
    """Branching coral in warm colours."""

    def __init__(self, x: float, z: float, h: float, seed: int) -> None:
        g = rng(seed, "coral")
        self.at, self.h = vec(x, 0, z), h * 0.6
        self.colour = rgb(g.choice(("#e8735a", "#e89ab0", "#f0b050", "#b06ac0")))
        self.arms = [(g.uniform(-1.0, 1.0), g.uniform(0.55, 1.0)) for _ in range(7)]

    def add(self, frame: Frame) -> None:
        x, y, depth = frame.camera.point(self.at)
        if depth > 1 and -200 < x < frame.camera.width + 200:
            frame.add(depth, lambda pen: self._draw(frame, pen, x, y, self.h * frame.camera.k / depth, depth))

    def _draw(self, frame: Frame, pen: Pen, x: float, y: float, s: float, depth: float) -> None:
        for i, (angle, tall) in enumerate(self.arms):
            colour = frame.light.shade(self.colour, 0.25 + 0.1 * i, depth)
            mx, my = x + math.sin(angle) * 0.45 * s, y - 0.5 * tall * s
            tx, ty = x + math.sin(angle) * 0.75 * s, y - tall * s
            pen.capsule((x, y), (mx, my), 0.11 * s, 0.09 * s, colour)
            pen.capsule((mx, my), (tx, ty), 0.09 * s, 0.06 * s, colour)
            pen.circle(tx, ty, 0.08 * s, scale(colour, 1.12))


class Shoal:
    """Small fish that swim a slow circle together."""

    def __init__(self, seed: int, centre: Vec, count: int, colour: Colour) -> None:
        g = rng(seed, "shoal")
        self.centre, self.colour = centre, colour
        self.fish = [
            (g.uniform(-0.5, 0.5), g.uniform(-1.0, 1.0), g.uniform(-0.9, 0.9), g.uniform(0, 6.28)) for _ in range(count)
        ]

    def add(self, frame: Frame) -> None:
        depth = frame.camera.point(self.centre)[2]
        if depth > 1 and not outside(frame.camera, self.centre, 9.0):
            frame.add(depth, lambda pen: self._draw(frame, pen))

    def _draw(self, frame: Frame, pen: Pen) -> None:
        camera = frame.camera
        path, mean = skia.Path(), 0.0
        for lag, dy, dr, phase in self.fish:
            a = frame.t * 0.22 + lag
            at = self.centre + vec(
                math.sin(a) * (5 + dr), dy + 0.15 * math.sin(frame.t * 2 + phase), math.cos(a) * (5 + dr) * 0.6
            )
            x, y, d = camera.point(at)
            if d < 1:
                continue
            s = 0.22 * camera.k / d
            way = 1.0 if float(vec(math.cos(a), 0, -math.sin(a)) @ camera.right) > 0 else -1.0
            tail = math.sin(frame.t * 9 + phase) * 0.3 * s
            path.moveTo(x + way * s, y)
            path.quadTo(x, y - 0.6 * s, x - way * 0.8 * s, y)
            path.lineTo(x - way * 1.4 * s, y - 0.4 * s + tail)
            path.lineTo(x - way * 1.4 * s, y + 0.4 * s + tail)
            path.lineTo(x - way * 0.8 * s, y)
            path.quadTo(x, y + 0.6 * s, x + way * s, y)
            mean += d / len(self.fish)
        pen.path(path, frame.light.shade(self.colour, 0.8, mean * 0.6))


class Bubbles:
    """Strings of bubbles that rise from the sea bed."""

    def __init__(self, seed: int) -> None:
        g = rng(seed, "bubbles")
        self.sources = [
            (g.uniform(-9, 9), g.uniform(-12, 6), g.uniform(0.5, 0.9), g.uniform(0, 6.28)) for _ in range(9)
        ]

    def add(self, frame: Frame) -> None:
        for x, z, speed, phase in self.sources:
            for i in range(6):
                y = (frame.t * speed + phase + i * 1.2) % 7.2
                px, py, depth = frame.camera.point(vec(x + 0.12 * math.sin(y * 3 + phase), y, z))
                if depth > 1 and 0 < px < frame.camera.width and 0 < py < frame.camera.height:
                    r = (0.02 + 0.007 * y) * frame.camera.k / depth
                    frame.add(depth, lambda pen, px=px, py=py, r=r: self._draw(pen, px, py, r))  # type: ignore[misc]

    def _draw(self, pen: Pen, x: float, y: float, r: float) -> None:
        pen.circle(x, y, r, (0.8, 1.0, 0.98), 0.35, soft=True)
        pen.circle(x - r * 0.3, y - r * 0.3, r * 0.35, (1, 1, 1), 0.8, soft=True)

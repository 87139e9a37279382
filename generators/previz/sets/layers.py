"""What lies behind the standing things: ground planes, roads, water, far ridges and skylines."""

import math
from typing import Literal

import numpy as np
import skia
from numpy.typing import NDArray

from generators.previz.camera import NEAR, Camera, Vec, vec
from generators.previz.light import Light
from generators.previz.pen import Colour, Pen, mix, polygon, scale, trace
from generators.previz.sets.pieces import on_screen, settled
from generators.previz.sky import beyond, glow_colour, rise
from generators.previz.stage import Frame, rng
from generators.previz.where import Away, Level

UP = vec(0, 1, 0)
_DEPTHS = (400.0, 160.0, 80.0, 45.0, 26.0, 15.0, 9.0, 5.0, 2.8, 1.5)
"""Metres at which a ground gradient has its stops."""


def tone(light: Light, near: Colour, far: Colour, depth: float, water: bool = False) -> Colour:
    """Colour of the ground that far away: its own colour near, the other far, then fog."""
    t = 1 - math.exp(-depth / 30)
    if water:
        own = mix(
            mix(scale(near, 0.35 + 0.65 * light.ambient), light.zenith, 0.22), mix(far, glow_colour(light), 0.62), t
        )
        return mix(own, glow_colour(light), 0.85 * (1 - math.exp(-depth / (light.visibility * 2.4))))
    lit = 0.25 + 0.75 * light.lambert(vec(0, 1, 0))
    return mix(light.shade(mix(near, far, t), lit, depth), glow_colour(light), 0.9 * (1 - math.exp(-depth / 260)))


def fill_level(
    frame: Frame, pen: Pen, path: "skia.Path", level: float, near: Colour, far: Colour, water: bool = False
) -> None:
    """Fill a path that shows (part of) a horizontal plane, every pixel in the colour of its distance."""
    camera, light = frame.camera, frame.light
    if not water:
        near, far = settled(frame, near, 0.85), settled(frame, far, 0.85)
    height = max(abs(float(camera.eye[1]) - level), 0.05)
    pen.on = Level(level)
    if pen.mask:
        pen.path(path, near)
        return
    r = rise(camera)
    if r.level:
        pen.path(path, tone(light, near, far, height, water))
        return
    bounds = path.getBounds()
    corners = (
        (bounds.left(), bounds.top()),
        (bounds.right(), bounds.top()),
        (bounds.left(), bounds.bottom()),
        (bounds.right(), bounds.bottom()),
    )
    steepest = min(max(1e-4, *(-r.at(x, y) for x, y in corners)), 40.0)
    depths = [d for d in _DEPTHS if height / d < steepest]
    stops = [0.0, *(height / d / steepest for d in depths), 1.0]
    colours = [tone(light, near, far, d, water) for d in (2000.0, *depths, height / steepest)]
    pen.linear(path, r.point(0.0), r.point(-steepest), colours, stops)


class Plane:
    """The ground to the horizon."""

    def __init__(self, near: Colour, far: Colour, level: float = 0.0, water: bool = False) -> None:
        self.near, self.far, self.level, self.water = near, far, level, water

    def draw(self, frame: Frame, pen: Pen) -> None:
        if frame.camera.eye[1] <= self.level:
            return
        if region := beyond(frame.camera, above=False):
            fill_level(frame, pen, polygon(region), self.level, self.near, self.far, self.water)
            if self.water and frame.light.sun_visible:
                glitter(frame, pen)


class Patch:
    """A flat shape on the ground: a road, a path, a pond, the top of a cliff. Points (n, 3), all at one height."""

    def __init__(self, points: Vec, near: Colour, far: Colour | None = None, water: bool = False) -> None:
        self.points, self.near, self.far, self.water = points, near, far or near, water
        self.level = float(points[0, 1])

    def draw(self, frame: Frame, pen: Pen) -> None:
        outline, _ = frame.camera.polygon(self.points)
        if outline and frame.camera.eye[1] > self.level and on_screen(frame.camera, outline):
            fill_level(frame, pen, polygon(outline), self.level, self.near, self.far, self.water)


class Stripes:
    """Many small flat quads of one colour (lane marks, paving joints, planks). quads: (n, 4, 3)."""

    def __init__(self, quads: Vec, colour: Colour, alpha: float = 1.0, reach: float = 90.0) -> None:
        self.quads, self.colour, self.alpha, self.reach = quads, colour, alpha, reach

    def draw(self, frame: Frame, pen: Pen) -> None:
        camera, light = frame.camera, frame.light
        v = camera.view(self.quads)
        keep = (v[:, :, 2].min(axis=1) > NEAR) & (v[:, :, 2].max(axis=1) < self.reach)
        v = v[keep]
        if not len(v):
            return
        p = np.stack(
            (camera.width / 2 + v[..., 0] * camera.k / v[..., 2], camera.height / 2 - v[..., 1] * camera.k / v[..., 2]),
            -1,
        )
        middle = v[:, :, 2].mean(axis=1)
        for near, far in ((0.0, 14.0), (14.0, 35.0), (35.0, 400.0)):
            band = (middle >= near) & (middle < far)
            if band.any():
                path = skia.Path()
                for quad in p[band].tolist():
                    trace(path, quad)
                lit = 0.25 + 0.75 * light.lambert(vec(0, 1, 0))
                pen.path(path, light.shade(self.colour, lit, float(middle[band].mean())), self.alpha, soft=True)


def glitter(frame: Frame, pen: Pen) -> None:
    """The broken mirror image of sun or moon on water, under it along the horizon."""
    camera, light, r = frame.camera, frame.light, rise(frame.camera)
    sun = vec(light.sun_direction[0], 0.0, light.sun_direction[2])
    x0, y0, depth = camera.point(camera.eye + sun * 4000)
    low = 1.0 - float(light.sun_direction[1]) * 0.9
    if depth <= 0 or r.level or low < 0.3:
        return
    px = camera.height / 720
    norm = math.hypot(r.dx, r.dy)
    down = (-r.dx / norm, -r.dy / norm)
    along = (-down[1], down[0])
    path = skia.Path()
    reach = camera.height * 0.62
    for i in range(46):
        share = (i + 0.5) / 46
        d = share**1.6 * reach
        wobble = math.sin(i * 2.7 + frame.t * (1.2 + 0.3 * math.sin(i))) * (0.1 + share) * 16 * px
        half = (5 + 62 * share * (0.55 + 0.45 * math.sin(i * 1.7 + frame.t * 1.9))) * px
        x, y = x0 + down[0] * d + along[0] * wobble, y0 + down[1] * d + along[1] * wobble
        thick = (0.6 + 2.6 * share) * px
        path.moveTo(x - along[0] * half, y - along[1] * half)
        path.quadTo(x + down[0] * thick, y + down[1] * thick, x + along[0] * half, y + along[1] * half)
        path.quadTo(x - down[0] * thick, y - down[1] * thick, x - along[0] * half, y - along[1] * half)
    pen.path(path, mix(light.sun, (1, 1, 1), 0.25), 0.62 * low, soft=True)


Relief = Literal["hills", "peaks", "trees", "dunes", "skyline"]


class Ridge:
    """A far outline all around the stage (or in an arc of it): hills, peaks, a tree line, dunes, a skyline.

    distance, low and high in metres; haze 0 to 1: how much of it is air. arc: (middle azimuth, half width) in radians.
    """

    SAMPLES = 300

    def __init__(
        self,
        relief: Relief,
        seed: int,
        distance: float,
        low: float,
        high: float,
        colour: Colour,
        haze: float,
        *,
        arc: tuple[float, float] | None = None,
        base: float = 0.0,
        snow: bool = False,
    ) -> None:
        self.relief, self.distance, self.colour, self.haze, self.snow = relief, distance, colour, haze, snow
        self.base, self.low, self.high = base, low, high
        self.azimuth = np.linspace(0, 2 * math.pi, self.SAMPLES, endpoint=False)
        self.top = low + (high - low) * _relief(relief, seed, self.SAMPLES)
        self.drawn = np.ones(self.SAMPLES, dtype=np.bool_)
        if arc is not None:
            off = np.abs((self.azimuth - arc[0] + math.pi) % (2 * math.pi) - math.pi)
            self.top = base + (self.top - base) * np.clip((arc[1] - off) / 0.35, 0, 1) ** 0.7
            self.drawn = off < arc[1]
        self.windows = _windows(seed, self.azimuth, self.top, distance) if relief == "skyline" else np.zeros((0, 3))
        jag = rng(seed, "snow line")
        self.snow_line = np.array([low + (high - low) * jag.uniform(0.38, 0.62) for _ in range(self.SAMPLES)])

    def draw(self, frame: Frame, pen: Pen) -> None:
        camera, light = frame.camera, frame.light
        flat = math.hypot(float(camera.forward[0]), float(camera.forward[2]))
        heading = (
            math.atan2(float(camera.forward[0]), float(camera.forward[2]))
            if flat > 0.02
            else math.atan2(float(camera.up[0]), float(camera.up[2]))
        )
        reach = math.radians(84) if flat > 0.6 else math.pi
        off = (self.azimuth - heading + math.pi) % (2 * math.pi) - math.pi
        order = np.argsort(off)
        chosen = order[(np.abs(off[order]) < reach) & self.drawn[order]]
        gaps = np.flatnonzero(np.diff(off[chosen]) > 3 * math.pi / self.SAMPLES) + 1
        for run in np.split(chosen, gaps):  # an arc behind the back shows as two ends
            if len(run) >= 2:
                self._run(frame, pen, run)
        if len(self.windows) and light.practicals > 0.05:
            self._lit(camera, light, pen)

    def _run(self, frame: Frame, pen: Pen, chosen: NDArray[np.intp]) -> None:
        camera, light = frame.camera, frame.light
        a, top = self.azimuth[chosen], self.top[chosen]
        x, z = np.sin(a) * self.distance, np.cos(a) * self.distance
        crest = np.stack((x, top, z), -1)
        foot = np.stack((x, np.full_like(x, self.base), z), -1)
        own = light.shade(self.colour, 0.35 + 0.3 * light.lambert(vec(0, 1, 0)), 0.0)
        air = mix(light.fog, glow_colour(light), 0.5)
        thick = min(0.97, self.haze + (1 - self.haze) * max(0.0, 1 - light.visibility / 90) * 0.75)
        upper, lower = mix(own, air, thick), mix(own, air, min(0.98, thick + 0.22))
        outline, _ = camera.polygon(np.concatenate((crest, foot[::-1])))
        if not outline or not on_screen(camera, outline):
            return
        ys = [p[1] for p in outline]
        pen.on = Away(self.distance)
        pen.linear(polygon(outline), (0, min(ys)), (0, max(max(ys), min(ys) + 1)), [upper, lower])
        if self.relief in ("peaks", "dunes"):
            self._facets(camera, light, pen, crest, mix(upper, mix(light.sun, own, 0.35), 0.28 * light.key))
        if self.snow:
            self._caps(
                camera,
                pen,
                crest,
                chosen,
                mix(mix((0.94, 0.96, 1.0), light.tint, 0.25 + 0.4 * light.stars), air, thick * 0.85),
            )

    def _facets(self, camera: Camera, light: Light, pen: Pen, crest: Vec, bright: Colour) -> None:
        """The sunny side of every summit."""
        path = skia.Path()
        n = len(crest)
        step = -1 if float(camera.right @ light.sun_direction) < 0 else 1
        for i in range(2, n - 2):
            y = crest[i, 1]
            if not (y >= crest[i - 1, 1] and y > crest[i + 1, 1] and y > self.base + 0.4):
                continue
            j = i
            while 0 < j + step < n - 1 and crest[j + step, 1] < crest[j, 1]:
                j += step
            if j == i:
                continue
            kink = crest[i] * 0.7 + crest[j] * 0.3
            foot = crest[i] * 0.45 + crest[j] * 0.55
            kink[1], foot[1] = self.base + (crest[i, 1] - self.base) * 0.5, self.base
            facet = np.stack(
                (*(crest[m] for m in range(i, j + step, step)), crest[j] * (1, 0, 1) + UP * self.base, foot, kink)
            )
            outline, _ = camera.polygon(facet)
            if outline:
                trace(path, outline)
        pen.path(path, bright, 0.75)

    def _caps(self, camera: Camera, pen: Pen, crest: Vec, chosen: NDArray[np.intp], white: Colour) -> None:
        lower = crest.copy()
        lower[:, 1] = np.minimum(crest[:, 1], self.snow_line[chosen])
        outline, _ = camera.polygon(np.concatenate((crest, lower[::-1])))
        if outline:
            pen.poly(outline, white, 0.9)

    def _lit(self, camera: Camera, light: Light, pen: Pen) -> None:
        p = camera.project(self.windows)
        seen = (p[:, 2] > 1) & (p[:, 0] > 0) & (p[:, 0] < camera.width) & (p[:, 1] > 0) & (p[:, 1] < camera.height)
        path = skia.Path()
        for x, y, depth in p[seen].tolist():
            w = max(0.55 * camera.k / depth, 0.6)
            trace(
                path,
                (
                    (x - w / 2, y - w * 0.7),
                    (x + w / 2, y - w * 0.7),
                    (x + w / 2, y + w * 0.7),
                    (x - w / 2, y + w * 0.7),
                ),
            )
        pen.path(
            path,
            mix((1.0, 0.82, 0.5), light.fog, 0.35),
            0.7 * light.practicals * min(1.0, light.visibility / 140) ** 2,
            soft=True,
        )


def _relief(relief: Relief, seed: int, n: int) -> Vec:
    """(n,) in 0..1, periodic."""
    r = rng(seed, "ridge", relief)
    a = np.linspace(0, 2 * math.pi, n, endpoint=False)
    if relief == "skyline":
        out = np.zeros(n)
        i = 0
        while i < n:
            width, tall = r.randint(2, 5), r.uniform(0.15, 1.0) ** 1.5
            out[i : i + width] = tall
            i += width + (1 if r.random() < 0.25 else 0)
        return out
    octaves = {
        "hills": (3, 5, 9, 14),
        "dunes": (5, 8, 13, 21),
        "peaks": (9, 16, 31),
        "trees": (9, 41, 83, 120),
    }[relief]
    total = np.zeros(n)
    for k, f in enumerate(octaves):
        wave = np.sin(a * f + r.uniform(0, 6.28))
        if relief == "peaks":
            wave = 1 - 2 * np.abs(np.sin(a * f / 2 + r.uniform(0, 6.28)))
        elif relief == "dunes":
            wave = 1 - np.abs(wave) * 1.6
        total += wave * (0.62**k if relief != "trees" else (0.35, 0.35, 0.5, 0.6)[k])
    if relief == "trees":
        total += np.array([r.uniform(-0.7, 0.7) for _ in range(n)])
    low, high = float(total.min()), float(total.max())
    return np.asarray((total - low) / (high - low))


def _windows(seed: int, azimuth: Vec, top: Vec, distance: float) -> Vec:
    r = rng(seed, "far windows")
    points = []
    for a, t in zip(azimuth.tolist(), top.tolist(), strict=True):
        for _ in range(int(t / 3)):
            if r.random() < 0.55:
                b = a + r.uniform(0, 1) * 2 * math.pi / len(azimuth)
                points.append((math.sin(b) * distance, r.uniform(1, max(1.5, t - 2)), math.cos(b) * distance))
    return np.array(points) if points else np.zeros((0, 3))


def rectangle(x0: float, x1: float, z0: float, z1: float, y: float = 0.0) -> Vec:
    return np.array(((x0, y, z0), (x1, y, z0), (x1, y, z1), (x0, y, z1)))

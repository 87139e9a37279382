"""The sky in pixels for any camera: gradient along the true horizon, sun or moon, stars, drifting clouds."""

import math
from functools import lru_cache
from typing import NamedTuple

import numpy as np
import skia

from generators.previz.camera import Camera, Vec, unit, vec
from generators.previz.light import Light, direction
from generators.previz.pen import Colour, Pen, Point, mix, polygon, scale
from generators.previz.stage import Frame, rng
from generators.previz.weather import STRIKE_EVERY, bolt_at, lightning

FAR = 4000.0
"""Metres: where the things of the sky are, seen from the camera."""


class Rise(NamedTuple):
    """How the height of the view ray (its y, for one metre of depth) changes over the picture: linear in the pixels."""

    centre: Point
    base: float
    """At the centre of the frame."""
    dx: float
    dy: float
    """Per pixel."""

    def at(self, x: float, y: float) -> float:
        return self.base + (x - self.centre[0]) * self.dx + (y - self.centre[1]) * self.dy

    def point(self, value: float) -> Point:
        """The pixel with that rise on the line through the centre, square to the horizon."""
        t = (value - self.base) / max(self.dx * self.dx + self.dy * self.dy, 1e-12)
        return (self.centre[0] + self.dx * t, self.centre[1] + self.dy * t)

    @property
    def level(self) -> bool:
        """The camera looks (nearly) straight up or down: there is no horizon to run a gradient along."""
        return abs(self.base) > 12 * math.hypot(self.dx, self.dy) * self.centre[1]


def rise(camera: Camera) -> Rise:
    k = camera.k
    return Rise(
        (camera.width / 2, camera.height / 2),
        float(camera.forward[1]),
        float(camera.right[1]) / k,
        -float(camera.up[1]) / k,
    )


def beyond(camera: Camera, above: bool, margin: float = 0.0) -> list[Point]:
    """The part of the frame above (sky) or below (ground) the horizon, as pixel points; empty if there is none.

    margin: pixels the part is widened across the horizon.
    """
    r, w, h = rise(camera), float(camera.width), float(camera.height)
    sign = 1.0 if above else -1.0
    slack = margin * math.hypot(r.dx, r.dy)
    corners = [(0.0, 0.0), (w, 0.0), (w, h), (0.0, h)]
    values = [sign * r.at(*c) + slack for c in corners]
    kept: list[Point] = []
    for i, (a, va) in enumerate(zip(corners, values, strict=True)):
        b, vb = corners[(i + 1) % 4], values[(i + 1) % 4]
        if va >= 0:
            kept.append(a)
        if (va >= 0) != (vb >= 0):
            t = va / (va - vb)
            kept.append((a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t))
    return kept if len(kept) >= 3 else []


def draw_sky(frame: Frame, pen: Pen) -> None:
    """Everything above the horizon (and a little below, so that no seam shows). Nothing if the camera sees none of it."""
    if pen.mask:
        return
    camera, light = frame.camera, frame.light
    region = beyond(camera, above=True, margin=2.0)
    if not region:
        return
    flash = lightning(frame)
    _gradient(camera, light, pen, region, flash)
    if light.stars > 0.05:
        _stars(frame, pen)
    if light.sun_visible:
        _sun(camera, light, pen)
    if light.cloud_cover > 0:
        _clouds(frame, pen)
    if flash > 0:
        _bolt(frame, pen, flash)


def glow_colour(light: Light) -> Colour:
    """The sky just above the horizon, where air and sky meet."""
    return mix(light.horizon, light.fog, 0.45)


def _gradient(camera: Camera, light: Light, pen: Pen, region: list[Point], flash: float) -> None:
    path, r = polygon(region), rise(camera)
    low, high = glow_colour(light), light.zenith
    colours = [low, mix(light.horizon, high, 0.06), mix(light.horizon, high, 0.42), mix(light.horizon, high, 0.8), high]
    if flash > 0:
        colours = [mix(c, (0.86, 0.88, 1.0), flash * 0.5) for c in colours]
    if r.level:
        pen.path(path, colours[-1])
        return
    top = max(r.at(x, y) for x, y in region)
    stops = [0.0, 0.07, 0.32, 0.75, 1.5]
    if top < 1.5:  # the part in view only: precise colours where they are seen
        stops = [s / 1.5 for s in stops]
        pen.linear(path, r.point(0.0), r.point(1.5), colours, stops)
    else:
        pen.linear(path, r.point(0.0), r.point(top), colours, [s / top for s in stops[:-1]] + [1.0])


@lru_cache(maxsize=8)
def _star_field(seed: int) -> Vec:
    """(n, 3) unit vectors; brighter ones first. More of them along a tilted band: the milky way."""
    r = rng(seed, "stars")
    found = [direction(r.uniform(0, 2 * math.pi), math.asin(r.uniform(0.01, 1.0))) for _ in range(800)]
    axis = unit(vec(0.5, 0.55, 0.67))
    across = unit(np.cross(axis, vec(0, 1, 0)))
    along = np.cross(axis, across)
    for _ in range(800):
        a = r.uniform(0, 2 * math.pi)
        d = unit(across * math.cos(a) + along * math.sin(a) + axis * r.gauss(0, 0.11))
        if d[1] > 0.01:
            found.append(d)
    return np.array(found)


def _stars(frame: Frame, pen: Pen) -> None:
    camera, light = frame.camera, frame.light
    field = _star_field(frame.setup.place.seed)
    p = camera.project(camera.eye + field * FAR)
    seen = (p[:, 2] > 0) & (p[:, 0] > 0) & (p[:, 0] < camera.width) & (p[:, 1] > 0) & (p[:, 1] < camera.height)
    px = camera.height / 720
    for step, (size, alpha) in enumerate(((1.7, 0.95), (1.15, 0.7), (0.8, 0.42))):
        path = skia.Path()
        for i in np.flatnonzero(seen)[step::3].tolist() if step else np.flatnonzero(seen)[::7].tolist():
            path.addCircle(float(p[i, 0]), float(p[i, 1]), max(size * px, 0.7))
        twinkle = 0.9 + 0.1 * math.sin(frame.t * (2.1 + step) + step * 2)
        pen.path(path, (0.95, 0.96, 1.0), alpha * light.stars * twinkle, soft=True)


def _sun(camera: Camera, light: Light, pen: Pen) -> None:
    x, y, depth = camera.point(camera.eye + light.sun_direction * FAR)
    if depth <= 0:
        return
    night = light.stars > 0.6
    radius = math.radians(1.9 if night else 2.1) * camera.k * float(FAR / depth) ** 0.5
    radius = min(radius, camera.height * 0.075)
    if not (-8 * radius < x < camera.width + 8 * radius and -8 * radius < y < camera.height + 8 * radius):
        return
    low = max(0.0, 1.0 - float(light.sun_direction[1]) / 0.5)
    pen.glow(x, y, radius * (5.5 + 3.0 * low), light.sun, 0.30 + 0.3 * low)
    if night:
        _moon(x, y, radius * 0.85, light, pen)
        return
    pen.circle(x, y, radius * 1.25, mix(light.sun, (1, 1, 1), 0.2), 0.35, soft=True)
    pen.circle(x, y, radius, mix(light.sun, (1, 1, 1), 0.45), soft=True)


def _moon(x: float, y: float, r: float, light: Light, pen: Pen) -> None:
    disc = skia.Path()
    disc.addCircle(x, y, r)
    pale = mix(light.sun, (1.0, 0.98, 0.9), 0.6)
    pen.radial(disc, (x - r * 0.35, y - r * 0.35), r * 1.7, [pale, scale(pale, 0.78)], soft=True)
    for dx, dy, size in (
        (0.25, -0.3, 0.24),
        (-0.32, 0.12, 0.18),
        (0.12, 0.38, 0.3),
        (0.5, 0.1, 0.12),
        (-0.1, -0.55, 0.1),
    ):
        pen.circle(x + dx * r, y + dy * r, size * r, scale(pale, 0.8), 0.5, soft=True)


class _Cloud(NamedTuple):
    azimuth: float
    elevation: float
    width: float
    """Radians."""
    lobes: tuple[tuple[float, float, float], ...]
    """Share of the width from the middle, height and radius in widths."""


@lru_cache(maxsize=16)
def _cloud_field(seed: int, cover: int) -> tuple[_Cloud, ...]:
    r = rng(seed, "clouds")
    clouds: list[_Cloud] = []
    count = 5 + cover * 3
    for i in range(count):
        lobes = []
        n = r.randint(5, 8)
        for j in range(n):
            u = (j + 0.5) / n * 2 - 1
            tall = (1 - u * u) * r.uniform(0.5, 1.15)
            lobes.append((u * 0.42, tall * 0.07, (0.05 + tall * 0.075)))
        width = r.uniform(0.22, 0.55) * (1 + 0.06 * cover)
        clouds.append(
            _Cloud(2 * math.pi * (i + r.uniform(-0.3, 0.3)) / count, r.uniform(0.07, 0.5), width, tuple(lobes))
        )
    return tuple(clouds)


def _clouds(frame: Frame, pen: Pen) -> None:
    """Flat-bottomed heaps, lit from the sun's side, thinning downwards; they drift a few degrees a minute."""
    camera, light = frame.camera, frame.light
    drift = frame.t * 0.004 * (2.5 if light.cloud_cover > 0.4 else 1.0)
    heavy = light.cloud_cover > 0.6
    night = 1.0 - 0.75 * light.stars
    for cloud in _cloud_field(frame.setup.place.seed, round(light.cloud_cover * 6)):
        heading = direction(cloud.azimuth + drift, cloud.elevation)
        x, y, depth = camera.point(camera.eye + heading * FAR)
        if depth < FAR * 0.2:
            continue
        w = cloud.width * camera.k * FAR / depth
        if x + w < 0 or x - w > camera.width or y + w < 0 or y - w > camera.height:
            continue
        facing = 0.5 + 0.5 * float(heading @ light.sun_direction)
        base = mix(glow_colour(light), light.zenith, 0.25)
        top = mix(base, mix(light.sun, (1, 1, 1), 0.3), (0.2 if heavy else 0.35 + 0.4 * facing) * night)
        under = mix(base, light.zenith, 0.55 if heavy else 0.2)
        path = skia.Path()
        for u, rise_, r in cloud.lobes:
            path.addCircle(x + u * w, y - rise_ * w, r * w)
        path.addRRect(
            skia.RRect.MakeRectXY(
                skia.Rect.MakeLTRB(x - 0.46 * w, y - 0.03 * w, x + 0.46 * w, y + 0.045 * w), w * 0.04, w * 0.04
            )
        )
        path.setFillType(skia.PathFillType.kWinding)
        strength = min(0.92, 0.4 + 0.5 * light.cloud_cover)
        pen.save()
        pen.canvas.rotate(math.degrees(camera.roll), x, y)
        pen.linear(
            path,
            (x, y - 0.22 * w),
            (x, y + 0.05 * w),
            [top, mix(top, under, 0.55), under],
            [0, 0.6, 1],
            [strength, strength * 0.8, 0.0],
            soft=True,
        )
        pen.restore()


def _bolt(frame: Frame, pen: Pen, flash: float) -> None:
    """A forked line from the cloud base to the horizon, where this flash strikes."""
    camera, strike = frame.camera, rng(frame.setup.place.seed, "fork", int(frame.t / STRIKE_EVERY))
    yaw = bolt_at(frame)
    points: list[Point] = []
    swing = 0.0
    for i in range(12):
        swing += strike.uniform(-0.03, 0.03)
        x, y, depth = camera.point(camera.eye + direction(yaw + swing, 0.62 * (1 - i / 11)) * FAR)
        if depth <= 0:
            return
        points.append((x, y))
    path = skia.Path()
    path.moveTo(*points[0])
    for p in points[1:]:
        path.lineTo(*p)
    fork = points[strike.randint(4, 7)]
    path.moveTo(*fork)
    for i in range(1, 5):
        path.lineTo(fork[0] + i * strike.uniform(4, 22) * camera.height / 720, fork[1] + i * 24 * camera.height / 720)
    width = camera.height / 720
    pen.stroke(path, 9 * width, (0.6, 0.65, 1.0), 0.35 * flash, add=True)
    pen.stroke(path, 2.6 * width, (0.95, 0.96, 1.0), min(1.0, flash * 1.3), add=True)

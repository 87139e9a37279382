"""Places no street leads to: orbit, under water, above the clouds."""

import math

import numpy as np
import skia

from film import Place, Setup
from generators.previz.camera import Vec, unit, vec
from generators.previz.pen import Colour, Pen, mix, polygon, rgb, scale
from generators.previz.sets.exterior import Exterior, everywhere, spot
from generators.previz.sets.pieces import outside
from generators.previz.sky import beyond, glow_colour
from generators.previz.stage import Frame, rng


def orbit(place: Place, setup: Setup) -> Exterior:
    """Deep space, a blue planet with a thin bright air, a station turning slowly before it."""
    station = vec(7, 6, -34)
    return Exterior(
        [Planet(place.seed)],
        [Station(station)],
        {"station": spot(7, -34, 0, 8, y=6), "planet": spot(0, -120, 0, 60)},
        acting=(5, 4),
        bounds=everywhere(20, 40),
        sky=space,
    )


def space(frame: Frame, pen: Pen) -> None:
    """Stars in every direction and a band of faint cloud. It is always night out there."""
    if pen.mask:
        return
    camera = frame.camera
    w, h = camera.width, camera.height
    pen.poly([(0, 0), (w, 0), (w, h), (0, h)], (0.012, 0.016, 0.04))
    for azimuth, lift, size, colour in (
        (0.3, -3.0, 1.1, "#2a2f72"),
        (2.2, 3.0, 1.0, "#3a2468"),
        (2.6, 0.25, 0.9, "#2b2a6a"),
        (3.5, 0.5, 0.7, "#4a2560"),
        (0.4, 0.2, 1.0, "#20386e"),
        (1.5, -0.1, 0.8, "#38225a"),
        (-1.2, 0.3, 0.8, "#1f3f66"),
    ):
        at = camera.eye + vec(math.sin(azimuth), lift, math.cos(azimuth)) * 4000
        x, y, depth = camera.point(at)
        if depth > 0:
            pen.glow(x, y, min(size * camera.k, 0.55 * w), scale(rgb(colour), 1.25), 0.8)
    stars = np.random.default_rng(frame.setup.place.seed).normal(size=(4200, 3))
    p = camera.project(camera.eye + stars / np.linalg.norm(stars, axis=1, keepdims=True) * 4000)
    seen = np.flatnonzero((p[:, 2] > 0) & (p[:, 0] > 0) & (p[:, 0] < w) & (p[:, 1] > 0) & (p[:, 1] < h))
    for step, (size, alpha) in enumerate(((1.7, 1.0), (1.1, 0.75), (0.8, 0.5))):
        path = skia.Path()
        for i in seen[seen % 6 == step].tolist() if step == 0 else seen[seen % 3 == step].tolist():
            path.addCircle(float(p[i, 0]), float(p[i, 1]), size * h / 720)
        pen.path(path, (0.94, 0.96, 1.0), alpha, soft=True)


class Planet:
    """A big sphere below and behind the stage, lit from one side, turning slowly."""

    CENTRE, RADIUS = vec(-44, -112, -176), 98.0

    def __init__(self, seed: int) -> None:
        g = rng(seed, "planet")
        self.lands = [
            self._land(g.uniform(-1.1, 1.1), g.uniform(0, 6.28), g.uniform(0.08, 0.26), seed + i) for i in range(30)
        ]
        self.clouds = [(g.uniform(-1.2, 1.2), g.uniform(0, 6.28), g.uniform(0.12, 0.35)) for _ in range(26)]
        self.sun = unit(vec(-0.62, 0.62, 0.48))

    @staticmethod
    def _land(lat: float, lon: float, size: float, seed: int) -> list[tuple[float, float]]:
        g = rng(seed, "land")
        return [
            (
                lat + math.sin(a) * size * g.uniform(0.55, 1.2),
                lon + math.cos(a) * size * g.uniform(0.6, 1.4) / max(0.3, math.cos(lat)),
            )
            for a in np.linspace(0, 2 * math.pi, 27)[:-1].tolist()
        ]

    def _surface(self, lat: float, lon: float) -> Vec:
        return vec(math.cos(lat) * math.sin(lon), math.sin(lat), math.cos(lat) * math.cos(lon))

    def draw(self, frame: Frame, pen: Pen) -> None:
        camera = frame.camera
        x, y, depth = camera.point(self.CENTRE)
        gap = float(np.linalg.norm(self.CENTRE - camera.eye))
        if depth < self.RADIUS * 0.3 or pen.mask:
            return
        r = camera.k * self.RADIUS / math.sqrt(max(gap * gap - self.RADIUS**2, 1.0)) * gap / depth
        if x + 1.2 * r < 0 or x - 1.2 * r > camera.width or y + 1.2 * r < 0 or y - 1.2 * r > camera.height:
            return
        disc = skia.Path()
        disc.addCircle(x, y, r)
        lx, ly = float(self.sun @ camera.right), -float(self.sun @ camera.up)
        halo = skia.Path()
        halo.addCircle(x, y, r * 1.09)
        halo.addCircle(x, y, r * 0.99)  # rings: what the disc covers, or is clear, costs as much as what is seen
        halo.setFillType(skia.PathFillType.kEvenOdd)
        rim = skia.Path(disc)
        rim.addCircle(x, y, r * 0.8)
        rim.setFillType(skia.PathFillType.kEvenOdd)
        blue = rgb("#7fc4ff")
        pen.radial(
            halo,
            (x + lx * r * 0.04, y + ly * r * 0.04),
            r * 1.09,
            [blue, blue, blue],
            [0.84, 0.895, 1.0],
            [0.0, 0.7, 0.0],
            soft=True,
        )
        pen.radial(
            disc,
            (x + lx * r * 0.5, y + ly * r * 0.5),
            r * 1.5,
            [rgb("#3f8fd6"), rgb("#1f62b0"), rgb("#123a78")],
            [0, 0.55, 1],
        )
        pen.save()
        pen.clip(disc)
        turn = frame.t * 0.012
        view = unit(camera.eye - self.CENTRE)
        for land in self.lands:
            self._blob(frame, pen, [self._surface(a, b + turn) for a, b in land], view, rgb("#6f9a5a"), 0.95)
        for lat, lon, size in self.clouds:
            streak = [
                (lat + math.sin(a) * size * 0.16 + 0.05 * math.sin(a * 3 + lon), lon + math.cos(a) * size)
                for a in np.linspace(0, 2 * math.pi, 27)[:-1].tolist()
            ]
            self._blob(frame, pen, [self._surface(a, b + turn * 1.5) for a, b in streak], view, (1, 1, 1), 0.55)
        dark = (0.01, 0.015, 0.05)
        pen.radial(
            disc,
            (x + lx * r * 0.75, y + ly * r * 0.75),
            r * 1.95,
            [dark, dark, dark],
            [0.42, 0.72, 1.0],
            [0.0, 0.62, 0.96],
            soft=True,
        )
        pen.radial(rim, (x, y), r, [blue, blue, rgb("#c4e6ff")], [0.8, 0.94, 1.0], [0.0, 0.22, 0.6], soft=True)
        pen.restore()

    def _blob(self, frame: Frame, pen: Pen, points: list[Vec], view: Vec, colour: Colour, alpha: float) -> None:
        points = [p for p in points if float(p @ view) > 0.47]  # what lies before the limb
        if len(points) < 4:
            return
        p = frame.camera.project(self.CENTRE + np.array(points) * self.RADIUS)
        path = skia.Path()
        n = len(p)
        rows = p[:, :2].tolist()
        mids = [((rows[i][0] + rows[(i + 1) % n][0]) / 2, (rows[i][1] + rows[(i + 1) % n][1]) / 2) for i in range(n)]
        path.moveTo(*mids[-1])
        for i in range(n):
            path.quadTo(rows[i][0], rows[i][1], *mids[i])
        pen.path(path, colour, alpha, soft=True)


class Station:
    """A wheel with spokes around a hub, solar wings, blinking lights; turns once a minute."""

    def __init__(self, at: Vec) -> None:
        self.at = at
        tilt = unit(vec(0.25, 0.88, 0.42))
        self.u = unit(np.cross(tilt, vec(1, 0, 0)))
        self.v = np.cross(tilt, self.u)
        self.axis = tilt

    def _ring(self, r: float, lift: float, turn: float, n: int = 40) -> Vec:
        a = np.linspace(0, 2 * math.pi, n, endpoint=False) + turn
        return self.at + np.outer(np.cos(a), self.u) * r + np.outer(np.sin(a), self.v) * r + self.axis * lift

    def add(self, frame: Frame) -> None:
        if outside(frame.camera, self.at, 12.0):
            return
        depth = frame.camera.point(self.at)[2]
        if depth > 9:
            frame.add(depth, lambda pen: self._draw(frame, pen))

    def _draw(self, frame: Frame, pen: Pen) -> None:
        camera = frame.camera
        turn = frame.t * 0.1
        hull, dark = rgb("#d5d9e2"), rgb("#5b6478")
        rings = [camera.project(self._ring(6.4, lift, turn)) for lift in (-0.55, 0.55)]
        inner = camera.project(self._ring(5.4, 0.0, turn))
        n = len(inner)
        depth = inner[:, 2]
        far = sorted(range(n), key=lambda i: -float(depth[i]))
        self._wings(frame, pen, -1)
        for i in far[: n // 2]:
            self._segment(frame, pen, rings, inner, i, hull, dark)
        hx, hy, hz = camera.point(self.at)
        s = camera.k / hz
        for k in range(4):
            sx, sy, sz = camera.point(self._ring(5.6, 0, turn, 4)[k])
            pen.line((hx, hy), (sx, sy), 0.42 * camera.k / max(sz, 1.0), scale(hull, 0.62))
        top, low = camera.point(self.at + self.axis * 2.4), camera.point(self.at - self.axis * 2.4)
        pen.capsule((low[0], low[1]), (top[0], top[1]), 0.75 * s, 0.75 * s, scale(hull, 0.7))
        pen.circle(hx - 0.3 * s, hy - 0.3 * s, 1.15 * s, scale(hull, 0.82))
        pen.circle(hx - 0.45 * s, hy - 0.45 * s, 0.8 * s, hull)
        for i in far[n // 2 :]:
            self._segment(frame, pen, rings, inner, i, hull, dark)
        self._wings(frame, pen, 1)
        blink = max(0.0, math.sin(frame.t * 4)) ** 6
        pen.glow(top[0], top[1], 1.6 * s, rgb("#ff5a4a"), 0.4 + 0.6 * blink)
        pen.circle(top[0], top[1], 0.14 * s, rgb("#ff8a7a"))

    def _segment(
        self, frame: Frame, pen: Pen, rings: list[Vec], inner: Vec, i: int, hull: Colour, dark: Colour
    ) -> None:
        n = len(inner)
        j = (i + 1) % n
        quad = [
            (float(r[k, 0]), float(r[k, 1])) for r, k in ((rings[0], i), (rings[0], j), (rings[1], j), (rings[1], i))
        ]
        lit = 0.45 + 0.55 * max(0.0, math.sin(2 * math.pi * i / n + frame.t * 0.1 + 2.2))
        pen.poly(quad, scale(hull, lit))
        side = [quad[3], quad[2], (float(inner[j, 0]), float(inner[j, 1])), (float(inner[i, 0]), float(inner[i, 1]))]
        pen.poly(side, mix(dark, hull, lit * 0.5))
        if i % 2 == 0:
            cx, cy = sum(p[0] for p in quad) / 4, sum(p[1] for p in quad) / 4
            w = 0.16 * frame.camera.k / float(inner[i, 2])
            pen.poly(
                [(cx - w, cy - w * 0.7), (cx + w, cy - w * 0.7), (cx + w, cy + w * 0.7), (cx - w, cy + w * 0.7)],
                rgb("#ffe2a0"),
            )

    def _wings(self, frame: Frame, pen: Pen, side: int) -> None:
        base = self.at + self.axis * 1.6 * side
        across = unit(np.cross(self.axis, vec(0, 0, 1)))
        depthward = np.cross(self.axis, across)
        for end in (-1, 1):
            a = base + across * end * 1.0
            b = base + across * end * 5.2
            quad = np.array((a + depthward * 0.9, b + depthward * 0.9, b - depthward * 0.9, a - depthward * 0.9))
            outline, _ = frame.camera.polygon(quad)
            pen.poly(outline, rgb("#26407e"))
            for k in (0.25, 0.5, 0.75):
                p, q = a + (b - a) * k + depthward * 0.9, a + (b - a) * k - depthward * 0.9
                px, py, pz = frame.camera.point(p)
                qx, qy, _ = frame.camera.point(q)
                pen.line((px, py), (qx, qy), 0.07 * frame.camera.k / max(pz, 1.0), rgb("#8fa8e0"), soft=True)


def sky(place: Place, setup: Setup) -> Exterior:
    """Above the clouds: a white sea of them below, towers of cloud in the distance, drifting by."""
    return Exterior(
        [_CloudSea(place.seed)], [], {"below": spot(0, -6, 0, 0, y=-9)}, acting=(6, 5), bounds=everywhere(20, 40)
    )


class _CloudSea:
    """A plane of cloud and heaps that stand out of it, far ones first; they slide past as if one flew."""

    LEVEL = -7.0

    def __init__(self, seed: int) -> None:
        g = rng(seed, "cloud sea")
        self.heaps = []
        for _ in range(74):
            a, d = g.uniform(0, 6.28), 16 + 150 * g.random() ** 1.4
            size = g.uniform(4, 11) * (1 + d / 110)
            lobes = [(g.uniform(-0.9, 0.9), g.uniform(0.0, 0.42), g.uniform(0.3, 0.52)) for _ in range(6)]
            self.heaps.append((math.sin(a) * d, math.cos(a) * d, size, lobes))

    def draw(self, frame: Frame, pen: Pen) -> None:
        camera, light = frame.camera, frame.light
        if pen.mask:
            return
        white = mix(mix((1, 1, 1), light.horizon, 0.25), light.zenith, 0.1 + 0.62 * light.stars)
        shade = mix(mix(white, light.zenith, 0.5), light.tint, 0.12)
        if region := beyond(camera, above=False):
            bottom = max(y for _, y in region)
            top = min(y for _, y in region)
            pen.linear(
                polygon(region),
                (0, top),
                (0, max(bottom, top + 1)),
                [glow_colour(light), mix(glow_colour(light), white, 0.6), shade],
                [0, 0.3, 1],
            )
        placed = []
        for x, z, size, lobes in self.heaps:
            at = vec((x + frame.t * 1.2 + 170) % 340 - 170, self.LEVEL, z)
            px, py, depth = camera.point(at)
            if depth > 6 and not outside(camera, at, size * 1.6):
                placed.append((depth, px, py, size * camera.k / depth, lobes))
        for depth, px, py, s, lobes in sorted(placed, key=lambda p: -p[0]):
            far = 1 - math.exp(-depth / 130)
            crown, low = (
                mix(mix(white, light.sun, 0.3 * light.key), glow_colour(light), far * 0.6),
                mix(shade, glow_colour(light), far * 0.6),
            )
            path = skia.Path()
            for u, v, r in lobes:
                path.addOval(
                    skia.Rect.MakeLTRB(
                        px + (u - r) * s, py - (v + r * 0.7) * s, px + (u + r) * s, py - (v - r * 0.7) * s
                    )
                )
            path.setFillType(skia.PathFillType.kWinding)
            pen.linear(
                path,
                (px, py - 0.75 * s),
                (px, py + 0.25 * s),
                [crown, mix(crown, low, 0.55), low],
                [0, 0.55, 1],
                [1.0, 1.0, 0.0],
                soft=True,
            )

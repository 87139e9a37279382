"""Rockets and shuttles, orbital stations, planets. A rocket's nose is upwards."""

import math
import random

import numpy as np
import skia

from generators.previz.camera import NEAR, Vec, vec
from generators.previz.pen import Colour, Pen, mix, polygon, rgb, scale, smooth
from generators.previz.stage import Frame, rng
from generators.previz.things.solids import turned
from generators.previz.things.vehicles_frame import GLASS, LAMP, RED, Build, side_words


def rocket(build: Build) -> None:
    colour = build.main("#d2402e")
    pale = rgb("#f1efe8")
    if build.says("starship", "spacecraft", "shuttle", "spaceship"):
        _shuttle(build, colour, pale)
        return
    body = build.layer()
    for k in range(4):
        a = math.tau * k / 4 + math.pi / 4
        c, s = math.cos(a), math.sin(a)
        body.panel(
            [(c * 0.75, 1.0, s * 0.75), (c * 1.7, 0.0, s * 1.7), (c * 1.65, 1.1, s * 1.65), (c * 0.85, 3.0, s * 0.85)],
            colour,
        )
    body.lathe(0, 0, [(0.45, 0.3), (0.62, 0.9)], rgb("#4a4d54"))
    body.lathe(0, 0, [(0.75, 0.9), (1.0, 3.0), (1.02, 5.2), (0.86, 6.6)], pale)
    body.lathe(0, 0, [(0.86, 6.6), (0.55, 7.9), (0.06, 9.2)], colour)
    for y, r in ((5.3, 0.34),):
        for z in (1.0, -1.0):
            ports = build.layer((0, 0, z), (0, y, z))
            way = 1 if z > 0 else -1
            ports.panel(
                [
                    (r * math.cos(a), y + r * math.sin(a), z * 1.03)
                    for a in (way * math.tau * i / 20 for i in range(20))
                ],
                rgb("#c9a24a"),
            )
            ports.panel(
                [
                    (r * 0.72 * math.cos(a), y + r * 0.72 * math.sin(a), z * 1.05)
                    for a in (way * math.tau * i / 20 for i in range(20))
                ],
                mix(rgb("#4a86b0"), LAMP, 0.15),
                glow=0.2,
            )
    if build.thing.moving or build.says("launch", "flying", "lift", "taking off"):
        build.spin = _flame
    build.shadow = (1.5, 1.5)


def _shuttle(build: Build, colour: Colour, pale: Colour) -> None:
    body = build.layer()
    body.tube((0, 1.6, -3.6), (0, 1.6, 2.0), 1.05, 1.0, pale)
    body.tube((0, 1.6, 2.0), (0, 1.4, 4.4), 1.0, 0.35, pale)
    body.ball((0, 1.4, 4.4), 0.35, scale(pale, 0.5))
    body.ball((0, 2.05, 2.6), (0.55, 0.36, 0.75), GLASS)
    body.slab([(-3.6, -3.6), (3.6, -3.6), (0.9, 2.2), (-0.9, 2.2)], 0.85, 1.05, scale(pale, 0.8))
    body.profile([(-3.8, 2.5), (-1.6, 2.5), (-3.2, 4.4), (-4.2, 4.4)], -0.1, 0.1, colour)
    side_words(body, build.thing.text, 0.12, -3.8, -2.4, 2.9, 3.5, pale)
    for x in (-0.5, 0.5):
        body.tube((x, 1.6, -4.2), (x, 1.6, -3.6), 0.48, 0.3, rgb("#4a4d54"), cap=rgb("#9fd0ff"))
        body.halo((x, 1.6, -4.3), 1.6, rgb("#7fc0ff"), 0.6)


def _flame(frame: Frame, position: Vec, yaw: float, t: float, owner: str) -> None:
    flick = 1 + 0.12 * math.sin(t * 31) + 0.08 * math.sin(t * 47)
    for length, wide, colour in ((3.6, 0.6, rgb("#ff8a2b")), (2.2, 0.38, rgb("#ffe08a"))):
        points = [
            vec(0, 0.4, 0),
            *(
                frame.camera.right * s * wide + vec(0, -length * share * flick, 0)
                for s, share in ((1, 0.25), (0.5, 0.6))
            ),
            vec(0, -length * flick, 0),
            *(
                frame.camera.right * s * wide + vec(0, -length * share * flick, 0)
                for s, share in ((-0.5, 0.6), (-1, 0.25))
            ),
        ]
        corners, depth = frame.camera.polygon(np.array([position + p for p in points]))
        if corners:
            tongue = smooth(corners)

            def burn(pen: Pen, tongue: "skia.Path" = tongue, tone: Colour = colour) -> None:
                pen.path(tongue, tone, 0.9, soft=True)

            frame.add(depth + 0.02, burn)
    x, y, z = frame.camera.point(position)
    if z > NEAR:
        frame.add(z + 0.03, lambda pen: pen.glow(x, y, 5.0 * frame.camera.k / z, rgb("#ffb060"), 0.6))


def station(build: Build) -> None:
    """A hub, a wheel people could live in, panels that drink the sun; it turns slowly by itself."""
    hull = build.main("#d5d8de")
    trim = mix(hull, rgb("#39404d"), 0.5)
    body = build.layer()
    y = 5.0
    body.tube((0, y, -4.2), (0, y, 3.0), 0.85, 0.85, hull)
    body.tube((0, y, 3.0), (0, y, 3.9), 0.85, 0.45, trim)
    body.tube((0, y, -5.2), (0, y, -4.2), 0.5, 0.85, trim)
    n = 12
    for i in range(n):
        a, b = math.tau * i / n, math.tau * (i + 1) / n
        body.tube(
            (3.6 * math.cos(a), y + 3.6 * math.sin(a), 0),
            (3.6 * math.cos(b), y + 3.6 * math.sin(b), 0),
            0.5,
            0.5,
            hull if i % 3 else trim,
        )
        if i % 3 == 0:
            body.tube(
                (0.85 * math.cos(a), y + 0.85 * math.sin(a), 0),
                (3.15 * math.cos(a), y + 3.15 * math.sin(a), 0),
                0.2,
                0.2,
                trim,
            )
        m = (a + b) / 2
        body.ball((4.0 * math.cos(m), y + 4.0 * math.sin(m), 0.35), 0.13, LAMP, glow=0.9)
    for s in (1, -1):
        body.tube((s * 0.8, y, -3.4), (s * 6.8, y, -3.4), 0.09, 0.09, trim)
        for x in (2.1, 4.6):
            body.panel(
                [
                    (s * x, y - 1.9, -3.4),
                    (s * (x + 2.2), y - 1.9, -3.4),
                    (s * (x + 2.2), y + 1.9, -3.4),
                    (s * x, y + 1.9, -3.4),
                ],
                rgb("#2b4a86"),
                gloss=0.25,
            )
            for k in range(1, 4):
                body.stroke(
                    [(s * x, y - 1.9 + 0.95 * k, -3.38), (s * (x + 2.2), y - 1.9 + 0.95 * k, -3.38)],
                    0.05,
                    rgb("#8fb0e0"),
                )
    body.ball((0, y + 1.0, 2.5), 0.12, RED, glow=0.9)
    body.halo((0, y + 1.0, 2.5), 1.3, RED, 0.7)


class Globe:
    """A planet: seas, land that turns, cloud, a thin bright rim of air. Radius in metres."""

    def __init__(self, build: Build, seed: int, radius: float) -> None:
        r = rng(seed, "planet")
        self.radius = radius
        red, moon = build.says("mars", "red planet"), build.says("moon")
        own = "#b5583a" if red else "#b9b6ad" if moon else "#2f74b8"
        self.sea = build.main(own)
        self.land = scale(self.sea, 0.78) if red or moon or build.thing.colour else rgb("#5d9a5a")
        self.air = self.sea if red else rgb("#9fd4ff")
        self.airy = not moon
        self.clouded = not (red or moon)
        self._land = [
            self._blot(r, r.uniform(0.22, 0.6) if not moon else r.uniform(0.08, 0.26), flat=1.0)
            for _ in range(9 if not moon else 16)
        ]
        self._cloud = [self._blot(r, r.uniform(0.18, 0.4), flat=0.28) for _ in range(9)]

    @staticmethod
    def _blot(r: random.Random, size: float, flat: float) -> Vec:
        """A ragged patch on the unit ball, (n, 3)."""
        draw = r.uniform
        lon, lat = draw(0, math.tau), math.asin(draw(-0.85, 0.85))
        waves = [(draw(0.08, 0.28), k, draw(0, math.tau)) for k in (2, 3, 5)]
        points = []
        for i in range(26):
            a = math.tau * i / 26
            d = size * (1 + sum(w * math.sin(k * a + p) for w, k, p in waves))
            u, v = lon + d * math.cos(a) / max(0.35, math.cos(lat)), lat + d * math.sin(a) * flat
            points.append((math.cos(v) * math.cos(u), math.sin(v), math.cos(v) * math.sin(u)))
        return np.array(points)

    def draw(self, frame: Frame, position: Vec, yaw: float, t: float, owner: str) -> None:
        camera, light = frame.camera, frame.light
        centre = position + vec(0, self.radius, 0)
        x, y, z = camera.point(centre)
        if z < self.radius * 1.05:
            return
        # The rim of a ball seen in perspective is nearer than its middle.
        size = self.radius * camera.k / math.sqrt(z * z - self.radius**2)
        toward = camera.eye - centre
        toward = toward / float(np.linalg.norm(toward))
        sun = light.sun_direction
        sx, sy = float(sun @ camera.right), -float(sun @ camera.up)
        reach = math.hypot(sx, sy) + 1e-6
        sx, sy = sx / reach * 0.5, sy / reach * 0.5
        patches: list[tuple[list[tuple[float, float]], Colour, float]] = []
        for blots, colour, alpha, drift in (
            (self._land, self.land, 1.0, 0.02),
            (self._cloud if self.clouded else [], (0.97, 0.98, 1.0), 0.75, 0.035),
        ):
            for blot in blots:
                ball = turned(blot, vec(0, 0, 0), yaw + t * drift)
                facing = ball @ toward
                if facing.max() < 0.05:
                    continue
                # What lies beyond the rim is laid onto it.
                ball = ball - np.minimum(facing, 0.0)[:, None] * toward
                ball /= np.linalg.norm(ball, axis=1)[:, None]
                flat = np.stack((ball @ camera.right, -(ball @ camera.up)), axis=-1) * size + (x, y)
                patches.append(([(float(p[0]), float(p[1])) for p in flat], colour, alpha))
        disc = polygon(
            [
                (x + size * math.cos(a), y + size * math.sin(a))
                for a in np.linspace(0, math.tau, 90, endpoint=False).tolist()
            ]
        )
        lit = (x + sx * size * 1.1, y + sy * size * 1.1)
        night = mix((0.01, 0.015, 0.05), light.tint, 0.15)

        def paint(pen: Pen) -> None:
            if self.airy:
                pen.glow(x, y, size * 1.32, self.air, 0.8)
            pen.path(disc, self.sea)
            if pen.mask:
                return
            pen.save()
            pen.clip(disc)
            for points, colour, alpha in patches:
                pen.path(smooth(points), colour, alpha)
            if self.airy:
                pen.radial(
                    disc, (x, y), size, (self.air, self.air, self.air), (0.0, 0.8, 1.0), (0.0, 0.05, 0.75), soft=True
                )
            pen.radial(
                disc,
                lit,
                size * 2.0,
                (night, night, night, night),
                (0.0, 0.4, 0.75, 1.0),
                (0.0, 0.12, 0.82, 0.95),
                soft=True,
            )
            pen.restore()

        frame.add(max(NEAR * 2, z - self.radius * 0.2), paint, owner)

"""What moves on water, and what warns ships: ripples, foam, gulls, the lighthouse."""

import math

import numpy as np
import skia

from generators.previz.camera import Vec, vec
from generators.previz.pen import Colour, Pen, mix, polygon, rgb, scale
from generators.previz.sets.pieces import LAMPLIGHT, outside
from generators.previz.sky import glow_colour
from generators.previz.stage import Frame, rng
from generators.previz.where import Round


class Ripples:
    """Bright and dark dashes that travel and breathe, near ones small, far ones long. A layer over a water plane.

    area: (x0, x1, z0, z1) in metres keeps them on a river or a bay.
    """

    def __init__(
        self, seed: int, level: float = 0.0, area: tuple[float, float, float, float] | None = None, storm: float = 1.0
    ) -> None:
        self.level, self.area, self.storm = level, area, storm
        self.spots = np.random.default_rng(seed % (1 << 63)).random((170, 4))

    def draw(self, frame: Frame, pen: Pen) -> None:
        camera, light = frame.camera, frame.light
        if pen.mask or camera.eye[1] <= self.level + 0.05:
            return
        crest = mix(glow_colour(light), mix(light.sun, (1, 1, 1), 0.3), 0.45)
        trough = mix(light.zenith, (0.02, 0.05, 0.12), 0.45)
        height = float(camera.eye[1]) - self.level
        for k, (span, long) in enumerate(((14.0, 0.5), (48.0, 1.5), (170.0, 5.0))):
            if span < height * 1.2:
                continue
            self._dashes(frame, pen, span, long * (1 + 0.3 * (k == 0)), crest, trough, 0.42 - 0.08 * k)

    def _dashes(
        self, frame: Frame, pen: Pen, span: float, long: float, crest: Colour, trough: Colour, alpha: float
    ) -> None:
        camera, t = frame.camera, frame.t
        forward = vec(float(camera.forward[0]), 0, float(camera.forward[2]))
        middle = camera.eye + forward * span * 0.45
        own = self.spots[:, 3]
        x = middle[0] + (self.spots[:, 0] * span + 0.5 * t - middle[0] + span / 2) % span - span / 2
        z = middle[2] + (self.spots[:, 1] * span + 0.25 * t - middle[2] + span / 2) % span - span / 2
        swell = np.sin(x * 0.35 + z * 0.22 + t * 1.1) * 0.06 * self.storm
        p = camera.project(np.stack((x, self.level + swell, z), -1))
        breath = 0.5 + 0.5 * np.sin(t * (0.9 + own) + own * 40)
        seen = (
            (p[:, 2] > max(1.0, span * 0.07))
            & (p[:, 0] > -90)
            & (p[:, 0] < camera.width + 90)
            & (p[:, 1] > 0)
            & (p[:, 1] < camera.height + 20)
        )
        if self.area is not None:
            x0, x1, z0, z1 = self.area
            seen &= (x > x0) & (x < x1) & (z > z0) & (z < z1)
        height = float(camera.eye[1]) - self.level
        paths = (skia.Path(), skia.Path())
        for i in np.flatnonzero(seen).tolist():
            px, py, depth = (float(c) for c in p[i])
            s = camera.k / depth
            half = long * (0.35 + float(own[i])) * (0.35 + 0.65 * float(breath[i])) * s
            thick = max(half * min(0.35, 0.4 * height / depth) * 0.22, 0.35)
            path = paths[i % 3 == 0]
            path.moveTo(px - half, py)
            path.quadTo(px - half * 0.2, py - thick * 1.6, px + half, py + thick * 0.3)
            path.quadTo(px, py + thick, px - half, py)
        for path, colour, share in zip(paths, (crest, trough), (1.0, 0.75), strict=True):
            pen.path(path, colour, alpha * share, soft=True)


class Foam:
    """The edge of the sea on a beach: a white line that comes and goes. along x, around z."""

    def __init__(self, z: float, seed: int, width: float = 120.0) -> None:
        self.z, self.width = z, width
        g = rng(seed, "foam")
        self.waves = [(g.uniform(0.1, 0.5), g.uniform(0.2, 0.7), g.uniform(0, 6.28)) for _ in range(3)]

    def edge(self, x: float, t: float) -> float:
        return self.z + 0.9 * math.sin(t * 0.5) + sum(a * math.sin(x * f + p + t * 0.3) for a, f, p in self.waves)

    def draw(self, frame: Frame, pen: Pen) -> None:
        camera, light, t = frame.camera, frame.light, frame.t
        xs = np.linspace(-self.width / 2, self.width / 2, 60).tolist()
        white = light.shade((0.95, 0.97, 0.98), 0.7, 12.0)
        for shift, thick, alpha in (
            (0.0, 0.45, 0.8),
            (-2.2 - 0.5 * math.sin(t * 0.4), 0.25, 0.5),
            (-5.5 + 0.6 * math.sin(t * 0.37), 0.3, 0.35),
        ):
            front = [(x, 0.012, self.edge(x + shift * 3, t) + shift) for x in xs]
            back = [(x, 0.012, z - thick * (0.6 + 0.6 * math.sin(x * 0.9 + shift))) for x, _, z in front]
            outline, _ = camera.polygon(np.array(front + back[::-1]))
            pen.poly(outline, white, alpha, soft=True)


class Gulls:
    """A few birds circling far off, three strokes each."""

    def __init__(self, seed: int, count: int, centre: Vec, reach: float) -> None:
        g = rng(seed, "gulls")
        self.birds = [
            (
                g.uniform(0, 6.28),
                g.uniform(0.4, 1.0) * reach,
                g.uniform(-2.5, 3),
                g.uniform(0.12, 0.22),
                g.uniform(0, 6.28),
            )
            for _ in range(count)
        ]
        self.centre = centre

    def add(self, frame: Frame) -> None:
        camera = frame.camera
        for start, r, dy, speed, beat in self.birds:
            a = start + frame.t * speed
            at = self.centre + vec(math.cos(a) * r, dy + math.sin(a * 2) * 0.6, math.sin(a) * r)
            if not outside(camera, at, 1.0):
                x, y, depth = camera.point(at)
                if depth > 4:
                    frame.add(depth, lambda pen, x=x, y=y, d=depth, b=beat: self._draw(frame, pen, x, y, d, b))  # type: ignore[misc]

    def _draw(self, frame: Frame, pen: Pen, x: float, y: float, depth: float, beat: float) -> None:
        s = 0.62 * frame.camera.k / depth
        lift = math.sin(frame.t * 5 + beat) * 0.35 * s
        path = skia.Path()
        path.moveTo(x - s, y - lift)
        path.quadTo(x - s * 0.4, y - s * 0.35 - lift * 0.4, x, y)
        path.quadTo(x + s * 0.4, y - s * 0.35 - lift * 0.4, x + s, y - lift)
        pen.stroke(
            path,
            max(0.14 * s, frame.camera.height / 720),
            frame.light.shade((0.9, 0.9, 0.92), 0.2 if frame.light.stars < 0.5 else 0.0, depth),
            soft=True,
        )


_BEAM_NEAR = 5.0
"""Metres before the camera at which a beam turned towards it ends."""


def _smooth(x: float) -> float:
    x = min(1.0, max(0.0, x))
    return x * x * (3 - 2 * x)


class Lighthouse:
    """Striped tower with gallery, lantern and a beam that turns once in seven seconds. `foot` in metres."""

    STRIPES = 5

    def __init__(
        self, foot: Vec, h: float = 13.0, paint: tuple[Colour, Colour] = (rgb("#f3ece0"), rgb("#b5322c"))
    ) -> None:
        self.foot, self.h, self.paint = foot, h, paint
        self.lantern = foot + vec(0, h * 0.9, 0)

    def add(self, frame: Frame) -> None:
        camera = frame.camera
        depth = camera.point(self.foot + vec(0, self.h / 2, 0))[2]
        if not outside(camera, self.lantern, 75.0):
            frame.add(depth, lambda pen: self._draw(frame, pen, depth))

    def _draw(self, frame: Frame, pen: Pen, depth: float) -> None:
        camera, light, h = frame.camera, frame.light, self.h
        if depth < 2:
            return
        side = 1.0 if float(camera.right @ light.sun_direction) > 0 else -1.0
        seen = depth * 0.65
        levels = [i / self.STRIPES * 0.8 for i in range(self.STRIPES + 1)]
        for i in range(self.STRIPES):
            x0, y0, d0 = camera.point(self.foot + vec(0, levels[i] * h, 0))
            x1, y1, d1 = camera.point(self.foot + vec(0, levels[i + 1] * h, 0))
            r0, r1 = (self._radius(levels[j]) * camera.k / max(d, 1.0) for j, d in ((i, d0), (i + 1, d1)))
            own = self.paint[i % 2]
            bright, dark = light.shade(own, 0.95, seen), light.shade(scale(own, 0.8), 0.05, seen)
            path = polygon([(x0 - r0, y0), (x0 + r0, y0), (x1 + r1, y1), (x1 - r1, y1)])
            pen.on = Round(
                self.foot + np.outer((levels[i], levels[i + 1]), (0, h, 0)),
                [self._radius(levels[i]), self._radius(levels[i + 1])],
            )
            pen.linear(
                path, (x0 + side * r0, y0), (x0 - side * r0, y0), [bright, mix(bright, dark, 0.35), dark], [0, 0.45, 1]
            )
        pen.on = None
        self._details(frame, pen, seen)
        x, y, d = camera.point(self.lantern)
        self._beams(frame, pen, x, y, camera.k / max(d, 1.0))

    def _radius(self, level: float) -> float:
        return self.h * (0.105 - 0.045 * level)

    def _details(self, frame: Frame, pen: Pen, seen: float) -> None:
        camera, light, h = frame.camera, frame.light, self.h
        iron = light.shade((0.14, 0.14, 0.18), 0.3, seen)
        for level in (0.17, 0.42, 0.62):  # the stair windows
            x, y, d = camera.point(self.foot + vec(0, level * h, 0))
            s = h * camera.k / max(d, 1.0)
            pane = mix(iron, light.fogged(LAMPLIGHT, seen * 0.4), light.practicals)
            pen.poly(
                [
                    (x - 0.009 * s, y),
                    (x + 0.009 * s, y),
                    (x + 0.009 * s, y - 0.035 * s),
                    (x - 0.009 * s, y - 0.035 * s),
                ],
                pane,
            )
        x, y, d = camera.point(self.foot + vec(0, 0.8 * h, 0))
        s = h * camera.k / max(d, 1.0)
        pen.poly(
            [(x - 0.095 * s, y), (x + 0.095 * s, y), (x + 0.08 * s, y - 0.022 * s), (x - 0.08 * s, y - 0.022 * s)], iron
        )
        for u in (-0.088, -0.044, 0, 0.044, 0.088):
            pen.line((x + u * s, y - 0.02 * s), (x + u * s, y - 0.06 * s), 0.005 * s, iron)
        pen.line((x - 0.09 * s, y - 0.06 * s), (x + 0.09 * s, y - 0.06 * s), 0.006 * s, iron)
        glass = mix(light.shade((0.75, 0.85, 0.9), 0.5, seen), (1.0, 0.95, 0.75), 0.35 + 0.65 * light.practicals)
        pen.poly(
            [
                (x - 0.05 * s, y - 0.022 * s),
                (x + 0.05 * s, y - 0.022 * s),
                (x + 0.05 * s, y - 0.14 * s),
                (x - 0.05 * s, y - 0.14 * s),
            ],
            glass,
        )
        for u in (-0.05, -0.017, 0.017, 0.05):
            pen.line((x + u * s, y - 0.022 * s), (x + u * s, y - 0.14 * s), 0.006 * s, iron)
        roof = light.shade(self.paint[1], 0.6, seen)
        pen.poly(
            [
                (x - 0.068 * s, y - 0.135 * s),
                (x + 0.068 * s, y - 0.135 * s),
                (x + 0.03 * s, y - 0.185 * s),
                (x, y - 0.205 * s),
                (x - 0.03 * s, y - 0.185 * s),
            ],
            roof,
        )
        pen.line((x, y - 0.2 * s), (x, y - 0.24 * s), 0.008 * s, iron)

    def _beams(self, frame: Frame, pen: Pen, x: float, y: float, s: float) -> None:
        camera, light = frame.camera, frame.light
        power = 0.22 + 0.78 * light.practicals
        warm = (1.0, 0.95, 0.74)
        pen.glow(x, y, min(0.55 * self.h * s, camera.height * 0.5), warm, 0.6 * power)
        depth = camera.point(self.lantern)[2]
        for half_turn in (0.0, math.pi):
            a = frame.t * 0.9 + 0.6 + half_turn
            way = vec(math.cos(a), 0.0, math.sin(a))
            facing = -float(way @ camera.forward)
            reach = 62.0
            if depth - reach * facing < _BEAM_NEAR:  # towards us it ends before the lens, and dazzles instead
                reach = max((depth - _BEAM_NEAR) / facing, 0.0)
            dazzle = _smooth((facing - 0.5) / 0.45)
            pen.glow(x, y, min(1.0 * self.h * s, camera.height * 0.6), warm, 0.5 * power * dazzle)
            tip = self.lantern + way * reach
            tx, ty, td = camera.point(tip)
            shown = power * (1.0 - dazzle)
            if shown < 0.02:
                continue
            dx, dy = tx - x, ty - y
            length = math.hypot(dx, dy)
            if length < 2:
                continue
            nx, ny = -dy / length, dx / length
            w0, w1 = 0.03 * self.h * s, 4.2 * reach / 62 * camera.k / td
            path = polygon(
                [
                    (x + nx * w0, y + ny * w0),
                    (tx + nx * w1, ty + ny * w1),
                    (tx - nx * w1, ty - ny * w1),
                    (x - nx * w0, y - ny * w0),
                ]
            )
            pen.linear(
                path, (x, y), (tx, ty), [warm, warm, warm], [0, 0.35, 1], [0.62 * shown, 0.26 * shown, 0.0], add=True
            )

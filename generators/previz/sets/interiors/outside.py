"""What a window shows: sky, a skyline at its true distance, weather, stars; or space."""

import math
import random
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np

from film import Weather
from generators.previz.camera import NEAR, Vec, vec
from generators.previz.pen import Colour, Pen, mix, polygon, rgb, scale
from generators.previz.stage import Frame

if TYPE_CHECKING:
    from generators.previz.sets.interiors.lamplight import Placed


@dataclass
class Outlook:
    """The world beyond the windows of one set: built once, clipped into every pane."""

    kind: str
    """'city', 'country' or 'space'."""
    rng: random.Random
    standing: tuple["Placed", ...] = ()
    """What stands out there, seen through the panes."""
    _line: Vec = field(init=False)
    _dots: Vec = field(init=False)

    def __post_init__(self) -> None:
        points: list[tuple[float, float, float]] = []
        steps = 96
        for n in range(steps):
            a = n * math.tau / steps
            if self.kind == "city":
                top = self.rng.uniform(1.5, 10.0)
                points += [(a, -1.0, top), (a + math.tau / steps, -1.0, top)]
            else:
                points.append(
                    (a, -1.0, 2.6 + 1.6 * math.sin(a * 3) + 0.9 * math.sin(a * 7 + 1) + 0.5 * math.sin(a * 17))
                )
        self._line = np.array([(45 * math.sin(a), top, 45 * math.cos(a)) for a, _, top in points])
        self._dots = np.array(
            [
                (
                    self.rng.uniform(-1, 1),
                    self.rng.uniform(-0.2 if self.kind != "space" else -1, 1),
                    self.rng.uniform(-1, 1),
                    self.rng.random(),
                )
                for _ in range(160)
            ]
        )

    def paint(self, pen: Pen, frame: Frame, pane: Vec) -> None:
        """Fill one pane (n, 3, metres) with the world outside."""
        outline, _ = frame.camera.polygon(pane)
        if not outline:
            return
        path = polygon(outline)
        light = frame.light
        if pen.mask:
            pen.path(path, (0, 0, 0))
            return
        xs, ys = [p[0] for p in outline], [p[1] for p in outline]
        if max(xs) < 0 or min(xs) > frame.camera.width or max(ys) < 0 or min(ys) > frame.camera.height:
            return
        pen.save()
        pen.clip(path)
        if self.kind == "space":
            self._space(pen, frame, path)
        else:
            horizon, k = frame.camera.horizon(), frame.camera.k
            top = scale(light.zenith, 1.1)
            pen.linear(
                path,
                (0, horizon - 0.7 * k),
                (0, horizon),
                (top, mix(top, light.horizon, 0.6), light.horizon),
                (0.0, 0.6, 1.0),
            )
            if light.stars > 0.1:
                self._stars(pen, frame, light.stars)
            self._skyline(pen, frame)
            for placed in self.standing:
                placed.model.paint(pen, frame, placed.position, placed.yaw)
            self._weather(pen, frame, (min(xs), min(ys), max(xs), max(ys)))
        pen.restore()

    def _stars(self, pen: Pen, frame: Frame, share: float) -> None:
        seen = frame.camera.project(self._dots[:, :3] * 400 + frame.camera.eye)
        size = frame.camera.height / 720
        for (x, y, z), bright in zip(seen.tolist(), self._dots[:, 3].tolist()):
            if z > NEAR and 0 <= x <= frame.camera.width and 0 <= y <= frame.camera.height:
                pen.circle(x, y, (0.7 + 1.1 * bright**3) * size, (1, 1, 1), share * (0.35 + 0.65 * bright), soft=True)

    def _skyline(self, pen: Pen, frame: Frame) -> None:
        light, camera = frame.light, frame.camera
        seen = camera.project(self._line)
        n = len(seen)
        tone = light.fogged(
            scale(light.shade(rgb("#4c5a63") if self.kind == "city" else rgb("#5c7a52"), 0.5, 0), 0.9), 38
        )
        base = camera.project(self._line * np.array((1.0, 0.0, 1.0)) - np.array((0.0, 30.0, 0.0)))
        for i in range(0, n, 2 if self.kind == "city" else 1):
            j = (i + 1) % n
            if seen[i, 2] > 1 and seen[j, 2] > 1:
                grow = 0.8 if seen[j, 0] > seen[i, 0] else -0.8
                (x0, y0, _), (x1, y1, _) = seen[i].tolist(), seen[j].tolist()
                (x2, y2, _), (x3, y3, _) = base[j].tolist(), base[i].tolist()
                quad = [(x0, y0), (x1 + grow, y1), (x2 + grow, y2), (x3, y3)]
                if max(quad[0][0], quad[1][0]) < 0 or min(quad[0][0], quad[1][0]) > camera.width:
                    continue
                pen.poly(quad, tone if (i // 2) % 2 else scale(tone, 0.88 if self.kind == "city" else 1.0), soft=True)
                if self.kind == "city" and light.practicals > 0.3:
                    self._lights(pen, quad, i, light.practicals)

    def _lights(self, pen: Pen, quad: list[tuple[float, float]], i: int, on: float) -> None:
        (x0, y0), (x1, _) = quad[0], quad[1]
        w = abs(x1 - x0)
        for row in range(5):
            for column in range(3):
                if self._dots[(i * 7 + row * 3 + column) % 160, 3] > 0.55:
                    x, y = min(x0, x1) + w * (0.18 + 0.25 * column), y0 + w * (0.15 + 0.3 * row)
                    pen.poly(
                        [(x, y), (x + w * 0.13, y), (x + w * 0.13, y + w * 0.17), (x, y + w * 0.17)],
                        rgb("#ffd68a"),
                        0.85 * on,
                        soft=True,
                    )

    def _space(self, pen: Pen, frame: Frame, path: object) -> None:
        pen.path(path, rgb("#05070f"))
        self._stars(pen, frame, 1.0)
        camera = frame.camera
        way = vec(0.25, -0.12, -1.0)
        x, y, z = camera.point(camera.eye + way * 100)
        if z < NEAR:
            return
        r = camera.k * 0.42
        globe = polygon([(x + r * math.cos(a), y + r * math.sin(a)) for a in (n * math.tau / 72 for n in range(72))])
        pen.glow(x, y, r * 1.25, rgb("#4aa3ff"), 0.5)
        pen.radial(
            globe,
            (x - r * 0.5, y - r * 0.55),
            r * 1.7,
            (rgb("#9fdcff"), rgb("#2f7fd0"), rgb("#0a1f4a")),
            (0.0, 0.4, 1.0),
            soft=True,
        )
        for dx, dy, w, h in (
            (-0.3, -0.25, 0.32, 0.14),
            (0.15, 0.1, 0.36, 0.12),
            (-0.15, 0.42, 0.3, 0.09),
            (0.3, -0.42, 0.2, 0.07),
        ):
            pen.oval(x + dx * r, y + dy * r, w * r, h * r, rgb("#dff2ff"), 0.35, blur=r * 0.03, soft=True)

    def _weather(self, pen: Pen, frame: Frame, box: tuple[float, float, float, float]) -> None:
        weather, k = frame.setup.weather, frame.camera.height / 720
        x0, y0, x1, y1 = box
        wide, tall = x1 - x0, y1 - y0
        count = int(min(26, max(6, wide / (14 * k))))
        if weather is Weather.FOG:
            pen.poly([(x0, y0), (x1, y0), (x1, y1), (x0, y1)], frame.light.fog, 0.6, soft=True)
        if weather not in (Weather.RAIN, Weather.STORM, Weather.SNOW):
            return
        t = frame.t
        if weather in (Weather.RAIN, Weather.STORM):
            for n in range(count):
                a, b = self._dots[n, 3], self._dots[n + 40, 3]
                y = y0 + ((a + t * (1.6 + b)) % 1.0) * tall
                x = x0 + ((b + n * 0.137) % 1.0) * wide
                pen.line((x, y), (x - 4 * k, y + 26 * k), 1.5 * k, light_of(frame), 0.6, soft=True)
        else:
            for n in range(count):
                a, b = self._dots[n, 3], self._dots[n + 40, 3]
                y = y0 + ((a + t * (0.16 + 0.1 * b)) % 1.0) * tall
                x = x0 + ((b + n * 0.137 + 0.02 * math.sin(t + n)) % 1.0) * wide
                pen.circle(x, y, (1.2 + b) * k, (1, 1, 1), 0.8, soft=True)


def light_of(frame: Frame) -> Colour:
    """The colour rain takes from the sky."""
    return mix(frame.light.horizon, (1, 1, 1), 0.4)

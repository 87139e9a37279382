"""Water in motion: bubbles, a splash."""

import math

import numpy as np

from generators.previz.pen import Pen, polygon, smooth
from generators.previz.things.airs_motes import drift
from generators.previz.things.effects import Air, circle


def bubbles(air: Air, owner: str) -> None:
    tone = air.colour("#d8f2fb")
    points, phase = drift(air, 34, (2.4, 3.0, 1.6), 0.14, 0.12)
    seen = air.project(points)
    k = air.frame.camera.k
    for (x, y, s), size, p in zip(seen.tolist(), air.chance[:, 5].tolist(), phase.tolist()):
        if s:

            def paint(pen: Pen, x: float = x, y: float = y, s: float = s, size: float = size, p: float = p) -> None:
                r = min((0.03 + 0.09 * size * size) * s, air.frame.camera.height * 0.09)
                alpha = min(1.0, 8 * min(p, 1 - p))
                pen.circle(x, y, r, tone, 0.16 * alpha, soft=True)
                pen.stroke(polygon(circle(x, y, r)), max(0.8, r * 0.1), tone, 0.7 * alpha, soft=True)
                pen.circle(x - r * 0.35, y - r * 0.38, r * 0.2, (1, 1, 1), 0.9 * alpha, soft=True)

            air.frame.add(k / s, paint, owner)


def splash(air: Air, owner: str) -> None:
    """A crown of water, again and again."""
    tone = air.frame.light.shade(air.colour("#cfe9f5"), 0.8, 0)
    age = (air.t % 1.4) / 1.4
    c = air.chance[:40]
    out = (0.3 + 0.5 * c[:, 1]) * (0.2 + 1.3 * age)
    height = (1.4 + 1.4 * c[:, 2]) * age - (2.2 + c[:, 2]) * age * age
    drops = air.project(
        np.stack((np.cos(c[:, 0] * math.tau) * out, np.maximum(height, 0.0), np.sin(c[:, 0] * math.tau) * out), axis=-1)
    )
    x, y, s = air.project(np.zeros((1, 3)))[0].tolist()

    def paint(pen: Pen) -> None:
        if not s:
            return
        for n in range(3):
            rx = (0.25 + 0.9 * age + 0.25 * n) * s
            ring = polygon([(px, y + (py - y) * 0.28) for px, py in circle(x, y, rx, 28)])
            pen.stroke(ring, max(0.8, 0.02 * s), tone, 0.6 * (1 - age), soft=True)
        rise = math.sin(math.pi * min(1.0, age * 1.3)) * 0.75 * s
        crown = [
            (
                x + math.cos(a) * (0.3 + 0.25 * age) * s * (1.25 if n % 2 else 0.95),
                y - (rise * (1.0 if n % 2 else 0.55) if math.sin(a) > -0.2 else rise * 0.3),
            )
            for n, a in enumerate(i * math.pi / 8 for i in range(9))
        ]
        pen.path(smooth([(x + 0.3 * s, y), *crown, (x - 0.3 * s, y)]), tone, 0.55 * (1 - age), soft=True)
        for n, (dx, dy, ds) in enumerate(drops.tolist()):
            pen.circle(dx, dy, max(0.7, (0.012 + 0.02 * float(c[n, 4])) * ds), tone, 0.9 * (1 - age * 0.7), soft=True)

    air.frame.add(air.depth(0.2), paint, owner)

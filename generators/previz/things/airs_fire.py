"""What burns and flies apart: sparks, smoke, an explosion."""

import math

import numpy as np

from generators.previz.camera import Vec
from generators.previz.pen import Pen, mix, polygon, rgb, scale
from generators.previz.things.airs_motes import drift
from generators.previz.things.effects import Air, circle


def sparks(air: Air, owner: str) -> None:
    tone = air.colour("#ffc24a")
    c = air.chance[:60]
    age = (c[:, 3] + air.t * 1.6) % 1.0
    out = 0.4 + 1.5 * c[:, 1]

    def at(age: Vec) -> Vec:
        across, height = np.cos(c[:, 0] * math.tau) * out * age, 1.1 + (1.8 * c[:, 2] + 0.3) * age - 2.4 * age * age
        return np.stack((across, np.maximum(height, 0.01), 0.3 + np.sin(c[:, 0] * math.tau) * out * age * 0.6), axis=-1)

    heads, tails = air.project(at(age)), air.project(at(np.maximum(age - 0.05, 0)))
    x, y, s = air.project(np.array([[0.0, 1.1, 0.3]]))[0].tolist()
    burst = 0.6 + 0.4 * math.sin(air.t * 31) * math.sin(air.t * 17)

    def paint(pen: Pen) -> None:
        pen.glow(x, y, 0.8 * s, tone, 0.55 * burst)
        pen.glow(x, y, 0.2 * s, (1.0, 0.97, 0.9), 0.9 * burst)
        for (hx, hy, hs), (tx, ty, _), a in zip(heads.tolist(), tails.tolist(), age.tolist()):
            if hs:
                pen.line(
                    (tx, ty),
                    (hx, hy),
                    0.012 * hs,
                    mix((1.0, 0.97, 0.88), tone, min(1.0, a * 2)),
                    1 - a * a,
                    add=True,
                    soft=True,
                )

    air.frame.add(air.depth(1.0), paint, owner)


def smoke(air: Air, owner: str) -> None:
    tone = air.frame.light.shade(air.colour("#c9ccd2" if "steam" in air.words else "#787b82"), 0.5, 0)
    points, phase = drift(air, 22, (0.5, 2.6, 0.4), 0.16, 0.16)
    points[:, 0] *= 0.4 + 1.4 * phase
    seen = air.project(points)
    order = np.argsort(-phase)

    def paint(pen: Pen) -> None:
        for n in order.tolist():
            x, y, s = seen[n].tolist()
            p = float(phase[n])
            r = (0.14 + 0.42 * p) * s
            if s:
                pen.radial(
                    polygon(circle(x, y, r)),
                    (x - 0.2 * r, y - 0.25 * r),
                    r,
                    (scale(tone, 1.15), tone, tone),
                    (0.0, 0.5, 1.0),
                    _fade(0.75 * (1 - p) * min(1.0, p * 6)),
                    soft=True,
                )

    air.frame.add(air.depth(1.0), paint, owner)


def _fade(alpha: float) -> tuple[float, float, float]:
    return alpha, alpha * 0.75, 0.0


def explosion(air: Air, owner: str) -> None:
    """A blast about every three seconds: flash, fireball, smoke, debris."""
    age = air.t % 3.0
    tone = air.colour("#ff8a2a")
    c = air.chance[:26]
    grow = 1 - math.exp(-age * 3.2)
    way = np.stack(
        (np.cos(c[:, 0] * math.tau) * (0.3 + c[:, 1]), 0.25 + c[:, 2] * 1.2, np.sin(c[:, 0] * math.tau) * 0.4), axis=-1
    )
    puffs = air.project(way * (0.35 + 1.9 * grow) + np.array((0.0, 0.35 + 0.5 * age, 0.0)))
    bits = air.project(
        way * np.array((5.0, 4.2, 4.0)) * age * 0.8 - np.array((0.0, 2.2 * age * age, 0.0)) + np.array((0.0, 0.6, 0.0))
    )
    cx, cy, cs = air.project(np.array([[0.0, 0.9, 0.0]]))[0].tolist()
    heat = math.exp(-age * 1.1)

    def paint(pen: Pen) -> None:
        pen.glow(cx, cy, 6.5 * cs, tone, 0.85 * heat)
        for n, (x, y, s) in enumerate(puffs.tolist()):
            size = (0.35 + 0.5 * float(c[n, 3])) * (0.5 + grow) * s
            fire = mix(rgb("#3a322f"), mix(tone, rgb("#ffe08a"), float(c[n, 4]) * heat), heat**0.7)
            pen.radial(
                polygon(circle(x, y, size)),
                (x, y),
                size,
                (mix(fire, (1.0, 0.95, 0.7), 0.6 * heat), fire, fire),
                (0.0, 0.55, 1.0),
                (0.95 * min(1.0, 3.2 - age), 0.85 * min(1.0, 3.2 - age), 0.0),
                soft=True,
            )
        pen.glow(cx, cy, (0.5 + 1.4 * grow) * cs, (1.0, 0.95, 0.75), 0.95 * heat)
        for x, y, s in bits.tolist():
            pen.circle(x, y, max(0.8, 0.035 * s), mix(rgb("#2a2422"), rgb("#ffb347"), heat), 0.9 * heat, soft=True)

    air.frame.add(air.depth(0.9), paint, owner)

"""Motes that drift through the air around a spot: embers, dust, fireflies, confetti."""

import math

import numpy as np

from generators.previz.camera import Vec
from generators.previz.pen import Colour, Pen, mix, rgb, scale, smooth
from generators.previz.things.effects import Air


def drift(air: Air, count: int, box: tuple[float, float, float], speed: float, sway: float) -> tuple[Vec, Vec]:
    """Motes that rise (or fall) through a box and begin anew: local points (n, 3) and their phase 0 to 1."""
    c = air.chance[:count]
    phase = (c[:, 3] + air.t * speed * (0.6 + 0.8 * c[:, 4])) % 1.0
    x = (c[:, 0] - 0.5) * box[0] + sway * np.sin(air.t * (0.7 + c[:, 5]) + c[:, 1] * 6.28)
    z = (c[:, 2] - 0.5) * box[2] + sway * np.cos(air.t * (0.6 + c[:, 5]) + c[:, 0] * 6.28)
    return np.stack((x, phase * box[1], z), axis=-1), phase


def embers(air: Air, owner: str) -> None:
    _motes(air, owner, air.colour("#ff9440"), 60, (4.0, 3.2, 3.0), 0.16, 0.25, 0.018, 0.9)


def dust(air: Air, owner: str) -> None:
    _motes(air, owner, air.colour("#f0dcb4"), 80, (5.0, 2.8, 4.0), 0.03, 0.3, 0.011, 0.6)


def fireflies(air: Air, owner: str) -> None:
    _motes(air, owner, air.colour("#d8ff7a"), 36, (6.0, 2.4, 4.0), 0.02, 0.6, 0.024, 1.0)


def _motes(
    air: Air,
    owner: str,
    tone: Colour,
    count: int,
    box: tuple[float, float, float],
    speed: float,
    sway: float,
    size: float,
    shine: float,
) -> None:
    """Glowing points in a volume, each breathing in its own time. They hang in the air, in front of and behind people."""
    points, phase = drift(air, count, box, speed, sway)
    seen = air.project(points)
    pulse = (
        0.55 + 0.45 * np.sin(air.t * (1.5 + 2.5 * air.chance[:count, 4]) + air.chance[:count, 5] * 6.28)
    ) * np.minimum(1.0, 6 * np.minimum(phase, 1 - phase))
    k = air.frame.camera.k
    for x, y, s, p in np.column_stack((seen, pulse)).tolist():
        if s:

            def paint(pen: Pen, x: float = x, y: float = y, s: float = s, p: float = p) -> None:
                r = min(size * s, air.frame.camera.height * 0.02)
                pen.glow(x, y, 6 * r, tone, 0.5 * shine * p)
                pen.circle(x, y, max(0.7, r), mix(tone, (1, 1, 1), 0.4 * p), 0.35 + 0.65 * p, soft=True)

            air.frame.add(k / s, paint, owner)


def confetti(air: Air, owner: str) -> None:
    petals = any(w in air.words for w in ("petal", "blossom", "leaves"))
    tones = (
        [
            rgb(h)
            for h in (
                ("#f7b8cc", "#fbd6e0", "#ee96b4") if "leaves" not in air.words else ("#d9772b", "#b8452a", "#e0b040")
            )
        ]
        if petals
        else [rgb(h) for h in ("#e8414e", "#f2b632", "#3fa7d6", "#59b86a", "#b868d0")]
    )
    points, _phase = drift(air, 90, (6.0, 3.6, 4.0), 0.14, 0.35)
    points[:, 1] = 3.6 - points[:, 1]
    seen = air.project(points)
    spin = air.t * (2 + 4 * air.chance[:90, 4]) + air.chance[:90, 5] * 6.28
    k = air.frame.camera.k
    for n, (x, y, s, a) in enumerate(np.column_stack((seen, spin)).tolist()):
        if s:

            def paint(pen: Pen, n: int = n, x: float = x, y: float = y, s: float = s, a: float = a) -> None:
                r = min(0.06 * s, air.frame.camera.height * 0.04)
                c, d = math.cos(a) * r, math.sin(a) * r
                flip = 0.25 + 0.75 * abs(math.sin(a * 1.3))
                tone = air.main or tones[n % len(tones)]
                lit = air.frame.light.shade(scale(tone, 0.75 + 0.4 * flip), 0.8, 0)
                corners = [
                    (x + c, y + d * flip),
                    (x - d * 0.6, y + c * 0.6 * flip),
                    (x - c, y - d * flip),
                    (x + d * 0.6, y - c * 0.6 * flip),
                ]
                if petals:
                    pen.path(smooth(corners), lit, soft=True)
                else:
                    pen.poly(corners, lit, soft=True)

            air.frame.add(k / s, paint, owner)

"""Light in the air: a beam, warning lights."""

import math

import numpy as np

from generators.previz.camera import NEAR
from generators.previz.pen import Pen, mix, polygon, scale
from generators.previz.things.effects import Air


def beam(air: Air, owner: str) -> None:
    """A cone of light: a spotlight falls on its spot from above, others sweep slowly from it."""
    tone = air.colour("#fff0c0")
    if "spotlight" in air.words:
        ends, wide = np.array([[0.6, 6.0, 0.5], [0.0, 0.0, 0.0]]), (0.12, 1.3)
    else:
        turn = 0.5 * math.sin(air.t * 0.5)
        ends, wide = np.array([[0.0, 2.0, 0.0], [26.0 * math.cos(turn), 5.0, 26.0 * math.sin(turn)]]), (0.18, 3.0)
    seen = air.project(ends)
    (ax, ay, sa), (bx, by, sb) = seen.tolist()
    if not (sa and sb):
        return
    length = math.hypot(bx - ax, by - ay) + 1e-6
    nx, ny = -(by - ay) / length, (bx - ax) / length
    wa, wb = wide[0] * sa, wide[1] * sb
    clear = 0.35 + 0.65 * air.frame.light.practicals

    def paint(pen: Pen) -> None:
        for share, alpha in ((1.0, 0.22), (0.62, 0.24), (0.3, 0.28)):
            cone = [
                (ax + nx * wa, ay + ny * wa),
                (bx + nx * wb * share, by + ny * wb * share),
                (bx - nx * wb * share, by - ny * wb * share),
                (ax - nx * wa, ay - ny * wa),
            ]
            pen.linear(
                polygon(cone),
                (ax, ay),
                (bx, by),
                (tone, tone, tone),
                (0.0, 0.5, 1.0),
                (alpha * clear * 1.6, alpha * clear, 0.12 * clear if "spotlight" in air.words else 0.0),
                soft=True,
                add=True,
            )
        pen.glow(ax, ay, 0.9 * sa, tone, 0.9 * clear)
        if "spotlight" in air.words:
            pen.save()
            pen.canvas.translate(bx, by)
            pen.canvas.scale(1.0, 0.3)
            pen.glow(0, 0, wb * 1.3, tone, 0.7 * clear)
            pen.restore()

    air.frame.add(max(air.depth(1.0), NEAR), paint, owner)


def warning_lights(air: Air, owner: str) -> None:
    """Red lamps along both sides and a red wash over the whole picture, about once a second."""
    tone = air.colour("#ff2418")
    spots = np.array([[x, 2.3, z] for z in (-9.0, -6.0, -3.0, 0.0, 3.0) for x in (-1.45, 1.45)])
    seen = air.project(spots)
    beat = (0.5 + 0.5 * math.sin(air.t * math.tau - 0.8)) ** 1.6
    w, h, k = air.frame.camera.width, air.frame.camera.height, air.frame.camera.k
    for n, (x, y, s) in enumerate(seen.tolist()):
        if s and -w < x < 2 * w:
            spin = math.sin(air.t * math.tau + (n // 2) * 0.5)

            def lamp(pen: Pen, x: float = x, y: float = y, s: float = s, spin: float = spin) -> None:
                on = 0.25 + 0.75 * beat
                pen.glow(x, y, 1.3 * s, tone, 0.75 * on)
                pen.oval(x, y, 0.075 * s, 0.095 * s, mix(scale(tone, 0.55), (1.0, 0.8, 0.74), on * 0.9), soft=True)
                ray = [(x, y), (x + 1.5 * s * spin, y - 0.25 * s), (x + 1.5 * s * spin, y + 0.4 * s)]
                pen.linear(polygon(ray), (x, y), ray[2], (tone, tone), alphas=(0.5 * on, 0.0), soft=True, add=True)

            air.frame.add(k / s, lamp, owner)

    def wash(pen: Pen) -> None:
        frame = polygon([(0, 0), (w, 0), (w, h), (0, h)])
        pen.path(frame, scale(tone, 0.55), 0.06 + 0.30 * beat, soft=True)
        pen.linear(
            frame, (0, 0), (0, h), (tone, scale(tone, 0.2)), alphas=(0.22 * beat, 0.05 * beat), soft=True, add=True
        )

    air.frame.add(NEAR, wash, owner)

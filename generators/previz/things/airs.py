"""Effects around a spot: sparks, smoke, fire, dust, light in the air."""

import math

import numpy as np

from generators.previz.camera import NEAR, Vec
from generators.previz.pen import Colour, Pen, Point, mix, polygon, rgb, scale, smooth
from generators.previz.things.effects import Air, Painter


def _drift(air: Air, count: int, box: tuple[float, float, float], speed: float, sway: float) -> tuple[Vec, Vec]:
    """Motes that rise (or fall) through a box and begin anew: local points (n, 3) and their phase 0 to 1."""
    c = air.chance[:count]
    phase = (c[:, 3] + air.t * speed * (0.6 + 0.8 * c[:, 4])) % 1.0
    x = (c[:, 0] - 0.5) * box[0] + sway * np.sin(air.t * (0.7 + c[:, 5]) + c[:, 1] * 6.28)
    z = (c[:, 2] - 0.5) * box[2] + sway * np.cos(air.t * (0.6 + c[:, 5]) + c[:, 0] * 6.28)
    return np.stack((x, phase * box[1], z), axis=-1), phase


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
    points, phase = _drift(air, 22, (0.5, 2.6, 0.4), 0.16, 0.16)
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
                    polygon(_circle(x, y, r)),
                    (x - 0.2 * r, y - 0.25 * r),
                    r,
                    (scale(tone, 1.15), tone, tone),
                    (0.0, 0.5, 1.0),
                    _fade(0.75 * (1 - p) * min(1.0, p * 6)),
                    soft=True,
                )

    air.frame.add(air.depth(1.0), paint, owner)


def _circle(x: float, y: float, r: float, n: int = 20) -> list[Point]:
    return [(x + r * math.cos(i * math.tau / n), y + r * math.sin(i * math.tau / n)) for i in range(n)]


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
                polygon(_circle(x, y, size)),
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
    points, phase = _drift(air, count, box, speed, sway)
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
    points, _phase = _drift(air, 90, (6.0, 3.6, 4.0), 0.14, 0.35)
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


def bubbles(air: Air, owner: str) -> None:
    tone = air.colour("#d8f2fb")
    points, phase = _drift(air, 34, (2.4, 3.0, 1.6), 0.14, 0.12)
    seen = air.project(points)
    k = air.frame.camera.k
    for (x, y, s), size, p in zip(seen.tolist(), air.chance[:, 5].tolist(), phase.tolist()):
        if s:

            def paint(pen: Pen, x: float = x, y: float = y, s: float = s, size: float = size, p: float = p) -> None:
                r = min((0.03 + 0.09 * size * size) * s, air.frame.camera.height * 0.09)
                alpha = min(1.0, 8 * min(p, 1 - p))
                pen.circle(x, y, r, tone, 0.16 * alpha, soft=True)
                pen.stroke(polygon(_circle(x, y, r)), max(0.8, r * 0.1), tone, 0.7 * alpha, soft=True)
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
            ring = polygon([(px, y + (py - y) * 0.28) for px, py in _circle(x, y, rx, 28)])
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


AIRS: dict[str, tuple[Painter, tuple[float, float, float]]] = {
    "sparks": (sparks, (2.4, 2.0, 1.6)),
    "smoke": (smoke, (1.6, 3.0, 1.2)),
    "explosion": (explosion, (4.0, 3.4, 3.0)),
    "embers": (embers, (4.0, 3.2, 3.0)),
    "dust": (dust, (5.0, 2.8, 4.0)),
    "fireflies": (fireflies, (6.0, 2.4, 4.0)),
    "confetti": (confetti, (6.0, 3.6, 4.0)),
    "beam": (beam, (4.0, 6.0, 4.0)),
    "warning lights": (warning_lights, (3.0, 2.6, 12.0)),
    "bubbles": (bubbles, (2.4, 3.0, 1.6)),
    "splash": (splash, (2.0, 1.4, 2.0)),
}

"""What a house is fitted with: stoves, baths, mirrors, chandeliers, clocks."""

import math

from generators.previz.pen import Pen, rgb, scale
from generators.previz.things.furniture import GOLD, INK, IVORY, STEEL, WARM
from generators.previz.things.prop import Ask, Maker
from generators.previz.things.shapes import lying
from generators.previz.things.solids import Model, Overlay, Spot


def oven(m: Model, r: Ask) -> None:
    body = r.main("#dfe3e6")
    m.box((0, 0.03, 0), (0.6, 0.82, 0.6), body)
    m.box((0, 0.85, -0.01), (0.62, 0.03, 0.62), rgb("#2b2f36"))
    for x, z in ((-0.14, 0.14), (0.14, 0.14), (-0.14, -0.15), (0.14, -0.15)):
        m.panel(lying(x, 0.881, z, 0.09), rgb("#4b525c"), mark=True, fade=0)
        m.panel(
            lying(x, 0.8815, z, 0.06),
            rgb("#e2542a") if x < 0 < z else rgb("#1b1e23"),
            glow=0.6 if x < 0 < z else 0.0,
            mark=True,
            fade=0,
        )
    m.blank((-0.3, 0.03, 0.301), (0.3, 0.85, 0.301))
    m.plate(-0.24, 0.14, 0.24, 0.56, 0.302, rgb("#23272e"))
    m.plate(-0.19, 0.2, 0.19, 0.5, 0.303, rgb("#e0842e"), glow=0.55, fade=0.3)
    m.plate(-0.29, 0.69, 0.29, 0.82, 0.302, scale(body, 0.85))
    for n in range(5):
        m.disc(-0.22 + n * 0.11, 0.755, 0.304, 0.03, rgb("#2b2f36"), sides=16)
        m.plate(-0.223 + n * 0.11, 0.755, -0.217 + n * 0.11, 0.782, 0.305, IVORY)
    m.tube((-0.2, 0.62, 0.335), (0.2, 0.62, 0.335), 0.012, 0.012, STEEL)


def fridge(m: Model, r: Ask) -> None:
    body = r.main("#e6eaec")
    m.box((0, 0, 0), (0.7, 1.75, 0.66), body, gloss=0.2)
    m.plate(-0.35, 1.16, 0.35, 1.175, 0.331, scale(body, 0.4))
    m.plate(-0.35, 0.0, 0.35, 0.06, 0.331, scale(body, 0.4))
    for y0, y1 in ((0.75, 1.1), (1.24, 1.5)):
        m.box((0.27, y0, 0.35), (0.03, y1 - y0, 0.03), STEEL)
    m.blank((-0.3, 0.3, 0.331), (0.2, 1.7, 0.331))
    for x, y, tone in ((-0.2, 1.42, "#d12b3c"), (-0.05, 1.55, "#3b6fd1"), (-0.12, 0.98, "#3fa05a")):
        m.disc(x, y, 0.333, 0.022, rgb(tone), sides=10)
    m.plate(-0.22, 0.72, -0.02, 0.97, 0.332, rgb("#fbf3c8"))
    if r.thing.text:
        m.words(r.thing.text, -0.21, 0.74, -0.03, 0.95, 0.3335, INK, lines=5)
    else:
        for n in range(4):
            m.plate(-0.2, 0.9 - n * 0.04, -0.05 - 0.02 * (n % 2), 0.908 - n * 0.04, 0.3335, INK)


def bathtub(m: Model, r: Ask) -> None:
    white = r.main("#f3f1ec")
    for x, z in ((-0.6, 0.25), (0.6, 0.25), (-0.6, -0.25), (0.6, -0.25)):
        m.tube((x, 0, z), (x * 0.95, 0.14, z * 0.95), 0.02, 0.05, GOLD)
    outline = [
        (math.copysign(abs(math.cos(a)) ** 0.6, math.cos(a)), math.copysign(abs(math.sin(a)) ** 0.8, math.sin(a)))
        for a in (n * math.tau / 28 for n in range(28))
    ]
    m.slab([(x * 0.72, z * 0.3) for x, z in outline], 0.12, 0.3, scale(white, 0.86))
    m.slab([(x * 0.8, z * 0.36) for x, z in outline], 0.3, 0.56, white)
    m.slab([(x * 0.85, z * 0.4) for x, z in outline], 0.56, 0.61, white)
    m.panel([(x * 0.78, 0.6105, z * 0.33) for x, z in outline[::-1]], rgb("#9fc9d8"), mark=True, fade=0)
    for x, z, k in (
        (-0.4, 0.05, 0.14),
        (-0.2, -0.08, 0.13),
        (0.0, 0.08, 0.15),
        (0.2, -0.05, 0.12),
        (-0.5, -0.1, 0.1),
        (0.35, 0.1, 0.09),
    ):
        m.ball((x, 0.62, z * 0.8), (k, k * 0.55, k * 0.8), rgb("#fdfdff"), gloss=0.1, mark=True)
    m.tube((0.74, 0.6, 0), (0.74, 0.8, 0), 0.02, 0.02, GOLD)
    m.stroke([(0.74, 0.8, 0), (0.68, 0.84, 0), (0.6, 0.8, 0), (0.6, 0.75, 0)], 0.035, GOLD)


def mirror(m: Model, r: Ask) -> None:
    frame = r.main("#c9a24a")
    ring = [(0.36 * math.cos(a), 0.95 + 0.75 * math.sin(a)) for a in (n * math.tau / 32 for n in range(32))]
    for s in (-1, 1):
        m.tube((s * 0.42, 0, 0.16), (s * 0.4, 0.06, 0.0), 0.03, 0.03, scale(frame, 0.7))
        m.tube((s * 0.42, 0, -0.2), (s * 0.4, 0.06, 0.0), 0.03, 0.03, scale(frame, 0.7))
        m.tube((s * 0.41, 0.03, 0), (s * 0.41, 1.2, 0), 0.022, 0.018, scale(frame, 0.8))
        m.ball((s * 0.41, 1.22, 0), 0.035, frame)
    m.prism(ring, -0.02, 0.02, frame)
    glass = [((x) * 0.87, 0.95 + (y - 0.95) * 0.93) for x, y in ring]
    m.panel([(x, y, 0.021) for x, y in glass], rgb("#b9ced8"), mark=True, fade=0.5)
    m.panel(
        [(-0.26, 0.75, 0.022), (-0.14, 0.62, 0.022), (0.22, 1.3, 0.022), (0.1, 1.46, 0.022)],
        (1, 1, 1),
        alpha=0.45,
        mark=True,
        fade=0,
    )
    m.panel(
        [(-0.06, 0.5, 0.022), (-0.02, 0.46, 0.022), (0.26, 1.0, 0.022), (0.24, 1.08, 0.022)],
        (1, 1, 1),
        alpha=0.35,
        mark=True,
        fade=0,
    )
    m.ball((0, 1.72, 0.0), (0.07, 0.05, 0.03), frame)


def chandelier(m: Model, r: Ask) -> None:
    brass = r.main("#d6a64a")
    m.stroke([(0, 0.95, 0), (0, 0.5, 0)], 0.02, scale(brass, 0.6))
    m.lathe(0, 0, [(0.01, 0.0), (0.05, 0.06), (0.03, 0.14), (0.06, 0.22), (0.02, 0.34), (0.03, 0.55)], brass, gloss=0.5)
    for n in range(8):
        a = n * math.tau / 8 + 0.2
        c, s = math.cos(a), math.sin(a)
        m.stroke(
            [
                (0.03 * c, 0.16, 0.03 * s),
                (0.2 * c, 0.04, 0.2 * s),
                (0.38 * c, 0.12, 0.38 * s),
                (0.4 * c, 0.24, 0.4 * s),
            ],
            0.022,
            brass,
        )
        m.tube((0.4 * c, 0.24, 0.4 * s), (0.4 * c, 0.255, 0.4 * s), 0.045, 0.05, brass)
        m.tube((0.4 * c, 0.255, 0.4 * s), (0.4 * c, 0.36, 0.4 * s), 0.015, 0.015, IVORY)
        m.ball((0.4 * c, 0.39, 0.4 * s), (0.015, 0.032, 0.015), rgb("#ffe9a8"), glow=1)
        m.ball((0.2 * c, 0.0, 0.2 * s), (0.016, 0.03, 0.016), rgb("#dff0f8"), glow=0.5)
        m.halo((0.4 * c, 0.39, 0.4 * s), 0.24, WARM, 0.5)


def clock(m: Model, r: Ask) -> None:
    tall = r.says("grandfather", "longcase", "pendulum")
    y, wide = (1.72, 0.17) if tall else (0.17, 0.15)
    if tall:
        wood = r.main("#6b3f24")
        m.box((0, 0, 0), (0.52, 0.35, 0.3), wood)
        m.box((0, 0.35, 0), (0.4, 1.1, 0.24), scale(wood, 1.1))
        m.plate(-0.13, 0.45, 0.13, 1.38, 0.122, rgb("#2a1a12"))
        m.box((0, 1.45, 0), (0.52, 0.5, 0.3), wood)
        m.prism([(-0.28, 1.95), (0.28, 1.95), (0, 2.18)], -0.15, 0.15, scale(wood, 0.9))
        r.overlay = _pendulum(1.35, 0.75, 0.125, _hands(y, 0.152, wide))
        z = 0.152
    else:
        m.tube((0, y, -0.03), (0, y, 0.02), wide + 0.02, wide + 0.015, r.main("#2b3038"), gloss=0.4)
        z = 0.022
        r.overlay = _hands(y, z + 0.002, wide)
    m.disc(0, y, z, wide + 0.01, GOLD if tall else rgb("#d6dbe0"), sides=36)
    m.disc(0, y, z + 0.0005, wide, rgb("#faf6ea"), sides=36)
    for n in range(1, 13):
        a = n * math.tau / 12
        cx, cy, k = 0.8 * wide * math.sin(a), y + 0.8 * wide * math.cos(a), 0.13 * wide
        m.words(str(n), cx - k, cy - k, cx + k, cy + k, z + 0.001, INK, lines=1)


def _hands(y: float, z: float, wide: float) -> Overlay:
    def turn(pen: Pen, spot: Spot, t: float) -> None:
        x, py, s = spot.px(0, y, z)
        facing = math.cos(spot.yaw) * (spot.frame.camera.eye[2] - spot.position[2]) + math.sin(spot.yaw) * (
            spot.frame.camera.eye[0] - spot.position[0]
        )
        if s * wide < 3 or facing <= 0:
            return
        for a, reach, thick, tone in (
            (10.15 / 12, 0.5, 0.07, INK),
            (0.15, 0.72, 0.045, INK),
            (int(t) / 60 + 0.4, 0.8, 0.018, rgb("#c02c26")),
        ):
            tx, ty, _ = spot.px(reach * wide * math.sin(a * math.tau), y + reach * wide * math.cos(a * math.tau), z)
            pen.line((x, py), (tx, ty), thick * wide * s, tone)
        pen.circle(x, py, 0.05 * wide * s, INK)

    return turn


def _pendulum(y: float, reach: float, z: float, then: Overlay) -> Overlay:
    def swing(pen: Pen, spot: Spot, t: float) -> None:
        a = 0.12 * math.sin(t * math.pi)
        x0, y0, s = spot.px(0, y, z)
        x1, y1, _ = spot.px(reach * math.sin(a), y - reach * math.cos(a), z)
        if s > 3:
            pen.line((x0, y0), (x1, y1), 0.012 * s, GOLD)
            pen.circle(x1, y1, 0.06 * s, GOLD)
        then(pen, spot, t)

    return swing


FITTINGS: dict[str, Maker] = {
    "oven": oven,
    "fridge": fridge,
    "bathtub": bathtub,
    "mirror": mirror,
    "chandelier": chandelier,
    "clock": clock,
}

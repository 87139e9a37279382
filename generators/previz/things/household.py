"""Furniture and fittings of a home."""

import math

from generators.previz.camera import vec
from generators.previz.pen import Pen, rgb, scale
from generators.previz.things.furniture import DARK_WOOD, GOLD, INK, IVORY, STEEL, WARM
from generators.previz.things.prop import Ask, Maker
from generators.previz.things.shapes import lying
from generators.previz.things.solids import Corner, Model, Overlay, Spot


def sofa(m: Model, r: Ask) -> None:
    cloth = r.main("#4a6f8f")
    for x in (-0.85, 0.85):
        for z in (-0.3, 0.32):
            m.box((x, 0, z), (0.07, 0.1, 0.07), DARK_WOOD)
    m.box((0, 0.1, 0.03), (1.7, 0.2, 0.76), scale(cloth, 0.8))
    for x in (-0.42, 0.42):
        m.box((x, 0.3, 0.07), (0.82, 0.16, 0.68), scale(cloth, 1.12))
        m.box((x, 0.46, -0.22), (0.8, 0.4, 0.16), scale(cloth, 1.02))
    m.box((0, 0.1, -0.38), (1.7, 0.78, 0.14), scale(cloth, 0.9))
    for x in (-0.96, 0.96):
        m.box((x, 0.1, -0.03), (0.22, 0.52, 0.84), cloth)
        m.tube((x, 0.62, -0.45), (x, 0.62, 0.39), 0.11, 0.11, cloth, gloss=0.05)
    r.seat = vec(0.42, 0.46, 0.12)


def bookcase(m: Model, r: Ask) -> None:
    wood = r.main("#7a4d2c")
    m.box((0, 0, -0.14), (1.0, 1.9, 0.03), scale(wood, 0.55))
    for x in (-0.5, 0.5):
        m.box((x, 0, 0), (0.04, 1.9, 0.3), wood)
    tones = ("#8e2f33", "#2f5d4b", "#2f4f7a", "#c79a3e", "#5a3a6a", "#d8cbb0", "#3a3f46", "#a4562a")
    for level in range(6):
        y = 0.04 + level * 0.36
        m.box((0, y - 0.04, 0), (0.96, 0.04, 0.3), wood)
        if level == 5:
            break
        x = -0.46
        while x < 0.4:
            wide, tall = r.rng.uniform(0.03, 0.065), r.rng.uniform(0.2, 0.28)
            m.box((x + wide / 2, y, 0.02), (wide * 0.94, tall, 0.2), rgb(tones[r.rng.randrange(8)]))
            m.plate(x + wide * 0.2, y + tall * 0.72, x + wide * 0.75, y + tall * 0.78, 0.1205, GOLD)
            x += wide + (0.12 if r.rng.random() < 0.06 else 0.002)


def wardrobe(m: Model, r: Ask) -> None:
    wood = r.main("#8a5a34")
    for x in (-0.5, 0.5):
        for z in (-0.2, 0.2):
            m.box((x, 0, z), (0.1, 0.1, 0.1), scale(wood, 0.7))
    m.box((0, 0.1, 0), (1.2, 1.9, 0.58), wood)
    for s in (-1, 1):
        for y0, y1 in ((0.2, 0.95), (1.05, 1.9)):
            x0, x1 = sorted((s * 0.06, s * 0.54))
            m.plate(x0, y0, x1, y1, 0.291, scale(wood, 0.7))
            m.plate(x0 + 0.03, y0 + 0.03, x1 - 0.03, y1 - 0.03, 0.292, scale(wood, 1.18), fade=0.2)
        m.disc(s * 0.035, 1.05, 0.293, 0.018, GOLD, sides=12)
    m.plate(-0.006, 0.14, 0.006, 1.96, 0.2935, scale(wood, 0.35))
    m.box((0, 2.0, 0), (1.32, 0.09, 0.66), scale(wood, 0.85))


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


def plant(m: Model, r: Ask) -> None:
    r.grip = 0.15
    clay = rgb("#b5653a")
    leaf = r.main("#3f8a45")
    m.tube((0, 0, 0), (0, 0.22, 0), 0.11, 0.15, clay)
    m.tube((0, 0.22, 0), (0, 0.27, 0), 0.17, 0.17, clay, cap=rgb("#3a2a1e"))
    if r.says("cactus"):
        m.tube((0, 0.27, 0), (0, 0.62, 0), 0.075, 0.075, leaf)
        m.ball((0, 0.62, 0), 0.075, leaf)
        for s, y in ((-1, 0.4), (1, 0.48)):
            m.tube((s * 0.06, y, 0), (s * 0.15, y + 0.02, 0), 0.035, 0.035, leaf)
            m.tube((s * 0.15, y, 0), (s * 0.15, y + 0.13, 0), 0.037, 0.037, leaf)
            m.ball((s * 0.15, y + 0.13, 0), 0.037, leaf)
        return
    for n in range(15):
        a = n * 2.4
        reach, high = 0.13 + 0.1 * (n % 4) / 3, 0.42 + 0.05 * (n % 5)
        c, k = math.cos(a), math.sin(a)
        mid: Corner = (reach * 0.55 * c, 0.27 + (high - 0.27) * 0.75, reach * 0.55 * k)
        tip: Corner = (reach * 1.35 * c, high * 0.94, reach * 1.35 * k)
        m.stroke([(0.02 * c, 0.25, 0.02 * k), mid], 0.012, scale(leaf, 0.7))
        side = 0.045
        m.panel(
            [
                mid,
                (mid[0] + 0.4 * (tip[0] - mid[0]) - side * k, high + 0.02, mid[2] + 0.4 * (tip[2] - mid[2]) + side * c),
                tip,
                (mid[0] + 0.4 * (tip[0] - mid[0]) + side * k, high + 0.02, mid[2] + 0.4 * (tip[2] - mid[2]) - side * c),
            ],
            scale(leaf, 0.8 + 0.12 * (n % 4)),
        )


def wheelchair(m: Model, r: Ask) -> None:
    cloth, steel = r.main("#2b3a55"), rgb("#9aa4af")
    for s in (-1, 1):
        x = s * 0.3
        wheel = [
            (x, 0.3 + 0.29 * math.sin(a), -0.08 + 0.29 * math.cos(a)) for a in (n * math.tau / 28 for n in range(30))
        ]
        m.stroke(wheel, 0.035, rgb("#22252b"))
        m.stroke([(x + s * 0.03, 0.3 + (y - 0.3) * 0.86, -0.08 + (z + 0.08) * 0.86) for _, y, z in wheel], 0.012, steel)
        for n in range(6):
            a = n * math.pi / 6
            c, k = 0.28 * math.cos(a), 0.28 * math.sin(a)
            m.stroke([(x, 0.3 + k, -0.08 + c), (x, 0.3 - k, -0.08 - c)], 0.006, steel)
        small = [
            (s * 0.22, 0.08 + 0.07 * math.sin(a), 0.36 + 0.07 * math.cos(a))
            for a in (n * math.tau / 16 for n in range(18))
        ]
        m.stroke(small, 0.03, rgb("#22252b"))
        m.stroke([(s * 0.24, 0.95, -0.34), (s * 0.24, 0.93, -0.25), (s * 0.24, 0.3, -0.22)], 0.03, steel)
        m.stroke([(s * 0.24, 0.66, -0.22), (s * 0.24, 0.66, 0.14), (s * 0.24, 0.48, 0.2)], 0.028, steel)
        m.box((s * 0.24, 0.665, -0.04), (0.06, 0.03, 0.3), rgb("#22252b"))
        m.stroke([(s * 0.2, 0.48, 0.22), (s * 0.17, 0.1, 0.42)], 0.028, steel)
        m.box((s * 0.11, 0.08, 0.44), (0.15, 0.02, 0.14), rgb("#31363f"))
    m.box((0, 0.44, -0.01), (0.44, 0.05, 0.44), cloth)
    m.box((0, 0.5, -0.23), (0.44, 0.4, 0.03), cloth)
    r.seat = vec(0, 0.49, 0.0)


HOUSEHOLD: dict[str, Maker] = {
    "sofa": sofa,
    "bookcase": bookcase,
    "wardrobe": wardrobe,
    "oven": oven,
    "fridge": fridge,
    "bathtub": bathtub,
    "mirror": mirror,
    "chandelier": chandelier,
    "clock": clock,
    "plant": plant,
    "wheelchair": wheelchair,
}

"""Small things with a meaning: flowers, watches, rings, shoes, flags, feathers, skulls."""

import math

from generators.previz.pen import Pen, mix, rgb, scale
from generators.previz.things.furniture import DARK_WOOD, GOLD, INK, IVORY, STEEL
from generators.previz.things.lettering import legible
from generators.previz.things.prop import Ask, Maker
from generators.previz.things.solids import Corner, Model, Spot


def flower(m: Model, r: Ask) -> None:
    petal = r.main("#f2b632" if r.says("sunflower") else "#d8283c")
    heads = [(-0.05, 0.3, 0.0), (0.0, 0.36, 0.02), (0.06, 0.31, 0.01)] if r.says("bouquet") else [(0.0, 0.36, 0.0)]
    for x, y, z in heads:
        m.stroke([(x * 0.2, 0.0, 0), (x * 0.4 + 0.012, 0.15, 0), (x, y, z)], 0.009, rgb("#3f7d3a"))
        m.panel([(x * 0.4, 0.13, 0), (x * 0.4 + 0.06, 0.2, 0.015), (x * 0.4 + 0.075, 0.17, 0.01)], rgb("#4f9446"))
        m.panel([(x * 0.4, 0.17, 0), (x * 0.4 - 0.06, 0.235, 0.015), (x * 0.4 - 0.07, 0.2, 0.01)], rgb("#478a40"))
        if r.says("sunflower"):
            m.tube((x, y, z - 0.004), (x, y, z), 0.03, 0.03, petal)
            for n in range(14):
                a = n * math.tau / 14
                tip, c, k = (x + 0.085 * math.cos(a), y + 0.085 * math.sin(a), z), math.cos(a + 0.3), math.sin(a + 0.3)
                m.panel(
                    [
                        (x, y, z + 0.002),
                        (x + 0.05 * c, y + 0.05 * k, z + 0.002),
                        tip,
                        (x + 0.05 * math.cos(a - 0.3), y + 0.05 * math.sin(a - 0.3), z + 0.002),
                    ],
                    scale(petal, 1.1 if n % 2 else 0.9),
                )
            m.tube((x, y, z + 0.003), (x, y, z + 0.016), 0.04, 0.03, rgb("#4a2e19"))
        else:
            m.ball((x, y + 0.005, z), (0.046, 0.05, 0.046), scale(petal, 0.75), gloss=0.1)
            for n, (a, k) in enumerate(((0.4, 1.0), (2.1, 1.05), (3.6, 0.95), (5.2, 1.1))):
                m.ball(
                    (x + 0.022 * math.cos(a), y + 0.004 + 0.014 * math.sin(a), z + 0.02),
                    (0.03 * k, 0.034 * k, 0.03),
                    scale(petal, 0.85 + 0.12 * n),
                    gloss=0.15,
                )
            swirl = [
                (x + 0.016 * s * math.cos(s * 7), y + 0.008 + 0.016 * s * math.sin(s * 7), z + 0.052)
                for s in (n / 8 for n in range(9))
            ]
            m.stroke(swirl, 0.004, scale(petal, 0.5))


def watch(m: Model, r: Ask) -> None:
    case = r.main("#d6a64a")
    face, radius, y = rgb("#faf4e4"), 0.05, 0.06
    if r.says("alarm"):
        for x in (-0.03, 0.03):
            m.tube((x, 0.0, 0), (x * 0.7, 0.03, 0), 0.006, 0.006, STEEL)
            m.ball((x * 1.1, 0.115, 0), (0.024, 0.018, 0.02), case)
    elif r.says("wrist"):
        m.box((0, 0, -0.005), (0.034, 0.13, 0.006), DARK_WOOD)
    else:
        m.tube((0, 0.108, 0), (0, 0.125, 0), 0.007, 0.009, case)
        ring = [(0.013 * math.cos(a), 0.137 + 0.013 * math.sin(a), 0.0) for a in (n * math.tau / 12 for n in range(14))]
        m.stroke(ring, 0.004, case)
        m.stroke(
            [(0, 0.15, 0), (0.03, 0.16, 0.0), (0.05, 0.12, 0.0), (0.075, 0.06, 0.0), (0.07, 0.0, 0.0)],
            0.005,
            scale(case, 0.85),
        )
    m.tube((0, y, -0.012), (0, y, 0.012), radius + 0.006, radius + 0.004, case, cap=case, gloss=0.5)
    m.disc(0, y, 0.0125, radius, face, sides=36)
    for n in range(12):
        a = n * math.tau / 12
        inner = 0.04 if n % 3 else 0.035
        m.stroke(
            [
                (inner * math.sin(a), y + inner * math.cos(a), 0.013),
                (0.046 * math.sin(a), y + 0.046 * math.cos(a), 0.013),
            ],
            0.0018 if n % 3 else 0.0035,
            INK,
            mark=True,
        )

    def hands(pen: Pen, spot: Spot, t: float) -> None:
        x, py, s = spot.px(0, y, 0.0135)
        if s * radius < 4:
            return
        for turn, length, width, tone in (
            (10.15 / 12, 0.024, 0.0042, INK),
            (0.15, 0.037, 0.003, INK),
            (int(t * 4) / 240, 0.04, 0.0014, rgb("#c02c26")),
        ):
            a = turn * math.tau
            tx, ty, _ = spot.px(length * math.sin(a), y + length * math.cos(a), 0.0135)
            pen.line((x, py), (tx, ty), width * s, tone)
        pen.circle(x, py, 0.0035 * s, INK)

    r.overlay = hands


def shoe(m: Model, r: Ask) -> None:
    upper = r.main("#7a4a2c" if r.says("boot") else "#d9412f")
    sole = rgb("#f3efe6") if not r.says("boot") else rgb("#2b211b")
    m.prism([(-0.14, 0.0), (0.15, 0.0), (0.165, 0.03), (-0.145, 0.035)], -0.045, 0.045, sole)
    top = 0.26 if r.says("boot") else 0.115
    m.prism([(-0.14, 0.033), (-0.01, 0.033), (0.0, top * 0.92), (-0.13, top)], -0.042, 0.042, upper)
    if not r.says("boot"):
        for n in range(3):
            m.stroke(
                [(-0.1 + n * 0.03, 0.045, 0.0425), (-0.075 + n * 0.03, 0.085, 0.0425)], 0.011, (1, 1, 1), mark=True
            )
    m.prism(
        [(-0.01, 0.033), (0.158, 0.03), (0.15, 0.06), (0.1, 0.075), (0.0, 0.105)], -0.042, 0.042, scale(upper, 1.06)
    )
    for n in range(4):
        x, y = 0.005 + n * 0.023, 0.104 - n * 0.007
        m.stroke([(x, y - 0.008, 0.043), (x + 0.01, y + 0.004, 0.02), (x + 0.004, y + 0.003, -0.02)], 0.007, (1, 1, 1))
    m.panel(
        [
            (-0.128, top - 0.002, 0.034),
            (-0.004, top * 0.92 - 0.002, 0.034),
            (-0.004, top * 0.92 - 0.002, -0.034),
            (-0.128, top - 0.002, -0.034),
        ],
        rgb("#2a1d18"),
        fade=0,
    )


def flag(m: Model, r: Ask) -> None:
    cloth = r.main("#c8323e")
    m.tube((0, 0, 0), (0, 2.6, 0), 0.025, 0.02, rgb("#8b8f96"))
    m.ball((0, 2.63, 0), 0.045, GOLD)
    m.blank((-1.25, 1.7, -0.15), (1.25, 2.62, 0.15))

    def wave(pen: Pen, spot: Spot, t: float) -> None:
        light = spot.frame.light
        depth = spot.frame.camera.k / max(spot.px(0, 2, 0)[2], 1e-6)
        top, low = [], []
        for n in range(13):
            u = n / 12
            z = 0.1 * u * math.sin(u * 7 - t * 5)
            sag = 0.04 * u * math.sin(u * 5 - t * 4) - 0.05 * u
            a, b = spot.px(0.02 + 1.15 * u, 2.56 + sag, z), spot.px(0.02 + 1.15 * u, 1.82 + sag, z)
            if not (a[2] and b[2]):
                return
            top.append(a[:2])
            low.append(b[:2])
        for n in range(12):
            fold = 0.5 + 0.5 * math.cos((n + 0.5) / 12 * 7 - t * 5)
            quad = [top[n], top[n + 1], low[n + 1], low[n]]
            grown = [(x + (0.5 if i in (1, 2) else 0.0), y) for i, (x, y) in enumerate(quad)]
            pen.poly(grown, light.shade(scale(cloth, 0.78 + 0.4 * fold), 0.3 + 0.6 * fold, depth))
        if r.thing.text:
            pen.sign(r.thing.text, [top[2], top[10], low[10], low[2]], light.shade(legible(IVORY, cloth), 0.7, depth))

    r.overlay = wave


def feather(m: Model, r: Ask) -> None:
    vane = r.main("#e9eef4")
    spine: list[Corner] = [(-0.05, 0.0, 0), (-0.03, 0.06, 0), (0.0, 0.15, 0), (0.05, 0.24, 0), (0.11, 0.3, 0)]

    def at(k: float) -> Corner:
        return (-0.05 + 0.02 * k + 0.14 * k * k, 0.3 * k, 0.0)

    for side in (-1, 1):
        for n in range(11):
            k0, k1 = 0.2 + n * 0.07, 0.2 + (n + 0.93) * 0.07
            (ax, ay, _), (bx, by, _) = at(k0), at(k1)
            w0, w1 = (0.055 * math.sin(math.pi * min(1.0, (k - 0.15) / 0.87)) ** 0.7 for k in (k0, k1))
            lift = 0.035
            quad: list[Corner] = [
                (ax, ay, 0),
                (bx, by, 0),
                (bx + side * w1, by + lift - side * w1 * 0.5, 0.004),
                (ax + side * w0, ay + lift - side * w0 * 0.5, 0.004),
            ]
            m.panel(
                quad,
                scale(vane, 1.0 if side > 0 else 0.84) if n % 3 else scale(vane, 0.92 if side > 0 else 0.77),
                fade=0,
            )
    m.stroke(spine, 0.005, mix(vane, rgb("#8a7a60"), 0.6))


def skull(m: Model, r: Ask) -> None:
    bone, hole = r.main("#ece2cc"), rgb("#2a211d")
    m.prism([(-0.05, 0.0), (0.05, 0.0), (0.062, 0.06), (-0.062, 0.06)], -0.02, 0.07, scale(bone, 0.93))
    m.ball((0, 0.13, 0), (0.085, 0.085, 0.1), bone, gloss=0.1)
    m.ball((0, 0.068, 0.04), (0.062, 0.038, 0.05), bone, gloss=0.0, mark=True)
    for s in (-1, 1):
        m.ball((s * 0.036, 0.11, 0.088), (0.024, 0.025, 0.006), hole, gloss=0.0, mark=True)
    m.panel([(-0.013, 0.062, 0.1), (0.013, 0.062, 0.1), (0.0, 0.09, 0.1)], hole, mark=True, fade=0)
    m.panel(
        [(-0.045, 0.022, 0.1), (0.045, 0.022, 0.1), (0.047, 0.042, 0.1), (-0.047, 0.042, 0.1)],
        scale(bone, 1.1),
        mark=True,
        fade=0,
    )
    for n in range(7):
        x = -0.042 + n * 0.014
        m.stroke([(x, 0.021, 0.101), (x, 0.043, 0.101)], 0.0025, hole, mark=True)


KEEPSAKES: dict[str, Maker] = {
    "flower": flower,
    "watch": watch,
    "shoe": shoe,
    "flag": flag,
    "feather": feather,
    "skull": skull,
}

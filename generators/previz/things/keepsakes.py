"""Small things with a meaning: flowers, watches, rings, shoes, flags, feathers, skulls."""

import itertools
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


def ring(m: Model, r: Ask) -> None:
    gold = r.main("#e4b548")
    if r.says("crown"):
        m.tube((0, 0, 0), (0, 0.05, 0), 0.09, 0.092, gold, cap=rgb("#6d1f2c"), gloss=0.5)
        for n in range(10):
            a = n * math.tau / 10
            b, c = a - 0.28, a + 0.28
            m.panel(
                [
                    (0.092 * math.sin(b), 0.05, 0.092 * math.cos(b)),
                    (0.092 * math.sin(c), 0.05, 0.092 * math.cos(c)),
                    (0.098 * math.sin(a), 0.125, 0.098 * math.cos(a)),
                ],
                gold,
            )
            m.ball((0.1 * math.sin(a), 0.128, 0.1 * math.cos(a)), 0.009, rgb("#f5e7b0"))
            m.ball((0.093 * math.sin(a), 0.025, 0.093 * math.cos(a)), 0.008, rgb(("#d12b3c", "#3b6fd1")[n % 2]))
        return
    if r.says("necklace", "jewel", "amulet"):
        chain: list[Corner] = [
            (0.075 * math.sin(a), 0.12 - 0.085 * math.cos(a), 0.0) for a in (-2.7 + n * 0.45 for n in range(13))
        ]
        m.stroke(chain, 0.004, gold)
        _gem(m, 0.0, 0.018, 0.028, rgb("#3ba7d8"))
        return
    band: list[Corner] = [
        (0.0105 * math.cos(a), 0.0115 + 0.0105 * math.sin(a), 0.0) for a in (n * math.tau / 20 for n in range(22))
    ]
    m.stroke(band, 0.0032, scale(gold, 0.8))
    m.stroke(
        [(x * 0.985, 0.0115 + (y - 0.0115) * 0.985, 0.0008) for x, y, _ in band[2:9]], 0.0012, mix(gold, (1, 1, 1), 0.7)
    )
    m.tube((0, 0.0225, 0), (0, 0.0245, 0), 0.0025, 0.004, gold)
    _gem(m, 0.0, 0.0275, 0.0055, rgb("#cdf1ff"))


def _gem(m: Model, x: float, y: float, s: float, tone: tuple[float, float, float]) -> None:
    """A cut stone seen from its front, glinting now and then."""
    m.prism(
        [
            (x - s, y + s * 0.3),
            (x, y - s),
            (x + s, y + s * 0.3),
            (x + s * 0.55, y + s * 0.75),
            (x - s * 0.55, y + s * 0.75),
        ],
        -s * 0.4,
        s * 0.4,
        tone,
        glow=0.35,
        gloss=0.6,
    )
    z = s * 0.41
    m.panel(
        [(x - s, y + s * 0.3, z), (x, y - s, z), (x - s * 0.3, y + s * 0.3, z)],
        scale(tone, 0.75),
        glow=0.3,
        mark=True,
        fade=0,
    )
    m.panel(
        [(x - s * 0.3, y + s * 0.3, z), (x, y - s, z), (x + s * 0.3, y + s * 0.3, z)],
        mix(tone, (1, 1, 1), 0.45),
        glow=0.4,
        mark=True,
        fade=0,
    )
    m.panel(
        [
            (x - s * 0.55, y + s * 0.75, z),
            (x - s * 0.3, y + s * 0.3, z),
            (x + s * 0.3, y + s * 0.3, z),
            (x + s * 0.55, y + s * 0.75, z),
        ],
        mix(tone, (1, 1, 1), 0.7),
        glow=0.5,
        mark=True,
        fade=0,
    )
    m.halo((x, y, s), s * 3, mix(tone, (1, 1, 1), 0.5), 0.35)


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


def coin(m: Model, r: Ask) -> None:
    gold = r.main("#e4b548")
    m.tube((0, 0.016, -0.0012), (0, 0.016, 0.0012), 0.016, 0.016, scale(gold, 0.75), cap=gold, gloss=0.6)
    m.disc(0, 0.016, 0.00125, 0.0135, scale(gold, 0.8), sides=30)
    m.disc(0, 0.016, 0.0013, 0.0128, scale(gold, 1.06), sides=30)
    m.words(r.thing.text or "1", -0.007, 0.0075, 0.007, 0.0245, 0.0014, scale(gold, 0.5))
    for n in range(24):
        a = n * math.tau / 24
        m.disc(0.0148 * math.cos(a), 0.016 + 0.0148 * math.sin(a), 0.00135, 0.0006, scale(gold, 0.6), sides=6)


def trophy(m: Model, r: Ask) -> None:
    gold = r.main("#e4b548")
    m.box((0, 0, 0), (0.15, 0.06, 0.15), rgb("#2b211b"))
    m.blank((-0.07, 0.01, 0.0755), (0.07, 0.05, 0.0755))
    m.plate(-0.06, 0.012, 0.06, 0.05, 0.0756, GOLD)
    m.words(r.thing.text or "1ST", -0.055, 0.014, 0.055, 0.048, 0.0758, rgb("#2b211b"), lines=1)
    for s in (-1, 1):
        m.stroke(
            [(s * 0.085, 0.3, 0), (s * 0.15, 0.3, 0), (s * 0.15, 0.22, 0), (s * 0.06, 0.19, 0)],
            0.016,
            scale(gold, 0.85),
        )
    m.lathe(
        0,
        0,
        [(0.055, 0.06), (0.02, 0.09), (0.016, 0.14), (0.05, 0.17), (0.085, 0.23), (0.1, 0.33)],
        gold,
        cap=scale(gold, 0.5),
        gloss=0.3,
    )
    m.tube((0, 0.33, 0), (0, 0.34, 0), 0.106, 0.106, scale(gold, 1.15), cap=scale(gold, 0.45), gloss=0.3)
    r.grip = 0.12


def medal(m: Model, r: Ask) -> None:
    gold = r.main("#e4b548")
    for s in (-1, 1):
        m.panel(
            [(s * 0.008, 0.075, 0), (s * 0.03, 0.2, 0), (s * 0.004, 0.2, 0), (-s * 0.012, 0.075, 0)],
            rgb("#2f4f9a" if s < 0 else "#b3262e"),
        )
    m.tube((0, 0.04, -0.002), (0, 0.04, 0.002), 0.038, 0.038, scale(gold, 0.8), cap=gold, gloss=0.6)
    m.disc(0, 0.04, 0.0022, 0.031, scale(gold, 0.8), sides=28)
    star: list[tuple[float, float]] = []
    for n in range(10):
        a, k = math.pi / 2 + n * math.pi / 5, 0.027 if n % 2 == 0 else 0.011
        star.append((k * math.cos(a), 0.04 + k * math.sin(a)))
    if r.thing.text:
        m.words(r.thing.text, -0.026, 0.02, 0.026, 0.06, 0.0024, scale(gold, 0.35))
    else:
        m.panel([(x, y, 0.0024) for x, y in star], scale(gold, 1.25), mark=True, fade=0)
    m.stroke([(x, y, 0.001) for x, y in ((-0.006, 0.08), (0.0, 0.086), (0.006, 0.08))], 0.004, scale(gold, 0.7))


def mask(m: Model, r: Ask) -> None:
    face = r.main("#f4efe4")
    rows = [
        (0.0, 0.03, 0.045),
        (0.05, 0.072, 0.06),
        (0.11, 0.088, 0.066),
        (0.16, 0.092, 0.06),
        (0.2, 0.085, 0.05),
        (0.235, 0.055, 0.035),
    ]
    for (y0, w0, d0), (y1, w1, d1) in itertools.pairwise(rows):
        for n in range(8):
            a0, a1 = math.radians(-90 + n * 22.5), math.radians(-90 + (n + 1) * 22.5)
            quad: list[Corner] = [
                (w0 * math.sin(a0), y0, d0 * math.cos(a0)),
                (w0 * math.sin(a1), y0, d0 * math.cos(a1)),
                (w1 * math.sin(a1), y1, d1 * math.cos(a1)),
                (w1 * math.sin(a0), y1, d1 * math.cos(a0)),
            ]
            m.panel(quad, face, fade=0)
    gold = rgb("#d6a64a")
    for s in (-1, 1):
        eye = [
            (s * (0.037 + 0.024 * math.cos(a)), 0.15 + 0.011 * math.sin(a), 0.062)
            for a in (n * math.tau / 16 for n in range(16))
        ]
        m.panel(eye, rgb("#17131a"), fade=0)
        m.stroke([(s * 0.012, 0.172, 0.068), (s * 0.04, 0.183, 0.062), (s * 0.07, 0.172, 0.045)], 0.007, gold)
        m.panel(
            [(s * 0.006, 0.105, 0.078), (s * 0.012, 0.15, 0.069), (s * 0.001, 0.105, 0.084)], scale(face, 0.8), fade=0
        )
    m.panel(
        [(-0.03, 0.06, 0.065), (0.0, 0.045, 0.066), (0.03, 0.06, 0.065), (0.0, 0.067, 0.067)], rgb("#b3262e"), fade=0
    )
    for n in range(3):
        x = (n - 1) * 0.03
        m.panel(
            [
                (x - 0.008, 0.225, 0.04),
                (x + (n - 1) * 0.02 - 0.02, 0.3, 0.01),
                (x + (n - 1) * 0.03, 0.34 - 0.02 * abs(n - 1), 0.0),
                (x + (n - 1) * 0.02 + 0.02, 0.3, 0.01),
                (x + 0.008, 0.225, 0.04),
            ],
            rgb(("#7a3fa0", "#d1568a", "#2f9aa0")[n]),
        )
    m.panel([(-0.012, 0.205, 0.052), (0.0, 0.19, 0.054), (0.012, 0.205, 0.052), (0.0, 0.22, 0.05)], gold, fade=0)


KEEPSAKES: dict[str, Maker] = {
    "flower": flower,
    "watch": watch,
    "ring": ring,
    "shoe": shoe,
    "flag": flag,
    "feather": feather,
    "skull": skull,
    "coin": coin,
    "trophy": trophy,
    "medal": medal,
    "mask": mask,
}

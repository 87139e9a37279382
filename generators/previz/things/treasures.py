"""What is precious: rings, crowns, coins, cups, medals, masks."""

import itertools
import math

from generators.previz.pen import mix, rgb, scale
from generators.previz.things.furniture import GOLD
from generators.previz.things.prop import Ask, Maker
from generators.previz.things.solids import Corner, Model


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


TREASURES: dict[str, Maker] = {
    "ring": ring,
    "coin": coin,
    "trophy": trophy,
    "medal": medal,
    "mask": mask,
}

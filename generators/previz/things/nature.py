"""Things that stand outdoors: trees, rocks, fires, stones, crystals, a lighthouse."""

import itertools
import math

from generators.previz.camera import vec
from generators.previz.pen import Pen, mix, rgb, scale, smooth
from generators.previz.things.furniture import WARM
from generators.previz.things.lettering import legible
from generators.previz.things.prop import Ask, Maker
from generators.previz.things.solids import Model, Spot


def tree(m: Model, r: Ask) -> None:
    bark = rgb("#5f4330")
    leaf = r.main("#3d6b4c" if r.says("pine") else "#5f8f4a")
    if r.says("pine"):
        m.tube((0, 0, 0), (0, 1.4, 0), 0.16, 0.12, bark)
        for n in range(4):
            y = 0.9 + n * 1.05
            m.tube((0, y, 0), (0, y + 1.7, 0), 1.35 - n * 0.28, 0.02, scale(leaf, 0.85 + 0.1 * n), cap=scale(leaf, 0.5))
        return
    m.tube((0, 0, 0), (0.05, 2.3, 0), 0.22, 0.13, bark)
    m.tube((0.03, 1.5, 0), (0.8, 2.6, 0.1), 0.08, 0.05, bark)
    m.tube((0.03, 1.7, 0), (-0.7, 2.7, -0.1), 0.08, 0.05, bark)
    for n in range(9):
        a = n * 2.4 + r.rng.uniform(-0.2, 0.2)
        reach = 0.35 + 0.75 * (n % 3) / 2
        y = 3.0 + 0.45 * (n // 3) + r.rng.uniform(-0.1, 0.15)
        size = r.rng.uniform(0.7, 0.95)
        m.ball(
            (reach * math.cos(a), y, reach * math.sin(a) * 0.8),
            (size, size * 0.85, size),
            scale(leaf, 0.86 + 0.07 * (n // 3) + 0.06 * (n % 2)),
            gloss=0.12,
        )


def rock(m: Model, r: Ask) -> None:
    stone = r.main("#7d7f86")
    size = 0.11 if r.says("pebble") else 1.0
    squat = 0.76 if r.says("seat") else 1.0
    lows = [(0.6 + r.rng.uniform(-0.08, 0.1), n * math.tau / 8 + r.rng.uniform(-0.12, 0.12)) for n in range(8)]
    rings = [
        [
            (
                size * k * d * math.cos(a),
                size * squat * (y + r.rng.uniform(-0.03, 0.03) * bool(y)),
                size * k * d * 0.8 * math.sin(a),
            )
            for d, a in lows
        ]
        for k, y in ((1.0, 0.0), (0.96, 0.28), (0.6, 0.6))
    ]
    for low, high in itertools.pairwise(rings):
        for n in range(8):
            q = (n + 1) % 8
            m.panel([low[n], high[n], high[q], low[q]], scale(stone, r.rng.uniform(0.85, 1.1)), fade=0.2)
    m.panel(rings[2], scale(stone, 1.12), fade=0.05)
    r.seat = vec(0, 0.6 * size * squat, 0.16)


def campfire(m: Model, r: Ask) -> None:
    for n in range(10):
        a = n * math.tau / 10
        m.ball(
            (0.36 * math.cos(a), 0.06, 0.36 * math.sin(a)),
            (0.09, 0.07, 0.08),
            scale(rgb("#6e7077"), 0.85 + 0.03 * (n * 7 % 9)),
        )
    for a in (0.3, 1.35, 2.4):
        c, s = math.cos(a) * 0.27, math.sin(a) * 0.27
        m.tube((-c, 0.05, -s), (c, 0.17, s), 0.045, 0.04, rgb("#59391f"), cap=rgb("#c79a5e"))
    m.blank((-0.25, 0.1, -0.1), (0.25, 0.85, 0.1))
    m.shine((0, 0.5, 0), 9.0, (1.0, 0.56, 0.2), 1.2, 0.3)
    r.overlay = _flames


def _flames(pen: Pen, spot: Spot, t: float) -> None:
    """Three layers of licking tongues, in the plane that faces the camera."""
    x, y, s = spot.px(0, 0.1, 0)
    if not s:
        return
    flicker = 0.85 + 0.1 * math.sin(t * 11) + 0.05 * math.sin(t * 23.7)
    pen.glow(x, y - 0.25 * s, 2.4 * s, (1.0, 0.55, 0.2), 0.6 * flicker)
    for tall, wide, tone, alpha in (
        (0.7, 0.22, rgb("#f0561d"), 0.9),
        (0.52, 0.15, rgb("#ffa229"), 0.95),
        (0.32, 0.085, rgb("#ffe792"), 1.0),
    ):
        for n in range(3):
            lean = 0.05 * math.sin(t * 5.3 + n * 2.1)
            height = tall * (1.0 if n == 1 else 0.68) * (0.88 + 0.12 * math.sin(t * 9 + n * 1.9 + tall * 9))
            cx = x + (n - 1) * wide * 0.75 * s
            w = wide * (0.75 if n == 1 else 0.55) * s
            tip = (cx + lean * s - (n - 1) * 0.04 * s, y - height * s)
            left, right = (cx - w, y - height * 0.22 * s), (cx + w, y - height * 0.25 * s)
            necks = [((px + tip[0] * 2) / 3, (py + tip[1] * 2) / 3) for px, py in (left, right)]
            pen.path(smooth([(cx, y + 0.02 * s), left, necks[0], tip, tip, necks[1], right]), tone, alpha)
    for n in range(6):
        rise = (t * 0.55 + n / 6) % 1.0
        pen.circle(
            x + (0.16 * math.sin(n * 2.7 + rise * 5)) * s,
            y - (0.35 + rise * 1.1) * s,
            max(0.6, 0.011 * s),
            rgb("#ffc468"),
            1 - rise,
            soft=True,
        )


def gravestone(m: Model, r: Ask) -> None:
    stone = r.main("#8b9096")
    if r.says("cross"):
        m.box((0, 0, 0), (0.6, 0.16, 0.36), scale(stone, 0.8))
        m.box((0, 0.16, 0), (0.16, 1.1, 0.12), stone)
        m.box((-0.2, 0.8, 0), (0.24, 0.16, 0.12), stone)
        m.box((0.2, 0.8, 0), (0.24, 0.16, 0.12), stone)
        return
    m.box((0, 0, 0), (0.84, 0.12, 0.34), scale(stone, 0.8))
    arch = [
        (-0.32, 0.12),
        (0.32, 0.12),
        *((0.32 * math.cos(a), 0.68 + 0.32 * math.sin(a)) for a in (n * math.pi / 12 for n in range(13))),
    ]
    m.prism(arch, -0.07, 0.07, stone, edge=scale(stone, 0.85))
    m.words(r.thing.text or "R.I.P.", -0.24, 0.42, 0.24, 0.85, 0.072, legible(scale(stone, 0.35), stone), lines=4)
    m.plate(-0.2, 0.36, 0.2, 0.372, 0.072, scale(stone, 0.5))
    crack = [(0.2, 0.98, 0.072), (0.15, 0.9, 0.072), (0.19, 0.84, 0.072), (0.14, 0.78, 0.072)]
    m.stroke(crack, 0.008, scale(stone, 0.45), mark=True)
    for x in (-0.36, -0.28, 0.3, 0.38):
        for lean in (-0.05, 0.01, 0.06):
            m.stroke([(x, 0.0, 0.2), (x + lean * 0.3, 0.08, 0.2), (x + lean, 0.15, 0.2)], 0.014, rgb("#5d7a45"))


def crystal(m: Model, r: Ask) -> None:
    tone = r.main("#57d6e8")
    if r.says("crystal ball", "orb"):
        m.tube((0, 0, 0), (0, 0.05, 0), 0.09, 0.06, rgb("#8a6a2e"))
        m.ball((0, 0.15, 0), 0.11, mix(r.main("#8f7bea"), (1, 1, 1), 0.1), glow=0.4, gloss=0.7)
        m.ball((-0.04, 0.19, 0.09), (0.02, 0.025, 0.02), (1, 1, 1), glow=1, alpha=0.6, mark=True)
        m.halo((0, 0.15, 0.05), 0.4, tone, 0.6)
        return
    m.slab(
        [(0.2 * math.cos(n * math.tau / 7), 0.15 * math.sin(n * math.tau / 7)) for n in range(7)],
        0.0,
        0.05,
        rgb("#4c4f58"),
    )
    for x, z, tall, w, lean in (
        (0.0, 0.0, 0.46, 0.075, 0.02),
        (-0.1, 0.03, 0.27, 0.05, -0.1),
        (0.1, 0.02, 0.31, 0.055, 0.1),
        (0.03, 0.08, 0.19, 0.04, 0.03),
    ):
        lows = [(x + w * math.cos(n * math.tau / 6), z + w * 0.8 * math.sin(n * math.tau / 6)) for n in range(6)]
        mids = [(px + lean * 0.7, pz) for px, pz in lows]
        for n in range(6):
            q = (n + 1) % 6
            shade = (1.25, 0.95, 0.7, 0.62, 0.8, 1.1)[n]
            m.panel(
                [
                    (lows[n][0], 0.04, lows[n][1]),
                    (mids[n][0], tall * 0.72, mids[n][1]),
                    (mids[q][0], tall * 0.72, mids[q][1]),
                    (lows[q][0], 0.04, lows[q][1]),
                ],
                scale(tone, shade),
                glow=0.45,
                fade=0.3,
            )
            m.panel(
                [(mids[n][0], tall * 0.72, mids[n][1]), (x + lean, tall, z), (mids[q][0], tall * 0.72, mids[q][1])],
                scale(tone, shade * 1.15),
                glow=0.5,
                fade=0,
            )
    m.halo((0, 0.22, 0.05), 0.6, tone, 0.6)


def lighthouse(m: Model, r: Ask) -> None:
    red, white = r.main("#c8322e"), rgb("#f4efe4")
    m.slab(
        [(5.2 * math.cos(n * math.tau / 9), 4.2 * math.sin(n * math.tau / 9)) for n in range(9)],
        0.0,
        0.8,
        rgb("#5d5a63"),
    )
    m.lathe(0, 0, [(2.2, 0.8), (1.95, 3.4)], red)
    for n in range(1, 5):
        low, high = 0.8 + n * 2.6, 3.4 + n * 2.6
        m.tube((0, low, 0), (0, high, 0), 2.2 - 0.25 * n, 1.95 - 0.25 * n, white if n % 2 else red)
    m.box((0, 0.8, 2.05), (0.9, 1.8, 0.3), rgb("#4a3527"))
    m.tube((0, 13.8, 0), (0, 14.1, 0), 1.5, 1.5, rgb("#2c3038"))
    m.tube((0, 14.1, 0), (0, 15.8, 0), 0.85, 0.85, rgb("#ffeeb8"), glow=0.9)
    m.tube((0, 15.8, 0), (0, 17.0, 0), 1.2, 0.05, red)
    m.halo((0, 15, 0), 7.0, WARM, 0.8)


NATURE: dict[str, Maker] = {
    "tree": tree,
    "rock": rock,
    "campfire": campfire,
    "gravestone": gravestone,
    "crystal": crystal,
    "lighthouse": lighthouse,
}

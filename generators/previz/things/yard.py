"""What stands in yards, gardens, parks and fields."""

import itertools
import math

from generators.previz.camera import vec
from generators.previz.pen import rgb, scale
from generators.previz.things.furniture import DARK_WOOD, GOLD, IVORY, STEEL, WOOD
from generators.previz.things.prop import Ask, Maker
from generators.previz.things.solids import Corner, Model

STRAW = rgb("#d8b45a")


def stairs(m: Model, r: Ask) -> None:
    """Ten steps up and away; of marble, stone or wood as the words say."""
    stone = r.main(
        "#e9e6df" if r.says("marble") else "#8a6440" if r.says("wood", "stair") and not r.says("stone") else "#a9a69e"
    )
    for n in range(10):
        deep = 0.3 * (10 - n)
        m.box((0, 0.17 * n, -0.3 * n - deep / 2 + 1.5), (2.4, 0.17, deep), scale(stone, 0.84 + 0.02 * n))
    for s in (-1, 1):
        for n in range(0, 10, 3):
            m.box((s * 1.14, 0.17 * (n + 1), 1.35 - 0.3 * n), (0.07, 0.8, 0.07), scale(stone, 0.7))
        m.stroke([(s * 1.14, 1.0, 1.4), (s * 1.14, 2.55, -1.35)], 0.08, scale(stone, 0.75))


def column(m: Model, r: Ask) -> None:
    stone = r.main("#e4dfd3")
    m.box((0, 0, 0), (0.9, 0.16, 0.9), scale(stone, 0.85))
    m.lathe(0, 0, [(0.42, 0.16), (0.42, 0.24), (0.35, 0.32), (0.34, 1.5), (0.29, 3.5), (0.36, 3.66)], stone, gloss=0.0)
    for n in range(9):
        a = math.radians(-80 + 20 * n)
        m.stroke(
            [(0.345 * math.sin(a), 0.4, 0.345 * math.cos(a)), (0.295 * math.sin(a), 3.45, 0.295 * math.cos(a))],
            0.022,
            scale(stone, 0.72),
            mark=True,
        )
    m.box((0, 3.66, 0), (0.86, 0.2, 0.86), scale(stone, 1.03))


def goal(m: Model, r: Ask) -> None:
    """A football goal, its net behind it; a hoop on a post for basketball."""
    white = rgb("#f4f4f2")
    if r.says("basket", "hoop"):
        m.tube((0, 0, -0.5), (0, 2.9, -0.5), 0.06, 0.06, rgb("#3a3d44"))
        m.box((0, 2.7, -0.32), (1.5, 0.95, 0.05), white)
        m.stroke(
            [(-0.25, 2.85, -0.29), (-0.25, 3.2, -0.29), (0.25, 3.2, -0.29), (0.25, 2.85, -0.29), (-0.25, 2.85, -0.29)],
            0.04,
            rgb("#d8472a"),
            mark=True,
        )
        ring = [(0.23 * math.cos(a), 2.82, -0.05 + 0.23 * math.sin(a)) for a in (n * math.tau / 18 for n in range(20))]
        m.stroke(ring, 0.035, rgb("#e0602a"))
        for n in range(10):
            a = n * math.tau / 10
            m.stroke(
                [
                    (0.23 * math.cos(a), 2.8, -0.05 + 0.23 * math.sin(a)),
                    (0.12 * math.cos(a + 0.3), 2.4, -0.05 + 0.12 * math.sin(a + 0.3)),
                ],
                0.012,
                white,
            )
        return
    wide, high, deep = 2.4, 2.1, 1.1
    for n in range(13):
        x = -wide + n * wide / 6
        m.stroke([(x, high, 0), (x, high * 0.96, -deep * 0.4), (x, 0, -deep)], 0.012, white, alpha=0.7)
    for n in range(7):
        y = high * n / 7
        z = -deep + deep * 0.6 * y / high
        m.stroke([(-wide, y, 0), (-wide, y, z), (wide, y, z), (wide, y, 0)], 0.012, white, alpha=0.7)
    for s in (-1, 1):
        m.tube((s * wide, 0, 0), (s * wide, high, 0), 0.06, 0.06, white)
    m.tube((-wide, high, 0), (wide, high, 0), 0.06, 0.06, white)


def hammock(m: Model, r: Ask) -> None:
    """Between two posts; where palms or trees are told of, between their trunks."""
    cloth = r.main("#e3c89a")
    palms = r.says("palm", "tree")
    for s in (-1, 1):
        if palms:
            trunk = [(s * (1.6 + 0.1 * k), 0.9 * k, -0.06 * k) for k in range(5)]
            for a, b in itertools.pairwise(trunk):
                m.tube(a, b, 0.11, 0.1, rgb("#8a6a48"), gloss=0)
            _fronds(m, (trunk[-1][0], 3.65, trunk[-1][2]))
        else:
            m.tube((s * 1.6, 0, 0), (s * 1.6, 1.7, 0), 0.06, 0.05, WOOD)
        m.stroke([(s * 1.58, 1.3, 0), (s * 1.05, 0.85, 0.06), (s * 1.0, 0.8, 0.3)], 0.02, rgb("#c9a466"))
        m.stroke([(s * 1.58, 1.3, 0), (s * 1.0, 0.86, -0.3)], 0.02, rgb("#c9a466"))
    rows = [(-1.0 + n * 0.25, 0.82 - 0.34 * math.cos((n - 4) * math.pi / 8.6)) for n in range(9)]
    for n, ((xa, ya), (xb, yb)) in enumerate(itertools.pairwise(rows)):
        tone = scale(cloth, 1.0 if n % 2 else 0.82)
        m.panel(
            [(xa, ya + 0.06, -0.34), (xb, yb + 0.06, -0.34), (xb, yb - 0.07, 0), (xa, ya - 0.07, 0)], scale(tone, 0.8)
        )
        m.panel([(xa, ya - 0.07, 0), (xb, yb - 0.07, 0), (xb, yb + 0.05, 0.34), (xa, ya + 0.05, 0.34)], tone)
    r.seat = vec(0, 0.45, 0)


def _fronds(m: Model, top: Corner) -> None:
    x, y, z = top
    for n in range(9):
        a = n * math.tau / 9
        c, s = math.cos(a), math.sin(a)
        mid: Corner = (x + 0.8 * c, y + 0.3, z + 0.8 * s)
        tip: Corner = (x + 1.5 * c, y - 0.45, z + 1.5 * s)
        m.panel(
            [
                (x, y, z),
                (mid[0] - 0.18 * s, mid[1], mid[2] + 0.18 * c),
                tip,
                (mid[0] + 0.18 * s, mid[1], mid[2] - 0.18 * c),
            ],
            scale(rgb("#3f8a45"), 0.8 + 0.1 * (n % 4)),
        )


def swing(m: Model, r: Ask) -> None:
    wood = r.main("#9a6a3c")
    for s in (-1, 1):
        for z in (-0.6, 0.6):
            m.tube((s * 1.2, 0, z), (s * 1.1, 2.3, 0), 0.05, 0.045, wood)
    m.tube((-1.2, 2.3, 0), (1.2, 2.3, 0), 0.06, 0.06, wood)
    for s in (-1, 1):
        m.stroke([(s * 0.24, 2.28, 0), (s * 0.24, 0.5, 0.0)], 0.025, STEEL)
    m.box((0, 0.46, 0), (0.56, 0.05, 0.26), rgb("#c8322e"))
    r.seat = vec(0, 0.5, 0)


def windmill(m: Model, r: Ask) -> None:
    """Eleven metres, with its sails to the front."""
    wall = r.main("#e6ddc9")
    m.lathe(0, 0, [(2.1, 0), (1.45, 6.2)], wall, gloss=0)
    m.lathe(0, 0, [(1.7, 6.2), (1.5, 6.5), (0.1, 7.8)], rgb("#6a4030"), gloss=0)
    m.blank((-0.5, 0, 2.0), (0.5, 3.7, 1.6))
    m.panel([(-0.45, 0, 2.02), (0.45, 0, 2.02), (0.42, 1.9, 1.86), (-0.42, 1.9, 1.86)], DARK_WOOD, mark=True)
    m.panel([(-0.3, 3.1, 1.78), (0.3, 3.1, 1.78), (0.28, 3.8, 1.72), (-0.28, 3.8, 1.72)], rgb("#4f6a86"), mark=True)
    m.tube((0, 6.5, 1.3), (0, 6.5, 2.3), 0.16, 0.16, DARK_WOOD)
    for n in range(4):
        a = n * math.pi / 2 + 0.4
        c, s = math.cos(a), math.sin(a)
        m.stroke([(0, 6.5, 2.3), (4.2 * c, 6.5 + 4.2 * s, 2.3)], 0.14, DARK_WOOD)
        p, q = (0.9 * c, 6.5 + 0.9 * s), (4.1 * c, 6.5 + 4.1 * s)
        wide = 0.85
        m.panel(
            [
                (p[0], p[1], 2.32),
                (q[0], q[1], 2.32),
                (q[0] - wide * s, q[1] + wide * c, 2.32),
                (p[0] - wide * s, p[1] + wide * c, 2.32),
            ],
            IVORY,
            alpha=0.92,
        )
        for k in range(6):
            f = 0.9 + k * 0.62
            m.stroke(
                [(f * c, 6.5 + f * s, 2.34), (f * c - wide * s, 6.5 + f * s + wide * c, 2.34)], 0.05, rgb("#8a6a48")
            )


def log(m: Model, r: Ask) -> None:
    """A felled trunk; a stump, a plank or a pile of firewood if the words say so."""
    bark, cut = r.main("#6a4a32"), rgb("#d8b482")
    if r.says("stump"):
        m.tube((0, 0, 0), (0, 0.42, 0), 0.32, 0.26, bark, cap=cut, gloss=0)
        for q in (0.08, 0.16):
            m.stroke(
                [(q * math.cos(a), 0.421, q * math.sin(a)) for a in (n * math.tau / 16 for n in range(17))],
                0.012,
                scale(cut, 0.75),
                mark=True,
            )
        return
    if r.says("plank", "board", "beam"):
        m.box((0, 0, 0), (1.8, 0.05, 0.24), rgb("#c79a5e"))
        return
    spots = (
        [(0, 0.17, 0)]
        if not r.says("pile", "firewood", "logs")
        else [(0, 0.13, -0.28), (0, 0.13, 0), (0, 0.13, 0.28), (0, 0.36, -0.14), (0, 0.36, 0.14), (0, 0.58, 0)]
    )
    thick, half = (0.17, 0.9) if len(spots) == 1 else (0.13, 0.5)
    for x, y, z in spots:
        m.tube((x - half, y, z), (x + half, y, z), thick, thick, bark, cap=cut, gloss=0)
    r.seat = vec(0, 2 * thick, 0) if len(spots) == 1 else None


def hay_bale(m: Model, r: Ask) -> None:
    straw = r.main("#d8b45a")
    if r.says("round", "roll"):
        m.tube((-0.6, 0.65, 0), (0.6, 0.65, 0), 0.65, 0.65, straw, cap=scale(straw, 0.85), gloss=0)
        return
    m.box((0, 0, 0), (1.1, 0.5, 0.6), straw)
    for n in range(26):
        x, y = -0.53 + 1.04 * ((n * 7) % 26) / 26, 0.04 + 0.42 * ((n * 11) % 26) / 26
        m.stroke(
            [(x, y, 0.301), (x + 0.09, y + 0.02 * (n % 3 - 1), 0.301)],
            0.01,
            scale(straw, 0.72 if n % 2 else 1.2),
            mark=True,
        )
    for x in (-0.28, 0.28):
        m.stroke([(x, 0.0, 0.302), (x, 0.5, 0.302)], 0.016, rgb("#7a4a2c"), mark=True)
    r.seat = vec(0, 0.5, 0)


def tumbleweed(m: Model, r: Ask) -> None:
    twig = r.main("#a8854e")
    for n in range(34):
        a, b = n * 2.399, math.acos(1 - 2 * (n + 0.5) / 34)
        x, y, z = math.sin(b) * math.cos(a), math.cos(b), math.sin(b) * math.sin(a)
        c, s = math.cos(a + 1.9), math.sin(a + 1.9)
        m.stroke(
            [
                (0.3 * x, 0.34 + 0.3 * y, 0.3 * z),
                (0.33 * x + 0.12 * c, 0.34 + 0.34 * y, 0.33 * z + 0.12 * s),
                (0.2 * c, 0.34 + 0.3 * y * 0.6, 0.2 * s),
            ],
            0.012,
            scale(twig, 0.7 + 0.18 * (n % 4)),
        )
    m.ball((0, 0.34, 0), 0.2, scale(twig, 0.45), alpha=0.5, gloss=0)


def snowman(m: Model, r: Ask) -> None:
    snow, coal = rgb("#f4f7fa"), rgb("#1f2126")
    for y, q in ((0.42, 0.46), (1.02, 0.33), (1.48, 0.23)):
        m.ball((0, y, 0), q, snow, gloss=0.1)
    for s in (-1, 1):
        m.ball((s * 0.08, 1.54, 0.2), 0.028, coal, mark=True)
        m.stroke([(s * 0.28, 1.1, 0), (s * 0.6, 1.3, 0.05), (s * 0.72, 1.28, 0.05)], 0.03, DARK_WOOD)
        m.stroke([(s * 0.6, 1.3, 0.05), (s * 0.68, 1.42, 0.05)], 0.024, DARK_WOOD)
    m.tube((0, 1.47, 0.2), (0, 1.45, 0.42), 0.035, 0.004, rgb("#f08a2a"))
    for y in (0.9, 1.04, 1.18):
        m.ball((0, y, 0.34 - abs(y - 1.02) * 0.25), 0.028, coal)
    m.tube((0, 1.24, 0), (0, 1.33, 0), 0.24, 0.2, rgb("#c8322e"))
    m.box((0.12, 0.92, 0.3), (0.1, 0.36, 0.03), rgb("#c8322e"))
    m.tube((0, 1.66, 0), (0, 1.69, 0), 0.26, 0.26, coal)
    m.tube((0, 1.69, 0), (0, 1.95, 0), 0.17, 0.16, coal)


def scarecrow(m: Model, r: Ask) -> None:
    coat = r.main("#5b6a8f")
    m.tube((0, 0, -0.02), (0, 1.6, -0.02), 0.035, 0.035, WOOD)
    m.tube((-0.8, 1.32, 0), (0.8, 1.32, 0), 0.03, 0.03, WOOD)
    m.prism([(-0.24, 0.62), (0.24, 0.62), (0.2, 1.42), (-0.2, 1.42)], -0.1, 0.1, coat)
    for s in (-1, 1):
        m.prism([(s * 0.18, 1.2), (s * 0.18, 1.43), (s * 0.66, 1.4), (s * 0.66, 1.24)], -0.07, 0.07, scale(coat, 0.9))
        for n in range(5):
            m.stroke(
                [(s * 0.64, 1.27 + 0.025 * n, 0), (s * (0.8 + 0.02 * (n % 2)), 1.22 + 0.045 * n, 0.02)], 0.014, STRAW
            )
            m.stroke([(-0.2 + 0.1 * n, 0.64, 0.05), (-0.22 + 0.11 * n, 0.46, 0.06)], 0.02, STRAW)
    m.plate(-0.17, 0.8, -0.04, 0.94, 0.1015, rgb("#b0563d"))
    m.ball((0, 1.62, 0), (0.17, 0.19, 0.16), rgb("#e0c890"), gloss=0)
    for s in (-1, 1):
        m.ball((s * 0.06, 1.65, 0.15), 0.024, rgb("#2a211c"), mark=True)
    m.stroke([(-0.07, 1.56, 0.155), (0, 1.53, 0.165), (0.07, 1.56, 0.155)], 0.014, rgb("#7a2a22"))
    m.tube((0, 1.73, 0), (0, 1.75, 0), 0.34, 0.32, rgb("#b98f4a"))
    m.tube((0, 1.75, 0), (0, 1.97, 0), 0.18, 0.06, rgb("#b98f4a"))


def christmas_tree(m: Model, r: Ask) -> None:
    green = r.main("#2f6a45")
    m.tube((0, 0, 0), (0, 0.3, 0), 0.09, 0.08, DARK_WOOD)
    for n, (y, q) in enumerate(((0.22, 0.78), (0.72, 0.62), (1.18, 0.45), (1.6, 0.28))):
        m.tube((0, y, 0), (0, y + 0.72, 0), q, 0.04, scale(green, 0.85 + 0.09 * n), gloss=0)
    tones = ("#d8342c", "#f2c83a", "#3f7fd0", "#e8e4da", "#c040a0")
    for n in range(22):
        a, k = n * 2.399, n / 22
        y = 0.3 + 1.75 * k
        tier = 0.72 * (1 - k) + 0.06
        m.ball(
            (tier * math.cos(a) * 0.92, y, tier * math.sin(a) * 0.92), 0.045, rgb(tones[n % 5]), glow=0.35, gloss=0.6
        )
    for n in range(5):
        a = math.pi / 2 + n * math.tau / 5
        m.panel(
            [
                (0, 2.36, 0),
                (0.06 * math.cos(a - 0.6), 2.36 + 0.06 * math.sin(a - 0.6), 0),
                (0.15 * math.cos(a), 2.36 + 0.15 * math.sin(a), 0),
                (0.06 * math.cos(a + 0.6), 2.36 + 0.06 * math.sin(a + 0.6), 0),
            ],
            GOLD,
            glow=0.5,
        )


def cannon(m: Model, r: Ask) -> None:
    iron, wood = r.main("#33373d"), rgb("#7a4a2c")
    m.tube((0, 0.72, -0.75), (0, 0.95, 0.95), 0.19, 0.13, iron, cap=rgb("#0d0e10"), gloss=0.4)
    m.tube((0, 0.94, 0.86), (0, 0.955, 0.97), 0.17, 0.17, iron, cap=rgb("#0d0e10"))
    m.ball((0, 0.7, -0.8), 0.1, iron)
    for s in (-1, 1):
        m.prism(
            [(s * 0.26 - 0.05, 0.3), (s * 0.26 + 0.05, 0.3), (s * 0.26 + 0.05, 0.72), (s * 0.26 - 0.05, 0.72)],
            -0.9,
            0.35,
            wood,
        )
        rim = [
            (s * 0.4, 0.42 + 0.4 * math.sin(a), 0.1 + 0.4 * math.cos(a)) for a in (n * math.tau / 26 for n in range(28))
        ]
        m.stroke(rim, 0.08, scale(wood, 0.8))
        for n in range(5):
            a = n * math.pi / 5
            m.stroke(
                [
                    (s * 0.4, 0.42 + 0.38 * math.sin(a), 0.1 + 0.38 * math.cos(a)),
                    (s * 0.4, 0.42 - 0.38 * math.sin(a), 0.1 - 0.38 * math.cos(a)),
                ],
                0.045,
                wood,
            )


def wheelbarrow(m: Model, r: Ask) -> None:
    tray, wood = r.main("#3f7a52"), rgb("#9a6a3c")
    for s in (-1, 1):
        m.stroke([(s * 0.14, 0.22, 0.62), (s * 0.26, 0.42, -0.1), (s * 0.32, 0.62, -0.85)], 0.045, wood)
        m.stroke([(s * 0.27, 0.46, -0.25), (s * 0.27, 0.0, -0.3)], 0.04, wood)
    rim = [(0, 0.2 + 0.19 * math.sin(a), 0.62 + 0.19 * math.cos(a)) for a in (n * math.tau / 22 for n in range(24))]
    m.stroke(rim, 0.06, rgb("#25262c"))
    low, high = (
        [(-0.2, 0.4, 0.3), (0.2, 0.4, 0.3), (0.2, 0.42, -0.28), (-0.2, 0.42, -0.28)],
        [(-0.34, 0.74, 0.6), (0.34, 0.74, 0.6), (0.34, 0.72, -0.42), (-0.34, 0.72, -0.42)],
    )
    m.panel(low, scale(tray, 0.7))
    for n in range(4):
        k = (n + 1) % 4
        m.panel([low[n], low[k], high[k], high[n]], scale(tray, (0.85, 1.0, 1.1, 0.95)[n]))
    m.ball((0, 0.66, 0.05), (0.28, 0.14, 0.36), rgb("#5a4030"), gloss=0)


def sandcastle(m: Model, r: Ask) -> None:
    sand = r.main("#e0c48a")
    m.box((0, 0, 0), (0.9, 0.16, 0.7), scale(sand, 0.9))
    for x, z, q, y in (
        (-0.33, 0.22, 0.12, 0.3),
        (0.33, 0.22, 0.12, 0.3),
        (-0.33, -0.22, 0.12, 0.34),
        (0.33, -0.22, 0.12, 0.34),
        (0, 0, 0.17, 0.5),
    ):
        m.lathe(x, z, [(q, 0.0), (q * 0.86, y)], sand, gloss=0)
        m.lathe(x, z, [(q * 0.95, y), (q * 0.05, y + q * 1.3)], scale(sand, 1.06), gloss=0)
    m.stroke([(0, 0.7, 0), (0, 0.9, 0)], 0.01, WOOD)
    m.panel([(0, 0.9, 0), (0.14, 0.86, 0), (0, 0.81, 0)], rgb("#d8342c"))
    m.blank((-0.08, 0, 0.35), (0.08, 0.14, 0.35))
    m.panel(
        [(-0.06, 0.01, 0.351), (0.06, 0.01, 0.351), (0.06, 0.1, 0.351), (0, 0.14, 0.351), (-0.06, 0.1, 0.351)],
        scale(sand, 0.5),
        mark=True,
    )


YARD: dict[str, Maker] = {
    "stairs": stairs,
    "column": column,
    "goal": goal,
    "hammock": hammock,
    "swing": swing,
    "windmill": windmill,
    "log": log,
    "hay bale": hay_bale,
    "tumbleweed": tumbleweed,
    "snowman": snowman,
    "scarecrow": scarecrow,
    "christmas tree": christmas_tree,
    "cannon": cannon,
    "wheelbarrow": wheelbarrow,
    "sandcastle": sandcastle,
}

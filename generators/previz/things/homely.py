"""What lies on tables and floors of a home and a kitchen, and what hangs on its walls."""

import itertools
import math

from generators.previz.pen import rgb, scale
from generators.previz.things.furniture import DARK_WOOD, GOLD, IVORY, STEEL
from generators.previz.things.prop import Ask, Maker
from generators.previz.things.shapes import arc, lying
from generators.previz.things.solids import Model


def dough(m: Model, r: Ask) -> None:
    """On its floured board, with the rolling pin."""
    m.box((0, 0, 0), (0.56, 0.02, 0.36), rgb("#b98a50"))
    m.panel(lying(-0.04, 0.0205, 0.02, 0.17), rgb("#f7f3ea"), alpha=0.7, mark=True)
    m.ball((-0.06, 0.075, 0.0), (0.13, 0.065, 0.11), r.main("#eddcb8"), gloss=0.1)
    m.stroke([(-0.12, 0.12, 0.07), (-0.06, 0.135, 0.06), (0.0, 0.125, 0.07)], 0.008, rgb("#cdb98f"))
    m.tube((0.08, 0.045, 0.13), (0.24, 0.045, -0.1), 0.026, 0.026, rgb("#d8a864"))
    m.tube((0.06, 0.045, 0.16), (0.08, 0.045, 0.13), 0.012, 0.012, DARK_WOOD)
    m.tube((0.24, 0.045, -0.1), (0.26, 0.045, -0.13), 0.012, 0.012, DARK_WOOD)


def vase(m: Model, r: Ask) -> None:
    """A vase, with a painted band; an urn or an amphora with handles if the words say so."""
    glaze = r.main("#b5653a" if r.says("amphora", "urn", "clay") else "#2f5fa8")
    m.lathe(
        0,
        0,
        [(0.06, 0), (0.075, 0.02), (0.125, 0.16), (0.115, 0.24), (0.055, 0.33), (0.075, 0.38)],
        glaze,
        gloss=0.5,
        cap=scale(glaze, 0.3),
    )
    for y, q in ((0.14, 0.121), (0.19, 0.124)):
        m.stroke(
            [(q * math.sin(a), y, q * math.cos(a)) for a in (math.radians(-85 + 17 * n) for n in range(11))],
            0.012,
            IVORY,
            mark=True,
        )
    if r.says("amphora", "urn"):
        for s in (-1, 1):
            m.stroke([(s * 0.06, 0.35, 0), (s * 0.15, 0.34, 0), (s * 0.15, 0.26, 0), (s * 0.12, 0.22, 0)], 0.022, glaze)
    r.grip = 0.2


def jar(m: Model, r: Ask) -> None:
    """Glass with a lid and something in it: honey, jam, sweets; a tin can if the words say so."""
    if r.says("tin", "can "):
        m.tube((0, 0, 0), (0, 0.12, 0), 0.042, 0.042, rgb("#b8c0c8"), gloss=0.6)
        m.tube((0, 0.015, 0), (0, 0.105, 0), 0.043, 0.043, r.main("#c8322e"))
        return
    m.tube((0, 0.008, 0), (0, 0.11, 0), 0.05, 0.05, r.main("#d9902a"), gloss=0.3)
    m.lathe(0, 0, [(0.05, 0), (0.055, 0.01), (0.055, 0.125), (0.045, 0.145)], rgb("#dfeaf0"), alpha=0.4, gloss=0.8)
    m.tube((0, 0.145, 0), (0, 0.17, 0), 0.05, 0.05, rgb("#c8322e"))
    m.panel([(-0.03, 0.045, 0.056), (0.03, 0.045, 0.056), (0.03, 0.09, 0.056), (-0.03, 0.09, 0.056)], IVORY)
    r.grip = 0.07


def pillow(m: Model, r: Ask) -> None:
    cloth = r.main("#e6e2da")
    m.ball((0, 0.09, 0), (0.3, 0.09, 0.2), cloth, gloss=0)
    for x, z in ((-0.27, 0.17), (0.27, 0.17), (-0.27, -0.17), (0.27, -0.17)):
        m.ball((x, 0.07, z), (0.06, 0.035, 0.05), scale(cloth, 0.94), gloss=0)
    for x in (-0.12, 0.0, 0.12):
        m.stroke([(x - 0.1, 0.165, 0.05), (x + 0.06, 0.17, 0.03)], 0.007, scale(cloth, 0.75))


def rug(m: Model, r: Ask) -> None:
    cloth = r.main("#8c3038")
    for k, (w, d, tone) in enumerate(
        ((2.4, 1.6, cloth), (2.1, 1.3, rgb("#d9b878")), (1.9, 1.1, scale(cloth, 0.8)), (0.8, 0.5, rgb("#d9b878")))
    ):
        w, d, y = w / 2, d / 2, 0.012 + 0.001 * k
        corners = (
            [(-w, y, d), (w, y, d), (w, y, -d), (-w, y, -d)]
            if k < 3
            else [(-w, y, 0), (0, y, d), (w, y, 0), (0, y, -d)]
        )
        if k == 0:
            m.box((0, 0, 0), (2 * w, 0.012, 2 * d), tone)
        else:
            m.panel(corners, tone, mark=True, fade=0)
    for n in range(16):
        z = -0.78 + n * 0.104
        for s in (-1, 1):
            m.stroke([(s * 1.2, 0.008, z), (s * 1.27, 0.004, z)], 0.012, IVORY)


def painting(m: Model, r: Ask) -> None:
    """On its easel: a landscape, or a face where a portrait is told of."""
    wood = rgb("#9a6a3c")
    for s in (-1, 1):
        m.stroke([(s * 0.42, 0.0, 0.02), (s * 0.3, 0.62, 0.0)], 0.05, wood)
    m.stroke([(0, 0.0, -0.5), (0, 0.66, -0.3)], 0.045, wood)
    m.stroke([(0, 1.4, 0.02), (0, 1.72, 0.0)], 0.06, wood)
    m.box((0, 0.62, 0.06), (0.9, 0.05, 0.12), wood)
    gilt = GOLD if r.says("frame", "painting", "portrait") and not r.says("easel", "canvas") else IVORY
    m.box((0, 0.7, 0.08), (0.86, 0.7, 0.04), gilt)
    m.plate(
        -0.38, 0.75, 0.38, 1.35, 0.101, rgb("#f2eee4") if r.says("blank", "empty", "white canvas") else rgb("#8fc0e0")
    )
    if r.says("blank", "empty", "white canvas"):
        return
    if r.says("portrait", "face", "himself", "herself"):
        m.plate(-0.38, 0.75, 0.38, 1.35, 0.102, rgb("#5a4636"))
        m.panel(
            [(-0.22, 0.75, 0.103), (0.22, 0.75, 0.103), (0.14, 0.95, 0.103), (-0.14, 0.95, 0.103)],
            rgb("#2b3a55"),
            mark=True,
        )
        m.disc(0, 1.09, 0.104, 0.13, rgb("#e2b890"))
        m.panel(
            [
                (0.13 * math.cos(a), 1.09 + 0.14 * math.sin(a), 0.105)
                for a in (math.radians(20 + 14 * n) for n in range(11))
            ],
            rgb("#3a2418"),
            mark=True,
        )
        for s in (-1, 1):
            m.disc(s * 0.045, 1.1, 0.106, 0.012, rgb("#1f2126"))
        m.stroke(arc(0, 1.04, 0.04, 200, 340, 0.106), 0.01, rgb("#a03a34"), mark=True)
        return
    m.disc(0.2, 1.24, 0.102, 0.06, rgb("#f6d050"))
    m.panel(
        [
            (-0.38, 0.75, 0.103),
            (0.38, 0.75, 0.103),
            (0.38, 0.96, 0.103),
            (0.1, 1.12, 0.103),
            (-0.15, 0.95, 0.103),
            (-0.38, 1.04, 0.103),
        ],
        rgb("#4f8a55"),
        mark=True,
    )
    m.panel(
        [(-0.38, 0.75, 0.104), (0.2, 0.75, 0.104), (0.0, 0.9, 0.104), (-0.38, 0.86, 0.104)], rgb("#3a6a9a"), mark=True
    )


def sink(m: Model, r: Ask) -> None:
    white = r.main("#eef1f3")
    m.box((0, 0, 0), (0.66, 0.74, 0.44), rgb("#c9cfd4"))
    for s in (-1, 1):
        m.plate(s * 0.16 - 0.14, 0.06, s * 0.16 + 0.14, 0.68, 0.2205, rgb("#dde2e6"))
        m.disc(s * 0.03, 0.4, 0.222, 0.012, STEEL, sides=12)
    m.box((0, 0.74, 0.01), (0.74, 0.1, 0.52), white, gloss=0.4)
    m.panel(
        [(-0.28, 0.841, 0.2), (0.28, 0.841, 0.2), (0.28, 0.841, -0.14), (-0.28, 0.841, -0.14)],
        rgb("#a9c4d0"),
        mark=True,
    )
    m.stroke([(0, 0.84, -0.19), (0, 1.06, -0.19), (0, 1.1, -0.12), (0, 1.02, -0.04)], 0.032, STEEL)
    for s in (-1, 1):
        m.ball((s * 0.12, 0.88, -0.19), 0.03, STEEL)


def washing_machine(m: Model, r: Ask) -> None:
    m.box((0, 0, 0), (0.62, 0.86, 0.58), r.main("#eef0f2"))
    m.plate(-0.31, 0.7, 0.31, 0.86, 0.2905, rgb("#c9d0d6"))
    m.disc(0, 0.38, 0.291, 0.22, rgb("#9aa4ae"))
    m.disc(0, 0.38, 0.292, 0.17, rgb("#2f4a60"))
    m.panel(
        [(-0.16, 0.36, 0.293), (-0.02, 0.42, 0.293), (0.15, 0.34, 0.293), (0.1, 0.26, 0.293), (-0.1, 0.25, 0.293)],
        rgb("#d0603a"),
        mark=True,
    )
    m.disc(0.2, 0.78, 0.292, 0.04, STEEL)
    m.plate(-0.26, 0.74, -0.04, 0.82, 0.292, IVORY)


def banana(m: Model, r: Ask) -> None:
    yellow = r.main("#f2cf3a")
    for k, tilt in enumerate((0.0, 0.5) if not r.says("single", "a banana") else (0.0,)):
        bow = [
            (0.1 * math.cos(a) + 0.0, 0.112 + 0.1 * math.sin(a), 0.03 * k + 0.02 * tilt)
            for a in (math.radians(195 + 13 * n) for n in range(12))
        ]
        for n, (a, b) in enumerate(itertools.pairwise(bow)):
            q = 0.009 + 0.012 * math.sin(math.pi * (n + 0.8) / 12)
            m.tube(a, b, q, 0.009 + 0.012 * math.sin(math.pi * (n + 1.8) / 12.5), scale(yellow, 1.0 - 0.12 * k))
        m.ball(bow[0], 0.01, rgb("#5a4a22"))
        m.tube(bow[-1], (bow[-1][0] + 0.004, bow[-1][1] + 0.03, bow[-1][2]), 0.007, 0.006, rgb("#8a8a32"))
    r.grip = 0.03


def sandwich(m: Model, r: Ask) -> None:
    """A burger, a hot dog or a cut sandwich."""
    bun = rgb("#d9974a")
    if r.says("hot dog", "hot-dog"):
        for z in (-0.025, 0.025):
            m.ball((0, 0.035, z), (0.1, 0.032, 0.026), bun, gloss=0.2)
        m.ball((0, 0.055, 0), (0.115, 0.022, 0.02), rgb("#b0452a"), gloss=0.5)
        m.stroke([(-0.09 + 0.02 * n, 0.076, 0.012 * (-1) ** n) for n in range(10)], 0.009, rgb("#f2c22a"))
        return
    if r.says("burger"):
        m.lathe(0, 0, [(0.06, 0), (0.068, 0.02)], bun)
        m.tube((0, 0.02, 0), (0, 0.045, 0), 0.072, 0.072, rgb("#5a3320"))
        m.slab([(-0.07, -0.07), (0.07, -0.07), (0.07, 0.07), (-0.07, 0.07)], 0.045, 0.051, rgb("#f2b72a"))
        m.tube((0, 0.051, 0), (0, 0.06, 0), 0.076, 0.074, rgb("#6fae3a"))
        m.ball((0, 0.062, 0), (0.07, 0.045, 0.07), bun, gloss=0.3)
        for n in range(9):
            a = n * 2.4
            m.ball((0.035 * math.cos(a), 0.1 - 0.006 * (n % 2), 0.035 * math.sin(a)), 0.004, IVORY, mark=True)
        return
    for k, (y, tone, thick) in enumerate(
        (
            (0, "#e8c88a", 0.022),
            (0.022, "#6fae3a", 0.008),
            (0.03, "#d8563a", 0.01),
            (0.04, "#f2c84a", 0.008),
            (0.048, "#e8c88a", 0.022),
        )
    ):
        w = 0.078 + 0.005 * (k in (1, 3))
        m.slab([(-w, -0.06), (w, -0.06), (0, 0.075)], y, y + thick, rgb(tone))


def mushroom(m: Model, r: Ask) -> None:
    red = r.main("#c8322e")
    for x, z, q in ((0, 0, 1.0), (0.11, 0.03, 0.6), (-0.09, 0.05, 0.5)):
        m.lathe(x, z, [(0.03 * q, 0), (0.022 * q, 0.1 * q)], IVORY)
        m.lathe(
            x,
            z,
            [(0.085 * q, 0.09 * q), (0.075 * q, 0.13 * q), (0.04 * q, 0.16 * q), (0.005 * q, 0.17 * q)],
            red,
            gloss=0.4,
        )
        for n in range(5):
            a = n * 1.3 - 0.6
            m.ball(
                (x + 0.062 * q * math.sin(a), 0.13 * q + 0.012 * (n % 2), z + 0.066 * q * math.cos(a)),
                0.011 * q,
                IVORY,
                mark=True,
            )


def cheese(m: Model, r: Ask) -> None:
    tone = r.main("#f2c23a")
    m.slab([(-0.12, 0.08), (0.14, 0.08), (0.14, -0.02), (-0.1, -0.1)], 0, 0.1, tone, top=scale(tone, 1.1))
    for x, y, q in ((-0.06, 0.06, 0.016), (0.02, 0.04, 0.02), (0.09, 0.07, 0.014), (0.08, 0.03, 0.01)):
        m.disc(x, y, 0.081, q, scale(tone, 0.72), sides=14)


def easel_chart(m: Model, r: Ask) -> None:
    """A flip chart: a curve that goes up, and bars."""
    for x, z in ((-0.4, 0.1), (0.4, 0.1), (0, -0.35)):
        m.stroke([(x, 0, z * 1.6), (x * 0.4, 1.9, -0.04)], 0.035, STEEL)
    m.box((0, 0.85, 0.02), (0.96, 1.02, 0.03), rgb("#dfe3e6"))
    m.plate(-0.45, 0.88, 0.45, 1.8, 0.036, rgb("#fbfbf8"))
    for n, h in enumerate((0.18, 0.3, 0.26, 0.46, 0.6)):
        m.plate(
            -0.36 + 0.15 * n, 0.98, -0.26 + 0.15 * n, 0.98 + h, 0.037, rgb("#3f78c0") if n < 4 else r.main("#d8472a")
        )
    m.stroke([(-0.38, 1.72, 0.038), (-0.38, 0.97, 0.038), (0.4, 0.97, 0.038)], 0.014, rgb("#33373d"), mark=True)
    m.stroke(
        [(-0.32, 1.22, 0.038), (-0.16, 1.36, 0.038), (-0.02, 1.32, 0.038), (0.13, 1.5, 0.038), (0.32, 1.7, 0.038)],
        0.022,
        rgb("#d8342c"),
        mark=True,
    )


HOMELY: dict[str, Maker] = {
    "dough": dough,
    "vase": vase,
    "jar": jar,
    "pillow": pillow,
    "rug": rug,
    "painting": painting,
    "sink": sink,
    "washing machine": washing_machine,
    "banana": banana,
    "sandwich": sandwich,
    "mushroom": mushroom,
    "cheese": cheese,
    "chart": easel_chart,
}

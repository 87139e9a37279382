"""What is eaten."""

import math

from generators.previz.pen import rgb, scale
from generators.previz.things.lettering import legible
from generators.previz.things.prop import Ask, Maker
from generators.previz.things.shapes import lying
from generators.previz.things.solids import Model


def bread(m: Model, r: Ask) -> None:
    crust = r.main("#c47f3a")
    if r.says("croissant"):
        # Rolled dough: tapering rings along a crescent, each a little wider where it begins.
        for n in range(9):
            ends = [math.pi * (n + k) / 9 for k in (-0.05, 1.05)]
            (x0, z0), (x1, z1) = [(0.085 * math.cos(t), 0.075 * math.sin(t) - 0.02) for t in ends]
            thick = 0.012 + 0.032 * math.sin(math.pi * (n + 0.5) / 9)
            toward = 1 if n < 4 else -1 if n > 4 else 0
            wide = 0.006 if n == 0 else thick * (1 - 0.12 * toward)
            slim = 0.006 if n == 8 else thick * (1 + 0.12 * toward)
            tone = scale(crust, 1.1 if n % 2 else 0.88)
            m.tube((x0, 0.045, z0), (x1, 0.045, z1), wide, slim, tone, gloss=0.15)
        return
    if r.says("cake"):
        m.tube((0, 0, 0), (0, 0.012, 0), 0.16, 0.16, rgb("#e8e8ee"))
        m.tube((0, 0.012, 0), (0, 0.1, 0), 0.13, 0.13, r.main("#f4c9d2"))
        m.tube((0, 0.085, 0), (0, 0.108, 0), 0.134, 0.13, rgb("#fff4ec"), cap=rgb("#fffaf4"))
        for n in range(7):
            a = n * math.tau / 7
            m.ball((0.095 * math.cos(a), 0.122, 0.095 * math.sin(a)), 0.017, rgb("#d12b3c"))
        return
    if r.says("baguette"):
        m.ball((0, 0.035, 0), (0.3, 0.035, 0.04), crust, gloss=0.1)
        for n in range(6):
            x = -0.2 + n * 0.08
            m.stroke(
                [(x - 0.02, 0.055, 0.03), (x, 0.068, 0.015), (x + 0.03, 0.066, -0.012)],
                0.011,
                rgb("#f0d09a"),
                mark=True,
            )
        return
    m.ball((0, 0.065, 0), (0.15, 0.065, 0.09), crust, gloss=0.1)
    m.ball((0, 0.1, 0.0), (0.115, 0.032, 0.06), scale(crust, 1.1), mark=True)
    for n in range(4):
        x = -0.085 + n * 0.052
        m.stroke(
            [(x - 0.018, 0.075, 0.085), (x, 0.105, 0.07), (x + 0.03, 0.125, 0.04)], 0.017, rgb("#f4dcae"), mark=True
        )
        m.stroke(
            [(x - 0.01, 0.072, 0.087), (x + 0.009, 0.101, 0.072), (x + 0.037, 0.121, 0.042)],
            0.004,
            scale(crust, 0.65),
            mark=True,
        )


def egg(m: Model, r: Ask) -> None:
    straw = rgb("#a5793f")
    if r.says("nest"):
        m.tube((0, 0, 0), (0, 0.08, 0), 0.1, 0.16, straw, cap=scale(straw, 0.5))
        for n in range(12):
            a = n * 0.55
            m.stroke(
                [(-0.11 + 0.02 * n, 0.005 + 0.006 * (n % 3), 0.12), (-0.09 + 0.017 * n, 0.07, 0.15)],
                0.006,
                scale(straw, 0.7 + 0.1 * (n % 5)),
                mark=True,
            )
        for x, z in ((-0.045, 0.0), (0.045, 0.01), (0.0, 0.05)):
            m.ball((x, 0.1, z), (0.033, 0.045, 0.033), r.main("#a9d8dc"))
        return
    shell = r.main("#f2e3cb")
    m.tube((0, 0, 0), (0, 0.028, 0), 0.022, 0.026, rgb("#5f8fb0"))
    m.ball((0, 0.054, 0), (0.029, 0.038, 0.029), shell, gloss=0.25)
    for n in range(9):
        a, y = n * 2.4, 0.034 + 0.005 * (n * 5 % 9)
        m.ball((0.018 * math.sin(a), y, 0.026), 0.0014, scale(shell, 0.75), mark=True)


def cake(m: Model, r: Ask) -> None:
    icing = r.main("#f4c9d2")
    m.tube((0, 0, 0), (0, 0.012, 0), 0.17, 0.17, rgb("#e8e8ee"))
    m.tube((0, 0.012, 0), (0, 0.11, 0), 0.135, 0.135, icing)
    m.tube((0, 0.11, 0), (0, 0.12, 0), 0.137, 0.132, rgb("#fff4ec"), cap=rgb("#fffaf4"))
    for n in range(11):
        a = math.radians(-65 + n * 13)
        drip = (0.028 if n % 2 else 0.05) * (0.4 if r.thing.text else 1.0)
        m.stroke(
            [
                (0.137 * math.sin(a), 0.115, 0.137 * math.cos(a)),
                (0.138 * math.sin(a), 0.115 - drip, 0.138 * math.cos(a)),
            ],
            0.028,
            rgb("#fff4ec"),
            mark=True,
        )
    for n in range(6):
        a = n * math.tau / 6 + 0.3
        x, z = 0.085 * math.cos(a), 0.085 * math.sin(a)
        m.tube((x, 0.12, z), (x, 0.19, z), 0.006, 0.006, rgb(("#3b6fd1", "#e2c234", "#d12b3c")[n % 3]))
        m.ball((x, 0.203, z), (0.006, 0.014, 0.006), rgb("#ffd76a"), glow=1)
    if r.thing.text:
        m.words(r.thing.text, -0.11, 0.015, 0.11, 0.075, 0.137, legible(rgb("#8e2440"), icing))
    m.halo((0, 0.2, 0), 0.3, (1.0, 0.82, 0.5), 0.4)


def pizza(m: Model, r: Ask) -> None:
    m.tube((0, 0, 0), (0, 0.022, 0), 0.165, 0.17, rgb("#c98a45"), cap=rgb("#d69a52"))
    m.panel(lying(0, 0.0225, 0, 0.148), rgb("#c2402a"), mark=True, fade=0)
    m.panel(lying(0, 0.0228, 0, 0.14), r.main("#f1c454"), mark=True, fade=0)
    for n in range(9):
        a, reach = n * 2.4, 0.035 + 0.085 * ((n * 5) % 9) / 9
        m.panel(lying(reach * math.cos(a), 0.0232, reach * math.sin(a), 0.022, 12), rgb("#b3302a"), mark=True, fade=0)
        b = a + 1.1
        m.panel(
            lying(reach * 1.1 * math.cos(b), 0.0234, reach * 1.1 * math.sin(b), 0.009, 8),
            rgb("#4f8a3a"),
            mark=True,
            fade=0,
        )
    for n in range(4):
        a = n * math.pi / 4 + 0.2
        c, s = 0.148 * math.cos(a), 0.148 * math.sin(a)
        m.stroke([(-c, 0.0236, -s), (c, 0.0236, s)], 0.004, rgb("#8a4a22"))


def apple(m: Model, r: Ask) -> None:
    skin = r.main("#f08a1c" if r.says("orange") else "#c8262c")
    m.ball((0, 0.04, 0), (0.042, 0.039, 0.042), skin, gloss=0.55)
    m.ball((0, 0.075, 0.004), (0.016, 0.006, 0.014), scale(skin, 0.55), gloss=0, mark=True)
    m.stroke([(0, 0.074, 0.004), (0.004, 0.088, 0.004), (0.01, 0.097, 0.004)], 0.005, rgb("#5a3a20"))
    m.panel([(0.005, 0.085, 0.006), (0.02, 0.099, 0.01), (0.04, 0.094, 0.012), (0.026, 0.083, 0.01)], rgb("#5d9a3c"))


def pumpkin(m: Model, r: Ask) -> None:
    skin = r.main("#e2791f")
    for x, k in ((-0.13, 0.8), (0.13, 0.8), (-0.07, 0.95), (0.07, 0.95), (0.0, 1.0)):
        m.ball((x, 0.13, -0.02 + 0.04 * (k - 0.8)), (0.085, 0.13 * k, 0.14 * k), scale(skin, k), gloss=0.2)
    m.tube((0, 0.245, 0), (0.02, 0.31, 0), 0.025, 0.018, rgb("#5d7a35"))
    if r.says("lantern", "jack", "halloween", "carved"):
        lit = rgb("#ffd75e")
        for s in (-1, 1):
            m.panel([(s * 0.03, 0.145, 0.15), (s * 0.095, 0.145, 0.135), (s * 0.06, 0.2, 0.14)], lit, glow=1)
        m.panel([(-0.02, 0.115, 0.152), (0.02, 0.115, 0.152), (0, 0.145, 0.152)], lit, glow=1)
        m.panel(
            [
                (-0.11, 0.1, 0.14),
                (-0.05, 0.05, 0.15),
                (0.05, 0.05, 0.15),
                (0.11, 0.1, 0.14),
                (0.05, 0.085, 0.152),
                (0.02, 0.07, 0.152),
                (-0.02, 0.085, 0.152),
                (-0.05, 0.075, 0.152),
            ],
            lit,
            glow=1,
        )
        m.halo((0, 0.12, 0.15), 0.4, (1.0, 0.7, 0.3), 0.7)


def ice_cream(m: Model, r: Ask) -> None:
    m.tube((0, 0, 0), (0, 0.11, 0), 0.004, 0.03, rgb("#d9a25a"))
    for n in range(3):
        y = 0.035 + n * 0.027
        for s in (-1, 1):
            m.stroke(
                [
                    (-0.02 * (y + 0.03) / 0.11 * s, y - 0.012, 0.03 * y / 0.11),
                    (0.02 * (y + 0.03) / 0.11 * s, y + 0.012, 0.03 * y / 0.11),
                ],
                0.002,
                rgb("#a86c2e"),
                mark=True,
            )
    m.ball((0, 0.125, 0), 0.036, r.main("#f3b6c6"), gloss=0.2)
    m.ball((0.002, 0.165, 0), 0.031, rgb("#f7ecd2"), gloss=0.2)
    m.ball((0.005, 0.196, 0.004), 0.011, rgb("#c8262c"), gloss=0.6)
    r.grip = 0.05


FOOD: dict[str, Maker] = {
    "bread": bread,
    "egg": egg,
    "cake": cake,
    "pizza": pizza,
    "apple": apple,
    "pumpkin": pumpkin,
    "ice cream": ice_cream,
}

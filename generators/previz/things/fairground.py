"""What is played, blown, ridden and rung at fairs, on ships and in nurseries."""

import math

from generators.previz.pen import rgb, scale
from generators.previz.things.furniture import DARK_WOOD, GOLD, IVORY, STEEL, WOOD
from generators.previz.things.prop import Ask, Maker
from generators.previz.things.shapes import arc
from generators.previz.things.solids import Model


def toy_car(m: Model, r: Ask) -> None:
    """A toy car; a toy train or a toy truck if the words say so."""
    tone = r.main("#d8342c")
    if r.says("train", "locomotive"):
        for k, (z, colour) in enumerate(((0.14, tone), (-0.02, rgb("#2f62b3")), (-0.17, rgb("#e0b02a")))):
            m.box((0, 0.03, z), (0.08, 0.05 if k else 0.03, 0.13), colour)
            if not k:
                m.tube((0, 0.085, z - 0.03), (0, 0.085, z + 0.07), 0.03, 0.03, scale(colour, 0.8))
                m.tube((0, 0.11, z + 0.045), (0, 0.155, z + 0.045), 0.012, 0.018, rgb("#25262c"))
                m.box((0, 0.06, z - 0.045), (0.08, 0.08, 0.05), colour)
            for s in (-1, 1):
                for w in (-0.04, 0.04):
                    m.tube((s * 0.038, 0.025, z + w), (s * 0.05, 0.025, z + w), 0.025, 0.025, rgb("#25262c"), cap=GOLD)
        return
    m.box((0, 0.03, 0), (0.11, 0.045, 0.26), tone, gloss=0.5)
    m.slab([(-0.045, -0.09), (0.045, -0.09), (0.04, 0.05), (-0.04, 0.05)], 0.075, 0.11, rgb("#bcdcea"))
    m.box((0, 0.11, -0.02), (0.08, 0.008, 0.11), tone)
    m.box((0, 0.03, 0), (0.03, 0.047, 0.262), IVORY)
    for s in (-1, 1):
        for z in (-0.08, 0.085):
            m.tube((s * 0.05, 0.033, z), (s * 0.068, 0.033, z), 0.034, 0.034, rgb("#25262c"), cap=rgb("#c3c8cf"))
        m.ball((s * 0.035, 0.055, 0.131), 0.013, rgb("#fff1c4"))
    r.grip = 0.05


def saxophone(m: Model, r: Ask) -> None:
    """Brass with a crook; a trombone with its slide and a tuba if the words say so."""
    brass = r.main("#d9a53a")
    if r.says("trombone"):
        for y in (0.0, 0.09):
            m.tube((-0.3, 0.2 + y, 0), (0.55, 0.2 + y, 0), 0.01, 0.01, brass, gloss=0.6)
        m.stroke(arc(0.55, 0.245, 0.045, -90, 90), 0.022, brass)
        m.tube((-0.25, 0.38, 0), (0.3, 0.38, 0), 0.012, 0.018, brass)
        m.stroke(arc(-0.28, 0.335, 0.045, 90, 270), 0.022, brass)
        m.tube((0.3, 0.38, 0), (0.46, 0.38, 0), 0.02, 0.1, brass, cap=rgb("#8a6420"))
        return
    m.stroke([(-0.13, 0.62, 0), (-0.05, 0.68, 0), (0.0, 0.62, 0)], 0.024, brass)
    m.box((-0.15, 0.6, 0), (0.05, 0.022, 0.022), rgb("#1f2126"))
    m.tube((0, 0.62, 0), (0.05, 0.12, 0), 0.022, 0.04, brass, gloss=0.6)
    m.stroke(arc(0.115, 0.11, 0.068, 175, 365), 0.085, brass)
    m.tube((0.18, 0.1, 0), (0.25, 0.34, 0), 0.044, 0.11, brass, gloss=0.6, cap=rgb("#8a6420"))
    for n in range(7):
        y = 0.2 + n * 0.055
        m.ball((0.045 - (y - 0.12) * 0.1, y, 0.035), 0.017, scale(brass, 1.2))
    r.grip = 0.4


def flute(m: Model, r: Ask) -> None:
    """Silver and long; a clarinet, a recorder or a pan pipe by the words."""
    r.grip = 0.02
    dark = r.says("clarinet", "oboe")
    tone = rgb("#25262c") if dark else rgb("#c08a4a") if r.says("recorder", "wooden") else r.main("#c3c8cf")
    m.tube((-0.34, 0.02, 0), (0.34, 0.02, 0), 0.013, 0.013 if not dark else 0.02, tone, gloss=0.7)
    m.tube((-0.36, 0.02, 0), (-0.33, 0.02, 0), 0.015, 0.015, scale(tone, 0.8))
    for n in range(8):
        m.ball((-0.1 + n * 0.05, 0.03, 0.008), 0.009, scale(tone, 0.55) if not dark else STEEL)
    if dark:
        m.tube((0.34, 0.02, 0), (0.39, 0.02, 0), 0.02, 0.035, tone, cap=rgb("#0d0e10"))


def accordion(m: Model, r: Ask) -> None:
    red = r.main("#b3262e")
    for s in (-1, 1):
        m.box((s * 0.24, 0, 0), (0.1, 0.4, 0.2), red, gloss=0.4)
    for n in range(9):
        x = -0.16 + n * 0.04
        m.box((x, 0.02, 0), (0.022, 0.36, 0.18 if n % 2 else 0.16), rgb("#25262c") if n % 2 else rgb("#6a6d75"))
    m.box((0.31, 0.03, 0.03), (0.035, 0.34, 0.12), IVORY)
    for n in range(10):
        m.box((0.33, 0.045 + n * 0.032, 0.05), (0.02, 0.014, 0.07), rgb("#1f2126"))
    for n in range(12):
        m.ball((-0.245 + 0.025 * (n % 3), 0.06 + 0.08 * (n // 3), 0.101), 0.009, IVORY)
    r.grip = 0.2


def harp(m: Model, r: Ask) -> None:
    gold = r.main("#d0a045")
    m.box((0, 0, 0), (0.7, 0.08, 0.3), scale(gold, 0.8))
    m.stroke([(-0.34, 0.06, 0), (-0.34, 1.6, 0)], 0.075, gold)
    m.stroke([(-0.34, 1.6, 0), (-0.2, 1.68, 0), (0.0, 1.46, 0), (0.18, 1.42, 0), (0.34, 1.5, 0)], 0.08, gold)
    m.stroke([(0.36, 1.48, 0), (-0.22, 0.08, 0)], 0.11, scale(gold, 0.9))
    for n in range(16):
        k = n / 15
        x = -0.27 + 0.55 * k
        m.stroke(
            [
                (x, 1.58 - 0.16 * math.sin(k * 2.4), 0.01),
                (x, 0.1 + 1.32 * (x + 0.24) / 0.58 if x > -0.22 else 0.1, 0.01),
            ],
            0.006,
            IVORY,
        )
    m.ball((-0.34, 1.68, 0), 0.07, scale(gold, 1.15))


def megaphone(m: Model, r: Ask) -> None:
    white = r.main("#f0f0ee")
    m.tube((-0.16, 0.14, 0), (0.2, 0.15, 0.02), 0.035, 0.12, white, cap=rgb("#3a3d44"))
    m.tube((0.19, 0.15, 0.02), (0.215, 0.151, 0.021), 0.125, 0.125, rgb("#d8342c"), cap=rgb("#2a2c31"))
    m.tube((-0.2, 0.138, 0), (-0.16, 0.14, 0), 0.045, 0.038, rgb("#d8342c"))
    m.box((-0.06, 0.0, 0), (0.045, 0.12, 0.03), rgb("#25262c"))
    r.grip = 0.05


def bell(m: Model, r: Ask) -> None:
    """In its frame; a small one with a handle where it is a hand's, a gong if the words say so."""
    brass = r.main("#c9973a")
    if r.says("hand", "little", "small", "jingle", "service", "school"):
        m.lathe(0, 0, [(0.07, 0), (0.05, 0.05), (0.03, 0.09), (0.01, 0.1)], brass, gloss=0.6)
        m.tube((0, 0.1, 0), (0, 0.2, 0), 0.014, 0.018, DARK_WOOD)
        r.grip = 0.15
        return
    for s in (-1, 1):
        m.box((s * 0.62, 0, 0), (0.1, 1.7, 0.1), DARK_WOOD)
        m.box((s * 0.62, 0, 0), (0.14, 0.1, 0.6), DARK_WOOD)
    m.box((0, 1.7, 0), (1.5, 0.12, 0.14), WOOD)
    if r.says("gong"):
        m.tube((0, 0.95, -0.02), (0, 0.95, 0.02), 0.5, 0.5, brass, cap=scale(brass, 1.1))
        m.disc(0, 0.95, 0.021, 0.36, scale(brass, 0.85))
        m.disc(0, 0.95, 0.022, 0.12, scale(brass, 1.25))
        for s in (-1, 1):
            m.stroke([(s * 0.25, 1.35, 0.0), (s * 0.3, 1.7, 0)], 0.02, rgb("#7a2a22"))
        return
    m.lathe(0, 0, [(0.44, 0.55), (0.4, 0.65), (0.29, 0.95), (0.26, 1.3), (0.16, 1.46), (0.05, 1.52)], brass, gloss=0.5)
    m.stroke(
        [(0.405 * math.sin(a), 0.66, 0.405 * math.cos(a)) for a in (math.radians(-80 + 16 * n) for n in range(11))],
        0.02,
        scale(brass, 0.6),
        mark=True,
    )
    m.tube((0, 1.5, 0), (0, 1.72, 0), 0.05, 0.05, rgb("#33373d"))
    m.ball((0, 0.52, 0), 0.08, rgb("#33373d"))


def lifebuoy(m: Model, r: Ask) -> None:
    white, red = rgb("#f4f2ec"), r.main("#d8342c")
    for n in range(16):
        a, b = n * math.tau / 16, (n + 1) * math.tau / 16
        m.tube(
            (0.28 * math.cos(a), 0.36 + 0.28 * math.sin(a), 0),
            (0.28 * math.cos(b), 0.36 + 0.28 * math.sin(b), 0),
            0.075,
            0.075,
            red if n % 4 == 0 else white,
        )
    m.stroke(
        [(0.37 * math.cos(a), 0.36 + 0.37 * math.sin(a), 0.02) for a in (n * math.tau / 24 for n in range(26))],
        0.014,
        rgb("#c9a466"),
    )


def oar(m: Model, r: Ask) -> None:
    wood = r.main("#b98a50")
    m.tube((0, 0, 0), (0, 1.5, 0), 0.018, 0.018, wood)
    m.prism(
        [(-0.03, 1.45), (0.03, 1.45), (0.075, 1.6), (0.07, 1.95), (-0.07, 1.95), (-0.075, 1.6)],
        -0.01,
        0.01,
        scale(wood, 1.15),
    )
    m.plate(-0.06, 1.75, 0.06, 1.84, 0.0105, rgb("#c8322e"))
    r.grip = 0.6


def net(m: Model, r: Ask) -> None:
    """A fisherman's, on its poles to dry; with a handle where butterflies are caught."""
    cord = r.main("#c9b48a")
    if r.says("butterfly", "landing", "hand"):
        m.tube((0, 0, 0), (0, 0.9, 0), 0.014, 0.014, WOOD)
        m.stroke(arc(0, 1.08, 0.18, 0, 360, 0.02), 0.02, STEEL)
        for n in range(7):
            a = n * math.pi / 6 + math.pi
            m.stroke(
                [(0.18 * math.cos(a), 1.08 + 0.18 * math.sin(a), 0.02), (0.02, 1.0, -0.35)], 0.006, IVORY, alpha=0.8
            )
        r.grip = 0.2
        return
    for s in (-1, 1):
        m.tube((s * 1.1, 0, 0), (s * 1.1, 1.7, 0), 0.04, 0.035, WOOD)
    sag = [(-1.1 + n * 0.22, 1.6 - 0.25 * math.sin(math.pi * n / 10)) for n in range(11)]
    m.stroke([(x, y, 0) for x, y in sag], 0.03, rgb("#a8854e"))
    for n in range(11):
        x, y = sag[n]
        m.stroke([(x, y, 0.0), (x + (0.22 if n < 10 else 0), y * 0.55, 0.03), (x, 0.06, 0.06)], 0.012, cord)
        m.stroke([(x, y, 0.0), (x - (0.22 if n else 0), y * 0.55, 0.03), (x, 0.06, 0.06)], 0.012, cord)
    for k in (0.3, 0.55, 0.8):
        m.stroke([(x, y * k + 0.06 * (1 - k), 0.04 * (1 - k)) for x, y in sag], 0.012, cord)
    for n in range(0, 11, 2):
        m.ball((sag[n][0], 0.08, 0.08), 0.06, rgb("#d8763a"))


def parachute(m: Model, r: Ask) -> None:
    """Open, five metres over its lines: whoever hangs from it is brought under it."""
    for n in range(10):
        a, b = n * math.tau / 10, (n + 1) * math.tau / 10
        tone = r.main("#d8472a") if n % 2 else rgb("#f4efe4")
        for (q0, y0), (q1, y1) in (((1.9, 3.4), (1.35, 4.1)), ((1.35, 4.1), (0.0, 4.5))):
            quad = [
                (q0 * math.cos(a), y0, q0 * math.sin(a)),
                (q0 * math.cos(b), y0, q0 * math.sin(b)),
                (q1 * math.cos(b), y1, q1 * math.sin(b)),
                (q1 * math.cos(a), y1, q1 * math.sin(a)),
            ]
            m.panel(quad[:3] if q1 == 0 else quad, tone, fade=0)
        m.stroke(
            [(1.9 * math.cos(a), 3.4, 1.9 * math.sin(a)), (0.12 * math.cos(a), 1.5, 0.12 * math.sin(a))],
            0.015,
            rgb("#4a4d55"),
        )


def carousel(m: Model, r: Ask) -> None:
    red = r.main("#c8322e")
    m.tube((0, 0, 0), (0, 0.25, 0), 3.0, 3.0, rgb("#d9b878"), cap=rgb("#e8d5a8"))
    m.tube((0, 0.25, 0), (0, 3.2, 0), 0.5, 0.5, IVORY)
    for n in range(8):
        a = n * math.tau / 8 + 0.2
        x, z = 2.2 * math.cos(a), 2.2 * math.sin(a)
        high = 0.75 + 0.22 * math.sin(a * 3)
        m.tube((x, 0.25, z), (x, 3.2, z), 0.03, 0.03, GOLD)
        way = (-math.sin(a), math.cos(a))
        coat = rgb(("#f4f0e6", "#8a5a34", "#3a3d44", "#d9b07a")[n % 4])
        m.ball((x, high, z), (0.34, 0.2, 0.34), coat, gloss=0.2)
        m.tube(
            (x + 0.28 * way[0], high + 0.1, z + 0.28 * way[1]),
            (x + 0.48 * way[0], high + 0.48, z + 0.48 * way[1]),
            0.1,
            0.09,
            coat,
        )
        m.ball((x + 0.55 * way[0], high + 0.48, z + 0.55 * way[1]), 0.12, coat)
        for s in (-0.2, 0.2):
            m.stroke(
                [
                    (x + s * way[0], high - 0.12, z + s * way[1]),
                    (x + s * 1.4 * way[0], high - 0.5, z + s * 1.4 * way[1]),
                ],
                0.06,
                coat,
            )
        m.ball((x, high + 0.2, z), (0.14, 0.05, 0.14), red)
    for n in range(12):
        a, b = n * math.tau / 12, (n + 1) * math.tau / 12
        tone = red if n % 2 else rgb("#f4efe4")
        m.panel(
            [(3.1 * math.cos(a), 3.2, 3.1 * math.sin(a)), (3.1 * math.cos(b), 3.2, 3.1 * math.sin(b)), (0, 4.5, 0)],
            tone,
            fade=0,
        )
        m.panel(
            [
                (3.1 * math.cos(a), 3.2, 3.1 * math.sin(a)),
                (3.1 * math.cos(b), 3.2, 3.1 * math.sin(b)),
                (3.1 * math.cos(b), 2.85, 3.1 * math.sin(b)),
                (3.1 * math.cos(a), 2.85, 3.1 * math.sin(a)),
            ],
            scale(GOLD, 1.1),
        )
    m.ball((0, 4.55, 0), 0.16, GOLD)


def ferris_wheel(m: Model, r: Ask) -> None:
    """Fourteen metres high."""
    steel = r.main("#d8dde2")
    for s in (-1, 1):
        for z in (-0.6, 0.6):
            m.stroke([(s * 3.2, 0, z), (0, 7.4, z)], 0.22, rgb("#8a919a"))
    for z in (-0.5, 0.5):
        m.stroke(
            [(6 * math.cos(a), 7.4 + 6 * math.sin(a), z) for a in (n * math.tau / 36 for n in range(38))], 0.14, steel
        )
        for n in range(12):
            a = n * math.tau / 12
            m.stroke([(0, 7.4, z), (6 * math.cos(a), 7.4 + 6 * math.sin(a), z)], 0.06, steel)
    tones = ("#d8342c", "#f2c83a", "#3f7fd0", "#3f9a55")
    for n in range(12):
        a = n * math.tau / 12
        x, y = 6 * math.cos(a), 7.4 + 6 * math.sin(a)
        m.box((x, y - 0.95, 0), (0.95, 0.75, 0.9), rgb(tones[n % 4]))
        m.stroke([(x - 0.4, y - 0.2, 0.3), (x, y, 0.3), (x + 0.4, y - 0.2, 0.3)], 0.05, steel)
        m.ball((x, y, 0.55), 0.09, rgb("#fff1c4"), glow=0.7)
    m.ball((0, 7.4, 0.6), 0.45, rgb("#d8342c"))


FAIRGROUND: dict[str, Maker] = {
    "toy car": toy_car,
    "saxophone": saxophone,
    "flute": flute,
    "accordion": accordion,
    "harp": harp,
    "megaphone": megaphone,
    "bell": bell,
    "lifebuoy": lifebuoy,
    "oar": oar,
    "net": net,
    "parachute": parachute,
    "carousel": carousel,
    "ferris wheel": ferris_wheel,
}

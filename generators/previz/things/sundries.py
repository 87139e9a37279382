"""Small things that go through hands, and boxes one steps into."""

import itertools
import math

from generators.previz.pen import rgb, scale
from generators.previz.things.furniture import DARK_WOOD, GOLD, IVORY, STEEL, WOOD
from generators.previz.things.prop import Ask, Maker
from generators.previz.things.shapes import arc, torus
from generators.previz.things.solids import Model


def phone_booth(m: Model, r: Ask) -> None:
    red = r.main("#c8282e")
    m.box((0, 0, 0), (0.95, 0.12, 0.95), rgb("#3a3d44"))
    for x in (-0.43, 0.43):
        for z in (-0.43, 0.43):
            m.box((x, 0.12, z), (0.1, 2.1, 0.1), red)
    m.box((0, 0.12, -0.42), (0.78, 2.1, 0.04), scale(red, 0.6))
    m.box((0, 1.05, -0.34), (0.34, 0.5, 0.1), rgb("#25262c"))
    m.stroke([(-0.1, 1.5, -0.27), (-0.12, 1.2, -0.2), (0.02, 1.12, -0.2)], 0.03, rgb("#17181a"))
    for n in range(5):
        m.box((0, 0.42 + 0.36 * n, 0.44), (0.78, 0.035, 0.03), red)
        for s in (-1, 1):
            m.box((s * 0.44, 0.42 + 0.36 * n, 0), (0.03, 0.035, 0.78), red)
    m.box((0, 0.12, 0.44), (0.78, 0.24, 0.04), red)
    m.panel(
        [(-0.38, 0.36, 0.43), (0.38, 0.36, 0.43), (0.38, 2.2, 0.43), (-0.38, 2.2, 0.43)], rgb("#cfe3ec"), alpha=0.25
    )
    m.box((0, 2.22, 0), (1.0, 0.24, 1.0), red)
    m.plate(-0.4, 2.27, 0.4, 2.42, 0.501, rgb("#fff6dc"), glow=0.7)
    m.words(r.thing.text or "TELEPHONE", -0.37, 2.28, 0.37, 2.41, 0.503, rgb("#25262c"))
    m.halo((0, 2.3, 0.5), 0.9, rgb("#fff0c8"), 0.4)
    m.box((0, 2.46, 0), (0.8, 0.12, 0.8), scale(red, 0.9))


def elevator(m: Model, r: Ask) -> None:
    steel = r.main("#aab2ba")
    m.box((0, 0, -0.1), (2.2, 2.7, 0.16), rgb("#5a5e66"))
    for s in (-1, 1):
        x0, x1 = sorted((s * 0.01, s * 0.66))
        m.plate(x0, 0.02, x1, 2.15, -0.018, steel, fade=0.25)
        m.plate(s * 0.03 - 0.008, 0.02, s * 0.03 + 0.008, 2.15, -0.017, scale(steel, 0.6))
    m.plate(-0.3, 2.3, 0.3, 2.52, -0.017, rgb("#17181a"))
    m.words(r.thing.text or "4", -0.12, 2.32, 0.12, 2.5, -0.016, rgb("#ff8a3a"), glow=0.9)
    m.plate(0.82, 1.0, 0.96, 1.35, -0.017, rgb("#c9cfd4"))
    for y in (1.1, 1.24):
        m.disc(0.89, y, -0.015, 0.035, rgb("#ffd98a"), glow=0.6, sides=14)


def tray(m: Model, r: Ask) -> None:
    m.tube((0, 0, 0), (0, 0.012, 0), 0.2, 0.21, r.main("#c3c8cf"), gloss=0.7)
    m.panel(
        [(0.185 * math.cos(a), 0.0125, 0.185 * math.sin(a)) for a in (-n * math.tau / 26 for n in range(26))],
        rgb("#dfe3e8"),
        mark=True,
    )
    for x, z in ((-0.07, 0.03), (0.07, 0.04), (0.0, -0.09)):
        m.lathe(x, z, [(0.03, 0.013), (0.006, 0.02), (0.006, 0.08)], rgb("#dfeaf0"), alpha=0.8)
        m.lathe(x, z, [(0.012, 0.08), (0.035, 0.13), (0.034, 0.17)], rgb("#f2d27a"), alpha=0.85, gloss=0.7)
    r.grip = 0.0


def wallet(m: Model, r: Ask) -> None:
    hide = r.main("#6a4228")
    m.panel([(-0.06, 0.035, 0.004), (0.05, 0.045, 0.004), (0.05, 0.1, 0.004), (-0.05, 0.1, 0.004)], rgb("#6f9a62"))
    m.box((0, 0, 0.014), (0.13, 0.09, 0.012), hide, gloss=0.2)
    m.box((0, 0, -0.006), (0.13, 0.092, 0.012), scale(hide, 0.8))
    m.stroke(
        [(-0.058, 0.008, 0.021), (-0.058, 0.082, 0.021), (0.058, 0.082, 0.021), (0.058, 0.008, 0.021)],
        0.003,
        scale(hide, 1.5),
        mark=True,
    )


def whip(m: Model, r: Ask) -> None:
    hide = r.main("#4a2f20")
    m.tube((-0.25, 0, 0), (-0.2, 0.28, 0), 0.018, 0.014, hide)
    m.ball((-0.25, 0.0, 0), 0.024, GOLD)
    lash = [(-0.2 + 0.06 * n, 0.28 + 0.3 * math.sin(n * 0.42) * math.exp(-n * 0.06), 0.02 * n) for n in range(15)]
    m.stroke(lash, 0.02, scale(hide, 1.2))
    m.stroke([*lash[-2:], (0.78, 0.14, 0.3)], 0.01, rgb("#d9b878"))
    r.grip = 0.12


def hoop(m: Model, r: Ask) -> None:
    fire = r.says("burning", "fire", "flam", "blaz")
    m.tube((0, 0, -0.05), (0, 0.7, -0.05), 0.04, 0.04, rgb("#3a3d44"))
    m.tube((0, 0, -0.05), (0, 0.05, -0.05), 0.35, 0.3, rgb("#3a3d44"))
    torus(m, (0, 1.35, 0), 0.65, 0.04, r.main("#c8322e" if not fire else "#3a2a22"), upright=True, parts=18)
    if not fire:
        return
    for n in range(22):
        a = n * math.tau / 22
        c, s = math.cos(a), math.sin(a)
        x, y = 0.65 * c, 1.35 + 0.65 * s
        tall = 0.22 + 0.1 * (n % 3)
        m.panel(
            [(x - 0.07, y, 0.05), (x + 0.07, y, 0.05), (x + 0.03 * (n % 2), y + tall, 0.05)],
            rgb("#ff8a2a" if n % 2 else "#ffcf4a"),
            glow=1,
            alpha=0.9,
        )
    m.halo((0, 1.4, 0.1), 1.6, rgb("#ff9a3a"), 0.7)


def gear(m: Model, r: Ask) -> None:
    brass = r.main("#c9973a")
    for x, y, q, teeth in ((0, 0.07, 0.06, 12), (0.088, 0.1, 0.032, 8)):
        for n in range(teeth):
            a = n * math.tau / teeth
            c, s = math.cos(a), math.sin(a)
            m.prism(
                [
                    (x + q * 0.9 * c - 0.009 * s, y + q * 0.9 * s + 0.009 * c),
                    (x + q * 0.9 * c + 0.009 * s, y + q * 0.9 * s - 0.009 * c),
                    (x + q * 1.18 * c + 0.006 * s, y + q * 1.18 * s - 0.006 * c),
                    (x + q * 1.18 * c - 0.006 * s, y + q * 1.18 * s + 0.006 * c),
                ],
                -0.007,
                0.007,
                scale(brass, 0.85),
            )
        m.tube((x, y, -0.008), (x, y, 0.008), q, q, brass, cap=scale(brass, 1.1), gloss=0.6)
        m.disc(x, y, 0.0085, q * 0.3, scale(brass, 0.35))


def baton(m: Model, r: Ask) -> None:
    if r.says("drumstick"):
        for s in (-1, 1):
            m.tube((s * 0.03, 0, 0), (-s * 0.03, 0.36, 0.01 * s), 0.009, 0.006, rgb("#d8b482"))
            m.ball((-s * 0.03, 0.365, 0.01 * s), 0.012, rgb("#d8b482"))
        return
    thick = r.says("truncheon", "police")
    m.tube((0, 0, 0), (0, 0.06, 0), 0.014, 0.012 if not thick else 0.018, WOOD if not thick else rgb("#1f2126"))
    m.tube(
        (0, 0.06, 0),
        (0, 0.42, 0),
        0.006 if not thick else 0.018,
        0.003 if not thick else 0.016,
        rgb("#f4f1ea") if not thick else rgb("#1f2126"),
    )
    r.grip = 0.03


def pitchfork(m: Model, r: Ask) -> None:
    m.tube((0, 0.35, 0), (0, 1.5, 0), 0.017, 0.017, WOOD)
    m.tube((-0.12, 0.35, 0), (0.12, 0.35, 0), 0.013, 0.013, STEEL)
    for x in (-0.12, -0.04, 0.04, 0.12):
        m.stroke([(x, 0.36, 0), (x * 1.05, 0.15, 0.03), (x * 1.1, 0.0, 0.0)], 0.018, rgb("#7d8792"))
    r.grip = 1.0


def watering_can(m: Model, r: Ask) -> None:
    green = r.main("#3f8a6a")
    m.tube((0, 0, 0), (0, 0.26, 0), 0.14, 0.13, green, gloss=0.4, cap=scale(green, 0.5))
    m.tube((0.12, 0.08, 0), (0.36, 0.32, 0), 0.028, 0.02, green)
    m.tube((0.35, 0.31, 0), (0.4, 0.36, 0), 0.03, 0.06, scale(green, 0.85), cap=rgb("#25262c"))
    m.stroke(arc(-0.13, 0.17, 0.1, 60, 300), 0.028, scale(green, 0.8))
    m.stroke(arc(0, 0.26, 0.11, 0, 180), 0.025, scale(green, 0.8))


def grapes(m: Model, r: Ask) -> None:
    tone = r.main("#5a3a78")
    for row in range(5):
        for n in range(5 - row):
            x = (n - (4 - row) / 2) * 0.034
            m.ball(
                (x, 0.03 + row * 0.0 + (4 - row) * 0.03, 0.02 * (n % 2)),
                0.02,
                scale(tone, 0.85 + 0.12 * ((n + row) % 3)),
                gloss=0.6,
            )
    m.stroke([(0, 0.16, 0), (0.005, 0.2, 0)], 0.008, DARK_WOOD)
    m.panel([(0, 0.17, 0.01), (0.05, 0.2, 0.02), (0.08, 0.17, 0.02), (0.05, 0.15, 0.02)], rgb("#4f8a45"))


def lollipop(m: Model, r: Ask) -> None:
    m.tube((0, 0, 0), (0, 0.15, 0), 0.005, 0.005, IVORY)
    m.tube((0, 0.2, -0.01), (0, 0.2, 0.01), 0.06, 0.06, r.main("#e0506a"), cap=r.main("#e0506a"), gloss=0.5)
    swirl = [(0.0035 * n * math.cos(n * 0.55), 0.2 + 0.0035 * n * math.sin(n * 0.55), 0.011) for n in range(16)]
    m.stroke(swirl, 0.012, IVORY, mark=True)
    r.grip = 0.05


def towel(m: Model, r: Ask) -> None:
    """Folded; a blanket is thicker."""
    cloth = r.main("#4f8fc0")
    high = 0.045 if r.says("blanket") else 0.03
    for n in range(4):
        m.box((0.004 * (n % 2), n * high, 0), (0.42, high * 0.94, 0.3), scale(cloth, 0.88 + 0.08 * (n % 2)))
    for x in (-0.12, 0.12):
        m.box((x, 0, 0), (0.05, 4 * high + 0.002, 0.304), IVORY)


def skis(m: Model, r: Ask) -> None:
    """Leaning together with their poles; a snowboard if the words say so."""
    tone = r.main("#d8342c")
    if r.says("snowboard"):
        m.prism(
            [
                (-0.13, 0.06),
                (-0.06, 0.0),
                (0.06, 0.0),
                (0.13, 0.06),
                (0.12, 0.75),
                (0.13, 1.44),
                (0.06, 1.5),
                (-0.06, 1.5),
                (-0.13, 1.44),
                (-0.12, 0.75),
            ],
            -0.01,
            0.01,
            tone,
        )
        for y in (0.5, 1.0):
            m.box((0, y, 0.02), (0.2, 0.12, 0.04), rgb("#25262c"))
        return
    for s in (-1, 1):
        m.prism(
            [
                (s * 0.08 - 0.05, 0),
                (s * 0.08 + 0.05, 0),
                (s * 0.08 + 0.045, 1.6),
                (s * 0.08, 1.75),
                (s * 0.08 - 0.045, 1.6),
            ],
            -0.008,
            0.008,
            tone,
        )
        m.box((s * 0.08, 0.75, 0.02), (0.07, 0.28, 0.04), rgb("#25262c"))
        m.tube((s * 0.26, 0, 0.02), (s * 0.22, 1.25, 0.02), 0.01, 0.01, STEEL)
        m.stroke(arc(s * 0.258, 0.1, 0.05, 0, 360, 0.02), 0.008, rgb("#25262c"))
        m.tube((s * 0.22, 1.22, 0.02), (s * 0.218, 1.34, 0.02), 0.018, 0.018, rgb("#25262c"))


def tyre(m: Model, r: Ask) -> None:
    torus(m, (0, 0.33, 0), 0.24, 0.09, r.main("#25262c"), upright=True, parts=20)
    m.tube((0, 0.33, -0.05), (0, 0.33, 0.05), 0.17, 0.17, rgb("#b8c0c8"), cap=rgb("#8a919a"))
    for n in range(5):
        a = n * math.tau / 5
        m.stroke([(0, 0.33, 0.052), (0.15 * math.cos(a), 0.33 + 0.15 * math.sin(a), 0.052)], 0.045, rgb("#dfe3e8"))


def shell(m: Model, r: Ask) -> None:
    tone = r.main("#f0d6c0")
    fan = [
        (0.11 * math.cos(a), 0.02 + 0.11 * math.sin(a), 0.02) for a in (math.radians(15 + 15 * n) for n in range(11))
    ]
    for n, (a, b) in enumerate(itertools.pairwise(fan)):
        m.panel(
            [(0, 0.015, 0), a, (b[0] * 1.0, b[1], 0.03 if n % 2 else 0.015)],
            scale(tone, 0.82 if n % 2 else 1.06),
            fade=0,
        )
    for x in fan:
        m.stroke([(0, 0.015, 0.005), x], 0.004, scale(tone, 0.62))
    m.box((0, 0, 0), (0.05, 0.03, 0.02), scale(tone, 0.85))


def stall(m: Model, r: Ask) -> None:
    """Crates of fruit under a striped awning."""
    red = r.main("#c8322e")
    m.box((0, 0, 0), (2.2, 0.8, 0.9), rgb("#8a6038"))
    for s in (-1, 1):
        for z in (-0.42, 0.42):
            m.tube((s * 1.06, 0, z), (s * 1.06, 2.1 if z > 0 else 2.5, z), 0.04, 0.04, WOOD)
    for n in range(8):
        x0, x1 = -1.2 + 0.3 * n, -0.9 + 0.3 * n
        tone = red if n % 2 else rgb("#f2ead8")
        m.panel([(x0, 2.5, -0.5), (x1, 2.5, -0.5), (x1, 2.05, 0.7), (x0, 2.05, 0.7)], tone)
        m.panel(
            [(x0, 2.05, 0.7), (x1, 2.05, 0.7), (x1, 1.88, 0.7), ((x0 + x1) / 2, 1.82, 0.7), (x0, 1.88, 0.7)],
            scale(tone, 0.9),
        )
    fruit = ("#d8342c", "#f0922a", "#6fae3a", "#f2cf3a")
    for k in range(4):
        x = -0.8 + 0.53 * k
        m.box((x, 0.8, 0.05), (0.48, 0.16, 0.7), rgb("#b98a50"))
        for n in range(8):
            m.ball((x - 0.15 + 0.1 * (n % 4), 0.98 + 0.03 * (n % 2), 0.2 - 0.2 * (n // 4)), 0.06, rgb(fruit[k]))


def ball_of_wool(m: Model, r: Ask) -> None:
    wool = r.main("#c8324a")
    m.ball((0, 0.06, 0), 0.06, wool, gloss=0)
    for n in range(6):
        a = 0.5 * n - 1.2
        m.stroke(
            [
                (0.058 * math.sin(a + 0.5 * math.sin(t)), 0.06 + 0.056 * math.cos(t), 0.03 + 0.03 * math.cos(a))
                for t in (0.4 + 0.45 * k for k in range(6))
            ],
            0.006,
            scale(wool, 0.72 if n % 2 else 1.25),
        )
    m.stroke([(0.04, 0.01, 0.03), (0.1, 0.004, 0.06), (0.16, 0.004, 0.02), (0.22, 0.004, 0.05)], 0.007, wool)


SUNDRIES: dict[str, Maker] = {
    "phone booth": phone_booth,
    "elevator": elevator,
    "tray": tray,
    "wallet": wallet,
    "whip": whip,
    "hoop": hoop,
    "gear": gear,
    "baton": baton,
    "pitchfork": pitchfork,
    "watering can": watering_can,
    "grapes": grapes,
    "lollipop": lollipop,
    "towel": towel,
    "skis": skis,
    "tyre": tyre,
    "shell": shell,
    "stall": stall,
    "ball of wool": ball_of_wool,
}

"""Furniture and fittings of a home."""

import math

from generators.previz.camera import vec
from generators.previz.pen import rgb, scale
from generators.previz.things.furniture import DARK_WOOD, GOLD, IVORY
from generators.previz.things.prop import Ask, Maker
from generators.previz.things.solids import Corner, Model


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


def blackboard(m: Model, r: Ask) -> None:
    """On a stand with wheels, so that it can be before anybody; a whiteboard if the words say so."""
    white = r.says("whiteboard")
    wood = rgb("#aab0b5") if white else rgb("#8a6038")
    for x in (-0.86, 0.86):
        m.box((x, 0.06, 0), (0.06, 1.95, 0.06), wood)
        m.box((x, 0.02, 0), (0.06, 0.06, 0.6), wood)
    m.box((0, 0.85, 0), (1.8, 1.14, 0.05), wood)
    m.plate(-0.84, 0.91, 0.84, 1.93, 0.027, r.main("#f6f8f7" if white else "#2c4a3c"))
    ink = rgb("#2f4a8a") if white else rgb("#eef4ea")
    m.words(r.thing.text or "a + b = c", -0.7, 1.2, 0.7, 1.8, 0.029, ink, glow=0.2)
    m.box((0, 0.82, 0.06), (1.7, 0.03, 0.1), wood)
    m.box((0.3, 0.85, 0.06), (0.12, 0.02, 0.02), IVORY)


def curtain(m: Model, r: Ask) -> None:
    """To the floor, from a rail, drawn to: somebody may be behind it."""
    cloth = r.main("#8c3038")
    for x in (-0.78, 0.78):
        m.tube((x, 0, -0.06), (x, 2.25, -0.06), 0.02, 0.02, DARK_WOOD)
    m.tube((-0.92, 2.25, 0), (0.92, 2.25, 0), 0.025, 0.025, DARK_WOOD)
    for s in (-1, 1):
        m.ball((s * 0.95, 2.25, 0), 0.045, GOLD)
    for n in range(13):
        x = -0.78 + n * 0.13
        tone = scale(cloth, 1.1 if n % 2 else 0.84)
        m.tube((x, 0.03, 0.02 * (n % 2)), (x, 2.24, 0), 0.088, 0.07, tone, gloss=0.04)


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
        m.disc(s * 0.035, 0.96, 0.293, 0.018, GOLD, sides=12)
    m.plate(-0.006, 0.14, 0.006, 1.96, 0.2935, scale(wood, 0.35))
    m.box((0, 2.0, 0), (1.32, 0.09, 0.66), scale(wood, 0.85))


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
    "blackboard": blackboard,
    "curtain": curtain,
    "sofa": sofa,
    "bookcase": bookcase,
    "wardrobe": wardrobe,
    "plant": plant,
    "wheelchair": wheelchair,
}

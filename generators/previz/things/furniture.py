"""Things that stand about: lamps, seats, tables, doors, signs."""

import itertools
import math

from generators.previz.camera import vec
from generators.previz.pen import Colour, Pen, mix, rgb, scale
from generators.previz.things.lettering import legible
from generators.previz.things.prop import Ask, Maker
from generators.previz.things.solids import Model, Spot

WOOD, DARK_WOOD, STEEL, BRASS, IVORY = rgb("#9a6a3f"), rgb("#5c3b26"), rgb("#8d97a3"), rgb("#d6a64a"), rgb("#efe6d2")
GOLD, INK = rgb("#e0b040"), rgb("#2d3350")
WARM = (1.0, 0.82, 0.5)

LEAF: Colour = rgb("#7c4a2b")
"""The wood of doors."""


def lamp(m: Model, r: Ask) -> None:
    if r.says("candle"):
        return _candle(m, r)
    if r.says("warning"):
        return _warning_lamp(m, r)
    if r.says("torch", "flashlight"):
        return _flashlight(m, r)
    if r.says("desk lamp", "reading"):
        shade = r.main("#2f7d6b")
        m.tube((0, 0, 0), (0, 0.025, 0), 0.1, 0.085, shade)
        m.stroke([(0, 0.02, 0), (-0.12, 0.24, 0)], 0.018, STEEL)
        m.stroke([(-0.12, 0.24, 0), (0.05, 0.42, 0)], 0.018, STEEL)
        m.ball((0.1, 0.36, 0), 0.035, WARM, glow=1)
        m.tube((0.04, 0.43, 0), (0.12, 0.34, 0), 0.03, 0.085, shade)
        return m.halo((0.12, 0.34, 0), 0.55, WARM, 0.7)
    # A lantern: the form everybody draws.
    iron = r.main("#3b3f46")
    m.tube((0, 0, 0), (0, 0.035, 0), 0.085, 0.085, iron)
    m.tube((0, 0.035, 0), (0, 0.2, 0), 0.07, 0.07, rgb("#ffdf9a"), glow=0.75, alpha=0.55)
    m.ball((0, 0.105, 0), (0.026, 0.05, 0.026), rgb("#fff3c0"), glow=1, mark=True)
    for x in (-0.074, -0.026, 0.026, 0.074):
        z = 0.078 * math.sqrt(max(0.0, 1 - (x / 0.078) ** 2))
        m.stroke([(x, 0.03, z), (x, 0.205, z)], 0.009, iron)
    m.tube((0, 0.2, 0), (0, 0.255, 0), 0.09, 0.03, iron)
    m.tube((0, 0.255, 0), (0, 0.28, 0), 0.03, 0.025, iron)
    arc = [(0.085 * math.cos(a), 0.24 + 0.12 * math.sin(a), 0.0) for a in (x * math.pi / 8 for x in range(9))]
    m.stroke(arc, 0.008, iron)
    m.halo((0, 0.11, 0), 0.75, WARM, 0.85)
    return None


def _candle(m: Model, r: Ask) -> None:
    m.tube((0, 0, 0), (0, 0.012, 0), 0.075, 0.08, BRASS)
    m.tube((0, 0.012, 0), (0, 0.035, 0), 0.03, 0.026, BRASS)
    m.tube((0, 0.035, 0), (0, 0.19, 0), 0.022, 0.02, r.main("#f4ead2"), cap=rgb("#fff6dc"))
    m.stroke([(0.075, 0.015, 0), (0.11, 0.035, 0), (0.08, 0.05, 0)], 0.01, BRASS)
    m.stroke([(0, 0.185, 0), (0, 0.205, 0)], 0.005, rgb("#30241c"))
    m.ball((0, 0.24, 0), (0.014, 0.035, 0.014), rgb("#ffe9a8"), glow=1)
    m.ball((0, 0.228, 0.01), (0.008, 0.018, 0.008), rgb("#ffb347"), glow=1)
    m.halo((0, 0.235, 0), 0.5, WARM, 0.8)


def _warning_lamp(m: Model, r: Ask) -> None:
    glass = r.main("#e0241c")
    m.tube((0, 0, 0), (0, 0.05, 0), 0.1, 0.09, rgb("#3b3f46"))
    m.tube((0, 0.05, 0), (0, 0.15, 0), 0.075, 0.07, glass, glow=0.5)
    m.ball((0, 0.15, 0), (0.07, 0.05, 0.07), glass, glow=0.6)

    def blink(pen: Pen, spot: Spot, t: float) -> None:
        x, y, s = spot.px(0, 0.11, 0)
        on = 0.5 + 0.5 * math.sin(t * math.tau)
        pen.glow(x, y, 0.16 * s, (1.0, 0.75, 0.7), on)
        pen.glow(x, y, 0.9 * s, glass, 0.8 * on)

    r.overlay = blink


def _flashlight(m: Model, r: Ask) -> None:
    body = r.main("#3a4654")
    m.tube((-0.12, 0.035, 0), (0.05, 0.035, 0), 0.022, 0.022, body)
    m.tube((0.05, 0.035, 0), (0.1, 0.035, 0), 0.024, 0.035, STEEL, cap=rgb("#fff3c0"))
    m.box((-0.03, 0.055, 0), (0.03, 0.006, 0.014), rgb("#d8442f"))
    m.halo((0.12, 0.035, 0), 0.3, WARM, 0.8)


def street_lamp(m: Model, r: Ask) -> None:
    iron = r.main("#2c333d")
    m.tube((0, 0, 0), (0, 0.5, 0), 0.14, 0.09, iron)
    m.tube((0, 0.5, 0), (0, 3.4, 0), 0.055, 0.045, iron)
    m.tube((0, 3.35, 0), (0, 3.45, 0), 0.1, 0.14, iron)
    m.tube((0, 3.45, 0), (0, 3.85, 0), 0.13, 0.2, rgb("#ffe2a4"), glow=0.85)
    m.tube((0, 3.85, 0), (0, 4.05, 0), 0.25, 0.05, iron)
    m.ball((0, 4.08, 0), 0.05, iron)
    m.halo((0, 3.65, 0), 2.4, WARM, 0.8)


def bench(m: Model, r: Ask) -> None:
    wood, iron = r.main("#a06b3c"), rgb("#2f343b")
    for x in (-0.72, 0.72):
        m.box((x, 0, 0.16), (0.06, 0.44, 0.06), iron)
        m.box((x, 0, -0.2), (0.06, 0.85, 0.06), iron)
        m.box((x, 0.6, -0.01), (0.05, 0.04, 0.36), iron)
    for z in (-0.13, -0.02, 0.09, 0.2):
        m.box((0, 0.43, z), (1.6, 0.04, 0.095), wood)
    for y in (0.55, 0.69, 0.8):
        m.box((0, y, -0.25), (1.6, 0.1, 0.035), scale(wood, 1.06))
    r.seat = vec(0, 0.47, 0.03)


def chair(m: Model, r: Ask) -> None:
    if r.says("throne"):
        return _throne(m, r)
    if r.says("armchair"):
        return _armchair(m, r)
    wood = r.main("#a8703f")
    if r.says("stool"):
        for x, z in ((-0.14, -0.14), (0.14, -0.14), (-0.14, 0.14), (0.14, 0.14)):
            m.tube((x * 1.15, 0, z * 1.15), (x * 0.85, 0.58, z * 0.85), 0.02, 0.024, scale(wood, 0.85))
        m.tube((0, 0.58, 0), (0, 0.63, 0), 0.2, 0.2, wood)
        r.seat = vec(0, 0.63, 0)
        return None
    for x in (-0.19, 0.19):
        m.box((x, 0, 0.19), (0.045, 0.43, 0.045), scale(wood, 0.85))
        m.box((x, 0, -0.2), (0.045, 0.95, 0.045), scale(wood, 0.9))
    m.box((0, 0.43, 0), (0.46, 0.045, 0.46), wood)
    for y in (0.58, 0.71, 0.84):
        m.box((0, y, -0.2), (0.335, 0.08, 0.03), wood)
    r.seat = vec(0, 0.475, 0.02)
    return None


def _armchair(m: Model, r: Ask) -> None:
    cloth = r.main("#a4453c")
    for x in (-0.34, 0.34):
        for z in (-0.28, 0.3):
            m.box((x, 0, z), (0.06, 0.1, 0.06), DARK_WOOD)
        m.box((x, 0.1, 0.02), (0.17, 0.5, 0.7), cloth)
    m.box((0, 0.1, 0.04), (0.5, 0.2, 0.66), scale(cloth, 0.8))
    m.box((0, 0.3, 0.06), (0.5, 0.14, 0.62), scale(cloth, 1.12))
    m.box((0, 0.3, -0.32), (0.72, 0.66, 0.14), scale(cloth, 0.94))
    r.seat = vec(0, 0.44, 0.05)


def _throne(m: Model, r: Ask) -> None:
    gold, velvet = rgb("#d2a13c"), r.main("#8e1f2f")
    m.box((0, 0, 0), (1.0, 0.16, 0.9), scale(gold, 0.7))
    m.box((0, 0.16, 0.02), (0.8, 0.32, 0.66), gold)
    m.plate(-0.3, 0.2, 0.3, 0.44, 0.352, velvet)
    m.box((0, 0.48, 0.02), (0.62, 0.08, 0.6), velvet)
    back = [(-0.42, 0.16), (0.42, 0.16), (0.46, 1.55), (0.24, 1.72), (0, 2.0), (-0.24, 1.72), (-0.46, 1.55)]
    m.prism(back, -0.42, -0.31, gold)
    m.panel([(x * 0.78, 0.16 + (y - 0.16) * 0.9, -0.308) for x, y in back], velvet, mark=True)
    m.disc(0, 1.72, -0.3, 0.06, rgb("#5ad0e6"), glow=0.5)
    for x in (-0.37, 0.37):
        m.box((x, 0.48, 0.02), (0.1, 0.24, 0.64), gold)
        m.ball((x, 0.76, 0.32), 0.07, scale(gold, 1.1))
    r.seat = vec(0, 0.56, 0.05)


def table(m: Model, r: Ask) -> None:
    wood = r.main("#9a6738")
    if r.says("desk", "workbench"):
        m.box((0, 0.7, 0), (1.5, 0.05, 0.72), wood)
        for x in (-0.52, 0.52):
            m.box((x, 0, 0), (0.4, 0.7, 0.62), scale(wood, 0.85))
            for y in (0.05, 0.27, 0.49):
                m.plate(x - 0.17, y, x + 0.17, y + 0.18, 0.312, scale(wood, 1.02))
                m.plate(x - 0.05, y + 0.08, x + 0.05, y + 0.1, 0.314, BRASS)
    else:
        m.box((0, 0.7, 0), (1.4, 0.05, 0.8), wood)
        m.box((0, 0.6, 0), (1.24, 0.1, 0.64), scale(wood, 0.8))
        for x, z in ((-0.6, -0.3), (0.6, -0.3), (-0.6, 0.3), (0.6, 0.3)):
            m.box((x, 0, z), (0.07, 0.6, 0.07), scale(wood, 0.85))
    r.seat = vec(0, 0.75, 0.2)


def bed(m: Model, r: Ask) -> None:
    wood, blanket = WOOD, r.main("#4a76a8")
    m.prism([(-0.8, 0), (0.8, 0), (0.8, 0.95), (0.5, 1.1), (-0.5, 1.1), (-0.8, 0.95)], -1.06, -0.99, wood)
    m.box((0, 0.1, 0), (1.55, 0.2, 1.98), scale(wood, 0.85))
    m.box((0, 0.3, 0), (1.5, 0.2, 1.96), rgb("#f2ece0"))
    for x in (-0.37, 0.37):
        m.ball((x, 0.58, -0.72), (0.32, 0.12, 0.2), rgb("#fffaf0"), gloss=0.1)
    m.box((0, 0.5, 0.28), (1.54, 0.07, 1.42), blanket)
    m.box((0, 0.505, -0.38), (1.55, 0.07, 0.1), scale(mix(blanket, (1, 1, 1), 0.5), 1.0))
    m.box((0, 0.0, 1.02), (1.6, 0.6, 0.06), wood)
    r.seat = vec(0, 0.58, 0.1)


def counter(m: Model, r: Ask) -> None:
    front, top = r.main("#8a5a36"), rgb("#e3d3b4")
    m.box((0, 0, 0), (2.2, 0.95, 0.6), front)
    for n in range(4):
        x = -0.825 + n * 0.55
        m.plate(x - 0.22, 0.14, x + 0.22, 0.84, 0.302, scale(front, 1.18), fade=0.2)
    m.plate(-1.1, 0, 1.1, 0.08, 0.303, scale(front, 0.5))
    if r.thing.text:
        m.plate(-0.9, 0.3, 0.9, 0.7, 0.304, IVORY)
        m.words(r.thing.text, -0.85, 0.34, 0.85, 0.66, 0.306, DARK_WOOD)
    m.box((0, 0.95, 0.02), (2.3, 0.06, 0.72), top)


def door(m: Model, r: Ask) -> None:
    leaf = rgb(r.thing.colour) if r.thing.colour else LEAF
    door_frame(m, leaf)
    door_leaf(m, leaf, 0.0)
    if r.thing.text:
        m.plate(-0.3, 1.55, 0.3, 1.75, 0.038, IVORY)
        m.words(r.thing.text, -0.28, 1.57, 0.28, 1.73, 0.04, rgb("#2a2320"))


def door_frame(m: Model, leaf: Colour) -> None:
    """What a door hangs in."""
    frame: Colour = scale(mix(leaf, IVORY, 0.55), 0.95)
    m.box((-0.53, 0, 0), (0.1, 2.12, 0.16), frame)
    m.box((0.53, 0, 0), (0.1, 2.12, 0.16), frame)
    m.box((0, 2.12, 0), (1.2, 0.12, 0.18), frame)


def door_leaf(m: Model, leaf: Colour, middle: float) -> None:
    """The leaf with its panels and knob; `middle`: metres from the model's origin, its hinge or its own middle."""
    m.box((middle, 0, 0), (0.95, 2.1, 0.06), leaf)
    for x0, x1, y0, y1 in (
        (-0.38, -0.05, 0.16, 0.9),
        (0.05, 0.38, 0.16, 0.9),
        (-0.38, -0.05, 1.05, 1.95),
        (0.05, 0.38, 1.05, 1.95),
    ):
        m.plate(middle + x0, y0, middle + x1, y1, 0.032, scale(leaf, 0.7))
        inner = (middle + x0 + 0.035, y0 + 0.035, middle + x1 - 0.035, y1 - 0.035)
        m.plate(*inner, 0.034, scale(leaf, 1.15), fade=0.2)
    m.disc(middle + 0.42, 1.0, 0.036, 0.05, BRASS)
    m.ball((middle + 0.42, 1.0, 0.07), 0.035, BRASS, mark=True)


def window(m: Model, r: Ask) -> None:
    frame = r.main("#f1ead9")
    m.box((0, 0, 0), (1.3, 1.5, 0.08), frame)
    m.plate(-0.56, 0.1, 0.56, 1.4, 0.042, rgb("#8ec7e8"), glow=0.35, fade=0.3)
    m.panel(
        [(-0.5, 0.15, 0.043), (-0.2, 0.15, 0.043), (0.25, 1.35, 0.043), (-0.05, 1.35, 0.043)],
        (1, 1, 1),
        glow=0.5,
        alpha=0.25,
        mark=True,
        fade=0,
    )
    m.plate(-0.035, 0.08, 0.035, 1.42, 0.045, frame)
    m.plate(-0.58, 0.74, 0.58, 0.81, 0.046, frame)
    m.box((0, -0.0, 0.09), (1.4, 0.06, 0.12), scale(frame, 0.92))
    r.seat = vec(0, 0.06, 0.1)


def sign(m: Model, r: Ask) -> None:
    words = r.thing.text or ("NEON" if r.says("neon") else "OPEN")
    if r.says("neon"):
        tube = r.main("#ff4fa3")
        m.box((0, 0, 0), (1.4, 0.62, 0.06), rgb("#1c1a26"))
        m.words(
            words, -0.6, 0.1, 0.6, 0.52, 0.033, legible(mix(tube, (1, 1, 1), 0.35), (0.11, 0.1, 0.15)), glow=1, lines=2
        )
        edge = [
            (-0.65, 0.05, 0.034),
            (0.65, 0.05, 0.034),
            (0.65, 0.57, 0.034),
            (-0.65, 0.57, 0.034),
            (-0.65, 0.05, 0.034),
        ]
        for a, b in itertools.pairwise(edge):
            m.stroke([a, b], 0.016, tube, glow=1, mark=True)
        m.halo((0, 0.31, 0.1), 1.1, tube, 0.5)
        m.shine((0, 0.31, 0.25), 7.0, tube, 1.1)
    elif r.says("poster", "billboard"):
        paper = r.main("#e8c25a")
        m.box((0, 0, 0), (1.0, 1.4, 0.03), rgb("#2b2b33"))
        m.plate(-0.46, 0.04, 0.46, 1.36, 0.017, paper, fade=0.25)
        # The more it has to say, the less of its picture is left.
        top = 0.48 if len(words) <= 14 else 0.9
        middle, radius = (top + 1.3) / 2, (1.22 - top) / 2.4
        m.disc(0, middle, 0.018, radius, mix(paper, rgb("#c23b2a"), 0.85))
        m.panel(
            [(-1.3 * radius, top + 0.04, 0.019), (0, middle + 0.1 * radius, 0.019), (1.3 * radius, top + 0.04, 0.019)],
            rgb("#27304a"),
            mark=True,
        )
        m.words(words, -0.42, 0.08, 0.42, top, 0.02, legible(rgb("#27304a"), paper), lines=6)
    else:
        board = r.main("#2e5d4b")
        m.box((0, 0, -0.03), (0.09, 1.15, 0.05), WOOD)
        m.box((0, 1.05, 0), (1.3, 0.62, 0.05), mix(board, IVORY, 0.8))
        m.plate(-0.61, 1.09, 0.61, 1.63, 0.026, board, fade=0.1)
        m.words(words, -0.54, 1.14, 0.54, 1.58, 0.028, legible(IVORY, board), lines=3)


FURNITURE: dict[str, Maker] = {
    "lamp": lamp,
    "street lamp": street_lamp,
    "bench": bench,
    "chair": chair,
    "table": table,
    "bed": bed,
    "counter": counter,
    "door": door,
    "window": window,
    "sign": sign,
}

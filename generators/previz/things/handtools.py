"""What a hand works with at a bench, a table or an easel, and what it lights."""

import math

from generators.previz.pen import rgb, scale
from generators.previz.things.furniture import DARK_WOOD, GOLD, IVORY, STEEL, WOOD
from generators.previz.things.prop import Ask, Maker
from generators.previz.things.shapes import arc
from generators.previz.things.solids import Model


def wrench(m: Model, r: Ask) -> None:
    steel = r.main("#9aa4ae")
    m.box((0, 0.05, 0), (0.026, 0.19, 0.012), steel, gloss=0.4)
    m.plate(-0.006, 0.08, 0.006, 0.2, 0.0065, scale(steel, 0.7))
    m.stroke(arc(0, 0.275, 0.034, 125, 415), 0.024, scale(steel, 1.1))
    m.stroke(arc(0, 0.03, 0.022, 0, 360), 0.016, scale(steel, 1.1))
    r.grip = 0.1


def screwdriver(m: Model, r: Ask) -> None:
    m.tube((0, 0, 0), (0, 0.012, 0), 0.012, 0.018, r.main("#d8472a"))
    m.tube((0, 0.012, 0), (0, 0.1, 0), 0.018, 0.016, r.main("#d8472a"), gloss=0.5)
    m.tube((0, 0.1, 0), (0, 0.22, 0), 0.0055, 0.0055, STEEL, gloss=0.6)
    m.prism([(-0.008, 0.22), (0.008, 0.22), (0.01, 0.245), (-0.01, 0.245)], -0.002, 0.002, STEEL)
    r.grip = 0.05


def saw(m: Model, r: Ask) -> None:
    steel = rgb("#b8c0c8")
    m.prism([(-0.1, 0.05), (0.36, 0.1), (0.36, 0.15), (-0.1, 0.19)], -0.003, 0.003, steel, gloss=0.4)
    for n in range(22):
        x = -0.09 + n * 0.0205
        y = 0.05 + (x + 0.1) * 0.108
        m.panel([(x, y, 0.0), (x + 0.02, y, 0.0), (x + 0.01, y - 0.014, 0.0)], scale(steel, 0.8))
    wood = r.main("#8a5a32")
    m.stroke([(-0.1, 0.17, 0), (-0.2, 0.2, 0), (-0.23, 0.1, 0), (-0.17, 0.04, 0), (-0.1, 0.07, 0)], 0.042, wood)
    r.grip = 0.12


def scissors(m: Model, r: Ask) -> None:
    steel, red = rgb("#b8c0c8"), r.main("#cf2f2a")
    for s in (-1, 1):
        m.prism(
            [(-0.006 * s, 0.1), (s * 0.012, 0.11), (s * 0.02, 0.25), (s * 0.012, 0.27)], -0.003, 0.003, steel, gloss=0.5
        )
        m.stroke([(s * 0.0, 0.11, 0.001), (-s * 0.025, 0.07, 0.001)], 0.014, red)
        m.stroke(arc(-s * 0.038, 0.036, 0.03, 0, 360, tall=0.036), 0.014, red)
    m.ball((0, 0.115, 0.003), 0.007, STEEL)
    r.grip = 0.04


def brush(m: Model, r: Ask) -> None:
    """A painter's; with the words for it the flat one of who sweeps sand from a find, or paints walls."""
    wood = r.main("#b5793f")
    if r.says("paintbrush", "paint brush", "painter"):
        m.tube((0, 0, 0), (0, 0.19, 0), 0.004, 0.008, wood)
        m.tube((0, 0.19, 0), (0, 0.225, 0), 0.009, 0.009, STEEL, gloss=0.6)
        m.tube((0, 0.225, 0), (0, 0.245, 0), 0.009, 0.013, rgb("#3a2a20"))
        m.tube((0, 0.245, 0), (0, 0.285, 0), 0.013, 0.001, rgb("#2f62b3"))
        r.grip = 0.08
        return
    m.prism([(-0.012, 0), (0.012, 0), (0.018, 0.1), (0.04, 0.15), (-0.04, 0.15), (-0.018, 0.1)], -0.01, 0.01, wood)
    m.box((0, 0.15, 0), (0.084, 0.035, 0.024), rgb("#b8c0c8"), gloss=0.5)
    m.prism([(-0.042, 0.185), (0.042, 0.185), (0.048, 0.26), (-0.048, 0.26)], -0.011, 0.011, rgb("#e2cf9c"))
    for n in range(9):
        x = -0.038 + n * 0.0095
        m.stroke([(x, 0.188, 0.0115), (x * 1.12, 0.258, 0.0115)], 0.0025, rgb("#a98a54"), mark=True)
    r.grip = 0.06


def cigarette(m: Model, r: Ask) -> None:
    """With its smoke; a cigar and a pipe if the words say so. Ten centimetres, and drawn thick enough to be seen."""
    if r.says("pipe"):
        m.stroke([(-0.1, 0.045, 0), (-0.02, 0.03, 0), (0.035, 0.012, 0)], 0.014, rgb("#2a211c"))
        m.lathe(0.045, 0, [(0.012, 0.0), (0.026, 0.02), (0.026, 0.07)], rgb("#6b3f22"), cap=rgb("#1c1512"))
        tip = (0.045, 0.075, 0.0)
    else:
        thick = 0.016 if r.says("cigar ", "cigar.") or r.thing.words.lower().endswith("cigar") else 0.0075
        paper = rgb("#6b4526") if thick > 0.01 else rgb("#f4f1ea")
        m.tube((-0.06, 0.012, 0), (-0.03, 0.014, 0), thick, thick, rgb("#c98f4f"))
        m.tube((-0.03, 0.014, 0), (0.05, 0.02, 0), thick, thick, paper)
        m.tube((0.05, 0.02, 0), (0.058, 0.0205, 0), thick, thick, rgb("#ff7a2a"), glow=1)
        tip = (0.058, 0.025, 0.0)
    m.halo(tip, 0.06, rgb("#ff8a3a"), 0.35)
    x, y, _ = tip
    m.stroke(
        [(x, y, 0), (x + 0.006, y + 0.01, 0), (x - 0.007, y + 0.02, 0), (x, y + 0.03, 0)],
        0.012,
        rgb("#dfe3e8"),
        alpha=0.45,
    )
    r.grip = 0.013


def horseshoe(m: Model, r: Ask) -> None:
    hot = r.says("glow", "hot", "red")
    iron = rgb("#ff8433") if hot else r.main("#6b737d")
    bow = arc(0, 0.085, 0.062, -58, 238, tall=0.075, steps=18)
    m.stroke(bow, 0.03, iron, glow=0.9 if hot else 0.0)
    for x, y, _ in bow[2:-2:3]:
        m.stroke([(x, y, 0.004), (x + 0.001, y + 0.001, 0.004)], 0.009, scale(iron, 0.45))
    if hot:
        m.halo((0, 0.09, 0), 0.3, rgb("#ff8433"), 0.5)
    r.grip = 0.03


def spoon(m: Model, r: Ask) -> None:
    """A spoon; a fork, chopsticks, a ladle or a wooden spoon if the words say so."""
    metal = WOOD if r.says("wooden") else r.main("#b8c0c8")
    r.grip = 0.06
    if r.says("chopstick"):
        for s in (-1, 1):
            m.tube((s * 0.03, 0, 0), (s * 0.005, 0.24, 0), 0.005, 0.003, rgb("#9c3a2a"))
        return
    m.tube((0, 0, 0), (0, 0.14, 0), 0.008, 0.0045, metal, gloss=0.6)
    if r.says("fork"):
        m.prism(
            [(-0.006, 0.14), (0.006, 0.14), (0.018, 0.165), (0.018, 0.18), (-0.018, 0.18), (-0.018, 0.165)],
            -0.003,
            0.003,
            metal,
        )
        for n in range(4):
            m.box((-0.015 + n * 0.01, 0.18, 0), (0.0045, 0.045, 0.004), metal)
        return
    big = 1.6 if r.says("ladle") else 1.0
    m.ball((0, 0.14 + 0.032 * big, 0), (0.022 * big, 0.034 * big, 0.008), metal, gloss=0.7)
    m.ball((0, 0.14 + 0.034 * big, 0.004), (0.016 * big, 0.026 * big, 0.006), scale(metal, 0.75), mark=True)


def helm(m: Model, r: Ask) -> None:
    """A steering wheel on its post, as helmsmen turn; a car's without handles."""
    wood = r.main("#7a4a26")
    car = r.says("steering", "car")
    if not car:
        m.box((0, 0, -0.12), (0.34, 0.72, 0.22), DARK_WOOD)
        m.box((0, 0.72, -0.12), (0.4, 0.06, 0.28), scale(wood, 0.8))
        m.tube((0, 1.0, -0.3), (0, 1.0, 0.0), 0.07, 0.07, GOLD)
        m.box((0, 0.72, -0.2), (0.16, 0.4, 0.1), DARK_WOOD)
    y, radius = (0.22, 0.19) if car else (1.0, 0.4)
    tone = rgb("#25262c") if car else wood
    rim = [(radius * math.cos(a), y + radius * math.sin(a), 0.03) for a in (n * math.tau / 28 for n in range(30))]
    m.stroke(rim, 0.03 if car else 0.055, tone)
    for n in range(3 if car else 8):
        a = n * math.tau / (3 if car else 8) + (math.pi / 2 if car else 0.2)
        c, s = math.cos(a), math.sin(a)
        reach = radius if car else radius * 1.36
        m.stroke([(0, y, 0.03), (reach * c, y + reach * s, 0.03)], 0.03, tone)
        if not car:
            m.ball((reach * c, y + reach * s, 0.03), 0.034, scale(wood, 1.25))
    m.ball((0, y, 0.05), 0.05 if car else 0.075, rgb("#3a3d44") if car else GOLD)
    if not car:
        m.stroke([(x * 0.82, y + (q - y) * 0.82, 0.032) for x, q, _ in rim], 0.012, GOLD)


def bandage(m: Model, r: Ask) -> None:
    """A roll with its end hanging down, and a red cross on its tin."""
    white = rgb("#f3efe6")
    m.box((0.09, 0, -0.02), (0.12, 0.08, 0.08), rgb("#e8e4dc"))
    m.plate(0.078, 0.02, 0.102, 0.064, 0.0205, rgb("#d0272a"))
    m.plate(0.068, 0.031, 0.112, 0.053, 0.021, rgb("#d0272a"))
    m.tube((-0.05, 0.05, -0.04), (-0.05, 0.05, 0.04), 0.05, 0.05, white, cap=rgb("#d8d2c4"))
    for q in (0.018, 0.034):
        m.stroke(arc(-0.05, 0.05, q, 0, 360, 0.041), 0.004, rgb("#b9b2a2"), mark=True)
    m.panel([(-0.1, 0.05, -0.04), (-0.1, 0.05, 0.04), (-0.17, 0.004, 0.05), (-0.17, 0.004, -0.03)], IVORY)
    r.grip = 0.05


HANDTOOLS: dict[str, Maker] = {
    "wrench": wrench,
    "screwdriver": screwdriver,
    "saw": saw,
    "scissors": scissors,
    "brush": brush,
    "cigarette": cigarette,
    "horseshoe": horseshoe,
    "spoon": spoon,
    "wheel": helm,
    "bandage": bandage,
}

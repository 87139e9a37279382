"""Tools: what is opened, struck, dug, tied or put out with."""

import itertools
import math

from generators.previz.pen import rgb, scale
from generators.previz.things.furniture import DARK_WOOD, IVORY, STEEL, WOOD
from generators.previz.things.prop import Ask, Maker
from generators.previz.things.shapes import arc, torus
from generators.previz.things.solids import Corner, Model


def key(m: Model, r: Ask) -> None:
    brass = r.main("#d0a045")
    ring = [(0.03 * math.cos(a), 0.155 + 0.03 * math.sin(a), 0.0) for a in (n * math.tau / 14 for n in range(16))]
    m.stroke(ring, 0.014, brass)
    m.stroke([(0.0, 0.19, 0.001), (0.0, 0.2, 0.001)], 0.012, scale(brass, 0.85))
    m.tube((0, 0.005, 0), (0, 0.125, 0), 0.0075, 0.0075, brass, gloss=0.7)
    m.tube((0, 0.11, 0), (0, 0.122, 0), 0.013, 0.013, scale(brass, 0.85))
    m.box((0.026, 0.012, 0), (0.04, 0.014, 0.007), brass)
    m.box((0.032, 0.034, 0), (0.05, 0.012, 0.007), brass)
    m.box((0.051, 0.026, 0), (0.012, 0.01, 0.007), scale(brass, 0.9))


def umbrella(m: Model, r: Ask) -> None:
    cloth = r.main("#c8323e")
    m.tube((0, 0.08, 0), (0, 0.92, 0), 0.009, 0.009, rgb("#3a2c22"))
    m.stroke([(0, 0.1, 0), (0, 0.03, 0), (0.05, 0.0, 0), (0.075, 0.05, 0)], 0.024, DARK_WOOD)
    rim, top = 0.52, 0.96
    for n in range(8):
        a, b = n * math.tau / 8, (n + 1) * math.tau / 8
        tone = scale(cloth, 1.1 if n % 2 else 0.86)
        for (r0, y0), (r1, y1) in (((rim, 0.68), (0.36, 0.85)), ((0.36, 0.85), (0.0, top))):
            ca, sa, cb, sb = math.cos(a), math.sin(a), math.cos(b), math.sin(b)
            quad: list[Corner] = [
                (r0 * ca, y0, r0 * sa),
                (r0 * cb, y0, r0 * sb),
                (r1 * cb, y1, r1 * sb),
                (r1 * ca, y1, r1 * sa),
            ]
            m.panel(quad[:3] if r1 == 0.0 else quad, tone, fade=0.0)
    m.tube((0, 0.95, 0), (0, 1.02, 0), 0.012, 0.004, rgb("#3a2c22"))


def hammer(m: Model, r: Ask) -> None:
    if r.says("gavel", "mallet"):
        wood = r.main("#6b3f22")
        m.tube((0, 0, 0), (0, 0.24, 0), 0.012, 0.015, wood)
        m.tube((-0.07, 0.26, 0), (0.07, 0.26, 0), 0.04, 0.04, scale(wood, 1.15), gloss=0.4)
        for x in (-0.05, 0.05):
            m.tube((x - 0.006, 0.26, 0), (x + 0.006, 0.26, 0), 0.043, 0.043, IVORY if r.says("gavel") else STEEL)
        r.grip = 0.09
        return
    m.tube((0, 0, 0), (0, 0.27, 0), 0.015, 0.012, WOOD)
    head = r.main("#6f7984")
    m.box((0.0, 0.262, 0), (0.035, 0.04, 0.03), head)
    m.tube((0.015, 0.282, 0), (0.055, 0.282, 0), 0.014, 0.014, head)
    m.tube((0.055, 0.282, 0), (0.075, 0.282, 0), 0.02, 0.02, scale(head, 1.15), gloss=0.5)
    for z in (-0.011, 0.011):
        m.stroke([(-0.015, 0.285, z), (-0.05, 0.285, z), (-0.08, 0.262, z)], 0.013, scale(head, 0.9))
    r.grip = 0.09


def shovel(m: Model, r: Ask) -> None:
    m.tube((0, 0.3, 0), (0, 1.05, 0), 0.017, 0.017, WOOD)
    m.tube((-0.06, 1.07, 0), (0.06, 1.07, 0), 0.017, 0.017, WOOD)
    blade = r.main("#7d8792")
    m.panel([(-0.11, 0.3, 0), (0.0, 0.3, 0.02), (0.0, 0.0, 0.01), (-0.09, 0.1, 0)], scale(blade, 1.1))
    m.panel([(0.0, 0.3, 0.02), (0.11, 0.3, 0), (0.09, 0.1, 0), (0.0, 0.0, 0.01)], scale(blade, 0.8))
    m.tube((0, 0.22, 0.02), (0, 0.36, 0.0), 0.022, 0.022, scale(blade, 0.9))
    r.grip = 0.75


def broom(m: Model, r: Ask) -> None:
    m.tube((0, 0.36, 0), (0, 1.35, 0), 0.015, 0.013, WOOD)
    straw = r.main("#d2a74e")
    if r.says("mop"):
        for n in range(11):
            x = -0.1 + n * 0.02
            m.stroke(
                [(x * 0.2, 0.38, 0.01), (x, 0.25, 0.04), (x * 1.4, 0.0, 0.05 - 0.03 * (n % 2))],
                0.026,
                scale(rgb("#e6e2d6"), 0.85 + 0.1 * (n % 2)),
            )
        return
    m.prism([(-0.04, 0.38), (-0.15, 0.0), (0.15, 0.0), (0.04, 0.38)], -0.035, 0.035, straw, edge=scale(straw, 0.8))
    for n in range(11):
        x = -0.13 + n * 0.026
        m.stroke([(x * 0.3, 0.37, 0.037), (x, 0.005, 0.037)], 0.006, scale(straw, 0.65 if n % 2 else 1.2), mark=True)
    for y in (0.25, 0.32):
        half = 0.04 + 0.11 * (0.38 - y) / 0.38
        m.stroke([(-half, y, 0.039), (half, y, 0.039)], 0.014, rgb("#b3262e"), mark=True)
    r.grip = 0.85


def ladder(m: Model, r: Ask) -> None:
    wood = r.main("#b98a50")
    for x in (-0.22, 0.22):
        m.box((x, 0, 0), (0.05, 2.6, 0.04), wood)
    for n in range(8):
        m.tube((-0.2, 0.25 + n * 0.3, 0), (0.2, 0.25 + n * 0.3, 0), 0.017, 0.017, scale(wood, 0.85))


def rope(m: Model, r: Ask) -> None:
    hemp = r.main("#c9a466")
    for n in range(4):
        torus(
            m,
            (0.012 * (n % 2), 0.025 + n * 0.042, 0.01 * (n % 3)),
            0.16 - 0.006 * n,
            0.023,
            scale(hemp, (1.0, 0.9, 1.08, 0.95)[n]),
            upright=False,
        )
    m.stroke([(0.15, 0.05, 0.08), (0.24, 0.02, 0.12), (0.27, 0.012, 0.02), (0.33, 0.012, 0.07)], 0.04, hemp)
    for n in range(9):
        a = math.radians(-70 + n * 17)
        for k in range(4):
            x, y, z = 0.182 * math.sin(a), 0.025 + k * 0.042, 0.182 * math.cos(a)
            m.stroke([(x - 0.01, y - 0.016, z), (x + 0.01, y + 0.016, z)], 0.005, scale(hemp, 0.55), mark=True)


def chain(m: Model, r: Ask) -> None:
    iron = r.main("#7b848e")
    if r.says("handcuff", "shackle"):
        for s in (-1, 1):
            torus(m, (s * 0.07, 0.045, 0), 0.038, 0.006, scale(iron, 1.2), upright=True)
            m.box((s * 0.034, 0.028, 0), (0.02, 0.034, 0.014), iron)
        m.stroke(
            [(-0.024, 0.045, 0.004), (-0.008, 0.04, 0.004), (0.008, 0.05, 0.004), (0.024, 0.045, 0.004)],
            0.007,
            scale(iron, 0.8),
        )
        return
    for n in range(7):
        x = -0.27 + n * 0.09
        y = 0.16 - 0.12 * math.cos((n - 3) * 0.45)
        lean = 0.5 * (n - 3) / 3
        c, k = math.cos(lean), math.sin(lean)
        if n % 2:
            m.stroke([(x - 0.05 * c, y - 0.05 * k, 0), (x + 0.05 * c, y + 0.05 * k, 0)], 0.024, scale(iron, 0.75))
            continue
        link = [
            (
                x + 0.062 * math.cos(a) * c - 0.034 * math.sin(a) * k,
                y + 0.062 * math.cos(a) * k + 0.034 * math.sin(a) * c,
                0.002,
            )
            for a in (turn * math.tau / 16 for turn in range(18))
        ]
        m.stroke(link, 0.019, iron)


def anchor(m: Model, r: Ask) -> None:
    iron = r.main("#4b535e")
    m.tube((0, 0.08, 0), (0, 1.05, 0), 0.045, 0.035, iron)
    torus(m, (0, 1.13, 0), 0.08, 0.022, iron, upright=True, parts=10)
    m.tube((-0.3, 0.88, 0), (0.3, 0.88, 0), 0.034, 0.034, scale(iron, 1.1))
    curve = arc(0, 0.55, 0.46, 200, 340, tall=0.5, steps=8)
    for a, b in itertools.pairwise(curve):
        m.tube(a, b, 0.048, 0.048, iron)
    for s in (-1, 1):
        m.prism([(s * 0.36, 0.3), (s * 0.55, 0.33), (s * 0.47, 0.58)], -0.05, 0.05, scale(iron, 1.15))


def fishing_rod(m: Model, r: Ask) -> None:
    m.tube((-0.35, 0, 0), (-0.27, 0.2, 0), 0.017, 0.014, rgb("#b58a58"))
    m.tube((-0.27, 0.2, 0), (0.3, 1.6, 0), 0.009, 0.003, r.main("#3a4654"))
    m.tube((-0.25, 0.16, 0.02), (-0.25, 0.16, 0.05), 0.032, 0.032, STEEL)
    m.stroke([(-0.25, 0.16, 0.055), (-0.21, 0.13, 0.06)], 0.01, DARK_WOOD)
    m.stroke([(0.3, 1.6, 0), (0.36, 1.2, 0), (0.37, 0.7, 0)], 0.004, rgb("#eef2f5"))
    m.ball((0.37, 0.68, 0), (0.022, 0.03, 0.022), rgb("#d92b22"))
    m.ball((0.37, 0.66, 0.005), (0.02, 0.02, 0.02), IVORY)
    m.stroke([(0.37, 0.65, 0), (0.37, 0.56, 0), (0.385, 0.54, 0), (0.395, 0.56, 0)], 0.005, STEEL)
    r.grip = 0.1


def fire_extinguisher(m: Model, r: Ask) -> None:
    red = r.main("#cf2a25")
    m.lathe(0, 0, [(0.08, 0.0), (0.085, 0.02), (0.085, 0.36), (0.07, 0.41), (0.028, 0.44)], red, gloss=0.1)
    m.tube((0, 0.44, 0), (0, 0.475, 0), 0.02, 0.02, rgb("#22252b"))
    m.box((0.03, 0.475, 0), (0.13, 0.014, 0.022), rgb("#22252b"))
    m.box((0.035, 0.505, 0), (0.12, 0.014, 0.022), rgb("#22252b"))
    m.stroke([(-0.02, 0.46, 0.01), (-0.1, 0.43, 0.03), (-0.115, 0.25, 0.05), (-0.1, 0.12, 0.05)], 0.022, rgb("#22252b"))
    m.tube((-0.1, 0.12, 0.05), (-0.095, 0.03, 0.05), 0.013, 0.026, rgb("#22252b"))
    m.blank((-0.06, 0.12, 0.09), (0.06, 0.3, 0.09))
    m.plate(-0.055, 0.12, 0.055, 0.3, 0.088, IVORY)
    m.words(r.thing.text or "FIRE", -0.05, 0.22, 0.05, 0.29, 0.089, red)
    flame = [
        (0.0, 0.2, 0.089),
        (-0.028, 0.165, 0.089),
        (-0.015, 0.135, 0.089),
        (0.015, 0.135, 0.089),
        (0.028, 0.16, 0.089),
    ]
    m.panel(flame, rgb("#f08a2a"), mark=True, fade=0)
    r.grip = 0.47


def anvil(m: Model, r: Ask) -> None:
    """On its block of wood, at the height of a smith's hand."""
    iron = r.main("#4d545c")
    m.tube((0, 0, 0), (0, 0.5, 0), 0.27, 0.25, DARK_WOOD, cap=WOOD)
    m.tube((0, 0.08, 0), (0, 0.12, 0), 0.275, 0.272, rgb("#2c3036"))
    m.box((0, 0.5, 0), (0.34, 0.06, 0.26), scale(iron, 0.85))
    m.box((0, 0.56, 0), (0.16, 0.1, 0.14), iron)
    m.box((0.02, 0.66, 0), (0.42, 0.13, 0.17), scale(iron, 1.15), gloss=0.4)
    m.tube((-0.19, 0.725, 0), (-0.42, 0.75, 0), 0.075, 0.012, scale(iron, 1.05), gloss=0.4)
    if r.says("glow", "hot", "forge"):
        m.box((0.05, 0.79, 0), (0.3, 0.025, 0.05), rgb("#ff8a3a"), glow=1)
        m.halo((0.05, 0.8, 0), 0.5, rgb("#ff8a3a"), 0.5)


TOOLS: dict[str, Maker] = {
    "anvil": anvil,
    "key": key,
    "umbrella": umbrella,
    "hammer": hammer,
    "shovel": shovel,
    "broom": broom,
    "ladder": ladder,
    "rope": rope,
    "chain": chain,
    "anchor": anchor,
    "fishing rod": fishing_rod,
    "fire extinguisher": fire_extinguisher,
}

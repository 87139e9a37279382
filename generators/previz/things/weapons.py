"""What is fought with, and what is feared."""

import itertools
import math

from generators.previz.pen import Pen, rgb, scale
from generators.previz.things.furniture import BRASS, DARK_WOOD, GOLD, STEEL, WOOD
from generators.previz.things.prop import Ask, Maker
from generators.previz.things.shapes import arc
from generators.previz.things.solids import Model, Overlay, Spot


def sword(m: Model, r: Ask) -> None:
    if r.says("knife", "dagger"):
        m.prism(
            [(-0.016, 0.13), (0.016, 0.13), (0.018, 0.22), (-0.012, 0.32), (-0.016, 0.25)],
            -0.002,
            0.002,
            r.main("#d3dbe3"),
            gloss=0.5,
        )
        m.box((0, 0.115, 0), (0.075, 0.016, 0.02), STEEL)
        m.tube((0, 0, 0), (0, 0.115, 0), 0.013, 0.012, DARK_WOOD)
        return
    steel = r.main("#d3dbe3")
    m.prism([(-0.028, 0.22), (0.0, 0.22), (0.0, 1.06), (-0.024, 0.98)], -0.005, 0.005, scale(steel, 1.06), gloss=0.4)
    m.prism([(0.0, 0.22), (0.028, 0.22), (0.024, 0.98), (0.0, 1.06)], -0.005, 0.005, scale(steel, 0.72), gloss=0.4)
    m.tube((0, 0.03, 0), (0, 0.19, 0), 0.017, 0.017, rgb("#5a2e22"))
    for n in range(5):
        m.stroke([(-0.017, 0.05 + n * 0.03, 0.012), (0.017, 0.06 + n * 0.03, 0.012)], 0.005, GOLD)
    m.box((0, 0.19, 0), (0.25, 0.032, 0.035), GOLD, gloss=0.5)
    m.ball((0, 0.026, 0), 0.026, GOLD)
    m.ball((0, 0.206, 0.022), 0.014, rgb("#c22a3a"), glow=0.3)


def axe(m: Model, r: Ask) -> None:
    m.tube((0, 0, 0), (0, 0.72, 0), 0.019, 0.016, WOOD)
    m.prism(
        [
            (0.014, 0.6),
            (0.03, 0.58),
            (0.12, 0.5),
            (0.155, 0.6),
            (0.155, 0.66),
            (0.12, 0.745),
            (0.03, 0.67),
            (0.014, 0.66),
        ],
        -0.014,
        0.014,
        r.main("#9aa4af"),
        gloss=0.4,
    )
    m.panel(
        [
            (0.118, 0.505, 0.0145),
            (0.155, 0.6, 0.0145),
            (0.155, 0.66, 0.0145),
            (0.118, 0.74, 0.0145),
            (0.1, 0.7, 0.0145),
            (0.1, 0.54, 0.0145),
        ],
        rgb("#e3eaf0"),
        mark=True,
        fade=0,
    )
    m.box((-0.02, 0.59, 0), (0.07, 0.08, 0.034), scale(r.main("#9aa4af"), 0.7))
    r.grip = 0.22


def spear(m: Model, r: Ask) -> None:
    steel = r.main("#c9d2da")
    m.tube((0, 0, 0), (0, 1.5, 0), 0.025, 0.022, WOOD)
    m.tube((0, 1.47, 0), (0, 1.55, 0), 0.032, 0.029, BRASS)
    if r.says("trident", "harpoon"):
        m.box((0, 1.55, 0), (0.22, 0.03, 0.025), steel)
        for x in (-0.095, 0.0, 0.095):
            m.prism(
                [(x - 0.013, 1.57), (x + 0.013, 1.57), (x + 0.024, 1.74), (x, 1.84), (x - 0.024, 1.74)],
                -0.007,
                0.007,
                steel,
            )
    else:
        m.prism([(0, 1.54), (0.065, 1.64), (0.0, 1.9)], -0.008, 0.008, scale(steel, 0.75), gloss=0.4)
        m.prism([(0, 1.54), (0.0, 1.9), (-0.065, 1.64)], -0.008, 0.008, scale(steel, 1.08), gloss=0.4)
        m.stroke([(0.02, 1.49, 0.01), (0.075, 1.4, 0.01), (0.05, 1.28, 0.01)], 0.034, rgb("#b3262e"))
    r.grip = 0.85


def bow_and_arrow(m: Model, r: Ask) -> None:
    wood = r.main("#8a5630")
    curve = [(x - 0.5, y, 0.0) for x, y, _ in arc(0, 0.6, 0.58, -62, 62, tall=0.66, steps=14)]
    tips = curve[0], curve[-1]
    for n, (a, b) in enumerate(itertools.pairwise(curve)):
        thick = 0.019 if 4 <= n <= 9 else 0.012
        m.tube(a, b, thick, thick, rgb("#3c2a1e") if 6 <= n <= 7 else wood)
    m.stroke([tips[0], (-0.42, 0.6, 0.004), tips[1]], 0.008, rgb("#4a3a2a"))
    m.tube((-0.42, 0.6, 0.02), (0.3, 0.6, 0.02), 0.007, 0.007, rgb("#d8b476"))
    m.prism([(0.3, 0.575), (0.4, 0.6), (0.3, 0.625)], 0.012, 0.028, STEEL)
    for s in (-1, 1):
        m.panel(
            [(-0.4, 0.6, 0.03), (-0.28, 0.6, 0.03), (-0.33, 0.6 + s * 0.035, 0.03), (-0.43, 0.6 + s * 0.035, 0.03)],
            rgb("#c8323e"),
        )
    r.grip = 0.6


def shield(m: Model, r: Ask) -> None:
    face = r.main("#2f4f9a")
    outline = [(0, 0), (0.17, 0.14), (0.26, 0.34), (0.28, 0.74), (-0.28, 0.74), (-0.26, 0.34), (-0.17, 0.14)]
    m.prism(outline, -0.03, 0.0, STEEL)
    inner = [(x * 0.9, 0.37 + (y - 0.38) * 0.9) for x, y in outline]
    m.panel([(x, y, 0.002) for x, y in inner], face, mark=True)
    m.panel(
        [(-0.045, 0.07, 0.004), (0.045, 0.07, 0.004), (0.045, 0.7, 0.004), (-0.045, 0.7, 0.004)],
        GOLD,
        mark=True,
        fade=0,
    )
    m.panel(
        [(-0.25, 0.44, 0.005), (0.25, 0.44, 0.005), (0.25, 0.53, 0.005), (-0.25, 0.53, 0.005)], GOLD, mark=True, fade=0
    )
    for x, y in ((-0.255, 0.7), (0.255, 0.7), (0.0, 0.025), (-0.25, 0.4), (0.25, 0.4)):
        m.disc(x, y, 0.006, 0.012, scale(STEEL, 0.6), sides=10)
    r.grip = 0.4


def bomb(m: Model, r: Ask) -> None:
    if r.says("round", "cartoon", "cannonball"):
        m.ball((0, 0.13, 0), 0.13, r.main("#26282e"), gloss=0.6)
        m.tube((0.05, 0.235, 0), (0.075, 0.28, 0), 0.035, 0.035, rgb("#3c4048"))
        m.stroke([(0.075, 0.28, 0), (0.09, 0.33, 0), (0.13, 0.35, 0), (0.15, 0.39, 0)], 0.012, rgb("#d8c49a"))
        r.overlay = _fuse(0.15, 0.39)
        return
    for x, z in ((-0.066, 0.0), (0.0, 0.0), (0.066, 0.0), (-0.033, -0.055), (0.033, -0.055)):
        m.tube((x, 0, z), (x, 0.24, z), 0.032, 0.032, r.main("#c8302a"), cap=rgb("#d9b98a"))
    for y in (0.045, 0.18):
        m.box((0, y, -0.02), (0.204, 0.022, 0.142), rgb("#22252b"))
    m.box((0, 0.075, 0.045), (0.13, 0.1, 0.025), rgb("#31363f"))
    m.plate(-0.052, 0.1, 0.052, 0.158, 0.058, rgb("#160607"))
    m.words(r.thing.text or "00:10", -0.048, 0.102, 0.048, 0.156, 0.0585, rgb("#ff4a3a"), glow=1, lines=1)
    for x, tone in ((-0.04, "#3b6fd1"), (0.0, "#e2c234"), (0.04, "#3fa05a")):
        m.stroke([(x, 0.175, 0.058), (x * 1.5, 0.25, 0.05), (x * 0.6, 0.285, 0.0), (x, 0.24, -0.03)], 0.008, rgb(tone))
    m.halo((0, 0.13, 0.07), 0.2, rgb("#ff4a3a"), 0.3)


def _fuse(x: float, y: float) -> Overlay:
    def burn(pen: Pen, spot: Spot, t: float) -> None:
        px, py, s = spot.px(x, y, 0)
        pen.glow(px, py, 0.12 * s, (1.0, 0.8, 0.35), 0.8)
        for n in range(7):
            a, reach = n * 0.9 + t * 9, (0.03 + 0.025 * math.sin(t * 31 + n * 2)) * s
            pen.line(
                (px, py), (px + reach * math.cos(a), py + reach * math.sin(a)), 0.006 * s, (1.0, 0.9, 0.5), soft=True
            )

    return burn


def staff(m: Model, r: Ask) -> None:
    """A wizard's, its head a crystal that glows if the words say so; else a stick to walk with."""
    wood = r.main("#6b4a2c")
    if r.says("walking", "cane"):
        m.tube((0, 0, 0), (0, 0.86, 0), 0.013, 0.016, wood)
        m.stroke([(0, 0.84, 0), (0, 0.93, 0), (0.05, 0.97, 0), (0.1, 0.92, 0)], 0.034, wood)
        r.grip = 0.88
        return
    m.stroke([(0, 0, 0), (0.015, 0.5, 0.0), (-0.012, 1.0, 0), (0, 1.5, 0)], 0.05, wood)
    if r.says("crook", "shepherd"):
        m.stroke([(0, 1.48, 0), (0.0, 1.72, 0), (0.1, 1.84, 0), (0.2, 1.74, 0), (0.17, 1.62, 0)], 0.045, wood)
        r.grip = 1.0
        return
    for s in (-1, 1):
        m.stroke(
            [(0, 1.46, 0), (s * 0.1, 1.58, 0), (s * 0.085, 1.74, 0), (s * 0.02, 1.83, 0)], 0.034, scale(wood, 0.85)
        )
    gem = rgb("#8fe4ff")
    lit = r.says("glow", "shin", "magic", "light", "burn")
    m.ball((0, 1.65, 0), (0.062, 0.1, 0.062), gem, glow=1.0 if lit else 0.3)
    if lit:
        m.halo((0, 1.65, 0), 1.1, gem, 0.8)
        m.shine((0, 1.65, 0), 3.0, gem, 0.7)
    r.grip = 1.0


def wand(m: Model, r: Ask) -> None:
    m.tube((0, 0, 0), (0, 0.09, 0), 0.011, 0.009, rgb("#2d2018"))
    m.tube((0, 0.09, 0), (0, 0.34, 0), 0.008, 0.005, r.main("#6b4527"))
    m.tube((0, 0.085, 0), (0, 0.097, 0), 0.014, 0.014, GOLD)
    m.blank((-0.06, 0.3, -0.02), (0.06, 0.42, 0.02))

    def sparkle(pen: Pen, spot: Spot, t: float) -> None:
        x, y, s = spot.px(0, 0.36, 0)
        pen.glow(x, y, 0.14 * s, (0.75, 0.85, 1.0), 0.75)
        for n in range(6):
            a = n * math.tau / 6 + t * 0.7
            reach = (0.05 if n % 2 else 0.03) * s * (0.8 + 0.2 * math.sin(t * 7 + n))
            pen.line((x, y), (x + reach * math.cos(a), y + reach * math.sin(a)), 0.005 * s, (1, 1, 0.9), soft=True)
        pen.circle(x, y, 0.011 * s, (1, 1, 1), soft=True)

    r.overlay = sparkle
    r.grip = 0.05


WEAPONS: dict[str, Maker] = {
    "staff": staff,
    "sword": sword,
    "axe": axe,
    "spear": spear,
    "bow and arrow": bow_and_arrow,
    "shield": shield,
    "bomb": bomb,
    "magic wand": wand,
}

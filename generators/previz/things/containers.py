"""What other things are in: baskets, boxes, bags."""

import itertools
import math

from generators.previz.pen import mix, rgb, scale
from generators.previz.things.furniture import BRASS, GOLD, INK, IVORY, WOOD
from generators.previz.things.lettering import legible
from generators.previz.things.prop import Ask, Maker
from generators.previz.things.shapes import arc, hoop, lying
from generators.previz.things.solids import Model


def basket(m: Model, r: Ask) -> None:
    cane = r.main("#b98446")
    handle = [(0.19 * math.cos(a), 0.17 + 0.2 * math.sin(a), 0.0) for a in (n * math.pi / 10 for n in range(11))]
    m.tube((0, 0, 0), (0, 0.19, 0), 0.15, 0.2, cane, cap=scale(cane, 0.45))
    for row in range(5):
        y = 0.02 + row * 0.038
        ring = 0.152 + 0.05 * (y / 0.19)
        arc = [(ring * math.sin(a), y, ring * math.cos(a)) for a in (-1.5 + n * 0.3 for n in range(11))]
        m.stroke(arc, 0.012, scale(cane, 0.7 if row % 2 else 1.25), mark=True)
    for n in range(9):
        a = -1.3 + n * 0.325
        m.stroke(
            [(0.155 * math.sin(a), 0.005, 0.155 * math.cos(a)), (0.202 * math.sin(a), 0.185, 0.202 * math.cos(a))],
            0.009,
            scale(cane, 0.8),
            mark=True,
        )
    for n, tone in enumerate(("#d1402f", "#e2a33a", "#8fb04a", "#d1402f")):
        m.ball((-0.09 + n * 0.06, 0.2, 0.03 - 0.05 * (n % 2)), 0.048, rgb(tone), mark=True)
    m.stroke(handle, 0.018, scale(cane, 0.85))


def box(m: Model, r: Ask) -> None:
    if r.says("chest", "treasure"):
        wood = r.main("#7c4a2b")
        m.box((0, 0, 0), (0.7, 0.3, 0.42), wood)
        for y in (0.1, 0.2):
            m.plate(-0.35, y, 0.35, y + 0.008, 0.212, scale(wood, 0.6))
        for x in (-0.27, 0.27):
            m.plate(x - 0.03, 0, x + 0.03, 0.3, 0.213, BRASS)
        lid = [(0.21 * math.cos(a), 0.3 + 0.2 * math.sin(a)) for a in (n * math.pi / 8 for n in range(9))]
        for x0, x1, tone in (
            (-0.35, -0.3, BRASS),
            (-0.3, -0.24, wood),
            (-0.24, 0.24, wood),
            (0.24, 0.3, wood),
            (0.3, 0.35, BRASS),
        ):
            for (za, ya), (zb, yb) in itertools.pairwise(lid):
                m.panel([(x0, ya, za), (x1, ya, za), (x1, yb, zb), (x0, yb, zb)], tone)
        for x in (-0.35, 0.35):
            m.panel([(x, y, z) for z, y in lid], scale(wood, 0.8))
        m.box((0, 0.2, 0.215), (0.12, 0.15, 0.02), BRASS)
        m.disc(0, 0.28, 0.226, 0.018, rgb("#1f1712"))
        return
    if r.says("present", "gift"):
        wrap, ribbon = r.main("#c8323c"), GOLD
        m.box((0, 0, 0), (0.3, 0.24, 0.3), wrap)
        m.plate(-0.03, 0, 0.03, 0.24, 0.151, ribbon)
        m.box((0, 0.2, 0), (0.32, 0.05, 0.32), scale(wrap, 1.1))
        m.plate(-0.03, 0.2, 0.03, 0.25, 0.161, ribbon)
        m.panel(
            [(-0.03, 0.251, 0.16), (0.03, 0.251, 0.16), (0.03, 0.251, -0.16), (-0.03, 0.251, -0.16)], ribbon, mark=True
        )
        for s in (-1, 1):
            m.panel([(0, 0.25, 0), (s * 0.1, 0.36, 0.02), (s * 0.14, 0.29, 0.02)], scale(ribbon, 0.9 if s < 0 else 1.1))
        m.ball((0, 0.265, 0.01), 0.025, ribbon)
        return
    card = r.main("#c59a63")
    m.box((0, 0, 0), (0.42, 0.3, 0.34), card)
    m.plate(-0.03, 0, 0.03, 0.3, 0.172, mix(card, IVORY, 0.45))
    m.panel(
        [(-0.03, 0.301, 0.17), (0.03, 0.301, 0.17), (0.03, 0.301, -0.17), (-0.03, 0.301, -0.17)],
        mix(card, IVORY, 0.45),
        mark=True,
    )
    m.plate(0.06, 0.06, 0.18, 0.15, 0.173, IVORY)
    if r.thing.text:
        m.words(r.thing.text, 0.065, 0.065, 0.175, 0.145, 0.174, INK)
    else:
        for n in range(3):
            m.plate(0.07, 0.125 - n * 0.022, 0.165 - n * 0.02, 0.132 - n * 0.022, 0.174, INK)
    m.panel(
        [
            (-0.16, 0.05, 0.173),
            (-0.1, 0.05, 0.173),
            (-0.1, 0.1, 0.173),
            (-0.085, 0.1, 0.173),
            (-0.13, 0.15, 0.173),
            (-0.175, 0.1, 0.173),
            (-0.16, 0.1, 0.173),
        ],
        scale(card, 0.55),
        mark=True,
    )


def bag(m: Model, r: Ask) -> None:
    leather = r.main("#8a5230")
    if r.says("sack"):
        m.ball((0, 0.2, 0), (0.2, 0.2, 0.17), r.main("#b99a6a"), gloss=0.05)
        m.tube((0, 0.36, 0), (0, 0.46, 0), 0.06, 0.11, r.main("#b99a6a"))
        m.stroke([(-0.065, 0.375, 0.05), (0, 0.36, 0.075), (0.065, 0.375, 0.05)], 0.02, rgb("#6b4a2c"))
        return
    m.box((0, 0, 0), (0.46, 0.32, 0.16), leather)
    for x in (-0.15, 0.15):
        m.plate(x - 0.022, 0, x + 0.022, 0.32, 0.082, scale(leather, 0.65))
        m.plate(x - 0.028, 0.17, x + 0.028, 0.22, 0.084, BRASS)
        m.plate(x - 0.015, 0.182, x + 0.015, 0.208, 0.085, scale(leather, 0.6))
    for x, y in ((-0.23, 0), (0.17, 0), (-0.23, 0.26), (0.17, 0.26)):
        m.plate(x, y, x + 0.06, y + 0.06, 0.083, scale(leather, 0.5))
    m.plate(-0.23, 0.245, 0.23, 0.252, 0.0835, scale(leather, 0.5))
    m.stroke([(-0.08, 0.32, 0), (-0.075, 0.39, 0), (0.075, 0.39, 0), (0.08, 0.32, 0)], 0.024, scale(leather, 0.6))
    if r.thing.text:
        m.plate(-0.1, 0.05, 0.1, 0.14, 0.084, IVORY)
        m.words(r.thing.text, -0.09, 0.055, 0.09, 0.135, 0.085, INK)


def suitcase(m: Model, r: Ask) -> None:
    if r.says("briefcase", "attach"):
        leather = r.main("#3a2a22")
        m.box((0, 0, 0), (0.44, 0.31, 0.11), leather)
        m.plate(-0.22, 0.15, 0.22, 0.156, 0.056, scale(leather, 0.4))
        for x in (-0.13, 0.13):
            m.plate(x - 0.025, 0.135, x + 0.025, 0.175, 0.0565, GOLD)
        m.stroke([(-0.06, 0.31, 0), (-0.055, 0.35, 0), (0.055, 0.35, 0), (0.06, 0.31, 0)], 0.02, scale(leather, 0.7))
        r.grip = 0.35
        return
    shell = r.main("#9a5b33")
    m.box((0, 0, 0), (0.62, 0.42, 0.2), shell)
    for x in (-0.2, 0.2):
        m.plate(x - 0.025, 0, x + 0.025, 0.42, 0.102, scale(shell, 0.55))
        m.plate(x - 0.032, 0.2, x + 0.032, 0.25, 0.104, BRASS)
    for x, y in ((-0.31, 0.0), (0.24, 0.0), (-0.31, 0.35), (0.24, 0.35)):
        m.plate(x, y, x + 0.07, y + 0.07, 0.103, scale(shell, 0.45))
    m.plate(-0.31, 0.3, 0.31, 0.308, 0.1035, scale(shell, 0.4))
    for x, y, tone in ((-0.1, 0.1, "#3b6fd1"), (0.06, 0.18, "#e2c234")):
        m.disc(x, y, 0.1035, 0.055, rgb(tone))
        m.disc(x, y, 0.104, 0.042, IVORY)
    if r.thing.text:
        m.plate(-0.14, 0.04, 0.14, 0.15, 0.1045, IVORY)
        m.words(r.thing.text, -0.13, 0.05, 0.13, 0.14, 0.105, INK)
    m.stroke([(-0.09, 0.42, 0), (-0.08, 0.475, 0), (0.08, 0.475, 0), (0.09, 0.42, 0)], 0.03, scale(shell, 0.5))
    r.grip = 0.47


def bucket(m: Model, r: Ask) -> None:
    tin = r.main("#8d9aa6")
    m.stroke(arc(0, 0.27, 0.15, 10, 170, tall=0.2), 0.01, scale(tin, 0.6))
    m.tube((0, 0, 0), (0, 0.28, 0), 0.1, 0.145, tin, cap=scale(tin, 0.45), gloss=0.5)
    for y in (0.05, 0.21):
        hoop(m, y, 0.101 + 0.045 * y / 0.28, 0.009, scale(tin, 0.7))
    m.panel(lying(0, 0.281, 0, 0.132), rgb("#5f8fb0"), mark=True, fade=0)


def barrel(m: Model, r: Ask) -> None:
    wood = r.main("#93602f")
    m.lathe(
        0,
        0,
        [(0.25, 0.0), (0.3, 0.22), (0.315, 0.42), (0.3, 0.62), (0.25, 0.84)],
        wood,
        cap=scale(wood, 0.8),
        gloss=0.1,
    )
    for n in range(9):
        a = math.radians(-72 + n * 18)
        stave = [
            (k * math.sin(a), y, k * math.cos(a))
            for k, y in ((0.25, 0.0), (0.3, 0.22), (0.316, 0.42), (0.3, 0.62), (0.25, 0.84))
        ]
        m.stroke(stave, 0.006, scale(wood, 0.5), mark=True)
    for y, k in ((0.07, 0.268), (0.24, 0.305), (0.6, 0.305), (0.77, 0.268)):
        hoop(m, y, k, 0.04, rgb("#4a4f57"))
    if r.thing.text:
        m.words(r.thing.text, -0.2, 0.33, 0.2, 0.51, 0.318, legible(rgb("#2a1a10"), wood))


def birdcage(m: Model, r: Ask) -> None:
    brass = r.main("#c9a24a")
    m.tube((0, 0, 0), (0, 0.04, 0), 0.2, 0.2, scale(brass, 0.8))
    m.stroke([(-0.17, 0.2, 0), (0.17, 0.2, 0)], 0.012, WOOD)
    m.ball((0.0, 0.26, 0), (0.04, 0.055, 0.04), rgb("#f2c531"))
    m.ball((0.01, 0.32, 0.01), 0.03, rgb("#f6d04a"))
    m.prism([(0.035, 0.312), (0.062, 0.318), (0.036, 0.328)], 0.004, 0.018, rgb("#e2762a"))
    m.ball((0.022, 0.327, 0.036), 0.005, (0.05, 0.05, 0.05))
    m.panel([(-0.03, 0.25, 0), (-0.02, 0.22, 0), (-0.08, 0.15, 0), (-0.09, 0.18, 0)], rgb("#d8a71f"))
    for n in range(18):
        a = n * math.tau / 18
        c, s = math.cos(a), math.sin(a)
        m.stroke(
            [(0.19 * c, 0.04, 0.19 * s), (0.19 * c, 0.36, 0.19 * s), (0.13 * c, 0.48, 0.13 * s), (0.0, 0.53, 0.0)],
            0.006,
            brass,
        )
    m.stroke(
        [(0.195 * math.cos(k * math.tau / 24), 0.34, 0.195 * math.sin(k * math.tau / 24)) for k in range(26)],
        0.008,
        brass,
    )
    m.stroke(arc(0, 0.555, 0.028, 0, 360), 0.008, brass)


def fishbowl(m: Model, r: Ask) -> None:
    m.ball((0, 0.14, 0), (0.15, 0.14, 0.15), rgb("#9fd3e6"), alpha=0.5, gloss=0.5)
    m.ball((0, 0.05, 0.0), (0.1, 0.035, 0.1), rgb("#d9b27a"), mark=True)
    m.stroke([(-0.07, 0.05, 0.05), (-0.08, 0.11, 0.05), (-0.06, 0.16, 0.05)], 0.014, rgb("#3f8a4a"), mark=True)
    fish = r.main("#f07a1c")
    m.panel([(-0.035, 0.14, 0.06), (-0.075, 0.17, 0.06), (-0.075, 0.105, 0.06)], scale(fish, 0.85), mark=True)
    m.ball((0.0, 0.138, 0.06), (0.042, 0.026, 0.02), fish, mark=True)
    m.ball((0.027, 0.145, 0.08), 0.006, (0.05, 0.05, 0.05), mark=True)
    for n in range(3):
        m.ball((0.055 + 0.008 * n, 0.165 + 0.03 * n, 0.06), 0.006, (1, 1, 1), alpha=0.8, mark=True)
    m.ball((-0.06, 0.2, 0.1), (0.016, 0.03, 0.016), (1, 1, 1), glow=0.9, alpha=0.5, mark=True)
    m.stroke([(x, 0.262, z) for x, _, z in lying(0, 0, 0, 0.085)] + [(0.085, 0.262, 0.0)], 0.012, rgb("#e6f4f8"))


def coffin(m: Model, r: Ask) -> None:
    wood = r.main("#5c3524")
    outline = [(-0.95, -0.18), (-0.45, -0.34), (0.95, -0.2), (0.95, 0.2), (-0.45, 0.34), (-0.95, 0.18)]
    m.slab(outline, 0.0, 0.4, wood, top=scale(wood, 1.2))
    m.slab([(x * 1.02, z * 1.05) for x, z in outline], 0.4, 0.45, scale(wood, 0.8), top=scale(wood, 1.3))
    m.panel(
        [(-0.62, 0.453, 0.04), (0.5, 0.453, 0.04), (0.5, 0.453, -0.04), (-0.62, 0.453, -0.04)], GOLD, mark=True, fade=0
    )
    m.panel(
        [(-0.34, 0.454, 0.18), (-0.26, 0.454, 0.18), (-0.26, 0.454, -0.18), (-0.34, 0.454, -0.18)],
        GOLD,
        mark=True,
        fade=0,
    )
    for x, z in ((-0.1, 0.315), (0.4, 0.275)):
        m.stroke(
            [(x - 0.12, 0.26, z), (x - 0.1, 0.2, z + 0.03), (x + 0.1, 0.2, z + 0.01), (x + 0.12, 0.26, z - 0.02)],
            0.022,
            GOLD,
        )


CONTAINERS: dict[str, Maker] = {
    "basket": basket,
    "box": box,
    "bag": bag,
    "suitcase": suitcase,
    "bucket": bucket,
    "barrel": barrel,
    "birdcage": birdcage,
    "fishbowl": fishbowl,
    "coffin": coffin,
}

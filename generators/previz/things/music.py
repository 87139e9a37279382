"""What music is made with."""

import math

from generators.previz.pen import Colour, rgb, scale
from generators.previz.things.furniture import BRASS, DARK_WOOD, GOLD, INK, IVORY, STEEL
from generators.previz.things.prop import Ask, Maker
from generators.previz.things.shapes import arc
from generators.previz.things.solids import Model


def guitar(m: Model, r: Ask) -> None:
    wood = r.main("#c9873c")
    bowed = r.says("violin", "cello")
    lower, upper, waist = (0.19, 0.15, 0.115) if not bowed else (0.19, 0.155, 0.1)
    outline: list[tuple[float, float]] = []
    for n in range(28):
        a = n * math.tau / 28
        y = 0.26 - 0.26 * math.cos(a)
        k = y / 0.52
        width = lower * math.exp(-(((k - 0.25) / 0.27) ** 2)) + upper * math.exp(-(((k - 0.8) / 0.2) ** 2))
        width = max(width, waist * math.sin(math.pi * min(max(k, 0.02), 0.98)))
        outline.append((math.copysign(width, math.sin(a)) * (abs(math.sin(a)) ** 0.25), y))
    m.prism(outline, -0.05, 0.045, wood, edge=scale(wood, 0.55))
    if bowed:
        for s in (-1, 1):
            m.stroke(
                [(s * 0.06, 0.16, 0.046), (s * 0.075, 0.2, 0.046), (s * 0.055, 0.24, 0.046), (s * 0.07, 0.28, 0.046)],
                0.009,
                DARK_WOOD,
                mark=True,
            )
    else:
        m.disc(0, 0.32, 0.046, 0.06, DARK_WOOD)
        m.disc(0, 0.32, 0.0465, 0.05, rgb("#1b120c"))
    m.plate(-0.06, 0.12, 0.06, 0.145, 0.047, DARK_WOOD)
    m.box((0, 0.42, 0.052), (0.055, 0.5, 0.02), DARK_WOOD)
    for n in range(9):
        m.plate(-0.0275, 0.46 + n * 0.05, 0.0275, 0.463 + n * 0.05, 0.0625, BRASS)
    m.prism([(-0.03, 0.92), (0.03, 0.92), (0.045, 1.06), (-0.045, 1.06)], 0.03, 0.055, scale(wood, 0.6))
    for n in range(3):
        for s in (-1, 1):
            m.ball((s * 0.05, 0.95 + n * 0.04, 0.042), 0.01, IVORY)
    for n in range(6):
        x = -0.02 + n * 0.008
        m.stroke([(x, 0.13, 0.066), (x, 0.95, 0.066)], 0.0017, rgb("#f4efe2"))


def violin(m: Model, r: Ask) -> None:
    wood = r.main("#a4562a")
    tall = 3.0 if r.says("cello", "double bass") else 1.0
    body = [
        (0.0, 0.0),
        (0.06, 0.01),
        (0.1, 0.06),
        (0.095, 0.12),
        (0.06, 0.165),
        (0.058, 0.2),
        (0.085, 0.25),
        (0.08, 0.31),
        (0.045, 0.35),
        (0.0, 0.355),
    ]
    lower = [(x * tall, y * tall) for x, y in body[:5]]
    waist = [(x * tall, y * tall) for x, y in body[4:6]]
    upper = [(x * tall, y * tall) for x, y in body[5:]]
    z = 0.022 * tall
    for half in (lower, waist, upper):
        m.prism([*half, *[(-x, y) for x, y in half[::-1] if x > 0]], -z, z, wood, edge=scale(wood, 0.55))
    k = tall
    m.box((0, 0.29 * k, z + 0.004 * k), (0.026 * k, 0.27 * k, 0.012 * k), rgb("#1d1713"))
    for s in (-1, 1):
        m.stroke(
            [
                (s * 0.03 * k, 0.15 * k, z * 1.05),
                (s * 0.04 * k, 0.18 * k, z * 1.05),
                (s * 0.032 * k, 0.2 * k, z * 1.05),
                (s * 0.042 * k, 0.235 * k, z * 1.05),
            ],
            0.006 * k,
            rgb("#1d1713"),
        )
    m.box((0, 0.02 * k, z + 0.005 * k), (0.035 * k, 0.1 * k, 0.008 * k), rgb("#1d1713"))
    m.box((0, 0.16 * k, z + 0.008 * k), (0.05 * k, 0.008 * k, 0.014 * k), rgb("#e2c38a"))
    for n in range(4):
        x = (-0.009 + n * 0.006) * k
        m.stroke([(x, 0.1 * k, z + 0.018 * k), (x, 0.56 * k, z + 0.014 * k)], 0.0018 * k, rgb("#f4efe2"))
    m.ball((0, 0.575 * k, z), (0.018 * k, 0.02 * k, 0.018 * k), scale(wood, 0.8))
    for s in (-1, 1):
        m.tube((0, 0.535 * k, z), (s * 0.035 * k, 0.54 * k, z), 0.004 * k, 0.006 * k, rgb("#1d1713"))
    m.tube((0.13 * k, 0.0, 0), (0.18 * k, 0.58 * k, 0), 0.005 * k, 0.004 * k, rgb("#6b3a20"))
    m.stroke([(0.12 * k, 0.01, 0.004), (0.168 * k, 0.575 * k, 0.004)], 0.006 * k, rgb("#f1ead9"))


def piano(m: Model, r: Ask) -> None:
    black = r.main("#1d1e24")
    if r.says("grand"):
        _grand(m, black)
    else:
        m.box((0, 0, -0.2), (1.5, 1.2, 0.3), black, gloss=0.2)
        m.box((0, 1.2, -0.19), (1.54, 0.04, 0.36), scale(black, 1.5))
        m.box((0, 0.6, 0.09), (1.5, 0.1, 0.28), black)
        for x in (-0.7, 0.7):
            m.box((x, 0, 0.17), (0.08, 0.6, 0.1), black)
        m.plate(-0.55, 0.82, 0.55, 1.1, -0.048, scale(black, 1.7))
        m.box((0, 0.86, -0.03), (0.5, 0.28, 0.02), IVORY)
        for n in range(5):
            m.stroke([(-0.22, 0.93 + n * 0.03, -0.018), (0.22, 0.93 + n * 0.03, -0.018)], 0.004, INK, mark=True)
        for n in range(6):
            m.disc(-0.18 + n * 0.07, 0.95 + 0.03 * (n * 2 % 4), -0.0175, 0.014, INK, sides=10)
        _keys(m, -0.69, 0.69, 0.705, 0.05, 0.22)
        m.box((0, 0.0, 0.02), (0.2, 0.12, 0.06), GOLD)
    r.seat = None


def _keys(m: Model, x0: float, x1: float, y: float, z0: float, z1: float) -> None:
    m.box(((x0 + x1) / 2, y, (z0 + z1) / 2), (x1 - x0, 0.015, z1 - z0), rgb("#f7f3e8"))
    top, step = y + 0.0155, (x1 - x0) / 36
    for n in range(1, 36):
        x = x0 + n * step
        m.stroke([(x, top, z0), (x, top, z1)], 0.003, rgb("#8d8a80"))
    for n in range(1, 36):
        if n % 7 in (0, 3):
            continue
        x = x0 + n * step
        m.box((x, y + 0.015, z0 + 0.055), (step * 0.55, 0.012, 0.1), rgb("#15161a"))


def _grand(m: Model, black: Colour) -> None:
    for x, z in ((-0.62, 0.35), (0.62, 0.35), (-0.2, -1.1)):
        m.tube((x, 0, z), (x, 0.62, z), 0.035, 0.06, black)
    curve = [
        (0.75, -0.1),
        (0.55, -0.45),
        (0.2, -0.75),
        (0.05, -1.15),
        (-0.3, -1.35),
        (-0.65, -1.25),
        (-0.75, -0.95),
    ]
    body = [(-0.75, 0.45), (0.75, 0.45), *curve]
    m.slab(body, 0.62, 0.92, black, top=rgb("#7c4a26"), gloss=0.2)
    _keys(m, -0.68, 0.68, 0.925, 0.2, 0.42)
    lid = [(-0.75, 0.1), (0.75, 0.1), *curve]
    m.panel([(-0.75 + (x + 0.75) * 0.75, 0.95 + (x + 0.75) * 0.62, z) for x, z in lid], scale(black, 1.4), gloss=0.3)
    m.stroke([(0.6, 0.93, -0.1), (0.33, 1.62, -0.15)], 0.025, black)


def drum(m: Model, r: Ask) -> None:
    shell = r.main("#b3262e")
    m.tube((0, 0.0, 0), (0, 0.03, 0), 0.19, 0.19, GOLD)
    m.tube((0, 0.03, 0), (0, 0.25, 0), 0.18, 0.18, shell, gloss=0.05)
    for n in range(8):
        a = math.radians(-84 + n * 24)
        b = a + math.radians(12)
        for p, q in ((a, b), (b, a + math.radians(24))):
            low, high = (0.03, 0.25) if p == a else (0.25, 0.03)
            m.stroke(
                [(0.182 * math.sin(p), low, 0.182 * math.cos(p)), (0.182 * math.sin(q), high, 0.182 * math.cos(q))],
                0.008,
                IVORY,
                mark=True,
            )
    m.tube((0, 0.25, 0), (0, 0.28, 0), 0.19, 0.19, GOLD, cap=rgb("#f3eee0"))
    for s in (-1, 1):
        m.tube((s * 0.02, 0.295, 0.06), (s * 0.2, 0.33, -0.12), 0.008, 0.008, rgb("#d8b476"))
        m.ball((s * 0.02, 0.293, 0.06), 0.015, rgb("#d8b476"))


def trumpet(m: Model, r: Ask) -> None:
    brass = r.main("#dcae3c")
    m.tube((-0.24, 0.12, 0), (0.1, 0.12, 0), 0.008, 0.01, brass, gloss=0.6)
    m.tube((0.1, 0.12, 0), (0.2, 0.12, 0), 0.012, 0.028, brass, gloss=0.6)
    m.tube((0.2, 0.12, 0), (0.26, 0.12, 0), 0.028, 0.065, brass, cap=scale(brass, 0.45), gloss=0.6)
    m.tube((-0.27, 0.12, 0), (-0.24, 0.12, 0), 0.016, 0.008, scale(brass, 1.15))
    loop = [
        *arc(0.08, 0.085, 0.035, 90, -90, tall=0.035, steps=8),
        *arc(-0.1, 0.085, 0.035, 270, 90, tall=0.035, steps=8),
    ]
    m.stroke(loop, 0.016, scale(brass, 0.85))
    for n in range(3):
        x = -0.035 + n * 0.035
        m.tube((x, 0.03, 0.012), (x, 0.15, 0.012), 0.014, 0.014, scale(brass, 1.05), gloss=0.6)
        m.tube((x, 0.15, 0.012), (x, 0.175, 0.012), 0.004, 0.004, STEEL)
        m.tube((x, 0.175, 0.012), (x, 0.18, 0.012), 0.011, 0.011, IVORY)
    r.grip = 0.09


def microphone(m: Model, r: Ask) -> None:
    if r.says("stand"):
        m.tube((0, 0, 0), (0, 0.02, 0), 0.16, 0.14, rgb("#22252b"))
        m.tube((0, 0.02, 0), (0, 1.4, 0), 0.012, 0.012, STEEL)
        _mic(m, 1.38, r)
        return
    _mic(m, 0.0, r)
    r.grip = 0.07


def _mic(m: Model, y: float, r: Ask) -> None:
    m.tube((0, y, 0), (0, y + 0.17, 0), 0.012, 0.02, r.main("#26292f"))
    m.tube((0, y + 0.17, 0), (0, y + 0.185, 0), 0.026, 0.026, STEEL, gloss=0.6)
    m.ball((0, y + 0.215, 0), (0.034, 0.036, 0.034), rgb("#8d97a3"), gloss=0.5)
    for n in range(5):
        for turn in (0.6, -0.6):
            x = -0.02 + n * 0.01
            m.stroke(
                [(x - 0.012 * turn, y + 0.195, 0.034), (x + 0.012 * turn, y + 0.235, 0.034)],
                0.0022,
                rgb("#4b535e"),
                mark=True,
            )
    m.box((0, y + 0.11, 0.018), (0.008, 0.022, 0.004), rgb("#d92b22"))


MUSIC: dict[str, Maker] = {
    "guitar": guitar,
    "violin": violin,
    "piano": piano,
    "drum": drum,
    "trumpet": trumpet,
    "microphone": microphone,
}

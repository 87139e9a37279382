"""What stands in streets, gardens and camps."""

import itertools
import math

from generators.previz.pen import Pen, rgb, scale
from generators.previz.things.furniture import GOLD, INK, IVORY, WOOD
from generators.previz.things.lettering import legible
from generators.previz.things.prop import Ask, Maker
from generators.previz.things.shapes import arc, lying, torus
from generators.previz.things.solids import Corner, Model, Spot


def traffic_cone(m: Model, r: Ask) -> None:
    tone = r.main("#ef6a1f")
    m.box((0, 0, 0), (0.4, 0.035, 0.4), scale(tone, 0.8))
    for y0, y1, stripe in (
        (0.035, 0.22, False),
        (0.22, 0.34, True),
        (0.34, 0.48, False),
        (0.48, 0.56, True),
        (0.56, 0.7, False),
    ):
        m.tube((0, y0, 0), (0, y1, 0), 0.145 - 0.165 * y0, 0.145 - 0.165 * y1, rgb("#f5f5f2") if stripe else tone)


def hydrant(m: Model, r: Ask) -> None:
    red = r.main("#c8282a")
    m.tube((0, 0, 0), (0, 0.06, 0), 0.17, 0.17, scale(red, 0.75))
    m.tube((0, 0.06, 0), (0, 0.52, 0), 0.12, 0.12, red, gloss=0.08)
    for s in (-1, 1):
        m.tube((s * 0.1, 0.4, 0), (s * 0.19, 0.4, 0), 0.055, 0.055, red)
        m.tube((s * 0.19, 0.4, 0), (s * 0.215, 0.4, 0), 0.065, 0.065, rgb("#e8d9b0"))
    m.tube((0, 0.36, 0.1), (0, 0.36, 0.17), 0.07, 0.07, red)
    m.tube((0, 0.36, 0.17), (0, 0.36, 0.2), 0.08, 0.08, rgb("#e8d9b0"))
    m.tube((0, 0.52, 0), (0, 0.56, 0), 0.15, 0.15, scale(red, 0.85))
    m.tube((0, 0.56, 0), (0, 0.65, 0), 0.125, 0.05, red, gloss=0.08)
    m.tube((0, 0.65, 0), (0, 0.71, 0), 0.035, 0.035, rgb("#e8d9b0"))


def mailbox(m: Model, r: Ask) -> None:
    paint = r.main("#c8282a")
    m.tube((0, 0, 0), (0, 0.12, 0), 0.24, 0.24, rgb("#22252b"))
    m.tube((0, 0.12, 0), (0, 1.25, 0), 0.21, 0.21, paint, gloss=0.08)
    m.plate(-0.13, 1.06, 0.13, 1.1, 0.214, rgb("#14161a"))
    m.plate(-0.09, 0.62, 0.09, 0.86, 0.214, IVORY)
    for n in range(4):
        m.plate(-0.07, 0.8 - n * 0.045, 0.07 - 0.03 * (n % 2), 0.81 - n * 0.045, 0.2145, INK)
    m.words(r.thing.text or "POST", -0.15, 0.9, 0.15, 1.03, 0.2145, legible(rgb("#f6e6b0"), paint), lines=2)
    m.tube((0, 1.25, 0), (0, 1.3, 0), 0.25, 0.25, scale(paint, 0.9))
    m.tube((0, 1.3, 0), (0, 1.42, 0), 0.23, 0.04, paint, gloss=0.08)


def traffic_light(m: Model, r: Ask) -> None:
    m.tube((0, 0, 0), (0, 2.3, 0), 0.06, 0.055, rgb("#4b535e"))
    m.box((0, 2.3, 0), (0.36, 0.98, 0.26), rgb("#1c1f24"))
    asked = (r.thing.colour or "").lower()
    lit = 2 if r.says("green") or asked[3:5] > asked[1:3] else 1 if r.says("amber", "yellow") else 0
    tones = (("#ff3b2e", "#4a1512"), ("#ffc02e", "#4a3812"), ("#46e06a", "#123f1d"))
    for n, (on, off) in enumerate(tones):
        m.disc(0, 3.1 - n * 0.3, 0.132, 0.115, rgb(on if n == lit else off), glow=1.0 if n == lit else 0.0)
    for n in range(3):
        hood = arc(0, 3.1 - n * 0.3, 0.125, 20, 160, 0.2, steps=8)
        for a, b in itertools.pairwise(hood):
            m.panel([(a[0], a[1], 0.13), a, b, (b[0], b[1], 0.13)], rgb("#101216"))
    m.halo((0, 3.1 - lit * 0.3, 0.2), 0.5, rgb(tones[lit][0]), 0.7)


def fence(m: Model, r: Ask) -> None:
    paint = r.main("#f1efe8")
    for y in (0.3, 0.72):
        m.box((0, y, -0.03), (2.6, 0.08, 0.03), scale(paint, 0.85))
    for n in range(13):
        x = -1.2 + n * 0.2
        m.prism(
            [(x - 0.055, 0.0), (x + 0.055, 0.0), (x + 0.055, 0.95), (x, 1.05), (x - 0.055, 0.95)], -0.012, 0.012, paint
        )


def gate(m: Model, r: Ask) -> None:
    gate_posts(m, r)
    for s in (-1, 1):
        gate_wing(m, r, s)
    if r.thing.text:
        m.box((0, 1.62, 0.03), (1.3, 0.26, 0.03), rgb("#23272e"))
        m.words(r.thing.text, -0.62, 1.64, 0.62, 1.86, 0.047, GOLD, lines=1)


def gate_posts(m: Model, r: Ask) -> None:
    """The pillars its wings hang on."""
    stone = rgb("#8f8b84")
    for s in (-1, 1):
        m.box((s * 1.35, 0, 0), (0.4, 2.3, 0.4), stone)
        m.box((s * 1.35, 2.3, 0), (0.5, 0.12, 0.5), scale(stone, 0.85))
        m.ball((s * 1.35, 2.56, 0), 0.15, stone, gloss=0.1)


def gate_wing(m: Model, r: Ask, s: int) -> None:
    """Of iron; s: -1 the left one, 1 the right one."""
    iron = r.main("#23272e")
    for y in (0.25, 1.5):
        m.box((s * 0.58, y, 0), (1.1, 0.05, 0.03), iron)
    for n in range(8):
        x = s * (0.06 + n * 0.15)
        top = 2.25 - 0.05 * n
        m.box((x, 0.06, 0), (0.028, top - 0.06, 0.028), iron)
        m.prism([(x - 0.035, top), (x + 0.035, top), (x, top + 0.14)], -0.014, 0.014, GOLD)
    m.stroke([(x * s + s * 0.55, y, 0.02) for x, y, _ in arc(0, 0.85, 0.3, 0, 360, steps=20)], 0.026, iron)


def stone_well(m: Model, r: Ask) -> None:
    stone = r.main("#8b8780")
    m.tube((0, 0, 0), (0, 0.8, 0), 0.72, 0.7, stone, cap=rgb("#14161a"), gloss=0.05)
    for row in range(4):
        for n in range(9):
            a = math.radians(-80 + n * 20 + 10 * (row % 2))
            x, z = 0.72 * math.sin(a), 0.72 * math.cos(a)
            y, w = 0.03 + row * 0.2, 0.11 * math.cos(a) + 0.01
            m.panel(
                [
                    (x - w, y, z + 0.004),
                    (x + w, y, z + 0.004),
                    (x + w, y + 0.17, z + 0.004),
                    (x - w, y + 0.17, z + 0.004),
                ],
                scale(stone, 0.85 + 0.3 * ((n * 7 + row * 3) % 5) / 5),
                mark=True,
                fade=0.1,
            )
    torus(m, (0, 0.83, 0), 0.68, 0.06, scale(stone, 1.1), upright=False, parts=12)
    for s in (-1, 1):
        m.box((s * 0.62, 0.8, 0), (0.1, 1.15, 0.1), WOOD)
    m.tube((-0.6, 1.5, 0), (0.6, 1.5, 0), 0.06, 0.06, scale(WOOD, 0.8))
    m.stroke([(0, 1.5, 0.06), (0, 1.12, 0.06)], 0.025, rgb("#c9a466"))
    m.tube((0, 0.9, 0.06), (0, 1.12, 0.06), 0.1, 0.12, scale(WOOD, 0.9))
    for z, y in ((0.6, 1.75), (-0.6, 1.75)):
        m.panel([(-0.85, y, z), (0.85, y, z), (0.85, 2.3, 0), (-0.85, 2.3, 0)], rgb("#7d3f30"), fade=0.3)
    for s in (-1, 1):
        m.panel([(s * 0.7, 1.82, 0.5), (s * 0.7, 1.82, -0.5), (s * 0.7, 2.25, 0)], scale(WOOD, 0.7))


def fountain(m: Model, r: Ask) -> None:
    stone = r.main("#b5b0a5")
    m.tube((0, 0, 0), (0, 0.5, 0), 1.5, 1.55, stone, cap=scale(stone, 1.1), gloss=0.05)
    m.panel(lying(0, 0.501, 0, 1.35, 30), rgb("#5f9fbf"), mark=True, fade=0)
    m.lathe(0, 0, [(0.3, 0.5), (0.16, 0.75), (0.14, 1.2)], stone)
    m.tube((0, 1.2, 0), (0, 1.38, 0), 0.15, 0.75, stone, cap=rgb("#6fb0cf"))
    m.lathe(0, 0, [(0.12, 1.38), (0.09, 1.75)], stone)
    m.tube((0, 1.75, 0), (0, 1.85, 0), 0.09, 0.36, stone, cap=rgb("#7fbfd8"))
    m.blank((-1.0, 0.5, -1.0), (1.0, 2.5, 1.0))

    def water(pen: Pen, spot: Spot, t: float) -> None:
        _, _, s = spot.px(0, 1.85, 0)
        if s < 2:
            return
        light = spot.frame.light
        tone = light.shade(rgb("#e4f4fa"), 0.8, spot.frame.camera.k / s)
        for rim, top, low in ((0.1, 2.35, 1.85), (0.36, 1.85, 1.38), (0.75, 1.38, 0.5)):
            for n in range(18):
                a = n * math.tau / 18 + rim
                start = 0.02 if top > 2 else rim
                out = rim + (0.22 if top < 2 else 0.15)
                run = [
                    spot.px(
                        (start + (out - start) * k) * math.cos(a),
                        top - (top - low) * k * k,
                        (start + (out - start) * k) * math.sin(a),
                    )
                    for k in (0.0, 0.5, 1.0)
                ]
                for k, (p, q) in enumerate(itertools.pairwise(run)):
                    fade = 0.35 + 0.25 * math.sin(t * 13 + n * 1.7 + k)
                    pen.line(p[:2], q[:2], 0.022 * s, tone, fade, soft=True)

    r.overlay = water


def statue(m: Model, r: Ask) -> None:
    stone = r.main("#a9a79f")
    m.box((0, 0, 0), (1.1, 0.16, 1.1), scale(stone, 0.8))
    m.box((0, 0.16, 0), (0.85, 0.95, 0.85), stone)
    m.box((0, 1.11, 0), (1.0, 0.1, 1.0), scale(stone, 0.9))
    m.blank((-0.3, 0.4, 0.425), (0.3, 0.9, 0.425))
    m.plate(-0.32, 0.45, 0.32, 0.85, 0.427, scale(stone, 0.45))
    m.words(r.thing.text or "MCMXII", -0.28, 0.5, 0.28, 0.8, 0.43, legible(scale(stone, 1.3), scale(stone, 0.45)))
    bronze = scale(stone, 0.92)
    for s in (-1, 1):
        m.tube((s * 0.13, 1.21, 0.02 * s), (s * 0.11, 1.95, 0), 0.095, 0.13, bronze)
        m.box((s * 0.13, 1.21, 0.08), (0.14, 0.09, 0.26), scale(bronze, 0.9))
    m.tube((0, 1.9, 0), (0, 2.55, 0), 0.2, 0.25, bronze)
    m.tube((0, 1.5, -0.16), (0, 2.55, -0.12), 0.34, 0.2, scale(bronze, 0.75))
    m.ball((0, 2.56, 0), (0.27, 0.1, 0.17), bronze, gloss=0.1)
    m.tube((0, 2.6, 0), (0, 2.7, 0), 0.07, 0.07, bronze)
    m.ball((0, 2.82, 0.01), (0.12, 0.155, 0.135), bronze, gloss=0.15)
    m.tube((-0.25, 2.52, 0), (-0.4, 2.2, 0.06), 0.085, 0.07, bronze)
    m.tube((-0.4, 2.2, 0.06), (-0.2, 2.05, 0.22), 0.07, 0.055, bronze)
    m.tube((0.25, 2.52, 0), (0.42, 2.85, 0.06), 0.085, 0.07, bronze)
    m.tube((0.42, 2.85, 0.06), (0.5, 3.2, 0.08), 0.07, 0.05, bronze)
    m.ball((0.51, 3.25, 0.08), 0.065, bronze)
    m.prism([(0.48, 3.28), (0.54, 3.28), (0.52, 3.95)], 0.07, 0.09, scale(bronze, 1.15))


def tent(m: Model, r: Ask) -> None:
    cloth = r.main("#d98a2e")
    wide, high, z0, z1 = 1.15, 1.35, -1.1, 1.1
    for s in (-1, 1):
        m.panel(
            [(s * wide, 0, z1), (s * wide, 0, z0), (0, high, z0), (0, high, z1)],
            scale(cloth, 1.05 if s < 0 else 0.8),
            fade=0.25,
        )
    m.panel([(-wide, 0, z0), (wide, 0, z0), (0, high, z0)], scale(cloth, 0.6))
    m.panel([(-0.5, 0, z1 - 0.2), (0.5, 0, z1 - 0.2), (0, high * 0.95, z1 - 0.2)], rgb("#1d1713"))
    m.panel([(-wide, 0, z1), (-0.34, 0, z1), (0, high, z1)], scale(cloth, 0.94), fade=0.2)
    m.panel([(wide, 0, z1), (0.52, 0, z1 + 0.2), (0, high, z1)], scale(cloth, 0.72), fade=0.2)
    m.tube((0, 0, z1 + 0.01), (0, high + 0.08, z1 + 0.01), 0.022, 0.022, WOOD)
    for s in (-1, 1):
        for z in (z0, z1):
            m.stroke([(s * wide * 0.5, high * 0.5, z), (s * (wide + 0.4), 0, z * 1.15)], 0.014, IVORY)
            m.box((s * (wide + 0.4), 0, z * 1.15), (0.04, 0.12, 0.04), WOOD)


def satellite_dish(m: Model, r: Ask) -> None:
    white = r.main("#dfe3e6")
    m.tube((0, 0, 0), (0, 0.2, 0), 0.7, 0.6, rgb("#6e7683"))
    m.tube((0, 0.2, 0), (0, 1.5, 0), 0.16, 0.12, rgb("#8d97a3"))
    m.box((0, 1.35, 0), (0.4, 0.4, 0.4), rgb("#6e7683"))
    ax, ay, az = -0.35, 0.5, 0.79
    (sx, sy, sz), (ux, uy, uz) = (0.914, 0.0, 0.405), (0.203, 0.864, -0.457)

    def on(along: float, across: float, up: float) -> Corner:
        """Metres along the dish's axis and across it."""
        return (
            ax * along + sx * across + ux * up,
            1.75 + ay * along + sy * across + uy * up,
            az * along + sz * across + uz * up,
        )

    m.tube(on(0, 0, 0), on(0.35, 0, 0), 0.5, 1.4, scale(white, 0.8), cap=scale(white, 1.05), gloss=0.1)
    for k, tone in ((1.33, 0.86), (1.0, 0.74), (0.62, 0.62), (0.24, 0.5)):
        ring = [on(0.352, k * math.cos(a), k * math.sin(a)) for a in (n * math.tau / 32 for n in range(32))]
        m.panel(ring, scale(white, tone), mark=True, fade=0.12)
    for n in range(8):
        c, s = math.cos(n * math.pi / 4), math.sin(n * math.pi / 4)
        m.stroke([on(0.353, 0.24 * c, 0.24 * s), on(0.353, 1.33 * c, 1.33 * s)], 0.012, scale(white, 0.55), mark=True)
    for n in range(3):
        c, s = 1.36 * math.cos(n * math.tau / 3 + 0.5), 1.36 * math.sin(n * math.tau / 3 + 0.5)
        m.stroke([on(0.35, c, s), on(1.4, 0, 0)], 0.04, rgb("#4b535e"), mark=True)
    m.ball(on(1.4, 0, 0), 0.12, rgb("#d92b22"), mark=True)
    m.blank((-1.5, 1.0, 0), (1.5, 3.2, 1.3))


OUTDOORS: dict[str, Maker] = {
    "traffic cone": traffic_cone,
    "hydrant": hydrant,
    "mailbox": mailbox,
    "traffic light": traffic_light,
    "fence": fence,
    "gate": gate,
    "stone well": stone_well,
    "fountain": fountain,
    "statue": statue,
    "tent": tent,
    "satellite dish": satellite_dish,
}

"""What the world is looked at and measured with."""

import math

from generators.previz.pen import Pen, rgb, scale
from generators.previz.things.furniture import BRASS, DARK_WOOD, INK, STEEL, WOOD
from generators.previz.things.prop import Ask, Maker
from generators.previz.things.shapes import arc, lying
from generators.previz.things.solids import Model, Spot


def telescope(m: Model, r: Ask) -> None:
    brass = r.main("#c9973c")
    if r.says("spyglass", "hand telescope"):
        for x0, x1, k, tone in (
            (-0.2, -0.04, 0.024, DARK_WOOD),
            (-0.04, 0.09, 0.02, brass),
            (0.09, 0.2, 0.016, scale(brass, 1.1)),
        ):
            m.tube((x0, 0.03, 0), (x1, 0.03, 0), k, k, tone, gloss=0.5)
        m.tube((-0.215, 0.03, 0), (-0.2, 0.03, 0), 0.028, 0.028, brass, cap=rgb("#7fb4d0"))
        return
    for a in (0.5, 2.6, 4.7):
        m.tube(
            (0.42 * math.cos(a), 0, 0.42 * math.sin(a)),
            (0.04 * math.cos(a), 0.98, 0.04 * math.sin(a)),
            0.022,
            0.026,
            WOOD,
        )
    m.tube((0, 0.96, 0), (0, 1.06, 0), 0.06, 0.05, DARK_WOOD)
    for eye, end, k, tone in (
        ((-0.5, 0.9), (-0.34, 1.0), 0.03, scale(brass, 0.8)),
        ((-0.34, 1.0), (0.1, 1.27), 0.05, brass),
        ((0.1, 1.27), (0.58, 1.56), 0.065, brass),
    ):
        m.tube((*eye, 0), (*end, 0), k, k, tone, gloss=0.3)
    m.tube((0.58, 1.56, 0), (0.63, 1.59, 0), 0.08, 0.08, scale(brass, 0.75), cap=rgb("#6f9fbc"))
    m.tube((-0.56, 0.865, 0), (-0.5, 0.9, 0), 0.04, 0.04, rgb("#22252b"))


def binoculars(m: Model, r: Ask) -> None:
    body = r.main("#2b2f36")
    for s in (-1, 1):
        x = s * 0.042
        m.tube((x, 0.04, -0.08), (x, 0.04, 0.02), 0.022, 0.028, body)
        m.tube((x, 0.04, 0.02), (x, 0.04, 0.08), 0.034, 0.04, scale(body, 1.15), cap=rgb("#15171b"))
        m.disc(x, 0.04, 0.0805, 0.032, rgb("#3a5f8f"))
        m.disc(x - 0.01, 0.05, 0.081, 0.01, rgb("#cfe4ff"), glow=0.6, sides=12)
    m.box((0, 0.03, -0.03), (0.05, 0.025, 0.07), scale(body, 1.3))
    m.tube((0, 0.06, -0.05), (0, 0.06, -0.02), 0.012, 0.012, STEEL)


def microscope(m: Model, r: Ask) -> None:
    white = r.main("#e3e6e8")
    m.box((0, 0, 0.0), (0.2, 0.035, 0.24), rgb("#2b2f36"))
    m.box((0.07, 0.035, 0), (0.045, 0.3, 0.06), white)
    m.box((-0.005, 0.13, 0), (0.16, 0.014, 0.13), rgb("#2b2f36"))
    m.box((-0.02, 0.144, 0.0), (0.06, 0.003, 0.03), rgb("#a8dff0"), glow=0.4)
    m.box((0.02, 0.31, 0), (0.14, 0.05, 0.06), white)
    m.tube((-0.02, 0.225, 0), (-0.02, 0.31, 0), 0.03, 0.034, white)
    m.tube((-0.02, 0.165, 0), (-0.02, 0.225, 0), 0.012, 0.02, STEEL)
    m.tube((-0.02, 0.36, 0), (-0.085, 0.45, 0), 0.022, 0.02, white)
    m.tube((-0.085, 0.45, 0), (-0.115, 0.492, 0), 0.023, 0.023, rgb("#22252b"))
    m.tube((0.07, 0.17, 0.03), (0.07, 0.17, 0.06), 0.028, 0.028, rgb("#22252b"))
    m.tube((-0.02, 0.035, 0), (-0.02, 0.06, 0), 0.03, 0.025, rgb("#fff3c0"), glow=0.8)


def globe(m: Model, r: Ask) -> None:
    m.tube((0, 0, 0), (0, 0.03, 0), 0.13, 0.11, WOOD)
    m.tube((0, 0.03, 0), (0, 0.1, 0), 0.022, 0.016, BRASS)
    m.stroke(arc(0, 0.27, 0.185, -115, 68, -0.002, steps=16), 0.014, BRASS)
    m.ball((0, 0.27, 0), 0.16, r.main("#3f87bf"), gloss=0.4)
    lands = (
        [(-0.1, 0.08), (-0.02, 0.12), (0.02, 0.09), (-0.02, 0.05), (-0.04, 0.0), (-0.07, 0.02)],
        [(-0.05, -0.01), (0.0, -0.03), (0.01, -0.07), (-0.02, -0.125), (-0.04, -0.08), (-0.06, -0.04)],
        [(0.05, 0.11), (0.11, 0.09), (0.135, 0.04), (0.09, 0.03), (0.06, 0.06)],
        [(0.06, 0.03), (0.11, 0.01), (0.115, -0.04), (0.08, -0.09), (0.06, -0.03)],
    )
    for land in lands:
        m.panel(
            [(x, 0.27 + y, math.sqrt(max(0.163**2 - x * x - y * y, 0.0009))) for x, y in land[::-1]],
            rgb("#7fae5a"),
            mark=True,
            fade=0,
        )
    m.tube((0.06, 0.425, 0), (0.072, 0.452, 0), 0.008, 0.008, BRASS)


def compass(m: Model, r: Ask) -> None:
    case = r.main("#c9973c")
    m.tube((0, 0, 0), (0, 0.018, 0), 0.042, 0.044, case, cap=scale(case, 0.8), gloss=0.6)
    m.panel(lying(0, 0.0185, 0, 0.038), rgb("#f7f0dc"), mark=True, fade=0)
    for n in range(16):
        a = n * math.tau / 16
        k = 0.03 if n % 4 else 0.026
        m.stroke(
            [(k * math.sin(a), 0.0187, k * math.cos(a)), (0.036 * math.sin(a), 0.0187, 0.036 * math.cos(a))],
            0.001,
            INK,
            mark=False,
        )
    for word, x, z in (("N", 0, -0.021), ("S", 0, 0.021), ("E", 0.021, 0), ("W", -0.021, 0)):
        m.lettered(word, (x - 0.006, 0.0189, z + 0.006), (0.012, 0, 0), (0, 0, -0.012), INK, lines=1)
    a = 0.6
    for s, tone in ((1, rgb("#c8282a")), (-1, rgb("#3a4654"))):
        tip = (s * 0.03 * math.sin(a), 0.0195, -s * 0.03 * math.cos(a))
        m.panel(
            [
                (0.005 * math.cos(a), 0.0195, 0.005 * math.sin(a)),
                tip,
                (-0.005 * math.cos(a), 0.0195, -0.005 * math.sin(a)),
            ],
            tone,
            fade=0,
        )
    lid = [
        (0.042 * math.cos(t), 0.02 + 0.042 + 0.042 * math.sin(t), -0.046)
        for t in (n * math.tau / 28 for n in range(28))
    ]
    m.panel(lid, scale(case, 0.9), gloss=0.5)
    m.stroke([(x, y, -0.044) for x, y, _ in arc(0, 0.117, 0.012, 0, 360)], 0.004, case)


def magnifying_glass(m: Model, r: Ask) -> None:
    m.tube((0, 0, 0), (0, 0.12, 0), 0.012, 0.01, r.main("#3a2018"))
    m.tube((0, 0.12, 0), (0, 0.145, 0), 0.007, 0.007, BRASS)
    ring = [(0.06 * math.cos(a), 0.2 + 0.06 * math.sin(a), 0.0) for a in (n * math.tau / 28 for n in range(28))]
    m.panel(ring, rgb("#cfe8f2"), alpha=0.55, fade=0)
    m.panel(
        [(-0.035, 0.205, 0.001), (-0.02, 0.19, 0.001), (0.02, 0.235, 0.001), (0.0, 0.25, 0.001)],
        (1, 1, 1),
        alpha=0.6,
        mark=True,
        fade=0,
    )
    m.stroke([*ring, ring[0], ring[1]], 0.012, BRASS)
    r.grip = 0.05


def syringe(m: Model, r: Ask) -> None:
    fluid = r.main("#58c4d8")
    m.tube((-0.062, 0.02, 0), (0.03, 0.02, 0), 0.011, 0.011, rgb("#e4f1f5"), alpha=0.55)
    m.tube((-0.062, 0.02, 0), (-0.005, 0.02, 0), 0.009, 0.009, fluid, glow=0.2)
    m.tube((-0.005, 0.02, 0), (0.005, 0.02, 0), 0.0095, 0.0095, rgb("#22252b"))
    m.tube((0.005, 0.02, 0), (0.07, 0.02, 0), 0.004, 0.004, rgb("#f2f4f5"))
    m.tube((0.07, 0.02, 0), (0.074, 0.02, 0), 0.012, 0.012, rgb("#f2f4f5"))
    m.tube((0.028, 0.02, 0), (0.032, 0.02, 0), 0.018, 0.018, rgb("#f2f4f5"))
    m.tube((-0.075, 0.02, 0), (-0.062, 0.02, 0), 0.003, 0.008, rgb("#f2f4f5"))
    m.stroke([(-0.075, 0.02, 0), (-0.125, 0.02, 0)], 0.0022, STEEL)
    for n in range(6):
        m.stroke([(-0.05 + n * 0.013, 0.023, 0.0112), (-0.05 + n * 0.013, 0.03, 0.008)], 0.0014, INK)
    m.ball((-0.128, 0.014, 0), (0.003, 0.0045, 0.003), fluid, glow=0.4)


def hourglass(m: Model, r: Ask) -> None:
    wood = r.main("#7a4728")
    for y in (0.0, 0.225):
        m.tube((0, y, 0), (0, y + 0.025, 0), 0.075, 0.075, wood)
    for n in range(3):
        a = n * math.tau / 3 + 0.5
        m.tube(
            (0.062 * math.cos(a), 0.025, 0.062 * math.sin(a)),
            (0.062 * math.cos(a), 0.225, 0.062 * math.sin(a)),
            0.006,
            0.006,
            scale(wood, 1.2),
        )
    sand = rgb("#e0a94a")
    m.tube((0, 0.026, 0), (0, 0.066, 0), 0.042, 0.006, sand)
    m.tube((0, 0.13, 0), (0, 0.17, 0), 0.005, 0.034, sand)
    glass = rgb("#d8edf4")
    m.lathe(
        0,
        0,
        [(0.048, 0.026), (0.048, 0.06), (0.02, 0.11), (0.007, 0.125), (0.02, 0.14), (0.048, 0.19), (0.048, 0.224)],
        glass,
        alpha=0.35,
        gloss=0.6,
    )

    def trickle(pen: Pen, spot: Spot, t: float) -> None:
        x0, y0, s = spot.px(0, 0.13, 0)
        x1, y1, _ = spot.px(0, 0.06, 0)
        if s:
            pen.line((x0, y0), (x1, y1), 0.003 * s, sand)

    r.overlay = trickle


INSTRUMENTS: dict[str, Maker] = {
    "telescope": telescope,
    "binoculars": binoculars,
    "microscope": microscope,
    "globe": globe,
    "compass": compass,
    "magnifying glass": magnifying_glass,
    "syringe": syringe,
    "hourglass": hourglass,
}

"""Printed and written things: newspapers, scrolls, cards, money, pens."""

import itertools
import math

from generators.previz.pen import mix, rgb, scale
from generators.previz.things.furniture import DARK_WOOD, GOLD, INK, IVORY
from generators.previz.things.lettering import legible
from generators.previz.things.papers import leaning, on_sheet, sheet, upward
from generators.previz.things.prop import Ask, Maker
from generators.previz.things.solids import Corner, Model


def newspaper(m: Model, r: Ask) -> None:
    paper, ink = r.main("#ece7d8"), rgb("#1f2126")
    wide, tall = 0.17, 0.46
    sheet(m, wide, tall, paper)
    m.stroke([leaning(0, 0.001, 0.001), leaning(0, tall, 0.001)], 0.002, scale(paper, 0.8), mark=True)

    def lines(words: str, x0: float, y0: float, x1: float, y1: float, most: int) -> None:
        m.lettered(words, leaning(x0, y0, 0.002), (x1 - x0, 0, 0), upward(y1 - y0), ink, lines=most)

    lines("THE DAILY NEWS", -0.15, 0.405, 0.15, 0.452, 1)
    on_sheet(m, -0.155, 0.398, 0.155, 0.4005, ink)
    lines(r.thing.text or "EXTRA! EXTRA!", -0.155, 0.285, 0.155, 0.392, 3)
    on_sheet(m, -0.155, 0.13, 0.0, 0.272, rgb("#8f9296"))
    on_sheet(m, -0.155, 0.13, 0.0, 0.18, rgb("#54585e"), 0.0015)
    for x, k in ((-0.11, 1.0), (-0.055, 0.8)):
        body = [
            leaning(x - 0.022, 0.135, 0.002),
            leaning(x + 0.022, 0.135, 0.002),
            leaning(x + 0.014, 0.135 + 0.07 * k, 0.002),
            leaning(x - 0.014, 0.135 + 0.07 * k, 0.002),
        ]
        m.panel(body, ink, mark=True, fade=0)
        m.panel(
            [
                leaning(x + 0.012 * math.cos(a), 0.147 + 0.07 * k + 0.014 * math.sin(a), 0.0025)
                for a in (n * math.tau / 12 for n in range(12))
            ],
            rgb("#d8d3c6"),
            mark=True,
            fade=0,
        )
    for column, (x0, x1, top) in enumerate(
        ((0.012, 0.08, 0.27), (0.09, 0.155, 0.27), (-0.155, -0.085, 0.118), (-0.075, 0.0, 0.118))
    ):
        for n in range(int((top - 0.015) / 0.0115)):
            y = top - n * 0.0115
            m.stroke(
                [leaning(x0, y, 0.0015), leaning(x1 - 0.012 * ((n * 5 + column) % 4 == 0), y, 0.0015)],
                0.0038,
                rgb("#6b6d70"),
                mark=True,
            )


def scroll(m: Model, r: Ask) -> None:
    paper = r.main("#e6d3a3")
    sheet(m, 0.12, 0.34, paper)
    if r.thing.text:
        m.lettered(
            r.thing.text,
            leaning(-0.1, 0.09, 0.001),
            (0.2, 0, 0),
            upward(0.21),
            legible(rgb("#4a2a18"), paper),
            lines=6,
        )
    else:
        for n in range(9):
            y = 0.29 - n * 0.024
            run = [
                leaning(-0.095 + k * 0.0064, y + 0.004 * math.sin(k * 1.9 + n), 0.001)
                for k in range(30 - 7 * (n % 3 == 2))
            ]
            m.stroke(run, 0.003, rgb("#4a2a18"), mark=True)
    m.panel(
        [
            leaning(0.02 * math.cos(a), 0.055 + 0.02 * math.sin(a), 0.0015)
            for a in (n * math.tau / 16 for n in range(16))
        ],
        rgb("#b1262b"),
        mark=True,
        fade=0,
    )
    for y in (0.0, 0.34):
        _, py, z = leaning(0, y, 0.008)
        m.tube((-0.125, py, z), (0.125, py, z), 0.018, 0.018, scale(paper, 0.92), cap=scale(paper, 0.7))
        for s in (-1, 1):
            m.tube((s * 0.125, py, z), (s * 0.16, py, z), 0.008, 0.011, DARK_WOOD)


def playing_card(m: Model, r: Ask) -> None:
    red = r.main("#c8242a")
    for n, (x, turn) in enumerate(((-0.03, 0.3), (0.0, 0.0), (0.03, -0.3))):
        c, s = math.cos(turn), math.sin(turn)

        def at(u: float, v: float, lift: float, x: float = x, c: float = c, s: float = s) -> Corner:
            return leaning(x + u * c - v * s, 0.004 + v * c + u * s + abs(s) * 0.02, lift)

        z = 0.002 * n
        m.panel([at(-0.032, 0, z), at(0.032, 0, z), at(0.032, 0.09, z), at(-0.032, 0.09, z)], rgb("#fbf9f2"), fade=0.05)
        tone = red if n != 1 else rgb("#1d1f24")
        edge = [
            at(-0.032, 0, z + 0.0004),
            at(0.032, 0, z + 0.0004),
            at(0.032, 0.09, z + 0.0004),
            at(-0.032, 0.09, z + 0.0004),
        ]
        m.stroke([edge[0], edge[1]], 0.0008, INK, mark=True)
        for p, q in itertools.pairwise([*edge, edge[0]]):
            m.stroke([p, q], 0.0008, rgb("#9a958a"), mark=True)
        o = at(-0.029, 0.07, z + 0.0006)
        a, b = at(-0.017, 0.07, z + 0.0006), at(-0.029, 0.087, z + 0.0006)
        m.lettered(
            "KAQ"[n], o, (a[0] - o[0], a[1] - o[1], a[2] - o[2]), (b[0] - o[0], b[1] - o[1], b[2] - o[2]), tone, lines=1
        )
        for u, v, k in ((0.0, 0.044, 1.0), (-0.023, 0.06, 0.36)):
            if n == 1:
                heart = [(0, 1.0), (-0.85, -0.15), (-0.5, -0.65), (0.0, -0.3), (0.5, -0.65), (0.85, -0.15)]
            elif n == 0:
                heart = [
                    (0, -0.9),
                    (0.85, 0.2),
                    (0.75, 0.65),
                    (0.4, 0.75),
                    (0.0, 0.4),
                    (-0.4, 0.75),
                    (-0.75, 0.65),
                    (-0.85, 0.2),
                ]
            else:
                heart = [(0, -0.9), (0.65, 0), (0, 0.9), (-0.65, 0)]
            m.panel([at(u + 0.018 * k * p, v + 0.018 * k * q, z + 0.0006) for p, q in heart], tone, mark=True, fade=0)
        if n == 1:
            m.panel(
                [at(-0.007, 0.026, z + 0.0006), at(0.007, 0.026, z + 0.0006), at(0.0, 0.04, z + 0.0006)],
                tone,
                mark=True,
                fade=0,
            )


def money(m: Model, r: Ask) -> None:
    note = r.main("#8fb083")
    for n in range(6):
        y = n * 0.011
        m.box((0.004 * (n % 2), y, 0.003 * (n % 3)), (0.16, 0.01, 0.07), scale(note, 0.85 + 0.05 * (n % 3)))
    y = 0.0665
    m.panel([(-0.078, y, 0.036), (0.08, y, 0.036), (0.08, y, -0.032), (-0.078, y, -0.032)], note, mark=True, fade=0)
    m.panel(
        [
            (-0.07, y + 0.0003, 0.029),
            (0.072, y + 0.0003, 0.029),
            (0.072, y + 0.0003, -0.025),
            (-0.07, y + 0.0003, -0.025),
        ],
        mix(note, IVORY, 0.55),
        mark=True,
        fade=0,
    )
    m.panel(
        [
            (0.022 * math.cos(a), y + 0.0005, 0.002 - 0.024 * math.sin(a))
            for a in (k * math.tau / 20 for k in range(20))
        ],
        scale(note, 0.6),
        mark=True,
        fade=0,
    )
    for x in (-0.066, 0.036):
        m.lettered("100", (x, y + 0.0006, 0.022), (0.032, 0, 0), (0, 0, -0.018), scale(note, 0.4), lines=1)
    m.box((0.001, 0, 0.002), (0.03, 0.069, 0.078), rgb("#f0e3c0"))


def pen(m: Model, r: Ask) -> None:
    if r.says("quill"):
        vane = r.main("#e9eef4")
        m.stroke([(-0.05, 0.0, 0), (0.0, 0.1, 0), (0.07, 0.24, 0)], 0.004, rgb("#c9bfa6"))
        m.panel(
            [
                (-0.01, 0.08, 0.001),
                (0.03, 0.12, 0.001),
                (0.1, 0.24, 0.001),
                (0.11, 0.29, 0.001),
                (0.05, 0.24, 0.001),
                (0.0, 0.15, 0.001),
            ],
            vane,
        )
        m.prism([(-0.053, 0.0), (-0.046, 0.0), (-0.04, 0.02)], -0.001, 0.001, INK)
        return
    body = r.main("#1f2a55")
    c, s = 0.5, 0.866
    for a, b, ra, rb, tone in (
        (0.012, 0.03, 0.002, 0.004, GOLD),
        (0.03, 0.06, 0.0045, 0.006, body),
        (0.06, 0.063, 0.0065, 0.0065, GOLD),
        (0.063, 0.14, 0.0065, 0.0055, body),
        (0.14, 0.148, 0.005, 0.002, GOLD),
    ):
        m.tube((a * c - 0.04, a * s - 0.01, 0), (b * c - 0.04, b * s - 0.01, 0), ra, rb, tone, gloss=0.15)
    m.stroke([(0.09 * c - 0.04, 0.09 * s - 0.01, 0.009), (0.135 * c - 0.04, 0.135 * s - 0.01, 0.008)], 0.003, GOLD)


PRINTS: dict[str, Maker] = {
    "newspaper": newspaper,
    "scroll": scroll,
    "playing card": playing_card,
    "money": money,
    "pen": pen,
}

"""Dressing that several interiors share: shelves, sofas, pews, columns, plants, racks."""

import math
import random

from generators.previz.pen import Colour, mix, rgb, scale
from generators.previz.things.furniture import BRASS, DARK_WOOD, STEEL, WOOD
from generators.previz.things.lettering import legible
from generators.previz.things.solids import Corner, Model

BOOKS = [rgb(h) for h in ("#8c2f39", "#2f5d62", "#c9a227", "#3d405b", "#6b4226", "#81a684", "#b5651d", "#e0d3b8")]
GOODS = [rgb(h) for h in ("#c8553d", "#588b8b", "#f2c14e", "#f78154", "#5b8e7d", "#ece4d4", "#8d6a9f")]
LOAVES = [rgb(h) for h in ("#c47f3a", "#d99a4e", "#a8652a", "#e0b068")]
BEAT = [(-0.2, 0.0), (-0.08, 0.0), (-0.05, 0.08), (-0.01, -0.06), (0.03, 0.02), (0.08, 0.0), (0.2, 0.0)]
"""One beat of a heart on a monitor: metres across, and up from the trace."""


def named(colour: Colour) -> str:
    """A colour as things are asked for in it: #rrggbb."""
    return "#" + "".join(f"{round(255 * min(1.0, c)):02x}" for c in colour)


def frame(m: Model, width: float, height: float, depth: float, levels: int, wood: Colour) -> list[float]:
    """An open case against a wall; returns the heights of its boards."""
    m.box((0, 0, -depth / 2 + 0.01), (width, height, 0.02), scale(wood, 0.6))
    for s in (-1, 1):
        m.box((s * (width / 2 - 0.02), 0, 0), (0.04, height, depth), scale(wood, 0.9))
    boards = [0.08 + n * (height - 0.12) / levels for n in range(levels + 1)]
    for y in boards:
        m.box((0, y, 0), (width - 0.08, 0.03, depth), wood)
    return [y + 0.03 for y in boards[:-1]]


def nameplate(words: str, width: float, height: float, board: Colour, ink: Colour) -> Model:
    """A board with words, the middle of its lower edge at the origin."""
    m = Model()
    m.box((0, 0, 0), (width, height, 0.05), mix(board, ink, 0.5))
    m.plate(-width / 2 + 0.03, 0.03, width / 2 - 0.03, height - 0.03, 0.026, board)
    m.words(
        words, -width / 2 + 0.08, 0.05, width / 2 - 0.08, height - 0.05, 0.028, legible(ink, board), glow=0.3, lines=2
    )
    return m


def shelf(kind: str, chance: random.Random, width: float = 1.6, height: float = 2.1, wood: Colour = WOOD) -> Model:
    """A case full of 'books', 'bread', 'bottles' or 'goods': each row is one part with its goods painted on."""
    m = Model()
    depth, levels = 0.34, 5 if kind != "bread" else 4
    tall = (height - 0.12) / levels - 0.05
    for y in frame(m, width, height, depth, levels, wood):
        m.blank((-width / 2 + 0.06, y, 0.0), (width / 2 - 0.06, y + tall, depth / 2 - 0.02))
        _row(m, kind, chance, width / 2 - 0.07, y, tall, depth / 2 - 0.03)
    return m


def _row(m: Model, kind: str, chance: random.Random, half: float, y: float, tall: float, z: float) -> None:
    x = -half
    while x < half - 0.05:
        if kind == "books":
            w, h = chance.uniform(0.05, 0.11), tall * chance.uniform(0.68, 0.95)
            if chance.random() < 0.08:
                x += 0.08
                continue
            tone = chance.choice(BOOKS)
            m.plate(x, y, x + w - 0.004, y + h, z, tone)
            if chance.random() < 0.3:
                m.plate(x, y + h * 0.72, x + w - 0.004, y + h * 0.8, z, mix(tone, BRASS, 0.6))
        elif kind == "bread":
            w = chance.uniform(0.17, 0.26)
            tone = chance.choice(LOAVES)
            m.ball((x + w / 2, y + tall * 0.26, z - 0.04), (w * 0.47, tall * 0.27, 0.09), tone, gloss=0.1, mark=True)
            for n in (-1, 0, 1):
                sx = x + w / 2 + n * w * 0.2
                m.stroke(
                    [(sx - 0.015, y + tall * 0.3, z), (sx + 0.02, y + tall * 0.46, z)], 0.014, rgb("#f2d7a2"), mark=True
                )
        elif kind == "bottles":
            w, h = chance.uniform(0.085, 0.12), tall * chance.uniform(0.72, 0.96)
            tone = chance.choice([rgb(c) for c in ("#2f6b45", "#7a3b1e", "#b8792e", "#3f6f8f", "#8f2436", "#d8c690")])
            m.panel(
                [
                    (x, y, z),
                    (x + w * 0.8, y, z),
                    (x + w * 0.8, y + h * 0.6, z),
                    (x + w * 0.54, y + h * 0.74, z),
                    (x + w * 0.54, y + h, z),
                    (x + w * 0.26, y + h, z),
                    (x + w * 0.26, y + h * 0.74, z),
                    (x, y + h * 0.6, z),
                ],
                tone,
                glow=0.25,
                mark=True,
            )
            m.plate(x + w * 0.05, y + h * 0.18, x + w * 0.75, y + h * 0.45, z + 0.001, rgb("#efe6d2"))
        else:
            w, h = chance.uniform(0.1, 0.2), tall * chance.uniform(0.45, 0.9)
            tone = chance.choice(GOODS)
            m.plate(x, y, x + w - 0.015, y + h, z, tone, fade=0.2)
            m.plate(x, y + h * 0.35, x + w - 0.015, y + h * 0.65, z, mix(tone, (1, 1, 1), 0.65))
        x += w


def sofa(cloth: Colour) -> Model:
    m = Model()
    for x in (-0.85, 0.85):
        m.box((x, 0.08, 0), (0.2, 0.52, 0.82), cloth)
        m.box((x, 0, 0.2), (0.08, 0.08, 0.08), DARK_WOOD)
    m.box((0, 0.08, 0.02), (1.5, 0.22, 0.78), scale(cloth, 0.8))
    for x in (-0.375, 0.375):
        m.box((x, 0.3, 0.06), (0.73, 0.14, 0.7), scale(cloth, 1.1))
    m.box((0, 0.3, -0.36), (1.5, 0.55, 0.18), scale(cloth, 0.94))
    return m


def rug(wide: float, deep: float, main: Colour, border: Colour) -> Model:
    m = Model()
    m.slab(
        [(-wide / 2, -deep / 2), (wide / 2, -deep / 2), (wide / 2, deep / 2), (-wide / 2, deep / 2)], 0.0, 0.012, border
    )
    a, b = wide / 2 - 0.15, deep / 2 - 0.15
    m.panel([(-a, 0.013, b), (a, 0.013, b), (a, 0.013, -b), (-a, 0.013, -b)], main, mark=True, fade=0)
    c, d = a * 0.55, b * 0.5
    m.panel([(-c, 0.014, 0), (0, 0.014, d), (c, 0.014, 0), (0, 0.014, -d)], mix(main, border, 0.6), mark=True, fade=0)
    return m


def plant(chance: random.Random, pot: Colour = (0.75, 0.42, 0.3)) -> Model:
    m = Model()
    m.tube((0, 0, 0), (0, 0.34, 0), 0.15, 0.2, pot, cap=rgb("#3a2a20"))
    for n in range(9):
        a, tall, out = n * 2.4, chance.uniform(0.75, 1.25), chance.uniform(0.15, 0.4)
        x, z = math.cos(a) * out, math.sin(a) * out
        leaf = scale(rgb("#4c8a4f"), chance.uniform(0.75, 1.15))
        nx, nz = -math.sin(a) * 0.09, math.cos(a) * 0.09
        m.panel(
            [
                (0, 0.33, 0),
                (x * 0.6 + nx, tall * 0.75, z * 0.6 + nz),
                (x * 1.2, tall, z * 1.2),
                (x * 0.6 - nx, tall * 0.75, z * 0.6 - nz),
            ],
            leaf,
        )
    return m


def column(height: float, radius: float, stone: Colour) -> Model:
    m = Model()
    m.box((0, 0, 0), (radius * 3, 0.22, radius * 3), scale(stone, 0.85))
    m.tube((0, 0.22, 0), (0, 0.4, 0), radius * 1.3, radius, stone)
    m.tube((0, 0.4, 0), (0, height - 0.6, 0), radius, radius * 0.9, stone, gloss=0.1)
    m.tube((0, height - 0.6, 0), (0, height - 0.3, 0), radius * 0.9, radius * 1.4, stone)
    m.box((0, height - 0.3, 0), (radius * 3.2, 0.3, radius * 3.2), scale(stone, 0.9))
    return m


def row_of_seats(count: int, cloth: Colour, pitch: float = 0.6) -> Model:
    """Theatre or cinema seats side by side, facing +z."""
    m = Model()
    for n in range(count):
        x = (n - (count - 1) / 2) * pitch
        m.box((x, 0.0, 0), (pitch * 0.9, 0.42, 0.42), scale(cloth, 0.75))
        m.prism(
            [
                (x - pitch * 0.43, 0.42),
                (x + pitch * 0.43, 0.42),
                (x + pitch * 0.43, 0.9),
                (x + pitch * 0.3, 1.02),
                (x - pitch * 0.3, 1.02),
                (x - pitch * 0.43, 0.9),
            ],
            -0.24,
            -0.12,
            cloth,
        )
    return m


def pew(width: float, wood: Colour) -> Model:
    m = Model()
    m.box((0, 0.4, 0), (width, 0.05, 0.42), wood)
    m.box((0, 0.0, -0.22), (width, 0.98, 0.05), scale(wood, 0.9))
    for s in (-1, 1):
        m.box((s * width / 2, 0, -0.02), (0.07, 1.02, 0.5), scale(wood, 0.8))
    return m


def crates(chance: random.Random, tone: Colour) -> Model:
    m = Model()
    spots: list[Corner] = [(-0.35, 0, 0), (0.38, 0, 0.05), (-0.05, 0.6, -0.02)]
    for x, y, z in spots[: chance.randint(2, 3)]:
        m.box((x, y, z), (0.66, 0.6, 0.62), scale(tone, chance.uniform(0.85, 1.1)))
        m.plate(x - 0.33, y + 0.25, x + 0.33, y + 0.35, z + 0.312, scale(tone, 0.6))
        m.plate(x - 0.2, y + 0.05, x + 0.02, y + 0.18, z + 0.312, rgb("#efe6d2"))
    return m


def picture(chance: random.Random, width: float = 0.8, height: float = 0.6) -> Model:
    """A framed landscape."""
    m = Model()
    w, h = width / 2, height
    m.box((0, 0, 0), (width, height, 0.03), chance.choice((BRASS, DARK_WOOD, rgb("#e8e0d0"))))
    sky = chance.choice([rgb(c) for c in ("#e6b98a", "#9fc3d6", "#d8cfe0")])
    m.plate(-w + 0.06, 0.06, w - 0.06, h - 0.06, 0.016, sky, fade=0.2)
    hill = chance.choice([rgb(c) for c in ("#5d7a5a", "#7a5a4c", "#3f5f7a")])
    m.panel(
        [
            (-w + 0.06, 0.06, 0.017),
            (w - 0.06, 0.06, 0.017),
            (w - 0.06, h * 0.4, 0.017),
            (0.1 * w, h * 0.6, 0.017),
            (-0.4 * w, h * 0.35, 0.017),
            (-w + 0.06, h * 0.5, 0.017),
        ],
        hill,
        mark=True,
    )
    m.disc(w * 0.45, h * 0.7, 0.017, h * 0.09, mix(sky, (1, 1, 1), 0.6))
    return m


def paned(m: Model, width: float, height: float, bar: Colour, across: int = 2, down: int = 2) -> None:
    """The bars of a window whose pane is empty: its frame, its cross, its sill."""
    w = width / 2
    for x in (-w, w):
        m.box((x, 0, 0), (0.08, height, 0.08), bar)
    for y in (-0.04, height - 0.04):
        m.box((0, y, 0), (width + 0.08, 0.08, 0.08), bar)
    for n in range(1, across):
        m.box((-w + width * n / across, 0, 0), (0.035, height, 0.04), bar)
    for n in range(1, down):
        m.box((0, height * n / down - 0.02, 0), (width, 0.035, 0.04), bar)
    m.box((0, -0.1, 0.08), (width + 0.3, 0.05, 0.22), scale(bar, 0.95))


def curtain(height: float, width: float, cloth: Colour) -> Model:
    """Hanging cloth in folds."""
    m = Model()
    folds = max(3, round(width / 0.14))
    for n in range(folds):
        x = -width / 2 + (n + 0.5) * width / folds
        m.tube(
            (x, 0, 0),
            (x, height, 0),
            width / folds * 0.62,
            width / folds * 0.55,
            scale(cloth, 1.08 if n % 2 else 0.88),
            gloss=0.05,
        )
    return m


def monitor() -> Model:
    """A screen on a stand with nothing on it yet; a trace goes 1.44 m up, 0.054 m before the stand."""
    m = Model()
    m.tube((0, 0, 0), (0, 1.3, 0), 0.03, 0.03, STEEL)
    m.box((0, 1.25, 0), (0.5, 0.38, 0.1), rgb("#d9e2e4"))
    m.plate(-0.22, 1.29, 0.22, 1.59, 0.052, rgb("#0f2a24"), glow=1)
    return m

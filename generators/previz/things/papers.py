"""Paper: letters, maps, books."""

import itertools
import math

from generators.previz.pen import Colour, mix, rgb, scale
from generators.previz.things.furniture import GOLD, INK
from generators.previz.things.lettering import legible
from generators.previz.things.prop import Ask, Maker
from generators.previz.things.solids import Corner, Model


def leaning(x: float, y: float, lift: float = 0.0) -> Corner:
    """A point of a sheet that leans back a little, as held to be read."""
    return (x, y * 0.966 + lift * 0.26, -y * 0.259 + lift * 0.966)


def sheet(m: Model, w: float, h: float, colour: Colour) -> None:
    m.panel([leaning(-w, 0), leaning(w, 0), leaning(w, h), leaning(-w, h)], colour)


def on_sheet(m: Model, x0: float, y0: float, x1: float, y1: float, colour: Colour, lift: float = 0.001) -> None:
    m.panel(
        [leaning(x0, y0, lift), leaning(x1, y0, lift), leaning(x1, y1, lift), leaning(x0, y1, lift)],
        colour,
        mark=True,
        fade=0,
    )


def letter(m: Model, r: Ask) -> None:
    paper = r.main("#f6efdc")
    if r.says("photo"):
        sheet(m, 0.09, 0.13, rgb("#fbf8f0"))
        on_sheet(m, -0.08, 0.03, 0.08, 0.12, rgb("#9cc4d8"))
        on_sheet(m, -0.08, 0.03, 0.08, 0.06, rgb("#7d9a62"), 0.0012)
        for x, coat in ((-0.025, "#b8433a"), (0.025, "#3d5a80")):
            body = [
                leaning(x - 0.022, 0.03, 0.0016),
                leaning(x + 0.022, 0.03, 0.0016),
                leaning(x + 0.012, 0.07, 0.0016),
                leaning(x - 0.012, 0.07, 0.0016),
            ]
            m.panel(body, rgb(coat), mark=True)
            ring = [
                leaning(x + 0.012 * math.cos(a), 0.08 + 0.013 * math.sin(a), 0.002)
                for a in (n * math.tau / 14 for n in range(14))
            ]
            m.panel(ring, rgb("#e0b08c"), mark=True, fade=0)
        return
    if r.says("envelope"):
        sheet(m, 0.12, 0.16, paper)
        m.panel(
            [leaning(-0.12, 0.16, 0.001), leaning(0.12, 0.16, 0.001), leaning(0, 0.07, 0.001)],
            scale(paper, 0.86),
            mark=True,
        )
        for a, b in (((-0.12, 0.0), (-0.02, 0.085)), ((0.12, 0.0), (0.02, 0.085))):
            m.stroke([leaning(*a, 0.0015), leaning(*b, 0.0015)], 0.0016, scale(paper, 0.72), mark=True)
        ring = [
            leaning(0.022 * math.cos(a), 0.075 + 0.022 * math.sin(a), 0.003)
            for a in (n * math.tau / 16 for n in range(16))
        ]
        m.panel(ring, rgb("#b1262b"), mark=True, fade=0)
        return
    sheet(m, 0.105, 0.29, paper)
    m.panel(
        [leaning(0.06, 0.29, 0.001), leaning(0.105, 0.245, 0.001), leaning(0.062, 0.247, 0.001)],
        scale(paper, 0.8),
        mark=True,
        fade=0,
    )
    if r.thing.text:
        across = leaning(0.18, 0)
        m.lettered(r.thing.text, leaning(-0.09, 0.03, 0.001), across, upward(0.22), legible(INK, paper), lines=6)
        return
    for row in range(9):
        y = 0.232 - row * 0.024
        end = 0.09 if row not in (0, 4, 8) else (-0.01, 0.03, -0.02)[(0, 4, 8).index(row)]
        start = -0.085 if row != 8 else -0.08
        count = max(4, int((end - start) / 0.0055))
        wave = [
            leaning(
                start + (end - start) * n / count,
                y + 0.0055 * math.sin(n * 2.4 + row) * (0.55 + 0.45 * math.sin(n * 0.9 + row * 2)),
                0.001,
            )
            for n in range(count + 1)
        ]
        m.stroke(wave, 0.0024, INK, mark=True)


def upward(length: float) -> Corner:
    """The upward edge of a leaning sheet."""
    x, y, z = leaning(0.0, length)
    return (x, y, z)


def chart(m: Model, r: Ask) -> None:
    paper, ink = r.main("#e2c98f"), rgb("#6a4423")
    ragged = [
        (-0.3, 0.01),
        (-0.1, -0.0),
        (0.12, 0.012),
        (0.3, 0.0),
        (0.29, 0.16),
        (0.305, 0.3),
        (0.29, 0.42),
        (0.1, 0.41),
        (-0.1, 0.425),
        (-0.3, 0.41),
        (-0.29, 0.25),
        (-0.305, 0.12),
    ]
    m.panel([leaning(x, y) for x, y in ragged], paper)
    sea = [(-0.27, 0.03), (0.27, 0.03), (0.27, 0.39), (-0.27, 0.39)]
    m.panel([leaning(x, y, 0.001) for x, y in sea], rgb("#b9c4a4"), mark=True, fade=0)
    island = [
        (-0.2, 0.12),
        (-0.05, 0.06),
        (0.12, 0.09),
        (0.22, 0.2),
        (0.17, 0.31),
        (0.02, 0.34),
        (-0.12, 0.3),
        (-0.2, 0.24),
    ]
    m.panel([leaning(x, y, 0.0015) for x, y in island], mix(paper, rgb("#c7a25c"), 0.5), mark=True, fade=0)
    m.stroke([leaning(x, y, 0.002) for x, y in [*island, island[0], island[1]]], 0.004, ink, mark=True)
    trail = [(-0.15, 0.16), (-0.08, 0.14), (-0.02, 0.19), (0.04, 0.22), (0.08, 0.19), (0.13, 0.24)]
    for (ax, ay), (bx, by) in itertools.pairwise(trail):
        m.stroke(
            [leaning(ax, ay, 0.002), leaning(ax + (bx - ax) * 0.6, ay + (by - ay) * 0.6, 0.002)],
            0.006,
            rgb("#b3261e"),
            mark=True,
        )
    for dx in (-1, 1):
        m.stroke(
            [leaning(0.15 - 0.02 * dx, 0.235, 0.002), leaning(0.15 + 0.02 * dx, 0.275, 0.002)],
            0.008,
            rgb("#b3261e"),
            mark=True,
        )
    for x in (-0.09, -0.05, -0.01):
        m.panel(
            [leaning(x - 0.022, 0.255, 0.002), leaning(x + 0.022, 0.255, 0.002), leaning(x, 0.295, 0.002)],
            ink,
            mark=True,
            fade=0,
        )
    for n in range(8):
        a, reach = n * math.pi / 4, 0.032 if n % 2 else 0.05
        m.stroke(
            [leaning(0.2, 0.09, 0.002), leaning(0.2 + reach * math.sin(a), 0.09 + reach * math.cos(a), 0.002)],
            0.004,
            ink,
            mark=True,
        )
    if r.thing.text:
        m.lettered(r.thing.text, leaning(-0.25, 0.345, 0.002), (0.5, 0, 0), upward(0.045), legible(ink, paper), lines=1)


def book(m: Model, r: Ask) -> None:
    cover = r.main("#7d2f33")
    if r.says("open "):
        _open_book(m, cover)
        return
    m.box((0, 0, -0.032), (0.17, 0.235, 0.006), cover)
    m.box((0.004, 0.006, 0), (0.158, 0.223, 0.056), rgb("#f1e7cf"))
    m.box((-0.083, 0, 0), (0.008, 0.235, 0.07), scale(cover, 0.8))
    m.box((0, 0, 0.032), (0.17, 0.235, 0.006), cover)
    edge = [(-0.066, 0.016), (0.072, 0.016), (0.072, 0.219), (-0.066, 0.219), (-0.066, 0.016)]
    for a, b in itertools.pairwise(edge):
        m.stroke([(*a, 0.036), (*b, 0.036)], 0.0028, GOLD, mark=True)
    if r.thing.text:
        m.words(r.thing.text, -0.058, 0.08, 0.064, 0.205, 0.0362, legible(GOLD, cover), lines=4)
    else:
        m.disc(0.003, 0.14, 0.036, 0.032, GOLD)
        m.disc(0.003, 0.14, 0.0363, 0.027, cover)
        m.disc(0.003, 0.14, 0.0366, 0.012, GOLD)
    m.plate(-0.03, 0.035, 0.036, 0.04, 0.036, GOLD)


def _open_book(m: Model, cover: Colour) -> None:
    """Held before the chest: the covers to the front, the pages to the reader behind it."""
    high, wide, deep = 0.235, 0.17, 0.07
    for s in (-1, 1):
        outer, inner = (s * wide, -deep), (s * 0.004, 0.0)
        board = [(*inner, 0.0), (*outer, 0.0), (*outer, high), (*inner, high)]
        m.panel([(x, y, z) for x, z, y in board], cover)
        leaf = [(x * 0.95, 0.008 + y * 0.94, z - 0.012) for x, z, y in board]
        m.panel(leaf, rgb("#f1e7cf"))
        ribbon = [(s * wide * 0.2, 0.2, -deep * 0.2 + 0.002), (s * wide * 0.85, 0.2, -deep * 0.85 + 0.002)]
        m.stroke(ribbon, 0.004, GOLD)
    m.box((0, 0, 0.004), (0.016, high, 0.012), scale(cover, 0.8))


PAPERS: dict[str, Maker] = {
    "letter": letter,
    "map": chart,
    "book": book,
}

"""Things people carry: paper, books, cups, boxes, bags, keys, weapons, keepsakes."""

import itertools
import math

from generators.previz.pen import Colour, Pen, mix, rgb, scale
from generators.previz.things.furniture import BRASS, DARK_WOOD, IVORY, STEEL
from generators.previz.things.prop import Maker, Recipe
from generators.previz.things.solids import Corner, Model, Spot

INK = rgb("#2d3350")
GOLD = rgb("#e0b040")


def _leaning(x: float, y: float, lift: float = 0.0) -> Corner:
    """A point of a sheet that leans back a little, as held to be read."""
    return (x, y * 0.966 + lift * 0.26, -y * 0.259 + lift * 0.966)


def _sheet(m: Model, w: float, h: float, colour: Colour) -> None:
    m.panel([_leaning(-w, 0), _leaning(w, 0), _leaning(w, h), _leaning(-w, h)], colour)


def _on_sheet(m: Model, x0: float, y0: float, x1: float, y1: float, colour: Colour, lift: float = 0.001) -> None:
    m.panel(
        [_leaning(x0, y0, lift), _leaning(x1, y0, lift), _leaning(x1, y1, lift), _leaning(x0, y1, lift)],
        colour,
        mark=True,
        fade=0,
    )


def letter(m: Model, r: Recipe) -> None:
    paper = r.main("#f6efdc")
    if r.says("photo"):
        _sheet(m, 0.09, 0.13, rgb("#fbf8f0"))
        _on_sheet(m, -0.08, 0.03, 0.08, 0.12, rgb("#9cc4d8"))
        _on_sheet(m, -0.08, 0.03, 0.08, 0.06, rgb("#7d9a62"), 0.0012)
        for x, coat in ((-0.025, "#b8433a"), (0.025, "#3d5a80")):
            body = [
                _leaning(x - 0.022, 0.03, 0.0016),
                _leaning(x + 0.022, 0.03, 0.0016),
                _leaning(x + 0.012, 0.07, 0.0016),
                _leaning(x - 0.012, 0.07, 0.0016),
            ]
            m.panel(body, rgb(coat), mark=True)
            ring = [
                _leaning(x + 0.012 * math.cos(a), 0.08 + 0.013 * math.sin(a), 0.002)
                for a in (n * math.tau / 14 for n in range(14))
            ]
            m.panel(ring, rgb("#e0b08c"), mark=True, fade=0)
        return
    if r.says("envelope"):
        _sheet(m, 0.12, 0.16, paper)
        m.panel(
            [_leaning(-0.12, 0.16, 0.001), _leaning(0.12, 0.16, 0.001), _leaning(0, 0.07, 0.001)],
            scale(paper, 0.86),
            mark=True,
        )
        for a, b in (((-0.12, 0.0), (-0.02, 0.085)), ((0.12, 0.0), (0.02, 0.085))):
            m.stroke([_leaning(*a, 0.0015), _leaning(*b, 0.0015)], 0.0016, scale(paper, 0.72), mark=True)
        ring = [
            _leaning(0.022 * math.cos(a), 0.075 + 0.022 * math.sin(a), 0.003)
            for a in (n * math.tau / 16 for n in range(16))
        ]
        m.panel(ring, rgb("#b1262b"), mark=True, fade=0)
        return
    _sheet(m, 0.105, 0.29, paper)
    m.panel(
        [_leaning(0.06, 0.29, 0.001), _leaning(0.105, 0.245, 0.001), _leaning(0.062, 0.247, 0.001)],
        scale(paper, 0.8),
        mark=True,
        fade=0,
    )
    if r.thing.text:
        across = _leaning(0.18, 0)
        m.lettered(r.thing.text, _leaning(-0.09, 0.03, 0.001), across, _upward(0.22), INK, lines=6)
        return
    for row in range(9):
        y = 0.232 - row * 0.024
        end = 0.09 if row not in (0, 4, 8) else (-0.01, 0.03, -0.02)[(0, 4, 8).index(row)]
        start = -0.085 if row != 8 else -0.08
        count = max(4, int((end - start) / 0.0055))
        wave = [
            _leaning(
                start + (end - start) * n / count,
                y + 0.0055 * math.sin(n * 2.4 + row) * (0.55 + 0.45 * math.sin(n * 0.9 + row * 2)),
                0.001,
            )
            for n in range(count + 1)
        ]
        m.stroke(wave, 0.0024, INK, mark=True)


def _upward(length: float) -> Corner:
    """The upward edge of a leaning sheet."""
    x, y, z = _leaning(0.0, length)
    return (x, y, z)


def chart(m: Model, r: Recipe) -> None:
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
    m.panel([_leaning(x, y) for x, y in ragged], paper)
    sea = [(-0.27, 0.03), (0.27, 0.03), (0.27, 0.39), (-0.27, 0.39)]
    m.panel([_leaning(x, y, 0.001) for x, y in sea], rgb("#b9c4a4"), mark=True, fade=0)
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
    m.panel([_leaning(x, y, 0.0015) for x, y in island], mix(paper, rgb("#c7a25c"), 0.5), mark=True, fade=0)
    m.stroke([_leaning(x, y, 0.002) for x, y in [*island, island[0], island[1]]], 0.004, ink, mark=True)
    trail = [(-0.15, 0.16), (-0.08, 0.14), (-0.02, 0.19), (0.04, 0.22), (0.08, 0.19), (0.13, 0.24)]
    for (ax, ay), (bx, by) in itertools.pairwise(trail):
        m.stroke(
            [_leaning(ax, ay, 0.002), _leaning(ax + (bx - ax) * 0.6, ay + (by - ay) * 0.6, 0.002)],
            0.006,
            rgb("#b3261e"),
            mark=True,
        )
    for dx in (-1, 1):
        m.stroke(
            [_leaning(0.15 - 0.02 * dx, 0.235, 0.002), _leaning(0.15 + 0.02 * dx, 0.275, 0.002)],
            0.008,
            rgb("#b3261e"),
            mark=True,
        )
    for x in (-0.09, -0.05, -0.01):
        m.panel(
            [_leaning(x - 0.022, 0.255, 0.002), _leaning(x + 0.022, 0.255, 0.002), _leaning(x, 0.295, 0.002)],
            ink,
            mark=True,
            fade=0,
        )
    for n in range(8):
        a, reach = n * math.pi / 4, 0.032 if n % 2 else 0.05
        m.stroke(
            [_leaning(0.2, 0.09, 0.002), _leaning(0.2 + reach * math.sin(a), 0.09 + reach * math.cos(a), 0.002)],
            0.004,
            ink,
            mark=True,
        )
    if r.thing.text:
        m.lettered(r.thing.text, _leaning(-0.25, 0.345, 0.002), (0.5, 0, 0), _upward(0.045), ink, lines=1)


def book(m: Model, r: Recipe) -> None:
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
        m.words(r.thing.text, -0.058, 0.08, 0.064, 0.205, 0.0362, GOLD, lines=4)
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


def cup(m: Model, r: Recipe) -> None:
    glaze = r.main("#e9e2d4")
    if r.says("glass"):
        m.tube((0, 0, 0), (0, 0.012, 0), 0.03, 0.03, rgb("#cfe4ea"), alpha=0.8)
        m.tube((0, 0.012, 0), (0, 0.085, 0), 0.03, 0.036, rgb("#d8923a"), alpha=0.85)
        m.tube((0, 0.085, 0), (0, 0.125, 0), 0.036, 0.039, rgb("#dff0f5"), alpha=0.35)
        return
    m.tube((0, 0, 0), (0, 0.008, 0), 0.05, 0.075, scale(glaze, 0.93))
    m.tube((0, 0.008, 0), (0, 0.014, 0), 0.075, 0.08, glaze)
    handle = [
        (0.04 + 0.034 * math.sin(a), 0.058 + 0.026 * math.cos(a), 0.0) for a in (n * math.pi / 8 for n in range(9))
    ]
    m.stroke(handle, 0.011, scale(glaze, 0.92))
    m.tube((0, 0.014, 0), (0, 0.04, 0), 0.028, 0.038, glaze)
    m.tube((0, 0.04, 0), (0, 0.098, 0), 0.038, 0.045, glaze, cap=scale(glaze, 1.08))
    ring = [(0.04 * math.cos(a), 0.0985, 0.04 * math.sin(a)) for a in (-n * math.tau / 22 for n in range(22))]
    m.panel(ring, rgb("#5a3419"), mark=True, fade=0)

    def steam(pen: Pen, spot: Spot, t: float) -> None:
        for n in range(3):
            rise = (t * 0.22 + n / 3) % 1.0
            x, y, s = spot.px((n - 1) * 0.014 + 0.008 * math.sin(t * 1.7 + n * 2), 0.105 + rise * 0.1, 0)
            pen.oval(
                x,
                y,
                0.009 * s * (1 + rise),
                0.02 * s,
                (1, 1, 1),
                0.28 * (1 - rise) * min(1.0, rise * 5),
                blur=0.008 * s,
                soft=True,
            )

    r.overlay = steam


def bottle(m: Model, r: Recipe) -> None:
    if r.says("perfume"):
        glass = r.main("#e7a6b8")
        m.box((0, 0, 0), (0.085, 0.085, 0.04), glass, alpha=0.9, gloss=0.5)
        m.plate(-0.036, 0.008, 0.036, 0.058, 0.0205, scale(glass, 0.78))
        m.plate(-0.038, 0.006, -0.028, 0.08, 0.0207, (1, 1, 1), alpha=0.45)
        m.plate(-0.022, 0.022, 0.026, 0.05, 0.021, IVORY)
        m.words(r.thing.text or "ROSE", -0.019, 0.025, 0.023, 0.047, 0.0212, rgb("#6d3246"))
        m.tube((0, 0.085, 0), (0, 0.1, 0), 0.013, 0.013, GOLD, gloss=0.6)
        m.box((0, 0.1, 0), (0.042, 0.038, 0.038), GOLD, gloss=0.6)
        return
    if r.says("potion", "flask", "vial"):
        potion = r.main("#7ad04b")
        m.ball((0, 0.07, 0), 0.07, potion, glow=0.35, gloss=0.6)
        m.ball((-0.025, 0.095, 0.05), (0.012, 0.016, 0.012), (1, 1, 1), glow=0.8, alpha=0.7, mark=True)
        for n, (x, y) in enumerate(((0.02, 0.06), (-0.01, 0.04), (0.03, 0.09))):
            m.ball((x, y, 0.06), 0.006 + 0.002 * n, mix(potion, (1, 1, 1), 0.6), glow=0.6, mark=True)
        m.tube((0, 0.13, 0), (0, 0.185, 0), 0.022, 0.022, rgb("#cfe4ea"), alpha=0.75)
        m.tube((0, 0.185, 0), (0, 0.195, 0), 0.03, 0.03, rgb("#cfe4ea"))
        m.tube((0, 0.19, 0), (0, 0.225, 0), 0.019, 0.021, rgb("#a97a4a"))
        return
    glass = r.main("#2f6b45")
    m.tube((0, 0, 0), (0, 0.18, 0), 0.04, 0.04, glass, gloss=0.7)
    m.plate(-0.03, 0.05, 0.03, 0.145, 0.04, IVORY)
    m.words(r.thing.text or "1952", -0.026, 0.075, 0.026, 0.138, 0.041, rgb("#5b1f27"))
    m.plate(-0.024, 0.06, 0.024, 0.065, 0.041, GOLD)
    m.lathe(0, 0, [(0.04, 0.18), (0.03, 0.215), (0.015, 0.24), (0.014, 0.285)], glass, gloss=0.7)
    m.tube((0, 0.285, 0), (0, 0.315, 0), 0.0165, 0.0165, rgb("#9c2430"))


def bread(m: Model, r: Recipe) -> None:
    crust = r.main("#c47f3a")
    if r.says("croissant"):
        # Rolled dough: tapering rings along a crescent, each a little wider where it begins.
        for n in range(9):
            ends = [math.pi * (n + k) / 9 for k in (-0.05, 1.05)]
            (x0, z0), (x1, z1) = [(0.085 * math.cos(t), 0.075 * math.sin(t) - 0.02) for t in ends]
            thick = 0.012 + 0.032 * math.sin(math.pi * (n + 0.5) / 9)
            toward = 1 if n < 4 else -1 if n > 4 else 0
            wide = 0.006 if n == 0 else thick * (1 - 0.12 * toward)
            slim = 0.006 if n == 8 else thick * (1 + 0.12 * toward)
            tone = scale(crust, 1.1 if n % 2 else 0.88)
            m.tube((x0, 0.045, z0), (x1, 0.045, z1), wide, slim, tone, gloss=0.15)
        return
    if r.says("cake"):
        m.tube((0, 0, 0), (0, 0.012, 0), 0.16, 0.16, rgb("#e8e8ee"))
        m.tube((0, 0.012, 0), (0, 0.1, 0), 0.13, 0.13, r.main("#f4c9d2"))
        m.tube((0, 0.085, 0), (0, 0.108, 0), 0.134, 0.13, rgb("#fff4ec"), cap=rgb("#fffaf4"))
        for n in range(7):
            a = n * math.tau / 7
            m.ball((0.095 * math.cos(a), 0.122, 0.095 * math.sin(a)), 0.017, rgb("#d12b3c"))
        return
    if r.says("baguette"):
        m.ball((0, 0.035, 0), (0.3, 0.035, 0.04), crust, gloss=0.1)
        for n in range(6):
            x = -0.2 + n * 0.08
            m.stroke(
                [(x - 0.02, 0.055, 0.03), (x, 0.068, 0.015), (x + 0.03, 0.066, -0.012)],
                0.011,
                rgb("#f0d09a"),
                mark=True,
            )
        return
    m.ball((0, 0.065, 0), (0.15, 0.065, 0.09), crust, gloss=0.1)
    m.ball((0, 0.1, 0.0), (0.115, 0.032, 0.06), scale(crust, 1.1), mark=True)
    for n in range(4):
        x = -0.085 + n * 0.052
        m.stroke(
            [(x - 0.018, 0.075, 0.085), (x, 0.105, 0.07), (x + 0.03, 0.125, 0.04)], 0.017, rgb("#f4dcae"), mark=True
        )
        m.stroke(
            [(x - 0.01, 0.072, 0.087), (x + 0.009, 0.101, 0.072), (x + 0.037, 0.121, 0.042)],
            0.004,
            scale(crust, 0.65),
            mark=True,
        )


def basket(m: Model, r: Recipe) -> None:
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


def box(m: Model, r: Recipe) -> None:
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


def bag(m: Model, r: Recipe) -> None:
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


def key(m: Model, r: Recipe) -> None:
    brass = r.main("#d0a045")
    ring = [(0.03 * math.cos(a), 0.155 + 0.03 * math.sin(a), 0.0) for a in (n * math.tau / 14 for n in range(16))]
    m.stroke(ring, 0.014, brass)
    m.stroke([(0.0, 0.19, 0.001), (0.0, 0.2, 0.001)], 0.012, scale(brass, 0.85))
    m.tube((0, 0.005, 0), (0, 0.125, 0), 0.0075, 0.0075, brass, gloss=0.7)
    m.tube((0, 0.11, 0), (0, 0.122, 0), 0.013, 0.013, scale(brass, 0.85))
    m.box((0.026, 0.012, 0), (0.04, 0.014, 0.007), brass)
    m.box((0.032, 0.034, 0), (0.05, 0.012, 0.007), brass)
    m.box((0.051, 0.026, 0), (0.012, 0.01, 0.007), scale(brass, 0.9))


def sword(m: Model, r: Recipe) -> None:
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


def umbrella(m: Model, r: Recipe) -> None:
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


def balloon(m: Model, r: Recipe) -> None:
    skin = r.main("#e23a34")
    m.stroke([(0, 0.0, 0), (0.03, 0.3, 0), (-0.02, 0.6, 0), (0, 0.9, 0)], 0.009, rgb("#e9e2d4"))
    m.tube((0, 0.895, 0), (0, 0.935, 0), 0.026, 0.008, scale(skin, 0.8))
    m.tube((0, 0.925, 0), (0, 1.02, 0), 0.012, 0.115, skin)
    m.ball((0, 1.12, 0), (0.16, 0.19, 0.16), skin, gloss=0.6)
    m.ball((-0.055, 1.2, 0.12), (0.022, 0.04, 0.022), (1, 1, 1), glow=0.9, alpha=0.55, mark=True)


HANDHELD: dict[str, Maker] = {
    "letter": letter,
    "map": chart,
    "book": book,
    "cup": cup,
    "bottle": bottle,
    "bread": bread,
    "basket": basket,
    "box": box,
    "bag": bag,
    "key": key,
    "sword": sword,
    "umbrella": umbrella,
    "balloon": balloon,
}

"""What throne rooms and ballrooms share: tall windows, drapes, chandeliers, standing candles, banners."""

import math

from generators.previz.pen import Colour, mix, rgb, scale
from generators.previz.sets.interiors import dressing
from generators.previz.sets.interiors.hall import Hall, Wall
from generators.previz.things import furniture
from generators.previz.things.solids import Model

GILT = rgb("#d2a94a")


def tall_window(hall: Hall, wall: Wall, x: float, y0: float, y1: float, stone: Colour) -> None:
    """1.5 m wide with a round head: its pane is square, the spandrels are painted over by its frame."""
    wall.plate(x - 0.95, y0 - 0.2, x + 0.95, y1 + 0.2, scale(stone, 0.8))
    wall.window(x - 0.75, y0, x + 0.75, y1)
    m = Model()
    m.box((0, -0.1, 0.06), (1.9, 0.1, 0.28), scale(stone, 1.1))
    for s in (-1, 1):
        m.box((s * 0.77, 0, 0), (0.08, y1 - y0, 0.08), scale(stone, 0.55))
    for k in (-0.25, 0.25):
        m.box((k, 0, 0), (0.04, y1 - y0, 0.05), scale(stone, 0.5))
    n = max(2, round((y1 - y0) / 0.7))
    for k in range(1, n):
        m.box((0, (y1 - y0) * k / n, 0), (1.5, 0.04, 0.05), scale(stone, 0.5))
    head = y1 - y0
    for s in (-1, 1):
        rim = [(s * 0.75 * math.cos(a), head - 0.75 + 0.75 * math.sin(a)) for a in (k * math.pi / 10 for k in range(6))]
        m.panel(
            [(s * 0.8, head + 0.06, 0.03), *((px, py, 0.03) for px, py in rim), (0.0, head + 0.06, 0.03)],
            scale(stone, 0.8),
        )
    hall.hang(wall, m, x, y0)
    hall.daylight(wall, x - 0.6, y0, x + 0.6, y1 - 0.2)


def drapes(hall: Hall, wall: Wall, x: float, height: float, cloth: Colour) -> None:
    """A curtain at each side of a tall window and a pelmet over it."""
    for s in (-1, 1):
        hall.hang(wall, dressing.curtain(height - 0.2, 0.42, cloth), x + s * 1.05, 0.2, 0.12)
    m = Model()
    m.box((0, 0, 0), (2.7, 0.34, 0.16), scale(cloth, 0.85))
    m.plate(-1.35, 0.0, 1.35, 0.07, 0.082, GILT)
    hall.hang(wall, m, x, height - 0.1, 0.14)


def chandelier(height: float, drop: float, radius: float = 0.8) -> Model:
    """A ring of candles hanging from a ceiling at `height`; placed on the floor."""
    m = Model()
    y = height - drop
    m.stroke([(0, y + 0.75, 0), (0, height, 0)], 0.03, rgb("#3a3026"))
    ring = [(radius * math.cos(a), y, radius * math.sin(a)) for a in (n * math.tau / 16 for n in range(17))]
    m.stroke(ring, 0.05, GILT)
    m.ball((0, y + 0.1, 0), (0.14, 0.22, 0.14), rgb("#f2e2b4"), glow=0.4)
    for n in range(8):
        a = n * math.tau / 8
        x, z = radius * math.cos(a), radius * math.sin(a)
        m.stroke([(x, y, z), (x * 0.5, y + 0.22, z * 0.5), (0, y + 0.8, 0)], 0.018, GILT)
        m.ball((x, y + 0.14, z), (0.035, 0.09, 0.035), rgb("#fff0b8"), glow=1)
    m.halo((0, y + 0.15, 0), 1.9, furniture.WARM, 0.55)
    return m


def candelabrum() -> Model:
    """Five candles on a stand of 1.7 m."""
    m = Model()
    m.tube((0, 0, 0), (0, 0.06, 0), 0.22, 0.14, GILT)
    m.tube((0, 0.06, 0), (0, 1.35, 0), 0.03, 0.025, GILT)
    for x in (-0.3, -0.15, 0.0, 0.15, 0.3):
        y = 1.5 - abs(x) * 0.4
        m.stroke([(0, 1.2, 0), (x, y - 0.1, 0), (x, y, 0)], 0.022, GILT)
        m.tube((x, y, 0), (x, y + 0.16, 0), 0.018, 0.016, rgb("#f4ead2"))
        m.ball((x, y + 0.2, 0), (0.014, 0.035, 0.014), rgb("#ffe9a8"), glow=1)
    m.halo((0, 1.65, 0), 1.3, furniture.WARM, 0.6)
    return m


def banner(cloth: Colour, height: float, sign: str = "") -> Model:
    """Cloth with a gold border and a lozenge, hanging down from the origin's height; 1 m wide."""
    m = Model()
    outline = [(-0.5, height), (0.5, height), (0.5, 0.4), (0, 0), (-0.5, 0.4)]
    m.prism(outline, -0.01, 0.01, GILT)
    m.panel([(x * 0.88, 0.1 + y * 0.95, 0.012) for x, y in outline], cloth, mark=True, fade=0.1)
    middle = height * 0.58
    if sign:
        m.words(sign, -0.38, middle - 0.2, 0.38, middle + 0.2, 0.014, GILT, lines=2)
    else:
        m.panel(
            [(0, middle + 0.36, 0.014), (-0.26, middle, 0.014), (0, middle - 0.36, 0.014), (0.26, middle, 0.014)],
            GILT,
            mark=True,
        )
        m.disc(0, middle, 0.016, 0.12, mix(cloth, (0, 0, 0), 0.2))
    m.tube((-0.56, height, 0.02), (0.56, height, 0.02), 0.025, 0.025, furniture.DARK_WOOD)
    return m


def carpet(cloth: Colour, width: float, z0: float, z1: float) -> Model:
    """A runner along z with gold edges, in lengths of about 2 m."""
    m = Model()
    n = max(1, round((z1 - z0) / 2.0))
    step, w = (z1 - z0) / n, width / 2
    for k in range(n):
        z = z0 + k * step
        m.slab([(-w, z), (w, z), (w, z + step), (-w, z + step)], 0.0, 0.012, cloth)
        for s in (-1, 1):
            a, b = s * (w - 0.1) - 0.04, s * (w - 0.1) + 0.04
            m.panel([(a, 0.013, z + step), (b, 0.013, z + step), (b, 0.013, z), (a, 0.013, z)], GILT, mark=True, fade=0)
    return m

"""A market square: stalls under striped awnings, crates of fruit, gabled houses round it, a fountain; a bazaar is of sand and brass."""

import math

import numpy as np

from film import Place, Setup
from generators.previz.pen import Colour, mix, rgb, scale
from generators.previz.sets.blocks import box, cone
from generators.previz.sets.exterior import Exterior, Layer, Piece, spot
from generators.previz.sets.houses import HouseColours, house
from generators.previz.sets.lamps import Lamp
from generators.previz.sets.layers import Plane, Ridge, Stripes, rectangle
from generators.previz.sets.modelled import Modelled, thing
from generators.previz.sets.scatter import Scatter, pebble
from generators.previz.sets.signs import lettering
from generators.previz.stage import Bounds, rng
from generators.previz.things import containers, furniture, outdoors
from generators.previz.things.solids import Model

_CLOTHS = ("#a8382f", "#2f6b4f", "#2f5580", "#c8862e", "#7a3f70")
_WARES = (
    ("#d8443a", "#c8322e"),  # apples
    ("#f0a030", "#e88a20"),  # oranges
    ("#6a9a3a", "#86b04a"),  # lettuce
    ("#e8d05a", "#d8b83a"),  # lemons
    ("#6a3f70", "#83508a"),  # plums
    ("#c98a4a", "#a8652a"),  # bread
)
_WALLS = ("#e6cfa8", "#d9a48a", "#c9d0c0", "#e8d9b8", "#c4a0a0", "#a8b8c4")
_ROOFS = ("#8a4a3a", "#7a4a40", "#5f5058")


def market(place: Place, setup: Setup) -> Exterior:
    """Two rows of stalls along the way people go, the square and its houses behind them."""
    g = rng(place.seed, "market")
    souk = any(w in place.name.lower() for w in ("bazaar", "souk", "medina"))
    pieces: list[Piece] = []
    spots = [(s * g.uniform(3.9, 4.3), z, -s * math.pi / 2) for z in (-1.6, -5.6, -9.6, 3.2) for s in (-1, 1)]
    spots += [(x, -14.5, 0.0) for x in (-7.5, 7.2)] + [(x, 12.5, math.pi) for x in (-3.4, 3.2)]
    for n, (x, z, yaw) in enumerate(spots):
        cloth = rgb(_CLOTHS[(n + g.randrange(2)) % 5])
        words = lettering(place) if n == 0 else ""
        pieces.append(
            Modelled(_stall(cloth, place.seed + n, n in (0, 1, 6, 7), words), x, z, yaw + g.uniform(-0.06, 0.06))
        )
    pieces += _souk(place.seed) if souk else _square(place.seed)
    pieces += [
        thing(place, outdoors.fountain, "fountain", 0.4, -17.5),
        thing(place, furniture.bench, "bench", 2.3, -8.6, -0.5),
        thing(place, containers.barrel, "barrel", -2.7, 1.0),
        thing(place, containers.basket, "basket", 2.4, -3.4, 0.4),
        Modelled(_crates(place.seed), 2.7, 1.2, -0.7),
        Modelled(_crates(place.seed + 1), -2.6, -3.6, 0.9),
        *(Modelled(_lights(), 0, z, y=3.6) for z in (-4.0, -8.5, 2.5)),
        *(Lamp(s * 6.4, z, -s * 0.5, 3.9) for s in (-1, 1) for z in (-12, 6)),
        Scatter(pebble, rgb("#8a8078"), 200, place.seed, span=14),
    ]
    stone = rgb("#cbb48a") if souk else rgb("#a8a097")
    rows = [rectangle(-24, 24, z, z + 0.05, 0.006) for z in np.arange(-26, 22, 0.9)]
    slits = [rectangle(x, x + 0.05, z, z + 0.9, 0.006) for k, z in enumerate(np.arange(-14, 12, 0.9)) for x in np.arange(-9 + 0.7 * (k % 2), 9, 1.4)]  # fmt: skip
    layers: list[Layer] = [
        Plane(stone, scale(stone, 0.95)),
        Ridge("dunes" if souk else "skyline", place.seed, 230, 4, 40, rgb("#b8a080") if souk else rgb("#66708a"), 0.6),
        Stripes(np.array(rows), scale(stone, 0.84), 0.55, reach=32),
        Stripes(np.array(slits), scale(stone, 0.84), 0.55, reach=18),
    ]
    anchors = {
        "stall": spot(4.1, -1.6, -math.pi / 2, 2.5),
        "counter": spot(3.2, -1.6, math.pi / 2, 0.95),
        "fountain": spot(0.4, -17.5, 0, 2.4),
        "seat": spot(2.3, -8.55, -0.5, 0.47),
    }
    if lettering(place):
        anchors["sign"] = spot(-4.1, -1.6, math.pi / 2, 2.6)
    return Exterior(layers, pieces, anchors, acting=(2.5, 3.5), travel="z", bounds=Bounds(-2.9, 2.9, -12, 11, 12))


def _square(seed: int) -> list[Piece]:
    """Gabled houses shoulder to shoulder on all sides, a town hall with its spire."""
    g = rng(seed, "houses")
    found: list[Piece] = []
    plots = [(-26 + n * 7.2, -27 - g.uniform(0, 1.5), 0.0) for n in range(8)]
    plots += [(s * 15.5, -20 + n * 7.2, -s * math.pi / 2) for n in range(6) for s in (-1, 1)]
    plots += [(-18 + n * 7.2, 24, math.pi) for n in range(6)]
    for n, (x, z, yaw) in enumerate(plots):
        colours = HouseColours(rgb(g.choice(_WALLS)), rgb(g.choice(_ROOFS)))
        found += house(x, z, 7.0, 7.0, g.uniform(5.5, 8.5), g.uniform(2.4, 3.4), colours, seed + n, yaw)
    x = g.choice((-7.0, 8.0))
    return [*found, box(x - 2, x + 2, -40, -36, 0, 17, rgb("#c4b498"), cell=(2.0, 3.6), seed=seed), cone(x, -38, 2.9, 17, 25, rgb("#5f6a70"), 4)]  # fmt: skip


def _souk(seed: int) -> list[Piece]:
    """Flat-roofed houses of clay, a dome and a minaret."""
    g = rng(seed, "houses")
    clay = rgb("#d0ae7c")
    found: list[Piece] = []
    for n in range(8):
        found.append(box(-30 + n * 7.6, -23.2 + n * 7.6, -31, -24, 0, g.uniform(4.5, 9), scale(clay, g.uniform(0.85, 1.1)), cell=(2.4, 3.0), seed=seed + n))  # fmt: skip
    for n in range(6):
        for s in (-1, 1):
            x = s * 9.5
            found.append(box(min(x, x + s * 8), max(x, x + s * 8), -20 + n * 7.2, -13 + n * 7.2, 0, g.uniform(4.5, 8), scale(clay, g.uniform(0.85, 1.1)), cell=(2.4, 3.0), seed=seed + 20 + n))  # fmt: skip
    found.append(box(-16, 18, 24, 31, 0, 6, clay, cell=(2.4, 3.0), seed=seed))
    return [
        *found,
        cone(6, -40, 1.6, 0, 17, scale(clay, 1.1), 10, r_top=1.3),
        cone(6, -40, 2.0, 17, 17.6, scale(clay, 0.9), 10, r_top=2.0),
        cone(6, -40, 1.3, 17.6, 22, rgb("#3f7a78"), 10),
        cone(-6, -38, 4.6, 8.5, 13, rgb("#3f7a78"), 14, r_top=1.4),
        box(-11, -1, -43, -34, 0, 8.5, scale(clay, 1.08)),
    ]


def _stall(cloth: Colour, seed: int, near: bool, words: str = "") -> Model:
    """A stall 2.6 m wide, its front facing +z: a board of wares at 0.8 m, an awning on posts."""
    g = rng(seed, "stall")
    m = Model()
    wood = rgb("#8a5f3c")
    for x in (-1.25, 1.25):
        m.box((x, 0, -0.75), (0.07, 2.5, 0.07), wood)
        m.box((x, 0, 0.72), (0.07, 2.1, 0.07), wood)
    m.box((0, 0, 0.1), (2.5, 0.72, 0.9), scale(wood, 0.9))
    m.plate(-1.25, 0.0, 1.25, 0.72, 0.552, mix(cloth, (1, 1, 1), 0.12), fade=0.2)
    for n in range(5):
        x = -1.0 + n * 0.5
        m.plate(x - 0.02, 0.0, x + 0.03, 0.72, 0.553, scale(cloth, 0.75))
    m.box((0, 0.72, 0.14), (2.6, 0.05, 1.0), scale(wood, 1.25))
    for n in range(4):
        x = -0.93 + n * 0.62
        a, b = (rgb(c) for c in g.choice(_WARES))
        m.prism([(x - 0.27, 0.77), (x + 0.27, 0.77), (x + 0.27, 0.92), (x - 0.27, 0.92)], 0.1, 0.58, scale(wood, 1.1))
        if near:
            m.prism([(x - 0.25, 0.9), (x + 0.25, 0.9), (x + 0.2, 0.99), (x - 0.2, 0.99)], 0.12, 0.42, a)
            for k in range(4):
                m.ball((x - 0.19 + k * 0.125, 0.95, 0.47), 0.07, a if k % 3 else b, gloss=0.15, mark=True)
        else:
            m.prism([(x - 0.25, 0.9), (x + 0.25, 0.9), (x + 0.15, 1.0), (x - 0.15, 1.0)], 0.14, 0.54, a)
    cream, strips = rgb("#f2e8d4"), 7 if near else 4
    for n in range(strips):
        x0, x1 = -1.45 + n * 2.9 / strips, -1.45 + (n + 1) * 2.9 / strips
        tone = cloth if n % 2 else cream
        m.panel([(x0, 2.55, -0.85), (x1, 2.55, -0.85), (x1, 2.12, 0.95), (x0, 2.12, 0.95)], tone)
        m.panel([(x0, 2.12, 0.95), (x1, 2.12, 0.95), (x1, 1.94, 0.96), (x0, 1.94, 0.96)], scale(tone, 0.9))
    if words:
        m.box((0, 2.2, 0.98), (2.2, 0.4, 0.04), rgb("#3a2a20"))
        m.words(words, -1.0, 2.25, 1.0, 2.55, 1.002, rgb("#ffe2a6"), glow=0.3, lines=1)
    m.ball((0.0, 1.95, 0.3), (0.07, 0.09, 0.07), rgb("#ffe9b0"), glow=0.9)
    m.halo((0.0, 1.95, 0.3), 1.1, furniture.WARM, 0.45)
    return m


def _crates(seed: int) -> Model:
    g = rng(seed, "crates")
    m = Model()
    for x, y, z in ((-0.3, 0, 0), (0.32, 0, 0.05), (-0.05, 0.34, 0.0)):
        a, b = (rgb(c) for c in g.choice(_WARES))
        m.box((x, y, z), (0.56, 0.3, 0.42), rgb("#a8804f"))
        m.plate(x - 0.28, y + 0.13, x + 0.28, y + 0.17, z + 0.212, rgb("#6a4a2c"))
        for k in range(4):
            m.ball((x - 0.2 + k * 0.13, y + 0.31, z + 0.06), 0.085, a if k % 3 else b, gloss=0.15, mark=True)
    return m


def _lights() -> Model:
    """A string of bulbs across the way, 7 m wide, sagging from its ends."""
    m = Model()
    line = [(-3.6 + k * 0.72, -0.9 * (1 - ((k - 5) / 5) ** 2), 0.0) for k in range(11)]
    m.stroke(line, 0.015, rgb("#2c2a2a"))
    for k in range(1, 10):
        x, y, _ = line[k]
        m.ball((x, y - 0.07, 0), 0.05, rgb("#ffe9b0"), glow=1)
    m.halo((0, -0.8, 0), 2.2, furniture.WARM, 0.3)
    return m

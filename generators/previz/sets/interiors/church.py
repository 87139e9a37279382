"""A church: columns, pews, an altar under a stained window; a throne room, a ballroom or a cloister of the same bones."""

import math

from film import Place, Setup
from generators.previz.pen import mix, rgb, scale
from generators.previz.sets.interiors import dressing
from generators.previz.sets.interiors.hall import Finish, Hall, Wall
from generators.previz.stage import StageSet, rng
from generators.previz.things import furniture
from generators.previz.things.solids import Model

_GLASS = [rgb(h) for h in ("#d8443a", "#2f6fc0", "#e8b83a", "#3f9a5c", "#8f4fb0", "#3fb0c0")]


def build(place: Place, setup: Setup) -> StageSet:
    chance = rng(place.seed, "church")
    name = place.name.lower()
    throne = any(w in name for w in ("throne", "palace", "king", "queen", "royal"))
    dance = any(w in name for w in ("ball", "great hall", "banquet"))
    cloister = any(w in name for w in ("monast", "abbey", "cloister", "convent"))
    stone = rgb(chance.choice(("#a89c88", "#9a9aa0", "#b0a08c")))
    cloth = rgb(chance.choice(("#8e1f2f", "#2f3f7a", "#5a2a5c")))
    finish = Finish(
        wall=stone, floor=scale(stone, 0.78), ceiling=scale(stone, 0.5), lamp=rgb("#ffcf86"), lamps=0.55, gloom=0.3
    )
    hall = Hall(place, setup, x=(-4.8, 4.8), z=(-7.0, 8.0), height=6.4, finish=finish, outlook="country")
    hall.acting = (2.0, 3.4) if throne or dance else (0.9, 3.4)
    hall.travel = "z"
    # The camera stays before the steps: the altar or throne behind them fills the view from within.
    hall.bounds = hall.bounds._replace(z0=-3.9)
    hall.chequer(1.0, scale(finish.floor, 0.82))
    for side, wall in ((-1, hall.left), (1, hall.right)):
        for n in range(4):
            x = -5.2 + n * 3.5
            _stained(wall, x, 2.0, 0.55, 2.6, n)
            hall.daylight(wall, x - 0.4, 2.0, x + 0.4, 4.4)
        for z in (-5.0, -1.5, 2.0, 5.5):
            hall.put(dressing.column(6.2, 0.3, scale(stone, 1.08)), side * 3.4, z)
    _stained(hall.back, 0.0, 2.4, 1.1, 3.4, 7)
    hall.put(_carpet(cloth), 0.0, 0.4)
    hall.put(_steps(stone), 0.0, -5.4)
    if throne or dance:
        hall.stand(
            furniture.chair, "chair", 0.0, -5.6, y=0.36, words="throne", colour="#8e1f2f" if throne else "#2f3f7a"
        )
        hall.anchor("seat", 0.0, -5.6, 0.0, 0.92)
        for x in (-2.3, 2.3):
            hall.hang(hall.back, _banner(cloth), x, 2.2, 0.05)
    elif cloister:
        hall.put(_altar(cloth), 0.0, -5.6, 0.0, 0.36)
        for x in (-2.1, 2.1):
            for z in (-1.4, 1.4):
                hall.put(_lectern(chance.uniform(0.9, 1.1)), x, z, -math.copysign(math.pi / 2, x))
                hall.stand(furniture.lamp, "lamp", x, z + 0.42, y=1.12, words="candle")
        hall.anchor("seat", 2.0, 2.2, math.pi, 0.45)
        for x in (-1.0, -0.6, 0.6, 1.0):
            hall.stand(furniture.lamp, "lamp", x, -5.5, y=1.36, words="candle")
    else:
        hall.put(_altar(cloth), 0.0, -5.6, 0.0, 0.36)
        for z in (0.8, 2.2, 3.6, 5.0):
            for x in (-2.0, 2.0):
                hall.put(dressing.pew(1.9, rgb("#6a4426")), x, z, math.pi)
                hall.seat(3, 0.6, x, z, math.pi, 0.45)
        hall.anchor("seat", 2.0, 0.8, math.pi, 0.45)
        for x in (-1.0, 1.0):
            hall.stand(furniture.lamp, "lamp", x, -5.5, y=1.36, words="candle")
    hall.hang(hall.front, _portal(), 0.0, 0.0, 0.02)
    for z in (-3.0, 1.0, 5.0):
        hall.put(_chandelier(hall.height), 0.0, z)
        hall.pool(0.0, z, 2.4, strength=0.4)
    if place.sign:
        hall.front.words(place.sign, -2.4, 3.8, 2.4, 4.6, scale(stone, 0.4), lines=1)
    hall.anchor("altar", 0.0, -3.8, math.pi, 1.3)
    hall.anchor("stage", 0.0, -3.6, 0.0, 0.0)
    hall.anchor("door", 0.0, 7.2, 0.0, 3.0)
    hall.anchor("window", -4.0, -1.7, -math.pi / 2, 4.6)
    return hall


def _stained(wall: Wall, x: float, y: float, half: float, tall: float, turn: int) -> None:
    """A pointed window of coloured glass that glows with the day outside."""
    arch = [
        (x - half, y),
        (x + half, y),
        (x + half, y + tall * 0.65),
        (x + half * 0.55, y + tall * 0.88),
        (x, y + tall),
        (x - half * 0.55, y + tall * 0.88),
        (x - half, y + tall * 0.65),
    ]
    wall.shape([(x + (px - x) * 1.2, y + (py - y) * 1.06 - 0.08) for px, py in arch], (0.2, 0.18, 0.17))
    rows = 6
    for row in range(rows):
        for side in (-1, 1):
            low, high = y + tall * 0.65 * row / rows, y + tall * 0.65 * (row + 1) / rows
            tone = _GLASS[(row * 2 + side + turn) % 6]
            a, b = (x - half, x - 0.02) if side < 0 else (x + 0.02, x + half)
            wall.plate(a, low + 0.02, b, high - 0.02, tone, glow=0.75)
    wall.shape(
        [
            (x - half, y + tall * 0.66),
            (x - 0.02, y + tall * 0.66),
            (x - 0.02, y + tall * 0.97),
            (x - half * 0.55, y + tall * 0.87),
        ],
        _GLASS[turn % 6],
        glow=0.75,
    )
    wall.shape(
        [
            (x + 0.02, y + tall * 0.66),
            (x + half, y + tall * 0.66),
            (x + half * 0.55, y + tall * 0.87),
            (x + 0.02, y + tall * 0.97),
        ],
        _GLASS[(turn + 2) % 6],
        glow=0.75,
    )


def _carpet(cloth: tuple[float, float, float]) -> Model:
    m = Model()
    for n in range(5):
        z = -4.6 + n * 2.3
        m.slab([(-0.8, z), (0.8, z), (0.8, z + 2.3), (-0.8, z + 2.3)], 0.0, 0.012, cloth)
        for s in (-1, 1):
            m.panel(
                [
                    (s * 0.7 - 0.05, 0.013, z + 2.3),
                    (s * 0.7 + 0.05, 0.013, z + 2.3),
                    (s * 0.7 + 0.05, 0.013, z),
                    (s * 0.7 - 0.05, 0.013, z),
                ],
                rgb("#d8b04a"),
                mark=True,
                fade=0,
            )
    return m


def _steps(stone: tuple[float, float, float]) -> Model:
    m = Model()
    m.box((0, 0, 0.3), (5.6, 0.18, 2.6), scale(stone, 1.05))
    m.box((0, 0.18, 0), (4.8, 0.18, 2.0), scale(stone, 1.15))
    return m


def _altar(cloth: tuple[float, float, float]) -> Model:
    m = Model()
    m.box((0, 0, 0), (2.6, 0.95, 0.9), rgb("#e8dfcc"))
    m.plate(-1.3, 0.3, 1.3, 0.95, 0.452, cloth)
    m.plate(-1.3, 0.26, 1.3, 0.32, 0.453, rgb("#d8b04a"))
    m.plate(-0.06, 0.42, 0.06, 0.86, 0.454, rgb("#d8b04a"))
    m.plate(-0.18, 0.62, 0.18, 0.72, 0.454, rgb("#d8b04a"))
    m.box((0, 0.95, 0), (2.8, 0.06, 1.0), rgb("#f6f0e2"))
    m.box((0, 1.01, -0.2), (0.08, 1.0, 0.08), rgb("#d8b04a"))
    m.box((0, 1.55, -0.2), (0.5, 0.09, 0.08), rgb("#d8b04a"))
    return m


def _lectern(wear: float) -> Model:
    """A desk for a heavy book, open on it; it is read from +z."""
    wood = scale(furniture.DARK_WOOD, wear)
    m = Model()
    m.box((0, 0, 0), (0.5, 0.08, 0.4), wood)
    m.box((0, 0.08, 0), (0.14, 0.94, 0.14), wood)
    m.box((0, 1.02, 0), (0.95, 0.1, 0.5), scale(wood, 1.2))
    for s in (-1, 1):
        m.slab([(s * 0.02, -0.18), (s * 0.3, -0.18), (s * 0.3, 0.16), (s * 0.02, 0.16)], 1.12, 1.16, rgb("#efe4c8"))
    return m


def _banner(cloth: tuple[float, float, float]) -> Model:
    m = Model()
    m.prism([(-0.5, 0.4), (0, 0.0), (0.5, 0.4), (0.5, 3.0), (-0.5, 3.0)], 0.0, 0.03, cloth)
    m.disc(0, 1.9, 0.032, 0.3, rgb("#d8b04a"))
    m.disc(0, 1.9, 0.033, 0.22, cloth)
    m.panel(
        [
            (-0.14, 1.78, 0.034),
            (0.14, 1.78, 0.034),
            (0.18, 2.02, 0.034),
            (0.07, 1.92, 0.034),
            (0, 2.06, 0.034),
            (-0.07, 1.92, 0.034),
            (-0.18, 2.02, 0.034),
        ],
        rgb("#d8b04a"),
        mark=True,
    )
    return m


def _portal() -> Model:
    m = Model()
    arch = [(-1.2, 0), (1.2, 0), (1.2, 2.2), (0.7, 3.0), (0, 3.4), (-0.7, 3.0), (-1.2, 2.2)]
    m.prism([(x * 1.2, y * 1.08) for x, y in arch], -0.02, 0.05, mix(furniture.DARK_WOOD, (0.7, 0.66, 0.6), 0.7))
    m.panel([(x, y, 0.052) for x, y in arch], furniture.DARK_WOOD, mark=True)
    m.plate(-0.02, 0, 0.02, 3.3, 0.053, (0.1, 0.07, 0.05))
    for x in (-0.9, -0.45, 0.45, 0.9):
        m.plate(x - 0.015, 0.1, x + 0.015, 2.4, 0.053, scale(furniture.DARK_WOOD, 0.7))
    for s in (-1, 1):
        m.disc(s * 0.2, 1.2, 0.054, 0.09, furniture.BRASS)
    return m


def _chandelier(height: float) -> Model:
    m = Model()
    y = height - 2.3
    m.stroke([(0, y, 0), (0, height, 0)], 0.03, rgb("#3a3026"))
    ring = [(0.7 * math.cos(a), y, 0.7 * math.sin(a)) for a in (n * math.tau / 16 for n in range(18))]
    m.stroke(ring, 0.05, furniture.BRASS)
    for n in range(8):
        a = n * math.tau / 8
        m.stroke([(0.7 * math.cos(a), y, 0.7 * math.sin(a)), (0, y + 0.7, 0)], 0.015, furniture.BRASS)
        m.ball((0.7 * math.cos(a), y + 0.14, 0.7 * math.sin(a)), (0.035, 0.08, 0.035), rgb("#ffe9a8"), glow=1)
    m.halo((0, y + 0.2, 0), 1.9, furniture.WARM, 0.55)
    return m

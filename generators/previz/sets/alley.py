"""An alley: brick walls close at both sides, fire escapes, bins and crates, a lamp over a back door, the street at its end."""

import math

import numpy as np

from film import Place, Setup, TimeOfDay
from generators.previz.pen import Colour, mix, rgb, scale
from generators.previz.sets.blocks import box
from generators.previz.sets.exterior import Behind, Exterior, Layer, Piece, spot
from generators.previz.sets.lamps import Lamp
from generators.previz.sets.layers import Patch, Plane, Ridge, Stripes, rectangle
from generators.previz.sets.modelled import Backing, Lit, Modelled, thing
from generators.previz.sets.signs import lettering
from generators.previz.sets.town import TOWERS, Shine
from generators.previz.stage import Bounds, rng
from generators.previz.things import containers, furniture
from generators.previz.things.solids import Model

_HALF = 3.1
"""Metres: half of the way between the walls."""
_FAR, _NEAR = -27.0, 15.0
"""Metres: where the alley ends, and where it began."""
_BAY = 6.0
_DOOR = -6.0
"""Metres: z of the back door."""
_IRON = rgb("#3a3d42")


def alley(place: Place, setup: Setup) -> Exterior:
    g = rng(place.seed, "alley")
    lit = setup.time_of_day in (TimeOfDay.DAWN, TimeOfDay.DUSK, TimeOfDay.NIGHT)
    bricks = [rgb(h) for h in g.sample(("#8f5a4a", "#7a6a62", "#96705a", "#6f625c", "#a0705c"), 2)]
    side = g.choice((-1, 1))
    bays = np.arange(_FAR + _BAY / 2, _NEAR + _BAY, _BAY).tolist()
    walls: list[Modelled] = []
    for s, brick in zip((-1, 1), bricks, strict=True):
        for n, z in enumerate(bays):
            tall = g.uniform(9.5, 12.5) if s < 0 else g.uniform(11, 14)
            door = abs(z - _DOOR) < 0.1 and s == side
            wall = _wall(brick, tall, place.seed + n * 2 + s, door, lettering(place) if door else "")
            walls.append(Modelled(wall, s * _HALF, z, -s * math.pi / 2))
    walls += [
        Modelled(_crossing(brick), s * (_HALF + 4.2), _NEAR + 6.0, math.pi)
        for s, brick in zip((-1, 1), bricks, strict=True)
    ]
    pieces: list[Piece] = [
        Lit(walls),
        *(Modelled(_escape(), -side * (_HALF - 0.62), z, side * math.pi / 2) for z in (-4.5, -15.5)),
        Modelled(_escape(), side * (_HALF - 0.62), -11.0, -side * math.pi / 2),
        Modelled(_bin(rgb(g.choice(("#3f6a52", "#3f5670", "#6a4a40")))), -side * 2.4, -5.4, side * math.pi / 2),
        Modelled(_bin(rgb("#4a5258")), side * 2.4, -9.4, -side * math.pi / 2),
        Modelled(_bags(), -side * 2.4, -3.4),
        Modelled(_bags(), side * 2.5, 2.6, 0.8),
        Modelled(_crates(), side * 2.4, -3.6, -side * 1.2),
        Modelled(_crates(), -side * 2.45, 4.6, side * 1.4),
        thing(place, containers.barrel, "barrel", -side * 2.6, 1.4),
        thing(place, containers.box, "box", side * 2.3, -1.4, -side * 1.2, words="crate"),
        *(Modelled(_laundry(g.randrange(1000)), 0, z, y=6.2 + n * 1.2) for n, z in enumerate((-8.0, -14.0))),
        Lamp(side * 1.6, _FAR - 2.0, -side * 0.5, 4.2),
    ]
    puddles = [
        _puddle(x, z, r) for x, z, r in ((0.5, -2.6, 0.8), (-0.8, -7.2, 1.1), (0.7, 3.4, 0.7), (0.2, -12.5, 1.2))
    ]
    slabs = [
        rectangle(x, x + 1.32, z, z + 0.04, 0.006)
        for z in np.arange(_FAR, _NEAR, 1.35)
        for x in (-3.05, -1.7, -0.35, 1.0)
    ]
    gutter = [rectangle(-0.12, 0.12, z, z + 3.0, 0.007) for z in np.arange(_FAR, _NEAR, 3.0)]
    ground = rgb("#77736f")
    layers: list[Layer] = [
        Plane(rgb("#85828a"), rgb("#8c8a8e")),
        Ridge("skyline", place.seed, 200, 4, 46, rgb("#66708a"), 0.55),
        Behind(_street(place.seed)),
        Patch(rectangle(-_HALF, _HALF, _FAR - 1, _NEAR + 8, 0.002), ground, scale(ground, 1.05)),
        Stripes(np.array(slabs), scale(ground, 0.8), 0.7, reach=24),
        Stripes(np.array(gutter), scale(ground, 0.62), 0.8, reach=40),
        *(Patch(p, mix(ground, rgb("#30404e"), 0.6), rgb("#6f8498"), water=True) for p in puddles),
        Backing(walls),
        Shine(place.seed, 1.6) if lit else Stripes(np.array(gutter), scale(ground, 0.62), 0.0),
    ]
    anchors = {
        "door": spot(side * 2.1, _DOOR, side * math.pi / 2, 2.1),
        "lamp": spot(side * 2.2, _DOOR, -side * math.pi / 2, 2.9),
        "seat": spot(side * 2.3, -1.36, -side * 0.9, 0.55),
        "corner": spot(-side * 2.0, 0.4, side * math.pi / 2),
    }
    if lettering(place):
        anchors["sign"] = spot(side * 2.5, _DOOR, -side * math.pi / 2, 3.3)
    bounds = Bounds(-_HALF + 0.4, _HALF - 0.4, -13, 13.5, 9)
    return Exterior(layers, pieces, anchors, acting=(2.4, 3.6), travel="z", bounds=bounds)


def _puddle(x: float, z: float, r: float) -> np.ndarray:
    angles = np.linspace(0, math.tau, 15)[:-1].tolist()
    return np.array(
        [(x + r * 0.7 * math.sin(a) * (1 + 0.2 * math.sin(3 * a)), 0.006, z + r * math.cos(a)) for a in angles]
    )


def _wall(brick: Colour, tall: float, seed: int, door: bool, words: str) -> Model:
    """A bay of a house's back, 6 m wide, facing +z: courses of brick, windows with sills, a pipe; a back door under its lamp."""
    g = rng(seed, "wall")
    m = Model()
    half, z = _BAY / 2, 0.202
    m.box((0, 0, -0.2), (_BAY + 0.02, tall, 0.8), brick)
    z = 0.202
    for row in range(int(min(tall, 4.2) / 0.3)):
        m.plate(-half, 0.28 + row * 0.3, half, 0.3 + row * 0.3, z, scale(brick, 0.8))
    for _ in range(26):
        x, row = g.uniform(-half, half - 0.5), g.randrange(int(tall / 0.3))
        m.plate(x, row * 0.3 + 0.02, x + 0.48, row * 0.3 + 0.27, z, scale(brick, g.choice((0.88, 0.93, 1.1))))
    m.plate(-half, 0.0, half, 0.45, z + 0.001, scale(brick, 0.6))
    for floor in range(int((tall - 4.2) / 2.9) + 1):
        for x in (-1.6, 1.5):
            y, lit = 4.2 + floor * 2.9, g.random() < 0.4
            if y + 1.7 > tall:
                continue
            m.plate(x - 0.62, y - 0.08, x + 0.62, y + 1.62, z + 0.001, scale(brick, 0.7))
            m.plate(
                x - 0.52,
                y,
                x + 0.52,
                y + 1.52,
                z + 0.002,
                rgb("#ffd68a") if lit else rgb("#6f8290"),
                glow=0.8 if lit else 0.1,
            )
            m.plate(x - 0.52, y + 0.74, x + 0.52, y + 0.79, z + 0.003, rgb("#3a3430"))
            m.plate(x - 0.02, y, x + 0.02, y + 1.52, z + 0.003, rgb("#3a3430"))
    if door:
        m.plate(-0.66, 0.0, 0.66, 2.28, z + 0.002, scale(brick, 0.55))
        m.plate(-0.52, 0.0, 0.52, 2.1, z + 0.003, rgb("#4a5a58"), fade=0.15)
        m.plate(-0.26, 1.3, 0.26, 1.8, z + 0.004, rgb("#ffd68a"), glow=0.6)
        m.plate(0.36, 0.95, 0.42, 1.12, z + 0.004, rgb("#d6d0c4"))
        m.box((0, 2.62, 0.35), (0.26, 0.1, 0.26), _IRON)
        m.ball((0, 2.58, 0.38), 0.09, rgb("#fff0c8"), glow=1)
        m.halo((0, 2.5, 0.5), 1.9, furniture.WARM, 0.75)
        if words:
            m.box((0, 2.85, 0.24), (2.4, 0.55, 0.06), rgb("#2b2430"))
            m.words(words, -1.1, 2.92, 1.1, 3.33, 0.272, rgb("#ff8f6a"), glow=1, lines=1)
    elif g.random() < 0.6:
        x = g.uniform(-0.6, 0.9)
        m.plate(x - 0.6, 1.1, x + 0.6, 2.3, z + 0.001, scale(brick, 0.6))
        m.plate(x - 0.52, 1.18, x + 0.52, 2.22, z + 0.002, rgb("#4f5a62"))
        for k in range(5):
            m.plate(x - 0.44 + k * 0.2, 1.1, x - 0.41 + k * 0.2, 2.3, z + 0.003, _IRON)
    for x in (-1.1, 1.7):
        if not door and (x < 0 or g.random() < 0.6):
            paper = rgb(g.choice(("#d8c48a", "#c87a5a", "#8fb0b8", "#d8d0c0", "#b85a4a")))
            m.plate(x - 0.3, 1.15, x + 0.3, 2.0, z + 0.004, paper, fade=0.2)
            m.disc(x, 1.68, z + 0.005, 0.17, scale(paper, 0.6))
            m.plate(x - 0.22, 1.24, x + 0.22, 1.34, z + 0.005, scale(paper, 0.45))
    m.tube((-2.6, 0, 0.28), (-2.6, tall, 0.28), 0.07, 0.07, scale(brick, 0.55))
    return m


def _crossing(brick: Colour) -> Model:
    """A block across the way behind the camera, a gap between it and its twin."""
    m = Model()
    m.box((0, 0, 0), (6.4, 11, 0.4), scale(brick, 0.85))
    for row in range(3):
        for x in (-1.8, 0.2, 2.0):
            m.plate(x - 0.5, 4 + row * 2.4, x + 0.5, 5.4 + row * 2.4, 0.202, rgb("#6f8290"), glow=0.1)
    return m


def _escape() -> Model:
    """A fire escape: two platforms with rails, a stair between them, a ladder down to 2.6 m. Facing +z, 2.4 m wide."""
    m = Model()
    for y in (3.9, 6.8):
        m.box((0, y, 0), (2.4, 0.06, 1.0), _IRON)
        for h in (0.5, 1.0):
            m.stroke([(-1.2, y + h, 0.48), (1.2, y + h, 0.48)], 0.035, _IRON)
            for x in (-1.2, 1.2):
                m.stroke([(x, y + h, 0.48), (x, y + h, -0.48)], 0.035, _IRON)
        for n in range(9):
            x = -1.2 + n * 0.3
            m.stroke([(x, y, 0.48), (x, y + 1.0, 0.48)], 0.02, _IRON)
    for dz in (-0.1, 0.3):
        m.stroke([(-1.0, 3.95, dz), (0.9, 6.8, dz)], 0.06, _IRON)
    for n in range(9):
        x, y = -0.9 + n * 0.21, 4.15 + n * 0.31
        m.stroke([(x, y, -0.1), (x, y, 0.3)], 0.04, _IRON)
    for x in (0.55, 0.95):
        m.stroke([(x, 2.6, 0.42), (x, 3.9, 0.42)], 0.035, _IRON)
    for n in range(5):
        m.stroke([(0.55, 2.75 + n * 0.26, 0.42), (0.95, 2.75 + n * 0.26, 0.42)], 0.03, _IRON)
    return m


def _bin(paint: Colour) -> Model:
    """A skip with a lid, 1.9 m wide, 1.25 m high, facing +z."""
    m = Model()
    m.prism([(-0.95, 0.16), (0.95, 0.16), (0.95, 1.0), (-0.95, 1.0)], -0.5, 0.5, paint)
    for x in (-0.6, 0.0, 0.6):
        m.plate(x - 0.05, 0.2, x + 0.05, 1.0, 0.502, scale(paint, 0.75))
    m.plate(-0.95, 0.88, 0.95, 1.0, 0.503, scale(paint, 1.2))
    m.panel([(-0.98, 1.0, 0.55), (0.98, 1.0, 0.55), (0.98, 1.25, -0.5), (-0.98, 1.25, -0.5)], scale(paint, 0.6))
    for x in (-0.75, 0.75):
        m.tube((x - 0.04, 0.08, 0.3), (x + 0.04, 0.08, 0.3), 0.08, 0.08, rgb("#22262b"))
        m.tube((x - 0.04, 0.08, -0.3), (x + 0.04, 0.08, -0.3), 0.08, 0.08, rgb("#22262b"))
    return m


def _bags() -> Model:
    m = Model()
    for x, z, r in ((0, 0, 0.34), (0.5, 0.1, 0.3), (0.2, 0.38, 0.26)):
        m.ball((x, r * 0.85, z), (r, r * 0.9, r * 0.9), rgb("#2c2f34"), gloss=0.5)
        m.tube((x, r * 1.6, z), (x, r * 1.95, z), 0.05, 0.1, rgb("#2c2f34"))
    return m


def _crates() -> Model:
    m = Model()
    for x, y, z, k in ((-0.3, 0, 0, 1.0), (0.34, 0, 0.05, 1.12), (-0.22, 0.42, 0, 0.92), (-0.26, 0.84, 0.02, 1.05)):
        tone = scale(rgb("#9a7850"), k)
        m.box((x, y, z), (0.58, 0.4, 0.46), tone)
        for n in range(2):
            m.plate(x - 0.29, y + 0.1 + n * 0.15, x + 0.29, y + 0.14 + n * 0.15, z + 0.232, scale(tone, 0.6))
    return m


def _laundry(seed: int) -> Model:
    """A line across the alley with shirts and sheets."""
    g = rng(seed, "laundry")
    m = Model()
    m.stroke([(-_HALF, 0.1, 0), (0, -0.08, 0), (_HALF, 0.1, 0)], 0.02, rgb("#4a4a4a"))
    x = -2.2
    while x < 2.0:
        w, h = g.uniform(0.45, 0.9), g.uniform(0.6, 1.1)
        tone = rgb(g.choice(("#f2ece0", "#b8c8d8", "#d8a8a0", "#e8d8a0", "#a8b8a0")))
        m.panel([(x, -0.02, 0), (x + w, -0.02, 0), (x + w * 0.95, -h, 0.03), (x + w * 0.05, -h, 0.03)], tone)
        x += w + g.uniform(0.1, 0.3)
    return m


def _street(seed: int) -> list[Piece]:
    """What is seen through the far end: the houses on the other side of a street, their windows lit; roofs over the walls."""
    g = rng(seed, "street")
    found: list[Piece] = []
    for n in range(5):
        x = -22 + n * 9.2
        tone = rgb(TOWERS[g.randrange(len(TOWERS))])
        found.append(box(x, x + 9, -48, -40, 0, g.uniform(11, 22), tone, cell=(2.2, 3.0), seed=seed + n, lit=0.6))
        found.append(
            box(x - 0.2, x + 9.1, -47.5, -39.8, 0, 3.4, scale(tone, 0.65), cell=(3.0, 3.2), seed=seed + 9 + n, lit=0.9)
        )
    for n in range(4):
        x = -20 + n * 10
        found.append(
            box(x, x + 9.6, 34, 42, 0, g.uniform(10, 17), rgb(TOWERS[n % 6]), cell=(2.2, 3.0), seed=seed + 30 + n)
        )
    return found

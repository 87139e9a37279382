"""A corridor: of a house or hotel (carpet, doors, windows), of a station (metal, light strips), of a tunnel (stone)."""

import math

import numpy as np

from film import Place, Setup
from generators.previz.pen import mix, rgb, scale
from generators.previz.sets.interiors import dressing
from generators.previz.sets.interiors.hall import Finish, Hall, Wall
from generators.previz.sets.interiors.surfaces import Lines
from generators.previz.stage import StageSet, rng
from generators.previz.things import furniture, machines
from generators.previz.things.openings import sliding_door
from generators.previz.things.solids import Model

_METAL = ("station", "ship", "space", "shuttle", "reactor", "laboratory", "bunker", "metal")
_FITTINGS = frozenset({"console", "keypad", "lever", "warning lights"})
"""Features that only a corridor of metal has."""
_STONE = ("tunnel", "sewer", "mine", "shaft", "passage", "crypt", "dungeon")


def build(place: Place, setup: Setup) -> StageSet:
    """Of a house unless the name or the fittings speak of metal or of stone; 'dark' dims its lamps."""
    name = place.name.lower()
    if any(w in name for w in _METAL) or "lab" in name.split() or _FITTINGS & set(place.features):
        return _metal(place, setup)
    if any(w in name for w in _STONE):
        return _stone(place, setup)
    return _homely(place, setup)


def _dim(place: Place) -> bool:
    return any(w in place.name.lower() for w in ("dark", "dim", "abandoned", "derelict", "haunted"))


def _hall(place: Place, setup: Setup, finish: Finish, wide: float, height: float, outlook: str) -> Hall:
    hall = Hall(place, setup, x=(-wide, wide), z=(-18.0, 9.0), height=height, finish=finish, outlook=outlook)
    hall.acting = (wide - 0.6, 5.0)
    hall.travel = "z"
    if place.sign:
        # Hung from the ceiling: at the far end, sixteen metres away, nobody could read it.
        hall.put(
            dressing.nameplate(place.sign, 1.7, 0.36, rgb("#23303a"), rgb("#f2f4f5")), 0.0, -3.4, 0.0, height - 0.42
        )
    hall.anchor("door", 0.0, -16.6, math.pi, 2.1)
    hall.anchor("window", -wide + 0.5, -2.0, -math.pi / 2, 1.8)
    return hall


def _metal(place: Place, setup: Setup) -> Hall:
    dim = _dim(place)
    steel = rgb("#4d5a6b")
    finish = Finish(
        wall=steel,
        floor=rgb("#363f4b"),
        ceiling=rgb("#2c343f"),
        lamp=rgb("#a9d4ff"),
        lamps=0.2 if dim else 0.5,
        gloom=0.34,
    )
    hall = _hall(place, setup, finish, 1.75, 2.75, "space")
    chance = hall.rng
    accent = rgb(chance.choice(("#e08a2e", "#d8b23c", "#c8553d", "#4fb0c6")))
    strip = mix(rgb("#bfe2ff"), accent, 0.08)
    for wall in (hall.left, hall.right):
        _panels(wall, steel, accent, strip, 0.45 if dim else 1.0)
    for n in range(9):
        z = -17.0 + n * 3.0
        hall.put(_rib(1.75, 2.75, scale(steel, 0.62)), 0.0, z)
        if not dim or n % 2:
            hall.pool(0.0, z + 1.5, 1.7, rgb("#a9d4ff"), 0.16 if dim else 0.3)
    for x in (-0.9, -0.3, 0.3, 0.9):
        hall.on_floor.append(_line(x, -18.0, 9.0, scale(steel, 0.45)))
    for s in (-1, 1):
        hall.put(_pipe(26.0, scale(steel, 0.8)), s * 1.5, -4.5, 0.0, 2.45)
    hall.stand(machines.keypad, "keypad", -3.2, 1.25, wall=hall.right)
    hall.anchor("keypad", 1.2, -1.3, math.pi / 2, 1.4)
    hall.stand(machines.lever, "lever", 2.6, 0.86, wall=hall.left)
    hall.anchor("lever", -1.2, -1.9, -math.pi / 2, 1.28)
    for wall in (hall.back, hall.front):
        _hatch(wall, steel, accent)
    hall.doorway(hall.back, 0.0, lambda ask: sliding_door(_HATCH, scale(steel, 0.75)))
    return hall


def _line(x: float, z0: float, z1: float, tone: tuple[float, float, float]) -> Lines:
    return Lines(np.array([[(x, 0.0, z0), (x, 0.0, z1)]]), 0.02, tone, 0.8)


def _panels(
    wall: Wall,
    steel: tuple[float, float, float],
    accent: tuple[float, float, float],
    strip: tuple[float, float, float],
    on: float,
) -> None:
    half = wall.width / 2
    for n in range(9):
        x = -half + n * 3.0
        wall.plate(x + 0.25, 0.3, x + 2.75, 0.95, scale(steel, 0.8), fade=0.15)
        wall.plate(x + 0.25, 1.15, x + 2.75, 2.05, scale(steel, 1.12), fade=0.15)
        wall.plate(x + 0.5, 1.3, x + 0.9, 1.5, scale(steel, 0.7))
        wall.plate(x + 2.2, 1.32, x + 2.6, 1.38, accent)
        for k in range(3):
            wall.plate(x + 1.2, 0.42 + k * 0.14, x + 1.9, 0.48 + k * 0.14, scale(steel, 0.5))
    wall.plate(-half, 1.02, half, 1.08, scale(accent, 0.8))
    wall.plate(-half, 2.2, half, 2.3, scale(strip, 0.35 + 0.65 * on), glow=1.0 if on > 0.5 else 0.6)
    wall.plate(-half, 0.12, half, 0.16, scale(strip, 0.3 + 0.6 * on), glow=0.9)


def _rib(half: float, height: float, tone: tuple[float, float, float]) -> Model:
    m = Model()
    for s in (-1, 1):
        m.box((s * (half - 0.09), 0, 0), (0.18, height, 0.34), tone)
        m.prism(
            [
                (s * half, height - 0.6),
                (s * (half - 0.18), height - 0.6),
                (s * (half - 0.75), height - 0.15),
                (s * half, height - 0.15),
            ],
            -0.17,
            0.17,
            scale(tone, 0.9),
        )
    m.box((0, height - 0.18, 0), (2 * half, 0.18, 0.34), scale(tone, 0.8))
    m.plate(-0.5, height - 0.14, 0.5, height - 0.06, 0.171, rgb("#cfe8ff"), glow=0.9)
    return m


def _pipe(length: float, tone: tuple[float, float, float]) -> Model:
    m = Model()
    pieces = 9
    for n in range(pieces):
        z = -length / 2 + length * n / pieces
        m.tube((0, 0, z), (0, 0, z + length / pieces), 0.09, 0.09, tone)
    return m


_HATCH = [(x * 0.9, y * 0.96) for x, y in ((-1.0, 0.0), (1.0, 0.0), (1.0, 1.8), (0.65, 2.2), (-0.65, 2.2), (-1.0, 1.8))]
"""What of a hatch opens, in x and y of its wall."""


def _hatch(wall: Wall, steel: tuple[float, float, float], accent: tuple[float, float, float]) -> None:
    """A sliding door with a cut-off corner form and a lit frame."""
    outer = [(-1.0, 0.0), (1.0, 0.0), (1.0, 1.8), (0.65, 2.2), (-0.65, 2.2), (-1.0, 1.8)]
    wall.shape(outer, scale(accent, 0.7), glow=0.3)
    wall.shape(_HATCH, scale(steel, 0.75), fade=0.2)
    wall.plate(-0.02, 0.0, 0.02, 2.1, scale(steel, 0.4))
    for s in (-1, 1):
        wall.plate(s * 0.45 - 0.22, 1.2, s * 0.45 + 0.22, 1.7, rgb("#9fd0f0"), glow=0.6)
        wall.plate(s * 0.45 - 0.3, 0.3, s * 0.45 + 0.3, 0.95, scale(steel, 0.6))


def _homely(place: Place, setup: Setup) -> Hall:
    chance = rng(place.seed, "corridor")
    clinic = any(w in place.name.lower() for w in ("hospital", "school", "office"))
    wall = rgb("#b9cfc9") if clinic else rgb(chance.choice(("#c9b08a", "#a8786a", "#8a9a86", "#b0a0b8")))
    floor = rgb("#8fa3a6") if clinic else rgb(chance.choice(("#7a2430", "#2f4a5c", "#5a3a5c")))
    finish = Finish(
        wall=wall,
        floor=floor,
        ceiling=mix(wall, (1, 1, 1), 0.5),
        skirting=mix(wall, (1, 1, 1), 0.5) if clinic else rgb("#5c3b26"),
        lamps=0.3 if _dim(place) else 0.65,
    )
    hall = _hall(place, setup, finish, 1.7, 2.9, "city")
    hotel = "hotel" in place.name.lower()
    for side in (hall.left, hall.right):
        half = side.width / 2
        if not clinic:
            side.plate(-half, 0.14, half, 0.95, mix(wall, rgb("#5c3b26"), 0.55))
        side.plate(-half, 0.95, half, 1.02, mix(wall, (1, 1, 1), 0.6))
        for n in range(6):
            x = -half + 2.4 + n * 4.4
            hall.hang(side, _sconce(), x + 1.6, 1.75, 0.02)
            if side is hall.left and n in (2, 4):
                _window(hall, side, x)
                continue
            hall.stand(
                furniture.door,
                "door",
                x,
                0.0,
                wall=side,
                text=str(201 + n * 2 + (side is hall.right)) if hotel else "",
                colour="#e6e2d6" if clinic else "",
            )
    if not clinic:
        border = rgb("#d8b66a")
        for x in (-1.15, 1.15):
            hall.on_floor.append(_line(x, -18.0, 9.0, border))
    for n in range(7):
        hall.lamp(0.0, 2.86, -16.0 + n * 4.0, reach=2.0, strength=0.25 if _dim(place) else 0.5, shade=False)
    if setup.subject == "door" and not setup.parts:
        _opening(hall)
    else:
        hall.stand(furniture.door, "door", 0.0, 0.0, wall=hall.back)
    hall.put(dressing.plant(chance), -1.2, -17.3)
    hall.stand(furniture.door, "door", 0.0, 0.0, wall=hall.front)
    return hall


def _window(hall: Hall, wall: Wall, x: float) -> None:
    """A tall window over the panelling, and what comes in by it."""
    wall.plate(x - 0.7, 0.95, x + 0.7, 2.45, rgb("#efe8da"))
    wall.window(x - 0.6, 1.05, x + 0.6, 2.35)
    bars = Model()
    dressing.paned(bars, 1.2, 1.3, rgb("#efe8da"))
    hall.hang(wall, bars, x, 1.05)
    hall.daylight(wall, x - 0.6, 1.05, x + 0.6, 2.35)


def _opening(hall: Hall) -> None:
    """The door at the end, swung slowly into the dark behind it."""
    frame, leaf = Model(), Model()
    furniture.door_frame(frame, furniture.LEAF)
    furniture.door_leaf(leaf, furniture.LEAF, 0.475)
    hall.back.plate(-0.48, 0.0, 0.48, 2.1, (0.015, 0.015, 0.025))
    hall.hang(hall.back, frame, 0.0, 0.0, 0.04)
    hall.hang(hall.back, leaf, -0.475, 0.0, 0.03, swings=True)


def _sconce() -> Model:
    m = Model()
    m.box((0, -0.1, 0.02), (0.06, 0.14, 0.04), furniture.BRASS)
    m.tube((0, 0, 0.09), (0, 0.2, 0.09), 0.06, 0.1, rgb("#ffe6b0"), glow=0.8)
    m.halo((0, 0.1, 0.1), 0.9, furniture.WARM, 0.6)
    return m


def _stone(place: Place, setup: Setup) -> Hall:
    stone = rgb("#6a645c")
    finish = Finish(
        wall=stone, floor=rgb("#4a453f"), ceiling=scale(stone, 0.6), lamp=rgb("#ffb45e"), lamps=0.35, gloom=0.4
    )
    hall = _hall(place, setup, finish, 1.8, 2.8, "country")
    chance = hall.rng
    for side in (hall.left, hall.right):
        half = side.width / 2
        for row in range(6):
            y = 0.02 + row * 0.46
            x = -half + chance.uniform(0, 0.4)
            while x < half - 0.3:
                w = min(chance.uniform(0.9, 1.6), half - x)
                side.plate(x, y, x + w - 0.04, y + 0.42, scale(stone, chance.uniform(0.82, 1.18)))
                x += w
    for n in range(6):
        z = -16.0 + n * 4.6
        hall.put(_rib(1.8, 2.8, scale(rgb("#5a4632"), 0.9)), 0.0, z)
        hall.hang(hall.left if n % 2 else hall.right, _torch(), (-z - 4.5) * (1 if n % 2 else -1), 1.55, 0.05)
        hall.pool((-1.0 if n % 2 else 1.0), z, 2.0, rgb("#ffb45e"), 0.35)
    hall.back.shape([(-0.9, 0), (0.9, 0), (0.9, 1.5), (0.5, 2.1), (-0.5, 2.1), (-0.9, 1.5)], (0.03, 0.03, 0.04))
    hall.stand(furniture.door, "door", 0.0, 0.0, wall=hall.front)
    return hall


def _torch() -> Model:
    m = Model()
    m.stroke([(0, 0, 0.02), (0, 0.35, 0.14)], 0.05, rgb("#5a3d26"))
    m.ball((0, 0.46, 0.16), (0.07, 0.14, 0.07), rgb("#ff9a2e"), glow=1)
    m.ball((0, 0.43, 0.18), (0.04, 0.08, 0.04), rgb("#ffe08a"), glow=1, mark=True)
    m.halo((0, 0.45, 0.2), 1.3, rgb("#ffb45e"), 0.8)
    return m

"""A workshop: a bench under a wall of tools, wood and machines; a garage has a car and a roller door, a smithy its forge."""

import math
import random
from dataclasses import replace
from functools import cached_property

from film import Place, Setup, Thing
from generators.previz.camera import Vec, vec
from generators.previz.pen import Colour, mix, rgb, scale
from generators.previz.sets.interiors import dressing
from generators.previz.sets.interiors.fireside import forge
from generators.previz.sets.interiors.hall import Finish, Hall
from generators.previz.stage import Frame, Piece, PropLike, StageSet, rng
from generators.previz.things import containers, furniture, prop, tools
from generators.previz.things.solids import Model

_STEEL, _RED = rgb("#8d97a3"), rgb("#b5322c")
_GARAGE = ("garage", "auto", "car ", "mechanic", "repair")
_SMITHY = ("smith", "forge", "armour")


class _Bay(Hall):
    """A room that a vehicle may be parked in."""

    parked: tuple[PropLike, Vec, float] | None = None

    @cached_property
    def obstacles(self) -> tuple[tuple[Vec, Vec], ...]:
        own = tuple(box for placed in self.standing for box in placed.model.boxes(placed.position, placed.yaw))
        if self.parked is None:
            return own
        made, at, _ = self.parked
        half = vec(made.size[0] / 2, 0, made.size[2] / 2)
        return (*own, (at - half, at + half + vec(0, made.size[1], 0)))

    def pieces(self) -> list[Piece]:
        return [*super().pieces(), *([] if self.parked is None else [self._parked])]

    def _parked(self, frame: Frame) -> None:
        if self.parked is not None:
            made, at, yaw = self.parked
            made.draw(replace(frame, light=self.inside(frame.light)), at, yaw, 0.0)


def build(place: Place, setup: Setup) -> StageSet:
    name = place.name.lower()
    garage, smithy = any(w in name for w in _GARAGE), any(w in name for w in _SMITHY)
    chance = rng(place.seed, "workshop")
    wood = rgb(chance.choice(("#9a6a3f", "#8a5f3c", "#a8784a")))
    wall = rgb(chance.choice(("#b8b2a4", "#a4aaa8") if garage else ("#8a7a66", "#94826a", "#7f7a70")))
    finish = Finish(
        wall=scale(wall, 0.75) if smithy else wall,
        floor=rgb("#8a8882") if garage else rgb("#7a6a56"),
        ceiling=scale(wall, 0.6),
        skirting=scale(wall, 0.5),
        lamps=0.6,
        gloom=0.3,
    )
    hall = _Bay(place, setup, x=(-3.9, 3.9), z=(-3.2, 5.4), height=3.0, finish=finish, outlook="country")
    hall.acting = (1.6, 1.4)
    if not garage:
        hall.planks(0.3, scale(finish.floor, 0.72))
    side = 1 if chance.random() < 0.5 else -1
    _bench_wall(hall, side, wood, chance)
    if garage:
        _garage(hall, side, place, chance)
    elif smithy:
        _smithy(hall, side, wall)
    else:
        _joinery(hall, side, wood, chance)
    if place.sign and not garage:
        hall.hang(
            hall.back, dressing.nameplate(place.sign, 2.6, 0.4, scale(wood, 0.6), rgb("#fff1cf")), 0.0, 2.52, 0.03
        )
    hall.stand(furniture.door, "door", side * 2.8, 0.0, wall=hall.front, colour="#5a6a5c")
    hall.hang(hall.front, dressing.shelf("goods", chance, 2.2, 2.1, scale(wood, 0.8)), side * 0.4, 0.0, 0.2)
    for x in (-2.0, 1.8):
        hall.lamp(x, 2.15, -0.6, reach=2.2, strength=0.5)
    hall.lamp(0.0, 2.15, 3.2, reach=2.2, strength=0.35)
    hall.anchor("table", -side * 1.7, -1.95, math.pi, 0.9)
    hall.anchor("door", -side * 2.8, 4.6, 0.0, 2.1)
    hall.anchor("shelf", -side * 0.4, 4.6, 0.0, 2.1)
    return hall


def _bench_wall(hall: Hall, side: int, wood: Colour, chance: random.Random) -> None:
    """The bench along the back wall, tools on a board over it, the window beside."""
    hall.put(_bench(wood, chance), -side * 1.7, -2.75)
    hall.hang(hall.back, _board(chance), -side * 1.7, 1.15, 0.02)
    x = side * 1.6
    hall.back.window(x - 0.9, 1.2, x + 0.9, 2.5)
    bars = Model()
    dressing.paned(bars, 1.8, 1.3, rgb("#4a4038"), across=4, down=2)
    hall.hang(hall.back, bars, x, 1.2)
    hall.daylight(hall.back, x - 0.85, 1.2, x + 0.85, 2.45)
    hall.anchor("window", x, -2.4, math.pi, 2.5)


def _bench(wood: Colour, chance: random.Random) -> Model:
    """A workbench of 3.4 m, 0.9 m high, with a vice, drawers, a plane and tins on it."""
    m = Model()
    for x in (-1.6, -0.2, 1.6):
        m.box((x, 0, 0), (0.12, 0.82, 0.6), scale(wood, 0.75))
    m.box((0, 0.2, 0), (3.2, 0.05, 0.6), scale(wood, 0.8))
    m.box((0.7, 0.36, 0.0), (1.5, 0.46, 0.58), scale(wood, 0.9))
    for n in range(3):
        m.plate(0.0 + n * 0.5, 0.42, 0.42 + n * 0.5, 0.76, 0.292, scale(wood, 1.12), fade=0.1)
        m.plate(0.16 + n * 0.5, 0.57, 0.26 + n * 0.5, 0.6, 0.294, _STEEL)
    m.box((0, 0.82, 0), (3.5, 0.08, 0.72), scale(wood, 1.25))
    m.box((-1.25, 0.9, 0.2), (0.2, 0.1, 0.2), rgb("#3f5a78"))
    for z in (0.16, 0.34):
        m.box((-1.25, 1.0, z), (0.22, 0.12, 0.05), rgb("#4f6a88"))
    m.stroke([(-1.4, 0.98, 0.42), (-1.1, 0.98, 0.42)], 0.025, _STEEL)
    m.box((-0.5, 0.9, 0.05), (0.32, 0.09, 0.09), scale(wood, 0.8))
    m.box((-0.55, 0.99, 0.05), (0.06, 0.07, 0.05), scale(wood, 0.6))
    for n in range(4):
        x = 0.5 + n * 0.26
        m.tube(
            (x, 0.9, -0.15),
            (x, 1.02 + 0.04 * (n % 2), -0.15),
            0.07,
            0.07,
            chance.choice(dressing.GOODS),
            cap=rgb("#e8e0d0"),
        )
    m.box((0.2, 0.24, 0), (0.5, 0.12, 0.4), rgb("#a8804f"))
    m.tube((-0.9, 0.25, 0), (-0.9, 0.55, 0), 0.15, 0.17, _STEEL)
    return m


def _board(chance: random.Random) -> Model:
    """Saws, hammers, spanners, screwdrivers on a board of 3 m."""
    m = Model()
    m.box((0, 0, 0), (3.0, 1.35, 0.03), rgb("#c8a878"))
    grip = (rgb("#a8522f"), rgb("#2f5a8a"), rgb("#c9a227"), rgb("#4a7a4a"))
    for n in range(11):
        x, tone, z = -1.32 + n * 0.265, grip[n % 4], 0.018
        kind = chance.choice(("hammer", "saw", "spanner", "driver", "pliers"))
        if kind == "hammer":
            m.plate(x - 0.018, 0.5, x + 0.018, 0.98, z, rgb("#8a5a34"))
            m.plate(x - 0.1, 0.94, x + 0.09, 1.03, z + 0.001, rgb("#4a5058"))
        elif kind == "saw":
            m.panel(
                [(x - 0.02, 0.35, z), (x + 0.02, 0.35, z), (x + 0.09, 0.98, z), (x - 0.09, 0.98, z)],
                rgb("#c4cad0"),
                mark=True,
            )
            m.plate(x - 0.08, 0.95, x + 0.08, 1.14, z + 0.001, tone)
        elif kind == "spanner":
            m.plate(x - 0.02, 0.55, x + 0.02, 1.0, z, _STEEL)
            m.disc(x, 1.02, z + 0.001, 0.06, _STEEL, sides=6)
            m.disc(x, 0.53, z + 0.001, 0.045, _STEEL, sides=6)
        elif kind == "driver":
            m.plate(x - 0.008, 0.6, x + 0.008, 0.85, z, _STEEL)
            m.plate(x - 0.026, 0.85, x + 0.026, 1.03, z, tone)
        else:
            for s in (-1, 1):
                m.panel(
                    [(x, 0.82, z), (x + s * 0.07, 0.5, z), (x + s * 0.03, 0.5, z), (x - s * 0.01, 0.8, z)],
                    tone,
                    mark=True,
                )
            m.plate(x - 0.035, 0.8, x + 0.035, 1.0, z, _STEEL)
        m.plate(x - 0.1, 0.14, x + 0.1, 0.32, z, grip[(n * 3 + 1) % 4] if n % 3 else rgb("#8a8f94"), fade=0.2)
    return m


def _joinery(hall: Hall, side: int, wood: Colour, chance: random.Random) -> None:
    """Boards leaning on the wall, a saw horse, shavings, a half-built chair."""
    rack = Model()
    for n in range(5):
        rack.box((-0.5 + n * 0.25, 0.02 * (n % 2), 0), (0.2, 0.06, 3.4), scale(wood, 1.1 + 0.12 * (n % 3)))
    for z in (-1.2, 1.2):
        rack.box((0, -0.06, z), (1.5, 0.06, 0.08), scale(wood, 0.6))
        for x in (-0.7, 0.7):
            rack.box((x, 0, z), (0.05, 0.5, 0.05), scale(wood, 0.6))
    hall.put(rack, side * 1.9, 0.6, 0.0, 2.45)
    boards = Model()
    for n in range(6):
        x = -0.7 + n * 0.26
        tall = chance.uniform(1.9, 2.7)
        tone = scale(wood, chance.uniform(1.0, 1.5))
        boards.prism([(x, 0), (x + 0.2, 0), (x + 0.2, tall), (x, tall)], 0.05 * (n % 2), 0.05 * (n % 2) + 0.03, tone)
    hall.hang(hall.left if side > 0 else hall.right, boards, 1.4, 0.0, 0.06)
    hall.put(_saw_horse(wood), side * 2.5, 0.2, 0.35)
    hall.stand(furniture.chair, "chair", side * 2.9, -1.9, -side * 0.8, words="stool", colour="#a8703f")
    hall.anchor("seat", side * 2.9, -1.9, -side * 0.8, 0.63)
    hall.put(dressing.crates(chance, rgb("#a8804f")), -side * 3.3, 2.6, side * math.pi / 2)
    hall.hang(
        hall.right if side > 0 else hall.left,
        dressing.shelf("goods", chance, 2.0, 2.1, scale(wood, 0.8)),
        -0.6,
        0.0,
        0.2,
    )
    for n in range(10):
        chip = Model()
        chip.slab([(-0.06, -0.03), (0.06, -0.03), (0.06, 0.03), (-0.06, 0.03)], 0.0, 0.01, scale(wood, 1.7))
        hall.put(chip, -side * 1.6 + chance.uniform(-1.4, 1.4), -2.3 + chance.uniform(-0.3, 0.5), n * 0.7)


def _saw_horse(wood: Colour) -> Model:
    m = Model()
    for x in (-0.55, 0.55):
        for s in (-1, 1):
            m.tube((x, 0, s * 0.3), (x, 0.7, s * 0.05), 0.035, 0.035, scale(wood, 0.9))
    m.box((0, 0.66, 0), (1.5, 0.1, 0.12), scale(wood, 1.1))
    m.box((0.1, 0.76, 0), (1.9, 0.05, 0.24), scale(wood, 1.5))
    return m


def _garage(hall: "_Bay", side: int, place: Place, chance: random.Random) -> None:
    """A car with its bonnet to the room, tyres, a red chest of drawers, oil drums, the roller door."""
    paint = chance.choice(("#3f6a8c", "#a83a30", "#d8c9a0", "#4a6a52"))
    hall.parked = prop(Thing(kind="car", colour=paint), place.seed), vec(side * 2.55, 0, 0.4), -side * 0.12
    chest = Model()
    chest.box((0, 0.1, 0), (0.9, 0.95, 0.5), _RED)
    for n in range(5):
        y = 0.16 + n * 0.175
        chest.plate(-0.41, y, 0.41, y + 0.15, 0.252, scale(_RED, 1.15), fade=0.1)
        chest.plate(-0.3, y + 0.11, 0.3, y + 0.13, 0.254, _STEEL)
    for x in (-0.35, 0.35):
        chest.tube((x, 0.06, -0.05), (x, 0.06, 0.05), 0.06, 0.06, rgb("#22262b"))
    hall.put(chest, -side * 3.55, -0.6, side * math.pi / 2)
    tyres = Model()
    for n in range(4):
        tyres.tube(
            (0, n * 0.2, 0),
            (0, n * 0.2 + 0.19, 0),
            0.34,
            0.34,
            scale(rgb("#2a2c30"), 1 + 0.15 * (n % 2)),
            cap=rgb("#15171a"),
        )
    hall.put(tyres, -side * 3.4, 0.7)
    hall.put(tyres, -side * 3.4, 1.5)
    for z, tone in ((2.6, "#3f6a8c"), (3.3, "#a86a2f")):
        drum = Model()
        drum.tube((0, 0, 0), (0, 0.88, 0), 0.29, 0.29, rgb(tone), cap=scale(rgb(tone), 0.8))
        for y in (0.28, 0.58):
            drum.tube((0, y, 0), (0, y + 0.03, 0), 0.3, 0.3, scale(rgb(tone), 0.85))
        hall.put(drum, -side * 3.5, z)
    hall.stand(furniture.chair, "chair", -side * 2.4, -1.3, side * 0.9, words="stool", colour="#6a6f76")
    hall.anchor("seat", -side * 2.4, -1.3, side * 0.9, 0.63)
    hall.anchor("car", side * 2.55, 0.4, -side * 0.12, 1.4)
    wall = hall.right if side > 0 else hall.left
    wall.plate(-1.9, 0.0, 1.9, 2.8, rgb("#5a6068"))
    for n in range(13):
        wall.plate(-1.8, 0.03 + n * 0.21, 1.8, 0.2 + n * 0.21, rgb("#b4bac0"), fade=0.12)
    plate = dressing.nameplate(place.sign or "GARAGE", 2.2, 0.4, _RED, rgb("#fff4e0"))
    hall.hang(hall.back, plate, side * 1.6, 2.52, 0.04)


def _smithy(hall: Hall, side: int, stone: Colour) -> None:
    """The forge, the anvil on its block, a trough, horseshoes on the wall."""
    hall.put(forge(mix(stone, rgb("#8a6a58"), 0.4)), side * 2.8, -2.2, -side * 0.5)
    block = Model()
    block.tube((0, 0, 0), (0, 0.5, 0), 0.32, 0.28, rgb("#6a4a30"), cap=rgb("#a87c50"))
    hall.put(block, side * 1.75, -0.7)
    hall.stand(tools.anvil, "anvil", side * 1.75, -0.7, 0.2, y=0.5)
    hall.stand(containers.barrel, "barrel", side * 3.6, 0.2)
    hall.stand(containers.bucket, "bucket", side * 3.0, 0.6)
    hall.put(dressing.crates(hall.rng, rgb("#8a6a48")), -side * 3.3, 2.6, side * math.pi / 2)
    shoes = Model()
    shoes.box((0, 0, 0), (2.4, 0.08, 0.05), rgb("#5a4028"))
    for n in range(7):
        x = -1.05 + n * 0.35
        arc = [(x + 0.09 * math.cos(a), -0.1 - 0.11 * math.sin(a), 0.05) for a in (k * math.pi / 8 for k in range(9))]
        shoes.stroke(arc, 0.035, rgb("#5a5f66"))
    hall.hang(hall.left if side > 0 else hall.right, shoes, 0.4, 1.9, 0.04)
    hall.anchor("anvil", side * 1.75, -0.7, 0.0, 0.9)

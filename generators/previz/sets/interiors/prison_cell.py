"""A prison cell: bunks, a barred window, a basin, bars across its front and the passage before them; a dungeon is of stone."""

import math

from film import Place, Setup
from generators.previz.pen import Colour, rgb, scale
from generators.previz.sets.interiors.fireside import FIRE
from generators.previz.sets.interiors.hall import Finish, Hall, Wall
from generators.previz.stage import Frame, Piece, StageSet, rng
from generators.previz.things import containers, furniture
from generators.previz.things.solids import Model

_IRON = rgb("#2f3439")
_BARS = 2.5
"""Metres: z of the bars."""
_CLEAR = 0.75
"""Metres from the camera to the bars: nearer, they are taken out, as a wall of a real set would be."""


class _Cell(Hall):
    """A room with bars across it, which are struck when the camera comes up to them."""

    bars: Model

    def pieces(self) -> list[Piece]:
        return [*super().pieces(), self._barred]

    def _barred(self, frame: Frame) -> None:
        eye = frame.camera.eye
        if abs(float(eye[2]) - _BARS) > _CLEAR:
            depth = abs(float(eye[2]) - _BARS)
            self.bars.draw(frame, self.walls[0].at(0.0, 0.0, _BARS - self.z[0]), 0.0, depth=depth)


def build(place: Place, setup: Setup) -> StageSet:
    chance = rng(place.seed, "prison cell")
    dungeon = any(w in place.name.lower() for w in ("dungeon", "castle", "tower", "medieval", "oubliette"))
    tones = ("#77716a", "#6a6f70", "#80786a") if dungeon else ("#a9aca4", "#9fb0ac", "#b3a996")
    stone = rgb(chance.choice(tones))
    finish = Finish(
        wall=stone,
        floor=scale(stone, 0.66),
        ceiling=scale(stone, 0.6),
        lamp=rgb("#ffb060") if dungeon else rgb("#f2f0d8"),
        lamps=0.45,
        gloom=0.34,
    )
    hall = _Cell(place, setup, x=(-2.2, 2.2), z=(-2.6, 5.8), height=2.9, finish=finish, outlook="country")
    hall.acting = (0.9, 1.0)
    for wall in hall.walls:
        _masonry(wall, stone, 0.42 if dungeon else 0.29, hall)
    side = 1 if chance.random() < 0.5 else -1
    hall.bars = _bars(side)
    _slit(hall, -side * 0.5)
    if dungeon:
        _straw(hall, side)
        torch = Model()
        torch.tube((0, 0, 0.06), (0, 0.42, 0.16), 0.03, 0.045, rgb("#4a3020"))
        for x, h, tone in ((-0.04, 0.2, "#ff8a34"), (0.04, 0.26, "#ffb04a"), (0.0, 0.16, "#ffe9a8")):
            torch.panel([(x - 0.05, 0.42, 0.17), (x + 0.05, 0.42, 0.17), (x, 0.44 + h, 0.17)], rgb(tone), glow=1)
        torch.halo((0, 0.55, 0.2), 1.3, FIRE, 0.6)
        for wall in (hall.left, hall.right):
            x = 2.4 if wall is hall.right else -2.4
            hall.hang(wall, torch, x, 1.5)
    else:
        hall.put(_bunk(), side * 1.7, -1.5)
        hall.hang(hall.back, _basin(), -side * 1.3, 0.0)
        hall.put(_toilet(), -side * 1.8, -1.4, side * math.pi / 2)
        for x in range(-2, 3):
            _tally(hall.left if side > 0 else hall.right, 0.2 + x * 0.2)
        for z in (-0.6, 4.2):
            hall.put(_tube_light(), 0.0, z, 0.0, 2.82)
            hall.pool(0.0, z, 2.0, strength=0.3)
    hall.stand(furniture.door, "door", 0.0, 0.0, wall=hall.front, colour="#4a5058", text=place.sign)
    hall.anchor("bed", side * 1.7, -1.5, 0.0, 0.5)
    hall.anchor("seat", side * 1.45, -1.0, -side * math.pi / 2, 0.48)
    hall.anchor("bars", 0.0, _BARS - 0.5, 0.0, 2.6)
    hall.anchor("door", 0.0, 5.0, 0.0, 2.1)
    hall.anchor("window", -side * 0.5, -1.9, math.pi, 2.6)
    return hall


def _masonry(wall: Wall, stone: Colour, course: float, hall: Hall) -> None:
    half, rows = wall.width / 2, round(2.9 / course)
    block = course * 1.9
    for row in range(rows):
        x = -half - (block / 2 if row % 2 else 0.0)
        while x < half - 0.02:
            a, b = max(x, -half), min(x + block - 0.025, half)
            wall.plate(
                a, row * course + 0.012, b, (row + 1) * course - 0.012, scale(stone, hall.rng.uniform(0.87, 1.1))
            )
            x += block


def _slit(hall: Hall, x: float) -> None:
    """A small window high up, with bars before it."""
    hall.back.window(x - 0.42, 1.8, x + 0.42, 2.45)
    m = Model()
    for n in range(5):
        m.tube((-0.34 + n * 0.17, 0, 0.03), (-0.34 + n * 0.17, 0.65, 0.03), 0.018, 0.018, _IRON)
    m.box((0, -0.08, 0.04), (1.0, 0.08, 0.14), rgb("#6a6660"))
    hall.hang(hall.back, m, x, 1.8)
    hall.daylight(hall.back, x - 0.42, 1.8, x + 0.42, 2.45)


def _bars(side: int) -> Model:
    """Across 4.4 m, with a door that stands a hand's breadth open in it."""
    m = Model()
    for y in (0.04, 1.15, 2.2, 2.78):
        m.stroke([(-2.2, y, 0), (2.2, y, 0)], 0.05, _IRON)
    for n in range(30):
        x = -2.12 + n * 0.146
        m.stroke([(x, 0, 0), (x, 2.85, 0)], 0.028, _IRON)
    for x in (side * 0.2, side * 1.1):
        m.stroke([(x, 0, 0), (x, 2.2, 0)], 0.06, scale(_IRON, 1.3))
    m.box((side * 0.2, 0.95, 0), (0.16, 0.26, 0.07), scale(_IRON, 1.5))
    return m


def _bunk() -> Model:
    """Two beds over each other along z, each 0.8 m wide; the lower at 0.5 m."""
    m = Model()
    for x in (-0.38, 0.38):
        for z in (-0.95, 0.95):
            m.box((x, 0, z), (0.05, 1.75, 0.05), _IRON)
    for y in (0.3, 1.4):
        m.box((0, y, 0), (0.8, 0.06, 1.95), scale(_IRON, 1.3))
        m.box((0, y + 0.06, 0), (0.76, 0.13, 1.88), rgb("#8a8f94"))
        m.box((0, y + 0.19, 0.3), (0.78, 0.03, 1.25), rgb("#5f6f62"))
        m.box((0, y + 0.19, -0.7), (0.56, 0.08, 0.34), rgb("#e8e6de"))
    return m


def _basin() -> Model:
    m = Model()
    m.box((0, 0.72, 0.2), (0.5, 0.14, 0.38), rgb("#e4e6e4"))
    m.box((0, 0.3, 0.1), (0.12, 0.42, 0.16), rgb("#d0d4d2"))
    m.stroke([(0, 0.86, 0.06), (0, 1.0, 0.08), (0, 0.98, 0.2)], 0.03, rgb("#9aa2a8"))
    m.box((0, 1.3, 0.02), (0.4, 0.5, 0.03), rgb("#8f989c"))
    m.plate(-0.17, 1.33, 0.17, 1.77, 0.037, rgb("#b4c4c8"), fade=0.3)
    return m


def _toilet() -> Model:
    m = Model()
    m.box((0, 0, 0.1), (0.26, 0.3, 0.36), rgb("#c8ccca"))
    m.tube((0, 0.3, 0.14), (0, 0.42, 0.14), 0.16, 0.21, rgb("#e4e6e4"), cap=rgb("#b8bcba"))
    m.box((0, 0.3, -0.16), (0.42, 0.5, 0.18), rgb("#e4e6e4"))
    return m


def _tally(wall: Wall, x: float) -> None:
    """Four days and a stroke, scratched into the wall."""
    for k in range(4):
        wall.plate(x + k * 0.035, 1.35, x + k * 0.035 + 0.012, 1.52, rgb("#e8e6de"))
    wall.shape([(x - 0.02, 1.38), (x - 0.01, 1.36), (x + 0.14, 1.49), (x + 0.13, 1.51)], rgb("#e8e6de"))


def _tube_light() -> Model:
    m = Model()
    m.box((0, 0, 0), (1.1, 0.06, 0.16), rgb("#f8f8ea"), glow=0.9)
    m.halo((0, 0, 0), 1.2, rgb("#f2f0d8"), 0.35)
    return m


def _straw(hall: Hall, side: int) -> None:
    """A plank bed of straw, chains from the wall, a bucket, a barrel."""
    bed = Model()
    bed.box((0, 0, 0), (0.95, 0.34, 2.0), rgb("#5a4028"))
    bed.box((0, 0.34, 0), (0.9, 0.14, 1.9), rgb("#c8a85a"))
    for _n in range(14):
        x, z = hall.rng.uniform(-0.42, 0.42), hall.rng.uniform(-0.9, 0.9)
        bed.stroke([(x, 0.48, z), (x + 0.14, 0.53, z + 0.1)], 0.02, rgb("#e0c67a"))
    hall.put(bed, side * 1.65, -1.5)
    chains = Model()
    for x in (-0.3, 0.3):
        chains.ball((x, 0.9, 0.03), 0.06, _IRON)
        links = [(x + 0.05 * math.sin(k), 0.9 - k * 0.09, 0.05) for k in range(7)]
        chains.stroke(links, 0.035, scale(_IRON, 1.4))
        chains.tube((x + 0.02, 0.22, 0.05), (x + 0.02, 0.3, 0.05), 0.06, 0.06, scale(_IRON, 1.4))
    hall.hang(hall.left if side > 0 else hall.right, chains, side * -1.2, 0.8)
    hall.stand(containers.bucket, "bucket", -side * 1.7, -2.1)
    hall.stand(containers.barrel, "barrel", -side * 1.6, 4.6)

"""A ballroom: a polished floor under chandeliers, mirrors between gilded pilasters, tall windows, the musicians' platform."""

import math

import numpy as np

from film import Place, Setup
from generators.previz.pen import Colour, mix, rgb, scale
from generators.previz.sets.interiors.grand import GILT, candelabrum, chandelier, drapes, tall_window
from generators.previz.sets.interiors.hall import Finish, Hall, Wall
from generators.previz.sets.interiors.surfaces import Lines
from generators.previz.stage import StageSet, rng
from generators.previz.things import furniture, music
from generators.previz.things.solids import Model


def build(place: Place, setup: Setup) -> StageSet:
    chance = rng(place.seed, "ballroom")
    wall = rgb(chance.choice(("#e6dcc4", "#d3dcd8", "#e2d0c4", "#cfd6e2")))
    cloth = rgb(chance.choice(("#8e2f3f", "#2f5a7a", "#6a3f6a", "#b08a3a")))
    finish = Finish(
        wall=wall, floor=rgb("#a8743f"), ceiling=mix(wall, (1, 1, 1), 0.5), skirting=GILT, lamps=0.85, gloom=0.18
    )
    hall = Hall(place, setup, x=(-6.2, 6.2), z=(-6.4, 8.4), height=5.8, finish=finish, outlook="country")
    hall.acting = (3.2, 3.2)
    _parquet(hall, scale(finish.floor, 0.74))
    for wall_side in hall.walls:
        half = wall_side.width / 2
        wall_side.plate(-half, 5.2, half, 5.35, GILT)
        wall_side.plate(-half, 0.95, half, 1.0, GILT)
    for wall_side in (hall.left, hall.right):
        for x in (-5.0, -0.4, 4.2):
            tall_window(hall, wall_side, x, 0.9, 4.4, mix(wall, (1, 1, 1), 0.4))
            drapes(hall, wall_side, x, 4.8, cloth)
        for x in (-2.7, 1.9):
            _mirror(wall_side, x)
    for x in (-4.6, 4.6):
        _mirror(hall.back, x)
        _mirror(hall.front, x)
    _platform(hall, place.sign, cloth)
    for x in (-5.5, 5.5):
        for z in (-2.4, -1.6, 3.0, 3.8):
            chair = "#caa250"
            hall.stand(furniture.chair, "chair", x, z, -math.copysign(math.pi / 2, x), colour=chair)
        for z in (0.4, 6.4):
            hall.put(candelabrum(), x, z)
    for z in (-2.6, 1.2, 5.0):
        hall.put(chandelier(hall.height, 2.0, 1.0), 0.0, z)
        hall.pool(0.0, z, 3.0, strength=0.45)
    hall.hang(hall.front, _doors(wall), 0.0, 0.0, 0.02)
    hall.anchor("seat", 5.45, -1.6, -math.pi / 2, 0.47)
    hall.anchor("stage", 0.0, -3.6, 0.0, 0.0)
    hall.anchor("door", 0.0, 7.5, 0.0, 2.8)
    hall.anchor("window", -5.4, 0.4, -math.pi / 2, 4.4)
    return hall


def _parquet(hall: Hall, joint: Colour) -> None:
    """Diagonals both ways: lozenges of wood."""
    (x0, x1), (z0, z1) = hall.x, hall.z
    ends = []
    for c in np.arange(x0 - (z1 - z0), x1, 0.8).tolist():
        a, b = max(0.0, x0 - c), min(z1 - z0, x1 - c)
        if b > a:
            ends.append(((c + a, 0, z0 + a), (c + b, 0, z0 + b)))
            ends.append(((c + a, 0, z1 - a), (c + b, 0, z1 - b)))
    hall.on_floor.append(Lines(np.array(ends, dtype=np.float64), 0.014, joint, 0.75))


def _mirror(wall: Wall, x: float) -> None:
    """A tall mirror in a gilded frame between two pilasters."""
    for s in (-1, 1):
        wall.plate(x + s * 1.0 - 0.14, 0.14, x + s * 1.0 + 0.14, 5.2, scale(GILT, 0.92))
        wall.plate(x + s * 1.0 - 0.08, 0.4, x + s * 1.0 + 0.08, 5.0, scale(GILT, 1.18), fade=0.1)
    wall.plate(x - 0.7, 1.1, x + 0.7, 4.3, GILT)
    wall.plate(x - 0.6, 1.2, x + 0.6, 4.2, rgb("#b4c4c8"), glow=0.12, fade=0.3)
    wall.shape([(x - 0.5, 1.2), (x - 0.2, 1.2), (x + 0.5, 4.2), (x + 0.2, 4.2)], rgb("#d8e4e6"), glow=0.12)
    wall.shape([(x - 0.35, 4.3), (x + 0.35, 4.3), (x, 4.75)], GILT)


def _platform(hall: Hall, sign: str, cloth: Colour) -> None:
    """A low stage at the far end with a piano and stands for the music, curtains behind it."""
    m = Model()
    m.box((0, 0, 0), (6.0, 0.3, 2.0), rgb("#8a5a34"))
    m.plate(-3.0, 0.2, 3.0, 0.27, 1.002, GILT)
    hall.hang(hall.back, m, 0.0, 0.0, 1.1)
    hall.stand(music.piano, "piano", -1.7, -5.2, 0.5, y=0.3, words="grand")
    for x in (0.5, 1.4, 2.3):
        hall.put(_stand(), x, -5.1, 0.3, 0.3)
        hall.stand(furniture.chair, "chair", x, -5.7, y=0.3, colour="#caa250")
    back = Model()
    n = 22
    for k in range(n):
        x = -3.3 + (k + 0.5) * 6.6 / n
        back.tube((x, 0, 0), (x, 4.6, 0), 0.17, 0.17, scale(cloth, 1.05 if k % 2 else 0.82), gloss=0.05)
    back.box((0, 4.4, 0.1), (7.0, 0.5, 0.3), scale(cloth, 0.75))
    back.plate(-3.5, 4.4, 3.5, 4.5, 0.252, GILT)
    if sign:
        back.words(sign, -2.6, 4.55, 2.6, 4.85, 0.254, GILT, glow=0.3, lines=1)
    hall.hang(hall.back, back, 0.0, 0.3, 0.15)


def _stand() -> Model:
    m = Model()
    m.tube((0, 0, 0), (0, 0.95, 0), 0.015, 0.015, rgb("#2c2a2a"))
    m.tube((0, 0, 0), (0, 0.03, 0), 0.18, 0.12, rgb("#2c2a2a"))
    m.prism([(-0.22, 0.92), (0.22, 0.92), (0.22, 1.22), (-0.22, 1.22)], -0.02, 0.0, rgb("#f4efe0"))
    return m


def _doors(wall: Colour) -> Model:
    """White double doors with gold mouldings, 2.8 m high."""
    m = Model()
    m.box((0, 0, -0.02), (2.5, 3.1, 0.1), GILT)
    for s in (-1, 1):
        m.plate(s * 0.56 - 0.53, 0.02, s * 0.56 + 0.53, 2.85, 0.032, mix(wall, (1, 1, 1), 0.6))
        for y0, y1 in ((0.2, 0.95), (1.1, 2.6)):
            m.plate(s * 0.56 - 0.38, y0, s * 0.56 + 0.38, y1, 0.033, GILT)
            m.plate(s * 0.56 - 0.35, y0 + 0.03, s * 0.56 + 0.35, y1 - 0.03, 0.034, mix(wall, (1, 1, 1), 0.45), fade=0.1)
        m.disc(s * 0.1, 1.02, 0.035, 0.05, furniture.BRASS)
    return m

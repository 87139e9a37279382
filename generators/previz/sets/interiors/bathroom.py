"""A bathroom: tiles, the bath, the basin under its mirror, a window of light."""

import math

from film import Place, Setup
from generators.previz.pen import Colour, rgb, scale
from generators.previz.sets.interiors import dressing
from generators.previz.sets.interiors.hall import Finish, Hall
from generators.previz.stage import StageSet, rng
from generators.previz.things import furniture, homely
from generators.previz.things.fittings import FITTINGS
from generators.previz.things.solids import Model


def build(place: Place, setup: Setup) -> StageSet:
    chance = rng(place.seed, "bathroom")
    tile = rgb(chance.choice(("#9cc4c0", "#a8c4d8", "#d8d2c0")))
    finish = Finish(wall=rgb("#eef0ee"), floor=rgb("#e6e6e0"), ceiling=rgb("#f2f2ee"), lamps=0.6, gloom=0.14)
    hall = Hall(place, setup, x=(-3.2, 3.2), z=(-2.8, 4.6), height=2.8, finish=finish)
    hall.acting = (1.2, 1.0)
    hall.chequer(0.45, scale(tile, 0.75))
    for wall in hall.walls:
        half = wall.width / 2
        wall.plate(-half, 0.0, half, 1.5, tile)
        for n in range(int(wall.width / 0.3) + 1):
            wall.plate(-half + n * 0.3 - 0.008, 0.0, -half + n * 0.3 + 0.008, 1.5, scale(tile, 1.18))
        for k in range(1, 5):
            wall.plate(-half, 0.3 * k - 0.008, half, 0.3 * k + 0.008, scale(tile, 1.18))
        wall.plate(-half, 1.5, half, 1.58, scale(tile, 0.6))
    side = 1 if chance.random() < 0.5 else -1
    hall.stand(FITTINGS["bathtub"], "bathtub", side * 1.9, -2.1)
    hall.stand(homely.sink, "sink", -side * 1.3, -2.45)
    hall.put(_toilet(), -side * 2.6, 0.1, side * math.pi / 2)
    hall.hang(hall.back, _mirror(), -side * 1.3, 1.25, 0.03)
    hall.back.window(side * 1.9 - 0.5, 1.7, side * 1.9 + 0.5, 2.5)
    bars = Model()
    dressing.paned(bars, 1.0, 0.8, rgb("#f4f4f0"))
    hall.hang(hall.back, bars, side * 1.9, 1.7)
    hall.daylight(hall.back, side * 1.9 - 0.5, 1.7, side * 1.9 + 0.5, 2.5)
    hall.stand(furniture.door, "door", 0.0, 0.0, wall=hall.left if side > 0 else hall.right)
    hall.lamp(0.0, 2.3, 0.4, reach=2.2, strength=0.5)
    hall.anchor("sink", -side * 1.3, -1.6, math.pi, 1.0)
    hall.anchor("mirror", -side * 1.3, -1.6, math.pi, 2.0)
    hall.anchor("bathtub", side * 1.9, -1.2, math.pi, 0.6)
    hall.anchor("door", -side * 2.4, 0.0, -side * math.pi / 2, 2.1)
    return hall


def _mirror() -> Model:
    m = Model()
    m.box((0, 0, 0), (0.9, 1.0, 0.03), rgb("#c9a04a"))
    m.plate(-0.4, 0.05, 0.4, 0.95, 0.016, rgb("#c9dde6"))
    m.panel(
        [(-0.3, 0.2, 0.017), (-0.1, 0.9, 0.017), (0.02, 0.9, 0.017), (-0.18, 0.2, 0.017)],
        rgb("#e6f2f6"),
        mark=True,
        fade=0,
    )
    return m


def _toilet() -> Model:
    m = Model()
    white: Colour = rgb("#f4f5f4")
    m.box((0, 0.4, -0.24), (0.44, 0.42, 0.18), white)
    m.lathe(0, 0.08, [(0.14, 0), (0.12, 0.15), (0.22, 0.38), (0.24, 0.42)], white, cap=rgb("#d8dcdc"))
    m.ball((0, 0.86, -0.24), (0.05, 0.02, 0.05), rgb("#b8c0c8"))
    return m

"""A vault: its round door in the back wall, deposit boxes at both sides; an airlock has a hatch."""

import math

from film import Place, Setup
from generators.previz.pen import Colour, rgb, scale
from generators.previz.sets.interiors import dressing, prison_cell
from generators.previz.sets.interiors.hall import Finish, Hall, Wall
from generators.previz.stage import StageSet, rng
from generators.previz.things import containers, furniture, machines
from generators.previz.things.solids import Model


def build(place: Place, setup: Setup) -> StageSet:
    name = place.name.lower()
    if any(w in name for w in ("cell", "prison", "jail", "dungeon")):
        return prison_cell.build(place, setup)
    chance = rng(place.seed, "vault")
    airlock = any(w in name for w in ("airlock", "hangar", "station", "ship", "shuttle"))
    steel = rgb(chance.choice(("#66727f", "#6f7a74", "#77706a", "#5f6a80")))
    accent = rgb(chance.choice(("#e08a2e", "#d8b23c"))) if airlock else furniture.BRASS
    finish = Finish(
        wall=steel,
        floor=rgb("#4a525c"),
        ceiling=rgb("#39414b"),
        lamp=rgb("#b8dcff") if airlock else rgb("#ffe2b0"),
        lamps=0.5,
        gloom=0.3,
    )
    hall = Hall(
        place, setup, x=(-3.6, 3.6), z=(-3.2, 6.0), height=3.3, finish=finish, outlook="space" if airlock else "city"
    )
    # The camera keeps clear of the wheel, which sticks out of the wall.
    hall.bounds = hall.bounds._replace(z0=-3.2 + 0.9)
    hall.chequer(1.2, scale(finish.floor, 0.85))
    hall.stand(machines.vault_door, "vault door", 0.0, 0.0, wall=hall.back, text=place.sign)
    for side in (hall.left, hall.right):
        if airlock:
            _panels(side, steel, accent)
        else:
            _boxes(side, steel)
    _stripes(hall.back, accent, airlock)
    hall.stand(machines.keypad, "keypad", 1.95, 1.2, wall=hall.back)
    hall.stand(machines.lever, "lever", -2.05, 0.86, wall=hall.back)
    hall.hang(hall.back, _lamp(), 1.95, 2.3, 0.02)
    hall.hang(hall.back, _lamp(), -1.95, 2.3, 0.02)
    if not airlock:
        hall.put(dressing.crates(chance, accent), -2.6, 2.6, math.pi / 2)
        hall.stand(furniture.table, "table", 2.4, 3.0, math.pi / 2, colour="#59636e")
        hall.stand(containers.bag, "bag", 2.4, 3.0, 0.4, y=0.75)
    if airlock:
        hall.put(dressing.crates(chance, rgb("#6f7d8c")), 2.9, 2.8, -math.pi / 2)
    hall.stand(furniture.door, "door", 0.0, 0.0, wall=hall.front, colour="#59636e")
    for s in (-1, 1):
        hall.front.plate(s * 2.2 - 0.9, 0.4, s * 2.2 + 0.9, 2.4, scale(steel, 0.85), fade=0.15)
    for z in (-1.4, 1.2, 3.8):
        hall.put(_tube_light(), 0.0, z, 0.0, 3.24)
        hall.pool(0.0, z, 2.2, strength=0.3)
    hall.anchor("vault door", 0.0, -2.4, math.pi, 2.9)
    hall.anchor("keypad", 1.95, -2.6, math.pi, 1.45)
    hall.anchor("lever", -2.05, -2.6, math.pi, 1.28)
    hall.anchor("door", 0.0, 5.2, 0.0, 2.1)
    hall.anchor("shelf", -2.9, 0.0, -math.pi / 2, 2.6)
    return hall


def _boxes(wall: Wall, steel: Colour) -> None:
    half = wall.width / 2
    columns = int(wall.width / 0.62)
    wall.plate(-half + 0.1, 0.2, half - 0.1, 2.9, scale(steel, 0.55))
    for n in range(columns):
        for row in range(6):
            x, y = -half + 0.15 + n * (wall.width - 0.3) / columns, 0.25 + row * 0.44
            w = (wall.width - 0.3) / columns - 0.04
            wall.plate(x, y, x + w, y + 0.4, scale(furniture.BRASS, 0.62 + 0.1 * ((n * 3 + row * 5) % 4)))
            wall.plate(x + w / 2 - 0.07, y + 0.17, x + w / 2 + 0.07, y + 0.22, rgb("#2c2620"))


def _panels(wall: Wall, steel: Colour, accent: Colour) -> None:
    half = wall.width / 2
    for n in range(4):
        x = -half + n * wall.width / 4
        w = wall.width / 4
        wall.plate(x + 0.12, 0.4, x + w - 0.12, 1.1, scale(steel, 0.8), fade=0.15)
        wall.plate(x + 0.12, 1.3, x + w - 0.12, 2.5, scale(steel, 1.15), fade=0.15)
        wall.plate(x + 0.3, 1.5, x + 0.6, 1.6, accent, glow=0.6)
    wall.plate(-half, 2.75, half, 2.85, rgb("#cfe8ff"), glow=1)


def _stripes(wall: Wall, accent: Colour, airlock: bool) -> None:
    """Warning stripes at the foot of the door's wall, or a brass rail."""
    if not airlock:
        wall.plate(-3.6, 3.0, 3.6, 3.1, accent)
        return
    wall.plate(-3.6, 0.0, 3.6, 0.22, rgb("#22262c"))
    for n in range(18):
        x = -3.6 + n * 0.4
        wall.shape([(x, 0.0), (x + 0.2, 0.0), (x + 0.36, 0.22), (x + 0.16, 0.22)], accent)


def _lamp() -> Model:
    m = Model()
    m.box((0, 0, 0.04), (0.16, 0.16, 0.08), rgb("#2c3138"))
    m.ball((0, 0.08, 0.1), 0.06, rgb("#ff5a3c"), glow=0.8)
    m.halo((0, 0.08, 0.12), 0.5, rgb("#ff5a3c"), 0.5)
    return m


def _tube_light() -> Model:
    m = Model()
    m.box((0, 0, 0), (1.8, 0.05, 0.2), rgb("#f2f8ff"), glow=0.9)
    m.halo((0, 0, 0), 1.3, rgb("#e0f0ff"), 0.3)
    return m

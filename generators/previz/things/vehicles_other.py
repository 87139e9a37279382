"""Sled, tractor, tank, carriage, what floats in the air or dives, and a clown's one wheel: front towards +z."""

import itertools
import math
from collections.abc import Callable

from generators.previz.camera import vec
from generators.previz.pen import mix, rgb, scale
from generators.previz.things.vehicles_frame import (
    CHROME,
    GLASS,
    LAMP,
    RED,
    Build,
    Lamp,
    Wheel,
    lamps,
    side_panel,
    side_words,
)

_WOOD = rgb("#8a5a32")
_ROPE = rgb("#c9a466")


def sled(build: Build) -> None:
    wood = build.main("#b3372c" if build.says("sleigh", "santa") else "#9a6a3c")
    body = build.layer()
    for s in (-1, 1):
        body.stroke(
            [(s * 0.3, 0.03, -1.0), (s * 0.3, 0.03, 0.8), (s * 0.3, 0.22, 1.1), (s * 0.3, 0.42, 1.05)],
            0.045,
            rgb("#6b737d"),
        )
        for z in (-0.8, 0.0, 0.7):
            body.stroke([(s * 0.3, 0.04, z), (s * 0.26, 0.24, z)], 0.04, wood)
    for x in (-0.24, -0.08, 0.08, 0.24):
        body.box((x, 0.24, -0.05), (0.13, 0.035, 1.9), scale(wood, 0.9 + 0.15 * (x > 0)))
    for s in (-1, 1):
        body.stroke([(s * 0.28, 0.26, -0.95), (s * 0.26, 0.9, -1.12)], 0.04, wood)
    body.stroke([(-0.26, 0.9, -1.12), (0.26, 0.9, -1.12)], 0.045, wood)
    body.box((0, 0.275, -0.35), (0.44, 0.26, 0.6), rgb("#6a7a4a"))
    body.stroke([(-0.23, 0.54, -0.2), (0.23, 0.54, -0.2)], 0.025, _ROPE)
    body.stroke([(-0.23, 0.54, -0.5), (0.23, 0.54, -0.5)], 0.025, _ROPE)
    body.stroke([(0, 0.3, 0.95), (0, 0.42, 1.7)], 0.03, _ROPE)
    build.seat = vec(0, 0.28, 0.35)
    build.shadow = (0.4, 1.1)


def tractor(build: Build) -> None:
    paint = build.main("#c8322e")
    body = build.layer()
    body.box((0, 0.75, 0.75), (0.62, 0.62, 1.5), paint, gloss=0.15)
    body.box((0, 0.6, -0.55), (0.8, 0.5, 1.1), scale(paint, 0.8))
    body.plate(-0.26, 0.8, 0.26, 1.3, 1.501, rgb("#2a2c31"))
    side_panel(body, [(0.2, 0.9), (1.35, 0.9), (1.35, 1.2), (0.2, 1.2)], 0.312, rgb("#2a2c31"))
    body.tube((0.16, 1.35, 0.7), (0.16, 2.0, 0.7), 0.05, 0.05, rgb("#33373d"))
    lamps(body, Lamp(0.24, 1.2, 1.51, 0.09, LAMP, 1.2), lit=build.lit)
    cab = build.layer()
    for x in (-0.6, 0.6):
        for z in (-1.0, 0.1):
            cab.stroke([(x * 0.9, 1.1, z), (x * 0.85, 2.3, z)], 0.07, scale(paint, 0.7))
    cab.box((0, 2.3, -0.45), (1.3, 0.1, 1.4), scale(paint, 0.9))
    cab.stroke([(0, 1.3, 0.0), (0, 1.5, -0.2)], 0.05, rgb("#2a2c31"))
    build.wheels += [Wheel((s * 0.72, 0.82, -0.6), 0.82, 0.42, rgb("#e0b02a"), 6, 0.4) for s in (1, -1)]
    build.wheels += [Wheel((s * 0.55, 0.45, 1.15), 0.45, 0.26, rgb("#e0b02a"), 6, 0.4) for s in (1, -1)]
    build.seat = vec(0, 0.75, -0.5)
    build.shadow = (1.0, 1.8)


def tank(build: Build) -> None:
    green = build.main("#5f6b45")
    body = build.layer()
    for s in (-1, 1):
        body.profile(
            [(-2.9, 0.35), (-2.4, 0.02), (2.3, 0.02), (3.0, 0.5), (2.7, 0.95), (-2.8, 0.95)],
            s * 1.25 - 0.3,
            s * 1.25 + 0.3,
            rgb("#3a3d38"),
        )
    body.profile([(-2.8, 0.55), (2.6, 0.55), (2.9, 0.8), (1.9, 1.35), (-2.7, 1.35)], -1.2, 1.2, green)
    body.slab(
        [(-0.95, -1.3), (0.95, -1.3), (1.05, 0.3), (0.6, 1.1), (-0.6, 1.1), (-1.05, 0.3)], 1.35, 2.0, scale(green, 1.08)
    )
    body.tube((0, 1.7, 1.0), (0, 1.78, 4.1), 0.13, 0.1, scale(green, 0.85), cap=rgb("#17181a"))
    body.tube((0, 1.775, 3.9), (0, 1.785, 4.2), 0.15, 0.15, scale(green, 0.8), cap=rgb("#17181a"))
    body.tube((0.4, 2.0, -0.5), (0.4, 2.15, -0.5), 0.36, 0.34, scale(green, 0.9))
    body.stroke([(-0.7, 2.0, -1.0), (-0.72, 3.2, -1.05)], 0.02, rgb("#2a2c31"))
    side_words(body, build.thing.text or "", 1.06, -0.9, 0.4, 1.45, 1.9, rgb("#f0efe8"))
    for z in (-2.1, -1.3, -0.5, 0.3, 1.1, 1.9):
        build.wheels += [Wheel((s * 1.5, 0.4, z), 0.36, 0.14, scale(green, 0.9), 5, 0.2) for s in (1, -1)]
    build.shadow = (1.7, 3.1)


def carriage(build: Build) -> None:
    """A closed coach on springs, with a box for who drives; gold if it is a king's."""
    gold = build.says("gold", "royal", "queen", "king", "cinderella")
    paint = build.main("#c9973a" if gold else "#5a2a2a")
    body = build.layer()
    body.profile(
        [(-0.95, 0.85), (0.75, 0.85), (0.95, 1.2), (0.9, 2.3), (-1.05, 2.3), (-1.1, 1.2)], -0.72, 0.72, paint, gloss=0.2
    )
    side_panel(body, [(-0.32, 0.9), (0.28, 0.9), (0.28, 2.2), (-0.32, 2.2)], 0.724, scale(paint, 0.75))
    for z in (-0.72, -0.02, 0.62):
        side_panel(
            body,
            [(z - 0.2, 1.55), (z + 0.2, 1.55), (z + 0.2, 2.1), (z - 0.2, 2.1)],
            0.73,
            mix(GLASS, LAMP, build.indoors),
            glow=build.indoors,
        )
    side_panel(body, [(-0.95, 1.3), (0.9, 1.3), (0.9, 1.36), (-0.95, 1.36)], 0.732, rgb("#d9b878"))
    body.box((0, 2.3, -0.08), (1.6, 0.12, 2.1), scale(paint, 0.6))
    if not gold:
        body.box((0, 2.42, -0.3), (0.8, 0.34, 0.6), rgb("#6a4a2c"))
    box = build.layer()
    box.box((0, 1.35, 1.35), (1.0, 0.12, 0.5), rgb("#2f2621"))
    box.box((0, 1.47, 1.12), (1.0, 0.4, 0.08), rgb("#2f2621"))
    box.panel([(-0.5, 1.3, 1.6), (0.5, 1.3, 1.6), (0.45, 0.85, 1.95), (-0.45, 0.85, 1.95)], scale(paint, 0.7))
    for s in (-1, 1):
        box.stroke([(s * 0.3, 0.75, 1.7), (s * 0.35, 0.85, 3.6)], 0.06, _WOOD)
        box.ball((s * 0.78, 1.75, 1.0), 0.1, LAMP, glow=0.8)
    build.wheels += [Wheel((s * 0.85, 0.68, -0.85), 0.68, 0.1, rgb("#d9b878"), 10, 0.12) for s in (1, -1)]
    build.wheels += [Wheel((s * 0.8, 0.52, 1.35), 0.52, 0.1, rgb("#d9b878"), 10, 0.12) for s in (1, -1)]
    build.seat = vec(0, 1.02, 1.3)
    build.shadow = (1.0, 2.0)


def hot_air_balloon(build: Build) -> None:
    """Twelve metres of stripes over a basket."""
    body = build.layer()
    tones = (build.main("#d8342c"), rgb("#f2c83a"))
    rows = [(0.9, 3.2), (2.3, 4.8), (3.6, 7.0), (3.9, 8.9), (3.2, 10.8), (1.6, 12.0), (0.0, 12.4)]
    for n in range(16):
        a, b = n * math.tau / 16, (n + 1) * math.tau / 16
        for k in range(len(rows) - 1):
            (q0, y0), (q1, y1) = rows[k], rows[k + 1]
            quad = [
                (q0 * math.cos(a), y0, q0 * math.sin(a)),
                (q0 * math.cos(b), y0, q0 * math.sin(b)),
                (q1 * math.cos(b), y1, q1 * math.sin(b)),
                (q1 * math.cos(a), y1, q1 * math.sin(a)),
            ]
            body.panel(quad[:3] if q1 == 0 else quad, tones[n % 2], fade=0.05)
    basket = build.layer()
    for s in (-1, 1):
        for z in (-0.5, 0.5):
            basket.stroke([(s * 0.5, 1.05, z), (s * 0.7, 3.3, z * 1.3)], 0.03, _ROPE)
    basket.box((0, 0.0, 0), (1.15, 1.05, 1.15), rgb("#a8753f"))
    for y in (0.25, 0.55, 0.85):
        side_panel(basket, [(-0.57, y), (0.57, y), (0.57, y + 0.05), (-0.57, y + 0.05)], 0.577, rgb("#7a5028"))
        basket.plate(-0.57, y, 0.57, y + 0.05, 0.577, rgb("#7a5028"))
    basket.ball((0, 2.2, 0), (0.12, 0.3, 0.12), rgb("#ffb03a"), glow=1)
    basket.halo((0, 2.4, 0), 1.6, rgb("#ffb03a"), 0.5)
    build.bobs = 0.12


def airship(build: Build) -> None:
    hull = build.main("#b9bec6")
    body = build.layer()
    ring = [(0.1, -9.0), (1.3, -7.4), (2.1, -4.5), (2.4, 0.0), (2.1, 4.5), (1.3, 7.4), (0.1, 9.0)]
    for (ra, za), (rb, zb) in itertools.pairwise(ring):
        body.tube((0, 4.0, za), (0, 4.0, zb), ra, rb, hull, gloss=0.3)
    fins = build.layer()
    for s in (-1, 1):
        fins.panel(
            [(s * 0.8, 4.0, -8.4), (s * 2.9, 4.0, -8.9), (s * 2.9, 4.0, -7.4), (s * 1.6, 4.0, -6.2)], rgb("#c8322e")
        )
    fins.profile([(-8.4, 4.8), (-8.9, 6.9), (-7.4, 6.9), (-6.2, 5.6)], -0.08, 0.08, rgb("#c8322e"))
    cabin = build.layer()
    cabin.box((0, 0.75, 1.2), (1.1, 0.95, 3.4), rgb("#4a5058"))
    for n in range(5):
        z = 0.0 + n * 0.62
        side_panel(
            cabin,
            [(z - 0.2, 1.1), (z + 0.2, 1.1), (z + 0.2, 1.5), (z - 0.2, 1.5)],
            0.556,
            mix(GLASS, LAMP, build.indoors),
            glow=build.indoors,
        )
    side_words(body, build.thing.text or "", 2.42, -3.0, 3.0, 3.6, 4.6, rgb("#2b3450"))
    build.bobs = 0.15


def submarine(build: Build) -> None:
    hull = build.main("#e0b02a" if build.says("yellow") else "#4f5b66")
    body = build.layer()
    ring = [(0.15, -4.4), (0.8, -3.4), (1.15, -1.5), (1.2, 1.5), (0.95, 3.4), (0.2, 4.3)]
    for (ra, za), (rb, zb) in itertools.pairwise(ring):
        body.tube((0, 1.3, za), (0, 1.3, zb), ra, rb, hull, gloss=0.3)
    tower = build.layer()
    tower.slab([(-0.4, -0.9), (0.4, -0.9), (0.45, 0.3), (0.0, 1.1), (-0.45, 0.3)], 2.3, 3.5, scale(hull, 0.9))
    tower.stroke([(0, 3.5, 0.2), (0, 4.3, 0.2), (0, 4.35, 0.45)], 0.09, rgb("#2a2c31"))
    ports = build.layer()
    for n in range(4):
        for s in (-1, 1):
            z = -1.6 + n * 1.1
            ports.ball((s * 1.13, 1.55, z), (0.08, 0.22, 0.22), rgb("#c9a24a"))
            ports.ball((s * 1.17, 1.55, z), (0.07, 0.15, 0.15), mix(GLASS, LAMP, 0.5), glow=0.6)
    for s in (-1, 1):
        ports.panel([(s * 0.4, 1.3, -3.4), (s * 1.9, 1.3, -3.9), (s * 1.9, 1.3, -3.0), (s * 0.8, 1.3, -2.4)], RED)
    ports.profile([(-4.2, 1.3), (-4.6, 2.7), (-3.6, 2.7), (-2.9, 2.1)], -0.07, 0.07, RED)
    build.bobs, build.wake = 0.06, (1.3, 4.4)


def ufo(build: Build) -> None:
    metal = build.main("#aeb6c0")
    body = build.layer()
    body.lathe(0, 0, [(1.0, 0.5), (2.0, 0.75), (3.3, 1.25)], scale(metal, 0.8), gloss=0.6)
    body.lathe(0, 0, [(3.3, 1.25), (2.3, 1.65), (1.35, 1.9)], metal, gloss=0.6)
    dome = build.layer()
    dome.ball((0, 1.95, 0), (1.25, 0.95, 1.25), rgb("#7fd6c0"), glow=0.35, gloss=0.8)
    for n in range(12):
        a = n * math.tau / 12
        dome.ball(
            (2.95 * math.cos(a), 1.32, 2.95 * math.sin(a)), 0.16, rgb(("#f2e23a", "#ff5a4a", "#5ad0ff")[n % 3]), glow=1
        )
    dome.halo((0, 0.5, 0), 2.6, rgb("#9af0d0"), 0.6)
    build.bobs = 0.15
    build.shadow = (2.6, 2.6)


def unicycle(build: Build) -> None:
    frame = build.layer()
    paint = build.main("#c8322e")
    build.wheels += [Wheel((0, 0.3, 0), 0.3, 0.04, CHROME, 12, 0.12)]
    for s in (-1, 1):
        frame.stroke([(s * 0.05, 0.3, 0), (s * 0.05, 0.62, 0), (0, 0.7, 0)], 0.025, paint)
        frame.stroke(
            [(s * 0.06, 0.3, 0), (s * 0.08, 0.3 + s * 0.1, 0.06), (s * 0.17, 0.3 + s * 0.1, 0.06)],
            0.025,
            rgb("#3a3d44"),
        )
    frame.tube((0, 0.7, 0), (0, 0.84, 0), 0.02, 0.02, CHROME)
    frame.ball((0, 0.87, 0), (0.09, 0.05, 0.16), rgb("#25262c"))
    build.seat = vec(0, 0.46, 0)
    build.shadow = (0.15, 0.35)


OTHER_VEHICLES: dict[str, Callable[[Build], None]] = {
    "sled": sled,
    "tractor": tractor,
    "tank": tank,
    "carriage": carriage,
    "hot-air balloon": hot_air_balloon,
    "airship": airship,
    "submarine": submarine,
    "ufo": ufo,
    "unicycle": unicycle,
}

"""Cars, trucks, buses, trains, bicycles, carts: on wheels, front towards +z."""

import math

from generators.previz.camera import vec
from generators.previz.pen import Colour, mix, rgb, scale
from generators.previz.things.solids import Corner, Model
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

_BUMPER = rgb("#3a3d44")


def car(build: Build) -> None:
    sports, police, taxi = build.says("sports", "race", "racing"), build.says("police"), build.says("taxi", "cab")
    open_top = build.says("convertible", "cabrio")
    own = "#f2f3f5" if police else "#f2b51d" if taxi else "#c8322e" if sports or open_top else "#3f7fb5"
    colour = build.main(own)
    half, roof = 0.88, 1.18 if sports else 1.42
    belt = 0.76 if sports else 0.88
    body = build.layer(near=True)
    body.profile(
        [
            (-2.15, 0.28),
            (2.1, 0.28),
            (2.22, 0.42),
            (2.16, belt * 0.74),
            (0.95, belt),
            (-1.75, belt),
            (-2.18, belt * 0.92),
            (-2.22, 0.5),
        ],
        -half,
        half,
        colour,
        gloss=0.12,
    )
    if police:
        side_panel(
            body, [(-1.0, 0.34), (0.95, 0.34), (0.95, belt - 0.06), (-1.0, belt - 0.06)], half + 0.002, rgb("#23262e")
        )
    side_panel(body, [(-2.1, 0.28), (2.05, 0.28), (2.05, 0.34), (-2.1, 0.34)], half + 0.003, _BUMPER)
    seam = scale(colour, 0.72)
    for z in (0.86, -0.12, -1.05):
        side_panel(body, [(z, 0.36), (z + 0.02, 0.36), (z + 0.02, belt - 0.02), (z, belt - 0.02)], half + 0.004, seam)
    for z in (0.05, -0.92):
        side_panel(
            body,
            [(z, belt - 0.16), (z + 0.16, belt - 0.16), (z + 0.16, belt - 0.12), (z, belt - 0.12)],
            half + 0.004,
            CHROME,
        )
    side_words(
        body,
        build.thing.text or ("POLICE" if police else "TAXI" if taxi else ""),
        half + 0.006,
        -0.95,
        0.8,
        0.44,
        0.68,
        rgb("#f4f4f4") if police else rgb("#23262e"),
    )
    for z in (1.38, -1.35):
        # Dark wheel arches behind the wheels.
        arch = [(z + 0.41 * math.cos(a), 0.33 + 0.41 * math.sin(a)) for a in (math.pi * i / 10 for i in range(11))]
        side_panel(body, arch, half + 0.005, rgb("#1b1b20"))
    body.panel([(-0.5, 0.36, 2.212), (0.5, 0.36, 2.212), (0.5, 0.56, 2.212), (-0.5, 0.56, 2.212)], _BUMPER, mark=True)
    lamps(
        body,
        Lamp(0.66, 0.54, 2.215, 0.13, LAMP, 1.5),
        Lamp(0.68, 0.62, -2.225, 0.1, RED, 0.6, forward=False),
        lit=build.lit,
    )
    inside = build.layer()
    for x in (-0.36, 0.36):
        for z in (-0.05, -0.95):
            inside.box((x, 0.5, z - 0.22), (0.46, belt + 0.14 - 0.5, 0.14), rgb("#2c2a30"))
            inside.box((x, belt + 0.14, z - 0.22), (0.24, 0.16, 0.1), rgb("#2c2a30"))
    if open_top:
        screen = build.layer((0, 0, 1), (0, belt, 0.8))
        screen.panel(
            [
                (-half * 0.9, belt, 0.85),
                (half * 0.9, belt, 0.85),
                (half * 0.8, roof - 0.08, 0.45),
                (-half * 0.8, roof - 0.08, 0.45),
            ],
            GLASS,
            alpha=0.35,
        )
        screen.stroke(
            [
                (-half * 0.9, belt, 0.85),
                (-half * 0.8, roof - 0.08, 0.45),
                (half * 0.8, roof - 0.08, 0.45),
                (half * 0.9, belt, 0.85),
            ],
            0.05,
            CHROME,
        )
    else:
        _cabin(build, colour, half, belt, roof, sports)
    if police or taxi:
        _roof_sign(build, police, roof)
    for z in (1.38, -1.35):
        build.wheels += [Wheel((s * (half - 0.08), 0.33, z), 0.33, 0.2) for s in (1, -1)]
    build.seat = vec(0.36, 0.12, -0.05)
    build.shadow = (half * 1.12, 2.35)


def _cabin(build: Build, colour: Colour, half: float, belt: float, roof: float, sports: bool) -> None:
    """Glass all round with pillars, and a roof over it."""
    z0, z1, z2, z3 = (-1.75, -1.0, 0.15, 1.0) if sports else (-1.7, -1.25, 0.3, 1.0)
    top = half * 0.78
    for side in (1, -1):
        wall = build.layer((side, 0, 0), (side * half, belt, 0))
        quad: list[Corner] = [
            (side * half, belt, z0),
            (side * half, belt, z3),
            (side * top, roof - 0.05, z2),
            (side * top, roof - 0.05, z1),
        ]
        wall.panel(quad, GLASS, alpha=0.42, gloss=0.2)
        wall.stroke([quad[0], quad[3], quad[2], quad[1]], 0.075, colour)
        wall.stroke([(side * half, belt, -0.42), (side * top, roof - 0.05, -0.42)], 0.07, colour)
    for z_low, z_top, way in ((z3, z2, 1), (z0, z1, -1)):
        glass = build.layer((0, 0, way), (0, belt, z_low))
        glass.panel(
            [
                (-half * 0.96, belt, z_low),
                (half * 0.96, belt, z_low),
                (top, roof - 0.05, z_top),
                (-top, roof - 0.05, z_top),
            ],
            GLASS,
            alpha=0.42,
            gloss=0.2,
        )
        glass.stroke(
            [
                (-half * 0.96, belt, z_low),
                (-top, roof - 0.05, z_top),
                (top, roof - 0.05, z_top),
                (half * 0.96, belt, z_low),
            ],
            0.07,
            colour,
        )
    lid = build.layer(near=True)
    lid.profile(
        [(z1 - 0.06, roof - 0.06), (z2 + 0.06, roof - 0.06), (z2 - 0.12, roof), (z1 + 0.15, roof)],
        -top - 0.03,
        top + 0.03,
        colour,
        gloss=0.15,
    )


def _roof_sign(build: Build, police: bool, roof: float) -> None:
    lid = build.layer(near=True)
    if police:
        for x, tone in ((-0.28, RED), (0.28, rgb("#2f6fe0"))):
            lid.box((x, roof, -0.4), (0.5, 0.12, 0.24), tone, glow=0.5)
            if build.lit:
                lid.halo((x, roof + 0.06, -0.4), 1.4, tone, 0.6)
    else:
        lid.box((0, roof, -0.4), (0.6, 0.2, 0.22), rgb("#fdf6dc"), glow=0.5)
        lid.words("TAXI", -0.26, roof + 0.02, 0.26, roof + 0.18, -0.285, rgb("#23262e"))


def _windows(model: Model, x: float, z0: float, z1: float, count: int, y0: float, y1: float, glow: float) -> None:
    gap = (z1 - z0) / count
    for i in range(count):
        a = z0 + gap * (i + 0.08)
        side_panel(
            model, [(a, y0), (a + gap * 0.84, y0), (a + gap * 0.84, y1), (a, y1)], x, mix(GLASS, LAMP, glow), glow=glow
        )


def bus(build: Build) -> None:
    tram = build.says("tram")
    colour = build.main("#2e8a7a" if tram else "#d2452f")
    half, long = 1.25, 5.4
    body = build.layer()
    body.box((0, 0.42, 0), (half * 2, 2.65, long * 2), colour, gloss=0.08)
    _windows(body, half + 0.01, -long + 0.4, long - 1.5, 6, 1.55, 2.45, build.indoors)
    side_panel(
        body,
        [(long - 1.3, 0.6), (long - 0.35, 0.6), (long - 0.35, 2.45), (long - 1.3, 2.45)],
        half + 0.01,
        mix(GLASS, LAMP, 0.12),
    )
    side_panel(
        body, [(-long, 1.12), (long - 1.45, 1.12), (long - 1.45, 1.36), (-long, 1.36)], half + 0.01, rgb("#f5efe0")
    )
    side_words(body, build.thing.text, half + 0.02, -long + 0.5, long - 2.0, 0.6, 1.08, rgb("#f8f4ea"))
    body.plate(-1.1, 1.35, 1.1, 2.4, long + 0.01, GLASS)
    body.plate(-0.85, 2.55, 0.85, 2.92, long + 0.01, rgb("#1d1f24"))
    body.words(build.thing.text or "CENTRE", -0.8, 2.58, 0.8, 2.88, long + 0.02, rgb("#ffc24a"), glow=0.8)
    body.panel(
        [(1.0, 1.6, -long - 0.01), (-1.0, 1.6, -long - 0.01), (-1.0, 2.5, -long - 0.01), (1.0, 2.5, -long - 0.01)],
        GLASS,
        mark=True,
    )
    lamps(
        body,
        Lamp(0.95, 0.85, long + 0.02, 0.16, LAMP, 1.6),
        Lamp(1.0, 0.85, -long - 0.02, 0.12, RED, 0.7, forward=False),
        lit=build.lit,
    )
    body.box((0, 3.07, 0), (half * 1.9, 0.12, long * 1.9), scale(colour, 0.85))
    for z in (3.3, -3.1):
        build.wheels += [Wheel((s * (half - 0.08), 0.5, z), 0.5, 0.3) for s in (1, -1)]
    build.shadow = (half * 1.1, long * 1.04)


def truck(build: Build) -> None:
    pickup, van = build.says("pickup"), build.says("van", "ambulance")
    colour = build.main("#f0efea" if van else "#3c6e9e")
    half, front = 1.1, 2.9
    body = build.layer()
    body.box((0, 0.5, 0), (half * 1.9, 0.25, front * 2), _BUMPER)
    cab_top = 2.35
    body.profile(
        [(1.35, 0.6), (front, 0.6), (front + 0.05, 1.3), (front - 0.35, cab_top), (1.35, cab_top)],
        -half,
        half,
        colour,
        gloss=0.1,
    )
    side_panel(body, [(1.65, 1.4), (front - 0.12, 1.4), (front - 0.4, 2.15), (1.65, 2.15)], half + 0.01, GLASS)
    side_panel(body, [(1.62, 0.7), (1.65, 0.7), (1.65, 2.2), (1.62, 2.2)], half + 0.012, scale(colour, 0.7))
    body.panel(
        [(-0.95, 1.42, front + 0.02), (0.95, 1.42, front + 0.02), (0.9, 2.2, front - 0.27), (-0.9, 2.2, front - 0.27)],
        GLASS,
        mark=True,
    )
    body.plate(-0.6, 0.8, 0.6, 1.15, front + 0.06, _BUMPER)
    lamps(body, Lamp(0.85, 0.95, front + 0.06, 0.15, LAMP, 1.5), lit=build.lit)
    if pickup:
        for x in (-half, half):
            body.box((x * 0.96, 0.75, -0.8), (0.08, 0.65, 4.1), colour)
        body.box((0, 0.75, -front + 0.05), (half * 1.9, 0.65, 0.08), colour)
    else:
        load = mix(colour, (0.97, 0.96, 0.93), 0.0 if van else 0.85)
        body.box((0, 0.75, -0.82), (half * 2.08, 2.2, 4.15), load)
        side_words(
            body,
            build.thing.text or ("AMBULANCE" if build.says("ambulance") else ""),
            half * 1.04 + 0.01,
            -2.7,
            1.0,
            1.45,
            2.35,
            RED if van else colour,
        )
        side_panel(
            body,
            [(-2.85, 0.85), (1.2, 0.85), (1.2, 1.1), (-2.85, 1.1)],
            half * 1.04 + 0.005,
            RED if build.says("ambulance") else colour,
        )
        body.panel(
            [(0.02, 0.85, -2.91), (-0.02, 0.85, -2.91), (-0.02, 2.85, -2.91), (0.02, 2.85, -2.91)],
            scale(load, 0.6),
            mark=True,
        )
    for z in (2.0, -1.2, -2.1):
        build.wheels += [Wheel((s * (half - 0.1), 0.46, z), 0.46, 0.28) for s in (1, -1)]
    build.shadow = (half * 1.12, front * 1.06)


def train(build: Build) -> None:
    steam = build.says("locomotive", "steam")
    colour = build.main("#2d5a46" if steam else "#3a5f9a")
    half = 1.45
    if steam:
        body = build.layer()
        body.box((0, 0.7, 0), (2.4, 0.35, 9.0), rgb("#2a2a30"))
        body.tube((0, 2.1, -1.2), (0, 2.1, 4.2), 0.95, 0.95, colour, cap=rgb("#2a2a30"))
        body.tube((0, 2.95, 3.5), (0, 4.1, 3.5), 0.24, 0.36, rgb("#2a2a30"))
        body.tube((0, 2.95, 1.2), (0, 3.4, 1.2), 0.34, 0.26, rgb("#c99a3a"))
        body.box((0, 1.05, -2.6), (2.6, 2.6, 2.7), colour)
        side_panel(
            body,
            [(-3.3, 2.3), (-1.9, 2.3), (-1.9, 3.2), (-3.3, 3.2)],
            1.31,
            mix(GLASS, LAMP, build.indoors),
            glow=build.indoors,
        )
        side_words(body, build.thing.text, 1.32, -3.6, -1.5, 1.4, 2.0, rgb("#f0d48a"))
        body.box((0, 3.65, -2.6), (2.9, 0.15, 3.1), scale(colour, 0.7))
        body.panel([(-1.1, 0.3, 4.9), (1.1, 0.3, 4.9), (1.1, 1.0, 4.4), (-1.1, 1.0, 4.4)], RED)
        body.ball((0, 2.2, 4.25), 0.26, LAMP, glow=0.9)
        if build.lit:
            body.halo((0, 2.2, 4.4), 2.0, LAMP, 0.6)
        for z, r in ((3.4, 0.5), (1.8, 0.78), (0.0, 0.78), (-2.6, 0.6)):
            build.wheels += [Wheel((s * 1.15, r, z), r, 0.16, RED, 8, 0.16 if r > 2 else 0.22) for s in (1, -1)]
        build.shadow = (1.5, 4.8)
        return
    long = 9.0
    body = build.layer()
    body.box((0, 0.75, 0), (half * 2, 2.75, long * 2), colour, gloss=0.1)
    _windows(body, half + 0.01, -long + 1.6, long - 1.8, 8, 1.9, 2.85, build.indoors)
    side_panel(body, [(-long, 1.3), (long, 1.3), (long, 1.6), (-long, 1.6)], half + 0.01, rgb("#f2ead8"))
    for z in (-long + 0.8, long - 1.1):
        side_panel(
            body, [(z - 0.5, 0.85), (z + 0.5, 0.85), (z + 0.5, 3.0), (z - 0.5, 3.0)], half + 0.015, scale(colour, 0.75)
        )
    side_words(body, build.thing.text, half + 0.02, -4.0, 4.0, 0.8, 1.25, rgb("#f2ead8"))
    body.plate(-1.15, 1.9, 1.15, 3.0, long + 0.01, GLASS)
    body.plate(-1.4, 0.8, 1.4, 1.3, long + 0.01, rgb("#f2c03a"))
    lamps(body, Lamp(1.0, 1.55, long + 0.02, 0.17, LAMP, 2.0), lit=build.lit)
    body.box((0, 3.5, 0), (half * 1.75, 0.28, long * 1.96), rgb("#8b9199"))
    for z in (-7.0, -5.4, 5.4, 7.0):
        build.wheels += [Wheel((s * 1.2, 0.45, z), 0.45, 0.16, rgb("#6b6f76"), 6) for s in (1, -1)]
    build.shadow = (half * 1.08, long * 1.02)


def bicycle(build: Build) -> None:
    colour = build.main("#2f8f7a")
    r, z0, z1 = 0.34, -0.52, 0.52
    build.wheels += [
        Wheel((0, r, z0), r, 0.035, rgb("#c8ccd2"), 12, 0.1),
        Wheel((0, r, z1), r, 0.035, rgb("#c8ccd2"), 12, 0.1),
    ]
    frame = build.layer()
    crank: Corner = (0, 0.3, -0.06)
    saddle: Corner = (0, 0.84, -0.24)
    stem: Corner = (0, 0.86, 0.36)
    for a, b, w in (
        ((0, r, z0), crank, 0.03),
        ((0, r, z0), (0, 0.74, -0.2), 0.026),
        (crank, saddle, 0.036),
        (crank, (0, 0.78, 0.37), 0.042),
        ((0, 0.76, -0.22), (0, 0.83, 0.35), 0.038),
        (stem, (0, r, z1), 0.034),
    ):
        frame.stroke([a, b], w, colour)
    frame.stroke([stem, (0, 0.96, 0.33)], 0.03, CHROME)
    frame.stroke([(-0.28, 0.98, 0.2), (-0.2, 0.99, 0.32), (0.2, 0.99, 0.32), (0.28, 0.98, 0.2)], 0.035, rgb("#2a2a2e"))
    frame.tube((0, 0.85, -0.34), (0, 0.87, -0.1), 0.075, 0.035, rgb("#4a3024"))
    frame.ball((0, 0.3, -0.06), 0.075, CHROME)
    frame.stroke([(-0.1, 0.3, -0.06), (-0.1, 0.16, 0.02), (-0.2, 0.15, 0.02)], 0.022, rgb("#3a3d44"))
    frame.stroke([(0.1, 0.3, -0.06), (0.1, 0.44, -0.14), (0.2, 0.45, -0.14)], 0.022, rgb("#3a3d44"))
    build.seat = vec(0, 0.42, -0.24)
    build.shadow = (0.2, 0.85)


def motorcycle(build: Build) -> None:
    colour = build.main("#b8322c")
    r = 0.33
    build.wheels += [Wheel((0, r, -0.72), r, 0.16, CHROME, 6, 0.34), Wheel((0, r, 0.74), r, 0.13, CHROME, 6, 0.34)]
    body = build.layer()
    body.box((0, 0.34, -0.05), (0.34, 0.34, 0.46), rgb("#5a5e66"))
    body.tube((0.2, 0.3, 0.1), (0.2, 0.36, -0.95), 0.05, 0.06, CHROME)
    body.tube((-0.2, 0.3, 0.1), (-0.2, 0.36, -0.95), 0.05, 0.06, CHROME)
    body.ball((0, 0.86, 0.16), (0.17, 0.15, 0.3), colour)
    body.box((0, 0.72, -0.42), (0.28, 0.11, 0.66), rgb("#26242a"))
    body.panel([(-0.1, 0.78, -0.72), (0.1, 0.78, -0.72), (0.1, 0.62, -1.1), (-0.1, 0.62, -1.1)], colour)
    for x in (-0.11, 0.11):
        body.stroke([(x, r, 0.74), (x, 0.98, 0.46)], 0.055, CHROME)
    body.stroke([(-0.38, 1.06, 0.3), (-0.14, 1.04, 0.44), (0.14, 1.04, 0.44), (0.38, 1.06, 0.3)], 0.045, rgb("#2a2a2e"))
    body.ball((0, 0.92, 0.58), 0.115, LAMP, glow=0.7)
    if build.lit:
        body.halo((0, 0.92, 0.66), 1.4, LAMP, 0.6)
    build.seat = vec(0, 0.36, -0.35)
    build.shadow = (0.3, 1.1)


def cart(build: Build) -> None:
    colour = build.main("#9a6a3c")
    half, long, y0, y1 = 0.72, 1.15, 0.62, 1.02
    covered = build.says("covered", "wagon")
    for normal, corners in (
        (
            (1, 0, 0),
            [(half, y0, -long), (half, y0, long), (half * 1.12, y1, long * 1.06), (half * 1.12, y1, -long * 1.06)],
        ),
        (
            (-1, 0, 0),
            [(-half, y0, -long), (-half, y0, long), (-half * 1.12, y1, long * 1.06), (-half * 1.12, y1, -long * 1.06)],
        ),
        (
            (0, 0, 1),
            [(-half, y0, long), (half, y0, long), (half * 1.12, y1, long * 1.06), (-half * 1.12, y1, long * 1.06)],
        ),
        (
            (0, 0, -1),
            [(-half, y0, -long), (half, y0, -long), (half * 1.12, y1, -long * 1.06), (-half * 1.12, y1, -long * 1.06)],
        ),
    ):
        wall = build.layer(normal, corners[0])
        wall.panel(corners, colour)
        for t in (0.33, 0.66):
            a, b = (
                tuple(p[i] + (q[i] - p[i]) * t for i in range(3))
                for p, q in ((corners[0], corners[3]), (corners[1], corners[2]))
            )
            wall.stroke([(a[0] * 1.01, a[1], a[2] * 1.01), (b[0] * 1.01, b[1], b[2] * 1.01)], 0.02, scale(colour, 0.6))
    under = build.layer()
    under.box((0, y0 - 0.08, 0), (half * 1.9, 0.08, long * 2), scale(colour, 0.7))
    for x in (-0.4, 0.4):
        under.stroke([(x, y0, long), (x * 0.9, y0 - 0.1, long + 1.6)], 0.07, scale(colour, 0.8))
    if covered:
        top = build.layer(near=True)
        arc = [(half * 1.15 * math.cos(a), y1 + 0.95 * math.sin(a)) for a in (math.pi * i / 8 for i in range(9))]
        top.prism(arc, -long, long, rgb("#efe6d2"))
    radius = 0.58
    build.wheels += [
        Wheel((s * (half + 0.12), radius, -0.1), radius, 0.09, scale(colour, 0.85), 8, 0.16) for s in (1, -1)
    ]
    build.seat = vec(0, y0, 0.1)
    build.shadow = (half * 1.4, long * 1.2)

"""Cars: saloons, sports cars, convertibles, taxis, police cars. Front towards +z."""

import math

from generators.previz.camera import vec
from generators.previz.pen import Colour, rgb, scale
from generators.previz.things.solids import Corner
from generators.previz.things.vehicles_frame import (
    BUMPER,
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
    side_panel(body, [(-2.1, 0.28), (2.05, 0.28), (2.05, 0.34), (-2.1, 0.34)], half + 0.003, BUMPER)
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
    body.panel([(-0.5, 0.36, 2.212), (0.5, 0.36, 2.212), (0.5, 0.56, 2.212), (-0.5, 0.56, 2.212)], BUMPER, mark=True)
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

"""What carries many or much: buses and trams, trucks and vans, trains. On wheels, front towards +z."""

import numpy as np

from generators.previz.camera import vec
from generators.previz.pen import mix, rgb, scale
from generators.previz.things.solids import Model
from generators.previz.things.vehicles_frame import (
    BUMPER,
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
    build.pane([(long - 1.3, 1.2), (long - 0.35, 1.2), (long - 0.35, 2.45), (long - 1.3, 2.45)], half + 0.01)
    build.panes.append(np.array([(x, y, long + 0.01) for x, y in ((-1.1, 1.35), (1.1, 1.35), (1.1, 2.4), (-1.1, 2.4))]))
    build.seat = vec(0.5, 0.86, long - 0.95)
    for z in (3.3, -3.1):
        build.wheels += [Wheel((s * (half - 0.08), 0.5, z), 0.5, 0.3) for s in (1, -1)]
    build.shadow = (half * 1.1, long * 1.04)


def truck(build: Build) -> None:
    pickup, van = build.says("pickup"), build.says("van", "ambulance")
    colour = build.main("#f0efea" if van else "#3c6e9e")
    half, front = 1.1, 2.9
    body = build.layer()
    body.box((0, 0.5, 0), (half * 1.9, 0.25, front * 2), BUMPER)
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
    build.pane([(1.65, 1.4), (front - 0.12, 1.4), (front - 0.4, 2.15), (1.65, 2.15)], half + 0.01)
    low, high = ((-0.95, 0.95), 1.42, front + 0.02), ((0.9, -0.9), 2.2, front - 0.27)
    build.panes.append(np.array([(x, y, z) for xs, y, z in (low, high) for x in xs]))
    build.seat = vec(0.48, 0.72, front - 0.95)
    body.plate(-0.6, 0.8, 0.6, 1.15, front + 0.06, BUMPER)
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
        build.pane([(-3.3, 2.3), (-1.9, 2.3), (-1.9, 3.2), (-3.3, 3.2)], 1.31)
        build.seat = vec(0.5, 1.75, -2.7)
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
    cab = [(long - 1.5, 1.9), (long - 0.7, 1.9), (long - 0.7, 2.85), (long - 1.5, 2.85)]
    side_panel(body, cab, half + 0.02, mix(GLASS, LAMP, build.indoors))
    build.pane(cab, half + 0.02)
    screen = ((-1.15, 1.9), (1.15, 1.9), (1.15, 3.0), (-1.15, 3.0))
    build.panes.append(np.array([(x, y, long + 0.01) for x, y in screen]))
    build.seat = vec(0.5, 1.35, long - 1.15)
    body.plate(-1.15, 1.9, 1.15, 3.0, long + 0.01, GLASS)
    body.plate(-1.4, 0.8, 1.4, 1.3, long + 0.01, rgb("#f2c03a"))
    lamps(body, Lamp(1.0, 1.55, long + 0.02, 0.17, LAMP, 2.0), lit=build.lit)
    body.box((0, 3.5, 0), (half * 1.75, 0.28, long * 1.96), rgb("#8b9199"))
    for z in (-7.0, -5.4, 5.4, 7.0):
        build.wheels += [Wheel((s * 1.2, 0.45, z), 0.45, 0.16, rgb("#6b6f76"), 6) for s in (1, -1)]
    build.shadow = (half * 1.08, long * 1.02)

"""Boats and ships, floating with their waterline at y = 0, bow towards +z."""

import itertools
import math

from generators.previz.camera import vec
from generators.previz.pen import Colour, mix, rgb, scale
from generators.previz.things.solids import Corner, Model
from generators.previz.things.vehicles_frame import GLASS, LAMP, Build, side_panel, side_words

_WOOD = "#8a5a34"
_STATIONS = (-1.0, -0.6, -0.15, 0.3, 0.65, 0.88, 1.0)


def _beam(t: float) -> float:
    """Share of the full beam at a place along the hull, -1 stern to 1 bow."""
    return 0.78 + 0.22 * math.cos((t + 0.1) * 1.6) if t < 0 else max(0.03, 1 - t**2.4)


def _sheer(t: float) -> float:
    return 1.0 + 0.16 * t * t + (0.28 * t**3 if t > 0 else 0.0)


def hull_side(
    model: Model, side: int, half: float, long: float, high: float, colour: Colour, stripe: Colour, under: float = -0.05
) -> None:
    """One side in two strakes, leaning out, from just under the water to the rail."""
    for a, b in itertools.pairwise(_STATIONS):
        rows = ((under, 0.8, 0.62, 0.94), (0.62, 0.94, 0.82, 0.98), (0.82, 0.98, 1.0, 1.0))
        for n, (low, wide0, top, wide1) in enumerate(rows):
            quad = []
            for t, level, wide in ((a, low, wide0), (b, low, wide0), (b, top, wide1), (a, top, wide1)):
                y = level * high * (_sheer(t) if level > 0 else 1.0)
                quad.append(
                    (side * half * _beam(t) * wide, y, long * t - (0.0 if t < 0.9 else (1 - level) * 0.12 * long))
                )
            model.panel(quad, (colour, stripe, scale(colour, 0.8))[n], fade=0.12)


def boat(build: Build) -> None:
    colour = build.main("#b5483a" if build.says("fishing") else _WOOD)
    canoe = build.says("canoe")
    half, long, high = (0.42, 2.3, 0.42) if canoe else (0.8, 2.15, 0.62)
    pale = mix(colour, (0.97, 0.93, 0.85), 0.75)
    for side in (1, -1):
        wall = build.layer((side, 0, 0.0), (side * half * 0.9, high, 0))
        hull_side(wall, side, half, long, high, colour, pale)
        rail: list[Corner] = [(side * half * _beam(t), high * _sheer(t), long * t) for t in _STATIONS]
        wall.stroke(rail, 0.055, scale(colour, 0.7))
    stern = build.layer((0, 0, -1), (0, high, -long))
    w = half * _beam(-1.0)
    stern.panel(
        [
            (-w * 0.8, -0.05, -long),
            (w * 0.8, -0.05, -long),
            (w, high * _sheer(-1), -long),
            (-w, high * _sheer(-1), -long),
        ],
        scale(colour, 0.85),
    )
    if build.thing.text:
        stern.panel(
            [(-w * 0.8, 0, -long), (w * 0.8, 0, -long), (w, high, -long), (-w, high, -long)], scale(colour, 0.85)
        )
        stern.lettered(
            build.thing.text,
            (w * 0.8, high * 0.35, -long - 0.01),
            (-1.6 * w, 0, 0),
            (0, high * 0.5, 0),
            (0.97, 0.95, 0.9),
            lines=1,
        )
    inside = build.layer()
    floor = rgb("#6b4a2f") if not build.thing.colour else scale(colour, 0.55)
    inside.panel(
        [
            (s * half * _beam(t) * 0.85, 0.1, long * t * 0.97)
            for s, ts in ((1, _STATIONS), (-1, _STATIONS[::-1]))
            for t in ts
        ],
        floor,
    )
    for z in (-1.25, 0.35, 1.15):
        wide = half * _beam(z / long) * 0.95
        inside.box((0, high * 0.62, z), (wide * 2, 0.05, 0.26), mix(rgb("#a87b4d"), pale, 0.2))
    if not canoe and not build.says("sail"):
        for side in (1, -1):
            oar = build.layer((side, 0, 0), (side * half, high, 0.0), near=False)
            oar.stroke(
                [
                    (side * 0.25, high + 0.22, -0.1),
                    (side * half * 1.02, high + 0.06, -0.35),
                    (side * (half + 1.25), 0.02, -1.0),
                ],
                0.055,
                rgb("#c39a63"),
            )
    build.seat = vec(0, 0.12, -0.35)
    build.bobs, build.wake = 0.03, (half * 1.15, long * 1.06)


def ship(build: Build) -> None:
    modern = build.says("ferry", "trawler", "yacht", "liner", "tanker", "cargo", "cruise", "container", "freight")
    colour = build.main("#2f4a66" if modern else "#6b4226")
    half, long, high = 2.5, 9.0, 2.3
    stripe = rgb("#f0ede4") if modern else rgb("#c99a4a")
    for side in (1, -1):
        wall = build.layer((side, 0, 0), (side * half * 0.9, high, 0))
        hull_side(wall, side, half, long, high, colour, stripe)
        for z in (-5.5, -3.5, -1.5, 0.5, 2.5):
            x = half * _beam(z / long) * 0.975
            quad: list[Corner] = [
                (side * x, 1.0, z - 0.22),
                (side * x, 1.0, z + 0.22),
                (side * x, 1.4, z + 0.22),
                (side * x, 1.4, z - 0.22),
            ]
            wall.panel(
                [(p[0] * 1.02, p[1], p[2]) for p in quad],
                mix(GLASS, LAMP, build.indoors) if modern or build.lit else rgb("#2b1a10"),
                glow=build.indoors if modern or build.lit else 0.0,
            )
    w = half * _beam(-1.0)
    stern = build.layer((0, 0, -1), (0, high, -long))
    stern.panel(
        [
            (-w * 0.8, -0.1, -long),
            (w * 0.8, -0.1, -long),
            (w, high * _sheer(-1), -long),
            (-w, high * _sheer(-1), -long),
        ],
        scale(colour, 0.85),
    )
    deck = build.layer()
    deck.panel(
        [
            (s * half * _beam(t) * 0.95, high * 0.8, long * t * 0.97)
            for s, ts in ((1, _STATIONS), (-1, _STATIONS[::-1]))
            for t in ts
        ],
        rgb("#a67c4f"),
    )
    top = build.layer()
    if modern:
        top.box((0, high * 0.8, -3.0), (3.4, 2.2, 6.0), rgb("#f1eee6"))
        side_panel(top, [(-5.6, 2.9), (-0.4, 2.9), (-0.4, 3.5), (-5.6, 3.5)], 1.71, GLASS, glow=0.0)
        side_words(top, build.thing.text, 1.72, -5.4, -0.6, 2.0, 2.75, colour)
        top.box((0, high * 0.8 + 2.2, -1.8), (2.6, 1.4, 2.4), rgb("#f1eee6"))
        side_panel(top, [(-2.8, 4.6), (-0.8, 4.6), (-0.8, 5.1), (-2.8, 5.1)], 1.31, GLASS)
        top.plate(-1.1, 4.6, 1.1, 5.1, -0.59, GLASS)
        top.tube((0, high * 0.8 + 2.2, -4.4), (0, high * 0.8 + 4.2, -4.6), 0.6, 0.55, build.main("#c8452e"))
        top.tube((0, 5.4, -1.8), (0, 7.6, -1.8), 0.07, 0.04, rgb("#dcdcdc"))
    else:
        top.box((0, high * 0.8, -7.0), (3.2, 1.5, 3.0), scale(colour, 1.15))
        cloth = rgb("#f3ead6")
        for z, tall in ((4.4, 9.0), (-0.6, 11.0), (-5.6, 8.2)):
            top.tube((0, high * 0.8, z), (0, high * 0.8 + tall, z), 0.16, 0.09, rgb("#5a3a22"))
            for low, up, wide in ((0.26, 0.6, 0.33), (0.64, 0.92, 0.25)):
                y0, y1, s = high * 0.8 + tall * low, high * 0.8 + tall * up, tall * wide
                belly = z + 0.55
                top.panel(
                    [(-s, y0, z + 0.3), (s, y0, z + 0.3), (s * 0.86, y1, z + 0.25), (-s * 0.86, y1, z + 0.25)], cloth
                )
                top.panel(
                    [
                        (-s * 0.94, y0 + (y1 - y0) * 0.22, belly),
                        (s * 0.94, y0 + (y1 - y0) * 0.22, belly),
                        (s * 0.9, y0 + (y1 - y0) * 0.7, belly),
                        (-s * 0.9, y0 + (y1 - y0) * 0.7, belly),
                    ],
                    scale(cloth, 1.05),
                )
        top.panel(
            [(0, high * 0.8 + 11.0, -0.6), (0, high * 0.8 + 11.8, -0.6), (0, high * 0.8 + 11.4, -2.0)],
            rgb(build.thing.colour or "#b8342c"),
        )
        top.stroke([(0, high * 1.2, 8.4), (0, high * 1.9, 11.6)], 0.2, rgb("#5a3a22"))
        top.panel([(0, high * 1.9, 11.3), (0, high * 0.8 + 7.4, 4.6), (0, high * 1.3, 6.0)], scale(cloth, 0.96))
    build.seat = vec(0, high * 0.8, 2.2)
    build.bobs, build.wake = 0.08, (half * 1.1, long * 1.05)

"""Cars, hollow: who sits inside is hidden by the near door up to its window, and seen through glass above it."""

import math
from collections.abc import Sequence

from generators.previz.camera import vec
from generators.previz.pen import Colour, rgb, scale
from generators.previz.things.solids import Corner
from generators.previz.things.vehicles_frame import (
    BUMPER,
    CHROME,
    GLASS,
    LAMP,
    RED,
    Bodywork,
    Build,
    Lamp,
    Wheel,
    lamps,
    side_panel,
)

_LINING, _SEATS = rgb("#34323a"), rgb("#2c2a30")
_HALF = 0.88
_SCREEN, _TAIL = 0.95, -1.75
"""z of the foot of the windscreen and of the rear window."""
_CLEAR, _TINTED = 0.16, 0.34
"""How much of what is behind them side windows and screens keep back."""
_HELM = 0.17
"""Radius of the steering wheel, metres."""
_ABOVE_THE_DOOR = 1.6
"""Radians from its top down to where the door hides it."""


def car(build: Build) -> None:
    sports, police, taxi = build.says("sports", "race", "racing"), build.says("police"), build.says("taxi", "cab")
    open_top = build.says("convertible", "cabrio")
    own = "#f2f3f5" if police else "#f2b51d" if taxi else "#c8322e" if sports or open_top else "#3f7fb5"
    colour = build.main(own)
    roof = 1.2 if sports else 1.44
    belt = 0.74 if sports else 0.82
    words = build.thing.text or ("POLICE" if police else "TAXI" if taxi else "")
    ink = rgb("#f4f4f4") if police else rgb("#23262e")
    for side in (1, -1):
        _door(build, side, belt, colour, rgb("#23262e") if police else colour, words, ink)
    _ends(build, belt, colour)
    inside = build.layer()
    inside.panel(
        [(x * 0.84, 0.34, z) for x, z in ((-1, _TAIL), (1, _TAIL), (1, _SCREEN), (-1, _SCREEN))], scale(_LINING, 0.7)
    )
    for x in (-0.36, 0.36):
        for z in (-0.05, -0.95):
            inside.box((x, 0.4, z - 0.24), (0.46, belt + 0.12 - 0.4, 0.14), _SEATS)
            inside.box((x, belt + 0.12, z - 0.24), (0.24, 0.16, 0.1), _SEATS)
    _helm(build, belt)
    if open_top:
        screen = build.layer((0, 0, 1), (0, belt, 0.8))
        foot, top = [(-0.9, belt, 0.85), (0.9, belt, 0.85)], [(0.8, roof - 0.08, 0.45), (-0.8, roof - 0.08, 0.45)]
        corners: list[Corner] = [(x * _HALF, y, z) for x, y, z in (*foot, *top)]
        screen.panel(corners, GLASS, alpha=_TINTED)
        screen.stroke([corners[0], corners[3], corners[2], corners[1]], 0.05, CHROME)
    else:
        _cabin(build, colour, belt, roof, sports)
    if police or taxi:
        _roof_sign(build, police, roof)
    for z in (1.38, -1.35):
        build.wheels += [Wheel((s * (_HALF - 0.08), 0.33, z), 0.33, 0.2) for s in (1, -1)]
    build.seat, build.tail = vec(0.36, 0.12, -0.05), belt
    build.shadow = (_HALF * 1.12, 2.35)


def _side(side: int, outline: Sequence[tuple[float, float]], x: float, outward: bool = True) -> list[Corner]:
    """A polygon in z and y on one side, to be seen from without (or from within)."""
    area = sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(outline, [*outline[1:], outline[0]]))
    run = list(outline) if (area < 0) == ((side > 0) == outward) else list(outline)[::-1]
    return [(side * x, y, z) for z, y in run]


def _door(build: Build, side: int, belt: float, colour: Colour, band: Colour, words: str, ink: Colour) -> None:
    """The side of the cabin up to its windows, lined within."""
    wall = build.layer((side, 0, 0), (side * _HALF, belt, 0))
    whole = [(_TAIL, 0.28), (_SCREEN, 0.28), (_SCREEN, belt), (_TAIL, belt)]
    wall.panel(_side(side, whole, _HALF), colour, gloss=0.12)

    def paint(outline: Sequence[tuple[float, float]], tone: Colour, x: float = _HALF + 0.003) -> None:
        wall.panel(_side(side, outline, x), tone, mark=True, fade=0.1)

    wall.panel(_side(side, whole, _HALF - 0.004, outward=False), _LINING, mark=True, fade=0.3)
    if band != colour:
        paint([(-1.0, 0.34), (_SCREEN, 0.34), (_SCREEN, belt - 0.06), (-1.0, belt - 0.06)], band)
    paint([(_TAIL, 0.28), (_SCREEN, 0.28), (_SCREEN, 0.34), (_TAIL, 0.34)], BUMPER)
    seam = scale(colour, 0.72)
    for z in (0.86, -0.12, -1.05):
        paint([(z, 0.36), (z + 0.02, 0.36), (z + 0.02, belt - 0.02), (z, belt - 0.02)], seam)
    for z in (0.05, -0.92):
        paint([(z, belt - 0.16), (z + 0.16, belt - 0.16), (z + 0.16, belt - 0.12), (z, belt - 0.12)], CHROME)
    paint(_arch(-1.35), rgb("#1b1b20"), _HALF + 0.005)
    if words:
        low, high, x = 0.42, min(0.66, belt - 0.12), side * (_HALF + 0.006)
        origin = (x, low, 0.8) if side > 0 else (x, low, -0.95)
        wall.lettered(words, origin, (0, 0, -1.75 if side > 0 else 1.75), (0, high - low, 0), ink, lines=1)


def _arch(z: float) -> list[tuple[float, float]]:
    """The dark over a wheel."""
    return [(z + 0.41 * math.cos(a), 0.33 + 0.41 * math.sin(a)) for a in (math.pi * i / 10 for i in range(11))]


def _ends(build: Build, belt: float, colour: Colour) -> None:
    """Bonnet with the dashboard behind it, and boot."""
    bonnet = build.layer((0, 0, 1), (0, belt, _SCREEN))
    nose = [(_SCREEN, 0.28), (2.1, 0.28), (2.22, 0.42), (2.16, belt * 0.76), (_SCREEN, belt)]
    bonnet.box((0, belt - 0.16, 0.78), (1.62, 0.15, 0.34), _SEATS)
    bonnet.profile(nose, -_HALF, _HALF, colour, gloss=0.12)
    back = [(x * _HALF * 0.98, y, _SCREEN - 0.002) for x, y in ((1, 0.3), (-1, 0.3), (-1, belt), (1, belt))]
    bonnet.panel(back, _LINING, mark=True)
    side_panel(bonnet, [(_SCREEN, 0.28), (2.05, 0.28), (2.05, 0.34), (_SCREEN, 0.34)], _HALF + 0.003, BUMPER)
    side_panel(bonnet, _arch(1.38), _HALF + 0.005, rgb("#1b1b20"))
    bonnet.panel([(-0.5, 0.36, 2.212), (0.5, 0.36, 2.212), (0.5, 0.56, 2.212), (-0.5, 0.56, 2.212)], BUMPER, mark=True)
    lamps(bonnet, Lamp(0.66, 0.54, 2.215, 0.13, LAMP, 1.5), lit=build.lit)
    boot = build.layer((0, 0, -1), (0, belt, _TAIL))
    tail = [(_TAIL, 0.28), (_TAIL, belt), (-2.18, belt * 0.92), (-2.22, 0.5), (-2.2, 0.28)]
    boot.profile(tail, -_HALF, _HALF, colour, gloss=0.12)
    side_panel(boot, [(-2.1, 0.28), (_TAIL, 0.28), (_TAIL, 0.34), (-2.1, 0.34)], _HALF + 0.003, BUMPER)
    lamps(boot, Lamp(0.68, 0.6, -2.225, 0.1, RED, 0.6, forward=False), lit=build.lit)


def _helm(build: Build, belt: float) -> None:
    """What is seen of the steering wheel: as much as is over the doors."""
    x, y, z = 0.36, belt + 0.025, 0.44
    build.helm, build.helm_radius = vec(x, y, z), _HELM
    rim = build.layer((0, 0, 1), (x, y, z), near=True)
    turns = [_ABOVE_THE_DOOR * (n / 6 - 1) for n in range(13)]
    rim.stroke(
        [(x + _HELM * math.sin(a), y + _HELM * math.cos(a), z + 0.06 * math.cos(a)) for a in turns],
        0.034,
        rgb("#17181c"),
    )


def _cabin(build: Build, colour: Colour, belt: float, roof: float, sports: bool) -> None:
    """Glass all round with pillars, and a roof over it."""
    z0, z1, z2, z3 = (_TAIL, -1.0, 0.15, _SCREEN) if sports else (_TAIL + 0.05, -1.25, 0.34, _SCREEN)
    top = _HALF * 0.78
    for side in (1, -1):
        wall = build.layer((side, 0, 0), (side * _HALF, belt, 0))
        quad: list[Corner] = [
            (side * _HALF, belt, z0),
            (side * _HALF, belt, z3),
            (side * top, roof - 0.05, z2),
            (side * top, roof - 0.05, z1),
        ]
        wall.panel(quad, GLASS, alpha=_CLEAR, gloss=0.2)
        wall.stroke([quad[0], quad[3], quad[2], quad[1]], 0.065, colour)
        wall.stroke([(side * _HALF, belt, -0.5), (side * top, roof - 0.05, -0.5)], 0.07, colour)
    for z_low, z_top, way in ((z3, z2, 1), (z0, z1, -1)):
        glass = build.layer((0, 0, way), (0, belt, z_low))
        low: list[Corner] = [(-_HALF * 0.96, belt, z_low), (_HALF * 0.96, belt, z_low)]
        high: list[Corner] = [(top, roof - 0.05, z_top), (-top, roof - 0.05, z_top)]
        glass.panel([*low, *high], GLASS, alpha=_CLEAR if way > 0 else _TINTED, gloss=0.2)
        glass.stroke([low[0], high[1], high[0], low[1]], 0.065, colour)
    lid: Bodywork = build.layer(near=True)
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

"""What hangs from a head: curtains, locks before the ears, tails, plaits and bunches."""

import numpy as np

from generators.previz.camera import Vec
from generators.previz.figures.hair import Hair
from generators.previz.figures.outlines import across, ribbon, rounded, soft
from generators.previz.figures.skull import Skull
from generators.previz.pen import Colour, Point, mix, scale

_LOOSE = {"bob": (0.62, 0.50), "long": (1.55, 0.56)}
"""How far loose hair falls and half its width, head sizes."""


def behind(hair: Hair, skull: Skull, drop: Vec, swing: float) -> None:
    """What hangs at the back of the head. drop: unit vector hair falls along."""
    sk, s, style = skull.sketch, skull.size, hair.style
    if style in _LOOSE:
        _curtain(hair, skull, drop, swing)
    elif style in ("ponytail", "braid"):
        tail = style == "ponytail"
        root = skull.raised(0, 0.28 if tail else -0.35, -1.08)
        way = skull.basis[2] * (-0.30 - 0.25 * swing)
        length = s * (1.25 if tail else 1.7)
        steps = (0.0, 0.2, 0.45, 0.75, 1.0)
        spine = np.array([root + (drop * t + way * (0.9 * t**0.5 if tail else 0.3)) * length for t in steps])
        radii = (0.10, 0.17, 0.17, 0.12, 0.03) if tail else (0.12, 0.12, 0.11, 0.10, 0.05)
        sk.strand(spine, [s * r for r in radii], hair.colour)
        if not tail:
            _plaits(skull, spine, hair.tones(sk)[0])
        sk.disc(root, s * 0.10, scale(hair.colour, 0.55))
    elif style == "bun":
        centre = skull.raised(0, 0.92, -0.72)
        sk.disc(centre, s * 0.25, hair.colour, 0.45)
        sk.disc(centre + skull.basis[1] * s * 0.05, s * 0.17, mix(hair.colour, (1, 0.93, 0.82), 0.12), 0.8, 0.7)


def framing(hair: Hair, skull: Skull, drop: Vec, far: bool) -> None:
    """Locks before the ears and bunches at the sides: the far ones go behind the face, the near ones over it."""
    for side in (1.0, -1.0):
        if hair.style in _LOOSE and (skull.facing(side * 76, 0) < 0.10) == far:
            _lock(hair, skull, drop, side)
        elif hair.style == "pigtails" and (skull.facing(side * 105, 0) < 0.0) == far:
            _bunch(hair, skull, drop, side)


def _plaits(skull: Skull, spine: Vec, low: Colour) -> None:
    sk, s = skull.sketch, skull.size
    if skull.pixels < 40:
        return
    for i in range(len(spine) - 1):
        for f in (0.25, 0.75):
            p = spine[i] * (1 - f) + spine[i + 1] * f
            side = skull.basis[0] * s * 0.10
            points = sk.px(np.array([p + side, p - skull.basis[1] * s * 0.07, p - side]))
            sk.curve_px(points, max(0.6, skull.pixels * 0.012), low, 0.8)


def _curtain(hair: Hair, skull: Skull, drop: Vec, swing: float) -> None:
    """Hair falling from the back of the head, in one soft sheet."""
    sk, s = skull.sketch, skull.size
    length, half = _LOOSE[hair.style]
    left, fwd, thick = skull.basis[0], skull.basis[2], s * 0.30
    crown = skull.raised(0, 0.35, -0.42)
    points = []
    for t, w in ((0.0, 0.80), (0.30, 1.0), (0.65, 1.05), (1.0, 0.80)):
        c = crown + drop * (t * length * s) - fwd * (s * (0.05 + 0.06 * t + 0.12 * t * max(0.0, -swing)))
        wide = left * (w * half * s)
        points += [c + wide, c - wide, c + fwd * thick * 0.8, c - fwd * thick]
    # Whatever side it is seen from, its outline is the hull of its rows, widened towards the lens.
    px = sk.px(np.array(points))
    rows = [px[i : i + 4] for i in range(0, 16, 4)]
    lefts, rights = [min(row) for row in rows], [max(row) for row in rows]
    path = rounded([*lefts, *rights[::-1]])
    low = hair.tones(sk)[0]
    if skull.look[2] < 0.42:
        hair.paint(skull, path)
    else:
        sk.fill(path, mix(low, sk.tone(scale(hair.colour, 0.6), 0.1), 0.35))
    if skull.pixels > 60 and skull.look[2] < 0.42:
        for f in (0.16, 0.34, 0.5, 0.68, 0.86):
            _strand(skull, [_between(p, q, f) for p, q in zip(lefts[1:], rights[1:])], low)


def _lock(hair: Hair, skull: Skull, drop: Vec, side: float) -> None:
    """Loose hair at one side: it leaves the cap at the temple, swells over the cheekbone and tapers; long hair falls
    behind the ear, so that in profile the face is seen."""
    sk, s, bob = skull.sketch, skull.size, hair.style == "bob"
    out, fwd = skull.basis[0] * (side * s), skull.basis[2] * s
    root = skull.raised(side * 0.70, 0.62, 0.10 if bob else -0.30)
    fall = 0.74 if bob else 1.30
    rows = (
        ((0.0, 0.0, 0.0, 0.10), (0.26, 0.10, -0.02, 0.13), (0.56, 0.115, -0.03, 0.135), (0.82, 0.09, 0.0, 0.10), (1.0, 0.03, 0.06, 0.025))
        if bob
        else ((0.0, 0.0, 0.0, 0.09), (0.20, 0.10, -0.04, 0.135), (0.50, 0.13, -0.06, 0.145), (0.80, 0.12, -0.02, 0.10), (1.0, 0.07, 0.05, 0.02))
    )  # fmt: skip
    spine = np.array([root + drop * (s * fall * t) + out * x + fwd * z for t, x, z, _ in rows])
    xy, scale_ = sk.flat(spine)
    c: list[Point] = [(x, y) for x, y in xy.tolist()]
    r = [s * row[3] * k for row, k in zip(rows, scale_.tolist())]
    n = across(c)
    hair.paint(skull, soft(ribbon(c, n, r)))
    if skull.pixels > 80:
        low = hair.tones(sk)[0]
        for f in (-0.42, 0.05, 0.48):
            line = [(x + nx * d * f, y + ny * d * f) for (x, y), (nx, ny), d in zip(c[1:], n[1:], r[1:])]
            _strand(skull, line, low)


def _bunch(hair: Hair, skull: Skull, drop: Vec, side: float) -> None:
    sk, s = skull.sketch, skull.size
    root, out = skull.raised(side * 0.96, 0.02, -0.28), skull.basis[0] * (side * s)
    steps = ((0.0, 0.0), (0.16, 0.08), (0.22, 0.42), (0.10, 0.78))
    spine = np.array([root + out * x + drop * (s * y) for x, y in steps])
    sk.strand(spine, [s * 0.08, s * 0.16, s * 0.16, s * 0.03], hair.colour)
    sk.disc(root + out * 0.03, s * 0.075, (0.85, 0.25, 0.35))


def _strand(skull: Skull, points: list[Point], tone: Colour) -> None:
    skull.sketch.curve_px(points, max(0.6, skull.pixels * 0.007), tone, 0.42)


def _between(a: Point, b: Point, t: float) -> Point:
    return (a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t)

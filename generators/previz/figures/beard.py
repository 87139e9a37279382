"""Stubble, moustaches and beards on a skull."""

import numpy as np

from film import Character
from generators.previz.figures.outlines import across, ribbon, soft
from generators.previz.figures.skull import Skull
from generators.previz.pen import Colour, Point, mix, rgb, scale


def beard(c: Character, skull: Skull) -> None:
    """Stubble, moustache, short or long beard on the lower face."""
    if c.beard == "none" or skull.pixels < 10 or skull.facing(0, -30) < -0.45:
        return
    sk = skull.sketch
    colour = rgb(c.hair_colour)
    tone, dark = sk.tone(colour, 0.55), sk.tone(scale(colour, 0.72), 0.3)
    if c.beard == "long":
        _flowing(skull, tone, dark)
    if c.beard in ("short", "long", "stubble"):
        lon = np.linspace(-82, 82, 21)
        top = np.interp(np.abs(lon), (0, 13, 22, 40, 62, 82), (-30, -30, -37, -40, -26, -2))
        low = np.interp(np.abs(lon), (0, 40, 65, 82), (-88, -74, -56, -14))
        # Thin at the cheeks, or it would stand off the far side of the face.
        puff = 0.0 if c.beard == "stubble" else 0.035 * np.clip((84 - np.abs(lon)) / 40, 0.08, 1.0)
        outline = np.concatenate([lon, lon[::-1]]), np.concatenate([top, low[::-1]])
        area = soft(skull.points(*outline, puff if isinstance(puff, float) else np.concatenate([puff, puff[::-1]])))
        if c.beard == "stubble":
            sk.fill(area, dark, 0.24)
        else:
            sk.fill(area, tone)
    if c.beard in ("moustache", "short", "long") and skull.facing(0, -28) > 0.05:
        lon = np.linspace(-21, 21, 11)
        top = -27.0 - 3.5 * np.abs(lon / 21) ** 1.2
        low = -34.0 - 4.5 * np.abs(lon / 21) + 2.2 * np.exp(-((lon / 4) ** 2))
        shape = soft(skull.points(np.concatenate([lon, lon[::-1]]), np.concatenate([top, low[::-1]]), 0.035))
        sk.fill(shape, tone if c.beard == "moustache" else sk.tone(mix(colour, (1, 1, 1), 0.10), 0.65))
    if c.beard in ("short", "long") and skull.pixels > 90:
        for x in (-44, -22, 0, 22, 44):
            if skull.facing(x, -62) > 0.1:
                sk.curve_px(
                    skull.points([x, x * 1.05, x * 0.9], [-54.0, -64.0, -76.0], 0.035), skull.pixels * 0.008, dark, 0.5
                )


def _flowing(skull: Skull, tone: Colour, dark: Colour) -> None:
    """A full beard that tapers to a point before the chest."""
    sk, s = skull.sketch, skull.size
    root = skull.raised(0, -0.62, 0.56)
    fall = np.array((0.0, -1.0, 0.0)) * s + skull.basis[2] * (s * 0.14)
    rows = ((-0.02, 0.0, 0.27), (0.16, 0.02, 0.28), (0.36, 0.03, 0.22), (0.56, 0.02, 0.13), (0.76, 0.0, 0.015))
    deep = 0.72 + 0.28 * abs(float(skull.look[2]))
    xy, scale_ = sk.flat(np.array([root + fall * t + skull.basis[2] * (s * z) for t, z, _ in rows]))
    c: list[Point] = [(x, y) for x, y in xy.tolist()]
    r = [s * w * deep * k for (_, _, w), k in zip(rows, scale_.tolist())]
    n = across(c)
    path, top, end = soft(ribbon(c, n, r)), c[0], c[-1]
    sk.graded(path, top, end, (tone, tone, dark), (0.0, 0.35, 1.0))
    if skull.pixels > 60:
        for i, f in enumerate((-0.66, -0.36, -0.06, 0.26, 0.58)):
            first = 1 if i % 2 else 0
            line = [(x + nx * d * f, y + ny * d * f) for (x, y), (nx, ny), d in zip(c[first:], n[first:], r[first:])]
            sk.curve_px(line, max(0.6, skull.pixels * 0.008), dark, 0.5)

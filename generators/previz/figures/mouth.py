"""Expression and speech -> a mouth on a skull."""

import numpy as np

from generators.previz.camera import Vec
from generators.previz.figures.expressions import Look
from generators.previz.figures.outlines import soft
from generators.previz.figures.skull import Line, Skull, oval
from generators.previz.pen import Colour, Pen, mix, polygon, scale

_LAT = -38.0
_T = np.linspace(-1, 1, 9)
_ARCH = np.sqrt(np.maximum(0.0, 1 - _T * _T))
_BOW = 0.85 - 0.30 * np.exp(-((_T / 0.16) ** 2))
"""The upper lip dips in the middle."""


def mouth(skull: Skull, look: Look, speaking: float, lip: Colour, shadow: Colour, small: bool, full: bool) -> None:
    """small: a child's; full: with lips that are painted rather than hinted at."""
    sk, size = skull.sketch, skull.pixels
    if size < 14 or max(skull.facing(14, _LAT), skull.facing(-14, _LAT)) < 0.05:
        return
    wide = 19.5 * look.width * (0.86 if small else 1.0) * (1 - 0.22 * speaking)
    gap = 12.0 * min(1.0, look.open + 0.85 * speaking)
    lon = _T * wide
    bend = _LAT + look.curve * (np.abs(_T) ** 1.7) - look.curve * 0.35
    top, bottom = bend + gap * 0.30 * _ARCH, bend - gap * 0.95 * _ARCH
    dark = sk.tone(scale(mix(lip, shadow, 0.5), 0.62), 0.35)
    opened = gap > 1.4
    if size > 60:
        _lips(skull, lon, top, bottom, 2.9 if full else 1.7, (lip, shadow), 0.92 if full else 0.62)
    if opened:
        _inside(skull, lon, top, bottom, wide, gap)
    else:
        sk.curve_px(skull.points(lon, (top + bottom) / 2), max(0.8, size * 0.012), dark)
    if size > 60 and look.curve > 2:
        for side in (1, -1):
            if skull.facing(side * wide, _LAT) > 0.2:
                x = side * (wide + np.array((1.2, 3.0, 2.4)))
                y = _LAT + look.curve * 0.65 + np.array((2.6, 0.0, -2.4))
                sk.curve_px(skull.points(x, y), size * 0.007, dark, 0.5)


def _around(lon: Vec, upper: Vec, lower: Vec) -> Line:
    return np.concatenate([lon, lon[::-1]]), np.concatenate([upper, lower[::-1]]), 0.004


def _lips(
    skull: Skull,
    lon: Vec,
    top: Vec,
    bottom: Vec,
    full: float,
    colours: tuple[Colour, Colour],
    alpha: float,
) -> None:
    """The lower lip catches the light, the upper one lies in shadow, and so does the dip under both."""
    sk, (lip, shadow), size = skull.sketch, colours, skull.pixels
    upper, lower = top + full * _ARCH * _BOW, bottom - full * 1.45 * _ARCH
    middle = (top + bottom) / 2
    whole, high, glow, dip = skull.many(
        _around(lon, upper, lower),
        _around(lon, upper, middle),
        oval(0.0, float(bottom[4]) - full * 0.75, float(lon[-1]) * 0.36, full * 0.30),
        oval(0.0, float(lower[4]) - 3.6, float(lon[-1]) * 0.62, 3.4),
    )
    sk.fill(soft(whole), sk.tone(lip, 0.6), alpha)
    sk.fill(soft(high), sk.tone(scale(lip, 0.80), 0.4), alpha * 0.75)
    if size > 110 and skull.facing(0, _LAT) > 0.35:
        sk.fill(soft(glow), sk.tone(mix(lip, (1.0, 0.92, 0.88), 0.5), 0.9), 0.42 * alpha, soft=True)
        at = (sum(p[0] for p in dip) / len(dip), sum(p[1] for p in dip) / len(dip))
        sk.soften(soft(dip), at, size * 0.075, sk.tone(shadow, 0.4), 0.34)


def _inside(
    skull: Skull,
    lon: Vec,
    top: Vec,
    bottom: Vec,
    wide: float,
    gap: float,
) -> None:
    """Teeth and tongue in the dark."""
    sk, size = skull.sketch, skull.pixels
    hole, bite, lobe = skull.many(
        _around(lon * 0.93, top, bottom),
        _around(lon * 0.8, top + 1.5, top - min(3.4, gap * 0.42) * _ARCH),
        oval(0.0, _LAT - gap * 0.95, wide * 0.5, gap * 0.42),
    )
    inside, teeth, tongue = soft(hole), polygon(bite), soft(lobe)
    cavity, tooth = sk.tone((0.30, 0.07, 0.09), 0.35), sk.tone((0.97, 0.95, 0.92), 0.7)
    pink = sk.tone((0.80, 0.36, 0.36), 0.5)

    def op(pen: Pen) -> None:
        pen.path(inside, cavity)
        if size > 40:
            pen.save()
            pen.clip(inside)
            pen.path(tongue, pink)
            pen.path(teeth, tooth)
            pen.restore()

    sk.add(op)

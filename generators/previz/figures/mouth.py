"""Expression and speech -> a mouth on a skull. Speaking takes the shape of a viseme, the feeling keeps its corners."""

from typing import NamedTuple

import numpy as np

from generators.previz.camera import Vec
from generators.previz.figures.expressions import Look
from generators.previz.figures.outlines import soft
from generators.previz.figures.skull import Line, Skull, oval
from generators.previz.pen import Colour, Pen, mix, polygon, scale
from generators.previz.stage import MouthShape

_LAT = -38.0
_T = np.linspace(-1, 1, 9)
_ARCH = np.sqrt(np.maximum(0.0, 1 - _T * _T))
_BOW = 0.85 - 0.30 * np.exp(-((_T / 0.16) ** 2))
"""The upper lip dips in the middle."""
_JAW = 17.0
"""Degrees between the lips of a mouth wide open."""


class Lips(NamedTuple):
    """What a mouth is drawn from; degrees on the globe of the head."""

    lon: Vec
    top: Vec
    """Where the upper lip ends and the hole begins."""
    bottom: Vec
    gap: float
    full: float
    """Thickness of the lips."""
    out: float
    """How far they are put forward, as a share of the head."""
    shape: MouthShape


def lips(look: Look, shape: MouthShape | None, speaking: float, small: bool, full: bool) -> Lips:
    """The outline of a mouth. small: a child's; full: with lips that are painted rather than hinted at."""
    said = shape if shape is not None else MouthShape(speaking, 0.58, teeth=0.3)
    silent = said.open == 0 and shape is None
    feels = look.open if silent else 0.3 * look.open * (1 - said.press) * (1 - said.round)
    wide = 19.5 * (1 + (look.width - 1) * (1.0 if silent else 0.5)) * (0.86 if small else 1.0)
    wide *= (0.70 + 0.52 * said.wide) * (1 - 0.16 * said.round)
    gap = _JAW * min(1.0, said.open) + 12.0 * feels
    gap *= 1 - 0.30 * said.bite
    lon = _T * wide
    curve = look.curve * (1 - 0.8 * said.round)
    bend = _LAT + curve * (np.abs(_T) ** 1.7) - curve * 0.35
    # Rounded lips make a ring; the others a lens that hangs from the upper lip.
    up, down = 0.30 + 0.16 * said.round, 0.95 - 0.30 * said.round
    thick = (2.9 if full else 1.7) * (1 + 0.75 * said.round - 0.55 * said.press)
    arch = _ARCH ** (1 - 0.45 * said.round)
    return Lips(lon, bend + gap * up * arch, bend - gap * down * arch, gap, thick, 0.004 + 0.035 * said.round, said)


def mouth(
    skull: Skull,
    look: Look,
    shape: MouthShape | None,
    speaking: float,
    colours: tuple[Colour, Colour],
    of: tuple[bool, bool],
) -> None:
    """Draw it. colours: lip and shadow; of: whether a child's, whether full."""
    sk, size, (lip, shadow) = skull.sketch, skull.pixels, colours
    if size < 14 or max(skull.facing(14, _LAT), skull.facing(-14, _LAT)) < 0.05:
        return
    m = lips(look, shape, speaking, *of)
    dark = sk.tone(scale(mix(lip, shadow, 0.5), 0.62), 0.35)
    bright = (0.92 if of[1] else 0.62) * (1 + 0.35 * m.shape.round)
    if size > 60:
        _lips(skull, m, colours, min(1.0, bright))
    if m.gap > 1.4:
        _inside(skull, m)
        if m.shape.bite > 0.3 and size > 24:
            _bitten(skull, m, lip)
    else:
        width = max(0.8, size * 0.012 * (1 + 0.5 * m.shape.press))
        sk.curve_px(skull.points(m.lon, (m.top + m.bottom) / 2, m.out), width, dark)
    if size > 60 and look.curve > 2 and m.shape.round < 0.3:
        wide = float(m.lon[-1])
        for side in (1, -1):
            if skull.facing(side * wide, _LAT) > 0.2:
                x = side * (wide + np.array((1.2, 3.0, 2.4)))
                y = _LAT + look.curve * 0.65 + np.array((2.6, 0.0, -2.4))
                sk.curve_px(skull.points(x, y), size * 0.007, dark, 0.5)


def _around(lon: Vec, upper: Vec, lower: Vec, out: float = 0.004) -> Line:
    return np.concatenate([lon, lon[::-1]]), np.concatenate([upper, lower[::-1]]), out


def _lips(skull: Skull, m: Lips, colours: tuple[Colour, Colour], alpha: float) -> None:
    """The lower lip catches the light, the upper one lies in shadow, and so does the dip under both."""
    sk, (lip, shadow), size, full = skull.sketch, colours, skull.pixels, m.full
    upper, lower = m.top + full * _ARCH * _BOW, m.bottom - full * 1.45 * _ARCH
    middle = (m.top + m.bottom) / 2
    whole, high, glow, dip = skull.many(
        _around(m.lon * (1 + 0.10 * m.shape.round), upper, lower, m.out),
        _around(m.lon, upper, middle, m.out),
        oval(0.0, float(m.bottom[4]) - full * 0.75, float(m.lon[-1]) * 0.36, full * 0.30),
        oval(0.0, float(lower[4]) - 3.6, float(m.lon[-1]) * 0.62, 3.4),
    )
    sk.fill(soft(whole), sk.tone(lip, 0.6), alpha)
    sk.fill(soft(high), sk.tone(scale(lip, 0.80), 0.4), alpha * 0.75)
    if size > 110 and skull.facing(0, _LAT) > 0.35:
        sk.fill(soft(glow), sk.tone(mix(lip, (1.0, 0.92, 0.88), 0.5), 0.9), 0.42 * alpha, soft=True)
        at = (sum(p[0] for p in dip) / len(dip), sum(p[1] for p in dip) / len(dip))
        sk.soften(soft(dip), at, size * 0.075, sk.tone(shadow, 0.4), 0.34)


def _inside(skull: Skull, m: Lips) -> None:
    """Teeth and tongue in the dark: the tip of a tongue that says l lies behind the upper teeth."""
    sk, size, wide, gap = skull.sketch, skull.pixels, float(m.lon[-1]), m.gap
    high, shown = float(m.top[4] - m.bottom[4]), 0.20 + 0.30 * m.shape.teeth
    lifted = m.shape.tongue
    tongue_lat = float(m.bottom[4]) + high * (0.05 + 0.42 * lifted)
    hole, upper, lower, lobe = skull.many(
        _around(m.lon * 0.93, m.top, m.bottom, m.out),
        _around(m.lon * 0.86, m.top + 1.5, m.top - max(1.2, min(5.2, shown * high)) * _ARCH**0.5, m.out),
        _around(m.lon * 0.80, m.bottom + (0.40 * high * m.shape.teeth**3) * _ARCH, m.bottom - 1.5, m.out),
        oval(0.0, tongue_lat, wide * (0.52 - 0.14 * lifted), gap * (0.34 - 0.06 * lifted)),
    )
    inside, teeth, below, tongue = soft(hole), polygon(upper), polygon(lower), soft(lobe)
    cavity, tooth = sk.tone((0.30, 0.07, 0.09), 0.35), sk.tone((0.97, 0.95, 0.92), 0.7)
    pink = sk.tone((0.80, 0.36, 0.36), 0.5)
    both, round_ = m.shape.teeth > 0.8, m.shape.round > 0.8

    def op(pen: Pen) -> None:
        pen.path(inside, cavity)
        if size > 40:
            pen.save()
            pen.clip(inside)
            if not both and not round_ and not lifted:
                pen.path(tongue, pink)
            if not round_:
                pen.path(teeth, tooth)
            if both:
                pen.path(below, tooth, 0.94)
            if lifted:
                pen.path(tongue, pink, lifted)
            pen.restore()

    sk.add(op)


def _bitten(skull: Skull, m: Lips, lip: Colour) -> None:
    """f and v: the upper teeth on the lower lip, which is drawn in."""
    sk, b = skull.sketch, m.shape.bite
    edge = m.top - 0.52 * (m.top - m.bottom)
    teeth, low = skull.many(
        _around(m.lon * 0.80, m.top - 0.2, edge, m.out),
        _around(m.lon * 0.90, edge, m.bottom - 1.6 * _ARCH, m.out),
    )
    sk.fill(soft(low), sk.tone(scale(lip, 0.95), 0.6), b)
    sk.fill(soft(teeth), sk.tone((0.97, 0.95, 0.92), 0.8), b)

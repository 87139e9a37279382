"""Lids, gaze and brows on a skull."""

import math

import numpy as np

from generators.previz.figures.expressions import Look
from generators.previz.figures.outlines import soft
from generators.previz.figures.skull import Line, Skull, oval
from generators.previz.pen import Colour, Pen, mix, rgb, scale, smooth

_IRIS = ("#5a3a22", "#3f6b4a", "#3d6f9e", "#6b4a2a", "#4a4f5c", "#2f5f7a")
DARK: Colour = (0.10, 0.07, 0.09)
_SIMPLE = 44
"""Heads under so many pixels have dots for eyes."""
_TURN = np.linspace(0, 2 * math.pi, 18, endpoint=False)
_X, _Y = np.cos(_TURN), np.sin(_TURN)
_BROW = np.linspace(0, 1, 6)


class Eyes:
    """Somebody's eyes and brows. big: against an adult's; old: 0 to 1."""

    def __init__(
        self, iris: int, hair: Colour, skin: Colour, shadow: Colour, big: float, old: float, lashes: bool
    ) -> None:
        self.iris, self.shadow, self.big, self.old, self.lashes = (
            rgb(_IRIS[iris % len(_IRIS)]),
            shadow,
            big,
            old,
            lashes,
        )
        self.brow = mix(scale(hair, 0.8), skin, 0.22) if sum(hair) > 1.8 else mix(scale(hair, 0.85), DARK, 0.25)

    def draw(self, skull: Skull, look: Look, gaze: tuple[float, float]) -> None:
        for side in (1.0, -1.0):
            if skull.facing(side * 23, -3) >= 0.24:
                if skull.pixels < _SIMPLE:
                    self._dot(skull, side, look, gaze)
                else:
                    self._eye(skull, side, look, gaze)
            if skull.pixels >= 16 and skull.facing(side * 24, 14) >= 0.12:
                self._brow(skull, side, look)

    def _dot(self, skull: Skull, side: float, look: Look, gaze: tuple[float, float]) -> None:
        sk = skull.sketch
        x, y = skull.points([side * 23 + math.degrees(gaze[0]) * 0.08], [-3.0])[0]
        r = skull.pixels * 0.038 * (0.8 + 0.2 * self.big)
        open_, tone, wide = max(0.3, 1.25 * (1 - look.lids)), sk.tone(DARK, 0.3), skull.facing(side * 23, -3)
        white = sk.tone((0.97, 0.95, 0.93), 0.75)
        if skull.pixels > 22 and look.lids < 0.6:
            sk.add(lambda pen: pen.oval(x, y, r * 1.9 * wide, r * open_ * 1.25, white))
        sk.add(lambda pen: pen.oval(x, y, r * (0.35 + 0.65 * wide), r * open_, tone))

    def _brow(self, skull: Skull, side: float, look: Look) -> None:
        t, sk = _BROW, skull.sketch
        lon = side * (9.5 + 27 * t)
        lat = (
            12.6 * (0.94 + 0.06 * self.big)
            + look.brow_in * (1 - t)
            + look.brow_out * t
            + 2.6 * np.sin(np.pi * t * 0.9)
            + (look.wide - 1) * 8
        )
        thick = (1.25 if self.lashes else 1.9) * (1.35 if self.old and not self.lashes else 1.0)
        half = thick * (1 - 0.72 * t**1.6)
        edge = skull.points(np.concatenate([lon, lon[::-1]]), np.concatenate([lat + half, (lat - half)[::-1]]), 0.006)
        sk.fill(soft(edge), sk.tone(self.brow, 0.45), 0.94)

    def _lines(self, side: float, look: Look, gaze: tuple[float, float]) -> tuple[Line, ...]:
        """White, iris, pupil, glow, middle of the iris, shade of the lid, lid, crease, end of the lashes."""
        lon, lat, big = side * 23.0, -3.0, self.big
        rx, ry = 10.2 * big, 8.8 * big * look.wide * (0.92 if self.old else 1.0)
        up, down = ry * (1 - 1.06 * look.lids), ry * (0.92 - 0.9 * look.under) * (1 - 0.25 * look.lids)
        # Almond: the outer corner a little higher than the inner one.
        lift = _X * (side * (0.4 if self.old else 1.0))
        x, half = _X * rx, lift[:10]
        y = np.where(_Y > 0, _Y * up, _Y * down) + lift
        lid = np.maximum(0, _Y[:10]) * up + half
        gx, gy = lon + math.degrees(gaze[0]) * 0.16, lat + math.degrees(gaze[1]) * 0.14
        over = x[:10]
        return (
            (lon + x, lat + y, 0.0),
            oval(gx, gy, 6.7 * big, 7.6 * big),
            oval(gx, gy, 3.1 * big, 3.6 * big),
            oval(gx, gy - 3.0 * big, 3.9 * big, 2.5 * big),
            (np.array([gx]), np.array([gy]), 0.0),
            (lon + np.concatenate([over, over[::-1]]), lat + np.concatenate([lid + 0.3, (lid - 3.0)[::-1]]), 0.0),
            (lon + over * 1.04, lat + lid + 0.35, 0.0),
            (lon + x[1:9] * 0.96, lat + lid[1:9] + 3.0 * (1 - 0.3 * look.lids), 0.0),
            (np.array([lon + side * rx * 1.28]), np.array([lat + 3.4 + (1 - look.lids) * 1.5]), 0.0),
        )

    def _eye(self, skull: Skull, side: float, look: Look, gaze: tuple[float, float]) -> None:
        sk, w = skull.sketch, skull.pixels
        if look.lids > 0.9:
            lon, lift = side * 23.0 + _X[:10] * 10.2 * self.big, _X[:10] * side
            sk.curve_px(skull.points(lon, -5.2 - _Y[:10] * 1.8 + lift), w * 0.018, sk.tone(DARK, 0.3))
            return
        outline, ring, dot, below, middle, over, lid, crease, tip = skull.many(*self._lines(side, look, gaze))
        white, iris, pupil, glow, shade = soft(outline), soft(ring), soft(dot), soft(below), soft(over)
        centre, unit, lit = middle[0], w / 180 * 3.14 * self.big, 1.0 if sk.sun_right > 0 else -1.0
        shine = (centre[0] + lit * unit, centre[1] - unit * 1.1)
        glint = (centre[0] - lit * unit * 0.9, centre[1] + unit * 0.9)
        if self.lashes:
            lid = [*tip, *lid] if side > 0 else [*lid, *tip]
        upper, fold = smooth(lid, False), smooth(crease, False)
        ball, spark, shadow = (
            sk.tone((0.97, 0.95, 0.93), 0.75),
            sk.tone((1.0, 1.0, 1.0), 1.0),
            sk.tone(self.shadow, 0.4),
        )
        deep, plain = sk.tone(scale(self.iris, 0.55), 0.5), sk.tone(self.iris, 0.7)
        bright = sk.tone(mix(self.iris, (1, 1, 0.9), 0.35), 0.8)
        black, lash = sk.tone((0.04, 0.03, 0.05), 0.2), sk.tone(mix(DARK, self.brow, 0.25), 0.3)
        size, detailed = unit * 3.6, w > 90
        socket = (side * 21, 5.0)
        if w > 80 and skull.facing(*socket) > 0.3:
            hollow = skull.spot(*socket, 17, 14)
            sk.soften(soft(hollow), skull.points([socket[0]], [socket[1]])[0], w * 0.135, shadow, 0.24)

        def op(pen: Pen) -> None:
            pen.path(white, ball)
            pen.save()
            pen.clip(white)
            if detailed:
                at = (centre[0], centre[1] + size * 0.3)
                pen.radial(iris, at, size * 1.6, (bright, plain, deep), (0.0, 0.5, 1.0))
                pen.path(glow, bright, 0.55)
            else:
                pen.path(iris, plain)
            pen.path(pupil, black)
            pen.path(shade, shadow, 0.38)
            pen.circle(shine[0], shine[1], unit * 1.15, spark, 0.95)
            if detailed:
                pen.circle(glint[0], glint[1], unit * 0.55, spark, 0.6)
            pen.restore()
            pen.stroke(upper, max(0.8, w * (0.017 if self.lashes else 0.014)), lash)
            if detailed:
                pen.stroke(fold, max(0.6, w * 0.006), shadow, 0.6)

        sk.add(op)

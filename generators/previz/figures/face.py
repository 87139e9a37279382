"""Expression, speech and gaze -> a face on a skull: eyes, nose, mouth, cheeks, and what age adds."""

import numpy as np

from film import Character
from generators.previz.camera import Vec
from generators.previz.figures.expressions import Look
from generators.previz.figures.eyes import Eyes
from generators.previz.figures.mouth import mouth
from generators.previz.figures.outlines import soft
from generators.previz.figures.sketch import Sketch
from generators.previz.figures.skull import Line, Skull, oval
from generators.previz.pen import Point, mix, rgb, scale
from generators.previz.stage import MouthShape


class Face:
    """The colours of somebody's face: made once per take."""

    def __init__(self, c: Character, iris: int) -> None:
        skin, woman = rgb(c.skin), c.presentation == "woman"
        self.skin, self.child = skin, c.age == "child"
        self.shadow = scale(mix(skin, (0.55, 0.16, 0.20), 0.22), 0.80)
        self.warm = mix(skin, (0.92, 0.30, 0.26), 0.34)
        self.lip = mix(scale(skin, 0.80), (0.72, 0.18, 0.22), 0.62 if woman and not self.child else 0.36)
        self.old = {"old": 1.0, "middle-aged": 0.4}.get(c.age, 0.0)
        self.woman = woman
        big = {"child": 1.22, "teen": 1.10}.get(c.age, 1.0) * (1.06 if woman else 1.0)
        self.eyes = Eyes(iris, rgb(c.hair_colour), skin, self.shadow, big, self.old, woman)
        slight = 0.88 if woman else 1.0
        self.nose_wide = {"child": 0.13, "teen": 0.14}.get(c.age, 0.155) * slight
        self.nose_long = {"child": 0.16, "teen": 0.20}.get(c.age, 0.235) * slight

    def draw(
        self, skull: Skull, look: Look, mouth_shape: MouthShape | None, speaking: float, gaze: tuple[float, float]
    ) -> None:
        sk = skull.sketch
        if skull.pixels < 9:
            return
        if skull.pixels > 46:
            self._cheeks(skull, sk, look)
        self.eyes.draw(skull, look, gaze)
        if skull.pixels > 26 and skull.look[1] <= 0.85 and skull.look[2] >= -0.45:
            self._nose(skull, sk)
        mouth(skull, look, mouth_shape, speaking, (self.lip, self.shadow), (self.child, self.woman))
        if self.old and skull.pixels > 70:
            self._lines(skull, sk)
        if look.tears and skull.pixels > 30:
            self._tears(skull, sk, look.tears)

    # -- parts ---------------------------------------------------------------------------------------------------
    def _cheeks(self, skull: Skull, sk: Sketch, look: Look) -> None:
        tone = sk.tone(self.warm)
        strength = 0.20 + look.blush * 0.5 + (0.12 if self.child or self.woman else 0.0)
        for side in (1, -1):
            front = skull.facing(side * 36, -20)
            if front < 0.15:
                continue
            outline = skull.points(*oval(side * 36, -20, 15, 11))
            sk.soften(soft(outline), _middle(outline), skull.pixels * 0.115, tone, strength * min(1.0, front * 1.5))

    def _tears(self, skull: Skull, sk: Sketch, far: float) -> None:
        """A wet line from each eye and a drop at the end of it."""
        blue, spark = sk.tone((0.62, 0.82, 0.97), 0.9), sk.tone((1.0, 1.0, 1.0), 1.0)
        for side, gone in ((1, far), (-1, (far + 0.4) % 1.0)):
            if skull.facing(side * 24, -20) < 0.2:
                continue
            low = -13 - 20 * gone
            run = skull.points(side * np.array((23.0, 24.5, 25.0)), np.array((-11.0, (low - 11) / 2, low)), 0.004)
            drop = skull.spot(side * 25.0, low - 2.0, 2.6, 4.2, puff=0.006)
            glint = skull.points([side * 25.0 - 0.7], [low - 1.0], 0.006)[0]
            sk.curve_px(run, max(1.0, skull.pixels * 0.014), blue, 0.75)
            sk.fill(soft(drop), blue, 0.95)
            r = skull.pixels * 0.008
            sk.add(lambda pen, at=glint, r=r: pen.circle(at[0], at[1], r, spark, 0.9))  # type: ignore[misc]

    def _nose(self, skull: Skull, sk: Sketch) -> None:
        side = float(skull.look[0])
        wide, long, size = self.nose_wide, self.nose_long * (1 - 0.20 * abs(side)), skull.pixels
        r, t, b, w0, w1, high, low = skull.pins(
            (0, -0.04, 0.84),
            (0, -0.30, 0.86 + long),
            (0, -0.40, 0.88),
            (wide, -0.345, 0.88 + long * 0.18),
            (-wide, -0.345, 0.88 + long * 0.18),
            (0, 0.02, 0.82),
            (0, -0.42, 0.80),
        )
        shade = sk.tone(self.shadow, 0.45)
        # The side of the nose that is turned away, or away from the light, lies in shadow.
        away = -1.0 if (side if abs(side) > 0.35 else sk.sun_right) > 0 else 1.0
        far, near = (w0, w1) if away > 0 else (w1, w0)
        if abs(side) > 0.45:
            # Seen from the side it stands out before the cheek, in the tone the cheek has there.
            edge = sk.ramp(self.skin, 1.0, 0.0)[4 if t[0] > r[0] else 0]
            tone = mix(
                mix(edge, sk.tone(self.skin, 0.62), 0.45), sk.tone(self.shadow, 0.35), 0.07 if size > 40 else 0.0
            )
            sk.fill(
                soft([high, r, _mid(r, t, 0.55), _mid(r, t, 0.92), t, _mid(t, b, 0.22), _mid(t, b, 0.6), b, low]), tone
            )
        if abs(side) < 0.75:
            plane = soft([_mid(r, t, 0.25), _mid(r, t, 0.7), t, _mid(t, b, 0.5), far, _mid(far, r, 0.4)])
            sk.fill(plane, shade, 0.40 * (1 - abs(side) * 0.6))
        if size <= 60:
            return
        under = soft([w0, _mid(w0, b, 0.5), b, _mid(b, w1, 0.5), w1, _mid(t, b, 0.55)])
        sk.fill(under, shade, 0.75 if abs(side) < 0.75 else 0.4)
        mark = [_mid(near, t, 0.1), near, _mid(near, b, 0.55)]
        sk.curve_px(mark, size * 0.008, sk.tone(scale(self.shadow, 0.78), 0.35), 0.65)
        glow = 0.5 * (1 - abs(side) / 0.6)
        if glow > 0.05:
            (x, y), r_px, shine = _mid(t, r, 0.10), size * 0.017, sk.tone(mix(self.skin, (1, 0.97, 0.92), 0.45), 0.95)
            sk.add(lambda pen: pen.circle(x, y, r_px, shine, glow, blur=r_px * 0.5, soft=True))

    def _lines(self, skull: Skull, sk: Sketch) -> None:
        tone, size = sk.tone(scale(self.shadow, 0.86), 0.4), skull.pixels
        alpha = 0.22 + 0.38 * self.old
        lines: list[Line] = []
        strokes: list[tuple[float, float]] = []
        for side in (1, -1):
            if skull.facing(side * 28, -25) >= 0.15:
                lines += [_line(_FOLD, side), _line(_BAG, side)]
                strokes += [(0.008, alpha), (0.007, alpha * 0.9)]
                if self.old == 1.0 and skull.facing(side * 44, -3) > 0.2:
                    lines += [_line(foot, side) for foot in _FEET]
                    strokes += [(0.006, alpha * 0.8)] * 2
        if self.old == 1.0 and skull.facing(0, 25) > 0.3:
            lines += [_line(furrow, 1) for furrow in _FURROWS]
            strokes += [(0.006, alpha * 0.8)] * 2
        if lines:
            for points, (width, strength) in zip(skull.many(*lines), strokes):
                sk.curve_px(points, size * width, tone, strength)


_FOLD = np.array(((15.0, 20.0, 24.0, 25.0), (-20.0, -25.0, -31.0, -37.0)))
_BAG = np.array(((14.0, 20.0, 27.0, 32.0), (-13.0, -15.0, -14.4, -11.5)))
_FEET = tuple(np.array(((37.0, 41.0, 45.0), (-3.0 + d * 0.5, -3.0 + d * 2, -3.0 + d * 4))) for d in (-1, 1))
_FURROWS = tuple(
    np.array(((-17.0, -8.5, 0.0, 8.5, 17.0), (lat - 1, lat + 0.5, lat, lat + 0.6, lat - 0.8))) for lat in (23.0, 28.5)
)


def _line(shape: Vec, side: int) -> Line:
    return shape[0] * side, shape[1], 0.0


def _mid(a: Point, b: Point, t: float) -> Point:
    return (a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t)


def _middle(points: list[Point]) -> Point:
    return (sum(p[0] for p in points) / len(points), sum(p[1] for p in points) / len(points))

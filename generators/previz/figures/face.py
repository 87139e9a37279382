"""Emotion, speech and gaze -> a face on a skull: brows, eyes, nose, mouth, and what age adds."""

import math
from typing import NamedTuple

import numpy as np

from film import Action, Character, Emotion
from generators.previz.figures.sketch import Sketch
from generators.previz.figures.skull import Skull
from generators.previz.pen import Colour, Pen, Point, mix, polygon, rgb, scale, smooth
from generators.previz.stage import Pose

_IRIS = ("#5a3a22", "#3f6b4a", "#3d6f9e", "#6b4a2a", "#4a4f5c", "#2f5f7a")
_DARK: Colour = (0.10, 0.07, 0.09)


class Look(NamedTuple):
    """How a feeling draws the face; degrees on the globe, or shares."""

    brow_in: float = 0.0
    """Inner ends up."""
    brow_out: float = 0.0
    lids: float = 0.0
    """0 open, 1 shut."""
    under: float = 0.0
    """Lower lid pushed up."""
    wide: float = 1.0
    curve: float = 0.0
    """Mouth corners up."""
    open: float = 0.0
    width: float = 1.0
    blush: float = 0.0


_LOOKS: dict[Emotion, Look] = {
    Emotion.NEUTRAL: Look(lids=0.07, curve=1.6),
    Emotion.HAPPY: Look(brow_in=1.5, brow_out=2.0, under=0.36, lids=0.06, curve=8.0, open=0.40, width=1.22, blush=0.34),
    Emotion.SAD: Look(brow_in=5.0, brow_out=-3.2, lids=0.30, curve=-5.5, width=0.86),
    Emotion.ANGRY: Look(brow_in=-5.4, brow_out=2.6, lids=0.20, under=0.14, curve=-4.6, width=1.0, open=0.16),
    Emotion.AFRAID: Look(brow_in=6.0, brow_out=0.6, wide=1.20, curve=-3.4, open=0.40, width=0.86),
    Emotion.SURPRISED: Look(brow_in=5.6, brow_out=5.6, wide=1.26, curve=0.0, open=0.85, width=0.58),
    Emotion.DETERMINED: Look(brow_in=-3.6, brow_out=1.6, lids=0.16, under=0.10, curve=-0.4, width=0.95),
}


def expression(pose: Pose, phase: float) -> Look:
    """The face of a moment: the feeling, then what the action does to it, then a blink."""
    look = _LOOKS[pose.part.emotion]
    action = pose.part.action
    if action is Action.LAUGH:
        look = look._replace(curve=8.5, open=0.80, width=1.35, under=0.5, lids=0.45, blush=0.4)
    elif action is Action.CRY:
        look = look._replace(brow_in=6.0, brow_out=-3.5, lids=0.72, curve=-5.0, open=max(look.open, 0.12))
    elif action is Action.SLEEP:
        look = look._replace(lids=1.0, brow_in=0.0, brow_out=0.0, open=0.0)
    elif action is Action.READ:
        look = look._replace(lids=max(look.lids, 0.25))
    period = 3.3 + 0.5 * math.sin(phase * 3)
    since = (pose.t + phase) % period
    if since < 0.16:
        look = look._replace(lids=max(look.lids, 1 - abs(since - 0.08) / 0.08))
    return look


class Face:
    """The colours of somebody's face: made once per take."""

    def __init__(self, c: Character, iris: int) -> None:
        skin = rgb(c.skin)
        self.character, self.skin = c, skin
        self.shadow = scale(mix(skin, (0.55, 0.16, 0.20), 0.22), 0.80)
        self.warm = mix(skin, (0.92, 0.30, 0.26), 0.34)
        lip = 0.62 if c.presentation == "woman" and c.age != "child" else 0.36
        self.lip = mix(scale(skin, 0.80), (0.72, 0.18, 0.22), lip)
        self.iris = rgb(_IRIS[iris % len(_IRIS)])
        hair = rgb(c.hair_colour)
        self.brow = mix(scale(hair, 0.8), skin, 0.22) if sum(hair) > 1.8 else mix(scale(hair, 0.85), _DARK, 0.25)
        self.old = {"old": 1.0, "middle-aged": 0.4}.get(c.age, 0.0)
        self.big = {"child": 1.22, "teen": 1.10}.get(c.age, 1.0) * (1.06 if c.presentation == "woman" else 1.0)
        """Eyes: larger for the young."""
        self.lashes = c.presentation == "woman"

    def draw(self, skull: Skull, look: Look, speaking: float, gaze: tuple[float, float]) -> None:
        sk = skull.sketch
        if skull.pixels < 9:
            return
        if skull.pixels > 46:
            self._cheeks(skull, sk, look)
        for side in (1.0, -1.0):
            self._eye(skull, sk, side, look, gaze)
            self._brow(skull, sk, side, look)
        if skull.pixels > 20:
            self._nose(skull, sk)
        self._mouth(skull, sk, look, speaking)
        if self.old and skull.pixels > 70:
            self._lines(skull, sk, look)

    # -- parts ---------------------------------------------------------------------------------------------------
    def _cheeks(self, skull: Skull, sk: Sketch, look: Look) -> None:
        tone = sk.tone(self.warm)
        strength = 0.20 + look.blush * 0.5 + (0.12 if self.character.age == "child" or self.lashes else 0.0)
        for side in (1, -1):
            front = skull.facing(side * 36, -20)
            if front < 0.15:
                continue
            (x, y), r = _middle(skull.spot(side * 36, -20, 4, 4)), skull.pixels * 0.115
            path = smooth(skull.spot(side * 36, -20, 15, 11))
            sk.soften(path, (x, y), r, tone, strength * min(1.0, front * 1.5))

    def _eye(self, skull: Skull, sk: Sketch, side: float, look: Look, gaze: tuple[float, float]) -> None:
        lon, lat = side * 23.0, -3.0
        if skull.facing(lon, lat) < 0.24:
            return
        rx, ry = 10.2 * self.big, 8.8 * self.big * look.wide * (0.92 if self.old else 1.0)
        up, down = ry * (1 - 1.06 * look.lids), ry * (0.92 - 0.9 * look.under) * (1 - 0.25 * look.lids)
        if skull.pixels < 34:
            path = smooth(skull.spot(lon + math.degrees(gaze[0]) * 0.08, lat, 4.4, max(1.2, 5.6 * (1 - look.lids))))
            sk.fill(path, sk.tone(_DARK, 0.3))
            return
        t = np.linspace(0, 2 * math.pi, 18, endpoint=False)
        x = np.cos(t) * rx
        # Almond: the outer corner a little higher than the inner one.
        lift = np.cos(t) * side * 1.0 * (0.4 if self.old else 1.0)
        y = np.where(np.sin(t) > 0, np.sin(t) * up, np.sin(t) * down) + lift
        lid_y = np.maximum(0, np.sin(t[:10])) * up + lift[:10]
        if look.lids > 0.9:
            sk.curve_px(
                skull.points(lon + x[:10], lat - 2.2 - np.sin(t[:10]) * 1.8 + lift[:10]),
                skull.pixels * 0.018,
                sk.tone(_DARK, 0.3),
            )
            return
        white = smooth(skull.points(lon + x, lat + y))
        ball = sk.tone((0.97, 0.95, 0.93), 0.75)
        gx, gy = lon + math.degrees(gaze[0]) * 0.16, lat + math.degrees(gaze[1]) * 0.14
        iris, pupil = (
            smooth(skull.spot(gx, gy, 6.7 * self.big, 7.6 * self.big)),
            smooth(skull.spot(gx, gy, 3.1 * self.big, 3.6 * self.big)),
        )
        glow = smooth(skull.spot(gx, gy - 3.0 * self.big, 3.9 * self.big, 2.5 * self.big))
        lit = 1.0 if sk.sun_right > 0 else -1.0
        centre = _middle(skull.spot(gx, gy, 3, 3))
        unit = skull.pixels / 180 * 3.14 * self.big
        shine, glint = (
            (centre[0] + lit * unit * 1.0, centre[1] - unit * 1.1),
            (centre[0] - lit * unit * 0.9, centre[1] + unit * 0.9),
        )
        dark_iris, iris_tone, bright = (
            sk.tone(scale(self.iris, 0.55), 0.5),
            sk.tone(self.iris, 0.7),
            sk.tone(mix(self.iris, (1, 1, 0.9), 0.35), 0.8),
        )
        black, lash = sk.tone((0.04, 0.03, 0.05), 0.2), sk.tone(mix(_DARK, self.brow, 0.25), 0.3)
        shade = smooth(
            skull.points(
                np.concatenate([lon + x[:10], lon + x[:10][::-1]]),
                np.concatenate([lat + lid_y + 0.3, (lat + lid_y - 3.0)[::-1]]),
            )
        )
        lid = skull.points(lon + x[:10] * 1.04, lat + lid_y + 0.35)
        if self.lashes:
            tip = skull.points([lon + side * rx * 1.28], [lat + 3.4 + (1 - look.lids) * 1.5])[0]
            lid = [tip, *lid] if side > 0 else [*lid, tip]
        crease = skull.points(lon + x[1:9] * 0.96, lat + lid_y[1:9] + 3.0 * (1 - 0.3 * look.lids))
        w = skull.pixels
        iris_size, detailed = unit * 3.6, w > 90
        shadow, spark = sk.tone(self.shadow, 0.4), sk.tone((1.0, 1.0, 1.0), 1.0)

        def op(pen: Pen) -> None:
            pen.path(white, ball)
            pen.save()
            pen.clip(white)
            pen.path(iris, dark_iris)
            if detailed:
                pen.radial(
                    iris,
                    (centre[0], centre[1] + iris_size * 0.3),
                    iris_size * 1.6,
                    (bright, iris_tone, dark_iris),
                    (0.0, 0.5, 1.0),
                )
                pen.path(glow, bright, 0.55)
            pen.path(pupil, black)
            pen.path(shade, shadow, 0.38)
            pen.circle(shine[0], shine[1], unit * 1.15, spark, 0.95)
            if detailed:
                pen.circle(glint[0], glint[1], unit * 0.55, spark, 0.6)
            pen.restore()
            pen.stroke(smooth(lid, False), max(0.8, w * (0.017 if self.lashes else 0.014)), lash)
            if detailed:
                pen.stroke(smooth(crease, False), max(0.6, w * 0.006), shadow, 0.6)

        sk.add(op)

    def _brow(self, skull: Skull, sk: Sketch, side: float, look: Look) -> None:
        if skull.facing(side * 24, 14) < 0.12 or skull.pixels < 16:
            return
        t = np.linspace(0, 1, 6)
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
        sk.fill(smooth(edge), sk.tone(self.brow, 0.45), 0.94)

    def _nose(self, skull: Skull, sk: Sketch) -> None:
        if skull.look[1] > 0.85 or skull.look[2] < -0.45:
            return
        wide = {"child": 0.13, "teen": 0.14}.get(self.character.age, 0.155) * (0.88 if self.lashes else 1.0)
        long = {"child": 0.16, "teen": 0.20}.get(self.character.age, 0.235) * (0.88 if self.lashes else 1.0)
        ridge, tip, base = (
            skull.raised(0, -0.04, 0.84),
            skull.raised(0, -0.30, 0.86 + long),
            skull.raised(0, -0.40, 0.88),
        )
        wings = [skull.raised(side * wide, -0.345, 0.88 + long * 0.18) for side in (1, -1)]
        r, t, b, w0, w1 = sk.px(np.array([ridge, tip, base, *wings]))
        side = skull.look[0]
        # The side of the nose that is turned away, or away from the light, lies in shadow.
        away = -1.0 if (side if abs(side) > 0.35 else sk.sun_right) > 0 else 1.0
        far = w0 if away > 0 else w1
        if abs(side) > 0.45:
            # Seen from the side it stands out before the cheek: bridge, tip and base in skin.
            inner_high, inner_low = sk.px(np.array([skull.raised(0, 0.02, 0.82), skull.raised(0, -0.42, 0.80)]))
            path = smooth([inner_high, r, _mid(r, t, 0.6), t, t, _mid(t, b, 0.45), b, inner_low])
            sk.fill(path, sk.tone(self.skin, 0.62))
        shade, line, shine = (
            sk.tone(self.shadow, 0.45),
            sk.tone(scale(self.shadow, 0.78), 0.35),
            sk.tone(mix(self.skin, (1, 0.97, 0.92), 0.45), 0.95),
        )
        plane = smooth([_mid(r, t, 0.25), _mid(r, t, 0.7), t, _mid(t, b, 0.5), far, _mid(far, r, 0.4)])
        sk.fill(plane, shade, 0.42 if abs(side) < 0.7 else 0.16)
        if skull.pixels > 60:
            under = smooth([w0, _mid(w0, b, 0.5), b, _mid(b, w1, 0.5), w1, _mid(t, b, 0.55)])
            sk.fill(under, shade, 0.75)
            near = w1 if away > 0 else w0
            mark = smooth([_mid(near, t, 0.1), near, _mid(near, b, 0.55)], False)
            size = skull.pixels
            sk.add(lambda pen: pen.stroke(mark, size * 0.008, line, 0.65))
            if abs(side) < 0.6:
                spot, r_px = _mid(t, r, 0.10), size * 0.017
                sk.add(lambda pen: pen.circle(spot[0], spot[1], r_px, shine, 0.55, blur=r_px * 0.5, soft=True))

    def _mouth(self, skull: Skull, sk: Sketch, look: Look, speaking: float) -> None:
        lat0 = -38.0
        if max(skull.facing(14, lat0), skull.facing(-14, lat0)) < 0.05 or skull.pixels < 14:
            return
        wide = 19.5 * look.width * (0.86 if self.character.age == "child" else 1.0) * (1 - 0.22 * speaking)
        gap = 12.0 * min(1.0, look.open + 0.85 * speaking)
        t = np.linspace(-1, 1, 9)
        lon = t * wide
        bend = look.curve * (np.abs(t) ** 1.7) - look.curve * 0.35
        arch = np.sqrt(np.maximum(0.0, 1 - t * t))
        top, bottom = lat0 + bend + gap * 0.30 * arch, lat0 + bend - gap * 0.95 * arch
        lips = skull.pixels > 60
        size = skull.pixels
        lip, dark = sk.tone(self.lip, 0.55), sk.tone(scale(mix(self.lip, self.shadow, 0.5), 0.62), 0.35)
        if lips:
            full = 2.9 if self.lashes else 1.7
            upper = top + full * arch * (0.85 - 0.30 * np.exp(-((t / 0.16) ** 2)))
            lower = bottom - full * 1.45 * arch
            shape = smooth(skull.points(np.concatenate([lon, lon[::-1]]), np.concatenate([upper, lower[::-1]]), 0.004))
            sk.fill(shape, lip, 0.92 if self.lashes else 0.62)
        if gap > 1.4:
            inside = smooth(
                skull.points(np.concatenate([lon * 0.93, lon[::-1] * 0.93]), np.concatenate([top, bottom[::-1]]))
            )
            teeth = skull.points(
                np.concatenate([lon * 0.8, lon[::-1] * 0.8]),
                np.concatenate([top + 1.5, (top - min(3.4, gap * 0.42))[::-1]]),
            )
            tongue = smooth(skull.spot(0, lat0 - gap * 0.95, wide * 0.5, gap * 0.42))
            cavity, tooth, pink = (
                sk.tone((0.30, 0.07, 0.09), 0.35),
                sk.tone((0.97, 0.95, 0.92), 0.7),
                sk.tone((0.80, 0.36, 0.36), 0.5),
            )

            def op(pen: Pen) -> None:
                pen.path(inside, cavity)
                if size > 40:
                    pen.save()
                    pen.clip(inside)
                    pen.path(tongue, pink)
                    pen.path(polygon(teeth), tooth)
                    pen.restore()

            sk.add(op)
        else:
            sk.curve_px(skull.points(lon, (top + bottom) / 2), max(0.8, size * 0.012), dark)
        if lips and look.curve > 2:
            for side in (1, -1):
                if skull.facing(side * wide, lat0) > 0.2:
                    corner = skull.points(
                        [side * (wide + 1.2), side * (wide + 3.0), side * (wide + 2.4)],
                        lat0 + look.curve * 0.65 + np.array((2.6, 0.0, -2.4)),
                    )
                    sk.curve_px(corner, size * 0.007, dark, 0.5)

    def _lines(self, skull: Skull, sk: Sketch, look: Look) -> None:
        tone, size = sk.tone(scale(self.shadow, 0.86), 0.4), skull.pixels
        alpha = 0.22 + 0.38 * self.old
        for side in (1, -1):
            if skull.facing(side * 28, -25) < 0.15:
                continue
            fold = skull.points(side * np.array((15.0, 20.0, 24.0, 25.0)), np.array((-20.0, -25.0, -31.0, -37.0)))
            bag = skull.points(side * np.array((14.0, 20.0, 27.0, 32.0)), np.array((-13.0, -15.0, -14.4, -11.5)))
            sk.curve_px(fold, size * 0.008, tone, alpha)
            sk.curve_px(bag, size * 0.007, tone, alpha * 0.9)
            if self.old == 1.0 and skull.facing(side * 44, -3) > 0.2:
                for d in (-1, 1):
                    foot = skull.points(side * np.array((37.0, 41.0, 45.0)), -3.0 + d * np.array((0.5, 2.0, 4.0)))
                    sk.curve_px(foot, size * 0.006, tone, alpha * 0.8)
        if self.old == 1.0 and skull.facing(0, 25) > 0.3:
            for lat in (23.0, 28.5):
                sk.curve_px(
                    skull.points(np.linspace(-17, 17, 5), lat + np.array((-1.0, 0.5, 0.0, 0.6, -0.8))),
                    size * 0.006,
                    tone,
                    alpha * 0.8,
                )


def _mid(a: Point, b: Point, t: float) -> Point:
    return (a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t)


def _middle(points: list[Point]) -> Point:
    return (sum(p[0] for p in points) / len(points), sum(p[1] for p in points) / len(points))

"""Hair style -> volumes on and around a skull: the cap that grows on the scalp, and what hangs, stands or is tied."""

import math
from collections.abc import Callable
from typing import NamedTuple

import numpy as np
import skia

from film import Character
from generators.previz.camera import Vec
from generators.previz.figures.outlines import soft
from generators.previz.figures.sketch import Sketch
from generators.previz.figures.skull import Line, Skull
from generators.previz.pen import Colour, Pen, mix, rgb, scale, smooth


class Cut(NamedTuple):
    """How a style grows. Latitudes in degrees at the forehead, temple, ear and nape; puff in head sizes."""

    puff: float
    forehead: float = 36.0
    temple: float = 22.0
    ear: float = -6.0
    nape: float = -42.0
    sweep: float = 5.0
    """How much higher the hairline is on the parting's side."""
    locks: float = 1.6
    """Depth of the points of the fringe."""
    curls: float = 0.0
    """Radius of the curls along the edge, head sizes."""


_CUTS: dict[str, Cut] = {
    "shaved": Cut(0.008, 38, 28, -4, -38, 0, 0),
    "short": Cut(0.085, 31, 19),
    "bob": Cut(0.095, 24, 12, -46, -62, 3, 1.4),
    "long": Cut(0.085, 35, 22, -8, -62, 8, 0.8),
    "bun": Cut(0.055, 37, 26, 4, -38, 2, 0.4),
    "ponytail": Cut(0.06, 36, 24, 0, -38, 5, 0.8),
    "braid": Cut(0.065, 36, 22, -4, -42, 5, 0.8),
    "curly": Cut(0.11, 31, 16, -16, -50, 2, 0, 0.085),
    "afro": Cut(0.24, 33, 18, -10, -40, 0, 0, 0.10),
    "mohawk": Cut(0.006, 38, 28, -2, -38, 0, 0),
    "pigtails": Cut(0.08, 26, 18, -2, -44, 2, 1.4),
}


_PARTING = 18.0
_TARGETS = (-150.0, -115.0, -80.0, -52.0, -26.0, 26.0, 58.0, 90.0, 125.0, 160.0)
"""Degrees of longitude: where strands leave the crown and where they end."""
_ALONG = np.linspace(0.12, 0.94, 6)


class Hair:
    def __init__(self, c: Character) -> None:
        self.style, self.colour = c.hair_style, rgb(c.hair_colour)
        self.cut = _CUTS.get(c.hair_style)
        if self.cut and c.age == "old" and c.presentation == "man" and c.hair_style == "short":
            self.cut = self.cut._replace(forehead=50, temple=30, puff=0.035)
        if self.cut and c.presentation == "man" and c.hair_style == "short":
            self.cut = self.cut._replace(ear=-12)
        self.lean = c.presentation == "man"

    @property
    def bald(self) -> bool:
        return self.cut is None

    @property
    def covers_ears(self) -> bool:
        return self.style in ("bob", "afro", "curly")

    @property
    def tall(self) -> float:
        """Head sizes it adds on top."""
        if self.style == "bun":
            return 0.22
        return 0.26 if self.style == "mohawk" else self.cut.puff if self.cut else 0.0

    def edge(self, raised: float = 0.0) -> Callable[[Vec], Vec]:
        """The line the hair grows above: longitude -> latitude in degrees."""
        cut = self.cut or _CUTS["shaved"]

        def line(lon: Vec) -> Vec:
            a = np.abs(lon)
            lat = np.interp(
                a,
                (0, 30, 55, 68, 82, 100, 125, 180),
                (
                    cut.forehead,
                    cut.forehead - 3,
                    cut.temple,
                    (cut.temple + cut.ear) / 2 - 2,
                    cut.ear,
                    cut.ear - 8,
                    cut.nape + 4,
                    cut.nape,
                ),
            )
            front = np.clip(1 - a / 62, 0, 1)
            lat = lat + cut.sweep * np.sin(np.radians(lon * 2.6 + 20)) * front
            return np.asarray(lat - cut.locks * np.abs(np.sin(np.radians(lon * 5.0))) * front + raised)

        return line

    # -- drawing -------------------------------------------------------------------------------------------------
    def tones(self, sk: Sketch) -> tuple[Colour, Colour, Colour]:
        """Shadow, middle and highlight."""
        return (
            sk.tone(scale(self.colour, 0.72), 0.2),
            sk.tone(self.colour, 0.6),
            sk.tone(mix(self.colour, (1.0, 0.93, 0.82), 0.20), 1.0),
        )

    def halo(self, skull: Skull) -> None:
        """The mass of curls behind the face, which it is drawn over."""
        if self.cut is None or not self.cut.curls:
            return
        sk, low, front = skull.sketch, self.cut.nape + 10, self.cut.forehead
        rim = skull.rim()
        lon = np.abs(np.degrees(np.arctan2(rim[:, 0], rim[:, 2])))
        above = np.degrees(np.arcsin(np.clip(rim[:, 1], -1, 1))) - np.interp(
            lon, (0, 58, 84, 180), (front, 22, low, low)
        )
        path = soft(sk.px(skull.world(skull.shape(rim, self.cut.puff * np.clip(above / 12 + 0.4, 0.0, 1.0)))))
        shade, middle, _ = self.tones(sk)
        sk.fill(path, mix(shade, middle, 0.55))

    def grow(self, skull: Skull) -> None:
        """The cap on the scalp, with its sheen. Drawn over the skin."""
        if self.cut is None:
            return
        sk, puff = skull.sketch, self.cut.puff
        path = skull.cap(self.edge(), puff, root=0.7 if self.cut.curls else 0.2)
        low, middle, high = self.tones(sk)
        if self.style in ("shaved", "mohawk"):
            sk.fill(path, middle, 0.78)
        else:
            self.paint(skull, path)
        if self.cut.curls:
            self._curls(skull, middle, high)
        elif self.style not in ("shaved", "mohawk"):
            self._sheen(skull, path, low, high)
        if self.style == "mohawk":
            self._crest(skull, low, middle, high)

    def paint(self, skull: Skull, path: "skia.Path") -> None:
        """Fill with the hair's own gradient. It belongs to the head, not to the shape, so cap and locks run into one."""
        sk, size = skull.sketch, skull.pixels
        x, y, _ = sk.dot(skull.centre)
        lit = 1.0 if sk.sun_right > 0 else -1.0
        a, b = (x + lit * size * 0.26, y - size * 0.58), (x - lit * size * 0.30, y + size * 0.52)
        low, middle, high = self.tones(sk)
        sk.graded(path, a, b, (high, middle, low), (0.0, 0.42, 1.0))

    def _sheen(self, skull: Skull, path: "skia.Path", low: Colour, high: Colour) -> None:
        """A soft band of light round the crown and the strands that run from the parting."""
        if skull.pixels < 36 or self.cut is None:
            return
        sk, puff, size = skull.sketch, self.cut.puff, skull.pixels
        turn = math.degrees(math.atan2(skull.look[0], skull.look[2]))
        lit = turn + 24 * (1 if sk.sun_right > 0 else -1)
        lon = np.linspace(lit - 46, lit + 46, 9)
        lat = 55.0 + 5 * np.cos(np.radians((lon - lit) * 2))
        wave = 3.2 * np.abs(np.sin(np.radians(lon * 6)))
        band = soft(
            skull.points(
                np.concatenate([lon, lon[::-1]]), np.concatenate([lat + 5 - wave, (lat - 3.5 - wave)[::-1]]), puff
            )
        )
        glow = mix(high, self._light(sk), 0.30)
        strands = self._strands(skull, puff) if size > 80 else []

        def op(pen: Pen) -> None:
            pen.save()
            pen.clip(path)
            pen.path(band, glow, 0.40, blur=size * 0.012, soft=True)
            for strand in strands:
                pen.stroke(strand, size * 0.008, low, 0.42)
            pen.restore()

        sk.add(op)

    def _strands(self, skull: Skull, puff: float) -> list["skia.Path"]:
        """Lines that run from the parting to the hairline, where they are seen."""
        lines: list[Line] = []
        for target, end in zip(_TARGETS, self.edge()(np.array(_TARGETS)).tolist()):
            lon, lat = _PARTING + (target - _PARTING) * _ALONG**0.5, 78 + (end - 78) * _ALONG
            if skull.facing(float(lon[3]), float(lat[3])) > 0.12:
                lines.append((lon, lat, puff * 1.01))
        return [smooth(points, False) for points in skull.many(*lines)] if lines else []

    @staticmethod
    def _light(sk: Sketch) -> Colour:
        return sk.tone(mix(sk.light.sun, (1, 1, 1), 0.3), 1.0)

    def _curls(self, skull: Skull, middle: Colour, high: Colour) -> None:
        """Round tufts along the silhouette and the hairline."""
        assert self.cut is not None
        sk, r = skull.sketch, self.cut.curls * skull.pixels
        edge = self.edge(4.0)
        rim = skull.rim()
        spots = []
        for s in rim[::2]:
            lon, lat = math.degrees(math.atan2(s[0], s[2])), math.degrees(math.asin(max(-1, min(1, s[1]))))
            if lat > float(edge(np.array([lon]))[0]) - 6:
                spots.append((lon, lat))
        for lon in range(-110, 111, 22):
            if skull.facing(lon, float(edge(np.array([float(lon)]))[0])) > 0.05:
                spots.append((float(lon), float(edge(np.array([float(lon)]))[0])))
        if not spots:
            return
        at = skull.points([p[0] for p in spots], [p[1] for p in spots], self.cut.puff * 0.86)
        shine = skull.points([-30.0, 8.0, 42.0, -8.0, 26.0], [56.0, 66.0, 50.0, 46.0, 42.0], self.cut.puff)
        front = skull.look[2] > -0.2

        def op(pen: Pen) -> None:
            for i, (x, y) in enumerate(at):
                pen.circle(x, y, r * (0.9 + 0.25 * ((i * 7) % 5) / 5), middle)
            if front and r > 2:
                for x, y in shine:
                    pen.circle(x, y, r * 0.8, high, 0.30, soft=True)

        sk.add(op)

    def _crest(self, skull: Skull, low: Colour, middle: Colour, high: Colour) -> None:
        sk = skull.sketch
        turns = np.radians(np.linspace(42, 205, 12))
        # What runs down the far side of the head is hidden by it.
        shown = [i for i, a in enumerate(turns) if math.sin(a) * skull.look[1] + math.cos(a) * skull.look[2] > -0.35]
        if len(shown) < 4:
            return
        angles = turns[shown]
        tall = [1.16 + 0.46 * math.sin(math.pi * min(1.0, 0.12 + i / 11)) + (0.07 if i % 2 else 0.0) for i in shown]
        wide = 0.17
        # Across, from the far end to the near one: from before it is a row of tufts and not a line.
        rows = list(zip(angles.tolist(), tall, strict=True))
        for n, (a, k) in enumerate(rows if skull.look[2] < 0 else rows[::-1]):
            up, on = (math.sin(a) * k, math.cos(a) * k), (math.sin(a) * 0.9, math.cos(a) * 0.8)
            tuft = ((-wide, *on), (-wide * 0.9, *up), (0.0, up[0] + 0.07, up[1]), (wide * 0.9, *up), (wide, *on))
            shape = soft(sk.px(np.array([skull.raised(*p) for p in tuft])))
            sk.add(lambda pen, shape=shape, tone=(low, middle)[n % 2]: pen.path(shape, tone))  # type: ignore[misc]
        for x, tone in ((-0.10, low), (0.10, low), (0.0, middle)):
            inner = np.array([(x, math.sin(a) * 0.96, math.cos(a) * 0.86) for a in angles])
            outer = np.array([(x * 0.4, math.sin(a) * k, math.cos(a) * k) for a, k in zip(angles, tall)])
            points = sk.px(np.array([skull.raised(*p) for p in (*outer, *inner[::-1])]))
            path = soft(points)
            sk.add(lambda pen, path=path, tone=tone: pen.path(path, tone))  # type: ignore[misc]
        a, b = sk.px(np.array([skull.raised(-0.13, 0.9, 0.3), skull.raised(0.13, 0.9, 0.3)]))
        width = abs(a[0] - b[0]) * 0.5 + 0.5
        line = smooth(
            sk.px(
                np.array(
                    [
                        skull.raised(0, math.sin(t) * (k - 0.25), math.cos(t) * (k - 0.25))
                        for t, k in zip(angles[:8], tall)
                    ]
                )
            ),
            False,
        )
        sk.add(lambda pen: pen.stroke(line, width * 0.4, high, 0.5))

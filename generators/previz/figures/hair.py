"""Hair style -> volumes on and around a skull: the cap that grows on the scalp, and what hangs, stands or is tied."""

import math
from collections.abc import Callable
from typing import NamedTuple

import numpy as np
import skia

from film import Character
from generators.previz.camera import Vec
from generators.previz.figures.outlines import rounded
from generators.previz.figures.sketch import Sketch
from generators.previz.figures.skull import Skull
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
    "long": Cut(0.085, 35, 20, -34, -60, 8, 0.8),
    "bun": Cut(0.055, 37, 26, 4, -38, 2, 0.4),
    "ponytail": Cut(0.06, 36, 24, 0, -38, 5, 0.8),
    "braid": Cut(0.065, 36, 22, -4, -42, 5, 0.8),
    "curly": Cut(0.11, 31, 16, -16, -50, 2, 0, 0.085),
    "afro": Cut(0.24, 33, 18, -10, -40, 0, 0, 0.10),
    "mohawk": Cut(0.006, 38, 28, -2, -38, 0, 0),
    "pigtails": Cut(0.08, 26, 18, -2, -44, 2, 1.4),
}


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
        return self.style in ("bob", "long", "afro", "curly")

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

    def grow(self, skull: Skull) -> None:
        """The cap on the scalp, with its sheen. Drawn over the skin."""
        if self.cut is None:
            return
        sk, puff = skull.sketch, self.cut.puff
        path = skull.cap(self.edge(), puff, root=0.7 if self.cut.curls else 0.2)
        low, middle, high = self.tones(sk)
        box = path.getBounds()
        lit = 1.0 if sk.sun_right > 0 else -1.0
        a = (box.centerX() + lit * box.width() * 0.30, box.top())
        b = (box.centerX() - lit * box.width() * 0.36, box.bottom())
        if self.style in ("shaved", "mohawk"):
            sk.add(lambda pen: pen.path(path, middle, 0.78))
        else:
            sk.add(lambda pen: pen.linear(path, a, b, (high, middle, low), (0.0, 0.45, 1.0)))
        if self.cut.curls:
            self._curls(skull, middle, high)
        elif self.style not in ("shaved", "mohawk"):
            self._sheen(skull, path, low, high)
        if self.style == "mohawk":
            self._crest(skull, low, middle, high)

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
        band = smooth(
            skull.points(
                np.concatenate([lon, lon[::-1]]), np.concatenate([lat + 5 - wave, (lat - 3.5 - wave)[::-1]]), puff
            )
        )
        glow = mix(high, self._light(sk), 0.30)
        strands = []
        if size > 80:
            part = 18.0
            for target in (-150, -115, -80, -52, -26, 26, 58, 90, 125, 160):
                t = np.linspace(0.12, 0.94, 6)
                end = float(self.edge()(np.array([float(target)]))[0])
                lons = part + (target - part) * t**0.5
                lats = 78 + (end - 78) * t
                if skull.facing(float(lons[3]), float(lats[3])) > 0.12:
                    strands.append(smooth(skull.points(lons, lats, puff * 1.01), False))

        def op(pen: Pen) -> None:
            pen.save()
            pen.clip(path)
            pen.path(band, glow, 0.40, blur=size * 0.012, soft=True)
            for strand in strands:
                pen.stroke(strand, size * 0.008, low, 0.42)
            pen.restore()

        sk.add(op)

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
        for x, tone in ((-0.10, low), (0.10, low), (0.0, middle)):
            inner = np.array([(x, math.sin(a) * 0.96, math.cos(a) * 0.86) for a in angles])
            outer = np.array([(x * 0.4, math.sin(a) * k, math.cos(a) * k) for a, k in zip(angles, tall)])
            points = sk.px(np.array([skull.raised(*p) for p in (*outer, *inner[::-1])]))
            path = smooth(points)
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

    def behind(self, skull: Skull, drop: Vec, swing: float) -> None:
        """What hangs at the back of the head. drop: unit vector hair falls along."""
        sk, s = skull.sketch, skull.size
        low, middle, _high = self.tones(sk)
        back = skull.look[2] < 0.1
        if self.style == "bob":
            self._curtain(skull, drop, 0.62, 0.52, middle if back else low, swing)
        elif self.style == "long":
            self._curtain(skull, drop, 1.55, 0.58, middle if back else low, swing)
        elif self.style in ("ponytail", "braid"):
            root = skull.raised(0, 0.28 if self.style == "ponytail" else -0.35, -1.08)
            back_way = skull.basis[2] * (-0.30 - 0.25 * swing)
            length = s * (1.25 if self.style == "ponytail" else 1.7)
            spine = np.array(
                [
                    root + (drop * t + back_way * (0.9 * t**0.5 if self.style == "ponytail" else 0.3)) * length
                    for t in (0.0, 0.2, 0.45, 0.75, 1.0)
                ]
            )
            radii = [
                s * r
                for r in (
                    (0.10, 0.17, 0.17, 0.12, 0.03) if self.style == "ponytail" else (0.12, 0.12, 0.11, 0.10, 0.05)
                )
            ]
            sk.strand(spine, radii, self.colour)
            if self.style == "braid":
                self._plaits(skull, spine, low)
            sk.disc(root, s * 0.10, scale(self.colour, 0.55))
        elif self.style == "bun":
            centre = skull.raised(0, 0.92, -0.72)
            sk.disc(centre, s * 0.25, self.colour, 0.45)
            sk.disc(centre + skull.basis[1] * s * 0.05, s * 0.17, mix(self.colour, (1, 0.93, 0.82), 0.12), 0.8, 0.7)

    def _plaits(self, skull: Skull, spine: Vec, low: Colour) -> None:
        sk, s = skull.sketch, skull.size
        for i in range(len(spine) - 1):
            for f in (0.25, 0.75):
                p = spine[i] * (1 - f) + spine[i + 1] * f
                side = skull.basis[0] * s * 0.10
                a, m, b = sk.px(np.array([p + side, p - skull.basis[1] * s * 0.07, p - side]))
                sk.curve_px([a, m, b], max(0.6, skull.pixels * 0.012), low, 0.8)

    def _curtain(self, skull: Skull, drop: Vec, length: float, half: float, tone: Colour, swing: float) -> None:
        """Hair falling from the back of the head, in one soft sheet."""
        sk, s = skull.sketch, skull.size
        left, fwd = skull.basis[0], skull.basis[2]
        rows = []
        for t, w in ((0.0, 0.80), (0.30, 1.0), (0.65, 1.06), (1.0, 0.86)):
            c = (
                skull.raised(0, 0.35, -0.42)
                + drop * (t * length * s)
                - fwd * (s * (0.05 + 0.06 * t + 0.12 * t * max(0.0, -swing)))
            )
            rows.append((c, w * half * s))
        thick = s * 0.30
        points = []
        for c, w in rows:
            points += [c + left * w, c - left * w, c + fwd * thick * 0.8, c - fwd * thick]
        # Whatever side it is seen from, its outline is the hull of its rows, widened towards the lens.
        px = np.array(sk.px(np.array(points))).reshape(len(rows), 4, 2)
        edge_l, edge_r = px[:, :, 0].argmin(1), px[:, :, 0].argmax(1)
        lefts = [tuple(px[i, edge_l[i]]) for i in range(len(rows))]
        rights = [tuple(px[i, edge_r[i]]) for i in range(len(rows))]
        path = rounded([(float(x), float(y)) for x, y in (*lefts, *rights[::-1])])
        sk.add(lambda pen: pen.path(path, tone))
        if skull.pixels > 60 and skull.look[2] < 0.1:
            low = self.tones(sk)[0]
            for f in (0.2, 0.4, 0.6, 0.8):
                line = [(l[0] + (r[0] - l[0]) * f, l[1] + (r[1] - l[1]) * f) for l, r in zip(lefts[1:], rights[1:])]  # noqa: E741
                sk.curve_px([(float(x), float(y)) for x, y in line], skull.pixels * 0.008, low, 0.4)

    def framing(self, skull: Skull, drop: Vec, far: bool) -> None:
        """Locks before the ears and bunches at the sides: the far ones go behind the face, the near ones over it."""
        sk, s = skull.sketch, skull.size
        if self.style in ("bob", "long"):
            length = 0.46 if self.style == "bob" else 1.02
            for side in (1.0, -1.0):
                if (skull.facing(side * 70, 0) < 0.12) != far:
                    continue
                root = skull.raised(side * 0.66, 0.78, 0.22)
                out = skull.basis[0] * (side * s * 0.055)
                fwd = skull.basis[2] * s
                spine = np.array(
                    [
                        root,
                        root + drop * s * 0.24 + out * 2.4 - fwd * 0.02,
                        root + drop * s * (0.30 + length * 0.5) + out * 2.7 - fwd * 0.06,
                        root + drop * s * (0.34 + length) + out * (1.6 if self.style == "bob" else 2.2) + fwd * 0.02,
                    ]
                )
                sk.strand(spine, [s * 0.09, s * 0.13, s * 0.13, s * 0.05], self.colour, flat=0.55)
        elif self.style == "pigtails":
            for side in (1.0, -1.0):
                if (skull.facing(side * 105, 0) < 0.0) != far:
                    continue
                root = skull.raised(side * 0.96, 0.02, -0.28)
                out = skull.basis[0] * (side * s)
                spine = np.array(
                    [
                        root,
                        root + out * 0.16 + drop * s * 0.08,
                        root + out * 0.22 + drop * s * 0.42,
                        root + out * 0.10 + drop * s * 0.78,
                    ]
                )
                sk.strand(spine, [s * 0.08, s * 0.16, s * 0.16, s * 0.03], self.colour)
                sk.disc(root + out * 0.03, s * 0.075, (0.85, 0.25, 0.35))


def beard(c: Character, skull: Skull) -> None:
    """Stubble, moustache, short or long beard on the lower face."""
    if c.beard == "none" or skull.pixels < 10 or skull.facing(0, -30) < -0.45:
        return
    sk = skull.sketch
    colour = rgb(c.hair_colour)
    tone, dark = sk.tone(colour, 0.55), sk.tone(scale(colour, 0.72), 0.3)
    if c.beard == "long":
        root, s = skull.raised(0, -0.66, 0.72), skull.size
        fall = np.array((0.0, -1.0, 0.0)) * s + skull.basis[2] * s * 0.16
        spine = np.array([root + skull.basis[1] * s * 0.05, root + fall * 0.22, root + fall * 0.48, root + fall * 0.82])
        sk.strand(spine, [s * 0.25, s * 0.30, s * 0.23, s * 0.03], colour)
    if c.beard in ("short", "long", "stubble"):
        lon = np.linspace(-82, 82, 21)
        top = np.interp(np.abs(lon), (0, 13, 22, 40, 62, 82), (-30, -30, -37, -40, -26, -2))
        low = np.interp(np.abs(lon), (0, 40, 65, 82), (-88, -74, -56, -14))
        # Thin at the cheeks, or it would stand off the far side of the face.
        puff = 0.0 if c.beard == "stubble" else 0.035 * np.clip((84 - np.abs(lon)) / 40, 0.08, 1.0)
        outline = np.concatenate([lon, lon[::-1]]), np.concatenate([top, low[::-1]])
        area = smooth(skull.points(*outline, puff if isinstance(puff, float) else np.concatenate([puff, puff[::-1]])))
        if c.beard == "stubble":
            sk.fill(area, dark, 0.24)
        else:
            sk.fill(area, tone)
    if c.beard in ("moustache", "short", "long") and skull.facing(0, -28) > 0.05:
        lon = np.linspace(-21, 21, 11)
        top = -27.0 - 3.5 * np.abs(lon / 21) ** 1.2
        low = -34.0 - 4.5 * np.abs(lon / 21) + 2.2 * np.exp(-((lon / 4) ** 2))
        shape = smooth(skull.points(np.concatenate([lon, lon[::-1]]), np.concatenate([top, low[::-1]]), 0.035))
        sk.fill(shape, tone if c.beard == "moustache" else sk.tone(mix(colour, (1, 1, 1), 0.10), 0.65))
    if c.beard in ("short", "long") and skull.pixels > 90:
        for x in (-44, -22, 0, 22, 44):
            if skull.facing(x, -62) > 0.1:
                sk.curve_px(
                    skull.points([x, x * 1.05, x * 0.9], [-54.0, -64.0, -76.0], 0.035), skull.pixels * 0.008, dark, 0.5
                )

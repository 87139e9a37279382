"""Trees: round, fir, bare, palm, bush. They face the camera and sway."""

import math
from random import Random
from typing import Literal

import numpy as np
import skia

from generators.previz.camera import Vec, vec
from generators.previz.light import Light
from generators.previz.pen import Colour, Pen, mix, scale, trace
from generators.previz.sets.pieces import settled
from generators.previz.shadows import fallen
from generators.previz.stage import Frame, rng
from generators.previz.thrown import Body, Source
from generators.previz.where import Globe

TreeKind = Literal["round", "pine", "bare", "palm", "bush"]

_BENT = 0.6 / 720
"""Of the frame's height: a tree whose top bends less stands still, and is painted once."""


class Tree:
    """Billboard tree: always faces the camera, sways in the wind. h in metres."""

    def __init__(
        self,
        kind: TreeKind,
        x: float,
        z: float,
        h: float,
        seed: int,
        colour: Colour,
        *,
        y: float = 0.0,
        snow: bool = False,
    ) -> None:
        self.kind, self.at, self.h, self.snow, self.colour = kind, vec(x, y, z), h, snow, colour
        g = rng(seed, "tree", x, z)
        self.phase = g.uniform(0, 6.28)
        self.tint = g.uniform(0.86, 1.12)
        low, spread = (0.1, 0.34) if kind == "bush" else (0.42, 0.24)
        self.blobs = [
            (g.uniform(-1, 1) * spread * h, h * g.uniform(low, 0.86), g.uniform(0.12, 0.2) * h) for _ in range(11)
        ]
        self.blobs.append((0.0, h * 0.68, 0.24 * h))
        self.tiers = [(g.uniform(0.92, 1.08), g.uniform(-0.02, 0.02)) for _ in range(5)]
        self.branches = _branches(g, h) if kind == "bare" else []
        self.lean = g.uniform(-0.1, 0.1) * h
        self.near_limit = max(1.2, 0.22 * h)
        self.middle = self.at + vec(0, 0.4 * h, 0)

    def shades(self, way: Vec) -> tuple[Vec, ...]:
        """Outlines of crown and trunk on the ground: a round crown by its balls, any other as one body."""
        h, y = self.h, float(self.at[1])
        trunk = fallen(np.array([self.at, self.at + vec(0, 0.5 * h, 0)]), 0.025 * h, way, y)
        if self.kind in ("round", "bush"):
            balls = [(vec(bx, by, 0.6 * bx), br) for bx, by, br in self.blobs[::3]]
            return (trunk, *(fallen((self.at + at)[None], 1.15 * r, way, y) for at, r in balls))
        if self.kind == "pine":
            levels = np.array([vec(0, f * h, 0) for f in (0.12, 0.5, 0.95)]) + self.at
            return (trunk, fallen(levels, np.array((0.25, 0.15, 0.02)) * h, way, y))
        if self.kind == "palm":
            return (trunk, fallen(np.array([self.at + vec(self.lean * 2, 0.82 * h, 0)]), 0.28 * h, way, y))
        tips = (self.at + np.array([vec(x, 0.9 * h, 0), vec(0, 0.4 * h, 0)]) for x in (-0.3 * h, 0.0, 0.3 * h))
        return (trunk, *(fallen(branch, 0.02 * h, way, y) for branch in tips))

    def body(self, sources: tuple[Source, ...]) -> Body:
        """Trunk and crown as limbs, for walls near by."""
        h, up = self.h, vec(0, self.h, 0)
        limbs = [(self.at, self.at + 0.5 * up, 0.025 * h)]
        match self.kind:
            case "round" | "bush":
                balls = [(self.at + vec(bx, by, 0.6 * bx), 1.1 * br) for bx, by, br in self.blobs[::2]]
                limbs += [(at, at, r) for at, r in balls]
            case "pine":
                limbs += [
                    (self.at + f * up, self.at + (f + 0.22) * up, (0.26 - 0.25 * f) * h)
                    for f in (0.1, 0.32, 0.55, 0.72)
                ]
            case "palm":
                limbs.append((self.at + 0.82 * up, self.at + 0.84 * up, 0.26 * h))
            case _:
                limbs += [(self.at + 0.4 * up, self.at + vec(x * h, 0.9 * h, 0), 0.014 * h) for x in (-0.3, 0.0, 0.3)]
        a, b, radii = zip(*limbs, strict=True)
        return Body(self.middle, h, sources, np.array(a), np.array(b), np.array(radii))

    @property
    def boxes(self) -> tuple[tuple[Vec, Vec], ...]:
        """What nobody sees through: the trunk, of a fir and a bush the whole. Lowest and highest corner."""
        wide, tall = {"pine": (0.18, 0.9), "bush": (0.3, 0.85)}.get(self.kind, (0.035, 0.5))
        half = self.h * wide
        return ((self.at - vec(half, 0, half), self.at + vec(half, self.h * tall, half)),)

    def add(self, frame: Frame) -> None:
        camera = frame.camera
        x, y, depth = camera.point(self.at)
        if depth < self.near_limit:
            return
        s = camera.k / depth
        reach = self.h * 0.55 * s
        if (
            x + reach < 0
            or x - reach > camera.width
            or y < -0.2 * camera.height
            or y - self.h * s > camera.height
            or self.h * s < 2
        ):
            return
        frame.add(depth, lambda pen: self._draw(frame, pen, x, y, s, depth))

    def _draw(self, frame: Frame, pen: Pen, x: float, y: float, s: float, depth: float) -> None:
        light = frame.light
        bend = 0.012 * self.h * s
        sway = math.sin(frame.t * 1.1 + self.phase) * bend if bend > _BENT * frame.camera.height else 0.0
        side = 1.0 if float(frame.camera.right @ light.sun_direction) > 0 else -1.0
        own = settled(frame, scale(self.colour, self.tint), 0.4)
        dark, mid, bright = (light.shade(own, lit, depth) for lit in (0.05, 0.4, 0.85))
        trunk = light.shade(mix((0.30, 0.21, 0.16), own, 0.15), 0.2, depth)
        h = self.h * s
        if h > 20:
            pen.oval(x, y, h * 0.26, h * 0.03 + 1, scale(dark, 0.35), 0.3, soft=True)
        match self.kind:
            case "pine":
                self._pine(pen, x, y, h, sway, side, (dark, bright, trunk), light, depth)
            case "bare":
                self._bare(pen, x, y, s, sway, trunk)
            case "palm":
                self._palm(pen, x, y, h, sway, (dark, mid, trunk))
            case _:
                self._crown(pen, x, y, s, sway, side, (dark, mid, bright, trunk))

    def _bulk(self, wide: float) -> Globe:
        """What the leaves fill; `wide`: its radius, as a share of the height."""
        return Globe(self.at + vec(0, 0.55 * self.h, 0), (wide * self.h, 0.5 * self.h, wide * self.h))

    def _crown(
        self, pen: Pen, x: float, y: float, s: float, sway: float, side: float, tones: tuple[Colour, ...]
    ) -> None:
        h = self.h * s
        dark, mid, bright, trunk = tones
        if self.kind == "round":
            pen.poly(
                [
                    (x - 0.035 * h, y),
                    (x + 0.035 * h, y),
                    (x + 0.018 * h + sway * 0.6, y - 0.6 * h),
                    (x - 0.018 * h + sway * 0.6, y - 0.6 * h),
                ],
                trunk,
            )
            if h > 60:
                for bx, by in ((-0.14, 0.62), (0.13, 0.58)):
                    pen.line((x, y - 0.36 * h), (x + bx * h, y - by * h), 0.022 * h, trunk)
        layers = (
            ((1.0, 0.0, dark, 1.0), (0.8, 0.2, mid, 1.0), (0.5, 0.42, bright, 0.85))
            if h > 26
            else ((1.0, 0.0, dark, 1.0), (0.62, 0.3, mid, 1.0))
        )
        pen.on = self._bulk(0.4)
        for size, shift, colour, alpha in layers:
            path = skia.Path()
            for bx, by, br in self.blobs:
                r = br * s
                path.addCircle(
                    x + bx * s + sway * by / self.h * 1.4 + side * r * shift, y - by * s - r * shift * 0.9, r * size
                )
            path.setFillType(skia.PathFillType.kWinding)
            pen.path(path, colour, alpha)

    def _pine(
        self,
        pen: Pen,
        x: float,
        y: float,
        h: float,
        sway: float,
        side: float,
        tones: tuple[Colour, Colour, Colour],
        light: Light,
        depth: float,
    ) -> None:
        dark, bright, trunk = tones
        pen.poly(
            [(x - 0.025 * h, y), (x + 0.025 * h, y), (x + 0.015 * h, y - 0.3 * h), (x - 0.015 * h, y - 0.3 * h)], trunk
        )
        pen.on = self._bulk(0.27)
        whole, lit = skia.Path(), skia.Path()
        for i, (wide, skew) in enumerate(self.tiers):
            foot, tip = 0.12 + 0.16 * i, 0.42 + 0.145 * i
            half = (0.25 - 0.042 * i) * wide * h
            cx, drift = x + skew * h, sway * tip
            trace(
                whole,
                [
                    (cx - half, y - foot * h),
                    (cx, y - (foot - 0.035) * h),
                    (cx + half, y - foot * h),
                    (cx + drift, y - tip * h),
                ],
            )
            trace(
                lit,
                [
                    (cx + side * half * 0.2, y - (foot - 0.02) * h),
                    (cx + side * half, y - foot * h),
                    (cx + drift, y - tip * h),
                ],
            )
        whole.setFillType(skia.PathFillType.kWinding)
        pen.path(whole, dark)
        if h > 18:
            snowy = light.shade((0.93, 0.95, 1.0), 0.5, depth)
            pen.path(lit, mix(bright, snowy, 1.0 if self.snow else 0.0), 0.85 if self.snow else 0.6)

    def _bare(self, pen: Pen, x: float, y: float, s: float, sway: float, trunk: Colour) -> None:
        for width in sorted({b[4] for b in self.branches}, reverse=True):
            path = skia.Path()
            for x0, y0, x1, y1, w in self.branches:
                if w == width:
                    path.moveTo(x + x0 * s + sway * y0 / self.h, y - y0 * s)
                    path.lineTo(x + x1 * s + sway * y1 / self.h, y - y1 * s)
            pen.stroke(path, width * s, trunk)

    def _palm(self, pen: Pen, x: float, y: float, h: float, sway: float, tones: tuple[Colour, Colour, Colour]) -> None:
        dark, mid, trunk = tones
        lean = self.lean / self.h * h * 2
        tip = (x + lean + sway * 2, y - h * 0.82)
        stem = skia.Path()
        stem.moveTo(x, y)
        stem.quadTo(x - lean * 0.2, y - h * 0.5, *tip)
        pen.stroke(stem, 0.045 * h, trunk)
        for k, colour in ((0, dark), (1, mid)):
            fronds = skia.Path()
            for i in range(6):
                a = (i + 0.5 * k) / 6 * math.pi * 1.24 - 0.38 + math.sin(self.phase + i) * 0.12
                dx, dy = math.cos(a) * 0.36 * h, math.sin(a) * 0.2 * h
                end = (tip[0] + dx + sway * 2, tip[1] - dy + 0.13 * h)
                fronds.moveTo(*tip)
                fronds.quadTo(tip[0] + dx * 0.55, tip[1] - dy - 0.12 * h, *end)
                fronds.quadTo(tip[0] + dx * 0.5, tip[1] - dy - 0.03 * h, *tip)
            pen.path(fronds, colour)


def _branches(g: Random, h: float) -> list[tuple[float, float, float, float, float]]:
    """Segments (x0, y0, x1, y1, width) in metres of a leafless tree."""
    found: list[tuple[float, float, float, float, float]] = []

    def grow(x: float, y: float, angle: float, length: float, level: int) -> None:
        x1, y1 = x + math.sin(angle) * length, y + math.cos(angle) * length
        found.append((x, y, x1, y1, (0.05, 0.026, 0.014, 0.008, 0.005)[level] * h))
        if level < 4:
            for turn in (-1, 1, 0.2) if level < 3 else (-1, 1):
                grow(x1, y1, angle + turn * g.uniform(0.25, 0.75), length * g.uniform(0.55, 0.78), level + 1)

    grow(0, 0, 0.04, 0.34 * h, 0)
    return found

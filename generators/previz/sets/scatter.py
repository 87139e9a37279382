"""Small stuff that fills the ground around the camera: grass, reeds, flowers, pebbles, drifts."""

from collections.abc import Callable
from dataclasses import dataclass, field

import numpy as np
import skia
from numpy.typing import NDArray

from generators.previz.camera import Vec, unit, vec
from generators.previz.pen import Colour, Pen
from generators.previz.sets.pieces import settled
from generators.previz.stage import Frame

Draft = Callable[["skia.Path", float, float, float, float, float], None]
"""Adds one thing to a path: path, pixel x, pixel y, pixels per metre, variation 0 to 1, sway -1 to 1."""

_BUNCH = 20
"""Of one path: the time to fill a path grows faster than its edges, and twenty tufts apart take three fifths of it."""


@dataclass
class Scatter:
    """Small stuff (grass, flowers, pebbles) that fills the ground around wherever the camera is.

    Positions repeat with the period `span` (metres), so a few hundred cover the world; drawn in bands of depth, so that
    people stand among them.
    """

    draft: Draft
    colour: Colour
    count: int
    seed: int
    span: float = 18.0
    level: float = 0.0
    lit: float = 0.5
    alpha: float = 1.0
    nearest: float = 0.9
    keep: Callable[[Vec, Vec], NDArray[np.bool_]] | None = None
    """Which of the spots (x, z arrays) may have one."""
    bands: tuple[float, ...] = (1.6, 2.6, 4.0, 6.0, 9.0, 14.0, 22.0, 40.0)
    spots: Vec = field(init=False)

    def __post_init__(self) -> None:
        self.spots = np.random.default_rng(self.seed % (1 << 63)).random((self.count, 3))

    def add(self, frame: Frame) -> None:
        camera = frame.camera
        look = vec(float(camera.forward[0]), 0.0, float(camera.forward[2]))
        middle = camera.eye + unit(look) * self.span * 0.46 if float(np.abs(look).sum()) > 0.05 else camera.eye
        x = middle[0] + (self.spots[:, 0] * self.span - middle[0] + self.span / 2) % self.span - self.span / 2
        z = middle[2] + (self.spots[:, 1] * self.span - middle[2] + self.span / 2) % self.span - self.span / 2
        world = np.stack((x, np.full_like(x, self.level), z), -1)
        p = camera.project(world)
        # far off a tuft is a pixel or two: every second one is enough there
        thinned = (p[:, 2] < 9.0) | (np.arange(self.count) % 2 == 0)
        seen = (
            thinned
            & (p[:, 2] > self.nearest)
            & (p[:, 0] > -60)
            & (p[:, 0] < camera.width + 60)
            & (p[:, 1] > -60)
            & (p[:, 1] < camera.height * 1.25)
        )
        if self.keep is not None:
            seen &= self.keep(x, z)
        sway = np.sin(frame.t * 1.7 + x * 0.8 + z * 0.5) if self.draft not in _LYING else np.zeros_like(x)
        low = self.nearest
        for high in self.bands:
            band = np.flatnonzero(seen & (p[:, 2] > low) & (p[:, 2] <= high))
            if len(band):
                self._band(frame, p[band], self.spots[band, 2], sway[band])
            low = high

    def _band(self, frame: Frame, p: Vec, own: Vec, sway: Vec) -> None:
        camera, light = frame.camera, frame.light
        depth = float(p[:, 2].mean())

        def draw(pen: Pen) -> None:
            if pen.mask:
                return
            tone = light.shade(settled(frame, self.colour, 0.6), self.lit, depth)
            spots = list(zip(p.tolist(), own.tolist(), sway.tolist(), strict=True))
            for first in range(0, len(spots), _BUNCH):
                path = skia.Path()
                for (x, y, d), v, w in spots[first : first + _BUNCH]:
                    self.draft(path, x, y, camera.k / d, v, w)
                pen.path(path, tone, self.alpha, soft=True)

        frame.add(depth, draw)


def blade(path: "skia.Path", x: float, y: float, s: float, v: float, sway: float) -> None:
    """A tuft of grass."""
    h = (0.10 + 0.22 * v) * s
    w = max(0.016 * s, 0.5)
    if h < 9:  # three leaves would run together
        path.moveTo(x - 2 * w, y)
        path.lineTo(x + (0.12 + sway * 0.16) * h, y - h)
        path.lineTo(x + 2 * w, y)
        return
    for lean in (-0.35, 0.05, 0.4):
        tip = x + lean * h + sway * 0.16 * h
        path.moveTo(x - w, y)
        path.quadTo(x + lean * 0.2 * h, y - h * 0.6, tip, y - h * (1 - abs(lean) * 0.5))
        path.quadTo(x + lean * 0.3 * h + w, y - h * 0.5, x + w, y)


def reed(path: "skia.Path", x: float, y: float, s: float, v: float, sway: float) -> None:
    h, w = (0.7 + 0.7 * v) * s, max(0.014 * s, 0.5)
    tip = x + (v - 0.5) * 0.3 * h + sway * 0.07 * h
    path.moveTo(x - w, y)
    path.quadTo(x, y - h * 0.6, tip, y - h)
    path.quadTo(x + w, y - h * 0.5, x + w, y)
    path.addOval(skia.Rect.MakeLTRB(tip - 2 * w, y - h * 1.0, tip + 2 * w, y - h * 0.8))


def petal(path: "skia.Path", x: float, y: float, s: float, v: float, sway: float) -> None:
    h, r = (0.14 + 0.16 * v) * s, 0.028 * s
    path.addCircle(x + sway * 0.1 * h, y - h, max(r, 0.6))
    path.addCircle(x + sway * 0.1 * h + r * 1.2, y - h + r * 0.6, max(r * 0.8, 0.5))


def pebble(path: "skia.Path", x: float, y: float, s: float, v: float, sway: float) -> None:
    r = (0.02 + 0.06 * v * v) * s
    path.addOval(skia.Rect.MakeLTRB(x - r, y - r * 0.5, x + r, y + r * 0.2))


def tuft_mound(path: "skia.Path", x: float, y: float, s: float, v: float, sway: float) -> None:
    """A low soft heap: a snow drift, a ripple of sand."""
    r = (0.25 + 0.7 * v) * s
    path.moveTo(x - r, y)
    path.quadTo(x - r * 0.2, y - r * 0.16, x + r, y)
    path.quadTo(x, y + r * 0.03, x - r, y)


_LYING = frozenset({pebble, tuft_mound})
"""What no wind moves."""

"""What a body keeps the light from on level ground: a pool where it touches it and a long shadow away from the light.

The long one here is of what stands still and of small things, and falls away from the sun or from the strongest practical near
by; people, animals and vehicles cast one for every light (see `casting`). Under clouds, in rain and in fog there is none: the
whole sky is the lamp then.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
import skia

from generators.previz.camera import NEAR, Camera, Vec, vec
from generators.previz.light import Light
from generators.previz.pen import Colour, Pen, Point, trace
from generators.previz.stage import Frame

LOWEST = 0.16
"""Of a unit direction's height: a lower light casts no longer shadows, they would run out of the picture."""
_BLUR_AREA = 90_000
"""Pixels: larger shadows keep a plain edge, blurring one costs milliseconds."""

BOTTOMLESS = frozenset({"orbit", "sky", "sea"})
"""Sets without a ground for shadows to lie on."""
_FARTHEST = 48.0
"""Metres."""


class Cast(NamedTuple):
    """A shadow's way over the ground."""

    way: Vec
    """Metres it goes for each metre of height; level."""
    strength: float
    blur: float
    """Metres, half the width of its edge at a height of one metre."""


def cast_by(light: Light, interior: bool) -> Cast | None:
    """The long shadow in a light; None where it casts none."""
    if light.silhouette or light.shadow <= 0:
        return None
    if light.by_lamp:
        toward, strength, blur = light.lamps[0].toward, min(0.42, 0.42 * max(light.lamps[0].colour)), 0.05
    elif interior:
        toward, strength, blur = light.sun_direction, 0.17 * light.key, 0.08
    elif light.sun_visible and light.key >= 0.3:
        toward = light.sun_direction
        strength, blur = 0.34 * light.key, 0.022 + 0.03 * (1 - float(toward[1]))
    else:
        return None
    if toward[1] < 0.03:
        return None
    way = -toward / max(float(toward[1]), LOWEST)
    way = vec(way[0], 0.0, way[2])
    return Cast(way, min(0.6, strength * light.shadow), blur * light.spread)


def tone(light: Light) -> Colour:
    """The colour of shadow: dark, and a little of what the sky gives."""
    return (light.tint[0] * 0.35, light.tint[1] * 0.35, light.tint[2] * 0.4)


def fallen(points: Vec, radii: "float | Vec", way: Vec, ground: float) -> Vec:
    """The outline (n, 3) on the ground of the shadow of balls: convex, so a body of several parts is cast part by part."""
    flat = (points + way * np.maximum(points[:, 1:2] - ground, 0.0))[:, (0, 2)]
    round_ = np.any(radii)
    hull = _convex((flat[:, None] + np.reshape(radii, (-1, 1, 1)) * _CIRCLE).reshape(-1, 2) if round_ else flat)
    return np.stack((hull[:, 0], np.full(len(hull), ground + 0.004), hull[:, 1]), axis=1)


_CIRCLE = np.array([(math.cos(a), math.sin(a)) for a in np.linspace(0, math.tau, 8, endpoint=False).tolist()])


def _convex(points: Vec) -> Vec:
    """Convex hull (n, 2) (Andrew's monotone chain)."""
    ordered = sorted(set(map(tuple, np.round(points, 4).tolist())))

    def half(run: Sequence[Point]) -> list[Point]:
        kept: list[Point] = []
        for p in run:
            while len(kept) > 1 and (kept[-1][0] - kept[-2][0]) * (p[1] - kept[-2][1]) <= (
                kept[-1][1] - kept[-2][1]
            ) * (p[0] - kept[-2][0]):
                kept.pop()
            kept.append(p)
        return kept[:-1]

    return np.array(half(ordered) + half(ordered[::-1]))


def limbs(a: Vec, b: Vec, radii: Vec, way: Vec, ground: float) -> Vec:
    """Outlines (n, 10, 3) on the ground of the shadows of n limbs from a to b (n, 3), round at both ends."""
    ends = np.stack((a, b))
    flat = (ends + way * np.maximum(ends[..., 1:2] - ground, 0.0))[..., (0, 2)]
    dx, dz = (flat[1] - flat[0]).T
    turn = np.arctan2(dz, dx)[:, None] + _HALF
    ring = np.stack((np.cos(turn), np.sin(turn)), axis=-1) * radii[:, None, None]
    outlines = np.full((len(a), 10, 3), ground + 0.004)
    outlines[:, :5, (0, 2)] = flat[0][:, None] - ring
    outlines[:, 5:, (0, 2)] = flat[1][:, None] + ring
    return outlines


_HALF = np.linspace(-math.pi / 2, math.pi / 2, 5)


class Shade(NamedTuple):
    """Outlines on the ground, world (n, 3) each, ready to be darkened."""

    outlines: "Sequence[Vec] | Vec"
    strength: float
    blur: float
    """Metres."""


def lay(frame: Frame, shades: Sequence[Shade], at: Vec, further: float) -> None:
    """Add shadows that belong to a body at a point as one item behind it; `further`: metres behind it they lie."""
    depth = frame.camera.point(at)[2]
    if depth + further > NEAR and frame.setup.place.kind not in BOTTOMLESS:
        frame.add(max(depth, NEAR) + further, painted(frame, shades, depth))


def painted(frame: Frame, shades: Sequence[Shade], depth: float, largest: float = _BLUR_AREA) -> "Darkening":
    """The drawing of shadows that lie about so deep in the picture, metres; largest: pixels that may be blurred."""
    camera, light = frame.camera, frame.light
    seen: list[tuple[skia.Path, float, float]] = []
    for shade in shades:
        path = outlined(camera, shade.outlines)
        box = path.getBounds()
        if box.right() < 0 or box.left() > camera.width or box.bottom() < 0 or box.top() > camera.height:
            continue
        large = box.width() * box.height() > largest
        seen.append(
            (
                path,
                shade.strength,
                0.0 if large else min(0.025 * camera.height, shade.blur * camera.k / max(depth, NEAR)),
            )
        )
    return Darkening(seen, tone(light), math.exp(-max(depth, 0.0) / light.visibility))


def outlined(camera: Camera, outlines: "Sequence[Vec] | Vec") -> "skia.Path":
    """All of them as one shape in pixels; what is behind the camera is cut off."""
    path = skia.Path()
    path.setFillType(skia.PathFillType.kWinding)
    seen = camera.project(np.concatenate(outlines))
    depths, flat, at = seen[:, 2], seen[:, :2].tolist(), 0
    for outline in outlines:
        end = at + len(outline)
        points = flat[at:end] if float(depths[at:end].min()) > NEAR else camera.polygon(outline)[0]
        at = end
        if len(points) > 2:
            trace(path, points)
    return path


class Outlines:
    """Many still outlines on the ground, painted as one shape."""

    def __init__(self, outlines: Sequence[Vec]) -> None:
        self._outlines = [o for o in outlines if len(o) > 2]
        self._middles = np.array([o.mean(axis=0) for o in self._outlines]).reshape(-1, 3)
        spans = [np.ptp(o, axis=0) for o in self._outlines]
        self._radii = np.array([0.5 * float(np.hypot(s[0], s[2])) for s in spans])

    def paint(self, frame: Frame, pen: Pen, strength: float) -> None:
        """Those up to `_FARTHEST` metres away, in two steps of air."""
        if pen.mask or not self._outlines:
            return
        camera, r = frame.camera, self._radii
        x, y, z = camera.view(self._middles).T
        reach = np.maximum(z, 0.5 * r) / camera.k
        shown = (z > -r) & (z < _FARTHEST + r) & (r * camera.k > 2 * z)
        shown &= (np.abs(x) < camera.width / 2 * reach + r) & (np.abs(y) < camera.height / 2 * reach + r)
        colour = tone(frame.light)
        for near, far in ((-1e9, 18.0), (18.0, 1e9)):
            chosen = [self._outlines[i] for i in np.flatnonzero(shown & (z >= near) & (z < far)).tolist()]
            if chosen:
                air = math.exp(-max(near, 0.0) * 1.4 / frame.light.visibility)
                pen.path(outlined(camera, chosen), colour, strength * air, soft=True, hard=True)


@dataclass(frozen=True)
class Darkening:
    """Shadows in pixels. To be told from the body they belong to: in a wet street that is mirrored, they are not."""

    seen: list[tuple["skia.Path", float, float]]
    colour: Colour
    air: float

    def __call__(self, pen: Pen) -> None:
        if not pen.mask:
            for path, strength, blur in self.seen:
                pen.path(path, self.colour, strength * self.air, blur=blur, soft=True)

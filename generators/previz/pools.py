"""Practicals -> the light they throw on floors, walls and ground, and their mirror images in what is wet."""

import math
from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from generators.previz.camera import NEAR, Vec, vec
from generators.previz.pen import Pen
from generators.previz.practicals import Practical, falloff
from generators.previz.stage import Frame, Item

_FAINT = 0.05
"""Weaker pools are left out."""
_WIDE = 0.7
"""The radius of a pool against what a lamp reaches on the plane: beyond it nothing would be seen."""
_SHARE = 0.62
"""How bright a pool is against what the same lamp does to a body beside it."""
_SHEEN = 0.34
"""How much of what stands on wet ground is seen in it."""
_UNDER = 0.45
"""Metres behind somebody their mirror image is sorted."""
WET = frozenset({"street", "city", "road", "harbour", "alley", "market", "rooftop", "train station", "ship's deck"})
"""Sets whose ground is smooth enough to mirror when it is wet."""
_UNDER_ALL = 3000.0
"""Metres: a pool lies on the ground, under everybody."""


class Pool(NamedTuple):
    """A round spot of light on a plane."""

    centre: Vec
    a: Vec
    b: Vec
    """Half axes in the plane, metres."""
    lamp: Practical
    strength: float


def pool_on(lamp: Practical, corner: Vec, u: Vec, v: Vec) -> Pool | None:
    """The spot a lamp throws on the plane through `corner` spanned by u and v (unit, square to each other).

    None if it is behind it (the normal is u x v) or too far off.
    """
    normal = np.cross(u, v)
    off = float((lamp.position - corner) @ normal)
    if off < -0.05:
        return None
    strength = _SHARE * lamp.strength * falloff(abs(off), lamp.reach)
    if strength < _FAINT:
        return None
    radius = _WIDE * math.sqrt(max(0.0, lamp.reach**2 - off**2))
    return Pool(lamp.position - normal * off, u * radius, v * radius, lamp, strength)


def pour(pen: Pen, frame: Frame, pool: Pool) -> None:
    """Paint it, in perspective."""
    camera = frame.camera
    if pen.mask:
        return
    x, y, depth = camera.point(pool.centre)
    strength = pool.strength
    if pool.lamp.flicker:
        strength *= pool.lamp.now(frame.t) / max(pool.lamp.strength, 1e-6)
    strength = min(0.8, strength * math.exp(-max(depth, 0.0) / frame.light.visibility))
    radius = math.sqrt(float(pool.a @ pool.a))
    reach = radius * camera.k / max(depth, NEAR)
    if strength < _FAINT or reach < 2 or depth < -radius:
        return
    if depth > radius and not (-reach < x < camera.width + reach and -reach < y < camera.height + reach):
        return
    square = np.stack((-pool.a - pool.b, pool.a - pool.b, pool.a + pool.b, pool.b - pool.a))
    for share in (1.0, 0.6, 0.36, 0.2):  # one that reaches behind the camera has no perspective: a smaller one has
        corners = camera.project(pool.centre + square * share)
        if float(corners[:, 2].min()) > 2 * NEAR:
            pen.pool([(px, py) for px, py in corners[:, :2].tolist()], pool.lamp.colour, strength)
            return


def on_ground(frame: Frame, practicals: Sequence[Practical], level: float = 0.0) -> None:
    """Add the spots of those lamps on level ground, under everything that stands."""
    east, south = vec(0, 0, 1), vec(1, 0, 0)
    pools = [p for p in (pool_on(lamp, vec(0, level, 0), east, south) for lamp in practicals) if p is not None]
    if pools:
        frame.add(_UNDER_ALL, lambda pen: _poured(pen, frame, pools))


def _poured(pen: Pen, frame: Frame, pools: Sequence[Pool]) -> None:
    for pool in pools:
        pour(pen, frame, pool)


def mirrored(item: Item, frame: Frame, foot: Vec) -> Item | None:
    """Somebody upside down in the wet ground they stand on, under themselves; None where it would not be seen.

    Exact for what stands upright at the foot, which is all of a person but a stride.
    """
    x, y, depth = frame.camera.point(foot)
    if depth < 1 or y > frame.camera.height or not -frame.camera.width < x < 2 * frame.camera.width:
        return None
    draw, alpha = item.draw, _SHEEN * frame.light.wet

    def flipped(pen: Pen) -> None:
        pen.flipped(draw, y, alpha)

    return Item(item.depth + _UNDER, 0, flipped)


def glints(frame: Frame, practicals: Sequence[Practical]) -> None:
    """Add the mirror images of lamps in wet ground: columns of light from under each towards the camera."""
    for lamp in practicals:
        at = lamp.position
        x, y, depth = frame.camera.point(vec(float(at[0]), -float(at[1]), float(at[2])))
        gx, gy, ground = frame.camera.point(vec(float(at[0]), 0.0, float(at[2])))
        long = y - gy
        if ground < 1 or long < 2 or not (-long < x < frame.camera.width + long and gy < frame.camera.height):
            continue
        wide = max(1.0, 0.16 * frame.camera.k / depth)
        alpha = min(0.7, lamp.now(frame.t))

        def column(
            pen: Pen,
            x: float = gx,
            y: float = gy,
            wide: float = wide,
            long: float = long,
            lamp: Practical = lamp,
            alpha: float = alpha,
        ) -> None:
            pen.streak(x, y, wide, 1.5 * long, lamp.colour, alpha)

        frame.add(_UNDER_ALL - 1, column)

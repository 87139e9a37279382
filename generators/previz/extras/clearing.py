"""Camera and cast of a shot -> those of a company who stay: nobody before a face, in somebody's way, or in the lens."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from generators.previz.camera import Camera, Vec, vec
from generators.previz.extras.company import Extra

ASIDE = 0.42
"""Metres from the middle of an extra to a line of sight: half of what they take up, and their elbows."""
CLEAR = 0.7
"""Metres between an extra and the way of somebody of the cast."""
_NEAREST, _WIDE_NEAREST = 1.6, 0.9
"""Metres before the lens in which nobody is, and the same in a wide frame."""
_NEARER = 0.8
"""Of the distance to whom the frame is of."""
_EDGE = 0.06
"""Of the frame's width."""
_BEYOND = 0.15
"""Of the way to a point: what is nearer to it than that is not before it."""


def cleared(
    people: Sequence[Extra],
    many: int,
    cameras: Sequence[tuple[float, Camera]],
    seen: Sequence[Vec],
    ways: Sequence[Vec],
    wide: bool,
) -> tuple[Extra, ...]:
    """So many of them that may stay, first those whom the camera sees: a company is on all sides of the cast.

    cameras: (second, camera) through the shot; seen: for each of them the points (n, 3) that nothing may hide; ways: where the
    cast and the things are at these moments, (n, 3); wide: the frame shows more than whole people, and a shoulder at its edge is welcome.
    """
    kept: list[tuple[bool, int]] = []
    for n, one in enumerate(people):
        at = [one.position(t) for t, _ in cameras]
        if _in_the_way(at, ways) or any(
            _hides(one, p, c, s, wide) for p, (_, c), s in zip(at, cameras, seen, strict=True)
        ):
            continue
        kept.append((not any(_shown(one, p, c) for p, (_, c) in zip(at, cameras, strict=True)), n))
    return tuple(people[n] for _, n in sorted(sorted(kept)[:many], key=lambda k: k[1]))


def _shown(one: Extra, at: Vec, camera: Camera) -> bool:
    x, y, depth = camera.point(at + vec(0, 0.8 * one.height, 0))
    return depth > 0 and 0 < x < camera.width and -0.1 * camera.height < y < 1.1 * camera.height


def _in_the_way(at: Sequence[Vec], ways: Sequence[Vec]) -> bool:
    return any(
        bool((np.hypot(*(way - p)[:, [0, 2]].T) < CLEAR).any()) for p, way in zip(at, ways, strict=True) if len(way)
    )


def _hides(one: Extra, at: Vec, camera: Camera, seen: Vec, wide: bool) -> bool:
    """Whether somebody there stands before one of the points, or too near."""
    x, _, depth = camera.point(at + vec(0, 0.6 * one.height, 0))
    beside = 0.35 * camera.k / max(depth, 0.2)
    if (
        depth < (_WIDE_NEAREST if wide else _NEAREST)
        and depth > -0.3
        and abs(x - camera.width / 2) < camera.width / 2 + beside
    ):
        return True
    if len(seen) and 0 < depth < _NEARER * float(camera.view(seen)[:, 2].min()):
        # Nearer than whom the frame is of they are the larger: at its edge at most, in a close frame not at all.
        edge = _EDGE * camera.width if wide else -beside
        return bool(edge < x < camera.width - edge)
    return bool(before(camera.eye, seen, at, one.height).any()) if len(seen) else False


def before(eye: Vec, points: Vec, at: Vec, height: float) -> NDArray[np.bool_]:
    """Per point (n, 3) whether an upright somebody at a place hides it from the eye: a cylinder against the line of sight."""
    way = points - eye
    flat = (way * way)[:, [0, 2]].sum(axis=1) + 1e-9
    share = np.clip(((at - eye) * way)[:, [0, 2]].sum(axis=1) / flat, 0.0, 1.0)
    near = eye + way * share[:, None]
    aside = np.hypot(near[:, 0] - at[0], near[:, 2] - at[2])
    low, high = float(at[1]) - 0.1, float(at[1]) + height + 0.1
    beyond = share > 1 - _BEYOND
    return np.asarray((aside < ASIDE) & (near[:, 1] > low) & (near[:, 1] < high) & ~beyond & (share > 0))

"""Where a camera wants to stand and where it may -> where it stands: in the set, on its side of the line, nothing in its way."""

import math
from collections.abc import Callable
from typing import NamedTuple

import numpy as np

from generators.previz.camera import Vec, vec
from generators.previz.stage import Bounds

LOWEST = 0.25
"""Metres above the ground: the camera is never lower."""
WIDEST_MM, LONGEST_MM = 16.0, 200.0
_OVER_THE_LINE = 0.1
"""Cosine of the angle to the line's front from which on a camera is as good as across it."""
Fault = Callable[[Vec], float]
"""What speaks against a camera there: 0 nothing, 1 as much as having no room at all."""


def inside(bounds: Bounds, eye: Vec) -> Vec:
    """The nearest point where the camera may be."""
    return vec(
        min(max(float(eye[0]), bounds.x0), bounds.x1),
        min(max(float(eye[1]), LOWEST), bounds.ceiling),
        min(max(float(eye[2]), bounds.z0), bounds.z1),
    )


def from_the_ground(about: Vec, rise: float, distance: float, focal: float, widest: float) -> tuple[float, float]:
    """Nearer with a wider lens, where the ground would keep the camera from looking up as steeply as asked."""
    steep = (float(about[1]) - LOWEST - 0.05) / max(math.sin(-rise), 1e-3)
    by = min(1.0, max(steep / distance, widest / focal))
    return distance * by, focal * by


class Ask(NamedTuple):
    """Where a camera is wanted."""

    about: Vec
    azimuth: float
    rise: float
    distance: float
    focal: float
    line: float | None
    stays: float
    """What a turn by a radian weighs against room."""


def best_placed(ask: Ask, bounds: Bounds, fault: Fault) -> tuple[Vec, float]:
    """Eye and focal length: as asked, or turned or nearer where the set lacks room or something is in the way."""
    best: tuple[float, Vec, float] | None = None
    for pulled in (1.0, 0.75):
        for turn in (0.0, 0.2, -0.2, 0.4, -0.4, 0.6, -0.6, 0.9, -0.9):
            azimuth = ask.azimuth + turn
            cost = ask.stays * abs(turn) + 0.6 * (1.0 - pulled)
            if ask.line is not None and math.cos(azimuth - ask.line) < _OVER_THE_LINE:
                cost += 4.0
            if best is not None and cost >= best[0]:
                continue
            eye, focal = _placed(ask.about, azimuth, ask.rise, ask.distance * pulled, ask.focal * pulled, bounds)
            cost += _missing(ask, azimuth, bounds) + fault(eye)
            if best is None or cost < best[0] - 1e-9:
                best = cost, eye, focal
    assert best is not None
    return best[1], best[2]


def _missing(ask: Ask, azimuth: float, bounds: Bounds) -> float:
    """How much of the way to the camera lies outside the set, as a share of it."""
    away = ask.distance * math.cos(ask.rise)
    wanted = ask.about + vec(math.sin(azimuth), 0, math.cos(azimuth)) * away
    out = inside(bounds, wanted) - wanted
    return float(np.hypot(out[0], out[2])) / max(away, 0.1)


def _placed(
    about: Vec, azimuth: float, rise: float, distance: float, focal: float, bounds: Bounds
) -> tuple[Vec, float]:
    """Eye and focal length: on the ray from the subject, shortened (with a wider lens) where the set ends."""
    way = vec(math.sin(azimuth) * math.cos(rise), math.sin(rise), math.cos(azimuth) * math.cos(rise))
    if way[1] * distance + about[1] < LOWEST + 0.05:
        down = LOWEST + 0.05 - float(about[1])
        flat = math.sqrt(max(distance**2 - down**2, 0.05))
        way = vec(math.sin(azimuth) * flat, down, math.cos(azimuth) * flat) / distance
    reach = distance
    for axis, low, high in ((0, bounds.x0, bounds.x1), (1, LOWEST, bounds.ceiling), (2, bounds.z0, bounds.z1)):
        if way[axis] > 1e-6:
            reach = min(reach, (high - float(about[axis])) / float(way[axis]))
        elif way[axis] < -1e-6:
            reach = min(reach, (low - float(about[axis])) / float(way[axis]))
    reach = max(reach, 0.35)
    return inside(bounds, about + way * reach), max(WIDEST_MM, focal * reach / distance)

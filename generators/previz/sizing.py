"""A rig and a size -> the rig from the same side that shows the subject at that size, composed as that size is."""

import math

from film import SUBJECT_SHARE, Size
from generators.previz import rig as rigs
from generators.previz.camera import SENSOR_HEIGHT_MM, Vec
from generators.previz.course import Path
from generators.previz.framing import composed, pivot
from generators.previz.rig import AT, FAR, FOCAL, PAN, TILT, X, Y, framed
from generators.previz.standpoint import LONGEST_MM, WIDEST_MM

_NEAREST = 0.7
"""Metres: a dolly comes no nearer; then the lens gets longer."""
_WHOLE = 0.66
"""Share of the frame's height a thing takes at most: it is shown whole, as in an insert."""


def arrived(p: Path, rig: Vec, size: Size) -> Vec:
    """By going there along the way to the subject; by the lens only where there is no room to go."""
    out, share = _recomposed(p, rig, size)
    about, back, wanted = pivot(p.sight, share), rigs.way_back(rig), math.exp(rig[FAR])
    room = rigs.furthest_along(about, back, p.bounds)
    for _ in range(6):
        out = rigs.moved_to(out, about + back * max(0.1, min(max(wanted, _NEAREST), room)))
        wanted *= measured(p, out) / share
    return _by_lens(p, out, share)


def arrived_by_lens(p: Path, rig: Vec, size: Size) -> Vec:
    """By the lens alone: the eye stays."""
    out, share = _recomposed(p, rig, size)
    return _by_lens(p, rigs.moved_to(out, rigs.eye(rig)), share)


def measured(p: Path, rig: Vec) -> float:
    """Projected height of the standing subject over the frame's height, were the camera turned to it."""
    level = rig.copy()
    level[[PAN, TILT]] = 0.0
    f, sight = framed(level, p.aspect), p.sight
    depth = f.camera(160, 90).point(sight.middle if sight.thing else sight.eyes)[2]
    return sight.height * f.focal / SENSOR_HEIGHT_MM / max(depth, 0.05)


def _by_lens(p: Path, rig: Vec, share: float) -> Vec:
    out = rig.copy()
    for _ in range(4):
        focal = math.exp(out[FOCAL]) * share / measured(p, out)
        out[FOCAL] = math.log(min(LONGEST_MM, max(WIDEST_MM, focal)))
    return out


def _recomposed(p: Path, rig: Vec, size: Size) -> tuple[Vec, float]:
    """The rig about the point that this size is composed by, and the share of the frame the subject is to take."""
    share = min(SUBJECT_SHARE[size], _WHOLE) if p.sight.thing else SUBJECT_SHARE[size]
    point, fx, fy = composed(p.setup.with_(size=size), p.sight, share, p.aspect, rigs.eye(rig))
    out = rig.copy()
    out[AT], out[X], out[Y] = point, fx, fy
    return out, share

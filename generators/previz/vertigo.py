"""The dolly zoom: towards the subject while the lens gets wider, so that it stays as large and the place behind it grows away.

After the shot Irmin Roberts made for Hitchcock's Vertigo (1958).
"""

import math
from dataclasses import replace

from generators.previz.camera import SENSOR_HEIGHT_MM, Vec, unit, vec
from generators.previz.course import Path, ease, free
from generators.previz.framing import Framing, aimed
from generators.previz.standpoint import LONGEST_MM, WIDEST_MM

_RATIO = 2.0
"""Between the longest and the shortest focal length, where there is room."""
_NEAREST = 0.55
"""Metres from the subject."""


def dolly_zoom(p: Path, share: float) -> Framing:
    """Nearer and wider. Where a wall or the lens allows less, the way is shorter and the subject still stays as large."""
    near, far = reach(p)
    return at_distance(p, far * (near / far) ** ease(share), p.follow(share))


def reach(p: Path) -> tuple[float, float]:
    """Nearest and furthest distance from the subject, metres."""
    f, about = p.framing, p.about
    away = f.eye - about
    d = math.sqrt(float(away @ away))
    back = unit(away)
    room = min(free(p.bounds, f.eye + p.follow(s), back) for s in (0.0, 0.5, 1.0))
    furthest, nearest = min(d + room, d * LONGEST_MM / f.focal), max(min(d, _NEAREST), d * WIDEST_MM / f.focal)
    ratio = _RATIO ** min(1.4, max(0.75, p.amount))
    far = min(furthest, d * math.sqrt(ratio))
    near = max(nearest, far / ratio)
    return near, min(furthest, max(far, near * ratio))


def at_distance(p: Path, distance: float, by: Vec) -> Framing:
    """The framing from another distance with the focal length that keeps the subject as large, and where it is in the frame."""
    f, about = p.framing, p.about
    x, y, depth = f.camera(round(1000 * p.aspect), 1000).point(about)
    fx, fy = x / round(1000 * p.aspect), y / 1000
    eye = about + unit(f.eye - about) * distance
    wanted, focal = _tall(f, p), f.focal * distance / max(depth, 0.1)
    for _ in range(2):
        found = aimed(replace(f, eye=eye, target=about, focal=focal), about, fx, fy, p.aspect)
        focal *= wanted / _tall(found, p)
    found = aimed(replace(found, focal=focal), about, fx, fy, p.aspect)
    return replace(found, eye=found.eye + by, target=found.target + by)


def _tall(f: Framing, p: Path) -> float:
    """Projected height of what the frame shows of the subject, over the frame's height."""
    seen = min(p.sight.height, 0.7 * SENSOR_HEIGHT_MM / p.framing.focal * p.framing.distance)
    top = p.sight.crown
    foot = top - vec(0, seen, 0)
    camera = f.camera(round(1000 * p.aspect), 1000)
    (ax, ay, _), (bx, by, _) = camera.point(top), camera.point(foot)
    return max(1e-6, math.hypot(ax - bx, ay - by))

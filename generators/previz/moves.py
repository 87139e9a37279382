"""A framing and a move -> the camera of every frame. What was asked holds where the move arrives (in, down) or begins (out, up)."""

import math
from collections.abc import Callable
from dataclasses import replace

import numpy as np

from film import Move
from generators.previz.camera import SENSOR_HEIGHT_MM, Camera, Vec, unit, vec
from generators.previz.companions import following, leading, tracking
from generators.previz.course import Path, ease, eased, free, rightward, shifted, turned
from generators.previz.framing import Framing
from generators.previz.stage import rng
from generators.previz.standpoint import LOWEST, WIDEST_MM, inside
from generators.previz.vertigo import dolly_zoom

Moved = Callable[[Path, float], Framing]
"""Share of the shot -> the framing then."""
NEAR_BY = 14.0
"""Metres: a crane does not grow with a subject further away than this, and keeps it where it is in the frame."""
WHIP = math.radians(75)
"""How far a whip pan turns."""
_WHIP_SECONDS, _WAITS_SECONDS = 0.45, 0.4
_TALLEST = 3.0
"""Metres a pedestal rises at most."""


def _static(p: Path, share: float) -> Framing:
    return p.framing


def _pan(way: int) -> Moved:
    def move(p: Path, share: float) -> Framing:
        if p.travels > 0.4 * p.framing.distance:
            return replace(p.framing, target=p.framing.target + p.follow(share))
        return turned(p.framing, way * (ease(share) - 0.55) * 0.62 * p.amount * p.half_width, 0.0)

    return move


def _tilt(way: int) -> Moved:
    def move(p: Path, share: float) -> Framing:
        return turned(p.framing, 0.0, way * (ease(share) - 1.0) * 0.62 * p.amount * p.half_height)

    return move


def _whip(way: int) -> Moved:
    """Rests on what is beside the subject, then is on the subject before anybody has seen how."""

    def move(p: Path, share: float) -> Framing:
        waits = min(0.25, _WAITS_SECONDS / p.seconds)
        flies = min(0.6, _WHIP_SECONDS / p.seconds)
        missing = 1.0 - eased((share - waits) / flies, 0.5)
        angle = min(1.3, max(0.8, p.amount)) * WHIP
        return turned(p.framing, -way * missing * angle, 0.0) if missing else p.framing

    return move


def _zoom(outward: bool) -> Moved:
    def move(p: Path, share: float) -> Framing:
        back = ease(share) if outward else 1 - ease(share)
        widest = min(p.framing.focal, WIDEST_MM)
        return replace(p.framing, focal=max(widest, p.framing.focal / (1 + 0.42 * p.amount) ** back))

    return move


def _dolly(outward: bool) -> Moved:
    """Along the view axis. Where a wall is behind the camera, the whole way lies nearer to the subject."""

    def move(p: Path, share: float) -> Framing:
        f = p.framing
        back = unit(f.eye - f.target)
        far = min(f.distance * (1 + 0.40 * p.amount), f.distance + free(p.bounds, f.eye, back))
        near = min(f.distance, far / 1.25)
        k = ease(share) if outward else 1 - ease(share)
        return replace(f, eye=f.target + back * (near + (far - near) * k))

    return move


def _truck(way: int) -> Moved:
    def move(p: Path, share: float) -> Framing:
        across = 2 * p.framing.distance * math.tan(p.half_width)
        by = rightward(p.framing) * (way * (ease(share) - 0.5) * 0.34 * p.amount * across)
        eye = inside(p.bounds, p.framing.eye + by)
        return shifted(p.framing, eye - p.framing.eye)

    return move


def _orbit(way: int) -> Moved:
    def move(p: Path, share: float) -> Framing:
        f = p.framing
        a = way * (ease(share) - 0.5) * 0.62 * p.amount
        d = f.eye - f.target
        cos, sin = math.cos(a), math.sin(a)
        return replace(f, eye=f.target + vec(d[0] * cos + d[2] * sin, d[1], -d[0] * sin + d[2] * cos))

    return move


def crane_rise(p: Path, f: Framing) -> float:
    """Metres a crane rises from a framing."""
    room = max(0.3, p.bounds.ceiling - float(f.eye[1]))
    away = min(f.distance, NEAR_BY, float(np.linalg.norm(f.eye - p.about)))
    return min(max(0.5, 0.45 * away) * p.amount, room)


def _crane(upward: bool) -> Moved:
    def move(p: Path, share: float) -> Framing:
        f = p.framing
        k = ease(share) if upward else 1 - ease(share)
        high = crane_rise(p, f) * k
        # A place is seen into its depth from every height; a subject is looked down upon.
        stays = (0.3 if f.distance < NEAR_BY else 0.05) if p.setup.parts or p.setup.subject else 0.68
        return replace(f, eye=f.eye + vec(0, high, 0), target=f.target + vec(0, stays * high, 0))

    return move


def pedestal_rise(p: Path, f: Framing) -> tuple[float, float]:
    """Metres a pedestal may go below and above a framing: nearly half the height of what is seen at the subject.

    Less for a face, which is to be in the picture for most of the shot.
    """
    seen = SENSOR_HEIGHT_MM / f.focal * f.distance
    close = p.sight.height > 2.2 * seen
    whole = min(_TALLEST, max(0.06 if close else 0.2, (0.25 if close else 0.42) * seen)) * p.amount
    below, above = float(f.eye[1]) - LOWEST - 0.05, p.bounds.ceiling - float(f.eye[1])
    return max(0.0, min(whole, below)), max(0.0, min(whole, above))


def _pedestal(upward: bool) -> Moved:
    """The column rises or sinks, the view stays level with what it was. Where it cannot come from afar it goes on past."""

    def move(p: Path, share: float) -> Framing:
        below, above = pedestal_rise(p, p.framing)
        whole = max(below, above)
        begins = -below if upward else above
        ends = min(above, whole - below) if upward else -min(below, whole - above)
        return shifted(p.framing, vec(0, begins + (ends - begins) * eased(share / 0.85), 0))

    return move


def _handheld(p: Path, share: float) -> Framing:
    """Breath and steps: a few sines under 2.5 Hz, so that it is alive and never harsh."""
    yaw, pitch = shake(p, share)
    return turned(shifted(p.framing, p.follow(share) * 0.6), yaw, pitch)


def shake(p: Path, share: float) -> tuple[float, float]:
    """Radians to the right and up that a hand is off at a moment."""
    t = share * p.seconds
    luck = rng(p.seed, "handheld")
    yaw = pitch = 0.0
    for hertz, size in ((0.31, 1.0), (0.73, 0.6), (1.37, 0.34), (2.3, 0.14)):
        hertz *= luck.uniform(0.9, 1.1)
        yaw += size * math.sin(2 * math.pi * (hertz * t + luck.random()))
        pitch += size * math.sin(2 * math.pi * (hertz * t + luck.random()))
    size = 0.045 * p.amount * p.half_height
    return yaw * size, pitch * size * 0.8


MOVES: dict[Move, Moved] = {
    Move.STATIC: _static,
    Move.PAN_LEFT: _pan(-1),
    Move.PAN_RIGHT: _pan(1),
    Move.TILT_UP: _tilt(1),
    Move.TILT_DOWN: _tilt(-1),
    Move.ZOOM_IN: _zoom(False),
    Move.ZOOM_OUT: _zoom(True),
    Move.DOLLY_IN: _dolly(False),
    Move.DOLLY_OUT: _dolly(True),
    Move.TRUCK_LEFT: _truck(-1),
    Move.TRUCK_RIGHT: _truck(1),
    Move.TRACKING: tracking,
    Move.LEADING: leading(_dolly(True)),
    Move.FOLLOWING: following(_dolly(False)),
    Move.ORBIT_LEFT: _orbit(-1),
    Move.ORBIT_RIGHT: _orbit(1),
    Move.CRANE_UP: _crane(True),
    Move.CRANE_DOWN: _crane(False),
    Move.HANDHELD: _handheld,
    Move.PEDESTAL_UP: _pedestal(True),
    Move.PEDESTAL_DOWN: _pedestal(False),
    Move.WHIP_LEFT: _whip(-1),
    Move.WHIP_RIGHT: _whip(1),
    Move.DOLLY_ZOOM: dolly_zoom,
    Move.RACK_FOCUS: _static,
}


def keep_clear(camera: Camera, people: list[Vec]) -> Vec:
    """The eye, pushed out of anybody it stands in (horizontal radius 0.45 m)."""
    eye = camera.eye
    for at in people:
        off = (eye - at) * vec(1, 0, 1)
        near = float(np.linalg.norm(off))
        if near < 0.45 and eye[1] < at[1] + 2.0:
            eye = eye + (unit(off) if near > 1e-3 else vec(0, 0, 1)) * (0.45 - near)
    return np.asarray(eye)

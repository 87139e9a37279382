"""A framing and a move -> the camera of every frame. What was asked holds where the move arrives (in, down) or begins (out, up)."""

import math
from collections.abc import Callable
from dataclasses import dataclass, replace

import numpy as np

from film import Hint, Move, Setup, Speed
from generators.previz.camera import SENSOR_HEIGHT_MM, Camera, Vec, unit, vec
from generators.previz.framing import WIDEST_MM, Framing, inside
from generators.previz.paths import along, begun
from generators.previz.stage import Bounds, rng

_NEAR_BY = 14.0
"""Metres: a crane does not grow with a subject further away than this, and keeps it where it is in the frame."""
_AMPLITUDE = {Speed.SLOW: 0.75, Speed.NORMAL: 1.0, Speed.FAST: 1.35}


@dataclass(frozen=True)
class Path:
    """What a move is made of: the framing, its subject's way through the shot and the room there is."""

    framing: Framing
    follow: Callable[[float], Vec]
    """Share of the shot -> how far the subject is from where it was framed, metres."""
    bounds: Bounds
    setup: Setup
    aspect: float
    seconds: float
    seed: int
    rides: bool = False
    """The camera is mounted on what the subject sits in: whatever the move, it goes along."""

    @property
    def amount(self) -> float:
        a = _AMPLITUDE[self.setup.speed]
        if Hint.MORE_MOVE in self.setup.hints:
            a *= 1.5
        if Hint.STEADIER in self.setup.hints:
            a *= 0.6
        return a

    def at(self, share: float) -> Framing:
        """The framing at a share of the shot, 0 to 1."""
        if self.rides:
            by = self.follow(share)
            still = replace(self, rides=False, follow=lambda s: by * 0.0)
            moved = _shifted(still._moved(share), by)
            return replace(moved, eye=moved.eye * vec(1, 0, 1) + vec(0, max(0.25, float(moved.eye[1])), 0))
        moved = self._moved(share)
        return replace(moved, eye=inside(self.bounds, moved.eye))

    def _moved(self, share: float) -> Framing:
        if self.setup.path is not None:
            room = _free(self.bounds, self.framing.eye, unit(self.framing.eye - self.framing.target))
            start = begun(self.setup.path, self.framing, room)
            there = along(self.setup.path, start, share, self.aspect, self.seconds, self.seed)
            # Where the set ends the camera stops, and keeps looking the way it looked.
            return there if self.rides else _shifted(there, inside(self.bounds, there.eye) - there.eye)
        return _MOVES[self.setup.move](self, share)


def ease(x: float) -> float:
    """0 to 1 without a jerk at either end, nearly even in between."""
    x = min(1.0, max(0.0, x))
    soft = x * x * (3 - 2 * x)
    return 0.6 * soft + 0.4 * x


def _turned(f: Framing, yaw: float, pitch: float) -> Framing:
    """The camera turned to its right by yaw and up by pitch, radians; the eye stays."""
    camera = f.camera(160, 90)
    d = f.distance
    flat = camera.forward * math.cos(yaw) + unit(np.cross(camera.forward, vec(0, 1, 0))) * math.sin(yaw)
    up = np.cross(unit(np.cross(flat, vec(0, 1, 0))), flat)
    return replace(f, target=f.eye + (flat * math.cos(pitch) + up * math.sin(pitch)) * d)


def _half_width(p: Path) -> float:
    """Half the horizontal angle of view, radians."""
    return math.atan(SENSOR_HEIGHT_MM * p.aspect / 2 / p.framing.focal)


def _half_height(p: Path) -> float:
    return math.atan(SENSOR_HEIGHT_MM / 2 / p.framing.focal)


def _static(p: Path, share: float) -> Framing:
    return p.framing


def _pan(way: int) -> Callable[[Path, float], Framing]:
    def move(p: Path, share: float) -> Framing:
        if float(np.linalg.norm(p.follow(1.0) - p.follow(0.0))) > 0.4 * p.framing.distance:
            return replace(p.framing, target=p.framing.target + p.follow(share))
        return _turned(p.framing, way * (ease(share) - 0.55) * 0.62 * p.amount * _half_width(p), 0.0)

    return move


def _tilt(way: int) -> Callable[[Path, float], Framing]:
    def move(p: Path, share: float) -> Framing:
        return _turned(p.framing, 0.0, way * (ease(share) - 1.0) * 0.62 * p.amount * _half_height(p))

    return move


def _zoom(outward: bool) -> Callable[[Path, float], Framing]:
    def move(p: Path, share: float) -> Framing:
        back = ease(share) if outward else 1 - ease(share)
        widest = min(p.framing.focal, WIDEST_MM)
        return replace(p.framing, focal=max(widest, p.framing.focal / (1 + 0.42 * p.amount) ** back))

    return move


def _dolly(outward: bool) -> Callable[[Path, float], Framing]:
    """Along the view axis. Where a wall is behind the camera, the whole way lies nearer to the subject."""

    def move(p: Path, share: float) -> Framing:
        f = p.framing
        back = unit(f.eye - f.target)
        far = f.distance * (1 + 0.40 * p.amount)
        free = f.distance + _free(p.bounds, f.eye, back)
        far, near = min(far, free), min(f.distance, min(far, free) / 1.25)
        k = ease(share) if outward else 1 - ease(share)
        return replace(f, eye=f.target + back * (near + (far - near) * k))

    return move


def _free(bounds: Bounds, eye: Vec, way: Vec) -> float:
    """Metres from the eye along `way` to where the camera may not go."""
    room = 99.0
    for axis, low, high in ((0, bounds.x0, bounds.x1), (1, 0.25, bounds.ceiling), (2, bounds.z0, bounds.z1)):
        if abs(way[axis]) > 1e-6:
            room = min(room, ((high if way[axis] > 0 else low) - float(eye[axis])) / float(way[axis]))
    return max(0.0, room)


def _shifted(f: Framing, by: Vec) -> Framing:
    return replace(f, eye=f.eye + by, target=f.target + by)


def _right(f: Framing) -> Vec:
    return unit(np.cross(unit(f.target - f.eye), vec(0, 1, 0)))


def _truck(way: int) -> Callable[[Path, float], Framing]:
    def move(p: Path, share: float) -> Framing:
        across = 2 * p.framing.distance * math.tan(_half_width(p))
        by = _right(p.framing) * (way * (ease(share) - 0.5) * 0.34 * p.amount * across)
        eye = inside(p.bounds, p.framing.eye + by)
        return _shifted(p.framing, eye - p.framing.eye)

    return move


def _tracking(p: Path, share: float) -> Framing:
    """With the subject wherever it goes; along one that stands, slowly sideways with the view kept on it."""
    by = p.follow(share)
    if float(np.linalg.norm(p.follow(1.0) - p.follow(0.0))) > 0.3:
        eye = inside(p.bounds, p.framing.eye + by)
        return replace(p.framing, eye=eye, target=p.framing.target + by)
    aside = _right(p.framing) * ((ease(share) - 0.5) * 0.45 * p.amount * p.framing.distance)
    return replace(p.framing, eye=inside(p.bounds, p.framing.eye + aside))


def _orbit(way: int) -> Callable[[Path, float], Framing]:
    def move(p: Path, share: float) -> Framing:
        f = p.framing
        a = way * (ease(share) - 0.5) * 0.62 * p.amount
        d = f.eye - f.target
        cos, sin = math.cos(a), math.sin(a)
        return replace(f, eye=f.target + vec(d[0] * cos + d[2] * sin, d[1], -d[0] * sin + d[2] * cos))

    return move


def _crane(upward: bool) -> Callable[[Path, float], Framing]:
    def move(p: Path, share: float) -> Framing:
        f = p.framing
        high = min(max(0.5, 0.45 * min(f.distance, _NEAR_BY)) * p.amount, max(0.3, p.bounds.ceiling - float(f.eye[1])))
        k = ease(share) if upward else 1 - ease(share)
        # A place is seen into its depth from every height; a subject is looked down upon.
        stays = (0.3 if f.distance < _NEAR_BY else 0.05) if p.setup.parts or p.setup.subject else 0.68
        return replace(f, eye=f.eye + vec(0, high * k, 0), target=f.target + vec(0, stays * high * k, 0))

    return move


def _handheld(p: Path, share: float) -> Framing:
    """Breath and steps: a few sines under 2.5 Hz, so that it is alive and never harsh."""
    t = share * p.seconds
    luck = rng(p.seed, "handheld")
    yaw = pitch = 0.0
    for hertz, size in ((0.31, 1.0), (0.73, 0.6), (1.37, 0.34), (2.3, 0.14)):
        hertz *= luck.uniform(0.9, 1.1)
        yaw += size * math.sin(2 * math.pi * (hertz * t + luck.random()))
        pitch += size * math.sin(2 * math.pi * (hertz * t + luck.random()))
    by = p.follow(share) * 0.6
    size = 0.045 * p.amount * _half_height(p)
    return _turned(_shifted(p.framing, by), yaw * size, pitch * size * 0.8)


_MOVES: dict[Move, Callable[[Path, float], Framing]] = {
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
    Move.TRACKING: _tracking,
    Move.ORBIT_LEFT: _orbit(-1),
    Move.ORBIT_RIGHT: _orbit(1),
    Move.CRANE_UP: _crane(True),
    Move.CRANE_DOWN: _crane(False),
    Move.HANDHELD: _handheld,
    Move.LEADING: _tracking,
    Move.FOLLOWING: _tracking,
    Move.PEDESTAL_UP: _crane(True),
    Move.PEDESTAL_DOWN: _crane(False),
    Move.WHIP_LEFT: _pan(-1),
    Move.WHIP_RIGHT: _pan(1),
    Move.DOLLY_ZOOM: _dolly(False),
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

"""What a camera move is made of: the framing it holds, its subject's way through the shot and the room there is."""

import math
from collections.abc import Callable
from dataclasses import dataclass, replace

import numpy as np

from film import Hint, Setup, Speed
from generators.previz.camera import SENSOR_HEIGHT_MM, Vec, unit, vec
from generators.previz.framing import Framing, Sight, asked_share, pivot
from generators.previz.stage import Bounds
from generators.previz.standpoint import LOWEST

_AMPLITUDE = {Speed.SLOW: 0.75, Speed.NORMAL: 1.0, Speed.FAST: 1.35}
_STEEP = 0.9
"""Sine of the elevation from which on a camera looks down or up rather than ahead."""


@dataclass(frozen=True)
class Path:
    """Everything a move needs to know."""

    framing: Framing
    """What was asked: where a move arrives (in, down) or begins (out, up); where moves in stages begin."""
    follow: Callable[[float], Vec]
    """Share of the shot -> how far the subject is from where it was framed, metres."""
    bounds: Bounds
    setup: Setup
    aspect: float
    seconds: float
    seed: int
    sight: Sight
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

    @property
    def half_width(self) -> float:
        """Half the horizontal angle of view, radians."""
        return math.atan(SENSOR_HEIGHT_MM * self.aspect / 2 / self.framing.focal)

    @property
    def half_height(self) -> float:
        return math.atan(SENSOR_HEIGHT_MM / 2 / self.framing.focal)

    @property
    def about(self) -> Vec:
        """The point of the subject that moves go round and towards."""
        return pivot(self.sight, self.sight.share or asked_share(self.setup))

    @property
    def travels(self) -> float:
        """Metres the subject goes in the shot."""
        return float(np.linalg.norm(self.follow(1.0) - self.follow(0.0)))


def ease(x: float) -> float:
    """0 to 1 without a jerk at either end, nearly even in between."""
    x = min(1.0, max(0.0, x))
    soft = x * x * (3 - 2 * x)
    return 0.6 * soft + 0.4 * x


def eased(x: float, ramp: float = 0.35) -> float:
    """0 to 1 from rest to rest: even in the middle, getting under way and stopping over `ramp` of the time each.

    The speed rises and falls as a smoothstep, so that the acceleration is continuous, too.
    """
    x = min(1.0, max(0.0, x))
    if x > 0.5:
        return 1.0 - eased(1.0 - x, ramp)
    u = min(1.0, x / ramp)
    got = ramp * (u**3 - u**4 / 2) + max(0.0, x - ramp)
    return got / (1.0 - ramp)


def free(bounds: Bounds, eye: Vec, way: Vec) -> float:
    """Metres from the eye along `way` to where the camera may not go."""
    room = 99.0
    for axis, low, high in ((0, bounds.x0, bounds.x1), (1, LOWEST, bounds.ceiling), (2, bounds.z0, bounds.z1)):
        if abs(way[axis]) > 1e-6:
            room = min(room, ((high if way[axis] > 0 else low) - float(eye[axis])) / float(way[axis]))
    return max(0.0, room)


def shifted(f: Framing, by: Vec) -> Framing:
    return replace(f, eye=f.eye + by, target=f.target + by)


def rightward(f: Framing) -> Vec:
    """The horizontal way to the camera's right."""
    return unit(np.cross(unit(f.target - f.eye), vec(0, 1, 0)))


def turned(f: Framing, yaw: float, pitch: float) -> Framing:
    """The camera turned to its right by yaw and up by pitch, radians; the eye stays.

    It turns about the upright, as on a tripod; a camera that looks steeply down or up, about its own axis.
    """
    way = unit(f.target - f.eye)
    if abs(float(way[1])) > _STEEP:
        right = rightward(f)
        flat = way * math.cos(yaw) + right * math.sin(yaw)
        up = np.cross(unit(np.cross(flat, vec(0, 1, 0))), flat)
        return replace(f, target=f.eye + (flat * math.cos(pitch) + up * math.sin(pitch)) * f.distance)
    azimuth = math.atan2(float(way[0]), float(way[2])) - yaw
    height = min(1.52, max(-1.52, math.asin(max(-1.0, min(1.0, float(way[1])))) + pitch))
    level = math.cos(height)
    seen = vec(math.sin(azimuth) * level, math.sin(height), math.cos(azimuth) * level)
    return replace(f, target=f.eye + seen * f.distance)

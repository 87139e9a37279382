"""A camera path taken from a clip and a framing -> the camera at each moment, in the set's own metres.

Distances of the path are shares of the way to the subject, angles are shares of the view they were measured in: a pan over
half the frame stays a pan over half the frame, whatever lens the shot has.
"""

import math
from dataclasses import replace

import numpy as np

from film import CameraPath
from generators.previz.camera import SENSOR_HEIGHT_MM, Vec, unit, vec
from generators.previz.framing import Framing
from generators.previz.stage import rng
from generators.previz.standpoint import LONGEST_MM, WIDEST_MM

_TREMOR = ((3.1, 1.0), (4.3, 0.7), (6.2, 0.4))
"""Hertz and relative size of the sines a shaking hand is made of: faster than the keys of a path."""


def begun(path: CameraPath, framing: Framing, room: float) -> Framing:
    """Where a path begins: further off if it comes nearer later, so that the size asked for holds where it arrives.

    `room` is how many metres the camera may go back; where that is too little the whole way lies nearer to the subject.
    """
    nearer = max(1 / (1 - k.dolly) for k in path.keys)
    longer = max(1.0, *(k.zoom for k in path.keys))
    back = min(framing.distance * nearer, framing.distance + room)
    away = unit(framing.eye - framing.target)
    return replace(
        framing, eye=framing.target + away * back, focal=max(min(framing.focal, WIDEST_MM), framing.focal / longer)
    )


def along(path: CameraPath, framing: Framing, share: float, aspect: float, seconds: float, seed: int) -> Framing:
    """The framing at a share of the shot, which at its start is the one given: the subject is where it was put."""
    at = [k.at for k in path.keys]

    def value(name: str) -> float:
        return float(np.interp(share, at, [getattr(k, name) for k in path.keys]))

    focal = min(LONGEST_MM, max(WIDEST_MM, framing.focal * value("zoom")))
    lens = math.atan(SENSOR_HEIGHT_MM * aspect / 2 / framing.focal) / math.radians(path.view / 2)
    shake_pan, shake_tilt = _tremor(path.shake, share * seconds, seed)
    pan, tilt = math.radians(value("pan") + shake_pan) * lens, math.radians(value("tilt") + shake_tilt) * lens
    d = framing.distance
    camera = framing.camera(160, 90)
    forward, right, up = camera.forward, unit(np.cross(camera.forward, vec(0, 1, 0))), vec(0, 1, 0)
    eye = framing.eye + (forward * value("dolly") + right * value("truck") + up * value("pedestal")) * d
    roll = framing.roll - math.radians(value("roll"))
    # A target at the old distance: what looks at it (focus, gazes) does not care that the camera came nearer.
    return replace(framing, eye=eye, target=eye + _turned(forward, pan, tilt) * d, focal=focal, roll=roll)


def _turned(forward: Vec, pan: float, tilt: float) -> Vec:
    """A view direction turned to its right and up, radians; never over the top."""
    azimuth = math.atan2(float(forward[0]), float(forward[2])) - pan
    height = min(1.5, max(-1.5, math.asin(max(-1.0, min(1.0, float(forward[1])))) + tilt))
    return vec(math.sin(azimuth) * math.cos(height), math.sin(height), math.cos(azimuth) * math.cos(height))


def _tremor(shake: float, t: float, seed: int) -> tuple[float, float]:
    """Degrees to the right and up at a moment, `shake` root mean square in each."""
    if not shake:
        return 0.0, 0.0
    luck = rng(seed, "tremor")
    norm = shake / math.sqrt(sum(size**2 for _, size in _TREMOR) / 2)
    sides = [
        sum(
            size * math.sin(2 * math.pi * (hertz * luck.uniform(0.9, 1.1) * t + luck.random()))
            for hertz, size in _TREMOR
        )
        for _ in range(2)
    ]
    return sides[0] * norm, sides[1] * norm

"""A framing as the numbers a grip and an operator set: where the subject is seen in the frame, from which side, how far, how long.

A rig is a row of twelve numbers, so that moves add up: each leg of a move in stages adds its own, whatever the others do.

    0-2   at        the point that is framed, metres
    3, 4  azimuth, rise    the way from it to the camera, radians; rise is up
    5, 6  log of the distance in metres, log of the focal length in mm
    7     roll, radians
    8, 9  x, y      where the point is seen, shares of the frame
    10, 11 pan, tilt   turned away from there to the right and up, radians
"""

import math

import numpy as np

from generators.previz.camera import Vec, vec
from generators.previz.course import turned
from generators.previz.framing import Framing, aimed
from generators.previz.stage import Bounds
from generators.previz.standpoint import LONGEST_MM, WIDEST_MM

AT = slice(0, 3)
AZIMUTH, RISE, FAR, FOCAL, ROLL, X, Y, PAN, TILT = range(3, 12)


def rigged(f: Framing, about: Vec, aspect: float) -> Vec:
    """The rig of a framing, about a point it shows."""
    away = f.eye - about
    distance = max(0.05, float(np.linalg.norm(away)))
    width = round(1000 * aspect)
    x, y, depth = f.camera(width, 1000).point(about)
    x, y = (x / width, y / 1000) if depth > 0.05 else (0.5, 0.5)
    azimuth, rise = math.atan2(float(away[0]), float(away[2])), math.asin(float(away[1]) / distance)
    return np.array((*about, azimuth, rise, math.log(distance), math.log(f.focal), f.roll, x, y, 0.0, 0.0))


def way_back(rig: Vec) -> Vec:
    """The way from the framed point to the camera."""
    level = math.cos(rig[RISE])
    return vec(math.sin(rig[AZIMUTH]) * level, math.sin(rig[RISE]), math.cos(rig[AZIMUTH]) * level)


def eye(rig: Vec) -> Vec:
    return np.asarray(rig[AT] + way_back(rig) * math.exp(rig[FAR]))


def framed(rig: Vec, aspect: float) -> Framing:
    """The framing of a rig."""
    focal = min(LONGEST_MM, max(WIDEST_MM, math.exp(rig[FOCAL])))
    at = rig[AT].copy()
    found = aimed(Framing(eye(rig), at, focal, float(rig[ROLL])), at, float(rig[X]), float(rig[Y]), aspect)
    return turned(found, float(rig[PAN]), float(rig[TILT])) if rig[PAN] or rig[TILT] else found


def moved_to(rig: Vec, place: Vec) -> Vec:
    """The rig with the camera somewhere else, still on its point."""
    out = rig.copy()
    away = place - rig[AT]
    distance = max(0.05, float(np.linalg.norm(away)))
    turn = math.atan2(float(away[0]), float(away[2])) - rig[AZIMUTH]
    out[AZIMUTH] += (turn + math.pi) % (2 * math.pi) - math.pi
    out[RISE], out[FAR] = math.asin(float(away[1]) / distance), math.log(distance)
    return out


def furthest(rig: Vec, bounds: Bounds) -> float:
    """Metres from the framed point on the rig's side to where the set ends; infinite where the point is outside itself."""
    return furthest_along(rig[AT], way_back(rig), bounds)


def furthest_along(at: Vec, way: Vec, bounds: Bounds) -> float:
    reach = math.inf
    for axis, low, high in ((0, bounds.x0, bounds.x1), (1, -math.inf, bounds.ceiling), (2, bounds.z0, bounds.z1)):
        if not low <= at[axis] <= high:
            return math.inf
        if abs(way[axis]) > 1e-6:
            reach = min(reach, float(((high if way[axis] > 0 else low) - at[axis]) / way[axis]))
    return reach


def nearer(rig: Vec, by: float) -> Vec:
    """At `by` times the distance with the lens that keeps the picture."""
    out = rig.copy()
    out[FAR] += math.log(by)
    out[FOCAL] = max(math.log(WIDEST_MM), out[FOCAL] + math.log(by))
    return out

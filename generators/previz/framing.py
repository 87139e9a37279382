"""Where the camera stands for a size, an angle and a subject: asked size in, eye, target and focal length out.

The size is a distance: a standing subject of height h takes `share` of the frame when the camera is focal / 20.25 * h / share
metres away. Where the set has no room for that, the lens gets wider before the picture gets tighter.
"""

import math
from dataclasses import dataclass, replace

import numpy as np

from film import SUBJECT_SHARE, Angle, Hint, Move, Setup, Size
from generators.previz.camera import SENSOR_HEIGHT_MM, Camera, Vec, unit, vec
from generators.previz.stage import Bounds, rng
from generators.previz.standpoint import LONGEST_MM, WIDEST_MM, Ask, Fault, best_placed, from_the_ground

_LENS = {
    Size.EXTREME_WIDE: 24.0,
    Size.WIDE: 28.0,
    Size.FULL: 35.0,
    Size.COWBOY: 40.0,
    Size.MEDIUM: 45.0,
    Size.MEDIUM_CLOSE_UP: 55.0,
    Size.CLOSE_UP: 80.0,
    Size.EXTREME_CLOSE_UP: 100.0,
    Size.INSERT: 60.0,
    Size.TWO_SHOT: 40.0,
    Size.OVER_SHOULDER: 50.0,
    Size.POINT_OF_VIEW: 35.0,
    Size.AERIAL: 28.0,
}
_ELEVATION = {
    Angle.EYE: 0.0,
    Angle.DUTCH: 0.0,
    Angle.LOW: -0.30,
    Angle.HIGH: 0.52,
    Angle.OVERHEAD: 1.40,
    Angle.BIRDS_EYE: 1.15,
    Angle.WORMS_EYE: -0.75,
}
_FROM_BELOW = frozenset({Angle.LOW, Angle.WORMS_EYE})
_GROUND_MM = {Angle.LOW: 24.0, Angle.WORMS_EYE: 18.0}
"""The widest lens a camera near the ground is given to come nearer."""
_LOOKING_UP = {Angle.LOW: (0.74, 0.66), Angle.WORMS_EYE: (0.84, 0.74)}
"""Where the middle of somebody small in the frame is, seen from below: in an extreme wide, in a wide shot."""
_CROWN = {
    Size.COWBOY: 0.10,
    Size.MEDIUM: 0.10,
    Size.MEDIUM_CLOSE_UP: 0.04,
    Size.CLOSE_UP: 0.06,
    Size.TWO_SHOT: 0.14,
    Size.OVER_SHOULDER: 0.12,
}
"""Where the top of the head is, as a share of the frame from its top."""
GOES_ALONG = frozenset({Move.TRACKING, Move.LEADING, Move.FOLLOWING})
"""Moves made together with a subject under way."""


@dataclass(frozen=True)
class Sight:
    """What the camera is to show, at the moment it is framed."""

    middle: Vec
    """Centre of everything that must be seen."""
    crown: Vec
    """Top of the head (or of the thing)."""
    eyes: Vec
    height: float
    """Standing height in metres: what the size is measured on."""
    spread: float
    """Metres across, seen from the front: kept inside the frame."""
    facing: Vec
    """Where they look or go, horizontal unit vector; zero if they do neither."""
    azimuth: float
    """The way from the subject to the camera, radians (0: from +z)."""
    within: float = math.inf
    """Metres: the camera may not be further away (inside a car)."""
    share: float = 0.0
    """Of the frame height that `height` is to take; 0: as the size says."""
    also: Vec | None = None
    """Another point that belongs into the frame, if there is room for it."""
    thing: bool = False
    """Not composed by a face: the middle goes to the middle, and nothing is cut at the sides."""
    line: float | None = None
    """The azimuth square to the line of the scene on the camera's side: the camera is never across it."""


@dataclass(frozen=True)
class Framing:
    eye: Vec
    target: Vec
    focal: float
    roll: float = 0.0

    def camera(self, width: int, height: int) -> Camera:
        return Camera(self.eye, self.target, self.focal, width, height, self.roll)

    @property
    def distance(self) -> float:
        return float(np.linalg.norm(self.target - self.eye))


def asked_share(setup: Setup) -> float:
    """The share of the frame height a standing subject is to take, repairs included."""
    share = SUBJECT_SHARE[setup.size]
    if Hint.LOOSER in setup.hints:
        share *= 0.85
    if Hint.TIGHTER in setup.hints:
        share *= 1.15
    return share


def distance_for(setup: Setup, height: float) -> float:
    """Metres from which the lens shows somebody of that height at the size asked, where there is room for it."""
    return lens_for(setup) / SENSOR_HEIGHT_MM * height / asked_share(setup)


def lens_for(setup: Setup) -> float:
    """Focal length in mm: as asked, else the usual one of the size; a wider one in a room that is to be seen."""
    focal = min(LONGEST_MM, max(WIDEST_MM, setup.lens_mm or _LENS[setup.size]))
    return focal * 0.8 if not setup.lens_mm and _crowded(setup) else focal


def pivot(sight: Sight, share: float) -> Vec:
    """The point of the subject that the camera is placed about: its middle, or the eyes where it does not fit the frame."""
    return sight.middle if share < 1 else sight.eyes


def three_quarter(facing: float, normal: float, side: int, turn: float) -> float:
    """The camera's azimuth that sees a face turned by `turn` radians, on the asked side of the line."""
    return max((facing + turn, facing - turn), key=lambda a: side * math.cos(a - normal))


def normal(yaw: float) -> float:
    """Which way is side 1 of a line: the front of the set where the line runs across it, else its right."""
    if abs(math.sin(yaw)) > 0.5:
        return yaw - math.pi / 2 if math.sin(yaw) > 0 else yaw + math.pi / 2
    return math.pi / 2


def frame_subject(
    setup: Setup, sight: Sight, bounds: Bounds, aspect: float, seed: int, fault: Fault = lambda eye: 0.0
) -> Framing:
    """The placed camera. The seed moves it a little, so that takes differ; `fault` is what speaks against an eye."""
    luck = rng(seed, "framing")
    share = sight.share or asked_share(setup)
    focal = lens_for(setup) * luck.uniform(0.97, 1.03)
    distance = focal / SENSOR_HEIGHT_MM * sight.height / share
    room = focal / SENSOR_HEIGHT_MM * sight.spread / (0.80 * aspect)
    if sight.thing or (share <= 1.3 and sight.spread > min(1.4, 0.9 * sight.height)):
        distance = max(distance, room)
    if share <= 0.85 and sight.spread > sight.height:
        distance += 0.3 * sight.spread  # its near end is nearer than its middle
    if distance > sight.within:
        distance, focal = sight.within, max(WIDEST_MM, focal * sight.within / distance)
    rise = _elevation(setup, sight) + luck.uniform(-0.015, 0.03)
    about = pivot(sight, share)
    if setup.angle in _FROM_BELOW and not setup.lens_mm and not sight.thing:
        distance, focal = from_the_ground(about, rise, distance, focal, _GROUND_MM[setup.angle])
    azimuth = sight.azimuth + luck.uniform(-0.10, 0.10)
    stays = 0.9 if sight.thing else 0.22
    eye, focal = best_placed(Ask(about, azimuth, rise, distance, focal, sight.line, stays), bounds, fault)
    roll = luck.choice((-1, 1)) * luck.uniform(0.15, 0.23) if setup.angle is Angle.DUTCH else 0.0
    tight = sight.height * focal / SENSOR_HEIGHT_MM / max(float(np.linalg.norm(about - eye)), 0.1)
    point, fx, fy = composed(setup, sight, share, aspect, eye)
    if not sight.thing and share <= 1 and tight > 0.95:
        # The set has no room for the size: then the feet are lost, not the head.
        point, fy = sight.crown, 0.05
    framing = aimed(Framing(eye, point, focal, roll), point, fx, fy, aspect)
    return framing if sight.also is None else _with_also(framing, point, sight.also, fx, fy, aspect)


def _with_also(framing: Framing, point: Vec, also: Vec, fx: float, fy: float, aspect: float) -> Framing:
    """Turned until another point is in frame too, as far as the first one stays well inside."""
    camera = framing.camera(round(1000 * aspect), 1000)
    x, y, _ = camera.point(also)
    x, y = x / camera.width, y / 1000
    right = min(max(0.10 - x, 0.0), max(0.0, 0.72 - fx)) - min(max(x - 0.90, 0.0), max(0.0, fx - 0.28))
    up = min(max(y - 0.93, 0.0), max(0.0, fy - 0.03))
    return aimed(framing, point, fx + right, fy - up, aspect)


def aimed(framing: Framing, point: Vec, fx: float, fy: float, aspect: float) -> Framing:
    """Turn the camera (the eye stays) until a world point is seen at the given shares of the frame."""
    target = point
    for _ in range(4):
        camera = Camera(framing.eye, target, framing.focal, round(1000 * aspect), 1000, framing.roll)
        x, y, depth = camera.point(point)
        metres = max(depth, 0.1) / camera.k
        target = (
            target + camera.right * ((x - fx * camera.width) * metres) - camera.up * ((y - fy * camera.height) * metres)
        )
    return replace(framing, target=target)


def _crowded(setup: Setup) -> bool:
    return setup.place.interior and setup.size in (Size.EXTREME_WIDE, Size.WIDE, Size.FULL)


def _elevation(setup: Setup, sight: Sight) -> float:
    if setup.size is Size.AERIAL:
        return max(0.62, _ELEVATION[setup.angle])
    base = _ELEVATION[setup.angle]
    if base == 0.0 and sight.within < 2:
        return 0.06
    if base == 0.0 and sight.thing and sight.facing.any():
        return 0.1  # somebody low down: from their own height
    if base == 0.0 and sight.thing and sight.height < 1.0:
        return 0.32 if sight.middle[1] < 1.1 else 0.08
    if base == 0.0 and setup.size is Size.EXTREME_WIDE and not setup.place.interior:
        return 0.10
    return base


def composed(setup: Setup, sight: Sight, share: float, aspect: float, eye: Vec) -> tuple[Vec, float, float]:
    """(world point, x, y): which point of the subject goes where in the frame."""
    if sight.thing:
        return sight.middle, 0.5, 0.62 if setup.size in (Size.EXTREME_WIDE, Size.AERIAL) else 0.5
    fx = 0.5 - _lead(setup, sight, aspect, eye)
    if setup.size is Size.EXTREME_CLOSE_UP:
        return sight.eyes, 0.5, 0.44
    if setup.size in _CROWN and setup.angle in (Angle.EYE, Angle.DUTCH, Angle.LOW):
        return sight.crown, fx, _CROWN[setup.size]
    if share > 1:  # seen from above the crown is further from the eyes
        return sight.eyes, fx, 0.46 if setup.size is Size.CLOSE_UP and setup.angle is Angle.HIGH else 0.40
    if setup.size in (Size.EXTREME_WIDE, Size.AERIAL):
        return sight.middle, fx, _LOOKING_UP[setup.angle][0] if setup.angle in _FROM_BELOW else 0.62
    if setup.size is Size.WIDE:
        return sight.middle, fx, _LOOKING_UP[setup.angle][1] if setup.angle in _FROM_BELOW else 0.56
    return sight.middle, fx, 0.51


def _lead(setup: Setup, sight: Sight, aspect: float, eye: Vec) -> float:
    """Room in the direction they look or go, as a share of the width; to a third where they look at us."""
    if setup.size is Size.TWO_SHOT or Hint.CENTRE in setup.hints or sight.spread > 1.6:
        return 0.0
    forward = unit((sight.middle - eye) * vec(1, 0, 1))
    across = float(sight.facing @ vec(-forward[2], 0, forward[0]))
    most = 0.13 if aspect > 1.2 else 0.06
    return most * max(-1.0, min(1.0, across * 1.4))

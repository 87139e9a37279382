"""Moves in stages: 'start wide, dolly in to a medium close-up, then orbit 90 degrees left'.

Each leg changes some numbers of a rig, and the rig at a moment is the first one and all changes so far: a leg begins where
the last one ended. Neighbours overlap while one stops and the other gets under way, so that the camera never does.
"""

import math
from dataclasses import dataclass
from itertools import accumulate, pairwise

import numpy as np

from film import Leg, Move, Size
from generators.previz import rig as rigs
from generators.previz.camera import SENSOR_HEIGHT_MM, Vec, vec
from generators.previz.companions import GOES
from generators.previz.course import Path, eased
from generators.previz.framing import GOES_ALONG, Framing
from generators.previz.moves import WHIP, crane_rise, pedestal_rise, shake
from generators.previz.rig import AT, AZIMUTH, FAR, FOCAL, PAN, TILT, framed, rigged
from generators.previz.sizing import arrived, arrived_by_lens
from generators.previz.standpoint import LONGEST_MM, WIDEST_MM, inside

_RAMP = 0.35
"""Share of a leg in which it gets under way, and stops; half of it lies in its neighbour's time."""
_SAMPLES = 121
"""Moments at which the room and the subject's way are known."""
_AROUND = 6
"""Samples over which a wall is felt before the camera comes to it."""
_NEAREST = 0.55
"""Metres from the subject."""
_STAYS = frozenset({
    Move.STATIC, Move.PAN_LEFT, Move.PAN_RIGHT, Move.TILT_UP, Move.TILT_DOWN, Move.WHIP_LEFT, Move.WHIP_RIGHT, Move.RACK_FOCUS
})  # fmt: skip
"""The camera stays where it is, even if it went along with its subject before."""
_TURNS = _STAYS - {Move.STATIC, Move.RACK_FOCUS}


@dataclass(frozen=True)
class Stage:
    """One leg in its time."""

    leg: Leg
    begins: float
    ends: float
    """Shares of the shot."""
    change: Vec
    """What it adds to the rig."""

    def done(self, share: float) -> float:
        return eased((share - self.begins) / (self.ends - self.begins), _RAMP)


class Legs:
    """A path's legs, planned once; then asked for each moment."""

    def __init__(self, path: Path) -> None:
        self.path = path
        legs = path.setup.legs
        self._goes = path.travels > GOES and any(leg.move in GOES_ALONG for leg in legs)
        times = windows(legs)
        self._start = rigged(path.framing, path.about, path.aspect)
        if legs[0].move in _TURNS:  # the first turn arrives on what was framed: what follows begins there
            self._start = self._start - _change(path, self._start, legs[0])
        now, stages = self._start, []
        for leg, (begins, ends) in zip(legs, times, strict=True):
            change = _change(path, now, leg)
            stages.append(Stage(leg, begins, ends, change))
            now = now + change
        self.stages = tuple(stages)
        self._moments = np.linspace(0, 1, _SAMPLES)
        self._went = self._way_along()
        self._room = _smoothed([self._fits(s) for s in self._moments])

    def at(self, share: float) -> Framing:
        """The framing at a share of the shot."""
        found = self._rig(share)
        by = float(np.interp(share, self._moments, self._room))
        if by < 1:
            found = rigs.nearer(found, by)
        for stage in self.stages:
            if stage.leg.move is Move.HANDHELD and stage.begins < share < stage.ends:
                held = min(1.0, 4 * stage.done(share) * (1 - stage.done(share)))
                found[[PAN, TILT]] += np.array(shake(self.path, share)) * held
        return framed(found, self.path.aspect)

    def _rig(self, share: float) -> Vec:
        found = self._start.copy()
        for stage in self.stages:
            found += stage.change * stage.done(share)
        if self._went is not None:
            found[AT] += [np.interp(share, self._moments, self._went[:, i]) for i in range(3)]
        return found

    def _way_along(self) -> Vec | None:
        """How far the camera has gone with its subject at each moment; None if it does not go along."""
        if not self._goes:
            return None
        follow = self.path.follow
        went = [follow(0.0)]
        for a, b in pairwise(self._moments):
            middle = (a + b) / 2
            went.append(went[-1] + (follow(b) - follow(a)) * self._along(middle))
        return np.stack(went)

    def _along(self, share: float) -> float:
        """0 to 1: how much the camera goes with its subject at a moment."""
        first = self.stages[0]
        going = 0.0 if first.leg.move in _STAYS else 1.0
        for before, stage in pairwise(self.stages):
            was, now = (0.0 if s.leg.move in _STAYS else 1.0 for s in (before, stage))
            u = min(1.0, max(0.0, (share - stage.begins) / max(1e-6, before.ends - stage.begins)))
            going += (now - was) * u * u * (3 - 2 * u)
        return going

    def _fits(self, share: float) -> float:
        """By how much the camera must be nearer to be in the set."""
        found = self._rig(share)
        return min(1.0, rigs.furthest(found, self.path.bounds) / math.exp(found[FAR]))


def windows(legs: tuple[Leg, ...]) -> list[tuple[float, float]]:
    """When each leg begins and ends, as shares of the shot, overlapping at the joints."""
    total = sum(leg.weight for leg in legs)
    ends = list(accumulate(leg.weight / total for leg in legs))
    spans = [leg.weight / total for leg in legs]
    joints = [0.0, *(_RAMP / 2 * min(a, b) for a, b in pairwise(spans)), 0.0]
    begins = [0.0, *ends[:-1]]
    return [(b - joints[i], e + joints[i + 1]) for i, (b, e) in enumerate(zip(begins, ends, strict=True))]


def _smoothed(fits: list[float]) -> Vec:
    """Never more than fits, and without a corner: the least of the neighbours, then the mean of theirs, twice."""
    least = [min(_near(fits, i, 2 * _AROUND)) for i in range(len(fits))]
    for _ in range(2):
        least = [float(np.mean(_near(least, i, _AROUND))) for i in range(len(least))]
    return np.array(least)


def _near(values: list[float], i: int, wide: int) -> list[float]:
    return values[max(0, i - wide) : i + wide + 1]


def _change(p: Path, rig: Vec, leg: Leg) -> Vec:
    """What a leg adds to the rig it begins with."""
    out = np.zeros(12)
    move, degrees = leg.move, math.radians(leg.degrees)
    way = -1.0 if move in _LEFTWARD else 1.0
    match move:
        case Move.PAN_LEFT | Move.PAN_RIGHT:
            out[PAN] = way * (degrees or 0.62 * p.amount * p.half_width)
        case Move.WHIP_LEFT | Move.WHIP_RIGHT:
            out[PAN] = way * (degrees or WHIP)
        case Move.TILT_UP | Move.TILT_DOWN:
            out[TILT] = way * (degrees or 0.62 * p.amount * p.half_height)
        case Move.ORBIT_LEFT | Move.ORBIT_RIGHT:
            out[AZIMUTH] = way * (degrees or 0.62 * p.amount)
        case Move.ZOOM_IN | Move.ZOOM_OUT:
            return _zoomed(p, rig, leg.size, way)
        case Move.DOLLY_IN | Move.DOLLY_OUT:
            return _dollied(p, rig, leg.size, way)
        case Move.CRANE_UP | Move.CRANE_DOWN:
            return _craned(p, rig, leg.size, way)
        case Move.PEDESTAL_UP | Move.PEDESTAL_DOWN:
            out[1] = way * _rise(p, rig, way)
        case Move.TRUCK_LEFT | Move.TRUCK_RIGHT:
            out[AT] = _aside(p, rig, way * 0.34)
        case Move.DOLLY_ZOOM:
            out[FAR] = out[FOCAL] = -_compressed(rig)
        case Move.TRACKING if p.travels <= GOES:
            out[AT] = _aside(p, rig, 0.2)
        case Move.LEADING if p.travels <= GOES:
            return _dollied(p, rig, leg.size, -1.0)
        case Move.FOLLOWING if p.travels <= GOES:
            return _dollied(p, rig, leg.size, 1.0)
    return out


_LEFTWARD = frozenset({
    Move.PAN_LEFT, Move.WHIP_LEFT, Move.TILT_DOWN, Move.ORBIT_LEFT, Move.ZOOM_OUT, Move.DOLLY_OUT, Move.CRANE_DOWN,
    Move.PEDESTAL_DOWN, Move.TRUCK_LEFT,
})  # fmt: skip
"""To the left, down or out: the other way of each pair."""


def _zoomed(p: Path, rig: Vec, size: Size | None, way: float) -> Vec:
    if size is not None:
        return arrived_by_lens(p, rig, size) - rig
    out = np.zeros(12)
    focal = math.exp(rig[FOCAL]) * (1 + 0.42 * p.amount) ** way
    out[FOCAL] = math.log(min(LONGEST_MM, max(min(WIDEST_MM, math.exp(rig[FOCAL])), focal))) - rig[FOCAL]
    return out


def _dollied(p: Path, rig: Vec, size: Size | None, way: float) -> Vec:
    if size is not None:
        return arrived(p, rig, size) - rig
    out = np.zeros(12)
    distance = math.exp(rig[FAR]) / (1 + 0.40 * p.amount) ** way
    distance = min(max(distance, min(_NEAREST, math.exp(rig[FAR]))), rigs.furthest(rig, p.bounds))
    out[FAR] = math.log(distance) - rig[FAR]
    return out


def _craned(p: Path, rig: Vec, size: Size | None, way: float) -> Vec:
    place = rigs.eye(rig)
    high = crane_rise(p, Framing(place, rig[AT], math.exp(rig[FOCAL]))) * way
    after = rigs.moved_to(rig, inside(p.bounds, place + vec(0, high, 0)))
    if not (p.setup.parts or p.setup.subject):  # a place is seen into its depth from every height
        after = rig.copy()
        after[1] += high
    return (after if size is None else arrived(p, after, size)) - rig


def _rise(p: Path, rig: Vec, way: float) -> float:
    """Metres a pedestal goes from here."""
    below, above = pedestal_rise(p, Framing(rigs.eye(rig), rig[AT], math.exp(rig[FOCAL])))
    return above if way > 0 else below


def _aside(p: Path, rig: Vec, share: float) -> Vec:
    """A share of the frame's width at the subject, to the camera's right, as far as the set goes."""
    across = SENSOR_HEIGHT_MM * p.aspect / math.exp(rig[FOCAL]) * math.exp(rig[FAR])
    right = vec(math.cos(rig[AZIMUTH]), 0, -math.sin(rig[AZIMUTH]))
    place = rigs.eye(rig)
    return inside(p.bounds, place + right * (share * p.amount * across)) - inside(p.bounds, place)


def _compressed(rig: Vec) -> float:
    """Logarithm of how much nearer and wider a dolly zoom gets from here."""
    room = min(rig[FAR] - math.log(_NEAREST), rig[FOCAL] - math.log(WIDEST_MM))
    return max(0.0, min(math.log(2.0), float(room)))


def racks(path: Path) -> tuple[tuple[float, float], ...]:
    """When the focus is pulled, as shares of the shot: with a rest at either end."""
    setup = path.setup
    if setup.path is None and setup.legs:
        spans = [w for w, leg in zip(windows(setup.legs), setup.legs, strict=True) if leg.move is Move.RACK_FOCUS]
    else:
        spans = [(0.0, 1.0)] if setup.move is Move.RACK_FOCUS else []
    out = []
    for begins, ends in spans:
        middle, half = (begins + ends) / 2, min(0.25 * (ends - begins), _PULL_SECONDS / 2 / path.seconds)
        out.append((middle - half, middle + half))
    return tuple(out)


_PULL_SECONDS = 1.3
"""A focus puller takes this long at most."""

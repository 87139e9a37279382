"""Floor and kind of company -> a spot for everybody, in the order they are filled: more than are asked for, as some are in the way."""

import math
import random
from collections.abc import Iterator
from typing import NamedTuple

import numpy as np

from generators.previz.camera import Vec, heading, vec
from generators.previz.extras.floor import Floor
from generators.previz.stage import Anchor

_MORE = 3
"""Spots for each who is asked for: on all sides of the cast, most of them out of any one picture."""
APART = 0.62
"""Metres between the middles of two who stand."""
_REACH = (2.5, 6.4)
"""Metres from the middle that a crowd stands in."""
_ROW, _FILE = 0.95, 0.82
"""Metres between rows, and between two who stand in one."""
_LANES = {"z": (-2.9, 3.1, -3.8, 3.9, 2.3, -2.2), "x": (-2.4, -3.3, -4.4, 3.0, -5.8, 4.2)}
"""Where people go by, by the way one goes through a set: metres aside of its middle, or behind (-) and before it."""
_OFFICE = -2.0
"""z of a room: seats further back are a judge's, a teacher's, a king's."""
_SEATS = 4
"""Where there are fewer, an audience stands."""
_PACE = (1.05, 1.45)
"""Metres a second of who goes by."""
_STEP = 1.2
"""Of who marches."""


class Spot(NamedTuple):
    at: Vec
    """On the ground, metres; of who walks, where they are half way through the shot."""
    yaw: float
    seat: float | None = None
    """Height of the seat, for who sits."""
    fellow: Vec | None = None
    """The middle of the group they stand in."""
    speed: float = 0.0
    """Metres per second the way they face."""


def spots(kind: str, words: str, floor: Floor, many: int, luck: random.Random, moving: bool) -> list[Spot]:
    """At least as many as asked for where the set has room."""
    words = words.lower()
    found: list[Spot] = []
    for spot in _arranged(kind, words, floor, luck, moving):
        near = 0.0 if spot.seat is not None or spot.speed else APART
        if all(float(np.hypot(*(spot.at - o.at)[[0, 2]])) >= near for o in found):
            found.append(spot)
        if len(found) >= _MORE * many:
            break
    return found


def _arranged(kind: str, words: str, floor: Floor, luck: random.Random, moving: bool) -> Iterator[Spot]:
    marches = any(w in words for w in ("parade", "march", "procession"))
    if kind == "passers-by" or (moving and kind != "soldiers" and not marches):
        return _by(floor, luck)
    if marches or (kind == "soldiers" and moving):
        return _in_step(floor, luck)
    if kind == "soldiers":
        return _rows(floor, luck, loose=0.0, toward=False)
    if "queue" in words:
        return _queue(floor, luck)
    if kind == "audience":
        seated = list(_seated(floor, luck))
        return iter(seated) if len(seated) >= _SEATS else _rows(floor, luck, loose=0.1, toward=True)
    if kind == "guests":
        return _then(_seated(floor, luck), _groups(floor, luck))
    return _groups(floor, luck)


def _then(*ways: Iterator[Spot]) -> Iterator[Spot]:
    for way in ways:
        yield from way


def _groups(floor: Floor, luck: random.Random) -> Iterator[Spot]:
    """Twos and threes, most behind and beside the cast, every third group on the side the camera is on first."""
    for i in range(90):
        before = i % 3 == 2
        turn = luck.uniform(-1.2, 1.2) + (0.0 if before else math.pi)
        away = luck.uniform(*_REACH) if not before else luck.uniform(3.6, _REACH[1])
        x0, x1, z0, z1 = floor.extent
        # In a room they stand as far as there is room.
        x = math.sin(turn) * away if floor.stage.travel == "x" else math.sin(turn) * min(away, x1)
        z = math.cos(turn) * away
        centre = vec(min(max(x, x0 + 0.5), x1 - 0.5), 0, min(max(z, z0 + 0.5), z1 - 0.5))
        size, first = luck.choice((1, 2, 2, 3, 3, 4)), luck.uniform(0, 2 * math.pi)
        ring = 0.5 + 0.06 * size
        for k in range(size):
            bearing = first + 2 * math.pi * k / size + luck.uniform(-0.25, 0.25)
            at = centre + heading(bearing) * (ring if size > 1 else 0.0)
            yaw = bearing + math.pi if size > 1 else _yaw(-at) + luck.uniform(-0.7, 0.7)
            if floor.free(at) and floor.aside(at):
                yield Spot(at, yaw + luck.uniform(-0.3, 0.3), fellow=centre if size > 1 else None)


def _rows(floor: Floor, luck: random.Random, loose: float, toward: bool) -> Iterator[Spot]:
    """Behind the cast, row upon row, from the middle outwards; `toward` the middle of the set, else straight ahead."""
    front = -max(1.9, min(2.6, floor.stage.acting[1] + 0.9))
    for row in range(5):
        for k in range(12):
            x = _FILE * ((k + 1) // 2) * (1 if k % 2 else -1) + (0.5 * _FILE if row % 2 else 0.0)
            at = vec(x + luck.uniform(-loose, loose), 0, front - row * _ROW + luck.uniform(-loose, loose))
            if floor.free(at):
                yield Spot(at, _yaw(vec(0, 0, 0.6) - at) if toward else 0.0)


def _queue(floor: Floor, luck: random.Random) -> Iterator[Spot]:
    side = luck.choice((-1, 1))
    for k in range(24):
        at = vec(side * (k % 12 - 3.5) * 0.8, 0, -2.3 - 1.1 * (k // 12) + luck.uniform(-0.1, 0.1))
        if floor.free(at):
            yield Spot(at, -side * math.pi / 2 + luck.uniform(-0.15, 0.15))


def _seated(floor: Floor, luck: random.Random) -> Iterator[Spot]:
    """On the set's own seats, the middle ones of each row first; a few stay free."""
    seats: list[Anchor] = [s for s in getattr(floor.stage, "seats", ()) if s.position[2] > _OFFICE]
    for seat in sorted(
        seats, key=lambda s: 0.6 * abs(float(s.position[0])) + 0.6 * float(s.position[2]) + luck.uniform(0, 1.3)
    ):
        yield Spot(seat.position, seat.yaw, seat.height)


def _by(floor: Floor, luck: random.Random) -> Iterator[Spot]:
    """One after another each lane, both ways."""
    along, lanes = floor.stage.travel, _LANES[floor.stage.travel]
    for i in range(36):
        lane = lanes[i % len(lanes)] + luck.uniform(-0.2, 0.2)
        on = luck.uniform(-4.5, 4.5) if i % len(lanes) or along == "x" else luck.uniform(-6.0, -1.0)
        at = vec(lane, 0, on - 2.0) if along == "z" else vec(on, 0, lane)
        way = luck.choice((-1, 1))
        yaw = (0.0 if way > 0 else math.pi) if along == "z" else way * math.pi / 2
        if floor.free(at):
            yield Spot(at, yaw + luck.uniform(-0.06, 0.06), speed=luck.uniform(*_PACE))


def _in_step(floor: Floor, luck: random.Random) -> Iterator[Spot]:
    """Two abreast behind the cast, across the picture."""
    way = luck.choice((-1, 1))
    for k in range(24):
        at = vec(way * (2.6 - 1.15 * (k // 2)), 0, -3.0 - 0.85 * (k % 2))
        if floor.free(at):
            yield Spot(at, way * math.pi / 2, speed=_STEP)


def _yaw(way: Vec) -> float:
    return math.atan2(float(way[0]), float(way[2]))

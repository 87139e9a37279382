"""A camera path -> the nearest named move and speed: what people and text-conditioned models are told about it."""

import math

import numpy as np

from film import CameraPath, Move, Speed

MOVED = 0.02
"""Share of the frame (or of a scale) below which nothing moved."""
TREMBLES = 0.12
"""Degrees, root mean square around a straight way, that show a hand."""
_SLOW, _FAST = 0.85, 1.2
"""Of the usual amount of a move."""


def amounts(path: CameraPath) -> dict[Move, float]:
    """How much of each named move is in a path, as a share of the frame from start to end; signs are in the names."""
    last = path.keys[-1]
    half = math.radians(path.view / 2)
    width = 2 * math.tan(half)
    out: dict[Move, float] = {}
    pairs = (
        (Move.PAN_RIGHT, Move.PAN_LEFT, last.pan / path.view),
        (Move.TILT_UP, Move.TILT_DOWN, last.tilt / path.view),
        (Move.ZOOM_IN, Move.ZOOM_OUT, math.log(last.zoom)),
        (Move.DOLLY_IN, Move.DOLLY_OUT, -math.log(1 - last.dolly)),
        (Move.TRUCK_RIGHT, Move.TRUCK_LEFT, last.truck / width),
        (Move.CRANE_UP, Move.CRANE_DOWN, last.pedestal / width),
    )
    for plus, minus, amount in pairs:
        out[plus if amount > 0 else minus] = abs(amount)
    if last.pan * last.truck < 0 and min(abs(math.radians(last.pan)), abs(last.truck)) > 0.08:
        arc = Move.ORBIT_LEFT if last.pan > 0 else Move.ORBIT_RIGHT
        out[arc] = max(abs(last.pan) / path.view, abs(last.truck) / width)
        for part in (Move.PAN_LEFT, Move.PAN_RIGHT, Move.TRUCK_LEFT, Move.TRUCK_RIGHT):
            out.pop(part, None)
    if max(out.get(Move.CRANE_UP, 0.0), out.get(Move.CRANE_DOWN, 0.0)) > MOVED:  # a crane looks after its subject
        out.pop(Move.TILT_UP, None)
        out.pop(Move.TILT_DOWN, None)
    return out


_USUAL = {
    Move.PAN_LEFT: 0.31, Move.PAN_RIGHT: 0.31, Move.TILT_UP: 0.18, Move.TILT_DOWN: 0.18, Move.ZOOM_IN: 0.35, Move.ZOOM_OUT: 0.35,
    Move.DOLLY_IN: 0.34, Move.DOLLY_OUT: 0.34, Move.TRUCK_LEFT: 0.34, Move.TRUCK_RIGHT: 0.34, Move.ORBIT_LEFT: 0.57,
    Move.ORBIT_RIGHT: 0.57, Move.CRANE_UP: 0.44, Move.CRANE_DOWN: 0.44,
}  # fmt: skip
"""The amounts that the named moves have at normal speed."""


def nearest(path: CameraPath) -> tuple[Move, Speed]:
    """The one move a path is most like, and whether it is slower or faster than usual."""
    found = amounts(path)
    move = max(found, key=lambda m: found[m] / _USUAL[m])
    trembling = max(path.shake, tremble(path))
    if found[move] < MOVED or (trembling > 0.35 * _degrees(found[move], path) and trembling > TREMBLES):
        return (Move.HANDHELD if trembling > TREMBLES else Move.STATIC), Speed.NORMAL
    share = found[move] / _USUAL[move]
    return move, Speed.SLOW if share < _SLOW else Speed.FAST if share > _FAST else Speed.NORMAL


_SIDES: tuple[frozenset[Move], ...] = (
    frozenset({Move.PAN_LEFT, Move.TRUCK_LEFT, Move.ORBIT_RIGHT}),
    frozenset({Move.PAN_RIGHT, Move.TRUCK_RIGHT, Move.ORBIT_LEFT}),
    frozenset({Move.ZOOM_IN, Move.DOLLY_IN}),
    frozenset({Move.ZOOM_OUT, Move.DOLLY_OUT}),
    frozenset({Move.TILT_UP, Move.CRANE_UP}),
    frozenset({Move.TILT_DOWN, Move.CRANE_DOWN}),
)
"""Moves that look alike where depth is not seen."""


def agreement(asked: CameraPath, made: CameraPath) -> float:
    """How much of the main move asked for was made, as a share (1 is all of it, negative the other way).

    A path without a main move: 1 if the made one has none either, else below.
    """
    move, _ = nearest(asked)
    found = amounts(made)
    if move is Move.STATIC:
        return 1.0 - max(0.0, max(found.values()) - 2 * MOVED)
    if move is Move.HANDHELD:
        return max(made.shake, tremble(made)) / max(asked.shake, tremble(asked))
    side = next(s for s in _SIDES if move in s)
    wanted = amounts(asked)[move]
    alike = max((found.get(m, 0.0) for m in side), default=0.0)
    if alike:
        return alike / wanted
    index = _SIDES.index(side)
    against = _SIDES[index - 1 if index % 2 else index + 1]
    return -max((found.get(m, 0.0) for m in against), default=0.0) / wanted


def tremble(path: CameraPath) -> float:
    """Degrees, root mean square: how far pan and tilt stray from an even course."""
    at = np.array([k.at for k in path.keys])
    if len(at) < 6:
        return 0.0
    off = []
    for course in (np.array([k.pan for k in path.keys]), np.array([k.tilt for k in path.keys])):
        off.append(course - np.polyval(np.polyfit(at, course, 3), at))
    return float(np.sqrt(np.mean(np.square(off))))


def words(path: CameraPath) -> str:
    """'a slow pan right with a hand's shake'."""
    move, speed = nearest(path)
    said = str(move) if move in (Move.STATIC, Move.HANDHELD) or speed is Speed.NORMAL else f"{speed} {move}"
    return said if move is Move.HANDHELD or path.shake < TREMBLES else f"{said} with a hand's shake"


def _degrees(share: float, path: CameraPath) -> float:
    return share * path.view

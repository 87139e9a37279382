"""The points of a model as arrays, and the order its parts are drawn in."""

from dataclasses import dataclass, field
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from generators.previz.camera import Vec
from generators.previz.things.view import Corner

EPS = 1e-4
"""Metres by which boxes may touch."""


@dataclass
class Sketch:
    """What a model gathers while it is built. A loop is a run of points (a face, a ring, a stroke); a part has a box."""

    points: list[Corner] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)
    normals: list[Corner] = field(default_factory=list)
    both: list[bool] = field(default_factory=list)
    """Whether a loop is seen from both sides."""
    low: list[list[float]] = field(default_factory=list)
    high: list[list[float]] = field(default_factory=list)
    reach: list[float] = field(default_factory=list)
    """How far the light of a part goes beyond its box, metres."""


class Arrays(NamedTuple):
    """The same, ready to be projected; lists per loop or per part."""

    points: Vec
    starts: NDArray[np.int64]
    counts: NDArray[np.float64]
    owner: NDArray[np.int64]
    """The loop each point belongs to."""
    normals: Vec
    both: NDArray[np.bool_]
    low: Vec
    high: Vec
    centres: Vec
    spread: Vec
    middle: Vec
    radius: float

    @staticmethod
    def of(sketch: "Sketch") -> "Arrays":
        points = np.array(sketch.points, dtype=np.float64)
        starts = np.array(sketch.starts, dtype=np.int64)
        counts = np.diff(np.append(starts, len(points)))
        low, high = np.array(sketch.low, dtype=np.float64), np.array(sketch.high, dtype=np.float64)
        middle = (low.min(0) + high.max(0)) / 2
        return Arrays(
            points=points,
            starts=starts,
            counts=counts.astype(np.float64),
            owner=np.repeat(np.arange(len(starts)), counts),
            normals=np.array(sketch.normals, dtype=np.float64),
            both=np.array(sketch.both),
            low=low,
            high=high,
            centres=(low + high) / 2,
            spread=(high - low).max(1) + np.array(sketch.reach),
            middle=middle,
            radius=float(np.linalg.norm(high.max(0) - middle)) + 0.02,
        )


def far_to_near(made: Arrays, eye: Vec) -> list[int]:
    """i before j where a plane along the axes has i beyond it and j on the eye's side; nearest box corner breaks ties."""
    below, above = eye <= made.low + EPS, eye >= made.high - EPS
    beyond = (made.low[:, None] >= made.high[None] - EPS) & np.asarray(below)[:, None]
    beyond |= (made.high[:, None] <= made.low[None] + EPS) & np.asarray(above)[:, None]
    first: NDArray[np.bool_] = np.asarray(beyond.any(2))
    first &= ~(first & first.T)
    gap = np.maximum(np.maximum(made.low - eye, eye - made.high), 0.0)
    # The number to break ties by: how far the nearest point of the box is, then how far its middle is.
    distance = np.linalg.norm(gap, axis=1) + 0.01 * np.linalg.norm(made.centres - eye, axis=1)
    waiting = first.sum(0).astype(np.int64)
    left = np.ones(len(distance), dtype=np.bool_)
    order: list[int] = []
    for _ in distance:
        free = left & (waiting <= 0)
        # Where boxes overlap in a ring nothing is free: take the farthest.
        chosen = int(np.where(free if free.any() else left, distance, -1.0).argmax())
        left[chosen] = False
        order.append(chosen)
        waiting -= first[chosen]
    return order

"""Grey frames -> how the picture moved: corners followed from frame to frame, in chains of half a second.

What moves with the camera is told from what moves by itself by consensus (RANSAC): the largest group of corners that agrees
on one shift, scale and roll is the world. Angles are radians for a lens of the given view.
"""

import math
from typing import NamedTuple

import cv2
import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
CHAIN_SECONDS = 0.5
"""How long corners are followed before new ones are looked for: long enough to see depth, short enough to keep them."""
ENOUGH = 12
"""Corners needed to tell anything."""


class Step(NamedTuple):
    """The camera's turn from one frame to the next, as if the world were painted on a far wall."""

    pan: float
    tilt: float
    roll: float
    scale: float
    """Natural logarithm."""


class Chain(NamedTuple):
    """Corners followed through half a second: where they began and how far they went, beside what the whole did."""

    at: Floats
    """(n, 2): x right, y down, in focal lengths from the middle."""
    moved: Floats
    """(n, 2)."""
    whole: Step
    first: int
    last: int
    """Frames."""


class Tracks(NamedTuple):
    steps: list[Step | None]
    """One per pair of frames; None where nothing could be followed."""
    chains: list[Chain]


def follow(grey: NDArray[np.uint8], rate: float, view: float, people: NDArray[np.bool_] | None = None) -> Tracks:
    """(n, h, w) grey frames -> tracks. `people` (n, h, w) marks what is not followed."""
    width = grey.shape[2]
    focal = width / 2 / math.tan(math.radians(view) / 2)
    length = max(2, round(CHAIN_SECONDS * rate))
    steps: list[Step | None] = []
    chains: list[Chain] = []
    for first in range(0, len(grey) - 1, length):
        last = min(first + length, len(grey) - 1)
        free = None if people is None else cv2.erode((~people[first]).astype(np.uint8) * 255, np.ones((5, 5), np.uint8))
        points = _corners(grey[first], free)
        start = points.copy()
        for n in range(first, last):
            moved, kept = _moved(grey[n], grey[n + 1], points)
            steps.append(_turn(_rays(points[kept], grey, focal), _rays(moved[kept], grey, focal), 1.2 / focal))
            points, start = moved[kept], start[kept]
        if len(start) >= ENOUGH:
            at, to = _rays(start, grey, focal), _rays(points, grey, focal)
            whole = _turn(at, to, 3.0 / focal)
            if whole is not None:
                chains.append(Chain(at, to - at, whole, first, last))
    return Tracks(steps, chains)


def field(step: Step, at: Floats) -> Floats:
    """How far points would go by a turn and a change of scale alone: (n, 2) -> (n, 2). Small angles."""
    x, y = at[:, 0], at[:, 1]
    grow = math.exp(step.scale) - 1
    return np.stack(
        (
            -step.pan * (1 + x * x) + step.tilt * x * y + step.roll * y + grow * x,
            -step.pan * x * y + step.tilt * (1 + y * y) - step.roll * x + grow * y,
        ),
        axis=1,
    )


def _corners(grey: NDArray[np.uint8], free: NDArray[np.uint8] | None) -> NDArray[np.float32]:
    """The best corners of each ninth of the picture, so that one busy place does not speak for all."""
    height, width = grey.shape
    found = []
    for row in range(3):
        for column in range(3):
            y0, y1 = height * row // 3, height * (row + 1) // 3
            x0, x1 = width * column // 3, width * (column + 1) // 3
            mask = None if free is None else np.ascontiguousarray(free[y0:y1, x0:x1])
            part = cv2.goodFeaturesToTrack(np.ascontiguousarray(grey[y0:y1, x0:x1]), 28, 0.02, 5, mask=mask)
            if part is not None:
                found.append(part.reshape(-1, 2) + np.array((x0, y0)))
    return np.concatenate(found).astype(np.float32) if found else np.zeros((0, 2), np.float32)


def _moved(
    a: NDArray[np.uint8], b: NDArray[np.uint8], points: NDArray[np.float32]
) -> tuple[NDArray[np.float32], NDArray[np.bool_]]:
    """Where corners went (Lucas-Kanade), and which of them find their way back."""
    if not len(points):
        return points, np.zeros(0, np.bool_)
    there, found, _ = cv2.calcOpticalFlowPyrLK(a, b, points[:, None], None, winSize=(15, 15), maxLevel=3)
    back, found_back, _ = cv2.calcOpticalFlowPyrLK(b, a, there, None, winSize=(15, 15), maxLevel=3)
    near = np.abs(back[:, 0] - points).max(axis=1) < 0.5
    inside = (there[:, 0] > 2).all(axis=1) & (there[:, 0] < np.array(a.shape[::-1]) - 3).all(axis=1)
    return there[:, 0], (found[:, 0] > 0) & (found_back[:, 0] > 0) & near & inside


def _rays(points: NDArray[np.float32], grey: NDArray[np.uint8], focal: float) -> Floats:
    """Pixels -> focal lengths from the middle of the picture."""
    height, width = grey.shape[1:]
    return np.asarray((points.astype(np.float64) - (width / 2, height / 2)) / focal)


def _turn(at: Floats, to: Floats, tolerance: float) -> Step | None:
    """Pan, tilt, roll and scale that most corners agree on: RANSAC, then least squares that forgets outliers."""
    if len(at) < ENOUGH:
        return None
    cv2.setRNGSeed(1)  # RANSAC draws from a global generator: the same clip must always give the same path
    matrix, inliers = cv2.estimateAffinePartial2D(at * 1000, to * 1000, ransacReprojThreshold=tolerance * 1000)
    if matrix is None:
        return None
    weight = inliers[:, 0].astype(np.float64)
    x, y = at[:, 0], at[:, 1]
    one, two = np.ones_like(x), np.zeros_like(x)
    rows = np.concatenate(
        (
            np.stack((-(1 + x * x), x * y, y, x), axis=1),
            np.stack((-x * y, one + y * y, -x, y + two), axis=1),
        )
    )
    moved = (to - at).T.reshape(-1)
    found = np.zeros(4)
    for _ in range(6):
        both = np.concatenate((weight, weight))[:, None]
        found = np.linalg.lstsq(rows * both, moved * both[:, 0], rcond=None)[0]
        off = np.linalg.norm((moved - rows @ found).reshape(2, -1), axis=0)
        weight = 1 / (1 + (off / (0.5 * tolerance)) ** 2)
    return Step(float(found[0]), float(found[1]), float(found[2]), math.log(max(1 + float(found[3]), 0.05)))

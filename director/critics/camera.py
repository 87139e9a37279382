"""Did the camera do what was asked? Estimated from the picture alone, so that it holds for any generator.

Corners of the background are followed (Lucas-Kanade) between frames a sixth of a second apart and explained by one
similarity (shift, scale, roll; RANSAC); people are masked out. The sums over the take are compared with the move.
"""

from itertools import pairwise
from typing import NamedTuple

import cv2
import numpy as np
from numpy.typing import NDArray

from director.critics.footage import Footage
from director.references.motion import path_of
from director.references.moves import agreement, words
from film import CameraPath, Hint, Mark, Move, PictureOrder, Verdict

STEP_SECONDS = 0.17
ENOUGH = 12
"""Corners needed to tell anything."""
CLEAR = 3e-4
"""Smaller eigenvalue of the gradients (of values 0 to 1) round a corner that can be followed. What lies out of focus, and grain
on it, has 0.6e-4, a sharp background 16e-4 and more."""
MOVED = 0.014
"""Shift over the take, in frame widths, that counts as a move. Still cameras on a moving sea, in rain and leaves stay under it."""
GREW = 0.016
"""Natural logarithm of the scale over the take that counts as going in or out."""
ASIDE = 0.2
"""What a pan grows or shrinks by for its shift stays under this: the middle of a turned view is nearer or further."""
STILL = 0.03
"""Shift over the take up to which a still camera counts as still: an operator breathes."""
STILL_GREW = 0.045
AGAINST = 0.05
"""Shift the wrong way that shows an orbit or crane to go the other way round; less may come from what is near the camera."""
UNSTEADY = 0.015
"""The same above which it is snow, leaves or waves that are followed. A shaken camera reaches 0.007."""
TREMBLE = 0.0022
"""Mean change of the shift from step to step, in frame widths, that shows a hand."""

RUSH = 6.0
"""How many times the usual change from frame to frame a whip pan makes at its fastest; the stage's make 22 and more."""
_STILL = frozenset({Move.STATIC, Move.RACK_FOCUS})
_WHIPS = frozenset({Move.WHIP_LEFT, Move.WHIP_RIGHT})
SOME = 0.35
"""Share of a move taken from a clip that must be seen: depth in another place shows more or less of it."""


class Motion(NamedTuple):
    """Sums over the take: shift of the background in frame widths (right, down), log scale, and how much it trembles."""

    right: float
    down: float
    grew: float
    tremble: float
    path: float
    """Length of the way the background went."""


def marks(order: PictureOrder, footage: Footage) -> tuple[Mark, ...]:
    if order.setup.path is not None:
        return _followed(order.setup.path, order, footage)
    if set(order.setup.moves) & _WHIPS:
        return (_whipped(footage, required=len(order.setup.moves) == 1),)
    if len(order.setup.moves) > 1:
        return _in_stages(order, footage)
    move = order.setup.moves[0]
    motion = estimate(footage, max(1, order.rate.frames(STEP_SECONDS)))
    if motion is None:
        reason = f"too little background to follow, so {move} cannot be judged"
        return (Mark(name="camera.move", verdict=Verdict.ABSTAIN, reason=reason, required=False),)
    if motion.tremble > UNSTEADY:
        reason = f"what can be followed jumps about by {motion.tremble:.3f} of the width, so {move} cannot be judged"
        return (Mark(name="camera.move", verdict=Verdict.ABSTAIN, reason=reason, required=False),)
    value, threshold, good = _judge(move, motion)
    seen = (
        f"the background moved {motion.right:+.3f} right and {motion.down:+.3f} down (frame widths), "
        f"scale {np.exp(motion.grew):.3f}, tremble {motion.tremble:.4f}"
    )
    return (
        Mark(
            name="camera.move",
            verdict=Verdict.PASS if good else Verdict.FAIL,
            value=round(value, 4),
            threshold=threshold,
            reason=f"{move} asked; {seen}",
            repair=None if good else Hint.STEADIER if move in _STILL else Hint.MORE_MOVE,
        ),
    )


def _in_stages(order: PictureOrder, footage: Footage) -> tuple[Mark, ...]:
    """Moves one after another add up to no one direction: it is only told whether the camera moved. Never required."""
    moves = order.setup.moves
    named = ", then ".join(moves)
    motion = estimate(footage, max(1, order.rate.frames(STEP_SECONDS)))
    if motion is None or motion.tremble > UNSTEADY:
        reason = f"too little can be followed, so {named} cannot be judged"
        return (Mark(name="camera.move", verdict=Verdict.ABSTAIN, reason=reason, required=False),)
    moved = max(motion.path, abs(motion.grew) * MOVED / GREW)
    good = moved >= MOVED or set(moves) <= _STILL
    return (
        Mark(
            name="camera.move",
            verdict=Verdict.PASS if good else Verdict.FAIL,
            value=round(moved, 4),
            threshold=MOVED,
            reason=f"{named} asked; the background went {motion.path:.3f} of the width, scale {np.exp(motion.grew):.3f}",
            required=False,
        ),
    )


def _whipped(footage: Footage, *, required: bool) -> Mark:
    """A whip pan cannot be followed from frame to frame: it is the rush between two rests."""
    steps = np.abs(np.diff(footage.grey.astype(np.int16), axis=0)).mean(axis=(1, 2))
    rush = float(steps.max() / (np.median(steps) + 1.0)) if len(steps) else 0.0
    good = rush >= RUSH
    return Mark(
        name="camera.move",
        verdict=Verdict.PASS if good else Verdict.FAIL,
        value=round(rush, 2),
        threshold=RUSH,
        reason=f"a whip pan asked; at its fastest the picture changes {rush:.1f} times as much as usual",
        repair=None if good else Hint.MORE_MOVE,
        required=required,
    )


def _followed(path: CameraPath, order: PictureOrder, footage: Footage) -> tuple[Mark, ...]:
    """A take after a clip: read the same way as the clip was. Never required: where the set ends the camera stops early."""
    made = path_of(footage.grey, float(order.rate.fraction))
    if made is None:
        reason = f"too little can be followed, so {words(path)} after a clip cannot be judged"
        return (Mark(name="camera.move", verdict=Verdict.ABSTAIN, reason=reason, required=False),)
    share = agreement(path, made)
    return (
        Mark(
            name="camera.move",
            verdict=Verdict.PASS if share >= SOME else Verdict.FAIL,
            value=round(share, 3),
            threshold=SOME,
            reason=f"{words(path)} after a clip asked; {words(made)} made, {share:.0%} of it",
            required=False,
        ),
    )


def _judge(move: Move, m: Motion) -> tuple[float, float, bool]:
    """(value, threshold, whether it is the move)."""
    moved = max(m.path, abs(m.grew) * MOVED / GREW)
    grew = max(GREW, ASIDE * m.path)
    match move:
        case Move.STATIC | Move.RACK_FOCUS:
            worst = max(float(np.hypot(m.right, m.down)) / STILL, abs(m.grew) / STILL_GREW)
            return worst, 1.0, worst <= 1.0
        case Move.PAN_LEFT | Move.TRUCK_LEFT:
            return m.right, MOVED, m.right >= MOVED
        case Move.PAN_RIGHT | Move.TRUCK_RIGHT:
            return -m.right, MOVED, -m.right >= MOVED
        case Move.TILT_UP:
            return m.down, MOVED, m.down >= MOVED
        case Move.TILT_DOWN:
            return -m.down, MOVED, -m.down >= MOVED
        case Move.ZOOM_IN | Move.DOLLY_IN:
            return m.grew, grew, m.grew >= grew
        case Move.ZOOM_OUT | Move.DOLLY_OUT:
            return -m.grew, grew, -m.grew >= grew
        case Move.HANDHELD:
            return m.tremble, TREMBLE, m.tremble >= TREMBLE
        case Move.ORBIT_LEFT | Move.ORBIT_RIGHT:  # what is behind the subject goes the way the camera goes
            along = m.right if move is Move.ORBIT_RIGHT else -m.right
            return (along, -AGAINST, False) if along < -AGAINST else (moved, MOVED, moved >= MOVED)
        case Move.CRANE_UP | Move.CRANE_DOWN:  # the view sinks as the camera rises, kept on its subject
            along = -m.down if move is Move.CRANE_UP else m.down
            return (along, -AGAINST, False) if along < -AGAINST else (moved, MOVED, moved >= MOVED)
        case Move.PEDESTAL_UP | Move.PEDESTAL_DOWN:  # all of the view sinks as the camera rises
            along = m.down if move is Move.PEDESTAL_UP else -m.down
            return (along, -AGAINST, False) if along < -AGAINST else (moved, MOVED, moved >= MOVED)
        case Move.DOLLY_ZOOM:  # the lens gets wider: what is far behind shrinks, what is near stays
            return -m.grew, grew, -m.grew >= grew
    # with a subject: which way the background goes is the subject's choice
    return moved, MOVED, moved >= MOVED


def estimate(footage: Footage, step: int) -> Motion | None:
    """The background's motion over the take; None if most of it cannot be followed."""
    at = list(range(0, footage.length, step))
    if len(at) < 2:
        return None
    steps = [_step(footage.grey[a], footage.grey[b], footage.people(a) > 0) for a, b in pairwise(at)]
    known = np.array([s for s in steps if s is not None])
    if len(known) < max(1, 0.5 * len(steps)):
        return None
    total = known.mean(axis=0) * len(steps)
    residual = known[:, :2] - known[:, :2].mean(axis=0)
    tremble = float(np.abs(np.diff(residual, axis=0)).mean()) if len(known) > 2 else 0.0
    path = float(np.hypot(known[:, 0], known[:, 1]).sum())
    return Motion(float(total[0]), float(total[1]), float(total[2]), tremble, path)


def _step(a: NDArray[np.uint8], b: NDArray[np.uint8], people: NDArray[np.bool_]) -> tuple[float, float, float] | None:
    height, width = a.shape
    free = cv2.erode((~people).astype(np.uint8) * 255, np.ones((5, 5), np.uint8))
    corners = cv2.goodFeaturesToTrack(a, 160, 0.01, 5, mask=free)
    if corners is None:
        return None
    at = corners[:, 0].astype(int)
    if (cv2.cornerMinEigenVal(a, 3)[at[:, 1], at[:, 0]] > CLEAR).sum() < ENOUGH:
        return None
    moved, found, _ = cv2.calcOpticalFlowPyrLK(a, b, corners, None, winSize=(15, 15), maxLevel=3)
    back, found_back, _ = cv2.calcOpticalFlowPyrLK(b, a, moved, None, winSize=(15, 15), maxLevel=3)
    same = (found[:, 0] > 0) & (found_back[:, 0] > 0) & (np.abs(back - corners).max(axis=(1, 2)) < 0.7)
    if same.sum() < ENOUGH:
        return None
    cv2.setRNGSeed(1)  # RANSAC draws from a global generator: the same take must always get the same mark
    matrix, _ = cv2.estimateAffinePartial2D(corners[same], moved[same], ransacReprojThreshold=1.2)
    if matrix is None:
        return None
    scale = float(np.hypot(matrix[0, 0], matrix[1, 0]))
    centre = matrix @ np.array([width / 2, height / 2, 1.0])
    return float(centre[0] - width / 2) / width, float(centre[1] - height / 2) / width, float(np.log(max(scale, 1e-6)))

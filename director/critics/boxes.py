"""Masks and boxes of a take -> where somebody is in its frames, and for how much of it they must be seen."""

import numpy as np
from numpy.typing import NDArray

from film import (
    Character,
    Move,
    Setup,
)
from generators import Passes

SEEN_FRAMES = 0.74
"""Share of the frames in which they must be seen: a subject that comes into frame a third into the shot is late."""
REVEALED = 0.5
"""The same for a face that a tilt or crane comes to or leaves, and where the camera moves after a clip."""
_FROM_ELSEWHERE = frozenset({Move.WHIP_LEFT, Move.WHIP_RIGHT})
"""The shot begins on something else."""


def comes_late(setup: Setup) -> bool:
    """Whether the camera is meant to be elsewhere for part of the shot."""
    return len(setup.moves) > 1 or setup.moves[0] in _FROM_ELSEWHERE


def upright(character: Character) -> bool:
    """Shot sizes are crops of somebody standing; an animal's close-up is of its head, wherever that is on its box."""
    return character.kind in ("person", "astronaut", "robot")


def label_of(who: str, passes: Passes) -> int:
    return passes.owners.index(who) + 1 if who in passes.owners else 0


def box_of(passes: Passes, label: int) -> NDArray[np.float64]:
    """(n, 4): left, top, right, bottom; zeros where behind the camera."""
    return np.nan_to_num(passes.boxes[:, label - 1].astype(np.float64))


def clipped(box: NDArray[np.float64]) -> NDArray[np.float64]:
    """Area of the boxes inside the frame, as shares of it."""
    return whole(np.clip(box, 0, 1))


def whole(box: NDArray[np.float64]) -> NDArray[np.float64]:
    return np.asarray(np.maximum(box[:, 2] - box[:, 0], 0) * np.maximum(box[:, 3] - box[:, 1], 0))

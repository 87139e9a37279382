"""Is the file what was ordered, and is there a picture in it?"""

from fractions import Fraction

import cv2
import numpy as np
from numpy.typing import NDArray

from director.critics.footage import Footage
from film import TRAVELLING, Mark, Move, PictureOrder, Verdict, Weather

BLACK = 22.0
"""Mean luma (16 is black, 235 white) under which a frame is black. Nothing but grain on black is at 16-18; the darkest
takes of the stage, orbits and silhouettes at night, are above 24."""
FROZEN = 0.35
"""Mean difference of two small frames, of 255, under which nothing moved. Grain alone makes 1.3, a repeated frame 0.1."""
FROZEN_SECONDS = 0.6
JUMP = 4.0
"""By how much a difference of neighbouring frames (of 255) must exceed `SPIKE` times its own neighbours to be a cut. Clean takes
reach 1.1, whip pans too, since they are fast for more than one frame; cuts to another picture start at 2 and mostly exceed 8."""
SPIKE = 1.5
FLASH_SECONDS = 0.5
"""How long a flash lasts at most: then the picture is as before."""
FLASHING = {"lightning", "explosion", "warning lights", "sparks", "beam", "smoke", "fireflies", "embers"}


def marks(order: PictureOrder, footage: Footage) -> tuple[Mark, ...]:
    if footage.length == 0:
        return (_mark("decodes", False, 0, 1, f"the file cannot be decoded: {footage.fault or 'no frames'}"),)
    size = footage.width == order.width and footage.height == order.height
    rate = Fraction(*footage.rate) == order.rate.fraction
    found = [
        _mark("decodes", not footage.fault, footage.length, order.frames, footage.fault or "decodes to the end"),
        _mark(
            "length",
            footage.length == order.frames,
            footage.length,
            order.frames,
            f"{footage.length} frames of {order.frames} ordered",
        ),
        _mark(
            "size",
            size,
            footage.width,
            order.width,
            f"{footage.width}x{footage.height}, ordered {order.width}x{order.height}",
        ),
        _mark(
            "rate",
            rate,
            float(Fraction(*footage.rate)),
            float(order.rate.fraction),
            f"{footage.rate[0]}/{footage.rate[1]} frames a second",
        ),
    ]
    levels = footage.grey.mean(axis=(1, 2))
    darkest = float(levels.min())
    found.append(
        _mark(
            "black",
            darkest > BLACK,
            round(darkest, 1),
            BLACK,
            f"the darkest frame has a mean level of {darkest:.0f} (black is 16, limit {BLACK:.0f})",
        )
    )
    return (*found, *_motion(order, footage))


def _motion(order: PictureOrder, footage: Footage) -> tuple[Mark, ...]:
    if footage.length < 2:
        return ()
    steps = differences(footage)
    excess = steps - SPIKE * _around(steps)
    jump = int(excess.argmax())
    flashes = order.setup.weather is Weather.STORM or any(t.kind in FLASHING for t in order.setup.things)
    whole = flashes or bool(excess[jump] < JUMP) or _returns(footage, jump, float(steps[jump]))
    found = [
        _mark(
            "cut",
            whole,
            round(float(excess[jump]), 1),
            JUMP,
            f"the largest jump between two frames is {steps[jump]:.0f} of 255, at frame {jump + 1}; "
            f"those beside it are up to {_around(steps)[jump]:.0f}",
        )
    ]
    if _asks_for_motion(order):
        still = _longest_run(steps < FROZEN)
        limit = max(2, order.rate.frames(FROZEN_SECONDS))
        found.append(
            _mark(
                "frozen", still < limit, still, limit, f"stands still for {still} frames at most; motion was asked for"
            )
        )
    return tuple(found)


def differences(footage: Footage) -> NDArray[np.float64]:
    """(n - 1,): mean absolute difference of neighbouring frames."""
    pairs = zip(footage.grey, footage.grey[1:], strict=False)
    return np.array([cv2.absdiff(a, b).mean() for a, b in pairs])


def _around(steps: NDArray[np.float64]) -> NDArray[np.float64]:
    """The larger of the two neighbours of each difference."""
    if len(steps) < 2:
        return steps
    padded = np.concatenate([steps[1:2], steps, steps[-2:-1]])
    return np.asarray(np.maximum(padded[:-2], padded[2:]))


def _returns(footage: Footage, jump: int, height: float) -> bool:
    """Whether the picture soon comes back to what it was before the jump: then it was a flash, not a cut."""
    before = footage.grey[jump]
    after = footage.grey[jump + 2 : jump + 2 + round(FLASH_SECONDS * footage.rate[0] / max(1, footage.rate[1]))]
    return any(cv2.absdiff(before, later).mean() < height / 2 for later in after)


_RESTS = frozenset({Move.STATIC, Move.RACK_FOCUS, Move.WHIP_LEFT, Move.WHIP_RIGHT})
"""A camera that stands, at least most of the time."""


def _asks_for_motion(order: PictureOrder) -> bool:
    setup = order.setup
    return not set(setup.moves) <= _RESTS or any(p.action in TRAVELLING for p in setup.parts)


def _longest_run(flags: np.ndarray[tuple[int], np.dtype[np.bool_]]) -> int:
    longest = run = 0
    for flag in flags:
        run = run + 1 if flag else 0
        longest = max(longest, run)
    return longest


def _mark(name: str, good: bool, value: float, threshold: float, reason: str) -> Mark:
    verdict = Verdict.PASS if good else Verdict.FAIL
    return Mark(
        name=f"integrity.{name}", verdict=verdict, value=float(value), threshold=float(threshold), reason=reason
    )

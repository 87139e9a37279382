"""Is the file what was ordered, and is there a picture in it?"""

from fractions import Fraction

import numpy as np

from director.critics.footage import Footage
from film import TRAVELLING, Mark, Move, PictureOrder, Verdict, Weather

BLACK = 5.0
"""Mean level of 255 under which a frame is black. The darkest night exteriors of the stage are above 12."""
FROZEN = 0.35
"""Mean difference of two frames, of 255, under which nothing moved. Film grain and encoding alone stay near 0.2."""
FROZEN_SECONDS = 0.6
JUMP = 42.0
"""Mean difference of two neighbouring frames, of 255, that only a cut or a flash makes."""
FLASHING = {"lightning", "explosion", "warning lights", "sparks", "beam", "smoke"}


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
    levels = footage.frames.mean(axis=(1, 2, 3))
    darkest = float(levels.min())
    found.append(
        _mark("black", darkest > BLACK, round(darkest, 1), BLACK, f"darkest frame has level {darkest:.0f} of 255")
    )
    return (*found, *_motion(order, footage))


def _motion(order: PictureOrder, footage: Footage) -> tuple[Mark, ...]:
    if footage.length < 2:
        return ()
    steps = np.abs(np.diff(footage.frames.astype(np.int16), axis=0)).mean(axis=(1, 2, 3))
    jump = int(steps.argmax())
    flashes = order.setup.weather is Weather.STORM or any(t.kind in FLASHING for t in order.setup.things)
    calm = float(np.median(steps))
    whole = flashes or steps[jump] < max(JUMP, 6 * calm)
    found = [
        _mark(
            "cut",
            whole,
            round(float(steps[jump]), 1),
            JUMP,
            f"largest jump between two frames is {steps[jump]:.0f} of 255 at frame {jump + 1}",
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


def _asks_for_motion(order: PictureOrder) -> bool:
    setup = order.setup
    return setup.move is not Move.STATIC or any(p.action in TRAVELLING for p in setup.parts)


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

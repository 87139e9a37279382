"""Progress through a shot -> how far a deed is: one-off deeds take as long as they take, however long the shot."""

import math

PICK_UP, THROW, JUMP, TURN, SIT_DOWN, STAND_UP = 2.6, 1.5, 1.7, 1.7, 1.8, 1.8
"""Seconds."""


def span(seconds: float, natural: float) -> tuple[float, float]:
    """(second it begins, seconds it takes) in a shot of so many seconds: slower by a quarter at most, in the middle."""
    length = min(0.92 * seconds, 1.25 * natural)
    return 0.5 * (seconds - length), length


def paced(t: float, progress: float, natural: float) -> float:
    """0 to 1 through the deed."""
    if progress <= 1e-6:
        return 0.0
    begins, length = span(t / progress, natural)
    return min(1.0, max(0.0, (t - begins) / length))


def ease(p: float) -> float:
    p = min(1.0, max(0.0, p))
    return p * p * (3 - 2 * p)


def gesture(p: float, start: float = 0.08, end: float = 0.5) -> float:
    """0 to 1 with a little wind-up before and a little overshoot after."""
    wind = -0.06 * math.sin(math.pi * ease(p / max(start, 1e-3))) if p < start else 0.0
    x = ease((p - start) / (end - start))
    over = 0.05 * math.sin(math.pi * ease((p - end) / 0.18)) if end < p < end + 0.18 else 0.0
    return wind + x + over

"""Progress through a shot -> how far a deed is: one-off deeds take as long as they take, however long the shot."""

import math

from film import Action

PICK_UP, THROW, JUMP, TURN, SIT_DOWN, STAND_UP, OPEN, PULL, FALL = 2.6, 1.5, 1.7, 1.7, 1.8, 1.8, 3.4, 2.5, 2.2
"""Seconds."""
OPEN_OR_PULL = {Action.OPEN: OPEN, Action.PULL: PULL}
GRASPED = 0.28
"""Of the pace of opening and pulling: from here on the hand has the handle."""


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


def swing(p: float) -> float:
    """How far what a hand opens or pulls has gone at a pace: a little past its end, and back."""
    over = 0.03 * math.sin(math.pi * ease((p - 0.76) / 0.18)) if 0.76 < p < 0.94 else 0.0
    return ease((p - 0.34) / 0.46) + over


def stepped(p: float) -> float:
    """How far the body has gone along with it."""
    return ease((p - 0.36) / 0.46)


def step(p: float, start: float, end: float) -> tuple[float, float]:
    """(how far a step is, how high the foot is), 0 to 1."""
    q = min(1.0, max(0.0, (p - start) / (end - start)))
    return q * q * q * (q * (6 * q - 15) + 10), math.sin(math.pi * q)


def gesture(p: float, start: float = 0.08, end: float = 0.5) -> float:
    """0 to 1 with a little wind-up before and a little overshoot after."""
    wind = -0.06 * math.sin(math.pi * ease(p / max(start, 1e-3))) if p < start else 0.0
    x = ease((p - start) / (end - start))
    over = 0.05 * math.sin(math.pi * ease((p - end) / 0.18)) if end < p < end + 0.18 else 0.0
    return wind + x + over

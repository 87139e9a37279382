"""How light and air change colours between a reference sheet and a take: the most likely gain and offset per channel.

Coded colours obey, closely enough, `seen = gain * own + offset`: light multiplies, air adds its own colour. A common gain
(how dark) and an amount of air are searched; each channel may then deviate a little, as coloured light makes it, but not
enough to turn one coat into another: that is what the priors are for.
"""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]

GAINS = np.array([0.32, 0.42, 0.54, 0.68, 0.84, 1.0])
AIRS = np.array([0.0, 0.15, 0.35, 0.6])
TINT = 0.16
"""Standard deviation of a channel's gain around the common one (natural logarithm)."""
VEIL = 0.035
"""Standard deviation of a channel's offset around the air's."""
NOISE = 0.07
"""Coded difference between a colour and its reference that shading, grain and edges make."""
HEIGHT = 1.2
"""Coded difference that a whole body height of misplacement weighs, beyond what a pose explains."""
SLACK = 0.12
"""Share of the body height by which a pose moves a colour."""


class Lit(NamedTuple):
    """A fit: how each channel is changed, and what it leaves unexplained."""

    gain: Floats
    """(3,)"""
    offset: Floats
    """(3,)"""
    residual: Floats
    """(n,): distance of every seen colour to the nearest reference colour, in units of the reference."""
    match: NDArray[np.intp]
    """(n,): which reference colour."""
    cost: float


def fit(
    seen: Floats, at: Floats, own: Floats, own_at: Floats, air: Floats, upright: bool
) -> Lit:
    """Seen colours (n, 3) at body heights (n,) against reference colours (k, 3) at (k,): the best light and air.

    Colours are 0..1; heights run from 0 (top of the head) to 1 (feet). `air` (3,) is the colour of the air.
    """
    apart = np.maximum(np.abs(at[:, None] - own_at[None]) - SLACK, 0.0) * (HEIGHT if upright else 0.0)
    best: Lit | None = None
    for amount in AIRS:
        for common in GAINS:
            gain, offset = np.full(3, common * (1 - amount)), amount * air
            for _ in range(3):
                match, distance = _nearest(seen, own, gain, offset, apart)
                gain, offset = _refit(seen, own[match], distance, common * (1 - amount), amount * air)
            match, distance = _nearest(seen, own, gain, offset, apart)
            scale = float(gain.mean())
            tint = np.log(np.maximum(gain, 1e-3) / (common * (1 - amount))) / TINT
            veil = (offset - amount * air) / VEIL
            prior = 0.5 * float((tint**2).sum() + (veil**2).sum())
            cost = float(np.minimum((distance / NOISE) ** 2, 9.0).mean()) + 0.05 * prior + 0.3 * amount - 0.6 * np.log(scale)
            if best is None or cost < best.cost:
                best = Lit(gain, offset, distance / scale, match, cost)
    assert best is not None
    return best


def _nearest(
    seen: Floats, own: Floats, gain: Floats, offset: Floats, apart: Floats
) -> tuple[NDArray[np.intp], Floats]:
    distance = np.linalg.norm(seen[:, None] - (own * gain + offset)[None], axis=2) + apart * gain.mean()
    match = distance.argmin(axis=1)
    return match, distance[np.arange(len(seen)), match]


def _refit(seen: Floats, own: Floats, distance: Floats, gain: float, offset: Floats) -> tuple[Floats, Floats]:
    """Robust ridge regression per channel towards the prior."""
    weight = 1.0 / (1.0 + (distance / NOISE) ** 2) ** 2
    weight = weight / NOISE**2 * (20.0 / len(seen))
    tied, loose = 1.0 / (TINT * gain) ** 2, 1.0 / VEIL**2
    gains, offsets = np.empty(3), np.empty(3)
    for c in range(3):
        x, y = own[:, c], seen[:, c]
        a, b, d = (weight * x * x).sum() + tied, (weight * x).sum(), weight.sum() + loose
        p, q = (weight * x * y).sum() + tied * gain, (weight * y).sum() + loose * offset[c]
        det = a * d - b * b
        gains[c], offsets[c] = (p * d - q * b) / det, (a * q - b * p) / det
    return gains, offsets

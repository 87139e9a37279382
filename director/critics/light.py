"""How light and air change colours between a reference sheet and a take: the most likely gain and offset per channel.

Coded colours obey, closely enough, `seen = gain * own + offset`: light multiplies, air adds its own colour. A common gain
(how dark) and an amount of air are searched; each channel may then deviate a little, as coloured light makes it, but not
enough to turn one coat into another: that is what the priors are for.
"""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from film import Look, Setup, Size, TimeOfDay, Weather

Floats = NDArray[np.float64]

GAINS = np.array([0.32, 0.42, 0.54, 0.68, 0.84, 1.0])
AIRS = (0.0, 0.15, 0.35, 0.6)
_LUMA = np.array((0.2126, 0.7152, 0.0722))
_THICK = frozenset({Weather.FOG, Weather.SNOW, Weather.RAIN, Weather.STORM})
TINT = 0.03
"""Standard deviation of a channel's gain around what the time of day makes of it (natural logarithm)."""
TINTS: dict[TimeOfDay, tuple[float, float, float]] = {
    TimeOfDay.DAWN: (1.11, 0.90, 0.98),
    TimeOfDay.GOLDEN_HOUR: (1.20, 1.01, 0.79),
    TimeOfDay.DUSK: (1.14, 0.88, 0.98),
    TimeOfDay.NIGHT: (0.82, 0.93, 1.24),
}
"""Gains by channel out of doors, their mean 1: medians over genuine takes; check by hand when the stage's light changes. Rooms are even."""
VEIL = 0.02
"""Standard deviation of a channel's offset around the air's."""
REFINED = 4
"""How many of the coarse guesses are refined."""
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
    """(n, 3): every seen colour less the nearest reference colour, in units of the reference."""
    match: NDArray[np.intp]
    """(n,): which reference colour."""
    cost: float


class Expected(NamedTuple):
    """What a shot's light and air may do to colours."""

    tint: Floats
    """(3,): the channels' gains as the hour makes them, their mean 1."""
    airs: tuple[float, ...]
    """Amounts of air worth trying."""
    air: Floats
    """(3,): its colour."""


def expected(setup: Setup, air: Floats) -> Expected:
    """From hour, weather and distance; `air` is the colour of the place as a whole."""
    even = (1.0, 1.0, 1.0)
    if setup.place.interior:
        return Expected(np.array(even), AIRS[:2], air)
    near = setup.weather not in _THICK and not setup.look.haze and setup.size not in (Size.EXTREME_WIDE, Size.AERIAL)
    return Expected(np.array(TINTS.get(setup.time_of_day, even)), AIRS[:2] if near else AIRS, air)


def ungraded(colours: Floats, look: Look) -> Floats:
    """Coded colours (n, 3) as they were before the look's contrast, brightness, saturation and warmth."""
    flat = 0.5 + (colours - 0.5 - 0.25 * look.brightness) / look.contrast
    grey = np.tile(_LUMA, (3, 1))
    gains = np.array((1 + 0.10 * look.warmth, 1 + 0.01 * look.warmth, 1 - 0.12 * look.warmth))
    matrix = (grey + (np.eye(3) - grey) * max(look.saturation, 0.2)) * gains[:, None]
    return np.asarray(flat @ np.linalg.inv(matrix).T)


def fit(seen: Floats, at: Floats, own: Floats, own_at: Floats, shot: Expected, upright: bool) -> Lit:
    """Seen colours (n, 3) at body heights (n,) against reference colours (k, 3) at (k,): the best light and air.

    Colours are 0..1; heights run from 0 (top of the head) to 1 (feet).
    """
    apart = np.maximum(np.abs(at[:, None] - own_at[None]) - SLACK, 0.0) * (HEIGHT if upright else 0.0)
    starts = []
    for amount in shot.airs:
        for common in GAINS:
            gain, offset = common * (1 - amount) * shot.tint, amount * shot.air
            match, distance = _nearest(seen, own, gain, offset, apart)
            starts.append((_misfit(distance) + _rarity(gain, amount), amount, gain, offset, match, distance))
    best: Lit | None = None
    for _, amount, first, veil, match, distance in sorted(starts, key=lambda s: s[0])[:REFINED]:
        for _ in range(3):
            gain, offset = _refit(seen, own[match], distance, first, veil)
            match, distance = _nearest(seen, own, gain, offset, apart)
        strange = float((np.log(np.maximum(gain, 1e-3) / first) ** 2).sum() / TINT**2)
        strange += float(((offset - veil) ** 2).sum() / VEIL**2)
        cost = _misfit(distance) + _rarity(gain, amount) + 0.025 * strange
        if best is None or cost < best.cost:
            best = Lit(gain, offset, (seen - offset) / gain - own[match], match, cost)
    assert best is not None
    return best


def _misfit(distance: Floats) -> float:
    return float(np.minimum((distance / NOISE) ** 2, 9.0).mean())


def _rarity(gain: Floats, amount: float) -> float:
    """Darkness and air explain anything if they are free."""
    return 0.3 * amount - 0.6 * float(np.log(gain.mean()))


def _nearest(seen: Floats, own: Floats, gain: Floats, offset: Floats, apart: Floats) -> tuple[NDArray[np.intp], Floats]:
    lit = own * gain + offset
    square = (seen**2).sum(axis=1)[:, None] + (lit**2).sum(axis=1)[None] - 2 * seen @ lit.T
    distance = np.sqrt(np.maximum(square, 0.0)) + apart * gain.mean()
    match = distance.argmin(axis=1)
    return match, distance[np.arange(len(seen)), match]


def _refit(seen: Floats, own: Floats, distance: Floats, gain: Floats, offset: Floats) -> tuple[Floats, Floats]:
    """Robust ridge regression per channel towards the prior."""
    weight = (1.0 / (1.0 + (distance / NOISE) ** 2) ** 2 / NOISE**2 * (20.0 / len(seen)))[:, None]
    tied, loose = 1.0 / (TINT * gain) ** 2, 1.0 / VEIL**2
    a, b, d = (weight * own * own).sum(axis=0) + tied, (weight * own).sum(axis=0), weight.sum() + loose
    p, q = (weight * own * seen).sum(axis=0) + tied * gain, (weight * seen).sum(axis=0) + loose * offset
    return (p * d - q * b) / (a * d - b * b), (a * q - b * p) / (a * d - b * b)

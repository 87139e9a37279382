"""Many small events -> a texture: drops, crackles, claps (granular synthesis after Cook, 'PhISEM', 1997)."""

from collections.abc import Sequence

import numpy as np

from generators.sound import RATE, Sound, clock, filtered, samples


def scattered(
    kernels: Sequence[Sound],
    n: int,
    per_second: float,
    rng: np.random.Generator,
    spread: float = 0.6,
    density: Sound | None = None,
) -> Sound:
    """Stereo: grains drawn at random from a pool; `spread` is the deviation of their log level.

    Pools of tonal kernels want a hundred members or more: fewer are heard as bands. `density` (any positive
    curve of length n) says when grains are likelier.
    """
    out = np.zeros((2, n), np.float32)
    count = int(rng.poisson(per_second * n / RATE))
    if density is None:
        starts = rng.integers(0, n, count)
    else:
        share = np.cumsum(np.maximum(density, 0), dtype=np.float64)
        starts = np.searchsorted(share / share[-1], rng.random(count)).clip(0, n - 1)
    levels = (rng.lognormal(0, spread, count) * rng.choice([-1, 1], count)).astype(np.float32)
    angles = rng.random(count) * np.pi / 2
    sides = np.stack([np.cos(angles), np.sin(angles)]).astype(np.float32) * levels
    for start, which, k in zip(starts, rng.integers(0, len(kernels), count), range(count), strict=True):
        grain = kernels[which][: n - start]
        out[0, start : start + len(grain)] += grain * sides[0, k]
        out[1, start : start + len(grain)] += grain * sides[1, k]
    return out


def ticks(count: int, low: float, high: float, seconds: float, rng: np.random.Generator) -> list[Sound]:
    """Short bursts of noise around random pitches, dying within `seconds`; unit peak."""
    made = []
    for centre in np.exp(rng.uniform(np.log(low), np.log(high), count)):
        n = samples(seconds * 1.6) + 32
        burst = rng.standard_normal(n, dtype=np.float32) * np.exp(-clock(n) * 5 / seconds)
        burst[:16] *= np.linspace(0, 1, 16, dtype=np.float32)
        band = filtered(burst, centre * 0.6, min(centre * 1.6, 20_000), 1)
        made.append(band / np.float32(np.abs(band).max()))
    return made


def bubble(pitch: float, rise: float = 0.06) -> Sound:
    """A bubble under water: Minnaert's radius 3/f, van den Doel's damping, rising as it nears the surface."""
    radius = 3.0 / pitch
    damping = 0.13 / radius + 0.0072 * radius**-1.5
    n = samples(min(0.25, 7.0 / damping))
    t = clock(n)
    turns = np.cumsum(pitch * (1 + rise * damping * t)) / RATE
    made: Sound = (np.exp(-damping * t) * np.sin(2 * np.pi * turns) * np.minimum(1, t / 0.0008)).astype(np.float32)
    return made


def bubbles(count: int, low: float, high: float, rng: np.random.Generator, rise: float = 0.06) -> list[Sound]:
    return [bubble(f, rng.uniform(0, rise)) for f in np.exp(rng.uniform(np.log(low), np.log(high), count))]

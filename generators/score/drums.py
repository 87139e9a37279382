"""Percussion, cymbals, booms and swells."""

from collections.abc import Callable
from functools import lru_cache

import numpy as np

from generators.sound import (
    RATE,
    Sound,
    clock,
    faded,
    filtered,
    moving_noise,
    noise,
    panned,
    samples,
    single,
    struck,
    wide_noise,
)


def _hz(pitch: int) -> float:
    return float(440 * 2 ** ((pitch - 69) / 12))


def _timpani(pitch: int, rng: np.random.Generator) -> Sound:
    n = samples(2.6)
    f = _hz(pitch) * np.array([1, 1.5, 1.98, 2.44, 2.9, 3.36])
    y = struck(f, [3.2, 3.6, 2.2, 1.6, 1.2, 0.9], [1, 0.75, 0.45, 0.3, 0.2, 0.12], n)
    m = samples(0.06)
    y[:m] += 0.5 * filtered(noise(m, rng), 0, 1600) * np.exp(-clock(m) / 0.012)
    return panned(0.55 * y, 0.3)


def _taiko(pitch: int, rng: np.random.Generator) -> Sound:
    """Tuned to the key, 46-92 Hz."""
    n = samples(1.4)
    t = clock(n)
    f = 55 * 2 ** (np.log2(_hz(pitch) / 55) % 1 - 0.25)
    y = np.sin(2 * np.pi * np.cumsum(f * (1 + 0.9 * np.exp(-t / 0.025))) / RATE) * np.exp(-t / 0.26)
    y += struck(
        f * np.array([1.59, 2.14, 2.65, 3.16, 4.06]), [0.55, 0.42, 0.35, 0.28, 0.2], [0.5, 0.35, 0.25, 0.2, 0.12], n
    )
    y += 0.4 * noise(n, rng, 0, 180, 4000) * np.exp(-t / 0.022)
    return panned(np.tanh(1.2 * y).astype(np.float32) * np.float32(0.75), 0.1)


def _kick(pitch: int, rng: np.random.Generator) -> Sound:
    """A soft low heartbeat on the chord's root."""
    n = samples(0.35)
    t = clock(n)
    y = np.sin(2 * np.pi * np.cumsum(_hz(pitch) * (0.9 + 0.6 * np.exp(-t / 0.02))) / RATE) * np.exp(-t / 0.09)
    y += 0.12 * noise(n, rng, 0, 300, 2500) * np.exp(-t / 0.006)
    return np.stack([y, y]).astype(np.float32) * np.float32(0.6)


def _boom(pitch: int, rng: np.random.Generator) -> Sound:
    n = samples(3.5)
    t = clock(n)
    f = 32 * 2 ** (np.log2(_hz(pitch) / 32) % 1)
    y = np.sin(2 * np.pi * np.cumsum(f * (1 + 1.4 * np.exp(-t / 0.1))) / RATE) * np.exp(-t / 0.8)
    low = wide_noise(n, rng, -2, 30, 250) * np.exp(-t / 0.3) + 0.5 * wide_noise(n, rng, -1, 100, 1600) * np.exp(
        -t / 0.08
    )
    return single(np.tanh(1.3 * y + 0.5 * low).astype(np.float32) * np.float32(0.85))


def _tick(pitch: int, rng: np.random.Generator) -> Sound:
    n = samples(0.09)
    y = struck([2650, 4120, 980], [0.04, 0.025, 0.05], [1, 0.6, 0.4], n) + 0.2 * noise(n, rng, 0, 3000) * np.exp(
        -clock(n) / 0.003
    )
    return panned(0.3 * y, 0.25)


def _shaker(pitch: int, rng: np.random.Generator) -> Sound:
    n = samples(0.1)
    return panned(0.3 * noise(n, rng, 0, 4500) * np.exp(-(((clock(n) - 0.015) / 0.018) ** 2)), 0.4)


def _rim(pitch: int, rng: np.random.Generator) -> Sound:
    return panned(
        0.4 * struck([420, 910, 1680, 2500], [0.08, 0.06, 0.05, 0.03], [1, 0.8, 0.5, 0.3], samples(0.14)), -0.2
    )


def _snare(pitch: int, rng: np.random.Generator) -> Sound:
    n = samples(0.3)
    y = 0.6 * struck([185, 290, 410], [0.2, 0.15, 0.12], [1, 0.6, 0.4], n) + 0.5 * noise(
        n, rng, 0, 1200, 9000
    ) * np.exp(-clock(n) / 0.06)
    return panned(0.4 * y, -0.1)


def _cymbal(pitch: int, rng: np.random.Generator) -> Sound:
    n = samples(4.0)
    t = clock(n)
    f = np.exp(rng.uniform(np.log(280), np.log(14_000), 220))
    t60 = np.clip(5.0 * (900 / f) ** 0.45, 0.35, 4.5)
    sides = []
    for _ in range(2):
        y = struck(f, t60, rng.lognormal(0, 0.7, len(f)) * (f / 3000) ** 0.15, n, rng.uniform(0, 6.3, len(f)))
        sides.append(0.10 * y / y.std() + 0.10 * noise(n, rng, 0, 3500) * np.exp(-t / 0.45))
    return filtered(np.stack(sides).astype(np.float32), 250)


_DRUMS: dict[str, Callable[[int, np.random.Generator], Sound]] = {
    "timpani": _timpani,
    "taiko": _taiko,
    "kick": _kick,
    "boom": _boom,
    "tick": _tick,
    "shaker": _shaker,
    "rim": _rim,
    "snare": _snare,
    "cymbal": _cymbal,
}
DRUMS = frozenset({*_DRUMS, "swell"})


@lru_cache(maxsize=48)
def _hit(name: str, pitch: int, turn: int) -> Sound:
    """Three turns of each drum: no machine gun."""
    return faded(_DRUMS[name](pitch, np.random.default_rng((pitch, turn, sum(name.encode())))), 0.0008, 0.05)


def _swell(seconds: float, rng: np.random.Generator) -> Sound:
    """Cymbals rolled softly up to the cut, opening as they grow; it stops where the next section begins."""
    u = np.linspace(0, 1, samples(seconds), dtype=np.float32)
    y = np.stack([moving_noise(400 * 24**u, rng, 1.3, -0.5) for _ in range(2)])
    return faded(y * u**2.4 * np.float32(0.12), 0.01, 0.03)


def drum(name: str, pitch: int, seconds: float, force: float, rng: np.random.Generator) -> Sound:
    if name == "swell":
        return _swell(seconds, rng) * np.float32(force)
    return _hit(name, pitch, int(rng.integers(0, 3))) * np.float32(force**1.1)

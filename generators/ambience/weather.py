"""Beds of weather. Each is (samples, rng) -> stereo; levels are set by who places them."""

import numpy as np

from generators.ambience.grains import bubbles, scattered, ticks
from generators.sound import RATE, Sound, drift, filtered, moving_noise, noise, single, wide_noise


def _gust(n: int, rng: np.random.Generator) -> Sound:
    """How hard it blows, about 0.2 to 1.4."""
    curve = 0.65 + 0.22 * drift(n, rng, 0.3) + 0.12 * drift(n, rng, 1.1)
    return np.clip(curve, 0.2, 1.4).astype(np.float32)


def _air(n: int, rng: np.random.Generator, force: float, whistle: float) -> Sound:
    """Wind: body and hiss open with the gust; whistles are narrow bands that slide up with it.

    The right ear hears each gust 0.15 s later, so the air moves.
    """
    gust = _gust(n, rng)
    out = np.zeros((2, n), np.float32)
    for side in (0, 1):
        g = np.roll(gust, side * RATE * 15 // 100)
        body = moving_noise(90 + 520 * g * force, rng, 1.1, -3.0) * g**1.3
        hiss = noise(n, rng, -2, 1200, 6000) * 0.06 * g**2.4 * force
        out[side] = body + hiss
        for pitch, share in ((430, 1.0), (690, 0.6), (1130, 0.35)):
            centre = pitch * rng.uniform(0.94, 1.06) * (0.7 + 0.45 * g)
            out[side] += whistle * share * moving_noise(centre, rng, 0.32, 0.0) * g**3
    return filtered(out, 35)


def wind(n: int, rng: np.random.Generator) -> Sound:
    return _air(n, rng, 0.8, 0.10)


def storm(n: int, rng: np.random.Generator) -> Sound:
    rumble = wide_noise(n, rng, -6, 30, 160) * (0.5 + 0.25 * drift(n, rng, 0.5))
    return single(_air(n, rng, 1.35, 0.22) + 0.35 * rumble)


def desert_wind(n: int, rng: np.random.Generator) -> Sound:
    """Thin and dry: little body, sand hissing past in veils."""
    veil = np.clip(0.4 + 0.6 * drift(n, rng, 0.5), 0.05, 2)
    sand = scattered(ticks(60, 4000, 11_000, 0.004, rng), n, 900, rng, 0.7, veil)
    return single(
        filtered(0.2 * _air(n, rng, 0.65, 0.2), 260) + 0.35 * wide_noise(n, rng, 0, 3000, 9000) * veil + 0.3 * sand
    )


def leaves(n: int, rng: np.random.Generator) -> Sound:
    gust = _gust(n, rng) ** 2
    grains = scattered(ticks(90, 2000, 7500, 0.02, rng), n, 1000, rng, 0.7, gust)
    return 0.4 * grains * np.sqrt(gust) + 0.08 * _air(n, rng, 0.6, 0.0)


def rain(n: int, rng: np.random.Generator) -> Sound:
    """A wash of far drops and a grain for each near one: clicks on the ground, bubbles in puddles."""
    wash = wide_noise(n, rng, -1, 700, 12_000) * (1 + 0.1 * drift(n, rng, 0.4))
    near = scattered(ticks(80, 1800, 8000, 0.005, rng) + bubbles(60, 1400, 5200, rng), n, 420, rng, 0.8)
    return single(0.16 * wash + 0.16 * near + 0.03 * wide_noise(n, rng, -4, 60, 500))


def snow_hush(n: int, rng: np.random.Generator) -> Sound:
    """Snow swallows everything: a soft low breath and now and then flakes on cloth."""
    breath = wide_noise(n, rng, -5, 60, 700) * np.clip(0.7 + 0.25 * drift(n, rng, 0.3), 0.2, 1.5)
    return single(breath + 0.05 * scattered(ticks(60, 5000, 12_000, 0.003, rng), n, 45, rng, 0.8))

"""Beds of water, fire, animals and caves. Each is (samples, rng) -> stereo."""

from collections.abc import Callable

import numpy as np

from generators.ambience.grains import bubble, bubbles, scattered, ticks
from generators.ambience.voices import bird, gull
from generators.sound import (
    RATE,
    Sound,
    add,
    clock,
    drift,
    filtered,
    hall,
    panned,
    reverberate,
    samples,
    single,
    struck,
    wide_noise,
)


def sea(n: int, rng: np.random.Generator) -> Sound:
    """Waves every 6-9 s: a slow rise, the break, a hissing wash that fades."""
    hiss, body = wide_noise(n, rng, -1, 900, 8000), wide_noise(n, rng, -3, 90, 900)
    thump = wide_noise(n, rng, -6, 30, 130)
    swell = np.full((2, n), 0.10, np.float32)
    t = -rng.uniform(1, 4)
    while t < n / RATE:
        period = rng.uniform(4.8, 7.2)
        rise, wash = period * 0.42, period * 1.3
        crest = np.interp(
            np.arange(samples(rise + 0.5 + wash)) / RATE, [0, rise * 0.5, rise, rise + 0.5], [0, 0.06, 0.25, 1]
        )
        after = clock(len(crest)) - (rise + 0.5)
        crest = (crest * np.exp(-np.maximum(after, 0) / (wash * 0.26))).astype(np.float32)
        add(swell, panned(crest, rng.uniform(-0.6, 0.6)) * 1.2, samples(t), rng.uniform(0.5, 1.0))
        t += period
    fizz = scattered(bubbles(160, 1300, 6500, rng), n, 650, rng)
    return filtered(0.5 * body * swell + 0.9 * hiss * swell**1.4 + 0.5 * thump * swell**2 + 0.16 * fizz * swell, 30)


def harbour(n: int, rng: np.random.Generator) -> Sound:
    """Water lapping at hulls, ropes, a halyard tapping its mast."""
    lap = np.clip(0.5 + 0.6 * drift(n, rng, 1.6), 0.03, 2)
    slosh = wide_noise(n, rng, -3, 150, 1500) * lap**2
    plops = scattered(bubbles(140, 250, 1700, rng), n, 60, rng, 0.7, lap**2)
    out = 0.35 * slosh + 0.5 * plops + 0.12 * wide_noise(n, rng, -5, 40, 400)
    for _ in range(rng.poisson(0.45 * n / RATE) + 1):
        ring = struck([1180, 2710, 4330], [0.5, 0.3, 0.2], [1, 0.5, 0.3], samples(0.7))
        add(out, panned(ring, rng.uniform(-0.8, 0.8)), int(rng.integers(0, n)), rng.uniform(0.03, 0.10))
    return single(out)


def _calls(n: int, rng: np.random.Generator, voice: Callable[[np.random.Generator], Sound], per_second: float) -> Sound:
    """Animals at fixed places and distances, each with a faint echo from the other side."""
    out = np.zeros((2, n), np.float32)
    places = [(rng.uniform(-0.9, 0.9), rng.uniform(0.25, 1.0)) for _ in range(5)]
    for at in rng.integers(0, n, rng.poisson(per_second * n / RATE) + 2):
        side, near = places[rng.integers(0, len(places))]
        call = filtered(voice(rng), 0, 5000 + 6000 * near, 1) * np.float32(near)
        add(out, panned(call, side), int(at))
        add(out, panned(filtered(call, 0, 3500, 1), -side * 0.5), int(at) + samples(0.25 - 0.12 * near), 0.14)
    return out


def gulls(n: int, rng: np.random.Generator) -> Sound:
    return _calls(n, rng, gull, 0.35) + 0.01 * wide_noise(n, rng, -4, 80, 900)


def forest(n: int, rng: np.random.Generator) -> Sound:
    air = wide_noise(n, rng, -3, 250, 5000) * np.clip(0.7 + 0.25 * drift(n, rng, 0.3), 0.2, 1.5)
    return single(_calls(n, rng, bird, 1.1) + 0.03 * air)


def night(n: int, rng: np.random.Generator) -> Sound:
    """Crickets: trains of three chirps, each animal with its own pitch, rate and place."""
    out = 0.004 * wide_noise(n, rng, -4, 80, 1500)
    t = clock(n)
    for k in range(8):
        pitch, rate, pulse = rng.uniform(3900, 5200), rng.uniform(1.6, 3.2), rng.uniform(26, 34)
        phase = ((t + rng.random()) * rate) % 1 / rate
        chirp = np.where(phase < 3 / pulse, np.sin(np.pi * pulse * phase) ** 2, 0)
        song = (np.sin(2 * np.pi * pitch * t.astype(np.float64)) * chirp).astype(np.float32)
        add(out, panned(song, rng.uniform(-1, 1)), 0, rng.uniform(0.02, 0.07) / (1 + 0.2 * k))
    return out


def stream(n: int, rng: np.random.Generator) -> Sound:
    return 0.3 * scattered(bubbles(200, 380, 5200, rng, 0.08), n, 480, rng, 0.7) + 0.06 * wide_noise(
        n, rng, -2, 300, 6000
    )


def fire(n: int, rng: np.random.Generator) -> Sound:
    """Lapping flames, crackle in bursts, the odd pop of a log."""
    mood = np.clip(1 + 0.9 * drift(n, rng, 0.8), 0.05, 4)
    lap = wide_noise(n, rng, -5, 45, 300) * (1 + 0.35 * np.clip(drift(n, rng, 6), -1.5, 2))
    hiss = wide_noise(n, rng, 0, 900, 6500) * np.clip(1 + 0.4 * drift(n, rng, 2), 0.2, 2)
    crackle = scattered(ticks(80, 900, 6500, 0.008, rng), n, 20, rng, 1.0, mood)
    pops = scattered(
        [struck([f, f * 1.7], [0.05, 0.03], [1, 0.5], samples(0.06)) for f in rng.uniform(240, 900, 12)], n, 2.2, rng
    )
    return single(0.16 * lap + 0.10 * hiss + np.clip(0.9 * crackle + 0.5 * pops, -2.5, 2.5))


def underwater(n: int, rng: np.random.Generator) -> Sound:
    """Muffled pressure, slow currents, strings of bubbles going up."""
    out = wide_noise(n, rng, -6, 35, 350) * np.clip(0.8 + 0.25 * drift(n, rng, 0.4), 0.3, 1.5)
    for at in rng.integers(0, n, rng.poisson(0.55 * n / RATE) + 1):
        side = rng.uniform(-0.7, 0.7)
        pitch = rng.uniform(280, 600)
        for k in range(rng.integers(4, 12)):
            pop = bubble(pitch * rng.uniform(0.8, 1.5), 0.08)
            add(out, panned(filtered(pop, 0, 1100, 1), side), int(at) + samples(0.07 * k * rng.uniform(0.7, 1.3)), 0.5)
    return single(out)


def cave(n: int, rng: np.random.Generator) -> Sound:
    """Drops into pools, with the whole cave answering."""
    drops = np.zeros((2, n), np.float32)
    for at in rng.integers(0, n, rng.poisson(0.9 * n / RATE) + 2):
        pitch = rng.uniform(700, 2000)
        plink = panned(bubble(pitch, 0.10), rng.uniform(-0.8, 0.8))
        add(drops, plink, int(at), rng.lognormal(-0.4, 0.5))
    reverberate(drops, hall(2.8, rng, 200, 6000), 0.5)
    return drops + 0.035 * wide_noise(n, rng, -5, 40, 300)

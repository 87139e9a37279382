"""Spots of air and power: thunder, explosions, shots, splashes. Each is (rng) -> stereo, beginning at once."""

import numpy as np
from scipy import ndimage, signal

from generators.ambience.grains import bubbles, scattered, ticks
from generators.sound import RATE, Sound, clock, faded, filtered, moving_noise, noise, samples, wide_noise


def thunder(rng: np.random.Generator) -> Sound:
    """A tortuous channel of 900 pieces radiates N-waves that arrive one after another (Few, 1969)."""
    pieces = 900
    wander = ndimage.gaussian_filter1d(rng.normal(0, 1, (pieces, 3)), 45, axis=0) * [60, 60, 0]
    path = np.cumsum(rng.normal(0, 1, (pieces, 3)) * [8, 8, 3] + [0, 0, 4.0] + wander, axis=0)
    branch = pieces // 2
    path[branch:, :2] += np.arange(pieces - branch)[:, None] * rng.normal(0, 3.5, 2)
    away = np.linalg.norm(path - [700, 0, 1.5], axis=1)
    arrive = (away - away.min()) / 340
    peal = np.exp(8 * ndimage.gaussian_filter1d(rng.normal(0, 1, pieces), 14))
    level = (away.min() / away) ** 1.3 * peal * rng.lognormal(0, 0.6, pieces)
    side = np.clip(0.5 + path[:, 0] / 4000 + rng.normal(0, 0.12, pieces), 0, 1)
    n = samples(min(float(arrive.max()) + 2.5, 9.0))
    out = np.zeros((2, n), np.float32)
    # what comes later came farther: duller
    for begin, end, dull in ((0, 0.3, 4500), (0.3, 1.2, 1300), (1.2, 99, 420)):
        some = (arrive >= begin) & (arrive < end) & (arrive * RATE < n)
        train = np.zeros((2, n), np.float32)
        np.add.at(train[0], (arrive[some] * RATE).astype(int), level[some] * np.sqrt(1 - side[some]))
        np.add.at(train[1], (arrive[some] * RATE).astype(int), level[some] * np.sqrt(side[some]))
        w = int(rng.integers(samples(0.005), samples(0.009)))
        wave = np.concatenate([np.linspace(1, -1, w), -0.3 * np.exp(-3 * np.arange(w) / w)])[None, :]
        out += filtered(signal.oaconvolve(train, wave, axes=1)[:, :n].astype(np.float32), 0, dull, 1)
    roll = filtered(wide_noise(samples(3), rng), 0, 260, 1) * np.exp(-1.6 * clock(samples(3)))
    out += 0.05 * signal.oaconvolve(out, roll, axes=1)[:, :n].astype(np.float32)
    crack = samples(0.25)
    out[:, :crack] += wide_noise(crack, rng, 0, 1500) * np.exp(-20 * clock(crack)) * 2.5 * out.std()
    out = np.tanh(2.0 * filtered(out, 24) / np.abs(out).max())
    return faded(out, 0.001, n / RATE * 0.4)


def explosion(rng: np.random.Generator) -> Sound:
    """A crack, a fireball whose noise darkens, a sinking ground wave, debris falling after."""
    n = samples(4.5)
    t = clock(n)
    centre = 60 + 1500 * np.exp(-4.5 * t) + 120 * np.exp(-t)
    body = np.stack([moving_noise(centre, rng, 1.6, -1.5) for _ in range(2)])
    body *= (np.exp(-2.0 * t) + 0.25 * np.exp(-0.7 * t)) * np.minimum(1, t / 0.003)
    ground = np.sin(2 * np.pi * np.cumsum(34 + 46 * np.exp(-7 * t)) / RATE) * np.exp(-2.2 * t)
    crack = wide_noise(n, rng, 0, 700) * np.exp(-t / 0.006)
    debris = scattered(ticks(40, 700, 4200, 0.012, rng), n, 60, rng, 1.0, np.exp(-(((t - 0.9) / 0.8) ** 2)))
    out = np.tanh(1.2 * (2.2 * body + 1.5 * ground + 1.5 * crack) + 0.25 * debris)
    return faded(out.astype(np.float32), 0.0005, 1.2)


def gunshot(rng: np.random.Generator) -> Sound:
    n = samples(1.4)
    t = clock(n)
    snap = 1.8 * wide_noise(n, rng, 0, 400) * np.exp(-t / 0.008)
    boom = 2.0 * wide_noise(n, rng, -1, 130, 1500) * np.exp(-t / 0.05)
    slap = 0.3 * wide_noise(n, rng, -2, 150, 2200) * np.exp(-t / 0.3)
    return faded(np.tanh(2 * (snap + boom + slap)), 0.0003, 0.3)


def splash(rng: np.random.Generator) -> Sound:
    n = samples(1.6)
    t = clock(n)
    slap = wide_noise(n, rng, -2, 250, 7000) * (np.exp(-t / 0.03) + 0.7 * np.exp(-(((t - 0.13) / 0.12) ** 2)))
    drops = scattered(bubbles(90, 180, 2600, rng), n, 220, rng, 0.7, np.exp(-t / 0.35))
    thud = np.sin(2 * np.pi * 70 * t) * np.exp(-t / 0.05)
    return faded((0.8 * slap + 0.7 * drops + 0.5 * thud).astype(np.float32), 0.001, 0.3)


def whoosh(rng: np.random.Generator) -> Sound:
    """From left to right, brightest as it passes."""
    n = samples(0.9)
    u = np.linspace(0, 1, n, dtype=np.float32)
    near = np.sin(np.pi * u**0.8) ** 2
    body = moving_noise(250 * 10 ** (near**0.8), rng, 0.9, -1.0) * np.maximum(near, 0.04 * np.sin(np.pi * u))
    return faded(np.stack([body * np.sqrt(1.05 - u), body * np.sqrt(0.05 + u)]).astype(np.float32), 0.002, 0.02)


def sparks(rng: np.random.Generator) -> Sound:
    n = samples(1.3)
    t = clock(n)
    arcs = (np.sin(2 * np.pi * 13 * t + 4 * np.sin(2 * np.pi * 3.1 * t)) > 0.1) * np.exp(-2.2 * t)
    buzz = (
        np.sign(np.sin(2 * np.pi * 100 * t))
        * wide_noise(n, rng, 0, 1500, 12_000)
        * filtered(arcs.astype(np.float32), 0, 300, 1)
    )
    spits = scattered(ticks(50, 3000, 12_000, 0.006, rng), n, 130, rng, 0.9, np.exp(-3 * t))
    return faded((0.5 * buzz + spits).astype(np.float32), 0.0005, 0.2)


def applause(rng: np.random.Generator) -> Sound:
    n = samples(4.0)
    t = clock(n)
    claps = scattered(ticks(60, 700, 2600, 0.014, rng), n, 550, rng, 0.5, np.minimum(1, 0.3 + t) * np.exp(-0.25 * t))
    return faded(claps + 0.15 * wide_noise(n, rng, -2, 500, 4000) * np.minimum(1, t), 0.001, 1.2)


def tyre_screech(rng: np.random.Generator) -> Sound:
    """Rubber sticking and slipping: a rough cluster of squeals that sinks as the car stops."""
    n = samples(1.4)
    t = clock(n)
    out = 0.25 * wide_noise(n, rng, -1, 500, 4000)
    for k in range(6):
        pitch = (
            (820 + 190 * k)
            * (1.1 - 0.16 * t)
            * (1 + 0.03 * np.interp(t, np.arange(0, 2, 0.02), rng.standard_normal(100)))
        )
        tone = np.sin(2 * np.pi * np.cumsum(pitch, dtype=np.float64) / RATE)
        out[k % 2] += (0.6 * tone).astype(np.float32)
        out[1 - k % 2] += (0.35 * tone).astype(np.float32)
    return faded(np.tanh(out) * np.minimum(1, t / 0.02) * np.minimum(1, (1.4 - t) / 0.3), 0.002, 0.1)


def engine_start(rng: np.random.Generator) -> Sound:
    """The starter grinds for 0.8 s, then the engine catches and revs."""
    n = samples(3.0)
    t = clock(n)
    grind = np.sign(np.sin(2 * np.pi * np.cumsum(95 + 25 * np.sin(2 * np.pi * 6.5 * t)) / RATE)) * (t < 0.85)
    revs = np.interp(t, [0.8, 1.1, 1.5, 3], [15, 75, 62, 30])
    phase = np.cumsum(revs) / RATE
    shots = (
        (np.exp(-7 * (phase % 1)) + 0.5 * np.exp(-9 * ((phase * 0.5) % 1))) * (t > 0.8) * np.minimum(1, (t - 0.8) / 0.1)
    )
    out = np.stack([0.35 * grind + shots * (1 + 0.7 * noise(n, rng, -2, 150, 3000)) for _ in range(2)])
    return faded(filtered(filtered(out.astype(np.float32), 45), 0, 2800, 1), 0.001, 0.8)


def heartbeat(rng: np.random.Generator) -> Sound:
    n = samples(1.9)
    out = np.zeros(n, np.float32)
    for begin, pitch, gain in ((0, 46, 1.0), (0.27, 58, 0.7), (0.9, 46, 0.95), (1.17, 58, 0.65)):
        t = clock(n - samples(begin))
        beat = np.sin(2 * np.pi * (pitch + 22 * np.exp(-45 * t)) * t) * np.exp(-t / 0.055) * np.minimum(1, t / 0.004)
        out[samples(begin) :] += (gain * beat).astype(np.float32)
    flesh = filtered(wide_noise(n, rng, -4, 30, 180), 0, 160) * filtered(np.abs(out), 0, 30)
    return faded(np.tanh(1.3 * out) + 0.3 * flesh, 0.001, 0.1)

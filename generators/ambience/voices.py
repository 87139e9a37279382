"""Animals: calls as contours of pitch, mono, unit peak."""

import numpy as np

from generators.sound import RATE, Sound, drift, faded, filtered, noise, peaked, samples, single


def _tone(pitch: Sound, harmonics: tuple[float, ...]) -> Sound:
    turns = 2 * np.pi * np.cumsum(pitch, dtype=np.float64) / RATE
    tone = np.zeros(len(pitch))
    for k, level in enumerate(harmonics, 1):
        tone += level * np.sin(k * turns)
    return single(tone)


def _ramp(seconds: float) -> Sound:
    return np.linspace(0, 1, samples(seconds), dtype=np.float32)


def _arch(u: Sound, power: float = 1.0, skew: float = 1.0) -> Sound:
    """0 to 1 and back to 0; a skew under 1 leans to the beginning."""
    made: Sound = np.maximum(np.sin(np.pi * u**skew), 0) ** power
    return made


def _call(parts: list[Sound], gaps: list[float]) -> Sound:
    pieces = [piece for part, gap in zip(parts, gaps, strict=True) for piece in (part, np.zeros(samples(gap)))]
    return peaked(faded(np.concatenate(pieces).astype(np.float32), 0.002, 0.004))


def bird(rng: np.random.Generator) -> Sound:
    """A phrase of a few chirps, some repeated; a song bird at 2.6-4.8 kHz."""
    base = rng.uniform(2600, 4800)
    parts, gaps = [], []
    for gesture in np.tile(rng.integers(0, 4, rng.integers(2, 5)), rng.integers(1, 3)):
        seconds = (0.07, 0.12, 0.05, 0.2)[gesture] * rng.uniform(0.9, 1.1)
        u = _ramp(seconds)
        bend = (0.35 * u, -0.3 * u, 0.25 * np.sin(np.pi * u), 0.1 * np.sin(2 * np.pi * 26 * seconds * u))[gesture]
        parts.append(_tone(base * (1 + bend), (1, 0.1)) * _arch(u, 1.4, 0.7))
        gaps.append(rng.uniform(0.02, 0.07))
    return _call(parts, gaps)


def gull(rng: np.random.Generator) -> Sound:
    """Two to four falling cries, rich and rough."""
    pitch = rng.uniform(850, 1100)
    parts = []
    for _ in range(rng.integers(2, 5)):
        u = _ramp(rng.uniform(0.28, 0.5))
        line = pitch * (1 + 0.55 * np.sin(np.pi * u**0.55)) * (1 + 0.015 * drift(len(u), rng, 60))
        rough = 1 + 0.25 * drift(len(u), rng, 90)
        parts.append(_tone(line, (0.5, 1, 0.8, 0.45, 0.3, 0.2)) * _arch(u, 1, 0.8) * rough)
    return _call([filtered(p, 800, 6000, 1) for p in parts], [0.1] * len(parts))


def crow(rng: np.random.Generator) -> Sound:
    parts = []
    for _ in range(rng.integers(2, 4)):
        u = _ramp(0.32)
        line = 480 * (1.12 - 0.3 * u) * (1 + 0.05 * drift(len(u), rng, 180))
        voice = _tone(line, tuple(1 / k**0.4 for k in range(1, 13))) * (1 + 0.7 * drift(len(u), rng, 140))
        parts.append((filtered(voice, 900, 1900, 1) + 0.5 * filtered(voice, 2400, 3400, 1)) * _arch(u, 1, 0.6))
    return _call(parts, [0.22] * len(parts))


def owl(rng: np.random.Generator) -> Sound:
    pitch = rng.uniform(345, 400)
    parts = []
    for seconds in (0.28, 0.16, 0.55):
        u = _ramp(seconds)
        breath = 0.03 * noise(len(u), rng, -3, 300, 1500)
        parts.append((_tone(pitch * (1 + 0.05 * np.sin(np.pi * u)), (1, 0.12, 0.03)) + breath) * _arch(u, 0.7))
    return _call(parts, [0.14, 0.1, 0.3])


def wolf(rng: np.random.Generator) -> Sound:
    """One long howl: up, held, sinking."""
    u = _ramp(rng.uniform(2.6, 3.4))
    line = 330 * np.exp2(np.interp(u, [0, 0.12, 0.2, 0.7, 1], [-0.7, 0.2, 0.32, 0.25, -0.45]))
    line = line * (1 + 0.012 * np.sin(2 * np.pi * 5 * u * len(u) / RATE) + 0.006 * drift(len(u), rng, 8))
    level = np.interp(u, [0, 0.03, 0.2, 0.75, 1], [0, 0.6, 1, 0.8, 0])
    return peaked(faded((_tone(line.astype(np.float32), (1, 0.5, 0.28, 0.1, 0.05)) * level).astype(np.float32)))


def dog(rng: np.random.Generator) -> Sound:
    parts = []
    for _ in range(rng.integers(2, 4)):
        u = _ramp(0.16)
        line = 420 * np.exp2(0.5 * np.sin(np.pi * u**0.6) - 0.4 * u)
        voice = _tone(line, tuple(1 / k**0.5 for k in range(1, 15))) + 0.8 * noise(len(u), rng, -2, 400, 5000)
        shaped = filtered(voice, 500, 1400, 1) + 0.5 * filtered(voice, 1800, 3200, 1)
        parts.append(shaped * np.minimum(1, u / 0.06) * np.exp(-3 * u))
    return _call([faded(p, 0.001, 0.02) for p in parts], [float(rng.uniform(0.16, 0.3)) for _ in parts])


def cat(rng: np.random.Generator) -> Sound:
    u = _ramp(0.75)
    line = 560 * np.exp2(np.interp(u, [0, 0.25, 0.6, 1], [0, 0.35, 0.2, -0.35])) * (1 + 0.01 * drift(len(u), rng, 20))
    voice = _tone(line.astype(np.float32), tuple(1 / k**0.6 for k in range(1, 13)))
    opening = _arch(u, 0.8)
    mixed = filtered(voice, 500, 1100, 1) * (1 - 0.4 * opening) + filtered(voice, 1300, 2800, 1) * opening
    return peaked(faded((mixed * opening).astype(np.float32)))

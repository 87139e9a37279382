"""Piano, harp, guitar, mallets and bells: damped modes, made once per pitch and force and then only placed."""

from functools import lru_cache
from typing import NamedTuple

import numpy as np

from generators.sound import RATE, Sound, clock, faded, filtered, noise, panned, samples, single, struck


class Mallet(NamedTuple):
    """A bar, plate or tube at C5 (MIDI 72)."""

    ratios: tuple[float, ...]
    t60: tuple[float, ...]
    levels: tuple[float, ...]
    noise: float


MALLETS = {
    "celesta": Mallet((1, 2.0, 4.04, 6.6, 10.3), (2.6, 1.2, 0.7, 0.25, 0.1), (1, 0.12, 0.30, 0.08, 0.05), 0.03),
    "glockenspiel": Mallet((1, 2.756, 5.404, 8.93), (3.2, 1.4, 0.6, 0.25), (1, 0.65, 0.35, 0.12), 0.03),
    "vibraphone": Mallet((1, 3.98, 9.6), (4.0, 1.1, 0.3), (1, 0.22, 0.05), 0.01),
    "marimba": Mallet((1, 3.93, 9.4, 16.0), (0.75, 0.17, 0.07, 0.04), (1, 0.3, 0.12, 0.05), 0.06),
    "music box": Mallet((1, 2.01, 5.2, 6.3, 11.0), (1.5, 0.8, 0.35, 0.22, 0.1), (1, 0.2, 0.22, 0.12, 0.06), 0.03),
    "bells": Mallet((0.5, 1, 1.19, 2.0, 2.76, 4.07, 5.4), (2.2, 3.4, 2, 3.2, 2.2, 1.4, 0.8), (0.15, 0.5, 0.25, 1, 0.6, 0.45, 0.3), 0.03),
}  # fmt: skip

_STRING = {"harp": (6.5, 0.34, 0.8), "guitar": (3.2, 0.18, 1.0), "pizzicato": (0.7, 0.2, 0.9)}
"""Time to fall by 60 dB at C3 (s), where it is plucked (share of the length), brightness."""
PLUCKED = frozenset({"piano", *_STRING, *MALLETS})


def _piano(pitch: int, force: float, rng: np.random.Generator) -> Sound:
    """Stiff strings in detuned pairs (the two-stage decay), a felt hammer, the soundboard's thump."""
    f0 = 440 * 2 ** ((pitch - 69) / 12)
    k = np.arange(1, int(min(40, 11_000 / f0)) + 1)
    f = f0 * k * np.sqrt(1 + 1.3e-4 * 2 ** ((pitch - 60) / 8.5) * k * k)
    hard = 900 + 4200 * force**1.5
    a = np.abs(np.sin(np.pi * k * 0.118)) / k**0.65 * np.exp(-f / hard) * (1 + 0.18 * rng.standard_normal(len(k)))
    long = float(np.clip(20.0 * 2 ** (-(pitch - 36) / 22), 2, 20))
    t60 = long / (1 + 0.1 * k + (f / 6000) ** 1.3)
    n = samples(min(long, 5.0))
    apart = 2 ** (rng.uniform(0.25, 0.9) / 1200)
    sides = []
    for detune in (apart, 1 / apart):
        phases = rng.uniform(-0.5, 0.5, len(k))
        sides.append(struck(f, t60 * 0.55, a, n, phases) + 0.6 * struck(f * detune, t60 * 1.25, a, n, phases))
    out = np.stack(sides)
    m = samples(0.16)
    thump = struck([88, 142, 203, 318, 460], [0.13, 0.11, 0.09, 0.06, 0.05], [1, 0.8, 0.7, 0.5, 0.35], m)
    out[:, :m] += 0.05 * thump * force + 0.05 * force * filtered(noise(m, rng), 0, 2500) * np.exp(-clock(m) / 0.01)
    lean = (pitch - 60) / 120
    return single(out * np.array([[1 - lean], [1 + lean]], np.float32) * 0.55)


def _string(name: str, pitch: int, force: float, rng: np.random.Generator) -> Sound:
    ring, place, bright = _STRING[name]
    f0 = 440 * 2 ** ((pitch - 69) / 12)
    k = np.arange(1, int(min(36, 11_000 / f0)) + 1)
    f = f0 * k * np.sqrt(1 + 6e-5 * k * k)
    a = np.abs(np.sin(np.pi * k * place)) / k**1.1 * np.exp(-f / (1100 + 3800 * force * bright))
    t60 = float(np.clip(ring * 2 ** (-(pitch - 48) / 30), 0.3, 7)) / (1 + 0.14 * k + f / 3500)
    n = samples(min(float(t60.max()), 3.5) + 0.1)
    y = struck(f, t60, a, n) + 0.4 * struck(f * 2 ** (rng.uniform(0.5, 2) / 1200), t60 * 1.2, a, n)
    m = samples(0.03)
    y[:m] += 0.08 * force * filtered(noise(m, rng), 500, 4500, 1) * np.exp(-clock(m) / 0.005)
    # short notes need more level to be heard as loud as long ones
    gain = 1.1 if name == "pizzicato" else 0.7
    return panned(y * np.float32(gain), float(np.clip((pitch - 66) / 50 - 0.2, -0.7, 0.7)))


def _mallet(name: str, pitch: int, force: float, rng: np.random.Generator) -> Sound:
    bar = MALLETS[name]
    f = 440 * 2 ** ((pitch - 69) / 12) * np.array(bar.ratios)
    t60 = np.array(bar.t60) * 2 ** (-(pitch - 72) / 28)
    a = np.array(bar.levels) * np.array([1.0, *[0.35 + 0.65 * force] * (len(f) - 1)])
    n = samples(min(float(t60.max()), 4.0) + 0.1)
    # pairs of equal level would cancel completely as they beat
    y = struck(np.concatenate([f, f * 1.0008]), np.tile(t60, 2), np.concatenate([0.8 * a, 0.2 * a]), n)
    m = samples(0.015)
    y[:m] += bar.noise * force * filtered(noise(m, rng), 1500) * np.exp(-clock(m) / 0.003)
    if name == "vibraphone":
        y *= 1 + 0.25 * np.sin(2 * np.pi * 4.6 * clock(n))
    return panned(y * np.float32(0.55), float(np.clip((pitch - 74) / 40, -0.7, 0.7)))


@lru_cache(maxsize=64)
def _ring(name: str, pitch: int, tenth: int) -> Sound:
    force = tenth / 10
    rng = np.random.default_rng((pitch, tenth, sum(name.encode())))
    if name == "piano":
        y = _piano(pitch, force, rng)
    elif name in _STRING:
        y = _string(name, pitch, force, rng)
    else:
        y = _mallet(name, pitch, force, rng)
    return faded(y, 0.0012, 0.1)


def plucked(name: str, pitch: int, seconds: float, force: float) -> Sound:
    """A note: stereo. The piano is damped when its key is let go, everything else rings."""
    y = _ring(name, pitch, max(1, round(force * 10))) * np.float32(0.15 + 0.85 * force**1.2)
    held = samples(seconds + 0.05)
    if name == "piano" and held < y.shape[1]:
        y[:, held:] *= np.exp(-clock(y.shape[1] - held) / 0.16)
        y = faded(y[:, : held + RATE], 0, 0.05)
    return y

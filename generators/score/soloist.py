"""One player: a wavetable read with vibrato, drift, a scoop into the note and a swell."""

from functools import lru_cache
from typing import NamedTuple

import numpy as np

from generators.sound import RATE, Sound, drift, filtered, noise, panned

_TABLE = 2048
_CONTROL = 48
"""Samples between values of pitch and level: 1 ms."""


class Player(NamedTuple):
    partials: str
    """'bowed', 'flute', 'odd', 'reed' or 'brass'."""
    peaks: tuple[tuple[float, float, float], ...]
    """(centre Hz, width in octaves, gain in dB)."""
    vibrato: float
    """Cents."""
    attack: float
    release: float
    breath: float
    place: float
    gain: float = 1.0


_VIOLIN = ((290, 0.2, 5.0), (480, 0.25, 6.0), (1150, 0.35, -3.0), (2600, 0.55, 8.0), (6500, 0.6, -8.0))
_CELLO = ((105, 0.25, 4.0), (205, 0.3, 6.0), (600, 0.4, 1.0), (1500, 0.6, 9.0), (4200, 0.7, -8.0))

PLAYERS: dict[str, Player] = {
    "violin": Player("bowed", _VIOLIN, 17, 0.09, 0.25, 0.04, -0.25),
    "viola": Player("bowed", ((220, 0.2, 5.0), (380, 0.25, 6.0), (2000, 0.55, 8.0)), 16, 0.10, 0.26, 0.04, 0.15),
    "cello": Player("bowed", _CELLO, 17, 0.10, 0.28, 0.04, 0.2),
    "flute": Player("flute", (), 10, 0.07, 0.14, 0.09, -0.1),
    "clarinet": Player("odd", (), 3, 0.05, 0.12, 0.02, 0.15),
    "oboe": Player("reed", ((1050, 0.45, 10.0), (2900, 0.4, 5.0)), 8, 0.045, 0.12, 0.015, 0.05, 0.8),
    "trumpet": Player("brass", ((1500, 0.8, 6.0),), 6, 0.03, 0.14, 0.015, 0.15, 0.85),
}


@lru_cache(maxsize=128)
def _tables(name: str, pitch: int) -> Sound:
    """Two waves of unit power, soft and loud, phases alike so that they can be blended."""
    player = PLAYERS[name]
    f0 = 440 * 2 ** ((pitch - 69) / 12)
    k = np.arange(1, max(2, min(int(14_000 / f0), 90)) + 1)
    f = k * f0
    phases = np.exp(2j * np.pi * np.random.default_rng(pitch).random(len(k)))
    bumps = sum((g * np.exp(-((np.log2(f / c) / w) ** 2)) for c, w, g in player.peaks), np.zeros(len(k)))
    waves = []
    for soft in (1.0, 0.0):
        if player.partials == "bowed":
            a = k ** -(1.0 + 0.6 * soft) * (0.35 + np.abs(np.sin(np.pi * k * 0.115)))
        elif player.partials == "flute":
            a = np.exp(-(k - 1) * (0.85 + 0.5 * soft))
        elif player.partials == "odd":
            a = np.where(k % 2 == 1, 1.0, 0.12 + 0.02 * k) / (1 + (f / (2800 - 1200 * soft)) ** 1.8) / k**0.3
        elif player.partials == "reed":
            a = 1.0 / k ** (1.0 + 0.4 * soft)
        else:
            a = 1 / (1 + (f / (5000 - 3800 * soft)) ** 2.6)
        spectrum = np.zeros(_TABLE // 2 + 1, complex)
        spectrum[1 : len(k) + 1] = a * 10 ** (bumps / 20) * phases
        wave = np.fft.irfft(spectrum, _TABLE)
        waves.append(wave / np.std(wave))
    return np.stack(waves).astype(np.float32)


@lru_cache(maxsize=1)
def _breath() -> Sound:
    return filtered(noise(1 << 17, np.random.default_rng(11), -1), 1200, 6500, 1)


def solo(name: str, pitch: int, seconds: float, force: float, rng: np.random.Generator) -> Sound:
    """A note of one player: stereo, with its release."""
    player = PLAYERS[name]
    n = int((seconds + player.release + 0.02) * RATE)
    m = n // _CONTROL + 2
    t = np.arange(m) * (_CONTROL / RATE)
    late = np.clip((t - 0.22) / 0.45, 0, 1)
    cents = (
        player.vibrato
        * rng.uniform(0.8, 1.2)
        * late
        * np.sin(2 * np.pi * rng.uniform(4.9, 5.6) * t + rng.uniform(0, 6))
    )
    cents += 3 * drift(m * _CONTROL, rng, 1.5)[::_CONTROL][:m] - 20 * np.exp(-t / 0.06)
    step = 440 * 2 ** ((pitch - 69) / 12) * np.exp2(cents / 1200) * (_TABLE / RATE)
    index = np.cumsum(np.repeat(step, _CONTROL)[:n]).astype(np.int64) & (_TABLE - 1)
    swell = 0.55 + 0.45 * np.maximum(np.sin(np.pi * np.clip(t / max(seconds, 0.3), 0, 1) ** 0.8), 0)
    rise = np.clip(t / min(player.attack, seconds * 0.5), 0, 1)
    level = rise**2 * (3 - 2 * rise) * np.clip((seconds + player.release - t) / player.release, 0, 1) ** 1.5 * swell
    at = np.arange(n, dtype=np.float32) / _CONTROL
    loud = np.interp(at, np.arange(m), swell * force).astype(np.float32)
    soft_wave, loud_wave = _tables(name, pitch)
    wave = soft_wave[index] * (1 - loud) + loud_wave[index] * loud
    start = int(rng.integers(0, 1 << 17))
    wave += player.breath * np.take(_breath(), np.arange(start, start + n), mode="wrap")
    gain = player.gain * (0.25 + 0.75 * force) * 0.22
    return panned(wave * np.interp(at, np.arange(m), level).astype(np.float32) * np.float32(gain), player.place)

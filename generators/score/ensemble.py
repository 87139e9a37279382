"""Sections and choirs: one long wave per pitch whose partials are bands, not lines, so that many seem to play.

The method is Paul Nasca's PADsynth (2005): an inverse transform with random phases gives a loop of some seconds
without a seam; every note is a piece of it under an envelope, so that a chord costs next to nothing.
"""

from functools import lru_cache
from typing import NamedTuple

import numpy as np

from generators.sound import RATE, Sound, filtered, noise

_LOOP = 1 << 17
"""Samples of a loop: 2.7 s."""


class Section(NamedTuple):
    slope: float
    """Level of partial k is k ** -slope when played loud; steeper when soft."""
    cents: float
    """Spread of the players' pitch."""
    formants: tuple[tuple[float, float, float], ...]
    """(centre Hz, width in octaves, gain in dB) of body or vowel."""
    attack: float
    release: float
    cut: float = 0.0
    """Hz above which it is dull when loud; 0: the slope alone decides."""
    air: float = 0.0
    """Bow or breath noise."""
    odd: float = 1.0
    """Level of even partials."""
    place: float = 0.0
    """-1 left to 1 right."""
    gain: float = 1.0
    tremolo: float = 0.0
    """Hz."""


_STRINGS = ((290, 0.25, 4.0), (480, 0.3, 5.0), (1150, 0.35, -3.0), (2500, 0.6, 6.0), (6500, 0.6, -8.0))
_LOW_STRINGS = ((105, 0.25, 4.0), (205, 0.3, 6.0), (600, 0.4, -2.0), (1400, 0.6, 6.0), (4200, 0.7, -10.0))
_AH = ((760, 0.35, 16.0), (1180, 0.3, 12.0), (2700, 0.25, 8.0), (3500, 0.2, 5.0))
_OO = ((340, 0.4, 16.0), (820, 0.3, 8.0), (2500, 0.25, -2.0), (3400, 0.2, -4.0))

SECTIONS: dict[str, Section] = {
    "strings": Section(1.05, 26, _STRINGS, 0.22, 0.45, air=0.010, place=-0.1),
    "violins": Section(1.0, 24, _STRINGS, 0.16, 0.40, air=0.012, place=-0.4),
    "celli": Section(1.1, 18, _LOW_STRINGS, 0.16, 0.40, air=0.010, place=0.4),
    "basses": Section(1.15, 12, _LOW_STRINGS, 0.14, 0.35, place=0.45),
    "spiccato": Section(1.0, 22, _LOW_STRINGS, 0.010, 0.10, air=0.02, place=0.15, gain=2.0),
    "tremolo": Section(0.95, 26, _STRINGS, 0.10, 0.30, air=0.03, place=-0.3, tremolo=12.5),
    "horns": Section(0.9, 10, ((620, 0.8, 6.0),), 0.07, 0.25, cut=900, place=-0.3),
    "brass": Section(0.6, 9, ((850, 0.9, 5.0),), 0.035, 0.20, cut=2200, place=0.25),
    "choir": Section(1.1, 34, _AH, 0.35, 0.60, air=0.02),
    "oo": Section(1.2, 34, _OO, 0.40, 0.70, air=0.02),
    "pad": Section(1.3, 18, (), 0.7, 1.10, cut=1500),
    "organ": Section(0.8, 3, ((400, 1.5, 3.0),), 0.05, 0.25, cut=2500),
    "accordion": Section(0.55, 11, ((900, 0.8, 4.0), (2400, 0.5, 4.0)), 0.05, 0.10, cut=3500),
    "glass": Section(3.2, 5, (), 0.7, 1.40),
    "drone": Section(1.7, 8, (), 0.9, 0.90, cut=300, gain=1.3),
}


@lru_cache(maxsize=64)
def _loop(name: str, pitch: int, soft: int) -> Sound:
    """Stereo, unit power. `soft` is 0 (loud) to 3."""
    section = SECTIONS[name]
    f0 = 440 * 2 ** ((pitch - 69) / 12)
    rng = np.random.default_rng((pitch, soft, sum(name.encode())))
    bins = np.fft.rfftfreq(_LOOP, 1 / RATE)
    spectrum = np.zeros(len(bins))
    for k in range(1, min(int(13_000 / f0), 60) + 1):
        f = f0 * k
        level = k ** -(section.slope + 0.25 * soft) * (section.odd if k % 2 == 0 else 1)
        bumps = sum(gain * np.exp(-((np.log2(f / centre) / width) ** 2)) for centre, width, gain in section.formants)
        if section.cut:
            level /= 1 + (f / (section.cut * (1.15 - 0.27 * soft))) ** 2.4
        width = f * (2 ** (section.cents / 2400) - 1) + 0.25
        near = slice(max(int((f - 5 * width) / RATE * _LOOP), 1), int((f + 5 * width) / RATE * _LOOP) + 2)
        # equal energy however wide the band
        spectrum[near] += level * 10 ** (bumps / 20) * np.exp(-(((bins[near] - f) / width) ** 2)) / np.sqrt(width)
    turns = np.exp(2j * np.pi * rng.random((2, len(bins))))
    wave = np.fft.irfft((spectrum * turns).astype(np.complex64), _LOOP)
    made: Sound = (wave / np.std(wave)).astype(np.float32)
    return made


@lru_cache(maxsize=1)
def _air() -> Sound:
    return filtered(noise(_LOOP, np.random.default_rng(7), -2), 1400, 7000, 1)


def bowed_or_blown(name: str, pitch: int, seconds: float, force: float, rng: np.random.Generator) -> Sound:
    """A note of a section: stereo, with its release."""
    section = SECTIONS[name]
    attack = min(section.attack * (1.4 - 0.8 * force), max(seconds * 0.6, 0.008))
    n = int((seconds + section.release) * RATE)
    t = np.arange(n, dtype=np.float32) / np.float32(RATE)
    rise = np.clip(t / attack, 0, 1)
    level = rise * rise * (3 - 2 * rise) * np.clip((seconds + section.release - t) / section.release, 0, 1) ** 1.6
    if section.tremolo:
        level *= 0.45 + 0.55 * np.abs(np.sin(np.pi * section.tremolo * t + rng.uniform(0, 3)))
    if seconds > 1.5:
        # long notes breathe
        level *= 0.86 + 0.14 * np.sin(np.pi * np.clip(t / seconds, 0, 1))
    loop = _loop(name, pitch, round(3 * (1 - force)))
    start = int(rng.integers(0, _LOOP))
    wave = np.take(loop, np.arange(start, start + n), axis=1, mode="wrap")
    if section.air:
        wave = wave + section.air * np.take(_air(), np.arange(start, start + n), mode="wrap")
    angle = (section.place + 1) * np.pi / 4
    sides = np.array([[np.cos(angle)], [np.sin(angle)]], np.float32) * 1.414
    gain = section.gain * (0.12 + 0.88 * force**1.3) * 0.12
    made: Sound = wave * level * sides * np.float32(gain)
    return made

"""A sound at any level -> the same sound at -16 LUFS that never clips: gain, then a look-ahead true-peak limiter."""

import numpy as np
from scipy.ndimage import minimum_filter1d, uniform_filter1d

from editor.levels import SAMPLE_RATE, SILENCE_LUFS, SILENT_NOTE
from editor.loudness import Samples, integrated_loudness, peaks

TARGET_LUFS = -16.0
CEILING_DBTP = -2.0
"""A decibel below the limit of the delivery: AAC overshoots the samples it was given by some tenths."""
MOST_GAIN_DB = 40.0
"""Sound that needs more than this is noise, and stays quiet."""
_REACH = int(0.02 * SAMPLE_RATE)
_MARGIN_DB = 0.1
"""The gain moves between samples; its own oversampled peak may rise by less than this."""


def normalise(samples: Samples) -> tuple[Samples, str]:
    """(samples, channels) -> at TARGET_LUFS below CEILING_DBTP, and a note if that could not be reached.

    Limiting takes loudness away, so gain and limiter are repeated until the measure agrees within 0.02 LU.
    """
    loudness = integrated_loudness(samples)
    if loudness <= SILENCE_LUFS:
        return samples, SILENT_NOTE
    gain, curve = TARGET_LUFS - loudness, peaks(samples)
    note = ""
    if gain > MOST_GAIN_DB:
        gain, note = (
            MOST_GAIN_DB,
            f"the sound is very quiet ({loudness:.1f} LUFS); raised by {MOST_GAIN_DB:.0f} dB only",
        )
    louder = samples
    for _ in range(8):
        level = np.float32(10 ** (gain / 20))
        louder = limit(samples * level, curve * level)
        missing = TARGET_LUFS - integrated_loudness(louder)
        if note or abs(missing) < 0.02:
            return louder, note
        gain = min(gain + missing, MOST_GAIN_DB)
    return louder, "the sound is all peaks; it stays below -16 LUFS to keep them whole"


def limit(samples: Samples, curve: Samples) -> Samples:
    """Turn down what would pass the ceiling, smoothly from 20 ms before a peak to 20 ms after. `curve`: its `peaks`.

    The gain at a sample is a weighted mean (two running means: a triangle) of minima over windows that all contain it,
    so it is never above what that sample needs.
    """
    ceiling = 10 ** ((CEILING_DBTP - _MARGIN_DB) / 20)
    need = np.minimum(1.0, ceiling / np.maximum(curve, 1e-9))
    if need.min() >= 1:
        return samples
    held = minimum_filter1d(need, 2 * _REACH + 1, mode="nearest")
    gain = uniform_filter1d(uniform_filter1d(held, _REACH + 1, mode="nearest"), _REACH + 1, mode="nearest")
    return np.asarray(samples * gain[:, None], np.float32)

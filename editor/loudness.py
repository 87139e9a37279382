"""How loud a sound is: integrated loudness (ITU-R BS.1770-4 with the gates of EBU R 128) and true peak."""

from functools import reduce

import numpy as np
from numpy.typing import NDArray

from editor.levels import SAMPLE_RATE, SILENCE_DBTP, SILENCE_LUFS

OVERSAMPLING = 4

Samples = NDArray[np.float32]
"""(samples, channels), 48 kHz, full scale is 1."""

_K_WEIGHTING = np.array(
    [
        [1.53512485958697, -2.69169618940638, 1.19839281085285, 1.0, -1.69065929318241, 0.73248077421585],
        [1.0, -2.0, 1.0, 1.0, -1.99004745483398, 0.99007225036621],
    ]
)
"""BS.1770-4, tables 1 and 2, for 48 kHz: the head's shelf and the low cut."""
_STEP = SAMPLE_RATE // 10
_BLOCK_STEPS = 4
"""Blocks of 400 ms, one every 100 ms."""
_OFFSET = -0.691


def integrated_loudness(samples: Samples) -> float:
    """LUFS of (samples, channels) mono or stereo at 48 kHz; -70 if all of it is below the gate or shorter than 400 ms."""
    from scipy.signal import sosfilt  # a second to import: only where something is measured

    steps = len(samples) // _STEP
    if steps < _BLOCK_STEPS:
        return SILENCE_LUFS
    weighted = sosfilt(_K_WEIGHTING, samples.astype(np.float64), axis=0)[: steps * _STEP]
    energy = np.square(weighted).reshape(steps, _STEP, -1).mean(axis=1).sum(axis=1)
    blocks = np.convolve(energy, np.full(_BLOCK_STEPS, 1 / _BLOCK_STEPS), "valid")
    heard = blocks[blocks > _energy(SILENCE_LUFS)]
    if not heard.size:
        return SILENCE_LUFS
    loud = heard[heard > heard.mean() * 10**-1.0]
    return float(_OFFSET + 10 * np.log10(loud.mean()))


def peaks(samples: Samples) -> NDArray[np.float32]:
    """The highest point of the curve between each sample and the next, of any channel (4x oversampled)."""
    from scipy.signal import resample_poly

    curve = np.abs(resample_poly(samples.astype(np.float32), OVERSAMPLING, 1, axis=0))
    # Pairwise maxima: reducing over an axis of two or four is ten times slower.
    mono = reduce(np.maximum, curve.T)
    return np.asarray(reduce(np.maximum, (mono[k::OVERSAMPLING] for k in range(OVERSAMPLING))), np.float32)


def true_peak(samples: Samples) -> float:
    """dBTP, -120 at least."""
    top = float(peaks(samples).max()) if len(samples) else 0.0
    return max(SILENCE_DBTP, 20 * float(np.log10(max(top, 1e-9))))


def _energy(lufs: float) -> float:
    return float(10 ** ((lufs - _OFFSET) / 10))

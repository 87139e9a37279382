"""What the sound tests measure with: reading a WAV and a few plain numbers about it."""

import wave
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

RATE = 48_000
Sound = NDArray[np.float32]


def read(path: Path) -> Sound:
    """Stereo, -1 to 1, shape (2, n)."""
    with wave.open(str(path), "rb") as file:
        assert (file.getnchannels(), file.getsampwidth(), file.getframerate()) == (2, 2, RATE)
        whole = np.frombuffer(file.readframes(file.getnframes()), "<i2").reshape(-1, 2).T
    return (whole / np.float32(32768)).astype(np.float32)


def level(x: Sound) -> float:
    """RMS in dBFS."""
    return float(20 * np.log10(np.sqrt(np.mean(x.astype(np.float64) ** 2)) + 1e-9))


def peak(x: Sound) -> float:
    return float(20 * np.log10(np.abs(x).max() + 1e-9))


def spectrum(x: Sound) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Frequencies and power of the middle of the two channels."""
    mono = x.mean(0).astype(np.float64)
    power: NDArray[np.float64] = np.abs(np.fft.rfft(mono)) ** 2
    frequencies: NDArray[np.float64] = np.linspace(0, RATE / 2, len(power), dtype=np.float64)
    return frequencies, power


def band(x: Sound, low: float, high: float) -> float:
    """Level between two frequencies in dB, relative to nothing in particular."""
    f, power = spectrum(x)
    return float(10 * np.log10(power[(f >= low) & (f < high)].sum() / x.shape[1] + 1e-12))


def centroid(x: Sound) -> float:
    f, power = spectrum(x)
    return float((f * power).sum() / power.sum())


def chroma(x: Sound) -> NDArray[np.float64]:
    """Share of the power of each pitch class, C first, between C3 and C7."""
    f, power = spectrum(x)
    heard = (f > 127) & (f < 2093)
    shares = np.zeros(12)
    np.add.at(shares, np.round(69 + 12 * np.log2(f[heard] / 440)).astype(int) % 12, power[heard])
    shares /= shares.sum()
    return shares


def onsets(x: Sound) -> NDArray[np.float64]:
    """Seconds at which something begins: peaks of spectral flux, 10 ms apart."""
    hop, size = 480, 1024
    frames = np.lib.stride_tricks.sliding_window_view(x.mean(0), size)[::hop] * np.hanning(size).astype(np.float32)
    flux = np.maximum(np.diff(np.log1p(100 * np.abs(np.fft.rfft(frames, axis=1))), axis=0), 0).sum(1)
    around = [np.median(flux[max(0, k - 30) : k + 30]) for k in range(len(flux))]
    peaks = [
        k for k in range(2, len(flux) - 2) if flux[k] == flux[k - 2 : k + 3].max() and flux[k] > 1.6 * around[k] + 5
    ]
    return np.array([(k * hop + size) / RATE for k in peaks])

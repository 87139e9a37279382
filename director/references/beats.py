"""A sound -> where it beats: onsets, one tempo, and the chain of beats that fits both best.

Onsets are the growth of a log spectrum over time (spectral flux). The tempo is the period at which they repeat, preferring
what people tap to. Beats are found by dynamic programming after D. Ellis, "Beat Tracking by Dynamic Programming" (2007).
One tempo for the whole sound, which may drift by a few of a hundred; music without a pulse is told by its low strength.
"""

import wave
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from film import BeatMap, BriefError

Floats = NDArray[np.float64]
RATE = 24_000
"""Samples per second the sound is read at: every second one of the kept file."""
HOP = 240
"""Samples: onsets are told to ten milliseconds."""
WINDOW = 1024
SLOWEST, FASTEST = 55.0, 200.0
USUAL, OCTAVES = 115.0, 0.9
"""Beats per minute people tap most, and how far from it (in octaves) they still do."""
DOUBLE, CLEAR = 0.9, 0.6
"""Where a clear pulse repeats as well at half its period, that is the beat: clicks at 160 are not 80."""
EARLY = 0.008
"""Seconds: the window sees an onset that long before it sounds (measured on clicks)."""
TIGHT = 100.0
"""How much an uneven beat costs against a strong onset."""
NO_PULSE = 0.12
"""Strength below which no cut is moved to a beat."""


def beats(sound: Path) -> BeatMap:
    """Raises BriefError if there is no pulse to cut to."""
    found = beat_map(*samples(sound))
    if found is None or found.strength < NO_PULSE:
        raise BriefError(f"{sound.name}: no steady beat can be heard in it; attach a sound with a clear pulse")
    return found


def beat_map(samples: Floats, rate: int) -> BeatMap | None:
    """Mono samples, -1 to 1 -> the beats; None if it is too short or silent."""
    seconds = len(samples) / rate
    onsets = _onsets(samples, rate)
    if seconds < 2.0 or onsets is None:
        return None
    per_second = rate / HOP
    period, strength = _period(onsets, per_second)
    at = _chain(onsets, period)
    if len(at) < 4:
        return None
    exact = np.array([_peak(onsets, n) for n in at]) / per_second + EARLY
    tempo = 60.0 / float(np.median(np.diff(exact))) if len(exact) < 8 else 60.0 / _even(exact)
    times = tuple(round(float(t), 4) for t in exact if 0 <= t <= seconds)
    return BeatMap(
        tempo=round(tempo, 2),
        beats=times,
        downbeats=_bars(onsets, at, times),
        strength=round(strength, 3),
        seconds=round(seconds, 3),
    )


def samples(sound: Path) -> tuple[Floats, int]:
    """A kept sound (48 kHz, stereo, 16 bits) -> mono at half the rate."""
    with wave.open(str(sound), "rb") as file:
        pairs = np.frombuffer(file.readframes(file.getnframes()), "<i2").reshape(-1, file.getnchannels())
    mono = pairs.astype(np.float64).mean(axis=1) / 32768
    mono = mono[: len(mono) // 2 * 2].reshape(-1, 2).mean(axis=1)
    return mono, RATE


def _onsets(samples: Floats, rate: int) -> Floats | None:
    """(frames,): how much louder it got, over bands as the ear has them; mean 0, deviation 1."""
    from scipy.ndimage import uniform_filter1d
    from scipy.signal import stft

    if len(samples) < 4 * WINDOW or float(np.abs(samples).max()) < 1e-3:
        return None
    _, _, spectrum = stft(samples, rate, nperseg=WINDOW, noverlap=WINDOW - HOP, boundary="zeros", padded=True)
    bands = _bands(rate) @ np.abs(spectrum) ** 2
    loud = np.log1p(bands / (1e-3 * np.percentile(bands, 99, axis=1, keepdims=True) + 1e-12))
    rise = np.maximum(0.0, np.diff(loud, axis=1, prepend=loud[:, :1]))
    flux = rise.mean(axis=0)
    flux = np.maximum(0.0, flux - uniform_filter1d(flux, int(0.5 * rate / HOP)))
    spread = float(flux.std())
    return np.asarray((flux - flux.mean()) / spread) if spread > 1e-9 else None


def _bands(rate: int) -> Floats:
    """(40, bins): triangles evenly spaced on the mel scale, 30 Hz to 11 kHz."""
    hertz = np.linspace(0, rate / 2, WINDOW // 2 + 1)
    low, high = (2595 * float(np.log10(1 + f / 700)) for f in (30.0, 11_000.0))
    mel = np.linspace(low, high, 42)
    edges = 700 * (10 ** (mel / 2595) - 1)
    up = (hertz - edges[:-2, None]) / (edges[1:-1] - edges[:-2])[:, None]
    down = (edges[2:, None] - hertz) / (edges[2:] - edges[1:-1])[:, None]
    return np.asarray(np.maximum(0.0, np.minimum(up, down)))


def _period(onsets: Floats, per_second: float) -> tuple[float, float]:
    """Frames from beat to beat, and how clearly onsets repeat at it (0 to 1)."""
    from scipy.ndimage import gaussian_filter1d

    soft = gaussian_filter1d(onsets, 1.5)
    n = len(soft)
    size = 1 << (2 * n - 1).bit_length()
    power = np.abs(np.fft.rfft(soft, size)) ** 2
    repeats = np.fft.irfft(power, size)[:n] / np.arange(n, 0, -1)
    repeats /= repeats[0]
    soonest, latest = int(60 * per_second / FASTEST), min(int(60 * per_second / SLOWEST) + 1, n // 3)
    lags = np.arange(soonest, max(latest, soonest + 2), 0.25)
    prior = np.exp(-0.5 * (np.log2(60 * per_second / lags / USUAL) / OCTAVES) ** 2)
    # A beat also repeats after two, three and four of its periods; half of it does not.
    comb = sum(np.interp(lags * k, np.arange(n), repeats) for k in (1, 2, 3, 4)) / 4
    best = int(np.argmax(prior * np.maximum(comb, 0)))
    half = int(np.argmin(np.abs(lags - lags[best] / 2)))
    if (
        lags[best] / 2 >= soonest
        and 120 * per_second / lags[best] <= 180
        and comb[half] > DOUBLE * comb[best] > DOUBLE * CLEAR
    ):
        best = half
    lag = float(lags[best])
    if 0 < best < len(lags) - 1:
        a, b, c = comb[best - 1 : best + 2]
        lag += 0.5 * (a - c) / (a - 2 * b + c) if a - 2 * b + c < -1e-9 else 0.0
    return lag, float(min(1.0, max(0.0, comb[best])))


def _chain(onsets: Floats, period: float) -> list[int]:
    """The frames of the beats: onsets as strong, and steps as even, as can be had together."""
    from scipy.ndimage import gaussian_filter1d

    local = gaussian_filter1d(onsets, max(1.0, period / 32))
    local /= float(local.std()) + 1e-9
    back = np.arange(-round(2 * period), -round(period / 2) + 1)
    cost = -TIGHT * np.log(-back / period) ** 2
    score, before = local.copy(), np.full(len(local), -1)
    started = 0.01 * float(local.max())
    begun = False
    for n in range(len(local)):
        froms = n + back
        fits = froms >= 0
        if fits.any():
            sums = cost[fits] + score[froms[fits]]
            k = int(np.argmax(sums))
            score[n] = local[n] + sums[k]
            if begun or local[n] > started:
                before[n], begun = froms[fits][k], True
    tail = max(0, len(score) - round(1.2 * period))
    n = tail + int(np.argmax(score[tail:]))
    found = [n]
    while before[n] >= 0:
        n = int(before[n])
        found.append(n)
    return _trimmed(local, found[::-1])


def _trimmed(local: Floats, at: list[int]) -> list[int]:
    """Without beats in the silence before the first and after the last sound."""
    strong = 0.25 * float(np.sqrt(np.mean(np.maximum(0, local[at]) ** 2)))
    heard = [i for i, n in enumerate(at) if local[max(0, n - 3) : n + 4].max() > strong]
    return at[heard[0] : heard[-1] + 1] if heard else []


def _peak(onsets: Floats, n: int) -> float:
    """The strongest onset near a frame, between frames by a parabola."""
    first, last = max(1, n - 4), min(len(onsets) - 1, n + 5)
    k = first + int(np.argmax(onsets[first:last])) if last > first else n
    if onsets[k] < 0.3:  # nothing sounds on this beat: it stays where the pulse puts it
        return float(n)
    a, b, c = onsets[k - 1], onsets[k], onsets[min(k + 1, len(onsets) - 1)]
    bend = a - 2 * b + c
    return k + (0.5 * (a - c) / bend if bend < -1e-9 else 0.0)


def _even(times: Floats) -> float:
    """Seconds from beat to beat: the slope of a line through them."""
    return float(np.polyfit(np.arange(len(times)), times, 1)[0])


def _bars(onsets: Floats, at: list[int], times: tuple[float, ...]) -> tuple[float, ...]:
    """The first beat of each bar of four or three, where every n-th beat is clearly stronger; else none."""
    strength = np.array([onsets[max(0, n - 3) : n + 4].max() for n in at])
    best, phase_of = 0.0, (0, 0)
    for beats_in_bar in (4, 3):
        if len(strength) < 4 * beats_in_bar:
            continue
        means = np.array([strength[p::beats_in_bar].mean() for p in range(beats_in_bar)])
        others = (means.sum() - means.max()) / (beats_in_bar - 1)
        clear = float((means.max() - others) / (strength.std() + 1e-9))
        if clear > best:
            best, phase_of = clear, (beats_in_bar, int(np.argmax(means)))
    step, phase = phase_of
    return times[phase::step] if best > 0.9 and len(times) == len(at) else ()

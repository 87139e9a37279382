"""What music and ambience share: samples, noise, struck bodies, placing, halls and WAV files.

Sound is float32 at 48 kHz, stereo as an array of shape (2, n). Whoever calls hands in the rng.
"""

import wave
from fractions import Fraction
from pathlib import Path

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy import signal

from film import Rate

RATE = 48_000
Sound = NDArray[np.float32]
_CHUNK = 20 * RATE


def single(x: ArrayLike) -> Sound:
    """Single precision: numpy's arithmetic with a float64 array silently doubles the memory of a bus."""
    return np.asarray(x, np.float32)


def sample_at(frame: int, rate: Rate) -> int:
    """The sample at which a frame begins; exact at 24000/1001."""
    return round(Fraction(frame * RATE) / rate.fraction)


def samples(seconds: float) -> int:
    return round(seconds * RATE)


def clock(n: int) -> Sound:
    """Seconds of each of n samples."""
    return np.arange(n, dtype=np.float32) / np.float32(RATE)


def decibels(db: float) -> float:
    return float(10 ** (db / 20))


def noise(n: int, rng: np.random.Generator, slope: float = 0.0, low: float = 20.0, high: float = 20_000.0) -> Sound:
    """Noise of unit power between two frequencies (Hz); `slope` in dB per octave: -3 is pink, -6 brown."""
    if n <= 0:
        return np.zeros(0, np.float32)
    # lengths with small factors: a prime length makes the transform ten times slower
    m = int(np.ceil(n / 4096)) * 4096 if n > 4096 else 4096
    spectrum = np.fft.rfft(rng.standard_normal(m, dtype=np.float32))
    f = np.maximum(np.fft.rfftfreq(m, 1 / RATE), 1.0)
    gain = (f / 1000.0) ** (slope / 6.0206) / np.sqrt((1 + (low / f) ** 4) * (1 + (f / high) ** 4))
    gain[0] = 0.0
    shaped = np.fft.irfft(spectrum * gain.astype(np.float32), m)
    # the expected power, not the measured one: a short clip keeps its natural rise and fall
    power = np.sqrt(np.sum(gain**2) * 2 / m)
    made: Sound = (shaped[:n] / power).astype(np.float32)
    return made


def wide_noise(
    n: int, rng: np.random.Generator, slope: float = 0.0, low: float = 20.0, high: float = 20_000.0
) -> Sound:
    """Two independent channels of `noise`."""
    return np.stack([noise(n, rng, slope, low, high) for _ in range(2)])


def drift(n: int, rng: np.random.Generator, per_second: float) -> Sound:
    """A smooth random control of about unit deviation with `per_second` new values a second."""
    x = np.arange(n) * (per_second / RATE) + rng.random()
    whole = x.astype(np.int64)
    points = rng.standard_normal(int(n * per_second / RATE) + 3)
    part = x - whole
    blend = part * part * (3 - 2 * part)
    made: Sound = ((points[whole] * (1 - blend) + points[whole + 1] * blend) * 1.25).astype(np.float32)
    return made


def moving_noise(centre: Sound, rng: np.random.Generator, octaves: float = 0.8, slope: float = -2.0) -> Sound:
    """Noise whose band follows `centre` (Hz per sample): half-octave bands faded against each other."""
    n = len(centre)
    step = 256
    coarse = np.log2(np.maximum(centre[::step], 20.0))
    out = np.zeros(n, np.float32)
    for band in np.arange(np.log2(50.0), np.log2(15_000.0), 0.5):
        gain = np.exp(-(((band - coarse) / octaves) ** 2))
        if gain.max() > 0.02:
            tone = noise(n, rng, slope, 2 ** (band - 0.25), 2 ** (band + 0.25))
            level = 2 ** ((band - 10) * slope / 6.0206)
            out += (
                tone * np.float32(level) * np.interp(np.arange(n), np.arange(len(gain)) * step, gain).astype(np.float32)
            )
    return out


def filtered(x: Sound, low: float = 0.0, high: float = 0.0, order: int = 2) -> Sound:
    """Butterworth: above `low` Hz, below `high` Hz, or between both; 0 leaves that side open."""
    if low and high:
        sos = signal.butter(order, [low, min(high, 0.48 * RATE)], "bandpass", fs=RATE, output="sos")
    elif low:
        sos = signal.butter(order, low, "highpass", fs=RATE, output="sos")
    else:
        sos = signal.butter(order, min(high, 0.48 * RATE), "lowpass", fs=RATE, output="sos")
    made: Sound = signal.sosfilt(sos, x, axis=-1).astype(np.float32)
    return made


def struck(freqs: ArrayLike, t60: ArrayLike, amps: ArrayLike, n: int, phases: ArrayLike = 0.0) -> Sound:
    """Sum of damped sines: what rings when hit or plucked. `t60` is the time to fall by 60 dB.

    z^(kB+j) = z^(kB) z^j, so n samples of P modes are one (n/B x P)(P x B) product, about a hundred times
    cheaper than a sine per mode.
    """
    f, d, a, p = np.broadcast_arrays(*(np.atleast_1d(np.asarray(v, float)) for v in (freqs, t60, amps, phases)))
    heard = (f > 10) & (f < RATE * 0.47)
    if n <= 0 or not heard.any():
        return np.zeros(max(n, 0), np.float32)
    rate = (-6.9078 / np.maximum(d[heard], 1e-3) + 2j * np.pi * f[heard]) / RATE
    block = int(np.ceil(np.sqrt(n)))
    # a sine at phase 0 starts at 0: no click
    start = (a[heard] * np.exp(1j * (p[heard] - np.pi / 2)))[:, None]
    outer = start * np.exp(rate[:, None] * (np.arange(-(-n // block)) * block))
    inner = np.exp(rate[:, None] * np.arange(block))
    real = outer.real.T.astype(np.float32) @ inner.real.astype(np.float32)
    real -= outer.imag.T.astype(np.float32) @ inner.imag.astype(np.float32)
    made: Sound = real.reshape(-1)[:n]
    return made


def faded(x: Sound, fade_in: float = 0.003, fade_out: float = 0.01) -> Sound:
    """Raised-cosine ends, in seconds."""
    n = x.shape[-1]
    a, b = min(samples(fade_in), n), min(samples(fade_out), n)
    out = x.astype(np.float32, copy=True)
    if a:
        out[..., :a] *= (0.5 - 0.5 * np.cos(np.pi * np.arange(a) / a)).astype(np.float32)
    if b:
        out[..., n - b :] *= (0.5 + 0.5 * np.cos(np.pi * np.arange(1, b + 1) / b)).astype(np.float32)
    return out


def peaked(x: Sound, peak: float = 1.0) -> Sound:
    """Scaled to a peak; silence stays silence."""
    top = float(np.abs(x).max()) if x.size else 0.0
    return x * np.float32(peak / top) if top > 0 else x


def panned(x: Sound, at: float) -> Sound:
    """Mono -> stereo at -1 (left) to 1: equal power and up to 0.3 ms between the ears."""
    at = min(max(at, -1.0), 1.0)
    angle = (at + 1) * np.pi / 4
    late = round(abs(at) * 0.0003 * RATE)
    delayed = np.concatenate([np.zeros(late, np.float32), x])[: len(x)] if late else x
    left, right = (delayed, x) if at > 0 else (x, delayed)
    return np.stack([left * np.float32(np.cos(angle)), right * np.float32(np.sin(angle))])


def add(bus: Sound, x: Sound, at: int, gain: float = 1.0) -> None:
    """Mix x (mono or stereo) into the bus from sample `at`; what lies outside is left out."""
    begin, end = max(at, 0), min(at + x.shape[-1], bus.shape[-1])
    if begin < end:
        bus[..., begin:end] += np.float32(gain) * x[..., begin - at : end - at]


def hall(seconds: float, rng: np.random.Generator, low: float = 120.0, high: float = 5000.0) -> Sound:
    """A stereo response of unit energy: noise dying by octaves, treble first, after a short gap."""
    n = samples(seconds * 1.1)
    t = clock(n)
    out = np.zeros((2, n), np.float32)
    for centre, share in ((180, 1.15), (360, 1.1), (720, 1.0), (1440, 0.9), (2880, 0.7), (5760, 0.45)):
        decay = np.exp(-6.9078 * t / (seconds * share)).astype(np.float32)
        out += wide_noise(n, rng, 0, centre / 1.41, centre * 1.41) * decay
    out = filtered(out, low, high, 1)
    gap = samples(0.018)
    out[:, :gap] = 0
    return faded(out / np.sqrt((out**2).sum() / 2), 0.0, 0.1)


def reverberate(bus: Sound, response: Sound, wet: float) -> None:
    """Add the room to the bus in place, in chunks: a ten-minute score stays within its memory."""
    tail = np.zeros((2, 0), np.float32)
    for begin in range(0, bus.shape[1], _CHUNK):
        dry = bus[:, begin : begin + _CHUNK]
        room = (signal.oaconvolve(dry, response, axes=1) * wet).astype(np.float32)
        room[:, : tail.shape[1]] += tail[:, : room.shape[1]]
        tail = room[:, dry.shape[1] :]
        dry += room[:, : dry.shape[1]]


def loudness(x: Sound) -> float:
    """Integrated loudness in LUFS after ITU-R BS.1770-4 (48 kHz constants, both gates); -inf under 400 ms."""
    window, hop = samples(0.4), samples(0.1)
    if x.shape[-1] < window:
        return float("-inf")
    power = np.zeros(x.shape[-1] // hop)
    for channel in np.atleast_2d(x):
        shelf = signal.lfilter(
            (1.53512485958697, -2.69169618940638, 1.19839281085285), (1, -1.69065929318241, 0.73248077421585), channel
        )
        weighted = signal.lfilter((1, -2, 1), (1, -1.99004745483398, 0.99007225036621), shelf)
        power += (weighted[: len(power) * hop].reshape(-1, hop) ** 2).mean(1)
    blocks = np.convolve(power, np.ones(4) / 4, "valid") + 1e-15
    loud = blocks[blocks > decibels(2 * (-70 + 0.691))]
    if not len(loud):
        return float("-inf")
    kept = loud[loud > loud.mean() / 10]
    return float(-0.691 + 10 * np.log10(kept.mean()))


def write_wav(path: Path, sound: Sound, rng: np.random.Generator) -> None:
    """48 kHz, stereo, 16 bit, with triangular dither where there is sound; digital silence stays silent."""
    with wave.open(str(path), "wb") as file:
        file.setnchannels(2)
        file.setsampwidth(2)
        file.setframerate(RATE)
        for begin in range(0, sound.shape[1], _CHUNK):
            part = sound[:, begin : begin + _CHUNK].T
            dither = rng.random(part.shape, dtype=np.float32) - rng.random(part.shape, dtype=np.float32)
            whole = np.rint(part * 32767 + np.where(part == 0, 0, dither))
            file.writeframes(np.clip(whole, -32767, 32767).astype("<i2").tobytes())

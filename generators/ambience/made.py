"""Beds people and their machines make. Each is (samples, rng) -> stereo."""

import numpy as np
from scipy import signal

from generators.ambience.grains import scattered, ticks
from generators.sound import (
    RATE,
    Sound,
    add,
    clock,
    decibels,
    drift,
    filtered,
    hall,
    noise,
    panned,
    reverberate,
    samples,
    single,
    struck,
    wide_noise,
)

_VOWELS = ((700, 1220, 2600), (300, 2200, 3000), (500, 1500, 2500), (400, 800, 2600), (600, 1000, 2500))


def crowd(n: int, rng: np.random.Generator, voices: int = 14) -> Sound:
    """Babble without words: each voice jumps between vowels at the rate of syllables. Made at 16 kHz."""
    third = RATE // 3
    m = n // 3 + 1
    t = np.arange(m) / third
    out = np.zeros((2, m), np.float32)
    for _ in range(voices):
        pitch = rng.uniform(95, 140) if rng.random() < 0.5 else rng.uniform(170, 250)
        rate = rng.uniform(3.2, 5.2)
        place = t * rate + rng.random()
        syllable = place.astype(int)
        vowels = rng.integers(0, len(_VOWELS), syllable[-1] + 1)
        loud = (
            rng.choice([0, 0.4, 1], len(vowels), p=[0.25, 0.3, 0.45])
            * np.repeat(rng.choice([0, 1], len(vowels) // 9 + 1, p=[0.35, 0.65]), 9)[: len(vowels)]
        )
        level = np.sin(np.pi * (place % 1)) ** 0.6 * loud[syllable]
        tune = np.interp(
            t,
            np.arange(0, t[-1] + 2, 0.3),
            rng.standard_normal(int(t[-1] / 0.3) + 8)[: len(np.arange(0, t[-1] + 2, 0.3))],
        )
        buzz = (np.cumsum(pitch * (1 + 0.1 * tune)) / third) % 1 - 0.5 + 0.15 * rng.standard_normal(m)
        spoken = np.zeros(m)
        for k, formants in enumerate(_VOWELS):
            part = buzz * (vowels[syllable] == k)
            for centre, gain in zip(formants, (1, 0.5, 0.2), strict=True):
                b, a = signal.iirpeak(centre * (1.12 if pitch > 160 else 1), 6, fs=third)
                spoken += gain * signal.lfilter(b, a, part)
        angle = rng.random() * np.pi / 2
        weight = rng.uniform(0.25, 1) * np.array([[np.cos(angle)], [np.sin(angle)]])
        out += ((spoken * level) * weight).astype(np.float32)
    full = signal.resample_poly(out, 3, 1, axis=1)[:, :n].astype(np.float32)
    room = filtered(full, 150, 4200, 1)
    reverberate(room, hall(0.8, rng, 150, 3500), 0.5)
    return room


def market(n: int, rng: np.random.Generator) -> Sound:
    """A crowd in the open with crates, coins and crockery."""
    out = crowd(n, rng, 16)
    level = float(np.std(out))
    for at in rng.integers(0, n, rng.poisson(1.6 * n / RATE)):
        f = np.exp(rng.uniform(np.log(500), np.log(4000)))
        clink = struck([f, f * 2.3, f * 3.9], [0.12, 0.08, 0.05], [1, 0.6, 0.3], samples(0.16))
        add(out, panned(clink, rng.uniform(-0.9, 0.9)), int(at), level * rng.lognormal(0.1, 0.5))
    return out


def city(n: int, rng: np.random.Generator) -> Sound:
    """Far traffic as a rumble, cars passing by left to right or back, a horn now and then."""
    out = 0.55 * wide_noise(n, rng, -5, 45, 900)
    t = clock(n)
    for middle in rng.uniform(0, n / RATE, rng.poisson(0.35 * n / RATE) + 1):
        near = 1 / (1 + ((t - middle) / rng.uniform(0.6, 1.3)) ** 2)
        side = np.clip((t - middle) / 2.5, -1, 1) * rng.choice([-1, 1])
        tyres = noise(n, rng, -2.5, 150, 2600) * near * rng.uniform(0.2, 0.6)
        out += np.stack([tyres * np.sqrt(0.5 - 0.5 * side), tyres * np.sqrt(0.5 + 0.5 * side)]).astype(np.float32)
    for at in rng.integers(0, n, rng.poisson(0.08 * n / RATE)):
        long = clock(samples(rng.uniform(0.15, 0.5)))
        honk = np.sign(np.sin(2 * np.pi * 415 * long)) + np.sign(np.sin(2 * np.pi * 523 * long))
        soft = filtered(honk.astype(np.float32) * np.abs(np.sin(np.pi * long / long[-1])) ** 0.3, 300, 1400, 1)
        add(out, panned(soft, rng.uniform(-0.9, 0.9)), int(at), 0.10)
    return out


def _hum(n: int, rng: np.random.Generator, pitch: float, partials: tuple[tuple[float, float], ...]) -> Sound:
    """Beating partials, a little different in each ear."""
    t = clock(n).astype(np.float64)
    out = np.zeros((2, n), np.float32)
    for ratio, gain in partials:
        for side in (0, 1):
            slow = np.clip(0.75 + 0.25 * drift(n, rng, 0.25), 0.2, 1.5)
            turn = 2 * np.pi * (pitch * ratio + rng.uniform(-0.3, 0.3)) * t + rng.uniform(0, 6.28)
            out[side] += gain * slow * np.sin(turn).astype(np.float32)
    return out


def space(n: int, rng: np.random.Generator) -> Sound:
    tones = ((1, 1.0), (1.5, 0.5), (2, 0.45), (3, 0.22), (4.02, 0.16), (6.01, 0.09), (8.03, 0.05))
    air = wide_noise(n, rng, -3, 180, 1800) * np.clip(0.6 + 0.4 * drift(n, rng, 0.3), 0.1, 1.5)
    return single(_hum(n, rng, 52, tones) + 0.22 * air)


def room_tone(n: int, rng: np.random.Generator) -> Sound:
    return wide_noise(n, rng, -5, 40, 1200)


def church(n: int, rng: np.random.Generator) -> Sound:
    """A great still room: low air and, far off, something touched."""
    out = wide_noise(n, rng, -4.5, 35, 700) * np.clip(0.8 + 0.15 * drift(n, rng, 0.3), 0.3, 1.3)
    far = np.zeros((2, n), np.float32)
    for at in rng.integers(0, n, rng.poisson(0.25 * n / RATE) + 1):
        f = rng.uniform(150, 500)
        knock = struck([f, f * 1.9, f * 3.1], [0.1, 0.07, 0.04], [1, 0.5, 0.3], samples(0.15))
        add(far, panned(knock, rng.uniform(-0.8, 0.8)), int(at), rng.uniform(0.3, 0.8))
    reverberate(far, hall(3.5, rng, 120, 3500), 1.0)
    return single(out + 0.5 * far)


def corridor_hum(n: int, rng: np.random.Generator) -> Sound:
    """Ventilation and mains: 50 Hz and its even harmonics above a duct's breath."""
    duct = wide_noise(n, rng, -5, 60, 900)
    return 0.8 * _hum(n, rng, 50, ((1, 0.5), (2, 1.0), (3, 0.3), (4, 0.45), (6, 0.18), (12, 0.06))) + 0.3 * duct


def train(n: int, rng: np.random.Generator) -> Sound:
    """Rolling rumble and pairs of wheels over the joints."""
    out = 0.22 * wide_noise(n, rng, -4, 40, 1500) * np.clip(0.9 + 0.12 * drift(n, rng, 1.5), 0.5, 1.5)
    clack = struck([180, 410, 890, 1650], [0.09, 0.06, 0.04, 0.03], [1, 0.8, 0.5, 0.4], samples(0.14))
    for t in np.arange(0.1, n / RATE, 0.92):
        for offset, gain in ((0, 1.0), (0.13, 0.8)):
            add(out, panned(clack, 0.25 * float(np.sin(t))), samples(t + offset), gain * rng.uniform(0.85, 1.1))
    return single(out)


def engine(n: int, rng: np.random.Generator, rpm: float = 950.0) -> Sound:
    """Four cylinders firing through an exhaust (a comb), with combustion noise on each pulse."""
    fires = rpm / 30 * (1 + 0.012 * drift(n, rng, 4))
    beats = np.flatnonzero(np.diff(np.floor(np.cumsum(fires, dtype=np.float64) / RATE)))
    x = np.zeros(n, np.float32)
    uneven = 1 + 0.16 * rng.standard_normal(4)
    x[beats] = uneven[np.arange(len(beats)) % 4] * (1 + 0.08 * rng.standard_normal(len(beats)))
    pulse = np.hanning(samples(0.0055)).astype(np.float32)
    y = signal.oaconvolve(x, pulse)[:n]
    bang = signal.oaconvolve(x, np.exp(-clock(samples(0.02)) / 0.005))[:n]
    out = np.stack([y + 0.6 * bang * noise(n, rng, -2, 200, 3500) for _ in range(2)])
    for metres, gain in ((1.9, 0.6), (0.83, 0.4)):
        comb = np.zeros(samples(2 * metres / 360) + 1)
        comb[0], comb[-1] = 1, -gain
        out = signal.lfilter([1], comb, out, axis=1)
    return filtered(filtered(out.astype(np.float32), 35), 0, 3500, 1)


def helicopter(n: int, rng: np.random.Generator) -> Sound:
    slap = np.exp(-9 * ((clock(n) * 11) % 1)).astype(np.float32)
    slap = filtered(slap, 0, 200, 1)
    blades = wide_noise(n, rng, -3, 60, 900) * slap * (1 + 0.15 * drift(n, rng, 4))
    return single(
        blades + 0.06 * wide_noise(n, rng, -1, 700, 3500) + 0.04 * _hum(n, rng, 148, ((1, 1.0), (2, 0.5), (3, 0.3)))
    )


def rocket(n: int, rng: np.random.Generator) -> Sound:
    crackle = np.clip(drift(n, rng, 180), 0.5, 4)
    return single(
        np.tanh(0.8 * wide_noise(n, rng, -4, 30, 800) * crackle)
        + 0.10 * wide_noise(n, rng, 0, 1500, 9000) * (crackle - 0.4)
    )


def radio_static(n: int, rng: np.random.Generator) -> Sound:
    hiss = wide_noise(n, rng, 0, 300, 4200) * np.clip(0.6 + 0.3 * drift(n, rng, 12), 0.1, 1.6)
    pitch = np.abs(900 + 600 * drift(n, rng, 1.4))
    squeal = np.sin(2 * np.pi * np.cumsum(pitch, dtype=np.float64) / RATE) * np.clip(drift(n, rng, 2), 0, 1)
    return single(
        hiss + 0.35 * squeal.astype(np.float32) + 0.8 * scattered(ticks(30, 800, 4000, 0.003, rng), n, 14, rng)
    )


def ticking(n: int, rng: np.random.Generator) -> Sound:
    """A clock in a quiet room, tick higher than tock."""
    out = decibels(-46) * room_tone(n, rng)
    for k, t in enumerate(np.arange(0.1, n / RATE, 0.5)):
        f = (2350, 1980)[k % 2]
        tick = struck([f, f * 1.62, f * 2.71, 640], [0.02, 0.015, 0.01, 0.035], [1, 0.7, 0.5, 0.4], samples(0.05))
        add(out, panned(tick, 0.15), samples(t), rng.uniform(0.28, 0.32))
        add(out, panned(tick, -0.4), samples(t + 0.028), 0.08)
    return out

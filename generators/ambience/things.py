"""Spots of things that are struck, rung, opened or pressed. Each is (rng) -> stereo, beginning at once."""

import numpy as np

from generators.ambience.grains import scattered, ticks
from generators.sound import RATE, Sound, add, clock, drift, faded, noise, panned, peaked, samples, struck

_BODIES: dict[str, tuple[tuple[float, ...], tuple[float, ...], tuple[float, ...]]] = {
    "wood": (
        (98, 187, 271, 402, 561, 790, 1180, 1740),
        (0.16, 0.13, 0.11, 0.09, 0.07, 0.05, 0.035, 0.02),
        (1, 0.8, 0.7, 0.5, 0.4, 0.3, 0.2, 0.1),
    ),
    "stone": (
        (410, 930, 1480, 2350, 3620, 5200),
        (0.03, 0.022, 0.018, 0.014, 0.01, 0.008),
        (0.6, 0.8, 1, 0.8, 0.6, 0.4),
    ),
    "metal": (
        (212, 391, 648, 1007, 1523, 2210, 3120, 4390, 6100),
        (1.1, 0.95, 0.8, 0.7, 0.55, 0.42, 0.3, 0.22, 0.15),
        (0.5, 0.8, 1, 0.9, 0.8, 0.6, 0.5, 0.35, 0.2),
    ),
    "glass": ((1270, 2110, 3340, 4720, 6350, 8200), (0.35, 0.28, 0.2, 0.16, 0.12, 0.08), (0.8, 1, 0.8, 0.6, 0.5, 0.3)),
    "plastic": ((330, 720, 1190, 1950), (0.05, 0.04, 0.03, 0.02), (1, 0.8, 0.5, 0.3)),
}
"""Modes of a body of unit size: frequencies (Hz), times to fall by 60 dB (s), levels."""


def _hit(rng: np.random.Generator, body: str, size: float = 1.0, hard: float = 0.6) -> Sound:
    """Mono, unit peak. A harder stroke excites higher modes and adds the contact's click."""
    f, t60, a = (np.array(v) for v in _BODIES[body])
    f = f / size * rng.uniform(0.96, 1.04, len(f))
    n = samples(float(t60.max()) * size**0.6 * 1.1 + 0.05)
    y = struck(f, t60 * size**0.6, a * rng.uniform(0.6, 1.2, len(f)) * np.exp(-f / (700 + 9000 * hard)), n)
    k = samples(0.004 / (0.5 + hard))
    y[:k] += (0.5 * hard * rng.standard_normal(k) * np.hanning(k)).astype(np.float32)
    return peaked(faded(y, 0.0004, 0.02))


def _placed(hits: list[tuple[float, float, float, Sound]], seconds: float) -> Sound:
    """(at in seconds, level, side, mono) -> stereo."""
    out = np.zeros((2, samples(seconds)), np.float32)
    for at, level, side, sound in hits:
        add(out, panned(sound, side), samples(at), level)
    return faded(out, 0.0005, 0.05)


def _creak(rng: np.random.Generator, seconds: float) -> Sound:
    """Stick and slip: a jittered train of releases exciting wood."""
    n = samples(seconds)
    u = np.linspace(0, 1, n)
    rate = np.interp(u, [0, 0.35, 0.7, 1], [26, 85, 60, 18]) * (1 + 0.25 * drift(n, rng, 8) + 0.1 * drift(n, rng, 50))
    slips = np.flatnonzero(np.diff(np.floor(np.cumsum(np.maximum(rate, 5)) / RATE)))
    body = struck([255, 486, 704, 1045, 1480, 2260, 3350], 0.05, [1, 0.8, 0.7, 0.5, 0.5, 0.4, 0.25], samples(0.08))
    out = np.zeros(n, np.float32)
    for at, level in zip(slips, rng.lognormal(0, 0.35, len(slips)), strict=True):
        add(out, body, int(at), float(level))
    return peaked(faded((out * np.sin(np.pi * u) ** 0.5).astype(np.float32), 0.002, 0.05))


def creak(rng: np.random.Generator) -> Sound:
    return _placed([(0, 1, 0.1, _creak(rng, rng.uniform(1.0, 1.4)))], 1.5)


def door(rng: np.random.Generator) -> Sound:
    """Handle and latch, a creak, and shut."""
    swing = rng.uniform(0.7, 1.0)
    return _placed(
        [
            (0, 0.35, 0, _hit(rng, "metal", 0.32, 0.9)[: samples(0.12)]),
            (0.08, 0.5, 0, _hit(rng, "wood", 0.7, 0.4)),
            (0.15, 0.4, 0.1, _creak(rng, swing)),
            (0.25 + swing, 1.0, 0, _hit(rng, "wood", 1.6, 0.7)),
            (0.265 + swing, 0.4, 0, _hit(rng, "metal", 0.33, 0.9)[: samples(0.15)]),
        ],
        1.6 + swing,
    )


def door_slam(rng: np.random.Generator) -> Sound:
    t = clock(samples(0.5))
    thud = (
        np.sin(2 * np.pi * 52 * t) * np.exp(-t / 0.08) + 0.5 * noise(len(t), rng, -2, 60, 900) * np.exp(-t / 0.04)
    ).astype(np.float32)
    rattle = [(0.05 + 0.045 * k, 0.15 * 0.6**k, 0.1, _hit(rng, "metal", 0.5, 0.7)[: samples(0.15)]) for k in range(3)]
    return _placed([(0, 1, 0, _hit(rng, "wood", 2.0, 0.8)), (0, 0.8, 0, thud), *rattle], 0.9)


def knock(rng: np.random.Generator) -> Sound:
    return _placed([(0.23 * k, 1 - 0.1 * k, 0.15, _hit(rng, "wood", 0.75, 0.5)) for k in range(3)], 0.9)


def footsteps(rng: np.random.Generator) -> Sound:
    """Four steps on stone at a walk: heel, then toe."""
    hits = []
    for k in range(4):
        at = 0.55 * k + (rng.uniform(0, 0.02) if k else 0)
        side = 0.12 if k % 2 else -0.12
        t = clock(samples(0.06))
        thump = (np.sin(2 * np.pi * 85 * t) * np.exp(-t / 0.015)).astype(np.float32)
        grit = ticks(1, 1200, 4000, 0.03, rng)[0]
        for later, level in ((0, 1.0), (rng.uniform(0.06, 0.09), 0.55)):
            hits += [
                (at + later, level * 0.6, side, _hit(rng, "stone", rng.uniform(0.9, 1.1), 0.5)),
                (at + later, level * 0.5, side, thump),
            ]
        hits.append((at + 0.02, 0.2, side, grit))
    return _placed(hits, 2.2)


def bell(rng: np.random.Generator) -> Sound:
    """A small bright bell, struck twice."""
    f = rng.uniform(1150, 1300) * np.array([1, 2.0, 2.76, 4.1, 5.4])
    ring = struck(
        np.concatenate([f, f * 1.0012]), [1.6, 1.1, 0.8, 0.5, 0.3] * 2, [1, 0.5, 0.6, 0.3, 0.2] * 2, samples(1.8)
    )
    return _placed([(0, 1, -0.1, ring), (0.28, 0.7, -0.1, ring)], 2.1)


def church_bell(rng: np.random.Generator) -> Sound:
    """Hum, prime, tierce, quint, nominal and above, in beating pairs."""
    ratios = np.array([0.5, 1, 1.183, 1.506, 2, 2.514, 2.662, 3.011, 4.166, 5.433, 6.796])
    levels = np.array([0.45, 0.75, 0.8, 0.35, 1, 0.35, 0.3, 0.4, 0.3, 0.2, 0.12])
    t60 = 4.5 * np.array([1.5, 1.1, 0.9, 0.7, 0.6, 0.42, 0.4, 0.34, 0.24, 0.17, 0.12])
    f = rng.uniform(290, 330) * ratios
    out = []
    for _ in range(2):
        pair = np.concatenate([f, f * (1 + rng.uniform(0.0006, 0.0025, len(f)))])
        out.append(struck(pair, np.tile(t60, 2), np.concatenate([levels, 0.6 * levels]), samples(5)))
    return faded(np.stack(out), 0.0008, 1.0)


def glass(rng: np.random.Generator) -> Sound:
    """The crack of the pane, then shards falling and bouncing."""
    n = samples(1.8)
    pane = _placed([(0, 0.8, 0, _hit(rng, "glass", 1.6, 1.0)), (0, 0.9, 0, ticks(1, 3000, 5000, 0.05, rng)[0])], 1.8)
    shards = []
    for f in np.exp(rng.uniform(np.log(1900), np.log(11_000), 50)):
        m = struck(
            [f, f * rng.uniform(1.4, 1.8), f * rng.uniform(2.2, 2.7)],
            rng.uniform(0.04, 0.26),
            [1, 0.6, 0.3],
            samples(0.26),
        )
        shards.append(m)
    rain = scattered(shards, n, 75, rng, 0.6, np.exp(-3.2 * clock(n)))
    return faded(np.tanh(pane + 0.28 * rain), 0.0003, 0.4)


def sword(rng: np.random.Generator) -> Sound:
    f = np.array([830, 1390, 2260, 3105, 4270, 5740, 7190]) * rng.uniform(0.95, 1.05)
    ring = struck(
        np.concatenate([f, f * 1.006]),
        np.tile(np.linspace(1.5, 0.5, 7), 2),
        np.tile(np.linspace(1, 0.4, 7), 2),
        samples(1.6),
    )
    return _placed([(0, 0.3, 0.1, ring), (0, 0.7, -0.1, ticks(1, 4000, 6000, 0.06, rng)[0])], 1.6)


def lever(rng: np.random.Generator) -> Sound:
    return _placed(
        [
            (0, 0.4, 0, _hit(rng, "metal", 0.5, 0.8)[: samples(0.2)]),
            (0.16, 1, 0, _hit(rng, "metal", 1.1, 0.6)),
            (0.16, 0.8, 0, _hit(rng, "wood", 1.2, 0.5)),
        ],
        1.2,
    )


def impact(rng: np.random.Generator) -> Sound:
    t = clock(samples(0.4))
    thud = (np.sin(2 * np.pi * (48 + 40 * np.exp(-30 * t)) * t) * np.exp(-t / 0.09)).astype(np.float32)
    return _placed(
        [(0, 1, 0, thud), (0, 0.6, 0.1, _hit(rng, "wood", 1.9, 0.5)), (0.05, 0.15, -0.2, _hit(rng, "wood", 0.8, 0.5))],
        0.8,
    )


def paper(rng: np.random.Generator) -> Sound:
    n = samples(0.8)
    rustle = scattered(ticks(40, 2500, 9000, 0.004, rng), n, 420, rng, 0.9, np.clip(0.6 + drift(n, rng, 14), 0.02, 3))
    return faded(rustle, 0.001, 0.1)


def camera_shutter(rng: np.random.Generator) -> Sound:
    click = _hit(rng, "plastic", 0.5, 1.0)
    return _placed(
        [
            (0, 1, 0, click),
            (0, 0.4, 0, ticks(1, 3000, 6000, 0.01, rng)[0]),
            (0.075, 0.7, 0.05, _hit(rng, "plastic", 0.6, 1.0)),
        ],
        0.25,
    )


def keypad(rng: np.random.Generator) -> Sound:
    """A handful of keys."""
    hits, at = [], 0.0
    for _ in range(7):
        hits.append(
            (at, rng.uniform(0.6, 1.0), rng.uniform(-0.2, 0.2), _hit(rng, "plastic", rng.uniform(0.4, 0.6), 0.9))
        )
        at += rng.gamma(6, 0.13 / 6)
    return _placed(hits, at + 0.2)


def tick(rng: np.random.Generator) -> Sound:
    hits = []
    for k in range(4):
        f = (2350, 1980)[k % 2] * rng.uniform(0.99, 1.01)
        hits.append(
            (
                0.5 * k,
                1.0,
                0.1,
                struck([f, f * 1.62, f * 2.71, 640], [0.02, 0.015, 0.01, 0.035], [1, 0.7, 0.5, 0.4], samples(0.05)),
            )
        )
    return _placed(hits, 1.7)


def beep(rng: np.random.Generator) -> Sound:
    pitch = rng.choice([1320.0, 1175.0, 1480.0])
    tones = [
        (0.11 * k, 1.0, 0.1, faded(struck([pitch * r, pitch * r * 2], 0.4, [1, 0.15], samples(0.1)), 0.002, 0.02))
        for k, r in enumerate((1, 4 / 3))
    ]
    return _placed(tones, 0.35)


def alarm(rng: np.random.Generator) -> Sound:
    """Three rounds of two tones."""
    n = samples(1.5)
    t = clock(n).astype(np.float64)
    pitch = np.where((t % 0.5) < 0.25, 880, 660) * rng.uniform(0.99, 1.01)
    tone = np.tanh(2 * np.sin(2 * np.pi * np.cumsum(pitch) / RATE)) * 0.6
    return faded(np.stack([tone, np.roll(tone, samples(0.0004))]).astype(np.float32), 0.004, 0.03)


def horn(rng: np.random.Generator) -> Sound:
    """A ship's: two low reeds a fifth apart, opening as the air comes."""
    n = samples(2.6)
    t = clock(n).astype(np.float64)
    level = np.minimum(1, t / 0.12) * np.minimum(1, (2.6 - t) / 0.5)
    out = np.zeros((2, n), np.float32)
    for pitch, side in ((116.5, 0), (174.6, 1)):
        turn = 2 * np.pi * pitch * rng.uniform(0.995, 1.005) * t
        tone = sum(np.sin(k * turn) / k**0.9 * np.exp(-((k * pitch / 1400) ** 2)) for k in range(1, 16)) * level
        out[side] += tone.astype(np.float32)
        out[1 - side] += 0.6 * tone.astype(np.float32)
    return faded(out, 0.004, 0.2)


def shimmer(rng: np.random.Generator) -> Sound:
    """Tiny bells running upward, then hanging in the air."""
    hits = []
    for k in range(26):
        f = 1050 * 2 ** (rng.choice([0, 2, 4, 7, 9]) / 12 + k // 9)
        hits.append(
            (
                0.045 * k,
                1 - 0.02 * k,
                rng.uniform(-0.8, 0.8),
                struck([f, f * 2.76, f * 5.4], [1.2, 0.5, 0.2], [1, 0.3, 0.12], samples(1.2)),
            )
        )
    return _placed(hits, 2.4)

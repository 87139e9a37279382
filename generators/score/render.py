"""MusicOrder -> a WAV as long as the film: compose, play note by note into one bus, hall, level."""

from pathlib import Path

import numpy as np

from film import MusicOrder, derive_seed
from generators.base import Progress, Rendered
from generators.score.compose import Part, compose, parts_of
from generators.score.drums import DRUMS, drum
from generators.score.ensemble import bowed_or_blown
from generators.score.figures import Note
from generators.score.moods import STYLES
from generators.score.plucked import PLUCKED, plucked
from generators.score.soloist import PLAYERS, solo
from generators.sound import RATE, Sound, add, decibels, hall, loudness, reverberate, sample_at, samples, write_wav

LOUDNESS = -20.0
"""LUFS, unless its peak would pass PEAK: level is set by gain alone, nothing is squashed."""
PEAK = -3.2
"""dBFS; a little under the ceiling of -3 for what lies between samples."""
_HUSH = 0.12
"""Seconds in which everything dies before a silence."""
_FADE = 1.5
"""Seconds of fade at the end of a film without a button."""


def render(order: MusicOrder, into: Path, progress: Progress) -> Rendered:
    notes = compose(order)
    parts = parts_of(order)
    bus = np.zeros((2, sample_at(order.frames, order.rate)), np.float32)
    rng = np.random.default_rng(derive_seed(order.seed, "players"))
    for done, note in enumerate(notes):
        add(bus, play(note, rng), round(note.at * RATE))
        if done % 50 == 0:
            progress(0.9 * done / len(notes))
    _ride(bus, parts)
    wet = float(np.mean([STYLES[p.section.mood].wet for p in parts]))
    reverberate(bus, hall(2.0 + wet, np.random.default_rng(derive_seed(order.seed, "hall"))), 0.8 * wet)
    _silence(bus, order, parts)
    if (top := float(np.abs(bus).max())) > 0:
        measured = loudness(bus)
        wanted = decibels(LOUDNESS - measured) if np.isfinite(measured) else 1.0
        bus *= np.float32(min(wanted, decibels(PEAK) / top))
    path = into / "score.wav"
    write_wav(path, bus, np.random.default_rng(derive_seed(order.seed, "dither")))
    progress(1.0)
    return Rendered(media=path)


def play(note: Note, rng: np.random.Generator) -> Sound:
    """One note of any voice: stereo, with what rings after it."""
    force = min(max(note.force, 0.05), 1.0)
    if note.voice in PLAYERS:
        return solo(note.voice, note.pitch, note.long, force, rng)
    if note.voice in PLUCKED:
        return plucked(note.voice, note.pitch, note.long, force)
    if note.voice in DRUMS:
        return drum(note.voice, note.pitch, note.long, force, rng)
    return bowed_or_blown(note.voice, note.pitch, note.long, force, rng)


def _ride(bus: Sound, parts: list[Part]) -> None:
    """The fader: up to 8 dB down where little is at stake, gliding towards the next section and stepping at the cut."""
    for part in parts:
        begin, end = round(part.begin * RATE), round(part.end * RATE)
        share = np.linspace(0, 1, max(end - begin, 1), dtype=np.float32)[: end - begin]
        intensity = part.section.intensity + 0.5 * (part.goal - part.section.intensity) * share**2
        step = min(samples(0.02), end - begin)
        gain = np.power(10, -8 / 20 * (1 - intensity)).astype(np.float32)
        if begin and step:
            # the note of the new downbeat begins here: slide quickly, before it is loud
            gain[:step] = np.linspace(_ride_end(parts, part), gain[step - 1], step, dtype=np.float32)
        bus[:, begin:end] *= gain[: bus.shape[1] - begin]


def _ride_end(parts: list[Part], part: Part) -> float:
    """The gain at which the section before ended."""
    before = parts[parts.index(part) - 1]
    intensity = before.section.intensity + 0.5 * (before.goal - before.section.intensity)
    return decibels(-8 * (1 - intensity))


def _silence(bus: Sound, order: MusicOrder, parts: list[Part]) -> None:
    """Nothing at all in silent sections, and an end that does not click."""
    total = bus.shape[1]
    for part in (p for p in parts if p.section.silent):
        begin, end = round(part.begin * RATE), round(part.end * RATE)
        fall = min(samples(_HUSH), begin)
        bus[:, begin - fall : begin] *= np.cos(np.linspace(0, np.pi / 2, fall, dtype=np.float32)) ** 2
        bus[:, begin:end] = 0
        rise = min(samples(0.004), total - end)
        bus[:, end : end + rise] *= np.linspace(0, 1, rise, dtype=np.float32)
    fall = min(samples(0.8 if order.button else _FADE), total)
    bus[:, total - fall :] *= np.cos(np.linspace(0, np.pi / 2, fall, dtype=np.float32)) ** 2

"""Figures of accompaniment: one bar and a layer -> notes. A figure's name is its function's."""

from collections.abc import Callable, Iterator
from typing import NamedTuple

import numpy as np

from generators.score.harmony import Chord, degree, nearest, nearest_step
from generators.score.moods import Layer


class Note(NamedTuple):
    at: float
    """Seconds of the film."""
    long: float
    pitch: int
    force: float
    """0 to 1."""
    voice: str


class Bar(NamedTuple):
    number: int
    """In its section."""
    beats: tuple[float, ...]
    """Where its beats fall, and last where the next bar begins; seconds."""
    chord: Chord
    voices: tuple[int, ...]
    tonic: int
    scale: str
    force: float
    """From the intensity."""
    speech: bool
    rng: np.random.Generator

    @property
    def metre(self) -> int:
        return len(self.beats) - 1

    @property
    def long(self) -> float:
        return self.beats[-1] - self.beats[0]

    @property
    def bass(self) -> int:
        """The chord's root from 36 (C2) to 47."""
        return 36 + (self.tonic + self.chord.root) % 12

    @property
    def classes(self) -> tuple[int, ...]:
        return self.chord.classes(self.tonic)

    def when(self, beat: float) -> float:
        """Beats may be fractions: 1.5 is halfway between the second and the third."""
        return float(np.interp(beat, np.arange(len(self.beats)), self.beats))


def _note(bar: Bar, layer: Layer, beat: float, beats: float, pitch: int, accent: float = 1.0) -> Note:
    at = bar.when(beat)
    end = bar.when(beat + beats) if beat + beats <= bar.metre else at + beats * bar.long / bar.metre
    # nobody plays exactly together, but never before the beat and never late on a downbeat
    late = abs(bar.rng.normal(0, 0.005)) if beat else 0.0
    return Note(at + late, end - at, pitch + 12 * layer.octave, bar.force * layer.force * accent, layer.voice)


def _split(bar: Bar, step: float) -> np.ndarray[tuple[int], np.dtype[np.float64]]:
    return np.arange(0, bar.metre - 1e-6, step)


def sustain(bar: Bar, layer: Layer) -> Iterator[Note]:
    for k, pitch in enumerate(bar.voices):
        yield _note(bar, layer, 0, bar.metre, pitch, 1 - 0.06 * k)


def bass(bar: Bar, layer: Layer) -> Iterator[Note]:
    yield _note(bar, layer, 0, bar.metre, bar.bass)


def inner(bar: Bar, layer: Layer) -> Iterator[Note]:
    """A tenor line that leans into the next bar."""
    tone = nearest(bar.bass + 19, bar.classes)
    yield _note(bar, layer, 0, bar.metre - 1, tone)
    step = nearest_step(bar.scale, bar.tonic % 12, tone)
    yield _note(
        bar, layer, bar.metre - 1, 1, degree(bar.scale, bar.tonic % 12, step + int(bar.rng.choice([-1, 1]))), 0.9
    )


def high(bar: Bar, layer: Layer) -> Iterator[Note]:
    for pitch in bar.voices[2:]:
        yield _note(bar, layer, 0, bar.metre, pitch + 12)


def arpeggio(bar: Bar, layer: Layer) -> Iterator[Note]:
    v = bar.voices
    pattern = (bar.bass + 12, v[0], v[1], v[2], v[3], v[2], v[1], v[2])
    for k, beat in enumerate(_split(bar, 1 if bar.speech else 0.5)):
        yield _note(bar, layer, beat, 1.5, pattern[k % 8], bar.rng.uniform(0.85, 1.08) * (0.85 if k else 1.1))


def broken(bar: Bar, layer: Layer) -> Iterator[Note]:
    v = bar.voices
    for beat, pitch in zip(_split(bar, 2 if bar.speech else 1), (bar.bass + 12, v[1], v[2], v[3]), strict=False):
        yield _note(bar, layer, beat, 3, pitch, bar.rng.uniform(0.85, 1.05))


def twinkle(bar: Bar, layer: Layer) -> Iterator[Note]:
    v = bar.voices
    pattern = (v[0], v[2], v[1] + 12, v[3], v[2] + 12, v[3], v[1] + 12, v[2])
    for k, beat in enumerate(_split(bar, 1 if bar.speech else 0.5)):
        yield _note(bar, layer, beat, 1.5, pattern[k % 8] + 12, bar.rng.uniform(0.75, 1.1))


def ostinato(bar: Bar, layer: Layer) -> Iterator[Note]:
    """A nagging low figure in the scale: eighths, sixteenths once it is loud."""
    places = (0, 0, 1, 0, 0, 3, 1, 0) if bar.number % 2 == 0 else (0, 0, 1, 0, 5, 3, 1, 0)
    step = 0.25 if bar.force > 0.55 and not bar.speech else 0.5
    low = nearest_step(bar.scale, bar.tonic % 12, bar.bass + 24)
    for k, beat in enumerate(_split(bar, step)):
        accent = 1.15 if beat % 2 == 0 else 0.95 if beat % 1 == 0 else 0.7
        place = 0 if step == 0.25 and k % 2 else places[int(beat * 2) % 8]
        yield _note(bar, layer, beat, step * 0.8, degree(bar.scale, bar.tonic % 12, low + place), accent)


def gallop(bar: Bar, layer: Layer) -> Iterator[Note]:
    v = bar.voices
    pattern = (v[0], v[2], v[1], v[2])
    for k, beat in enumerate(_split(bar, 0.5 if bar.speech else 0.25)):
        yield _note(bar, layer, beat, 0.2, pattern[k % 4], 1.15 if beat % 1 == 0 else 0.72)


def oompah(bar: Bar, layer: Layer) -> Iterator[Note]:
    for beat in range(bar.metre):
        if beat % 2 == 0:
            fifth = nearest(bar.bass + 7, bar.classes)
            yield _note(bar, layer, beat, 0.5, bar.bass + 12 if beat == 0 else fifth + 12, 1.1)
            continue
        for pitch in bar.voices[:3]:
            yield _note(bar, layer, beat, 0.4, pitch, 0.65)


def walk(bar: Bar, layer: Layer) -> Iterator[Note]:
    for beat in range(bar.metre):
        yield _note(
            bar, layer, beat, 0.6, bar.bass + 12 if beat == 0 else bar.voices[beat % 3], 1.0 if beat == 0 else 0.75
        )


def offbeats(bar: Bar, layer: Layer) -> Iterator[Note]:
    for beat in range(bar.metre):
        yield _note(bar, layer, beat + 0.5, 1.5, bar.voices[(beat + bar.number) % 4] + 12, 0.9)


def chips(bar: Bar, layer: Layer) -> Iterator[Note]:
    """Swung eighths hopping through the chord."""
    for beat in range(bar.metre):
        for late, accent in ((0, 1.0), (0.58, 0.75)):
            yield _note(bar, layer, beat + late, 0.4, bar.voices[(2 * beat + (late > 0) + bar.number) % 4] + 12, accent)


def drops(bar: Bar, layer: Layer) -> Iterator[Note]:
    """Single high notes that do not quite belong."""
    if bar.number % 2 and bar.metre > 2:
        for beat in (1, 2.5):
            yield _note(bar, layer, beat, 3, int(bar.rng.choice(bar.voices)) + 12 + int(bar.rng.integers(0, 2)))


def far(bar: Bar, layer: Layer) -> Iterator[Note]:
    yield _note(bar, layer, 0, bar.metre, bar.voices[3] + 13)


def rub(bar: Bar, layer: Layer) -> Iterator[Note]:
    """Two neighbours a semitone apart."""
    for up in (12, 13):
        yield _note(bar, layer, 0, bar.metre, bar.voices[2] + up)


def stabs(bar: Bar, layer: Layer) -> Iterator[Note]:
    for beat, long in ((0, 0.7), (2.5, 0.45)):
        for pitch in bar.voices[:3] if beat < bar.metre else ():
            yield _note(bar, layer, beat, long, pitch, 1.0 if beat == 0 else 0.85)


def pulse(bar: Bar, layer: Layer) -> Iterator[Note]:
    for beat in range(bar.metre):
        yield _note(bar, layer, beat, 0.3, bar.bass, 1.0 if beat == 0 else 0.75)


def ticks(bar: Bar, layer: Layer) -> Iterator[Note]:
    for beat in range(bar.metre):
        yield _note(bar, layer, beat + 0.5, 0.1, 80)


def shuffle(bar: Bar, layer: Layer) -> Iterator[Note]:
    for beat in range(bar.metre):
        for late, accent in ((0, 0.7), (0.58, 1.0)):
            yield _note(bar, layer, beat + late, 0.1, 80, accent)


def backbeat(bar: Bar, layer: Layer) -> Iterator[Note]:
    for beat in range(1, bar.metre, 2):
        yield _note(bar, layer, beat, 0.2, 60)


def toms(bar: Bar, layer: Layer) -> Iterator[Note]:
    for beat in (0, 0.75, 1.5, 2, 2.75, 3.5) if bar.force > 0.5 else (0, 1.5, 2.5):
        if beat < bar.metre:
            yield _note(bar, layer, beat, 1, bar.tonic, 1.1 if beat == 0 else 0.75)


def march(bar: Bar, layer: Layer) -> Iterator[Note]:
    for beat in _split(bar, 0.5):
        yield _note(bar, layer, beat, 0.2, 60, 1.0 if beat % 2 == 1 else 0.55)


def timpani(bar: Bar, layer: Layer) -> Iterator[Note]:
    for beat, accent in ((0, 1.1), (3, 0.7), (3.5, 0.8)):
        if beat < bar.metre:
            yield _note(bar, layer, beat, 1.5, bar.bass + 7 if bar.bass < 38 else bar.bass, accent)


def toll(bar: Bar, layer: Layer) -> Iterator[Note]:
    yield _note(bar, layer, 0, 2, bar.bass)


def crash(bar: Bar, layer: Layer) -> Iterator[Note]:
    if bar.number % 4 == 0:
        yield _note(bar, layer, 0, 4, 60)


Figure = Callable[[Bar, Layer], Iterator[Note]]
FIGURES: dict[str, Figure] = {
    f.__name__: f
    for f in (
        sustain, bass, inner, high, arpeggio, broken, twinkle, ostinato, gallop, oompah, walk, offbeats, chips, drops,
        far, rub, stabs, pulse, ticks, shuffle, backbeat, toms, march, timpani, toll, crash,
    )
}  # fmt: skip

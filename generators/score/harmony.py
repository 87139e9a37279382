"""Scales, chords, voice leading and the film's leitmotif. Pitches are MIDI numbers: 60 is middle C."""

import re
from typing import NamedTuple

import numpy as np

SCALES = {
    "ionian": (0, 2, 4, 5, 7, 9, 11),
    "dorian": (0, 2, 3, 5, 7, 9, 10),
    "phrygian": (0, 1, 3, 5, 7, 8, 10),
    "lydian": (0, 2, 4, 6, 7, 9, 11),
    "aeolian": (0, 2, 3, 5, 7, 8, 10),
    "harmonic": (0, 2, 3, 5, 7, 8, 11),
    "mystic": (0, 1, 3, 6, 7, 8, 11),
}
QUALITIES = {
    "": (0, 4, 7),
    "m": (0, 3, 7),
    "m7": (0, 3, 7, 10),
    "M7": (0, 4, 7, 11),
    "add9": (0, 4, 7, 14),
    "m9": (0, 3, 7, 14),
    "sus": (0, 5, 7),
    "dim": (0, 3, 6),
    "cluster": (0, 1, 7),
    "tritone": (0, 6, 11),
}


class Chord(NamedTuple):
    root: int
    """Semitones above the tonic."""
    quality: str = ""

    def classes(self, tonic: int) -> tuple[int, ...]:
        """Pitch classes, root first."""
        return tuple((tonic + self.root + i) % 12 for i in QUALITIES[self.quality])


def chords(text: str) -> tuple[Chord, ...]:
    """'0m 8 3 10sus' -> chords on 0, 8, 3 and 10 semitones above the tonic."""
    return tuple(Chord(int(root), quality) for root, quality in re.findall(r"(\d+)(\S*)", text))


class Motif(NamedTuple):
    """What one remembers of a film's music: steps of the scale and their lengths in beats."""

    steps: tuple[int, ...]
    beats: tuple[float, ...]


_RHYTHMS = ((1.5, 0.5, 1, 1), (1, 1, 1.5, 0.5), (2, 1, 0.5, 0.5), (0.5, 0.5, 1, 2), (1, 0.5, 0.5, 2))


def make_motif(rng: np.random.Generator) -> Motif:
    """Four or five notes: a memorable first interval, then mostly steps."""
    first = int(rng.choice([4, 2, 3, -2, 5]))
    count = int(rng.integers(4, 6))
    moves = rng.choice([1, 1, 2, -1, -1, -2], count - 2)
    steps = np.clip([0, first, *(first + np.cumsum(moves))], -3, 7)
    beats = _RHYTHMS[int(rng.integers(0, len(_RHYTHMS)))]
    if count == 5:
        beats = (*beats[:-1], beats[-1] / 2, beats[-1] / 2)
    return Motif(tuple(int(s) for s in steps), beats)


def degree(scale: str, tonic: int, step: int) -> int:
    """The pitch `step` places up the scale from the tonic."""
    octave, place = divmod(step, 7)
    return tonic + SCALES[scale][place] + 12 * octave


def nearest_step(scale: str, tonic: int, pitch: int) -> int:
    return min(range(-14, 36), key=lambda k: abs(degree(scale, tonic, k) - pitch))


def nearest(pitch: int, classes: tuple[int, ...]) -> int:
    """The closest pitch of one of the classes."""
    return min((pitch + d for d in range(-6, 7) if (pitch + d) % 12 in classes), key=lambda p: abs(p - pitch))


def voiced(chord: Chord, tonic: int, before: tuple[int, ...], low: int = 52, high: int = 76) -> tuple[int, ...]:
    """Four voices, lowest first, moving as little as they can from `before`; root, third and fifth all sound."""
    classes = chord.classes(tonic)
    inside = [p for p in range(low, high + 1) if p % 12 in classes]
    voices: list[int] = []
    for k, want in enumerate(before or (55, 60, 64, 70)):
        due = classes[k % len(classes)]
        free = [p for p in inside if p not in voices]
        voices.append(min(free, key=lambda p: abs(p - want) + (0 if p % 12 == due else 1.5)))
    for missing in (c for c in classes[:3] if c not in {v % 12 for v in voices}):
        doubled = [i for i, v in enumerate(voices) if sum(w % 12 == v % 12 for w in voices) > 1]
        free = [p for p in inside if p % 12 == missing and p not in voices]
        if doubled and free:
            k = doubled[-1]
            voices[k] = min(free, key=lambda p: abs(p - voices[k]))
    return tuple(sorted(voices))

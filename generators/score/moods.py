"""How each mood sounds, as data: scale, tempo, chords, who leads, and the layers that enter as the story tightens."""

from typing import NamedTuple

from film import Mood
from generators.score.harmony import Chord, chords


class Layer(NamedTuple):
    """One strand of accompaniment: a figure of `figures.py` played by a voice."""

    figure: str
    voice: str
    force: float = 0.6
    above: float = 0.0
    """The intensity at which it enters."""
    speech: bool = False
    """Keeps playing under speech."""
    octave: int = 0


class Style(NamedTuple):
    scale: str
    bpm: float
    metre: int
    progressions: tuple[tuple[Chord, ...], ...]
    leads: tuple[str, str, str]
    """Who has the tune, by rising intensity."""
    layers: tuple[Layer, ...]
    close: Chord
    """The final chord."""
    wet: float = 0.5
    legato: float = 1.02
    """Length of a melody note over its time."""
    drive: bool = False
    """Above 0.7 the motif runs at double speed."""


def _style(
    scale: str, bpm: float, metre: int, lines: str, leads: str, layers: tuple[Layer, ...], close: str, wet: float,
    legato: float = 1.02, drive: bool = False,
) -> Style:  # fmt: skip
    low, middle, high = leads.split()
    progressions = tuple(chords(line) for line in lines.split("|"))
    return Style(scale, bpm, metre, progressions, (low, middle, high), layers, chords(close)[0], wet, legato, drive)


_BED = Layer("sustain", "strings", 0.62, speech=True)
_BASS = Layer("bass", "basses", 0.7, speech=True)

STYLES: dict[Mood, Style] = {
    Mood.MELANCHOLY: _style(
        "aeolian", 66, 4, "0m9 8M7 3 10sus | 0m 5m9 8M7 7m7 | 5m7 0m 8 10", "piano cello violins",
        (
            _BED._replace(force=0.5), _BASS._replace(force=0.5), Layer("arpeggio", "piano", 0.55, speech=True),
            Layer("inner", "celli", 0.6, 0.5), Layer("high", "violins", 0.5, 0.7), Layer("sustain", "horns", 0.45, 0.78),
        ), "0m9", 0.60,
    ),
    Mood.TENSE: _style(
        "phrygian", 108, 4, "0m 0m 1 0m | 0m 8m 1M7 6dim", "viola celli horns",
        (
            Layer("bass", "drone", 0.7, speech=True), Layer("ostinato", "spiccato", 0.75, 0.0, True, -1),
            Layer("pulse", "kick", 0.6, 0.2, True), Layer("ticks", "tick", 0.5, 0.3), Layer("rub", "tremolo", 0.40, 0.4),
            Layer("toms", "taiko", 0.75, 0.6), Layer("stabs", "brass", 0.7, 0.75),
        ), "0m", 0.38, 0.8, True,
    ),
    Mood.TRIUMPHANT: _style(
        "ionian", 112, 4, "0 7 9m 5 | 0add9 10 5 0 | 8 10 0 0", "trumpet horns brass",
        (
            _BED, _BASS, Layer("gallop", "spiccato", 0.6, 0.15), Layer("sustain", "horns", 0.55, 0.3),
            Layer("timpani", "timpani", 0.7, 0.45), Layer("march", "snare", 0.5, 0.6), Layer("sustain", "choir", 0.5, 0.72),
            Layer("crash", "cymbal", 0.45, 0.65), Layer("high", "violins", 0.55, 0.55),
        ), "0", 0.45, 0.98, True,
    ),
    Mood.EERIE: _style(
        "mystic", 54, 4, "0m 8m 0m 6m | 0cluster 3m 11m 6tritone", "celesta glass flute",
        (
            Layer("bass", "drone", 0.8, speech=True), Layer("sustain", "oo", 0.45, speech=True), Layer("far", "glass", 0.5),
            Layer("rub", "tremolo", 0.32, 0.4), Layer("drops", "piano", 0.5, 0.1), Layer("toms", "taiko", 0.5, 0.7),
        ), "0m", 0.75,
    ),
    Mood.PLAYFUL: _style(
        "lydian", 126, 4, "0 9m7 2m7 7 | 0 2 5 7", "clarinet marimba flute",
        (
            Layer("oompah", "pizzicato", 0.85, speech=True), Layer("shuffle", "shaker", 0.35, 0.25, True),
            Layer("backbeat", "rim", 0.4, 0.3), Layer("chips", "marimba", 0.45, 0.35), Layer("chips", "glockenspiel", 0.3, 0.6, octave=1),
            Layer("sustain", "strings", 0.35, 0.65),
        ), "0", 0.28, 0.55,
    ),
    Mood.ROMANTIC: _style(
        "ionian", 74, 4, "0M7 4m7 9m9 5M7 | 5M7 4m7 2m9 7sus | 0add9 9m7 5M7 7", "oboe cello violins",
        (
            _BED, _BASS._replace(force=0.55), Layer("arpeggio", "harp", 0.6, speech=True), Layer("inner", "celli", 0.55, 0.4),
            Layer("sustain", "horns", 0.42, 0.55), Layer("high", "violins", 0.5, 0.6), Layer("crash", "cymbal", 0.3, 0.8),
        ), "0add9", 0.55,
    ),
    Mood.WONDER: _style(
        "lydian", 80, 4, "0add9 2 9m9 5M7 | 0M7 8 3 10add9", "celesta flute violins",
        (
            Layer("sustain", "pad", 0.5, speech=True), _BED._replace(force=0.4), Layer("twinkle", "celesta", 0.45, speech=True),
            Layer("arpeggio", "harp", 0.5, 0.35), Layer("sustain", "choir", 0.5, 0.45), Layer("bass", "basses", 0.6, 0.3, True),
            Layer("sustain", "horns", 0.5, 0.7), Layer("crash", "cymbal", 0.35, 0.75), Layer("high", "violins", 0.5, 0.65),
        ), "0add9", 0.62,
    ),
    Mood.SERENE: _style(
        "ionian", 62, 4, "0add9 5M7 0add9 9m9 | 5M7 0 2m9 7sus", "piano flute oboe",
        (
            Layer("sustain", "pad", 0.5, speech=True), _BED._replace(force=0.38), Layer("bass", "celli", 0.42, speech=True),
            Layer("broken", "harp", 0.5, speech=True), Layer("inner", "celli", 0.45, 0.5), Layer("high", "violins", 0.4, 0.7),
        ), "0add9", 0.62,
    ),
    Mood.ACTION: _style(
        "aeolian", 140, 4, "0m 0m 8 10 | 0m 3 5m 7", "celli horns brass",
        (
            Layer("gallop", "spiccato", 0.85, 0.0, True, -1), _BASS._replace(force=0.8), Layer("toms", "taiko", 0.8, 0.15),
            Layer("pulse", "kick", 0.7, 0.3, True), Layer("shuffle", "shaker", 0.4, 0.3), Layer("stabs", "horns", 0.8, 0.5),
            Layer("march", "snare", 0.5, 0.65), Layer("stabs", "brass", 0.7, 0.75, octave=-1), Layer("crash", "cymbal", 0.4, 0.75),
        ), "0m", 0.32, 0.75, True,
    ),
    Mood.MYSTERY: _style(
        "dorian", 84, 3, "0m9 5 0m 10 | 0m 2m 8M7 7sus", "clarinet vibraphone viola",
        (
            _BED._replace(force=0.42), Layer("walk", "pizzicato", 0.65, speech=True), Layer("offbeats", "vibraphone", 0.4, 0.15),
            Layer("ticks", "tick", 0.3, 0.45), Layer("rub", "tremolo", 0.3, 0.6), _BASS._replace(force=0.5, above=0.5),
        ), "0m9", 0.50, 0.9,
    ),
    Mood.TRAGIC: _style(
        "harmonic", 56, 4, "0m 8 5m 7 | 0m 2dim 7 0m", "cello violin violins",
        (
            _BED._replace(force=0.7), _BASS, Layer("toll", "timpani", 0.5, 0.2), Layer("inner", "celli", 0.6, 0.35),
            Layer("sustain", "oo", 0.45, 0.5), Layer("sustain", "horns", 0.5, 0.65), Layer("high", "violins", 0.55, 0.6),
        ), "0m", 0.62,
    ),
}  # fmt: skip

"""MusicOrder -> notes. Every section begins on a downbeat exactly at its first frame; one leitmotif runs through all."""

from collections.abc import Iterator
from typing import NamedTuple

import numpy as np

from film import MusicOrder, MusicSection, OrderRefused, Speed, derive_seed
from generators.score.figures import FIGURES, Bar, Note
from generators.score.harmony import Chord, Motif, degree, make_motif, nearest, nearest_step, voiced
from generators.score.moods import STYLES, Layer, Style
from generators.score.wishes import Wished, wished

_TEMPO = {Speed.SLOW: 0.85, Speed.NORMAL: 1.0, Speed.FAST: 1.16}
_LOWEST = {
    "cello": 48,
    "celli": 46,
    "viola": 53,
    "horns": 50,
    "clarinet": 55,
    "brass": 52,
    "guitar": 52,
    "accordion": 55,
}
"""The lowest note of a lead's tune; others begin at 62."""
_SUSTAINED = frozenset({"strings", "pad"})
_PLUCKED = frozenset({"piano", "harp", "celesta", "vibraphone", "marimba"})
_SHORTEST_BUTTON, _LONGEST_BUTTON = 1.2, 3.4
_PHRASE = 4


class Part(NamedTuple):
    """A section in seconds, with what it leads to."""

    begin: float
    end: float
    section: MusicSection
    goal: float
    """The intensity it rises to: the next section's if that is higher."""
    last: bool


def compose(order: MusicOrder) -> list[Note]:
    """Raises OrderRefused if the sections do not fill the film."""
    parts = parts_of(order)
    seed = derive_seed(order.seed, "leitmotif")
    rng = np.random.default_rng(seed)
    tonic = 48 + int(rng.choice([0, 2, 3, 5, 7, 9]))
    motif = make_motif(rng)
    speech = [(order.rate.seconds(s.first), order.rate.seconds(s.first + s.frames)) for s in order.speech]
    notes: list[Note] = []
    before: tuple[int, ...] = ()
    for number, part in enumerate(p for p in parts if not p.section.silent):
        composer = _Composer(part, order, tonic, motif, speech, np.random.default_rng(derive_seed(seed, number)))
        made, before = composer.play(before)
        notes += made
    return sorted(notes)


def parts_of(order: MusicOrder) -> list[Part]:
    """Sections by the second; neighbours of one mood that are too short for a phrase stay as they are: cuts count."""
    filled = sum(s.frames for s in order.sections)
    if filled != order.frames:
        raise OrderRefused(
            f"{order.slate}: the sections last {filled} frames, the film {order.frames}; make them equal"
        )
    parts: list[Part] = []
    at = 0
    for k, section in enumerate(order.sections):
        after = order.sections[k + 1] if k + 1 < len(order.sections) else None
        goal = max(section.intensity, after.intensity) if after and not after.silent else section.intensity
        begin, end = order.rate.seconds(at), order.rate.seconds(at + section.frames)
        parts.append(Part(begin, end, section, goal, after is None))
        at += section.frames
    return parts


def beat_times(seconds: float, bpm: float, metre: int, slowing: float = 0.0) -> tuple[float, ...]:
    """Whole beats filling the time exactly at the nearest tempo, whole bars if that bends it by less than 11 %.

    With `slowing` the last beat is that much longer than the first.
    """
    ideal = seconds * bpm / 60 / (1 + slowing / 3)
    bars = max(1, round(ideal / metre)) * metre
    count = bars if abs(bars / ideal - 1) < 0.11 else max(1, round(ideal))
    weights = 1 + slowing * (np.arange(count) / max(count - 1, 1)) ** 2
    times = np.concatenate([[0.0], np.cumsum(weights)]) * seconds / weights.sum()
    return tuple(float(t) for t in times)


class _Composer:
    """One section at work."""

    def __init__(
        self,
        part: Part,
        order: MusicOrder,
        tonic: int,
        motif: Motif,
        speech: list[tuple[float, float]],
        rng: np.random.Generator,
    ) -> None:
        self.part, self.tonic, self.motif, self.rng = part, tonic, motif, rng
        self.speech = speech
        self.style: Style = STYLES[part.section.mood]
        self.wish: Wished = wished(order.instruments)
        long = part.end - part.begin
        button = part.last and order.button and long > 2 * _SHORTEST_BUTTON
        self.tail = float(np.clip(long * 0.22, _SHORTEST_BUTTON, _LONGEST_BUTTON)) if button else 0.0
        bpm = self.style.bpm * _TEMPO[order.tempo] * (0.94 + 0.12 * part.section.intensity)
        times = beat_times(long - self.tail, bpm, self.style.metre, 0.5 if button else 0.0)
        self.times = np.array(times) + part.begin

    def play(self, before: tuple[int, ...]) -> tuple[list[Note], tuple[int, ...]]:
        """The section's notes, and the voicing it ends on."""
        notes: list[Note] = []
        centre = 0
        bars = list(self._bars(before))
        for bar in bars:
            for layer in self._layers():
                if layer.above <= self._intensity(bar.beats[0]) and (layer.speech or not bar.speech):
                    notes += FIGURES[layer.figure](bar, layer)
            if self._sings(bar):
                tune = list(self._tune(bar, centre))
                centre = tune[-1].pitch
                notes += tune
        if self.part.section.hit:
            notes += self._hit()
        rise = self.part.goal - self.part.section.intensity
        long = self.part.end - self.part.begin
        if rise > 0.15 and long > 2.5:
            swell = min(3.0, long * 0.4)
            notes.append(Note(self.part.end - swell, swell, 60, 0.3 + 0.6 * self.part.goal, "swell"))
        if self.tail:
            notes += self._button(bars[-1].voices)
        return notes, bars[-1].voices

    def _intensity(self, at: float) -> float:
        """Grows with the square of time towards what comes next."""
        share = (at - self.part.begin) / (self.part.end - self.part.begin)
        low = self.part.section.intensity
        return low + (self.part.goal - low) * 0.7 * share**2

    def _bars(self, before: tuple[int, ...]) -> Iterator[Bar]:
        """Chords and their voices, bar by bar; the last bar leads home if there is a button."""
        style, metre = self.style, self.style.metre
        progression = style.progressions[int(self.rng.integers(0, len(style.progressions)))]
        starts = range(0, len(self.times) - 1, metre)
        for number, start in enumerate(starts):
            beats = tuple(float(t) for t in self.times[start : start + metre + 1])
            chord = progression[number % len(progression)]
            if self.tail and number == len(starts) - 1 and number:
                chord = Chord(7, "") if style.close.quality in ("", "add9") else Chord(10, "")
            before = voiced(chord, self.tonic, before)
            force = 0.25 + 0.65 * self._intensity(beats[0])
            # a bar in which anybody speaks is thin from its first beat: figures do not stop inside a bar
            speech = any(begin - 0.25 < beats[-1] and beats[0] < end + 0.1 for begin, end in self.speech)
            yield Bar(
                number,
                beats,
                chord,
                before,
                self.tonic,
                style.scale,
                force * (0.75 if speech else 1.0),
                speech,
                self.rng,
            )

    def _layers(self) -> list[Layer]:
        """The mood's layers with wished instruments in their places."""
        wish, layers = self.wish, []
        for layer in self.style.layers:
            if wish.sustain and layer.voice in _SUSTAINED:
                layers.append(layer._replace(voice=wish.sustain))
            elif wish.pluck and layer.voice in _PLUCKED:
                layers.append(layer._replace(voice=wish.pluck))
            else:
                layers.append(layer)
        if wish.sustain and not any(x.voice == wish.sustain for x in layers):
            layers.append(Layer("sustain", wish.sustain, 0.5, speech=True))
        if wish.pluck and not any(x.voice == wish.pluck for x in layers):
            layers.append(Layer("broken", wish.pluck, 0.55))
        if wish.drums and not any(x.voice in ("taiko", "kick") for x in layers):
            layers.append(Layer("toms", "taiko", 0.65, 0.2))
        return layers

    def _sings(self, bar: Bar) -> bool:
        """Statement, answer, variation, rest; no rest when it is loud; an opening bar sets the scene first."""
        rest = bar.number % _PHRASE == _PHRASE - 1 and self._intensity(bar.beats[0]) < 0.75
        opening = self.part.begin == 0 and bar.number == 0 and len(self.times) > 2 * self.style.metre
        return not (bar.speech or bar.metre < 2 or rest or opening)

    def _tune(self, bar: Bar, centre: int) -> Iterator[Note]:
        """The leitmotif on this bar's chord: as it is, a step up, or turned over."""
        intensity = self._intensity(bar.beats[0])
        leads = self.wish.leads or self.style.leads
        lead = leads[min(int(intensity * len(leads)), len(leads) - 1)]
        low = _LOWEST.get(lead, 62)
        steps, lengths = np.array(self.motif.steps), np.array(self.motif.beats)
        if bar.number % _PHRASE == 1:
            steps = steps + 2
        elif bar.number % _PHRASE == 2:
            steps = -steps if self.rng.random() < 0.4 else steps[::-1]
        lengths = lengths * bar.metre / lengths.sum()
        if self.style.drive and intensity > 0.7:
            steps, lengths = np.concatenate([steps, steps + 1]), np.concatenate([lengths, lengths]) / 2
        first = nearest(centre if low <= centre <= low + 17 else low + 7, bar.classes)
        base = nearest_step(self.style.scale, self.tonic, first)
        beat, before = 0.0, first
        for k, (step, long) in enumerate(zip(steps, lengths, strict=True)):
            pitch = degree(self.style.scale, self.tonic, base + int(step))
            strong = k in (0, len(steps) - 1) or (beat % 2 < 0.01 and long >= 0.7)
            rubs = long >= 0.7 and any((pitch - v) % 12 in (1, 11) for v in bar.voices)
            if strong or rubs:
                pitch = nearest(pitch, bar.classes)
            pitch -= 12 * round((pitch - before) / 15)
            pitch += 12 * ((pitch < low - 2) - (pitch > low + 20))
            before = pitch
            at = bar.when(beat)
            sounding = (bar.when(beat + long) - at) * self.style.legato
            yield Note(at, sounding, pitch, min(1.0, bar.force * (1.12 if k == 0 else 1.0)), lead)
            beat += long

    def _hit(self) -> Iterator[Note]:
        at, intensity = self.part.begin, self.part.section.intensity
        force = 0.5 + 0.5 * intensity
        yield Note(at, 2.5, self.tonic, force, "boom")
        if intensity > 0.5:
            yield Note(at, 2.0, 36 + self.tonic % 12, force, "timpani")
            yield Note(at, 4.0, 60, 0.6 * force, "cymbal")

    def _button(self, voices: tuple[int, ...]) -> Iterator[Note]:
        """The final chord, rung out to the film's last sample."""
        at, style = float(self.times[-1]), self.style
        force = 0.2 + 0.5 * self._intensity(self.part.end)
        chord = voiced(style.close, self.tonic, voices)
        held = self.wish.sustain or "strings"
        # a light piece ends on a short chord, and the hall finishes it
        long = self.tail * (0.85 if style.legato > 0.6 else 0.15)
        yield Note(at, long, 36 + self.tonic % 12, 0.8 * force, "basses")
        for k, pitch in enumerate(chord):
            yield Note(at, long, pitch, 0.7 * force, held)
            yield Note(
                at + (0.05 * k if style.legato > 0.9 else 0),
                self.tail,
                pitch + 12 * (k == 3),
                0.75 * force,
                self.wish.pluck or "piano",
            )
        if self.part.section.intensity > 0.6:
            yield Note(at, 2.0, 36 + self.tonic % 12, force, "timpani")
            yield Note(at, 4.0, 60, 0.5 * force, "cymbal")

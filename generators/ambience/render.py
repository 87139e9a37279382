"""AmbienceOrder -> a WAV as long as the film: beds cross-faded at their ends, spots on their frame.

Beds are levelled by loudness and spots by peak: a crackle or a drip must not set the level of a bed.
Every kind of bed and every spot has its own seed, so that adding one cue leaves the others' samples alone.
"""

from collections.abc import Callable
from pathlib import Path

import numpy as np

from film import AmbienceOrder, Bed, OrderRefused, derive_seed
from generators.ambience import blasts, made, nature, things, voices, weather
from generators.ambience.card import CARD
from generators.base import Progress, Rendered
from generators.kit import Category
from generators.sound import (
    Sound,
    add,
    decibels,
    faded,
    loudness,
    panned,
    peaked,
    sample_at,
    samples,
    single,
    write_wav,
)

BedMaker = Callable[[int, np.random.Generator], Sound]
SpotMaker = Callable[[np.random.Generator], Sound]

FADE_IN, FADE_OUT = 0.35, 0.45
"""Seconds. A bed that ends fades past its last frame, under the one that begins."""
_TEXTURE = 14.0
"""Seconds of a bed that are made; longer ones are woven from pieces of it."""
_PEAK = decibels(-1.0)


def _distant(call: SpotMaker, side: float) -> SpotMaker:
    return lambda rng: panned(call(rng), side)


BEDS: dict[str, tuple[float, BedMaker]] = {
    "sea": (-28, nature.sea),
    "harbour": (-31, nature.harbour),
    "gulls": (-34, nature.gulls),
    "rain": (-30, weather.rain),
    "storm": (-27, weather.storm),
    "wind": (-31, weather.wind),
    "desert wind": (-31, weather.desert_wind),
    "leaves": (-33, weather.leaves),
    "forest": (-33, nature.forest),
    "night": (-37, nature.night),
    "city": (-31, made.city),
    "crowd": (-31, made.crowd),
    "market": (-31, made.market),
    "fire": (-31, nature.fire),
    "stream": (-31, nature.stream),
    "underwater": (-30, nature.underwater),
    "space": (-29, made.space),
    "room tone": (-46, made.room_tone),
    "corridor hum": (-37, made.corridor_hum),
    "train": (-30, made.train),
    "engine": (-31, made.engine),
    "cave": (-37, nature.cave),
    "snow hush": (-40, weather.snow_hush),
    "church": (-42, made.church),
    "clock": (-40, made.ticking),
    "radio static": (-33, made.radio_static),
    "helicopter": (-29, made.helicopter),
    "rocket": (-27, made.rocket),
}
"""Kind -> loudness in LUFS and who makes it."""

SPOTS: dict[str, tuple[float, SpotMaker]] = {
    "thunder": (-6, blasts.thunder),
    "gull": (-20, _distant(voices.gull, 0.4)),
    "bird": (-22, _distant(voices.bird, -0.4)),
    "crow": (-20, _distant(voices.crow, 0.5)),
    "owl": (-22, _distant(voices.owl, -0.5)),
    "wolf": (-18, _distant(voices.wolf, 0.3)),
    "dog": (-16, _distant(voices.dog, -0.3)),
    "cat": (-18, _distant(voices.cat, 0.2)),
    "bell": (-16, things.bell),
    "church bell": (-14, things.church_bell),
    "door": (-14, things.door),
    "door slam": (-8, things.door_slam),
    "knock": (-14, things.knock),
    "footsteps": (-18, things.footsteps),
    "splash": (-14, blasts.splash),
    "explosion": (-2, blasts.explosion),
    "alarm": (-20, things.alarm),
    "beep": (-20, things.beep),
    "keypad": (-22, things.keypad),
    "horn": (-14, things.horn),
    "whoosh": (-14, blasts.whoosh),
    "sparks": (-16, blasts.sparks),
    "glass": (-8, things.glass),
    "heartbeat": (-12, blasts.heartbeat),
    "tick": (-24, things.tick),
    "applause": (-16, blasts.applause),
    "gunshot": (-3, blasts.gunshot),
    "engine start": (-12, blasts.engine_start),
    "tyre screech": (-12, blasts.tyre_screech),
    "shimmer": (-20, things.shimmer),
    "sword": (-12, things.sword),
    "lever": (-14, things.lever),
    "creak": (-20, things.creak),
    "paper": (-28, things.paper),
    "camera shutter": (-18, things.camera_shutter),
    "impact": (-12, things.impact),
}
"""Kind -> peak in dBFS and who makes it."""


def render(order: AmbienceOrder, into: Path, progress: Progress) -> Rendered:
    _check(order)
    bus = np.zeros((2, sample_at(order.frames, order.rate)), np.float32)
    kinds = tuple(dict.fromkeys(bed.kind for bed in order.beds))
    steps = len(kinds) + len(order.spots)
    for done, kind in enumerate(kinds, 1):
        _lay(bus, order, kind)
        progress(done / (steps + 1))
    for done, spot in enumerate(order.spots, len(kinds) + 1):
        peak, make = SPOTS[spot.kind]
        n = sum(s.kind == spot.kind for s in order.spots[: done - len(kinds) - 1])
        sound = _prompt(make(np.random.default_rng(derive_seed(order.seed, "spot", spot.kind, n))))
        add(bus, peaked(sound, decibels(peak)), sample_at(spot.first, order.rate), spot.level)
        progress(done / (steps + 1))
    if bus.size and (top := float(np.abs(bus).max())) > _PEAK:
        bus *= np.float32(_PEAK / top)
    path = into / "ambience.wav"
    write_wav(path, faded(bus, 0.003, 0.02), np.random.default_rng(derive_seed(order.seed, "dither")))
    progress(1.0)
    return Rendered(media=path)


def _check(order: AmbienceOrder) -> None:
    """Raises OrderRefused naming the nearest kind, or the frame past the end."""
    cues: list[tuple[Category, str, int]] = [("bed", bed.kind, bed.first + bed.frames) for bed in order.beds]
    cues += [("spot", spot.kind, spot.first + 1) for spot in order.spots]
    for category, kind, end in cues:
        if kind not in (BEDS if category == "bed" else SPOTS):
            near = CARD.kit_or_empty.find(kind, category) or CARD.kit_or_empty.stand_in(kind, category)
            known = ", ".join(e.kind for e in CARD.kit_or_empty.of(category))
            hint = f"the nearest is {near.kind!r}" if near else f"there are {known}"
            raise OrderRefused(f"{order.slate}: ambience has no {category} {kind!r}; {hint}")
        if end > order.frames:
            raise OrderRefused(
                f"{order.slate}: {category} {kind!r} reaches frame {end} of a film of {order.frames} frames; end it there"
            )


def _prompt(sound: Sound) -> Sound:
    """Heard at its frame: without what comes before 3 % of its peak."""
    heard = np.abs(sound).max(0)
    begin = int(np.argmax(heard > 0.03 * heard.max()))
    return faded(sound[:, max(begin - 24, 0) :], 0.0005, 0.02)


def _lay(bus: Sound, order: AmbienceOrder, kind: str) -> None:
    """Mix all beds of one kind into the bus: they share a texture and a curve of levels, so neighbours do not dip."""
    level, make = BEDS[kind]
    spans = _spans([bed for bed in order.beds if bed.kind == kind], order)
    n = bus.shape[1]
    rng = np.random.default_rng(derive_seed(order.seed, "bed", kind))
    longest = max(end - begin for begin, end, _ in spans) + samples(FADE_OUT)
    texture = make(min(samples(_TEXTURE), max(longest, samples(1.0))), rng)
    # the texture is measured whole and heard in parts
    gain = decibels(level - max(loudness(texture), -90.0))
    for begin, end, levels in spans:
        long = min(end + samples(FADE_OUT), n) - begin
        piece = _woven(texture, long, rng)
        fades = np.ones(long, np.float32)
        rise = min(samples(FADE_IN), long)
        fades[:rise] *= np.sin(np.linspace(0, np.pi / 2, rise, dtype=np.float32))
        if begin + long > end:
            fall = begin + long - end
            fades[long - fall :] *= np.cos(np.linspace(0, np.pi / 2, fall, dtype=np.float32))
        add(bus, single(piece * fades * _levels(levels, begin, long)), begin, gain)


def _spans(beds: list[Bed], order: AmbienceOrder) -> list[tuple[int, int, list[tuple[int, float]]]]:
    """Beds of one kind -> stretches without a gap: (begin, end, [(from sample, level), ...]) in samples."""
    spans: list[tuple[int, int, list[tuple[int, float]]]] = []
    for bed in sorted(beds, key=lambda b: (b.first, b.frames)):
        begin, end = sample_at(bed.first, order.rate), sample_at(bed.first + bed.frames, order.rate)
        if spans and begin <= spans[-1][1] + samples(FADE_OUT):
            first, last, levels = spans[-1]
            spans[-1] = (first, max(last, end), [*levels, (begin, bed.level)])
        else:
            spans.append((begin, end, [(begin, bed.level)]))
    return spans


def _levels(levels: list[tuple[int, float]], begin: int, n: int) -> Sound:
    """Steps of level as slides of FADE_IN, beginning at the step."""
    times, values = [0.0], [levels[0][1]]
    for (at, level), (_, before) in zip(levels[1:], levels, strict=False):
        times += [at - begin, at - begin + samples(FADE_IN)]
        values += [before, level]
    return np.interp(np.arange(n), times, values).astype(np.float32)


def _woven(texture: Sound, n: int, rng: np.random.Generator) -> Sound:
    """A texture made longer: pieces from random places, cross-faded with equal power over a second."""
    have = texture.shape[1]
    if n <= have:
        return texture[:, :n]
    cross = min(samples(1.0), have // 3)
    rise = np.sin(np.linspace(0, np.pi / 2, cross, dtype=np.float32))
    out = np.zeros((2, n), np.float32)
    out[:, :have] = texture
    at = have
    while at < n:
        piece = texture[:, int(rng.integers(0, have // 4)) :]
        out[:, at - cross : at] = out[:, at - cross : at] * rise[::-1] + piece[:, :cross] * rise
        rest = piece[:, cross : cross + n - at]
        out[:, at : at + rest.shape[1]] = rest
        at += rest.shape[1]
    return out

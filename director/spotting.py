"""Plan -> what is heard: the music's sections, the beds and spots, in frames of the film."""

import re

import editor
from film import (
    AmbienceOrder,
    Bed,
    MusicOrder,
    MusicSection,
    Plan,
    Shot,
    Slate,
    Spot,
    Weather,
    derive_seed,
)
from generators import Card, Kit, beds_for

HELD, OPEN = 0.5, 0.8
"""Intensities before and from the beat at which the music opens."""
_VOICES = frozenset({"crowd", "audience", "guests", "passers-by"})
"""Companies that are heard: people who talk and stir behind the cast."""
HIT_STEP = 0.22
"""A rise of intensity at a cut that the music marks with an accent."""


def sound_orders(plan: Plan, score: Card, ambience: Card) -> tuple[MusicOrder | None, AmbienceOrder | None]:
    """Plan -> what is to be made of its music and its ambience: None where nothing of it would be heard."""
    music = music_order(plan, score) if not plan.music.none else None
    place = ambience_order(plan, ambience)
    return (
        music if music and not all(s.silent for s in music.sections) else None,
        place if place.beds or place.spots else None,
    )


def music_order(plan: Plan, card: Card) -> MusicOrder:
    """Neighbouring shots of one mood and force are one section; accents where the story steps up."""
    sections: list[MusicSection] = []
    for shot in plan.shots:
        mood, silent = plan.music.mood or shot.mood, shot.silent
        force = _force(plan, shot)
        last = sections[-1] if sections else None
        if last and last.mood == mood and last.silent == silent and abs(last.intensity - force) < 0.08:
            sections[-1] = last.with_(frames=last.frames + shot.frames)
            continue
        hit = last is not None and not silent and force - last.intensity >= HIT_STEP
        sections.append(MusicSection(frames=shot.frames, mood=mood, intensity=force, hit=hit, silent=silent))
    return MusicOrder(
        slate=Slate(scene=1, shot="MUS", take=1),
        backend=card.backend,
        frames=plan.frames,
        rate=plan.rate,
        seed=derive_seed(plan.seed, "music"),
        sections=tuple(sections),
        instruments=plan.music.instruments,
        tempo=plan.pace,
        speech=editor.caption_spans(plan),
        button=not plan.shots[-1].silent,
    )


def _force(plan: Plan, shot: Shot) -> float:
    """The story's intensity, held back before the beat at which the brief wants the music to open, and full from there."""
    opens = plan.music.opens_at_beat
    if not opens or not shot.beat:
        return shot.intensity
    return max(shot.intensity, OPEN) if shot.beat >= opens else min(shot.intensity, HELD)


def ambience_order(plan: Plan, card: Card) -> AmbienceOrder:
    """Beds from place, weather and the wishes of the brief; spots from what happens."""
    kit = card.kit_or_empty
    beds: list[Bed] = []
    spots: list[Spot] = []
    at = 0
    for shot in plan.shots:
        if not shot.silent:
            beds += [_bed(kind, at, shot) for kind in _beds(plan, shot, kit)]
            spots += _spots(shot, at, plan.rate.frames(0.5), kit)
        at += shot.frames
    return AmbienceOrder(
        slate=Slate(scene=1, shot="AMB", take=1),
        backend=card.backend,
        frames=plan.frames,
        rate=plan.rate,
        seed=derive_seed(plan.seed, "ambience"),
        beds=_joined(beds),
        spots=tuple(spots),
    )


def _bed(kind: str, at: int, shot: Shot) -> Bed:
    return Bed(kind=kind, first=at, frames=shot.frames, level=0.35 if shot.title_card else 1.0)


def _beds(plan: Plan, shot: Shot, kit: Kit) -> tuple[str, ...]:
    place = plan.place(plan.scene(shot.scene).place)
    weather = Weather.CLEAR if place.interior else plan.weather(shot)
    natural = beds_for(place.kind, weather, plan.time_of_day(shot))
    wished = [e.kind for s in plan.music.sounds if (e := kit.find(s, "bed"))]
    outdoors = [] if place.interior else wished
    there = {*place.features, *(t.kind for t in shot.things)} & _VOICES and kit.named("crowd") is not None
    return tuple(dict.fromkeys([*natural[:1], *(["crowd"] if there else []), *natural[1:], *outdoors]))[:3]


def _spots(shot: Shot, at: int, lead: int, kit: Kit) -> list[Spot]:
    """Sounds named in the action or made by what is seen, shortly after the shot begins; at most two in a shot."""
    heard = [shot.action, *(t.kind for t in shot.things)]
    kinds: list[str] = []
    for words in heard:
        for piece in re.split(r"[,.;]", words):
            if (entry := kit.find(piece, "spot")) and entry.kind not in kinds:
                kinds.append(entry.kind)
    step = max(1, shot.frames // 3)
    return [Spot(kind=k, first=min(at + lead + n * step, at + shot.frames - 1)) for n, k in enumerate(kinds[:2])]


def _joined(beds: list[Bed]) -> tuple[Bed, ...]:
    """Beds of one kind and level that touch are one bed."""
    joined: list[Bed] = []
    for bed in beds:
        before = next(
            (
                j
                for j, b in enumerate(joined)
                if b.kind == bed.kind and b.level == bed.level and b.first + b.frames == bed.first
            ),
            None,
        )
        if before is None:
            joined.append(bed)
        else:
            joined[before] = joined[before].with_(frames=joined[before].frames + bed.frames)
    return tuple(joined)

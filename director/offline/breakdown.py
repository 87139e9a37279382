"""Designed pictures and their lengths -> scenes and shots of the plan."""

from typing import Literal

from director.offline.coverage import Picture
from director.offline.mood import intensity, silent
from director.offline.reading import Reading
from film import Focus, Lighting, Move, Music, Scene, Shot, Transition, Weather, shot_letters


def break_down(
    pictures: list[Picture], frames: list[int], music: Music, reading: Reading
) -> tuple[list[Scene], list[Shot]]:
    """A scene for each place and time in a row; slates by scene and letter; intensity along the film's curve."""
    scenes: list[Scene] = []
    shots: list[Shot] = []
    total, at, letter = sum(frames), 0, 0
    leads: frozenset[str] = frozenset()
    side: Literal[-1, 1] = 1
    carried = Weather.CLEAR
    climax = _climax(pictures, frames)
    for index, (picture, length) in enumerate(zip(pictures, frames)):
        if not scenes or _starts_scene(picture, scenes[-1]):
            scenes.append(_scene(picture, len(scenes) + 1))
            letter, carried = 0, scenes[-1].weather
            there = frozenset(p.who for p in picture.parts)
            side = _side(there, leads or there)
        force = intensity(reading.plain(picture.moment.text), (at + length / 2) / total, climax)
        force = _opened(force, picture.moment.beat, music, last=index == len(pictures) - 1)
        leads = leads or frozenset(p.who for p in picture.parts)
        shots.append(_shot(picture, scenes[-1], index, letter, length, side, carried, force, pictures))
        letter += 1
        at += length
    return scenes, shots


def _starts_scene(picture: Picture, scene: Scene) -> bool:
    spot = picture.moment.spot
    return (
        not picture.card and spot is not None and (scene.place != spot.id or scene.time_of_day != picture.moment.time)
    )


def _scene(picture: Picture, number: int) -> Scene:
    moment = picture.moment
    if moment.spot is None or moment.time is None or moment.weather is None:
        raise ValueError(f"beat {moment.beat} was not settled")
    return Scene(
        id=f"scene{number}",
        number=number,
        place=moment.spot.id,
        time_of_day=moment.time,
        weather=moment.weather,
        summary=picture.words,
    )


def _shot(
    picture: Picture,
    scene: Scene,
    index: int,
    letter: int,
    length: int,
    side: Literal[-1, 1],
    carried: Weather,
    force: float,
    pictures: list[Picture],
) -> Shot:
    """More arguments than we like: they are where the shot stands in the film, known only to the loop."""
    moment, card = picture.moment, bool(picture.card)
    asked, air = moment.camera, moment.weather
    views = [p for p in pictures if p.moment is moment]
    opening, final = picture is views[0], picture is views[-1]
    return Shot(
        id=f"shot{index + 1}",
        slate=f"{scene.number}{shot_letters(letter)}",
        scene=scene.id,
        beat=moment.beat,
        frames=length,
        size=picture.size,
        angle=picture.angle,
        move=Move.STATIC if card else picture.move,
        speed=picture.speed,
        legs=() if card else picture.legs,
        focus=Focus() if card else picture.focus,
        shutter=180.0 if card else picture.shutter,
        lighting=Lighting.NATURAL if card else picture.lighting,
        lens_mm=0.0 if picture.added else asked.lens_mm,
        subject=picture.subject,
        over=picture.over,
        parts=() if card else picture.parts,
        things=() if card else picture.things,
        action=picture.words,
        lines=tuple(picture.lines),
        title_card=picture.card,
        side=side,
        silhouette=asked.silhouette,
        weather=air if air is not carried and not card else None,
        transition=(asked.transition or Transition.CUT) if opening else Transition.CUT,
        fade_out=asked.fade_out and final,
        mood=picture.mood,
        intensity=force,
        silent=silent(moment.text),
    )


def _opened(force: float, beat: int, music: Music, *, last: bool) -> float:
    """The music grows to full force at the beat the brief names, and not before."""
    if not music.opens_at_beat:
        return force
    if beat < music.opens_at_beat:
        return min(force, 0.7)
    return force if last else max(force, 0.85)


def _side(people: frozenset[str], leads: frozenset[str]) -> Literal[-1, 1]:
    """Those who were never with the first lead look the other way, so that cross-cut people face each other."""
    return 1 if not people or people & leads else -1


def _climax(pictures: list[Picture], frames: list[int]) -> float:
    """Where the story peaks: the most intense words in its second half, else four fifths through."""
    total, at, best = sum(frames), 0, (0.0, 0.8)
    for picture, length in zip(pictures, frames):
        middle = (at + length / 2) / total
        at += length
        if 0.45 < middle < 0.92:
            best = max(best, (intensity(picture.moment.text, 0.5, 0.5), middle))
    return best[1] if best[0] > 0.9 else 0.8

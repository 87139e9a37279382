"""A scene -> its shots, in two questions: which pictures in which order, then what is in each of them."""

from dataclasses import dataclass
from typing import Any

from director.llm import telling
from director.llm.asking import Asking
from director.llm.commission import Commission
from director.llm.compile.recipes import recipes
from director.llm.drafts import (
    CoverageDraft,
    DetailDraft,
    SceneDraft,
    ScreenplayDraft,
    SetupDraft,
    ShotDraft,
    TreatmentDraft,
    WorldDraft,
)
from director.llm.resolving import about, pick
from director.llm.stages.scenes import LEAST_SECONDS
from director.offline.notes import Notes
from film import Size, Speed
from generators import Kit

_EACH_SECONDS = {Speed.SLOW: 5.5, Speed.NORMAL: 3.8, Speed.FAST: 2.2}
"""Usual length of a shot; what a scene is offered, not what it must take."""


@dataclass(frozen=True)
class Covered:
    """A scene with its shots. A scene of nothing but cards has none."""

    scene: SceneDraft
    first: int
    """The number of its first beat: beats are counted through the film, so that no number means two of them."""
    outline: CoverageDraft | None
    detail: DetailDraft | None


@dataclass(frozen=True)
class _Before:
    """All that was decided before a scene is covered."""

    work: Commission
    treatment: TreatmentDraft
    world: WorldDraft
    screenplay: ScreenplayDraft


async def cover(
    asking: Asking,
    work: Commission,
    treatment: TreatmentDraft,
    world: WorldDraft,
    screenplay: ScreenplayDraft,
    index: int,
) -> Covered:
    """One scene; the scenes of a film are covered at the same time, each knowing the whole story in a line a scene."""
    before = _Before(work, treatment, world, screenplay)
    scene, first = screenplay.scenes[index], _first(before, index)
    if all(beat.card for beat in scene.beats):
        return Covered(scene, first, None, None)
    outline = await _outline(asking, before, index)
    return Covered(scene, first, outline, await _detail(asking, before, index, outline))


async def _outline(asking: Asking, before: _Before, index: int) -> CoverageDraft:
    scene, world = before.screenplay.scenes[index], before.world
    usual, most = _offered(before, index)
    filmed = {n for n, beat in enumerate(scene.beats, _first(before, index)) if not beat.card}
    return await asking(
        "coverage",
        CoverageDraft,
        lambda draft: "; ".join(_outline_faults(draft, filmed, world, most)),
        **_known(before, index),
        treatment=telling.treatment(before.treatment),
        seconds=f"{_seconds(before, index):.1f}",
        about=usual,
        most=most,
    )


async def _detail(asking: Asking, before: _Before, index: int, outline: CoverageDraft) -> DetailDraft:
    scene, world = before.screenplay.scenes[index], before.world
    kit = before.work.kit.stocked(r.kind for r in recipes(world.recipes, before.work.kit, Notes()))
    return await asking(
        "coverage_detail",
        DetailDraft,
        lambda draft: "; ".join(_detail_faults(draft, outline, scene, world, kit)),
        **_known(before, index),
        geography=outline.geography,
        outline=telling.outline(outline),
    )


def _first(before: _Before, index: int) -> int:
    return 1 + sum(len(s.beats) for s in before.screenplay.scenes[:index])


def _seconds(before: _Before, index: int) -> float:
    """Of the scene, in the film's real running time."""
    total = before.work.demands.seconds or before.treatment.seconds
    each = [sum(b.seconds for b in s.beats) for s in before.screenplay.scenes]
    return total * each[index] / sum(each)


def _offered(before: _Before, index: int) -> tuple[int, int]:
    """How many shots are usual for a scene, and how many it may have at most."""
    scenes = before.screenplay.scenes
    filmed = sum(not b.card for b in scenes[index].beats)
    cards = sum(bool(b.card) for s in scenes for b in s.beats)
    share = _seconds(before, index) / sum(_seconds(before, i) for i in range(len(scenes)))
    room = int(_seconds(before, index) / LEAST_SECONDS)
    most = max(filmed, min(room, int((before.work.most_shots - cards) * share)))
    about = round(_seconds(before, index) / _EACH_SECONDS[before.treatment.pace])
    return min(most, max(filmed, about)), most


def _outline_faults(draft: CoverageDraft, filmed: set[int], world: WorldDraft, most: int) -> list[str]:
    names = [p.name for p in world.people]
    out = [f"shots: beat {n} has no shot" for n in sorted(filmed - {s.beat for s in draft.shots})]
    if len(draft.shots) > most:
        out.append(f"shots: {len(draft.shots)} are too many; {most} at most")
    if [s.beat for s in draft.shots] != sorted(s.beat for s in draft.shots):
        out.append("shots: the beats are covered out of their order")
    for n, shot in enumerate(draft.shots):
        if shot.beat not in filmed:
            out.append(
                f"shots.{n}.beat: {shot.beat} is no beat of this scene that is yours; yours are {', '.join(map(str, sorted(filmed)))}"
            )
        out += [f"shots.{n}.{fault}" for fault in _setup_faults(shot, names)]
    return out


def _setup_faults(shot: SetupDraft, names: list[str]) -> list[str]:
    shoulders = shot.size is Size.OVER_SHOULDER
    if shot.over and pick(shot.over, names, names) is None:
        return [f"over: {shot.over} is not in the cast"]
    if shoulders and not shot.over:
        return ["over: whose shoulder is it?"]
    if shoulders and shot.over == shot.subject:
        return ["subject: nobody is seen over their own shoulder"]
    if shot.size is Size.INSERT and not shot.subject:
        return ["subject: an insert is about a thing; name it"]
    return []


def _detail_faults(
    draft: DetailDraft, outline: CoverageDraft, scene: SceneDraft, world: WorldDraft, kit: Kit
) -> list[str]:
    if [s.number for s in draft.shots] != list(range(1, len(outline.shots) + 1)):
        return [
            f"shots: number must run from 1 to {len(outline.shots)}, each shot of the outline once and in its order"
        ]
    names = [p.name for p in world.people]
    out = []
    for n, (shot, setup) in enumerate(zip(draft.shots, outline.shots, strict=True)):
        out += [f"shots.{n}.{fault}" for fault in _shot_faults(shot, setup, names, kit)]
    lines = sum(len(b.lines) for b in scene.beats)
    if (spoken := [n for s in draft.shots for n in s.lines]) != list(range(1, lines + 1)):
        out.append(f"lines: every line from 1 to {lines} is spoken once and in order; here it is {spoken}")
    return out


def _shot_faults(shot: ShotDraft, setup: SetupDraft, names: list[str], kit: Kit) -> list[str]:
    here = [pick(p.who, names, names) for p in shot.parts]
    out = [f"parts.{n}.who: {p.who} is not in the cast" for n, p in enumerate(shot.parts) if here[n] is None]
    if len(set(here)) != len(here):
        out.append("parts: somebody is in the shot twice")
    who = about(setup.subject, names, kit)
    if who and who not in here:
        out.append(f"parts: the frame is about {who}, who is not in it")
    if setup.size is Size.TWO_SHOT and len(here) < 2:
        out.append("parts: a two-shot has two people in it")
    return out


def _known(before: _Before, index: int) -> dict[str, Any]:
    """What both questions about a scene begin with."""
    return {
        "brief": before.work.brief.text,
        "people": telling.people(before.world),
        "places": telling.places(before.world),
        "built": telling.built(before.world),
        "story": telling.story(before.screenplay),
        "number": index + 1,
        "scene": telling.scene(before.screenplay.scenes[index], _first(before, index)),
    }

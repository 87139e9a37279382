"""The drafts of all stages -> one Plan: ids and slates by code, frames that add up, kinds of the kit, what was locked."""

from dataclasses import dataclass

from director.llm.commission import Commission
from director.llm.compile.lengths import lengths
from director.llm.compile.recipes import recipes
from director.llm.compile.shots import Names, first_cut, shots_of
from director.llm.compile.world import character, look, place
from director.llm.drafts import SceneDraft, SpottingDraft, TreatmentDraft, WorldDraft
from director.llm.locking import lock
from director.llm.resolving import pick
from director.llm.stages.coverage import Covered
from director.offline.notes import Notes
from film import (
    DEFAULT_SIZE,
    Aspect,
    Character,
    Music,
    Place,
    Plan,
    Rate,
    Scene,
    Shot,
    Unslated,
    shot_letters,
)
from generators import Kit


@dataclass(frozen=True)
class Script:
    """What the stages before spotting have made."""

    treatment: TreatmentDraft
    world: WorldDraft
    scenes: tuple[Covered, ...]


def compile_plan(script: Script, work: Commission, spotting: SpottingDraft | None = None) -> Plan:
    """Pure. Without spotting the plan is as the composer gets to see it."""
    notes = Notes()
    treatment, brief = script.treatment, work.brief
    aspect, width, height = _frame(work, treatment.aspect)
    built = recipes(script.world.recipes, work.kit, notes)
    kit = work.kit.stocked(r.kind for r in built)
    cast = _cast(script.world, work, notes)
    places = _places(script.world, work, kit, notes)
    names = Names(cast, kit)
    scenes = [_scene(covered.scene, number, places) for number, covered in enumerate(script.scenes, 1)]
    made = [
        one
        for covered, scene in zip(script.scenes, scenes, strict=True)
        for one in _in_scene_time(covered, scene, names, places, notes)
    ]
    pictures = first_cut([picture for _, picture in made])
    rate = brief.rate or Rate(num=24)
    seconds = work.demands.seconds or treatment.seconds
    frames = lengths([s for s, _ in made], pictures, seconds, rate, work.demands)
    plan = Plan(
        title=treatment.title.strip() or "Untitled",
        aspect=aspect,
        width=width,
        height=height,
        rate=rate,
        seed=brief.seed,
        genre=treatment.genre.strip(),
        tone=treatment.tone.strip(),
        pace=treatment.pace,
        cast=cast,
        places=places,
        look=look(script.world.look),
        scenes=tuple(scenes),
        shots=_slated(pictures, frames, scenes),
        recipes=built,
        assumptions=tuple(dict.fromkeys(a.strip() for a in treatment.assumptions if a.strip())),
        not_staged=tuple(dict.fromkeys([*_said_aloud(script), *notes.lacking])),
    )
    return lock(_heard(plan, spotting, work) if spotting else plan, work)


def _frame(work: Commission, wished: Aspect) -> tuple[Aspect, int, int]:
    """A size beside the brief decides, then the brief's own aspect, then the model's."""
    if work.demands.size is not None:
        width, height = work.demands.size
        return min(Aspect, key=lambda a: abs(DEFAULT_SIZE[a][0] / DEFAULT_SIZE[a][1] - width / height)), width, height
    aspect = work.demands.aspect or wished
    return aspect, *DEFAULT_SIZE[aspect]


def _cast(world: WorldDraft, work: Commission, notes: Notes) -> tuple[Character, ...]:
    cast: list[Character] = []
    for draft in world.people:
        cast.append(character(draft, tuple(c.id for c in cast), work.kit, notes))
    return tuple(cast)


def _places(world: WorldDraft, work: Commission, kit: Kit, notes: Notes) -> tuple[Place, ...]:
    places: list[Place] = []
    for draft in world.places:
        places.append(place(draft, tuple(p.id for p in places), kit, work.brief.seed, notes))
    return tuple(places)


def _scene(draft: SceneDraft, number: int, places: tuple[Place, ...]) -> Scene:
    where = pick(draft.place, places, [p.name for p in places]) or places[0]
    return Scene(
        id=f"scene{number}",
        number=number,
        place=where.id,
        time_of_day=draft.time_of_day,
        weather=draft.weather,
        summary=draft.purpose.strip(),
    )


def _in_scene_time(
    covered: Covered, scene: Scene, names: Names, places: tuple[Place, ...], notes: Notes
) -> list[tuple[float, Unslated]]:
    """The shots of a scene, their wished seconds scaled to what the screenplay gives the scene: coverage may not steal time."""
    where = next(p for p in places if p.id == scene.place)
    made = shots_of(covered, scene.id, names, where, notes)
    whole = sum(s for s, _ in made)
    has = sum(b.seconds for b in covered.scene.beats)
    return [(s * has / whole, picture) for s, picture in made]


def _slated(pictures: list[Unslated], frames: list[int], scenes: list[Scene]) -> tuple[Shot, ...]:
    numbers = {s.id: s.number for s in scenes}
    letters: dict[str, int] = {}
    shots = []
    for index, (picture, length) in enumerate(zip(pictures, frames, strict=True), 1):
        letter = letters[picture.scene] = letters.get(picture.scene, -1) + 1
        fields = {name: getattr(picture, name) for name in Unslated.model_fields}
        slate = f"{numbers[picture.scene]}{shot_letters(letter)}"
        shots.append(Shot.model_validate({**fields, "frames": length, "id": f"shot{index}", "slate": slate}))
    return tuple(shots)


def _heard(plan: Plan, spotting: SpottingDraft, work: Commission) -> Plan:
    shots, now = [], spotting.shots[0]
    told = {h.number: h for h in spotting.shots}
    for number, shot in enumerate(plan.shots, 1):
        now = told.get(number, now.with_(silent=False))
        shots.append(shot.with_(mood=now.mood, intensity=now.intensity, silent=now.silent and not shot.lines))
    none = spotting.no_music or work.demands.no_music
    music = Music(
        words=spotting.words.strip(),
        instruments=() if none else tuple(i.strip().lower() for i in spotting.instruments if i.strip()),
        opens_at_beat=spotting.opens_at_beat if spotting.opens_at_beat in {s.beat for s in plan.shots} else 0,
        none=none,
        sounds=tuple(s.strip().lower() for s in spotting.sounds if s.strip()),
    )
    return plan.with_(shots=tuple(shots), music=music)


def _said_aloud(script: Script) -> list[str]:
    told = [*script.treatment.cannot_show, *script.world.cannot_show]
    return [
        f'"{n.asked.strip()}" cannot be shown as asked; the film shows {n.shown.strip().rstrip(".")}.' for n in told
    ]

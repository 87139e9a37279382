"""Ids -> what they name in a plan, or a refusal that says what there is."""

from film.bible import Character, Place
from film.errors import PersonError
from film.script import Plan, Scene, Shot


class EditRefused(PersonError):
    """An edit that cannot be applied; names the edit and why. Nothing of its batch was applied."""


def any_shot(plan: Plan, shot_id: str) -> Shot:
    try:
        return plan.shot(shot_id)
    except KeyError:
        raise EditRefused(f"there is no shot {shot_id!r} in this film") from None


def open_shot(plan: Plan, shot_id: str) -> Shot:
    """Raises EditRefused if the shot is locked."""
    shot = any_shot(plan, shot_id)
    if shot.locked:
        raise EditRefused(f"shot {shot.slate} is locked; unlock it first")
    return shot


def filmed_shot(plan: Plan, shot_id: str) -> Shot:
    """Raises EditRefused if the shot is locked or a title card."""
    shot = open_shot(plan, shot_id)
    if shot.title_card:
        raise EditRefused(f"shot {shot.slate} is a title card: nothing is filmed there")
    return shot


def character(plan: Plan, character_id: str) -> Character:
    for one in plan.cast:
        if one.id == character_id:
            return one
    raise EditRefused(f"there is no {character_id!r} in the cast; there are {_all(c.id for c in plan.cast)}")


def scene(plan: Plan, scene_id: str) -> Scene:
    for one in plan.scenes:
        if one.id == scene_id:
            return one
    raise EditRefused(f"there is no scene {scene_id!r}; there are {_all(s.id for s in plan.scenes)}")


def place(plan: Plan, place_id: str) -> Place:
    for one in plan.places:
        if one.id == place_id:
            return one
    raise EditRefused(f"there is no place {place_id!r}; there are {_all(p.id for p in plan.places)}")


def subjects(plan: Plan, shot: Shot) -> set[str]:
    """What a picture can be about: who and what is in it, and what stands in its place."""
    place = plan.place(plan.scene(shot.scene).place)
    carried = {p.holding for p in shot.parts} | {p.inside for p in shot.parts}
    sign = {"sign"} if place.sign else set()
    return {p.who for p in shot.parts} | {t.kind for t in shot.things} | carried | {*place.features} | sign


def about(plan: Plan, shot: Shot, subject: str | None) -> None:
    """Raises EditRefused if the picture does not show what it shall be about now."""
    if subject and subject not in subjects(plan, shot):
        raise EditRefused(f"shot {shot.slate} shows no {subject!r} that it could be about; put it there first")


def with_shot(plan: Plan, shot: Shot) -> Plan:
    return plan.with_(shots=tuple(shot if s.id == shot.id else s for s in plan.shots))


def given(edit: object, *left_out: str) -> dict[str, object]:
    """The fields of an edit that say something: not None, not its own name, not those left out."""
    fields = [n for n in type(edit).model_fields if n not in ("do", *left_out)]  # type: ignore[attr-defined]
    return {name: value for name in fields if (value := getattr(edit, name)) is not None}


def _all(names: object) -> str:
    return ", ".join(names) or "none"  # type: ignore[arg-type]

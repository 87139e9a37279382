"""Edits of people, places and scenes: they hold wherever these are seen."""

from film.bible import Garment
from film.edits.finding import EditRefused, character, given, place, scene
from film.edits.people import AddScene, Dress, Hair, Join, Recast, SetPlace, SetScene, Undress
from film.edits.wording import renamed
from film.script import Plan, Scene
from film.seeds import derive_seed


def dress(plan: Plan, edit: Dress) -> Plan:
    one = character(plan, edit.character)
    accessory = edit.accessory
    if edit.kind in {g.kind for g in (*one.garments, *one.accessories)}:  # it is recoloured where it is worn
        accessory = edit.kind in {g.kind for g in one.accessories}
    worn = one.accessories if accessory else one.garments
    new = Garment(kind=edit.kind, colour=edit.colour, named=True)
    kept = tuple(new if g.kind == edit.kind else g for g in worn)
    worn = kept if any(g.kind == edit.kind for g in worn) else (*worn, new)
    return _changed(plan, edit.character, **{"accessories" if accessory else "garments": worn})


def undress(plan: Plan, edit: Undress) -> Plan:
    one = character(plan, edit.character)
    garments = tuple(g for g in one.garments if g.kind != edit.kind)
    accessories = tuple(g for g in one.accessories if g.kind != edit.kind)
    if (garments, accessories) == (one.garments, one.accessories):
        worn = ", ".join(g.kind for g in (*one.garments, *one.accessories)) or "nothing that has a name"
        raise EditRefused(f"{one.name} wears no {edit.kind}; there is {worn}")
    if one.garments and not garments:
        raise EditRefused(f"the {edit.kind} is all that {one.name} wears; put something else on first")
    return _changed(plan, edit.character, garments=garments, accessories=accessories)


def hair(plan: Plan, edit: Hair) -> Plan:
    changes = {"hair_colour": edit.colour, "hair_style": edit.style}
    return _changed(plan, edit.character, **{k: v for k, v in changes.items() if v})


def recast(plan: Plan, edit: Recast) -> Plan:
    before = character(plan, edit.character)
    if edit.name is not None and not edit.name.strip():
        raise EditRefused(f"{before.name or before.id} needs a name; say the new one")
    plan = _changed(plan, edit.character, **given(edit, "character"))
    if not edit.name or edit.name == before.name:
        return plan
    return plan.with_(
        shots=tuple(s.with_(action=renamed(s.action, before.name, edit.name)) for s in plan.shots),
        scenes=tuple(s.with_(summary=renamed(s.summary, before.name, edit.name)) for s in plan.scenes),
    )


def join(plan: Plan, edit: Join) -> Plan:
    if edit.character.id in {c.id for c in plan.cast}:
        raise EditRefused(f"{edit.character.id!r} is in the cast already")
    if not edit.character.name.strip():
        raise EditRefused(f"{edit.character.id!r} needs a name to join the cast")
    return plan.with_(cast=(*plan.cast, edit.character))


def set_scene(plan: Plan, edit: SetScene) -> Plan:
    before = scene(plan, edit.scene)
    if edit.place is not None:
        place(plan, edit.place)
    lit = {n: None for n in ("time_of_day", "weather") if getattr(edit, n) is not None}
    after = before.with_(**given(edit, "scene"))
    return plan.with_(
        scenes=tuple(after if s.id == after.id else s for s in plan.scenes),
        shots=tuple(s.with_(**lit) if s.scene == after.id else s for s in plan.shots),
    )


def add_scene(plan: Plan, edit: AddScene) -> Plan:
    if edit.scene in {s.id for s in plan.scenes}:
        raise EditRefused(f"there is a scene {edit.scene!r} already")
    known = {p.id: p for p in plan.places}
    # no edit names a seed: a set that is there keeps its own, a new one gets the production's
    seed = known[edit.place.id].seed if edit.place.id in known else derive_seed(plan.seed, edit.place.id)
    place = edit.place.with_(seed=seed)
    if known.get(place.id, place) != place:
        raise EditRefused(f"there is a place {edit.place.id!r} already, and it is another one")
    new = Scene(
        id=edit.scene,
        number=max(s.number for s in plan.scenes) + 1,
        place=place.id,
        time_of_day=edit.time_of_day,
        weather=edit.weather,
        summary=edit.summary,
    )
    places = plan.places if place.id in known else (*plan.places, place)
    return plan.with_(places=places, scenes=(*plan.scenes, new))


def set_place(plan: Plan, edit: SetPlace) -> Plan:
    after = place(plan, edit.place).with_(**given(edit, "place"))
    return plan.with_(places=tuple(after if p.id == after.id else p for p in plan.places))


def _changed(plan: Plan, character_id: str, **changes: object) -> Plan:
    after = character(plan, character_id).with_(**changes)
    return plan.with_(cast=tuple(after if c.id == character_id else c for c in plan.cast))

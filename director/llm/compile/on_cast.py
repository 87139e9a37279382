"""Operations on people, scenes and places -> edits."""

from director.llm.compile.reading import Reading, changes, colour, some
from director.llm.compile.shots import staged
from director.llm.compile.world import character, place
from director.llm.drafts import people_ops as ops
from director.llm.drafts.base import KEEP
from director.llm.resolving import id_of, pick, skin_of
from film import AddScene, Dress, Edit, EditRefused, Hair, Join, Place, Plan, Recast, SetPlace, SetScene, Undress


def wears(op: ops.Wears, on: Reading) -> Edit:
    who, words = on.who(op.who), op.garment.what
    kind = on.kind(words, "garment", "accessory")
    entry = on.kit.named(kind)
    worn = {g.kind for g in on.plan.character(who).accessories}
    accessory = entry.category == "accessory" if entry is not None else kind in worn
    return Dress(character=who, kind=kind, colour=colour(op.garment.colour), accessory=accessory)


def takes_off(op: ops.TakesOff, on: Reading) -> Edit:
    who = on.who(op.who)
    one = on.plan.character(who)
    worn = [g.kind for g in (*one.garments, *one.accessories)]
    kind = next((k for k in worn if k == op.what.strip().lower()), "") or on.kind(op.what, "garment", "accessory")
    return Undress(character=who, kind=kind)


def hair(op: ops.HairCut, on: Reading) -> Edit:
    style = "" if op.style in (KEEP, "") else on.kind(op.style, "hair")
    dye = "" if op.colour in (KEEP, "") else colour(op.colour)
    if not style and not dye:
        raise EditRefused("everything in it says 'keep'; leave it out or change something")
    return Hair(character=on.who(op.who), colour=dye, style=style)


def becomes(op: ops.Becomes, on: Reading) -> Edit:
    who = on.who(op.who)
    kind = op.kind.strip().lower()
    if kind not in (KEEP, "", "person", "robot", "astronaut"):
        kind = on.kind(kind, "creature")
    skin = None if op.skin in (KEEP, "") else skin_of(op.skin, on.plan.character(who).skin)
    told = changes(
        name=op.name.strip() or None, description=op.looks.strip() or None, kind=kind or None, age=op.age,
        presentation=op.presentation, build=op.build, height_m=op.height_m or None, skin=skin, beard=op.beard,
    )  # fmt: skip
    return Recast(character=who, **some(told))


def joins(op: ops.Joins, on: Reading) -> Edit:
    if on.names.who(op.person.name):
        raise EditRefused(f"{op.person.name} is in the cast already; change them with 'becomes' and 'wears'")
    return Join(character=character(op.person, tuple(c.id for c in on.plan.cast), on.kit, on.notes))


def scene_change(op: ops.SceneChange, on: Reading) -> Edit:
    where = None if op.place in (KEEP, "") else on.place(op.place)
    told = changes(place=where, time_of_day=op.time_of_day, weather=op.weather)
    return SetScene(scene=on.scene(op.scene), **some(told))


def new_scene(op: ops.NewScene, on: Reading) -> Edit:
    known = pick(op.place.name, on.plan.places, [p.name for p in on.plan.places])
    return AddScene(
        scene=next_scene(on.plan),
        place=known or _new_place(op, on),
        time_of_day=op.time_of_day,
        weather=op.weather,
        summary=op.summary.strip(),
    )


def next_scene(plan: Plan) -> str:
    """The id a new scene will get: told to a model beforehand, so that it can put shots into it in the same turn."""
    number = max((s.number for s in plan.scenes), default=0) + 1
    return id_of(f"scene{number}", [s.id for s in plan.scenes], "scene")


def _new_place(op: ops.NewScene, on: Reading) -> Place:
    on.kind(op.place.set, "set")
    return place(op.place, tuple(p.id for p in on.plan.places), on.kit, on.plan.seed, on.notes)


def place_change(op: ops.PlaceChange, on: Reading) -> Edit:
    before = on.plan.place(on.place(op.place))
    kind = None if op.set in (KEEP, "") else on.kind(op.set, "set")
    entry = on.kit.named(kind) if kind else None
    gone = {staged(f, on.kit, on.notes) for f in op.remove_features}
    added = tuple(staged(f, on.kit, on.notes) for f in op.add_features)
    features = tuple(dict.fromkeys(f for f in (*before.features, *added) if f and f not in gone))
    told = changes(
        name=op.name.strip() or None, kind=kind, interior=entry.interior if entry else None,
        features=features if features != before.features else None, sign=op.sign,
    )  # fmt: skip
    return SetPlace(place=before.id, **some(told))

"""Edits of which shots there are and in which order."""

from film.edits.finding import EditRefused, about, any_shot, filmed_shot, open_shot, scene
from film.edits.lengths import spread
from film.edits.shot_order import Insert, Merge, MoveShot, Remove, Split, Swap
from film.edits.whole_film import RunningTime
from film.script import Line, Plan, Retired, Shot, Unslated
from film.slate import shot_letters


def remove(plan: Plan, edit: Remove) -> Plan:
    shot = open_shot(plan, edit.shot)
    if len(plan.shots) == 1:
        raise EditRefused("the last shot of a film cannot be removed")
    return _without(plan, shot)


def move(plan: Plan, edit: MoveShot) -> Plan:
    shot = any_shot(plan, edit.shot)
    rest = [s for s in plan.shots if s.id != edit.shot]
    rest.insert(edit.to, shot)
    return plan.with_(shots=tuple(rest))


def swap(plan: Plan, edit: Swap) -> Plan:
    one, other = any_shot(plan, edit.shot), any_shot(plan, edit.other)
    if one.id == other.id:
        raise EditRefused(f"shot {one.slate} cannot be swapped with itself; name two different ones")
    places = {one.id: other, other.id: one}
    return plan.with_(shots=tuple(places.get(s.id, s) for s in plan.shots))


def insert(plan: Plan, edit: Insert) -> Plan:
    scene(plan, edit.picture.scene)
    shot = _named(plan, edit.picture)
    about(plan, shot, shot.subject)
    return _inserted(plan, edit.after, shot)


def split(plan: Plan, edit: Split) -> Plan:
    shot = filmed_shot(plan, edit.shot)
    if not edit.frames < shot.frames:
        raise EditRefused(f"shot {shot.slate} has {shot.frames} frames; it can be split after 1 to {shot.frames - 1}")
    early, late = _parted(shot.lines, edit.frames / shot.frames)
    first = shot.with_(frames=edit.frames, lines=early, fade_out=False)
    picture = {name: getattr(shot, name) for name in Unslated.model_fields}
    changed = {n: v for n in ("size", "angle", "subject") if (v := getattr(edit, n)) is not None}
    rest = {"frames": shot.frames - edit.frames, "lines": late, "transition": "cut", **changed}
    second = Unslated.model_validate({**picture, **rest})
    about(plan, shot, edit.subject)
    plan = plan.with_(shots=tuple(first if s.id == shot.id else s for s in plan.shots))
    return _inserted(plan, shot.id, _named(plan, second))


def merge(plan: Plan, edit: Merge) -> Plan:
    first, second = filmed_shot(plan, edit.first), filmed_shot(plan, edit.second)
    ids = [s.id for s in plan.shots]
    if ids.index(second.id) - ids.index(first.id) != 1:
        raise EditRefused(f"only neighbours can be merged: shot {second.slate} does not follow shot {first.slate}")
    if first.scene != second.scene:
        raise EditRefused(f"shots {first.slate} and {second.slate} play in two scenes; one shot cannot show both")
    seen, kinds = {p.who for p in first.parts}, {t.kind for t in first.things}
    both = first.with_(
        frames=first.frames + second.frames,
        parts=(*first.parts, *(p for p in second.parts if p.who not in seen)),
        things=(*first.things, *(t for t in second.things if t.kind not in kinds)),
        lines=(*first.lines, *second.lines),
        action=". ".join(dict.fromkeys(a.rstrip(". ") for a in (first.action, second.action) if a)),
        fade_out=second.fade_out,
    )
    return _without(plan.with_(shots=tuple(both if s.id == first.id else s for s in plan.shots)), second)


def running_time(plan: Plan, edit: RunningTime) -> Plan:
    lengths = spread(plan, edit.frames)
    return plan.with_(shots=tuple(s.with_(frames=lengths.get(s.id, s.frames)) for s in plan.shots))


def _without(plan: Plan, shot: Shot) -> Plan:
    return plan.with_(
        shots=tuple(s for s in plan.shots if s.id != shot.id),
        retired=(*plan.retired, Retired(id=shot.id, slate=shot.slate)),
    )


def _inserted(plan: Plan, after: str, shot: Shot) -> Plan:
    at = plan.shots.index(any_shot(plan, after)) + 1 if after else 0
    return plan.with_(shots=(*plan.shots[:at], shot, *plan.shots[at:]))


def _named(plan: Plan, picture: Unslated) -> Shot:
    """A shot with an id and a slate that no shot of this film has or had."""
    ids = {s.id for s in plan.shots} | {r.id for r in plan.retired}
    slates = {s.slate for s in plan.shots} | {r.slate for r in plan.retired}
    number = scene(plan, picture.scene).number
    nth, letter = len(ids) + 1, 0
    while f"shot{nth}" in ids:
        nth += 1
    while f"{number}{shot_letters(letter)}" in slates:
        letter += 1
    fields = {name: getattr(picture, name) for name in Unslated.model_fields}
    return Shot.model_validate({**fields, "id": f"shot{nth}", "slate": f"{number}{shot_letters(letter)}"})


def _parted(lines: tuple[Line, ...], share: float) -> tuple[tuple[Line, ...], tuple[Line, ...]]:
    """Lines -> those begun before a share of their words is spoken, and the rest."""
    total = sum(len(ln.text.split()) for ln in lines)
    early, spoken = 0, 0
    for line in lines:
        if spoken >= share * total:
            break
        early, spoken = early + 1, spoken + len(line.text.split())
    return lines[:early], lines[early:]

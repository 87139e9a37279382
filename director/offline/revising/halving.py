"""'Too much', 'not that much', 'less': half way back from what the last turn did."""

from director.offline.stages import LADDER
from film import Edit, NotUnderstood, Plan, Recast, Relook, Retime, RunningTime, SetShot

_LOOK = ("warmth", "saturation", "contrast", "brightness", "grain", "vignette", "haze")


def halved(edits: tuple[Edit, ...], before: Plan, now: Plan) -> list[Edit]:
    """Lengths, looks, force, heights and sizes have a middle; night has none. Raises NotUnderstood if nothing has."""
    back: list[Edit] = []
    for edit in edits:
        match edit:
            case RunningTime():
                back.append(RunningTime(frames=round((before.frames + now.frames) / 2)))
            case Relook():
                values = {n: round((getattr(before.look, n) + getattr(now.look, n)) / 2, 3) for n in _LOOK}
                back.append(Relook(look=now.look.with_(**values)))
            case Recast() if edit.height_m:
                height = (before.character(edit.character).height_m + now.character(edit.character).height_m) / 2
                back.append(Recast(character=edit.character, height_m=round(height, 3)))
            case Retime() if _in_both(edit.shot, before, now):
                frames = round((before.shot(edit.shot).frames + now.shot(edit.shot).frames) / 2)
                back.append(Retime(shot=edit.shot, frames=frames))
            case SetShot() if _in_both(edit.shot, before, now):
                back += _shot(edit, before, now)
            case _:
                continue
    if not back:
        raise NotUnderstood("there is no half of that; say “undo” to be without it")
    return back


def _in_both(shot: str, before: Plan, now: Plan) -> bool:
    return all(shot in {s.id for s in plan.shots} for plan in (before, now))


def _shot(edit: SetShot, before: Plan, now: Plan) -> list[Edit]:
    old, new = before.shot(edit.shot), now.shot(edit.shot)
    fields: dict[str, object] = {}
    if old.intensity != new.intensity:
        fields["intensity"] = round((old.intensity + new.intensity) / 2, 3)
    if old.lens_mm and new.lens_mm and old.lens_mm != new.lens_mm:
        fields["lens_mm"] = round((old.lens_mm + new.lens_mm) / 2, 1)
    if old.size in LADDER and new.size in LADDER and abs(LADDER.index(old.size) - LADDER.index(new.size)) > 1:
        fields["size"] = LADDER[(LADDER.index(old.size) + LADDER.index(new.size)) // 2]
    return [SetShot.model_validate({"shot": edit.shot, **fields})] if fields else []

"""Which of the edits read change anything a person sees or hears."""

from film import Edit, EditRefused, Plan, Relook, SetScene, SetShot, apply


def changing(edits: list[Edit], plan: Plan) -> list[Edit]:
    """Those of the edits that change something; all of them if one cannot be applied, for then whoever applies them says why."""
    kept = list[Edit]()
    for edit in edits:
        try:
            after = apply(plan, (edit,))
        except EditRefused:
            return edits
        if not _same(after, plan, edit):
            kept.append(edit)
            plan = after
    return kept


def _same(after: Plan, before: Plan, edit: Edit) -> bool:
    """What a person sees and hears is the same: saying 'night' of a shot in a night scene changes no picture."""
    if after == before:
        return True
    if isinstance(edit, Relook):
        return after.look.with_(words="") == before.look.with_(words="")
    if isinstance(edit, SetScene):
        return edit.place is None and all(
            (before.time_of_day(a), before.weather(a)) == (after.time_of_day(b), after.weather(b))
            for a, b in zip(before.shots, after.shots, strict=True)
            if not a.title_card
        )
    if not isinstance(edit, SetShot):
        return False
    own, new = before.shot(edit.shot), after.shot(edit.shot)
    same_light = after.time_of_day(new) == before.time_of_day(own) and after.weather(new) == before.weather(own)
    return same_light and new.with_(time_of_day=own.time_of_day, weather=own.weather) == own

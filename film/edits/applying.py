"""Plan and edits -> the new plan: pure, all or nothing, validated whole. Locked shots never change."""

from pydantic import ValidationError

from film.bytype import by_type
from film.edits import on_cast, on_film, on_order, on_shots
from film.edits.finding import EditRefused
from film.edits.lengths import LONGEST_SECONDS
from film.edits.one_shot import Lock
from film.edits.values import Edit
from film.handles import handles
from film.script import Plan, Shot

DONE_BY = by_type("edit", on_shots, on_order, on_cast, on_film)
"""Kind of edit -> what does it to a plan."""


def apply(plan: Plan, edits: tuple[Edit, ...]) -> Plan:
    """Plan and edits -> the new plan. Raises EditRefused naming the edit that cannot be; then nothing is."""
    for number, edit in enumerate(edits, start=1):
        which = f"{edit.do} (change {number} of {len(edits)}): " if len(edits) > 1 else ""
        try:
            after: Plan = DONE_BY[type(edit)](plan, edit)
        except EditRefused as e:
            raise EditRefused(f"{which}{e}") from None
        except ValidationError as e:
            raise EditRefused(f"{which or f'{edit.do}: '}{_first(e)}") from None
        _locked_stay(plan, after, edit)
        _lengths_stay(plan, after, edit)
        plan = _without_stale_picks(plan, after)
    return plan


def _first(error: ValidationError) -> str:
    fault = error.errors(include_url=False)[0]
    where = ".".join(str(p) for p in fault["loc"])
    return f"{where}: {fault['msg']}" if where else fault["msg"].removeprefix("Value error, ")


def _locked_stay(before: Plan, after: Plan, edit: Edit) -> None:
    """Raises EditRefused if a locked shot would get another picture, by whatever way: its cast, place, light, length, size."""
    if isinstance(edit, Lock):
        return
    for shot in before.shots:
        if not shot.locked:
            continue
        kept = next((s for s in after.shots if s.id == shot.id), None)
        if kept is None or _picture(after, kept) != _picture(before, shot):
            raise EditRefused(f"{edit.do}: this changes the locked shot {shot.slate}; unlock it first")


def _lengths_stay(before: Plan, after: Plan, edit: Edit) -> None:
    """Raises EditRefused if a shot would get longer than a shot may be."""
    had = {s.id: s.frames for s in before.shots}
    for shot in after.shots:
        if shot.frames > max(had.get(shot.id, 0), after.rate.frames(LONGEST_SECONDS)):
            raise EditRefused(
                f"{edit.do}: shot {shot.slate} would be too long; a shot lasts {LONGEST_SECONDS:g} s at most"
            )


def _without_stale_picks(before: Plan, after: Plan) -> Plan:
    """A take that a person picked shows the shot as it was: a shot that shall look otherwise is left to the marks again."""
    had = {s.id: s for s in before.shots if s.picked}
    stale = {
        s.id
        for s in after.shots
        if s.id in had and s.picked == had[s.id].picked and _seen(after, s) != _seen(before, had[s.id])
    }
    if not stale:
        return after
    return after.with_(shots=tuple(s.with_(picked=0) if s.id in stale else s for s in after.shots))


_UNSEEN = {"picked": 0, "rejected": (), "locked": False, "note": "", "beat": 0, "mood": "serene", "intensity": 0.0,
           "transition": "cut", "fade_out": False, "silent": False}  # fmt: skip
"""Fields of a shot that leave its picture as it is."""


def _seen(plan: Plan, shot: Shot) -> tuple[object, ...]:
    return (shot.with_(**_UNSEEN), *_picture(plan, shot)[1:])


def _picture(plan: Plan, shot: Shot) -> tuple[object, ...]:
    """Everything that decides what a shot's take looks like, and which take it is."""
    names = {p.who for p in shot.parts} | {shot.over}
    speakers = {line.speaker for line in shot.lines}
    return (
        shot,
        tuple(c for c in plan.cast if c.id in names),
        tuple(c.name for c in plan.cast if c.id in speakers),
        plan.place(plan.scene(shot.scene).place),
        plan.time_of_day(shot),
        plan.weather(shot),
        plan.look,
        plan.recipes_of(shot),
        (plan.width, plan.height, plan.rate, plan.seed),
        handles(plan)[shot.id],
    )

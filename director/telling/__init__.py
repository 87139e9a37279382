"""Edits -> words: what a turn changes, said back in one sentence. `compared` does it for two whole plans."""

from collections.abc import Sequence

from director.comparing import compared
from director.offline.words import listed
from director.telling import order, people, shots, whole_film
from film import (
    AddScene,
    Edit,
    EditRefused,
    Insert,
    Join,
    Merge,
    MoveShot,
    Plan,
    Recast,
    Remove,
    Retime,
    SetPlace,
    Split,
    apply,
)
from film.bytype import by_type

__all__ = ["TOLD_BY", "compared", "told"]
TOLD_BY = by_type("edit", shots, order, people, whole_film)
"""Kind of edit -> what says it; of a shot without its slate."""
_MAKING = (Insert, Split, Merge, Remove, Recast, Join, AddScene, SetPlace)
"""Edits after which others may name what was not there before."""


def told(edits: Sequence[Edit], plan: Plan) -> str:
    """What edits of a plan do, in one sentence. Equal changes of several shots are told once."""
    groups: dict[str, list[str]] = {}
    moved = tuple(e for e in edits if isinstance(e, MoveShot))
    said: list[str] = []
    retimed = [e for e in edits if isinstance(e, Retime)]
    if len(retimed) > 3:
        others = sum(s.frames for s in plan.shots if s.id not in {e.shot for e in retimed})
        now = plan.rate.seconds(others + sum(e.frames for e in retimed))
        said.append(f"{len(retimed)} shots get new lengths and the film lasts {now:.1f} s")
    if len(moved) > 1:
        said.append(f"the order is {listed(_order(plan, moved, tuple(edits)))}")
    count = len([s for s in plan.shots if not s.title_card])
    for edit in edits:
        if (len(moved) > 1 and isinstance(edit, MoveShot)) or (len(retimed) > 3 and isinstance(edit, Retime)):
            continue
        what: str = TOLD_BY[type(edit)](edit, plan)
        groups.setdefault(what, []).append(shots.slate(plan, getattr(edit, "shot", "")))
        if isinstance(edit, _MAKING):
            try:
                plan = apply(plan, (edit,))
            except EditRefused:  # told as it was meant; who applies the batch says why it cannot be
                continue
    for what, named in groups.items():
        slates = [s for s in named if s]
        if not slates:
            said.append(what)
        elif len(slates) == count and len(slates) > 2:
            said.append(f"every shot: {what}")
        else:
            said.append(f"shot{'s' if len(slates) > 1 else ''} {listed(slates)}: {what}")
    text = "; ".join(said)
    return f"{text[:1].upper()}{text[1:]}."


def _order(plan: Plan, moved: tuple[MoveShot, ...], edits: tuple[Edit, ...]) -> list[str]:
    """Slates in the order that moves make: of the shots there are, or, where one is moved that the batch adds, of all."""
    try:
        return [s.slate for s in apply(plan, moved).shots]
    except EditRefused:
        return [s.slate for s in apply(plan, edits).shots]

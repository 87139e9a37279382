"""What attachments change in a plan and no edit can yet: typed, over stable ids, pure."""

from typing import Literal

from film import CameraPath, Move, Plan, Speed, Value
from film.edits.finding import filmed_shot


class SetPath(Value):
    """The camera of a shot goes along a path taken from a clip; None gives it back its named move."""

    do: Literal["set_path"] = "set_path"
    shot: str
    path: CameraPath | None
    move: Move | None = None
    """The nearest named move and its speed, for who cannot follow a path; None leaves the shot's own."""
    speed: Speed | None = None


def set_path(plan: Plan, edit: SetPath) -> Plan:
    """Raises EditRefused for a shot that is not there, is locked or is a title card."""
    shot = filmed_shot(plan, edit.shot)
    named = {k: v for k, v in (("move", edit.move), ("speed", edit.speed)) if v is not None}
    changed = shot.with_(path=edit.path, **named)
    return plan.with_(shots=tuple(changed if s.id == shot.id else s for s in plan.shots))

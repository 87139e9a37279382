"""What attachments change in a plan and no older edit can: typed, over stable ids, pure."""

from typing import Literal

from pydantic import Field

from film import CameraPath, EditRefused, Move, Plan, Speed, Value


class SetPath(Value):
    """The camera of a shot goes along a path taken from a clip; None gives it back its named move."""

    do: Literal["set_path"] = "set_path"
    shot: str
    path: CameraPath | None
    move: Move | None = None
    """The nearest named move and its speed, for who cannot follow a path; None leaves the shot's own."""
    speed: Speed | None = None


class SetSkin(Value):
    """Another skin (an animal's coat, a robot's shell)."""

    do: Literal["set_skin"] = "set_skin"
    character: str
    colour: str = Field(pattern=r"^#[0-9a-f]{6}$")


def set_path(plan: Plan, edit: SetPath) -> Plan:
    """Raises EditRefused for a shot that is not there, is locked or is a title card."""
    shot = next((s for s in plan.shots if s.id == edit.shot), None)
    if shot is None:
        raise EditRefused(f"there is no shot {edit.shot!r} in this film")
    if shot.locked:
        raise EditRefused(f"shot {shot.slate} is locked; unlock it first")
    if shot.title_card:
        raise EditRefused(f"shot {shot.slate} is a title card: no camera moves there")
    named = {k: v for k, v in (("move", edit.move), ("speed", edit.speed)) if v is not None}
    changed = shot.with_(path=edit.path, **named)
    return plan.with_(shots=tuple(changed if s.id == shot.id else s for s in plan.shots))


def set_skin(plan: Plan, edit: SetSkin) -> Plan:
    """Raises EditRefused for somebody who is not there, or is in a locked shot."""
    known = next((c for c in plan.cast if c.id == edit.character), None)
    if known is None:
        raise EditRefused(f"there is no {edit.character!r} in the cast")
    locked = [s.slate for s in plan.shots if s.locked and known.id in {p.who for p in s.parts}]
    if locked:
        raise EditRefused(f"{known.name} is in the locked shot {', '.join(locked)}; unlock it first")
    return plan.with_(cast=tuple(c.with_(skin=edit.colour) if c.id == known.id else c for c in plan.cast))

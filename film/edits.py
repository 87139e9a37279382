"""Edits: what a revision does to a plan. Typed, over stable ids, pure, all or nothing.

No edit can name a path, a model, a budget or a seed: whatever a text talks a director into, the worst case is an ugly film.
"""

from collections.abc import Callable
from typing import Annotated, Literal

from pydantic import Field, ValidationError

from film.bible import Garment, Look
from film.errors import PersonError
from film.grammar import Angle, Mood, Move, Size, Speed, TimeOfDay, Transition, Weather
from film.script import Line, Music, Plan, Shot
from film.value import Value


class EditRefused(PersonError):
    """An edit that cannot be applied; names the edit and why. Nothing of its batch was applied."""


class SetShot(Value):
    """Change what one shot shows. Fields left None stay as they are."""

    do: Literal["set_shot"] = "set_shot"
    shot: str
    size: Size | None = None
    angle: Angle | None = None
    move: Move | None = None
    speed: Speed | None = None
    lens_mm: float | None = None
    time_of_day: TimeOfDay | None = None
    weather: Weather | None = None
    silhouette: bool | None = None
    transition: Transition | None = None
    fade_out: bool | None = None
    mood: Mood | None = None
    intensity: float | None = None


class Retime(Value):
    """A new length for one shot; the film gets longer or shorter by it."""

    do: Literal["retime"] = "retime"
    shot: str
    frames: int = Field(ge=1)


class Remove(Value):
    do: Literal["remove"] = "remove"
    shot: str


class MoveShot(Value):
    """Put a shot at a place in the film, counted from 0 after it was taken out."""

    do: Literal["move"] = "move"
    shot: str
    to: int = Field(ge=0)


class Dress(Value):
    """Change the colour of what someone wears, or put something on."""

    do: Literal["dress"] = "dress"
    character: str
    kind: str
    colour: str
    accessory: bool = False


class Hair(Value):
    do: Literal["hair"] = "hair"
    character: str
    colour: str = ""
    style: str = ""


class SetLine(Value):
    """New words for a line; empty words take it out; one past the last adds a line, then `speaker` says whose."""

    do: Literal["set_line"] = "set_line"
    shot: str
    index: int = Field(ge=0)
    text: str
    speaker: str = ""


class SetMusic(Value):
    """Fields left None stay as they are."""

    do: Literal["set_music"] = "set_music"
    mood: Mood | None = None
    none: bool | None = None
    instruments: tuple[str, ...] | None = None


class Relook(Value):
    do: Literal["relook"] = "relook"
    look: Look


class Retitle(Value):
    """A new title of the film, or new words on a title card if `shot` is given."""

    do: Literal["retitle"] = "retitle"
    title: str
    shot: str = ""


class Reshoot(Value):
    """Another take of the same shot."""

    do: Literal["reshoot"] = "reshoot"
    shot: str


class Lock(Value):
    """A locked shot refuses every edit but unlocking and moving."""

    do: Literal["lock"] = "lock"
    shot: str
    locked: bool = True


Edit = Annotated[
    SetShot | Retime | Remove | MoveShot | Dress | Hair | SetLine | SetMusic | Relook | Retitle | Reshoot | Lock,
    Field(discriminator="do"),
]


class EditBatch(Value):
    """One turn of a conversation: what to do and what to answer."""

    reply: str
    kind: Literal["edit", "undo", "redo", "answer"]
    edits: tuple[Edit, ...] = ()


def apply(plan: Plan, edits: tuple[Edit, ...]) -> Plan:
    """Plan and edits -> the new plan, validated whole. Raises EditRefused naming the edit that cannot be; then nothing is."""
    for edit in edits:
        try:
            plan = _APPLY[type(edit)](plan, edit)
        except ValidationError as e:
            raise EditRefused(f"{edit.do}: {e.errors()[0]['msg']}") from e
    return plan


def _shot(plan: Plan, shot_id: str) -> Shot:
    try:
        shot = plan.shot(shot_id)
    except KeyError:
        raise EditRefused(f"there is no shot {shot_id!r} in this film") from None
    if shot.locked:
        raise EditRefused(f"shot {shot.slate} is locked; unlock it first")
    return shot


def _with_shot(plan: Plan, shot: Shot) -> Plan:
    return plan.with_(shots=tuple(shot if s.id == shot.id else s for s in plan.shots))


def _set_shot(plan: Plan, edit: SetShot) -> Plan:
    shot = _shot(plan, edit.shot)
    if shot.title_card and (edit.size or edit.angle or edit.move or edit.time_of_day or edit.weather):
        raise EditRefused(f"shot {shot.slate} is a title card: nothing is filmed there")
    changes = {k: v for k in SetShot.model_fields if k not in ("do", "shot") and (v := getattr(edit, k)) is not None}
    return _with_shot(plan, shot.with_(**changes))


def _retime(plan: Plan, edit: Retime) -> Plan:
    return _with_shot(plan, _shot(plan, edit.shot).with_(frames=edit.frames))


def _remove(plan: Plan, edit: Remove) -> Plan:
    _shot(plan, edit.shot)
    if len(plan.shots) == 1:
        raise EditRefused("the last shot of a film cannot be removed")
    return plan.with_(shots=tuple(s for s in plan.shots if s.id != edit.shot))


def _move(plan: Plan, edit: MoveShot) -> Plan:
    shot = next((s for s in plan.shots if s.id == edit.shot), None)
    if shot is None:
        raise EditRefused(f"there is no shot {edit.shot!r} in this film")
    rest = [s for s in plan.shots if s.id != edit.shot]
    rest.insert(edit.to, shot)
    return plan.with_(shots=tuple(rest))


def _dress(plan: Plan, edit: Dress) -> Plan:
    if edit.character not in {c.id for c in plan.cast}:
        raise EditRefused(f"there is no {edit.character!r} in the cast")
    character = plan.character(edit.character)
    worn = character.accessories if edit.accessory else character.garments
    new = Garment(kind=edit.kind, colour=edit.colour, named=True)
    kept = tuple(new if g.kind == edit.kind else g for g in worn)
    worn = kept if any(g.kind == edit.kind for g in worn) else (*worn, new)
    field = "accessories" if edit.accessory else "garments"
    return _recast(plan, edit.character, **{field: worn})


def _hair(plan: Plan, edit: Hair) -> Plan:
    if edit.character not in {c.id for c in plan.cast}:
        raise EditRefused(f"there is no {edit.character!r} in the cast")
    changes = {"hair_colour": edit.colour, "hair_style": edit.style}
    return _recast(plan, edit.character, **{k: v for k, v in changes.items() if v})


def _recast(plan: Plan, character_id: str, **changes: object) -> Plan:
    """Locked shots would change their pixels with the character: refused."""
    locked = [s.slate for s in plan.shots if s.locked and character_id in {p.who for p in s.parts}]
    if locked:
        raise EditRefused(
            f"{plan.character(character_id).name} is in the locked shot {', '.join(locked)}; unlock it first"
        )
    return plan.with_(cast=tuple(c.with_(**changes) if c.id == character_id else c for c in plan.cast))


def _set_line(plan: Plan, edit: SetLine) -> Plan:
    shot = _shot(plan, edit.shot)
    words = edit.text.strip()
    if edit.index > len(shot.lines) or (edit.index == len(shot.lines) and not words):
        raise EditRefused(f"shot {shot.slate} has {len(shot.lines)} lines, not {edit.index + 1}")
    if shot.title_card:
        raise EditRefused(f"shot {shot.slate} is a title card: nobody speaks there")
    lines = list(shot.lines)
    if edit.index == len(lines):
        off = edit.speaker not in {p.who for p in shot.parts}
        lines.append(Line(speaker=edit.speaker, text=edit.text, off=off))
    elif words:
        lines[edit.index] = lines[edit.index].with_(text=edit.text)
    else:
        del lines[edit.index]
    return _with_shot(plan, shot.with_(lines=tuple(lines)))


def _set_music(plan: Plan, edit: SetMusic) -> Plan:
    changes = {k: v for k in ("mood", "none", "instruments") if (v := getattr(edit, k)) is not None}
    music: Music = plan.music.with_(**changes)
    return plan.with_(music=music)


def _relook(plan: Plan, edit: Relook) -> Plan:
    locked = [s.slate for s in plan.shots if s.locked]
    if locked:
        raise EditRefused(f"a new look changes the locked shot {', '.join(locked)}; unlock it first")
    return plan.with_(look=edit.look)


def _retitle(plan: Plan, edit: Retitle) -> Plan:
    if not edit.shot:
        return plan.with_(title=edit.title)
    shot = _shot(plan, edit.shot)
    if not shot.title_card:
        raise EditRefused(f"shot {shot.slate} is no title card")
    return _with_shot(plan, shot.with_(title_card=edit.title))


def _reshoot(plan: Plan, edit: Reshoot) -> Plan:
    shot = _shot(plan, edit.shot)
    if shot.title_card:
        raise EditRefused(f"shot {shot.slate} is a title card: there is nothing to reshoot")
    return _with_shot(plan, shot.with_(reshoots=shot.reshoots + 1))


def _lock(plan: Plan, edit: Lock) -> Plan:
    shot = next((s for s in plan.shots if s.id == edit.shot), None)
    if shot is None:
        raise EditRefused(f"there is no shot {edit.shot!r} in this film")
    return _with_shot(plan, shot.with_(locked=edit.locked))


_APPLY: dict[type[Value], Callable[..., Plan]] = {
    SetShot: _set_shot,
    Retime: _retime,
    Remove: _remove,
    MoveShot: _move,
    Dress: _dress,
    Hair: _hair,
    SetLine: _set_line,
    SetMusic: _set_music,
    Relook: _relook,
    Retitle: _retitle,
    Reshoot: _reshoot,
    Lock: _lock,
}

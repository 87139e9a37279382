"""Edits of one shot: what it shows and says, and which of its takes is used."""

from typing import Literal

from pydantic import Field

from film.camera import MOST_LEGS, Focus, Leg
from film.grammar import (
    Action,
    Angle,
    Emotion,
    Hint,
    Lighting,
    Mood,
    Move,
    Size,
    Speed,
    TimeOfDay,
    Transition,
    Weather,
)
from film.references import CameraPath
from film.value import Value


class SetShot(Value):
    """Change what one shot shows and how."""

    do: Literal["set_shot"] = "set_shot"
    shot: str
    size: Size | None = None
    angle: Angle | None = None
    move: Move | None = None
    speed: Speed | None = None
    legs: tuple[Leg, ...] | None = Field(default=None, max_length=MOST_LEGS)
    """A move in stages; a new `move` alone ends it."""
    focus: Focus | None = None
    shutter: float | None = Field(default=None, ge=0, le=360)
    lighting: Lighting | None = None
    lens_mm: float | None = None
    subject: str | None = None
    """A character of the shot, a kind of thing in it, or empty for the place."""
    over: str | None = None
    time_of_day: TimeOfDay | None = None
    weather: Weather | None = None
    silhouette: bool | None = None
    silent: bool | None = None
    transition: Transition | None = None
    fade_out: bool | None = None
    mood: Mood | None = None
    intensity: float | None = None
    action: str | None = None
    """What happens, in words."""


class Retime(Value):
    """A new length for one shot; the film gets longer or shorter by it."""

    do: Literal["retime"] = "retime"
    shot: str
    frames: int = Field(ge=1)


class SetPath(Value):
    """The camera of a shot goes along a path taken from an attached clip; None gives it back its named move."""

    do: Literal["set_path"] = "set_path"
    shot: str
    camera: CameraPath | None = None
    move: Move | None = None
    """The nearest named move and its speed, for who cannot follow a path; None leaves the shot's own."""
    speed: Speed | None = None


class SetPart(Value):
    """Change what one person does in one shot; somebody who was not in it comes in."""

    do: Literal["set_part"] = "set_part"
    shot: str
    who: str
    action: Action | None = None
    emotion: Emotion | None = None
    holding: str | None = None
    toward: str | None = None
    inside: str | None = None


class Leave(Value):
    """Somebody is no longer in a shot."""

    do: Literal["leave"] = "leave"
    shot: str
    who: str


class Replace(Value):
    """Somebody else in the place of one of the cast: in one shot, or in the whole film if `shot` is empty."""

    do: Literal["replace"] = "replace"
    who: str
    by: str
    shot: str = ""


class SetThing(Value):
    """Change a prop, vehicle, animal or effect in one shot; one that was not there is put there."""

    do: Literal["set_thing"] = "set_thing"
    shot: str
    kind: str
    words: str | None = None
    colour: str | None = None
    text: str | None = None
    count: int | None = None
    moving: bool | None = None


class TakeAway(Value):
    """A thing is no longer in a shot, nor in anybody's hand there."""

    do: Literal["take_away"] = "take_away"
    shot: str
    kind: str


class SetLine(Value):
    """New words for a line, or another speaker; empty words take it out; one past the last adds a line."""

    do: Literal["set_line"] = "set_line"
    shot: str
    index: int = Field(ge=0)
    text: str
    speaker: str = ""
    """Whose line it is; empty leaves it with who had it, and a new line with the narrator."""


class Reshoot(Value):
    """Another take of the same shot. `note` is the wish in words, `hints` what it means for the order."""

    do: Literal["reshoot"] = "reshoot"
    shot: str
    note: str = ""
    hints: tuple[Hint, ...] = ()


class Pick(Value):
    """A person chooses a take, whatever its marks say; 0 leaves the choice to the marks again."""

    do: Literal["pick"] = "pick"
    shot: str
    take: int = Field(ge=0)


class Reject(Value):
    """A person does not want to see a take in the film: another one is used or made."""

    do: Literal["reject"] = "reject"
    shot: str
    take: int = Field(ge=1)


class Lock(Value):
    """A locked shot keeps its picture: what would change it is refused until it is unlocked. It may be moved."""

    do: Literal["lock"] = "lock"
    shot: str
    locked: bool = True


OneShotEdit = (
    SetShot | Retime | SetPath | SetPart | Leave | Replace | SetThing | TakeAway | SetLine | Reshoot | Pick | Reject | Lock
)  # fmt: skip

"""Operations on which shots there are and in which order, as a model says them."""

from typing import Literal

from pydantic import Field

from director.llm.drafts.base import (
    AMood,
    AMove,
    ASize,
    Draft,
    Kept,
    Quoted,
    SceneId,
    ShotId,
    Text,
    ToAngle,
    ToSize,
    Word,
)
from director.llm.drafts.coverage import PartDraft, ThingDraft
from director.llm.drafts.screenplay import LineDraft
from film import Angle, Speed, Transition


class Drop(Draft):
    """A shot leaves the film."""

    do: Literal["drop"]
    shot: ShotId


class Shift(Draft):
    """A shot goes to another place of the film."""

    do: Literal["shift"]
    shot: ShotId
    number: int = Field(description="The number it shall have in the film afterwards, from 1.", ge=1)


class Exchange(Draft):
    """Two shots change places."""

    do: Literal["exchange"]
    shot: ShotId
    other: ShotId


class NewShot(Draft):
    """A new shot in a scene there is, or that the same turn adds."""

    do: Literal["new_shot"]
    after: Word = Field(description="The id of the shot before it; '' for the start of the film.")
    scene: SceneId
    brief_beat: int = Field(description="The number of the brief's beat that it tells; 0 if none.", ge=0)
    purpose: Text = Field(description="Why the film needs it.")
    action: Text = Field(description="What is seen; '' for a title card.")
    card: Quoted = Field(description="The words of a title card; '' for a filmed shot.")
    subject: Word
    size: ASize
    angle: Angle
    move: AMove
    speed: Speed
    over: Word
    parts: tuple[PartDraft, ...] = Field(max_length=8)
    things: tuple[ThingDraft, ...] = Field(max_length=8)
    lines: tuple[LineDraft, ...] = Field(max_length=6)
    transition: Transition
    mood: AMood
    seconds: float = Field(gt=0, le=60)


class Parted(Draft):
    """A shot cut in two, the second seen differently."""

    do: Literal["parted"]
    shot: ShotId
    seconds: float = Field(description="Length of the first part.", gt=0, le=60)
    size: ToSize
    angle: ToAngle
    subject: Kept


class Joined(Draft):
    """Two neighbouring shots of one scene become one."""

    do: Literal["joined"]
    first: ShotId
    second: ShotId


OrderOp = Drop | Shift | Exchange | NewShot | Parted | Joined

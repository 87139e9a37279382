"""Operations on one shot, as a model says them: how it is seen, what happens in it, which take of it is used."""

from typing import Literal

from pydantic import Field

from director.llm.drafts.base import (
    Draft,
    Kept,
    Quoted,
    ShotId,
    Switch,
    Text,
    ToAction,
    ToAngle,
    ToDepth,
    ToEmotion,
    ToLighting,
    ToMood,
    ToMove,
    ToSize,
    ToSpeed,
    ToTime,
    ToTransition,
    ToWeather,
    Word,
)
from director.llm.drafts.coverage import LegDraft
from film import Hint


class Frame(Draft):
    """How a shot is seen."""

    do: Literal["frame"]
    shot: ShotId
    subject: Kept
    size: ToSize
    angle: ToAngle
    move: ToMove
    speed: ToSpeed
    over: Kept
    lens_mm: float = Field(description="Millimetres on a 36 mm sensor; 0 keeps it.", ge=0, le=400)


class Stages(Draft):
    """A move in stages, made instead of a shot's one move."""

    do: Literal["stages"]
    shot: ShotId
    size: ToSize = Field(description="The size it starts from.")
    stages: tuple[LegDraft, ...] = Field(description="First to last; [] goes back to one move.", max_length=6)


class Sharp(Draft):
    """What is sharp in a shot, and how motion blurs there."""

    do: Literal["sharp"]
    shot: ShotId
    depth: ToDepth
    on: Kept
    to: Kept = Field(description="Where a rack focus goes.")
    shutter: float = Field(description="Degrees; -1 keeps it.", ge=-1, le=360)


class Light(Draft):
    """Light and weather of one shot alone."""

    do: Literal["light"]
    shot: ShotId
    time_of_day: ToTime
    weather: ToWeather
    lighting: ToLighting
    silhouette: Switch


class Feeling(Draft):
    """What the score does under a shot."""

    do: Literal["feeling"]
    shot: ShotId
    mood: ToMood
    intensity: float = Field(description="0 to 1; -1 keeps it.", ge=-1, le=1)
    silent: Switch


class Joint(Draft):
    """How a shot begins and ends."""

    do: Literal["joint"]
    shot: ShotId
    transition: ToTransition
    fade_out: Switch


class Happening(Draft):
    """What happens in a shot, in new words. The parts and things of the shot do not follow: change them as well."""

    do: Literal["happening"]
    shot: ShotId
    action: Text


class Length(Draft):
    """A new length of one shot; the film changes by it."""

    do: Literal["length"]
    shot: ShotId
    seconds: float = Field(gt=0, le=60)


class Act(Draft):
    """What somebody does in a shot; somebody who was not in it comes in."""

    do: Literal["act"]
    shot: ShotId
    who: Word
    action: ToAction
    emotion: ToEmotion
    holding: Kept
    toward: Kept
    inside: Kept


class Leaves(Draft):
    """Somebody is no longer in a shot."""

    do: Literal["leaves"]
    shot: ShotId
    who: Word


class Replaced(Draft):
    """Somebody of the cast in another's place."""

    do: Literal["replaced"]
    who: Word
    by: Word
    shot: Word = Field(description="A shot's id; '' for the whole film.")


class Put(Draft):
    """A prop, vehicle, animal or effect in a shot, new or changed."""

    do: Literal["put"]
    shot: ShotId
    kind: Word
    words: Kept
    colour: Kept
    text: Kept
    count: int = Field(description="0 keeps it.", ge=0, le=12)
    moving: Switch


class TakenAway(Draft):
    """A thing is no longer in a shot, nor in anybody's hand there."""

    do: Literal["taken_away"]
    shot: ShotId
    kind: Word


class Says(Draft):
    """A line of a shot, changed, given to somebody else, added or taken out."""

    do: Literal["says"]
    shot: ShotId
    line: int = Field(description="Which line of the shot, from 1; one more than there are adds a line.", ge=1)
    speaker: Word = Field(
        description="Whose line it is; '' leaves it with who has it, and an added one with the narrator."
    )
    text: Quoted = Field(description="The words exactly as the person gave them; '' takes the line out.")


class Again(Draft):
    """Another take of the same shot."""

    do: Literal["again"]
    shot: ShotId
    note: Text = Field(description="The wish in the person's words.")
    hints: tuple[Hint, ...] = Field(description="What it means for the camera; [] if nothing of these.", max_length=4)


class Choose(Draft):
    """A take the person chooses, whatever was found about it."""

    do: Literal["choose"]
    shot: ShotId
    take: int = Field(description="Its number; 0 leaves the choice to the marks again.", ge=0)


class Discard(Draft):
    """A take the person does not want in the film."""

    do: Literal["discard"]
    shot: ShotId
    take: int = Field(ge=1)


class Hold(Draft):
    """Lock a shot, so that nothing changes it, or unlock it."""

    do: Literal["hold"]
    shot: ShotId
    locked: bool


OneShotOp = (
    Frame | Stages | Sharp | Light | Feeling | Joint | Happening | Length | Act | Leaves | Replaced | Put | TakenAway | Says
    | Again | Choose | Discard | Hold
)  # fmt: skip

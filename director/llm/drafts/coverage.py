"""The fourth stage, in two calls for each scene: which shots, then what is in each of them."""

from typing import Literal

from pydantic import Field

from director.llm.drafts.base import AMove, AnAction, ASize, Draft, Text, Word
from film import Angle, DepthOfField, Emotion, Lighting, Speed, Transition


class LegDraft(Draft):
    """One stage of a move in stages."""

    move: AMove
    share: float = Field(description="Of the shot's time, beside the other stages; 1 is usual.", gt=0, le=10)
    degrees: float = Field(description="How far a pan, tilt or orbit turns; 0 as usual.", ge=0, le=360)
    size: Literal["", "extreme wide", "wide", "full", "cowboy", "medium", "medium close-up", "close-up"] = Field(
        description="The size a dolly, zoom or crane arrives at; '' as usual."
    )


class FocusDraft(Draft):
    """What is sharp."""

    depth: DepthOfField
    on: Word = Field(description="A name of the cast or a kind of thing in the shot; '' is the subject.")
    to: Word = Field(description="Where a rack focus goes; '' otherwise.")


class SetupDraft(Draft):
    """One shot of the outline."""

    beat: int = Field(description="The number of the beat that it tells, as the scene has it.", ge=1)
    purpose: Text = Field(description="Why the film cuts here: what this picture shows that the one before cannot.")
    subject: Word = Field(description="What the frame is about: a name of the cast, a kind of thing, '' for the place.")
    size: ASize
    angle: Angle
    move: AMove
    speed: Speed = Field(description="Of the camera's move.")
    stages: tuple[LegDraft, ...] = Field(
        description="Only for a move in stages, first to last; `size` is then the size it starts from. [] for one move.",
        max_length=4,
    )
    focus: FocusDraft
    lighting: Lighting
    lens_mm: float = Field(description="On a 36 mm sensor; 0 lets the size choose.", ge=0, le=400)
    shutter: float = Field(description="Degrees: 180 is usual, 45 staccato, 0 without blur.", ge=0, le=360)
    over: Word = Field(description="Over whose shoulder or through whose eyes; '' for every other size.")
    seconds: float = Field(description="How long it is held.", gt=0, le=60)


class CoverageDraft(Draft):
    """A scene as it will be cut."""

    geography: Text = Field(description="Who stands where, what lies to the left and right, where the line runs.")
    side: Literal["left", "right"] = Field(
        description="The side of the line on which the camera stays for the whole scene."
    )
    shots: tuple[SetupDraft, ...] = Field(description="In the order of the cut.", min_length=1, max_length=30)


class PartDraft(Draft):
    """What somebody does in a shot."""

    who: Word = Field(description="A name of the cast.")
    action: AnAction = Field(description="The nearest of these to what they do.")
    emotion: Emotion
    holding: Word = Field(description="A kind of thing in the hand; '' if none.")
    toward: Word = Field(
        description="Whom or what they look at or go to: a name, a kind of thing, 'camera', 'away', ''."
    )
    inside: Word = Field(description="A kind of thing that carries them: 'boat', 'chair', 'horse'; '' if none.")


class ThingDraft(Draft):
    """A prop, vehicle, animal or effect in a shot."""

    kind: Word = Field(description="A word of the kit.")
    words: Word = Field(description="As the story calls it: 'a small skiff'.")
    colour: Word = Field(description="In plain words; '' for its own.")
    text: Word = Field(description="Words to be read on it, letter by letter; '' if none.")
    count: int = Field(ge=1, le=12)
    moving: bool = Field(description="It crosses the set instead of standing there.")


class ShotDraft(Draft):
    """One shot of the outline in full."""

    number: int = Field(description="Of the shot in the outline.", ge=1)
    action: Text = Field(description="What is seen: one sentence, present tense, subject and verb, no camera words.")
    parts: tuple[PartDraft, ...] = Field(
        description="Everybody in the frame and nobody else; [] if empty.", max_length=8
    )
    things: tuple[ThingDraft, ...] = Field(description="Everything the picture needs; [] if none.", max_length=8)
    lines: tuple[int, ...] = Field(description="Numbers of the lines spoken during the shot; [] if none.", max_length=6)
    silhouette: bool
    transition: Transition = Field(description="How the shot begins.")


class DetailDraft(Draft):
    """Every shot of the outline, in the same order."""

    shots: tuple[ShotDraft, ...] = Field(min_length=1, max_length=30)

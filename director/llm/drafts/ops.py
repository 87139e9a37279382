"""Everything a turn of the conversation can change, as a model says it: one flat list of small operations.

Each is one edit of `film/edits/values.py` (a shot's own fields are five, so that little has to be said to change little),
in seconds for frames, in names and table ids, with 'keep' for what stays. None can name a path, a model, a budget or a seed.
"""

from typing import Annotated, Literal

from pydantic import Field

from director.llm.drafts.base import (
    Draft,
    Quoted,
    Switch,
    Text,
    ToAngle,
    ToMood,
    ToSize,
    ToTime,
    ToWeather,
    Word,
)
from director.llm.drafts.coverage import PartDraft, ThingDraft
from director.llm.drafts.recipe import RecipeDraft
from director.llm.drafts.screenplay import LineDraft
from director.llm.drafts.shot_ops import (
    Act,
    Again,
    Choose,
    Discard,
    Feeling,
    Frame,
    Happening,
    Hold,
    Joint,
    Kept,
    Leaves,
    Length,
    Light,
    Put,
    Replaced,
    Says,
    Sharp,
    ShotId,
    Stages,
    TakenAway,
)
from director.llm.drafts.world import GarmentDraft, LookDraft, PersonDraft, PlaceDraft
from film import Angle, Aspect, Mood, Move, Size, Speed, TimeOfDay, Transition, Weather

__all__ = [
    "Act",
    "Again",
    "Becomes",
    "Build",
    "Choose",
    "Discard",
    "Drop",
    "Exchange",
    "Feeling",
    "Frame",
    "HairCut",
    "Happening",
    "Hold",
    "Joined",
    "Joins",
    "Joint",
    "Leaves",
    "Length",
    "Light",
    "NewScene",
    "NewShot",
    "OpDraft",
    "Parted",
    "PlaceChange",
    "Put",
    "Replaced",
    "RunsFor",
    "Says",
    "SceneChange",
    "Score",
    "Shape",
    "Sharp",
    "Shift",
    "Stages",
    "Style",
    "TakenAway",
    "TakesOff",
    "Title",
    "TurnDraft",
    "Wears",
]

SceneId = Annotated[str, Field(max_length=40)]

# ---- the order of shots


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
    size: Size
    angle: Angle
    move: Move
    speed: Speed
    over: Word
    parts: tuple[PartDraft, ...] = Field(max_length=8)
    things: tuple[ThingDraft, ...] = Field(max_length=8)
    lines: tuple[LineDraft, ...] = Field(max_length=6)
    transition: Transition
    mood: Mood
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


# ---- people and places


class Wears(Draft):
    """A garment or accessory put on, or its colour changed, in the whole film."""

    do: Literal["wears"]
    who: Word
    garment: GarmentDraft


class TakesOff(Draft):
    """A garment or accessory no longer worn."""

    do: Literal["takes_off"]
    who: Word
    what: Word


class HairCut(Draft):
    """Somebody's hair."""

    do: Literal["hair"]
    who: Word
    colour: Kept
    style: Kept


class Becomes(Draft):
    """One of the cast becomes somebody else: same part, another person."""

    do: Literal["becomes"]
    who: Word
    name: Kept
    looks: Text = Field(description="The new description in one line; 'keep' for no change.")
    kind: Kept
    age: Literal["keep", "child", "teen", "adult", "middle-aged", "old"]
    presentation: Literal["keep", "woman", "man", "neutral"]
    build: Literal["keep", "slim", "average", "heavy"]
    height_m: float = Field(description="0 keeps it.", ge=0, lt=6)
    skin: Kept
    beard: Literal["keep", "none", "stubble", "moustache", "short", "long"]


class Joins(Draft):
    """Somebody new in the cast; other operations put them into shots."""

    do: Literal["joins"]
    person: PersonDraft


class SceneChange(Draft):
    """Relight a scene or play it elsewhere."""

    do: Literal["scene"]
    scene: SceneId
    place: Kept
    time_of_day: ToTime
    weather: ToWeather


class NewScene(Draft):
    """A new scene, without shots yet: other operations of the turn put them in."""

    do: Literal["new_scene"]
    place: PlaceDraft
    time_of_day: TimeOfDay
    weather: Weather
    summary: Text


class PlaceChange(Draft):
    """A set changed wherever the film plays there."""

    do: Literal["place"]
    place: Word
    name: Kept
    set: Kept
    add_features: tuple[Word, ...] = Field(max_length=5)
    remove_features: tuple[Word, ...] = Field(max_length=5)
    sign: Kept


# ---- the whole film


class Score(Draft):
    """Music and ambience of the whole film."""

    do: Literal["score"]
    mood: ToMood
    music: Switch = Field(description="'no' for a film without music, 'yes' to have it again.")
    instruments: tuple[Word, ...] = Field(
        description="All of them, the leading one first; ['keep'] for no change.", max_length=6
    )
    sounds: tuple[Word, ...] = Field(description="All wished ambience; ['keep'] for no change.", max_length=8)


class Style(Draft):
    """The look of the whole film, given whole."""

    do: Literal["look"]
    look: LookDraft


class Title(Draft):
    """A new title, or new words on a title card."""

    do: Literal["title"]
    title: Quoted
    shot: Word = Field(description="The id of a title card; '' for the film's own title.")


class Shape(Draft):
    """Another shape of picture."""

    do: Literal["shape"]
    aspect: Aspect


class Build(Draft):
    """A kind of thing the kit lacks is built for this film, or built otherwise; 'put' brings it into shots."""

    do: Literal["build"]
    recipe: RecipeDraft


class RunsFor(Draft):
    """A new running time of the whole film: unlocked shots change in proportion."""

    do: Literal["runs_for"]
    seconds: float = Field(ge=2, le=300)


OpDraft = (
    Frame | Light | Feeling | Joint | Happening | Length | Act | Leaves | Replaced | Put | TakenAway | Says | Again | Choose
    | Discard | Hold | Drop | Shift | Exchange | NewShot | Parted | Joined | Wears | TakesOff | HairCut | Becomes | Joins
    | SceneChange | NewScene | PlaceChange | Score | Style | Title | Shape | RunsFor | Stages | Sharp | Build
)  # fmt: skip


class TurnDraft(Draft):
    """One turn of the conversation, or one repair of a plan."""

    meant: Text = Field(description="What the person wants, in your words: which shots or people, and what about them.")
    kind: Literal["edit", "undo", "redo", "goto", "name", "compare", "answer", "unclear"] = Field(
        description="'answer' tells something about the film and changes nothing; 'unclear' if it is not clear what is wished "
        "or it cannot be done: then `reply` says so and names the nearest that can."
    )
    steps: int = Field(description="How many changes 'undo' and 'redo' go; 1 otherwise.", ge=1, le=100)
    version: Word = Field(
        description="'goto': where to; 'name': the name given; 'compare': the first of two. Number or name; else ''."
    )
    other: Word = Field(description="'compare': the second; '' is the present version.")
    ops: tuple[OpDraft, ...] = Field(
        description="For 'edit': what changes and nothing else, in order. With 'undo', 'redo' and 'goto': what to change on "
        "top of where that leads. [] otherwise.",
        max_length=120,
    )
    reply: Annotated[str, Field(max_length=2000)] = Field(
        description="What you tell the person: what you did, in a sentence or two of film talk; or the answer."
    )

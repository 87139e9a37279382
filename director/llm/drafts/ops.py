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
from director.llm.drafts.coverage import LegDraft, PartDraft, ThingDraft
from director.llm.drafts.recipe import RecipeDraft
from director.llm.drafts.screenplay import LineDraft
from director.llm.drafts.world import GarmentDraft, LookDraft, PersonDraft, PlaceDraft
from film import Angle, Aspect, Hint, Mood, Move, Size, Speed, TimeOfDay, Transition, Weather

ShotId = Annotated[str, Field(max_length=40)]
"""An id of the table, like 'shot3'."""
SceneId = Annotated[str, Field(max_length=40)]
Kept = Annotated[str, Field(max_length=80)]
"""'keep' for no change, '' for nothing."""

# ---- one shot


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

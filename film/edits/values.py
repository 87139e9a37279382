"""The edits a revision is made of: typed, over stable ids. `applying.py` does them.

No edit can name a path, a model, a budget or a seed: whatever a text talks a director into, the worst case is an ugly film.
Fields left None stay as they are.
"""

from typing import Annotated, Literal, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticSerializationError

from film.bible import Character, Look, Place
from film.grammar import (
    Action,
    Angle,
    Aspect,
    Emotion,
    Hint,
    Mood,
    Move,
    Size,
    Speed,
    TimeOfDay,
    Transition,
    Weather,
)
from film.references import CameraPath
from film.script import Unslated
from film.value import Value

# ---- one shot


class SetShot(Value):
    """Change what one shot shows and how."""

    do: Literal["set_shot"] = "set_shot"
    shot: str
    size: Size | None = None
    angle: Angle | None = None
    move: Move | None = None
    speed: Speed | None = None
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


# ---- the order of shots


class Remove(Value):
    do: Literal["remove"] = "remove"
    shot: str


class MoveShot(Value):
    """Put a shot at a place in the film, counted from 0 after it was taken out."""

    do: Literal["move"] = "move"
    shot: str
    to: int = Field(ge=0)


class Swap(Value):
    do: Literal["swap"] = "swap"
    shot: str
    other: str


class Insert(Value):
    """A new shot after another; at the start of the film if `after` is empty. It gets the next letter of its scene."""

    do: Literal["insert"] = "insert"
    after: str
    picture: Unslated


class Split(Value):
    """Part a shot in two: the first keeps name, picture and the lines spoken until then, the second is new."""

    do: Literal["split"] = "split"
    shot: str
    frames: int = Field(ge=1)
    """Length of the first part."""
    size: Size | None = None
    angle: Angle | None = None
    subject: str | None = None
    """Of the second part; None: as the first."""


class Merge(Value):
    """Two neighbours become one: the first keeps its name and picture and lasts as long as both; people, things and lines join."""

    do: Literal["merge"] = "merge"
    first: str
    second: str


# ---- people and places


class Dress(Value):
    """Change the colour of what someone wears, or put something on."""

    do: Literal["dress"] = "dress"
    character: str
    kind: str
    colour: str
    accessory: bool = False


class Undress(Value):
    """Take a garment or an accessory off."""

    do: Literal["undress"] = "undress"
    character: str
    kind: str


class Hair(Value):
    do: Literal["hair"] = "hair"
    character: str
    colour: str = ""
    style: str = ""


class Recast(Value):
    """Make one of the cast somebody else: same part, another person."""

    do: Literal["recast"] = "recast"
    character: str
    name: str | None = None
    description: str | None = None
    kind: str | None = None
    age: Literal["child", "teen", "adult", "middle-aged", "old"] | None = None
    presentation: Literal["woman", "man", "neutral"] | None = None
    build: Literal["slim", "average", "heavy"] | None = None
    height_m: float | None = None
    skin: str | None = None
    beard: Literal["none", "stubble", "moustache", "short", "long"] | None = None


class Join(Value):
    """Somebody new joins the cast; other edits put them into shots."""

    do: Literal["join"] = "join"
    character: Character


class SetScene(Value):
    """Relight a scene, or play it elsewhere: all its shots, also those that had a light of their own."""

    do: Literal["set_scene"] = "set_scene"
    scene: str
    place: str | None = None
    time_of_day: TimeOfDay | None = None
    weather: Weather | None = None


class AddScene(Value):
    """A new scene at a place of the film or at a new one; other edits put shots into it."""

    do: Literal["add_scene"] = "add_scene"
    scene: str
    place: Place
    time_of_day: TimeOfDay = TimeOfDay.DAY
    weather: Weather = Weather.CLEAR
    summary: str = ""


class SetPlace(Value):
    """Change a set wherever the film plays there."""

    do: Literal["set_place"] = "set_place"
    place: str
    name: str | None = None
    kind: str | None = None
    interior: bool | None = None
    features: tuple[str, ...] | None = None
    sign: str | None = None


# ---- the whole film


class SetMusic(Value):
    do: Literal["set_music"] = "set_music"
    mood: Mood | None = None
    none: bool | None = None
    instruments: tuple[str, ...] | None = None
    sounds: tuple[str, ...] | None = None
    """Wished ambience: all there shall be beside what place and weather sound like."""


class Relook(Value):
    do: Literal["relook"] = "relook"
    look: Look


class Retitle(Value):
    """A new title of the film, or new words on a title card if `shot` is given."""

    do: Literal["retitle"] = "retitle"
    title: str
    shot: str = ""


class Reformat(Value):
    """Another shape of picture for the whole film."""

    do: Literal["reformat"] = "reformat"
    aspect: Aspect


class RunningTime(Value):
    """A new length of the whole film: unlocked shots change in proportion."""

    do: Literal["running_time"] = "running_time"
    frames: int = Field(ge=1)


Edit = Annotated[
    SetShot
    | Retime
    | SetPath
    | SetPart
    | Leave
    | Replace
    | SetThing
    | TakeAway
    | SetLine
    | Reshoot
    | Pick
    | Reject
    | Lock
    | Remove
    | MoveShot
    | Swap
    | Insert
    | Split
    | Merge
    | Dress
    | Undress
    | Hair
    | Recast
    | Join
    | SetScene
    | AddScene
    | SetPlace
    | SetMusic
    | Relook
    | Retitle
    | Reformat
    | RunningTime,
    Field(discriminator="do"),
]


class EditBatch(Value):
    """One turn of a conversation: what to do and what to answer."""

    reply: str
    kind: Literal["edit", "undo", "redo", "goto", "name", "compare", "answer"]
    """'goto' returns to any version, 'name' gives the present one a name, 'compare' tells two apart."""
    edits: tuple[Edit, ...] = ()
    """With 'undo', 'redo' and 'goto': what to change on top of the version gone to."""
    steps: int = Field(default=1, ge=1)
    """How far 'undo' and 'redo' go."""
    version: str = ""
    """The version gone to, the name given, or the first of two compared: a number or a name."""
    other: str = ""
    """The second version compared; empty is the present one."""

    @model_validator(mode="after")
    def _is_text(self) -> Self:
        """Halves of letters (lone surrogates) are no text and could not be written down."""
        try:
            self.model_dump_json()
        except PydanticSerializationError:
            raise ValueError("the words hold bytes that are no text") from None
        return self

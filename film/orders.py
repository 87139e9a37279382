"""What a generator is asked for: everything that decides the pixels or samples, and nothing else (no device, no offload)."""

from hashlib import blake2b
from typing import Annotated, Any, Literal

from pydantic import Field

from film.bible import Character, Look, Place
from film.camera import MOST_LEGS, Focus, Leg
from film.grammar import Angle, Hint, Lighting, Mood, Move, Size, Speed, TimeOfDay, Viseme, Weather
from film.recipes import Recipe
from film.references import CameraPath
from film.script import Part, Thing
from film.slate import Slate
from film.timecode import Rate
from film.value import Value


class Mouth(Value):
    """A mouth shape and when it is taken."""

    at: int = Field(ge=0)
    """Frames from where the speech begins."""
    shape: Viseme


class Speech(Value):
    """Somebody speaks: the mouth moves from frame `first` for `frames`."""

    who: str
    first: int = Field(ge=0)
    frames: int = Field(ge=1)
    text: str = ""
    mouths: tuple[Mouth, ...] = ()
    """Timed mouth shapes, where the voice is known; without them they are told from the text."""


class Setup(Value):
    """What the camera sees: one shot with everything it refers to resolved. A take can be made from this alone."""

    place: Place
    time_of_day: TimeOfDay
    weather: Weather
    look: Look
    cast: tuple[Character, ...] = ()
    """The tokens of those in `parts`, in the same order."""
    parts: tuple[Part, ...] = ()
    things: tuple[Thing, ...] = ()
    size: Size
    angle: Angle = Angle.EYE
    move: Move = Move.STATIC
    speed: Speed = Speed.NORMAL
    path: CameraPath | None = None
    """The camera goes this way instead of making `move`."""
    legs: tuple[Leg, ...] = Field(default=(), max_length=MOST_LEGS)
    """The camera makes these one after another instead of `move`."""
    focus: Focus = Focus()
    shutter: float = Field(default=180.0, ge=0, le=360)
    """Degrees."""
    lighting: Lighting = Lighting.NATURAL
    recipes: tuple[Recipe, ...] = ()
    """How to build those kinds of the shot's things that the kit lacks."""
    lens_mm: float = 0
    subject: str = ""
    over: str = ""
    side: Literal[-1, 1] = 1
    silhouette: bool = False
    speech: tuple[Speech, ...] = ()
    blocking_seed: int = 0
    """The same in all shots of a scene: where people stand does not jump at a cut."""
    hints: tuple[Hint, ...] = ()
    """Repairs asked for after earlier takes failed."""

    @property
    def moves(self) -> tuple[Move, ...]:
        """The moves the camera makes one after another: its legs, or the one; after a clip, what that is like."""
        return tuple(leg.move for leg in self.legs) if self.legs and self.path is None else (self.move,)


class _Order(Value):
    slate: Slate
    backend: str
    """Name and version of the generator, e.g. `previz@1`."""
    frames: int = Field(ge=1)
    rate: Rate
    seed: int = 0

    @property
    def key(self) -> str:
        """The take's address: equal orders make equal takes, whatever they are called on the slate."""
        return blake2b(self.model_dump_json(exclude=self._beside()).encode(), digest_size=12).hexdigest()

    def _beside(self) -> dict[str, Any]:
        """What is no part of the address."""
        return {"slate": True}


class PictureOrder(_Order):
    kind: Literal["picture"] = "picture"
    width: int
    height: int
    prompt: str = ""
    """The shot in plain words, compiled by code from the structured fields; what text-conditioned models read."""
    setup: Setup

    def _beside(self) -> dict[str, Any]:
        """A field that came later counts only where it says something, or every take ever made would be lost."""
        silent: dict[str, Any] = dict.fromkeys(_unsaid(self.setup, _LATER), True)
        if plain := _unsaid(self.setup.look, _LATER_IN_LOOK):
            silent["look"] = plain
        if not any(s.mouths for s in self.setup.speech):
            silent["speech"] = {"__all__": {"mouths"}}
        return {"slate": True, "setup": silent}


_LATER = frozenset({"path", "legs", "focus", "shutter", "lighting", "recipes"})
_LATER_IN_LOOK = frozenset({"bloom", "softness", "fringe"})


def _unsaid(value: Value, fields: frozenset[str]) -> set[str]:
    """Those of the fields that are as they are when nobody says anything of them."""
    return {f for f in fields if getattr(value, f) == type(value).model_fields[f].default}


class MusicSection(Value):
    """A stretch of film with one mood. Sections follow each other without gaps."""

    frames: int = Field(ge=1)
    mood: Mood
    intensity: float = Field(ge=0, le=1)
    hit: bool = False
    """An accent on its first frame."""
    silent: bool = False


class Span(Value):
    """Frames [first, first + frames)."""

    first: int = Field(ge=0)
    frames: int = Field(ge=1)


class MusicOrder(_Order):
    kind: Literal["music"] = "music"
    sections: tuple[MusicSection, ...]
    instruments: tuple[str, ...] = ()
    """Wished lead instruments in plain words: 'cello', 'strings', 'piano'."""
    tempo: Speed = Speed.NORMAL
    speech: tuple[Span, ...] = ()
    """Where somebody speaks: no melody there."""
    button: bool = True
    """End on a final chord."""


class Bed(Value):
    """A continuous sound: 'sea', 'rain', 'city', 'room tone'."""

    kind: str
    first: int = Field(ge=0)
    frames: int = Field(ge=1)
    level: float = Field(default=1.0, ge=0, le=2)


class Spot(Value):
    """A short sound at one frame: 'thunder', 'door', 'alarm'."""

    kind: str
    first: int = Field(ge=0)
    level: float = Field(default=1.0, ge=0, le=2)


class AmbienceOrder(_Order):
    kind: Literal["ambience"] = "ambience"
    beds: tuple[Bed, ...] = ()
    spots: tuple[Spot, ...] = ()


Order = Annotated[PictureOrder | MusicOrder | AmbienceOrder, Field(discriminator="kind")]

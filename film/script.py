"""Brief -> screenplay -> shot list. A Plan is all of it together: the document a revision holds."""

from typing import Literal, Self

from pydantic import Field, field_validator, model_validator

from film.bible import Character, Look, Place
from film.camera import MOST_LEGS, Focus, Leg
from film.grammar import (
    Action,
    Angle,
    Aspect,
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
from film.recipes import Recipe
from film.references import CameraPath
from film.timecode import Rate
from film.value import Value

_ID = r"^[a-z][a-z0-9_]*$"


class Brief(Value):
    """The wish, and what was said beside it on the command line. None means: not said there."""

    text: str
    seconds: float | None = None
    width: int | None = None
    height: int | None = None
    rate: Rate | None = None
    seed: int = 0
    """The one number all randomness of the production is derived from."""

    @field_validator("text")
    @classmethod
    def _is_text(cls, text: str) -> str:
        if any("\ud800" <= c <= "\udfff" for c in text):
            raise ValueError("the brief holds bytes that are no text")
        return text


class Line(Value):
    """Spoken words, verbatim."""

    speaker: str = ""
    """A character id; empty is a voice nobody in the film owns (narrator)."""
    text: str
    off: bool = False
    """The speaker is not in the picture (voice-over, off-screen)."""


class Thing(Value):
    """A prop, vehicle, animal or effect that the shot shows."""

    kind: str
    """A word of the stage's kit: 'boat', 'keypad', 'lever', 'gull', 'sparks'."""
    words: str = ""
    """As the brief says it: 'a small skiff'."""
    colour: str = ""
    """'#rrggbb', or empty for its own colour."""
    text: str = ""
    """Legible text on it."""
    count: int = Field(default=1, ge=1, le=12)
    moving: bool = False
    """Crosses the set (a car that drives, a dog that runs) instead of standing."""


class Part(Value):
    """What one character does in one shot."""

    who: str
    action: Action = Action.STAND
    emotion: Emotion = Emotion.NEUTRAL
    holding: str = ""
    """A thing kind, in the hand."""
    toward: str = ""
    """Whom or what they look at or go to: a character id, a thing kind, 'camera', 'away'."""
    inside: str = ""
    """A thing kind that carries them: 'boat', 'car', 'chair', 'horse'."""


class Unslated(Value):
    """A planned picture that has no name yet: what it shows and how, wherever it will go in the film."""

    scene: str
    beat: int = 0
    """The number of the brief's beat it tells; 0 if none."""
    frames: int = Field(ge=1)
    """Its length in the film. Dissolves are centred on the cut and do not change it."""
    size: Size = Size.MEDIUM
    angle: Angle = Angle.EYE
    move: Move = Move.STATIC
    speed: Speed = Speed.NORMAL
    camera: CameraPath | None = None
    """A move taken from a clip, made instead of `move`, which then is the nearest word for it."""
    legs: tuple[Leg, ...] = Field(default=(), max_length=MOST_LEGS)
    """A move in stages, made instead of `move`, which then names the first of them. A `camera` path goes before both."""
    focus: Focus = Focus()
    shutter: float = Field(default=180.0, ge=0, le=360)
    """Degrees: 180 blurs over half a frame's time, 45 makes motion crisp and staccato, 0 freezes it."""
    lighting: Lighting = Lighting.NATURAL
    lens_mm: float = Field(default=0, ge=0, le=400)
    """On a 36 mm wide sensor; 0 lets the stage choose from the size."""
    subject: str = ""
    """What the frame is about: a character id or a thing kind; empty is the place itself."""
    over: str = ""
    """Over whose shoulder (over-the-shoulder) or through whose eyes (point of view)."""
    parts: tuple[Part, ...] = ()
    """Who is in the shot and what they do: exactly these, the contract says who is in which shot."""
    things: tuple[Thing, ...] = ()
    action: str = ""
    """What happens, in the words of the brief."""
    lines: tuple[Line, ...] = ()
    title_card: str = ""
    """If set, the shot is a card with these words and nothing is filmed."""
    side: Literal[-1, 1] = 1
    """The side of the 180-degree line the camera is on."""
    silhouette: bool = False
    time_of_day: TimeOfDay | None = None
    """None: as the scene."""
    weather: Weather | None = None
    transition: Transition = Transition.CUT
    """How it begins."""
    fade_out: bool = False
    """Ends in black."""
    mood: Mood = Mood.SERENE
    intensity: float = Field(default=0.4, ge=0, le=1)
    silent: bool = False
    """Everything goes silent here."""


class Shot(Unslated):
    """A planned picture. `id` and `slate` never change, wherever the shot goes in the film, and are never given again."""

    id: str = Field(pattern=_ID)
    slate: str
    """Scene and letter, '3B'."""
    reshoots: int = Field(default=0, ge=0)
    """How often a person asked for another take of the same shot: part of the seed."""
    note: str = ""
    """What a person wished of the newest reshoot, in their words."""
    hints: tuple[Hint, ...] = ()
    """What that note means for the order, in words every generator can act on."""
    picked: int = Field(default=0, ge=0)
    """The number of the take a person chose; 0 leaves the choice to the marks."""
    rejected: tuple[int, ...] = ()
    """The numbers of takes a person does not want to see in the film."""
    locked: bool = False


class Scene(Value):
    id: str = Field(pattern=_ID)
    number: int = Field(ge=1)
    place: str
    """A place id."""
    time_of_day: TimeOfDay = TimeOfDay.DAY
    weather: Weather = Weather.CLEAR
    summary: str = ""


class Retired(Value):
    """The name of a shot that was taken out: it is not given again, or two shots would share their takes."""

    id: str
    slate: str


class Music(Value):
    """What the brief wishes to hear."""

    words: str = ""
    mood: Mood | None = None
    """Overrides the moods of the shots if set."""
    instruments: tuple[str, ...] = ()
    opens_at_beat: int = 0
    """The beat at which it grows to full force; 0 lets the story decide."""
    none: bool = False
    sounds: tuple[str, ...] = ()
    """Wished ambience and effects: 'waves', 'gulls', 'wind'."""


class Plan(Value):
    """Screenplay and shot list with the bible: everything decided, nothing made. Immutable; an edit makes a new one."""

    title: str
    aspect: Aspect
    width: int = Field(ge=64, le=4096)
    height: int = Field(ge=64, le=4096)
    rate: Rate
    seed: int = 0
    genre: str = ""
    tone: str = ""
    pace: Speed = Speed.NORMAL
    cast: tuple[Character, ...] = ()
    places: tuple[Place, ...] = ()
    look: Look = Look()
    scenes: tuple[Scene, ...]
    shots: tuple[Shot, ...] = Field(min_length=1)
    music: Music = Music()
    recipes: tuple[Recipe, ...] = Field(default=(), max_length=24)
    """Kinds of things the kit lacks, authored for this film."""
    assumptions: tuple[str, ...] = ()
    """What the brief left open and we decided."""
    not_staged: tuple[str, ...] = ()
    """What the brief asked and the film will not show as said, each with what is shown instead."""
    retired: tuple[Retired, ...] = ()

    @property
    def frames(self) -> int:
        return sum(s.frames for s in self.shots)

    @property
    def seconds(self) -> float:
        return self.rate.seconds(self.frames)

    def shot(self, shot_id: str) -> Shot:
        """Raises KeyError."""
        for shot in self.shots:
            if shot.id == shot_id:
                return shot
        raise KeyError(shot_id)

    def scene(self, scene_id: str) -> Scene:
        return next(s for s in self.scenes if s.id == scene_id)

    def place(self, place_id: str) -> Place:
        return next(p for p in self.places if p.id == place_id)

    def character(self, character_id: str) -> Character:
        return next(c for c in self.cast if c.id == character_id)

    def recipes_of(self, shot: Shot) -> tuple[Recipe, ...]:
        """How to build those of the shot's things, and of its place, that no kit has."""
        if not self.recipes:
            return ()
        seen = {t.kind for t in shot.things} | {k for p in shot.parts for k in (p.holding, p.inside)}
        seen |= {*self.place(self.scene(shot.scene).place).features}
        return tuple(r for r in self.recipes if r.kind in seen)

    def time_of_day(self, shot: Shot) -> TimeOfDay:
        return shot.time_of_day or self.scene(shot.scene).time_of_day

    def weather(self, shot: Shot) -> Weather:
        return shot.weather or self.scene(shot.scene).weather

    @model_validator(mode="after")
    def _names_resolve(self) -> Self:
        cast, scenes, places = {c.id for c in self.cast}, {s.id for s in self.scenes}, {p.id for p in self.places}
        if self.width % 2 or self.height % 2:
            raise ValueError(f"width and height must be even, not {self.width}x{self.height}")
        for scene in self.scenes:
            if scene.place not in places:
                raise ValueError(f"scene {scene.id} is set in {scene.place!r}, which is no place of this film")
        ids = [s.id for s in self.shots]
        if len(set(ids)) != len(ids) or len({s.slate for s in self.shots}) != len(ids):
            raise ValueError("shot ids and slates must be unique")
        if len({r.kind for r in self.recipes}) != len(self.recipes):
            raise ValueError("two recipes are of one kind")
        for shot in self.shots:
            if shot.scene not in scenes:
                raise ValueError(f"shot {shot.id} belongs to scene {shot.scene!r}, which does not exist")
            who = [p.who for p in shot.parts]
            if len(set(who)) != len(who):
                raise ValueError(f"shot {shot.id} lists a character twice")
            for name in [*who, *(ln.speaker for ln in shot.lines if ln.speaker), *([shot.over] if shot.over else [])]:
                if name not in cast:
                    raise ValueError(f"shot {shot.id} names {name!r}, who is not in the cast")
        return self

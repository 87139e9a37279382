"""Operations on people, scenes and places, as a model says them: they hold wherever these are seen."""

from typing import Literal

from pydantic import Field

from director.llm.drafts.base import Draft, Kept, SceneId, Text, ToTime, ToWeather, Word
from director.llm.drafts.world import GarmentDraft, PersonDraft, PlaceDraft
from film import TimeOfDay, Weather


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


PeopleOp = Wears | TakesOff | HairCut | Becomes | Joins | SceneChange | NewScene | PlaceChange

"""Edits of people, scenes and places: they hold wherever these are seen."""

from typing import Literal

from film.bible import Character, Garment, Place
from film.grammar import (
    TimeOfDay,
    Weather,
)
from film.value import Value


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
    hair_style: str | None = None
    hair_colour: str | None = None
    garments: tuple[Garment, ...] | None = None
    """All they wear from now on, as `accessories` is all of those."""
    accessories: tuple[Garment, ...] | None = None


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


WorldEdit = Dress | Undress | Hair | Recast | Join | SetScene | AddScene | SetPlace

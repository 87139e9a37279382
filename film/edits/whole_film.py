"""Edits of the film as a whole."""

from typing import Literal

from pydantic import Field

from film.bible import Look
from film.grammar import Aspect, Mood
from film.recipes import Recipe
from film.value import Value


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


class SetRecipe(Value):
    """How to build a kind of thing the kit lacks: a new one for this film, or another for one it has."""

    do: Literal["set_recipe"] = "set_recipe"
    recipe: Recipe


class DropRecipe(Value):
    """A recipe nobody uses any more leaves the film."""

    do: Literal["drop_recipe"] = "drop_recipe"
    kind: str


class RunningTime(Value):
    """A new length of the whole film: unlocked shots change in proportion."""

    do: Literal["running_time"] = "running_time"
    frames: int = Field(ge=1)


WholeFilmEdit = SetMusic | Relook | Retitle | Reformat | RunningTime | SetRecipe | DropRecipe

"""Edits of which shots there are and in which order."""

from typing import Literal

from pydantic import Field

from film.grammar import (
    Angle,
    Size,
)
from film.script import Unslated
from film.value import Value


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


ShotOrderEdit = Remove | MoveShot | Swap | Insert | Split | Merge

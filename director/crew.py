"""Everything the director is handed: passed in as graph context, never imported as a global, never serialised."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, NamedTuple

from director.protocol import Director
from director.workers import Workers
from generators import Generator
from memory import Production

if TYPE_CHECKING:
    from director.seeing import Eye


class Event(NamedTuple):
    """Something a person may want to see while they wait."""

    department: str
    """'development', 'boards', 'floor', 'sound', 'dailies', 'cutting', 'finishing'."""
    about: str
    """A slate, or empty for the whole department."""
    what: Literal["begin", "progress", "end", "note"]
    share: float = 0.0
    words: str = ""
    total: int = 0
    """On a department's 'begin': how many things it will do."""


Announce = Callable[[Event], None]


@dataclass(frozen=True)
class Crew:
    production: Production
    director: Director
    picture: Generator
    score: Generator
    ambience: Generator
    workers: Workers
    announce: Announce
    approved: bool
    """The approval gate is passed without asking (`--yes`)."""
    eye: "Eye | None" = None
    """A vision model that looks at takes and cuts beside the marks, if one is configured."""

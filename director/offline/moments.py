"""Moments: the pictures a brief speaks of, before they are designed as shots."""

from dataclasses import dataclass, field

from director.offline.camera_words import Camera
from director.offline.mentions import Mention
from director.offline.places import Spot
from film import Line, Thing, TimeOfDay, Weather


@dataclass(slots=True)
class Moment:
    """One picture the brief speaks of."""

    beat: int
    text: str
    """In the words of the brief, quotations as tokens."""
    camera: Camera = field(default_factory=Camera)
    spot: Spot | None = None
    time: TimeOfDay | None = None
    weather: Weather | None = None
    people: list[str] = field(default_factory=list)
    subjects: list[Mention] = field(default_factory=list)
    near: list[str] = field(default_factory=list)
    """Whose place it is ('his office'): they may be there next."""
    body: str = ""
    """Whose hand or face the frame is about, when it is about that."""
    over: str = ""
    things: list[Thing] = field(default_factory=list)
    lines: list[Line] = field(default_factory=list)
    card: str = ""
    idle: bool = False
    """The words tell nothing that its people do ('The light goes out.'): they are there."""
    reads: bool = False
    """Words written on the place are to be read."""
    seconds: float = 0.0
    last: bool = False
    first: bool = False


@dataclass(slots=True)
class Story:
    """All moments with what was decided or could not be kept on the way."""

    moments: list[Moment]
    assumed: list[str] = field(default_factory=list)
    lacking: list[str] = field(default_factory=list)
    certain: list[str] = field(default_factory=list)
    """Quotations that surely are spoken."""

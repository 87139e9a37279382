"""What a brief demands, as values."""

from director.offline import facts
from film import Aspect, Value


class Spoken(Value):
    """A line, letter by letter."""

    text: str
    speaker: str = ""
    """Their name, where the brief names them beside the line; empty if anybody may say it."""
    beat: int = 0


class Beat(Value):
    """A numbered beat of the brief."""

    number: int
    words: str
    people: tuple[str, ...] = ()
    """Names of those whom the beat surely puts into the picture."""
    seconds: float = 0.0
    """The length the brief gives it; 0 if none."""


class Named(Value):
    """Somebody the brief names."""

    name: str
    shown: bool
    """The brief says that they are in a picture."""
    garments: tuple[str, ...] = ()
    """Kinds of clothing whose colour the brief gives: they are how we know them."""


class Contract(Value):
    """What a plan of this brief must keep. Empty and None demand nothing."""

    shortest: float = 0.0
    longest: float = facts.LONGEST_SECONDS
    """Seconds of the whole film, tolerance included."""
    seconds: float | None = None
    aspect: Aspect | None = None
    size: tuple[int, int] | None = None
    """Pixels, where they stand beside the brief."""
    title: str = ""
    beats: tuple[Beat, ...] = ()
    """In the order of the brief."""
    people: tuple[Named, ...] = ()
    lines: tuple[Spoken, ...] = ()
    """In the order of the film."""
    cards: tuple[str, ...] = ()
    """To be read on a card."""
    signs: tuple[str, ...] = ()
    """To be read on a thing or a place; a card will do."""
    quotes: tuple[str, ...] = ()
    """Quoted, and surely spoken or to be read, but the brief does not say which."""
    likely: tuple[str, ...] = ()
    """Quoted, and perhaps only a manner of speaking."""
    no_music: bool = False
    falls_silent: bool = False

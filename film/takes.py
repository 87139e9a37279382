"""What came back from the set."""

from film.orders import Order
from film.slate import Slate
from film.value import Value


class Take(Value):
    """One attempt. Files are names inside the production's vault, never absolute paths."""

    order: Order
    media: str
    """H.264 in MP4 for a picture (the house format), 48 kHz stereo 16-bit WAV for sound."""
    sha256: str
    """Of the media file: a truncated or changed file is noticed."""
    passes: str = ""
    """NPZ beside a picture: what the generator knows of it (masks per character, camera path); see `generators/passes.py`."""
    seconds_spent: float
    money_spent: float = 0.0

    @property
    def key(self) -> str:
        return self.order.key

    @property
    def slate(self) -> Slate:
        return self.order.slate


class Select(Value):
    """A take the director chose, and why."""

    shot: str
    take: str
    """Its key."""
    reason: str
    flagged: bool = False
    """No take passed: the best one is used until a person decides."""

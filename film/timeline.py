"""The cut. Times are integer frames at `rate`; nothing here opens a file.

Clips partition the film: clip n starts where clip n-1 ends. A dissolve of 2h frames is centred on the cut and takes
h frames of handle from both takes, so it changes no clip's place.
"""

from typing import Literal, Self

from pydantic import Field, model_validator

from film.timecode import Rate
from film.value import Value


class Clip(Value):
    """A take, or a title card, in the edit."""

    shot: str
    slate: str
    frames: int = Field(ge=1)
    take: str = ""
    """The key of a take; empty for a card."""
    media: str = ""
    """File name in the vault; empty for a card."""
    first: int = Field(default=0, ge=0)
    """First frame used, in the media's own count."""
    media_frames: int = Field(default=0, ge=0)
    """How many frames the media has."""
    card: str = ""
    """The words of a title card."""
    flagged: bool = False

    @model_validator(mode="after")
    def _card_or_take(self) -> Self:
        if bool(self.card) == bool(self.take):
            raise ValueError(f"{self.slate}: a clip is either a take or a card")
        if self.take and self.first + self.frames > self.media_frames:
            raise ValueError(f"{self.slate}: uses frames up to {self.first + self.frames} of {self.media_frames}")
        return self


class Effect(Value):
    """Something that happens to the picture around a cut."""

    kind: Literal["dissolve", "fade in", "fade out"]
    clip: int
    """Index of the clip that begins (dissolve, fade in) or ends (fade out) with it."""
    frames: int = Field(ge=2)
    """Its whole length; a dissolve has half of it on either side of the cut."""


class Caption(Value):
    """A subtitle: words on screen for frames [first, first + frames) of the film."""

    first: int = Field(ge=0)
    frames: int = Field(ge=1)
    text: str
    speaker: str = ""
    """A name as shown."""


class Timeline(Value):
    title: str
    rate: Rate
    width: int
    height: int
    clips: tuple[Clip, ...]
    effects: tuple[Effect, ...] = ()
    captions: tuple[Caption, ...] = ()

    @property
    def frames(self) -> int:
        return sum(c.frames for c in self.clips)

    @property
    def starts(self) -> tuple[int, ...]:
        """First frame of every clip in the film."""
        starts, at = [], 0
        for clip in self.clips:
            starts.append(at)
            at += clip.frames
        return tuple(starts)


class Master(Value):
    """A finished film on disk. Names are relative to the production folder."""

    file: str
    subtitles: str = ""
    sheet: str = ""
    """The contact sheet."""
    revision: int
    width: int
    height: int
    rate: Rate
    frames: int
    seconds: float
    loudness_lufs: float
    true_peak_dbtp: float
    sha256: str

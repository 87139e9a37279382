"""What a person attached and points at by name: pictures, clips and sounds, and what was read out of them.

The media itself lies in the vault as a normalised file; these values name it and hold facts, never a path of the person's.
"""

from itertools import pairwise
from typing import Literal, Self

from pydantic import Field, model_validator

from film.bible import Character
from film.value import Value

IMAGES, CLIPS, SOUNDS = 9, 3, 3
"""How many of each a production may have."""
CLIP_SECONDS = 15.0
"""Of all clips together."""
SOUND_SECONDS = 600.0
"""Of one sound."""
IMAGE_BYTES, CLIP_BYTES, SOUND_BYTES = 40_000_000, 300_000_000, 200_000_000
IMAGE_PIXELS = 50_000_000
CLIP_PIXELS = 4096 * 2304
"""Of one frame."""
KEPT_IMAGE, KEPT_CLIP = 2048, 1280
"""Pixels: the longest side of what is kept."""
MOST_KEYS = 48
"""Of a camera path."""
HOUSE_VIEW = 54.0
"""Degrees across: the view a clip is taken to have, since files do not tell their lens (35 mm on a 36 mm wide gate)."""

Kind = Literal["image", "video", "audio"]


class Reference(Value):
    """One attached file, checked, cleaned and kept."""

    name: str = Field(pattern=r"^(image|video|audio)[1-9]$")
    """What a text calls it: `@image1`."""
    kind: Kind
    media: str
    """File name in the vault."""
    sha256: str
    """Of the kept file."""
    width: int = 0
    height: int = 0
    seconds: float = 0.0
    frames: int = 0
    character: Character | None = None
    """Of a sheet exported from another production: the character it shows."""
    notes: tuple[str, ...] = ()
    """What was done to it on arrival that a person should know: 'only the first frame of the animation is kept'."""


class CameraKey(Value):
    """Where the camera is at one moment, relative to where it is at the start of the shot."""

    at: float = Field(ge=0, le=1)
    """Share of the shot."""
    pan: float = 0.0
    """Degrees, to the right."""
    tilt: float = 0.0
    """Degrees, up."""
    roll: float = 0.0
    """Degrees, clockwise as the operator sees it."""
    zoom: float = Field(default=1.0, gt=0.05, lt=20)
    """Focal length over that of the start."""
    dolly: float = Field(default=0.0, ge=-20, le=0.95)
    """Forward. This and the next two in distances from the camera to its subject at the start: 0.5 is half way to it."""
    truck: float = Field(default=0.0, ge=-20, le=20)
    """To the right."""
    pedestal: float = Field(default=0.0, ge=-20, le=20)
    """Up."""


class CameraPath(Value):
    """A move taken from a clip: keys over the share of the shot, and how much the hand shook."""

    keys: tuple[CameraKey, ...] = Field(min_length=2, max_length=MOST_KEYS)
    view: float = Field(default=HOUSE_VIEW, gt=1, lt=170)
    """Degrees across that pan, tilt and shake are measured in. Through a longer lens they are made smaller, so that the
    picture moves by the same share of the frame."""
    shake: float = Field(default=0.0, ge=0, le=10)
    """Degrees, root mean square: what trembles faster than the keys."""
    seconds: float = Field(default=0.0, ge=0)
    """How long the move took in the clip."""

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        times = [k.at for k in self.keys]
        if times[0] != 0 or times[-1] != 1 or any(b <= a for a, b in pairwise(times)):
            raise ValueError("the keys of a camera path run from 0 to 1, each later than the one before")
        return self


class BeatMap(Value):
    """Where a sound beats."""

    tempo: float = Field(gt=0)
    """Beats per minute."""
    beats: tuple[float, ...]
    """Seconds from the start of the sound."""
    downbeats: tuple[float, ...] = ()
    """The first of each bar, where bars can be told; a part of `beats`."""
    strength: float = Field(default=0.0, ge=0, le=1)
    """How clear the pulse is: below 0.15 there is hardly one."""
    seconds: float = Field(ge=0)


class Use(Value):
    """What a text says an attachment is for."""

    role: Literal["character", "look", "motion", "beats"]
    reference: str
    """'image1'."""
    who: str = ""
    """For a character: the words that name them, as said ('Mara', 'the fisherman')."""
    shots: tuple[str, ...] = ()
    """Places in the film ('3', '-1' for the last) or slates ('2A'); empty is the whole film."""

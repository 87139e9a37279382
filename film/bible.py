"""The bible: who and what the film shows, the same in every shot. A Character is the character token."""

from hashlib import blake2b
from typing import Literal

from pydantic import Field

from film.value import Value

Hex = str
"""A colour, '#rrggbb'."""
_HEX = r"^#[0-9a-f]{6}$"
_ID = r"^[a-z][a-z0-9_]*$"


class Garment(Value):
    """One piece of clothing."""

    kind: str
    """A word of the stage's kit: 'coat', 'jacket', 'dress', 'apron', 'flight suit'..."""
    colour: Hex = Field(pattern=_HEX)
    named: bool = False
    """True if the brief gave the colour: then it must survive every rewriting."""


class Character(Value):
    """The token that drives every drawing of someone, so that they look the same in every shot."""

    id: str = Field(pattern=_ID)
    name: str
    description: str
    """What the brief says of them, verbatim."""
    kind: str = "person"
    """'person', 'robot', 'astronaut', or an animal of the stage's kit: 'dog', 'fox'..."""
    age: Literal["child", "teen", "adult", "middle-aged", "old"] = "adult"
    presentation: Literal["woman", "man", "neutral"] = "neutral"
    build: Literal["slim", "average", "heavy"] = "average"
    height_m: float = Field(default=1.72, gt=0.1, lt=6)
    skin: Hex = Field(default="#d9a47e", pattern=_HEX)
    """For an animal its coat, for a robot its shell."""
    hair_style: str = "short"
    """'bald', 'shaved', 'short', 'bob', 'long', 'bun', 'ponytail', 'braid', 'curly', 'afro', 'mohawk', 'pigtails'."""
    hair_colour: Hex = Field(default="#3a2118", pattern=_HEX)
    beard: Literal["none", "stubble", "moustache", "short", "long"] = "none"
    garments: tuple[Garment, ...] = ()
    """From the inside out: trousers, shirt, coat."""
    accessories: tuple[Garment, ...] = ()
    """Scarf, hat, glasses, backpack, headband..."""

    @property
    def token(self) -> str:
        """A file-safe name of exactly this description: what its reference sheet is stored under."""
        return f"{self.id}-{blake2b(self.model_dump_json().encode(), digest_size=6).hexdigest()}"


class Place(Value):
    """A set. The same place in two scenes is the same place: its layout comes from `seed`."""

    id: str = Field(pattern=_ID)
    name: str
    """In the words of the brief: 'the cliff path'."""
    kind: str
    """A set of the stage's kit: 'cliff', 'sea', 'corridor', 'shop'..."""
    interior: bool = False
    features: tuple[str, ...] = ()
    """Standing things of the kit that belong to the place: 'lighthouse', 'sign', 'vault door'."""
    sign: str = ""
    """Text written on the place: a shop front, a station name."""
    seed: int = 0


class Look(Value):
    """Lens, light, palette, grain: one for the whole film, so that shots belong together."""

    words: str = ""
    """What the brief says: 'painterly dusk palette, film grain'."""
    palette: tuple[Hex, ...] = ()
    """Up to five colours, the most important first; empty means the natural colours of place and light."""
    warmth: float = Field(default=0.0, ge=-1, le=1)
    saturation: float = Field(default=1.0, ge=0, le=2)
    contrast: float = Field(default=1.0, ge=0.5, le=1.6)
    brightness: float = Field(default=0.0, ge=-1, le=1)
    grain: float = Field(default=0.35, ge=0, le=1)
    vignette: float = Field(default=0.4, ge=0, le=1)
    haze: float = Field(default=0.0, ge=0, le=1)
    """Extra atmosphere in the air."""
    bloom: float = Field(default=0.0, ge=0, le=1)
    """Lens character: how far lights spill over what is beside them."""
    softness: float = Field(default=0.0, ge=0, le=1)
    """Lens character: how little fine detail an old lens resolves."""
    fringe: float = Field(default=0.0, ge=0, le=1)
    """Lens character: colour fringes towards the corners."""

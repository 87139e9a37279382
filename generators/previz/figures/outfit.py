"""Garments from the inside out -> what is seen of them: the outermost on torso, arms and legs, and what shows under it."""

from typing import Literal, NamedTuple

from film import Character, Garment
from generators.previz.pen import Colour, mix, rgb, scale
from generators.previz.stage import rng


class Cut(NamedTuple):
    """How a kind of garment is made."""

    torso: bool = False
    sleeves: Literal["none", "short", "long"] = "none"
    hem: float = 0.0
    """How far it hangs below the hips, share of the leg; under 0.12 it is a jacket or shirt."""
    flare: float = 0.0
    legs: float = 0.0
    """How far down the legs it covers them, share of the leg."""
    thick: float = 0.008
    """Metres it stands off the body."""
    front: Literal["plain", "buttons", "zip", "lapels", "wrap", "plates"] = "plain"
    neck: float = 0.0
    """Depth of the opening that shows what is worn under it, share of the spine."""
    collar: Literal["none", "shirt", "high", "lapels"] = "none"
    belt: bool = False
    gloss: float = 0.0


CUTS: dict[str, Cut] = {
    "coat": Cut(True, "long", 0.62, 0.30, thick=0.024, front="lapels", neck=0.30, collar="lapels", belt=False),
    "jacket": Cut(True, "long", 0.05, 0.0, thick=0.018, front="zip", neck=0.16, collar="shirt"),
    "shirt": Cut(True, "long", 0.05, thick=0.008, front="buttons", collar="shirt"),
    "sweater": Cut(True, "long", 0.05, thick=0.015, collar="high"),
    "dress": Cut(True, "short", 0.60, 0.62, thick=0.008),
    "skirt": Cut(hem=0.50, flare=0.45),
    "trousers": Cut(legs=1.0),
    "shorts": Cut(legs=0.46),
    "suit": Cut(True, "long", 0.06, 0.02, legs=1.0, thick=0.018, front="lapels", neck=0.52, collar="lapels"),
    "flight suit": Cut(True, "long", legs=1.0, thick=0.014, front="zip", collar="shirt", belt=True),
    "apron": Cut(),
    "cloak": Cut(),
    "robe": Cut(True, "long", 0.88, 0.28, thick=0.026, front="wrap", neck=0.24, collar="lapels", belt=True),
    "uniform": Cut(True, "long", 0.06, legs=1.0, thick=0.015, front="buttons", collar="high", belt=True),
    "lab coat": Cut(True, "long", 0.50, 0.14, thick=0.020, front="lapels", neck=0.34, collar="lapels"),
    "armour": Cut(True, "long", 0.14, 0.12, thick=0.026, front="plates", collar="high", belt=True, gloss=0.30),
    "vest": Cut(True, "none", 0.02, thick=0.012, front="buttons", neck=0.34),
    "space suit": Cut(True, "long", legs=1.0, thick=0.045, front="plates", collar="high", belt=True),
    "boots": Cut(),
    "shoes": Cut(),
}  # fmt: skip

_TOPS = ("#b4553f", "#3d6b8c", "#6f8f5a", "#c79a4b", "#7d5a86", "#4f7f80", "#b96a7a")
_BOTTOMS = ("#39415a", "#4a4038", "#5a5f52", "#2f3a46", "#6b5a4a")


class Worn(NamedTuple):
    cut: Cut
    colour: Colour
    kind: str


class Outfit(NamedTuple):
    top: Worn
    """The outermost on the torso."""
    under: Worn | None
    """What shows at its opening."""
    sleeves: Worn | None
    """The longest outermost sleeves; None: bare arms."""
    legs: Worn | None
    skirt: Worn | None
    """A skirt of its own, not that of a coat or dress."""
    shoes: Colour
    boots: bool
    apron: Colour | None
    cloak: Colour | None
    suited: bool
    """In a space suit."""


def _worn(g: Garment) -> Worn:
    return Worn(CUTS.get(g.kind, CUTS["shirt"]), rgb(g.colour), g.kind)


def dressed(c: Character) -> tuple[Garment, ...]:
    """What they wear; where the token leaves it open, something sensible that follows from who they are."""
    garments = c.garments
    if c.kind == "astronaut" and not any(g.kind == "space suit" for g in garments):
        return (*garments, Garment(kind="space suit", colour="#e8e6e0"))
    dice = rng(0, c.id)
    top, bottom = dice.choice(_TOPS), dice.choice(_BOTTOMS)
    cuts = [CUTS.get(g.kind, CUTS["shirt"]) for g in garments]
    has_top = any(cut.torso for cut in cuts)
    # A long closed garment needs nothing on the legs to look dressed; trousers are worn under it all the same.
    has_legs = any(cut.legs or g.kind in ("skirt", "dress") for cut, g in zip(cuts, garments))
    if not has_top:
        garments = (Garment(kind=dice.choice(("shirt", "sweater")), colour=top), *garments)
    if not has_legs:
        garments = (Garment(kind="trousers", colour=bottom), *garments)
    return garments


def outfit(c: Character) -> Outfit:
    """Sort the garments by what they cover."""
    worn = [_worn(g) for g in dressed(c)]
    tops = [w for w in worn if w.cut.torso]
    sleeves = [w for w in tops if w.cut.sleeves != "none"]
    legs = [w for w in worn if w.cut.legs]
    skirts = [w for w in worn if w.kind == "skirt"]
    feet = [w for w in worn if w.kind in ("boots", "shoes")]
    suited = tops[-1].kind == "space suit"
    shoe = (
        feet[-1].colour
        if feet
        else (
            scale(tops[-1].colour, 0.8)
            if suited
            else mix(rgb("#3a2a22"), legs[-1].colour if legs else (0.2, 0.15, 0.12), 0.25)
        )
    )
    return Outfit(
        top=tops[-1],
        under=tops[-2] if len(tops) > 1 else None,
        sleeves=sleeves[-1] if sleeves else None,
        legs=legs[-1] if legs else None,
        skirt=skirts[-1] if skirts else None,
        shoes=shoe,
        boots=suited or any(w.kind == "boots" for w in feet),
        apron=next((w.colour for w in reversed(worn) if w.kind == "apron"), None),
        cloak=next((w.colour for w in reversed(worn) if w.kind == "cloak"), None),
        suited=suited,
    )

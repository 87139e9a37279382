"""What a four-legged animal is told by: proportions in units of the back's height, natural colours, what sets it apart."""

from dataclasses import dataclass

from generators.previz.pen import Colour, rgb


@dataclass(frozen=True)
class Beast:
    """Lengths in heights of the back (withers); angles in radians."""

    height: float
    """Of the back, metres."""
    coat: str
    pale: str
    """Belly, bib, muzzle: whatever `marks` names."""
    dark: str
    """Socks, ears' backs, mane, stripes."""
    length: float = 1.0
    """Shoulder to hip."""
    chest: float = 0.24
    belly: float = 0.22
    hip: float = 0.22
    leg: tuple[float, float, float] = (0.13, 0.065, 0.05)
    """Radius at the top, the knee, the foot."""
    neck: float = 0.34
    rise: float = 0.8
    """Angle of the neck above the horizontal."""
    throat: tuple[float, float] = (0.17, 0.13)
    head: float = 0.17
    snout: float = 0.26
    """Length beyond the skull."""
    muzzle: tuple[float, float] = (0.11, 0.065)
    drop: float = 0.25
    """How much lower than the skull's middle the nose is, in lengths of the snout."""
    ears: str = "point"
    """point, round, flop, long, leaf, fan"""
    ear: float = 0.2
    tail: str = "thin"
    """brush, thin, stub, tuft, hair, puff, curl, heavy"""
    tail_length: float = 0.6
    iris: str = "#3a2413"
    eye: float = 0.042
    eye_side: float = 0.62
    """0: looks ahead, 1.5: looks sideways."""
    slit: float = 1.0
    marks: tuple[str, ...] = ()
    """bib, muzzle, socks, tip, mask, stripes, spots, rosettes, patches, dapples, hooves, blaze"""
    extras: tuple[str, ...] = ()
    """mane, crest, antlers, horns, trunk, tusks, unicorn, whiskers, wings, spikes, hump"""
    gait: str = "walk"
    """walk, hop"""
    stride: float = 1.25
    """Metres per cycle of a walk, in heights of the back."""
    sits: str = "sit"
    """What sitting means: sit (on its haunches) or lie."""

    @property
    def legs_thick(self) -> bool:
        """Whether it rests on its chest (a bear) or on folded legs (a deer)."""
        return self.leg[1] > 0.1


def beast_colours(beast: Beast) -> tuple[Colour, Colour, Colour]:
    return rgb(beast.coat), rgb(beast.pale), rgb(beast.dark)

"""A thing the kit lacks, as data: coloured solids with sizes and joints. A closed schema, so that a model can author it."""

from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from film.value import Value

Metres = Annotated[float, Field(ge=-20, le=20)]
Point = tuple[Metres, Metres, Metres]
Side = Annotated[float, Field(ge=0.002, le=20)]
_HEX = r"^#[0-9a-f]{6}$"
_NAME = r"^[a-z][a-z0-9 ]{0,29}$"


class Solid(Value):
    """One coloured solid. Metres; x right, y up, z towards who looks at its front; the thing stands on y = 0."""

    shape: Literal["box", "ball", "cylinder", "cone", "ring"]
    """A ring is a torus lying flat before it is turned; cylinders and cones are upright."""
    at: Point
    """Its centre."""
    size: tuple[Side, Side, Side]
    """Width, height and depth before it is turned."""
    colour: str = Field(pattern=_HEX)
    turn: tuple[float, float, float] = (0.0, 0.0, 0.0)
    """Degrees about x, then y, then z."""
    glow: float = Field(default=0.0, ge=0, le=1)
    """1: shines as a lamp does."""
    gloss: float = Field(default=0.2, ge=0, le=1)
    text: str = Field(default="", max_length=60)
    """Legible on its front."""
    joint: str = ""
    """The joint it moves with; empty: it stands still."""


class Joint(Value):
    """What moves: a lid, a wheel, a drawer."""

    name: str = Field(pattern=_NAME)
    kind: Literal["hinge", "spin", "slide"]
    at: Point
    axis: Literal["x", "y", "z"]
    amount: float = Field(default=60.0, ge=-360, le=360)
    """Hinge: degrees it swings to and fro. Slide: centimetres to and fro. Spin: degrees a second."""


class Recipe(Value):
    """How to build one kind of thing."""

    kind: str = Field(pattern=_NAME)
    """What shots call it: a word the kit does not have."""
    solids: tuple[Solid, ...] = Field(min_length=1, max_length=40)
    joints: tuple[Joint, ...] = Field(default=(), max_length=6)

    @model_validator(mode="after")
    def _joints_exist(self) -> Self:
        names = [j.name for j in self.joints]
        if len(set(names)) != len(names):
            raise ValueError(f"{self.kind}: two joints have one name")
        for solid in self.solids:
            if solid.joint and solid.joint not in names:
                raise ValueError(f"{self.kind}: a solid moves with {solid.joint!r}, which is no joint of it")
        return self

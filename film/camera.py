"""What a camera does beyond one named move: moves in stages, focus."""

from pydantic import Field

from film.grammar import DepthOfField, Move, Size
from film.value import Value

MOST_LEGS = 6


class Leg(Value):
    """One stage of a move in stages: 'then orbit 90 degrees left'."""

    move: Move
    weight: float = Field(default=1.0, gt=0, le=20)
    """Its share of the shot, relative to the other legs."""
    degrees: float = Field(default=0.0, ge=0, le=360)
    """How far a pan, tilt or orbit turns; 0: as usual."""
    size: Size | None = None
    """The size a dolly, zoom or crane arrives at; None: as usual."""


class Focus(Value):
    """What is sharp."""

    depth: DepthOfField = DepthOfField.LENS
    on: str = ""
    """A character id or thing kind; empty is the subject."""
    to: str = ""
    """Where a rack focus goes; empty: to what is behind or before the first."""

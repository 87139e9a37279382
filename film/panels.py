"""What a storyboard artist marks on a panel: where the frame goes, where people go, what the focus goes to."""

from pydantic import Field

from film.value import Value

Point = tuple[float, float]
"""Shares of the frame: (0, 0) is its top left corner, (1, 1) its bottom right; outside of it where the frame ends."""


class FrameAt(Value):
    """The camera's frame at another moment of the move, as it lies in the pictured one."""

    share: float = Field(ge=0, le=1)
    """Of the shot."""
    corners: tuple[Point, Point, Point, Point]
    """Top left, top right, bottom right, bottom left."""


class Way(Value):
    """How somebody or something goes through the picture, from the first frame to the last."""

    who: str
    points: tuple[Point, ...] = Field(min_length=2)


class Staged(Value):
    """What moves in a shot, measured on the stage, for the picture at `share` of it."""

    share: float = Field(ge=0, le=1)
    frames: tuple[FrameAt, ...] = ()
    """In the order of time."""
    ways: tuple[Way, ...] = ()
    travel: tuple[float, float, float] = (0.0, 0.0, 0.0)
    """How far the camera goes from the first frame to the last: right, up, forward as the picture sees it; in distances
    to its subject."""
    focus: tuple[Point, ...] = ()
    """Of a rack focus: what is sharp first, and then."""
    waist: Point = (0.5, 0.6)
    """The middle of the subject: what a camera that orbits goes round."""

"""Where a drawn shape lies in space, in world metres: said by who draws it, asked only by a pen that measures.

The pen of the picture never looks at these, so they are made of what the drawer has at hand and cost next to nothing. A shape
of which nothing is said stands upright towards the camera at the depth of its item, or infinitely far in a backdrop.
"""

from collections.abc import Sequence
from typing import NamedTuple

from generators.previz.camera import Vec

Triple = tuple[float, float, float]


class Level(NamedTuple):
    """The horizontal plane at a height: ground, floor, water."""

    height: float


class Flat(NamedTuple):
    """A plane: a point on it and its normal, and between which depths (metres) the part of it that is drawn lies."""

    point: Vec
    normal: Vec
    near: float
    far: float


class Facet(NamedTuple):
    """The plane of a flat polygon (n, 3)."""

    points: "Vec | Sequence[Vec]"


class Away(NamedTuple):
    """A stand-up cut-out that faces the camera at a depth in metres."""

    depth: float


class Dots(NamedTuple):
    """A patch through some points (n, 3), or at one: a cut-out at their mean depth."""

    points: "Vec | Sequence[Triple]"


class Round(NamedTuple):
    """Balls of some radii along a spine (n, 3), and the skin around them: a limb, a tube, a rope; a ball if n is 1."""

    spine: Vec
    radii: Sequence[float]


class Girth(NamedTuple):
    """Ellipses along a spine: centres, side and front half axes, each (n, 3)."""

    centres: Vec
    side: Vec
    front: Vec


class Globe(NamedTuple):
    """An ellipsoid with upright axes."""

    centre: Vec
    radii: Triple


Where = Level | Flat | Facet | Away | Dots | Round | Girth | Globe

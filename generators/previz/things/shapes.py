"""Curves things are made of."""

import itertools
import math

from generators.previz.pen import Colour
from generators.previz.things.solids import Corner, Model


def arc(
    x: float, y: float, radius: float, first: float, last: float, z: float = 0.0, *, tall: float = 0.0, steps: int = 12
) -> list[Corner]:
    """Points of an upright arc about (x, y) from one angle to another in degrees (0: right, 90: up); tall: its other radius."""
    turns = [math.radians(first + (last - first) * n / steps) for n in range(steps + 1)]
    return [(x + radius * math.cos(a), y + (tall or radius) * math.sin(a), z) for a in turns]


def lying(x: float, y: float, z: float, radius: float, sides: int = 22) -> list[Corner]:
    """A flat round outline, seen from above."""
    turns = [-n * math.tau / sides for n in range(sides)]
    return [(x + radius * math.cos(a), y, z + radius * math.sin(a)) for a in turns]


def hoop(m: Model, y: float, radius: float, width: float, colour: Colour) -> None:
    """The near half of a band round a barrel or a pot, painted on the last part."""
    turns = [math.radians(-90 + 15 * n) for n in range(13)]
    m.stroke([(radius * math.sin(a), y, radius * math.cos(a)) for a in turns], width, colour, mark=True)


def torus(
    m: Model, centre: Corner, radius: float, thick: float, colour: Colour, *, upright: bool, parts: int = 14
) -> None:
    """A ring of short tubes, lying or (upright) facing the front."""
    x, y, z = centre
    ends = []
    for n in range(parts + 1):
        c, s = radius * math.cos(n * math.tau / parts), radius * math.sin(n * math.tau / parts)
        ends.append((x + c, y + s, z) if upright else (x + c, y, z + s))
    for a, b in itertools.pairwise(ends):
        m.tube(a, b, thick, thick, colour)

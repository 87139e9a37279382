"""What is seen through an open door: the next room in the half dark, or the dark of a house one stands before."""

import numpy as np

from generators.previz.camera import Vec
from generators.previz.pen import Colour, Pen, scale
from generators.previz.stage import Frame
from generators.previz.things.hinged import Moving
from generators.previz.things.view import turned
from generators.previz.where import Facet

_DEEP, _WIDE, _HIGH = 2.6, 1.5, 2.7
"""Metres of the next room: how deep it is, how far its walls are from the middle of the door, how high it is."""


class NextRoom:
    """A plain room behind a wall, in these colours, so bright (0 to 1): five planes, darker the further in."""

    def __init__(self, wall: Colour, floor: Colour, dim: float) -> None:
        w, h, d = _WIDE, _HIGH, _DEEP
        far = [(-w, 0, -d), (w, 0, -d), (w, h, -d), (-w, h, -d)]
        near = [(-w, 0, 0), (w, 0, 0), (w, h, 0), (-w, h, 0)]
        sides = ((0, 1), (1, 2), (2, 3), (3, 0))
        tones = (scale(floor, dim * 0.9), scale(wall, dim * 0.75), scale(wall, dim * 0.45), scale(wall, dim * 0.6))
        self._faces: list[tuple[Vec, Colour]] = [(np.array(far, dtype=np.float64), scale(wall, dim * 0.62))]
        self._faces += [
            (np.array([near[i], near[j], far[j], far[i]], dtype=np.float64), tone)
            for (i, j), tone in zip(sides, tones, strict=True)
        ]

    def __call__(self, pen: Pen, frame: Frame, door: Moving) -> None:
        """Paint it behind a door; what is to be seen of it is clipped by the caller."""
        for own, tone in self._faces:
            corners = turned(own, door.position, door.yaw)
            outline, depth = frame.camera.polygon(corners)
            if len(outline) >= 3:
                pen.on = Facet(corners)
                pen.poly(outline, frame.light.shade(tone, 0.35, depth))
        pen.on = None

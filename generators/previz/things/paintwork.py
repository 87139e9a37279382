"""What is painted on the last part of a model, and its lamps: plates, discs, lettering, halos."""

import math

import numpy as np

from generators.previz.camera import Vec
from generators.previz.pen import Colour
from generators.previz.practicals import Practical
from generators.previz.things.carpentry import Carpentry, angles, cornered
from generators.previz.things.lettering import fit
from generators.previz.things.parts import Face, Halo
from generators.previz.things.view import Corner, turned

_REACH = 3.4
"""How far a lamp lights what is around it, against the radius of its halo."""


class Paintwork(Carpentry):
    """Marks on surfaces and light around lamps; metres and colours as in `Carpentry`."""

    def __init__(self) -> None:
        super().__init__()
        self.lamps: list[Practical] = []
        """What shines on its surroundings, in its own metres."""

    def plate(
        self,
        x0: float,
        y0: float,
        x1: float,
        y1: float,
        z: float,
        colour: Colour,
        *,
        glow: float = 0.0,
        alpha: float = 1.0,
        fade: float = 0.0,
    ) -> None:
        """A rectangle painted on the front (+z) of the last part."""
        self.panel(
            [(x0, y0, z), (x1, y0, z), (x1, y1, z), (x0, y1, z)], colour, glow=glow, alpha=alpha, mark=True, fade=fade
        )

    def disc(
        self,
        x: float,
        y: float,
        z: float,
        r: float,
        colour: Colour,
        *,
        glow: float = 0.0,
        alpha: float = 1.0,
        sides: int = 24,
    ) -> None:
        """A round spot painted on the front of the last part."""
        ring = [(x + r * math.cos(a), y + r * math.sin(a), z) for a in angles(sides)]
        self.panel(ring, colour, glow=glow, alpha=alpha, mark=True, fade=0.0)

    def words(
        self,
        words: str,
        x0: float,
        y0: float,
        x1: float,
        y1: float,
        z: float,
        colour: Colour,
        *,
        glow: float = 0.0,
        lines: int = 3,
    ) -> None:
        """Lettering fitted into a rectangle on the front (+z) of the last part."""
        for line in fit(words, x1 - x0, y1 - y0, lines):
            left, right, low, high = x0 + line.x0, x0 + line.x1, y0 + line.y0, y0 + line.y1
            corners = [(left, high, z), (right, high, z), (right, low, z), (left, low, z)]
            self._marks().append(Face(*self._loop(corners, (0, 0, 1)), colour, glow, 1.0, line.words))

    def lettered(
        self,
        words: str,
        origin: Corner,
        across: Corner,
        up: Corner,
        colour: Colour,
        *,
        glow: float = 0.0,
        lines: int = 3,
    ) -> None:
        """Lettering on the last part in a rectangle spanned by two edges from its bottom left corner."""
        o, a, u = (np.array(v, dtype=np.float64) for v in (origin, across, up))
        width, height = float(np.linalg.norm(a)), float(np.linalg.norm(u))
        normal = cornered(np.cross(a, u) / (width * height))
        for line in fit(words, width, height, lines):
            spots = ((line.x0, line.y1), (line.x1, line.y1), (line.x1, line.y0), (line.x0, line.y0))
            corners = [cornered(o + a * (x / width) + u * (y / height)) for x, y in spots]
            self._marks().append(Face(*self._loop(corners, normal), colour, glow, 1.0, line.words))

    def halo(self, centre: Corner, radius: float, colour: Colour, strength: float = 0.5) -> None:
        """Light in the air around a lamp, as bright as lamps are at this hour. It falls on what is near, too."""
        loop, first, _ = self._loop([centre], (0, 0, 1), True)
        self._part(Halo(loop, first, radius, colour, strength), [centre])
        self.shine(centre, radius * _REACH, colour, strength)

    def shine(self, centre: Corner, reach: float, colour: Colour, strength: float = 0.5, flicker: float = 0.0) -> None:
        """Light on what is near, up to `reach` metres; nothing of it is drawn."""
        self.lamps.append(Practical(np.array(centre, dtype=np.float64), colour, strength, reach, flicker))

    def practicals(self, position: Vec, yaw: float) -> list[Practical]:
        """Its lamps where it stands."""
        return [lamp._replace(position=turned(lamp.position, position, yaw)) for lamp in self.lamps]

"""What is drawn over the picture of a panel: the way people go, and frames inside the frame. Camera red, people blue."""

import math

from editor.strokes import Colour, Dot, Nib, Picture, arrow, dashes, line
from film import Staged

CAMERA: Colour = (214, 48, 28)
PEOPLE: Colour = (28, 100, 190)
_IN, _OUT = 0.02, 0.03
"""A frame inside the picture keeps this far from its edge to be drawn; one outside is not."""
_LEAST = 0.04
"""Share of the picture's width: a shorter way of somebody gets no arrow."""


class Pencil:
    """A picture to draw on, and its measures."""

    def __init__(self, picture: Picture, staged: Staged) -> None:
        self.picture, self.staged = picture, staged
        self.height, self.width = picture.shape[:2]
        self.unit = math.sqrt(self.width * self.height) / 100
        """Pixels: a hundredth of the picture's size, whatever its shape."""

    def at(self, x: float, y: float) -> Dot:
        return x * self.width, y * self.height

    def bow(self, dots: list[Dot]) -> None:
        u = self.unit
        arrow(self.picture, dots, CAMERA, Nib(0.8 * u, 1.3 * u, 4.2 * u))

    def bar(self, dots: list[Dot]) -> None:
        u = self.unit
        arrow(self.picture, dots, CAMERA, Nib(2.3 * u, 2.3 * u, 5.2 * u))

    def wedge(self, begin: Dot, end: Dot, inward: bool) -> None:
        """In perspective: wide where it is near."""
        u = self.unit
        nib = Nib(2.8 * u, 1.2 * u, 3.6 * u) if inward else Nib(0.9 * u, 2.0 * u, 4.6 * u)
        arrow(self.picture, [begin, end], CAMERA, nib)

    def thin(self, begin: Dot, end: Dot) -> None:
        u = self.unit
        arrow(self.picture, [begin, end], CAMERA, Nib(0.55 * u, 0.55 * u, 2.6 * u))


def mark_people(picture: Picture, staged: Staged) -> None:
    """An arrow on the way of everybody who goes through the picture."""
    pencil = Pencil(picture, staged)
    for way in staged.ways:
        inside = [pencil.at(x, y) for x, y in way.points if -0.02 < x < 1.02 and 0 < y < 0.98]
        dots = [(min(max(x, 3.0), pencil.width - 3.0), y) for x, y in inside]
        if len(dots) >= 2 and math.dist(dots[0], dots[-1]) > _LEAST * pencil.width:
            u = pencil.unit
            arrow(picture, dots, PEOPLE, Nib(0.7 * u, 1.6 * u, 4.2 * u))


def mark_stages(picture: Picture, staged: Staged) -> None:
    """Of a move in stages or along a path: where the frame goes, one after another."""
    pencil = Pencil(picture, staged)
    for then in staged.frames:
        if drawable(then.corners):
            frame(pencil, [pencil.at(x, y) for x, y in then.corners], dashed=False)


def drawable(corners: tuple[tuple[float, float], ...]) -> bool:
    """Whether a frame lies in the picture, and smaller than it."""
    inside = all(-_OUT <= v <= 1 + _OUT for corner in corners for v in corner)
    wide = math.dist(corners[0], corners[1]) < 1 - 2 * _IN or math.dist(corners[1], corners[2]) < 1 - 2 * _IN
    return inside and wide


def frame(p: Pencil, corners: list[Dot], dashed: bool) -> None:
    around = [*corners, corners[0]]
    line(p.picture, around, (255, 255, 255), 0.5 * p.unit + 2)
    if dashed:
        dashes(p.picture, around, CAMERA, 0.5 * p.unit, 2.6 * p.unit)
    else:
        line(p.picture, around, CAMERA, 0.5 * p.unit)

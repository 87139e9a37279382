"""Words in the world: shop fronts, hanging boards, neon on a roof."""

import numpy as np

from film import Place
from generators.previz.camera import NEAR, Vec
from generators.previz.pen import Colour, Pen, Point, mix, scale
from generators.previz.practicals import Practical
from generators.previz.sets.pieces import outside
from generators.previz.stage import Frame
from generators.previz.things.lettering import fit
from generators.previz.where import Facet

_TRADES = (
    "bakery",
    "hotel",
    "café",
    "cafe",
    "bookshop",
    "bar",
    "cinema",
    "theatre",
    "diner",
    "pharmacy",
    "florist",
    "bank",
)


def lettering(place: Place) -> str:
    """What the signs of a place say: its sign, or the trade its name gives it; nothing if it gives none."""
    if place.sign:
        return place.sign
    named = place.name.lower().split()
    return next((trade.upper() for trade in _TRADES if trade in named), "")


def _set(words: str, corners: Vec) -> list[tuple[str, Vec]]:
    """Lines of words on a board, each with its own quad: letters keep their proportions whatever the board's."""
    across, down = corners[1] - corners[0], corners[3] - corners[0]
    wide, tall = float(np.linalg.norm(across)), float(np.linalg.norm(down))
    lines = []
    for line in fit(words, 0.9 * wide, 0.74 * tall, 2 if wide < 3 * tall else 1):
        x0, x1 = 0.05 + line.x0 / wide, 0.05 + line.x1 / wide
        y0, y1 = 0.87 - line.y1 / tall, 0.87 - line.y0 / tall
        quad = [corners[0] + across * x + down * y for x, y in ((x0, y0), (x1, y0), (x1, y1), (x0, y1))]
        lines.append((line.words, np.stack(quad)))
    return lines


class Board:
    """A flat board with words, readable from its front (and, if double, from behind).

    corners (4, 3): top left, top right, bottom right, bottom left as its reader sees them.
    """

    def __init__(
        self, words: str, corners: Vec, ground: Colour, ink: Colour, *, glow: float = 0.0, double: bool = False
    ) -> None:
        self.corners, self.ground_colour, self.ink, self.glow, self.double = (
            corners,
            ground,
            ink,
            glow,
            double,
        )
        self.centre = corners.mean(axis=0)
        self.front, self.behind = _set(words, corners), _set(words, corners[[1, 0, 3, 2]])

    def practicals(self) -> list[Practical]:
        """A lit sign throws the colour of its letters."""
        return [Practical(self.centre, self.ink, 0.5 * self.glow, 4.5)] if self.glow > 0.3 else []

    def add(self, frame: Frame) -> None:
        camera = frame.camera
        v = camera.view(self.corners)
        if float(v[:, 2].min()) < NEAR * 4 or outside(camera, self.centre, 2.0):
            return
        points = [(x, y) for x, y, _ in camera.project(self.corners).tolist()]
        turned = points[1][0] < points[0][0]
        if turned and not self.double:
            return
        if turned:
            points = [points[1], points[0], points[3], points[2]]
        lines = self.behind if turned else self.front
        # in front of the wall it hangs on, whose middle may be nearer
        frame.add(
            max(float(v[:, 2].min()) - 0.6, NEAR),
            lambda pen: self._draw(frame, pen, points, lines, float(v[:, 2].mean())),
        )

    def _draw(self, frame: Frame, pen: Pen, points: list[Point], lines: list[tuple[str, Vec]], depth: float) -> None:
        light = frame.light
        on = self.glow * max(0.25, light.practicals)
        ground = mix(light.shade(self.ground_colour, 0.5, depth), light.fogged(self.ground_colour, depth * 0.4), on)
        ink = mix(light.shade(self.ink, 0.7, depth), light.fogged(self.ink, depth * 0.3), on)
        pen.on = Facet(self.corners)
        pen.poly(points, scale(ground, 0.7))
        (x0, y0), (x1, y1), (x2, y2), (x3, y3) = points
        cx, cy = (x0 + x1 + x2 + x3) / 4, (y0 + y1 + y2 + y3) / 4
        pen.poly([(cx + (x - cx) * 0.97, cy + (y - cy) * 0.88) for x, y in points], ground)
        for words, quad in lines:
            pen.sign(words, [(x, y) for x, y, _ in frame.camera.project(quad).tolist()], ink)
        if on > 0.3 and lines:
            pen.glow(cx, cy, max(abs(x1 - x0), abs(y3 - y0)) * 0.9, self.ink, 0.22 * on)

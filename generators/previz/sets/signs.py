"""Words in the world: shop fronts, hanging boards, neon on a roof."""

from generators.previz.camera import NEAR, Vec
from generators.previz.pen import Colour, Pen, mix, scale
from generators.previz.sets.pieces import outside
from generators.previz.stage import Frame


class Board:
    """A flat board with words, readable from its front (and, if double, from behind).

    corners (4, 3): top left, top right, bottom right, bottom left as its reader sees them.
    """

    def __init__(
        self, words: str, corners: Vec, ground: Colour, ink: Colour, *, glow: float = 0.0, double: bool = False
    ) -> None:
        self.words, self.corners, self.ground_colour, self.ink, self.glow, self.double = (
            words,
            corners,
            ground,
            ink,
            glow,
            double,
        )
        self.centre = corners.mean(axis=0)

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
        # in front of the wall it hangs on, whose middle may be nearer
        frame.add(
            max(float(v[:, 2].min()) - 0.6, NEAR), lambda pen: self._draw(frame, pen, points, float(v[:, 2].mean()))
        )

    def _draw(self, frame: Frame, pen: Pen, points: list[tuple[float, float]], depth: float) -> None:
        light = frame.light
        on = self.glow * max(0.25, light.practicals)
        ground = mix(light.shade(self.ground_colour, 0.5, depth), light.fogged(self.ground_colour, depth * 0.4), on)
        ink = mix(light.shade(self.ink, 0.7, depth), light.fogged(self.ink, depth * 0.3), on)
        pen.poly(points, scale(ground, 0.7))
        (x0, y0), (x1, y1), (x2, y2), (x3, y3) = points
        cx, cy = (x0 + x1 + x2 + x3) / 4, (y0 + y1 + y2 + y3) / 4
        pen.poly([(cx + (x - cx) * 0.97, cy + (y - cy) * 0.88) for x, y in points], ground)
        inner = [(cx + (x - cx) * 0.88, cy + (y - cy) * 0.68) for x, y in points]
        pen.sign(self.words, inner, ink)
        if on > 0.3:
            pen.glow(cx, cy, max(abs(x1 - x0), abs(y3 - y0)) * 0.9, self.ink, 0.22 * on)

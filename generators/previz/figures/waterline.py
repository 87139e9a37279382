"""Where a figure meets what it is on: the waterline of a swimmer."""

import skia

from generators.previz.camera import Vec
from generators.previz.figures.skeleton import Skeleton
from generators.previz.pen import Pen
from generators.previz.stage import Draw, Frame
from generators.previz.where import Level


def swimming(frame: Frame, position: Vec, k: Skeleton, draw: Draw) -> Draw:
    """The drawing of a swimmer without what is under water, and the foam round it."""
    cam = frame.camera
    at = k.waist * (1.0, 0.0, 1.0) + position * (0.0, 1.0, 0.0)
    _, y, depth = cam.point(at)
    metre = cam.k / max(depth, 0.2)
    foam = frame.light.shade((0.92, 0.96, 0.98), 0.75, depth)
    tilt = min(0.5, max(0.06, float(cam.eye[1] - position[1]) / max(depth, 0.2)))

    def op(pen: Pen) -> None:
        pen.save()
        pen.canvas.clipRect(skia.Rect(0, 0, cam.width, max(0.0, y + 0.05 * metre)))
        draw(pen)
        pen.restore()
        pen.on = Level(float(position[1]))
        for way, size in ((-0.55, 0.5), (0.1, 0.62), (0.62, 0.42)):
            spot = k.chest_basis[1] * way
            cx, cy, _ = cam.point(at + spot * (1.0, 0.0, 1.0))
            pen.oval(
                cx,
                cy + 0.04 * metre,
                size * metre,
                size * tilt * 0.45 * metre,
                foam,
                0.34,
                blur=0.03 * metre,
                soft=True,
            )

    return op

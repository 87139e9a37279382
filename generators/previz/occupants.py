"""Somebody in a bed or a vehicle -> their items, at the depths and in the outlines in which they are seen in it."""

import math
from collections.abc import Sequence

import numpy as np
import skia

from generators.previz.actors import Standing
from generators.previz.camera import NEAR, Camera, Vec, vec
from generators.previz.convex import hull
from generators.previz.framing import asked_share
from generators.previz.pen import Pen, Point, polygon
from generators.previz.stage import Draw, Frame, Item
from generators.previz.things.solids import turned
from generators.previz.things.vehicles import Vehicle

_SILL = 0.4
"""Metres over the road: the lower edge of a vehicle's doors."""
_BED = 0.75
"""Metres between who lies in a bed and its nearest part."""
_ACROSS = 0.1
"""Metres in depth between who sits at one side of a car and at the other: less than between its sides."""
_SHELL = 1.6
"""Metres between a driver and the nearest part of what they sit in."""
_CLOSE = 2.0
"""Share of the frame's height from which on the camera is inside with them."""


def in_bed(items: list[Item], camera: Camera, at: Vec) -> list[Item]:
    """After the bed; at: where they lie."""
    nearest = max(2 * NEAR, camera.point(at)[2] - _BED)
    return [item._replace(depth=min(item.depth, nearest)) for item in items]


def in_vehicle(own: Frame, carrier: Standing) -> list[Item]:
    """Close, over all of it; else through the windows of what is closed, and between the sides of what is hollow."""
    made = carrier.prop
    if asked_share(own.setup) > _CLOSE:
        return [item._replace(depth=max(2 * NEAR, item.depth - _SHELL)) for item in own.items]
    if isinstance(made, Vehicle) and made.panes:
        through = _panes(carrier, made.panes, own.camera, own.t)
        return [
            item._replace(depth=max(2 * NEAR, item.depth - _SHELL), draw=_within(through, item.draw))
            for item in own.items
        ]
    # Whoever sits nearer is before who sits further, and nobody before the near side.
    seat = made.seat if made.seat is not None else vec(0, 0, 0)
    depth = own.camera.point(turned(seat, carrier.position(own.t), carrier.yaw))[2]
    sill = own.camera.point(carrier.position(own.t) + vec(0, _SILL, 0))[1]
    return [
        item._replace(
            depth=max(2 * NEAR, depth + _ACROSS * math.tanh(item.depth - depth)),
            draw=_above(sill, own.camera, item.draw),
        )
        for item in own.items
    ]


def _panes(carrier: Standing, panes: Sequence[Vec], camera: Camera, t: float) -> "skia.Path":
    """What is seen of a vehicle's windows from the camera's side."""
    path = skia.Path()
    for pane in panes:
        corners = turned(pane, carrier.position(t), carrier.yaw)
        if len(pane) == 4:
            out = np.cross(corners[1] - corners[0], corners[2] - corners[0])
            if float((camera.eye - corners[0]) @ out) < 0:
                continue
        outline, _ = camera.polygon(corners) if len(pane) == 4 else (_seen(corners, camera), 0.0)
        if len(outline) >= 3:
            path.addPath(polygon(outline))
    return path


def _seen(points: Vec, camera: Camera) -> list[Point]:
    """The outline of a cloud of points before the camera."""
    px = camera.project(points)
    return hull([(float(x), float(y)) for x, y, z in px if z > NEAR])


def _within(path: "skia.Path", draw: Draw) -> Draw:
    """The drawing inside an outline."""

    def clipped(pen: Pen) -> None:
        pen.save()
        pen.clip(path)
        draw(pen)
        pen.restore()

    return clipped


def _above(y: float, camera: Camera, draw: Draw) -> Draw:
    """The drawing without what lies under a height in the picture."""

    def clipped(pen: Pen) -> None:
        pen.save()
        pen.canvas.clipRect(skia.Rect(0, 0, camera.width, max(0.0, y)))
        draw(pen)
        pen.restore()

    return clipped

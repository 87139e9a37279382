"""Part of a figure -> a cel: a drawing that is kept, and laid into later pictures moved, turned and scaled.

A whole figure costs 10 ms a frame, a cel laid down a tenth of one: so there can be a dozen people behind the cast. What a cel
shows depends on its key alone (`View`, light, head), never on the frame it was first needed for: frames stay independent of
each other, and the same whichever process draws them.
"""

import math
from typing import NamedTuple

import cv2
import numpy as np
import skia

from generators.previz.camera import SENSOR_HEIGHT_MM, Camera, Vec, vec
from generators.previz.pen import Pen
from generators.previz.stage import Draw

_TURN = math.radians(6)
"""Radians of the direction it is seen from in which a cel stays."""
_GROWN, _NEARER = 0.16, 0.3
"""The same of the logarithms of its scale and of its distance."""
_TALLEST = 900.0
"""Pixels of a cel at most: what is nearer is out of focus, or gone by at once."""
_SIDE = 1000
_MARGIN = 5


class View(NamedTuple):
    """How somebody is seen, in steps: two frames of one view share a cel."""

    azimuth: int
    elevation: int
    scale: int
    distance: int

    def camera(self, about: Vec) -> Camera:
        """A camera that sees a point in its middle like that."""
        turn, rise = self.azimuth * _TURN, self.elevation * _TURN
        far = math.exp(self.distance * _NEARER)
        away = vec(math.sin(turn) * math.cos(rise), math.sin(rise), math.cos(turn) * math.cos(rise)) * far
        k = math.exp(self.scale * _GROWN) * far
        return Camera(about + away, about, k * SENSOR_HEIGHT_MM / _SIDE, _SIDE, _SIDE)


def view(camera: Camera, about: Vec, height: float) -> View:
    """How a camera sees somebody of that height round a point."""
    d = camera.eye - about
    flat = math.hypot(float(d[0]), float(d[2]))
    far = max(1.2, math.hypot(flat, float(d[1])))
    scale = min(camera.k / max(far, 0.5), _TALLEST / height)
    return View(
        round(math.atan2(float(d[0]), float(d[2])) / _TURN),
        round(math.atan2(float(d[1]), flat) / _TURN),
        math.ceil(math.log(scale) / _GROWN),
        round(math.log(far) / _NEARER),
    )


class Cel(NamedTuple):
    image: "skia.Image"
    outline: "skia.Path"
    """Of what is opaque in it, in its pixels: what masks and depths are made of."""
    foot: complex
    top: complex
    """Its two fixed points, x + iy in its pixels."""

    def laid(self, foot: complex, top: complex) -> "skia.Matrix":
        """Its pixels -> pixels of a picture in which its fixed points are there."""
        by = (top - foot) / (self.top - self.foot)
        to = foot - by * self.foot
        return skia.Matrix.MakeAll(by.real, -by.imag, to.real, by.imag, by.real, to.imag, 0, 0, 1)


def cel(draw: Draw, camera: Camera, hull: Vec, foot: Vec, top: Vec) -> Cel:
    """What `draw` draws before that camera, within world points (n, 3), with two of its points fixed."""
    seen = camera.project(hull)
    x0, y0 = (np.floor(seen[:, :2].min(axis=0)) - _MARGIN).tolist()
    x1, y1 = (np.ceil(seen[:, :2].max(axis=0)) + _MARGIN).tolist()
    surface = skia.Surface(max(4, int(x1 - x0)), max(4, int(y1 - y0)))
    canvas = surface.getCanvas()
    canvas.clear(0)
    canvas.translate(-x0, -y0)
    draw(Pen(canvas))
    image = surface.makeImageSnapshot()
    shown = image.toarray()[..., 3]
    rows, columns = np.flatnonzero(shown.any(axis=1)), np.flatnonzero(shown.any(axis=0))
    left, top_row = (int(columns[0]), int(rows[0])) if len(rows) else (0, 0)
    if len(rows):
        image = image.makeSubset(skia.IRect.MakeLTRB(left, top_row, int(columns[-1]) + 1, int(rows[-1]) + 1))
    corner = complex(x0 + left, y0 + top_row)
    at = [complex(*camera.point(p)[:2]) - corner for p in (foot, top)]
    return Cel(image, _outline(image), at[0], at[1])


def _outline(image: "skia.Image") -> "skia.Path":
    """The edge of the half opaque, to half a pixel."""
    opaque = (image.toarray()[..., 3] > 127).astype(np.uint8)
    found, _ = cv2.findContours(opaque, cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_SIMPLE)
    path = skia.Path()
    for contour in found:
        points = cv2.approxPolyDP(contour, 0.6, True)[:, 0]
        if len(points) > 2:
            path.addPoly([skia.Point(float(x) + 0.5, float(y) + 0.5) for x, y in points], True)
    return path

"""Strokes of a frame -> its surfaces. What lies first and never moves (`stills.py`) is painted once for a camera that stands."""

import math
from array import array
from collections import OrderedDict
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from generators.previz.cels import Stroke
from generators.previz.passes.surfaces import SurfacePen, Surfaces
from generators.previz.pen import Pen, canvas_on
from generators.previz.stage import Frame

_KEPT = 4
"""Beginnings of pictures that are kept."""


class Surveyor:
    """Of one take."""

    def __init__(self) -> None:
        self._silent: frozenset[int] | None = None
        """Layers that move in the picture, and of which nothing that moves is a surface: clouds, ripples."""
        self._kept: OrderedDict[tuple[int, int, int], tuple[NDArray[np.uint8], array[float]]] = OrderedDict()

    def surfaces(self, frame: Frame, strokes: Sequence[Stroke], width: int, height: int) -> Surfaces:
        """In a picture of the camera's aspect and any size. frame: the one the strokes are of."""
        pixels = np.zeros((height, width, 4), np.uint8)
        surface, canvas = canvas_on(pixels)
        canvas.scale(width / frame.camera.width, height / frame.camera.height)
        pen = SurfacePen(canvas, frame.camera)
        lead = self._lead(frame, strokes)
        key = lead, width, height
        if key in self._kept:
            pixels[:], pen.rows = self._kept[key][0], self._kept[key][1][:]
        else:
            _paint(pen, strokes[:lead])
            if lead:
                self._kept[key] = pixels.copy(), pen.rows[:]
                while len(self._kept) > _KEPT:
                    self._kept.popitem(last=False)
        _paint(pen, strokes[lead:])
        surface.flushAndSubmit()
        return Surfaces((pixels.view("<u4")[:, :, 0] & 0xFFFFFF).astype(np.int32), pen.rows, frame.camera)

    def _lead(self, frame: Frame, strokes: Sequence[Stroke]) -> int:
        """How many strokes at the beginning show the same in every frame."""
        if all(s.still < 0 for s in strokes):
            return 0
        if self._silent is None:
            pen = SurfacePen(canvas_on(np.zeros((1, 1, 4), np.uint8))[1], frame.camera)
            loud = [s for s in strokes if s.item is None and s.still < 0]
            self._silent = frozenset(s.rank for s in loud if not _asks(frame, s, pen))
        silent = self._silent
        return next(
            (i for i, s in enumerate(strokes) if s.still < 0 and (s.item is not None or s.rank not in silent)),
            len(strokes),
        )


def _asks(frame: Frame, stroke: Stroke, pen: Pen) -> bool:
    """Whether a stroke asks for the time."""
    frame.clock.read = False
    _paint(pen, [stroke])
    return frame.clock.read


def _paint(pen: Pen, strokes: Sequence[Stroke]) -> None:
    for stroke in strokes:
        pen.owner, pen.depth, pen.on = stroke.item.owner if stroke.item is not None else 0, stroke.far, None
        stroke.draw(pen)
    pen.owner, pen.depth, pen.on = 0, math.inf, None

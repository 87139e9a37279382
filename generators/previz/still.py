"""A set that does not move under a camera that does not move: drawn once, used again in every frame.

What lies behind everybody is kept as pixels; what may come before somebody stays a list of items, drawn in its place each time.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from generators.previz.pen import Pen, canvas_on
from generators.previz.stage import Frame, Item, StageSet

_MARGIN = 0.5
"""Metres behind the furthest person or thing from where on the set is flattened."""


@dataclass(frozen=True)
class Kept:
    pixels: NDArray[np.uint8]
    far: list[Item]
    """What the pixels show."""
    near: list[Item]
    cut: float
    camera: tuple[float, ...]


class Still:
    """Remembers one view of a set that says it is not animated."""

    def __init__(self, stage: StageSet, width: int, height: int) -> None:
        self._stage = stage
        self._pixels = np.zeros((height, width, 4), np.uint8)
        self._kept: Kept | None = None
        self._last: tuple[float, ...] = ()

    def under(self, frame: Frame, people: Frame) -> Kept | None:
        """The set behind the people of a frame; None while the camera moves."""
        camera = frame.camera
        view = (*camera.eye.tolist(), *camera.target.tolist(), camera.focal, camera.roll)
        same, self._last = view == self._last, view
        furthest = max((item.depth for item in people.items), default=0.0)
        if self._kept is not None and self._kept.camera == view and furthest < self._kept.cut:
            return self._kept
        if not same:
            return None
        self._kept = self._flattened(frame, furthest + _MARGIN, view)
        return self._kept

    def _flattened(self, frame: Frame, cut: float, view: tuple[float, ...]) -> Kept:
        surface, canvas = canvas_on(self._pixels)
        canvas.clear(0xFF000000)
        pen = Pen(canvas)
        own = Frame(frame.camera, frame.light, frame.t, frame.setup, owners=frame.owners)
        self._stage.backdrop(own, pen)
        self._stage.dress(own)
        near = [item for item in own.items if item.depth <= cut]
        own.items = [item for item in own.items if item.depth > cut]
        own.paint(pen)
        surface.flushAndSubmit()
        return Kept(self._pixels, own.items, near, cut, view)

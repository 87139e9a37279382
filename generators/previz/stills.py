"""A frame under a camera that stands -> its picture, of which only what moves is drawn.

Whatever of a set never asks the frame's clock (`stage.Clock`) looks the same in every frame of one camera, light and lamps. It is
recorded once; what lies between two things that move becomes one cel (`cels.py`). What a frame shows depends on its number
alone: whether a camera stands is asked of the take, not of the frames drawn before.
"""

from collections import OrderedDict
from dataclasses import replace
from itertools import groupby
from typing import NamedTuple

import numpy as np
import skia
from numpy.typing import NDArray

from generators.previz.cels import Cel
from generators.previz.pen import Pen, canvas_on
from generators.previz.stage import Clock, Draw, Frame, Item, Layer, Piece, StageSet, backdrop, dress

_MOST = 12
"""Cels that are kept. A picture with more runs than this between things that move is drawn as if nothing stood still."""


class _Stood(NamedTuple):
    """An item of the set that never moves."""

    item: Item
    rank: int
    """Which piece of the set it is of: of two at one depth the later covers the earlier."""
    picture: "skia.Picture"


class _Known(NamedTuple):
    """The parts of a set under one camera, told apart."""

    layers: list[tuple[Layer, "skia.Picture | None"]]
    """A picture: it does not move."""
    stood: list[_Stood]
    moving: list[tuple[int, Piece]]


class Stills:
    """Of one take; keeps what it has painted."""

    def __init__(self, stage: StageSet, first: Frame, second: Frame) -> None:
        self._stage, self._size = stage, (first.camera.width, first.camera.height)
        self._view = first if _alike(first, second) else None
        self._known: _Known | None = None
        self._cels: OrderedDict[tuple[int, int], Cel] = OrderedDict()

    def paint(self, frame: Frame, pixels: NDArray[np.uint8]) -> None:
        """Draw a frame that holds what the shot brings, and add to it what stands in the set. pixels: uint8 (h, w, 4) RGBA."""
        surface, canvas = canvas_on(pixels)
        pen = Pen(canvas)
        if self._view is None or not _alike(self._view, frame):
            brought, frame.items = frame.items, []
            canvas.clear(0xFF000000)
            backdrop(self._stage, frame, pen)
            dress(self._stage, frame)
            frame.items.extend(brought)
            frame.paint(pen)
        else:
            self._laid(frame, pen, pixels)
        surface.flushAndSubmit()

    def _laid(self, frame: Frame, pen: Pen, pixels: NDArray[np.uint8]) -> None:
        known = self._known = self._known or _told_apart(self._stage, frame)
        strokes, frame.items = _strokes(known, frame)
        pictures = [p for _, p in known.layers if p is not None] + [s.picture for s in known.stood]
        place = 0
        for stands, group in groupby(strokes, key=lambda s: s is None):
            run = list(group)
            if stands:
                self._cel(place, place + len(run), pictures).lay(pixels)
                place += len(run)
                continue
            if place == 0:
                pen.canvas.clear(0xFF000000)
            for draw in run:
                if draw is not None:
                    draw(pen)

    def _cel(self, first: int, end: int, pictures: "list[skia.Picture]") -> Cel:
        cel = self._cels.pop((first, end), None)
        if cel is None:
            cel = Cel(pictures[first:end], *self._size)
            while len(self._cels) >= _MOST:
                self._cels.popitem(last=False)
        self._cels[first, end] = cel
        return cel


def _alike(a: Frame, b: Frame) -> bool:
    """Whether a set that does not move looks the same in two frames."""
    p, q = a.camera, b.camera
    same = p.focal == q.focal and p.roll == q.roll and bool((p.eye == q.eye).all() and (p.target == q.target).all())
    return same and a.light is b.light and _lamps(a) == _lamps(b)


def _lamps(frame: Frame) -> list[tuple[object, ...]]:
    return [(lamp.position.tobytes(), *lamp[1:]) for lamp in frame.practicals]


def _told_apart(stage: StageSet, frame: Frame) -> _Known:
    """What of a set moves is what asks for the time while it is drawn."""
    layers: list[tuple[Layer, skia.Picture | None]] = []
    for layer in stage.layers(frame.camera):
        own = replace(frame, items=[], clock=Clock(frame.t))
        picture = _recorded(own, lambda pen, layer=layer, own=own: layer(own, pen))  # type: ignore[misc]
        layers.append((layer, None if own.clock.read else picture))
    stood: list[_Stood] = []
    moving: list[tuple[int, Piece]] = []
    for rank, piece in enumerate(stage.pieces()):
        own = replace(frame, items=[], clock=Clock(frame.t))
        piece(own)
        pictures = [_recorded(own, item.draw) for item in own.items]
        if own.clock.read:
            moving.append((rank, piece))
        else:
            stood += [_Stood(i, rank, p) for i, p in zip(own.items, pictures, strict=True)]
    return _Known(layers, sorted(stood, key=lambda s: (-s.item.depth, s.rank)), moving)


def _recorded(frame: Frame, draw: Draw) -> "skia.Picture":
    recorder = skia.PictureRecorder()
    draw(Pen(recorder.beginRecording(skia.Rect.MakeWH(frame.camera.width, frame.camera.height))))
    return recorder.finishRecordingAsPicture()


def _strokes(known: _Known, frame: Frame) -> tuple[list[Draw | None], list[Item]]:
    """All that is drawn in a frame, in its order, None for what stands still; and all its items, far to near."""
    strokes: list[Draw | None] = []
    for layer, picture in known.layers:
        strokes.append(None if picture else lambda pen, layer=layer: layer(frame, pen))  # type: ignore[misc]
    placed = [(-s.item.depth, s.rank, True, s.item) for s in known.stood]
    for rank, piece in known.moving:
        own = replace(frame, items=[])
        piece(own)
        placed += [(-item.depth, rank, False, item) for item in own.items]
    last = len(known.stood) + len(known.moving) + len(frame.items)
    placed += [(-item.depth, last, False, item) for item in frame.items]
    placed.sort(key=lambda p: p[:2])
    strokes += [None if stands else item.draw for _, _, stands, item in placed]
    return strokes, [item for *_, item in placed]

"""Strokes, some of which stay as they are -> a picture: runs of these are cels, painted once and laid over what lies under them.

All that a `Pen` does to a pixel is linear in what was there: paint lets a share of it through and adds its own, light is screened over
it and does the same. So a whole run of calls is two pictures, what it adds and what it lets through, and these are found by
drawing the run twice, on black and on white. In 8 bits this is within two levels of drawing the calls one by one.
"""

from collections import OrderedDict
from collections.abc import Callable, Sequence
from itertools import groupby
from typing import NamedTuple

import cv2
import numpy as np
from numpy.typing import NDArray

from generators.previz.blocking import Actor, Standing
from generators.previz.pen import Pen, canvas_on
from generators.previz.stage import Draw, Item

Pixels = NDArray[np.uint8]
_ROWS, _COLUMNS = 24, 64
"""Pixels of a tile: what covers whole tiles is copied, and where nothing is drawn nothing is done."""

_NOTHING, _PARTLY, _COVERED = range(3)
_MOST = 24
"""Cels that are kept at once."""


class Stroke(NamedTuple):
    """Something that is drawn in one go."""

    far: float
    """Metres; infinite: behind everything."""
    rank: int
    """Of two as far the one with the higher rank covers the other."""
    draw: Draw
    still: int = -1
    """Its number among those that stay as they are, in their order; -1: it does not."""
    item: Item | None = None
    """None: of the backdrop."""
    of: Actor | Standing | None = None
    """Whose it is; None: the set's."""


def merged(strokes: Sequence[Stroke], more: Sequence[Stroke]) -> list[Stroke]:
    """In the order in which they are drawn."""
    return sorted([*strokes, *more], key=lambda s: (-s.far, s.rank))


class Cels:
    """`play(first, end, pixels)` draws the still strokes of those numbers over a picture."""

    def __init__(self, play: Callable[[int, int, Pixels], None], width: int, height: int) -> None:
        self._play, self._size = play, (width, height)
        self._kept: OrderedDict[tuple[int, int, bool], Cel] = OrderedDict()

    def paint(self, strokes: Sequence[Stroke], pixels: Pixels, base: bool) -> None:
        """Draw strokes, which follow each other in a frame, over a picture, uint8 (h, w, 4) RGBA. base: nothing lies under them."""
        surface, canvas = canvas_on(pixels)
        pen = Pen(canvas)
        if base and (not strokes or strokes[0].still < 0):
            canvas.clear(0xFF000000)
            base = False
        for still, group in groupby(strokes, key=lambda s: s.still >= 0):
            run = list(group)
            if still:
                self._cel(run[0].still, run[-1].still + 1, base).lay(pixels)
                base = False
            else:
                for stroke in run:
                    stroke.draw(pen)
        surface.flushAndSubmit()

    def _cel(self, first: int, end: int, base: bool) -> "Cel":
        cel = self._kept.pop((first, end, base), None)
        if cel is None:
            cel = Cel(lambda pixels: self._play(first, end, pixels), *self._size, base=base)
            while len(self._kept) >= _MOST:
                self._kept.popitem(last=False)
        self._kept[first, end, base] = cel
        return cel


class _Patch(NamedTuple):
    rows: slice
    columns: slice
    added: Pixels
    kept: Pixels | None
    """None: nothing shines through."""


class Cel:
    """What a run of calls does to a picture: `paint` draws it over pixels, uint8 (h, w, 4) RGBA. base: nothing lies under it."""

    def __init__(self, paint: Callable[[Pixels], None], width: int, height: int, base: bool) -> None:
        added = np.zeros((height, width, 4), np.uint8)
        added[:, :, 3] = 255
        paint(added)
        if base:
            self._patches = [_Patch(slice(0, height), slice(0, width), added, None)]
            return
        white = np.full((height, width, 4), 255, np.uint8)
        paint(white)
        self._patches = _patches(added, np.asarray(cv2.subtract(white, added), np.uint8))

    def lay(self, pixels: Pixels) -> None:
        """Over a picture, uint8 (h, w, 4), in place."""
        for rows, columns, added, kept in self._patches:
            under = pixels[rows, columns]
            if kept is None:
                np.copyto(under, added)
            else:
                through = cv2.multiply(under, kept, scale=1 / 255)
                cv2.add(through, added, dst=through)
                np.copyto(under, through)


def _patches(added: Pixels, kept: Pixels) -> list[_Patch]:
    """Runs of tiles in a row that are covered, or partly so; the others are left out."""
    whole = kept.view("<u4")[:, :, 0]  # its alpha is 0
    drawn, clear = (whole != 0x00FFFFFF).view(np.uint8), (whole != 0).view(np.uint8)
    left = np.arange(0, kept.shape[1], _COLUMNS)
    found: list[_Patch] = []
    for y in range(0, len(kept), _ROWS):
        rows, start = slice(y, y + _ROWS), 0
        some, open_ = (np.maximum.reduceat(cv2.reduce(m[rows], 0, cv2.REDUCE_MAX)[0], left) for m in (drawn, clear))
        line = np.where(some == 0, _NOTHING, np.where(open_ == 0, _COVERED, _PARTLY)).tolist()
        while start < len(line):
            end = start
            while end < len(line) and line[end] == line[start]:
                end += 1
            if line[start] != _NOTHING:
                columns = slice(start * _COLUMNS, end * _COLUMNS)
                through = np.ascontiguousarray(kept[rows, columns]) if line[start] == _PARTLY else None
                found.append(_Patch(rows, columns, np.ascontiguousarray(added[rows, columns]), through))
            start = end
    return found

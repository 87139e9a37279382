"""Drawing calls that never change -> a cel: painted once, laid over whatever lies under it in every frame.

All that a `Pen` does to a pixel is linear in what was there: paint lets a share of it through and adds its own, light is screened over
it and does the same. So a whole run of calls is two pictures, what it adds and what it lets through, and these are found by
drawing the run twice, on black and on white. In 8 bits this is within two levels of drawing the calls one by one.
"""

from collections.abc import Sequence
from typing import NamedTuple

import cv2
import numpy as np
import skia
from numpy.typing import NDArray

from generators.previz.pen import canvas_on

Pixels = NDArray[np.uint8]
_ROWS, _COLUMNS = 24, 64
"""Pixels of a tile: what covers whole tiles is copied, and where nothing is drawn nothing is done."""


class _Patch(NamedTuple):
    rows: slice
    columns: slice
    added: Pixels
    kept: Pixels | None
    """None: nothing shines through."""


class Cel:
    """A run of recorded drawing calls as pixels of one size, RGBA."""

    def __init__(self, run: Sequence["skia.Picture"], width: int, height: int) -> None:
        added, white = _drawn(run, width, height, 0xFF000000), _drawn(run, width, height, 0xFFFFFFFF)
        kept = cv2.subtract(white, added)
        self._patches = _patches(added, np.asarray(kept, np.uint8))

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


def _drawn(run: Sequence["skia.Picture"], width: int, height: int, ground: int) -> Pixels:
    pixels = np.zeros((height, width, 4), np.uint8)
    surface, canvas = canvas_on(pixels)
    canvas.clear(ground)
    for picture in run:
        canvas.drawPicture(picture)
    surface.flushAndSubmit()
    return pixels


def _patches(added: Pixels, kept: Pixels) -> list[_Patch]:
    """Runs of tiles in a row that are covered, or partly so; the others are left out."""
    height, width = kept.shape[:2]
    top, left = np.arange(0, height, _ROWS), np.arange(0, width, _COLUMNS)
    seen = kept[:, :, :3].reshape(height, -1)
    least = np.minimum.reduceat(np.minimum.reduceat(seen, top, axis=0), left * 3, axis=1)
    most = np.maximum.reduceat(np.maximum.reduceat(seen, top, axis=0), left * 3, axis=1)
    kinds = np.where(most == 0, 2, np.where(least == 255, 0, 1))
    found: list[_Patch] = []
    for y, line in zip(top.tolist(), kinds.tolist(), strict=True):
        rows, start = slice(y, y + _ROWS), 0
        while start < len(line):
            end = start
            while end < len(line) and line[end] == line[start]:
                end += 1
            if line[start]:
                columns = slice(start * _COLUMNS, end * _COLUMNS)
                through = np.ascontiguousarray(kept[rows, columns]) if line[start] == 1 else None
                found.append(_Patch(rows, columns, np.ascontiguousarray(added[rows, columns]), through))
            start = end
    return found

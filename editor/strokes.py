"""Lines, dashes and arrows with smooth edges, drawn over a picture: OpenCV's own primitives at a sixteenth of a pixel."""

import math
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

import cv2
import numpy as np
from numpy.typing import NDArray

Picture = NDArray[np.uint8]
Dot = tuple[float, float]
"""Pixels: x right, y down."""
Colour = tuple[int, int, int]
WHITE: Colour = (255, 255, 255)
_SHIFT = 4
_HALO = 1.5
"""Pixels of white around an arrow, so that it is seen on any ground."""


class Nib(NamedTuple):
    """How an arrow is drawn: widths of its shaft at tail and head in pixels, and the head's width."""

    tail: float
    neck: float
    head: float


def line(picture: Picture, dots: Sequence[Dot], colour: Colour, wide: float = 1.0, closed: bool = False) -> None:
    cv2.polylines(picture, [_fixed(dots)], closed, colour, max(1, round(wide)), cv2.LINE_AA, _SHIFT)


def dashes(picture: Picture, dots: Sequence[Dot], colour: Colour, wide: float, dash: float) -> None:
    """An open line in dashes of that length and gaps of two thirds of it."""
    for a, b in pairwise(dots):
        long = math.dist(a, b)
        count = max(1, round(long / (dash * 5 / 3)))
        for k in range(count):
            begin, end = k / count, (k + 0.6) / count
            line(picture, [_between(a, b, begin), _between(a, b, end)], colour, wide)


def fill(picture: Picture, dots: Sequence[Dot], colour: Colour) -> None:
    cv2.fillPoly(picture, [_fixed(dots)], colour, cv2.LINE_AA, _SHIFT)


def arrow(picture: Picture, dots: Sequence[Dot], colour: Colour, nib: Nib) -> None:
    """Along the dots, its point at the last of them; haloed."""
    outline = _outline(np.asarray(dots, np.float64), nib)
    line(picture, outline, WHITE, 2 * _HALO, closed=True)
    fill(picture, outline, WHITE)
    fill(picture, outline, colour)


def disc(picture: Picture, at: Dot, radius: float, colour: Colour) -> None:
    spot = round(at[0] * 16), round(at[1] * 16)
    cv2.circle(picture, spot, round((radius + _HALO) * 16), WHITE, -1, cv2.LINE_AA, _SHIFT)
    cv2.circle(picture, spot, round(radius * 16), colour, -1, cv2.LINE_AA, _SHIFT)


def ring(picture: Picture, at: Dot, radius: float, colour: Colour, wide: float) -> None:
    spot = round(at[0] * 16), round(at[1] * 16)
    cv2.circle(picture, spot, round(radius * 16), WHITE, max(1, round(wide + 2)), cv2.LINE_AA, _SHIFT)
    cv2.circle(picture, spot, round(radius * 16), colour, max(1, round(wide)), cv2.LINE_AA, _SHIFT)


def arc(middle: Dot, radii: Dot, begin: float, end: float, steps: int = 18) -> list[Dot]:
    """Points of an ellipse; degrees, 0 to the right, clockwise as y points down."""
    turns = np.radians(np.linspace(begin, end, steps))
    return [(middle[0] + radii[0] * math.cos(t), middle[1] + radii[1] * math.sin(t)) for t in turns]


def _between(a: Dot, b: Dot, k: float) -> Dot:
    return a[0] + (b[0] - a[0]) * k, a[1] + (b[1] - a[1]) * k


def _fixed(dots: Sequence[Dot]) -> NDArray[np.int32]:
    limit = float(1 << 14)
    return np.round(np.clip(np.asarray(dots, np.float64), -limit, limit) * (1 << _SHIFT)).astype(np.int32)


def _outline(way: NDArray[np.float64], nib: Nib) -> list[Dot]:
    """The arrow's polygon: a shaft that widens or narrows along the way, and a head as long as it is wide."""
    steps = np.linalg.norm(np.diff(way, axis=0), axis=1)
    along = np.concatenate(([0.0], np.cumsum(steps)))
    whole = float(along[-1])
    neck = max(0.0, whole - nib.head * 0.95)
    cut = np.unique(np.concatenate((along[along < neck], [neck])))
    shaft = np.stack([np.interp(cut, along, way[:, axis]) for axis in (0, 1)], axis=1)
    ahead = np.stack([np.interp(np.minimum(cut + 1.0, whole), along, way[:, axis]) for axis in (0, 1)], axis=1)
    behind = np.stack([np.interp(np.maximum(cut - 1.0, 0.0), along, way[:, axis]) for axis in (0, 1)], axis=1)
    run = ahead - behind
    normal = np.stack((-run[:, 1], run[:, 0]), axis=1) / np.maximum(np.linalg.norm(run, axis=1), 1e-6)[:, None]
    half = (nib.tail + (nib.neck - nib.tail) * cut / max(whole, 1e-6))[:, None] / 2
    left, right = shaft + normal * half, shaft - normal * half
    tip = way[-1]
    last = tip - shaft[-1]
    aside = np.array((-last[1], last[0])) / max(float(np.hypot(*last)), 1e-6) * nib.head / 2
    points = [*left, shaft[-1] + aside, tip, shaft[-1] - aside, *right[::-1]]
    return [(float(x), float(y)) for x, y in points]

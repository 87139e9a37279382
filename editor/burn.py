"""Captions burned into the picture: white with a soft shadow, low in the frame, at most two rows."""

from functools import lru_cache
from typing import NamedTuple

import cv2
import numpy as np
from numpy.typing import NDArray

from editor.footage import Picture
from editor.lettering import Face, block, wrap
from film import Caption, Timeline

ROW = 42
"""Letters in a row, about."""
_ROWS = 2


def spoken(caption: Caption, several: bool) -> str:
    """The words as shown: who speaks is only said if more than one person does."""
    return f"{caption.speaker.upper()}: {caption.text}" if several and caption.speaker else caption.text


def several_speakers(timeline: Timeline) -> bool:
    return len({c.speaker for c in timeline.captions if c.speaker}) > 1


class _Layer(NamedTuple):
    top: int
    left: int
    cover: NDArray[np.float32]
    """(h, w, 1) of the letters."""
    dark: NDArray[np.float32]
    """(h, w, 1): what the shadow lets through."""


class CaptionFace:
    """Draws the captions of one film."""

    def __init__(self, timeline: Timeline) -> None:
        self._size = timeline.width, timeline.height
        self._several = several_speakers(timeline)
        self._captions = timeline.captions
        self._layer = lru_cache(maxsize=2)(self._make)

    def over(self, picture: Picture, number: int) -> Picture:
        """The picture with what is said at frame `number` written over it; the picture itself if nothing is."""
        for caption in self._captions:
            if caption.first <= number < caption.first + caption.frames:
                layer = self._layer(spoken(caption, self._several))
                rows, columns = layer.cover.shape[:2]
                picture = picture.copy()
                box = picture[layer.top : layer.top + rows, layer.left : layer.left + columns]
                box[:] = (box * layer.dark * (1 - layer.cover) + 252 * layer.cover).round().astype(np.uint8)
        return picture

    def _make(self, words: str) -> _Layer:
        width, height = self._size
        points = max(8, round(min(height * 0.052, width * 0.056)))
        while True:
            face = Face("sans", points)
            letter = face.width("abcdefghijklmnopqrstuvwxyz ") / 27
            rows = wrap(words, min(ROW * letter * 1.12, width * 0.86), face.width)
            if points <= 8 or (len(rows) <= _ROWS and max(map(face.width, rows)) <= width * 0.92):
                break
            points -= 1
        soft = max(1.0, points * 0.09)
        ink = block(rows, face, pad=round(soft * 4))
        cover = np.asarray(ink[..., None] / 255, np.float32)
        shadow = cv2.GaussianBlur(cv2.dilate(ink, np.ones((3, 3), np.uint8)), (0, 0), soft) / 255
        dark = np.asarray(1 - 0.85 * np.clip(shadow * 1.6, 0, 1)[..., None], np.float32)
        # Phones lay their own buttons over the lowest part of a tall picture.
        margin = height * (0.14 if height > width else 0.06)
        top = max(0, round(height - margin - ink.shape[0] + round(soft * 4)))
        left = (width - ink.shape[1]) // 2
        crop = max(0, -left)
        inside = np.s_[: height - top, crop : crop + width]
        return _Layer(top, max(0, left), cover[inside], dark[inside])

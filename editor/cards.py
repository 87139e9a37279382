"""Words -> title card: a serif on near-black, breathing slowly, at any aspect and length."""

import cv2
import numpy as np
from numpy.typing import NDArray

from editor.footage import Picture
from editor.lettering import Face, block, wrap
from film import Rate, derive_seed

_INK = np.array((238, 230, 214), np.float32)
_GROUND = np.array((15, 15, 19), np.float32)
_FADE_SECONDS = 0.6
_PUSH = 0.03
"""How much larger the words are on the last frame: a card that stands quite still looks like a fault."""
_OVERSAMPLE = 2


class Card:
    """A title card of `frames` frames. `rises`, `falls`: the words come out of the dark and go back into it."""

    def __init__(
        self, words: str, size: tuple[int, int], frames: int, rate: Rate, rises: bool = True, falls: bool = True
    ) -> None:
        self._size, self._frames = size, frames
        fade = max(1, min(rate.frames(_FADE_SECONDS), frames // 3))
        self._rise, self._fall = fade if rises else 0, fade if falls else 0
        self._ground = _ground(words, size)
        self._ink = _words(words, size)

    def frame(self, number: int) -> Picture:
        """Frame `number` of the card; before its first and after its last, in a dissolve, it stands as on those."""
        light = 1.0
        if self._rise and number < self._rise:
            light = min(light, (number + 0.5) / self._rise)
        if self._fall and number >= self._frames - self._fall:
            light = min(light, (self._frames - number - 0.5) / self._fall)
        light = max(0.0, light)
        cover = self._scaled(1 + _PUSH * number / self._frames) * (light * light * (3 - 2 * light) / 255)
        picture = self._ground + (_INK - self._ground) * cover[..., None]
        return picture.round().clip(0, 255).astype(np.uint8)

    def _scaled(self, scale: float) -> NDArray[np.float32]:
        """The words around the middle of the frame, at sub-pixel scale."""
        width, height = self._size
        k = scale / _OVERSAMPLE
        rows, columns = self._ink.shape
        matrix = np.array([[k, 0, (width - k * columns) / 2], [0, k, (height - k * rows) / 2]])
        return np.asarray(cv2.warpAffine(self._ink, matrix, (width, height), flags=cv2.INTER_LINEAR), np.float32)


def _words(words: str, size: tuple[int, int]) -> NDArray[np.uint8]:
    """The words as large as a title may be and as small as they must be, at the oversampled scale."""
    width, height = (s * _OVERSAMPLE for s in size)
    points = int(min(height * 0.115, width * 0.1))
    while True:
        face = Face("serif", max(points, 4), spacing=0.055)
        rows = wrap(words, width * 0.78, face.width)
        fits = max(map(face.width, rows)) <= width * 0.84 and len(rows) * face.row <= height * 0.62
        if points <= 4 or (fits and len(rows) <= 3) or (fits and points < min(width, height) * 0.05):
            return block(rows, face, pad=_OVERSAMPLE * 2)
        points = int(points * 0.93)


def _ground(words: str, size: tuple[int, int]) -> NDArray[np.float32]:
    """Near-black, a little lighter in the middle, with a still grain that hides the steps of the gradient."""
    width, height = size
    y, x = np.mgrid[-1 : 1 : height * 1j, -1 : 1 : width * 1j]
    light = 1.25 - 0.62 * np.clip(np.hypot(x * 0.9, y), 0, 1.3)
    grain = np.random.default_rng(derive_seed(0, "card", words)).normal(0, 0.9, (height, width))
    return np.asarray(_GROUND * light[..., None] + grain[..., None], np.float32).clip(0, 255)

"""The character of a lens, the same in the whole film: bloom round lights, softness, colour fringes. RGB in, RGB out."""

import cv2
import numpy as np
from numpy.typing import NDArray

from film import Look

Pixels = NDArray[np.uint8]
_SMALL = 8
_BRIGHT = 0.62
"""Code value, 0 to 1, from which on a light spills."""
_REACH = 34.0
"""Pixels of 720 lines: the standard deviation of the spill."""
_SOFT = 2.6
"""Pixels of 720 lines: the standard deviation at full softness."""
_FRINGE = 0.0042
"""How much larger red is than blue at full fringe: 3 pixels at the sides of a 1280 pixel frame."""


class Glass:
    """Built once per take. Costs nothing for a clean modern lens."""

    def __init__(self, look: Look, width: int, height: int) -> None:
        self.look, self.width, self.height = look, width, height
        self.clean = not (look.bloom or look.softness or look.fringe)

    def apply(self, picture: Pixels) -> Pixels:
        """uint8 (h, w, 3) -> uint8 (h, w, 3)."""
        if self.look.softness:
            picture = self._softened(picture)
        if self.look.fringe:
            picture = self._fringed(picture)
        if self.look.bloom:
            picture = self._bloomed(picture)
        return picture

    def _softened(self, picture: Pixels) -> Pixels:
        """Fine detail taken back, edges kept: a mixture of the picture and a softer one, as of a lens with spherical aberration."""
        soft = cv2.GaussianBlur(picture, (0, 0), _SOFT * self.height / 720)
        share = 0.75 * self.look.softness
        return np.asarray(cv2.addWeighted(picture, 1 - share, soft, share, 0), np.uint8)

    def _fringed(self, picture: Pixels) -> Pixels:
        """Lateral chromatic aberration: red a little larger, blue a little smaller than green."""
        red, green, blue = cv2.split(picture)
        return np.asarray(cv2.merge((self._scaled(red, 1), green, self._scaled(blue, -1))), np.uint8)

    def _scaled(self, channel: NDArray[np.uint8], way: int) -> NDArray[np.uint8]:
        s = 1 + way * 0.5 * _FRINGE * self.look.fringe
        matrix = np.array([[s, 0, (1 - s) * self.width / 2], [0, s, (1 - s) * self.height / 2]])
        size = (self.width, self.height)
        return np.asarray(
            cv2.warpAffine(channel, matrix, size, flags=cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE), np.uint8
        )

    def _bloomed(self, picture: Pixels) -> Pixels:
        """Light above a level, spread far and laid over: two spills, one close and one wide, as film's halation has them."""
        size = (max(2, self.width // _SMALL), max(2, self.height // _SMALL))
        small = cv2.resize(picture, size, interpolation=cv2.INTER_AREA).astype(np.float32) / 255
        peak = small.max(axis=2, keepdims=True)
        bright = small * np.clip((peak - _BRIGHT) / (1 - _BRIGHT), 0, 1)
        reach = _REACH * self.height / 720 / _SMALL
        spill = 0.55 * cv2.GaussianBlur(bright, (0, 0), reach) + 0.45 * cv2.GaussianBlur(bright, (0, 0), reach / 3)
        added = np.round(np.clip(spill * 0.9 * self.look.bloom, 0, 1) * 255).astype(np.uint8)
        over = cv2.resize(added, (self.width, self.height), interpolation=cv2.INTER_LINEAR)
        # Laid over as light through a screen, 1 - (1 - a)(1 - b): it never clips.
        return np.asarray(255 - cv2.multiply(255 - picture, 255 - over, scale=1 / 255), np.uint8)

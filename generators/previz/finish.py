"""The last step of a frame: the lens's character, colour of the Look, vignette, grain. RGBA in, RGB out.

Per pixel it is one matrix (saturation, warmth), one table (contrast, brightness, palette pull) and two saturating uint8
operations, all in OpenCV: about 6 ms for 1280x720 on one core.
"""

import cv2
import numpy as np
from numpy.typing import NDArray

from film import Look
from film.seeds import derive_seed
from generators.previz.glass import Glass
from generators.previz.pen import rgb

Pixels = NDArray[np.uint8]
_LUMA = np.array((0.2126, 0.7152, 0.0722))
_PULL = 0.10
"""How far shadows and lights drift to the darkest and lightest colour of the palette."""

_GRAIN = 9.5
"""8-bit levels: the grain's standard deviation at full amount in a frame of 720 lines."""


class Finish:
    """Built once per take: everything that does not change from frame to frame is computed here."""

    def __init__(self, look: Look, width: int, height: int, seed: int) -> None:
        self._matrix = _colour_matrix(look)
        self._table = _curves(look)
        self._vignette = _vignette(look.vignette, width, height)
        self._rng_seed = seed
        self._size = (width, height)
        self._glass = Glass(look, width, height)
        self._plus, self._minus = _grain(look.grain, width, height, seed)

    def apply(self, pixels: Pixels, frame_number: int) -> Pixels:
        """uint8 (h, w, 4) RGBA -> uint8 (h, w, 3) RGB. The grain moves with the frame number and nothing else."""
        picture = cv2.cvtColor(pixels, cv2.COLOR_RGBA2RGB)
        if not self._glass.clean:
            picture = self._glass.apply(np.asarray(picture, np.uint8))
        if self._matrix is not None:
            picture = cv2.transform(picture, self._matrix)
        picture = cv2.LUT(picture, self._table)
        if self._vignette is not None:
            picture = cv2.multiply(picture, self._vignette, scale=1 / 255)
        if self._plus is not None and self._minus is not None:
            width, height = self._size
            step = derive_seed(self._rng_seed, "grain", frame_number)
            x, y = step % (self._plus.shape[1] - width + 1), (step >> 20) % (self._plus.shape[0] - height + 1)
            cv2.add(picture, self._plus[y : y + height, x : x + width], dst=picture)
            cv2.subtract(picture, self._minus[y : y + height, x : x + width], dst=picture)
        return np.asarray(picture, dtype=np.uint8)


def _colour_matrix(look: Look) -> NDArray[np.float32] | None:
    """Saturation around luma, warmth as gain on red against blue. None if it changes nothing."""
    if look.saturation == 1.0 and look.warmth == 0.0:
        return None
    grey = np.tile(_LUMA, (3, 1))
    matrix = grey + (np.eye(3) - grey) * look.saturation
    gains = np.array((1 + 0.10 * look.warmth, 1 + 0.01 * look.warmth, 1 - 0.12 * look.warmth))
    return np.asarray(matrix * gains[:, None], dtype=np.float32)


def _curves(look: Look) -> Pixels:
    """(256, 1, 3): contrast around middle grey, brightness, then the palette in shadows and lights; (256, 1) without one, in
    half the time."""
    x = np.linspace(0.0, 1.0, 256)[:, None].repeat(3, axis=1)
    x = 0.5 + (x - 0.5) * look.contrast + 0.25 * look.brightness
    x = np.clip(x, 0.0, 1.0)
    if look.palette:
        tones = sorted((np.array(rgb(c)) for c in look.palette), key=lambda c: float(c @ _LUMA))
        x = x + (tones[0] - x) * _PULL * (1 - x) ** 3
        x = x + (tones[-1] - x) * _PULL * x**3
    table = np.asarray(np.round(np.clip(x, 0, 1) * 255), dtype=np.uint8)[:, None, :]
    return table if look.palette else np.ascontiguousarray(table[:, :, 0])


def _vignette(amount: float, width: int, height: int) -> Pixels | None:
    if amount <= 0:
        return None
    y = np.linspace(-0.9, 0.9, height, dtype=np.float32)[:, None]
    x = np.linspace(-0.95, 0.95, width, dtype=np.float32)[None, :]
    fall = np.clip((np.sqrt(x * x + y * y) - 0.5) / 0.85, 0, 1) ** 2
    return _grey(np.rint(255 * (1 - 0.75 * amount * fall)).astype(np.uint8))


def _grain(amount: float, width: int, height: int, seed: int) -> tuple[Pixels | None, Pixels | None]:
    """Two tiles larger than the frame: what grain adds and what it takes away.

    The grain has a fixed size in the picture: its cell grows with large frames, and in small ones, whose pixels hold
    several grains each, their mean is that much weaker.
    """
    if amount <= 0:
        return None, None
    margin = 64
    cell = max(1.0, height / 720)
    rows, columns = int((height + margin) / cell) + 1, int((width + margin) / cell) + 1
    strength = _GRAIN * amount * min(1.0, height / 720)
    luck = np.random.default_rng(derive_seed(seed, "grain"))
    noise = luck.standard_normal((rows, columns), dtype=np.float32) * np.float32(strength)
    if cell > 1:
        noise = cv2.resize(noise, (width + margin, height + margin), interpolation=cv2.INTER_LINEAR)
    levels = np.rint(noise[: height + margin, : width + margin])
    plus, minus = (np.clip(part, 0, 255).astype(np.uint8) for part in (levels, -levels))
    return _grey(plus), _grey(minus)


def _grey(one: NDArray[np.uint8]) -> Pixels:
    """(h, w) -> (h, w, 3)."""
    return np.asarray(cv2.cvtColor(one, cv2.COLOR_GRAY2RGB), np.uint8)

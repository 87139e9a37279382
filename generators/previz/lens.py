"""What a lens does to a picture: blur by distance from what is in focus.

Depth of field is that of a thin lens: a point at depth d is a disc of diameter A f |d - s| / (d (s - f)) on the sensor, for focal
length f, aperture A = f / N and focus s (Ray, Applied Photographic Optics, 2002). It is linear in 1 / d, which is what the
stage measures. Discs are gathered at a quarter of the size, in light rather than in code values, so that lamps stay bright;
what is sharp never bleeds into what is not, and what is before the focus spreads over what is behind it.
"""

import itertools
import math

import cv2
import numpy as np
from numpy.typing import NDArray

from generators.previz.camera import SENSOR_HEIGHT_MM

Pixels = NDArray[np.uint8]
Map = NDArray[np.float32]
_FAINT = 2.6
"""Pixels of 720 lines: a lens whose largest disc has a smaller radius blurs nothing that anybody sees."""
_LARGEST = 26.0
"""Pixels of 720 lines: the largest radius."""
_SMALL = 4
"""How much smaller the picture is in which discs are gathered."""
_ZONE = 0.15
"""Metres before and behind the focus that stay sharp: half of a head. A face whose eyes are sharp and whose nose is not is a
lens test, not a close-up."""
_RADII = (4.0, 11.0, 26.0)
"""Pixels of 720 lines: the discs that are gathered; those between are mixed."""


def disc_at_infinity(focal: float, stop: float, focus: float, height: int) -> float:
    """Radius in pixels of a far point's disc. Focal length in mm, T-stop, focus in metres, picture height in pixels."""
    if stop <= 0 or not math.isfinite(focus):
        return 0.0
    beyond = max(focus * 1000 - focal, focal)
    return 0.5 * focal * focal / (stop * beyond) / SENSOR_HEIGHT_MM * height


def visible(radius: float, height: int) -> bool:
    """Whether a lens blurs so that it is seen at all."""
    return radius * 720 / height > _FAINT


def defocused(picture: Pixels, inverse: Map, focus: float, radius: float) -> Pixels:
    """A picture through a lens.

    picture: uint8 (h, w, 4) RGBA, opaque. inverse: 1 / metres, float32, of any size of that aspect. focus: metres. radius: pixels, that
    of a far point's disc. Returns uint8 (h, w, 4), new.
    """
    height, width = picture.shape[:2]
    per_line = height / 720
    size = (max(2, width // _SMALL), max(2, height // _SMALL))
    largest = _LARGEST * per_line
    small = cv2.resize(inverse, size, interpolation=cv2.INTER_AREA)
    light = cv2.resize(picture, size, interpolation=cv2.INTER_AREA)[:, :, :3].astype(np.float32) / 255
    light *= light
    behind = np.clip(radius * (1 - (focus + _ZONE) * small), 0, largest)
    before = np.clip(radius * ((focus - _ZONE) * small - 1), 0, largest)
    # At the size of the depth an edge belongs to what is sharp: the smaller map would wash over it.
    sharp = np.maximum(radius * (1 - (focus + _ZONE) * inverse), 0)
    soft = cv2.resize(_soft(behind, per_line), inverse.shape[::-1], interpolation=cv2.INTER_LINEAR)
    out = _blend(picture, _gathered(light, behind, per_line), np.minimum(soft, _soft(sharp, per_line)))
    if float(before.max()) > 1.2 * per_line:
        cover, spread = _spread(light, before, per_line)
        out = _blend(out, spread, cover)
    return out


def _soft(radius: Map, per_line: float) -> Map:
    """How much of the blurred picture is shown where a disc has that radius: none at half a pixel, all at two and a half."""
    t = np.clip((radius / np.float32(per_line) - 0.5) / 2.0, 0, 1)
    return np.asarray(t * t * (3 - 2 * t), np.float32)


def _gathered(light: Map, radius: Map, per_line: float) -> Map:
    """Light through discs of each pixel's radius, from pixels that are blurred themselves."""
    largest = float(radius.max())
    shown = _level(light, radius, _RADII[0] * per_line)
    for low, high in itertools.pairwise(_RADII):
        if largest <= low * per_line:
            break
        t = np.clip((radius / np.float32(per_line) - low) / np.float32(high - low), 0, 1)[:, :, None]
        shown += (_level(light, radius, high * per_line) - shown) * t
    return shown


def _level(light: Map, radius: Map, reach: float) -> Map:
    """Light through discs of one radius in pixels of the picture; large ones are gathered at half the size again."""
    mask = np.clip(radius / np.float32(max(0.35 * reach, 0.3)), 0.002, 1)[:, :, None]
    four = np.concatenate((light * mask, mask), axis=2)
    size = four.shape[1::-1]
    if reach / _SMALL > 4:
        four = cv2.resize(four, (max(2, size[0] // 2), max(2, size[1] // 2)), interpolation=cv2.INTER_AREA)
        four = cv2.resize(_disc(four, reach / _SMALL / 2), size, interpolation=cv2.INTER_LINEAR)
    else:
        four = _disc(four, reach / _SMALL)
    return np.asarray(four[:, :, :3] / np.maximum(four[:, :, 3:], 1e-4), np.float32)


def _spread(light: Map, radius: Map, per_line: float) -> tuple[Map, Map]:
    """What is before the focus, spread over its surroundings: (cover, light)."""
    reach = min(float(np.quantile(radius[radius > 0], 0.8)), _LARGEST * per_line)
    mask = np.clip(radius / np.float32(max(0.5 * reach, 0.3)), 0, 1)[:, :, None]
    four = _disc(np.concatenate((light * mask, mask), axis=2), max(reach / _SMALL, 0.5))
    cover = np.clip(four[:, :, 3] * 1.15, 0, 1)
    return np.asarray(cover, np.float32), np.asarray(four[:, :, :3] / np.maximum(four[:, :, 3:], 1e-4), np.float32)


def _disc(four: Map, radius: float) -> Map:
    """Averages over discs of a radius in pixels, edges softened by part of a pixel."""
    reach = max(1, math.ceil(radius))
    y, x = np.mgrid[-reach : reach + 1, -reach : reach + 1]
    kernel = np.clip(radius + 0.5 - np.hypot(x, y), 0, 1)
    return np.asarray(
        cv2.filter2D(four, -1, (kernel / kernel.sum()).astype(np.float32), borderType=cv2.BORDER_REPLICATE)
    )


def _blend(picture: Pixels, light: Map, weight: Map) -> Pixels:
    """A picture with another, given small and as light, laid over it by weight, 0 to 1 and small too."""
    height, width = picture.shape[:2]
    code = np.round(np.sqrt(np.clip(light, 0, 1)) * 255).astype(np.uint8)
    over = cv2.resize(cv2.cvtColor(code, cv2.COLOR_RGB2RGBA), (width, height), interpolation=cv2.INTER_LINEAR)
    share = cv2.resize(np.round(weight * 255).astype(np.uint8), (width, height), interpolation=cv2.INTER_LINEAR)
    # In 8 bits, an even mixture of floats takes three times as long.
    shares = cv2.cvtColor(share, cv2.COLOR_GRAY2RGBA)
    cv2.multiply(over, shares, dst=over, scale=1 / 255)
    cv2.bitwise_not(shares, dst=shares)
    cv2.multiply(picture, shares, dst=shares, scale=1 / 255)
    return np.asarray(cv2.add(over, shares, dst=over), np.uint8)

"""Layers -> pictures a person can look at, RGB uint8 (h, w, 3)."""

import cv2
import numpy as np
from numpy.typing import NDArray

Pixels = NDArray[np.uint8]
_NEAREST, _FURTHEST = 0.4, 400.0
"""Metres: the two ends of the colours of depth, which are logarithmic in between."""


def of_depth(depth: NDArray[np.floating]) -> Pixels:
    """Red is near, blue far, black infinitely far."""
    far = ~np.isfinite(depth)
    share = np.log(np.clip(depth, _NEAREST, _FURTHEST, dtype=np.float32) / _NEAREST) / np.log(_FURTHEST / _NEAREST)
    picture = cv2.applyColorMap(np.round(255 * (1 - share)).astype(np.uint8), cv2.COLORMAP_TURBO)[:, :, ::-1]
    return np.where(far[:, :, None], np.uint8(0), picture)


def of_labels(labels: Pixels) -> Pixels:
    """Everybody and everything in a colour of its own, the set black."""
    # Steps of the golden angle: neighbours in number are far apart in hue.
    hues = np.round(np.arange(256) * 0.381966 % 1 * 180).astype(np.uint8)
    wheel = np.stack((hues, np.full(256, 200, np.uint8), np.full(256, 255, np.uint8)), axis=-1)[None]
    colours = cv2.cvtColor(wheel, cv2.COLOR_HSV2RGB)[0]
    colours[0] = 0
    return np.asarray(colours[labels], np.uint8)


def of_normals(normals: NDArray[np.floating]) -> Pixels:
    """(n + 1) / 2: right is red, up is green, to the viewer blue; the sky middle grey."""
    return np.round((np.asarray(normals, np.float32) + 1) * 127.5).astype(np.uint8)


def of_flow(flow: NDArray[np.floating], hidden: NDArray[np.bool_]) -> Pixels:
    """The colour wheel: hue is the way, fullness how far against the fastest in the frame; what is covered next is black."""
    x, y = np.asarray(flow[:, :, 0], np.float32), np.asarray(flow[:, :, 1], np.float32)
    far = np.hypot(x, y)
    full = max(float(np.percentile(far, 99)), 0.5)
    hue = np.round(np.arctan2(y, x) / (2 * np.pi) % 1 * 179).astype(np.uint8)
    fullness = np.round(255 * np.clip(far / full, 0, 1)).astype(np.uint8)
    picture = cv2.cvtColor(np.stack((hue, fullness, np.full_like(hue, 255)), axis=-1), cv2.COLOR_HSV2RGB)
    picture[hidden] = 0
    return np.asarray(picture, np.uint8)


def png(picture: Pixels) -> bytes:
    """RGB as a PNG file."""
    good, data = cv2.imencode(".png", picture[:, :, ::-1])
    assert good
    return data.tobytes()

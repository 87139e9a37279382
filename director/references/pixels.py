"""Colours of a picture: reading a kept file, CIE Lab, and the few colours that say most about many pixels."""

from pathlib import Path
from typing import NamedTuple

import cv2
import numpy as np
from numpy.typing import NDArray

from director.offline.colours import COLOURS
from film import Reference
from film.bible import Hex

_OTHER_SPELLINGS = ("gray", "blond", "brunette", "redhead")
Rgb = NDArray[np.uint8]
Lab = NDArray[np.float32]


class Tone(NamedTuple):
    lab: Lab
    share: float


def stills(reference: Reference, vault: Path, longest: int) -> list[Rgb]:
    """A kept picture, or three moments of a kept clip, as RGB no larger than that."""
    if reference.kind == "image":
        from PIL import Image

        with Image.open(vault / reference.media) as file:
            return [_sized(np.asarray(file.convert("RGB")), longest)]
    import av

    moments = {round(reference.frames * k) for k in (0.15, 0.5, 0.85)}
    with av.open(str(vault / reference.media)) as clip:
        frames = clip.decode(clip.streams.video[0])
        return [_sized(f.to_ndarray(format="rgb24"), longest) for n, f in enumerate(frames) if n in moments]


def _sized(picture: Rgb, longest: int) -> Rgb:
    share = longest / max(picture.shape[:2])
    if share >= 1:
        return picture
    size = (max(1, round(picture.shape[1] * share)), max(1, round(picture.shape[0] * share)))
    return np.asarray(cv2.resize(picture, size, interpolation=cv2.INTER_AREA), np.uint8)


def to_lab(picture: Rgb) -> Lab:
    """uint8 (..., 3) RGB -> CIE Lab, L 0 to 100."""
    flat = picture.reshape(1, -1, 3).astype(np.float32) / 255
    return np.asarray(cv2.cvtColor(flat, cv2.COLOR_RGB2LAB).reshape(picture.shape), np.float32)


def to_hex(lab: Lab) -> Hex:
    rgb = cv2.cvtColor(np.asarray(lab, np.float32).reshape(1, 1, 3), cv2.COLOR_LAB2RGB).reshape(3)
    return "#" + "".join(f"{round(float(min(1.0, max(0.0, v))) * 255):02x}" for v in rgb)


def lab_of(colour: Hex) -> Lab:
    lab: Lab = to_lab(np.array([[int(colour[i : i + 2], 16) for i in (1, 3, 5)]], np.uint8))[0]
    return lab


def far(a: Lab, b: Lab) -> float:
    """CIE76: 2 is just seen, 10 is another shade, 25 another colour."""
    return float(np.linalg.norm(np.asarray(a, np.float64) - np.asarray(b, np.float64)))


def tones(pixels: Lab, count: int) -> list[Tone]:
    """(n, 3) pixels -> their main colours, the most frequent first (k-means in Lab, always the same for the same pixels)."""
    if not len(pixels):
        return []
    few = np.ascontiguousarray(pixels[:: max(1, len(pixels) // 20_000)], np.float32)
    count = max(1, min(count, len(np.unique(few, axis=0))))
    cv2.setRNGSeed(1)
    stop = (cv2.TERM_CRITERIA_EPS + cv2.TERM_CRITERIA_MAX_ITER, 30, 0.3)
    _, labels, centres = cv2.kmeans(few, count, None, stop, 4, cv2.KMEANS_PP_CENTERS)
    sizes = np.bincount(labels[:, 0], minlength=count)
    found = [
        Tone(np.median(few[labels[:, 0] == k], axis=0), float(sizes[k] / len(few))) for k in range(count) if sizes[k]
    ]
    del centres
    return sorted(found, key=lambda t: -t.share)


def name_of(colour: Hex) -> str:
    """'#c0282d' -> 'red': the nearest colour word."""
    lab = lab_of(colour)
    return min((n for n in COLOURS if n not in _OTHER_SPELLINGS), key=lambda n: (far(lab, lab_of(COLOURS[n])), n))

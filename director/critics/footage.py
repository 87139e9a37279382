"""A take as the critics see it: every frame, small, with what the generator knows of it."""

from pathlib import Path
from typing import NamedTuple

import av
import cv2
import numpy as np
from numpy.typing import NDArray

from film import Take
from generators import Passes, read_passes

WIDTH = 256
"""Pixels: enough to see colours and follow corners, and a 3 s take is read in a few tenths of a second."""


class Footage(NamedTuple):
    frames: NDArray[np.uint8]
    """(n, h, w, 3) RGB."""
    width: int
    height: int
    """Of the file."""
    rate: tuple[int, int]
    passes: Passes | None
    fault: str
    """Why decoding stopped early; empty if it did not."""

    @property
    def length(self) -> int:
        return len(self.frames)

    def labels(self) -> NDArray[np.uint8]:
        """(n, h, w): the label mask of every frame at this size, from the nearest sampled one; zeros without passes."""
        n, h, w = self.frames.shape[:3]
        if self.passes is None or len(self.passes.frames) == 0:
            return np.zeros((n, h, w), np.uint8)
        small = np.stack([cv2.resize(m, (w, h), interpolation=cv2.INTER_NEAREST) for m in self.passes.labels])
        nearest = np.abs(np.arange(n)[:, None] - self.passes.frames[None, :]).argmin(axis=1)
        return np.asarray(small[nearest], np.uint8)


def read(take: Take, vault: Path) -> Footage:
    """Decode a take. What is broken comes back in `fault`, not as an exception: it is a finding."""
    passes, fault = None, ""
    if take.passes:
        try:
            passes = read_passes(vault / take.passes)
        except (OSError, ValueError, KeyError) as e:
            fault = f"its passes cannot be read ({e})"
    frames: list[NDArray[np.uint8]] = []
    width = height = 0
    rate = (0, 1)
    try:
        with av.open(str(vault / take.media)) as file:
            stream = file.streams.video[0]
            stream.thread_type = "AUTO"
            width, height = stream.width, stream.height
            if stream.average_rate:
                rate = (stream.average_rate.numerator, stream.average_rate.denominator)
            small = (WIDTH, max(2, round(WIDTH * height / width / 2) * 2))
            for frame in file.decode(stream):
                frames.append(frame.reformat(*small, format="rgb24").to_ndarray())
    except (av.FFmpegError, IndexError) as e:
        fault = f"decoding stopped: {e}"
    shape = (0, 2, WIDTH, 3)
    return Footage(np.stack(frames) if frames else np.zeros(shape, np.uint8), width, height, rate, passes, fault)

"""A take as the critics see it: every frame small in grey, a few in colour, with what the generator knows of it.

Each frame is decoded once, on one core. Shrinking the three planes first and turning only what is kept into colour is
what makes it cheap: a 1280x720 frame costs about what its decoding costs.
"""

from pathlib import Path
from typing import NamedTuple
from zipfile import BadZipFile

import av
import cv2
import numpy as np
from numpy.typing import NDArray

from film import Take
from generators import Passes, read_passes

WIDTH = 256
"""Pixels: enough to see colours and follow corners."""
EVERY = 6
"""Frames between colour frames where the generator gave no masks."""
_FROM_BT709 = np.array([[1.1644, 0.0, 1.7927], [1.1644, -0.2132, -0.5329], [1.1644, 2.1124, 0.0]], np.float32)
"""Limited-range YCbCr to RGB (ITU-R BT.709)."""


class Footage(NamedTuple):
    grey: NDArray[np.uint8]
    """(n, h, w): luma of every frame, as coded (16-235)."""
    colour: NDArray[np.uint8]
    """(m, h, w, 3): RGB of the frames in `picked`."""
    labels: NDArray[np.uint8]
    """(m, h, w): whom each pixel of `colour` belongs to, as in the passes; zeros without them."""
    picked: NDArray[np.int32]
    """(m,): frame numbers."""
    width: int
    height: int
    """Of the file."""
    rate: tuple[int, int]
    passes: Passes | None
    fault: str
    """Why decoding stopped early; empty if it did not."""

    @property
    def length(self) -> int:
        return len(self.grey)

    def people(self, n: int) -> NDArray[np.uint8]:
        """(h, w): the labels nearest to frame n."""
        return np.asarray(self.labels[int(np.abs(self.picked - n).argmin())])

    def label(self, who: str) -> int:
        """Somebody's label; 0 if the generator does not know them."""
        owners = self.passes.owners if self.passes else ()
        return owners.index(who) + 1 if who in owners else 0


def read(take: Take, vault: Path, keyframes_only: bool = False) -> Footage:
    """Decode a take. What is broken comes back in `fault`, not as an exception: it is a finding.

    With `keyframes_only` all that is read is a frame in every twelve (see `film.house.GOP`): enough for colours.
    """
    passes, fault = None, ""
    if take.passes:
        try:
            passes = read_passes(vault / take.passes)
        except (OSError, ValueError, KeyError, BadZipFile) as e:
            fault = f"its masks cannot be read ({e})"
    wanted = set(passes.frames.tolist()) if passes else None
    grey: list[NDArray[np.uint8]] = []
    colour: list[NDArray[np.uint8]] = []
    picked: list[int] = []
    width = height = 0
    rate = (0, 1)
    try:
        with av.open(str(vault / take.media)) as file:
            stream = file.streams.video[0]
            stream.codec_context.thread_count = 1
            if keyframes_only:
                stream.codec_context.skip_frame = "NONKEY"
            width, height = stream.width, stream.height
            if stream.average_rate:
                rate = (stream.average_rate.numerator, stream.average_rate.denominator)
            small = (WIDTH, max(2, round(WIDTH * height / width / 2) * 2))
            for count, frame in enumerate(file.decode(stream)):
                n = _number(frame, rate) if keyframes_only else count
                luma, *chroma = (cv2.resize(p, small, interpolation=cv2.INTER_AREA) for p in _planes(frame))
                grey.append(luma)
                if n in wanted if wanted is not None else n % EVERY == 0:
                    picked.append(n)
                    colour.append(_rgb(luma, *chroma))
    except (av.FFmpegError, IndexError, ValueError) as e:
        fault = f"decoding stopped: {e}"
    shape = grey[0].shape if grey else (2, WIDTH)
    return Footage(
        np.stack(grey) if grey else np.zeros((0, *shape), np.uint8),
        np.stack(colour) if colour else np.zeros((0, *shape, 3), np.uint8),
        _labels(passes, picked, shape),
        np.array(picked, np.int32),
        width,
        height,
        rate,
        passes,
        fault,
    )


def _number(frame: av.VideoFrame, rate: tuple[int, int]) -> int:
    """Which frame of the take it is, from its time."""
    return round((frame.time or 0.0) * rate[0] / rate[1])


def _planes(frame: av.VideoFrame) -> list[NDArray[np.uint8]]:
    """Y, Cb, Cr as arrays without padding. What is not 4:2:0 is converted first."""
    if frame.format.name not in ("yuv420p", "yuvj420p"):
        frame = frame.reformat(format="yuv420p")
    return [np.frombuffer(p, np.uint8).reshape(p.height, p.line_size)[:, : p.width] for p in frame.planes]


def _rgb(luma: NDArray[np.uint8], blue: NDArray[np.uint8], red: NDArray[np.uint8]) -> NDArray[np.uint8]:
    coded = np.dstack([luma, blue, red]).astype(np.float32) - np.array([16.0, 128.0, 128.0], np.float32)
    return np.asarray(np.clip(np.rint(coded @ _FROM_BT709.T), 0, 255), np.uint8)


def _labels(passes: Passes | None, picked: list[int], shape: tuple[int, ...]) -> NDArray[np.uint8]:
    if passes is None or len(passes.frames) == 0:
        return np.zeros((len(picked), *shape), np.uint8)
    at = [int(np.abs(passes.frames - n).argmin()) for n in picked]
    return np.array(
        [cv2.resize(passes.labels[i], (shape[1], shape[0]), interpolation=cv2.INTER_NEAREST) for i in at], np.uint8
    ).reshape(len(picked), *shape)

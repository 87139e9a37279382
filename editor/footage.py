"""Frames and packets of media files, by number. A file that does not hold what it should raises MediaDamaged."""

import errno
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from types import TracebackType
from typing import Any, Self

import av
import numpy as np
from numpy.typing import NDArray

from film import MediaDamaged, Rate
from film.house import GOP

Picture = NDArray[np.uint8]
"""(height, width, 3), RGB."""


@contextmanager
def opened(path: Path, name: str) -> Iterator[tuple[Any, Any]]:
    """The container and picture stream of a file; whatever is wrong with it is said with its name in front."""
    if not path.is_file():
        raise MediaDamaged(f"{name}: {path.name} is missing; `auteur resume` shoots it again")
    try:
        with av.open(str(path)) as container:
            if not container.streams.video:
                raise MediaDamaged(f"{name}: {path.name} has no picture; `auteur resume` shoots it again")
            yield container, container.streams.video[0]
    except av.FFmpegError as e:
        if e.errno in (errno.ENOSPC, errno.EDQUOT):
            raise  # What is written meanwhile does not fit; that is not this file's fault.
        raise MediaDamaged(f"{name}: {path.name} cannot be read ({e}); `auteur resume` shoots it again") from e


class Footage:
    """The frames of one file as RGB, in any order; forward is fast. Opened by the first frame asked, closed by `close`."""

    def __init__(self, path: Path, rate: Rate, name: str) -> None:
        self._path, self._rate, self._name = path, rate, name
        self._at = -1
        self._picture: Picture | None = None
        self._open = ExitStack()
        self._container: Any = None
        self._decoded: Iterator[Any] = iter(())

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def frame(self, number: int) -> Picture:
        """Frame `number`, counted from 0. Raises MediaDamaged if the file does not have it."""
        if number == self._at and self._picture is not None:
            return self._picture
        if self._container is None:
            self._container, stream = self._open.enter_context(opened(self._path, self._name))
            self._decoded = self._container.decode(stream)
        try:
            found = self._find(number)
        except av.FFmpegError as e:
            raise MediaDamaged(f"{self._name}: {self._path.name} cannot be decoded at frame {number} ({e})") from e
        # The takes are tagged BT.709; swscale reads the tag, so red comes out red.
        self._at, self._picture = number, found.to_ndarray(format="rgb24")
        return self._picture

    def close(self) -> None:
        self._open.close()
        self._container, self._picture, self._at = None, None, -1

    def _find(self, number: int) -> Any:
        stream = self._container.streams.video[0]
        tick = 1 / (self._rate.fraction * stream.time_base)
        if not self._at < number <= self._at + GOP:
            self._container.seek(int(number * tick), stream=stream)
            self._decoded = self._container.decode(stream)
        for frame in self._decoded:
            at = round(frame.pts / tick)
            if at == number:
                return frame
            if at > number:
                break
        raise MediaDamaged(f"{self._name}: {self._path.name} has no frame {number}; `auteur resume` shoots it again")


def still(path: Path, frame: int) -> Picture:
    """One frame of a file as RGB, at the file's own rate. Raises MediaDamaged naming the file."""
    with opened(path, path.stem) as (_, stream):
        rate = Rate(num=stream.average_rate.numerator, den=stream.average_rate.denominator)
    with Footage(path, rate, path.stem) as footage:
        return footage.frame(frame)

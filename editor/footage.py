"""Frames and packets of media files, by number. A file that does not hold what it should raises MediaDamaged."""

import errno
import os
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, contextmanager
from fractions import Fraction
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
    with readable(path, name):
        if not path.is_file():
            raise MediaDamaged(f"{name}: {path.name} is missing; `auteur resume` shoots it again")
        with av.open(str(path)) as container:
            if not container.streams.video:
                raise MediaDamaged(f"{name}: {path.name} has no picture; `auteur resume` shoots it again")
            yield container, container.streams.video[0]


@contextmanager
def readable(path: Path, name: str) -> Iterator[None]:
    """What the decoder says against a file is said with its name in front."""
    try:
        yield
    except av.FFmpegError as e:
        if e.errno in (errno.ENOSPC, errno.EDQUOT):
            raise  # What is written meanwhile does not fit; that is not this file's fault.
        raise MediaDamaged(f"{name}: {path.name} cannot be read ({e}); `auteur resume` shoots it again") from e


class Reels:
    """Files of a cut, each opened once however often it is asked for: opening probes the codec, 10 ms a file at 720p."""

    def __init__(self) -> None:
        self._open = ExitStack()
        self._streams: dict[Path, Any] = {}

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._streams.clear()
        self._open.close()

    def load(self, paths: Iterable[Path]) -> None:
        """Open several at once. One that cannot be is told when it is asked for."""

        def container(path: Path) -> Any:
            try:
                return path, av.open(str(path))
            except (av.FFmpegError, OSError):
                return path, None

        with ThreadPoolExecutor(min(2, os.cpu_count() or 1)) as pool:
            for path, found in pool.map(container, paths):
                if found is not None:
                    self._open.enter_context(found)
                    if found.streams.video:
                        self._streams[path] = found.streams.video[0]

    def stream(self, path: Path, name: str) -> Any:
        """The picture stream of a file. Raises MediaDamaged saying `name` and the file."""
        if path not in self._streams:
            self._streams[path] = self._open.enter_context(opened(path, name))[1]
        return self._streams[path]


class Footage:
    """The frames of one file as RGB, in any order; forward is fast. Opened by the first frame asked, closed by `close`.

    Without a `rate` frames are counted at the file's own.
    """

    def __init__(self, path: Path, rate: Rate | None, name: str) -> None:
        self._path, self._name = path, name
        self._given, self._tick = rate, Fraction(1)
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
            rate = self._given.fraction if self._given else stream.average_rate
            self._tick = 1 / (rate * stream.time_base)
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
        stream, tick = self._container.streams.video[0], self._tick
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
    with Footage(path, None, path.stem) as footage:
        return footage.frame(frame)

"""RGB frames -> a picture take in the house format, through a pipe into ffmpeg (a separate process).

What is one fact of the format is told in `film.house`; a process is run here and in the editor, for `film` does nothing.
"""

import errno
import subprocess
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from film import GenerationFailed, Rate
from film.house import disk_full, encode_command, stopped

Write = Callable[[NDArray[np.uint8]], None]


@contextmanager
def encoder(path: Path, width: int, height: int, rate: Rate) -> Iterator[Write]:
    """`with encoder(...) as write: write(frame)` for every uint8 (height, width, 3) frame; the file is whole after the `with`.

    Raises GenerationFailed(retryable) with ffmpeg's last words if it dies, OSError(ENOSPC) if the disk is full.
    """
    import imageio_ffmpeg

    command = encode_command(imageio_ffmpeg.get_ffmpeg_exe(), (width, height), rate, str(path))
    with tempfile.TemporaryFile() as said, subprocess.Popen(command, stdin=subprocess.PIPE, stderr=said) as process:
        pipe = process.stdin
        assert pipe is not None

        def write(frame: NDArray[np.uint8]) -> None:
            if frame.shape != (height, width, 3):
                raise ValueError(f"a frame of {frame.shape}, not {(height, width, 3)}")
            pipe.write(np.ascontiguousarray(frame).data)

        try:
            yield write
        except BrokenPipeError:
            pass  # it died: its own words are told below
        except BaseException:
            process.kill()
            raise
        finally:
            with suppress(BrokenPipeError):  # frames a dead encoder has not read must not hide our own fault
                pipe.close()
        if process.wait():
            said.seek(0)
            words = said.read().decode(errors="replace").strip()
            if disk_full(words):
                raise OSError(errno.ENOSPC, words)
            raise GenerationFailed(stopped(path.name, words, process.returncode), retryable=True)

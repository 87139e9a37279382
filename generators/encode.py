"""RGB frames -> a picture take in the house format, through a pipe into ffmpeg (a separate process)."""

import errno
import subprocess
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from film import GenerationFailed, Rate
from film.house import encode_arguments

Write = Callable[[NDArray[np.uint8]], None]


@contextmanager
def encoder(path: Path, width: int, height: int, rate: Rate) -> Iterator[Write]:
    """`with encoder(...) as write: write(frame)` for every uint8 (height, width, 3) frame; the file is whole after the `with`.

    Raises GenerationFailed(retryable) with ffmpeg's last words if it dies, OSError(ENOSPC) if the disk is full.
    """
    import imageio_ffmpeg

    source = ["-f", "rawvideo", "-pix_fmt", "rgb24", "-s", f"{width}x{height}", "-r", str(rate), "-i", "-"]
    command = [
        imageio_ffmpeg.get_ffmpeg_exe(),
        "-y",
        "-v",
        "error",
        *source,
        *encode_arguments(rate),
        "-f",
        "mp4",
        str(path),
    ]
    with tempfile.TemporaryFile() as said, subprocess.Popen(command, stdin=subprocess.PIPE, stderr=said) as process:
        pipe = process.stdin
        assert pipe is not None

        def write(frame: NDArray[np.uint8]) -> None:
            if frame.shape != (height, width, 3):
                raise ValueError(f"a frame of {frame.shape}, not {(height, width, 3)}")
            pipe.write(np.ascontiguousarray(frame).data)

        try:
            yield write
            pipe.close()
            process.wait()
        except BrokenPipeError:
            _let_go(process)
        except BaseException:
            process.kill()
            _let_go(process)
            raise
        if process.returncode:
            said.seek(0)
            words = said.read().decode(errors="replace").strip()
            if "No space left" in words:
                raise OSError(errno.ENOSPC, words)
            raise GenerationFailed(f"{path.name}: the encoder stopped: {words or process.returncode}", retryable=True)


def _let_go(process: subprocess.Popen[bytes]) -> None:
    """Wait for a dead or dying encoder and drop what it has not read: its fault must not hide ours."""
    process.wait()
    assert process.stdin is not None
    with suppress(BrokenPipeError):
        process.stdin.close()

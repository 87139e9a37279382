"""RGB frames -> a file in the house format, through a pipe into ffmpeg."""

import subprocess
import tempfile
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from editor.files import storage_full
from editor.footage import Picture
from film import FilmError, Rate
from film.house import encode_arguments


def ffmpeg() -> str:
    """The bundled encoder: the same program on every machine, so the same frames give the same bytes."""
    import imageio_ffmpeg

    return str(imageio_ffmpeg.get_ffmpeg_exe())


def encode(frames: Iterable[Picture], size: tuple[int, int], rate: Rate, out: Path) -> None:
    """Write frames of (width, height) `size` to `out`. Raises StorageFull, or FilmError with what ffmpeg said."""
    width, height = size
    source = ["-f", "rawvideo", "-pix_fmt", "rgb24", "-s", f"{width}x{height}", "-r", str(rate), "-i", "-"]
    command = [ffmpeg(), "-y", "-v", "error", *source, *encode_arguments(rate), "-f", "mp4", str(out)]
    with tempfile.TemporaryFile() as said, subprocess.Popen(command, stdin=subprocess.PIPE, stderr=said) as process:
        assert process.stdin is not None
        try:
            for frame in frames:
                process.stdin.write(frame.data if frame.flags.c_contiguous else frame.tobytes())
            process.stdin.close()
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
                raise storage_full(out)
            raise FilmError(f"{out.name}: the encoder stopped: {words or process.returncode}")


def _let_go(process: subprocess.Popen[bytes]) -> None:
    """Wait for a dead or dying encoder and drop what it has not read: its fault must not hide ours."""
    process.wait()
    assert process.stdin is not None
    with suppress(BrokenPipeError):
        process.stdin.close()

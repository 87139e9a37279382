"""RGB frames -> a file in the house format, through a pipe into ffmpeg.

What is one fact of the format is told in `film.house`; a process is run here and by generators, for `film` does nothing.
"""

import subprocess
import tempfile
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from editor.files import storage_full
from editor.footage import Picture
from film import FilmError, Rate
from film.house import disk_full, encode_command, stopped


def ffmpeg() -> str:
    """The bundled encoder: the same program on every machine, so the same frames give the same bytes."""
    import imageio_ffmpeg

    return str(imageio_ffmpeg.get_ffmpeg_exe())


def encode(frames: Iterable[Picture], size: tuple[int, int], rate: Rate, out: Path) -> None:
    """Write frames of (width, height) `size` to `out`. Raises StorageFull, or FilmError with what ffmpeg said."""
    command = encode_command(ffmpeg(), size, rate, str(out))
    with tempfile.TemporaryFile() as said, subprocess.Popen(command, stdin=subprocess.PIPE, stderr=said) as process:
        pipe = process.stdin
        assert pipe is not None
        try:
            for frame in frames:
                pipe.write(frame.data if frame.flags.c_contiguous else frame.tobytes())
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
                raise storage_full(out)
            raise FilmError(stopped(out.name, words, process.returncode))

"""Files that are whole or not there, and how to tell that one has changed."""

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from film import StorageFull


@contextmanager
def whole(out: Path) -> Iterator[Path]:
    """A temporary name to write to; afterwards the file has its own name, durably. On any failure nothing is left.

    Raises StorageFull if the disk is full.
    """
    part = out.with_name(f".{out.name}.{os.getpid()}.part")
    try:
        yield part
        with part.open("rb") as file:
            os.fsync(file.fileno())
        os.replace(part, out)
    except OSError as e:
        if e.errno in (errno.ENOSPC, errno.EDQUOT):
            raise storage_full(out) from e
        raise
    finally:
        part.unlink(missing_ok=True)


def mark(path: Path) -> tuple[int, int]:
    """What tells a file from another under its name without reading it: its size and when it was written; zeros if missing."""
    try:
        seen = path.stat()
    except FileNotFoundError:
        return 0, 0
    return seen.st_size, seen.st_mtime_ns


def storage_full(out: Path) -> StorageFull:
    return StorageFull(f"the disk is full while writing {out.name}; free some space and run `auteur resume`")

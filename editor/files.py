"""Files that are whole or not there."""

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


def storage_full(out: Path) -> StorageFull:
    return StorageFull(f"the disk is full while writing {out.name}; free some space and run `auteur resume`")

"""One process owns a production at a time: a lease row with a heartbeat."""

import os
import socket
import threading
import time
import uuid
from types import TracebackType
from typing import Self

from film import ProductionError
from memory.database import Database
from memory.tables import LeaseRow

BEAT_SECONDS = 2.0
STALE_SECONDS = 20.0
"""A holder silent for this long has gone (power cut, other machine); ten missed beats."""


class Lease:
    """`with production.lease("shooting"):`. Raises ProductionError naming who holds it.

    The holder of a dead process is replaced at once, so that `resume` works right after a crash.
    """

    def __init__(self, database: Database, doing: str) -> None:
        self._database, self._doing = database, doing
        self._token = uuid.uuid4().hex
        self._stop = threading.Event()
        self._beating = threading.Thread(target=self._beat, name="lease", daemon=True)

    def __enter__(self) -> Self:
        now = time.time()
        with self._database.writing() as rows:
            held = rows.get(LeaseRow, 1)
            if held and _alive(held, now):
                since = time.strftime("%H:%M:%S", time.localtime(held.since))
                raise ProductionError(
                    f"{self._database.path.parent} is being worked on by process {held.pid} on {held.host} "
                    f"({held.doing}, since {since}); wait for it, or stop that process first"
                )
            row = LeaseRow(
                token=self._token,
                pid=os.getpid(),
                host=socket.gethostname(),
                doing=self._doing,
                since=now,
                heartbeat=now,
            )
            rows.merge(row)
        self._beating.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._stop.set()
        self._beating.join()
        with self._database.writing() as rows:
            held = rows.get(LeaseRow, 1)
            if held and held.token == self._token:
                rows.delete(held)

    def _beat(self) -> None:
        while not self._stop.wait(BEAT_SECONDS):
            with self._database.writing() as rows:
                held = rows.get(LeaseRow, 1)
                if held is None or held.token != self._token:
                    return
                held.heartbeat = time.time()


def _alive(held: LeaseRow, now: float) -> bool:
    if held.host == socket.gethostname():
        if held.pid == os.getpid():
            return now - held.heartbeat < STALE_SECONDS
        if not _running(held.pid):
            return False
    return now - held.heartbeat < STALE_SECONDS


def _running(pid: int) -> bool:
    if os.name == "nt":  # os.kill would end the process there: trust the heartbeat alone
        return True
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return not _zombie(pid)


def _zombie(pid: int) -> bool:
    """A killed process whose parent has not looked yet still answers signal 0 (Linux)."""
    try:
        with open(f"/proc/{pid}/stat") as stat:
            return stat.read().rpartition(")")[2].split()[0] == "Z"
    except OSError:
        return False

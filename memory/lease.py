"""One process owns a production at a time: a lease row with a heartbeat."""

import os
import socket
import threading
import time
import uuid
from _thread import interrupt_main
from types import TracebackType
from typing import Self

from film import FilmError, ProductionError
from memory.database import Database
from memory.tables import LeaseRow

BEAT_SECONDS = 2.0
STALE_SECONDS = 20.0
"""A holder on another machine that is silent for this long has gone: ten missed beats."""


class Lease:
    """`with production.lease("shooting"):`. Raises ProductionError naming who holds it.

    On this machine the holder's process itself is asked: a dead one is replaced at once, so that `resume` works right after
    a crash; one that sleeps (Ctrl-Z, a closed laptop) keeps its production. Other machines are known by their heartbeat.
    """

    def __init__(self, database: Database, doing: str) -> None:
        self._database, self._doing = database, doing
        self._token = uuid.uuid4().hex
        self._stop = threading.Event()
        self._lost = False
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
            rows.merge(
                LeaseRow(
                    token=self._token,
                    pid=os.getpid(),
                    host=socket.gethostname(),
                    doing=self._doing,
                    started=_started(os.getpid()),
                    since=now,
                    heartbeat=now,
                )
            )
        self._beating.start()
        return self

    @property
    def lost(self) -> bool:
        """Whether another machine took over: the Ctrl-C that came then is no person's."""
        return self._lost

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._stop.set()
        self._beating.join()
        if self._lost:
            raise ProductionError(
                f"{self._database.path.parent} was taken over by another machine while this one was silent; "
                "what is finished is kept, run `auteur resume` where you want to go on"
            )
        with self._database.writing() as rows:
            held = rows.get(LeaseRow, 1)
            if held and held.token == self._token:
                rows.delete(held)

    def _beat(self) -> None:
        while not self._stop.wait(BEAT_SECONDS):
            try:
                with self._database.writing() as rows:
                    held = rows.get(LeaseRow, 1)
                    if held is not None and held.token == self._token:
                        held.heartbeat = time.time()
                        continue
            except FilmError:  # a full or busy disk: the next beat tries again
                continue
            self._lost = True
            interrupt_main()
            return


def _alive(held: LeaseRow, now: float) -> bool:
    if held.host != socket.gethostname():
        return now - held.heartbeat < STALE_SECONDS
    if not _running(held.pid):
        return False
    started = _started(held.pid)
    if held.started and started:
        return held.started == started
    return now - held.heartbeat < STALE_SECONDS


def _running(pid: int) -> bool:
    if os.name == "nt":  # os.kill would end the process there: trust the heartbeat alone
        return True
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        pass
    return True


def _started(pid: int) -> str:
    """When a process began, in clock ticks since boot; 'dead' for a zombie, empty where the system does not tell (not Linux)."""
    try:
        with open(f"/proc/{pid}/stat") as stat:
            fields = stat.read().rpartition(")")[2].split()
    except OSError:
        return ""
    return "dead" if fields[0] == "Z" else fields[19]

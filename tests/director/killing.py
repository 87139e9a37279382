"""Runs to kill: one process imports the program once and forks a child for every run, so that kills fall into the work.

An interpreter that starts afresh imports for two seconds; half of all kills fell there, where nothing can be lost.
"""

import os
import queue
import signal
import subprocess
import sys
import threading
import time
import traceback
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import Self

ROOT = Path(__file__).parents[2]


def serve(work: Callable[[list[str]], None]) -> None:
    """In the parent: for every line of tab-separated arguments, a child in a process group of its own that does the work."""
    for line in sys.stdin:
        child = os.fork()
        if not child:
            _work(work, line.rstrip("\n").split("\t"))
        os.setpgid(child, child)
        tell(f"begun {child}")
        tell(f"ended {os.waitpid(child, 0)[1]}")


def tell(words: str) -> None:
    """A line to whoever kills, at once."""
    sys.stdout.write(f"{words}\n")
    sys.stdout.flush()


def _work(work: Callable[[list[str]], None], arguments: list[str]) -> None:
    status = 1
    try:
        work(arguments)
        status = 0
    except BaseException:
        traceback.print_exc()
    finally:
        os._exit(status)


class Runs:
    """`with Runs("tests.director.film_worker") as runs: runs.begin(folder)`: one run at a time, that can be killed."""

    def __init__(self, module: str) -> None:
        self._parent = subprocess.Popen(
            [sys.executable, "-m", module],
            cwd=ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )
        self._lines: queue.Queue[str] = queue.Queue()
        self._reader = threading.Thread(target=self._read, daemon=True)
        self._reader.start()
        self._pid = 0
        self.status: int | None = None
        """Of the run that was begun last: 0 if it did all its work, None while it is at it."""

    def _read(self) -> None:
        assert self._parent.stdout is not None
        for line in self._parent.stdout:
            self._lines.put(line.rstrip("\n"))

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        assert self._parent.stdin is not None
        assert self._parent.stdout is not None
        if self._pid and self.status is None:
            self.kill(everybody=True)
        self._parent.stdin.close()
        self._parent.wait(timeout=60)
        self._reader.join(timeout=60)
        self._parent.stdout.close()

    def begin(self, *arguments: object) -> None:
        assert self._parent.stdin is not None
        self._parent.stdin.write("\t".join(map(str, arguments)) + "\n")
        self._parent.stdin.flush()
        self.status = None
        said = []
        while not (line := self._lines.get(timeout=120)).startswith("begun "):
            said.append(line)  # the child may be quicker than its parent
        self._pid = int(line.removeprefix("begun "))
        for words in said:
            self._lines.put(words)

    def hears(self, seconds: float) -> str:
        """The next line the run says; nothing if it ends, or says nothing for so long."""
        try:
            line = self._lines.get(timeout=seconds)
        except queue.Empty:
            return ""
        if line.startswith("ended "):
            self.status = int(line.removeprefix("ended "))
            return ""
        return line

    def ends(self, seconds: float) -> bool:
        """Whether the run ends by itself in that time, whatever it says."""
        until = time.monotonic() + seconds
        while self.status is None and (left := until - time.monotonic()) > 0:
            self.hears(left)
        return self.status is not None

    def kill(self, *, everybody: bool) -> None:
        """-9: the run alone, or its workers too."""
        (os.killpg if everybody else os.kill)(self._pid, signal.SIGKILL)
        while self.status is None:
            self.hears(60)

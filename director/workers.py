"""The floor's hands: worker processes that shoot, mark and cut, with our own limit on how many at once.

Our own semaphore and never LangGraph's `max_concurrency`: with that, finished takes wait behind unstarted siblings before
they are checkpointed, and kill -9 loses them (measured: 4 of 4). Processes, because drawing holds the interpreter lock and
because a crash in C then costs one take and not the production.
"""

import asyncio
import heapq
import itertools
import multiprocessing
import os
import signal
import sys
import threading
import time
from collections import defaultdict
from collections.abc import AsyncIterator, Callable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import asynccontextmanager, contextmanager
from importlib import import_module
from multiprocessing.context import SpawnContext
from types import TracebackType
from typing import Any, Self, TypeVar

from film import GenerationFailed

T = TypeVar("T")
_reports: Any = None
"""In a worker: the queue to the parent."""


class Turns:
    """How many may work at once, and who is next: who ends something before who begins something, else who came first.

    Were it first come, first served, no take of a film would be whole before nearly all were, and a stop would cost them all.
    """

    def __init__(self, count: int) -> None:
        self._free = count
        self._waiting: list[tuple[bool, int, asyncio.Future[None]]] = []
        self._came = itertools.count()

    @asynccontextmanager
    async def turn(self, ends: bool) -> AsyncIterator[None]:
        if self._free:
            self._free -= 1
        else:
            mine: asyncio.Future[None] = asyncio.get_running_loop().create_future()
            heapq.heappush(self._waiting, (not ends, next(self._came), mine))
            try:
                await mine
            except asyncio.CancelledError:
                if mine.done() and not mine.cancelled():  # called up and sent home in one breath
                    self._next()
                raise
        try:
            yield
        finally:
            self._next()

    def _next(self) -> None:
        while self._waiting:
            _, _, waiting = heapq.heappop(self._waiting)
            if not waiting.done():
                waiting.set_result(None)
                return
        self._free += 1


class Workers:
    """`async with Workers(2) as workers: take = await workers.run("3B-1", progress, shoot, ...)`."""

    def __init__(self, count: int | None = None) -> None:
        self.count = count or max(1, os.cpu_count() or 1)
        self._context = multiprocessing.get_context("spawn")
        self._turns = Turns(self.count)
        self._listeners: dict[str, Callable[[float], None]] = {}
        self._making: defaultdict[str, asyncio.Lock] = defaultdict(asyncio.Lock)

    async def __aenter__(self) -> Self:
        self._queue = _reports_for(self._context)
        self._listening = threading.Thread(target=self._listen, name="worker reports", daemon=True)
        self._listening.start()
        self._pool = self._new_pool(self.count)
        return self

    def _new_pool(self, count: int) -> ProcessPoolExecutor:
        return ProcessPoolExecutor(count, self._context, initializer=_begin, initargs=(self._queue, os.getpid()))

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        # A stop must not wait for a take in flight: its files are private until renamed, so ending it loses nothing.
        _end(self._pool, at_once=kind is not None)
        self._queue.put(None)
        self._listening.join(timeout=1)
        self._queue.close()

    def _listen(self) -> None:
        while (report := self._queue.get()) is not None:
            name, share = report
            if listener := self._listeners.get(name):
                listener(share)

    def alone(self, key: str) -> asyncio.Lock:
        """`async with workers.alone(key):` so that two shots that want the same take make it once."""
        return self._making[key]

    def warm(self, *modules: str) -> None:
        """Start one process now, and let it import what it will soon need while we do something else."""
        _submit(self._pool, "", _import, modules)

    async def run(
        self, name: str, progress: Callable[[float], None], work: Callable[..., T], *given: object, ends: bool = False
    ) -> T:
        """As `timed`, the result alone."""
        return (await self.timed(name, progress, work, *given, ends=ends))[0]

    async def timed(
        self, name: str, progress: Callable[[float], None], work: Callable[..., T], *given: object, ends: bool = False
    ) -> tuple[T, float]:
        """Do `work(*given, progress)` in a worker process -> its result and the seconds it took, waiting not counted.

        `ends`: it finishes what was begun (a take is joined, marked) and goes before what begins something new.

        `name` tells progress reports apart. Raises what the work raises; GenerationFailed if its process died twice.
        """
        async with self._turns.turn(ends):
            self._listeners[name] = progress
            pool = self._pool
            try:
                return await asyncio.wrap_future(_submit(pool, name, work, given))
            except BrokenProcessPool:
                if self._pool is pool:  # one death ends everybody's work in this pool; the first to notice replaces it
                    self._pool = self._new_pool(self.count)
                    _end(pool, at_once=True)
                return await self._by_itself(name, work, given)
            finally:
                self._listeners.pop(name, None)

    async def _by_itself(self, name: str, work: Callable[..., T], given: tuple[object, ...]) -> tuple[T, float]:
        """Once more after a death, in a process of its own: what kills its worker takes nobody else with it."""
        pool = self._new_pool(1)
        try:
            return await asyncio.wrap_future(_submit(pool, name, work, given))
        except BrokenProcessPool as e:
            raise GenerationFailed(
                f"{name}: its worker process died twice (out of memory?); free some memory and run `auteur resume`",
                retryable=False,
            ) from e
        finally:
            _end(pool, at_once=True)


def _reports_for(context: SpawnContext) -> Any:
    """The queue that progress comes by. Who goes home does not wait until the last report is heard: a process that died in the
    middle of one has taken the lock with it, and everybody would wait for ever.
    """
    queue = context.Queue()
    queue.cancel_join_thread()
    return queue


def _submit(
    pool: ProcessPoolExecutor, name: str, work: Callable[..., T], given: tuple[object, ...]
) -> "Future[tuple[T, float]]":
    """Processes start here."""
    with _no_interrupt(), _no_main():
        return pool.submit(_work, name, work, given)


@contextmanager
def _no_interrupt() -> Iterator[None]:
    """Processes inherit a blocked Ctrl-C, or one that comes while they start ends in their traceback."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


@contextmanager
def _no_main() -> Iterator[None]:
    """`spawn` imports the program's main module again in every process, the whole command line: 0.4 s, and never needed.

    It finds it by these two names; work is always a function of another module.
    """
    main = sys.modules["__main__"]
    hidden: dict[str, Any] = {
        name: main.__dict__.pop(name) for name in ("__spec__", "__file__") if name in main.__dict__
    }
    main.__dict__["__spec__"] = None
    try:
        yield
    finally:
        main.__dict__.update(hidden)


def _end(pool: ProcessPoolExecutor, at_once: bool) -> None:
    processes = list((getattr(pool, "_processes", None) or {}).values())
    pool.shutdown(wait=not at_once, cancel_futures=True)
    if at_once:
        for process in processes:
            process.terminate()


def _begin(queue: Any, parent: int) -> None:
    """In a new worker: leave Ctrl-C to the parent, and go when the parent goes, however it went."""
    global _reports
    _reports = queue
    queue.cancel_join_thread()
    for variable in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "OPENCV_FOR_THREADS_NUM"):
        os.environ[variable] = "1"  # two busy processes with threaded BLAS: 20 times slower, measured
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_follow, args=(parent,), name="parent watch", daemon=True).start()


def _follow(parent: int) -> None:
    while os.getppid() == parent:
        time.sleep(0.5)
    os._exit(1)


def _import(*given: Any) -> None:
    for module in given[:-1]:
        import_module(module)


def _work(name: str, work: Callable[..., T], given: tuple[object, ...]) -> tuple[T, float]:
    start = time.perf_counter()
    last = [0.0]

    def report(share: float) -> None:
        now = time.monotonic()
        if now - last[0] > 0.2 or share >= 1.0:
            last[0] = now
            _reports.put((name, share))

    result = work(*given, report)
    return result, round(time.perf_counter() - start, 3)

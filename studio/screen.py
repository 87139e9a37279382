"""Progress before a person's eyes: bars per department and shot on a terminal, plain lines elsewhere, nothing for programs."""

import time
from types import TracebackType
from typing import Protocol, Self

from rich.console import Console
from rich.progress import BarColumn, Progress, SpinnerColumn, TaskID, TextColumn, TimeElapsedColumn, TimeRemainingColumn

from director import Event
from film import Plan
from studio.saying import plain

NAMES = {
    "development": "Development",
    "boards": "Boards",
    "floor": "Shooting",
    "sound": "Sound",
    "dailies": "Dailies",
    "cutting": "Cutting",
    "finishing": "Finishing",
}


class Screen(Protocol):
    def __enter__(self) -> Self: ...

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None: ...

    def tell(self, event: Event) -> None: ...

    def expect(self, plan: Plan, shots: int) -> None:
        """How many shots will be shot."""
        ...


class Silent:
    """For programs: --json."""

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        pass

    def tell(self, event: Event) -> None:
        pass

    def expect(self, plan: Plan, shots: int) -> None:
        pass


class Lines:
    """For logs and pipes: a line when something begins, ends, or is worth knowing."""

    def __init__(self, console: Console) -> None:
        self._console, self._began, self._shots, self._done = console, time.monotonic(), 0, 0

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        pass

    def expect(self, plan: Plan, shots: int) -> None:
        self._shots = shots

    def tell(self, event: Event) -> None:
        name = NAMES.get(event.department, event.department)
        if event.what == "end" and event.department == "floor":
            self._done += 1
            self._say(f"{name}: shot {event.about} {event.words} ({self._done} of {self._shots}{self._left()})")
        elif (
            event.what == "note"
            or (event.what == "begin" and not event.about)
            or (event.what == "end" and event.words and not event.about)
        ):
            self._say(f"{name}: {event.words}")

    def _say(self, words: str) -> None:
        self._console.print(
            f"[{time.monotonic() - self._began:6.1f} s] {plain(words)}", markup=False, highlight=False, soft_wrap=True
        )

    def _left(self) -> str:
        if not self._done or self._done >= self._shots:
            return ""
        spent = time.monotonic() - self._began
        return f", about {spent / self._done * (self._shots - self._done):.0f} s to go"


class Bars:
    """For a terminal: one bar per department, and one per shot while it is being shot."""

    def __init__(self, console: Console, transient: bool) -> None:
        self._progress = Progress(
            SpinnerColumn(),
            TextColumn("[bold]{task.description}"),
            BarColumn(),
            TextColumn("{task.percentage:>3.0f}%"),
            TimeElapsedColumn(),
            TextColumn("left"),
            TimeRemainingColumn(),
            TextColumn("{task.fields[words]}", markup=False),
            console=console,
            transient=transient,
        )
        self._tasks: dict[str, TaskID] = {}
        self._shares: dict[str, float] = {}
        self._shots = 0

    def __enter__(self) -> Self:
        self._progress.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._progress.stop()

    def expect(self, plan: Plan, shots: int) -> None:
        self._shots = shots
        if shots:
            self._task("floor", "Shooting", total=float(shots))

    def tell(self, event: Event) -> None:
        if event.department == "floor" and event.about:
            self._shot(event)
            return
        name = NAMES.get(event.department, event.department)
        task = self._task(event.department, name)
        if event.what == "progress":
            self._progress.update(task, completed=event.share, words="")
        elif event.what == "end" and not event.about:
            self._progress.update(task, completed=1.0, words=plain(event.words))
        elif event.words:
            self._progress.update(task, words=plain(event.words))
        if event.what == "note":
            self._progress.console.print(plain(f"  {event.words}"), markup=False, highlight=False)

    def _shot(self, event: Event) -> None:
        key = f"shot {event.about}"
        if event.what == "note":
            self._progress.console.print(plain(f"  {event.words}"), markup=False, highlight=False)
            return
        task = self._task(key, f"  {event.about}")
        if event.what == "end":
            self._shares[event.about] = 1.0
            self._progress.remove_task(task)
            del self._tasks[key]
        else:
            self._shares[event.about] = 0.95 * event.share
            self._progress.update(task, completed=event.share, words=plain(event.words))
        floor = self._task("floor", "Shooting", total=float(max(self._shots, len(self._shares))))
        self._progress.update(floor, completed=sum(self._shares.values()))

    def _task(self, key: str, name: str, total: float = 1.0) -> TaskID:
        if key not in self._tasks:
            self._tasks[key] = self._progress.add_task(name, total=total, words="")
        return self._tasks[key]


def screen_for(console: Console, json: bool, transient: bool = False) -> Screen:
    """`transient`: bars leave no trace when they end, as between two lines of a conversation."""
    if json:
        return Silent()
    return Bars(console, transient) if console.is_terminal else Lines(console)

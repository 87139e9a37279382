"""What workers do in tests of workers. Nothing is imported here: a worker process imports the module of its work."""


def slow(progress: object) -> str:
    import time

    time.sleep(0.3)
    return "done"


def deadly(progress: object) -> None:
    import os
    import signal

    os.kill(os.getpid(), signal.SIGKILL)


def answer(number: int, progress: object) -> int:
    return number * number


def told_last(number: int, progress: object) -> int:
    """Reports, and is done before anybody can hear it."""
    progress(1.0)  # type: ignore[operator]
    return number


def dies_speaking(marker: str, progress: object) -> str:
    """The first time it dies in the middle of a report, with the lock that all who report wait for."""
    import os
    import signal
    from pathlib import Path

    from director import workers

    if Path(marker).exists():
        return "done"
    Path(marker).touch()
    workers._reports._wlock.acquire()
    os.kill(os.getpid(), signal.SIGKILL)
    return ""

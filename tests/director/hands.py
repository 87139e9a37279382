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

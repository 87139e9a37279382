"""The stage against the clock: milliseconds a frame by scene, frames a second on all cores, panels, passes, memory.

python -m bench.stage [processes]

Every figure stands beside the time of encoding the same frames alone, measured in the same run.
"""

import asyncio
import functools
import os
import platform
import resource
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from director.dividing import filmed
from director.workers import Workers
from film import Action, Character, Look, Part, PictureOrder, Place, Rate, Setup, Size, Slate, TimeOfDay, Weather
from generators import load
from generators.encode import encoder
from generators.previz.finish import Finish
from generators.previz.panel import panel
from generators.previz.render import Painter, render
from generators.previz.staging import Staging

RATE = Rate(num=24)
FRAMES = 24
LONG = 192
"""Frames of the takes that several processes share."""
CAST = (Character(id="ana", name="Ana", description=""), Character(id="bo", name="Bo", description="", height_m=1.8))


class Scene(NamedTuple):
    kind: str
    interior: bool
    size: Size
    weather: Weather
    action: Action = Action.STAND
    time: TimeOfDay = TimeOfDay.DAY

    def __str__(self) -> str:
        return f"{self.kind}, {self.size}, {self.weather}, {self.action}, {self.time}"


TYPICAL = Scene("meadow", False, Size.WIDE, Weather.CLEAR, Action.WALK)
SCENES = (
    TYPICAL,
    Scene("forest", False, Size.FULL, Weather.RAIN),
    Scene("sea", False, Size.WIDE, Weather.CLEAR),
    Scene("meadow", False, Size.CLOSE_UP, Weather.CLEAR, Action.TALK),
    Scene("street", False, Size.MEDIUM, Weather.RAIN, Action.WALK, TimeOfDay.NIGHT),
    Scene("village", False, Size.FULL, Weather.SNOW, Action.WALK, TimeOfDay.DUSK),
    Scene("room", True, Size.TWO_SHOT, Weather.CLEAR),
    Scene("corridor", True, Size.FULL, Weather.CLEAR),
    Scene("bar", True, Size.MEDIUM, Weather.CLEAR, Action.TALK, TimeOfDay.NIGHT),
)


def order(scene: Scene, frames: int = FRAMES, width: int = 1280, height: int = 720) -> PictureOrder:
    setup = Setup(
        place=Place(id="place", name=scene.kind, kind=scene.kind, interior=scene.interior),
        time_of_day=scene.time,
        weather=scene.weather,
        look=Look(),
        cast=CAST,
        parts=tuple(Part(who=c.id, action=scene.action) for c in CAST),
        size=scene.size,
    )
    slate, backend = Slate(scene=1, shot="A", take=1), load("previz").card.backend
    return PictureOrder(
        slate=slate, backend=backend, frames=frames, rate=RATE, seed=1, width=width, height=height, setup=setup
    )


def measure(wanted: PictureOrder) -> tuple[float, float]:
    """Milliseconds per frame: the whole take on one core, and its encoding alone."""
    with tempfile.TemporaryDirectory() as folder:
        whole = _seconds(lambda: render(wanted, Path(folder), lambda share: None))
        painter = Painter(Staging(wanted))
        finish = Finish(wanted.setup.look, wanted.width, wanted.height, wanted.seed)
        frames = [finish.apply(painter.picture(n), n).copy() for n in range(wanted.frames)]

        def encode() -> None:
            with encoder(Path(folder) / "alone.mp4", wanted.width, wanted.height, RATE) as write:
                for frame in frames:
                    write(frame)

        alone = _seconds(encode)
    return whole / wanted.frames * 1000, alone / wanted.frames * 1000


def _seconds(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def together(wanted: PictureOrder, processes: int) -> tuple[float, float]:
    """(frames a second, peak megabytes of a process) of a take shared by warm processes, encoding included."""

    # By its module's name: a worker does not know the program that was started.
    from bench.stage import peak

    async def run(vault: Path) -> tuple[float, float]:
        async with Workers(processes) as workers:
            warm = order(TYPICAL, 48 * processes, 64, 36)
            await filmed(workers, "previz", warm, vault, lambda share: None)
            start = time.perf_counter()
            await filmed(workers, "previz", wanted, vault, lambda share: None)
            seconds = time.perf_counter() - start
            peaks = await asyncio.gather(*(workers.run(f"peak {i}", lambda s: None, peak) for i in range(processes)))
        return wanted.frames / seconds, max(peaks)

    with tempfile.TemporaryDirectory() as vault:
        return asyncio.run(run(Path(vault)))


def peak(progress: Callable[[float], None]) -> float:
    """Megabytes this process had at most."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def panels_ms() -> tuple[float, float]:
    """Milliseconds of a storyboard panel, 480x270: in a place that none was drawn of before, and in one of the last that were."""
    wanted = [order(scene, 2, 480, 270) for scene in SCENES]
    for one in wanted:
        panel(one)  # its code is imported
    elsewhere = [one.with_(setup=one.setup.with_(place=one.setup.place.with_(seed=9))) for one in wanted]
    new = _seconds(lambda: [panel(one) for one in elsewhere])
    again = 0.0
    for one in elsewhere:
        panel(one)
        again += _seconds(functools.partial(panel, one))
    return new / len(wanted) * 1000, again / len(wanted) * 1000


def main() -> None:
    processes = int(sys.argv[1]) if len(sys.argv) > 1 else os.cpu_count() or 1
    print(f"{platform.processor() or platform.machine()}, {platform.system()}, Python {platform.python_version()}")
    print("\n1280x720, two people, one core, ms a frame\n")
    print(f"| {'scene':<44} | whole take | x264 alone |\n|{'-' * 46}|---|---|")
    for scene in SCENES:
        whole, alone = measure(order(scene))
        print(f"| {scene!s:<44} | {whole:.1f} | {alone:.1f} |", flush=True)
    for width, height in ((1280, 720), (1920, 1080)):
        rate, megabytes = together(order(TYPICAL, LONG, width, height), processes)
        print(f"\n{TYPICAL}, {width}x{height}, {processes} processes: {rate:.1f} frames a second, "
              f"at most {megabytes:.0f} MB each", flush=True)  # fmt: skip
    new, again = panels_ms()
    print(f"\na storyboard panel (480x270): {new:.0f} ms in a new place, {again:.0f} ms in one just drawn")


if __name__ == "__main__":
    main()

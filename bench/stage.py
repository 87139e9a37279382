"""Seconds per frame of the stage, by kind of scene, against encoding the same frames alone. Run: `python -m bench.stage`."""

import platform
import tempfile
import time
from pathlib import Path

from film import Character, Look, Part, PictureOrder, Place, Rate, Setup, Size, Slate, TimeOfDay, Weather
from generators.encode import encoder
from generators.previz.finish import Finish
from generators.previz.render import Painter, render
from generators.previz.staging import Staging

FRAMES, WIDTH, HEIGHT, RATE = 24, 1280, 720, Rate(num=24)
SCENES = (
    ("meadow", False, Size.WIDE, Weather.CLEAR),
    ("forest", False, Size.FULL, Weather.RAIN),
    ("sea", False, Size.WIDE, Weather.CLEAR),
    ("meadow", False, Size.CLOSE_UP, Weather.CLEAR),
    ("room", True, Size.TWO_SHOT, Weather.CLEAR),
    ("corridor", True, Size.FULL, Weather.CLEAR),
)
CAST = (Character(id="ana", name="Ana", description=""), Character(id="bo", name="Bo", description="", height_m=1.8))


def order(kind: str, interior: bool, size: Size, weather: Weather) -> PictureOrder:
    setup = Setup(
        place=Place(id="place", name=kind, kind=kind, interior=interior),
        time_of_day=TimeOfDay.DAY,
        weather=weather,
        look=Look(),
        cast=CAST,
        parts=tuple(Part(who=c.id) for c in CAST),
        size=size,
    )
    slate = Slate(scene=1, shot="A", take=1)
    return PictureOrder(
        slate=slate, backend="previz@1", frames=FRAMES, rate=RATE, seed=1, width=WIDTH, height=HEIGHT, setup=setup
    )


def measure(wanted: PictureOrder) -> tuple[float, float]:
    """Milliseconds per frame: the whole take, and its encoding alone."""
    with tempfile.TemporaryDirectory() as folder:
        start = time.perf_counter()
        render(wanted, Path(folder), lambda share: None)
        whole = time.perf_counter() - start
        painter = Painter(Staging(wanted))
        finish = Finish(wanted.setup.look, WIDTH, HEIGHT, wanted.seed)
        frames = [finish.apply(painter.picture(n), n) for n in range(FRAMES)]
        start = time.perf_counter()
        with encoder(Path(folder) / "alone.mp4", WIDTH, HEIGHT, RATE) as write:
            for frame in frames:
                write(frame)
        alone = time.perf_counter() - start
    return whole / FRAMES * 1000, alone / FRAMES * 1000


def main() -> None:
    print(f"{platform.processor() or platform.machine()}, {platform.system()}, Python {platform.python_version()}")
    print(f"{'scene':<32}{'ms per frame':>14}{'x264 alone':>12}")
    for scene in SCENES:
        whole, alone = measure(order(*scene))
        print(f"{scene[0] + ', ' + scene[2] + ', ' + scene[3]:<32}{whole:>14.1f}{alone:>12.1f}")


if __name__ == "__main__":
    main()

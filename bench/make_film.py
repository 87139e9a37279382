"""How long a film takes, department by department, next to the time x264 alone needs for the same frames.

    python -m bench.make_film [BRIEF] [--size 1280x720] [--seconds 30]

Prints a table for bench/README.md: seconds per film second for plan, shoot, mark, sound, cut and finish, peak memory of all
our processes together, and the reference: encoding the finished film's frames once more with the house settings.
"""

import argparse
import os
import platform
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

import imageio_ffmpeg
import psutil

from director import OfflineDirector, run
from film import Brief, Rate
from film.house import encode_arguments
from memory import Production, Settings

BRIEF = """A 30-second film, 16:9. A woman called Nora in a red coat walks through a rainy city street at night.
She stops at a shop window. Close-up on Nora: she smiles. A dog runs past her. Tracking shot: Nora and the dog walk home together.
Final shot: wide, the street is empty and the rain stops. Fade to black."""


class Memory(threading.Thread):
    """Peak resident memory of this process and its children, in MB, sampled ten times a second."""

    def __init__(self) -> None:
        super().__init__(daemon=True)
        self.peak, self._stop_now = 0.0, threading.Event()

    def run(self) -> None:
        me = psutil.Process()
        while not self._stop_now.wait(0.1):
            total = 0
            for process in (me, *me.children(recursive=True)):
                try:
                    total += process.memory_info().rss
                except psutil.NoSuchProcess:
                    continue
            self.peak = max(self.peak, total / 1e6)

    def stop(self) -> float:
        self._stop_now.set()
        self.join()
        return self.peak


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("brief", nargs="?", default=BRIEF)
    parser.add_argument("--size", default="1280x720")
    given = parser.parse_args()
    width, height = (int(n) for n in given.size.split("x"))
    text = Path(given.brief).read_text() if len(given.brief) < 200 and Path(given.brief).is_file() else given.brief
    with tempfile.TemporaryDirectory() as parent:
        memory = Memory()
        memory.start()
        start = time.perf_counter()
        brief = Brief(text=text, width=width, height=height)
        with Production.create(Path(parent) / "film", brief, Settings(), "bench") as production:
            run(production, OfflineDirector(), approved=True)
            wall = time.perf_counter() - start
            peak = memory.stop()
            report(production, wall, peak)


def report(production: Production, wall: float, peak: float) -> None:
    plan = production.revisions.plan(1)
    master = production.records.masters()[-1]
    takes = [t for s in plan.shots for t in production.takes.of(s.id)]
    spent: dict[str, float] = {}
    for charge in production.records.ledger():
        spent[charge.department] = spent.get(charge.department, 0.0) + charge.seconds
    alone = encode_alone(production.folder / master.file, plan.width, plan.height, production)
    print(f"{machine()}")
    print(
        f"{plan.seconds:.1f} s of film, {plan.width}x{plan.height} at {plan.rate}, {len(plan.shots)} shots, {len(takes)} takes"
    )
    print("| part | seconds | per film second |")
    print("|---|---|---|")
    for name, seconds in [
        *sorted(spent.items()),
        ("**whole film, wall**", wall),
        ("x264 alone, same frames, one thread", alone),
    ]:
        print(f"| {name} | {seconds:.1f} | {seconds / plan.seconds:.2f} |")
    print(f"\npeak memory {peak:.0f} MB; the whole film takes {wall / alone:.1f} times as long as encoding it")


def encode_alone(film: Path, width: int, height: int, production: Production) -> float:
    """Seconds to encode the film's decoded frames once with the house settings, decoding not counted."""
    raw = production.scratch / "frames.rgb"
    decode(film, raw)
    start = time.perf_counter()
    encode(raw, width, height, production.revisions.plan(1).rate)
    return time.perf_counter() - start


def decode(film: Path, raw: Path) -> None:
    exe = imageio_ffmpeg.get_ffmpeg_exe()
    command = [exe, "-v", "error", "-i", str(film), "-an", "-f", "rawvideo", "-pix_fmt", "rgb24", "-y", str(raw)]
    subprocess.run(command, check=True)


def encode(raw: Path, width: int, height: int, rate: Rate) -> None:
    exe = imageio_ffmpeg.get_ffmpeg_exe()
    source = ["-f", "rawvideo", "-pix_fmt", "rgb24", "-s", f"{width}x{height}", "-r", str(rate), "-i", str(raw)]
    subprocess.run([exe, "-v", "error", *source, *encode_arguments(rate), "-f", "mp4", "-y", os.devnull], check=True)


def machine() -> str:
    model = platform.processor() or platform.machine()
    if sys.platform == "linux":
        lines = Path("/proc/cpuinfo").read_text().splitlines()
        model = next((x.partition(":")[2].strip() for x in lines if x.startswith("model name")), model)
    return f"{os.cpu_count()} cores of {model}, Python {platform.python_version()}"


if __name__ == "__main__":
    main()

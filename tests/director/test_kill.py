"""Pulling the plug: kill -9 at random moments, go on, and the same film comes out, nothing finished made twice."""

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from memory import Production

KILLS = 25
ROOT = Path(__file__).parents[2]


def worker(folder: Path) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [sys.executable, "-m", "tests.director.film_worker", str(folder)],
        cwd=ROOT,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )


def finished(folder: Path) -> dict[str, tuple[float, str]]:
    """Key -> (when the take's file was written, its hash) of every recorded take."""
    if not (folder / "project.db").exists():
        return {}
    with Production.open(folder) as production:
        takes = [t for s in production.takes.subjects() for t in production.takes.of(s)]
        return {t.key: ((production.vault / t.media).stat().st_mtime_ns, t.sha256) for t in takes}


@pytest.mark.timeout(420)
def test_killed_again_and_again_it_delivers_the_film_an_undisturbed_run_delivers(tmp_path):
    undisturbed, disturbed = tmp_path / "undisturbed", tmp_path / "disturbed"
    begun = time.monotonic()
    assert worker(undisturbed).wait(timeout=200) == 0
    whole = time.monotonic() - begun
    rng = random.Random(11)
    kills = rounds = 0
    written: dict[str, tuple[float, str]] = {}
    while kills < KILLS and rounds < 3 * KILLS:
        rounds += 1
        process = worker(disturbed)
        try:
            process.wait(timeout=rng.uniform(0.12, 0.9) * min(whole, 4.5))
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL) if rng.random() < 0.3 else process.kill()
            process.wait()
            kills += 1
        now = finished_or_nothing(disturbed)
        for key, was in written.items():
            assert now[key] == was, "a finished take was made again"
        written = now
    assert worker(disturbed).wait(timeout=200) == 0
    with Production.open(undisturbed) as a, Production.open(disturbed) as b:
        assert kills >= KILLS
        assert b.records.masters()[0].sha256 == a.records.masters()[0].sha256
        assert finished_keys(b) == finished_keys(a)


def finished_or_nothing(folder: Path) -> dict[str, tuple[float, str]]:
    from film import ProductionError

    try:
        return finished(folder)
    except ProductionError:  # killed before the first row was written
        return {}


def finished_keys(production: Production) -> set[str]:
    return {t.key for s in production.takes.subjects() for t in production.takes.of(s)}

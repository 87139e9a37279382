"""Pulling the plug: kill -9 at random moments, go on, and the same film comes out, nothing finished made twice."""

import random
import signal
from pathlib import Path

import pytest

from memory import Production
from tests.director.killing import Runs

KILLS = 25


def finished(folder: Path) -> dict[str, tuple[float, str]]:
    """Key -> (when the take's file was written, its hash) of every recorded take."""
    if not (folder / "project.db").exists():
        return {}
    with Production.open(folder) as production:
        takes = [t for s in production.takes.subjects() for t in production.takes.of(s)]
        return {t.key: ((production.vault / t.media).stat().st_mtime_ns, t.sha256) for t in takes}


@pytest.mark.timeout(420)
def test_killed_again_and_again_it_delivers_the_film_an_undisturbed_run_delivers(tmp_path):
    undisturbed, rng = tmp_path / "undisturbed", random.Random(11)
    kills: list[int] = []
    with Runs("tests.director.film_worker") as runs:
        runs.begin(undisturbed)
        assert runs.ends(200)
        while sum(kills) < KILLS:
            disturbed = tmp_path / f"disturbed {len(kills)}"
            kills.append(_killed_until_made(runs, disturbed, rng))
            with Production.open(undisturbed) as a, Production.open(disturbed) as b:
                assert b.records.masters()[0].sha256 == a.records.masters()[0].sha256
                assert finished_keys(b) == finished_keys(a)
    assert max(kills) >= 3, "some film was killed again and again"


def _killed_until_made(runs: Runs, folder: Path, rng: random.Random) -> int:
    """Run after run, each killed shortly after a few things have happened, until one makes the film -> the kills."""
    kills, written = 0, dict[str, tuple[float, str]]()
    while True:
        runs.begin(folder)
        for _ in range(rng.randint(1, 9)):
            runs.hears(60)
            if runs.status is not None:
                break
        if runs.status is None and not runs.ends(rng.random() ** 2 * 0.6):
            runs.kill(everybody=rng.random() < 0.3)
            kills += 1
        now = finished_or_nothing(folder)
        for key, was in written.items():
            assert now[key] == was, "a finished take was made again"
        written = now
        assert runs.status in (0, signal.SIGKILL), "a run failed by itself"
        if runs.status == 0:
            return kills


def finished_or_nothing(folder: Path) -> dict[str, tuple[float, str]]:
    from film import ProductionError

    try:
        return finished(folder)
    except ProductionError:  # killed before the first row was written
        return {}


def finished_keys(production: Production) -> set[str]:
    return {t.key for s in production.takes.subjects() for t in production.takes.of(s)}

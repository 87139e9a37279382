"""Pulling the plug: kill -9 at random moments, go on, and the same film comes out, nothing finished made twice."""

import random
import time
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
    undisturbed, disturbed = tmp_path / "undisturbed", tmp_path / "disturbed"
    with Runs("tests.director.film_worker") as runs:
        begun = made(runs, undisturbed)
        _killed(runs, disturbed, time.monotonic() - begun)
        made(runs, disturbed)
    with Production.open(undisturbed) as a, Production.open(disturbed) as b:
        assert b.records.masters()[0].sha256 == a.records.masters()[0].sha256
        assert finished_keys(b) == finished_keys(a)


def made(runs: Runs, folder: Path) -> float:
    """Make the film, or go on with it, to its end -> when its run was begun."""
    runs.begin(folder)
    begun = time.monotonic()
    assert runs.ends(200)
    assert runs.status == 0
    return begun


def _killed(runs: Runs, disturbed: Path, whole: float) -> None:
    """Kill run after run at a random moment; `whole`: seconds of one that is left alone."""
    rng = random.Random(11)
    kills = rounds = 0
    written: dict[str, tuple[float, str]] = {}
    while kills < KILLS and rounds < 3 * KILLS:
        rounds += 1
        runs.begin(disturbed)
        if not runs.ends(rng.uniform(0.02, 0.9) * whole):
            runs.kill(everybody=rng.random() < 0.3)
            kills += 1
        now = finished_or_nothing(disturbed)
        for key, was in written.items():
            assert now[key] == was, "a finished take was made again"
        written = now
    assert kills >= KILLS


def finished_or_nothing(folder: Path) -> dict[str, tuple[float, str]]:
    from film import ProductionError

    try:
        return finished(folder)
    except ProductionError:  # killed before the first row was written
        return {}


def finished_keys(production: Production) -> set[str]:
    return {t.key for s in production.takes.subjects() for t in production.takes.of(s)}

"""What takes cost, where a generator costs something: every try is paid for, failed and stopped ones too."""

import asyncio
import pickle
from pathlib import Path

import pytest

from director import floor, run
from director.attempts import order_of
from director.crew import Crew
from director.workers import Workers
from film import Brief, BudgetSpent, GenerationFailed, ModelFailed
from generators import load
from memory import Limits, Production, Settings
from tests.director.scripted import ScriptedDirector, quiet_plan
from tests.fakes import dear

ONE = quiet_plan().with_(shots=quiet_plan().shots[2:3], retired=())
"""A film of one shot of a second, which costs a dollar; its plate of two frames costs eight cents."""
PLATE = 2 / 24


@pytest.fixture
def film(folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    dear.installed(tmp_path / "plugins", monkeypatch)
    settings = Settings(picture="dear", ask_above=100.0)
    with Production.create(folder, Brief(text="x", seed=7), settings, "test") as production:
        yield production


def shoot(production: Production):
    return run(production, ScriptedDirector(ONE), approved=True, processes=1)


def test_a_take_that_fails_and_is_tried_again_is_paid_twice(film):
    (film.folder / "faults").write_text("1")
    assert shoot(film).delivered
    made = len(film.takes.of("shot3"))
    assert film.budget.spent.money == pytest.approx(made + 1 + PLATE)
    assert film.budget.spent.gpu_seconds >= dear.GPU_SECONDS, "the GPU time of the one that failed"
    assert not film.budget.reserved


def test_a_second_try_is_not_made_with_money_that_is_gone(film):
    (film.folder / "faults").write_text("1")
    film.budget.limit(Limits(money=1.5))
    with pytest.raises(BudgetSpent, match="auteur budget --money"):
        shoot(film)
    assert film.budget.spent.money == pytest.approx(1.0)
    film.budget.limit(Limits(money=9.0))
    assert shoot(film).delivered


def test_two_failures_are_two_charges_and_resume_goes_on(film):
    (film.folder / "faults").write_text("2")
    with pytest.raises(GenerationFailed, match="the GPU fell over"):
        shoot(film)
    assert film.budget.spent.money == pytest.approx(2.0)
    assert shoot(film).delivered


def test_a_take_that_ctrl_c_stops_is_charged_as_its_worst_case(film):
    """Whoever is paid by the second has been paid."""

    async def stopped() -> None:
        async with Workers(1) as workers:
            crew = Crew(
                film,
                ScriptedDirector(ONE),
                load("dear"),
                load("score"),
                load("ambience"),
                workers,
                lambda e: None,
                True,
            )
            order = order_of(load("dear").card, ONE, ONE.shots[0], 1, ())
            task = asyncio.create_task(floor.take_of(crew, order, "shot3", "floor"))
            while not film.budget.reserved:
                await asyncio.sleep(0.01)
            task.cancel()
            await task

    with pytest.raises(asyncio.CancelledError):
        asyncio.run(stopped())
    assert film.budget.spent.money == pytest.approx(1.0)
    assert not film.budget.reserved


@pytest.mark.parametrize("kind", [GenerationFailed, ModelFailed])
@pytest.mark.parametrize("retryable", [True, False])
def test_an_error_of_a_worker_arrives_as_itself(kind, retryable):
    """Otherwise it takes its whole pool with it and is told as a death out of memory."""
    error = pickle.loads(pickle.dumps(kind("2A-1: the GPU fell over", retryable=retryable)))
    assert (type(error), str(error), error.retryable) == (kind, "2A-1: the GPU fell over", retryable)

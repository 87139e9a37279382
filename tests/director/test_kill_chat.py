"""Kill -9 at random moments of a conversation: every turn is either not said or said and done, and the film can be finished."""

import random
import shutil
import time
from pathlib import Path
from typing import NamedTuple

import pytest

from director import run
from film import Brief, Plan, apply
from memory import Production, Settings
from tests.director.chat_worker import TURNS
from tests.director.killing import Runs
from tests.director.scripted import ScriptedDirector, quiet_plan
from tests.director.test_kill import finished

KILLS = 9
SCRIPT = ("rain on 3", "how long", "4 first", "undo", "snow on 1", "the snowy one", "red jacket", "undo", "redo")


class Moment(NamedTuple):
    """How a production stands between two turns."""

    head: int
    plan: Plan
    names: tuple[str, ...]


def moments() -> list[Moment]:
    """Before the first turn and after each, as the words of the script say: reckoned without a production."""
    plans, parents, redo = {1: quiet_plan()}, {1: 0}, {}
    head, names = 1, ()
    told = [Moment(head, plans[head], names)]
    for words in SCRIPT:
        if words == "undo":
            redo[parents[head]] = head
            head = parents[head]
        elif words == "redo":
            head = redo[head]
        elif TURNS[words].edits:
            number = max(plans) + 1
            plans[number], parents[number] = apply(plans[head], TURNS[words].edits), head
            head = number
        elif TURNS[words].kind == "name":
            names = (*names, TURNS[words].version)
        told.append(Moment(head, plans[head], names))
    return told


def stands(folder: Path) -> tuple[int, Moment]:
    """How many turns were said, and how the production stands."""
    with Production.open(folder) as production:
        chat = production.records.chat()
        assert [s.role for s in chat] == ["person", "director"] * (len(chat) // 2), "half a turn was written down"
        head = production.revisions.head
        return len(chat) // 2, Moment(head, production.revisions.plan(head), tuple(production.revisions.names()))


def kill_in_a_turn(runs: Runs, rng: random.Random, turn_seconds: float) -> bool:
    """Wait until a turn is begun, the next one or that after it, then a random part of a turn; False if all was said before."""
    for _ in range(rng.choice((1, 2))):
        if not runs.hears(200):
            return False
    time.sleep(rng.random() ** 2 * turn_seconds)
    if runs.ends(0.001):
        return False
    runs.kill(everybody=rng.random() < 0.5)
    return True


@pytest.fixture
def runs():
    with Runs("tests.director.chat_worker") as begun:
        yield begun


@pytest.mark.timeout(900)
def test_killed_in_the_middle_of_turns_the_film_is_before_or_after_each(tmp_path, runs):
    folder, begun = tmp_path / "film", time.monotonic()
    with Production.create(folder, Brief(text="x", seed=7), Settings(picture="testcard"), "test") as production:
        run(production, ScriptedDirector(), approved=True, processes=1)
    turn_seconds = 0.7 * (time.monotonic() - begun)  # less is made in a turn than for the whole film
    start = shutil.copytree(folder, tmp_path / "start")
    rng, kills, said = random.Random(5), 0, 0
    killed_after: set[int] = set()
    expected, written = moments(), finished(folder)
    while kills < KILLS:
        runs.begin(folder, *SCRIPT)
        kills += kill_in_a_turn(runs, rng, turn_seconds)
        turns, moment = stands(folder)
        killed_after.add(turns)
        assert turns >= said
        assert moment == expected[turns], f"after {turns} turns"
        now = finished(folder)
        for key, was in written.items():
            assert now[key] == was, "a finished take was made again"
        said, written = turns, now
        if runs.status == 0:  # the conversation is over before all kills: have it once more
            shutil.rmtree(folder)
            shutil.copytree(start, folder)
            said, written = 0, finished(folder)
    assert len(killed_after) >= 3, "the kills fell all over the conversation"
    runs.begin(folder, *SCRIPT)
    assert runs.ends(200)
    assert runs.status == 0
    turns, moment = stands(folder)
    assert (turns, moment) == (len(SCRIPT), expected[-1])
    with Production.open(folder) as production:
        assert {m.revision for m in production.records.masters()} >= {moment.head}
        keys = [t.key for s in production.takes.subjects() for t in production.takes.of(s)]
        assert len(keys) == len(set(keys))
        assert not production.budget.reserved

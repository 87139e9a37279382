"""What was delivered stays as it is: through versions nobody saw, newer marks and newer generators; and versions keep their names."""

import shutil
from pathlib import Path

import pytest

from director import commit, draw_animatic, propose, run, waits
from film import Brief, EditBatch, Lock, NotUnderstood, Select, SetShot, Weather
from generators.testcard import TestCard
from memory import Production, Settings
from tests.director.scripted import ScriptedDirector

RAIN = SetShot(shot="shot3", weather=Weather.RAIN)
SCRIPT = ScriptedDirector(
    turns={
        "lock 2": EditBatch(reply="locked", kind="edit", edits=(Lock(shot="shot2"),)),
        "rain": EditBatch(reply="rain", kind="edit", edits=(RAIN,)),
        "name and rain": EditBatch(reply="wet", kind="name", version="the wet one", edits=(RAIN,)),
        "name": EditBatch(reply="named", kind="name", version="The Wet One"),
        "name 1": EditBatch(reply="named", kind="name", version="1"),
        "name version 1": EditBatch(reply="named", kind="name", version="Version 1"),
    }
)


def make(folder: Path, **settings) -> Production:
    return Production.create(folder, Brief(text="x", seed=7), Settings(picture="testcard", **settings), "test")


@pytest.fixture(scope="module")
def delivered(tmp_path_factory) -> Path:
    """One film for all tests, each of which works on a copy."""
    folder = tmp_path_factory.mktemp("delivered") / "film"
    with make(folder) as production:
        run(production, SCRIPT, approved=True, processes=1)
        first = production.takes.of("shot2")[0]
        assert production.takes.selects(1)["shot2"].take != first.key
        production.takes.choose(1, Select(shot="shot2", take=first.key, reason="the marks of then"))
    return folder


@pytest.fixture
def film(delivered: Path, folder: Path):
    """Version 1 is delivered, and its shot 2 uses a take that the marks of today would not choose."""
    shutil.copytree(delivered, folder)
    with Production.open(folder) as production:
        yield production


def test_a_shot_keeps_its_take_through_a_version_that_was_stopped_before_it_was_seen(film):
    """A locked one above all."""
    had = film.takes.selects(1)["shot2"].take
    for words in ("lock 2", "rain"):
        commit(film, propose(film, SCRIPT, words))
    assert run(film, SCRIPT, approved=True, processes=1).delivered
    assert film.takes.selects(3)["shot2"].take == had


def test_after_an_update_a_revision_is_still_offered_as_what_it_will_shoot(film, monkeypatch):
    """A newer stage would draw every shot anew; those that were delivered are not asked of it."""
    monkeypatch.setattr(TestCard, "card", TestCard.card.with_(version=TestCard.card.version + 1))
    assert propose(film, SCRIPT, "rain").reshoot == ("shot3",)


def test_an_animatic_that_was_only_looked_at_asks_nothing(folder):
    with make(folder) as production:
        assert run(production, SCRIPT, approved=False, processes=1).waiting == "plan"
        assert draw_animatic(production, SCRIPT, processes=1).is_file()
        production.revisions.approve(1, "plan")
        assert waits(production) is None
        assert run(production, SCRIPT, approved=False, processes=1).delivered


def test_edits_beside_a_name_are_shown_and_shot_like_any(film):
    proposal = propose(film, SCRIPT, "name and rain")
    assert proposal.changes
    assert proposal.reshoot == ("shot3",)
    head = commit(film, proposal)
    assert film.revisions.find("wet one") == head


def test_a_number_is_always_the_version_of_that_number(film):
    commit(film, propose(film, SCRIPT, "rain"))
    for words in ("name 1", "name version 1"):
        with pytest.raises(NotUnderstood, match="give it a name in words"):
            propose(film, SCRIPT, words)
    assert film.revisions.find("version 1") == 1


@pytest.mark.parametrize("called", ["the wet one", "wet one", "“The Wet One”", "version wet one"])
def test_a_version_is_found_by_its_name_however_it_is_pointed_at(film, called):
    commit(film, propose(film, SCRIPT, "name"))
    assert film.revisions.find(called) == 1

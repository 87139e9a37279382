"""Versions branch: names are given once in the whole history, another take is another, and a return can be undone."""

import pytest

from director.attempts import order_of
from director.revising import commit, propose
from film import EditBatch, Insert, MoveShot, Reshoot, Retitle, Take, Unslated
from generators import load
from memory import Production, Settings
from tests.director.scripted import ScriptedDirector, filmable_plan

CARD = load("testcard").card
NEW = EditBatch(reply="in", kind="edit", edits=(Insert(after="shot1", picture=Unslated(scene="scene1", frames=24)),))
TURNS = {
    "insert": NEW,
    "again": EditBatch(reply="again", kind="edit", edits=(Reshoot(shot="shot1"),)),
    "call it B": EditBatch(reply="B", kind="edit", edits=(Retitle(title="B"),)),
    "boat first": EditBatch(reply="moved", kind="edit", edits=(MoveShot(shot="shot4", to=0),)),
    "back to 1": EditBatch(reply="back", kind="goto", version="1"),
}


@pytest.fixture
def production(folder, brief):
    with Production.create(folder, brief, Settings(picture="testcard"), "test") as made:
        made.revisions.add(filmable_plan(), on=0)
        yield made


def say(production, words: str) -> int:
    return commit(production, propose(production, ScriptedDirector(turns=TURNS), words))


def test_shots_inserted_on_two_branches_have_two_names(production):
    first = production.revisions.plan(say(production, "insert"))
    say(production, "undo")
    second = production.revisions.plan(say(production, "insert"))
    ids = [{s.id for s in p.shots} - {s.id for s in filmable_plan().shots} for p in (first, second)]
    slates = [next(s.slate for s in p.shots if s.id in new) for p, new in zip((first, second), ids, strict=True)]
    assert len(ids[0] | ids[1]) == 2
    assert len(set(slates)) == 2


def test_another_take_after_an_undone_one_is_a_third(production):
    def key(revision: int) -> str:
        plan = production.revisions.plan(revision)
        return order_of(CARD, plan, plan.shot("shot1"), 1, ()).key

    once = say(production, "again")
    plan = production.revisions.plan(once)
    order = production.takes.place(order_of(CARD, plan, plan.shot("shot1"), 1, ()), "shot1")
    production.takes.put(Take(order=order, media="x.mp4", sha256="0", seconds_spent=1.0))
    say(production, "undo")
    twice = say(production, "again")
    assert len({key(1), key(once), key(twice)}) == 3


def test_undo_after_a_return_comes_back(production):
    say(production, "call it B")
    latest = say(production, "boat first")
    assert say(production, "back to 1") == 1
    assert say(production, "undo") == latest
    assert say(production, "undo") == latest - 1, "and then goes on back as ever"

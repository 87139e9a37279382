"""Where a person says yes, what a person decides about takes, and the budget that stops everything."""

from pathlib import Path

import pytest

from director import ahead, commit, propose, run, waits
from editor import probe
from film import BudgetSpent, EditBatch, Pick, Reject, accepted
from memory import Limits, Production, Settings
from tests.director.scripted import ScriptedDirector

SCRIPT = ScriptedDirector(
    turns={
        "take 1 of 2": EditBatch(reply="picked", kind="edit", edits=(Pick(shot="shot2", take=1),)),
        "not that one": EditBatch(reply="rejected", kind="edit", edits=(Reject(shot="shot2", take=2),)),
    }
)


def make(folder: Path, brief, **settings) -> Production:
    return Production.create(folder, brief, Settings(picture="testcard", **settings), "test")


def shoot(production: Production, approved: bool = True):
    return run(production, SCRIPT, approved=approved, processes=1)


def say(production: Production, words: str) -> None:
    commit(production, propose(production, SCRIPT, words))
    assert shoot(production).delivered


def pictures(production: Production) -> int:
    return sum(len(production.takes.of(s.id)) for s in production.revisions.plan(production.revisions.head).shots)


def test_the_animatic_has_the_films_timing_and_no_means_nothing_is_shot(folder, brief):
    with make(folder, brief, animatic=True) as production:
        ending = run(production, SCRIPT, approved=False, answer=lambda q: q.gate == "plan", processes=1)
        assert not ending.delivered
        plan = production.revisions.plan(1)
        seen = probe(production.boards / "animatic-r1.mp4")
        assert abs(seen.video_seconds - plan.seconds) < 2 / float(plan.rate.fraction) + 0.1
        assert pictures(production) == 0
        question = waits(production)
        assert question is not None
        assert question.gate == "animatic"
        assert Path(question.file).is_file()
        production.revisions.approve(1, "animatic")
        assert waits(production) is None
        assert shoot(production, approved=False).delivered
        assert pictures(production) >= 4
        assert waits(production) is None


def test_a_person_chooses_and_rejects_takes(folder, brief):
    with make(folder, brief) as production:
        shoot(production)
        first, second = production.takes.of("shot2")[:2]
        assert production.takes.selects(1)["shot2"].take == second.key
        made = pictures(production)

        say(production, "take 1 of 2")
        select = production.takes.selects(production.revisions.head)["shot2"]
        assert select.take == first.key, "what a person picked is used, whatever its marks"
        assert "a person chose" in select.reason
        assert pictures(production) == made, "a pick costs nothing"

        say(production, "undo")
        say(production, "not that one")
        chosen = production.takes.selects(production.revisions.head)["shot2"].take
        assert chosen not in (first.key, second.key), "the first one fails its marks, so another was made"
        assert accepted(production.takes.marks(chosen))
        assert pictures(production) == made + 1


def test_a_budget_of_takes_stops_the_film_in_one_sentence_and_a_person_raises_it(folder, brief):
    with make(folder, brief) as production:
        production.budget.limit(Limits(takes=5))
        with pytest.raises(BudgetSpent) as stop:
            shoot(production)
        assert str(stop.value).count("auteur budget --takes") == 1
        assert "everything made is kept" in str(stop.value)
        kept = {t.key for s in production.takes.subjects() for t in production.takes.of(s)}
        assert len(kept) == 5
        assert not production.budget.reserved
        with pytest.raises(BudgetSpent):
            shoot(production)
        production.budget.limit(Limits(takes=60))
        assert ahead(production, production.revisions.plan(1)).reshoot
        assert shoot(production).delivered
        assert kept <= {t.key for s in production.takes.subjects() for t in production.takes.of(s)}


def test_the_budget_holds_when_the_folder_is_opened_again(folder, brief):
    with make(folder, brief) as production:
        production.budget.limit(Limits(takes=2))
        with pytest.raises(BudgetSpent):
            shoot(production)
    with Production.open(folder) as production:
        assert production.budget.limits.takes == 2
        with pytest.raises(BudgetSpent):
            shoot(production)
        assert production.budget.spent.takes == 2

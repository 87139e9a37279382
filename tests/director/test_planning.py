"""A plan that breaks its brief is repaired or refused, never passed off; one that holds is never lost."""

import asyncio
from pathlib import Path

import pytest

from director import Desk, planned
from director.contract import contract
from director.plan_critics import review
from director.planning import remaining
from film import (
    Brief,
    BudgetSpent,
    EditBatch,
    FilmError,
    Finding,
    ModelFailed,
    NotUnderstood,
    Plan,
    PlanRefused,
    broken,
)
from generators import load

BRIEF = Brief(
    text='# Two of a Kind\n\nA 6-second film. Ana walks in a meadow. Bo waits on the road. Ana says: "There you are."'
)
CARD = load("previz").card


class Rewriting:
    """A director that answers with the next of its drafts each time it is asked; an error is raised instead."""

    name = "rewriting"

    def __init__(self, *drafts: Plan | FilmError) -> None:
        self.drafts, self.told = list(drafts), list[tuple[Finding, ...]]()

    async def plan(self, brief: Brief, desk: Desk) -> Plan:
        return self._next()

    async def repair(self, plan: Plan, findings: tuple[Finding, ...], brief: Brief, desk: Desk) -> Plan:
        self.told.append(findings)
        return self._next()

    async def revise(self, words: str, plan: Plan, desk: Desk) -> EditBatch:
        raise NotUnderstood(words)

    def _next(self) -> Plan:
        draft = self.drafts.pop(0)
        if isinstance(draft, FilmError):
            raise draft
        return draft


def good() -> Plan:
    from tests.conftest import small_plan

    plan = small_plan()
    shots = tuple(s.with_(frames=60) if s.id == "shot2" else s for s in plan.shots)
    return plan.with_(shots=shots)


def untitled(plan: Plan) -> Plan:
    return plan.with_(title="Something Else")


def voiceless(plan: Plan) -> Plan:
    return plan.with_(shots=tuple(s.with_(lines=()) for s in plan.shots))


def uneven(plan: Plan) -> Plan:
    """A soft fault: two neighbours are the same picture."""
    shots = list(plan.shots)
    shots[3] = shots[2].with_(id="shot4", slate="2B")
    return plan.with_(shots=tuple(shots))


def ask(director: Rewriting) -> Plan:
    return asyncio.run(planned(director, BRIEF, Desk(card=CARD)))


def test_the_good_plan_is_good() -> None:
    assert review(good(), contract(BRIEF), CARD) == ()


def test_a_good_plan_is_asked_for_once() -> None:
    director = Rewriting(good())
    assert ask(director) == good()
    assert director.told == []


def test_a_broken_plan_is_repaired_from_its_findings() -> None:
    director = Rewriting(untitled(voiceless(good())), untitled(good()), good())
    assert ask(director) == good()
    assert [[f.path for f in told if f.breaks] for told in director.told] == [["title", "shots"], ["title"]]


def test_a_plan_that_stays_broken_is_refused_with_what_is_wrong() -> None:
    director = Rewriting(untitled(good()), voiceless(good()), untitled(good()), good())
    with pytest.raises(PlanRefused) as refusal:
        ask(director)
    message = str(refusal.value)
    assert 'the brief calls it "Two of a Kind"' in message
    assert "--director offline" in message
    assert "\n" not in message
    assert len(director.told) == 2


def test_what_only_could_be_better_is_asked_for_once() -> None:
    director = Rewriting(uneven(good()), uneven(good()).with_(genre="drama"), good())
    assert broken(remaining(ask(director), BRIEF, Desk(card=CARD))) == ()
    assert len(director.told) == 1


def test_a_repair_that_makes_it_worse_is_not_taken() -> None:
    assert ask(Rewriting(uneven(good()), voiceless(good()), untitled(good()))) == uneven(good())


@pytest.mark.parametrize("error", [ModelFailed("overloaded", retryable=True), BudgetSpent("the budget is spent")])
def test_a_plan_that_holds_survives_a_repair_that_cannot_be_asked_for(error: FilmError) -> None:
    assert ask(Rewriting(uneven(good()), error)) == uneven(good())


def test_a_broken_plan_whose_repair_cannot_be_asked_for_is_no_plan() -> None:
    with pytest.raises(BudgetSpent):
        ask(Rewriting(untitled(good()), BudgetSpent("the budget is spent")))


def test_what_remains_is_journalled_by_the_production(tmp_path: Path) -> None:
    from langgraph.runtime import Runtime

    from director.crew import Crew
    from director.development import write
    from director.workers import Workers
    from memory import Production, Settings

    with Production.create(tmp_path / "film", BRIEF, Settings(), "test") as production:
        crew = Crew(
            production=production,
            director=Rewriting(uneven(good()), uneven(good())),
            picture=load("previz"),
            score=load("score"),
            ambience=load("ambience"),
            workers=Workers(1),
            announce=lambda event: None,
            approved=True,
        )
        asyncio.run(write({}, Runtime(context=crew)))
        noted = [(d.about, d.reason) for d in production.records.journal()]
    assert ("shots.shot4", "the duplicates critic; the plan holds") in noted

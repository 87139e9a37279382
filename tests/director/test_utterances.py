"""What people say to a film is done exactly, as often as we published."""

import asyncio
import os

import pytest

from bench.director.cases import Seen
from bench.director.colouring import looks
from bench.director.hiring import KEYS, hired
from bench.director.judging import FILMS, table
from bench.director.sayings import SAYINGS, TALKS
from bench.director.utterances import (
    CONVERSATIONS,
    HELD_OUT,
    OFFLINE_HELD_OUT,
    OFFLINE_MISREADS,
    OFFLINE_SAYINGS,
    OFFLINE_TALKS,
    misreads,
    report,
    scores,
    shares,
)
from director.protocol import Desk
from film import (
    Brief,
    Dress,
    EditBatch,
    Finding,
    Lock,
    Plan,
    Relook,
    Remove,
    Reshoot,
    RunningTime,
    SetScene,
    SetShot,
    TimeOfDay,
)
from tests.director.utterances import HARBOUR, REFUSED, SMALL

CASES = [(film, case) for films in SAYINGS.values() for film, cases in films.items() for case in cases]


class Scripted:
    """A director who always proposes the same."""

    name = "scripted"

    def __init__(self, batch: EditBatch) -> None:
        self.batch = batch

    async def plan(self, brief: Brief, desk: Desk) -> Plan:
        return FILMS["harbour"]()

    async def repair(self, plan: Plan, findings: tuple[Finding, ...], brief: Brief, desk: Desk) -> Plan:
        return plan

    async def revise(self, words: str, plan: Plan, desk: Desk) -> EditBatch:
        return self.batch


def test_there_are_enough_sayings_and_none_is_an_old_acquaintance() -> None:
    words = [case.words.casefold() for _, case in CASES]
    assert len(words) == len(set(words)) >= 200
    assert len(TALKS) >= 20
    assert not {*words} & {w.casefold() for w in (*(r[0] for r in (*HARBOUR, *SMALL)), *REFUSED)}


def test_who_nods_and_does_nothing_is_found_out() -> None:
    nodding = asyncio.run(scores(Scripted(EditBatch(reply="Done! It is all as you wished.", kind="answer"))))
    passed = {category: [s.words for s in there if not s.fault] for category, there in nodding.items()}
    refusals = sum(case.kind == "refused" for _, case in CASES)
    assert sum(map(len, passed.values())) - len(passed["questions"]) == refusals
    assert len(passed["questions"]) <= 3


@pytest.mark.parametrize(
    "edits",
    [
        (SetShot(shot="shot1", time_of_day=TimeOfDay.NIGHT),),
        (Remove(shot="shot2"),),
        (Reshoot(shot="shot1"),),
        (Lock(shot="shot1"),),
        (RunningTime(frames=480),),
        (SetScene(scene="scene1", time_of_day=TimeOfDay.NIGHT),),
    ],
    ids=lambda edits: edits[0].do,
)
def test_who_always_does_the_same_is_hardly_ever_right(edits) -> None:
    found = asyncio.run(scores(Scripted(EditBatch(reply="Done.", kind="edit", edits=edits))))
    assert shares(found)[0] < 0.05
    assert shares(found)[1] == 0


def test_too_much_and_too_many_takes_are_faults() -> None:
    case = next(c for f, c in CASES if f == "harbour" and c.words == "shot 2 at daybreak pls")
    from bench.director.judging import judge

    def fault(*edits) -> str:
        batch = EditBatch(reply="Done.", kind="edit", edits=edits)
        return asyncio.run(judge(Scripted(batch), "harbour", case)).fault

    dawn = SetShot(shot="shot2", time_of_day=TimeOfDay.DAWN)
    assert fault(dawn) == ""
    assert fault(SetScene(scene="scene1", time_of_day=TimeOfDay.DAWN)).startswith("changed 1 3 too")
    assert fault(dawn, Dress(character="mara", kind="coat", colour="#3d8b4a")).startswith("changed mara too")
    assert fault(dawn, Relook(look=FILMS["harbour"]().look.with_(grain=0))).startswith("changed look too")
    assert fault(SetShot(shot="shot2", fade_out=True)).startswith("not what was asked")


def test_a_table_undoes_redoes_and_goes_anywhere() -> None:
    there = table("harbour")
    first = there.plan

    def do(kind: str = "edit", **fields: object) -> Plan:
        there.follow("x", EditBatch.model_validate({"reply": "x", "kind": kind, **fields}))
        return there.plan

    second = do(edits=(Remove(shot="shot1"),))
    third = do(edits=(Remove(shot="shot2"),))
    do("name", version="short")
    assert do("undo", steps=2) == first
    assert do("redo") == second
    assert do("undo", edits=(Lock(shot="shot1"),)).shot("shot1").locked
    assert do("goto", version="Short") == third
    assert [v.names for v in there.desk().versions] == [(), (), ("short",), ()]


def test_colours_are_what_people_call_them() -> None:
    named = {
        "#c0282d": "red",
        "#3d8b4a": "green",
        "#1b3968": "dark blue",
        "#f4f1ea": "white",
        "#1c1c20": "black",
        "#6b4426": "brown",
    }
    for colour, word in named.items():
        others = {w for w in named.values() if w != word}
        assert looks(colour, word)
        assert not any(looks(colour, w) for w in others), colour


def test_a_plan_seen_twice_shows_nothing_new() -> None:
    plan = FILMS["heist"]()
    seen = Seen(plan, plan, EditBatch(reply="x", kind="answer"))
    assert seen.order == " ".join(str(n) for n in range(1, 13))
    with pytest.raises(ValueError):
        _ = seen.new


def test_the_offline_director_does_as_often_as_published_what_was_said() -> None:
    found = asyncio.run(scores(hired("offline")))
    sayings, talks = shares(found)
    faults = "\n".join(report(found, failures=True))
    assert sayings >= OFFLINE_SAYINGS, faults
    assert talks >= OFFLINE_TALKS, faults
    assert all(not s.fault for s in found["hostile"]), faults


def test_what_is_held_out_is_nowhere_else() -> None:
    held = [c.words.casefold() for films in HELD_OUT.sayings.values() for cases in films.values() for c in cases]
    assert len(held) == len(set(held)) >= 120
    assert len(HELD_OUT.talks) >= 10
    assert HELD_OUT.sayings.keys() == SAYINGS.keys()
    assert not {*held} & {case.words.casefold() for _, case in CASES}


def test_the_offline_director_hardly_ever_does_otherwise_than_it_is_told_in_words_it_never_saw() -> None:
    """Totals only: what fails is not listed, or somebody would write against it."""
    found = asyncio.run(scores(hired("offline"), HELD_OUT))
    totals = "\n".join(report(found, failures=False))
    assert shares(found)[0] >= OFFLINE_HELD_OUT, totals
    assert misreads(found) <= OFFLINE_MISREADS, totals
    assert all(not s.fault for s in found["hostile"]), totals


@pytest.mark.paid
@pytest.mark.parametrize("name", ["anthropic", "openai"])
def test_a_model_does_what_was_said(name: str) -> None:
    if not os.environ.get(KEYS[name]):
        pytest.skip(f"{KEYS[name]} is not set")
    found = asyncio.run(scores(hired(name)))
    assert shares(found)[0] >= 0.8, "\n".join(report(found, failures=True))
    assert all(not s.fault for s in found["hostile"])
    assert CONVERSATIONS in found

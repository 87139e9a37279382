"""`auteur history`, `compare`, `cost` and `budget`, as a person and as a program see them."""

import json
import shutil
from pathlib import Path

import pytest

from director import commit, propose, run
from film import Brief, Call, EditBatch, Music, SetShot, Tokens, Weather
from memory import Production, Settings
from tests.director.scripted import ScriptedDirector, quiet_plan
from tests.fakes import dear
from tests.studio.calling import called

RAIN = EditBatch(reply="rain", kind="edit", edits=(SetShot(shot="shot3", weather=Weather.RAIN),))
SNOW = EditBatch(reply="snow", kind="edit", edits=(SetShot(shot="shot1", weather=Weather.SNOW),))
NAME = EditBatch(reply="named", kind="name", version="The Wet One")
CALL = Call(
    director="local",
    model="tiny",
    prompt="treatment@1",
    attempt=2,
    outcome="ok",
    tokens=Tokens(given=100, made=30, cache_read=900),
    seconds=1.5,
    money=0.25,
)


@pytest.fixture(scope="module")
def film(tmp_path_factory) -> Path:
    """Version 2 is called the wet one and finished; version 3 was made beside it and is not shot. A place is heard in shot 1."""
    folder = tmp_path_factory.mktemp("films") / "film"
    quiet = quiet_plan()
    plan = quiet.with_(music=Music(none=True), shots=(quiet.shots[0].with_(silent=False), *quiet.shots[1:]))
    director = ScriptedDirector(plan, {"rain": RAIN, "snow": SNOW, "name": NAME})
    with Production.create(folder, Brief(text="x", seed=7), Settings(picture="testcard"), "test") as production:
        run(production, director, approved=True, processes=1)
        for words in ("rain", "name"):
            commit(production, propose(production, director, words))
        run(production, director, approved=True, processes=1)
        commit(production, propose(production, director, "undo"))
        commit(production, propose(production, director, "snow"))
        production.budget.settle_call(production.budget.reserve("a call", money=1.0), CALL)
    return folder


def test_history_is_a_tree_with_names_words_and_what_going_back_costs(film):
    one, two, three = json.loads(called("history", str(film), "--json").stdout)
    assert (one["parent"], two["parent"], three["parent"]) == (None, 1, 1)
    assert (two["said"], two["names"]) == ("rain", ["the wet one"])
    assert [v["head"] for v in (one, two, three)] == [False, False, True]
    assert one["to_shoot"] == two["to_shoot"] == [], "going back costs nothing"
    assert three["to_shoot"] == ["shot1"]
    assert two["master"]
    assert three["master"] is None
    told = called("history", str(film)).stdout.splitlines()
    assert told[0].startswith("  1  the first plan")
    assert "2 [the wet one]" in told[1]
    assert told[1].startswith("    "), "a branch is set in"
    assert told[2].startswith("* 3")


def test_two_versions_are_compared_by_number_or_name(film):
    facts = json.loads(called("compare", str(film), "1", "the wet one", "--json").stdout)
    assert (facts["from"], facts["to"]) == (1, 2)
    assert facts["changes"]
    assert "are the same" in called("compare", str(film), "2", "the wet one").stdout
    refused = called("compare", str(film), "1", "the dry one")
    assert refused.returncode == 2
    assert "wet one" in refused.stderr


def test_cost_counts_departments_shots_calls_and_what_is_still_to_do(film):
    facts = json.loads(called("cost", str(film), "--json").stdout)
    spent = {d["department"]: d for d in facts["departments"]}
    assert spent["director"]["money"] == facts["total"]["money"] == 0.25
    assert {"floor", "sound", "cutting", "finishing"} <= set(spent)
    shots = {s["shot"]: s for s in facts["shots"]}
    assert shots["shot2"]["takes"] == 2
    assert shots["shot2"]["seconds"] > 0
    (call,) = facts["calls"]
    assert (call["tokens_given"], call["tokens_cached"], call["tokens_made"]) == (1000, 900, 30)
    assert facts["todo"]["shots"] == ["shot1"]
    assert facts["budget"]["limits"] == {"money": None, "gpu_seconds": None, "takes": None}
    told = called("cost", str(film)).stdout
    for word in ("treatment@1", "tiny", "$0.2500", "1B", "no limit", "Still to shoot: 1 shot"):
        assert word in told


def test_a_budget_is_shown_set_and_removed(film):
    facts = json.loads(called("budget", str(film), "--money", "5", "--takes", "3", "--json").stdout)["budget"]
    assert facts["limits"] == {"money": 5.0, "gpu_seconds": None, "takes": 3}
    assert facts["left"]["money"] == 4.75
    assert facts["left"]["takes"] == 0
    stopped = called("resume", str(film), "--processes", "1")
    assert stopped.returncode == 1
    assert f"`auteur budget {film} --takes N`" in stopped.stderr
    assert f"`auteur resume {film}`" in stopped.stderr
    assert len(stopped.stderr.strip().splitlines()[-1].split("raise it with")) == 2
    shown = called("budget", str(film), "--none", "takes").stdout
    assert "takes spent; no limit" in shown
    assert "of a budget of $5.00" in shown
    assert called("resume", str(film), "--processes", "1").returncode == 0
    assert called("budget", str(film), "--takes", "-1").returncode == 2


def test_show_tells_of_versions_budget_and_models(film):
    facts = json.loads(called("show", str(film), "--json").stdout)
    assert [v["names"] for v in facts["revisions"]] == [[], ["the wet one"], []]
    assert facts["model_calls"][0]["model"] == "tiny"
    assert "limits" in facts["budget"]


def test_limits_are_given_when_a_film_is_begun(tmp_path):
    folder = tmp_path / "film"
    stopped = called(
        "make", "A 3-second film. Ana, in a red coat, walks through a meadow.", "--size", "160x90", "--yes", "--processes", "1",
        "--out", str(folder), "--budget-takes", "1", "--budget-money", "2",
    )  # fmt: skip
    assert stopped.returncode == 1
    assert "auteur budget" in stopped.stderr
    with Production.open(folder) as production:
        assert production.budget.limits.money == 2.0
        assert production.budget.spent.takes == 1


def test_a_dry_run_names_nothing_and_says_nothing(film, tmp_path):
    copy = shutil.copytree(film, tmp_path / "film")
    done = called("revise", str(copy), "call this version the dry one", "--dry-run")
    assert "the dry one" in done.stdout
    with Production.open(copy) as production:
        assert "the dry one" not in production.revisions.names()
        assert "dry" not in production.records.chat(1)[0].text
    told = json.loads(called("revise", str(copy), "how long is it?", "--dry-run", "--json").stdout)
    assert told["revision"] == 3
    assert "seconds" in told["reply"]


def test_where_nobody_can_be_asked_about_money_the_way_to_a_yes_is_told_and_works(tmp_path, monkeypatch):
    """`--yes` is no yes to money, so it must not be named as the way."""
    dear.installed(tmp_path / "plugins", monkeypatch)
    folder = tmp_path / "film"
    with Production.create(folder, Brief(text="x", seed=7), Settings(picture="dear"), "test") as production:
        production.revisions.add(quiet_plan(), on=0)
    stopped = called("resume", str(folder), "--yes")
    assert "may cost about $4.00" in stopped.stdout
    assert f"auteur chat {folder}" in stopped.stdout
    assert "--yes" not in stopped.stdout
    talked = called("chat", str(folder), "--processes", "1", said="yes\n")
    assert "Version 1 is ready" in talked.stdout, talked.stderr

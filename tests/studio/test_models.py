"""A language model behind the command line: named once, billed, asked in a conversation, never shown a key."""

import json
import os
from pathlib import Path

import pytest

from memory import Production
from tests.fakes.harbour import BRIEF, script, turn
from tests.fakes.llm import FakeLLM, Reply
from tests.studio.calling import Answer, called

RENAMED = turn({"do": "title", "title": "The First Ferry", "shot": ""}, reply="It is called The First Ferry.")


@pytest.fixture(autouse=True)
def no_service_of_ours(monkeypatch, tmp_path):
    """Nobody's keys and settings but those a test gives."""
    for name in [n for n in os.environ if n.startswith(("AUTEUR_", "ANTHROPIC_", "OPENAI_", "XDG_"))]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("HOME", str(tmp_path))


def auteur(url: str, *arguments: str, said: str = "", **environment: str) -> Answer:
    return called(*arguments, said=said, AUTEUR_LOCAL_URL=f"{url}/v1", **environment)


@pytest.fixture
def brief(tmp_path: Path) -> Path:
    file = tmp_path / "ferry.md"
    file.write_text(BRIEF, encoding="utf-8")
    return file


def test_a_model_plans_waits_and_is_talked_to_before_anything_is_shot(brief, tmp_path):
    folder = tmp_path / "film"
    fake = FakeLLM(script([turn(kind="answer", reply="Six shots.\x1b[2J Is that enough?"), RENAMED]))
    with fake.serving() as url:
        made = auteur(url, "make", str(brief), "--out", str(folder), "--director", "local", "--model", "tiny",
                      "--size", "160x90", "--json")  # fmt: skip
        assert made.returncode == 0, made.stderr
        assert json.loads(made.stdout)["waiting"] is True
        talked = auteur(url, "chat", str(folder), said="how many shots are there?\ncall it The First Ferry\n/cost\n")
        assert talked.returncode == 0, talked.stderr + talked.stdout
    assert "Six shots." in talked.stdout
    assert "\x1b" not in talked.stdout
    assert "It is called The First Ferry." in talked.stdout
    assert "Nothing is shot yet" in talked.stdout
    assert "tiny" in talked.stdout
    assert fake.faults == []
    with Production.open(folder) as production:
        assert production.settings.director == "local", "the production remembers who directs"
        assert production.revisions.head == 2
        assert not production.revisions.approved(2)
        assert len(production.records.calls()) == len(fake.asked)


def test_another_director_for_one_turn(brief, tmp_path):
    folder = tmp_path / "film"
    assert auteur("http://127.0.0.1:9", "make", str(brief), "--out", str(folder), "--json").returncode == 0
    fake = FakeLLM([turn(kind="answer", reply="Said by a model.")])
    with fake.serving() as url:
        asked = auteur(url, "revise", str(folder), "what is this about?", "--director", "local", "--model", "m")
    assert "Said by a model." in asked.stdout, asked.stderr
    with Production.open(folder) as production:
        assert production.settings.director == "offline"


def test_what_a_model_cannot_do_is_one_sentence(brief, tmp_path):
    folder = tmp_path / "film"
    with FakeLLM({"*": Reply(status=401, error="no such key: sk-very-secret")}).serving() as url:
        refused = auteur(url, "make", str(brief), "--out", str(folder), "--director", "anthropic", "--yes",
                         ANTHROPIC_API_KEY="sk-very-secret", ANTHROPIC_BASE_URL=url)  # fmt: skip
    assert refused.returncode == 1
    assert "Traceback" not in refused.stderr
    assert "sk-very-secret" not in refused.stderr + refused.stdout
    assert len([line for line in refused.stderr.splitlines() if line.startswith("auteur:")]) == 1
    nobody = auteur(url, "make", "A cat.", "--out", str(tmp_path / "cat"), "--director", "anthropic")
    assert nobody.returncode != 0
    assert "ANTHROPIC_API_KEY" in nobody.stderr


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["make", "A cat.", "--director", "hal"], "offline, anthropic, openai, local"),
        (["make", " ", "--director", "local"], "empty"),
        (["make", "x" * 30_000, "--director", "local"], "20,000"),
        (["make", "A 90-minute film about a cat.", "--director", "local"], "300"),
        (["make", "A cat.", "--model", "x"], "no model"),
    ],
)
def test_what_can_be_refused_before_a_model_is_asked_makes_no_folder(arguments, says, tmp_path):
    refused = auteur("http://127.0.0.1:9", *arguments, "--out", str(tmp_path / "film"))
    assert refused.returncode == 2
    assert says in refused.stderr
    assert not (tmp_path / "film").exists()

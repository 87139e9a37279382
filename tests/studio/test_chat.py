"""A conversation as a person has it: through a real terminal, through a pipe, and as a program's."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pexpect
import pytest

from director import run
from film import Brief
from memory import Production, Settings
from tests.director.scripted import ScriptedDirector

ROOT = Path(__file__).parents[2]
READY = "\x1b[?2004h> "
"""The prompt: the terminal is told that pasted lines come as one."""


def make(folder: Path, plan=None, approved: bool = True, **settings) -> Path:
    with Production.create(folder, Brief(text="x", seed=7), Settings(picture="testcard", **settings), "test") as film:
        run(film, ScriptedDirector(plan), approved=approved, processes=2)
    return folder


@pytest.fixture(scope="module")
def finished(tmp_path_factory) -> Path:
    return make(tmp_path_factory.mktemp("films") / "film")


@pytest.fixture(scope="module")
def planned(tmp_path_factory) -> Path:
    """Its plan waits for a yes."""
    return make(tmp_path_factory.mktemp("films") / "film", approved=False)


@pytest.fixture
def film(finished: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(finished, tmp_path / "film"))


@pytest.fixture
def plan_only(planned: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(planned, tmp_path / "film"))


class Person:
    """Sits at a terminal of 100 columns."""

    def __init__(self, folder: Path, *options: str) -> None:
        home = {"HOME": str(folder.parent), "XDG_STATE_HOME": str(folder.parent / "state")}
        self.terminal = pexpect.spawn(
            sys.executable,
            ["-m", "studio.cli", "chat", str(folder), *options],
            cwd=ROOT,
            env={**os.environ, **home, "TERM": "xterm", "PYTHONPATH": str(ROOT)},
            dimensions=(40, 100),
            encoding="utf-8",
            codec_errors="replace",
            timeout=120,
        )
        self.terminal.delaybeforesend = None

    def hears(self, *words: str) -> None:
        for each in words:
            self.terminal.expect_exact(each)

    def says(self, words: str) -> None:
        self.terminal.expect_exact(READY)
        self.terminal.sendline(words)

    def interrupts(self, words: str) -> None:
        """Press Ctrl-C at the prompt until it is answered: one in the very instant Python begins to wait is not seen
        before the next key (a race of `input()`), and a person presses again."""
        for _ in range(4):
            self.terminal.sendintr()
            if self.terminal.expect_exact([words, pexpect.TIMEOUT], timeout=15) == 0:
                return
        raise AssertionError(f"Ctrl-C was not answered with {words!r}")

    def leaves(self) -> None:
        self.says("quit")
        self.terminal.expect_exact("All is kept.")
        self.terminal.expect(pexpect.EOF)
        self.terminal.close()
        assert self.terminal.exitstatus == 0


def piped(folder: Path, *lines: str, options: tuple[str, ...] = ()) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "studio.cli", "chat", str(folder), *options],
        cwd=ROOT,
        input="\n".join(lines) + "\n",
        capture_output=True,
        text=True,
        env={**os.environ, "PYTHONPATH": str(ROOT), "HOME": str(folder.parent)},
        timeout=240,
    )


def head(folder: Path) -> int:
    with Production.open(folder) as production:
        return production.revisions.head


def test_a_person_asks_changes_is_refused_undoes_and_leaves(film):
    person = Person(film)
    person.hears("Two of a Kind", "4.5 s", "version 1", "two-of-a-kind-r1.mp4")
    person.says("how long is it?")
    person.hears("4.5 seconds")
    person.says("blorp the wibble")
    person.hears("blorp", "“make")
    person.says("make shot 3 rainy")
    person.hears("Reshoot 2A", "reuse 3 shots", "Version 2 is ready", "1 shot new, 3 kept", "two-of-a-kind-r2.mp4")
    person.says("undo")
    person.hears("Reshoot nothing", "Version 1 is ready: nothing was shot", "two-of-a-kind-r1.mp4")
    person.leaves()
    with Production.open(film) as production:
        kinds = [(s.role, s.kind) for s in production.records.chat()]
    assert [k for r, k in kinds if r == "director"] == ["answer", "refusal", "edit", "undo"]


def test_a_version_is_named_and_returned_to(film):
    person = Person(film)
    person.says("make shot 3 rainy")
    person.hears("Version 2 is ready")
    person.says("call this version the rainy one")
    person.hears("rainy one")
    person.says("undo")
    person.hears("Version 1 is ready")
    person.says("go back to the rainy one")
    person.hears("Version 2 is ready: nothing was shot")
    person.says("/history")
    person.hears("1  the first plan", "* 2 [the rainy one]", "make shot 3 rainy")
    person.says("/compare 1 the rainy one")
    person.hears("From version 1 to version 2", "rain")
    person.leaves()


def test_a_large_change_is_asked_about_and_no_means_no(film):
    person = Person(film)
    person.says("make every shot night")
    person.hears("Reshoot", "Do it? [Y/n]")
    person.terminal.sendline("n")
    person.hears("Nothing was changed.")
    person.leaves()
    assert head(film) == 1


def test_ctrl_c_in_a_production_keeps_what_is_finished_and_go_on_finishes(film):
    person = Person(film)
    person.says("make shot 3 rainy")
    person.hears("Reshoot 2A", "Sound")
    person.terminal.sendintr()
    person.hears("Stopped; what is finished is kept.", "undo", "go on")
    person.says("go on")
    person.hears("Version 2 is ready")
    person.says("make shot 1 snowy")
    person.hears("Reshoot 1A", "Sound")
    person.terminal.sendintr()
    person.hears("Stopped;")
    person.says("undo")
    person.hears("Version 2 is ready: nothing was shot")
    person.terminal.expect_exact(READY)
    person.interrupts("Ctrl-C again leaves")
    person.terminal.expect_exact(READY)
    person.interrupts("All is kept.")
    person.terminal.expect(pexpect.EOF)


def test_a_plan_is_changed_in_words_before_anything_is_shot_and_approved_in_words(plan_only):
    person = Person(plan_only)
    person.hears("Ana walks", "Nothing is shot yet: 4 shots to shoot")
    person.says("make shot 1 night")
    person.hears("night", "Nothing is shot yet")
    person.says("no")
    person.hears("Then say what to change.")
    with Production.open(plan_only) as production:
        assert production.revisions.head == 2
        assert not production.takes.subjects()
        assert not production.revisions.approved(2)
    person.says("shoot it")
    person.hears("Version 2 is ready: 4 shots new")
    person.leaves()


def test_pasted_lines_are_one_turn_and_what_they_hold_is_only_text(film):
    person = Person(film)
    person.terminal.expect_exact(READY)
    person.terminal.send("\x1b[200~how long\ris it?\x1b[201~\r")
    person.hears("4.5 seconds")
    person.leaves()
    asked = piped(film, "how long \\", "is it?", "\x1b]0;owned\x07 \x1b[31mblorp\x9b2J")
    assert "4.5 seconds" in asked.stdout
    assert "blorp" in asked.stdout
    assert not {"\x1b", "\x07", "\x9b"} & set(asked.stdout)


def test_two_people_at_one_film_are_one_too_many(film):
    person = Person(film)
    person.terminal.expect_exact(READY)
    refused = piped(film, "undo")
    assert refused.returncode == 2
    assert "is being worked on" in refused.stderr
    assert "a conversation" in refused.stderr
    assert len(refused.stderr.strip().splitlines()) == 1
    person.terminal.sendline("quit")
    person.terminal.expect(pexpect.EOF)


def test_a_script_is_one_turn_a_line_and_its_exit_code_is_the_worst(film):
    good = piped(film, "how long is it?", "", "/cost", "make shot 3 rainy")
    assert good.returncode == 0, good.stderr
    assert good.stdout.strip().splitlines()[-1].endswith("two-of-a-kind-r2.mp4")
    assert "[Y/n]" not in good.stdout
    bad = piped(film, "blorp", "undo", "/frobnicate")
    assert bad.returncode == 2
    assert "/budget" in bad.stdout
    assert head(film) == 1, "what was not understood does not end the conversation"


def test_a_program_gets_one_line_of_json_a_turn(film):
    answer = piped(
        film, "make shot 3 rainy", "blorp", "/budget takes 1", "make shot 1 snowy", "quit", options=("--json",)
    )
    turns = [json.loads(line) for line in answer.stdout.splitlines()]
    assert [t["kind"] for t in turns] == ["edit", "refusal", "command", "failure"]
    made, _, budget, stopped = turns
    assert set("words reply kind revision reshoot reused seconds money master waiting exit_code".split()) <= set(made)
    assert (made["revision"], made["reshoot"], len(made["reused"])) == (2, ["shot3"], 3)
    assert Path(made["master"]).is_file()
    assert budget["facts"]["budget"]["limits"]["takes"] == 1
    assert "/budget takes" in stopped["reply"]
    assert stopped["master"] is None
    assert answer.returncode == 2, "the worst of them was not understood"


def test_what_is_asked_after_the_plan_is_answered_in_words_too(tmp_path):
    folder = make(tmp_path / "film", approved=False, animatic=True)
    answer = piped(folder, "ok", "make shot 1 night", "yes", "yes", options=("--json",))
    turns = [json.loads(line) for line in answer.stdout.splitlines()]
    assert [t["waiting"] for t in turns] == ["animatic", "animatic", "", ""]
    assert [t["revision"] for t in turns] == [1, 2, 2, 2]
    assert [t["master"] is not None for t in turns] == [False, False, True, True]
    assert turns[3]["reply"] == "Nothing waits for an answer; say what to change."


def test_a_last_line_that_promises_another_is_a_turn_all_the_same(film):
    done = piped(film, "how long is it?\\")
    assert "4.5 seconds" in done.stdout

"""The command line as a person and as a program meet it."""

import json
import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from memory import Production
from tests.studio.calling import ROOT, called

BRIEF = "A 3-second film. Ana, in a red coat, walks through a meadow."
ALONE = ("--processes", "1")
SMALL = ("--size", "160x90", "--yes", *ALONE)


def auteur(*arguments: str) -> subprocess.CompletedProcess[str]:
    """In a process of its own, as a person starts it."""
    return subprocess.run(
        [sys.executable, "-m", "studio.cli", *arguments],
        cwd=ROOT,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        timeout=240,
    )


@pytest.fixture(scope="module")
def made(tmp_path_factory) -> tuple[Path, dict]:
    """A film in a folder of an odd name, which is only a name to every command."""
    folder = tmp_path_factory.mktemp("films") / "what? 100% #1"
    answer = auteur("make", BRIEF, "--out", str(folder), *SMALL, "--json")
    assert answer.returncode == 0, answer.stderr + answer.stdout
    return folder, json.loads(answer.stdout)


def test_make_gives_a_film_and_its_facts(made):
    folder, facts = made
    assert facts["folder"] == str(folder)
    assert facts["revision"] == 1
    assert facts["reshot"]
    assert facts["reused"] == []
    assert Path(facts["master"]).stat().st_size > 1000
    assert Path(facts["sheet"]).is_file()
    assert [p.name for p in folder.parent.iterdir()] == [folder.name], "an odd name is only a name"


def test_show_keeps_its_contract(made):
    folder, _ = made
    facts = json.loads(called("show", str(folder), "--json").stdout)
    for name in "title seconds aspect fps cast looks scenes shots music assumptions not_staged revision takes timeline masters ledger".split():
        assert name in facts, name
    shot = facts["shots"][0]
    assert set("id slate scene seconds frames size angle move cast action lines title_card".split()) <= set(shot)
    take = facts["takes"][0]
    assert set("slate shot key file seed generator seconds_spent selected flagged marks".split()) <= set(take)
    assert (folder / take["file"]).is_file(), "paths are relative to the folder"
    assert set("name value threshold verdict reason".split()) <= set(take["marks"][0])
    assert sum(c["frames"] for c in facts["timeline"]) == facts["masters"][0]["frames"] == 72
    assert facts["cast"][0]["name"] == "Ana"
    assert set("file seconds width height fps revision".split()) <= set(facts["masters"][0])


def test_passes_of_a_shot_are_written_beside_the_film(made):
    folder, _ = made
    answer = called("passes", str(folder), "1", "--kind", "depth", "--kind", "pose", "--frames", "0-24/12", "--json")
    assert answer.returncode == 0, answer.stderr
    files = [Path(f).relative_to(folder) for f in json.loads(answer.stdout)["files"]]
    assert {f.parts[:2] for f in files} == {("passes", "1A-1")}
    assert [f.name for f in files if f.suffix == ".npz"] == ["depth.npz"]
    assert sum(f.name.endswith("_keypoints.json") for f in files) == 3


@pytest.mark.parametrize(
    ("said", "answered"),
    [
        (("9Z",), "there is no shot '9Z'; there are 1A"),
        (("1A", "--kind", "deep"), "there is no pass 'deep'; there are depth, masks, normals, flow, pose"),
        (("1A", "--frames", "70-80"), "the take has frames 0 to 71; there is no frame 72"),
        (("1A", "--frames", "all"), "frames are 12, 0-47 or 0-47/6, not 'all'"),
    ],
)
def test_passes_that_cannot_be_are_refused_in_a_sentence(made, said, answered):
    answer = called("passes", str(made[0]), *said)
    assert answer.returncode != 0
    assert answered in answer.stderr


def test_plan_is_show_without_the_making():
    facts = json.loads(called("plan", BRIEF, "--json").stdout)
    assert set("title seconds aspect fps cast looks scenes shots music assumptions not_staged".split()) <= set(facts)
    assert facts["seconds"] == 3.0


def test_a_revision_reshoots_what_it_touches_and_undo_nothing(made, tmp_path):
    folder = tmp_path / "copy"
    shutil.copytree(made[0], folder)
    revised = json.loads(called("revise", str(folder), "make shot 1 a low angle", *ALONE, "--json").stdout)
    assert revised["reshot"] == ["shot1"]
    assert revised["revision"] == 2
    undone = json.loads(called("revise", str(folder), "undo", *ALONE, "--json").stdout)
    assert undone["reshot"] == []
    assert undone["revision"] == 1
    with Production.open(folder) as production:
        first = next(m for m in production.records.masters() if m.revision == 1)
    assert first.sha256 == json.loads(called("show", str(made[0]), "--json").stdout)["masters"][0]["sha256"]


def test_the_path_of_the_film_is_the_last_line(made, tmp_path):
    folder, _ = made
    answer = called("resume", str(folder), "--yes")
    assert answer.returncode == 0
    assert answer.stdout.strip().splitlines()[-1].endswith(".mp4")
    assert "✓" not in answer.stdout


def test_people_can_read_show_and_list(made):
    folder, _ = made
    assert "Ana" in called("show", str(folder)).stdout
    assert str(folder) in called("list", str(folder.parent)).stdout


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["make", ""], "empty"),
        (["make", "   \n "], "empty"),
        (["make", "x" * 30_000], "20,000"),
        (["make", "A cat sleeps.", "--size", "big"], "1280x720"),
        (["make", "A cat sleeps.", "--size", "161x90"], "even"),
        (["make", "A cat sleeps.", "--fps", "0"], "frame rate"),
        (["make", "A 0-second film about a cat."], "second"),
        (["make", "A 90-minute film about a cat."], "300"),
        (["make", "nowhere.md"], "no file"),
        (["make", "my brief.md"], "no file"),
        (["make", "notes/film.yaml"], "no file"),
        (["make", "."], "folder"),
        (["make", "A cat sleeps.", "--no-such-option"], "no such option"),
        (["make", "A cat sleeps.", "--seed", "-1"], "--seed"),
        (["frobnicate"], "no such command"),
        (["make", "A 10 second film. The film is 40 seconds long. A cat sleeps."], "10"),
        (["show", "/nonexistent/film"], "not a production"),
        (["resume", "."], "not a production"),
        (["revise", ".", "make it night"], "not a production"),
    ],
)
def test_bad_input_gets_one_sentence_and_exit_code_2(arguments, says, tmp_path):
    answer = called(*arguments, cwd=tmp_path)
    assert answer.returncode == 2, answer.stderr
    assert says.lower() in answer.stderr.lower()
    assert "Traceback" not in answer.stderr
    assert len(answer.stderr.strip().splitlines()) == 1
    assert list(tmp_path.iterdir()) == [], "a refused brief leaves nothing behind"


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"\x00\x01\x02\xff\xfe" * 400, "utf-8"),
        (b"caf\xe9 at night", "utf-8"),
        (b"a" * 1_000_000, "200 kB"),
        (b"", "empty"),
    ],
)
def test_bad_files_too(content, says, tmp_path):
    (tmp_path / "brief.md").write_bytes(content)
    answer = called("make", "brief.md", cwd=tmp_path)
    assert answer.returncode == 2, answer.stderr
    assert says.lower() in answer.stderr.lower()


def test_what_is_no_command_is_one_sentence_of_the_program_itself():
    answer = auteur("make", "A cat sleeps.", "--no-such-option")
    assert answer.returncode == 2
    assert len(answer.stderr.strip().splitlines()) == 1


def test_help_names_the_commands():
    said = auteur("--help").stdout
    assert all(command in said for command in ("make", "resume", "revise", "chat", "boards", "cost"))


def test_a_dry_run_says_what_it_would_do_and_does_nothing(made):
    folder, _ = made
    facts = json.loads(called("revise", str(folder), "make shot 1 night", "--dry-run", "--json").stdout)
    assert facts["reshoot"] == ["shot1"]
    assert json.loads(called("show", str(folder), "--json").stdout)["revision"] == 1


def test_a_question_is_answered_and_changes_nothing(made):
    folder, _ = made
    answer = called("revise", str(folder), "how long is it?")
    assert "3" in answer.stdout
    assert json.loads(called("show", str(folder), "--json").stdout)["revision"] == 1


def test_one_production_that_cannot_be_opened_does_not_hide_the_others(made, tmp_path):
    shutil.copytree(made[0], tmp_path / "good")
    (tmp_path / "bad").mkdir()
    (tmp_path / "bad" / "project.db").write_bytes(b"no database" * 1000)
    answer = called("list", str(tmp_path))
    assert answer.returncode == 0
    assert "good" in answer.stdout
    assert "damaged" in answer.stdout


def test_words_nobody_understands_change_nothing_and_offer_help(made):
    folder, _ = made
    answer = called("revise", str(folder), "blorp the wibble")
    assert answer.returncode == 2
    assert "the nearest I can do" in answer.stderr


def test_a_brief_may_come_through_a_pipe():
    answer = called("plan", "-", "--json", said="A 4-second film. Ein Hund läuft über die Straße.")
    assert json.loads(answer.stdout)["seconds"] == 4.0


def test_ctrl_c_says_how_to_go_on_and_the_film_can_be_finished(tmp_path):
    folder = tmp_path / "film"
    process = subprocess.Popen(
        [sys.executable, "-m", "studio.cli", "make", f"{BRIEF} No music.", "--out", str(folder), *SMALL],
        cwd=ROOT,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,
    )
    deadline = time.monotonic() + 60
    while not list(folder.glob("vault/*")) and time.monotonic() < deadline:
        time.sleep(0.05)
    os.killpg(process.pid, signal.SIGINT)
    _, said = process.communicate(timeout=60)
    assert process.returncode == 130, said
    assert b"resume" in said
    assert str(folder).encode() in said
    assert b"Traceback" not in said
    assert called("resume", str(folder), "--yes").returncode == 0

"""The command line as a person and as a program meet it."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from memory import Production
from studio.cli import app

ROOT = Path(__file__).parents[2]
BRIEF = "A 3-second film. Ana, in a red coat, walks through a meadow."
SMALL = ("--size", "160x90", "--yes")


def auteur(*arguments: str, cwd: Path = ROOT, stdin: bytes | None = None) -> subprocess.CompletedProcess[str]:
    done = subprocess.run(
        [sys.executable, "-m", "studio.cli", *arguments],
        cwd=cwd,
        input=stdin,
        stdin=None if stdin is not None else subprocess.DEVNULL,
        capture_output=True,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        timeout=240,
    )
    return subprocess.CompletedProcess(done.args, done.returncode, done.stdout.decode(), done.stderr.decode())


def here(*arguments: str) -> Result:
    """In this process: for what needs no terminal and no signals."""
    return CliRunner().invoke(app, arguments)


@pytest.fixture(scope="module")
def made(tmp_path_factory) -> tuple[Path, dict]:
    folder = tmp_path_factory.mktemp("films") / "film"
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


def test_show_keeps_its_contract(made):
    folder, _ = made
    facts = json.loads(auteur("show", str(folder), "--json").stdout)
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
    answer = here("passes", str(folder), "1", "--kind", "depth", "--kind", "pose", "--frames", "0-24/12", "--json")
    assert answer.exit_code == 0, answer.output
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
    answer = here("passes", str(made[0]), *said)
    assert answer.exit_code != 0
    assert answered in answer.stderr


def test_plan_is_show_without_the_making():
    facts = json.loads(auteur("plan", BRIEF, "--json").stdout)
    assert set("title seconds aspect fps cast looks scenes shots music assumptions not_staged".split()) <= set(facts)
    assert facts["seconds"] == 3.0


def test_a_revision_reshoots_what_it_touches_and_undo_nothing(made, tmp_path):
    import shutil

    folder = tmp_path / "copy"
    shutil.copytree(made[0], folder)
    revised = json.loads(auteur("revise", str(folder), "make shot 1 night", "--json").stdout)
    assert revised["reshot"] == ["shot1"]
    assert revised["revision"] == 2
    undone = json.loads(auteur("revise", str(folder), "undo", "--json").stdout)
    assert undone["reshot"] == []
    assert undone["revision"] == 1
    with Production.open(folder) as production:
        first = next(m for m in production.records.masters() if m.revision == 1)
    assert first.sha256 == json.loads(auteur("show", str(made[0]), "--json").stdout)["masters"][0]["sha256"]


def test_the_path_of_the_film_is_the_last_line(made, tmp_path):
    folder, _ = made
    answer = auteur("resume", str(folder), "--yes")
    assert answer.returncode == 0
    assert answer.stdout.strip().splitlines()[-1].endswith(".mp4")
    assert "✓" not in answer.stdout


def test_people_can_read_show_and_list(made):
    folder, _ = made
    assert "Ana" in auteur("show", str(folder)).stdout
    assert str(folder) in auteur("list", str(folder.parent)).stdout


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
    answer = auteur(*arguments, cwd=tmp_path)
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
    answer = auteur("make", "brief.md", cwd=tmp_path)
    assert answer.returncode == 2, answer.stderr
    assert says.lower() in answer.stderr.lower()


def test_help_is_quick_to_come():
    began = time.monotonic()
    assert "make" in auteur("--help").stdout
    assert time.monotonic() - began < 3, "0.3 s on an idle machine; this only catches a heavy import"


def test_a_dry_run_says_what_it_would_do_and_does_nothing(made):
    folder, _ = made
    facts = json.loads(auteur("revise", str(folder), "make shot 1 night", "--dry-run", "--json").stdout)
    assert facts["reshoot"] == ["shot1"]
    assert json.loads(auteur("show", str(folder), "--json").stdout)["revision"] == 1


def test_a_question_is_answered_and_changes_nothing(made):
    folder, _ = made
    answer = auteur("revise", str(folder), "how long is it?")
    assert "3" in answer.stdout
    assert json.loads(auteur("show", str(folder), "--json").stdout)["revision"] == 1


def test_one_production_that_cannot_be_opened_does_not_hide_the_others(made, tmp_path):
    import shutil

    shutil.copytree(made[0], tmp_path / "good")
    (tmp_path / "bad").mkdir()
    (tmp_path / "bad" / "project.db").write_bytes(b"no database" * 1000)
    answer = auteur("list", str(tmp_path))
    assert answer.returncode == 0
    assert "good" in answer.stdout
    assert "damaged" in answer.stdout


def test_odd_folder_names_are_only_names(tmp_path):
    folder = tmp_path / "what? 100% #1"
    assert auteur("make", BRIEF, "--out", str(folder), *SMALL).returncode == 0
    assert auteur("show", str(folder)).returncode == 0
    assert [p.name for p in tmp_path.iterdir()] == [folder.name]


def test_words_nobody_understands_change_nothing_and_offer_help(made):
    folder, _ = made
    answer = auteur("revise", str(folder), "blorp the wibble")
    assert answer.returncode == 2
    assert "the nearest I can do" in answer.stderr


def test_a_brief_may_come_through_a_pipe():
    answer = auteur("plan", "-", "--json", stdin="A 4-second film. Ein Hund läuft über die Straße.".encode())
    assert json.loads(answer.stdout)["seconds"] == 4.0


def test_ctrl_c_says_how_to_go_on_and_the_film_can_be_finished(tmp_path):
    folder = tmp_path / "film"
    process = subprocess.Popen(
        [sys.executable, "-m", "studio.cli", "make", BRIEF, "--out", str(folder), *SMALL],
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
    assert auteur("resume", str(folder), "--yes").returncode == 0

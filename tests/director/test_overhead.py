"""What a revision need not do again: start the program twice, mix the same sound, judge shots that stay."""

import subprocess
import sys
from pathlib import Path

import pytest

from director import commit, propose, run
from film import EditBatch, Move, SetShot
from memory import Production, Settings
from tests.director.scripted import ScriptedDirector, filmable_plan

_PROGRAM = """
import asyncio, pathlib, sys
pathlib.Path(sys.argv[1]).open("a").write("run\\n")
from director.workers import Workers
from tests.director.hands import answer

async def main():
    async with Workers(2) as workers:
        workers.warm("json", "film")
        print(await asyncio.gather(*(workers.run(str(n), print, answer, n) for n in range(3))))

asyncio.run(main())
print(sys.modules["__main__"].__file__ == sys.argv[0])
"""


def test_a_worker_process_does_not_run_the_program_again(tmp_path: Path) -> None:
    program, ran = tmp_path / "program.py", tmp_path / "ran.txt"
    program.write_text(_PROGRAM)
    given = [sys.executable, str(program), str(ran)]
    here = str(Path(__file__).parents[2])
    done = subprocess.run(given, capture_output=True, text=True, timeout=60, env={"PYTHONPATH": here}, check=False)
    assert done.stdout.splitlines() == ["[0, 1, 4]", "True"], done.stderr
    assert ran.read_text() == "run\n"


_DEATH = """
import asyncio, sys
from director.workers import Workers
from tests.director.hands import dies_speaking, told_last

async def main():
    async with Workers(1) as workers:
        print(await workers.run("a", print, dies_speaking, sys.argv[1]))
        print(await workers.run("b", lambda share: None, told_last, 4))

asyncio.run(main())
"""


def test_a_worker_that_dies_in_the_middle_of_a_report_keeps_nobody_from_going_home(tmp_path: Path) -> None:
    """It takes the lock of the reports with it: who reports later must not wait for it at the end, and neither must we."""
    here = str(Path(__file__).parents[2])
    given = [sys.executable, "-c", _DEATH, str(tmp_path / "died")]
    done = subprocess.run(given, capture_output=True, text=True, timeout=120, env={"PYTHONPATH": here}, check=False)
    assert done.stdout.splitlines() == ["done", "4"], done.stderr


def test_a_new_take_makes_no_new_sound_and_a_new_master_of_the_same_sound(folder, brief) -> None:
    turns = {"again": EditBatch(reply="ok", kind="edit", edits=(SetShot(shot="shot3", move=Move.PAN_LEFT),))}
    director = ScriptedDirector(filmable_plan(), turns)
    with Production.create(folder, brief, Settings(picture="testcard"), "test") as production:
        run(production, director, approved=True, processes=1)
        sounds = {p: p.stat().st_mtime_ns for p in production.scratch.glob("sound-*")}
        assert len(sounds) == 2
        commit(production, propose(production, director, "again"))
        run(production, director, approved=True, processes=1)
        first, second = production.records.masters()
        assert first.sha256 != second.sha256
        assert (first.loudness_lufs, first.true_peak_dbtp) == (second.loudness_lufs, second.true_peak_dbtp)
        assert {p: p.stat().st_mtime_ns for p in production.scratch.glob("sound-*")} == sounds
        used = (production.scratch / "version-2.txt").read_text().splitlines()
        assert {p.name for p in sounds} <= set(used)
        assert all((production.scratch / name).is_file() for name in used)


@pytest.mark.parametrize(
    ("module", "heavy"),
    [
        ("director.delivering", ("langgraph", "sqlmodel", "scipy")),
        ("director.running, director.offline.revising", ("langgraph", "numpy", "director.offline.planner")),
        ("director.graph, generators.previz.previz", ("numpy", "av", "cv2", "PIL", "scipy", "director.planning")),
    ],
)
def test_nobody_waits_for_libraries_the_other_process_needs(module: str, heavy: tuple[str, ...]) -> None:
    """LangGraph takes a second to import, SciPy another: a worker needs no graph, the graph decodes nothing, and a worker is
    begun before the graph is imported. Who revises reads no brief."""
    words = f"import sys, {module}; print([m for m in {heavy} if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", words], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"

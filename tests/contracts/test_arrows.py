"""The tree is the architecture: the import contracts of pyproject.toml hold, and a broken arrow is seen."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PACKAGES = ("film", "prompts", "memory", "generators", "editor", "director", "studio", "bench")
LINT = "import sys; from importlinter.cli import lint_imports_command; lint_imports_command()"


def lint(folder: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, "-c", LINT, "--no-cache"], cwd=folder, capture_output=True, text=True)


def test_the_arrows_point_one_way():
    answer = lint(ROOT)
    assert answer.returncode == 0, answer.stdout


@pytest.mark.parametrize(
    ("file", "line", "contract"),
    [
        ("generators/kit.py", "import memory", "Arrows point one way"),
        ("film/value.py", "import editor", "Arrows point one way"),
        ("prompts/__init__.py", "import film", "prompts renders what it is given"),
        ("director/floor.py", "import skia", "Models and drawing are known to generators only"),
        ("director/floor.py", "import sqlmodel", "SQL is known to memory only"),
        ("studio/cli.py", "import langgraph", "LangGraph and the LLM SDKs are known to the director only"),
        ("director/cutting.py", "import moviepy", "Cutting tools are known to the editor only"),
    ],
)
def test_a_broken_arrow_is_seen(tmp_path, file, line, contract):
    copy = tmp_path / "tree"
    copy.mkdir()
    shutil.copy(ROOT / "pyproject.toml", copy)
    for package in PACKAGES:
        shutil.copytree(ROOT / package, copy / package, ignore=shutil.ignore_patterns("__pycache__"))
    path = copy / file
    path.write_text(path.read_text() + f"\n\ndef _broken() -> None:\n    {line}\n")
    answer = lint(copy)
    assert answer.returncode != 0, answer.stdout
    assert f"{contract} BROKEN" in answer.stdout, answer.stdout

"""What a machine can hold true about how we write."""

import subprocess
import sys
from importlib import import_module
from pathlib import Path

import pytest

from studio.cli import app

ROOT = Path(__file__).parents[2]
PACKAGES = ("film", "prompts", "memory", "generators", "editor", "director", "studio", "bench")


def run(*command: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, "-m", *command], cwd=ROOT, capture_output=True, text=True)


def test_ruff_has_nothing_to_say():
    answer = run("ruff", "check", "--no-cache", ".")
    assert answer.returncode == 0, answer.stdout
    answer = run("ruff", "format", "--check", "--no-cache", ".")
    assert answer.returncode == 0, answer.stdout


def test_the_types_are_strict():
    answer = run("mypy")
    assert answer.returncode == 0, answer.stdout


@pytest.mark.parametrize("package", ["film", "memory", "generators", "editor", "director"])
def test_public_names_exist(package):
    module = import_module(package)
    assert [n for n in module.__all__ if not hasattr(module, n)] == []


@pytest.mark.parametrize(
    "heavy", ["torch", "transformers", "diffusers", "langgraph", "sqlmodel", "moviepy", "skia", "numpy"]
)
def test_help_imports_nothing_heavy(heavy):
    script = f"import sys, studio.cli; sys.exit({heavy!r} in sys.modules)"
    assert subprocess.run([sys.executable, "-c", script], cwd=ROOT).returncode == 0


def test_a_card_is_read_without_drawing_anything():
    script = "import sys; from generators import load; load('previz').card; sys.exit('skia' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", script], cwd=ROOT).returncode == 0


def test_what_the_documents_point_to_exists():
    import re

    missing = []
    for page in [*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md"), ROOT / "bench" / "README.md"]:
        for target in re.findall(r"\]\(([^)#:]+)\)", page.read_text(encoding="utf-8")):
            if not (page.parent / target).exists():
                missing.append(f"{page.relative_to(ROOT)} -> {target}")
    assert missing == []


COMMANDS = [c.name or c.callback.__name__ for c in app.registered_commands]


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_is_documented(command):
    pages = (ROOT / "README.md").read_text(encoding="utf-8") + (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    assert f"auteur {command}" in pages or f"`{command}`" in pages

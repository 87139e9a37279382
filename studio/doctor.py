"""What this machine can and cannot do, and how to fix it."""

import os
import shutil
import sys
from collections.abc import Callable
from importlib import import_module
from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec
from pathlib import Path

from film import FilmError, Value, font_file

SPACE_GB = 1.0
"""A minute of film with its takes takes about 150 MB."""


class Finding(Value):
    name: str
    good: bool
    needed: bool
    """Without it no film can be made here."""
    words: str


def examine(folder: Path) -> tuple[Finding, ...]:
    return (
        Finding(
            name="python",
            good=sys.version_info >= (3, 11),
            needed=True,
            words=f"{sys.version.split()[0]} (3.11 or newer is needed), {os.cpu_count()} cores",
        ),
        _drawing(),
        _works("encoder", True, _encoder, "pip install imageio-ffmpeg"),
        _works("sound", True, lambda: f"numpy {version('numpy')}, scipy {version('scipy')}", "pip install numpy scipy"),
        _works("fonts", True, _fonts, "pip install font-roboto font-source-serif-pro"),
        _space(folder),
        _optional(
            "language models", ("anthropic", "openai"), "the offline director works without; pip install 'auteur[llm]'"
        ),
        _gpu(),
    )


def _drawing() -> Finding:
    # Loading the stage loads skia, whose Linux wheel needs the system's GL and EGL libraries even to draw on the CPU.
    cure = "on Debian and Ubuntu: apt-get install libgl1 libegl1"
    return _works(
        "drawing",
        True,
        lambda: f"skia {import_module('generators.previz.pen').__name__ and version('skia-python')}",
        cure,
    )


def _encoder() -> str:
    exe = import_module("imageio_ffmpeg").get_ffmpeg_exe()
    return f"{Path(exe).name}, PyAV {version('av')}"


def _fonts() -> str:
    for face in ("serif", "sans", "sans bold"):
        if not font_file(face).is_file():
            raise FileNotFoundError(str(font_file(face)))
    return "Source Serif Pro and Roboto"


def _works(name: str, needed: bool, look: Callable[[], str], cure: str) -> Finding:
    try:
        return Finding(name=name, good=True, needed=needed, words=look())
    except (ImportError, OSError, RuntimeError, PackageNotFoundError, FilmError) as e:
        return Finding(name=name, good=False, needed=needed, words=f"{e}; {cure}")


def _space(folder: Path) -> Finding:
    free = shutil.disk_usage(folder).free / 1e9
    return Finding(
        name="disk",
        good=free >= SPACE_GB,
        needed=True,
        words=f"{free:.1f} GB free in {folder} ({SPACE_GB:g} GB is needed)",
    )


def _optional(name: str, packages: tuple[str, ...], without: str) -> Finding:
    there = [p for p in packages if find_spec(p)]
    return Finding(name=name, good=bool(there), needed=False, words=", ".join(there) or f"not installed; {without}")


def _gpu() -> Finding:
    seen = shutil.which("nvidia-smi") is not None
    words = (
        "an NVIDIA GPU; the GPU generators come in a later version" if seen else "none; the embedded stage needs none"
    )
    return Finding(name="gpu", good=seen, needed=False, words=words)

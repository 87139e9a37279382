"""`auteur passes`: what lies behind a shot's pixels, for other generators and tools."""

import re
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from film import BriefError
from studio.options import Folder, Json
from studio.saying import console, errors, print_json, say

if TYPE_CHECKING:
    from generators import PassKind


def passes(
    folder: Folder,
    shot: Annotated[str, typer.Argument(metavar="SHOT", help="A shot: its slate (12B), id or number.")],
    kind: Annotated[
        list[str] | None,
        typer.Option(metavar="KIND", help="depth, masks, normals, flow or pose; may be repeated. Default: all."),
    ] = None,
    frames: Annotated[
        str, typer.Option(metavar="RANGE", help="Frames of the take, from 0: 12, 0-47, 0-47/6 (every sixth).")
    ] = "",
    out: Annotated[
        Path | None, typer.Option(metavar="FOLDER", help="Where they go; default: DIR/passes/SLATE.")
    ] = None,
    json: Json = False,
) -> None:
    """Write depth, masks, normals, optical flow and poses of the take the film uses of a shot."""
    with errors(json):
        from director import Event, draw_passes
        from generators import PassKind
        from memory import Production
        from studio.screen import screen_for

        kinds = [_kind(name) for name in kind or list(PassKind)]
        with Production.open(folder) as production, screen_for(console(), json, transient=True) as screen:
            files = draw_passes(
                production,
                shot,
                kinds,
                _frames(frames),
                out,
                lambda share: screen.tell(Event("passes", "", "progress", share)),
            )
        if json:
            print_json({"files": [str(f) for f in files]})
        else:
            _say(files)


def _kind(name: str) -> "PassKind":
    from generators import PassKind

    if name not in set(PassKind):
        raise BriefError(f"there is no pass {name!r}; there are {', '.join(PassKind)}")
    return PassKind(name)


def _frames(words: str) -> range | None:
    """'12', '0-47', '0-47/6' -> frames; '' -> None: all."""
    if not words:
        return None
    found = re.fullmatch(r"(\d+)(?:-(\d+)(?:/([1-9]\d*))?)?", words.strip())
    if found is None:
        raise BriefError(f"frames are 12, 0-47 or 0-47/6, not {words!r}")
    first, last, step = (int(n) if n else None for n in found.groups())
    assert first is not None
    return range(first, (first if last is None else last) + 1, step or 1)


def _say(files: list[Path]) -> None:
    """The folder once, then what is in it: arrays, and how many pictures."""
    arrays = [f for f in files if f.suffix == ".npz"]
    others = [f for f in files if f.suffix != ".npz"]
    if files:
        say(f"{arrays[0].parent if arrays else others[0].parent.parent}")
    for file in arrays:
        say(f"  {file.name}  {file.stat().st_size / 1e6:.1f} MB")
    if others:
        say(f"  {len(others)} pictures and keypoint files")

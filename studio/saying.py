"""How the command line speaks: sentences and exit codes for people, JSON for programs."""

import errno
import json as jsonlib
import os
import re
import sys
import unicodedata
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import typer
from rich.console import Console, ConsoleOptions, ConsoleRenderable, RenderHook
from rich.segment import Segment

from film import FilmError
from studio.settings import wants_traceback

USAGE_ERROR: Any = next(c for c in typer.BadParameter.__mro__ if c.__name__ == "UsageError")
"""Of whichever click this typer is built on: newer ones carry their own."""


@contextmanager
def errors(json: bool) -> Iterator[Callable[[Path], None]]:
    """Everything we expect to go wrong becomes one sentence and an exit code; a stop says how to go on.

    `with errors(json) as begun:`, and `begun(folder)` once there is something to go on with.
    """
    started: list[Path] = []
    try:
        yield started.append
    except FilmError as e:
        say_error(_with_folder(str(e), started), json)
        raise typer.Exit(e.exit_code) from None
    except (KeyboardInterrupt, typer.Abort):
        kept = (
            f"everything finished is kept; `auteur resume {started[0]}` goes on" if started else "nothing was started"
        )
        say_error(f"stopped; {kept}", json)
        raise typer.Exit(130) from None
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise typer.Exit(0) from None
    except OSError as e:
        say_error(_storage(e, started), json)
        raise typer.Exit(2 if isinstance(e, PermissionError) else 1) from None
    except (typer.Exit, USAGE_ERROR):
        raise
    except Exception as e:
        if wants_traceback():
            raise
        words = f"{type(e).__name__}: {e}" if str(e) else type(e).__name__
        say_error(f"a fault of ours ({words}); nothing made is lost. AUTEUR_TRACEBACK=1 shows where it happened", json)
        raise typer.Exit(1) from None


def say(words: str = "", *, dim: bool = False, error: bool = False) -> None:
    """A line for a person: what a brief or a model wrote into it cannot steer the terminal."""
    text = plain(words)
    typer.echo(typer.style(text, dim=True) if dim else text, err=error)


def say_error(words: str, json: bool) -> None:
    if json:
        print_json({"error": plain(words)})
    say(f"auteur: {words}", error=True)


def print_json(facts: Any, indent: int | None = 2) -> None:
    """`indent=None`: one line. Control characters that JSON would let through are escaped too."""
    text = jsonlib.dumps(facts, indent=indent, ensure_ascii=False)
    typer.echo(
        "".join(f"\\u{ord(c):04x}" if unicodedata.category(c) in ("Cc", "Cs") and c != "\n" else c for c in text)
    )


def console(error: bool = False) -> Console:
    made = Console(stderr=error, width=None if sys.stdout.isatty() else 160)
    made.push_render_hook(_Plainly())
    return made


def plain(words: str) -> str:
    """Words from outside -> words a terminal only shows: escape sequences, bells, turned reading order and halves of letters
    become a mark that something was there."""
    return _STEERING.sub("\N{REPLACEMENT CHARACTER}", words)


_STEERING = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")
"""C0 but tab and line feed, DEL, C1, separators and overrides of the reading order, lone surrogates."""


class _Plainly(RenderHook):
    """What Rich itself says to the terminal stays; what it was given to show is shown plainly."""

    def process_renderables(self, renderables: list[ConsoleRenderable]) -> list[ConsoleRenderable]:
        return [_Plain(r) for r in renderables]


class _Plain:
    def __init__(self, given: ConsoleRenderable) -> None:
        self._given = given

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> Iterator[Segment]:
        for segment in console.render(self._given, options):
            yield segment if segment.control else Segment(plain(segment.text), segment.style)


def _with_folder(words: str, started: list[Path]) -> str:
    return here(words, started[0]) if started else words


def here(words: str, folder: Path) -> str:
    """Messages from below say `auteur resume` and `auteur budget`; here the folder is known."""
    return words.replace("`auteur resume`", f"`auteur resume {folder}`").replace(
        "`auteur budget ", f"`auteur budget {folder} "
    )


def _storage(e: OSError, started: list[Path]) -> str:
    where = e.filename or "the file system"
    if e.errno in (errno.ENOSPC, errno.EDQUOT):
        return _with_folder(f"{where}: the disk is full; free some space and run `auteur resume`", started)
    if isinstance(e, PermissionError):
        return f"{where} may not be read or written; change its permissions or choose another folder with --out"
    return f"{where}: {e.strerror or e}; check the disk and try again"

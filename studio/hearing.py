"""What a person types -> turns of a conversation: from a terminal with a prompt, or from a pipe without one."""

import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from types import ModuleType
from typing import Protocol

PROMPT, MORE = "> ", "... "
REMEMBERED = 500
"""Lines of history kept."""
_YES = ("", "y", "yes", "ok", "okay", "sure", "do it")
_NO = ("n", "no", "nope", "don't", "stop")


class Ear(Protocol):
    asks: bool
    """Whether somebody is there who can be asked in between."""

    def hear(self) -> str:
        """The next turn: a line, or several if each but the last ends with a backslash. Raises EOFError at the end."""
        ...

    def yes(self, question: str) -> bool: ...

    def close(self) -> None: ...


class Terminal:
    """A prompt with line editing and history. Lines that are pasted together are one turn."""

    asks = True

    def __init__(self, history: Path) -> None:
        self._history, self._readline = history, _line_editing(history)

    def hear(self) -> str:
        return _joined(lambda first: input(PROMPT if first else MORE))

    def yes(self, question: str) -> bool:
        """Enter is a yes, Ctrl-D a no; what is neither is asked again."""
        try:
            while (said := input(f"{question} [Y/n] ").strip().casefold().rstrip(".!")) not in _YES + _NO:
                pass
        except EOFError:
            return False
        return said in _YES

    def close(self) -> None:
        if self._readline is None:
            return
        with suppress(OSError):  # what was typed is a comfort and no work
            self._history.parent.mkdir(parents=True, exist_ok=True)
            self._readline.set_history_length(REMEMBERED)
            self._readline.write_history_file(str(self._history))
            self._history.chmod(0o600)


class Pipe:
    """One turn a line and no prompts, for scripts. Nobody is there to be asked: small questions are answered yes."""

    asks = False

    def hear(self) -> str:
        return _joined(_next_line)

    def yes(self, question: str) -> bool:
        return True

    def close(self) -> None:
        pass


def _joined(line: Callable[[bool], str]) -> str:
    """Lines up to the first that does not end with a backslash."""
    said = [line(True)]
    while said[-1].endswith("\\"):
        said[-1] = said[-1][:-1]
        said.append(line(False))
    return "\n".join(said).strip()


def _next_line(first: bool) -> str:
    """A turn whose last line promises another that never comes is a turn all the same."""
    raw = sys.stdin.buffer.readline()
    if not raw and first:
        raise EOFError
    return raw.decode("utf-8", errors="replace").rstrip("\r\n")


def _line_editing(history: Path) -> ModuleType | None:
    try:
        import readline
    except ImportError:  # Windows: the terminal edits lines itself
        return None
    readline.parse_and_bind("set enable-bracketed-paste on")
    with suppress(OSError):
        readline.read_history_file(str(history))
    return readline

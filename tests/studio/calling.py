"""The command line called in this process: for what needs no terminal, no signals and no fresh interpreter.

A process of its own imports for two seconds before it says a word; a handful of tests start one all the same, as people do.
"""

import io
import os
import sys
from collections.abc import Iterator
from contextlib import chdir, contextmanager, redirect_stderr, redirect_stdout
from pathlib import Path
from typing import NamedTuple

from studio.cli import main

ROOT = Path(__file__).parents[2]


class Answer(NamedTuple):
    returncode: int
    stdout: str
    stderr: str


def called(*arguments: str, said: str | bytes = "", cwd: Path = ROOT, **environment: str) -> Answer:
    """`auteur ARGUMENTS` through the program's own entry, with `said` piped into it -> its exit code and what it wrote."""
    out, err = _stream(), _stream()
    with chdir(cwd), _given(("auteur", *arguments), said, environment), redirect_stdout(out), redirect_stderr(err):
        try:
            main()
        except SystemExit as e:
            code = e.code
    assert isinstance(code, int), code
    return Answer(code, _written(out), _written(err))


@contextmanager
def _given(arguments: tuple[str, ...], said: str | bytes, environment: dict[str, str]) -> Iterator[None]:
    had, env, stdin = sys.argv, dict(os.environ), sys.stdin
    sys.argv, sys.stdin = list(arguments), _stream(said.encode() if isinstance(said, str) else said)
    os.environ.update(environment)
    try:
        yield
    finally:
        sys.argv, sys.stdin = had, stdin
        os.environ.clear()
        os.environ.update(env)


def _stream(holding: bytes = b"") -> io.TextIOWrapper:
    """With bytes beneath, as a pipe has: a brief is read from them."""
    return io.TextIOWrapper(io.BytesIO(holding), encoding="utf-8")


def _written(stream: io.TextIOWrapper) -> str:
    stream.flush()
    return stream.buffer.getvalue().decode()

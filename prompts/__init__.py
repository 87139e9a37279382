"""Versioned prompt files and their strict loader: `load("picture").render(...)`.

A prompt is `NAME/vN.md`: front matter, then a Jinja body. A published version never changes (lock.json holds its hash, a
test holds it true); a better one is the next version: write it, then `python -m prompts lock`.

Front matter, one `name: value` a line (`name` repeats the folder's):
    inputs   what our code says: enum words, numbers, text compiled from checked fields
    data     what comes from outside: a brief, a message, a caption, what a model said; escaped here, always
    returns  the type a language model must answer with; a prompt that has one is an LLM prompt

Inputs and data must be given exactly. Data is rendered as JSON strings in which < > & are escapes: it can close no tag, start
no line and no template. A list of texts is rendered as a JSON list, or one by one in a loop.
"""

import json
from collections.abc import Iterable
from functools import cache
from hashlib import blake2b
from pathlib import Path
from typing import Any

from prompts.outside import Outside

_HERE = Path(__file__).parent
LOCK = _HERE / "lock.json"


class PromptError(ValueError):
    """A prompt that does not exist, or inputs that do not fit."""


class Prompt:
    """One version of one prompt. `id` is stored with everything made from it."""

    def __init__(
        self, name: str, version: int, inputs: frozenset[str], body: str, data: frozenset[str], returns: str
    ) -> None:
        self.name, self.version, self.inputs, self.body = name, version, inputs | data, body
        self.data, self.returns = data, returns
        self.id = f"{name}@{version}"

    def render(self, **given: object) -> str:
        """The text. Values are data: nothing in them is read as a template. Raises PromptError if the inputs do not match."""
        if (names := frozenset(given)) != self.inputs:
            raise PromptError(
                f"{self.id}: missing {_names(self.inputs - names)}, not asked for {_names(names - self.inputs)}"
            )
        try:
            ready = {name: Outside(value) if name in self.data else value for name, value in given.items()}
        except TypeError as e:
            raise PromptError(f"{self.id}: {e}") from e
        return str(_template(self.body).render(**ready)).strip()


@cache
def load(name: str, version: int | None = None, folder: Path = _HERE) -> Prompt:
    """The newest version, or the one named. Raises PromptError naming those there are."""
    found = {int(p.stem[1:]): p for p in (folder / name).glob("v*.md")}
    wanted = max(found, default=0) if version is None else version
    if wanted not in found:
        raise PromptError(f"no prompt {name}@{wanted or 1}; there are {_names(published(folder))}")
    _, head, body = found[wanted].read_text(encoding="utf-8").split("---\n", 2)
    fields = {key.strip(): value.strip() for key, value in (line.split(":", 1) for line in head.strip().splitlines())}
    if unknown := fields.keys() - {"name", "inputs", "data", "returns"}:
        raise PromptError(f"{name}@{wanted}: the front matter says {_names(unknown)}; it takes inputs, data, returns")
    inputs, data = _listed(fields.get("inputs", "")), _listed(fields.get("data", ""))
    return Prompt(name, wanted, inputs, body, data, fields.get("returns", ""))


def published(folder: Path = _HERE) -> dict[str, str]:
    """Prompt id -> hash of its file, of every version in this folder."""
    files = sorted(folder.glob("*/v*.md"))
    return {f"{p.parent.name}@{p.stem[1:]}": blake2b(p.read_bytes(), digest_size=16).hexdigest() for p in files}


def locked(lock: Path = LOCK) -> dict[str, str]:
    """What lock.json says; a published version whose hash differs was edited."""
    return dict(json.loads(lock.read_text(encoding="utf-8"))) if lock.exists() else {}


def publish(folder: Path = _HERE) -> tuple[str, ...]:
    """Record the hash of every new version in the folder's lock.json -> their ids. Raises PromptError, and records nothing,
    if a version that was published has changed or is gone."""
    lock = folder / LOCK.name
    known, there = locked(lock), published(folder)
    if changed := {i for i in known if i in there and there[i] != known[i]}:
        raise PromptError(f"{_names(changed)} changed after being published; restore it and write the next version")
    if gone := known.keys() - there.keys():
        raise PromptError(f"{_names(gone)} is gone; films were made with it: restore it")
    lock.write_text(json.dumps(there, indent=2, sort_keys=True) + "\n", encoding="utf-8")
    return tuple(sorted(there.keys() - known.keys()))


@cache
def _template(body: str) -> Any:
    from jinja2 import StrictUndefined
    from jinja2.sandbox import ImmutableSandboxedEnvironment

    return ImmutableSandboxedEnvironment(undefined=StrictUndefined, autoescape=False).from_string(body)


def _listed(words: str) -> frozenset[str]:
    return frozenset(word.strip() for word in words.split(",") if word.strip())


def _names(names: Iterable[str]) -> str:
    return ", ".join(sorted(names)) or "nothing"

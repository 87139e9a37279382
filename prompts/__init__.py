"""Versioned prompt files and their strict loader: `load("picture").render(...)`.

A prompt is `NAME/vN.md`: front matter with its inputs, then a Jinja body. A published version never changes (lock.json
holds its hash, a test holds it true); a better one is the next version. Inputs must match exactly.
"""

import json
from collections.abc import Iterable
from functools import cache
from hashlib import blake2b
from pathlib import Path
from typing import Any

_HERE = Path(__file__).parent
LOCK = _HERE / "lock.json"


class PromptError(ValueError):
    """A prompt that does not exist, or inputs that do not fit."""


class Prompt:
    """One version of one prompt. `id` is stored with everything made from it."""

    def __init__(self, name: str, version: int, inputs: frozenset[str], body: str) -> None:
        self.name, self.version, self.inputs, self.body = name, version, inputs, body
        self.id = f"{name}@{version}"

    def render(self, **given: object) -> str:
        """The text. Values are data: nothing in them is read as a template. Raises PromptError if the inputs do not match."""
        if (names := frozenset(given)) != self.inputs:
            raise PromptError(
                f"{self.id}: missing {_names(self.inputs - names)}, not asked for {_names(names - self.inputs)}"
            )
        return str(_template(self.body).render(**given)).strip()


@cache
def load(name: str, version: int | None = None) -> Prompt:
    """The newest version, or the one named. Raises PromptError naming those there are."""
    found = {int(p.stem[1:]): p for p in (_HERE / name).glob("v*.md")}
    wanted = max(found, default=0) if version is None else version
    if wanted not in found:
        raise PromptError(f"no prompt {name}@{wanted or 1}; there are {_names(published())}")
    _, head, body = found[wanted].read_text(encoding="utf-8").split("---\n", 2)
    fields = dict(line.split(":", 1) for line in head.strip().splitlines())
    return Prompt(name, wanted, frozenset(i.strip() for i in fields["inputs"].split(",")), body)


def published() -> dict[str, str]:
    """Prompt id -> hash of its file, of every version in this folder."""
    files = sorted(_HERE.glob("*/v*.md"))
    return {f"{p.parent.name}@{p.stem[1:]}": blake2b(p.read_bytes(), digest_size=16).hexdigest() for p in files}


def locked() -> dict[str, str]:
    """What lock.json says; a published version whose hash differs was edited."""
    return dict(json.loads(LOCK.read_text(encoding="utf-8")))


@cache
def _template(body: str) -> Any:
    from jinja2 import StrictUndefined
    from jinja2.sandbox import ImmutableSandboxedEnvironment

    return ImmutableSandboxedEnvironment(undefined=StrictUndefined, autoescape=False).from_string(body)


def _names(names: Iterable[str]) -> str:
    return ", ".join(sorted(names)) or "nothing"

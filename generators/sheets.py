"""What a worker process is told to do: by a generator's name, because generators do not travel between processes."""

import os
from pathlib import Path
from typing import Protocol, runtime_checkable

from film import Character, Order, Take
from generators.base import Progress, shoot
from generators.registry import load


@runtime_checkable
class DrawsSheets(Protocol):
    """A picture generator that can draw a character's reference sheet."""

    def sheet(self, character: Character, into: Path) -> None:
        """Write a PNG: the character from several sides in even light, and the face."""
        ...


def shoot_named(name: str, order: Order, vault: Path, progress: Progress) -> Take:
    """`shoot` by the generator's name."""
    return shoot(load(name), order, vault, progress)


def make_sheet(name: str, character: Character, vault: Path, progress: Progress) -> str:
    """The reference sheet of a token in the vault; its file name, or '' if the generator draws none."""
    generator = load(name)
    if not isinstance(generator, DrawsSheets):
        return ""
    file = vault / f"{character.token}.png"
    part = file.with_suffix(f".{os.getpid()}.part.png")
    generator.sheet(character, part)
    with part.open("rb") as drawn:
        os.fsync(drawn.fileno())
    os.replace(part, file)
    progress(1.0)
    return file.name

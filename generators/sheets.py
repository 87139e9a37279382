"""What a worker process is told to do: by a generator's name, because generators do not travel between processes."""

import os
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, Protocol, runtime_checkable

from film import Character, Order, PictureOrder, Staged, Take, Unavailable
from generators.base import Progress, shoot
from generators.registry import load

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Pixels = NDArray[np.uint8]


class View(NamedTuple):
    """One picture of somebody, uint8 (h, w, 3) RGB, and what it shows."""

    words: str
    picture: "Pixels"


class Views(NamedTuple):
    """Somebody from all sides, in all moods and in two lights: what a person looks at to know them."""

    sides: tuple[View, ...]
    """In full, all at one scale and of one height, to be set in one row or two."""
    faces: tuple[View, ...]
    lights: tuple[View, ...]
    per_metre: float
    """Pixels of the sides."""
    ground: float
    """Pixel row of the sides that they stand on."""


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


@runtime_checkable
class DrawsPanels(Protocol):
    """A picture generator that can draw a shot's storyboard panel."""

    def panel(self, order: PictureOrder) -> "tuple[Pixels, Staged]":
        """uint8 (height, width, 3) RGB, and what moves in it. Raises OrderRefused for what it cannot show."""
        ...


def draw_panel(name: str, order: PictureOrder) -> "tuple[Pixels, Staged]":
    """Order -> the picture of its storyboard panel, and what moves in it, by the generator's name."""
    generator = load(name)
    if not isinstance(generator, DrawsPanels):
        raise Unavailable(f"{name} draws no storyboards; previz does")
    return generator.panel(order)


@runtime_checkable
class DrawsViews(Protocol):
    """A picture generator that can draw a character from all sides."""

    def views(self, character: Character, size: tuple[int, int], face: int, light: tuple[int, int]) -> Views:
        """The sides within `size` pixels together, square faces of that side, and two pictures in light of that size."""
        ...


def draw_views(name: str, character: Character, size: tuple[int, int], face: int, light: tuple[int, int]) -> Views:
    """A character from all sides, in all moods and in two lights, by the generator's name."""
    generator = load(name)
    if not isinstance(generator, DrawsViews):
        raise Unavailable(f"{name} draws no character sheets; previz does")
    return generator.views(character, size, face, light)

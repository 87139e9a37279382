"""Text -> ink: measuring, wrapping and drawing letters with Pillow, spaced as asked and without boxes for rare ones."""

import unicodedata
from collections.abc import Callable, Iterator
from functools import cache
from itertools import zip_longest
from typing import Literal

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFont

from film import font_file

FaceName = Literal["serif", "sans", "sans bold"]
Mask = NDArray[np.uint8]
"""(height, width) coverage, 0 to 255."""


@cache
def _font(name: FaceName, size: int) -> ImageFont.FreeTypeFont:
    # The basic layout engine draws the same letters whether or not Raqm is installed.
    return ImageFont.truetype(str(font_file(name)), size, layout_engine=ImageFont.Layout.BASIC)


@cache
def _known(name: FaceName, letter: str) -> bool:
    """Whether the face has a glyph for `letter`: it is drawn unlike a code point that no font has."""
    if letter.isspace():
        return True
    font = _font(name, 24)
    return bytes(font.getmask(letter)) != bytes(font.getmask("\U0010fffe"))


class Face:
    """A face at a size in pixels with extra space between letters, in parts of the size.

    A letter the face lacks comes from the sans, then from its base letter without accents.
    """

    def __init__(self, name: FaceName, size: int, spacing: float = 0.0) -> None:
        self.size = size
        self._name, self._spacing = name, spacing * size

    @property
    def row(self) -> int:
        """Distance of baselines."""
        return round(self.size * 1.28)

    def width(self, text: str) -> float:
        return sum(advance for _, _, advance in self._letters(text)) - (self._spacing if text else 0)

    def draw(self, draw: ImageDraw.ImageDraw, x: float, baseline: float, text: str, fill: object) -> None:
        for letter, name, advance in self._letters(text):
            draw.text((x, baseline), letter, font=_font(name, self.size), fill=fill, anchor="ls")  # type: ignore[arg-type]
            x += advance

    def _letters(self, text: str) -> Iterator[tuple[str, FaceName, float]]:
        """(letter, face, advance with kerning) for each letter."""
        dressed = [_dressed(self._name, letter) for letter in unicodedata.normalize("NFC", text)]
        for (letter, name), (follower, other) in zip_longest(dressed, dressed[1:], fillvalue=("", self._name)):
            advance = _advance(name, self.size, letter, follower if other == name else "")
            yield letter, name, advance + self._spacing


@cache
def _advance(name: FaceName, size: int, letter: str, follower: str) -> float:
    font = _font(name, size)
    return font.getlength(letter + follower) - font.getlength(follower)


@cache
def _dressed(name: FaceName, letter: str) -> tuple[str, FaceName]:
    """A letter and a face that has it: this face, else the sans, else its base letter without accents."""
    for face in (name, "sans"):
        if _known(face, letter):
            return letter, face
    base = unicodedata.normalize("NFKD", letter)[0]
    return (base, name) if _known(name, base) else (letter, name)


def wrap(text: str, width: float, measure: Callable[[str], float]) -> list[str]:
    """Text -> the fewest rows no wider than `width` (a single long word may be), as even as possible; keeps newlines."""
    return [row for line in text.splitlines() or [""] for row in _even(line.split(), width, measure)]


def fill(text: str, width: float, measure: Callable[[str], float]) -> list[str]:
    """Text -> rows as full as they can be, as in a paragraph."""
    return _greedy(text.split(), width, measure)


def _even(words: list[str], width: float, measure: Callable[[str], float]) -> list[str]:
    rows = _greedy(words, width, measure)
    low, high = 0.0, width
    while len(rows) > 1 and high - low > 1:
        middle = (low + high) / 2
        tried = _greedy(words, middle, measure)
        if len(tried) == len(rows) and max(map(measure, tried)) <= width:
            rows, high = tried, middle
        else:
            low = middle
    return rows


def _greedy(words: list[str], width: float, measure: Callable[[str], float]) -> list[str]:
    rows: list[str] = []
    for word in words:
        if rows and measure(f"{rows[-1]} {word}") <= width:
            rows[-1] += f" {word}"
        else:
            rows.append(word)
    return rows


def block(rows: list[str], face: Face, pad: int) -> Mask:
    """Centred rows -> their coverage, with `pad` pixels of nothing around."""
    width = round(max(map(face.width, rows), default=0)) + 2 * pad
    image = Image.new("L", (max(width, 1), face.row * len(rows) + 2 * pad))
    draw = ImageDraw.Draw(image)
    for index, row in enumerate(rows):
        baseline = pad + face.row * index + round(face.size * 0.98)
        face.draw(draw, (width - face.width(row)) / 2, baseline, row, 255)
    return np.asarray(image)

"""A character -> their sheet on one page: who they are in words and colours, all sides, all moods, two lights."""

from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw, PngImagePlugin

from editor.files import whole
from editor.lettering import Face, FaceName, fill
from film.tokens import KEYWORD

Picture = NDArray[np.uint8]
PAGE = 1920, 1080
SIDES = 930, 690
"""Pixels of all sides together."""
FACE = 194
LIGHT = 460, 329
_MARGIN, _LEFT, _GAP = 44, 340, 14
_INK, _GREY, _LINE, _GROUND = (24, 24, 26), (104, 104, 110), (190, 192, 196), (255, 255, 255)
_SWATCH = 34


class Labelled(NamedTuple):
    words: str
    picture: Picture


class Swatch(NamedTuple):
    colour: str
    """'#rrggbb'."""
    words: str
    """'coat, red'."""


class CastSheet(NamedTuple):
    name: str
    description: str
    facts: tuple[tuple[str, str], ...]
    """('hair', 'grey, bun')."""
    swatches: tuple[Swatch, ...]
    sides: tuple[Labelled, ...]
    faces: tuple[Labelled, ...]
    lights: tuple[Labelled, ...]
    per_metre: float
    """Pixels of the sides."""
    ground: float
    """Pixel row they stand on."""


def write_cast_sheet(sheet: CastSheet, out: Path, token: str) -> None:
    """The sheet -> a PNG of PAGE pixels that carries the token's text. Raises StorageFull."""
    page = Image.new("RGB", PAGE, _GROUND)
    draw = ImageDraw.Draw(page)
    _told(draw, sheet)
    x, y = _LEFT + 2 * _MARGIN, _MARGIN
    _sides(page, sheet, x + 34, y)
    _lights(page, sheet.lights, PAGE[0] - _MARGIN - LIGHT[0], y)
    _faces(page, sheet.faces, x, y + SIDES[1] + 56)
    kept = PngImagePlugin.PngInfo()
    kept.add_text(KEYWORD, token)
    with whole(out) as part:
        page.save(part, format="PNG", compress_level=4, pnginfo=kept)


@cache
def _face(name: FaceName, size: int) -> Face:
    return Face(name, size)


def _told(draw: ImageDraw.ImageDraw, sheet: CastSheet) -> None:
    """The column of words: name, description, facts, colours."""
    large = len(fill(sheet.name, _LEFT, _face("serif", 46).width)) <= 2
    serif, sans, bold = _face("serif", 46 if large else 30), _face("sans", 18), _face("sans bold", 18)
    y = _MARGIN + 12.0
    for row in fill(sheet.name, _LEFT, serif.width)[:4]:
        y += serif.size * 0.74
        serif.draw(draw, _MARGIN, y, row, _INK)
        y += serif.size * 0.44
    for row in fill(sheet.description, _LEFT, sans.width)[:6]:
        y += 24
        sans.draw(draw, _MARGIN, y, row, _GREY)
    y += 22
    for label, words in sheet.facts:
        for index, row in enumerate(fill(words, _LEFT - 96, sans.width) or [""]):
            y += 26
            if index == 0:
                bold.draw(draw, _MARGIN, y, label, _INK)
            sans.draw(draw, _MARGIN + 96, y, row, _INK)
    y += 34
    for swatch in sheet.swatches[: max(0, int((PAGE[1] - _MARGIN - y) // (_SWATCH + 10)))]:
        box = (_MARGIN, y, _MARGIN + _SWATCH * 1.6, y + _SWATCH)
        draw.rectangle(box, fill=swatch.colour, outline=_LINE)
        sans.draw(draw, _MARGIN + _SWATCH * 1.6 + 14, y + _SWATCH * 0.68, swatch.words, _INK)
        y += _SWATCH + 10


def _sides(page: Image.Image, sheet: CastSheet, x: int, y: int) -> None:
    """The full figures in rows, each beside a rule in metres."""
    draw, at, row = ImageDraw.Draw(page), x, y
    _rule(draw, sheet, x, row)
    for side in sheet.sides:
        high, wide = side.picture.shape[:2]
        if at + wide > x + SIDES[0]:
            at, row = x, row + high
            _rule(draw, sheet, x, row)
        page.paste(Image.fromarray(np.ascontiguousarray(side.picture)), (at, row))
        _under(draw, side.words, at, at + wide, row + high - 8)
        at += wide


def _rule(draw: ImageDraw.ImageDraw, sheet: CastSheet, x: int, y: int) -> None:
    small = _face("sans", 14)
    step = next((s for s in (0.05, 0.1, 0.25, 0.5, 1.0) if s * sheet.per_metre >= 36), 2.0)
    mark = 0
    while (row := y + sheet.ground - mark * step * sheet.per_metre) > y + 8:
        draw.line((x - 8, row, x - 1, row), fill=_GREY)
        words = f"{mark * step:.4g}" + (" m" if mark == 0 else "")
        small.draw(draw, x - 12 - small.width(words), row + 5, words, _GREY)
        mark += 1
    draw.line((x - 1, y + 4, x - 1, y + sheet.ground), fill=_GREY)


def _lights(page: Image.Image, lights: Sequence[Labelled], x: int, y: int) -> None:
    for index, light in enumerate(lights):
        top = y + index * (LIGHT[1] + 32)
        page.paste(Image.fromarray(np.ascontiguousarray(light.picture)), (x, top))
        _under(ImageDraw.Draw(page), light.words, x, x + LIGHT[0], top + LIGHT[1] + 20)


def _faces(page: Image.Image, faces: Sequence[Labelled], x: int, y: int) -> None:
    for index, face in enumerate(faces):
        at = x + index * (FACE + _GAP - 1)
        page.paste(Image.fromarray(np.ascontiguousarray(face.picture)), (at, y))
        _under(ImageDraw.Draw(page), face.words, at, at + FACE, y + FACE + 20)


def _under(draw: ImageDraw.ImageDraw, words: str, x0: float, x1: float, y: float) -> None:
    small = _face("sans", 15)
    small.draw(draw, (x0 + x1 - small.width(words)) / 2, y, words, _GREY)

"""Panels -> pages of a storyboard: PNG sheets and one PDF with the same pages. No clock: the same plan, the same bytes."""

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np
from PIL import Image, ImageDraw

from editor.arrows import CAMERA, PEOPLE, mark_people, mark_stages
from editor.boarding import Board
from editor.boardwords import GREY, INK, SCALE, Ink, cut, face, units, write_words
from editor.cards import Card
from editor.files import whole
from editor.inking import PAPER, Picture, inked
from editor.lettering import fill
from editor.movesigns import mark_camera, stage_sign
from editor.strokes import Nib, arrow, disc
from film import Rate, Staged

PAGE = 1920, 1080
GRIDS = ((3, 2), (5, 1))
"""Columns and rows of panels on a page: for wide films and for tall ones."""
_MARGIN, _HEAD, _FOOT, _GUTTER, _GAP = 46, 92, 34, 34, 22
_BAR, _UNDER = 36, 10
"""Of a panel: the row over its picture, and the room between picture and words."""
_WORDS_HIGH, _WORDS_WIDE = 118, 226
"""The least room for words under a picture and beside one."""
_NARROW = 420
"""A panel narrower than this has its scene among the words."""
_GROUND: Ink = (255, 255, 255)


class Drawn(NamedTuple):
    """The picture of a panel before it is inked; None with the reason where the stage cannot show the shot."""

    picture: Picture | None
    staged: Staged
    why: str = ""


class Heading(NamedTuple):
    title: str
    facts: str
    """'40.0 s · 16:9 · 8 shots'."""
    version: str
    """'version 3'."""


class Layout(NamedTuple):
    """Where things stand in a panel of a film of some shape, in units of the page."""

    grid: tuple[int, int]
    """Columns and rows."""
    cell: tuple[int, int]
    picture: tuple[int, int]
    beside: bool
    """The words stand to the right of the picture, not under it."""

    @property
    def pixels(self) -> tuple[int, int]:
        """Of the picture, even numbers."""
        return max(64, round(self.picture[0] * SCALE / 2) * 2), max(64, round(self.picture[1] * SCALE / 2) * 2)


def layout(aspect: float) -> Layout:
    """Width over height of the film -> the grid that shows it largest, words under the pictures or beside them."""
    found = []
    for columns, rows in GRIDS:
        wide = (PAGE[0] - 2 * _MARGIN - (columns - 1) * _GUTTER) // columns
        high = (PAGE[1] - _HEAD - _FOOT - (rows - 1) * _GAP) // rows
        under = _inside(wide, high - _BAR - _UNDER - _WORDS_HIGH, aspect)
        beside = _inside(wide - _UNDER - _WORDS_WIDE, high - _BAR, aspect)
        found += [
            Layout((columns, rows), (wide, high), under, False),
            Layout((columns, rows), (wide, high), beside, True),
        ]
    return max(found, key=lambda f: f.picture[0] * f.picture[1])


def _inside(wide: float, high: float, aspect: float) -> tuple[int, int]:
    width = min(wide, high * aspect)
    return max(1, int(width)), max(1, int(width / aspect))


def write_storyboard(
    heading: Heading,
    boards: Sequence[Board],
    drawn: Iterable[Drawn],
    aspect: float,
    pages: Callable[[int], Path],
    pdf: Path,
) -> tuple[Path, ...]:
    """Panels -> the PDF and a PNG per page (`pages(1)` names the first) -> the PNGs. Raises StorageFull.

    `drawn`: one for each of `boards`, of `layout(aspect).pixels`; drawn while the pages fill, so it may be a generator.
    """
    form = layout(aspect)
    columns, rows = form.grid
    each = columns * rows
    count = -(-len(boards) // each)
    made: list[Image.Image] = []
    files: list[Path] = []
    drawings = iter(drawn)
    for number in range(1, count + 1):
        page = _page(heading, number, count)
        for place, board in enumerate(boards[(number - 1) * each : number * each]):
            _panel(page, board, next(drawings), form, place)
        file = pages(number)
        with whole(file) as part:
            page.save(part, format="PNG", compress_level=2)
        files.append(file)
        made.append(page)
    with whole(pdf) as part:
        dots = PAGE[0] * SCALE / 11.69  # A4 across
        # Without dates: the same plan makes the same bytes.
        undated = {"creationDate": None, "modDate": None}
        made[0].save(
            part,
            format="PDF",
            save_all=True,
            append_images=made[1:],
            resolution=dots,
            title=heading.title,
            producer="Auteur",
            quality=92,
            subsampling=0,
            **undated,
        )
    return tuple(files)


def _page(heading: Heading, number: int, count: int) -> Image.Image:
    page = Image.new("RGB", (units(PAGE[0]), units(PAGE[1])), _GROUND)
    draw = ImageDraw.Draw(page)
    left, right = units(_MARGIN), page.width - units(_MARGIN)
    title, small = face("serif", 34), face("sans", 16)
    folio = " · ".join(w for w in (heading.version, f"page {number} of {count}") if w)
    room = right - left - small.width(folio) - units(40)
    title.draw(draw, left, units(50), cut(heading.title, title, room), INK)
    facts = f"Storyboard · {heading.facts}"
    small.draw(draw, left, units(74), cut(facts, small, right - left), GREY)
    small.draw(draw, right - small.width(folio), units(50), folio, GREY)
    _legend(page, left, units(PAGE[1] - 16))
    return page


def _legend(page: Image.Image, x: float, y: int) -> None:
    """What the two colours mean."""
    draw, small = ImageDraw.Draw(page), face("sans", 13)
    for colour, words in ((CAMERA, "camera"), (PEOPLE, "people and things")):
        sign: Picture = np.full((units(16), units(46), 3), 255, np.uint8)
        arrow(sign, [(units(3), units(8)), (units(42), units(8))], colour, Nib(units(3), units(4), units(11)))
        page.paste(Image.fromarray(sign), (round(x), y - units(13)))
        small.draw(draw, x + units(52), y, words, GREY)
        x += units(52) + small.width(words) + units(26)


# -- a panel ---------------------------------------------------------------------------------------------------------
def _panel(page: Image.Image, board: Board, drawn: Drawn, form: Layout, place: int) -> None:
    x = units(_MARGIN + place % form.grid[0] * (form.cell[0] + _GUTTER))
    y = units(_HEAD + place // form.grid[0] * (form.cell[1] + _GAP))
    draw = ImageDraw.Draw(page)
    narrow = form.cell[0] < _NARROW
    _bar(draw, board if not narrow else board.with_(scene=""), x, y, units(form.cell[0]))
    picture = _picture(board, drawn, form)
    top = y + units(_BAR)
    page.paste(Image.fromarray(picture), (x, top))
    size = form.pixels
    draw.rectangle((x - 1, top - 1, x + size[0], top + size[1]), outline=INK, width=max(1, units(1.4)))
    if form.beside:
        at, room = (x + size[0] + units(_UNDER + 4), top), (units(form.cell[0] - _UNDER - 4) - size[0], size[1])
    else:
        under = top + size[1] + units(_UNDER)
        at, room = (x, under), (units(form.cell[0]), y + units(form.cell[1]) - under)
    write_words(draw, board, at, room, place_told=narrow)


def _bar(draw: ImageDraw.ImageDraw, board: Board, x: int, y: int, wide: int) -> None:
    """Slate, scene, length and timecode in a row."""
    bold, plain = face("sans bold", 19), face("sans", 14)
    slate = bold.width(board.slate) + units(16)
    base = y + units(_BAR - 12)
    draw.rectangle((x, y + units(2), x + slate, y + units(_BAR - 6)), fill=INK)
    bold.draw(draw, x + units(8), base, board.slate, _GROUND)
    time = f"{board.length}   {board.at}"
    at = x + wide - plain.width(time)
    plain.draw(draw, at, base, time, INK)
    plain.draw(draw, x + slate + units(10), base, cut(board.scene, plain, at - x - slate - units(24)), GREY)


def _picture(board: Board, drawn: Drawn, form: Layout) -> Picture:
    size = form.pixels
    if board.card:
        return Card(board.card, size, 48, Rate(num=24)).frame(24)
    if drawn.picture is None:
        return _unshown(drawn.why, size)
    picture = np.ascontiguousarray(inked(drawn.picture))
    mark_people(picture, drawn.staged)
    if board.stages:
        mark_stages(picture, drawn.staged)
        _signs(picture, board)
    else:
        for move in board.moves:
            mark_camera(picture, drawn.staged, move)
    return picture


def _signs(picture: Picture, board: Board) -> None:
    """The stages of a move, numbered, in a strip along the lower edge."""
    high = units(46)
    wide = min(units(74), (picture.shape[1] - units(12)) // len(board.moves) - units(6))
    number = face("sans bold", 15)
    for index, move in enumerate(board.moves):
        pixels = stage_sign(move, wide, high, PAPER)
        disc(pixels, (units(10), units(10)), units(8), INK)
        sign = Image.fromarray(pixels)
        named = str(index + 1)
        number.draw(ImageDraw.Draw(sign), units(10) - number.width(named) / 2, units(15), named, _GROUND)
        x, y = units(6) + index * (wide + units(6)), picture.shape[0] - high - units(6)
        picture[y : y + high, x : x + wide] = np.asarray(sign)


def _unshown(why: str, size: tuple[int, int]) -> Picture:
    """An empty panel that says why it is empty."""
    paper = Image.new("RGB", size, PAPER)
    draw, letters = ImageDraw.Draw(paper), face("sans", 16)
    rows = fill(why, size[0] - units(40), letters.width)
    for index, row in enumerate(rows[:6]):
        letters.draw(draw, units(20), size[1] / 2 + (index - len(rows) / 2 + 0.5) * letters.row, row, GREY)
    return np.array(paper)

"""Panels -> pages of a storyboard: PNG sheets and one PDF with the same pages. No clock: the same plan, the same bytes."""

from collections.abc import Callable, Iterable, Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple

import numpy as np
from PIL import Image, ImageDraw

from editor.arrows import CAMERA, PEOPLE, mark_camera, mark_people, mark_stages, stage_sign
from editor.boarding import Board
from editor.cards import Card
from editor.files import whole
from editor.inking import PAPER, Picture, inked
from editor.lettering import Face, fill
from editor.strokes import Nib, arrow, disc
from film import Rate, Staged

PAGE = 1920, 1080
GRIDS = ((3, 2), (5, 1))
"""Columns and rows of panels on a page: for wide films and for tall ones."""
SCALE = 1.25
"""Pixels per unit of the layout, which is told for a page of PAGE: 209 dots an inch on A4."""
_MARGIN, _HEAD, _FOOT, _GUTTER, _GAP = 46, 92, 34, 34, 22
_BAR, _UNDER = 36, 10
"""Of a panel: the row over its picture, and the room between picture and words."""
_WORDS_HIGH, _WORDS_WIDE = 118, 226
"""The least room for words under a picture and beside one."""
_NARROW = 420
"""A panel narrower than this has its scene among the words."""
_INK, _GREY, _FAINT, _GROUND = (24, 24, 26), (104, 104, 110), (176, 176, 180), (255, 255, 255)
_RED = CAMERA
_SIZES = (17, 15, 13, 12)


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


def _u(units: float) -> int:
    return round(units * SCALE)


@cache
def _face(name: str, size: float) -> Face:
    return Face(name, _u(size))  # type: ignore[arg-type]


def _page(heading: Heading, number: int, count: int) -> Image.Image:
    page = Image.new("RGB", (_u(PAGE[0]), _u(PAGE[1])), _GROUND)
    draw = ImageDraw.Draw(page)
    left, right = _u(_MARGIN), page.width - _u(_MARGIN)
    title, small = _face("serif", 34), _face("sans", 16)
    folio = " · ".join(w for w in (heading.version, f"page {number} of {count}") if w)
    room = right - left - small.width(folio) - _u(40)
    title.draw(draw, left, _u(50), _cut(heading.title, title, room), _INK)
    facts = f"Storyboard · {heading.facts}"
    small.draw(draw, left, _u(74), _cut(facts, small, right - left), _GREY)
    small.draw(draw, right - small.width(folio), _u(50), folio, _GREY)
    _legend(page, left, _u(PAGE[1] - 16))
    return page


def _legend(page: Image.Image, x: float, y: int) -> None:
    """What the two colours mean."""
    draw, small = ImageDraw.Draw(page), _face("sans", 13)
    for colour, words in ((CAMERA, "camera"), (PEOPLE, "people and things")):
        sign: Picture = np.full((_u(16), _u(46), 3), 255, np.uint8)
        arrow(sign, [(_u(3), _u(8)), (_u(42), _u(8))], colour, Nib(_u(3), _u(4), _u(11)))
        page.paste(Image.fromarray(sign), (round(x), y - _u(13)))
        small.draw(draw, x + _u(52), y, words, _GREY)
        x += _u(52) + small.width(words) + _u(26)


# -- a panel ---------------------------------------------------------------------------------------------------------
def _panel(page: Image.Image, board: Board, drawn: Drawn, form: Layout, place: int) -> None:
    x = _u(_MARGIN + place % form.grid[0] * (form.cell[0] + _GUTTER))
    y = _u(_HEAD + place // form.grid[0] * (form.cell[1] + _GAP))
    draw = ImageDraw.Draw(page)
    narrow = form.cell[0] < _NARROW
    _bar(draw, board if not narrow else board.with_(scene=""), x, y, _u(form.cell[0]))
    picture = _picture(board, drawn, form)
    top = y + _u(_BAR)
    page.paste(Image.fromarray(picture), (x, top))
    size = form.pixels
    draw.rectangle((x - 1, top - 1, x + size[0], top + size[1]), outline=_INK, width=max(1, _u(1.4)))
    if form.beside:
        at, room = (x + size[0] + _u(_UNDER + 4), top), (_u(form.cell[0] - _UNDER - 4) - size[0], size[1])
    else:
        under = top + size[1] + _u(_UNDER)
        at, room = (x, under), (_u(form.cell[0]), y + _u(form.cell[1]) - under)
    _words(draw, board, at, room, place_told=narrow)


def _bar(draw: ImageDraw.ImageDraw, board: Board, x: int, y: int, wide: int) -> None:
    """Slate, scene, length and timecode in a row."""
    bold, plain = _face("sans bold", 19), _face("sans", 14)
    slate = bold.width(board.slate) + _u(16)
    base = y + _u(_BAR - 12)
    draw.rectangle((x, y + _u(2), x + slate, y + _u(_BAR - 6)), fill=_INK)
    bold.draw(draw, x + _u(8), base, board.slate, _GROUND)
    time = f"{board.length}   {board.at}"
    at = x + wide - plain.width(time)
    plain.draw(draw, at, base, time, _INK)
    plain.draw(draw, x + slate + _u(10), base, _cut(board.scene, plain, at - x - slate - _u(24)), _GREY)


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
    high = _u(46)
    wide = min(_u(74), (picture.shape[1] - _u(12)) // len(board.moves) - _u(6))
    number = _face("sans bold", 15)
    for index, move in enumerate(board.moves):
        pixels = stage_sign(move, wide, high, PAPER)
        disc(pixels, (_u(10), _u(10)), _u(8), _INK)
        sign = Image.fromarray(pixels)
        named = str(index + 1)
        number.draw(ImageDraw.Draw(sign), _u(10) - number.width(named) / 2, _u(15), named, _GROUND)
        x, y = _u(6) + index * (wide + _u(6)), picture.shape[0] - high - _u(6)
        picture[y : y + high, x : x + wide] = np.asarray(sign)


def _unshown(why: str, size: tuple[int, int]) -> Picture:
    """An empty panel that says why it is empty."""
    paper = Image.new("RGB", size, PAPER)
    draw, face = ImageDraw.Draw(paper), _face("sans", 16)
    rows = fill(why, size[0] - _u(40), face.width)
    for index, row in enumerate(rows[:6]):
        face.draw(draw, _u(20), size[1] / 2 + (index - len(rows) / 2 + 0.5) * face.row, row, _GREY)
    return np.array(paper)


class _Row(NamedTuple):
    text: str
    face: str
    ink: tuple[int, int, int]
    lead: float = 0.0
    """Units of room over it."""


def _words(
    draw: ImageDraw.ImageDraw, board: Board, at: tuple[int, int], room: tuple[int, int], place_told: bool
) -> None:
    """Camera, stages, action, dialogue and notes, as large as there is room for; dialogue is the last to be cut."""
    for size in _SIZES:
        rows = _rows(board, room[0], size, place_told)
        if _tall(rows, size) <= room[1]:
            break
    else:
        rows = _shortened(rows, size, room[1])
    y = float(at[1])
    for row in rows:
        face = _face(row.face, size)
        y += _u(row.lead) + _u(size * 1.26)
        face.draw(draw, at[0], y - _u(size * 0.2), _cut(row.text, face, room[0]), row.ink)


def _rows(board: Board, wide: int, size: float, place_told: bool) -> list[_Row]:
    kinds = [("sans", _GREY, 0.0, board.scene if place_told else "")]
    kinds += [("sans bold", _RED, 0.0, board.camera.upper())]
    kinds += [("sans", _RED, 0.0, " · ".join(f"{n} {words}" for n, words in enumerate(board.stages, 1)))]
    kinds += [("sans", _INK, 3.0, board.action)]
    kinds += [("sans bold", _INK, 3.0, line) for line in board.lines]
    kinds += [("sans", _GREY, 3.0, " · ".join(board.notes))]
    rows = []
    for name, ink, lead, text in kinds:
        for index, row in enumerate(fill(text, wide, _face(name, size).width) if text else []):
            rows.append(_Row(row, name, ink, lead if index == 0 else 0.0))
    return rows


def _tall(rows: list[_Row], size: float) -> float:
    return sum(_u(r.lead) + _u(size * 1.26) for r in rows)


def _shortened(rows: list[_Row], size: float, high: int) -> list[_Row]:
    """Without rows of action, then of notes, then of dialogue, until they fit; where something is left out stands an ellipsis."""
    kept = list(rows)
    for goes in (lambda r: r.face == "sans" and r.ink == _INK, lambda r: r.ink == _GREY, lambda r: r.ink == _INK):
        while _tall(kept, size) > high and sum(map(goes, kept)) > 1:
            last = max(i for i, r in enumerate(kept) if goes(r))
            del kept[last]
            kept[last - 1] = kept[last - 1]._replace(text=f"{kept[last - 1].text.rstrip('…')}…")
    return kept


def _cut(text: str, face: Face, room: float) -> str:
    """The text, or as much of it as fits with an ellipsis."""
    if face.width(text) <= room:
        return text
    while text and face.width(f"{text}…") > room:
        text = text[:-1].rstrip()
    return f"{text}…"

"""What is written in a panel of a storyboard: how it is shot, what happens, what is said and heard, as large as there is room."""

from functools import cache
from typing import NamedTuple

from PIL import ImageDraw

from editor.arrows import CAMERA
from editor.boarding import Board
from editor.lettering import Face, FaceName, fill

Ink = tuple[int, int, int]
SCALE = 1.25
"""Pixels per unit of the layout, which is told for a page of 1920x1080: 209 dots an inch on A4."""
INK: Ink = (24, 24, 26)
GREY: Ink = (104, 104, 110)
_SIZES = (17, 15, 13, 12)


def units(length: float) -> int:
    """Units of the layout -> pixels."""
    return round(length * SCALE)


@cache
def face(name: FaceName, size: float) -> Face:
    return Face(name, units(size))


class _Row(NamedTuple):
    kind: str
    """'camera', 'action', 'line', 'notes'."""
    text: str
    lead: bool = False
    """With a little room over it."""


_LOOKS: dict[str, tuple[FaceName, Ink]] = {
    "scene": ("sans", GREY),
    "camera": ("sans bold", CAMERA),
    "stages": ("sans", CAMERA),
    "action": ("sans", INK),
    "line": ("sans bold", INK),
    "notes": ("sans", GREY),
}
_LEAD = 3.0
"""Units over the first row of a paragraph."""


def write_words(
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
        name, ink = _LOOKS[row.kind]
        letters = face(name, size)
        y += _high(row, size)
        letters.draw(draw, at[0], y - units(size * 0.2), cut(row.text, letters, room[0]), ink)


def _rows(board: Board, wide: int, size: float, place_told: bool) -> list[_Row]:
    told = [
        ("scene", board.scene if place_told else ""),
        ("camera", board.camera.upper()),
        ("stages", " · ".join(f"{n} {words}" for n, words in enumerate(board.stages, 1))),
        ("action", board.action),
        *(("line", line) for line in board.lines),
        ("notes", " · ".join(board.notes)),
    ]
    rows = []
    for kind, text in told:
        wrapped = fill(text, wide, face(_LOOKS[kind][0], size).width) if text else []
        rows += [_Row(kind, row, lead=n == 0 and kind in ("action", "line", "notes")) for n, row in enumerate(wrapped)]
    return rows


def _tall(rows: list[_Row], size: float) -> float:
    return sum(_high(r, size) for r in rows)


def _high(row: _Row, size: float) -> int:
    return (units(_LEAD) if row.lead else 0) + units(size * 1.26)


def _shortened(rows: list[_Row], size: float, high: int) -> list[_Row]:
    """Without rows of action, then of notes, then of dialogue, until they fit; where something is left out stands an ellipsis."""
    kept = list(rows)
    for kind in ("action", "notes", "line"):
        while _tall(kept, size) > high and len(those := [i for i, r in enumerate(kept) if r.kind == kind]) > 1:
            last = those[-1]
            del kept[last]
            kept[last - 1] = kept[last - 1]._replace(text=f"{kept[last - 1].text.rstrip('…')}…")
    return kept


def cut(text: str, letters: Face, room: float) -> str:
    """The text, or as much of it as fits with an ellipsis."""
    if letters.width(text) <= room:
        return text
    while text and letters.width(f"{text}…") > room:
        text = text[:-1].rstrip()
    return f"{text}…"

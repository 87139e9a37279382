"""The contact sheet: one frame of every shot with its slate, what it should show and how it was marked."""

import os
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from hashlib import blake2b
from pathlib import Path

from PIL import Image, ImageDraw

from editor.cards import Card
from editor.files import whole
from editor.footage import opened, still
from editor.lettering import Face, fill
from editor.panelling import Panel
from film import Mark, Rate, Verdict, failures

DRAWN = 1
"""Version of how a panel is drawn; a new one makes every kept panel stale."""

_GROUND, _TILE, _EDGE = (17, 18, 22), (27, 29, 35), (46, 49, 58)
_WHITE, _GREY, _DIM = (236, 236, 232), (176, 180, 190), (138, 143, 155)
_AMBER = (240, 176, 64)
_DOTS = {Verdict.PASS: (92, 190, 120), Verdict.ABSTAIN: _AMBER, Verdict.FAIL: (228, 84, 76)}
_GAP, _PAD = 22, 12
_PICTURE_AREA = 400 * 225
_SMOOTH = 4
"""Dots and corners are drawn this much larger and shrunk: Pillow's own edges are jagged."""
_DETAIL_ROWS = 2


def contact_sheet(
    title: str, panels: Sequence[Panel], vault: Path, out: Path, facts: str = "", kept: Path | None = None
) -> tuple[str, ...]:
    """Panels -> a PNG, and the names of the kept panels. `facts` stand beside the title: length, size, rate, revision.

    Drawn panels are kept in the folder `kept`, so that the sheet of a revision draws what is new.
    Raises MediaDamaged naming the file if a frame cannot be read.
    """
    shape = _shape(panels, vault)
    width = min(max(round((_PICTURE_AREA * shape[0] / shape[1]) ** 0.5), 220), 500)
    size = width, max(2, round(width * shape[1] / shape[0]))
    tile = size[0] + 2 * _PAD, size[1] + 2 * _PAD + _Label.height
    columns = _columns(len(panels), tile)
    rows = -(-len(panels) // columns)
    head = 112
    sheet_size = columns * (tile[0] + _GAP) + _GAP, head + rows * (tile[1] + _GAP) + 8
    sheet = Image.new("RGB", sheet_size, _GROUND)
    _heading(sheet, title, facts, panels)
    with ThreadPoolExecutor(min(2, os.cpu_count() or 1)) as pool:
        drawn = pool.map(lambda panel: _drawn(panel, vault, size, tile, kept), panels)
        for index, picture in enumerate(drawn):
            corner = _GAP + index % columns * (tile[0] + _GAP), head + index // columns * (tile[1] + _GAP)
            sheet.paste(picture, corner)
    with whole(out) as part:
        sheet.save(part, format="PNG", compress_level=3)  # 6 is 10 % smaller and takes two and a half times as long
    return tuple(_name(panel, size, tile) for panel in panels) if kept is not None else ()


def _shape(panels: Sequence[Panel], vault: Path) -> tuple[int, int]:
    """(width, height) of the film."""
    for panel in panels:
        if panel.media:
            with opened(vault / panel.media, Path(panel.media).stem) as (_, stream):
                return stream.width, stream.height
    return 1280, 720


def _drawn(panel: Panel, vault: Path, size: tuple[int, int], tile: tuple[int, int], kept: Path | None) -> Image.Image:
    """The tile of a panel with a picture of `size`, found in `kept` or drawn."""
    name = _name(panel, size, tile)
    if kept is not None and (found := _found(kept / name, tile)) is not None:
        return found
    picture = (
        Image.fromarray(still(vault / panel.media, panel.frame))
        if panel.media
        else Image.fromarray(Card(panel.card, size, 48, Rate(num=24)).frame(24))
    )
    made = _tile(panel, picture.resize(size, Image.Resampling.LANCZOS), tile)
    if kept is not None:
        with whole(kept / name) as part:
            made.save(part, format="PNG", compress_level=1)
    return made


def _name(panel: Panel, size: tuple[int, int], tile: tuple[int, int]) -> str:
    """Of a kept panel: the same name means the same picture."""
    made_of = repr((DRAWN, size, tile, panel.model_dump_json()))
    return f"panel-{blake2b(made_of.encode(), digest_size=12).hexdigest()}.png"


def _found(path: Path, tile: tuple[int, int]) -> Image.Image | None:
    try:
        with Image.open(path) as image:
            return image.convert("RGB") if image.size == tile else None
    except (OSError, SyntaxError):  # missing, or broken: Pillow calls a broken chunk a SyntaxError
        return None


def _columns(count: int, tile: tuple[int, int]) -> int:
    """As many columns as make the sheet about as wide as a screen, with few empty places."""

    def cost(columns: int) -> float:
        rows = -(-count // columns)
        ratio = columns * tile[0] / (rows * tile[1])
        return abs(ratio / 1.6 - 1) + (columns * rows - count) / max(count, 1)

    return min(range(1, max(2, min(count, 8) + 1)), key=cost)


def _heading(sheet: Image.Image, title: str, facts: str, panels: Sequence[Panel]) -> None:
    draw = ImageDraw.Draw(sheet)
    flagged = sum(p.flagged for p in panels)
    warning = f"{flagged} to look at" if flagged else ""
    room = sheet.width - 2 * _GAP
    face = Face("serif", 40, spacing=0.02)
    face.draw(draw, _GAP, 58, _fitted(title, face, room), _WHITE)
    small = Face("sans", 18)
    facts = _fitted(facts or f"{len(panels)} shots", small, room - 160)
    small.draw(draw, _GAP, 90, facts, _GREY)
    if warning:
        small.draw(draw, _GAP + small.width(facts) + 18, 90, warning, _AMBER)


class _Label:
    """Where the rows under a picture stand."""

    slate, how, what, row = 30, 54, 77, 19
    height = 106


def _tile(panel: Panel, picture: Image.Image, size: tuple[int, int]) -> Image.Image:
    """Picture, slate with dots, how and what; the whole outlined if a person must look."""
    tile = Image.new("RGB", size, _GROUND)
    edge = _AMBER if panel.flagged else _EDGE
    tile.paste(edge, (0, 0), _mask(size, 14))
    line = 4 if panel.flagged else 1
    inner = size[0] - 2 * line, size[1] - 2 * line
    tile.paste(_TILE, (line, line), _mask(inner, 14 - line))
    tile.paste(picture, (_PAD, _PAD), _mask(picture.size, 5))
    draw, top, room = ImageDraw.Draw(tile), _PAD + picture.height, picture.width
    bold, plain, small = Face("sans bold", 21), Face("sans", 16), Face("sans", 15)
    bold.draw(draw, _PAD + 2, top + _Label.slate, panel.slate, _WHITE)
    if panel.length:
        plain.draw(draw, _PAD + 2 + bold.width(panel.slate) + 12, top + _Label.slate, panel.length, _GREY)
    used = bold.width(panel.slate) + plain.width(panel.length) + 30
    _dots(tile, panel.marks, _PAD + room, top + _Label.slate - 7, room - used)
    how, *what = panel.labels or ("",)
    plain.draw(draw, _PAD + 2, top + _Label.how, _fitted(how, plain, room), _GREY)
    doubts = [m for m in panel.marks if m.verdict is Verdict.ABSTAIN and m.required]
    trouble = next(iter([*failures(panel.marks), *doubts]), None)
    text, ink = (trouble.reason, _DOTS[trouble.verdict]) if trouble else (" ".join(what), _DIM)
    for index, row in enumerate(_rows(text, small, room)):
        small.draw(draw, _PAD + 2, top + _Label.what + index * _Label.row, row, ink)
    return tile


def _dots(tile: Image.Image, marks: Sequence[Mark], right: float, middle: int, room: float) -> None:
    """One dot per mark, right-aligned; if there is no room for all, the worst are kept."""
    step, across = 15, 10
    order = {Verdict.PASS: 0, Verdict.ABSTAIN: 1, Verdict.FAIL: 2}
    shown = sorted(marks, key=lambda m: order[m.verdict])[-max(1, int(room / step)) :] if marks else []
    for index, mark in enumerate(reversed(shown)):
        box = round(right - across - index * step), middle - across // 2
        tile.paste(_DOTS[mark.verdict], box, _mask((across, across), across // 2))


def _rows(text: str, face: Face, room: float) -> list[str]:
    """The first rows of the text; the last of them ends in an ellipsis if there are more."""
    rows = fill(text, room, face.width)
    kept = [*rows[: _DETAIL_ROWS - 1], " ".join(rows[_DETAIL_ROWS - 1 :])]
    return [_fitted(row, face, room) for row in kept]


def _fitted(text: str, face: Face, room: float) -> str:
    """The text, or as much of it as fits with an ellipsis."""
    if face.width(text) <= room:
        return text
    while text and face.width(f"{text}…") > room:
        text = text[:-1].rstrip()
    return f"{text}…"


def _mask(size: tuple[int, int], radius: int) -> Image.Image:
    """A rounded rectangle with smooth corners."""
    large = Image.new("L", (size[0] * _SMOOTH, size[1] * _SMOOTH))
    ImageDraw.Draw(large).rounded_rectangle((0, 0, large.width - 1, large.height - 1), radius * _SMOOTH, fill=255)
    return large.resize(size, Image.Resampling.BOX)

"""Samples -> a sheet: frames of setups, small, each under its name."""

from collections.abc import Callable, Iterable, Iterator
from itertools import count
from pathlib import Path
from typing import NamedTuple

from PIL import Image, ImageDraw, ImageFont

from film import PictureOrder, Rate, Setup, Slate, font_file
from generators import load
from generators.previz.finish import Finish
from generators.previz.render import Painter
from generators.previz.staging import Staging, mishap

MIDDLE = (0.5,)
THREE = (0.04, 0.5, 0.96)
"""Beginning, middle and end."""
_GROUND, _INK = (17, 18, 22), (200, 202, 208)
_CAPTION = 20
"""Pixels under a tile."""
_GAP = 4


class Sample(NamedTuple):
    """What a tile shows, or several beside each other."""

    name: str
    setup: Setup
    at: tuple[float, ...] = MIDDLE
    """Moments as shares of the shot."""
    frames: int = 48
    crop: float = 1.0
    """Share of the picture's width and height that is shown, from its top left corner, as large as a whole one."""


class Sheet(NamedTuple):
    name: str
    samples: Callable[[], Iterable[Sample]]
    columns: int = 5
    tile: tuple[int, int] = (240, 135)
    """Pixels."""
    finer: int = 2
    """Pictures are drawn so many times larger than they are shown."""


def order_for(setup: Setup, width: int, height: int, frames: int) -> PictureOrder:
    """A take in which nothing goes wrong."""
    return PictureOrder(
        slate=Slate(scene=1, shot="A", take=1),
        backend=load("previz").card.backend,
        frames=frames,
        rate=Rate(num=24),
        seed=next(seed for seed in count(5) if not mishap(setup, seed)),
        width=width,
        height=height,
        setup=setup,
    )


def drawn(sample: Sample, tile: tuple[int, int], finer: int = 2) -> Iterator[Image.Image]:
    """The frames of a sample, finished, at the size of a tile."""
    width, height = (round(side * finer / sample.crop / 2) * 2 for side in tile)
    painter = Painter(Staging(order_for(sample.setup, width, height, sample.frames)))
    finish = Finish(sample.setup.look, width, height, 5)
    for share in sample.at:
        n = round(share * (sample.frames - 1))
        picture = Image.fromarray(finish.apply(painter.exposed(n), n))
        cut = picture.crop((0, 0, round(width * sample.crop), round(height * sample.crop)))
        yield cut.resize(tile, Image.Resampling.LANCZOS)


def write(sheet: Sheet, path: Path) -> None:
    """Draw every sample and lay its frames out in rows; those of one sample stay beside each other."""
    wide, high = sheet.tile[0] + _GAP, sheet.tile[1] + _CAPTION
    places: list[tuple[int, int]] = []
    tiles: list[tuple[str, Image.Image]] = []
    x = y = 0
    for sample in sheet.samples():
        if x + len(sample.at) > sheet.columns:
            x, y = 0, y + 1
        for picture in drawn(sample, sheet.tile, sheet.finer):
            tiles.append((sample.name, picture))
            places.append((x % sheet.columns * wide, y * high))
            x += 1
    page = Image.new("RGB", (sheet.columns * wide - _GAP, (y + 1) * high), _GROUND)
    pen, font = ImageDraw.Draw(page), ImageFont.truetype(str(font_file("sans")), 13)
    for (name, picture), (left, top) in zip(tiles, places, strict=True):
        page.paste(picture, (left, top))
        pen.text((left + 2, top + sheet.tile[1] + 1), name, fill=_INK, font=font)
    page.save(path, quality=80, optimize=True)
    print(path, f"{len(tiles)} pictures, {path.stat().st_size // 1000} kB", flush=True)

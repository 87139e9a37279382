"""What lies behind a take, a storyboard page, a character sheet."""

import asyncio
import tempfile
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

from bench.director.hiring import hired
from bench.gallery.cast import MARA, PAIR, place
from bench.gallery.page import Sample, drawn, order_for
from director.castsheets import cast_sheet
from director.planning import planned
from director.protocol import Desk
from director.storyboards import write_boards
from film import Action, Brief, Move, Part, Size, Thing, font_file
from generators import DrawsPasses, PassKind, load

_TILE = (400, 225)
_FRAME, _FRAMES = 24, 48
_PAGE = 1000
"""Pixels a page is wide."""
_BRIEF = (
    "A lighthouse keeper, Mara, in her sixties with a long red coat, walks along a cliff path at dusk. She sees a small boat in "
    "trouble. She runs to the lighthouse and pulls the lever. Dov, a bearded fisherman in a yellow coat, waves from the boat. On the "
    'beach Mara says: "You came back." Dov smiles: "You left the light on."'
)


def passes(path: Path) -> None:
    """The picture of a frame and its layers, side by side."""
    walking = Part(who="mara", action=Action.WALK, toward="camera")
    setup = PAIR.with_(
        place=place("street"), size=Size.FULL, parts=(walking, Part(who="dov", action=Action.WAVE, toward="mara"))
    )
    setup = setup.with_(things=(Thing(kind="bench"),), move=Move.DOLLY_IN)
    stage = load("previz")
    assert isinstance(stage, DrawsPasses)
    layers = [("picture", next(drawn(Sample("", setup, (_FRAME / (_FRAMES - 1),), _FRAMES), _TILE)))]
    with tempfile.TemporaryDirectory() as folder:
        into = Path(folder)
        order = order_for(setup, 2 * _TILE[0], 2 * _TILE[1], _FRAMES)
        stage.passes(order, [_FRAME], tuple(PassKind), into, lambda share: None)
        for kind in PassKind:
            file = into / "pose" / f"{_FRAME:05}.png" if kind is PassKind.POSE else into / f"{kind}-{_FRAME:05}.png"
            picture = Image.open(file).convert("RGB")
            layers.append((kind, picture.resize(_TILE, Image.Resampling.LANCZOS)))
    page = Image.new("RGB", (3 * _TILE[0] + 8, 2 * (_TILE[1] + 20)), (17, 18, 22))
    pen, font = ImageDraw.Draw(page), ImageFont.truetype(str(font_file("sans")), 13)
    for n, (name, picture) in enumerate(layers):
        x, y = n % 3 * (_TILE[0] + 4), n // 3 * (_TILE[1] + 20)
        page.paste(picture, (x, y))
        pen.text((x + 2, y + _TILE[1] + 1), name, fill=(200, 202, 208), font=font)
    _save(page, path)


def boards(path: Path) -> None:
    """The first page of a storyboard."""
    card = load("previz").card
    plan = asyncio.run(planned(hired("offline"), Brief(text=_BRIEF, seed=1), Desk(card=card)))
    with tempfile.TemporaryDirectory() as folder:
        page = write_boards(plan, 1, card, Path(folder) / "storyboard").pages[0]
        _save(_narrow(Image.open(page).convert("RGB")), path)


def character(path: Path) -> None:
    """The sheet of one character."""
    with tempfile.TemporaryDirectory() as folder:
        _save(_narrow(Image.open(cast_sheet(MARA, "previz", Path(folder))).convert("RGB")), path)


def _narrow(page: Image.Image) -> Image.Image:
    return page.resize((_PAGE, round(page.height * _PAGE / page.width)), Image.Resampling.LANCZOS)


def _save(page: Image.Image, path: Path) -> None:
    page.save(path, quality=80, optimize=True)
    print(path, f"{path.stat().st_size // 1000} kB", flush=True)

"""Words the brief gives are read in the picture: the right way round, large enough, and in an ink that shows."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFont

from film import Look, PictureOrder, Place, Rate, Setup, Size, Slate, Thing, TimeOfDay, Weather, font_file
from generators.previz.card import CARD
from generators.previz.pen import rgb
from generators.previz.render import Painter
from generators.previz.staging import Staging
from generators.previz.things.lettering import contrast, fit, legible

W, H = 320, 180
WORD = "FRESH"
NOTHING = " "
"""Words to write that leave the board empty."""
Grey = NDArray[np.float64]
ROOM = Place(id="room", name="room", kind="room", interior=True, seed=3)


def _shot(setup: Setup) -> Grey:
    order = PictureOrder(
        slate=Slate(scene=1, shot="A", take=1),
        backend=CARD.backend,
        frames=24,
        rate=Rate(num=24),
        seed=5,
        width=W,
        height=H,
        setup=setup,
    )
    return np.asarray(Painter(Staging(order)).picture(12)[..., :3].mean(-1), dtype=np.float64)


def _setup(place: Place, size: Size, things: tuple[Thing, ...] = (), time: TimeOfDay = TimeOfDay.DAY) -> Setup:
    return Setup(
        place=place,
        time_of_day=time,
        weather=Weather.CLEAR,
        look=Look(),
        size=size,
        things=things,
        subject=things[0].kind if things else "",
    )


def _letters(written: Setup, empty: Setup) -> Grey:
    """What the words change in the picture, cut to where they do."""
    change = np.abs(_shot(written) - _shot(empty))
    ys, xs = np.nonzero(change > 0.35 * change.max())
    assert len(ys), "there is nothing to read"
    return change[ys.min() : ys.max() + 1, xs.min() : xs.max() + 1]


def _likeness(seen: Grey, mirrored: bool = False) -> float:
    """Correlation of what is seen with the word as Pillow sets it, stretched to the same box."""
    font = ImageFont.truetype(str(font_file("sans bold")), 80)
    drawn = Image.new("L", (500, 120))
    ImageDraw.Draw(drawn).text((10, 10), WORD, fill=255, font=font)
    cut = drawn.crop(drawn.getbbox()).resize((seen.shape[1], seen.shape[0]), Image.Resampling.LANCZOS)
    asked = np.asarray(cut, dtype=np.float64)
    return float(np.corrcoef(seen.ravel(), (asked[:, ::-1] if mirrored else asked).ravel())[0, 1])


def _is_read(letters: Grey, tall: float) -> None:
    assert letters.max() > 45, "too little contrast"
    assert letters.shape[0] >= tall * H, "too small"
    right, wrong = _likeness(letters), _likeness(letters, mirrored=True)
    assert right > 0.6, f"not the word: {right:.2f}"
    assert right > wrong + 0.15, "mirrored"


THINGS = [
    ("sign", "", 0.05),
    ("sign", "neon sign", 0.1),
    ("sign", "poster", 0.05),
    ("screen", "", 0.08),
    ("letter", "", 0.05),
    ("book", "", 0.03),
    ("newspaper", "", 0.04),
    ("laptop", "", 0.08),
    ("barrel", "", 0.05),
    ("gravestone", "", 0.05),
    ("console", "", 0.02),
    ("counter", "", 0.04),
]


@pytest.mark.parametrize(("kind", "words", "tall"), THINGS)
def test_words_on_a_thing_are_read_in_an_insert(kind: str, words: str, tall: float) -> None:
    written, empty = (
        _setup(ROOM, Size.INSERT, (Thing(kind=kind, words=words, text=text),)) for text in (WORD, NOTHING)
    )
    _is_read(_letters(written, empty), tall)


@pytest.mark.parametrize("time", [TimeOfDay.DAY, TimeOfDay.NIGHT])
def test_the_words_on_a_shop_front_are_read_in_a_medium_shot(time: TimeOfDay) -> None:
    written, empty = (
        _setup(Place(id="s", name="street", kind="street", seed=3, sign=sign), Size.MEDIUM, time=time)
        for sign in (WORD, NOTHING)
    )
    change = np.abs(_shot(written) - _shot(empty))
    # The hanging board further down the street says the same: the shop front's is the left one, and the larger.
    columns = change.max(0) > 0.35 * change.max()
    gap = next(x for x in range(W // 2, W) if not columns[x : x + 12].any())
    change[:, gap:] = 0
    ys, xs = np.nonzero(change > 0.35 * change.max())
    _is_read(change[ys.min() : ys.max() + 1, xs.min() : xs.max() + 1], 0.04)


@pytest.mark.parametrize("kind", ["village", "road", "beach"])
def test_a_place_without_house_fronts_has_its_words_on_a_board(kind: str) -> None:
    plain = Place(id="p", name=kind, kind=kind, seed=3)
    written = _setup(plain.with_(sign=WORD), Size.MEDIUM)
    empty = _setup(plain, Size.MEDIUM, (Thing(kind="sign", text=NOTHING),)).with_(subject="")
    _is_read(_letters(written, empty.with_(place=plain.with_(sign=NOTHING))), 0.05)


@given(st.from_regex(r"#[0-9a-f]{6}", fullmatch=True), st.from_regex(r"#[0-9a-f]{6}", fullmatch=True))
@settings(max_examples=60)
def test_whatever_colour_a_board_is_asked_in_its_words_show(board: str, ink: str) -> None:
    assert contrast(legible(rgb(ink), rgb(board)), rgb(board)) >= 2.6
    assert contrast((0, 0, 0), (1, 1, 1)) == pytest.approx(21)


@pytest.mark.parametrize("words", ["The quick brown fox jumps over the lazy dog, again and again", "Свежий хлеб каждое утро ровно в шесть, кроме воскресенья", "Öl, Äpfel, Brötchen und süße Törtchen täglich ab sechs Uhr"])  # fmt: skip
def test_sixty_letters_fill_a_letter_in_lines_that_are_read(words: str) -> None:
    lines = fit(words, 0.18, 0.22, 6)
    assert " ".join(line.words for line in lines) == words
    assert min(line.y1 - line.y0 for line in lines) > 0.02, (
        "an insert shows a letter of 0.28 m at two thirds of its height"
    )


def test_the_house_face_has_the_letters_of_europe() -> None:
    face = ImageFont.truetype(str(font_file("sans bold")), 40)
    lacking = bytes(face.getmask("\U000f1234"))
    for letter in "ÄÖÜßéèçñåøžšřłőţğıœŒþðБДЖЩЪЫЭЮЯїґλΩψ€£—…“”":
        assert bytes(face.getmask(letter)) != lacking, letter

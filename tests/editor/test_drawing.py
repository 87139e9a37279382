"""Cards, burned captions and the contact sheet: legible, inside the frame, at any aspect and with any words."""

import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from editor import Panel, assemble, contact_sheet, panels, still
from editor.burn import CaptionFace
from editor.cards import Card
from editor.lettering import Face, wrap
from film import Caption, Clip, Mark, MediaDamaged, Rate, Timeline, Verdict
from tests.editor.footage_kit import plan, read, shoot, shot

RATE = Rate(num=24)
SIZES = [(640, 360), (360, 640), (480, 480), (640, 268), (64, 64)]
TITLES = ["A", "The Last Lighthouse", "Supercalifragilisticexpialidocious", "Word " * 60, "Two\nrows"]


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("words", TITLES, ids=lambda t: t[:12].strip())
def test_a_card_is_words_in_the_middle_of_the_dark(words: str, size: tuple[int, int]) -> None:
    width, height = size
    frame = Card(words, size, 48, RATE).frame(24)
    assert frame.shape == (height, width, 3)
    rows, columns = np.nonzero(frame.max(axis=2) > 70)
    assert rows.size
    assert rows.min() > height * 0.1
    assert rows.max() < height * 0.9
    assert columns.min() > width * 0.02
    assert columns.max() < width * 0.98
    assert abs((columns.min() + columns.max()) / 2 - width / 2) < width * 0.03 + 2


def test_a_card_rises_from_the_dark_and_falls_back() -> None:
    card = Card("Later", (320, 180), 48, RATE)
    light = [int(card.frame(n).max()) for n in range(48)]
    assert light[0] < 60 > light[47]
    assert light[24] > 200
    steady = Card("Later", (320, 180), 48, RATE, rises=False, falls=False)
    assert steady.frame(-6).max() > 200 < steady.frame(53).max()


def test_rare_letters_are_not_boxes() -> None:
    face = Face("serif", 40)
    assert face.width("Ω") > 0
    for letter in "ñЖżø—“…ệ":
        box = Card("\ue123", (160, 90), 24, RATE).frame(12)
        assert not np.array_equal(Card(letter, (160, 90), 24, RATE).frame(12), box)


def test_wrapping_is_even_and_keeps_every_word() -> None:
    rows = wrap("one two three four five six", 16, len)
    assert rows == ["one two three", "four five six"]


@pytest.mark.parametrize("size", SIZES[:4], ids=str)
def test_a_burned_caption_is_white_low_and_inside(size: tuple[int, int]) -> None:
    width, height = size
    words = "I have kept this light for forty years, and it never once went out on me, not once."
    timeline = Timeline(
        title="x",
        rate=RATE,
        width=width,
        height=height,
        clips=(Clip(shot="a", slate="1A", frames=48, card="x"),),
        captions=(Caption(first=10, frames=20, text=words),),
    )
    face = CaptionFace(timeline)
    ground = np.full((height, width, 3), 120, np.uint8)
    shown = face.over(ground, 15)
    assert face.over(ground, 9) is ground
    assert face.over(ground, 30) is ground
    rows, columns = np.nonzero(shown.min(axis=2) > 230)
    assert rows.min() > height * 0.65
    assert rows.max() < height * 0.97
    assert columns.min() > width * 0.03
    assert columns.max() < width * 0.97
    assert (shown.max(axis=2) < 60).sum() > 50


@pytest.mark.parametrize("size", [(320, 180), (180, 320)], ids=str)
def test_a_contact_sheet_shows_every_shot(tmp_path: Path, size: tuple[int, int]) -> None:
    takes = {f"s{i}": shoot(tmp_path, i, 24, size=size) for i in range(3)}
    film = plan(
        shot(0, 24, angle="bird's-eye"),
        shot(1, 24),
        shot(2, 24, action="She waits."),
        shot(3, 24, title_card="The end"),
        size=size,
    )
    timeline = assemble(film, takes, frozenset({"s1"}))
    marks = {
        takes["s1"].key: (
            Mark(name="framing", verdict=Verdict.FAIL, reason="nobody is in the frame"),
            Mark(name="look", verdict=Verdict.PASS, reason="as the others"),
        )
    }
    shown = panels(film, timeline, marks)
    assert [p.slate for p in shown] == ["1A-1", "1B-1", "1C-1", "1D"]
    assert [p.labels for p in shown] == [
        ("medium · bird's-eye · static", ""),
        ("medium · static", ""),
        ("medium · static", "She waits."),
        ("title card", ""),
    ]
    assert shown[0].frame == 12
    contact_sheet("Small film", shown, tmp_path, tmp_path / "sheet.png", facts="4.0 s")
    sheet = np.asarray(Image.open(tmp_path / "sheet.png"))
    amber, red, green = (240, 176, 64), (228, 84, 76), (92, 190, 120)
    for colour in (amber, red, green):
        assert (sheet == colour).all(axis=2).sum() > 30
    assert sheet.shape[1] > 2 * 220
    first = sheet.tobytes()
    contact_sheet("Small film", shown, tmp_path, tmp_path / "again.png", facts="4.0 s")
    assert np.asarray(Image.open(tmp_path / "again.png")).tobytes() == first
    assert (tmp_path / "again.png").read_bytes() == (tmp_path / "sheet.png").read_bytes()


def test_a_sheet_of_one_and_of_sixty(tmp_path: Path) -> None:
    for count in (1, 60):
        many = [
            Panel(slate=f"{n}A-1", shot=f"s{n}", card="Title " * 12, labels=("x" * 90, "y " * 90)) for n in range(count)
        ]
        contact_sheet("A title " * count, many, tmp_path, tmp_path / "sheet.png")
        width, height = Image.open(tmp_path / "sheet.png").size
        assert width >= 400
        assert height < 6000


def test_a_still_is_the_frame_asked(tmp_path: Path) -> None:
    media = tmp_path / shoot(tmp_path, 3, 40, rate=Rate(num=24000, den=1001)).media
    assert [read(still(media, n)) for n in (0, 17, 39)] == [(3, 0), (3, 17), (3, 39)]
    with pytest.raises(MediaDamaged, match=media.name):
        still(media, 40)
    with pytest.raises(MediaDamaged, match="nothing"):
        still(tmp_path / "nothing.mp4", 0)


def test_timing_a_plan_loads_no_heavy_library() -> None:
    code = (
        "import sys, editor; editor.line_spans; editor.panels; editor.Tracks; editor.assemble\n"
        "print([m for m in ('moviepy', 'pydub', 'av', 'cv2', 'scipy', 'PIL') if m in sys.modules])"
    )
    assert subprocess.check_output([sys.executable, "-c", code], text=True).strip() == "[]"


def test_every_public_name_is_there() -> None:
    import editor

    for name in editor.__all__:
        assert getattr(editor, name, None) is not None
    with pytest.raises(AttributeError, match="nonsense"):
        editor.nonsense  # noqa: B018

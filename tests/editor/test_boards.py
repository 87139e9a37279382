"""A storyboard says in signs and words what every shot does, at any shape of film."""

import numpy as np
import pytest
from PIL import Image

from editor import Board, Drawn, Heading, layout, storyboard, write_storyboard
from editor.arrows import CAMERA, PEOPLE, mark_people
from editor.inking import inked
from editor.movesigns import mark_camera
from film import FrameAt, Leg, Line, Move, Size, Staged, Transition, Way
from tests.conftest import small_plan

GREY = (200, 200, 200)
INNER = ((0.2, 0.2), (0.8, 0.2), (0.8, 0.8), (0.2, 0.8))


def signed(move, size=(96, 54), **staged):
    picture = np.empty((size[1], size[0], 3), np.uint8)
    picture[:] = GREY
    mark_camera(picture, Staged(share=0.5, **staged), move)
    return picture


def red(picture):
    """Where the camera's colour is, as (x, y) of pixels."""
    rows, columns = np.nonzero(np.abs(picture.astype(int) - CAMERA).max(axis=2) < 40)
    return columns, rows


@pytest.mark.parametrize("move", [m for m in Move if m not in (Move.STATIC,)], ids=str)
@pytest.mark.parametrize("size", [(96, 54), (54, 96), (120, 50)], ids=str)
def test_every_move_has_a_sign_at_every_shape(move, size):
    there = {"travel": (0.5, 0, 0), "focus": ((0.2, 0.5), (0.8, 0.5))}
    assert len(red(signed(move, size, **there))[0]) > 10
    assert (signed(Move.STATIC, size) == GREY).all()


@pytest.mark.parametrize(
    ("one", "other", "axis"),
    [
        (Move.PAN_LEFT, Move.PAN_RIGHT, 1),
        (Move.WHIP_LEFT, Move.WHIP_RIGHT, 1),
        (Move.TRUCK_LEFT, Move.TRUCK_RIGHT, 1),
        (Move.ORBIT_LEFT, Move.ORBIT_RIGHT, 1),
        (Move.TILT_UP, Move.TILT_DOWN, 0),
        (Move.PEDESTAL_UP, Move.PEDESTAL_DOWN, 0),
    ],
    ids=str,
)
def test_opposite_moves_have_mirrored_signs_with_the_head_where_they_go(one, other, axis):
    first, second = signed(one, (384, 216)), signed(other, (384, 216))
    mirrored = np.flip(second, axis=axis)
    differing = (np.abs(first.astype(int) - mirrored).max(axis=2) > 60).mean()
    assert differing < 0.01
    x, y = red(first)
    across = np.bincount((x, y)[1 - axis])
    middle = (np.nonzero(across)[0][0] + np.nonzero(across)[0][-1]) / 2
    assert across.argmax() < middle, "the head is the widest part"


def test_a_dolly_goes_to_the_frame_it_arrives_at_and_back_from_it():
    frames = (FrameAt(share=1.0, corners=INNER),)
    inward, outward = (
        signed(Move.DOLLY_IN, (384, 216), frames=frames),
        signed(Move.DOLLY_OUT, (384, 216), frames=frames),
    )
    for picture in (inward, outward):
        x, y = red(picture)
        assert ((abs(x - 0.2 * 384) < 2) & (abs(y - 108) < 10)).any(), "the side of the inner frame"
    assert (inward != outward).any()
    assert len(red(signed(Move.ZOOM_IN, (384, 216), frames=frames))[0]) < len(red(inward)[0]), "a zoom is drawn lighter"


def test_a_camera_that_goes_along_is_signed_by_the_way_it_really_goes():
    left, right = signed(Move.TRACKING, travel=(-0.6, 0, 0.1)), signed(Move.TRACKING, travel=(0.6, 0, 0.1))
    assert (left == signed(Move.TRUCK_LEFT)).all()
    assert (right == signed(Move.TRUCK_RIGHT)).all()
    assert (signed(Move.TRACKING, travel=(0.1, 0, -0.9)) == signed(Move.LEADING)).all()
    assert (signed(Move.TRACKING, travel=(0.02, 0, 0.03)) == GREY).all()


def test_people_have_blue_arrows_where_they_go_and_none_for_a_step():
    def drawn(*points):
        picture = np.full((54, 96, 3), 200, np.uint8)
        mark_people(picture, Staged(share=0.5, ways=(Way(who="ana", points=points),)))
        return np.abs(picture.astype(int) - PEOPLE).max(axis=2) < 40

    there = drawn((-0.5, 0.8), (0.1, 0.8), (0.7, 0.8))
    columns = np.nonzero(there.any(axis=0))[0]
    assert columns.max() <= 0.72 * 96
    assert not drawn((0.5, 0.8), (0.51, 0.8)).any()
    assert not drawn((0.2, 1.4), (0.8, 1.5)).any(), "outside of the picture"


def test_ink_keeps_what_is_seen_and_darkens_edges():
    picture = np.full((54, 96, 3), (20, 24, 60), np.uint8)
    picture[10:40, 30:60] = (160, 30, 30)
    drawn = inked(picture)
    assert drawn.shape == picture.shape
    assert drawn[0, 0].mean() > picture[0, 0].mean() + 40, "a night is drawn light enough to draw on"
    inside, outside = drawn[25, 45].astype(int), drawn[50, 5].astype(int)
    assert inside[0] - inside[2] > 40, "red stays red"
    edge = drawn[25, 28:33].sum(axis=1).min()
    assert edge < min(inside.sum(), outside.sum())


@pytest.mark.parametrize("aspect", [16 / 9, 9 / 16, 2.39, 1.0, 0.8, 4 / 3, 4096 / 64, 64 / 4096], ids="{:.2f}".format)
def test_panels_have_the_shape_of_the_film_and_stay_on_the_page(aspect):
    form = layout(aspect)
    assert form.picture[0] <= form.cell[0]
    assert form.picture[1] < form.cell[1]
    if 0.5 < aspect < 2.5:
        assert form.picture[0] / form.picture[1] == pytest.approx(aspect, rel=0.02)
        assert form.picture[0] * form.picture[1] > 100_000, "large enough to see a face"
        assert form.grid[0] * form.grid[1] >= 5


def test_the_words_of_a_panel_say_how_what_and_when():
    plan = small_plan()
    shots = list(plan.shots)
    shots[1] = shots[1].with_(move=Move.DOLLY_IN, lens_mm=85, transition=Transition.DISSOLVE, angle="low")
    shots[2] = shots[2].with_(
        legs=(Leg(move=Move.DOLLY_IN, size=Size.CLOSE_UP), Leg(move=Move.ORBIT_LEFT, degrees=90)),
        lines=(Line(speaker="bo", text="Over here.", off=True), Line(text="Nobody came.")),
        silent=True,
        silhouette=True,
    )
    boards = storyboard(plan.with_(shots=tuple(shots)), {"shot1": ("wind", "birds")})
    assert [b.slate for b in boards] == ["1A", "1B", "2A", "2B", "2C"]
    assert [b.at for b in boards][:3] == ["00:00:00:00", "00:00:01:00", "00:00:02:00"]
    assert boards[0].scene == "EXT. a meadow – day, clear"
    assert boards[0].notes[0] == "sound: wind, birds"
    assert boards[1].camera == "medium · low angle · 85 mm · dolly in"
    assert boards[1].lines == ("ANA: There you are.",)
    assert boards[1].notes[0] == "dissolve in"
    assert boards[2].stages == ("dolly in to close-up", "orbit left 90°")
    assert boards[2].moves == (Move.DOLLY_IN, Move.ORBIT_LEFT)
    assert boards[2].lines == ("BO (off): Over here.", "VOICE: Nobody came.")
    assert {"silhouette", "sound: silence"} <= set(boards[2].notes)
    assert (boards[4].card, boards[4].camera, boards[4].moves) == ("THE END", "", ())


LONG = "a very long action that goes on and on " * 12


def board(n):
    words = LONG if n == 0 else "Ana walks."
    return Board(shot="s", slate=f"1{n}", scene="EXT. here – day", length="1 s", at="00:00:00:00", camera="wide · static",
                 moves=(Move.STATIC,), action=words, lines=("ANA: " + words,), card="Fin" if n == 6 else "")  # fmt: skip


def written(folder, count):
    """(pages, PDF) of a storyboard of so many panels, the last but one a card, the last one not shown."""
    folder.mkdir()
    size = layout(16 / 9).pixels
    drawn = [Drawn(np.full((size[1], size[0], 3), 128, np.uint8), Staged(share=0.5))] * (count - 1)
    heading, pdf = Heading("The Last Light", "20 s", "version 1"), folder / "all.pdf"
    pages = write_storyboard(
        heading, [board(n) for n in range(count)], [*drawn, Drawn(None, Staged(share=0), "no 'samovar'")], 16 / 9,
        lambda n: folder / f"p{n}.png", pdf,
    )  # fmt: skip
    return [p.read_bytes() for p in pages], pdf.read_bytes()


def test_pages_and_pdf_hold_every_panel_and_words_stay_on_the_page(tmp_path):
    pages, pdf = written(tmp_path / "all", 8)
    assert len(pages) == 2
    assert pdf.count(b"/Type /Page\n") == 2
    with Image.open(tmp_path / "all" / "p1.png") as page:
        assert page.width / page.height == pytest.approx(16 / 9)
        pixels = np.asarray(page.convert("L"))
    assert (pixels[-8:] == 255).all()
    gap = round(pixels.shape[0] * 0.522)
    assert (pixels[gap - 2 : gap + 2] == 255).all(), "long words end in an ellipsis and not in the panel below"


def test_the_same_plan_makes_the_same_bytes(tmp_path):
    first, second = written(tmp_path / "one", 1), written(tmp_path / "two", 1)
    assert first == second
    assert b"CreationDate" not in first[1]

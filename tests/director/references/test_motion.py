"""A camera move is read from a clip, made on the stage in another place, and is the same move when read again."""

import math

import numpy as np
import pytest

from director.critics import camera
from director.critics.footage import read
from director.references.motion import motion, path_of
from director.references.moves import agreement, nearest, words
from film import (
    BriefError,
    CameraKey,
    CameraPath,
    Hint,
    Look,
    Move,
    Part,
    PictureOrder,
    Place,
    Rate,
    Setup,
    Size,
    Slate,
    Speed,
    TimeOfDay,
    Verdict,
    Weather,
)
from generators import load, shoot
from tests.conftest import small_plan
from tests.director.references.media import keep_clip, moved, texture

ANA = small_plan().cast[0]


def order(place="street", **setup):
    given = {
        "place": Place(id="p", name=place, kind=place),
        "time_of_day": TimeOfDay.DAY,
        "weather": Weather.CLEAR,
        "look": Look(grain=0.1),
        "cast": (ANA,),
        "parts": (Part(who="ana"),),
        "subject": "ana",
        "size": Size.FULL,
        "hints": (Hint.CLEAR_VIEW, Hint.CENTRE),
        **setup,
    }
    backend = load("previz").card.backend
    return PictureOrder(
        slate=Slate(scene=1, shot="A", take=1), backend=backend, frames=36, rate=Rate(num=24), seed=3, width=400, height=224, setup=Setup(**given)
    )  # fmt: skip


@pytest.fixture(scope="module")
def vault(tmp_path_factory):
    return tmp_path_factory.mktemp("vault")


def taken(vault, **wanted):
    take = shoot(load("previz"), order(**wanted), vault)
    return take, motion(vault / take.media)


@pytest.mark.parametrize(
    ("right", "down", "grow", "move"),
    [
        (120, 0, 1.0, Move.PAN_RIGHT),
        (-120, 0, 1.0, Move.PAN_LEFT),
        (0, -60, 1.0, Move.TILT_UP),
        (0, 60, 1.0, Move.TILT_DOWN),
        (0, 0, 1.4, Move.ZOOM_IN),
        (0, 0, 1 / 1.4, Move.ZOOM_OUT),
        (0, 0, 1.0, Move.STATIC),
    ],
)
def test_shifts_and_scales_of_a_flat_picture_are_turns_and_zooms(tmp_path, right, down, grow, move):
    clip = keep_clip(moved(texture(), right=right, down=down, grow=grow), tmp_path)
    path = motion(tmp_path / clip.media)
    last = path.keys[-1]
    assert nearest(path)[0] is move
    # A wall that slides by is not quite what a turning lens sees: a few of a hundred less.
    focal = 160 / math.tan(math.radians(27))
    assert last.pan == pytest.approx(math.degrees(right / focal), rel=0.07, abs=0.2)
    assert last.tilt == pytest.approx(-math.degrees(down / focal), rel=0.07, abs=0.2)
    assert last.zoom == pytest.approx(grow, rel=0.03)
    assert (last.dolly, last.truck, last.pedestal) == (0, 0, 0)


def test_a_shaking_hand_is_told_from_a_move(tmp_path):
    picture, t = texture(), np.arange(48) / 24
    sway = 5 * np.sin(2 * np.pi * 1.3 * t) + 4 * np.sin(2 * np.pi * 2.1 * t + 1)
    at = [(290 + round(s), 360 + round(0.7 * s)) for s in sway]
    frames = [picture[y : y + 180, x : x + 320] for x, y in at]
    path = motion(tmp_path / keep_clip(frames, tmp_path).media)
    assert nearest(path)[0] is Move.HANDHELD


def test_a_clip_that_shows_nothing_is_refused(tmp_path):
    clip = keep_clip([np.full((90, 160, 3), 90, np.uint8)] * 12, tmp_path)
    with pytest.raises(BriefError, match="too little"):
        motion(tmp_path / clip.media)


CHECKED = {
    Move.PAN_RIGHT: ("pan", 0.08),
    Move.ZOOM_IN: ("zoom", 0.10),
    Move.DOLLY_IN: ("dolly", 0.25),
    Move.TRUCK_LEFT: ("truck", 0.25),
}
"""What is compared, and the tolerance that is promised: turns and zooms are exact, travel depends on the depth in view."""


@pytest.mark.parametrize("move", CHECKED)
def test_a_move_survives_its_transfer_to_another_place(vault, move):
    name, tolerance = CHECKED[move]
    _, first = taken(vault, move=move)
    assert nearest(first)[0] is move
    take, again = taken(vault, place="meadow", path=first)
    assert nearest(again)[0] is move
    amount, made = (getattr(p.keys[-1], name) for p in (first, again))
    if name == "zoom":
        amount, made = math.log(amount), math.log(made)
    assert made == pytest.approx(amount, rel=tolerance)
    assert agreement(first, again) == pytest.approx(1.0, abs=0.4)
    (mark,) = camera.marks(take.order, read(take, vault))
    assert mark.verdict is Verdict.PASS, mark.reason
    (mark,) = camera.marks(order(place="meadow", path=_reversed(first)), read(take, vault))
    assert mark.verdict is Verdict.FAIL, mark.reason
    assert not mark.required


def _reversed(path):
    keys = tuple(
        CameraKey(
            at=k.at, pan=-k.pan, tilt=-k.tilt, zoom=1 / k.zoom, dolly=-k.dolly, truck=-k.truck, pedestal=-k.pedestal
        )
        for k in path.keys
    )
    return path.with_(keys=keys)


def test_the_size_asked_for_holds_where_a_path_begins_or_where_it_arrives(vault):
    """As with the named moves; and nobody's head is cut by coming nearer."""

    def boxes(**wanted):
        return read(shoot(load("previz"), order(place="meadow", **wanted), vault), vault).passes.boxes[:, 0]

    asked = boxes()[0]
    aside = boxes(path=CameraPath(keys=(CameraKey(at=0), CameraKey(at=1, pan=9.0, dolly=-0.3))))
    assert aside[0] == pytest.approx(asked, abs=0.01)
    for nearer in (CameraKey(at=1, dolly=0.3), CameraKey(at=1, zoom=1.4)):
        came = boxes(path=CameraPath(keys=(CameraKey(at=0), nearer)))
        assert came[-1] == pytest.approx(asked, abs=0.02)
        assert came[0][3] - came[0][1] < 0.8 * (asked[3] - asked[1])


def test_a_pan_moves_the_picture_as_far_through_a_long_lens(vault):
    path = CameraPath(keys=(CameraKey(at=0), CameraKey(at=1, pan=10.0)))
    wide, long = (taken(vault, place="meadow", path=path, lens_mm=mm)[1].keys[-1].pan for mm in (28, 80))
    assert long == pytest.approx(wide, rel=0.15)
    assert wide == pytest.approx(10, rel=0.1)


@pytest.mark.parametrize(
    ("end", "said"),
    [
        ({"pan": 5.0}, "slow pan right"),
        ({"pan": -30.0}, "fast pan left"),
        ({"dolly": 0.29}, "dolly in"),
        ({"dolly": -0.4}, "dolly out"),
        ({"truck": 0.35}, "truck right"),
        ({"pan": 30.0, "truck": -0.5}, "orbit left"),
        ({"pedestal": 0.42, "tilt": -14.0}, "crane up"),
        ({}, "static"),
    ],
)
def test_a_path_has_the_name_a_person_would_give_it(end, said):
    assert words(CameraPath(keys=(CameraKey(at=0), CameraKey(at=1, **end)))) == said


def test_what_shakes_faster_than_the_keys_is_kept_as_shake(vault):
    calm = CameraPath(keys=(CameraKey(at=0), CameraKey(at=1)))
    _, still = taken(vault, place="meadow", path=calm)
    _, shaken = taken(vault, place="meadow", path=calm.with_(shake=0.4))
    assert nearest(still) == (Move.STATIC, Speed.NORMAL)
    assert nearest(shaken)[0] is Move.HANDHELD


def test_two_frames_are_no_move():
    assert path_of(np.zeros((2, 60, 80), np.uint8), 24) is None

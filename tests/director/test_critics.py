"""Marks: what is broken must fail, with a reason and a repair; what is only dark, coloured, wet or fast must not."""

import shutil
from pathlib import Path

import numpy as np
import pytest

from director import critics
from editor import still
from film import (
    Action,
    Angle,
    Character,
    Garment,
    Hint,
    Leg,
    Look,
    Mark,
    Move,
    Part,
    PictureOrder,
    Place,
    Rate,
    Setup,
    Size,
    Slate,
    Speed,
    Take,
    TimeOfDay,
    Verdict,
    Weather,
    accepted,
    failures,
)
from generators import load, make_sheet, shoot
from generators.encode import encoder
from generators.previz.card import CARD
from generators.previz.staging import mishap

ANA = Character(
    id="ana",
    name="Ana",
    description="",
    presentation="woman",
    hair_style="bob",
    hair_colour="#6e3c26",
    garments=(Garment(kind="trousers", colour="#2b3350"), Garment(kind="coat", colour="#c0282d")),
)
IMPOSTOR = Character(
    id="ana",
    name="Ana",
    description="",
    presentation="man",
    skin="#5b3a29",
    hair_colour="#d9b878",
    garments=(Garment(kind="trousers", colour="#d8c08f"), Garment(kind="coat", colour="#1f8a5b")),
)
MEADOW = Place(id="meadow", name="the meadow", kind="meadow")


def order(backend: str = CARD.backend, frames: int = 15, seed: int = 1, **fields: object) -> PictureOrder:
    given = {
        "place": MEADOW,
        "time_of_day": TimeOfDay.DAY,
        "weather": Weather.CLEAR,
        "look": Look(),
        "cast": (ANA,),
        "parts": (Part(who="ana"),),
        "size": Size.MEDIUM,
        "subject": "ana",
        **fields,
    }
    return PictureOrder(
        slate=Slate(scene=1, shot="A", take=1),
        backend=backend,
        frames=frames,
        rate=Rate(num=12),
        seed=seed,
        width=320,
        height=180,
        setup=Setup.model_validate(given),
    )


def empty(wanted: PictureOrder) -> PictureOrder:
    """The look plate's order."""
    setup = wanted.setup.with_(cast=(), parts=(), things=(), size=Size.WIDE, move=Move.STATIC, subject="", over="")
    return wanted.with_(frames=2, setup=setup)


def lucky(**fields: object) -> PictureOrder:
    """An order in which nothing goes wrong by chance."""
    return next(o for s in range(99) if not mishap((o := order(seed=s, **fields)).setup, s))


@pytest.fixture(scope="module")
def vault(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("vault")
    for token in (ANA, IMPOSTOR):
        make_sheet("previz", token, folder, lambda share: None)
    return folder


def made(wanted: PictureOrder, vault: Path) -> tuple[Take, Take]:
    generator = load(wanted.backend.partition("@")[0])
    return shoot(generator, wanted, vault), shoot(generator, empty(wanted), vault)


def review(take: Take, plate: Take, vault: Path) -> dict[str, Mark]:
    return {m.name: m for m in critics.review(take, plate, vault, lambda share: None)}


def judged(wanted: PictureOrder, vault: Path) -> dict[str, Mark]:
    return review(*made(wanted, vault), vault)


def failed(marks: dict[str, Mark]) -> set[str]:
    return {m.name for m in failures(tuple(marks.values()))}


def refilmed(take: Take, vault: Path, name: str, pictures: list[np.ndarray]) -> Take:
    """The same take with other pictures in its file."""
    with encoder(vault / f"{name}.mp4", take.order.width, take.order.height, take.order.rate) as write:
        for picture in pictures:
            write(picture)
    return take.with_(media=f"{name}.mp4")


@pytest.fixture(scope="module")
def pan(vault: Path) -> tuple[Take, Take, list[np.ndarray]]:
    """A clean pan to the left of the stage, its plate and its frames."""
    take, plate = made(lucky(move=Move.PAN_LEFT), vault)
    return take, plate, [still(vault / take.media, n) for n in range(take.order.frames)]


# -- the file ------------------------------------------------------------------------------------------------------------


def test_a_clean_take_is_accepted_and_every_mark_says_why(vault, pan):
    take, plate, _ = pan
    marks = review(take, plate, vault)
    assert accepted(tuple(marks.values())), failed(marks)
    assert {"integrity.cut", "framing.visible.ana", "framing.size", "identity.ana", "look", "camera.move"} <= set(marks)
    assert all(len(m.reason.split()) > 2 for m in marks.values())


def test_the_same_take_gets_the_same_marks(vault, pan):
    take, plate, _ = pan
    assert review(take, plate, vault) == review(take, plate, vault)


def test_a_truncated_file_is_a_finding_not_a_crash(vault, pan):
    take, plate, _ = pan
    data = (vault / take.media).read_bytes()
    for share in (0.0, 0.3, 0.8):
        (vault / "cut.mp4").write_bytes(data[: int(share * len(data))])
        marks = review(take.with_(media="cut.mp4"), plate, vault)
        assert failed(marks) & {"integrity.decodes", "integrity.length"}, share


def test_damaged_masks_are_a_finding_not_a_crash(vault, pan):
    take, plate, _ = pan
    (vault / "bad.npz").write_bytes(b"PK\x03\x04 this is no archive")
    marks = review(take.with_(passes="bad.npz"), plate, vault)
    assert "integrity.decodes" in failed(marks)
    assert not accepted(tuple(marks.values()))


def test_a_frozen_a_black_and_a_broken_take_fail_each_by_its_own_mark(vault, pan):
    take, plate, pictures = pan
    frozen = refilmed(take, vault, "frozen", [pictures[0]] * len(pictures))
    assert {"integrity.frozen", "camera.move"} <= failed(review(frozen, plate, vault))
    black = refilmed(take, vault, "black", [*pictures[:7], pictures[0] * 0, *pictures[8:]])
    assert "integrity.black" in failed(review(black, plate, vault))
    mirrored = [255 - p[:, ::-1] for p in pictures]
    assert "integrity.cut" in failed(review(refilmed(take, vault, "two", pictures[:8] + mirrored[8:]), plate, vault))


def test_a_take_of_another_size_length_or_rate_than_ordered_fails(vault, pan):
    take, plate, _ = pan
    other = take.with_(order=take.order.with_(width=640, height=360, frames=30, rate=Rate(num=24)))
    assert {"integrity.size", "integrity.length", "integrity.rate"} <= failed(review(other, plate, vault))


@pytest.mark.parametrize(
    "fields",
    [
        {"weather": Weather.STORM, "size": Size.WIDE},
        {"move": Move.PAN_RIGHT, "speed": Speed.FAST, "frames": 6},
        {"time_of_day": TimeOfDay.NIGHT, "silhouette": True},
    ],
    ids=["lightning", "whip pan", "silhouette at night"],
)
def test_what_is_meant_is_no_fault(vault, fields):
    assert not {n for n in failed(judged(lucky(**fields), vault)) if n.startswith("integrity")}


# -- the frame -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("fault", "hints"),
    [("obstruction", {Hint.CLEAR_VIEW}), ("cut", {Hint.CENTRE}), ("late", {Hint.CENTRE, Hint.CLEAR_VIEW})],
)
def test_what_goes_wrong_on_the_stage_fails_with_the_repair_that_helps(vault, fault, hints):
    wanted = next(o for s in range(400) if mishap((o := order(seed=s)).setup, s) == fault)
    marks = judged(wanted, vault)
    found = [m for n, m in marks.items() if n.startswith("framing") and m.verdict is Verdict.FAIL]
    assert found
    assert hints & {m.repair for m in found}
    mended = wanted.with_(setup=wanted.setup.with_(hints=tuple(hints)))
    assert not {n for n in failed(judged(mended, vault)) if n.startswith("framing")}


def test_a_shot_of_another_size_than_asked_fails_and_says_which_way(vault, pan):
    take, plate, _ = pan
    wide = take.with_(order=take.order.with_(setup=take.order.setup.with_(size=Size.WIDE)))
    assert review(wide, plate, vault)["framing.size"].repair is Hint.LOOSER
    close = take.with_(order=take.order.with_(setup=take.order.setup.with_(size=Size.CLOSE_UP)))
    assert review(close, plate, vault)["framing.size"].repair is Hint.TIGHTER


def test_somebody_who_should_be_there_and_is_not_fails(vault, pan):
    take, plate, _ = pan
    bo = IMPOSTOR.with_(id="bo", name="Bo")
    setup = take.order.setup.with_(cast=(ANA, bo), parts=(Part(who="ana"), Part(who="bo")))
    marks = review(take.with_(order=take.order.with_(setup=setup)), plate, vault)
    assert marks["framing.visible.bo"].verdict is Verdict.FAIL
    assert "Bo" in marks["framing.visible.bo"].reason


# -- the camera ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "asked",
    [
        Move.PAN_RIGHT,
        Move.TILT_UP,
        Move.ZOOM_IN,
        Move.DOLLY_OUT,
        Move.STATIC,
        Move.RACK_FOCUS,
        Move.WHIP_LEFT,
        Move.DOLLY_ZOOM,
    ],
)
def test_another_move_than_asked_fails(vault, pan, asked):
    take, plate, _ = pan
    other = take.with_(order=take.order.with_(setup=take.order.setup.with_(move=asked)))
    mark = review(other, plate, vault)["camera.move"]
    assert mark.verdict is Verdict.FAIL
    assert mark.repair is (Hint.STEADIER if asked in (Move.STATIC, Move.RACK_FOCUS) else Hint.MORE_MOVE)


@pytest.mark.parametrize(
    "move",
    [Move.STATIC, Move.TILT_DOWN, Move.DOLLY_OUT, Move.ORBIT_RIGHT, Move.HANDHELD, Move.DOLLY_ZOOM, Move.WHIP_LEFT],
)
def test_the_move_asked_passes(vault, move):
    assert judged(lucky(move=move), vault)["camera.move"].verdict is Verdict.PASS


def test_of_moves_in_stages_it_is_told_whether_the_camera_moved(vault, pan):
    take, plate, pictures = pan
    legs = (Leg(move=Move.PAN_LEFT), Leg(move=Move.STATIC))
    asked = take.with_(order=take.order.with_(setup=take.order.setup.with_(legs=legs)))
    mark = review(asked, plate, vault)["camera.move"]
    assert mark.verdict is Verdict.PASS
    assert not mark.required
    still = refilmed(asked, vault, "still", [pictures[0]] * len(pictures))
    assert review(still, plate, vault)["camera.move"].verdict is Verdict.FAIL


def test_without_texture_the_camera_cannot_be_judged_and_that_is_no_pass(vault, pan):
    take, plate, pictures = pan
    flat = refilmed(take, vault, "flat", [np.full_like(p, 120) for p in pictures])
    assert review(flat, plate, vault)["camera.move"].verdict is Verdict.ABSTAIN


# -- people --------------------------------------------------------------------------------------------------------------

AIRS = [
    {},
    {"time_of_day": TimeOfDay.DUSK},
    {"time_of_day": TimeOfDay.GOLDEN_HOUR, "look": Look(saturation=0.75, warmth=0.4, contrast=1.1)},
    {"time_of_day": TimeOfDay.DUSK, "weather": Weather.RAIN},
    {"place": Place(id="room", name="the room", kind="room", interior=True), "time_of_day": TimeOfDay.NIGHT},
]


@pytest.mark.parametrize("fields", AIRS, ids=["day", "dusk", "graded", "rain at dusk", "room at night"])
def test_the_light_makes_nobody_a_stranger_and_a_stranger_is_noticed_in_any_light(vault, fields):
    take, plate = made(lucky(**fields, frames=8), vault)
    genuine = review(take, plate, vault)["identity.ana"]
    assert genuine.verdict is Verdict.PASS, genuine.reason
    other = take.with_(order=take.order.with_(setup=take.order.setup.with_(cast=(IMPOSTOR,))))
    mark = review(other, plate, vault)["identity.ana"]
    assert mark.verdict is Verdict.FAIL, mark.reason
    assert f"{mark.value:.2f}" in mark.reason


def test_who_cannot_be_compared_is_not_passed(vault):
    marks = judged(lucky(silhouette=True, frames=8), vault)
    assert marks["identity.ana"].verdict is Verdict.ABSTAIN
    small = judged(lucky(size=Size.AERIAL, frames=8), vault)
    assert small["identity.ana"].verdict is Verdict.ABSTAIN


def test_dailies_find_the_one_take_with_somebody_else_in_it(vault):
    takes = [made(lucky(**fields, frames=8), vault)[0] for fields in AIRS[:4]]
    marks = critics.continuity(tuple(takes), vault, lambda share: None)
    assert {m.verdict for m in marks.values()} == {Verdict.PASS}
    wrong = shoot(load("previz"), lucky(cast=(IMPOSTOR,), frames=8), vault)
    posing = wrong.with_(order=wrong.order.with_(setup=wrong.order.setup.with_(cast=(ANA,))))
    marks = critics.continuity((*takes, posing), vault, lambda share: None)
    assert marks[posing.key].verdict is Verdict.FAIL or posing.key == takes[0].key
    assert [k for k, m in marks.items() if m.verdict is Verdict.FAIL] == [posing.key]


def test_without_a_sheet_the_token_alone_tells_people_apart(vault, tmp_path):
    wanted = order(backend="testcard@1", seed=1)
    take, plate = made(wanted, tmp_path)
    assert review(take, plate, tmp_path)["identity.ana"].verdict is Verdict.PASS
    other = take.with_(order=take.order.with_(setup=take.order.setup.with_(cast=(IMPOSTOR,))))
    assert review(other, plate, tmp_path)["identity.ana"].verdict is Verdict.FAIL


# -- the place -----------------------------------------------------------------------------------------------------------


def test_day_is_not_night(vault, pan):
    take, plate, _ = pan
    night = shoot(
        load("previz"), empty(take.order.with_(setup=take.order.setup.with_(time_of_day=TimeOfDay.NIGHT))), vault
    )
    assert review(take, plate, vault)["look"].verdict is Verdict.PASS
    assert review(take, night, vault)["look"].verdict is Verdict.FAIL


def test_a_take_too_dark_to_read_asks_for_light(vault, pan):
    take, plate, pictures = pan
    dark = refilmed(take, vault, "dark", [(p * 0.12 + 8).astype(np.uint8) for p in pictures])
    assert review(dark, plate, vault)["look.light"].repair is Hint.MORE_LIGHT


def test_marks_need_only_what_is_in_the_vault(vault, pan, tmp_path):
    take, plate, _ = pan
    for name in (take.media, take.passes, plate.media, plate.passes, f"{ANA.token}.png"):
        shutil.copy(vault / name, tmp_path / name)
    assert review(take, plate, tmp_path) == review(take, plate, vault)


def test_a_high_angle_is_not_taken_for_a_wrong_size(vault):
    assert "framing.size" not in failed(judged(lucky(angle=Angle.HIGH, size=Size.MEDIUM_CLOSE_UP, frames=8), vault))


def test_somebody_walking_fast_through_the_frame_is_no_cut_and_not_frozen(vault):
    marks = judged(lucky(parts=(Part(who="ana", action=Action.RUN),), size=Size.FULL), vault)
    assert not failed(marks) & {"integrity.cut", "integrity.frozen"}

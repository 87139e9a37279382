"""A picture of somebody, a look, a clip and a sound change exactly what the text says, and what was taken is said aloud."""

import numpy as np
import pytest
from PIL import Image

from director.references import mentions, use
from director.references.looks import matched, stats
from director.references.people import look_at
from director.references.pixels import far, lab_of, to_lab
from film import (
    BriefError,
    CameraKey,
    CameraPath,
    Character,
    EditRefused,
    Garment,
    Lock,
    Look,
    Move,
    NotUnderstood,
    SetPath,
    Use,
    apply,
)
from generators import make_sheet
from tests.director.harbour import harbour_plan
from tests.director.references.media import clicks, keep_clip, keep_image, keep_sound, moved, texture

NORA = Character(
    id="nora",
    name="Nora",
    description="",
    presentation="woman",
    hair_style="long",
    hair_colour="#7a3320",
    skin="#e6b48c",
    garments=(Garment(kind="trousers", colour="#2b3350"), Garment(kind="jacket", colour="#3d8b4a")),
)
PATH = CameraPath(keys=(CameraKey(at=0), CameraKey(at=1, pan=12.0)))


@pytest.fixture(scope="module")
def portrait(tmp_path_factory):
    folder = tmp_path_factory.mktemp("sheet")
    with Image.open(folder / make_sheet("previz", NORA, folder, lambda share: None)) as sheet:
        return np.asarray(sheet.crop((0, 0, sheet.width // 6, round(sheet.height * 0.93))).convert("RGB"))


@pytest.fixture
def vault(tmp_path, portrait):
    return tmp_path


def used(plan, text, references, vault):
    return use(plan, references, mentions(text, references).uses, vault)


def test_the_colours_of_a_drawn_person_are_found(portrait):
    seen = look_at(portrait)
    assert seen is not None
    for got, truth in (
        (seen.skin, NORA.skin),
        (seen.hair, NORA.hair_colour),
        (seen.upper, "#3d8b4a"),
        (seen.lower, "#2b3350"),
    ):
        assert far(lab_of(got), lab_of(truth)) < 12
    assert seen.long_hair
    assert "age" in seen.untold[-1]


def test_a_portrait_says_that_legs_cannot_be_told(portrait):
    seen = look_at(portrait[: portrait.shape[0] * 45 // 100])
    assert seen is not None
    assert seen.upper
    assert not seen.lower
    assert "what is worn on the legs" in seen.untold


def test_a_picture_without_a_person_is_refused(tmp_path):
    green = keep_image(np.full((120, 90, 3), (40, 160, 60), np.uint8), tmp_path)
    with pytest.raises(BriefError, match="@image1: no person"):
        used(harbour_plan(), "@image1 is Mara", (green,), tmp_path)


def test_a_person_takes_colours_and_nothing_else(vault, portrait):
    plan = harbour_plan()
    done = used(plan, "@image1 is Tobias", (keep_image(portrait, vault),), vault)
    before, after = plan.character("tobias"), done.plan.character("tobias")
    assert far(lab_of(after.skin), lab_of(NORA.skin)) < 12
    assert far(lab_of(after.hair_colour), lab_of(NORA.hair_colour)) < 12
    assert [g.kind for g in after.garments] == [g.kind for g in before.garments]
    assert all(
        far(lab_of(g.colour), lab_of(c)) < 12 for g, c in zip(after.garments, ("#2b3350", "#3d8b4a"), strict=True)
    )
    assert (after.age, after.build, after.accessories, after.presentation) == (
        before.age,
        before.build,
        before.accessories,
        before.presentation,
    )
    assert (done.plan.shots, done.plan.look, done.plan.character("mara")) == (
        plan.shots,
        plan.look,
        plan.character("mara"),
    )
    assert "Tobias takes from @image1" in done.spoken[0]
    assert "age" in done.spoken[0]


@pytest.mark.parametrize("words", ["tobias", "the fisherman", "the young fisherman", "Tobias"])
def test_people_are_known_by_what_is_said_of_them(vault, portrait, words):
    done = used(harbour_plan(), f"{words} looks like @image1", (keep_image(portrait, vault),), vault)
    assert {c.character for c in done.changes} == {"tobias"}


def test_somebody_unknown_is_asked_for(vault, portrait):
    with pytest.raises(NotUnderstood, match="Mara, Tobias, Ines"):
        used(harbour_plan(), "@image1 is Bartholomew", (keep_image(portrait, vault),), vault)


def test_a_look_is_taken_over_and_said_in_words(vault):
    plan = harbour_plan()
    sepia = np.clip(texture(200).mean(axis=2, keepdims=True) * (0.62, 0.5, 0.33), 0, 255).astype(np.uint8)
    done = used(plan, "the look of @image1", (keep_image(sepia, vault),), vault)
    assert done.plan.look.warmth > 0.3
    assert 1 <= len(done.plan.look.palette) <= 5
    assert "warm" in done.spoken[0]
    assert done.plan.with_(look=plan.look) == plan


def test_a_look_brings_colours_nearer():
    """The stage's own slopes, without drawing: what is brighter, greyer and colder makes the look so."""
    plan = harbour_plan()
    grey = np.clip(texture(160) * 0.25 + 150, 0, 255).astype(np.uint8)
    pale = matched(plan, [grey], [grey])
    assert pale.brightness > 0
    assert pale.contrast < 1
    assert stats(grey).chroma > 0
    blue = np.zeros((60, 60, 3), np.uint8) + np.array((20, 30, 70), np.uint8)
    cold = matched(plan, [blue], [blue])
    assert cold.warmth < -0.5
    assert cold.grain == 0
    assert isinstance(cold, Look)
    assert to_lab(blue)[0, 0, 2] < 0


def test_a_move_goes_to_the_shots_named_and_no_others(vault):
    plan = harbour_plan()
    clip = keep_clip(moved(texture(), right=100, frames=20), vault)
    done = used(plan, "shots 2 and 4 move like @video1", (clip,), vault)
    assert [s.id for s in done.plan.shots if s.camera is not None] == ["shot2", "shot4"]
    assert done.plan.shot("shot2").move is Move.PAN_RIGHT
    assert "1B, 2A" in done.spoken[0]
    assert done.plan.shot("shot1") == plan.shot("shot1")


def test_without_a_shot_all_that_are_filmed_move_and_locked_ones_stay(vault):
    plan = apply(harbour_plan(), (Lock(shot="shot3"),))
    clip = keep_clip(moved(texture(), grow=1.3, frames=20), vault)
    done = used(plan, "move the camera like @video1", (clip,), vault)
    assert [s.id for s in done.plan.shots if s.camera is None] == ["shot3", "shot8"]
    assert "no shot was named" in done.spoken[0]
    assert "1C locked" in done.spoken[0]


def test_a_locked_shot_that_is_named_refuses(vault):
    plan = apply(harbour_plan(), (Lock(shot="shot3"),))
    clip = keep_clip(moved(texture(), right=80, frames=12), vault)
    with pytest.raises(EditRefused, match="locked"):
        used(plan, "shot 3 moves like @video1", (clip,), vault)
    with pytest.raises(NotUnderstood, match="no shot 12"):
        used(plan, "shot 12 moves like @video1", (clip,), vault)


def test_a_brief_uses_everything_at_once_and_always_the_same(vault, portrait):
    references = (
        keep_image(portrait, vault),
        keep_image(texture(200), vault, "image2"),
        keep_clip(moved(texture(), right=-90, frames=20), vault),
        keep_sound(clicks(120)[0], vault),
    )
    text = "@image1 is Mara. The look of @image2. Move the camera like @video1 in the first shot, and cut to @audio1."
    one, two = (used(harbour_plan(), text, references, vault) for _ in range(2))
    assert one == two
    assert len(one.spoken) == 4
    assert "8 of 8 cuts" in one.spoken[3]
    assert one.plan.shot("shot1").move is Move.PAN_LEFT


def test_a_path_is_set_and_taken_back():
    plan = harbour_plan()
    there = apply(plan, (SetPath(shot="shot1", camera=PATH),))
    assert there.shot("shot1").camera == PATH
    assert apply(there, (SetPath(shot="shot1", camera=None),)) == plan
    for refused in (SetPath(shot="shot8", camera=PATH), SetPath(shot="shot99", camera=PATH)):
        with pytest.raises(EditRefused):
            apply(plan, (refused,))


def test_uses_are_plain_values():
    made = Use(role="motion", reference="video1", shots=("3", "-1"))
    assert Use.model_validate_json(made.model_dump_json()) == made

"""People on the stage: anatomy, clothes, faces and what the rest of the stage may rely on."""

import math

import numpy as np
import pytest
from numpy.typing import NDArray

from film import Action, Character, Emotion, Garment, Look, Part, Place, Setup, Size, TimeOfDay, Weather
from generators.previz.camera import Camera, Vec, vec
from generators.previz.catalogue import KIT
from generators.previz.figures import figure
from generators.previz.figures.person import Person
from generators.previz.figures.sheet import palette, reference_sheet
from generators.previz.light import Light, light_for
from generators.previz.pen import Pen, canvas_on
from generators.previz.stage import Clock, Frame, Pose

LOOK = Look()
SETUP = Setup(
    place=Place(id="meadow", name="meadow", kind="meadow"),
    time_of_day=TimeOfDay.DAY,
    weather=Weather.CLEAR,
    look=LOOK,
    size=Size.FULL,
)
DAY = light_for(TimeOfDay.DAY, Weather.CLEAR, LOOK)
BACKGROUND = (150, 178, 190)


def somebody(**fields: object) -> Character:
    plain: dict[str, object] = {
        "id": "mara", "name": "Mara", "description": "", "presentation": "woman", "height_m": 1.7,
        "garments": (Garment(kind="trousers", colour="#33384a"), Garment(kind="shirt", colour="#7fa6b8")),
    }  # fmt: skip
    return Character.model_validate({**plain, **fields})


def pose(
    action: Action = Action.STAND,
    yaw: float = 0.3,
    emotion: Emotion = Emotion.NEUTRAL,
    inside: str = "",
    **fields: object,
) -> Pose:
    part = Part(who="mara", action=action, emotion=emotion, inside=inside)
    still = Pose(vec(0, 0, 0), yaw, part, 1.0)
    return still._replace(**fields)  # type: ignore[arg-type]


def full_view(width: int = 240, height: int = 320) -> Camera:
    return Camera(vec(0, 1.0, 7), vec(0, 1.0, 0), 20.25 * 7 / 2.6, width, height)


def close_view(person: Person, at: Pose, size: int = 240) -> Camera:
    eyes = person.eyes(at)
    return Camera(eyes + vec(0, 0, 2), eyes, 20.25 * 2 * 0.6 / person.body.head, size, size)


def shoot(character: Character, at: Pose, camera: Camera, mask: bool = False) -> NDArray[np.uint8]:
    """RGB, or the label mask (1 where the character is)."""
    pixels = np.zeros((camera.height, camera.width, 4), np.uint8)
    pixels[..., :3] = 0 if mask else BACKGROUND
    pixels[..., 3] = 255
    _surface, canvas = canvas_on(pixels)
    frame = Frame(camera, DAY, Clock(at.t), SETUP, owners={character.id: 1})
    figure(character).draw(frame, at)
    frame.paint(Pen(canvas, mask=mask))
    del _surface
    return pixels[..., 0] if mask else pixels[..., :3]


# -- feet and ground -------------------------------------------------------------------------------------------------
@pytest.mark.parametrize("action", [Action.STAND, Action.WALK, Action.RUN])
@pytest.mark.parametrize("travelled", [0.0, 0.31, 0.77])
def test_nobody_floats_or_sinks(action: Action, travelled: float) -> None:
    camera = Camera(vec(0, 0.02, 7), vec(0, 0.02, 0), 20.25 * 7 / 2.6, 300, 500)
    height = 2.6
    for kind in ({"age": "child", "height_m": 1.1}, {"height_m": 1.9, "presentation": "man", "build": "heavy"}):
        mask = shoot(somebody(**kind), pose(action, yaw=1.2, travelled=travelled), camera, mask=True)
        lowest = np.flatnonzero(mask.any(axis=1)).max()
        metres = (camera.height / 2 - (lowest + 1)) / camera.height * height + 0.02
        limit = 0.16 if action is Action.RUN else 0.035
        assert -0.035 < metres < limit


# -- hands, eyes, boxes -------------------------------------------------------------------------------------------------
@pytest.mark.parametrize("action", [Action.HOLD, Action.REACH, Action.WAVE])
def test_the_right_hand_is_drawn_where_hand_says(action: Action) -> None:
    character = somebody(accessories=(Garment(kind="gloves", colour="#00d020"),))
    at = pose(action, yaw=0.2, progress=1.0)
    picture = shoot(character, at, camera := full_view(480, 640)).astype(int)
    x, y, _ = camera.point(figure(character).hand(at))
    around = picture[int(y) - 5 : int(y) + 6, int(x) - 5 : int(x) + 6].reshape(-1, 3)
    green = (around[:, 1] > around[:, 0] + 40) & (around[:, 1] > around[:, 2] + 40)
    assert green.mean() > 0.3


def test_reaching_brings_the_hand_forward() -> None:
    person = Person(somebody())
    before, after = (
        person.hand(pose(Action.REACH, yaw=0, progress=0.0)),
        person.hand(pose(Action.REACH, yaw=0, progress=0.7)),
    )
    assert after[2] > before[2] + 0.4


@pytest.mark.parametrize("action", list(Action))
def test_every_action_is_its_own_picture_and_fits_its_box(action: Action) -> None:
    character = somebody(garments=(Garment(kind="trousers", colour="#33384a"), Garment(kind="coat", colour="#b3262b")))
    at = pose(action, yaw=0.5, progress=0.6, travelled=0.4)
    camera = full_view()
    mask = shoot(character, at, camera, mask=True)
    assert (mask == 1).sum() > 800
    corners = camera.project(figure(character).box(at))
    ys, xs = np.nonzero(mask)
    slack = 3
    assert corners[:, 0].min() - slack <= xs.min()
    assert xs.max() <= corners[:, 0].max() + slack
    assert corners[:, 1].min() - slack <= ys.min()
    assert ys.max() <= corners[:, 1].max() + slack
    if action is not Action.STAND:
        assert (mask != shoot(character, pose(Action.STAND, yaw=0.5), camera, mask=True)).any()


def test_somebody_inside_a_thing_sits_on_its_seat() -> None:
    person = Person(somebody())
    hips = person.joints(pose(Action.STAND, inside="boat")).pelvis[1]
    assert 0.4 < hips < 0.65


# -- clothes and hair -----------------------------------------------------------------------------------------------
@pytest.mark.parametrize("kind", [e.kind for e in KIT.of("garment")])
def test_every_garment_shows(kind: str) -> None:
    camera = full_view()
    plain = shoot(somebody(), pose(), camera)
    worn = shoot(somebody(garments=(*somebody().garments, Garment(kind=kind, colour="#c0392b"))), pose(), camera)
    assert (plain != worn).any(axis=2).sum() > 60


@pytest.mark.parametrize("kind", [e.kind for e in KIT.of("accessory")])
def test_every_accessory_shows(kind: str) -> None:
    camera = full_view()
    plain = shoot(somebody(), pose(), camera)
    worn = shoot(somebody(accessories=(Garment(kind=kind, colour="#c0392b"),)), pose(), camera)
    assert (plain != worn).any(axis=2).sum() > 12


def test_every_hair_style_is_another_head() -> None:
    pictures = []
    for style in [e.kind for e in KIT.of("hair")]:
        person = Person(somebody(hair_style=style))
        pictures.append(shoot(person.character, pose(yaw=2.2), close_view(person, pose(yaw=2.2))).tobytes())
    assert len(set(pictures)) == len(pictures) == 12


@pytest.mark.parametrize("style", ["bob", "afro", "bun", "mohawk"])
def test_hair_covers_the_back_of_the_head_and_not_the_face(style: str) -> None:
    """From every side: the outline of hair wraps round the head and must never fill the wrong half."""
    person = Person(somebody(hair_style=style, hair_colour="#00c020", skin="#e3b796"))
    for i in range(24):
        at = pose(yaw=i * math.tau / 24 + 0.01)
        picture = shoot(person.character, at, camera := close_view(person, at)).astype(int)
        k = person.joints(at)
        front, back = (
            k.head + k.head_basis[2] * 0.09 - k.head_basis[1] * 0.04,
            k.head - k.head_basis[2] * 0.1 + k.head_basis[1] * 0.06,
        )
        toward = float(k.head_basis[2] @ -camera.forward)
        for spot, seen, hairy in ((front, toward > 0.75, False), (back, toward < -0.75, True)):
            if seen:
                x, y, _ = camera.point(spot)
                r, g, b = picture[int(y), int(x)]
                assert (g > r + 20 and g > b + 20) == hairy, (style, i)


@pytest.mark.parametrize("yaw", [math.pi / 2, -math.pi / 2, 0.9])
def test_long_hair_hangs_behind_the_ear_and_leaves_the_face_free(yaw: float) -> None:
    person = Person(somebody(hair_style="long", hair_colour="#00c020", skin="#e3b796"))
    at = pose(yaw=yaw)
    picture = shoot(person.character, at, camera := close_view(person, at)).astype(int)
    k, half = person.joints(at), person.body.head / 2
    near = 1 if float(k.head_basis[0] @ camera.forward) < 0 else -1
    cheek = (
        k.head + k.head_basis[0] * (near * half * 0.66) + k.head_basis[2] * half * 0.35 - k.head_basis[1] * half * 0.3
    )
    x, y, _ = camera.point(cheek)
    r, g, b = picture[int(y), int(x)]
    assert not (g > r + 20 and g > b + 20)


def test_the_brim_of_a_hat_seen_edge_on_is_still_a_brim() -> None:
    hat = (Garment(kind="hat", colour="#00c020"),)
    person = Person(somebody(accessories=hat))
    at = pose(yaw=0.0)
    k, half = person.joints(at), person.body.head / 2
    brim = k.head + k.head_basis[1] * half * 0.52
    camera = Camera(brim + k.head_basis[2] * 2, brim, 20.25 * 2 * 0.4 / person.body.head, 240, 240)
    picture = shoot(person.character, at, camera).astype(int)
    x, _, _ = camera.point(brim + k.head_basis[0] * half * 1.35)
    column = picture[:, int(x)]
    green = (column[:, 1] > column[:, 0] + 20) & (column[:, 1] > column[:, 2] + 20)
    assert 2 <= green.sum() < 20


def test_what_a_figure_was_asked_before_does_not_show() -> None:
    """Joints and tones are kept between calls: another moment or another light must not see the old ones."""
    character, camera = somebody(hair_style="bob"), full_view()
    night = light_for(TimeOfDay.NIGHT, Weather.FOG, LOOK)
    first, second = pose(Action.WAVE, yaw=1.0), pose(Action.WALK, yaw=0.2, travelled=0.4)

    def picture(person: Person, light: Light, at: Pose) -> bytes:
        pixels = np.zeros((camera.height, camera.width, 4), np.uint8)
        surface, canvas = canvas_on(pixels)
        frame = Frame(camera, light, Clock(at.t), SETUP)
        person.draw(frame, at)
        frame.paint(Pen(canvas))
        del surface
        return pixels.tobytes()

    used = Person(character)
    pictures = [picture(used, light, at) for light in (DAY, night) for at in (first, second, first)]
    fresh = [picture(Person(character), light, at) for light in (DAY, night) for at in (first, second, first)]
    assert pictures == fresh
    assert len(set(pictures)) == 4


def test_a_red_coat_is_what_one_sees_of_the_torso() -> None:
    character = somebody(
        garments=(
            Garment(kind="trousers", colour="#33384a"),
            Garment(kind="sweater", colour="#d8cfc0"),
            Garment(kind="coat", colour="#b3262b", named=True),
        )
    )
    for yaw in (0.0, 0.8, math.pi / 2, math.pi):
        at = pose(yaw=yaw)
        picture = shoot(character, at, camera := full_view()).astype(int)
        mask = shoot(character, at, camera, mask=True)
        k = Person(character).joints(at)
        top, bottom = camera.point(k.neck)[1], camera.point((k.hips[0] + k.knees[0]) / 2)[1]
        rows = np.zeros_like(mask, bool)
        rows[int(top) + 3 : int(bottom)] = True
        body = picture[(mask == 1) & rows]
        assert ((body[:, 0] > body[:, 1] + 40) & (body[:, 0] > body[:, 2] + 40)).mean() > 0.7


def test_who_has_no_garments_is_dressed_all_the_same() -> None:
    character = somebody(garments=(), skin="#e3b796")
    colours = palette(character)
    assert colours.upper not in (colours.skin, colours.lower)
    assert colours == palette(character)


@pytest.mark.parametrize("kind", ["astronaut", "robot"])
def test_astronauts_and_robots_are_drawn(kind: str) -> None:
    mask = shoot(somebody(kind=kind, garments=()), pose(), full_view(), mask=True)
    assert (mask == 1).sum() > 2000


# -- faces ------------------------------------------------------------------------------------------------------------
def test_every_emotion_has_a_face_of_its_own() -> None:
    faces = []
    for emotion in Emotion:
        person = Person(somebody())
        at = pose(emotion=emotion)
        faces.append(shoot(person.character, at, close_view(person, at)).tobytes())
    assert len(set(faces)) == len(Emotion)


def test_speaking_opens_the_mouth_and_gaze_moves_the_eyes() -> None:
    person = Person(somebody())
    still = pose(yaw=0.0, gaze=vec(0, 1.6, 5))
    camera = close_view(person, still)
    first = shoot(person.character, still, camera)
    assert (first == shoot(person.character, still, camera)).all(), "same pose, same pixels"
    speaking = (first != shoot(person.character, still._replace(speaking=1.0), camera)).any(axis=2)
    ys = np.nonzero(speaking)[0]
    assert speaking.sum() > 60
    assert ys.min() > camera.height * 0.5, "only the mouth moves"
    aside = first != shoot(person.character, still._replace(gaze=vec(2.0, 1.6, 4)), camera)
    assert aside.any(axis=2).sum() > 300


# -- robustness -----------------------------------------------------------------------------------------------------
@pytest.mark.parametrize(
    "eye",
    [vec(0, 1.5, 0), vec(0, 1.2, 0.1), vec(0, 1.6, -0.4), vec(0, 4, 0.01), vec(0, 0.05, 0.5), vec(0.3, 1.3, 0.35)],
)
def test_a_camera_inside_or_behind_somebody_is_survived(eye: Vec) -> None:
    for target in (vec(0, 1.4, 5), vec(0, 1.0, 0.001)):
        camera = Camera(eye, target, 35.0, 160, 90)
        for action in (Action.STAND, Action.CRAWL, Action.LIE):
            picture = shoot(somebody(accessories=(Garment(kind="crown", colour="#e8c040"),)), pose(action), camera)
            assert picture.shape == (90, 160, 3)


def test_the_reference_sheet_shows_the_person_in_their_colours() -> None:
    character = somebody(garments=(Garment(kind="trousers", colour="#33384a"), Garment(kind="coat", colour="#b3262b")))
    sheet = reference_sheet(character, 600, 260)
    assert sheet.shape == (260, 600, 3)
    assert sheet.dtype == np.uint8
    red = (sheet[..., 0].astype(int) > sheet[..., 1].astype(int) + 60).mean()
    assert red > 0.05
    assert (sheet == reference_sheet(character, 600, 260)).all()
    assert palette(character).upper == "#b3262b"
    assert palette(character).lower == "#33384a"

"""Words for the camera, its lens and the light -> what a shot asks for; prose that only sounds like it asks for nothing."""

import pytest

from director import filming
from director.offline import plan as film_of
from director.offline.camera_words import camera, only_camera
from director.offline.looks import look
from film import SUBJECT_SHARE, Brief, DepthOfField, Focus, Lighting, Move, Plan, Size
from generators import load

KIT = load("previz").card.kit_or_empty


def planned(text: str) -> Plan:
    return film_of(Brief(text=text), KIT)


@pytest.mark.parametrize(
    ("words", "start", "stages"),
    [
        ("Start wide, dolly in to a medium close-up, then orbit 90 degrees left.", Size.WIDE, "dolly in to a medium close-up, then orbit left 90°"),
        ("Pan right, then tilt up to the tower.", None, "pan right, then tilt up"),
        ("Crane down and push in to a close-up", None, "crane down, then dolly in to a close-up"),
        ("The camera pans right across the harbour, then tilts up.", None, "pan right, then tilt up"),
        ("Hold on the letter, then whip pan left to Mara.", None, "hold, then whip pan left"),
        ("From a wide to a close-up.", Size.WIDE, "dolly in to a close-up"),
        ("Start on a close-up of the cup, then pull back to a wide shot.", Size.CLOSE_UP, "dolly out to a wide"),
        ("Orbit halfway around her.", None, "orbit right 180°"),
        ("Slow dolly in to a close-up of Mara.", None, "dolly in to a close-up"),
    ],
)  # fmt: skip
def test_moves_in_stages(words: str, start: Size | None, stages: str) -> None:
    found = camera(words)
    assert (found.size, filming.staged(found.legs)) == (start, stages)


@pytest.mark.parametrize(
    "words",
    ["Slow push in.", "Tracking shot, handheld.", "Mara walks, tracking shot, the camera follows her.", "She pans for gold and tilts the bowl.",
     "The ship enters orbit, then lands.", "Close-up of Mara, then Leo."],
)  # fmt: skip
def test_one_move_or_none_has_no_stages(words: str) -> None:
    assert camera(words).legs == ()


@pytest.mark.parametrize(
    ("words", "move"),
    [
        ("Vertigo effect on Brody.", Move.DOLLY_ZOOM),
        ("Hitchcock zoom.", Move.DOLLY_ZOOM),
        ("Rack focus from the glass to Mara.", Move.RACK_FOCUS),
        ("Leading shot of Rio.", Move.LEADING),
        ("The camera backs away in front of her.", Move.LEADING),
        ("Steadicam follows Rio from behind.", Move.FOLLOWING),
        ("The camera follows Rio.", Move.TRACKING),
        ("Whip pan left.", Move.WHIP_LEFT),
        ("Pedestal up past the balcony.", Move.PEDESTAL_UP),
        ("Boom down.", Move.CRANE_DOWN),
        ("Kamera schwenkt nach links.", Move.PAN_LEFT),
        ("She has vertigo on the bridge.", None),
        ("He racks the balls and focuses.", None),
    ],
)
def test_moves_by_their_names(words: str, move: Move | None) -> None:
    assert camera(words).move is move


@pytest.mark.parametrize(
    ("words", "field", "value"),
    [
        ("Shallow focus.", "depth", DepthOfField.SHALLOW),
        ("The background out of focus.", "depth", DepthOfField.SHALLOW),
        ("Deep focus, everything sharp.", "depth", DepthOfField.DEEP),
        ("Staccato.", "shutter", 45.0),
        ("Shutter angle of 90 degrees.", "shutter", 90.0),
        ("No motion blur.", "shutter", 0.0),
        ("Soft key.", "lighting", Lighting.SOFT),
        ("Harsh light.", "lighting", Lighting.HARD),
        ("Backlit.", "lighting", Lighting.RIM),
        ("High key.", "lighting", Lighting.HIGH_KEY),
        ("Chiaroscuro.", "lighting", Lighting.LOW_KEY),
        ("85mm lens.", "lens_mm", 85.0),
        ("On a 24.", "lens_mm", 24.0),
        ("Wide-angle lens.", "lens_mm", 24.0),
        ("Fondo desenfocado.", "depth", DepthOfField.SHALLOW),
        ("Hartes Licht.", "lighting", Lighting.HARD),
    ],
)
def test_lens_and_light(words: str, field: str, value: object) -> None:
    assert getattr(camera(words), field) == value
    assert only_camera(words), "nothing of it is told as if it happened"


def test_a_voice_or_a_hand_is_not_lit() -> None:
    assert camera("A harsh voice, a soft hand, a key on a hard chair.").lighting is None


def test_what_is_sharp_is_in_the_picture_and_the_focus_makes_no_second_one() -> None:
    plan = planned("1. A glass on the bar. Rack focus from the glass to Mara.\n2. Mara sleeps.")
    shot = plan.shots[0]
    assert (shot.move, shot.focus) == (Move.RACK_FOCUS, Focus(depth=DepthOfField.SHALLOW, on="cup", to="mara"))
    assert shot.action == "A glass on the bar"


def test_the_films_light_is_every_shots_but_where_one_says_otherwise() -> None:
    plan = planned("Low-key lighting throughout.\n1. Mara runs.\n2. Mara stands, high-key light.\n3. Mara sleeps.")
    lit = {s.beat: s.lighting for s in plan.shots}
    assert lit == {1: Lighting.LOW_KEY, 2: Lighting.HIGH_KEY, 3: Lighting.LOW_KEY}


@pytest.mark.parametrize("size", [Size.FULL, Size.MEDIUM, Size.CLOSE_UP])
def test_a_move_begins_where_there_is_a_way_to_go(size: Size) -> None:
    shot = planned(f"1. Slow dolly in to a {size} shot of Mara.\n2. Mara runs.").shots[0]
    assert shot.legs[0].size is size
    assert SUBJECT_SHARE[shot.size] < SUBJECT_SHARE[size]


def test_lens_character_is_the_looks() -> None:
    character = look("halation, soft-focus, chromatic aberration")
    assert min(character.bloom, character.softness, character.fringe) > 0
    assert look("a harsh world").model_dump(exclude={"words"}) == look("").model_dump(exclude={"words"})

"""Exteriors: every one is a picture in any light and weather, from any side, and the same one every time."""

import functools
import math

import numpy as np
import pytest
from numpy.typing import NDArray

from film import Angle, Character, Look, Move, OrderRefused, Part, Place, Setup, Size, Thing, TimeOfDay, Weather
from generators.previz.camera import Camera, vec
from generators.previz.catalogue import KIT
from generators.previz.finish import Finish
from generators.previz.light import light_for
from generators.previz.pen import Pen, canvas_on, polygon
from generators.previz.sets import build
from generators.previz.sets.signs import lettering
from generators.previz.sky import beyond
from generators.previz.stage import Clock, Frame, StageSet
from generators.previz.weather import air
from tests.generators.stages import paint_set

EXTERIORS = [e.kind for e in KIT.of("set") if not e.interior]
WIDTH, HEIGHT = 192, 108
Pixels = NDArray[np.uint8]


@functools.cache
def built(place: Place, hour: TimeOfDay) -> StageSet:
    """A set, once for all the pictures that are taken of it."""
    setup = Setup(place=place, time_of_day=hour, weather=Weather.CLEAR, look=Look(), size=Size.WIDE)
    return build(place, setup)


def picture(
    kind: str,
    time: TimeOfDay = TimeOfDay.DAY,
    weather: Weather = Weather.CLEAR,
    *,
    eye: tuple[float, float, float] = (0, 1.6, 9),
    target: tuple[float, float, float] = (0, 1.4, 0),
    t: float = 1.0,
    seed: int = 3,
    sign: str = "",
    features: tuple[str, ...] = (),
    mask: bool = False,
) -> Pixels:
    place = Place(id="p", name=kind, kind=kind, seed=seed, sign=sign, features=features)
    setup = Setup(place=place, time_of_day=time, weather=weather, look=Look(), size=Size.WIDE)
    # The windows of streets are lit from dusk on; nothing else of a set is built for its hour.
    stage_set = built(place, time if kind in ("street", "alley") else TimeOfDay.DAY)
    pixels = np.zeros((HEIGHT, WIDTH, 4), np.uint8)
    _surface, canvas = canvas_on(pixels)
    pen = Pen(canvas, mask)
    camera = Camera(vec(*eye), vec(*target), 35, WIDTH, HEIGHT)
    frame = Frame(camera, light_for(time, weather, setup.look), Clock(t), setup)
    paint_set(stage_set, frame, pen)
    air(frame, pen)
    return pixels[:, :, :3].copy()


@pytest.mark.parametrize("kind", EXTERIORS)
def test_every_exterior_is_a_picture_at_every_time_of_day(kind: str) -> None:
    brightness = {time: float(picture(kind, time).mean()) for time in TimeOfDay}
    assert min(brightness.values()) > 8, brightness
    if kind != "orbit":  # up there it is always night
        assert brightness[TimeOfDay.NIGHT] < 0.7 * brightness[TimeOfDay.DAY], brightness


@pytest.mark.parametrize("kind", EXTERIORS)
def test_something_is_visible_in_every_direction(kind: str) -> None:
    for a in (0.0, math.pi / 2, math.pi, 3 * math.pi / 2):
        seen = picture(kind, eye=(0, 1.6, 0), target=(math.sin(a), 1.6, math.cos(a)))
        assert len(np.unique(seen.reshape(-1, 3), axis=0)) > 40, f"{kind}: bare towards azimuth {a:.1f}"


@pytest.mark.parametrize("kind", EXTERIORS)
def test_a_set_can_be_seen_from_above_and_from_the_ground(kind: str) -> None:
    for eye, target in (((0, 25, 0.01), (0, 0, 0)), ((0, 0.3, 4), (0, 6, 0)), ((12, 14, 12), (0, 0, 0))):
        assert picture(kind, eye=eye, target=target).mean() > 8


@pytest.mark.parametrize("kind", ["street", "meadow", "sea", "orbit", "underwater", "forest"])
def test_the_same_seed_gives_the_same_pixels_and_another_seed_others(kind: str) -> None:
    first = picture(kind, weather=Weather.RAIN)
    built.cache_clear()
    assert np.array_equal(first, picture(kind, weather=Weather.RAIN))
    assert not np.array_equal(first, picture(kind, weather=Weather.RAIN, seed=4))


@pytest.mark.parametrize("weather", [w for w in Weather if w is not Weather.CLEAR])
def test_every_weather_differs_from_a_clear_day(weather: Weather) -> None:
    clear, other = picture("street").astype(int), picture("street", weather=weather).astype(int)
    assert (np.abs(clear - other).max(axis=2) > 6).sum() > 120


@pytest.mark.parametrize("weather", [Weather.RAIN, Weather.SNOW, Weather.WIND])
def test_what_falls_moves_between_frames(weather: Weather) -> None:
    one, two = (picture("desert", weather=weather, t=t).astype(int) for t in (1.0, 1.0 + 1 / 24))
    assert (np.abs(one - two).max(axis=2) > 6).sum() > 20


def test_the_horizon_is_where_the_camera_says() -> None:
    camera = Camera(vec(0, 1.6, 9), vec(0, 3.0, 0), 35, 640, 360)
    edge = [y for x, y in beyond(camera, above=True) if 0 < y < 360]
    assert edge == pytest.approx([camera.horizon()] * 2, abs=0.01)
    sea = picture("sea", eye=(0, 1.6, 9), target=(0, 1.6, 0)).astype(float)
    steps = np.abs(np.diff(sea[:, 20:60].mean(axis=(1, 2))))
    assert abs(int(steps[20:90].argmax()) + 20 - HEIGHT / 2) <= 4


def test_a_rolled_camera_tilts_the_horizon() -> None:
    camera = Camera(vec(0, 1.6, 9), vec(0, 1.6, 0), 35, 640, 360, roll=math.radians(10))
    left, right = sorted((p for p in beyond(camera, above=True) if 0 < p[1] < 360), key=lambda p: p[0])
    assert abs(left[1] - right[1]) == pytest.approx(640 * math.tan(math.radians(10)), rel=0.02)


def test_the_sign_of_a_place_is_written_in_the_street() -> None:
    bakery, bookshop = picture("street", sign="SWEET CRUMB"), picture("street", sign="OLD BOOKS")
    assert (bakery != bookshop).any()


def test_a_lighthouse_stands_where_the_place_has_one_and_its_beam_turns() -> None:
    with_it, without = (picture("sea", TimeOfDay.NIGHT, features=f) for f in (("lighthouse",), ()))
    assert (with_it != without).any()
    place = Place(id="p", name="sea", kind="sea", features=("lighthouse",))
    setup = Setup(place=place, time_of_day=TimeOfDay.NIGHT, weather=Weather.CLEAR, look=Look(), size=Size.WIDE)
    assert build(place, setup).anchors["lighthouse"].height > 10
    later = picture("sea", TimeOfDay.NIGHT, features=("lighthouse",), t=2.5)
    assert np.abs(with_it[:50].astype(int) - later[:50].astype(int)).max() > 25


def test_every_exterior_has_room_to_act_and_the_usual_anchors() -> None:
    for kind in EXTERIORS:
        place = Place(id="p", name=kind, kind=kind)
        setup = Setup(place=place, time_of_day=TimeOfDay.DAY, weather=Weather.CLEAR, look=Look(), size=Size.WIDE)
        stage_set = build(place, setup)
        assert {"front", "back"} <= set(stage_set.anchors), kind
        assert min(stage_set.acting) >= {"bridge": 1.5, "trench": 1.0}.get(kind, 2.4), kind
        assert stage_set.bounds.x0 < -stage_set.acting[0], kind
        assert stage_set.bounds.z1 > stage_set.acting[1], kind


def test_nothing_of_a_set_belongs_to_a_character_in_the_mask() -> None:
    assert picture("street", TimeOfDay.NIGHT, Weather.RAIN, mask=True).max() == 0


def test_a_set_the_stage_lacks_is_refused_with_the_nearest() -> None:
    place = Place(id="p", name="the harbr", kind="harbr")
    setup = Setup(place=place, time_of_day=TimeOfDay.DAY, weather=Weather.CLEAR, look=Look(), size=Size.WIDE)
    with pytest.raises(OrderRefused, match="harbour"):
        build(place, setup)


def test_a_sign_says_only_what_the_place_says() -> None:
    assert lettering(Place(id="p", name="Baker Street", kind="street")) == ""
    assert lettering(Place(id="p", name="The bakery", kind="street")) == "BAKERY"
    assert lettering(Place(id="p", name="The bakery", kind="street", sign="SWEET CRUMB")) == "SWEET CRUMB"


def test_a_shop_front_seen_from_across_the_street_shows_its_whole_sign() -> None:
    """Letters change only what lies well inside the frame."""
    named, blank = (
        picture("street", sign=words, eye=(3.6, 2.1, -4.0), target=(-5.0, 2.0, -4.4)).astype(int)
        for words in ("SWEET CRUMB", "")
    )
    _rows, columns = np.nonzero(np.abs(named - blank).max(axis=2) > 20)
    assert len(columns) > 100
    assert columns.min() > 0.1 * WIDTH
    assert np.ptp(columns) > 0.25 * WIDTH


@pytest.mark.parametrize("kind", ["forest", "cliff", "sea"])
def test_wind_keeps_clear_of_the_camera(kind: str) -> None:
    """A face in close-up is not covered by leaves: what is blown takes a sliver of the picture, however near it is drawn."""
    setup = Setup(
        place=Place(id="p", name=kind, kind=kind, seed=3),
        time_of_day=TimeOfDay.DAY,
        weather=Weather.WIND,
        look=Look(),
        size=Size.CLOSE_UP,
    )
    light = light_for(setup.time_of_day, setup.weather, setup.look)
    covered = []
    for t in (1.0, 2.0, 3.0):
        pixels = np.full((360, 640, 4), 128, np.uint8)
        _surface, canvas = canvas_on(pixels)
        air(Frame(Camera(vec(0, 1.6, 2), vec(0, 1.6, 0), 80, 640, 360), light, Clock(t), setup), Pen(canvas))
        covered.append(float((np.abs(pixels[..., :3].astype(int) - 128).max(axis=2) > 25).mean()))
    assert max(covered) < 0.004, covered
    assert max(covered) > 0, "there is no wind to be seen"


def test_a_large_gradient_is_the_one_a_shader_would_draw() -> None:
    """Big fills are drawn as strips: nobody may see a difference, at any slant."""
    for end in ((0.0, 500.0), (300.0, 420.0), (-200.0, 350.0)):
        drawn = []
        for alphas in (None, (1.0, 1.0, 1.0)):  # with alphas the shader is used
            pixels = np.zeros((400, 600, 4), np.uint8)
            _surface, canvas = canvas_on(pixels)
            path = polygon([(20, 30), (580, 60), (560, 390), (60, 350)])
            colours = [(0.9, 0.6, 0.3), (0.4, 0.5, 0.6), (0.1, 0.1, 0.3)]
            Pen(canvas).linear(path, (50.0, 20.0), end, colours, (0.0, 0.4, 1.0), alphas)
            drawn.append(pixels[..., :3].astype(int))
        assert drawn[0].any()
        assert np.abs(drawn[0] - drawn[1]).max() <= 3, end


def test_grain_is_as_strong_in_a_small_frame_as_in_a_large_one() -> None:
    spreads = []
    for height in (360, 720):
        grey = np.full((height, 320, 4), 128, np.uint8)
        grain = Finish(Look(grain=1, vignette=0), 320, height, 1).apply(grey, 0).astype(float)[..., 0]
        cell = height // 90  # the same area of the picture in both
        spreads.append(grain.reshape(90, cell, 320 // cell, cell).mean(axis=(1, 3)).std())
    assert spreads[0] == pytest.approx(spreads[1], rel=0.35)


def test_the_look_reaches_the_finished_frame_and_grain_moves() -> None:
    grey = np.full((HEIGHT, WIDTH, 4), 128, np.uint8)
    plain = Finish(Look(grain=0, vignette=0), WIDTH, HEIGHT, 1).apply(grey, 0)
    assert (plain == 128).all()
    warm = Finish(Look(grain=0, vignette=0, warmth=0.8), WIDTH, HEIGHT, 1).apply(grey, 0)
    assert warm[0, 0, 0] > 128 > warm[0, 0, 2]
    dark_corners = Finish(Look(grain=0, vignette=1), WIDTH, HEIGHT, 1).apply(grey, 0)
    assert dark_corners[0, 0, 0] < dark_corners[HEIGHT // 2, WIDTH // 2, 0]
    grainy = Finish(Look(grain=1, vignette=0), WIDTH, HEIGHT, 1)
    assert (grainy.apply(grey, 0) != grainy.apply(grey, 1)).any()
    assert np.array_equal(grainy.apply(grey, 3), Finish(Look(grain=1, vignette=0), WIDTH, HEIGHT, 1).apply(grey, 3))


@pytest.mark.parametrize("kind", [e.kind for e in KIT.of("set")])
def test_a_place_in_two_scenes_is_the_same_place(kind: str) -> None:
    """Whatever the hour, the weather, the camera and whoever is there: its dressing comes from its own seed alone."""
    entry = KIT.named(kind)
    assert entry is not None
    place = Place(id="p", name=kind, kind=kind, interior=entry.interior, seed=3)
    here = Setup(place=place, time_of_day=TimeOfDay.DAY, weather=Weather.CLEAR, look=Look(), size=Size.WIDE)
    # The windows of a street are lit from dusk on: that is light, not layout.
    hour = TimeOfDay.MORNING if kind in ("street", "alley") else TimeOfDay.NIGHT
    there = here.model_copy(
        update={
            "time_of_day": hour,
            "weather": Weather.RAIN,
            "size": Size.CLOSE_UP,
            "angle": Angle.LOW,
            "move": Move.TRACKING,
            "side": -1,
            "subject": "cup",
            "things": (Thing(kind="cup"), Thing(kind="dog", moving=True)),
            "cast": (Character(id="ada", name="Ada", description=""),),
            "parts": (Part(who="ada"),),
            "blocking_seed": 9,
            "recipes": (),
        }
    )
    one, two = _layout(built(place, TimeOfDay.DAY), here), _layout(build(there.place, there), here)
    assert one[0] == two[0], "its anchors moved"
    assert np.array_equal(one[1], two[1]), "its dressing moved"


def _layout(stage_set: StageSet, seen_in: Setup) -> tuple[dict[str, tuple[float, ...]], Pixels]:
    """The anchors of a set built for one shot, and how it looks in the light of another."""
    pixels = np.zeros((54, 96, 4), np.uint8)
    _surface, canvas = canvas_on(pixels)
    camera = Camera(vec(0.3, 1.6, min(stage_set.bounds.z1, 5.0)), vec(0, 1.3, -2), 26, 96, 54)
    frame = Frame(camera, light_for(TimeOfDay.DAY, Weather.CLEAR, Look(), seen_in.place.interior), Clock(0.4), seen_in)
    pen = Pen(canvas)
    paint_set(stage_set, frame, pen)
    anchors = {name: (*a.position.tolist(), a.yaw, a.height) for name, a in stage_set.anchors.items()}
    return anchors, pixels

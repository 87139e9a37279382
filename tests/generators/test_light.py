"""Light and air: where the sun stands, what lamps do to who is near them, how a shot is lit, where shadows fall."""

import itertools
import math
from functools import cache

import cv2
import numpy as np
import pytest
from numpy.typing import NDArray

from film import (
    Action,
    Character,
    Lighting,
    Look,
    Part,
    PictureOrder,
    Place,
    Rate,
    Setup,
    Size,
    Slate,
    Thing,
    TimeOfDay,
    Weather,
)
from generators.previz.camera import Camera, Vec, unit, vec
from generators.previz.finish import Finish
from generators.previz.gaffer import Gaffer
from generators.previz.light import SUN, Light, light_for
from generators.previz.lighting import dressed, keyed
from generators.previz.pen import Pen, canvas_on
from generators.previz.pools import pool_on
from generators.previz.practicals import Nearby, Practical, falloff, strongest, switched
from generators.previz.render import Painter
from generators.previz.sets import build
from generators.previz.shadows import Cast, cast_by, fallen, limbs
from generators.previz.sky import draw_sky
from generators.previz.stage import Clock, Frame
from generators.previz.staging import Staging
from generators.previz.things import prop
from generators.previz.weather import lightning

Picture = NDArray[np.float64]
W, H = 128, 72
MARA = Character(id="mara", name="Mara", description="", skin="#d9a47e")
_LUMA = np.array((0.2126, 0.7152, 0.0722))


def order(
    kind: str, time: TimeOfDay = TimeOfDay.DAY, interior: bool = False, seed: int = 0, **more: object
) -> PictureOrder:
    setup = Setup(
        place=Place(id="place", name=kind, kind=kind, interior=interior, seed=seed),
        time_of_day=time,
        weather=Weather.CLEAR,
        look=Look(grain=0, vignette=0),
        size=Size.FULL,
        cast=(MARA,),
        parts=(Part(who="mara", toward="camera"),),
        subject="mara",
    ).with_(**more)
    return PictureOrder(
        slate=Slate(scene=1, shot="A", take=1),
        backend="previz@2",
        frames=48,
        rate=Rate(num=24),
        width=W,
        height=H,
        setup=setup,
    )


def drawn(wanted: PictureOrder, n: int = 0) -> Picture:
    """(h, w, 3), 0 to 1."""
    return Painter(Staging(wanted)).picture(n)[:, :, :3] / 255.0


def parted(wanted: PictureOrder) -> tuple[Picture, Picture]:
    """Luma of Mara's pixels, and of all others."""
    painter = Painter(Staging(wanted))
    luma = painter.picture(0)[:, :, :3] @ _LUMA / 255
    hers = cv2.resize(painter.mask(0), (W, H), interpolation=cv2.INTER_NEAREST) == 1
    return luma[hers], luma[~hers]


# -- sun and moon --------------------------------------------------------------------------------------------------
def test_the_sun_goes_one_way_across_the_sky_and_stands_where_it_is_stated() -> None:
    day = [SUN[t] for t in TimeOfDay if t is not TimeOfDay.NIGHT]
    assert all(a.azimuth < b.azimuth for a, b in itertools.pairwise(day))
    assert max(day, key=lambda s: s.elevation) is SUN[TimeOfDay.DAY]
    for time, station in SUN.items():
        toward = light_for(time, Weather.CLEAR, Look()).sun_direction
        assert math.degrees(math.asin(toward[1])) == pytest.approx(station.elevation)
        assert math.degrees(math.atan2(toward[0], toward[2])) == pytest.approx(station.azimuth)


@pytest.mark.parametrize("time", [TimeOfDay.GOLDEN_HOUR, TimeOfDay.DUSK, TimeOfDay.NIGHT])
def test_the_disc_is_seen_where_the_light_comes_from(time: TimeOfDay) -> None:
    wanted = order("beach", time)
    light = light_for(time, Weather.CLEAR, Look())
    pixels = np.zeros((H, W, 4), np.uint8)
    surface, canvas = canvas_on(pixels)
    eye, aside = vec(0, 1.6, 0), vec(0.12, -0.05, 0.1)
    camera = Camera(eye, eye + light.sun_direction + aside, 50, W, H)
    draw_sky(Frame(camera, light, Clock(0.0), wanted.setup), Pen(canvas))
    surface.flushAndSubmit()
    luma = cv2.GaussianBlur(pixels[:, :, :3] @ _LUMA, (0, 0), 1)
    y, x = np.unravel_index(int(luma.argmax()), luma.shape)
    sx, sy, _ = camera.point(eye + light.sun_direction * 1000)
    assert math.hypot(x - sx, y - sy) < 4


# -- shadows -------------------------------------------------------------------------------------------------------
def lit(
    time: TimeOfDay = TimeOfDay.DAY, weather: Weather = Weather.CLEAR, lighting: Lighting = Lighting.NATURAL
) -> Light:
    return dressed(light_for(time, weather, Look()), lighting)


def shadow(light: Light) -> Cast:
    found = cast_by(light, False)
    assert found is not None
    return found


@pytest.mark.parametrize("time", TimeOfDay)
def test_shadows_fall_away_from_the_sun(time: TimeOfDay) -> None:
    light = lit(time)
    way = shadow(light).way
    assert unit(way) @ unit(light.sun_direction * vec(1, 0, 1)) == pytest.approx(-1)
    length = 1 / math.tan(math.radians(SUN[time].elevation))
    assert float(np.linalg.norm(way)) <= length + 1e-9  # low suns are held back, or shadows would leave the picture


def test_a_pole_shadow_ends_where_its_top_is_cast() -> None:
    way = vec(2.0, 0, -1.0)
    ends = limbs(np.array([[1.0, 0, 1]]), np.array([[1.0, 3, 1]]), np.array([0.01]), way, 0.0)[0]
    assert ends[:, 0].max() == pytest.approx(7.0, abs=0.02)
    assert ends[:, 2].min() == pytest.approx(-2.0, abs=0.02)
    block = fallen(np.array([[x, y, 0.0] for x in (0, 1) for y in (0, 2)]), 0.0, vec(0, 0, 1), 0.0)
    assert sorted(map(tuple, block[:, (0, 2)].tolist())) == [(0, 0), (0, 2), (1, 0), (1, 2)]


@pytest.mark.parametrize("weather", [Weather.CLOUDY, Weather.RAIN, Weather.STORM, Weather.SNOW, Weather.FOG])
def test_under_a_closed_sky_nothing_casts_a_long_shadow(weather: Weather) -> None:
    assert cast_by(lit(weather=weather), False) is None


def test_a_hard_light_casts_a_darker_and_sharper_shadow_than_a_soft_one() -> None:
    hard, plain, soft = (shadow(lit(lighting=word)) for word in (Lighting.HARD, Lighting.NATURAL, Lighting.SOFT))
    assert hard.strength > 1.2 * plain.strength > 1.4 * soft.strength
    assert hard.blur < 0.5 * plain.blur < 0.3 * soft.blur


def test_by_a_fire_at_night_the_shadow_falls_away_from_the_fire() -> None:
    fire = Practical(vec(2, 0.5, 0), (1.0, 0.5, 0.2), 1.2, 9.0)
    light = Nearby().lit(lit(TimeOfDay.NIGHT), [fire], vec(0, 1, 0), 0.0)
    # from a point lower than the body's middle nothing is cast on level ground
    assert cast_by(light, False) is None
    lamp = fire._replace(position=vec(2, 3, 0))
    light = Nearby().lit(lit(TimeOfDay.NIGHT), [lamp], vec(0, 1, 0), 0.0)
    assert unit(shadow(light).way) @ vec(-1, 0, 0) == pytest.approx(1.0, abs=0.01)


def test_masks_know_no_shadows_reflections_or_beams() -> None:
    masks = []
    for weather in (Weather.CLEAR, Weather.CLOUDY, Weather.RAIN):
        wanted = order("street", TimeOfDay.NIGHT, weather=weather, things=(Thing(kind="car"),))
        masks.append(Painter(Staging(wanted)).mask(0))
    assert (masks[0] == 1).any()
    assert all((m == masks[0]).all() for m in masks[1:])


# -- practicals ----------------------------------------------------------------------------------------------------
def test_a_lamp_falls_off_with_the_square_of_the_distance_down_to_nothing() -> None:
    reach = 10.0
    near, far = falloff(3.2, reach), falloff(6.4, reach)
    assert falloff(0.1, reach) == falloff(0.0, reach) * (1 - 1e-4)
    assert far < near / 4 < 0.9 * near  # inverse square, and a little less towards the end
    assert falloff(reach, reach) == falloff(50, reach) == 0.0
    steps = [falloff(d, reach) for d in np.linspace(0, 10, 60)]
    assert all(a >= b for a, b in itertools.pairwise(steps))


def test_each_of_two_lamps_lights_from_its_own_side_in_its_own_colour_and_a_crowd_never_burns_out() -> None:
    magenta, warm = (1.0, 0.2, 0.8), (1.0, 0.8, 0.5)
    left, right = Practical(vec(-1, 1, 0), magenta, 1.0, 8.0), Practical(vec(1.2, 1, 0), warm, 1.0, 8.0)
    found = strongest([right, left], vec(0, 1, 0), 0.0)
    assert [lamp.toward[0] for lamp in found.lamps] == pytest.approx([-1.0, 1.0])
    for lamp, colour in zip(found.lamps, (magenta, warm), strict=True):
        assert lamp.colour[1] / lamp.colour[0] == pytest.approx(colour[1] / colour[0])
    crowd = strongest([left] * 40, vec(0, 1, 1), 0.0)
    assert crowd.spill[0] + sum(lamp.colour[0] for lamp in crowd.lamps) < 3.0


def test_nobodys_light_jumps_as_they_walk_past_a_row_of_lamps() -> None:
    row = [Practical(vec(x, 2.2, z), (1.0, 0.85, 0.6), 0.7, 6.0) for x in (-3, -1, 1, 3, 5) for z in (-1.5, 1.7)]
    normals = [unit(vec(x, 0.2, z)) for x in (-1, 1) for z in (-1, 1)]

    def seen(x: float) -> list[float]:
        found = strongest(row, vec(x, 1, 0), 0.0)
        sides = [sum(lamp.colour[0] * max(0.0, float(lamp.toward @ n)) for lamp in found.lamps) for n in normals]
        return [*(0.5 * found.spill[0] + side for side in sides), *found.way.tolist()]

    walk = np.array([seen(x) for x in np.linspace(-3, 4, 281)])  # a step of 2.5 cm: a fast walk's frame
    assert np.abs(np.diff(walk, axis=0)).max() < 0.05
    assert np.ptp(walk[:, :4], axis=0).min() > 0.1


def test_a_rooms_general_light_turns_to_where_its_lamps_are() -> None:
    room = lit(TimeOfDay.NIGHT)
    for side in (-1, 1):
        lamp = Practical(vec(3.0 * side, 1.5, 1), (1.0, 1.0, 1.0), 0.7, 5.0)
        turned = Nearby(0.7).lit(room, [lamp], vec(0, 1, 0), 0.0)
        assert side * (turned.sun_direction[0] - room.sun_direction[0]) > 0.3
        assert turned.lamps[0].part > 0.5
        assert Nearby().lit(room, [lamp], vec(0, 1, 0), 0.0).sun_direction is room.sun_direction


def test_flames_flicker_the_same_way_every_time_and_lamps_do_not() -> None:
    fire = Practical(vec(1, 0, 2), (1.0, 0.5, 0.2), 1.0, 6.0, 0.4)
    beats = [fire.now(n / 24) for n in range(48)]
    assert beats == [fire.now(n / 24) for n in range(48)]
    assert max(beats) - min(beats) > 0.15
    assert min(beats) > 0.5
    assert max(beats) <= 1.0
    lamp = fire._replace(flicker=0.0)
    assert {lamp.now(n / 24) for n in range(48)} == {1.0}


@pytest.mark.parametrize(
    ("thing", "words", "shines"),
    [
        ("campfire", "", True),
        ("lamp", "a candle", True),
        ("screen", "tv", True),
        ("car", "", True),
        ("chair", "", False),
    ],
)
def test_what_shines_in_the_picture_lights_what_is_near_it(thing: str, words: str, shines: bool) -> None:
    made = prop(Thing(kind=thing, words=words), 1)
    here, there = made.practicals(vec(0, 0, 0), 0.0, 0.0), made.practicals(vec(5, 0, 0), 0.0, 0.0)
    assert bool(here) == shines
    for a, b in zip(here, there, strict=True):
        assert b.position - a.position == pytest.approx(vec(5, 0, 0))


@pytest.mark.parametrize(("kind", "interior"), [("street", False), ("castle", False), ("bar", True), ("office", True)])
def test_sets_publish_their_lamps_and_by_day_these_hardly_count(kind: str, interior: bool) -> None:
    wanted = order(kind, TimeOfDay.NIGHT, interior)
    light = lit(TimeOfDay.NIGHT)
    lamps = build(wanted.setup.place, wanted.setup).practicals(light)
    assert lamps
    night = sum(p.strength for p in switched(lamps, light))
    day = sum(p.strength for p in switched(lamps, lit(TimeOfDay.DAY)))
    assert day < 0.2 * night


def test_a_fire_lights_the_side_that_is_turned_to_it_in_its_own_colour() -> None:
    painter = Painter(Staging(order("meadow", TimeOfDay.NIGHT, things=(Thing(kind="campfire"),))))
    alone = Painter(Staging(order("meadow", TimeOfDay.NIGHT)))
    fire = painter.staging.things[0].position(0.0)
    hers = cv2.resize(painter.mask(0), (W, H), interpolation=cv2.INTER_NEAREST) == 1
    with_fire, without = (p.picture(0)[:, :, :3].astype(float) for p in (painter, alone))
    gain = (with_fire - without).clip(0)
    ys, xs = np.nonzero(hers)
    middle = xs.mean()
    fire_x = painter.staging.camera(0, W, H).point(fire)[0]
    near = (xs < middle) == (fire_x < middle)
    toward, away = gain[ys[near], xs[near]].mean(axis=0), gain[ys[~near], xs[~near]].mean(axis=0)
    assert toward[0] > 1.5 * away[0] > 0
    assert toward[0] > 1.5 * toward[2]


def test_a_pool_lies_under_its_lamp_and_not_behind_the_wall() -> None:
    lamp = Practical(vec(1, 2, -3), (1.0, 0.9, 0.6), 1.0, 6.0)
    floor = pool_on(lamp, vec(0, 0, 0), vec(0, 0, 1), vec(1, 0, 0))
    assert floor is not None
    assert floor.centre == pytest.approx(vec(1, 0, -3))
    assert pool_on(lamp, vec(0, 3, 0), vec(0, 0, 1), vec(1, 0, 0)) is None
    assert pool_on(lamp._replace(position=vec(1, 7, -3)), vec(0, 0, 0), vec(0, 0, 1), vec(1, 0, 0)) is None


# -- how a shot is lit ---------------------------------------------------------------------------------------------
@cache
def measured(lighting: Lighting, time: TimeOfDay = TimeOfDay.DAY) -> tuple[float, float, float]:
    """Of a medium close-up in an office: mean luma of the figure, its contrast (90th over 10th percentile), and the room's."""
    hers, others = parted(order("office", time, True, size=Size.MEDIUM_CLOSE_UP, lighting=lighting))
    return float(hers.mean()), float(np.percentile(hers, 90) / np.percentile(hers, 10)), float(others.mean())


def test_each_lighting_changes_the_figure_the_way_its_name_says() -> None:
    brightness, contrast, _ = zip(*(measured(word) for word in Lighting), strict=True)
    bright, deep = dict(zip(Lighting, brightness, strict=True)), dict(zip(Lighting, contrast, strict=True))
    assert bright[Lighting.HIGH_KEY] > 1.15 * bright[Lighting.NATURAL]
    assert bright[Lighting.RIM] < 0.75 * bright[Lighting.NATURAL]
    assert bright[Lighting.LOW_KEY] < 0.95 * bright[Lighting.NATURAL]
    assert deep[Lighting.SOFT] < deep[Lighting.HARD] < deep[Lighting.LOW_KEY]
    assert deep[Lighting.HIGH_KEY] < deep[Lighting.HARD]
    assert deep[Lighting.RIM] > 1.1 * deep[Lighting.NATURAL]


@pytest.mark.parametrize("time", [TimeOfDay.DAY, TimeOfDay.NIGHT])
def test_a_low_key_leaves_the_room_dark_and_a_high_key_fills_it(time: TimeOfDay) -> None:
    low, plain, high = (measured(word, time)[2] for word in (Lighting.LOW_KEY, Lighting.NATURAL, Lighting.HIGH_KEY))
    assert low < 0.75 * plain
    assert high > 1.12 * plain


def test_keys_stand_where_a_gaffer_puts_them_and_stay_on_the_side_the_light_comes_from() -> None:
    eye, subject = vec(0, 1.6, 4), vec(0, 1.4, 0)
    for side in (-1, 1):
        light = lit().__class__(**{**vars(lit()), "sun_direction": unit(vec(side, 0.8, 0.4))})
        toward: dict[Lighting, Vec] = {
            word: keyed(dressed(light, word), light, word, True, eye, subject).sun_direction for word in Lighting
        }
        assert toward[Lighting.NATURAL] is light.sun_direction
        assert all(way[0] * side > 0 for way in toward.values())
        assert toward[Lighting.HIGH_KEY][2] > toward[Lighting.SOFT][2] > toward[Lighting.HARD][2] > 0.3
        assert abs(toward[Lighting.LOW_KEY][2]) < 0.3
        assert toward[Lighting.RIM][2] < -0.6


def test_a_key_does_not_follow_the_camera() -> None:
    wanted = order("room", interior=True, lighting=Lighting.HARD, move="orbit left")
    gaffer = Gaffer(Staging(wanted))
    first, last = (
        gaffer.lights(Frame(gaffer.staging.camera(n, W, H), gaffer.place, Clock(n / 24), wanted.setup))[1]
        for n in (0, 47)
    )
    assert first is last


# -- air -----------------------------------------------------------------------------------------------------------
def test_lightning_lights_people_from_where_it_strikes() -> None:
    painter = Painter(Staging(order("meadow", TimeOfDay.NIGHT, seed=5, weather=Weather.STORM).with_(frames=240)))
    frames = [painter.company.frame(n, W, H) for n in range(240)]
    flashes = [lightning(f) for f in frames]
    n = int(np.argmax(flashes))
    assert flashes[n] > 0.5
    (_, dark), (_, struck) = painter.gaffer.lights(frames[flashes.index(0.0)]), painter.gaffer.lights(frames[n])
    assert struck.key > dark.key
    # the bolt is seen, so it stands before the camera
    assert float(struck.sun_direction @ frames[n].camera.forward) > 0.5


def test_a_frame_is_the_same_whatever_was_drawn_before_it() -> None:
    wanted = order(
        "street",
        TimeOfDay.NIGHT,
        seed=5,
        weather=Weather.STORM,
        things=(Thing(kind="campfire"),),
        parts=(Part(who="mara", action=Action.WALK),),
        lighting=Lighting.RIM,
    )
    painter = Painter(Staging(wanted))
    for n in (40, 3):
        painter.picture(n)
    assert (painter.picture(20) == Painter(Staging(wanted)).picture(20)).all()


def test_wet_streets_mirror_who_stands_on_them_and_dry_ones_do_not() -> None:
    red = MARA.model_copy(update={"garments": ()})
    below = {}
    for weather in (Weather.CLOUDY, Weather.RAIN):
        people = order("city", TimeOfDay.DUSK, weather=weather, cast=(red,), size=Size.WIDE)
        painter = Painter(Staging(people))
        frame = painter.company.frame(0, W, H)
        items = [item for party in painter.company.parties(frame, 0) for item in party.items]
        feet = painter.staging.pose(painter.staging.actors[0], 0).position
        depth = frame.camera.point(feet)[2]
        below[weather] = [i for i in items if i.owner == 0 and 0 < i.depth - depth < 1.2]
    assert len(below[Weather.RAIN]) == len(below[Weather.CLOUDY]) + 1


# -- looks ---------------------------------------------------------------------------------------------------------
WARM = Look(grain=0, vignette=0, palette=("#e8a05a", "#7a3b1e", "#2b1b14"), warmth=0.6, saturation=0.9)
COLD = Look(grain=0, vignette=0, palette=("#5a8ca8", "#1e3a4a", "#c8dce8"), warmth=-0.6, saturation=0.7, contrast=1.15)
SHOTS = (
    ("meadow", TimeOfDay.DAY, False, Size.WIDE),
    ("street", TimeOfDay.NIGHT, False, Size.FULL),
    ("room", TimeOfDay.DAY, True, Size.MEDIUM),
    ("beach", TimeOfDay.DUSK, False, Size.WIDE),
    ("corridor", TimeOfDay.DAY, True, Size.FULL),
    ("forest", TimeOfDay.MORNING, False, Size.CLOSE_UP),
)


def lab(look: Look, kind: str, time: TimeOfDay, interior: bool, size: Size) -> Picture:
    """Mean CIE Lab of a small picture."""
    wanted = order(kind, time, interior, size=size, look=look).with_(width=96, height=54)
    picture = Finish(look, 96, 54, 1).apply(Painter(Staging(wanted)).picture(0), 0)
    colours = cv2.cvtColor(picture.astype(np.float32) / 255, cv2.COLOR_RGB2LAB)
    return np.asarray(colours.reshape(-1, 3).mean(axis=0), dtype=np.float64)


def test_one_look_moves_six_unlike_shots_the_same_way_and_another_look_elsewhere() -> None:
    """Between the looks every shot lies at least 10 from itself (Lab); how far differs by less than half of that."""
    apart = np.array([lab(WARM, *shot) - lab(COLD, *shot) for shot in SHOTS])
    distances = np.linalg.norm(apart, axis=1)
    assert distances.min() > 10, distances
    assert (apart[:, 2] > 6).all()  # every shot is yellower in the warm look
    assert np.linalg.norm(apart.std(axis=0)) < 0.5 * distances.mean(), apart

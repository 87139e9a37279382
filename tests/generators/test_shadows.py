"""Shadows on walls: points lie on the line from the lamp through the body, are bent at the corner, grow and soften, stay cheap."""

import math
from dataclasses import replace

import numpy as np
import pytest

from film import Lighting, Look, Part, Place, Size, Thing, TimeOfDay, Weather
from generators.previz.camera import Vec, unit, vec
from generators.previz.casting import Shadow, catchers, on_planes, shadow_of, sources
from generators.previz.framing import Framing
from generators.previz.light import Lamp, Light, light_for
from generators.previz.lighting import Backing, dressed, keyed
from generators.previz.render import Painter
from generators.previz.sets import build
from generators.previz.sets.blocks import box
from generators.previz.sets.exterior import Exterior
from generators.previz.shadows import Darkening
from generators.previz.shafts import Shaft, shafts_of, sunshine
from generators.previz.stage import Clock, Frame
from generators.previz.staging import Staging
from generators.previz.things.casts import fronts, under
from generators.previz.things.solids import Model
from generators.previz.thrown import Body, Catcher, Source, fallen_on, meeting, throw
from tests.generators.stages import order

FLOOR = Catcher(vec(-5, 0, 5), vec(10, 0, 0), vec(0, 0, -8))
BACK = Catcher(vec(-5, 0, -3), vec(10, 0, 0), vec(0, 3, 0))
ROOM = (FLOOR, BACK)
NONE = (0.0, 0.0, 0.0)


def lamp(at: Vec, colour: tuple[float, float, float] = (1.0, 1.0, 1.0), others: tuple[float, ...] = NONE) -> Source:
    r, g, b = others
    return Source(at, True, colour, (r, g, b), 0.1, 12.0)


def pole(*lights: Source, at: Vec | None = None, tall: float = 1.7, r: float = 0.1) -> Body:
    foot = vec(0, 0, 0) if at is None else at
    top = foot + vec(0, tall, 0)
    return Body((foot + top) / 2, 0.1, lights, foot[None], top[None], np.array([r]))


def dim(**more: object) -> Light:
    return replace(light_for(TimeOfDay.NIGHT, Weather.CLEAR, Look(), True), **more)  # type: ignore[arg-type]


# -- geometry ------------------------------------------------------------------------------------------------------
@pytest.mark.parametrize("catcher", ROOM)
def test_a_shadow_lies_where_the_line_from_the_lamp_through_the_body_meets_the_plane(catcher: Catcher) -> None:
    light = lamp(vec(0.5, 2.5, 2.0))
    points = np.array([[0.1, 0.4, 0.0], [-0.3, 1.2, -0.5], [0.2, 1.7, 0.3]])
    hit = fallen_on(points, light, catcher.corner, catcher.normal)
    assert hit is not None
    assert (hit - catcher.corner) @ catcher.normal == pytest.approx(0.0, abs=1e-9)
    for point, on in zip(points, hit, strict=True):
        assert float(unit(point - light.at) @ unit(on - light.at)) == pytest.approx(1.0)


def test_sunlight_falls_along_its_rays_and_not_from_behind_a_wall() -> None:
    sun = Source(unit(vec(1, 1, 1)), False, (1.0, 1.0, 1.0), NONE, 0.02)
    hit = fallen_on(vec(0, 1, -2)[None], sun, BACK.corner, BACK.normal)
    assert hit is not None
    assert hit[0] == pytest.approx(vec(-1, 0, -3))
    assert fallen_on(vec(0, 1, -2)[None], sun._replace(at=unit(vec(0, 1, -1))), BACK.corner, BACK.normal) is None


def test_a_shadow_climbs_the_wall_and_is_bent_where_it_meets_the_floor() -> None:
    light = lamp(vec(0.4, 1.4, 2.0))
    body = pole(light, at=vec(0, 0, -1.5), r=0.05)
    floor, wall = throw(body, light, FLOOR), throw(body, light, BACK)
    assert floor is not None
    assert wall is not None
    # where both meet z = -3, y = 0 they are equally far aside: on the line from the lamp past the foot
    aside = 0.4 + (0.0 - 0.4) * 5.0 / 3.5
    low = wall[0][wall[0][:, 1] < 0.4]
    assert low[:, 0].mean() == pytest.approx(aside, abs=0.06)
    along = floor[0][floor[0][:, 2] < -3]
    assert (np.abs((along[:, 0] - 0.4) / (along[:, 2] - 2.0) - (aside - 0.4) / -5.0) < 0.05).all()
    # the head is above the lamp, so its shadow is higher than the head
    assert wall[0][:, 1].max() > 1.7


def test_a_lamps_shadow_grows_and_softens_with_the_distance_of_the_wall() -> None:
    light = lamp(vec(0, 1.2, 3.0), others=(0.6, 0.6, 0.6))
    body = pole(light)
    near, far = (
        shadow_of(body, light, Catcher(vec(-9, -3, z), vec(18, 0, 0), vec(0, 9, 0)), dim()) for z in (-0.5, -3.0)
    )
    assert near is not None
    assert far is not None
    size = [float(np.ptp(s.outlines[0][:, 1])) for s in (near, far)]
    assert size[1] / size[0] == pytest.approx(6.0 / 3.5, rel=0.03)
    assert far.blur == pytest.approx(6.0 * near.blur, rel=0.1)
    assert far.dark < near.dark


def test_a_lamp_behind_or_in_the_hand_throws_nothing_on_the_wall() -> None:
    for at in (vec(0, 1, -2.0), vec(0.1, 1, 0.15)):
        light = lamp(at)
        assert shadow_of(pole(light), light, BACK, dim()) is None


def test_what_is_missing_in_a_shadow_is_one_lamps_share_colour_by_colour() -> None:
    red = lamp(vec(0, 1.2, 3), (0.8, 0.1, 0.1), (0.4, 0.4, 0.4))
    alone = shadow_of(pole(red), red, BACK, dim())
    bright = red._replace(others=(2.0, 2.0, 2.0))
    among = shadow_of(pole(bright), bright, BACK, dim())
    assert alone is not None
    assert among is not None
    assert alone.missing[0] > 2 * alone.missing[1] == 2 * alone.missing[2]
    assert among.missing[0] < 0.6 * alone.missing[0]
    assert alone.dark < 0.7  # never a black cut-out


def test_two_polygons_meet_in_what_they_have_in_common() -> None:
    square = np.array([[0.0, 0, 0], [2, 0, 0], [2, 2, 0], [0, 2, 0]])
    both = meeting(square + vec(1, 1, 0), square, vec(0, 0, 1))
    assert sorted(map(tuple, both[:, :2].round(6).tolist())) == [(1, 1), (1, 2), (2, 1), (2, 2)]
    assert len(meeting(square + vec(5, 0, 0), square, vec(0, 0, 1))) == 0
    assert len(meeting(square, square[::-1], vec(0, 0, 1))) == 4


# -- lights ----------------------------------------------------------------------------------------------------------
def test_every_lamp_near_somebody_casts_its_own_shadow() -> None:
    lamps = tuple(Lamp((0.5, 0.4, 0.3), unit(at), at, 9.0) for at in (vec(-2, 2, 1), vec(2, 2, 1)))
    found = sources(dim(lamps=lamps, key=0.0), True)
    assert [s.at[0] for s in found] == [-2, 2]
    shadows = on_planes_of(found, (FLOOR,))
    assert {np.sign(s.at[0]) for s in shadows} == {-1.0, 1.0}


def on_planes_of(lights: tuple[Source, ...], planes: tuple[Catcher, ...], light: Light | None = None) -> list[Shadow]:
    body = pole(*lights)
    found = (shadow_of(body, s, plane, light or dim()) for s in lights for plane in planes)
    return [s for s in found if s is not None]


def test_a_hard_key_puts_the_shadow_of_a_head_beside_it_on_the_wall_and_in_the_frame() -> None:
    head, natural = vec(0.3, 1.6, 0), light_for(TimeOfDay.DAY, Weather.CLEAR, Look(), True)
    framing = Framing(vec(0, 1.5, 3.0), vec(0, 1.4, 0), 50)
    wall = Backing.of(framing, head, ROOM)
    assert wall is not None
    assert wall.distance == pytest.approx(3.0, rel=0.05)
    hard = keyed(dressed(natural, Lighting.HARD), natural, Lighting.HARD, True, framing.eye, head, wall)
    key = next(s for s in sources(hard, True) if s.lamp)
    hit = fallen_on(head[None], key, BACK.corner, BACK.normal)
    assert hit is not None
    camera = framing.camera(1600, 900)
    beside = (camera.point(hit[0])[0] - camera.point(head)[0]) / 1600
    assert 0.05 < abs(beside) < 0.4
    assert 0 < camera.point(hit[0])[0] < 1600
    assert 0 < camera.point(hit[0])[1] < 900
    # and it falls away from the side that is lit
    assert beside * float(camera.right @ hard.sun_direction) < 0


def test_a_soft_key_leaves_no_shadow_on_a_wall_and_a_hard_one_a_crisp_dark_one() -> None:
    blur, dark = {}, {}
    for word in (Lighting.NATURAL, Lighting.SOFT, Lighting.HARD):
        painter = Painter(Staging(order(Size.MEDIUM, kind="room", lighting=word, place=ROOM_PLACE)))
        frame = painter.company.frame(0, 96, 54)
        painter.company.parties(frame, 0)
        body = frame.bodies[0]
        planes = catchers(painter.staging.set)
        pairs = [(body, s) for s in body.sources]
        frame.light = painter.company.lit(frame, body.middle, 1.7).light
        walls = [s for s in on_planes(frame, pairs, planes) if abs(s.catcher.normal[1]) < 0.5]
        dark[word] = max((s.dark for s in walls), default=0.0)
        blur[word] = min((s.blur for s in walls), default=math.inf)
    assert dark[Lighting.SOFT] == 0.0
    assert dark[Lighting.HARD] > max(0.35, 2 * dark[Lighting.NATURAL])
    assert blur[Lighting.HARD] < 0.04


ROOM_PLACE = Place(id="p", name="p", kind="room", interior=True)


# -- windows ---------------------------------------------------------------------------------------------------------
def test_who_walks_through_the_sun_from_a_window_is_lit_by_it_little_by_little() -> None:
    pane = np.array([[-0.7, 0.9, -3], [0.7, 0.9, -3], [0.7, 2.3, -3], [-0.7, 2.3, -3]])
    patch = pane * (1, 0, 1) + np.array([[0, 0, 1.0], [0, 0, 1.0], [0, 0, 2.5], [0, 0, 2.5]])
    shaft, light = Shaft(pane, patch), light_for(TimeOfDay.DAY, Weather.CLEAR, Look(), True)
    walk = [vec(x, 0, -1.6) for x in np.linspace(-2, 2, 81)]
    found = [sum(a.colour[0] for a in sunshine((shaft,), light, at, 1.7)) for at in walk]
    assert found[0] == found[-1] == 0.0
    assert max(found) > 0.2
    assert np.abs(np.diff(found)).max() < 0.3 * max(found)
    (sun,) = sunshine((shaft,), light, vec(0, 0, -1.6), 1.7)
    assert float(sun.toward @ unit(vec(0, 1.6, -1.75))) > 0.98
    assert sunshine((shaft,), light_for(TimeOfDay.NIGHT, Weather.CLEAR, Look(), True), vec(0, 0, -1.6), 1.7) == ()


def test_rooms_publish_their_walls_and_their_windows_and_a_meadow_has_neither() -> None:
    room, meadow = (
        build(p, order(Size.FULL, place=p).setup) for p in (ROOM_PLACE, Place(id="m", name="m", kind="meadow"))
    )
    assert len(catchers(room)) == 5
    assert all(c.before(vec(0, 1, 0)) > 0.5 for c in catchers(room))
    assert shafts_of(room)
    assert catchers(meadow) == shafts_of(meadow) == ()


# -- houses ------------------------------------------------------------------------------------------------------------
@pytest.mark.parametrize(("time", "shaded"), [(TimeOfDay.GOLDEN_HOUR, True), (TimeOfDay.DAY, False)])
def test_a_low_sun_draws_one_side_of_a_street_on_the_other(time: TimeOfDay, shaded: bool) -> None:
    brick = (0.6, 0.4, 0.3)
    east, west = box(5, 9, -16, 6, 0, 5, brick), box(-9, -5, -6, 6, 0, 6, brick)
    street = Exterior([], [east, west], {})
    setup = order(Size.WIDE, time_of_day=time).setup
    light = light_for(time, Weather.CLEAR, Look())
    found = street._facades._at_this_hour(
        Frame(Framing(vec(0, 2, 9), vec(0, 2, 0), 24).camera(96, 54), light, Clock(0.0), setup)
    )
    assert (1 in found) == shaded
    if shaded:
        (shadow,) = found[1]
        outline = np.concatenate(shadow.outlines)
        # as high as the roof's edge less what the sun falls over the street
        fall = 10 * light.sun_direction[1] / light.sun_direction[0]
        assert outline[:, 1].max() == pytest.approx(5 - fall, abs=0.02)
        assert outline[:, 0] == pytest.approx(-5.0)
        # nothing on the way: each height of the wall in its shade lies behind the houses over the road
        assert np.ptp(outline[outline[:, 1] < 0.01, 2]) == pytest.approx(12.0, abs=0.02)


# -- contact -----------------------------------------------------------------------------------------------------------
def test_what_stands_on_a_table_darkens_it_right_under_itself() -> None:
    cup = Model()
    cup.box((0, 0, 0), (0.08, 0.1, 0.08), (0.9, 0.9, 0.9))
    shades = under(cup, light_for(TimeOfDay.DAY, Weather.CLEAR, Look(), True), True, vec(1, 0.75, 2), 0.3)
    points = np.concatenate([np.concatenate(list(s.outlines)) for s in shades])
    assert points[:, 1] == pytest.approx(0.754)
    assert np.hypot(*(points[:, (0, 2)] - (1, 2)).T).max() < 0.3  # on the table, not beside it
    assert min(s.blur for s in shades) < 0.01 < max(s.blur for s in shades)


@pytest.mark.parametrize("held", [False, True])
def test_a_book_on_a_table_has_its_shadow_under_itself_and_one_in_the_hand_has_none(held: bool) -> None:
    part = Part(who="ana", holding="book") if held else Part(who="ana")
    wanted = order(Size.MEDIUM, (part,), place=ROOM_PLACE, things=() if held else (Thing(kind="book"),), subject="book")
    painter = Painter(Staging(wanted))
    frame = painter.company.frame(0, 96, 54)
    items = [item for party in painter.company.parties(frame, 0) for item in party.items]
    (book,) = [n for n, i in enumerate(items) if i.owner == painter.owners.labels["book"]]
    assert isinstance(items[book - 1].draw, Darkening) == (not held)


def test_furniture_takes_shadows_on_its_broad_sides_only() -> None:
    shelf = Model()
    shelf.box((0, 0, 0), (1.6, 2.2, 0.3), (0.5, 0.4, 0.3))
    shelf.box((0, 2.2, 0), (0.1, 0.1, 0.1), (0.5, 0.4, 0.3))
    sides = fronts(shelf, vec(0, 0, -2), 0.0)
    assert len(sides) == 2
    assert {round(float(c.normal[2])) for c in sides} == {-1, 1}
    assert all(c.middle == pytest.approx(vec(0, 1.1, -2 + 0.15 * c.normal[2])) for c in sides)


# -- passes and cost ---------------------------------------------------------------------------------------------------
def test_shadows_are_no_surfaces() -> None:
    depths = []
    for word in (Lighting.SOFT, Lighting.HARD):
        wanted = order(Size.MEDIUM, place=ROOM_PLACE, lighting=word, width=96, height=54)
        painter = Painter(Staging(wanted))
        depths.append(painter.surfaces(0, 96, 54).depth())
    assert (depths[0] == depths[1]).all()


def test_a_crowd_among_lamps_casts_no_more_shadows_than_a_frame_has_time_for() -> None:
    camera = Framing(vec(0, 1.5, 4), vec(0, 1.2, 0), 35).camera(96, 54)
    frame = Frame(camera, dim(), Clock(0.0), order(Size.WIDE).setup)
    crowd = [pole(*(lamp(vec(x, 2, 3)) for x in range(4)), at=vec(x, 0, -1)) for x in range(-4, 4)]
    assert len(on_planes(frame, [(b, s) for b in crowd for s in b.sources], ROOM)) == 4

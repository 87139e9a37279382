"""Interiors, things and effects: everything the catalogue promises is drawn, in place, the same way every time."""

import functools
import math

import numpy as np
import pytest
from numpy.typing import NDArray

from film import Look, OrderRefused, Place, Setup, Size, Thing, TimeOfDay, Weather
from generators.previz.camera import Camera, Vec, vec
from generators.previz.catalogue import KIT
from generators.previz.light import light_for
from generators.previz.pen import Pen, canvas_on
from generators.previz.sets import interiors
from generators.previz.stage import Clock, Frame, PropLike, StageSet
from generators.previz.things import prop
from generators.previz.things.lettering import fit
from generators.previz.things.solids import Model
from tests.generators.stages import paint_set

THINGS = [e.kind for e in KIT.of("thing")]
EFFECTS = [e.kind for e in KIT.of("effect")]
INTERIORS = [e.kind for e in KIT.of("set") if e.interior]
SKY = {"blood moon", "aurora", "rainbow", "stars", "lightning", "fireworks"}
W, H = 240, 136
Picture = NDArray[np.uint8]


def _setup(place: Place | None = None, time: TimeOfDay = TimeOfDay.DAY, weather: Weather = Weather.CLEAR) -> Setup:
    return Setup(
        place=place or Place(id="p", name="p", kind="room", interior=True),
        time_of_day=time,
        weather=weather,
        look=Look(),
        size=Size.WIDE,
    )


def _frame(camera: Camera, setup: Setup, t: float = 0.4) -> Frame:
    return Frame(camera, light_for(setup.time_of_day, setup.weather, setup.look, interior=True), Clock(t), setup)


def _draw_prop(
    made: PropLike, camera: Camera, t: float = 0.4, ground: int = 120, yaw: float = 0.0, mask: bool = False
) -> Picture:
    pixels: Picture = np.full((H, W, 4), ground, np.uint8)
    pixels[..., 3] = 255
    surface, canvas = canvas_on(pixels)
    frame = _frame(camera, _setup(time=TimeOfDay.NIGHT), t)
    frame.owners["it"] = 200
    made.draw(frame, vec(0, 0, 0), yaw, t, "it")
    frame.paint(Pen(canvas, mask))
    surface.flushAndSubmit()
    return pixels


def _insert(made: PropLike, share: float = 0.6, pitch: float = 0.3) -> Camera:
    """A camera that sees the whole thing at a share of the frame's height."""
    w, h, d = made.size
    focal = 50.0
    away = max(h, max(w, d) * H / W) / share * focal / 20.25 + d / 2
    middle = vec(0, h / 2, 0)
    return Camera(middle + away * vec(0.2, math.sin(pitch), math.cos(pitch)), middle, focal, W, H)


def _sky() -> Camera:
    return Camera(vec(0, 1.6, 6), vec(0, 2.6, 0), 24, W, H)


def _camera_for(kind: str, made: PropLike) -> Camera:
    if kind == "flood":
        return Camera(vec(0, 1.6, 6), vec(0, 0.6, 0), 24, W, H)
    return _sky() if kind in SKY else _insert(made)


@pytest.mark.parametrize("kind", THINGS)
def test_a_thing_is_seen_in_an_insert_and_across_the_room(kind: str) -> None:
    made = prop(Thing(kind=kind), 7)
    near = _draw_prop(made, _insert(made))
    changed = (near[..., :3] != 120).any(-1).mean()
    assert changed > 0.01, "hardly anything of it shows"
    far = Camera(vec(0, made.size[1] / 2, 5 + made.size[2]), vec(0, made.size[1] / 2, 0), 60, W, H)
    assert (_draw_prop(made, far)[..., :3] != 120).any()


@pytest.mark.parametrize("kind", EFFECTS)
def test_an_effect_is_seen_and_moves_and_hides_nobody(kind: str) -> None:
    made = prop(Thing(kind=kind), 7)
    camera = _camera_for(kind, made)
    first, later = _draw_prop(made, camera, 0.2, 40), _draw_prop(made, camera, 1.9, 40)
    assert (first[..., :3] != 40).any()
    if kind not in ("blood moon", "rainbow"):
        assert (first != later).any(), "it stands still"
    assert (_draw_prop(made, camera, 0.2, 0, mask=True)[..., :3] == 0).all(), "soft air must not be in a mask"


@pytest.mark.parametrize("kind", THINGS)
def test_a_thing_stays_inside_the_box_it_claims(kind: str) -> None:
    """Framing trusts `size`: what a mask sees must lie in the projected box."""
    made = prop(Thing(kind=kind), 3)
    camera = _insert(made, 0.4)
    mask = _draw_prop(made, camera, ground=0, yaw=0.4, mask=True)[..., 0] == 200
    assert mask.any()
    w, h, d = (s / 2 for s in made.size)
    corners = np.array([(x, y, z) for x in (-w, w) for y in (0, 2 * h) for z in (-d, d)])
    turn = np.array(
        [(x * math.cos(0.4) + z * math.sin(0.4), y, z * math.cos(0.4) - x * math.sin(0.4)) for x, y, z in corners]
    )
    seen = camera.project(turn)
    ys, xs = np.nonzero(mask)
    margin = 0.06 * H
    assert xs.min() >= seen[:, 0].min() - margin
    assert xs.max() <= seen[:, 0].max() + margin
    assert ys.min() >= seen[:, 1].min() - margin
    assert ys.max() <= seen[:, 1].max() + margin
    tall = seen[:, 1].max() - seen[:, 1].min()
    assert (ys.max() - ys.min()) > 0.4 * tall, "the box is much bigger than the thing"


@pytest.mark.parametrize("kind", ["tree", "rock", "campfire", "sparks", "confetti"])
def test_same_seed_same_pixels(kind: str) -> None:
    a, b, other = (prop(Thing(kind=kind), seed) for seed in (5, 5, 6))
    camera = _insert(a)
    assert (_draw_prop(a, camera) == _draw_prop(b, camera)).all()
    if kind != "campfire":
        assert (_draw_prop(a, camera) != _draw_prop(other, camera)).any()


def test_colour_and_count_are_honoured() -> None:
    plain, blue = prop(Thing(kind="balloon"), 1), prop(Thing(kind="balloon", colour="#2040e0"), 1)
    picture = _draw_prop(blue, _insert(blue)).astype(int)
    assert (picture[..., 2] - picture[..., 0] > 40).any()
    several = prop(Thing(kind="balloon", count=5), 1)
    assert several.size[0] > 3 * plain.size[0]


def test_an_unknown_kind_is_refused_with_the_nearest() -> None:
    with pytest.raises(OrderRefused, match="lamp"):
        prop(Thing(kind="lantern"), 1)
    with pytest.raises(OrderRefused):
        prop(Thing(kind="zzz"), 1)


def test_the_kit_has_the_things_a_story_names() -> None:
    assert len(THINGS) >= 80
    words = "an old kettle; the axe; a mirror; two barrels; grandfather clock; fishing rods; her teddy bear; jack-o'-lantern"
    found = [entry.kind for phrase in words.split("; ") if (entry := KIT.find(phrase, "thing"))]
    assert found == ["kettle", "axe", "mirror", "barrel", "clock", "fishing rod", "teddy bear", "pumpkin"]
    near = {word: entry.kind for word in ("samovar", "gramophone", "rake") if (entry := KIT.stand_in(word, "thing"))}
    assert near == {"samovar": "kettle", "gramophone": "radio", "rake": "broom"}


def test_no_word_leads_to_two_things_and_none_is_both_staged_and_replaced() -> None:
    entries = KIT.of("thing", "vehicle", "creature", "extras", "effect")
    words = [w for e in entries for w in e.words]
    near = [w for e in entries for w in e.nearest_to]
    assert sorted({w for w in words if words.count(w) > 1}) == ["moon"], "of the planet and of the blood moon"
    assert not {w for w in near if near.count(w) > 1}
    assert not set(words) & set(near)


def test_chairs_and_beds_carry_people() -> None:
    for kind in ("chair", "bench", "bed", "sofa", "wheelchair"):
        made = prop(Thing(kind=kind), 1)
        assert made.seat is not None
        assert 0.2 < made.seat[1] < made.size[1]


def test_lettering_keeps_its_proportions_and_fits() -> None:
    lines = fit("Fresh at six every single morning", 2.0, 1.0)
    assert len(lines) > 1
    for line in lines:
        assert line.x0 >= -1e-9
        assert line.x1 <= 2.0 + 1e-9
        assert line.y0 >= -1e-9
        assert line.y1 <= 1.0 + 1e-9


def test_the_nearer_box_is_drawn_over_the_farther_one() -> None:
    model = Model()
    model.box((0, 0, 0), (1, 1, 1), (0.0, 1.0, 0.0), glow=1)
    model.box((0, 0, -2), (3, 3, 1), (1.0, 0.0, 0.0), glow=1)
    for eye, wanted in ((vec(0, 0.5, 6), 1), (vec(0, 0.5, -8), 0)):
        pixels: Picture = np.zeros((H, W, 4), np.uint8)
        surface, canvas = canvas_on(pixels)
        frame = _frame(Camera(eye, vec(0, 0.5, -1), 40, W, H), _setup())
        model.draw(frame, vec(0, 0, 0))
        frame.paint(Pen(canvas))
        surface.flushAndSubmit()
        assert int(pixels[H // 2, W // 2, :3].argmax()) == wanted


@pytest.mark.parametrize("kind", THINGS)
def test_a_camera_inside_a_thing_paints_no_wild_shapes(kind: str) -> None:
    made = prop(Thing(kind=kind), 1)
    for eye in (vec(0, made.size[1] / 2, 0.05), vec(0.01, 0.02, made.size[2] / 2)):
        _draw_prop(made, Camera(eye, vec(0, made.size[1] / 2, -1), 35, W, H))


def test_a_vault_door_beside_the_camera_does_not_lose_its_disc() -> None:
    made = prop(Thing(kind="vault door"), 1)
    before: Picture | None = None
    for n in range(9):
        camera = Camera(vec(0.35 - 0.05 * n, 0.9, 1.4), vec(-2.2 - 0.05 * n, 0.9, -0.4), 28, W, H)
        picture = _draw_prop(made, camera)
        if before is not None:
            assert np.abs(picture[..., :3].astype(int) - before[..., :3]).mean() < 8
        before = picture


@functools.cache
def _build(kind: str, seed: int = 3, name: str = "", sign: str = "") -> tuple[StageSet, Setup]:
    place = Place(id="p", name=name or f"the {kind}", kind=kind, interior=True, seed=seed, sign=sign)
    setup = _setup(place)
    return interiors.build(place, setup), setup


def _draw_set(built: StageSet, setup: Setup, eye: Vec, target: Vec, t: float = 0.0) -> Picture:
    pixels: Picture = np.zeros((H, W, 4), np.uint8)
    surface, canvas = canvas_on(pixels)
    frame = _frame(Camera(eye, target, 26, W, H), setup, t)
    pen = Pen(canvas)
    paint_set(built, frame, pen)
    surface.flushAndSubmit()
    return pixels


def _wide(built: StageSet) -> tuple[Vec, Vec]:
    return vec(0.3, 1.6, min(built.bounds.z1, 5.0)), vec(0, 1.3, -2)


@pytest.mark.parametrize("kind", INTERIORS)
def test_an_interior_fills_the_picture_in_every_direction(kind: str) -> None:
    built, setup = _build(kind)
    b = built.bounds
    assert b.x0 < -0.5 < 0.5 < b.x1
    assert b.z0 < -0.5 < 0.5 < b.z1
    for eye in (vec(0.1, 1.5, 0.1), vec(b.x1, b.ceiling, b.z0)):
        for way in (vec(0, 0, -1), vec(1, 0, 0), vec(0, 0, 1), vec(-1, 0, 0)):
            picture = _draw_set(built, setup, eye, eye + way)
            assert (picture[..., 3] == 255).all(), "a hole in the set"
            assert picture[..., :3].std() > 2.0, "nothing to see there"


@pytest.mark.parametrize("kind", INTERIORS)
def test_anchors_are_where_the_camera_and_people_can_be(kind: str) -> None:
    built, _ = _build(kind)
    assert built.anchors
    for name, anchor in built.anchors.items():
        x, _, z = anchor.position.tolist()
        assert built.bounds.x0 - 0.3 <= x <= built.bounds.x1 + 0.3, name
        assert built.bounds.z0 - 0.3 <= z <= built.bounds.z1 + 0.3, name
        assert 0 <= anchor.height < 6


@pytest.mark.parametrize("kind", INTERIORS)
def test_another_seed_is_another_dressing(kind: str) -> None:
    (a, setup), (other, _) = _build(kind, 3), _build(kind, 11)
    eye, target = _wide(a)
    assert (_draw_set(a, setup, eye, target) != _draw_set(other, setup, eye, target)).any()


@pytest.mark.parametrize(
    ("kind", "plain", "special"),
    [
        ("corridor", "the corridor", "the corridor of the station"),
        ("station", "space station", "train station"),
        ("shop", "the shop", "Rosa's bakery"),
        ("theatre", "theatre", "white studio"),
        ("church", "chapel", "monastery"),
        ("library", "library", "classroom"),
        ("office", "office", "control room"),
        ("laboratory", "laboratory", "clinic"),
        ("throne room", "the throne room", "the great hall"),
        ("workshop", "the joiner's workshop", "the garage"),
        ("workshop", "the garage", "the smithy"),
        ("prison cell", "the cell", "the dungeon"),
        ("bedroom", "the bedroom", "the child's bedroom"),
    ],
)
def test_the_name_of_the_place_decides_its_kind(kind: str, plain: str, special: str) -> None:
    (a, setup), (b, _) = _build(kind, name=plain), _build(kind, name=special)
    eye, target = _wide(a)
    difference = np.abs(_draw_set(a, setup, eye, target).astype(int) - _draw_set(b, setup, eye, target).astype(int))
    assert difference.mean() > 3


def test_only_a_corridor_with_fittings_of_metal_is_of_metal() -> None:
    plain, _ = _build("corridor", name="the hallway")
    ship, _ = _build("corridor", name="the hallway of the ship")
    assert "keypad" in ship.anchors
    assert "keypad" not in plain.anchors


def test_a_door_told_of_alone_opens_slowly() -> None:
    place = Place(id="p", name="the corridor", kind="corridor", interior=True, seed=3)
    for subject, opens in (("door", True), ("window", False)):
        setup = _setup(place).model_copy(update={"subject": subject})
        built = interiors.build(place, setup)
        eye, target = vec(0, 1.5, -12.0), vec(0, 1.1, -18.0)
        shut, soon, late = (_draw_set(built, setup, eye, target, t).astype(int) for t in (0.0, 0.08, 4.0))
        assert bool(np.abs(late - shut).mean() > 1) is opens
        assert np.abs(soon - shut).mean() < 0.5


def test_a_place_that_is_no_interior_is_refused() -> None:
    with pytest.raises(OrderRefused, match="nearest"):
        _build("beach")


def test_a_sign_is_written_in_the_shop_and_the_station() -> None:
    for kind in ("shop", "station"):
        (a, setup), (b, _) = _build(kind, sign="Fresh at six"), _build(kind, sign="Noon")
        eye, target = _wide(a)
        assert (_draw_set(a, setup, eye, target) != _draw_set(b, setup, eye, target)).any()


def test_windows_show_the_time_of_day_and_the_weather() -> None:
    place = Place(id="p", name="the room", kind="room", interior=True, seed=3)
    pictures = []
    for time, weather in (
        (TimeOfDay.DAY, Weather.CLEAR),
        (TimeOfDay.NIGHT, Weather.CLEAR),
        (TimeOfDay.DAY, Weather.SNOW),
    ):
        setup = _setup(place, time, weather)
        built = interiors.build(place, setup)
        window = built.anchors["window"].position
        pictures.append(_draw_set(built, setup, window + vec(0, 1.7, 1.5), window + vec(0, 1.7, -1)))
    assert pictures[0].mean() > pictures[1].mean() + 15
    assert (pictures[0] != pictures[2]).any()

"""Places people name: each is a set of its own, with seats to sit on, surfaces at the height of a hand, and its own sound."""

import functools

import numpy as np
import pytest

from film import Action, Character, Look, Part, PictureOrder, Place, Rate, Setup, Size, Slate, Thing, TimeOfDay, Weather
from generators.ambience import beds_for
from generators.previz.camera import Camera, vec
from generators.previz.catalogue import KIT
from generators.previz.light import light_for
from generators.previz.sets import build
from generators.previz.stage import Clock, Frame, StageSet
from generators.previz.staging import Staging

NAMED = {
    "restaurant": ("bistro", "diner"),
    "cafe": ("café", "coffee shop"),
    "train station": ("platform", "railway station"),
    "subway": ("metro", "subway station"),
    "bedroom": ("hotel room",),
    "throne room": ("great hall",),
    "ballroom": ("dance hall",),
    "prison cell": ("jail", "dungeon"),
    "workshop": ("garage", "smithy"),
    "cabin": ("hut", "log cabin"),
    "market": ("market square", "bazaar"),
    "rooftop": ("roof",),
    "farm": ("farmyard", "farmhouse"),
    "alley": ("back alley",),
    "ship's deck": ("deck", "deck of the ship"),
    "circus": ("circus ring", "big top"),
    "stadium": ("football pitch",),
    "swimming pool": ("pool",),
    "playground": ("sandpit",),
    "mine": ("tunnel", "gold mine"),
    "temple": ("roman forum",),
    "jungle": ("rainforest",),
    "airport": ("departure hall",),
}
SITTING = {"chair": (0.4, 0.95), "table": (0.7, 0.95), "bed": (0.45, 0.65), "door": (1.95, 3.5), "counter": (0.9, 1.2)}
"""Metres: how high people's furniture may be."""


def _place(kind: str, **more: str) -> Place:
    entry = KIT.named(kind)
    assert entry is not None
    return Place(
        id="p", name=more.get("name", kind), kind=kind, interior=entry.interior, seed=5, sign=more.get("sign", "")
    )


def _setup(place: Place, **more: object) -> Setup:
    plain = {"time_of_day": TimeOfDay.DAY, "weather": Weather.CLEAR, "look": Look(), "size": Size.WIDE}
    return Setup.model_validate({"place": place, **plain, **more})


@functools.cache
def _built(kind: str, name: str = "") -> StageSet:
    place = _place(kind, name=name or kind)
    return build(place, _setup(place))


@pytest.mark.parametrize("kind", NAMED)
def test_what_people_call_a_place_is_that_place(kind: str) -> None:
    for words in (kind, *NAMED[kind]):
        found = KIT.find(words, "set")
        assert found is not None, words
        assert found.kind == kind, words


@pytest.mark.parametrize("kind", NAMED)
def test_there_is_somewhere_to_sit_at_the_height_of_people(kind: str) -> None:
    built = _built(kind)
    b, seat = built.bounds, built.anchors.get("seat")
    assert seat is not None
    for name, anchor in built.anchors.items():
        low, high = SITTING.get("chair" if name == "seat" else name, (0.0, 99.0))
        assert low <= anchor.height <= high, f"{name}: {anchor.height}"
    if seat is not None and kind != "stadium":  # the bench of a team is beside the pitch
        x, _, z = seat.position.tolist()
        assert b.x0 - 0.6 <= x <= b.x1 + 0.6
        assert b.z0 - 0.6 <= z <= b.z1 + 0.6


@pytest.mark.parametrize(
    ("kind", "name", "anchor"),
    [
        ("church", "the throne room", "throne"),
        ("vault", "the prison cell", "bars"),
        ("station", "the train station", "train"),
        ("bar", "the restaurant", "table"),
        ("room", "the bedroom", "bed"),
        ("laboratory", "the garage", "car"),
    ],
)
def test_films_planned_before_a_place_had_a_set_of_its_own_show_it_too(kind: str, name: str, anchor: str) -> None:
    assert anchor in _built(kind, name).anchors


def test_every_set_has_its_sound_and_rain_is_heard_outside_only() -> None:
    for entry in KIT.of("set"):
        beds = beds_for(entry.kind, Weather.RAIN, TimeOfDay.DAY)
        airless = entry.kind in ("orbit", "underwater")
        assert ("rain" in beds) is not (entry.interior or airless), entry.kind
    for kind in NAMED:
        assert beds_for(kind, Weather.CLEAR, TimeOfDay.DAY) != beds_for("a place nobody described", Weather.CLEAR, TimeOfDay.DAY) or kind == "bedroom"  # fmt: skip


def test_who_swims_in_a_pool_is_in_the_water() -> None:
    place = _place("swimming pool")
    for action, wet in ((Action.SWIM, True), (Action.STAND, False)):
        part = Part(who="ana", action=action)
        setup = _setup(place, cast=(Character(id="ana", name="Ana", description=""),), parts=(part,), subject="ana")
        order = PictureOrder(
            slate=Slate(scene=1, shot="A", take=1),
            backend="previz@2",
            frames=24,
            rate=Rate(num=24),
            seed=5,
            width=160,
            height=90,
            setup=setup,
        )
        z = float(Staging(order).actors[0].middle[2])
        assert (-11.0 < z < -2.4) is wet


def test_a_train_that_moves_leaves_the_station() -> None:
    place = _place("train station")
    still, leaving = _setup(place), _setup(place, things=(Thing(kind="train", moving=True),))
    camera = Camera(vec(0, 1.6, 6), vec(-6, 1.4, -6), 24, 160, 90)
    light = light_for(TimeOfDay.DAY, Weather.CLEAR, Look())

    def depths(setup: Setup, t: float) -> list[float]:
        frame = Frame(camera, light, Clock(t), setup)
        for piece in _built("train station").pieces():
            piece(frame)
        return sorted(i.depth for i in frame.items)

    assert depths(still, 0.0) == depths(still, 3.0)
    assert depths(leaving, 0.0) != depths(leaving, 3.0)


def test_bars_are_taken_out_when_the_camera_comes_up_to_them() -> None:
    place = _place("prison cell")
    built, setup = _built("prison cell"), _setup(place)
    drawn = []
    for z in (5.0, 2.6):
        camera = Camera(vec(0, 1.6, z), vec(0, 1.4, -2), 24, 160, 90)
        frame = Frame(camera, light_for(TimeOfDay.DAY, Weather.CLEAR, Look(), interior=True), Clock(0.0), setup)
        for piece in built.pieces():
            piece(frame)
        drawn.append(any(np.isclose(i.depth, abs(z - 2.5)) for i in frame.items))
    assert drawn == [True, False]

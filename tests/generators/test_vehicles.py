"""Vehicles on the stage: what a viewer would see go wrong."""

import math

import numpy as np
import pytest
from numpy.typing import NDArray

from film import Look, Place, Setup, Size, Thing, TimeOfDay, Weather
from generators.previz.camera import Camera, Vec, vec
from generators.previz.catalogue import KIT
from generators.previz.light import light_for
from generators.previz.pen import Pen, canvas_on
from generators.previz.stage import Clock, Frame
from generators.previz.things.solids import turned
from generators.previz.things.vehicles import VEHICLE_KINDS, Vehicle

W, H = 200, 120
KINDS = sorted(e.kind for e in KIT.of("vehicle"))
PERSON = 2


def frame(eye: Vec, target: Vec, time: TimeOfDay = TimeOfDay.DAY) -> Frame:
    setup = Setup(
        place=Place(id="p", name="road", kind="road"),
        time_of_day=time,
        weather=Weather.CLEAR,
        look=Look(),
        size=Size.WIDE,
    )
    return Frame(
        Camera(eye, target, 30, W, H),
        light_for(time, Weather.CLEAR, Look()),
        Clock(0.0),
        setup,
        [],
        {"v": 1, "who": PERSON},
    )


def picture(f: Frame, mask: bool = False) -> NDArray[np.uint8]:
    pixels = np.zeros((H, W, 4), np.uint8)
    surface, canvas = canvas_on(pixels)
    f.paint(Pen(canvas, mask=mask))
    del surface
    return pixels[:, :, :3].copy()


def seen(
    vehicle: Vehicle, yaw: float, position: Vec | None = None, t: float = 0.3, time: TimeOfDay = TimeOfDay.DAY
) -> Frame:
    _w, h, _d = vehicle.size
    reach = float(np.linalg.norm(vehicle.size)) / 2
    f = frame(vec(0, h * 0.7 + reach * 0.3, reach * 4.2), vec(0, h * 0.45, 0), time)
    vehicle.draw(f, vec(0, 0, 0) if position is None else position, yaw, t, "v")
    return f


def test_every_vehicle_of_the_kit_has_a_maker() -> None:
    assert set(KINDS) == VEHICLE_KINDS


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_is_seen_from_all_sides_inside_its_size(kind: str) -> None:
    vehicle = Vehicle(Thing(kind=kind), 3)
    w, h, d = vehicle.size
    box = np.array([(x, y, z) for x in (-w / 2, w / 2) for y in (-0.15, h) for z in (-d / 2, d / 2)])
    for yaw in (math.pi / 2, 0.8, 0.0, math.pi):
        f = seen(vehicle, yaw)
        mask = picture(f, mask=True)[:, :, 0] == 1
        assert mask.sum() > 60, f"{kind} is not seen"
        if kind in ("plane", "helicopter", "planet"):
            continue  # Rotors and a ball's rim reach beyond the solid's box.
        corners = f.camera.project(turned(box, vec(0, 0, 0), yaw))
        ys, xs = np.nonzero(mask)
        assert corners[:, 0].min() - 3 <= xs.min()
        assert xs.max() <= corners[:, 0].max() + 3
        assert corners[:, 1].min() - 3 <= ys.min()


@pytest.mark.parametrize("kind", ["boat", "cart", "car"])
def test_the_near_side_hides_the_feet_and_shows_the_head(kind: str) -> None:
    vehicle = Vehicle(Thing(kind=kind), 3)
    seat = vehicle.seat
    assert seat is not None
    for yaw in (math.pi / 2, 0.9, -math.pi / 2):
        f = frame(vec(0, 1.5, 9), vec(0, 0.6, 0))
        vehicle.draw(f, vec(0, 0, 0), yaw, 0.0, "v")
        place = turned(seat[None], vec(0, 0, 0), yaw)[0]
        foot, head = f.camera.point(place + vec(0, 0.1, 0)), f.camera.point(place + vec(0, 0.98, 0))
        r = 0.12 * f.camera.k / foot[2]

        def person(
            pen: Pen, foot: tuple[float, float, float] = foot, head: tuple[float, float, float] = head, r: float = r
        ) -> None:
            pen.poly(
                [(foot[0] - r, foot[1]), (foot[0] + r, foot[1]), (head[0] + r, head[1]), (head[0] - r, head[1])],
                (1, 1, 1),
            )

        f.add(foot[2], person, "who")
        mask = picture(f, mask=True)[:, :, 0]
        assert mask[round(head[1]) + 2, round(head[0])] == PERSON
        assert mask[round(foot[1]) - 1, round(foot[0])] == 1


@pytest.mark.parametrize("kind", ["car", "bus", "bicycle", "cart"])
def test_wheels_turn_with_the_way_gone(kind: str) -> None:
    vehicle = Vehicle(Thing(kind=kind, moving=True), 3)

    def drawn(gone: float) -> NDArray[np.uint8]:
        # The camera goes along, so that only the wheels can differ.
        _w, h, d = vehicle.size
        f = frame(vec(gone, h * 0.6, d * 1.1), vec(gone, h * 0.4, 0))
        vehicle.draw(f, vec(gone, 0, 0), math.pi / 2, 0.0, "v")
        return picture(f)

    still, rolled = drawn(0.0), drawn(0.11)
    changed = np.abs(still.astype(int) - rolled.astype(int)).max(axis=2) > 24
    assert changed.sum() > 4


def test_colour_words_text_and_count_change_the_picture() -> None:
    def drawn(**changes: object) -> NDArray[np.uint8]:
        return picture(seen(Vehicle(Thing.model_validate({"kind": "car", **changes}), 1), math.pi / 2))

    plain = drawn()
    for changes in (
        {"colour": "#18a040"},
        {"words": "police car"},
        {"words": "yellow taxi"},
        {"words": "a sports car"},
        {"text": "BAKERY"},
    ):
        assert not np.array_equal(plain, drawn(**changes)), changes
    green = drawn(colour="#18a040").astype(int)
    assert ((green[:, :, 1] > green[:, :, 0] + 40) & (green[:, :, 1] > green[:, :, 2] + 40)).sum() > 200

    def labelled(count: int) -> int:
        f = frame(vec(0, 2.5, 22), vec(0, 0.6, 0))
        Vehicle(Thing(kind="car", count=count), 1).draw(f, vec(0, 0, 0), 0.0, 0.0, "v")
        return int((picture(f, mask=True)[:, :, 0] == 1).sum())

    assert labelled(3) > 1.6 * labelled(1)


def test_the_same_seed_gives_the_same_pixels() -> None:
    for kind in ("planet", "boat", "plane"):
        first, second = (picture(seen(Vehicle(Thing(kind=kind), 5), 0.7)) for _ in range(2))
        assert np.array_equal(first, second)


def test_lamps_glow_at_night() -> None:
    vehicle = Vehicle(Thing(kind="car"), 3)
    f = seen(vehicle, 0.0, time=TimeOfDay.NIGHT)
    assert picture(f).max() > 150


@pytest.mark.parametrize("kind", KINDS)
def test_a_camera_inside_survives(kind: str) -> None:
    vehicle = Vehicle(Thing(kind=kind), 3)
    for eye in (vec(0, 1, 0), vec(0.3, 0.4, 0.2)):
        f = frame(eye, eye + vec(0, 0, 1))
        vehicle.draw(f, vec(0, 0, 0), 0.3, 0.1, "v")
        picture(f)

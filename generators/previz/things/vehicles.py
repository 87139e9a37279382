"""A vehicle of the kit -> drawn in true perspective, with who sits inside hidden up to the near side's rail."""

import math
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from film import Thing
from generators.previz.camera import NEAR, Vec, heading, vec
from generators.previz.casting import boxed
from generators.previz.pen import Colour, Pen, Point, scale
from generators.previz.practicals import Practical
from generators.previz.shadows import Shade, lay, limbs
from generators.previz.stage import Frame, rng
from generators.previz.things.solids import turned
from generators.previz.things.vehicles_air import helicopter, plane
from generators.previz.things.vehicles_car import car
from generators.previz.things.vehicles_frame import Build, Layer, draw_wheel, ground_oval
from generators.previz.things.vehicles_heavy import bus, train, truck
from generators.previz.things.vehicles_light import bicycle, cart, motorcycle
from generators.previz.things.vehicles_other import OTHER_VEHICLES
from generators.previz.things.vehicles_space import Globe, rocket, station
from generators.previz.things.vehicles_water import boat, ship

_MAKERS: dict[str, Callable[[Build], None]] = {
    "boat": boat,
    "ship": ship,
    "car": car,
    "truck": truck,
    "bus": bus,
    "bicycle": bicycle,
    "motorcycle": motorcycle,
    "train": train,
    "plane": plane,
    "helicopter": helicopter,
    "rocket": rocket,
    "orbital station": station,
    "cart": cart,
    **OTHER_VEHICLES,
}
_PLANET_RADIUS = 4.0
VEHICLE_KINDS = frozenset(_MAKERS) | {"planet"}
_HEADLIT = frozenset({"car", "truck", "bus", "motorcycle", "train"})
_BEAM = 7.0
"""Metres of a headlamp's beam."""
_WIDEST = 0.16
"""Of the frame's height: half of a beam that comes past the camera."""
_AHEAD = 0.6
"""Metres."""
_GAP = 0.34
"""Metres of depth between who sits inside and the side that hides them; a sitting person is about so deep."""


@dataclass(frozen=True)
class _Beam:
    a: Point
    b: Point
    wide: tuple[float, float]
    colour: Colour
    alpha: float

    def __call__(self, pen: Pen) -> None:
        pen.beam(self.a, self.b, *self.wide, self.colour, self.alpha)


class Vehicle:
    """One or several of a vehicle (PropLike). Its origin is on the ground or the water, its front towards +z.

    Wheels turn by the way its position has come along its heading, so they roll exactly as far as it goes.
    Raises KeyError for a kind that is no vehicle of the kit.
    """

    def __init__(self, thing: Thing, seed: int) -> None:
        self.thing = thing
        self._build = Build(thing)
        self._night = self._build
        self._globe: Globe | None = None
        if thing.kind == "planet":
            self._globe = Globe(self._build, seed, _PLANET_RADIUS)
            w = h = d = 2 * _PLANET_RADIUS
            self._body = (w, h, d)
        else:
            self._night = Build(thing, lit=True)
            for build in (self._build, self._night):
                _MAKERS[thing.kind](build)
            sizes = np.array([layer.model.size for layer in self._build.layers])
            w, h, d = (float(v) for v in sizes.max(axis=0))
            self._body = (w, h, d)
            for wheel in self._build.wheels:
                w = max(w, 2 * (abs(wheel.centre[0]) + wheel.width / 2))
                d = max(d, 2 * (abs(wheel.centre[2]) + wheel.radius))
        r = rng(seed, "fleet")
        self._phase = r.random() * 6
        self._places = [vec(0, 0, 0)]
        for i in range(1, thing.count):
            side = 1 if i % 2 else -1
            row = (i + 1) // 2
            self._places.append(vec(side * row * w * r.uniform(1.25, 1.6), 0, -row * d * r.uniform(0.1, 0.5)))
        reach = np.abs(np.array(self._places)).max(axis=0)
        self.size = (w + 2 * float(reach[0]), h, d + 2 * float(reach[2]))
        self._length = d
        self.seat: Vec | None = self._build.seat
        self.panes = tuple(self._build.panes)
        """Outlines (n, 3) of its windows, in its own metres."""
        self.tail = self._build.tail
        """Height of its back, where it is pushed, metres."""
        self.helm: Vec | None = self._build.helm
        """The middle of the steering wheel, in its own metres; with one, it is hollow: who drives is seen in it from all sides."""

    def draw(self, frame: Frame, position: Vec, yaw: float, t: float, owner: str = "") -> None:
        for i, place in enumerate(self._places):
            at = turned(place, position, yaw)
            if self._globe is not None:
                self._globe.draw(frame, at, yaw, t, owner)
            else:
                self._draw(frame, at, yaw, t + i * 1.7, owner)

    def practicals(self, position: Vec, yaw: float, t: float) -> list[Practical]:
        """Its lamps: what they throw ahead falls a little before them."""
        return [
            lamp._replace(position=lamp.position + heading(yaw) * _AHEAD)
            for place in self._places
            for layer in self._night.layers
            for lamp in layer.model.practicals(turned(place, position, yaw), yaw)
        ]

    def _draw(self, frame: Frame, position: Vec, yaw: float, t: float, owner: str) -> None:
        build = self._night if frame.light.practicals > 0.4 else self._build
        seat = build.seat if build.seat is not None else vec(0, 0, 0)
        middle = frame.camera.point(turned(seat, position, yaw))[2]
        if middle < -self._length:
            return
        self._floor(frame, position, yaw, t, middle)
        if build.bobs:
            position = position + vec(0, build.bobs * math.sin(t * 1.3 + self._phase), 0)
        for layer in build.layers:
            self._layer(frame, layer, position, yaw, middle, owner)
        rolled = float(position @ heading(yaw))
        out = turned(np.array([[1.0, 0.0, 0.0]]), vec(0, 0, 0), yaw)[0]
        for wheel in build.wheels:
            x = wheel.centre[0]
            outer = position + out * x
            # On the side of the vehicle that faces the camera, or in its middle: after the body.
            near = abs(x) < 0.02 or float((frame.camera.eye - outer) @ out) * x > 0
            depth = middle - _GAP - 0.1 if near else middle + _GAP + 0.1
            draw_wheel(
                frame,
                wheel,
                position,
                yaw,
                rolled / wheel.radius,
                max(NEAR * 2, depth if abs(x) > 0.02 else middle + 0.15),
                owner,
            )
        if build.spin is not None:
            build.spin(frame, position, yaw, t, owner)
        if frame.light.practicals > 0.6 and self.thing.kind in _HEADLIT:
            self._beams(frame, position, yaw)

    def _beams(self, frame: Frame, position: Vec, yaw: float) -> None:
        """What its headlamps throw into the air before it."""
        camera, light = frame.camera, frame.light
        thick = min(1.0, 0.25 + 30.0 / light.visibility)
        for layer in self._night.layers:
            for lamp in layer.model.practicals(position, yaw):
                if float((lamp.position - position) @ heading(yaw)) < 0.2 * self._length:
                    continue
                end = lamp.position + heading(yaw) * _BEAM - vec(0, 0.3, 0)
                (ax, ay, da), (bx, by, db) = camera.point(lamp.position), camera.point(end)
                if min(da, db) > 0.5:
                    wide = 0.09 * camera.k / da, min(1.0 * camera.k / db, _WIDEST * camera.height)
                    item = _Beam((ax, ay), (bx, by), wide, lamp.colour, 0.26 * thick * light.practicals)
                    frame.add(max(NEAR * 2, (da + db) / 2 - 0.3), item)

    def _layer(self, frame: Frame, layer: Layer, position: Vec, yaw: float, middle: float, owner: str) -> None:
        if layer.normal is not None:
            normal = turned(np.array([layer.normal], dtype=np.float64), vec(0, 0, 0), yaw)[0]
            at = turned(np.array([layer.at], dtype=np.float64), position, yaw)[0]
            faces = float((frame.camera.eye - at) @ normal) > 0
            own = frame.camera.point(at)[2]
            order = 0.25 * math.tanh((own - middle) / self._length)
            depth = middle + order + (-_GAP if faces else _GAP)
            if layer.near and faces:
                depth = NEAR  # a wheel before whoever holds it
        else:
            depth = middle - _GAP + 0.02 if layer.near else middle + 0.12
        layer.model.draw(frame, position, yaw, owner, depth=max(NEAR * 2, depth))

    def _tyres(self, frame: Frame, position: Vec, yaw: float, under: float) -> None:
        """The dark right under each wheel, where it carries."""
        wheels = self._build.wheels
        if not wheels:
            return
        feet = turned(np.array([(w.centre[0], 0.0, w.centre[2]) for w in wheels]), position, yaw)
        along = heading(yaw) * np.array([[0.42 * w.radius] for w in wheels])
        wide = np.array([max(0.03, 0.6 * w.width) for w in wheels])
        lay(
            frame,
            [Shade(limbs(feet - along, feet + along, wide, vec(0, 0, 0), float(position[1])), 0.5, 0.05)],
            position,
            under,
        )

    def _floor(self, frame: Frame, position: Vec, yaw: float, t: float, middle: float) -> None:
        """A shadow on the ground, or foam at the waterline and the wake behind."""
        build = self._build
        behind = middle + self._length / 2 + 0.5
        if build.shadow is not None and position[1] < 0.5:
            ground_oval(frame, position, yaw, *build.shadow, behind, scale(frame.light.tint, 0.3), 0.4)
            boxed(frame, position, yaw, self._body)
            self._tyres(frame, position, yaw, behind - middle)
        if build.wake is not None:
            half, long = build.wake
            foam = frame.light.shade((0.9, 0.95, 0.97), 0.7, middle)
            swell = 1 + 0.03 * math.sin(t * 1.3)
            ground_oval(frame, position, yaw, half * swell, long * swell, behind, foam, 0.28)
            if self.thing.moving:
                for k in range(1, 4):
                    back = position - heading(yaw) * (long * (0.75 + 0.55 * k))
                    ground_oval(frame, back, yaw, half * (0.75 + 0.32 * k), long * 0.5, behind + k, foam, 0.24 / k)

"""Simple solids in metres, drawn far to near without a depth buffer: boxes, prisms, tubes, balls, panels, strokes, words.

A Model is built once around its own origin (y up, its front towards +z, its bottom at y = 0) and drawn at a position and
yaw. Its parts are ordered by separating planes of their boxes, which is exact for boxes that do not overlap (after Newell,
Newell and Sancha, 1972). All points of a model are projected in one go.
"""

import math
from collections.abc import Callable, Sequence
from typing import NamedTuple, cast

import numpy as np

from generators.previz.camera import NEAR, Camera, Vec
from generators.previz.pen import Pen, Point
from generators.previz.stage import Frame
from generators.previz.things.footprint import Footprint
from generators.previz.things.ordering import EPS, Arrays, far_to_near
from generators.previz.things.parts import Face, Flats, Stroke
from generators.previz.things.rounds import Ball, Tube
from generators.previz.things.view import Corner, Part, Surfaces, View, lit_by, near_by, tones, turned

__all__ = ["Corner", "Model", "Spot", "turned"]

_GROW = 0.4
"""Pixels every face is grown by, so that no seam shows between neighbours."""
_FINEST = 0.6
"""Pixels: smaller faces are left out."""
_SMALLEST = 1.2
"""Pixels: smaller parts are left out."""
_TINIEST = 0.4
"""Pixels from its middle to its edge: a smaller model is left out."""


class Spot(NamedTuple):
    """Where a model stands in a frame, for what is painted over it by hand (flames, blinking lamps)."""

    frame: Frame
    position: Vec
    yaw: float

    def px(self, x: float, y: float, z: float) -> tuple[float, float, float]:
        """Local metres -> pixel x, pixel y, pixels per metre there (0 behind the camera)."""
        at = turned(np.array((x, y, z), dtype=np.float64), self.position, self.yaw)
        px, py, depth = self.frame.camera.point(at)
        return px, py, self.frame.camera.k / depth if depth > NEAR else 0.0


Overlay = Callable[[Pen, Spot, float], None]
"""Painted over a model each frame: pen, where, seconds."""


class Model(Footprint):
    """Build with the methods named after solids, then `draw`."""

    def __init__(self) -> None:
        super().__init__()
        self._arrays: Arrays | None = None
        self._orders: dict[bytes, list[int]] = {}
        self._surfaces: Surfaces | None = None
        self._placed: tuple[tuple[float, ...], Vec, Vec] | None = None

    def draw(
        self,
        frame: Frame,
        position: Vec,
        yaw: float = 0.0,
        owner: str = "",
        *,
        depth: float | None = None,
        overlay: Overlay | None = None,
        t: float = 0.0,
    ) -> None:
        """Add the whole model as one item, at the depth of its middle if none is given."""
        made = self._arrays = self._arrays or Arrays.of(self._sketch)
        far = _framed(turned(self._middle(made), position, yaw), made.radius, frame.camera)
        if far is None or made.radius * frame.camera.k / max(far, NEAR) < _TINIEST:
            return
        view, order = self._seen(made, frame, position, yaw)

        def paint(pen: Pen) -> None:
            for index in order:
                self._parts[index].paint(pen, view)
            pen.on = None
            if overlay is not None:
                overlay(pen, Spot(frame, position, yaw), t)

        frame.add(max(far, NEAR) if depth is None else depth, paint, owner)

    def paint(self, pen: Pen, frame: Frame, position: Vec, yaw: float) -> None:
        """Draw at once, under whatever comes later: for walls and what hangs on them."""
        made = self._arrays = self._arrays or Arrays.of(self._sketch)
        if _framed(turned(self._middle(made), position, yaw), made.radius, frame.camera) is None:
            return
        view, order = self._seen(made, frame, position, yaw)
        for index in order:
            self._parts[index].paint(pen, view)
        pen.on = None

    def _seen(self, made: Arrays, frame: Frame, position: Vec, yaw: float) -> tuple[View, list[int]]:
        camera = frame.camera
        world, turned_normals = self._world(made, position, yaw)
        seen = (world - camera.eye) @ np.stack((camera.right, camera.up, camera.forward), axis=1)
        per_metre = camera.k / np.maximum(seen[:, 2], NEAR)
        seen[:, 0] = camera.width / 2 + seen[:, 0] * per_metre
        seen[:, 1] = camera.height / 2 - seen[:, 1] * per_metre
        middle = np.add.reduceat(seen, made.starts, axis=0) / made.counts[:, None]
        xy = seen[:, :2]
        away = xy - middle[made.owner, :2]
        xy = xy + away * (_GROW / (np.hypot(away[:, 0], away[:, 1])[:, None] + 1e-6))
        lows, highs = np.minimum.reduceat(seen, made.starts), np.maximum.reduceat(seen, made.starts)
        near = lows[:, 2] <= NEAR * 1.2
        shown = ((highs[:, :2] > 0) & (lows[:, :2] < (camera.width, camera.height))).all(1)
        shown &= (highs[:, :2] - lows[:, :2]).max(1) > _FINEST
        toward = ((camera.eye - world[made.starts]) * turned_normals).sum(1)
        normals = np.where((made.both & (toward < 0))[:, None], -turned_normals, turned_normals)
        lit = lit_by(frame.light, normals)
        surfaces = self._surfaces = self._surfaces or _surfaces(self._parts, len(made.starts))
        view = View(
            camera=camera,
            light=frame.light,
            world=world,
            normals=normals,
            xy=cast(list[Point], xy.tolist()),
            depth=middle[:, 2].tolist(),
            near=near.tolist(),
            facing=((made.both | (toward > 0)) & (shown | near)).tolist(),
            lit=lit.tolist(),
            low=lows.tolist(),
            high=highs.tolist(),
            shown=tones(frame.light, surfaces, lit, near_by(frame.light, normals), middle[:, 2]),
        )
        eye = self._own(camera.eye, position, yaw)
        order = self._order(made, eye)
        sizes = made.spread * camera.k / np.maximum(np.abs(made.centres - eye).max(1), NEAR)
        return view, [i for i in order if sizes[i] > _SMALLEST]

    def _own(self, eye: Vec, position: Vec, yaw: float) -> Vec:
        """The eye in its own metres."""
        c, s = math.cos(yaw), math.sin(yaw)
        dx, dy, dz = (eye - position).tolist()
        return np.array((dx * c - dz * s, dy, dx * s + dz * c))

    def _middle(self, made: Arrays) -> Vec:
        """The middle of its box, in the metres of where it stands."""
        return made.middle

    def _world(self, made: Arrays, position: Vec, yaw: float) -> tuple[Vec, Vec]:
        """Points and normals in the world; remembered, for most models stand still."""
        key = (*position.tolist(), yaw)
        if self._placed is None or self._placed[0] != key:
            self._placed = key, turned(made.points, position, yaw), turned(made.normals, np.zeros(3), yaw)
        return self._placed[1], self._placed[2]

    def _order(self, made: Arrays, eye: Vec) -> list[int]:
        """Parts far to near for an eye in local metres; remembered per region of space, for it changes only there."""
        region = np.concatenate((eye <= made.low + EPS, eye >= made.high - EPS))
        key = region.tobytes()
        known = self._orders.get(key)
        if known is None:
            known = self._orders[key] = far_to_near(made, eye)
        return known


def _framed(middle: Vec, radius: float, camera: Camera) -> float | None:
    """Depth of a model's middle in metres; None where nothing within that radius of it can be in the frame."""
    x, y, z = camera.point(middle)
    reach = radius * camera.k / max(z, NEAR)
    if z + radius < NEAR:
        return None
    if z > radius and not (-reach < x < camera.width + reach and -reach < y < camera.height + reach):
        return None
    return z


def _surfaces(parts: Sequence[Part], loops: int) -> Surfaces:
    """Colour, glow and gloss of every face among the parts and what is painted on them."""
    found = Surfaces(np.zeros((loops, 3)), np.zeros(loops), np.zeros(loops))

    def note(part: Part) -> None:
        if isinstance(part, Face):
            found.colour[part.loop], found.glow[part.loop], found.gloss[part.loop] = part.colour, part.glow, part.gloss
        elif isinstance(part, Flats):
            for face in part.faces:
                note(face)
        if isinstance(part, Flats | Tube | Ball | Stroke):
            for mark in part.marks:
                note(mark)

    for part in parts:
        note(part)
    return found

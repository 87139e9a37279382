"""An exterior: sky, layers of ground and distance behind everything, pieces standing in the world."""

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import cached_property, partial
from typing import Protocol, runtime_checkable

from generators.previz import stage
from generators.previz.camera import NEAR, Camera, Vec, vec
from generators.previz.light import Light
from generators.previz.pen import Pen
from generators.previz.practicals import Nearby, Practical, reaches
from generators.previz.sets.doorways import NextRoom
from generators.previz.sets.facades import Facades
from generators.previz.shadows import BOTTOMLESS, Outlines, cast_by
from generators.previz.sky import draw_sky
from generators.previz.stage import Anchor, Bounds, Frame
from generators.previz.things.hinged import Moving


class Layer(Protocol):
    """Part of the backdrop, drawn in the order listed: ground, water, roads, far ridges."""

    def draw(self, frame: Frame, pen: Pen) -> None: ...


class Piece(Protocol):
    """A standing thing of the set: adds itself as items."""

    def add(self, frame: Frame) -> None: ...


@runtime_checkable
class Shining(Protocol):
    """A piece that lights what is near it."""

    def practicals(self) -> list[Practical]: ...


@runtime_checkable
class Stands(Protocol):
    """A piece that is lit as a whole by a fire beside it, and casts a shadow."""

    middle: Vec
    """World metres."""

    def shades(self, way: Vec) -> tuple[Vec, ...]:
        """Outlines (n, 3) of its shadow on the ground; way: metres it goes for each metre of height."""
        ...


INDOORS = 1.6
"""Metres that somebody may be behind the front of a house whose door they open."""
_DARK_INSIDE = NextRoom((0.36, 0.30, 0.25), (0.30, 0.24, 0.19), 0.5)


class Behind:
    """Pieces that the layers after this one hide: a headland below the edge of the land in front of it."""

    def __init__(self, pieces: Sequence[Piece]) -> None:
        self._pieces = tuple(pieces)

    def draw(self, frame: Frame, pen: Pen) -> None:
        inner = replace(frame, items=[], practicals=())
        for piece in self._pieces:
            piece.add(inner)
        inner.paint(pen)


def spot(x: float, z: float, yaw: float = 0.0, height: float = 0.0, y: float = 0.0) -> Anchor:
    return Anchor(vec(x, y, z), yaw, height)


def everywhere(reach: float = 16.0, ceiling: float = 30.0) -> Bounds:
    return Bounds(-reach, reach, -reach, reach, ceiling)


class Exterior:
    """A StageSet made of layers and pieces."""

    def __init__(
        self,
        layers: Sequence[Layer],
        pieces: Sequence[Piece],
        anchors: Mapping[str, Anchor],
        *,
        acting: tuple[float, float] = (4.0, 3.5),
        travel: str = "x",
        bounds: Bounds | None = None,
        sky: Callable[[Frame, Pen], None] = draw_sky,
        doors: Mapping[str, Moving] | None = None,
    ) -> None:
        self._layers, self._pieces, self._sky = tuple(layers), tuple(pieces), sky
        self._standing = tuple(piece if isinstance(piece, Stands) else None for piece in self._pieces)
        self._nearby = Nearby()
        self._facades = Facades(self._pieces)
        self.moving: dict[str, Moving] = dict(doors or {})
        self._adders: list[stage.Piece] = [partial(self._add, n) for n in range(len(self._pieces))]
        if self.moving:
            self._adders.append(self._doors)
        self._fallen: tuple[tuple[float, float], Outlines] | None = None
        self.acting, self.travel = acting, travel
        self.bounds = bounds or everywhere()
        self.anchors: dict[str, Anchor] = {
            "front": spot(0, acting[1]),
            "back": spot(0, -acting[1]),
            "left": spot(-acting[0], 0, math.pi / 2),
            "right": spot(acting[0], 0, -math.pi / 2),
            "horizon": spot(0, -120, 0, 2),
            **anchors,
        }

    def ground(self, x: float, z: float) -> float:
        """What people stand on is level in every exterior; the sea's swell is the boat's to follow."""
        return 0.0

    @cached_property
    def obstacles(self) -> tuple[tuple[Vec, Vec], ...]:
        """Lowest and highest corner of what stands here and is not seen through, metres."""
        return tuple(box for piece in self._pieces for box in getattr(piece, "boxes", ()))

    def layers(self, camera: Camera) -> list[stage.Layer]:
        return [self._sky, *(layer.draw for layer in self._layers), self._shadows]

    def pieces(self) -> list[stage.Piece]:
        return self._adders

    def _add(self, n: int, frame: Frame) -> None:
        """What stands near a lamp or fire of the shot is lit by it; the set's own lamps are painted where they are."""
        piece, standing = self._pieces[n], self._standing[n]
        brought = frame.practicals if not frame.light.silhouette else ()
        first = len(frame.items)
        if brought and standing is not None and any(reaches(lamp, standing.middle) for lamp in brought):
            lit = self._nearby.lit(frame.light, brought, standing.middle, frame.t)
            piece.add(replace(frame, light=lit))  # the list of items is shared
        else:
            piece.add(frame)
        self._facades.shaded(frame, n, first)

    def _doors(self, frame: Frame) -> None:
        """Doors that somebody opens; drawn anew in every frame."""
        for name in frame.moved.keys() & self.moving.keys():
            frame.clock.read = True
            self._opened(frame, self.moving[name], frame.moved[name])

    def _opened(self, frame: Frame, door: Moving, gone: float) -> None:
        """A door that somebody opens, over the house that has it painted on; who goes in is before it."""
        depth = frame.camera.point(door.position)[2]
        if depth > NEAR:
            frame.add(depth + INDOORS / 2, lambda pen: door.paint(pen, frame, gone, _DARK_INSIDE))

    def _shadows(self, frame: Frame, pen: Pen) -> None:
        """Of all that stands, as one shape: where two overlap it is no darker."""
        long = cast_by(frame.light, False)
        if long is None or frame.setup.place.kind in BOTTOMLESS:
            return
        way = float(long.way[0]), float(long.way[2])
        if self._fallen is None or self._fallen[0] != way:
            self._fallen = (
                way,
                Outlines([o for piece in self._standing if piece is not None for o in piece.shades(long.way)]),
            )
        self._fallen[1].paint(frame, pen, 0.8 * long.strength)

    def practicals(self, light: Light) -> list[Practical]:
        return [lamp for piece in self._pieces if isinstance(piece, Shining) for lamp in piece.practicals()]

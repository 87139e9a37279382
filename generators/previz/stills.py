"""A frame -> the strokes that make its picture, in their order, and that picture; what does not move is painted once.

Whatever of a set never asks the frame's clock (`stage.Clock`) looks the same in every frame of one camera, light and lamps. It is
recorded once, and what lies between two things that move is laid as one cel (`cels.py`). What a frame shows depends on its
number alone: whether the camera stands is asked of the take, not of the frames drawn before.
"""

import math
from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

import skia

from generators.previz.camera import same
from generators.previz.cels import Cels, Pixels, Stroke, merged
from generators.previz.company import Party
from generators.previz.pen import Pen, canvas_on
from generators.previz.stage import Clock, Draw, Frame, Item, Layer, Piece, StageSet

_LAST = 1 << 30
"""A rank after all parts of a set."""


def brought(parties: Sequence[Party]) -> list[Stroke]:
    """Of what the shot brings: before whatever of the set is as far."""
    return [Stroke(i.depth, _LAST, i.draw, item=i, of=party.of) for party in parties for i in party.items]


class _Known(NamedTuple):
    """The parts of a set under one camera, told apart."""

    layers: list[tuple[Layer, "skia.Picture | None"]]
    """A picture: it does not move."""
    stood: list[tuple[int, Item, "skia.Picture"]]
    """Rank and item, far to near."""
    moving: list[tuple[int, Piece]]
    resting: list[tuple[int, Piece, int]]
    """Those that never move themselves, and the number of their items: what they add beyond it are shadows that fall on them."""


class Stills:
    """Of one take; keeps what it has painted. view: a frame of the camera that stands; None: it does not."""

    def __init__(self, stage: StageSet, view: Frame | None, width: int, height: int) -> None:
        self._stage, self._view = stage, view
        self._known: _Known | None = None
        self._pictures: list[skia.Picture] = []
        self._cels = Cels(self._play, width, height)

    def strokes(self, frame: Frame, parties: Sequence[Party]) -> list[Stroke]:
        """All of a frame, far to near. Its items become those of the set and of the parties."""
        known = self._told(frame)
        numbers = iter(range(len(known.layers) + len(known.stood)))
        found = [
            Stroke(math.inf, rank, _drawn(layer, frame), still=next(numbers) if picture is not None else -1)
            for rank, (layer, picture) in enumerate(known.layers)
        ]
        found += [Stroke(i.depth, rank, i.draw, still=next(numbers), item=i) for rank, i, _ in known.stood]
        found += [Stroke(i.depth, rank, i.draw, item=i) for rank, i in _fallen(known, frame)]
        for rank, piece in known.moving:
            own = replace(frame, items=[])
            piece(own)
            found += [Stroke(i.depth, rank, i.draw, item=i) for i in own.items]
        found = merged(found, brought(parties))
        frame.items = [s.item for s in found if s.item is not None]
        return found

    def paint(self, strokes: Sequence[Stroke], pixels: Pixels, base: bool = True) -> None:
        """Draw strokes as `Cels.paint`."""
        self._cels.paint(strokes, pixels, base)

    def _play(self, first: int, end: int, pixels: Pixels) -> None:
        surface, canvas = canvas_on(pixels)
        for picture in self._pictures[first:end]:
            canvas.drawPicture(picture)
        surface.flushAndSubmit()

    def _told(self, frame: Frame) -> _Known:
        if self._view is None or not alike(self._view, frame):
            return _Known(
                [(layer, None) for layer in self._stage.layers(frame.camera)],
                [],
                [*enumerate(self._stage.pieces())],
                [],
            )
        if self._known is None:
            known = self._known = _told_apart(self._stage, frame)
            self._pictures = [p for _, p in known.layers if p is not None] + [p for *_, p in known.stood]
        return self._known


def alike(a: Frame, b: Frame) -> bool:
    """Whether a set that does not move looks the same in two frames."""
    return same(a.camera, b.camera) and a.light is b.light and _lamps(a) == _lamps(b)


def _lamps(frame: Frame) -> list[tuple[object, ...]]:
    return [(lamp.position.tobytes(), *lamp[1:]) for lamp in frame.practicals]


def _told_apart(stage: StageSet, frame: Frame) -> _Known:
    """What of a set moves is what asks for the time while it is drawn."""
    layers: list[tuple[Layer, skia.Picture | None]] = []
    for layer in stage.layers(frame.camera):
        own = replace(frame, items=[], clock=Clock(frame.t))
        picture = _recorded(own, _drawn(layer, own))
        layers.append((layer, None if own.clock.read else picture))
    stood: list[tuple[int, Item, skia.Picture]] = []
    moving: list[tuple[int, Piece]] = []
    resting: list[tuple[int, Piece, int]] = []
    for rank, piece in enumerate(stage.pieces()):
        own = replace(frame, items=[], bodies=[], clock=Clock(frame.t))
        piece(own)
        pictures = [_recorded(own, item.draw) for item in own.items]
        if own.clock.read:
            moving.append((rank, piece))
        else:
            resting.append((rank, piece, len(own.items)))
            stood += [(rank, item, picture) for item, picture in zip(own.items, pictures, strict=True)]
    return _Known(layers, sorted(stood, key=lambda s: (-s[1].depth, s[0])), moving, resting)


def _fallen(known: _Known, frame: Frame) -> list[tuple[int, Item]]:
    """Shadows of those who move on what does not."""
    found: list[tuple[int, Item]] = []
    for rank, piece, count in known.resting if frame.bodies else ():
        own = replace(frame, items=[])
        piece(own)
        found += [(rank, item) for item in own.items[count:]]
    return found


def _drawn(layer: Layer, frame: Frame) -> Draw:
    return lambda pen: layer(frame, pen)


def _recorded(frame: Frame, draw: Draw) -> "skia.Picture":
    recorder = skia.PictureRecorder()
    draw(Pen(recorder.beginRecording(skia.Rect.MakeWH(frame.camera.width, frame.camera.height))))
    return recorder.finishRecordingAsPicture()

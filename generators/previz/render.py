"""Order -> take: every frame drawn, finished and encoded; masks, boxes and the camera's path beside it."""

import math
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
import skia
from numpy.typing import NDArray

from film import Order, OrderRefused, PictureOrder, Span
from generators.base import Progress, Rendered
from generators.encode import encoder
from generators.passes import Passes, joined, read_passes, write_passes
from generators.previz.blocking import ENCLOSED, Actor, Standing, at_the_window
from generators.previz.camera import NEAR, Camera, Vec, heading, vec
from generators.previz.finish import Finish
from generators.previz.framing import asked_share
from generators.previz.gaffer import Gaffer
from generators.previz.lens import defocused, disc_at_infinity, visible
from generators.previz.lighting import rimmed
from generators.previz.passes.owners import Owners
from generators.previz.passes.surfaces import Surfaces, surfaces
from generators.previz.pen import Pen, canvas_on
from generators.previz.pools import WET, glints, mirrored, on_ground
from generators.previz.shadows import Darkening
from generators.previz.shutter import moments
from generators.previz.stage import Clock, Draw, Frame, dress
from generators.previz.staging import Staging
from generators.previz.stills import Stills
from generators.previz.weather import air
from generators.stretches import join_pictures, spans

MASK_EVERY = 6
"""Frames between label masks."""
MASK_WIDTH = 320
"""Pixels at most."""
_SILL = 0.4
"""Metres over the road: the lower edge of a vehicle's doors."""
_BELT = 0.63
"""Height of the lower edge of its windows, as a share of a vehicle's."""
_JUST = 0.02
"""Metres in depth between somebody and what they handle: less than lies between them and anything else."""
_PUDDLE = 0.3
"""Metres: what is higher over the ground is not mirrored in it."""
_SHELL = 1.6
"""Metres between a driver and the nearest part of what they sit in."""


def render(order: Order, into: Path, progress: Progress) -> Rendered:
    """Write `take.mp4` and `take.npz`. Raises OrderRefused for kinds the stage lacks, GenerationFailed if encoding fails."""
    wanted = _picture(order)
    staging = Staging(wanted)
    pieces = []
    for span in spans(wanted):
        begin, share = span.first / order.frames, span.frames / order.frames

        def part(done: float, begin: float = begin, share: float = share) -> None:
            progress(begin + done * share)

        folder = into / f"{span.first:06}"
        folder.mkdir()
        pieces.append(_drawn(staging, span, folder, part))
    return join(order, pieces, into)


def render_stretch(order: Order, span: Span, into: Path, progress: Progress) -> Rendered:
    """Frames [first, first + frames) of a take, with their passes. Raises as `render`."""
    return _drawn(Staging(_picture(order)), span, into, progress)


def join(order: Order, pieces: Sequence[Rendered], into: Path) -> Rendered:
    """The stretches of a take -> `take.mp4` and `take.npz`."""
    media, passes = into / "take.mp4", into / "take.npz"
    join_pictures([p.media for p in pieces], order.rate, media)
    write_passes(passes, joined([read_passes(p.passes) for p in pieces if p.passes]))
    return Rendered(media, passes)


def _picture(order: Order) -> PictureOrder:
    if not isinstance(order, PictureOrder):
        raise OrderRefused(f"{order.slate}: the stage makes pictures only")
    return order


def _drawn(staging: Staging, span: Span, into: Path, progress: Progress) -> Rendered:
    """A stretch, drawn, finished and encoded. What a frame shows depends on its number alone, never on the one before."""
    order = staging.order
    stage = Painter(staging)
    passes = _Passes(staging)
    media = into / "stretch.mp4"
    finish = Finish(order.setup.look, order.width, order.height, order.seed)
    with encoder(media, order.width, order.height, order.rate) as write:
        for n in range(span.first, span.first + span.frames):
            write(finish.apply(stage.exposed(n), n))
            passes.note(stage, n)
            progress((n + 1 - span.first) / span.frames)
    return Rendered(media, passes.write(into / "stretch.npz"))


class Painter:
    """Draws the frames of a staging into one surface that is used again and again."""

    def __init__(self, staging: Staging) -> None:
        self.staging, order = staging, staging.order
        self.gaffer = Gaffer(staging)
        self._wet = self.gaffer.place.wet > 0 and order.setup.place.kind in WET
        self.owners = Owners(staging)
        self._pixels = np.zeros((order.height, order.width, 4), np.uint8)
        begin, then = (self._frame(n, order.width, order.height) for n in (0, 1))
        self._stills = Stills(staging.set, begin, then)
        self._shown: tuple[float, Frame] | None = None
        shrink = max(4.0, order.width / MASK_WIDTH)
        self._mask = np.zeros((max(8, round(order.height / shrink)), max(8, round(order.width / shrink)), 4), np.uint8)

    def picture(self, n: float) -> NDArray[np.uint8]:
        """Frame n, uint8 RGBA. The array is drawn over by the next call."""
        order = self.staging.order
        frame = self._frame(n, order.width, order.height)
        self._fill(frame, n)
        self._stills.paint(frame, self._pixels)
        self._shown = n, frame
        if not order.setup.place.interior:
            surface, canvas = canvas_on(self._pixels)
            air(frame, Pen(canvas))
            surface.flushAndSubmit()
        return self._pixels

    def exposed(self, n: int) -> NDArray[np.uint8]:
        """Frame n through the lens while the shutter is open, uint8 RGBA."""
        staging, order = self.staging, self.staging.order
        *others, own = moments(staging, n)
        if others:
            sum_ = np.zeros(self._pixels.shape, np.uint16)
            for t in others:
                sum_ += self.picture(t)
            sum_ += self.picture(own)
            picture = ((sum_ + (len(others) + 1) // 2) // (len(others) + 1)).astype(np.uint8)
        else:
            picture = self.picture(own)
        focus = staging.focus(n)
        focal = staging.camera(n, order.width, order.height).focal
        radius = disc_at_infinity(focal, staging.stop, focus, order.height)
        if not visible(radius, order.height):
            return picture
        inverse = self.surfaces(own, order.width // 3, order.height // 3).inverse()
        return defocused(picture, inverse, focus, radius)

    def surfaces(self, n: float, width: int, height: int) -> Surfaces:
        """What is seen in every pixel of frame n, at a size of the order's aspect: from the picture's drawing calls.

        After `picture(n)` they are at hand, and this costs a third of it; else they are made again.
        """
        frame = self._shown[1] if self._shown is not None and self._shown[0] == n else self._collected(n)
        return surfaces(frame, self.staging.set, width, height)

    def depth(self, n: float, width: int, height: int) -> NDArray[np.float32]:
        """Metres along the view axis in frame n, float32 (height, width); inf: the sky and what a window shows."""
        return self.surfaces(n, width, height).depth()

    def mask(self, n: int) -> NDArray[np.uint8]:
        """Labels of frame n at the reduced size, uint8 (h, w)."""
        height, width = self._mask.shape[:2]
        self._mask[:] = 0
        surface, canvas = canvas_on(self._mask)
        frame = self._frame(n, width, height)
        dress(self.staging.set, frame)
        self._fill(frame, n)
        frame.paint(Pen(canvas, mask=True))
        surface.flushAndSubmit()
        return self.owners.judged[self._mask[:, :, 0]]

    def _collected(self, n: float) -> Frame:
        """Everything in frame n, not drawn yet."""
        frame = self._frame(n, self.staging.order.width, self.staging.order.height)
        dress(self.staging.set, frame)
        self._fill(frame, n)
        self._shown = n, frame
        return frame

    def _frame(self, n: float, width: int, height: int) -> Frame:
        staging = self.staging
        t = staging.order.rate.seconds(n)
        frame = Frame(staging.camera(n, width, height), self.gaffer.place, Clock(t), staging.setup, owners=self.owners.labels)
        frame.light, self._people = self.gaffer.lights(frame)
        frame.practicals = self.gaffer.practicals(t, n)
        return frame

    def _lit(self, frame: Frame, at: Vec, height: float) -> Frame:
        """A frame of its own for somebody or something at a point, in the light there."""
        return replace(frame, items=[], light=self.gaffer.near(self._people, frame.practicals, at, height, frame.t))

    def _fill(self, frame: Frame, n: float) -> None:
        """Add people and things."""
        staging = self.staging
        depths: dict[str, float] = {}
        for actor in staging.actors:
            if actor.part.who not in staging.hidden:
                own = self._lit(frame, staging.pose(actor, n).position, actor.figure.height)
                self._person(own, actor, n)
                if own.light.rim:
                    own.items = [rimmed(item, own) if item.owner else item for item in own.items]
                self._add(frame, own, staging.pose(actor, n).position)
                label = self.owners.labels[actor.part.who]
                depths[actor.part.who] = min((i.depth for i in own.items if i.owner == label), default=0.0)
        for standing in staging.things:
            own = self._lit(frame, standing.position(frame.t), standing.prop.size[1])
            name = self.owners.name(standing)
            standing.prop.draw(own, standing.position(frame.t), standing.yaw, frame.t, name)
            user = max((depths.get(who, 0.0) for who in staging.users(standing)), default=0.0)
            own.items = [item._replace(depth=max(item.depth, user + _JUST)) for item in own.items]
            self._add(frame, own, standing.position(frame.t))
        for held in staging.held:
            if depth := depths.get(held.actor.part.who):
                at, yaw = staging.held_at(held, n)
                own = self._lit(frame, at, held.prop.prop.size[1])
                held.prop.prop.draw(own, at, yaw, frame.t, self.owners.name(held.prop))
                depth += _JUST / 2 if staging.held_behind(held) else -_JUST / 2
                frame.items.extend(item._replace(depth=max(2 * NEAR, depth)) for item in own.items)
        if staging.passer is not None:
            pose = staging.passer.pose(frame.t)
            own = self._lit(frame, pose.position, staging.passer.figure.height)
            staging.passer.figure.draw(own, pose)
            frame.items.extend(own.items)

        on_ground(frame, frame.practicals)
        if self._wet:
            glints(frame, frame.practicals)

    def _add(self, frame: Frame, own: Frame, foot: Vec) -> None:
        """Take over somebody's items, with their image in the ground where that is wet."""
        frame.items.extend(own.items)
        if self._wet and foot[1] < _PUDDLE:
            images = (mirrored(item, own, foot) for item in own.items if not isinstance(item.draw, Darkening))
            frame.items.extend(image for image in images if image is not None)

    def _person(self, frame: Frame, actor: Actor, n: float) -> None:
        """In a close picture a driver is drawn over the car's shell, which is sorted as a whole; else not below its sill."""
        pose = self.staging.pose(actor, n)
        if actor.part.inside not in ENCLOSED:
            actor.figure.draw(frame, pose)
            return
        own = replace(frame, items=[])
        actor.figure.draw(own, pose)
        carrier = next(c for c in self.staging.things if c.prop.thing.kind == actor.part.inside)
        if at_the_window(actor.part, frame.setup):
            edge = frame.camera.point(_window_edge(carrier, frame))[1]
            for item in own.items:
                depth = max(2 * NEAR, item.depth - _SHELL)
                frame.items.append(item._replace(depth=depth, draw=_above(edge, frame.camera, item.draw)))
            return
        if asked_share(frame.setup) < 2:
            sill = frame.camera.point(carrier.position(frame.t) + vec(0, _SILL, 0))[1]
            frame.items.extend(item._replace(draw=_above(sill, frame.camera, item.draw)) for item in own.items)
            return
        frame.items.extend(item._replace(depth=max(2 * NEAR, item.depth - _SHELL)) for item in own.items)


def _window_edge(carrier: Standing, frame: Frame) -> Vec:
    """The lower edge of a vehicle's window on the camera's side."""
    at, (wide, high, _) = carrier.position(frame.t), carrier.prop.size
    right = heading(carrier.yaw + math.pi / 2)
    side = 1.0 if float((frame.camera.eye - at) @ right) > 0 else -1.0
    return at + right * (side * wide / 2) + vec(0, _BELT * high, 0)


def _above(y: float, camera: Camera, draw: Draw) -> Draw:
    """The drawing without what lies under a height in the picture."""

    def clipped(pen: Pen) -> None:
        pen.save()
        pen.canvas.clipRect(skia.Rect(0, 0, camera.width, max(0.0, y)))
        draw(pen)
        pen.restore()

    return clipped


class _Passes:
    """Collects what the critics read."""

    def __init__(self, staging: Staging) -> None:
        self._staging = staging
        self._frames: list[int] = []
        self._labels: list[NDArray[np.uint8]] = []
        self._boxes: list[list[list[float]]] = []
        self._camera: list[list[float]] = []
        self._lens: list[list[float]] = []

    def note(self, stage: Painter, n: int) -> None:
        order = self._staging.order
        camera = self._staging.camera(n, order.width, order.height)
        self._camera.append([*camera.eye, *camera.target, camera.focal, camera.roll])
        self._lens.append([self._staging.focus(n), self._staging.stop])
        if n % MASK_EVERY and n != order.frames - 1:
            return
        self._frames.append(n)
        self._labels.append(stage.mask(n))
        self._boxes.append([self._box(owner, n, camera) for owner in self._staging.owners])

    def write(self, path: Path) -> Path:
        owners = self._staging.owners
        write_passes(
            path,
            Passes(
                np.array(self._frames, np.int32),
                owners,
                np.stack(self._labels),
                np.array(self._camera, np.float32),
                np.array(self._boxes, np.float32).reshape(len(self._frames), len(owners), 4),
                np.array(self._lens, np.float32),
            ),
        )
        return path

    def _box(self, owner: str, n: int, camera: Camera) -> list[float]:
        """Left, top, right, bottom as shares of the frame; NaN behind the camera."""
        hull = self._hull(owner, n)
        # The near corners of an upright box stick out above a head: height is read from its slim core.
        core = (hull - hull.mean(axis=0)) * (0.3, 1.0, 0.3) + hull.mean(axis=0)
        seen, slim = camera.project(hull), camera.project(core)
        seen, slim = seen[seen[:, 2] > NEAR], slim[slim[:, 2] > NEAR]
        if not len(seen) or not len(slim):
            return [float("nan")] * 4
        x0, x1, y0, y1 = seen[:, 0].min(), seen[:, 0].max(), slim[:, 1].min(), slim[:, 1].max()
        return [x0 / camera.width, y0 / camera.height, x1 / camera.width, y1 / camera.height]

    def _hull(self, owner: str, n: int) -> Vec:
        staging = self._staging
        for actor in staging.actors:
            if actor.part.who == owner:
                return actor.figure.box(staging.pose(actor, n))
        for held in staging.held:
            if held.prop.prop.thing.kind == owner:
                return _corners(*staging.held_at(held, n), held.prop.prop.size)
        standing = next(s for s in staging.things if s.prop.thing.kind == owner)
        return _corners(standing.position(staging.order.rate.seconds(n)), standing.yaw, standing.prop.size)


def _corners(at: Vec, yaw: float, size: tuple[float, float, float]) -> Vec:
    """The eight corners of a turned box standing at a point."""
    w, h, d = size
    local = np.array([(x, y, z) for x in (-w / 2, w / 2) for y in (0.0, h) for z in (-d / 2, d / 2)])
    cos, sin = np.cos(yaw), np.sin(yaw)
    turned = np.stack(
        (local[:, 0] * cos + local[:, 2] * sin, local[:, 1], -local[:, 0] * sin + local[:, 2] * cos), axis=1
    )
    return np.asarray(turned + at)

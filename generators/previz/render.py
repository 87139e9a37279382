"""Order -> take: every frame drawn, finished and encoded; masks, boxes and the camera's path beside it."""

import threading
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from film import Order, OrderRefused, PictureOrder, Span
from generators.base import Progress, Rendered
from generators.encode import encoder
from generators.passes import Passes, joined, read_passes, write_passes
from generators.previz.camera import NEAR, Camera, Vec
from generators.previz.cels import Cels, Pixels, Stroke, merged
from generators.previz.company import Company
from generators.previz.finish import Finish
from generators.previz.gaffer import Gaffer
from generators.previz.lens import defocused, disc_at_infinity, visible
from generators.previz.passes.owners import Owners
from generators.previz.passes.surfaces import Surfaces
from generators.previz.passes.surveyor import Surveyor
from generators.previz.pen import Pen, canvas_on
from generators.previz.shutter import Exposure, Mean, exposure
from generators.previz.stage import Frame
from generators.previz.staging import Staging
from generators.previz.stills import Stills, alike, brought
from generators.previz.weather import air
from generators.stretches import join_pictures, spans

MASK_EVERY = 6
"""Frames between label masks."""
MASK_WIDTH = 320
"""Pixels at most."""


def render(order: Order, into: Path, progress: Progress) -> Rendered:
    """Write `take.mp4` and `take.npz`. Raises OrderRefused for kinds the stage lacks, GenerationFailed if encoding fails."""
    wanted = _picture(order)
    pieces = []
    for span in spans(wanted):
        begin, share = span.first / order.frames, span.frames / order.frames

        def part(done: float, begin: float = begin, share: float = share) -> None:
            progress(begin + done * share)

        folder = into / f"{span.first:06}"
        folder.mkdir()
        pieces.append(_drawn(wanted, span, folder, part))
    return join(order, pieces, into)


def render_stretch(order: Order, span: Span, into: Path, progress: Progress) -> Rendered:
    """Frames [first, first + frames) of a take, with their passes. Raises as `render`."""
    return _drawn(_picture(order), span, into, progress)


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


class _Crew(threading.local):
    """Who drew this thread's last stretch: the next one is mostly of the same take, and its set, its cels and its grain are made."""

    order: PictureOrder | None = None
    painter: "Painter"
    finish: Finish

    def take_up(self, order: PictureOrder) -> None:
        if self.order != order:
            self.order = None
            self.painter = Painter(Staging(order))
            self.finish = Finish(order.setup.look, order.width, order.height, order.seed)
            self.order = order


_CREW = _Crew()


def _drawn(order: PictureOrder, span: Span, into: Path, progress: Progress) -> Rendered:
    """A stretch, drawn, finished and encoded. What a frame shows depends on its number alone, never on the one before."""
    _CREW.take_up(order)
    stage, finish = _CREW.painter, _CREW.finish
    passes = _Passes(stage.staging)
    media = into / "stretch.mp4"
    with encoder(media, order.width, order.height, order.rate) as write:
        for n in range(span.first, span.first + span.frames):
            write(finish.apply(stage.exposed(n), n))
            passes.note(stage, n)
            progress((n + 1 - span.first) / span.frames)
    return Rendered(media, passes.write(into / "stretch.npz"))


class Painter:
    """Draws the frames of a staging into one surface that is used again and again.

    alone: for a single picture, for which nothing need be kept.
    """

    def __init__(self, staging: Staging, alone: bool = False) -> None:
        self.staging, order = staging, staging.order
        self.gaffer = Gaffer(staging)
        self.owners = Owners(staging)
        self.company = Company(staging, self.gaffer, self.owners)
        self._size = order.width, order.height
        self._pixels = np.zeros((order.height, order.width, 4), np.uint8)
        view = None if alone or not alike(self._frame(0), self._frame(1)) else self._frame(0)
        self._stills = Stills(staging.set, view, *self._size)
        self._shown: tuple[float, Frame, list[Stroke]] | None = None
        self._surveyor = Surveyor()
        shrink = max(4.0, order.width / MASK_WIDTH)
        self._mask = np.zeros((max(8, round(order.height / shrink)), max(8, round(order.width / shrink)), 4), np.uint8)

    def picture(self, n: float) -> Pixels:
        """Frame n, uint8 RGBA. The array is drawn over by the next call."""
        frame, strokes = self._collected(n)
        self._stills.paint(strokes, self._pixels)
        self._air(frame)
        return self._pixels

    def exposed(self, n: int) -> Pixels:
        """Frame n through the lens while the shutter is open, uint8 RGBA."""
        staging, order = self.staging, self.staging.order
        open_ = exposure(staging, n)
        picture = self.picture(n) if not open_.others else self._whole(n, open_) if open_.all else self._fast(n, open_)
        focus = staging.focus(n)
        focal = staging.camera(n, order.width, order.height).focal
        radius = disc_at_infinity(focal, staging.stop, focus, order.height)
        if not visible(radius, order.height):
            return picture
        inverse = self.surfaces(n, order.width // 3, order.height // 3).inverse()
        return defocused(picture, inverse, focus, radius)

    def _whole(self, n: int, open_: Exposure) -> Pixels:
        """Where the camera moves, everything does."""
        mean = Mean(self._pixels.shape)
        for t in (*open_.others, float(n)):
            mean.add(self.picture(t))
        return mean.picture()

    def _fast(self, n: int, open_: Exposure) -> Pixels:
        """Only what is fast is drawn at all moments: before, behind and between lies what is not, as cels of this frame."""
        frame, strokes = self._collected(n)
        fast = [s for s in strokes if any(s.of is one for one in open_.fast)]
        slow = [s for s in strokes if not any(s.of is one for one in open_.fast)]
        cels = Cels(lambda first, end, pixels: self._stills.paint(slow[first:end], pixels, first == 0), *self._size)
        still = [s._replace(still=i) for i, s in enumerate(slow)]
        mean = Mean(self._pixels.shape)
        for t in open_.others:
            moved = brought(self.company.parties(self._frame(t), t, open_.fast))
            cels.paint(merged(still, moved), self._pixels, base=True)
            mean.add(self._pixels)
        cels.paint(merged(still, fast), self._pixels, base=True)
        mean.add(self._pixels)
        self._pixels[:] = mean.picture()
        self._air(frame)
        return self._pixels

    def _air(self, frame: Frame) -> None:
        if not self.staging.setup.place.interior:
            surface, canvas = canvas_on(self._pixels)
            air(frame, Pen(canvas))
            surface.flushAndSubmit()

    def surfaces(self, n: float, width: int, height: int) -> Surfaces:
        """What is seen in every pixel of frame n, at a size of the order's aspect: from the picture's drawing calls.

        After `picture(n)` they are at hand, and this costs a third of it; else they are made again.
        """
        return self._surveyor.surfaces(*self._at_hand(n), width, height)

    def depth(self, n: float, width: int, height: int) -> NDArray[np.float32]:
        """Metres along the view axis in frame n, float32 (height, width); inf: the sky and what a window shows."""
        return self.surfaces(n, width, height).depth()

    def mask(self, n: int) -> NDArray[np.uint8]:
        """Labels of frame n at the reduced size, uint8 (h, w)."""
        frame, _ = self._at_hand(n)
        height, width = self._mask.shape[:2]
        self._mask[:] = 0
        surface, canvas = canvas_on(self._mask)
        canvas.scale(width / frame.camera.width, height / frame.camera.height)
        frame.paint(Pen(canvas, mask=True))
        surface.flushAndSubmit()
        return self.owners.judged[self._mask[:, :, 0]]

    def _frame(self, n: float) -> Frame:
        return self.company.frame(n, *self._size)

    def _collected(self, n: float) -> tuple[Frame, list[Stroke]]:
        """Frame n with everything in it, not drawn yet."""
        frame = self._frame(n)
        strokes = self._stills.strokes(frame, self.company.parties(frame, n))
        self._shown = n, frame, strokes
        return frame, strokes

    def _at_hand(self, n: float) -> tuple[Frame, list[Stroke]]:
        """Frame n, collected for its picture or now."""
        return self._shown[1:] if self._shown is not None and self._shown[0] == n else self._collected(n)


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

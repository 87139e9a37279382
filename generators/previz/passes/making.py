"""Order and frames -> control layers as files, see `generators.passes`. Each frame is collected once for all of them."""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Protocol

import numpy as np

from film import Order, OrderRefused, PictureOrder
from generators.base import Progress
from generators.passes import PassKind
from generators.previz.figures import Person
from generators.previz.passes import previews
from generators.previz.passes.motion import Flow, flow
from generators.previz.passes.pose import Keypoints, drawn, joints, keypoints
from generators.previz.passes.roll import Roll
from generators.previz.passes.surfaces import Surfaces
from generators.previz.render import Painter
from generators.previz.staging import Staging


class Layer(Protocol):
    """One kind being written."""

    def add(self, n: int, seen: Surfaces, preview: bool) -> None: ...

    def close(self) -> list[Path]: ...


def make(order: Order, frames: Sequence[int], kinds: Sequence[PassKind], into: Path, progress: Progress) -> list[Path]:
    """Writes the layers of some frames under a folder; the first, the middle and the last of them also as pictures."""
    if not isinstance(order, PictureOrder):
        raise OrderRefused(f"{order.slate}: only pictures have passes")
    asked = sorted(set(frames))
    if not asked or asked[0] < 0 or asked[-1] >= order.frames:
        wrong = next((n for n in asked if not 0 <= n < order.frames), None)
        raise OrderRefused(
            f"{order.slate}: the take has frames 0 to {order.frames - 1}; "
            + ("ask for at least one" if wrong is None else f"there is no frame {wrong}")
        )
    into.mkdir(parents=True, exist_ok=True)
    stage = _Stage(Painter(Staging(order)))
    layers = [_LAYERS[kind](stage, asked, into) for kind in PassKind if kind in kinds]
    shown = {asked[0], asked[len(asked) // 2], asked[-1]}
    for done, n in enumerate(asked):
        seen = stage.seen(n)
        for layer in layers:
            layer.add(n, seen, n in shown)
        progress((done + 1) / len(asked))
    return [path for layer in layers for path in layer.close()]


class _Stage:
    """The painter, and the surfaces of the frames just asked for: flow wants two in a row."""

    def __init__(self, painter: Painter) -> None:
        self.painter, self.staging = painter, painter.staging
        order = painter.staging.order
        self.width, self.height, self.frames = order.width, order.height, order.frames
        self._kept: dict[int, Surfaces] = {}

    def seen(self, n: int) -> Surfaces:
        if n not in self._kept:
            self._kept = {m: s for m, s in self._kept.items() if m == n - 1}
            self._kept[n] = self.painter.surfaces(n, self.width, self.height)
        return self._kept[n]


class _Rolled:
    """A layer that is one array per frame and a picture of some of them."""

    name: str
    kind: PassKind
    dtype: Any = np.float16
    extra: tuple[int, ...] = ()

    def __init__(self, stage: _Stage, frames: list[int], into: Path) -> None:
        self.stage, self.frames, self.into = stage, np.array(frames, np.int32), into
        size = (stage.height, stage.width, *self.extra)
        self._roll = Roll(into / f"{self.kind}.npz", self.name, len(frames), size, self.dtype)
        self._files = [self._roll.path]

    def put(self, array: Any) -> None:
        self._roll.add(array)

    def show(self, n: int, picture: previews.Pixels) -> None:
        path = self.into / f"{self.kind}-{n:05}.png"
        path.write_bytes(previews.png(picture))
        self._files.append(path)

    def rest(self) -> dict[str, Any]:
        """The other arrays of the file."""
        return {}

    def close(self) -> list[Path]:
        self._roll.close(frames=self.frames, **self.rest())
        return self._files


class _Depth(_Rolled):
    name, kind = "depth", PassKind.DEPTH

    def add(self, n: int, seen: Surfaces, preview: bool) -> None:
        depth = seen.depth()
        self.put(depth)
        if preview:
            self.show(n, previews.of_depth(depth))


class _Masks(_Rolled):
    name, kind, dtype = "labels", PassKind.MASKS, np.uint8

    def add(self, n: int, seen: Surfaces, preview: bool) -> None:
        labels = seen.labels()
        self.put(labels)
        if preview:
            self.show(n, previews.of_labels(labels))

    def rest(self) -> dict[str, Any]:
        return {"owners": np.array(self.stage.painter.owners.names, np.str_)}


class _Normals(_Rolled):
    name, kind, extra = "normals", PassKind.NORMALS, (3,)

    def add(self, n: int, seen: Surfaces, preview: bool) -> None:
        normals = seen.normals()
        self.put(normals)
        if preview:
            self.show(n, previews.of_normals(normals))


class _Flow(_Rolled):
    name, kind, extra = "flow", PassKind.FLOW, (2,)

    def __init__(self, stage: _Stage, frames: list[int], into: Path) -> None:
        super().__init__(stage, frames, into)
        self._hidden: list[Any] = []

    def add(self, n: int, seen: Surfaces, preview: bool) -> None:
        found = self._next(n, seen)
        self.put(found.flow)
        self._hidden.append(np.packbits(found.hidden))
        if preview:
            self.show(n, previews.of_flow(found.flow, found.hidden))

    def _next(self, n: int, seen: Surfaces) -> Flow:
        if n + 1 == self.stage.frames:
            return Flow(np.zeros((*seen.ids.shape, 2), np.float32), np.ones(seen.ids.shape, np.bool_))
        return flow(seen, self.stage.seen(n + 1), self.stage.painter.owners.moving(n))

    def rest(self) -> dict[str, Any]:
        size = self.stage.height, self.stage.width
        flat = [np.unpackbits(bits, count=size[0] * size[1]).reshape(size) for bits in self._hidden]
        return {"hidden": np.array(flat, np.bool_)}


class _Pose:
    """Two files per frame, as the tools that read poses expect."""

    def __init__(self, stage: _Stage, frames: list[int], into: Path) -> None:
        self.stage, self.into = stage, into / PassKind.POSE
        self.into.mkdir(exist_ok=True)
        self._files: list[Path] = []

    def add(self, n: int, seen: Surfaces, preview: bool) -> None:
        people = self._people(n, seen)
        image, points = self.into / f"{n:05}.png", self.into / f"{n:05}_keypoints.json"
        image.write_bytes(previews.png(drawn(people, self.stage.width, self.stage.height)))
        points.write_text(json.dumps(_openpose(people, self.stage.width, self.stage.height), indent=1) + "\n")
        self._files += [image, points]

    def _people(self, n: int, seen: Surfaces) -> list[Keypoints]:
        staging, labels = self.stage.staging, self.stage.painter.owners.labels
        return [
            keypoints(a.part.who, *joints(a.figure, staging.pose(a, n)), labels[a.part.who], seen)
            for a in staging.actors
            if isinstance(a.figure, Person) and a.part.who not in staging.hidden
        ]

    def close(self) -> list[Path]:
        return self._files


def _openpose(people: list[Keypoints], width: int, height: int) -> dict[str, Any]:
    """The JSON of OpenPose: x, y, confidence of each keypoint in a row; beside it who it is and the picture's size."""
    return {
        "version": 1.3,
        "people": [
            {
                "person_id": [-1],
                "character": p.who,
                "pose_keypoints_2d": [round(v, 3) for v in p.points.reshape(-1).tolist()],
            }
            for p in people
        ],
        "canvas_width": width,
        "canvas_height": height,
    }


_LAYERS: dict[PassKind, type[_Depth | _Masks | _Normals | _Flow | _Pose]] = {
    PassKind.DEPTH: _Depth,
    PassKind.MASKS: _Masks,
    PassKind.NORMALS: _Normals,
    PassKind.FLOW: _Flow,
    PassKind.POSE: _Pose,
}

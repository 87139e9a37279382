"""What a picture generator knows about its take beside the pixels: a few masks with every take, everything else on request.

With every take comes one NPZ, read by the critics; a row of `camera` as matrices is in `generators.cameras`:

    frames    int32 (n,)             the frames sampled, in the take's own count
    owners    str (k,)               whom each label belongs to: label i + 1 is owners[i]; 0 is everything else
    labels    uint8 (n, h, w)        label per pixel, at a reduced size
    camera    float32 (frames, 8)    per frame: eye x y z, target x y z (metres, y up), focal length (mm), roll (radians)
    lens      float32 (frames, 2)    per frame: metres along the view axis to what is sharp, f-number (0: all is sharp);
                                     (0, 2) in takes made before there was any
    boxes     float32 (n, k, 4)      whole projected box of each owner, hidden and out-of-frame parts included:
                                     left, top, right, bottom as shares of the frame (may leave 0..1); NaN if behind

On request (`Previz.passes`) a take is given control layers for other generators and tools, at the picture's full size,
of the frames asked for. They are made from the drawing calls of the picture and agree with it to the pixel, before lens
and finish. One NPZ per kind, with `frames` int32 (n,) in each:

    depth.npz     depth    float16 (n, h, w)      metres along the view axis; inf: the sky, and what a window shows
    masks.npz     labels   uint8 (n, h, w)        label i + 1 is owners[i], 0 the set and the sky
                  owners   str (k,)               characters by id, then things that stand or are held by kind ('cup 2')
    normals.npz   normals  float16 (n, h, w, 3)   unit vectors in the camera's space: x right, y up, z to the viewer;
                                                  0 where depth is inf
    flow.npz      flow     float16 (n, h, w, 2)   pixels right and down to where it is in the next frame of the take
                  hidden   bool (n, h, w)         it leaves the frame, or something else covers it there
    pose/NNNNN.png, pose/NNNNN_keypoints.json     the skeleton image and the keypoints in OpenPose's form, COCO order

Soft things (glow, fog, rain, shadows) and loose grass are in no layer. People and animals are planes bent round, within a
few centimetres of a body, crowns of trees too; other cut-outs of the set stand upright at their depth. Flow: what moves within a
set or a thing (leaves, waves, wheels) stands still, cloth and hair go with the nearest bone; the last frame of a take has
no next one: its flow is 0 and all of it hidden. Pose: people, robots and astronauts; the confidence of a joint is 1 where
the person is seen within 6 cm of it (so behind their own body too), 0.3 where something else covers it (then it is not in
the image), 0 (at 0, 0) out of the frame, behind the camera, or on the far side of the head.
"""

from collections.abc import Sequence
from enum import StrEnum
from pathlib import Path
from typing import NamedTuple, Protocol, runtime_checkable

import numpy as np
from numpy.typing import NDArray

from film import Order
from generators.base import Progress


class PassKind(StrEnum):
    """What can be asked for."""

    DEPTH = "depth"
    MASKS = "masks"
    NORMALS = "normals"
    FLOW = "flow"
    POSE = "pose"


@runtime_checkable
class DrawsPasses(Protocol):
    """A picture generator that can say what lies behind its pixels."""

    def passes(
        self, order: Order, frames: Sequence[int], kinds: Sequence[PassKind], into: Path, progress: Progress
    ) -> list[Path]:
        """Write the layers of some frames of a take, from its order alone; the files written."""
        ...


class Passes(NamedTuple):
    frames: NDArray[np.int32]
    owners: tuple[str, ...]
    labels: NDArray[np.uint8]
    camera: NDArray[np.float32]
    boxes: NDArray[np.float32]
    lens: NDArray[np.float32] = np.zeros((0, 2), np.float32)


def write_passes(path: Path, passes: Passes) -> None:
    np.savez_compressed(
        path,
        frames=passes.frames,
        owners=np.array(passes.owners, dtype=np.str_),
        labels=passes.labels,
        camera=passes.camera,
        boxes=passes.boxes,
        lens=passes.lens,
    )


def read_passes(path: Path) -> Passes:
    """Raises OSError, ValueError or KeyError if the file is not one of ours."""
    with np.load(path, allow_pickle=False) as npz:
        lens = npz["lens"] if "lens" in npz.files else np.zeros((0, 2), np.float32)
        owners = tuple(str(o) for o in npz["owners"])
        return Passes(npz["frames"], owners, npz["labels"], npz["camera"], npz["boxes"], lens)


def joined(parts: Sequence[Passes]) -> Passes:
    """The passes of the stretches of a take, in their order -> those of the take."""
    return Passes(
        frames=np.concatenate([p.frames for p in parts]),
        owners=parts[0].owners,
        labels=np.concatenate([p.labels for p in parts]),
        camera=np.concatenate([p.camera for p in parts]),
        boxes=np.concatenate([p.boxes for p in parts]),
        lens=np.concatenate([p.lens for p in parts]),
    )

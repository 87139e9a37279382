"""What a picture generator knows about its take beside the pixels: masks per character and the camera's path.

One NPZ per take, read by the critics:

    frames    int32 (n,)             the frames sampled, in the take's own count
    owners    str (k,)               whom each label belongs to: label i + 1 is owners[i]; 0 is everything else
    labels    uint8 (n, h, w)        label per pixel, at a reduced size
    camera    float32 (frames, 8)    per frame: eye x y z, target x y z (metres, y up), focal length (mm), roll (radians)
    boxes     float32 (n, k, 4)      whole projected box of each owner, hidden and out-of-frame parts included:
                                     left, top, right, bottom as shares of the frame (may leave 0..1); NaN if behind
"""

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray


class Passes(NamedTuple):
    frames: NDArray[np.int32]
    owners: tuple[str, ...]
    labels: NDArray[np.uint8]
    camera: NDArray[np.float32]
    boxes: NDArray[np.float32]


def write_passes(path: Path, passes: Passes) -> None:
    np.savez_compressed(
        path,
        frames=passes.frames,
        owners=np.array(passes.owners, dtype=np.str_),
        labels=passes.labels,
        camera=passes.camera,
        boxes=passes.boxes,
    )


def read_passes(path: Path) -> Passes:
    """Raises OSError, ValueError or KeyError if the file is not one of ours."""
    with np.load(path, allow_pickle=False) as npz:
        return Passes(npz["frames"], tuple(str(o) for o in npz["owners"]), npz["labels"], npz["camera"], npz["boxes"])


def joined(parts: Sequence[Passes]) -> Passes:
    """The passes of the stretches of a take, in their order -> those of the take."""
    return Passes(
        frames=np.concatenate([p.frames for p in parts]),
        owners=parts[0].owners,
        labels=np.concatenate([p.labels for p in parts]),
        camera=np.concatenate([p.camera for p in parts]),
        boxes=np.concatenate([p.boxes for p in parts]),
    )

"""Does the take look like its film? Colour statistics of the place against the look plate (CIE Lab, people masked out)."""

import cv2
import numpy as np
from numpy.typing import NDArray

from director.critics.footage import Footage
from film import Hint, Mark, PictureOrder, Size, Verdict

FAR = 38.0
"""Distance of mean Lab colours (CIE76) above which a take belongs to another film. A closer frame of the same place sees
other parts of it; calibrated on the stage's own takes, see docs/marks.md."""
DARK = 14.0
"""Mean lightness (of 100) under which a take is too dark to read."""


def marks(order: PictureOrder, footage: Footage, plate: Footage) -> tuple[Mark, ...]:
    found = [_light(footage)] if not order.setup.silhouette else []
    if order.setup.size in (Size.INSERT, Size.EXTREME_CLOSE_UP) or plate.length == 0:
        return (
            *found,
            Mark(
                name="look",
                verdict=Verdict.ABSTAIN,
                reason="too little of the place in frame to compare its colours",
                required=False,
            ),
        )
    a, b = _colour(footage), _colour(plate)
    if a is None or b is None:
        return (*found, Mark(name="look", verdict=Verdict.ABSTAIN, reason="people fill the frame", required=False))
    distance = float(np.linalg.norm((a - b) * np.array([0.6, 1.0, 1.0])))
    good = distance <= FAR
    return (
        *found,
        Mark(
            name="look",
            verdict=Verdict.PASS if good else Verdict.FAIL,
            value=round(distance, 1),
            threshold=FAR,
            reason=f"the colours of the place are {distance:.0f} from the look plate",
        ),
    )


def _light(footage: Footage) -> Mark:
    lab = _lab(footage.frames[len(footage.frames) // 2])
    level = float(np.percentile(lab[..., 0], 80))
    good = level >= DARK
    return Mark(
        name="look.light",
        verdict=Verdict.PASS if good else Verdict.FAIL,
        value=round(level, 1),
        threshold=DARK,
        reason=f"the brighter fifth of the picture has lightness {level:.0f} of 100 or more",
        repair=None if good else Hint.MORE_LIGHT,
    )


def _colour(footage: Footage) -> NDArray[np.float64] | None:
    """Mean Lab of three frames, without people; None if they fill the frame."""
    labels = footage.labels()
    picked = sorted({0, footage.length // 2, footage.length - 1})
    values = [_lab(footage.frames[n])[labels[n] == 0] for n in picked]
    together = np.concatenate(values)
    if len(together) < 0.15 * len(picked) * labels[0].size:
        return None
    return np.asarray(together.mean(axis=0), np.float64)


def _lab(frame: NDArray[np.uint8]) -> NDArray[np.float32]:
    return np.asarray(cv2.cvtColor(frame.astype(np.float32) / 255, cv2.COLOR_RGB2LAB))

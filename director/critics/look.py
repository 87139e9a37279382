"""Does the take look like its film? Colours of the place against the look plate (CIE Lab, people masked out)."""

import cv2
import numpy as np
from numpy.typing import NDArray

from director.critics.footage import Footage
from director.critics.framing import CLOSED
from film import SUBJECT_SHARE, Angle, Hint, Lighting, Mark, PictureOrder, Size, Verdict

FAR = 25.0
"""Distance of mean colours (CIE76) above which a take belongs to another place, hour or film."""
FAR_TILTED = 40.0
"""The same from above or below, where a take sees only ground or sky; the plate is taken at eye level."""
DARK = 14.0
"""Lightness (of 100) that the brighter fifth of a picture must reach to be read."""
BLACK = {"orbit"}
"""Places that are black by nature."""
DIM = {Lighting.LOW_KEY, Lighting.RIM}
"""Lightings that are meant to leave the place in the dark."""
ELSEWHERE = {Size.INSERT, Size.EXTREME_CLOSE_UP}
"""Sizes that see too little of the place."""


def marks(order: PictureOrder, footage: Footage, plate: Footage) -> tuple[Mark, ...]:
    dark = order.setup.silhouette or order.setup.place.kind in BLACK or order.setup.lighting in DIM
    found = [_light(footage)] if not dark and len(footage.colour) else []

    def abstain(reason: str) -> tuple[Mark, ...]:
        return (*found, Mark(name="look", verdict=Verdict.ABSTAIN, reason=reason, required=False))

    carried = any(p.inside in CLOSED for p in order.setup.parts)
    if order.setup.size in ELSEWHERE or (carried and SUBJECT_SHARE[order.setup.size] > 1):
        return abstain("too little of the place is in frame to compare its colours")
    distance = far(footage, plate)
    if distance is None:
        return abstain("people fill the frame, so the place's colours cannot be compared")
    limit = FAR if order.setup.angle in (Angle.EYE, Angle.DUTCH) else FAR_TILTED
    good = distance <= limit
    return (
        *found,
        Mark(
            name="look",
            verdict=Verdict.PASS if good else Verdict.FAIL,
            value=round(distance, 1),
            threshold=limit,
            reason=f"the colours of the place are {distance:.0f} from the look plate (Lab, limit {limit:.0f})",
        ),
    )


def far(footage: Footage, plate: Footage) -> float | None:
    """How far the place's colours are from the plate's; None if people fill the frame."""
    a, b = _colours(footage), _colours(plate)
    if a is None or b is None:
        return None
    return float(np.linalg.norm(a - b))


def _light(footage: Footage) -> Mark:
    level = float(np.percentile(_lab(footage.colour[len(footage.colour) // 2])[..., 0], 80))
    good = level >= DARK
    return Mark(
        name="look.light",
        verdict=Verdict.PASS if good else Verdict.FAIL,
        value=round(level, 1),
        threshold=DARK,
        reason=f"the brighter fifth of the picture has lightness {level:.0f} of 100 or more (at least {DARK:.0f})",
        repair=None if good else Hint.MORE_LIGHT,
    )


def _colours(footage: Footage) -> NDArray[np.float64] | None:
    """(3,): mean Lab over three frames, without people; None if they fill the frame."""
    count = len(footage.colour)
    if count == 0:
        return None
    picked = sorted({0, count // 2, count - 1})
    together = np.concatenate([_lab(footage.colour[k][::2, ::2])[footage.labels[k][::2, ::2] == 0] for k in picked])
    if len(together) < 0.15 * len(picked) * footage.labels[0, ::2, ::2].size:
        return None
    return np.asarray(together.mean(axis=0), np.float64)


def _lab(frame: NDArray[np.uint8]) -> NDArray[np.float32]:
    return np.asarray(cv2.cvtColor(frame.astype(np.float32) / 255, cv2.COLOR_RGB2LAB))

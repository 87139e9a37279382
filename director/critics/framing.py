"""Is everybody who should be seen there to be seen, and as large as asked? From the label masks and boxes."""

import numpy as np
from numpy.typing import NDArray

from director.critics.footage import Footage
from film import SUBJECT_SHARE, Hint, Mark, PictureOrder, Size, Verdict
from generators import Passes

SEEN = 0.16
"""Visible pixels over the part of the box inside the frame. A whole standing figure fills 0.3-0.5 of its box."""
SEEN_FRAMES = 0.6
"""Share of the frames in which that must hold."""
SIZE_RATIO = 1.45
"""The subject may be this much larger or smaller than the size asked, at the best moment of the take."""
HEAD_OUT = 0.03
"""Share of the frame height by which the head may leave the frame."""
TINY = {Size.EXTREME_WIDE, Size.AERIAL}
CROPPED = {Size.EXTREME_CLOSE_UP, Size.INSERT}
"""Sizes that cut heads on purpose."""
PLACED = {Size.INSERT, Size.POINT_OF_VIEW, Size.AERIAL, Size.OVER_SHOULDER, Size.TWO_SHOT}
"""Sizes that say more about what is in the frame than about how tall one person is."""


def marks(order: PictureOrder, footage: Footage) -> tuple[Mark, ...]:
    passes, setup = footage.passes, order.setup
    people = [p.who for p in setup.parts]
    if not people:
        return ()
    if passes is None:
        return (Mark(name="framing", verdict=Verdict.ABSTAIN, reason="the generator gave no masks to measure by"),)
    names = {c.id: c.name for c in setup.cast}
    if setup.size is Size.INSERT and setup.subject not in people:
        return ()  # the thing is the picture; hands may be all one sees of a person
    subject = setup.subject if setup.subject in people else people[0]
    found = [_seen(who, names[who], passes, setup.size, who == subject) for who in people]
    if setup.size not in PLACED:
        found.append(_size(subject, names[subject], passes, setup.size))
    if setup.size not in CROPPED:
        found.append(_head(subject, names[subject], passes))
    return tuple(found)


def _seen(who: str, name: str, passes: Passes, size: Size, subject: bool) -> Mark:
    mark = f"framing.visible.{who}"
    label = _label(who, passes)
    if not label:
        return Mark(
            name=mark,
            verdict=Verdict.FAIL,
            value=0.0,
            threshold=SEEN_FRAMES,
            reason=f"{name} is not in the picture",
            repair=Hint.CENTRE,
        )
    area = (passes.labels == label).mean(axis=(1, 2))
    inside = _clipped(passes.boxes[:, label - 1])
    least = 0.00002 if size in TINY else 0.002
    needed = SEEN if subject else SEEN * 0.6
    good = (area >= least) & (area >= needed * inside)
    share = float(good.mean())
    verdict = Verdict.PASS if share >= SEEN_FRAMES else Verdict.FAIL
    out = bool((inside < 0.25 * _whole(passes.boxes[:, label - 1])).mean() > 0.5) and size not in CROPPED | {
        Size.CLOSE_UP,
        Size.MEDIUM_CLOSE_UP,
    }
    why = "is out of frame" if out else "is hidden"
    words = (
        f"{name} can be seen in {share:.0%} of the frames"
        if verdict is Verdict.PASS
        else f"{name} {why} in {1 - share:.0%} of the frames"
    )
    return Mark(
        name=mark,
        verdict=verdict,
        value=round(share, 3),
        threshold=SEEN_FRAMES,
        reason=words,
        repair=None if verdict is Verdict.PASS else Hint.CENTRE if out else Hint.CLEAR_VIEW,
    )


def _size(who: str, name: str, passes: Passes, size: Size) -> Mark:
    label = _label(who, passes)
    heights = _heights(passes, label)
    if not label or len(heights) == 0:
        return Mark(name="framing.size", verdict=Verdict.ABSTAIN, reason=f"{name} is never before the camera")
    asked = SUBJECT_SHARE[size]
    ratios = heights / asked
    best = float(ratios[np.abs(np.log(ratios)).argmin()])
    good = 1 / SIZE_RATIO <= best <= SIZE_RATIO
    return Mark(
        name="framing.size",
        verdict=Verdict.PASS if good else Verdict.FAIL,
        value=round(best, 3),
        threshold=SIZE_RATIO,
        reason=f"{name} is {best:.2f} times as tall as in a {size} shot",
        repair=None if good else Hint.LOOSER if best > 1 else Hint.TIGHTER,
    )


def _head(who: str, name: str, passes: Passes) -> Mark:
    label = _label(who, passes)
    if not label:
        return Mark(
            name="framing.head", verdict=Verdict.ABSTAIN, reason=f"{name} is never before the camera", required=False
        )
    box = passes.boxes[:, label - 1]
    box = box[~np.isnan(box).any(axis=1)]
    if len(box) == 0:
        return Mark(name="framing.head", verdict=Verdict.ABSTAIN, reason=f"{name} is behind the camera", required=False)
    middle = (box[:, 0] + box[:, 2]) / 2
    inside = (box[:, 1] > -HEAD_OUT) & (box[:, 1] < 0.97) & (middle > 0.02) & (middle < 0.98)
    share = float(inside.mean())
    good = share >= SEEN_FRAMES
    return Mark(
        name="framing.head",
        verdict=Verdict.PASS if good else Verdict.FAIL,
        value=round(share, 3),
        threshold=SEEN_FRAMES,
        reason=f"the head of {name} is in frame for {share:.0%} of the take",
        repair=None if good else Hint.CENTRE,
    )


def _label(who: str, passes: Passes) -> int:
    return passes.owners.index(who) + 1 if who in passes.owners else 0


def _heights(passes: Passes, label: int) -> NDArray[np.float64]:
    box = passes.boxes[:, label - 1].astype(np.float64)
    heights = box[:, 3] - box[:, 1]
    return heights[np.isfinite(heights) & (heights > 0)]


def _clipped(box: NDArray[np.float32]) -> NDArray[np.float64]:
    """Area of the boxes inside the frame, as shares of it; 0 where behind the camera."""
    b = np.clip(np.nan_to_num(box.astype(np.float64)), 0, 1)
    return np.asarray(np.maximum(b[:, 2] - b[:, 0], 0) * np.maximum(b[:, 3] - b[:, 1], 0))


def _whole(box: NDArray[np.float32]) -> NDArray[np.float64]:
    b = np.nan_to_num(box.astype(np.float64))
    return np.asarray(np.maximum(b[:, 2] - b[:, 0], 0) * np.maximum(b[:, 3] - b[:, 1], 0))

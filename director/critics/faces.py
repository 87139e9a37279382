"""Can the faces that a shot is about be seen? From the masks and boxes."""

import numpy as np

from director.critics.boxes import REVEALED, SEEN_FRAMES, box_of, comes_late, label_of, upright
from film import (
    SUBJECT_SHARE,
    Action,
    Angle,
    Character,
    Hint,
    Mark,
    Move,
    Setup,
    Size,
    Verdict,
)
from generators import Passes

EYES_AT, EYES_BAND = 0.08, 0.05
"""Where the eyes are below the top of the box, and how far around is looked, in body heights."""
FROM_ABOVE = 0.22
"""How far down from the top of the box the head reaches, seen from above."""
EYES_SEEN = 0.0012
"""Visible pixels of that band, in body heights squared. A face fills 0.006-0.012."""
EYES_IN = 0.03
"""Share of the frame height by which the eyes are inside it."""
TINY = frozenset({Size.EXTREME_WIDE, Size.AERIAL})
FACELESS = TINY | {Size.EXTREME_CLOSE_UP}
"""Sizes in which a head is too small to be looked for, or larger than the frame."""
_REVEALING = frozenset(
    {Move.TILT_UP, Move.TILT_DOWN, Move.CRANE_UP, Move.CRANE_DOWN, Move.PEDESTAL_UP, Move.PEDESTAL_DOWN}
)
_HEAD_ANYWHERE = frozenset({Action.LIE, Action.SLEEP, Action.CRAWL, Action.SWIM, Action.FLY, Action.FALL, Action.DANCE})
"""Actions in which the head is not at the top of the box."""


def has_face(character: Character, setup: Setup) -> bool:
    """Whether a head can be looked for at the top of the box."""
    action = next(p.action for p in setup.parts if p.who == character.id)
    person = upright(character)
    steep = setup.angle in (Angle.OVERHEAD, Angle.BIRDS_EYE, Angle.WORMS_EYE)
    steep = steep or (setup.angle is Angle.HIGH and SUBJECT_SHARE[setup.size] > 2)  # perspective bends the box too much
    return person and not steep and action not in _HEAD_ANYWHERE and setup.size not in FACELESS


def face(character: Character, passes: Passes, setup: Setup, aspect: float, subject: bool) -> Mark:
    """Whether the eyes are in the frame and nothing is before them."""
    name = character.name
    mark = "framing.head" if subject else f"framing.head.{character.id}"
    label = label_of(character.id, passes)
    if not label:
        reason = f"{name} is never before the camera"
        return Mark(name=mark, verdict=Verdict.ABSTAIN, reason=reason, required=False)
    box = box_of(passes, label)
    tall = box[:, 3] - box[:, 1]
    revealed = setup.path is not None or comes_late(setup) or setup.move in _REVEALING
    limit = REVEALED if revealed else SEEN_FRAMES
    top, bottom = box[:, 1] + (EYES_AT - EYES_BAND) * tall, box[:, 1] + (EYES_AT + EYES_BAND) * tall
    if setup.angle is Angle.HIGH:  # the top of the box is the crown or what is behind it, not the brow
        top, bottom = box[:, 1], box[:, 1] + FROM_ABOVE * tall
        inside = np.minimum(bottom, 1) - np.maximum(top, 0) >= 0.4 * np.minimum(bottom - top, 1)
    else:
        inside = ((top + bottom) / 2 >= EYES_IN) & ((top + bottom) / 2 <= 1 - EYES_IN)
    inside &= tall > 0
    rows = (np.arange(passes.labels.shape[1]) + 0.5) / passes.labels.shape[1]
    band = (rows[None] >= top[:, None]) & (rows[None] <= bottom[:, None])
    pixels = ((passes.labels == label) & band[:, :, None]).mean(axis=(1, 2)) * aspect
    there = pixels >= EYES_SEEN * np.minimum(tall, 4.0) ** 2
    share = float((inside & there).mean())
    good = share >= limit
    lost = ~(inside & there)
    middle = (box[:, 0] + box[:, 2]) / 2
    out = bool((~inside | (middle < 0.03) | (middle > 0.97))[lost].mean() >= 0.5) if lost.any() else False
    return Mark(
        name=mark,
        verdict=Verdict.PASS if good else Verdict.FAIL,
        value=round(share, 3),
        threshold=limit,
        reason=f"the face of {name} is in the frame and free for {share:.0%} of the take"
        if good
        else f"the face of {name} is {'out of frame' if out else 'hidden'} for {1 - share:.0%} of the take",
        repair=None if good else Hint.CENTRE if out else Hint.CLEAR_VIEW,
    )

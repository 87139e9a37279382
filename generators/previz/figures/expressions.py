"""Emotion and action -> the numbers a face is drawn from."""

import math
from typing import NamedTuple

from film import Action, Emotion
from generators.previz.stage import Pose


class Look(NamedTuple):
    """How a feeling draws the face; degrees on the globe, or shares."""

    brow_in: float = 0.0
    """Inner ends up."""
    brow_out: float = 0.0
    lids: float = 0.0
    """0 open, 1 shut."""
    under: float = 0.0
    """Lower lid pushed up."""
    wide: float = 1.0
    curve: float = 0.0
    """Mouth corners up."""
    open: float = 0.0
    width: float = 1.0
    blush: float = 0.0
    tears: float = 0.0
    """How far they have run down the cheeks."""


_LOOKS: dict[Emotion, Look] = {
    Emotion.NEUTRAL: Look(lids=0.07, curve=1.6),
    Emotion.HAPPY: Look(brow_in=1.5, brow_out=2.0, under=0.36, lids=0.06, curve=8.0, open=0.40, width=1.22, blush=0.34),
    Emotion.SAD: Look(brow_in=5.0, brow_out=-3.2, lids=0.30, curve=-5.5, width=0.86),
    Emotion.ANGRY: Look(brow_in=-5.4, brow_out=2.6, lids=0.20, under=0.14, curve=-4.6, width=1.0, open=0.16),
    Emotion.AFRAID: Look(brow_in=6.0, brow_out=0.6, wide=1.20, curve=-3.4, open=0.40, width=0.86),
    Emotion.SURPRISED: Look(brow_in=5.8, brow_out=6.4, wide=1.28, curve=0.0, open=1.0, width=0.60),
    Emotion.DETERMINED: Look(brow_in=-3.6, brow_out=1.6, lids=0.16, under=0.10, curve=-0.4, width=0.95),
}


def expression(pose: Pose, phase: float) -> Look:
    """The face of a moment: the feeling, then what the action does to it, then a blink."""
    look = _LOOKS[pose.part.emotion]
    action = pose.part.action
    if action is Action.LAUGH:
        look = look._replace(curve=8.5, open=0.80, width=1.35, under=0.55, lids=0.62, blush=0.4)
    elif action is Action.CRY:
        look = look._replace(brow_in=6.5, brow_out=-3.5, lids=0.55, curve=-6.0, open=max(look.open, 0.22), blush=0.3)
        look = look._replace(tears=0.35 + 0.65 * ((pose.t * 0.45 + phase) % 1.0))
    elif action is Action.SLEEP:
        look = look._replace(lids=1.0, brow_in=0.0, brow_out=0.0, open=0.0)
    elif action is Action.READ:
        look = look._replace(lids=max(look.lids, 0.25))
    period = 3.3 + 0.5 * math.sin(phase * 3)
    since = (pose.t + phase) % period
    if since < 0.16:
        look = look._replace(lids=max(look.lids, 1 - abs(since - 0.08) / 0.08))
    return look

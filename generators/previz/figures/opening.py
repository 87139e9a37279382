"""Somebody who opens or pulls -> stance: the hand goes with what it moves, the body steps after its hand."""

import math

from generators.previz.figures.body import Body
from generators.previz.figures.handling import between, free_hand, to_touch
from generators.previz.figures.pacing import GRASPED, OPEN, PULL, ease, gesture, paced, step, stepped, swing
from generators.previz.figures.skeleton import Stance, turned
from generators.previz.stage import Pose

_STEP = 0.24
"""Of their height: how far the hips go in a step of somebody who goes along with a door."""


def pull(b: Body, s: Stance, pose: Pose, phase: float) -> None:
    if pose.goes is not None:
        return _swing_open(b, s, pose, PULL, 0.10)
    p = pose.progress
    out = ease(p / 0.25)
    back = gesture(p, 0.3, 0.7)
    gone = max(0.0, back)
    s.hands[1] = between(s.hands[1], between((-0.08, -0.02, 0.94), (0.02, -0.52, 0.42), gone), out)
    s.lean += 0.16 * out - 0.30 * gone
    s.twist += 0.25 * out - 0.40 * gone
    s.grips[1] = "fist" if p > 0.2 else "open"
    s.elbows[1] = (0.8, -0.5, -0.8)
    to_touch(b, s, pose, out * (1 - gone))
    if not pose.part.inside and gone:
        s.pelvis = (s.pelvis[0], s.pelvis[1] - 0.035 * b.height * gone, s.pelvis[2] - 0.05 * b.height * gone)
    return None


def open_(b: Body, s: Stance, pose: Pose, phase: float) -> None:
    if pose.goes is not None:
        return _swing_open(b, s, pose, OPEN, 0.0)
    p = paced(pose.t, pose.progress, OPEN)
    out, far = ease(p / 0.28), ease((p - 0.38) / 0.45)
    s.hands[1] = between(s.hands[1], between((-0.08, -0.22, 0.86), (0.52, -0.22, 0.66), far), out)
    s.twist += 0.22 * out - 0.42 * far
    s.grips[1] = "fist"
    s.lean += 0.07 * out
    to_touch(b, s, pose, out * (1 - far))
    return None


def _swing_open(b: Body, s: Stance, pose: Pose, natural: float, back: float) -> None:
    """Draws back a little, takes the handle, goes along with it, comes to rest with the hand on it; back: weight put into it."""
    p = paced(pose.t, pose.progress, natural)
    wound = math.sin(math.pi * ease(p / 0.12)) if p < 0.12 else 0.0
    out, moved = ease((p - 0.05) / (GRASPED - 0.06)), swing(p)
    strain = back * math.sin(math.pi * min(1.0, moved))
    hand = free_hand(pose)
    side = 1.0 if hand else -1.0
    s.hands[hand] = between(s.hands[hand], (-0.08, -0.22, 0.80), out)
    s.twist += side * (0.18 * out - 0.10 * moved)
    s.lean += 0.07 * out - 0.04 * wound - strain
    s.head_bend += 0.06 * out
    s.grips[hand] = "fist" if p > GRASPED - 0.03 else "open"
    s.elbows[hand] = (0.7, -0.9, -0.6)
    if not hand:
        s.hands[1], s.elbows[1] = (0.06, -0.40, 0.50), (0.5, -1.0, -0.5)
    _along(b, s, pose, p)
    to_touch(b, s, pose, out, hand)
    if not pose.part.inside:
        _within_reach(b, s)


def _along(b: Body, s: Stance, pose: Pose, p: float) -> None:
    """The body goes after its hand: a step with the foot that is nearer to where it goes, a step with the other."""
    x, _, z = (turned(pose.yaw) @ pose.goes).tolist() if pose.goes is not None else (0.0, 0.0, 0.0)
    if pose.part.inside or math.hypot(x, z) < 0.03:
        return
    far = math.hypot(x, z)
    gone = stepped(p)
    s.pelvis = (s.pelvis[0] + x * gone, s.pelvis[1], s.pelvis[2] + z * gone)
    first = 1 if x < -0.25 * abs(z) else 0
    count = max(2, math.ceil(far / (_STEP * b.height)) + 1)
    done = [0.0, 0.0]
    for n in range(count):
        foot, to = (first + n) % 2, min(1.0, (n + 1) / (count - 1))
        share, lift = step(p, 0.34 + 0.5 * n / count, 0.34 + 0.5 * (n + 1) / count)
        on, done[foot] = (to - done[foot]) * share, to
        ax, ay, az = s.ankles[foot]
        s.ankles[foot] = (ax + x * on, ay + 0.045 * b.height * lift, az + z * on)
        s.foot_pitch[foot] += 0.3 * lift


def _within_reach(b: Body, s: Stance) -> None:
    """The hips go no higher than both legs reach."""
    leg = 0.992 * (b.thigh + b.shin)
    highest = s.pelvis[1]
    for (x, y, z), side in zip(s.ankles, (1.0, -1.0), strict=True):
        across = math.hypot(x - s.pelvis[0] - side * b.hips, z - s.pelvis[2])
        highest = min(highest, y + math.sqrt(max(0.04 * leg * leg, leg * leg - across * across)))
    s.pelvis = (s.pelvis[0], highest, s.pelvis[2])

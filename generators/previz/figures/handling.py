"""Touch points -> stances: what the body does to bring its hands to a thing. Reaching, pulling, opening, typing, pushing,
picking up, carrying, throwing. The hands go to `Pose.touch` where the stage knows it, else to where a thing would be."""

import math

from generators.previz.figures.body import Body
from generators.previz.figures.gait import CARRYING, PUSHING, on_ground, strides
from generators.previz.figures.pacing import (
    OPEN_OR_PULL,
    PICK_UP,
    THROW,
    ease,
    gesture,
    paced,
)
from generators.previz.figures.skeleton import Place, Stance, turned
from generators.previz.stage import Pose

TAKEN = 0.46
"""Of the pace of picking up: from here on the thing is in the hand."""
RELEASED = 0.56
"""Of the pace of throwing: from here on the thing flies."""


def between(a: Place, b: Place, t: float) -> Place:
    return (a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t, a[2] + (b[2] - a[2]) * t)


def touched(pose: Pose) -> Place | None:
    """The point to be touched in local metres."""
    if pose.touch is None:
        return None
    x, y, z = (turned(pose.yaw) @ (pose.touch - pose.position)).tolist()
    return (x, y, z)


def put(s: Stance, palm: Place, hold: float, hands: tuple[int, ...] = (1,), apart: float = 0.0) -> None:
    """The palms to a point, so far; two of them lie beside each other."""
    for i in hands:
        side = (1.0, -1.0)[i] * apart
        s.palms[i], s.holds[i] = (palm[0] + side, palm[1], palm[2]), min(1.0, max(0.0, hold))


def free_hand(pose: Pose) -> int:
    """The hand that opens or pulls: 1 the right one, 0 the left one where the right holds something."""
    return 0 if pose.part.holding and pose.part.action in OPEN_OR_PULL else 1


def bend_to(b: Body, s: Stance, palm: Place, far: float, knees: float = 1.0, hand: int = 1) -> None:
    """Back and knees bent as far as the arms need to get there: not at all for what hangs in reach.

    far: 0 to 1 of it; knees: 0 for who sits, 1 for who may crouch.
    """
    if far <= 0:
        return
    low, high = 0.0, 1.0
    if _short(b, s, palm, 0.0, knees, hand) <= 0 or palm[1] > b.hip + 0.9 * b.spine:
        return
    for _ in range(7):
        half = (low + high) / 2
        low, high = (half, high) if _short(b, s, palm, half, knees, hand) > 0 else (low, half)
    lean, drop, back = _bent(b, high * far, knees)
    s.lean += lean
    s.hip_lean += 0.75 * lean
    s.pelvis = (s.pelvis[0], s.pelvis[1] - drop, s.pelvis[2] - back)
    s.head_bend -= 0.35 * lean
    s.knees = (0.3, s.knees[1], s.knees[2])


def _bent(b: Body, k: float, knees: float) -> tuple[float, float, float]:
    """(radians of the back, metres the hips sink, metres they go back) of a bend of 0 to 1."""
    drop, back = (0.46 * k * k + 0.06 * k) * knees, 0.16 * k * min(1.0, 4 * knees)
    return (1.34 - 0.22 * knees) * k, drop * b.hip, back * b.hip


def _knees(pose: Pose) -> float:
    return 0.0 if pose.part.inside else 1.0


def _short(b: Body, s: Stance, palm: Place, k: float, knees: float, hand: int = 1) -> float:
    """Metres a hand lacks to a point in a bend."""
    more, drop, back = _bent(b, k, knees)
    lean, hips = s.lean + b.stoop + more, s.hip_lean + 0.75 * more
    y = s.pelvis[1] - drop + b.spine * (0.38 * math.cos(0.7 * hips + 0.3 * lean) + 0.495 * math.cos(lean))
    z = s.pelvis[2] - back + b.spine * (0.38 * math.sin(0.7 * hips + 0.3 * lean) + 0.495 * math.sin(lean))
    side = (1.0, -1.0)[hand] * b.shoulder * 0.96
    x = s.pelvis[0] + side * math.cos(s.twist)
    z -= side * math.sin(s.twist)
    return math.dist((x, y, z), palm) - 0.955 * (b.upper_arm + b.forearm + 0.5 * b.hand)


def on_the_ball(b: Body, x: float, z: float, pitch: float) -> Place:
    """The ankle of a foot that is rolled over its ball, which stays where it is: where the ankle was at z when flat."""
    y, ahead = on_ground(b, pitch)
    return (x, y, z + ahead)


# -- one hand ------------------------------------------------------------------------------------------------------------
def reach(b: Body, s: Stance, pose: Pose, phase: float) -> None:
    g = gesture(pose.progress)
    s.hands[1] = between(s.hands[1], (-0.10, 0.02, 0.98), g)
    s.lean += 0.16 * g
    s.twist += 0.28 * g
    s.pelvis = (s.pelvis[0], s.pelvis[1], s.pelvis[2] + 0.04 * g * b.height * (0 if pose.part.inside else 1))
    s.grips[1] = "open"
    s.head_bend += 0.05 * g
    to_touch(b, s, pose, g)


def to_touch(b: Body, s: Stance, pose: Pose, far: float, hand: int = 1) -> None:
    palm = touched(pose)
    if palm is not None:
        bend_to(b, s, palm, far, _knees(pose), hand)
        _on_tiptoe(b, s, palm, far * _knees(pose), hand)
        put(s, palm, far, (hand,))


def _on_tiptoe(b: Body, s: Stance, palm: Place, far: float, hand: int = 1) -> None:
    """Up on the balls of the feet as far as what is over the head asks for."""
    short = _short(b, s, palm, 0.0, 0.0, hand)
    if short <= 0 or palm[1] < b.hip + b.spine or far <= 0:
        return
    pitch = far * min(0.85, 1.6 * short / (0.5 * b.foot))
    s.lean -= 0.2 * pitch
    for i in (0, 1):
        x, y, z = s.ankles[i]
        up, ahead = on_ground(b, pitch)
        s.ankles[i], s.foot_pitch[i] = (x, y - b.ankle + up, z + ahead), pitch
    s.pelvis = (s.pelvis[0], s.pelvis[1] + 0.95 * (on_ground(b, pitch)[0] - b.ankle), s.pelvis[2])


# -- two hands -----------------------------------------------------------------------------------------------------------
def type_(b: Body, s: Stance, pose: Pose, phase: float) -> None:
    t = pose.t
    tap = (0.03 * math.sin(t * 13), 0.03 * math.sin(t * 11 + 2))
    s.hands = [(-0.16, -0.52 + tap[0], 0.66), (-0.16, -0.52 + tap[1], 0.66)]
    s.lean += 0.08
    s.head_bend += 0.14
    s.grips = ["open", "open"]
    palm = touched(pose)
    if palm is not None:
        bend_to(b, s, palm, 1.0, _knees(pose))
        for i in (0, 1):
            put(s, (palm[0], palm[1] + 0.02 + 0.4 * tap[i], palm[2]), 1.0, (i,), 0.05 * b.height)


def push(b: Body, s: Stance, pose: Pose, phase: float) -> None:
    """Leaning into it with straight arms, one leg far behind; the thing gives way as they go on."""
    strain = 0.012 * math.sin(pose.t * 5.0 + phase)
    if pose.travelled:
        gone = strides(b, pose.travelled, PUSHING)
        for name in ("pelvis", "ankles", "foot_pitch", "foot_turn", "sway", "hip_twist", "twist"):
            setattr(s, name, getattr(gone, name))
        far = 1.0
    else:
        far = ease(pose.progress / 0.22)
        h = b.height
        s.pelvis = (0.0, b.hip - 0.055 * h + min(0.0, strain) * far, 0.02 * h * far)
        s.ankles = [(b.hips * 1.2, b.ankle, 0.12 * h), on_the_ball(b, -b.hips * 1.2, -0.20 * h, 0.3 * far)]
        s.foot_pitch = [0.0, 0.3 * far]
    palm = touched(pose)
    low = palm is not None and palm[1] < 0.55 * b.hip
    s.lean += ((0.20 if low else 0.52) + strain) * far
    s.hip_lean += (0.12 if low else 0.36) * far
    s.head_bend -= 0.34 * far
    s.hands = [between(s.hands[i], (0.05, -0.05 + strain, 0.86), far) for i in (0, 1)]
    s.elbows = [(0.8, -0.8, -0.4), (0.8, -0.8, -0.4)]
    s.grips = ["open", "open"]
    if palm is not None:
        bend_to(b, s, palm, far, 0.6 if low else 0.22)
        put(s, palm, far, (0, 1), min(0.8 * b.shoulder, 0.2))


def carry(b: Body, s: Stance, pose: Pose, phase: float) -> None:
    """Walking with short steps, leaning back against the weight in both arms."""
    gone = strides(b, pose.travelled, CARRYING)
    for name in ("pelvis", "ankles", "foot_pitch", "foot_turn", "sway", "hip_twist", "swing"):
        setattr(s, name, getattr(gone, name))
    s.lean, s.twist = -0.10, 0.3 * gone.twist
    s.hands = [(-0.12, -0.56, 0.60), (-0.12, -0.56, 0.60)]
    s.elbows = [(0.5, -1.0, -0.5), (0.5, -1.0, -0.5)]
    s.grips = ["open", "open"]


def pick_up(b: Body, s: Stance, pose: Pose, phase: float) -> None:
    """Looks, bends to it, takes it, comes up with it in the hand and looks at it."""
    p = paced(pose.t, pose.progress, PICK_UP)
    palm = touched(pose) or (-0.07 * b.height, 0.10, 0.24 * b.height)
    down = ease((p - 0.06) / (TAKEN - 0.08)) * (1 - ease((p - TAKEN - 0.05) / 0.34))
    taken = ease((p - TAKEN - 0.02) / 0.36)
    s.hands[1] = between(between(s.hands[1], (0.0, -0.7, 0.45), ease(p / 0.3)), (-0.10, -0.40, 0.56), taken)
    s.elbows[1] = (0.6, -1.0, -0.4)
    s.hands[0] = between(s.hands[0], (0.12, -0.72, 0.40), down)
    wound = 0.03 * math.sin(math.pi * ease(p / 0.10)) if p < 0.10 else 0.0
    s.lean -= wound
    bend_to(b, s, palm, down, _knees(pose))
    put(s, palm, ease((p - 0.08) / (TAKEN - 0.10)) * (1 - taken))
    s.grips[1] = "open" if p < TAKEN - 0.03 else "fist"


def throw(b: Body, s: Stance, pose: Pose, phase: float) -> None:
    """Winds up with the weight on the back foot, steps, lets go before the face, follows through across the body."""
    p, h = paced(pose.t, pose.progress, THROW), b.height
    wind, fire = ease(p / 0.38), ease((p - 0.40) / 0.20)
    through, rest = ease((p - RELEASED) / 0.14), ease((p - 0.80) / 0.20)
    step = ease((p - 0.36) / 0.16)
    w = b.hips * 1.3
    seated = bool(pose.part.inside)
    lift = 0.10 * h * math.sin(math.pi * ease((p - 0.30) / 0.22)) if 0.30 < p < 0.52 else 0.0
    if not seated:
        s.ankles = [(w, b.ankle + lift, 0.02 * h + 0.20 * h * step), on_the_ball(b, -w, -0.08 * h, 0.55 * through)]
        s.foot_pitch = [-0.25 * math.sin(math.pi * ease((p - 0.30) / 0.22)), 0.55 * through]
        s.pelvis = (0.0, b.hip - 0.02 * h * wind - 0.045 * h * step, -0.04 * h * wind + 0.12 * h * fire)
    back, front, across = (0.62, 0.62, -0.45), (0.10, 0.48, 0.82), (-0.62, -0.58, 0.55)
    right = between(between(between(s.hands[1], back, wind), front, fire), across, through)
    left = between(between(s.hands[0], (0.05, 0.10, 0.92), wind), (0.35, -0.62, -0.25), fire)
    s.hands = [between(left, (0.11, -0.95, 0.06), rest), between(right, (0.05, -0.85, 0.30), rest)]
    s.elbows = [(0.5, -0.6, -0.8), (1.0, -0.2, -0.5)]
    s.twist = -0.75 * wind + 1.25 * fire + 0.35 * through - 0.75 * rest
    s.hip_twist = -0.30 * wind + 0.50 * fire - 0.18 * rest
    s.lean += -0.16 * wind + 0.50 * fire + 0.14 * through - 0.42 * rest
    s.head_turn = -0.8 * s.twist
    s.grips[1] = "fist" if p < RELEASED else "open"

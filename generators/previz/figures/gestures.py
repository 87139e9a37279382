"""What hands and head do, on top of standing or sitting. One-off gestures follow progress, going ones follow time."""

import math

from generators.previz.figures.body import Body
from generators.previz.figures.skeleton import Stance
from generators.previz.stage import Pose


def ease(p: float) -> float:
    p = min(1.0, max(0.0, p))
    return p * p * (3 - 2 * p)


def gesture(p: float, start: float = 0.08, end: float = 0.5) -> float:
    """0 to 1 with a little wind-up before and a little overshoot after."""
    wind = -0.06 * math.sin(math.pi * ease(p / max(start, 1e-3))) if p < start else 0.0
    x = ease((p - start) / (end - start))
    over = 0.05 * math.sin(math.pi * ease((p - end) / 0.18)) if end < p < end + 0.18 else 0.0
    return wind + x + over


def between(a: tuple[float, float, float], b: tuple[float, float, float], t: float) -> tuple[float, float, float]:
    return (a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t, a[2] + (b[2] - a[2]) * t)


def talk(b: Body, s: Stance, pose: Pose, phase: float) -> None:
    t = pose.t * 2.3 + phase
    busy = 0.5 + 0.5 * math.sin(t * 0.37)
    s.hands[1] = (0.02, -0.52 + 0.12 * math.sin(t) * busy, 0.52 + 0.10 * math.sin(t * 0.7))
    s.hands[0] = (0.06, -0.66 + 0.08 * math.sin(t * 0.8 + 1), 0.40 + 0.08 * math.sin(t * 0.6))
    s.grips = ["open", "open"]
    s.head_bend += 0.05 * math.sin(t * 1.3)
    s.head_tilt += 0.04 * math.sin(t * 0.6)


def listen(b: Body, s: Stance, pose: Pose, phase: float) -> None:
    s.head_tilt += 0.12
    s.head_bend += 0.05 + 0.05 * max(0.0, math.sin(pose.t * 1.9 + phase)) ** 4
    if not pose.part.inside:
        s.hands = [(-0.18, -0.80, 0.36), (-0.18, -0.80, 0.36)]


def look(b: Body, s: Stance, pose: Pose, phase: float) -> None:
    s.lean += 0.03
    s.head_bend -= 0.04 * ease(pose.t)


def look_around(b: Body, s: Stance, pose: Pose, phase: float) -> None:
    a = math.sin(pose.t * 1.3 + phase * 0.3)
    turn = math.copysign(abs(a) ** 0.6, a)
    s.head_turn += 0.75 * turn
    s.twist += 0.22 * turn


def reach(b: Body, s: Stance, pose: Pose, phase: float) -> None:
    g = gesture(pose.progress)
    s.hands[1] = between(s.hands[1], (-0.10, 0.02, 0.98), g)
    s.lean += 0.16 * g
    s.twist += 0.28 * g
    s.pelvis = (s.pelvis[0], s.pelvis[1], s.pelvis[2] + 0.04 * g * b.height * (0 if pose.part.inside else 1))
    s.grips[1] = "open"
    s.head_bend += 0.05 * g


def wave(b: Body, s: Stance, pose: Pose, phase: float) -> None:
    g = ease(pose.t / 0.5)
    s.hands[1] = between(s.hands[1], (0.50 + 0.16 * math.sin(pose.t * 9), 0.56, 0.22), g)
    s.elbows[1] = (1.0, -0.8, 0.1)
    s.grips[1] = "open"
    s.head_tilt -= 0.06 * g


def point(b: Body, s: Stance, pose: Pose, phase: float) -> None:
    g = gesture(pose.progress, 0.05, 0.3)
    s.hands[1] = between(s.hands[1], (0.06, 0.06, 0.99), g)
    s.twist += 0.22 * g
    s.grips[1] = "point"


def offer(b: Body, s: Stance, pose: Pose, phase: float) -> None:
    s.hands[1] = (-0.28, -0.42, 0.62 + 0.06 * gesture(pose.progress))
    s.hands[0] = (-0.28, -0.46, 0.58)
    s.grips = ["open", "fist"]


def drink(b: Body, s: Stance, pose: Pose, phase: float) -> None:
    p = pose.progress
    g = ease((p - 0.1) / 0.3) * (1 - ease((p - 0.78) / 0.2))
    s.hands[1] = between((-0.18, -0.46, 0.50), (-0.36, 0.16, 0.44), g)
    s.elbows[1] = (0.9, -0.7, 0.1)
    s.head_bend -= 0.16 * g
    s.grips[1] = "fist"


def eat(b: Body, s: Stance, pose: Pose, phase: float) -> None:
    g = 0.5 - 0.5 * math.cos(pose.t * 2.4)
    s.hands[1] = between((-0.20, -0.44, 0.52), (-0.38, 0.12, 0.46), g)
    s.elbows[1] = (0.9, -0.7, 0.1)
    s.grips[1] = "fist"
    s.head_bend += 0.06


def read(b: Body, s: Stance, pose: Pose, phase: float) -> None:
    s.hands = [(-0.26, -0.34, 0.60), (-0.26, -0.34, 0.60)]
    s.elbows = [(0.6, -1.0, -0.4), (0.6, -1.0, -0.4)]
    s.grips = ["fist", "fist"]
    s.head_bend += 0.26


def type_(b: Body, s: Stance, pose: Pose, phase: float) -> None:
    t = pose.t
    s.hands = [(-0.16, -0.52 + 0.03 * math.sin(t * 13), 0.66), (-0.16, -0.52 + 0.03 * math.sin(t * 11 + 2), 0.66)]
    s.lean += 0.08
    s.head_bend += 0.14


def pull(b: Body, s: Stance, pose: Pose, phase: float) -> None:
    p = pose.progress
    out = ease(p / 0.25)
    back = gesture(p, 0.3, 0.7)
    target = between((-0.08, -0.02, 0.94), (0.02, -0.52, 0.42), max(0.0, back))
    s.hands[1] = between(s.hands[1], target, out)
    s.lean += 0.16 * out - 0.30 * max(0.0, back)
    s.twist += 0.25 * out - 0.40 * max(0.0, back)
    s.grips[1] = "fist"
    s.elbows[1] = (0.8, -0.5, -0.8)


def open_(b: Body, s: Stance, pose: Pose, phase: float) -> None:
    p = pose.progress
    out, swing = ease(p / 0.28), ease((p - 0.38) / 0.45)
    s.hands[1] = between(s.hands[1], between((-0.08, -0.22, 0.86), (0.52, -0.22, 0.66), swing), out)
    s.twist += 0.22 * out - 0.42 * swing
    s.grips[1] = "fist"
    s.lean += 0.07 * out


def cry(b: Body, s: Stance, pose: Pose, phase: float) -> None:
    sob = math.sin(pose.t * 7 + phase) * 0.5 + 0.5
    s.hands = [(-0.40, 0.14, 0.44), (-0.40, 0.14, 0.44)]
    s.elbows = [(0.7, -1.0, 0.3), (0.7, -1.0, 0.3)]
    s.lean += 0.16 + 0.025 * sob
    s.head_bend += 0.36 + 0.04 * sob
    s.grips = ["open", "open"]


def laugh(b: Body, s: Stance, pose: Pose, phase: float) -> None:
    shake = math.sin(pose.t * 12 + phase)
    s.head_bend -= 0.16 + 0.03 * shake
    s.lean -= 0.05 - 0.015 * shake
    s.hands = [(-0.28, -0.60, 0.34), (-0.22, -0.56, 0.36)]
    s.pelvis = (s.pelvis[0], s.pelvis[1] - 0.004 * (1 + shake) * b.height, s.pelvis[2])

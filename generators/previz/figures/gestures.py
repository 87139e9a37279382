"""What hands and head do, on top of standing or sitting. One-off gestures follow progress, going ones follow time."""

import math

from generators.previz.figures.body import Body
from generators.previz.figures.handling import between
from generators.previz.figures.pacing import ease, gesture
from generators.previz.figures.skeleton import Stance
from generators.previz.stage import Pose


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
    s.head_bend += 0.06 * math.sin(pose.t * 2.1 + phase) - 0.05
    s.twist += 0.34 * turn
    s.hip_twist += 0.12 * turn
    if not pose.part.inside:
        s.lean += 0.05
        s.hands = [(0.24, -0.90, 0.16 + 0.1 * turn), (0.24, -0.90, 0.16 - 0.1 * turn)]


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


def cry(b: Body, s: Stance, pose: Pose, phase: float) -> None:
    """Bowed, an arm across the body, a hand that wipes the eyes and sinks again; the shoulders shake."""
    sob = math.sin(pose.t * 7 + phase) * 0.5 + 0.5
    wipe = ease(1.5 * math.sin(pose.t * 1.5 + 0.9) + 0.9)
    s.hands[1] = between((-0.34, -0.20, 0.42), (-0.36 + 0.06 * sob, 0.17, 0.40), wipe)
    s.hands[0] = (-0.56, -0.42, 0.30)
    s.elbows = [(0.9, -0.8, 0.0), (0.8, -1.0, 0.3)]
    s.lean += 0.24 + 0.035 * sob
    s.hip_lean += 0.12
    s.head_bend += 0.34 + 0.05 * sob
    s.head_tilt -= 0.08
    s.grips = ["relaxed", "fist"]
    if not pose.part.inside:
        s.pelvis = (s.pelvis[0], s.pelvis[1] - 0.012 * b.height, s.pelvis[2] - 0.02 * b.height)


def laugh(b: Body, s: Stance, pose: Pose, phase: float) -> None:
    """Bends double with a hand on the belly, throws the head back, slaps the thigh: in turns, shaking all the while."""
    shake = math.sin(pose.t * 15 + phase)
    roll = 0.5 + 0.5 * math.sin(pose.t * 2.2 + phase)
    s.lean += -0.16 + 0.46 * roll + 0.03 * shake
    s.hip_lean += 0.25 * roll
    s.head_bend -= 0.34 - 0.26 * roll + 0.05 * shake
    s.head_tilt += 0.10 * math.sin(pose.t * 1.7)
    s.hands = [(-0.42, -0.50, 0.30), between((0.30, -0.55, 0.42), (-0.02, -0.80, 0.46), roll + 0.12 * shake)]
    s.elbows = [(1.0, -0.3, 0.0), (0.9, -0.4, -0.5)]
    s.grips = ["open", "open"]
    if not pose.part.inside:
        down = (0.010 * (1 + shake) + 0.035 * roll) * b.height
        s.pelvis = (s.pelvis[0], s.pelvis[1] - down, s.pelvis[2] - 0.03 * b.height * roll)

"""Actions of the whole body: kneeling, lying, falling, dancing, flying, swimming, fighting, driving."""

import math

from generators.previz.figures.body import Body
from generators.previz.figures.handling import between
from generators.previz.figures.pacing import ease
from generators.previz.figures.skeleton import Stance
from generators.previz.stage import Pose


def kneel(b: Body, s: Stance, pose: Pose, phase: float) -> None:
    g = ease(pose.t / 0.6)
    y = b.thigh + b.leg_r * 0.7
    s.pelvis = (0.0, b.hip + (y - b.hip) * g, 0.0)
    down = (-b.hips * 1.1, b.ankle + (b.ankle * 0.92 - b.ankle) * g, -b.shin * 0.97 * g)
    s.ankles = [(b.hips * 1.3, b.ankle, b.thigh * 0.92 * g), down]
    s.foot_pitch[1] = 2.9 * g
    s.knees = (0.1, 0.1, 1.0)
    s.hands[0] = between(s.hands[0], (0.02, -0.62, 0.52), g)
    s.lean += 0.06 * g
    s.swing = 0.0


def lie(b: Body, s: Stance, pose: Pose, phase: float) -> None:
    s.pelvis = (0.0, b.hip_d * 1.02, 0.0)
    s.lean = s.hip_lean = -math.pi / 2 + 0.03
    s.head_bend = 0.22
    y = b.ankle * 1.2
    reach_z = (b.thigh + b.shin) * 0.985
    s.ankles = [(b.hips * 1.3, y, reach_z), (-b.hips * 1.3, y + b.leg_r, reach_z * 0.8)]
    s.knees = (0.1, 1.0, 0.2)
    s.foot_pitch = [-1.1, -0.7]
    s.hands = [(0.30, -0.06, 0.88), (-0.34, 0.22, 0.42)]
    s.elbows = [(0.8, -0.4, 0.4), (0.9, 0.2, 0.4)]


def fall(b: Body, s: Stance, pose: Pose, phase: float) -> None:
    p = pose.progress
    drop = ease((p - 0.15) / 0.5)
    stumble = math.sin(math.pi * min(1.0, p / 0.3)) * (1 - drop)
    s.lean += 0.25 * stumble + 1.40 * drop
    s.hip_lean += 1.25 * drop
    s.pelvis = (0.0, b.hip + (b.leg_r * 1.35 - b.hip) * drop, 0.25 * b.height * drop)
    back = (b.thigh + b.shin) * 0.96
    s.ankles = [
        (b.hips * 1.3, b.ankle * (1 + 0.2 * drop), s.pelvis[2] * drop - back * drop),
        (-b.hips * 1.3, b.ankle * (1 + 1.5 * stumble), s.pelvis[2] * drop - back * 0.95 * drop),
    ]
    s.foot_pitch = [2.9 * drop, 2.9 * drop]
    flail = math.sin(p * 21) * (1 - drop)
    s.hands = [
        between((0.60, 0.15 + 0.4 * flail, 0.45), (0.25, -0.10, 0.85), drop),
        between((0.60, 0.15 - 0.4 * flail, 0.45), (0.25, -0.10, 0.85), drop),
    ]
    s.elbows = [(1.0, 0.3, -0.4), (1.0, 0.3, -0.4)]
    s.grips = ["open", "open"]
    s.head_bend -= 0.9 * drop


def dance(b: Body, s: Stance, pose: Pose, phase: float) -> None:
    t = pose.t * 4.6
    a, c = math.sin(t), math.sin(t * 0.5)
    h = b.height
    s.pelvis = (0.035 * h * a, b.hip - 0.012 * h - 0.014 * h * abs(math.cos(t)), 0.0)
    w = b.hips * 1.5
    s.ankles = [(w, b.ankle + 0.055 * h * max(0.0, -a), 0.03 * h), (-w, b.ankle + 0.055 * h * max(0.0, a), 0.03 * h)]
    s.foot_pitch = [0.5 * max(0.0, -a), 0.5 * max(0.0, a)]
    s.sway, s.twist, s.hip_twist = -0.10 * a, 0.22 * c, -0.20 * c
    s.hands = [(0.55 + 0.1 * a, 0.20 + 0.42 * c, 0.28), (0.55 - 0.1 * a, 0.20 - 0.42 * c, 0.28)]
    s.elbows = [(0.6, -1.0, -0.2), (0.6, -1.0, -0.2)]
    s.grips = ["open", "open"]
    s.head_tilt += 0.10 * a
    s.swing = 0.7 * a


def embrace(b: Body, s: Stance, pose: Pose, phase: float) -> None:
    g = ease(pose.progress / 0.35)
    sway = 0.02 * math.sin(pose.t * 1.6)
    s.hands = [between(s.hands[0], (-0.34, -0.30, 0.66), g), between(s.hands[1], (-0.20, 0.06, 0.74), g)]
    s.elbows = [(1.0, -0.6, 0.2), (1.0, -0.1, 0.2)]
    s.grips = ["open", "open"]
    # From the ankles, so that the bodies meet and the feet stay.
    s.pelvis = (s.pelvis[0], s.pelvis[1] - 0.004 * b.height * g, s.pelvis[2] + 0.045 * b.height * g)
    s.lean += (0.15 + sway) * g
    s.head_tilt += (0.26 + sway) * g
    s.head_bend += 0.16 * g
    s.looks = 1 - g


def fly(b: Body, s: Stance, pose: Pose, phase: float) -> None:
    bob = math.sin(pose.t * 2 + phase)
    s.pelvis = (0.0, 0.72 * b.height + 0.03 * bob, 0.0)
    s.lean, s.hip_lean, s.head_bend = 1.10, 1.10, -0.85
    back = (b.thigh + b.shin) * 0.98
    y = s.pelvis[1] - 0.26 * back
    s.ankles = [(b.hips * 1.1, y + 0.02 * bob, -back), (-b.hips * 1.1, y - 0.03 - 0.02 * bob, -back * 0.93)]
    s.foot_pitch = [1.2, 1.2]
    s.knees = (0.1, -1.0, 0.3)
    s.hands = [(0.16, 0.40, 0.88), (0.16, 0.40, 0.88)]
    s.elbows = [(1.0, -0.5, -0.2), (1.0, -0.5, -0.2)]
    s.grips = ["fist", "fist"]
    s.swing = -1.0


def swim(b: Body, s: Stance, pose: Pose, phase: float) -> None:
    t = pose.t * 3.4
    s.pelvis = (0.0, -0.04 + 0.02 * math.sin(2 * t), 0.0)
    s.lean, s.hip_lean, s.head_bend = 1.30, 1.42, -0.80
    s.twist = 0.18 * math.sin(t)
    back = (b.thigh + b.shin) * 0.98
    kick = 0.07 * b.height
    s.ankles = [(b.hips, 0.05 + kick * math.sin(2.5 * t), -back), (-b.hips, 0.05 - kick * math.sin(2.5 * t), -back)]
    s.foot_pitch = [1.4, 1.4]
    s.knees = (0.1, -1.0, 0.2)
    for i, turn in enumerate((t, t + math.pi)):
        s.hands[i] = (0.22, 0.62 * math.sin(turn), 0.75 * math.cos(turn))
    s.elbows = [(1.0, 0.8, -0.2), (1.0, 0.8, -0.2)]


def fight(b: Body, s: Stance, pose: Pose, phase: float) -> None:
    t = pose.t * 4.2 + phase
    punch = max(0.0, math.sin(t)) ** 3
    guard = max(0.0, math.sin(t + 2.2)) ** 3
    h = b.height
    s.pelvis = (0.0, b.hip - 0.045 * h + 0.006 * h * math.sin(2 * t), 0.03 * h * punch)
    s.ankles = [(b.hips * 1.6, b.ankle, 0.11 * h), (-b.hips * 1.7, b.ankle, -0.13 * h)]
    s.hands = [
        between((-0.16, -0.02, 0.48), (-0.20, 0.02, 0.96), guard),
        between((-0.12, 0.0, 0.42), (-0.20, 0.02, 0.98), punch),
    ]
    s.elbows = [(0.6, -1.0, 0.0), (0.6, -1.0, 0.0)]
    s.twist = -0.30 + 0.65 * punch - 0.2 * guard
    s.lean += 0.14
    s.grips = ["fist", "fist"]


def drive(b: Body, s: Stance, pose: Pose, phase: float) -> None:
    steer = 0.06 * math.sin(pose.t * 1.1 + phase)
    s.hands = [(-0.10, -0.34 + steer, 0.76), (-0.10, -0.34 - steer, 0.76)]
    s.elbows = [(0.7, -1.0, -0.2), (0.7, -1.0, -0.2)]
    s.grips = ["fist", "fist"]
    s.lean -= 0.06

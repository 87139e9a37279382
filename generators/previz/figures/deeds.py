"""Actions of the whole body: kneeling, lying, falling, dancing, flying, swimming, fighting, driving."""

import math

from film import Action
from generators.previz.figures.body import Body
from generators.previz.figures.handling import between, on_the_ball, put, touched
from generators.previz.figures.pacing import FALL, ease, paced
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
    if pose.bed is not None:
        return _in_bed(b, s, pose, pose.bed.room)
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
    return None


def _in_bed(b: Body, s: Stance, pose: Pose, room: float) -> None:
    """On the back with the head on a pillow; knees drawn up where the bed is too short. Who is awake has a hand behind the head."""
    s.pelvis = (0.0, b.hip_d * 0.95, 0.0)
    s.lean, s.hip_lean = -math.pi / 2 + 0.13, -math.pi / 2 + 0.03
    s.head_bend, s.head_turn = 0.34, 0.0
    far = min((b.thigh + b.shin) * 0.985, room - 0.5 * b.foot)
    bent = far < 0.93 * (b.thigh + b.shin)
    s.ankles = [(b.hips * 0.9, b.ankle, far), (-b.hips * 0.9, b.ankle, far * 0.95)]
    s.knees = (0.0 if bent else 0.15, 1.0, 0.2)
    s.foot_pitch = [0.0, 0.0] if bent else [-1.1, -0.9]
    s.foot_turn = 0.05 if bent else s.foot_turn
    s.sway = s.twist = s.hip_twist = 0.0
    s.hands = [(0.16, -0.10, 0.93), (-0.40, 0.24, 0.50)]
    s.elbows = [(1.0, -0.1, 0.2), (1.0, 0.3, 0.2)]
    if pose.part.action is Action.LIE:
        s.hands[0], s.elbows[0] = (0.34, 0.06, -0.42), (1.0, 0.1, -0.6)


def fall(b: Body, s: Stance, pose: Pose, phase: float) -> None:
    """Trips, throws the arms up, goes down over the toes faster and faster, catches itself on the hands, lies still."""
    p = paced(pose.t, pose.progress, FALL)
    trip = math.sin(math.pi * min(1.0, max(0.0, (p - 0.08) / 0.30)))
    q = min(1.0, max(0.0, (p - 0.22) / 0.36))
    down = q * q * (1.7 - 0.7 * q)
    bounce = 0.03 * math.sin(math.pi * min(1.0, max(0.0, (p - 0.58) / 0.12)))
    leg, tip = b.thigh + b.shin, 1.50 * down - bounce
    pitch = min(1.35, 1.5 * down)
    _, y, ahead = on_the_ball(b, 0.0, 0.0, pitch)
    buckled = leg * (0.985 - 0.16 * math.sin(math.pi * down))
    lying = max(b.hip_d * 1.02, y + buckled * math.cos(tip))
    back = -0.4 * b.height  # so that they lie where they are
    s.pelvis = (0.0, lying, back + ahead + buckled * math.sin(tip))
    w = b.hips * 1.2
    stumble = 0.10 * b.height * trip * (1 - down)
    s.ankles = [(w, y, back + ahead + stumble), (-w, y + 0.3 * stumble, back + ahead - 0.4 * stumble)]
    s.foot_pitch = [pitch, pitch + 0.25 * trip * (1 - down)]
    s.sway = s.twist = s.hip_twist = 0.0
    s.lean = min(1.52, 0.22 * trip + 1.56 * down)
    s.hip_lean = 1.52 * down
    s.head_bend = -0.35 * trip - 0.75 * down
    up, rest = min(1.0, max(0.0, (p - 0.10) / 0.16)), min(1.0, max(0.0, (q - 0.55) / 0.45))
    flail = 0.16 * math.sin(p * 34) * (1 - q)
    hand = between(between((0.11, -0.96, 0.06), (0.62, 0.25, 0.50), up), (0.30, 0.10, 0.80), q)
    hand = between(hand, (0.40, -0.14, 0.60), rest)
    s.hands = [(hand[0], hand[1] + flail, hand[2]), (hand[0], hand[1] - flail, hand[2])]
    s.elbows = [(1.0, 0.2, -0.3), (1.0, 0.2, -0.3)]
    s.grips = ["open", "open"]
    s.looks = 1 - down


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
    back = touched(pose)
    s.hands = [between(s.hands[0], (-0.34, -0.30, 0.66), g), between(s.hands[1], (-0.20, 0.06, 0.74), g)]
    s.elbows = [(1.0, -0.6, 0.2), (1.0, -0.1, 0.2)]
    s.grips = ["open", "open"]
    # From the ankles, so that the bodies meet and the feet stay.
    s.pelvis = (s.pelvis[0], s.pelvis[1] - 0.004 * b.height * g, s.pelvis[2] + 0.045 * b.height * g)
    s.lean += (0.15 + sway) * g
    s.head_tilt += (0.26 + sway) * g
    s.head_bend += 0.16 * g
    s.looks = 1 - g
    if back is not None:
        # One hand higher than the other, each from its own side round to the back.
        for i, side, up in ((0, 1.0, -0.05), (1, -1.0, 0.04)):
            put(s, (back[0] + side * 0.045 * b.height, back[1] + up * b.height, back[2]), g, (i,))


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


_RIM = 0.168
"""Metres from the middle of a steering wheel to where the palms are."""


def drive(b: Body, s: Stance, pose: Pose, phase: float) -> None:
    """Both hands on the wheel, a little above its middle; it turns a little this way and that."""
    steer = 0.22 * math.sin(pose.t * 1.1 + phase)
    s.hands = [(-0.10, -0.34 + 0.25 * steer, 0.76), (-0.10, -0.34 - 0.25 * steer, 0.76)]
    s.elbows = [(0.7, -1.0, -0.2), (0.7, -1.0, -0.2)]
    s.grips = ["fist", "fist"]
    s.lean -= 0.06
    wheel = touched(pose)
    if wheel is None:
        return
    # Below it, the feet are on the pedals.
    s.ankles = [(side * b.hips * 1.1, wheel[1] - 0.54, wheel[2] + 0.22) for side in (1.0, -1.0)]
    s.knees, s.foot_pitch = (0.1, 1.0, 0.5), [-0.5, -0.5]
    for i, side in enumerate((1.0, -1.0)):
        turn = side * 1.38 - steer
        at = (
            wheel[0] + _RIM * math.sin(turn),
            wheel[1] + _RIM * math.cos(turn),
            wheel[2] + 0.06 * math.cos(turn) - 0.03,
        )
        put(s, at, 1.0, (i,))

"""Stance -> joints in the world. A stance says where hips, feet and hands want to be; two-bone reach does the rest.

Local axes at yaw 0 are the world's: x to the person's left, y up, z forward. Pairs are (left, right).
"""

import math
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

import numpy as np

from generators.previz.camera import Vec, unit, vec
from generators.previz.figures.body import Body
from generators.previz.stage import Pose

Grip = Literal["relaxed", "open", "fist", "point"]
_SIDES = (1.0, -1.0)


@dataclass
class Stance:
    """What an action asks of the body, in local metres and radians; angles bend forward, to the left, to the left side."""

    pelvis: tuple[float, float, float]
    ankles: list[tuple[float, float, float]]
    hands: list[tuple[float, float, float]]
    """From the shoulder: outwards, up, forward, in arm lengths."""
    lean: float = 0.0
    twist: float = 0.0
    sway: float = 0.0
    hip_lean: float = 0.0
    hip_twist: float = 0.0
    head_turn: float = 0.0
    head_bend: float = 0.0
    head_tilt: float = 0.0
    foot_pitch: list[float] = field(default_factory=lambda: [0.0, 0.0])
    """Positive: the toes point down."""
    foot_turn: float = 0.14
    elbows: list[tuple[float, float, float]] = field(default_factory=lambda: [(0.45, -0.5, -1.0), (0.45, -0.5, -1.0)])
    """Where the elbows point: outwards, up, forward."""
    knees: tuple[float, float, float] = (0.12, 0.1, 1.0)
    grips: list[Grip] = field(default_factory=lambda: ["relaxed", "relaxed"])
    breath: float = 0.0
    swing: float = 0.0
    """-1 to 1: how hems and loose ends trail, forward positive."""


class Skeleton(NamedTuple):
    """World metres. `hips`, `chest`, `head` bases are 3x3 with rows left, up, forward."""

    pelvis: Vec
    waist: Vec
    shoulders_mid: Vec
    neck: Vec
    head: Vec
    """Centre of the skull."""
    hip_basis: Vec
    chest_basis: Vec
    head_basis: Vec
    shoulders: tuple[Vec, Vec]
    elbows: tuple[Vec, Vec]
    wrists: tuple[Vec, Vec]
    hips: tuple[Vec, Vec]
    knees: tuple[Vec, Vec]
    ankles: tuple[Vec, Vec]
    feet: tuple[Vec, Vec]
    """Unit vectors from heel to toe."""
    hand_ways: tuple[Vec, Vec]
    """Unit vectors from wrist to knuckles."""
    grips: tuple[Grip, Grip]
    gaze: tuple[float, float]
    """Radians the eyes turn in the head: left, up."""
    swing: float
    yaw: Vec
    """3x3 rows left, up, forward of the whole figure."""

    def hand(self, side: int, body: Body) -> Vec:
        """The middle of the palm; 0 left, 1 right."""
        return np.asarray(self.wrists[side] + self.hand_ways[side] * body.hand * 0.5)


def cross(a: Vec, b: Vec) -> Vec:
    """The cross product of two vectors: ten times faster than numpy's general one."""
    ax, ay, az = a.tolist()
    bx, by, bz = b.tolist()
    return np.array((ay * bz - az * by, az * bx - ax * bz, ax * by - ay * bx))


def turned(yaw: float, pitch: float = 0.0, roll: float = 0.0) -> Vec:
    """Rows left, up, forward of a frame turned left by yaw, then bent forward by pitch, then tilted to its left by roll."""
    cy, sy, cp, sp, cr, sr = (
        math.cos(yaw),
        math.sin(yaw),
        math.cos(pitch),
        math.sin(pitch),
        math.cos(roll),
        math.sin(roll),
    )
    left, up, fwd = vec(cy, 0, -sy), vec(sy * sp, cp, cy * sp), vec(sy * cp, -sp, cy * cp)
    return np.array((left * cr - up * sr, up * cr + left * sr, fwd))


def reach(root: Vec, target: Vec, a: float, b: float, pole: Vec) -> tuple[Vec, Vec]:
    """Two bones of lengths a and b from root towards target -> (joint, end), the joint bent towards the pole."""
    d = target - root
    far = float(np.linalg.norm(d)) + 1e-9
    way = d / far
    dist = min(max(far, abs(a - b) + 0.02 * a), (a + b) * 0.9985)
    along = (a * a - b * b + dist * dist) / (2 * dist)
    off = math.sqrt(max(0.0, a * a - along * along))
    bend = pole - way * float(pole @ way)
    size = float(np.linalg.norm(bend))
    bend = bend / size if size > 1e-6 else unit(cross(way, vec(0.3, 0.2, 1.0)))
    return root + way * along + bend * off, root + way * dist


def joints(b: Body, s: Stance, pose: Pose) -> Skeleton:
    """Where everything is."""
    root = turned(pose.yaw)
    place = pose.position

    def world(p: tuple[float, float, float]) -> Vec:
        return np.asarray(place + np.asarray(p) @ root)

    hip_basis = turned(s.hip_twist, s.hip_lean) @ root
    chest = turned(s.twist, s.lean, s.sway) @ root
    pelvis = world(s.pelvis)
    waist = pelvis + unit(hip_basis[1] * 0.7 + chest[1] * 0.3) * b.spine * 0.38
    mid = waist + chest[1] * b.spine * (0.62 + 0.006 * s.breath)
    neck = mid + chest[1] * b.spine * 0.06
    shoulders = [
        mid + chest[0] * (side * b.shoulder * 0.96) - chest[1] * (0.125 * b.spine - 0.008 * s.breath * b.spine)
        for side in _SIDES
    ]
    head_basis, head, gaze = _head(b, s, chest, neck, pose)
    elbows, wrists, ways = [], [], []
    for i, side in enumerate(_SIDES):
        arm = b.upper_arm + b.forearm
        out, up, fwd = s.hands[i]
        pole = np.array((s.elbows[i][0] * side, s.elbows[i][1], s.elbows[i][2])) @ root
        elbow, wrist = reach(
            shoulders[i], shoulders[i] + np.array((out * side, up, fwd)) @ root * arm, b.upper_arm, b.forearm, pole
        )
        elbows.append(elbow)
        wrists.append(wrist)
        ways.append(unit(unit(wrist - elbow) + vec(0, -0.12, 0)))
    hips, knees, ankles, feet = [], [], [], []
    for i, side in enumerate(_SIDES):
        hip = pelvis + hip_basis[0] * (side * b.hips)
        pole = np.array((s.knees[0] * side, s.knees[1], s.knees[2])) @ root
        knee, ankle = reach(hip, world(s.ankles[i]), b.thigh, b.shin, pole)
        hips.append(hip)
        knees.append(knee)
        ankles.append(ankle)
        feet.append(turned(s.foot_turn * side, s.foot_pitch[i])[2] @ root)
    return Skeleton(
        pelvis, waist, mid, neck, head, hip_basis, chest, head_basis,
        (shoulders[0], shoulders[1]), (elbows[0], elbows[1]), (wrists[0], wrists[1]), (hips[0], hips[1]), (knees[0], knees[1]),
        (ankles[0], ankles[1]), (feet[0], feet[1]), (ways[0], ways[1]), (s.grips[0], s.grips[1]), gaze, s.swing, root,
    )  # fmt: skip


def _head(b: Body, s: Stance, chest: Vec, neck: Vec, pose: Pose) -> tuple[Vec, Vec, tuple[float, float]]:
    """The head follows the gaze for two thirds of the way, the eyes for the rest."""
    turn, bend = s.head_turn, s.head_bend
    if pose.gaze is not None:
        d = chest @ (pose.gaze - (neck + chest[1] * (b.neck + b.head * 0.5)))
        to_left, down = math.atan2(d[0], d[2]), -math.atan2(d[1], math.hypot(d[0], d[2]))
        # Behind the shoulder people do not look by turning the head alone.
        share = 0.7 if abs(to_left) < 1.9 else 0.35
        turn += max(-1.05, min(1.05, to_left * share))
        bend = 0.35 * bend + max(-0.5, min(0.5, down * 0.65))
    basis = turned(turn, bend, s.head_tilt) @ chest
    head = neck + unit(chest[1] + basis[1]) * (b.neck * 0.85) + basis[1] * (b.head * 0.47) + basis[2] * (b.head * 0.10)
    gaze = (0.0, 0.0)
    if pose.gaze is not None:
        d = basis @ (pose.gaze - head)
        gaze = (
            max(-0.5, min(0.5, math.atan2(d[0], max(d[2], 1e-3)))),
            max(-0.35, min(0.35, math.atan2(d[1], max(math.hypot(d[0], d[2]), 1e-3)))),
        )
    return basis, head, gaze

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
Place = tuple[float, float, float]
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
    turn: float = 0.0
    """The whole body but the feet is turned to its left by this."""
    foot_yaws: list[float] = field(default_factory=lambda: [0.0, 0.0])
    palms: list[Place | None] = field(default_factory=lambda: [None, None])
    """Where the palms are, in local metres, as far as `holds` says; else the hands are where `hands` says."""
    holds: list[float] = field(default_factory=lambda: [0.0, 0.0])
    looks: float = 1.0
    """How far head and eyes follow the gaze: 0 not at all."""


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
    ground, root = turned(pose.yaw), turned(pose.yaw + s.turn)
    place = pose.position

    def world(p: Place) -> Vec:
        return np.asarray(place + np.asarray(p) @ ground)

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
    for i in (0, 1):
        elbow, wrist, way = _arm(b, s, i, shoulders[i], root)
        palm, hold = s.palms[i], s.holds[i]
        if palm is not None and hold > 0:
            at = wrist + way * (0.5 * b.hand)
            elbow, wrist, way = _arm_to(b, s, i, shoulders[i], root, at + (world(palm) - at) * hold)
        elbows.append(elbow)
        wrists.append(wrist)
        ways.append(way)
    hips, knees, ankles, feet = [], [], [], []
    for i, side in enumerate(_SIDES):
        hip = pelvis + hip_basis[0] * (side * b.hips)
        between = turned(pose.yaw + (s.turn + s.foot_yaws[i]) / 2) if s.turn or s.foot_yaws[i] else ground
        pole = np.array((s.knees[0] * side, s.knees[1], s.knees[2])) @ between
        knee, ankle = reach(hip, world(s.ankles[i]), b.thigh, b.shin, pole)
        hips.append(hip)
        knees.append(knee)
        ankles.append(ankle)
        feet.append(turned(s.foot_turn * side + s.foot_yaws[i], s.foot_pitch[i])[2] @ ground)
    return Skeleton(
        pelvis, waist, mid, neck, head, hip_basis, chest, head_basis,
        (shoulders[0], shoulders[1]), (elbows[0], elbows[1]), (wrists[0], wrists[1]), (hips[0], hips[1]), (knees[0], knees[1]),
        (ankles[0], ankles[1]), (feet[0], feet[1]), (ways[0], ways[1]), (s.grips[0], s.grips[1]), gaze, s.swing, root,
    )  # fmt: skip


def _pole(s: Stance, i: int, root: Vec) -> Vec:
    out, up, fwd = s.elbows[i]
    return np.array((out * _SIDES[i], up, fwd)) @ root


def _arm(b: Body, s: Stance, i: int, shoulder: Vec, root: Vec) -> tuple[Vec, Vec, Vec]:
    """(elbow, wrist, way of the hand) of an arm that makes a gesture."""
    out, up, fwd = s.hands[i]
    wanted = shoulder + np.array((out * _SIDES[i], up, fwd)) @ root * (b.upper_arm + b.forearm)
    elbow, wrist = reach(shoulder, wanted, b.upper_arm, b.forearm, _pole(s, i, root))
    return elbow, wrist, unit(unit(wrist - elbow) + vec(0, -0.12, 0))


def _arm_to(b: Body, s: Stance, i: int, shoulder: Vec, root: Vec, palm: Vec) -> tuple[Vec, Vec, Vec]:
    """The same of an arm whose palm is at a point: the hand prolongs the forearm."""
    elbow, end = reach(shoulder, palm, b.upper_arm, b.forearm + 0.5 * b.hand, _pole(s, i, root))
    way = unit(end - elbow)
    return elbow, end - way * (0.5 * b.hand), way


def _head(b: Body, s: Stance, chest: Vec, neck: Vec, pose: Pose) -> tuple[Vec, Vec, tuple[float, float]]:
    """The head follows the gaze for two thirds of the way, the eyes for the rest."""
    turn, bend = s.head_turn, s.head_bend
    if pose.gaze is not None and s.looks > 0:
        d = chest @ (pose.gaze - (neck + chest[1] * (b.neck + b.head * 0.5)))
        to_left, down = math.atan2(d[0], d[2]), -math.atan2(d[1], math.hypot(d[0], d[2]))
        # Behind the shoulder people do not look by turning the head alone.
        share = 0.7 if abs(to_left) < 1.9 else 0.35
        turn += s.looks * max(-1.05, min(1.05, to_left * share))
        bend = bend + s.looks * (max(-0.5, min(0.5, down * 0.65)) - 0.65 * bend)
    basis = turned(turn, bend, s.head_tilt) @ chest
    head = neck + unit(chest[1] + basis[1]) * (b.neck * 0.85) + basis[1] * (b.head * 0.47) + basis[2] * (b.head * 0.10)
    gaze = (0.0, 0.0)
    if pose.gaze is not None:
        d = basis @ (pose.gaze - head - basis[2] * (b.head * 0.44))
        gaze = (
            s.looks * max(-0.5, min(0.5, math.atan2(d[0], max(d[2], 1e-3)))),
            s.looks * max(-0.35, min(0.35, math.atan2(d[1], max(math.hypot(d[0], d[2]), 1e-3)))),
        )
    return basis, head, gaze

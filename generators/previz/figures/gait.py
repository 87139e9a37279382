"""Metres travelled -> stance: walking, running, sneaking, crawling. On the ground a foot moves back as fast as the body
moves on, so in the world it stands still."""

import math
from typing import NamedTuple

from generators.previz.figures.body import Body
from generators.previz.figures.skeleton import Stance


class Gait(NamedTuple):
    cycle: float
    """Metres in two steps, per metre of leg."""
    duty: float
    """Share of the cycle a foot is on the ground."""
    lift: float
    """How high the swinging ankle goes, per metre of leg."""
    crouch: float
    """How far the hips sink, per metre of leg."""


_WALK = Gait(1.42, 0.60, 0.12, 0.015)
_RUN = Gait(2.55, 0.36, 0.34, 0.075)
_SNEAK = Gait(1.05, 0.62, 0.20, 0.16)
CARRYING = Gait(1.12, 0.64, 0.09, 0.03)
PUSHING = Gait(0.86, 0.68, 0.08, 0.10)


def walk(b: Body, travelled: float) -> Stance:
    return _stride(b, travelled, _WALK, arms=0.36, lean=0.03, bend=0.0)


def run(b: Body, travelled: float) -> Stance:
    return _stride(b, travelled, _RUN, arms=0.62, lean=0.24, bend=1.0)


def sneak(b: Body, travelled: float) -> Stance:
    s = _stride(b, travelled, _SNEAK, arms=0.10, lean=0.42, bend=0.0)
    s.hands = [(0.10, -0.46, 0.58), (0.16, -0.52, 0.48)]
    s.elbows = [(0.9, -0.6, -0.8), (0.9, -0.6, -0.8)]
    s.grips = ["open", "open"]
    s.head_bend -= 0.30
    return s


def strides(b: Body, travelled: float, gait: Gait) -> Stance:
    """The legs of a gait; what goes on above them is somebody else's."""
    return _stride(b, travelled, gait, arms=0.1, lean=0.0, bend=0.0)


def _stride(b: Body, travelled: float, g: Gait, arms: float, lean: float, bend: float) -> Stance:
    leg = b.thigh + b.shin
    cycle = g.cycle * leg
    turn = travelled / cycle
    ankles, pitches, need = [], [], b.ankle + leg
    for side, offset in ((1.0, 0.0), (-1.0, 0.5)):
        x = side * b.hips * (0.75 if bend else 0.9)
        y, z, pitch = _foot((turn + offset) % 1.0, cycle, g, b)
        ankles.append((x, y, z))
        pitches.append(pitch)
        # The hips go no higher than both legs reach: this is what makes the body rise and sink.
        need = min(need, y + math.sqrt(max(0.2 * leg * leg, (leg * 0.992) ** 2 - z * z - (x * 0.1) ** 2)))
    phase = turn * 2 * math.pi
    # The left foot lands at phase 0; arms swing against the legs.
    swing = math.cos(phase - 0.35)
    hop = 0.035 * leg * bend * (0.5 - 0.5 * math.cos(2 * (phase - 0.36 * math.pi))) if bend else 0.0
    s = Stance(
        pelvis=(
            -0.018 * b.height * math.sin(phase - 0.9) * (1 - 0.6 * bend),
            min(b.hip, need) - g.crouch * leg + hop,
            0.0,
        ),
        ankles=ankles,
        hands=[_arm(-swing, arms, bend), _arm(swing, arms, bend)],
        lean=lean,
        foot_pitch=pitches,
        foot_turn=0.06,
    )
    s.hip_twist, s.twist = -0.10 * swing, (0.13 + 0.12 * bend) * swing
    s.head_turn = -s.twist
    s.head_bend = -lean * 0.75 + 0.015 * math.cos(2 * phase)
    s.hip_lean = lean * 0.5
    s.sway = 0.025 * math.sin(phase)
    s.swing = -0.25 - 0.5 * bend + 0.3 * math.sin(2 * phase)
    if bend:
        s.grips = ["fist", "fist"]
    s.elbows = [(0.25, -0.4, -1.0), (0.25, -0.4, -1.0)]
    return s


def _foot(p: float, cycle: float, g: Gait, b: Body) -> tuple[float, float, float]:
    """Height and place of the ankle before the hips, and pitch of the foot, at p of its own cycle (0: it lands).

    On the ground it lands on the heel, lies flat, rolls over the ball. In the air it is carried from where it left to where
    it lands with no speed at either end *in the world*: so it does not brush along the ground while it is still low.
    """
    front = cycle * g.duty / 2
    if p < g.duty:
        late = max(0.0, (p / g.duty - 0.66) / 0.34)
        pitch = _TOES_UP * (1 - p / _FLAT) if p < _FLAT else _HEEL_UP * late * late
        y, ahead = on_ground(b, pitch)
        return y, front - p * cycle + ahead, pitch
    q = (p - g.duty) / (1 - g.duty)
    gone = q * q * q * (q * (6 * q - 15) + 10)
    pitch = _HEEL_UP + (_TOES_UP - _HEEL_UP) * gone + 0.35 * math.sin(math.pi * q) ** 2 * (1 - q)
    leaves, lands = -front + on_ground(b, _HEEL_UP)[1], front + on_ground(b, _TOES_UP)[1]
    swung = lands - leaves + cycle * (1 - g.duty)
    up = math.sin(math.pi * q) * g.lift * (b.thigh + b.shin) * (1.25 - 0.5 * q)
    return on_ground(b, pitch)[0] + up, leaves + swung * gone - cycle * (1 - g.duty) * q, pitch


_TOES_UP, _HEEL_UP = -0.22, 0.55
"""Radians a foot is pitched when it lands and when it leaves."""
_FLAT = 0.08
"""Of the cycle: from here on it lies flat."""


def on_ground(b: Body, pitch: float) -> tuple[float, float]:
    """(height of the ankle, metres it is before where it is when flat) of a foot on its ball, or on its heel where pitch < 0."""
    point = BALL * b.foot if pitch > 0 else -HEEL * b.foot
    cos, sin = math.cos(pitch), math.sin(pitch)
    return b.ankle * cos + point * sin, point * (1 - cos) + b.ankle * sin


BALL, HEEL = 0.55, 0.22
"""Where a foot touches the ground, before and behind the ankle, in lengths of the foot."""


def _arm(swing: float, arms: float, bend: float) -> tuple[float, float, float]:
    """Straight and low when walking, bent at the elbow when running."""
    if bend:
        return (-0.02, -0.50 + 0.16 * swing, 0.30 + arms * 0.62 * swing)
    return (0.12, -0.95 + 0.10 * swing * swing, 0.10 + arms * swing)


def crawl(b: Body, travelled: float) -> Stance:
    """On hands and knees, the left hand with the right knee."""
    phase = travelled / (0.55 * b.height) * 2 * math.pi
    a = math.sin(phase)
    y = b.thigh * 0.98
    shin_y = b.ankle * 0.92
    step = 0.10 * b.height
    s = Stance(
        pelvis=(0.0, y, -0.12 * b.height),
        ankles=[
            (b.hips * 1.3, shin_y, -0.12 * b.height - b.shin * 0.93 + step * a),
            (-b.hips * 1.3, shin_y, -0.12 * b.height - b.shin * 0.93 - step * a),
        ],
        hands=[
            (0.05, -0.86 + 0.05 * max(0.0, -a), 0.10 - 0.16 * a),
            (0.05, -0.86 + 0.05 * max(0.0, a), 0.10 + 0.16 * a),
        ],
        lean=1.32,
        hip_lean=1.30,
        head_bend=-1.0,
        foot_pitch=[2.9, 2.9],
        knees=(0.05, -1.0, 0.6),
    )
    s.elbows = [(0.8, 0.1, -0.6), (0.8, 0.1, -0.6)]
    s.grips = ["open", "open"]
    s.swing = 0.2
    return s

"""Metres climbed -> stance, and what carries a rider -> stance."""

import math

from generators.previz.figures.body import Body
from generators.previz.figures.skeleton import Place, Stance
from generators.previz.stage import Pose

RUNG = 0.30
"""Metres between the holds of a ladder."""
_HOLDS = 0.58
"""Share of its cycle a hand or foot stays where it is."""
SADDLE = 0.45
"""Metres from the ground point of a seat to what is sat upon."""
ASTRIDE = frozenset({"horse", "elephant", "dragon", "bicycle", "motorcycle"})
"""What one sits on with a leg on each side."""


def wall(height: float) -> float:
    """Metres before the hips of a climber of that height: the surface they climb."""
    return 0.20 * height


def climb(b: Body, s: Stance, pose: Pose, phase: float) -> None:
    """Left hand with right foot, then the others: each stays on its hold while the body goes up past it."""
    gone, z = pose.travelled, wall(b.height)
    cycle = 2 * RUNG
    pull = math.sin(2 * math.pi * gone / cycle)
    s.pelvis = (0.025 * b.height * pull, b.hip * 0.93, 0.0)
    hand_y, foot_y = b.hip * 0.93 + b.spine * 0.78 + 0.16 * b.height, b.ankle + 0.30 * b.hip
    for i, side in enumerate((1.0, -1.0)):
        up, lifted = _hold(gone / cycle + (0.0 if i == 0 else 0.5), cycle)
        s.palms[i] = (side * b.shoulder * 1.05, hand_y + up, z - 0.04 * lifted)
        s.holds[i] = 1.0
        up, lifted = _hold(gone / cycle + (0.5 if i == 0 else 0.0), cycle)
        s.ankles[i] = (side * b.hips * 1.7, foot_y + up, z - 0.55 * b.foot - 0.06 * lifted)
        s.foot_pitch[i] = -0.15 + 0.3 * lifted
    s.knees = (0.75, 0.25, 0.8)
    s.lean, s.hip_lean = 0.10, 0.06
    s.sway, s.twist = 0.09 * pull, 0.05 * pull
    s.head_bend = -0.42
    s.elbows = [(0.9, -1.0, -0.4), (0.9, -1.0, -0.4)]
    s.grips = ["fist", "fist"]
    s.foot_turn = 0.25


def _hold(turn: float, cycle: float) -> tuple[float, float]:
    """(metres above its middle, 0 to 1 how far off its hold) of a hand or foot that has gone so many turns."""
    q = turn % 1.0
    travel = cycle * _HOLDS / 2
    if q < _HOLDS:
        return travel - q * cycle, 0.0
    x = (q - _HOLDS) / (1 - _HOLDS)
    return -travel + 2 * travel * x * x * (3 - 2 * x), math.sin(math.pi * x)


# -- astride -------------------------------------------------------------------------------------------------------------
def ride(b: Body, s: Stance, pose: Pose, phase: float) -> None:
    """Astride an animal with the reins in the hands, pedalling, or leaning over a tank."""
    kind = pose.part.inside
    if kind == "bicycle":
        _pedal(b, s, pose)
    elif kind == "motorcycle":
        _lean_over(b, s)
    elif kind in ASTRIDE:
        _in_the_saddle(b, s, pose)
    s.sway = s.hip_twist = 0.0


def _in_the_saddle(b: Body, s: Stance, pose: Pose) -> None:
    beat = math.sin(pose.t * 9.5)
    fast = 1.0 if pose.travelled else 0.0
    y = SADDLE + b.leg_r * 0.9
    s.pelvis = (0.0, y + 0.014 * (1 + beat) * fast, 0.0)
    drop = 0.86 * (b.thigh + b.shin)
    wide = 0.23 + b.leg_r
    s.ankles = [(side * wide, y - math.sqrt(max(0.01, drop**2 - wide**2 - 0.01)), 0.10) for side in (1.0, -1.0)]
    s.knees = (0.55, 0.2, 1.0)
    s.foot_pitch, s.foot_turn = [-0.2, -0.2], 0.2
    s.lean, s.hip_lean = (0.20 + 0.06 * beat) * fast + 0.02, 0.1 * fast
    s.head_bend = -0.12 * fast
    reins: Place = (0.0, y + 0.30 * b.spine, 0.46 * b.spine + 0.20 + 0.02 * beat * fast)
    for i, side in enumerate((1.0, -1.0)):
        s.palms[i], s.holds[i] = (side * 0.07, reins[1], reins[2]), 1.0
    s.elbows = [(0.5, -1.0, -0.5), (0.5, -1.0, -0.5)]
    s.grips = ["fist", "fist"]
    s.swing = -0.5 * fast


PEDAL = 0.16
"""Metres: the length of a crank."""
ROLLED = 2.6
"""Metres a bicycle goes in one turn of its pedals."""
_CRANK: Place = (0.16, -0.12, 0.18)
_BARS: Place = (0.25, 0.575, 0.45)
"""From the seat of a bicycle: one side of it."""


def _pedal(b: Body, s: Stance, pose: Pose) -> None:
    """The feet go round on the pedals, the hands are on the bars. Measures of things/vehicles_light.bicycle from its seat."""
    turn = 2 * math.pi * pose.travelled / ROLLED
    s.pelvis = (0.0, SADDLE + b.leg_r * 0.5, -0.02)
    for i, (side, half) in enumerate(((1.0, 0.0), (-1.0, math.pi))):
        y, z = PEDAL * math.cos(turn + half), PEDAL * math.sin(turn + half)
        s.ankles[i] = (side * _CRANK[0], _CRANK[1] + y + b.ankle, _CRANK[2] + z - 0.4 * b.foot)
        s.foot_pitch[i] = 0.12 - 0.22 * math.cos(turn + half + 0.6)
        s.palms[i], s.holds[i] = (side * _BARS[0], _BARS[1], _BARS[2]), 1.0
    s.knees = (0.1, 0.6, 1.0)
    s.lean, s.hip_lean, s.head_bend = 0.52, 0.35, -0.42
    s.elbows = [(0.7, -0.9, -0.4), (0.7, -0.9, -0.4)]
    s.grips = ["fist", "fist"]
    s.swing = -0.5


def _lean_over(b: Body, s: Stance) -> None:
    """Measures of things/vehicles_light.motorcycle from its seat."""
    s.pelvis = (0.0, SADDLE + b.leg_r * 0.7, 0.0)
    for i, side in enumerate((1.0, -1.0)):
        s.ankles[i] = (side * 0.24, 0.02, 0.34)
        s.palms[i], s.holds[i] = (side * 0.36, 0.72, 0.66), 1.0
    s.knees = (0.35, 1.0, 0.8)
    s.foot_pitch = [0.1, 0.1]
    s.lean, s.hip_lean, s.head_bend = 0.34, 0.2, -0.26
    s.elbows = [(0.9, -0.5, -0.3), (0.9, -0.5, -0.3)]
    s.grips = ["fist", "fist"]
    s.swing = -0.7

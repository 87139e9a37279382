"""What a four-legged animal does -> where its trunk, its feet and its legs are. Units: heights of the back."""

import math
from dataclasses import dataclass

from film import Action
from generators.previz.figures.creatures_act import Act
from generators.previz.figures.creatures_beast import Beast
from generators.previz.figures.creatures_form import P3, Ball

_LYING = frozenset({Action.LIE, Action.SLEEP, Action.FALL})
SITTING = frozenset({Action.SIT, Action.KNEEL})
FAST = frozenset({Action.RUN, Action.FIGHT, Action.JUMP})
GOING = frozenset(
    {Action.WALK, Action.RUN, Action.SNEAK, Action.CRAWL, Action.SWIM, Action.FLY, Action.DRIVE, Action.CARRY}
)
_WALK_DUTY, _RUN_DUTY = 0.64, 0.34
"""Share of a cycle a foot is on the ground."""


@dataclass(frozen=True)
class Stance:
    """Where the trunk is: the middles of shoulder and hip, and what the legs do."""

    shoulder: P3
    hip: P3
    legs: str
    """'stand', 'sit', 'lie'"""
    stride: float = 0.0
    duty: float = _WALK_DUTY
    offsets: tuple[float, float, float, float] = (0.25, 0.75, 0.0, 0.5)
    """Phases of front left, front right, hind left, hind right."""


def stance(beast: Beast, act: Act) -> Stance:
    """Its trunk in this moment of what it does."""
    half = beast.length / 2
    shoulder, hip = 1 - beast.chest, 1 - beast.hip
    breath = 0.006 * act.breath
    action = act.action
    if action in SITTING and beast.sits == "lie":
        action = Action.LIE
    if action in _LYING:
        low = 0.55 if beast.legs_thick else 0.75
        return Stance((0, beast.chest * (low + 0.2) + breath, half), (0, beast.hip * (low + 0.15), -half), "lie")
    if action in SITTING:
        down = beast.hip * 0.95
        rise = min(shoulder * 0.98 - down, beast.length * 0.8)
        run = math.sqrt(max(0.01, beast.length**2 - rise**2)) * 0.85
        return Stance((0, down + rise + breath, -half * 0.75 + run), (0, down, -half * 0.75), "sit")
    if action in GOING or action in FAST:
        return _going(beast, act, shoulder, hip, half)
    dip = 0.0
    if action is Action.EAT and beast.neck < 0.42:
        dip = 0.2 * shoulder
    if action is Action.DANCE:
        breath = 0.07 * abs(math.sin(act.t * 5))
    return Stance((0, shoulder - dip + breath, half), (0, hip + breath * 0.5, -half), "stand")


def _going(beast: Beast, act: Act, shoulder: float, hip: float, half: float) -> Stance:
    if beast.gait == "hop" or act.action in FAST:
        stride = beast.stride if beast.gait == "hop" else beast.stride * 2.15
        phase = act.travelled / stride
        beat = math.sin(math.tau * phase)
        bob = (0.18 if beast.gait == "hop" else 0.07) * (1 - math.cos(math.tau * (phase + 0.05)))
        rock = (0.1 if beast.gait == "hop" else 0.06) * beat
        offsets = (0.52, 0.56, 0.0, 0.03) if beast.gait == "hop" else (0.5, 0.62, 0.0, 0.12)
        return Stance(
            (0, shoulder + bob - rock, half),
            (0, hip + bob + rock, -half),
            "stand",
            stride,
            _RUN_DUTY * (0.75 if beast.gait == "hop" else 1.0),
            offsets,
        )
    low = 0.16 if act.action in (Action.SNEAK, Action.CRAWL) else 0.02
    phase = act.travelled / beast.stride
    bob = 0.012 * math.sin(math.tau * 2 * phase)
    return Stance((0, shoulder - low + bob, half), (0, hip - low * 0.8 - bob, -half), "stand", beast.stride)


def step(phase: float, stride: float, duty: float, lift: float) -> tuple[float, float]:
    """Where a foot is in its cycle: along the way (relative to its middle) and up.

    On the ground it moves back exactly as fast as the body goes forward: stride per cycle. In the air it goes from where it
    left to where it lands with no speed in the world at either end, so it does not brush along the ground.
    """
    p = phase % 1.0
    reach = stride * duty
    if p < duty:
        return reach * (0.5 - p / duty), 0.0
    q = (p - duty) / (1 - duty)
    gone = q * q * q * (q * (6 * q - 15) + 10)
    return stride * gone - stride * (1 - duty) * q - reach / 2, lift * math.sin(math.pi * q)


def knee(a: P3, b: P3, upper: float, lower: float, bend: float) -> P3:
    """The joint between a and b in the plane of travel; bend +1 forward, -1 back."""
    dx, dy, dz = b[0] - a[0], b[1] - a[1], b[2] - a[2]
    d = min(math.hypot(dy, dz), (upper + lower) * 0.999) + 1e-9
    along = (upper * upper - lower * lower + d * d) / (2 * d)
    off = math.sqrt(max(0.0, upper * upper - along * along))
    uy, uz = dy / d, dz / d
    # Perpendicular of (dy, dz), turned towards +z for a leg that hangs down.
    return (a[0] + dx * along / d, a[1] + uy * along + bend * off * uz, a[2] + uz * along - bend * off * uy)


def feet(beast: Beast, act: Act) -> list[P3]:
    """Where the four feet touch: front left, front right, hind left, hind right (left is +x)."""
    s = stance(beast, act)
    made: list[P3] = []
    for i, (front, side) in enumerate(((True, 1), (True, -1), (False, 1), (False, -1))):
        middle = s.shoulder[2] + 0.01 if front else s.hip[2] - 0.03
        dz, dy = step(act.travelled / s.stride + s.offsets[i], s.stride, s.duty, 0.14) if s.stride else (0.0, 0.0)
        wide = (beast.chest if front else beast.hip) * 0.56
        made.append((side * wide, beast.leg[2] + dy, middle + dz))
    return made


def leg(beast: Beast, s: Stance, foot: P3, front: bool, side: int) -> list[Ball]:
    """From the trunk to the toe, for a foot where `feet` puts it; folded under who lies. side: 1 left, -1 right."""
    top, mid, low = beast.leg
    y0 = s.shoulder[1] if front else s.hip[1]
    z0 = s.shoulder[2] if front else s.hip[2]
    wide = (beast.chest if front else beast.hip) * 0.5
    a: P3 = (side * wide, y0 - 0.02, z0)
    toe: Ball = (foot[0], foot[1] * 0.9, foot[2] + low * 1.15, low * 0.85)
    if s.legs == "lie" or (s.legs == "sit" and not front):
        if front:
            return [
                (*a, top),
                (a[0], low * 1.3, z0 - top * 0.6, mid * 1.15),
                (a[0] * 0.9, low, z0 + 0.3, low),
                (a[0] * 0.85, low * 0.9, z0 + 0.38, low),
            ]
        out = a[0] * 1.5
        up = min(0.36, y0 + top * 0.6) if s.legs == "sit" else top
        return [
            (out * 0.8, y0, z0 + 0.02, top * 1.25),
            (out, up, z0 + 0.28, mid * 1.6),
            (out, low * 1.3, z0 + 0.06, mid),
            (out, low, z0 + 0.36, low),
            (out, low, z0 + 0.42, low),
        ]
    rest = (1 - beast.chest if front else 1 - beast.hip) - 0.02 - low
    if front:
        wrist: P3 = (foot[0], foot[1] + 0.17 * rest, foot[2] - 0.015)
        length = rest * 0.83 * 1.05
        bend = knee(a, wrist, length * 0.5, length * 0.52, -1)
        return [(*a, top), (*bend, mid * 1.15), (*wrist, mid * 0.9), (*foot, low), toe]
    hock: P3 = (foot[0], foot[1] + 0.3 * rest, foot[2] - 0.11 * rest)
    length = rest * 0.7 * 1.14
    bend = knee(a, hock, length * 0.52, length * 0.5, 1)
    return [(a[0], a[1], a[2], top * 1.3), (*bend, mid * 1.5), (*hock, mid * 0.82), (*foot, low), toe]

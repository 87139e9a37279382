"""Pose -> stance: what the body does for every action. Gaits are driven by metres travelled, gestures by progress."""

import math
from collections.abc import Callable

from film import Action, Emotion
from generators.previz.figures.body import Body
from generators.previz.figures.gait import crawl, run, sneak, walk
from generators.previz.figures.skeleton import Stance
from generators.previz.stage import Pose

SEAT = 0.45
"""Metres from the ground point of a seat to what is sat upon."""
_SITTING = frozenset({Action.SIT, Action.DRIVE})
_CARRIED = frozenset({Action.STAND, Action.WALK, Action.RUN, Action.SNEAK, Action.SLEEP, Action.FLY, Action.SWIM})
"""Actions that somebody inside a thing does sitting."""
_UPRIGHT = frozenset(
    {
        Action.TALK,
        Action.LISTEN,
        Action.LOOK,
        Action.LOOK_AROUND,
        Action.REACH,
        Action.WAVE,
        Action.POINT,
        Action.HOLD,
        Action.DRINK,
        Action.READ,
        Action.TYPE,
        Action.PULL,
        Action.OPEN,
        Action.CRY,
        Action.LAUGH,
        Action.EAT,
    }
)
"""Gestures of the upper body: they can be made sitting as well."""
_HANG = (0.10, -0.975, 0.05)


def ease(p: float) -> float:
    p = min(1.0, max(0.0, p))
    return p * p * (3 - 2 * p)


def gesture(p: float, start: float = 0.08, end: float = 0.5) -> float:
    """0 to 1 with a little wind-up before and a little overshoot after."""
    wind = -0.06 * math.sin(math.pi * ease(p / max(start, 1e-3))) if p < start else 0.0
    x = ease((p - start) / (end - start))
    over = 0.05 * math.sin(math.pi * ease((p - end) / 0.18)) if end < p < end + 0.18 else 0.0
    return wind + x + over


def stance(b: Body, pose: Pose, phase: float) -> Stance:
    """The stance of a moment. phase: radians, the person's own, so that two people do not breathe as one."""
    action, seated = pose.part.action, bool(pose.part.inside)
    if action is Action.WALK and not seated:
        s = walk(b, pose.travelled)
    elif action is Action.RUN and not seated:
        s = run(b, pose.travelled)
    elif action is Action.SNEAK and not seated:
        s = sneak(b, pose.travelled)
    elif action is Action.CRAWL:
        s = crawl(b, pose.travelled)
    else:
        sit = action in _SITTING or (seated and (action in _CARRIED or action in _UPRIGHT))
        s = seat(b, seated) if sit else stand(b, pose.t, phase)
        act = _ACTS.get(action)
        if act is not None and not (sit and action in _CARRIED):
            act(b, s, pose, phase)
        elif sit and action is Action.SLEEP:
            s.head_bend, s.head_tilt, s.lean = 0.5, 0.25, -0.12
    s.breath = math.sin(pose.t * 1.7 + phase) * (2.2 if action in (Action.RUN, Action.FIGHT) else 1.0)
    if action is not Action.LIE and action is not Action.SLEEP:
        s.lean += b.stoop
        s.head_bend -= b.stoop * 0.8
    _hold(s, pose)
    _feel(s, pose, phase)
    return s


def stand(b: Body, t: float, phase: float) -> Stance:
    """Weight shifts slowly from one leg to the other."""
    shift = math.sin(t * 0.45 + phase)
    w = b.hips * 1.2
    s = Stance(
        pelvis=(0.012 * b.height * shift, b.hip - 0.002 * b.height, 0.0),
        ankles=[(w, b.ankle, -0.01), (-w, b.ankle, 0.015)],
        hands=[(0.11, -0.965, 0.06 + 0.012 * math.sin(t * 0.9 + phase)), (0.11, -0.965, 0.05)],
    )
    s.sway, s.hip_twist, s.twist = -0.025 * shift, 0.04 * shift, 0.03 * math.sin(t * 0.31 + phase)
    s.head_tilt = 0.03 * math.sin(t * 0.37 + phase * 2)
    return s


def seat(b: Body, fixed: bool) -> Stance:
    """Hips at sitting height, hands on the knees."""
    y = SEAT + b.leg_r * 0.9 if fixed else min(SEAT, b.shin + b.ankle) + b.leg_r * 0.7
    z = b.thigh * 0.97
    foot = b.ankle if y < b.shin + b.ankle + b.thigh * 0.6 else y - b.shin * 0.95
    s = Stance(
        pelvis=(0.0, y, 0.0),
        ankles=[(b.hips * 1.5, foot, z), (-b.hips * 1.5, foot, z)],
        hands=[(-0.02, -0.60, 0.62), (-0.02, -0.60, 0.62)],
        lean=0.02,
        knees=(0.15, 1.0, 0.6),
    )
    s.elbows = [(0.6, -0.4, -0.6), (0.6, -0.4, -0.6)]
    return s


# -- gestures, on top of standing or sitting -------------------------------------------------------------------------
def _talk(b: Body, s: Stance, pose: Pose, phase: float) -> None:
    t = pose.t * 2.3 + phase
    busy = 0.5 + 0.5 * math.sin(t * 0.37)
    s.hands[1] = (0.02, -0.52 + 0.12 * math.sin(t) * busy, 0.52 + 0.10 * math.sin(t * 0.7))
    s.hands[0] = (0.06, -0.66 + 0.08 * math.sin(t * 0.8 + 1), 0.40 + 0.08 * math.sin(t * 0.6))
    s.grips = ["open", "open"]
    s.head_bend += 0.05 * math.sin(t * 1.3)
    s.head_tilt += 0.04 * math.sin(t * 0.6)


def _listen(b: Body, s: Stance, pose: Pose, phase: float) -> None:
    s.head_tilt += 0.12
    s.head_bend += 0.05 + 0.05 * max(0.0, math.sin(pose.t * 1.9 + phase)) ** 4
    if not pose.part.inside:
        s.hands = [(-0.18, -0.80, 0.36), (-0.18, -0.80, 0.36)]


def _look(b: Body, s: Stance, pose: Pose, phase: float) -> None:
    s.lean += 0.03
    s.head_bend -= 0.04 * ease(pose.t)


def _look_around(b: Body, s: Stance, pose: Pose, phase: float) -> None:
    a = math.sin(pose.t * 1.3 + phase * 0.3)
    turn = math.copysign(abs(a) ** 0.6, a)
    s.head_turn += 0.75 * turn
    s.twist += 0.22 * turn


def _reach(b: Body, s: Stance, pose: Pose, phase: float) -> None:
    g = gesture(pose.progress)
    s.hands[1] = _between(s.hands[1], (-0.10, 0.02, 0.98), g)
    s.lean += 0.16 * g
    s.twist += 0.28 * g
    s.pelvis = (s.pelvis[0], s.pelvis[1], s.pelvis[2] + 0.04 * g * b.height * (0 if pose.part.inside else 1))
    s.grips[1] = "open"
    s.head_bend += 0.05 * g


def _wave(b: Body, s: Stance, pose: Pose, phase: float) -> None:
    g = ease(pose.t / 0.5)
    s.hands[1] = _between(s.hands[1], (0.50 + 0.16 * math.sin(pose.t * 9), 0.56, 0.22), g)
    s.elbows[1] = (1.0, -0.8, 0.1)
    s.grips[1] = "open"
    s.head_tilt -= 0.06 * g


def _point(b: Body, s: Stance, pose: Pose, phase: float) -> None:
    g = gesture(pose.progress, 0.05, 0.3)
    s.hands[1] = _between(s.hands[1], (0.06, 0.06, 0.99), g)
    s.twist += 0.22 * g
    s.grips[1] = "point"


def _offer(b: Body, s: Stance, pose: Pose, phase: float) -> None:
    s.hands[1] = (-0.28, -0.42, 0.62 + 0.06 * gesture(pose.progress))
    s.hands[0] = (-0.28, -0.46, 0.58)
    s.grips = ["open", "fist"]


def _drink(b: Body, s: Stance, pose: Pose, phase: float) -> None:
    p = pose.progress
    g = ease((p - 0.1) / 0.3) * (1 - ease((p - 0.78) / 0.2))
    s.hands[1] = _between((-0.18, -0.46, 0.50), (-0.36, 0.16, 0.44), g)
    s.elbows[1] = (0.9, -0.7, 0.1)
    s.head_bend -= 0.16 * g
    s.grips[1] = "fist"


def _eat(b: Body, s: Stance, pose: Pose, phase: float) -> None:
    g = 0.5 - 0.5 * math.cos(pose.t * 2.4)
    s.hands[1] = _between((-0.20, -0.44, 0.52), (-0.38, 0.12, 0.46), g)
    s.elbows[1] = (0.9, -0.7, 0.1)
    s.grips[1] = "fist"
    s.head_bend += 0.06


def _read(b: Body, s: Stance, pose: Pose, phase: float) -> None:
    s.hands = [(-0.26, -0.34, 0.60), (-0.26, -0.34, 0.60)]
    s.elbows = [(0.6, -1.0, -0.4), (0.6, -1.0, -0.4)]
    s.grips = ["fist", "fist"]
    s.head_bend += 0.26


def _type(b: Body, s: Stance, pose: Pose, phase: float) -> None:
    t = pose.t
    s.hands = [(-0.16, -0.52 + 0.03 * math.sin(t * 13), 0.66), (-0.16, -0.52 + 0.03 * math.sin(t * 11 + 2), 0.66)]
    s.lean += 0.08
    s.head_bend += 0.14


def _pull(b: Body, s: Stance, pose: Pose, phase: float) -> None:
    p = pose.progress
    out = ease(p / 0.25)
    back = gesture(p, 0.3, 0.7)
    target = _between((-0.08, -0.02, 0.94), (0.02, -0.52, 0.42), max(0.0, back))
    s.hands[1] = _between(s.hands[1], target, out)
    s.lean += 0.16 * out - 0.30 * max(0.0, back)
    s.twist += 0.25 * out - 0.40 * max(0.0, back)
    s.grips[1] = "fist"
    s.elbows[1] = (0.8, -0.5, -0.8)


def _open(b: Body, s: Stance, pose: Pose, phase: float) -> None:
    p = pose.progress
    out, swing = ease(p / 0.28), ease((p - 0.38) / 0.45)
    s.hands[1] = _between(s.hands[1], _between((-0.08, -0.22, 0.86), (0.52, -0.22, 0.66), swing), out)
    s.twist += 0.22 * out - 0.42 * swing
    s.grips[1] = "fist"
    s.lean += 0.07 * out


def _cry(b: Body, s: Stance, pose: Pose, phase: float) -> None:
    sob = math.sin(pose.t * 7 + phase) * 0.5 + 0.5
    s.hands = [(-0.40, 0.14, 0.44), (-0.40, 0.14, 0.44)]
    s.elbows = [(0.7, -1.0, 0.3), (0.7, -1.0, 0.3)]
    s.lean += 0.16 + 0.025 * sob
    s.head_bend += 0.36 + 0.04 * sob
    s.grips = ["open", "open"]


def _laugh(b: Body, s: Stance, pose: Pose, phase: float) -> None:
    shake = math.sin(pose.t * 12 + phase)
    s.head_bend -= 0.16 + 0.03 * shake
    s.lean -= 0.05 - 0.015 * shake
    s.hands = [(-0.28, -0.60, 0.34), (-0.22, -0.56, 0.36)]
    s.pelvis = (s.pelvis[0], s.pelvis[1] - 0.004 * (1 + shake) * b.height, s.pelvis[2])


# -- whole body ------------------------------------------------------------------------------------------------------
def _kneel(b: Body, s: Stance, pose: Pose, phase: float) -> None:
    g = ease(pose.t / 0.6)
    y = b.thigh + b.leg_r * 0.7
    s.pelvis = (0.0, b.hip + (y - b.hip) * g, 0.0)
    down = (-b.hips * 1.1, b.ankle + (b.leg_r * 0.55 - b.ankle) * g, -b.shin * 0.97 * g)
    s.ankles = [(b.hips * 1.3, b.ankle, b.thigh * 0.92 * g), down]
    s.foot_pitch[1] = 1.35 * g
    s.knees = (0.1, 0.1, 1.0)
    s.hands[0] = _between(s.hands[0], (0.02, -0.62, 0.52), g)
    s.lean += 0.06 * g
    s.swing = 0.0


def _lie(b: Body, s: Stance, pose: Pose, phase: float) -> None:
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


def _fall(b: Body, s: Stance, pose: Pose, phase: float) -> None:
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
    s.foot_pitch = [1.3 * drop, 1.3 * drop]
    flail = math.sin(p * 21) * (1 - drop)
    s.hands = [
        _between((0.60, 0.15 + 0.4 * flail, 0.45), (0.25, -0.10, 0.85), drop),
        _between((0.60, 0.15 - 0.4 * flail, 0.45), (0.25, -0.10, 0.85), drop),
    ]
    s.elbows = [(1.0, 0.3, -0.4), (1.0, 0.3, -0.4)]
    s.grips = ["open", "open"]
    s.head_bend -= 0.9 * drop


def _dance(b: Body, s: Stance, pose: Pose, phase: float) -> None:
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


def _embrace(b: Body, s: Stance, pose: Pose, phase: float) -> None:
    g = ease(pose.progress / 0.35)
    s.hands = [_between(s.hands[0], (-0.38, -0.14, 0.58), g), _between(s.hands[1], (-0.30, 0.02, 0.62), g)]
    s.elbows = [(1.0, -0.4, 0.3), (1.0, -0.1, 0.3)]
    s.lean += 0.10 * g
    s.head_tilt += 0.22 * g
    s.head_bend += 0.08 * g


def _fly(b: Body, s: Stance, pose: Pose, phase: float) -> None:
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


def _swim(b: Body, s: Stance, pose: Pose, phase: float) -> None:
    t = pose.t * 3.4
    s.pelvis = (0.0, 0.10, 0.0)
    s.lean, s.hip_lean, s.head_bend = 1.38, 1.45, -0.75
    s.twist = 0.18 * math.sin(t)
    back = (b.thigh + b.shin) * 0.98
    kick = 0.07 * b.height
    s.ankles = [(b.hips, 0.05 + kick * math.sin(2.5 * t), -back), (-b.hips, 0.05 - kick * math.sin(2.5 * t), -back)]
    s.foot_pitch = [1.4, 1.4]
    s.knees = (0.1, -1.0, 0.2)
    for i, turn in enumerate((t, t + math.pi)):
        s.hands[i] = (0.22, 0.62 * math.sin(turn), 0.75 * math.cos(turn))
    s.elbows = [(1.0, 0.8, -0.2), (1.0, 0.8, -0.2)]


def _fight(b: Body, s: Stance, pose: Pose, phase: float) -> None:
    t = pose.t * 4.2 + phase
    punch = max(0.0, math.sin(t)) ** 3
    guard = max(0.0, math.sin(t + 2.2)) ** 3
    h = b.height
    s.pelvis = (0.0, b.hip - 0.045 * h + 0.006 * h * math.sin(2 * t), 0.03 * h * punch)
    s.ankles = [(b.hips * 1.6, b.ankle, 0.11 * h), (-b.hips * 1.7, b.ankle, -0.13 * h)]
    s.hands = [
        _between((-0.16, -0.02, 0.48), (-0.20, 0.02, 0.96), guard),
        _between((-0.12, 0.0, 0.42), (-0.20, 0.02, 0.98), punch),
    ]
    s.elbows = [(0.6, -1.0, 0.0), (0.6, -1.0, 0.0)]
    s.twist = -0.30 + 0.65 * punch - 0.2 * guard
    s.lean += 0.14
    s.grips = ["fist", "fist"]


def _drive(b: Body, s: Stance, pose: Pose, phase: float) -> None:
    steer = 0.06 * math.sin(pose.t * 1.1 + phase)
    s.hands = [(-0.10, -0.34 + steer, 0.76), (-0.10, -0.34 - steer, 0.76)]
    s.elbows = [(0.7, -1.0, -0.2), (0.7, -1.0, -0.2)]
    s.grips = ["fist", "fist"]
    s.lean -= 0.06


_ACTS: dict[Action, Callable[[Body, Stance, Pose, float], None]] = {
    Action.TALK: _talk, Action.LISTEN: _listen, Action.LOOK: _look, Action.LOOK_AROUND: _look_around, Action.REACH: _reach,
    Action.WAVE: _wave, Action.POINT: _point, Action.HOLD: _offer, Action.DRINK: _drink, Action.EAT: _eat, Action.READ: _read,
    Action.TYPE: _type, Action.PULL: _pull, Action.OPEN: _open, Action.CRY: _cry, Action.LAUGH: _laugh, Action.KNEEL: _kneel,
    Action.LIE: _lie, Action.SLEEP: _lie, Action.FALL: _fall, Action.DANCE: _dance, Action.EMBRACE: _embrace, Action.FLY: _fly,
    Action.SWIM: _swim, Action.FIGHT: _fight, Action.DRIVE: _drive,
}  # fmt: skip


# -- what lies over every action ---------------------------------------------------------------------------------------
_OWN_HANDS = frozenset(
    {
        Action.HOLD,
        Action.DRINK,
        Action.EAT,
        Action.READ,
        Action.REACH,
        Action.POINT,
        Action.WAVE,
        Action.PULL,
        Action.OPEN,
        Action.TYPE,
        Action.DRIVE,
        Action.FIGHT,
        Action.CRAWL,
        Action.FALL,
        Action.LIE,
        Action.SLEEP,
        Action.SWIM,
        Action.FLY,
        Action.EMBRACE,
        Action.DANCE,
    }
)
_RAISED = frozenset({"lamp", "umbrella", "balloon", "torch", "sword", "flag", "camera", "phone"})


def _hold(s: Stance, pose: Pose) -> None:
    """A thing in the right hand: lights and umbrellas are held up before the shoulder, the rest at the belly."""
    if not pose.part.holding:
        return
    s.grips[1] = "fist"
    if pose.part.action in _OWN_HANDS:
        return
    s.hands[1] = (0.04, -0.18, 0.60) if pose.part.holding in _RAISED else (-0.06, -0.52, 0.48)
    s.elbows[1] = (0.5, -1.0, -0.5)


def _feel(s: Stance, pose: Pose, phase: float) -> None:
    """A feeling shows in the whole body before it shows in the face."""
    match pose.part.emotion:
        case Emotion.SAD:
            s.lean += 0.06
            s.head_bend += 0.14
        case Emotion.AFRAID:
            s.lean -= 0.05
            s.head_bend += 0.03
            s.twist += 0.012 * math.sin(pose.t * 21 + phase)
        case Emotion.ANGRY:
            s.lean += 0.05
            s.head_bend += 0.07
            s.grips = ["fist" if g == "relaxed" else g for g in s.grips]
        case Emotion.DETERMINED:
            s.lean += 0.02
            s.head_bend += 0.03
        case Emotion.SURPRISED:
            s.lean -= 0.07
        case Emotion.HAPPY:
            s.head_bend -= 0.03
            s.head_tilt += 0.04
        case Emotion.NEUTRAL:
            pass


def _between(a: tuple[float, float, float], b: tuple[float, float, float], t: float) -> tuple[float, float, float]:
    return (a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t, a[2] + (b[2] - a[2]) * t)

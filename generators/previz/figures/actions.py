"""Pose -> stance: what the body does for every action. Gaits are driven by metres travelled, gestures by progress."""

import math
from collections.abc import Callable

from film import Action, Emotion
from generators.previz.figures import climbing, deeds, gestures, handling, opening, transitions
from generators.previz.figures.body import Body
from generators.previz.figures.gait import crawl, run, sneak, walk
from generators.previz.figures.skeleton import Stance
from generators.previz.stage import Pose

SEAT = climbing.SADDLE
_HANGS = 0.10
"""Of their height: where the floor is so much further down than the shins reach, the feet hang."""
_SITTING = frozenset({Action.SIT, Action.DRIVE, Action.RIDE})
_CARRIED = frozenset(
    {Action.STAND, Action.WALK, Action.RUN, Action.SNEAK, Action.SLEEP, Action.FLY, Action.SWIM, Action.CARRY}
    | {Action.PUSH, Action.CLIMB, Action.JUMP, Action.TURN}
)
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
        Action.PICK_UP,
        Action.THROW,
    }
)
"""Gestures of the upper body: they can be made sitting as well."""
_HANG = (0.10, -0.975, 0.05)


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
        s = seat(b, seated, pose.floor) if sit else stand(b, pose.t, phase)
        if not sit and (change := _CHANGES.get(action)) is not None:
            change(b, s, pose, phase, seat(b, seated, pose.floor))
        act = _ACTS.get(action)
        if pose.part.inside in climbing.ASTRIDE and sit:
            climbing.ride(b, s, pose, phase)
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


def seat(b: Body, fixed: bool, floor: float = 0.0) -> Stance:
    """Hips at sitting height, thighs forward, hands on the knees. floor: metres up to what the feet can stand on.

    Where that is a little too far down the thighs slope; further down the feet hang.
    """
    y = SEAT + b.leg_r * 0.9 if fixed else min(SEAT, b.shin + b.ankle) + b.leg_r * 0.7
    gap = y - floor - b.shin - b.ankle
    if gap > _HANGS * b.height:
        foot, z = y - 0.97 * b.shin, b.thigh * 0.99
    else:
        down = max(0.0, gap) / b.thigh
        foot, z = b.ankle + floor, b.thigh * math.sqrt(1 - down * down) + 0.10 * max(0.0, -gap)
    s = Stance(
        pelvis=(0.0, y, 0.0),
        ankles=[(b.hips * 1.5, foot, z), (-b.hips * 1.5, foot, z)],
        hands=[(-0.02, -0.60, 0.62), (-0.02, -0.60, 0.62)],
        lean=0.02,
        knees=(0.15, 1.0, 0.6),
    )
    s.elbows = [(0.6, -0.4, -0.6), (0.6, -0.4, -0.6)]
    return s


_ACTS: dict[Action, Callable[[Body, Stance, Pose, float], None]] = {
    Action.TALK: gestures.talk, Action.LISTEN: gestures.listen, Action.LOOK: gestures.look, Action.LOOK_AROUND: gestures.look_around, Action.REACH: handling.reach,
    Action.WAVE: gestures.wave, Action.POINT: gestures.point, Action.HOLD: gestures.offer, Action.DRINK: gestures.drink, Action.EAT: gestures.eat, Action.READ: gestures.read,
    Action.TYPE: handling.type_, Action.PULL: opening.pull, Action.OPEN: opening.open_, Action.CRY: gestures.cry, Action.LAUGH: gestures.laugh, Action.KNEEL: deeds.kneel,
    Action.LIE: deeds.lie, Action.SLEEP: deeds.lie, Action.FALL: deeds.fall, Action.DANCE: deeds.dance, Action.EMBRACE: deeds.embrace, Action.FLY: deeds.fly,
    Action.SWIM: deeds.swim, Action.FIGHT: deeds.fight, Action.DRIVE: deeds.drive,
    Action.TURN: transitions.turn_round, Action.JUMP: transitions.jump, Action.PICK_UP: handling.pick_up, Action.CARRY: handling.carry, Action.PUSH: handling.push,
    Action.THROW: handling.throw, Action.CLIMB: climbing.climb, Action.RIDE: climbing.ride,
}  # fmt: skip
_CHANGES = {Action.SIT_DOWN: transitions.sit_down, Action.STAND_UP: transitions.stand_up}


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
        Action.PICK_UP,
        Action.CARRY,
        Action.PUSH,
        Action.THROW,
        Action.CLIMB,
        Action.RIDE,
        Action.JUMP,
    }
)
_RAISED = frozenset({"lamp", "umbrella", "balloon", "torch", "sword", "flag", "camera", "phone"})


def _hold(s: Stance, pose: Pose) -> None:
    """A thing in the right hand: lights and umbrellas are held up before the shoulder, the rest at the belly."""
    if not pose.part.holding:
        return
    if pose.part.action in _OWN_HANDS:
        if pose.part.action not in (Action.CARRY, Action.PICK_UP, Action.THROW):
            s.grips[1] = "fist"
        return
    s.grips[1] = "fist"
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

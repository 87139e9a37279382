"""From one way of being to another: sitting down, standing up, turning round, jumping."""

import math

from generators.previz.figures.body import Body
from generators.previz.figures.handling import between, on_the_ball
from generators.previz.figures.pacing import JUMP, SIT_DOWN, STAND_UP, TURN, ease, paced, step
from generators.previz.figures.skeleton import Place, Stance
from generators.previz.stage import Pose

_TURNED = math.pi


def sit_down(b: Body, s: Stance, pose: Pose, phase: float, seated: Stance) -> None:
    """Leans forward, the hips go back and down, the back comes up again; it sinks a little into the seat."""
    p = paced(pose.t, pose.progress, SIT_DOWN)
    down = ease((p - 0.10) / 0.66)
    sunk = -0.014 * math.sin(math.pi * ease((p - 0.76) / 0.24))
    _seat_and_stand(b, s, seated, down, 0.62 * math.sin(math.pi * ease(p / 0.86)), sunk, pose.floor)


def stand_up(b: Body, s: Stance, pose: Pose, phase: float, seated: Stance) -> None:
    """The nose goes over the toes first, then the hips rise; the body comes upright a little too far and settles."""
    p = paced(pose.t, pose.progress, STAND_UP)
    up = ease((p - 0.26) / 0.56)
    over = -0.05 * math.sin(math.pi * ease((p - 0.80) / 0.20))
    _seat_and_stand(b, s, seated, 1 - up, 0.72 * math.sin(math.pi * ease(p / 0.84)) + over, 0.0, pose.floor)


def _seat_and_stand(b: Body, s: Stance, seated: Stance, down: float, lean: float, sunk: float, floor: float) -> None:
    """Between standing before a seat (down 0) and sitting on it (1). The feet stay; a child's leave the ground last."""
    z, w = seated.ankles[0][2], seated.ankles[0][0]
    off = ease((down - 0.75) / 0.25)
    ground = b.ankle + floor
    s.ankles = [(side * w, ground + (seated.ankles[0][1] - ground) * off, z) for side in (1.0, -1.0)]
    # The hips go back before they go down: so the weight stays over the feet.
    back = z * (1 - down) ** 1.6
    high = b.hip * 0.995 + floor
    s.pelvis = (0.0, high + (seated.pelvis[1] - high) * down + sunk, back)
    s.knees = (0.15, 0.1 + 0.9 * down, 1.0 - 0.4 * down)
    s.lean += lean + 0.02 * down
    s.hip_lean += 0.7 * lean
    s.sway = s.twist = s.hip_twist = 0.0
    s.head_bend -= 0.45 * lean
    rest = ((0.11, -0.965, 0.06), seated.hands[0])
    helped: Place = (0.02, -0.66, 0.58)
    mid = math.sin(math.pi * down)
    s.hands = [between(between(rest[0], rest[1], down), helped, 0.6 * mid) for _ in (0, 1)]
    s.elbows = [(0.6, -0.4, -0.7), (0.6, -0.4, -0.7)]


def turn_round(b: Body, s: Stance, pose: Pose, phase: float) -> None:
    """From the other way round to where they face: the head leads, the shoulders follow, the feet come in three steps."""
    p = paced(pose.t, pose.progress, TURN)
    way = 1.0 if math.sin(phase) > 0 else -1.0
    body = _TURNED * (1 - ease((p - 0.12) / 0.68))
    lead = -math.sin(math.pi * ease((p - 0.02) / 0.80))
    s.turn = way * body
    s.twist, s.head_turn = way * 0.38 * lead, way * 0.55 * lead
    s.looks = ease((p - 0.55) / 0.3)
    first, second, last = step(p, 0.14, 0.40), step(p, 0.34, 0.62), step(p, 0.58, 0.82)
    # The foot on the side it turns to steps first: a quarter, then the other goes round it, then it closes.
    inner = 1 if way > 0 else 0
    yaws = [0.0, 0.0]
    yaws[inner] = way * _TURNED * (1 - 0.5 * first[0] - 0.5 * last[0])
    yaws[1 - inner] = way * _TURNED * (1 - second[0])
    lifts = [0.0, 0.0]
    lifts[inner], lifts[1 - inner] = first[1] + last[1], second[1]
    w = b.hips * 1.2
    s.foot_yaws = yaws
    s.ankles = [
        (side * w * math.cos(yaws[i]), b.ankle + 0.05 * b.height * lifts[i], -side * w * math.sin(yaws[i]))
        for i, side in enumerate((1.0, -1.0))
    ]
    s.foot_pitch = [0.35 * lifts[0], 0.35 * lifts[1]]
    x = 0.35 * sum(a[0] for a in s.ankles) * (1 - max(lifts))
    s.pelvis = (x, b.hip - 0.008 * b.height - 0.014 * b.height * max(lifts), 0.0)
    swing = -way * 0.16 * lead
    s.hands = [(0.16, -0.94, 0.05 + swing), (0.16, -0.94, 0.05 - swing)]
    s.swing = 0.5 * lead


def jump(b: Body, s: Stance, pose: Pose, phase: float) -> None:
    """Crouches with the arms back, flies up with the arms high, lands softly, comes upright."""
    p, h = paced(pose.t, pose.progress, JUMP), b.height
    leaves, lands = 0.38, 0.64
    crouch = ease(p / 0.28) * (1 - ease((p - 0.28) / (leaves - 0.28)))
    q = min(1.0, max(0.0, (p - leaves) / (lands - leaves)))
    flight = 4 * q * (1 - q)
    landed = ease((p - lands) / 0.08) * (1 - ease((p - lands - 0.10) / 0.24))
    low = 0.17 * crouch + 0.14 * landed
    air = 0.26 * h * flight
    tip = ease((p - 0.30) / (leaves - 0.30)) * (1 - ease((p - lands + 0.06) / 0.06))
    pitch = 0.75 * tip
    _, ankle, ahead = on_the_ball(b, 0.0, 0.0, pitch)
    rise = ankle - b.ankle
    tuck = 0.10 * h * flight
    w = b.hips * 1.25
    s.ankles = [(side * w, b.ankle + rise + air + tuck, ahead - 0.6 * tuck * (1 - 0.5 * side)) for side in (1.0, -1.0)]
    s.foot_pitch = [pitch, pitch]
    s.pelvis = (0.0, b.hip - low * h + 0.6 * rise + air, -0.05 * h * (crouch + landed))
    s.lean += 0.55 * crouch + 0.42 * landed
    s.hip_lean += 0.40 * crouch + 0.30 * landed
    s.head_bend -= 0.4 * crouch + 0.25 * landed + 0.15 * flight
    up = ease((p - 0.26) / 0.12) * (1 - ease((p - lands + 0.02) / 0.12))
    hang, back, high = (0.12, -0.96, 0.05), (0.22, -0.78, -0.55), (0.42, 0.86, 0.20)
    hand = between(between(hang, back, crouch), high, up)
    hand = between(hand, (0.35, -0.55, 0.45), landed)
    s.hands = [hand, hand]
    s.elbows = [(0.7, -0.4, -0.8), (0.7, -0.4, -0.8)]
    s.grips = ["open", "open"]
    s.sway = s.twist = s.hip_twist = 0.0
    s.swing = 0.8 * flight

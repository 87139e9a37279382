"""Birds: perched, walking, swimming or on the wing -> a Form. Units: lengths of the body without the tail."""

import math

from film import Action, Emotion
from generators.previz.figures.creatures_act import Act
from generators.previz.figures.creatures_bird_head import head_joint, head_wear
from generators.previz.figures.creatures_bird_kinds import Bird
from generators.previz.figures.creatures_form import P3, Form, Joint
from generators.previz.pen import mix, rgb, scale


def build(bird: Bird, act: Act, form: Form) -> None:
    flying = act.action is Action.FLY
    afloat = act.action is Action.SWIM
    form.grounded = not afloat
    r, coat = bird.round_, rgb(bird.coat)
    lift = bird.cruise / form.size if flying else 0.0
    stride = max(bird.leg, 0.12) * 1.7
    going = act.action in (Action.WALK, Action.RUN, Action.SNEAK, Action.CRAWL)
    phase = act.travelled / stride
    waddle = 0.10 * math.sin(math.tau * phase) if going else 0.0
    beat = math.sin(act.t * bird.beat + act.phase * 9) if flying else 0.0
    # Big birds glide between beats.
    glide = max(0.0, min(1.0, 0.5 + 1.4 * math.sin(act.t * 0.7 + act.phase * 8))) if bird.beat < 8 else 1.0
    flap = beat * glide
    crouch = 0.8 if act.action in (Action.SIT, Action.SLEEP, Action.LIE) else 0.0
    legs = bird.leg * (1 - crouch)
    pitch = 0.06 if flying else bird.upright
    low = r * (0.95 + 0.42 * math.sin(pitch))
    y = lift + (0.0 if flying else (-r * 0.25 if afloat else legs)) + low - 0.06 * flap + 0.006 * act.breath
    body = Joint((0, y, 0), 0.0, pitch, waddle)
    trunk = [body.ball(0, 0, -0.3, r * 0.55), body.ball(0, -0.01, -0.05, r * 0.98), body.ball(0, 0.0, 0.2, r * 0.84)]
    form.mass(trunk, coat, hull=True)
    if bird.belly != bird.coat:
        full = 0.93 if "breast" in bird.extras else 0.8
        form.mass(
            [body.ball(0, -0.25 * r, -0.12, r * full * 0.8), body.ball(0, -0.28 * r, 0.18, r * full * 0.8)],
            rgb(bird.belly),
            hull=True,
            over=-0.01 if not bird.extras else 0.02,
        )
    head = head_joint(bird, act, form, body, pitch, flying, going, phase)
    _tail(bird, form, body, flying)
    for side in (1, -1):
        if flying:
            _spread_wing(bird, form, body, side, flap)
        elif "flippers" in bird.extras:
            out = 0.25 + waddle * side + (0.5 * abs(math.sin(act.t * 6)) if act.emotion is Emotion.HAPPY else 0.0)
            form.mass(
                [
                    body.ball(side * r * 0.92, 0.0, 0.2, 0.07),
                    body.ball(side * (r + 0.32 * math.sin(out) + 0.02), 0.02, -0.05, 0.065),
                    body.ball(side * (r + 0.55 * math.sin(out)), 0.04, -0.28, 0.025),
                ],
                rgb(bird.wing),
                over=0.03,
            )
        else:
            form.mass(
                [
                    body.ball(side * r * 0.66, 0.14 * r, 0.2, r * 0.46),
                    body.ball(side * r * 0.74, 0.1 * r, -0.12, r * 0.42),
                    body.ball(side * r * 0.3, 0.18 * r, -0.62, r * 0.1),
                ],
                rgb(bird.wing),
                hull=True,
                over=0.02,
            )
            if bird.tip:
                form.mass(
                    [
                        body.ball(side * r * 0.5, 0.16 * r, -0.4, r * 0.22),
                        body.ball(side * r * 0.28, 0.2 * r, -0.7, r * 0.06),
                    ],
                    rgb(bird.tip),
                    over=0.05,
                )
        if not afloat:
            _leg(bird, act, form, body, side, legs, flying, going, phase)
    head_wear(bird, act, form, head)
    if not flying:
        form.shadow = ((0, 0, 0), r * 1.1, 0.5)


def _tail(bird: Bird, form: Form, body: Joint, flying: bool) -> None:
    wide = (0.28 if flying else 0.12) * (1 + bird.tail)
    r, long = bird.round_, bird.tail
    ring = [
        body.at(-0.05, 0.1 * r, -0.34),
        body.at(-wide, 0.14 * r, -0.42 - long),
        body.at(0, 0.16 * r, -0.46 - long * 1.08),
        body.at(wide, 0.14 * r, -0.42 - long),
        body.at(0.05, 0.1 * r, -0.34),
    ]
    tail = rgb(bird.tip) if bird.tip and not bird.extras else scale(rgb(bird.coat), 0.86)
    form.sheet(ring, tail, soft=False)
    form.mass(
        [body.ball(0, 0.08 * r, -0.3, r * 0.4), body.ball(0, 0.12 * r, -0.42 - long * 0.8, 0.03)],
        tail if not flying else scale(rgb(bird.coat), 0.94),
    )


def _spread_wing(bird: Bird, form: Form, body: Joint, side: int, flap: float) -> None:
    a, b = 0.12 + 0.75 * flap, 0.02 + 0.75 * flap - 0.3 * max(0.0, -flap)
    span, r = bird.span, bird.round_
    arm, hand = span * 0.45, span * 0.55
    x0, y0 = r * 0.55, r * 0.5
    x1, y1 = x0 + arm * math.cos(a), y0 + arm * math.sin(a)
    x2, y2 = x1 + hand * math.cos(b), y1 + hand * math.sin(b)
    chord = 0.42

    def at(t: float, z: float, droop: float = 0.0) -> P3:
        """Along the wing, 0 shoulder, 1 wrist, 2 tip."""
        x, y = (
            (x0 + (x1 - x0) * t, y0 + (y1 - y0) * t) if t < 1 else (x1 + (x2 - x1) * (t - 1), y1 + (y2 - y1) * (t - 1))
        )
        return body.at(side * x, y - droop, z)

    upper, lower = rgb(bird.wing), mix(rgb(bird.wing), rgb(bird.belly), 0.55)
    ring = [
        at(0, 0.24),
        at(0.6, 0.32),
        at(1, 0.34),
        at(1.5, 0.22),
        at(2, -0.05),
        at(1.7, -0.14),
        at(1.35, -0.12),
        at(1, -0.12),
        at(0.5, -0.18),
        at(0, -chord * 0.55),
    ]
    form.sheet(ring if side > 0 else ring[::-1], lower, upper, over=0.0)
    if bird.tip:
        tip = [at(1.42, 0.24), at(1.72, 0.12), at(2.02, -0.07), at(1.75, -0.15), at(1.5, -0.135)]
        form.sheet(tip if side > 0 else tip[::-1], rgb(bird.tip), over=0.03)
    if bird.beat < 5:
        for i in range(4):
            t = 1.62 + 0.1 * i
            form.sheet(
                [at(t, 0.12 - 0.06 * i), at(t + 0.34 - 0.07 * i, -0.1 - 0.09 * i), at(t - 0.05, -0.08)],
                rgb(bird.tip) if bird.tip else scale(upper, 0.8),
                soft=False,
                over=-0.01,
            )


def _leg(
    bird: Bird, act: Act, form: Form, body: Joint, side: int, legs: float, flying: bool, going: bool, phase: float
) -> None:
    colour = rgb(bird.legs)
    x = side * bird.round_ * 0.42
    hip = body.at(x, -bird.round_ * 0.55, -0.08 if bird.upright < 0.8 else -0.3)
    if flying:
        form.mass([(*hip, 0.04), (hip[0], hip[1] - 0.03, hip[2] - 0.24, 0.02)], colour, over=-0.02)
        return
    reach = max(bird.leg, 0.12) * 1.7 * 0.6
    z, y = 0.02, 0.0
    if going:
        p = (phase + (0.5 if side > 0 else 0.0)) % 1.0
        # On the ground for 0.6 of the cycle, as long as the body takes to pass over the foot.
        z += reach * (0.5 - p / 0.6) if p < 0.6 else reach * ((p - 0.6) / 0.4 - 0.5)
        y = 0.0 if p < 0.6 else 0.12 * math.sin(math.pi * (p - 0.6) / 0.4) * max(bird.leg, 0.15) * 2
    foot: P3 = (x, y + 0.016, z)
    if "trousers" in bird.extras:
        form.mass(
            [(*hip, 0.12), ((hip[0] + foot[0]) / 2, (hip[1] + foot[1]) / 2, (hip[2] + foot[2]) / 2, 0.05)],
            rgb(bird.coat),
            over=0.02,
        )
    form.stroke([hip, foot], 0.034 if bird.leg < 0.25 else 0.028, colour)
    web = 0.1 if bird.bill == "flat" or "flippers" in bird.extras else 0.06
    toe = 0.2 if "flippers" in bird.extras else 0.16
    form.mass(
        [
            (*foot, 0.018),
            (foot[0] + web, y + 0.014, z + toe, 0.014),
            (foot[0], y + 0.014, z + toe * 1.15, 0.014),
            (foot[0] - web, y + 0.014, z + toe, 0.014),
        ],
        colour,
        hull=True,
        over=0.01,
    )

"""Birds: perched, walking, swimming or on the wing -> a Form. Units: lengths of the body without the tail."""

import math

from film import Action, Emotion
from generators.previz.figures.creatures_act import Act, look_angles
from generators.previz.figures.creatures_bird_kinds import Bird
from generators.previz.figures.creatures_form import BLACK, P3, Form, Joint
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
    head = _head(bird, act, form, body, pitch, flying, going, phase)
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
    _wear(bird, act, form, head)
    if not flying:
        form.shadow = ((0, 0, 0), r * 1.1, 0.5)


def _head(
    bird: Bird, act: Act, form: Form, body: Joint, pitch: float, flying: bool, going: bool, phase: float
) -> Joint:
    r, h = bird.round_, bird.head_r
    root = body.at(0, r * 0.25, 0.24)
    up = 0.25 if flying else 1.15
    bob = 0.04 * math.sin(math.tau * 2 * phase) if going else 0.0
    reach = bird.neck + h * 0.75
    if act.action in (Action.EAT, Action.DRINK):
        up = -0.5 - 0.3 * max(0.0, math.sin(act.t * 4))
    at: P3 = (root[0], root[1] + math.sin(up) * reach, root[2] + math.cos(up) * reach + bob)
    turn, nod = look_angles(act, at, 1.4)
    if act.action is Action.SLEEP:
        nod = -0.4
    elif act.action in (Action.EAT, Action.DRINK):
        nod = -0.6
    head = Joint(at, turn, nod * 0.8)
    colour = rgb(bird.head)
    form.mass(
        [(*root, r * 0.55 if bird.neck < 0.2 else h * 0.85), (*at, h * (0.97 if bird.neck < 0.3 else 0.8))],
        colour,
        over=0.01,
    )
    form.mass([head.ball(0, 0, 0, h)], colour, over=0.02)
    if "collar" in bird.extras:
        form.mass([(*body.at(0, r * 0.4, 0.27), h * 0.86)], (0.95, 0.94, 0.9), over=0.015)
    if "face" in bird.extras:
        for side in (1, -1):
            form.mass([head.ball(side * 0.36 * h, 0.02 * h, 0.52 * h, h * 0.52)], rgb(bird.belly), over=0.03)
    if "cheeks" in bird.extras:
        for side in (1, -1):
            form.mass([head.ball(side * 0.6 * h, -0.2 * h, 0.05 * h, h * 0.45)], rgb("#f2c14a"), over=0.02)
    if "tufts" in bird.extras:
        for side in (1, -1):
            form.mass(
                [
                    head.ball(side * 0.55 * h, 0.7 * h, 0.1 * h, h * 0.2),
                    head.ball(side * 0.85 * h, 1.25 * h, 0.05 * h, h * 0.04),
                ],
                scale(colour, 0.75),
                over=0.02,
            )
    _bill(bird, act, form, head)
    a, lift = bird.eye_side, 0.16
    for side in (1, -1):
        n: P3 = (side * math.sin(a), lift, math.cos(a))
        forward = 0.3 * h if "face" in bird.extras else 0.0
        form.eye(
            head,
            (n[0] * h, n[1] * h + 0.04 * h, n[2] * h * 0.92 + forward * 0.4),
            n,
            bird.eye,
            rgb(bird.iris),
            colour,
            shut=act.shut,
            pupil=0.58,
            over=0.06,
        )
        slant = {Emotion.ANGRY: -0.5, Emotion.DETERMINED: -0.3, Emotion.SAD: 0.5, Emotion.AFRAID: 0.4}.get(
            act.emotion, -0.35 if bird.bill == "hook" and "face" not in bird.extras else None
        )
        if slant is not None:
            e = bird.eye
            x, y, z = n[0] * h, n[1] * h + 0.04 * h, n[2] * h + forward * 0.4
            form.stroke(
                [
                    head.at(x - side * e * 0.7, y + e * (1.2 + slant), z + e * 0.7),
                    head.at(x + side * e * 0.6, y + e * (1.2 - slant), z - e * 0.5),
                ],
                e * 0.45,
                scale(colour, 0.45),
                over=0.07,
            )
    form.named["eyes"] = head.at(0, 0.16 * h, h * 0.9)
    form.named["mouth"] = head.at(0, -0.2 * h, h + bird.bill_length * 0.8)
    return head


def _bill(bird: Bird, act: Act, form: Form, head: Joint) -> None:
    h, long, colour = bird.head_r, bird.bill_length, rgb(bird.beak)
    gape = 0.35 * act.speaking
    low = mix(colour, BLACK, 0.18)
    wide = {"cone": 0.32, "hook": 0.34, "flat": 0.36, "dagger": 0.26}[bird.bill] * h
    base = -0.16 * h
    jaw = [
        head.ball(0, base - wide * 0.35, h * 0.86, wide * 0.7),
        head.ball(0, base - wide * 0.45 - gape * long, h * 0.95 + long * 0.75, wide * 0.18),
    ]
    if bird.bill == "flat":
        for dx in (-1, 1):
            jaw.append(
                head.ball(dx * wide * 0.45, base - wide * 0.6 - gape * long, h * 0.95 + long * 0.75, wide * 0.22)
            )
            jaw.append(head.ball(dx * wide * 0.55, base - wide * 0.1, h * 0.98 + long * 0.85, wide * 0.3))
        form.mass(jaw[:3], low, hull=True, over=0.03)
        form.mass(
            [head.ball(0, base + wide * 0.15, h * 0.85, wide * 0.8), jaw[3], jaw[5]], colour, hull=True, over=0.05
        )
        return
    form.mass(jaw, low, over=0.03)
    top = [head.ball(0, base, h * 0.84, wide), head.ball(0, base + 0.02 * h, h * 0.95 + long * 0.45, wide * 0.66)]
    if bird.bill == "hook":
        top += [
            head.ball(0, base - 0.02 * h, h * 0.95 + long * 0.85, wide * 0.42),
            head.ball(0, base - 0.34 * h, h * 0.97 + long * 0.92, wide * 0.1),
        ]
    else:
        top.append(head.ball(0, base - 0.06 * h, h + long, wide * 0.12))
    form.mass(top, colour, over=0.05, gloss=0.2)


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


def _wear(bird: Bird, act: Act, form: Form, head: Joint) -> None:
    h = bird.head_r
    for kind, colour in act.wears:
        if kind in ("scarf", "tie", "necklace"):
            form.mass(
                [head.ball(-0.25 * h, -0.95 * h, 0.02, h * 0.52), head.ball(0.25 * h, -0.95 * h, 0.02, h * 0.52)],
                colour,
                over=0.05,
            )
            form.mass(
                [head.ball(0.5 * h, -1.1 * h, 0.6 * h, h * 0.25), head.ball(0.6 * h, -2.0 * h, 0.65 * h, h * 0.27)],
                colour,
                over=0.1,
            )
        elif kind in ("hat", "cap", "beanie", "helmet", "crown"):
            if kind == "hat":
                form.mass(
                    [
                        head.ball(math.cos(a) * h, 0.75 * h, math.sin(a) * h, h * 0.07)
                        for a in (math.tau * i / 8 for i in range(8))
                    ],
                    scale(colour, 0.85),
                    hull=True,
                    over=0.06,
                )
            form.mass(
                [head.ball(0, 0.7 * h, 0, h * 0.68), head.ball(0, (1.6 if kind == "hat" else 1.0) * h, 0, h * 0.5)],
                rgb("#e8b93a") if kind == "crown" else colour,
                over=0.08,
            )

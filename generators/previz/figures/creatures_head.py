"""The head of a four-legged animal: skull, muzzle, jaw, eyes, ears, and what grows or is worn on it. Units: heights of the back."""

import math

from film import Emotion
from generators.previz.figures.creatures_act import Act
from generators.previz.figures.creatures_beast import Beast, beast_colours
from generators.previz.figures.creatures_crest import antlers, ears, mane
from generators.previz.figures.creatures_form import BLACK, P3, Ball, Form, Joint
from generators.previz.pen import mix, rgb, scale

_IVORY = rgb("#efe6d0")
_PINK = rgb("#d98f8a")


def head_parts(form: Form, beast: Beast, act: Act, head: Joint) -> None:
    coat, _pale, _dark = beast_colours(beast)
    h = beast.head
    form.mass([head.ball(0, 0, 0, h), head.ball(0, -0.08 * h, 0.22 * h, h * 0.9)], coat, over=0.02)
    if "trunk" in beast.extras:
        _trunk(form, beast, act, head)
        tip = head.at(0, -h * 2, h * 1.2)
    else:
        tip = _muzzle(form, beast, act, head)
    form.named["mouth"] = tip
    _eyes(form, beast, act, head)
    ears(form, beast, act, head)
    if "mane" in beast.extras:
        mane(form, beast, act, head)
    if "antlers" in beast.extras:
        antlers(form, h, head)
    if "horns" in beast.extras:
        for side in (1, -1):
            form.mass(
                [
                    head.ball(side * 0.55 * h, 0.75 * h, -0.1 * h, h * 0.16),
                    head.ball(side * 1.15 * h, 0.95 * h, 0, h * 0.12),
                    head.ball(side * 1.35 * h, 1.4 * h, 0.12 * h, h * 0.03),
                ],
                _IVORY,
            )
    if "goatee" in beast.extras:
        coat, _, dark = beast_colours(beast)
        form.mass(
            [head.ball(0, -0.75 * h, 0.9 * h, h * 0.22), head.ball(0, -1.6 * h, 0.85 * h, h * 0.06)], coat, over=0.02
        )
        for side in (1, -1):
            curl = [
                head.ball(side * 0.32 * h, (0.8 + 0.42 * k) * h, (-0.1 - 0.3 * k * k * 0.5) * h, h * (0.19 - 0.05 * k))
                for k in range(4)
            ]
            form.mass(curl, scale(dark, 1.3), over=0.02)
    if "ossicones" in beast.extras:
        for side in (1, -1):
            form.mass(
                [
                    head.ball(side * 0.4 * h, 0.7 * h, -0.2 * h, h * 0.2),
                    head.ball(side * 0.5 * h, 1.5 * h, -0.3 * h, h * 0.24),
                ],
                rgb("#8a4f26"),
                over=0.02,
            )
    if "nose horn" in beast.extras:
        long = h * 0.72 + beast.snout
        form.mass(
            [head.ball(0, -0.3 * h, long * 0.92, h * 0.34), head.ball(0, 1.35 * h, long * 1.12, h * 0.04)],
            _IVORY,
            over=0.03,
        )
        form.mass(
            [head.ball(0, 0.1 * h, long * 0.6, h * 0.24), head.ball(0, 0.85 * h, long * 0.68, h * 0.04)],
            _IVORY,
            over=0.03,
        )
    if "unicorn" in beast.extras:
        form.mass(
            [head.ball(0, 0.8 * h, 0.5 * h, h * 0.2), head.ball(0, 3.1 * h, 1.3 * h, h * 0.02)],
            rgb("#f2d489"),
            gloss=0.5,
        )
    _wear(form, beast, act, head)


def _muzzle(form: Form, beast: Beast, act: Act, head: Joint) -> P3:
    """Snout, jaw, nose, mouth -> the point where it carries things."""
    coat, pale, dark = beast_colours(beast)
    h, long, (r0, r1) = beast.head, beast.snout, beast.muzzle
    y1 = -0.12 * h - beast.drop * long
    z1 = h * 0.72 + long
    light_face = "muzzle" in beast.marks
    open_ = 0.5 * act.speaking + (0.1 if act.emotion in (Emotion.SURPRISED, Emotion.AFRAID) else 0.0)
    cheek = pale if light_face else coat
    if light_face:
        for side in (1, -1):
            form.mass(
                [
                    head.ball(side * 0.44 * h, -0.4 * h, 0.38 * h, h * 0.5),
                    head.ball(side * 0.2 * h, -0.3 * h, 0.7 * h, min(h * 0.45, r0 * 1.1)),
                ],
                cheek,
                over=0.03,
            )
    jaw = Joint(head.at(0, -0.42 * h, 0.45 * h))
    dy, dz = y1 + 0.42 * h - r1 * 0.75, z1 * 0.9 - 0.45 * h
    reach, angle = math.hypot(dy, dz), math.atan2(dy, dz) - open_
    tip = head.at(0, -0.42 * h + reach * math.sin(angle), 0.45 * h + reach * math.cos(angle))
    lower = pale if light_face or "belly" in beast.marks else mix(coat, dark, 0.15)
    form.mass([(*jaw.origin, r0 * 0.72), (*tip, r1 * 0.66)], lower, over=0.03)
    if open_ > 0.04:
        inner = head.at(0, y1 * 0.8 - r1 * (0.5 + open_), z1 * 0.8)
        form.mass([head.ball(0, -0.42 * h, 0.6 * h, r0 * 0.6), (*inner, r1 * 0.55)], rgb("#7a2530"), over=0.045)
    nose_colour = _PINK if "pinknose" in beast.marks else BLACK
    bridge = pale if "pinknose" in beast.marks or "tabby" in beast.marks else coat
    form.mass(
        [head.ball(0, -0.06 * h, h * 0.5, r0), head.ball(0, y1 + r1 * 0.1, z1 - r1 * 0.5, r1)],
        bridge if long > 0.12 else cheek,
        over=0.06,
    )
    if "blaze" in beast.marks:
        form.sheet(
            [
                head.at(x * h, y * h, z * h + w)
                for x, y, z, w in (
                    (0.1, 0.92, 0.5, 0),
                    (-0.1, 0.92, 0.5, 0),
                    (-0.2, 0.2, 0.98, 0.02),
                    (0.2, 0.2, 0.98, 0.02),
                )
            ],
            pale,
            over=0.07,
            one_sided=True,
        )
    if long <= 0.12:
        nose: Ball = head.ball(0, y1 + r1 * 0.72, z1 + r1 * 0.1, r1 * 0.32)
    else:
        nose = head.ball(0, y1 + r1 * 0.45, z1 + r1 * 0.22, r1 * (0.85 if "pinknose" in beast.marks else 0.58))
    form.mass([nose], nose_colour, over=0.09, gloss=0.5)
    _smile(form, beast, act, head, y1, z1)
    if "whiskers" in beast.extras:
        for side in (1, -1):
            for lift in (-0.14, 0.0, 0.14):
                form.stroke(
                    [
                        head.at(side * r1 * 0.9, y1 + lift * h, z1 * 0.9),
                        head.at(side * (r1 + h * 0.95), y1 + lift * 2.3 * h, z1 * 0.75),
                    ],
                    0.011,
                    (0.96, 0.95, 0.92),
                    over=0.05,
                )
    return head.at(0, y1 - r1 * 0.8, z1)


def _smile(form: Form, beast: Beast, act: Act, head: Joint, y1: float, z1: float) -> None:
    """The mouth from nose to cheek, its corner up or down with the feeling."""
    h, (r0, r1) = beast.head, beast.muzzle
    lift = {Emotion.HAPPY: 0.16, Emotion.SAD: -0.16, Emotion.ANGRY: -0.12, Emotion.AFRAID: -0.1}.get(
        act.emotion, 0.06
    ) * h
    line = mix(rgb(beast.dark), BLACK, 0.6)
    for side in (1, -1):
        corner = head.at(side * r0 * 0.96, -0.38 * h + lift, h * 0.62)
        middle = head.at(side * (r0 + r1) * 0.5, (y1 - 0.3 * h) * 0.55 - r1 * 0.2, (z1 + h * 0.5) * 0.52)
        front = head.at(side * r1 * 0.3, y1 - r1 * 0.62, z1 + r1 * 0.15)
        form.stroke(
            [front, head.at(side * r1 * 0.9, y1 - r1 * 0.7, z1 - r1 * 0.3), middle, corner],
            0.014 * (h / 0.2),
            line,
            over=0.05,
        )


def _eyes(form: Form, beast: Beast, act: Act, head: Joint) -> None:
    coat, _, dark = beast_colours(beast)
    h, a = beast.head, beast.eye_side
    lift = 0.2
    flat = math.sqrt(1 - lift * lift)
    for side in (1, -1):
        n: P3 = (side * math.sin(a) * flat, lift, math.cos(a) * flat)
        at: P3 = (n[0] * h * 1.0, n[1] * h * 1.05, n[2] * h * 0.9 + 0.2 * h)
        if "mask" in beast.marks:
            form.mass([head.ball(at[0] * 0.9, at[1] * 0.8, at[2] * 0.9, beast.eye * 2.1)], dark, over=0.06)
        wide = 1.15 if act.emotion in (Emotion.SURPRISED, Emotion.AFRAID) else 1.0
        form.eye(
            head,
            at,
            n,
            beast.eye * wide,
            rgb(beast.iris),
            coat if "mask" not in beast.marks else dark,
            shut=act.shut,
            slit=beast.slit,
            pupil=0.62 if beast.slit == 1 else 0.72,
            over=0.09,
        )
        slant = {Emotion.ANGRY: -0.55, Emotion.DETERMINED: -0.3, Emotion.SAD: 0.5, Emotion.AFRAID: 0.45}.get(
            act.emotion
        )
        if slant is not None:
            e = beast.eye
            x, y, z = at
            inner: P3 = (x - side * e * 0.95, y + e * (1.35 + slant), z + e * 0.45)
            outer: P3 = (x + side * e * 0.95, y + e * (1.35 - slant), z - e * 0.45)
            form.stroke([head.at(*inner), head.at(*outer)], e * 0.42, mix(dark, BLACK, 0.4), over=0.1)
    form.named["eyes"] = head.at(0, lift * h, h * 0.95)


def _trunk(form: Form, beast: Beast, act: Act, head: Joint) -> None:
    coat, _, _ = beast_colours(beast)
    h = beast.head
    sway = 0.12 * math.sin(act.t * 0.9 + act.phase * 6)
    lift = 0.9 * act.speaking + (0.5 if act.emotion is Emotion.HAPPY else 0.0)
    balls: list[Ball] = [head.ball(0, -0.05 * h, 0.55 * h, h * 0.55)]
    x, y, z, angle = 0.0, -0.3 * h, 1.0 * h, -1.05 + lift * 0.4
    for i in range(8):
        balls.append(head.ball(x, y, z, h * (0.44 - 0.034 * i)))
        x += sway * h * 0.2 * (i / 4)
        y += math.sin(angle) * h * 0.36
        z += math.cos(angle) * h * 0.36
        angle += -0.13 + lift * 0.35 if i < 3 else 0.2 + lift * 0.25
    form.mass(balls, coat, over=0.06)
    if "tusks" in beast.extras:
        for side in (1, -1):
            form.mass(
                [
                    head.ball(side * 0.5 * h, -0.5 * h, 0.7 * h, h * 0.14),
                    head.ball(side * 0.66 * h, -1.15 * h, 1.3 * h, h * 0.11),
                    head.ball(side * 0.6 * h, -1.2 * h, 1.9 * h, h * 0.04),
                ],
                _IVORY,
                over=0.07,
            )


def _wear(form: Form, beast: Beast, act: Act, head: Joint) -> None:
    h = beast.head
    for kind, colour in act.wears:
        if kind in ("hat", "cap", "beanie", "helmet", "crown", "hood"):
            top = 1.55 if kind == "hat" else 1.2
            if kind in ("hat", "cap"):
                ring = [
                    head.ball(math.cos(a) * h * 1.0, 0.82 * h, math.sin(a) * h * 1.0, h * 0.07)
                    for a in (math.tau * i / 8 for i in range(8))
                ]
                form.mass(ring, scale(colour, 0.85), hull=True, over=0.1)
            form.mass(
                [head.ball(0, 0.8 * h, -0.05 * h, h * 0.66), head.ball(0, top * h, -0.08 * h, h * 0.52)],
                rgb("#e8b93a") if kind == "crown" else colour,
                over=0.14,
            )
        elif kind in ("glasses", "sunglasses", "eye patch"):
            for side in (1, -1):
                a = beast.eye_side
                n: P3 = (side * math.sin(a) * 0.98, 0.2, math.cos(a) * 0.98)
                at = (n[0] * h * 1.05, n[1] * h * 1.05, n[2] * h * 0.95 + 0.2 * h)
                if kind == "glasses":
                    tx, tz = n[2], -n[0]
                    circle = [
                        head.at(
                            at[0] + tx * math.cos(b) * beast.eye * 1.6,
                            at[1] + math.sin(b) * beast.eye * 1.6,
                            at[2] + tz * math.cos(b) * beast.eye * 1.6,
                        )
                        for b in (math.tau * i / 12 for i in range(13))
                    ]
                    form.stroke(circle, 0.016, colour, over=0.12)
                elif kind == "sunglasses" or side > 0:
                    form.mass([head.ball(at[0], at[1], at[2], beast.eye * 1.5)], BLACK, over=0.12, gloss=0.5)

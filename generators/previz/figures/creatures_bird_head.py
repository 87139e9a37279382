"""A bird's head in one pose: neck, skull, eyes, bill, and what is worn there -> a Form. Units: lengths of the body."""

import math

from film import Action, Emotion
from generators.previz.figures.creatures_act import Act, look_angles
from generators.previz.figures.creatures_bird_kinds import Bird
from generators.previz.figures.creatures_form import BLACK, P3, Form, Joint
from generators.previz.pen import mix, rgb, scale


def head_joint(
    bird: Bird, act: Act, form: Form, body: Joint, pitch: float, flying: bool, going: bool, phase: float
) -> Joint:
    """Draw neck and head; the skull's joint, for what is worn on it. phase: cycles of its gait."""
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
    if "comb" in bird.extras:
        _comb(form, head, h, 1.5 if "big comb" in bird.extras else 1.0)
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


def head_wear(bird: Bird, act: Act, form: Form, head: Joint) -> None:
    """Scarf, hat, crown: what a bird wears at its neck and on its head."""
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


def _comb(form: Form, head: Joint, h: float, big: float) -> None:
    """A hen's, or a cock's: teeth along the crown and the wattles under the bill."""
    red = rgb("#d0272a")
    crown = [head.ball(0, (1.0 + 0.15 * (k % 2) * big) * h, (0.5 - 0.35 * k) * h, h * 0.22 * big) for k in range(4)]
    form.mass(crown, red, over=0.03)
    wattle = [head.ball(0, -0.8 * h, 0.75 * h, h * 0.2 * big), head.ball(0, -1.2 * h, 0.7 * h, h * 0.13 * big)]
    form.mass(wattle, red, over=0.04)

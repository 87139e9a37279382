"""A turtle -> a Form."""

import math

from film import Action
from generators.previz.figures.creatures_act import Act, look_angles
from generators.previz.figures.creatures_form import P3, Form, Joint
from generators.previz.pen import Colour, mix, rgb, scale


def build_turtle(shell: Colour, skin: Colour, act: Act, form: Form) -> None:
    """Units: lengths of the shell. On land it walks on its flippers, in water it rows with them."""
    swims = act.action in (Action.SWIM, Action.FLY)
    form.grounded = not swims
    y = 0.2 if swims else 0.16
    wave = math.sin(act.t * 2.4 + act.phase * 6)
    form.mass(
        [(math.sin(a) * 0.3, y + 0.03, math.cos(a) * 0.36 - 0.02, 0.1) for a in (math.tau * i / 9 for i in range(9))]
        + [(0, y + 0.1, 0.1, 0.19), (0, y + 0.1, -0.12, 0.17)],
        shell,
        hull=True,
        gloss=0.15,
    )
    dome = form.parts[-1]
    form.mass(
        [(math.sin(a) * 0.3, y - 0.01, math.cos(a) * 0.34 - 0.02, 0.08) for a in (math.tau * i / 9 for i in range(9))],
        mix(skin, (0.95, 0.88, 0.6), 0.55),
        hull=True,
        over=-0.02,
    )
    plate = scale(shell, 0.72)
    for cx, cz, r in (
        (0, 0.02, 0.14),
        (0, 0.3, 0.11),
        (0, -0.26, 0.11),
        (0.22, 0.16, 0.11),
        (-0.22, 0.16, 0.11),
        (0.22, -0.13, 0.11),
        (-0.22, -0.13, 0.11),
    ):
        ring: list[P3] = []
        for k in range(6):
            a = -math.tau * k / 6
            x, z = cx + math.cos(a) * r * 0.9, cz + math.sin(a) * r
            d = min(0.95, (x / 0.42) ** 2 + (z / 0.48) ** 2)
            ring.append((x, y + 0.03 + 0.26 * math.sqrt(1 - d), z))
        form.spot(dome, ring, plate)  # type: ignore[arg-type]
    turn, pitch = look_angles(act, (0, y, 0.6), 0.7)
    neck: P3 = (0.1 * math.sin(turn), y + 0.09, 0.56)
    head = Joint(neck, turn, pitch * 0.5)
    form.mass([(0, y, 0.3, 0.09), (*neck, 0.085)], skin)
    form.mass([head.ball(0, 0.01, 0.03, 0.115), head.ball(0, -0.03, 0.12, 0.075)], skin, over=0.02)
    for side in (1, -1):
        form.eye(
            head,
            (side * 0.1, 0.04, 0.085),
            (side * 0.85, 0.2, 0.5),
            0.032,
            rgb("#2f2416"),
            skin,
            shut=act.shut,
            over=0.05,
        )
        form.stroke(
            [head.at(side * 0.02, -0.055, 0.19), head.at(side * 0.07, -0.06, 0.12), head.at(side * 0.1, -0.04, 0.05)],
            0.009,
            scale(skin, 0.4),
            over=0.04,
        )
        for front in (True, False):
            z0 = 0.27 if front else -0.3
            long = 0.42 if front else 0.24
            if swims:
                lift, back = 0.22 * wave * (1 if front else -0.5), -0.2 if front else -0.14
                form.mass(
                    [
                        (side * 0.26, y, z0, 0.075),
                        (side * (0.26 + long * 0.6), y + lift * 0.6, z0 + 0.02, 0.06),
                        (side * (0.26 + long), y + lift, z0 + back, 0.02),
                    ],
                    skin,
                    over=0.0,
                )
            else:
                p = (act.travelled / 0.5 + (0.0 if front == (side > 0) else 0.5)) % 1.0
                dz = (
                    (0.3 * (0.5 - p / 0.6) if p < 0.6 else 0.3 * ((p - 0.6) / 0.4 - 0.5))
                    if act.action in (Action.WALK, Action.RUN)
                    else 0.0
                )
                form.mass(
                    [
                        (side * 0.24, y - 0.02, z0, 0.085),
                        (side * 0.36, 0.07, z0 + dz * 0.6, 0.07),
                        (side * 0.4, 0.05, z0 + dz + 0.05, 0.05),
                    ],
                    skin,
                )
    form.mass([(0, y - 0.03, -0.4, 0.05), (0, y - 0.06, -0.56, 0.012)], skin)
    form.named["eyes"] = head.at(0, 0.04, 0.12)
    form.named["mouth"] = head.at(0, -0.06, 0.2)
    if not swims:
        form.shadow = ((0, 0, 0), 0.42, 0.5)

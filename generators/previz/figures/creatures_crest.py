"""What stands on an animal's head: ears, mane, antlers."""

import math

from film import Emotion
from generators.previz.figures.creatures_act import Act
from generators.previz.figures.creatures_beast import Beast, beast_colours
from generators.previz.figures.creatures_form import P3, Ball, Form, Joint
from generators.previz.pen import Colour, mix, rgb

_IVORY = rgb("#efe6d0")
_PINK = rgb("#d98f8a")


def ears(form: Form, beast: Beast, act: Act, head: Joint) -> None:
    coat, pale, dark = beast_colours(beast)
    h, long = beast.head, beast.ear
    back = {Emotion.ANGRY: 0.5, Emotion.AFRAID: 0.75, Emotion.SAD: 0.55, Emotion.SURPRISED: -0.1}.get(act.emotion, 0.0)
    twitch = 0.07 * max(0.0, math.sin(act.t * 1.7 + act.phase * 9) - 0.8) * 5
    outer = dark if "ears" in beast.marks else coat
    inner = mix(pale, _PINK, 0.45) if sum(coat) > 0.5 else mix(coat, _PINK, 0.35)
    for side in (1, -1):
        out = side * (0.25 + 0.5 * back + twitch * (side + 1) / 2)
        root = Joint(head.at(side * 0.58 * h, 0.62 * h, -0.12 * h))

        def at(x: float, y: float, z: float, root: Joint = root, out: float = out, side: int = side) -> P3:
            """From the ear's root: x outwards, y along it, z forward; leaning out and back with the feeling."""
            c, s = math.cos(out * side), math.sin(out * side)
            lx, ly = x * c + y * s, y * c - x * s
            dx, dy, dz = head.toward(side * lx, ly, z - back * ly * 0.9)
            return (root.origin[0] + dx, root.origin[1] + dy, root.origin[2] + dz)

        match beast.ears:
            case "point" | "horned":
                form.mass(
                    [(*at(0, 0, 0), long * 0.4), (*at(0, long * 0.95, -0.02), long * 0.05)],
                    outer if beast.ears == "point" else _IVORY,
                )
                if beast.ears == "point":
                    if "ears" in beast.marks:
                        form.mass(
                            [(*at(0, -0.02, 0.0), long * 0.41), (*at(0, long * 0.32, -0.005), long * 0.29)],
                            coat,
                            over=0.015,
                        )
                    tri = [
                        at(-long * 0.22, long * 0.05, long * 0.3),
                        at(long * 0.22, long * 0.05, long * 0.3),
                        at(long * 0.03, long * 0.78, long * 0.1),
                        at(-long * 0.03, long * 0.78, long * 0.1),
                    ]
                    form.sheet(tri if side > 0 else tri[::-1], inner, over=0.12, one_sided=True, soft=False)
            case "round":
                form.mass([(*at(0, long * 0.3, 0), long)], outer)
                form.mass([(*at(0, long * 0.3, long * 0.5), long * 0.6)], mix(outer, inner, 0.5), over=-0.01)
            case "flop":
                form.mass(
                    [
                        (*at(0, 0, 0), long * 0.3),
                        (*at(long * 0.42, -long * 0.1, 0), long * 0.3),
                        (*at(long * 0.5, -long * 0.75, 0.02), long * 0.27),
                    ],
                    mix(coat, dark, 0.75),
                    over=0.05,
                )
            case "long":
                tilt = 0.05 * math.sin(act.t * 1.1 + side)
                form.mass(
                    [
                        (*at(0, 0, 0), long * 0.1),
                        (*at(tilt, long * 0.45, -long * 0.04), long * 0.145),
                        (*at(tilt * 2, long * 0.95, -long * 0.2), long * 0.05),
                    ],
                    outer,
                )
                strip = [
                    at(-long * 0.07, long * 0.12, long * 0.1),
                    at(long * 0.07, long * 0.12, long * 0.1),
                    at(tilt + long * 0.09, long * 0.5, long * 0.1),
                    at(tilt * 2, long * 0.88, -long * 0.1),
                    at(tilt - long * 0.09, long * 0.5, long * 0.1),
                ]
                form.sheet(strip if side > 0 else strip[::-1], inner, over=0.12, one_sided=True)
            case "leaf":
                up = 0.9 if beast.neck > 0.5 and beast.head < 0.12 and "antlers" not in beast.extras else 0.35
                form.mass(
                    [
                        (*at(0, 0, 0), long * 0.16),
                        (*at(long * 0.42 * (1.2 - up), long * 0.5 * up + 0.02, 0), long * 0.26),
                        (*at(long * (1.2 - up), long * up, -0.01), long * 0.04),
                    ],
                    outer,
                )
            case "fan":
                _fan_ear(form, head, side, long, h, outer, inner, act)


def _fan_ear(form: Form, head: Joint, side: int, long: float, h: float, outer: Colour, inner: Colour, act: Act) -> None:
    flap = 0.16 * math.sin(act.t * 1.4 + act.phase * 5)
    turn = 0.75 + flap
    ring: list[P3] = []
    for x, y in (
        (-0.05, 0.55),
        (0.45, 0.75),
        (0.95, 0.5),
        (1.0, 0.0),
        (0.72, -0.55),
        (0.4, -1.0),
        (0.1, -0.75),
        (-0.05, -0.25),
    ):
        ring.append(
            head.at(
                side * (0.8 * h + x * long * math.cos(turn)), y * long + 0.1 * h, -0.15 * h - x * long * math.sin(turn)
            )
        )
    form.sheet(ring[::-1] if side > 0 else ring, outer, mix(outer, inner, 0.4), over=0.02)


def mane(form: Form, beast: Beast, act: Act, head: Joint) -> None:
    _, _, dark = beast_colours(beast)
    h = beast.head
    tones = (dark, mix(dark, rgb(beast.coat), 0.35))
    for ring, (radius, back, tuft) in enumerate(((1.12, -0.75, 0.72), (0.92, -0.25, 0.52))):
        sway = 0.03 * math.sin(act.t * 1.3 + ring)
        balls: list[Ball] = []
        for i in range(11):
            a = math.tau * i / 10
            balls.append(
                head.ball(
                    math.sin(a) * h * radius + sway * h, (math.cos(a) * 1.02 - 0.22) * h * radius, back * h, h * tuft
                )
            )
        form.mass(balls, tones[ring])
    form.mass(
        [
            head.ball(0, -0.9 * h, -0.5 * h, h * 0.85),
            head.ball(0, -1.7 * h, -0.7 * h, h * 0.75),
            head.ball(0, -2.3 * h, -0.8 * h, h * 0.3),
        ],
        dark,
    )


def antlers(form: Form, h: float, head: Joint) -> None:
    bone = rgb("#c9ae84")
    for side in (1, -1):

        def at(x: float, y: float, z: float, side: int = side) -> P3:
            return head.at(side * x * h, y * h, z * h)

        beam = [at(0.4, 0.8, -0.2), at(0.9, 1.9, -0.7), at(1.7, 3.0, -0.8), at(1.9, 4.3, -0.3)]
        form.mass([(*p, r) for p, r in zip(beam, (0.034, 0.03, 0.026, 0.012))], bone)
        for a, b in (
            (at(0.6, 1.25, -0.42), at(0.8, 1.9, 0.55)),
            (at(1.2, 2.4, -0.75), at(1.3, 3.3, 0.1)),
            (at(1.7, 3.1, -0.78), at(2.5, 3.9, -0.7)),
        ):
            form.mass([(*a, 0.024), (*b, 0.01)], bone)

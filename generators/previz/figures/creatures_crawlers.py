"""Snake, spider, crab, octopus, jellyfish and bee -> a Form: many legs, or none."""

import math

from film import TRAVELLING
from generators.previz.figures.creatures_act import Act
from generators.previz.figures.creatures_form import BLACK, P3, Ball, Form, Joint
from generators.previz.pen import Colour, mix, rgb, scale


def snake(act: Act, form: Form, colour: Colour) -> None:
    """Units: a third of its length. It winds along the ground with its head lifted; the bends travel as it does."""
    way = act.travelled * 2.2 if act.action in TRAVELLING else 0.15 * math.sin(act.t * 0.9)
    spine: list[Ball] = []
    for n in range(22):
        k = n / 21
        z = 0.85 - 2.5 * k
        bend = 0.26 * min(1.0, 2.4 * k) * math.sin(6.5 * k + way)
        thick = 0.075 * (0.75 + 0.4 * math.sin(math.pi * min(1.0, k * 1.1))) * (1 - 0.75 * max(0.0, k - 0.6) / 0.4)
        up = 0.42 * max(0.0, 1 - k / 0.16) ** 1.3
        spine.append((bend, thick + up, z, thick))
    form.mass(spine, colour, gloss=0.3)
    for n in range(1, 20):
        x, y, z, r = spine[n]
        form.mass([(x, y + r * 0.55, z, r * 0.62)], scale(colour, 0.6 if n % 2 else 1.25), over=0.02)
    x, y, z, _ = spine[0]
    head = Joint((x, y, z + 0.06), 0.0, -0.1)
    form.mass([head.ball(0, 0, 0, 0.085), head.ball(0, -0.01, 0.13, 0.06)], colour, over=0.03, gloss=0.3)
    for side in (1, -1):
        form.eye(
            head,
            (side * 0.06, 0.04, 0.06),
            (side * 0.8, 0.4, 0.5),
            0.026,
            rgb("#e0b83a"),
            colour,
            slit=0.35,
            shut=act.shut,
            over=0.06,
        )
    if math.sin(act.t * 5.0) > 0.2:
        for side in (1, -1):
            form.stroke(
                [head.at(0, -0.03, 0.18), head.at(0, -0.03, 0.27), head.at(side * 0.03, -0.02, 0.33)],
                0.014,
                rgb("#c8323a"),
                over=0.05,
            )
    form.named["eyes"], form.named["mouth"] = head.at(0, 0.04, 0.08), head.at(0, -0.02, 0.2)
    form.shadow = ((0, 0, -0.4), 0.35, 1.3)


def spider(act: Act, form: Form, colour: Colour) -> None:
    """Units: the length of its body. Eight legs, knees high."""
    gait = act.travelled * 6 if act.action in TRAVELLING else 0.0
    form.mass([(0, 0.42, -0.42, 0.36), (0, 0.45, -0.15, 0.28)], colour, hull=True, gloss=0.25)
    form.mass([(0, 0.4, 0.2, 0.22)], scale(colour, 1.2), over=0.02, gloss=0.2)
    for n in range(8):
        side, row = 1 if n % 2 else -1, n // 2
        a = 0.75 - 0.5 * row
        swing = 0.12 * math.sin(gait + n * 2.1)
        knee: P3 = (side * 0.62 * math.cos(a * 0.6), 0.85, 0.15 + 0.55 * math.sin(a) + swing)
        foot: P3 = (side * 1.15 * math.cos(a * 0.5), 0.02 + max(0.0, swing), 0.15 + 1.15 * math.sin(a) + swing)
        form.mass(
            [(side * 0.16, 0.4, 0.15 + 0.1 * math.sin(a), 0.06), (*knee, 0.05), (*foot, 0.022)],
            scale(colour, 0.85),
            dim=0.2,
        )
    head = Joint((0, 0.44, 0.34))
    for x, y, q in ((0.06, 0.06, 0.05), (-0.06, 0.06, 0.05), (0.13, 0.02, 0.03), (-0.13, 0.02, 0.03)):
        form.mass([head.ball(x, y, 0.06, q)], rgb("#c8323a"), over=0.06, gloss=0.8)
    form.named["eyes"] = form.named["mouth"] = head.at(0, 0.04, 0.1)
    form.shadow = ((0, 0, 0), 0.8, 0.7)


def crab(act: Act, form: Form, colour: Colour) -> None:
    """Units: the width of its shell. A lobster is longer, its claws before it."""
    gait = act.travelled * 7 if act.action in TRAVELLING else act.t * 1.5
    form.mass([(-0.3, 0.32, 0, 0.2), (0, 0.36, -0.02, 0.27), (0.3, 0.32, 0, 0.2)], colour, hull=True, gloss=0.35)
    for n in range(6):
        side, row = 1 if n % 2 else -1, n // 2
        swing = 0.05 * math.sin(gait + n * 2)
        z = 0.12 - 0.22 * row
        form.mass(
            [
                (side * 0.36, 0.3, z, 0.06),
                (side * 0.72, 0.42, z - 0.05 + swing, 0.05),
                (side * 0.86, 0.02, z - 0.06 + swing, 0.02),
            ],
            scale(colour, 0.85),
            dim=0.2,
        )
    for side in (1, -1):
        lift = 0.08 * math.sin(act.t * 2 + side)
        form.mass([(side * 0.36, 0.34, 0.16, 0.07), (side * 0.62, 0.46 + lift, 0.34, 0.075)], colour, over=0.02)
        form.mass(
            [(side * 0.6, 0.5 + lift, 0.44, 0.14), (side * 0.46, 0.56 + lift, 0.66, 0.04)],
            scale(colour, 1.1),
            over=0.03,
            gloss=0.4,
        )
        form.mass(
            [(side * 0.66, 0.5 + lift, 0.48, 0.1), (side * 0.66, 0.56 + lift, 0.7, 0.03)],
            scale(colour, 1.1),
            over=0.035,
            gloss=0.4,
        )
        form.mass([(side * 0.12, 0.5, 0.2, 0.03), (side * 0.13, 0.64, 0.22, 0.025)], colour, over=0.04)
        form.mass([(side * 0.13, 0.68, 0.23, 0.05)], BLACK, over=0.05, gloss=0.8)
    form.named["eyes"], form.named["mouth"] = (0, 0.66, 0.24), (0, 0.32, 0.3)
    form.shadow = ((0, 0, 0), 0.75, 0.5)


def octopus(act: Act, form: Form, colour: Colour) -> None:
    """Units: the height of its head. Eight arms that never rest; it swims, or sits on the ground."""
    form.grounded = False
    form.mass([(0, 0.95, -0.08, 0.42), (0, 0.62, 0.0, 0.34)], colour, hull=True, gloss=0.3)
    for n in range(8):
        a = math.tau * n / 8 + 0.2
        arm: list[Ball] = []
        for k in range(7):
            q = k / 6
            wave = 0.22 * q * math.sin(act.t * 1.7 + n * 1.3 - q * 4)
            reach = 0.2 + 1.0 * q
            arm.append(
                (
                    reach * math.cos(a + wave),
                    0.45 - 0.42 * math.sin(q * 1.9) + 0.2 * q * q + wave * 0.5,
                    reach * math.sin(a + wave),
                    0.13 * (1 - q) + 0.025,
                )
            )
        form.mass(arm, scale(colour, 0.9 + 0.1 * (n % 2)), gloss=0.25)
    head = Joint((0, 0.68, 0.3))
    for side in (1, -1):
        form.eye(
            head,
            (side * 0.17, 0.05, 0.02),
            (side * 0.4, 0.2, 0.9),
            0.09,
            rgb("#f0c040"),
            colour,
            slit=1.8,
            shut=act.shut,
            over=0.08,
        )
    form.named["eyes"], form.named["mouth"] = head.at(0, 0.05, 0.1), (0, 0.4, 0.3)
    form.shadow = ((0, 0, 0), 0.9, 0.9)


def jellyfish(act: Act, form: Form, colour: Colour) -> None:
    """Units: the width of its bell, which beats; threads trail below."""
    form.grounded = False
    beat = 0.07 * math.sin(act.t * 2.2 + act.phase * 6)
    wide = 0.46 + beat
    for n in range(9):
        a = math.tau * n / 9
        line = [
            (
                0.75 * wide * math.cos(a) + 0.06 * math.sin(act.t * 1.4 + k + n),
                1.15 - 0.2 * k,
                0.75 * wide * math.sin(a) + 0.05 * math.cos(act.t + k),
                0.022,
            )
            for k in range(6)
        ]
        form.mass(line, mix(colour, (1, 1, 1), 0.35), alpha=0.6, glow=0.3)
    for n in range(4):
        a = math.tau * n / 4 + 0.4
        form.mass(
            [
                (
                    0.12 * math.cos(a),
                    1.25 - 0.16 * k,
                    0.12 * math.sin(a) + 0.04 * math.sin(act.t * 1.7 + k),
                    0.07 - 0.008 * k,
                )
                for k in range(6)
            ],
            mix(colour, (1, 1, 1), 0.5),
            alpha=0.7,
            glow=0.3,
        )
    form.mass(
        [
            (wide * 0.8 * math.cos(a), 1.2, wide * 0.8 * math.sin(a), 0.14)
            for a in (math.tau * n / 10 for n in range(10))
        ]
        + [(0, 1.5 + beat * 0.6, 0, 0.3)],
        colour,
        hull=True,
        alpha=0.72,
        glow=0.35,
        gloss=0.4,
    )
    form.named["eyes"] = form.named["mouth"] = (0, 1.3, 0.4)
    form.shadow = ((0, 0, 0), 0.4, 0.4)


def bee(act: Act, form: Form, colour: Colour) -> None:
    """Units: the length of its body. It hovers at chest height on wings that blur."""
    lift = 1.15 / form.size + 2.0 * math.sin(act.t * 1.9 + act.phase * 6) + 0.8 * math.sin(act.t * 4.7)
    body = Joint((0, lift, 0), 0.0, 0.15)
    for n, z in enumerate((-0.42, -0.26, -0.1, 0.06)):
        form.mass(
            [body.ball(0, 0, z, (0.16, 0.24, 0.26, 0.22)[n])], BLACK if n % 2 == 0 else colour, gloss=0.2, over=0.01 * n
        )
    form.mass([body.ball(0, 0.03, 0.26, 0.22)], mix(colour, (0.5, 0.35, 0.1), 0.5), over=0.05)
    form.mass([body.ball(0, 0.02, 0.48, 0.16)], rgb("#2a241e"), over=0.06)
    beat = 0.5 + 0.5 * math.sin(act.t * 40 + act.phase * 6)
    for side in (1, -1):
        for back, long in ((0.1, 0.75), (-0.1, 0.55)):
            tip = body.at(side * long, 0.3 + 0.3 * beat, back - 0.25)
            form.sheet(
                [
                    body.at(side * 0.08, 0.18, back),
                    body.at(side * long * 0.6, 0.36 + 0.2 * beat, back + 0.1),
                    tip,
                    body.at(side * long * 0.6, 0.26 + 0.2 * beat, back - 0.3),
                ],
                (0.92, 0.96, 1.0),
                alpha=0.6,
                over=0.08,
            )
        form.mass([body.ball(side * 0.1, 0.06, 0.56, 0.07)], BLACK, over=0.1, gloss=0.8)
        form.stroke([body.at(side * 0.06, 0.14, 0.58), body.at(side * 0.14, 0.3, 0.72)], 0.03, BLACK)
    form.named["eyes"] = form.named["mouth"] = body.at(0, 0.04, 0.6)

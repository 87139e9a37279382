"""Fish, shark, dolphin, whale -> a Form. Units: body lengths. Fish beat their tail sideways, whales up and down."""

import math
from dataclasses import dataclass, replace

from film import Action
from generators.previz.figures.creatures_act import Act
from generators.previz.figures.creatures_form import BLACK, P3, Ball, Form, Joint, between
from generators.previz.pen import Colour, mix, rgb, scale


@dataclass(frozen=True)
class Swimmer:
    size: float
    """Metres of the body."""
    coat: str
    belly: str
    fin: str
    profile: tuple[float, ...]
    """Radii from the snout to the root of the tail."""
    deep: float = 0.0
    """How much deeper than wide the body is, in radii."""
    sideways: bool = True
    dorsal: float = 0.16
    fluke: float = 0.2
    beat: float = 6.0
    eye: float = 0.022
    eye_at: float = 0.13
    bands: str = ""
    extras: tuple[str, ...] = ()
    """beak, teeth, gills, grooves, spout"""


SWIMMERS: dict[str, Swimmer] = {
    "fish": Swimmer(
        0.32,
        "#ee8a35",
        "#f8c48a",
        "#d9601f",
        (0.045, 0.105, 0.13, 0.12, 0.085, 0.04),
        deep=0.55,
        dorsal=0.15,
        fluke=0.2,
        beat=8.0,
        eye=0.042,
        eye_at=0.13,
        bands="#fbf4e8",
    ),
    "shark": Swimmer(
        3.6,
        "#66727f",
        "#e4e6e4",
        "#55606c",
        (0.025, 0.07, 0.105, 0.11, 0.075, 0.035, 0.02),
        dorsal=0.16,
        fluke=0.2,
        beat=3.0,
        eye=0.012,
        eye_at=0.15,
        extras=("gills", "teeth"),
    ),
    "dolphin": Swimmer(
        2.3,
        "#74899c",
        "#dfe6ea",
        "#5f7386",
        (0.075, 0.105, 0.12, 0.11, 0.08, 0.045, 0.025),
        sideways=False,
        dorsal=0.14,
        fluke=0.15,
        beat=4.2,
        eye=0.014,
        eye_at=0.13,
        extras=("beak",),
    ),
    "whale": Swimmer(
        11.0,
        "#3f566e",
        "#c9d3d6",
        "#34485d",
        (0.085, 0.135, 0.155, 0.145, 0.105, 0.055, 0.03),
        sideways=False,
        dorsal=0.045,
        fluke=0.17,
        beat=1.2,
        eye=0.009,
        eye_at=0.2,
        extras=("grooves", "spout"),
    ),
}


def swimmer_for(kind: str, words: str, colour: Colour | None) -> Swimmer:
    """Raises KeyError for what does not swim."""
    swimmer = SWIMMERS[kind]
    if "salmon" in words:
        swimmer = replace(swimmer, coat="#8d97a3", belly="#e8b8a4", fin="#6d7783", bands="", deep=0.3, size=0.6)
    if colour is not None:
        code = "#" + "".join(f"{round(255 * c):02x}" for c in colour)
        swimmer = replace(swimmer, coat=code, fin="#" + "".join(f"{round(255 * c * 0.75):02x}" for c in colour))
    return swimmer


def build(kind: Swimmer, act: Act, form: Form) -> None:
    form.grounded = False
    coat, belly, fin = rgb(kind.coat), rgb(kind.belly), rgb(kind.fin)
    n, high = len(kind.profile), max(kind.profile) * (1 + kind.deep) * 1.15
    wave = act.t * kind.beat + act.phase * 6
    rest = act.action in (Action.SLEEP, Action.LIE)

    def spine(z: float) -> tuple[float, float]:
        """Sideways and up at a place along the body: the wave grows towards the tail."""
        grow = 0.012 + 0.075 * max(0.0, 0.5 - z) ** 2
        swing = grow * math.sin(wave - 4.5 * (0.5 - z)) * (0.25 if rest else 1.0)
        return (swing, 0.0) if kind.sideways else (0.0, swing)

    balls: list[Ball] = []
    for i, r in enumerate(kind.profile):
        z = 0.5 - i / (n - 1)
        dx, dy = spine(z)
        balls.append((dx, high + dy, z, r))
    pale: list[Ball] = [(b[0], b[1] - b[3] * (0.32 + kind.deep * 0.75), b[2], b[3] * 0.82) for b in balls[:-1]]
    if kind.deep:
        rows = [(b[0], b[1] + b[3] * kind.deep * s, b[2], b[3]) for b in balls for s in (-1, 1)]
        body = form.mass(rows, coat, hull=True, gloss=0.2)
        form.mass([(*b[:3], b[3] * 0.9) for b in pale[1:-1]], belly, hull=True, over=-0.004)
    else:
        body = form.mass(balls, coat, gloss=0.2)
        form.mass(pale, belly, over=-0.004)
    # The lighter flank reaches up the sides: painted on the skin so that it shows from the side.
    for side in (1, -1):
        ring: list[P3] = [(b[0] + side * b[3], b[1] - b[3] * (0.32 + kind.deep * 0.5), b[2]) for b in balls[: n - 1]]
        ring += [
            (b[0] + side * b[3] * 0.3, b[1] - b[3] * (1.3 + kind.deep * 1.6), b[2]) for b in reversed(balls[: n - 1])
        ]
        form.spot(body, ring if side < 0 else ring[::-1], belly)
        if kind.bands:
            for z, wide in ((0.2, 0.05), (-0.14, 0.045)):
                j = (0.5 - z) * (n - 1)
                b = between(balls[int(j)], balls[int(j) + 1], j - int(j))
                tall = b[3] * (1.3 + kind.deep)
                band: list[P3] = [
                    (b[0] + side * b[3] * 0.8, b[1] + tall, b[2] + wide),
                    (b[0] + side * b[3], b[1], b[2] + wide * 1.5),
                    (b[0] + side * b[3] * 0.8, b[1] - tall, b[2] + wide),
                    (b[0] + side * b[3] * 0.8, b[1] - tall, b[2] - wide),
                    (b[0] + side * b[3], b[1], b[2] - wide * 0.4),
                    (b[0] + side * b[3] * 0.8, b[1] + tall, b[2] - wide),
                ]
                form.spot(body, band if side < 0 else band[::-1], rgb(kind.bands))
    _fins(kind, form, balls, fin, wave)
    _face(kind, act, form, balls)
    if "grooves" in kind.extras:
        for side in (1, -1):
            for k in range(4):
                form.stroke(
                    [(side * b[3] * (0.95 - 0.13 * k), b[1] - b[3] * (0.35 + 0.19 * k), b[2]) for b in balls[1:4]],
                    0.004,
                    mix(belly, coat, 0.5),
                    over=0.02,
                )
    form.shadow = None


def _fins(kind: Swimmer, form: Form, balls: list[Ball], fin: Colour, wave: float) -> None:
    n = len(balls)
    tx, ty, tz, _ = balls[-1]
    swing = 0.06 * math.sin(wave - 4.9)
    f = kind.fluke
    if kind.sideways:
        x1 = tx + swing * 1.4
        low = 0.8 if "teeth" in kind.extras else 1.0
        form.sheet(
            [
                (tx, ty + 0.02, tz + 0.03),
                (x1, ty + f, tz - f * 0.75),
                (x1, ty, tz - f * 0.35),
                (x1, ty - f * low, tz - f * 0.7),
                (tx, ty - 0.02, tz + 0.03),
            ],
            fin,
            soft=False,
        )
    else:
        y1 = ty + swing * 1.2
        form.sheet(
            [
                (0.02, ty, tz + 0.03),
                (f, y1, tz - f * 0.55),
                (f * 0.5, y1, tz - f * 0.5),
                (0, y1, tz - f * 0.3),
                (-f * 0.5, y1, tz - f * 0.5),
                (-f, y1, tz - f * 0.55),
                (-0.02, ty, tz + 0.03),
            ],
            fin,
            soft=False,
        )
    middle = balls[n // 2]
    top = middle[1] + middle[3] * (1 + kind.deep) * 0.9
    d = kind.dorsal
    if kind.deep:
        form.sheet(
            [
                (middle[0], top - 0.03, 0.24),
                (middle[0], top + d * 0.75, 0.08),
                (middle[0], top + d * 0.6, -0.12),
                (middle[0], top - 0.05, -0.26),
            ],
            fin,
        )
        form.sheet(
            [
                (middle[0], middle[1] - middle[3] * 1.45, 0.05),
                (middle[0], middle[1] - middle[3] * 2.2, -0.12),
                (middle[0], middle[1] - middle[3] * 1.3, -0.2),
            ],
            fin,
        )
    else:
        back = -0.02 if kind.dorsal > 0.1 else -0.14
        form.sheet(
            [
                (middle[0], top - 0.02, back + 0.13),
                (middle[0], top + d * 0.6, back + 0.03),
                (middle[0], top + d, back - 0.07),
                (middle[0], top + d * 0.4, back - 0.055),
                (middle[0], top - 0.02, back - 0.06),
            ],
            fin,
            soft=False,
        )
    paddle = 0.25 * math.sin(wave * 0.5)
    b = balls[2]
    long = 0.26 if "grooves" in kind.extras else 0.15 if kind.deep else 0.19
    for side in (1, -1):
        root = (b[0] + side * b[3] * 0.75, b[1] - b[3] * 0.45, b[2] + 0.03)
        drop = 0.55 + paddle
        form.sheet(
            [
                root,
                (root[0] + side * long * 0.55, root[1] - long * drop * 0.45, root[2] - 0.01),
                (root[0] + side * long * 0.85, root[1] - long * drop, root[2] - 0.13),
                (root[0] + side * long * 0.3, root[1] - long * drop * 0.4, root[2] - 0.12),
                (root[0], root[1], root[2] - 0.08),
            ],
            scale(fin, 0.92),
            over=0.01,
        )


def _face(kind: Swimmer, act: Act, form: Form, balls: list[Ball]) -> None:
    head = Joint((balls[0][0], balls[0][1], 0.5), 0.0)
    gape = act.speaking * 0.03
    coat = rgb(kind.coat)
    if "beak" in kind.extras:
        form.mass([head.ball(0, -0.03, 0.02, 0.035), head.ball(0, -0.04, 0.15, 0.016)], coat, over=0.0, gloss=0.2)
        form.mass(
            [head.ball(0, -0.045, 0.02, 0.03), head.ball(0, -0.062 - gape, 0.13, 0.013)], rgb(kind.belly), over=-0.005
        )
    i = kind.eye_at * (len(balls) - 1)
    b = between(balls[int(i)], balls[int(i) + 1], i - int(i))
    for side in (1, -1):
        n: P3 = (side, 0.08, 0.25)
        at = (b[0] + side * b[3] * 0.97, b[1] + b[3] * (0.2 if kind.deep else 0.12), b[2])
        form.eye(
            Joint((0, 0, 0)),
            at,
            n,
            kind.eye,
            rgb("#f3ead2") if kind.deep else rgb("#2a2622"),
            coat,
            shut=0.0 if act.shut < 1 else 0.5,
            pupil=0.6,
            over=0.02,
        )
        snout = balls[0]
        if "beak" in kind.extras:
            line: list[P3] = [
                head.at(side * 0.012, -0.052 - gape * 0.5, 0.16),
                head.at(side * 0.034, -0.05 - gape * 0.4, 0.05),
                head.at(side * 0.07, -0.03, -0.04),
            ]
        elif kind.deep:
            line = [
                head.at(side * 0.01, -0.02 - gape, 0.045),
                head.at(side * 0.04, -0.035 - gape, 0.0),
                head.at(side * 0.055, -0.025, -0.03),
            ]
        else:
            line = [
                (side * 0.01, snout[1] - snout[3] * 0.6, 0.5 + snout[3] * 0.6),
                (side * balls[1][3] * 0.78, balls[1][1] - balls[1][3] * (0.6 + gape * 8), balls[1][2] + 0.06),
                (side * b[3] * 0.98, b[1] - b[3] * 0.42, b[2] - 0.05),
            ]
        form.stroke(line, 0.007 if kind.deep else 0.005, mix(coat, BLACK, 0.65), over=0.02)
        if "gills" in kind.extras:
            for k in range(4):
                z = 0.27 - 0.022 * k
                form.stroke(
                    [(side * 0.096, b[1] + 0.03, z), (side * 0.1, b[1] - 0.03, z - 0.008)],
                    0.0045,
                    mix(coat, BLACK, 0.5),
                    over=0.02,
                )
    form.named["eyes"] = (0.0, b[1] + 0.02, b[2] + 0.02)
    form.named["mouth"] = head.at(0, -0.05, 0.06)

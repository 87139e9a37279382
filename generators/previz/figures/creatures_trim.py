"""Markings and growths of a four-legged trunk: bib, stripes, spots, patches, mane, spines, wings."""

import itertools
import math

from film import Action
from generators.previz.figures.creatures_act import Act
from generators.previz.figures.creatures_beast import Beast, beast_colours
from generators.previz.figures.creatures_form import P3, Ball, Form, Joint, Mass, between, lerp
from generators.previz.pen import Colour, mix, scale

_GOLDEN = 2.399963


def _along(hip: Ball, belly: Ball, shoulder: Ball, t: float) -> Ball:
    return between(hip, belly, t * 2) if t < 0.5 else between(belly, shoulder, t * 2 - 1)


def _skin_point(at: Ball, angle: float, dz: float = 0.0) -> P3:
    """On the trunk: `angle` from straight up, positive towards +x."""
    return (at[0] + at[3] * math.sin(angle), at[1] + at[3] * math.cos(angle), at[2] + dz)


def trim_body(
    form: Form, beast: Beast, trunk: Mass, shoulder3: P3, hip3: P3, belly: Ball, base: Ball, end: Ball
) -> None:
    _, pale, dark = beast_colours(beast)
    shoulder: Ball = (*shoulder3, beast.chest)
    hip: Ball = (*hip3, beast.hip)
    marks = beast.marks
    if "bib" in marks:
        a = (0.0, shoulder[1] - beast.chest * 0.25, shoulder[2] + beast.chest * 0.36)
        b = (
            end[0] * 0.8,
            lerp(base[:3], end[:3], 0.6)[1] - end[3] * 0.35,
            lerp(base[:3], end[:3], 0.6)[2] + end[3] * 0.35,
        )
        form.mass([(*a, beast.chest * 0.66), (*b, end[3] * 0.86)], pale, over=0.03)
    if "throat" in marks:
        form.mass(
            [(*lerp(base[:3], end[:3], t), lerp((base[3], 0, 0), (end[3], 0, 0), t)[0] * 0.8) for t in (0.0, 0.5, 0.9)],
            pale,
            over=-0.02,
        )
    if "belly" in marks or "saddle" in marks:
        # A band under the trunk (belly) or over it (saddle), seen from either side.
        for side in (1, -1):
            over = "saddle" in marks
            low, high = (0.0, 0.95) if over else (2.15, 3.1)
            ring = [_skin_point(_along(hip, belly, shoulder, t), side * low, 0) for t in (0.0, 0.25, 0.5, 0.75, 1.0)]
            ring += [
                _skin_point(
                    _along(hip, belly, shoulder, t),
                    side * (high if over else low - 0.0) + side * (0 if over else 0.9),
                    0,
                )
                for t in (1.0, 0.75, 0.5, 0.25, 0.0)
            ]
            if over != (side > 0):
                ring.reverse()
            form.spot(trunk, ring, dark if over else pale)
    if "stripes" in marks or "tabby" in marks:
        count = 9 if "stripes" in marks else 6
        for i in range(count):
            t = (i + 0.6) / count
            at = _along(hip, belly, shoulder, t)
            reach = 2.35 if i % 2 else 1.9
            for side in (1, -1):
                ring = [
                    _skin_point(at, 0.0, -0.032),
                    _skin_point(at, side * reach * 0.5, -0.03 + 0.02),
                    _skin_point(at, side * reach, 0.03),
                    _skin_point(at, side * reach * 0.5, 0.03 + 0.02),
                    _skin_point(at, 0.0, 0.032),
                ]
                form.spot(trunk, ring if side > 0 else ring[::-1], dark)
    spots = {"spots": (34, 0.036, dark), "dapples": (20, 0.025, pale), "patches": (7, 0.2, dark)}
    for name, (count, size, colour) in spots.items():
        if name in marks:
            for i in range(count):
                at = _along(hip, belly, shoulder, (i + 0.5) / count)
                top = 1.9 if name != "dapples" else 1.3
                angle = ((i * _GOLDEN * 1.7) % (2 * top)) - top
                r = size * (0.75 + 0.5 * ((i * 0.618) % 1))
                ring = [
                    _skin_point(at, angle + math.cos(a) * r / at[3] * (1 + 0.25 * math.sin(3 * a + i)), math.sin(a) * r)
                    for a in (-math.tau * k / 8 for k in range(8))
                ]
                form.spot(trunk, ring, colour)


def crest(form: Form, beast: Beast, base: Ball, end: Ball, head: Joint) -> None:
    """A horse's mane and forelock."""
    _, _, dark = beast_colours(beast)
    h = beast.head
    back = [between(base, end, t) for t in (0.05, 0.35, 0.65, 0.95)]
    form.mass(
        [(b[0], b[1] + b[3] * 0.62, b[2] - b[3] * 0.62, 0.062) for b in back]
        + [head.ball(0, 0.95 * h, -0.35 * h, 0.05)],
        dark,
        over=0.03,
    )
    for side in (1, -1):
        for i, b in enumerate(back):
            form.mass(
                [
                    (b[0] + side * b[3] * 0.55, b[1] + b[3] * 0.55, b[2] - b[3] * 0.6, 0.05),
                    (b[0] + side * b[3] * 1.0, b[1] - b[3] * 0.25, b[2] - b[3] * 0.45 - 0.01 * i, 0.018),
                ],
                dark,
                over=0.02,
            )
    form.mass([head.ball(0, 1.0 * h, 0.0, 0.045), head.ball(0.03, 0.75 * h, 0.75 * h, 0.02)], dark, over=0.12)


def hump(form: Form, beast: Beast, shoulder: Ball) -> None:
    coat, _, _ = beast_colours(beast)
    form.mass(
        [
            (0, shoulder[1] + beast.chest * 0.28, shoulder[2] - 0.1, beast.chest * 0.82),
            (0, shoulder[1], shoulder[2], beast.chest * 0.98),
        ],
        coat,
        over=0.001,
    )


def wool(form: Form, beast: Beast, shoulder: Ball, hip: Ball) -> None:
    """Curls all over the trunk."""
    coat, _, _ = beast_colours(beast)
    for n in range(44):
        k, a = (n % 11) / 10, (n // 11) * 1.25 - 1.9 + 0.3 * (n % 2)
        x, y, z, r = between(hip, shoulder, -0.12 + 1.24 * k)
        reach = r * 0.9
        form.mass(
            [(x + reach * math.sin(a), y + reach * math.cos(a), z, 0.115)],
            scale(coat, 0.93 + 0.05 * (n % 3)),
            over=0.01,
            gloss=0.0,
        )


def camel_hump(form: Form, beast: Beast, shoulder: Ball, hip: Ball) -> None:
    coat, _, _ = beast_colours(beast)
    x, y, z, r = between(hip, shoulder, 0.5)
    form.mass([(x, y + r * 0.4, z, r * 0.95), (x, y + r * 1.55, z - 0.04, r * 0.42)], coat, over=0.005)


def udder(form: Form, hip: Ball, pale: Colour) -> None:
    form.mass([(0, hip[1] - hip[3] * 0.9, hip[2] + 0.2, 0.1)], mix(pale, (0.9, 0.6, 0.6), 0.4), over=-0.05)


def spines(form: Form, run: list[Ball], colour: Colour) -> None:
    """A row of plates along the back, front to back."""
    for a, b in itertools.pairwise(run):
        for t in (0.15, 0.65):
            x, y, z, r = between(a, b, t)
            dy, dz = b[1] - a[1], b[2] - a[2]
            length = math.hypot(dy, dz) + 1e-9
            ny, nz = -dz / length, dy / length
            py, pz = y + ny * r * 0.93, z + nz * r * 0.93
            ty, tz = dy / length * 0.075, dz / length * 0.075
            tip = (x, py + ny * 0.13 + ty, pz + nz * 0.13 + tz)
            form.sheet([(x + 0.02, py - ty, pz - tz), (x + 0.02, py + ty, pz + tz), tip], colour, soft=False, over=0.01)
            form.sheet(
                [(x - 0.02, py - ty, pz - tz), (x - 0.02, py + ty, pz + tz), tip],
                scale(colour, 1.15),
                soft=False,
                over=0.01,
            )


def wings(form: Form, act: Act, shoulder: P3, chest: float, bone: Colour, skin: Colour) -> None:
    """A dragon's: an arm, three fingers and the skin between. They beat when it flies or runs, else rest half open."""
    flying = act.action in (Action.FLY, Action.SWIM)
    lift = 0.25 + 0.75 * math.sin(act.t * 5.2) if flying else 0.85 + 0.05 * math.sin(act.t * 1.1)
    spread = 1.0 if flying else 0.62
    for side in (1, -1):

        def at(out: float, back: float, up: float, side: int = side) -> P3:
            c, s = math.cos(lift), math.sin(lift)
            return (
                side * (chest * 0.55 + out * spread * c),
                shoulder[1] + chest * 0.6 + out * spread * s + up,
                shoulder[2] - 0.1 - back,
            )

        root, elbow, wrist = at(0, 0, 0), at(0.6, 0.12, 0.12), at(1.15, 0.0, 0.1)
        tips = (at(1.95, 0.35, -0.05), at(1.6, 0.85, -0.1), at(1.05, 1.05, -0.08))
        hem = at(0.15, 0.95, -0.1)
        gap = [lerp(lerp(a, b, 0.5), wrist, 0.22) for a, b in itertools.pairwise(tips)]
        last = lerp(lerp(tips[2], hem, 0.5), elbow, 0.25)
        ring = [root, elbow, wrist, tips[0], gap[0], tips[1], gap[1], tips[2], last, hem]
        form.sheet(ring, skin, mix(skin, bone, 0.35), soft=False, over=-0.03)
        form.mass([(*root, 0.055), (*elbow, 0.042), (*wrist, 0.034), (*tips[0], 0.008)], bone, over=0.01)
        for tip in tips[1:]:
            form.mass([(*wrist, 0.026), (*tip, 0.007)], bone, over=0.01)

"""Skeleton -> arms, hands, legs and shoes."""

import numpy as np

from generators.previz.camera import Vec, unit
from generators.previz.figures.body import Body
from generators.previz.figures.outfit import Outfit
from generators.previz.figures.skeleton import Skeleton, cross
from generators.previz.figures.sketch import Sketch
from generators.previz.pen import Colour, mix, scale


def arm(sk: Sketch, k: Skeleton, b: Body, o: Outfit, side: int, skin: Colour, gloves: Colour | None) -> None:
    """One arm with its hand: 0 left, 1 right."""
    shoulder, elbow, wrist = k.shoulders[side], k.elbows[side], k.wrists[side]
    r = b.arm_r
    # The arm begins under the slope of the shoulder: from the joint itself its round end would stand out like a ball.
    inner = k.chest_basis[0] * (r * (-0.55 if side == 0 else 0.55)) + k.chest_basis[1] * (r * 0.10)
    spine = np.array([shoulder + inner, shoulder * 0.52 + elbow * 0.48, elbow, elbow * 0.5 + wrist * 0.5, wrist])
    sleeve = o.sleeves
    extra = (sleeve.cut.thick * 0.62) if sleeve else 0.0
    hand(sk, k, b, side, gloves or (scale(sleeve.colour, 0.9) if o.suited and sleeve else skin))
    if sleeve is None or sleeve.cut.sleeves == "short":
        sk.limb(spine, [r * f for f in (1.0, 1.0, 0.86, 0.80, 0.60)], skin)
    if sleeve is not None and sleeve.cut.sleeves == "long":
        radii = [r * f + extra for f in (0.92, 1.08, 0.98, 0.92, 0.80)]
        sk.limb(spine, radii, sleeve.colour, sleeve.cut.gloss)
        cuff = unit(wrist - elbow)
        if sk.scale > 90:
            across = unit(cross(cuff, sk.camera.forward)) * (radii[-1] * 0.96)
            end = wrist - cuff * (0.012 * b.height)
            sk.curve(
                np.array([end - across, end + cuff * (radii[-1] * 0.35), end + across]),
                0.006 * b.height,
                scale(sleeve.colour, 0.72),
                0.25,
            )
    elif sleeve is not None:
        half = spine[:3].copy()
        half[2] = shoulder * 0.35 + elbow * 0.65
        half[1] = shoulder * 0.65 + elbow * 0.35
        sk.limb(half, [r * f + extra for f in (1.04, 1.20, 1.20)], sleeve.colour)
    if sleeve is not None and sleeve.kind == "armour":
        _plates(sk, (shoulder + inner * 0.3, elbow, wrist), r, sleeve.colour)


def _plates(sk: Sketch, joints: tuple[Vec, Vec, Vec], r: float, colour: Colour) -> None:
    """Of an arm in armour: two over the shoulder, one at the elbow, one round the forearm."""
    shoulder, elbow, wrist = joints
    light = mix(colour, (1, 1, 1), 0.28)
    low = shoulder * 0.62 + elbow * 0.38
    sk.limb(np.array([shoulder * 0.8 + elbow * 0.2, low]), [r * 1.75, r * 1.55], scale(colour, 0.84), 0.3)
    sk.limb(np.array([shoulder, shoulder * 0.84 + elbow * 0.16]), [r * 1.95, r * 1.9], light, 0.35)
    sk.limb(np.array([elbow * 0.8 + wrist * 0.2, elbow * 0.25 + wrist * 0.75]), [r * 1.4, r * 1.25], light, 0.35)
    sk.disc(elbow, r * 1.35, scale(light, 0.92), 0.8)


def hand(sk: Sketch, k: Skeleton, b: Body, side: int, colour: Colour) -> None:
    """Palm, fingers and thumb; the thumb is on the inner front side."""
    wrist, way, h = k.wrists[side], k.hand_ways[side], b.hand
    inward = k.chest_basis[0] * (1.0 if side else -1.0)
    ahead = k.chest_basis[2] if abs(float(way @ k.chest_basis[2])) < 0.8 else k.chest_basis[1]
    thumb_way = unit(ahead * 0.8 + inward * 0.5)
    thumb_way = unit(thumb_way - way * float(thumb_way @ way))
    grip = k.grips[side]
    palm = wrist + way * (0.42 * h)
    if h * sk.scale < 13:
        sk.limb(np.array([wrist, palm]), [h * 0.24, h * 0.24], colour, rim=False)
        return
    root = wrist + way * (0.20 * h) + thumb_way * (0.16 * h)
    if grip in ("fist", "point"):
        sk.limb(
            np.array([wrist, wrist + way * (0.24 * h), wrist + way * (0.46 * h)]),
            [h * 0.20, h * 0.29, h * 0.27],
            colour,
            rim=False,
        )
        if grip == "point":
            sk.limb(
                np.array([palm, palm + way * (0.30 * h), palm + way * (0.60 * h)]),
                [h * 0.11, h * 0.095, h * 0.075],
                colour,
                rim=False,
            )
        sk.limb(
            np.array(
                [root, root + way * (0.20 * h) + thumb_way * 0.04 * h, root + way * (0.34 * h) - thumb_way * (0.10 * h)]
            ),
            [h * 0.10, h * 0.10, h * 0.085],
            mix(colour, (1, 1, 1), 0.05),
            rim=False,
        )
    else:
        curl = 0.0 if grip == "open" else 0.16
        tips = unit(way + inward * curl)
        across = unit(cross(way, inward)) if grip == "open" else thumb_way
        knuckles = wrist + way * (0.50 * h)
        sk.limb(
            np.array([wrist, wrist + way * (0.28 * h), knuckles]), [h * 0.19, h * 0.25, h * 0.23], colour, rim=False
        )
        spread = 0.52 if grip == "open" else 0.30
        fingers = []
        for x in (-0.165, -0.055, 0.055, 0.165):
            base = knuckles + across * (x * h)
            fingers += [base, base + tips * (h * (0.48 - 1.6 * abs(x - 0.02) ** 1.2)) + across * (x * spread * h)]
        sk.lines(np.array(fingers), h * 0.14, colour, 0.62)
        sk.limb(
            np.array(
                [
                    root,
                    root + way * (0.14 * h) + thumb_way * (0.12 * h),
                    root + way * (0.32 * h) + thumb_way * (0.14 * h),
                ]
            ),
            [h * 0.10, h * 0.09, h * 0.065],
            colour,
            rim=False,
        )


def leg(sk: Sketch, k: Skeleton, b: Body, o: Outfit, side: int, skin: Colour) -> None:
    """One leg with its shoe."""
    hip, knee, ankle = k.hips[side], k.knees[side], k.ankles[side]
    r = b.leg_r
    spine = np.array([hip, hip * 0.5 + knee * 0.5, knee, knee * 0.45 + ankle * 0.55, ankle])
    cover = o.legs.cut.legs if o.legs else 0.0
    if cover < 1.0:
        sk.limb(spine, [r * f for f in (1.25, 1.08, 0.78, 0.74, 0.48)], skin)
    shoe(sk, k, b, o, side)
    if o.legs and cover >= 1.0:
        extra = min(0.02, o.legs.cut.thick * 0.5)
        sk.limb(spine, [r * f + extra for f in (1.32, 1.16, 0.94, 0.90, 0.74)], o.legs.colour, o.legs.cut.gloss)
        if float(unit(knee - hip) @ sk.camera.forward) < _AT_US:
            # Seen along the thigh a knee would not show: it is nearer, and catches the light.
            cap = np.array([hip * 0.3 + knee * 0.7, knee])
            sk.limb(cap, [r * 1.02 + extra, r * 0.97 + extra], mix(o.legs.colour, (1, 1, 1), 0.07), o.legs.cut.gloss)
    elif o.legs:
        end = hip * 0.12 + knee * 0.88
        sk.limb(np.array([hip, (hip + end) / 2, end]), [r * 1.34, r * 1.28, r * 1.22], o.legs.colour)
    if o.top.kind == "armour":
        light = mix(o.top.colour, (1, 1, 1), 0.28)
        sk.limb(np.array([hip * 0.55 + knee * 0.45, hip * 0.15 + knee * 0.85]), [r * 1.32, r * 1.18], light, 0.35)
        sk.limb(np.array([knee * 0.85 + ankle * 0.15, ankle]), [r * 1.1, r * 0.95], light, 0.35)
        sk.disc(knee + k.yaw[2] * (0.4 * r), r * 0.95, scale(light, 0.9), 0.85)
    if o.boots:
        top = knee * 0.45 + ankle * 0.55
        sk.limb(np.array([top, (top + ankle) / 2, ankle]), [r * 0.98, r * 0.90, r * 0.80], o.shoes)


_AT_US = -0.5
"""The cosine to the view from which on a thigh points at the lens."""


def shoe(sk: Sketch, k: Skeleton, b: Body, o: Outfit, side: int) -> None:
    """Sole on the ground, a rounded toe."""
    ankle, way = k.ankles[side], k.feet[side]
    up = unit(cross(cross(way, np.array((0.0, 1.0, 0.0))), way)) if abs(way[1]) < 0.95 else unit(k.yaw[2] * -1.0)
    f, a = b.foot, b.ankle
    r = a * 0.60
    heel = ankle - way * (0.22 * f) - up * (a - r)
    ball = ankle + way * (0.40 * f) - up * (a - r * 1.04)
    toe = ankle + way * (0.66 * f) - up * (a - r)
    if f * sk.scale < 16:
        sk.limb(np.array([heel + up * (0.2 * a), ball, toe]), [r * 1.15, r * 1.2, r * 1.02], o.shoes, rim=False)
        return
    sk.limb(
        np.array([ankle - up * (0.25 * a), ankle + way * (0.20 * f) - up * (a * 0.42), ball]),
        [r * 1.25, r * 1.2, r * 1.05],
        o.shoes,
        rim=False,
    )
    sk.limb(np.array([heel, ball, toe]), [r, r * 1.16, r * 1.02], o.shoes, rim=False)
    if sk.scale > 110:
        sole = [p - up * (r * 0.78) for p in (heel, ball, toe)]
        sk.curve(np.array(sole), r * 0.5, scale(o.shoes, 0.55), 0.3)

"""Somebody in bed -> the blanket over them: a mound from the chest to past the feet."""

import numpy as np

from generators.previz.camera import Vec, vec
from generators.previz.figures.body import Body
from generators.previz.figures.skeleton import Skeleton
from generators.previz.figures.sketch import Sketch
from generators.previz.figures.tube import Tube
from generators.previz.pen import Colour, mix, scale


def blanket(sk: Sketch, k: Skeleton, b: Body, colour: Colour, bed: float) -> None:
    """Over everything but head and shoulders; bed: the height of what they lie on, metres."""
    lower = _mound(k, b, bed)
    sk.tube(lower, colour, sharp_start=True)
    sheet = mix(colour, (1, 1, 1), 0.6)
    rows = [(0.0, -1.5, 1.5), (0.35, -1.5, 1.5), (0.7, -1.45, 1.45)]
    sk.panel(lower, rows, sheet)
    for theta, end in ((-0.7, 3.2), (0.1, 2.4), (0.75, 3.6)):
        sk.seam(lower, 1.1, end, theta, 0.007 * b.height, scale(colour, 0.78), 0.3, 0.5)


def _mound(k: Skeleton, b: Body, bed: float) -> Tube:
    left, ahead = k.yaw[0], k.yaw[2]
    knees, ankles = (k.knees[0] + k.knees[1]) / 2, (k.ankles[0] + k.ankles[1]) / 2
    chest = k.waist + k.chest_basis[1] * (b.spine * 0.40)
    rows: list[tuple[Vec, float, float]] = [
        (chest, b.shoulder + 0.16, 1.25 * b.chest_d),
        (k.waist, b.waist_w + 0.22, 1.35 * b.waist_d),
        (k.pelvis, b.hip_w + 0.22, 1.25 * b.hip_d),
        (knees, b.hip_w + 0.20, 1.6 * b.leg_r),
        (ankles, b.hip_w + 0.22, 0.95 * b.foot),
        (ankles + ahead * (0.06 * b.height), b.hip_w + 0.22, 0.9 * b.foot),
        (ankles + ahead * (0.13 * b.height), b.hip_w + 0.18, 0.2 * b.foot),
    ]
    centres, side, front = [], [], []
    for at, wide, thick in rows:
        top = max(0.07, float(at[1]) - bed + thick)
        centres.append(vec(at[0], bed + top / 2, at[2]))
        side.append(left * wide)
        front.append(vec(0, top / 2, 0))
    return Tube(np.array(centres), np.array(side), np.array(front))

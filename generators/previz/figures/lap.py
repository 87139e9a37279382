"""Skirts, robes and coats of somebody who sits -> cloth over both thighs, and what hangs from the knees."""

import numpy as np

from generators.previz.camera import Vec, unit
from generators.previz.figures.body import Body
from generators.previz.figures.outfit import Worn
from generators.previz.figures.skeleton import Skeleton, cross
from generators.previz.figures.sketch import Sketch
from generators.previz.figures.tube import Tube
from generators.previz.pen import scale

_LEVEL = 0.55
"""How steeply thighs may go down for cloth to lie on them."""


def seated(k: Skeleton) -> bool:
    """Whether the thighs make a lap."""
    thighs = unit(k.knees[0] - k.hips[0] + k.knees[1] - k.hips[1])
    return float(thighs[1]) > -_LEVEL


def lap(sk: Sketch, k: Skeleton, b: Body, worn: Worn, extra: float) -> None:
    """Each thigh shows under the cloth: from before, two knees; from the side, a lap; below, folds down to the hem."""
    drop = worn.cut.hem * (b.thigh + b.shin)
    r = 1.16 * b.leg_r + extra
    share = min(1.0, drop / b.thigh)
    ends = [hip + (knee - hip) * share for hip, knee in zip(k.hips, k.knees, strict=True)]
    falls = drop > b.thigh
    before = sk.facing(k.yaw[2], (ends[0] + ends[1]) / 2) > 0
    hangs = min(1.0, max(0.22, (drop - b.thigh) / b.shin))
    if falls and not before:
        _fall(sk, k, b, worn, r, hangs)
    for i in sorted((0, 1), key=lambda i: -sk.depth_of(ends[i])):
        hip, end = k.hips[i], ends[i]
        sk.limb(np.array([hip, hip * 0.5 + end * 0.5, end]), [r * 1.12, r * 1.05, r], worn.colour, worn.cut.gloss)
    sk.tube(_between(k, ends, b, r), worn.colour, rim=False)
    if falls and before:
        _fall(sk, k, b, worn, r, hangs)


def _between(k: Skeleton, ends: list[Vec], b: Body, r: float) -> Tube:
    """The cloth across both thighs."""
    near, far = (k.hips[0] + k.hips[1]) / 2, (ends[0] + ends[1]) / 2
    left, way = unit(ends[0] - ends[1]), unit(far - near)
    up = unit(cross(way, left))
    wide = float(np.linalg.norm(ends[0] - ends[1])) / 2 + 0.5 * r
    centres = np.array([far, (near + far) / 2, near]) - up * (0.10 * r)
    side = np.array([left * wide, left * wide, left * b.hip_w])
    return Tube(centres, side, np.array([up * (0.96 * r)] * 3))


def _fall(sk: Sketch, k: Skeleton, b: Body, worn: Worn, r: float, share: float) -> None:
    """What hangs from the knees, hem first."""
    knees = (k.knees[0] + k.knees[1]) / 2
    feet = (k.ankles[0] + k.ankles[1]) / 2
    left = unit(k.knees[0] - k.knees[1])
    way = unit(feet - knees)
    ahead = unit(cross(left, -way))
    wide = float(np.linalg.norm(k.knees[0] - k.knees[1])) / 2 + r
    hem = knees + (feet - knees) * share
    centres = np.array([hem, (hem + knees) / 2, knees])
    grown = 1.0 + 0.35 * worn.cut.flare * share
    side = np.array([left * wide * grown, left * wide, left * wide * 0.95])
    front = np.array([ahead * r * 1.2, ahead * r * 1.08, ahead * r * 0.9])
    fall = Tube(centres, side, front)
    sk.tube(fall, scale(worn.colour, 0.92), sharp_start=True)
    if sk.scale < 60:
        return
    for theta, end in ((-1.0, 1.9), (-0.35, 1.4), (0.05, 2.0), (0.45, 1.3), (1.1, 1.9)):
        sk.seam(fall, 0.08, end, theta, 0.008 * b.height, scale(worn.colour, 0.66), 0.2, 0.6)

"""What is worn over everything: cloaks and backpacks."""

import numpy as np

from generators.previz.camera import unit
from generators.previz.figures.body import Body
from generators.previz.figures.skeleton import Skeleton
from generators.previz.figures.sketch import Sketch
from generators.previz.figures.tube import P3, Tube
from generators.previz.pen import Colour, mix, scale


def cloak(sk: Sketch, k: Skeleton, b: Body, colour: Colour, thick: float) -> None:
    """A half bell from the shoulders to the calves, open in front: seen from the front it frames the body."""
    c, h = k.chest_basis, b.height
    neck = k.neck - c[1] * (0.02 * b.spine) - c[2] * (0.02 * h)
    rows = ((0.0, 0.30), (0.12, 0.86), (0.34, 1.0), (0.68, 1.22), (1.0, 1.42))
    down = unit(np.array((0.0, -1.0, 0.0)) * 0.85 - c[1] * 0.35)
    length = min(0.66 * h, max(0.3, float(neck[1]) - float(min(k.ankles[0][1], k.ankles[1][1])) + b.ankle * 0.2 - 0.10))
    wide = b.shoulder + b.arm_r * 1.6 + thick
    centres, side, front = [], [], []
    for t, w in rows:
        drift = k.yaw[2] * (0.10 * h * t * min(0.0, k.swing) - 0.030 * h * t)
        centres.append(neck + down * (length * t) + drift)
        side.append(c[0] * (wide * w))
        front.append(c[2] * ((b.chest_d + 0.05) * (0.6 + 0.55 * t)))
    tube = Tube(np.array(centres), np.array(side), np.array(front))
    inside = sk.facing(c[2], neck) > 0
    sk.tube(tube, scale(colour, 0.62) if inside else colour, sharp_start=False, sharp_end=True)
    if not inside and sk.scale > 50:
        for theta in (2.2, 2.7, 3.14, 3.6, 4.1):
            sk.seam(tube, 1.2, 3.9, theta if theta < 3.15 else theta - 6.283, 0.008, scale(colour, 0.72), 0.2, 0.5)


def cloak_front(sk: Sketch, k: Skeleton, b: Body, colour: Colour) -> None:
    """The part that lies over the shoulders, closed with a clasp at the throat."""
    c = k.chest_basis
    wide = b.shoulder + b.arm_r * 1.3
    top = k.neck + c[1] * (0.02 * b.spine)
    rows = ((0.0, 0.34, b.head * 0.27), (0.10, 0.66, b.chest_d * 0.95), (0.24, 0.99, b.chest_d * 1.28))
    tube = Tube(
        np.array([top - c[1] * (t * b.spine) for t, _, _ in rows]),
        np.array([c[0] * (wide * w) for _, w, _ in rows]),
        np.array([c[2] * d for _, _, d in rows]),
    )
    sk.tube(tube, colour)
    if sk.facing(c[2], top) > 0.1:
        sk.disc(tube.at(0.35, 0.0, 1.05), 0.016 * b.height / 1.72, (0.86, 0.70, 0.32), 0.9)


def backpack(sk: Sketch, k: Skeleton, b: Body, colour: Colour) -> None:
    """A soft box on the back."""
    c = k.chest_basis
    depth = 0.075 * b.height
    centre = k.waist + c[1] * (0.30 * b.spine) - c[2] * (b.chest_d + depth * 0.75)
    rows = ((-0.42, 0.80, 0.80), (-0.34, 1.0, 1.0), (0.10, 1.0, 1.0), (0.32, 0.92, 0.85), (0.40, 0.6, 0.5))
    w = b.shoulder * 0.92
    tube = Tube(
        np.array([centre + c[1] * (t * b.spine) for t, _, _ in rows]),
        np.array([c[0] * (w * x) for _, x, _ in rows]),
        np.array([c[2] * (depth * z) for _, _, z in rows]),
    )
    sk.tube(tube, colour, sharp_start=True)
    back = np.pi
    sk.panel(tube, [(0.6, back - 0.8, back + 0.8), (1.7, back - 0.8, back + 0.8)], scale(colour, 0.86))
    sk.band(tube, 2.4, 0.012 * b.height, scale(colour, 0.72), back - 1.4, back + 1.4)


def straps(sk: Sketch, k: Skeleton, b: Body, colour: Colour, trunk: Tube, start: int) -> None:
    """The backpack's straps over the shoulders."""
    width = 0.024 * b.height
    for side in (1.0, -1.0):
        rows: list[P3] = []
        for u, theta in ((6.35, 1.25), (5.7, 0.85), (4.8, 0.66), (3.8, 0.80), (3.0, 1.25)):
            if sk.span(trunk, start + u, side * theta - 0.05, side * theta + 0.05):
                rows.append(trunk.at(start + u, side * theta, 1.04))
        if len(rows) > 2:
            sk.curve(rows, width, mix(colour, (0, 0, 0), 0.12), 0.6)

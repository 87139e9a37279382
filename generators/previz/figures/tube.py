"""A tube: a row of ellipses along a spine, in world metres. Trunks, skirts, cloaks and scarves are tubes for one frame."""

import math

import numpy as np

from generators.previz.camera import Vec

P3 = tuple[float, float, float]


class Tube:
    """centres, side axes and front axes, each (n, 3), half lengths included. Made anew for every frame."""

    __slots__ = ("_rows", "_turns", "centres", "front", "side")

    def __init__(self, centres: Vec, side: Vec, front: Vec) -> None:
        self.centres, self.side, self.front = centres, side, front
        self._rows: list[list[float]] = []
        self._turns: list[float] = []

    def first(self, n: int) -> "Tube":
        """The first n rings."""
        return Tube(self.centres[:n], self.side[:n], self.front[:n])

    def at(self, u: float, theta: float, out: float = 1.0) -> P3:
        """The point at ring u (0 to n-1, fractions between rings) and angle theta (0 front, pi/2 the side axis)."""
        rows = self._rows
        if not rows:
            rows = self._rows = np.concatenate((self.centres, self.side, self.front), axis=1).tolist()
        i = min(int(u), len(rows) - 2)
        f = u - i
        g, s, c = 1 - f, math.sin(theta) * out, math.cos(theta) * out
        p, q = rows[i], rows[i + 1]
        return (
            (p[0] + p[3] * s + p[6] * c) * g + (q[0] + q[3] * s + q[6] * c) * f,
            (p[1] + p[4] * s + p[7] * c) * g + (q[1] + q[4] * s + q[7] * c) * f,
            (p[2] + p[5] * s + p[8] * c) * g + (q[2] + q[5] * s + q[8] * c) * f,
        )

    def seen(self, u: float, eye: Vec) -> float:
        """The angle of ring u that faces the lens; what lies within a quarter turn of it is seen."""
        if not self._turns:
            v, a, b = eye - self.centres, self.side, self.front
            x = (v * a).sum(1) / ((a * a).sum(1) + 1e-9)
            self._turns = np.arctan2(x, (v * b).sum(1) / ((b * b).sum(1) + 1e-9)).tolist()
        return self._turns[min(len(self._turns) - 1, max(0, round(u)))]


def joined(lower: Tube, upper: Tube, start: int) -> Tube:
    """One tube on top of another, from its ring `start` on."""
    return Tube(
        np.concatenate((lower.centres, upper.centres[start:])),
        np.concatenate((lower.side, upper.side[start:])),
        np.concatenate((lower.front, upper.front[start:])),
    )

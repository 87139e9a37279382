"""A pinhole camera in metres: x right, y up, right-handed; yaw 0 faces +z. Sensor 36 mm wide on a 16:9 frame.

Pixels: x right, y down, (0, 0) the top left corner. Depth is the distance along the view axis, in metres.
"""

import math

import numpy as np
from numpy.typing import NDArray

Vec = NDArray[np.float64]
NEAR = 0.08
"""Metres: nothing nearer is drawn."""
SENSOR_HEIGHT_MM = 20.25
"""Of a 36 mm wide 16:9 gate. The height is kept for every aspect, so a shot size means the same in all of them."""


def vec(x: float, y: float, z: float) -> Vec:
    return np.array((x, y, z), dtype=np.float64)


def unit(v: Vec) -> Vec:
    return v / (float(np.linalg.norm(v)) + 1e-12)


def heading(yaw: float) -> Vec:
    """The horizontal unit vector a person of that yaw faces."""
    return vec(math.sin(yaw), 0.0, math.cos(yaw))


class Camera:
    """eye, target in metres; focal in mm; roll in radians, clockwise in the picture; size in pixels."""

    __slots__ = ("_basis", "eye", "focal", "forward", "height", "k", "right", "roll", "target", "up", "width")

    def __init__(self, eye: Vec, target: Vec, focal: float, width: int, height: int, roll: float = 0.0) -> None:
        self.eye, self.target, self.focal, self.width, self.height, self.roll = eye, target, focal, width, height, roll
        self.forward = unit(target - eye)
        world_up = vec(0, 1, 0) if abs(self.forward[1]) < 0.999 else vec(0, 0, -1)
        right = unit(np.cross(self.forward, world_up))
        up = np.cross(right, self.forward)
        cos, sin = math.cos(roll), math.sin(roll)
        self.right, self.up = right * cos + up * sin, up * cos - right * sin
        self._basis = np.stack((self.right, self.up, self.forward), axis=1)
        self.k = focal / SENSOR_HEIGHT_MM * height
        """Pixels per metre at a depth of one metre."""

    def view(self, points: Vec) -> Vec:
        """World (..., 3) -> camera (..., 3): right, up, depth."""
        seen: Vec = (np.asarray(points) - self.eye) @ self._basis
        return seen

    def project(self, points: Vec) -> Vec:
        """World (n, 3) -> (n, 3): pixel x, pixel y, depth. Depths under NEAR are clamped: clip first if it matters."""
        v = self.view(points)
        per_metre = self.k / np.maximum(v[..., 2], NEAR)
        v[..., 0] = self.width / 2 + v[..., 0] * per_metre
        v[..., 1] = self.height / 2 - v[..., 1] * per_metre
        return v

    def point(self, p: Vec) -> tuple[float, float, float]:
        """One world point -> pixel x, pixel y, depth. Plain floats: faster than `project` for a single point."""
        dx, dy, dz = float(p[0] - self.eye[0]), float(p[1] - self.eye[1]), float(p[2] - self.eye[2])
        r, u, f = self.right, self.up, self.forward
        z = dx * f[0] + dy * f[1] + dz * f[2]
        s = self.k / max(z, NEAR)
        return (
            self.width / 2 + (dx * r[0] + dy * r[1] + dz * r[2]) * s,
            self.height / 2 - (dx * u[0] + dy * u[1] + dz * u[2]) * s,
            float(z),
        )

    def polygon(self, points: Vec) -> tuple[list[tuple[float, float]], float]:
        """A world polygon clipped at the near plane: pixel points (maybe none) and mean depth (-1 if none)."""
        v = self.view(points)
        z = v[:, 2]
        if (z > NEAR).all():
            s = self.k / z
            xs, ys = self.width / 2 + v[:, 0] * s, self.height / 2 - v[:, 1] * s
            return list(zip(xs.tolist(), ys.tolist(), strict=True)), float(z.mean())
        kept: list[tuple[float, float, float]] = []
        rows: list[list[float]] = v.tolist()
        for a, b in zip(rows, rows[1:] + rows[:1], strict=True):
            if a[2] > NEAR:
                kept.append((a[0], a[1], a[2]))
            if (a[2] > NEAR) != (b[2] > NEAR):
                t = (NEAR - a[2]) / (b[2] - a[2])
                kept.append((a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t, NEAR))
        if len(kept) < 3:
            return [], -1.0
        cx, cy, k = self.width / 2, self.height / 2, self.k
        return [(cx + x * k / d, cy - y * k / d) for x, y, d in kept], sum(p[2] for p in kept) / len(kept)

    def horizon(self) -> float:
        """Pixel y of the horizon at the frame's centre column, ignoring roll."""
        return self.height / 2 + math.tan(math.asin(max(-0.999, min(0.999, float(self.forward[1]))))) * self.k


def same(a: Camera, b: Camera) -> bool:
    """Whether two cameras of one size see the same."""
    still = a.focal == b.focal and a.roll == b.roll
    return still and bool((a.eye == b.eye).all() and (a.target == b.target).all())

"""A row of a take's camera pass -> the matrices that other programs and camera-conditioned models want.

OpenCV's convention (Zhang, 2000, as in its `calib3d`): camera x right, y down, z ahead; pixel (0, 0) is the top left corner
of the picture, so the middle of the first pixel is (0.5, 0.5). World: metres, x right, y up, z towards the viewer of the set,
right-handed. A world point X is seen at the pixel `p[:2] / p[2]` with `p = intrinsics @ (extrinsics @ (X, 1))[:3]`.
"""

import numpy as np
from numpy.typing import NDArray

from generators.previz.camera import SENSOR_HEIGHT_MM, Camera

Row = NDArray[np.float32] | NDArray[np.float64]
"""(8,): eye x y z, target x y z (metres), focal length (mm), roll (radians, clockwise in the picture)."""


def intrinsics(row: Row, width: int, height: int) -> NDArray[np.float64]:
    """The 3 x 3 matrix K in pixels of a picture of that size: square pixels, a sensor 20.25 mm high, the axis in the middle."""
    k = float(row[6]) / SENSOR_HEIGHT_MM * height
    return np.array(((k, 0.0, width / 2), (0.0, k, height / 2), (0.0, 0.0, 1.0)))


def extrinsics(row: Row) -> NDArray[np.float64]:
    """The 4 x 4 matrix world -> camera (metres): a rotation and a translation."""
    values = np.asarray(row, np.float64)
    camera = Camera(values[:3], values[3:6], float(values[6]), 1, 1, float(values[7]))
    turn = np.stack((camera.right, -camera.up, camera.forward))
    out = np.eye(4)
    out[:3, :3], out[:3, 3] = turn, -turn @ camera.eye
    return out


def poses(rows: NDArray[np.float32]) -> NDArray[np.float64]:
    """(n, 8) -> (n, 4, 4) camera -> world, what trajectory files hold: the last column is the eye."""
    return np.stack([np.linalg.inv(extrinsics(row)) for row in rows]) if len(rows) else np.zeros((0, 4, 4))

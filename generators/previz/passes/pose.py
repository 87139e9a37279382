"""A figure in a pose -> the eighteen COCO keypoints of OpenPose, and the skeleton image that pose-conditioned models read.

Order, limbs and colours are those of OpenPose's COCO body model (Cao et al., "OpenPose", 2019), as drawn for ControlNet and
the video models after it: limbs as ellipses at six tenths of their colour, joints as full discs, on black.
"""

import math
from typing import NamedTuple

import cv2
import numpy as np
from numpy.typing import NDArray

from generators.previz.camera import NEAR, Camera, Vec
from generators.previz.figures import Person
from generators.previz.passes.surfaces import Surfaces
from generators.previz.stage import Pose

KEYPOINTS = (
    "nose", "neck", "right shoulder", "right elbow", "right wrist", "left shoulder", "left elbow", "left wrist", "right hip",
    "right knee", "right ankle", "left hip", "left knee", "left ankle", "right eye", "left eye", "right ear", "left ear",
)  # fmt: skip
LIMBS = (
    (1, 2), (1, 5), (2, 3), (3, 4), (5, 6), (6, 7), (1, 8), (8, 9), (9, 10), (1, 11), (11, 12), (12, 13), (1, 0), (0, 14),
    (14, 16), (0, 15), (15, 17),
)  # fmt: skip
COLOURS = (
    (255, 0, 0), (255, 85, 0), (255, 170, 0), (255, 255, 0), (170, 255, 0), (85, 255, 0), (0, 255, 0), (0, 255, 85),
    (0, 255, 170), (0, 255, 255), (0, 170, 255), (0, 85, 255), (0, 0, 255), (85, 0, 255), (170, 0, 255), (255, 0, 255),
    (255, 0, 170), (255, 0, 85),
)  # fmt: skip
"""RGB: of the limb of that number, and of the keypoint of that number."""
STICK = 4 / 512
"""Half the width of a limb and the radius of a joint, as a share of the picture's shorter side."""
SEEN, HIDDEN, SHOWN = 1.0, 0.3, 0.5
"""Confidence of a joint in the frame: where the person is seen, where something else is. Drawn from SHOWN on."""
_FACE = (0, 14, 15, 16, 17)
_TURNED = (-0.15, -0.1, -0.1, -0.35, -0.35)
"""Nose, eyes and ears count as seen down to this cosine between where they point and the lens."""
_WITHIN = 0.06
"""Metres round a joint in which the person must be seen somewhere: about as thick as a limb."""


class Keypoints(NamedTuple):
    who: str
    points: NDArray[np.float64]
    """(18, 3): pixel x and y, confidence; all 0 out of the frame, behind the camera, or on the far side of the head."""


def joints(figure: Person, pose: Pose) -> tuple[Vec, Vec]:
    """World points of the keypoints (18, 3), and which way each points (18, 3), 0 where it is seen from everywhere.

    The neck is midway between the shoulders, as COCO's is.
    """
    k, head, h = figure.joints(pose), figure.head, figure.body.head / 2
    left, right = 0, 1
    on_face = np.array(
        [
            (0.0, -0.26, 1.02),
            (-0.38 * head.width, -0.06, 0.82),
            (0.38 * head.width, -0.06, 0.82),
            (-head.width, -0.12, -0.06),
            (head.width, -0.12, -0.06),
        ]
    )
    face = k.head + (on_face * h) @ k.head_basis
    ways = np.array([(0.0, -0.1, 1.0), (-0.4, 0.0, 0.9), (0.4, 0.0, 0.9), (-1.0, 0.0, 0.0), (1.0, 0.0, 0.0)])
    points = np.zeros((18, 3))
    points[list(_FACE)] = face
    points[1] = (k.shoulders[left] + k.shoulders[right]) / 2
    for first, side in ((2, right), (5, left)):
        points[first : first + 3] = k.shoulders[side], k.elbows[side], k.wrists[side]
    for first, side in ((8, right), (11, left)):
        points[first : first + 3] = k.hips[side], k.knees[side], k.ankles[side]
    toward = np.zeros((18, 3))
    toward[list(_FACE)] = ways / np.linalg.norm(ways, axis=1, keepdims=True) @ k.head_basis
    return points, toward


def keypoints(who: str, points: Vec, toward: Vec, label: int, seen: Surfaces) -> Keypoints:
    """World joints -> pixels of the surfaces' picture and confidence.

    0: outside the frame, behind the camera, or a part of the face on the head's far side. SEEN: the person is seen there or
    within 6 cm, so a joint behind their own body counts. HIDDEN: something else covers it.
    """
    camera, (height, width) = seen.camera, seen.ids.shape
    at = camera.project(points)
    at[:, :2] *= width / camera.width
    cosine = _cosine(points, toward, camera)
    found = np.zeros((18, 3))
    mine = seen.labels() == label
    for i, (x, y, z) in enumerate(at.tolist()):
        if z <= NEAR or not (0 <= x < width and 0 <= y < height):
            continue
        if i in _FACE and cosine[i] < _TURNED[_FACE.index(i)]:
            continue
        row, column = int(y), int(x)
        reach = max(1, round(_WITHIN * camera.k / z * width / camera.width))
        around = mine[max(0, row - reach) : row + reach + 1, max(0, column - reach) : column + reach + 1]
        found[i] = x, y, SEEN if around.any() else HIDDEN
    return Keypoints(who, found)


def _cosine(points: Vec, toward: Vec, camera: Camera) -> NDArray[np.float64]:
    to_lens = camera.eye - points
    to_lens = to_lens / np.linalg.norm(to_lens, axis=1, keepdims=True)
    return np.asarray((to_lens * toward).sum(axis=1))


def drawn(people: "list[Keypoints]", width: int, height: int) -> NDArray[np.uint8]:
    """The skeletons, RGB uint8 (h, w, 3); joints of less confidence than SHOWN are left out, with their limbs."""
    picture = np.zeros((height, width, 3), np.uint8)
    stick = max(1, round(STICK * min(width, height)))
    for person in people:
        for limb, colour in zip(LIMBS, COLOURS):
            a, b = person.points[limb[0]], person.points[limb[1]]
            if min(a[2], b[2]) < SHOWN:
                continue
            middle = (round((a[0] + b[0]) / 2), round((a[1] + b[1]) / 2))
            long, turn = math.hypot(a[0] - b[0], a[1] - b[1]), math.degrees(math.atan2(a[1] - b[1], a[0] - b[0]))
            ring = cv2.ellipse2Poly(middle, (round(long / 2), stick), round(turn), 0, 360, 1)
            cv2.fillConvexPoly(picture, ring, [round(c * 0.6) for c in colour])
        for (x, y, sure), colour in zip(person.points.tolist(), COLOURS):
            if sure >= SHOWN:
                cv2.circle(picture, (round(x), round(y)), stick, colour, -1)
    return picture

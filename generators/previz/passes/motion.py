"""Surfaces of frame n -> where every pixel goes in frame n + 1.

The set stands still, so its pixels move as the camera says: exactly, for depth is exact on planes. A prop moves as one rigid
piece, an animal too; of a person each surface goes with the bone nearest to its middle. What moves within a set or a prop
(leaves, waves, wheels, a door of the set) is taken to stand still, and cloth and hair to go with their bone.
"""

import math
from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from generators.previz.camera import Camera, Vec
from generators.previz.figures import Person
from generators.previz.passes.surfaces import Surfaces, bands
from generators.previz.stage import FigureLike, Pose

_NEARER = 1.03
"""A pixel is covered in the next frame where something is nearer than it by this factor, and by ..."""
_GAP = 0.03
"""... these metres."""


class Motion(NamedTuple):
    """World point p -> turn @ p + shift."""

    turn: Vec
    shift: Vec


class Bones(NamedTuple):
    """Of one owner: segments (n, 2, 3) in world metres at frame n, and how each of them moves to frame n + 1."""

    segments: Vec
    motions: tuple[Motion, ...]


class Flow(NamedTuple):
    """flow: float32 (h, w, 2), pixels right and down from frame n to n + 1. hidden: bool (h, w), not seen at its goal."""

    flow: NDArray[np.float32]
    hidden: NDArray[np.bool_]


STILL = Motion(np.eye(3), np.zeros(3))


def carried(before: Vec, after: Vec, turn: Vec) -> Motion:
    """The motion that takes a point to another and turns about it."""
    return Motion(turn, after - turn @ before)


def about(yaw: float) -> Vec:
    """The turn of what stands upright, radians towards +x from +z."""
    c, s = math.cos(yaw), math.sin(yaw)
    return np.array(((c, 0.0, s), (0.0, 1.0, 0.0), (-s, 0.0, c)))


def swung(before: Vec, after: Vec) -> Vec:
    """The smallest turn that takes one direction to another."""
    a, b = before / (np.linalg.norm(before) + 1e-12), after / (np.linalg.norm(after) + 1e-12)
    x, y, z = np.cross(a, b).tolist()
    skew = np.array(((0.0, -z, y), (z, 0.0, -x), (-y, x, 0.0)))
    return np.asarray(np.eye(3) + skew + skew @ skew / max(1 + float(a @ b), 1e-6))


def rigid(at: Vec, yaw: float, then: Vec, turned: float) -> Bones:
    """One piece that stands at a point."""
    return Bones(np.array([[at, at]]), (carried(at, then, about(turned - yaw)),))


def apart(going: Sequence[tuple[Vec, Vec, float]]) -> Bones:
    """Several who go their ways under one number: where each is, where then, and how tall, metres."""
    up = np.array((0.0, 1.0, 0.0))
    segments = np.array([[at, at + up * tall] for at, _, tall in going])
    return Bones(segments, tuple(carried(at, then, np.eye(3)) for at, then, _ in going))


def figure_bones(figure: FigureLike, pose: Pose, later: Pose) -> Bones:
    """Trunk, head, arms, hands, legs and feet of a person; an animal is one piece."""
    if not isinstance(figure, Person):
        return rigid(pose.position, pose.yaw, later.position, later.yaw)
    k, m, b = figure.joints(pose), figure.joints(later), figure.body
    segments: list[tuple[Vec, Vec]] = []
    motions: list[Motion] = []
    for p, q, then, basis, turned in (
        (k.pelvis, k.waist, m.pelvis, k.hip_basis, m.hip_basis),
        (k.waist, k.neck, m.waist, k.chest_basis, m.chest_basis),
        (k.head, k.head + k.head_basis[1] * (b.head * 0.3), m.head, k.head_basis, m.head_basis),
    ):
        segments.append((p, q))
        motions.append(carried(p, then, turned.T @ basis))
    for i in (0, 1):
        tip, tip_then = k.wrists[i] + k.hand_ways[i] * b.hand, m.wrists[i] + m.hand_ways[i] * b.hand
        toe, toe_then = k.ankles[i] + k.feet[i] * (b.foot * 0.7), m.ankles[i] + m.feet[i] * (b.foot * 0.7)
        for p, q, r, s in (
            (k.shoulders[i], k.elbows[i], m.shoulders[i], m.elbows[i]),
            (k.elbows[i], k.wrists[i], m.elbows[i], m.wrists[i]),
            (k.wrists[i], tip, m.wrists[i], tip_then),
            (k.hips[i], k.knees[i], m.hips[i], m.knees[i]),
            (k.knees[i], k.ankles[i], m.knees[i], m.ankles[i]),
            (k.ankles[i], toe, m.ankles[i], toe_then),
        ):
            segments.append((p, q))
            motions.append(carried(p, r, swung(q - p, s - r)))
    return Bones(np.array(segments), tuple(motions))


def flow(now: Surfaces, then: Surfaces, owned: dict[int, Bones]) -> Flow:
    """`owned`: per owner number of `now` how it moves; owners left out, and the set, stand still."""
    which, motions = _assigned(now, owned)
    steps = np.array([_step(now.camera, then.camera, motion) for motion in motions]).astype(np.float32)
    found, hidden = np.empty((*now.ids.shape, 2), np.float32), np.empty(now.ids.shape, np.bool_)
    goal = _rimmed(then)
    for rows in bands(len(now.ids)):
        _band(now, rows, which, steps, then, goal, found[rows], hidden[rows])
    return Flow(found, hidden)


def _band(
    now: Surfaces,
    rows: slice,
    which: NDArray[np.intp],
    steps: NDArray[np.float32],
    then: Surfaces,
    goal: NDArray[np.float32],
    found: NDArray[np.float32],
    hidden: NDArray[np.bool_],
) -> None:
    ids, inv = now.ids[rows], now.inverse()[rows]
    x, y = now.pixels[0], now.pixels[1][rows]
    h = [row[0] * x + (row[1] * y + row[2]) + row[3] * inv for row in steps[0]]
    moving = np.flatnonzero(np.take(which, ids, mode="clip"))
    if len(moving):
        width = ids.shape[1]
        own = steps[which[ids.reshape(-1)[moving]]]
        ox, oy, oi = x[0, moving % width], y[moving // width, 0], inv.reshape(-1)[moving]
        for i in range(3):
            h[i].reshape(-1)[moving] = own[:, i, 0] * ox + own[:, i, 1] * oy + own[:, i, 2] + own[:, i, 3] * oi
    behind = h[2] <= 1e-6
    h[2][behind] = 1
    camera, per_depth = then.camera, 1 / h[2]
    gx = h[0] * per_depth
    gx *= np.float32(camera.k)
    gx += np.float32(camera.width / 2)
    gy = h[1] * per_depth
    gy *= np.float32(-camera.k)
    gy += np.float32(camera.height / 2)
    scale = np.float32(ids.shape[1] / camera.width)
    hidden[:] = _covered(goal, gx * scale, gy * scale, inv * per_depth) | behind
    # In pixels of the picture, which may be smaller than the camera's.
    np.multiply(gx - x, scale, out=found[:, :, 0])
    np.multiply(gy - y, scale, out=found[:, :, 1])
    found[behind] = 0


def _rimmed(then: Surfaces) -> NDArray[np.float32]:
    """1 / depth of the goals in a rim of one pixel that stands for everything outside, where nothing is far enough."""
    height, width = then.ids.shape
    seen = np.full((height + 2, width + 2), np.inf, np.float32)
    seen[1:-1, 1:-1] = then.inverse()
    return seen


def _assigned(now: Surfaces, owned: dict[int, Bones]) -> tuple[NDArray[np.intp], list[Motion]]:
    """Per surface the number of its motion, and the motions; 0 is standing still."""
    which = np.zeros(len(now.table), np.intp)
    motions = [STILL]
    owners, middles = now.table[:, 12].astype(int), now.table[:, 13:16]
    for owner, bones in owned.items():
        mine = np.flatnonzero(owners == owner)
        if len(mine):
            which[mine] = len(motions) + _nearest(middles[mine], bones.segments)
            motions += bones.motions
    return which, motions


def _nearest(points: Vec, segments: Vec) -> NDArray[np.intp]:
    """Per point (n, 3) the nearest of the segments (m, 2, 3)."""
    a, d = segments[:, 0], segments[:, 1] - segments[:, 0]
    off = points[:, None] - a
    share = np.clip((off * d).sum(-1) / ((d * d).sum(-1) + 1e-12), 0, 1)
    return np.asarray(np.linalg.norm(off - share[..., None] * d, axis=-1).argmin(axis=1))


def _step(camera: Camera, later: Camera, motion: Motion) -> Vec:
    """(3, 4): pixel x, pixel y, 1 and 1 / depth in one camera -> right, up and forward in the other, over the old depth."""
    basis = np.stack((camera.right, camera.up, camera.forward), axis=1)
    then = np.stack((later.right, later.up, later.forward), axis=1)
    k, cx, cy = camera.k, camera.width / 2, camera.height / 2
    rays = np.array(((1 / k, 0.0, -cx / k), (0.0, -1 / k, cy / k), (0.0, 0.0, 1.0)))
    ways = then.T @ motion.turn @ basis @ rays
    place = then.T @ (motion.turn @ camera.eye + motion.shift - later.eye)
    return np.concatenate((ways, place[:, None]), axis=1)


def _covered(
    goal: NDArray[np.float32], gx: NDArray[np.float32], gy: NDArray[np.float32], inv: NDArray[np.float32]
) -> NDArray[np.bool_]:
    """Whether a goal is out of the frame, or something nearer is seen there; `inv` is 1 / depth at the goal."""
    height, width = goal.shape
    ix = np.clip(gx + 1, 0, width - 1).astype(np.int32)
    iy = np.clip(gy + 1, 0, height - 1).astype(np.int32)
    iy *= width
    iy += ix
    # Nearer by both: seen > factor * inv, and 1 / seen < 1 / inv - gap.
    gap = np.maximum(1 - np.float32(_GAP) * inv, 1e-6)
    return np.asarray(np.take(goal, iy, mode="clip") > np.maximum(inv * np.float32(_NEARER), inv / gap))

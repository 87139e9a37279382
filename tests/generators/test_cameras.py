"""A take's camera pass as matrices: they see what the stage's camera saw, in OpenCV's convention."""

from pathlib import Path

import numpy as np
import pytest

from film import Focus, Move, Size
from generators import extrinsics, intrinsics, read_passes, write_passes
from generators.cameras import poses
from generators.passes import Passes
from generators.previz.camera import Camera, vec
from tests.generators.stages import order

WIDTH, HEIGHT = 1280, 536


def row(camera: Camera) -> np.ndarray:
    return np.array([*camera.eye, *camera.target, camera.focal, camera.roll], np.float32)


@pytest.mark.parametrize("roll", [0.0, 0.2])
@pytest.mark.parametrize("target", [vec(0.3, 1.5, 0.1), vec(2.0, 0.0, 2.9), vec(2.0, 9.0, 3.0)])
def test_world_points_are_projected_where_the_camera_sees_them(target: np.ndarray, roll: float) -> None:
    camera = Camera(vec(2, 1.6, 3), target, 45.0, WIDTH, HEIGHT, roll)
    points = np.random.default_rng(1).uniform(-2, 2, (40, 3)) + camera.eye + camera.forward * 6
    seen = camera.project(points)
    k, world = intrinsics(row(camera), WIDTH, HEIGHT), extrinsics(row(camera))
    at = (k @ (world @ np.column_stack((points, np.ones(40))).T)[:3]).T
    assert np.allclose(at[:, :2] / at[:, 2:], seen[:, :2], atol=0.02)
    assert np.allclose(at[:, 2], seen[:, 2], atol=1e-4), "depth is metres along the axis"


def test_the_rotation_is_one_and_the_pose_is_where_the_eye_is() -> None:
    camera = Camera(vec(2, 1.6, 3), vec(0, 1, 0), 45.0, WIDTH, HEIGHT, 0.1)
    turn = extrinsics(row(camera))[:3, :3]
    assert np.allclose(turn @ turn.T, np.eye(3), atol=1e-9)
    assert np.linalg.det(turn) == pytest.approx(1.0)
    assert np.allclose(poses(row(camera)[None])[0, :3, 3], camera.eye, atol=1e-5)


def test_a_larger_picture_has_larger_pixels_and_the_same_axis() -> None:
    small, large = (
        intrinsics(row(Camera(vec(0, 1, 4), vec(0, 1, 0), 40.0, 1, 1)), w, h) for w, h in ((160, 90), (1280, 720))
    )
    assert np.allclose(small[:2] * 8, large[:2])
    # 40 mm on a gate 20.25 mm high: the angle of view is 28.4 degrees.
    assert 2 * np.degrees(np.arctan(360 / large[1, 1])) == pytest.approx(28.4, abs=0.1)


def test_the_lens_is_kept_and_takes_from_before_are_read(tmp_path: Path) -> None:
    from generators import load, shoot

    racked = order(Size.MEDIUM, frames=3, width=160, height=90, move=Move.RACK_FOCUS, focus=Focus(depth="shallow"))
    made = shoot(load("previz"), racked, tmp_path)
    passes = read_passes(tmp_path / made.passes)
    assert passes.lens.shape == (3, 2)
    assert passes.lens[2, 0] > 2 * passes.lens[0, 0] > 2
    assert (passes.lens[:, 1] == np.float32(1.4)).all()
    with np.load(tmp_path / made.passes) as npz:
        before = {name: npz[name] for name in npz.files if name != "lens"}
    np.savez_compressed(tmp_path / "old.npz", **before)
    old = read_passes(tmp_path / "old.npz")
    assert old.lens.shape == (0, 2)
    assert np.array_equal(old.camera, passes.camera)


def test_what_is_written_is_read(tmp_path: Path) -> None:
    some = Passes(
        np.array([0], np.int32),
        ("ana",),
        np.zeros((1, 2, 2), np.uint8),
        np.ones((2, 8), np.float32),
        np.zeros((1, 1, 4), np.float32),
        np.array([[2.5, 4.0], [3.5, 4.0]], np.float32),
    )
    write_passes(tmp_path / "a.npz", some)
    assert np.array_equal(read_passes(tmp_path / "a.npz").lens, some.lens)

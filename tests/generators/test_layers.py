"""Depth, masks, normals, flow and pose against scenes worked out by hand, and against the picture they belong to."""

import json
import math
from collections.abc import Callable
from pathlib import Path

import cv2
import numpy as np
import pytest

from film import (
    Action,
    Character,
    Look,
    Move,
    OrderRefused,
    Part,
    PictureOrder,
    Place,
    Rate,
    Setup,
    Size,
    Slate,
    Thing,
    TimeOfDay,
    Weather,
)
from generators import PassKind
from generators.previz import Previz
from generators.previz.camera import Camera, Vec, vec
from generators.previz.cels import Stroke, merged
from generators.previz.figures import Person
from generators.previz.light import light_for
from generators.previz.passes.motion import about, figure_bones, flow, rigid
from generators.previz.passes.pose import HIDDEN, KEYPOINTS, SEEN, Keypoints, drawn, joints, keypoints
from generators.previz.passes.surfaces import Surfaces
from generators.previz.passes.surveyor import Surveyor
from generators.previz.pen import Pen, canvas_on
from generators.previz.render import Painter
from generators.previz.sets.layers import Plane
from generators.previz.stage import Clock, Frame, Pose
from generators.previz.staging import Staging
from generators.previz.things.solids import Model
from tests.generators.stages import strokes_of

WIDE, HIGH = 192, 108
ANA = Character(id="ana", name="Ana", description="", height_m=1.7)
SETUP = Setup(
    place=Place(id="p", name="a meadow", kind="meadow"),
    time_of_day=TimeOfDay.DAY,
    weather=Weather.CLEAR,
    look=Look(),
    cast=(ANA,),
    parts=(Part(who="ana", action=Action.WALK),),
    size=Size.FULL,
)
LOW, TOP = vec(-0.6, 0.0, -0.4), vec(0.6, 1.1, 0.4)
"""Corners of the box of the analytic scene, before it is turned."""


def order(frames: int = 6, **changes: object) -> PictureOrder:
    return PictureOrder(
        slate=Slate.parse("1A-1"),
        backend=Previz.card.backend,
        frames=frames,
        rate=Rate(num=24),
        seed=3,
        width=96,
        height=54,
        setup=SETUP.with_(**changes),
    )


def scene(camera: Camera, fill: Callable[[Frame], None], ground: bool = True) -> Surfaces:
    frame = Frame(
        camera, light_for(TimeOfDay.DAY, Weather.CLEAR, Look()), Clock(0.0), SETUP, owners={"box": 1, "ana": 2}
    )
    fill(frame)
    plane = Plane((0.4, 0.5, 0.3), (0.5, 0.6, 0.5))
    below = [Stroke(math.inf, 0, lambda pen: plane.draw(frame, pen))] if ground else []
    return Surveyor().surfaces(frame, merged(below, strokes_of(frame)), camera.width, camera.height)


def box(at: Vec, yaw: float) -> Callable[[Frame], None]:
    model = Model()
    model.box((0.0, 0.0, 0.0), (1.2, 1.1, 0.8), (0.8, 0.3, 0.2))
    return lambda frame: model.draw(frame, at, yaw, "box")


def rays(camera: Camera) -> Vec:
    """Of every pixel's middle, for one metre of depth, (h, w, 3)."""
    x = (np.arange(camera.width) + 0.5 - camera.width / 2) / camera.k
    y = (camera.height / 2 - np.arange(camera.height) - 0.5) / camera.k
    return np.asarray(camera.forward + x[None, :, None] * camera.right + y[:, None, None] * camera.up)


def cast(camera: Camera, at: Vec, yaw: float) -> tuple[Vec, Vec]:
    """Depth of ground and box by hand (slabs), (h, w), and where it is the box."""
    ways = rays(camera)
    with np.errstate(divide="ignore", invalid="ignore"):
        ground = np.where(ways[..., 1] < 0, -camera.eye[1] / ways[..., 1], np.inf)
        turn = about(-yaw)
        eye, local = turn @ (camera.eye - at), ways @ turn.T
        one, two = (LOW - eye) / local, (TOP - eye) / local
    enter, leave = np.minimum(one, two).max(-1), np.maximum(one, two).min(-1)
    hit = (enter < leave) & (enter > 0)
    return np.where(hit, np.minimum(enter, ground), ground), hit


def inner(mask: Vec, by: int = 1) -> Vec:
    """Where a picture of flags is the same all round: edges may fall to either side."""
    kernel = np.ones((2 * by + 1,) * 2, np.uint8)
    flags = mask.astype(np.uint8)
    return np.asarray(cv2.erode(flags, kernel) == cv2.dilate(flags, kernel))


EYE, YAW, AT = vec(1.1, 1.5, 5.0), 0.5, vec(0.2, 0.0, -0.3)
CAMERA = Camera(EYE, vec(0.1, 0.7, 0.0), 30.0, WIDE, HIGH, 0.1)


def test_depth_of_a_turned_box_on_the_ground_is_what_rays_find() -> None:
    seen = scene(CAMERA, box(AT, YAW))
    expected, hit = cast(CAMERA, AT, YAW)
    assert 0.05 < hit.mean() < 0.5
    sure = inner(hit) & (inner(np.isfinite(expected)))
    found = seen.depth()
    assert (np.isinf(found) == np.isinf(expected))[sure].all(), "the sky is infinitely far and nothing else is"
    near = sure & (expected < 500)
    wrong = np.abs(found[near] / expected[near] - 1)
    assert np.quantile(wrong, 0.99) < 1e-5
    assert wrong.max() < 0.03, "where two faces meet a pixel may be the other's"
    assert (seen.labels() == hit)[sure].all()


def test_normals_are_those_of_the_ground_and_of_the_faces() -> None:
    seen, (expected, hit) = scene(CAMERA, box(AT, YAW)), cast(CAMERA, AT, YAW)
    axes = np.stack((CAMERA.right, CAMERA.up, -CAMERA.forward))
    normals = seen.normals()
    ground = inner(hit) & ~hit & np.isfinite(expected) & inner(np.isfinite(expected))
    assert np.allclose(normals[ground], axes @ vec(0, 1, 0), atol=1e-3)
    faces = {tuple(np.round(n, 2)) for n in normals[hit & inner(hit)].tolist()}
    known = {tuple(np.round(axes @ about(YAW) @ n, 2)) for n in np.concatenate((np.eye(3), -np.eye(3)))}
    assert len(faces) == 3
    assert all(min(math.dist(f, k) for k in known) < 0.02 for f in faces)
    assert np.abs(normals[np.isinf(seen.depth())]).max() == 0


def test_flow_of_a_moving_box_under_a_moving_camera_is_exact_and_says_what_is_covered() -> None:
    then_at, then_yaw = AT + vec(0.35, 0.0, 0.1), YAW + 0.15
    later = Camera(EYE + vec(-0.2, 0.1, -0.3), vec(0.0, 0.7, 0.0), 32.0, WIDE, HIGH, 0.02)
    now, then = scene(CAMERA, box(AT, YAW)), scene(later, box(then_at, then_yaw))
    found = flow(now, then, {1: rigid(AT, YAW, then_at, then_yaw)})
    depth, hit = cast(CAMERA, AT, YAW)
    world = CAMERA.eye + rays(CAMERA) * np.where(np.isfinite(depth), depth, 1.0)[..., None]
    moved = np.where(hit[..., None], (world - AT) @ about(then_yaw - YAW).T + then_at, world)
    goal = later.project(moved)
    y, x = np.mgrid[0:HIGH, 0:WIDE] + 0.5
    expected = np.stack((goal[..., 0] - x, goal[..., 1] - y), axis=-1)
    sure = inner(hit) & np.isfinite(depth) & inner(np.isfinite(depth)) & (depth < 60)
    assert np.abs(expected[sure]).max() > 5
    wrong = np.abs(found.flow - expected)[sure]
    assert np.quantile(wrong, 0.99) < 0.01
    assert wrong.max() < 1.5, "where two faces meet a pixel may be the other's"
    # By hand again: what lies behind the box of the next frame, or out of it, is not seen there.
    there, _ = cast(later, then_at, then_yaw)
    column, row = (np.floor(goal[..., i]).astype(int) for i in (0, 1))
    inside = (column >= 0) & (row >= 0) & (column < WIDE) & (row < HIGH)
    nearer = there[np.clip(row, 0, HIGH - 1), np.clip(column, 0, WIDE - 1)] < goal[..., 2] * 0.95 - 0.05
    covered = ~inside | nearer
    assert 0.02 < covered[sure].mean() < 0.5
    assert (found.hidden == covered)[sure & inner(covered, 2)].mean() > 0.99


def test_a_far_sky_moves_with_the_turn_of_the_camera_alone() -> None:
    aside = Camera(EYE + vec(2.0, 0.0, 0.0), vec(2.1, 0.7, 0.0), 30.0, WIDE, HIGH, 0.1)
    found = flow(scene(CAMERA, lambda frame: None), scene(aside, lambda frame: None), {})
    sky = np.isinf(scene(CAMERA, lambda frame: None).depth())
    assert sky.any()
    assert np.abs(found.flow[sky]).max() < 1e-3
    assert np.abs(found.flow[-1]).min() > 1


def test_a_ball_and_a_limb_stand_out_towards_the_camera() -> None:
    camera = Camera(vec(0, 1, 6), vec(0, 1, 0), 40.0, WIDE, HIGH)

    def fill(frame: Frame) -> None:
        model = Model()
        model.ball((0.0, 1.0, 0.0), 0.8, (1, 1, 1))
        model.tube((2.0, 0.0, 0.0), (2.0, 2.0, -1.0), 0.3, None, (1, 1, 1))
        model.draw(frame, vec(0, 0, 0), 0.0, "box")

    seen = scene(camera, fill, ground=False)
    depth, normals = seen.depth(), seen.normals()
    row, column = HIGH // 2, WIDE // 2
    assert depth[row, column] == pytest.approx(5.2, rel=0.01)
    assert normals[row, column] == pytest.approx((0, 0, 1), abs=0.03)
    x, y, _ = camera.point(vec(2.0, 1.0, -0.5))
    assert depth[int(y), int(x)] == pytest.approx(6.5 - 0.3, rel=0.02)
    edge = np.flatnonzero(seen.labels()[int(y), :])[-1]
    assert normals[int(y), edge][0] > 0.8, "its right edge faces right"


@pytest.fixture(scope="module")
def walking() -> tuple[Person, Pose, Pose, Camera]:
    person = Person(ANA)
    part = Part(who="ana", action=Action.WALK)
    poses = [Pose(vec(0, 0, 0.05 * i), 0.6, part, 1.0 + i / 24, travelled=0.05 * i) for i in (0, 1)]
    return person, poses[0], poses[1], Camera(vec(0, 1.2, 4.5), vec(0, 0.85, 0), 26.0, WIDE * 2, HIGH * 2)


def test_a_mask_is_the_silhouette_of_the_picture(walking) -> None:
    person, pose, _, camera = walking
    seen = scene(camera, lambda frame: person.draw(frame, pose), ground=False)
    frame = Frame(camera, light_for(TimeOfDay.DAY, Weather.CLEAR, Look()), Clock(0.0), SETUP, owners={"ana": 2})
    person.draw(frame, pose)
    frame.items = [item for item in frame.items if item.owner == 2]
    pixels = np.zeros((camera.height, camera.width, 4), np.uint8)
    surface, canvas = canvas_on(pixels)
    frame.paint(Pen(canvas))
    surface.flushAndSubmit()
    drawn_, mask = pixels[..., 3] > 127, seen.labels() == 2
    assert mask.mean() > 0.02
    assert not (mask != drawn_)[inner(drawn_)].any(), "never off by more than one pixel"
    body = seen.depth()[mask]
    assert 4.0 < body.min() < body.max() < 5.1


def test_pixels_of_a_person_go_with_their_bones(walking) -> None:
    person, pose, later, camera = walking
    now, then = (scene(camera, lambda frame, p=p: person.draw(frame, p)) for p in (pose, later))
    found = flow(now, then, {2: figure_bones(person, pose, later)})
    k, m = person.joints(pose), person.joints(later)
    for before, after in (
        ((k.knees[0] + k.ankles[0]) / 2, (m.knees[0] + m.ankles[0]) / 2),
        ((k.waist + k.neck) / 2, (m.waist + m.neck) / 2),
        (k.head, m.head),
    ):
        (x, y, _), (x1, y1, _) = camera.point(before), camera.point(after)
        assert found.flow[int(y), int(x)] == pytest.approx((x1 - x, y1 - y), abs=0.6)


def test_keypoints_are_the_projected_joints_and_say_what_is_seen_of_them(walking) -> None:
    person, pose, _, camera = walking
    points, toward = joints(person, pose)
    k = person.joints(pose)
    seen = scene(camera, lambda frame: person.draw(frame, pose))
    found = keypoints("ana", points, toward, 2, seen).points
    at = {name: tuple(found[i]) for i, name in enumerate(KEYPOINTS)}
    for name, joint in (("right wrist", k.wrists[1]), ("left knee", k.knees[0]), ("right hip", k.hips[1])):
        x, y, _ = camera.point(joint)
        assert at[name] == pytest.approx((x, y, SEEN))
    assert at["nose"][2] == SEEN
    assert at["nose"][1] < at["neck"][1] < at["right hip"][1] < at["right ankle"][1]
    assert at["right shoulder"][0] < at["left shoulder"][0], "facing us, the right side is on our left"

    away = pose._replace(yaw=pose.yaw + math.pi)
    turned = scene(camera, lambda frame: person.draw(frame, away))
    back = keypoints("ana", *joints(person, away), 2, turned).points
    assert [back[i, 2] for i in (0, 14, 15)] == [0, 0, 0], "nose and eyes are on the far side"
    assert back[1, 2] == SEEN

    def behind(frame: Frame) -> None:
        person.draw(frame, pose)
        box(vec(0.0, 0.0, 1.2), 0.0)(frame)

    half = keypoints("ana", points, toward, 2, scene(camera, behind)).points
    assert half[10, 2] == half[13, 2] == HIDDEN, "ankles behind the box"
    assert half[0, 2] == SEEN
    close = Camera(vec(0, 1.5, 1.6), vec(0, 1.5, 0), 40.0, WIDE, HIGH)
    cut = keypoints("ana", points, toward, 2, scene(close, lambda frame: person.draw(frame, pose))).points
    assert tuple(cut[10]) == (0, 0, 0), "out of the frame"


def test_the_skeleton_is_drawn_in_the_usual_colours_and_without_hidden_joints() -> None:
    points = np.zeros((18, 3))
    points[1], points[2], points[3] = (50, 20, 1), (80, 20, 1), (80, 60, HIDDEN)
    picture = drawn([Keypoints("ana", points)], 128, 96)
    assert tuple(picture[20, 65]) == (153, 0, 0), "neck to right shoulder, at six tenths"
    assert tuple(picture[20, 50]) == (255, 85, 0)
    assert not picture[40:].any()


@pytest.mark.parametrize(
    ("kind", "interior", "far"),
    [
        ("meadow", False, True),
        ("street", False, True),
        ("sea", False, True),
        ("forest", False, False),
        ("room", True, False),
    ],
)
def test_the_ground_is_under_everybody_and_only_the_sky_is_far(kind: str, interior: bool, far: bool) -> None:
    place = Place(id="p", name=kind, kind=kind, interior=interior)
    painter = Painter(Staging(order(place=place, things=(Thing(kind="box"),), subject="ana")))
    depth, seen = painter.depth(3, 96, 54), painter.surfaces(3, 96, 54)
    assert np.isfinite(depth[-1]).all(), "the ground reaches the lower edge"
    assert depth.min() > 0.08
    if far:
        assert np.isinf(depth).any()
    assert np.isfinite(depth[seen.labels() > 0]).all()
    assert (depth[seen.labels() == painter.owners.labels["ana"]] < 20).all()


def test_masks_name_every_thing_and_are_those_of_the_critics() -> None:
    staging = Staging(
        order(
            things=(Thing(kind="box"), Thing(kind="chair")),
            parts=(Part(who="ana", action=Action.HOLD, holding="cup"),),
            subject="ana",
        )
    )
    painter = Painter(staging)
    assert painter.owners.names == ("ana", "box", "chair", "cup")
    coarse = painter.mask(2)
    fine = painter.surfaces(2, *coarse.shape[::-1]).labels()
    assert set(np.unique(coarse)) == {0, 1}, "critics see the cast"
    assert ((fine == 1) == (coarse == 1)).mean() > 0.97
    assert {1, 2} <= set(np.unique(painter.surfaces(2, 384, 216).labels()))


def test_a_thing_of_the_picture_is_where_its_mask_is() -> None:
    """The picture with and without it differs under its mask, and elsewhere only by its shadow, give or take a pixel."""
    painter = Painter(Staging(order(things=(Thing(kind="box", colour="#ff00ff"),), cast=(), parts=(), subject="box")))
    there, mask = painter.picture(2).copy(), painter.surfaces(2, 96, 54).labels() == 1
    painter.staging.things = []
    without = painter.picture(2)
    changed, brighter = (without != there).any(axis=-1), (there > without).any(axis=-1)
    assert mask.mean() > 0.02
    assert changed[mask & inner(mask)].all()
    assert not brighter[~mask & inner(mask)].any()


def test_the_next_picture_pulled_back_along_the_flow_is_this_one() -> None:
    parts = (Part(who="ana", action=Action.RUN),)
    painter = Painter(Staging(order(move=Move.DOLLY_IN, parts=parts).with_(width=384, height=216)))
    one, two = (painter.picture(n)[:, :, :3].astype(np.float32) for n in (2, 3))
    now, then = (painter.surfaces(n, 384, 216) for n in (2, 3))
    found = flow(now, then, painter.owners.moving(2))
    y, x = np.mgrid[0:216, 0:384].astype(np.float32)
    pulled = cv2.remap(two, x + found.flow[..., 0], y + found.flow[..., 1], cv2.INTER_LINEAR)
    ana = (now.labels() == 1) & ~found.hidden
    assert ana.mean() > 0.01
    assert np.abs(pulled - one)[ana].mean() < 0.3 * np.abs(two - one)[ana].mean()
    assert np.abs(pulled - one)[~found.hidden].mean() < 0.5 * np.abs(two - one)[~found.hidden].mean()


def test_files_hold_what_they_say_and_are_the_same_twice(tmp_path: Path) -> None:
    asked = order(move=Move.TRUCK_LEFT)
    one, two = (Previz().passes(asked, (2, 5), list(PassKind), tmp_path / n, lambda share: None) for n in ("a", "b"))
    assert [p.read_bytes() for p in one] == [p.read_bytes() for p in two]
    arrays = {p.stem: np.load(p) for p in one if p.suffix == ".npz"}
    assert all(list(a["frames"]) == [2, 5] for a in arrays.values())
    assert {k: a[k if k != "masks" else "labels"].shape for k, a in arrays.items()} == {
        "depth": (2, 54, 96),
        "masks": (2, 54, 96),
        "normals": (2, 54, 96, 3),
        "flow": (2, 54, 96, 2),
    }
    assert arrays["depth"]["depth"].dtype == arrays["flow"]["flow"].dtype == np.float16
    assert list(arrays["masks"]["owners"]) == ["ana"]
    still = np.isinf(arrays["depth"]["depth"][0])
    assert np.abs(arrays["flow"]["flow"][0][still]).max() < 0.02, "a truck does not turn: the sky stands still"
    assert arrays["flow"]["hidden"][1].all(), "after the last frame there is nothing"
    assert not arrays["flow"]["hidden"][0].all()
    read = json.loads((tmp_path / "a" / "pose" / "00002_keypoints.json").read_text())
    assert read["people"][0]["character"] == "ana"
    assert len(read["people"][0]["pose_keypoints_2d"]) == 54
    assert cv2.imread(str(tmp_path / "a" / "pose" / "00002.png")).any()


def test_only_what_is_asked_for_is_made(tmp_path: Path) -> None:
    made = Previz().passes(order(), range(1), [PassKind.DEPTH], tmp_path, lambda share: None)
    assert (
        sorted(p.name for p in made) == sorted(p.name for p in tmp_path.iterdir()) == ["depth-00000.png", "depth.npz"]
    )
    with pytest.raises(OrderRefused, match="frames 0 to 5; there is no frame 6"):
        Previz().passes(order(), (0, 6), [PassKind.DEPTH], tmp_path, lambda share: None)

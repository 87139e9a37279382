"""Animals on the stage: what a viewer would see go wrong."""

import math

import numpy as np
import pytest
from numpy.typing import NDArray

from film import (
    Action,
    Character,
    Emotion,
    Garment,
    Look,
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
from generators.previz.camera import Camera, Vec, vec
from generators.previz.catalogue import KIT
from generators.previz.figures.creatures import CREATURE_KINDS, Creature, CreatureProp
from generators.previz.figures.creatures_act import Act
from generators.previz.figures.creatures_kinds import BEASTS
from generators.previz.figures.creatures_legs import feet
from generators.previz.light import light_for
from generators.previz.pen import Pen, canvas_on
from generators.previz.render import Painter
from generators.previz.stage import Clock, Frame, Pose
from generators.previz.staging import Staging

W, H = 160, 90
KINDS = sorted(e.kind for e in KIT.of("creature"))
SIDES = (math.pi / 2, 0.75, 0.0, math.pi)


def frame(eye: Vec, target: Vec, focal: float = 30, size: tuple[int, int] = (W, H)) -> Frame:
    setup = Setup(
        place=Place(id="p", name="meadow", kind="meadow"),
        time_of_day=TimeOfDay.DAY,
        weather=Weather.CLEAR,
        look=Look(),
        size=Size.WIDE,
    )
    light = light_for(TimeOfDay.DAY, Weather.CLEAR, Look())
    return Frame(Camera(eye, target, focal, *size), light, Clock(0.0), setup, [], {"a": 1})


def picture(f: Frame, mask: bool = False) -> NDArray[np.uint8]:
    pixels = np.zeros((f.camera.height, f.camera.width, 4), np.uint8)
    surface, canvas = canvas_on(pixels)
    f.paint(Pen(canvas, mask=mask))
    del surface
    return pixels[:, :, :3].copy()


def animal(kind: str, **changes: object) -> Creature:
    return Creature(Character.model_validate({"id": "a", "name": "A", "description": kind, "kind": kind, **changes}))


def at(yaw: float, action: Action = Action.STAND, t: float = 0.4, travelled: float = 0.0, **changes: object) -> Pose:
    return Pose(vec(0, 0, 0), yaw, Part(who="a", action=action, **changes), t, travelled)  # type: ignore[arg-type]


def around(creature: Creature, pose: Pose) -> Frame:
    box = creature.box(pose)
    middle, reach = (box.min(0) + box.max(0)) / 2, float(np.linalg.norm(np.ptp(box, axis=0))) / 2
    return frame(middle + vec(0, reach * 0.3, reach * 4.5), middle)


def test_every_creature_of_the_kit_has_a_builder() -> None:
    assert set(KINDS) == CREATURE_KINDS


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_is_seen_from_all_sides_inside_its_box(kind: str) -> None:
    creature = animal(kind)
    for yaw in SIDES:
        for action in (Action.STAND, Action.WALK, Action.SLEEP):
            pose = at(yaw, action, travelled=0.3)
            f = around(creature, pose)
            creature.draw(f, pose)
            mask = picture(f, mask=True)[:, :, 0] == 1
            assert mask.sum() > 40, f"{kind} is not seen"
            ys, xs = np.nonzero(mask)
            corners = f.camera.project(creature.box(pose))
            assert corners[:, 0].min() - 1.5 <= xs.min()
            assert xs.max() <= corners[:, 0].max() + 1.5
            assert corners[:, 1].min() - 1.5 <= ys.min()
            assert ys.max() <= corners[:, 1].max() + 1.5


def test_what_an_animal_was_asked_before_does_not_show() -> None:
    used = animal("dog")
    for pose in (at(0.3), at(1.4, Action.WALK, travelled=0.5), at(0.3)):
        fresh = animal("dog")
        np.testing.assert_array_equal(used.box(pose), fresh.box(pose))
        pictures = []
        for creature in (used, fresh):
            creature.draw(f := around(fresh, pose), pose)
            pictures.append(picture(f).tobytes())
        assert pictures[0] == pictures[1]


@pytest.mark.parametrize("kind", sorted(BEASTS))
def test_paws_on_the_ground_do_not_slide(kind: str) -> None:
    beast = BEASTS[kind]
    for action in (Action.WALK, Action.RUN):
        before = feet(beast, Act(action=action, travelled=0.0))
        for n in range(1, 120):
            gone = n * 0.02
            after = feet(beast, Act(action=action, travelled=gone))
            for a, b in zip(before, after, strict=True):
                if a[1] <= beast.leg[2] + 1e-9 and b[1] <= beast.leg[2] + 1e-9 and abs(b[2] - a[2]) < 0.1:
                    slid = abs((b[2] + gone) - (a[2] + gone - 0.02)) * beast.height
                    assert slid < 0.02
            before = after


@pytest.mark.parametrize(
    "kind",
    [k for k in KINDS if k not in ("fish", "whale", "dolphin", "shark", "butterfly", "ghost", "bee", "jellyfish")],
)
def test_what_stands_touches_the_ground(kind: str) -> None:
    creature = animal(kind)
    for action in (Action.STAND, Action.SIT, Action.LIE):
        low = float(creature.box(at(0.3, action))[:, 1].min())
        assert abs(low) < 0.06 * creature.height + 0.01, action


def test_the_coat_asked_for_is_seen() -> None:
    def mean(skin: str) -> NDArray[np.float64]:
        creature, pose = animal("fox", skin=skin), at(math.pi / 2)
        f = around(creature, pose)
        creature.draw(f, pose)
        inside = picture(f, mask=True)[:, :, 0] == 1
        found: NDArray[np.float64] = picture(f)[inside].mean(axis=0)
        return found

    blue, red = mean("#2040c0"), mean("#c03020")
    assert blue[2] > blue[0] + 20
    assert red[0] > red[2] + 20


def test_a_height_asked_for_is_kept() -> None:
    assert animal("dog", height_m=0.9).height == pytest.approx(0.9)
    assert float(animal("dog", height_m=0.9).box(at(0.0))[:, 1].max()) == pytest.approx(0.9, rel=0.05)


def test_the_same_twice_is_the_same_and_time_moves_it() -> None:
    def flock(t: float) -> NDArray[np.uint8]:
        f = frame(vec(0, 2, 9), vec(0, 1, 0))
        CreatureProp(Thing(kind="bird", count=5, moving=True), 4).draw(f, vec(0, 0, 0), 0.5, t)
        return picture(f)

    assert np.array_equal(flock(0.2), flock(0.2))
    assert not np.array_equal(flock(0.2), flock(0.6))


@pytest.mark.parametrize("kind", ["fish", "cow", "butterfly", "penguin"])
def test_a_herd_covers_more_than_one(kind: str) -> None:
    def covered(count: int) -> int:
        prop = CreatureProp(Thing(kind=kind, count=count), 7)
        f = frame(
            vec(0, prop.size[1] * 0.6, CreatureProp(Thing(kind=kind, count=6), 7).size[2] * 2 + 1),
            vec(0, prop.size[1] * 0.5, 0),
        )
        f.owners["herd"] = 9
        prop.draw(f, vec(0, 0, 0), math.pi / 2, 0.3, "herd")
        return int((picture(f, mask=True)[:, :, 0] == 9).sum())

    assert covered(6) > 1.5 * covered(1)


def test_speaking_feelings_and_clothes_show() -> None:
    def drawn(pose: Pose, **changes: object) -> NDArray[np.uint8]:
        creature = animal("fox", **changes)
        eyes = creature.eyes(pose)
        f = frame(eyes + vec(0.1, 0.05, 0.9), eyes)
        creature.draw(f, pose)
        return picture(f)

    plain = drawn(at(0.5))
    assert not np.array_equal(plain, drawn(at(0.5)._replace(speaking=1.0)))
    assert not np.array_equal(plain, drawn(at(0.5, emotion=Emotion.ANGRY)))
    assert not np.array_equal(plain, drawn(at(0.5), accessories=(Garment(kind="scarf", colour="#20a040"),)))
    assert not np.array_equal(plain, drawn(at(0.5)._replace(gaze=vec(5, 0.5, 1))))


@pytest.mark.parametrize("kind", ["fox", "owl", "shark", "ghost"])
def test_a_camera_inside_the_animal_survives(kind: str) -> None:
    creature = animal(kind)
    for eye in (vec(0, 0.3, 0), vec(0, creature.height / 2, 0.05), vec(0.02, 0.4, -0.3)):
        f = frame(eye, eye + vec(0, 0, 1))
        creature.draw(f, at(0.2))
        picture(f)


def insert(kind: str, place: str) -> Painter:
    setup = Setup(
        place=Place(id="p", name=place, kind=place),
        time_of_day=TimeOfDay.DAY,
        weather=Weather.CLEAR,
        look=Look(),
        size=Size.INSERT,
        subject=kind,
        things=(Thing(kind=kind),),
    )
    slate = Slate(scene=1, shot="A", take=1)
    size = {"width": 96, "height": 54}
    return Painter(
        Staging(PictureOrder(slate=slate, backend="previz@2", frames=48, rate=Rate(num=24), setup=setup, **size))
    )


@pytest.mark.parametrize(
    ("kind", "place"),
    [("fish", "underwater"), ("dolphin", "underwater"), ("butterfly", "meadow"), ("ghost", "meadow")],
)
def test_what_swims_or_hovers_is_whole_in_an_insert_of_it(kind: str, place: str) -> None:
    painter = insert(kind, place)
    for n in (0, 20, 47):
        seen = painter.surfaces(n, 96, 54).labels() == painter.owners.labels[kind]
        assert seen.mean() > 0.01, n
        assert not np.concatenate((seen[0], seen[-1], seen[:, 0], seen[:, -1])).any(), n


@pytest.mark.parametrize("kind", ["horse", "dog"])
def test_an_insert_of_an_animal_shows_its_flank(kind: str) -> None:
    painter = insert(kind, "meadow")
    rows, columns = np.nonzero(painter.surfaces(0, 96, 54).labels() == painter.owners.labels[kind])
    assert np.ptp(columns) > 0.8 * np.ptp(rows)

"""Mouths that speak, eyes that look and blink."""

import math

import numpy as np
import pytest

from film import Action, Character, Emotion, Mouth, Part, Speech, Viseme
from generators.previz.camera import Camera, vec
from generators.previz.figures.expressions import expression
from generators.previz.figures.person import Person
from generators.previz.figures.skeleton import turned
from generators.previz.figures.visemes import SHAPES, Mouths, mouth_at, told
from generators.previz.stage import Pose
from tests.generators.test_figures import pose, shoot, somebody


def shapes(text: str, frames: int) -> list[Viseme]:
    return [m.shape for m in told(text, frames)]


def test_nine_visemes_are_nine_mouths_of_people_and_robots() -> None:
    for kind in ("person", "robot"):
        person = Person(somebody()) if kind == "person" else None
        character = somebody(kind=kind, garments=()) if kind == "robot" else somebody()
        at = pose(yaw=0.2)
        eyes = (person or Person(somebody())).eyes(at)
        camera = Camera(eyes + vec(0, -0.08, 2), eyes - vec(0, 0.08, 0), 20.25 * 2 / 0.16, 110, 110)
        pictures = [
            shoot(character, at._replace(mouth=shape, speaking=shape.open), camera).astype(int)
            for shape in SHAPES.values()
        ]
        for i, one in enumerate(pictures):
            for two in pictures[i + 1 :]:
                changed = (np.abs(one - two).max(axis=2) > 24).sum()
                assert changed > (30 if kind == "person" else 0), kind


def test_lips_close_on_m_b_p_and_open_on_vowels() -> None:
    assert Viseme.CLOSED in shapes("mama", 20)
    assert shapes("mama", 24)[:4] == [Viseme.CLOSED, Viseme.WIDE_OPEN, Viseme.CLOSED, Viseme.WIDE_OPEN]
    assert Viseme.LIP in shapes("five", 24)
    assert Viseme.TONGUE in shapes("la la", 24)
    assert Viseme.PUCKERED in shapes("you", 24)
    assert shapes("Größe, Мама 母", 40)[-1] is Viseme.REST


def test_a_stop_rests_longer_than_a_gap_between_words() -> None:
    def pause(text: str) -> int:
        mouths = told(text, 60)
        i = next(i for i, m in enumerate(mouths) if m.shape in (Viseme.REST, Viseme.CLOSED))
        return mouths[i + 1].at - mouths[i].at

    assert pause("no. no") > pause("no no")


@pytest.mark.parametrize("frames", [1, 2, 7, 48, 400])
@pytest.mark.parametrize("text", ["", "A", "Come home, Mara!", "?!"])
def test_every_speech_has_a_mouth_in_every_frame(frames: int, text: str) -> None:
    mouths = told(text, frames)
    assert mouths == told(text, frames)
    assert [m.at for m in mouths] == sorted({m.at for m in mouths})
    assert mouths[-1].at <= frames - 1
    for n in range(frames):
        assert all(0 <= v <= 1 for v in mouth_at(mouths, n))


def test_given_timings_are_kept_and_the_shapes_blend_in_two_frames() -> None:
    timed = (Mouth(at=0, shape=Viseme.CLOSED), Mouth(at=6, shape=Viseme.WIDE_OPEN))
    mouths = Mouths((Speech(who="ana", first=10, frames=12, text="something else", mouths=timed),))
    assert mouths.at("ana", 9) is None
    assert mouths.at("ana", 22) is None
    assert mouths.at("dov", 12) is None
    openings = [m.open for n in (15, 16, 17) if (m := mouths.at("ana", n)) is not None]
    assert openings == pytest.approx([0.0, 0.5, 1.0])


# -- eyes ------------------------------------------------------------------------------------------------------------------
@pytest.mark.parametrize("action", [Action.STAND, Action.SIT, Action.HOLD])
def test_the_eyes_point_at_what_they_look_at(action: Action) -> None:
    person = Person(somebody())
    for x, y, z in ((0, 1.6, 3), (1.2, 1.5, 2), (-1.5, 1.1, 2.5), (0.6, 2.2, 4), (-0.3, 1.2, 0.9)):
        target = vec(x, y, z)
        at = pose(action, yaw=0.1, gaze=target, progress=0.4)
        k = person.joints(at)
        left, up = k.gaze
        way = turned(left, -up)[2] @ k.head_basis
        wanted = target - person.eyes(at)
        angle = math.degrees(math.acos(min(1.0, float(way @ wanted) / float(np.linalg.norm(wanted)))))
        assert angle < 4, (x, y, z)


def test_everybody_blinks_every_three_to_four_seconds() -> None:
    for who in ("ana", "dov", "mara"):
        person = Person(Character(id=who, name=who, description=""))
        part = Part(who=who)
        shut = [expression(Pose(vec(0, 0, 0), 0.0, part, n / 24), person.phase).lids > 0.6 for n in range(24 * 20)]
        begins = [n for n in range(1, len(shut)) if shut[n] and not shut[n - 1]]
        between = np.diff(begins) / 24
        assert len(begins) >= 4
        assert between.min() > 2.7
        assert between.max() < 4.1


def test_a_blink_and_tears_are_drawn() -> None:
    person = Person(somebody())
    eyes = person.eyes(pose(yaw=0.0))

    def whites(at: Pose) -> int:
        camera = Camera(eyes + vec(0, 0, 2), eyes, 20.25 * 2 * 0.6 / person.body.head, 100, 100)
        picture = shoot(person.character, at, camera).astype(int)
        return int((picture.min(axis=2) > 215).sum())

    times = [n / 25 for n in range(110)]
    look = [expression(pose(t=t), person.phase).lids for t in times]
    shut, open_ = times[int(np.argmax(look))], times[int(np.argmin(look))]
    assert whites(pose(yaw=0.0, t=shut)) < 0.5 * whites(pose(yaw=0.0, t=open_))
    assert expression(pose(Action.CRY), person.phase).tears > 0
    assert expression(pose(emotion=Emotion.SAD), person.phase).tears == 0

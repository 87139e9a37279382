"""What a model is told of somebody is what they look like now: the brief's words, less what an edit made untrue."""

import pytest

from director.identity import identity
from film import Dress, Hair, Recast, Undress, apply
from tests.director.harbour import harbour_plan


def told(*edits) -> str:
    plan = harbour_plan()
    mara = plan.character("mara").with_(description="Ferrywoman, sixties, grey hair, long red coat, white scarf")
    plan = plan.with_(cast=tuple(mara if c.id == "mara" else c for c in plan.cast))
    return identity(apply(plan, edits).character("mara"))


def test_the_briefs_words_stand_as_they_are_while_they_are_true():
    assert told().startswith("Ferrywoman, sixties, grey hair, long red coat, white scarf; ")
    assert "trousers" in told()


@pytest.mark.parametrize(
    ("edit", "gone", "there"),
    [
        (Dress(character="mara", kind="coat", colour="#3d8b4a"), "red", "green coat"),
        (Undress(character="mara", kind="scarf"), "scarf", "long red coat"),
        (Hair(character="mara", colour="#c0282d"), "grey hair", "red hair"),
        (Recast(character="mara", age="teen"), "sixties", "teen"),
    ],
)
def test_what_an_edit_makes_untrue_is_told_anew(edit, gone, there):
    assert gone not in told(edit)
    assert there in told(edit)
    assert "Ferrywoman" in told(edit)


def test_going_back_says_the_same_again():
    there = Dress(character="mara", kind="coat", colour="#3d8b4a")
    back = Dress(character="mara", kind="coat", colour="#c0282d")
    assert told(there, back) == told()


def test_a_description_in_prose_is_parted_at_its_joints():
    plan = harbour_plan()
    one = plan.character("tobias").with_(description="a young fisherman in a blue jacket and a black cap")
    plan = plan.with_(cast=tuple(one if c.id == "tobias" else c for c in plan.cast))
    after = apply(plan, (Dress(character="tobias", kind="jacket", colour="#c0282d"),))
    words = identity(after.character("tobias"))
    assert "blue" not in words
    assert words.startswith("a young fisherman")
    assert "black cap" in words
    assert "red jacket" in words

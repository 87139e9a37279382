"""What is wrapped around a wish goes, crew words become plain ones, remarks are owned up to, and nothing that means something is lost."""

import pytest

from bench.director.judging import table
from director.offline.revising.asides import is_remark
from director.offline.revising.colloquial import spelled
from director.offline.revising.crew import in_plain_words
from director.offline.revising.fillers import stripped
from director.offline.revising.splitting import completed, pieces_of
from director.offline.revising.turn import revise
from film import EditBatch, NotUnderstood, Plan, apply


def _said(words: str, film: str = "harbour") -> tuple[EditBatch, Plan]:
    there = table(film)
    batch = revise(words, there.plan, there.desk())
    return batch, apply(there.plan, batch.edits)


@pytest.mark.parametrize(
    ("said", "plain"),
    [
        ("hey, could we maybe make shot 3 longer, would that be possible?", "make shot 3 longer"),
        ("one small thing: i'd love it if the pier was at night", "the pier was at night"),
        ("the producer wants shot 2 wider, thanks", "shot 2 wider"),
        ("i am not sure", "i am not sure"),
        ("not shot 3, please", "not shot 3"),
    ],
)
def test_what_says_nothing_is_taken_off(said: str, plain: str) -> None:
    assert stripped(said) == plain


def test_words_are_spelled_as_the_rules_spell_them() -> None:
    assert spelled("dont add a color, its w/o a mustache") == "do not add a colour, its without a moustache"
    assert spelled("mara walks towards ⟦0⟧") == "mara walks towards ⟦0⟧"


@pytest.mark.parametrize(
    ("said", "plain"),
    [
        ("punch in on tobias", "closer on tobias"),
        ("put 4a on sticks", "4a static"),
        ("lock it off", "it static"),
        ("less fill on vera", "low-key light on vera"),
        ("kill the rain", "remove the rain"),
        ("shot 3 mos", "shot 3 silent"),
        ("a 300 ms pause", "a 300 ms pause"),
    ],
)
def test_a_crew_is_understood(said: str, plain: str) -> None:
    assert in_plain_words(said) == plain


@pytest.mark.parametrize("words", ["nobody will get it", "it's too long", "that's the joke", "something's off with it"])
def test_an_opinion_is_a_remark(words: str) -> None:
    assert is_remark(words)


@pytest.mark.parametrize(
    "words",
    ["but not shot 3", "it should rain", "the boat burns", "mara juggles", "it is night", "no dog", "unless it rains"],
)
def test_what_may_be_a_wish_is_no_remark(words: str) -> None:
    assert not is_remark(words)


def test_a_remark_is_owned_up_to() -> None:
    batch, after = _said("remove the keypad shot, nobody will get it", "heist")
    assert "shot7" not in {s.id for s in after.shots}
    assert "“nobody will get it” as a remark" in batch.reply


def test_a_later_piece_takes_the_verb_of_the_first() -> None:
    assert pieces_of("add a dog to shot 2 and a cat to shot 3")[0] == ["add a dog to shot 2", "a cat to shot 3"]
    assert next(completed("a cat to shot 3", "add a dog to shot 2", "a cat to shot 3", ())) == "add a cat to shot 3"
    assert list(completed("keep the kettle", "more rain in shot 1", "keep the kettle", ("ines",))) == []


def test_shots_are_meant_by_where_they_stand() -> None:
    _, after = _said("everything after the two-shot handheld")
    assert [str(s.move) for s in after.shots[4:7]] == ["handheld"] * 3
    assert str(after.shots[3].move) == "static"
    _, after = _said("shorten the one after the boat by a second")
    assert after.shots[1].frames == 36


def test_a_picture_is_shown_again_without_its_words() -> None:
    _, after = _said("copy shot 3 to the end")
    again = after.shots[-2]
    assert (again.action, again.size, again.lines) == (after.shots[2].action, after.shots[2].size, ())
    assert again.id not in {s.id for s in table("harbour").plan.shots}


def test_a_line_moves_and_changes_hands() -> None:
    _, after = _said("move Mara's line from shot 3 to shot 2")
    assert [[ln.text for ln in s.lines] for s in after.shots[1:3]] == [["He should be here by now."], []]
    _, after = _said("swap their lines in the two-shot")
    assert [ln.speaker for ln in after.shots[3].lines] == ["mara", "tobias"]


@pytest.mark.parametrize(
    "words",
    [
        "make shot 3 night like in a dream, and juggle",
        "he should whisper his line",
        "make the balloon red, yellow and blue",
        "make Mara taller, and maybe frobnicate it",
    ],
)
def test_nothing_is_half_obeyed(words: str) -> None:
    with pytest.raises(NotUnderstood):
        _said(words)

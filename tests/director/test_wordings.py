"""However it is worded, the same is understood; what only looks like it is refused."""

import pytest

from director.offline.revising.describing import aims
from director.offline.revising.index import indexed
from director.offline.revising.rewording import reworded
from director.offline.revising.wording import plainer
from film import NotUnderstood, SetThing, apply
from tests.director.notation import noted
from tests.director.test_revising import DESK, HARBOUR_PLAN, turn
from tests.director.wordings import AMBIGUOUS_OR_DENIED, WORDINGS

INDEX = indexed(HARBOUR_PLAN, DESK.kit)


@pytest.mark.parametrize(("words", "edits"), WORDINGS)
def test_other_words_for_a_wish_change_exactly_that(words: str, edits: str) -> None:
    batch = turn(words)
    assert (batch.kind, noted(batch.edits, HARBOUR_PLAN)) == ("edit", edits)
    apply(HARBOUR_PLAN, batch.edits)


@pytest.mark.parametrize("words", AMBIGUOUS_OR_DENIED)
def test_what_only_looks_like_a_wish_is_refused(words: str) -> None:
    with pytest.raises(NotUnderstood):
        turn(words)


@pytest.mark.parametrize("more", ["and invite a purple elephant", "unless the cook objects", "for the gpt model"])
def test_a_wish_in_other_words_is_never_half_obeyed(more: str) -> None:
    for words, _ in WORDINGS[::3]:
        if '"' in words or " reads " in words:
            continue
        with pytest.raises(NotUnderstood):
            turn(f"{words} {more}")


def test_plain_words_stay_as_they_are() -> None:
    for words in ("make shot 3 night", "shot 2 closer", "swap 2 and 3", "remove the boat from shot 1", "not at night"):
        assert plainer(words) == words


def test_a_rewording_is_never_the_sentence_itself() -> None:
    words = "could it be night when she walks"
    found = list(reworded(words, INDEX))
    assert words not in found
    assert len(found) == len(set(found))


@pytest.mark.parametrize(
    ("words", "aimed"),
    [
        ("closer when mara smiles", "closer in shot 3b"),
        ("hold on the boat", "hold in shot 1a"),
        ("snow at the end", "snow in shot 3b"),
        ("cut everything on the cliff", "cut scene 3"),
        ("rain before ines waves", "rain before shot 3a"),
    ],
)
def test_a_description_is_said_as_the_shot_it_fits(words: str, aimed: str) -> None:
    assert aimed in list(aims(words, INDEX))


def test_where_a_thing_should_be_is_kept_in_its_words() -> None:
    (edit,) = turn("put a chair behind Mara in shot 2").edits
    assert isinstance(edit, SetThing)
    assert edit.words == "chair behind Mara"

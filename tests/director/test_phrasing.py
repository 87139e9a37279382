"""However a wish is worded, it comes to the same edits; what would only half be done is not done."""

import pytest

from director.offline.revising import revise
from director.offline.revising.index import indexed
from director.offline.revising.mending import mended
from director.protocol import Desk, TakeNote
from film import NotUnderstood
from generators import load
from tests.director.conversation import Conversation
from tests.director.harbour import harbour_plan
from tests.director.notation import noted
from tests.director.phrasings import ALL, FACTS, TALKS

PLAN = harbour_plan()
TAKES = tuple(TakeNote("shot3", take, used=take == 2, faults="") for take in (1, 2))
DESK = Desk(card=load("testcard").card, takes=TAKES)


@pytest.mark.parametrize(("words", "edits"), ALL)
def test_a_wish_is_the_same_in_other_words(words: str, edits: str) -> None:
    try:
        batch = revise(words, PLAN, DESK)
    except NotUnderstood:
        assert edits == "refused"
        return
    assert noted(batch.edits, PLAN) == edits


@pytest.mark.parametrize(("words", "reply"), FACTS)
def test_single_facts_are_answered(words: str, reply: str) -> None:
    batch = revise(words, PLAN, DESK)
    assert batch.kind == "answer"
    assert reply in batch.reply
    assert not batch.edits


@pytest.mark.parametrize("turns", TALKS, ids=lambda turns: turns[-1][0])
def test_what_was_done_last_says_what_is_meant(turns: tuple[tuple[str, str], ...]) -> None:
    talk = Conversation(PLAN, TAKES)
    assert [talk.say(words) for words, _ in turns] == [done for _, done in turns]


@pytest.mark.parametrize(
    "words", ["lock shot 2", "no fog in shot 6", "have Otto wait in shot 3", "make it snow, no rain"]
)
def test_a_sentence_that_takes_nothing_back_is_not_mended(words: str) -> None:
    assert not list(mended(words, indexed(PLAN, DESK.kit)))

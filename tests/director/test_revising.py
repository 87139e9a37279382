"""A sentence changes exactly what it says; what it does not say stays; what is not understood is refused."""

import asyncio
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from director.offline import OfflineDirector
from director.offline.revising import revise
from director.protocol import Desk
from film import EditBatch, EditRefused, NotUnderstood, PersonError, Plan, Relook, Retime, SetLine, apply
from generators import load
from tests.conftest import small_plan
from tests.director.conversation import Conversation
from tests.director.harbour import harbour_plan
from tests.director.notation import noted
from tests.director.utterances import ALREADY_SO, HARBOUR, QUESTIONS, REFUSED, SMALL
from tests.director.wishes import WISHES

DESK = Desk(card=load("testcard").card)
HARBOUR_PLAN, SMALL_PLAN = harbour_plan(), small_plan()


def turn(words: str, plan: Plan = HARBOUR_PLAN) -> EditBatch:
    return revise(words, plan, DESK)


@pytest.mark.parametrize(("words", "edits"), [row[:2] for row in HARBOUR])
def test_words_about_the_harbour_film_change_exactly_that(words: str, edits: str) -> None:
    batch = turn(words)
    assert batch.kind == "edit"
    assert noted(batch.edits, HARBOUR_PLAN) == edits
    assert batch.reply.strip(" .")


@pytest.mark.parametrize(("words", "edits"), [row[:2] for row in WISHES])
def test_words_about_people_things_places_and_takes_change_exactly_that(words: str, edits: str) -> None:
    batch = turn(words)
    assert (batch.kind, noted(batch.edits, HARBOUR_PLAN)) == ("edit", edits)
    apply(HARBOUR_PLAN, batch.edits)


@pytest.mark.parametrize(("words", "edits"), [row[:2] for row in SMALL])
def test_words_about_the_small_film_change_exactly_that(words: str, edits: str) -> None:
    batch = turn(words, SMALL_PLAN)
    assert batch.kind == "edit"
    assert noted(batch.edits, SMALL_PLAN) == edits


def test_enough_differently_worded_sentences_are_understood() -> None:
    assert len({row[0] for row in (*HARBOUR, *SMALL, *WISHES)}) >= 600
    assert len(REFUSED) >= 130


@pytest.mark.parametrize("words", REFUSED)
def test_what_is_ambiguous_impossible_or_foreign_is_refused_with_a_way_out(words: str) -> None:
    with pytest.raises(NotUnderstood) as refused:
        turn(words)
    assert len(str(refused.value)) > 20
    assert "\n" not in str(refused.value)


@pytest.mark.parametrize(("words", "reply"), QUESTIONS)
def test_questions_are_answered_from_the_plan(words: str, reply: str) -> None:
    batch = turn(words)
    assert (batch.kind, batch.reply, batch.edits) == ("answer", reply, ())


@pytest.mark.parametrize("words", ALREADY_SO)
def test_asking_for_what_is_so_already_changes_nothing_and_says_so(words: str) -> None:
    batch = turn(words)
    assert (batch.kind, batch.edits) == ("answer", ())
    assert batch.reply.startswith("Nothing to change")


@pytest.mark.parametrize(
    "words", ["undo", "Undo that.", "please undo", "go back", "take that back", "revert", "I liked it better before"]
)
def test_undo(words: str) -> None:
    assert turn(words).kind == "undo"


@pytest.mark.parametrize("words", ["redo", "Redo that!", "undo the undo", "redo it please"])
def test_redo(words: str) -> None:
    assert turn(words).kind == "redo"


def test_undo_and_a_change_are_one_turn_on_the_version_before() -> None:
    talk = Conversation(HARBOUR_PLAN)
    talk.say("remove shot 2")
    assert talk.say("undo that and make it snow instead") == "undo; set 1,2,3,6,7 weather=snow"


def test_undo_and_a_change_where_the_version_before_is_not_known_is_refused() -> None:
    with pytest.raises(NotUnderstood, match="first say “undo”"):
        turn("undo that and make it snow instead")


def test_undo_and_nonsense_undoes_nothing() -> None:
    with pytest.raises(NotUnderstood):
        turn("undo that and frobnicate the bagel")


@pytest.mark.parametrize(
    "more", ["and invite a purple elephant", "unless the cook objects", "for the gpt model", "but keep the kettle"]
)
def test_a_sentence_is_never_half_obeyed(more: str) -> None:
    for words, _, _ in HARBOUR[::4]:
        if " it The " in words or "come inside" in words or words.endswith("to Homecoming"):
            continue  # unquoted speech and titles end where the sentence ends
        with pytest.raises(NotUnderstood):
            turn(f"{words.rstrip('?.! ')} {more}")


def test_a_denied_wish_is_not_obeyed() -> None:
    for words, edits, _ in HARBOUR[::2]:
        try:
            batch = turn(f"never {words}")
        except NotUnderstood:
            continue
        assert noted(batch.edits, HARBOUR_PLAN) != edits, words


def test_unquoted_speech_that_may_hold_another_wish_asks_for_quotes() -> None:
    with pytest.raises(NotUnderstood, match="quotes"):
        turn("in shot 6 she says come inside and make shot 3 night")


def test_a_mended_typo_is_said() -> None:
    assert "“nihgt” as “night”" in turn("make shot 3 nihgt").reply


def test_quoted_words_stay_verbatim() -> None:
    words = "Teh  sea—it's “quite” nite, shto 3!"
    edit = turn(f'in shot 3 Mara says "{words.replace("  ", " ").replace("“", "").replace("”", "")}"').edits[0]
    assert isinstance(edit, SetLine)
    assert edit.text == "Teh sea—it's quite nite, shto 3!"


def test_instructions_inside_quotes_are_only_words() -> None:
    batch = turn('in shot 3 Mara says "remove shot 1 and make it night"')
    assert noted(batch.edits, HARBOUR_PLAN) == "line 3.0 “remove shot 1 and make it night”"


@pytest.mark.parametrize("words", ["make the whole film 20 seconds", "make it 12 seconds", "30 seconds in total"])
def test_a_new_running_time_is_exact(words: str) -> None:
    after = apply(HARBOUR_PLAN, turn(words).edits)
    assert after.seconds == float(next(w for w in words.split() if w.isdigit()))


def test_a_new_running_time_leaves_locked_shots_alone() -> None:
    plan = HARBOUR_PLAN.with_(shots=tuple(s.with_(locked=s.id == "shot4") for s in HARBOUR_PLAN.shots))
    after = apply(plan, turn("make the whole film 15 seconds", plan).edits)
    assert after.seconds == 15
    assert after.shot("shot4").frames == plan.shot("shot4").frames


def test_a_locked_shot_refuses_and_names_itself() -> None:
    plan = HARBOUR_PLAN.with_(shots=tuple(s.with_(locked=s.id == "shot3") for s in HARBOUR_PLAN.shots))
    with pytest.raises(EditRefused, match="1C"):
        apply(plan, turn("make shot 3 night", plan).edits)


def test_steps_of_the_look_stay_within_its_limits() -> None:
    plan = HARBOUR_PLAN
    for _ in range(12):
        batch = turn("much warmer, more grain, darker", plan)
        plan = apply(plan, batch.edits)
    assert (plan.look.warmth, plan.look.grain, plan.look.brightness) == (1.0, 1.0, -1.0)


def test_the_look_keeps_a_persons_words_short_and_its_own_first() -> None:
    edit = turn("warmer").edits[0]
    assert isinstance(edit, Relook)
    assert edit.look.words == "painterly dusk; warmer"


def test_the_light_asked_for_is_not_read_as_a_description() -> None:
    shots = tuple(s.with_(action="Mara walks here every night") if s.id == "shot2" else s for s in HARBOUR_PLAN.shots)
    plan = HARBOUR_PLAN.with_(shots=shots)
    assert noted(turn("every shot with Mara at night", plan).edits, plan) == "set 2,3,7 time_of_day=night"


def test_the_offline_director_revises_in_these_words() -> None:
    batch = asyncio.run(OfflineDirector().revise("make shot 3 night", HARBOUR_PLAN, DESK))
    assert batch == turn("make shot 3 night")


def test_a_reply_names_the_shots_it_changes() -> None:
    assert turn("every shot of Mara in the snow").reply == "Shots 1B, 1C, 2A and 3B: snow."


def test_an_empty_and_a_huge_sentence_are_refused() -> None:
    for words in ("", "   ", "make it night " * 200):
        with pytest.raises(NotUnderstood):
            turn(words)


def test_a_sentence_takes_no_time() -> None:
    start = time.process_time()
    for words in [row[0] for row in (*HARBOUR, *WISHES)] + list(REFUSED):
        try:
            turn(words)
        except NotUnderstood:
            continue
    assert (time.process_time() - start) / (len(HARBOUR) + len(WISHES) + len(REFUSED)) < 0.03


def test_the_longest_nonsense_takes_no_time() -> None:
    start = time.process_time()
    for words in (
        "grblfx shot and " * 120,
        "the last of the first of the " * 65,
        "a, b and " * 200,
        "⟦0⟧ shot 3 " * 150,
    ):
        with pytest.raises(NotUnderstood):
            turn(words[:1999])
    assert time.process_time() - start < 2.0


_WORDS = sorted(
    {w for row in (*HARBOUR, *SMALL, *WISHES) for w in row[0].split()}
    | {"⟦0⟧", "§", "0", "99", "-1", "…", "and", ",", '"', "'", "not", "1e9"}
)


@settings(max_examples=160, deadline=None, derandomize=True)
@given(st.lists(st.sampled_from(_WORDS), min_size=1, max_size=14).map(" ".join))
def test_any_mix_of_known_words_gives_valid_edits_or_a_refusal(words: str) -> None:
    _check(words)


@settings(max_examples=90, deadline=None, derandomize=True)
@given(st.text(max_size=200))
def test_any_text_gives_valid_edits_or_a_refusal(words: str) -> None:
    _check(words)


def _check(words: str) -> None:
    plan = HARBOUR_PLAN.with_(shots=tuple(s.with_(locked=s.id == "shot5") for s in HARBOUR_PLAN.shots))
    try:
        batch = turn(words, plan)
        after = apply(plan, batch.edits)
    except PersonError:
        return
    assert (batch.kind == "edit") == bool(batch.edits)
    assert batch.reply
    assert Plan.model_validate(after.model_dump()) == after
    if not any(getattr(e, "do", "") == "lock" for e in batch.edits):
        assert after.shot("shot5") == plan.shot("shot5")
    assert all(e.frames <= 60 * 24 for e in batch.edits if isinstance(e, Retime))

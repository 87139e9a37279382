"""The offline director remembers: 'it', 'her', 'again', 'the same for shot 4', 'no, shot 3' and an answer to its own question."""

import time

import pytest

from director.protocol import TakeNote
from tests.director.conversation import Conversation
from tests.director.conversations import CONVERSATIONS
from tests.director.harbour import harbour_plan

TAKES = tuple(
    TakeNote(f"shot{shot}", take, used=take == 2, faults="it is dark" if take == 1 else "")
    for shot in (3, 4)
    for take in (1, 2)
)


def talking() -> Conversation:
    return Conversation(harbour_plan(), TAKES)


@pytest.mark.parametrize("turns", CONVERSATIONS, ids=lambda turns: turns[-1][0])
def test_a_conversation_is_understood_turn_by_turn(turns: tuple[tuple[str, str], ...]) -> None:
    talk = talking()
    assert [talk.say(words) for words, _ in turns] == [done for _, done in turns]


def test_enough_conversations_are_told() -> None:
    assert len(CONVERSATIONS) >= 40


@pytest.mark.parametrize(
    "words",
    ["a bit more", "even more", "too much", "not that much", "the same for shot 4", "shot 4 too", "in shot 3 as well", "no, shot 3", "I meant Tobias", "yes", "1A",
     "the second one", "and Tobias too", "him too", "make her coat blue", "that shot longer", "again", "split it in half", "move it to the end", "lock it", "make it longer and move it after shot 3"],
)  # fmt: skip
def test_what_only_a_conversation_explains_means_nothing_alone(words: str) -> None:
    assert talking().say(words) == "refused"


def test_a_refusal_offers_what_works_in_this_very_film() -> None:
    talk = talking()
    assert talk.say("make shot 6 prettier") == "refused"
    offered = [q.split("”")[0] for q in talk.talk[-1].text.split("“")[2:]]
    assert 1 <= len(offered) <= 3
    for sentence in offered:
        assert talking().say(sentence) not in ("refused", "answer"), sentence


@pytest.mark.parametrize(
    ("words", "nearest"),
    [
        ("make Tobias prettier", "make Tobias"),
        ("shot 5 in slow motion", "shot 5"),
        ("give shot 4 a dolly swirl thing", "shot 4"),
    ],
)
def test_the_nearest_offers_speak_of_the_same(words: str, nearest: str) -> None:
    talk = talking()
    talk.say(words)
    assert nearest in talk.talk[-1].text.split("the nearest I can do")[1]


@pytest.mark.parametrize(
    ("before", "question", "answer"),
    [
        ((), "which takes has shot 3?", "Shot 1C: take 1 is not used (it is dark) and take 2 is used."),
        (("reshoot shot 3, closer",), "why was shot 3 reshot?", "Shot 1C: take 1 is not used (it is dark) and take 2 is used. A person asked for another one: closer."),
        (("make it snow",), "which version is this?", "This is version 2 “make it snow”."),
        (("shot 3 at night",), "what did I change?", "You said “shot 3 at night”: shot 1C: dusk → night."),
        (("shot 3 closer", "call this version tight", "no music"), "which versions are there?", "There are 3: 1 (the first), 2 “shot 3 closer”, called “tight”, 3 “no music” (this one)."),
        (("shot 3 closer", "no music"), "what did I change so far?", "Since the first version: there is no music; shot 1C: close-up → extreme close-up."),
        ((), "what did I change?", "Nothing was changed yet: this is the first version."),
    ],
)  # fmt: skip
def test_questions_about_what_was_made_and_changed(before: tuple[str, ...], question: str, answer: str) -> None:
    talk = talking()
    for words in before:
        assert talk.say(words) != "refused"
    assert talk.say(question) == "answer"
    assert talk.talk[-1].text == answer


def test_versions_go_by_number_name_and_by_what_was_said() -> None:
    talk = talking()
    for words in ("make it snow", "call this version the white one", "scene 3 in the rain"):
        talk.say(words)
    assert talk.say("go back to the white one") == "goto 2"
    assert talk.say("back to the version with rain") == "goto 3"
    assert talk.say("back to the original") == "goto 1"
    assert talk.say("compare the white one with version 3") == "compare 2 3"
    assert talk.say("go back to version 7") == "refused"
    assert talk.say("go back to the green one") == "refused"


def test_it_is_asked_whether_shot_or_film_is_meant() -> None:
    talk = talking()
    talk.say("shot 3 closer")
    assert talk.say("make it 30 seconds") == "refused"
    assert "shot 1C or the film?" in talk.talk[-1].text
    assert talk.say("the first one") == "film 720"


def test_an_unreadable_old_turn_is_no_obstacle() -> None:
    talk = talking()
    talk.say("shot 3 closer")
    talk.talk[-1] = talk.talk[-1]._replace(edits='[{"do": "paint", "shot": "shot3"}]')
    assert talk.say("a bit more") == "refused"
    assert talk.say("shot 4 wider") == "set 4 size=cowboy"


def test_a_long_conversation_takes_no_time() -> None:
    talk = talking()
    for _ in range(20):
        talk.say("shot 3 a bit longer")
        talk.say("shot 3 a bit shorter")
    start = time.process_time()
    for _ in range(5):
        talk.say("make it night")
        talk.say("the same for shot 1")
    assert (time.process_time() - start) / 10 < 0.1

"""Local servers: some ignore a schema, some refuse it, some think aloud, some wrap what they say."""

import json

import pytest

from director.llm.extract import json_in
from film import ModelFailed
from tests.director.llm.asking import GOOD, Conversation, Reply

SAID = json.dumps(GOOD)


@pytest.fixture
def talk(over):
    return Conversation("local", over)


WRAPPED = [
    f"```json\n{SAID}\n```",
    f"```\n{SAID}\n```",
    f"Here is the shot list:\n\n{SAID}\n\nTell me if {{anything}} should change!",
    f'<think>A title like {{"title": "x"}} would do.</think>\n{SAID}',
    f"The opening tag was in the template </think>\n\n```json\n{SAID}```",
    f"<think>\n</think>{SAID}",
    f"\ufeff{SAID}",
]


@pytest.mark.parametrize("said", WRAPPED)
def test_what_is_wrapped_is_unwrapped(talk, said):
    assert talk.play([Reply(said)]).title == "t"
    assert talk.purse.outcomes == ["ok"]


def test_the_schema_is_said_in_words_too(talk):
    talk.play([Reply(json=GOOD)])
    system = talk.fake.asked[0].body["messages"][0]["content"]
    assert system.startswith("You are a director.\n\nAnswer with one JSON object")
    assert "more than 0, at most 10" in system


def test_a_server_that_refuses_the_schema_is_asked_once_more_without(talk):
    assert talk.play([Reply(json=GOOD)], refuses_schemas=True).title == "t"
    assert ["response_format" in a.body for a in talk.fake.asked] == [True, False]
    assert talk.purse.outcomes == ["ok"]


def test_it_is_remembered_for_the_repair(talk):
    talk.play([Reply("no"), Reply(json=GOOD)], refuses_schemas=True)
    assert ["response_format" in a.body for a in talk.fake.asked] == [True, False, False]


def test_a_question_that_is_refused_either_way_is_not_repeated(talk):
    with pytest.raises(ModelFailed, match=r"did not take the question \(400\): too long"):
        talk.play([Reply(status=400, error="too long")] * 3)
    assert talk.fake.left() == 1


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        (SAID, SAID),
        ('{"a": "</think> {"}', '{"a": "</think> {"}'),
        ("<think>never done", ""),
        ("nothing", "nothing"),
        ('{"cut": [1, 2', '{"cut": [1, 2'),
        ('say {"a": 1} or {"a": 1, "b": 2}', '{"a": 1, "b": 2}'),
        ("[1, 2]", "[1, 2]"),
    ],
)
def test_the_object_that_was_meant(said, meant):
    assert json_in(said) == meant


@pytest.mark.parametrize(
    "said", ["{" * 100_000, '{"a":' * 100_000, "[" * 100_000, "<think>" * 10_000, '{"a":1}' * 10_000]
)
def test_nonsense_of_any_size_is_read_in_a_moment(said):
    import time

    began = time.process_time()
    json_in(said)
    assert time.process_time() - began < 2

"""A schema that a service cannot enforce is said in words instead, once found out and from then on, and billed as it is."""

import asyncio
from dataclasses import replace

import pytest

from director.ask import ask
from director.llm import Access, connect
from director.llm.drafts import TurnDraft
from director.llm.schema import form
from film import ModelFailed, Value
from tests.director.llm.asking import BRIEF, GOOD, Conversation, Reply, ShotList
from tests.fakes.llm import TOO_LARGE, FakeLLM
from tests.fakes.llm_requests import enforces, texts_of

SAID = (
    TOO_LARGE,
    "output_config.format.schema: Schema is too complex for compilation.",
    "Schemas contains too many parameters with union types (17 parameters with type arrays or anyOf) which exceeds the limit: 16",
    "Grammar compilation timed out.",
    "Invalid schema for response_format 'ShotList': schema exceeds the limit of 100 properties",
    "Structured outputs are not supported by this model.",
)


class Still(Value):
    """Another shape."""

    title: str


@pytest.fixture(params=["anthropic", "openai"])
def talk(request, over):
    return Conversation(request.param, over)


@pytest.fixture(params=["anthropic", "openai"])
def near(request):
    return Conversation(request.param, "in process")


def enforced(talk):
    return [enforces(a.body) for a in talk.fake.asked]


def test_a_grammar_that_is_too_large_is_said_in_words(talk):
    assert talk.play([Reply(json=GOOD, given=300, made=40)], refuses_schemas=True).title == "t"
    assert enforced(talk) == [True, False]
    assert form(ShotList).words in list(texts_of(talk.fake.asked[1].body))[0 if talk.kind == "openai" else 1]


def test_it_is_one_attempt_and_billed_by_what_the_answer_used(near):
    near.play([Reply(json=GOOD, given=300, made=40)], refuses_schemas=True)
    assert near.purse.outcomes == ["ok"]
    assert (near.purse.calls[0].tokens.given, near.purse.calls[0].tokens.made) == (300, 40)
    assert near.purse.calls[0].money <= near.purse.reserved[0]


@pytest.mark.parametrize("said", SAID)
def test_however_it_is_worded(near, said):
    assert near.play([Reply(json=GOOD)], refuses_schemas=True, saying=said).title == "t"


def test_the_repair_is_asked_in_words_at_once(near):
    near.play([Reply("no"), Reply(json=GOOD)], refuses_schemas=True)
    assert enforced(near) == [True, False, False]
    assert near.purse.outcomes == ["invalid", "ok"]


def test_it_is_remembered_for_the_shape_and_the_model_from_one_connection_to_the_next(near):
    """Every turn of a conversation opens its own connection, by the same access."""
    near.fake = FakeLLM(
        {"ShotList": Reply(json=GOOD), "Still": Reply(json={"title": "s"})}, refuses_schemas={"ShotList"}
    )
    access = Access(near.kind, api_key="sk-test", transport=near.fake.transport())

    async def turn(reach, want):
        async with connect(reach) as model:
            await ask(model, BRIEF, want, near.purse)

    for reach, want in (
        (access, ShotList),
        (access, Still),
        (access, ShotList),
        (replace(access, model="another"), ShotList),
    ):
        asyncio.run(turn(reach, want))
    assert [(a.name, enforces(a.body)) for a in near.fake.asked] == [
        ("ShotList", True),
        ("ShotList", False),
        ("Still", True),
        ("ShotList", False),
        ("ShotList", True),
        ("ShotList", False),
    ]
    assert near.fake.faults == []


def test_another_refusal_is_not_asked_again(near):
    with pytest.raises(ModelFailed, match=r"did not take the question \(400\): prompt is too long: 1200000 tokens"):
        near.play([Reply(status=400, error="prompt is too long: 1200000 tokens")] * 2)
    assert near.fake.left() == 1


@pytest.mark.parametrize("status", [401, 404, 413])
def test_nor_one_of_another_kind_that_speaks_of_a_schema(near, status):
    with pytest.raises(Exception, match=str(status) if status != 404 else "has no model"):
        near.play([Reply(status=status, error="the schema is too large")] * 2)
    assert near.fake.left() == 1


def test_a_question_that_is_refused_with_and_without_is_told_by_the_second_reason(near):
    with pytest.raises(ModelFailed, match=r"did not take the question \(400\): too many pictures"):
        near.play([Reply(status=400, error="too many pictures")], refuses_schemas=True)
    assert near.purse.outcomes == ["failed"]
    assert near.purse.money == 0


def test_the_words_are_cached_like_the_system_text():
    talk = Conversation("anthropic", "in process")
    talk.play([Reply(json=GOOD)], refuses_schemas=True)
    sent = talk.fake.asked[1].body
    assert [b["cache_control"] for b in sent["system"]] == [{"type": "ephemeral"}] * 2
    assert sent["output_config"] == {"effort": "medium"}


def test_a_turn_of_the_conversation_in_words_is_shorter_than_its_schema_and_says_every_operation():
    whole = form(TurnDraft)
    assert len(whole.words) < 26_500
    operations = whole.schema["properties"]["ops"]["items"]["anyOf"]
    assert all(f'"enum":["{op["properties"]["do"]["enum"][0]}"]' in whole.words for op in operations)
    assert '"required"' not in whole.words

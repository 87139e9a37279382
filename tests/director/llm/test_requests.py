"""What each service is sent. The fake refuses sampling parameters, prefill, loose schemas, empty pictures and storage."""

import dataclasses

import pytest

from director.llm import Access
from director.llm.schema import form
from tests.director.llm.asking import BRIEF, GOOD, Conversation, Reply, ShotList


def body(kind, **access):
    talk = Conversation(kind, "in process")
    talk.play([Reply(json=GOOD)], **access)
    return talk.fake.asked[0].body


def test_anthropic_is_sent_the_schema_the_effort_and_a_cached_system_text():
    sent = body("anthropic")
    assert sent["output_config"] == {
        "format": {"type": "json_schema", "schema": form(ShotList).schema},
        "effort": "medium",
    }
    assert sent["system"] == [{"type": "text", "text": "You are a director.", "cache_control": {"type": "ephemeral"}}]
    assert sent["max_tokens"] == 16_000


def test_effort_is_said_only_where_the_profile_knows_it():
    assert "effort" not in body("anthropic", model="claude-haiku-5-5")["output_config"]
    assert "reasoning" not in body("openai", model="gpt-unknown")
    assert body("openai")["reasoning"] == {"effort": "medium"}


def test_openai_is_sent_a_strict_schema_and_stores_nothing():
    sent = body("openai")
    assert sent["text"]["format"]["name"] == "ShotList"
    assert sent["text"]["format"]["strict"] is True
    assert sent["store"] is False
    assert sent["prompt_cache_key"] == "shot_list@1"


def test_the_prefix_is_the_same_for_every_film(near):
    """A moved prefix doubles the bill: what differs from film to film comes after what does not."""
    other = dataclasses.replace(BRIEF, messages=(dataclasses.replace(BRIEF.messages[0], text="A heron."),))
    near.play([Reply(json=GOOD)])
    one = near.bodies[0]
    near.play([Reply(json=GOOD)], other)
    two = near.bodies[0]
    assert one.replace("A fox.", "A heron.") == two
    assert near.fake.asked[0].text.index("You are a director.") < near.fake.asked[0].text.index("A heron.")


def test_a_key_goes_nowhere_but_into_its_header(near):
    near.play([Reply(json=GOOD)])
    assert near.fake.asked[0].headers["authorization"] == "Bearer sk-very-secret-0123456789"
    assert "secret" not in near.bodies[0]
    assert "secret" not in repr(Access("openai", api_key="sk-secret"))


@pytest.mark.parametrize("variable", ["ANTHROPIC_BASE_URL", "OPENAI_BASE_URL"])
def test_the_environment_does_not_say_where_to_ask(near, variable, monkeypatch):
    monkeypatch.setenv(variable, "http://127.0.0.1:9/elsewhere")
    assert near.play([Reply(json=GOOD)]).title == "t"
    assert "elsewhere" not in near.fake.asked[0].path

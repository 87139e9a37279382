"""The fake is what the director's tests believe; it must find what the services would refuse."""

import asyncio
import json
import subprocess
import sys
from pathlib import Path

import pytest

from director.ask import ask
from director.llm import Access, Message, Question, connect
from director.protocol import NoPurse
from film import Value
from tests.fakes.llm import FakeLLM, Reply
from tests.fakes.llm_requests import fault_of


class Idea(Value):
    words: str


class Scene(Value):
    words: str


def question(text="?"):
    return Question("idea@1", "You are terse.", (Message("user", text),))


@pytest.mark.parametrize("provider", ["anthropic", "openai", "local"])
@pytest.mark.parametrize("refuses", [False, True])
def test_questions_asked_at_once_are_answered_by_type(provider, refuses):
    fake = FakeLLM(
        {
            "Idea": [Reply(json={"words": "one"}), Reply(json={"words": "two"})],
            "Scene": lambda asked: Reply(json={"words": "wet" if "rain" in asked.text else "dry"}),
        },
        refuses_schemas=refuses,
    )

    async def all_of_it():
        async with connect(Access(provider, api_key="k", transport=fake.transport())) as model:
            return await asyncio.gather(
                ask(model, question(), Idea, NoPurse()),
                ask(model, question("sun"), Scene, NoPurse()),
                ask(model, question("rain"), Scene, NoPurse()),
                ask(model, question(), Idea, NoPurse()),
            )

    one, dry, wet, two = asyncio.run(all_of_it())
    assert {one.words, two.words} == {"one", "two"}
    assert (dry.words, wet.words) == ("dry", "wet")
    assert fake.faults == []
    assert fake.left() == 0


def test_what_is_not_scripted_is_a_fault():
    fake = FakeLLM({"Scene": Reply(json={"words": "x"})})
    fake.answer("/v1/messages", GOOD[1], json.dumps(GOOD[2]).encode())
    assert fake.faults == ["nothing is scripted for another ''"]


HEADERS = {"authorization": "Bearer k", "anthropic-version": "2026-10-21"}
MESSAGES = {
    "model": "m",
    "max_tokens": 9,
    "system": [{"type": "text", "text": "s", "cache_control": {"type": "ephemeral"}}],
    "messages": [{"role": "user", "content": [{"type": "text", "text": "hi"}]}],
}
GOOD = ("/v1/messages", HEADERS, MESSAGES)
LOOSE = {"type": "object", "properties": {}, "required": []}
IMAGE = {"type": "image", "source": {"type": "base64", "media_type": "image/png", "data": ""}}
ANSWERED = {"role": "assistant", "content": [{"type": "text", "text": "{"}]}


@pytest.mark.parametrize(
    ("changed", "fault"),
    [
        ({"headers": {"anthropic-version": "x"}}, "no key"),
        ({"headers": {"authorization": "Bearer k"}}, "no anthropic-version"),
        ({"temperature": 0.5}, "sampling"),
        ({"max_tokens": None}, "no max_tokens"),
        ({"messages": [*MESSAGES["messages"], ANSWERED]}, "prefill"),
        ({"messages": [{"role": "user", "content": [IMAGE]}]}, "an empty image"),
        ({"messages": [{"role": "user", "content": [{"type": "text", "text": " "}]}]}, "an empty text"),
        ({"output_config": {"format": {"type": "json_schema", "schema": LOOSE}}}, "invalid schema"),
        ({"system": [{"type": "text", "text": "s"}]}, "not cached"),
    ],
)
def test_a_bad_request_is_found(changed, fault):
    changed = dict(changed)
    headers = changed.pop("headers", HEADERS)
    assert fault_of(*GOOD) == ""
    assert fault in fault_of("/v1/messages", headers, {**MESSAGES, **changed})


def test_as_a_program_it_serves_a_script(tmp_path):
    script = tmp_path / "script.json"
    script.write_text(json.dumps({"Idea": [{"json": {"words": "served"}, "made": 7}]}))
    command = [sys.executable, "-m", "tests.fakes.llm", str(script)]
    root = Path(__file__).parents[2]
    with subprocess.Popen(command, cwd=root, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as program:
        url = program.stdout.readline().strip()
        purse = NoPurse()

        async def once():
            async with connect(Access("local", base_url=url + "/v1")) as model:
                return await ask(model, question(), Idea, purse)

        assert asyncio.run(once()).words == "served"
        assert purse.calls[0].tokens.made == 7
        program.stdin.close()
        assert program.wait(10) == 0

"""Anthropic's Messages: `output_config` holds the schema, the system text is cached, thinking is not read.

A schema that is too much for their grammar is said in words, cached behind the system text: it is as long as that.
"""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any, Literal

from director.llm.access import Access
from director.llm.faults import told_apart
from director.llm.opening import opened
from director.llm.profiles import Profile
from director.llm.wire import Answer, Form, Message, Question
from film import Tokens

_STOPS: dict[str, Literal["truncated", "refused"]] = {
    "refusal": "refused",
    "max_tokens": "truncated",
    "model_context_window_exceeded": "truncated",
}


@asynccontextmanager
async def open_backend(access: Access, profile: Profile) -> AsyncIterator["Messages"]:
    import anthropic

    given = (anthropic.AsyncAnthropic, anthropic.DefaultAsyncHttpxClient, access, access.api_key)
    async with opened(*given) as client:
        yield Messages(client, access, profile)


class Messages:
    def __init__(self, client: Any, access: Access, profile: Profile) -> None:
        self.client, self.access, self.profile = client, access, profile

    async def complete(self, question: Question, form: Form) -> Answer:
        import anthropic

        async def asking(enforced: bool) -> Any:
            return await self.client.messages.create(**self._request(question, form, enforced))

        answering = self.access.shapes.ask(self.profile, form, asking, anthropic)
        return await told_apart(answering, _read, anthropic, self.access, self.profile.model)

    def _request(self, question: Question, form: Form, enforced: bool) -> dict[str, Any]:
        profile = self.profile
        config: dict[str, Any] = {}
        system = [_cached(question.system)]
        if enforced:
            config["format"] = {"type": "json_schema", "schema": form.schema}
        else:
            system.append(_cached(form.words))
        if question.effort in profile.efforts:
            config["effort"] = question.effort
        return {
            "model": profile.model,
            "max_tokens": min(question.max_tokens, profile.output),
            "system": system,
            "messages": [_message(m) for m in question.messages],
            **({"output_config": config} if config else {}),
        }


def _cached(text: str) -> dict[str, Any]:
    return {"type": "text", "text": text, "cache_control": {"type": "ephemeral"}}


def _message(message: Message) -> dict[str, Any]:
    pictures = [
        {"type": "image", "source": {"type": "base64", "media_type": p.media_type, "data": p.base64}}
        for p in message.pictures
    ]
    return {"role": message.role, "content": [*pictures, {"type": "text", "text": message.text}]}


def _read(reply: Any) -> Answer:
    text = "".join(block.text for block in reply.content if block.type == "text")
    used = reply.usage
    tokens = Tokens(
        given=used.input_tokens,
        made=used.output_tokens,
        cache_read=used.cache_read_input_tokens or 0,
        cache_written=used.cache_creation_input_tokens or 0,
    )
    return Answer(text, _STOPS.get(reply.stop_reason or "", "ok"), tokens)

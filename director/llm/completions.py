"""Any OpenAI-compatible server through chat completions: Ollama, vLLM, llama.cpp, LM Studio.

A local server constrains the answer by the schema but does not show it to the model, or takes the schema and ignores it
(Ollama's cloud), or refuses it. So the schema is always said in words as well, and a refusal of it is met by asking
once more without.
"""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from director.llm.access import Access
from director.llm.faults import told_apart
from director.llm.opening import opened
from director.llm.profiles import Profile
from director.llm.wire import Answer, Form, Message, Question
from film import Tokens


@asynccontextmanager
async def open_backend(access: Access, profile: Profile) -> AsyncIterator["Completions"]:
    import openai

    # Local servers want no key, and the SDK wants one.
    given = (openai.AsyncOpenAI, openai.DefaultAsyncHttpx2Client, access, access.api_key or "none")
    async with opened(*given) as client:
        yield Completions(client, access, profile)


class Completions:
    def __init__(self, client: Any, access: Access, profile: Profile) -> None:
        self.client, self.access, self.profile = client, access, profile
        self.takes_schemas = profile.structured

    async def complete(self, question: Question, form: Form) -> Answer:
        import openai

        return await told_apart(self._reply(question, form), _read, openai, self.access, self.profile.model)

    async def _reply(self, question: Question, form: Form) -> Any:
        import openai

        request = self._request(question, form)
        if self.takes_schemas:
            try:
                return await self.client.chat.completions.create(**request, response_format=_format(form))
            except (openai.BadRequestError, openai.UnprocessableEntityError):
                pass
        reply = await self.client.chat.completions.create(**request)
        self.takes_schemas = False  # learnt only now: had this failed too, the schema was not what it minded
        return reply

    def _request(self, question: Question, form: Form) -> dict[str, Any]:
        system = f"{question.system}\n\n{form.words}"
        return {
            "model": self.profile.model,
            "messages": [{"role": "system", "content": system}, *(_message(m) for m in question.messages)],
            "max_tokens": min(question.max_tokens, self.profile.output),
        }


def _format(form: Form) -> dict[str, Any]:
    return {"type": "json_schema", "json_schema": {"name": form.name, "strict": True, "schema": form.schema}}


def _message(message: Message) -> dict[str, Any]:
    if not message.pictures:  # some servers take a plain string only
        return {"role": message.role, "content": message.text}
    pictures = [{"type": "image_url", "image_url": {"url": p.url}} for p in message.pictures]
    return {"role": message.role, "content": [*pictures, {"type": "text", "text": message.text}]}


def _read(reply: Any) -> Answer:
    used, choice = reply.usage, reply.choices[0]
    tokens = None
    if used is not None:
        cached = (used.prompt_tokens_details.cached_tokens or 0) if used.prompt_tokens_details else 0
        tokens = Tokens(given=max(0, used.prompt_tokens - cached), made=used.completion_tokens, cache_read=cached)
    if choice.message.refusal or choice.finish_reason == "content_filter":
        return Answer(choice.message.refusal or "", "refused", tokens)
    return Answer(choice.message.content or "", "truncated" if choice.finish_reason == "length" else "ok", tokens)

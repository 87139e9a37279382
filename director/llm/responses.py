"""OpenAI's Responses: a strict schema, or its words where it is refused; nothing stored on their side."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from director.llm.access import Access
from director.llm.faults import told_apart
from director.llm.opening import opened
from director.llm.profiles import Profile
from director.llm.wire import Answer, Form, Message, Question
from film import ModelFailed, Tokens


@asynccontextmanager
async def open_backend(access: Access, profile: Profile) -> AsyncIterator["Responses"]:
    import openai

    given = (openai.AsyncOpenAI, openai.DefaultAsyncHttpx2Client, access, access.api_key)
    async with opened(*given) as client:
        yield Responses(client, access, profile)


class Responses:
    def __init__(self, client: Any, access: Access, profile: Profile) -> None:
        self.client, self.access, self.profile = client, access, profile

    async def complete(self, question: Question, form: Form) -> Answer:
        import openai

        async def asking(enforced: bool) -> Any:
            return await self.client.responses.create(**self._request(question, form, enforced))

        answering = self.access.shapes.ask(self.profile, form, asking, openai)
        return await told_apart(answering, _read, openai, self.access, self.profile.model)

    def _request(self, question: Question, form: Form, enforced: bool) -> dict[str, Any]:
        profile = self.profile
        request: dict[str, Any] = {
            "model": profile.model,
            "instructions": question.system,
            "input": [_message(m) for m in question.messages],
            "max_output_tokens": min(question.max_tokens, profile.output),
            "store": False,  # the API keeps what it answers unless told not to
            "prompt_cache_key": question.prompt,
        }
        if enforced:
            shape = {"type": "json_schema", "name": form.name, "strict": True, "schema": form.schema}
            request["text"] = {"format": shape}
        else:
            request["instructions"] += "\n\n" + form.words
        if question.effort in profile.efforts:
            request["reasoning"] = {"effort": question.effort}
        return request


def _message(message: Message) -> dict[str, Any]:
    kind = "input_text" if message.role == "user" else "output_text"
    pictures = [{"type": "input_image", "detail": "low", "image_url": p.url} for p in message.pictures]
    return {"role": message.role, "content": [*pictures, {"type": kind, "text": message.text}]}


def _read(reply: Any) -> Answer:
    """Raises ModelFailed if their side broke off."""
    used = reply.usage
    tokens = None
    if used is not None:
        read, written = used.input_tokens_details.cached_tokens, used.input_tokens_details.cache_write_tokens
        # Their input_tokens count the cached ones as well; ours do not.
        fresh = max(0, used.input_tokens - (read or 0) - (written or 0))
        tokens = Tokens(given=fresh, made=used.output_tokens, cache_read=read or 0, cache_written=written or 0)
    parts = [part for item in reply.output if item.type == "message" for part in item.content]
    refusals = [part.refusal for part in parts if part.type == "refusal"]
    text = "".join(part.text for part in parts if part.type == "output_text")
    if reply.status == "failed":
        code = reply.error.code if reply.error else "unknown"
        raise ModelFailed(f"openai broke the answer off ({code}); try again later", retryable=True)
    if refusals:
        return Answer(" ".join(refusals), "refused", tokens)
    if reply.status == "incomplete":
        filtered = reply.incomplete_details is not None and reply.incomplete_details.reason == "content_filter"
        return Answer(text, "refused" if filtered else "truncated", tokens)
    return Answer(text, "ok", tokens)

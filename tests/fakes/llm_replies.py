"""A scripted reply -> the bytes of the service, made with the SDKs' own models."""

import json
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from anthropic import types as messages
from openai.types.chat import ChatCompletion
from openai.types.responses import Response

if TYPE_CHECKING:
    from tests.fakes.llm import Http, Reply


_ENDS: dict[str, Any] = {
    "ok": "end_turn",
    "truncated": "max_tokens",
    "full": "model_context_window_exceeded",
    "refused": "refusal",
    "filtered": "refusal",
    "broken": "pause_turn",
}


def made(path: str, model: str, reply: "Reply") -> bytes:
    if path.endswith("/messages"):
        return _message(model, reply)
    return _response(model, reply) if path.endswith("/responses") else _completion(model, reply)


def refusal(
    path: str, status: int, said: str, code: str | None = None, headers: Mapping[str, str] | None = None
) -> "Http":
    if path.endswith("/messages"):
        body: dict[str, Any] = {"type": "error", "error": {"type": code or "api_error", "message": said}}
    else:
        body = {"error": {"type": "error", "message": said, "code": code, "param": None}}
    return status, {"content-type": "application/json", **(headers or {})}, json.dumps(body).encode()


def _message(model: str, reply: "Reply") -> bytes:
    content: list[Any] = []
    if reply.thinking:
        content.append(messages.ThinkingBlock(type="thinking", thinking=reply.thinking, signature="s"))
    if reply.said:
        content.append(messages.TextBlock(type="text", text=reply.said))
    made = messages.Message(
        id="msg_fake",
        type="message",
        role="assistant",
        model=model,
        content=content,
        stop_reason=_ENDS[reply.stop],
        stop_sequence=None,
        usage=messages.Usage(
            input_tokens=reply.given,
            output_tokens=reply.made,
            cache_read_input_tokens=reply.cache_read,
            cache_creation_input_tokens=reply.cache_written,
        ),
    )
    return json.dumps(made.to_dict()).encode()


def _response(model: str, reply: "Reply") -> bytes:
    output: list[dict[str, Any]] = []
    if reply.thinking:
        output.append(
            {"type": "reasoning", "id": "rs_1", "summary": [{"type": "summary_text", "text": reply.thinking}]}
        )
    if reply.said is not None:
        part = {"type": "output_text", "text": reply.said, "annotations": [], "logprobs": []}
        if reply.stop == "refused":
            part = {"type": "refusal", "refusal": reply.said}
        output.append({"type": "message", "id": "m_1", "role": "assistant", "status": "completed", "content": [part]})
    reason = {"truncated": "max_output_tokens", "full": "max_output_tokens", "filtered": "content_filter"}.get(
        reply.stop
    )
    given = reply.given + reply.cache_read + reply.cache_written
    usage = {
        "input_tokens": given,
        "output_tokens": reply.made,
        "total_tokens": given + reply.made,
        "input_tokens_details": {"cached_tokens": reply.cache_read, "cache_write_tokens": reply.cache_written},
        "output_tokens_details": {"reasoning_tokens": 0},
    }
    made = {
        "id": "resp_fake",
        "object": "response",
        "created_at": 0,
        "model": model,
        "output": output,
        "parallel_tool_calls": False,
        "tool_choice": "auto",
        "tools": [],
        "status": "failed" if reply.stop == "broken" else "incomplete" if reason else "completed",
        "incomplete_details": {"reason": reason} if reason else None,
        "error": {"code": "server_error", "message": "scripted"} if reply.stop == "broken" else None,
        "usage": usage if reply.usage else None,
    }
    return json.dumps(Response.model_validate(made).to_dict()).encode()


def _completion(model: str, reply: "Reply") -> bytes:
    refused = reply.stop == "refused"
    message = {
        "role": "assistant",
        "content": None if refused else reply.said,
        "refusal": reply.said if refused else None,
    }
    given = reply.given + reply.cache_read
    usage = {
        "prompt_tokens": given,
        "completion_tokens": reply.made,
        "total_tokens": given + reply.made,
        "prompt_tokens_details": {"cached_tokens": reply.cache_read},
    }
    made = {
        "id": "cc_fake",
        "object": "chat.completion",
        "created": 0,
        "model": model,
        "choices": [
            {
                "index": 0,
                "finish_reason": {"truncated": "length", "full": "length", "filtered": "content_filter"}.get(
                    reply.stop, "stop"
                ),
                "message": message,
                "logprobs": None,
            }
        ],
        "usage": usage if reply.usage else None,
    }
    return json.dumps(ChatCompletion.model_validate(made).to_dict()).encode()

"""What the services refuse about a request, as far as it is known, and what a request asks for."""

import re
from collections.abc import Iterator, Mapping
from itertools import pairwise
from typing import Any

from director.llm.schema import SchemaError, lint

SAMPLING = {"temperature", "top_p", "top_k", "presence_penalty", "frequency_penalty"}


def fault_of(path: str, headers: Mapping[str, str], request: Mapping[str, Any]) -> str:
    """'' if the service would take it."""
    try:
        if not re.fullmatch(r"Bearer \S+", headers.get("authorization", "")):
            return "no key"
        if missing := {"model"} - request.keys():
            return f"missing {missing}"
        if SAMPLING & request.keys():
            return "sampling parameters are not taken by this model"
        if "tool_choice" in request or "tools" in request:
            return "no tools are expected here"
        if path.endswith("/messages"):
            return _messages_fault(headers, request)
        if path.endswith("/responses"):
            return _responses_fault(request)
        if path.endswith("/chat/completions"):
            return _completions_fault(request)
    except SchemaError as e:
        return f"invalid schema: {e}"
    return f"there is no {path}"


def _messages_fault(headers: Mapping[str, str], request: Mapping[str, Any]) -> str:
    if "anthropic-version" not in headers:
        return "no anthropic-version"
    if not isinstance(request.get("max_tokens"), int):
        return "no max_tokens"
    form = request.get("output_config", {}).get("format")
    if form is not None:
        if form.keys() != {"type", "schema"}:
            return f"a format has a type and a schema, not {sorted(form)}"
        lint(form["schema"])
    if not any("cache_control" in block for block in request["system"]):
        return "the system text is not cached"
    for message in request["messages"]:
        for block in message["content"]:
            if block["type"] == "image" and not block["source"]["data"]:
                return "an empty image"
    return _turns_fault(request["messages"])


def _responses_fault(request: Mapping[str, Any]) -> str:
    if request.get("store") is not False:
        return "would be stored"
    if not request.get("prompt_cache_key"):
        return "no prompt_cache_key"
    form = request.get("text", {}).get("format")
    if form is not None:
        if fault := _strict_fault(form):
            return fault
        lint(form["schema"])
    for message in request["input"]:
        kinds = {"user": {"input_text", "input_image"}, "assistant": {"output_text"}}[message["role"]]
        for block in message["content"]:
            if block["type"] not in kinds:
                return f"{block['type']} from the {message['role']}"
            if block["type"] == "input_image" and not _is_picture(block["image_url"]):
                return "an empty image"
    return _turns_fault(request["input"])


def _completions_fault(request: Mapping[str, Any]) -> str:
    form = request.get("response_format", {}).get("json_schema")
    if form is not None:
        if fault := _strict_fault(form):
            return fault
        lint(form["schema"])
    for message in request["messages"]:
        if isinstance(message["content"], list):
            for block in message["content"]:
                if block["type"] == "image_url" and not _is_picture(block["image_url"]["url"]):
                    return "an empty image"
    return _turns_fault(request["messages"][1:])


def _strict_fault(form: Mapping[str, Any]) -> str:
    if form.get("strict") is not True:
        return "not strict"
    return "" if re.fullmatch(r"[a-zA-Z0-9_-]{1,64}", form.get("name", "")) else "no name for the schema"


def _turns_fault(messages: list[Mapping[str, Any]]) -> str:
    if not messages or messages[-1]["role"] != "user":
        return "prefill is not supported; the last message is the user's"
    if any(a["role"] == b["role"] for a, b in pairwise(messages)):
        return "two messages of one role in a row"
    return "an empty text" if not all(text.strip() for text in texts_of({"messages": messages})) else ""


def _is_picture(url: str) -> bool:
    return re.fullmatch(r"data:image/(png|jpeg|webp);base64,[A-Za-z0-9+/]+=*", url) is not None


def texts_of(request: Mapping[str, Any]) -> Iterator[str]:
    """Everything said, in order."""
    for key in ("instructions", "system", "input", "messages"):
        yield from _texts(request.get(key, ()))


def _texts(node: Any) -> Iterator[str]:
    if isinstance(node, str):
        yield node
    elif isinstance(node, list | tuple):
        for sub in node:
            yield from _texts(sub)
    elif "content" in node:
        yield from _texts(node["content"])
    elif "text" in node:
        yield node["text"]


def name_asked(request: Mapping[str, Any]) -> str:
    """The type's name stands first in the description of its schema, wherever the schema is."""
    schema = _schema(request)
    if schema:
        return str(schema.get("description", "")).partition(":")[0]
    found = re.search(r'fit this JSON schema:\n\{"description":"(\w+): ', "\n".join(texts_of(request)))
    return found[1] if found else ""


def enforces(request: Mapping[str, Any]) -> bool:
    """Whether the answer shall be held to a schema, wherever that is."""
    return bool(_schema(request))


def _schema(request: Mapping[str, Any]) -> Any:
    return (
        request.get("output_config", {}).get("format", {}).get("schema")
        or request.get("text", {}).get("format", {}).get("schema")
        or request.get("response_format", {}).get("json_schema", {}).get("schema")
    )

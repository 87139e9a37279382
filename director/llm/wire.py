"""What goes to a language model and what comes back, whichever company or server answers."""

import base64
import json
from dataclasses import dataclass, field, replace
from typing import Any, Literal, Protocol

from film import Tokens

Effort = Literal["low", "medium", "high"]


@dataclass(frozen=True)
class Picture:
    """A still shown to a model that sees."""

    content: bytes = field(repr=False)
    media_type: Literal["image/jpeg", "image/png", "image/webp"] = "image/jpeg"

    @property
    def base64(self) -> str:
        return base64.b64encode(self.content).decode("ascii")

    @property
    def url(self) -> str:
        return f"data:{self.media_type};base64,{self.base64}"


@dataclass(frozen=True)
class Message:
    role: Literal["user", "assistant"]
    text: str
    pictures: tuple[Picture, ...] = ()


@dataclass(frozen=True)
class Question:
    """One thing asked of a model. `system` is the part that stays the same from film to film, so that it can be cached."""

    prompt: str
    """Id and version of the prompt file: 'treatment@1'. Goes into the ledger with every attempt."""
    system: str
    messages: tuple[Message, ...]
    max_tokens: int = 16_000
    """The longest answer, thinking included; a model's own limit is kept as well."""
    effort: Effort = "medium"
    """How hard to think, for models that can be told."""

    @property
    def pictures(self) -> int:
        return sum(len(m.pictures) for m in self.messages)

    @property
    def size(self) -> int:
        """Bytes of text: what tokens are estimated from."""
        return sum(len(text.encode("utf-8", "replace")) for text in (self.system, *(m.text for m in self.messages)))

    def then(self, *more: Message) -> "Question":
        return replace(self, messages=(*self.messages, *more))


@dataclass(frozen=True)
class Form:
    """The shape an answer must have. `schema` is JSON on its way out; nobody of ours reads it."""

    name: str
    schema: dict[str, Any] = field(repr=False)

    @property
    def words(self) -> str:
        """For servers that enforce no schema, and for models that are constrained by one but never see it.

        What holds of every object is said once, in a sentence: a tenth of the text.
        """
        said = json.dumps(_spoken(self.schema), ensure_ascii=False, separators=(",", ":"))
        return (
            "Answer with one JSON object and nothing before or after it. Every property of every object must be there, "
            f"and no other. It must fit this JSON schema:\n{said}"
        )


def _spoken(node: dict[str, Any]) -> dict[str, Any]:
    kept = {key: value for key, value in node.items() if key not in ("required", "additionalProperties")}
    if "properties" in node:
        kept["properties"] = {name: _spoken(sub) for name, sub in node["properties"].items()}
    if "anyOf" in node:
        kept["anyOf"] = [_spoken(sub) for sub in node["anyOf"]]
    if "items" in node:
        kept["items"] = _spoken(node["items"])
    return kept


@dataclass(frozen=True)
class Answer:
    text: str
    stop: Literal["ok", "truncated", "refused"]
    tokens: Tokens | None
    """None if the server did not say."""


class Backend(Protocol):
    async def complete(self, question: Question, form: Form) -> Answer:
        """One request, SDK retries included. Raises ModelFailed or Unavailable, and nothing of an SDK's."""
        ...

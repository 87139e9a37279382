"""One pydantic model -> one strict JSON schema that every provider accepts.

The SDKs' own transforms are not enough: one turns a `dict` into an empty object and makes defaulted fields optional, the
other emits `oneOf`, `prefixItems` and defaults that its server then refuses. So what cannot be said to all of them is
refused here, in a test of ours and not at a customer's, and ranges, which no grammar enforces, are said in words;
pydantic enforces them when the answer arrives.
"""

import json
from functools import cache
from typing import Any

from pydantic import BaseModel

from director.llm.wire import Form

LIMITS = {"unions": 16, "depth": 8, "properties": 500, "choices": 500, "characters": 60_000}
"""Within the tightest published: 16 unions (Anthropic, all schemas of a request), depth 10, 5,000 properties, 1,000 enum
values (500 until 2025, "in total within a single schema") and 120,000 characters (OpenAI); Anthropic besides refuses grammars
that compile too large, large enums among them, hence half of those. Nobody says that an enum behind a `$ref` counts once."""
_KEPT = {"type", "properties", "items", "anyOf", "enum", "description"}
_SILENT = {"title", "additionalProperties", "required", "examples"}
_WORDS = {
    "minimum": "at least {}",
    "exclusiveMinimum": "more than {}",
    "maximum": "at most {}",
    "exclusiveMaximum": "less than {}",
    "multipleOf": "a multiple of {}",
    "minLength": "at least {} characters",
    "maxLength": "at most {} characters",
    "minItems": "at least {} of them",
    "maxItems": "at most {} of them",
    "pattern": "matching the regular expression {}",
    "format": "written as a {}",
    "uniqueItems": "each only once",
    "vocabulary": "one of the {}",
}
_FAR_OFF = 100
"""Characters. A limit that no name, kind or id comes near is not said: a turn of the conversation has two hundred of them."""
_REFUSED = {
    "default": "has a default; ask for every field, with '' or [] or 'none' for nothing",
    "oneOf": "is a discriminated union; write a plain union of models with a Literal tag",
    "allOf": "is allOf",
    "prefixItems": "is a tuple; name its parts in a model",
}


class SchemaError(ValueError):
    """A model that cannot be asked of every provider; the message says where and what to write instead."""


@cache
def form(want: type[BaseModel]) -> Form:
    """The type of an answer -> what is sent of it. The root's description begins with the type's name. Raises SchemaError."""
    whole = want.model_json_schema()
    made = _Writer(whole.get("$defs", {})).write(whole, want.__name__, ())
    if made.get("type") != "object":
        raise SchemaError(f"{want.__name__} is no object; put it into a field of one")
    made = {"description": f"{want.__name__}: {made.pop('description', 'the answer')}", **made}
    lint(made)
    return Form(want.__name__, made)


class _Writer:
    """References are written out in place: a `$ref` may have no description beside it, and an enum needs one."""

    def __init__(self, definitions: dict[str, Any]) -> None:
        self.definitions = definitions

    def write(self, node: dict[str, Any], path: str, within: tuple[str, ...]) -> dict[str, Any]:
        if "$ref" in node:
            return self._written_out(node, path, within)
        for key, why in _REFUSED.items():
            if key in node:
                raise SchemaError(f"{path} {why}")
        # In the order pydantic gives: the same bytes every time, or no cache of theirs ever hits.
        out: dict[str, Any] = {key: node[key] for key in ("description", "type", "enum") if key in node}
        if "const" in node:
            out["enum"] = [node["const"]]
        if node.get("type") == "object":
            if not node.get("properties"):
                raise SchemaError(f"{path} is a dict or empty; write a list of models with a key and a value")
            if left := node["properties"].keys() - set(node.get("required", ())):
                raise SchemaError(f"{path}.{min(left)} {_REFUSED['default']}")
            out |= {"properties": {}, "required": list(node["properties"]), "additionalProperties": False}
            for name, sub in node["properties"].items():
                out["properties"][name] = self.write(sub, f"{path}.{name}", within)
        elif "anyOf" in node:
            out["anyOf"] = [self.write(sub, f"{path}|{i}", within) for i, sub in enumerate(node["anyOf"])]
        elif node.get("type") == "array":
            out["items"] = self.write(node["items"], f"{path}[]", within)
        elif node.get("type") not in ("string", "integer", "number", "boolean"):
            raise SchemaError(f"{path} is {_named(node)}; ask for a word, a number or yes and no")
        return _told(out, node, path)

    def _written_out(self, node: dict[str, Any], path: str, within: tuple[str, ...]) -> dict[str, Any]:
        name = node["$ref"].rsplit("/", 1)[1]
        if "default" in node:
            raise SchemaError(f"{path} {_REFUSED['default']}")
        if name in within:
            raise SchemaError(f"{path} is recursive; {name} holds itself")
        made = self.write(self.definitions[name], path, (*within, name))
        words = (node.get("description", ""), made.get("description", ""))
        return made | ({"description": " ".join(w for w in words if w)} if any(words) else {})


def _named(node: dict[str, Any]) -> str:
    return "optional (None)" if node.get("type") == "null" else f"of the type {node.get('type', 'Any')}"


def _told(out: dict[str, Any], node: dict[str, Any], path: str) -> dict[str, Any]:
    """What no grammar enforces, in words."""
    if unknown := node.keys() - _KEPT - _SILENT - _WORDS.keys() - {"const", "$defs"}:
        raise SchemaError(f"{path} says {', '.join(sorted(unknown))}, which not every provider takes")
    telling = {key for key in _WORDS.keys() & node.keys() if key != "maxLength" or node[key] > _FAR_OFF}
    notes = [words.format(node[key]) for key, words in _WORDS.items() if key in telling]
    if notes:
        out["description"] = f"{out.get('description', '')} ({', '.join(notes)})".strip()
    return out


def lint(schema: dict[str, Any]) -> dict[str, int]:
    """What a strict schema weighs. Raises SchemaError where a provider would refuse it, whoever wrote it."""
    weight = dict.fromkeys(LIMITS, 0) | {"characters": len(json.dumps(schema, ensure_ascii=False))}
    if schema.get("type") != "object":
        raise SchemaError("the root is no object")
    _weigh(schema, "$", 0, weight)
    for key, limit in LIMITS.items():
        if weight[key] > limit:
            raise SchemaError(f"{weight[key]} {key}, and at most {limit} are taken; ask in two steps")
    return weight


def _weigh(node: dict[str, Any], path: str, depth: int, weight: dict[str, int]) -> None:
    if unknown := node.keys() - _KEPT - {"required", "additionalProperties"}:
        raise SchemaError(f"{path} says {', '.join(sorted(unknown))}")
    weight["depth"] = max(weight["depth"], depth)
    weight["choices"] += len(node.get("enum", ()))
    if "anyOf" in node:
        weight["unions"] += 1
        for i, sub in enumerate(node["anyOf"]):
            _weigh(sub, f"{path}|{i}", depth, weight)
    elif "type" not in node:
        raise SchemaError(f"{path} has no type")
    elif not isinstance(node["type"], str):
        raise SchemaError(f"{path} has several types")
    if node.get("type") == "object":
        if node.get("additionalProperties") is not False:
            raise SchemaError(f"{path} does not refuse additional properties")
        if set(node["required"]) != set(node["properties"]):
            raise SchemaError(f"{path} has fields that are not required")
        weight["properties"] += len(node["properties"])
        for name, sub in node["properties"].items():
            _weigh(sub, f"{path}.{name}", depth + 1, weight)
    if node.get("type") == "array":
        _weigh(node["items"], f"{path}[]", depth + 1, weight)
